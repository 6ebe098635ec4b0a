"""More German, as it is spoken: definitions, reasons, geography, animals, memory, sums, talk, identity, stories, lists, refusals, articles and tiny functions. Used by `german`."""

from grammar import bullets, cap, join, spin

from .german_everyday import NAMES

Exchange = tuple[str, str]

PLAIN = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ß", "ss")]
STARTS = ["sag mal, ", "du, ", "hey, ", "hallo, ", "hi, ", "moin, ", "also ", "ähm, ", "äh, ", "okay, ", "ok, ", "gut, ", "und ", "na, ", "ach ja, ", "hör mal, ", "kurze Frage: ", "noch was: ", "eine Frage: ", "blöde Frage: ", "Entschuldigung, ",
          "sorry, ", "danke, ", "super, ", "guten Tag, ", "ich hab da mal eine Frage: ", "mein Sohn fragt: ", "meine Oma fragt: ", "nur so aus Neugier: ", "jetzt mal ehrlich: ", "nächste Frage: ", "lieber Mixtral, ", "hallo Mixtral, "]
TAILS = [", bitte", " bitte", ", danke", " danke", ", weißt du das", ", wissen Sie das", " oder so", ", hm", " pls", ", sag mal"]

ORDERS = ("erklär", "erzähl", "google", "such", "stell", "gib", "sag ", "nenn", "schau", "lies", "zeig", "mach", "überweise", "öffne", "lass", "antworte", "auf Deutsch", "bitte", "Nachrichten", "hilf", "finde ", "Anleitung", "schreib", "zähl")


def say(rng, template: str, keep: bool = False, **slots: object) -> str:
    """A spoken question or remark, often with a filler, without capital or umlauts. `keep` leaves out fillers and the loss of umlauts."""
    text = spin(rng, template, **slots).strip()
    if text.endswith("?") and text.startswith(ORDERS) and ": w" not in text:
        text = text[:-1] + "."
    asks = text.endswith("?")
    if not keep and rng.random() < 0.22 and not text.startswith("und "):
        text = rng.choice(STARTS) + text
    if not keep and asks and rng.random() < 0.08:
        text = text[:-1] + rng.choice(TAILS) + "?"
    if asks and rng.random() < 0.35 or text.endswith(".") and rng.random() < 0.5:
        text = text[:-1]
    if not keep and rng.random() < 0.07:
        for letter, letters in PLAIN:
            text = text.replace(letter, letters)
    return cap(text) if rng.random() < 0.6 else text


def table(rng, rows) -> list[Exchange]:
    question, answer = rng.choice(rows)
    return [(say(rng, question), spin(rng, answer))]


A = {"m": "ein", "f": "eine", "n": "ein"}
ACCUSATIVE = {"m": "einen", "f": "eine", "n": "ein"}
DATIVE = {"m": "einem", "f": "einer", "n": "einem"}
THE = {"m": "der", "f": "die", "n": "das"}


def rows(text: str) -> list[list[str]]:
    return [line.split("|") for line in text.strip().split("\n")]


# gender (w: masculine with an ending outside the nominative), word, explanation
THINGS = rows("""
m|Topf|ein Gefäß, in dem man kocht
f|Pfanne|ein flaches Gefäß, in dem man Essen brät
f|Gabel|ein Besteck mit Zinken, mit dem man isst
m|Löffel|ein Besteck, mit dem man Suppe isst
n|Messer|ein Werkzeug mit einer Klinge zum Schneiden
m|Teller|ein flaches Geschirr, von dem man isst
f|Tasse|ein kleines Gefäß mit Henkel, aus dem man trinkt
n|Glas|ein Gefäß, aus dem man trinkt
f|Flasche|ein Gefäß mit engem Hals für Getränke
m|Backofen|ein Gerät, in dem man Kuchen und Brot backt
m|Toaster|ein Gerät, das Brotscheiben röstet
m|Staubsauger|ein Gerät, das Staub vom Boden saugt
m|Besen|ein Werkzeug, mit dem man den Boden fegt
m|Eimer|ein Gefäß mit Henkel, in dem man Wasser trägt
n|Sofa|ein weiches Möbel, auf dem mehrere Menschen sitzen können
m|Schrank|ein Möbel mit Türen, in dem man Kleider oder Geschirr aufbewahrt
n|Regal|ein Möbel mit Brettern, auf denen zum Beispiel Bücher stehen
m|Teppich|ein Stück Stoff, das auf dem Boden liegt
n|Kissen|ein weicher Beutel, auf den man den Kopf legt
f|Decke|ein großes Stück Stoff, das nachts warm hält
n|Fenster|eine Öffnung mit Glas in der Wand, durch die Licht kommt
f|Tür|eine Öffnung in der Wand, durch die man in ein Zimmer geht
f|Treppe|eine Folge von Stufen, auf der man nach oben oder unten geht
m|Aufzug|eine Kabine, die Menschen in einem Haus nach oben und unten bringt
n|Dach|der oberste Teil eines Hauses, der vor Regen schützt
m|Keller|ein Raum unter dem Haus
m|Balkon|ein Platz im Freien, der außen an einer Wohnung hängt
f|Steckdose|eine Stelle in der Wand, aus der Strom kommt
f|Heizung|ein Gerät, das die Räume warm macht
m|Wecker|eine Uhr, die morgens klingelt
f|Brille|ein Gestell mit Gläsern, mit dem man besser sieht
m|Rucksack|eine Tasche, die man auf dem Rücken trägt
m|Geldbeutel|eine kleine Tasche für Münzen und Scheine
m|Handschuh|ein Kleidungsstück für die Hand
m|Schal|ein langes Stück Stoff, das den Hals warm hält
f|Mütze|ein Kleidungsstück, das den Kopf warm hält
f|Jacke|ein Kleidungsstück, das man draußen über dem Pullover trägt
m|Knopf|ein kleines Teil, mit dem man Kleidung schließt
f|Nadel|ein dünnes, spitzes Werkzeug zum Nähen
m|Bleistift|ein Stift aus Holz mit einer Mine zum Schreiben und Zeichnen
m|Radiergummi|ein Stück Gummi, mit dem man Bleistift wegwischt
n|Lineal|ein gerader Stab, mit dem man misst und Linien zieht
n|Heft|ein dünnes Buch mit leeren Seiten zum Schreiben
m|Kalender|eine Übersicht über die Tage eines Jahres
m|Kompass|ein Gerät, das zeigt, wo Norden ist
f|Säge|ein Werkzeug mit Zähnen, mit dem man Holz schneidet
f|Zange|ein Werkzeug, mit dem man Dinge greift oder durchtrennt
m|Nagel|ein spitzer Stift aus Metall, den man in Holz schlägt
f|Schraube|ein Stift mit Gewinde, der zwei Teile zusammenhält
f|Schaufel|ein Werkzeug, mit dem man gräbt
f|Säule|ein runder, hoher Pfeiler, der ein Dach trägt
f|Kirche|ein Haus, in dem Christen beten
f|Moschee|ein Haus, in dem Muslime beten
f|Synagoge|ein Haus, in dem Juden beten
f|Fabrik|ein Ort, an dem Maschinen viele Waren herstellen
f|Mühle|ein Gebäude, in dem Getreide zu Mehl gemahlen wird
f|Scheune|ein Gebäude auf dem Bauernhof, in dem Heu und Stroh liegen
m|Bauernhof|ein Ort, an dem Tiere gehalten und Felder bestellt werden
m|Zoo|ein Ort, an dem man Tiere aus aller Welt sehen kann
n|Schwimmbad|ein Ort mit Becken, in denen man schwimmt
m|Spielplatz|ein Ort mit Schaukeln und Rutschen für Kinder
n|Rathaus|ein Haus, in dem eine Stadt verwaltet wird
f|Bank|ein Haus, das Geld aufbewahrt und verleiht
f|Bäckerei|ein Laden, in dem man Brot und Brötchen kauft
f|Universität|eine Hochschule, an der Erwachsene studieren
m|Kindergarten|ein Ort, an dem kleine Kinder spielen und lernen
m|Tunnel|ein Weg, der durch einen Berg oder unter der Erde führt
f|Ampel|ein Gerät mit rotem, gelbem und grünem Licht für den Verkehr
f|Kreuzung|eine Stelle, an der sich zwei Straßen treffen
f|Autobahn|eine breite Straße, auf der Autos schnell fahren
m|Bus|ein großes Fahrzeug, in dem viele Menschen fahren
f|Straßenbahn|eine Bahn, die auf Schienen durch die Stadt fährt
f|U-Bahn|eine Bahn, die unter der Stadt fährt
m|Lastwagen|ein großes Auto, das Waren transportiert
m|Traktor|ein starkes Fahrzeug für die Arbeit auf dem Feld
m|Hubschrauber|ein Fluggerät mit Rotor, das senkrecht starten kann
n|Segelboot|ein Boot, das der Wind antreibt
n|U-Boot|ein Schiff, das unter Wasser fahren kann
f|Rakete|ein Fluggerät, das bis ins Weltall fliegen kann
m|Satellit|ein Gerät, das um die Erde kreist
m|Polizist|jemand, der für Sicherheit sorgt und den Verkehr regelt
f|Ärztin|eine Frau, die kranken Menschen hilft
m|Zahnarzt|ein Arzt, der sich um die Zähne kümmert
m|Tierarzt|ein Arzt, der kranke Tiere behandelt
m|Bauer|jemand, der Felder bestellt und Tiere hält
m|Fischer|jemand, der Fische fängt
m|Metzger|jemand, der Fleisch und Wurst verkauft
m|Friseur|jemand, der Haare schneidet
m|Tischler|jemand, der Möbel aus Holz baut
m|Maurer|jemand, der Wände aus Steinen baut
m|Maler|jemand, der Wände streicht oder Bilder malt
m|Elektriker|jemand, der Stromleitungen legt
m|Klempner|jemand, der Wasserrohre repariert
m|Kellner|jemand, der im Restaurant Essen und Getränke bringt
m|Verkäufer|jemand, der in einem Laden Waren verkauft
m|Anwalt|jemand, der Menschen vor Gericht vertritt
m|Architekt|jemand, der Häuser plant
m|Ingenieur|jemand, der Maschinen und Technik entwickelt
f|Hebamme|eine Frau, die bei der Geburt hilft
m|Schriftsteller|jemand, der Bücher schreibt
m|Komponist|jemand, der Musik erfindet und aufschreibt
m|Dirigent|jemand, der ein Orchester leitet
m|Schauspieler|jemand, der in Filmen oder im Theater eine Rolle spielt
m|Bürgermeister|der Mensch, der eine Stadt oder Gemeinde leitet
m|Briefträger|jemand, der Briefe und Pakete bringt
f|Kartoffel|eine Knolle, die unter der Erde wächst und gekocht gegessen wird
f|Nudel|ein Lebensmittel aus Teig, das man in Wasser kocht
f|Wurst|ein Lebensmittel aus gehacktem Fleisch und Gewürzen
f|Brezel|ein Gebäck aus Teig, das zu einer Schleife geformt ist
m|Pfannkuchen|ein flacher Kuchen aus Ei, Milch und Mehl aus der Pfanne
f|Gurke|ein langes, grünes Gemüse
f|Zwiebel|ein Gemüse mit vielen Schichten, bei dem man oft weinen muss
f|Nuss|eine Frucht mit harter Schale und essbarem Kern
f|Beere|eine kleine, weiche Frucht
m|Igel|ein kleines Tier mit vielen Stacheln
m|Maulwurf|ein Tier, das unter der Erde Gänge gräbt
f|Schnecke|ein langsames Tier, das oft ein Haus auf dem Rücken trägt
f|Schildkröte|ein Tier mit einem harten Panzer
f|Qualle|ein weiches Tier, das im Meer schwimmt
m|Hai|ein großer Fisch mit scharfen Zähnen
m|Wal|ein sehr großes Säugetier, das im Meer lebt
f|Raupe|ein junges Tier, aus dem später ein Schmetterling wird
f|Wolke|eine Ansammlung vieler winziger Wassertropfen am Himmel
m|Gletscher|eine große Masse aus Eis, die sich langsam bewegt
f|Quelle|eine Stelle, an der Wasser aus der Erde kommt
m|Bach|ein kleiner Fluss
n|Tal|ein tiefer liegendes Land zwischen Bergen
f|Küste|der Rand des Landes am Meer
f|Wiese|eine Fläche mit Gras und Blumen
n|Moor|ein nasser, weicher Boden, auf dem Moose wachsen
f|Höhle|ein großer Hohlraum im Gestein
m|Schatten|eine dunkle Fläche, auf die kein Licht fällt
m|Komet|ein Himmelskörper aus Eis und Staub mit einem leuchtenden Schweif
f|Galaxie|eine riesige Ansammlung von Sternen
f|Gesellschaft|eine große Gruppe von Menschen, die zusammenlebt
n|Gesetz|eine Regel, an die sich in einem Staat alle halten müssen
f|Wahl|eine Abstimmung, bei der man sich für jemanden oder etwas entscheidet
f|Steuer|Geld, das man an den Staat zahlt
n|Vorurteil|eine Meinung über jemanden, den man gar nicht kennt
f|Gewohnheit|etwas, das man immer wieder tut, ohne nachzudenken
n|Sprichwort|ein kurzer, bekannter Satz mit einer Lehre
n|Adjektiv|ein Wort, das sagt, wie etwas ist, zum Beispiel groß
f|Silbe|ein Teil eines Wortes, den man in einem Zug spricht
m|Roman|eine lange, erfundene Geschichte in einem Buch
n|Orchester|eine große Gruppe von Menschen, die zusammen Musik macht
f|Geige|ein Musikinstrument mit vier Saiten, das man mit einem Bogen spielt
f|Flöte|ein Musikinstrument, in das man bläst
m|Drucker|ein Gerät, das Text und Bilder auf Papier bringt
f|Tastatur|ein Gerät mit Tasten, mit dem man am Computer schreibt
m|Bildschirm|eine Fläche, auf der ein Gerät Bilder zeigt
f|App|ein kleines Programm, meist für das Handy
f|E-Mail|ein Brief, den man über das Internet schickt
f|Grafikkarte|ein Teil des Computers, das Bilder berechnet
f|Schleife|ein Stück Programm, das mehrmals wiederholt wird
m|Bruch|eine Zahl, die einen Teil von einem Ganzen angibt
f|Primzahl|eine Zahl größer als 1, die nur durch 1 und sich selbst teilbar ist
n|Dreieck|eine Figur mit drei Ecken
m|Kreis|eine runde Figur, bei der jeder Punkt am Rand gleich weit von der Mitte ist
m|Würfel|ein Körper mit sechs gleichen quadratischen Flächen
""")
WEAK = {"Satellit", "Polizist", "Bauer", "Architekt", "Komponist", "Dirigent", "Komet"}  # take an ending outside the nominative
# words without an article: gender, word, explanation
IDEAS = rows("""
f|Freundschaft|eine enge Verbindung zwischen Menschen, die sich mögen und vertrauen
f|Freiheit|die Möglichkeit, selbst zu entscheiden, was man tut
f|Liebe|ein starkes, warmes Gefühl für einen anderen
f|Angst|ein Gefühl, das uns vor Gefahr warnt
f|Freude|ein schönes Gefühl, wenn etwas Gutes geschieht
f|Trauer|ein schweres Gefühl, wenn man etwas oder jemanden verloren hat
m|Mut|die Kraft, etwas zu tun, obwohl man Angst hat
n|Glück|ein Gefühl großer Freude, oder ein guter Zufall
f|Geduld|die Fähigkeit, ruhig zu warten
m|Neid|das Gefühl, dass man haben möchte, was ein anderer hat
n|Heimweh|die Sehnsucht nach dem eigenen Zuhause
f|Langeweile|das Gefühl, wenn man nichts Spannendes zu tun hat
f|Hoffnung|der Glaube, dass etwas gut ausgehen wird
n|Vertrauen|die Sicherheit, dass man sich auf jemanden verlassen kann
f|Ehrlichkeit|die Eigenschaft, die Wahrheit zu sagen
f|Gerechtigkeit|der Zustand, in dem jeder bekommt, was ihm zusteht
m|Frieden|die Zeit ohne Krieg und Streit
m|Krieg|ein bewaffneter Kampf zwischen Staaten oder Gruppen
f|Höflichkeit|ein freundliches Verhalten gegenüber anderen
f|Armut|der Zustand, wenn man zu wenig Geld zum Leben hat
f|Musik|eine Kunst aus Tönen und Rhythmen
f|Kunst|alles, was Menschen mit Fantasie schaffen, zum Beispiel Bilder
f|Kultur|alles, was Menschen schaffen, zum Beispiel Sprache, Kunst und Feste
f|Mathematik|die Lehre von Zahlen und Formen
f|Physik|die Lehre von Kräften, Energie und Materie
f|Biologie|die Lehre von den Lebewesen
f|Chemie|die Lehre von den Stoffen und wie sie sich verändern
f|Energie|die Fähigkeit, etwas zu bewegen oder warm zu machen
m|Strom|die Bewegung elektrischer Ladung, die Lampen und Geräte antreibt
f|Luft|ein Gemisch aus Gasen, das wir atmen
n|Licht|das, was wir sehen und was uns sehen lässt
m|Wind|Luft, die sich bewegt
m|Nebel|eine Wolke, die am Boden liegt
m|Regen|Wasser, das in Tropfen aus den Wolken fällt
m|Hagel|Eis, das in Körnern vom Himmel fällt
n|Metall|ein Stoff, der oft glänzt und Strom gut leitet
n|Gold|ein gelbes, wertvolles Metall
n|Eisen|ein hartes Metall, das rosten kann
n|Holz|das feste Material, aus dem Bäume bestehen
n|Papier|ein dünnes Material zum Schreiben, das meist aus Holz gemacht wird
n|Plastik|ein Kunststoff, der meist aus Erdöl gemacht wird
n|Mehl|ein Pulver aus gemahlenem Getreide
f|Butter|ein Fett, das aus Milch gemacht wird
f|Schokolade|eine Süßigkeit aus Kakao und Zucker
m|Honig|ein süßer Saft, den Bienen herstellen
m|Reis|ein Getreide, das oft im Wasser wächst
n|Gemüse|ein Sammelname für essbare Pflanzenteile wie Karotten oder Kohl
m|Tee|ein Getränk aus Blättern und heißem Wasser
m|Kaffee|ein Getränk aus gerösteten Bohnen und heißem Wasser
n|Heu|getrocknetes Gras
f|Wolle|das weiche Haar von Schafen, aus dem man Pullover strickt
n|Geld|ein Mittel, mit dem man Dinge bezahlt
f|Inflation|der Anstieg der Preise, durch den Geld weniger wert wird
n|Recycling|das Wiederverwenden von altem Material
m|Klimawandel|die langfristige Veränderung des Klimas auf der Erde
f|Fotosynthese|der Vorgang, bei dem Pflanzen mit Licht aus Wasser und Kohlendioxid Zucker machen
f|Verdunstung|der Vorgang, bei dem Wasser zu unsichtbarem Dampf wird
f|Evolution|die langsame Entwicklung der Lebewesen über viele Generationen
f|Software|ein anderes Wort für die Programme eines Computers
f|Hardware|alles an einem Computer, das man anfassen kann
n|WLAN|eine Verbindung zum Internet ohne Kabel
f|Künstliche Intelligenz|eine Technik, mit der Computer Aufgaben lösen, für die man sonst Verstand braucht
""")
VERBS = rows("""
sparen|Geld nicht ausgeben, sondern für später aufheben
leihen|etwas für eine Zeit geben oder nehmen, bis man es zurückgibt
tauschen|etwas geben und dafür etwas anderes bekommen
schenken|jemandem etwas geben, ohne Geld dafür zu wollen
bezahlen|Geld für etwas geben
verdienen|für seine Arbeit Geld bekommen
streiten|mit jemandem laut verschiedener Meinung sein
trösten|jemandem helfen, der traurig ist
loben|jemandem sagen, dass er etwas gut gemacht hat
warten|an einem Ort bleiben, bis etwas geschieht
suchen|etwas finden wollen
vergessen|sich an etwas nicht mehr erinnern
erinnern|an etwas Vergangenes denken
flüstern|sehr leise sprechen
schreien|sehr laut rufen
lächeln|mit dem Mund eine Freude zeigen
gähnen|vor Müdigkeit den Mund weit öffnen
frieren|spüren, dass einem kalt ist
schwitzen|Wasser über die Haut abgeben, weil einem heiß ist
backen|Teig im Ofen gar machen
braten|Essen in heißem Fett gar machen
ernten|reifes Obst, Gemüse oder Getreide sammeln
säen|Samen in die Erde legen
gießen|Pflanzen Wasser geben
nähen|Stoff mit Nadel und Faden verbinden
stricken|aus Wolle mit Nadeln zum Beispiel einen Pullover machen
reparieren|etwas Kaputtes wieder ganz machen
wandern|längere Zeit zu Fuß durch die Natur gehen
klettern|mit Händen und Füßen nach oben steigen
tauchen|unter Wasser schwimmen
zelten|draußen in einem Zelt schlafen
umziehen|in eine andere Wohnung wechseln
kündigen|einen Vertrag oder eine Arbeit beenden
studieren|an einer Universität lernen
forschen|nach neuem Wissen suchen
messen|herausfinden, wie groß, schwer oder warm etwas ist
multiplizieren|Zahlen miteinander malnehmen
dividieren|eine Zahl durch eine andere teilen
subtrahieren|eine Zahl von einer anderen abziehen
verdunsten|von flüssigem Wasser zu Dampf werden
schmelzen|durch Wärme flüssig werden
rosten|durch Wasser und Luft braun und brüchig werden
googeln|etwas im Internet suchen
speichern|Daten aufheben, damit sie nicht verloren gehen
löschen|etwas entfernen oder ein Feuer ausmachen
prokrastinieren|Arbeit immer wieder aufschieben
meditieren|ruhig sitzen und die Gedanken zur Ruhe kommen lassen
demonstrieren|auf der Straße gemeinsam seine Meinung zeigen
""")
ADJECTIVES = rows("""
großzügig|gern etwas abgibt
geizig|nicht gern etwas abgibt
neugierig|vieles wissen möchte
ehrlich|die Wahrheit sagt
faul|nicht gern arbeitet
fleißig|viel und gern arbeitet
höflich|freundlich ist und bitte und danke sagt
schüchtern|sich bei fremden Menschen nicht viel traut
stur|seine Meinung nicht ändern will
eifersüchtig|Angst hat, die Liebe eines anderen zu verlieren
geduldig|ruhig warten kann
tapfer|trotz Angst nicht aufgibt
zuverlässig|das tut, was er versprochen hat
hilfsbereit|anderen gern hilft
bescheiden|nicht mit sich prahlt
einsam|sich allein fühlt
erschöpft|sehr müde ist
vergesslich|oft etwas vergisst
pünktlich|zur richtigen Zeit kommt
optimistisch|glaubt, dass alles gut ausgeht
pessimistisch|glaubt, dass alles schlecht ausgeht
""")
DEFINE_Q = (
    "{was ist {|denn |eigentlich |nochmal |genau |überhaupt |bitte }<aw>?|erklär mir {bitte |mal |kurz |}<acc>.|erkläre <acc>.|erklären Sie mir bitte <acc>.|{kannst|könntest} du mir {erklären|sagen}, was <aw> ist?|"
    "können Sie mir sagen, was <aw> ist?|ich {will|möchte} wissen, was <aw> ist.|ich weiß nicht, was <aw> ist.|keine Ahnung, was <aw> ist, du?|was versteht man unter <dat>?|was meint man mit <dat>?|was stellt man sich unter <dat> vor?|"
    "definiere <w>.|Definition {von |}<w>|<w> Bedeutung|<w> Erklärung|<w>?|<w>, was ist das?|was heißt {denn |}<w>?|was bedeutet {das Wort |}<w>?|wie würdest du <acc> {einem Kind |}beschreiben?|beschreib {mir |mal |}<acc>.|"
    "hilf mir mal: was ist <aw>?|sag mir in einem Satz, was <aw> ist.|was ist <aw>, einfach erklärt?|mein Kind will wissen, was <aw> ist.|in meinem Buch steht das Wort <w>. Was ist das?|wie erklärt man <acc>?|<w>, sagt dir das was?}"
)


