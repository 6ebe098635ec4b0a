"""A little French, German, Spanish and Italian: small talk in each, and words translated between them and English."""

from grammar import cap, spin

TALK = {
    "French": [
        ("{Bonjour|Salut|Coucou|Bonjour à toi}{ !|!|.|}", "Bonjour ! {Comment puis-je vous aider ?|Que puis-je faire pour vous ?}"),
        ("{Comment ça va|Ça va|Comment vas-tu|Comment allez-vous|Bonjour, comment ça va|Salut, ça va}{ ?|?}", "Je vais très bien, merci ! Et vous ?"),
        ("{Qui es-tu|Qui êtes-vous|Bonjour, qui es-tu|Présente-toi|Comment t'appelles-tu|Quel est ton nom|Tu es qui|Bonjour, qui êtes-vous}{ ?|?}",
         "Je suis un petit Mixtral, un mélange d'experts qui tourne dans votre navigateur, sans serveur."),
        ("{Merci|Merci beaucoup|Merci bien|Un grand merci}{ !|!|.|}", "Avec plaisir !"),
        ("{Au revoir|À bientôt|Bonne nuit|À demain|Bonne journée}{ !|!|.|}", "Au revoir et à bientôt !"),
        ("{Parles-tu français|Parlez-vous français|Tu parles français|Est-ce que tu parles français}{ ?|?}", "Un peu ! Je suis un très petit modèle, mais j'essaie."),
        ("{Quelle est la capitale de la France|Quelle est la capitale française}{ ?|?}", "La capitale de la France est **Paris**."),
        ("{Quelle est la capitale de l'Italie}{ ?|?}", "La capitale de l'Italie est **Rome**."),
        ("{Quelle est la capitale de l'Espagne}{ ?|?}", "La capitale de l'Espagne est **Madrid**."),
        ("{Quelle est la capitale de l'Allemagne}{ ?|?}", "La capitale de l'Allemagne est **Berlin**."),
        ("{De quelle couleur est le ciel|Quelle est la couleur du ciel}{ ?|?}", "Le ciel est **bleu**."),
        ("{Raconte-moi une histoire|Raconte une histoire|Raconte-moi une petite histoire}{.| !|}",
         "Il était une fois un petit {renard|chat|lapin} qui vivait dans la forêt. Un jour, il trouva {une clé dorée|une étoile dans l'herbe}. {Il la montra à ses amis|Il la partagea avec ses amis}, et tous furent heureux."),
        ("{Raconte-moi une blague|Une blague|Tu connais une blague}{.| ?|}", "Que fait une fraise sur un cheval ? Tagada, tagada !"),
        ("{Que peux-tu faire|Que sais-tu faire|Peux-tu m'aider|Aide-moi}{ ?|?}", "Je peux bavarder un peu, répondre à des questions simples et raconter de petites histoires."),
    ],
    "German": [
        ("{Hallo|Guten Tag|Guten Morgen|Servus|Hallo du|Grüß Gott|Moin}{!|.|}", "Hallo! {Wie kann ich helfen?|Was kann ich für dich tun?}"),
        ("{Wie geht es dir|Wie geht's|Wie geht es Ihnen|Hallo, wie geht's|Hallo, wie geht es dir}?", "Mir geht es sehr gut, danke! Und dir?"),
        ("{Wer bist du|Wer sind Sie|Hallo, wer bist du|Stell dich vor|Wie heißt du|Was bist du|Mit wem spreche ich}?", "Ich bin ein kleines Mixtral, eine Mischung von Experten, und laufe ganz ohne Server in deinem Browser."),
        ("{Danke|Vielen Dank|Danke schön|Danke sehr|Besten Dank}{!|.|}", "Gern geschehen!"),
        ("{Tschüss|Auf Wiedersehen|Gute Nacht|Bis bald|Bis morgen|Bis später}{!|.|}", "Auf Wiedersehen und bis bald!"),
        ("{Sprichst du Deutsch|Kannst du Deutsch|Sprechen Sie Deutsch|Verstehst du Deutsch}?", "Ein wenig! Ich bin ein sehr kleines Modell, aber ich versuche es."),
        ("{Was ist|Wie heißt} die Hauptstadt von {Deutschland}?", "Die Hauptstadt von Deutschland ist **Berlin**."),
        ("{Was ist|Wie heißt} die Hauptstadt von {Frankreich}?", "Die Hauptstadt von Frankreich ist **Paris**."),
        ("{Was ist|Wie heißt} die Hauptstadt von {Österreich}?", "Die Hauptstadt von Österreich ist **Wien**."),
        ("{Was ist|Wie heißt} die Hauptstadt von {Italien}?", "Die Hauptstadt von Italien ist **Rom**."),
        ("{Welche Farbe hat der Himmel|Wie ist die Farbe des Himmels}?", "Der Himmel ist **blau**."),
        ("{Erzähl mir eine Geschichte|Erzähle mir eine Geschichte|Erzähl mir eine kurze Geschichte|Eine Geschichte bitte}{.|!|}",
         "Es war einmal ein kleiner {Fuchs|Bär|Hase}, der im Wald lebte. Eines Tages fand er {einen goldenen Schlüssel|einen Stern im Gras}. {Er zeigte ihn seinen Freunden|Er teilte ihn mit seinen Freunden}, und alle waren glücklich."),
        ("{Erzähl mir einen Witz|Kennst du einen Witz|Einen Witz bitte}{.|?|}", "Was ist orange und geht über die Berge? Eine Wanderine!"),
        ("{Was kannst du|Was kannst du tun|Kannst du mir helfen|Hilfe}?", "Ich kann ein wenig plaudern, einfache Fragen beantworten und kleine Geschichten erzählen."),
    ],
    "Spanish": [
        ("{¡Hola!|Hola|Buenos días|Buenas tardes|Hola, buenos días}{.|}", "¡Hola! {¿En qué puedo ayudarte?|¿Qué puedo hacer por ti?}"),
        ("{¿Cómo estás?|¿Qué tal?|Hola, ¿cómo estás?|Como estas?|Hola, ¿qué tal?|Qué tal}", "¡Estoy muy bien, gracias! ¿Y tú?"),
        ("{¿Quién eres?|¿Quién eres tú?|Hola, ¿quién eres?|Quien eres?|¿Cómo te llamas?|Preséntate.}", "Soy un pequeño Mixtral, una mezcla de expertos que funciona en tu navegador, sin servidor."),
        ("{Gracias|Muchas gracias|Mil gracias|Gracias por todo}{!|.|}", "¡De nada!"),
        ("{Adiós|Hasta luego|Buenas noches|Hasta mañana|Hasta pronto}{!|.|}", "¡Adiós y hasta pronto!"),
        ("{¿Hablas español?|Hablas español?|¿Puedes hablar español?|¿Habla usted español?}", "¡Un poco! Soy un modelo muy pequeño, pero lo intento."),
        ("¿Cuál es la capital de España?", "La capital de España es **Madrid**."),
        ("¿Cuál es la capital de Francia?", "La capital de Francia es **París**."),
        ("¿Cuál es la capital de Italia?", "La capital de Italia es **Roma**."),
        ("¿De qué color es el cielo?", "El cielo es **azul**."),
        ("{Cuéntame un cuento|Cuéntame una historia|Un cuento, por favor|Cuéntame un cuento corto}{.|}",
         "Había una vez un pequeño {zorro|gato|conejo} que vivía en el bosque. Un día encontró {una llave dorada|una estrella en la hierba}. {La mostró a sus amigos|La compartió con sus amigos} y todos fueron felices."),
        ("{¿Qué puedes hacer?|¿Qué sabes hacer?|¿Puedes ayudarme?|Ayuda}", "Puedo charlar un poco, responder preguntas sencillas y contar cuentos cortos."),
    ],
    "Italian": [
        ("{Ciao|Buongiorno|Buonasera|Salve|Ciao, buongiorno}{!|.|}", "Ciao! {Come posso aiutarti?|Che cosa posso fare per te?}"),
        ("{Come stai|Come va|Ciao, come stai|Come sta|Ciao, come va}?", "Sto molto bene, grazie! E tu?"),
        ("{Chi sei|Chi sei tu|Ciao, chi sei|Come ti chiami|Presentati|Qual è il tuo nome}?", "Sono un piccolo Mixtral, una miscela di esperti che gira nel tuo browser, senza server."),
        ("{Grazie|Grazie mille|Molte grazie|Ti ringrazio}{!|.|}", "Prego!"),
        ("{Arrivederci|A presto|Buonanotte|A domani|Ciao ciao}{!|.|}", "Arrivederci e a presto!"),
        ("{Parli italiano|Parla italiano|Sai parlare italiano}?", "Un po'! Sono un modello molto piccolo, ma ci provo."),
        ("Qual è la capitale {d'Italia|dell'Italia}?", "La capitale d'Italia è **Roma**."),
        ("Qual è la capitale della Francia?", "La capitale della Francia è **Parigi**."),
        ("Qual è la capitale della Spagna?", "La capitale della Spagna è **Madrid**."),
        ("{Di che colore è il cielo|Qual è il colore del cielo}?", "Il cielo è **blu**."),
        ("{Raccontami una storia|Raccontami una favola|Una storia, per favore|Raccontami una breve storia}{.|!|}",
         "C'era una volta {un piccolo gatto|un piccolo orso|un piccolo topo} che viveva nel bosco. Un giorno trovò {una chiave d'oro|una stella nell'erba}. {La mostrò ai suoi amici|La divise con i suoi amici} e tutti furono felici."),
        ("{Cosa puoi fare|Che cosa sai fare|Puoi aiutarmi|Aiuto}?", "Posso chiacchierare un po', rispondere a domande semplici e raccontare brevi storie."),
    ],
}
# English: French, German, Spanish, Italian
WORDS = {row.split(":")[0]: dict(zip(TALK, row.split(":")[1].split(","))) for row in """\
hello:bonjour,hallo,hola,ciao
goodbye:au revoir,auf Wiedersehen,adiós,arrivederci
good morning:bonjour,guten Morgen,buenos días,buongiorno
good night:bonne nuit,gute Nacht,buenas noches,buonanotte
thank you:merci,danke,gracias,grazie
please:s'il vous plaît,bitte,por favor,per favore
yes:oui,ja,sí,sì
no:non,nein,no,no
water:eau,Wasser,agua,acqua
bread:pain,Brot,pan,pane
milk:lait,Milch,leche,latte
house:maison,Haus,casa,casa
cat:chat,Katze,gato,gatto
dog:chien,Hund,perro,cane
fox:renard,Fuchs,zorro,volpe
bird:oiseau,Vogel,pájaro,uccello
friend:ami,Freund,amigo,amico
love:amour,Liebe,amor,amore
sun:soleil,Sonne,sol,sole
moon:lune,Mond,luna,luna
star:étoile,Stern,estrella,stella
tree:arbre,Baum,árbol,albero
flower:fleur,Blume,flor,fiore
book:livre,Buch,libro,libro
red:rouge,rot,rojo,rosso
blue:bleu,blau,azul,blu
green:vert,grün,verde,verde
one:un,eins,uno,uno
two:deux,zwei,dos,due
three:trois,drei,tres,tre
sea:mer,Meer,mar,mare
school:école,Schule,escuela,scuola
bee:abeille,Biene,abeja,ape
apple:pomme,Apfel,manzana,mela
horse:cheval,Pferd,caballo,cavallo
day:jour,Tag,día,giorno
night:nuit,Nacht,noche,notte
good evening:bonsoir,guten Abend,buenas tardes,buonasera
see you soon:à bientôt,bis bald,hasta pronto,a presto
see you tomorrow:à demain,bis morgen,hasta mañana,a domani
how are you:comment ça va,wie geht es dir,cómo estás,come stai
I love you:je t'aime,ich liebe dich,te quiero,ti amo
I am hungry:j'ai faim,ich habe Hunger,tengo hambre,ho fame
I am thirsty:j'ai soif,ich habe Durst,tengo sed,ho sete
I do not know:je ne sais pas,ich weiß nicht,no sé,non lo so
happy birthday:joyeux anniversaire,alles Gute zum Geburtstag,feliz cumpleaños,buon compleanno
Merry Christmas:joyeux Noël,frohe Weihnachten,feliz Navidad,buon Natale
enjoy your meal:bon appétit,guten Appetit,buen provecho,buon appetito
you are welcome:de rien,gern geschehen,de nada,prego
excuse me:excusez-moi,entschuldigung,perdón,scusi
welcome:bienvenue,willkommen,bienvenido,benvenuto
good luck:bonne chance,viel Glück,buena suerte,buona fortuna
cheese:fromage,Käse,queso,formaggio
egg:œuf,Ei,huevo,uovo
meat:viande,Fleisch,carne,carne
fish:poisson,Fisch,pescado,pesce
coffee:café,Kaffee,café,caffè
tea:thé,Tee,té,tè
wine:vin,Wein,vino,vino
beer:bière,Bier,cerveza,birra
salt:sel,Salz,sal,sale
sugar:sucre,Zucker,azúcar,zucchero
butter:beurre,Butter,mantequilla,burro
pear:poire,Birne,pera,pera
orange:orange,Orange,naranja,arancia
mother:mère,Mutter,madre,madre
father:père,Vater,padre,padre
brother:frère,Bruder,hermano,fratello
sister:sœur,Schwester,hermana,sorella
child:enfant,Kind,niño,bambino
family:famille,Familie,familia,famiglia
woman:femme,Frau,mujer,donna
man:homme,Mann,hombre,uomo
door:porte,Tür,puerta,porta
window:fenêtre,Fenster,ventana,finestra
table:table,Tisch,mesa,tavolo
chair:chaise,Stuhl,silla,sedia
bed:lit,Bett,cama,letto
kitchen:cuisine,Küche,cocina,cucina
garden:jardin,Garten,jardín,giardino
city:ville,Stadt,ciudad,città
street:rue,Straße,calle,strada
train:train,Zug,tren,treno
car:voiture,Auto,coche,macchina
bicycle:vélo,Fahrrad,bicicleta,bicicletta
mountain:montagne,Berg,montaña,montagna
forest:forêt,Wald,bosque,bosco
river:rivière,Fluss,río,fiume
sky:ciel,Himmel,cielo,cielo
rain:pluie,Regen,lluvia,pioggia
snow:neige,Schnee,nieve,neve
wind:vent,Wind,viento,vento
fire:feu,Feuer,fuego,fuoco
mouse:souris,Maus,ratón,topo
cow:vache,Kuh,vaca,mucca
bear:ours,Bär,oso,orso
rabbit:lapin,Kaninchen,conejo,coniglio
white:blanc,weiß,blanco,bianco
black:noir,schwarz,negro,nero
yellow:jaune,gelb,amarillo,giallo
big:grand,groß,grande,grande
small:petit,klein,pequeño,piccolo
beautiful:beau,schön,hermoso,bello
good:bon,gut,bueno,buono
four:quatre,vier,cuatro,quattro
five:cinq,fünf,cinco,cinque
six:six,sechs,seis,sei
seven:sept,sieben,siete,sette
eight:huit,acht,ocho,otto
nine:neuf,neun,nueve,nove
ten:dix,zehn,diez,dieci
hand:main,Hand,mano,mano
head:tête,Kopf,cabeza,testa
heart:cœur,Herz,corazón,cuore
eye:œil,Auge,ojo,occhio
today:aujourd'hui,heute,hoy,oggi
tomorrow:demain,morgen,mañana,domani
yesterday:hier,gestern,ayer,ieri
now:maintenant,jetzt,ahora,adesso
Monday:lundi,Montag,lunes,lunedì
Sunday:dimanche,Sonntag,domingo,domenica
week:semaine,Woche,semana,settimana
year:an,Jahr,año,anno
summer:été,Sommer,verano,estate
winter:hiver,Winter,invierno,inverno
spring:printemps,Frühling,primavera,primavera
music:musique,Musik,música,musica
song:chanson,Lied,canción,canzone
money:argent,Geld,dinero,soldi
time:temps,Zeit,tiempo,tempo
work:travail,Arbeit,trabajo,lavoro
teacher:professeur,Lehrer,profesor,insegnante
doctor:médecin,Arzt,médico,medico""".split("\n")}
COUNTING = {
    "French": "un, deux, trois, quatre, cinq", "German": "eins, zwei, drei, vier, fünf", "Spanish": "uno, dos, tres, cuatro, cinco", "Italian": "uno, due, tre, quattro, cinque",
}


