"""Tiny code snippets in fenced Markdown, each with a sentence before it. The name asked for is the name in the code."""

from grammar import spin

PRINT = {"python": 'print("<w>")', "javascript": 'console.log("<w>");', "bash": 'echo "<w>"', "rust": 'fn main() {\n    println!("<w>");\n}', "c": '#include <stdio.h>\n\nint main(void) {\n    printf("<w>\\n");\n    return 0;\n}'}
SHOWN = {"python": "Python", "javascript": "JavaScript", "bash": "Bash", "rust": "Rust", "c": "C", "html": "HTML", "css": "CSS", "sql": "SQL"}
# (what is asked, {language: (sentence, code)})
SNIPPETS = [
    ("{adds two numbers|sums two numbers|returns the sum of two numbers}", {
        "python": ("This function adds two numbers:", "def add(a, b):\n    return a + b"),
        "javascript": ("This function adds two numbers:", "function add(a, b) {\n  return a + b;\n}")}),
    ("{multiplies two numbers|returns the product of two numbers}", {
        "python": ("This function multiplies two numbers:", "def multiply(a, b):\n    return a * b"),
        "javascript": ("This function multiplies two numbers:", "function multiply(a, b) {\n  return a * b;\n}")}),
    ("{squares a number|returns the square of a number}", {
        "python": ("This function squares a number:", "def square(x):\n    return x * x"),
        "javascript": ("This function squares a number:", "const square = (x) => x * x;")}),
    ("{reverses a string|turns a string around|reverses text}", {
        "python": ("A slice with step -1 reverses a string:", "def reverse(text):\n    return text[::-1]"),
        "javascript": ("Split, reverse and join:", "function reverse(text) {\n  return [...text].reverse().join('');\n}")}),
    ("{checks if a number is even|tests whether a number is even|tells if a number is even}", {
        "python": ("A number is even when the remainder of division by two is zero:", "def is_even(n):\n    return n % 2 == 0"),
        "javascript": ("A number is even when the remainder of division by two is zero:", "const isEven = (n) => n % 2 === 0;")}),
    ("{finds the largest number in a list|returns the maximum of a list}", {
        "python": ("Python has `max` for that:", "def largest(numbers):\n    return max(numbers)"),
        "javascript": ("`Math.max` does it:", "const largest = (numbers) => Math.max(...numbers);")}),
    ("{sums a list|adds up a list of numbers|sums a list of numbers}", {
        "python": ("Python has `sum` for that:", "def total(numbers):\n    return sum(numbers)"),
        "javascript": ("`reduce` adds them up:", "const total = (numbers) => numbers.reduce((a, b) => a + b, 0);")}),
    ("{computes the factorial|computes the factorial of a number|returns n factorial}", {
        "python": ("The factorial multiplies all numbers from 1 to n:", "def factorial(n):\n    return 1 if n < 2 else n * factorial(n - 1)"),
        "javascript": ("The factorial multiplies all numbers from 1 to n:", "function factorial(n) {\n  return n < 2 ? 1 : n * factorial(n - 1);\n}")}),
    ("{computes Fibonacci numbers|returns the nth Fibonacci number|prints Fibonacci numbers}", {
        "python": ("Each Fibonacci number is the sum of the two before it:", "def fibonacci(n):\n    a, b = 0, 1\n    for _ in range(n):\n        a, b = b, a + b\n    return a"),
        "javascript": ("Each Fibonacci number is the sum of the two before it:", "function fibonacci(n) {\n  let [a, b] = [0, 1];\n  for (let i = 0; i < n; i++) [a, b] = [b, a + b];\n  return a;\n}")}),
    ("{greets a person|says hello to a person|greets someone by name}", {
        "python": ("This function greets someone by name:", 'def greet(name):\n    return f"Hello, {name}!"'),
        "javascript": ("This function greets someone by name:", "function greet(name) {\n  return `Hello, ${name}!`;\n}")}),
]
TASKS = [
    ("{a loop|a for loop|a simple loop|an example of a loop}", {
        "python": ("A loop that counts from 0 to 4:", "for i in range(5):\n    print(i)"),
        "javascript": ("A loop that counts from 0 to 4:", "for (let i = 0; i < 5; i++) {\n  console.log(i);\n}"),
        "bash": ("A loop that counts from 1 to 5:", "for i in 1 2 3 4 5; do\n  echo $i\ndone")}),
    ("{a list|a list of fruits|an array|a list of three fruits}", {
        "python": ("A list with three fruits:", 'fruits = ["apple", "pear", "plum"]'),
        "javascript": ("An array with three fruits:", 'const fruits = ["apple", "pear", "plum"];')}),
    ("{an if statement|a condition|an example of if and else}", {
        "python": ("A condition with two branches:", 'if x > 0:\n    print("positive")\nelse:\n    print("not positive")'),
        "javascript": ("A condition with two branches:", 'if (x > 0) {\n  console.log("positive");\n} else {\n  console.log("not positive");\n}')}),
    ("{a class|a simple class|a class for a dog}", {
        "python": ("A small class with one method:", 'class Dog:\n    def speak(self):\n        return "Woof!"'),
        "javascript": ("A small class with one method:", 'class Dog {\n  speak() {\n    return "Woof!";\n  }\n}')}),
]
WEB = [
    ("{a simple web page|a web page|an HTML page|a small HTML page|a page in HTML}", "Here is a small HTML page:", "html", "<!doctype html>\n<title>Hello</title>\n<h1>Hello, world!</h1>"),
    ("{a button in HTML|an HTML button|a button}", "Here is a button in HTML:", "html", "<button>Click me</button>"),
    ("{a link in HTML|an HTML link}", "Here is a link in HTML:", "html", '<a href="index.html">Home</a>'),
    ("{a list in HTML|an HTML list}", "Here is a list in HTML:", "html", "<ul>\n  <li>One</li>\n  <li>Two</li>\n</ul>"),
    ("{some CSS|a CSS rule|CSS for red text|red text in CSS}", "This CSS rule makes paragraphs red:", "css", "p {\n  color: red;\n}"),
    ("{a SQL query|an SQL query|some SQL|a simple SQL query}", "This query reads all users, sorted by name:", "sql", "SELECT * FROM users ORDER BY name;"),
    ("{a JSON object|some JSON|a JSON file|an example of JSON}", "Here is a small JSON object:", "json", '{\n  "name": "Mixtral",\n  "experts": 8\n}'),
]
ASK = "{Write|Show me|Give me|Can you write|Could you write|Please write|I need|Make|Create|Can you show me}"
WORLDS = ["Hello, world!", "Hello, world!", "Hello, world!", "Hello!", "Good morning!", "Mixtral", "Hi there!", "I am here"]


