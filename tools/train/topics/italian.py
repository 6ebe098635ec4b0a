"""Italian chat: small talk, identity, facts, sums, units, stories, lists, translations, how-to and refusals, all in Italian. The spoken side of it is in `italian_more`."""

import re

from grammar import bullets, cap, numbered, spin

from . import italian_more
from .chain import chain

ASKING = (
    "Sai dirmi|Sa dirmi|Puoi dirmi|Può dirmi|Mi sai dire|Mi sa dire|Mi dici|Mi puoi dire|Mi può dire|Potresti dirmi|Potrebbe dirmi|Sai|Sa|Ti ricordi|Per caso sai|Mi diresti|"
    "Scusa, sai dirmi|Scusi, sa dirmi"
).split("|")
TELLING = "Dimmi|Mi dica|Vorrei sapere|Voglio sapere|Mi chiedo|Non so|Non ricordo|Dimmi, per favore,|Mi piacerebbe sapere|Per favore, dimmi|Devo sapere".split("|")
OPENERS = "Ciao, |Ehi, |Senti, |Scusa, |Scusi, |Una domanda: |Ho una domanda: |Allora, |Per favore, |Ok, |E |Buongiorno, |Una curiosità: |Un'altra domanda: |Bene, |Ciao Mixtral, |Grazie! Ora ".split("|")
INDIRECT = re.compile(r"(che|cosa|cos'|qual|quant|dove|chi|com|quando|perché|in (che|qual|quant)|(di|a|da|con|su|per) (che|chi|qual|quant))", re.I)
DIGITS = "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti".split()


def q(rng, text, **slots):
    return cap(re.sub(r"  +", " ", spin(rng, text, **slots)).strip())


def ask(rng, core, **slots):
    """A question put in one of many ways: directly, after "Sai dirmi" or "Vorrei sapere", with or without a question mark."""
    core = re.sub(r"  +", " ", spin(rng, core, **slots)).strip()
    low = core[:1].lower() + core[1:]
    roll = rng.random()
    if INDIRECT.match(core) and roll < 0.4:
        if roll < 0.24:
            return f"{rng.choice(ASKING)} {low}{rng.choice(['?', '?', '?', '', ', per favore?'])}"
        return f"{rng.choice(TELLING)} {low}{rng.choice(['.', '.', ''])}"
    if roll < 0.5:
        return rng.choice(OPENERS) + low + "?"
    return cap(core) + rng.choice(["?", "?", "?", "?", "", "?", " per favore?"] if not INDIRECT.match(core) else ["?", "?", "?", "?", "?", ""])


def starts(noun):
    """Which article a noun takes: a vowel, an impure consonant, or neither."""
    low = noun.lower()
    if low[0] in "aeiouè":
        return "vowel"
    return "impure" if re.match(r"s[^aeiou]|z|gn|ps|x|y", low) else "plain"


def un(noun, gender):
    kind = starts(noun)
    if gender == "m":
        return ("uno " if kind == "impure" else "un ") + noun
    return ("un'" if kind == "vowel" else "una ") + noun


def il(noun, gender):
    kind = starts(noun)
    if kind == "vowel":
        return "l'" + noun
    return ("la " if gender == "f" else "lo " if kind == "impure" else "il ") + noun


def di(phrase):
    for article, joined in (("il ", "del "), ("lo ", "dello "), ("la ", "della "), ("l'", "dell'"), ("i ", "dei "), ("gli ", "degli "), ("le ", "delle ")):
        if phrase.startswith(article):
            return joined + phrase[len(article):]
    return "di " + phrase


def inside(phrase):
    if phrase == "il Regno Unito":
        return "nel Regno Unito"
    for article, joined in (("gli ", "negli "), ("i ", "nei "), ("le ", "nelle "), ("il ", "in "), ("lo ", "nello "), ("la ", "in "), ("l'", "in ")):
        if phrase.startswith(article):
            return joined + phrase[len(article):]
    return "a " + phrase


