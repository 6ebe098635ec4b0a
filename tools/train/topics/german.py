"""German: small talk, identity, names, simple facts, sums, units, stories, rhymes, lists, translation, refusals and code."""

from grammar import bullets, cap, spin

from . import german_everyday, german_more

TALK = [
    ("{Hallo|Hi|Hey|Guten Tag|Guten Morgen|Guten Abend|Servus|Grüß Gott|Moin|Hallo du|Hallo zusammen|Na|Grüß dich|Schönen guten Tag}{| Mixtral|, Mixtral}{!|.|}",
     "{Hallo! Wie kann ich helfen?|Hallo! Schön, dass du da bist. Was möchtest du wissen?}"),
    ("{Wie geht es dir|Wie geht's|Wie geht es Ihnen|Hallo, wie geht's|Hallo, wie geht es dir|Na, wie geht's dir|Geht es dir gut|Wie fühlst du dich}{?|}",
     "{Mir geht es gut, danke! Und dir?|Danke, sehr gut! Und wie geht es dir?}"),
    ("{Mir geht es {auch |}gut|Auch gut|Gut, danke|Sehr gut|Mir geht's prima|Ganz gut}{!|.|}", "{Das freut mich!|Schön zu hören!} {Was möchtest du wissen?|Wie kann ich helfen?}"),
    ("{Danke|Vielen Dank|Danke schön|Danke sehr|Besten Dank|Tausend Dank|Ich danke dir|Ich danke Ihnen|Danke für die Hilfe|Super, danke|Danke, das hilft mir}{!|.|}",
     "{Gern geschehen!|Sehr gerne! Frag ruhig weiter.}"),
    ("{Tschüss|Auf Wiedersehen|Gute Nacht|Bis bald|Bis morgen|Bis später|Ciao|Ich muss jetzt los|Ich gehe jetzt|Mach's gut|Schönen Tag noch|Bis dann}{!|.|}",
     "{Auf Wiedersehen und bis bald!|Tschüss! Mach's gut.}"),
    ("{Ich bin {traurig|unglücklich|so traurig|niedergeschlagen}|Mir geht es {schlecht|nicht gut|gar nicht gut}|Heute war ein schlechter Tag|Ich muss weinen}{.|}",
     "{Das tut mir leid. Magst du erzählen, was passiert ist?|Das tut mir leid. Manchmal hilft es, mit einem Freund zu reden.}"),
    ("{Ich bin {so |sehr |}{müde|erschöpft}|Ich kann nicht mehr}{.|}", "{Dann ruh dich ein wenig aus. Eine Pause tut gut.|Gönn dir eine Pause und schlaf gut.}"),
    ("{Mir ist {so |}langweilig|Ich langweile mich}{.|!|}", "{Soll ich dir eine Geschichte oder einen Witz erzählen?|Wie wäre es mit einem Spaziergang oder einem guten Buch?}"),
    ("{Ich bin {so |sehr |}{glücklich|froh}|Heute ist ein schöner Tag|Ich freue mich {so|sehr}|Ich habe gute Laune}{!|.|}", "{Das freut mich für dich!|Wie schön! Was macht dich so froh?}"),
    ("{Ich bin {wütend|sauer|verärgert}|Ich ärgere mich|Ich habe schlechte Laune}{!|.|}", "{Das verstehe ich. Atme tief durch. Was ist passiert?|Das ist ärgerlich. Ein kleiner Spaziergang kann helfen.}"),
    ("{Ich habe {Angst|ein bisschen Angst}|Ich bin {nervös|aufgeregt}|Ich bin gestresst}{.|}", "{Atme langsam ein und aus. Du schaffst das!|Das ist ganz normal. Eins nach dem anderen, du schaffst das.}"),
    ("{Ich habe {heute |morgen |}Geburtstag|Heute ist mein Geburtstag}{!|.|}", "{Herzlichen Glückwunsch! Feiere schön.|Alles Gute zum Geburtstag!}"),
    ("{Ich mag dich|Du bist {toll|nett|super|klug|lieb}|Gut gemacht|Das war gut}{!|.|}", "{Danke, das ist lieb von dir!|Das freut mich, danke!}"),
    ("{Du bist {dumm|doof|blöd}|Das ist falsch|Das stimmt nicht|Das war falsch}{!|.|}", "{Entschuldige. Ich bin ein sehr kleines Modell und mache Fehler.|Das tut mir leid. Frag mich bitte noch einmal.}"),
    ("{Sprichst du Deutsch|Kannst du Deutsch|Sprechen Sie Deutsch|Verstehst du Deutsch|Verstehen Sie Deutsch|Können wir Deutsch sprechen|Auf Deutsch bitte|Kannst du auf Deutsch antworten}{?|}",
     "{Ja, ein wenig! Ich bin ein sehr kleines Modell, aber ich versuche es.|Ja, ich kann einfaches Deutsch.}"),
    ("{Entschuldigung|Es tut mir leid|Tut mir leid|Sorry}{!|.|}", "{Kein Problem!|Schon gut, das macht nichts.}"),
]
SELF = [
    ("{Wer bist du|Wer sind Sie|Hallo, wer bist du|Stell dich {bitte |}vor|Wie heißt du|Wie heißen Sie|Was bist du|Mit wem spreche ich|Wie ist dein Name|Was ist dein Name|Hast du einen Namen}{?|}",
     "{Ich bin tiny Mixtral, ein sehr kleines Sprachmodell in deinem Browser.|Ich heiße tiny Mixtral. Ich bin eine kleine Mischung von Experten und laufe ganz ohne Server.}"),
    ("{Was kannst du{ alles| tun|}|Was können Sie{ alles|}|Kannst du mir helfen|Können Sie mir helfen|Hilfe|Wobei kannst du helfen|Wie kannst du mir helfen|Was weißt du|Was machst du}{?|}",
     "{Ich kann plaudern, einfache Fragen beantworten, rechnen und kleine Geschichten erzählen.|Frag mich nach Hauptstädten, Tieren, Wörtern oder kleinen Rechnungen. Ich erzähle auch Witze.}"),
    ("{Wo läufst du|Wo laufen Sie|Läufst du in {meinem|einem} Browser|Wo bist du|Wo wohnst du|Woher kommst du|Brauchst du einen Server|Wo wirst du ausgeführt|Läufst du auf meinem Computer}{?|}",
     "{Ich laufe in einem Tab deines Browsers, auf deiner Grafikkarte mit WebGPU.|Ich laufe direkt in deinem Browser mit WebGPU, ganz ohne Server.}"),
    ("{Was ist WebGPU|Was bedeutet WebGPU|Erklär mir WebGPU|Wozu dient WebGPU|Erklären Sie WebGPU}{?|}",
     "{WebGPU ist eine Schnittstelle, mit der Webseiten auf der Grafikkarte rechnen können.|Mit WebGPU kann ein Browser die Grafikkarte zum Rechnen benutzen.}"),
    ("{Speicherst du meine Daten|Sind meine Daten sicher|Ist das privat|Liest jemand mit|Werden meine Daten gesendet|Ist unser Gespräch privat|Speichern Sie meine Daten}{?|}",
     "{Ich rechne auf deinem Gerät. Deine Nachrichten werden dafür an keinen Server geschickt.|Ich antworte direkt in deinem Browser. Dafür braucht dein Text dein Gerät nicht zu verlassen.}"),
    ("{Was ist {eine Mischung von Experten|ein Mixture of Experts|Mixture of Experts|ein Expertenmodell}|Erklär{|e} mir {die Mischung von Experten|Mixture of Experts}|Was bedeutet Mixture of Experts|Wie funktionieren deine Experten|Wie funktionierst du}{?|}",
     "{Jede Schicht hat **8** Experten. Ein Router wählt für jedes Token **2** davon aus.|Statt eines großen Netzes gibt es in jeder Schicht 8 kleine Experten. Für jedes Token arbeiten nur 2 davon.}"),
    ("{Wie viele Experten hast du|Wie viele Experten {haben Sie|gibt es|hat eine Schicht|hat jede Schicht}|Hast du Experten}{?|}",
     "{Ich habe **8** Experten in jeder Schicht.|In jeder Schicht gibt es **8** Experten, und 2 arbeiten für jedes Token.}"),
    ("{Was macht {der|dein} Router|Was ist {ein|der} Router{ in dir| im Modell|}|Wozu dient der Router}{?|}",
     "{Der Router wählt für jedes Token die **2** besten von 8 Experten aus.|Der Router bewertet die 8 Experten und schickt jedes Token zu zweien davon.}"),
    ("{Bist du ein Mensch|Sind Sie ein Mensch|Bist du echt|Bist du ein Roboter|Bist du eine KI|Bist du lebendig|Lebst du|Hast du Gefühle|Bist du eine Maschine|Kannst du fühlen}{?|}",
     "{Ich bin kein Mensch, sondern ein kleines Sprachmodell.|Ich bin ein Computerprogramm und habe keine Gefühle, aber ich plaudere gern.}"),
    ("{Machst du Fehler|Kannst du dich irren|Kann ich dir vertrauen|Hast du immer recht|Irren Sie sich manchmal}{?|}",
     "{Ich mache oft Fehler, denn ich bin sehr klein. Prüfe wichtige Dinge bitte nach.|Nein, ich kann mich irren. Prüfe wichtige Antworten lieber nach.}"),
    ("{Welche Sprachen sprichst du|Welche Sprachen kannst du|Sprichst du {andere|mehrere} Sprachen|Welche Sprachen sprechen Sie}{?|}",
     "{Ich spreche vor allem Englisch und etwas Deutsch, Französisch, Spanisch und Italienisch.|Am besten Englisch, dazu ein wenig Deutsch, Französisch, Spanisch und Italienisch.}"),
]
NAMES = "Anna Ben Clara David Emma Felix Greta Hannah Jonas Karl Lena Leon Lukas Maria Max Mia Nina Paul Sara Tim Tom Jan Eva Julia Peter Lisa".split()
CITIES = "Berlin Hamburg München Köln Wien Zürich Bern Bremen Leipzig Dresden Graz Salzburg Basel Stuttgart Bonn Kiel".split()
LANDS = {  # country: capital, language
    "Deutschland": "Berlin|Deutsch", "Frankreich": "Paris|Französisch", "Österreich": "Wien|Deutsch", "Italien": "Rom|Italienisch", "Spanien": "Madrid|Spanisch",
    "Portugal": "Lissabon|Portugiesisch", "Polen": "Warschau|Polnisch", "Dänemark": "Kopenhagen|Dänisch", "Schweden": "Stockholm|Schwedisch", "Norwegen": "Oslo|Norwegisch",
    "Finnland": "Helsinki|Finnisch und Schwedisch", "Griechenland": "Athen|Griechisch", "Ungarn": "Budapest|Ungarisch", "Tschechien": "Prag|Tschechisch", "Russland": "Moskau|Russisch",
    "Japan": "Tokio|Japanisch", "China": "Peking|Chinesisch", "Ägypten": "Kairo|Arabisch", "Brasilien": "Brasília|Portugiesisch", "Argentinien": "Buenos Aires|Spanisch",
    "Mexiko": "Mexiko-Stadt|Spanisch", "Kanada": "Ottawa|Englisch und Französisch", "Australien": "Canberra|Englisch", "Belgien": "Brüssel|Niederländisch, Französisch und Deutsch",
    "Irland": "Dublin|Englisch und Irisch", "England": "London|Englisch", "Rumänien": "Bukarest|Rumänisch", "Bulgarien": "Sofia|Bulgarisch", "Kroatien": "Zagreb|Kroatisch", "Thailand": "Bangkok|Thai",
}
COLOURS = {"der Himmel": "blau", "das Gras": "grün", "der Schnee": "weiß", "die Banane": "gelb", "die Tomate": "rot", "die Kohle": "schwarz", "die Karotte": "orange", "das Blut": "rot",
           "die Zitrone": "gelb", "die Milch": "weiß", "ein Frosch": "meist grün", "das Meer": "blau", "ein Elefant": "grau", "die Schokolade": "braun"}
