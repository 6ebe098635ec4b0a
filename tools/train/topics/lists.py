"""Lists: name N things of a kind, steps of a small task, advice."""

from grammar import bullets, cap, numbered, spin

KINDS = {
    "{animals|wild animals}": "lion tiger bear wolf fox elephant giraffe monkey zebra deer",
    "farm animals": "cow pig sheep goat horse chicken duck goose donkey turkey",
    "{pets|pet animals}": "cat|dog|rabbit|hamster|goldfish|parrot|guinea pig|turtle",
    "{birds|kinds of birds}": "owl eagle sparrow crow parrot penguin duck swan robin stork",
    "{insects|kinds of insects}": "bee ant butterfly fly beetle ladybird mosquito grasshopper wasp dragonfly",
    "{sea animals|animals in the sea}": "whale dolphin shark octopus crab seal jellyfish lobster squid starfish",
    "{fruits|kinds of fruit}": "apple pear banana orange cherry plum grape mango strawberry peach kiwi lemon",
    "{vegetables|healthy vegetables}": "carrot potato onion spinach cucumber cabbage pumpkin pea bean leek broccoli",
    "{colours|colors}": "red blue green yellow orange purple pink white black brown grey",
    "{countries|countries in the world}": "France|Japan|Brazil|Canada|Egypt|India|Spain|Kenya|Norway|Mexico|Italy|Peru",
    "{countries in Europe|European countries}": "France|Germany|Spain|Italy|Poland|Greece|Sweden|Portugal|Austria|Finland",
    "{cities|big cities|famous cities}": "Paris|London|Tokyo|Rome|Cairo|Berlin|Madrid|Sydney|Lima|Delhi|New York",
    "{capitals|capital cities}": "Paris|London|Tokyo|Rome|Cairo|Berlin|Madrid|Oslo|Lima|Vienna|Athens",
    "{sports|kinds of sport}": "football tennis swimming running basketball cycling volleyball skiing judo rowing",
    "{musical instruments|instruments}": "piano guitar violin flute drum trumpet harp cello clarinet organ",
    "{flowers|beautiful flowers}": "rose tulip daisy lily sunflower violet poppy orchid daffodil carnation",
    "{trees|kinds of trees}": "oak pine birch maple willow beech chestnut ash fir elm",
    "{jobs|professions}": "teacher doctor baker farmer pilot nurse cook gardener painter plumber lawyer",
    "{languages|human languages}": "English French German Spanish Italian Chinese Arabic Hindi Japanese Portuguese",
    "{programming languages|languages for programming}": "Python JavaScript Rust C Java Go Swift Ruby PHP Kotlin",
    "{planets|planets of the solar system}": "Mercury Venus Earth Mars Jupiter Saturn Uranus Neptune",
    "{seasons|seasons of the year}": "spring summer autumn winter",
    "{months|months of the year}": "January February March April May June July August September October November December",
    "{drinks|things to drink}": "water tea coffee milk juice lemonade cocoa soda smoothie",
    "{things in a kitchen|kitchen things}": "spoon fork knife pot pan plate cup oven kettle fridge",
    "{things in a bathroom|bathroom things}": "soap|towel|toothbrush|mirror|shampoo|comb|bathtub|sink|sponge|toothpaste",
    "{clothes|things to wear}": "shirt hat coat sock shoe scarf dress glove jacket skirt",
    "{pieces of furniture|furniture items}": "table chair bed sofa shelf desk wardrobe bench stool armchair",
    "{tools|tools for the house}": "hammer saw screwdriver drill pliers wrench axe file ladder chisel",
    "{vehicles|kinds of vehicles}": "car bus train bicycle truck tram plane boat motorbike helicopter",
    "{board games|games to play on a board}": "chess|checkers|backgammon|ludo|Monopoly|Scrabble|Go|Catan|Risk",
    "{shapes|geometric shapes}": "circle square triangle rectangle oval star pentagon hexagon",
    "{toys|things to play with}": "ball doll kite puzzle train robot blocks yo-yo",
    "{words for happy|synonyms for happy|other words for happy}": "glad cheerful joyful pleased delighted merry content jolly",
    "{words for sad|synonyms for sad}": "unhappy gloomy sorrowful down blue miserable tearful heartbroken",
    "{words for big|synonyms for big}": "large huge giant great enormous massive vast immense",
    "{things to pack for a trip|things to take on a trip}": "a passport|clean clothes|a toothbrush|a phone charger|a book|some money|comfortable shoes|an umbrella",
    "{things to take to the beach|things to pack for the beach}": "a towel|sunscreen|a hat|sunglasses|a bottle of water|a swimsuit|a ball|a book",
    "{things to take on a hike|things to pack for a hike}": "water|a map|good shoes|a rain jacket|a snack|a first-aid kit|a hat|a torch",
    "{things to take to school|things to pack for school}": "a pencil|a notebook|a ruler|an eraser|a lunch box|a bottle of water|a book|scissors",
    "{breakfast ideas|things to eat for breakfast}": "toast with jam|oatmeal with fruit|scrambled eggs|yoghurt with berries|pancakes|muesli|a cheese sandwich|a banana smoothie",
    "{dinner ideas|things to cook for dinner}": "pasta with tomato sauce|vegetable soup|fried rice|pizza|a big salad|baked potatoes|an omelette|a bean stew",
    "{hobbies|hobby ideas}": "reading|gardening|painting|cooking|dancing|fishing|knitting|photography|singing|hiking",
    "{ways to relax|ideas to relax}": "take a warm bath|listen to soft music|read a book|go for a walk|breathe slowly|drink a cup of tea|stretch gently|take a nap",
    "{gift ideas|ideas for a gift|ideas for a present}": "a good book|a bunch of flowers|a box of chocolates|a warm scarf|a board game|a photo album|a mug|a plant",
    "{rainy-day ideas|things to do on a rainy day|ideas for a rainy day}": "bake a cake|watch a film|play a board game|read a book|draw a picture|build a blanket fort|do a puzzle|write a letter",
    "{healthy habits|good habits}": "drink enough water|eat vegetables|sleep eight hours|walk every day|wash your hands|brush your teeth|take breaks|stretch in the morning",
}
COUNT = "one two three four five six seven".split()
# (how to ..., steps)
STEPS = [
    ("{make|prepare|brew} {tea|a cup of tea}", ["Boil some water.", "Put a tea bag into a cup.", "Pour the hot water into the cup.", "Wait three minutes and take the bag out."]),
    ("{cook|make|prepare} {pasta|spaghetti|noodles}", ["Boil a large pot of water with some salt.", "Add the pasta and stir.", "Cook it for about ten minutes.", "Drain it and add your sauce."]),
    ("{make|cook|bake} {pancakes|a pancake}", ["Mix flour, milk and eggs.", "Heat a little butter in a pan.", "Pour in some batter and turn it once.", "Serve with sugar or jam."]),
    ("{make|prepare} a {sandwich|cheese sandwich}", ["Take two slices of bread.", "Spread some butter on them.", "Add cheese and a leaf of salad.", "Put the slices together and enjoy."]),
    ("{make|prepare} a {salad|green salad|fruit salad}", ["Wash everything well.", "Cut it into small pieces.", "Add a little oil and lemon juice.", "Mix it and serve it fresh."]),
    ("{boil|cook} an egg", ["Boil some water in a pot.", "Put the egg in with a spoon.", "Wait six to nine minutes.", "Cool it in cold water."]),
    ("{bake|make} {bread|a loaf of bread}", ["Mix flour, water, salt and yeast.", "Knead the dough and let it rest for an hour.", "Form a loaf.", "Bake it for about forty minutes."]),
    ("{plant|grow} {a tree|a flower|flowers}", ["Choose a place with light.", "Dig a hole.", "Put the plant in and fill the hole with soil.", "Water it well."]),
    ("{wash|clean} {my hands|your hands}", ["Wet your hands.", "Use some soap and rub for twenty seconds.", "Rinse them with water.", "Dry them with a towel."]),
    ("{brush|clean} my teeth", ["Put some toothpaste on the brush.", "Brush every side for two minutes.", "Rinse your mouth with water."]),
    ("{learn|study} {a language|a new language|French|Spanish|English|German}", ["Learn a few words every day.", "Listen to songs and films.", "Speak with other people.", "Do not be afraid of mistakes."]),
    ("{learn to code|learn programming|start programming}", ["Choose a simple language such as Python.", "Write very small programs.", "Read the code of other people.", "Build something that you like."]),
    ("{sleep|fall asleep} better", ["Go to bed at the same time every day.", "Keep the room dark and cool.", "Put your phone away.", "Read a few pages of a book."]),
    ("{stay|be|live} {healthy|fit}", ["Eat fruit and vegetables.", "Move every day.", "Drink enough water.", "Sleep well."]),
    ("{be|feel|become} {happy|happier|less stressed}", ["Spend time with people you like.", "Go outside every day.", "Do something kind for others.", "Rest when you are tired."]),
    ("{make|find} {new friends|friends}", ["Say hello and smile.", "Ask questions and listen well.", "Join a club or a team.", "Be patient and kind."]),
    ("{save|use less} {energy|electricity}", ["Turn off lights that you do not need.", "Wash with cold water.", "Unplug old devices.", "Use a bicycle for short ways."]),
]
TIPS = "{Here are some steps|You can do it like this|Try these steps|It is easy}:"


