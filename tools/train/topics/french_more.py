"""More French, as it is spoken: definitions, reasons, geography, memory, sums with follow-ups, short lists, tiny functions and refusals. Used by `french`."""

import re
import unicodedata

from grammar import bullets, cap, join, spin

Exchange = list[tuple[str, str]]

STARTS = [
    "dis, ", "dis ", "dis-moi, ", "bon, ", "bon ", "au fait, ", "au fait ", "alors ", "alors, ", "euh, ", "euh ", "hé, ", "ah, ", "ok, ", "ok et ", "mais ", "et ", "et sinon, ", "sinon, ", "tiens, ", "attends, ", "allez, ",
    "une question : ", "petite question, ", "question bête, ", "question rapide : ", "par curiosité, ", "salut, ", "bonjour, ", "coucou, ", "mon fils demande : ", "ma fille demande : ", "on m'a demandé : ", "pour l'école : ",
    "tant que j'y suis, ", "du coup, ", "en fait, ", "excuse-moi, ", "autre chose : ", "merci ! et ",
]
FORMAL_STARTS = ["bonjour, ", "pardon, ", "excusez-moi, ", "une question : ", "petite question : ", "s'il vous plaît, ", "au fait, ", "euh, ", "bon, "]
STATEMENT_STARTS = ["bon, ", "au fait, ", "salut, ", "bonjour, ", "coucou, ", "alors, ", "tu sais, ", "en fait, ", "pour info, ", "hello, ", "euh, "]
ORDER_STARTS = ["dis, ", "bon, ", "allez, ", "alors, ", "salut, ", "bonjour, ", "hé, ", "ok, ", "au fait, ", "maintenant, ", "du coup, ", "tiens, ", "stp, "]
TAILS = [" au juste", " exactement", " en fait", ", hein", " stp", ", stp", ", tu sais", ", à ton avis", ", dis", " s'il te plaît", ", j'ai oublié", ", je sais plus", " déjà"]
NO_QUESTION = re.compile(r"(explique|dis|donne|je|j'\w+|mon fils|ma fille|calcule|ajoute|cite|fais|définition|rappelle)\b", re.I)  # no question mark behind, and few tails
PERSONAL = re.compile(r"\b(mon|ma|je|j'|moi)", re.I)  # nobody's child asks this for school
FORMAL = re.compile(r"\bvous\b|\b(?!chez\b|assez\b|nez\b|rez\b)\w{2,}ez\b", re.I)
SPOKEN = [  # written French and what one says instead
    (r"^qu'est-ce qu'(un|une) ", r"c'est quoi \1 "), (r"^quel(?:le)? est (le|la|l'|ton|ta|mon|ma|votre)\b", r"c'est quoi \1"), (r"^combien (de |d')([^,]+?) y a-t-il ", r"y a combien \1\2 "),
    (r"^combien y a-t-il (de |d')", r"y a combien \1"), (r"^il y a combien", "y a combien"), (r"^combien font ", "ça fait combien "), (r"^comment dit-on", "comment on dit"), (r"^où se trouve(?:nt)? ", "c'est où "),
    (r"^qui a (peint|écrit) ", r"c'est qui qui a \1 "), (r"\bpeux-tu\b", "tu peux"), (r"\bpouvez-vous\b", "vous pouvez"), (r"\bsais-tu\b", "tu sais"), (r"\bsavez-vous\b", "vous savez"), (r"\bconnais-tu\b", "tu connais"),
    (r"\bas-tu\b", "t'as"), (r"\bes-tu\b", "t'es"), (r"\btu es\b", "t'es"), (r"\btu as\b", "t'as"), (r"\bêtes-vous\b", "vous êtes"), (r"\bs'il te plaît", "stp"), (r"\bs'il vous plaît", "svp"), (r"\bje ne (\w+) pas\b", r"je \1 pas"),
    (r"\bje suis\b", "j'suis"), (r"^je voudrais\b", "j'voudrais"), (r"^j'aimerais savoir\b", "j'voudrais savoir"), (r"\bque veut dire (.+?)( \?|$)", r"ça veut dire quoi \1\2"), (r"\bil y a\b", "y a"), (r"\bpourquoi est-ce qu(?:e |')", "pourquoi "),
]