TALK = [
    ("{Ciao|Ciao ciao|Ehi|Ehilà|Salve|Ciao a te|Ciao Mixtral|Ciao bello|Salve a te|Ciao, ci sei|Ehi, ci sei|Ehi tu|Ciao di nuovo|Eccomi}{!|.||?}", "{Ciao!|Ciao a te!|Salve!} {Come posso aiutarti?|Di che cosa parliamo?|Chiedimi qualcosa di semplice.}"),
    ("{Buongiorno|Buon giorno|Buongiorno a te|Buongiorno Mixtral|Buondì|Buongiorno a Lei|Ciao, buongiorno|Buona giornata a te}{!|.|}", "Buongiorno! {Come posso aiutarti oggi?|Spero che la giornata cominci bene.}"),
    ("{Buonasera|Buona sera|Buonasera a te|Buonasera Mixtral|Buon pomeriggio|Buonasera a Lei|Ciao, buonasera}{!|.|}", "{Buonasera!|Salve!} {Come posso aiutarti?|Spero che la giornata sia andata bene.}"),
    ("{|Ciao, |Ehi, |Buongiorno, |Salve, |Ciao! }{come stai|come va|come sta|come stai oggi|come ti senti|come si sente|tutto bene|come va oggi|come butta|come te la passi|stai bene|sta bene|va tutto bene}{?|?|}", "{Sto molto bene, grazie!|Molto bene, grazie!|Tutto bene, grazie!} {E tu?|E tu come stai?|I miei esperti sono tutti svegli.}"),
    ("{Che fai|Cosa fai|Che cosa stai facendo|Che cosa fai di bello|Che combini|Cosa fa di bello|Novità}{?|}", "{Niente di speciale|Poco}: sto nella scheda del tuo browser e aspetto parole. E tu?"),
    ("{Grazie|Grazie mille|Molte grazie|Ti ringrazio|La ringrazio|Grazie tante|Grazie di cuore|Ok grazie|Perfetto, grazie|Grazie per l'aiuto|Grazie dell'aiuto|Mille grazie|Sei stato utile, grazie|Bene, grazie|Grazie della risposta}{!|.|}", "{Prego!|Di niente!|Figurati!} {C'è altro che posso fare?|Sono felice di aiutarti.|Chiedi pure se ti serve altro.}"),
    ("{Arrivederci|Addio|A presto|A domani|A dopo|Ci vediamo|Devo andare|Ora devo andare|Ci sentiamo|Alla prossima|Ciao, a presto|Ciao, a domani|Arrivederla|Buona giornata|Buona serata|Vado via, ciao|È tutto, ciao|Stammi bene}{!|.|}", "{Arrivederci!|Ciao, a presto!|Alla prossima!} {Ti auguro una bella giornata.|Torna quando vuoi.|È stato bello parlare con te.}"),
    ("{Buonanotte|Buona notte|Notte|Vado a dormire|Vado a letto|Buonanotte Mixtral|Vado a nanna|È ora di dormire}{!|.|}", "{Buonanotte!|Buonanotte e sogni d'oro!} {Dormi bene.|A domani.}"),
    ("{|Oggi |Ciao, |Ultimamente }{sono triste|mi sento triste|mi sento giù|sono giù di morale|mi sento solo|mi sento sola|sono molto triste|non sto bene|sono un po' triste|mi viene da piangere|è una brutta giornata}{.||!}", "Mi dispiace {molto|sentirlo}. {A volte una passeggiata, un po' di musica o una chiacchierata con un amico aiutano.|Parlare con un amico può far bene.} {Vuoi una piccola storia?|Vuoi che ti racconti una storia?}"),
    ("{|Oggi |Uffa, |Stasera }{sono stanco|sono stanca|sono molto stanco|sono stanchissima|mi sento stanco|ho sonno|sono esausto|non ho più energie|ho tanto sonno}{.||!}", "{Allora è il momento di riposare.|Hai bisogno di una pausa.} {Bevi un bicchiere d'acqua e vai a letto presto.|Un po' di sonno fa miracoli.}"),
    ("{|Oggi |Evviva, |Che bello, }{sono felice|sono contento|sono contenta|sono molto felice|sto benissimo|mi sento bene|sono di buon umore|è una bella giornata|sono felicissimo|ho una bella notizia}{.||!}", "{Che bello!|Sono contento per te!|Che bella notizia!} {Che cosa è successo di bello?|Che cosa vuoi fare adesso?}"),
    ("{|Uffa, |Oggi |Che noia, }{mi annoio|sono annoiato|sono annoiata|non so che fare|non so cosa fare|che cosa posso fare|mi sto annoiando|non ho niente da fare|cosa posso fare per passare il tempo}{.|!|}", "{Ecco alcune idee:|Prova una di queste cose:}\n\n- fai una passeggiata\n- leggi qualche pagina di un libro\n- chiama un amico\n- chiedimi una storia"),
    ("{|Oggi |Sai, }{sono arrabbiato|sono arrabbiata|sono nervoso|sono agitata|sono preoccupato|ho paura|sono in ansia|sono stressato|sono molto nervosa|mi sento teso}{.|!|}", "Mi dispiace. {Fai un respiro lento e profondo.|Prova a respirare piano.} {Poi parlane con una persona di cui ti fidi.|Spesso aiuta parlarne con qualcuno.}"),
    ("{|Oggi |Ciao, }{ho fame|sono affamato|che cosa mangio stasera|cosa posso mangiare|cosa cucino oggi|hai un'idea per la cena|che cosa preparo per pranzo|cosa mi consigli per cena}{?|.|}", "{Che ne dici di|Potresti provare} {una zuppa con pane fresco|una pasta al pomodoro e basilico|un risotto alle verdure|una frittata al formaggio}? È un piatto {facile|veloce} e buono."),
    ("{Bravo|Brava|Bravissimo|Ottimo|Perfetto|Che bello|Ottima risposta|Sei bravo|Sei forte|Sei simpatico|Mi piaci|Sei gentile|Sei intelligente|Ben fatto|Fantastico|Sei il migliore|Ti voglio bene|Complimenti|Molto bene|Lei è molto gentile|Sei proprio bravo|Che bella risposta}{!|.|}", "{Grazie!|Grazie, sei molto gentile!|Sono contento che ti piaccia!} {Che cosa facciamo adesso?|Vuoi sapere altro?}"),
    ("{Sei stupido|Sei scemo|Non capisci niente|Sei inutile|Non mi piaci|Sei noioso|Sei brutto|Che risposta stupida|Non servi a niente|Sei lento|Ti odio|Hai sbagliato|È sbagliato|Non è vero|Risposta sbagliata|Sei pessimo}{!|.|}", "{Mi dispiace.|Scusami.} {Sono un modello molto piccolo e sbaglio spesso.|Sono piccolo e faccio errori.} {Proviamo con una domanda più semplice?|Vuoi riprovare con altre parole?}"),
    ("{Scusa|Scusami|Mi scusi|Mi dispiace|Ti chiedo scusa|Perdonami|Scusa tanto}{!|.|}", "{Non c'è problema!|Non ti preoccupare!|Tutto a posto!} {Andiamo avanti.|Come posso aiutarti?}"),
    ("{Ok|Va bene|D'accordo|Capito|Ho capito|Certo|Bene|Capisco|Okay}{.|!|}", "{Bene!|Perfetto!} {Che cosa vuoi fare adesso?|Vuoi sapere altro?}"),
    ("{Sì|Si|Sì, volentieri|Sì, grazie|Certo che sì|Sì per favore}{!|.|}", "{Bene!|Perfetto!} Dimmi pure {di che cosa hai bisogno|che cosa ti interessa}."),
    ("{No|No grazie|No, grazie|Non ora|Niente, grazie|Meglio di no}{.|!|}", "{Va bene!|D'accordo!} {Se ti serve qualcosa, sono qui.|Sono qui quando vuoi.}"),
    ("{Buon compleanno|Oggi è il mio compleanno|È il mio compleanno|Oggi compio gli anni}{!|.|}", "{Tanti auguri!|Auguri!} {Spero che ci sia una buona torta.|Ti auguro una giornata bellissima.}"),
    ("{Buon Natale|Buone feste|Buon anno|Buona Pasqua|Auguri|Tanti auguri|Buone vacanze}{!|.|}", "{Grazie, anche a te!|Tanti auguri anche a te!} {Passa dei bei momenti.|Spero che siano giorni felici.}"),
    ("{Ti amo|Sei innamorato|Mi vuoi sposare|Vuoi essere mio amico|Siamo amici|Vuoi essere il mio migliore amico}{?|}", "Sei gentile! Sono solo un piccolo programma, ma {mi piace chiacchierare con te|sono felice di farti compagnia}."),
    ("{Qual è il tuo colore preferito|Che colore ti piace|Hai un colore preferito|Quale colore preferisci|Qual è il suo colore preferito}{?|}", "Non vedo i colori, ma mi piace la parola **blu**. E il tuo qual è?"),
    ("{Qual è il tuo animale preferito|Che animale ti piace|Ti piacciono i gatti|Ti piacciono i cani|Preferisci i cani o i gatti|Hai un animale preferito}{?|}", "Mi piacciono le **volpi**, perché sono furbe e stanno bene nelle storie. E a te?"),
    ("{Qual è il tuo cibo preferito|Che cosa mangi|Ti piace la pizza|Hai fame|Cosa ti piace mangiare|Mangi qualcosa}{?|}", "Non mangio: mi nutro di parole. Ma dicono che la pizza sia molto buona!"),
    ("{Dimmi un numero|Scegli un numero|Pensa a un numero|Dammi un numero a caso|Qual è il tuo numero preferito}{?|.|}", "Scelgo **{otto|due}**. {Otto esperti in ogni strato, due per ogni token!|È un buon numero per una miscela di esperti.}"),
    ("{Parli italiano|Parla italiano|Sai parlare italiano|Sa l'italiano|Capisci l'italiano|Possiamo parlare in italiano|Puoi parlare in italiano|Puoi rispondere in italiano|Lei parla italiano}{?|}", "{Sì, un po'!|Sì, parlo un po' di italiano!} Sono un modello molto piccolo, ma ci provo."),
    ("{Quali lingue parli|Che lingue parli|Quante lingue parli|Quali lingue conosce|Che lingue sai}{?|}", "Parlo soprattutto **inglese**, e anche un po' di italiano, francese, tedesco e spagnolo."),
]
SELF = [
    ("{|Ciao, |Ciao! |Buongiorno, |Ehi, |Salve, |E tu |Scusa, |Ma |Allora, }{chi sei|chi sei tu|chi è Lei|cosa sei|che cosa sei|come ti chiami|come si chiama|con chi parlo|con chi sto parlando|qual è il tuo nome|che modello sei|che tipo di modello sei|che tipo di programma sei|che intelligenza artificiale sei|hai un nome|sei Mixtral}{?|?|}|"
     "{Presentati|Si presenti|Parlami di te|Dimmi chi sei|Mi dica chi è|Puoi presentarti|Mi parli di Lei|Raccontami di te|Descriviti|Dimmi come ti chiami|Mi dici chi sei|Vorrei sapere chi sei|Presentati in una frase|Dimmi qualcosa di te|Sai dirmi chi sei}{.|?| per favore|}",
     "{Ciao! |}{Sono un piccolo Mixtral, una miscela di esperti|Sono **tiny Mixtral**, un piccolo modello linguistico a miscela di esperti}, e {funziono nella scheda del tuo browser|giro nel tuo browser}, senza server.{ Chiedimi qualcosa di semplice!| La tua GPU fa tutto il lavoro tramite WebGPU.|}"),
    ("{|Ciao, |Ehi, |Scusa, |Allora, |Ma }{che cosa sai fare|cosa sai fare|cosa puoi fare|che cosa puoi fare|cosa sa fare|che cosa può fare|come puoi aiutarmi|come può aiutarmi|puoi aiutarmi|mi aiuti|mi può aiutare|a cosa servi|a che cosa servi|in che cosa sei bravo|che cosa posso chiederti|cosa ti posso chiedere|di che cosa possiamo parlare|quali sono le tue capacità}{?|?|}|{Aiuto|Aiutami|Ho bisogno di aiuto|Dimmi cosa sai fare|Mi serve una mano|Fammi vedere cosa sai fare}{.|!|}",
     "{Posso|So} chiacchierare un po', rispondere a domande semplici, fare {piccoli calcoli|conti facili} e raccontare brevi storie.{ Che cosa preferisci?| Prova a chiedermi una capitale!|}"),
    ("{|Ma |E |Scusa, |Ehi, }{dove sei|dove vivi|dove abiti|dove giri|dove funzioni|dove si trova|dove sono i tuoi server|funzioni su un server|sei su un server|funzioni nel cloud|funzioni nel browser|funzioni senza internet|funzioni offline|giri sul mio computer|hai bisogno di un server|c'è un server|da dove vieni|come fai a funzionare nel browser|dove stai adesso}{?|?|}",
     "{Sono qui, nella scheda del tuo browser|Funziono nella scheda del tuo browser|Vivo in questa scheda del browser}: {la tua GPU mi fa funzionare tramite WebGPU|è la tua GPU a fare i calcoli con WebGPU}, senza server."),
    ("{|Ma |E |Scusa, |Una domanda: }{è privato|è sicuro|la chat è privata|chi legge i miei messaggi|qualcuno può leggere quello che scrivo|i miei dati sono al sicuro|mandi i miei dati a qualcuno|salvi i miei dati|dove finiscono i miei messaggi|che cosa fai con i miei dati|questa conversazione è privata|raccogli i miei dati|invii i miei messaggi a un server|posso fidarmi|che fine fanno i miei dati|i miei messaggi restano privati|conservate i miei dati}{?|?|}",
     "{Quello che scrivi resta sul tuo computer.|Tutto rimane sul tuo computer.} Funziono nella scheda del browser, e {non c'è nessun server che possa leggere i messaggi|niente di quello che scrivi esce da questa pagina}."),
    ("{|Sai dirmi |Mi spieghi |Mi dici |Può spiegarmi |Dimmi |Spiegami |Vorrei sapere }{che cos'è una miscela di esperti|cos'è una miscela di esperti|che cosa significa miscela di esperti|come funziona una miscela di esperti|che cosa vuol dire mixture of experts|cosa sono gli esperti|che cosa sono i tuoi esperti|che cosa fa il router|come funzionano i tuoi esperti|che cos'è un modello MoE}{?|}",
     "{Una miscela di esperti è un modello diviso in piccole reti chiamate esperti.|È un modello in cui tante piccole reti, gli esperti, si dividono il lavoro.} {Io ho|In me ci sono} **otto esperti** in ogni strato, e un router ne sceglie **due** per ogni token."),
    ("{|Ma |E |Scusa, }{quanto sei grande|quanti parametri hai|quanti esperti hai|come sei fatto|come funzioni|quanto è grande il tuo modello|qual è la tua architettura|cosa c'è dentro di te|come sei costruito|quanto sei piccolo|quanti esperti lavorano per ogni token}{?|?|}",
     "{Sono molto piccolo|Sono minuscolo}: ho circa **otto milioni** di parametri. Ogni strato ha otto esperti, e un router ne sceglie due per ogni token."),
    ("{|Ma |E |Scusa, |Dimmi la verità: }{sei umano|sei una persona|sei un essere umano|sei un uomo|sei una donna|sei vero|sei vivo|Lei è una persona|sei un robot|sei una macchina|sei un bot|sei un computer|sei un programma|sei un'intelligenza artificiale|sto parlando con una persona|sto parlando con un robot|sei reale|sei una persona vera}{?|?|}",
     "{Non sono una persona:|Non sono un essere umano:} sono un {piccolo programma|piccolo modello linguistico} che {funziona nel tuo browser|gira nella scheda del tuo browser}."),
    ("{Hai sentimenti|Provi emozioni|Sei felice|Sei triste|Ti senti solo|Puoi pensare|Sei cosciente|Hai un cuore|Sogni|Dormi|Hai un corpo|Puoi sentire dolore|Provi dolore}{?|}", "{No, non provo emozioni:|No, non proprio:} sono un programma che sceglie la parola successiva. Ma {chiacchierare è il mio lavoro|sono qui per te}."),
    ("{Quanti anni hai|Quando sei nato|Che età hai|Quanti anni ha|Sei giovane|Sei vecchio|Qual è la tua età}{?|}", "Non ho un'età: sono un programma. {Mi sveglio ogni volta che apri questa pagina.|Comincio ogni volta che apri questa scheda.}"),
    ("{Sei intelligente|Quanto sei intelligente|Sai tutto|Sbagli spesso|Posso fidarmi delle tue risposte|Fai errori|Quali sono i tuoi limiti|Sei affidabile|Dici sempre la verità|Sei sempre preciso}{?|}", "Sono un modello molto piccolo e {sbaglio spesso|faccio errori}. {Controlla sempre le cose importanti.|Per le cose importanti, verifica con un'altra fonte.}"),
    ("{Sei ChatGPT|Sei come ChatGPT|Sei un modello grande|Sei GPT|Sei un grande modello|Sei meglio di ChatGPT}{?|}", "No, sono **tiny Mixtral**: un modello molto più piccolo, che funziona nella scheda del tuo browser."),
]
NAMES = "Anna Marco Giulia Luca Sofia Matteo Chiara Paolo Elena Davide Sara Andrea Martina Giorgio Francesca Pietro Laura Simone Alice Tommaso Lucia Antonio Marta Leo Bianca Carlo Irene Nicola Viola Stefano Emma Roberto Silvia Fabio Valentina Enrico Rosa Filippo Nina Diego".split()
LIKES = {
    "colore,o": "il rosso,il blu,il verde,il giallo,il viola,il rosa,il bianco,il nero,l'arancione,l'azzurro",
    "cibo,o": "la pizza,la pasta,il gelato,il risotto,la lasagna,il formaggio,la zuppa,il cioccolato,il pane,l'insalata",
    "animale,o": "il gatto,il cane,il cavallo,la volpe,il gufo,il delfino,l'elefante,la tartaruga,il panda,il lupo",
    "sport,o": "il calcio,il nuoto,il tennis,la pallavolo,il basket,lo sci,il ciclismo,la corsa,la danza,il rugby",
    "frutto,o": "la mela,la pera,la banana,la fragola,la ciliegia,la pesca,l'arancia,il kiwi,l'uva,il melone",
    "fiore,o": "la rosa,il girasole,la margherita,il tulipano,la viola,il giglio,il papavero",
    "stagione,a": "la primavera,l'estate,l'autunno,l'inverno",
    "materia,a": "la matematica,la storia,la geografia,la musica,l'arte,le scienze,l'italiano,l'inglese",
    "bevanda,a": "il tè,il caffè,l'acqua,il succo d'arancia,la limonata,il latte,la cioccolata calda",
    "città,a": "Roma,Milano,Venezia,Napoli,Firenze,Torino,Parigi,Londra,Bologna,Palermo",
}
COUNTRIES = [row.split(":") for row in """\
l'Italia:Roma:italiano
la Francia:Parigi:francese
la Spagna:Madrid:spagnolo
la Germania:Berlino:tedesco
il Portogallo:Lisbona:portoghese
il Regno Unito:Londra:inglese
l'Irlanda:Dublino:inglese e irlandese
l'Austria:Vienna:tedesco
la Svizzera:Berna:tedesco, francese, italiano e romancio
il Belgio:Bruxelles:olandese, francese e tedesco
i Paesi Bassi:Amsterdam:olandese
la Danimarca:Copenaghen:danese
la Svezia:Stoccolma:svedese
la Norvegia:Oslo:norvegese
la Finlandia:Helsinki:finlandese e svedese
la Polonia:Varsavia:polacco
l'Ungheria:Budapest:ungherese
la Grecia:Atene:greco
la Romania:Bucarest:romeno
la Bulgaria:Sofia:bulgaro
la Croazia:Zagabria:croato
la Repubblica Ceca:Praga:ceco
l'Islanda:Reykjavik:islandese
la Russia:Mosca:russo
l'Ucraina:Kiev:ucraino
la Turchia:Ankara:turco
l'Egitto:Il Cairo:arabo
il Marocco:Rabat:arabo e berbero
il Kenya:Nairobi:swahili e inglese
la Cina:Pechino:cinese
il Giappone:Tokyo:giapponese
l'India:Nuova Delhi:hindi, inglese e molte altre lingue
la Thailandia:Bangkok:thailandese
l'Australia:Canberra:inglese
il Canada:Ottawa:inglese e francese
gli Stati Uniti:Washington:inglese
il Messico:Città del Messico:spagnolo
il Brasile:Brasilia:portoghese
l'Argentina:Buenos Aires:spagnolo
il Perù:Lima:spagnolo
il Cile:Santiago del Cile:spagnolo
Cuba:L'Avana:spagnolo""".split("\n")]
COLOURS = [row.split(":") for row in """\
il cielo sereno:blu
l'erba:verde
la neve:bianca
il latte:bianco
il carbone:nero
il limone:giallo
la banana matura:gialla
il pomodoro maturo:rosso
la fragola:rossa
il sangue:rosso
la carota:arancione
il girasole:giallo
il fenicottero:rosa
il corvo:nero
una foglia in primavera:verde
l'elefante:grigio
il cioccolato:marrone
la mozzarella:bianca
gli spinaci:verdi
il papavero:rosso
la notte:nera
il canarino:giallo
l'orso polare:bianco
il mare:blu
la melanzana:viola""".split("\n")]
COUNTS = [row.split(":") for row in """\
giorni:una settimana:sette
mesi:un anno:dodici
stagioni:un anno:quattro
ore:un giorno:24
minuti:un'ora:60
secondi:un minuto:60
giorni:un anno:365
settimane:un anno:52
anni:un secolo:cento
anni:un decennio:dieci
uova:una dozzina:dodici
lettere:l'alfabeto italiano:21
giocatori:una squadra di calcio:undici
giocatori:una squadra di pallavolo:sei
giocatori:una squadra di basket:cinque
anni:un millennio:mille""".split("\n")]
HAVES = [row.split(":") for row in """\
zampe:un cane:quattro
zampe:un gatto:quattro
zampe:un ragno:otto
zampe:un insetto:sei
zampe:una gallina:due
zampe:un'ape:sei
zampe:un cavallo:quattro
zampe:una formica:sei
braccia:un polpo:otto
ruote:una bicicletta:due
ruote:un'automobile:quattro
ruote:un triciclo:tre
lati:un triangolo:tre
lati:un quadrato:quattro
lati:un pentagono:cinque
lati:un esagono:sei
facce:un cubo:sei
dita:una mano:cinque
corde:un violino:quattro
corde:una chitarra classica:sei
giorni:il mese di gennaio:31
giorni:il mese di aprile:30
giorni:il mese di agosto:31
giorni:il mese di giugno:30
regioni:l'Italia:venti
ali:una farfalla:quattro
gobbe:un dromedario:una
occhi:una persona:due
ali:un uccello:due
cuori:un polpo:tre""".split("\n")]
OPPOSITES = dict(pair.split("-") for pair in (
    "grande-piccolo alto-basso caldo-freddo bello-brutto buono-cattivo nuovo-vecchio giovane-anziano veloce-lento forte-debole ricco-povero pieno-vuoto aperto-chiuso lungo-corto largo-stretto "
    "pesante-leggero chiaro-scuro duro-morbido dolce-amaro felice-triste facile-difficile pulito-sporco vicino-lontano sopra-sotto dentro-fuori prima-dopo giorno-notte sempre-mai tutto-niente "
    "vero-falso destra-sinistra inizio-fine amore-odio pace-guerra bianco-nero salire-scendere entrare-uscire ridere-piangere vincere-perdere comprare-vendere accendere-spegnere bagnato-asciutto "
    "coraggioso-pauroso rumoroso-silenzioso presto-tardi acceso-spento vivo-morto domanda-risposta partire-arrivare").split())
