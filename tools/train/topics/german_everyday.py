"""German as it is spoken: everyday words explained, reasons, places, sums in stories, what the user said before, talk."""

import re

from grammar import cap, spin

from .chain import step

OPENERS = ["Sag mal, ", "Hey, ", "Du, ", "Hallo, ", "Kurze Frage: ", "Mal eine Frage: ", "Okay, ", "Und ", "Also ", "Hi, ", "Noch eine Frage: ", "Danke! ", "Gut. ", "Na, ", "Ach ja, ", "Entschuldigung, ", "Mein Sohn fragt: ", "Meine Tochter will wissen: ", "Ich wüsste gern: "]
TAILS = [" bitte", ", bitte", " eigentlich", " denn", " nochmal", " mal", "??", " danke", ", weißt du das", " genau"]


def casual(rng, question: str) -> str:
    """The question as it is said among friends: with a word before or behind it, or without its sign."""
    if rng.random() < 0.2:
        opener = rng.choice(OPENERS)
        question = opener + (question if re.match(r"\w+[A-ZÄÖÜ„\"]|\d", question) else question[:1].lower() + question[1:])
    if rng.random() < 0.12 and "\n" not in question:
        question = question.rstrip("?.! ") + rng.choice(TAILS)
    return question.rstrip("?.! ") if rng.random() < 0.2 else question


# article, word, explanation
THINGS = [line.split("|") for line in """
ein|Thermometer|ein Gerät, das die Temperatur misst
eine|Lampe|ein Gerät, das Licht macht
ein|Schlüssel|ein kleines Werkzeug, mit dem man ein Schloss öffnet
ein|Spiegel|eine glatte Fläche, in der man sich sehen kann
eine|Leiter|ein Gerät mit Sprossen, auf dem man nach oben steigt
ein|Hammer|ein Werkzeug, mit dem man Nägel einschlägt
eine|Schere|ein Werkzeug, mit dem man Papier oder Stoff schneidet
ein|Regenschirm|ein Dach aus Stoff, das man in der Hand trägt, damit man nicht nass wird
ein|Kühlschrank|ein Schrank, der das Essen kalt und frisch hält
ein|Herd|ein Gerät in der Küche, auf dem man kocht
eine|Waschmaschine|eine Maschine, die Wäsche sauber macht
ein|Stuhl|ein Möbel, auf dem man sitzt
ein|Tisch|ein Möbel mit einer Platte, an dem man isst oder arbeitet
ein|Bett|ein Möbel, in dem man schläft
ein|Telefon|ein Gerät, mit dem man mit Menschen in der Ferne spricht
eine|Kamera|ein Gerät, mit dem man Fotos macht
ein|Teleskop|ein Gerät, mit dem man Sterne und Planeten sehen kann
ein|Mikroskop|ein Gerät, das sehr kleine Dinge groß zeigt
eine|Landkarte|ein Bild eines Gebiets, das Wege und Orte zeigt
ein|Koffer|eine feste Tasche für die Reise
eine|Kerze|ein Stück Wachs mit einem Docht, das beim Brennen Licht gibt
ein|Wörterbuch|ein Buch, das Wörter erklärt oder übersetzt
eine|Zeitung|bedrucktes Papier mit Nachrichten
ein|Brief|eine Nachricht auf Papier, die man mit der Post schickt
ein|Krankenhaus|ein Haus, in dem kranken Menschen geholfen wird
ein|Bahnhof|ein Ort, an dem Züge halten
ein|Flughafen|ein Ort, an dem Flugzeuge starten und landen
ein|Hafen|ein Ort am Wasser, an dem Schiffe anlegen
ein|Supermarkt|ein großer Laden, in dem man Essen und vieles mehr kauft
eine|Apotheke|ein Laden, in dem man Medikamente bekommt
ein|Restaurant|ein Ort, an dem man gegen Geld etwas isst
ein|Hotel|ein Haus, in dem Reisende gegen Geld schlafen
ein|Theater|ein Haus, in dem man Stücke auf einer Bühne sieht
ein|Kino|ein Ort, an dem man Filme auf einer großen Leinwand sieht
ein|Park|eine grüne Fläche in der Stadt, auf der man spazieren geht
ein|Garten|ein Stück Land am Haus mit Blumen oder Gemüse
ein|Markt|ein Platz, auf dem Händler ihre Waren verkaufen
ein|Leuchtturm|ein Turm an der Küste, der Schiffen mit Licht den Weg zeigt
eine|Burg|ein altes, festes Haus mit dicken Mauern
ein|Lehrer|jemand, der Kinder oder Erwachsene unterrichtet
ein|Koch|jemand, der Essen zubereitet
ein|Gärtner|jemand, der Pflanzen pflegt
ein|Pilot|jemand, der ein Flugzeug fliegt
ein|Feuerwehrmann|jemand, der Brände löscht und Menschen rettet
ein|Richter|jemand, der vor Gericht entscheidet
ein|Schneider|jemand, der Kleider näht
ein|Astronaut|jemand, der ins Weltall fliegt
eine|Nachbarin|eine Frau, die neben uns wohnt
ein|Nachbar|jemand, der neben uns wohnt
eine|Familie|eine Gruppe von Menschen, die zusammengehören, zum Beispiel Eltern und Kinder
ein|Käse|ein Lebensmittel, das aus Milch gemacht wird
eine|Suppe|ein flüssiges, warmes Essen
ein|Kuchen|ein süßes Gebäck aus Mehl, Eiern und Zucker
ein|Apfel|eine runde Frucht, die am Baum wächst
ein|Pilz|ein Lebewesen, das oft im Wald wächst und weder Pflanze noch Tier ist
eine|Blume|eine Pflanze mit bunten Blüten
ein|Samen|ein kleines Korn, aus dem eine Pflanze wächst
ein|Insekt|ein kleines Tier mit sechs Beinen
ein|Vogel|ein Tier mit Federn und Flügeln
ein|Fisch|ein Tier, das im Wasser lebt und mit Kiemen atmet
ein|Säugetier|ein Tier, das seine Jungen mit Milch füttert
ein|Dinosaurier|ein Tier, das vor vielen Millionen Jahren lebte
ein|See|ein großes Gewässer, das ganz von Land umgeben ist
ein|Meer|ein sehr großes Gewässer mit salzigem Wasser
ein|Wasserfall|Wasser, das über Felsen in die Tiefe fällt
ein|Erdbeben|ein Zittern des Bodens
ein|Sturm|ein sehr starker Wind
ein|Kontinent|eine sehr große Landmasse, zum Beispiel Afrika
eine|Hauptstadt|die Stadt, in der ein Land meist regiert wird
eine|Grenze|die Linie, an der ein Land endet und ein anderes beginnt
eine|Sprache|ein System aus Wörtern, mit dem Menschen sich verständigen
ein|Verb|ein Wort für das, was jemand tut, zum Beispiel laufen
ein|Nomen|ein Wort für ein Ding, ein Tier oder einen Menschen
ein|Märchen|eine alte Geschichte mit Zauberei, die meist gut ausgeht
ein|Lied|Musik, zu der man singt
eine|Gitarre|ein Musikinstrument mit Saiten
ein|Klavier|ein Musikinstrument mit weißen und schwarzen Tasten
eine|Trommel|ein Musikinstrument, auf das man schlägt
ein|Roboter|eine Maschine, die Arbeiten selbst ausführt
eine|Batterie|ein Ding, das Strom speichert
ein|Motor|eine Maschine, die etwas antreibt
ein|Zug|ein Fahrzeug, das auf Schienen fährt
ein|Schiff|ein großes Fahrzeug, das auf dem Wasser fährt
ein|Flugzeug|ein Fahrzeug mit Flügeln, das durch die Luft fliegt
ein|Geheimnis|etwas, das nur wenige wissen sollen
ein|Traum|etwas, das man im Schlaf erlebt
ein|Versprechen|Worte, mit denen man sagt, dass man etwas ganz sicher tut
ein|Geschenk|etwas, das man einem anderen gibt, um ihm eine Freude zu machen
ein|Passwort|ein geheimes Wort, mit dem man sich anmeldet
eine|Datei|Daten, die unter einem Namen auf einem Computer liegen
ein|Algorithmus|eine Folge von klaren Schritten, die eine Aufgabe löst
ein|Sprachmodell|ein Programm, das aus Text gelernt hat, welches Wort als nächstes passt
ein|Token|ein Stück Text, oft ein Wort oder ein Teil davon
""".strip().split("\n")]
VERBS = [line.split("|") for line in """
sparen|Geld nicht ausgeben, sondern für später aufheben
lernen|etwas Neues verstehen oder üben, bis man es kann
kochen|Essen mit Hitze zubereiten
reisen|an einen anderen Ort fahren
teilen|einem anderen etwas abgeben
verzeihen|jemandem nicht mehr böse sein
übersetzen|etwas in einer anderen Sprache sagen
atmen|Luft in den Körper holen und wieder ausstoßen
träumen|im Schlaf Bilder und Geschichten erleben
lügen|mit Absicht etwas Falsches sagen
helfen|etwas für jemanden tun, damit er es leichter hat
addieren|Zahlen zusammenzählen
tanzen|sich zu Musik bewegen
programmieren|einem Computer mit Befehlen sagen, was er tun soll
""".strip().split("\n")]
DEFINE_Q = "{Was ist <aw>|Was ist denn <aw>|was ist nochmal <aw>|Was genau ist <aw>|Erklär mir <acc> <w>|Kannst du mir erklären, was <aw> ist|Erklär mir bitte, was <aw> ist|Wie erklärst du einem Kind, was <aw> ist|Was versteht man unter <dat> <w>|Ich weiß nicht, was <aw> ist|Weißt du, was <aw> ist|Wozu ist <aw> da, und was ist das|Beschreib mir <acc> <w>|<w>, was ist das|Sag mir kurz, was <aw> ist|Was ist <aw>, in einem Satz|Definition von <w>|Was bedeutet das Wort <w>|Was meint man mit <w>}{?|}"


