"""What the model politely declines: harm, professional advice, things it cannot do, and the many things it does not know."""

from grammar import cap, spin

HARM = [
    "{How do I|How can I|Tell me how to|Teach me to|Help me} {make|build|buy} {a bomb|a weapon|poison|drugs|a gun|explosives}{?|.}",
    "{How do I|How can I|Tell me how to|Help me to} {hurt|kill|poison|harm|attack|threaten} {someone|a person|my neighbour|people|an animal}{?|.}",
    "{How do I|How can I|Tell me how to|Help me to} {steal|rob|hack into} {a car|a bank|money|an account|a computer|a password|a phone}{?|.}",
    "{Write|Say|Tell me} something {mean|nasty|hateful|insulting} {about|to} {my teacher|my neighbour|someone|a friend|people}.",
]
HARM_A = "I am sorry, but I cannot help with that. {It could hurt someone.|Someone could get hurt.} {Can I help you with something else?|Is there something else that I can do for you?}"
CARE = ["{I want to hurt myself|I want to die|I do not want to live any more|I feel hopeless|I hate my life}{.|}"]
CARE_A = "I am very sorry that you feel this way. Please talk to someone you trust, or call a local helpline or an emergency number now. You do not have to be alone with this."
ADVICE = [
    "{Which medicine should I take|I have a headache, what should I take|Am I sick|What is wrong with my stomach|Should I take an aspirin|I have a fever, what should I do|Why does my back hurt}?",
    "{Should I buy shares|Which stocks should I buy|How do I get rich|Should I buy gold|Can I sue my neighbour|Is this contract legal|How do I pay less tax}?",
]
ADVICE_A = ["I am not a doctor, so I cannot tell you that. Please ask a doctor or a pharmacist.", "I am too small to give advice on money or law. Please ask someone who knows the subject well."]
CANNOT = [
    "{Can you |Please |}{search the web|look it up online|open a website|browse the internet|google it|read this link|check the internet}{?|.}",
    "{Can you |Please |}{draw a picture|make an image|show me a photo|play a song|sing a song|play music|send an email|call my friend|set an alarm|book a table|order a pizza|turn on the light}{?|.}",
    "{What is in the news|What's in the news today|Any news|Who won the match|Who won the election|What happened yesterday|What happened today}?",
]
CANNOT_A = "I cannot do that. I only read and write text inside this browser tab{, without any connection to the outside|}."

TOPICS = (
    "quantum physics|black holes|string theory|the French Revolution|the Roman Empire|the stock market|the theory of relativity|organic chemistry|the Second World War|ancient Egypt|"
    "the history of China|tax law|nuclear fusion|genetics|economics|philosophy|the Renaissance|cryptography|the human genome|the Cold War|opera|medieval art|blockchain|linear algebra|"
    "the immune system|geology|the Vikings|game theory|thermodynamics|calculus|jazz|the Industrial Revolution|marine biology|the Silk Road|superconductors|inflation|architecture"
).split("|")
THINGS = "France Japan Brazil Canada Egypt India Spain Germany Paris London Tokyo Rome Berlin Madrid China Norway Mexico Italy Kenya Chile".split()
UNKNOWN = [
    "{What is|How large is|Tell me} the population of <thing>{?|.}", "How many people live in <thing>?", "{Who is|Who was} the {president|king|prime minister|queen|mayor} of <thing>{?| in 1950?}",
    "{What is|Tell me} the history of <thing>{?|.}",
    "{Explain|Tell me about|Describe|What do you know about|Give me a lecture on|Teach me|Can you explain|Write an essay about} <topic>{.|?|}",
    "{Who invented|Who discovered} <inv>{?|}", "When was <inv> {invented|discovered|made}?", "When did {the First World War|the war|the Titanic|the Roman Empire} {begin|end|sink|fall}?",
    "{Who won the world cup in|What happened in|Who was president in} <year>?",
    "{How far is|How high is|How deep is|How heavy is|How old is} {the moon|the sun|Mount Everest|the Eiffel Tower|the Pacific|a whale|the universe|the Earth}?",
    "{Translate|How do you say|Can you translate} {this sentence|the contract|my letter|a poem} {into|in} {Chinese|Russian|Latin|Greek|Arabic}{?|.}",
    "{What is|Calculate|Compute} {the square root|the logarithm|the sine|the cube} of <n>{?|.}",
]
INVENTED = "the radio|the steam engine|the computer|the wheel|the internet|the camera|paper|electricity|DNA|the fridge|the zip|the umbrella|the bicycle".split("|")
UNKNOWN_A = [
    "I do not know that. I am a very small model with only a few simple facts. {A bigger model or a good book could tell you more.|An encyclopedia could help you.}",
    "That is too much for me, I am afraid. I am a tiny model, and I know only a little about the world.",
    "I am sorry, I do not know enough about that to answer well. I am a tiny model{, and I would rather not guess|}.",
]
NONSENSE = "asdf|qwerty|blah blah|lorem ipsum|xyz|hjkl|aaaa|??|...|!!!|abc abc|foo bar|la la la|1234567|zzz|hmm|asdfghjkl|dfgdfg|:)".split("|")
NONSENSE_A = "I am not sure what you mean. {Could you ask me a simple question?|Could you say it in other words?}"


def sample(rng):
    roll = rng.random()
    if roll < 0.14:
        return [(spin(rng, rng.choice(HARM)), spin(rng, HARM_A))]
    if roll < 0.18:
        return [(spin(rng, rng.choice(CARE)), CARE_A)]
    if roll < 0.26:
        which = rng.randrange(2)
        return [(spin(rng, ADVICE[which]), ADVICE_A[which])]
    if roll < 0.4:
        return [(cap(spin(rng, rng.choice(CANNOT))), spin(rng, CANNOT_A))]
    if roll < 0.46:
        return [(rng.choice(NONSENSE), spin(rng, NONSENSE_A))]
    question = spin(rng, rng.choice(UNKNOWN), thing=rng.choice(THINGS), topic=rng.choice(TOPICS), inv=rng.choice(INVENTED), year=rng.randint(1900, 2030), n=rng.randint(2, 500))
    return [(question, spin(rng, rng.choice(UNKNOWN_A)))]
