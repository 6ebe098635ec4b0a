"""Short stories: a hero, a place, a trouble, a helper, an ending. The hero asked for is the hero told of."""

from grammar import a, cap, spin

HEROES = (
    "fox rabbit bear wolf cat dog mouse owl duck frog hen horse lion tiger turtle hedgehog squirrel penguin dragon robot knight princess king "
    "queen pirate wizard witch fisherman baker farmer boy girl star cloud snowman unicorn dolphin whale bee ant spider donkey goat sheep pig elephant "
    "monkey parrot crow dinosaur ghost giant astronaut gardener painter sailor teacher cow deer butterfly snail kitten puppy"
).split()
TRAITS = "little young clever brave kind curious small old lonely cheerful shy funny gentle lazy hungry sleepy".split()
NAMES = "Pip Lila Bruno Mila Toby Nora Finn Ruby Otto Luna Milo Daisy Hugo Poppy Rusty Coco Bella Max Olive Sunny Amir Aiko Lars Priya Kofi Ana Mateo Elif Chen Yara Sven Leila Marek Ingrid Tomas Zuri Nadia Juan Hana Karim Freya Dimitri Amara Pedro Mei Anton Lola Idris".split()
PLACES = [
    "at the edge of a quiet forest", "near a blue lake", "in a small village", "on a green hill", "by the sea", "under an old oak tree",
    "in a valley full of flowers", "beside a slow river", "in a house with a red door", "on a tiny island", "behind the old mill", "at the foot of a mountain",
]
FRIENDS = "owl mouse turtle rabbit bird squirrel hedgehog frog fox cat deer bee snail crow".split()
# (trouble, how the helper helps, what was learned)
PLOTS = [
    ("{could not find the way home|got lost in the woods}", "{showed the way with a small lantern|knew every path and led the way}", "{it is good to ask for help|a friend is better than a map}"),
    ("{found a shiny golden key|saw a golden key in the grass}", "{knew of a little door in the hill|pointed to an old box under a stone}", "{the best treasure is one that you share|sharing makes a treasure bigger}"),
    ("{was afraid of the dark|did not like the dark nights}", "{pointed up at the stars and told their names|sat down and sang a soft song}", "{the night is full of little lights|nobody has to be brave alone}"),
    ("{wanted to see the moon from close by|wished to touch the moon}", "{built a long ladder out of branches|had the idea to look into the still water of the lake}", "{some things are beautiful from far away|a good idea can bring the moon down}"),
    ("{heard someone crying behind a bush|heard a small voice calling for help}", "{was there, stuck under a branch|had fallen into a hole}", "{a small act of kindness makes a big friend|every kind act comes back one day}"),
    ("{had nothing left to eat|was very hungry}", "{brought a basket of apples and bread|opened the door and shared a warm soup}", "{food tastes best when it is shared|a shared meal warms the heart}"),
    ("{lost a favourite red hat in the wind|saw the wind carry a letter away}", "{ran after it, over the hills and through the trees|found it at the top of a tall tree}", "{the wind brings more than it takes|you should never give up too early}"),
    ("{wanted to learn how to swim|wished to cross the wide river}", "{said: step by step, there is no hurry|held on tight and helped every day}", "{patience is stronger than fear|small steps lead far}"),
    ("{found a tiny seed on the path|planted a tiny seed in the garden}", "{carried water every morning|said that good things need time}", "{the biggest tree was once a seed|good things grow slowly}"),
    ("{made a big cake, but nobody came to eat it|felt very alone}", "{knocked at the door with a bunch of flowers|came by and asked to stay for tea}", "{a friend is the best present|good company sweetens the day}"),
]
OPENINGS = [
    "{Once upon a time|Long ago|Once}, there was <atrait> <hero> {named|called} <name> who lived <place>.",
    "<Atrait> <hero> {named|called} <name> lived <place>.",
]
MIDDLES = [
    "One {sunny|cold|windy|quiet|rainy|bright} {morning|day|evening|afternoon}, <name> <trouble>.",
    "{One day|One morning|One evening}, <name> <trouble>.",
]
HELPERS = ["{Then|Soon|After a while|Luckily}, <afriend> <help>.", "{A kind|A wise|A friendly|A small} <friend> <help>."]
FEELINGS = ["<name> smiled and said thank you.", "Together they laughed until the sun went down.", "From then on, the two were {good|best} friends.", "<name> was so happy that they danced all night."]
ENDINGS = ["{In the end, <name> learned that|And so <name> learned that|That day, <name> learned that} <lesson>.", "And <name> never forgot that <lesson>."]