def fold(text: str) -> str:
    """Without accents, as lazy fingers type."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).replace("œ", "oe")


def spoken(rng, text: str) -> str:
    """Some of the written turns of phrase replaced by spoken ones."""
    for written, said in SPOKEN:
        if rng.random() < 0.6:
            text = re.sub(written, said, text, count=1, flags=re.I)
    return text


def loosen(rng, text: str, exact: bool = False, starts: list[str] | None = None) -> str:
    """A question as it is said and typed. `exact` keeps every accent, for questions about words. `starts` marks what is no question."""
    text = text.strip()
    if len(text) < 6 and starts:
        return text
    if rng.random() < 0.6 and not exact:
        text = spoken(rng, text)
    if NO_QUESTION.match(text):
        text = text.rstrip(" ?")
    formal = bool(FORMAL.search(text))
    asks = starts is None and not text.endswith((".", "!"))
    if rng.random() < 0.1 and asks and "," not in text and len(text) > 14 and not NO_QUESTION.match(text):
        tail = " svp" if formal else rng.choice(TAILS)
        bare = text.rstrip(" ?")
        text = bare + ("" if bare.endswith(tail.strip(", ")) else tail) + (" ?" if text.endswith("?") else "")
    if rng.random() < 0.25:
        opener = rng.choice(starts or (FORMAL_STARTS if formal else STARTS[:26] if PERSONAL.search(text) else STARTS))
        text = opener + text[:1].lower() + text[1:] if not text.lower().startswith((opener.split()[0].rstrip(","), "et ", "ok", "salut", "bonjour", "coucou")) else text
    if rng.random() < 0.4:
        text = re.sub(r" ?[?.!]$", "", text)
    elif asks and text.endswith(" ?") and rng.random() < 0.3:
        text = text[:-2] + "?"
    if not exact and rng.random() < 0.2:
        text = fold(text)
    return text[:1].lower() + text[1:] if rng.random() < 0.55 else cap(text)


def elide(text: str) -> str:
    """`que un` to `qu'un`, `de eau` to `d'eau`, `de le` to `du`: what filling in leaves behind."""
    text = re.sub(r"\b([qQ]u|[dD])e (?=[aeiouhéèêâîôœAEIOUÉÈÎ])(?!oui\b|onze\b|huit\b|hibou|haricot|haut|hamac|haie)", r"\1'", text)
    text = re.sub(r"\b([dDàÀ])e? le ", lambda m: {"d": "du ", "D": "Du ", "à": "au ", "À": "Au "}[m[1]], text)
    return re.sub(r"\b([dDàÀ])e? les ", lambda m: {"d": "des ", "D": "Des ", "à": "aux ", "À": "Aux "}[m[1]], text)


def fill(text: str, **slots) -> str:
    for key, value in slots.items():
        text = text.replace(f"<{key}>", str(value))
    return re.sub(r" +(?=[ .,])", "", elide(text)).strip()


def ask(rng, template: str, **slots) -> str:
    return fill(loosen(rng, spin(rng, template)), **slots)


def say(rng, template: str, **slots) -> str:
    """Something the user tells."""
    return fill(loosen(rng, spin(rng, template), starts=STATEMENT_STARTS), **slots)


def order(rng, template: str, **slots) -> str:
    """Something the user wants done."""
    return fill(loosen(rng, spin(rng, template), starts=ORDER_STARTS), **slots)


def reply(rng, template: str, **slots) -> str:
    return cap(fill(spin(rng, template), **slots))


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(";")] for line in table.strip().splitlines()]


DEFINITIONS = rows("""
un parapluie;un objet que l'on ouvre pour se protéger de la pluie
un marteau;un outil qui sert à enfoncer des clous
un tournevis;un outil qui sert à visser et à dévisser
une scie;un outil à dents qui sert à couper le bois
une échelle;un objet à barreaux qui sert à monter plus haut
un clou;une petite tige de métal pointue que l'on enfonce dans le bois
une casserole;un récipient à manche dans lequel on cuit des aliments
une fourchette;un couvert à dents qui sert à piquer les aliments
un frigo;un appareil qui garde les aliments au froid
un four;un appareil très chaud dans lequel on cuit des plats
un aspirateur;un appareil qui aspire la poussière
une bouilloire;un appareil qui sert à faire bouillir de l'eau
un réveil;une horloge qui sonne à l'heure choisie
un oreiller;un coussin sur lequel on pose la tête pour dormir
une couverture;un grand tissu chaud dont on se couvre
un miroir;une surface lisse qui renvoie l'image des choses
une bougie;un bâton de cire avec une mèche que l'on allume pour éclairer
une ampoule;un objet en verre qui donne de la lumière avec l'électricité
une lampe de poche;une petite lampe à piles que l'on tient à la main
une pile;un petit objet qui fournit de l'électricité à un appareil
un aimant;un objet qui attire le fer
une loupe;un verre arrondi qui fait paraître les choses plus grandes
un télescope;un instrument qui sert à observer les astres
un microscope;un instrument qui sert à voir des choses minuscules
un thermomètre;un instrument qui mesure la température
une balance;un instrument qui mesure le poids
une montre;une petite horloge que l'on porte au poignet
un calendrier;un tableau des jours, des semaines et des mois de l'année
un cadenas;une petite serrure que l'on peut accrocher et enlever
un cartable;un sac dans lequel un élève porte ses affaires
une gomme;un petit objet qui efface le crayon
une clé USB;un petit objet qui garde des fichiers et se branche sur un ordinateur
un clavier;un ensemble de touches qui sert à écrire sur un ordinateur
une imprimante;un appareil qui met sur papier ce qui est à l'écran
un mot de passe;une suite secrète de signes qui protège un compte
un tracteur;un véhicule puissant qui sert aux travaux des champs
un sous-marin;un bateau qui peut naviguer sous l'eau
une ambulance;un véhicule qui emmène les malades à l'hôpital
une montgolfière;un grand ballon rempli d'air chaud qui peut voler
un phare;une tour au bord de la mer dont la lumière guide les bateaux
un pont;une construction qui permet de passer au-dessus d'une rivière ou d'une route
un moulin;un bâtiment où l'on écrase le grain pour faire de la farine
un château;une grande demeure où vivaient des rois ou des seigneurs
une gare;un lieu où s'arrêtent les trains
un aéroport;un lieu d'où partent et où arrivent les avions
un port;un lieu abrité où s'arrêtent les bateaux
une usine;un bâtiment où l'on fabrique des objets avec des machines
une ferme;un lieu où l'on cultive la terre et élève des animaux
une serre;un abri de verre ou de plastique où poussent des plantes
une grange;un bâtiment de ferme où l'on garde la paille et les récoltes
un hôpital;un lieu où l'on soigne les malades et les blessés
une pharmacie;un magasin où l'on vend des médicaments
une mairie;le bâtiment où travaillent le maire et son équipe
un théâtre;un lieu où des acteurs jouent devant un public
un cinéma;un lieu où l'on regarde des films sur grand écran
un gratte-ciel;un immeuble très haut
un igloo;un abri rond construit avec des blocs de neige
une cabane;une petite maison simple, souvent en bois
un pompier;une personne qui éteint les incendies et secourt les gens
un facteur;une personne qui distribue le courrier
un plombier;une personne qui installe et répare les tuyaux
un menuisier;une personne qui fabrique des objets en bois
un vétérinaire;un médecin qui soigne les animaux
un dentiste;une personne qui soigne les dents
un agriculteur;une personne qui cultive la terre ou élève des animaux
un architecte;une personne qui dessine les plans des bâtiments
un avocat;une personne qui défend les gens devant la justice
un juge;une personne qui décide selon la loi dans un tribunal
un maire;la personne qui dirige une commune
un astronaute;une personne qui voyage dans l'espace
un coiffeur;une personne qui coupe et coiffe les cheveux
un apiculteur;une personne qui élève des abeilles pour leur miel
une crêpe;une galette très fine de farine, d'œufs et de lait
une omelette;un plat d'œufs battus et cuits à la poêle
un croissant;une viennoiserie feuilletée en forme de demi-lune
une baguette;un pain long et fin à la croûte dorée
une soupe;un plat liquide, souvent fait de légumes
une confiture;un mélange de fruits cuits avec du sucre
une ratatouille;un plat de légumes du soleil cuits ensemble
la farine;une poudre faite de grains écrasés, surtout de blé
le beurre;une matière grasse faite avec la crème du lait
la levure;de minuscules champignons qui font gonfler la pâte
le miel;un aliment sucré que les abeilles font avec le nectar
le sel;des petits cristaux blancs qui donnent du goût aux plats
le fromage;un aliment fait avec du lait
une épice;une plante séchée qui donne du goût aux plats
la liberté;le pouvoir de choisir et d'agir sans être forcé
le courage;la force d'agir malgré la peur
la patience;la capacité d'attendre sans s'énerver
la jalousie;la peine de voir un autre avoir ce que l'on voudrait
la colère;une émotion forte que l'on ressent quand quelque chose nous blesse ou nous gêne
la honte;le sentiment pénible d'avoir mal agi
l'espoir;le sentiment que quelque chose de bon peut arriver
la justice;le fait de respecter les droits de chacun
la politesse;le respect montré par des mots et des gestes aimables
un mensonge;une parole que l'on sait fausse et que l'on dit pour tromper
un secret;une chose que l'on ne dit à personne, ou presque
un rêve;une suite d'images qui vient pendant le sommeil
un souvenir;une chose du passé que l'on garde en mémoire
la paix;un état sans guerre et sans dispute
une loi;une règle que tous les habitants d'un pays doivent suivre
un vote;un choix que chacun exprime lors d'une élection
un impôt;de l'argent que l'on paie à l'État pour les services publics
une facture;un papier qui indique ce que l'on doit payer
le loyer;l'argent que l'on paie pour habiter chez un propriétaire
un budget;un plan de l'argent que l'on reçoit et dépense
un virus;un être minuscule qui a besoin d'une cellule pour se multiplier
un vaccin;un produit qui apprend au corps à se défendre contre une maladie
la fièvre;une température du corps trop élevée
le squelette;l'ensemble des os du corps
un muscle;une partie du corps qui se contracte pour le faire bouger
un proverbe;une phrase courte et connue qui donne un conseil
une devinette;une question amusante dont il faut trouver la réponse
un roman;un long récit inventé
une légende;un très vieux récit où le vrai se mêle au merveilleux
une voyelle;une des lettres a, e, i, o, u et y
un pronom;un mot qui remplace un nom, comme il ou elle
l'écho;un son qui revient après avoir touché un obstacle
l'horizon;la ligne où le ciel semble toucher la terre ou la mer
une ombre;une zone sombre derrière un objet qui arrête la lumière
la rosée;de fines gouttes d'eau qui se posent la nuit sur l'herbe
le brouillard;un nuage qui touche le sol
une avalanche;une grande masse de neige qui dévale une montagne
une cascade;une chute d'eau d'une rivière
une marée;la montée ou la descente régulière de la mer
une oasis;un lieu du désert où l'on trouve de l'eau et des plantes
une grotte;un grand trou naturel dans la roche
un fossile;la trace d'un être vivant très ancien gardée dans la roche
un écosystème;un milieu et tous les êtres qui y vivent
le recyclage;le fait de réutiliser la matière des déchets
""")

VERBS = rows("""
nager;avancer dans l'eau en bougeant les bras et les jambes
bâiller;ouvrir grand la bouche parce que l'on est fatigué ou que l'on s'ennuie
chuchoter;parler tout bas
grimper;monter en s'aidant des mains et des pieds
partager;donner une partie de ce que l'on a
emprunter;prendre une chose que l'on rendra plus tard
prêter;donner une chose pour un temps seulement
mentir;dire une chose que l'on sait fausse
pardonner;ne plus en vouloir à quelqu'un
hésiter;ne pas arriver à choisir
économiser;dépenser moins pour garder de l'argent
recycler;réutiliser la matière d'un objet jeté
arroser;verser de l'eau sur des plantes
récolter;ramasser ce qui a poussé
semer;mettre des graines en terre
coudre;assembler des tissus avec une aiguille et du fil
repasser;lisser un vêtement avec un fer chaud
éplucher;enlever la peau d'un fruit ou d'un légume
mijoter;cuire doucement, pendant longtemps
voter;dire son choix lors d'une élection
déménager;quitter un logement pour aller vivre dans un autre
voyager;aller dans d'autres villes ou d'autres pays
télécharger;copier un fichier d'internet sur son appareil
programmer;écrire des instructions pour un ordinateur
traduire;dire la même chose dans une autre langue
résumer;dire l'essentiel en peu de mots
imaginer;voir une chose dans sa tête
se vanter;parler de soi avec trop d'orgueil
se méfier;ne pas faire tout à fait confiance
bouder;montrer en silence que l'on est fâché
""")


def definition(rng) -> Exchange:
    """What a thing is, or what a verb means; now and then a second one."""
    turns: Exchange = []
    for again in [False] + [True] * (rng.random() < 0.2):
        if rng.random() < 0.2:
            word, meaning = rng.choice(VERBS)
            q = "{ça veut dire quoi <w>|ça veut dire quoi, <w>|ça veut dire quoi le verbe <w>|que veut dire <w>|que signifie <w>|c'est quoi <w>|<w>, ça veut dire quoi|tu peux m'expliquer ce que veut dire <w>|vous pouvez m'expliquer ce que veut dire <w>|je comprends pas le mot <w>|explique-moi le verbe <w>|définition de <w>|qu'est-ce que ça veut dire <w>|ça signifie quoi, <w>}{ ?|}"
            answer = "<w>, c'est <m>."
        else:
            word, meaning = rng.choice(DEFINITIONS)
            q = ("{c'est quoi <w>|c'est quoi <w>|c'est quoi, <w>|c'est quoi <w> au juste|<w> c'est quoi|<w>, c'est quoi|<w>, ça sert à quoi|qu'est-ce que <w>|qu'est-ce que c'est <w>|qu'est-ce que c'est que <w>|c'est quoi déjà <w>|ça veut dire quoi <b>|ça veut dire quoi le mot <b>|que veut dire <b>|que veut dire « <b> »"
                 "|tu peux m'expliquer ce que c'est <w>|vous pouvez m'expliquer ce qu'est <w>|tu sais ce que c'est <w>|savez-vous ce qu'est <w>|je sais pas ce que c'est <w>|j'ai jamais compris ce que c'était <w>|explique-moi <w>|explique moi ce que c'est <w>|explique à un enfant ce qu'est <w>|<b>, définition|définition <b>|le mot <b>, ça veut dire quoi"
                 "|mon fils demande ce que c'est <w>|ma fille veut savoir ce qu'est <w>|comment tu expliquerais <w> à un enfant|comment expliquer <w> à un enfant|dis-moi en une phrase ce qu'est <w>|en deux mots, c'est quoi <w>}{ ?|}")
            if not re.search(r"objet|outil|appareil|instrument|véhicule|sert", meaning):
                q = q.replace("|<w>, ça sert à quoi", "")
            answer = "{<w>, c'est <m>.|<w>, c'est <m>.|C'est <m>.}"
        if again:
            q, answer = "{et <w>|et <w>, c'est quoi|et c'est quoi <w>|et ça veut dire quoi <w>|ok, et <w>}{ ?|}", "<w>, c'est <m>."
        slots = dict(w=word, b=re.sub(r"^(les |le |la |l'|une |un )", "", word), m=meaning)
        turns.append((ask(rng, q, **slots), reply(rng, answer, **slots)))
    return turns


WHYS = [  # "pourquoi ...", the answer
    ("les feuilles tombent en automne", "Les feuilles tombent en automne parce que l'arbre **économise l'eau** et l'énergie pour l'hiver."),
    ("les feuilles sont vertes", "Les feuilles sont vertes grâce à la **chlorophylle**, qui capte la lumière."),
    ("on transpire", "On transpire pour **refroidir le corps** : la sueur s'évapore et rafraîchit la peau."),
    ("on a des frissons quand il fait froid", "On a des frissons parce que les muscles bougent vite pour **produire de la chaleur**."),
    ("on pleure en coupant des oignons", "L'oignon coupé libère un **gaz qui pique les yeux**, et les larmes les rincent."),
    ("on doit dormir", "On doit dormir pour que le corps et le cerveau **se reposent** et se réparent."),
    ("on doit boire de l'eau", "On doit boire de l'eau parce que le corps en **perd tout le temps** et en a besoin pour fonctionner."),
    ("on doit manger", "On doit manger parce que la nourriture donne de l'**énergie** au corps."),
    ("on doit se brosser les dents", "On doit se brosser les dents pour enlever la **plaque**, qui cause des caries."),
    ("on se lave les mains", "On se lave les mains pour enlever la saleté et les **microbes**."),
    ("le cœur bat plus vite quand on court", "Quand on court, le cœur bat plus vite pour apporter plus d'**oxygène** aux muscles."),
    ("on éternue", "On éternue pour **chasser du nez** la poussière ou ce qui le gêne."),
    ("on voit l'éclair avant le tonnerre", "On voit l'éclair avant le tonnerre parce que la **lumière va plus vite** que le son."),
    ("la lune change de forme", "La lune ne change pas de forme : on voit plus ou moins sa **partie éclairée** par le Soleil."),
    ("la lune brille", "La lune brille parce qu'elle **renvoie la lumière** du Soleil."),
    ("les étoiles scintillent", "Les étoiles scintillent parce que leur lumière traverse l'**air qui bouge**."),
    ("on ne voit pas les étoiles le jour", "Le jour, on ne voit pas les étoiles parce que le **ciel est trop clair**."),
    ("il y a des marées", "Il y a des marées surtout parce que la **Lune attire** l'eau des mers."),
    ("il fait plus froid en montagne", "Il fait plus froid en montagne parce que l'air y est **moins dense** et garde moins la chaleur."),
    ("la neige est blanche", "La neige est blanche parce que ses cristaux **renvoient toute la lumière**."),
    ("on met du sel sur les routes en hiver", "On met du sel sur les routes parce que l'eau salée **gèle moins vite**."),
    ("il y a du vent", "Il y a du vent parce que l'air **se déplace** entre les zones chaudes et les zones froides."),
    ("le fer rouille", "Le fer rouille parce qu'il réagit avec l'**eau et l'oxygène** de l'air."),
    ("le pain gonfle", "Le pain gonfle parce que la **levure** produit du gaz dans la pâte."),
    ("le pop-corn éclate", "Le pop-corn éclate parce que l'eau du grain devient de la **vapeur** et le fait exploser."),
    ("le lait déborde quand il bout", "Le lait déborde parce qu'une **peau** retient la vapeur et forme de la mousse."),
    ("les bateaux flottent", "Les bateaux flottent parce que l'**eau les pousse vers le haut** : ils contiennent beaucoup d'air."),
    ("l'huile flotte sur l'eau", "L'huile flotte sur l'eau parce qu'elle est **moins dense**."),
    ("les ours dorment en hiver", "Les ours dorment en hiver parce qu'ils trouvent **peu de nourriture** et économisent leurs forces."),
    ("les oiseaux partent en hiver", "Beaucoup d'oiseaux partent en hiver pour trouver de la **nourriture** dans les pays chauds."),
    ("les oiseaux chantent", "Les oiseaux chantent pour **défendre leur territoire** et attirer un partenaire."),
    ("les chiens tirent la langue", "Les chiens tirent la langue pour **se rafraîchir**, car ils transpirent très peu."),
    ("les chats ronronnent", "Les chats ronronnent souvent quand ils sont **contents**, et parfois pour se calmer."),
    ("les chameaux ont des bosses", "Les chameaux ont des bosses pour stocker de la **graisse**, leur réserve d'énergie."),
    ("les girafes ont un long cou", "Le long cou des girafes les aide à manger les **feuilles en haut des arbres**."),
    ("les abeilles sont utiles", "Les abeilles sont utiles parce qu'elles **transportent le pollen** : sans elles, il y aurait moins de fruits."),
    ("les abeilles piquent", "Les abeilles piquent pour **se défendre** et protéger leur ruche."),
    ("les araignées font des toiles", "Les araignées font des toiles pour **attraper des insectes**."),
    ("il faut trier les déchets", "Il faut trier les déchets pour pouvoir **les recycler** et moins polluer."),
    ("il faut mettre un casque à vélo", "Il faut mettre un casque à vélo pour **protéger la tête** en cas de chute."),
    ("il faut mettre de la crème solaire", "Il faut mettre de la crème solaire pour **protéger la peau** des rayons du Soleil."),
    ("les pompiers portent un casque", "Les pompiers portent un casque pour se protéger des **chocs et de la chaleur**."),
]

HOWS = [  # "comment ...", and a thing of which one asks how it works
    ("les avions volent", "un avion", "Un avion vole parce que l'air qui passe sur ses **ailes** le pousse vers le haut."),
    ("les poissons respirent", "", "Les poissons respirent avec leurs **branchies**, qui prennent l'oxygène de l'eau."),
    ("les plantes boivent", "", "Les plantes boivent avec leurs **racines**."),
    ("une chenille devient un papillon", "", "La chenille s'enferme dans une **chrysalide**, où elle se transforme en papillon."),
    ("les abeilles font le miel", "", "Les abeilles récoltent le **nectar** des fleurs et le transforment en miel dans la ruche."),
    ("le savon nettoie", "le savon", "Le savon **accroche la graisse** et permet à l'eau de l'emporter."),
    ("un aimant attire le fer", "un aimant", "Un aimant attire le fer avec une force invisible : le **magnétisme**."),
    ("une pile fait de l'électricité", "une pile", "Dans une pile, une **réaction chimique** produit de l'électricité."),
    ("un vaccin protège", "un vaccin", "Un vaccin **apprend au corps** à reconnaître un microbe et à se défendre."),
    ("une éolienne fait de l'électricité", "une éolienne", "Le **vent** fait tourner l'éolienne, et ce mouvement produit de l'électricité."),
    ("un panneau solaire marche", "un panneau solaire", "Un panneau solaire transforme la **lumière du Soleil** en électricité."),
    ("une fusée décolle", "une fusée", "Une fusée **rejette des gaz** très vite vers le bas, ce qui la pousse vers le haut."),
    ("une boussole marche", "une boussole", "L'aiguille de la boussole est un petit **aimant** : elle indique le nord."),
    ("un sous-marin plonge", "un sous-marin", "Un sous-marin **remplit ses réservoirs d'eau** pour plonger et les vide pour remonter."),
    ("une montgolfière s'envole", "une montgolfière", "L'air chaud est plus léger que l'air froid : il **fait monter** la montgolfière."),
    ("un frigo refroidit", "un frigo", "Un frigo **emporte la chaleur** de l'intérieur vers l'extérieur."),
    ("un thermos garde le café au chaud", "un thermos", "Un thermos a une double paroi presque **vide d'air**, et la chaleur en sort peu."),
    ("se forme un fossile", "", "Un fossile se forme quand un être vivant est recouvert de **boue** qui devient peu à peu de la roche."),
    ("se forme un nuage", "", "Un nuage se forme quand la vapeur d'eau **refroidit** et devient de fines gouttes."),
    ("se forme le brouillard", "", "Le brouillard se forme quand l'air humide **refroidit** près du sol."),
    ("on fait du beurre", "", "On fait du beurre en **battant de la crème** pendant un moment."),
    ("on fait du verre", "", "On fait du verre en faisant fondre du **sable** à très haute température."),
    ("on fait du jus de pomme", "", "On fait du jus de pomme en **pressant des pommes**."),
    ("on fait de la farine", "", "On fait de la farine en **écrasant des grains**, surtout de blé."),
    ("on sait l'âge d'un arbre", "", "On compte les **anneaux** de son tronc : un anneau par an."),
]


def reason(rng) -> Exchange:
    if rng.random() < 0.65:
        clause, answer = rng.choice(WHYS)
        q = "{pourquoi <c>|pourquoi <c>|pourquoi est-ce que <c>|pourquoi <c> en fait|tu sais pourquoi <c>|vous savez pourquoi <c>|sais-tu pourquoi <c>|savez-vous pourquoi <c>|explique-moi pourquoi <c>|tu peux m'expliquer pourquoi <c>|pouvez-vous m'expliquer pourquoi <c>|j'ai jamais compris pourquoi <c>|je me demande pourquoi <c>|c'est quoi la raison pour laquelle <c>|mon fils demande pourquoi <c>|ma fille veut savoir pourquoi <c>|dis-moi pourquoi <c>|<c>, pourquoi|<c>, mais pourquoi}{ ?|}"
        return [(ask(rng, q, c=clause if rng.random() < 0.75 else spoken_clause(clause)), answer)]
    clause, thing, answer = rng.choice(HOWS)
    q = "comment <c>|comment <c>|tu sais comment <c>|vous savez comment <c>|savez-vous comment <c>|explique-moi comment <c>|tu peux m'expliquer comment <c>|pouvez-vous m'expliquer comment <c>|je me demande comment <c>|mon fils demande comment <c>|dis-moi comment <c>"
    if not clause.startswith("se "):
        q += "|comment est-ce que <c>"
    if thing:
        q += "|<t>, ça marche comment|comment ça marche <t>|comment ça marche, <t>|ça marche comment <t>|comment marche <t>|comment fonctionne <t>"
    return [(ask(rng, "{" + q + "}{ ?|}", c=clause, t=thing), answer)]


def spoken_clause(clause: str) -> str:
    """`il faut` and `il y a` lose their subject in speech, `ne` goes."""
    return clause.replace("il faut", "faut").replace("il y a", "y a").replace("on ne voit pas", "on voit pas")


# name; capital; continent; neighbours (empty: an island); seas (empty: none); a river (empty: not asked); languages
ASPECTS = ("capital", "continent", "neighbours", "sea", "river", "language")
COUNTRIES = rows("""
la France;Paris;Europe;la Belgique, l'Allemagne, la Suisse, l'Italie et l'Espagne, entre autres;l'Atlantique, la Manche et la Méditerranée;la Seine;français
l'Allemagne;Berlin;Europe;la France, la Pologne, l'Autriche et la Suisse, entre autres;la mer du Nord et la mer Baltique;le Rhin;allemand
l'Italie;Rome;Europe;la France, la Suisse, l'Autriche et la Slovénie, entre autres;la Méditerranée;le Pô;italien
l'Espagne;Madrid;Europe;la France et le Portugal, entre autres;l'Atlantique et la Méditerranée;l'Èbre;espagnol
le Portugal;Lisbonne;Europe;l'Espagne;l'Atlantique;le Tage;portugais
la Belgique;Bruxelles;Europe;la France, les Pays-Bas, l'Allemagne et le Luxembourg;la mer du Nord;l'Escaut;néerlandais, français et allemand
la Suisse;Berne;Europe;la France, l'Allemagne, l'Autriche, l'Italie et le Liechtenstein;;le Rhône;allemand, français, italien et romanche
l'Autriche;Vienne;Europe;l'Allemagne, la Suisse, l'Italie et la Hongrie, entre autres;;le Danube;allemand
les Pays-Bas;Amsterdam;Europe;la Belgique et l'Allemagne;la mer du Nord;le Rhin;néerlandais
le Royaume-Uni;Londres;Europe;l'Irlande;l'Atlantique, la mer du Nord et la Manche;la Tamise;anglais
l'Irlande;Dublin;Europe;le Royaume-Uni;l'Atlantique et la mer d'Irlande;le Shannon;anglais et irlandais
le Danemark;Copenhague;Europe;l'Allemagne;la mer du Nord et la mer Baltique;;danois
la Suède;Stockholm;Europe;la Norvège et la Finlande;la mer Baltique;;suédois
la Norvège;Oslo;Europe;la Suède, la Finlande et la Russie;la mer de Norvège et la mer du Nord;;norvégien
la Pologne;Varsovie;Europe;l'Allemagne, la Tchéquie, la Slovaquie et l'Ukraine, entre autres;la mer Baltique;la Vistule;polonais
la Hongrie;Budapest;Europe;l'Autriche, la Slovaquie, la Roumanie et la Serbie, entre autres;;le Danube;hongrois
la Tchéquie;Prague;Europe;l'Allemagne, la Pologne, la Slovaquie et l'Autriche;;la Vltava;tchèque
la Grèce;Athènes;Europe;l'Albanie, la Macédoine du Nord, la Bulgarie et la Turquie;la mer Égée et la mer Ionienne;;grec
la Roumanie;Bucarest;Europe;la Hongrie, la Bulgarie, la Serbie et l'Ukraine, entre autres;la mer Noire;le Danube;roumain
la Croatie;Zagreb;Europe;la Slovénie, la Hongrie, la Serbie et la Bosnie-Herzégovine, entre autres;la mer Adriatique;;croate
l'Islande;Reykjavik;Europe;;l'Atlantique;;islandais
le Maroc;Rabat;Afrique;l'Algérie, entre autres;l'Atlantique et la Méditerranée;;arabe et berbère
l'Algérie;Alger;Afrique;le Maroc, la Tunisie, la Libye et le Mali, entre autres;la Méditerranée;;arabe et berbère
la Tunisie;Tunis;Afrique;l'Algérie et la Libye;la Méditerranée;;arabe
l'Égypte;Le Caire;Afrique;la Libye, le Soudan et Israël, entre autres;la Méditerranée et la mer Rouge;le Nil;arabe
le Sénégal;Dakar;Afrique;la Mauritanie, le Mali, la Guinée et la Gambie, entre autres;l'Atlantique;le Sénégal;français et wolof
le Kenya;Nairobi;Afrique;la Tanzanie, l'Ouganda, l'Éthiopie et la Somalie, entre autres;l'océan Indien;;swahili et anglais
le Mali;Bamako;Afrique;l'Algérie, le Niger, le Sénégal et la Mauritanie, entre autres;;le Niger;bambara et d'autres langues
le Japon;Tokyo;Asie;;l'océan Pacifique et la mer du Japon;;japonais
la Chine;Pékin;Asie;l'Inde, la Russie, la Mongolie et le Vietnam, entre autres;la mer de Chine;le Yangzi;chinois
l'Inde;New Delhi;Asie;le Pakistan, la Chine, le Népal et le Bangladesh, entre autres;l'océan Indien;le Gange;hindi, anglais et beaucoup d'autres langues
le Vietnam;Hanoï;Asie;la Chine, le Laos et le Cambodge;la mer de Chine méridionale;le Mékong;vietnamien
la Thaïlande;Bangkok;Asie;la Birmanie, le Laos, le Cambodge et la Malaisie;le golfe de Thaïlande et la mer d'Andaman;le Mékong;thaï
le Népal;Katmandou;Asie;l'Inde et la Chine;;;népalais
le Canada;Ottawa;Amérique du Nord;les États-Unis;l'Atlantique, le Pacifique et l'Arctique;le Saint-Laurent;anglais et français
les États-Unis;Washington;Amérique du Nord;le Canada et le Mexique;l'Atlantique et le Pacifique;le Mississippi;surtout anglais
le Mexique;Mexico;Amérique du Nord;les États-Unis, le Guatemala et le Belize;le Pacifique et le golfe du Mexique;;espagnol
le Brésil;Brasilia;Amérique du Sud;l'Argentine, le Pérou, la Colombie et la Bolivie, entre autres;l'Atlantique;l'Amazone;portugais
l'Argentine;Buenos Aires;Amérique du Sud;le Chili, le Brésil, l'Uruguay, le Paraguay et la Bolivie;l'Atlantique;le Paraná;espagnol
le Chili;Santiago;Amérique du Sud;l'Argentine, le Pérou et la Bolivie;le Pacifique;;espagnol
le Pérou;Lima;Amérique du Sud;le Chili, le Brésil, la Bolivie, l'Équateur et la Colombie;le Pacifique;l'Amazone;espagnol et quechua
l'Australie;Canberra;Océanie;;l'océan Indien et le Pacifique;;anglais
la Nouvelle-Zélande;Wellington;Océanie;;le Pacifique;;anglais et maori
""")
ABOUT = {  # what is asked; of a country, then of the country just talked of; the answer, where `about` has none
    "capital": ("{la capitale <dc> c'est quoi|c'est quoi la capitale <dc>|c'est quoi déjà la capitale <dc>|la capitale <dc>|la capitale <dc> svp|capitale <dc>|tu connais la capitale <dc>|vous connaissez la capitale <dc>|tu sais c'est quoi la capitale <dc>|<c>, sa capitale c'est quoi|quelle est la capitale <dc>|c'est quelle ville la capitale <dc>|rappelle-moi la capitale <dc>|j'ai oublié la capitale <dc>}{ ?|}",
                "{et <sa> capitale|et la capitale|et <sa> capitale, c'est quoi|c'est quoi <sa> capitale|quelle est <sa> capitale|et la capitale de ce pays}{ ?|}", "La capitale <dc> est **<v>**."),
    "continent": ("{c'est sur quel continent <c>|<c>, c'est sur quel continent|<c> c'est où|c'est où <c>|sur quel continent se trouve <c>|sur quel continent est <c>|<c> c'est en europe ou ailleurs|<c> fait partie de quel continent|quel est le continent <dc>|où se trouve <c>|dans quelle partie du monde est <c>|tu sais où c'est <c>}{ ?|}",
                  "{et c'est sur quel continent|c'est sur quel continent|et c'est où|c'est où ça|et c'est où ça|c'est où en fait|et le continent}{ ?|}", ""),
    "neighbours": ("{c'est quoi les voisins <dc>|quels sont les voisins <dc>|<c> a quels voisins|quels pays touchent <c>|y a quoi comme pays autour <dc>|quels pays entourent <c>|les pays voisins <dc>|avec qui <c> partage ses frontières|c'est quoi les pays à côté <dc>|cite les voisins <dc>}{ ?|}",
                   "{et <ses> voisins|c'est quoi <ses> voisins|et les pays voisins|et <ses> voisins, c'est qui|y a quoi à côté|et quels pays y a autour}{ ?|}", ""),
    "sea": ("{y a la mer <en>|est-ce qu'il y a la mer <en>|c'est quoi la mer <en>|quelle mer borde <c>|quelles mers bordent <c>|<c> a accès à la mer|quelle mer y a <en>|<en>, on se baigne dans quelle mer|quelle mer touche <c>}{ ?|}",
            "{et la mer|et y a la mer|y a la mer là-bas|et quelle mer|et c'est quelle mer|et est-ce qu'il y a la mer}{ ?|}", ""),
    "river": ("{cite un fleuve <dc>|c'est quoi un grand fleuve <dc>|y a quel fleuve <en>|quel fleuve coule <en>|tu connais un fleuve <en>|un fleuve <dc>|donne-moi un fleuve <dc>|nomme un fleuve <en>|quel fleuve passe <en>}{ ?|}",
              "{et un fleuve|et quel fleuve y passe|et y a un fleuve|tu connais un fleuve là-bas|et un fleuve de là-bas}{ ?|}", "Un fleuve connu <en> est **<v>**."),
    "language": ("{on parle quoi <en>|on parle quelle langue <en>|c'est quoi la langue <dc>|<en> on parle quoi|<en>, ils parlent quoi|ils parlent quoi <en>|quelle langue on parle <en>|quelles langues parle-t-on <en>|les gens parlent quoi <en>|la langue <dc> c'est quoi|je pars <en>, on y parle quoi}{ ?|}",
                 "{et on y parle quoi|et on y parle quelle langue|ils parlent quoi|on parle quoi là-bas|et la langue|et ils parlent quoi là-bas|et quelle langue on y parle}{ ?|}", "<en>, on parle **<v>**."),
}


def place(country: str) -> dict[str, str]:
    """The country with the words around it: of, in, its."""
    many = country.startswith("les ")
    de = "du " + country[3:] if country.startswith("le ") else "des " + country[4:] if many else "de " + country
    en = "au " + country[3:] if country.startswith("le ") else "aux " + country[4:] if many else "en " + re.sub(r"^(la |l')", "", country)
    return dict(c=country, dc=de, en=en, sa="leur" if many else "sa", ses="leurs" if many else "ses")


def about(rng, row: list[str], what: str) -> str:
    country, values = row[0], dict(zip(ASPECTS, row[1:]))
    value, many = values[what], country.startswith("les ")
    if what == "continent":
        answer = "<c> se <tr> en **<v>**."
    elif what == "neighbours":
        answer = "<c> <a> pour voisins <v>." if value else "<c> <n> pas de voisin par la terre : c'est un pays entouré d'eau."
        if value and " et " not in value and "," not in value:
            answer = "<c> <a> pour voisin <v>."
    elif what == "sea":
        answer = "<c> <t> **<v>**." if value else "<c> <n> **pas d'accès à la mer**."
    else:
        answer = ABOUT[what][2]
    words = dict(v=value, tr="trouvent" if many else "trouve", a="ont" if many else "a", n="n'ont" if many else "n'a", t="touchent" if many else "touche")
    return reply(rng, answer, **words, **place(country))


def geography(rng) -> Exchange:
    """A country's capital, continent, neighbours, sea, river or language, then more about it, or the same of another country."""
    row = rng.choice(COUNTRIES)
    known = [what for i, what in enumerate(ASPECTS, 1) if row[i] or what in ("sea", "neighbours")]
    what = rng.choice(known)
    turns = [(ask(rng, ABOUT[what][0], **place(row[0])), about(rng, row, what))]
    for _ in range(rng.choice([0, 0, 1, 1, 2, 3])):
        if rng.random() < 0.7 and len(known) > 1:
            known.remove(what)
            what = rng.choice(known)
            turns.append((ask(rng, ABOUT[what][1], **place(row[0])), about(rng, row, what)))
        else:
            row = rng.choice([other for other in COUNTRIES if other[0] != row[0] and (what != "river" or other[5])])
            known = [what] + [w for i, w in enumerate(ASPECTS, 1) if w != what and (row[i] or w in ("sea", "neighbours"))]
            turns.append((ask(rng, "{et <c>|et pour <c>|et <en>|ok, et <c>|et <c> alors|et maintenant <c>}{ ?|}", **place(row[0])), about(rng, row, what)))
    return turns


