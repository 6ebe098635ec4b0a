"""A mini-grammar for writing training text: `{a|b|}` picks one alternative, `<slot>` is filled in. Not a template engine."""

import random
import re

CHOICE = re.compile(r"\{([^{}]*)\}")
SLOT = re.compile(r"<(\w+)>")


def spin(rng: random.Random, text: str, **slots: object) -> str:
    """Resolve every `{a|b}` from the inside out, then fill `<slot>`s. Slot values are never spun, so they may hold code."""
    while "{" in text:
        text, count = CHOICE.subn(lambda m: rng.choice(m[1].split("|")), text)
        if not count:
            raise ValueError(f"unbalanced braces: {text!r}")
    return SLOT.sub(lambda m: str(slots[m[1]]) if m[1] in slots else m[0], text)


def a(noun: str) -> str:
    """The noun with its indefinite article."""
    return ("an " if noun[0].lower() in "aeiou" else "a ") + noun


def cap(text: str) -> str:
    return text[:1].upper() + text[1:]


def join(items: list[str], last: str = "and") -> str:
    """`a, b and c`."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + f" {last} {items[-1]}"


def bullets(items: list[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def numbered(items: list[str]) -> str:
    return "\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))


CHATTY = [  # how hurried people write
    ("What is", "What's"), ("What is", "whats"), ("Who are you", "who r u"), ("you", "u"), ("are", "r"), ("please", "plz"), ("I am", "im"), ("do not", "dont"),
    ("I would like", "I'd like"), ("What's", "whats"), ("How do I", "how to"), ("the ", ""), (" a ", " "), ("Tell me", "tell"), ("tell me", "give me"), ("is", "iz"),
    ("favourite", "favorite"), ("colour", "color"), ("Write", "Write me"), ("Explain", "Explain to me"), ("Can you", "Could you please"), ("What is", "What exactly is"),
]
FILLERS = [
    "hi, ", "hello, ", "good morning! ", "thanks! ", "great. ", "ok thanks, ", "tell me, ", "I have a question: ", "now, ", "and ", "but ", "right, ", "cool, ", "next question: ",
    "my friend asks: ", "just curious, ", "dear Mixtral, ", "hey Mixtral, ", "please, ", "hey, ", "um, ", "so, ", "ok, ", "well, ", "hi! ", "hello! ", "quick question: ", "one more thing: ", "also, ",
]
TAILS = [" please", ", please", " thanks", " pls", "?", "??", "!", " :)", "..."]


def roughen(rng: random.Random, text: str, english: bool) -> str:
    """Type a question as people do: another case, no full stop, a slip of the finger; in English also chatty words and a filler."""
    if english and rng.random() < 0.08:
        formal, chatty = rng.choice(CHATTY)
        text = re.sub(rf"(?<![a-zA-Z]){formal}(?![a-zA-Z])", chatty, text, count=1) if formal.strip() == formal else text.replace(formal, chatty, 1)
    if rng.random() < 0.25:
        text = text.rstrip("?.! ")
    if english and rng.random() < 0.12 and "\n" not in text:
        text = rng.choice(FILLERS) + text[:1].lower() + text[1:] if text[:2] != "I " else rng.choice(FILLERS) + text
    if english and rng.random() < 0.07:
        text = text.rstrip("?.!") + rng.choice(TAILS)
    if rng.random() < 0.2:
        text = text.lower()
    elif rng.random() < 0.015:
        text = text.upper()
    if rng.random() < 0.12:
        text = slip(rng, text)
    return text


def slip(rng: random.Random, text: str) -> str:
    """One typo inside a lower-case word of five letters or more: swap, drop or double a letter."""
    words = [m for m in re.finditer(r"\b[a-z]{5,}\b", text)]
    if not words:
        return text
    word = rng.choice(words)
    at = rng.randrange(word.start() + 1, word.end() - 1)
    kind = rng.randrange(3)
    if kind == 0:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + text[at + 1 :] if kind == 1 else text[:at] + text[at] + text[at:]
