"""Lists: name N things of a kind, steps of a small task, advice."""

from grammar import bullets, cap, join, numbered, spin

KINDS = {
    "{animals|wild animals}": "lion tiger bear wolf fox elephant giraffe monkey zebra deer",
    "{pets|pet animals}": "cat|dog|rabbit|hamster|goldfish|parrot|guinea pig|turtle",
    "{fruits|kinds of fruit|fruit}": "apple pear banana orange cherry plum grape mango strawberry peach",
    "{vegetables|kinds of vegetables|healthy vegetables}": "carrot potato tomato onion spinach cucumber cabbage pumpkin pea bean",
    "{colours|colors}": "red blue green yellow orange purple pink white black brown",
    "{countries|countries in the world}": "France|Japan|Brazil|Canada|Egypt|India|Spain|Kenya|Norway|Mexico",
    "{countries in Europe|European countries}": "France|Germany|Spain|Italy|Poland|Greece|Sweden|Portugal|Austria|Finland",
    "{cities|big cities|famous cities}": "Paris|London|Tokyo|Rome|Cairo|Berlin|Madrid|Sydney|Lima|Delhi",
    "{sports|kinds of sport}": "football tennis swimming running basketball cycling volleyball skiing judo rowing",
    "{musical instruments|instruments}": "piano guitar violin flute drum trumpet harp cello",
    "{flowers|beautiful flowers}": "rose tulip daisy lily sunflower violet poppy orchid",
    "{trees|kinds of trees}": "oak pine birch maple willow beech apple chestnut",
    "{birds|kinds of birds}": "owl eagle sparrow crow parrot penguin duck swan robin",
    "{insects|kinds of insects}": "bee ant butterfly fly beetle ladybird mosquito grasshopper",
    "{jobs|professions}": "teacher doctor baker farmer pilot nurse cook gardener painter",
    "{languages|human languages}": "English French German Spanish Italian Chinese Arabic Hindi Japanese",
    "{programming languages|languages for programming}": "Python JavaScript Rust C Java Go Swift Ruby",
    "{planets|planets of the solar system}": "Mercury Venus Earth Mars Jupiter Saturn Uranus Neptune",
    "{drinks|things to drink}": "water tea coffee milk juice lemonade cocoa",
    "{things in a kitchen|kitchen things}": "spoon fork knife pot pan plate cup oven",
    "{clothes|things to wear}": "shirt hat coat sock shoe scarf dress glove",
    "{sea animals|animals in the sea}": "whale dolphin shark octopus crab seal jellyfish turtle",
    "{shapes|geometric shapes}": "circle square triangle rectangle oval star",
    "{toys|things to play with}": "ball doll kite puzzle train teddy bear".replace("teddy bear", "robot"),
}
COUNT = "one two three four five six".split()
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


def name_things(rng):
    kind = rng.choice(list(KINDS))
    things = KINDS[kind].split("|") if "|" in KINDS[kind] else KINDS[kind].split()
    count = rng.choice([1, 2, 3, 3, 3, 4, 5, 5])
    if count == 1:
        shown = spin(rng, kind)
        return [(spin(rng, "{Name|Tell me|Give me|Say} some <k>{.|, please.|}", k=shown), f"Some {shown} are {join(rng.sample(things, 3))}.")]
    chosen = rng.sample(things, count)
    number = COUNT[count - 1] if rng.random() < 0.6 else str(count)
    shown = spin(rng, kind)
    style = rng.random()
    ask = "{Name|List|Tell me|Give me|Can you name|Please list|Write down|Say|I need|Show me} <n> <k>{.|?|, please.|}"
    if style < 0.2:
        return [(spin(rng, ask, n=number, k=shown), cap(join(chosen)) + ".")]
    if style < 0.3:
        return [(spin(rng, "{Make|Write|Give me|Show me} {a|a numbered} list of <n> <k>.", n=number, k=shown), numbered([cap(thing) for thing in chosen]))]
    return [(spin(rng, ask, n=number, k=shown), f"Here are {COUNT[count - 1]} {shown}:\n\n{bullets([cap(thing) for thing in chosen])}")]


def steps(rng):
    what, parts = rng.choice(STEPS)
    ask = f"{{How {{do|can|should}} I|How to|Tell me how to|Can you tell me how to|Explain how to|I want to know how to|Give me tips to|What is the best way to|Show me how to}} {what}{{?|.|}}"
    return [(spin(rng, ask), f"{spin(rng, TIPS)}\n\n{numbered(parts)}")]


def sample(rng):
    return rng.choices([name_things, steps], [5, 4])[0](rng)
