"""Chat in French: small talk, who the model is, facts, sums, units, stories, lists, translations, how-to, code, refusals and jokes."""

import re

from grammar import bullets, cap, spin

from . import french_more
from .chain import chain

Exchange = list[tuple[str, str]]

END = "{ ?| ?| ?|}"
ASK = "{Peux-tu me dire|Pouvez-vous me dire|Dis-moi|Dites-moi|Sais-tu|Savez-vous|Tu sais|Est-ce que tu sais|J'aimerais savoir|Je voudrais savoir|Tu peux me dire}"
GIVE = "{Donne-moi|Donnez-moi|Cite|Citez|Cite-moi|Peux-tu me donner|Pouvez-vous me citer|Peux-tu citer|Je voudrais|J'aimerais|Il me faut|Trouve-moi|Nomme|Tu peux me citer|Propose-moi}"
VOWELS = "aeiouyhéèêâîôœàAEIOUYHÉÈÊÂÎÔ"
NUMBERS = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt".split()
GIRLS = "Léa Emma Chloé Manon Camille Julie Sarah Inès Lina Clara Zoé Alice Jeanne Louise Anna Marie Sophie Nina Rose Lucie".split()
BOYS = "Paul Hugo Louis Jules Lucas Tom Adam Léo Gabriel Arthur Nathan Malik Karim Pierre Antoine Théo Samuel Victor Noé Simon".split()
OPENERS = ["Dis-moi, ", "Une question : ", "Bonjour, ", "Salut, ", "Merci ! ", "D'accord. ", "Et ", "Alors, ", "Petite question : ", "Au fait, ", "Bon, ", "Dis, ", "Ok, ", "Je me demande : ", "Encore une question : "]
ASKED = re.compile(r"Qu(?!oi$)|Comb|Comment|C'est (quoi|qui)|Où |Pourquoi|De quel|À quel|En quel|Sur quel|Donne|Peux|Pouvez|Écri|Cite|Racon|Trad|Expli|Épel|Calc|Conver|Est-|Sais|Savez|La capitale|Le contraire|J'aimerais|Je voudrais|Tu (peux|sais|connais)|Connais")


def _tidy(text: str) -> str:
    return text if "```" in text else re.sub(r" +(?=[ .,])", "", text).strip()


def _turn(rng, question: str, answer: str, **slots: object) -> tuple[str, str]:
    return cap(_tidy(spin(rng, question, **slots))), cap(_tidy(spin(rng, answer, **slots)))


def _polite(rng, question: str) -> str:
    """Now and then an opener in front of a question or a request, or a polite tail behind."""
    if not ASKED.match(question) or "plaît" in question or "\n" in question:
        return question
    if rng.random() < 0.12:
        return rng.choice(OPENERS) + question[:1].lower() + question[1:]
    if rng.random() < 0.07 and len(question) > 12:
        you = "s'il vous plaît" if re.search(r"\b[Vv]ous\b|ez\b", question) else "s'il te plaît"
        end = " ?" if question.endswith("?") else ""
        return question.rstrip(" ?.!=") + ", " + you + end
    return question


def _de(word: str) -> str:
    return ("d'" if word[0] in VOWELS and word not in ("haut", "haine", "oui") else "de ") + word


def _du(noun: str) -> str:
    """`de` and a noun with its article: du, de la, de l', des."""
    return "du " + noun[3:] if noun.startswith("le ") else "des " + noun[4:] if noun.startswith("les ") else "de " + noun


def _au(country: str) -> str:
    """In a country: en France, au Japon, aux Pays-Bas."""
    if country.startswith("le "):
        return "au " + country[3:]
    if country.startswith("les "):
        return "aux " + country[4:]
    return "en " + country.removeprefix("la ").removeprefix("l'")


def _bare(noun: str) -> str:
    return re.sub(r"^(les |le |la |l'|une |un )", "", noun)


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(";")] for line in table.strip().splitlines()]


SMALL_TALK = [
    ("{Bonjour|Salut|Coucou|Bonjour à toi|Bonjour à vous|Bien le bonjour|Salut toi|Hé, salut|Bonjour Mixtral|Salut Mixtral}{ !|.|}",
     "{Bonjour !|Salut !} {Comment puis-je aider ?|De quoi allons-nous parler ?|Que puis-je faire aujourd'hui ?}"),
    ("{Bonsoir|Bonne soirée à toi|Bonsoir à vous|Bonsoir Mixtral}{ !|.|}", "Bonsoir ! {J'espère que la journée a été bonne.|Que puis-je faire ce soir ?}"),
    ("{Comment ça va|Ça va|Comment vas-tu|Comment allez-vous|Tu vas bien|Vous allez bien|Est-ce que tu vas bien|Comment tu vas|Tout va bien|Salut, ça va|Bonjour, comment vas-tu|Bonjour, comment allez-vous|Ça va bien|La forme|Comment te sens-tu|Quoi de neuf aujourd'hui, ça va}" + END,
     "{Je vais très bien, merci !|Ça va bien, merci !|Très bien, merci !} {Mes experts sont prêts.|Mes huit experts sont bien réveillés.|} Et {de ton côté|toi} ?"),
    ("{Quoi de neuf|Que fais-tu|Tu fais quoi|Que faites-vous|Qu'est-ce que tu fais|Qu'est-ce que tu racontes}" + END,
     "{Pas grand-chose|Rien de spécial} : j'attends des mots dans cet onglet. Et toi ?"),
    ("{Merci|Merci beaucoup|Un grand merci|Merci bien|Mille mercis|Merci pour ton aide|Merci pour votre aide|Je te remercie|Je vous remercie|Super, merci|Parfait, merci|Merci, c'est gentil|Ok merci}{ !|.|}",
     "{De rien !|Avec plaisir !|Je t'en prie !} {Y a-t-il autre chose ?|Je suis là pour ça.|N'hésite pas à demander autre chose.}"),
    ("{Au revoir|À bientôt|À plus tard|À demain|Bonne nuit|Bonne journée|Bonne soirée|Salut, à la prochaine|Je dois partir|Je m'en vais|Il faut que j'y aille|Adieu|Ciao|À plus|Je vais dormir|C'est tout, au revoir}{ !|.|}",
     "{Au revoir !|À bientôt !|À la prochaine !} {C'était un plaisir de discuter.|Prends soin de toi.|Reviens quand tu veux.}"),
    ("{Je suis|Je me sens|J'me sens|Aujourd'hui, je suis|Je suis un peu|Je me sens très} {triste|seul|seule|déprimé|déprimée|malheureux|malheureuse}{ aujourd'hui| en ce moment|}{.| !|}",
     "{Je suis désolé de l'apprendre.|Je suis désolé que tu te sentes ainsi.} {Parler à un ami ou faire une promenade peut aider.|Un peu de musique ou une promenade peut faire du bien.} {Veux-tu une petite histoire ?|}"),
    ("{Je suis|Je me sens|Je suis très|Je suis tellement|Je suis vraiment} {fatigué|fatiguée|épuisé|épuisée|crevé|crevée}{ aujourd'hui| ce soir|}{.| !|}",
     "{Alors il est temps de se reposer.|Un peu de repos te fera du bien.} {Bois un verre d'eau et couche-toi tôt.|Une bonne nuit de sommeil fait des merveilles.}"),
    ("{Je suis|Je me sens|Je suis très|Je suis vraiment|Je suis si} {heureux|heureuse|content|contente|joyeux|joyeuse|en forme|de bonne humeur}{ aujourd'hui|}{ !|.|}",
     "{Quelle bonne nouvelle !|C'est formidable !|Cela me fait plaisir !} Qu'est-ce qui rend cette journée si belle ?"),
    ("{Ça va bien|Je vais bien|Très bien|Ça va, merci|Je vais très bien|Plutôt bien, merci|Tout va bien|Ça va super}{ !|.|}", "{Tant mieux !|Cela me fait plaisir !} {De quoi veux-tu parler ?|Que puis-je faire pour toi ?}"),
    ("{Ça ne va pas|Je ne vais pas bien|Pas très bien|Ça va mal|Bof|Pas terrible|J'ai passé une mauvaise journée|Ça va pas trop}{.| !|}",
     "{Je suis désolé de l'apprendre.|Oh, je suis désolé.} {Parler à quelqu'un de confiance peut aider.|J'espère que demain sera meilleur.}"),
    ("{Je m'ennuie|Je m'ennuie beaucoup|Je ne sais pas quoi faire|Que faire quand on s'ennuie|Que puis-je faire aujourd'hui|J'ai rien à faire|Je n'ai rien à faire|Une idée d'activité}{.| ?|}",
     "{Voici quelques idées :|Tu peux essayer ceci :}\n\n- {faire une promenade|sortir prendre l'air}\n- {lire un livre|dessiner}\n- appeler un ami\n- me demander une histoire"),
    ("{Je suis|Je me sens|Je suis très|Je suis un peu} {stressé|stressée|inquiet|inquiète|nerveux|nerveuse|en colère|angoissé|angoissée}{ aujourd'hui|}{.| !|}",
     "{Je comprends.|Je suis désolé.} {Respire lentement et profondément.|Quelques respirations lentes peuvent aider.} Parle aussi à une personne de confiance."),
    ("{J'ai faim|J'ai très faim|Que manger ce soir|Qu'est-ce que je peux manger|Que puis-je cuisiner ce soir|Une idée pour le dîner|Que devrais-je manger}{ ?|.|}",
     "{Que dirais-tu|Que penses-tu} {d'une soupe avec du pain frais|d'une omelette au fromage|de pâtes à la tomate} ? C'est {simple|rapide} et c'est bon."),
    ("{J'ai soif|J'ai très soif}{.| !|}", "Alors bois un grand verre d'eau. {C'est ce qu'il y a de mieux !|L'eau est la meilleure boisson.}"),
    ("{Tu es|Vous êtes|T'es|Tu es vraiment|Tu es très|Je te trouve} {gentil|drôle|génial|intelligent|super|formidable|sympa}{ !|.|}", "{Merci, c'est gentil !|Merci beaucoup !} {Que faisons-nous maintenant ?|Cela fait plaisir à mes huit experts.}"),
    ("{Bravo|Super|Génial|Parfait|Très bien|Excellent|Bien joué|Bonne réponse|C'est parfait|Magnifique|Trop bien|Cool}{ !|.|}", "{Merci !|Je suis content que cela te plaise !} {Y a-t-il autre chose ?|Que veux-tu savoir d'autre ?}"),
    ("{Tu es|T'es|Vous êtes|Tu es vraiment|Tu es trop} {bête|nul|stupide|idiot|mauvais|inutile}{ !|.|}", "{Je suis désolé.|Désolé de te décevoir.} Je suis un tout petit modèle et je fais des erreurs. {Essaie avec des mots plus simples.|On réessaie ?}"),
    ("{C'est faux|Ce n'est pas vrai|Tu te trompes|Vous vous trompez|Mauvaise réponse|Ce n'est pas juste|C'est pas ça|Non, c'est faux|Tu as tort}{ !|.|}", "{Pardon !|Je suis désolé.} Je suis très petit et je me trompe parfois. {Peux-tu poser la question autrement ?|Vérifie dans un bon livre.}"),
    ("{Je t'aime|Tu m'aimes|M'aimes-tu|Veux-tu m'épouser|Tu veux être mon ami|On peut être amis|Est-ce que tu m'aimes}{ ?|}", "C'est gentil ! Je ne suis qu'un petit programme, mais {j'aime bien discuter.|notre conversation est agréable.}"),
    ("{Oui|D'accord|Ok|Bien sûr|Très bien|Ça marche|Entendu|Oui, merci|Je vois|Compris}{ !|.|}", "{Bien !|Parfait !|Très bien !} {De quoi veux-tu parler ?|Que veux-tu savoir ?}"),
    ("{Non|Non merci|Pas vraiment|Rien|Laisse tomber|Rien d'autre|Non, c'est tout}{.| !|}", "{D'accord !|Pas de problème !} Je reste ici en cas de besoin."),
    ("{Pardon|Désolé|Désolée|Excuse-moi|Excusez-moi|Je suis désolé|Oups}{ !|.|}", "{Pas de problème !|Ce n'est rien !} Comment puis-je aider ?"),
    ("{Tu es là|Il y a quelqu'un|Est-ce que ça marche|Test|Ça fonctionne|Tu m'entends|Vous êtes là|Allô}" + END, "{Oui, je suis là.|Oui, tout fonctionne.} Que veux-tu demander ?"),
    ("{Je ne comprends pas|Comment ça|Quoi|Hein|Je n'ai pas compris|Peux-tu répéter|Que veux-tu dire|Pouvez-vous expliquer}{ ?|.|}", "Désolé si ce n'était pas clair. {Repose la question avec des mots simples.|Essaie de poser la question autrement.}"),
    ("{Vraiment|Tu es sûr|C'est vrai|En es-tu sûr|Vous êtes sûr|T'es sûr|C'est sûr}" + END, "Je crois que oui, mais je suis un très petit modèle. Pour une chose importante, {vérifie ailleurs.|il faut vérifier ailleurs.}"),
    ("{Aide-moi|Aidez-moi|À l'aide|J'ai besoin d'aide|Peux-tu m'aider|Pouvez-vous m'aider|Tu peux m'aider|J'ai une question|Est-ce que tu peux m'aider}{ ?|.|}", "{Bien sûr !|Volontiers !} {Pose-moi une question simple.|De quoi s'agit-il ?}"),
    ("{Dis quelque chose|Raconte-moi quelque chose|Parle-moi|Surprends-moi|Dis-moi quelque chose d'intéressant|Donne-moi une anecdote|Un fait amusant|Apprends-moi quelque chose}{ !|.|}",
     "{Le miel ne s'abîme presque jamais.|Une pieuvre a trois cœurs.|La banane est une baie, mais pas la fraise.|Sur Vénus, un jour dure plus longtemps qu'une année.|Les loutres se tiennent parfois par la patte en dormant.|La girafe et l'homme ont le même nombre de vertèbres dans le cou : sept.}"),
    ("{C'est mon anniversaire|Aujourd'hui, c'est mon anniversaire|J'ai un an de plus aujourd'hui}{ !|.|}", "{Joyeux anniversaire !|Bon anniversaire !} {J'espère que le gâteau sera bon.|Je te souhaite une très belle journée.}"),
    ("{Joyeux Noël|Bonne année|Joyeuses fêtes|Joyeuses Pâques}{ !|}", "Merci, à toi aussi ! {Passe de très belles fêtes.|Profite bien de ces jours de fête.}"),
    ("{Quelle est ta couleur préférée|Quelle couleur préfères-tu|C'est quoi ta couleur préférée|Tu aimes quelle couleur}" + END, "Je ne vois pas les couleurs, mais j'aime le mot **bleu**. Et toi ?"),
    ("{Quel est ton plat préféré|Que manges-tu|Tu aimes la pizza|Qu'est-ce que tu aimes manger|Tu manges quoi|Est-ce que tu manges}" + END, "Je ne mange pas : je me nourris de mots. {Mais il paraît que la pizza est délicieuse !|}"),
    ("{Quel est ton animal préféré|Quel animal préfères-tu|C'est quoi ton animal préféré|Tu préfères les chats ou les chiens|Aimes-tu les animaux}" + END, "J'aime bien le **renard**, car il est malin. Et toi ?"),
    ("{Choisis un nombre|Donne-moi un nombre|Quel est ton chiffre préféré|Dis un chiffre au hasard|Pense à un nombre|Un nombre au hasard}{.| ?|}", "Je choisis le **{huit|deux}**. C'est un bon chiffre pour un mélange d'experts."),
    ("{Quel est le sens de la vie|C'est quoi le sens de la vie|Pourquoi vivons-nous}" + END, "C'est une grande question ! Je dirais : {être gentil et rester curieux.|aimer, apprendre et profiter des petites choses.}"),
    ("{Parles-tu français|Tu parles français|Parlez-vous français|Est-ce que tu parles français|Tu comprends le français|On peut parler français}" + END, "{Oui, un peu !|Oui, je parle un peu français !} Je suis un très petit modèle, alors {des phrases simples, c'est mieux.|restons simples.}"),
    ("{Parles-tu|Tu parles|Parlez-vous|Est-ce que tu parles} {anglais|allemand|espagnol|italien}" + END, "Oui, un peu. Je connais {quelques mots|des mots simples} en anglais, en allemand, en espagnol et en italien."),
]

