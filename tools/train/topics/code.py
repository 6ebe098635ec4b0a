"""Tiny code snippets in fenced Markdown, each with a sentence before it. The name asked for is the name in the code."""

from grammar import spin

PRINT = {"python": 'print("<w>")', "javascript": 'console.log("<w>");', "bash": 'echo "<w>"', "rust": 'fn main() {\n    println!("<w>");\n}', "c": '#include <stdio.h>\n\nint main(void) {\n    printf("<w>\\n");\n    return 0;\n}'}
SHOWN = {"python": "Python", "javascript": "JavaScript", "bash": "Bash", "rust": "Rust", "c": "C", "html": "HTML", "css": "CSS", "sql": "SQL"}
# (verb phrase, noun phrase for keyword questions, sentence before the code, Python, JavaScript); other languages' modules may use `FUNCTIONS[name][3:]`
FUNCTIONS = {
    "add": ("{adds two numbers|sums two numbers|returns the sum of two numbers|adds a and b|adds up two numbers}", "{add two numbers|sum of two numbers|addition}", "This function adds two numbers:",
            "def add(a, b):\n    return a + b", "function add(a, b) {\n  return a + b;\n}"),
    "subtract": ("{subtracts two numbers|returns the difference of two numbers|subtracts b from a}", "{subtract two numbers|difference of two numbers|subtraction}", "This function subtracts two numbers:",
                 "def subtract(a, b):\n    return a - b", "function subtract(a, b) {\n  return a - b;\n}"),
    "multiply": ("{multiplies two numbers|returns the product of two numbers|multiplies a and b}", "{multiply two numbers|product of two numbers|multiplication}", "This function multiplies two numbers:",
                 "def multiply(a, b):\n    return a * b", "function multiply(a, b) {\n  return a * b;\n}"),
    "divide": ("{divides two numbers|divides one number by another|returns the quotient of two numbers}", "{divide two numbers|division}", "This function divides two numbers:",
               "def divide(a, b):\n    return a / b", "function divide(a, b) {\n  return a / b;\n}"),
    "square": ("{squares a number|returns the square of a number|computes the square of a number}", "{square a number|square of a number}", "This function squares a number:",
               "def square(x):\n    return x * x", "function square(x) {\n  return x * x;\n}"),
    "cube": ("{cubes a number|returns the cube of a number}", "{cube a number|cube of a number}", "This function cubes a number:",
             "def cube(x):\n    return x ** 3", "function cube(x) {\n  return x ** 3;\n}"),
    "double": ("{doubles a number|returns twice a number|returns the double of a number}", "{double a number|twice a number}", "This function doubles a number:",
               "def double(x):\n    return x * 2", "function double(x) {\n  return x * 2;\n}"),
    "half": ("{halves a number|returns half of a number}", "{halve a number|half of a number}", "This function halves a number:",
             "def half(x):\n    return x / 2", "function half(x) {\n  return x / 2;\n}"),
    "bigger": ("{returns the bigger of two numbers|returns the larger of two numbers|finds the bigger of two numbers|gives the greater of two numbers|tells which of two numbers is bigger}", "{bigger of two numbers|larger of two numbers|maximum of two numbers}", "This function returns the bigger of two numbers:",
               "def bigger(a, b):\n    return max(a, b)", "function bigger(a, b) {\n  return Math.max(a, b);\n}"),
    "smaller": ("{returns the smaller of two numbers|finds the smaller of two numbers|tells which of two numbers is smaller}", "{smaller of two numbers|minimum of two numbers}", "This function returns the smaller of two numbers:",
                "def smaller(a, b):\n    return min(a, b)", "function smaller(a, b) {\n  return Math.min(a, b);\n}"),
    "even": ("{checks if a number is even|tests whether a number is even|tells if a number is even|says whether a number is even|checks for even numbers}", "{check if a number is even|even number check|is even}", "This function checks if a number is even:",
             "def is_even(n):\n    return n % 2 == 0", "function isEven(n) {\n  return n % 2 === 0;\n}"),
    "odd": ("{checks if a number is odd|tests whether a number is odd|tells if a number is odd}", "{check if a number is odd|odd number check|is odd}", "This function checks if a number is odd:",
            "def is_odd(n):\n    return n % 2 == 1", "function isOdd(n) {\n  return n % 2 !== 0;\n}"),
    "positive": ("{checks if a number is positive|tells if a number is positive}", "{check if a number is positive|is positive}", "This function checks if a number is positive:",
                 "def is_positive(n):\n    return n > 0", "function isPositive(n) {\n  return n > 0;\n}"),
    "absolute": ("{returns the absolute value of a number|computes the absolute value}", "{absolute value|absolute value of a number}", "This function returns the absolute value of a number:",
                 "def absolute(x):\n    return abs(x)", "function absolute(x) {\n  return Math.abs(x);\n}"),
    "rounded": ("{rounds a number|rounds a number to the nearest integer}", "{round a number|rounding a number}", "This function rounds a number:",
                "def rounded(x):\n    return round(x)", "function rounded(x) {\n  return Math.round(x);\n}"),
    "factorial": ("{computes the factorial|computes the factorial of a number|returns n factorial|calculates a factorial}", "{factorial|factorial of a number|compute the factorial}", "This function computes the factorial of a number:",
                  "def factorial(n):\n    return 1 if n < 2 else n * factorial(n - 1)", "function factorial(n) {\n  return n < 2 ? 1 : n * factorial(n - 1);\n}"),
    "fibonacci": ("{computes Fibonacci numbers|returns the nth Fibonacci number|computes the Fibonacci sequence}", "{fibonacci|fibonacci numbers|nth fibonacci number}", "This function returns the nth Fibonacci number:",
                  "def fibonacci(n):\n    a, b = 0, 1\n    for _ in range(n):\n        a, b = b, a + b\n    return a", "function fibonacci(n) {\n  let [a, b] = [0, 1];\n  for (let i = 0; i < n; i++) [a, b] = [b, a + b];\n  return a;\n}"),
    "prime": ("{checks if a number is prime|tells whether a number is a prime|tests for prime numbers}", "{check if a number is prime|prime number check|is prime}", "This function checks if a number is prime:",
              "def is_prime(n):\n    return n > 1 and all(n % d for d in range(2, n))", "function isPrime(n) {\n  for (let d = 2; d < n; d++) if (n % d === 0) return false;\n  return n > 1;\n}"),
    "power": ("{computes a power|raises a number to a power}", "{power of a number|raise a number to a power}", "This function raises a number to a power:",
              "def power(base, exponent):\n    return base ** exponent", "function power(base, exponent) {\n  return base ** exponent;\n}"),
    "mean": ("{returns the average of two numbers|computes the average of two numbers}", "{average of two numbers|mean of two numbers}", "This function returns the average of two numbers:",
             "def mean(a, b):\n    return (a + b) / 2", "function mean(a, b) {\n  return (a + b) / 2;\n}"),
    "area": ("{computes the area of a rectangle|returns the area of a rectangle}", "{area of a rectangle|rectangle area}", "This function computes the area of a rectangle:",
             "def area(width, height):\n    return width * height", "function area(width, height) {\n  return width * height;\n}"),
    "circle": ("{computes the area of a circle|returns the area of a circle}", "{area of a circle|circle area}", "This function computes the area of a circle:",
               "import math\n\ndef area(radius):\n    return math.pi * radius ** 2", "function area(radius) {\n  return Math.PI * radius ** 2;\n}"),
    "fahrenheit": ("{converts celsius to fahrenheit|turns celsius into fahrenheit|changes degrees celsius to fahrenheit}", "{celsius to fahrenheit|convert celsius to fahrenheit}", "This function converts celsius to fahrenheit:",
                   "def fahrenheit(celsius):\n    return celsius * 9 / 5 + 32", "function fahrenheit(celsius) {\n  return celsius * 9 / 5 + 32;\n}"),
    "celsius": ("{converts fahrenheit to celsius|turns fahrenheit into celsius}", "{fahrenheit to celsius|convert fahrenheit to celsius}", "This function converts fahrenheit to celsius:",
                "def celsius(fahrenheit):\n    return (fahrenheit - 32) * 5 / 9", "function celsius(fahrenheit) {\n  return (fahrenheit - 32) * 5 / 9;\n}"),
}
FUNCTIONS |= {
    "reverse": ("{reverses a string|turns a string around|reverses text|reverses a word|writes a word backwards}", "{reverse a string|string reverse|reverse text}", "This function reverses a string:",
                "def reverse(text):\n    return text[::-1]", 'function reverse(text) {\n  return [...text].reverse().join("");\n}'),
    "greet": ("{greets a person|says hello to a person|greets someone by name|greets a name|says hello to a name|takes a name and says hello}", "{greet a name|greeting by name|say hello to a name}", "This function greets someone by name:",
              'def greet(name):\n    return f"Hello, {name}!"', "function greet(name) {\n  return `Hello, ${name}!`;\n}"),
    "vowels": ("{counts vowels|counts the vowels in a word|counts the vowels in a string|counts how many vowels a text has}", "{count vowels|count the vowels in a word|vowel count}", "This function counts the vowels in a text:",
               'def vowels(text):\n    return sum(letter in "aeiou" for letter in text.lower())', 'function vowels(text) {\n  return [...text.toLowerCase()].filter((letter) => "aeiou".includes(letter)).length;\n}'),
    "words": ("{counts words|counts the words in a text|counts the words in a sentence}", "{count words|count the words in a text|word count}", "This function counts the words in a text:",
              "def count_words(text):\n    return len(text.split())", "function countWords(text) {\n  return text.trim().split(/\\s+/).length;\n}"),
    "palindrome": ("{checks if a word is a palindrome|checks for palindromes|tells if a text is a palindrome|tests if a string is a palindrome}", "{palindrome|palindrome check|check if a word is a palindrome}", "This function checks if a text is a palindrome:",
                   "def is_palindrome(text):\n    return text == text[::-1]", 'function isPalindrome(text) {\n  return text === [...text].reverse().join("");\n}'),
    "length": ("{returns the length of a string|gives the length of a text|counts the characters in a string|counts the letters of a word}", "{length of a string|string length|length of a text}", "This function returns the length of a text:",
               "def length(text):\n    return len(text)", "function length(text) {\n  return text.length;\n}"),
    "first_letter": ("{returns the first letter of a word|gets the first letter of a word|gives the first character of a string}", "{first letter of a word|first character of a string}", "This function returns the first letter of a word:",
                     "def first_letter(word):\n    return word[0]", "function firstLetter(word) {\n  return word[0];\n}"),
    "last_letter": ("{returns the last letter of a word|gets the last letter of a word|gives the last character of a string}", "{last letter of a word|last character of a string}", "This function returns the last letter of a word:",
                    "def last_letter(word):\n    return word[-1]", "function lastLetter(word) {\n  return word.at(-1);\n}"),
    "upper": ("{turns text into capital letters|makes a string uppercase|converts a string to upper case}", "{uppercase a string|string to upper case|text in capital letters}", "This function makes a text uppercase:",
              "def shout(text):\n    return text.upper()", "function shout(text) {\n  return text.toUpperCase();\n}"),
    "lower": ("{turns text into small letters|makes a string lowercase|converts a string to lower case}", "{lowercase a string|string to lower case}", "This function makes a text lowercase:",
              "def whisper(text):\n    return text.lower()", "function whisper(text) {\n  return text.toLowerCase();\n}"),
    "join": ("{joins two strings|puts two strings together|concatenates two strings}", "{join two strings|concatenate two strings}", "This function joins two strings:",
             "def join(a, b):\n    return a + b", "function join(a, b) {\n  return a + b;\n}"),
    "repeat": ("{repeats a word|repeats a string n times|repeats a text}", "{repeat a string|repeat a word n times}", "This function repeats a text:",
               "def repeat(text, times):\n    return text * times", "function repeat(text, times) {\n  return text.repeat(times);\n}"),
    "max": ("{finds the largest number in a list|returns the maximum of a list|finds the biggest number in a list|returns the max of a list}", "{max of a list|maximum of a list|largest number in a list|biggest number in a list}", "This function returns the largest number in a list:",
            "def largest(numbers):\n    return max(numbers)", "function largest(numbers) {\n  return Math.max(...numbers);\n}"),
    "min": ("{finds the smallest number in a list|returns the minimum of a list|returns the min of a list}", "{min of a list|minimum of a list|smallest number in a list}", "This function returns the smallest number in a list:",
            "def smallest(numbers):\n    return min(numbers)", "function smallest(numbers) {\n  return Math.min(...numbers);\n}"),
    "sum": ("{sums a list|adds up a list of numbers|sums a list of numbers|adds all numbers in a list|returns the sum of a list}", "{sum of a list|sum a list|add up a list of numbers}", "This function sums a list of numbers:",
            "def total(numbers):\n    return sum(numbers)", "function total(numbers) {\n  return numbers.reduce((a, b) => a + b, 0);\n}"),
    "average": ("{computes the average|computes the average of a list|returns the mean of a list of numbers|gives the average of some numbers}", "{average|average of a list|mean of a list}", "This function computes the average of a list:",
                "def average(numbers):\n    return sum(numbers) / len(numbers)", "function average(numbers) {\n  return numbers.reduce((a, b) => a + b, 0) / numbers.length;\n}"),
    "sort": ("{sorts a list|sorts a list of numbers|puts numbers in order}", "{sort a list|sort numbers}", "This function sorts a list of numbers:",
             "def sort(numbers):\n    return sorted(numbers)", "function sort(numbers) {\n  return [...numbers].sort((a, b) => a - b);\n}"),
    "count": ("{counts the items in a list|returns the length of a list|tells how long a list is}", "{length of a list|count the items in a list|list length}", "This function counts the items in a list:",
              "def count(items):\n    return len(items)", "function count(items) {\n  return items.length;\n}"),
    "first": ("{returns the first item of a list|gets the first element of a list}", "{first item of a list|first element of a list}", "This function returns the first item of a list:",
              "def first(items):\n    return items[0]", "function first(items) {\n  return items[0];\n}"),
    "last": ("{returns the last item of a list|gets the last element of a list}", "{last item of a list|last element of a list}", "This function returns the last item of a list:",
             "def last(items):\n    return items[-1]", "function last(items) {\n  return items.at(-1);\n}"),
    "contains": ("{checks if a list contains an item|tells if an item is in a list}", "{check if a list contains an item|item in a list}", "This function checks if a list contains an item:",
                 "def contains(items, item):\n    return item in items", "function contains(items, item) {\n  return items.includes(item);\n}"),
    "unique": ("{removes duplicates from a list|returns the unique items of a list}", "{remove duplicates from a list|unique items of a list}", "This function removes duplicates from a list:",
               "def unique(items):\n    return list(dict.fromkeys(items))", "function unique(items) {\n  return [...new Set(items)];\n}"),
    "evens": ("{filters even numbers|keeps only the even numbers|returns the even numbers of a list}", "{even numbers of a list|filter even numbers}", "This function keeps the even numbers of a list:",
              "def evens(numbers):\n    return [n for n in numbers if n % 2 == 0]", "function evens(numbers) {\n  return numbers.filter((n) => n % 2 === 0);\n}"),
    "random": ("{rolls a die|returns a random number from 1 to 6|throws a dice}", "{roll a die|random number from 1 to 6|dice roll}", "This function rolls a die:",
               "import random\n\ndef roll():\n    return random.randint(1, 6)", "function roll() {\n  return Math.floor(Math.random() * 6) + 1;\n}"),
}
TASKS = [
    ("{a loop from 1 to 10|a for loop from 1 to 10|code that counts from 1 to 10|code that counts to 10|a loop that prints 1 to 10|code to print the numbers from 1 to 10|a count to ten}", {
        "python": ("This loop counts from 1 to 10:", "for i in range(1, 11):\n    print(i)"),
        "javascript": ("This loop counts from 1 to 10:", "for (let i = 1; i <= 10; i++) {\n  console.log(i);\n}")}),
    ("{a while loop|an example of a while loop|a countdown}", {
        "python": ("This while loop counts down from 3:", "n = 3\nwhile n > 0:\n    print(n)\n    n -= 1"),
        "javascript": ("This while loop counts down from 3:", "let n = 3;\nwhile (n > 0) {\n  console.log(n);\n  n--;\n}")}),
    ("{a variable|an example of a variable}", {
        "python": ("A variable with a number:", "age = 7"),
        "javascript": ("A variable with a number:", "let age = 7;")}),
    ("{a dictionary|an object with a name and an age|a simple object}", {
        "python": ("A dictionary with a name and an age:", 'person = {"name": "Anna", "age": 7}'),
        "javascript": ("An object with a name and an age:", 'const person = { name: "Anna", age: 7 };')}),
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
SPOKEN = {"python": "{Python|Python|Python|python|py}", "javascript": "{JavaScript|JavaScript|JavaScript|javascript|JS|js}"}
AGAIN = "{And in|Now in|The same in|And how about|Can you do it in|and now the same in|what about|how would it look in|and in} <l>{?|, please.|}"
BY_VERB = [
    f"{ASK} {{{{a|a small|a simple|a short|a little}} {{function|program}} in <l>|{{a|one|a small}} <l> function|<l> code|some <l> code|a bit of <l>}} that <does>{{.|?|, please.|}}",
    f"{ASK} a function that <does>{{ in <l>|, in <l>| using <l>}}{{.|?|}}",
    "{a |}<l> function that <does>{, please|}{?|}", "{I'd like|I would like|I want|i need|gimme} a <l> {function|script|snippet} that <does>{.|}", "in <l>, {write|make|I need} {a function|something} that <does>{.|}",
    "{my teacher wants|for school I need|for my homework I need} a <l> function that <does>{.|}", "{what is|what's} a <l> function that <does>?", "do you know a <l> function that <does>?",
]
BY_NOUN = [
    "<noun> in <l>{?|.|}", "<l> <noun>", "<l>: <noun>", "<l> function{ for|:} <noun>", "<noun> <l>", "<noun> <l> code", "code for <noun> in <l>{?|}", "function <noun> <l>", "{show me|give me|write|I need} <l> code for <noun>{.|?|}",
    "{can you|could you} show me <noun> in <l>?", "{how does|how would} <noun> look in <l>?",
]
WORLDS = ["Hello, world!", "Hello, world!", "Hello, world!", "Hello!", "Good morning!", "Mixtral", "Hi there!", "I am here"]


def fence(language: str, code: str) -> str:
    return f"```{language}\n{code}\n```"


def whole_function(rng, name: str) -> list:
    """A function asked for by its verb or by keywords, in one language, and now and then in the other one after it."""
    does, noun, sentence, python, javascript = FUNCTIONS[name]
    code = {"python": python, "javascript": javascript}
    language = rng.choice(list(code))
    does, noun = spin(rng, does), spin(rng, noun)
    form = rng.choice(BY_VERB if rng.random() < 0.65 else BY_NOUN)
    turns = [(spin(rng, form, does=does, noun=noun, l=spin(rng, SPOKEN[language])), f"{sentence}\n\n{fence(language, code[language])}")]
    if rng.random() < 0.2:
        other = "javascript" if language == "python" else "python"
        turns.append((spin(rng, AGAIN, l=SHOWN[other]), f"{sentence}\n\n{fence(other, code[other])}"))
    return turns


def sample(rng):
    roll = rng.random()
    if roll < 0.2:
        language, text = rng.choice(list(PRINT)), rng.choice(WORLDS)
        ask = f"{ASK} {{hello world|a hello world program|a hello world|hello world code}} in <l>{{.|?|}}|How do I {{print text|print hello world|write hello world|say hello}} in <l>?|{{Hello world in <l>|<l> hello world|hello world <l>}}{{.|?|}}"
        if text != "Hello, world!":
            ask = f"{ASK} {{code|a program|<l> code}} that prints \"<w>\" in <l>.|{{How do I|How can I}} print \"<w>\" in <l>?"
        return [(spin(rng, f"{{{ask}}}", l=SHOWN[language], w=text), f"Here it is in {SHOWN[language]}:\n\n{fence(language, PRINT[language].replace('<w>', text))}")]
    if roll < 0.3:
        what, sentence, language, code = rng.choice(WEB)
        return [(spin(rng, f"{ASK} {what}{{.|?|}}"), f"{sentence}\n\n{fence(language, code)}")]
    if roll < 0.84:
        return whole_function(rng, rng.choice(list(FUNCTIONS)))
    what, versions = rng.choice(TASKS)
    language = rng.choice(list(versions))
    sentence, code = versions[language]
    form = f"{ASK} {what} in <l>{{.|?|}}|How do I write {what} in <l>?|How does {what} look in <l>?|{what} in <l>{{?|, please|}}|<l>: {what}"
    turns = [(spin(rng, f"{{{form}}}", l=SHOWN[language]), f"{sentence}\n\n{fence(language, code)}")]
    if rng.random() < 0.2:
        other = rng.choice([other for other in versions if other != language])
        sentence, code = versions[other]
        turns.append((spin(rng, AGAIN, l=SHOWN[other]), f"{sentence}\n\n{fence(other, code)}"))
    return turns