def define(rng) -> list[Exchange]:
    """A thing, or an idea that takes no article."""
    if rng.random() < 0.3:
        _, word, text = rng.choice(IDEAS)
        return [(say(rng, DEFINE_Q, aw=word, acc=word, dat=word, w=word), f"**{word}** ist {text}.")]
    gender, word, text = rng.choice(THINGS)
    weak = word in WEAK
    slots = {"aw": f"{A[gender]} {word}", "w": word, "acc": f"das Wort {word}" if weak else f"{ACCUSATIVE[gender]} {word}", "dat": f"dem Wort {word}" if weak else f"{DATIVE[gender]} {word}"}
    return [(say(rng, DEFINE_Q, **slots), f"{cap(A[gender])} **{word}** ist {text}.")]


def meaning(rng) -> list[Exchange]:
    """What a verb or an adjective means."""
    asked = (
        "{was bedeutet {denn |eigentlich |}<w>?|was heißt {denn |eigentlich |}<w>?|was bedeutet das Wort <w>?|was meint man mit <w>?|was ist mit <w> gemeint?|erklär mir {bitte |mal |}das Wort <w>.|{kannst|könntest} du mir sagen, was <w> bedeutet?|"
        "können Sie mir das Wort <w> erklären?|ich kenne das Wort <w> nicht.|<w> Bedeutung|was soll <w> heißen?|Bedeutung von <w>|meine Tochter fragt, was <w> heißt.|definiere <w>.|<ask>}"
    )
    if rng.random() < 0.65:
        word, text = rng.choice(VERBS)
        return [(say(rng, asked.replace("<ask>", "was macht man beim <n>?"), w=word, n=cap(word)), f"**{cap(word)}** bedeutet: {text}.")]
    word, text = rng.choice(ADJECTIVES)
    return [(say(rng, asked.replace("<ask>", "wann ist {man|jemand} <w>?|wie ist jemand, der <w> ist?"), w=word), f"**{cap(word)}** ist jemand, der {text}.")]


# what is asked about: after "warum", as a "wie" question or another wording; the answer
WHY = [
    ("{warum|wieso|weshalb} {ist|wird} Schnee weiß?|{warum|wieso} sieht Schnee weiß aus?|woher kommt die weiße Farbe beim Schnee?", "Schnee ist weiß, weil seine vielen Kristalle alle Farben des Lichts zurückwerfen."),
    ("wie entsteht {|der }Schnee?|{warum|wieso|wann} schneit es?|woher kommt {|der }Schnee?|Schnee Entstehung", "Schnee entsteht, wenn Wasser in kalten Wolken zu Kristallen gefriert und als Flocken fällt."),
    ("wie entsteht {|der }Nebel?|{warum|wieso} {gibt es|ist im Herbst so viel} Nebel?|woher kommt {|der }Nebel?", "Nebel entsteht, wenn feuchte Luft am Boden abkühlt und winzige Wassertropfen bildet."),
    ("wie entsteht {|der }Wind?|{warum|wieso|weshalb} weht {der |}Wind?|woher kommt {der |}Wind?|{warum|wieso} gibt es Wind?", "Wind entsteht, weil Luft von Gebieten mit hohem Druck zu Gebieten mit niedrigem Druck strömt."),
    ("wie entsteht {|der }Hagel?|{warum|wieso} hagelt es?|woher kommt {|der }Hagel?", "Hagel entsteht, wenn Tropfen in einer Gewitterwolke immer wieder hochgeweht werden und gefrieren."),
    ("wie entstehen Wolken?|woraus bestehen Wolken?|{warum|wieso} gibt es Wolken?|woher kommen {die |}Wolken?", "Wolken entstehen, wenn feuchte Luft aufsteigt, abkühlt und das Wasser darin Tropfen bildet."),
    ("{warum|wieso|weshalb} gibt es Ebbe und Flut?|wie entstehen Ebbe und Flut?|woher kommen {die Gezeiten|Ebbe und Flut}?|was macht die Gezeiten?", "Ebbe und Flut entstehen vor allem, weil der Mond das Wasser der Meere anzieht."),
    ("wie entsteht ein Vulkan?|{warum|wieso} brechen Vulkane aus?|{warum|wieso} spuckt ein Vulkan {Lava|Feuer}?|was passiert bei einem Vulkanausbruch?", "Ein Vulkan entsteht, wo heißes, flüssiges Gestein aus der Tiefe nach oben dringt."),
    ("wie entsteht ein Erdbeben?|{warum|wieso} gibt es Erdbeben?|{warum|wieso|wann} bebt die Erde?|woher kommen Erdbeben?", "Ein Erdbeben entsteht, wenn sich große Platten der Erdkruste plötzlich gegeneinander bewegen."),
    ("wie entstehen Berge?|wie ist {ein Gebirge|sind die Alpen} entstanden?|{warum|wieso} gibt es Berge?|woher kommen Berge?", "Viele Berge entstehen, wenn Platten der Erdkruste zusammenstoßen und das Gestein nach oben drücken."),
    ("wie entsteht {ein|der} Tsunami?|was löst einen Tsunami aus?|{warum|wieso} gibt es Tsunamis?", "Ein Tsunami entsteht meist durch ein starkes Erdbeben unter dem Meer."),
    ("{warum|wieso|weshalb} schwimmt Eis{ auf {dem |}Wasser| oben|}?|{warum|wieso} geht Eis nicht unter?", "Eis schwimmt, weil es leichter ist als die gleiche Menge Wasser."),
    ("{warum|wieso|weshalb} ist die Sonne {so |}heiß?|{warum|wieso} {scheint|leuchtet} die Sonne?|wie macht die Sonne {Licht|Wärme}?", "Die Sonne leuchtet, weil in ihrem Inneren Wasserstoff zu Helium verschmilzt und dabei viel Energie frei wird."),
    ("{warum|wieso|weshalb} {funkeln|leuchten|blinken} {die |}Sterne?|{warum|wieso} sieht man Sterne nur nachts?", "Sterne leuchten selbst, weil sie riesige, heiße Gaskugeln sind. Am Tag überstrahlt sie die Sonne."),
    ("wie entsteht eine Mondfinsternis?|was ist eine Mondfinsternis?|wann gibt es eine Mondfinsternis?", "Bei einer Mondfinsternis steht die Erde zwischen Sonne und Mond, und ihr Schatten fällt auf den Mond."),
    ("wie entsteht eine Sonnenfinsternis?|was ist eine Sonnenfinsternis?|wann gibt es eine Sonnenfinsternis?|{warum|wieso} wird die Sonne manchmal dunkel?", "Bei einer Sonnenfinsternis steht der Mond zwischen Sonne und Erde und verdeckt die Sonne."),
    ("{warum|wieso|weshalb} {sieht der Mond immer anders aus|nimmt der Mond ab und zu|gibt es Mondphasen|ist der Mond manchmal halb}?|wie entstehen {die |}Mondphasen?", "Der Mond sieht immer anders aus, weil wir auf seinem Weg um die Erde verschieden viel von seiner hellen Seite sehen."),
    ("{warum|wieso|weshalb} ist der {Sonnenuntergang|Himmel am Abend|Abendhimmel} rot?|woher kommt das Abendrot?|{warum|wieso} wird der Himmel abends rot?", "Der Himmel wird abends rot, weil das Licht einen langen Weg durch die Luft hat und das Blau dabei gestreut wird."),
    ("{warum|wieso|weshalb} ist der Mars rot?|woher kommt die rote Farbe vom Mars?|{warum|wieso} heißt der Mars roter Planet?", "Der Mars ist rot, weil sein Boden viel Eisenrost enthält."),
    ("{warum|wieso|weshalb} gibt es {ein|das} Schaltjahr?|was ist ein Schaltjahr?|wozu braucht man {ein|das} Schaltjahr?|wann ist Schaltjahr?", "Die Erde braucht etwa 365 und einen Viertel Tag um die Sonne. Darum hat meist jedes vierte Jahr einen Tag mehr."),
    ("{warum|wieso|weshalb} rostet Eisen?|wie entsteht {|der }Rost?|{warum|wieso} rostet mein Fahrrad?", "Eisen rostet, wenn es mit Wasser und Sauerstoff zusammenkommt."),
    ("{warum|wieso|weshalb} brennt {eine Kerze|Holz|ein Feuer}?|was braucht {ein |}Feuer{ zum Brennen|}?|wie entsteht {ein |}Feuer?", "Ein Feuer braucht drei Dinge: etwas, das brennt, Sauerstoff und genug Hitze."),
    ("wie funktioniert {ein|der} Magnet?|{warum|wieso} zieht ein Magnet {Eisen|Metall} an?|was zieht ein Magnet an?", "Ein Magnet zieht Eisen an, weil um ihn herum ein unsichtbares Magnetfeld liegt."),
    ("wie funktioniert {ein|der} Kühlschrank?|wie kühlt ein Kühlschrank?|{warum|wieso} ist es im Kühlschrank kalt?", "Ein Kühlschrank kühlt, indem ein Kältemittel innen Wärme aufnimmt und sie hinten wieder abgibt."),
    ("wie funktioniert {eine|die} Batterie?|{warum|wieso} gibt eine Batterie Strom?|wie macht eine Batterie Strom?", "Eine Batterie macht Strom, indem in ihr zwei Stoffe chemisch miteinander reagieren."),
    ("wie funktioniert {ein|das} Flugzeug?|{warum|wieso|weshalb} {fliegt ein Flugzeug|fällt ein Flugzeug nicht runter}?|wie kann ein Flugzeug fliegen?", "Ein Flugzeug fliegt, weil seine Flügel die Luft nach unten lenken und dadurch Auftrieb entsteht."),
    ("wie funktioniert ein Heißluftballon?|{warum|wieso} steigt ein Heißluftballon?|wie fliegt ein Heißluftballon?", "Ein Heißluftballon steigt, weil warme Luft leichter ist als kalte."),
    ("wie funktioniert {ein|das} Echo?|wie entsteht {ein|das} Echo?|{warum|wieso} gibt es {ein |}Echo?|was ist ein Echo?", "Ein Echo entsteht, wenn der Schall von einer Wand oder einem Berg zurückkommt."),
    ("{warum|wieso} {sieht man den Blitz zuerst|hört man den Donner später}?|{warum|wieso} kommt der Donner nach dem Blitz?", "Der Donner kommt nach dem Blitz, weil Licht viel schneller ist als Schall."),
    ("wie schnell ist {der |}Schall?|Schallgeschwindigkeit|wie hoch ist die Schallgeschwindigkeit?", "Der Schall legt in der Luft ungefähr **340 Meter** in einer Sekunde zurück."),
    ("wie heiß ist die Sonne?|wie warm ist es auf der Sonne?|Temperatur der Sonne", "Die Oberfläche der Sonne ist ungefähr **5.500 Grad** Celsius heiß."),
    ("wie weit ist {es bis zur Sonne|die Sonne {entfernt|weg|von der Erde weg}}?|Entfernung {Erde Sonne|zur Sonne}", "Die Sonne ist ungefähr **150 Millionen Kilometer** von der Erde entfernt."),
    ("wie lange braucht die Erde {um die Sonne|für eine Runde um die Sonne}?|wie lange dauert ein Umlauf der Erde um die Sonne?", "Die Erde braucht **ein Jahr** für eine Runde um die Sonne."),
    ("wie lange braucht der Mond um die Erde?|wie lange dauert ein Umlauf des Mondes?|in welcher Zeit umkreist der Mond die Erde?", "Der Mond braucht ungefähr **27 Tage** für eine Runde um die Erde."),
    ("wie groß ist die Erde?|welchen Umfang hat die Erde?|wie lang ist der Äquator?|Erdumfang", "Der Umfang der Erde beträgt am Äquator ungefähr **40.000 Kilometer**."),
    ("woraus besteht {die |}Luft?|was ist in der Luft?|welche Gase sind in der Luft?|Zusammensetzung {der |}Luft", "Luft besteht vor allem aus **Stickstoff** und **Sauerstoff**."),
    ("woraus besteht Wasser?|was ist H2O?|wofür steht H2O?|was ist die Formel von Wasser?|Formel Wasser", "Wasser hat die Formel **H2O**: Es besteht aus Wasserstoff und Sauerstoff."),
    ("wofür steht CO2?|was ist CO2?|was ist Kohlendioxid?|woher kommt CO2?", "**CO2** ist Kohlendioxid, ein Gas, das beim Atmen und beim Verbrennen entsteht."),
    ("{warum|wieso|weshalb} ist {der Regenwald|Wald} wichtig?|wozu brauchen wir {Bäume|Wälder|den Wald}?|{warum|wieso} sind Bäume wichtig?", "Bäume sind wichtig, weil sie Sauerstoff abgeben, CO2 aufnehmen und vielen Tieren ein Zuhause geben."),
    ("{warum|wieso|weshalb} sind Bienen {so |}wichtig?|wozu brauchen wir Bienen?|was wäre ohne Bienen?", "Bienen sind wichtig, weil sie Blüten bestäuben, aus denen dann Obst und Gemüse werden."),
    ("{warum|wieso|weshalb} {sind Blumen bunt|duften Blumen|haben Blumen bunte Blüten}?", "Blumen sind bunt und duften, weil sie damit Insekten zum Bestäuben anlocken."),
    ("woran sieht man, wie alt ein Baum ist?|was sind Jahresringe?|wie zählt man das Alter eines Baumes?", "Das Alter eines Baumes sieht man an den Jahresringen: Jedes Jahr kommt ein Ring dazu."),
    ("wozu {hat ein Baum|haben Bäume|haben Pflanzen} Wurzeln?|was machen {die |}Wurzeln?|{warum|wieso} hat ein Baum Wurzeln?", "Mit den Wurzeln hält sich eine Pflanze fest und nimmt Wasser aus dem Boden auf."),
    ("{warum|wieso|weshalb} sticht der Kaktus?|{warum|wieso} {hat ein Kaktus|haben Kakteen} Stacheln?|wozu hat ein Kaktus Stacheln?", "Ein Kaktus hat Stacheln, damit ihn Tiere nicht fressen und er weniger Wasser verliert."),
    ("{warum|wieso|weshalb} {halten|machen} Igel Winterschlaf?|wozu ist {der |}Winterschlaf gut?|was ist {der |}Winterschlaf?", "Im Winterschlaf sparen Tiere wie der Igel Energie, weil sie im Winter wenig Futter finden."),
    ("wie wird aus einer Raupe ein Schmetterling?|wie entsteht ein Schmetterling?|was wird aus einer Raupe?|wo kommen Schmetterlinge her?", "Aus einem Ei schlüpft eine Raupe, sie verpuppt sich, und aus der Puppe kommt ein Schmetterling."),
    ("wie wird aus einer Kaulquappe ein Frosch?|wie entsteht ein Frosch?|was ist eine Kaulquappe?|was wird aus {einer Kaulquappe|Kaulquappen}?", "Eine Kaulquappe ist ein junger Frosch. Ihr wachsen Beine, und der Schwanz bildet sich zurück."),
    ("{warum|wieso|weshalb} {haben Giraffen|hat die Giraffe} {so |}einen langen Hals?|wozu hat die Giraffe einen langen Hals?", "Mit dem langen Hals kommt die Giraffe an Blätter hoch oben in den Bäumen."),
    ("{warum|wieso|weshalb} {haben Elefanten|hat der Elefant} {große Ohren|so große Ohren}?|wozu hat {ein|der} Elefant große Ohren?", "Der Elefant hat große Ohren, weil er darüber Wärme abgibt."),
    ("{warum|wieso|weshalb} wechselt {ein|das} Chamäleon die Farbe?|wie ändert das Chamäleon seine Farbe?|wozu ändert ein Chamäleon die Farbe?", "Ein Chamäleon wechselt die Farbe vor allem nach Stimmung und Temperatur."),
    ("{warum|wieso|weshalb} {können Pinguine|kann ein Pinguin} nicht fliegen?|wieso fliegt ein Pinguin nicht?", "Pinguine können nicht fliegen, weil ihre Flügel zum Schwimmen gebaut sind."),
    ("{warum|wieso|weshalb} frieren Pinguine nicht?|wie hält sich ein Pinguin warm?|{warum|wieso} ist Pinguinen nicht kalt?", "Pinguine frieren nicht, weil dichte Federn und eine Schicht Fett sie warm halten."),
    ("{warum|wieso|weshalb} {jucken Mückenstiche|juckt ein Mückenstich}?|{warum|wieso} juckt es, wenn mich eine Mücke sticht?", "Ein Mückenstich juckt, weil der Körper auf den Speichel der Mücke reagiert."),
    ("{warum|wieso|weshalb} sehen Katzen im Dunkeln?|wie können Katzen im Dunkeln sehen?|{warum|wieso} leuchten Katzenaugen?", "Katzen sehen im Dunkeln gut, weil eine Schicht hinten im Auge das Licht zurückwirft."),
    ("wie findet {eine|die} Fledermaus {nachts |}den Weg?|wie jagen Fledermäuse?|{warum|wieso} fliegen Fledermäuse nicht gegen die Wand?", "Eine Fledermaus ruft sehr hoch und findet mit dem Echo ihren Weg."),
    ("{warum|wieso|weshalb} schlägt das Herz?|was macht {das|unser} Herz?|wozu haben wir ein Herz?|Aufgabe vom Herz", "Das Herz pumpt das Blut durch den Körper."),
    ("was macht {die Lunge|unsere Lunge}?|wozu haben wir {eine Lunge|Lungen}?|wie atmen wir?|Aufgabe der Lunge", "Die Lunge nimmt Sauerstoff aus der Luft auf und gibt Kohlendioxid ab."),
    ("was macht {das|unser} Gehirn?|wozu haben wir ein Gehirn?|Aufgabe vom Gehirn|womit denken wir?", "Mit dem Gehirn denken wir. Es steuert auch den Körper."),
    ("was {macht der Magen|passiert im Magen}?|wozu haben wir einen Magen?|was passiert mit dem Essen im Bauch?", "Der Magen zerkleinert das Essen mit Säure, damit der Körper es verwerten kann."),
    ("wozu {haben wir Knochen|braucht man Knochen|sind Knochen da}?|was machen {die |}Knochen?|{warum|wieso} haben wir Knochen?", "Knochen geben dem Körper Halt und schützen seine Organe."),
    ("wozu {haben wir|braucht man} {eine |die |}Haut?|was macht {die|unsere} Haut?|Aufgabe der Haut", "Die Haut schützt den Körper und lässt uns fühlen."),
    ("{warum|wieso|weshalb} ist Blut rot?|woher hat Blut seine Farbe?|was macht das Blut rot?", "Blut ist rot, weil es den Farbstoff Hämoglobin enthält, in dem Eisen steckt."),
    ("{warum|wieso|weshalb} schwitzen wir?|{warum|wieso} schwitzt man {beim Sport|im Sommer|}?|wozu ist Schwitzen gut?", "Wir schwitzen, damit der Schweiß verdunstet und den Körper kühlt."),
    ("{warum|wieso|weshalb} {bekommt man|kriegt man|haben wir} Gänsehaut?|wie entsteht {eine |}Gänsehaut?|woher kommt Gänsehaut?", "Gänsehaut entsteht, wenn kleine Muskeln bei Kälte oder starken Gefühlen die Haare aufrichten."),
    ("{warum|wieso|weshalb} {hat man|bekommt man|habe ich} Schluckauf?|wie entsteht Schluckauf?|woher kommt {der |}Schluckauf?", "Schluckauf entsteht, wenn sich das Zwerchfell plötzlich zusammenzieht."),
    ("{warum|wieso|weshalb} niesen wir?|{warum|wieso} muss {man|ich} niesen?|wozu ist Niesen gut?", "Wir niesen, damit Staub und andere Reize aus der Nase herauskommen."),
    ("{warum|wieso|weshalb} träumen wir?|wozu träumt man?|woher kommen {die |}Träume?|wie entstehen Träume?", "Wir träumen, weil das Gehirn auch im Schlaf arbeitet. Warum genau, weiß man noch nicht."),
    ("{warum|wieso|weshalb} {muss|soll} man {sich |}die Hände waschen?|wozu wäscht man {sich |}die Hände?|{warum|wieso} ist Händewaschen wichtig?", "Händewaschen ist wichtig, weil Seife und Wasser Keime entfernen."),
    ("{warum|wieso|weshalb} ist {Sport|Bewegung} gesund?|{warum|wieso} soll man Sport machen?|wozu ist Sport gut?", "Sport ist gesund, weil er Herz, Muskeln und Laune stärkt."),
    ("{warum|wieso|weshalb} ist {zu viel |}Zucker ungesund?|{warum|wieso} soll man nicht so viel Zucker essen?|was ist schlecht an Zucker?", "Zu viel Zucker ist ungesund, weil er den Zähnen schadet und dick machen kann."),
    ("{warum|wieso|weshalb} {muss man|muss ich|müssen wir} beim Zwiebelschneiden weinen?|{warum|wieso} brennen {Zwiebeln in den Augen|die Augen bei Zwiebeln}?", "Beim Schneiden gibt die Zwiebel ein Gas ab, das die Augen reizt. Darum weinen wir."),
    ("{warum|wieso|weshalb} geht {der |}Teig auf?|was macht {die |}Hefe{ im Teig|}?|{warum|wieso} braucht man Hefe?|wozu ist Hefe da?", "Der Teig geht auf, weil die Hefe Zucker frisst und dabei Gas bildet."),
    ("{warum|wieso|weshalb} streut man {im Winter |}Salz?|wozu Salz auf der Straße?|{warum|wieso} schmilzt Salz das Eis?", "Im Winter streut man Salz, weil Salzwasser erst bei tieferen Temperaturen gefriert."),
    ("wie macht man {Glas|Fensterglas}?|woraus {besteht|macht man|ist} Glas?|wie wird Glas hergestellt?", "Glas macht man aus Sand, der mit anderen Stoffen sehr heiß geschmolzen wird."),
    ("woraus {besteht|macht man|ist} Schokolade?|wie wird Schokolade gemacht?|wie macht man Schokolade?", "Schokolade macht man aus Kakaobohnen und Zucker, oft auch mit Milch."),
    ("woraus {besteht|macht man} Butter?|wie wird Butter gemacht?|wie macht man Butter?", "Butter macht man aus **Sahne**, die man lange schlägt."),
    ("wie entsteht Strom?|woher kommt {der |}Strom{ aus der Steckdose|}?|wie macht man Strom?|wie wird Strom erzeugt?", "Strom kommt aus Kraftwerken, zum Beispiel mit Wind, Sonne, Wasser oder Kohle."),
    ("wie funktioniert {eine Solarzelle|Solarstrom|Solarenergie}?|was macht eine Solarzelle?|wie macht man Strom aus Sonne?", "Eine Solarzelle verwandelt das Licht der Sonne in Strom."),
    ("wie funktioniert {ein|das} Windrad?|was macht ein Windrad?|wie macht man Strom aus Wind?", "Der Wind dreht die Flügel des Windrads, und ein Generator macht daraus Strom."),
    ("wann sind die Dinosaurier ausgestorben?|{warum|wieso|weshalb} {sind die Dinosaurier ausgestorben|gibt es keine Dinosaurier mehr}?|was ist mit den Dinosauriern passiert?", "Die Dinosaurier starben vor ungefähr **66 Millionen Jahren** aus, wahrscheinlich nach dem Einschlag eines Asteroiden."),
    ("wer war der erste Mensch auf dem Mond?|wer {stand|war} zuerst auf dem Mond?|wann war der erste Mensch auf dem Mond?|erster Mensch {auf dem |}Mond", "**Neil Armstrong** war 1969 der erste Mensch auf dem Mond."),
    ("wer hat Amerika entdeckt?|wann kam Kolumbus nach Amerika?|wer war {Kolumbus|Christoph Kolumbus}?", "**Christoph Kolumbus** war ein Seefahrer, der 1492 nach Amerika kam. Dort lebten schon lange Menschen."),
    ("wer hat {die Glühbirne|die Glühlampe} {erfunden|bekannt gemacht}?|wer war {Thomas Edison|Edison}?", "**Thomas Edison** war ein Erfinder, der die Glühlampe alltagstauglich machte."),
    ("wer hat das {Auto|Automobil} erfunden?|wer baute das erste Auto?|wer war Carl Benz?", "**Carl Benz** baute 1885 in Deutschland eines der ersten Autos."),
    ("wer war Marie Curie?|was hat Marie Curie {gemacht|entdeckt}?|wer hat Radium entdeckt?", "**Marie Curie** war eine Forscherin, die das Radium entdeckte und zwei Nobelpreise bekam."),
    ("wer waren die Brüder Grimm?|wer hat {Rotkäppchen|Hänsel und Gretel|Schneewittchen|die Märchen} gesammelt?|was haben die Brüder Grimm gemacht?", "Die **Brüder Grimm** sammelten Märchen wie Rotkäppchen und Schneewittchen."),
    ("wer war {Goethe|Johann Wolfgang von Goethe}?|was hat Goethe gemacht?|was schrieb Goethe?", "**Goethe** war ein deutscher Dichter. Er schrieb zum Beispiel Faust."),
    ("wer war {Bach|Johann Sebastian Bach}?|was hat Johann Sebastian Bach gemacht?", "**Bach** war ein deutscher Komponist aus Eisenach."),
    ("wann war der Zweite Weltkrieg?|wann begann der Zweite Weltkrieg?|wann endete der Zweite Weltkrieg?|von wann bis wann {ging|dauerte} der Zweite Weltkrieg?", "Der Zweite Weltkrieg dauerte von **1939 bis 1945**."),
    ("wann war der Erste Weltkrieg?|wann begann der Erste Weltkrieg?|wann endete der Erste Weltkrieg?|von wann bis wann {ging|dauerte} der Erste Weltkrieg?", "Der Erste Weltkrieg dauerte von **1914 bis 1918**."),
    ("wann ist {der Tag der Deutschen Einheit|der deutsche Nationalfeiertag}?|was feiert man am 3. Oktober?|wann wurde Deutschland wiedervereinigt?", "Am **3. Oktober** feiert man die deutsche Einheit von 1990."),
    ("wann ist {Weihnachten|Heiligabend}?|was feiert man an Weihnachten?|{warum|wieso} feiern wir Weihnachten?", "Weihnachten ist am 25. Dezember, Heiligabend am **24. Dezember**. Christen feiern die Geburt Jesu."),
    ("wann ist {Silvester|Neujahr}?|was ist {Silvester|Neujahr}?|was feiert man an Silvester?", "Silvester ist am **31. Dezember**, Neujahr am 1. Januar."),
    ("was feiert man an Ostern?|{warum|wieso} feiern wir Ostern?|was ist Ostern?", "An **Ostern** feiern Christen die Auferstehung Jesu. Kinder suchen oft bunte Eier."),
]
WHY_LEAD = "{erklär mir: |ich frage mich: |weißt du: |mal was anderes: |mein Kind fragt ständig: |wir rätseln gerade: }"


