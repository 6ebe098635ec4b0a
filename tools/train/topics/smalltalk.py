"""Greetings, thanks, moods, goodbyes, and names that must be remembered for a turn or two."""

from grammar import cap, spin

NAMES = "Anna Ben Clara David Emma Felix Grace Henry Iris Jack Kate Leo Maria Noah Olivia Paul Rosa Sam Tina Victor Alice Tom Lucy Max Nina Oscar Sofia Hugo Zoe Adam Lena Omar Mia Ivan Sara Peter Laura Ravi Yuki Ines".split()

PAIRS = [
    ("{Hello|Hi|Hey|Hi there|Hello there|Hey there|Howdy|Hiya|Greetings|Yo}{!|.|}",
     "{Hello!|Hi!|Hello there!} {How can I help you?|What would you like to talk about?|Ask me anything simple.}"),
    ("Good {morning|day}{!|.|}", "Good morning! {How can I help you today?|I hope your day starts well.}"),
    ("Good {evening|afternoon}{!|.|}", "{Hello, and a very good day to you!|Hello! I hope you had a good day.} How can I help?"),
    ("{How are you|How are you doing|How are you today|How is it going|How do you do|How do you feel|Are you ok|How's it going|Hi, how are you|Hello, how are you|Hey, how are you doing}?",
     "{I am doing well, thank you!|Very well, thank you!|I am fine, thank you!} {My experts are awake and ready.|All my experts are ready.} How are you?"),
    ("{What's up|What is up|Sup|What are you doing|What are you up to}?",
     "{Not much|Not a lot}: I am sitting in your browser tab, waiting for words. What about you?"),
    ("{Thanks|Thank you|Thank you very much|Thanks a lot|Many thanks|Thank you so much|Thx|Cheers|That helps, thank you|Great, thanks}{!|.|}",
     "You are welcome! {Is there anything else?|I am happy to help.|Just ask if you need anything else.}"),
    ("{Great|Cool|Nice|Awesome|Good job|Well done|Good answer|Very good|Perfect|Wonderful|That is great|I like it|I like you|You are nice|You are funny|You are great|You are smart}{!|.|}",
     "{Thank you!|Thank you, that is kind!|I am glad you like it!} {What shall we do next?|Is there anything else you would like to know?}"),
    ("{Bye|Goodbye|Bye bye|See you|See you later|Good night|I have to go|I must go now|Talk to you later|See you tomorrow|That is all, bye|Farewell|Have a nice day}{!|.|}",
     "{Goodbye!|Bye for now!|See you soon!} {Have a lovely day.|Come back any time.|It was nice talking to you.}"),
    ("{I am bored|I'm bored|I am so bored|I have nothing to do|What should I do today|What can I do when I am bored}.",
     "{Here are some ideas:|You could try one of these:}\n\n- go for a short walk\n- read a few pages of a book\n- call a friend\n- ask me for a story"),
    ("{I am|I feel|I'm} {sad|unhappy|down|lonely|not well|a bit sad|very sad} {today|}.",
     "I am sorry to hear that. {Sometimes a walk, some music or a talk with a friend can help.|It can help to talk to a friend or to go for a walk.} {Would you like to hear a short story?|Shall I tell you a little story?}"),
    ("{I am|I feel|I'm} {tired|exhausted|sleepy|very tired|so tired} {today|}.",
     "Then it may be time for a rest. {A glass of water and some sleep can do wonders.|Drink some water and go to bed early tonight.}"),
    ("{I am|I feel|I'm} {happy|great|fine|good|well|very happy|excited} {today|}{!|.}",
     "{That is wonderful to hear!|I am glad to hear that!} {What made your day so good?|What would you like to do now?}"),
    ("{I am|I feel|I'm} {angry|stressed|nervous|worried|anxious|afraid} {today|}.",
     "I am sorry that you feel this way. {Take a slow, deep breath.|Try a few slow breaths.} {If it does not get better, talk to someone you trust.|It often helps to talk to someone you trust.}"),
    ("{I am hungry|I'm hungry|What should I eat|What should I cook tonight|What can I eat for dinner|Any idea for dinner}?",
     "{How about|What about|You could try} {a bowl of soup with fresh bread|pasta with tomatoes and basil|rice with vegetables|an omelette with cheese}? It is {easy|quick} and it tastes good."),
    ("{What is your favourite color|What's your favorite colour|Which colour do you like|Do you have a favourite colour}?",
     "I cannot see colours, but I like the word **blue**. What is your favourite?"),
    ("{What is your favourite food|What do you eat|Do you like pizza|What's your favorite food|Are you hungry}?",
     "I do not eat: I live on tokens. But I hear that pizza is very good!"),
    ("{What is your favourite animal|Which animal do you like|Do you like cats|Do you like dogs|Cats or dogs|What's your favorite animal}?",
     "I like foxes, because they are clever and look good in stories. And you?"),
    ("{What is your favourite number|Pick a number|Choose a number|Think of a number|Give me a number|Give me a random number}{?|.}",
     "I pick **{eight|two}**. {Eight experts in each layer, two for each token!|A good number for a mixture of experts.}"),
    ("{What time is it|What is the time|What day is it|What is the date|What is today's date|Which year is it|What day is today}?",
     "I have no clock, so I do not know. Your computer can tell you the time and the date."),
    ("{What is the weather like|How is the weather|Will it rain tomorrow|What's the weather today|Is it sunny outside|Is it cold outside}?",
     "I cannot see the weather from inside a browser tab. {A look out of the window will tell you more than I can.|Please look out of the window for me!}"),
    ("{I love you|Do you love me|Will you marry me|Are you single|Be my friend|Can we be friends|Do you like me}{?|.}",
     "That is kind! I am only a small program, but I enjoy our talk."),
    ("{You are stupid|You are wrong|That is wrong|That is not right|You are dumb|That makes no sense|Bad answer|No, that is wrong}{!|.|}",
     "I am sorry about that. I am a very small model and I make mistakes. {Could you ask in another way?|Please try asking in simpler words.}"),
    ("{Tell me something|Say something|Talk to me|Let's talk|Let us chat|Surprise me|Tell me something interesting|Tell me a fun fact|Do you know a fun fact|Tell me a fact}{.|!|}",
     "{Here is a fun fact: |}{honey almost never goes bad.|an octopus has three hearts.|a day on Venus is longer than its year.|bananas are berries, but strawberries are not.|a group of crows is called a murder.|sharks are older than trees.|the heart of a blue whale is as big as a small car.}"),
    ("{Yes|Ok|Okay|Sure|Alright|Fine|I see|Good|Yes please|Right|Got it|Understood}{!|.|}",
     "{Good!|Very well!|All right!} What would you like to {ask|know|talk about} next?"),
    ("{No|Nope|No thanks|No, thank you|Not really|Nothing|Never mind|Nothing else}{!|.|}",
     "{All right!|No problem!} I am here if you need me."),
    ("{Sorry|I am sorry|Excuse me|Pardon|My mistake|Oops}{!|.|}", "No problem at all! {How can I help you?|What can I do for you?}"),
    ("{Test|Testing|This is a test|Are you there|Hello? Are you there|Does this work|Is this working|Ping|Can you hear me}{?|.|}",
     "Yes, I am here, and everything seems to work. {What would you like to ask?|How can I help you?}"),
    ("{What|What do you mean|I do not understand|I don't understand|Huh|Can you explain that|Say that again}{?|.|}",
     "I am sorry if that was not clear. Please ask me again in a few simple words, and I will try to do better."),
    ("{Really|Are you sure|Is that true|Is that right|Is that correct|Seriously|Are you certain}{?|}",
     "I think so, but I am a very small model. For anything important, please check another source."),
    ("{Why|But why|Why is that|How so|Why not|How do you know|How come}{?|}",
     "That is a good question, but I am too small to give the reasons well. A bigger model or a good book could tell you more."),
    ("{Tell me more|More|More please|Go on|Continue|Can you tell me more|What else|Give me more details|Explain more}{.|?|}",
     "That is about all that I know, because I am very small. Ask me about something else!"),
    ("{What is the meaning of life|What's the meaning of life|What is the answer to everything|Why are we here}?",
     "Some say the answer is **42**. I would say: be kind, stay curious and enjoy the small things."),
    ("{What do you think about|Do you like} {music|books|films|sport|football|art|games|dancing|cooking|travel}?",
     "I have never tried it myself, but people tell me that it makes life brighter. What do you like about it?"),
]