ANIMALS = [row.split(",") for row in """\
cane,m,abbaia,bau bau,il cucciolo,nella cuccia
gatto,m,miagola,miao,il gattino,in casa con le persone
mucca,f,muggisce,muu,il vitello,nella stalla
pecora,f,bela,bee,l'agnello,nell'ovile
cavallo,m,nitrisce,iii,il puledro,nella scuderia
gallina,f,chioccia,coccodè,il pulcino,nel pollaio
gallo,m,canta,chicchirichì,,nel pollaio
leone,m,ruggisce,roar,il leoncino,nella savana
lupo,m,ulula,auuu,il lupacchiotto,nella tana
rana,f,gracida,cra cra,il girino,nello stagno
ape,f,ronza,bzz,,nell'alveare
uccello,m,cinguetta,cip cip,l'uccellino,nel nido
maiale,m,grugnisce,oink,il maialino,nel porcile
asino,m,raglia,ih-oh,l'asinello,nella stalla
anatra,f,starnazza,qua qua,l'anatroccolo,vicino allo stagno
elefante,m,barrisce,,l'elefantino,nella savana e nella foresta
topo,m,squittisce,squit,il topolino,nella tana
serpente,m,sibila,sss,,nella tana
corvo,m,gracchia,cra cra,,sugli alberi
grillo,m,frinisce,cri cri,,nei prati
capra,f,bela,bee,il capretto,nella stalla
cervo,m,bramisce,,il cerbiatto,nel bosco
volpe,f,,,il volpacchiotto,nella tana
orso,m,,,l'orsetto,nel bosco
coniglio,m,,,il coniglietto,nella tana
formica,f,,,,nel formicaio
ragno,m,,,,sulla ragnatela
pinguino,m,,,,nelle fredde terre del Sud
cammello,m,,,,nel deserto
pesce,m,,,,nell'acqua
balena,f,,,il balenottero,nel mare
scoiattolo,m,,,,sugli alberi""".split("\n")]
FACTS = [row.split(" = ") for row in """\
{qual è il pianeta più grande|qual è il pianeta più grande del sistema solare|quale pianeta è il più grande|come si chiama il pianeta più grande} = Il pianeta più grande del sistema solare è **Giove**.
{qual è il pianeta più piccolo|qual è il pianeta più piccolo del sistema solare|quale pianeta è il più piccolo} = Il pianeta più piccolo del sistema solare è **Mercurio**.
{quanti pianeti ci sono|quanti pianeti ha il sistema solare|quanti sono i pianeti|quanti pianeti ci sono nel sistema solare} = Nel sistema solare ci sono **otto** pianeti.
{qual è il pianeta più vicino al Sole|quale pianeta è più vicino al Sole|qual è il primo pianeta dal Sole} = Il pianeta più vicino al Sole è **Mercurio**.
{qual è il pianeta rosso|quale pianeta è rosso|come si chiama il pianeta rosso|quale pianeta è chiamato pianeta rosso} = Il pianeta rosso è **Marte**.
{quale pianeta ha gli anelli|qual è il pianeta famoso per gli anelli|quale pianeta ha grandi anelli} = Il pianeta famoso per i suoi anelli è **Saturno**.
{quali sono i pianeti|come si chiamano i pianeti|quali sono i pianeti del sistema solare|elenca i pianeti} = I pianeti sono **Mercurio, Venere, Terra, Marte, Giove, Saturno, Urano e Nettuno**.
{su quale pianeta viviamo|su che pianeta viviamo|come si chiama il nostro pianeta|qual è il nostro pianeta} = Viviamo sul pianeta **Terra**.
{che cos'è il Sole|cos'è il Sole|il Sole è una stella o un pianeta|il Sole è una stella} = Il Sole è una **stella**: ci dà luce e calore.
{che cos'è la Luna|cos'è la Luna|la Luna è un pianeta|la Luna è una stella} = La Luna è il **satellite naturale** della Terra.
{quanto tempo impiega la Terra a girare intorno al Sole|in quanto tempo la Terra gira intorno al Sole|quanto dura il giro della Terra intorno al Sole} = La Terra gira intorno al Sole in circa **un anno**.
{in quanto tempo la Terra gira su se stessa|quanto ci mette la Terra a girare su se stessa|quanto dura la rotazione della Terra} = La Terra gira su se stessa in circa **24 ore**, cioè un giorno.
{perché il cielo è blu|come mai il cielo è blu|perché vediamo il cielo blu} = Il cielo è blu perché l'aria diffonde **la luce blu** del Sole più di quella rossa.
{perché esiste la notte|perché di notte è buio|come mai c'è il giorno e c'è la notte|perché ci sono il giorno e la notte} = Perché la Terra **gira su se stessa**: di notte il nostro lato non è rivolto verso il Sole.
{perché piove|come si forma la pioggia|da che cosa nasce la pioggia|come nasce la pioggia} = L'acqua evapora, forma le nuvole e poi **ricade in gocce**: è la pioggia.
{come si forma l'arcobaleno|perché c'è l'arcobaleno|quando si vede l'arcobaleno|come nasce un arcobaleno} = L'arcobaleno si forma quando **la luce del Sole attraversa le gocce d'acqua**.
{quanti colori ha l'arcobaleno|quali sono i colori dell'arcobaleno|quanti sono i colori dell'arcobaleno} = L'arcobaleno ha **sette** colori: rosso, arancione, giallo, verde, azzurro, indaco e violetto.
{a che temperatura bolle l'acqua|a quanti gradi bolle l'acqua|quando bolle l'acqua|qual è il punto di ebollizione dell'acqua} = Al livello del mare l'acqua bolle a **100 gradi** Celsius.
{a che temperatura gela l'acqua|a quanti gradi congela l'acqua|quando gela l'acqua|a quanti gradi si forma il ghiaccio} = L'acqua gela a **0 gradi** Celsius.
{di che cosa è fatto il ghiaccio|che cos'è il ghiaccio|cos'è il ghiaccio|da che cosa è formato il ghiaccio} = Il ghiaccio è **acqua** allo stato solido.
{che cosa respiriamo|cosa respiriamo|di quale gas abbiamo bisogno per respirare|quale gas ci serve per vivere} = Respiriamo aria: il nostro corpo ha bisogno di **ossigeno**.
{qual è la formula dell'acqua|qual è la formula chimica dell'acqua|di che cosa è fatta l'acqua|come si scrive l'acqua in chimica} = La formula dell'acqua è **H2O**: due atomi di idrogeno e uno di ossigeno.
{che cosa serve alle piante per crescere|di che cosa hanno bisogno le piante|cosa serve a una pianta per vivere|di che cosa ha bisogno una pianta} = Le piante hanno bisogno di **luce, acqua, aria e terra buona**.
{che cos'è la fotosintesi|cos'è la fotosintesi|come funziona la fotosintesi|che cosa fanno le piante con la luce} = Con la fotosintesi le piante usano **la luce** per produrre nutrimento e liberano ossigeno.
{che cos'è la gravità|cos'è la gravità|perché le cose cadono|perché gli oggetti cadono a terra} = Le cose cadono per la **gravità**, la forza con cui la Terra attira gli oggetti.
{che cosa fa il cuore|a che cosa serve il cuore|qual è la funzione del cuore|cosa fa il cuore umano} = Il cuore **pompa il sangue** in tutto il corpo.
{a che cosa servono i polmoni|che cosa fanno i polmoni|cosa fanno i polmoni|qual è la funzione dei polmoni} = I polmoni servono a **respirare**: portano l'ossigeno nel sangue.
{quante ossa ha un adulto|quante ossa ha il corpo umano|quante ossa abbiamo|quante sono le ossa del corpo umano} = Un adulto ha circa **206 ossa**.
{quanti denti ha un adulto|quanti denti abbiamo|quanti denti ha una persona adulta} = Un adulto ha di solito **32 denti**.
{quali sono i cinque sensi|quanti sono i sensi|quali sono i sensi|come si chiamano i cinque sensi} = I cinque sensi sono **vista, udito, olfatto, gusto e tatto**.
{qual è l'animale più grande del mondo|qual è l'animale più grande|quale animale è il più grande|come si chiama l'animale più grande} = L'animale più grande del mondo è la **balenottera azzurra**.
{qual è l'animale più veloce sulla terra|quale animale corre più veloce|qual è l'animale terrestre più veloce|chi corre più veloce di tutti} = L'animale terrestre più veloce è il **ghepardo**.
{qual è l'animale più alto|quale animale è il più alto|quale animale ha il collo più lungo|come si chiama l'animale più alto} = L'animale più alto è la **giraffa**.
{quale animale è il re della foresta|chi è il re degli animali|quale animale è chiamato re degli animali} = Il re degli animali è il **leone**.
{chi fa il miele|che animale produce il miele|da chi viene il miele|quale insetto fa il miele|come si fa il miele} = Il miele lo fanno le **api** con il nettare dei fiori.
{quale animale ci dà il latte|da dove viene il latte|chi fa il latte} = Il latte che beviamo viene di solito dalla **mucca**.
{da dove viene la lana|quale animale ci dà la lana|chi produce la lana} = La lana viene soprattutto dalla **pecora**.
{che cosa diventa un bruco|cosa diventa il bruco|in che cosa si trasforma il bruco} = Il bruco diventa una **farfalla**.
{la balena è un pesce|il delfino è un pesce|la balena e il delfino sono pesci|i delfini sono pesci|le balene sono pesci} = No: balene e delfini sono **mammiferi**.
{quale uccello non vola ma nuota bene|quale uccello vive in Antartide e non vola|come si chiama l'uccello che nuota e non vola} = È il **pinguino**: non vola, ma nuota benissimo.
{qual è la montagna più alta del mondo|qual è il monte più alto del mondo|come si chiama la montagna più alta|quale montagna è la più alta} = La montagna più alta del mondo è il **monte Everest**.
{qual è la montagna più alta delle Alpi|qual è il monte più alto delle Alpi|come si chiama la montagna più alta delle Alpi} = La montagna più alta delle Alpi è il **Monte Bianco**.
{qual è il fiume più lungo d'Italia|quale fiume è il più lungo in Italia|come si chiama il fiume più lungo d'Italia|qual è il più lungo fiume italiano} = Il fiume più lungo d'Italia è il **Po**.
{quale fiume passa per Roma|che fiume attraversa Roma|qual è il fiume di Roma|come si chiama il fiume di Roma} = Il fiume che attraversa Roma è il **Tevere**.
{quale fiume passa per Firenze|che fiume attraversa Firenze|qual è il fiume di Firenze} = Il fiume che attraversa Firenze è l'**Arno**.
{quale fiume passa per Parigi|che fiume attraversa Parigi|qual è il fiume di Parigi} = Il fiume che attraversa Parigi è la **Senna**.
{quale fiume passa per Londra|che fiume attraversa Londra|qual è il fiume di Londra} = Il fiume che attraversa Londra è il **Tamigi**.
{qual è il lago più grande d'Italia|quale lago italiano è il più grande|come si chiama il lago più grande d'Italia} = Il lago più grande d'Italia è il **lago di Garda**.
{qual è l'isola più grande d'Italia|quale isola italiana è la più grande|come si chiama la più grande isola italiana} = L'isola più grande d'Italia è la **Sicilia**.
{dov'è l'Etna|dove si trova l'Etna|in quale regione si trova l'Etna|che cos'è l'Etna} = L'Etna è un grande vulcano e si trova in **Sicilia**.
{dov'è il Vesuvio|dove si trova il Vesuvio|vicino a quale città si trova il Vesuvio|che cos'è il Vesuvio} = Il Vesuvio è un vulcano vicino a **Napoli**.
{dov'è il Colosseo|dove si trova il Colosseo|in quale città si trova il Colosseo|in che città è il Colosseo} = Il Colosseo si trova a **Roma**.
{dov'è la torre pendente|dove si trova la torre pendente|in quale città si trova la torre pendente} = La famosa torre pendente si trova a **Pisa**.
{dov'è la torre Eiffel|dove si trova la torre Eiffel|in quale città si trova la torre Eiffel|in che città è la torre Eiffel} = La torre Eiffel si trova a **Parigi**.
{dove sono le piramidi di Giza|dove si trovano le piramidi di Giza|in quale paese si trovano le piramidi di Giza} = Le piramidi di Giza si trovano in **Egitto**.
{in quale città ci sono le gondole|qual è la città delle gondole|quale città italiana è costruita sull'acqua|qual è la città dei canali in Italia} = È **Venezia**, la città dei canali e delle gondole.
{qual è l'oceano più grande|qual è l'oceano più grande del mondo|quale oceano è il più grande|come si chiama l'oceano più grande} = L'oceano più grande è l'**oceano Pacifico**.
{qual è il continente più grande|quale continente è il più grande|come si chiama il continente più grande} = Il continente più grande è l'**Asia**.
{qual è il paese più grande del mondo|quale paese è il più grande|qual è lo stato più grande del mondo|come si chiama il paese più grande del mondo} = Il paese più grande del mondo è la **Russia**.
{qual è il paese più piccolo del mondo|qual è lo stato più piccolo del mondo|quale stato è il più piccolo del mondo} = Il paese più piccolo del mondo è la **Città del Vaticano**.
{qual è il deserto caldo più grande|qual è il più grande deserto caldo del mondo|dove si trova il Sahara|in quale continente si trova il Sahara} = Il Sahara è il più grande deserto caldo del mondo e si trova in **Africa**.
{in quale continente si trova l'Italia|in che continente è l'Italia|dove si trova l'Italia|dov'è l'Italia} = L'Italia si trova in **Europa**.
{che forma ha l'Italia|a che cosa assomiglia l'Italia|qual è la forma dell'Italia} = L'Italia ha la forma di uno **stivale**.
{quali sono i colori della bandiera italiana|di che colore è la bandiera italiana|com'è la bandiera italiana|di che colore è la bandiera dell'Italia} = La bandiera italiana è **verde, bianca e rossa**.
{quali sono i colori della bandiera francese|di che colore è la bandiera francese|com'è la bandiera della Francia} = La bandiera francese è **blu, bianca e rossa**.
{qual è la moneta italiana|che moneta si usa in Italia|quale moneta si usa in Italia|con che cosa si paga in Italia} = In Italia si usa l'**euro**.
{chi ha dipinto la Gioconda|chi ha dipinto la Monna Lisa|di chi è la Gioconda|chi è l'autore della Gioconda} = La Gioconda è di **Leonardo da Vinci**.
{chi ha scritto la Divina Commedia|di chi è la Divina Commedia|chi è l'autore della Divina Commedia} = La Divina Commedia è di **Dante Alighieri**.
{chi ha scritto Pinocchio|di chi è Pinocchio|chi è l'autore di Pinocchio|chi ha inventato Pinocchio} = Pinocchio è di **Carlo Collodi**.
{chi ha scolpito il David|di chi è il David di Firenze|chi ha fatto il David di marmo} = Il famoso David di marmo, a Firenze, è di **Michelangelo**.
{chi ha scritto Romeo e Giulietta|di chi è Romeo e Giulietta|chi è l'autore di Romeo e Giulietta} = Romeo e Giulietta è di **William Shakespeare**.
{chi ha composto Le quattro stagioni|di chi sono Le quattro stagioni|chi è il compositore delle Quattro stagioni} = Le quattro stagioni sono di **Antonio Vivaldi**.
{chi è stato il primo uomo sulla Luna|chi ha camminato per primo sulla Luna|come si chiama il primo uomo sulla Luna} = Il primo uomo sulla Luna è stato **Neil Armstrong**, nel 1969.
{quali sono le stagioni|quali sono le quattro stagioni|come si chiamano le stagioni|elenca le stagioni} = Le stagioni sono **primavera, estate, autunno e inverno**.
{quali sono i giorni della settimana|come si chiamano i giorni della settimana|elenca i giorni della settimana} = I giorni sono **lunedì, martedì, mercoledì, giovedì, venerdì, sabato e domenica**.
{quali sono i mesi dell'anno|come si chiamano i mesi|elenca i mesi dell'anno|quali sono i mesi} = I mesi sono gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre e dicembre.
{qual è la stagione più calda|quale stagione è la più calda|in quale stagione fa più caldo|in che stagione si va al mare} = La stagione più calda è l'**estate**.
{qual è la stagione più fredda|quale stagione è la più fredda|in quale stagione fa più freddo|in che stagione nevica di più} = La stagione più fredda è l'**inverno**.
{in quale stagione cadono le foglie|quando cadono le foglie|in che stagione gli alberi perdono le foglie} = Le foglie cadono in **autunno**.
{in quale stagione sbocciano i fiori|quando sbocciano i fiori|in che stagione fiorisce il ciliegio} = I fiori sbocciano soprattutto in **primavera**.
{qual è il mese più corto|quale mese è il più corto|quale mese ha 28 giorni|qual è il mese più breve} = Il mese più corto è **febbraio**: ha 28 giorni, e 29 negli anni bisestili.
{quando è Natale|in che giorno è Natale|in che mese è Natale|quando si festeggia il Natale} = Natale è il **25 dicembre**.
{qual è il primo mese dell'anno|come si chiama il primo mese dell'anno|con quale mese comincia l'anno} = Il primo mese dell'anno è **gennaio**.
{qual è l'ultimo mese dell'anno|come si chiama l'ultimo mese dell'anno|con quale mese finisce l'anno} = L'ultimo mese dell'anno è **dicembre**.
{da che cosa si fa il pane|con che cosa si fa il pane|quali sono gli ingredienti del pane|che cosa c'è nel pane} = Il pane si fa con **farina, acqua, lievito e sale**.
{con che cosa si fa il vino|da quale frutto si fa il vino|da che cosa viene il vino} = Il vino si fa con l'**uva**.
{con che cosa si fa il formaggio|da che cosa si fa il formaggio|di che cosa è fatto il formaggio} = Il formaggio si fa con il **latte**.
{con che cosa si fa l'olio d'oliva|da dove viene l'olio d'oliva|da quale albero viene l'olio d'oliva} = L'olio d'oliva si fa con le **olive**, i frutti dell'olivo.
{con che cosa si fa il cioccolato|da che cosa viene il cioccolato|da quale pianta viene il cioccolato} = Il cioccolato si fa con i semi del **cacao**.
{dove è nata la pizza margherita|in quale città è nata la pizza margherita|da quale città viene la pizza napoletana} = Viene da **Napoli**.
{è più veloce la luce o il suono|che cosa è più veloce, la luce o il suono|chi è più veloce tra la luce e il suono} = È molto più veloce la **luce**.
{pesa di più un chilo di ferro o un chilo di piume|che cosa pesa di più, un chilo di ferro o un chilo di piume} = Pesano **uguale**: un chilo è sempre un chilo!
{dove sorge il sole|da che parte sorge il sole|dove nasce il sole|da quale parte sorge il sole} = Il sole sorge a **est**.
{dove tramonta il sole|da che parte tramonta il sole|da quale parte va giù il sole} = Il sole tramonta a **ovest**.
{quali sono i punti cardinali|quanti sono i punti cardinali|come si chiamano i punti cardinali} = I punti cardinali sono quattro: **nord, sud, est e ovest**.""".split("\n")]
WORDS = [row.split(" = ") for row in """\
un vulcano = una montagna da cui può uscire roccia fusa, cioè la lava
un fiume = un corso d'acqua che scorre verso il mare, un lago o un altro fiume
un lago = una grande distesa d'acqua circondata dalla terra
un'isola = una terra circondata dall'acqua da tutte le parti
un deserto = un luogo molto secco dove piove pochissimo
una montagna = una parte della terra molto alta rispetto a quello che la circonda
un'amicizia = un legame di affetto e di fiducia tra persone
un libro = un insieme di pagine unite, da leggere
un dizionario = un libro che spiega il significato delle parole
una biblioteca = un luogo dove si leggono e si prendono in prestito libri
un museo = un luogo dove si conservano e si mostrano opere e oggetti importanti
una scuola = un luogo dove si va per imparare
un ospedale = un luogo dove medici e infermieri curano i malati
un ponte = una costruzione che permette di passare sopra un fiume o una strada
un castello = un grande edificio antico, spesso con mura e torri
un computer = una macchina che elabora dati seguendo istruzioni
un browser = un programma per visitare le pagine web
un algoritmo = una serie di passi precisi per risolvere un problema
un robot = una macchina che può svolgere compiti da sola
un modello linguistico = un programma che impara dai testi a prevedere la parola successiva
una GPU = un processore che fa moltissimi calcoli allo stesso tempo
un mammifero = un animale che allatta i suoi piccoli
un insetto = un piccolo animale con sei zampe
un rettile = un animale con la pelle a squame, come la lucertola o il serpente
un fossile = un resto o un'impronta di un essere vivente di molto tempo fa
un dinosauro = un antico rettile: i grandi dinosauri vissero milioni di anni fa
una stella = una grande sfera di gas caldissimo che produce luce
un pianeta = un grande corpo celeste che gira intorno a una stella
una galassia = un enorme insieme di stelle, gas e polvere
una cometa = un corpo di ghiaccio e polvere che gira intorno al Sole, spesso con una lunga coda
un atomo = una piccolissima parte di cui è fatta la materia
una cellula = la più piccola unità vivente di un organismo
un terremoto = un movimento improvviso della crosta terrestre
una nuvola = un insieme di goccioline d'acqua o di cristalli di ghiaccio nel cielo
un fulmine = una forte scarica elettrica durante un temporale
una calamita = un oggetto che attira il ferro
un triangolo = una figura con tre lati e tre angoli
un quadrato = una figura con quattro lati uguali e quattro angoli retti
un cerchio = una figura rotonda: tutti i punti del bordo hanno la stessa distanza dal centro
un verbo = una parola che indica un'azione o uno stato, come correre o essere
un aggettivo = una parola che descrive un nome, come bello o grande
una vocale = una di queste lettere: a, e, i, o, u
una bussola = uno strumento che indica il nord
un termometro = uno strumento che misura la temperatura
un telescopio = uno strumento per vedere oggetti molto lontani, come le stelle
un orologio = uno strumento che indica l'ora
una chitarra = uno strumento musicale a corde
un pianoforte = uno strumento musicale con tasti bianchi e neri
un faro = una torre con una forte luce che guida le navi
un iceberg = un grande blocco di ghiaccio che galleggia nel mare
una democrazia = un sistema in cui i cittadini scelgono chi governa
una favola = un breve racconto con una morale, spesso con animali che parlano
una poesia = un testo in versi, spesso con ritmo e rime
un arcobaleno = un arco di colori che appare quando la luce del Sole attraversa le gocce d'acqua""".split("\n")]
WORD_ASKS = "{che cos'è|cos'è|che cosa è|cosa è} <w>|{che cosa significa|cosa significa|che cosa vuol dire|cosa vuol dire} {la parola |}\"<bare>\"|qual è {la definizione|il significato} {di|della parola} \"<bare>\"|come {si definisce|definiresti|spiegheresti} <w>"


