"""Sums and differences to 100, the multiplication table, halves and doubles, counting, word problems, with follow-ups on the last result."""

from grammar import cap, join, spin

WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
OBJECTS = "apples pears books coins marbles pencils eggs cookies balls stamps cards sweets oranges flowers stickers nuts candies tickets bananas cupcakes".split()
PEOPLE = "Anna Ben Clara David Emma Felix Grace Leo Maria Tom Nora Paul Lucy Sam Oscar".split()
GROUPS = "children friends kids people students guests pupils girls boys".split()
SHOWN = {"+": "+", "-": "-", "*": "×", "/": "÷"}
SIGNS = {"+": ["plus", "plus", "+", "+", "and", "added to"], "-": ["minus", "minus", "-", "-", "less"], "*": ["times", "times", "*", "x", "×", "multiplied by"], "/": ["divided by", "divided by", "/", "÷", ":", "over"]}
ASK = (
    "{What is|What's|whats|How much is|How much's|Calculate|Compute|Tell me|Can you calculate|Can you do|Please compute|Work out|Solve|Can you tell me|I need to know|What do you get for|"
    "Do you know what|Quick,|Could you work out|I'd like to know|What does|Help me with|math:|What would be|What makes} <e>{?|.|}"
    "|<e>|<e>|<e>|<e> = ?|<e>=|<e> =|<e>?|<e> is|<e> equals|<e> equals what?|<e> makes?|<e> is what?|how much does <e> make|what does <e> {give|equal|make|come to}{?|}|can you {add up|solve|calculate} <e>{ for me|}{?|}"
    "|what's the {answer|result|solution} {of|to|for} <e>{?|}|result of <e>|the answer to <e>?|my {son|daughter|kid|homework} asks {what is|how much is} <e>{?|}|so <e> is how much?"
)
PHRASES = {
    "+": "{What is the|What's the|Find the|Give me the|Tell me the|the|} sum of <x> and <y>{?|}|{Add|Please add|Can you add|Now add|Could you add} <x> {and|to|plus} <y>{.|?|}|{What do you get|What do I get|What happens} if {you|I|we} add <x> {and|to} <y>?|"
         "{What do you get when you add|How much is it if you add} <x> and <y>{ together|}?|<x> and <y> {together|added up|in total|altogether}{?|}|How much {are|is|do} <x> and <y> {together|in total|altogether}?|"
         "{What is|How much is} <x> {increased by|more than|added to} <y>?|Add up <x> and <y>{.|}|Put <x> and <y> together{.|}|{What's|What is} the total of <x> and <y>?|total <x> and <y>|If I add <y> to <x>, what {is it|do I get|comes out}?|adding <x> and <y> gives{ what|}?",
    "-": "{What is the|What's the|Find the|Give me the|Tell me the|the|} difference {between|of} <x> and <y>{?|}|{Take|Please take|Take away|Subtract|Can you subtract|Please subtract|Can you take|Deduct} <y> {from|away from} <x>{.|?|}|"
         "{What do you get|What do I get|What is left|What remains} if {you|I|we} {take|subtract|take away} <y> from <x>?|{What is|How much is} <x> {take away|reduced by|without|minus} <y>?|<x> take away <y>{?|}|"
         "How much is left if {I|you} take <y> from <x>?|What is <y> less than <x>?|From <x> {take|subtract} <y>{.|}|<y> from <x>{?|}|How much {more|bigger} is <x> than <y>?|How far is it from <y> to <x>?|If I take <y> away from <x>, what {is left|remains|do I get}?",
    "*": "{What is the|What's the|Find the|Give me the|} product of <x> and <y>{?|}|{Multiply|Please multiply|Can you multiply} <x> {by|and|with|times} <y>{.|?|}|{What do you get|What do I get} if {you|I} multiply <x> {by|and} <y>?|How much are <x> times <y>?|If I multiply <x> by <y>, what {is it|do I get|comes out}?|<x> by <y> {multiplied|times}?",
    "/": "{Divide|Please divide|Can you divide|Split} <x> by <y>{.|?|}|{What do you get|What do I get} if {you|I} {divide|split} <x> by <y>?|How many times does <y> {go into|fit into|fit in} <x>?|{What is the|Find the} quotient of <x> and <y>?|How often does <y> go into <x>?|If I divide <x> by <y>, what {is it|do I get|comes out}?",
}
# the next question about a result: what is asked, the sign
FOLLOWS = {
    "+": "{And plus <n>|Plus <n>|plus <n>|Add <n>|Now add <n>|And if you add <n>|Add <n> to that|+ <n>|+<n>|and <n> more|And now plus <n>|Then add <n>|And with <n> more|now {increase|raise} it by <n>|ok plus <n>|and add another <n>|what if I add <n>}{?|.|}",
    "-": "{And minus <n>|Minus <n>|minus <n>|Subtract <n>|Now take away <n>|And if I take away <n>|- <n>|-<n>|Take <n> from that|And without <n>|Then subtract <n>|now minus <n>|take <n> off|ok minus <n>|and <n> less|what if I take away <n>|Subtract <n> from that}{?|.|}",
    "*": "{Times <n>|times <n>|And times <n>|Multiply {that|it|this} by <n>|Now times <n>|Now multiply by <n>|* <n>|x <n>|And multiplied by <n>|Then times <n>|And if I multiply {that|it} by <n>|that times <n>|<n> times that|what is that times <n>}{?|.|}",
    "/": "{Divided by <n>|Divide {that|it|this} by <n>|And divided by <n>|Now divide by <n>|and split between <n>|split between <n>|And split by <n>|/ <n>|Share it between <n>|And shared between <n>|Then divided by <n>|and if I divide {that|it} by <n>|split that <n> ways|and for each of <n> {people|friends}}{?|.|}",
}
HALVES = "{Half of that|And half of that|half of it|Now half of that|And the half|Halve it|Halve that|what is half of that|cut that in half|and half}{?|.|}"
DOUBLES = "{Double that|And double|Double it|Now double it|Twice that|And twice that|And the double|what is double that|twice as much}{?|.|}"