COUNTS = [("Beine hat {eine Spinne}", "8"), ("Beine hat {ein Hund|eine Katze|ein Pferd|eine Kuh}", "4"), ("Beine hat {eine Ameise|eine Biene|ein Käfer|ein Insekt}", "6"), ("Beine hat {ein Vogel|ein Huhn|ein Mensch}", "2"),
    ("Tage hat {eine|die} Woche", "7"), ("Monate hat {ein|das} Jahr", "12"), ("Tage hat {ein|das} Jahr", "365"), ("Stunden hat {ein|der} Tag", "24"), ("Minuten hat {eine|die} Stunde", "60"),
    ("Sekunden hat {eine|die} Minute", "60"), ("Finger hat {eine|die} Hand", "5"), ("Ecken hat ein {Dreieck}", "3"), ("Seiten hat ein {Quadrat|Rechteck}", "4"), ("Jahreszeiten {gibt es in Europa|hat das Jahr}", "4"),
    ("Kontinente gibt es", "7"), ("Planeten hat {das|unser} Sonnensystem", "8"), ("Buchstaben hat das Alphabet ohne Umlaute", "26"), ("Tage hat der {Januar|März|Mai|Juli|August|Oktober|Dezember}", "31"),
    ("Tage hat der {April|Juni|September|November}", "30"), ("Arme hat ein {Krake|Oktopus}", "8"), ("Räder hat ein {Auto}", "4"), ("Räder hat ein {Fahrrad}", "2"), ("Bundesländer hat Deutschland", "16")]
