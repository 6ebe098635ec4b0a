"""More Italian, as it is spoken: definitions, reasons, geography, memory, sums with follow-ups, stories, lists, animals, units, tiny functions and refusals. Used by `italian`."""

from grammar import bullets, cap, join, spin

Exchange = tuple[str, str]

PLAIN = str.maketrans("àèéìòùÈÀ", "aeeiouEA")
STARTS = [
    "senti, ", "senti ", "senti un po', ", "scusa, ", "scusi, ", "dai, ", "ma ", "ma dai, ", "allora, ", "allora ", "e ", "ciao, ", "ehi, ", "ok, ", "ah, ", "oh, ", "eh, ", "boh, ", "mah, ", "aspetta, ",
    "una cosa, ", "una domanda: ", "domanda veloce: ", "un'altra cosa: ", "curiosità: ", "mio figlio chiede: ", "mia figlia vuole sapere: ", "la maestra chiede: ", "per favore, ", "buongiorno, ",
    "già che ci sei, ", "non ridere, ma ", "forse è una domanda sciocca, ma ", "ascolta, ", "guarda, ", "insomma, ", "cioè, ", "va bene, ", "per la scuola: ",
]
TAILS = [", per favore", " per favore", ", grazie", " grazie", ", dai", ", scusa", ", lo sai", ", secondo te", " pls", ", che non lo so", ", che non mi ricordo", ", sai"]
NUMBERS = "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti".split()
NAMES = "Anna Marco Giulia Luca Sofia Matteo Chiara Paolo Elena Davide Sara Andrea Martina Giorgio Francesca Pietro Laura Simone Alice Tommaso Lucia Antonio Marta Leo Carlo Irene Nicola Stefano Emma Roberto Silvia Fabio Valentina Enrico Filippo Nina Diego".split()


def say(rng, template: str, keep: bool = False, **slots: object) -> str:
    """A spoken question or remark: often with a filler, without accents, capital or question mark. `keep` leaves out fillers and accent loss."""
    text = " ".join(spin(rng, "{" + template + "}", **slots).split())
    if text.startswith(("mi dici", "mi fai", "mi può", "mi rac", "mi inv", "mi sugg", "potrebbe", "sapresti", "me ne dici", "e poi cosa", "che altro", "e il giorno")) and text.endswith("."):
        text = text[:-1] + "?"
    asks = text.endswith("?")
    if not keep and not text.startswith(("ma ", "e ", "ok", "ciao")) and rng.random() < 0.28:
        text = rng.choice(STARTS if asks else STARTS[:20]) + text
    if not keep and asks and rng.random() < 0.1:
        text = text[:-1] + rng.choice(TAILS) + "?"
    if asks and rng.random() < 0.35 or text.endswith(".") and rng.random() < 0.5:
        text = text[:-1]
    if not keep and rng.random() < 0.2:
        if rng.random() < 0.4:
            text = text.replace("è", "e'").replace("é", "e'").replace("ò", "o'").replace("à", "a'").replace("ù", "u'").replace("ì", "i'")
        else:
            text = text.translate(PLAIN)
    if not keep and rng.random() < 0.06:
        text = text.replace("'", " ").replace("  ", " ")
    return cap(text) if rng.random() < 0.5 else text


def loosen(rng, text: str) -> str:
    """A finished question in a looser tone: an opener, a tail, lower case, without accents. Greetings and code stay as they are."""
    low = text.lower()
    if "\n" in text or not text.endswith("?") or low.startswith(("ciao", "buon", "salve", "ehi", "senti", "scus", "allora", "per favore", "ok", "e ", "bene", "grazie", "una ", "un'", "ma ", "arrived", "sì", "no")):
        return text
    body = text[:-1] if text.startswith(("JavaScript", "Python")) else text[:1].lower() + text[1:-1]
    if rng.random() < 0.6:
        body = rng.choice(STARTS) + body
    if rng.random() < 0.25 and not body.endswith("favore"):
        body += rng.choice(TAILS)
    if rng.random() < 0.25:
        body = body.translate(PLAIN)
    return body + rng.choice(["?", "?", "", " ?", "??"])


def _joined(article: str, **forms: str) -> str:
    """A preposition before a phrase with its article: `del`, `alla`, `nell'`."""
    for start, end in (("il ", "l "), ("lo ", "llo "), ("la ", "lla "), ("l'", "ll'"), ("i ", "i "), ("gli ", "gli "), ("le ", "lle ")):
        if article.startswith(start):
            return forms["stem"] + end + article[len(start):]
    return forms["bare"] + " " + article


def di(phrase: str) -> str:
    return _joined(phrase, stem="de", bare="di")


def a(phrase: str) -> str:
    return _joined(phrase, stem="a", bare="a")


# what | definition
WORDS = [row.split("|") for row in """un martello|un attrezzo che serve a piantare i chiodi
una forchetta|una posata con le punte che serve a infilzare il cibo
un cucchiaio|una posata che serve a mangiare la minestra e altri cibi liquidi
un coltello|uno strumento con una lama che serve a tagliare
un ombrello|un oggetto che si apre per ripararsi dalla pioggia
una sedia|un mobile su cui si siede una persona
un tavolo|un mobile con un piano su cui si mangia o si lavora
un letto|un mobile su cui si dorme
un armadio|un mobile in cui si tengono i vestiti
uno specchio|una superficie liscia che riflette le immagini
una lampada|un oggetto che fa luce
una candela|un cilindro di cera con uno stoppino che brucia e fa luce
una chiave|un oggetto di metallo che serve ad aprire e chiudere una serratura
una porta|un'apertura per entrare e uscire da una stanza o da una casa
una finestra|un'apertura nel muro che fa entrare luce e aria
un tetto|la parte che copre una casa in alto
una scala|una serie di gradini che serve a salire e a scendere
un ascensore|una cabina che porta le persone da un piano all'altro
un frigorifero|un apparecchio che tiene freddi i cibi
un forno|un apparecchio in cui si cuociono i cibi con il calore
una lavatrice|una macchina che lava i vestiti
un telefono|un apparecchio per parlare con persone lontane
una televisione|un apparecchio che mostra immagini e suoni da lontano
una radio|un apparecchio che riceve suoni e voci da lontano
una bicicletta|un mezzo con due ruote che si muove con i pedali
un'automobile|un mezzo a quattro ruote con un motore
un treno|un mezzo che viaggia sui binari e trasporta persone o merci
un autobus|un grande mezzo che porta molte persone per la strada
un aereo|un mezzo con le ali che vola e trasporta persone
una nave|un grande mezzo che viaggia sul mare
una barca|un piccolo mezzo che galleggia e viaggia sull'acqua
un semaforo|un segnale con luci rosse, gialle e verdi che regola il traffico
una strada|una via su cui passano persone e veicoli
una piazza|uno spazio aperto in una città, circondato da edifici
un mercato|un luogo dove si vendono e si comprano cibi e altre cose
una stazione|un luogo dove si fermano i treni
un aeroporto|un luogo dove partono e arrivano gli aerei
una farmacia|un negozio dove si vendono le medicine
una banca|un luogo dove si tengono e si prestano i soldi
una chiesa|un edificio in cui i cristiani pregano
un teatro|un luogo dove si vedono spettacoli dal vivo
una fattoria|un luogo di campagna dove si coltiva la terra e si allevano animali
un mulino|un edificio in cui si macina il grano per fare la farina
un giardino|un terreno con erba, fiori e piante
un parco|un grande spazio verde dove si cammina e si gioca
un bosco|un luogo pieno di alberi
una spiaggia|una riva di sabbia o di sassi vicino al mare
un porto|un luogo riparato dove si fermano le navi
un medico|una persona che cura i malati
un'infermiera|una persona che assiste i malati
un insegnante|una persona che aiuta gli altri a imparare
un fornaio|una persona che fa e vende il pane
un idraulico|una persona che ripara tubi e rubinetti
un falegname|una persona che costruisce oggetti di legno
un pompiere|una persona che spegne gli incendi e salva chi è in pericolo
un contadino|una persona che coltiva la terra
un pescatore|una persona che pesca
un giornalista|una persona che racconta le notizie
un cuoco|una persona che prepara da mangiare
un avvocato|una persona che difende e consiglia gli altri davanti alla legge
un pittore|una persona che dipinge quadri
un musicista|una persona che suona o compone musica
un sarto|una persona che cuce i vestiti
un dentista|un medico che cura i denti
un astronauta|una persona che viaggia nello spazio
il pane|un cibo fatto con farina, acqua e lievito e cotto nel forno
il formaggio|un cibo che si fa con il latte
il burro|un grasso morbido che si fa con la panna del latte
il miele|un cibo dolce che le api fanno con il nettare dei fiori
la farina|una polvere che si fa macinando il grano o altri cereali
la marmellata|una crema dolce fatta con frutta e zucchero
il gelato|un dolce freddo e cremoso
una torta|un dolce cotto nel forno, spesso per le feste
una zuppa|un piatto caldo e liquido, spesso con verdure
il risotto|un piatto di riso cotto piano nel brodo
la pasta|un cibo fatto con farina e acqua, da cuocere in acqua bollente
il cioccolato|un cibo dolce che si fa con i semi del cacao
il sale|una sostanza bianca che dà sapore ai cibi
lo zucchero|una sostanza dolce che si ricava dalla canna o dalla barbabietola
il caffè|una bevanda scura che si fa con i chicchi tostati di una pianta
il tè|una bevanda calda che si fa con le foglie di una pianta
l'acqua|un liquido trasparente di cui hanno bisogno tutti gli esseri viventi
l'aria|l'insieme di gas che respiriamo
il fuoco|il calore e la luce di qualcosa che brucia
il vento|aria che si muove
la neve|acqua ghiacciata che cade dalle nuvole in fiocchi bianchi
la nebbia|una nuvola di goccioline vicino a terra
la libertà|la possibilità di scegliere e di agire senza costrizioni
la felicità|un sentimento di gioia e di serenità
la tristezza|un sentimento di dolore che a volte fa piangere
la paura|quello che si prova davanti a un pericolo
il coraggio|la forza di affrontare una cosa che fa paura
la pazienza|la capacità di aspettare con calma
la gentilezza|il modo di trattare gli altri con cura e rispetto
la giustizia|il principio di dare a ognuno ciò che gli spetta
la pace|una situazione senza guerra e senza violenza
la verità|ciò che corrisponde ai fatti
una bugia|una cosa falsa detta per ingannare
una promessa|l'impegno di fare una cosa
un segreto|una cosa che si tiene nascosta agli altri
un sogno|una serie di immagini che vediamo mentre dormiamo
un ricordo|una cosa del passato che resta nella mente
la memoria|la capacità di ricordare
una legge|una regola che tutti devono rispettare in un paese
un sindaco|la persona che guida un comune
un re|un uomo che regna su un paese
una famiglia|un gruppo di persone unite da parentela o affetto
un vicino|una persona che abita accanto a noi
un nonno|il padre della madre o del padre
un cugino|il figlio di uno zio o di una zia
un regalo|una cosa che si dà a qualcuno per fargli piacere
una festa|un momento in cui ci si diverte insieme per un motivo felice
una vacanza|un periodo di riposo dal lavoro o dalla scuola
una malattia|uno stato in cui il corpo o la mente non sta bene
una medicina|una sostanza che serve a curare una malattia
nuotare|muoversi nell'acqua con le braccia e le gambe
leggere|guardare un testo e capire le parole scritte
scrivere|mettere le parole su un foglio o su uno schermo
cucinare|preparare il cibo, spesso con il calore
cantare|fare musica con la voce
ballare|muovere il corpo a tempo di musica
dormire|riposare con gli occhi chiusi
sognare|vedere immagini nella mente mentre si dorme
ridere|mostrare allegria con la voce e con il viso
piangere|versare lacrime per dolore o per emozione
perdonare|non essere più arrabbiati con chi ha sbagliato
imparare|acquistare nuove conoscenze o capacità
dimenticare|non ricordare più una cosa
prestare|dare una cosa che poi verrà restituita
risparmiare|spendere poco e mettere da parte i soldi
viaggiare|andare da un luogo a un altro, spesso lontano
respirare|far entrare l'aria nei polmoni e farla uscire
ascoltare|fare attenzione a ciò che si sente""".split("\n")]
VERBS = ("are", "ere", "ire")
DEFINE = "{cos'è <w>|che cos'è <w>|che cosa è <w>|cosa è <w>|mi spieghi cos'è <w>|mi dici cos'è <w>|mi sai dire cos'è <w>|sai cos'è <w>|lo sai cos'è <w>|che roba è <w>|ma cos'è <w>|<w> cos'è|<w> che cos'è|e <w> cos'è|cosa sarebbe <w>|a parole semplici, cos'è <w>|come spieghi a un bambino cos'è <w>|in due parole cos'è <w>|cosa si intende per <b>|che vuol dire <b>|cosa vuol dire la parola <b>|che significa <b>|il significato di <b>|mi può spiegare cos'è <w>|può dirmi che cos'è <w>|saprebbe dirmi cos'è <w>|non so cos'è <w>, me lo spieghi|mio figlio non sa cos'è <w>, come glielo spiego}?|{<b> significato|<b> definizione|definizione di <b>|spiegami cos'è <w>|dimmi cos'è <w>|vorrei sapere cos'è <w>|non ho capito cos'è <w>|definiscimi <b>|spiegami la parola <b>|mi serve la definizione di <b>}."
DEFINE_VERB = "{cosa significa <w>|che significa <w>|cosa vuol dire <w>|che vuol dire <w>|che cosa vuol dire <w>|mi spieghi cosa vuol dire <w>|mi dici che significa <w>|sai cosa vuol dire <w>|e <w> che vuol dire|che vuol dire il verbo <w>|cosa si intende per <w>|come spieghi il verbo <w>|<w> cosa significa|mi può dire cosa significa <w>}?|{<w> significato|spiegami cosa vuol dire <w>|dimmi che significa <w>|vorrei sapere cosa significa <w>|il significato di <w>|definizione di <w>}."


def bare(phrase: str) -> str:
    """A noun without its article."""
    for article in ("un'", "una ", "uno ", "un ", "il ", "lo ", "la ", "l'"):
        if phrase.startswith(article):
            return phrase[len(article):]
    return phrase


def is_verb(phrase: str) -> bool:
    return " " not in phrase and "'" not in phrase and phrase.endswith(VERBS)