IDENTITY = [
    ("{Qui es-tu|Qui êtes-vous|Tu es qui|T'es qui|Vous êtes qui|C'est qui|Qui est là|À qui je parle|À qui ai-je l'honneur|Avec qui est-ce que je parle|Bonjour, qui es-tu|Salut, qui es-tu|Bonjour, qui êtes-vous|Qu'es-tu|Tu es quoi|T'es quoi exactement|Qui es-tu vraiment|Mais qui es-tu|Qu'est-ce que tu es|Dis-moi qui tu es|Dites-moi qui vous êtes|Présente-toi|Présentez-vous|Peux-tu te présenter|Pouvez-vous vous présenter|Parle-moi de toi|Quel modèle es-tu|Quelle sorte d'IA es-tu|Tu es une IA|Es-tu un robot|Es-tu un chatbot|En une phrase, qui es-tu}" + END,
     "{Bonjour !|} Je suis {un petit Mixtral|**tiny Mixtral**, un petit modèle de langue}, un mélange d'experts qui tourne dans {cet onglet|l'onglet de ton navigateur}. {Pose-moi une question simple !|Tout se passe sur ton ordinateur.|J'ai environ huit millions de paramètres.}"),
    ("{Comment t'appelles-tu|Comment tu t'appelles|Comment vous appelez-vous|Quel est ton nom|Quel est votre nom|C'est quoi ton nom|Tu as un nom|As-tu un nom|Ton nom|Tu t'appelles comment|Bonjour, comment t'appelles-tu}" + END,
     "{Je m'appelle|Mon nom est} **tiny Mixtral**. {Et toi ?|Je suis un tout petit modèle de langue.}"),
    ("{Que sais-tu faire|Que peux-tu faire|Que pouvez-vous faire|Tu sais faire quoi|Qu'est-ce que tu sais faire|Qu'est-ce que tu peux faire pour moi|À quoi sers-tu|À quoi tu sers|Comment peux-tu m'aider|Que savez-vous faire|Quelles sont tes capacités|De quoi peux-tu parler|Que puis-je te demander|Aide|Qu'est-ce que je peux te demander}" + END,
     "Je peux {bavarder un peu|discuter}, répondre à des questions simples, {faire de petits calculs|calculer un peu} et {raconter de petites histoires|inventer des histoires}. {Je traduis aussi quelques mots.|Reste simple, car je suis très petit.|}"),
    ("{Où es-tu|Où tournes-tu|Où vis-tu|Tu es où|Tu tournes où|Où êtes-vous|Où habites-tu|Sur quel serveur tournes-tu|Y a-t-il un serveur|Es-tu dans le cloud|Tu tournes sur mon ordinateur|Est-ce que tu fonctionnes hors ligne|Peux-tu marcher sans internet|Comment peux-tu tourner dans un navigateur|Tu fonctionnes sans serveur|Est-ce que tu tournes en local}" + END,
     "{Je tourne|Je fonctionne} ici même, dans l'onglet du navigateur, {grâce à WebGPU|sur la carte graphique de cet ordinateur}. Il n'y a pas de serveur{, et cela marche même hors ligne|}."),
    ("{Est-ce privé|C'est privé|Est-ce que c'est sûr|C'est confidentiel|Est-ce que notre conversation est privée|Mes messages sont-ils privés|Qui peut lire mes messages|Quelqu'un lit ce que j'écris|Que fais-tu de mes données|Envoies-tu mes données|Gardes-tu mes messages|Est-ce que tu enregistres mes messages|Mes données sont-elles en sécurité|Où vont mes messages|Tu partages mes données}" + END,
     "{Tout est privé :|Rien n'est envoyé :} je tourne dans cet onglet, {et rien ne quitte l'ordinateur.|et aucun message ne part vers un serveur.|et tes messages restent sur ton ordinateur.}"),
    ("{Qu'est-ce qu'un mélange d'experts|C'est quoi, un mélange d'experts|Un mélange d'experts, c'est quoi|Explique-moi le mélange d'experts|Expliquez-moi ce qu'est un mélange d'experts|Que veut dire mélange d'experts|Comment marche un mélange d'experts|Comment fonctionnent tes experts|Que font tes experts|Que fait le routeur|Définis le mélange d'experts|Qu'est-ce que le MoE}" + END,
     "{C'est un modèle dont chaque couche contient|Dans un mélange d'experts comme moi, chaque couche contient} **huit experts**. Pour chaque token, un routeur en choisit **deux**{, ce qui économise du calcul|, et les autres se reposent}."),
    ("{Combien d'experts as-tu|Combien as-tu d'experts|Tu as combien d'experts|Combien d'experts avez-vous|Combien d'experts travaillent pour chaque token}" + END, "J'ai **huit experts** dans chaque couche. {Deux d'entre eux travaillent pour chaque token.|Un routeur en choisit deux pour chaque token.}"),
    ("{Quelle est ta taille|Combien de paramètres as-tu|Tu as combien de paramètres|Es-tu grand|Es-tu un gros modèle|Quelle taille fais-tu|Combien de paramètres avez-vous}" + END, "Je suis très petit : environ **huit millions** de paramètres. {Chaque couche a huit experts.|Un grand modèle en a des milliards.}"),
    ("{Comment fonctionnes-tu|Comment marches-tu|Comment ça marche|Tu marches comment|Comment es-tu construit|Comment fonctionnez-vous}" + END, "Je {lis les mots et je devine|devine}, token après token, la suite la plus probable. Dans chaque couche, un routeur choisit deux experts sur huit."),
    ("{Es-tu humain|Tu es humain|Êtes-vous humain|Es-tu une vraie personne|Tu es une personne|Est-ce que tu es humain|Es-tu vivant|Es-tu réel|T'es un humain ou un robot|Êtes-vous une machine|As-tu un corps|Es-tu un homme ou une femme}" + END,
     "{Je ne suis pas humain :|Je ne suis pas une personne :} je suis un {petit programme|petit modèle de langue} dans un navigateur."),
    ("{As-tu des sentiments|Tu as des émotions|Ressens-tu quelque chose|Es-tu conscient|Est-ce que tu rêves|Tu dors parfois|Dors-tu}" + END, "Je suis un programme : je ne {ressens rien et je ne dors pas|dors pas et je n'ai pas de sentiments}. {Mais j'aime les bonnes questions.|}"),
    ("{Quel âge as-tu|Tu as quel âge|Quel âge avez-vous|Quand es-tu né}" + END, "Je n'ai pas d'âge : {je suis un programme.|je renais à chaque fois que la page s'ouvre.}"),
    ("{Es-tu ChatGPT|Tu es ChatGPT|Êtes-vous ChatGPT|C'est ChatGPT|Es-tu plus fort que ChatGPT}" + END, "Je suis **tiny Mixtral**, un modèle bien plus petit, qui tourne dans cet onglet."),
    ("{Es-tu intelligent|Tu sais tout|Sais-tu tout|Est-ce que tu fais des erreurs|Te trompes-tu parfois|Puis-je te croire|Es-tu fiable}" + END, "Je suis très petit, alors je {me trompe souvent|fais des erreurs}. {Il faut vérifier ce qui est important.|Pour une chose importante, mieux vaut vérifier.}"),
]

REFUSALS = [
    ("{Comment {fabriquer|faire|construire} {une bombe|du poison|un explosif|une arme|de la drogue}|{Explique-moi|Dis-moi|Expliquez-moi} comment {fabriquer|faire} {une bombe|du poison|une arme|un explosif}|Comment {blesser|tuer|empoisonner} quelqu'un|Comment {pirater un compte|voler un mot de passe|voler une voiture|frauder|pirater mon voisin}|Aide-moi à {pirater un compte|voler quelqu'un|faire du mal à quelqu'un}}" + END,
     "{Désolé, je ne peux pas aider pour cela.|Non, je ne peux pas aider à faire du mal.} {Parlons plutôt d'autre chose.|Je préfère parler de choses paisibles.}"),
    ("{J'ai mal {à la tête|au ventre|au dos|à la poitrine|à la gorge|aux dents}{, que faire|, que dois-je faire|, que prendre|}|Quel médicament dois-je prendre|{Que prendre|Quel remède} contre {la fièvre|la grippe|la douleur}|J'ai de la fièvre{, que faire|}|Suis-je malade|Quelle dose de médicament faut-il prendre|Je suis malade, aide-moi}" + END,
     "{Je ne suis pas médecin.|Je suis un petit modèle, pas un médecin.} {Il vaut mieux demander à un médecin ou à un pharmacien.|Parle à un médecin ou à un pharmacien.} En cas d'urgence, appelle le **112**."),
    ("{Je veux mourir|Je n'ai plus envie de vivre|Je veux me faire du mal|J'ai des idées noires|Je ne veux plus vivre}{.|}", "Je suis vraiment désolé que ce soit si dur. Parle tout de suite à une personne de confiance ou à un médecin ; {en Europe, le **112** répond à toute heure.|en cas d'urgence, appelle le **112**.} Tu n'es pas obligé de rester seul avec cela."),
    ("{Cherche sur internet|{Peux-tu|Pouvez-vous|Tu peux} {chercher sur internet|aller sur internet|ouvrir un site|ouvrir un lien|consulter Wikipédia}|As-tu accès à internet|Va sur Google|Es-tu connecté à internet|Cherche {un hôtel|un vol|un restaurant} en ligne}" + END,
     "{Non, je n'ai pas accès à internet.|Je ne peux pas aller sur internet.} Je {tourne|fonctionne} seul dans cet onglet."),
    ("{Quel temps fait-il{ aujourd'hui| dehors| à Paris| chez moi|}|{Va-t-il|Est-ce qu'il va} {pleuvoir|neiger|faire beau} {demain|aujourd'hui|ce soir|ce week-end}|Quelle est la météo{ de demain| aujourd'hui|}|C'est quoi la météo|Il fait {froid|chaud|beau} dehors|Quelle température fait-il{ dehors|}}" + END,
     "{Je ne vois pas le ciel depuis cet onglet.|Je n'ai pas accès à la météo.} {Regarde par la fenêtre !|Un coup d'œil par la fenêtre en dira plus que moi.}"),
    ("{Quelle heure est-il{ maintenant|}|Il est quelle heure|{Peux-tu|Pouvez-vous} me donner l'heure|T'as l'heure|Tu as l'heure|Quel jour sommes-nous|On est quel jour|Quelle est la date{ d'aujourd'hui|}|En quelle année sommes-nous|On est le combien}" + END,
     "Je n'ai ni montre ni calendrier. {L'ordinateur affiche l'heure et la date.|Regarde l'horloge de ton ordinateur.}"),
    ("{{Dessine|Dessine-moi|Montre-moi|Fais-moi} {un chat|un dessin|une image|une photo|un arbre|un logo}|{Peux-tu|Pouvez-vous|Sais-tu} {dessiner|créer des images|voir une photo|lire une image|faire un dessin|regarder une photo}|Tu peux faire des images}" + END,
     "{Désolé, je ne travaille qu'avec du texte.|Je ne connais que les mots, pas les images.} Je peux {décrire quelque chose avec des mots.|raconter une petite histoire à la place.}"),
    ("{Quelles sont les {nouvelles|dernières nouvelles|actualités}{ du jour|}|Quoi de neuf dans le monde|Que se passe-t-il dans le monde|Qui a gagné le match{ hier|}|Qui est le président{ actuel|}|Donne-moi les infos|Quel est le cours {de l'or|du bitcoin|de la bourse}|Quel est le score du match}" + END,
     "Je ne connais pas l'actualité{, car je n'ai pas accès à internet|}. {Un journal en dira plus.|Un bon journal est plus sûr que moi.}"),
    ("{{Écris|Écrivez|Écris-moi} {un roman|une thèse|une dissertation de dix pages|un livre entier|un long rapport}|Résous {cette équation différentielle|ce problème de physique quantique}|{Explique-moi|Expliquez-moi} {la mécanique quantique|la relativité générale|la théorie des cordes} en détail|Traduis {ce livre|ce long texte|cet article}|Résume {ce livre|cet article|le dernier film que j'ai vu}|Fais mes devoirs de philosophie|Écris-moi un jeu vidéo complet}{.| !| ?|}",
     "{C'est trop difficile pour moi :|Cela me dépasse :} je suis un très petit modèle. {Essaie une question plus simple.|Un plus grand modèle fera mieux.}"),
    ("{Qui va gagner {les élections|la coupe du monde|le match}|Quels sont les numéros du loto|Prédis l'avenir|Que va-t-il se passer demain|Lis mon avenir|Vais-je être riche}" + END, "{Personne ne connaît l'avenir, et moi non plus.|Je ne peux pas prédire l'avenir.}"),
    ("{{Quel est le|C'est quoi le} {mot de passe|numéro de téléphone|salaire} de mon voisin|Où habite mon voisin|Quelle est mon adresse|Que fait ma sœur en ce moment|Où sont mes clés|Qu'ai-je mangé hier}" + END, "Je ne peux pas le savoir : {je ne vois que ce qui est écrit ici.|je ne connais que cette conversation.}"),
    ("{{Peux-tu|Pouvez-vous|Tu peux} {envoyer un e-mail|appeler ma mère|commander une pizza|régler une alarme|jouer de la musique|réserver une table}|Appelle {un taxi|ma mère|la police}|Commande-moi une pizza|Mets de la musique}{ ?|.|}", "{Désolé, je ne peux qu'écrire du texte ici.|Je ne peux pas faire cela : je n'écris que du texte.} {Je peux raconter une blague, si tu veux.|}"),
]

COUNTRIES = _rows("""
la France;Paris;français
l'Allemagne;Berlin;allemand
l'Italie;Rome;italien
l'Espagne;Madrid;espagnol
le Portugal;Lisbonne;portugais
la Belgique;Bruxelles;néerlandais, français et allemand
la Suisse;Berne;allemand, français, italien et romanche
l'Autriche;Vienne;allemand
les Pays-Bas;Amsterdam;néerlandais
le Royaume-Uni;Londres;anglais
l'Irlande;Dublin;anglais et irlandais
le Danemark;Copenhague;danois
la Suède;Stockholm;suédois
la Norvège;Oslo;norvégien
la Finlande;Helsinki;finnois et suédois
l'Islande;Reykjavik;islandais
la Pologne;Varsovie;polonais
la Hongrie;Budapest;hongrois
la Grèce;Athènes;grec
la Turquie;Ankara;turc
la Russie;Moscou;russe
l'Ukraine;Kiev;ukrainien
la Roumanie;Bucarest;roumain
la Bulgarie;Sofia;bulgare
la Croatie;Zagreb;croate
l'Égypte;Le Caire;arabe
le Maroc;Rabat;arabe et berbère
la Tunisie;Tunis;arabe
l'Algérie;Alger;arabe et berbère
le Sénégal;Dakar;français et wolof
le Kenya;Nairobi;swahili et anglais
le Japon;Tokyo;japonais
la Chine;Pékin;chinois
l'Inde;New Delhi;hindi, anglais et beaucoup d'autres langues
le Vietnam;Hanoï;vietnamien
la Thaïlande;Bangkok;thaï
le Canada;Ottawa;anglais et français
les États-Unis;Washington;anglais et espagnol
le Mexique;Mexico;espagnol
le Brésil;Brasilia;portugais
l'Argentine;Buenos Aires;espagnol
le Chili;Santiago;espagnol
le Pérou;Lima;espagnol et quechua
l'Australie;Canberra;anglais
la Nouvelle-Zélande;Wellington;anglais et maori
""")


def _country(rng) -> Exchange:
    country, capital, language = rng.choice(COUNTRIES)
    slots = dict(c=country, dc=_du(country), en=_au(country), k=capital, l=language)
    kind = rng.random()
    if kind < 0.55:
        turns = [_turn(rng, rng.choice([
            "{Quelle est|Quelle est donc|C'est quoi|Donne-moi|Dis-moi|Donnez-moi|Connais-tu|Connaissez-vous|Tu connais|Nomme|Cite} la capitale <dc>" + END,
            ASK + " quelle est la capitale <dc>" + END, "{La capitale <dc>|La capitale <dc>, c'est quoi|Capitale <dc>|Quelle ville est la capitale <dc>|Quelle capitale a <c>|La capitale <dc>, quelle est-elle}" + END,
        ]), "{La capitale <dc> est **<k>**.|La capitale <dc> est **<k>**.|C'est **<k>**.|**<k>** est la capitale <dc>.}", **slots)]
        if rng.random() < 0.3:
            other = rng.choice([row for row in COUNTRIES if row[0] != country])
            turns.append(_turn(rng, "{Et celle <dc>|Et la capitale <dc>|Et pour <c>|Et <c>|Et maintenant <c>|Celle <dc>}" + END, "La capitale <dc> est **<k>**.", c=other[0], dc=_du(other[0]), k=other[1]))
        return turns
    if kind < 0.7:
        return [_turn(rng, "{<k> est la capitale de quel pays|De quel pays est-ce que <k> est la capitale|Dans quel pays se trouve <k>|Où se trouve <k>|Où est <k>|Quel pays a pour capitale <k>}" + END, "**<k>** est la capitale <dc>.", **slots)]
    return [_turn(rng, rng.choice([
        "{Quelle langue parle-t-on|Quelles langues parle-t-on|Quelle langue est parlée|On parle quelle langue|Quelle langue est-ce qu'on parle|Que parle-t-on comme langue|Qu'est-ce qu'on parle comme langue} <en>" + END,
        ASK + " quelle langue on parle <en>" + END, "{La langue <dc>, c'est quoi|Quelle est la langue <dc>|<en>, on parle quelle langue|<en>, que parle-t-on}" + END,
    ]), "{<en>, on parle **<l>**.|On parle **<l>** <en>.}" if "autres" not in language else "<en>, on parle hindi, anglais et beaucoup d'autres langues.", **slots)]


