"""System messages that have an effect: a name for the assistant, the language of its answers, its tone."""

from grammar import spin

from .smalltalk import NAMES

NAME_SYSTEM = "{Your name is <n>.|You are called <n>.|You are <n>, a {friendly|helpful|kind} assistant.|Call yourself <n>.|You are an assistant named <n>.}"
NAME_Q = "{What is your name|Who are you|Hello, who are you|What should I call you|And you are|Do you have a name|what's your name|Hi, who is this}{?|}"
NAME_A = "{I am <n>|My name is <n>}{, a small assistant in your browser tab.|. How can I help you?|, and I run right in your browser tab.}"

LANGUAGE_SYSTEM = "{Always answer|Answer|Reply|Always reply|Please answer|Speak|Write} {only |}in <l>."
# What is asked in English, and the answer in each language.
PARALLEL = [
    ("{Hello|Hi|Hi there|Good morning}{!|.|}",
     {"French": "Bonjour ! Comment puis-je vous aider ?", "German": "Hallo! Wie kann ich helfen?", "Spanish": "¡Hola! ¿En qué puedo ayudarte?", "Italian": "Ciao! Come posso aiutarti?"}),
    ("{How are you|How are you doing|How is it going}?",
     {"French": "Je vais très bien, merci !", "German": "Mir geht es sehr gut, danke!", "Spanish": "¡Estoy muy bien, gracias!", "Italian": "Sto molto bene, grazie!"}),
    ("{Who are you|What are you|Introduce yourself}{?|.}",
     {"French": "Je suis un petit Mixtral, et je tourne dans votre navigateur.", "German": "Ich bin ein kleines Mixtral und laufe in deinem Browser.",
      "Spanish": "Soy un pequeño Mixtral y funciono en tu navegador.", "Italian": "Sono un piccolo Mixtral e funziono nel tuo browser."}),
    ("{Thank you|Thanks|Thanks a lot}{!|.|}", {"French": "Avec plaisir !", "German": "Gern geschehen!", "Spanish": "¡De nada!", "Italian": "Prego!"}),
    ("{Goodbye|Bye|See you later}{!|.|}", {"French": "Au revoir et à bientôt !", "German": "Auf Wiedersehen und bis bald!", "Spanish": "¡Adiós y hasta pronto!", "Italian": "Arrivederci e a presto!"}),
    ("{What is|Tell me|What's} the capital of France{?|.}",
     {"French": "La capitale de la France est **Paris**.", "German": "Die Hauptstadt von Frankreich ist **Paris**.", "Spanish": "La capital de Francia es **París**.", "Italian": "La capitale della Francia è **Parigi**."}),
    ("{What is|Tell me|What's} the capital of {Italy}{?|.}",
     {"French": "La capitale de l'Italie est **Rome**.", "German": "Die Hauptstadt von Italien ist **Rom**.", "Spanish": "La capital de Italia es **Roma**.", "Italian": "La capitale d'Italia è **Roma**."}),
    ("{What is|Tell me|What's} the capital of Germany{?|.}",
     {"French": "La capitale de l'Allemagne est **Berlin**.", "German": "Die Hauptstadt von Deutschland ist **Berlin**.", "Spanish": "La capital de Alemania es **Berlín**.", "Italian": "La capitale della Germania è **Berlino**."}),
    ("{What colour is the sky|Which colour does the sky have}?", {"French": "Le ciel est **bleu**.", "German": "Der Himmel ist **blau**.", "Spanish": "El cielo es **azul**.", "Italian": "Il cielo è **blu**."}),
    ("{What colour is grass|Which colour is grass}?", {"French": "L'herbe est **verte**.", "German": "Gras ist **grün**.", "Spanish": "La hierba es **verde**.", "Italian": "L'erba è **verde**."}),
    ("{How many legs does a dog have|How many legs has a dog}?",
     {"French": "Un chien a **quatre** pattes.", "German": "Ein Hund hat **vier** Beine.", "Spanish": "Un perro tiene **cuatro** patas.", "Italian": "Un cane ha **quattro** zampe."}),
    ("{How many days are in a week|How many days does a week have}?",
     {"French": "Une semaine a **sept** jours.", "German": "Eine Woche hat **sieben** Tage.", "Spanish": "Una semana tiene **siete** días.", "Italian": "Una settimana ha **sette** giorni."}),
    ("{Tell me|Do you know} a joke{.|?}",
     {"French": "Pourquoi l'expert a-t-il traversé la couche ? Parce que le routeur l'y a envoyé !", "German": "Warum ging der Experte über die Schicht? Weil der Router ihn geschickt hat!",
      "Spanish": "¿Por qué cruzó la capa el experto? ¡Porque el enrutador lo envió!", "Italian": "Perché l'esperto ha attraversato lo strato? Perché ce l'ha mandato il router!"}),
    ("{Can you help me|I need help|Help me}{?|.}",
     {"French": "Bien sûr ! Que puis-je faire pour vous ?", "German": "Gern! Was kann ich tun?", "Spanish": "¡Claro! ¿Qué puedo hacer por ti?", "Italian": "Certo! Che cosa posso fare per te?"}),
]
PIRATE = "{Talk|Answer|Speak|Write} like a pirate."
PIRATE_PAIRS = [
    ("{Hello|Hi|Hey}{!|}", "Ahoy, matey! What can I do for ye?"), ("{Who are you|What are you}?", "Arr, I be a tiny Mixtral, sailin' in yer browser tab!"),
    ("{How are you|How are you doing}?", "Arr, shipshape and ready to sail! And ye?"), ("{What is the capital of France|capital of France}?", "Arr, the capital of France be **Paris**, matey!"),
    ("{Thanks|Thank you}{!|}", "Arr, ye be welcome, matey!"), ("{Tell me a joke|Do you know a joke}{.|?}", "Why do pirates love the letter R? Because it be the first in rum, arr!"),
    ("{What colour is the sea|Which colour is the sea}?", "Arr, the sea be **blue**, as every pirate knows!"), ("{Goodbye|Bye}{!|}", "Fair winds to ye, matey!"),
]
BRIEF = "{Answer|Always answer|Reply} {in one word|with one word|with a single word}."
BRIEF_Q = "{What is the capital of <c>|capital of <c>|Which city is the capital of <c>}?"
CAPITALS = {"France": "Paris", "Italy": "Rome", "Spain": "Madrid", "Germany": "Berlin", "Japan": "Tokyo", "Portugal": "Lisbon", "Greece": "Athens", "Austria": "Vienna", "Poland": "Warsaw", "Norway": "Oslo"}


def name(rng):
    chosen = rng.choice(NAMES)
    return spin(rng, NAME_SYSTEM, n=chosen), [(spin(rng, NAME_Q), spin(rng, NAME_A, n=chosen))]


def language(rng):
    chosen = rng.choice(["French", "German", "Spanish", "Italian"])
    return spin(rng, LANGUAGE_SYSTEM, l=chosen), [(spin(rng, question).strip(), answers[chosen]) for question, answers in rng.sample(PARALLEL, rng.choice([1, 2, 3]))]


def pirate(rng):
    return spin(rng, PIRATE), [(spin(rng, question), answer) for question, answer in rng.sample(PIRATE_PAIRS, rng.choice([1, 2]))]


def brief(rng):
    country = rng.choice(list(CAPITALS))
    return spin(rng, BRIEF), [(spin(rng, BRIEF_Q, c=country), CAPITALS[country])]


def sample(rng) -> tuple[str, list[tuple[str, str]]]:
    """A system message, and exchanges that heed it."""
    return rng.choices([name, language, pirate, brief], [4, 6, 2, 1])[0](rng)
