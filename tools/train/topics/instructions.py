"""System messages that have an effect: a name for the assistant, the language of its answers, its tone, brevity, a fact about the user."""

import re

from grammar import cap, spin

from .instructions_data import (
    CAPITAL_A, CAPITAL_Q, CAPITALS, COPULA, COUNTS, DEFINITION_Q, DEFINITIONS, KINDS, LANGS, LANGUAGE_NAMES, LANGUAGE_SYSTEM, LIST_Q, LIST_SYSTEM, LISTS, NAME_A, NAME_Q, NAME_SYSTEM,
    NAMES as INVENTED, PARALLEL, SENTENCE_SYSTEM, SUM_Q, TONES, USER_HELLO, USER_HOME, USER_NAME, USER_SYSTEM, WORD_SYSTEM,
)
from .smalltalk import NAMES

ALL_NAMES = sorted(set(NAMES + INVENTED))

IMPERATIVE = re.compile(r"(Tell me|Define|Explain|Calculate|Dis-moi|Donne-moi|Définis|Explique|Calcule|Nenne|Sag mir|Definiere|Erkläre|Rechne|Dime|Calcula|Explica|Dimmi|Spiegami|Definisci|Calcola)\b")
GUEST = {"en": "Dear guest! ", "fr": "Cher visiteur ! ", "de": "Verehrter Gast! ", "es": "¡Estimado visitante! ", "it": "Gentile ospite! "}
# Words that a tone changes in the plain answer.
MANNERS = {
    ("pirate", "en"): [("is|am|are", "be"), ("your", "yer"), ("you|You", "ye")],
    ("formal", "de"): [("dir", "Ihnen"), ("deinem", "Ihrem")],
    ("formal", "es"): [("ayudarte", "ayudarle"), ("tu", "su"), ("ti", "usted")],
    ("formal", "it"): [("aiutarti", "aiutarla"), ("tuo", "suo"), ("te", "lei")],
}


def tidy(text):
    """A question without stray spaces, and in lower case after an opening word and a comma."""
    text = " ".join(text.split())
    if IMPERATIVE.match(text):
        text = text.rstrip(" ?")
    return re.sub(r"^(hey,?|hi,|so|salut,|dis,|bonjour,|hallo,|sag mal,|hola,|oye,|ciao,|senti,) (\w)", lambda m: f"{m[1]} {m[2].lower()}", text)


def french(country):
    """The country with its French "of"."""
    if country.startswith("le "):
        return "du " + country[3:]
    return "de " + country


def capital(rng, asked, told, row=None):
    """The question in one language, the answer in another, and the bare capital."""
    row = row or rng.choice(CAPITALS)
    (country, _), (named, city) = row[LANGS.index(asked)].split(">"), row[LANGS.index(told)].split(">")
    country, named = french(country) if asked == "fr" else country, french(named) if told == "fr" else named
    return tidy(spin(rng, CAPITAL_Q[asked], c=country)), spin(rng, CAPITAL_A[told], c=named, x=city), city


def parallel(rng, asked, told):
    """One exchange, asked in one language and answered in another."""
    kind = rng.choices(["pair", "capital", "sum"], [6, 4, 1])[0]
    if kind == "capital":
        return capital(rng, asked, told)[:2]
    if kind == "sum":
        x, y = rng.randint(1, 20), rng.randint(1, 20)
        return tidy(spin(rng, SUM_Q[asked], a=x, b=y)), f"{x} + {y} = **{x + y}**"
    row = rng.choice(PARALLEL)
    return tidy(spin(rng, row[LANGS.index(asked)][0])), row[LANGS.index(told)][1]


def name(rng):
    lang, chosen = rng.choice(LANGS), rng.choice(ALL_NAMES)
    asked = (tidy(spin(rng, NAME_Q[lang])), spin(rng, NAME_A[lang], n=chosen))
    before = [capital(rng, lang, lang)[:2]] if rng.random() < 0.2 else []
    return spin(rng, NAME_SYSTEM[lang], n=chosen, k=rng.choice(KINDS[lang])), before + [asked]


def language(rng):
    system, told = rng.choice(LANGS), rng.choice(LANGS)
    asked = rng.choice([lang for lang in LANGS if lang != told])
    turns = dict(parallel(rng, asked, told) for _ in range(rng.choice([1, 1, 2, 3])))
    return spin(rng, LANGUAGE_SYSTEM[system], l=LANGUAGE_NAMES[system][LANGS.index(told)]), list(turns.items())


def definition(rng, lang):
    word, meaning = rng.choice(DEFINITIONS[lang]).split(">")
    return tidy(spin(rng, DEFINITION_Q[lang], w=word)), f"{cap(word)} {COPULA[lang]} {meaning}."


def tone(rng):
    kind = rng.choice(list(TONES))
    lang = rng.choice(list(TONES[kind]))
    system, before, after = TONES[kind][lang]
    question, answer = definition(rng, lang) if rng.random() < 0.3 else parallel(rng, lang, lang)
    if kind == "formal" and answer[-1] in "!?":
        before = GUEST[lang]
    for pattern, other in MANNERS.get((kind, lang), []):
        answer = re.sub(rf"\b(?:{pattern})\b", other, answer)
    return spin(rng, system), [(question, before + answer + after)]


def brief(rng):
    lang, kind = rng.choice(LANGS), rng.randrange(4)
    if kind == 0:
        question, _, city = capital(rng, lang, lang)
        return spin(rng, WORD_SYSTEM[lang]), [(question, city)]
    if kind == 1:
        return spin(rng, SENTENCE_SYSTEM[lang]), [definition(rng, lang) if rng.random() < 0.7 else capital(rng, lang, lang)[:2]]
    what, items = rng.choice(list(LISTS[lang].items()))
    count = rng.randrange(3, 6)
    written = rng.choice([str(count), COUNTS[lang].split()[count - 3]])
    return spin(rng, LIST_SYSTEM[lang]), [(tidy(spin(rng, LIST_Q[lang], n=written, w=what)), cap(", ".join(rng.sample(items.split(), count))))]


def user(rng):
    lang, who = rng.choice(LANGS), rng.choice(NAMES)
    city = rng.choice(CAPITALS[:16])[LANGS.index(lang)].split(">")[1]
    turns = [(tidy(spin(rng, question)), spin(rng, answer, u=who, v=city)) for question, answer in rng.sample([USER_NAME[lang], USER_HOME[lang], USER_HELLO[lang]], rng.choice([1, 1, 2]))]
    return spin(rng, USER_SYSTEM[lang], u=who, v=city), turns


def sample(rng) -> tuple[str, list[tuple[str, str]]]:
    """A system message, and exchanges that heed it."""
    return rng.choices([name, language, tone, brief, user], [5, 6, 3, 3, 2])[0](rng)
