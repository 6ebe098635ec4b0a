"""Conversions between everyday units, both ways, computed: lengths, weights, times, volumes, money; also fixed temperatures and parts of an hour."""

from grammar import spin

# (larger unit, smaller unit, how many of it make one; singular and plural)
PAIRS = [
    (("meter", "meters"), ("centimeter", "centimeters"), 100), (("kilometer", "kilometers"), ("meter", "meters"), 1000), (("meter", "meters"), ("millimeter", "millimeters"), 1000),
    (("centimeter", "centimeters"), ("millimeter", "millimeters"), 10), (("kilogram", "kilograms"), ("gram", "grams"), 1000), (("gram", "grams"), ("milligram", "milligrams"), 1000),
    (("hour", "hours"), ("minute", "minutes"), 60), (("minute", "minutes"), ("second", "seconds"), 60), (("day", "days"), ("hour", "hours"), 24),
    (("week", "weeks"), ("day", "days"), 7), (("year", "years"), ("month", "months"), 12), (("liter", "liters"), ("milliliter", "milliliters"), 1000),
    (("foot", "feet"), ("inch", "inches"), 12), (("yard", "yards"), ("foot", "feet"), 3), (("dozen", "dozen"), ("egg", "eggs"), 12), (("euro", "euros"), ("cent", "cents"), 100), (("dollar", "dollars"), ("cent", "cents"), 100),
    (("ton", "tons"), ("kilogram", "kilograms"), 1000), (("century", "centuries"), ("year", "years"), 100), (("decade", "decades"), ("year", "years"), 10), (("pound", "pounds"), ("ounce", "ounces"), 16),
    (("liter", "liters"), ("deciliter", "deciliters"), 10), (("liter", "liters"), ("centiliter", "centiliters"), 100), (("kilobyte", "kilobytes"), ("byte", "bytes"), 1000),
]
OFTEN = [0, 1, 4, 6, 7, 8, 9, 10, 11]  # the pairs asked about most
SHORT = {
    "meter": "m", "centimeter": "cm", "kilometer": "km", "millimeter": "mm", "kilogram": "{kg|kg|kilo|kilos}", "gram": "{g|grams}", "milligram": "mg", "liter": "{l|L|litre|litres}", "milliliter": "{ml|mL}",
    "hour": "{h|hrs}", "minute": "{min|mins}", "second": "{s|sec|secs}", "ton": "t", "inch": "in", "foot": "ft", "deciliter": "dl", "centiliter": "cl", "year": "yr", "pound": "lb", "ounce": "oz",
}
BRITISH = {"meter": "metre", "liter": "litre"}
ASK_DOWN = (
    "{How many <small> {are in|are there in|make|are|is|in|fit in|do I get from} <n> <big>|How many <small> does <n> <big> have|{Convert|Please convert|Can you convert|Change|Turn} <n> <big> {to|into} <small>|{What is|What's|How much is|Tell me} <n> <big> in <small>"
    "|<n> <big> in <small>|<n> <big> to <small>|<n> <big> = how many <small>|<n> <big> {is|are|has|makes} how many <small>|<n> <big> into <small>|how many <small> in <n> <big>|I need <n> <big> in <small>|if I have <n> <big>, how many <small> is that"
    "|I'd like to know how many <small> <n> <big> {are|is}|can you tell me how many <small> are in <n> <big>|do you know how many <small> <n> <big> {has|have}|<small> in <n> <big>|<n> <big>, how many <small> is that}{?|?|.|}"
)
ASK_UP = (
    "{How many <big> {are|is|make|are in} <n> <small>|{Convert|Please convert|Can you convert|Change|Turn} <n> <small> {to|into} <big>|{What is|What's|How much is|Tell me} <n> <small> in <big>|<n> <small> in <big>|<n> <small> to <big>|<n> <small> = how many <big>"
    "|<n> <small> {is|are|makes} how many <big>|I have <n> <small>, how many <big> is that|how many <big> do <n> <small> make|can you tell me how many <big> <n> <small> are|<n> <small> into <big>|<n> <small>, how many <big> is that}{?|?|.|}"
)
WRITTEN = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
# fixed points and parts, with their answers
FIXED = [
    ("{At what temperature does water boil|When does water boil|What is the boiling point of water|boiling point of water|How hot is boiling water|how many degrees does water boil at}{?|}", "Water boils at **100 degrees Celsius**."),
    ("{At what temperature does water freeze|When does water freeze|What is the freezing point of water|freezing point of water|How cold must it be for water to freeze|When does water turn to ice|how many degrees does water freeze at}{?|}", "Water freezes at **0 degrees Celsius**."),
    ("{At what temperature does ice melt|When does ice melt|What is the melting point of ice|melting point of ice}{?|}", "Ice melts at **0 degrees Celsius**."),
    ("{What is|What's|How much is|Convert|} {0|zero} {degrees |°|}{Celsius|C} {in|to} {Fahrenheit|F}{?|}", "0 degrees Celsius = **32 degrees Fahrenheit**"),
    ("{What is|What's|How much is|Convert|} 100 {degrees |°|}{Celsius|C} {in|to} {Fahrenheit|F}{?|}", "100 degrees Celsius = **212 degrees Fahrenheit**"),
    ("{What is|What's|How much is|Convert|} 32 {degrees |°|}{Fahrenheit|F} {in|to} {Celsius|C}{?|}", "32 degrees Fahrenheit = **0 degrees Celsius**"),
    ("{What is|What's|How much is|Convert|} 212 {degrees |°|}{Fahrenheit|F} {in|to} {Celsius|C}{?|}", "212 degrees Fahrenheit = **100 degrees Celsius**"),
    ("{What is|What's} {the normal body temperature|our body temperature|the temperature of the human body}{?|}|{How warm is the human body|normal body temperature}{?|}", "The normal body temperature is about **37 degrees Celsius**."),
]
# (words for the amount, the amount in the answer, {unit asked for: result})
PARTS = [
    ("{a quarter of an hour|quarter of an hour|a quarter hour|a fourth of an hour|1/4 hour}", "A quarter of an hour", {"minutes": "15 minutes"}),
    ("{half an hour|a half hour|half hour|1/2 hour|one half hour|0.5 hours}", "Half an hour", {"minutes": "30 minutes"}),
    ("{three quarters of an hour|three quarters of one hour|3/4 of an hour|3/4 hour}", "Three quarters of an hour", {"minutes": "45 minutes"}),
    ("{an hour and a half|one and a half hours|1.5 hours|one hour and a half|1 1/2 hours|1.5 h}", "An hour and a half", {"minutes": "90 minutes"}),
    ("{two and a half hours|2.5 hours|two hours and a half|2.5 h}", "Two and a half hours", {"minutes": "150 minutes"}),
    ("{an hour and a quarter|one hour and a quarter|1.25 hours}", "An hour and a quarter", {"minutes": "75 minutes"}),
    ("{half a minute|a half minute|half minute}", "Half a minute", {"seconds": "30 seconds"}), ("{a minute and a half|one and a half minutes|1.5 minutes}", "A minute and a half", {"seconds": "90 seconds"}),
    ("{half a day|a half day}", "Half a day", {"hours": "12 hours"}), ("{half a year|a half year}", "Half a year", {"months": "6 months"}), ("{a quarter of a year|a quarter year}", "A quarter of a year", {"months": "3 months"}),
    ("{a year and a half|one and a half years|1.5 years}", "A year and a half", {"months": "18 months"}),
    ("{a year|one year|1 year|a whole year}", "One year", {"days": "365 days", "weeks": "52 weeks", "months": "12 months"}), ("{a leap year}", "A leap year", {"days": "366 days"}),
    ("{half a meter|a half meter|half a metre|0.5 meters}", "Half a meter", {"centimeters": "50 centimeters", "cm": "50 centimeters"}), ("{a meter and a half|one and a half meters|1.5 meters|1.5 m}", "One and a half meters", {"centimeters": "150 centimeters", "cm": "150 centimeters"}),
    ("{half a kilometer|a half kilometer|half a km|0.5 km}", "Half a kilometer", {"meters": "500 meters"}), ("{one and a half kilometers|1.5 kilometers|1.5 km}", "One and a half kilometers", {"meters": "1500 meters"}),
    ("{half a kilo|half a kilogram|half a kg|0.5 kg}", "Half a kilogram", {"grams": "500 grams", "g": "500 grams"}), ("{a quarter of a kilo|a quarter kilo|a quarter kilogram}", "A quarter of a kilogram", {"grams": "250 grams"}),
    ("{one and a half kilos|1.5 kilograms|1.5 kg|a kilo and a half}", "One and a half kilograms", {"grams": "1500 grams", "g": "1500 grams"}),
    ("{half a liter|half a litre|a half liter|0.5 l}", "Half a liter", {"milliliters": "500 milliliters", "ml": "500 milliliters"}), ("{a quarter of a liter|a quarter liter}", "A quarter of a liter", {"milliliters": "250 milliliters", "ml": "250 milliliters"}),
    ("{half a dozen|a half dozen}", "Half a dozen", {"eggs": "6 eggs"}), ("{half a euro}", "Half a euro", {"cents": "50 cents"}), ("{half a century}", "Half a century", {"years": "50 years"}),
]