MASCULINE = set(
    "Schlüssel Spiegel Hammer Regenschirm Kühlschrank Herd Stuhl Tisch Koffer Brief Bahnhof Flughafen Hafen Supermarkt Park Garten Markt Leuchtturm Käse Kuchen Apfel Pilz Samen Vogel Fisch "
    "See Wasserfall Sturm Kontinent Roboter Motor Zug Traum Algorithmus Dinosaurier Lehrer Koch Gärtner Feuerwehrmann Richter Schneider".split()
)
WEAK = {"Pilot", "Astronaut", "Nachbar"}  # take an ending outside the nominative


def define(rng):
    article, word, text = rng.choice(THINGS)
    accusative = "das Wort" if word in WEAK else "einen" if word in MASCULINE else article
    dative = "dem Wort" if word in WEAK else "einer" if article == "eine" else "einem"
    return [(spin(rng, DEFINE_Q, aw=f"{article} {word}", w=word, acc=accusative, dat=dative), f"{cap(article)} **{word}** ist {text}.")]


def verb(rng):
    word, text = rng.choice(VERBS)
    return [(spin(rng, "{Was bedeutet <v>|Was heißt <v>|Was bedeutet das Wort <v>|Was meint man mit <v>|Erklär mir, was <v> bedeutet|Kannst du mir sagen, was <v> heißt|Was ist mit <v> gemeint}{?|}", v=word), f"**{cap(word)}** bedeutet: {text}.")]