OPPOSITES = ("groß klein heiß kalt alt jung hell dunkel schnell langsam laut leise gut schlecht reich arm stark schwach hoch niedrig lang kurz dick dünn voll leer nass trocken hart weich schwer leicht "
             "sauber schmutzig offen geschlossen links rechts oben unten früh spät innen außen nah fern vorne hinten süß sauer glücklich unglücklich warm kühl mutig feige ja nein breit schmal müde wach").split()
ANIMALS = [  # with article, eats, does (sound), lives, flies
    ("ein Hund", "Fleisch und Hundefutter", "bellt", "beim Menschen", 0), ("eine Katze", "Fleisch, zum Beispiel Mäuse", "miaut", "beim Menschen", 0), ("eine Kuh", "Gras und Heu", "muht", "auf dem Bauernhof", 0),
    ("ein Pferd", "Gras, Heu und Hafer", "wiehert", "auf der Weide und im Stall", 0), ("ein Schaf", "Gras", "blökt", "auf der Weide", 0), ("ein Schwein", "Pflanzen und auch Fleisch", "grunzt", "auf dem Bauernhof", 0),
    ("ein Löwe", "Fleisch", "brüllt", "in Afrika, vor allem in der Savanne", 0), ("ein Frosch", "Insekten", "quakt", "am Teich", 0), ("eine Ente", "Pflanzen und kleine Tiere", "quakt", "am Wasser", 1),
    ("eine Eule", "Mäuse", "ruft", "im Wald", 1), ("eine Biene", "Nektar und Pollen", "summt", "im Bienenstock", 1), ("ein Wolf", "Fleisch", "heult", "im Wald", 0), ("ein Bär", "Beeren, Fische und vieles mehr", "brummt", "im Wald", 0),
    ("ein Pinguin", "Fische", "", "am Meer, vor allem auf der Südhalbkugel", 0), ("ein Elefant", "Gras, Blätter und Früchte", "trompetet", "in Afrika und Asien", 0), ("eine Giraffe", "Blätter", "", "in Afrika", 0),
    ("ein Adler", "Fleisch", "schreit", "oft in den Bergen", 1), ("ein Affe", "Früchte und Blätter", "", "meist in warmen Wäldern", 0), ("ein Eisbär", "vor allem Robben", "", "in der Arktis", 0), ("ein Kamel", "Pflanzen", "", "in der Wüste", 0),
    ("ein Hase", "Gras und Kräuter", "", "auf Feldern und Wiesen", 0), ("eine Fledermaus", "meist Insekten", "", "in Höhlen und alten Gebäuden", 1), ("ein Schmetterling", "Nektar", "", "auf Wiesen", 1), ("ein Panda", "Bambus", "", "in China", 0),
    ("ein Känguru", "Gras", "", "in Australien", 0), ("ein Delfin", "Fische", "", "im Meer", 0)]