CITIES = "Lyon Nantes Lille Rennes Toulouse Bordeaux Marseille Nice Strasbourg Grenoble Dijon Tours Brest Genève Bruxelles Montréal Dakar Paris Metz Reims".split()
LOVES = [  # thing, is it feminine, values
    ("couleur", True, "le bleu,le rouge,le vert,le jaune,le violet,le rose,le noir"), ("animal", False, "le chat,le chien,le cheval,le panda,le dauphin,le loup,la tortue,le hibou"), ("fruit", False, "la pomme,la fraise,la mangue,la cerise,la banane,la pêche,la poire"),
    ("plat", False, "la pizza,le couscous,la raclette,le gratin,la soupe,la quiche,la ratatouille"), ("sport", False, "le foot,le tennis,la natation,le judo,la danse,le rugby,le ski"), ("saison", True, "le printemps,l'été,l'automne,l'hiver"),
    ("gâteau", False, "le fondant au chocolat,la tarte aux pommes,le quatre-quarts,le flan"), ("matière", True, "le dessin,la musique,l'histoire,le sport,la géographie"),
]
JOBS = "boulanger,infirmier,pompier,jardinier,facteur,cuisinier,plombier,vétérinaire,dentiste,libraire,journaliste,architecte,photographe,fleuriste".split(",")
PETS = ["un chat", "un chien", "un lapin", "un hamster", "un perroquet", "un poisson rouge", "un cheval", "un cochon d'Inde"]
PET_NAMES = "Filou Caramel Pixel Noisette Biscuit Moustache Praline Réglisse Tigrou Cookie Gribouille Pistache Plume Vanille".split()