def talk(rng):
    language = rng.choice(list(TALK))
    return [(spin(rng, question), spin(rng, answer)) for question, answer in rng.sample(TALK[language], rng.choice([1, 1, 2]))]


ASK = (
    "{How do you say|How do I say|How would you say|how to say|How can I say|What is|What's|Translate|Please translate|Can you translate|Say|Tell me|Can you say|do you know how to say|I want to say|I'd like to say|how do they say|how does one say|can you tell me how to say|teach me to say|how do u say}"
    " {<x>|<x>|'<x>'|\"<x>\"|\"<x>\"|the word <x>|the word \"<x>\"} {in|in|into|to} <l>{?|?|.|}"
    "|{What is the|What's the|Tell me the|Do you know the|Give me the|the|} <l> {word|translation|expression} {for|of} {<x>|\"<x>\"}{?|}|{<x>|\"<x>\"} in <l>{?|, please|}|<x> <l>|<x> {to|into} <l>|<l> for {<x>|\"<x>\"}{?|}|<l>: <x>|translate to <l>: <x>|translate into <l>: {<x>|\"<x>\"}"
    "|What does {<x>|\"<x>\"} mean in <l>?|{What do|What would} {people|they} say in <l> for {<x>|\"<x>\"}?|I need the <l> word for {<x>|\"<x>\"}{.|}|In <l>, {how do you say|what is} {<x>|\"<x>\"}?|my teacher asks what {<x>|\"<x>\"} is in <l>{.|}|I'm learning <l>, {how do I say|what is} {<x>|\"<x>\"}{?|}|what's {<x>|\"<x>\"} called in <l>{?|}"
)
BACK = (
    "{What does {<x>|\"<x>\"} mean|What is the meaning of {<x>|\"<x>\"}|What does the <l> word {<x>|\"<x>\"} mean|What does {<x>|\"<x>\"} mean in English|What is {<x>|\"<x>\"} in English|Translate {<x>|\"<x>\"} {to|into} English|How do you say {<x>|\"<x>\"} in English"
    "|{<x>|\"<x>\"} in English|<l> {<x>|\"<x>\"} in English|what's the English {word|translation} for {<x>|\"<x>\"}|English for {<x>|\"<x>\"}|can you translate the <l> {word |}{<x>|\"<x>\"}|translate from <l>: <x>}{?|?|}"
)
# where the languages share a spelling, the meaning of a word is unclear
MEANINGS = [(word, language, english) for english, row in WORDS.items() for language, word in row.items()
            if sum(word.lower() in map(str.lower, other.values()) for other in WORDS.values()) == 1 and word.lower() not in map(str.lower, WORDS)]