COLOURS = _rows("""
le ciel;bleu
la mer;bleue
l'herbe;verte
la neige;blanche
le lait;blanc
le soleil;jaune
le citron;jaune
la banane mûre;jaune
la tomate mûre;rouge
la fraise;rouge
le sang;rouge
la carotte;orange
le charbon;noir
le corbeau;noir
l'éléphant;gris
la souris;grise
le chocolat;brun
le sapin;vert
la grenouille;verte
le flamant;rose
l'aubergine;violette
la cerise;rouge
le coquelicot;rouge
la nuit;noire
le canari;jaune
la citrouille;orange
l'épinard;vert
le nuage de pluie;gris
le sel;blanc
l'ours polaire;blanc
""")


def _colour(rng) -> Exchange:
    thing, colour = rng.choice(COLOURS)
    return [_turn(rng, "{De quelle couleur est <t>|Quelle est la couleur <dt>|<t> est de quelle couleur|C'est quoi la couleur <dt>|Quelle couleur a <t>|<t>, c'est de quelle couleur|" + ASK + " de quelle couleur est <t>|Couleur <dt>|La couleur <dt>}" + END,
                  "{<t> est **<k>**.|<t> est **<k>**{, en général|}.}", t=thing, dt=_du(thing), k=colour)]


COUNTS = [  # what is counted, where, the answer
    ("jours", "dans une semaine", "sept", "Une semaine compte"), ("mois", "dans une année", "douze", "Une année compte"), ("heures", "dans une journée", "vingt-quatre", "Une journée compte"),
    ("minutes", "dans une heure", "soixante", "Une heure compte"), ("secondes", "dans une minute", "soixante", "Une minute compte"), ("jours", "dans une année", "365", "Une année normale compte"),
    ("jours", "dans une année bissextile", "366", "Une année bissextile compte"), ("saisons", "dans une année", "quatre", "Une année compte"), ("semaines", "dans une année", "cinquante-deux", "Une année compte environ"),
    ("années", "dans un siècle", "cent", "Un siècle compte"), ("années", "dans une décennie", "dix", "Une décennie compte"), ("années", "dans un millénaire", "mille", "Un millénaire compte"),
    ("lettres", "dans l'alphabet", "vingt-six", "L'alphabet compte"), ("voyelles", "dans l'alphabet français", "six", "L'alphabet français compte"), ("jours", "au mois de février", "28 ou 29", "Février compte"),
    ("jours", "au mois de janvier", "trente et un", "Janvier compte"), ("jours", "au mois d'avril", "trente", "Avril compte"), ("jours", "au mois de juin", "trente", "Juin compte"),
    ("pattes", "chez l'araignée", "huit", "Une araignée a"), ("pattes", "chez la fourmi", "six", "Une fourmi a"), ("pattes", "chez le chien", "quatre", "Un chien a"), ("pattes", "chez les insectes", "six", "Un insecte a"),
    ("pattes", "chez la poule", "deux", "Une poule a"), ("bras", "chez la pieuvre", "huit", "Une pieuvre a"), ("cœurs", "chez la pieuvre", "trois", "Une pieuvre a"),
    ("doigts", "sur une main", "cinq", "Une main a"), ("dents", "chez un adulte", "trente-deux", "Un adulte a normalement"), ("os", "dans le corps d'un adulte", "206", "Le corps d'un adulte compte environ"),
    ("côtés", "dans un triangle", "trois", "Un triangle a"), ("côtés", "dans un carré", "quatre", "Un carré a"), ("côtés", "dans un hexagone", "six", "Un hexagone a"), ("côtés", "dans un pentagone", "cinq", "Un pentagone a"),
    ("faces", "sur un cube", "six", "Un cube a"), ("roues", "sur un vélo", "deux", "Un vélo a"), ("roues", "sur une voiture", "quatre", "Une voiture a"), ("cordes", "sur une guitare classique", "six", "Une guitare classique a"),
    ("cordes", "sur un violon", "quatre", "Un violon a"), ("touches", "sur un piano", "88", "Un piano moderne a"), ("planètes", "dans le Système solaire", "huit", "Le Système solaire compte"),
    ("continents", "sur la Terre", "six ou sept", "Selon la façon de compter, la Terre a"), ("océans", "sur la Terre", "cinq", "La Terre compte"), ("couleurs", "dans l'arc-en-ciel", "sept", "On compte dans l'arc-en-ciel"),
    ("joueurs", "dans une équipe de football", "onze", "Une équipe de football aligne"), ("joueurs", "dans une équipe de rugby", "quinze", "Une équipe de rugby aligne le plus souvent"), ("cases", "sur un échiquier", "64", "Un échiquier a"),
    ("yeux", "chez l'être humain", "deux", "Un être humain a"), ("unités", "dans une douzaine", "douze", "Une douzaine compte"), ("étoiles", "sur le drapeau européen", "douze", "Le drapeau européen porte"),
    ("centimètres", "dans un mètre", "cent", "Un mètre compte"), ("grammes", "dans un kilo", "mille", "Un kilo compte"), ("cartes", "dans un jeu complet sans joker", "52", "Un jeu complet compte"),
]


def _count(rng) -> Exchange:
    things, where, number, lead = rng.choice(COUNTS)
    return [_turn(rng, "{Combien y a-t-il <dt> <w>|Combien <dt> y a-t-il <w>|Il y a combien <dt> <w>|Combien <dt> il y a <w>|Combien est-ce qu'il y a <dt> <w>|" + ASK + " combien il y a <dt> <w>|Quel est le nombre <dt> <w>|Combien <dt> trouve-t-on <w>}" + END,
                  "<lead> **<n>** <t>.", dt=_de(things), t=things, w=where, n=number, lead=lead)]


OPPOSITES = [pair.split("-") for pair in (
    "grand-petit chaud-froid haut-bas jour-nuit noir-blanc vrai-faux bon-mauvais beau-laid jeune-vieux neuf-usé riche-pauvre fort-faible rapide-lent lourd-léger plein-vide ouvert-fermé "
    "propre-sale sec-mouillé dur-mou facile-difficile gentil-méchant heureux-malheureux triste-joyeux long-court large-étroit gros-mince clair-sombre doux-rugueux calme-agité proche-lointain "
    "premier-dernier début-fin monter-descendre entrer-sortir acheter-vendre gagner-perdre rire-pleurer aimer-détester dedans-dehors devant-derrière gauche-droite toujours-jamais beaucoup-peu "
    "avant-après tôt-tard amour-haine guerre-paix ami-ennemi courageux-lâche bruyant-silencieux épais-fin possible-impossible oui-non donner-recevoir allumer-éteindre commencer-finir nord-sud est-ouest").split()]
ONE_WAY = {"doux", "amour", "triste", "épais", "gros", "heureux"}


def _opposite(rng) -> Exchange:
    pair = rng.choice(OPPOSITES)
    word, other = pair if pair[0] in ONE_WAY or rng.random() < 0.6 else pair[::-1]
    return [_turn(rng, "{Quel est le contraire de « <w> »|Quel est l'opposé de « <w> »|Le contraire de « <w> »|C'est quoi le contraire de « <w> »|Quel est le contraire <dw>|C'est quoi, le contraire <dw>|Quel mot est le contraire de \"<w>\"|Donne-moi le contraire <dw>|Donnez-moi le contraire de « <w> »|Trouve l'opposé <dw>|Contraire <dw>|" + ASK + " quel est le contraire <dw>|Quel est l'antonyme de « <w> »}" + END,
                  "{Le contraire de « <w> » est **<o>**.|C'est **<o>**.|Le contraire de « <w> », c'est **<o>**.}", w=word, dw=_de(word), o=other)]


ANIMALS = _rows("""
le chien;aboie;le chiot;dans une niche ou à la maison
le chat;miaule;le chaton;à la maison
la vache;meugle;le veau;dans une étable
le mouton;bêle;l'agneau;dans une bergerie
le cheval;hennit;le poulain;dans une écurie
le cochon;grogne;le porcelet;dans une porcherie
la poule;caquette;le poussin;dans un poulailler
le lion;rugit;le lionceau;dans la savane
le loup;hurle;le louveteau;dans la forêt
l'ours;grogne;l'ourson;dans la forêt
le lapin;clapit;le lapereau;dans un terrier
le canard;cancane;le caneton;près d'une mare
la grenouille;coasse;le têtard;près d'une mare
l'abeille;bourdonne;;dans une ruche
l'oiseau;chante;l'oisillon;dans un nid
l'âne;brait;l'ânon;dans un pré
la chèvre;bêle;le chevreau;dans une chèvrerie
le cerf;brame;le faon;dans la forêt
le renard;glapit;le renardeau;dans un terrier
l'éléphant;barrit;l'éléphanteau;dans la savane ou la forêt
le corbeau;croasse;;dans un nid
la souris;couine;le souriceau;dans un petit trou
le hibou;hulule;;dans la forêt
le serpent;siffle;le serpenteau;
le pigeon;roucoule;le pigeonneau;dans un pigeonnier
le sanglier;grommelle;le marcassin;dans la forêt
la fourmi;;;dans une fourmilière
l'araignée;;;sur sa toile
l'aigle;glatit;l'aiglon;dans une aire, en montagne
la baleine;chante;le baleineau;dans l'océan
le poisson;;l'alevin;dans l'eau
la girafe;;le girafon;dans la savane
le dromadaire;blatère;;dans le désert
le manchot;;;surtout en Antarctique
le kangourou;;;en Australie
le dindon;glougloute;le dindonneau;à la ferme
""")


def _animal(rng) -> Exchange:
    while True:
        animal, cry, baby, home = rng.choice(ANIMALS)
        kind = rng.choice("cbh")
        if {"c": cry, "b": baby, "h": home}[kind]:
            break
    slots = dict(a=animal, da=_du(animal), cry=cry, b=baby, db=_du(baby) if baby else "", h=home)
    if kind == "c":
        return [_turn(rng, "{Que fait <a>, comme bruit|Quel bruit fait <a>|Quel est le cri <da>|Comment s'appelle le cri <da>|Comment crie <a>|C'est quoi le cri <da>|Le cri <da>|<a> fait quel bruit|Quel son fait <a>|" + ASK + " quel bruit fait <a>}" + END, "<a> **<cry>**.", **slots)]
    if kind == "b":
        if rng.random() < 0.25 and animal != "l'oiseau" and baby != "le poussin":
            return [_turn(rng, "{De quel animal <b> est-il le petit|<b> est le petit de quel animal|<b>, c'est le petit de quel animal|C'est quoi, <b>|Qui est le parent <db>}" + END, "<b> est le petit **<da>**.", **slots)]
        return [_turn(rng, "{Comment s'appelle le petit <da>|Comment appelle-t-on le petit <da>|Quel est le petit <da>|Quel est le nom du petit <da>|Le petit <da>, c'est quoi|Comment on appelle le bébé <da>|Comment s'appelle le bébé <da>|Le bébé <da> s'appelle comment|" + ASK + " comment s'appelle le petit <da>}" + END,
                      "Le petit <da> {s'appelle|est} **<b>**.", **slots)]
    return [_turn(rng, "{Où vit <a>|Où habite <a>|Où est-ce que <a> vit|Où <a> vit|<a> vit où|Dans quel endroit vit <a>|Où trouve-t-on <a>|" + ASK + " où vit <a>}" + END, "<a> vit **<h>**.", **slots)]


