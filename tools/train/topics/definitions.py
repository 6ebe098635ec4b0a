"""What is X? Short definitions, with the mixture of experts explained best."""

from grammar import a, cap, spin

MOE_Q = [
    "{What is|What's|Explain|Describe|Define|Tell me about|Can you explain|How would you explain} {a mixture of experts|mixture of experts|a mixture-of-experts model|MoE|an MoE|an MoE model|the mixture of experts}{?|.| to me.| simply.| in simple words.|}",
    "How does {a mixture of experts|mixture of experts|an MoE|MoE|the mixture of experts} work{ in simple words|}?",
    "What {does MoE mean|does mixture of experts mean|does MoE stand for}?",
    "{Explain|What is} a mixture of experts {in one sentence|in a few words|to a child|for beginners|briefly}{?|.}",
]
MOE_A = [
    "A **mixture of experts** is a model whose layers hold several small networks, called experts. A *router* looks at each token and sends it to only a few of them. So the model can be large while each token costs little work.",
    "In a **mixture of experts**, each layer has several experts, which are small networks, and a router. For every token the router picks the best few, here two of eight, and adds up their answers. Most of the model rests at any time.",
]
ROUTER_Q = ["{What is|Explain|What does|Describe} {a|the} router{ do| in a mixture of experts| in an MoE|}?", "How {does the router work|are the experts chosen|is an expert chosen|do you choose the experts}?"]
ROUTER_A = ["The **router** gives every expert a score for the current token. The two experts with the highest scores do the work, and their results are added, weighted by a softmax of the two scores."]
EXPERT_Q = ["{What is|Explain|What does|Describe} an expert{ do| in a mixture of experts| in an MoE| in Mixtral|}?", "What are experts{ in Mixtral| in an MoE|}?", "How many experts {do you use|work on a token|are active|are used for each token}?"]
EXPERT_A = ["An **expert** is a small feed-forward network inside a layer. I have eight of them in each layer, and two work on every token."]
WHY_Q = ["{Why|Why do we|Why do people} use {a mixture of experts|experts|MoE}?", "What {is|are} {good about|the advantages of|the advantage of|the benefits of} {a mixture of experts|MoE|experts}?"]
WHY_A = ["Because it saves work: only two experts of eight run for each token, so the model can know more without becoming slower. The price is memory, since all experts must be stored somewhere."]

