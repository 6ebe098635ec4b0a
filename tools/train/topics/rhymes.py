"""Small rhymes and poems in four lines: two rhyming couplets on the thing asked for."""

from grammar import cap, spin

# Couplets by subject; `general` ones close any rhyme.
COUPLETS = {
    "the sea": ["The waves roll in, the waves roll out,\nthe gulls fly up and cry and shout.", "The sea is deep, the sea is wide,\nit sings a song with every tide."],
    "the moon": ["The moon is climbing, round and white,\na silver lamp to light the night.", "The moon looks down on roof and tree\nand keeps a smile for you and me."],
    "the sun": ["The sun comes up, the sky turns gold,\nand chases off the wind and cold.", "The sun is warm, the sun is bright,\nit wakes the world with golden light."],
    "a cat": ["A cat lay sleeping on the mat,\nand dreamed about a bigger cat.", "My cat is soft, my cat is sweet,\nshe walks on very quiet feet."],
    "a dog": ["A dog ran barking down the street\nand wagged at everyone he'd meet.", "My dog is brave, my dog is true,\nhe likes to run, and so do you."],
    "a fox": ["A little fox with coat of red\nwas much too clever, people said.", "The fox runs softly through the wood,\nhe would be quiet if he could."],
    "a tree": ["A tree stood tall upon the hill,\nand when the wind slept, it stood still.", "A tree gives shade, a tree gives air,\nand little birds are nesting there."],
    "the rain": ["The rain is tapping on the pane,\nit stops a while, then starts again.", "The rain falls down on street and town\nand washes all the dust off brown."],
    "winter": ["The winter came with snow and ice,\nand by the fire it is nice.", "The winter night is long and deep,\nthe fields and hills are fast asleep."],
    "spring": ["The spring is here, the buds are green,\nthe finest days we've ever seen.", "In spring the flowers wake and grow,\nand gone are all the ice and snow."],
    "summer": ["The summer days are long and warm,\nwith now and then a thunderstorm.", "In summer when the sky is blue\nthere is so much that we can do."],
    "autumn": ["In autumn leaves turn gold and red,\nand squirrels gather nuts for bed.", "The autumn wind blows through the trees\nand plays a game with all the leaves."],
    "a friend": ["A friend is near when skies are grey,\nand brings a smile to every day.", "A friend will laugh and cry with you,\na friend is kind, a friend is true."],
    "the stars": ["The stars are shining far and high,\nlike tiny lanterns in the sky.", "I count the stars, I count to ten,\nthen fall asleep and start again."],
    "a bee": ["A busy bee flew round and round\nand hummed a very happy sound.", "The bee makes honey, sweet as gold,\nenough to last through winter's cold."],
    "the night": ["The night is quiet, dark and deep,\nthe houses and the gardens sleep.", "The night has stars, the night has dreams\nand silver light on silent streams."],
    "a computer": ["A small computer, neat and bright,\nwas counting numbers through the night.", "It counts in ones, it counts in twos,\nand every day it has some news."],
    "a flower": ["A flower opened in the sun\nand smiled at each and every one.", "A flower red, a flower blue,\nI picked the brightest one for you."],
    "love": ["Love is a light that softly glows,\nit warms your heart from head to toes.", "Love is a word, so short, so small,\nand yet the biggest of them all."],
    "a bird": ["A bird sat singing in a tree\nand sang a little song for me.", "The bird flew up into the blue,\nand oh, I wished that I could too."],
}
GENERAL = [
    "And when the day is done, we say:\nthank you for such a lovely day.", "And so this little rhyme must end,\ngoodbye for now, goodbye, my friend.",
    "So close your eyes and rest your head,\nit is the time to go to bed.", "And if you liked this little rhyme,\nI'll make another one next time.",
]
ASK = ("{Write|Make|Tell me|Give me|Can you write|Could you write|Please write|Compose|Say|Do you know} {a|a short|a little|a small|a nice} {poem|rhyme|verse} {about|on} <x>{.|?|!|, please.|}|"
       "{A|Short|A short} {poem|rhyme} about <x>{, please|}{.|}|{I want|I would like} a {poem|rhyme|little poem} about <x>.|Rhyme about <x>{.|!}")
ANY = "{Write|Make|Tell me|Give me|Can you write|Please write|Say} {a|a short|a little|me a} {poem|rhyme}{.|?|!|}|{Poem|A poem|A rhyme}{, please|}{.|!|}|Do you know {a poem|a rhyme|any poems}?|Can you rhyme?"
RHYMES = [
    "cat hat mat bat", "tree bee sea key", "night light bright kite", "day play say way", "house mouse blouse", "moon spoon soon June", "dog frog log fog",
    "star car far jar", "cake lake snake make", "rain train plane chain", "bed red head bread", "sun fun run bun", "ring king sing spring", "book hook look cook",
    "fox box socks rocks", "boat goat coat float", "blue shoe you two", "hand sand land band", "bear chair hair pear", "fish dish wish",
]


def poem(subject: str, rng) -> str:
    return "\n".join([*rng.sample(COUPLETS[subject], 2), rng.choice(GENERAL)][: rng.choice([2, 2, 3])])


def sample(rng):
    if rng.random() < 0.25:
        family = rng.choice(RHYMES).split()
        rng.shuffle(family)
        first, *rest = family
        return [(spin(rng, "{What rhymes with|Which words rhyme with|Find a rhyme for|Tell me a word that rhymes with|Give me a rhyme for} {<x>|\"<x>\"|the word <x>}{?|.}", x=first),
                 f'{cap(rest[0])} rhymes with "{first}"' + (f", and so does {rest[1]}." if len(rest) > 1 else "."))]
    subject = rng.choice(list(COUPLETS))
    if rng.random() < 0.2:
        return [(spin(rng, f"{{{ANY}}}"), poem(subject, rng))]
    bare = subject.split()[-1]
    shown = rng.choice([subject, subject, subject, {"a": bare + "s"}.get(subject.split()[0], subject)])
    turns = [(spin(rng, f"{{{ASK}}}", x=shown), poem(subject, rng))]
    if rng.random() < 0.12:
        other = rng.choice(list(COUPLETS))
        turns.append((spin(rng, "{And one|Another one|One more|Now one} about <x>{.|, please.|?|}", x=other), poem(other, rng)))
    return turns
