"""Facts about countries with follow-ups, rivers, mountains, seas, cities and famous people."""

from grammar import a, cap, spin

# country: continent, capital, language, currency, neighbours, seas, rivers, highest mountain, size (empty: none or not told)
COUNTRIES = {row.split(":")[0]: row.split(":")[1:] for row in """\
France:Europe:Paris:French:the euro:Spain, Italy, Switzerland, Germany, Luxembourg and Belgium:the Atlantic Ocean and the Mediterranean Sea:the Seine, the Loire and the Rhone:Mont Blanc in the Alps:large
Spain:Europe:Madrid:Spanish:the euro:Portugal, France and Andorra:the Atlantic Ocean and the Mediterranean Sea:the Ebro and the Tagus:Mount Teide on Tenerife:large
Italy:Europe:Rome:Italian:the euro:France, Switzerland, Austria and Slovenia:the Mediterranean Sea:the Po and the Tiber:Mont Blanc in the Alps:medium
Germany:Europe:Berlin:German:the euro:Denmark, Poland, the Czech Republic, Austria, Switzerland, France, Luxembourg, Belgium and the Netherlands:the North Sea and the Baltic Sea:the Rhine, the Elbe and the Danube:the Zugspitze:medium
Portugal:Europe:Lisbon:Portuguese:the euro:Spain:the Atlantic Ocean:the Tagus and the Douro:Mount Pico in the Azores:small
Austria:Europe:Vienna:German:the euro:Germany, the Czech Republic, Slovakia, Hungary, Slovenia, Italy, Switzerland and Liechtenstein::the Danube:the Grossglockner:small
Switzerland:Europe:Bern:German, French, Italian and Romansh:the Swiss franc:France, Germany, Austria, Liechtenstein and Italy::the Rhine and the Rhone:the Dufourspitze:small
Belgium:Europe:Brussels:Dutch, French and German:the euro:the Netherlands, Germany, Luxembourg and France:the North Sea:the Meuse and the Scheldt::small
the Netherlands:Europe:Amsterdam:Dutch:the euro:Germany and Belgium:the North Sea:the Rhine and the Meuse::small
Luxembourg:Europe:Luxembourg City:Luxembourgish, French and German:the euro:Belgium, France and Germany::the Moselle::very small
Poland:Europe:Warsaw:Polish:the zloty:Germany, the Czech Republic, Slovakia, Ukraine, Belarus, Lithuania and Russia:the Baltic Sea:the Vistula and the Oder:Rysy:medium
Greece:Europe:Athens:Greek:the euro:Albania, North Macedonia, Bulgaria and Turkey:the Mediterranean Sea::Mount Olympus:small
Sweden:Europe:Stockholm:Swedish:the krona:Norway and Finland:the Baltic Sea::Kebnekaise:large
Norway:Europe:Oslo:Norwegian:the krone:Sweden, Finland and Russia:the North Sea and the Atlantic Ocean:the Glomma:Galdhopiggen:large
Denmark:Europe:Copenhagen:Danish:the krone:Germany:the North Sea and the Baltic Sea:::small
Finland:Europe:Helsinki:Finnish and Swedish:the euro:Sweden, Norway and Russia:the Baltic Sea:::large
Iceland:Europe:Reykjavik:Icelandic:the krona::the Atlantic Ocean::Hvannadalshnukur:small
Ireland:Europe:Dublin:English and Irish:the euro:the United Kingdom:the Atlantic Ocean and the Irish Sea:the Shannon:Carrauntoohil:small
the United Kingdom:Europe:London:English:the pound:Ireland:the Atlantic Ocean and the North Sea:the Thames and the Severn:Ben Nevis in Scotland:medium
England:Europe:London:English:the pound:Scotland and Wales:the North Sea, the Irish Sea and the English Channel:the Thames and the Severn:Scafell Pike:small
Scotland:Europe:Edinburgh:English and Gaelic:the pound:England:the North Sea and the Atlantic Ocean:the Tay and the Clyde:Ben Nevis:small
Hungary:Europe:Budapest:Hungarian:the forint:Austria, Slovakia, Ukraine, Romania, Serbia, Croatia and Slovenia::the Danube and the Tisza:Kekes:small
the Czech Republic:Europe:Prague:Czech:the koruna:Germany, Poland, Slovakia and Austria::the Vltava and the Elbe:Snezka:small
Slovakia:Europe:Bratislava:Slovak:the euro:the Czech Republic, Poland, Ukraine, Hungary and Austria::the Danube:Gerlach Peak:small
Slovenia:Europe:Ljubljana:Slovene:the euro:Italy, Austria, Hungary and Croatia:the Adriatic Sea:the Sava and the Drava:Triglav:small
Croatia:Europe:Zagreb:Croatian:the euro:Slovenia, Hungary, Serbia, Bosnia and Herzegovina and Montenegro:the Adriatic Sea:the Sava and the Drava:Dinara:small
Serbia:Europe:Belgrade:Serbian:the dinar:Hungary, Romania, Bulgaria, North Macedonia, Montenegro, Bosnia and Herzegovina and Croatia::the Danube and the Sava::small
Romania:Europe:Bucharest:Romanian:the leu:Ukraine, Moldova, Bulgaria, Serbia and Hungary:the Black Sea:the Danube:Moldoveanu:medium
Bulgaria:Europe:Sofia:Bulgarian::Romania, Serbia, North Macedonia, Greece and Turkey:the Black Sea:the Danube:Musala:small
Ukraine:Europe:Kyiv:Ukrainian:the hryvnia:Russia, Belarus, Poland, Slovakia, Hungary, Romania and Moldova:the Black Sea:the Dnieper:Hoverla:large
Estonia:Europe:Tallinn:Estonian:the euro:Latvia and Russia:the Baltic Sea:::small
Latvia:Europe:Riga:Latvian:the euro:Estonia, Russia, Belarus and Lithuania:the Baltic Sea:the Daugava::small
Lithuania:Europe:Vilnius:Lithuanian:the euro:Latvia, Belarus, Poland and Russia:the Baltic Sea:the Neman::small
Malta:Europe:Valletta:Maltese and English:the euro::the Mediterranean Sea:::very small
Cyprus:Europe:Nicosia:Greek and Turkish:the euro::the Mediterranean Sea::Mount Olympus:small
Albania:Europe:Tirana:Albanian:the lek:Montenegro, Kosovo, North Macedonia and Greece:the Adriatic Sea::Korab:small
Russia:Europe and Asia:Moscow:Russian:the rouble:Norway, Finland, Ukraine, Kazakhstan, China, Mongolia and others:the Arctic Ocean, the Pacific Ocean and the Black Sea:the Volga, the Ob and the Lena:Mount Elbrus:very large
Turkey:Asia and Europe:Ankara:Turkish:the lira:Greece, Bulgaria, Georgia, Armenia, Iran, Iraq and Syria:the Black Sea and the Mediterranean Sea:the Euphrates and the Tigris:Mount Ararat:large
Egypt:Africa:Cairo:Arabic:the Egyptian pound:Libya, Sudan and Israel:the Mediterranean Sea and the Red Sea:the Nile:Mount Catherine:large
Kenya:Africa:Nairobi:Swahili and English:the shilling:Ethiopia, Somalia, South Sudan, Uganda and Tanzania:the Indian Ocean:the Tana:Mount Kenya:large
Morocco:Africa:Rabat:Arabic and Berber:the dirham:Algeria:the Atlantic Ocean and the Mediterranean Sea::Toubkal in the Atlas:large
Algeria:Africa:Algiers:Arabic and Berber:the dinar:Morocco, Tunisia, Libya, Niger, Mali and Mauritania:the Mediterranean Sea::Mount Tahat:very large
Tunisia:Africa:Tunis:Arabic:the dinar:Algeria and Libya:the Mediterranean Sea:::small
Nigeria:Africa:Abuja:English:the naira:Benin, Niger, Chad and Cameroon:the Atlantic Ocean:the Niger and the Benue::large
Ghana:Africa:Accra:English:the cedi:Ivory Coast, Burkina Faso and Togo:the Atlantic Ocean:the Volta::medium
Senegal:Africa:Dakar:French and Wolof:the franc:Mauritania, Mali, Guinea, Guinea-Bissau and Gambia:the Atlantic Ocean:the Senegal River::medium
Ethiopia:Africa:Addis Ababa:Amharic and Oromo:the birr:Eritrea, Djibouti, Somalia, Kenya, South Sudan and Sudan::the Blue Nile:Ras Dashen:very large
Tanzania:Africa:Dodoma:Swahili and English:the shilling:Kenya, Uganda, Rwanda, Burundi, Zambia, Malawi, Mozambique and the Congo:the Indian Ocean::Kilimanjaro:large
South Africa:Africa:Pretoria:Zulu, Xhosa, Afrikaans and English:the rand:Namibia, Botswana, Zimbabwe, Mozambique, Eswatini and Lesotho:the Atlantic Ocean and the Indian Ocean:the Orange River::large
Madagascar:Africa:Antananarivo:Malagasy and French:the ariary::the Indian Ocean:::large
Japan:Asia:Tokyo:Japanese:the yen::the Pacific Ocean and the Sea of Japan:the Shinano:Mount Fuji:medium
China:Asia:Beijing:Chinese:the yuan:Russia, Mongolia, India, Vietnam, Nepal and others:the Pacific Ocean:the Yangtze and the Yellow River:Mount Everest:very large
India:Asia:New Delhi:Hindi and English:the rupee:Pakistan, China, Nepal, Bhutan, Bangladesh and Myanmar:the Indian Ocean:the Ganges and the Brahmaputra:Kangchenjunga:very large
South Korea:Asia:Seoul:Korean:the won:North Korea:the Yellow Sea and the Sea of Japan:the Han and the Nakdong:Hallasan:small
Thailand:Asia:Bangkok:Thai:the baht:Myanmar, Laos, Cambodia and Malaysia:the Gulf of Thailand and the Andaman Sea:the Chao Phraya and the Mekong:Doi Inthanon:large
Vietnam:Asia:Hanoi:Vietnamese:the dong:China, Laos and Cambodia:the South China Sea:the Mekong and the Red River:Fansipan:medium
Indonesia:Asia:Jakarta:Indonesian:the rupiah:Malaysia, Papua New Guinea and East Timor:the Indian Ocean and the Pacific Ocean::Puncak Jaya:very large
the Philippines:Asia:Manila:Filipino and English:the peso::the Pacific Ocean and the South China Sea::Mount Apo:medium
Nepal:Asia:Kathmandu:Nepali:the rupee:China and India:::Mount Everest:small
Mongolia:Asia:Ulaanbaatar:Mongolian::Russia and China::the Selenga::very large
Pakistan:Asia:Islamabad:Urdu and English:the rupee:India, China, Afghanistan and Iran:the Arabian Sea:the Indus:K2:large
Iran:Asia:Tehran:Persian:the rial:Iraq, Turkey, Armenia, Azerbaijan, Turkmenistan, Afghanistan and Pakistan:the Caspian Sea and the Persian Gulf:the Karun:Damavand:very large
Iraq:Asia:Baghdad:Arabic and Kurdish:the dinar:Turkey, Iran, Kuwait, Saudi Arabia, Jordan and Syria:the Persian Gulf:the Tigris and the Euphrates::large
Saudi Arabia:Asia:Riyadh:Arabic:the riyal:Jordan, Iraq, Kuwait, Qatar, the United Arab Emirates, Oman and Yemen:the Red Sea and the Persian Gulf:::very large
Australia:Oceania:Canberra:English:the Australian dollar::the Pacific Ocean and the Indian Ocean:the Murray and the Darling:Mount Kosciuszko:very large
New Zealand:Oceania:Wellington:English and Maori:the New Zealand dollar::the Pacific Ocean:the Waikato:Mount Cook:medium
Canada:North America:Ottawa:English and French:the Canadian dollar:the United States:the Atlantic Ocean, the Pacific Ocean and the Arctic Ocean:the Mackenzie and the Saint Lawrence River:Mount Logan:very large
the United States:North America:Washington:English:the dollar:Canada and Mexico:the Atlantic Ocean and the Pacific Ocean:the Mississippi and the Missouri:Denali in Alaska:very large
Mexico:North America:Mexico City:Spanish:the peso:the United States, Guatemala and Belize:the Pacific Ocean and the Gulf of Mexico:the Rio Grande:Pico de Orizaba:very large
Cuba:North America:Havana:Spanish:the peso::the Caribbean Sea::Pico Turquino:small
Jamaica:North America:Kingston:English:the Jamaican dollar::the Caribbean Sea::Blue Mountain Peak:small
Costa Rica:North America:San Jose:Spanish:the colon:Nicaragua and Panama:the Pacific Ocean and the Caribbean Sea::Chirripo:small
Brazil:South America:Brasilia:Portuguese:the real:Argentina, Uruguay, Paraguay, Bolivia, Peru, Colombia, Venezuela and others:the Atlantic Ocean:the Amazon:Pico da Neblina:very large
Argentina:South America:Buenos Aires:Spanish:the peso:Chile, Bolivia, Paraguay, Brazil and Uruguay:the Atlantic Ocean:the Parana:Aconcagua:very large
Chile:South America:Santiago:Spanish:the peso:Peru, Bolivia and Argentina:the Pacific Ocean::Ojos del Salado:large
Peru:South America:Lima:Spanish and Quechua:the sol:Ecuador, Colombia, Brazil, Bolivia and Chile:the Pacific Ocean:the Amazon:Huascaran:large
Colombia:South America:Bogota:Spanish:the peso:Venezuela, Brazil, Peru, Ecuador and Panama:the Pacific Ocean and the Caribbean Sea:the Magdalena::large
Bolivia:South America:Sucre:Spanish, Quechua and Aymara:the boliviano:Brazil, Paraguay, Argentina, Chile and Peru:::Sajama:large
Ecuador:South America:Quito:Spanish:the dollar:Colombia and Peru:the Pacific Ocean::Chimborazo:small
Uruguay:South America:Montevideo:Spanish:the peso:Brazil and Argentina:the Atlantic Ocean:the Uruguay River::small
Venezuela:South America:Caracas:Spanish:the bolivar:Colombia, Brazil and Guyana:the Caribbean Sea:the Orinoco:Pico Bolivar:large""".split("\n")}
# place: kind, where, more
PLACES = {row.split(":")[0]: row.split(":")[1:] for row in """\
the Nile:river:in Africa:It flows through Egypt to the Mediterranean Sea
the Amazon:river:in South America:It flows through Peru and Brazil to the Atlantic Ocean
the Danube:river:in Europe:It flows from Germany to the Black Sea
the Rhine:river:in Europe:It flows from the Swiss Alps to the North Sea
the Thames:river:in England:It flows through London
the Seine:river:in France:It flows through Paris
the Tiber:river:in Italy:It flows through Rome
the Volga:river:in Russia:It is the longest river in Europe
the Mississippi:river:in the United States:It flows to the Gulf of Mexico
the Ganges:river:in India and Bangladesh:It is holy to the Hindus
the Yangtze:river:in China:It is the longest river in Asia
the Mekong:river:in Asia:It flows from China through Laos and Cambodia to Vietnam
the Congo:river:in Africa:It flows through a huge rainforest
the Elbe:river:in Europe:It flows through the Czech Republic and Germany to the North Sea
Mount Everest:mountain:on the border of Nepal and China:It is the highest mountain on Earth
Mont Blanc:mountain:in the Alps:It is the highest mountain of the Alps
Mount Fuji:mountain:in Japan:It is a volcano and the highest mountain of Japan
Kilimanjaro:mountain:in Tanzania:It is the highest mountain in Africa
Vesuvius:volcano:in Italy:It is near Naples, and it buried the Roman town of Pompeii
Etna:volcano:in Italy:It is on the island of Sicily
the Matterhorn:mountain:in the Alps:It stands on the border of Switzerland and Italy
Sicily:island:in the Mediterranean Sea:It belongs to Italy
Sardinia:island:in the Mediterranean Sea:It belongs to Italy
Corsica:island:in the Mediterranean Sea:It belongs to France
Crete:island:in the Mediterranean Sea:It belongs to Greece
Mallorca:island:in the Mediterranean Sea:It belongs to Spain
Tenerife:island:in the Atlantic Ocean:It belongs to Spain
Greenland:island:in the north of the Atlantic Ocean:It is the largest island in the world and belongs to Denmark
Hawaii:group of islands:in the Pacific Ocean:It belongs to the United States
the Sahara:desert:in the north of Africa:It is the largest hot desert in the world
the Gobi:desert:in Asia:It lies in Mongolia and China
the Mediterranean Sea:sea:between Europe, Africa and Asia:Italy, Greece and Egypt lie on it
the Black Sea:sea:between Europe and Asia:Turkey, Romania and Ukraine lie on it
the Baltic Sea:sea:in the north of Europe:Sweden, Finland and Poland lie on it
the North Sea:sea:in Europe:It lies between Great Britain, Norway, Denmark and Germany
the Red Sea:sea:between Africa and Arabia:Egypt and Saudi Arabia lie on it
the Dead Sea:very salty lake:between Israel and Jordan:People float on its water
the Caspian Sea:very large lake:between Europe and Asia:It is the largest lake in the world
Lake Victoria:lake:in Africa:It is the largest lake in Africa
Lake Geneva:lake:in Switzerland and France:The city of Geneva lies on it
the Pacific Ocean:ocean:between Asia, Australia and America:It is the largest ocean on Earth
the Atlantic Ocean:ocean:between America on one side and Europe and Africa on the other:It is the second largest ocean
the Indian Ocean:ocean:between Africa, Asia and Australia:It is the third largest ocean""".split("\n")}
ISLES = {
    "the United Kingdom": "Yes, the United Kingdom lies on the British Isles.", "Indonesia": "Yes, Indonesia is made of thousands of islands.", "Ireland": "Yes, Ireland is an island in the Atlantic Ocean.",
    "Australia": "Australia is a continent with sea all around it, so it is more than an island.", "Denmark": "Only a part of Denmark is made of islands.", "Japan": "Yes, Japan is made of many islands.",
    "the Philippines": "Yes, the Philippines is made of thousands of islands.", "England": "No, England is a part of the island of Great Britain.", "Scotland": "No, Scotland is a part of the island of Great Britain.",
}
# aspect: (field, share, questions, elliptic follow-ups)
ASPECTS = {
    "continent": ("c", 5, "{On which continent is|Which continent is|In which continent is|What continent is|Where is|Where in the world is|Where exactly is|In which part of the world is|Where can I find|Where does one find} <x>{ in| located|}?|<x>, {which continent|what continent|where is it}?|Continent of <x>?|<x> continent|{Can you tell me|Do you know|I'd like to know|Tell me|My son asks} {where <x> is|on which continent <x> is|which continent <x> is in}{?|.|}|{Which|What} continent does <x> belong to?",
                  "{And |So |Ok, |}{which continent is it on|where is it|what continent is it on|on which continent is that|where is that|where does it lie|the continent|in which part of the world}?"),
    "language": ("l", 5, "{What language do they|What language do people|Which language do people|What do people|What do they} speak in <x>?|{Which language is spoken|What is the language|What's the official language|Which languages are spoken} in <x>?|{The language of|Language in|Languages of} <x>?|<x> language|{Can you tell me|Do you know|I'd like to know|Tell me|My friend asks} {what they speak in <x>|what language they speak in <x>|which language is spoken in <x>}{?|.|}|I {am travelling|will go|want to move} to <x>, {what language do they speak|which language should I learn|what do people speak there}?",
                 "{And |So |Ok, |}{what do they speak there|what language do they speak|which language do people speak|what do people speak there|the language|which language is spoken there|what is the language there}?"),
    "money": ("m", 4, "{What money do they use|What is the currency|Which money do people use|What currency is used|What's the currency|How do people pay|What do people pay with|Which currency do they have} in <x>?|{Currency of|The currency in|The money of} <x>?|<x> currency|{Can you tell me|Do you know|I'd like to know|Tell me} {what the currency of <x> is|what money they use in <x>|how people pay in <x>}{?|.|}|I am {travelling|going|flying} to <x>, {what money do I need|which currency do I need|how do I pay there}?",
              "{And |So |Ok, |}{what money do they use|what is the currency|how do people pay there|the currency|the money|what do they pay with|which currency do they have}?"),
    "capital": ("y", 3, "{What is|What's|Name|Tell me} the capital {city |}of <x>{?|.}|<x> capital|Capital of <x>?|{Can you tell me|Do you know|I'd like to know|My daughter asks} {what the capital of <x> is|which city is the capital of <x>}{?|.|}|{Which|What} city is the capital of <x>?|Which city do they govern <x> from?",
                "{And |So |Ok, |}{the capital|what is the capital|what's its capital|which city is the capital|what is its capital|the capital city}?"),
    "neighbours": ("n", 4, "{Which countries border|What countries border|Which countries are next to|Which countries are around|What countries surround} <x>?|{What are|Which are|Name|List} the {neighbours|neighbors|neighbouring countries} of <x>{?|.}|{Neighbours|Neighbors|Borders} of <x>?|<x> neighbours|{Can you tell me|Do you know|I'd like to know|Tell me} {which countries border <x>|the neighbours of <x>|what countries are next to <x>}{?|.|}|{What|Which} countries does <x> {border|share a border with|have borders with}?",
                   "{And |So |Ok, |}{which countries border it|what are its neighbours|the neighbours|who are the neighbours|which countries are next to it|what countries are around it}?"),
    "sea": ("s", 3, "{Is <x> by the sea|Is <x> on the sea|Does <x> have a sea|Does <x> have a coast|Which sea is <x> on|On which sea does <x> lie|What sea is near <x>|Which seas are around <x>|Does <x> have beaches|Is <x> landlocked}?|{Sea|Seas} of <x>?|{Can you tell me|Do you know|I'd like to know|Tell me} {which sea <x> lies on|if <x> has a coast|whether <x> has a sea}{?|.|}",
            "{And |So |Ok, |}{is it by the sea|does it have a coast|which sea is it on|is there a sea|does it have a sea|on which sea does it lie}?"),
    "river": ("r", 3, "{Which rivers flow through|What rivers are in|Which rivers are in|Which river flows through|What are the main rivers of|Name a river in|Name the main rivers of|What is an important river in|What is a big river in} <x>?|{Rivers|River} {in|of} <x>?|{Can you tell me|Do you know|I'd like to know} {which rivers flow through <x>|a river in <x>|the main rivers of <x>}{?|.|}",
              "{And |So |Ok, |}{which rivers are there|what rivers flow there|the rivers|is there a big river|which river flows through it|what about rivers}?"),
    "mountain": ("t", 3, "{What is the|What's the|Which is the|Name the|Tell me the} {highest|tallest|biggest} {mountain|peak} {in|of} <x>{?|.}|Highest mountain {in|of} <x>?|{Can you tell me|Do you know|I'd like to know} {the highest mountain of <x>|what the highest mountain in <x> is|which mountain is the highest in <x>}{?|.|}|<x> highest mountain",
                 "{And |So |Ok, |}{what is the highest mountain|the highest mountain|which mountain is the highest|its highest mountain|what is its highest peak|what about mountains}?"),
    "size": ("z", 2.5, "{Is <x> big|Is <x> a big country|How big is <x>|Is <x> small|Is <x> a small country|How large is <x>|Is <x> a large country|What size is <x>|How small is <x>}?|{Size of <x>?|<x> size}|{Can you tell me|Do you know|I wonder|I'd like to know} {how big <x> is|if <x> is big|whether <x> is a large country}{?|.|}",
             "{And |So |Ok, |}{is it big|is it a big country|how big is it|is it large|is it small|is it a small country}?"),
    "island": ("i", 1.5, "{Is <x> an island|Is <x> on an island|Is <x> an island country|Is <x> surrounded by water}?|{Can you tell me|Do you know|I wonder} {if <x> is an island|whether <x> is an island}{?|.|}",
               "{And |So |Ok, |}{is it an island|is it on an island|is that an island}?"),
    "about": ("x", 4, "{Tell me about|Describe|What do you know about|What can you tell me about|Tell me something about|Say something about|What is|Tell me a bit about|I want to know more about|Give me some facts about|Introduce} <x>{.|?|}|{Have you heard of|Do you know} <x>?|<x>{?|, please.|}|{What kind of country is|What sort of country is} <x>?",
              "{And |So |Ok, |}{what else|what more can you tell me about it|tell me more about it}?"),
}
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


