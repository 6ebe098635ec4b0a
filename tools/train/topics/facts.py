"""Simple facts: capitals, animals, planets, colours, months, opposites, and follow-ups to them."""

from grammar import a, cap, join, spin

CAPITALS = dict(pair.split(":") for pair in (
    "France:Paris,Spain:Madrid,Italy:Rome,Germany:Berlin,Portugal:Lisbon,Austria:Vienna,Belgium:Brussels,the Netherlands:Amsterdam,"
    "Poland:Warsaw,Greece:Athens,Sweden:Stockholm,Norway:Oslo,Denmark:Copenhagen,Finland:Helsinki,Ireland:Dublin,Hungary:Budapest,"
    "Switzerland:Bern,England:London,the United Kingdom:London,Scotland:Edinburgh,Russia:Moscow,Ukraine:Kyiv,Turkey:Ankara,Egypt:Cairo,"
    "Kenya:Nairobi,Morocco:Rabat,Nigeria:Abuja,Japan:Tokyo,China:Beijing,India:New Delhi,South Korea:Seoul,Thailand:Bangkok,"
    "Vietnam:Hanoi,Indonesia:Jakarta,Australia:Canberra,New Zealand:Wellington,Canada:Ottawa,the United States:Washington,Mexico:Mexico City,"
    "Cuba:Havana,Brazil:Brasilia,Argentina:Buenos Aires,Chile:Santiago,Peru:Lima,Colombia:Bogota,Iceland:Reykjavik,Romania:Bucharest,"
    "Bulgaria:Sofia,Croatia:Zagreb,Serbia:Belgrade,the Czech Republic:Prague,Iran:Tehran,Iraq:Baghdad,Ghana:Accra"
).split(","))
# animal: (kind, legs, sound or None, home, food, baby)
ANIMALS = {row.split(",")[0]: row.split(",")[1:] for row in """\
cat,mammal,four,meow,in houses and gardens,mice and fish,kitten
dog,mammal,four,woof,with people,meat and bones,puppy
cow,mammal,four,moo,on farms,grass,calf
horse,mammal,four,neigh,on farms and in fields,grass and hay,foal
sheep,mammal,four,baa,on farms and hills,grass,lamb
pig,mammal,four,oink,on farms,almost everything,piglet
duck,bird,two,quack,on ponds and rivers,plants and small insects,duckling
hen,bird,two,cluck,on farms,seeds and worms,chick
owl,bird,two,hoot,in forests,mice,owlet
lion,mammal,four,roar,in the grasslands of Africa,other animals,cub
tiger,mammal,four,roar,in the forests of Asia,other animals,cub
bear,mammal,four,growl,in forests and mountains,berries and fish and honey,cub
wolf,mammal,four,howl,in forests,deer and other animals,pup
fox,mammal,four,bark,in forests and fields,mice and berries,cub
rabbit,mammal,four,,in holes under the ground,grass and leaves,kit
elephant,mammal,four,trumpet,in Africa and Asia,grass and leaves and fruit,calf
giraffe,mammal,four,,in the grasslands of Africa,leaves from tall trees,calf
frog,amphibian,four,croak,in ponds,flies and insects,tadpole
snake,reptile,no,hiss,in many warm places,mice and eggs,snakelet
penguin,bird,two,,on cold southern coasts,fish,chick
eagle,bird,two,,in high mountains,small animals and fish,eaglet
dolphin,mammal,no,,in the sea,fish,calf
whale,mammal,no,,in the sea,tiny sea animals and fish,calf
shark,fish,no,,in the sea,fish,pup
bee,insect,six,buzz,in hives,nectar and pollen,larva
butterfly,insect,six,,in gardens and fields,nectar,caterpillar
ant,insect,six,,in nests under the ground,leaves and crumbs,larva
spider,arachnid,eight,,in webs,flies and insects,spiderling
kangaroo,mammal,two strong,,in Australia,grass,joey
squirrel,mammal,four,,in trees,nuts and seeds,kit
mouse,mammal,four,squeak,in fields and houses,seeds and cheese,pup""".split("\n")}
PLURALS = {"sheep": "sheep", "wolf": "wolves", "mouse": "mice", "butterfly": "butterflies", "fox": "foxes"}
PLANETS = {
    "Mercury": "the smallest planet and the one closest to the sun",
    "Venus": "the second planet from the sun, and the hottest one",
    "Earth": "our home, the third planet from the sun, with oceans and life",
    "Mars": "the fourth planet from the sun, also called the red planet",
    "Jupiter": "the largest planet, a giant ball of gas with a great red storm",
    "Saturn": "the sixth planet from the sun, famous for its bright rings",
    "Uranus": "the seventh planet from the sun, an icy giant lying on its side",
    "Neptune": "the planet farthest from the sun, blue, cold and windy",
}
ORDER = "first second third fourth fifth sixth seventh eighth".split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
COLOURS = {
    "the sky": "blue", "grass": "green", "snow": "white", "the sun": "yellow", "blood": "red", "coal": "black", "a banana": "yellow",
    "a tomato": "red", "a lemon": "yellow", "a carrot": "orange", "milk": "white", "an orange": "orange", "a strawberry": "red", "the sea": "blue",
    "chocolate": "brown", "a leaf": "green", "a cucumber": "green", "a flamingo": "pink", "an elephant": "grey", "the night": "black",
}
MIXES = {("red", "blue"): "purple", ("red", "yellow"): "orange", ("blue", "yellow"): "green", ("red", "white"): "pink", ("black", "white"): "grey"}
OPPOSITES = dict(pair.split(":") for pair in (
    "hot:cold,big:small,fast:slow,up:down,day:night,happy:sad,old:new,light:dark,open:closed,full:empty,early:late,high:low,hard:soft,"
    "good:bad,rich:poor,strong:weak,wet:dry,left:right,black:white,long:short,loud:quiet,clean:dirty,easy:difficult,near:far,thick:thin,"
    "summer:winter,love:hate,begin:end,win:lose,young:old,true:false,inside:outside,always:never,buy:sell,push:pull"
).split(","))
PLURAL_WORDS = dict(pair.split(":") for pair in (
    "child:children,foot:feet,tooth:teeth,man:men,woman:women,mouse:mice,goose:geese,fish:fish,leaf:leaves,box:boxes,city:cities,cat:cats,dog:dogs,book:books,knife:knives,person:people"
).split(","))
QUIZ = [
    ("How many {days|days are there} {in a week|does a week have}?", "A week has **seven** days."),
    ("How many {months|months are there} {in a year|does a year have}?", "A year has **twelve** months."),
    ("How many {days|days are there} {in a year|does a year have}?", "A year has **365** days, and a leap year has 366."),
    ("How many {hours|hours are there} {in a day|does a day have}?", "A day has **24** hours."),
    ("How many {minutes|minutes are there} {in an hour|does an hour have}?", "An hour has **60** minutes."),
    ("How many {seconds|seconds are there} {in a minute|does a minute have}?", "A minute has **60** seconds."),
    ("How many {planets|planets are there} {in the solar system|around the sun}?", "There are **eight** planets in the solar system."),
    ("How many {continents|continents are there}{ on Earth| in the world|}?", "There are **seven** continents: Africa, Antarctica, Asia, Australia, Europe, North America and South America."),
    ("How many {letters|letters are there} in the alphabet?", "The English alphabet has **26** letters."),
    ("How many sides {does a triangle have|has a triangle}?", "A triangle has **three** sides."),
    ("How many sides {does a square have|has a square}?", "A square has **four** equal sides."),
    ("How many legs does a spider have?", "A spider has **eight** legs."),
    ("What {are the|are the four} seasons{ of the year|}?", "The four seasons are **spring, summer, autumn and winter**."),
    ("{What are the primary colours|Name the primary colors|Which are the primary colors}?", "The primary colours are **red, yellow and blue**."),
    ("What {are the colours of|colours are in|colors are in} {the|a} rainbow?", "The colours of the rainbow are red, orange, yellow, green, blue, indigo and violet."),
    ("{What is the|Which is the|Name the} {largest|biggest} ocean{ on Earth| in the world|}?", "The Pacific Ocean is the largest ocean on Earth."),
    ("{What is the|Which is the|Name the} {highest|tallest} mountain{ on Earth| in the world|}?", "Mount Everest is the highest mountain on Earth."),
    ("{What is the|Which is the|Name the} {largest|biggest} animal{ on Earth| in the world|}?", "The blue whale is the largest animal on Earth."),
    ("{What is the|Which is the|Name the} {fastest} {land animal|animal|animal on land}?", "The cheetah is the fastest animal on land."),
    ("{What is the|Which is the|Name the} {tallest} animal{ on Earth| in the world|}?", "The giraffe is the tallest animal on Earth."),
    ("{What is the|Which is the|Name the} {largest|biggest} planet{ in the solar system|}?", "Jupiter is the largest planet in the solar system."),
    ("{What is the|Which is the|Name the} smallest planet{ in the solar system|}?", "Mercury is the smallest planet in the solar system."),
    ("{What is the|Which is the|Name the} {hottest} planet{ in the solar system|}?", "Venus is the hottest planet in the solar system."),
    ("{Which planet has rings|Which planet is famous for its rings|What planet has rings}?", "Saturn is famous for its bright rings."),
    ("{Which planet is red|What is the red planet|Which planet is called the red planet}?", "Mars is called the red planet, because rust colours its dust."),
    ("{What is water made of|What is the formula of water|What is H2O}?", "Water is made of hydrogen and oxygen. Its formula is **H2O**."),
    ("Why is the sky blue?", "The air scatters blue light more than red light, so the sky looks blue to us."),
    ("Why is {the sea|the ocean|sea water} salty?", "Rivers carry salt from the rocks into the sea, and when water evaporates, the salt stays behind."),
    ("{Why do we have seasons|Why are there seasons|What causes the seasons}?", "The axis of the Earth is tilted, so each half gets more sun in its summer and less in its winter."),
    ("Why do {leaves|the leaves} {fall|change colour|turn red} in {autumn|fall}?", "In autumn the trees stop making green chlorophyll, so other colours appear, and then the leaves fall to save water."),
    ("Why do {birds fly south|birds migrate}{ in winter|}?", "Many birds fly south in winter because they find more food and warmth there."),
    ("Why do we {sleep|need sleep}?", "Sleep lets the body rest and repair itself, and it helps the brain to remember what we learned."),
    ("{How do plants grow|What do plants need|What does a plant need to grow}?", "Plants need **light**, **water**, **air** and good soil to grow."),
    ("{How do birds fly|How can birds fly|Why can birds fly}?", "Birds have light bones and strong wings. Their wings push the air down, and that lifts them up."),
    ("{What makes a rainbow|How is a rainbow made|Why do we see a rainbow}?", "A rainbow appears when sunlight shines through drops of rain, which split the light into its colours."),
    ("{What is the|Which is the|Name the} {largest|biggest} country{ on Earth| in the world|}?", "Russia is the largest country in the world."),
    ("{What is the|Which is the|Name the} smallest country{ on Earth| in the world|}?", "Vatican City is the smallest country in the world."),
    ("{What is the|Which is the|Name the} longest river{ on Earth| in the world|}?", "The Nile and the Amazon are the two longest rivers in the world."),
    ("{Is the Earth round|Is the Earth flat|What shape is the Earth|What is the shape of the Earth}?", "The Earth is round, almost like a ball."),
    ("{Is the sun a star|What is the sun made of|Why does the sun shine}?", "The sun is a star, a huge ball of hot gas that makes light and heat by fusing hydrogen."),
    ("{How many legs does a dog have|How many legs does a cat have|How many legs does a horse have}?", "It has **four** legs."),
    ("{How many fingers do I have|How many fingers does a hand have|How many fingers are on a hand}?", "A hand has **five** fingers."),
    ("{How many eyes do I have|How many ears do people have|How many hands does a person have}?", "Two."),
    ("{Who wrote Romeo and Juliet|Who wrote Hamlet}?", "William Shakespeare wrote it, about four hundred years ago."),
    ("{Who painted the Mona Lisa|Who made the Mona Lisa}?", "Leonardo da Vinci painted the Mona Lisa."),
    ("{Where is the Eiffel Tower|In which city is the Eiffel Tower}?", "The Eiffel Tower is in **Paris**, in France."),
    ("{At what temperature does water boil|When does water boil|How hot is boiling water}?", "Water boils at **100** degrees Celsius."),
    ("{At what temperature does water freeze|When does water freeze|When does water turn to ice}?", "Water freezes at **0** degrees Celsius."),
]