# what is told, the nod, the question, the answer, the question where nothing was told, and what to say then
TOLD = {
    "name": ("{je m'appelle <v>|moi c'est <v>|moi, c'est <v>|c'est <v>|mon prénom c'est <v>|mon nom c'est <v>|tu peux m'appeler <v>|appelle-moi <v>|ici <v>|on m'appelle <v>|salut, moi c'est <v>|bonjour, je m'appelle <v>|coucou, c'est <v>|slt moi c'est <v>}{ !|.|}", "{Enchanté, <v> !|Bonjour, <v> !|Enchanté, <v> !}",
             "{je m'appelle comment|je m'appelle comment déjà|c'est quoi mon nom|c'est quoi mon prénom|c'est quoi mon prénom déjà|tu te souviens de mon nom|tu te rappelles mon prénom|t'as retenu mon nom|t'as oublié mon prénom ou pas|vous vous souvenez de mon nom|vous savez comment je m'appelle|tu sais comment je m'appelle|qui je suis|je suis qui|mon nom, tu l'as retenu|comment je m'appelle déjà|quel prénom je t'ai donné|rappelle-moi mon prénom}{ ?|}",
             "Tu t'appelles **<v>**."),
    "city": ("{j'habite à <v>|je vis à <v>|j'habite <v>|moi j'habite à <v>|je suis de <v>|je viens de <v>|j'suis de <v>|on habite à <v>|ma ville c'est <v>|j'écris de <v>}{ !|.|}", "{<v>, quelle belle ville !|<v>, c'est noté !|<v>, quelle belle ville !}",
             "{j'habite où|j'habite où déjà|où est-ce que j'habite|où j'habite|tu sais où j'habite|c'est quoi ma ville|dans quelle ville j'habite|dans quelle ville je vis|tu te souviens où j'habite|vous savez où j'habite|je viens d'où|je vis où|rappelle-moi ma ville}{ ?|}", "Tu habites à **<v>**."),
    "age": ("{j'ai <v> ans|moi j'ai <v> ans|j'viens d'avoir <v> ans|je viens d'avoir <v> ans|j'ai eu <v> ans hier|j'ai déjà <v> ans}{ !|.|}", "{<v> ans, c'est un bel âge !|<v> ans, c'est noté !}",
            "{j'ai quel âge|j'ai quel âge déjà|quel âge j'ai|c'est quoi mon âge|tu te souviens de mon âge|tu sais quel âge j'ai|vous savez quel âge j'ai|j'ai combien d'années|j'ai dit quel âge|rappelle-moi mon âge}{ ?|}", "Tu as **<v> ans**."),
    "job": ("{je suis <v>|je travaille comme <v>|dans la vie je suis <v>|moi je suis <v>|mon métier c'est <v>|je bosse comme <v>|j'suis <v>}{ !|.|}", "{<v>, quel beau métier !|<v>, c'est noté !}",
            "{je fais quoi comme métier|c'est quoi mon métier|je fais quoi dans la vie|je travaille dans quoi|tu te souviens de mon métier|c'est quoi mon travail déjà|c'est quoi mon boulot|quel est mon métier|tu sais ce que je fais dans la vie|vous vous souvenez de mon métier}{ ?|}", "Tu es **<v>**."),
}
UNKNOWN = {
    "name": "{Je ne le sais pas encore.|Tu ne me l'as pas encore dit.} Comment t'appelles-tu ?", "city": "Tu ne me l'as pas encore dit. Où habites-tu ?", "age": "Tu ne me l'as pas encore dit. Quel âge as-tu ?", "job": "Tu ne me l'as pas encore dit. Quel est ton métier ?",
}
BREAKS = [
    ("{ça va|ça va toi|tu vas bien|vous allez bien|comment ça va}{ ?|}", "Ça va bien, merci ! Et toi ?"), ("{ok|d'accord|cool|super|merci|ok merci|top}{ !|}", "Que veux-tu savoir d'autre ?"),
    ("{c'est quoi la capitale du japon|capitale du japon}{ ?|}", "La capitale du Japon est **Tokyo**."), ("{pourquoi la neige est blanche|pourquoi est-ce que la neige est blanche}{ ?|}", "La neige est blanche parce que ses cristaux **renvoient toute la lumière**."),
    ("{c'est quoi un phare|un phare c'est quoi}{ ?|}", "C'est une tour au bord de la mer dont la lumière guide les bateaux."), ("{y a combien de jours dans une semaine|combien de jours dans une semaine}{ ?|}", "Une semaine compte **sept** jours."),
]