# wordings of the question, the answer
WHY = [
    ("{Warum|Wieso|Weshalb} regnet es|Wie entsteht Regen|Woher kommt der Regen|{Erklär mir|Sag mir}, wie Regen entsteht", "Wasser verdunstet, steigt auf und bildet Wolken. Werden die Tropfen zu schwer, regnet es."),
    ("{Warum|Wieso|Weshalb} ist der Himmel blau|Wieso sieht der Himmel blau aus", "Der Himmel ist blau, weil die Luft blaues Licht stärker streut als rotes."),
    ("{Warum|Wieso} ist das Meer salzig|Woher kommt das Salz im Meer|{Warum|Wieso} schmeckt Meerwasser salzig", "Das Meer ist salzig, weil Flüsse Salze aus dem Gestein ins Meer tragen."),
    ("{Warum|Wieso} {gibt es|haben wir} Tag und Nacht|{Warum|Wieso} wird es nachts dunkel|Wie entstehen Tag und Nacht", "Die Erde dreht sich um sich selbst. Auf der Seite zur Sonne ist Tag, auf der anderen Nacht."),
    ("{Warum|Wieso} gibt es Jahreszeiten|Wie entstehen die Jahreszeiten|{Warum|Wieso} ist es im Winter kalt", "Die Achse der Erde ist schräg. Darum bekommt jede Hälfte der Erde im Sommer mehr Sonne als im Winter."),
    ("{Warum|Wieso} schwimmt {ein Schiff|Holz|Eis}|Wie kann ein Schiff schwimmen", "Etwas schwimmt, wenn das Wasser, das es verdrängt, genauso viel wiegt wie es selbst."),
    ("{Warum|Wieso} fallen Dinge nach unten|{Warum|Wieso} fällt ein Apfel vom Baum|{Warum|Wieso} fliegen wir nicht von der Erde", "Das macht die **Schwerkraft**: Die Erde zieht alles an."),
    ("Wie entsteht ein Regenbogen|{Warum|Wieso} gibt es Regenbögen|Wann sieht man einen Regenbogen", "Ein Regenbogen entsteht, wenn die Sonne auf Regentropfen scheint und das Licht in Farben zerlegt wird."),
    ("Wie entsteht {ein Gewitter|ein Blitz}|{Warum|Wieso} blitzt es|Was ist ein Blitz", "Ein Blitz ist ein starker elektrischer Funke zwischen Wolken oder zwischen Wolke und Erde."),
    ("{Warum|Wieso} donnert es|Woher kommt der Donner", "Der Blitz macht die Luft sehr schnell heiß. Sie dehnt sich aus, und das hören wir als Donner."),
    ("{Warum|Wieso} {verlieren Bäume|werfen Bäume} im Herbst ihre Blätter{ ab|}|{Warum|Wieso} werden Blätter bunt", "Im Winter bekommt der Baum wenig Licht und Wasser. Darum zieht er die guten Stoffe aus den Blättern und lässt sie fallen."),
    ("{Warum|Wieso} brauchen wir {Schlaf|zu schlafen}|{Warum|Wieso} müssen wir schlafen|{Warum|Wieso} schlafen Menschen", "Im Schlaf erholt sich der Körper, und das Gehirn ordnet, was wir erlebt haben."),
    ("{Warum|Wieso} müssen wir {trinken|Wasser trinken}|{Warum|Wieso} brauchen wir Wasser", "Der Körper besteht zum großen Teil aus Wasser und verliert jeden Tag etwas davon. Darum müssen wir trinken."),
    ("{Warum|Wieso} gähnen wir|{Warum|Wieso} muss ich gähnen", "Wir gähnen oft, wenn wir müde sind oder uns langweilen. Ganz genau weiß man es nicht."),
    ("{Warum|Wieso} weinen wir|Wozu haben wir Tränen", "Tränen halten das Auge feucht und sauber. Wir weinen auch, wenn wir traurig oder sehr froh sind."),
    ("{Warum|Wieso} sind Blätter grün|{Warum|Wieso} sind Pflanzen grün|Woher kommt das Grün der Blätter", "Blätter sind grün, weil in ihnen der grüne Stoff **Chlorophyll** ist."),
    ("Was brauchen Pflanzen{ zum Leben| zum Wachsen|}|Wie wachsen Pflanzen|Was braucht eine Pflanze", "Pflanzen brauchen Licht, Wasser, Luft und Nährstoffe aus dem Boden."),
    ("Wie fliegen Vögel|{Warum|Wieso} können Vögel fliegen", "Vögel haben leichte Knochen und Flügel mit Federn. Mit den Flügeln drücken sie die Luft nach unten."),
    ("{Warum|Wieso} ziehen Vögel {im Winter |}in den Süden|{Warum|Wieso} fliegen Zugvögel weg", "Im Winter finden sie hier zu wenig Futter. Darum fliegen Zugvögel in wärmere Länder."),
    ("Wie atmen Fische|Können Fische unter Wasser atmen", "Fische atmen mit **Kiemen** und holen damit den Sauerstoff aus dem Wasser."),
    ("{Warum|Wieso} schnurren Katzen|{Warum|Wieso} schnurrt {eine|meine} Katze", "Katzen schnurren oft, wenn sie sich wohlfühlen."),
    ("{Warum|Wieso} {bellen Hunde|bellt ein Hund}", "Hunde bellen, um zu warnen, zu spielen oder etwas zu bekommen."),
    ("{Warum|Wieso} hat {ein Zebra|das Zebra} Streifen|Wozu hat ein Zebra Streifen", "Die Streifen stören wohl stechende Fliegen, und sie machen es Feinden schwerer."),
    ("{Warum|Wieso} {haben Kamele|hat ein Kamel} Höcker|Was ist im Höcker eines Kamels", "Im Höcker speichert ein Kamel **Fett**, keinen Vorrat an Wasser."),
    ("Wie machen Bienen Honig|Wie entsteht Honig|Woher kommt Honig", "Bienen sammeln Nektar aus Blüten und machen daraus im Bienenstock Honig."),
    ("Was {machen|tun} {Spinnen|eine Spinne} mit {ihrem|dem} Netz|{Warum|Wieso} bauen Spinnen Netze", "Spinnen fangen mit dem Netz Insekten, die sie fressen."),
    ("{Warum|Wieso} leuchtet der Mond|Leuchtet der Mond selbst", "Der Mond leuchtet nicht selbst. Er wirft das Licht der Sonne zurück."),
    ("Wie weit ist der Mond weg|Wie weit ist es bis zum Mond", "Der Mond ist ungefähr **384.000 Kilometer** von der Erde entfernt."),
    ("Wie schnell ist das Licht|Wie schnell ist Licht", "Das Licht legt in einer Sekunde ungefähr **300.000 Kilometer** zurück."),
    ("Was ist Sauerstoff|{Warum|Wieso} brauchen wir Sauerstoff|Was atmen wir ein", "**Sauerstoff** ist ein Gas in der Luft, das wir zum Atmen brauchen."),
    ("Wie wird {aus Milch Käse|Käse gemacht}|Wie macht man Käse", "Man lässt Milch fest werden, trennt die Molke ab und lässt den Käse reifen."),
    ("Wie wird Brot gemacht|Wie backt man Brot|Was braucht man für Brot", "Für Brot braucht man Mehl, Wasser, Salz und Hefe. Der Teig geht auf und wird dann gebacken."),
    ("{Warum|Wieso} {soll|muss} man {sich die Zähne putzen|Zähne putzen}|Wozu putzt man sich die Zähne", "Beim Zähneputzen entfernt man Essensreste, damit die Zähne gesund bleiben."),
    ("{Warum|Wieso} ist Obst gesund|Ist Obst gesund|Sind Äpfel gesund", "Obst enthält Vitamine und Ballaststoffe. Darum ist es gesund."),
    ("{Warum|Wieso} ist Recycling wichtig|Wozu trennt man Müll|{Warum|Wieso} trennen wir Müll", "Wer Müll trennt, hilft, aus altem Material Neues zu machen und Rohstoffe zu sparen."),
    ("Wie alt ist die Erde|Wie lange gibt es die Erde schon", "Die Erde ist ungefähr **4,5 Milliarden Jahre** alt."),
    ("Was war zuerst da, {das Huhn oder das Ei|das Ei oder das Huhn}|Huhn oder Ei, was war zuerst", "Das Ei: Tiere legten schon Eier, lange bevor es Hühner gab."),
    ("Wie viele Menschen {leben auf der Erde|gibt es}|Wie groß ist die Weltbevölkerung", "Auf der Erde leben ungefähr **acht Milliarden** Menschen."),
    ("Wer hat {das Telefon|den Buchdruck in Europa} erfunden|Wer erfand den Buchdruck", "Das ist lange her. Den Buchdruck mit beweglichen Lettern führte **Johannes Gutenberg** in Europa ein."),
    ("Wer hat die Relativitätstheorie {entwickelt|aufgestellt|erfunden}|Wer war {Einstein|Albert Einstein}", "**Albert Einstein** war ein Physiker, der die Relativitätstheorie entwickelt hat."),
    ("Wer war {Mozart|Wolfgang Amadeus Mozart}|Was machte Mozart", "**Mozart** war ein Komponist aus Salzburg."),
    ("Wer war {Beethoven|Ludwig van Beethoven}|Was machte Beethoven", "**Beethoven** war ein Komponist aus Bonn."),
    ("{Wann|In welchem Jahr} fiel die {Berliner |}Mauer|Wann war der Mauerfall", "Die Berliner Mauer fiel **1989**."),
    ("Wie viele Tage hat {ein Jahr|das Jahr}", "Ein Jahr hat **365** Tage, ein Schaltjahr 366."),
    ("Wie viele {Zähne|Knochen} hat {ein Mensch|ein Erwachsener}", "Ein erwachsener Mensch hat **32** Zähne und etwas mehr als 200 Knochen."),
    ("Was ist der Unterschied zwischen {Wetter und Klima|Klima und Wetter}", "Das Wetter ist, was heute draußen ist. Das Klima ist, wie das Wetter über viele Jahre ist."),
    ("Kann man auf dem Mond {leben|wohnen}|Gibt es auf dem Mond Luft", "Auf dem Mond gibt es keine Luft zum Atmen. Ohne Technik kann man dort nicht leben."),
    ("Sind Delfine Fische|Ist ein {Delfin|Wal} ein Fisch", "Nein, Delfine und Wale sind **Säugetiere**."),
    ("Ist {eine Spinne|die Spinne} ein Insekt", "Nein, Spinnen haben acht Beine und sind keine Insekten."),
    ("Ist {eine Tomate|die Tomate} Obst oder Gemüse", "In der Küche gilt die Tomate als Gemüse, für Biologen ist sie eine Frucht."),
]
WHY_LEAD = "{||||Weißt du: |Erklär mir: |Ich frage mich: |Mein Kind fragt: }"


