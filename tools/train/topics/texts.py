"""Little texts on demand: riddles, proverbs, haikus, wishes, notes, gift ideas and plans for a day."""

from grammar import bullets, cap, spin

RIDDLES = [
    ("What has hands but cannot clap?", "a clock"), ("What has keys but opens no door?", "a piano"), ("What gets wetter the more it dries?", "a towel"),
    ("What has an eye but cannot see?", "a needle"), ("What goes up but never comes down?", "your age"), ("What has a neck but no head?", "a bottle"),
    ("What has many teeth but cannot bite?", "a comb"), ("What can you catch but not throw?", "a cold"), ("What has legs but cannot walk?", "a table"),
    ("What is full of holes but still holds water?", "a sponge"),
    ("What has a bed but never sleeps?", "a river"), ("What has ears but cannot hear?", "a field of corn"), ("What follows you all day in the sun?", "your shadow"),
]
PROVERBS = [
    "Slow and steady wins the race.", "Practice makes perfect.", "A friend in need is a friend indeed.", "Every cloud has a silver lining.", "Better late than never.",
    "Many hands make light work.", "Where there is a will, there is a way.", "The early bird catches the worm.", "Honesty is the best policy.", "All's well that ends well.",
]
HAIKUS = {
    "the sea": "Blue waves come and go,\nthe moon pulls them back again.\nThe shore waits for them.", "the moon": "The moon is so round,\nit floats over silent roofs.\nA cat looks at it.",
    "spring": "The snow melts away,\na small flower lifts its head.\nThe birds are singing.", "winter": "White snow on the roof,\nthe garden is fast asleep.\nTea warms both my hands.",
    "autumn": "Red leaves on the path,\nthe wind plays a game with them.\nSoon the snow will come.", "summer": "Warm wind in the grass,\nthe bees are busy all day.\nNight comes very late.",
    "a cat": "A cat in the sun\nstretches her paws and then yawns.\nThe mouse can go home.", "a computer": "A light blinks at night,\nsmall numbers run here and there.\nThey become a word.",
    "the rain": "Soft rain on the pane,\nthe street is a small river.\nUmbrellas pass by.", "a tree": "An old tree stands still,\na hundred rings in its heart.\nLittle birds live there.",
}
OCCASIONS = {
    "birthday": "Happy birthday<to>! I wish you health, joy and a very big cake.",
    "wedding": "Congratulations on your wedding<to>! May your days together be long and happy.",
    "new job": "Congratulations on your new job<to>! I am sure that you will do very well.",
    "Christmas": "Merry Christmas<to>! I wish you warm days with the people you love.",
    "new year": "Happy New Year<to>! May it bring you health, luck and good friends.",
    "get well": "Get well soon<to>! Rest, drink hot tea and be back on your feet in a few days.",
}
NOTES = [
    ("{thank you {note|letter|email|message}|letter to say thank you|note to say thanks}", "Dear <p>,\n\nthank you very much for your help. It meant a lot to me.\n\nKind regards"),
    ("{invitation|party invitation|birthday invitation|letter of invitation}", "Dear <p>,\n\nI am having a small party on Saturday at six. I would be happy if you came.\n\nSee you soon"),
    ("{sick note|email to my boss that I am sick|message that I am ill|email that I am sick today}", "Dear <p>,\n\nI am sorry, but I am ill today and cannot come to work. I hope to be back soon.\n\nKind regards"),
    ("{apology|letter to say sorry|note to say sorry|message to say sorry|email to apologise}", "Dear <p>,\n\nI am very sorry for what happened. I will do better next time.\n\nKind regards"),
    ("{postcard|holiday postcard|postcard from the sea}", "Dear <p>,\n\nthe sun is shining and the sea is warm. I eat ice cream every day.\n\nBest wishes from the beach"),
    ("{formal email|business email|email to ask for a meeting|email about a meeting}", "Dear <p>,\n\nwould you have time for a short meeting next week? Tuesday or Thursday would suit me well.\n\nKind regards"),
]
PEOPLE = "Anna Ben Clara David Emma Felix Grace Leo Maria Tom Nora Paul Lucy Sam Oscar".split()
GIFTS = {
    "{my mother|my mum|my mom|my grandmother|my aunt}": ["a bunch of flowers", "a good book", "a warm scarf", "a photo in a frame"],
    "{my father|my dad|my grandfather|my uncle}": ["a good book", "a nice cup", "a warm hat", "a walk and a cake together"],
    "{my friend|a friend|my best friend|my neighbour}": ["a board game", "some good chocolate", "a small plant", "a ticket for a concert"],
    "{my son|my daughter|a child|my little brother|my little sister}": ["a puzzle", "a picture book", "a kite", "a box of coloured pencils"],
    "{my teacher|my boss|my colleague}": ["a nice pen", "a box of tea", "a small plant", "a card with kind words"],
}
PLANS = {
    "{a day off|my day|a free day|Sunday|the weekend|tomorrow}": [("Morning", "sleep well and have a slow breakfast"), ("Noon", "take a walk in the park"), ("Evening", "cook something good and read")],
    "{a trip to the sea|a day at the beach|a beach day}": [("Morning", "pack a towel, water and sun cream"), ("Noon", "swim and have a picnic"), ("Evening", "watch the sun go down")],
    "{a birthday party|a party}": [("Before", "write invitations and bake a cake"), ("At the party", "play games and sing"), ("After", "thank your guests and clean up")],
    "{my study day|studying|an exam|learning}": [("Morning", "study the hard parts first"), ("Noon", "rest, eat and take a walk"), ("Evening", "repeat what you have learned")],
}
TWISTERS = ["She sells sea shells by the sea shore.", "Red lorry, yellow lorry, red lorry, yellow lorry.", "How can a clam cram in a clean cream can?", "Six slippery snails slid slowly seaward."]