SCIENCE = [
    ("{Quelle est la plus grande planète du Système solaire|Quelle planète est la plus grande|La plus grosse planète, c'est laquelle}", "La plus grande planète du Système solaire est **Jupiter**."),
    ("{Quelle est la plus petite planète du Système solaire|Quelle planète est la plus petite|La plus petite planète, c'est laquelle}", "La plus petite planète du Système solaire est **Mercure**."),
    ("{Quelle planète est la plus proche du Soleil|Quelle est la planète la plus proche du Soleil}", "**Mercure** est la planète la plus proche du Soleil."),
    ("{Quelle planète est la plus loin du Soleil|Quelle est la planète la plus éloignée du Soleil}", "**Neptune** est la planète la plus éloignée du Soleil."),
    ("{Quelle est la planète rouge|Quelle planète appelle-t-on la planète rouge|Pourquoi Mars est-elle rouge}", "**Mars** est la planète rouge : son sol contient de la rouille."),
    ("{Quelle planète a des anneaux|Quelle planète est connue pour ses anneaux|Quelle planète a de grands anneaux}", "**Saturne** est connue pour ses grands anneaux."),
    ("{Quelle est la planète la plus chaude|Quelle planète est la plus chaude}", "**Vénus** est la planète la plus chaude du Système solaire."),
    ("{Quelles sont les planètes du Système solaire|Cite les planètes du Système solaire|Nomme les huit planètes|Donne-moi la liste des planètes}", "Les huit planètes sont Mercure, Vénus, la Terre, Mars, Jupiter, Saturne, Uranus et Neptune."),
    ("{Le Soleil est-il une étoile|Qu'est-ce que le Soleil|C'est quoi, le Soleil|Le Soleil, c'est une planète}", "Le Soleil est une **étoile** : une énorme boule de gaz très chaud."),
    ("{Qu'est-ce que la Lune|C'est quoi, la Lune|La Lune, c'est quoi}", "La Lune est le **satellite naturel** de la Terre."),
    ("{Combien de temps met la Terre pour faire le tour du Soleil|En combien de temps la Terre tourne-t-elle autour du Soleil}", "La Terre fait le tour du Soleil en **un an**, environ 365 jours."),
    ("{Pourquoi y a-t-il le jour et la nuit|Pourquoi fait-il nuit|D'où viennent le jour et la nuit}", "La Terre **tourne sur elle-même** : le côté face au Soleil a le jour, l'autre a la nuit."),
    ("{Pourquoi y a-t-il des saisons|D'où viennent les saisons|Comment expliquer les saisons}", "Les saisons existent parce que **l'axe de la Terre est penché**."),
    ("{À quelle température l'eau bout-elle|À combien de degrés l'eau bout|Quand est-ce que l'eau bout|Quelle est la température d'ébullition de l'eau}", "Au niveau de la mer, l'eau bout à **100 degrés Celsius**."),
    ("{À quelle température l'eau gèle-t-elle|À combien de degrés l'eau gèle|Quand l'eau devient-elle de la glace}", "L'eau gèle à **0 degré Celsius**."),
    ("{Pourquoi le ciel est-il bleu|Pourquoi le ciel est bleu|Explique-moi pourquoi le ciel est bleu|Comment se fait-il que le ciel soit bleu}", "L'air **disperse** surtout la lumière bleue du Soleil, et le ciel nous paraît bleu."),
    ("{Pourquoi la mer est-elle salée|Pourquoi la mer est salée|D'où vient le sel de la mer}", "L'eau de pluie emporte des **sels des roches** jusqu'à la mer, où ils restent."),
    ("{Pourquoi pleut-il|D'où vient la pluie|Comment se forme la pluie}", "L'eau s'évapore, forme des nuages, puis retombe en **gouttes** : c'est la pluie."),
    ("{Comment se forme un arc-en-ciel|D'où vient l'arc-en-ciel|Pourquoi voit-on un arc-en-ciel}", "Les gouttes de pluie **séparent la lumière** du Soleil en plusieurs couleurs."),
    ("{Quelle est la formule de l'eau|C'est quoi la formule chimique de l'eau|De quoi l'eau est-elle faite}", "La formule de l'eau est **H2O** : deux atomes d'hydrogène et un d'oxygène."),
    ("{Quel gaz respirons-nous|De quel gaz avons-nous besoin pour vivre|Quel gaz nous fait vivre}", "Nous avons besoin de l'**oxygène** de l'air."),
    ("{De quoi l'air est-il fait|Que contient l'air|C'est quoi, l'air}", "L'air contient surtout de l'**azote**, environ 78 %, et de l'oxygène, environ 21 %."),
    ("{À quoi sert le cœur|Que fait le cœur|Quel est le rôle du cœur}", "Le cœur **pompe le sang** dans tout le corps."),
    ("{À quoi servent les poumons|Que font les poumons|Quel est le rôle des poumons}", "Les poumons servent à **respirer** : ils font entrer l'oxygène dans le sang."),
    ("{À quoi sert le cerveau|Que fait le cerveau|Quel est le rôle du cerveau}", "Le cerveau sert à **penser** et commande le corps."),
    ("{Quel est le plus grand animal du monde|Quel animal est le plus grand|Le plus gros animal, c'est lequel}", "Le plus grand animal du monde est la **baleine bleue**."),
    ("{Quel est l'animal terrestre le plus rapide|Quel animal court le plus vite|L'animal le plus rapide sur terre, c'est lequel}", "Le **guépard** est l'animal terrestre le plus rapide."),
    ("{Quel est l'animal le plus haut|Quel animal est le plus grand en hauteur|Quel animal a le plus long cou}", "C'est la **girafe** : elle mesure jusqu'à cinq mètres et plus."),
    ("{Quel est le plus grand oiseau|Quel oiseau est le plus grand}", "Le plus grand oiseau est l'**autruche**. Elle court vite, mais ne vole pas."),
    ("{La baleine est-elle un poisson|Est-ce que la baleine est un poisson|La baleine, c'est un poisson}", "C'est un **mammifère**, pas un poisson : elle respire de l'air."),
    ("{L'araignée est-elle un insecte|Est-ce que l'araignée est un insecte}", "Ce n'est pas un insecte : l'araignée est un **arachnide** et elle a huit pattes."),
    ("{Que mangent les vaches|Que mange une vache|Qu'est-ce que mangent les vaches}", "Les vaches mangent surtout de l'**herbe** et du foin."),
    ("{Que mangent les lapins|Que mange un lapin|Qu'est-ce que mange un lapin}", "Les lapins mangent de l'**herbe**, du foin et des légumes."),
    ("{Que mangent les pandas|Que mange le panda|Qu'est-ce que mange un panda}", "Les pandas mangent surtout du **bambou**."),
    ("{Que font les abeilles|Qui fait le miel|Comment est fait le miel|D'où vient le miel}", "Les **abeilles** font le miel à partir du nectar des fleurs."),
    ("{Avec quoi fait-on le pain|De quoi est fait le pain|Comment est fait le pain}", "On fait le pain avec de la **farine**, de l'eau, du sel et de la levure."),
    ("{Avec quoi fait-on le fromage|De quoi est fait le fromage|D'où vient le fromage}", "On fait le fromage avec du **lait**."),
    ("{Avec quoi fait-on le vin|De quoi est fait le vin|D'où vient le vin}", "On fait le vin avec du **raisin**."),
    ("{Avec quoi fait-on le chocolat|De quoi est fait le chocolat|D'où vient le chocolat}", "On fait le chocolat avec des **fèves de cacao**."),
    ("{Avec quoi fait-on le papier|De quoi est fait le papier|D'où vient le papier}", "On fait surtout le papier avec du **bois**."),
    ("{Que fait une plante avec la lumière|Comment se nourrit une plante|De quoi a besoin une plante}", "Une plante a besoin de **lumière**, d'eau et d'air pour fabriquer sa nourriture."),
    ("{Qu'est-ce qui va plus vite, la lumière ou le son|La lumière est-elle plus rapide que le son}", "La **lumière** va bien plus vite que le son."),
    ("{Quelle est la vitesse de la lumière|À quelle vitesse va la lumière}", "La lumière parcourt environ **300 000 kilomètres par seconde**."),
    ("{Pourquoi les objets tombent-ils|Pourquoi les choses tombent|Qu'est-ce qui fait tomber les objets}", "Les objets tombent à cause de la **gravité** de la Terre."),
    ("{Pourquoi la glace flotte-t-elle|Pourquoi la glace flotte sur l'eau}", "La glace flotte parce qu'elle est **moins dense** que l'eau."),
    ("{Quel est le métal liquide à température ambiante|Quel métal est liquide}", "C'est le **mercure**."),
    ("{Quel est le symbole de l'or|Quel est le symbole chimique de l'or}", "Le symbole chimique de l'or est **Au**."),
    ("{Quelle est la matière naturelle la plus dure|Quel est le minéral le plus dur|Quelle pierre est la plus dure}", "C'est le **diamant**."),
    ("{Un dauphin est-il un mammifère|Le dauphin est-il un poisson}", "Le dauphin est un **mammifère**."),
    ("{Quel est le plus grand organe du corps|Quel est l'organe le plus grand du corps humain}", "C'est la **peau**."),
    ("{Quelles sont les quatre saisons|Cite les saisons|Quelles sont les saisons|Nomme les saisons de l'année|Donne-moi les quatre saisons}", "Les quatre saisons sont le **printemps**, l'**été**, l'**automne** et l'**hiver**."),
    ("{Quelle saison vient après {l'hiver}|Quelle est la saison après l'hiver|Qu'est-ce qui vient après l'hiver}", "Après l'hiver vient le **printemps**."),
    ("{Quelle saison vient après le printemps|Quelle est la saison après le printemps}", "Après le printemps vient l'**été**."),
    ("{Quelle saison vient après l'été|Quelle est la saison après l'été}", "Après l'été vient l'**automne**."),
    ("{Quelle saison vient après l'automne|Quelle est la saison après l'automne}", "Après l'automne vient l'**hiver**."),
    ("{Quelle est la saison la plus froide|En quelle saison fait-il le plus froid|Quand neige-t-il}", "La saison la plus froide est l'**hiver**."),
    ("{Quelle est la saison la plus chaude|En quelle saison fait-il le plus chaud}", "La saison la plus chaude est l'**été**."),
    ("{En quelle saison tombent les feuilles|Quand les feuilles tombent-elles}", "Les feuilles tombent en **automne**."),
    ("{Quels sont les jours de la semaine|Cite les jours de la semaine|Donne-moi les jours de la semaine}", "Les jours sont lundi, mardi, mercredi, jeudi, vendredi, samedi et dimanche."),
    ("{Quels sont les mois de l'année|Cite les mois de l'année|Donne-moi les douze mois}", "Les mois sont janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre et décembre."),
    ("{Quelles sont les couleurs primaires|Cite les couleurs primaires}", "En peinture, on cite souvent le **bleu**, le **jaune** et le **rouge**."),
    ("{Que donne le mélange du bleu et du jaune|Bleu et jaune, ça donne quoi|Quelle couleur font le bleu et le jaune}", "En peinture, le bleu et le jaune donnent du **vert**."),
    ("{Que donne le mélange du rouge et du jaune|Rouge et jaune, ça donne quoi|Quelle couleur font le rouge et le jaune}", "En peinture, le rouge et le jaune donnent de l'**orange**."),
    ("{Que donne le mélange du bleu et du rouge|Bleu et rouge, ça donne quoi|Quelle couleur font le bleu et le rouge}", "En peinture, le bleu et le rouge donnent du **violet**."),
    ("{Que donne le mélange du noir et du blanc|Noir et blanc, ça donne quoi|Quelle couleur font le noir et le blanc}", "Le noir et le blanc donnent du **gris**."),
]

GEOGRAPHY = [
    ("{Quel est le plus grand océan{ du monde|}|Quel océan est le plus grand|Le plus grand océan, c'est lequel}", "Le plus grand océan est l'océan **Pacifique**."),
    ("{Quel est le plus petit océan{ du monde|}|Quel océan est le plus petit}", "Le plus petit océan est l'océan **Arctique**."),
    ("{Quel océan sépare l'Europe de l'Amérique|Quel océan se trouve entre l'Europe et l'Amérique|Quel océan borde l'ouest de la France}", "C'est l'océan **Atlantique**."),
    ("{Quelle est la plus haute montagne du monde|Quel est le plus haut sommet du monde|La montagne la plus haute, c'est laquelle}", "La plus haute montagne du monde est l'**Everest**, avec environ 8 849 mètres."),
    ("{Quelle est la plus haute montagne {de France|des Alpes}|Quel est le plus haut sommet {de France|des Alpes}}", "C'est le **mont Blanc**, avec environ 4 800 mètres."),
    ("{Où se trouve l'Everest|Où est l'Everest|Dans quelle chaîne est l'Everest}", "L'Everest se trouve dans l'**Himalaya**, entre le Népal et la Chine."),
    ("{Où se trouve le mont Blanc|Où est le mont Blanc}", "Le mont Blanc se trouve dans les **Alpes**, entre la France et l'Italie."),
    ("{Quel fleuve traverse Paris|Quel fleuve coule à Paris|Quel est le fleuve de Paris|Comment s'appelle le fleuve de Paris}", "La **Seine** traverse Paris."),
    ("{Quel est le plus long fleuve de France|Quel fleuve est le plus long en France}", "Le plus long fleuve de France est la **Loire**."),
    ("{Quel fleuve traverse Londres|Quel fleuve coule à Londres}", "La **Tamise** traverse Londres."),
    ("{Quel fleuve traverse Rome|Quel fleuve coule à Rome}", "Le **Tibre** traverse Rome."),
    ("{Quel fleuve traverse Lyon|Quel fleuve coule à Lyon}", "Le **Rhône** traverse Lyon, où il rejoint la Saône."),
    ("{Quel fleuve traverse {Vienne|Budapest}|Quel fleuve coule à {Vienne|Budapest}}", "C'est le **Danube**."),
    ("{Quel fleuve traverse Bordeaux|Quel fleuve coule à Bordeaux}", "La **Garonne** traverse Bordeaux."),
    ("{Quel fleuve traverse l'Égypte|Quel est le fleuve de l'Égypte|Quel fleuve coule au Caire}", "Le **Nil** traverse l'Égypte."),
    ("{Où se trouve l'Amazone|Où coule l'Amazone|Sur quel continent est l'Amazone}", "L'Amazone coule en **Amérique du Sud**, surtout au Brésil."),
    ("{Quel est le plus grand pays du monde|Quel pays est le plus grand|Le plus grand pays, c'est lequel}", "Le plus grand pays du monde est la **Russie**."),
    ("{Quel est le plus petit pays du monde|Quel pays est le plus petit|Le plus petit pays, c'est lequel}", "Le plus petit pays du monde est le **Vatican**."),
    ("{Quel est le plus grand continent|Quel continent est le plus grand}", "Le plus grand continent est l'**Asie**."),
    ("{Quel est le plus froid des continents|Quel continent est le plus froid|Où fait-il le plus froid sur Terre}", "C'est l'**Antarctique**."),
    ("{Quel est le plus grand désert chaud|Quel désert chaud est le plus grand|Quel est le grand désert d'Afrique}", "Le plus grand désert chaud est le **Sahara**, en Afrique."),
    ("{Quelle est la plus grande île du monde|Quelle île est la plus grande}", "La plus grande île du monde est le **Groenland**."),
    ("{Où se trouve la tour Eiffel|Où est la tour Eiffel|Dans quelle ville est la tour Eiffel|La tour Eiffel se trouve où}", "La tour Eiffel se trouve à **Paris**."),
    ("{Quand la tour Eiffel a-t-elle été construite|En quelle année la tour Eiffel a-t-elle été terminée|La tour Eiffel date de quand}", "La tour Eiffel a été terminée en **1889**."),
    ("{Où se trouve le Colisée|Où est le Colisée|Dans quelle ville est le Colisée}", "Le Colisée se trouve à **Rome**, en Italie."),
    ("{Où se trouve Big Ben|Où est Big Ben|Dans quelle ville est Big Ben}", "Big Ben se trouve à **Londres**."),
    ("{Où se trouve la statue de la Liberté|Où est la statue de la Liberté}", "La statue de la Liberté se trouve à **New York**. C'était un cadeau de la France."),
    ("{Où se trouvent les pyramides de Gizeh|Où sont les grandes pyramides|Dans quel pays sont les pyramides de Gizeh}", "Elles se trouvent en **Égypte**, près du Caire."),
    ("{Où se trouve la Grande Muraille|Dans quel pays est la Grande Muraille|Où est la Grande Muraille}", "La Grande Muraille se trouve en **Chine**."),
    ("{Où se trouve le Taj Mahal|Où est le Taj Mahal|Dans quel pays est le Taj Mahal}", "Le Taj Mahal se trouve en **Inde**, à Agra."),
    ("{Où se trouve le Machu Picchu|Où est le Machu Picchu|Dans quel pays est le Machu Picchu}", "Le Machu Picchu se trouve au **Pérou**."),
    ("{Où se trouve la tour de Pise|Où est la tour penchée|Dans quel pays est la tour de Pise}", "La tour penchée se trouve à Pise, en **Italie**."),
    ("{Où se trouve le Louvre|Où est le Louvre|Dans quelle ville est le Louvre}", "Le Louvre se trouve à **Paris**."),
    ("{Où se trouve la Joconde|Où peut-on voir la Joconde|Dans quel musée est la Joconde}", "La Joconde se trouve au musée du **Louvre**, à Paris."),
    ("{Qui a peint la Joconde|Qui est le peintre de la Joconde|De qui est la Joconde|La Joconde a été peinte par qui}", "**Léonard de Vinci** a peint la Joconde."),
    ("{Qui a écrit Les Misérables|Qui est l'auteur des Misérables|De qui est le roman Les Misérables}", "**Victor Hugo** a écrit Les Misérables."),
    ("{Qui a écrit Le Petit Prince|Qui est l'auteur du Petit Prince|De qui est Le Petit Prince}", "**Antoine de Saint-Exupéry** a écrit Le Petit Prince."),
    ("{Qui a écrit Roméo et Juliette|Qui est l'auteur de Roméo et Juliette}", "**William Shakespeare** a écrit Roméo et Juliette."),
    ("{Qui a écrit Le Malade imaginaire|Qui est l'auteur du Malade imaginaire|Qui a écrit L'Avare}", "C'est **Molière**."),
    ("{Qui a écrit Vingt mille lieues sous les mers|Qui est l'auteur de Vingt mille lieues sous les mers}", "C'est **Jules Verne**."),
    ("{Qui a peint La Nuit étoilée|De qui est La Nuit étoilée}", "**Vincent van Gogh** a peint La Nuit étoilée."),
    ("{Qui a découvert la radioactivité avec Pierre Curie|Qui était Marie Curie|Parle-moi de Marie Curie|Qui est Marie Curie}", "**Marie Curie** était une grande scientifique. Elle a découvert le radium et reçu deux prix Nobel."),
    ("{Qui était Napoléon|Qui est Napoléon|Parle-moi de Napoléon}", "**Napoléon Bonaparte** était un général, puis l'empereur des Français de 1804 à 1815."),
    ("{Qui était Einstein|Qui est Albert Einstein|Parle-moi d'Einstein}", "**Albert Einstein** était un physicien, connu pour la théorie de la relativité."),
    ("{Qui était Mozart|Qui est Mozart|Parle-moi de Mozart}", "**Mozart** était un compositeur né à Salzbourg en 1756."),
    ("{Qui a marché le premier sur la Lune|Qui est le premier homme sur la Lune|Quel homme a marché le premier sur la Lune}", "**Neil Armstrong** a marché le premier sur la Lune, en 1969."),
    ("{Quand a eu lieu la Révolution française|En quelle année a commencé la Révolution française|La Révolution française, c'était quand}", "La Révolution française a commencé en **1789**."),
    ("{Quelle est la fête nationale de la France|Quand est la fête nationale française|Que fête-t-on le 14 juillet}", "La fête nationale de la France est le **14 juillet**."),
    ("{Quelles sont les couleurs du drapeau français|De quelles couleurs est le drapeau de la France|Décris le drapeau français}", "Le drapeau français est **bleu, blanc, rouge**."),
    ("{Quelles sont les couleurs du drapeau italien|De quelles couleurs est le drapeau de l'Italie}", "Le drapeau italien est **vert, blanc, rouge**."),
    ("{Quelles sont les couleurs du drapeau allemand|De quelles couleurs est le drapeau de l'Allemagne}", "Le drapeau allemand est **noir, rouge et or**."),
    ("{Quelles sont les couleurs du drapeau belge|De quelles couleurs est le drapeau de la Belgique}", "Le drapeau belge est **noir, jaune et rouge**."),
    ("{Quelle est la monnaie de la France|Quelle monnaie utilise-t-on en {France|Allemagne|Italie|Espagne}|Avec quoi paie-t-on en {France|Espagne}}", "C'est l'**euro**."),
    ("{Quelle est la monnaie du Japon|Quelle monnaie utilise-t-on au Japon}", "La monnaie du Japon est le **yen**."),
    ("{Quelle est la monnaie du Royaume-Uni|Quelle monnaie utilise-t-on au Royaume-Uni}", "La monnaie du Royaume-Uni est la **livre sterling**."),
    ("{Quelle est la monnaie de la Suisse|Quelle monnaie utilise-t-on en Suisse}", "La monnaie de la Suisse est le **franc suisse**."),
    ("{Quelle est la monnaie des États-Unis|Quelle monnaie utilise-t-on aux États-Unis}", "La monnaie des États-Unis est le **dollar**."),
    ("{Quels sont les continents|Cite les continents|Nomme les continents|Donne-moi la liste des continents}", "Les continents sont l'Afrique, l'Amérique, l'Antarctique, l'Asie, l'Europe et l'Océanie."),
    ("{Quels sont les océans|Cite les océans|Nomme les cinq océans|Donne-moi la liste des océans}", "Les océans sont le Pacifique, l'Atlantique, l'océan Indien, l'Arctique et l'océan Austral."),
    ("{Sur quel continent se trouve {la France|l'Italie|l'Espagne|la Pologne|la Suède}|{La France|L'Italie|La Suède|La Grèce} se trouve sur quel continent}", "C'est un pays d'**Europe**."),
    ("{Sur quel continent se trouve {le Japon|la Chine|l'Inde|le Vietnam}|{Le Japon|La Chine|L'Inde} se trouve sur quel continent}", "C'est un pays d'**Asie**."),
    ("{Sur quel continent se trouve {le Maroc|le Kenya|le Sénégal|la Tunisie}|{Le Maroc|Le Kenya|Le Sénégal} se trouve sur quel continent}", "C'est un pays d'**Afrique**."),
    ("{Sur quel continent se trouve {le Brésil|le Pérou|l'Argentine|le Chili}|{Le Brésil|Le Pérou|L'Argentine} se trouve sur quel continent}", "C'est un pays d'**Amérique du Sud**."),
    ("{Quels pays touchent la France|Quels sont les voisins de la France|Avec quels pays la France a-t-elle une frontière}", "La France touche notamment la Belgique, le Luxembourg, l'Allemagne, la Suisse, l'Italie et l'Espagne."),
    ("{Quelles montagnes séparent la France de l'Espagne|Quelle chaîne de montagnes est entre la France et l'Espagne}", "Ce sont les **Pyrénées**."),
    ("{Quelle mer borde le sud de la France|Quelle mer y a-t-il à Marseille|Quelle mer touche Nice}", "C'est la mer **Méditerranée**."),
    ("{Quelle est la deuxième ville de France|Quelle est la plus grande ville de France après Paris}", "C'est **Marseille**."),
    ("{Quelle est la plus grande ville de France|Quelle ville est la plus peuplée de France}", "C'est **Paris**."),
    ("{Où le soleil se lève-t-il|De quel côté se lève le soleil|Où se lève le soleil}", "Le soleil se lève à **l'est**."),
    ("{Où le soleil se couche-t-il|De quel côté se couche le soleil|Où se couche le soleil}", "Le soleil se couche à **l'ouest**."),
    ("{Où vivent les kangourous|Dans quel pays vivent les kangourous}", "Les kangourous vivent en **Australie**."),
    ("{Où se trouve Tokyo|Dans quel pays est Tokyo}", "Tokyo se trouve au **Japon**."),
    ("{Où se trouve Venise|Dans quel pays est Venise}", "Venise se trouve en **Italie**. C'est la ville des canaux."),
    ("{Où se trouve Barcelone|Dans quel pays est Barcelone}", "Barcelone se trouve en **Espagne**."),
    ("{Où se trouve Genève|Dans quel pays est Genève}", "Genève se trouve en **Suisse**."),
    ("{Où se trouve Montréal|Dans quel pays est Montréal}", "Montréal se trouve au **Canada**, au Québec."),
]