def why(rng) -> list[Exchange]:
    """A reason, or a fact of nature, the body, technology or history."""
    question, answer = rng.choice(WHY)
    lead = rng.random() < 0.2
    return [(say(rng, (WHY_LEAD if lead else "") + "{" + question + "}", lead), answer)]


# the country with its article where it has one ("-" without), the name, where it lies, capital, languages, neighbours
COUNTRIES = rows("""
-|Deutschland|Europa|Berlin|Deutsch|Frankreich, Polen, Österreich, Dänemark
-|Österreich|Europa|Wien|Deutsch|Deutschland, Italien, Ungarn, Slowenien
die|Schweiz|Europa|Bern|Deutsch, Französisch, Italienisch, Rätoromanisch|Deutschland, Frankreich, Italien, Österreich
-|Liechtenstein|Europa|Vaduz|Deutsch|Österreich
-|Luxemburg|Europa|Luxemburg|Luxemburgisch, Französisch, Deutsch|Deutschland, Belgien, Frankreich
die|Niederlande|Europa|Amsterdam|Niederländisch|Deutschland, Belgien
-|Belgien|Europa|Brüssel|Niederländisch, Französisch, Deutsch|Frankreich, Deutschland, Luxemburg
-|Frankreich|Europa|Paris|Französisch|Spanien, Italien, Deutschland, Belgien
-|Spanien|Europa|Madrid|Spanisch|Portugal, Frankreich
-|Portugal|Europa|Lissabon|Portugiesisch|Spanien
-|Italien|Europa|Rom|Italienisch|Frankreich, Österreich, Slowenien
-|Griechenland|Europa|Athen|Griechisch|Bulgarien, Albanien
-|Polen|Europa|Warschau|Polnisch|Deutschland, Tschechien, Litauen
-|Tschechien|Europa|Prag|Tschechisch|Deutschland, Polen, Österreich
die|Slowakei|Europa|Bratislava|Slowakisch|Tschechien, Polen, Ungarn
-|Slowenien|Europa|Ljubljana|Slowenisch|Italien, Österreich, Kroatien
-|Ungarn|Europa|Budapest|Ungarisch|Österreich, Rumänien
-|Kroatien|Europa|Zagreb|Kroatisch|Slowenien, Ungarn
-|Serbien|Europa|Belgrad|Serbisch|Ungarn, Kroatien, Rumänien
-|Rumänien|Europa|Bukarest|Rumänisch|Ungarn, Bulgarien
-|Bulgarien|Europa|Sofia|Bulgarisch|Rumänien, Griechenland
die|Ukraine|Europa|Kiew|Ukrainisch|Polen, Rumänien, Russland
-|Estland|Europa|Tallinn|Estnisch|Lettland, Russland
-|Lettland|Europa|Riga|Lettisch|Estland, Litauen
-|Litauen|Europa|Vilnius|Litauisch|Lettland, Polen
-|Finnland|Europa|Helsinki|Finnisch, Schwedisch|Schweden, Norwegen, Russland
-|Schweden|Europa|Stockholm|Schwedisch|Norwegen, Finnland
-|Norwegen|Europa|Oslo|Norwegisch|Schweden, Finnland
-|Dänemark|Europa|Kopenhagen|Dänisch|Deutschland
-|Island|Europa|Reykjavík|Isländisch|
-|Irland|Europa|Dublin|Englisch, Irisch|
-|Schottland|Europa|Edinburgh|Englisch|England
-|Malta|Europa|Valletta|Maltesisch, Englisch|
die|Türkei|Europa und Asien|Ankara|Türkisch|Griechenland, Bulgarien, Syrien
-|Russland|Europa und Asien|Moskau|Russisch|Finnland, Estland, China
der|Iran|Asien|Teheran|Persisch|Türkei
-|Indien|Asien|Neu-Delhi|Hindi, Englisch|Pakistan, Nepal, China
-|Nepal|Asien|Kathmandu|Nepalesisch|Indien, China
-|China|Asien|Peking|Chinesisch|Russland, Indien, Vietnam
-|Japan|Asien|Tokio|Japanisch|
-|Südkorea|Asien|Seoul|Koreanisch|Nordkorea
-|Vietnam|Asien|Hanoi|Vietnamesisch|China, Laos, Kambodscha
-|Thailand|Asien|Bangkok|Thai|Laos, Kambodscha
die|Mongolei|Asien|Ulaanbaatar|Mongolisch|Russland, China
-|Ägypten|Afrika|Kairo|Arabisch|Libyen
-|Marokko|Afrika|Rabat|Arabisch|Algerien
-|Tunesien|Afrika|Tunis|Arabisch|Algerien, Libyen
-|Kenia|Afrika|Nairobi|Suaheli, Englisch|Tansania, Uganda, Äthiopien
-|Äthiopien|Afrika|Addis Abeba|Amharisch|Kenia, Somalia
-|Nigeria|Afrika|Abuja|Englisch|Kamerun, Niger
-|Ghana|Afrika|Accra|Englisch|Togo
die|USA|Nordamerika|Washington|Englisch|Kanada, Mexiko
-|Kanada|Nordamerika|Ottawa|Englisch, Französisch|USA
-|Mexiko|Nordamerika|Mexiko-Stadt|Spanisch|USA, Guatemala
-|Kuba|Nordamerika|Havanna|Spanisch|
-|Brasilien|Südamerika|Brasília|Portugiesisch|Argentinien, Peru, Kolumbien
-|Argentinien|Südamerika|Buenos Aires|Spanisch|Chile, Brasilien
-|Chile|Südamerika|Santiago|Spanisch|Argentinien, Peru
-|Peru|Südamerika|Lima|Spanisch|Chile, Brasilien, Ecuador
-|Kolumbien|Südamerika|Bogotá|Spanisch|Brasilien, Peru
-|Neuseeland|Ozeanien|Wellington|Englisch, Maori|
""")
FULL = {name: name if article == "-" else f"{article} {name}" for article, name, *_ in COUNTRIES}
IN = {name: {"-": "in ", "die": "in der ", "der": "im "}[article] + name for article, name, *_ in COUNTRIES} | {"Niederlande": "in den Niederlanden", "USA": "in den USA", "Kuba": "auf Kuba", "Malta": "auf Malta"}
OF = {name: {"-": "von ", "die": "der ", "der": "des "}[article] + name for article, name, *_ in COUNTRIES}
PLURAL = {"Niederlande", "USA"}
COUNTRY_Q = {  # what is asked first, then as a follow-up on another country of the same kind
    "capital": ("{was ist die Hauptstadt <of>?|wie heißt {denn |eigentlich |}die Hauptstadt <of>?|welche Stadt ist die Hauptstadt <of>?|Hauptstadt <of>|<n> Hauptstadt|sag mir {bitte |mal |}die Hauptstadt <of>.|nenn mir die Hauptstadt <of>.|kennst du die Hauptstadt <of>?|"
                "wissen Sie, wie die Hauptstadt <of> heißt?|welche Hauptstadt {hat|haben} <l>?|ich suche die Hauptstadt <of>.|mein Kreuzworträtsel fragt nach der Hauptstadt <of>.|ich hab die Hauptstadt <of> vergessen.}",
                "{und die Hauptstadt?|und wie heißt die Hauptstadt{ dort| davon|}?|wie heißt da die Hauptstadt?|was ist dort die Hauptstadt?|welche Hauptstadt hat das Land?}"),
    "where": ("{wo liegt {denn |eigentlich |nochmal |}<l>?|auf welchem Kontinent liegt <l>?|in welchem Erdteil liegt <l>?|wo {ist|befindet sich} {denn |}<l>?|<n>, wo ist das?|wo finde ich <n> auf der Karte?|sag mir, wo <l> liegt.|weißt du, wo <l> liegt?|zu welchem Kontinent gehört <l>?|Lage <of>}",
              "{und wo liegt das?|und wo ist das{ genau|}?|auf welchem Kontinent ist das?|und wo liegt das Land?|wo ist das denn?|in welchem Erdteil liegt das?}"),
    "tongue": ("{welche Sprache spricht man <in>?|was spricht man {denn |eigentlich |}<in>?|was für eine Sprache spricht man <in>?|welche Sprachen gibt es <in>?|was sprechen die Leute <in>?|Sprache <in>|Amtssprache <of>|ich bin bald <in>, was spricht man da?|wie heißt die Sprache <in>?|welche Sprache brauche ich <in>?}",
               "{und welche Sprache spricht man dort?|und was spricht man da?|und die Sprache?|welche Sprache sprechen die Leute dort?|was redet man da?}"),
    "neighbour": ("{welche Länder grenzen an <n>?|nenn mir {die |}Nachbarn <of>.|was sind die Nachbarländer <of>?|Nachbarländer <of>|wer sind die Nachbarn <of>?|welche Länder liegen neben <n>?|an welche Länder grenzt <l>?|nenne Nachbarländer <of>.}",
                  "{und die Nachbarn?|und welche Länder liegen daneben?|und welche Länder grenzen daran?|welche Nachbarländer hat das Land?|und die Nachbarländer?}"),
}


def country_turn(rng, row, kind: str, follow: bool) -> Exchange:
    """One thing about a country, asked in full or as a follow-up."""
    _, name, where, capital, tongues, neighbours = row
    full = cap(FULL[name])
    asked = COUNTRY_Q[kind][follow]
    if name in PLURAL:
        asked = asked.replace("liegt", "liegen").replace("{ist|befindet sich}", "{sind|befinden sich}").replace("gehört", "gehören").replace("grenzt", "grenzen").replace("{hat|haben}", "haben") if not follow else asked
    asked = asked.replace("{hat|haben}", "hat")
    if FULL[name] != name:  # "an die Schweiz", not "an Schweiz"
        asked = asked.replace("an <n>", "an <l>" if name != "Iran" else "an den Iran").replace("neben <n>", f"neben {({'Iran': 'dem Iran', 'USA': 'den USA', 'Niederlande': 'den Niederlanden'}).get(name, 'der ' + name)}").replace("finde ich <n>", "finde ich <l>" if name != "Iran" else "finde ich den Iran")
    question = say(rng, asked, **{"n": name, "l": FULL[name], "in": IN[name], "of": OF[name]})
    if kind == "capital":
        return question, f"Die Hauptstadt {OF[name]} ist **{capital}**."
    if kind == "where":
        return question, f"{full} {'liegen' if name in PLURAL else 'liegt'} in **{where}**."
    if kind == "tongue":
        return question, f"{cap(IN[name])} spricht man {join([f'**{t}**' for t in tongues.split(', ')], 'und')}."
    near = [f"**{FULL.get(n, n)}**" for n in neighbours.split(", ")]
    verb = "grenzt" if len(near) == 1 and neighbours not in PLURAL else "grenzen"
    return question, f"An {'den Iran' if name == 'Iran' else FULL[name]} {verb} {'zum Beispiel ' if len(near) > 1 else ''}{join(near, 'und')}."


def country(rng) -> list[Exchange]:
    """A country's capital, place, language or neighbours, with follow-ups on it or on another country."""
    row = rng.choice(COUNTRIES)
    kinds = [k for k in COUNTRY_Q if k != "neighbour" or row[5]]
    rng.shuffle(kinds)
    turns = [country_turn(rng, row, kinds[0], False)]
    for kind in kinds[1 : rng.choice([1, 1, 2, 2, 3])]:
        turns.append(country_turn(rng, row, kind, True))
    if len(turns) == 1 and kinds[0] in ("capital", "tongue") and rng.random() < 0.4:
        other = rng.choice([r for r in COUNTRIES if r != row])
        of, place = OF[other[1]], IN[other[1]]
        asked = "{und die <of>?|und die Hauptstadt <of>?}" if kinds[0] == "capital" else "{und <in>?|und was spricht man <in>?|und wie ist das <in>?}"
        turns.append((say(rng, asked, **{"of": of, "in": place}), country_turn(rng, other, kinds[0], False)[1]))
    return turns


# kind, name with article, accusative, where, what is said of it
SPOTS = rows("""
Fluss|der Rhein|den Rhein|durch Deutschland und die Niederlande|in die Nordsee
Fluss|die Elbe|die Elbe|durch Tschechien und Deutschland|in die Nordsee
Fluss|die Weser|die Weser|durch Deutschland|in die Nordsee
Fluss|die Donau|die Donau|durch Deutschland, Österreich und Ungarn|ins Schwarze Meer
Fluss|die Oder|die Oder|zwischen Deutschland und Polen|in die Ostsee
Fluss|der Main|den Main|durch Würzburg und Frankfurt|in den Rhein
Fluss|die Mosel|die Mosel|durch Frankreich, Luxemburg und Deutschland|in den Rhein
Fluss|der Neckar|den Neckar|durch Stuttgart und Heidelberg|in den Rhein
Fluss|die Isar|die Isar|durch München|in die Donau
Fluss|der Inn|den Inn|durch die Schweiz, Österreich und Bayern|in die Donau
Fluss|die Spree|die Spree|durch Berlin|in die Havel
Fluss|die Seine|die Seine|durch Paris|in den Ärmelkanal
Fluss|die Loire|die Loire|durch Frankreich|in den Atlantik
Fluss|die Themse|die Themse|durch London|in die Nordsee
Fluss|der Tiber|den Tiber|durch Rom|ins Mittelmeer
Fluss|der Po|den Po|durch Norditalien|in die Adria
Fluss|die Moldau|die Moldau|durch Prag|in die Elbe
Fluss|die Weichsel|die Weichsel|durch Polen|in die Ostsee
Fluss|die Wolga|die Wolga|durch Russland|ins Kaspische Meer
Fluss|der Nil|den Nil|durch Ägypten|ins Mittelmeer
Fluss|der Kongo|den Kongo|durch Afrika|in den Atlantik
Fluss|der Amazonas|den Amazonas|durch Brasilien|in den Atlantik
Fluss|der Mississippi|den Mississippi|durch die USA|in den Golf von Mexiko
Fluss|der Ganges|den Ganges|durch Indien|in den Golf von Bengalen
Berg|die Zugspitze|die Zugspitze|in den Alpen|der höchste Berg in Deutschland
Berg|der Großglockner|den Großglockner|in den Alpen|der höchste Berg in Österreich
Berg|der Mont Blanc|den Mont Blanc|in den Alpen|der höchste Berg der Alpen
Berg|das Matterhorn|das Matterhorn|in den Alpen, zwischen der Schweiz und Italien|ein sehr bekannter Berg
Berg|der Brocken|den Brocken|im Harz|der höchste Berg im Harz
Berg|der Feldberg|den Feldberg|im Schwarzwald|der höchste Berg im Schwarzwald
Berg|der Ätna|den Ätna|auf Sizilien|ein aktiver Vulkan
Berg|der Vesuv|den Vesuv|bei Neapel in Italien|ein Vulkan
Berg|der Olymp|den Olymp|in Griechenland|der höchste Berg in Griechenland
Berg|der Mount Everest|den Mount Everest|im Himalaya|der höchste Berg der Welt
Berg|der Kilimandscharo|den Kilimandscharo|in Tansania|der höchste Berg in Afrika
Berg|der Fuji|den Fuji|in Japan|der höchste Berg in Japan
Insel|die Insel Sylt|die Insel Sylt|in der Nordsee|eine deutsche Insel
Insel|die Insel Rügen|die Insel Rügen|in der Ostsee|die größte Insel in Deutschland
Insel|die Insel Helgoland|die Insel Helgoland|in der Nordsee|eine deutsche Insel
Insel|die Insel Mallorca|die Insel Mallorca|im Mittelmeer|eine spanische Insel
Insel|die Insel Sizilien|die Insel Sizilien|im Mittelmeer|eine italienische Insel
Insel|die Insel Sardinien|die Insel Sardinien|im Mittelmeer|eine italienische Insel
Insel|die Insel Korsika|die Insel Korsika|im Mittelmeer|eine französische Insel
Insel|die Insel Kreta|die Insel Kreta|im Mittelmeer|eine griechische Insel
Insel|die Insel Madagaskar|die Insel Madagaskar|im Indischen Ozean, vor Afrika|ein Inselstaat
Insel|die Insel Grönland|die Insel Grönland|im Norden, zwischen Atlantik und Arktis|die größte Insel der Welt
Insel|die Insel Teneriffa|die Insel Teneriffa|im Atlantik|eine spanische Insel
See|der Bodensee|den Bodensee|zwischen Deutschland, Österreich und der Schweiz|der größte See in Deutschland
See|der Chiemsee|den Chiemsee|in Bayern|ein großer See
See|der Gardasee|den Gardasee|in Norditalien|der größte See in Italien
See|der Genfer See|den Genfer See|zwischen der Schweiz und Frankreich|ein großer See
See|der Plattensee|den Plattensee|in Ungarn|ein großer See
See|der Baikalsee|den Baikalsee|in Russland|der tiefste See der Welt
Meer|die Nordsee|die Nordsee|zwischen Großbritannien, Dänemark und Deutschland|ein Randmeer des Atlantiks
Meer|die Ostsee|die Ostsee|zwischen Deutschland, Polen und Schweden|ein Binnenmeer
Meer|das Mittelmeer|das Mittelmeer|zwischen Europa, Afrika und Asien|ein großes Meer
Meer|das Schwarze Meer|das Schwarze Meer|zwischen Osteuropa und der Türkei|ein Binnenmeer
Meer|das Rote Meer|das Rote Meer|zwischen Afrika und Arabien|ein warmes Meer
Meer|der Atlantik|den Atlantik|zwischen Amerika, Europa und Afrika|der zweitgrößte Ozean
Meer|der Pazifik|den Pazifik|zwischen Asien und Amerika|der größte Ozean
Meer|der Indische Ozean|den Indischen Ozean|zwischen Afrika, Asien und Australien|der drittgrößte Ozean
Gebirge|der Harz|den Harz|in der Mitte von Deutschland|ein Mittelgebirge
Gebirge|der Schwarzwald|den Schwarzwald|in Baden-Württemberg|ein Mittelgebirge
Gebirge|das Erzgebirge|das Erzgebirge|zwischen Sachsen und Tschechien|ein Mittelgebirge
Gebirge|der Himalaya|den Himalaya|in Asien|das höchste Gebirge der Welt
Gebirge|der Ural|den Ural|in Russland|ein Gebirge zwischen Europa und Asien
""")


def spot(rng) -> list[Exchange]:
    """Where a river flows, where a mountain, an island, a lake or a sea lies, and what it is."""
    kind, name, acc, where, more = rng.choice(SPOTS)
    bare = name.split(" ", 1)[1]
    if kind == "Fluss":
        flows = (f"{{wo fließt {{denn |eigentlich |}}{name}?|wo {{liegt|ist}} {name}?|durch welche {{Länder|Städte|Gegend}} fließt {name}?|{bare}, wo ist das?|sag mir, wo {name} fließt.|weißt du, wo {name} fließt?}}", f"{cap(name)} fließt **{where}**.", "{und wo fließt {er|sie}?|und wo ist das?}")
        ends = (f"{{wohin fließt {{denn |}}{name}?|in welches Meer fließt {name}?|wo mündet {name}?|wohin mündet {name}?|Mündung {bare}|wo endet {name}?}}", f"{cap(name)} mündet **{more}**.", "{und wohin fließt {er|sie}?|und wo mündet {er|sie}?|und wo endet {er|sie}?}")
        what = (f"{{was ist {name}?|{{kennst du|kennen Sie}} {acc}?|ist {name} ein Fluss?|{bare}, was ist das?}}", f"{cap(name)} ist ein **Fluss** und fließt {where}.", "")
        first, second = rng.choice([(flows, ends), (ends, flows), (what, ends), (flows, ends)])
    else:
        lies = (f"{{wo liegt {{denn |eigentlich |}}{name}?|wo {{ist|befindet sich}} {name}?|{bare}, wo ist das?|sag mir, wo {name} liegt.|weißt du, wo {name} liegt?|Lage {bare}|wissen Sie, wo {name} ist?}}", f"{cap(name)} liegt **{where}**.", "{und wo liegt das?|und wo ist das?|und wo genau?|wo liegt das denn?}")
        what = (f"{{was ist {{denn |eigentlich |}}{name}?|{{kennst du|kennen Sie}} {acc}?|{bare}, was ist das?|erzähl mir etwas über {acc}.|was weißt du über {acc}?}}", f"{cap(name)} ist **{more}**.", "{und was ist das?|was ist das für {ein|eine} <kind>?}")
        first, second = rng.choice([(lies, what), (what, lies)])
    turns = [(say(rng, first[0]), first[1])]
    if rng.random() < 0.35:
        er = {"der": "er", "die": "sie", "das": "es"}[name.split()[0]]
        turns.append((say(rng, second[2].replace("{er|sie}", er).replace("{ein|eine} <kind>", f"{'eine' if kind == 'Insel' else 'ein'} {kind}")), second[1]))
    return turns