def plural(animal: str) -> str:
    return PLURALS.get(animal, animal + "s")


def capital(rng):
    first, second, third = rng.sample(list(CAPITALS), 3)
    ask = ("{What is|What's|Tell me|Do you know|Name|Say|Which city is|Can you tell me|I want to know|Give me} the capital {city |}of <x>{?|.}|"
           "{Which|What} city is the capital of <x>?|<x>'s capital?|Capital of <x>?|What is <x>'s capital{ city|}?")
    tell = "{The capital of <x> is **<y>**.|**<y>** is the capital of <x>.}"
    turns = [(cap(spin(rng, f"{{{ask}}}", x=first)), cap(spin(rng, tell, x=first, y=CAPITALS[first])))]
    for country in (second, third)[: rng.choice([0, 0, 1, 2])]:
        turns.append((spin(rng, "{And|And of|What about|And what about|How about|Now} <x>?", x=country),
                      cap(spin(rng, tell, x=country, y=CAPITALS[country]))))
    if rng.random() < 0.2:
        country, city = rng.choice(list(CAPITALS.items()))
        return [(spin(rng, "{<y> is the capital of which country|Which country has <y> as its capital|In which country is <y>|Where is <y>|What country is <y> in}?", y=city),
                 cap(spin(rng, "<y> is the capital of <x>.", x=country, y=city)))]
    return turns


