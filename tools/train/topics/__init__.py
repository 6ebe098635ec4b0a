"""The topics of conversation. Each module's `sample(rng)` gives one exchange, (question, answer), or an exchange with its follow-ups.
English is spread over many modules, the other languages have one each."""

from . import arithmetic, code, culture, definitions, facts, french, german, identity, italian, languages, lists, refusals, rhymes, smalltalk, spanish, stories, texts, units, wordplay

# (name, module, share of the exchanges, how the questions may be roughened: as English, in any language, or not at all)
TOPICS = [
    ("identity", identity, 13, "english"),
    ("smalltalk", smalltalk, 12, "english"),
    ("facts", facts, 14, "english"),
    ("definitions", definitions, 10, "english"),
    ("arithmetic", arithmetic, 18, "english"),
    ("units", units, 4, "english"),
    ("stories", stories, 8, "english"),
    ("rhymes", rhymes, 3, "english"),
    ("lists", lists, 7, "english"),
    ("code", code, 5, "english"),
    ("refusals", refusals, 6, "english"),
    ("culture", culture, 5, "english"),
    ("texts", texts, 4, "english"),
    ("wordplay", wordplay, 2, None),
    ("languages", languages, 5, "english"),
    ("french", french, 22, "any"),
    ("german", german, 22, "any"),
    ("spanish", spanish, 22, "any"),
    ("italian", italian, 22, "any"),
]