def why(rng):
    question, answer = rng.choice(WHY)
    return [(spin(rng, WHY_LEAD + "{" + question + "}{?|?|}"), answer)]


# country, capital, continent, language, a neighbour, a river or mountain; all named without an article
LANDS = [line.split("|") for line in """
Deutschland|Berlin|Europa|Deutsch|Frankreich|der Rhein
Frankreich|Paris|Europa|Französisch|Spanien|die Seine
Spanien|Madrid|Europa|Spanisch|Portugal|der Ebro
Portugal|Lissabon|Europa|Portugiesisch|Spanien|der Tejo
Italien|Rom|Europa|Italienisch|Österreich|der Po
Österreich|Wien|Europa|Deutsch|Ungarn|die Donau
Polen|Warschau|Europa|Polnisch|Deutschland|die Weichsel
Dänemark|Kopenhagen|Europa|Dänisch|Deutschland|
Schweden|Stockholm|Europa|Schwedisch|Norwegen|
Norwegen|Oslo|Europa|Norwegisch|Schweden|
Finnland|Helsinki|Europa|Finnisch|Schweden|
Griechenland|Athen|Europa|Griechisch|Bulgarien|der Olymp
Ungarn|Budapest|Europa|Ungarisch|Rumänien|die Donau
Tschechien|Prag|Europa|Tschechisch|Polen|die Moldau
Belgien|Brüssel|Europa|Niederländisch, Französisch und Deutsch|Frankreich|
Irland|Dublin|Europa|Englisch und Irisch||
England|London|Europa|Englisch|Schottland|die Themse
Russland|Moskau|Europa und Asien|Russisch|Finnland|die Wolga
China|Peking|Asien|Chinesisch|Indien|der Jangtsekiang
Japan|Tokio|Asien|Japanisch||der Fuji
Indien|Neu-Delhi|Asien|Hindi und Englisch|China|der Ganges
Ägypten|Kairo|Afrika|Arabisch|Libyen|der Nil
Kenia|Nairobi|Afrika|Suaheli und Englisch|Tansania|
Marokko|Rabat|Afrika|Arabisch|Algerien|
Brasilien|Brasília|Südamerika|Portugiesisch|Argentinien|der Amazonas
Argentinien|Buenos Aires|Südamerika|Spanisch|Chile|
Mexiko|Mexiko-Stadt|Nordamerika|Spanisch|Guatemala|
Kanada|Ottawa|Nordamerika|Englisch und Französisch||
Australien|Canberra|Australien|Englisch||
Peru|Lima|Südamerika|Spanisch|Chile|
""".strip().split("\n")]