def animal(rng):
    name = rng.choice(list(ANIMALS))
    kind, legs, sound, home, food, baby = ANIMALS[name]
    slots = dict(x=name, X=cap(name), xs=plural(name), Xs=cap(plural(name)), ax=a(name), Ax=cap(a(name)), kind=a(kind), legs=legs, sound=sound, home=home, food=food, baby=baby)
    asks = [
        ("{What is|Tell me about|Describe|Explain what is|What do you know about} <ax>{?|.}|{Tell me about|What are|What do you know about} <xs>{?|.}",
         "<Ax> is <kind>. It lives <home> and eats <food>. " + ("It has <legs> legs." if legs != "no" else "It has no legs.")),
        ("Where {do <xs> live|does <ax> live|can I find <ax>|can you find <xs>}?", "<Xs> live <home>."),
        ("What {do <xs> eat|does <ax> eat|food do <xs> like|does <ax> like to eat}?", "<Xs> eat <food>."),
        ("How many legs {does <ax> have|do <xs> have|has <ax>}?", "<Ax> has **<legs>** legs."),
        ("What is {a baby <x>|the baby of <ax>|a young <x>} called?", "A baby <x> is called **<baby>**.".replace("**<baby>**", a(baby))),
        ("{Is <ax> <akind>|What kind of animal is <ax>|Which kind of animal is <ax>}?", "<Ax> is <kind>."),
    ]
    if sound:
        asks.append(("{What sound does <ax> make|What does <ax> say|What noise does <ax> make|Which sound do <xs> make|How does <ax> sound}?", "<Ax> says **<sound>**!"))
    slots["akind"] = a(kind)
    chosen = rng.sample(asks, rng.choice([1, 1, 2]))
    return [(spin(rng, f"{{{question}}}", **slots), spin(rng, answer, **slots)) for question, answer in chosen]