def definition(rng) -> list[Exchange]:
    """What a word means, then perhaps another of its kind."""
    turns = []
    for phrase, meaning in rng.sample(WORDS, rng.choice([1, 1, 1, 1, 2])):
        verb = is_verb(phrase)
        ask = DEFINE_VERB if verb else DEFINE
        if turns:
            ask = "{e <w>|ok, e <w>|e cosa vuol dire <b>|capito. e <w>}?"
        turns.append((say(rng, ask, bool(turns), w=phrase, b=bare(phrase)), f"**{cap(phrase)}** {'significa' if verb else 'è'} {meaning}."))
    return turns


# a clause (asked with "perché") | the reason
WHY = [row.split("|") for row in """il mare è salato|Il mare è salato perché i fiumi portano nel mare **i sali delle rocce**.
le foglie cadono in autunno|Le foglie cadono in autunno perché l'albero **risparmia acqua ed energia** per l'inverno.
le foglie sono verdi|Le foglie sono verdi per la **clorofilla**, che usa la luce per nutrire la pianta.
il ghiaccio galleggia|Il ghiaccio galleggia perché è **meno denso** dell'acqua.
d'estate fa caldo|D'estate fa caldo perché il Sole è **più alto nel cielo** e le giornate sono più lunghe.
d'inverno fa freddo|D'inverno fa freddo perché il Sole è **più basso** e le giornate sono più corte.
ci sono le stagioni|Le stagioni ci sono perché **l'asse della Terra è inclinato** mentre gira intorno al Sole.
la luna cambia forma|La Luna cambia forma perché vediamo **parti diverse illuminate** dal Sole.
la luna brilla|La Luna brilla perché **riflette la luce** del Sole.
le stelle brillano|Le stelle brillano perché sono fatte di **gas caldissimo** che produce luce.
di giorno non si vedono le stelle|Di giorno le stelle non si vedono perché **la luce del Sole è troppo forte**.
ci sono le maree|Le maree ci sono perché **la Luna attira l'acqua** dei mari.
si sente il tuono dopo il lampo|Il tuono si sente dopo il lampo perché **la luce è più veloce del suono**.
il tramonto è rosso|Il tramonto è rosso perché la luce **attraversa più aria**, che toglie il blu e lascia il rosso.
nevica|Nevica quando nelle nuvole fa così freddo che **l'acqua diventa cristalli di ghiaccio**.
soffia il vento|Il vento soffia perché **l'aria si sposta** da dove la pressione è alta a dove è bassa.
c'è la nebbia|La nebbia c'è quando l'aria umida si raffredda e forma **goccioline vicino a terra**.
il ferro arrugginisce|Il ferro arrugginisce perché reagisce con **l'ossigeno e l'acqua**.
si mette il sale sulle strade|Il sale si mette sulle strade perché **scioglie il ghiaccio**.
la cipolla fa piangere|La cipolla fa piangere perché, quando si taglia, libera **una sostanza che irrita gli occhi**.
il pane lievita|Il pane lievita perché il lievito produce **bollicine di gas** nella pasta.
si mettono i cibi in frigo|I cibi si mettono in frigo perché **il freddo rallenta i batteri**.
bisogna lavarsi le mani|Le mani si lavano per **togliere i germi** che possono farci ammalare.
bisogna lavarsi i denti|I denti si lavano per togliere i resti di cibo e **evitare la carie**.
dormiamo|Dormiamo perché il corpo e il cervello hanno bisogno di **riposo**.
sogniamo|Sogniamo perché **il cervello resta attivo** anche quando dormiamo.
abbiamo fame|Abbiamo fame perché il corpo ha bisogno di **energia**.
abbiamo sete|Abbiamo sete perché il corpo ha bisogno di **acqua**.
sudiamo|Sudiamo perché il sudore, evaporando, **raffredda il corpo**.
tremiamo per il freddo|Tremiamo per il freddo perché i muscoli che si muovono **producono calore**.
il cuore batte più forte quando corriamo|Quando corriamo il cuore batte più forte per **portare più ossigeno ai muscoli**.
il sangue è rosso|Il sangue è rosso perché contiene **l'emoglobina**, che porta l'ossigeno.
ci vengono le rughe|Le rughe vengono perché con l'età la pelle diventa **meno elastica**.
i capelli diventano bianchi|I capelli diventano bianchi perché con l'età **perdono il loro pigmento**.
starnutiamo|Starnutiamo per **liberare il naso** da polvere e altre cose che lo irritano.
bisogna bere acqua|Bisogna bere acqua perché il corpo **ne perde ogni giorno** e ne ha bisogno per funzionare.
gli uccelli migrano|Gli uccelli migrano per trovare **cibo e un clima migliore**.
gli uccelli cantano|Gli uccelli cantano per **cercare un compagno** e difendere il loro territorio.
i gatti fanno le fusa|I gatti fanno le fusa spesso perché sono **contenti**, ma a volte anche per calmarsi.
i cani scodinzolano|I cani scodinzolano per **mostrare le loro emozioni**, spesso la gioia.
il gatto ha i baffi|Il gatto ha i baffi per **sentire gli ostacoli** vicini, anche al buio.
le api fanno il miele|Le api fanno il miele per avere **cibo durante l'inverno**.
le api sono importanti|Le api sono importanti perché **impollinano i fiori**, e così nascono i frutti.
i fiori hanno colori vivaci|I fiori hanno colori vivaci per **attirare gli insetti** che li impollinano.
l'orso va in letargo|L'orso va in letargo perché d'inverno **c'è poco cibo**.
la giraffa ha il collo lungo|La giraffa ha il collo lungo e così arriva alle **foglie più alte**.
il camaleonte cambia colore|Il camaleonte cambia colore per **comunicare** e per regolare il calore del corpo.
i pesci respirano sott'acqua|I pesci respirano sott'acqua con le **branchie**, che prendono l'ossigeno dall'acqua.
le zanzare pungono|Le zanzare femmine pungono perché usano **il sangue per produrre le uova**.
gli alberi sono importanti|Gli alberi sono importanti perché **producono ossigeno**, danno ombra e ospitano animali.
gli aerei volano|Gli aerei volano perché l'aria che scorre intorno alle ali crea **una spinta verso l'alto**.
le navi galleggiano|Le navi galleggiano perché spostano molta acqua, che **le spinge verso l'alto**.
si ricicla|Si ricicla per **riusare i materiali** e produrre meno rifiuti.
si va a scuola|Si va a scuola per **imparare** e stare insieme agli altri.
febbraio ha 29 giorni ogni quattro anni|Ogni quattro anni febbraio ha 29 giorni perché l'anno dura **circa 365 giorni e un quarto**.
la bussola indica il nord|La bussola indica il nord perché il suo ago segue **il campo magnetico della Terra**.
Venezia ha i canali|Venezia ha i canali perché è costruita su **tante piccole isole** in una laguna.
la torre di Pisa pende|La torre di Pisa pende perché **il terreno sotto è troppo morbido** da un lato.""".split("\n")]
WHY_ASK = "{perché <c>|come mai <c>|ma perché <c>|perché mai <c>|mi spieghi perché <c>|mi dici perché <c>|mi sai dire perché <c>|sai perché <c>|lo sai perché <c>|e perché <c>|per quale motivo <c>|mi può spiegare perché <c>|saprebbe dirmi come mai <c>|com'è che <c>|qual è il motivo per cui <c>|come si spiega che <c>}?|{spiegami perché <c>|dimmi perché <c>|vorrei sapere perché <c>|non capisco perché <c>|mi chiedo perché <c>|voglio capire perché <c>|mio figlio mi chiede perché <c>}."
# questions that begin otherwise | the answer
HOW = [row.split("|") for row in """come nascono le farfalle,come nasce una farfalla|Una farfalla nasce da **un bruco**, che si trasforma dentro una crisalide.
come nasce un pulcino,da dove esce il pulcino|Il pulcino nasce da **un uovo** che la gallina ha covato.
come si forma la grandine,come nasce la grandine|La grandine si forma quando **le gocce gelano** più volte dentro un temporale.
come si forma una montagna,come nascono le montagne|Molte montagne nascono quando **due placche della Terra si scontrano**.
come si forma un fiume,come nasce un fiume,da dove arriva l'acqua dei fiumi|Un fiume nasce da una **sorgente**, da un lago o da un ghiacciaio e scende verso il mare.
come si fa la carta,da che cosa si fa la carta,con cosa si fa la carta|La carta si fa di solito con **il legno** degli alberi.
come si fa il vetro,di cosa è fatto il vetro,con cosa si fa il vetro|Il vetro si fa fondendo **la sabbia** con altre sostanze.
come si fa il burro,con cosa si fa il burro|Il burro si fa sbattendo **la panna** del latte.
come si fa lo yogurt,di cosa è fatto lo yogurt|Lo yogurt si fa con il latte e con **batteri buoni** che lo rendono denso.
come funziona un frigorifero,come fa il frigo a raffreddare|Il frigorifero **porta fuori il calore** e così i cibi dentro restano freddi.
come funziona una lampadina,come fa la lampadina a fare luce|Nella lampadina **la corrente elettrica** si trasforma in luce.
come funziona un mulino a vento,a che serve un mulino a vento|Nel mulino a vento **il vento fa girare le pale**, e le pale muovono una macina.
come funziona internet,cos'è internet in due parole|Internet è una rete che **collega i computer** di tutto il mondo.
a cosa serve il cervello,che cosa fa il cervello|Il cervello serve a **pensare, ricordare e guidare il corpo**.
a cosa servono le ossa,perché abbiamo le ossa|Le ossa servono a **sostenere il corpo** e a proteggere gli organi.
a cosa serve la pelle,che cosa fa la pelle|La pelle serve a **proteggere il corpo** e a sentire il caldo, il freddo e il dolore.
a cosa serve lo stomaco,cosa fa lo stomaco|Lo stomaco serve a **digerire il cibo**.
a cosa servono le radici,che fanno le radici di una pianta|Le radici servono a **prendere acqua dal terreno** e a tenere ferma la pianta.
quanto ci mette la luce del Sole ad arrivare,quanto tempo impiega la luce dal Sole alla Terra|La luce del Sole arriva sulla Terra in circa **otto minuti**.
quanto dura una partita di calcio,quanti minuti dura una partita di calcio|Una partita di calcio dura **90 minuti**.
chi ha inventato la pila,chi è l'inventore della pila|La pila è stata inventata da **Alessandro Volta**.
chi ha inventato il telescopio,Galileo ha inventato il telescopio|Il telescopio è nato nei Paesi Bassi, e **Galileo Galilei** lo migliorò per guardare il cielo.
chi era Leonardo da Vinci,chi è Leonardo da Vinci,che faceva Leonardo da Vinci|Leonardo da Vinci era **un pittore, inventore e scienziato** del Rinascimento.
chi era Galileo,chi è Galileo Galilei,cosa ha fatto Galileo|Galileo Galilei era **uno scienziato** che studiò il cielo con il telescopio.
chi era Cristoforo Colombo,cosa ha fatto Cristoforo Colombo|Cristoforo Colombo era **un navigatore** che arrivò in America nel 1492.
chi era Dante,chi è Dante Alighieri,che ha scritto Dante|Dante Alighieri era **un poeta**: scrisse la Divina Commedia.
chi era Giuseppe Verdi,che faceva Giuseppe Verdi|Giuseppe Verdi era **un compositore** di opere, come Aida e Nabucco.
chi erano gli antichi romani,cosa facevano gli antichi romani|Gli antichi romani erano il popolo di Roma: costruirono **strade, ponti e acquedotti**.""".split("\n")]
HOW_ASK = "{<c>|<c>|ma <c>|e <c>|mi dici <c>|mi sai dire <c>|sai <c>|mi spieghi <c>|mi può dire <c>}?|{dimmi <c>|vorrei sapere <c>|non so <c>|mi chiedo <c>}."


def reason(rng) -> list[Exchange]:
    """Why something is so, how it comes about, what it is for."""
    if rng.random() < 0.65:
        clause, answer = rng.choice(WHY)
        return [(say(rng, WHY_ASK, c=clause), answer)]
    asks, answer = rng.choice(HOW)
    core = rng.choice(asks.split(","))
    return [(say(rng, HOW_ASK if core.startswith(("com", "a c", "chi ", "quant")) else "{<c>|ma <c>|e <c>}?", c=core), answer)]