def tell(name: str, aspect: str) -> str:
    """The answer on one aspect of a country, or nothing when it has no such thing."""
    c, y, l, m, n, s, r, t, z = COUNTRIES[name]
    if aspect == "neighbours":
        return "<X> has sea all around it, so it has no neighbours by land." if not n else f"The neighbours of <x> are {n}." if " and " in n else f"By land, <x> has only one neighbour: {n}."
    if aspect == "sea":
        return f"<X> lies on {s}." if s else "<X> has no sea. It has land all around it."
    if aspect == "river":
        return f"Important rivers in <x> are {r}." if " and " in r else f"An important river in <x> is {r}." if r else ""
    if aspect == "mountain":
        return f"The highest mountain in <x> is **{t}**." if t else ""
    if aspect == "island":
        return ISLES.get(name) or ("No, <x> is not an island." if n else "Yes, <x> is an island country.")
    if aspect == "money":
        return f"People in <x> pay with **{m}**." if m else ""
    size = {"medium": "country of medium size"}.get(z, f"{z} country")
    return {"continent": f"<X> is in **{c}**.", "language": f"People in <x> speak **{l}**.", "capital": f"The capital of <x> is **{y}**.", "size": f"<X> is a {size}.",
            "about": f"<X> is a {size} in {c}. Its capital is {y}, and people there speak {l}."}[aspect]