def named(count: int, names: tuple[str, str]) -> str:
    return names[0] if count == 1 else names[1]


def asked(rng, names: tuple[str, str], count: int, short: bool) -> str:
    """A unit as it is asked for: abbreviated, in British spelling, or as it stands."""
    if short and names[0] in SHORT:
        return spin(rng, SHORT[names[0]])
    word = named(count, names)
    if rng.random() < 0.2:
        for american, british in BRITISH.items():
            word = word.replace(american, british)
    return word


def part(rng):
    words, shown, results = rng.choice(PARTS)
    unit = rng.choice(list(results))
    return [(spin(rng, ASK_DOWN.replace("<n> <big>", "<x>"), x=spin(rng, words), small=unit), f"{shown} = **{results[unit]}**")]


def convert(rng):
    big, small, factor = PAIRS[rng.choice(OFTEN)] if rng.random() < 0.5 else rng.choice(PAIRS)
    count = rng.choice([1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 50, rng.randint(1, 20)])
    many, short = count * factor, rng.random() < 0.3
    if rng.random() < 0.65:
        amount = count
        if count <= 10 and rng.random() < 0.25:
            article = "an" if big[0] in ("hour", "inch") else "a"
            amount = rng.choice([article, WRITTEN[1]]) if count == 1 else WRITTEN[count]
        question = spin(rng, ASK_DOWN, n=amount, big=asked(rng, big, count, short), small=asked(rng, small, 2, short))
        return [(question, f"{count} {named(count, big)} = **{many} {named(many, small)}**")]
    question = spin(rng, ASK_UP, n=many, big=asked(rng, big, 2, short), small=asked(rng, small, many, short))
    return [(question, f"{many} {named(many, small)} = **{count} {named(count, big)}**")]


def fixed(rng):
    question, answer = rng.choice(FIXED)
    return [(spin(rng, f"{{{question}}}").strip(), answer)]


def sample(rng):
    return rng.choices([convert, part, fixed], [10, 3, 1.2])[0](rng)