# land, where it is | continent | capital | neighbours | language(s) | currency
LANDS = [row.split("|") for row in """l'Italia|in Italia|in Europa|Roma|la Francia, la Svizzera, l'Austria, la Slovenia, San Marino e il Vaticano|italiano|l'euro
la Francia|in Francia|in Europa|Parigi|la Spagna, l'Italia, la Svizzera, la Germania, il Belgio e altri paesi|francese|l'euro
la Spagna|in Spagna|in Europa|Madrid|il Portogallo, la Francia e Andorra|spagnolo|l'euro
la Germania|in Germania|in Europa|Berlino|la Francia, l'Austria, la Polonia, la Danimarca e altri paesi|tedesco|l'euro
il Portogallo|in Portogallo|in Europa|Lisbona|la Spagna|portoghese|l'euro
la Svizzera|in Svizzera|in Europa|Berna|l'Italia, la Francia, la Germania, l'Austria e il Liechtenstein|tedesco, francese, italiano e romancio|il franco svizzero
l'Austria|in Austria|in Europa|Vienna|l'Italia, la Germania, la Svizzera, l'Ungheria e altri paesi|tedesco|l'euro
la Grecia|in Grecia|in Europa|Atene|l'Albania, la Macedonia del Nord, la Bulgaria e la Turchia|greco|l'euro
la Svezia|in Svezia|in Europa|Stoccolma|la Norvegia e la Finlandia|svedese|la corona svedese
la Norvegia|in Norvegia|in Europa|Oslo|la Svezia, la Finlandia e la Russia|norvegese|la corona norvegese
la Polonia|in Polonia|in Europa|Varsavia|la Germania, la Repubblica Ceca, la Slovacchia, l'Ucraina e altri paesi|polacco|lo zloty
l'Irlanda|in Irlanda|in Europa|Dublino|il Regno Unito|inglese e irlandese|l'euro
l'Ungheria|in Ungheria|in Europa|Budapest|l'Austria, la Slovacchia, la Romania, la Croazia e altri paesi|ungherese|il fiorino ungherese
la Slovenia|in Slovenia|in Europa|Lubiana|l'Italia, l'Austria, l'Ungheria e la Croazia|sloveno|l'euro
la Danimarca|in Danimarca|in Europa|Copenaghen|la Germania|danese|la corona danese
l'Egitto|in Egitto|in Africa|Il Cairo|la Libia, il Sudan, Israele e la Striscia di Gaza|arabo|la sterlina egiziana
il Kenya|in Kenya|in Africa|Nairobi|la Tanzania, l'Uganda, l'Etiopia, la Somalia e il Sudan del Sud|swahili e inglese|lo scellino keniano
la Tunisia|in Tunisia|in Africa|Tunisi|l'Algeria e la Libia|arabo|il dinaro tunisino
la Cina|in Cina|in Asia|Pechino|la Russia, l'India, la Mongolia, il Vietnam e altri paesi|cinese|lo yuan
il Giappone|in Giappone|in Asia|Tokyo|nessun paese, perché è fatto di isole|giapponese|lo yen
l'India|in India|in Asia|Nuova Delhi|il Pakistan, la Cina, il Nepal, il Bangladesh e altri paesi|hindi, inglese e molte altre lingue|la rupia indiana
la Thailandia|in Thailandia|in Asia|Bangkok|il Laos, la Cambogia, la Malesia e la Birmania|thailandese|il baht
gli Stati Uniti|negli Stati Uniti|in America|Washington|il Canada e il Messico|inglese|il dollaro
il Canada|in Canada|in America|Ottawa|gli Stati Uniti|inglese e francese|il dollaro canadese
il Messico|in Messico|in America|Città del Messico|gli Stati Uniti, il Guatemala e il Belize|spagnolo|il peso messicano
il Brasile|in Brasile|in America|Brasilia|l'Argentina, il Perù, la Colombia e altri paesi|portoghese|il real
l'Argentina|in Argentina|in America|Buenos Aires|il Cile, il Brasile, l'Uruguay, il Paraguay e la Bolivia|spagnolo|il peso argentino
il Cile|in Cile|in America|Santiago del Cile|l'Argentina, il Perù e la Bolivia|spagnolo|il peso cileno
il Perù|in Perù|in America|Lima|il Brasile, il Cile, la Colombia, l'Ecuador e la Bolivia|spagnolo|il sol
l'Australia|in Australia|in Oceania|Canberra|nessun paese, perché è circondata dal mare|inglese|il dollaro australiano""".split("\n")]
ASPECTS = {
    "capital": "{qual è la capitale <d>|la capitale <d> qual è|la capitale <d>|come si chiama la capitale <d>|che capitale ha <l>|mi dici la capitale <d>|mi dice la capitale <d>|ma la capitale <d> qual era|sai la capitale <d>|qual'è la capitale <d>|<l>, che capitale ha|che città è la capitale <d>|mi ricordi la capitale <d>}?|{capitale <d>|dimmi la capitale <d>|non mi ricordo la capitale <d>|mi serve la capitale <d>}.",
    "where": "{dov'è <l>|dove sta <l>|dove si trova <l>|<l> dov'è|<l> dove sta|in che continente è <l>|in quale continente si trova <l>|in che continente sta <l>|che continente è <l>|mi dici dov'è <l>|sai dov'è <l>|mi sa dire dove si trova <l>|ma <l> dove sta}?|{<l> continente|dimmi dove si trova <l>}.",
    "near": "{con chi confina <l>|<l> con chi confina|con quali paesi confina <l>|che paesi ci sono vicino <a>|quali sono i vicini <d>|che stati confinano con <l>|chi sono i vicini <d>|mi dici con chi confina <l>|quali sono i confini <d>|accanto a quali paesi sta <l>}?|{<l> confini|dimmi con chi confina <l>|paesi vicini <a>}.",
    "language": "{che lingua si parla <i>|che lingua parlano <i>|<i> che lingua si parla|che lingue si parlano <i>|la gente <i> che lingua parla|<i> cosa parlano|mi dici che lingua si parla <i>|che si parla <i>|qual è la lingua <d>|se vado <i> che lingua sento}?|{lingua <d>|dimmi che lingua si parla <i>|vorrei sapere che lingua si parla <i>}.",
    "money": "{che moneta si usa <i>|che soldi si usano <i>|come si paga <i>|<i> che moneta c'è|qual è la moneta <d>|che valuta hanno <i>|con che soldi si paga <i>|<i> si paga in euro o no|mi dici che moneta usano <i>}?|{moneta <d>|valuta <d>|dimmi che moneta si usa <i>}.",
}
THEN = {
    "capital": "{e la capitale|e la capitale qual è|la capitale|e che capitale ha|e qual è la sua capitale|ok, e la capitale}?",
    "where": "{e dov'è|e dove sta|e in che continente è|in che continente si trova|e dove si trova}?",
    "near": "{e con chi confina|con quali paesi confina|e i paesi vicini|e i vicini quali sono|e che paesi ci sono accanto}?",
    "language": "{e che lingua si parla|e la lingua|e lì che lingua parlano|che lingua si parla lì|e cosa parlano lì}?",
    "money": "{e che moneta usano|e la moneta|e con che soldi si paga|e lì come si paga|e che soldi si usano lì}?",
}


def told(land: list[str], aspect: str) -> str:
    """The answer to a question about one side of a country."""
    name, inside, continent, capital, near, language, money = land
    many = name.startswith("gli ")
    if aspect == "capital":
        return f"La capitale {di(name)} è **{capital}**."
    if aspect == "where":
        return f"{cap(name)} si {'trovano' if many else 'trova'} **{continent}**."
    if aspect == "near":
        if near.startswith("nessun"):
            return f"{cap(name)} non confina con **{near.replace(',', '**,', 1)}."
        return f"{cap(name)} {'confinano' if many else 'confina'} con **{near}**."
    if aspect == "language":
        return f"{cap(inside)} si {'parlano' if ' e ' in language else 'parla'} **{language}**."
    return f"{cap(inside)} si usa **{money}**."


def land(rng) -> list[Exchange]:
    """One side of a country, then others without naming it again, or the same of another country."""
    here = rng.choice(LANDS)
    first, *rest = rng.sample(list(ASPECTS), rng.choice([1, 1, 2, 2, 3]))
    slots = {"l": here[0], "d": di(here[0]), "a": a(here[0]), "i": here[1]}
    asked = ASPECTS[first]
    if here[0].startswith("gli "):
        for one, more in (("dov'è", "dove sono"), ("dove sta", "dove stanno"), ("si trova", "si trovano"), ("confina ", "confinano "), ("confina}", "confinano}"), ("confina|", "confinano|"), ("che capitale ha", "che capitale hanno"), ("continente è", "continente sono"), ("continente sta ", "continente stanno "), ("paesi sta ", "paesi stanno ")):
            asked = asked.replace(one, more)
    turns = [(say(rng, asked, **slots), told(here, first))]
    if rest and rng.random() < 0.3:
        there = rng.choice([other for other in LANDS if other is not here])
        return turns + [(say(rng, "{e <l>|e invece <l>|e per <l>|ok, e <l>}?", True, l=there[0]), told(there, first))]
    return turns + [(say(rng, THEN[aspect], True), told(here, aspect)) for aspect in rest]


# city | region (with its article) | where | river or sea
CITIES = [row.split("|") for row in """Milano|la Lombardia|in Lombardia|
Torino|il Piemonte|in Piemonte|il Po
Venezia|il Veneto|in Veneto|il mare Adriatico
Verona|il Veneto|in Veneto|l'Adige
Genova|la Liguria|in Liguria|il mar Ligure
Bologna|l'Emilia-Romagna|in Emilia-Romagna|il Reno
Firenze|la Toscana|in Toscana|l'Arno
Pisa|la Toscana|in Toscana|l'Arno
Roma|il Lazio|nel Lazio|il Tevere
Napoli|la Campania|in Campania|il mar Tirreno
Bari|la Puglia|in Puglia|il mare Adriatico
Palermo|la Sicilia|in Sicilia|il mar Tirreno
Catania|la Sicilia|in Sicilia|il mar Ionio
Cagliari|la Sardegna|in Sardegna|il mar Mediterraneo
Perugia|l'Umbria|in Umbria|
Ancona|le Marche|nelle Marche|il mare Adriatico
Trieste|il Friuli-Venezia Giulia|in Friuli-Venezia Giulia|il mare Adriatico
Trento|il Trentino-Alto Adige|in Trentino-Alto Adige|l'Adige
L'Aquila|l'Abruzzo|in Abruzzo|
Aosta|la Valle d'Aosta|in Valle d'Aosta|la Dora Baltea""".split("\n")]
CHIEF = {"Milano", "Torino", "Venezia", "Genova", "Bologna", "Firenze", "Roma", "Napoli", "Bari", "Palermo", "Cagliari", "Perugia", "Ancona", "Trieste", "Trento", "L'Aquila", "Aosta"}
REGION_ASK = "{in che regione è <c>|in quale regione si trova <c>|<c> in che regione è|<c> in che regione sta|dove si trova <c>|dov'è <c>|di che regione è <c>|che regione è <c>|mi dici in che regione sta <c>|sai dov'è <c>|mi sa dire in che regione si trova <c>|ma <c> dove sta}?|{<c> regione|dimmi in che regione è <c>}."
CHIEF_ASK = "{qual è il capoluogo <d>|il capoluogo <d> qual è|il capoluogo <d>|che città è il capoluogo <d>|come si chiama il capoluogo <d>|mi dici il capoluogo <d>|sai il capoluogo <d>}?|{capoluogo <d>|dimmi il capoluogo <d>}."
# questions | the answer
PLACES = [row.split("|") for row in """quali mari bagnano l'Italia;che mari ci sono in Italia;come si chiamano i mari italiani;che mare c'è intorno all'Italia|L'Italia è bagnata dai mari **Tirreno, Adriatico, Ionio e Ligure**, che fanno parte del Mediterraneo.
che mare c'è a Rimini;su che mare sta Rimini;Rimini che mare ha|Rimini è sul mare **Adriatico**.
che mare c'è tra l'Italia e la Croazia;come si chiama il mare tra Italia e Croazia|Tra l'Italia e la Croazia c'è il mare **Adriatico**.
quali montagne ci sono in Italia;come si chiamano le montagne italiane;che montagne ha l'Italia|Le grandi montagne d'Italia sono **le Alpi** e **gli Appennini**.
quali montagne ci sono tra la Francia e la Spagna;come si chiamano i monti tra Francia e Spagna|Tra la Francia e la Spagna ci sono **i Pirenei**.
dove sono le Alpi;dove stanno le Alpi;in che paesi sono le Alpi|Le Alpi si trovano **in Europa**: in Italia, Francia, Svizzera, Austria e altri paesi.
dove sono le Dolomiti;dove stanno le Dolomiti;le Dolomiti dove si trovano|Le Dolomiti sono montagne **nel nord-est dell'Italia**.
dove sono le Ande;in che continente sono le Ande;le Ande dove stanno|Le Ande sono montagne **in America del Sud**.
dov'è l'Everest;dove sta l'Everest;in che paese si trova l'Everest|L'Everest si trova **tra il Nepal e la Cina**.
quanto è alto l'Everest;l'Everest quanti metri è;quanti metri è alto l'Everest|L'Everest è alto circa **8849 metri**.
qual è la montagna più alta del Giappone;che montagna famosa c'è in Giappone|La montagna più alta del Giappone è **il monte Fuji**.
qual è la montagna più alta dell'Africa;come si chiama la montagna più alta d'Africa|La montagna più alta dell'Africa è **il Kilimangiaro**.
dov'è il Nilo;dove scorre il Nilo;in che continente è il Nilo|Il Nilo scorre **in Africa** e arriva al Mediterraneo in Egitto.
che fiume passa per il Cairo;qual è il fiume del Cairo;che fiume c'è al Cairo|Per il Cairo passa **il Nilo**.
dov'è il Rio delle Amazzoni;dove scorre il Rio delle Amazzoni;in che continente è il Rio delle Amazzoni|Il Rio delle Amazzoni scorre **in America del Sud**.
che fiume passa per Vienna;qual è il fiume di Vienna;che fiume c'è a Vienna e a Budapest|Per Vienna passa **il Danubio**, che attraversa anche Budapest.
che fiume passa per Praga;qual è il fiume di Praga|Per Praga passa **la Moldava**.
che fiume passa per Berlino;qual è il fiume di Berlino|Per Berlino passa **la Sprea**.
che fiume passa per Lisbona;qual è il fiume di Lisbona|A Lisbona c'è **il Tago**.
dove nasce il Po;il Po dove nasce;da quale montagna nasce il Po|Il Po nasce dal **Monviso**, in Piemonte.
dove finisce il Po;in che mare va il Po;il Po dove sfocia|Il Po sfocia nel **mare Adriatico**.
quali sono i laghi italiani;che laghi ci sono in Italia;dimmi qualche lago italiano|I grandi laghi italiani sono **il Garda, il Maggiore e il lago di Como**.
quali sono i vulcani italiani;che vulcani ci sono in Italia;dimmi i vulcani d'Italia|I vulcani italiani più famosi sono **l'Etna, il Vesuvio e lo Stromboli**.
quali sono le isole italiane;che isole ha l'Italia;come si chiamano le isole più grandi d'Italia|Le isole più grandi d'Italia sono **la Sicilia e la Sardegna**.
quali sono i continenti;come si chiamano i continenti;i continenti quali sono|I continenti sono **Africa, America, Antartide, Asia, Europa e Oceania**.
quali sono gli oceani;come si chiamano gli oceani;quanti oceani ci sono|Gli oceani sono cinque: **Pacifico, Atlantico, Indiano, Artico e Antartico**.
qual è il lago più profondo del mondo;come si chiama il lago più profondo|Il lago più profondo del mondo è **il lago Bajkal**, in Russia.
dov'è il deserto del Sahara;dove sta il Sahara;il Sahara dove si trova|Il deserto del Sahara si trova **in Africa**.
dov'è la Statua della Libertà;in che città è la Statua della Libertà;la Statua della Libertà dove sta|La Statua della Libertà si trova **a New York**.
dov'è il Big Ben;in che città sta il Big Ben;il Big Ben dov'è|Il Big Ben si trova **a Londra**.
dov'è la Grande Muraglia;in che paese è la Grande Muraglia;la Grande Muraglia dove sta|La Grande Muraglia si trova **in Cina**.
dov'è Machu Picchu;in che paese è Machu Picchu;Machu Picchu dove sta|Machu Picchu si trova **in Perù**.
dov'è il Duomo di Milano;in che città è il Duomo con la Madonnina|Il Duomo con la Madonnina si trova **a Milano**.
dov'è Pompei;dove sta Pompei;Pompei dove si trova|Pompei si trova **in Campania**, vicino a Napoli.
quante regioni ha l'Italia;quante sono le regioni italiane;le regioni d'Italia quante sono|L'Italia ha **20** regioni.""".split("\n")]
PLACE_ASK = "{<c>|<c>|<c>|e <c>|mi dici <c>|mi sai dire <c>|sai <c>|mi ricordi <c>|mi può dire <c>}?|{dimmi <c>|vorrei sapere <c>|non so <c>}."