def country(rng):
    name = rng.choice(list(COUNTRIES))
    possible = [aspect for aspect in ASPECTS if tell(name, aspect)]
    turns, seen = [], set()
    while not turns or (len(turns) < 4 and rng.random() < 0.35):
        aspect = rng.choices(possible, [ASPECTS[p][1] for p in possible])[0]
        if aspect in seen or (turns and aspect == "about"):
            break
        seen.add(aspect)
        _, _, asked, again = ASPECTS[aspect]
        if turns and rng.random() < 0.2:  # another country, the same question
            name, aspect = rng.choice(list(COUNTRIES)), last
            question = "{And |What about |And what about |How about |And in |Ok, and }<x>?"
            if not tell(name, aspect):
                break
        else:
            question = again if turns else "{" + asked + "}"
        last = aspect
        turns.append((cap(spin(rng, question, x=name)), spin(rng, tell(name, aspect), x=name, X=cap(name))))
    return turns


def place(rng):
    """A river, a mountain, an island, a sea."""
    name = rng.choice(list(PLACES))
    kind, where, more = PLACES[name]
    asked = "{{Where is|Where exactly is|Where can I find|Where does one find|What is|What's|Tell me about|Describe|What do you know about|What can you tell me about|Have you heard of|Where in the world is} <x>?|{Can you tell me|Do you know|I'd like to know|My son asks|Tell me} {where <x> is|what <x> is}{?|.|}|<x>, {where is that|what is that}?|In which {country|part of the world|continent} is <x>?|<x>?}"
    return [(cap(spin(rng, asked, x=name)), f"{cap(name)} is {a(kind)} {where}. {more}.")]


