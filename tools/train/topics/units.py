"""Conversions between everyday units, computed: lengths, weights, times, volumes, money, temperatures."""

from grammar import spin

# (larger unit, smaller unit, how many of it make one; singular and plural)
PAIRS = [
    (("metre", "metres"), ("centimetre", "centimetres"), 100), (("kilometre", "kilometres"), ("metre", "metres"), 1000),
    (("centimetre", "centimetres"), ("millimetre", "millimetres"), 10), (("kilogram", "kilograms"), ("gram", "grams"), 1000),
    (("hour", "hours"), ("minute", "minutes"), 60), (("minute", "minutes"), ("second", "seconds"), 60), (("day", "days"), ("hour", "hours"), 24),
    (("week", "weeks"), ("day", "days"), 7), (("year", "years"), ("month", "months"), 12), (("litre", "litres"), ("millilitre", "millilitres"), 1000),
    (("foot", "feet"), ("inch", "inches"), 12), (("dozen", "dozen"), ("egg", "eggs"), 12), (("euro", "euros"), ("cent", "cents"), 100),
    (("ton", "tons"), ("kilogram", "kilograms"), 1000), (("century", "centuries"), ("year", "years"), 100), (("decade", "decades"), ("year", "years"), 10),
]
SHORT = {"metres": "m", "centimetres": "cm", "kilometres": "km", "millimetres": "mm", "kilograms": "kg", "grams": "g", "litres": "l", "hours": "h", "minutes": "min"}
DOWN_TO = "{How many <small> are in <n> <big>|How many <small> does <n> <big> have|Convert <n> <big> to <small>|What is <n> <big> in <small>|How much is <n> <big> in <small>|<n> <big> in <small>|Change <n> <big> into <small>}{?|.|}"
UP_TO = "{How many <big> are <n> <small>|Convert <n> <small> to <big>|What is <n> <small> in <big>|How much is <n> <small> in <big>|<n> <small> in <big>}{?|.|}"


def named(count: int, names: tuple[str, str]) -> str:
    return names[0] if count == 1 else names[1]


def sample(rng):
    big, small, factor = rng.choice(PAIRS)
    count = rng.choice([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20])
    many = count * factor
    shorten = big[1] in SHORT and small[1] in SHORT and rng.random() < 0.15
    asked_big, asked_small = (SHORT[big[1]], SHORT[small[1]]) if shorten else (named(count, big), small[1])
    if rng.random() < 0.7:
        question = spin(rng, DOWN_TO, n=count, big=asked_big, small=asked_small)
        return [(question, f"{count} {named(count, big)} {'is' if count == 1 else 'are'} **{many} {named(many, small)}**.")]
    question = spin(rng, UP_TO, n=many, big=SHORT[big[1]] if shorten else big[1], small=asked_small)
    return [(question, f"{many} {named(many, small)} are **{count} {named(count, big)}**.")]