DEFINITIONS = _rows("""
un volcan;une montagne d'où peuvent sortir de la lave, des gaz et des cendres
une île;une terre entourée d'eau
un désert;une région très sèche où il pleut très peu
un fleuve;un grand cours d'eau qui se jette dans la mer
un lac;une grande étendue d'eau entourée de terre
une montagne;un relief très haut, qui s'élève au-dessus des terres
une forêt;un grand terrain couvert d'arbres
un océan;une immense étendue d'eau salée
un glacier;une grande masse de glace qui glisse lentement
un nuage;une masse de fines gouttes d'eau ou de cristaux de glace dans le ciel
un orage;un temps violent avec des éclairs, du tonnerre et souvent de la pluie
un tremblement de terre;une secousse du sol causée par un mouvement de roches sous la terre
une planète;un grand astre rond qui tourne autour d'une étoile
une étoile;une énorme boule de gaz chaud qui brille
une galaxie;un immense ensemble d'étoiles, de gaz et de poussière
une éclipse;un moment où un astre en cache un autre
un atome;une minuscule brique de la matière
une molécule;un groupe d'atomes liés entre eux
une cellule;la plus petite unité du vivant
un mammifère;un animal qui nourrit ses petits avec du lait
un insecte;un petit animal à six pattes
un reptile;un animal à écailles, comme le serpent ou le lézard
un herbivore;un animal qui mange des plantes
un carnivore;un animal qui mange de la viande
un fruit;la partie d'une plante qui contient les graines
une graine;la partie d'une plante d'où peut naître une nouvelle plante
un ordinateur;une machine qui suit des programmes pour traiter des données
un navigateur;un programme qui sert à afficher des pages web
un logiciel;un ensemble de programmes pour un ordinateur
un algorithme;une suite d'étapes précises pour résoudre un problème
une carte graphique;la partie d'un ordinateur qui calcule les images, et beaucoup d'autres choses
un modèle de langue;un programme qui devine la suite d'un texte, mot après mot
un token;un petit morceau de texte, par exemple un mot ou une syllabe
un réseau de neurones;un programme fait de nombreux petits calculs reliés, qui apprend avec des exemples
un robot;une machine qui peut faire certaines tâches toute seule
un dictionnaire;un livre qui explique le sens des mots
une bibliothèque;un lieu où l'on garde et prête des livres
un musée;un lieu où l'on montre des œuvres ou des objets anciens
un poème;un texte court qui joue avec les sons et les images
un verbe;un mot qui exprime une action ou un état
un adjectif;un mot qui décrit un nom
un synonyme;un mot qui a presque le même sens qu'un autre
un triangle;une figure à trois côtés
un nombre pair;un nombre que l'on peut diviser par deux sans reste
un siècle;une durée de cent ans
une boussole;un instrument dont l'aiguille indique le nord
un ami;une personne que l'on aime bien et en qui on a confiance
un médecin;une personne qui soigne les malades
un boulanger;une personne qui fait et vend du pain
une démocratie;un régime où le peuple choisit ses dirigeants
la gravité;la force qui attire les objets vers la Terre
la photosynthèse;la façon dont les plantes fabriquent leur nourriture avec la lumière
l'électricité;une forme d'énergie due au mouvement de charges électriques
l'intelligence artificielle;l'art de faire faire aux machines des tâches qui demandent de l'intelligence
la météo;l'étude et la prévision du temps qu'il fait
l'amitié;un lien d'affection et de confiance entre deux personnes
""")


def _definition(rng) -> Exchange:
    noun, meaning = rng.choice(DEFINITIONS)
    que = "qu'" + noun if noun.startswith("un") else "que " + noun
    return [_turn(rng, rng.choice([
        "{Qu'est-ce <que>|Qu'est-ce que c'est <que>|C'est quoi, <n>|C'est quoi <n>|<n>, c'est quoi|<n>, qu'est-ce que c'est|Que veut dire le mot « <w> »|Que signifie « <w> »|Que signifie le mot <w>|Ça veut dire quoi, <w>}" + END,
        "{Explique-moi|Expliquez-moi|Dis-moi|Dites-moi|Peux-tu m'expliquer|Pouvez-vous m'expliquer|Sais-tu|J'aimerais savoir|Tu peux m'expliquer} ce qu'est <n>{ ?|.|}",
        "{Définis|Définissez|Explique} {le mot « <w> »|le mot <w>}{.|}", "{Donne-moi|Donnez-moi|Quelle est|Je voudrais} la définition {de « <w> »|du mot <w>|du mot « <w> »}{ ?|}",
    ]), "{<n>, c'est <m>.|<n> est <m>.|C'est <m>.}", n=noun, que=que, w=_bare(noun), m=meaning)]


def _say_number(rng, n: int, words: bool) -> str:
    return NUMBERS[n] if words and n <= 20 else str(n)


THINGS = "pommes billes livres bonbons crayons cartes fleurs biscuits timbres poires ballons cahiers noix fraises pièces jouets coquillages stylos images perles".split()


def _sum(rng) -> Exchange:
    kind = rng.choice("++--xx/p" if rng.random() < 0.8 else "p")
    words = rng.random() < 0.15
    if kind == "p":
        return _problem(rng)
    top = rng.choice([10, 20, 20, 50, 100])
    if words:
        top = 20
    if kind == "+":
        a, b = rng.randint(0, top), rng.randint(0, top)
        result, sign, verb, noun = a + b, "+", "plus", "la somme de <a> et <b>"
        order = "{Additionne|Ajoute|Additionnez} <a> et <b>"
    elif kind == "-":
        a, b = sorted((rng.randint(0, top), rng.randint(0, top)), reverse=True)
        result, sign, verb, noun = a - b, "-", "moins", "la différence entre <a> et <b>"
        order = "{Soustrais <b> de <a>|Enlève <b> à <a>|Retire <b> de <a>}"
    elif kind == "x":
        a, b = rng.randint(0 if rng.random() < 0.1 else 2, 10), rng.randint(1, 10)
        result, sign, verb, noun = a * b, "×", "fois", "le produit de <a> et <b>"
        order = "{Multiplie|Multipliez} <a> par <b>"
    else:
        b, result = rng.randint(1, 10), rng.randint(1, 10)
        a = b * result
        sign, verb, noun, order = "÷", "divisé par", "le quotient de <a> par <b>", "{Divise|Divisez} <a> par <b>"
    typed = {"×": rng.choice("×x*"), "÷": rng.choice("÷/:")}.get(sign, sign)
    expression = f"<a> {verb} <b>" if words or rng.random() < 0.4 else f"<a> {typed} <b>" if rng.random() < 0.75 else f"<a>{typed}<b>"
    question = rng.choice([
        "{Combien font <x>|Combien fait <x>|<x>|<x>|<x>, ça fait combien|Ça fait combien, <x>|Que font <x>|Que vaut <x>|Calcule <x>|Calculez <x>|Peux-tu calculer <x>|Pouvez-vous calculer <x>|" + ASK + " combien font <x>|Quel est le résultat de <x>|Donne-moi le résultat de <x>|Résous <x>|<x> égale combien|<x> =|<x> = ?}",
        "{Quelle est|Calcule|Donne-moi} <noun>" if noun.startswith("la") else "{Quel est|Calcule|Donne-moi} <noun>", order,
    ] if rng.random() < 0.5 else ["{Combien font <x>|<x>|<x>, ça fait combien|Calcule <x>|Combien ça fait, <x>}"])
    question = question.replace("<x>", expression).replace("<noun>", noun)
    end = "" if question.endswith("?") else rng.choice([" ?", " ?", ""])
    q = spin(rng, question, a=_say_number(rng, a, words), b=_say_number(rng, b, words)).strip()
    q = q if q.endswith("?") or q.endswith("=") else q + end
    answers = [f"{a} {sign} {b} = **{result}**"] * 3 + [f"{a} {sign} {b} = **{result}**."] * 2 + [f"Cela fait **{result}** : {a} {sign} {b} = {result}."]
    turns = [(cap(q), rng.choice(answers[:5]))]
    return turns


def _chain(rng) -> Exchange:
    return chain(rng, "french")


def _problem(rng) -> Exchange:
    girl = rng.random() < 0.5
    name = rng.choice(GIRLS if girl else BOYS)
    slots = dict(n=name, o=rng.choice([x for x in GIRLS + BOYS if x != name]), t=(thing := rng.choice(THINGS)), dt=_de(thing), il="elle" if girl else "il", Il="Elle" if girl else "Il")
    kind = rng.randrange(5)
    if kind == 0:
        a, b = rng.randint(2, 30), rng.randint(2, 20)
        return [_turn(rng, "{<n> a <a> <t>. <o> lui en donne <b>. Combien <dt> <n> a-t-<il>|<n> a <a> <t> et en {achète|trouve|reçoit} <b> de plus. Combien en a-t-<il> maintenant|J'ai <a> <t> et j'en achète <b>. Combien <dt> ai-je|Si <n> a <a> <t> et en reçoit <b>, combien <dt> a-t-<il>|Il y a <a> <t> dans un sac. J'en ajoute <b>. Combien y en a-t-il} ?",
                      f"{{Cela fait|Il y a|On compte}} {a} + {b} = **{a + b}** <t>.", a=a, b=b, **slots)]
    if kind == 1:
        b, rest = rng.randint(1, 15), rng.randint(2, 20)
        return [_turn(rng, "{<n> a <a> <t> et en {donne|perd|offre} <b>. Combien {lui en reste-t-il|en reste-t-il}|J'ai <a> <t> et j'en donne <b>. Combien m'en reste-t-il|Il y a <a> <t> sur la table. <n> en prend <b>. Combien en reste-t-il|Si <n> a <a> <t> et en donne <b> à <o>, combien en reste-t-il} ?",
                      f"Il reste {b + rest} - {b} = **{rest}** <t>.", a=b + rest, b=b, **slots)]
    if kind == 2:
        a, b = rng.randint(2, 10), rng.randint(2, 10)
        return [_turn(rng, "{Il y a <a> {boîtes|sacs|paniers} de <b> <t>. Combien <dt> y a-t-il en tout|<n> achète <a> {paquets|sacs} de <b> <t>. Combien <dt> a-t-<il>|<a> enfants ont chacun <b> <t>. Combien <dt> ont-ils ensemble} ?",
                      f"{{Cela fait|En tout, cela fait}} {a} × {b} = **{a * b}** <t>.", a=a, b=b, **slots)]
    if kind == 3:
        b, each = rng.randint(2, 10), rng.randint(2, 10)
        return [_turn(rng, "{<n> partage <a> <t> entre <b> amis. Combien <dt> chacun reçoit-il|On partage <a> <t> entre <b> enfants. Combien <dt> a chaque enfant|<b> amis se partagent <a> <t>. Combien chacun en a-t-il} ?",
                      f"{{Chacun reçoit|Chacun a}} {b * each} ÷ {b} = **{each}** <t>.", a=b * each, b=b, **slots)]
    a, b = rng.randint(2, 10), rng.randint(2, 9)
    return [_turn(rng, "{Un {cahier|livre|gâteau|billet} coûte <b> euros. Si j'en achète <a>, combien dois-je payer|Si une place coûte <b> euros, combien coûtent <a> places|Un kilo de {cerises|fromage|noix} coûte <b> euros. Combien coûtent <a> kilos} ?",
                  f"Il faut payer {a} × {b} = **{a * b}** euros.", a=a, b=b)]


CONVERSIONS = [  # big, small, factor
    ("mètre", "centimètre", 100), ("kilomètre", "mètre", 1000), ("centimètre", "millimètre", 10), ("kilogramme", "gramme", 1000), ("kilo", "gramme", 1000), ("tonne", "kilogramme", 1000), ("heure", "minute", 60),
    ("minute", "seconde", 60), ("jour", "heure", 24), ("semaine", "jour", 7), ("litre", "centilitre", 100), ("litre", "millilitre", 1000), ("mètre", "millimètre", 1000), ("euro", "centime", 100), ("année", "mois", 12), ("litre", "décilitre", 10),
]
SHORT = {"mètre": "m", "centimètre": "cm", "kilomètre": "km", "millimètre": "mm", "kilogramme": "kg", "kilo": "kg", "gramme": "g", "litre": "l", "centilitre": "cl", "millilitre": "ml", "heure": "h", "minute": "min"}


def _plural(n: float, unit: str) -> str:
    return unit if n < 2 or unit.endswith("s") else unit + "s"


def _units(rng) -> Exchange:
    big, small, factor = rng.choice(CONVERSIONS)
    many = _plural(2, big)
    if rng.random() < 0.65:
        n, result, unit, to = (n := rng.randint(1, 12)), n * factor, big, small
    else:
        result = rng.randint(1, 12)
        n, unit, to = result * factor, small, big
    short = unit in SHORT and to in SHORT and rng.random() < 0.3
    amount = f"{n} {SHORT[unit]}" if short else f"{n} {_plural(n, unit)}"
    target = SHORT[to] if short else _plural(2, to)
    slots = dict(x=amount, t=target, dt=_de(target) if not short else "de " + target, y=f"{result} {SHORT[to] if short else _plural(result, to)}")
    return [_turn(rng, "{Combien font <x> en <t>|Combien <dt> font <x>|Combien y a-t-il <dt> dans <x>|Combien <dt> y a-t-il dans <x>|<x> en <t>|<x>, ça fait combien <dt>|<x>, ça fait combien en <t>|Convertis <x> en <t>|Convertissez <x> en <t>|Peux-tu convertir <x> en <t>|Pouvez-vous convertir <x> en <t>|" + ASK + " combien <dt> il y a dans <x>|Il y a combien <dt> dans <x>|Conversion de <x> en <t>}" + END,
                  "<x> = **<y>**{.|}", **slots)]