ASK = [
    "{Name|List|Tell me|Give me|Can you name|Could you list|Please list|Write down|Say|I need|Show me|Gimme|Suggest|I want|Think of} <n> <k>{.|?|, please.|}",
    "{Can you give me|Could you tell me|Do you know|I'd like to know|I would like|What are|Which are|I'm looking for|Help me find} <n> <k>{?|.|}",
    "{<n> <k>|<k>, <n> of them|only <n> <k>|just <n> <k>|My son needs <n> <k>|For my homework I need <n> <k>}{, please|}{.|}",
]
ASK_SOME = "{Name|List|Give me|Tell me|Gimme|Can you name|Suggest|Do you know|What are|I need} {a few|some|several|a couple of} <k>{.|?|, please.|}"
MORE_ANY = "{More|More please|Others?|Any others?|Some more|Give me more|Any more?|Can you name others?|What else?|More <k>|Other <k>?}"
MORE_ONE = "{Another one|One more|Another one, please|Just one more|And another?|Give me another one}{.|}"
MORE_N = "{<n> more|<n> more please|Give me <n> more|Can you name <n> more?|And <n> others|<n> other <k>}"


def say(things: list[str], shown: str, more: str = "") -> str:
    return f"Here are {COUNT[len(things) - 1]} {more}{shown}:\n\n{bullets([cap(thing) for thing in things])}"