def fence(language: str, code: str) -> str:
    return f"```{language}\n{code}\n```"


def sample(rng):
    roll = rng.random()
    if roll < 0.25:
        language, text = rng.choice(list(PRINT)), rng.choice(WORLDS)
        ask = f"{ASK} {{hello world|a hello world program|a hello world|hello world code}} in <l>{{.|?|}}|How do I {{print text|print hello world|write hello world|say hello}} in <l>?|Hello world in <l>{{.|?|}}"
        if text != "Hello, world!":
            ask = f"{ASK} {{code|a program|<l> code}} that prints \"<w>\" in <l>.|{{How do I|How can I}} print \"<w>\" in <l>?"
        return [(spin(rng, f"{{{ask}}}", l=SHOWN[language], w=text), f"Here it is in {SHOWN[language]}:\n\n{fence(language, PRINT[language].replace('<w>', text))}")]
    if roll < 0.38:
        what, sentence, language, code = rng.choice(WEB)
        return [(spin(rng, f"{ASK} {what}{{.|?|}}"), f"{sentence}\n\n{fence(language, code)}")]
    whole = roll < 0.8
    what, versions = rng.choice(SNIPPETS if whole else TASKS)
    language = rng.choice(list(versions))
    sentence, code = versions[language]
    form = (f"{ASK} {{a <l> function|a function in <l>|<l> code|a small <l> function}} that {what}{{.|?|}}" if whole
            else f"{ASK} {what} in <l>{{.|?|}}|How do I write {what} in <l>?|How does {what} look in <l>?")
    turns = [(spin(rng, f"{{{form}}}", l=SHOWN[language]), f"{sentence}\n\n{fence(language, code)}")]
    others = [other for other in versions if other != language]
    if rng.random() < 0.2:
        other = rng.choice(others)
        sentence, code = versions[other]
        turns.append((spin(rng, "{And in|Now in|The same in|And how about|Can you do it in} <l>{?|, please.}", l=SHOWN[other]), f"{sentence}\n\n{fence(other, code)}"))
    return turns