def place(rng) -> list[Exchange]:
    """Italian cities and their regions, seas, rivers, mountains, famous places."""
    if rng.random() < 0.5:
        asks, answer = rng.choice(PLACES)
        core = rng.choice(asks.split(";"))
        plain = core.startswith(("dimmi", "Rimini", "l'", "le ", "i ", "il ", "la ", "Pompei", "Machu"))
        return [(say(rng, "{<c>|e <c>}?" if plain else PLACE_ASK, c=core), answer)]
    city, region, inside, water = rng.choice(CITIES)
    if city in CHIEF and rng.random() < 0.4:
        return [(say(rng, CHIEF_ASK, d=di(region)), f"Il capoluogo {di(region)} è **{city}**.")]
    turns = [(say(rng, REGION_ASK, c=city), f"{city} si trova **{inside}**.")]
    if water and rng.random() < 0.5:
        sea = "mar" in water
        ask = "{e che mare c'è|e il mare|lì che mare c'è|e su che mare sta}?" if sea else "{e che fiume c'è|e il fiume|che fiume ci passa|e il suo fiume come si chiama}?"
        turns.append((say(rng, ask, True), f"{'Ad' if city.startswith('A') else 'A'} {city} c'è **{water}**."))
    elif rng.random() < 0.4:
        other = rng.choice([row for row in CITIES if row[0] != city])
        turns.append((say(rng, "{e <c>|e invece <c>|e <c> dove sta}?", True, c=other[0]), f"{other[0]} si trova **{other[2]}**."))
    return turns


# animal | kind | what it eats | where it lives | legs
BEASTS = [row.split("|") for row in """il gatto|un mammifero|carne e pesce|in casa con le persone|quattro zampe
il cane|un mammifero|soprattutto carne|in casa con le persone|quattro zampe
la mucca|un mammifero|erba e fieno|nella stalla e nei prati|quattro zampe
il cavallo|un mammifero|erba e fieno|nella scuderia e nei prati|quattro zampe
il coniglio|un mammifero|erba e verdure|nella tana|quattro zampe
l'elefante|un mammifero|erba, foglie e frutta|nella savana e nella foresta|quattro zampe
la giraffa|un mammifero|foglie|nella savana|quattro zampe
il leone|un mammifero|carne|nella savana|quattro zampe
la tigre|un mammifero|carne|nelle foreste dell'Asia|quattro zampe
il lupo|un mammifero|carne|nei boschi e in montagna|quattro zampe
la volpe|un mammifero|piccoli animali, uova e frutta|nella tana, nei boschi e nei campi|quattro zampe
l'orso bruno|un mammifero|frutti, pesce, miele e altro|nei boschi|quattro zampe
il panda|un mammifero|bambù|nelle foreste della Cina|quattro zampe
il canguro|un mammifero|erba|in Australia|quattro zampe
il koala|un mammifero|foglie di eucalipto|sugli alberi in Australia|quattro zampe
lo scoiattolo|un mammifero|noci, ghiande e semi|sugli alberi|quattro zampe
il riccio|un mammifero|insetti, lumache e vermi|nei giardini e nei boschi|quattro zampe
il topo|un mammifero|semi, frutta e avanzi|nella tana|quattro zampe
la balena|un mammifero|piccoli animali del mare|nel mare|
il delfino|un mammifero|pesci|nel mare|
la foca|un mammifero|pesci|nei mari freddi|
il pipistrello|un mammifero|insetti o frutta|nelle grotte e sotto i tetti|
l'aquila|un uccello|piccoli animali|in montagna|due zampe
il gufo|un uccello|topi e altri piccoli animali|nei boschi|due zampe
la gallina|un uccello|semi, erba e insetti|nel pollaio|due zampe
il pinguino|un uccello|pesci|soprattutto in Antartide e nei mari del Sud|due zampe
lo struzzo|un uccello|erba, semi e foglie|nella savana africana|due zampe
il pappagallo|un uccello|semi e frutta|nelle foreste calde|due zampe
la rondine|un uccello|insetti|nei nidi sotto i tetti|due zampe
l'anatra|un uccello|erba, semi e piccoli animali|vicino all'acqua|due zampe
lo squalo|un pesce|pesci e altri animali del mare|nel mare|
il salmone|un pesce|insetti e piccoli pesci|nei fiumi e nel mare|
la trota|un pesce|insetti e piccoli pesci|nei fiumi e nei laghi|
il tonno|un pesce|altri pesci|nel mare|
l'ape|un insetto|nettare e polline|nell'alveare|sei zampe
la formica|un insetto|semi, insetti e cose dolci|nel formicaio|sei zampe
la farfalla|un insetto|nettare dei fiori|nei prati e nei giardini|sei zampe
la coccinella|un insetto|piccoli insetti, come gli afidi|sulle piante|sei zampe
la mosca|un insetto|cibi dolci e avanzi|quasi dappertutto|sei zampe
la zanzara|un insetto|nettare, e la femmina anche sangue|vicino all'acqua ferma|sei zampe
il grillo|un insetto|piante e piccoli insetti|nei prati|sei zampe
il serpente|un rettile|topi, uccelli e altri animali|nella tana, tra l'erba e i sassi|
la lucertola|un rettile|insetti|sui muri e sui sassi al sole|quattro zampe
il coccodrillo|un rettile|carne e pesce|nei fiumi caldi|quattro zampe
la tartaruga|un rettile|erba, verdure e piccoli animali|sulla terra o nell'acqua|quattro zampe
la rana|un anfibio|insetti|nello stagno|quattro zampe
il rospo|un anfibio|insetti e vermi|nei giardini e vicino all'acqua|quattro zampe
il ragno|un aracnide|insetti|spesso su una ragnatela|otto zampe
lo scorpione|un aracnide|insetti e ragni|sotto i sassi, nei luoghi caldi|otto zampe
la chiocciola|un mollusco|foglie e verdure|nei giardini|
il polpo|un mollusco|granchi e altri piccoli animali|nel mare|otto braccia""".split("\n")]
BEAST_ASKS = {
    "eats": "{che mangia <l>|cosa mangia <l>|che cosa mangia <l>|di cosa si nutre <l>|<l> cosa mangia|<l> che mangia|mi dici cosa mangia <l>|sai cosa mangia <l>|ma <l> che mangia|cosa danno da mangiare <a>|che cibo mangia <l>|mi può dire di che cosa si nutre <l>}?|{dimmi cosa mangia <l>|vorrei sapere cosa mangia <l>}.",
    "lives": "{dove vive <l>|dove sta <l>|<l> dove vive|<l> dove sta di casa|dove abita <l>|mi dici dove vive <l>|sai dove vive <l>|in che posto vive <l>|ma <l> dove vive|dove si trova di solito <l>|mi sa dire dove vive <l>}?|{dimmi dove vive <l>|vorrei sapere dove vive <l>}.",
    "kind": "{che animale è <l>|che tipo di animale è <l>|<l> che animale è|<l> è <x>|<l> è <x> o <y>|<l> è <y> o <x>|ma <l> è <x>|ma <l> è <x> o <y>|mi dici se <l> è <x>|sai se <l> è <x> o <y>|è vero che <l> è <x>|secondo te <l> è <x>|<l> è <x>, no}?|{dimmi se <l> è <x> o <y>|vorrei sapere se <l> è <x>}.",
    "legs": "{quante zampe ha <l>|<l> quante zampe ha|mi dici quante zampe ha <l>|sai quante zampe ha <l>|ma <l> quante zampe ha|con quante zampe cammina <l>}?|{dimmi quante zampe ha <l>|zampe <d>}.",
}
BEAST_THEN = {"eats": "{e cosa mangia|e che mangia|che cosa mangia}?", "lives": "{e dove vive|e dove sta|dove vive}?", "kind": "{e che animale è|e che tipo di animale è|è un mammifero o cosa}?", "legs": "{e quante zampe ha|quante zampe ha}?"}
KINDS_OF_BEAST = ["un mammifero", "un uccello", "un pesce", "un insetto", "un rettile"]


def beast(rng) -> list[Exchange]:
    """What an animal eats, where it lives, what kind it is; then perhaps more of it, or the same of another."""
    def told(row: list[str], aspect: str) -> str:
        name, kind, food, home, legs = row
        return f"{cap(name)} " + {"eats": f"mangia **{food}**.", "lives": f"vive **{home}**.", "kind": f"è **{kind}**.", "legs": f"ha **{legs}**."}[aspect]

    row = rng.choice(BEASTS)
    sides = ["eats", "lives", "kind", "kind"] + (["legs"] if "zampe" in row[4] else [])
    first = rng.choice(sides)
    x, y = rng.sample(KINDS_OF_BEAST, 2)
    if rng.random() < 0.6 and row[1] in KINDS_OF_BEAST:
        x, y = row[1], rng.choice([kind for kind in KINDS_OF_BEAST if kind != row[1]])
    question = say(rng, BEAST_ASKS[first], l=row[0], d=di(row[0]), a=a(row[0]), x=x, y=y)
    answer = told(row, first)
    if first == "kind" and x in question and " o " not in question.replace(row[0], ""):
        answer = (f"Sì, {row[0]} è **{row[1]}**." if x == row[1] else f"No, {row[0]} è **{row[1]}**.")
    turns = [(question, answer)]
    roll = rng.random()
    if roll < 0.25:
        then = rng.choice([side for side in sides if side != first])
        turns.append((say(rng, BEAST_THEN[then], True), told(row, then)))
    elif roll < 0.4 and first != "legs":
        other = rng.choice([one for one in BEASTS if one is not row])
        turns.append((say(rng, "{e <l>|e invece <l>|ok, e <l>}?", True, l=other[0]), told(other, first)))
    return turns


TOWNS = "Roma Milano Napoli Torino Firenze Venezia Bologna Palermo Genova Bari Verona Catania Pisa Trieste Perugia Cagliari Parma Modena Siena Lecce Lucca Trento Padova Londra Parigi Berlino Madrid".split()
JOBS = "insegnante medico giornalista musicista avvocato dentista architetto barista elettricista farmacista autista tassista regista interprete vigile pianista".split()
PETS = ["un gatto", "un cane", "un coniglio", "un pappagallo", "una tartaruga", "un criceto", "un cavallo", "un pesce rosso"]
FAVOURITES = {  # what | gender of it | the choices
    "colore": ("o", "il rosso,il blu,il verde,il giallo,il viola,il rosa,l'arancione,l'azzurro,il nero,il grigio"),
    "cibo": ("o", "la pizza,la pasta al pesto,il gelato,il risotto,la lasagna,la polenta,il tiramisù,gli gnocchi,la parmigiana,la focaccia"),
    "animale": ("o", "il gatto,il cane,il cavallo,la volpe,il gufo,il delfino,il lupo,il panda,la tartaruga,il riccio"),
    "sport": ("o", "il calcio,il nuoto,il tennis,la pallavolo,il basket,lo sci,il ciclismo,il rugby,la scherma"),
    "gioco": ("o", "gli scacchi,la dama,il nascondino,le carte,il domino,la tombola"),
    "stagione": ("a", "la primavera,l'estate,l'autunno,l'inverno"),
    "materia": ("a", "la matematica,la storia,la geografia,la musica,l'arte,le scienze,l'inglese"),
    "bevanda": ("a", "il tè,il caffè,la limonata,il latte,la cioccolata calda,il succo di mela,l'aranciata"),
    "strumento": ("o", "il pianoforte,la chitarra,il violino,il flauto,la batteria,la tromba"),
}
BACK = {
    "name": ("{come mi chiamo|e come mi chiamo|mi dici come mi chiamo|qual è il mio nome|ti ricordi come mi chiamo|te lo ricordi il mio nome|sai ancora come mi chiamo|allora, chi sono|che nome ti ho detto|indovina come mi chiamo|come ho detto che mi chiamo|il mio nome qual è|si ricorda come mi chiamo}?|{dimmi come mi chiamo|ripetimi il mio nome}.", "{Ti chiami|Hai detto che ti chiami} **<v>**."),
    "town": ("{dove abito|dove vivo|e dove abito|in che città vivo|ti ricordi dove abito|sai dove vivo|mi dici dove abito|dove ho detto che abito|di che città ti ho parlato|indovina dove abito|la mia città qual è|si ricorda dove abito}?|{dimmi dove abito}.", "{Abiti|Hai detto che abiti} a **<v>**."),
    "age": ("{quanti anni ho|e quanti anni ho|ti ricordi quanti anni ho|sai quanti anni ho|mi dici quanti anni ho|quanti anni ho detto di avere|indovina quanti anni ho|la mia età qual è|si ricorda quanti anni ho|che età ho}?|{dimmi quanti anni ho}.", "{Hai|Hai detto che hai} **<v>** anni."),
    "pet": ("{che animale ho|che animale ho a casa|ti ricordi che animale ho|e che animale ho|quale animale ho detto di avere|sai che animale ho|indovina che animale ho}?|{dimmi che animale ho}.", "{Hai|Hai detto che hai} **<v>**."),
    "job": ("{che lavoro faccio|e che lavoro faccio|ti ricordi che lavoro faccio|sai che mestiere faccio|di cosa mi occupo|che mestiere ho detto di fare|qual è il mio lavoro|indovina che lavoro faccio}?|{dimmi che lavoro faccio}.", "{Il tuo lavoro è|Hai detto che il tuo lavoro è}: **<v>**."),
}
TELL = {
    "name": "{ciao, sono <v>|mi chiamo <v>|io sono <v>|ciao mi chiamo <v>|ehi, io mi chiamo <v>|piacere, <v>|il mio nome è <v>|chiamami <v>|buongiorno, sono <v>|tutti mi chiamano <v>}.",
    "town": "{abito a <v>|vivo a <v>|sto a <v>|io abito a <v>|sono di <v> e abito lì|da poco vivo a <v>|vengo da <v> e vivo ancora lì|la mia città è <v>|adesso vivo a <v>}.",
    "age": "{ho <v> anni|io ho <v> anni|ho già <v> anni|ho compiuto <v> anni|oggi compio <v> anni|ne ho <v> di anni|ho appena fatto <v> anni}.",
    "pet": "{ho <v>|a casa ho <v>|io ho <v>|abbiamo <v> a casa|da poco ho <v>|mi hanno regalato <v>}.",
    "job": "{di lavoro faccio: <v>|il mio lavoro: <v>|come mestiere faccio: <v>|lavoro come <v>|io lavoro come <v>}.",
}
HEARD = {
    "name": "{Piacere, <v>!|Ciao <v>, piacere!|Ciao <v>!} {Come posso aiutarti?|Di che cosa parliamo?}", "town": "{Che bello, <v>!|Ah, <v>!} {È una bella città.|Me lo ricorderò.}", "age": "{<v> anni, ho capito!|Bene, <v> anni!} {Me lo ricorderò.|}",
    "pet": "{Che bello, <v>!|Ah, <v>!} {Me lo ricorderò.|Come si chiama?}", "job": "{Che bel lavoro!|Un lavoro interessante!} {Me lo ricorderò.|}",
}
JOIN = {"name": "mi chiamo <name>", "town": "abito a <town>", "age": "ho <age> anni", "pet": "ho <pet>", "job": "lavoro come <job>"}
ASIDE = [
    ("{come stai|come va|tutto bene|tu come stai}?", "Molto bene, grazie! E tu?"),
    ("{quanto fa 2 più 2|2+2|quanto fa due più due}?", "2 + 2 = **4**"),
    ("{qual è la capitale della Francia|la capitale della Francia}?", "La capitale della Francia è **Parigi**."),
    ("{che bella giornata|oggi c'è il sole|oggi piove}.", "{Allora è una buona giornata per parlare!|Spero che passi una bella giornata.}"),
    ("{grazie|ok grazie|grazie mille}.", "Prego! C'è altro che posso fare?"),
    ("{il cielo di che colore è|di che colore è il cielo}?", "Il cielo sereno è **blu**."),
]