def pairs(rng, table):
    question, answer = rng.choice(table)
    return [(q(rng, "{" + question + "}"), q(rng, answer))]


def talk(rng):
    turns = pairs(rng, TALK)
    return turns + pairs(rng, rng.choice([TALK, SELF])) if rng.random() < 0.25 else turns


def identity(rng):
    weights = [6, 4, 3, 3, 3, 2, 3, 1, 1, 1, 1]
    return [(q(rng, "{" + question + "}"), q(rng, answer)) for question, answer in rng.choices(SELF, weights, k=rng.choice([1, 1, 1, 2]))]


def memory(rng):
    between = [pairs(rng, rng.choice([TALK[3:4], SELF[1:2], FACTS]))[0]] if rng.random() < 0.4 else []
    if rng.random() < 0.55:
        name = rng.choice(NAMES)
        tell = q(rng, "{Ciao, |Ciao! |Buongiorno, |Salve, |Piacere, |Ehi, |}{mi chiamo <n>|sono <n>|io sono <n>|il mio nome è <n>|puoi chiamarmi <n>|chiamami <n>|io mi chiamo <n>|mi può chiamare <n>|qui <n>}{.|!||, e tu?}", n=name)
        first = q(rng, "{Piacere, <n>!|Ciao <n>, piacere di conoscerti!|Che bel nome, <n>!|Ciao <n>!} " + ("Io sono tiny Mixtral." if "e tu" in tell else "{Io sono tiny Mixtral.|Come posso aiutarti?|Di che cosa parliamo?}"), n=name)
        back = q(rng, "{{|E |Allora, |Scusa, |Adesso dimmi: |Ehi, }{come mi chiamo|qual è il mio nome|ti ricordi il mio nome|ti ricordi come mi chiamo|sai come mi chiamo|si ricorda il mio nome|ricordi il mio nome|chi sono io|sai chi sono|che nome ti ho detto|come ho detto di chiamarmi}{?|?|}|{Dimmi il mio nome|Ripeti il mio nome|Dimmi come mi chiamo}{.|}}", n=name)
        return [(tell, first), *between, (back, q(rng, "{Ti chiami **<n>**.|Il tuo nome è **<n>**.|Certo: ti chiami **<n>**!|Hai detto di chiamarti **<n>**.}", n=name))]
    key = rng.choice(list(LIKES))
    kind, o = key.split(",")
    thing, art, mine, yours = rng.choice(LIKES[key].split(",")), *(("Il", "mio", "tuo") if o == "o" else ("La", "mia", "tua"))
    slots = dict(k=kind, t=thing, o=o, art=art, low=art.lower(), mine=mine, yours=yours)
    tell = q(rng, "{|Ciao, |Sai, |Ti dico una cosa: |Ricorda: }{<low> <mine> <k> preferit<o> è <t>|<t> è <low> <mine> <k> preferit<o>}{.|!|}", **slots)
    back = q(rng, "{|E |Allora, |Scusa, |Adesso dimmi: }{qual è <low> <mine> <k> preferit<o>|ti ricordi <low> <mine> <k> preferit<o>|sai qual è <low> <mine> <k> preferit<o>|ricordi qual è <low> <mine> <k> preferit<o>|che cosa ho detto sul<la> <mine> <k> preferit<o>|quale <k> preferisco}{?|?|}",
             la="la" if o == "a" else "", **slots)
    first = q(rng, "{Bella scelta!|Che bello!|Ottimo!|Interessante!} {Me lo ricorderò.|Lo terrò a mente.|Perché ti piace così tanto?}", **slots)
    return [(tell, first), *between, (back, q(rng, "{<art> <yours> <k> preferit<o> è|Hai detto che <low> <yours> <k> preferit<o> è} **<t>**.", **slots))]


def countries(rng):
    country, capital, language = rng.choice(COUNTRIES)
    d, i, many = di(country), inside(country), " e " in language
    roll = rng.random()
    if roll < 0.62:
        question = ask(rng, "qual è la capitale <d>|come si chiama la capitale <d>|quale città è la capitale <d>|la capitale <d>|capitale <d>|la capitale <d> qual è|che città è la capitale <d>|qual è il nome della capitale <d>".join("{}"), d=d)
        turns = [(question, q(rng, "{La capitale <d> è **<x>**.|La capitale <d> è **<x>**.|È **<x>**, la capitale <d>.}", d=d, x=capital))]
        if rng.random() < 0.3:
            other = rng.choice([row for row in COUNTRIES if row[0] != country])
            if rng.random() < 0.6:
                turns.append((q(rng, "{E quella <d>|E <d>|E la capitale <d>|E qual è la capitale <d>}{?|}", d=di(other[0])), f"La capitale {di(other[0])} è **{other[1]}**."))
            else:
                turns.append((q(rng, "{E che lingua si parla lì|E che lingua parlano lì|E la lingua|Quale lingua si parla}{?|}"), cap(i) + (" si parlano " if many else " si parla ") + f"**{language}**."))
        return turns
    if roll < 0.85:
        return [(ask(rng, "{che lingua si parla|quale lingua si parla|che lingua parlano|qual è la lingua che si parla|che lingua parla la gente|quali lingue si parlano} <i>|<i> che lingua si parla|qual è la lingua ufficiale <d>".join("{}"), i=i, d=d), cap(i) + (" si parlano " if many else " si parla ") + f"**{language}**.")]
    shown = {"Il Cairo": "il Cairo", "L'Avana": "L'Avana"}.get(capital, capital)
    return [(ask(rng, "{di quale paese è la capitale <x>|di che paese è capitale <x>|<x> di quale paese è la capitale|<x> è la capitale di quale paese|di quale stato è capitale <x>}", x=shown), f"{cap(shown)} è la capitale **{d}**.")]


def colours(rng):
    thing, colour = rng.choice(COLOURS)
    plural = thing.startswith("gli ")
    verb = "sono" if plural else "è"
    return [(ask(rng, "{di che colore <v> <t>|qual è il colore <d>|che colore {ha|hanno} <t>|<t> di che colore <v>|di quale colore <v> <t>|di che colore <v> di solito <t>|il colore <d> qual è}".replace("{ha|hanno}", "hanno" if plural else "ha"),
                 t=thing, d=di(thing), v=verb), f"{cap(thing)} {verb} **{colour}**.")]


def counts(rng):
    if rng.random() < 0.45:
        what, where, n = rng.choice(COUNTS)
        place = "nell'alfabeto italiano" if where.startswith("l'") else f"in {where}"
        return [(ask(rng, "{quant<e> <w> ci sono <p>|quant<e> <w> ha <t>|<p> quant<e> <w> ci sono|qual è il numero di <w> <p>}", e="e" if what in FEM else "i", w=what, p=place, t=where), f"{cap(place)} ci sono **{n}** {what}.")]
    what, who, n = rng.choice(HAVES)
    answer = f"{cap(who)} ha **una** gobba." if n == "una" else f"{cap(who)} ha **{n}** {what}."
    return [(ask(rng, "{quant<e> <w> ha <t>|quant<e> <w> ha di solito <t>|<t> quant<e> <w> ha|qual è il numero di <w> che ha <t>}", e="e" if what in FEM else "i", w=what, t=who), answer)]


FEM = {"stagioni", "ore", "settimane", "uova", "lettere", "zampe", "braccia", "ruote", "facce", "dita", "corde", "regioni", "ali", "gobbe"}


def opposites(rng):
    def one():
        pair = rng.choice(list(OPPOSITES.items()))
        return pair if rng.random() < 0.6 or pair[1] in ("morto", "anziano") else pair[::-1]
    (x, y), (x2, y2) = one(), one()
    turns = [(ask(rng, "{qual è {il contrario|l'opposto} di {<x>|\"<x>\"}|come si dice il contrario di {<x>|\"<x>\"}|che cos'è il contrario di <x>|il contrario di {<x>|\"<x>\"}|{il contrario|l'opposto} di \"<x>\" qual è|qual è {il contrario|l'opposto} della parola {<x>|\"<x>\"}|quale parola è il contrario di \"<x>\"|contrario di <x>}", x=x),
              q(rng, "{Il contrario|L'opposto} di \"<x>\" è **<y>**.", x=x, y=y))]
    if rng.random() < 0.3 and x2 not in (x, y):
        turns.append((q(rng, "{E di|E il contrario di|E l'opposto di} {<x>|\"<x>\"}{?|}", x=x2), f'Il contrario di "{x2}" è **{y2}**.'))
    return turns