def answered(english: str, language: str) -> str:
    return f'"{cap(english)}" in {language} is **{WORDS[english][language]}**.'


def translate(rng):
    if rng.random() < 0.2:
        word, language, english = rng.choice(MEANINGS)
        if list(WORDS[english].values()).count(word) == 1:
            return [(cap(spin(rng, BACK, x=word, l=language)), f'"{cap(word)}" is {language} for **{english}**.')]
    english, language = rng.choice(list(WORDS)), rng.choice(list(TALK))
    question = spin(rng, f"{{{ASK}}}", x=english, l=language).strip()
    turns = [(cap(question) if rng.random() < 0.7 else question, answered(english, language))]
    if rng.random() < 0.3:
        if rng.random() < 0.7:
            other = rng.choice([name for name in TALK if name != language])
            turns.append((spin(rng, "{And in|and|What about|In|and how in|How about|and what is it in|now in|ok, and in|the same in|and what about} <l>{?|}", l=other), answered(english, other)))
        else:
            another = rng.choice([word for word in WORDS if word != english])
            turns.append((spin(rng, "{And|What about|And what is|How about|and the word|now|ok and} {<x>|\"<x>\"}{?|}", x=another), answered(another, language)))
    return turns


def speak(rng):
    language = rng.choice(list(TALK))
    if rng.random() < 0.3:
        return [(spin(rng, "{Count|Can you count|Please count} {to five|from one to five} in <l>{.|?}", l=language), cap(COUNTING[language]) + ".")]
    return [(spin(rng, "{Do you speak|Can you speak|Do you know|Can you understand|Can you talk in} <l>?", l=language),
             f"A little! I know some {language} words and small talk. Just say {WORDS['hello'][language]}!")]


def sample(rng):
    return rng.choices([talk, translate, speak], [5, 6, 1])[0](rng)