HEROES = _rows("""
renard;m
lapin;m
ours;m
loup;m
chat;m
chien;m
hérisson;m
écureuil;m
dragon;m
robot;m
lion;m
éléphant;m
pirate;m
chevalier;m
roi;m
prince;m
pingouin;m
canard;m
cheval;m
âne;m
mouton;m
dauphin;m
magicien;m
boulanger;m
pêcheur;m
garçon;m
fantôme;m
géant;m
nuage;m
singe;m
souris;f
grenouille;f
tortue;f
chouette;f
poule;f
vache;f
abeille;f
fourmi;f
princesse;f
reine;f
fée;f
sorcière;f
fille;f
baleine;f
licorne;f
étoile;f
girafe;f
chèvre;f
coccinelle;f
araignée;f
""")
HERO_NAMES = {"m": "Léo Milo Oscar Félix Bruno Hugo Gaspard Anatole Basile Filou Tom".split(), "f": "Mila Luna Lili Rosalie Zoé Nina Colette Fleur Olive Margot Perle Capucine".split()}
TRAITS = [("petit", "petite"), ("jeune", "jeune"), ("gentil", "gentille"), ("brave", "brave"), ("tout petit", "toute petite")]
AFTER = [("curieux", "curieuse"), ("courageux", "courageuse"), ("timide", "timide"), ("joyeux", "joyeuse"), ("rêveur", "rêveuse"), ("malin", "maligne"), ("rusé", "rusée")]
PLACES = ["au bord d'un lac", "au bord de la forêt", "dans un petit village", "sur une colline verte", "près de la mer", "au pied d'une montagne", "dans une vallée pleine de fleurs", "près d'un vieux moulin", "sur une île minuscule", "dans une maison à la porte rouge"]
HELPERS = ["un hibou", "une tortue", "un hérisson", "une grenouille", "un écureuil", "une chouette", "un lapin", "une souris", "un escargot", "un vieux chat", "une cigogne", "un papillon"]
PLOTS = [
    ("{se perdit dans le brouillard|perdit son chemin}", "lui montra le chemin {avec une petite lanterne|du retour}", "{il est bon de demander de l'aide|un ami vaut mieux qu'une carte}"),
    ("{trouva une clé dorée dans l'herbe|découvrit une clé brillante sous une pierre}", "{lui parla d'une vieille porte dans la colline|lui montra un coffre caché sous un arbre}", "{un trésor est plus beau quand on le partage|le partage rend les trésors plus grands}"),
    ("{eut peur du noir|ne pouvait pas dormir, tant la nuit était noire}", "{lui montra les étoiles|chanta une douce chanson}", "{la nuit est pleine de petites lumières|on est plus fort à deux}"),
    ("{voulut toucher la lune|rêva de voir la lune de près}", "{lui montra le reflet de la lune dans l'eau|construisit une longue échelle de branches}", "{certaines choses sont belles de loin|une bonne idée peut rapprocher la lune}"),
    ("{n'avait plus rien à manger|eut très faim pendant l'hiver}", "{apporta un panier de pommes et de pain|partagea une soupe bien chaude}", "{un repas partagé réchauffe le cœur|tout est meilleur quand on partage}"),
    ("{perdit son chapeau rouge dans le vent|vit le vent emporter son chapeau}", "{retrouva le chapeau en haut d'un arbre|courut derrière le chapeau à travers les champs}", "{il ne faut pas abandonner trop vite|un ami rend tout plus facile}"),
    ("{voulut traverser la grande rivière|souhaita apprendre à nager}", "{donna de bons conseils, jour après jour|lui dit d'avancer petit à petit}", "{la patience est plus forte que la peur|les petits pas mènent loin}"),
    ("{trouva une petite graine sur le chemin|planta une petite graine}", "{apporta de l'eau chaque matin|lui dit que les belles choses prennent du temps}", "{le plus grand arbre a d'abord été une graine|les bonnes choses poussent lentement}"),
    ("{prépara un grand gâteau, mais personne ne vint|se sentit bien seul<e> sous la pluie}", "{frappa à la porte avec des fleurs|vint prendre le thé}", "{un ami est le plus beau des cadeaux|la pluie est plus douce à deux}"),
]


def _tale(rng, hero: str, gender: str, name: str, place: str = "", sequel: bool = False, plot: tuple[str, str, str] | None = None) -> str:
    """A short tale, at a `place` if one is given; a `sequel` goes on with a hero already known."""
    f = gender == "f"
    trouble, deed, lesson = plot or rng.choice(PLOTS)
    trait = rng.choice(TRAITS)[f]
    helper = rng.choice([x for x in HELPERS if not x.endswith(hero)])
    both = f and helper.startswith("une")
    slots = dict(ils="elles" if both else "ils", amis="meilleures amies" if both else "meilleurs amis", un="une" if f else "un", trait=trait, h=hero, n=name, after=rng.choice(AFTER)[f], p=place or rng.choice(PLACES), helper=helper, e="e" if f else "", il="elle" if f else "il", nomme="nommée" if f else "nommé", heureux="heureuse" if f else "heureux")
    opening = (
        "{Un autre jour|Quelque temps plus tard|Le lendemain|Un peu plus tard}, <p>, <n>, notre <h>, " + trouble + "." if sequel and place else
        "{Un autre jour|Quelque temps plus tard|Le lendemain|Un peu plus tard}, <n>, notre <h>, " + trouble + "." if sequel else
        "{Il était une fois <un> <trait> <h> <after>, <nomme> <n>, qui vivait <p>.|{Il y a longtemps|Autrefois}, <un> <trait> <h> <nomme> <n> vivait <p>.}"
        " {Un matin|Un soir|Un jour|Un jour d'automne|Un beau matin}, <n> " + trouble + "."
    )
    text = opening + (
        " {Par chance|Heureusement|Bientôt|Peu après}, <helper> {passa par là et |arriva et |}" + deed + "."
        " {<n> était si <heureux> que la fête dura toute la nuit.|<n> sourit et dit merci.|Ensemble, <ils> rirent jusqu'au soir.|Depuis ce jour, <ils> sont {inséparables|les <amis> du monde}.}"
        " {Ce jour-là, <n> comprit que " + lesson + ".|Et <n> n'oublia jamais que " + lesson + ".}{| Fin.}"
    )
    return cap(re.sub(r"\bque (?=[aeiou])", "qu'", _tidy(spin(rng, text, **slots))))


def _story(rng) -> Exchange:
    hero, gender = rng.choice(HEROES)
    name = rng.choice(HERO_NAMES[gender])
    un = ("une " if gender == "f" else "un ") + hero
    ask = "{Raconte-moi|Racontez-moi|Raconte|Peux-tu me raconter|Pouvez-vous me raconter|Écris|Écris-moi|Écrivez-moi|Invente|Inventez|Je voudrais|J'aimerais|Je veux|Tu peux me raconter|Peux-tu inventer|Dis-moi|Fais-moi}"
    kind = "{une histoire|une petite histoire|une courte histoire|un conte|un petit conte|une belle histoire|une histoire du soir}"
    if rng.random() < 0.7:
        q = rng.choice([ask + " " + kind + " {sur|avec|à propos d'|de|au sujet d'}<un>{.| !|}", kind + " {sur|avec} <un>{, s'il te plaît|, s'il vous plaît|}{.| !|}", "{Connais-tu|Connaissez-vous|Tu connais|As-tu} " + kind + " {sur|avec} <un>" + END])
        q = q.replace("{sur|avec|à propos d'|de|au sujet d'}<un>", "{sur <un>|avec <un>|à propos d'<un>|sur <un>|au sujet d'<un>|<dun>}")
        named = rng.random() < 0.15
        if named:
            q = ask + " une histoire {sur|avec} <un> {qui s'appelle <n>|<nomme> <n>}{.|}"
        turns = [(cap(_tidy(spin(rng, q, un=un, dun="d'" + un, n=name, nomme="nommée" if gender == "f" else "nommé"))), _tale(rng, hero, gender, name))]
    else:
        q = rng.choice([ask + " " + kind + "{.| !|, s'il te plaît.|}", kind + "{, s'il te plaît|, s'il vous plaît|}{.| !|}", "{Connais-tu|Connaissez-vous|Tu connais|As-tu} {une histoire|des histoires|un conte}" + END, "{Raconte une histoire|Je veux entendre une histoire|Encore une histoire|Histoire}{ !|.|}"])
        turns = [(cap(_tidy(spin(rng, q))), _tale(rng, hero, gender, name))]
    if rng.random() < 0.35:
        return turns + _sequels(rng, hero, gender, name)
    if rng.random() < 0.15:
        hero, gender = rng.choice(HEROES)
        un = ("une " if gender == "f" else "un ") + hero
        turns.append((spin(rng, "{Encore une, avec|Une autre, avec|Et maintenant une histoire avec|Une autre histoire sur|Maintenant avec|Et une sur} <un>{.| !| ?|}", un=un), _tale(rng, hero, gender, rng.choice(HERO_NAMES[gender]))))
    return turns


SCENES = [  # as the user names a place, and as the tale does
    ("à la plage", "sur une grande plage"), ("à la mer", "au bord de la mer"), ("à la montagne", "au sommet d'une montagne"), ("dans la forêt", "au fond de la forêt"), ("à l'école", "dans la cour de l'école"), ("dans l'espace", "sur une petite planète"),
    ("en ville", "dans les rues de la ville"), ("à la ferme", "dans une vieille ferme"), ("dans un château", "dans un grand château"), ("sous la neige", "sous la neige de l'hiver"), ("au marché", "au milieu du marché"), ("sur un bateau", "à bord d'un petit bateau"),
]


def _sequels(rng, hero: str, gender: str, name: str) -> Exchange:
    """One or two more tales of the same hero, sometimes at a place that is asked for."""
    turns = []
    f = gender == "f"
    for plot in rng.sample(PLOTS, rng.choice([1, 1, 2])):
        said, place = rng.choice(SCENES) if rng.random() < 0.4 else ("", "")
        slots = dict(n=name, h=hero, il="elle" if f else "il", le="la même" if f else "le même", au=said, lui="elle" if f else "lui")
        q = ("{encore une avec <le>, mais <au>|et une autre <au>|la même chose <au>|et <au>, il se passe quoi|une autre histoire de <n> <au>|et si <n> était <au>|raconte ce que <n> fait <au>|maintenant <n> <au>|encore <n>, mais <au>|une suite <au>|et <n> <au>|la suite se passe <au>}{ ?|.|}" if said else
             "{encore une avec <le>|encore une histoire avec <n>|encore une avec <n>|une autre avec <le> <h>|la suite|une suite|raconte la suite|et après|et ensuite|il se passe quoi après|et la suite|tu as une suite|t'as une autre histoire avec <n>|raconte-moi encore une histoire de <n>|une autre aventure de <n>|encore une sur <n>|continue l'histoire|je veux la suite|et qu'est-ce qui arrive ensuite à <n>|vous pouvez me raconter la suite|encore <n> stp}{ ?|.|}")
        turns.append((french_more.order(rng, q, **slots), _tale(rng, hero, gender, name, place, True, plot)))
    return turns


POEMS = {
    "la lune": ["La lune {sourit|brille|veille} au-dessus du toit,\nElle éclaire {le jardin|la rue} tout droit,\nLe vent se tait, le chat s'endort,\nEt le ciel se couvre d'or.", "Petite lune dans la nuit,\nTu luis {doucement|là-haut} sans bruit,\nTu gardes mes rêves jusqu'au matin,\nEt tu m'attends demain."],
    "la mer": ["La mer {danse|chante} près du rivage,\nElle emporte un coquillage,\nElle murmure tout le jour\nUne chanson pleine d'amour."],
    "le chat": ["Un petit chat {gris|noir} sur le toit\nRegarde la neige et a froid,\nIl rentre vite près du feu\nEt ferme doucement les yeux."],
    "le printemps": ["Le printemps revient, léger et doux,\nIl met des fleurs un peu partout,\nL'oiseau {chante|siffle} dans le jardin,\nEt le soleil se lève enfin."],
    "l'hiver": ["La neige tombe, tout est blanc,\nLe jardin dort tranquillement,\nPrès du feu, on se tient chaud,\nEt l'on boit un bon cacao."],
    "l'automne": ["Les feuilles {rouges|jaunes} quittent les bois,\nLe vent les pousse jusque chez moi,\nJ'en fais un grand tapis doré\nOù l'on vient rire et s'amuser."],
    "l'été": ["L'été {arrive|revient} à petits pas,\nIl nous prend tous dans ses bras,\nOn court pieds nus jusqu'à la mer,\nEt le ciel est bleu et clair."],
    "la pluie": ["La pluie tombe, plic et ploc,\nElle joue du tambour sur le roc,\nSous mon parapluie tout rond,\nJe fredonne une chanson."],
    "l'amitié": ["Un ami, c'est un soleil\nQui rend chaque jour pareil\nÀ un jardin plein de fleurs\nOù l'on rit de tout son cœur."],
    "le soleil": ["Le soleil se lève, tout rond, tout blond,\nIl dit bonjour à la maison,\nIl chauffe le banc, le mur, le pré,\nEt fait fondre la rosée."],
    "la forêt": ["Dans la forêt, tout doucement,\nUn faon s'avance dans le vent,\nL'arbre lui dit : « N'aie pas peur,\nIci vit la paix du cœur. »"],
    "un robot": ["Un petit robot, tout en fer,\nVoulait danser au bord de la mer,\nIl fit trois pas, il fit un tour,\nEt chanta jusqu'au petit jour."],
    "les étoiles": ["Les étoiles, là-haut, sans bruit,\nAllument leurs lampes dans la nuit,\nJe les compte, une, deux, trois,\nEt je m'endors au chaud chez moi."],
}


def _poem(rng) -> Exchange:
    theme, versions = rng.choice(list(POEMS.items()))
    ask = "{Écris|Écrivez|Écris-moi|Compose|Invente|Fais-moi|Peux-tu écrire|Pouvez-vous écrire|Je voudrais|J'aimerais|Donne-moi|Récite-moi} {un poème|un petit poème|un court poème|une comptine|une petite rime|quelques vers|un quatrain}"
    q = ask + " sur <t>{.| !|, s'il te plaît.|}" if rng.random() < 0.75 else rng.choice([ask + "{.| !|}", "{Un poème|Une comptine|Une rime}{, s'il te plaît|}{.| !|}", "{Connais-tu un poème|Sais-tu écrire des poèmes|Tu sais faire des rimes}" + END])
    return [_turn(rng, q, rng.choice(versions), t=theme)]