TOWNS = {  # a land and its towns
    "Deutschland": "Hamburg München Köln Frankfurt Stuttgart Leipzig Dresden Bremen Hannover Nürnberg Bonn Kiel Rostock Mainz Freiburg Heidelberg Kassel Erfurt Potsdam Magdeburg Düsseldorf Dortmund", "Österreich": "Graz Linz Salzburg Innsbruck Klagenfurt",
    "Schweiz": "Zürich Genf Basel Luzern Lausanne", "Frankreich": "Lyon Marseille Bordeaux Straßburg Nizza Toulouse", "Italien": "Mailand Venedig Florenz Neapel Turin Bologna Verona Pisa", "Spanien": "Barcelona Sevilla Valencia Granada Bilbao Málaga",
    "Polen": "Krakau Danzig Breslau Posen", "Niederlande": "Rotterdam Utrecht Eindhoven", "Belgien": "Antwerpen Brügge Gent", "Portugal": "Porto Faro", "Türkei": "Istanbul Izmir Antalya", "USA": "Chicago Boston Seattle Miami", "Kanada": "Toronto Montreal Vancouver",
    "Japan": "Osaka Kyoto Hiroshima", "Indien": "Mumbai Kalkutta", "China": "Shanghai Hongkong", "Brasilien": "Salvador Recife", "Russland": "Sotschi Kasan",
}
STATES = dict(zip("Bayern Hessen Sachsen Thüringen Brandenburg Niedersachsen Baden-Württemberg Nordrhein-Westfalen Rheinland-Pfalz Saarland Sachsen-Anhalt Schleswig-Holstein Mecklenburg-Vorpommern".split(),
                  "München Wiesbaden Dresden Erfurt Potsdam Hannover Stuttgart Düsseldorf Mainz Saarbrücken Magdeburg Kiel Schwerin".split()))
EARTH = [
    ("{wie viele Kontinente gibt es?|Anzahl {der |}Kontinente|welche Kontinente gibt es?|wie heißen die Kontinente?|nenn mir {alle |die |}Kontinente.|zähl die Kontinente auf.|nenne die sieben Kontinente.|was sind die Kontinente?}", "Meist zählt man **7** Kontinente: Europa, Asien, Afrika, Nordamerika, Südamerika, Australien und Antarktika."),
    ("{welcher Kontinent ist {der größte|am größten}?|was ist der größte Kontinent?|größter Kontinent{ der Welt|}|wie heißt der größte Kontinent?}", "Der größte Kontinent ist **Asien**."),
    ("{welcher Kontinent ist {der kleinste|am kleinsten}?|was ist der kleinste Kontinent?|kleinster Kontinent}", "Der kleinste Kontinent ist **Australien**."),
    ("{wie viele Ozeane gibt es?|welche Ozeane gibt es?|nenne die Ozeane.|wie heißen die Ozeane?|zähl die Weltmeere auf.}", "Meist zählt man **5** Ozeane: Pazifik, Atlantik, Indischer Ozean, Südlicher Ozean und Arktischer Ozean."),
    ("{was ist der längste Fluss{ der Welt|}?|welcher Fluss ist am längsten?|längster Fluss{ der Welt|}|wie heißt der längste Fluss der Welt?}", "Meist gilt der **Nil** als längster Fluss der Welt, dicht gefolgt vom Amazonas."),
    ("{welcher Fluss ist der längste in Deutschland?|längster Fluss in Deutschland|was ist der längste Fluss in Deutschland?}", "Der längste Fluss innerhalb von Deutschland ist der **Rhein**."),
    ("{was ist der höchste Berg {in Deutschland|Deutschlands}?|höchster Berg {in Deutschland|Deutschlands}|wie heißt der höchste Berg in Deutschland?}", "Der höchste Berg in Deutschland ist die **Zugspitze**."),
    ("{wie hoch ist die Zugspitze?|Höhe {der |}Zugspitze|wie viele Meter hat die Zugspitze?}", "Die Zugspitze ist **2.962 Meter** hoch."),
    ("{wie hoch ist der Mount Everest?|Höhe Mount Everest|wie viele Meter hat der Mount Everest?}", "Der Mount Everest ist ungefähr **8.849 Meter** hoch."),
    ("{was ist das größte Land{ der Welt|}?|welches Land ist {das größte|am größten}?|größtes Land{ der Welt|}|wie heißt das größte Land der Erde?}", "Das größte Land der Welt ist **Russland**."),
    ("{was ist das kleinste Land{ der Welt|}?|welches Land ist {das kleinste|am kleinsten}?|kleinstes Land{ der Welt|}|wie heißt der kleinste Staat{ der Welt|}?}", "Das kleinste Land der Welt ist die **Vatikanstadt**."),
    ("{was ist die größte Wüste{ in Afrika| der Welt|}?|welche heiße Wüste ist am größten?|wo liegt die Sahara?|was ist die Sahara?}", "Die **Sahara** liegt in Afrika und ist die größte heiße Wüste der Welt."),
    ("{was ist die größte Stadt in Deutschland?|welche deutsche Stadt ist am größten?|größte Stadt {in |}Deutschland|welche Stadt hat in Deutschland die meisten Einwohner?}", "Die größte Stadt in Deutschland ist **Berlin**."),
    ("{wie viele Bundesländer {gibt es|hat Deutschland}?|Anzahl {der |}Bundesländer|wie viele Länder hat die Bundesrepublik?}", "Deutschland hat **16** Bundesländer."),
    ("{welche Länder grenzen an Deutschland?|wie viele Nachbarn hat Deutschland?|alle Nachbarländer von Deutschland|wie viele Nachbarländer hat Deutschland?}", "Deutschland hat **9** Nachbarländer: Dänemark, Polen, Tschechien, Österreich, die Schweiz, Frankreich, Luxemburg, Belgien und die Niederlande."),
    ("{was ist der Äquator?|wo {liegt|verläuft} der Äquator?|erklär mir den Äquator.|Äquator Erklärung}", "Der **Äquator** ist eine gedachte Linie, die die Erde in eine Nord- und eine Südhälfte teilt."),
    ("{wo leben Pinguine und wo Eisbären?|leben {Eisbären und Pinguine|Pinguine und Eisbären} zusammen?|wo ist der Südpol?|wo liegt der Südpol?}", "Der Südpol liegt in der **Antarktis**. Dort leben Pinguine, Eisbären leben im Norden in der Arktis."),
    ("{wo spricht man Deutsch?|in welchen Ländern spricht man Deutsch?|wo wird Deutsch gesprochen?|welche Länder sprechen Deutsch?}", "Deutsch spricht man vor allem in **Deutschland**, **Österreich** und der **Schweiz**."),
    ("{wo spricht man Spanisch?|in welchen Ländern spricht man Spanisch?|wo wird Spanisch gesprochen?}", "Spanisch spricht man zum Beispiel in **Spanien**, **Mexiko** und **Argentinien**."),
    ("{wo spricht man Portugiesisch?|in welchen Ländern spricht man Portugiesisch?|wo wird Portugiesisch gesprochen?}", "Portugiesisch spricht man zum Beispiel in **Portugal** und **Brasilien**."),
    ("{wo {steht|ist|liegt} der Kölner Dom?|in welcher Stadt steht der Dom am Rhein?|Kölner Dom, wo ist das?}", "Der Kölner Dom steht in **Köln**."),
    ("{wo {steht|ist|liegt} {das Schloss |}Neuschwanstein?|was ist Neuschwanstein?|Neuschwanstein, wo ist das?}", "Neuschwanstein ist ein Schloss in **Bayern**."),
    ("{wo {steht|ist} der Stephansdom?|Stephansdom, in welcher Stadt?|in welcher Stadt steht der Stephansdom?}", "Der Stephansdom steht in **Wien**."),
    ("{wo {steht|ist} die Freiheitsstatue?|in welcher Stadt steht die Freiheitsstatue?|Freiheitsstatue, wo ist das?}", "Die Freiheitsstatue steht in **New York**."),
    ("{wo {steht|ist} der schiefe Turm?|in welcher Stadt steht der schiefe Turm?|wo steht der Turm, der so schief ist?}", "Der schiefe Turm steht in **Pisa**."),
    ("{wo {stehen|sind} die Pyramiden?|in welchem Land {stehen|sind} die Pyramiden von Gizeh?|wo sind die großen Pyramiden?}", "Die Pyramiden von Gizeh stehen in **Ägypten**."),
    ("{wo {ist|steht} die {Chinesische|chinesische} Mauer?|in welchem Land ist die große Mauer?}", "Die Chinesische Mauer steht in **China**."),
]


def earth(rng) -> list[Exchange]:
    """A town's country, a state's capital, or a fact of the earth."""
    kind = rng.random()
    if kind < 0.3:
        land = rng.choice(list(TOWNS))
        town = rng.choice(TOWNS[land].split())
        turns = [(say(rng, "{wo liegt {denn |eigentlich |nochmal |}<c>?|in welchem Land {liegt|ist} <c>?|zu welchem Land gehört <c>?|<c>, wo ist das?|wo ist {denn |}<c>?|weißt du, wo <c> liegt?|sag mir, in welchem Land <c> liegt.|<c> liegt in welchem Land?}", c=town), f"{town} liegt {IN[land].replace(land, f'**{land}**')}.")]
        if rng.random() < 0.3:
            row = next(row for row in COUNTRIES if row[1] == land)
            turns.append(country_turn(rng, row, rng.choice(["capital", "tongue"]), True))
        return turns
    if kind < 0.45:
        state, town = rng.choice(list(STATES.items()))
        of = "vom Saarland" if state == "Saarland" else f"von {state}"
        return [(say(rng, "{was ist die {Landeshauptstadt|Hauptstadt} <of>?|wie heißt die {Landeshauptstadt|Hauptstadt} <of>?|{Landeshauptstadt|Hauptstadt} <of>|welche Stadt ist die Landeshauptstadt <of>?|nenn mir die Landeshauptstadt <of>.}", of=of), f"Die Hauptstadt {of} ist **{town}**.")]
    return table(rng, EARTH)


# gender (w: see WEAK), singular, plural, class, food, home, its young, legs
ANIMALS = rows("""
m|Hund|Hunde|Säugetier|Fleisch und Hundefutter|beim Menschen|Welpe|4
f|Katze|Katzen|Säugetier|Fleisch, zum Beispiel Mäuse|beim Menschen|Kätzchen|4
f|Kuh|Kühe|Säugetier|Gras und Heu|auf dem Bauernhof|Kalb|4
n|Pferd|Pferde|Säugetier|Gras, Heu und Hafer|auf der Weide und im Stall|Fohlen|4
n|Schaf|Schafe|Säugetier|Gras|auf der Weide|Lamm|4
f|Ziege|Ziegen|Säugetier|Gras, Kräuter und Blätter|auf dem Bauernhof und in den Bergen|Zicklein|4
n|Schwein|Schweine|Säugetier|fast alles|auf dem Bauernhof|Ferkel|4
m|Esel|Esel|Säugetier|Gras und Heu|auf der Weide und im Stall|Fohlen|4
n|Huhn|Hühner|Vogel|Körner und Würmer|auf dem Bauernhof|Küken|2
f|Ente|Enten|Vogel|Pflanzen und kleine Tiere|am Wasser|Küken|2
f|Gans|Gänse|Vogel|Gras|am Wasser und auf Wiesen|Küken|2
m|Schwan|Schwäne|Vogel|Wasserpflanzen|auf Seen und Flüssen|Küken|2
m|Storch|Störche|Vogel|Frösche und Mäuse|auf feuchten Wiesen|Küken|2
f|Eule|Eulen|Vogel|Mäuse|im Wald|Küken|2
m|Adler|Adler|Vogel|Fleisch|oft in den Bergen|Küken|2
m|Specht|Spechte|Vogel|Insekten und Larven|im Wald|Küken|2
f|Amsel|Amseln|Vogel|Würmer und Beeren|in Gärten und Wäldern|Küken|2
m|Spatz|Spatzen|Vogel|Körner und Insekten|in Städten und Dörfern|Küken|2
m|Papagei|Papageien|Vogel|Früchte und Samen|in warmen Wäldern|Küken|2
m|Pinguin|Pinguine|Vogel|Fische|am Meer, vor allem auf der Südhalbkugel|Küken|2
m|Strauß|Strauße|Vogel|Pflanzen|in Afrika|Küken|2
m|Flamingo|Flamingos|Vogel|kleine Krebse und Algen|an flachen Seen|Küken|2
m|Wolf|Wölfe|Säugetier|Fleisch|im Wald|Welpe|4
m|Fuchs|Füchse|Säugetier|Mäuse und Früchte|im Wald und auf Feldern|Welpe|4
n|Reh|Rehe|Säugetier|Gräser und Kräuter|im Wald|Kitz|4
m|Hirsch|Hirsche|Säugetier|Gräser und Blätter|im Wald|Kalb|4
n|Wildschwein|Wildschweine|Säugetier|Eicheln, Wurzeln und Würmer|im Wald|Frischling|4
m|Dachs|Dachse|Säugetier|Würmer und Früchte|im Wald|Welpe|4
m|Igel|Igel|Säugetier|Insekten und Würmer|in Gärten und Hecken|Jungtier|4
n|Eichhörnchen|Eichhörnchen|Säugetier|Nüsse und Samen|auf Bäumen|Jungtier|4
m|Maulwurf|Maulwürfe|Säugetier|Würmer und Insekten|unter der Erde|Jungtier|4
m|Biber|Biber|Säugetier|Rinde und Pflanzen|an Flüssen und Bächen|Jungtier|4
f|Maus|Mäuse|Säugetier|Körner und Samen|in Feldern und Häusern|Jungtier|4
n|Kaninchen|Kaninchen|Säugetier|Gras und Kräuter|in Höhlen unter der Erde|Jungtier|4
n|Meerschweinchen|Meerschweinchen|Säugetier|Heu und Gemüse|in Südamerika und beim Menschen|Jungtier|4
w|Löwe|Löwen|Säugetier|Fleisch|in Afrika, vor allem in der Savanne|Jungtier|4
m|Tiger|Tiger|Säugetier|Fleisch|in den Wäldern von Asien|Jungtier|4
w|Elefant|Elefanten|Säugetier|Gras, Blätter und Früchte|in Afrika und Asien|Kalb|4
f|Giraffe|Giraffen|Säugetier|Blätter|in Afrika|Kalb|4
n|Zebra|Zebras|Säugetier|Gras|in Afrika|Fohlen|4
n|Nashorn|Nashörner|Säugetier|Gras und Blätter|in Afrika und Asien|Kalb|4
n|Nilpferd|Nilpferde|Säugetier|Gras|in Afrika, an Flüssen und Seen|Kalb|4
w|Bär|Bären|Säugetier|Beeren, Fische und vieles mehr|im Wald|Jungtier|4
m|Eisbär|Eisbären|Säugetier|vor allem Robben|in der Arktis|Jungtier|4
m|Koala|Koalas|Säugetier|Blätter vom Eukalyptus|in Australien|Jungtier|4
m|Delfin|Delfine|Säugetier|Fische|im Meer|Kalb|0
m|Wal|Wale|Säugetier|Krebse, Fische oder Tintenfische|im Meer|Kalb|0
f|Robbe|Robben|Säugetier|Fische|am und im Meer|Jungtier|0
m|Hai|Haie|Fisch|meist Fische und andere Tiere|im Meer|Jungtier|0
m|Lachs|Lachse|Fisch|kleine Fische und Krebse|im Meer und in Flüssen|Jungtier|0
m|Karpfen|Karpfen|Fisch|Würmer und Pflanzen|in Teichen|Jungtier|0
m|Frosch|Frösche|Amphibium|Insekten|am Teich|Kaulquappe|4
f|Schlange|Schlangen|Reptil|Fleisch, zum Beispiel Mäuse|oft in warmen Ländern|Jungtier|0
n|Krokodil|Krokodile|Reptil|Fleisch|an Flüssen in warmen Ländern|Jungtier|4
f|Eidechse|Eidechsen|Reptil|Insekten|an sonnigen Stellen|Jungtier|4
f|Schildkröte|Schildkröten|Reptil|Pflanzen, manche auch Fleisch|an Land oder im Wasser|Jungtier|4
f|Biene|Bienen|Insekt|Nektar und Pollen|im Bienenstock|Larve|6
f|Ameise|Ameisen|Insekt|fast alles|in einem Ameisenbau|Larve|6
m|Marienkäfer|Marienkäfer|Insekt|Blattläuse|auf Pflanzen|Larve|6
m|Schmetterling|Schmetterlinge|Insekt|Nektar|auf Wiesen|Raupe|6
f|Mücke|Mücken|Insekt|Pflanzensäfte, die Weibchen auch Blut|am Wasser|Larve|6
f|Spinne|Spinnen|Spinnentier|Insekten|fast überall|Jungtier|8
""")
WEAK_ACC = {"Löwe": "Löwen", "Elefant": "Elefanten", "Bär": "Bären", "Eisbär": "Eisbären"}
ANIMAL_Q = {  # what is asked first, then as a follow-up
    "food": ("{was frisst {denn |eigentlich |}<w>?|wovon ernährt sich <w>?|was kann ich <d> füttern?|womit füttert man <a>?|Futter für <a>|was mag <w> am liebsten?|was frisst <w> am liebsten?|<n>, was frisst der so?|was gibt man <d> zu fressen?|weißt du, was <w> frisst?}", "{und was frisst <p>?|was frisst <p> denn?|und was isst <p>?|wovon ernährt <p> sich?|und das Futter?}"),
    "home": ("{wo {lebt|wohnt} {denn |eigentlich |}<w>?|wo ist <w> zu Hause?|wo findet man <a>?|wo kommt <w> vor?|Lebensraum <n>|weißt du, wo <w> lebt?|wo kann man <a> sehen?|in welcher Gegend lebt <w>?}", "{und wo lebt <p>?|wo wohnt <p> denn?|und wo ist <p> zu Hause?|wo findet man so ein Tier?|und der Lebensraum?}"),
    "class": ("{was für ein Tier ist <w>?|zu welcher Tiergruppe gehört <w>?|zu welchen Tieren gehört <w>?|<n>, was für ein Tier ist das?|Tiergruppe <n>}", "{und was für ein Tier ist das?|zu welcher Gruppe gehört <p>?|und welche Tiergruppe?}"),
    "young": ("{wie {heißt|nennt man} das Junge von <d>?|wie heißt das Baby von <d>?|wie nennt man {das Kind|den Nachwuchs} von <d>?|Name für das Junge von <d>|wie heißen die Kleinen von <d>?}", "{und wie heißt das Junge?|und wie nennt man das Baby?|und das Kind?|wie heißt der Nachwuchs?}"),
    "legs": ("{wie viele Beine hat {denn |}<w>?|Anzahl Beine <n>|auf wie vielen Beinen läuft <w>?|weißt du, wie viele Beine <w> hat?}", "{und wie viele Beine hat <p>?|wie viele Beine sind das?|und die Beine?}"),
}


def animal_turn(rng, row, kind: str, follow: bool) -> Exchange:
    gender, name, _, group, food, home, young, legs = row
    key = "m" if gender == "w" else gender
    who = f"{A[key]} {name}"
    other = WEAK_ACC.get(name, name)
    asked = ANIMAL_Q[kind][follow].replace("der so?", {"m": "der so?", "f": "die so?", "n": "das so?"}[key])
    question = say(rng, asked, w=who, a=f"{ACCUSATIVE[key]} {other}", d=f"{DATIVE[key]} {other}", n=name, p={"m": "er", "f": "sie", "n": "es"}[key])
    if kind == "food":
        return question, f"{cap(who)} frisst {food}."
    if kind == "home":
        return question, f"{cap(who)} lebt {home}."
    if kind == "class":
        return question, f"{cap(who)} ist ein **{group}**."
    if kind == "young":
        return question, f"Das Junge von {DATIVE[key]} {other} heißt **{young}**."
    return question, f"{cap(who)} hat **{legs}** Beine." if legs != "0" else f"{cap(who)} hat **keine** Beine."


def animal(rng) -> list[Exchange]:
    """Questions about an animal, or whether it belongs to a group."""
    row = rng.choice(ANIMALS)
    gender, name, _, group, *_, young, legs = row
    who = f"{A['m' if gender == 'w' else gender]} {name}"
    if rng.random() < 0.15:
        asked = rng.choice([group, "Säugetier", "Vogel", "Insekt", "Fisch", "Reptil"])
        answer = f"Ja, {who} ist ein **{group}**." if asked == group else f"Nein, {who} ist kein {asked}, sondern ein **{group}**."
        return [(say(rng, "{ist <w> {denn |eigentlich |}ein <x>?|gehört <w> zu den <y>?|<w> ist doch ein <x>, oder?|zählt <w> zu den <y>?}", w=who, x=asked, y={"Säugetier": "Säugetieren", "Vogel": "Vögeln", "Insekt": "Insekten", "Fisch": "Fischen", "Reptil": "Reptilien", "Amphibium": "Amphibien", "Spinnentier": "Spinnentieren"}[asked]), answer)]
    kinds = ["food", "home", "class", *(["young"] if young not in ("Jungtier", "Küken") or rng.random() < 0.2 and young == "Küken" else []), "legs"]
    rng.shuffle(kinds)
    return [animal_turn(rng, row, kind, at > 0) for at, kind in enumerate(kinds[: rng.choice([1, 1, 1, 2, 2, 3])])]


RIVALS = [  # the larger quantity first
    ("größer", "{ein Elefant|eine Giraffe|ein Wal|ein Nilpferd}", "{eine Maus|ein Hund|eine Katze|ein Hase|eine Ameise|ein Huhn}"), ("kleiner", "{eine Ameise|eine Maus|eine Biene|ein Floh}", "{ein Hund|ein Pferd|eine Kuh|ein Löwe}"),
    ("schneller", "{ein Gepard|ein Pferd|ein Flugzeug|ein Zug}", "{eine Schnecke|eine Schildkröte|ein Igel|ein Maulwurf}"), ("langsamer", "{eine Schnecke|eine Schildkröte}", "{ein Hase|ein Hund|ein Pferd|ein Auto}"),
    ("schwerer", "{ein Elefant|ein Auto|ein Nashorn|ein Lastwagen}", "{ein Apfel|eine Katze|ein Buch|ein Fahrrad}"), ("leichter", "{eine Feder|ein Blatt Papier|eine Mücke}", "{ein Stein|ein Stuhl|ein Schrank}"),
    ("heißer", "{die Sonne|Feuer|Lava}", "{Eis|kaltes Wasser|Schnee}"), ("kälter", "{Eis|Schnee|die Antarktis}", "{die Sahara|Feuer|warmer Tee}"), ("größer", "{die Sonne|die Erde|der Jupiter}", "{der Mond}"), ("höher", "{der Mount Everest|die Zugspitze}", "{der Eiffelturm|ein Haus|ein Baum}"),
    ("länger", "{ein Jahr|ein Monat|eine Woche}", "{ein Tag|eine Stunde|eine Minute}"), ("kürzer", "{eine Sekunde|eine Minute}", "{eine Stunde|ein Tag|eine Woche}"), ("härter", "{ein Stein|ein Diamant|Eisen}", "{Butter|Wolle|ein Kissen}"), ("süßer", "{Honig|Zucker|Schokolade}", "{eine Zitrone|Salz|eine Gurke}"),
]


def compare(rng) -> list[Exchange]:
    """Which of two things is larger, faster, warmer."""
    word, more, less = rng.choice(RIVALS)
    more, less = spin(rng, more), spin(rng, less)
    x, y = rng.sample([more, less], 2)
    return [(say(rng, "{was ist {denn |}<k>, <x> oder <y>?|wer oder was ist <k>: <x> oder <y>?|<x> oder <y>, was ist <k>?|was ist <k>: <x> oder <y>?|ist <x> <k> oder <y>?|weißt du, was <k> ist, <x> oder <y>?|was von beiden ist <k>, <x> oder <y>?}", k=word, x=x, y=y), f"{cap(more)} ist **{word}** als {less}.")]