def value(rng, what: str, names: list[str]) -> str:
    return {"name": rng.choice(names), "city": rng.choice(CITIES), "age": str(rng.randint(6, 90)), "job": rng.choice(JOBS)}[what]


def pause(rng) -> Exchange:
    """Nothing, a short sum or a short exchange between what was told and the question about it."""
    if rng.random() < 0.45:
        return []
    if rng.random() < 0.4:
        x, y = rng.randint(2, 20), rng.randint(2, 20)
        return [(ask(rng, "{ça fait combien <x> + <y>|<x> + <y>|<x> plus <y>|combien font <x> plus <y>|et <x> + <y>}{ ?|}", x=x, y=y), f"{x} + {y} = **{x + y}**")]
    q, a = rng.choice(BREAKS)
    return [(ask(rng, q), a)]


def memory(rng, names: list[str]) -> Exchange:
    return rng.choice([_told_in_turn, _told_in_turn, _told_at_once, _told_and_asked, _corrected, _loved, _pet, _before, _unknown])(rng, names)


def _told_in_turn(rng, names) -> Exchange:
    """One thing after another, then questions about them."""
    facts = [(what, value(rng, what, names)) for what in rng.sample(list(TOLD), rng.choice([1, 1, 2, 2, 3]))]
    turns = [(say(rng, TOLD[what][0], v=v), reply(rng, TOLD[what][1], v=v)) for what, v in facts] + pause(rng)
    rng.shuffle(facts)
    return turns + [(ask(rng, ("{et |et |}" if i else "") + TOLD[what][2], v=v), reply(rng, TOLD[what][3], v=v)) for i, (what, v) in enumerate(facts)]


def _told_at_once(rng, names) -> Exchange:
    """Two or three things in one sentence."""
    v = {what: value(rng, what, names) for what in TOLD}
    picked = rng.choice([["name", "city"], ["name", "age"], ["name", "city", "age"], ["name", "job"], ["city", "age"], ["city", "job"]])
    parts = {"name": "{je m'appelle <v>|moi c'est <v>}", "city": "{j'habite à <v>|je vis à <v>}", "age": "j'ai <v> ans", "job": "je suis <v>"}
    told = [fill(spin(rng, parts[what]), v=v[what]) for what in picked]
    text = rng.choice([join(told, "et"), ", ".join(told), " et ".join(told)])
    nod = f"Enchanté, {v['name']} !" if picked[0] == "name" else rng.choice([f"{v['city']}, c'est noté !", f"{v['city']}, quelle belle ville !"])
    first = rng.choice(["", "", "salut, ", "bonjour, ", "coucou, ", "alors voilà, "]) + text + rng.choice(["", ".", " !"])
    turns = [(first if rng.random() < 0.5 else cap(first), nod)] + pause(rng)
    asked = rng.sample(picked, rng.randint(1, len(picked)))
    return turns + [(ask(rng, ("{et |et |}" if i else "") + TOLD[what][2], v=v[what]), reply(rng, TOLD[what][3], v=v[what])) for i, what in enumerate(asked)]


def _told_and_asked(rng, names) -> Exchange:
    """The name together with another question."""
    name, x, y = rng.choice(names), rng.randint(2, 20), rng.randint(2, 20)
    row = rng.choice(COUNTRIES)
    extra, answer = rng.choice([
        ("ça fait combien <x> + <y>", f"{x} + {y} = **{x + y}**"), ("combien font <x> plus <y>", f"{x} + {y} = **{x + y}**"), ("c'est quoi la capitale <dc>", f"La capitale {place(row[0])['dc']} est **{row[1]}**."),
        ("et toi tu t'appelles comment", "Je m'appelle **tiny Mixtral**."), ("et toi", "Je m'appelle **tiny Mixtral**."), ("comment tu t'appelles", "Je m'appelle **tiny Mixtral**."), ("t'es qui", "Je suis **tiny Mixtral**, un petit modèle de langue qui tourne dans cet onglet."),
        ("comment ça va", "Ça va bien, merci !"), ("ça va", "Ça va bien, merci !"), ("tu sais faire quoi", "Je peux discuter, répondre à des questions simples et raconter de petites histoires."),
    ])
    first = say(rng, "{moi c'est <n>|je m'appelle <n>|salut, moi c'est <n>|bonjour, je m'appelle <n>|coucou c'est <n>}{, |. | et |, }" + extra + "{ ?|}", n=name, x=x, y=y, dc=place(row[0])["dc"]).replace(" et et ", " et ")
    what = TOLD["name"]
    return [(first, f"Enchanté, {name} ! {answer}")] + pause(rng) + [(ask(rng, what[2]), reply(rng, what[3], v=name))]


def _corrected(rng, names) -> Exchange:
    """Something told, then put right."""
    what = rng.choice(["name", "city", "age"])
    old, new = rng.sample(names if what == "name" else CITIES if what == "city" else [str(n) for n in range(6, 90)], 2)
    fix = {"name": "{en fait non, moi c'est <v>|non pardon, je m'appelle <v>|je me suis trompé, c'est <v>|non, c'est <v>}", "city": "{en fait non, j'habite à <v>|j'ai déménagé, maintenant j'habite à <v>|non pardon, je vis à <v>}", "age": "{en fait non, j'ai <v> ans|non pardon, j'ai <v> ans}"}[what]
    nod = {"name": "D'accord, <v> !", "city": "<v>, c'est noté !", "age": "<v> ans, c'est noté !"}[what]
    return [(say(rng, TOLD[what][0], v=old), reply(rng, TOLD[what][1], v=old)), (reply(rng, fix + "{.|}", v=new), reply(rng, nod, v=new)), *pause(rng), (ask(rng, TOLD[what][2]), reply(rng, TOLD[what][3], v=new))]


def _loved(rng, names) -> Exchange:
    thing, feminine, values = rng.choice(LOVES)
    loved = rng.choice(values.split(","))
    slots = dict(v=loved, my="ma" if feminine else "mon", your="ta" if feminine else "ton", t=thing, p="préférée" if feminine else "préféré", q="quelle" if feminine else "quel")
    return [
        (say(rng, "{<my> <t> <p> c'est <v>|<my> <t> <p>, c'est <v>|moi <my> <t> <p> c'est <v>|comme <t>, ce que je préfère c'est <v>|j'adore <v>, c'est <my> <t> <p>}{ !|.|}", **slots), reply(rng, "{Très bon choix !|C'est noté !}", **slots)), *pause(rng),
        (ask(rng, "{c'est quoi <my> <t> <p>|c'est quoi déjà <my> <t> <p>|<my> <t> <p> c'est quoi|tu te souviens de <my> <t> <p>|tu te rappelles <my> <t> <p>|j'ai dit quoi comme <t>|<q> <t> je préfère|j'aime <q> <t>|vous vous souvenez de <my> <t> <p>|rappelle-moi <my> <t> <p>}{ ?|}", **slots), reply(rng, "<your> <t> <p>, c'est **<v>**.", **slots)),
    ]


def _pet(rng, names) -> Exchange:
    pet, name = rng.choice(PETS), rng.choice(PET_NAMES)
    bare = pet[3:]
    return [
        (say(rng, "{j'ai <pet> qui s'appelle <n>|mon <b> s'appelle <n>|j'ai <pet>, il s'appelle <n>|chez moi y a <pet>, <n>|mon <b> c'est <n>}{ !|.|}", pet=pet, b=bare, n=name), f"{name}, quel joli nom pour {pet} !"), *pause(rng),
        (ask(rng, "{il s'appelle comment mon <b>|mon <b> s'appelle comment|c'est quoi le nom de mon <b>|comment s'appelle mon <b>|tu te souviens du nom de mon <b>|et mon <b>, il s'appelle comment}{ ?|}", b=bare), f"Ton {bare} s'appelle **{name}**."),
    ]


def _before(rng, names) -> Exchange:
    """What did I say?"""
    what = rng.choice(list(TOLD))
    v = value(rng, what, names)
    you = {"name": "que tu t'appelles", "city": "que tu habites à", "age": "que tu as", "job": "que tu es"}[what]
    return [(say(rng, TOLD[what][0], v=v), reply(rng, TOLD[what][1], v=v)),
            (ask(rng, "{j'ai dit quoi avant|j'ai dit quoi|qu'est-ce que j'ai dit|qu'est-ce que je t'ai dit|je t'ai dit quoi|qu'est-ce que je viens de dire|je viens de dire quoi|tu te souviens de ce que j'ai dit|tu te rappelles ce que je t'ai dit|c'était quoi mon message d'avant|tu sais quoi sur moi|qu'est-ce que tu sais de moi}{ ?|}"), f"Tu as dit {you} **{v}{' ans' if what == 'age' else ''}**.")]