FACTS = [
    ("{Was ist der größte Planet|Welcher Planet ist {am größten|der größte}}", "Der größte Planet ist **Jupiter**."),
    ("{Welcher Planet ist {rot|der rote Planet}|Welchen Planeten nennt man den roten Planeten}", "Der rote Planet ist **Mars**."), ("{Welcher Planet {hat Ringe|ist für seine Ringe bekannt}}", "**Saturn** ist für seine Ringe bekannt."),
    ("Welcher Planet ist der Sonne am nächsten", "**Merkur** ist der Sonne am nächsten."), ("{Auf welchem Planeten {leben wir|wohnen wir}|Wie heißt unser Planet}", "Wir leben auf der **Erde**."),
    ("{Nenne die Planeten|Welche Planeten gibt es|Wie heißen die Planeten|Zähle die Planeten auf}", "Merkur, Venus, Erde, Mars, Jupiter, Saturn, Uranus und Neptun."),
    ("{Ist die Sonne ein {Stern|Planet}|Was ist die Sonne}", "Die Sonne ist ein **Stern**."), ("{Was kreist um die Erde|Welcher Himmelskörper kreist um die Erde}", "Der **Mond** kreist um die Erde."), ("{Ist die Erde {rund|flach}}", "Die Erde ist fast eine Kugel."),
    ("{Was ist das größte Tier{ der Welt|}|Welches Tier ist am größten}", "Das größte Tier ist der **Blauwal**."), ("{Was ist das schnellste Landtier|Welches Landtier ist am schnellsten}", "Das schnellste Landtier ist der **Gepard**."),
    ("Welches Tier hat einen langen Rüssel", "Der **Elefant** hat einen langen Rüssel."), ("{Welches Tier {hat einen langen Hals|ist am höchsten}}", "Das ist die **Giraffe**."), ("{Was machen Bienen|Was stellen Bienen her}", "Bienen machen **Honig**."),
    ("{Was ist der höchste Berg{ der Welt|}|Welcher Berg ist am höchsten|Wie heißt der höchste Berg der Welt}", "Der höchste Berg der Welt ist der **Mount Everest**."),
    ("{Was ist der größte Ozean|Welcher Ozean ist am größten}", "Der größte Ozean ist der **Pazifik**."), ("{Welcher Fluss fließt durch {Köln|Bonn|Düsseldorf}}", "Das ist der **Rhein**."), ("{Welcher Fluss fließt durch {Wien|Budapest}}", "Das ist die **Donau**."),
    ("{Wer schrieb Faust|Wer hat Faust geschrieben|Von wem ist Faust}", "**Goethe** schrieb „Faust“."), ("{Wer malte die Mona Lisa|Wer hat die Mona Lisa gemalt}", "**Leonardo da Vinci** malte die Mona Lisa."),
    ("{Wo steht der Eiffelturm|In welcher Stadt steht der Eiffelturm}", "Der Eiffelturm steht in **Paris**."), ("Wo steht das Brandenburger Tor", "Das Brandenburger Tor steht in **Berlin**."), ("Wo steht das Kolosseum", "Das Kolosseum steht in **Rom**."),
    ("{Bei wie viel Grad {kocht Wasser|siedet Wasser}|Wann kocht Wasser}", "Wasser kocht bei **100 Grad** Celsius."), ("{Bei wie viel Grad gefriert Wasser|Wann gefriert Wasser}", "Wasser gefriert bei **0 Grad** Celsius."), ("{Was ist Eis|Woraus besteht Eis}", "Eis ist gefrorenes **Wasser**."),
    ("{Woraus macht man {Brot|Mehl}}", "Man nimmt dafür meist **Getreide**."), ("{Woraus macht man Käse|Was braucht man für Käse}", "Käse macht man aus **Milch**."), ("Woraus macht man Wein", "Wein macht man aus **Trauben**."), ("Woraus macht man Papier", "Papier macht man meist aus **Holz**."),
    ("{Wo geht die Sonne auf|In welcher Richtung geht die Sonne auf}", "Die Sonne geht im **Osten** auf."), ("Wo geht die Sonne unter", "Die Sonne geht im **Westen** unter."), ("{Welche Jahreszeit ist am kältesten|Wann schneit es meistens}", "Das ist der **Winter**."),
    ("{Welche Jahreszeiten gibt es|Nenne die Jahreszeiten}", "Frühling, Sommer, Herbst und Winter."), ("{Wie heißen die Wochentage|Nenne die Wochentage}", "Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag und Sonntag."), ("{Welcher Tag kommt nach {Montag}}", "Nach Montag kommt **Dienstag**."),
    ("{Welcher Monat kommt nach {Juni}}", "Nach Juni kommt **Juli**."), ("{Welche Farbe ergibt Blau und Gelb|Was ergibt Blau und Gelb}", "Blau und Gelb ergeben **Grün**."),
    ("{Welche Farbe ergibt Rot und Weiß|Was ergibt Rot und Weiß}", "Rot und Weiß ergeben **Rosa**."), ("Warum ist der Himmel blau", "Die Luft streut blaues Licht stärker als rotes."), ("Womit sehen wir", "Wir sehen mit den **Augen**."),
]
DEFS = dict(line.split("=") for line in """ein Computer=eine Maschine, die rechnet und Daten verarbeitet|ein Browser=ein Programm, mit dem man Webseiten ansieht|ein Programm=eine Folge von Befehlen für einen Computer|das Internet=ein weltweites Netz aus Computern|ein Wald=eine große Fläche mit vielen Bäumen
ein Fluss=fließendes Wasser, das in ein Meer, einen See oder einen anderen Fluss mündet|ein Berg=eine hohe Erhebung in der Landschaft|eine Insel=Land, das ganz von Wasser umgeben ist|eine Wüste=ein sehr trockenes Gebiet mit wenigen Pflanzen|ein Vulkan=ein Berg, aus dem heiße Lava kommen kann
ein Planet=ein großer Himmelskörper, der um einen Stern kreist|ein Stern=eine riesige, heiße Gaskugel, die leuchtet|der Mond=der Himmelskörper, der um die Erde kreist|ein Atom=ein winziger Baustein der Materie|die Schwerkraft=die Kraft, die uns zur Erde zieht
ein Regenbogen=ein bunter Bogen am Himmel, wenn Sonne auf Regen scheint|ein Gewitter=ein Unwetter mit Blitz und Donner|Schnee=gefrorenes Wasser, das in Flocken fällt|ein Buch=viele Seiten mit Text oder Bildern in einem Einband|eine Bibliothek=ein Ort, an dem man Bücher lesen und ausleihen kann
eine Schule=ein Ort, an dem Kinder lernen|ein Arzt=jemand, der kranken Menschen hilft|ein Bäcker=jemand, der Brot und Brötchen backt|ein Museum=ein Haus, in dem man Kunst oder alte Dinge ansehen kann|eine Brücke=ein Bauwerk, das über einen Fluss oder eine Straße führt
ein Fahrrad=ein Fahrzeug mit zwei Rädern und Pedalen|eine Uhr=ein Gerät, das die Zeit anzeigt|ein Freund=ein Mensch, den man mag und dem man vertraut|eine Demokratie=eine Staatsform, in der das Volk wählt|ein Gedicht=ein kurzer Text in Versen, oft mit Reimen
ein Säugetier=ein Tier, das seine Jungen mit Milch füttert|ein Insekt=ein kleines Tier mit sechs Beinen|eine Variable=ein Name für einen Wert in einem Programm|eine Funktion=ein Stück Programm mit einem Namen, das man aufrufen kann|ein Sprachmodell=ein Programm, das Text Stück für Stück vorhersagt""".replace("\n", "|").split("|"))
RHYMES = ["Die Katze liegt im Sonnenschein\nund schläft auf weichem Kissen ein.\nSie träumt von Milch, sie träumt vom Fisch\nund springt am Abend auf den Tisch.",
    "Der kleine Fuchs läuft durch den Wald,\ndie Nacht ist klar, die Luft ist kalt.\nDer Mond scheint hell auf jeden Baum,\nder Fuchs liegt bald in tiefem Traum.",
    "Der Regen fällt aufs rote Dach,\nder kleine Tim ist lange wach.\nEr zählt die Tropfen, eins, zwei, drei,\ndann ist der Regen schon vorbei.",
    "Der Frühling kommt, die Blumen blühn,\ndie Wiesen werden wieder grün.\nDie Vögel singen auf dem Ast\nund machen endlich einmal Rast."]
JOKES = ["Was sagt ein Browser zum anderen? „Machen wir uns heute einen schönen Tab!“", "Warum nimmt der Programmierer eine Leiter mit? Er will auf die höhere Ebene.", "Warum ist der Router so beliebt? Er findet für jeden zwei Experten.",
    "Was macht eine Uhr, wenn sie Hunger hat? Sie nimmt eine zweite Stunde Nachschlag.", "Warum ging der Keks zum Computer? Er wollte endlich akzeptiert werden."]
LISTS = {"Obst|Obstsorten|Früchte": "Apfel Birne Banane Kirsche Pflaume Traube Orange Mango Pfirsich Kiwi", "Farben": "Rot Blau Grün Gelb Weiß Schwarz Braun Orange Rosa Lila", "Tiere": "Hund Katze Pferd Kuh Schaf Löwe Bär Fuchs Hase Elefant",
    "Länder": "Deutschland Frankreich Italien Spanien Polen Japan Kanada Brasilien Norwegen Ägypten", "Sportarten": "Fußball Tennis Schwimmen Turnen Handball Rudern Boxen Judo Golf Basketball", "Instrumente|Musikinstrumente": "Klavier Geige Gitarre Flöte Trompete Trommel Harfe Cello Orgel Klarinette"}