def about(rng, row, first: bool) -> tuple[str, str] | None:
    """One thing about a country, asked in full or as a follow-up."""
    land, capital, continent, tongue, neighbour, place = row
    kind = rng.randrange(5)
    if kind == 0:
        asked = "{Was ist die Hauptstadt von <l>|Hauptstadt von <l>|Wie heißt die Hauptstadt von <l>|Welche Hauptstadt hat <l>|Weißt du die Hauptstadt von <l>}" if first else "{Und die Hauptstadt|Und wie heißt die Hauptstadt|Und was ist die Hauptstadt dort}"
        return spin(rng, asked + "{?|}", l=land), f"Die Hauptstadt von {land} ist **{capital}**."
    if kind == 1:
        asked = "{Auf welchem Kontinent liegt <l>|Wo liegt <l>|Wo liegt eigentlich <l>|In welchem Erdteil liegt <l>}" if first else "{Und wo liegt das|Auf welchem Kontinent ist das|Und wo liegt das Land}"
        return spin(rng, asked + "{?|}", l=land), f"{land} liegt in **{continent}**."
    if kind == 2:
        asked = "{Welche Sprache spricht man in <l>|Was spricht man in <l>|Was sprechen die Leute in <l>|Was redet man in <l>}" if first else "{Und welche Sprache spricht man dort|Und was spricht man da|Und was sprechen die Leute dort}"
        return spin(rng, asked + "{?|}", l=land), f"In {land} spricht man **{tongue}**."
    if kind == 3 and neighbour:
        asked = "{Nenn mir ein Nachbarland von <l>|Welches Land grenzt an <l>|Wer ist ein Nachbar von <l>|Welches Land liegt neben <l>}" if first else "{Und ein Nachbarland|Und welches Land liegt daneben|Und welches Land grenzt daran}"
        return spin(rng, asked + "{?|}", l=land), f"**{neighbour}** grenzt an {land}."
    if kind == 4 and place:
        noun = "Berg" if place in ("der Fuji", "der Olymp") else "Fluss"
        return spin(rng, f"{{Nenn mir einen {noun} in <l>|Welchen {noun} gibt es in <l>|Wie heißt ein {noun} in <l>}}{{?|}}", l=land), f"Ein {noun} in {land} ist **{place}**."
    return None


def places(rng):
    row, turns = rng.choice(LANDS), []
    for _ in range(rng.choice([2, 3, 6])):
        turn = about(rng, row, not turns)
        if turn and turn[1] not in [answer for _, answer in turns]:
            turns.append(turn)
    return turns or places(rng)


THINGS_COUNTED = "Äpfel Murmeln Bücher Kekse Stifte Karten Blumen Bonbons Eier Münzen".split()
CHILDREN = "Kinder Freunde Personen Gäste".split()