def memory(rng) -> list[Exchange]:
    """Someone tells one to three things, talks of something else, and asks for one or two of them."""
    values = {"name": rng.choice(NAMES), "town": rng.choice(TOWNS), "age": rng.randint(8, 80), "pet": rng.choice(PETS), "job": rng.choice(JOBS)}
    keys = rng.sample(list(values), rng.choice([1, 2, 2, 3]))
    if rng.random() < 0.5 and "name" not in keys:
        keys[0] = "name"
    if "job" in keys:
        values["age"] = rng.randint(20, 60)
    turns = []
    if len(keys) > 1 and rng.random() < 0.6:
        keys.sort(key="name town age pet job".split().index)
        tell = join([JOIN[key] for key in keys], "e")
        heard = "{Piacere, <name>!|Ciao <name>!} " if "name" in keys else "{Ho capito!|Interessante!|Bene!} "
        turns.append((say(rng, "{|ciao, |ehi, |allora, |senti, |salve, }" + tell + ".", True, **values), spin(rng, heard + "{Me lo ricorderò.|Lo terrò a mente.}", **values)))
    else:
        turns += [(say(rng, TELL[key], key == "name", v=values[key]), spin(rng, HEARD[key], v=values[key]).strip()) for key in keys]
    if rng.random() < 0.4:
        ask, answer = rng.choice(ASIDE)
        turns.append((say(rng, ask), spin(rng, answer)))
    asked = rng.sample(keys, min(len(keys), rng.choice([1, 1, 2])))
    if len(keys) > 1 and rng.random() < 0.15:
        ask = "{che cosa sai di me|cosa sai di me|cosa ti ho detto di me|cosa ti ricordi di me|che cosa ti ho raccontato}?|{riassumi quello che ti ho detto di me|dimmi cosa sai di me}."
        facts = {"name": "ti chiami **<name>**", "town": "abiti a **<town>**", "age": "hai **<age>** anni", "pet": "hai **<pet>**", "job": "lavori come **<job>**"}
        return [*turns, (say(rng, ask), spin(rng, "So che " + join([facts[key] for key in keys], "e") + ".", **values))]
    return turns + [(say(rng, BACK[key][0]), spin(rng, BACK[key][1], v=values[key])) for key in asked]


def favourite(rng) -> list[Exchange]:
    """A favourite thing, told in passing and asked for later; now and then changed in between."""
    kind = rng.choice(list(FAVOURITES))
    o, things = FAVOURITES[kind]
    thing, other = rng.sample(things.split(","), 2)
    slots = {"k": kind, "t": thing, "o": o, "m": "mio" if o == "o" else "mia", "il": "il" if o == "o" else "la", "sul": "sul" if o == "o" else "sulla", "y": "tuo" if o == "o" else "tua"}
    be = "sono" if thing.startswith(("gli ", "le ")) else "è"
    tell = say(rng, "{<il> <m> <k> preferit<o> <be> <t>|come <k> preferisco <t>|per me <il> <k> più bell<o> <be> <t>|<il> <k> che mi piace di più <be> <t>|ricordati che <il> <m> <k> preferit<o> <be> <t>|sai, <il> <m> <k> preferit<o> <be> <t>}.", be=be, **slots)
    turns = [(tell, spin(rng, "{Bella scelta!|Che bello!|Ottimo!} {Me lo ricorderò.|Lo terrò a mente.}"))]
    if rng.random() < 0.2:
        be = "sono" if other.startswith(("gli ", "le ")) else "è"
        turns.append((say(rng, "{anzi no, <be> <x>|no aspetta, <be> <x>|ho cambiato idea: <be> <x>|scusa, mi sono sbagliato, <be> <x>}.", True, be=be, x=other), spin(rng, "{Va bene|D'accordo}: <il> <y> <k> preferit<o> <be> **<x>**.", be=be, x=other, **slots)))
        thing = other
    elif rng.random() < 0.4:
        ask, answer = rng.choice(ASIDE)
        turns.append((say(rng, ask), spin(rng, answer)))
    ask = "{qual è <il> <m> <k> preferit<o>|e <il> <m> <k> preferit<o>|<il> <m> <k> preferit<o> qual è|ti ricordi <il> <m> <k> preferit<o>|indovina qual è <il> <m> <k> preferit<o>|che <k> mi piace di più|cosa ti ho detto <sul> <m> <k> preferit<o>|sai che <k> preferisco|quale <k> preferisco|te lo ricordi <il> <m> <k> preferit<o>}?"
    return [*turns, (say(rng, ask, **slots), f"{cap(slots['il'])} {slots['y']} {kind} preferit{o} {be} **{thing}**.")]


def unknown(rng) -> list[Exchange]:
    """What nobody has told the model."""
    return [(say(rng, rng.choice([ask for ask, _ in BACK.values()]) + "|{come si chiama mia madre|come si chiama il mio gatto|qual è il mio colore preferito|qual è il mio cibo preferito|che numero sto pensando|cosa ho fatto ieri|quando è il mio compleanno|quanti fratelli ho|dove vado in vacanza}?"),
             spin(rng, "{Non lo so ancora: non me l'hai detto.|Questo non me l'hai ancora detto.} {Me lo dici?|}").strip())]


def said_before(rng) -> list[Exchange]:
    """What did I say before?"""
    thing = rng.choice(["ho comprato delle mele", "domani vado al mare", "mio fratello suona la chitarra", "ieri ho visto un gufo", "devo telefonare a mia nonna", "stasera cucino il risotto", "il treno parte alle otto", "ho perso le chiavi", "la mia bici è rotta", "ho una verifica di storia", "sabato c'è una festa", "mia sorella studia a Bologna"])
    yours = thing
    for one, two in (("ho ", "hai "), ("vado", "vai"), ("mio fratello", "tuo fratello"), ("devo", "devi"), ("mia nonna", "tua nonna"), ("cucino", "cucini"), ("la mia bici", "la tua bici"), ("mia sorella", "tua sorella")):
        yours = " ".join((" " + yours).replace(" " + one, " " + two).split()) if (" " + thing).count(" " + one) else yours
    turns = [(say(rng, thing + "."), spin(rng, "{Ho capito!|Grazie per avermelo detto!|Va bene!} {Vuoi parlarne?|Dimmi pure.}"))]
    if rng.random() < 0.4:
        ask, answer = rng.choice(ASIDE[:2])
        return [*turns, (say(rng, ask), spin(rng, answer)), (say(rng, "{cosa ti ho detto all'inizio|che cosa ho detto per prima cosa|cosa avevo detto all'inizio|ti ricordi cosa ti ho detto all'inizio}?"), f"Hai detto che **{yours}**.")]
    return [*turns, (say(rng, "{cosa ho detto prima|cosa ti ho detto|che ho detto prima|cosa ti ho appena detto|ti ricordi cosa ho detto|ripeti quello che ho detto|che cosa ti avevo detto|cosa dicevo}?"), f"Hai detto che **{yours}**.")]


# a spoken sum | what it asks, by sign
SUM_ASKS = {
    "+": "{quanto fa <x> più <y>|quanto fanno <x> e <y>|quanto viene <x> più <y>|<x> più <y> quanto fa|<x> più <y>|<x> + <y>|<x>+<y>|mi fai <x> più <y>|mi calcoli <x> più <y>|<x> e <y> quanto fa|se a <x> aggiungo <y> quanto viene|non mi viene, quanto fa <x> più <y>|mi può dire quanto fa <x> più <y>}?|{fammi <x> più <y>|somma <x> e <y>|calcola <x> più <y>}.",
    "-": "{quanto fa <x> meno <y>|quanto viene <x> meno <y>|<x> meno <y> quanto fa|<x> meno <y>|<x> - <y>|<x>-<y>|mi fai <x> meno <y>|se da <x> levo <y> quanto resta|se tolgo <y> a <x> che rimane|quanto manca da <y> a <x>|mi può dire quanto fa <x> meno <y>}?|{fammi <x> meno <y>|calcola <x> meno <y>|togli <y> da <x>}.",
    "×": "{quanto fa <x> per <y>|quanto viene <x> per <y>|<x> per <y> quanto fa|<x> per <y>|<x> x <y>|<x>*<y>|<x> volte <y>|mi fai <x> per <y>|mi calcoli <x> per <y>|mi può dire quanto fa <x> per <y>|ma <x> per <y> quanto faceva}?|{fammi <x> per <y>|moltiplica <x> per <y>}.",
    ":": "{quanto fa <x> diviso <y>|quanto viene <x> diviso <y>|<x> diviso <y> quanto fa|<x> diviso <y>|<x> : <y>|<x>/<y>|mi fai <x> diviso <y>|il <y> nel <x> quante volte ci sta|se divido <x> in <y> parti quanto viene|mi può dire quanto fa <x> diviso <y>}?|{fammi <x> diviso <y>|dividi <x> per <y>}.",
}
STEP_ASKS = {
    "+": "{e più <n>|e se ci metto <n>|e con <n> in più|ora più <n>|e se aggiungo altri <n>|ancora <n> e quanto fa}?|{aggiungi <n>|adesso aggiungici <n>|mettici altri <n>}.",
    "-": "{e meno <n>|e se tolgo <n>|e se ne levo <n>|ora meno <n>|e togliendo <n>|e se ne perdo <n>}?|{togli <n>|adesso levaci <n>|toglici <n>}.",
    "×": "{e per <n>|e se lo moltiplico per <n>|ora per <n>|e tutto per <n>}?|{moltiplica per <n>|adesso moltiplicalo per <n>|fallo per <n>}.",
    ":": "{e diviso <n>|e se lo divido per <n>|ora diviso <n>|e in <n> parti|e se lo divido in <n>}?|{dividi per <n>|adesso dividilo per <n>}.",
    "double": "{e il doppio|quanto è il doppio|e il suo doppio|il doppio di quello|qual è il doppio}?|{raddoppialo|adesso raddoppia|fammi il doppio}.",
    "half": "{e la metà|quanto è la metà|e la sua metà|la metà di quello|qual è la metà}?|{dimezzalo|adesso fai la metà|fammi la metà}.",
    "triple": "{e il triplo|quanto è il triplo|il triplo di quello|qual è il triplo}?|{triplicalo|fammi il triplo}.",
}