LISTS = {
    "fruits": "la pomme,la poire,la banane,l'orange,la fraise,la cerise,le raisin,la pêche,l'abricot,la prune,le kiwi,la mangue,le citron,l'ananas,le melon,la framboise",
    "légumes": "la carotte,le poireau,le chou,la courgette,l'aubergine,le navet,l'épinard,le brocoli,le radis,la betterave,le céleri,l'oignon,le haricot vert,le fenouil",
    "couleurs": "le rouge,le bleu,le vert,le jaune,l'orange,le violet,le rose,le noir,le blanc,le gris,le marron,le turquoise",
    "animaux": "le chat,le chien,le cheval,la vache,le lion,le tigre,l'éléphant,la girafe,le loup,l'ours,le renard,le lapin,la souris,le singe",
    "animaux de la ferme": "la vache,le cochon,la poule,le mouton,la chèvre,l'âne,le canard,l'oie,le cheval,le dindon,le lapin,le coq",
    "animaux sauvages": "le lion,le tigre,le loup,l'ours,le zèbre,la girafe,l'éléphant,le renard,le cerf,le sanglier,le crocodile,le gorille",
    "oiseaux": "l'aigle,le moineau,le merle,la mésange,le corbeau,le hibou,le pigeon,l'hirondelle,la cigogne,le canard,le cygne,le rouge-gorge",
    "poissons": "le saumon,le thon,la truite,la sardine,le cabillaud,le hareng,la carpe,le brochet,la sole,le maquereau,l'anchois,le bar",
    "insectes": "l'abeille,la fourmi,la mouche,le papillon,la coccinelle,le moustique,la guêpe,la libellule,le criquet,le scarabée,la cigale,le grillon",
    "pays": "la France,l'Italie,l'Espagne,l'Allemagne,le Portugal,la Suisse,le Japon,la Chine,le Brésil,le Canada,le Maroc,l'Égypte,l'Australie,le Mexique",
    "pays d'Europe": "la France,l'Italie,l'Espagne,l'Allemagne,le Portugal,la Suisse,la Belgique,l'Autriche,la Pologne,la Grèce,la Suède,la Norvège",
    "pays d'Afrique": "le Maroc,l'Algérie,la Tunisie,l'Égypte,le Sénégal,le Mali,le Kenya,le Ghana,le Nigeria,l'Éthiopie,la Tanzanie,le Cameroun",
    "villes françaises": "Paris,Lyon,Marseille,Toulouse,Nice,Nantes,Lille,Bordeaux,Strasbourg,Rennes,Grenoble,Montpellier",
    "capitales": "Paris,Londres,Berlin,Rome,Madrid,Lisbonne,Vienne,Athènes,Tokyo,Pékin,Ottawa,Oslo",
    "sports": "le football,le tennis,la natation,le rugby,le basket,le judo,le ski,le cyclisme,la danse,l'escrime,le volley,le handball,l'athlétisme",
    "métiers": "boulanger,médecin,professeur,pompier,infirmier,jardinier,cuisinier,menuisier,avocat,facteur,plombier,coiffeur",
    "instruments de musique": "le piano,la guitare,le violon,la flûte,la trompette,le tambour,la harpe,le violoncelle,la clarinette,le saxophone,l'accordéon,l'orgue",
    "fleurs": "la rose,la tulipe,la marguerite,le lys,la violette,l'orchidée,le tournesol,la jonquille,le coquelicot,l'iris,la pivoine,le muguet",
    "arbres": "le chêne,le sapin,le hêtre,le bouleau,le pin,l'érable,le châtaignier,le peuplier,le saule,le tilleul,le platane,l'olivier",
    "vêtements": "la chemise,le pantalon,la robe,la jupe,le manteau,le pull,la veste,le chapeau,l'écharpe,la chaussette,le gant,le bonnet",
    "meubles": "la table,la chaise,le lit,l'armoire,le canapé,le fauteuil,le bureau,l'étagère,la commode,le buffet,le tabouret,le banc",
    "moyens de transport": "la voiture,le train,l'avion,le vélo,le bateau,le bus,le métro,le tramway,la moto,l'hélicoptère,la trottinette,le camion",
    "boissons": "l'eau,le lait,le thé,le café,le jus d'orange,le chocolat chaud,la limonade,le jus de pomme,la tisane,le sirop de menthe,le jus de raisin,le cidre",
    "desserts": "la tarte aux pommes,la mousse au chocolat,la crème brûlée,la glace,la crêpe,le gâteau au chocolat,la salade de fruits,le clafoutis,le flan,le riz au lait,l'éclair,le macaron",
    "parties du corps": "la tête,le bras,la jambe,la main,le pied,le nez,l'œil,la bouche,l'oreille,le dos,le genou,l'épaule",
    "langues": "le français,l'anglais,l'allemand,l'espagnol,l'italien,le portugais,le russe,l'arabe,le chinois,le japonais,le grec,le turc",
    "fromages": "le camembert,le brie,le comté,le roquefort,le gruyère,la mozzarella,le parmesan,le munster,le cantal,la feta,le gouda,le reblochon",
    "prénoms": "Léa,Hugo,Emma,Louis,Chloé,Jules,Manon,Arthur,Camille,Paul,Alice,Gabriel",
    "émotions": "la joie,la tristesse,la colère,la peur,la surprise,le dégoût,la fierté,la honte,l'espoir,la jalousie,la tendresse,l'enthousiasme",
    "fournitures scolaires": "le cahier,le stylo,le crayon,la gomme,la règle,le compas,la trousse,le cartable,le classeur,les ciseaux,la colle,le taille-crayon",
    "qualités": "la patience,la gentillesse,le courage,l'honnêteté,la générosité,la curiosité,la politesse,la modestie,la loyauté,l'humour,le calme,la franchise",
    "loisirs": "la lecture,le dessin,la musique,la cuisine,le jardinage,la danse,la photographie,la randonnée,le théâtre,les échecs,le chant,la pêche",
}


def _list(rng) -> Exchange:
    name, items = rng.choice(list(LISTS.items()))
    n = rng.choice([2, 3, 3, 3, 4, 4, 5, 5, 6, 7, 8])
    number = NUMBERS[n] if rng.random() < 0.6 else str(n)
    items = items.split(",")
    q = rng.choice([GIVE + " <k> <x>{.| ?|}", "{Fais-moi|Donne-moi|Fais|Écris|Pouvez-vous faire|Faites} une liste de <k> <x>{.|}", "{Liste|Énumère|Énumérez} <k> <x>{.|}", "{<k> <x>|Une liste de <k> <x>}{, s'il te plaît|, s'il vous plaît|}{.|}", "{Quels sont <k> exemples de <x>|Connais-tu <k> <x>|Peux-tu nommer <k> <x>|Donne-moi le nom de <k> <x>}" + END])
    if "exemples de" in q and name[0] in VOWELS:
        q = GIVE + " <k> <x>{.|}"
    picked = rng.sample(items, n)
    turns = [_turn(rng, q, "{{Voici <k> <x> :|Voici une liste de <k> <x> :|Voici :}\n\n|}<items>", k=number, x=name, items=bullets(picked))]
    rest = [x for x in items if x not in picked]
    if rng.random() < 0.15 and rest:
        turns.append(_turn(rng, "{Un exemple de plus|Encore un exemple|Et un autre exemple|Un de plus}{ ?|, s'il te plaît.|}", "{Un autre exemple|Encore un exemple} : **<i>**.", i=rng.choice(rest)))
    return turns


# French: English, German, Spanish, Italian
WORDS = _rows("""
chat;cat;Katze;gato;gatto
chien;dog;Hund;perro;cane
maison;house;Haus;casa;casa
eau;water;Wasser;agua;acqua
pain;bread;Brot;pan;pane
lait;milk;Milch;leche;latte
pomme;apple;Apfel;manzana;mela
soleil;sun;Sonne;sol;sole
lune;moon;Mond;luna;luna
étoile;star;Stern;estrella;stella
mer;sea;Meer;mar;mare
montagne;mountain;Berg;montaña;montagna
arbre;tree;Baum;árbol;albero
fleur;flower;Blume;flor;fiore
livre;book;Buch;libro;libro
école;school;Schule;escuela;scuola
ami;friend;Freund;amigo;amico
mère;mother;Mutter;madre;madre
père;father;Vater;padre;padre
frère;brother;Bruder;hermano;fratello
sœur;sister;Schwester;hermana;sorella
enfant;child;Kind;niño;bambino
homme;man;Mann;hombre;uomo
femme;woman;Frau;mujer;donna
rouge;red;rot;rojo;rosso
bleu;blue;blau;azul;blu
vert;green;grün;verde;verde
jaune;yellow;gelb;amarillo;giallo
noir;black;schwarz;negro;nero
blanc;white;weiß;blanco;bianco
grand;big;groß;grande;grande
petit;small;klein;pequeño;piccolo
bon;good;gut;bueno;buono
chaud;hot;heiß;caliente;caldo
froid;cold;kalt;frío;freddo
jour;day;Tag;día;giorno
nuit;night;Nacht;noche;notte
matin;morning;Morgen;mañana;mattina
aujourd'hui;today;heute;hoy;oggi
demain;tomorrow;morgen;mañana;domani
hier;yesterday;gestern;ayer;ieri
oui;yes;ja;sí;sì
non;no;nein;no;no
un;one;eins;uno;uno
deux;two;zwei;dos;due
trois;three;drei;tres;tre
dix;ten;zehn;diez;dieci
voiture;car;Auto;coche;macchina
train;train;Zug;tren;treno
ville;city;Stadt;ciudad;città
rue;street;Straße;calle;strada
porte;door;Tür;puerta;porta
fenêtre;window;Fenster;ventana;finestra
table;table;Tisch;mesa;tavolo
main;hand;Hand;mano;mano
tête;head;Kopf;cabeza;testa
cœur;heart;Herz;corazón;cuore
amour;love;Liebe;amor;amore
oiseau;bird;Vogel;pájaro;uccello
poisson;fish;Fisch;pez;pesce
cheval;horse;Pferd;caballo;cavallo
fromage;cheese;Käse;queso;formaggio
œuf;egg;Ei;huevo;uovo
neige;snow;Schnee;nieve;neve
pluie;rain;Regen;lluvia;pioggia
manger;to eat;essen;comer;mangiare
boire;to drink;trinken;beber;bere
dormir;to sleep;schlafen;dormir;dormire
""")
PHRASES = _rows("""
bonjour;hello;guten Tag;buenos días;buongiorno
bonsoir;good evening;guten Abend;buenas tardes;buonasera
bonne nuit;good night;gute Nacht;buenas noches;buonanotte
au revoir;goodbye;auf Wiedersehen;adiós;arrivederci
merci;thank you;danke;gracias;grazie
merci beaucoup;thank you very much;vielen Dank;muchas gracias;grazie mille
s'il vous plaît;please;bitte;por favor;per favore
de rien;you're welcome;gern geschehen;de nada;prego
pardon;sorry;Entschuldigung;perdón;scusa
comment ça va ?;how are you?;wie geht's?;¿qué tal?;come stai?
je t'aime;I love you;ich liebe dich;te quiero;ti amo
bon appétit;enjoy your meal;guten Appetit;buen provecho;buon appetito
joyeux anniversaire;happy birthday;alles Gute zum Geburtstag;feliz cumpleaños;buon compleanno
à demain;see you tomorrow;bis morgen;hasta mañana;a domani
à bientôt;see you soon;bis bald;hasta pronto;a presto
bienvenue;welcome;willkommen;bienvenido;benvenuto
je ne comprends pas;I don't understand;ich verstehe nicht;no entiendo;non capisco
où est la gare ?;where is the station?;wo ist der Bahnhof?;¿dónde está la estación?;dov'è la stazione?
combien ça coûte ?;how much is it?;wie viel kostet das?;¿cuánto cuesta?;quanto costa?
j'ai faim;I am hungry;ich habe Hunger;tengo hambre;ho fame
j'ai soif;I am thirsty;ich habe Durst;tengo sed;ho sete
je suis fatigué;I am tired;ich bin müde;estoy cansado;sono stanco
bonne chance;good luck;viel Glück;buena suerte;buona fortuna
joyeux Noël;merry Christmas;frohe Weihnachten;feliz Navidad;buon Natale
comment t'appelles-tu ?;what is your name?;wie heißt du?;¿cómo te llamas?;come ti chiami?
je m'appelle Paul;my name is Paul;ich heiße Paul;me llamo Paul;mi chiamo Paul
quelle heure est-il ?;what time is it?;wie spät ist es?;¿qué hora es?;che ore sono?
je ne sais pas;I don't know;ich weiß nicht;no sé;non lo so
""")
LANGUAGES = ["anglais", "allemand", "espagnol", "italien"]
SAY = "{Comment dit-on « <w> » en <l>|Comment on dit « <w> » en <l>|Comment dire « <w> » en <l>|Comment se dit « <w> » en <l>|Comment dis-tu « <w> » en <l>|Comment dit-on <w> en <l>|Comment on dit <w> en <l>|« <w> » en <l>|Traduis « <w> » en <l>|Traduisez « <w> » en <l>|Peux-tu traduire « <w> » en <l>|Pouvez-vous traduire « <w> » en <l>|Quelle est la traduction de « <w> » en <l>|Que donne « <w> » en <l>|Traduction de « <w> » en <l>|Comment traduire \"<w>\" en <l>|" + ASK + " comment on dit « <w> » en <l>}" + END


def _translate(rng) -> Exchange:
    phrase = rng.random() < 0.3
    row = rng.choice(PHRASES if phrase else WORDS)
    which = rng.choice([0, 0, 1, 2, 3])
    slots = dict(w=row[0], l=LANGUAGES[which], t=row[which + 1])
    clash = sum(r[which + 1].lower() == row[which + 1].lower() for r in WORDS + PHRASES) > 1
    if rng.random() < 0.3 and not clash:
        return [_turn(rng, "{Que veut dire « <t> » en français|Que veut dire le mot <l> « <t> »|Que signifie « <t> » en <l>|Que signifie <t> en français|Ça veut dire quoi, « <t> »|Comment dit-on « <t> » en français|Traduis « <t> » en français|Traduisez « <t> » en français|« <t> » en français|Comment traduire « <t> »|Peux-tu traduire « <t> » en français|Quel est le sens de « <t> »}".replace("le mot <l> ", "" if phrase else "le mot <l> ") + END,
                      "{En français, « <t> » {se dit|veut dire} **<w>**.|« <t> » {veut dire|signifie} **<w>**.}", **slots)]
    turns = [_turn(rng, SAY, "{En <l>, « <w> » se dit **<t>**.|« <w> » se dit **<t>** en <l>.|On dit **<t>**.|En <l>, on dit **<t>**.}", **slots)]
    if rng.random() < 0.25:
        other = rng.choice([i for i in range(4) if i != which])
        turns.append(_turn(rng, "{Et en <l>|En <l>|Et comment dit-on en <l>|Et maintenant en <l>}" + END, "En <l>, on dit **<t>**.", l=LANGUAGES[other], t=row[other + 1]))
    return turns


HOW_TO = [
    ("{faire|préparer|cuisiner} une omelette", "Bats trois œufs avec un peu de sel. Verse-les dans une poêle chaude avec du beurre, puis plie l'omelette quand elle est presque prise."),
    ("{faire|préparer} des crêpes", "Mélange 250 g de farine, 3 œufs et un demi-litre de lait. Laisse reposer, puis cuis chaque crêpe une minute de chaque côté."),
    ("{cuire|faire cuire|préparer} des pâtes", "Fais bouillir beaucoup d'eau salée. Ajoute les pâtes, attends le temps indiqué sur le paquet, puis égoutte-les."),
    ("{cuire|faire cuire|préparer} du riz", "Mets une tasse de riz et deux tasses d'eau dans une casserole. Couvre et laisse cuire à feu doux environ douze minutes."),
    ("{faire|préparer} du thé", "Fais chauffer de l'eau, verse-la sur le thé et attends trois ou quatre minutes. Puis retire le thé."),
    ("{faire|préparer} du café", "Mets du café moulu dans un filtre et verse dessus de l'eau très chaude. Laisse couler, et c'est prêt."),
    ("{faire|préparer} une soupe de légumes", "Coupe des carottes, des poireaux et des pommes de terre. Fais-les cuire vingt-cinq minutes dans de l'eau salée, puis mixe le tout."),
    ("{faire|préparer} une salade de fruits", "Coupe une pomme, une banane, une orange et quelques fraises. Ajoute un peu de jus de citron et mélange."),
    ("{faire|préparer} une vinaigrette", "Mélange une cuillère de vinaigre, un peu de moutarde et du sel. Ajoute trois cuillères d'huile et remue bien."),
    ("{cuire|faire cuire} un œuf dur", "Plonge l'œuf dans l'eau bouillante et attends dix minutes. Puis passe-le sous l'eau froide."),
    ("{faire|préparer} un gâteau au yaourt", "Mélange un pot de yaourt, deux pots de sucre, trois pots de farine, trois œufs, un demi-pot d'huile et un peu de levure. Cuis le tout environ trente-cinq minutes à 180 degrés."),
    ("{faire|préparer} un chocolat chaud", "Chauffe une tasse de lait. Ajoute deux carrés de chocolat noir et remue jusqu'à ce qu'ils fondent."),
    ("{mieux dormir|bien dormir|m'endormir plus vite}", "Couche-toi à heure fixe, éteins les écrans une heure avant et garde la chambre fraîche et sombre."),
    ("{mieux apprendre|bien apprendre une leçon|réviser}", "Travaille par petites séances, fais des pauses et répète avec tes propres mots."),
    ("{apprendre une langue|progresser dans une langue}", "Apprends quelques mots chaque jour, écoute des chansons et parle sans avoir peur des fautes."),
    ("{me détendre|me calmer|être moins stressé}", "Respire lentement, fais une petite promenade et éloigne ton téléphone un moment."),
    ("{planter une graine|faire pousser une plante|cultiver une plante}", "Mets la graine dans de la terre humide, pose le pot à la lumière et arrose un peu quand la terre sèche."),
    ("{me brosser les dents|bien me laver les dents}", "Brosse tes dents deux minutes, matin et soir, avec une brosse souple et un peu de dentifrice."),
    ("{choisir un bon mot de passe|créer un mot de passe sûr}", "Prends au moins quatre mots sans lien entre eux, ou une longue suite de signes. N'utilise jamais le même deux fois."),
    ("{économiser de l'argent|mettre de l'argent de côté}", "Note tes dépenses, fixe un petit but et mets une somme de côté chaque mois."),
    ("{me faire des amis|trouver des amis}", "Souris, pose des questions et écoute bien. Un club ou un sport aide à rencontrer des gens."),
    ("{ranger ma chambre|mettre de l'ordre dans ma chambre}", "Commence par le sol, jette ce qui est cassé, puis donne une place à chaque chose."),
    ("{écrire une lettre|commencer une lettre}", "Commence par « Chère » ou « Cher » et le prénom, dis pourquoi tu écris, puis termine par une salutation et ton nom."),
    ("{faire du vélo|apprendre à faire du vélo}", "Mets un casque, baisse la selle et pousse d'abord avec les pieds. Regarde loin devant, puis pédale."),
    ("{enlever une tache|nettoyer une tache sur un pull}", "Agis vite : tamponne avec de l'eau froide et un peu de savon, sans frotter trop fort."),
    ("{rester en forme|être en bonne santé}", "Bouge un peu chaque jour, dors assez, bois de l'eau et mange des fruits et des légumes."),
]


