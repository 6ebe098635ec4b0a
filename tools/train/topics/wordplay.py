"""Tricks with words: repeat, spell, count letters, sort, capitalise. Their questions are never roughened, since every letter matters."""

from grammar import join, spin

WORDS = "bread cloud flower kitchen monkey rabbit sugar tomato winter bridge doctor engine island kettle number pillow rocket spoon train violin water bicycle chicken dragon elephant guitar jungle ladder mountain paper queen school tiger umbrella village whale hello apple river music window garden mixtral expert router browser summer planet friend orange yellow castle forest pencil happy silver".split()
PLAIN_WORDS = "apple banana cherry lemon melon orange peach plum zebra tiger lion horse goat fox dog cat bear ant river stone table window".split()


def repeat(rng):
    words = " ".join(rng.sample(WORDS, rng.choice([1, 1, 2, 3])))
    return [(spin(rng, "{Say|Repeat|Please repeat|Repeat after me|Write|Say this|Please say|Can you repeat this|Echo|Repeat this|Just say|Copy this|Write this}: <w>", w=words), words)]


def spell(rng):
    word = rng.choice(WORDS)
    return [(spin(rng, "{Spell|How do you spell|Can you spell|Please spell|How do I spell|how is it spelled,|Spell out|Could you spell|Show me how to spell|spelling of} {the word |}{<w>|\"<w>\"}{.|?|}", w=word), "-".join(word.upper()))]


def letters(rng):
    word = rng.choice(WORDS)
    if rng.random() < 0.5:
        return [(spin(rng, "{What is the|Which is the|Tell me the|What's the|Give me the|Can you tell me the} first letter {of|in} {the word |}\"<w>\"{?|.}", w=word), f'The first letter of "{word}" is **{word[0].upper()}**.')]
    return [(spin(rng, "{How many letters {does the word \"<w>\" have|does <w> have|are in \"<w>\"|are in the word <w>|has \"<w>\"|are there in <w>}?|Count the letters {in|of} {<w>|\"<w>\"}{.|}|How long is the word {<w>|\"<w>\"}?|number of letters in <w>}", w=word), f'The word "{word}" has **{len(word)}** letters.')]


def change(rng):
    roll = rng.random()
    if roll < 0.4:
        words = rng.sample(PLAIN_WORDS, rng.choice([2, 3]))
        return [(spin(rng, "{Sort|Please sort|Order|Put in alphabetical order|Can you sort|Could you sort|Arrange}{ these words| alphabetically| from A to Z|}: <w>", w=", ".join(words)), ", ".join(sorted(words)))]
    if roll < 0.7:
        numbers = rng.sample(range(30), rng.choice([2, 3, 4]))
        return [(spin(rng, "{Sort|Please sort|Order|Sort these numbers|Sort from small to big|Can you sort these numbers|Put these numbers in order|Arrange these numbers|Order from smallest to largest}: <w>", w=", ".join(map(str, numbers))), ", ".join(map(str, sorted(numbers))))]
    if roll < 0.85:
        word = rng.choice(PLAIN_WORDS)
        return [(spin(rng, "{Write|Put} {the word |}<w> in {capital letters|capitals|uppercase|upper case}{.|}", w=word), word.upper())]
    words = rng.sample(PLAIN_WORDS, 3)
    return [(spin(rng, "{Make|Write|Give me} a sentence with {the words |}<w>{.|}", w=join(words)), f"I see {join(['the ' + word for word in words])} in the picture.")]


def sample(rng):
    return rng.choices([repeat, spell, letters, change], [1, 1, 0.6, 1])[0](rng)