# word problems: sign, question, the end of the answer
STORIES = [
    ("+", "<p> has <x> <o> and {gets|buys|finds|is given} <y> more. How many {<o> |}does <p> have{ now|}?", "<p> has **<r>** <o>."),
    ("+", "{I have|I've got|i got|I had} <x> <o> and {get|buy|find} <y> more{. How many {<o> |}do I have{ now|}?|, how many {<o> |}do I have now?|, how many now}", "you have **<r>** <o>."),
    ("+", "<p> has <x> <o> and <q> has <y>. How many {<o> |}do they have {together|altogether|in total}?", "they have **<r>** <o> together."),
    ("+", "{There are|A box has} <x> <o> in {a|one} box and <y> in another. How many {<o> |}are there {altogether|in total|in all}?", "there are **<r>** <o> altogether."),
    ("+", "{A book|A toy|A ticket} costs <x> euros and {a game|a bag|a shirt} costs <y> euros. {How much do they cost together|How much do I pay|What is the total}?", "the total is **<r>** euros."),
    ("+", "{I walk|I drive|I ride} <x> km in the morning and <y> km in the evening{. How far is that|. How many km is that|, how many km altogether}?", "that is **<r>** km."),
    ("-", "<p> has <x> <o> and {gives away|loses|sells|gives <q>} <y>. How many {<o> |}{are left|does <p> have left|remain}?", "<p> has **<r>** <o> left."),
    ("-", "{I have|I've got|i had|I had} <x> <o> and {give away|lose|sell|give my friend} <y>{. How many {<o> |}{are left|do I have left}?|, how many are left?|, how many left}", "you have **<r>** <o> left."),
    ("-", "{I have|I've got} <x> {euros|dollars} and {spend|pay} <y>{. How much is left|. How much do I have left|, how much is left}?", "you have **<r>** left."),
    ("-", "There are <x> {people|passengers} on a bus and <y> {get off|leave}. How many are {left|still on the bus}?", "**<r>** are left on the bus."),
    ("-", "<p> has <x> <o> and <q> has <y>. How many more {<o> |}does <p> have{ than <q>|}?", "<p> has **<r>** more <o>."),
    ("-", "A book has <x> pages. {I read|I have read} <y> pages. How many pages are left?", "**<r>** pages are left."),
    ("*", "{There are|I have} <x> {boxes|bags|baskets} with <y> <o> {each|in each}. How many <o> {are there|is that}{ altogether| in total|}?", "there are **<r>** <o> altogether."),
    ("*", "<x> <g> {each have|have each|each get} <y> <o>. How many <o> {is that|are there}{ altogether| in all|}?", "there are **<r>** <o> altogether."),
    ("*", "{One ticket|A ticket|One pizza|A toy|One book} costs <y> {euros|dollars}. {How much do <x> cost|What do I pay for <x>|What is the price of <x>}?", "<x> cost **<r>**."),
    ("*", "{I read|I write} <y> pages {a|every|each} day. How many pages is that in <x> days?", "that is **<r>** pages."),
    ("/", "{<p> shares|<p> splits|We share|We split} <x> <o> {between|among} <y> <g>. How many {<o> |}does {each|each one|everyone} get?", "each gets **<r>** <o>."),
    ("/", "{I have|I've got} <x> <o> {and share them|to share|and split them} {between|among} <y> <g>{. How many does each get?|. How many {<o> |}for each?|, how many each}", "each gets **<r>** <o>."),
    ("/", "<y> <g> pay <x> {euros|dollars} together. How much does each pay?", "each pays **<r>**."),
    ("/", "{I put|<p> puts} <x> <o> into {bags|boxes} of <y>. How many {bags|boxes} {are there|is that|are needed}?", "that makes **<r>**."),
]