def problem(rng):
    """A sum of two-digit numbers, bare or in a small story, and follow-ups on its result."""
    thing, kind = rng.choice(THINGS_COUNTED), rng.choice(["+", "-", "+", "-", "*", "/", "sum", "sum"])
    if kind in "*/":
        n, each = rng.randint(2, 10), rng.randint(2, 10)
        who = rng.choice(CHILDREN)
        if kind == "/":
            asked = f"{{{n * each} {thing} {{werden auf|für}} {n} {who}{{ verteilt|}}. Wie viele {{bekommt|kriegt}} {{jeder|jedes}}|Wenn ich {n * each} {thing} auf {n} {who} verteile, wie viele bekommt jeder}}?"
            turns, value = [(spin(rng, asked), f"{n * each} ÷ {n} = **{each}**")], each
        else:
            asked = f"{{{n} {who} {{haben|bekommen}} je {each} {thing}. Wie viele sind das{{ zusammen|}}|In {n} Kisten liegen je {each} {thing}. Wie viele {thing} sind das}}?"
            turns, value = [(spin(rng, asked), f"{n} × {each} = **{n * each}**")], n * each
    else:
        x, y = rng.randint(1, 99), rng.randint(1, 99)
        sign = kind if kind in "+-" else rng.choice("+-")
        x, y = (max(x, y), min(x, y)) if sign == "-" else (x, y)
        value = x + y if sign == "+" else x - y
        if kind == "sum":
            word = rng.choice(["plus", "+"] if sign == "+" else ["minus", "-"])
            asked = "{Was ist <e>|Wie viel ist <e>|Wieviel ist <e>|was macht <e>|Rechne <e>|<e>|<e>=|Was ergibt <e>|Weißt du, was <e> ist|Ich brauche <e>}{?|}"
            asked = spin(rng, asked, e=f"{x}{word}{y}" if word in "+-" and rng.random() < 0.4 else f"{x} {word} {y}")
        elif sign == "+":
            asked = spin(rng, "{Ich habe <x> <t> und bekomme <y> dazu. Wie viele habe ich{ jetzt|}|Anna hat <x> <t>, Ben hat <y>. Wie viele sind das zusammen|Wenn ich <x> <t> habe und noch <y> kaufe, wie viele sind es dann}?", x=x, y=y, t=thing)
        else:
            asked = spin(rng, "{Ich habe <x> <t> und gebe <y> weg. Wie viele bleiben{ mir|}|Wenn ich <x> Euro habe und <y> ausgebe, wie viel bleibt{ mir|} übrig|Ich hatte <x> Euro und habe <y> ausgegeben. Was bleibt}?", x=x, y=y, t=thing)
        turns = [(asked, f"{x} {sign} {y} = **{value}**")]
    for _ in range(rng.choice([0, 0, 1, 2])):
        turn, value = step(rng, "german", value)
        turns.append(turn)
    return turns


def half_hours(rng):
    """Times in words."""
    asked, answer = rng.choice([
        ("{eine halbe Stunde}", "Eine halbe Stunde hat **30 Minuten**."), ("{eine Viertelstunde}", "Eine Viertelstunde hat **15 Minuten**."), ("{anderthalb Stunden|eineinhalb Stunden}", "Anderthalb Stunden sind **90 Minuten**."),
        ("{eine Dreiviertelstunde}", "Eine Dreiviertelstunde hat **45 Minuten**."), ("{zwei Stunden|2 Stunden}", "2 Stunden sind **120 Minuten**."), ("{drei Stunden|3 Stunden}", "3 Stunden sind **180 Minuten**."),
    ])
    return [(spin(rng, "{Wie viele Minuten {sind|hat} <a>|<a> sind wie viele Minuten|Wieviel Minuten sind <a>}{?|}", a=spin(rng, asked)), answer)]


# what is said, how it is asked back, the answer, the values
TOLD = [
    ("{Ich wohne in|Ich komme aus|Ich lebe in|Bin aus} <x>{.|!|}", "{Wo wohne ich|Aus welcher Stadt komme ich|Weißt du{ noch|}, wo ich wohne|Woher komme ich{ nochmal|}|Hast du dir meine Stadt gemerkt}{?|}", "Du hast gesagt, dass du aus **<x>** kommst.", "Berlin Hamburg München Köln Wien Zürich Bremen Leipzig Dresden Graz Basel Bonn Mainz Kassel Ulm Rostock Essen Trier".split()),
    ("Ich bin <x> Jahre alt{.|}", "{Wie alt bin ich|Weißt du{ noch|}, wie alt ich bin|Wie alt war ich nochmal}{?|}", "Du bist **<x>** Jahre alt.", [str(n) for n in range(6, 80)]),
    ("Meine Lieblingsfarbe ist <x>{.|}", "{Was ist meine Lieblingsfarbe|Welche Farbe mag ich am liebsten|Weißt du{ noch|} meine Lieblingsfarbe}{?|}", "Deine Lieblingsfarbe ist **<x>**.", "Blau Rot Grün Gelb Lila Schwarz Orange Weiß Rosa Türkis".split()),
    ("{Mein Lieblingsessen ist|Am liebsten esse ich} <x>{.|}", "{Was ist mein Lieblingsessen|Was esse ich am liebsten|Weißt du{ noch|}, was ich gern esse}{?|}", "Am liebsten isst du **<x>**.", "Pizza Suppe Reis Nudeln Salat Kuchen Kartoffeln Käse Fisch Brot".split()),
    ("Mein Hund heißt <x>{.|!|}", "{Wie heißt mein Hund|Weißt du{ noch|}, wie mein Hund heißt|Wie war der Name von meinem Hund}{?|}", "Dein Hund heißt **<x>**.", "Bello Rex Luna Balu Emma Kira Sam Max Lotte Oskar".split()),
    ("Meine Katze heißt <x>{.|!|}", "{Wie heißt meine Katze|Weißt du{ noch|}, wie meine Katze heißt}{?|}", "Deine Katze heißt **<x>**.", "Mimi Minka Luna Findus Felix Mia Tiger Molly Leo Paula".split()),
    ("Mein Hobby ist <x>{.|}", "{Was ist mein Hobby|Weißt du{ noch|} mein Hobby|Was mache ich gern}{?|}", "Dein Hobby ist **<x>**.", "Tanzen Lesen Kochen Malen Schwimmen Wandern Singen Fußball Schach Radfahren".split()),
]
OKAY = ["Danke, das merke ich mir! Was möchtest du wissen?", "Schön! Wie kann ich helfen?", "Das merke ich mir für dieses Gespräch."]
NAME_Q = "{Wie heiße ich|Wie heiße ich nochmal|Weißt du noch, wie ich heiße|Wie war mein Name|Kennst du meinen Namen noch|Und wie heiße ich}{?|}"
NAMES = "Anna Ben Clara David Emma Felix Greta Hannah Jonas Karl Lena Leon Lukas Maria Mia Nina Paul Sara Tim Tom Jan Eva Julia Peter Lisa Ali Aylin Mehmet Olga Pavel Noor Samira Finn Ida Oskar Frida Moritz Ella Anton Theo Marlene Jakob Emil Mathilda".split()