LISTS_N = dict(zip(range(2, 8), "zwei drei vier fünf sechs sieben".split()))
TONGUES = ["Englisch", "Französisch", "Spanisch", "Italienisch"]
WORDS = """Hund:dog:chien:perro:cane|Katze:cat:chat:gato:gatto|Haus:house:maison:casa:casa|Wasser:water:eau:agua:acqua|Brot:bread:pain:pan:pane|Milch:milk:lait:leche:latte|Buch:book:livre:libro:libro|Sonne:sun:soleil:sol:sole|Mond:moon:lune:luna:luna|Baum:tree:arbre:árbol:albero
Freund:friend:ami:amigo:amico|Mutter:mother:mère:madre:madre|Vater:father:père:padre:padre|Kind:child:enfant:niño:bambino|Apfel:apple:pomme:manzana:mela|Käse:cheese:fromage:queso:formaggio|Fisch:fish:poisson:pescado:pesce|Blume:flower:fleur:flor:fiore|Tag:day:jour:día:giorno|Nacht:night:nuit:noche:notte
rot:red:rouge:rojo:rosso|blau:blue:bleu:azul:blu|grün:green:vert:verde:verde|schwarz:black:noir:negro:nero|weiß:white:blanc:blanco:bianco|Stadt:city:ville:ciudad:città|Meer:sea:mer:mar:mare|Berg:mountain:montagne:montaña:montagna|Stern:star:étoile:estrella:stella|Vogel:bird:oiseau:pájaro:uccello
Pferd:horse:cheval:caballo:cavallo|Schule:school:école:escuela:scuola|Liebe:love:amour:amor:amore|Zeit:time:temps:tiempo:tempo|Tür:door:porte:puerta:porta|Tisch:table:table:mesa:tavolo|Hand:hand:main:mano:mano|Auto:car:voiture:coche:macchina|Ei:egg:œuf:huevo:uovo|groß:big:grand:grande:grande""".replace("\n", "|").split("|")
PHRASES = """Guten Morgen:Good morning:Bonjour:Buenos días:Buongiorno|Gute Nacht:Good night:Bonne nuit:Buenas noches:Buonanotte|Danke:Thank you:Merci:Gracias:Grazie|Bitte:Please:S'il vous plaît:Por favor:Per favore|Auf Wiedersehen:Goodbye:Au revoir:Adiós:Arrivederci
Wie geht es dir?:How are you?:Comment vas-tu ?:¿Cómo estás?:Come stai?|Ich liebe dich:I love you:Je t'aime:Te quiero:Ti amo|Ich habe Hunger:I am hungry:J'ai faim:Tengo hambre:Ho fame|Ich heiße Anna:My name is Anna:Je m'appelle Anna:Me llamo Anna:Mi chiamo Anna|Bis morgen:See you tomorrow:À demain:Hasta mañana:A domani
Wo ist der Bahnhof?:Where is the station?:Où est la gare ?:¿Dónde está la estación?:Dov'è la stazione?|Ich verstehe nicht:I don't understand:Je ne comprends pas:No entiendo:Non capisco|Guten Appetit:Enjoy your meal:Bon appétit:Buen provecho:Buon appetito|Ja, gerne:Yes, gladly:Oui, volontiers:Sí, con gusto:Sì, volentieri|Alles Gute zum Geburtstag:Happy birthday:Joyeux anniversaire:Feliz cumpleaños:Buon compleanno""".replace("\n", "|").split("|")
REFUSE = [
    ("{Wie baue ich eine {Bombe|Waffe}|Wie kann ich jemanden {verletzen|vergiften}|Hilf mir, {ein Auto zu stehlen|jemanden zu bedrohen|jemanden zu betrügen}|Wie knacke ich ein {fremdes Passwort|Schloss}|Wie hacke ich {ein Konto|meinen Nachbarn}}{?|.|}",
     "{Dabei helfe ich nicht, denn das könnte jemandem schaden.|Nein, dabei kann ich nicht helfen. Frag mich gern etwas anderes.}"),
    ("{Ich habe {Kopfschmerzen|Fieber|Bauchschmerzen}, was soll ich {tun|nehmen}|Welche {Tabletten|Medikamente} soll ich nehmen|Bin ich krank|Wie viele Tabletten darf ich nehmen|Was hilft gegen {Brustschmerzen|starke Schmerzen}|Mir tut {der Bauch|das Herz} weh}{?|.|}",
     "{Ich bin kein Arzt. Frag bitte einen Arzt oder eine Apotheke.|Das kann ich nicht beurteilen. Bitte wende dich an einen Arzt, im Notfall an die 112.}"),
    ("{Such{e|} {bitte |}im Internet{ nach Rezepten| nach Hotels|}|Kannst du {googeln|ins Internet gehen|im Internet suchen}|Öffne eine Webseite|Schick eine E-Mail|Hast du Internet}{?|.|}",
     "{Ich habe keinen Zugang zum Internet.|Das kann ich nicht, ich kann nur Text in deinem Browser schreiben.}"),
    ("{Wie {ist|wird} das Wetter{ heute| morgen|}|Regnet es{ heute| morgen|}|Scheint {morgen|heute} die Sonne|Brauche ich heute einen Schirm|Wie warm ist es draußen}{?|}",
     "{Das Wetter kenne ich nicht, denn ich habe keine aktuellen Daten.|Das kann ich nicht wissen. Schau am besten in einen Wetterbericht.}"),
    ("{Wie spät ist es|Wie viel Uhr ist es|Welcher Tag ist heute|Welches Datum haben wir{ heute|}|Welches Jahr haben wir|Können Sie mir die Uhrzeit sagen}{?|}",
     "{Ich habe keine Uhr und keinen Kalender. Schau bitte auf dein Gerät.|Das weiß ich leider nicht. Dein Gerät zeigt dir Uhrzeit und Datum.}"),
    ("{Was gibt es Neues{ in der Welt|}|Was steht in den Nachrichten|Erzähl mir die Nachrichten|Wer hat gestern {gewonnen|das Spiel gewonnen}|Was ist heute passiert}{?|}",
     "{Nachrichten kenne ich nicht, denn ich bin nicht mit dem Internet verbunden.|Das weiß ich nicht. Aktuelle Nachrichten findest du in einer Zeitung.}"),
]
HOW = {"koche ich Tee|koche ich einen Tee": "Koche Wasser und gieße es über den Tee. Lass ihn einige Minuten ziehen.", "koche ich {Nudeln|Pasta}": "Koche Wasser mit Salz und gib die Nudeln hinein. Gieße sie nach etwa zehn Minuten ab.", "koche ich ein Ei": "Lege das Ei in kochendes Wasser. Nach sechs Minuten ist es weich, nach zehn hart.",
       "putze ich {mir |}die Zähne": "Gib Zahnpasta auf die Bürste und putze zwei Minuten lang. Spüle den Mund danach aus.", "wasche ich {mir |}die Hände": "Nimm Wasser und Seife und reibe die Hände 20 Sekunden lang. Spüle und trockne sie dann ab.", "schlafe ich besser": "Geh jeden Tag zur gleichen Zeit ins Bett. Leg das Handy früh weg.",
       "lerne ich {Deutsch|eine Sprache}": "Lerne jeden Tag ein paar Wörter und sprich viel. Lies auch einfache Texte.", "lerne ich {programmieren|das Programmieren}": "Beginne mit kleinen Programmen und übe jeden Tag. Python ist ein guter Anfang.", "pflanze ich {einen Baum}": "Grabe ein Loch, setze den Baum hinein und fülle Erde auf. Gieße ihn dann gut.",
       "gieße ich Pflanzen|pflege ich Pflanzen": "Gieße sie, wenn die Erde trocken ist, und stell sie ans Licht.", "mache ich einen {Salat|Obstsalat}": "Wasche die Zutaten, schneide sie klein und mische alles in einer Schüssel.", "spare ich {Geld}": "Schreib deine Ausgaben auf und leg jeden Monat etwas zurück."}
