"""A few facts about countries, cities and famous people."""

from grammar import cap, spin

# country: continent, language, currency
COUNTRIES = {row.split(":")[0]: row.split(":")[1].split(",") for row in """\
France:Europe,French,the euro
Spain:Europe,Spanish,the euro
Italy:Europe,Italian,the euro
Germany:Europe,German,the euro
Portugal:Europe,Portuguese,the euro
Austria:Europe,German,the euro
Poland:Europe,Polish,the zloty
Greece:Europe,Greek,the euro
Sweden:Europe,Swedish,the krona
Norway:Europe,Norwegian,the krone
Denmark:Europe,Danish,the krone
Finland:Europe,Finnish,the euro
England:Europe,English,the pound
Hungary:Europe,Hungarian,the forint
Egypt:Africa,Arabic,the Egyptian pound
Kenya:Africa,Swahili and English,the shilling
Morocco:Africa,Arabic,the dirham
Japan:Asia,Japanese,the yen
China:Asia,Chinese,the yuan
India:Asia,Hindi and English,the rupee
Thailand:Asia,Thai,the baht
Australia:Oceania,English,the Australian dollar
Canada:North America,English and French,the Canadian dollar
the United States:North America,English,the dollar
Mexico:North America,Spanish,the peso
Brazil:South America,Portuguese,the real
Argentina:South America,Spanish,the peso
Peru:South America,Spanish,the sol""".split("\n")}
CITIES = {row.split(":")[0]: row.split(":")[1].split(",") for row in """\
Paris:France,the Eiffel Tower
London:England,its red buses and Big Ben
Rome:Italy,the Colosseum
Berlin:Germany,the Brandenburg Gate
Madrid:Spain,its museums and its sunny squares
Vienna:Austria,its music and its coffee houses
Athens:Greece,the Acropolis
Amsterdam:the Netherlands,its canals and bicycles
Lisbon:Portugal,its yellow trams
Prague:the Czech Republic,its old bridge and castle
Venice:Italy,its canals and boats
Barcelona:Spain,the churches and houses of Gaudi
Tokyo:Japan,its bright lights and its fish market
New York:the United States,its skyscrapers and the Statue of Liberty
Sydney:Australia,its white opera house
Cairo:Egypt,the pyramids nearby
Moscow:Russia,the Red Square
Rio de Janeiro:Brazil,its beaches and its carnival
San Francisco:the United States,the Golden Gate Bridge
Beijing:China,the Forbidden City""".split("\n")}
PEOPLE = {row.split(":")[0]: row.split(":")[1] for row in """\
Albert Einstein:a physicist who found the theory of relativity
Isaac Newton:a scientist who described gravity and the laws of motion
Marie Curie:a scientist who discovered radium and won two Nobel Prizes
Charles Darwin:a naturalist who explained evolution
Galileo Galilei:an astronomer who looked at the planets with a telescope
Leonardo da Vinci:an artist and inventor who painted the Mona Lisa
Vincent van Gogh:a Dutch painter, famous for his sunflowers and his starry night
Pablo Picasso:a Spanish painter who helped to invent cubism
Wolfgang Amadeus Mozart:a composer from Austria who wrote music as a child
Ludwig van Beethoven:a German composer who wrote great symphonies, even when he was deaf
Johann Sebastian Bach:a German composer of the baroque age
William Shakespeare:an English writer who wrote Hamlet and Romeo and Juliet
Ada Lovelace:a mathematician who wrote the first computer program
Alan Turing:a mathematician who helped to found computer science
Neil Armstrong:an astronaut, the first person on the moon
Christopher Columbus:a sailor who crossed the Atlantic Ocean in 1492
Julius Caesar:a Roman general and leader
Cleopatra:a queen of ancient Egypt
Napoleon:a French general who became emperor
Nelson Mandela:a leader of South Africa who fought against apartheid""".split("\n")}
DEEDS = [
    ("{invented|made} the telephone", "Alexander Graham Bell is known as the inventor of the telephone."),
    ("{invented|made} the light bulb", "Thomas Edison made the first practical light bulb."),
    ("{discovered|found} penicillin", "Alexander Fleming discovered penicillin in 1928."),
    ("{discovered|described|found} gravity", "Isaac Newton described gravity."),
    ("{invented|made} the printing press", "Johannes Gutenberg made the printing press in Europe."),
    ("{was the first man on the moon|was the first person on the moon|walked on the moon first}", "Neil Armstrong was the first person on the moon, in 1969."),
    ("{discovered|sailed to|reached} America", "Christopher Columbus reached America in 1492, but people had lived there for thousands of years."),
    ("{found|invented|discovered} {the theory of relativity|relativity}", "Albert Einstein found the theory of relativity."),
    ("{explained|discovered|described} evolution", "Charles Darwin explained evolution."),
    ("wrote the first computer program", "Ada Lovelace wrote the first computer program."),
]


def country(rng):
    name = rng.choice(list(COUNTRIES))
    continent, language, money = COUNTRIES[name]
    asks = [
        ("{On which continent is <x>|Which continent is <x> in|Where is <x>|Where in the world is <x>}?", "<X> is in **<c>**."),
        ("{What language do they speak|What language do people speak|Which language is spoken|What is the language} in <x>?", "People in <x> speak **<l>**."),
        ("{What money do they use|What is the currency|Which money do people use|What currency is used} in <x>?", "People in <x> pay with **<m>**."),
        ("{Tell me about|Describe|What do you know about|What can you tell me about} <x>{.|?}", "<X> is a country in <c>. People there speak <l> and pay with <m>."),
    ]
    chosen = rng.sample(asks, rng.choice([1, 1, 1, 2]))
    return [(spin(rng, question, x=name), spin(rng, answer, x=name, X=cap(name), c=continent, l=language, m=money)) for question, answer in chosen]


def city(rng):
    name = rng.choice(list(CITIES))
    land, sight = CITIES[name]
    if rng.random() < 0.3:
        return [(spin(rng, "{What is <x> famous for|What can I see in <x>|What should I visit in <x>|Why is <x> famous}?", x=name), f"{name} is famous for {sight}.")]
    return [(spin(rng, "{Tell me about|Describe|What do you know about|What can you tell me about|What is} <x>{.|?}", x=name), f"{name} is a city in {land}. It is famous for {sight}.")]


def person(rng):
    name = rng.choice(list(PEOPLE))
    shown = name if rng.random() < 0.7 else name.split()[-1]
    return [(spin(rng, "{Who was|Who is|Tell me about|Do you know|What do you know about|Tell me who} <x>{?|.| was.|}", x=shown), f"{name} was {PEOPLE[name]}.")]


def deed(rng):
    what, answer = rng.choice(DEEDS)
    return [(spin(rng, f"{{Who|Tell me who|Do you know who}} {what}?"), answer)]


def sample(rng):
    return rng.choices([country, city, person, deed], [4, 2.5, 2.5, 1.2])[0](rng)
