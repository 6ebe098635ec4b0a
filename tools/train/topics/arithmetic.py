"""Sums, differences and products of small numbers, counting, comparing, with follow-ups on the last result."""

from grammar import cap, join, spin

WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
SIGNS = {"+": ["plus", "+", "and"], "-": ["minus", "-"], "*": ["times", "*", "x", "multiplied by"]}
ASK = "{What is|What's|How much is|Calculate|Compute|Tell me|Can you calculate|Please compute|What does|Work out} <e>{?|.}|<e>|<e> = ?|<e>=|<e>?"
OBJECTS = "apples pears books coins marbles pencils eggs cookies balls stamps".split()
PEOPLE = "Anna Ben Clara David Emma Felix Grace Leo Maria Tom".split()


def numbers(rng, sign: str) -> tuple[int, int, int]:
    if sign == "*":
        x, y = rng.randint(0, 10), rng.randint(0, 10)
        return x, y, x * y
    top = rng.choice([10, 10, 20, 20, 50, 99])
    x, y = rng.randint(0, top), rng.randint(0, top)
    if sign == "+":
        return x, y, x + y
    x, y = max(x, y), min(x, y)
    return x, y, x - y


def write(rng, number: int) -> str:
    return WORDS[number] if number <= 10 and rng.random() < 0.12 else str(number)


def plain(rng):
    sign = rng.choices("+-*", [5, 3, 3])[0]
    x, y, result = numbers(rng, sign)
    word = rng.choice(SIGNS[sign])
    space = "" if word in ("+", "-", "*", "x") and rng.random() < 0.4 else " "
    shown = {"*": "×", "+": "+", "-": "-"}[sign]
    expression = f"{x}{space}{word}{space}{y}" if space == "" else f"{write(rng, x)} {word} {write(rng, y)}"
    turns = [(cap(spin(rng, f"{{{ASK}}}", e=expression)), f"{x} {shown} {y} = **{result}**")]
    if rng.random() < 0.25 and result <= 90:
        add = rng.randint(1, 9)
        if rng.random() < 0.6 or result < add:
            turns.append((spin(rng, "{And plus <n>|Plus <n>|Add <n>|Now add <n>|And if you add <n>|Add <n> to that}{?|.|}", n=add), f"{result} + {add} = **{result + add}**"))
        else:
            turns.append((spin(rng, "{And minus <n>|Minus <n>|Subtract <n>|Now take away <n>|And if I take away <n>}{?|.|}", n=add), f"{result} - {add} = **{result - add}**"))
    return turns


def divide(rng):
    y, result = rng.randint(1, 10), rng.randint(1, 10)
    x = y * result
    if y == 2 and rng.random() < 0.4:
        return [(spin(rng, "What is half of <x>?", x=x), f"Half of {x} is **{result}**.")]
    return [(spin(rng, "{What is|Calculate|How much is} <x> {divided by|/|over} <y>?", x=x, y=y), f"{x} ÷ {y} = **{result}**")]


def compare(rng):
    x, y = rng.sample(range(100), 2)
    word, result = rng.choice([("{bigger|larger|greater}", max(x, y)), ("smaller", min(x, y))])
    shown = spin(rng, word)
    return [(spin(rng, "{Which is <w>|Which number is <w>|What is <w>}{,|:} <x> or <y>?", w=shown, x=x, y=y), f"**{result}** is {shown}.")]


def count(rng):
    start = rng.choice([1, 1, 1, 2, 5])
    end = start + rng.randint(3, 10)
    return [(spin(rng, "{Count|Please count|Can you count|Count up} from <x> to <y>{.|?}" if start > 1 else "{Count|Please count|Can you count} {from 1 |}to <y>{.|?}", x=start, y=end),
             ", ".join(map(str, range(start, end + 1))) + ".")]


def next_number(rng):
    x = rng.randint(0, 99)
    if rng.random() < 0.5:
        return [(spin(rng, "{What|Which number} {comes after|is after|follows} <x>?", x=x), f"The number after {x} is **{x + 1}**.")]
    even = "even" if x % 2 == 0 else "odd"
    return [(spin(rng, "Is <x> {even or odd|odd or even|an even number or an odd number}?", x=x), f"{x} is **{even}**.")]


def story(rng):
    x, y, result = numbers(rng, "+" if rng.random() < 0.5 else "-")
    name, things = rng.choice(PEOPLE), rng.choice(OBJECTS)
    if result == x + y:
        return [(spin(rng, "<p> has <x> <o> and {gets|buys|finds} <y> more. How many {<o> |}does <p> have{ now|}?", p=name, x=x, y=y, o=things),
                 f"{x} + {y} = {result}, so {name} has **{result}** {things}.")]
    return [(spin(rng, "<p> has <x> <o> and {gives away|loses|sells} <y>. How many {<o> |}{are left|does <p> have left}?", p=name, x=x, y=y, o=things),
             f"{x} - {y} = {result}, so {name} has **{result}** {things} left.")]


def table(rng):
    x = rng.randint(1, 10)
    return [(spin(rng, "{Show me|Write|Give me|What is|Tell me} the {<x> times table|times table of <x>|multiplication table of <x>}{.|?}", x=x),
             join([f"{x} × {n} = {x * n}" for n in range(1, 6)], "and") + ".")]


def sample(rng):
    return rng.choices([plain, divide, compare, count, next_number, story, table], [12, 2, 2, 1.2, 1.5, 3, 0.4])[0](rng)