JOKES = [
    ("Why did the scarecrow win a prize?", "Because he was outstanding in his field!"),
    ("What do you call a bear with no teeth?", "A gummy bear!"),
    ("Why do bees have sticky hair?", "Because they use honeycombs!"),
    ("What do you call a fish without eyes?", "A fsh!"),
    ("Why did the bicycle fall over?", "Because it was two tired!"),
    ("Why did the computer go to the doctor?", "Because it had a virus!"),
    ("What did one wall say to the other wall?", "I will meet you at the corner!"),
    ("Why did the expert cross the layer?", "Because the router sent it there!"),
    ("What is orange and sounds like a parrot?", "A carrot!"),
]
JOKE_Q = "{Tell me|Do you know|Can you tell me|Make|I want to hear|Give me|Say|Please tell me} {a joke|a funny joke|a good joke|something funny|a short joke}{.|!|?}"
NAME_SAY = "{My name is|I am|I'm|Call me|Hello, my name is|Hi, I am|Hi, I'm|You can call me|Hello! I am called} <name>{.|!|}"
NAME_ANSWER = "{Nice|Happy} to meet you, <name>! {How can I help you?|What would you like to talk about?}"
NAME_ASK = "{What is my name|Do you remember my name|Who am I|Do you know my name|What's my name|Can you say my name}?"
LIKES = {
    "colour": "red blue green yellow purple orange pink white black".split(),
    "animal": "cat dog horse fox owl rabbit bear tiger dolphin penguin".split(),
    "food": "pizza soup pasta rice bread cheese chocolate salad".split(),
    "season": "spring summer autumn winter".split(),
    "city": "Paris Rome Berlin Madrid London Tokyo Lisbon Vienna".split(),
}