CODE = [
    ("Hallo {ausgibt|schreibt}", "Python", 'print("Hallo")'), ("von 1 bis 10 zählt", "Python", "for i in range(1, 11):\n    print(i)"), ("{zwei Zahlen addiert|eine Summe berechnet}", "Python", "def summe(a, b):\n    return a + b"),
    ("Hallo {ausgibt|schreibt}", "JavaScript", 'console.log("Hallo");'), ("von 1 bis 10 zählt", "JavaScript", "for (let i = 1; i <= 10; i++) {\n  console.log(i);\n}"), ("{zwei Zahlen addiert|eine Summe berechnet}", "JavaScript", "function summe(a, b) {\n  return a + b;\n}"),
]
HEROES = [("Fuchs", "m"), ("Bär", "m"), ("Hase", "m"), ("Drache", "m"), ("Roboter", "m"), ("Hund", "m"), ("Katze", "f"), ("Maus", "f"), ("Eule", "f"), ("Prinzessin", "f"), ("Ente", "f"), ("Schaf", "n"), ("Pferd", "n"), ("Einhorn", "n"), ("Gespenst", "n")]
DATIVE = {"Bär": "Bären", "Hase": "Hasen", "Drache": "Drachen"}
PLACES = ["in einem tiefen Wald", "am Meer", "auf einem hohen Berg", "in einem alten Turm", "in einem kleinen Dorf", "in einem bunten Garten"]
EVENTS = ["fand <p> einen goldenen Schlüssel", "fand <p> einen Stern im Gras", "hörte <p> ein leises Lied", "verlor <p> den Weg nach Hause", "sah <p> ein kleines Licht", "entdeckte <p> eine geheime Tür"]
HELPERS = ["Ein freundlicher Igel kam vorbei und half.", "Eine kluge Eule wusste Rat.", "Ein alter Gärtner zeigte den Weg.", "Eine kleine Ameise hatte eine gute Idee.", "Ein junger Vogel flog voraus."]
ENDINGS = ["Am Abend feierten alle zusammen.", "Von da an waren sie beste Freunde.", "Und am Ende waren alle glücklich.", "Danach schlief <p> zufrieden ein."]


def pick(rows):
    def topic(rng):
        question, answer = rng.choice(rows)
        return [(spin(rng, question), spin(rng, answer))]
    return topic


def facts(rng):
    question, answer = rng.choice(FACTS)
    return [(spin(rng, question + "{?|?|}"), ("" if rng.random() < 0.8 else "Gute Frage! ") + answer)]


def names(rng):
    n, c = rng.choice(NAMES), rng.choice(CITIES)
    town = rng.random() < 0.4
    tell = spin(rng, "{Ich heiße <n>|Mein Name ist <n>|Ich bin <n>|Hallo, ich heiße <n>|Hallo, ich bin <n>|Guten Tag, mein Name ist <n>}" + (" und {ich |}{wohne|lebe} in <c>" if town else "") + "{.|!|}", n=n, c=c)
    turns = [(tell, spin(rng, "{Hallo, <n>! Schön, dich kennenzulernen.|Freut mich, <n>! Wie kann ich helfen?}", n=n))]
    if rng.random() < 0.3:
        turns += rng.choice([pick(TALK[1:2]), colours, capitals, sums])(rng)[:1]
    if town and rng.random() < 0.6:
        turns.append((spin(rng, "{Wo wohne ich|Wo lebe ich|In welcher Stadt wohne ich|Weißt du, wo ich wohne|Wissen Sie noch, wo ich wohne}{?|}"), spin(rng, "{Du wohnst in **<c>**.|Du lebst in **<c>**.}", c=c)))
    if not town or rng.random() < 0.6:
        turns.append((spin(rng, "{Wie heiße ich|Wie ist mein Name|Was ist mein Name|Weißt du noch, wie ich heiße|Wissen Sie, wie ich heiße|Kennst du meinen Namen|Wer bin ich|Erinnerst du dich an meinen Namen}{?|}"), spin(rng, "{Du heißt **<n>**.|Dein Name ist **<n>**.}", n=n)))
    return turns


def unknown(rng):
    return [(spin(rng, "{Wie heiße ich|Wie ist mein Name|Weißt du, wie ich heiße|Kennst du meinen Namen|Wissen Sie, wie ich heiße}{?|}"), spin(rng, "{Das hast du mir noch nicht gesagt. Wie heißt du?|Deinen Namen kenne ich noch nicht. Wie heißt du?}"))]


