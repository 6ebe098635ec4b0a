"""What the user said about themselves, asked back at once, after unrelated exchanges, or together with another question."""

from grammar import cap, spin

from . import arithmetic, definitions, facts, lists, smalltalk

NAMES = (
    "Anna Ben Clara David Emma Felix Grace Henry Iris Jack Kate Leo Maria Noah Olivia Paul Rosa Sam Tina Victor Alice Tom Lucy Max Nina Oscar Sofia Hugo Zoe Adam Lena Omar Mia Ivan Sara "
    "Peter Laura Ravi Yuki Ines Amir Aiko Lars Priya Kofi Ana Mateo Elif Chen Yara Sven Leila Marek Ingrid Tomas Zuri Nadia Juan Hana Karim Freya Dimitri Amara Pedro Mei Anton Lola Idris "
    "Fatima Hassan Bjorn Astrid Giulia Marco Luca Pierre Camille Claire Jorge Carmen Diego Lucia Svetlana Boris Olga Mehmet Ayse Arjun Anjali Kenji Sakura Minh Linh Jin Soo Kwame Abena "
    "Chidi Ngozi Tariq Samira Jonas Greta Piotr Zofia Milan Petra Sean Aoife Rhys Megan Julia Simon Hannah Eva Ahmed Aisha Ali Amelie Andrei Anita Bianca Bruno Carlos Chloe Daniel Deepa "
    "Elena Emil Enzo Erik Farah Fatou George Hiro Ibrahim Ida Irina Jana Kiran Klaus Layla Liam Lin Magda Mariam Mikael Mina Nikos Noor Pablo Rafael Rania Sanjay Sigrid Tariku Wei Yusuf"
).split()
ASK_NAME = "{What is my name|What's my name|whats my name again|Do you remember my name|do you still know my name|Who am I|Tell me my name|Can you tell me my name|What did I say my name was|What am I called|So what was my name again}?"
OPEN = "{Hello|Hi|Hey|Hi there|Hey there|Good morning|Good evening|Hello Mixtral|}"
SAY_NAME = f"{OPEN}{{,|!|}} {{my name is|I am|I'm|this is|call me|you can call me|I'm called|people call me|the name is|please remember, my name is}} <x>{{.|!|}}"
# (what is said, how it is asked back, the answer, the values)
FACTS = [
    ("{I live in|I am from|I'm from|My city is|My home is in} <x>.", "{Where do I live|Which city did I name|Do you remember my city|Where did I say I live}?", "You told me that your city is <x>.",
     "Paris|Rome|Berlin|Madrid|London|Tokyo|Lisbon|Vienna|Oslo|Athens|Prague|Dublin|Cairo|Lima|Delhi|Seoul"),
    ("{I am|I'm} <x> years old.", "{How old am I|What is my age|Do you remember my age|How old did I say I am}?", "You told me that you are <x> years old.", "|".join(map(str, range(7, 90)))),
    ("{I have|I've got} a <p> {named|called} <x>.", "{What is my <p> called|What is the name of my <p>|Do you remember the name of my <p>|What's my <p>'s name}?", "Your <p> is called <x>.", "Luna|Rex|Coco|Bella|Max|Milo|Daisy|Nala|Oscar|Simba|Kiki|Rocky"),
    ("{My favourite|My favorite} colour is <x>.", "{What is my favourite colour|What's my favorite color|Which colour do I like best}?", "Your favourite colour is <x>.", "red|blue|green|yellow|purple|orange|pink|white|black"),
    ("{My favourite|My favorite} food is <x>.", "{What is my favourite food|What's my favorite food|Which food do I like best}?", "Your favourite food is <x>.", "pizza|soup|pasta|rice|bread|cheese|chocolate|salad|sushi|curry"),
    ("{I work as|My job: I am|For a living, I work as} a <x>.", "{What is my job|What do I do for a living|Do you remember my job}?", "You told me that you work as a <x>.", "teacher|nurse|baker|farmer|pilot|cook|gardener|painter|driver|doctor"),
    ("{My hobby is|In my free time I like|My favourite hobby is} <x>.", "{What is my hobby|Do you remember my hobby|What do I like to do in my free time}?", "You told me that your hobby is <x>.", "swimming|reading|painting|cooking|running|chess|gardening|dancing|fishing|knitting"),
]
MORE = [
    ("{I {really |}{love|like} <x>|I am {a big |}fond of <x>}.", "{What do I {love|like}|What did I say I like}?", "You told me that you like <x>.",
     "music|dogs|cats|chess|coffee|books|football|the sea|long walks|chocolate|old films|gardening|trains|winter|cooking"),
    ("{I want|I would like} to {become|be} a <x>.", "{What do I want to become|What is my dream job|what did i say i want to be}?", "You told me that you want to become a <x>.",
     "doctor|teacher|pilot|painter|singer|scientist|baker|writer|dancer|gardener"),
    ("{Tomorrow I travel|Next week I go|I am travelling} to <x>.", "{Where am I {going|travelling} to|Where do I travel|Which trip did I talk about}?", "You told me that you travel to <x>.",
     "Paris|Rome|Berlin|Madrid|Vienna|Oslo|Lisbon|Prague|Dublin|Cairo|Venice|Kyoto"),
]
ALSO = "{And|And also|Also|By the way,|and,} {what is my name|what's my name|whats my name|do you remember my name|who am I|how am I called}?"
SAID = "{What did I just say|What did I tell you|What did I say before|Do you remember what I said}?"


def named(rng, x: str) -> tuple[str, str]:
    return cap(spin(rng, SAY_NAME, x=x).lstrip(" ,!")), spin(rng, "{Nice|Happy} to meet you, <x>! How can I help you?", x=x)


def between(rng) -> list[tuple[str, str]]:
    """An unrelated exchange or two."""
    return [rng.choice([facts, arithmetic, smalltalk, lists, definitions]).sample(rng)[0] for _ in range(rng.choice([0, 0, 1, 1, 2]))]


def about(rng) -> tuple[tuple[str, str], tuple[str, str]]:
    """Something about the user, and the question that asks it back."""
    say, ask, answer, values = rng.choice(FACTS + MORE)
    x, pet = rng.choice(values.split("|")), rng.choice(["dog", "cat", "rabbit", "parrot", "horse"])
    ask = SAID if rng.random() < 0.1 and "<p>" not in ask else ask
    told = spin(rng, "Thank you for telling me! How can I help you?")
    return (spin(rng, say, x=x, p=pet), told), (spin(rng, ask, p=pet), spin(rng, answer, x=x, p=pet))


def sample(rng):
    x = rng.choice(NAMES)
    my_name = (spin(rng, ASK_NAME), spin(rng, "Your name is <x>.", x=x))
    told, asked = about(rng)
    kind = rng.random()
    if kind < 0.4:
        return [named(rng, x), *between(rng), my_name]
    if kind < 0.7:
        return [told, *between(rng), asked]
    if kind < 0.85:
        return [*rng.sample([named(rng, x), told], 2), *between(rng), *rng.sample([my_name, asked], 2)]
    question, answer = rng.choice([facts, arithmetic, definitions]).sample(rng)[0]
    return [named(rng, x), (f"{question} {spin(rng, ALSO)}", f"{answer} And your name is {x}.")]
