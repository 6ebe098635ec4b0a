"""Names that nobody has: a conversation's name is now and then replaced by an invented one, so that the model learns to repeat any name, not a list of them."""

import random
import re

from topics import french, german, german_everyday, italian, memory, spanish, stories

WORDS_TOO = set("Rosa Rose Luna Lune Sunny Olive Daisy Ruby Nube Perla Perle Mora Viola Bianca Fleur Stella Coco Gaia Rex Canela Toby Pina Tea".split())  # also mean something
KNOWN = {
    *memory.NAMES, *stories.NAMES, *german.NAMES, *german_everyday.NAMES, *spanish.NAMES, *italian.NAMES, *french.GIRLS, *french.BOYS,
    *(name for names in (*french.HERO_NAMES.values(), *italian.HNAMES.values()) for name in names),
} - WORDS_TOO
NAME = re.compile(r"\b(" + "|".join(sorted(KNOWN, key=len, reverse=True)) + r")\b")
ONSETS = "b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh st t th tr v w z".split()
VOWELS = "a e i o u a e i o ai ee ia io é ä ü ó".split()
CODAS = ["", "", "", "", "n", "r", "l", "s", "x", "ck", "m", "tte", "sz", "ng", "th"]


def invent(rng: random.Random, like: str) -> str:
    """A name of one to three syllables that begins with a vowel where `like` does (French and Italian elide before one)."""
    syllables = [rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(rng.choice([1, 2, 2, 3]))]
    name = "".join(syllables) + rng.choice(CODAS if len(syllables) > 1 else CODAS[4:])
    if like[0] in "AEIOUÉÈÁÍÓÚÄÖÜ":
        name = name.lstrip("bcdfghjklmnpqrstvwxyz") or name
    return name.capitalize()


def rename(rng: random.Random, messages: list[dict]) -> None:
    """Replace one name that both sides use, in every message."""
    asked, answered = (set(NAME.findall(" ".join(m["content"] for m in messages if (m["role"] == "assistant") == assistant))) for assistant in (False, True))
    shared = sorted(asked & answered)
    if not shared:
        return
    old = rng.choice(shared)
    new = invent(rng, old)
    for message in messages:
        message["content"] = re.sub(rf"\b{old}\b", new, message["content"])