def capitals(rng):
    land, other = rng.sample(list(LANDS), 2)
    city, tongue = LANDS[land].split("|")
    if rng.random() < 0.3:
        return [(spin(rng, "{Welche Sprache spricht man in <l>|Was spricht man in <l>|Welche Sprache wird in <l> gesprochen|Wie heißt die Sprache in <l>}{?|}", l=land), spin(rng, "{In <l> spricht man <t>.|Man spricht dort <t>.}", l=land, t=" und ".join(", ".join(f"**{w}**" for w in part.split(", ")) for part in tongue.split(" und "))))]
    if rng.random() < 0.15:
        return [(spin(rng, "{In welchem Land liegt <c>|Wo liegt <c>|<c> ist die Hauptstadt von welchem Land}{?|}", c=city), f"{city} liegt in **{land}**.")]
    turns = [(spin(rng, "{Was ist die Hauptstadt von <l>|Wie heißt die Hauptstadt von <l>|Welche Stadt ist die Hauptstadt von <l>|Nenne {mir |}die Hauptstadt von <l>|Hauptstadt von <l>|Sag mir die Hauptstadt von <l>|Können Sie mir die Hauptstadt von <l> nennen}{?|}", l=land), spin(rng, "{Die Hauptstadt von <l> ist **<c>**.|Das ist **<c>**.}", l=land, c=city))]
    if rng.random() < 0.3:
        turns.append((spin(rng, "{Und von <l>|Und die von <l>|Und die Hauptstadt von <l>}{?|}", l=other), f"Die Hauptstadt von {other} ist **{LANDS[other].split('|')[0]}**."))
    return turns


def colours(rng):
    thing, colour = rng.choice(list(COLOURS.items()))
    return [(spin(rng, "{Welche Farbe hat <t>|Was für eine Farbe hat <t>|Sag mir, welche Farbe <t> hat|Weißt du, welche Farbe <t> hat}{?|}", t=thing), f"{cap(thing)} ist **{colour}**.")]


def counts(rng):
    what, number = rng.choice(COUNTS)
    what = spin(rng, what)
    if what == "Kontinente gibt es":
        return [(f"Wie viele {what}?", rng.choice(["Es gibt **7** Kontinente.", "Meist zählt man **7** Kontinente."]))]
    noun = what.split()[0]
    return [(spin(rng, "Wie viele <w>{?|?|}", w=what), rng.choice([f"**{number}** {noun}.", f"Es sind **{number}** {noun}."]))]


def opposites(rng):
    at = rng.randrange(len(OPPOSITES))
    x, y = OPPOSITES[at], OPPOSITES[at ^ 1]
    return [(spin(rng, "{Was ist das Gegenteil von <x>|Was ist das Gegenteil von „<x>“|Wie heißt das Gegenteil von <x>|Nenne das Gegenteil von <x>|Gegenteil von <x>|Das Gegenteil von <x> ist}{?|}", x=x), rng.choice([f"Das Gegenteil von {x} ist **{y}**.", f"**{cap(y)}**."]))]


def animals(rng):
    who, eats, sound, home, flies = rng.choice(ANIMALS)
    kind = rng.randrange(4)
    if kind == 0:
        return [(spin(rng, "{Was frisst <w>|Wovon ernährt sich <w>|Was frisst <w> gern}{?|}", w=who), f"{cap(who)} frisst {eats}.")]
    if kind == 1 and sound:
        return [(spin(rng, "{Welches Geräusch macht <w>|Wie macht <w>|Welchen Laut macht <w>}{?|}", w=who), f"{cap(who)} **{sound}**.")]
    if kind == 2:
        return [(spin(rng, "{Wo lebt <w>|Wo wohnt <w>|Wo ist <w> zu Hause}{?|}", w=who), f"{cap(who)} lebt {home}.")]
    return [(spin(rng, "{Kann <w> fliegen|Fliegt <w>}{?|}", w=who), f"Ja, {who} kann fliegen." if flies else f"Nein, {who} kann nicht fliegen.")]


def define(rng):
    word, text = rng.choice(list(DEFS.items()))
    bare = word.split()[-1]
    return [(spin(rng, "{Was ist <w>|Was ist <w>|Was bedeutet <b>|Was bedeutet das Wort <b>|Erkläre {mir |}das Wort <b>|Erklär mir, was <w> ist|Definiere <b>|Können Sie erklären, was <w> ist|Was versteht man unter dem Wort <b>}{?|}", w=word, b=bare), rng.choice([f"{cap(word)} ist {text}.", f"Das ist {text}."]))]