def planet(rng):
    name = rng.choice(list(PLANETS))
    number = list(PLANETS).index(name)
    if rng.random() < 0.3:
        return [(spin(rng, "{Which|What} {is the|planet is the} <nth> {planet |}from the sun?", nth=ORDER[number]), f"{name} is the {ORDER[number]} planet from the sun.")]
    if rng.random() < 0.2:
        return [(spin(rng, "{Name|List|What are|Tell me} {the|all the|all} planets{ of the solar system| in order|}{.|?}"),
                 "The eight planets are:\n\n" + "\n".join(f"{n}. {p}" for n, p in enumerate(PLANETS, 1)))]
    return [(spin(rng, "{What is|Tell me about|Describe|What do you know about|What can you tell me about} {the planet |}<x>{?|.}", x=name), f"{name} is {PLANETS[name]}.")]


def colour(rng):
    if rng.random() < 0.3:
        pair, result = rng.choice(list(MIXES.items()))
        one, two = rng.sample(pair, 2)
        return [(spin(rng, "{What colour do you get when you mix <a> and <b>|What do <a> and <b> make|Which color is <a> plus <b>|What happens if I mix <a> and <b>}?", a=one, b=two),
                 cap(f"{one} and {two} make **{result}**."))]
    thing, shade = rng.choice(list(COLOURS.items()))
    return [(spin(rng, "{What|Which} {colour|color} {is|has} <x>?", x=thing), cap(f"{thing} is **{shade}**."))]