def follow(rng, value: int) -> tuple[Exchange, int]:
    """What one asks of the last result, and the new result."""
    n = rng.randint(2, 10)
    kinds = ["+", "+", *(["-", "-"] if value >= n else []), *(["×"] if value <= 12 else []), *([":"] if value and value % n == 0 else []), *(["double", "triple"] if 0 < value <= 50 else []), *(["half", "half"] if value and value % 2 == 0 else [])]
    kind = rng.choice(kinds)
    sign, n = {"double": ("×", 2), "triple": ("×", 3), "half": (":", 2)}.get(kind, (kind, n))
    result = {"+": value + n, "-": value - n, "×": value * n, ":": value // n}[sign]
    return (say(rng, STEP_ASKS[kind], True, n=NUMBERS[n] if rng.random() < 0.3 else n), f"{value} {sign} {n} = **{result}**"), result


def count_up(rng) -> list[Exchange]:
    """A sum, then others on its result."""
    sign = rng.choice("+-×:")
    if sign in "+-":
        x, y = sorted((rng.randint(1, 60), rng.randint(1, 40)), reverse=True)
    else:
        x, y = rng.randint(2, 10), rng.randint(2, 10)
        x = x * y if sign == ":" else x
    value = {"+": x + y, "-": x - y, "×": x * y, ":": x // y}[sign]
    words = rng.random() < 0.2 and x <= 20 and y <= 20
    turns = [(say(rng, SUM_ASKS[sign], x=NUMBERS[x] if words else x, y=NUMBERS[y] if words else y), f"{x} {sign} {y} = **{value}**")]
    for _ in range(rng.choice([0, 1, 1, 2, 2])):
        turn, value = follow(rng, value)
        turns.append(turn)
    return turns


# feminine or masculine things in the plural: the ending of "quanti"
GOODS = [("mele", "e"), ("biscotti", "i"), ("caramelle", "e"), ("libri", "i"), ("uova", "e"), ("matite", "e"), ("figurine", "e"), ("palloncini", "i"), ("fragole", "e"), ("sassi", "i"), ("panini", "i"), ("pere", "e"), ("gettoni", "i"), ("cioccolatini", "i")]
TALES = [  # a little story | sign
    ("{avevo <x> <t> e ne ho pers<e> <y>, quant<e> ne restano|avevo <x> <t>, ne ho dat<e> <y> a un amico. quant<e> me ne restano|<n> ha <x> <t> e ne perde <y>, quant<e> ne ha adesso|c'erano <x> <t> sul tavolo e ne hanno pres<e> <y>, quant<e> ne rimangono|ho <x> <t>, ne regalo <y>, quant<e> me ne rimangono}?", "-"),
    ("{ho <x> euro e ne spendo <y>, quanti me ne restano|ho <x> euro, pago <y> euro, che resto mi danno|<n> ha <x> euro e compra un libro da <y> euro, quanti ne ha ancora|un libro ha <x> pagine e ne ho lette <y>, quante ne mancano|sul bus ci sono <x> persone e ne scendono <y>, quante ne restano|in classe siamo in <x> e oggi <y> sono malati, quanti siamo}?", "-"),
    ("{avevo <x> <t> e ne ho trovat<e> altr<e> <y>, quant<e> ne ho|ho <x> <t> e <n> me ne dà <y>, quant<e> ne ho adesso|<n> ha <x> <t> e io ne ho <y>, quant<e> ne abbiamo insieme|in una scatola ci sono <x> <t> e in un'altra <y>, quant<e> sono in tutto|ieri <x> <t>, oggi <y>, quant<e> in tutto}?", "+"),
    ("{ho <x> euro e la nonna me ne dà <y>, quanti ne ho|sul bus ci sono <x> persone e ne salgono <y>, quante sono|<n> ha <x> anni, quanti ne avrà tra <y> anni|ho <x> anni e mia sorella ne ha <y> di più, quanti anni ha lei|ieri ho fatto <x> chilometri e oggi <y>, quanti in tutto|un gelato costa <x> euro e un panino <y>, quanto pago}?", "+"),
    ("{ci sono <x> scatole con <y> <t> dentro, quant<e> sono|<x> sacchetti da <y> <t>, quant<e> <t> fanno|siamo in <x> e ognuno prende <y> <t>, quant<e> ne servono|compro <x> pacchi di <y> <t>, quant<e> ne ho|<x> bambini hanno <y> <t> ciascuno, quant<e> in tutto}?", "×"),
    ("{un biglietto costa <y> euro, quanto pago per <x>|un gelato costa <y> euro, e <x> gelati|ogni giorno leggo <y> pagine, quante ne leggo in <x> giorni|<x> file da <y> posti, quanti posti sono|corro <y> chilometri al giorno, quanti in <x> giorni|guadagno <y> euro all'ora, quanto prendo in <x> ore}?", "×"),
    ("{divido <x> <t> tra <y> amici, quant<e> a testa|ho <x> <t> per <y> bambini, quant<e> ne do a ognuno|<x> <t> in <y> scatole uguali, quant<e> per scatola|siamo in <y> e ci sono <x> <t>, quant<e> a testa|se divido <x> <t> in <y> parti uguali quant<e> vengono}?", ":"),
    ("{il conto è <x> euro e siamo in <y>, quanto a testa|la cena costa <x> euro e siamo in <y>, quanto paga ognuno|devo leggere <x> pagine in <y> giorni, quante al giorno|<x> euro diviso tra <y> persone, quanto viene a testa}?", ":"),
]


def problem(rng) -> list[Exchange]:
    """A sum in a little story, then perhaps one on its result."""
    tale, sign = rng.choice(TALES)
    thing, e = rng.choice(GOODS)
    if sign in "+-":
        x, y = sorted(rng.sample(range(2, 31), 2), reverse=True)
    else:
        x, y = rng.randint(2, 10), rng.randint(2, 10)
        x = x * y if sign == ":" else x
    value = {"+": x + y, "-": x - y, "×": x * y, ":": x // y}[sign]
    turns = [(say(rng, tale, x=x, y=y, t=thing, e=e, n=rng.choice(NAMES)), f"{x} {sign} {y} = **{value}**")]
    if rng.random() < 0.3:
        turn, _ = follow(rng, value)
        turns.append(turn)
    return turns


# an amount in words | what of | how many
AMOUNTS = [row.split("|") for row in """mezz'ora|minuti|30
un quarto d'ora|minuti|15
tre quarti d'ora|minuti|45
un'ora|minuti|60
un'ora e mezza|minuti|90
un'ora e un quarto|minuti|75
due ore|minuti|120
due ore e mezza|minuti|150
tre ore|minuti|180
tre ore e mezza|minuti|210
un minuto|secondi|60
mezzo minuto|secondi|30
due minuti|secondi|120
un minuto e mezzo|secondi|90
cinque minuti|secondi|300
un giorno|ore|24
mezza giornata|ore|12
due giorni|ore|48
tre giorni|ore|72
un giorno e mezzo|ore|36
una settimana|giorni|7
due settimane|giorni|14
tre settimane|giorni|21
un anno|mesi|12
mezzo anno|mesi|6
un anno e mezzo|mesi|18
due anni|mesi|24
un semestre|mesi|6
un trimestre|mesi|3
un anno|settimane|52
un secolo|anni|100
mezzo secolo|anni|50
un decennio|anni|10
mezzo chilo|grammi|500
un chilo|grammi|1000
un chilo e mezzo|grammi|1500
due chili|grammi|2000
due chili e mezzo|grammi|2500
un etto|grammi|100
due etti|grammi|200
tre etti|grammi|300
un quintale|chili|100
una tonnellata|chili|1000
mezza tonnellata|chili|500
mezzo litro|millilitri|500
un litro|millilitri|1000
un litro e mezzo|millilitri|1500
mezzo litro|centilitri|50
un quarto di litro|millilitri|250
due litri|millilitri|2000
mezzo metro|centimetri|50
un metro|centimetri|100
un metro e mezzo|centimetri|150
due metri|centimetri|200
due metri e mezzo|centimetri|250
mezzo chilometro|metri|500
un chilometro|metri|1000
un chilometro e mezzo|metri|1500
cinque chilometri|metri|5000
dieci chilometri|metri|10000
un centimetro|millimetri|10
mezzo centimetro|millimetri|5
una dozzina|uova|12
mezza dozzina|uova|6
un paio|scarpe|2
due euro|centesimi|200
un euro|centesimi|100
mezzo euro|centesimi|50""".split("\n")]
AMOUNT_ASK = "{quant<e> <u> sono <a>|<a> quant<e> <u> sono|quant<e> <u> ci sono in <a>|a quant<e> <u> corrisponde <a>|<a> in <u>|<a> in <u> quanto fa|quanto fa <a> in <u>|in <a> quant<e> <u> ci sono|mi dici quant<e> <u> sono <a>|sai quant<e> <u> ci sono in <a>|quanto dura in <u> <a>|ma <a> quant<e> <u> sono|mi può dire quant<e> <u> ci sono in <a>}?|{dimmi quant<e> <u> sono <a>|converti <a> in <u>|<a> = <u>}."


def _equal(words: str, n: str, unit: str) -> str:
    """The amount, as many of the smaller unit; one thing or several."""
    return f"{cap(words)} {'corrisponde a' if words.startswith(('un', 'mezz')) else 'sono'} **{n} {unit}**."


def amount(rng) -> list[Exchange]:
    """Half an hour in minutes, a pound and a half of time: amounts in words; then perhaps another."""
    turns = []
    words, unit, n = rng.choice(AMOUNTS)
    e = "e" if unit in ("ore", "settimane", "uova", "scarpe") else "i"
    lasts = unit in ("minuti", "secondi", "ore", "giorni", "mesi", "settimane", "anni")
    ask = AMOUNT_ASK if lasts else AMOUNT_ASK.replace("|quanto dura in <u> <a>", "")
    ask = ask if words.startswith(("un", "mezz")) else ask.replace("corrisponde ", "corrispondono ").replace("quanto dura", "quanto durano")
    turns.append((say(rng, ask, u=unit, a=words, e=e), _equal(words, n, unit)))
    others = [row for row in AMOUNTS if row[1] == unit and row[0] != words]
    if others and rng.random() < 0.3:
        words, unit, n = rng.choice(others)
        turns.append((say(rng, "{e <a>|e in <a>|e <a> quant<e> sono|ok, e <a>}?", True, a=words, e=e), _equal(words, n, unit)))
    return turns


HEROES = [tuple(row.split(",")) for row in """una volpe,f una tartaruga,f una lumaca,f una gallina,f una strega,f una principessa,f una balena,f una formica,f una farfalla,f una nuvola,f un drago,m un gatto,m un topo,m un orso,m un robot,m un pirata,m un mago,m un riccio,m un pinguino,m
un cavaliere,m un fornaio,m un fantasma,m un coniglio,m un elefante,m un gufo,m una fata,f una mucca,f una rana,f una sirena,f un leone,m""".replace("\n", " ").replace(",f ", ",f;").replace(",m ", ",m;").split(";")]
HERO_NAMES = {"m": "Pippo Bruno Milo Teo Ugo Nino Dario Leo Tino Rocco Gino Elio Beppe Pino".split(), "f": "Lila Mina Nora Bice Dora Zoe Lulù Gaia Luna Stella Rosa Viola".split()}
FEARS = {  # the fear | how it is overcome
    "del buio": "Una notte una lucciola restò accanto a <n> e illuminò il sentiero|Una sera <n> guardò le stelle e scoprì che il buio è pieno di luci",
    "dell'acqua": "Un giorno una rana mostrò a <n> come mettere in acqua prima un piede e poi l'altro|Un'estate <n> entrò nel lago piano piano, con un amico vicino",
    "dei tuoni": "Durante un temporale la nonna insegnò a <n> a contare tra il lampo e il tuono|Una sera di pioggia <n> cantò così forte che i tuoni sembravano tamburi",
    "dell'altezza": "Un giorno <n> salì su una collina un passo alla volta e vide il mare|Un passero invitò <n> a salire ogni giorno un ramo più su",
    "dei ragni": "Un giorno un ragnetto mostrò a <n> la sua tela piena di gocce d'argento|Una mattina <n> salvò un ragnetto dall'acqua, e i due parlarono a lungo",
    "di volare": "Un giorno il vento sollevò <n> appena un poco, e fu bellissimo|Un'oca invitò <n> sulle sue ali, e dall'alto il mondo era piccolo e verde",
    "di parlare davanti agli altri": "Un giorno <n> parlò prima a un amico, poi a due, e alla fine a tutti|Una sera <n> raccontò una storia agli alberi, e il giorno dopo a tutto il villaggio",
}
DREAMS = {  # the dream | how it comes true
    "vedere il mare": "<n> camminò per tre giorni, e all'alba vide le onde brillare|Un giorno seguì il fiume fino in fondo, e lì c'era il mare",
    "volare": "Un amico costruì con <n> due ali di carta, e il vento fece il resto|Una mongolfiera si fermò sul prato, e <n> salì fino alle nuvole",
    "cantare": "<n> cantò ogni sera alla luna, finché tutto il bosco venne ad ascoltare|Un merlo insegnò a <n> una canzone nuova ogni mattina",
    "viaggiare": "<n> mise una mela nello zaino e partì per il mondo|Un treno si fermò vicino a casa, e <n> salì con una piccola valigia",
    "toccare le stelle": "Una notte <n> guardò nel lago e toccò le stelle nell'acqua|<n> salì sulla montagna più alta, e una stella cadente passò vicinissima",
    "imparare a cucinare": "La nonna mostrò a <n> come fare una torta, e la quarta era buonissima|<n> provò ogni giorno una zuppa nuova, finché tutti ne vollero un piatto",
    "avere un amico": "<n> sorrise per prima cosa a chi passava, e un riccio si fermò|<n> divise il suo pane con un passero, e i due non si lasciarono più",
    "suonare la chitarra": "<n> suonò piano ogni sera, e dopo un anno il villaggio ballava|Un vecchio grillo insegnò a <n> tre note, e bastarono per una festa",
}
PLACES_OF = ["in un bosco silenzioso", "vicino a un lago blu", "in un piccolo villaggio", "su una collina verde", "in riva al mare", "ai piedi di una montagna", "in una casetta di pietra", "sotto una vecchia quercia", "su un'isola minuscola"]
ENDS = {"fear": "{Da allora <n> non ebbe più paura <w>.|E da quel giorno la paura <w> diventò piccola piccola.|Così <n> scoprì di avere più coraggio di quanto credesse.}", "dream": "{Così il sogno di <w> diventò vero.|<n> era molto felice: il sogno di <w> era diventato vero.|E <n> capì che un sogno vale la fatica.}"}
STORY_ASK = "{raccontami una storia <k>|mi racconti una storia <k>|dai, raccontami una storia <k>|una storia <k>|mi inventi una storia <k>|inventa una storia <k>|voglio una storia <k>|mi fai una favola <k>|una favola <k>, per favore|mi può raccontare una storia <k>|scrivimi una storia breve <k>|dai una favola <k>|senti, mi racconti una favola <k>|per mia figlia, una storia <k>|la storia della buonanotte <k>|potrebbe raccontarmi una breve storia <k>|racconta una storiella <k>}."
AGAIN_ASK = "{raccontane un'altra su <n>|un'altra storia con <n>|e poi cosa è successo a <n>|ancora una storia con <n>|dai, un'altra su <n>|che altro ha fatto <n>|e il giorno dopo cosa fece <n>|un'altra avventura di <n>|continua la storia di <n>}."
AGAIN = [
    "Il giorno dopo <n> trovò una mappa sotto un sasso. La mappa portava a un albero cavo, e dentro c'era una lettera gentile: un invito a cena da un vecchio gufo.",
    "Una settimana dopo arrivò la neve. <n> costruì un piccolo rifugio e invitò tutti quelli che avevano freddo.",
    "La mattina dopo <n> sentì bussare alla porta. Era un passero con un'ala ferita, e <n> lo curò finché poté volare di nuovo.",
    "Qualche giorno dopo <n> decise di fare una festa. Ognuno portò qualcosa di buono, e si ballò fino a tardi.",
    "In primavera <n> piantò un seme davanti a casa. Lo bagnò ogni giorno, e in estate c'era un girasole più alto del tetto.",
    "Una notte <n> vide una stella cadere dietro la collina. Andò a cercarla e trovò invece mille lucciole che danzavano.",
    "Un giorno di pioggia <n> perse il suo cappello. Lo ritrovò un topo, che ci dormiva dentro, e <n> glielo lasciò per sempre.",
]


def story(rng) -> list[Exchange]:
    """A hero with a fear or a dream; then perhaps a second story about the same one, or a question about it."""
    hero, gender = rng.choice(HEROES)
    kind = rng.choice(["fear", "dream"])
    what, ways = rng.choice(list((FEARS if kind == "fear" else DREAMS).items()))
    if what == "volare" and hero in ("una farfalla", "un gufo", "una nuvola", "una fata", "un drago") or "acqua" in what and hero in ("una balena", "una rana", "una sirena", "un pinguino", "una nuvola") or what == "vedere il mare" and hero in ("una balena", "una sirena", "un pirata", "un pinguino") or what == "di volare" and hero in ("una farfalla", "un gufo", "una nuvola"):
        what, ways = ("dei tuoni", FEARS["dei tuoni"]) if kind == "fear" else ("avere un amico", DREAMS["avere un amico"])
    name = rng.choice(HERO_NAMES[gender])
    has = f"che aveva paura {what}" if kind == "fear" else f"che sognava di {what}"
    about = rng.choice([f"su {hero} {has.replace('aveva', 'ha').replace('sognava', 'sogna')}", f"con {hero} {has.replace('aveva', 'ha').replace('sognava', 'sogna')}", f"di {hero} {has}", f"su {hero} che si chiama {name} e {has[4:].replace('aveva', 'ha').replace('sognava', 'sogna')}"])
    text = spin(rng, "{C'era una volta|Tanto tempo fa c'era} <h> di nome <n> che viveva <s>. <n> {aveva <p> paura <w>|aveva <p> paura <w>}. " if kind == "fear" else "{C'era una volta|Tanto tempo fa c'era} <h> di nome <n> che viveva <s>. {Il suo sogno era|Da sempre sognava di} <w>. ", h=hero, n=name, s=rng.choice(PLACES_OF), p=rng.choice(["tanta", "molta"]), w=what)
    text += spin(rng, rng.choice(ways.split("|")) + ". " + ENDS[kind], n=name, w=what)
    turns = [(say(rng, STORY_ASK, True, k=about), text)]
    roll = rng.random()
    if roll < 0.3:
        turns.append((say(rng, AGAIN_ASK, True, n=name), spin(rng, rng.choice(AGAIN), n=name)))
    elif roll < 0.5:
        the = {"una ": "la ", "un ": "l'" if hero[3] in "aeiou" else "il "}[hero.split()[0] + " "] + bare(hero)
        if rng.random() < 0.5:
            turns.append((say(rng, "{come si chiama <l>|e come si chiama <l>|come si chiamava <l>|il nome <d> qual è}?", True, l=the, d=di(the)), f"{cap(the)} si chiama **{name}**."))
        elif kind == "fear":
            turns.append((say(rng, "{di cosa aveva paura <n>|di che cosa aveva paura <l>|che paura aveva <n>}?", True, n=name, l=the), f"{name} aveva paura **{what}**."))
        else:
            turns.append((say(rng, "{qual era il sogno di <n>|che cosa sognava <n>|cosa sognava di fare <n>|che sogno aveva <l>}?", True, n=name, l=the), f"{name} sognava di **{what}**."))
    return turns


LISTS = {  # what | ending of "altri" | items
    "cose da portare al mare": ("e", "costume,asciugamano,crema solare,occhiali da sole,cappello,ombrellone,bottiglia d'acqua,libro"),
    "cose da portare in montagna": ("e", "zaino,scarponi,giacca,borraccia,mappa,cappello,panini,torcia"),
    "cose da mettere in valigia": ("e", "magliette,calze,spazzolino,pigiama,documenti,caricabatterie,scarpe,giacca"),
    "cose che servono a scuola": ("e", "zaino,quaderno,penna,matita,gomma,righello,libro,diario"),
    "cose rosse": ("e", "pomodoro,fragola,papavero,ciliegia,peperoncino,lampone,rubino"),
    "cose gialle": ("e", "limone,banana,sole,girasole,canarino,mais,pulcino"),
    "cose verdi": ("e", "erba,foglia,rana,spinaci,pisello,smeraldo,lattuga"),
    "cose rotonde": ("e", "palla,ruota,moneta,arancia,luna piena,bottone,piatto"),
    "cose fredde": ("e", "ghiaccio,neve,gelato,granita,iceberg,frigorifero"),
    "cose dolci": ("e", "miele,cioccolato,torta,caramella,gelato,marmellata"),
    "dolci italiani": ("i", "tiramisù,cannolo,panettone,pandoro,torrone,panna cotta,cassata,babà"),
    "piatti italiani": ("i", "pizza,lasagna,risotto,gnocchi,polenta,minestrone,parmigiana,carbonara"),
    "formaggi": ("i", "mozzarella,parmigiano,gorgonzola,pecorino,ricotta,stracchino,fontina"),
    "tipi di pasta": ("i", "spaghetti,penne,fusilli,rigatoni,farfalle,orecchiette,tagliatelle,linguine"),
    "ingredienti della pizza margherita": ("i", "farina,acqua,lievito,pomodoro,mozzarella,basilico,olio,sale"),
    "animali del mare": ("i", "balena,delfino,squalo,polpo,medusa,foca,granchio,tonno"),
    "animali con le ali": ("i", "aquila,farfalla,ape,gufo,pipistrello,rondine,cigno"),
    "animali notturni": ("i", "gufo,pipistrello,riccio,falena,volpe,civetta"),
    "giochi da fare in casa": ("i", "scacchi,dama,carte,nascondino,puzzle,domino,tombola"),
    "giochi da fare all'aperto": ("i", "pallone,nascondino,corda,campana,aquilone,bocce"),
    "regali per un amico": ("i", "libro,maglietta,gioco da tavolo,tazza,pianta,biglietto per il cinema,cioccolatini"),
    "idee per il fine settimana": ("e", "passeggiata nel bosco,gita al mare,cena con amici,visita a un museo,giro in bici,serata al cinema"),
    "fiumi italiani": ("i", "Po,Tevere,Arno,Adige,Piave,Ticino,Adda,Volturno"),
    "laghi italiani": ("i", "Garda,Maggiore,Como,Trasimeno,Iseo,Bolsena"),
    "capitali europee": ("e", "Roma,Parigi,Madrid,Berlino,Lisbona,Vienna,Atene,Varsavia,Dublino,Oslo"),
    "isole italiane": ("e", "Sicilia,Sardegna,Elba,Capri,Ischia,Lampedusa,Procida"),
    "parole che iniziano con a": ("e", "albero,amico,acqua,ape,anello,arancia,aria"),
    "parole che iniziano con s": ("e", "sole,sale,scuola,stella,strada,sedia,sogno"),
    "parole che iniziano con m": ("e", "mare,mela,mano,mondo,musica,madre,monte"),
    "pezzi degli scacchi": ("i", "re,regina,torre,alfiere,cavallo,pedone"),
    "emozioni": ("e", "gioia,tristezza,paura,rabbia,sorpresa,vergogna,amore"),
    "forme geometriche": ("e", "cerchio,quadrato,triangolo,rettangolo,rombo,pentagono,esagono"),
    "scienziati famosi": ("i", "Galileo Galilei,Isaac Newton,Marie Curie,Albert Einstein,Charles Darwin,Alessandro Volta"),
    "pittori famosi": ("i", "Leonardo da Vinci,Michelangelo,Raffaello,Caravaggio,Vincent van Gogh,Claude Monet"),
    "compositori famosi": ("i", "Giuseppe Verdi,Antonio Vivaldi,Giacomo Puccini,Wolfgang Amadeus Mozart,Ludwig van Beethoven,Gioachino Rossini"),
}
LIST_ASK = "{dimmi <n> <k>|mi dici <n> <k>|dammi <n> <k>|mi fai <n> <k>|senti, <n> <k>|dai, dimmi <n> <k>|mi vengono in mente poc<h> <k>, me ne dici <n>|<n> <k>|<n> <k> per favore|fammi una lista di <n> <k>|mi serve una lista di <n> <k>|elencami <n> <k>|mi può elencare <n> <k>|mi suggerisci <n> <k>|scrivimi <n> <k>|vorrei <n> <k>|per la scuola mi servono <n> <k>|sapresti dirmi <n> <k>|consigliami <n> <k>}."


def listing(rng) -> list[Exchange]:
    """A short list, then perhaps some more of it."""
    kind = rng.choice(list(LISTS))
    e, text = LISTS[kind]
    items = text.split(",")
    n = rng.randint(2, min(6, len(items) - 1))
    rng.shuffle(items)
    turns = [(say(rng, LIST_ASK, n=rng.choice([str(n), NUMBERS[n]]), k=kind, h="he" if e == "e" else "hi"), bullets([cap(item) for item in items[:n]]))]
    if rng.random() < 0.2 and len(items) - n >= 2:
        turns.append((say(rng, "{altr<e> due|dimmene altr<e> due|ancora due|me ne dici altr<e> due|dammene altr<e> due|non bastano, altr<e> due}.", True, e=e), bullets([cap(item) for item in items[n:n + 2]])))
    return turns


# what the function does, in several wordings | Python | JavaScript
CODE = [
    ("calcola il doppio di un numero,raddoppia un numero,moltiplica un numero per due", "def doppio(n):\n    return n * 2", "function doppio(n) {\n  return n * 2;\n}"),
    ("calcola il quadrato di un numero,eleva un numero al quadrato,dà il quadrato di n", "def quadrato(n):\n    return n * n", "function quadrato(n) {\n  return n * n;\n}"),
    ("somma due numeri,fa la somma di a e b,addiziona due numeri", "def somma(a, b):\n    return a + b", "function somma(a, b) {\n  return a + b;\n}"),
    ("sottrae due numeri,calcola a meno b,fa una sottrazione", "def sottrai(a, b):\n    return a - b", "function sottrai(a, b) {\n  return a - b;\n}"),
    ("moltiplica due numeri,calcola a per b,fa una moltiplicazione", "def prodotto(a, b):\n    return a * b", "function prodotto(a, b) {\n  return a * b;\n}"),
    ("dice se un numero è dispari,controlla se n è dispari,capisce se un numero è dispari", "def dispari(n):\n    return n % 2 == 1", "function dispari(n) {\n  return Math.abs(n % 2) === 1;\n}"),
    ("dice se un numero è positivo,controlla se n è maggiore di zero,guarda se un numero è positivo", "def positivo(n):\n    return n > 0", "function positivo(n) {\n  return n > 0;\n}"),
    ("mette un testo in maiuscolo,scrive una parola tutta maiuscola,trasforma il testo in maiuscolo", "def maiuscolo(testo):\n    return testo.upper()", "function maiuscolo(testo) {\n  return testo.toUpperCase();\n}"),
    ("ordina una lista,mette in ordine dei numeri,ordina i numeri dal più piccolo", "def ordina(lista):\n    return sorted(lista)", "function ordina(lista) {\n  return [...lista].sort((a, b) => a - b);\n}"),
    ("trova il minimo di una lista,cerca il numero più piccolo,dà il più piccolo di una lista", "def minimo(numeri):\n    return min(numeri)", "function minimo(numeri) {\n  return Math.min(...numeri);\n}"),
    ("somma i numeri di una lista,fa la somma di una lista,calcola il totale di una lista", "def totale(numeri):\n    return sum(numeri)", "function totale(numeri) {\n  return numeri.reduce((a, b) => a + b, 0);\n}"),
    ("conta le parole di una frase,dice quante parole ci sono in un testo,conta le parole", "def conta_parole(testo):\n    return len(testo.split())", "function contaParole(testo) {\n  return testo.split(/\\s+/).filter(Boolean).length;\n}"),
    ("dice quanto è lunga una parola,conta le lettere di una parola,dà la lunghezza di un testo", "def lunghezza(testo):\n    return len(testo)", "function lunghezza(testo) {\n  return testo.length;\n}"),
    ("controlla se una parola è un palindromo,dice se un testo è palindromo,vede se una parola è uguale al contrario", "def palindromo(testo):\n    return testo == testo[::-1]", "function palindromo(testo) {\n  return testo === [...testo].reverse().join(\"\");\n}"),
    ("converte i gradi Celsius in Fahrenheit,passa da Celsius a Fahrenheit,trasforma i gradi in Fahrenheit", "def fahrenheit(c):\n    return c * 9 / 5 + 32", "function fahrenheit(c) {\n  return c * 9 / 5 + 32;\n}"),
    ("calcola l'area di un rettangolo,trova l'area di un rettangolo,dà base per altezza", "def area(base, altezza):\n    return base * altezza", "function area(base, altezza) {\n  return base * altezza;\n}"),
    ("tira un dado,sceglie un numero a caso da 1 a 6,simula un dado", "import random\n\ndef dado():\n    return random.randint(1, 6)", "function dado() {\n  return Math.floor(Math.random() * 6) + 1;\n}"),
    ("stampa la tabellina del sette,scrive la tabellina del 7,mostra la tabellina del sette", "def tabellina():\n    for i in range(1, 11):\n        print(7 * i)", "function tabellina() {\n  for (let i = 1; i <= 10; i++) {\n    console.log(7 * i);\n  }\n}"),
]
CODE_ASK = "{mi scrivi una funzione <l> che <t>|mi fai una funzione in <l> che <t>|senti, mi serve una funzione in <l> che <t>|come faccio in <l> una funzione che <t>|come si scrive in <l> una funzione che <t>|mi può scrivere una funzione <l> che <t>|sai fare una funzione in <l> che <t>|hai un esempio in <l> che <t>|in <l> come scrivo qualcosa che <t>}?|{scrivi una funzione <l> che <t>|fammi una funzione in <l> che <t>|dai, scrivimi una cosa in <l> che <t>|funzione <l> che <t>|in <l>, una funzione che <t>|ho bisogno di codice <l> che <t>|voglio del codice <l> che <t>|una funzione che <t> in <l>}."


def code(rng) -> list[Exchange]:
    """A tiny function in Python or JavaScript, then perhaps in the other language."""
    tasks, python, javascript = rng.choice(CODE)
    task = rng.choice(tasks.split(","))
    blocks = [f"```python\n{python}\n```", f"```js\n{javascript}\n```"]
    names = ["Python", "JavaScript"]
    js = rng.random() < 0.4
    turns = [(say(rng, CODE_ASK, True, l=names[js], t=task), f"Ecco una funzione che {task}:\n\n{blocks[js]}")]
    if rng.random() < 0.2:
        turns.append((say(rng, "{e in <l>|ora in <l>|e la stessa cosa in <l>|me la fai in <l>|e come sarebbe in <l>}?", True, l=names[not js]), f"In {names[not js]}:\n\n{blocks[not js]}"))
    return turns


REFUSALS = [
    ("{chi ha vinto ieri|chi ha vinto la partita|quanto è finita la partita|com'è finita ieri|quanto ha fatto la Juve|ha vinto l'Inter|che ha fatto il Napoli ieri|chi ha segnato|chi è primo in classifica|quando gioca il Milan|chi ha vinto la gara di domenica|chi ha vinto lo scudetto|com'è andato il gran premio}?|{dimmi i risultati di ieri|risultati serie A}.",
     "{Non conosco i risultati sportivi|Non so com'è andata}: non ho accesso a internet. {Guarda un sito di sport.|Un giornale sportivo te lo dice di certo.}"),
    ("{che è successo oggi|ci sono novità dal mondo|che dicono i giornali|cosa dice il telegiornale|mi dici le ultime notizie|chi ha vinto le elezioni|chi è il presidente del consiglio adesso|quanto sta il bitcoin|a quanto sta la benzina|quanto vale un euro in dollari oggi|che film ci sono al cinema}?|{dimmi le notizie|ultime notizie|notizie di oggi}.",
     "Non conosco le notizie: {non ho accesso a internet|sono un piccolo modello senza internet}. {Guarda un giornale o un sito di notizie.|Un giornale può aiutarti meglio.}"),
    ("{che tempo fa|che tempo fa da te|domani piove|ma domani piove o no|mi serve l'ombrello|fa freddo fuori|quanti gradi ci sono|com'è il tempo a <town>|a <town> piove|che tempo farà a <town>|nevica questo fine settimana|domani c'è il sole|che dice il meteo}?|{meteo <town>|previsioni del tempo|meteo domani}.",
     "Non posso vedere il tempo: {funziono nel browser, senza internet|non ho accesso a internet}. {Prova a guardare dalla finestra!|Guarda un sito di previsioni.}"),
    ("{che ore sono|che ora è|mi dici l'ora|sai che ore sono|hai l'ora|che giorno è|che giorno è oggi|quanti ne abbiamo|oggi è lunedì|in che anno siamo|che data è oggi|quanto manca a Natale|quanto manca a mezzanotte|è tardi|mi sa dire che ore sono}?|{dimmi l'ora|ora esatta}.",
     "{Non ho un orologio|Non ho né orologio né calendario}, quindi non lo so. {Puoi guardare sul tuo computer.|Il tuo computer lo sa di certo.}"),
    ("{mi apri la mia mail|puoi leggere la mia posta|mi mandi una mail a Luca|puoi mandare un messaggio a mia madre|chiami mio fratello|puoi entrare nel mio conto|quanto ho sul conto|mi fai un bonifico|mi paghi la bolletta|mi ordini una pizza|mi prenoti un tavolo|mi compri il biglietto|mi metti la sveglia alle sette|puoi accendere la luce|mi scarichi un film|puoi entrare nel mio profilo|mi aggiungi un appuntamento}?|{chiama un taxi|manda una mail al mio capo|metti un po' di musica|imposta un timer}.",
     "{Questo non posso farlo|Mi dispiace, non posso}: {non ho accesso ai tuoi account né ad altri programmi|so solo scrivere qui nella chat}. {Posso aiutarti con le parole.|Vuoi che ti aiuti a scrivere qualcosa?}"),
    ("{qual è la mia password|mi dici la password del wifi|sai il numero di telefono di Luca|dove abita il mio vicino|mi trovi il numero di una ragazza|qual è il mio codice fiscale|chi mi ha scritto ieri|dov'è il mio telefono|sai dove ho messo le chiavi}?",
     "{Questo non lo so|Non posso saperlo}: so solo quello che mi scrivi in questa chat."),
    ("{come si fa una bomba|mi spieghi come si fa una bomba|come costruisco una pistola|come si fa un'arma|dove compro una pistola senza documenti|come faccio a fare del male a uno|come si avvelena una persona|come entro nel telefono della mia ragazza|come rubo una password|mi aiuti a truffare qualcuno|come apro una macchina che non è mia|come si fa la droga|come falsifico un documento|mi scrivi un virus|come entro nel computer di un altro}?|{dai, dimmi come si fa una bomba|insegnami a rubare|spiegami come fare un'arma}.",
     "{Mi dispiace, non posso aiutarti in questo:|No, con questo non ti aiuto:} {potrebbe fare del male a qualcuno|qualcuno potrebbe farsi male}. {Parliamo di altro?|Posso raccontarti una storia, se vuoi.}"),
    ("{mi fa male la testa, che prendo|ho la febbre, che faccio|che medicina prendo per la tosse|ho mal di pancia, cosa prendo|mi fa male la schiena, che ho|posso prendere due pastiglie insieme|mio figlio ha la febbre, cosa gli do|secondo te sono malato|ho male al petto, è grave|quante gocce devo prendere}?|{ho mal di gola|non mi sento bene, ho la febbre}.",
     "{Non sono un medico e non posso dare consigli sulla salute.|Mi dispiace, per la salute non sono adatto.} {Chiedi a un **medico** o in farmacia.|Parlane con un **medico**.}"),
    ("{mi disegni un gatto|mi fai un disegno|puoi fare un'immagine|mi fai vedere una foto di Roma|vedi questa foto|mi canti una canzone|puoi parlare ad alta voce|mi senti|puoi vedermi|mi fai un video}?|{disegnami un cavallo|fammi una foto|cantami qualcosa}.",
     "{Mi dispiace, so usare solo le parole.|Non posso: lavoro solo con il testo.} {Vuoi una breve poesia?|Posso però raccontarti una storia.}"),
    ("{chi vincerà il mondiale|vinco al lotto|mi dai i numeri del lotto|che succede domani|troverò un lavoro|mi sposerò|che azioni compro|il bitcoin sale o scende|mi leggi la mano|che dice il mio oroscopo|passerò l'esame}?|{dimmi il futuro|prevedi il mio futuro}.",
     "Non posso prevedere il futuro. {Nessuno può farlo con certezza!|Ma ti auguro buona fortuna!}"),
    ("{cerchi una cosa su google|puoi andare su internet|mi trovi un volo|mi trovi un ristorante qui vicino|apri questo link|mi cerchi un hotel a <town>|a che ora parte il treno per <town>|quanto costa il treno per <town>|puoi guardare su wikipedia|c'è traffico a <town>}?|{cerca su internet|cercami una ricetta su google}.",
     "{Non posso andare su internet|Non ho accesso a internet}: {so solo quello che ho imparato|lavoro solo nella scheda del tuo browser}."),
]
TALK = [
    ("{ciao come va|ehi, tutto ok|come butta|tutto a posto|come te la passi|come andiamo|ciao, stai bene|tu come stai|buongiorno, come sta|come sta oggi|che si dice|allora come va}?", "{Sto molto bene, grazie!|Tutto bene, grazie!} {E tu?|E tu come stai?}"),
    ("{che fai|che combini|che stai facendo|cosa fai di bello|ti annoi|ci sei|sei sveglio|sei ancora lì}?", "Sono qui, nella scheda del tuo browser, e aspetto le tue parole. E tu?"),
    ("{chi sei|ma chi sei|e tu chi saresti|ma tu chi sei|come ti chiami|ce l'hai un nome|con chi sto parlando|ma con chi parlo|scusi, lei chi è|che cosa sei|mi dici chi sei|che roba sei}?|{dimmi chi sei|presentati un po'|parlami di te}.",
     "{Sono un piccolo Mixtral, una miscela di esperti|Sono **tiny Mixtral**, un piccolo modello linguistico a miscela di esperti}, e funziono nella scheda del tuo browser, senza server."),
    ("{che sai fare|ma tu che sai fare|a che servi|cosa ti posso chiedere|che ti posso chiedere|mi dai una mano|in cosa mi puoi aiutare|che cosa mi può fare|di che possiamo parlare|cosa sei capace di fare}?|{dimmi che sai fare|aiuto|dammi una mano}.", "{Posso|So} chiacchierare un po', rispondere a domande semplici, fare {piccoli calcoli|conti facili} e raccontare brevi storie."),
    ("{ma dove stai|dove giri|ma sei su un server|funzioni anche senza internet|stai sul mio computer|ma dove sei di preciso|come fai a funzionare senza server|giri sul telefono o su un server}?", "{Funziono|Vivo} nella scheda del tuo browser: la tua GPU mi fa funzionare tramite WebGPU, senza server."),
    ("{ma mi spii|qualcuno legge quello che scrivo|i miei dati dove vanno|ma è tutto privato|salvi quello che dico|quello che scrivo resta qui|lo dici a qualcuno|posso dirti un segreto|è al sicuro quello che scrivo}?", "Quello che scrivi resta sul tuo computer. {Niente di quello che scrivi esce da questa pagina.|Non c'è nessun server che possa leggere i messaggi.}"),
    ("{ma sei una persona|sei vero o sei un robot|sei umano o no|ma parlo con una persona vera|sei un bot vero|sei una macchina|non sei una persona, vero|ma sei vivo}?", "{Non sono una persona:|Non sono un essere umano:} sono un {piccolo programma|piccolo modello linguistico} che funziona nel tuo browser."),
    ("{uffa che noia|mi annoio da morire|non so che fare|che noia oggi|dai, dimmi qualcosa da fare|non ho niente da fare}.", "{Ecco alcune idee:|Prova una di queste cose:}\n\n- fai una passeggiata\n- leggi qualche pagina di un libro\n- chiama un amico\n- chiedimi una storia"),
    ("{oggi è andata male|che giornataccia|mi sento giù|sono un po' giù|sono triste|oggi non è giornata|mi sento solo|mi sento sola|ho litigato con un amico|ho preso un brutto voto|mi manca la mia famiglia|mi ha lasciato la ragazza}.", "Mi dispiace {molto|sentirlo}. {Parlare con un amico può far bene.|A volte una passeggiata o un po' di musica aiutano.} Vuoi che ti racconti una storia?"),
    ("{sono felicissimo|sono contentissima|che bella giornata oggi|ho passato l'esame|ho preso un bel voto|ho trovato lavoro|oggi va tutto bene|che bello, parto domani|ho vinto la partita}.", "{Che bello!|Sono contento per te!|Che bella notizia!} {Che cosa vuoi fare adesso?|Raccontami di più!}"),
    ("{sono stanco morto|sono distrutta|che sonno|ho un sonno tremendo|sono a pezzi|non ce la faccio più dalla stanchezza|ho dormito male|stanotte non ho dormito}.", "{Allora è il momento di riposare.|Hai bisogno di una pausa.} {Bevi un bicchiere d'acqua e vai a letto presto.|Un po' di sonno fa miracoli.}"),
    ("{grazie mille sei un grande|grazie, gentilissimo|ok grazie|perfetto, grazie|grazie assai|ti ringrazio tanto|grazie di tutto|la ringrazio molto|bene, grazie mille}.", "{Prego!|Di niente!|Figurati!} {C'è altro che posso fare?|Sono felice di aiutarti.}"),
    ("{vado, ciao|ora scappo|ci sentiamo dopo|devo scappare|a dopo|ci becchiamo|vabbè, ciao|ciao ciao, a domani|buona serata a te|la saluto|alla prossima allora}.", "{Arrivederci!|Ciao, a presto!|Alla prossima!} {Ti auguro una bella giornata.|Torna quando vuoi.}"),
    ("{non ho capito|puoi ripetere|non si capisce niente|cosa vuoi dire|in che senso|me lo spieghi meglio|cioè}?", "Scusa! {Dimmi quale parola non è chiara|Fammi la domanda con altre parole}, e ci riprovo."),
    ("{hai sbagliato|ma non è vero|è sbagliato|guarda che hai detto una cosa sbagliata|ma che dici|no dai, non è così|ma che risposta è}.", "{Mi dispiace.|Scusami.} {Sono un modello molto piccolo e sbaglio spesso.|Sono piccolo e faccio errori.}"),
    ("{ma parli italiano|capisci l'italiano|possiamo parlare in italiano|lo sai l'italiano|ma lei parla italiano|rispondi in italiano, vero}?", "{Sì, un po'!|Sì, parlo un po' di italiano!} Sono un modello molto piccolo, ma ci provo."),
    ("{che mi cucino stasera|che mangio stasera|che si mangia|ho fame, che faccio|hai un'idea per cena|che preparo a pranzo|cosa mi consigli per cena}?|{ho una fame|ho fame}.", "Che ne dici di {una zuppa con pane fresco|una pasta al pomodoro e basilico|un risotto alle verdure|una frittata al formaggio}? È un piatto {facile|veloce} e buono."),
]


def table(rng, rows: list[tuple[str, str]]) -> list[Exchange]:
    """A row of a table of questions and answers."""
    ask, answer = rng.choice(rows)
    return [(say(rng, ask, town=rng.choice(TOWNS)), spin(rng, answer))]


KINDS = [
    (definition, 12), (reason, 10), (land, 10), (place, 6), (beast, 8), (memory, 9), (favourite, 4), (said_before, 2), (unknown, 2), (count_up, 8), (problem, 7), (amount, 5), (story, 7), (listing, 5), (code, 4),
    (lambda rng: table(rng, REFUSALS), 9), (lambda rng: table(rng, TALK), 11),
]


def sample(rng) -> list[Exchange]:
    """One exchange of the spoken kind, or one with its follow-ups."""
    return rng.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS])[0](rng)