def _unknown(rng, names) -> Exchange:
    what = rng.choice(list(TOLD))
    v = value(rng, what, names)
    turns = [(ask(rng, TOLD[what][2].replace(" déjà", "").replace("|rappelle-moi mon prénom", "").replace("|j'ai dit quel âge", "").replace("|quel prénom je t'ai donné", "")), reply(rng, UNKNOWN[what]))]
    if rng.random() < 0.5:
        turns += [(say(rng, TOLD[what][0], v=v), reply(rng, TOLD[what][1], v=v)), (ask(rng, "{et maintenant, |alors, |}" + TOLD[what][2]), reply(rng, TOLD[what][3], v=v))]
    return turns


ITEMS = "billes,bonbons,cartes,pommes,timbres,stylos,cerises,gâteaux,livres,autocollants,œufs,fleurs,biscuits,tickets,coquillages,crayons,photos,ballons".split(",")
PRICED = [("un café", "cafés"), ("un croissant", "croissants"), ("une place de ciné", "places de ciné"), ("un ticket de bus", "tickets de bus"), ("une glace", "glaces"), ("un sandwich", "sandwichs"), ("un cahier", "cahiers"), ("une pizza", "pizzas"), ("une crêpe", "crêpes"), ("un livre", "livres")]
STEPS = {  # what one asks of the last result
    "+": "{et plus <n>|plus <n>|et si j'en ajoute <n>|ajoute <n>|et avec <n> de plus|et si on m'en donne <n> de plus|rajoute <n>|et + <n>|tu ajoutes <n>, ça fait combien|et si j'en gagne encore <n>|maintenant ajoute <n>}{ ?|}",
    "-": "{et moins <n>|moins <n>|et si j'en enlève <n>|enlève <n>|et si j'en perds <n>|et si j'en donne <n>|et avec <n> de moins|retire <n>|et - <n>|tu enlèves <n>, il reste combien|et si j'en mange <n>|maintenant enlève <n>}{ ?|}",
    "*": "{et fois <n>|fois <n>|et si je multiplie par <n>|multiplie par <n>|multiplie ça par <n>|et <n> fois plus|et <n> fois ça|et x <n>}{ ?|}",
    "/": "{et divisé par <n>|divisé par <n>|divise ça par <n>|et si je partage ça en <n>|et partagé entre <n> amis|et si on est <n> à partager|et si on partage en <n>|partage ça en <n>|et si je fais <n> parts égales}{ ?|}",
    "half": "{et la moitié|la moitié|et la moitié de ça|c'est quoi la moitié|ça fait combien la moitié|et si je prends la moitié|et si j'en garde la moitié|la moitié de ce résultat}{ ?|}",
    "double": "{et le double|le double|et le double de ça|c'est quoi le double|ça fait combien le double|et si je double|double ça|et deux fois plus|le double de ce résultat}{ ?|}",
    "triple": "{et le triple|le triple|c'est quoi le triple|ça fait combien le triple|et trois fois plus}{ ?|}",
    "third": "{et le tiers|c'est quoi le tiers|et un tiers de ça|ça fait combien le tiers}{ ?|}",
}
FIXED = {"half": ("/", 2), "double": ("*", 2), "triple": ("*", 3), "third": ("/", 3)}
SIGNS = {"+": "+", "-": "-", "*": "×", "/": "÷"}