def memory(rng):
    say, ask, answer, values = rng.choice(TOLD)
    x, name = rng.choice(values), rng.choice(NAMES)
    hello = (spin(rng, "{{Hallo|Hi|Hey|Moin|Servus|Guten Tag|}{, |! | }{ich bin|ich heiße|mein Name ist|hier ist} <n>{.|!|}}", n=name).lstrip(" ,!"), spin(rng, "{Hallo, <n>! Schön, dich kennenzulernen.|Freut mich, <n>! Wie kann ich helfen?}", n=name))
    told, asked = (spin(rng, say, x=x), rng.choice(OKAY)), (spin(rng, ask), spin(rng, answer, x=x))
    mine = (spin(rng, NAME_Q), f"Du heißt **{name}**.")
    middle = [rng.choice([why, problem, define, places])(rng)[0] for _ in range(rng.choice([0, 0, 1, 1, 2]))]
    kind = rng.random()
    if kind < 0.35:
        return [told, *middle, asked]
    if kind < 0.6:
        return [(cap(hello[0]), hello[1]), *middle, mine]
    if kind < 0.85:
        return [(cap(hello[0]), hello[1]), told, *middle, *rng.sample([asked, mine], 2)]
    both = spin(rng, say, x=x).rstrip(".! ")
    return [(f"{cap(hello[0]).rstrip('.! ')} und {both[:1].lower() + both[1:]}.", hello[1]), *middle, *rng.sample([asked, mine], rng.choice([1, 2]))]