def combine(x: int, sign: str, y: int) -> int:
    return {"+": x + y, "-": x - y, "*": x * y, "/": x // y if y else 0}[sign]


def solved(x: int, sign: str, y: int) -> str:
    """The one form of every answer: `27 + 45 = **72**`."""
    return f"{x} {SHOWN[sign]} {y} = **{combine(x, sign, y)}**"


def numbers(rng, sign: str) -> tuple[int, int]:
    """Operands spread evenly: results from 0 to 100 for sums and differences, the table to 10 (some to 12) for the rest."""
    if sign in "*/":
        top = 12 if rng.random() < 0.2 else 10
        x, y = rng.randint(0 if sign == "*" and rng.random() < 0.3 else 1, top), rng.randint(1, top)
        return (x, y) if sign == "*" else (x * y, y)
    if rng.random() < 0.15:
        x, y = rng.randint(0, 20), rng.randint(0, 20)
    else:
        x, y = rng.randint(1, 100), rng.randint(1, 100)
        if sign == "+" and x + y > 100 and rng.random() < 0.6:
            x, y = 101 - x, 101 - y
    return (x, y) if sign == "+" else (max(x, y), min(x, y))


def write(rng, number: int) -> str:
    return WORDS[number] if number <= 20 and rng.random() < 0.1 else str(number)


def expression(rng, x: int, sign: str, y: int) -> str:
    word = rng.choice(SIGNS[sign])
    if not word.isalpha() and " " not in word and rng.random() < 0.5:
        return f"{x}{word}{y}"
    return f"{write(rng, x)} {word} {write(rng, y)}"


def follow(rng, result: int) -> tuple[str, str, int]:
    """A next step on a result: question, answer, new result."""
    kinds = ["+", "+", "-", "-"] + (["*"] * 2 if 0 < result <= 12 else []) + ["*"] * (0 < result <= 30)
    divisors = [n for n in range(2, 11) if result and result % n == 0 and result // n <= 12]
    kinds += ["/", "/"] * bool(divisors) + ["half", "half"] * (result > 0 and result % 2 == 0) + ["double"] * (0 < result <= 60)
    kind = rng.choice(kinds)
    if kind == "half":
        return spin(rng, HALVES), solved(result, "/", 2), result // 2
    if kind == "double":
        return spin(rng, DOUBLES), solved(result, "*", 2), result * 2
    if kind == "-" and result == 0:
        kind = "+"
    if kind == "/":
        n = rng.choice(divisors)
    elif kind == "*":
        n = rng.randint(2, 10) if result <= 12 else rng.randint(2, 3)
    else:
        n = rng.randint(1, 10) if rng.random() < 0.5 else rng.randint(1, 50)
        n = min(n, result) if kind == "-" else n
    return spin(rng, FOLLOWS[kind], n=n), solved(result, kind, n), combine(result, kind, n)


def chain(rng, turns: list, result: int, chance: float) -> list:
    """The turns with up to three follow-ups, each less likely."""
    while len(turns) < 4 and rng.random() < chance:
        question, answer, result = follow(rng, result)
        turns.append((question, answer))
        chance *= 0.6
    return turns


def plain(rng):
    sign = rng.choices("+-*/", [6, 5, 3, 2])[0]
    x, y = numbers(rng, sign)
    if rng.random() < 0.35:
        question = spin(rng, f"{{{PHRASES[sign]}}}", x=write(rng, x), y=write(rng, y)).strip()
    else:
        question = spin(rng, f"{{{ASK}}}", e=expression(rng, x, sign, y))
    return chain(rng, [(cap(question) if rng.random() < 0.7 else question, solved(x, sign, y))], combine(x, sign, y), 0.3)


def half_double(rng):
    n = rng.randint(1, 50)
    if rng.random() < 0.5:
        ask = "{What is|What's|How much is|Tell me|Calculate|} {half of|the half of|a half of|one half of} <x>{?|}|Half of <x>|<x> {divided in|cut in|split in} half{?|}|Halve <x>{.|}|Can you halve <x>?|half <x>"
        return chain(rng, [(spin(rng, f"{{{ask}}}", x=2 * n).strip(), solved(2 * n, "/", 2))], n, 0.2)
    ask = "{What is|What's|How much is|Tell me|Calculate|} {double|twice|the double of|two times} <x>{?|}|Double <x>{.|}|<x> doubled{?|}|Can you double <x>?|twice <x>|double of <x>"
    return chain(rng, [(spin(rng, f"{{{ask}}}", x=n).strip(), solved(n, "*", 2))], 2 * n, 0.2)


def compare(rng):
    x, y = rng.sample(range(100), 2)
    word, result = rng.choice([("{bigger|larger|greater}", max(x, y)), ("smaller", min(x, y))])
    shown = spin(rng, word)
    return [(spin(rng, "{{Which is <w>|Which number is <w>|What is <w>|What's <w>|Tell me which is <w>|which one is <w>|Can you tell me which is <w>|which of these is <w>}{,|:} <x> or <y>?|{<x> or <y>, which is <w>|Is <x> or <y> <w>|<x> or <y>: which one is <w>}?}", w=shown, x=x, y=y), f"**{result}** is {shown}.")]


def count(rng):
    start = rng.choice([1, 1, 1, 2, 5])
    end = start + rng.randint(3, 10)
    return [(spin(rng, "{Count|Please count|Can you count|Count up} from <x> to <y>{.|?}" if start > 1 else "{Count|Please count|Can you count} {from 1 |}to <y>{.|?}", x=start, y=end),
             ", ".join(map(str, range(start, end + 1))) + ".")]


def next_number(rng):
    x = rng.randint(0, 99)
    if rng.random() < 0.5:
        return [(spin(rng, "{What|Which number|What number|Tell me what|and what} {comes after|is after|follows|comes next after|comes right after} <x>?", x=x), f"The number after {x} is **{x + 1}**.")]
    even = "even" if x % 2 == 0 else "odd"
    return [(spin(rng, "{Is <x> {even or odd|odd or even|an even number or an odd number|even, or is it odd|an odd or an even number}?|<x>: {even or odd|odd or even}?|Can you tell me if <x> is {even or odd|odd or even}?|{even or odd|odd or even}: <x>}", x=x), f"{x} is **{even}**.")]


def story(rng):
    """A word problem, about someone or in the first person, with a follow-up now and then."""
    sign, ask, tell = rng.choice(STORIES)
    x, y = numbers(rng, sign)
    while y < 2 or x < 2 or (sign == "/" and x == y) or (sign == "-" and x == y):
        x, y = numbers(rng, sign)
    slots = {"x": x, "y": y, "o": rng.choice(OBJECTS), "g": rng.choice(GROUPS), "p": rng.choice(PEOPLE), "q": rng.choice(PEOPLE)}
    while slots["q"] == slots["p"]:
        slots["q"] = rng.choice(PEOPLE)
    result = combine(x, sign, y)
    turns = [(spin(rng, ask, **slots), f"{solved(x, sign, y).replace('**', '')}, so " + spin(rng, tell, r=result, **slots))]
    return chain(rng, turns, result, 0.15)


def table(rng):
    x = rng.randint(1, 10)
    return [(spin(rng, "{Show me|Write|Give me|What is|Tell me} the {<x> times table|times table of <x>|multiplication table of <x>}{.|?}", x=x),
             join([f"{x} × {n} = {x * n}" for n in range(1, 6)], "and") + ".")]


def sample(rng):
    return rng.choices([plain, half_double, compare, count, next_number, story, table], [16, 1.5, 1.5, 0.9, 1.2, 4.5, 0.4])[0](rng)