def calendar(rng):
    names, unit = rng.choice([(MONTHS, "month"), (DAYS, "day")])
    at = rng.randrange(len(names))
    step, word = rng.choice([(1, "after"), (-1, "before")])
    if rng.random() < 0.2:
        return [(spin(rng, "{What are|Name|List|Tell me} the {days of the week|seven days}{?|.}"), f"The days of the week are {join(DAYS)}.")] if unit == "day" else \
            [(spin(rng, "{What are|Name|List|Tell me} the {months of the year|twelve months}{?|.}"), f"The months are {join(MONTHS)}.")]
    return [(spin(rng, "{Which|What} <unit> {comes|is} <word> <x>?", unit=unit, word=word, x=names[at]), f"The {unit} {word} {names[at]} is **{names[(at + step) % len(names)]}**.")]


def word(rng):
    if rng.random() < 0.25:
        one, many = rng.choice(list(PLURAL_WORDS.items()))
        return [(spin(rng, "What is the plural {of|form of} {<x>|the word <x>|\"<x>\"}?", x=one), f'The plural of "{one}" is **{many}**.')]
    pair = list(rng.choice(list(OPPOSITES.items())))
    rng.shuffle(pair)
    one, two = pair if pair[0] != "old" else pair[::-1]
    turns = [(spin(rng, "{What is|What's|Tell me|Name|Give me} the opposite of {<x>|\"<x>\"|the word <x>}{?|.}", x=one), f'The opposite of "{one}" is **{two}**.')]
    if rng.random() < 0.3:
        one, two = rng.choice([p for p in OPPOSITES.items() if "old" not in p])
        turns.append((spin(rng, "{And of|And the opposite of|What about} {<x>|\"<x>\"}?", x=one), f'The opposite of "{one}" is **{two}**.'))
    return turns


def quiz(rng):
    question, answer = rng.choice(QUIZ)
    return [(spin(rng, question), answer)]


def sample(rng):
    return rng.choices([capital, animal, planet, colour, calendar, word, quiz], [5, 5, 1.5, 1.5, 1.2, 2, 4])[0](rng)