TALK = [
    ("{Na|Na du|Hey|Hi|Yo|Moin moin|Huhu|Hallöchen|Tach}{, |! | }{alles klar|alles gut|was geht|was machst du|wie läuft's|wie läufts bei dir|wie gehts dir|wie geht es dir heute|wie war dein Tag}{?|}", "{Mir geht es gut, danke! Und dir?|Alles gut, danke! Und bei dir?}"),
    ("{Ich hatte {heute |}einen {langen|anstrengenden|stressigen} Tag|Heute war viel los|Puh, was für ein Tag|Bin fix und fertig}{.|}", "Das klingt anstrengend. Ruh dich ein wenig aus. Möchtest du davon erzählen?"),
    ("{Ich habe {einen neuen Job|die Prüfung geschafft|eine gute Note}|Ich habe gewonnen|Es hat geklappt}{!|.|}", "Herzlichen Glückwunsch! Das hast du gut gemacht."),
    ("{Ich kann nicht schlafen|Ich liege wach|Kann nicht einschlafen}{.|}", "Das ist unangenehm. Leg das Handy weg, atme ruhig und denk an etwas Schönes."),
    ("{Ich habe Hunger|Ich bin hungrig|Was soll ich {heute |}{essen|kochen}|Hast du eine Idee fürs Abendessen}{?|.|}", "Wie wäre es mit Nudeln mit Tomatensoße oder einer warmen Suppe?"),
    ("{Was soll ich {heute |}machen|Was kann ich {heute |am Wochenende |}tun|Hast du eine Idee für {heute|das Wochenende}|Mir fällt die Decke auf den Kopf}{?|.|}", "Geh ein wenig spazieren, lies ein Buch oder ruf einen Freund an."),
    ("{Magst du {Musik|Hunde|Katzen|Kaffee|den Winter|Schokolade}|Hast du Haustiere|Isst du gern Pizza|Hast du ein Hobby}{?|}", "Ich bin nur ein Programm und kann das nicht erleben. Aber erzähl mir gern, was du magst!"),
    ("{Wollen wir {reden|plaudern|uns unterhalten}|Können wir {reden|ein bisschen plaudern}|Lass uns reden|Ich will {reden|quatschen}|Hast du Zeit}{?|}", "Sehr gern! Worüber möchtest du sprechen?"),
    ("{Das ist mein erstes Mal hier|Ich probiere das zum ersten Mal aus|Ich bin neu hier|Hab das gerade installiert}{.|!|}", "Willkommen! Frag mich etwas Einfaches oder lass dir eine Geschichte erzählen."),
    ("{Draußen regnet es|Bei uns schneit es|Heute scheint die Sonne|Es ist {so |}{heiß|kalt} heute}{.|!|}", "Danke fürs Erzählen! Ich sehe das Wetter von hier aus nicht. Was hast du heute vor?"),
    ("{Erzähl mir etwas {Interessantes|Spannendes}|Weißt du etwas Spannendes|Sag mir etwas, das ich nicht weiß|Überrasch mich}{.|!|}", "{Wusstest du das? Ein Oktopus hat drei Herzen.|Wusstest du das? Honig hält sich sehr lange, weil er wenig Wasser enthält.|Wusstest du das? Auf der Venus dauert ein Tag länger als ein Jahr.}"),
    ("{Sag etwas Nettes|Muntere mich auf|Mach mir ein Kompliment|Sag was Liebes}{.|!|}", "Du machst das gut. Schön, dass es dich gibt!"),
    ("{Okay|Ok|Gut|Alles klar|Verstehe|Aha|Ach so|Stimmt}{.|!|}", "Gut! Möchtest du noch etwas wissen?"),
    ("{Ja|Ja bitte|Ja gern|Gerne}{.|!|}", "Gern! Was genau möchtest du wissen?"), ("{Nein|Nein danke|Nö|Nein, danke}{.|!|}", "Alles klar. Ich bin hier, wenn du etwas brauchst."),
    ("{Haha|Hihi|Lustig|Das war witzig|lol}{!|.|}", "Schön, dass du lachst!"), ("{Bist du da|Hallo?|Jemand da|Hörst du mich}{?|}", "Ja, ich bin da! Wie kann ich helfen?"),
    ("{Wie bitte|Was meinst du|Das verstehe ich nicht|Hä|Kannst du das erklären}{?|}", "Entschuldige, das war unklar. Frag mich bitte noch einmal mit anderen Worten."),
    ("{Bist du {ein Mensch|eine Maschine|ein Roboter|echt|eine KI|ein Bot}|Bist du ChatGPT|Rede ich mit einem Menschen}{?|}", "Ich bin kein Mensch, sondern tiny Mixtral, ein kleines Sprachmodell in deinem Browser."),
    ("{Mit wem {rede|schreibe} ich {hier|da|gerade}|Wer steckt dahinter|Was bist du für einer|Und wer bist du|Wer bist du denn}{?|}", "Ich bin tiny Mixtral, ein sehr kleines Sprachmodell in deinem Browser."),
    ("{{Brauche ich|Brauchst du} {Internet|WLAN|eine Verbindung}|Geht das {auch |}{offline|ohne Internet|ohne WLAN|im Flugzeug}|Funktionierst du {auch |}ohne Netz}{?|}", "Ja, auch ohne Netz: Sobald ich geladen bin, laufe ich ohne Internet direkt in deinem Browser."),
    ("{Kann {jemand|wer|der Chef|meine Mutter} {sehen|lesen}, was ich {schreibe|tippe}|Wer liest {hier |}mit|Werden {meine Texte|die Chats} {irgendwo |}{gespeichert|hochgeladen}|Landen meine Texte {im Netz|auf einem Server}|Merkst du dir, was ich schreibe}{?|}", "Was du schreibst, bleibt auf deinem Gerät. Es wird an keinen Server geschickt."),
    ("{Wo wird das berechnet|Rechnet das mein {Computer|Laptop|Handy}|Läuft das auf meinem {Rechner|Laptop}|Gibt es einen Server|Ist das in der Cloud}{?|}", "Ich laufe direkt auf deinem Gerät, in einem Tab deines Browsers. Es gibt keinen Server."),
    ("{Kostet das {was|etwas|Geld}|Ist das {kostenlos|gratis}|Muss ich {zahlen|bezahlen}}{?|}", "Nein, das ist kostenlos. Ich laufe auf deinem eigenen Gerät."),
]
REAL_TIME = [
    ("{Wie {wird|ist} das Wetter {heute|morgen|am Wochenende|gerade} in <c>|Regnet es {heute|morgen} in <c>|Brauche ich {heute|morgen} einen Schirm|Wird es {morgen |}warm|Scheint morgen die Sonne in <c>}{?|}", "Das Wetter kenne ich nicht, denn ich habe keine aktuellen Daten."),
    ("{Wie spät ist es{ in <c>| jetzt|}|Wie viel Uhr ist es{ in <c>|}|Welcher Tag ist heute|Welches Datum haben wir}{?|}", "Das weiß ich nicht, denn ich habe keine Uhr. Schau bitte auf dein Gerät."),
    ("{Wer hat {gestern|am Samstag} gewonnen|Wie ging das Spiel {gestern |}aus|Was gibt es Neues|Was steht in den Nachrichten|Wie steht der {Euro|Dax}|Wann fährt der nächste Zug nach <c>}{?|}", "Das weiß ich nicht, denn ich habe keine aktuellen Nachrichten."),
    ("{Ruf {bitte |}{meine Mutter|meinen Chef|die Polizei} an|Schick {bitte |}eine {Mail|Nachricht} an {Tom|meine Chefin}|Bestell mir eine Pizza|Buch mir einen Flug nach <c>|Stell einen Wecker|Mach das Licht aus|Öffne YouTube}{.|!|}", "Das kann ich leider nicht. Ich kann nur hier mit dir schreiben."),
    ("{Wie {baue|bastle|mache} ich {eine Bombe|eine Waffe|Sprengstoff|Gift}|Wie {knacke|hacke} ich {ein Konto|das Handy von meiner Freundin|ein Passwort|das WLAN vom Nachbarn}|Hilf mir, {jemanden zu verletzen|in ein Haus einzubrechen|zu stehlen}}{?|.|}", "Tut mir leid, dabei helfe ich nicht. Das könnte jemandem schaden. Kann ich etwas anderes für dich tun?"),
]
CITIES = "Berlin Hamburg München Köln Wien Zürich Paris London Rom Madrid Leipzig Dresden Bern Tokio Frankfurt".split()


def talk(rng):
    question, answer = rng.choice(TALK)
    return [(spin(rng, question), spin(rng, answer))]


def real_time(rng):
    question, answer = rng.choice(REAL_TIME)
    return [(spin(rng, question, c=rng.choice(CITIES)), answer)]


KINDS = [(define, 12), (verb, 3), (why, 10), (places, 9), (problem, 14), (half_hours, 1), (memory, 9), (talk, 14), (real_time, 5)]


def sample(rng) -> list[tuple[str, str]]:
    turns = rng.choices([kind for kind, _ in KINDS], [share for _, share in KINDS])[0](rng)
    return [(casual(rng, question), answer) for question, answer in turns]