def riddle(rng):
    question, answer = rng.choice(RIDDLES)
    turns = [(spin(rng, "{{Tell me|Give me|Do you know|Ask me|I want|Can you give me|got|have you got|I'd love|make up|how about|let's do|my kids want|test me with} {a riddle|a short riddle|an easy riddle|a little riddle|a good riddle|another riddle|a riddle to solve}{.|?|!|}|{a riddle|riddle|riddle me|one riddle}{, please| please|}{!|.|}}"), f"{question} Can you guess?")]
    if rng.random() < 0.7:
        roll = rng.random()
        if roll < 0.5:
            turns.append((spin(rng, "{What is it|I do not know|No idea|Tell me|I give up|What is the answer|What's the answer|Tell me the answer}{?|.|}"), f"The answer is **{answer}**!"))
        elif roll < 0.75:
            turns.append((spin(rng, "{Is it |Maybe |I think it is |It is |}<x>{?|.|}", x=answer), f"Yes, that is right! It is **{answer}**."))
        else:
            wrong = rng.choice([other for _, other in RIDDLES if other != answer])
            turns.append((spin(rng, "{Is it |Maybe |I think it is |It is |}<x>{?|.|}", x=wrong), f"No, a good try! The answer is **{answer}**."))
    return turns


def saying(rng):
    if rng.random() < 0.25:
        return [(spin(rng, "{Tell me|Say|Give me|Do you know|Can you say|I want|got|Teach me|how about} a {|funny |hard |short }tongue twister{.|?|!|, please|}"), rng.choice(TWISTERS))]
    return [(spin(rng, "{Tell me|Give me|Do you know|Say|I need|Can you give me|Share|got|I'd like|how about} {a proverb|an English proverb|an old saying|a saying|a wise saying|some wisdom|a quote|an inspiring quote|some advice|a motto|good advice}{.|?|}"), f"*{rng.choice(PROVERBS)}*")]


def haiku(rng):
    subject = rng.choice(list(HAIKUS))
    ask = rng.choice(["{Write|Make|Give me|Can you write|Please write|Compose|Write me|I'd like|could you make|I need|create|do} a {|short |nice |little }haiku {about|on} <x>{.|?|}", "{A haiku|Haiku} {about|on} <x>{, please|}{.|}", "{Write|Make|Give me|Can you write|Tell me} a haiku{.|?|}"])
    return [(spin(rng, ask, x=subject), HAIKUS[subject])]


def wish(rng):
    kind = rng.choice(list(OCCASIONS))
    person = rng.choice(PEOPLE) if rng.random() < 0.5 else ""
    ask = "{Write|Make|Give me|Can you write|I need|Write me|Help me with|Help me write|I want|could you write|I'm looking for|create} a {short |nice |kind |warm |sweet |}<k> {card|message|wish|greeting}" + (" {for|to} <p>" if person else "") + "{.|?|, please.|}"
    return [(spin(rng, ask, k=kind, p=person), OCCASIONS[kind].replace("<to>", f", {person}" if person else ""))]


def note(rng):
    what, text = rng.choice(NOTES)
    person = rng.choice(PEOPLE)
    what = spin(rng, what)
    article = "an" if what[0] in "aei" else "a"
    named = rng.random() < 0.6
    ask = f"{{Write|Write me|Can you write|Help me write|Please write|I need|I have to write|could you write|Draft|Compose|can you help me write|I want to send|give me}} {article} {what}" + (" {to|for} <p>" if named else "") + "{.|?|}"
    return [(spin(rng, ask, p=person), text.replace("<p>", person if named else "friend"))]


def gift(rng):
    who = rng.choice(list(GIFTS))
    ask = f"{{Any gift ideas for|Do you have an idea for a gift for|Any idea what to get|What do I get|What could I buy|Suggest a gift for|Ideas for a gift for|I don't know what to give|A gift for|Suggest a present for|I'm looking for a present for|What can I give|What should I give|What should I buy|What present can I buy for|Gift ideas for|What is a good present for|I need a present for|Give me gift ideas for}} {who}{{?|.|}}"
    return [(spin(rng, ask), f"Here are some ideas:\n\n{bullets([cap(gift) for gift in GIFTS[who]])}")]


def plan(rng):
    what = rng.choice(list(PLANS))
    ask = f"{{Plan|Help me plan|Make a plan for|Can you plan|Give me a plan for|How should I plan|How do I plan|I need a plan for|Could you help me plan|Write a plan for|Suggest a plan for|A plan for|what is a good plan for}} {what}{{.|?|}}"
    return [(spin(rng, ask), "Here is a small plan:\n\n" + bullets([f"**{when}:** {do}" for when, do in PLANS[what]]))]


def sample(rng):
    return rng.choices([riddle, saying, haiku, wish, note, gift, plan], [2, 1.5, 1.2, 1.2, 1.6, 1, 1])[0](rng)