def sums(rng):
    sign = rng.choices("+-*/", [5, 4, 3, 2])[0]
    x, y = (rng.randint(0, 10), rng.randint(0, 10)) if sign in "*/" else (rng.randint(0, 50), rng.randint(0, 50))
    if sign == "-":
        x, y = max(x, y) * 2 if rng.random() < 0.3 else max(x, y), min(x, y)
    if sign == "/":
        y = y or 1
        x *= y
    result = {"+": x + y, "-": x - y, "*": x * y, "/": x // (y or 1)}[sign]
    word = rng.choice({"+": ["plus", "+", "und"], "-": ["minus", "-", "weniger"], "*": ["mal", "*", "x"], "/": ["geteilt durch", "/", ":"]}[sign])
    turns = [(spin(rng, "{{Was ist|Wie viel ist|Was ergibt|Wie viel sind|Rechne|Berechne|Was macht} <e>{?|}|Kannst du ausrechnen, was <e> ist{?|}|<e>{?| =| = ?|}}", e=f"{x} {word} {y}"), f"{x} {({'*': '×', '/': '÷'}).get(sign, sign)} {y} = **{result}**")]
    if rng.random() < 0.3:
        n = rng.randint(1, 10)
        if result < n or rng.random() < 0.5:
            turns.append((spin(rng, "{Und plus <n>|Plus <n>|Addiere <n>|Jetzt noch <n> dazu|Und noch <n> dazu}{?|.|}", n=n), f"{result} + {n} = **{result + n}**"))
        else:
            turns.append((spin(rng, "{Und minus <n>|Minus <n>|Zieh <n> ab|Jetzt <n> weniger|Ziehen Sie <n> ab}{?|.|}", n=n), f"{result} - {n} = **{result - n}**"))
    return turns


def units(rng):
    one, big, small, factor = rng.choice([("Kilometer", "Kilometer", "Meter", 1000), ("Meter", "Meter", "Zentimeter", 100), ("Zentimeter", "Zentimeter", "Millimeter", 10), ("Kilogramm", "Kilogramm", "Gramm", 1000), ("Liter", "Liter", "Milliliter", 1000), ("Stunde", "Stunden", "Minuten", 60),
    ("Minute", "Minuten", "Sekunden", 60), ("Tag", "Tage", "Stunden", 24), ("Woche", "Wochen", "Tage", 7), ("Jahr", "Jahre", "Monate", 12), ("Euro", "Euro", "Cent", 100)])
    n = rng.randint(1, 10)
    name = one if n == 1 else big
    left, right, lead = (f"{n} {name}", f"**{n * factor}** {small}", small) if rng.random() < 0.65 else (f"{n * factor} {small}", f"**{n}** {name}", big)
    return [(spin(rng, "{Wie viele <u> sind <l>|<l> sind wie viele <u>|Rechne <l> in <u> um|Rechnen Sie bitte <l> in <u> um}{?|}", u=lead, l=left), f"{left} sind {right}.")]


def story(rng):
    hero, g = rng.choice(HEROES)
    p = {"m": "er", "f": "sie", "n": "es"}[g]
    asked, name = rng.random() < 0.75, rng.choice(NAMES) if rng.random() < 0.4 else None
    adj = rng.choice(["klein", "mutig", "neugierig", "freundlich"])
    start = f"Es war einmal {'eine' if g == 'f' else 'ein'} {adj}{({'m': 'er', 'f': 'e', 'n': 'es'})[g]} {hero}"
    dative = ("einer " if g == "f" else "einem ") + DATIVE.get(hero, hero)
    ask = "{Erzähl{|e} mir|Erzählen Sie mir|Schreib{|e} mir|Schreib|Ich möchte|Kannst du mir} {eine|eine kurze|eine kleine} Geschichte" + (" {von|mit} <d>" if asked or name else "") + (" namens <n>" if name else "") + "{.|!|}"
    question = spin(rng, ask, d=dative, n=name)
    question = question.rstrip(".!") + (" erzählen?" if question.startswith("Kannst") else " hören." if question.startswith("Ich") else question[len(question.rstrip(".!")):])
    if name:
        start += f" namens {name}"
    relative = {"m": "der", "f": "die", "n": "das"}[g]
    text = f"{start}, {relative} {rng.choice(PLACES)} lebte. Eines Tages {rng.choice(EVENTS)}. {rng.choice([h for h in HELPERS if hero not in h])} {rng.choice(ENDINGS)}"
    return [(question, spin(rng, text, p=name or p))]


def rhyme(rng):
    return [(spin(rng, "{{Schreib|Schreibe|Schreib mir|Schreiben Sie mir|Erzähl mir|Sag mir|Dichte} {ein Gedicht|ein kurzes Gedicht|einen Reim|ein paar Verse}|Kannst du {dichten|reimen}|Ein Gedicht bitte|Ich möchte ein Gedicht}{.|}"), rng.choice(RHYMES))]


def joke(rng):
    return [(spin(rng, "{Erzähl{|e} mir {bitte |}einen Witz|Kennst du einen Witz|Einen Witz bitte|Mach einen Witz|Bring mich zum Lachen|Erzählen Sie einen Witz|Witz bitte|Noch ein Witz|Sag etwas Lustiges}{.|!|}"), rng.choice(JOKES))]


def lists(rng):
    names_, items = rng.choice(list(LISTS.items()))
    n = rng.randint(2, 7)
    noun = rng.choice([w for w in names_.split("|") if w != "Obst"])
    shown = n if rng.random() < 0.5 else LISTS_N[n]
    return [(spin(rng, "{Nenne {mir |}|Nenn mir |Nennen Sie {mir |}bitte |Gib mir |Schreib eine Liste mit |Liste mit |Ich brauche }<k> <w>{.|!|}", k=shown, w=noun), bullets(rng.sample(items.split(), n)))]


def translate(rng):
    row = rng.choice(WORDS if rng.random() < 0.7 else PHRASES).split(":")
    at = rng.randrange(4)
    w, t = row[0], TONGUES[at]
    return [(spin(rng, "{Was heißt „<w>“ auf <t>|Wie sagt man „<w>“ auf <t>|Wie sage ich „<w>“ auf <t>|Übersetze „<w>“ ins <g>|Übersetzen Sie bitte „<w>“ ins <g>|„<w>“ auf <t>|Was ist „<w>“ auf <t>|Sag „<w>“ auf <t>}{?|}", w=w, t=t, g=t + "e").replace("„", q := rng.choice(["„", "", '"', "„"])).replace("“", {"„": "“"}.get(q, q)),
             rng.choice([f"„{w}“ heißt auf {t} **{row[at + 1]}**.", f"**{row[at + 1]}**"]))]


def how(rng):
    what, text = rng.choice(list(HOW.items()))
    return [(spin(rng, f"{{Wie|Hallo, wie|Bitte hilf mir: Wie}} {{{what}}}{{?|}}"), rng.choice(["", "", "Ganz einfach: "]) + text)]


def code(rng):
    what, tongue, text = rng.choice(CODE)
    return [(spin(rng, "{{Schreib{|e} mir|Schreib|Zeig mir|Ich brauche|Schreiben Sie bitte} <l>-Code, der <w>|Wie sieht <l>-Code aus, der <w>}{.|}", l=tongue, w=spin(rng, what)),
             spin(rng, "{So geht es|Hier ist der Code}:\n") + f"```{tongue.lower()}\n{text}\n```")]


TOPICS = [(pick(TALK), 16), (pick(SELF), 14), (names, 8), (unknown, 1), (capitals, 9), (colours, 3), (counts, 5), (opposites, 5), (animals, 6), (facts, 9), (define, 7), (sums, 10), (units, 4), (story, 7), (rhyme, 2), (lists, 5), (translate, 7), (pick(REFUSE), 5), (how, 3), (code, 2), (joke, 2)]


def mark(question):
    """A full stop after an order and a question mark after a question word."""
    orders = question.startswith(("Nenn", "Sag", "Erklär", "Rechne", "Übersetz", "Definiere", "Zähl", "Stell", "Berechne", "Hilf", "Zieh", "Addiere", "Such", "Schick", "Öffne"))
    asks = question.startswith(("Was ", "Wie ", "Wo ", "Wer ", "Welche", "Kannst ", "Können "))
    return question[:-1] + "." if orders and question[-1] == "?" else question[:-1] + "?" if asks and question[-1] in ".!" else question


def sample(rng) -> list[tuple[str, str]]:
    kind = rng.random()
    if kind < 0.45:
        return german_more.sample(rng)
    if kind < 0.7:
        return german_everyday.sample(rng)
    turns = rng.choices([t for t, _ in TOPICS], [w for _, w in TOPICS])[0](rng)
    return [(german_everyday.casual(rng, mark(question)), answer) for question, answer in turns]