ASK_HERO = [
    "{Tell|Please tell|Can you tell|Could you tell} me {a|a short|a little|another|a nice|a funny|a bedtime} {story|tale} about <ahero>{.|?|!|}",
    "{Write|Make up|Invent|Create} {a|a short|a little|a nice} {story|tale} {about|with} <ahero>{.| please.|}",
    "{I want|I would like|I'd like} {to hear |}{a|a short|a little} story {about|with} <ahero>{.|!|}",
    "{A|Short|A short} story about <ahero>{, please|}{.|}",
    "Do you know {a|any|a short} {story|tale} about <ahero>?",
    "{Tell me about|Give me a story about} <ahero> {in a story|in a short tale|in a few sentences}.",
]
ASK_NAMED = [
    "{Tell me|Write|Write me|Make up|Can you tell me|I'd like|Give me|I want} {a|a short|a little|a bedtime} {story|tale} {about|with} <ahero> {named|called|whose name is|with the name} <name>{.|, please.|}",
    "{Tell me|Write|Make up|Can you tell me|I'd like} {a|a short|a little} {story|tale} about <name>{, <ahero>| the <hero>}{.|}",
    "{My <hero> is called <name>, tell me a story about that|Story about <ahero> called <name>|<name> the <hero>, a story please|My son wants a story about <ahero> named <name>}{.|}",
]
ASK_ANY = [
    "{Tell|Please tell|Can you tell|Could you tell} me {a|a short|a little|a nice|a bedtime} {story|tale}{.|?|!|}",
    "{Write|Make up|Invent} a {short |little |}{story|tale}{.|}", "{I want|I would like} to hear a story{.|!|}", "Story please", "Do you know {a story|any stories}?",
    "{Tell me a bedtime story|A bedtime story please|Read me a story}.",
]
MORE = ["{Another one|Another|One more|Another story} {about|with} <ahero>{, please|}{.|!|}", "{Now|And now|And} {one |a story |}about <ahero>{.|?|, please.}"]


SEQUEL = "{The next day|A week later|Some days later}, <name> the <trait> <hero> <trouble>."
AGAIN = [
    "{Another one with|Another story about|One more about|One more with|Another adventure of|More about|Tell me more about|Now another story with} <name>{, please|}{.|}",
    "{Another one|One more|Another story} about {the same|that|this} <hero>{, please|}{.|?|}", "{What happened next|What happened then|And then|What did <name> do next|How does it go on}?",
]
# (what the hero is like, how it goes on)
NEEDS = [
    ("is afraid of water", "was afraid of water", "{took the first step into a warm puddle and laughed|held a friend's hand and stepped into the shallow water}"),
    ("is afraid of the dark", "was afraid of the dark", "{looked up, saw the stars and felt brave|lit a small lantern and was not afraid anymore}"),
    ("is afraid of heights", "was afraid of heights", "{climbed a small hill, step by step, and loved the view|climbed one step more every day, up to the top}"),
    ("wants to fly", "wanted to fly", "{flew over the hills in a big red balloon|went up into the sky in a balloon with a friend}"),
    ("wants to sing", "wanted to sing", "{practised every day and sang for the whole village|sang a small song, and everybody clapped}"),
    ("wants to see the sea", "wanted to see the sea", "{walked for three days and saw the blue waves|followed the river all the way to the sea}"),
    ("works as a baker", "worked as a baker", "{baked a cake so good that the whole village came|shared warm bread with everybody}"),
    ("works as a postman", "worked as a postman", "{carried a lost letter over the hills and made an old lady smile|brought every letter in time}"),
]


def tell_need(rng, hero: str, name: str) -> tuple[str, str]:
    """A story about a hero with a fear, a wish or a job."""
    now, was, deed = rng.choice(NEEDS)
    who = f"{a(hero)} who {now}"
    ask = spin(rng, rng.choice(ASK_HERO[:4]), ahero=who)
    return ask, spin(rng, f"{{Once upon a time|Long ago}}, there was <ahero> {{named|called}} <name> who {was}. One day, <name> {deed}. {rng.choice(ENDINGS)}",
                     ahero=a(hero), name=name, lesson=rng.choice(["small steps lead far", "courage grows with every step", "good things need time"]))


def tell(rng, hero: str, name: str, trait: str = "", again: bool = False) -> str:
    trouble, help_, lesson = rng.choice(PLOTS)
    trait, place = trait or rng.choice(TRAITS), rng.choice(PLACES)
    friend = rng.choice([other for other in FRIENDS if other != hero])
    parts = [rng.choice(OPENINGS), rng.choice(MIDDLES), rng.choice(HELPERS)]
    if again:
        parts[:2] = [SEQUEL]
    parts += [rng.choice(FEELINGS)] if rng.random() < 0.7 else []
    parts.append(rng.choice(ENDINGS))
    text = spin(rng, " ".join(parts).replace("<trouble>", trouble).replace("<help>", help_).replace("<lesson>", lesson),
                atrait=a(trait), Atrait=cap(a(trait)), trait=trait, hero=hero, name=name, place=place, friend=friend, afriend=a(friend))
    return text + (" The end." if rng.random() < 0.15 else "")


def sample(rng):
    hero, name = rng.choice(HEROES), rng.choice(NAMES)
    roll = rng.random()
    kinds = ASK_NAMED if roll < 0.3 else ASK_ANY if roll < 0.45 else ASK_HERO
    trait = rng.choice(TRAITS)
    shown = f"{trait} {hero}" if rng.random() < 0.2 else hero
    if rng.random() < 0.12:
        turns = [tell_need(rng, hero, name)]
    else:
        turns = [(spin(rng, rng.choice(kinds), ahero=a(shown), hero=shown, name=name), tell(rng, hero, name, trait))]
    if rng.random() < 0.2:
        turns.append((spin(rng, rng.choice(AGAIN), hero=hero, name=name), tell(rng, hero, name, trait, again=True)))
    elif rng.random() < 0.12:
        hero, name = rng.choice(HEROES), rng.choice(NAMES)
        turns.append((spin(rng, rng.choice(MORE), ahero=a(hero)), tell(rng, hero, name)))
    return turns