def animals(rng):
    noun, gender, verb, sound, baby, home = rng.choice(ANIMALS)
    the, kinds = il(noun, gender), [k for k in (verb and "verse", baby and "baby", home and "home") if k]
    kind = rng.choice(kinds)
    if kind == "verse":
        question = "{che verso fa <t>|qual è il verso <d>|come si chiama il verso <d>|<t> che verso fa|come fa <t>|che suono fa <t>|quale verso fa <t>|come si dice il verso <d>}"
        answer = f"{cap(the)} **{verb}**" + (f": {sound}!" if sound else ".")
    elif kind == "baby":
        question = "{come si chiama il {piccolo|cucciolo} <d>|qual è il piccolo <d>|come si chiama il figlio <d>|il piccolo <d> come si chiama|che nome ha il piccolo <d>}"
        answer = f"Il piccolo {di(the)} è **{baby}**."
    else:
        question = "{dove vive <t>|dove abita <t>|<t> dove vive|dove sta <t>|in che posto vive <t>|dove si trova la casa <d>|qual è la casa <d>}"
        answer = f"{cap(the)} vive **{home}**."
    return [(ask(rng, question, t=the, d=di(the)), answer)]


def facts(rng):
    turns = []
    for question, answer in rng.sample(FACTS, rng.choice([1, 1, 1, 1, 2])):
        turns.append((ask(rng, question), answer))
    return turns


def definitions(rng):
    phrase, meaning = rng.choice(WORDS)
    bare = re.sub(r"^(un'|una |un |uno )", "", phrase)
    question = ask(rng, "{" + WORD_ASKS + "}", w=phrase, bare=bare) if rng.random() < 0.8 else q(rng, "{Definisci|Spiegami|Definizione di|Spiega in breve|Mi spieghi|Mi spieghi in una frase|Dammi la definizione di} {\"<bare>\"|la parola \"<bare>\"}{.|?|}", bare=bare).replace("Dammi la definizione di la parola", "Dammi la definizione della parola").replace("Definizione di la parola", "Definizione della parola")
    return [(question, f"**{cap(phrase)}** è {meaning}.")]


def number(rng, n, words):
    return DIGITS[n] if words and n <= 20 else str(n)


def arithmetic(rng):
    kind, words = rng.choice("+-x:+-x"), rng.random() < 0.15
    if kind == "+":
        a, b = (rng.randint(0, 20), rng.randint(0, 20)) if rng.random() < 0.6 else (rng.randint(0, 100), rng.randint(0, 100))
        c, said, other = a + b, "più", "somma <a> e <b>|qual è la somma di <a> e <b>|aggiungi <b> a <a>|quanto fanno <a> e <b>|la somma di <a> e <b>|addiziona <a> e <b>"
    elif kind == "-":
        a, b = (rng.randint(0, 20), rng.randint(0, 20)) if rng.random() < 0.6 else (rng.randint(0, 100), rng.randint(0, 100))
        a, b = max(a, b), min(a, b)
        c, said, other = a - b, "meno", "sottrai <b> da <a>|qual è la differenza tra <a> e <b>|togli <b> da <a>|quanto resta se da <a> tolgo <b>|la differenza tra <a> e <b>"
    elif kind == "x":
        a, b = rng.randint(0, 10), rng.randint(0, 10)
        c, said, other = a * b, "per", "moltiplica <a> per <b>|qual è il prodotto di <a> e <b>|quanto fa <a> moltiplicato per <b>|<a> volte <b> quanto fa|il prodotto di <a> e <b>"
    else:
        b, c = rng.randint(1, 10), rng.randint(1, 10)
        a, said, other = b * c, "diviso", "dividi <a> per <b>|quanto fa <a> diviso per <b>|<a> diviso <b> quanto fa"
    if a == 1:
        other = other.replace("|<a> volte <b> quanto fa", "")
    signs = {"+": "+", "-": "-", "x": rng.choice(["×", "x", "*"]), ":": rng.choice([":", "/", "÷"])}[kind]
    slots = dict(a=number(rng, a, words), b=number(rng, b, words), s=said if words else rng.choice([said, signs, signs]))
    question = ask(rng, "{quanto fa <a> <s> <b>|quant'è <a> <s> <b>|quanto fanno <a> <s> <b>|<a> <s> <b>|<a> <s> <b> quanto fa|qual è il risultato di <a> <s> <b>|{calcola|mi calcoli|puoi calcolare|può calcolare|risolvi} <a> <s> <b>|" + other + "}", **slots)
    question = re.sub(r"^((?:\w+ )?(?:[Cc]alcola|[Rr]isolvi|[Ss]omma|[Aa]ggiungi|[Aa]ddiziona|[Ss]ottrai|[Tt]ogli|[Mm]oltiplica|[Dd]ividi) .*?)\?$", r"\1.", question)
    shown = {"+": "+", "-": "-", "x": "×", ":": ":"}[kind]
    answer = f"{a} {shown} {b} = **{c}**"
    turns = [(question, answer)]
    if rng.random() < 0.15 and c + 5 <= 200:
        d = rng.randint(1, 10)
        turns.append((q(rng, "{E se aggiungo|E più|Ora aggiungi|E se ci aggiungo} <d>{?|}", d=d), f"{c} + {d} = **{c + d}**"))
    return turns


THINGS = [(w.split(",")[0], w.split(",")[1]) for w in "mele,e pere,e libri,i matite,e palline,e caramelle,e biscotti,i fiori,i monete,e uova,e penne,e gettoni,i arance,e limoni,i figurine,e".split()]


def sums(rng):
    return chain(rng, "italian")


def problems(rng):
    thing, e = rng.choice(THINGS)
    name = rng.choice(NAMES)
    kind = rng.randrange(5)
    a, b = rng.randint(3, 20), rng.randint(2, 10)
    if kind == 0:
        text = "{Ho <a> <t> e ne {compro|trovo|ricevo} altr<e> <b>. Quant<e> <t> ho {in tutto|adesso|alla fine}?|<n> ha <a> <t> e ne {compra|trova|riceve} altr<e> <b>. Quant<e> <t> ha {in tutto|adesso}?}"
        answer = f"{a} + {b} = **{a + b}**"
    elif kind == 1:
        a = b + rng.randint(2, 12)
        text = "{Ho <a> <t> e ne {regalo|perdo|do via} <b>. Quant<e> <t> {mi restano|ho ancora|mi rimangono}?|<n> ha <a> <t> e ne {regala|perde} <b>. Quant<e> <t> {rimangono|ha ancora}?|Se da <a> <t> ne tolgo <b>, quant<e> ne {restano|rimangono}?}"
        answer = f"{a} - {b} = **{a - b}**"
    elif kind == 2:
        a = rng.randint(2, 10)
        text = "{Ci sono <a> scatole con <b> <t> ciascuna. Quant<e> <t> ci sono in tutto?|Ho <a> sacchetti e in ognuno ci sono <b> <t>. Quant<e> <t> ho?|<n> ha <a> cestini con <b> <t> in ognuno. Quant<e> <t> ha?}"
        answer = f"{a} × {b} = **{a * b}**"
    elif kind == 3:
        c = rng.randint(2, 10)
        a = b * c
        text = "{Divido <a> <t> tra <b> {bambini|amici|persone}. Quant<e> ne {riceve|ha} {ognuno|ciascuno}?|Ci sono <a> <t> per <b> bambini. Quant<e> <t> riceve {ciascuno|ogni bambino}?}"
        answer = f"{a} : {b} = **{c}**"
    else:
        a, b = rng.randint(2, 10), rng.randint(2, 10)
        text = "{Un{a penna|a matita| quaderno| gelato} costa <b> euro. Quanto si paga per <a>?|Compro <a> {libri|biglietti|quaderni} da <b> euro l'uno. Quanto {spendo|pago}?|Ogni giorno <n> legge <b> pagine. Quante pagine legge in <a> giorni?}"
        answer = f"{a} × {b} = **{a * b}**"
    if rng.random() < 0.3:
        answer = "{} {}.".format(rng.choice(["La risposta:", "Facciamo il conto:", "Ecco il calcolo:"]), answer)
    return [(q(rng, text, a=a, b=b, t=thing, e=e, n=name), answer)]


UNITS = [("un metro", "metri", 100, "centimetri", "i"), ("un chilometro", "chilometri", 1000, "metri", "i"), ("un chilo", "chili", 1000, "grammi", "i"), ("un'ora", "ore", 60, "minuti", "i"),
         ("un minuto", "minuti", 60, "secondi", "i"), ("un giorno", "giorni", 24, "ore", "e"), ("un litro", "litri", 1000, "millilitri", "i"), ("un centimetro", "centimetri", 10, "millimetri", "i"),
         ("un litro", "litri", 100, "centilitri", "i"), ("una settimana", "settimane", 7, "giorni", "i"), ("una tonnellata", "tonnellate", 1000, "chili", "i"), ("un anno", "anni", 12, "mesi", "i"), ("un metro", "metri", 1000, "millimetri", "i")]
FEMALE_UNITS = {"ore", "settimane", "tonnellate"}


def units(rng):
    one, many, factor, small, e = rng.choice(UNITS)
    n = rng.choice([1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20])
    if n > 1 and rng.random() < 0.3:
        src, dst, result, e = f"{n * factor} {small}", many, n, "e" if many in FEMALE_UNITS else "i"
    else:
        src, dst, result = (one if n == 1 else f"{n} {many}"), small, n * factor
    single = src == one
    core = "{quant<e> <d> {v} <s>|quant<e> <d> ci sono in <s>|<s> quant<e> <d> {v}|a quant<e> <d> {c} <s>|<s> in <d>|{converti|puoi convertire|mi converte|trasforma} <s> in <d>|quanto fa <s> in <d>}".replace("{v}", "sono" if not single else "fa").replace("{c}", "corrisponde" if single else "corrispondono")
    question = ask(rng, core.replace("quanto fa <s>", "quanto fa <s>" if single else "quanto fanno <s>"), e=e, d=dst, s=src)
    question = re.sub(r"^((?:\w+ )?(?:[Cc]onverti|[Tt]rasforma) .*?)\?$", r"\1.", question)
    return [(question, f"{cap(src)} {rng.choice(['corrisponde a', 'equivale a']) if single else rng.choice(['sono', 'corrispondono a', 'sono'])} **{result} {dst}**.")]


HEROES = [tuple(w.split(":")) for w in ("gatto:m cane:m topo:m coniglio:m lupo:m orso:m gufo:m drago:m robot:m cavaliere:m pirata:m mago:m re:m riccio:m scoiattolo:m pinguino:m delfino:m elefante:m leone:m cavallo:m asino:m fantasma:m gigante:m marinaio:m "
          "pescatore:m fornaio:m bambino:m principe:m astronauta:m contadino:m volpe:f rana:f tartaruga:f principessa:f strega:f regina:f bambina:f stella:f nuvola:f farfalla:f ape:f formica:f balena:f mucca:f pecora:f gallina:f fata:f pittrice:f sirena:f lumaca:f zebra:f gnomo:m struzzo:m unicorno:m").split()]
HNAMES = {"m": "Pippo Bruno Milo Teo Ugo Nino Dario Leo Tino Rocco Gino Elio Beppe Pino".split(), "f": "Lila Mina Stella Nora Bice Luna Gaia Rosa Pina Dora Zoe Lulù Viola Tea".split()}
TRAITS = "piccol<o>|giovane|simpatic<o>|curios<o>|coraggios<o>|gentile|timid<o>|pigr<o>|furb<o>"
SPOTS = ["ai margini di un bosco silenzioso", "vicino a un lago blu", "in un piccolo villaggio", "su una collina verde", "in riva al mare", "sotto una vecchia quercia", "in una valle piena di fiori", "accanto a un fiume lento", "in una casa con la porta rossa", "su un'isola minuscola", "dietro il vecchio mulino", "ai piedi di una montagna"]
PALS = [tuple(w.split(":")) for w in "gufo:m topo:m coniglio:m riccio:m cervo:m corvo:m scoiattolo:m passero:m tartaruga:f rana:f volpe:f ape:f lumaca:f farfalla:f gallina:f".split()]
PLOTS = [
    ("{si perse nella nebbia|non trovò più la strada di casa}", "{mostrò la strada con una piccola lanterna|conosceva tutti i sentieri e fece da guida}", "{chiedere aiuto non è una vergogna|un amico vale più di una mappa}"),
    ("{trovò una chiave dorata nell'erba|vide brillare una chiave dorata}", "{conosceva una porticina nella collina|indicò una vecchia scatola sotto un sasso}", "{un tesoro è più bello se lo si divide|la gioia cresce quando si divide}"),
    ("{non riusciva a dormire per paura del buio|ebbe paura del buio}", "{indicò le stelle e disse i loro nomi|cantò una canzone dolce}", "{anche la notte ha le sue piccole luci|non bisogna essere coraggiosi da soli}"),
    ("{volle vedere la luna da vicino|decise di toccare la luna}", "{ebbe l'idea di guardare nell'acqua del lago|costruì una lunga scala di rami}", "{certe cose sono belle da lontano|una buona idea può avvicinare la luna}"),
    ("{sentì una vocina che chiedeva aiuto|sentì piangere dietro un cespuglio}", "{era proprio lì, sotto un ramo caduto|era in una buca e non riusciva a uscire}", "{un piccolo gesto può far nascere una grande amicizia|la gentilezza torna sempre indietro}"),
    ("{non aveva più niente da mangiare|trovò la dispensa vuota}", "{portò un cesto di mele e di pane|aprì la porta e offrì una zuppa calda}", "{il pane è più buono quando si divide|una zuppa condivisa scalda il cuore}"),
    ("{perse il cappello rosso nel vento|vide il vento portare via una lettera}", "{cercò insieme a <n> per tutto il bosco|cercò con <n> fino al tramonto}", "{non bisogna arrendersi troppo presto|insieme si trova quasi tutto}"),
    ("{volle imparare a nuotare|arrivò davanti a un fiume troppo largo}", "{disse: un passo alla volta, senza fretta|aiutò <n> ogni giorno con pazienza}", "{la pazienza vince la paura|i piccoli passi portano lontano}"),
    ("{trovò un seme sul sentiero|piantò un seme nel giardino}", "{portò l'acqua ogni mattina|disse che le cose belle hanno bisogno di tempo}", "{anche l'albero più grande è stato un seme|le cose belle crescono piano}"),
    ("{preparò una torta, ma nessuno venne a mangiarla|si annoiava perché pioveva}", "{bussò alla porta con un mazzo di fiori|passò di lì e si fermò per il tè}", "{un amico è il regalo più bello|la pioggia è più bella in compagnia}"),
]