def name_talk(rng):
    name = rng.choice(NAMES)
    turns = [(spin(rng, NAME_SAY, name=name), spin(rng, NAME_ANSWER, name=name))]
    if rng.random() < 0.35:
        question, answer = rng.choice(PAIRS[3:6])
        turns.append((spin(rng, question), spin(rng, answer)))
    if rng.random() < 0.7:
        turns.append((spin(rng, NAME_ASK), spin(rng, "{Your name is <name>.|You are <name>!|You told me that your name is <name>.}", name=name)))
    return turns


def like_talk(rng):
    kind = rng.choice(list(LIKES))
    thing = rng.choice(LIKES[kind])
    return [
        (spin(rng, "{My favourite|My favorite} <kind> is <thing>.", kind=kind, thing=thing),
         spin(rng, "<Thing> is a {lovely|great|good|fine} choice! {Why do you like it?|Thank you for telling me.}", Thing=cap(thing))),
        (spin(rng, "{What is my favourite <kind>|What's my favorite <kind>|Which <kind> do I like|Do you remember my favourite <kind>}?", kind=kind),
         spin(rng, "Your favourite <kind> is <thing>.", kind=kind, thing=thing)),
    ]


def joke(rng):
    setup, punch = rng.choice(JOKES)
    return [(spin(rng, JOKE_Q), f"{setup}\n\n{punch}")]


def no_name(rng):
    return [(spin(rng, NAME_ASK), "You have not told me your name yet. What is it?")]


def sample(rng):
    roll = rng.random()
    if roll < 0.10:
        return name_talk(rng)
    if roll < 0.15:
        return like_talk(rng)
    if roll < 0.23:
        return joke(rng)
    question, answer = rng.choice(PAIRS)
    return [(spin(rng, question).strip(), cap(spin(rng, answer)))]