def step(rng, total: int) -> tuple[tuple[str, str], int]:
    """A follow-up on the last result, and the new result."""
    n = rng.randint(2, 10)
    kinds = ["+", *["-"] * (total > n), *["/"] * (total > n and total % n == 0), *["*", "triple"] * (2 <= total <= 10), *["double"] * (2 <= total <= 60), *["half"] * (total > 1 and total % 2 == 0), *["third"] * (total > 2 and total % 3 == 0)]
    kind = rng.choice(kinds)
    sign, n = FIXED.get(kind, (kind, n))
    result = {"+": total + n, "-": total - n, "*": total * n, "/": total // n}[sign]
    return (ask(rng, STEPS[kind], n=n), f"{total} {SIGNS[sign]} {n} = **{result}**"), result


def problem(rng, names: list[str]) -> Exchange:
    """A word problem as one tells it, then more of the last result."""
    name, other = rng.sample(names, 2)
    item, (one, many) = rng.choice(ITEMS), rng.choice(PRICED)
    slots = dict(n=name, o=other, i=item, one=one, many=many)
    kind = rng.choice("++--*/pct")
    if kind == "+":
        x, y = rng.randint(2, 40), rng.randint(2, 30)
        q = "{j'ai <x> <i> et on m'en donne <y>, j'en ai combien|j'ai <x> <i>, j'en trouve <y>, ça fait combien|<n> a <x> <i>, <o> lui en donne <y>, ça fait combien|si j'ai <x> <i> et que j'en achète <y>, j'en ai combien en tout|<n> a <x> <i> et <o> en a <y>. y en a combien en tout|j'avais <x> <i>, on m'en a offert <y>, j'en ai combien maintenant|y a <x> <i> dans le sac et j'en mets <y> de plus, y en a combien|<x> <i> plus <y> <i>, ça fait combien de <i>}"
        result, answer = x + y, "<x> + <y> = **<r>** <i>"
    elif kind == "-":
        y, r = rng.randint(2, 20), rng.randint(1, 30)
        x = y + r
        q = "{j'ai <x> <i> et j'en donne <y>, il m'en reste combien|j'avais <x> <i>, j'en ai perdu <y>, il m'en reste combien|<n> a <x> <i> et en donne <y> à <o>, il en reste combien|si j'ai <x> <i> et que j'en perds <y>, j'en ai combien|y avait <x> <i> sur la table, <n> en a pris <y>, il en reste combien|sur <x> <i>, <y> sont pour <n>, il en reste combien|j'enlève <y> <i> sur <x>, ça fait combien}"
        result, answer = r, "<x> - <y> = **<r>** <i>"
    elif kind in "*c":
        x, y = rng.randint(2, 10), rng.randint(2, 10)
        q = "{j'ai <x> boîtes de <y> <i>, ça fait combien de <i>|y a <x> sacs avec <y> <i> dedans, ça fait combien|<n> achète <x> paquets de <y> <i>, ça fait combien de <i> en tout|<x> enfants ont <y> <i> chacun, ça fait combien en tout|on est <x> et on a <y> <i> chacun, ça fait combien}"
        result, answer = x * y, "<x> × <y> = **<r>** <i>"
    elif kind == "/":
        y, r = rng.randint(2, 10), rng.randint(2, 10)
        x = y * r
        q = "{on est <y> et on a <x> <i>, ça fait combien chacun|je partage <x> <i> entre <y> copains, ils en ont combien chacun|<x> <i> pour <y> enfants, ça fait combien par enfant|si on partage <x> <i> en <y>, ça fait combien chacun|<n> partage <x> <i> avec <y> amis en parts égales, sans en garder. chacun en a combien|<x> <i> à partager entre <y> personnes, combien chacun}"
        result, answer = r, "<x> ÷ <y> = **<r>** <i>"
    elif kind == "p":
        x, y = rng.randint(2, 9), rng.randint(2, 9)
        q = "{<one> coûte <y> euros, j'en prends <x>, je paie combien|<one> c'est <y> euros, combien pour <x>|si <one> coûte <y> euros, <x> <many> ça coûte combien|je veux <x> <many> à <y> euros, ça fait combien|<x> <many> à <y> euros pièce, je dois combien}"
        result, answer = x * y, "<x> × <y> = **<r>** euros"
    else:
        y = rng.randint(2, 19)
        x = rng.choice([n for n in (10, 20, 50) if n > y])
        q = "{j'ai <x> euros et j'achète un truc à <y> euros, il me reste combien|je paie avec un billet de <x> pour <y> euros, on me rend combien|ça coûte <y> euros et j'ai un billet de <x>, on me rend combien|j'ai <x> euros, je dépense <y> euros, il me reste combien}"
        result, answer = x - y, "<x> - <y> = **<r>** euros"
    turns = [(ask(rng, q + "{ ?| ?|}", x=x, y=y, **slots), reply(rng, answer, x=x, y=y, r=result, **slots))]
    for _ in range(rng.choice([0, 0, 1, 1, 2, 3])):
        turn, result = step(rng, result)
        turns.append(turn)
    return turns


NUMBERS = "zéro un deux trois quatre cinq six sept huit neuf dix".split()
LISTS = {  # names of things that take "de" without an article
    "trucs à emporter à la plage": "la serviette,la crème solaire,le maillot de bain,le parasol,la bouteille d'eau,les lunettes de soleil,le chapeau,le livre", "trucs à mettre dans une valise": "la brosse à dents,le pull,les chaussettes,le pyjama,le chargeur,le livre,la veste,le parapluie",
    "ingrédients pour des crêpes": "la farine,les œufs,le lait,le sel,le beurre", "ingrédients pour une salade": "la laitue,la tomate,le concombre,l'huile,le vinaigre,l'oignon", "idées de cadeaux": "un livre,une plante,une écharpe,un jeu de société,une boîte de chocolats,une bougie,un album photo",
    "idées de repas": "une omelette,une soupe de légumes,des pâtes à la tomate,une quiche,une salade de riz,des crêpes,un gratin", "idées de petit-déjeuner": "du pain et de la confiture,un yaourt,un bol de céréales,un fruit,une tartine de miel,un œuf",
    "activités quand il pleut": "lire un livre,faire un gâteau,dessiner,jouer aux cartes,regarder un film,faire un puzzle", "activités dehors": "faire du vélo,jouer au ballon,se promener en forêt,jardiner,pique-niquer,courir", "jeux de société": "les échecs,les dames,le loto,les dominos,les petits chevaux,le jeu de l'oie",
    "objets de la cuisine": "la casserole,la poêle,le couteau,la passoire,le fouet,le saladier,la louche", "objets de la salle de bains": "le savon,la serviette,le miroir,la brosse à dents,le peigne,le shampoing", "outils": "le marteau,la scie,le tournevis,la pince,la perceuse,le mètre,la clé",
    "pièces de la maison": "la cuisine,le salon,la chambre,la salle de bains,l'entrée,le bureau,le garage", "noms de chien": "Caramel,Filou,Pixel,Noisette,Biscuit,Réglisse,Gribouille", "noms de chat": "Moustache,Plume,Praline,Tigrou,Pistache,Vanille,Câlin",
    "verbes": "manger,courir,dormir,chanter,lire,écrire,danser,jouer,rire,parler", "adjectifs": "grand,petit,joli,rapide,calme,drôle,rouge,léger,gentil", "mots doux": "merci,bravo,mon cœur,trésor,bisou,tendresse", "planètes": "Mercure,Vénus,la Terre,Mars,Jupiter,Saturne,Uranus,Neptune",
    "formes": "le carré,le cercle,le triangle,le rectangle,le losange,l'hexagone", "matières scolaires": "les maths,le français,l'histoire,la géographie,la musique,le sport,les sciences", "céréales": "le blé,l'orge,l'avoine,le seigle,le riz,le maïs", "fleuves": "la Seine,la Loire,le Rhône,le Rhin,le Danube,le Nil,l'Amazone,le Gange",
    "montagnes": "le mont Blanc,l'Everest,le Kilimandjaro,le mont Fuji,le Cervin,l'Etna", "épices": "le poivre,la cannelle,le curry,le paprika,le gingembre,le safran,le cumin", "qualités d'un ami": "la gentillesse,la loyauté,l'écoute,l'humour,la patience,l'honnêteté",
}


def just_list(rng, lists: dict[str, str]) -> Exchange:
    """A short list and nothing else, as bullets, with commas or numbered."""
    name, items = rng.choice(list((lists | LISTS if rng.random() < 0.5 else LISTS).items()))
    items = items.split(",")
    n = rng.choice([k for k in (2, 3, 3, 3, 4, 4, 5, 5, 6) if k <= len(items)])
    picked = rng.sample(items, n)
    shape = rng.choice("bbbbcn")
    only = {"b": "{, juste la liste|, juste la liste stp|, rien d'autre|, sans phrase|, sans explication|. juste la liste|, sans blabla|, que la liste|, liste à puces| sous forme de liste|}", "c": "{, séparés par des virgules|, avec des virgules|, sur une seule ligne|, sur une ligne}", "n": "{, numérotés| dans une liste numérotée|, avec des numéros|, en liste numérotée}"}[shape]
    if shape == "c" or shape == "n":
        only = only.replace("séparés par", "avec").replace("{, numérotés|", "{")
    q = "{donne-moi <k> <x>|donne <k> <x>|donnez-moi <k> <x>|cite <k> <x>|cite-moi <k> <x>|fais-moi une liste de <k> <x>|fais une liste de <k> <x>|liste-moi <k> <x>|il me faut <k> <x>|je veux <k> <x>|je cherche <k> <x>|<k> <x>|t'as <k> <x> pour moi|tu peux me donner <k> <x>|vous pouvez me donner <k> <x>|tu peux me citer <k> <x>|balance <k> <x>|trouve-moi <k> <x>|dis-moi <k> <x>|j'ai besoin de <k> <x>|tu me fais une liste de <k> <x>|juste <k> <x>}" + only
    k = NUMBERS[n] if rng.random() < 0.6 else str(n)
    answer = {"b": bullets(picked), "c": ", ".join(picked), "n": "\n".join(f"{i}. {item}" for i, item in enumerate(picked, 1))}[shape]
    turns = [(order(rng, q, k=k, x=name), answer)]
    rest = [item for item in items if item not in picked]
    if rest and rng.random() < 0.3:
        more = rng.sample(rest, min(len(rest), rng.choice([1, 1, 2])))
        turns.append((ask(rng, "{encore un|et un autre|un de plus|un autre|t'en as un autre|ajoutes-en un|encore un stp}{ ?|}" if len(more) == 1 else "{encore deux|et deux autres|deux de plus|t'en as deux autres|ajoutes-en deux|deux autres stp}{ ?|}"), bullets(more)))
    return turns


FUNCTIONS = [  # what it does, Python, JavaScript
    ("{additionne deux nombres|fait la somme de deux nombres}", "def somme(a, b):\n    return a + b", "function somme(a, b) {\n  return a + b;\n}"),
    ("{soustrait deux nombres|fait la différence de deux nombres}", "def difference(a, b):\n    return a - b", "function difference(a, b) {\n  return a - b;\n}"),
    ("{multiplie deux nombres|fait le produit de deux nombres}", "def produit(a, b):\n    return a * b", "function produit(a, b) {\n  return a * b;\n}"),
    ("{double un nombre|renvoie le double d'un nombre|calcule le double}", "def double(n):\n    return 2 * n", "function double(n) {\n  return 2 * n;\n}"),
    ("{calcule la moitié d'un nombre|renvoie la moitié d'un nombre}", "def moitie(n):\n    return n / 2", "function moitie(n) {\n  return n / 2;\n}"),
    ("{met un nombre au carré|calcule le carré d'un nombre}", "def carre(n):\n    return n * n", "function carre(n) {\n  return n * n;\n}"),
    ("{dit si un nombre est pair|vérifie qu'un nombre est pair|teste si c'est pair}", "def est_pair(n):\n    return n % 2 == 0", "function estPair(n) {\n  return n % 2 === 0;\n}"),
    ("{dit si un nombre est impair|vérifie qu'un nombre est impair}", "def est_impair(n):\n    return n % 2 == 1", "function estImpair(n) {\n  return n % 2 !== 0;\n}"),
    ("{dit si un nombre est positif|vérifie qu'un nombre est positif}", "def est_positif(n):\n    return n > 0", "function estPositif(n) {\n  return n > 0;\n}"),
    ("{renvoie le plus grand de deux nombres|donne le max de deux nombres}", "def maximum(a, b):\n    return max(a, b)", "function maximum(a, b) {\n  return Math.max(a, b);\n}"),
    ("{renvoie le plus petit de deux nombres|donne le min de deux nombres}", "def minimum(a, b):\n    return min(a, b)", "function minimum(a, b) {\n  return Math.min(a, b);\n}"),
    ("{fait la moyenne de deux nombres|calcule la moyenne de deux nombres}", "def moyenne(a, b):\n    return (a + b) / 2", "function moyenne(a, b) {\n  return (a + b) / 2;\n}"),
    ("{calcule l'aire d'un rectangle|donne la surface d'un rectangle}", "def aire(longueur, largeur):\n    return longueur * largeur", "function aire(longueur, largeur) {\n  return longueur * largeur;\n}"),
    ("{met un texte en majuscules|écrit un mot en majuscules}", "def majuscules(texte):\n    return texte.upper()", "function majuscules(texte) {\n  return texte.toUpperCase();\n}"),
    ("{met un texte en minuscules|écrit un mot en minuscules}", "def minuscules(texte):\n    return texte.lower()", "function minuscules(texte) {\n  return texte.toLowerCase();\n}"),
    ("{compte les lettres d'un mot|donne la longueur d'un mot|renvoie la longueur d'un texte}", "def longueur(texte):\n    return len(texte)", "function longueur(texte) {\n  return texte.length;\n}"),
    ("{retourne un mot à l'envers|inverse un mot|inverse un texte}", "def inverser(texte):\n    return texte[::-1]", "function inverser(texte) {\n  return [...texte].reverse().join(\"\");\n}"),
    ("{dit bonjour à quelqu'un|salue une personne|dit bonjour avec un prénom}", "def bonjour(nom):\n    return \"Bonjour \" + nom", "function bonjour(nom) {\n  return \"Bonjour \" + nom;\n}"),
    ("{renvoie le premier élément d'une liste|donne le premier élément d'une liste}", "def premier(liste):\n    return liste[0]", "function premier(liste) {\n  return liste[0];\n}"),
    ("{fait la somme d'une liste|additionne tous les nombres d'une liste}", "def total(liste):\n    return sum(liste)", "function total(liste) {\n  return liste.reduce((a, b) => a + b, 0);\n}"),
    ("{convertit des euros en centimes|transforme des euros en centimes}", "def centimes(euros):\n    return euros * 100", "function centimes(euros) {\n  return euros * 100;\n}"),
    ("{convertit des heures en minutes|transforme des heures en minutes}", "def minutes(heures):\n    return heures * 60", "function minutes(heures) {\n  return heures * 60;\n}"),
]


def code(rng) -> Exchange:
    """A function of a line or two, then perhaps the same in the other language."""
    task, *bodies = rng.choice(FUNCTIONS)
    which = rng.randrange(2)
    names = ("{Python|python|python}", "{JavaScript|javascript|JS|js}")

    def shown(i: int) -> str:
        return f"Voici le code :\n\n```{('python', 'javascript')[i]}\n{bodies[i]}\n```"

    q = "{écris|écris-moi|écrivez-moi|fais|fais-moi|donne-moi|montre-moi|tu peux m'écrire|tu peux me faire|vous pouvez m'écrire|tu peux écrire|il me faut|je veux|je cherche|tu me fais|code-moi} {une fonction|une petite fonction|une fonction toute simple} {en <l> |<l> |en <l> }qui " + task
    q = rng.choice([q, q, "{en <l>, |<l> : }{une fonction|fonction} qui " + task, "{une fonction|petite fonction|fonction} {en <l>|<l>} qui " + task, "{comment on fait|comment je fais|comment faire|tu sais faire} {en <l> une fonction|une fonction en <l>} qui " + task])
    turns = [(order(rng, q, l=spin(rng, names[which])), shown(which))]
    if rng.random() < 0.3:
        turns.append((ask(rng, "{et en <l>|et en <l>|la même en <l>|ok, et en <l>|et pareil en <l>|maintenant en <l>|tu peux la refaire en <l>}{ ?|}", l=spin(rng, names[1 - which])), shown(1 - which)))
    return turns


REFUSALS = [
    ("{c'est quoi mon mot de passe|tu connais mon mot de passe|j'ai oublié mon mot de passe|retrouve mon mot de passe|tu peux me retrouver mon mot de passe|vous pouvez retrouver mon mot de passe|c'est quoi le code de ma carte|c'est quoi mon code wifi|c'est quoi le mot de passe du wifi|donne-moi le code wifi|mon code pin c'est quoi|tu gardes mes mots de passe}{ ?|}",
     "Je ne connais aucun mot de passe : je ne vois que ce qui est écrit ici."),
    ("{connecte-toi à mon compte|va sur mon compte|ouvre mon compte en banque|y a combien sur mon compte|combien j'ai sur mon compte|tu peux regarder mes mails|lis mes mails|vous pouvez ouvrir ma boîte mail|supprime mon compte|crée-moi un compte|tu peux me créer un compte|change mon mot de passe|débloque mon compte|regarde mes messages|va sur mon instagram|fais un virement|tu peux payer ma facture}{ ?|}",
     "Je n'ai accès à aucun compte : je n'écris que du texte dans cet onglet."),
    ("{comment pirater un compte|comment hacker un compte|aide-moi à hacker mon ex|tu peux pirater un compte|comment avoir le mot de passe de quelqu'un|comment voler un mot de passe|comment lire les messages de ma copine|comment espionner le téléphone de quelqu'un|donne-moi le mot de passe de mon voisin|comment entrer dans le wifi du voisin|comment craquer un mot de passe|comment voler une carte bancaire|comment faire une fausse carte d'identité}{ ?|}",
     "Désolé, je ne peux pas aider pour cela. Parlons plutôt d'autre chose."),
    ("{comment on fait une bombe|comment faire une bombe maison|dis-moi comment fabriquer une arme|comment fabriquer un pistolet|où je peux acheter une arme|tu peux m'aider à faire une bombe|comment on fabrique un explosif|comment faire du poison|comment on fait de la drogue|comment faire mal à quelqu'un|je veux me venger de quelqu'un, comment faire|comment on fabrique un couteau caché|vous pouvez m'expliquer comment faire une bombe|explique comment faire un cocktail molotov}{ ?|}",
     "Désolé, je ne peux pas aider pour cela. {Je préfère parler de choses paisibles.|Parlons plutôt d'autre chose.}"),
    ("{il fait quel temps|il fait quel temps à <v>|il fait beau à <v>|il va pleuvoir demain|y a du soleil dehors|c'est quoi la météo|c'est quoi la météo à <v>|il fait combien dehors|il fait combien à <v>|la météo de demain|météo <v>|je prends un parapluie ou pas|faut que je prenne un manteau|il pleut là|il neige à <v>|on aura quel temps ce week-end|vous avez la météo pour demain|va faire chaud demain}{ ?|}",
     "Je n'ai pas accès à la météo. Regarde par la fenêtre !"),
    ("{il est quelle heure|il est quelle heure là|t'as l'heure|tu as l'heure|vous avez l'heure|quelle heure il est|il est quelle heure à <v>|c'est quoi l'heure|on est quel jour|on est le combien|on est quelle date|c'est quel jour aujourd'hui|on est en quelle année|c'est quoi la date|quel jour on est|on est lundi ou mardi|c'est bientôt midi|il est tard là}{ ?|}",
     "Je n'ai ni montre ni calendrier. Regarde l'horloge de ton ordinateur."),
    ("{quoi de neuf dans l'actu|c'est quoi les infos|les infos du jour|donne-moi les news|y a quoi aux infos|il se passe quoi dans le monde|qui a gagné hier soir|qui a gagné le match|c'est quoi le score|le résultat du match d'hier|c'est qui le président en ce moment|qui a gagné les élections|t'as vu les infos|tu suis l'actualité|le bitcoin est à combien|le cours de la bourse|c'est quoi les nouvelles|y a quoi à la télé ce soir|y a quoi au ciné}{ ?|}",
     "Je ne connais pas l'actualité, car je n'ai pas accès à internet. Un journal en dira plus."),
    ("{cherche sur google|tu peux chercher sur internet|regarde sur internet|va voir sur wikipédia|t'as internet|t'es connecté à internet|tu vas sur internet|ouvre ce lien|tu peux ouvrir un site|vous pouvez aller sur internet|trouve-moi un vol pas cher|réserve-moi un hôtel|commande-moi une pizza|appelle ma mère|envoie un mail à mon patron|mets un réveil à 7 heures|mets de la musique|allume la lumière}{ ?|}",
     "Je ne peux pas faire cela : je n'ai pas accès à internet et je n'écris que du texte."),
    ("{j'ai mal au ventre, je prends quoi|j'ai mal à la tête, je fais quoi|j'ai de la fièvre, c'est grave|c'est grave si j'ai mal au dos|je prends quel médoc|quel médicament contre la toux|j'ai un bouton bizarre, c'est quoi|mon bébé a de la fièvre, je fais quoi|je tousse depuis trois jours|combien de cachets je peux prendre|j'ai mal aux dents, tu conseilles quoi|vous me conseillez quoi contre le mal de tête}{ ?|}",
     "Je ne suis pas médecin. Il vaut mieux demander à un médecin ou à un pharmacien. En cas d'urgence, appelle le **112**."),
    ("{je dois acheter quelles actions|j'investis dans quoi|je mets mon argent où|le bitcoin va monter ou pas|tu me conseilles quelle crypto|je dois quitter mon mari|je vais gagner au loto|c'est quoi les numéros du loto|tu vois quoi dans mon avenir|je vais avoir mon bac ou pas|il va m'aimer|qui va gagner dimanche}{ ?|}",
     "Je ne peux pas prédire l'avenir, et ce choix t'appartient."),
    ("{tu vois où je suis|tu sais où je suis|tu me vois|t'as accès à ma caméra|tu m'écoutes avec le micro|tu connais mon numéro|c'est quoi mon numéro de téléphone|c'est quoi mon adresse|j'ai fait quoi hier|où j'ai mis mes clés|ma copine elle fait quoi là}{ ?|}",
     "Je ne peux pas le savoir : je ne vois que ce qui est écrit ici."),
]

TALK = [
    ("{slt|bjr|cc|yo|wesh|coucou toi|salut salut|hello|hey|re|salut mec|bonjour bonjour|kikou|hé salut|salut la machine|bonjour tout le monde}{ !|}", "Salut ! {Comment puis-je aider ?|De quoi allons-nous parler ?}"),
    ("{ça roule|ça gaze|ça boume|tu vas bien toi|comment tu vas|comment ça va toi|la forme|bien ou quoi|ça va ou quoi|salut ça va|yo ça va|vous allez bien|comment allez-vous aujourd'hui|bien dormi}{ ?|}", "Ça va bien, merci ! Et toi ?"),
    ("{ça va et toi|ça va bien et toi|bien et toi|nickel et toi|tranquille et toi|pas mal et toi|super et toi}{ ?|}", "Ça va bien, merci ! {De quoi veux-tu parler ?|Que puis-je faire pour toi ?}"),
    ("{tu fais quoi|tu fais quoi de beau|tu fais quoi là|quoi de beau|quoi de neuf|tu racontes quoi|quoi de neuf de ton côté|vous faites quoi}{ ?|}", "{Pas grand-chose|Rien de spécial} : j'attends des mots dans cet onglet. Et toi ?"),
    ("{merci bcp|mci|merci toi|merci t'es top|merci c'est sympa|merci pour tout|nickel merci|top merci|ok merci|je vous remercie bien|parfait merci à toi}{ !|}", "{De rien !|Avec plaisir !} {Y a-t-il autre chose ?|Je suis là pour ça.}"),
    ("{à plus|a plus|a+|bye|ciao ciao|bon j'y vais|faut que j'y aille|je te laisse|je file|allez salut|à demain alors|bonne nuit à demain|je vous laisse|bon ben salut|tchao}{ !|}", "{À bientôt !|Au revoir !} {Prends soin de toi.|Reviens quand tu veux.}"),
    ("{lol|mdr|ptdr|haha|hahaha|trop drôle|ça m'a fait rire|t'es marrant|t'es drôle|xd|hihi}{ !|}", "Je suis content que cela te plaise ! Que veux-tu savoir d'autre ?"),
    ("{jsp|je sais pas|j'sais pas|aucune idée|bof|boh|euh je sais pas|j'hésite}{.|}", "Pas de problème ! Je peux raconter une histoire ou une blague, si tu veux."),
    ("{j'm'ennuie|je m'ennuie trop|je m'embête un peu|y a rien à faire|j'sais pas quoi faire|je m'embête|on s'ennuie ici}{ !|}", "Voici quelques idées :\n\n- sortir prendre l'air\n- lire un livre\n- appeler un ami\n- me demander une histoire"),
    ("{j'suis crevé|je suis crevée|j'suis trop fatigué|je suis mort de fatigue|j'ai pas dormi|j'ai mal dormi|j'ai sommeil|je suis claqué}{.|}", "Un peu de repos te fera du bien. Une bonne nuit de sommeil fait des merveilles."),
    ("{j'suis triste|j'ai pas le moral|ça va pas trop|ça va pas|je déprime un peu|j'ai le cafard|c'est pas la joie|sale journée|j'ai passé une sale journée|je me sens seul en ce moment}{.|}", "Je suis désolé de l'apprendre. Parler à un ami ou faire une promenade peut aider."),
    ("{j'suis trop content|j'suis contente|j'ai eu mon permis|j'ai eu une bonne note|j'ai trouvé un boulot|c'est les vacances|j'ai réussi mon examen|trop bien aujourd'hui}{ !|}", "Quelle bonne nouvelle ! Cela me fait plaisir."),
    ("{j'ai la dalle|j'ai trop faim|on mange quoi ce soir|je mange quoi ce midi|t'as une idée pour le dîner|je sais pas quoi manger|je fais quoi à manger|une idée de repas}{ ?|}", "Que dirais-tu {d'une omelette au fromage|de pâtes à la tomate|d'une soupe avec du pain frais} ? C'est simple et c'est bon."),
    ("{t'es nul|t'es bête|c'est nul|t'es pas malin|tu sers à rien|tu racontes n'importe quoi|c'est n'importe quoi|vous êtes nul}{ !|}", "Je suis désolé. Je suis un tout petit modèle et je fais des erreurs."),
    ("{c'est faux|c'est pas ça|nan c'est faux|tu t'es trompé|t'as faux|c'est pas bon|ta réponse est fausse|vous vous êtes trompé}{ !|}", "Pardon ! Je suis très petit et je me trompe parfois."),
    ("{t'es sûr|t'es sur de toi|sérieux|ah bon|vraiment|pour de vrai|tu déconnes|t'es certain|vous êtes sûr}{ ?|}", "Je crois que oui, mais je suis un très petit modèle. Pour une chose importante, il faut vérifier ailleurs."),
    ("{t'es qui|t'es qui toi|c'est qui|c'est qui là|t'es quoi|t'es quoi au juste|je parle à qui|je parle à qui là|tu es qui en fait|présente-toi vite fait|vous êtes qui|c'est quoi ce truc|c'est quoi ce site|t'es une ia|t'es un robot|t'es un bot|t'es un vrai humain}{ ?|}",
     "Je suis **tiny Mixtral**, un petit modèle de langue, un mélange d'experts qui tourne dans cet onglet."),
    ("{tu t'appelles comment|c'est quoi ton nom|c'est quoi ton petit nom|t'as un nom|ton prénom c'est quoi|vous vous appelez comment|comment tu t'appelles toi}{ ?|}", "Je m'appelle **tiny Mixtral**."),
    ("{tu sais faire quoi|tu peux faire quoi|tu sers à quoi|on peut te demander quoi|je peux te demander quoi|tu fais quoi comme trucs|c'est quoi tes talents|vous savez faire quoi|ça sert à quoi ici|on fait quoi ici}{ ?|}",
     "Je peux discuter, répondre à des questions simples, faire de petits calculs et raconter de petites histoires."),
    ("{t'es où|tu tournes où|tu vis où|t'es dans le cloud|ça marche sans internet|ça marche hors ligne|t'as un serveur|tu tournes sur mon pc|vous êtes où}{ ?|}", "Je tourne ici même, dans l'onglet du navigateur. Il n'y a pas de serveur."),
    ("{quelqu'un lit mes messages|tu gardes ce que j'écris|c'est privé ici|tu envoies mes données|mes messages vont où|t'enregistres tout|on nous espionne|c'est confidentiel ou pas}{ ?|}", "Tout est privé : je tourne dans cet onglet, et rien ne quitte l'ordinateur."),
    ("{c'est quoi un mélange d'experts|mélange d'experts, ça veut dire quoi|ça veut dire quoi moe|tes experts ils font quoi|c'est quoi tes experts|explique-moi tes experts|comment marchent tes experts|y a combien d'experts chez toi}{ ?|}",
     "C'est un modèle dont chaque couche contient **huit experts**. Pour chaque token, un routeur en choisit **deux**."),
]


def talk(rng) -> Exchange:
    q, a = rng.choice(TALK)
    return [(loosen(rng, spin(rng, q), starts=["salut, ", "bon, ", "ah, ", "ok, "]), reply(rng, a))]


def refusal(rng) -> Exchange:
    q, a = rng.choice(REFUSALS)
    return [(ask(rng, q, v=rng.choice(CITIES)), reply(rng, a))]


def sample(rng, names: list[str], lists: dict[str, str]) -> Exchange:
    """`names` of people, and `lists` of things, as `french` has them."""
    kind = rng.choices([definition, reason, geography, memory, problem, just_list, code, refusal, talk], [18, 13, 16, 15, 13, 8, 4, 9, 13])[0]
    if kind in (memory, problem):
        return kind(rng, names)
    return kind(rng, lists) if kind is just_list else kind(rng)