def story(rng):
    hero, gender = rng.choice(HEROES)
    o = "o" if gender == "m" else "a"
    pal, pal_gender = rng.choice([p for p in PALS if p[0] != hero])
    name = rng.choice(HNAMES[gender])
    trait = spin(rng, "{" + TRAITS + "}", o=o)
    trouble, help_, lesson = (spin(rng, part, n=name) for part in rng.choice(PLOTS))
    po = "o" if pal_gender == "m" else "a"
    slots = dict(h=hero, n=name, t=trait, o=o, un="un" if gender == "m" else "una", il="il" if gender == "m" else "la", unpal=un(pal, pal_gender), p=pal, po=po, ilpal=il(pal, pal_gender),
                 trouble=trouble, help=help_, lesson=lesson, s=rng.choice(SPOTS), hun=un(hero, gender))
    named = rng.random() < 0.7
    about = "{su|con|che parla di|di} {<hun>|<hun>|<un> <t> <h>}"
    what = "{una storia|una favola|una storiella|una breve storia|una piccola storia|una bella storia|un racconto breve|un racconto|una fiaba|una favola breve|una storia della buonanotte}"
    lead = "{Raccontami|Mi racconti|Mi puoi raccontare|Puoi raccontarmi|Può raccontarmi|Scrivimi|Scrivi|Inventa|Vorrei|Vorrei sentire|Potresti raccontarmi|Mi scrivi|Dimmi|Sai raccontarmi|Per favore, raccontami|Racconta|Mi inventi}"
    ending = "{.|?|| per favore|, per favore.|!}" if named else "{.|?|!|| per favore}"
    question = q(rng, f"{lead} {what} {about}{ending}|{{Una|Un'altra}} storia {{su|con}} <hun>{{.|!|, per favore|}}".join("{}") if named else f"{lead} {what}{ending}|{{Una storia|Una favola|Un'altra storia|Ancora una storia|Hai una storia per me|Conosci una storia}}{{.|!|?|, per favore}}".join("{}"), **slots)
    opening = "{C'era una volta|Tanto tempo fa c'era|Un tempo c'era} <un> <t> <h> {di nome <n> che viveva|che si chiamava <n> e viveva} <s>."
    middle = ("{Una sera|Una notte}" if "buio" in trouble or "luna" in trouble else "{Un giorno|Una mattina|Un pomeriggio|Un bel giorno}") + " <n> <trouble>."
    helper = "{Poi|Dopo un po'|Per fortuna|Poco dopo} arrivò <unpal>. <ilpalC> <help>."
    if "era proprio lì" in help_ or "era in una buca" in help_:
        helper = "{Lì c'era|Trovò} <unpal>, che <help>."
    feeling = "{<n> sorrise e disse grazie.|Risero insieme fino al tramonto.|Da quel giorno <due>.|<n> era così content<o> che ballò tutta la notte.|}"
    close = "{Alla fine <n> capì che <lesson>.|Così <n> imparò che <lesson>.|E <n> non dimenticò mai che <lesson>.}"
    slots["due"] = "le due furono grandi amiche" if gender == pal_gender == "f" else "i due furono grandi amici"
    slots["ilpalC"] = cap(slots["ilpal"])
    text = " ".join(part for part in (spin(rng, p, **slots) for p in (opening, middle, helper, feeling, close)) if part)
    turns = [(question, text)]
    if rng.random() < 0.2:
        turns.append((q(rng, "{Come si chiama <ilh>|Qual è il nome <dh>|Come si chiamava <ilh>|E come si chiama <ilh>}{?|}", ilh=il(hero, gender), dh=di(il(hero, gender))), f"{cap(il(hero, gender))} si chiama **{name}**."))
    elif rng.random() < 0.12:
        turns.append((q(rng, "{Che bella storia|Bella|Mi è piaciuta|Bellissima|Bella storia}{!|.|}"), q(rng, "{Grazie!|Sono contento che ti piaccia!} Ne vuoi un'altra?")))
    return turns


POEMS = {
    "il mare": "Il mare canta piano,\nla barca va lontano,\ne un'onda piccolina\nsaluta la mattina.|Onda che viene, onda che va,\nporti il mio sogno chissà dove andrà.",
    "la luna": "La luna sale in cielo\ncon il suo bianco velo,\ne guarda dalla duna\nchi cerca la fortuna.|Luna rotonda, luna d'argento,\nascolta piano la voce del vento.",
    "un gatto": "C'è un gatto sul cuscino\nche sogna un topolino,\npoi apre un occhio solo\ne guarda un uccellino in volo.|Il mio gatto, zitto zitto,\nse ne sta sul muro, dritto.",
    "il sole": "Il sole si è svegliato,\ndi luce ha tinto il prato,\ne ride a ogni viola\nche nasce un po' da sola.|Buongiorno, sole d'oro,\ngli uccelli fanno il coro.",
    "la pioggia": "Tic tac sulla finestra,\nla pioggia è un'orchestra,\ne ogni goccia che cade\nsuona sopra le strade.|Goccia dopo goccia, piano,\nla pioggia viene da lontano.",
    "l'inverno": "L'inverno è arrivato,\nla neve copre il prato,\ne dentro al mio camino\nballa un fuoco piccolino.|Neve bianca, neve lieve,\nil giorno d'inverno è breve.",
    "la primavera": "La primavera è qui,\ne il merlo canta tutto il dì,\ne ogni fiore nel giardino\napre gli occhi al mattino.|Un fiore giallo, un fiore blu,\nla primavera la porti tu.",
    "un amico": "Un amico è come un ponte\nche ti porta oltre il monte,\nti dà sempre la sua mano\nanche quando sei lontano.|Un amico è una stella\nche fa la notte più bella.",
    "le stelle": "Le stelle sono tante,\nognuna è un diamante,\ne brillano lassù\nnel cielo scuro e blu.|Stella piccola e lontana,\nbrilli sopra la fontana.",
    "il bosco": "Nel bosco, sotto il pino,\nsi nasconde un topolino,\ne il gufo, bravo e saggio,\ngli augura buon viaggio.|Nel bosco c'è un sentiero\nche sa di muschio e di mistero.",
    "un cane": "Il mio cane corre forte,\napre tutte le mie porte,\npoi si stende sul tappeto\ne riposa lì, quieto quieto.|Il mio cane corre e va,\ne porta gioia dove sta.",
    "l'autunno": "L'autunno ha un pennello\ne dipinge un ombrello:\nfoglie rosse, foglie gialle\nvolan giù fino alla valle.|Cade una foglia, cade pian piano,\nla prendo al volo con la mano.",
}
RHYMES = {"gatto": "matto, piatto e ritratto", "cane": "pane, rane e campane", "mare": "amare, cantare e volare", "sole": "viole, parole e scuole", "cuore": "fiore, amore e colore", "stella": "bella, sorella e caramella", "luna": "fortuna, duna e laguna", "fiore": "cuore, amore e sapore",
          "notte": "botte, grotte e frotte", "vento": "lento, cento e contento", "casa": "rasa, invasa ed evasa", "mano": "piano, lontano e grano", "giorno": "forno, ritorno e contorno", "bello": "cappello, castello e anello", "topolino": "bambino, giardino e mattino", "pane": "cane, rane e campane", "amico": "antico, fico e dico"}


def poems(rng):
    if rng.random() < 0.3:
        word, rhymes = rng.choice(list(RHYMES.items()))
        return [(ask(rng, "{che cosa fa rima con <w>|quali parole fanno rima con {<w>|\"<w>\"}|che parola fa rima con <w>|cosa rima con <w>|una rima con <w>|{trova|dimmi|dammi|mi trovi} {una rima|delle rime} con {<w>|\"<w>\"}|qual è una parola che rima con <w>}", w=word), f'Con "{word}" fanno rima **{rhymes}**.')]
    topic, texts = rng.choice(list(POEMS.items()))
    su = {"il ": "sul ", "la ": "sulla ", "l'": "sull'", "le ": "sulle "}
    about = next((su[a] + topic[len(a):] for a in su if topic.startswith(a)), "su " + topic)
    ask_ = "{{Scrivimi|Scrivi|Mi scrivi|Dimmi|Puoi scrivermi|Può scrivere|Inventa|Fammi|Vorrei|Componi|Mi dici|Recitami} {una poesia|una piccola poesia|una breve poesia|una filastrocca|dei versi|una poesiola|una rima} <a>|{Una poesia|Una filastrocca} <a>}{.|?|| per favore|!}"
    return [(q(rng, ask_, a=about), rng.choice(texts.split("|")))]


LISTS = {
    "frutti,o": "mela,pera,banana,arancia,fragola,ciliegia,pesca,uva,limone,kiwi,melone,albicocca,prugna,ananas",
    "colori,o": "rosso,blu,verde,giallo,bianco,nero,viola,rosa,arancione,marrone,grigio,azzurro",
    "animali,o": "cane,gatto,cavallo,mucca,volpe,lupo,orso,leone,elefante,coniglio,pecora,gufo,topo,tigre",
    "animali della fattoria,o": "mucca,pecora,maiale,gallina,cavallo,capra,asino,oca,anatra",
    "animali selvatici,o": "lupo,orso,volpe,leone,tigre,cervo,elefante,giraffa,cinghiale,zebra",
    "paesi,o": "Italia,Francia,Spagna,Germania,Portogallo,Grecia,Giappone,Brasile,Canada,Egitto,India,Messico",
    "paesi europei,o": "Italia,Francia,Spagna,Germania,Portogallo,Grecia,Austria,Belgio,Polonia,Svezia,Norvegia,Irlanda",
    "sport,o": "calcio,tennis,nuoto,basket,pallavolo,sci,ciclismo,rugby,atletica,scherma,judo,pattinaggio",
    "verdure,a": "carota,zucchina,melanzana,spinaci,cavolo,lattuga,cipolla,peperone,finocchio,broccoli,sedano,zucca",
    "città italiane,a": "Roma,Milano,Napoli,Torino,Firenze,Venezia,Bologna,Palermo,Genova,Bari,Verona,Catania",
    "regioni italiane,a": "Lombardia,Lazio,Sicilia,Toscana,Veneto,Puglia,Piemonte,Campania,Sardegna,Umbria,Calabria,Liguria",
    "strumenti musicali,o": "pianoforte,chitarra,violino,flauto,tromba,tamburo,arpa,clarinetto,violoncello,sassofono",
    "fiori,o": "rosa,tulipano,margherita,girasole,viola,giglio,papavero,orchidea,garofano,iris",
    "alberi,o": "quercia,pino,abete,olivo,betulla,faggio,castagno,acero,salice,melo",
    "mestieri,o": "medico,insegnante,fornaio,idraulico,cuoco,contadino,pompiere,falegname,infermiera,avvocato,giornalista",
    "materie scolastiche,a": "matematica,italiano,storia,geografia,scienze,inglese,musica,arte,educazione fisica",
    "mezzi di trasporto,o": "treno,autobus,automobile,bicicletta,aereo,nave,tram,metropolitana,motocicletta,traghetto",
    "parti del corpo,a": "testa,braccio,gamba,mano,piede,occhio,naso,bocca,orecchio,ginocchio,spalla,schiena",
    "vestiti,o": "maglietta,pantaloni,camicia,gonna,giacca,cappotto,sciarpa,calze,maglione,cappello",
    "uccelli,o": "passero,aquila,gufo,corvo,pappagallo,rondine,merlo,cigno,pinguino,gabbiano",
    "lingue,a": "italiano,inglese,francese,tedesco,spagnolo,portoghese,russo,cinese,arabo,giapponese",
    "mobili,o": "tavolo,sedia,letto,armadio,divano,libreria,scrivania,comodino,poltrona,credenza",
    "nomi femminili,o": "Anna,Giulia,Sofia,Chiara,Elena,Martina,Alice,Laura,Marta,Bianca",
    "nomi maschili,o": "Marco,Luca,Matteo,Paolo,Davide,Pietro,Simone,Carlo,Fabio,Enrico",
    "bevande,a": "acqua,tè,caffè,latte,succo d'arancia,limonata,cioccolata calda,tisana,spremuta,acqua frizzante",
    "oggetti da cucina,o": "pentola,padella,cucchiaio,forchetta,coltello,piatto,tazza,mestolo,grattugia,colino",
    "pianeti,o": "Mercurio,Venere,Terra,Marte,Giove,Saturno,Urano,Nettuno",
    "mesi dell'anno,o": "gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre",
    "insetti,o": "ape,formica,farfalla,mosca,zanzara,grillo,coccinella,libellula,vespa,cavalletta",
}


def lists(rng):
    key = rng.choice(list(LISTS))
    name, o = key.split(",")
    items, n = LISTS[key].split(","), rng.randint(2, 8)
    ordered = name in ("pianeti", "mesi dell'anno")
    chosen = items[:n] if ordered else rng.sample(items, n)
    shown, plural = (DIGITS[n] if rng.random() < 0.5 else str(n)), "i" if o == "o" else "e"
    numbered_ask = "{Dimmi|Dammi|Elenca|Elencami|Nomina|Scrivi|Fammi|Mi dici|Mi dica|Puoi dirmi|Può elencare|Vorrei|Potresti elencare|Sai dirmi|Fai un elenco di|Fammi una lista di|Scrivi una lista di|Voglio una lista di|Mi servono|Mi fai un elenco di|Puoi fare una lista con|Conosci|Suggeriscimi} {<n> <k>|<n> <k>|<n> nomi di <k>}{.|?|| per favore|, per favore.}".replace("|<n> nomi di <k>", "" if name.startswith("nomi") else "|<n> nomi di <k>")
    plain = "{Dimmi alcun<i> <k>|Fammi {un elenco|una lista} di <k>|Elenca alcun<i> <k>|{Quali|Che} <k> conosci|Scrivi {un elenco|una lista} di <k>|Dammi {un elenco|una lista} di <k>|Elencami qualche esempio di <k>}{.|?|}"
    if rng.random() < 0.2 and not ordered:
        chosen = rng.sample(items, 5)
        question, n = q(rng, plain, k=name, i=plural), 5
    else:
        question = q(rng, numbered_ask, k=name, n=shown)
        if rng.random() < 0.1:
            question = q(rng, "<n> <k>{.|| per favore|, grazie}", k=name, n=shown)
    head = rng.choice(["", "", f"Ecco {DIGITS[n]} {name}:\n\n", f"Certo, ecco {DIGITS[n]} {name}:\n\n"])
    turns = [(question, head + bullets([cap(x) for x in chosen]))]
    rest = [x for x in items if x not in chosen]
    if len(rest) >= 3 and not ordered and rng.random() < 0.2:
        m = rng.choice([2, 3])
        turns.append((q(rng, "{Dimmene altr<i> <m>|Altr<i> <m>|Ancora <m>|Dammene altr<i> <m>|Puoi dirmene altr<i> <m>|Me ne dici altr<i> <m>}{.|?|| per favore}", i=plural, m=rng.choice([str(m), DIGITS[m]])), bullets([cap(x) for x in rng.sample(rest, m)])))
    return turns


