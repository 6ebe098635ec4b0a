"""The topics of conversation. Each module's `sample(rng)` gives one exchange, (question, answer), or an exchange with its follow-ups.
English is spread over many modules, the other languages have one each."""

from dataclasses import dataclass
from types import ModuleType

from . import (
    arithmetic, chatter, code, culture, definitions, facts, french, german, identity, italian, languages, lists, memory, nature, refusals, rhymes, smalltalk, spanish, stories, texts, units,
    wordplay,
)


@dataclass
class Topic:
    module: ModuleType
    share: float  # of the exchanges, relative to the others
    language: str = "English"
    rough: bool = True  # may its questions be typed as hurried people type?


TOPICS = [
    Topic(identity, 9),
    Topic(smalltalk, 8),
    Topic(chatter, 10),
    Topic(memory, 7),
    Topic(facts, 11),
    Topic(nature, 6),
    Topic(culture, 6),
    Topic(definitions, 11),
    Topic(arithmetic, 22),
    Topic(units, 5),
    Topic(stories, 8),
    Topic(rhymes, 3),
    Topic(lists, 7),
    Topic(code, 6),
    Topic(refusals, 5),
    Topic(texts, 4),
    Topic(wordplay, 2, rough=False),
    Topic(languages, 6),
    Topic(french, 40, "French"),
    Topic(german, 40, "German"),
    Topic(spanish, 40, "Spanish"),
    Topic(italian, 40, "Italian"),
]