def name_things(rng):
    """N things of a kind, now and then followed by a request for more: things not named yet."""
    kind = rng.choice(list(KINDS))
    things = KINDS[kind].split("|") if "|" in KINDS[kind] else KINDS[kind].split()
    rng.shuffle(things)
    shown, count = spin(rng, kind), min(rng.choice([2, 3, 3, 3, 4, 4, 5, 5, 6, 7]), len(things))
    number = COUNT[count - 1] if rng.random() < 0.5 else str(count)
    chosen, left = things[:count], things[count:]
    style = rng.random()
    if style < 0.15:
        chosen, left = things[:3], things[3:]
        turns = [(spin(rng, ASK_SOME, k=shown), say(chosen, shown))]
    elif style < 0.23:
        turns = [(spin(rng, "{Make|Write|Give me|Show me} a numbered list of <n> <k>.", n=number, k=shown), numbered([cap(thing) for thing in chosen]))]
    else:
        turns = [(cap(spin(rng, rng.choice(ASK), n=number, k=shown)), say(chosen, shown))]
    if left and rng.random() < 0.3:
        turns.append(more_things(rng, left, shown))
    return turns


def more_things(rng, left: list[str], shown: str):
    extra = rng.choice([1, 2, 3, 0])
    if extra == 1 or len(left) == 1:
        return spin(rng, MORE_ONE), f"Another one is: {left[0]}."
    if extra and extra <= len(left):
        number = COUNT[extra - 1] if rng.random() < 0.6 else str(extra)
        return cap(spin(rng, MORE_N, n=number, k=shown)), say(left[:extra], shown, "more ")
    return spin(rng, MORE_ANY, k=shown), say(left[:3], shown, "more ")


def steps(rng):
    what, parts = rng.choice(STEPS)
    ask = f"{{How {{do|can|should}} I|How to|Tell me how to|Can you tell me how to|Explain how to|I want to know how to|Give me tips to|What is the best way to|Show me how to}} {what}{{?|.|}}"
    return [(spin(rng, ask), f"{spin(rng, TIPS)}\n\n{numbered(parts)}")]


def sample(rng):
    return rng.choices([name_things, steps], [5, 4])[0](rng)