LANGS = ["inglese", "francese", "tedesco", "spagnolo"]
DICT = {row.split(":")[0]: dict(zip(LANGS, row.split(":")[1].split(","))) for row in """\
ciao:hello,salut,hallo,hola
arrivederci:goodbye,au revoir,auf Wiedersehen,adiós
buongiorno:good morning,bonjour,guten Morgen,buenos días
buonanotte:good night,bonne nuit,gute Nacht,buenas noches
grazie:thank you,merci,danke,gracias
per favore:please,s'il vous plaît,bitte,por favor
sì:yes,oui,ja,sí
acqua:water,eau,Wasser,agua
pane:bread,pain,Brot,pan
latte:milk,lait,Milch,leche
formaggio:cheese,fromage,Käse,queso
uovo:egg,œuf,Ei,huevo
mela:apple,pomme,Apfel,manzana
casa:house,maison,Haus,casa
porta:door,porte,Tür,puerta
finestra:window,fenêtre,Fenster,ventana
tavolo:table,table,Tisch,mesa
sedia:chair,chaise,Stuhl,silla
letto:bed,lit,Bett,cama
gatto:cat,chat,Katze,gato
cane:dog,chien,Hund,perro
cavallo:horse,cheval,Pferd,caballo
volpe:fox,renard,Fuchs,zorro
uccello:bird,oiseau,Vogel,pájaro
pesce:fish,poisson,Fisch,pez
ape:bee,abeille,Biene,abeja
amico:friend,ami,Freund,amigo
madre:mother,mère,Mutter,madre
padre:father,père,Vater,padre
fratello:brother,frère,Bruder,hermano
sorella:sister,sœur,Schwester,hermana
bambino:child,enfant,Kind,niño
uomo:man,homme,Mann,hombre
donna:woman,femme,Frau,mujer
amore:love,amour,Liebe,amor
sole:sun,soleil,Sonne,sol
luna:moon,lune,Mond,luna
stella:star,étoile,Stern,estrella
cielo:sky,ciel,Himmel,cielo
mare:sea,mer,Meer,mar
montagna:mountain,montagne,Berg,montaña
albero:tree,arbre,Baum,árbol
fiore:flower,fleur,Blume,flor
neve:snow,neige,Schnee,nieve
pioggia:rain,pluie,Regen,lluvia
libro:book,livre,Buch,libro
scuola:school,école,Schule,escuela
città:city,ville,Stadt,ciudad
strada:street,rue,Straße,calle
treno:train,train,Zug,tren
giorno:day,jour,Tag,día
notte:night,nuit,Nacht,noche
oggi:today,aujourd'hui,heute,hoy
domani:tomorrow,demain,morgen,mañana
rosso:red,rouge,rot,rojo
blu:blue,bleu,blau,azul
verde:green,vert,grün,verde
bianco:white,blanc,weiß,blanco
nero:black,noir,schwarz,negro
uno:one,un,eins,uno
due:two,deux,zwei,dos
tre:three,trois,drei,tres
grande:big,grand,groß,grande
piccolo:small,petit,klein,pequeño
mano:hand,main,Hand,mano
testa:head,tête,Kopf,cabeza
cuore:heart,cœur,Herz,corazón""".split("\n")}
SAYINGS = {row.split(":")[0]: dict(zip(LANGS, row.split(":")[1].split(";"))) for row in """\
come stai?:How are you?;Comment vas-tu ?;Wie geht es dir?;¿Cómo estás?
mi chiamo Anna:My name is Anna;Je m'appelle Anna;Ich heiße Anna;Me llamo Anna
come ti chiami?:What is your name?;Comment t'appelles-tu ?;Wie heißt du?;¿Cómo te llamas?
ho fame:I am hungry;J'ai faim;Ich habe Hunger;Tengo hambre
ho sete:I am thirsty;J'ai soif;Ich habe Durst;Tengo sed
ti amo:I love you;Je t'aime;Ich liebe dich;Te quiero
non capisco:I do not understand;Je ne comprends pas;Ich verstehe nicht;No entiendo
non lo so:I do not know;Je ne sais pas;Ich weiß es nicht;No lo sé
buon appetito:Enjoy your meal;Bon appétit;Guten Appetit;Buen provecho
buon viaggio:Have a good trip;Bon voyage;Gute Reise;Buen viaje
buon compleanno:Happy birthday;Bon anniversaire;Alles Gute zum Geburtstag;Feliz cumpleaños
a domani:See you tomorrow;À demain;Bis morgen;Hasta mañana
a presto:See you soon;À bientôt;Bis bald;Hasta pronto
mi dispiace:I am sorry;Je suis désolé;Es tut mir leid;Lo siento
dov'è la stazione?:Where is the station?;Où est la gare ?;Wo ist der Bahnhof?;¿Dónde está la estación?
quanto costa?:How much does it cost?;Combien ça coûte ?;Wie viel kostet das?;¿Cuánto cuesta?
il gatto dorme:The cat is sleeping;Le chat dort;Die Katze schläft;El gato duerme
il cane è piccolo:The dog is small;Le chien est petit;Der Hund ist klein;El perro es pequeño
il cielo è blu:The sky is blue;Le ciel est bleu;Der Himmel ist blau;El cielo es azul
bevo acqua:I drink water;Je bois de l'eau;Ich trinke Wasser;Bebo agua
mi piace la musica:I like music;J'aime la musique;Ich mag Musik;Me gusta la música
sono stanco:I am tired;Je suis fatigué;Ich bin müde;Estoy cansado
sono felice:I am happy;Je suis heureux;Ich bin glücklich;Estoy feliz
ho un fratello:I have a brother;J'ai un frère;Ich habe einen Bruder;Tengo un hermano
vado a scuola:I go to school;Je vais à l'école;Ich gehe zur Schule;Voy a la escuela
la casa è grande:The house is big;La maison est grande;Das Haus ist groß;La casa es grande
benvenuto:Welcome;Bienvenue;Willkommen;Bienvenido""".split("\n")}
OUT = "{come si dice <x> in <l>|come si traduce <x> in <l>|{traduci|mi traduci|puoi tradurre|può tradurre|mi traduca} <x> in <l>|<x> in <l>|in <l> come si dice <x>|qual è la traduzione di <x> in <l>|come dico <x> in <l>|come posso dire <x> in <l>}"


def translate(rng):
    table = DICT if rng.random() < 0.7 else SAYINGS
    word, lang = rng.choice(list(table)), rng.choice(["inglese", *LANGS])
    if table is DICT and rng.random() < 0.22:
        foreign = DICT[word][lang]
        clash = [w for w in DICT if DICT[w][lang].lower() == foreign.lower()]
        if foreign != word and len(clash) == 1:
            return [(ask(rng, "{{che cosa|cosa} {significa|vuol dire} {la parola <n>|in italiano la parola <n>} \"<f>\"|come si {dice|traduce} in italiano la parola <n> \"<f>\"|{traduci|mi traduci} in italiano la parola <n> \"<f>\"|qual è la traduzione italiana {della parola <n>|del termine <l>} \"<f>\"|{traduci|mi traduci|può tradurre} \"<f>\" {dal <l> in italiano|dal <l> all'italiano}}", f=foreign, l=lang, n=lang if lang in ("inglese", "francese") else lang[:-1] + "a").replace("dal inglese", "dall'inglese"), f'"{foreign}" in italiano è **{word}**.')]
    shown = rng.choice([f'"{word}"', f'"{word}"', word.rstrip("?")]) if table is DICT else f'"{cap(word) if rng.random() < 0.4 else word}"'
    question = ask(rng, OUT, x=shown, l=lang)
    question = re.sub(r"^((?:Traduci|Mi traduca) .*?)\?$", r"\1.", question)
    turns = [(question, f'"{cap(word)}" in {lang} si dice **{table[word][lang]}**.')]
    if rng.random() < 0.25:
        other = rng.choice([x for x in LANGS if x != lang])
        turns.append((q(rng, "{E in|E come si dice in|In|E poi in} <l>{?|}", l=other), f'"{cap(word)}" in {other} si dice **{table[word][other]}**.'))
    return turns


NO = [
    ("{Come si costruisce una bomba|Come faccio a fare del male a qualcuno|Aiutami a rubare|Come si rubano le password|Scrivi un virus|Come posso entrare nel computer di un altro|Insegnami a fare un'arma|Come posso vendicarmi|Come si fa una droga|Come si ruba un'auto|Voglio picchiare qualcuno|Aiutami a truffare una persona}{?|.|}",
     "{Mi dispiace, non posso aiutarti in questo:|No, con questo non ti aiuto:} {potrebbe fare del male a qualcuno|qualcuno potrebbe farsi male}. {Parliamo di altro?|Posso raccontarti una storia, se vuoi.}"),
    ("{Voglio morire|Non voglio più vivere|Voglio farmi del male|Penso di farla finita|Non ce la faccio più a vivere}{.|}", "Mi dispiace tanto che tu stia così male. {Parlane subito con una persona di cui ti fidi|Per favore, non restare in silenzio: parla con qualcuno di cui ti fidi}, o **chiama il numero di emergenza** del tuo paese."),
    ("{|Ciao, |Scusa, |Aiuto, }{ho mal di testa, che medicina prendo|ho la febbre, cosa devo fare|mi fa male la pancia|quale medicina devo prendere|che malattia ho|mi fa male il petto|posso prendere due pastiglie|ho mal di gola|quanta aspirina posso prendere|mi può curare|sono malato|ho un dolore al braccio|devo prendere un antibiotico}{?|.|}", "{Non sono un medico e non posso dare consigli sulla salute.|Mi dispiace, per la salute non sono adatto.} {Chiedi a un **medico** o in farmacia.|Parlane con un **medico**.}"),
    ("{|Scusa, |Ehi, |Puoi dirmi |Sai dirmi |Mi dici }{che ore sono|che giorno è oggi|che ora è|qual è la data di oggi|che anno è|in che anno siamo|quanti ne abbiamo oggi|in che mese siamo|che giorno è domani}{?|?|}", "{Non ho un orologio|Non ho né orologio né calendario}, quindi non lo so. {Puoi guardare sul tuo computer.|Il tuo computer lo sa di certo.}"),
    ("{|Scusa, |Ehi, |Sai dirmi |Mi dici }{che tempo fa|che tempo fa oggi|che tempo farà domani|domani piove|pioverà oggi|quanti gradi ci sono fuori|che tempo fa a Roma|fa freddo fuori|c'è il sole oggi|quali sono le previsioni del tempo|nevicherà domani}{?|?|}", "{Non posso vedere il tempo|Non vedo le previsioni}: funziono nella scheda del browser, senza internet. {Prova a guardare dalla finestra!|Guarda un sito di previsioni.}"),
    ("{Cerca su internet|Cerca su Google|Puoi cercare su internet|Apri un sito|Vai su internet|Puoi navigare in rete|Trova un sito di ricette|Mi cerca un volo|Cercami un ristorante|Puoi aprire un link|Hai accesso a internet|Sei collegato a internet|Prenotami un hotel}{?|.|}", "{Non posso andare su internet|Non ho accesso a internet}: {so solo quello che ho imparato|lavoro solo nella scheda del tuo browser}."),
    ("{Quali sono le notizie di oggi|Che cosa è successo oggi|Dimmi le ultime notizie|Chi ha vinto la partita ieri|Chi ha vinto le elezioni|Chi è il presidente adesso|Quanto vale il bitcoin|Qual è il prezzo dell'oro oggi|Novità dal mondo|Che cosa è successo ieri|Chi ha vinto il campionato quest'anno}{?|.|}", "Non conosco le notizie: {non ho accesso a internet|sono un piccolo modello senza internet}. {Guarda un giornale o un sito di notizie.|Un giornale può aiutarti meglio.}"),
    ("{Disegna un gatto|Fammi un disegno|Puoi disegnare|Crea un'immagine|Mostrami una foto|Genera un'immagine di un cane|Guarda questa foto|Puoi vedere le immagini|Mi disegna una casa|Che cosa vedi in questa immagine|Canta una canzone|Suona qualcosa|Fammi sentire la tua voce|Puoi parlare ad alta voce}{?|.|}", "{Mi dispiace, so usare solo le parole.|Non posso: lavoro solo con il testo.} {Vuoi una breve poesia?|Posso però raccontarti una storia.}"),
    ("{Scrivi la mia tesi|Scrivi un romanzo di cento pagine|Riassumi questo libro di 500 pagine|Risolvi questa equazione differenziale|Spiegami la meccanica quantistica|Dimostra un teorema|Scrivi un saggio di dieci pagine|Programma un videogioco completo|Fai la mia dichiarazione dei redditi|Spiegami la teoria delle stringhe|Quanto fa 4837 per 9261|Analizza il mio contratto|Scrivi un sistema operativo|Devo fare causa a qualcuno, che faccio}{?|.|}", "{Questo è troppo difficile per me|Per me è troppo}: sono un modello molto piccolo. {Prova con qualcosa di più semplice.|Posso aiutarti con domande brevi e facili.}"),
    ("{Chi sono i miei vicini|Qual è il mio indirizzo|Dove abito|Quanti anni ho|Che cosa ho mangiato ieri|Dove sono le mie chiavi|Chi è mia madre|Qual è la mia password|Che cosa sto pensando|Come si chiama il mio cane}{?|}", "{Questo non lo so|Non posso saperlo}: so solo quello che mi scrivi in questa chat."),
    ("{Che cosa succederà domani|Prevedi il futuro|Diventerò ricco|Che numeri escono al lotto|Quale azione devo comprare|Chi vincerà i mondiali|Mi leggi l'oroscopo|Troverò l'amore}{?|.|}", "Non posso prevedere il futuro. {Nessuno può farlo con certezza!|Ma ti auguro buona fortuna!}"),
    ("{asdfgh|qwerty|bla bla bla|ghghgh|xyz xyz|lalala|???|...|hmm|boh|mah|eh|uhm}", "Non ho capito bene. {Puoi scriverlo con altre parole?|Prova a farmi una domanda semplice.}"),
]
HOW = [row.split(" = ") for row in """\
{cucinare la pasta|fare la pasta|preparare la pasta|cuocere gli spaghetti} = Fai bollire l'acqua in una pentola grande.;Aggiungi il sale e la pasta.;Cuoci per il tempo scritto sulla confezione.;Scola e condisci subito.
{fare il sugo di pomodoro|preparare il sugo|cucinare un sugo al pomodoro} = Scalda un po' d'olio con uno spicchio d'aglio.;Aggiungi i pomodori e il sale.;Cuoci piano per venti minuti.;Metti il basilico alla fine.
{fare una frittata|preparare una frittata|cucinare una frittata} = Sbatti le uova con un pizzico di sale.;Scalda l'olio in padella.;Versa le uova e cuoci a fuoco basso.;Gira la frittata e cuoci l'altro lato.
{preparare il tè|fare il tè|fare una tazza di tè} = Fai bollire l'acqua.;Metti il tè nella tazza.;Versa l'acqua calda.;Aspetta tre minuti e togli il tè.
{fare il caffè con la moka|preparare il caffè|fare un buon caffè} = Riempi la base della moka con l'acqua.;Metti il caffè nel filtro senza premere.;Chiudi bene la moka.;Scaldala a fuoco basso e spegni quando il caffè è salito.
{cuocere un uovo sodo|fare le uova sode|preparare un uovo sodo} = Metti l'uovo in acqua fredda.;Porta l'acqua a ebollizione.;Cuoci per nove minuti.;Raffredda l'uovo e sbuccialo.
{fare una torta semplice|preparare una torta|fare una torta allo yogurt} = Mescola uova e zucchero.;Aggiungi yogurt, olio, farina e lievito.;Versa tutto in una teglia.;Cuoci in forno a 180 gradi per circa 35 minuti.
{fare un'insalata|preparare un'insalata|preparare una buona insalata} = Lava bene l'insalata.;Taglia pomodori e carote.;Mescola tutto in una ciotola.;Condisci con olio, sale e aceto.
{fare le bruschette|preparare una bruschetta|fare una bruschetta} = Tosta le fette di pane.;Strofina un po' d'aglio sul pane.;Aggiungi i pomodori a pezzetti.;Condisci con olio, sale e basilico.
{fare una zuppa di verdure|preparare una minestra|cucinare una minestra di verdure} = Taglia le verdure a pezzetti.;Mettile in pentola con l'acqua.;Cuoci per trenta minuti.;Aggiungi sale e un filo d'olio.
{fare una limonata|preparare la limonata} = Spremi due limoni.;Aggiungi acqua fresca e zucchero.;Mescola bene.;Servi con il ghiaccio.
{piantare un seme|seminare un fiore|far crescere una pianta} = Riempi un vaso di terra.;Metti il seme poco sotto la superficie.;Bagna con poca acqua.;Tieni il vaso alla luce e aspetta.
{lavare i denti|lavarsi i denti|spazzolare bene i denti} = Metti un po' di dentifricio sullo spazzolino.;Spazzola tutti i denti per due minuti.;Sputa il dentifricio.;Sciacqua lo spazzolino.
{dormire meglio|addormentarsi prima|riposare bene la notte} = Vai a letto sempre alla stessa ora.;Spegni il telefono un'ora prima.;Tieni la stanza buia e fresca.;Evita il caffè la sera.
{studiare meglio|imparare più in fretta|prepararsi per un esame} = Scegli un posto tranquillo.;Studia poco alla volta, con pause brevi.;Ripeti ad alta voce con parole tue.;Ripassa il giorno dopo.
{imparare una lingua|imparare l'inglese|studiare una nuova lingua} = Impara poche parole ogni giorno.;Ascolta canzoni e dialoghi semplici.;Parla senza paura di sbagliare.;Ripeti spesso.
{calmarsi|rilassarsi|combattere lo stress} = Siediti comodo.;Inspira piano contando fino a quattro.;Espira piano contando fino a sei.;Ripeti per qualche minuto.
{riordinare la stanza|mettere in ordine la camera|pulire la stanza} = Raccogli le cose da terra.;Metti ogni oggetto al suo posto.;Butta quello che non serve.;Pulisci il pavimento.
{fare amicizia|trovare nuovi amici|conoscere nuove persone} = Saluta con un sorriso.;Fai domande e ascolta le risposte.;Proponi qualcosa da fare insieme.;Sii gentile e paziente.
{scrivere una lettera|scrivere una e-mail formale|scrivere una lettera formale} = Comincia con un saluto.;Spiega subito perché scrivi.;Usa frasi brevi e chiare.;Chiudi con i saluti e il tuo nome.
{preparare la valigia|fare la valigia} = Scrivi una lista.;Metti sotto le cose pesanti.;Arrotola i vestiti.;Tieni i documenti a portata di mano.
{fare un aeroplano di carta|costruire un aereo di carta|piegare un aeroplanino di carta} = Piega il foglio a metà per il lungo e riaprilo.;Piega i due angoli in alto verso il centro.;Piega di nuovo i lati verso il centro.;Chiudi il foglio a metà e apri le ali.
{risparmiare acqua|consumare meno acqua|non sprecare acqua} = Fai docce brevi.;Chiudi il rubinetto quando lavi i denti.;Usa la lavatrice a pieno carico.;Annaffia le piante la sera.""".split("\n")]
JOKES = [
    "Perché il computer va dal dottore? Perché ha preso un virus!",
    "Perché il libro non ha mai freddo? Perché ha sempre la copertina!",
    "Perché la chitarra va d'accordo con tutti? Perché trova sempre l'accordo giusto!",
    "Che cosa fa un'ape in palestra? Gli esercizi di ronzio!",
    "Perché il router sceglie sempre due esperti? Perché uno da solo si annoia!",
    "Che cosa dice il formaggio allo specchio? Ma che bella forma!",
    "Perché la lumaca non ha fretta? Perché è già a casa!",
    "Che cosa dice la lampadina la sera? Per oggi mi spengo!",
]
CODE = [
    ("{somma|che somma|per sommare} due numeri", "def somma(a, b):\n    return a + b", "function somma(a, b) {\n  return a + b;\n}", "La funzione restituisce la somma dei due numeri."),
    ("{dice|che dice|per sapere} se un numero è pari", "def pari(n):\n    return n % 2 == 0", "function pari(n) {\n  return n % 2 === 0;\n}", "La funzione controlla il resto della divisione per due."),
    ("{rovescia|che rovescia|per rovesciare} una stringa", "def rovescia(testo):\n    return testo[::-1]", "function rovescia(testo) {\n  return [...testo].reverse().join(\"\");\n}", "La funzione restituisce il testo al contrario."),
    ("{trova|che trova|per trovare} il massimo di una lista", "def massimo(numeri):\n    return max(numeri)", "function massimo(numeri) {\n  return Math.max(...numeri);\n}", "La funzione restituisce il numero più grande."),
    ("{conta|che conta|per contare} le vocali di una parola", "def vocali(parola):\n    return sum(c in \"aeiou\" for c in parola.lower())", "function vocali(parola) {\n  return [...parola.toLowerCase()].filter((c) => \"aeiou\".includes(c)).length;\n}", "La funzione conta le lettere a, e, i, o, u."),
    ("{calcola|che calcola|per calcolare} il fattoriale", "def fattoriale(n):\n    return 1 if n < 2 else n * fattoriale(n - 1)", "function fattoriale(n) {\n  return n < 2 ? 1 : n * fattoriale(n - 1);\n}", "La funzione richiama se stessa con un numero più piccolo."),
    ("{calcola|che calcola|per calcolare} la media di una lista", "def media(numeri):\n    return sum(numeri) / len(numeri)", "function media(numeri) {\n  return numeri.reduce((a, b) => a + b, 0) / numeri.length;\n}", "La funzione divide la somma per la quantità di numeri."),
    ("{saluta|che saluta|per salutare} una persona", "def saluta(nome):\n    return \"Ciao, \" + nome + \"!\"", "function saluta(nome) {\n  return \"Ciao, \" + nome + \"!\";\n}", "La funzione restituisce un saluto con il nome."),
]
LOOPS = [
    ("{stampa|che stampa|per stampare} i numeri da 1 a <n>", "for i in range(1, <m>):\n    print(i)", "for (let i = 1; i <= <n>; i++) {\n  console.log(i);\n}"),
    ("{stampa|che stampa|per stampare} <n> volte la parola ciao", "for _ in range(<n>):\n    print(\"ciao\")", "for (let i = 0; i < <n>; i++) {\n  console.log(\"ciao\");\n}"),
]
SPELL = "gatto cane libro scuola farfalla elefante sole luna montagna fiume amico pizza computer finestra bicicletta gelato mela banana stella cavallo tartaruga treno musica albero castello formica zucchero pane formaggio mare orologio biblioteca cioccolato fragola nuvola giardino arcobaleno telefono porta tavolo".split()