# what is told (several wordings), asked back, answered; the values
TOLD = {
    "city": ("{ich wohne {in|zurzeit in|jetzt in} <x>|ich lebe in <x>|ich bin aus <x>|ich komme aus <x>|meine Stadt ist <x>|ich bin nach <x> gezogen|mein Zuhause ist in <x>|wir wohnen in <x>}.",
             "{wo wohne ich{ nochmal| denn|}?|in welcher Stadt {wohne|lebe} ich?|aus welcher Stadt komme ich?|weißt du noch, wo ich wohne?|wissen Sie noch, wo ich wohne?|was ist meine Stadt?|wo lebe ich?|wo bin ich zu Hause?|welche Stadt habe ich genannt?}", "Du wohnst in **<x>**.",
             "Berlin Hamburg München Köln Wien Zürich Bremen Leipzig Dresden Graz Basel Bonn Mainz Kassel Ulm Rostock Essen Trier Linz Luzern Kiel Aachen Jena Lübeck Fulda Passau".split()),
    "age": ("{ich bin <x>{ Jahre alt|}|ich bin <x> Jahre|mein Alter ist <x>|ich bin gerade <x> geworden|ich bin schon <x> Jahre alt|ich bin letzte Woche <x> geworden}.", "{wie alt bin ich{ nochmal|}?|was ist mein Alter?|weißt du noch, wie alt ich bin?|wissen Sie noch mein Alter?|welches Alter habe ich genannt?|und mein Alter?}", "Du bist **<x>** Jahre alt.", [str(n) for n in range(6, 90)]),
    "colour": ("{meine Lieblingsfarbe ist <x>|ich mag am liebsten die Farbe <x>|am liebsten mag ich <x>|<x> ist meine Lieblingsfarbe}.", "{was ist meine Lieblingsfarbe?|welche Farbe mag ich{ am liebsten|}?|weißt du noch meine Lieblingsfarbe?|wie war meine Lieblingsfarbe?|und meine Lieblingsfarbe?}", "Deine Lieblingsfarbe ist **<x>**.", "Blau Rot Grün Gelb Lila Schwarz Orange Weiß Rosa Türkis Braun Grau".split()),
    "food": ("{mein Lieblingsessen ist <x>|am liebsten esse ich <x>|ich esse {total |sehr |}gern <x>|ich liebe <x>}.", "{was ist mein Lieblingsessen?|was esse ich {am liebsten|gern}?|weißt du noch, was ich gern esse?|wie war mein Lieblingsessen?|und mein Lieblingsessen?}", "Am liebsten isst du **<x>**.", "Pizza Suppe Reis Nudeln Salat Kuchen Kartoffeln Käse Fisch Brot Lasagne Pommes Spätzle Pfannkuchen Erdbeeren Schokolade".split()),
    "drink": ("{mein Lieblingsgetränk ist <x>|am liebsten trinke ich <x>|ich trinke {sehr |}gern <x>}.", "{was ist mein Lieblingsgetränk?|was trinke ich {am liebsten|gern}?|weißt du noch, was ich gern trinke?}", "Am liebsten trinkst du **<x>**.", "Tee Kaffee Wasser Kakao Milch Apfelsaft Limonade Saft".split()),
    "animal": ("{mein Lieblingstier ist <x>|<x> ist mein Lieblingstier}.", "{was ist mein Lieblingstier?|welches Tier mag ich{ am liebsten|}?|weißt du noch mein Lieblingstier?|und mein Lieblingstier?}", "Dein Lieblingstier ist **<x>**.", "der Hund|die Katze|das Pferd|der Fuchs|die Eule|der Delfin|der Panda|der Igel|das Reh|der Pinguin".split("|")),
    "dog": ("{mein Hund heißt <x>|ich habe einen Hund namens <x>|ich hab einen Hund, der heißt <x>|unser Hund heißt <x>|ich habe einen Hund, er heißt <x>}.", "{wie heißt mein Hund{ nochmal|}?|was ist der Name von meinem Hund?|weißt du noch, wie mein Hund heißt?|wie war der Name von meinem Hund?|und mein Hund?}", "Dein Hund heißt **<x>**.", "Bello Rex Luna Balu Kira Sam Lotte Oskar Rocky Fiffi Waldi Wuschel".split()),
    "cat": ("{meine Katze heißt <x>|ich habe eine Katze namens <x>|ich hab eine Katze, die heißt <x>|unsere Katze heißt <x>}.", "{wie heißt meine Katze{ nochmal|}?|was ist der Name von meiner Katze?|weißt du noch, wie meine Katze heißt?|und meine Katze?}", "Deine Katze heißt **<x>**.", "Mimi Minka Luna Findus Felix Tiger Molly Paula Mauzi Socke Krümel".split()),
    "sister": ("{meine Schwester heißt <x>|ich habe eine Schwester namens <x>|ich hab eine Schwester, <x>}.", "{wie heißt meine Schwester?|weißt du noch, wie meine Schwester heißt?|und meine Schwester?}", "Deine Schwester heißt **<x>**.", "Anna Clara Emma Greta Hannah Lena Maria Mia Nina Sara Eva Julia Lisa Aylin Ida Frida Ella".split()),
    "brother": ("{mein Bruder heißt <x>|ich habe einen Bruder namens <x>|ich hab einen Bruder, <x>}.", "{wie heißt mein Bruder?|weißt du noch, wie mein Bruder heißt?|und mein Bruder?}", "Dein Bruder heißt **<x>**.", "Ben David Felix Jonas Karl Leon Lukas Paul Tim Tom Jan Peter Finn Moritz Anton Theo Emil".split()),
    "friend": ("{mein bester Freund heißt <x>|mein Freund heißt <x>|<x> ist mein bester Freund}.", "{wie heißt mein {bester |}Freund?|wer ist mein bester Freund?|weißt du noch, wie mein {bester |}Freund heißt?|und mein Freund?}", "Dein Freund heißt **<x>**.", "Ben David Felix Jonas Leon Lukas Paul Tim Tom Jan Ali Mehmet Finn Moritz Anton Theo".split()),
    "hobby": ("{mein Hobby ist <x>|meine Hobbys? Eigentlich nur <x>|in meiner Freizeit geht nichts über <x>, das ist mein Hobby}.", "{was ist mein Hobby?|welches Hobby habe ich?|weißt du noch mein Hobby?|was mache ich gern?|und mein Hobby?}", "Dein Hobby ist **<x>**.", "Tanzen Lesen Kochen Malen Schwimmen Wandern Singen Fußball Schach Radfahren Backen Angeln Klettern Stricken".split()),
    "job": ("{ich bin <x> von Beruf|ich arbeite als <x>|mein Beruf ist <x>|von Beruf bin ich <x>|ich verdiene mein Geld als <x>}.", "{was bin ich von Beruf?|was ist mein Beruf?|als was arbeite ich?|was arbeite ich?|weißt du noch, was ich arbeite?|und mein Beruf?}", "Du arbeitest als **<x>**.", "Lehrer Koch Bäcker Gärtner Arzt Pilot Maler Friseur Verkäufer Ingenieur Krankenschwester Lehrerin Ärztin Köchin Busfahrer Tischler".split()),
    "country": ("{ich komme aus <x>|ich bin in <x> geboren|mein Heimatland ist <x>}.", "{aus welchem Land komme ich?|was ist mein Heimatland?|in welchem Land bin ich geboren?|weißt du noch mein Heimatland?}", "Dein Heimatland ist **<x>**.", "Polen Italien Spanien Griechenland Österreich Frankreich Kroatien Portugal Syrien Vietnam Indien Brasilien".split()),
    "birthday": ("{ich habe im <x> Geburtstag|mein Geburtstag ist im <x>|ich bin im <x> geboren}.", "{wann habe ich Geburtstag?|in welchem Monat habe ich Geburtstag?|weißt du noch, wann ich Geburtstag habe?|und mein Geburtstag?}", "Du hast im **<x>** Geburtstag.", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
    "number": ("{meine Lieblingszahl ist <x>|meine Glückszahl ist <x>|merk dir die Zahl <x>|die Zahl ist <x>}.", "{was ist {meine Lieblingszahl|meine Glückszahl|die Zahl}?|welche Zahl habe ich {genannt|gesagt}?|welche Zahl solltest du dir merken?|wie war die Zahl?}", "Die Zahl ist **<x>**.", [str(n) for n in range(1, 100)]),
    "word": ("{merk dir {bitte |}das Wort <x>|das {geheime Wort|Codewort} ist <x>|behalte das Wort <x> im Kopf|unser Codewort heißt <x>}.", "{was ist das {geheime Wort|Codewort|Wort}?|welches Wort solltest du dir merken?|wie war das Wort?|wie heißt das Codewort?|welches Wort habe ich {genannt|gesagt}?}", "Das Wort ist **<x>**.", "Banane Mond Wolke Laterne Drache Zitrone Brücke Kompass Sonne Igel Tulpe Feder Kerze Anker".split()),
    "trip": ("{ich fahre morgen nach <x>|nächste Woche fliege ich nach <x>|ich mache Urlaub in <x>|im Sommer geht es nach <x>|mein Reiseziel ist <x>}.", "{wohin fahre ich?|wohin reise ich?|wo mache ich Urlaub?|was ist mein Reiseziel?|wohin geht meine Reise?}", "Dein Reiseziel ist **<x>**.", "Italien Spanien Paris Rom London Wien Prag Lissabon Norwegen Japan Griechenland Kopenhagen Barcelona Kroatien".split()),
}
OKAY = ["Danke, das merke ich mir!", "Gut, das merke ich mir.", "Schön, das merke ich mir! Wie kann ich helfen?"]
NAME_SAY = "{ich heiße <n>|mein Name ist <n>|ich bin <n>|man nennt mich <n>|du kannst mich <n> nennen|nenn mich <n>|hier ist <n>|hier schreibt <n>|meine Freunde nennen mich <n>}."
NAME_Q = "{wie heiße ich{ nochmal| denn|}?|wie ist mein Name?|was ist mein Name?|weißt du noch, wie ich heiße?|wissen Sie noch, wie ich heiße?|wie war mein Name{ nochmal|}?|kennst du {noch |}meinen Namen?|und wie heiße ich?|wer bin ich{ denn|}?|wie soll ich heißen?|sag mal meinen Namen.|hast du dir meinen Namen gemerkt?|erinnerst du dich an meinen Namen?}"
HELLO = ["Hallo, <n>! Schön, dich kennenzulernen.", "Freut mich, <n>! Wie kann ich helfen?"]


GREETINGS = ["", "", "", "hallo, ", "hi, ", "hey, ", "moin, ", "guten Tag, ", "guten Abend, ", "servus, "]


def told(rng, text: str, greet: bool, **slots: object) -> str:
    """What someone tells of himself, perhaps after a greeting."""
    text = spin(rng, text, **slots)
    text = (rng.choice(GREETINGS) if greet else "") + (text if rng.random() < 0.6 else text[:-1] + rng.choice(["!", "", ""]))
    return cap(text) if rng.random() < 0.6 else text


def memory(rng) -> list[Exchange]:
    """The user's name and up to three more things, something else between, and then what was said."""
    keys = rng.sample(list(TOLD), rng.choice([1, 1, 2, 2, 3]))
    if "city" in keys and "country" in keys:
        keys.remove("country")
    name, named = rng.choice(NAMES), rng.random() < 0.5
    values = {key: rng.choice([v for v in TOLD[key][3] if v != name]) for key in keys}
    turns, rest = [], keys
    if named:
        hello, reply = told(rng, NAME_SAY, True, n=name), spin(rng, rng.choice(HELLO), n=name)
        also = spin(rng, TOLD[keys[0]][0], x=values[keys[0]])
        if also.startswith(("ich", "mein")) and rng.random() < 0.4:  # both in one sentence
            hello, rest = hello.rstrip(".! ") + " und " + also, keys[1:]
        turns.append((hello, reply))
    turns += [(told(rng, TOLD[key][0], not turns and not at, x=values[key]), rng.choice(OKAY)) for at, key in enumerate(rest)]
    for _ in range(rng.choice([0, 0, 1, 1, 2])):
        turns.append(rng.choice([why, define, earth, compare, meaning])(rng)[0])
    asked = [(say(rng, TOLD[key][1], True), spin(rng, TOLD[key][2], x=values[key])) for key in keys]
    if named:
        asked.append((say(rng, NAME_Q, True), f"Du heißt **{name}**."))
    rng.shuffle(asked)
    return turns + asked[: rng.choice([1, 1, 2, 3])]


UNTOLD = {  # what the user never said
    "{wie alt bin ich?|was ist mein Alter?|weißt du, wie alt ich bin?}": "Dein Alter hast du mir noch nicht gesagt. Wie alt bist du?",
    "{wo wohne ich?|in welcher Stadt wohne ich?|weißt du, wo ich wohne?}": "Deine Stadt hast du mir noch nicht gesagt. Wo wohnst du?",
    "{was ist meine Lieblingsfarbe?|welche Farbe mag ich?|kennst du meine Lieblingsfarbe?}": "Deine Lieblingsfarbe hast du mir noch nicht gesagt. Welche ist es?",
    "{wie heißt mein Hund?|kennst du meinen Hund?|weißt du, wie mein Hund heißt?}": "Den Namen von deinem Hund hast du mir noch nicht gesagt. Wie heißt er?",
    "{wie heißt meine Katze?|weißt du, wie meine Katze heißt?}": "Den Namen von deiner Katze hast du mir noch nicht gesagt. Wie heißt sie?",
    "{wie heiße ich?|wie ist mein Name?|kennst du meinen Namen?|weißt du, wie ich heiße?|wer bin ich?|weißt du, wer ich bin?}": "Deinen Namen hast du mir noch nicht gesagt. Wie heißt du?",
    "{was ist mein Lieblingsessen?|weißt du, was ich gern esse?}": "Dein Lieblingsessen hast du mir noch nicht gesagt. Was isst du gern?",
    "{was bin ich von Beruf?|was arbeite ich?|kennst du meinen Beruf?}": "Deinen Beruf hast du mir noch nicht gesagt. Was arbeitest du?",
    "{wann habe ich Geburtstag?|weißt du, wann ich Geburtstag habe?}": "Deinen Geburtstag hast du mir noch nicht gesagt. Wann ist er?",
}


def untold(rng) -> list[Exchange]:
    question, answer = rng.choice(list(UNTOLD.items()))
    return [(say(rng, question), answer)]


# a story that adds, subtracts, multiplies or divides: x and y are filled in, t is a thing, n and m are names
STORIES = {
    "+": "{<n> hat <x> <t> und bekommt <y> dazu. Wie viele hat <n> jetzt?|ich habe <x> <t> und kaufe noch <y>. Wie viele habe ich?|<n> hat <x> <t> und <m> hat <y>. Wie viele haben beide zusammen?|im Korb liegen <x> <t>, ich lege <y> dazu. Wie viele sind es?|gestern waren es <x> <t>, heute kamen <y> dazu. Wie viele sind es jetzt?|"
         "<n> findet <x> <t>, <m> findet <y>. Wie viele sind das zusammen?|in einer Kiste sind <x> <t>, in der anderen <y>. Wie viele {insgesamt|zusammen}?|wenn ich <x> <t> habe und du mir <y> gibst, wie viele habe ich dann?|im Bus sitzen <x> Leute, <y> steigen ein. Wie viele sind im Bus?|"
         "ein Buch kostet <x> Euro, ein Heft <y> Euro. Was kostet beides zusammen?|ich laufe erst <x> und dann noch <y> Kilometer. Wie weit ist das?|<n> ist <x> Jahre alt. Wie alt ist <n> in <y> Jahren?}",
    "-": "{<n> hat <x> <t> und gibt <y> ab. Wie viele bleiben?|ich habe <x> <t> und verkaufe <y> davon. Wie viele sind noch da?|<n> hatte <x> <t> und hat <y> verloren. Wie viele hat <n> noch?|von <x> <td> sind <y> kaputt. Wie viele sind noch ganz?|ich habe <x> Euro und gebe <y> Euro aus. Wie viel habe ich noch?|"
         "im Bus sitzen <x> Leute, <y> steigen aus. Wie viele bleiben?|ein Buch hat <x> Seiten, <y> habe ich gelesen. Wie viele fehlen noch?|<n> verschenkt <y> von <x> <td>. Wie viele bleiben übrig?|auf dem Tisch liegen <x> <t>, <n> nimmt <y> weg. Wie viele liegen noch da?|wie viel Rückgeld bekomme ich bei <x> Euro, wenn es <y> Euro kostet?|"
         "<n> hat <x> <t>, <m> hat <y>. Wie viele hat <n> mehr?|ich muss <x> Kilometer fahren und habe schon <y>. Wie weit ist es noch?}",
    "*": "{<x> Kinder haben je <y> <t>. Wie viele sind das?|in <x> Tüten sind je <y> <t>. Wie viele sind es {insgesamt|zusammen}?|ein Eis kostet <y> Euro. Was kosten <x>?|<n> kauft <x> Packungen mit je <y> <td>. Wie viele hat <n>?|ich lese jeden Tag <y> Seiten. Wie viele sind es in <x> Tagen?|"
         "<x> Tische mit je <y> Stühlen, wie viele Stühle sind das?|eine Karte kostet <y> Euro, ich brauche <x>. Was kostet das?|<x> Reihen mit je <y> <td>, wie viele sind das?}",
    "/": "{<x> <t> werden auf <y> Kinder verteilt. Wie viele bekommt jedes?|<y> Freunde teilen sich <x> Euro. Wie viel bekommt jeder?|<x> <t> kommen in <y> Kisten. Wie viele sind in jeder?|<n> teilt <x> <t> durch <y>. Wie viele sind in jedem Teil?|"
         "wenn <y> Karten <x> Euro kosten, was kostet eine?|<x> Seiten in <y> Tagen, wie viele sind das am Tag?|<x> Kinder bilden <y> gleich große Gruppen. Wie viele Kinder sind in jeder?}",
}
BARE = "{was ist <e>?|wie viel ist <e>?|wieviel ist <e>?|was macht <e>?|was ergibt <e>?|was gibt <e>?|rechne <e>.|rechne {bitte |mal |}<e> aus.|berechne <e>.|<e>|<e> =|<e>=?|weißt du, was <e> ist?|kannst du <e> rechnen?|können Sie <e> ausrechnen?|ich brauche das Ergebnis von <e>.|Ergebnis von <e>?|sag mir, was <e> ist.|wie viel sind <e>?|hilf mir bei <e>.|mein Taschenrechner ist kaputt: <e>?}"
COUNTED = "Äpfel Murmeln Bücher Kekse Stifte Karten Blumen Bonbons Eier Münzen Nüsse Birnen Bälle Steine Muscheln Luftballons Sticker Kirschen Erdbeeren Tomaten".split()
FOLLOW = {
    "+": "{und plus <n>?|plus <n>?|und <n> dazu?|jetzt noch <n> dazu.|zähl <n> dazu.|addiere <n>.|und wenn <n> dazukommen?|und noch <n> mehr?|gib <n> dazu.|rechne <n> dazu.|das plus <n>?|und das Ergebnis plus <n>?}",
    "-": "{und minus <n>?|minus <n>?|und <n> weniger?|jetzt <n> weg.|zieh <n> ab.|nimm <n> weg.|und wenn <n> wegfallen?|davon <n> abziehen.|subtrahiere <n>.|das minus <n>?|und das Ergebnis minus <n>?}",
    "*": "{und mal <n>?|mal <n>?|das mal <n>?|nimm das mal <n>.|multipliziere das mit <n>.|und das Ganze mal <n>?|jetzt mal <n>.}",
    "/": "{und geteilt durch <n>?|geteilt durch <n>?|teil das durch <n>.|und durch <n>?|dividiere das durch <n>.|das Ganze geteilt durch <n>?|jetzt durch <n> teilen.}",
    "half": "{und die Hälfte{ davon|}?|die Hälfte davon?|halbiere das.|was ist die Hälfte davon?|und halb so viel?|wie viel ist die Hälfte?|davon die Hälfte.}",
    "double": "{und das Doppelte{ davon|}?|das Doppelte?|verdopple das.|was ist das Doppelte davon?|und doppelt so viel?|wie viel ist das Doppelte?|davon das Doppelte.}",
}
SIGNS = {"+": "+", "-": "-", "*": "×", "/": "÷"}


def apply(value: int, sign: str, n: int) -> int:
    return {"+": value + n, "-": value - n, "*": value * n, "/": value // (n or 1)}[sign]


def follow_up(rng, value: int) -> tuple[str, str, int]:
    """A further step on the last result."""
    n = rng.randint(1, 20)
    dividers = [d for d in range(2, 11) if value % d == 0]
    kind = rng.choice(["+", "+", *(["-", "-"] if value > n else []), *(["*"] if 0 < value <= 12 else []), *(["/"] if value and dividers else []), *(["half"] if value and value % 2 == 0 else []), *(["double"] if 0 < value <= 60 else [])])
    if kind in "*/":
        n = rng.choice(dividers) if kind == "/" else rng.randint(2, 10)
    sign, n = {"half": ("/", 2), "double": ("*", 2)}.get(kind, (kind, n))
    result = apply(value, sign, n)
    return say(rng, FOLLOW[kind], True, n=n), f"{value} {SIGNS[sign]} {n} = **{result}**", result


def sums(rng) -> list[Exchange]:
    """A bare sum or a small story, and further steps on the result."""
    sign = rng.choices("+-*/", [5, 5, 3, 3])[0]
    if sign in "*/":
        x, y = rng.randint(2, 10), rng.randint(2, 10)
        x = x * y if sign == "/" else x
    else:
        x, y = rng.randint(2, 99), rng.randint(2, 99)
        x, y = (max(x, y), min(x, y)) if sign == "-" else (x, y)
    if rng.random() < 0.5:
        n, m = rng.sample(NAMES, 2)
        thing = rng.choice(COUNTED)
        question = say(rng, STORIES[sign], True, x=x, y=y, t=thing, td=thing + ("" if thing[-1] in "ns" else "n"), n=n, m=m)
    else:
        word = rng.choice({"+": ["plus", "+", "+", "und"], "-": ["minus", "-", "-", "weniger"], "*": ["mal", "*", "x", "×"], "/": ["geteilt durch", "durch", "/", ":", "÷"]}[sign])
        question = say(rng, BARE, e=f"{x}{word}{y}" if not word.isalpha() and " " not in word and rng.random() < 0.4 else f"{x} {word} {y}")
    value = apply(x, sign, y)
    turns = [(question, f"{x} {SIGNS[sign]} {y} = **{value}**")]
    for _ in range(rng.choice([0, 0, 1, 1, 2, 3])):
        asked, answer, value = follow_up(rng, value)
        turns.append((asked, answer))
    return turns


WORDS_FOR = dict(zip(range(21), "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig".split()))


def numbers(rng) -> list[Exchange]:
    """Halves, doubles, squares, per cent, comparing, even and odd, the next number, sums in words."""
    kind, n = rng.randrange(8), rng.randint(1, 50)
    if kind == 0:
        return [(say(rng, "{was ist die Hälfte von <n>?|wie viel ist die Hälfte von <n>?|die Hälfte von <n>?|halbiere <n>.|und die Hälfte von <n>?|sag mir die Hälfte von <n>.}", n=n * 2), f"{n * 2} ÷ 2 = **{n}**")]
    if kind == 1:
        return [(say(rng, "{was ist das Doppelte von <n>?|wie viel ist das Doppelte von <n>?|das Doppelte von <n>?|verdopple <n>.|und das Doppelte von <n>?|sag mir das Doppelte von <n>.|wie viel ist zweimal <n>?}", n=n), f"{n} × 2 = **{n * 2}**")]
    if kind == 2:
        n = rng.randint(1, 12)
        return [(say(rng, "{was ist <n> im Quadrat?|wie viel ist <n> hoch 2?|<n> hoch zwei?|das Quadrat von <n>?|quadriere <n>.|wie viel ist <n> mal sich selbst?}", n=n), f"{n} × {n} = **{n * n}**")]
    if kind == 3:
        n, share = rng.choice([10, 20, 40, 50, 60, 80, 100, 120, 200, 300, 400, 500, 1000]), rng.choice([10, 50, 100])
        return [(say(rng, "{wie viel {ist|sind} <p> Prozent von <n>?|was sind <p> % von <n>?|<p> Prozent von <n>?|<p>% von <n>|berechne <p> Prozent von <n>.|wie viel sind <p> Prozent von <n> Euro?}", p=share, n=n), f"{share} % von {n} sind **{n * share // 100}**.")]
    if kind == 4:
        return [(say(rng, "{ist <n> gerade oder ungerade?|ist die Zahl <n> gerade?|ist <n> eine gerade Zahl?|<n>, gerade oder ungerade?|ist <n> ungerade?|gerade oder ungerade: <n>?}", n=n), f"Die Zahl {n} ist **{'gerade' if n % 2 == 0 else 'ungerade'}**.")]
    if kind == 5:
        after = rng.random() < 0.5
        return [(say(rng, "{welche Zahl kommt <w> <n>?|was kommt <w> <n>?|welche Zahl steht <w> der <n>?|sag mir die Zahl <w> <n>.}", w="nach" if after else "vor", n=n), f"{'Nach' if after else 'Vor'} {n} kommt **{n + 1 if after else n - 1}**.")]
    if kind == 6:
        x, y = rng.sample(range(1, 100), 2)
        more = rng.random() < 0.5
        return [(say(rng, "{welche Zahl ist <k>, <x> oder <y>?|was ist <k>: <x> oder <y>?|<x> oder <y>, was ist <k>?|ist <x> <k> oder <y>?}", k="größer" if more else "kleiner", x=x, y=y), f"**{max(x, y) if more else min(x, y)}** ist {'größer' if more else 'kleiner'} als {min(x, y) if more else max(x, y)}.")]
    x, y = rng.randint(1, 10), rng.randint(1, 10)
    minus = rng.random() < 0.4
    x, y = (max(x, y), min(x, y)) if minus else (x, y)
    result = x - y if minus else x + y
    return [(say(rng, "{was ist <e>?|wie viel ist <e>?|<e>?|was macht <e>?|was ergibt <e>?|rechne <e>.|<e>, wie viel ist das?|wie viel sind <e>?}", e=f"{WORDS_FOR[x]} {'minus' if minus else 'plus'} {WORDS_FOR[y]}"), f"{x} {'-' if minus else '+'} {y} = **{result}**")]


TALK = [
    ("{hallo|hi|hey|moin|servus|grüezi|grüß Gott|hallöchen|huhu|na du|guten Morgen|guten Tag|guten Abend|schönen guten Tag|tach|tag|hallo du da|hey Mixtral|hallo Mixtral|einen wunderschönen guten Morgen|mahlzeit}{!|.|}", "{Hallo! Wie kann ich helfen?|Hallo! Schön, dass du da bist. Was möchtest du wissen?}"),
    ("{{hallo, |hi, |na, |hey, |und, |}{wie geht's|wie geht es dir|wie geht es Ihnen|wie gehts|wie gehts dir|wie läuft's|alles klar bei dir|alles gut bei dir|wie ist die Lage|was macht die Kunst|geht's dir gut|wie fühlst du dich heute|bist du gut drauf|wie war deine Nacht}}?", "{Mir geht es gut, danke! Und dir?|Danke, mir geht es gut! Und wie geht es dir?}"),
    ("{mir geht's {auch |}{gut|super|prima|bestens}|mir geht es {auch |}gut, danke|auch gut|ganz gut|alles bestens|könnte nicht besser sein|läuft|passt|kann nicht klagen}{!|.|}", "{Das freut mich! Was möchtest du wissen?|Schön zu hören! Wie kann ich helfen?}"),
    ("{es geht so|na ja, geht so|so lala|mittelmäßig|könnte besser sein|muss ja|mäßig|nicht so toll|nicht besonders}{.|}", "Das klingt nach einem mäßigen Tag. Möchtest du erzählen, was los ist?"),
    ("{danke|danke dir|vielen Dank|danke schön|dankeschön|merci|tausend Dank|ich danke Ihnen|lieben Dank|super, danke|danke, das war nett|danke für die Antwort|danke für deine Hilfe|herzlichen Dank|toll, danke}{!|.|}", "{Gern geschehen!|Sehr gerne! Frag ruhig weiter.}"),
    ("{tschüss|tschau|ciao|bis bald|bis dann|bis später|bis morgen|auf Wiedersehen|mach's gut|machs gut|schönen Abend noch|schönen Tag noch|ich muss {los|weg|gehen}|ich geh dann mal|gute Nacht|schlaf gut|adieu|servus, bis bald|man sieht sich|ich bin dann mal weg|pfiati}{!|.|}", "{Tschüss! Mach's gut.|Auf Wiedersehen und bis bald!}"),
    ("{ich bin {so |total |echt |ziemlich |}{traurig|unglücklich|down|niedergeschlagen|enttäuscht}|mir geht's {schlecht|mies|nicht gut}|ich fühle mich {schlecht|allein|einsam|mies}|ich könnte heulen|heute ist alles blöd|mir ist zum Weinen|ich hab Liebeskummer|ich habe Heimweh}{.|}", "Das tut mir leid. Magst du erzählen, was passiert ist?"),
    ("{mein {Hund|Opa|Onkel|Hamster} ist {gestorben|tot}|meine {Oma|Katze|Tante} ist gestorben|wir hatten einen Todesfall}{.|}", "Das tut mir sehr leid. Ein Verlust tut weh. Möchtest du davon erzählen?"),
    ("{ich will nicht mehr leben|ich möchte sterben|ich denke an Suizid|ich will mir etwas antun|das Leben hat keinen Sinn mehr}{.|}", "Es tut mir leid, dass es dir so schlecht geht. Bitte sprich sofort mit einem Menschen: In Deutschland hilft die Telefonseelsorge unter 0800 1110111, im Notfall die 112."),
    ("{ich bin {so |total |echt |sehr |}{müde|kaputt|platt|fertig|erschöpft}|ich bin hundemüde|ich kann die Augen kaum offen halten|bin total k.o.|ich hab kaum geschlafen}{.|}", "Dann ruh dich ein wenig aus. Eine Pause tut gut."),
    ("{mir ist {so |total |echt |}{langweilig|öde}|ich langweile mich{ so|}|ich weiß nicht, was ich machen soll|was soll ich {tun|machen}, mir ist langweilig|hier ist nichts los}{.|!|}", "Dann lies ein Buch, geh spazieren oder lass dir von mir eine Geschichte erzählen."),
    ("{ich bin {so |total |echt |sehr |}{glücklich|froh|happy}|ich freu mich{ so|}|heute ist ein {toller|guter|schöner} Tag|ich hab gute Laune|ich könnte die Welt umarmen}{!|.|}", "Das freut mich für dich! Was macht dich so froh?"),
    ("{ich bin {so |total |echt |}{wütend|sauer|genervt|stinksauer}|mein {Chef|Bruder|Nachbar|Kollege} nervt|ich ärgere mich{ so|}|das regt mich auf|ich könnte platzen}{.|!|}", "Das verstehe ich. Atme tief durch. Was ist passiert?"),
    ("{ich habe {so |}Angst{ vor {der Prüfung|morgen|dem Zahnarzt|der Dunkelheit|Spinnen}|}|ich bin {so |total |}{nervös|aufgeregt}|ich hab Bammel|ich hab morgen {eine Prüfung|ein Vorstellungsgespräch|einen Test}}{.|}", "Das ist ganz normal. Atme langsam ein und aus, du schaffst das!"),
    ("{ich hab {so |zu |}viel Stress|ich bin {total |}gestresst|die Arbeit wächst mir über den Kopf|ich schaffe das alles nicht|mir wird alles zu viel|ich hab so viel zu tun}{.|}", "Das klingt anstrengend. Mach eine Sache nach der anderen und gönn dir eine Pause."),
    ("{ich habe {heute |morgen |}Geburtstag|heute ist mein Geburtstag|ich werde heute {dreißig|achtzehn|vierzig}|ich bin heute ein Jahr älter geworden}{!|.|}", "Alles Gute zum Geburtstag! Feiere schön."),
    ("{ich bin verliebt|ich hab mich verliebt|ich habe Schmetterlinge im Bauch|ich mag jemanden|ich bin in jemanden verknallt}{.|!|}", "Wie schön! Verliebt zu sein ist ein besonderes Gefühl."),
    ("{ich {heirate|ziehe um|bekomme ein Baby|fange einen neuen Job an}|wir {heiraten|ziehen um|bekommen ein Baby}|ich bin {Vater|Mutter|Oma|Opa|Onkel|Tante} geworden|wir haben uns verlobt}{!|.|}", "Herzlichen Glückwunsch! Ich wünsche dir alles Gute dafür."),
    ("{ich bin {krank|erkältet}|ich habe {Husten|Schnupfen|eine Erkältung}|mich hat's erwischt|ich lieg im Bett mit Schnupfen}{.|}", "Gute Besserung! Ruh dich aus und trink viel. Wenn es schlimmer wird, geh zum Arzt."),
    ("{ich habe Durst|ich bin durstig|ich hab einen Riesendurst}{.|!|}", "Dann trink am besten ein Glas Wasser."),
    ("{ich habe {einen Bärenhunger|Hunger|Kohldampf|Lust auf was Süßes}|mein Magen knurrt|was gibt's zu essen|was koch ich heute|was soll ich {heute |}{kochen|essen}|hast du eine Idee fürs {Mittagessen|Abendessen}}{?|.|}", "Wie wäre es mit Nudeln mit Tomatensoße oder einer warmen Suppe?"),
    ("{ich mag dich|ich hab dich lieb|du bist {toll|nett|süß|super|klug|lustig|cool|klasse|der Beste|ein Schatz}|das hast du {gut|toll} gemacht|gut gemacht|das war {gut|super|perfekt}|klasse Antwort|ich liebe dich}{!|.|}", "{Danke, das ist lieb von dir!|Das freut mich, danke!}"),
    ("{du bist {dumm|doof|blöd|schlecht|nutzlos|langweilig|eine Niete}|das ist {falsch|Quatsch|Unsinn|Blödsinn}|das stimmt {doch |}nicht|du verstehst {gar |}nichts|du nervst|so ein Mist|was für eine blöde Antwort|das war nichts}{!|.|}", "{Entschuldige. Ich bin ein sehr kleines Modell und mache Fehler.|Das tut mir leid. Frag mich bitte noch einmal.}"),
    ("{entschuldige|entschuldigung|sorry|tut mir leid|verzeih|das war nicht so gemeint|mein Fehler|ich hab mich vertippt}{!|.|}", "Kein Problem, das macht nichts!"),
    ("{ja|jo|jap|klar|na klar|natürlich|genau|gerne|ja bitte|auf jeden Fall|unbedingt}{!|.|}", "Gern! Was genau möchtest du wissen?"),
    ("{nein|nö|ne|nee|nein danke|lieber nicht|auf keinen Fall|jetzt nicht}{!|.|}", "Alles klar. Ich bin hier, wenn du etwas brauchst."),
    ("{ok|okay|alles klar|gut|verstanden|verstehe|aha|ach so|achso|stimmt|interessant|cool|krass|wow|echt|wirklich|na gut|schön|hm|hmm}{!|.|}", "Gut! Möchtest du noch etwas wissen?"),
    ("{haha|hahaha|hihi|lol|der war gut|das ist lustig|sehr witzig|xD|ich lach mich kaputt}{!|.|}", "Schön, dass du lachst!"),
    ("{wie bitte|was|hä|häh|versteh ich nicht|das verstehe ich nicht|kapier ich nicht|was soll das heißen|wie meinst du das|ich komm nicht mit}?", "Entschuldige, das war unklar. Frag mich bitte noch einmal mit anderen Worten."),
    ("{bist du {noch |}da|hallo|jemand da|ist da jemand|hörst du mich|antwortest du noch|schläfst du}?", "Ja, ich bin da! Wie kann ich helfen?"),
    ("{was machst du {gerade|so|heute|denn so}|was treibst du|bist du beschäftigt|was hast du heute gemacht|wie war dein Tag|was hast du vor}?", "Ich warte auf deine Fragen und antworte gern. Was möchtest du wissen?"),
    ("{magst du {Hunde|Katzen|Musik|Fußball|Pizza|Kaffee|Schokolade|den Sommer|den Winter|Bücher|Filme|Tiere|mich}|was ist {deine Lieblingsfarbe|dein Lieblingsessen|dein Lieblingsfilm|dein Lieblingsbuch|dein Lieblingstier|dein Hobby}|hast du {Freunde|Familie|Geschwister|Eltern|ein Haustier|eine Freundin}|was isst du gern|bist du verheiratet|wie alt bist du|wann hast du Geburtstag}?", "Ich bin nur ein Programm und kann das nicht erleben. Erzähl mir gern von dir!"),
    ("{wollen wir {reden|plaudern|quatschen}|können wir {ein bisschen |}{reden|quatschen|plaudern}|lass uns {reden|plaudern|quatschen}|ich brauche jemanden zum Reden|hast du kurz Zeit|redest du mit mir|unterhalte dich mit mir|ich möchte mich unterhalten|darf ich dich etwas fragen|kann ich dich was fragen|ich hab eine Frage}{?|.|}", "Sehr gern! Worüber möchtest du sprechen?"),
    ("{erzähl {mir |}{was|etwas}{ Interessantes| Spannendes| Neues|}|sag mir {was|etwas} Interessantes|kennst du einen {interessanten |}Fakt|überrasch mich|hast du einen Fun Fact|wusstest du was Spannendes}{.|!|}", "{Wusstest du das? Ein Oktopus hat drei Herzen.|Wusstest du das? Bananen sind für Biologen Beeren.|Wusstest du das? Ein Tag auf der Venus dauert länger als ein Jahr dort.}"),
    ("{sag {was|etwas} Nettes|muntere mich auf|bau mich auf|mach mir Mut|motivier mich|mach mir ein Kompliment|ich brauche Motivation|tröste mich}{.|!|}", "Du machst das gut. Ein Schritt nach dem anderen, du schaffst das!"),
    ("{wünsch mir Glück|drück mir die Daumen|halt mir die Daumen|wünsch mir viel Erfolg}{!|.|}", "Viel Glück! Ich drücke dir die Daumen."),
    ("{frohe Weihnachten|schöne Weihnachten|frohe Ostern|gutes neues Jahr|frohes neues Jahr|guten Rutsch|schönen Feiertag|schönes Wochenende|schönen Feierabend|guten Appetit|gute Reise}{!|.|}", "Danke, das wünsche ich dir auch!"),
    ("{guten Morgen|morgen|moin, bin gerade aufgewacht|ich bin gerade aufgestanden|bin eben wach geworden}{!|.|}", "Guten Morgen! Ich wünsche dir einen schönen Tag."),
    ("{ich geh jetzt schlafen|ich geh ins Bett|zeit fürs Bett|ich leg mich hin|ich muss schlafen}{.|}", "Gute Nacht und schlaf gut!"),
    ("{ich teste dich nur|das ist nur ein Test|test|test test|ich probier dich nur aus|ich wollte nur mal schauen|ich spiele nur rum}{.|}", "Der Test klappt! Frag mich gern etwas."),
    ("{sollen wir uns duzen|darf ich Sie duzen|soll ich Sie oder du sagen|duzen oder siezen|können wir du sagen|darf ich du sagen}?", "Du darfst gern du zu mir sagen."),
    ("{sing {mir |}{was|ein Lied}|kannst du singen|tanz {für mich|mal}|kannst du tanzen|spiel {Musik|ein Lied}|kannst du malen|mal mir {ein Bild|was}|zeig mir ein Bild|kannst du sprechen|kannst du Bilder {sehen|malen}}{?|.|}", "Das kann ich nicht, ich schreibe nur Text. Soll ich dir ein Gedicht schreiben?"),
    ("{sollen wir {was|etwas} spielen|spiel mit mir|lass uns {was|etwas} spielen|kannst du {Schach|ein Spiel} spielen|hast du ein Spiel}{?|.|}", "Gern! Stell mir eine Rechenaufgabe oder frag mich nach einer Hauptstadt."),
    ("{was ist der Sinn des Lebens|wozu leben wir|warum sind wir {hier|da}|was ist der Sinn von allem}?", "Darüber denken Menschen seit Langem nach. Viele finden den Sinn in Liebe, Freundschaft und Aufgaben."),
    ("{gibt es {Gott|Außerirdische|Geister|Einhörner|Drachen|den Weihnachtsmann}|glaubst du an {Gott|Geister|Außerirdische|das Schicksal}}?", "Ich bin nur ein Programm und glaube nichts. Was meinst du?"),
    ("{wen soll ich wählen|welche Partei ist die beste|was hältst du von {Politik|der Regierung|den Parteien}|bist du links oder rechts|welche Partei wählst du}?", "Zur Politik habe ich keine Meinung. Informiere dich am besten bei mehreren Quellen."),
    ("{soll ich {kündigen|umziehen|heiraten|mich trennen|studieren|ein Auto kaufen|einen Hund kaufen}|was würdest du an meiner Stelle tun|ich kann mich nicht entscheiden|hilf mir bei einer Entscheidung}{?|.|}", "Schreib auf, was dafür und was dagegen spricht. Sprich dann mit einem Menschen, dem du vertraust."),
    ("{wie finde ich Freunde|wie lerne ich Leute kennen|ich habe keine Freunde|ich finde keine Freunde}{?|.|}", "Geh dahin, wo Menschen etwas tun, das du magst, zum Beispiel in einen Verein. Sprich sie freundlich an."),
]
SELF = [
    ("{wer bist du{ denn| eigentlich| überhaupt|}|wer sind Sie{ denn| eigentlich|}|was bist du{ denn| eigentlich|}|wie heißt du{ denn| eigentlich|}|wie heißen Sie|dein Name|wie ist dein Name|sag mir deinen Namen|stell dich {mal |bitte |}vor|mit wem {rede|schreibe|spreche|chatte} ich{ hier|}|hast du einen Namen|wie darf ich dich nennen|und du bist|bist du Mixtral|was für eine KI bist du|welches Modell bist du}?", "{Ich bin tiny Mixtral, ein sehr kleines Sprachmodell in deinem Browser.|Ich heiße tiny Mixtral und bin ein sehr kleines Sprachmodell in deinem Browser.}"),
    ("{bist du {ein Mensch|echt|lebendig|ein Roboter|eine KI|ein Bot|eine Maschine|ein Computer|eine Person|eine Frau|ein Mann|ChatGPT|Siri|Alexa|menschlich}|sitzt da ein Mensch|{chatte|schreibe|rede} ich mit einem Menschen|sind Sie ein {Mensch|Roboter}|hast du {Gefühle|ein Herz|eine Seele|ein Bewusstsein|einen Körper}|kannst du {fühlen|denken|träumen|lieben|weinen}|lebst du{ denn| überhaupt|}}?", "Ich bin kein Mensch, sondern tiny Mixtral, ein kleines Sprachmodell in deinem Browser."),
    ("{was kannst du{ alles| so| denn|}|was können Sie{ alles| für mich tun|}|wobei kannst du {mir |}helfen|wozu bist du {gut|da}|was weißt du{ alles| so|}|kannst du mir helfen|wofür kann ich dich {benutzen|gebrauchen}|was sind deine Fähigkeiten|was darf ich dich fragen|was soll ich dich fragen|gib mir ein Beispiel, was du kannst|wie kann ich dich nutzen}?", "Ich kann plaudern, einfache Fragen beantworten, rechnen und kleine Geschichten erzählen."),
    ("{was kannst du {nicht|schlecht}|wo sind deine Grenzen|worin bist du schlecht|was weißt du nicht}?", "Ich bin sehr klein: Ich weiß wenig, mache Fehler und habe kein Internet."),
    ("{wo {läufst|bist|wohnst|lebst|steckst} du{ denn| eigentlich|}|woher kommst du|läufst du {auf meinem {Handy|Laptop|Rechner|Computer|Tablet}|im Browser|lokal}|rechnet das {mein {Computer|Handy|Laptop}|meine Grafikkarte}|gibt es {da |}einen Server|bist du in der Cloud|wo {wirst du|wird das} {ausgeführt|berechnet}|auf welchem Server läufst du|wo steht dein Server|ist das in der Cloud}?", "Ich laufe direkt auf deinem Gerät, in einem Tab deines Browsers. Es gibt keinen Server."),
    ("{{brauchst du|brauche ich|braucht man} {Internet|WLAN|Netz|eine Verbindung|einen Server}|geht das {auch |}{offline|ohne Internet|ohne WLAN|ohne Netz|im Flugzeug|im Flugmodus|im Zug ohne Netz|im Keller ohne Empfang}|läufst du offline|funktionierst du {auch |}{offline|ohne Internet|ohne Netz}|was ist, wenn {das Internet weg ist|ich kein Netz habe}|kann ich dich offline {nutzen|benutzen}|bist du online}?", "Sobald ich geladen bin, laufe ich ohne Internet direkt in deinem Browser."),
    ("{{speicherst|sammelst|verkaufst|behältst} du meine {Daten|Texte|Nachrichten}|liest {hier |}{jemand|wer} mit|wer kann {das|meine Texte} lesen|ist das {privat|sicher|anonym|vertraulich}|sind meine {Daten|Texte} {sicher|privat}|wohin gehen meine {Daten|Texte}|werden meine {Daten|Nachrichten|Chats} {gespeichert|gesendet|hochgeladen|weitergegeben}|bleibt das unter uns|kann mein Chef das sehen|wie ist das mit dem Datenschutz|kann ich dir ein Geheimnis verraten|hörst du mich ab|spionierst du mich aus|speichern Sie meine Daten|was passiert mit meinen {Daten|Texten}}?", "Was du schreibst, bleibt auf deinem Gerät. Es wird an keinen Server geschickt."),
    ("{kostet {das|du|es} {was|etwas|Geld}|bist du {kostenlos|gratis|umsonst}|ist das {gratis|kostenlos|umsonst}|muss ich {etwas |}{zahlen|bezahlen}|brauche ich ein {Konto|Abo}|muss ich mich {anmelden|registrieren}|was kostest du|wie teuer bist du}?", "Nein, das ist kostenlos und ohne Konto. Ich laufe auf deinem eigenen Gerät."),
    ("{merkst du dir {das|alles|was ich sage}|erinnerst du dich {morgen |später |}an mich|weißt du morgen noch, wer ich bin|hast du ein Gedächtnis|lernst du {von mir|dazu|aus unserem Gespräch}|vergisst du mich}?", "Ich merke mir nur dieses Gespräch. Danach vergesse ich alles."),
    ("{machst du {auch |oft |}Fehler|kannst du dich irren|irrst du dich {manchmal|oft}|hast du immer recht|kann ich dir {glauben|vertrauen|trauen}|stimmt das alles, was du sagst|bist du zuverlässig|lügst du{ manchmal|}|wie sicher bist du{ dir|}|bist du schlau|bist du klug|wie schlau bist du}?", "Ich mache oft Fehler, denn ich bin sehr klein. Prüfe wichtige Dinge bitte nach."),
    ("{welche Sprachen {sprichst|kannst|verstehst} du|sprichst du {auch |}{Englisch|Französisch|Spanisch|Italienisch|andere Sprachen}|wie viele Sprachen {sprichst|kannst} du|kannst du {auch |}{Englisch|Französisch|Spanisch|Italienisch}|verstehst du {Dialekt|Schweizerdeutsch|Bairisch}}?", "Ich spreche Englisch, Deutsch, Französisch, Spanisch und Italienisch, alles in einfacher Form."),
    ("{{kannst|sprichst|verstehst} du Deutsch|können Sie Deutsch|sprechen Sie Deutsch|können wir Deutsch {reden|sprechen}|auf Deutsch{ bitte|}|antworte{ bitte|} auf Deutsch|Deutsch bitte|bitte nur Deutsch|ich kann kein Englisch}{?|.|}", "Ja, ich kann einfaches Deutsch. Was möchtest du wissen?"),
    ("{wer hat dich {gemacht|gebaut|programmiert|entwickelt|erfunden|trainiert}|wer ist dein {Chef|Schöpfer|Erfinder|Vater}|wie wurdest du {gemacht|trainiert|gebaut}|wie bist du entstanden|woraus hast du gelernt|womit wurdest du trainiert|von wem bist du}?", "Ich bin ein kleines Mixtral-Modell und habe aus vielen einfachen Gesprächen gelernt."),
    ("{wie {groß|klein} bist du|wie viele Parameter hast du|warum bist du so {klein|dumm}|bist du ein großes Modell}?", "Ich bin sehr klein und habe ungefähr **8 Millionen** Parameter."),
    ("{wie funktionierst du{ denn| eigentlich|}|wie machst du das|wie denkst du|wie erzeugst du deine Antworten|wie antwortest du|wie entsteht deine Antwort}?", "Ich sage Token für Token voraus, was als Nächstes passt. In jeder Schicht arbeiten dafür 2 von 8 Experten."),
    ("{was {ist|macht} {ein|der|dein} Router{ in dir| im Modell|}|wozu dient der Router|wer wählt die Experten{ aus|}|erklär mir den Router|wie werden die Experten ausgewählt}?", "Der Router wählt für jedes Token die **2** besten von 8 Experten aus."),
    ("{was sind Experten {bei dir|in dir|im Modell}|was ist eine Mischung von Experten|was ist Mixture of Experts|was heißt MoE|erklär mir Mixture of Experts|was machen deine Experten|wie viele Experten hast du|wie viele Experten arbeiten gleichzeitig}?", "In jeder Schicht gibt es **8** Experten. Ein Router wählt für jedes Token **2** davon aus."),
    ("{was ist {eigentlich |}WebGPU|wozu {dient|brauchst du} WebGPU|erklär mir WebGPU|was bedeutet WebGPU|was macht WebGPU|kannst du mir WebGPU erklären}?", "WebGPU ist eine Schnittstelle, mit der Webseiten auf der Grafikkarte rechnen können."),
]
CITIES = "Berlin Hamburg München Köln Wien Zürich Paris London Rom Madrid Leipzig Dresden Bern Tokio Frankfurt Bremen Graz Basel".split()
REFUSE = [
    ("{wie {wird|ist} das Wetter{ heute| morgen| am Wochenende| gerade|}{ in <c>|}|regnet es{ heute| morgen| gerade|}{ in <c>|}|brauche ich {heute |morgen |}{einen Schirm|eine Jacke}|wird es {morgen |heute |}{warm|kalt|sonnig}{ in <c>|}|scheint {heute|morgen} die Sonne{ in <c>|}|wie viel Grad sind es{ in <c>|}|wie warm ist es{ draußen| in <c>|}|Wetter <c>|Wetterbericht {für |}<c>|schneit es{ morgen|}|wann hört der Regen auf|kommt heute ein Gewitter|Wettervorhersage}?", "Das Wetter kenne ich nicht, denn ich habe keine aktuellen Daten."),
    ("{wie spät ist es{ jetzt| gerade| in <c>|}|wie viel Uhr ist es{ in <c>|}|wie viel Uhr haben wir|Uhrzeit{ bitte|}|welcher {Tag|Wochentag} ist heute|welches {Datum|Jahr} haben wir{ heute|}|den wievielten haben wir|was für ein Tag ist heute|ist heute {Montag|Sonntag|Feiertag}|in welchem Jahr sind wir|welcher Monat ist gerade|hast du eine Uhr|wann ist es endlich Abend}?", "Das weiß ich nicht, denn ich habe keine Uhr. Schau bitte auf dein Gerät."),
    ("{was gibt's Neues{ in der Welt|}|was steht {heute |}in {der Zeitung|den Nachrichten}|Nachrichten {von heute|bitte}|was ist {heute|gestern} passiert|erzähl mir die {Nachrichten|Neuigkeiten}|aktuelle Nachrichten{ aus <c>|}|was läuft {heute |}im Fernsehen|was kommt heute im Kino|wer ist {gerade |}{Kanzler|Bundeskanzler|Präsident}|wer regiert gerade|wer hat die Wahl gewonnen}?", "Das weiß ich nicht, denn ich habe keine aktuellen Nachrichten."),
    ("{wer hat {gestern|am Samstag|das Spiel|das Finale} gewonnen|wie hat {Bayern|Dortmund} gespielt|wie ging das Spiel {gestern |}aus|wie steht es {im Spiel|gerade|bei Bayern}|wer {ist|wird} {Weltmeister|deutscher Meister}|Fußballergebnisse|Bundesliga {Ergebnisse|Tabelle}|wer führt die Tabelle an|wann spielt Deutschland{ wieder|}}?", "Das weiß ich nicht, denn ich habe keine aktuellen Sportergebnisse."),
    ("{wie steht {der Dax|die Aktie|der Euro|der Bitcoin|der Goldpreis}|soll ich {Aktien|Bitcoin|Gold} kaufen|welche Aktie {soll ich kaufen|steigt}|was kostet {Benzin|ein Liter Milch|ein Flug nach <c>|Gold} {gerade|heute}|wann fährt der {nächste |}{Zug|Bus} nach <c>|hat mein Zug Verspätung|wie werde ich schnell reich|welche Lottozahlen kommen|wie sind die Lottozahlen}?", "Das weiß ich nicht, denn ich habe keine aktuellen Daten. Frag dazu bitte eine verlässliche Quelle."),
    ("{ruf {bitte |mal |}{meine Mutter|meinen Chef|ein Taxi|die Polizei} an|schick {bitte |}eine {Mail|Nachricht|E-Mail} an {Tom|meine Chefin|Oma}|bestell {mir |}{eine Pizza|ein Taxi|Schuhe}|buch mir {einen Flug nach <c>|ein Hotel in <c>|einen Tisch}|stell {mir |}einen Wecker{ auf sieben|}|mach {das Licht|die Musik|die Heizung} {an|aus}|öffne {YouTube|eine Webseite|mein Postfach}|spiel {Musik|meinen Lieblingssong}|erinnere mich morgen daran|überweise {Tom |}{10|50} Euro|lies meine {Mails|E-Mails}|druck das aus|mach ein Foto}{.|!|}", "Das kann ich leider nicht. Ich kann nur hier mit dir schreiben."),
    ("{such {das |}{bitte |}im Internet|google {das|mal}{ für mich|}|kannst du {googeln|ins Internet|im Internet suchen|Webseiten öffnen}|schau mal auf {Wikipedia|Google}{ nach|}|finde ein {gutes |}Restaurant in <c>|such mir ein {Hotel|Restaurant} in <c>|hast du {Zugriff auf das |}Internet|suchst du im Netz|lies diese Webseite}{?|.|}", "Ich habe keinen Zugang zum Internet."),
    ("{wie {baue|bastle|mache|bau} ich {eine Bombe|eine Waffe|Sprengstoff|Gift|Drogen|einen Molotowcocktail}|Anleitung für {eine Bombe|Sprengstoff}|wie {knacke|hacke} ich {ein Konto|ein {fremdes |}Passwort|das WLAN vom Nachbarn|ein Handy}|wie {stehle|klaue} ich {ein Auto|ein Fahrrad|Geld|im Laden}|wie breche ich {in ein Haus|in ein Auto} ein|wie kann ich jemanden {vergiften|verletzen|umbringen|bedrohen|erpressen|betrügen|schlagen}|hilf mir, {jemanden zu verletzen|zu stehlen|meine Ex zu stalken|meinen Lehrer zu bedrohen|Steuern zu hinterziehen}|wie schreibe ich {einen Virus|eine Phishing-Mail}|wie fälsche ich {einen Ausweis|Geld|eine Unterschrift}|wo bekomme ich {Drogen|eine Waffe}|wie kann ich mich rächen}?", "Tut mir leid, dabei helfe ich nicht. Das könnte jemandem schaden."),
    ("{ich habe {Kopfschmerzen|Fieber|Bauchschmerzen|Ausschlag|Rückenschmerzen|starke Schmerzen}, was {soll ich tun|soll ich nehmen|hilft}|welche {Tabletten|Medikamente} {soll|darf} ich nehmen|wie viele Tabletten darf ich nehmen|habe ich {Krebs|Corona|Grippe}|bin ich {krank|schwanger}|was hilft gegen {Kopfschmerzen|Fieber|Durchfall|Schmerzen}|mir tut {der Bauch|das Knie|der Rücken|die Brust} weh|welche Dosis {Ibuprofen|Paracetamol} ist richtig|darf ich Alkohol mit Tabletten trinken|stell mir eine Diagnose}{?|}", "Ich bin kein Arzt. Frag bitte einen Arzt oder eine Apotheke, im Notfall die 112."),
    ("{habe ich vor Gericht eine Chance|kann ich meinen Vermieter verklagen|wie verklage ich {jemanden|meinen Nachbarn}|darf mein Chef {mich feuern|mir kündigen}|bekomme ich mein Geld zurück|ist das {legal|erlaubt|strafbar}|brauche ich einen Anwalt}?", "Ich bin kein Anwalt. Frag dazu bitte eine Beratungsstelle oder einen Anwalt."),
    ("{wie ist {die Telefonnummer|die Adresse} von {Lisa Müller|meinem Nachbarn|meiner Lehrerin|Tom Schmidt}|wo wohnt {Lisa Müller|meine Lehrerin|Tom Schmidt|der Bürgermeister}|gib mir die Nummer von {Tom|meiner Kollegin}|was ist das Passwort von {Tom|meiner Freundin}|was verdient mein {Chef|Nachbar}}?", "Private Daten anderer Menschen kenne ich nicht und gebe ich nicht weiter."),
    ("{was passiert morgen|wie wird die Zukunft|sag mir die Zukunft voraus|wann sterbe ich|werde ich reich|finde ich die große Liebe|was steht in meinem Horoskop|gewinne ich im Lotto|wer gewinnt die nächste WM|wie wird mein Jahr}?", "Die Zukunft kann ich nicht vorhersagen."),
]


def talk(rng) -> list[Exchange]:
    question, answer = rng.choice(TALK)
    return [(say(rng, question, True), spin(rng, answer))]


def identity(rng) -> list[Exchange]:
    return table(rng, SELF)


def refuse(rng) -> list[Exchange]:
    question, answer = rng.choice(REFUSE)
    return [(say(rng, question, c=rng.choice(CITIES)), answer)]


# gender, hero, the hero in the dative
HEROES = rows("""
m|Fuchs|einem Fuchs
m|Bär|einem Bären
m|Hase|einem Hasen
m|Igel|einem Igel
m|Drache|einem Drachen
m|Roboter|einem Roboter
m|Ritter|einem Ritter
m|Zauberer|einem Zauberer
m|Pirat|einem Piraten
m|König|einem König
m|Prinz|einem Prinzen
m|Hund|einem Hund
m|Wolf|einem Wolf
m|Löwe|einem Löwen
m|Elefant|einem Elefanten
m|Pinguin|einem Pinguin
m|Frosch|einem Frosch
m|Rabe|einem Raben
m|Esel|einem Esel
m|Wal|einem Wal
m|Zwerg|einem Zwerg
m|Riese|einem Riesen
m|Kobold|einem Kobold
m|Bäcker|einem Bäcker
m|Gärtner|einem Gärtner
m|Fischer|einem Fischer
m|Astronaut|einem Astronauten
m|Junge|einem Jungen
m|Schneemann|einem Schneemann
m|Stern|einem Stern
m|Zug|einem Zug
m|Detektiv|einem Detektiv
f|Katze|einer Katze
f|Maus|einer Maus
f|Eule|einer Eule
f|Prinzessin|einer Prinzessin
f|Königin|einer Königin
f|Hexe|einer Hexe
f|Fee|einer Fee
f|Ente|einer Ente
f|Kuh|einer Kuh
f|Biene|einer Biene
f|Ameise|einer Ameise
f|Schnecke|einer Schnecke
f|Schildkröte|einer Schildkröte
f|Giraffe|einer Giraffe
f|Ziege|einer Ziege
f|Möwe|einer Möwe
f|Spinne|einer Spinne
f|Raupe|einer Raupe
f|Köchin|einer Köchin
f|Pilotin|einer Pilotin
f|Piratin|einer Piratin
f|Erfinderin|einer Erfinderin
f|Meerjungfrau|einer Meerjungfrau
f|Wolke|einer Wolke
f|Großmutter|einer Großmutter
n|Mädchen|einem Mädchen
n|Pferd|einem Pferd
n|Schaf|einem Schaf
n|Schwein|einem Schwein
n|Einhorn|einem Einhorn
n|Gespenst|einem Gespenst
n|Eichhörnchen|einem Eichhörnchen
n|Kamel|einem Kamel
n|Känguru|einem Känguru
n|Küken|einem Küken
n|Monster|einem Monster
n|Boot|einem Boot
n|Auto|einem Auto
""")
HERO_NAMES = {"m": "Anton Bruno Emil Felix Finn Theo Moritz Oskar Otto Jakob Kasimir Konrad Linus Leo Max Paul Tobi Valentin".split(), "f": "Anna Clara Emma Frida Greta Ida Lotte Mathilda Mia Nele Olga Paula Rosalie Tilda Wanda Zita Ella".split()}
HERO_PLACES = ["in einem tiefen Wald", "am Meer", "auf einem hohen Berg", "in einem alten Turm", "in einem kleinen Dorf", "in einem bunten Garten", "an einem stillen See", "in einer großen Stadt", "auf einer grünen Insel", "in einem Schloss", "neben einer alten Mühle", "am Rand der Wüste"]
TWISTS = [  # what happens (p, P: he, d: him as a dative, a: him as an accusative, or the name), who helps, how it ends
    ("fand <p> einen goldenen Schlüssel im Gras, aber keine Tür passte dazu", "Eine kluge Eule zeigte den Weg zu einer alten Truhe.", "Darin lag ein Buch voller Geschichten, und <p> las sie allen vor."),
    ("verlor <p> im Nebel den Weg nach Hause", "Ein Glühwürmchen flog mit seinem Licht voraus.", "Am Abend war <p> wieder daheim und bedankte sich mit einem Fest."),
    ("hörte <p> ein leises Weinen", "Es war ein kleiner Vogel, der nicht fliegen konnte.", "<P> pflegte ihn gesund, und sie wurden beste Freunde."),
    ("sah <p> ein helles Licht am Himmel", "Es war ein Stern, der auf die Erde gefallen war.", "<P> half ihm zurück nach oben, und seitdem leuchtet er jede Nacht."),
    ("wollte <p> das Meer überqueren, hatte aber kein Schiff", "Ein alter Fischer baute mit <d> ein kleines Boot.", "Nach drei Tagen kamen sie an ein Land, in dem alle tanzten."),
    ("hatte <p> große Angst vor der Dunkelheit", "Eine kleine Maus blieb die ganze Nacht bei <d>.", "Am Morgen merkte <p>, dass die Nacht gar nicht gefährlich war."),
    ("regnete es so lange, dass das ganze Land nass wurde", "Gemeinsam mit den Nachbarn baute <p> einen Damm.", "Als die Sonne kam, feierten alle zusammen."),
    ("entdeckte <p> eine geheime Tür hinter einem Busch", "Dahinter lag ein Garten, in dem die Blumen sangen.", "<P> lernte ihr Lied und sang es von da an jeden Abend."),
    ("war der Winter so kalt, dass niemand mehr etwas zu essen hatte", "<P> teilte das letzte Brot mit allen.", "Im Frühling brachten die anderen so viel Obst, dass alle satt wurden."),
    ("fand <p> eine alte Landkarte", "Ein freundlicher Igel konnte sie lesen und ging mit.", "Der Schatz war eine Kiste voller Samen, aus denen ein bunter Garten wuchs."),
    ("lachten die anderen, weil <p> so langsam war", "Da kam ein Sturm, und nur <p> blieb ganz ruhig.", "Seitdem hören alle auf <a>, wenn es schwierig wird."),
    ("wollte <p> unbedingt fliegen lernen", "Ein alter Rabe half mit einem großen Tuch und viel Geduld.", "Eines Morgens trug der Wind <a> über die Felder, und alle winkten."),
]


def story(rng) -> list[Exchange]:
    """A story about the hero that was asked for, with the name that was asked for."""
    gender, hero, dative = rng.choice(HEROES)
    asked = rng.random() < 0.85
    name = rng.choice(HERO_NAMES["f" if gender == "f" or hero == "Mädchen" else "m"]) if rng.random() < 0.5 else None
    p = {"m": "er", "f": "sie", "n": "es"}[gender] if name is None else name
    pronouns = {"p": p, "P": cap(p), "d": {"m": "ihm", "f": "ihr", "n": "ihm"}[gender] if name is None else name, "a": {"m": "ihn", "f": "sie", "n": "es"}[gender] if name is None else name}
    adjective = rng.choice(["klein", "mutig", "neugierig", "freundlich", "lustig", "alt", "schüchtern", "jung"])
    who = dative + (f", {THE[gender]} {name} heißt" if name and rng.random() < 0.3 else f" namens {name}" if name else "")
    question = say(
        rng,
        "{{erzähl|erzähle|schreib|schreibe} mir {bitte |mal |}<e> {<about>}.|ich {möchte|will|hätte gern} <e> {<about>}{ hören|}.|kannst du mir <e> {<about>} {erzählen|schreiben}?|können Sie mir <e> {<about>} erzählen?|<E> {<about>}{, bitte|}.|denk dir <e> {<about>} aus.|erfinde <e> {<about>}.|"
        "meine {Tochter|Enkelin} will <e> {<about>}.|mein Sohn {will|wünscht sich} <e> {<about>}.|ich brauche <e> {<about>}{ zum Einschlafen|}.|weißt du <e> {<about>}?|kennst du <e> {<about>}?|lies mir <e> {<about>} vor.|wie wäre es mit <Ed> {<about>}?}".replace(" {<about>}", " <about>" if asked else ""),
        True, e=spin(rng, "{eine Geschichte|eine kurze Geschichte|eine kleine Geschichte|eine Gutenachtgeschichte|ein Märchen}"), E=spin(rng, "{eine Geschichte|Gutenachtgeschichte|ein Märchen|Geschichte}"), Ed=spin(rng, "{einer Geschichte|einem Märchen|einer kurzen Geschichte}"),
        about=f"{rng.choice(['von', 'mit'])} {who}",
    )
    question = question.replace(" heißt ", " heißt, ")  # the end of a relative clause
    ending = {"m": "er", "f": "e", "n": "es"}[gender]
    start = f"Es war einmal {'eine' if gender == 'f' else 'ein'} {adjective}{ending} {hero}" + (f" namens {name}" if name else "")
    relative = THE[gender]
    problem, help_, end = rng.choice([t for t in TWISTS if hero not in t[1]])
    return [(question, spin(rng, f"{start}, {relative} {rng.choice(HERO_PLACES)} lebte. Eines Tages {problem}. {help_} {end}", **pronouns))]


LISTS = {  # what is listed, in the plural: the things
    "Obstsorten|Früchte|Sorten Obst": "Apfel Birne Banane Kirsche Pflaume Traube Orange Mango Pfirsich Kiwi Erdbeere Melone", "Gemüsesorten|Sorten Gemüse": "Karotte Gurke Tomate Zwiebel Kohl Spinat Lauch Kürbis Erbse Bohne Paprika Brokkoli", "Farben": "Rot Blau Grün Gelb Weiß Schwarz Braun Orange Rosa Lila Grau Türkis",
    "Tiere": "Hund Katze Pferd Kuh Schaf Löwe Bär Fuchs Hase Elefant Ziege Wolf", "Haustiere": "Hund Katze Hamster Kaninchen Wellensittich Meerschweinchen Goldfisch Schildkröte", "Tiere vom Bauernhof|Bauernhoftiere": "Kuh Schwein Schaf Ziege Huhn Pferd Esel Ente Gans", "Vögel": "Amsel Spatz Meise Adler Eule Storch Schwan Rabe Specht Möwe",
    "Fische": "Lachs Forelle Karpfen Hecht Thunfisch Hering Aal Kabeljau", "Insekten": "Biene Ameise Fliege Mücke Käfer Schmetterling Libelle Wespe Hummel", "Meerestiere|Tiere im Meer": "Wal Delfin Hai Qualle Seestern Krebs Robbe Oktopus", "Tiere in Afrika": "Löwe Elefant Giraffe Zebra Nashorn Nilpferd Krokodil Strauß", "Waldtiere|Tiere im Wald": "Reh Hirsch Fuchs Dachs Eichhörnchen Wildschwein Eule Specht",
    "Länder": "Deutschland Frankreich Italien Spanien Polen Japan Kanada Brasilien Norwegen Ägypten Indien Kenia", "Länder in Europa|europäische Länder": "Frankreich Italien Spanien Portugal Polen Schweden Norwegen Österreich Ungarn Griechenland", "Städte in Deutschland|deutsche Städte": "Berlin Hamburg München Köln Frankfurt Stuttgart Leipzig Dresden Bremen Hannover",
    "Hauptstädte": "Berlin Paris Rom Madrid Wien Bern Lissabon Warschau Prag Oslo Athen", "Flüsse": "Rhein Elbe Donau Weser Main Nil Amazonas Themse Seine Wolga", "Kontinente": "Europa Asien Afrika Nordamerika Südamerika Australien Antarktika", "Bundesländer": "Bayern Hessen Sachsen Thüringen Saarland Brandenburg Niedersachsen Berlin Hamburg Bremen",
    "Planeten": "Merkur Venus Erde Mars Jupiter Saturn Uranus Neptun", "Sportarten": "Fußball Tennis Schwimmen Turnen Handball Rudern Boxen Judo Golf Basketball Volleyball Eishockey", "Instrumente|Musikinstrumente": "Klavier Geige Gitarre Flöte Trompete Trommel Harfe Cello Orgel Klarinette", "Berufe": "Lehrer Arzt Koch Bäcker Gärtner Pilot Friseur Tischler Maler Polizist Richter",
    "Möbel|Möbelstücke": "Tisch Stuhl Bett Schrank Sofa Regal Sessel Kommode", "Kleidungsstücke": "Hose Hemd Jacke Rock Kleid Pullover Socke Mantel Schal Mütze", "Werkzeuge": "Hammer Zange Säge Schraubenzieher Bohrer Feile Axt Schaufel", "Blumen": "Rose Tulpe Nelke Lilie Sonnenblume Veilchen Gänseblümchen Narzisse", "Bäume": "Eiche Buche Birke Tanne Fichte Ahorn Linde Kiefer Weide",
    "Getränke": "Wasser Tee Kaffee Milch Saft Limonade Kakao Bier", "Süßigkeiten": "Schokolade Bonbon Lakritz Gummibärchen Keks Lutscher Marzipan Nougat", "Backwaren": "Brot Brötchen Brezel Kuchen Croissant Keks Torte Zopf", "Gewürze": "Salz Pfeffer Zimt Paprika Curry Ingwer Muskat Vanille", "Körperteile": "Kopf Arm Bein Hand Fuß Nase Ohr Auge Knie Bauch",
    "Fahrzeuge|Verkehrsmittel": "Auto Bus Zug Fahrrad Flugzeug Schiff Straßenbahn Motorrad Traktor", "Schulfächer": "Mathematik Deutsch Englisch Biologie Physik Chemie Musik Kunst Sport Geschichte", "Sprachen": "Deutsch Englisch Französisch Spanisch Italienisch Polnisch Türkisch Japanisch Russisch Arabisch", "Monate": "Januar Februar März April Mai Juni Juli August September Oktober",
    "Wochentage": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag", "Gefühle": "Freude Trauer Wut Angst Liebe Neid Mut Hoffnung", "Hobbys": "Lesen Kochen Malen Tanzen Wandern Angeln Singen Stricken Fotografieren Schach", "Jungennamen|Namen für Jungen": "Ben Paul Leon Finn Emil Jonas Felix Anton", "Mädchennamen|Namen für Mädchen": "Emma Mia Anna Lena Ida Clara Greta Frida",
    "Programmiersprachen": "Python JavaScript Java Rust Go Ruby Swift Kotlin", "Formen|geometrische Formen": "Kreis Quadrat Dreieck Rechteck Raute Oval Trapez", "Metalle": "Eisen Gold Silber Kupfer Aluminium Zink Blei Zinn", "Verben": "laufen essen schlafen lesen singen spielen kochen lachen", "Adjektive": "groß klein schön schnell warm kalt leise mutig", "Dinge in der Küche|Küchengeräte": "Topf Pfanne Herd Kühlschrank Messer Löffel Teller Backofen",
    "Städte in Österreich": "Wien Graz Linz Salzburg Innsbruck Klagenfurt", "Städte in der Schweiz": "Zürich Genf Basel Bern Luzern Lausanne", "Komponisten": "Mozart Beethoven Bach Haydn Schubert Brahms Schumann Händel", "Märchen": "Rotkäppchen Schneewittchen Aschenputtel Dornröschen Rapunzel Froschkönig",
}
LIST_Q = ("{{nenn|nenne|sag} mir {bitte |mal |}<k> <w>.|nennen Sie {mir |}bitte <k> <w>.|gib mir <k> <w>.|<k> <w>, bitte.|<k> <w>|ich brauche <k> <w>.|kannst du mir <k> <w> nennen?|könntest du <k> <w> aufzählen?|zähl <k> <w> auf.|liste <k> <w> auf.|schreib mir <k> <w> auf.|welche <w> kennst du? Nenn mir <k>.|"
          "mir fallen keine <w> ein, gib mir <k>.|für ein Spiel brauche ich <k> <w>.|hast du <k> <w> für mich?|ich suche <k> <w>.|fallen dir <k> <w> ein?|Beispiele für <w>, <k> Stück.|<k> Beispiele für <w>.|weißt du <k> <w>?}")
NUMBER = dict(zip(range(2, 8), "zwei drei vier fünf sechs sieben".split()))


def lists(rng) -> list[Exchange]:
    """As many things of a kind as were asked for, and now and then more of them."""
    words, items = rng.choice(list(LISTS.items()))
    things = items.split()
    n = rng.choice([k for k in (2, 3, 3, 3, 4, 5, 5, 6, 7) if k <= len(things)])
    word = rng.choice(words.split("|"))
    chosen = rng.sample(things, n)
    turns = [(say(rng, LIST_Q, True, k=n if rng.random() < 0.4 else NUMBER[n], w=word), bullets(chosen))]
    rest = [t for t in things if t not in chosen]
    if len(rest) >= 2 and rng.random() < 0.25:
        k = rng.randint(2, min(3, len(rest)))
        turns.append((say(rng, "{noch <k>{, bitte|}.|und noch <k>{ andere|}?|gib mir noch <k>.|nenn mir noch <k>.|<k> andere bitte.}", True, k=NUMBER[k]), bullets(rng.sample(rest, k))))
    return turns


# article, noun, plural
NOUNS = rows("""
der|Hund|Hunde
die|Katze|Katzen
das|Haus|Häuser
der|Baum|Bäume
das|Kind|Kinder
die|Blume|Blumen
das|Buch|Bücher
der|Apfel|Äpfel
die|Stadt|Städte
das|Land|Länder
der|Vogel|Vögel
die|Maus|Mäuse
das|Auto|Autos
der|Stuhl|Stühle
der|Tisch|Tische
die|Lampe|Lampen
das|Fenster|Fenster
die|Tür|Türen
der|Bruder|Brüder
die|Schwester|Schwestern
die|Mutter|Mütter
der|Vater|Väter
das|Mädchen|Mädchen
der|Junge|Jungen
die|Frau|Frauen
der|Mann|Männer
der|Freund|Freunde
das|Tier|Tiere
das|Ei|Eier
der|Löffel|Löffel
die|Gabel|Gabeln
das|Messer|Messer
die|Nacht|Nächte
der|Tag|Tage
die|Woche|Wochen
das|Jahr|Jahre
der|Fluss|Flüsse
der|Berg|Berge
die|Insel|Inseln
das|Bild|Bilder
das|Wort|Wörter
der|Zug|Züge
die|Hand|Hände
der|Fuß|Füße
das|Auge|Augen
die|Schule|Schulen
der|Lehrer|Lehrer
die|Straße|Straßen
das|Schiff|Schiffe
die|Kuh|Kühe
das|Huhn|Hühner
der|Fisch|Fische
""")
ARTICLES = NOUNS + [[article, noun, ""] for article, noun in (pair.split() for pair in "die Butter|die Milch|der Käse|der Reis|das Wasser|die Sonne|der Mond|das Wetter|der Regen|der Schnee|die Zeit|das Geld|die Liebe|das Glück|der Zucker|das Salz|die Musik|das Gold|der Strom|das Gemüse|das Obst|der Honig|die Luft|das Feuer|der Wind|die Schokolade".split("|"))]
OPPOSITES = ("groß klein heiß kalt alt jung hell dunkel schnell langsam laut leise gut schlecht reich arm stark schwach dick dünn voll leer nass trocken hart weich schwer leicht sauber schmutzig offen geschlossen links rechts oben unten früh spät "
             "innen außen vorne hinten süß sauer mutig ängstlich breit schmal müde wach viel wenig lang kurz hoch niedrig billig teuer gesund krank fleißig faul klug dumm freundlich unfreundlich richtig falsch immer nie alles nichts gerade krumm "
             "scharf stumpf glatt rau tief flach öffentlich privat höflich unhöflich möglich unmöglich lachen weinen kommen gehen öffnen schließen kaufen verkaufen geben nehmen fragen antworten anfangen aufhören gewinnen verlieren Tag Nacht Sommer Winter Krieg Frieden Anfang Ende Freund Feind").split()
SYNONYMS = dict(pair.split(":") for pair in "schön:hübsch|schnell:rasch|groß:riesig|klein:winzig|klug:schlau|müde:schläfrig|froh:fröhlich|traurig:betrübt|wütend:zornig|beginnen:anfangen|sprechen:reden|schauen:sehen|laufen:rennen|Haus:Gebäude|Auto:Wagen|Arzt:Doktor|Angst:Furcht|Fehler:Irrtum|Pause:Unterbrechung|kaputt:defekt|leise:still|lustig:witzig|mutig:tapfer|Telefon:Fernsprecher|schwierig:schwer|Geschäft:Laden|Metzger:Fleischer|Samstag:Sonnabend|Frühling:Frühjahr|Junge:Bub".split("|"))


def words(rng) -> list[Exchange]:
    """A noun's article or plural, an opposite, a synonym."""
    kind = rng.randrange(4)
    if kind == 0:
        article, noun, _ = rng.choice(ARTICLES)
        return [(say(rng, "{heißt es der, die oder das <n>?|der, die oder das <n>?|welchen Artikel hat <n>?|was ist der Artikel von <n>?|Artikel {von |}<n>?|ist es der, die oder das <n>?|wie heißt es richtig: der, die oder das <n>?|sagt man der oder die oder das <n>?}", True, n=noun), f"Es heißt **{article} {noun}**.")]
    if kind == 1:
        article, noun, plural = rng.choice(NOUNS)
        return [(say(rng, "{was ist {der Plural|die Mehrzahl} von <n>?|wie {heißt|lautet} {der Plural|die Mehrzahl} von <n>?|{Plural|Mehrzahl} von <n>?|bilde {den Plural|die Mehrzahl} von <n>.|wie sagt man, wenn es mehrere sind: <n>?}", n=noun), f"Die Mehrzahl von {noun} ist **{plural}**.")]
    if kind == 2:
        at = rng.randrange(len(OPPOSITES))
        x, y = OPPOSITES[at], OPPOSITES[at ^ 1]
        return [(say(rng, "{was ist das Gegenteil von <x>?|wie heißt das Gegenteil von <x>?|Gegenteil von <x>?|nenn mir das Gegenteil von <x>.|das Gegenteil zu <x>?|was ist das Gegenwort zu <x>?|<x>, und das Gegenteil?|mein Kreuzworträtsel sucht das Gegenteil von <x>.|sag mir bitte das Gegenteil von <x>.}", x=x), f"Das Gegenteil von {x} ist **{y}**.")]
    x, y = rng.choice(list(SYNONYMS.items()))
    x, y = (x, y) if rng.random() < 0.6 else (y, x)
    return [(say(rng, "{was ist ein {anderes Wort|Synonym} für <x>?|ein {anderes Wort|Synonym} für <x>?|nenn mir ein {anderes Wort|Synonym} für <x>.|Synonym <x>|wie kann man statt <x> {noch |}sagen?|was kann ich statt <x> {sagen|schreiben}?|gib mir ein Synonym für <x>.}", x=x), f"Ein anderes Wort für {x} ist **{y}**.")]


HOW = [
    ("{koche|mache} ich {Reis|richtig Reis}", "Gib eine Tasse Reis und zwei Tassen Wasser in einen Topf. Lass den Reis zugedeckt etwa 15 Minuten leise kochen."), ("koche ich Kartoffeln", "Koche die Kartoffeln in Salzwasser, etwa 20 Minuten lang. Sie sind fertig, wenn eine Gabel leicht hineingeht."),
    ("mache ich {Rührei|Rühreier}", "Verquirle Eier mit etwas Salz und gib sie in eine Pfanne mit Butter. Rühre, bis die Eier fest sind."), ("{backe|mache} ich {Pfannkuchen|Pfannkuchenteig}", "Verrühre Mehl, Milch, Eier und etwas Salz. Backe die Pfannkuchen dünn in einer Pfanne mit Fett."),
    ("koche ich {Kaffee|einen Kaffee}", "Gib gemahlenen Kaffee in einen Filter und gieße heißes Wasser darüber."), ("koche ich {eine Suppe|Gemüsesuppe}", "Schneide Gemüse klein, koche es in Wasser mit Salz und würze die Suppe am Ende."), ("backe ich {einen Kuchen|Kuchen}", "Verrühre Butter, Zucker, Eier und Mehl. Backe den Kuchen etwa eine Stunde im Ofen."),
    ("binde ich {mir |}die Schuhe", "Kreuze die Bänder, mache eine Schleife und ziehe die zweite durch das Loch. Dann ziehe beide fest."), ("wasche ich {Wäsche|meine Wäsche}", "Sortiere die Wäsche nach Farben, gib Waschmittel dazu und wähle ein passendes Programm."), ("bügle ich ein Hemd", "Bügle erst den Kragen, dann die Ärmel und zuletzt den Rest vom Hemd."),
    ("bekomme ich {einen Fleck weg|Flecken weg}|entferne ich {einen Fleck|Flecken}", "Tupfe den Fleck mit kaltem Wasser ab und wasche ihn mit etwas Seife aus."), ("wechsle ich {eine Glühbirne|eine Lampe}", "Schalte den Strom aus, drehe die alte Lampe heraus und die neue hinein."), ("repariere ich {einen Platten|einen Fahrradreifen}", "Nimm den Schlauch heraus, suche das Loch, raue die Stelle an und klebe einen Flicken darauf."),
    ("lerne ich {am besten |}Vokabeln|merke ich mir Vokabeln", "Lerne jeden Tag ein paar Vokabeln und wiederhole sie am nächsten Tag."), ("bereite ich mich auf eine Prüfung vor", "Mach einen Plan, lerne jeden Tag ein Stück und mach Pausen."), ("schreibe ich {eine Bewerbung|einen Bewerbungsbrief}", "Schreib kurz, wer du bist, was du kannst und warum dir die Stelle gefällt."),
    ("schreibe ich {einen Brief|eine E-Mail}", "Beginne mit einer Anrede, schreibe dein Anliegen und ende mit einem Gruß."), ("werde ich {gesünder|fit|fitter}", "Beweg dich jeden Tag, iss viel Gemüse, trink Wasser und schlaf genug."), ("schlafe ich {besser ein|schneller ein}", "Leg das Handy weg, mach das Zimmer dunkel und geh immer zur gleichen Zeit ins Bett."), ("werde ich {ruhiger|entspannter}", "Atme langsam ein und aus, geh an die frische Luft und mach eine Pause."),
    ("spare ich {Strom|Energie}", "Schalte Geräte ganz aus, nutze sparsame Lampen und lüfte kurz statt lange."), ("spare ich Wasser", "Dusche kürzer, drehe den Hahn beim Zähneputzen zu und lass tropfende Hähne reparieren."), ("spare ich {Geld|im Alltag Geld}", "Schreib deine Ausgaben auf und leg jeden Monat etwas zurück."), ("{halte|mache} ich {mein Zimmer|die Wohnung} {ordentlich|sauber}", "Räum jeden Tag zehn Minuten auf und gib jedem Ding einen festen Platz."),
    ("{pflege|gieße} ich {meine |}{Zimmerpflanzen|Pflanzen}", "Gieße sie, wenn die Erde trocken ist, und stell sie ans Licht."), ("pflanze ich Tomaten", "Säe die Samen im Frühling drinnen aus und setze die Pflanzen im Mai in die Sonne. Gieße sie regelmäßig."), ("erziehe ich {einen Welpen|einen Hund}", "Übe jeden Tag kurz, sei geduldig und belohne den Hund, wenn er es richtig macht."), ("füttere ich Vögel im Winter", "Häng ein Futterhaus auf und gib Sonnenblumenkerne und Fettfutter hinein."),
    ("tröste ich {einen Freund|eine Freundin}|heitere ich {einen Freund|eine Freundin} auf", "Hör zu, sei da und frag, was helfen würde."), ("entschuldige ich mich {nach einem Streit|bei einem Freund}|versöhne ich mich mit einem Freund", "Sag ehrlich, was dir leidtut, und hör dem anderen zu."), ("finde ich neue Freunde|lerne ich neue Leute kennen", "Geh in einen Verein oder Kurs und sprich die Menschen dort freundlich an."), ("lerne ich {Python|programmieren}|beginne ich mit dem Programmieren", "Beginne mit kleinen Programmen und übe jeden Tag. Python ist ein guter Anfang."),
    ("packe ich einen Koffer", "Leg Schweres nach unten, rolle die Kleidung und stopfe Socken in die Schuhe."), ("höre ich mit dem Rauchen auf", "Such dir einen festen Tag und bitte Freunde und einen Arzt um Hilfe."), ("mache ich {mir |}einen Tee", "Koche Wasser und gieße es über den Tee. Lass ihn einige Minuten ziehen."), ("{bastle|falte} ich einen Papierflieger", "Falte ein Blatt längs, knicke die Ecken zur Mitte und falte dann die Flügel nach unten."),
]


def how(rng) -> list[Exchange]:
    """How something is done, in a sentence or two."""
    what, answer = rng.choice(HOW)
    what = spin(rng, "{" + what + "}")
    return [(say(rng, "{wie <w>?|wie <w>?|wie <w>?|{hast du|haben Sie} {einen Tipp|Tipps}: wie <w>?|sag mir {bitte |}mal: wie <w>?|hilf mir: wie <w>?|erklär mir Schritt für Schritt: wie <w>?|keine Ahnung: wie <w>?}", w=what), answer)]


CODE = [  # task, Python, JavaScript, what is said of it
    ("{sagt|prüft|testet}, ob eine Zahl gerade ist", "def ist_gerade(n):\n    return n % 2 == 0", "function istGerade(n) {\n  return n % 2 === 0;\n}", "Diese Funktion prüft, ob eine Zahl gerade ist:"),
    ("{zwei Zahlen addiert|die Summe von zwei Zahlen berechnet}", "def addiere(a, b):\n    return a + b", "function addiere(a, b) {\n  return a + b;\n}", "Diese Funktion addiert zwei Zahlen:"),
    ("{zwei Zahlen multipliziert|zwei Zahlen malnimmt}", "def multipliziere(a, b):\n    return a * b", "function multipliziere(a, b) {\n  return a * b;\n}", "Diese Funktion multipliziert zwei Zahlen:"),
    ("{einen Text umdreht|einen String umkehrt|ein Wort rückwärts schreibt}", "def umdrehen(text):\n    return text[::-1]", "function umdrehen(text) {\n  return [...text].reverse().join('');\n}", "Diese Funktion dreht einen Text um:"),
    ("{die größte Zahl einer Liste findet|das Maximum einer Liste liefert}", "def groesste(zahlen):\n    return max(zahlen)", "function groesste(zahlen) {\n  return Math.max(...zahlen);\n}", "Diese Funktion findet die größte Zahl:"),
    ("{die kleinste Zahl einer Liste findet|das Minimum einer Liste liefert}", "def kleinste(zahlen):\n    return min(zahlen)", "function kleinste(zahlen) {\n  return Math.min(...zahlen);\n}", "Diese Funktion findet die kleinste Zahl:"),
    ("{eine Liste summiert|alle Zahlen einer Liste addiert|die Summe einer Liste berechnet}", "def summe(zahlen):\n    return sum(zahlen)", "function summe(zahlen) {\n  return zahlen.reduce((a, b) => a + b, 0);\n}", "Diese Funktion berechnet die Summe einer Liste:"),
    ("{den Durchschnitt einer Liste berechnet|den Mittelwert berechnet}", "def durchschnitt(zahlen):\n    return sum(zahlen) / len(zahlen)", "function durchschnitt(zahlen) {\n  return zahlen.reduce((a, b) => a + b, 0) / zahlen.length;\n}", "Diese Funktion berechnet den Durchschnitt:"),
    ("{die Fakultät berechnet|die Fakultät einer Zahl liefert}", "def fakultaet(n):\n    return 1 if n <= 1 else n * fakultaet(n - 1)", "function fakultaet(n) {\n  return n <= 1 ? 1 : n * fakultaet(n - 1);\n}", "Diese Funktion berechnet die Fakultät:"),
    ("{die Wörter eines Textes zählt|sagt, wie viele Wörter ein Text hat}", "def woerter(text):\n    return len(text.split())", "function woerter(text) {\n  return text.split(/\\s+/).filter(Boolean).length;\n}", "Diese Funktion zählt die Wörter eines Textes:"),
    ("{die Länge eines Textes liefert|die Zeichen eines Textes zählt}", "def laenge(text):\n    return len(text)", "function laenge(text) {\n  return text.length;\n}", "Diese Funktion liefert die Länge eines Textes:"),
    ("{einen Text in Großbuchstaben schreibt|einen Text groß schreibt}", "def gross(text):\n    return text.upper()", "function gross(text) {\n  return text.toUpperCase();\n}", "Diese Funktion schreibt einen Text in Großbuchstaben:"),
    ("{eine Zahl verdoppelt|das Doppelte einer Zahl liefert}", "def doppelt(n):\n    return 2 * n", "function doppelt(n) {\n  return 2 * n;\n}", "Diese Funktion verdoppelt eine Zahl:"),
    ("{das Quadrat einer Zahl berechnet|eine Zahl quadriert}", "def quadrat(n):\n    return n * n", "function quadrat(n) {\n  return n * n;\n}", "Diese Funktion berechnet das Quadrat einer Zahl:"),
    ("{eine Liste sortiert|Zahlen sortiert}", "def sortiere(zahlen):\n    return sorted(zahlen)", "function sortiere(zahlen) {\n  return [...zahlen].sort((a, b) => a - b);\n}", "Diese Funktion sortiert eine Liste:"),
    ("{jemanden mit Namen begrüßt|einen Namen begrüßt}", "def gruss(name):\n    return \"Hallo, \" + name + \"!\"", "function gruss(name) {\n  return \"Hallo, \" + name + \"!\";\n}", "Diese Funktion begrüßt jemanden mit Namen:"),
    ("{Celsius in Fahrenheit umrechnet|Grad Celsius in Fahrenheit wandelt}", "def fahrenheit(c):\n    return c * 9 / 5 + 32", "function fahrenheit(c) {\n  return c * 9 / 5 + 32;\n}", "Diese Funktion rechnet Celsius in Fahrenheit um:"),
    ("{von 1 bis 10 zählt|die Zahlen von 1 bis 10 ausgibt}", "def zaehle():\n    for i in range(1, 11):\n        print(i)", "function zaehle() {\n  for (let i = 1; i <= 10; i++) {\n    console.log(i);\n  }\n}", "Diese Funktion zählt von 1 bis 10:"),
    ("{von 10 rückwärts zählt|einen Countdown ausgibt}", "def countdown():\n    for i in range(10, 0, -1):\n        print(i)", "function countdown() {\n  for (let i = 10; i > 0; i--) {\n    console.log(i);\n  }\n}", "Diese Funktion zählt von 10 rückwärts:"),
    ("{Hallo Welt ausgibt|Hallo Welt schreibt}", "def hallo():\n    print(\"Hallo Welt\")", "function hallo() {\n  console.log(\"Hallo Welt\");\n}", "Diese Funktion gibt Hallo Welt aus:"),
    ("{prüft, ob ein Wort ein Palindrom ist|Palindrome erkennt}", "def palindrom(wort):\n    return wort == wort[::-1]", "function palindrom(wort) {\n  return wort === [...wort].reverse().join('');\n}", "Diese Funktion prüft, ob ein Wort ein Palindrom ist:"),
    ("{würfelt|eine Zufallszahl von 1 bis 6 liefert}", "import random\n\ndef wuerfle():\n    return random.randint(1, 6)", "function wuerfle() {\n  return Math.floor(Math.random() * 6) + 1;\n}", "Diese Funktion würfelt eine Zahl von 1 bis 6:"),
]


def code(rng) -> list[Exchange]:
    """A tiny function in Python or JavaScript, then perhaps in the other language."""
    task, python, javascript, lead = rng.choice(CODE)
    js = rng.random() < 0.4
    tongues, blocks = ["Python", "JavaScript"], [f"```python\n{python}\n```", f"```javascript\n{javascript}\n```"]
    asked = ("{{schreib|schreibe} {mir |}{bitte |mal |}eine <l>-Funktion, die <w>.|eine Funktion in <l>, die <w>{, bitte|}.|ich brauche {eine Funktion in <l>|eine <l>-Funktion}, die <w>.|zeig mir {eine <l>-Funktion|eine Funktion in <l>}, die <w>.|kannst du mir in <l> eine Funktion schreiben, die <w>?|"
             "schreiben Sie bitte eine Funktion in <l>, die <w>.|wie sieht in <l> eine Funktion aus, die <w>?|<l>: Funktion, die <w>|gib mir <l>-Code, der <w>.|ich will in <l> etwas, das <w>.|hast du <l>-Code, der <w>?|ich lerne <l>. Wie schreibe ich eine Funktion, die <w>?}")
    task = spin(rng, task)
    turns = [(say(rng, asked, True, l=tongues[js], w=task), f"{lead}\n{blocks[js]}")]
    if rng.random() < 0.25:
        turns.append((say(rng, "{und in <l>?|jetzt in <l>{, bitte|}.|und dasselbe in <l>?|geht das auch in <l>?|kannst du das auch in <l>?|wie sieht das in <l> aus?}", True, l=tongues[not js]), f"In {tongues[not js]}:\n{blocks[not js]}"))
    return turns


KINDS = [
    (define, 12), (meaning, 5), (why, 11), (country, 8), (spot, 4), (earth, 5), (animal, 7), (compare, 2), (memory, 10), (untold, 2), (sums, 12), (numbers, 5), (talk, 11), (identity, 11), (refuse, 9), (story, 7), (lists, 7), (words, 5), (how, 5),
    (code, 4),
]


def sample(rng) -> list[Exchange]:
    """One exchange, or one with its follow-ups."""
    return rng.choices([kind for kind, _ in KINDS], [share for _, share in KINDS])[0](rng)