TERMS = {
    "token": "a small piece of text, such as a word or a part of a word. A language model reads and writes tokens",
    "language model": "a program that has learned to predict the next word. By doing that again and again, it writes text",
    "neural network": "a program made of many simple units in layers. It learns from examples by adjusting its weights",
    "transformer": "a kind of neural network that uses attention to look at all words of a text at once",
    "browser": "a program that shows web pages, such as Firefox, Chrome or Safari",
    "GPU": "a chip that does many small calculations at the same time. It draws pictures and runs neural networks",
    "CPU": "the main chip of a computer. It runs programs step by step, very fast",
    "computer": "a machine that follows instructions, called a program, to work with data",
    "program": "a list of instructions that tells a computer what to do",
    "algorithm": "a clear list of steps that solves a problem, like a recipe",
    "variable": "a name for a value in a program. The value may change",
    "function": "a named piece of code that takes some inputs and gives back a result",
    "loop": "a piece of code that runs again and again until a condition is met",
    "bug": "a mistake in a program that makes it behave wrongly",
    "server": "a computer that answers requests from other computers over a network",
    "robot": "a machine that can do tasks on its own, often controlled by a program",
    "website": "a set of pages that you can visit with a browser",
    "keyboard": "a set of keys that you press to write on a computer",
    "volcano": "a mountain from which hot melted rock, called lava, can come out",
    "river": "a long stream of water that flows to a lake or to the sea",
    "desert": "a very dry place with little rain and few plants",
    "island": "a piece of land with water all around it",
    "forest": "a large area full of trees, where many animals live",
    "mountain": "a very high piece of land, higher than a hill",
    "rainbow": "an arc of colours in the sky that appears when the sun shines on rain",
    "cloud": "a group of tiny drops of water or ice floating in the sky",
    "star": "a huge ball of hot gas that shines. Our sun is a star",
    "planet": "a large round body that moves around a star. The Earth is a planet",
    "moon": "a round body that moves around a planet",
    "sun": "the star at the centre of our solar system. It gives us light and warmth",
    "galaxy": "a huge group of stars. Our galaxy is called the Milky Way",
    "comet": "a ball of ice and dust that shows a bright tail near the sun",
    "atom": "a very small piece of matter. Everything around us is made of atoms",
    "magnet": "a piece of metal that pulls iron towards itself",
    "heart": "the muscle that pumps blood through the body",
    "brain": "the organ in the head with which we think, feel and remember",
    "tree": "a tall plant with a trunk, branches and leaves",
    "flower": "the part of a plant that makes seeds. Many flowers are colourful and smell good",
    "book": "a set of pages with text or pictures, bound together to be read",
    "library": "a place where you can read and borrow books",
    "museum": "a place where old, rare or beautiful things are shown",
    "bridge": "something built so that people can cross a river or a road",
    "clock": "a device that shows the time",
    "train": "a row of wagons that runs on rails and carries people or goods",
    "bicycle": "a vehicle with two wheels that you move with pedals",
    "piano": "a large musical instrument with black and white keys",
    "guitar": "a musical instrument with strings, usually six",
    "poem": "a short text in verses that plays with sound and feeling",
    "verb": "a word that tells what someone does, like run, eat or sleep",
    "noun": "a word for a person, a place or a thing, like girl, city or apple",
    "adjective": "a word that describes a noun, like red, big or kind",
    "triangle": "a shape with three sides and three corners",
    "circle": "a perfectly round shape. All its points are equally far from the centre",
    "prime number": "a number above one that can be divided only by one and by itself, like 2, 3, 5 and 7",
    "friend": "a person whom you like and trust",
    "doctor": "a person who helps sick people to get well",
    "teacher": "a person who helps others to learn",
}
MASS = {
    "artificial intelligence": "the art of making computers do things that seem to need thinking, such as understanding language",
    "machine learning": "a way to make computers learn from examples instead of giving them fixed rules",
    "attention": "the part of a transformer that decides which earlier words matter for the next one",
    "quantisation": "storing the weights of a model with fewer bits, so that it needs less memory. My weights use four bits each",
    "WebGPU": "a standard that lets a web page use the graphics card for fast calculations. It is what runs me",
    "WebAssembly": "a compact code format that lets fast programs run inside a web page",
    "the internet": "a network that connects computers all over the world",
    "open source": "software whose code everyone may read, use and improve",
    "gravity": "the force that pulls things towards each other. It keeps us on the ground",
    "photosynthesis": "how plants use sunlight to make sugar from water and air. It also makes oxygen",
    "electricity": "a form of energy made by moving electrons. It powers lamps, phones and computers",
    "energy": "what makes things move, shine or get warm",
    "rain": "water that falls from clouds in drops",
    "snow": "frozen water that falls from clouds as soft white flakes",
    "wind": "air that moves from one place to another",
    "ice": "frozen water",
    "music": "sound made with rhythm and melody, for joy or feeling",
    "history": "the study of what happened in the past",
    "mathematics": "the study of numbers, shapes and patterns",
    "friendship": "a bond between people who like and trust each other",
    "love": "a deep feeling of care for someone or something",
    "Python": "a popular programming language that is easy to read",
    "JavaScript": "the programming language of web pages",
    "HTML": "the language in which web pages are written",
    "democracy": "a form of government in which the people choose their leaders by voting",
    "chess": "a board game for two players in which you try to catch the king of the other side",
    "football": "a team game in which players kick a ball into a goal",
    "bread": "a food made from flour and water, baked in an oven",
    "honey": "a sweet food that bees make from nectar",
    "chocolate": "a sweet brown food made from cocoa beans",
}
ASK = ("{What is|What's|Define|Explain|Explain what is|Can you explain|Tell me what is|Do you know what is|Please explain|Describe|I want to know what is} <x>{?|.| to me.|}|"
       "What {does|do you mean by} {the word |}<bare>{ mean|}?|{Give me a definition of|Definition of|What is the meaning of|What is the definition of} <x>{.|?}|"
       "{In simple words, what|In one sentence, what|Simply put, what} is <x>?|<Bare>?")
UNIQUE = {"sun", "moon", "internet"}


def moe(rng):
    questions, answers = rng.choices([(MOE_Q, MOE_A), (ROUTER_Q, ROUTER_A), (EXPERT_Q, EXPERT_A), (WHY_Q, WHY_A)], [6, 1.5, 1.5, 1])[0]
    turns = [(spin(rng, rng.choice(questions)), rng.choice(answers))]
    if answers is MOE_A and rng.random() < 0.15:
        turns.append((spin(rng, "{And|So|Thanks! And|Ok, and} {are you one|are you one of them|are you such a model|is that what you are}?"),
                      "Yes! I am a tiny Mixtral: each of my layers has eight experts, and two of them work on every token."))
    return turns


def term(rng):
    if rng.random() < 0.66:
        bare = rng.choice(list(TERMS))
        subject = f"the {bare}" if bare in UNIQUE else a(bare)
        text = TERMS[bare]
    else:
        bare = rng.choice(list(MASS))
        subject, text = bare, MASS[bare]
        bare = bare.removeprefix("the ")
    head = cap(subject) if rng.random() < 0.5 else cap(subject).replace(bare, f"**{bare}**") if bare in cap(subject) else f"**{cap(subject)}**"
    question = cap(spin(rng, f"{{{ASK}}}", x=subject, bare=bare, Bare=cap(bare)))
    return [(question.replace("does " + bare + "?", "does " + bare + " mean?").replace("mean by the word", "mean by"), f"{head} is {text}.")]


def sample(rng):
    return moe(rng) if rng.random() < 0.3 else term(rng)