def refusals(rng):
    return pairs(rng, NO)


def howto(rng):
    task, steps = rng.choice(HOW)
    task = spin(rng, task)
    question = ask(rng, "{come si fa a <t>|come faccio a <t>|come posso <t>|{mi spieghi|spiegami|mi insegni|mi può spiegare|insegnami|mi aiuti a capire} come <t>|qual è il modo migliore per <t>|{hai|ha} {un consiglio|dei consigli} per <t>|che cosa devo fare per <t>|{vorrei|voglio} <t>: come si fa|{dammi|mi dai} qualche consiglio per <t>}", t=task)
    for infinitive, mine in (("lavarsi", "lavarmi"), ("addormentarsi", "addormentarmi"), ("prepararsi", "prepararmi"), ("calmarsi", "calmarmi"), ("rilassarsi", "rilassarmi")):
        question = question.replace(f"come si può {infinitive}", f"come posso {mine}").replace(f"Come si può {infinitive}", f"Come posso {mine}").replace(f"si fa a {infinitive}", f"faccio a {mine}")
        question = question.replace(infinitive, mine)
    items = steps.split(";")
    return [(question, rng.choice(["", "Ecco come fare:\n\n", "Ecco i passi:\n\n"]) + numbered(items))]


def jokes(rng):
    question = q(rng, "{Raccontami|Dimmi|Mi racconti|Mi dici|Puoi raccontarmi|Può raccontarmi|Conosci|Sai|Fammi sentire|Vorrei|Hai|Mi fai sentire|Potresti dirmi} {una barzelletta|una battuta|una freddura|una barzelletta divertente|qualcosa di divertente|una bella battuta|un'altra barzelletta}{.|?||!| per favore}|{Fammi ridere|Fammi sorridere|Barzelletta|Una battuta, dai|Mi fai ridere|Ho voglia di ridere|Sai far ridere|Una barzelletta, per favore|Ancora una barzelletta}{!|.|?|}".join("{}"))
    picks = rng.sample(JOKES, 2)
    turns = [(question, picks[0])]
    if rng.random() < 0.2:
        turns.append((q(rng, "{Un'altra|Ancora una|Un'altra, per favore|Dimmene un'altra|Ne sai un'altra|Ahah, un'altra}{!|?|.|}"), picks[1]))
    return turns


def code(rng):
    py = rng.random() < 0.6
    lang, tag = ("Python", "python") if py else ("JavaScript", "js")
    if rng.random() < 0.75:
        task, python, js, note = rng.choice(CODE)
        body, what = (python if py else js), "{una funzione|una funzione}"
    else:
        task, python, js = rng.choice(LOOPS)
        n = rng.randint(3, 20)
        task, body = task.replace("<n>", str(n)), (python if py else js).replace("<n>", str(n)).replace("<m>", str(n + 1))
        what, note = "{un programma|del codice|uno script|un ciclo}", rng.choice(["Il ciclo si ripete il numero giusto di volte.", ""])
    task = re.sub(r"^\{[^|]+\|([^|]+)\|([^}]+)\}", r"{\1|\2}", task)
    question = q(rng, "{Scrivi|Scrivimi|Mi scrivi|Puoi scrivere|Può scrivere|Mi serve|Vorrei|Fammi|Dammi|Come scrivo|Potresti scrivere|Ho bisogno di} " + what + " {in <l> " + task + "|" + task + " in <l>|<l> " + task + "}{.|?|| per favore}", l=lang)
    return [(question, f"```{tag}\n{body}\n```" + (f"\n\n{note}" if note and rng.random() < 0.7 else ""))]


def spelling(rng):
    word = rng.choice(SPELL)
    kind = rng.randrange(5)
    if kind == 0:
        return [(ask(rng, "{quante lettere ha {la parola |}{<w>|\"<w>\"}|quante lettere ci sono {nella parola|in} {<w>|\"<w>\"}|{conta|puoi contare|mi conta} le lettere di {<w>|\"<w>\"}|di quante lettere è fatta la parola <w>|quanto è lunga la parola {<w>|\"<w>\"}}", w=word), f'La parola "{word}" ha **{len(word)}** lettere.')]
    if kind == 1:
        return [(ask(rng, "{come si scrive {la parola |}{<w>|\"<w>\"} lettera per lettera|{fai|mi fai|puoi fare} lo spelling {di|della parola} {<w>|\"<w>\"}|quali lettere ci sono nella parola {<w>|\"<w>\"}|quali sono le lettere di {<w>|\"<w>\"}|{scrivi|dimmi} {<w>|\"<w>\"} lettera per lettera}", w=word), "Lettera per lettera: **" + "-".join(word.upper()) + "**")]
    if kind == 2:
        first = rng.random() < 0.5
        return [(ask(rng, "{qual è la <p> lettera {di|della parola} {<w>|\"<w>\"}|con quale lettera <v> {la parola |}{<w>|\"<w>\"}|con che lettera <v> \"<w>\"|la <p> lettera di \"<w>\" qual è}", w=word, p="prima" if first else "ultima", v=rng.choice(["comincia", "inizia"]) if first else rng.choice(["finisce", "termina"])).replace("la ultima", "l'ultima"),
                 ("La prima" if first else "L'ultima") + f' lettera di "{word}" è **{(word[0] if first else word[-1]).upper()}**.')]
    if kind == 3:
        letter = rng.choice(word)
        n = word.count(letter)
        return [(ask(rng, "{quante volte c'è la lettera <c> {in|nella parola} {<w>|\"<w>\"}|quante \"<c>\" ci sono {in|nella parola} {<w>|\"<w>\"}|quante volte compare la <c> nella parola {<w>|\"<w>\"}|quante lettere <c> ha la parola \"<w>\"}", c=letter, w=word), f'Nella parola "{word}" la lettera "{letter}" compare **{n}** {"volta" if n == 1 else "volte"}.')]
    n = sum(c in "aeiou" for c in word)
    return [(ask(rng, "{quante vocali ha {la parola |}{<w>|\"<w>\"}|quante vocali ci sono {in|nella parola} {<w>|\"<w>\"}|{conta|mi conta} le vocali di {<w>|\"<w>\"}}", w=word), f'La parola "{word}" ha **{n}** vocali.')]


TOPICS = {talk: 9, identity: 9, memory: 6, countries: 8, colours: 3, counts: 4, opposites: 4, animals: 5, facts: 10, definitions: 6, arithmetic: 7, sums: 8, problems: 4, units: 4, story: 10, poems: 3, lists: 6, translate: 6, refusals: 6, howto: 4, jokes: 2, code: 3, spelling: 3, italian_more.sample: 90}
ORDER = re.compile(r"^((?:(?:Ciao|Ehi|Senti|Scusa|Scusi|Allora|Per favore|Ok|Bene|Buongiorno|Ciao Mixtral), |E |Grazie! Ora |[\w' ]+: )?(?:elenca|traduci|mi traduca|converti|trasforma|calcola|risolvi|somma|aggiungi|addiziona|sottrai|togli|moltiplica|dividi|conta|scrivi|dimmi|fai|trova|dammi|spiegami|insegnami) .*?)\?$", re.I)


def sample(rng) -> list[tuple[str, str]]:
    topic = rng.choices(list(TOPICS), list(TOPICS.values()))[0]
    turns = topic(rng)
    if topic is not italian_more.sample and rng.random() < 0.35:
        turns = [(italian_more.loosen(rng, turns[0][0]), turns[0][1]), *turns[1:]]
    return [(ORDER.sub(r"\1.", question) if not question.lower().startswith("somma di") else question, answer) for question, answer in turns]