def city(rng):
    name = rng.choice(list(CITIES))
    land, sight = CITIES[name]
    if rng.random() < 0.3:
        return [(spin(rng, "{What is <x> famous for|What can I see in <x>|What should I visit in <x>|Why is <x> famous|What is <x> known for|What is there to see in <x>|What should I not miss in <x>|I am travelling to <x>, what should I see|What are the sights of <x>}?", x=name), f"{name} is famous for {sight}.")]
    return [(spin(rng, "{Tell me about|Describe|What do you know about|What can you tell me about|What is|Tell me something about|Have you heard of|I am going to <x>, tell me about|Say a few words about|I'd like to know more about} <x>{.|?}", x=name), f"{name} is a city in {land}. It is famous for {sight}.")]


def person(rng):
    name = rng.choice(list(PEOPLE))
    shown = name if rng.random() < 0.7 else name.split()[-1]
    return [(spin(rng, "{{Who was|Who is|Who exactly was|So who was|What did <x> do? Who was} <x>?|{Tell me about|Do you know|Have you heard of|What do you know about|What can you tell me about|Tell me something about|I want to know about|Describe} <x>{?|.|}|"
                      "{Tell me|Can you tell me|Could you tell me|Do you know|I'd like to know|My son asks|Explain} who <x> was{?|.|, please.|}|{Why is <x> famous|What is <x> famous for|What is <x> known for|Why do people know <x>}?|<x>{?|, who was that?|, please.}}", x=shown), f"{name} was {PEOPLE[name]}.")]


def deed(rng):
    what, answer = rng.choice(DEEDS)
    return [(spin(rng, f"{{Who|Tell me who|Do you know who|Can you tell me who|I'd like to know who|My son asks who|Which person|Who was it that|Remind me, who}} {what}?"), answer)]


def sample(rng):
    return rng.choices([country, place, city, person, deed], [6, 1.3, 2.2, 2.2, 1])[0](rng)