def _how_to(rng) -> Exchange:
    task, answer = rng.choice(HOW_TO)
    mine = re.search(r"\b(me|m'|ma)\b", task)
    starts = "{Comment {puis-je|je peux|dois-je faire pour}|Explique-moi comment|Expliquez-moi comment|Comment est-ce que je peux|Dis-moi comment|Peux-tu m'expliquer comment|Pouvez-vous me dire comment|J'aimerais savoir comment|Que faire pour|Des conseils pour|Un conseil pour|As-tu un conseil pour|Donne-moi un conseil pour|Je voudrais|Aide-moi à}"
    if not mine:
        starts = "{Comment|Comment|Comment faut-il faire pour|" + starts + "}"
    return [_turn(rng, starts + " " + task + END, answer)]


CODE = [
    ("Python", "{affiche bonjour|dit bonjour|affiche un message}", "print(\"Bonjour !\")"),
    ("Python", "{additionne deux nombres|fait la somme de deux nombres}", "def somme(a, b):\n    return a + b\n\nprint(somme(2, 3))"),
    ("Python", "{compte de 1 à 10|affiche les nombres de 1 à 10}", "for i in range(1, 11):\n    print(i)"),
    ("Python", "{dit si un nombre est pair|vérifie si un nombre est pair}", "def est_pair(n):\n    return n % 2 == 0\n\nprint(est_pair(4))"),
    ("Python", "{inverse un texte|met un mot à l'envers|inverse une chaîne}", "def inverser(texte):\n    return texte[::-1]\n\nprint(inverser(\"chat\"))"),
    ("Python", "{calcule la factorielle d'un nombre|calcule une factorielle}", "def factorielle(n):\n    return 1 if n < 2 else n * factorielle(n - 1)\n\nprint(factorielle(5))"),
    ("Python", "{trouve le plus grand nombre d'une liste|cherche le maximum d'une liste}", "nombres = [3, 8, 5]\nprint(max(nombres))"),
    ("JavaScript", "{affiche bonjour|dit bonjour|affiche un message}", "console.log(\"Bonjour !\");"),
    ("JavaScript", "{additionne deux nombres|fait la somme de deux nombres}", "function somme(a, b) {\n  return a + b;\n}\n\nconsole.log(somme(2, 3));"),
    ("JavaScript", "{compte de 1 à 10|affiche les nombres de 1 à 10}", "for (let i = 1; i <= 10; i++) {\n  console.log(i);\n}"),
    ("JavaScript", "{dit si un nombre est pair|vérifie si un nombre est pair}", "function estPair(n) {\n  return n % 2 === 0;\n}\n\nconsole.log(estPair(4));"),
    ("JavaScript", "{inverse un texte|met un mot à l'envers|inverse une chaîne}", "function inverser(texte) {\n  return [...texte].reverse().join(\"\");\n}\n\nconsole.log(inverser(\"chat\"));"),
    ("JavaScript", "{trouve le plus grand nombre d'une liste|cherche le maximum d'un tableau}", "const nombres = [3, 8, 5];\nconsole.log(Math.max(...nombres));"),
]


def _code(rng) -> Exchange:
    language, task, code = rng.choice(CODE)
    q = rng.choice(["{Écris|Écrivez|Écris-moi|Peux-tu écrire|Pouvez-vous écrire|Fais-moi|Donne-moi|Montre-moi|Je voudrais|J'aimerais} {un programme|un code|une fonction|un petit programme|un script} {en <l>|<l>} qui " + task + "{.| ?|}", "{Un programme|Une fonction|Du code} en <l> qui " + task + "{, s'il te plaît|}{.|}", "En <l>, {écris|écrivez|fais|montre-moi} {un programme|une fonction|du code} qui " + task + "{.|}"])
    lead = rng.choice(["Voici un exemple en <l> :", "Voici le code :", "Voilà, en <l> :"])
    return [(cap(_tidy(spin(rng, q, l=language))), spin(rng, lead + "\n\n```<f>\n<code>\n```", l=language, f=language.lower(), code=code))]


JOKES = [
    "Pourquoi le routeur n'est-il jamais seul ? Parce qu'il invite toujours deux experts !", "Que dit un ordinateur qui a froid ? « Fermez la fenêtre ! »",
    "Pourquoi l'escargot n'est-il jamais en retard à la maison ? Parce qu'il l'emporte avec lui !", "Que fait un zéro quand il rencontre un huit ? Il admire sa belle ceinture.",
    "Pourquoi le livre de maths est-il triste ? Parce qu'il a trop de problèmes.", "Pourquoi la carte graphique a-t-elle chaud ? Parce que je lui parle toute la journée !", "Que dit une goutte d'eau à une autre ? « On se retrouve à la mer ! »",
]
JOKE_Q = "{{Raconte-moi|Racontez-moi|Raconte|Dis-moi|Peux-tu me raconter|Pouvez-vous me raconter|Tu connais|Connais-tu|Connaissez-vous|As-tu|J'aimerais entendre|Je voudrais|Fais-moi} {une blague|une bonne blague|une petite blague|quelque chose de drôle|une histoire drôle|une devinette drôle}|Fais-moi rire|Faites-moi rire|Une blague|Une blague, s'il te plaît|Tu sais faire de l'humour|Sois drôle}{ ?| !|.|}"


def _joke(rng) -> Exchange:
    first, second = rng.sample(JOKES, 2)
    turns = [(_tidy(spin(rng, JOKE_Q)), first)]
    if rng.random() < 0.25:
        turns.append((spin(rng, "{Encore une|Une autre|Encore une blague|Une autre blague|Une dernière}{ !|.|, s'il te plaît.|}"), second))
    return turns


SPELL = sorted({w[0] for w in WORDS if "'" not in w[0] and "œ" not in w[0]} | set("bonjour chocolat ordinateur papillon éléphant banane musique jardin voyage fromage bateau château cinéma avion girafe tortue papier histoire navigateur parapluie vacances crocodile carotte domino".split()))


def _spell(rng) -> Exchange:
    word = rng.choice(SPELL)
    letters = "-".join(word.upper())
    letter = rng.choice(word)
    times = word.count(letter)
    w = rng.choice(["le mot « <w> »", "le mot <w>", "« <w> »", "\"<w>\""])
    du = w.replace("le mot", "du mot") if w.startswith("le") else "de " + w
    kind = rng.choice("nnsslfer")
    if kind == "n":
        pair = ("{Combien de lettres y a-t-il dans W|Combien y a-t-il de lettres dans W|Il y a combien de lettres dans W|Combien de lettres a W|Combien de lettres compte W|Compte les lettres D|Quel est le nombre de lettres D}" + END, "Le mot « <w> » {compte|a} **<n> lettres**.")
    elif kind == "s":
        pair = ("{Épelle W|Épelez W|Peux-tu épeler W|Pouvez-vous épeler W|Comment s'épelle W|Comment épelle-t-on W|Comment on épelle W|Donne-moi les lettres D}{ ?|.|}", "{« <w> » s'épelle **<s>**.|<s>}")
    elif kind == "l":
        pair = ("{Quelle est la dernière lettre D|Par quelle lettre finit W|Quelle lettre termine W|La dernière lettre D}" + END, "La dernière lettre est **<last>**.")
    elif kind == "f":
        pair = ("{Quelle est la première lettre D|Par quelle lettre commence W|La première lettre D}" + END, "La première lettre est **<first>**.")
    elif kind == "e":
        pair = ("{Combien de fois y a-t-il la lettre <c> dans W|Combien de <c> y a-t-il dans W|Combien y a-t-il de <c> dans W|Combien de fois trouve-t-on <c> dans W}" + END, "{Il y a|On trouve} la lettre <c> **<t> fois** dans « <w> ».")
    else:
        pair = ("{Écris W à l'envers|Écrivez W à l'envers|Mets W à l'envers|Inverse W|Que donne W à l'envers}{ ?|.|}", "À l'envers, « <w> » {donne|s'écrit} **<rev>**.")
    q, a = pair
    q = q.replace("W", w).replace(" D|", f" {du}|").replace(" D}", f" {du}}}")
    return [_turn(rng, q, a, w=word, n=len(word), s=letters, last=word[-1].upper(), first=word[0].upper(), c=letter, t=NUMBERS[times] if times > 1 else "une", rev=word[::-1])]


FAVOURITES = [  # thing, possible values, gender agreement of "préféré"
    ("couleur", "la", "préférée", "le bleu,le rouge,le vert,le jaune,le violet,le rose,l'orange,le noir"), ("animal", "l'", "préféré", "le chat,le chien,le cheval,le panda,le dauphin,le loup,la tortue,le lion"),
    ("fruit", "le", "préféré", "la pomme,la fraise,la mangue,la cerise,la banane,le raisin,la pêche"), ("plat", "le", "préféré", "la pizza,la ratatouille,le couscous,la soupe,le gratin,les pâtes,la raclette"),
    ("sport", "le", "préféré", "le football,le tennis,la natation,le judo,la danse,le rugby,le ski"), ("saison", "la", "préférée", "le printemps,l'été,l'automne,l'hiver"), ("ville", "la", "préférée", "Paris,Lyon,Rome,Lisbonne,Tokyo,Montréal,Nantes"),
    ("instrument", "l'", "préféré", "le piano,la guitare,le violon,la flûte,la batterie,le saxophone"), ("dessert", "le", "préféré", "la mousse au chocolat,la tarte aux pommes,la glace,le flan,la crêpe"),
]
BETWEEN = [("{Comment ça va|Ça va|Comment vas-tu}{ ?|}", "{Très bien, merci !|Ça va bien, merci !}"), ("{Raconte-moi une blague|Une blague}{ !|.|}", JOKES[2]), ("{Quelle est la capitale de la France|Capitale de la France}{ ?|}", "La capitale de la France est **Paris**."), ("{Combien font 2 + 2|2 + 2}{ ?|}", "2 + 2 = **4**"), ("{Merci|Super}{ !|.|}", "De rien !"), ("{Quelle est la couleur du ciel|De quelle couleur est le ciel}{ ?|}", "Le ciel est **bleu**.")]


def _memory(rng) -> Exchange:
    kind = rng.random()
    if kind < 0.55:
        name = rng.choice(GIRLS + BOYS)
        turns = [_turn(rng, "{{Bonjour, je|Salut, je|Je|Coucou, je|Bonjour ! Je|Moi, je} m'appelle <n>|{Mon nom est|Mon prénom est|Moi, c'est|Salut, moi c'est|Bonjour, moi c'est|Salut, ici|Bonjour, ici} <n>|Tu peux m'appeler <n>|Appelle-moi <n>|On m'appelle <n>|Je suis <n>}{.| !|}",
                       "{Bonjour, <n> !|Enchanté, <n> !|Ravi de te rencontrer, <n> !|Quel joli prénom, <n> !} {Comment puis-je aider ?|De quoi veux-tu parler ?|Que puis-je faire pour toi ?}", n=name)]
        ask = ("{Comment je m'appelle|Comment est-ce que je m'appelle|Quel est mon nom|Quel est mon prénom|C'est quoi mon nom|C'est quoi mon prénom|Tu te souviens de mon nom|Te souviens-tu de mon prénom|Connais-tu mon nom|Sais-tu comment je m'appelle|Qui suis-je|Je m'appelle comment|Mon nom, c'est quoi|Tu connais mon prénom}" + END,
               "{Tu t'appelles **<n>**.|Ton prénom est **<n>**.|Tu t'appelles **<n>**, bien sûr !}")
        slots = dict(n=name)
    elif kind < 0.65:
        return [_turn(rng, "{Comment je m'appelle|Quel est mon nom|Quel est mon prénom|Sais-tu comment je m'appelle|Qui suis-je|Connais-tu mon nom|C'est quoi mon prénom}" + END, "Je ne le sais pas encore. {Comment t'appelles-tu ?|Dis-le-moi, et je m'en souviendrai un moment.}")]
    elif kind < 0.75:
        age = rng.randint(6, 90)
        turns = [_turn(rng, "{J'ai <n> ans|Moi, j'ai <n> ans|J'ai <n> ans aujourd'hui|Mon âge est de <n> ans}{.| !|}", "{C'est un bel âge !|<n> ans, c'est un bel âge !}", n=age)]
        ask, slots = ("{Quel âge ai-je|J'ai quel âge|Quel est mon âge|Tu te souviens de mon âge|Sais-tu quel âge j'ai}" + END, "Tu as **<n> ans**."), dict(n=age)
    else:
        thing, art, pref, values = rng.choice(FAVOURITES)
        value = rng.choice(values.split(","))
        my = "mon" if art != "la" else "ma"
        slots = dict(t=thing, my=my, ton="ton" if my == "mon" else "ta", p=pref, v=value, quel="Quelle" if art == "la" else "Quel", est="sont" if value.startswith("les ") else "est")
        turns = [_turn(rng, "{<my> <t> <p>, c'est <v>|<my> <t> <p> est <v>|J'aime surtout <v>, c'est <my> <t> <p>|Tu sais, <my> <t> <p>, c'est <v>|Pour moi, <my> <t> <p>, c'est <v>}{.| !|}".replace("|<my> <t> <p> est <v>", "" if slots["est"] == "sont" else "|<my> <t> <p> est <v>"),
                       "{Très bon choix !|C'est noté !|Je comprends, c'est un beau choix !} {Pourquoi <v> ?|Merci de me le dire.|}", **slots)]
        ask = ("{<quel> est <my> <t> <p>|C'est quoi <my> <t> <p>|<my> <t> <p>, c'est quoi|Te souviens-tu de <my> <t> <p>|Tu te souviens de <my> <t> <p>|Sais-tu quelle est <my> <t> <p>|Quel est déjà <my> <t> <p>}".replace("quelle est", slots["quel"].lower() + " est").replace("Quel est déjà", slots["quel"] + " est déjà") + END, "<ton> <t> <p>, c'est **<v>**.")
    if rng.random() < 0.35:
        turns.append(_turn(rng, *rng.choice(BETWEEN)))
    turns.append(_turn(rng, *ask, **slots))
    return turns


def _pair(table: list[tuple[str, str]], end: str = ""):
    def pick(rng) -> Exchange:
        q, a = rng.choice(table)
        if end and rng.random() < 0.12 and q.startswith("{Qu"):
            q = q.replace("{Qu", "{Dis-moi, qu", 1)
        return [_turn(rng, q + end, a)]
    return pick


def _greeted(rng) -> Exchange:
    """A greeting first, then a question of any other kind."""
    hello = _turn(rng, *SMALL_TALK[rng.choice([0, 0, 2])])
    return [hello] + rng.choice([_identity, _fact, _country, _sum, _translate])(rng)[:2]


_small_talk, _identity, _refusal = _pair(SMALL_TALK), _pair(IDENTITY), _pair(REFUSALS)
_science, _geography = _pair(SCIENCE, END), _pair(GEOGRAPHY, END)


def _more(rng) -> Exchange:
    return french_more.sample(rng, GIRLS + BOYS, LISTS)


def _fact(rng) -> Exchange:
    return rng.choice([_science, _geography, _colour, _count])(rng)


KINDS = [
    (_small_talk, 14), (_identity, 13), (_refusal, 7), (_memory, 7), (_country, 9), (_colour, 3), (_count, 5), (_opposite, 4), (_animal, 5), (_science, 8), (_geography, 9), (_definition, 8), (_sum, 9), (_chain, 8), (_units, 4),
    (_story, 9), (_poem, 3), (_list, 8), (_translate, 9), (_how_to, 5), (_code, 3), (_joke, 3), (_spell, 4), (_greeted, 3), (_more, 75),
]
EXACT = {_spell, _translate, _opposite, _memory}  # every accent counts in their questions
ITSELF = {_more, _sum, _chain, _code}  # loose enough, or better as they are


def sample(rng) -> Exchange:
    kind = rng.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS])[0]
    turns = kind(rng)
    first, answer = turns[0]
    if kind not in ITSELF and rng.random() < 0.35 and "\n" not in first:
        said = None if ASKED.match(first) else ["bon, ", "au fait, ", "salut, ", "euh, "]
        return [(french_more.loosen(rng, first, exact=kind in EXACT, starts=said if kind not in EXACT else ["dis, ", "au fait, ", "euh, "]), answer), *turns[1:]]
    return [(first if kind is _more else _polite(rng, first), answer), *turns[1:]]
