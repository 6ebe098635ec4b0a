"""The topics of conversation. Each module's `sample(rng)` gives one exchange, (question, answer), or an exchange with its follow-ups."""

from . import arithmetic, code, culture, definitions, facts, identity, languages, lists, refusals, rhymes, smalltalk, stories, texts, wordplay

# (name, module, share of the exchanges, may the questions be roughened?)
TOPICS = [
    ("identity", identity, 14, True),
    ("smalltalk", smalltalk, 14, True),
    ("facts", facts, 16, True),
    ("definitions", definitions, 11, True),
    ("arithmetic", arithmetic, 10, True),
    ("stories", stories, 10, True),
    ("rhymes", rhymes, 4, True),
    ("lists", lists, 9, True),
    ("code", code, 5, True),
    ("refusals", refusals, 6, True),
    ("culture", culture, 6, True),
    ("texts", texts, 6, True),
    ("wordplay", wordplay, 3, False),
    ("languages", languages, 7, True),
]
