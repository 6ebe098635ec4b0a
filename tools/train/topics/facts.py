"""Simple facts: capitals, animals and their traits, planets, colours, months, opposites, and follow-ups to them."""

from grammar import a, cap, join, spin

CAPITALS = dict(pair.split(":") for pair in (
    "France:Paris,Spain:Madrid,Italy:Rome,Germany:Berlin,Portugal:Lisbon,Austria:Vienna,Belgium:Brussels,the Netherlands:Amsterdam,"
    "Poland:Warsaw,Greece:Athens,Sweden:Stockholm,Norway:Oslo,Denmark:Copenhagen,Finland:Helsinki,Ireland:Dublin,Hungary:Budapest,"
    "Switzerland:Bern,England:London,the United Kingdom:London,Scotland:Edinburgh,Russia:Moscow,Ukraine:Kyiv,Turkey:Ankara,Egypt:Cairo,"
    "Kenya:Nairobi,Morocco:Rabat,Nigeria:Abuja,Japan:Tokyo,China:Beijing,India:New Delhi,South Korea:Seoul,Thailand:Bangkok,"
    "Vietnam:Hanoi,Indonesia:Jakarta,Australia:Canberra,New Zealand:Wellington,Canada:Ottawa,the United States:Washington,Mexico:Mexico City,"
    "Cuba:Havana,Brazil:Brasilia,Argentina:Buenos Aires,Chile:Santiago,Peru:Lima,Colombia:Bogota,Iceland:Reykjavik,Romania:Bucharest,"
    "Bulgaria:Sofia,Croatia:Zagreb,Serbia:Belgrade,the Czech Republic:Prague,Iran:Tehran,Iraq:Baghdad,Ghana:Accra,"
    "Slovakia:Bratislava,Slovenia:Ljubljana,Estonia:Tallinn,Latvia:Riga,Lithuania:Vilnius,Malta:Valletta,Albania:Tirana,Algeria:Algiers,Tunisia:Tunis,Senegal:Dakar,Ethiopia:Addis Ababa,Tanzania:Dodoma,South Africa:Pretoria,the Philippines:Manila,Nepal:Kathmandu,Mongolia:Ulaanbaatar,Pakistan:Islamabad,Saudi Arabia:Riyadh,Jamaica:Kingston,Ecuador:Quito,Uruguay:Montevideo,Venezuela:Caracas,Cyprus:Nicosia"
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
mouse,mammal,four,squeak,in fields and houses,seeds and cheese,pup
goat,mammal,four,bleat,on farms and mountains,grass and leaves,kid
donkey,mammal,four,hee-haw,on farms,grass and hay,foal
goose,bird,two,honk,on farms and near water,grass and grain,gosling
rooster,bird,two,cock-a-doodle-doo,on farms,seeds and worms,chick
turkey,bird,two,gobble,in forests and on farms,seeds and insects,poult
pigeon,bird,two,coo,in cities and on roofs,seeds and crumbs,squab
crow,bird,two,caw,in fields and towns,seeds and insects and leftovers,chick
swan,bird,two,,on lakes and rivers,water plants,cygnet
stork,bird,two,,on roofs and in wet meadows,frogs and insects and mice,chick
sparrow,bird,two,chirp,in gardens and towns,seeds and insects,chick
parrot,bird,two,squawk,in warm forests,fruit and nuts and seeds,chick
flamingo,bird,two,,on shallow lakes,small shrimps and algae,chick
ostrich,bird,two long,,in the grasslands of Africa,grass and seeds and insects,chick
monkey,mammal,two,,in warm forests,fruit and leaves and insects,infant
gorilla,mammal,two,,in the forests of Africa,leaves and fruit,infant
zebra,mammal,four,,in the grasslands of Africa,grass,foal
camel,mammal,four,grunt,in deserts,dry plants and grass,calf
hippopotamus,mammal,four,,in the rivers of Africa,grass,calf
rhinoceros,mammal,four,,in Africa and Asia,grass and leaves,calf
deer,mammal,four,,in forests,grass and leaves and buds,fawn
hedgehog,mammal,four,,in gardens and hedges,insects and worms and snails,hoglet
mole,mammal,four,,in tunnels under the ground,worms and insects,pup
bat,mammal,two,,in caves and old roofs,insects and fruit,pup
beaver,mammal,four,,on rivers and lakes,bark and leaves,kit
otter,mammal,four,,on rivers and coasts,fish and crabs,pup
seal,mammal,no,bark,on cold coasts and in the sea,fish,pup
polar bear,mammal,four,growl,in the Arctic,seals and fish,cub
panda,mammal,four,,in the bamboo forests of China,bamboo,cub
koala,mammal,four,,in the eucalyptus trees of Australia,eucalyptus leaves,joey
cheetah,mammal,four,chirp,in the grasslands of Africa,gazelles and hares,cub
leopard,mammal,four,growl,in Africa and Asia,deer and other animals,cub
hamster,mammal,four,squeak,in burrows and in cages,seeds and grain,pup
rat,mammal,four,squeak,in cities and fields,almost everything,pup
crocodile,reptile,four,,in warm rivers and swamps,fish and other animals,hatchling
turtle,reptile,four,,in the sea and in ponds,water plants and small animals,hatchling
lizard,reptile,four,,in warm and dry places,insects,hatchling
salmon,fish,no,,in cold seas and rivers,smaller fish and shrimps,fry
goldfish,fish,no,,in ponds and tanks,water plants and small insects,fry
octopus,mollusc,eight arms and no,,in the sea,crabs and shells,larva
snail,mollusc,no,,in gardens and wet places,leaves,baby snail
crab,crustacean,ten,,on coasts and in the sea,small animals and algae,larva
ladybird,insect,six,,in gardens,plant lice,larva
fly,insect,six,buzz,almost everywhere,leftovers and other food,maggot
mosquito,insect,six,buzz,near water,nectar and blood,larva
dragonfly,insect,six,,near ponds and rivers,smaller insects,larva
grasshopper,insect,six,chirp,in meadows,grass,nymph""".split("\n")}
PLURALS = {"sheep": "sheep", "wolf": "wolves", "mouse": "mice", "butterfly": "butterflies", "fox": "foxes", "goose": "geese", "deer": "deer", "salmon": "salmon", "goldfish": "goldfish", "ostrich": "ostriches", "fly": "flies", "dragonfly": "dragonflies", "rhinoceros": "rhinoceroses",
           "hippopotamus": "hippopotamuses", "octopus": "octopuses", "mosquito": "mosquitoes"}
FLYING = set("duck owl eagle bee butterfly goose pigeon crow swan stork sparrow parrot flamingo bat ladybird fly mosquito dragonfly".split())
SWIMMING = set("duck goose swan penguin frog dolphin whale shark seal otter beaver crocodile turtle salmon goldfish octopus dog horse bear tiger elephant rat".split()) | {"polar bear"}
DRY = set("bee butterfly snail gorilla ladybird mosquito".split())
KINDS = ["mammal", "bird", "fish", "insect", "reptile"]
CONFUSED = {"dolphin": "fish", "whale": "fish", "bat": "bird", "spider": "insect", "penguin": "fish", "seal": "fish", "frog": "reptile", "snake": "insect", "octopus": "fish", "crab": "insect", "snail": "insect"}
KIND_LEGS = {"insects": "six", "birds": "two", "spiders": "eight", "crabs": "ten", "fish": "no", "snakes": "no"}
OPEN = ["Can you tell me: ", "Tell me, ", "My son asks: ", "My daughter wants to know: ", "I wonder, ", "Please tell me: ", "Hey, ", "Quick question: ", "Do you know: ", "So, ", "Um, ", "Just wondering: "]
# aspect: (share, questions, elliptic follow-ups, answer)
TRAITS = {
    "about": (5, "{What is|Tell me about|Describe|Explain what is|What do you know about|What can you tell me about|Tell me something about|I want to know about|What's} <ax>{?|.}|{Tell me about|What are|What do you know about|Tell me something about|Give me facts about|I'd like to know more about} <xs>{?|.}|<X>?|<Xs>{?|, please.}",
              "", "<Ax> is <kind>. It lives <home> and eats <food>. It has <legs> legs."),
    "home": (4, "{Where do <xs> live|Where does <ax> live|Where can I find <ax>|Where can you find <xs>|Where is the home of <ax>|Where do you find <xs>|In which places do <xs> live|Where are <xs> at home|What is the habitat of <ax>|Where can I see <xs>}?|{Home|Habitat} of <ax>?|<x> habitat|{Can you tell me|Do you know|I'd like to know|My son asks} where {<xs> live|<ax> lives}{?|.|}",
             "{And |So |Ok, |}{where does it live|where do they live|its home|where can I find it|where is it at home|where can I see one}?", "<Xs> live <home>."),
    "food": (4, "{What do <xs> eat|What does <ax> eat|What food do <xs> like|What does <ax> like to eat|What do <xs> feed on|What is the food of <ax>|What can I feed <ax>|What do <xs> like to eat|What is on the menu of <ax>}?|{Food|Diet} of <ax>?|<x> food|{Can you tell me|Do you know|I'd like to know|My daughter asks} what {<xs> eat|<ax> eats|<xs> like to eat}{?|.|}",
             "{And |So |Ok, |}{what does it eat|what do they eat|its food|what do they feed on|what food does it like|what does it like to eat|the food}?", "<Xs> eat <food>."),
    "legs": (4, "{How many legs does <ax> have|How many legs do <xs> have|How many legs has <ax>|How many legs are there on <ax>|What is the number of legs of <ax>|Does <ax> have legs|On how many legs does <ax> walk|How many feet does <ax> have}?|<x> legs|{Number of legs|Legs} of <ax>?|{Can you tell me|Do you know|I'd like to know|My son asks} how many legs {<xs> have|<ax> has}{?|.|}",
             "{And |So |Ok, |}{how many legs does it have|how many legs|how many legs do they have|does it have legs|the legs}?", "<Ax> has **<legs>** legs."),
    "young": (3, "{What is a baby <x> called|What is the baby of <ax> called|What is a young <x> called|What do you call a baby <x>|What do you call a young <x>|What's the name for a baby <x>|How do you call the young of <ax>|What's the word for a baby <x>|What are baby <xs> called}?|baby <x> name|{Young|Baby} of <ax>?|{Can you tell me|Do you know|I'd like to know} what {a baby <x> is called|you call a baby <x>}{?|.|}",
              "{And |So |Ok, |}{what is its baby called|what are its young called|what do you call its baby|and its young|the baby|what is the young called}?", "A baby <x> is called <ababy>."),
    "kind": (3, "{What kind of animal is <ax>|Which kind of animal is <ax>|What sort of animal is <ax>|What class of animal is <ax>|Is <ax> <akind>|Are <xs> <kinds>|To which group of animals does <ax> belong|What type of animal is <ax>|Is <ax> <wrong> or <akind>|Is <ax> <akind> or <wrong>|Which class does <ax> belong to}?|<x> {class|type of animal}|{Can you tell me|Do you know|I wonder} {what kind of animal <ax> is|if <ax> is <akind>|whether <ax> is <akind> or <wrong>}{?|.|}",
             "{And |So |Ok, |}{what kind of animal is it|is it <akind>|which class is it|what sort of animal is that|is it <akind> or <wrong>}?", "<Ax> is <kind>."),
    "sound": (3, "{What sound does <ax> make|What does <ax> say|What noise does <ax> make|Which sound do <xs> make|How does <ax> sound|What do <xs> say|How does <ax> go|What is the sound of <ax>|What noise do <xs> make|Which sound is made by <ax>}?|<x> sound|{Sound|Voice|Noise} of <ax>?|{Can you tell me|Do you know|My toddler asks|I'd like to know} {what <ax> says|what sound <ax> makes|what noise <xs> make}{?|.|}",
              "{And |So |Ok, |}{what sound does it make|what does it say|what noise does it make|how does it sound|the sound}?", "<Ax> says **<sound>**!"),
    "fly": (2, "{Can <ax> fly|Can <xs> fly|Do <xs> fly|Does <ax> fly|Are <xs> able to fly|Is <ax> able to fly|Can <ax> really fly}?|{Can you tell me|Do you know|I wonder} {if|whether} {<xs> can fly|<ax> can fly}{?|.|}|<xs>, can they fly?",
            "{And |So |Ok, |}{can it fly|can they fly|does it fly|do they fly|is it able to fly}?", "<flies>"),
    "swim": (2, "{Can <ax> swim|Can <xs> swim|Do <xs> swim|Does <ax> swim|Are <xs> able to swim|Is <ax> able to swim|Is <ax> a good swimmer}?|{Can you tell me|Do you know|I wonder} {if|whether} {<xs> can swim|<ax> can swim}{?|.|}|<xs>, can they swim?",
             "{And |So |Ok, |}{can it swim|can they swim|does it swim|do they swim|is it able to swim}?", "<swims>"),
    "eggs": (1.5, "{Does <ax> lay eggs|Do <xs> lay eggs|Do <xs> come from eggs|Does <ax> come out of an egg|Do <xs> have eggs or live young}?|{Can you tell me|Do you know|I wonder} {if|whether} {<xs> lay eggs|<ax> lays eggs}{?|.|}",
             "{And |So |Ok, |}{does it lay eggs|do they lay eggs}?", "<eggs>"),
}
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
    ("Why do {birds fly south|birds migrate}{ in winter|}?", "Many birds fly south in winter because they find more food and warmth there."),
    ("{What is the|Which is the|Name the} {largest|biggest} country{ on Earth| in the world|}?", "Russia is the largest country in the world."),
    ("{What is the|Which is the|Name the} smallest country{ on Earth| in the world|}?", "Vatican City is the smallest country in the world."),
    ("{What is the|Which is the|Name the} longest river{ on Earth| in the world|}?", "The Nile and the Amazon are the two longest rivers in the world."),
    ("{Is the Earth round|Is the Earth flat|What shape is the Earth|What is the shape of the Earth}?", "The Earth is round, almost like a ball."),
    ("{Is the sun a star|What is the sun made of|Why does the sun shine}?", "The sun is a star, a huge ball of hot gas that makes light and heat by fusing hydrogen."),
    ("{How many legs does a dog have|How many legs does a cat have|How many legs does a horse have}?", "It has **four** legs."),
    ("{How many fingers do I have|How many fingers does a hand have|How many fingers are on a hand}?", "A hand has **five** fingers."),
    ("{How many eyes do I have|How many ears do people have|How many hands does a person have}?", "Two."),
    ("{Who wrote|Who is the author of|Which writer wrote} {Romeo and Juliet|Hamlet|Macbeth}?", "William Shakespeare wrote it, about four hundred years ago."),
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
           "{Which|What} city is the capital of <x>?|<x>'s capital?|Capital of <x>?|What is <x>'s capital{ city|}?|<x> capital{ city|}{?|}|<x>, capital?|What city is <x>'s capital?|"
           "{Can you tell me|Could you tell me|Do you know|I'd like to know|I forgot|I wonder|My son asks|My daughter wants to know|I need to know|Remind me} {what the capital of <x> is|which city is the capital of <x>|what <x>'s capital is}{?|.|, please.|}|"
           "{Where does the government of <x> sit|Which is the capital city of <x>|What is the capital city of <x> called|What's the name of <x>'s capital|What do you call the capital of <x>|So what is the capital of <x>}?")
    tell = "{The capital of <x> is **<y>**.|**<y>** is the capital of <x>.}"
    turns = [(cap(spin(rng, f"{{{ask}}}", x=first)), cap(spin(rng, tell, x=first, y=CAPITALS[first])))]
    for country in (second, third)[: rng.choice([0, 0, 1, 2])]:
        turns.append((spin(rng, "{And|And of|What about|And what about|How about|Now|Ok, and|And that of|And the capital of|Thanks, and} <x>?", x=country),
                      cap(spin(rng, tell, x=country, y=CAPITALS[country]))))
    if rng.random() < 0.2:
        country, city = rng.choice(list(CAPITALS.items()))
        return [(spin(rng, "{<y> is the capital of which country|Which country has <y> as its capital|In which country is <y>|Where is <y>|What country is <y> in|Which country does <y> belong to|What is <y> the capital of|<y>, in which country is that|Where can I find <y>}?", y=city),
                 cap(spin(rng, "<y> is the capital of <x>.", x=country, y=city)))]
    return turns


def traits(name: str) -> tuple[dict, list[str]]:
    """The slots of an animal and the aspects that can be told of it."""
    kind, legs, sound, home, food, baby = ANIMALS[name]
    xs = plural(name)
    wrong = CONFUSED.get(name) or next(k for k in KINDS[::-1] if k != kind)
    slots = dict(x=name, X=cap(name), xs=xs, Xs=cap(xs), ax=a(name), Ax=cap(a(name)), kind=a(kind), akind=a(kind), kinds=kind + ("" if kind == "fish" else "s"), legs=legs, sound=sound, home=home,
                 food=food, ababy=a(baby), wrong=a(wrong))
    slots["flies"] = f"Yes, {xs} can fly." if name in FLYING else f"No, {xs} cannot fly."
    slots["swims"] = f"Yes, {xs} can swim." if name in SWIMMING else f"No, {xs} cannot swim."
    slots["eggs"] = f"No, {xs} are mammals, so their young are born alive." if kind == "mammal" else f"Yes, {xs} lay eggs."
    known = {"sound": sound, "fly": name not in ("ant", "grasshopper", "hen", "rooster", "turkey"), "swim": name in SWIMMING | DRY, "eggs": kind != "fish" and name not in ("snake", "lizard", "rooster")}
    return slots, [trait for trait in TRAITS if known.get(trait, True)]


def animal(rng):
    if rng.random() < 0.12:
        return animal_riddle(rng)
    slots, possible = traits(rng.choice(list(ANIMALS)))
    turns, seen, last = [], set(), None
    while not turns or (len(turns) < 4 and rng.random() < 0.35):
        trait = rng.choices(possible, [TRAITS[t][0] for t in possible])[0]
        if trait in seen or (turns and trait == "about"):
            break
        if turns and rng.random() < 0.2:  # another animal, the same question
            slots, possible = traits(rng.choice(list(ANIMALS)))
            if last not in possible:
                break
            trait, question = last, "{And <ax>|What about <ax>|And what about <xs>|How about <ax>|And <xs>|Ok, and <xs>}?"
        else:
            question = TRAITS[trait][2] if turns else "{" + TRAITS[trait][1] + "}"
        seen.add(trait)
        last = trait
        asked = cap(spin(rng, question, **slots))
        turns.append((asked if turns else opened(rng, asked), spin(rng, TRAITS[trait][3], **slots)))
    return turns


def opened(rng, question: str) -> str:
    """Some direct questions get an opening, such as `my son asks:`."""
    direct = question.split()[0] in ("What", "Where", "Which", "How", "Who", "Is", "Are", "Can", "Does", "On", "In", "At") and question.endswith("?")
    return rng.choice(OPEN) + question[:1].lower() + question[1:] if direct and rng.random() < 0.25 else question


def animal_riddle(rng):
    """From the trait to the animal, and what is true of a whole class."""
    if rng.random() < 0.3:
        group, legs = rng.choice(list(KIND_LEGS.items()))
        return [(spin(rng, "{How many legs do <g> have|How many legs have <g>|What number of legs do <g> have|Do <g> have legs, and how many|On how many legs do <g> walk}?", g=group), f"{cap(group)} have **{legs}** legs.")]
    if rng.random() < 0.5:
        name = rng.choice([n for n, row in ANIMALS.items() if row[2] in "moo meow woof baa neigh oink quack cluck hoot croak hee-haw coo caw honk".split()])
        return [(spin(rng, "{Which animal says|What animal says|Who says|Which animal goes|What animal makes the sound|Which animal makes the sound} {<s>|\"<s>\"}?", s=ANIMALS[name][2]), f"{cap(a(name))} says **{ANIMALS[name][2]}**!")]
    name = rng.choice("cat dog sheep goat kangaroo frog butterfly duck goose swan owl eagle pig deer".split())
    baby = ANIMALS[name][5]
    return [(spin(rng, "{What is|What's|Explain what is|Do you know what is|Tell me what is|Which animal is called} <b>?" if rng.random() < 0.5 else "{What does <b> become|What does <b> grow into|What will <b> be when it grows up}?", b=a(baby)).replace(" ?", "?"),
             f"{cap(a(baby))} is a young {name}.")]


def planet(rng):
    name = rng.choice(list(PLANETS))
    number = list(PLANETS).index(name)
    if rng.random() < 0.3:
        return [(spin(rng, "{Which|What} {is the|planet is the} <nth> {planet |}from the sun?", nth=ORDER[number]), f"{name} is the {ORDER[number]} planet from the sun.")]
    if rng.random() < 0.2:
        return [(spin(rng, "{Name|List|What are|Tell me} {the|all the|all} planets{ of the solar system| in order|}{.|?}"),
                 "The eight planets are:\n\n" + "\n".join(f"{n}. {p}" for n, p in enumerate(PLANETS, 1)))]
    return [(spin(rng, "{{What is|What's|Tell me about|Describe|What do you know about|What can you tell me about|Tell me something about|I'd like to know about|Explain|Say something about|What is special about|What kind of planet is} {the planet |}<x>{?|.|, please.}|<x>{?|, the planet?}}", x=name), f"{name} is {PLANETS[name]}.")]


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
    return [(opened(rng, spin(rng, question)), answer)]


def sample(rng):
    return rng.choices([capital, animal, planet, colour, calendar, word, quiz], [5, 5, 1.5, 1.5, 1.2, 2, 4])[0](rng)
