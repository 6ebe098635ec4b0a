"""Spanish: small talk, identity, memory, facts, sums, stories, lists, translations, refusals, advice and code, asked and answered in Spanish.
The spoken side of it is in `spanish_more`."""

from grammar import bullets, cap, join, spin

from . import spanish_more

Exchange = tuple[str, str]

OPENERS = ["Hola, ", "Oye, ", "Perdona, ", "Disculpe, ", "Una pregunta: ", "Por favor, ", "Tengo una pregunta: ", "Buenas, ", "Y ahora, ", "Una duda: ", "A ver, ", "Hola Mixtral, ", "Vale, "]
STATEMENTS = ("Estoy", "Me ", "Tengo", "Hoy", "He ", "No ", "Mi ", "Soy", "Todo", "Eres", "Qué ", "Gracias", "Muy", "Perfecto", "Precioso", "Ja", "Perdona", "Otro", "Sí", "Claro", "Vale", "Bueno", "Nada", "Adiós", "Hasta", "Chao", "Ya ")
PLAIN = str.maketrans("áéíóúÁÉÍÓÚü", "aeiouAEIOUu")


def _ask(rng, template: str, keep: bool = False, **slots: object) -> str:
    """A question as people type it: with or without opening marks, accents, an opener, a `por favor`."""
    text = cap(spin(rng, template, **slots).strip()).replace(" de el ", " del ")
    if text.endswith(("?.", "?!")) or text.endswith(".") and text.startswith(("Puedes ", "Sabes ", "Conoces ", "Tienes ", "Qué ", "Cómo ")) and "¿" not in text:
        text = text[:-1].rstrip("?") + "?"
    whole = "¿" not in text and "¡" not in text
    if not whole and rng.random() < 0.2:
        text = text.replace("¿", "").replace("¡", "")
    mark = ""
    if whole and text.endswith("?") and rng.random() < 0.7:
        mark = "¿"
    elif whole and text.endswith("!") and rng.random() < 0.5:
        mark = "¡"
    if whole and not keep and not text.endswith("!") and not template.startswith("<") and rng.random() < 0.1:
        text = rng.choice(OPENERS) + mark + text[:1].lower() + text[1:]
    else:
        text = mark + text
    if text.endswith("."):
        roll = rng.random()
        text = text[:-1] if roll < 0.25 else text[:-1] + ", por favor." if roll < 0.33 and not keep and "por favor" not in text.lower() and not text.startswith(STATEMENTS) else text
    if not keep and rng.random() < 0.12:
        text = text.translate(PLAIN)
    return text


def _table(rng, table: list[Exchange]) -> list[Exchange]:
    question, answer = rng.choice(table)
    return [(_ask(rng, question), spin(rng, answer))]


HOLA = "{Hola|Buenas|Hola, Mixtral|Oye}"
TALK = [
    ("{Hola|Hola, hola|Buenas|Muy buenas|Hola, Mixtral|Saludos|Hola, amigo|Ey, hola|Qué hay|Hola, ¿estás ahí?|Holaa}{!|.|}",
     "¡Hola! {¿En qué puedo ayudarte?|¿Qué puedo hacer por ti?|¿De qué quieres hablar?|Pregúntame algo sencillo.}"),
    ("{Buenos días|Hola, buenos días|Muy buenos días|Buen día}{!|.|}", "¡Buenos días! {¿En qué puedo ayudarte?|Espero que empieces bien el día.|¿Qué puedo hacer por ti hoy?}"),
    ("{Buenas tardes|Hola, buenas tardes|Muy buenas tardes}{!|.|}", "¡Buenas tardes! {¿En qué puedo ayudarte?|¿Qué puedo hacer por ti?}"),
    ("{Hola, buenas noches|Muy buenas noches a todos}{!|.|}", "¡Buenas noches! {¿En qué puedo ayudarte?|¿Qué puedo hacer por ti?}"),
    ("{" + HOLA + ", |}{cómo estás|cómo está usted|qué tal|qué tal estás|cómo te va|cómo le va|cómo andas|cómo te encuentras|todo bien|qué tal va todo|cómo va todo|qué tal el día|cómo estás hoy|estás bien|te sientes bien|cómo te sientes hoy}?",
     "{¡Muy bien, gracias!|¡Estoy muy bien, gracias!|¡Todo bien, gracias!} {Mis expertos están despiertos y listos. |}¿Y tú?"),
    ("{Qué haces|Qué estás haciendo|Qué pasa|En qué piensas|Qué cuentas|Qué andas haciendo|Qué hay de nuevo}?",
     "{No mucho|Poca cosa}: espero tus palabras en esta pestaña del navegador. ¿Y tú?"),
    ("{Gracias|Muchas gracias|Mil gracias|Te lo agradezco|Se lo agradezco mucho|Muchísimas gracias|Genial, gracias|Vale, gracias|Gracias por tu ayuda|Gracias por la ayuda|Gracias por todo|Perfecto, gracias|Muy amable, gracias|Gracias, eso me ayuda}{!|.|}",
     "{¡De nada!|¡Con mucho gusto!|¡No hay de qué!} {¿Necesitas algo más?|Me alegra poder ayudarte.|Aquí estoy si quieres saber algo más.}"),
    ("{Adiós|Hasta luego|Hasta pronto|Hasta mañana|Chao|Nos vemos|Me voy|Tengo que irme|Me tengo que ir|Ya me voy, adiós|Eso es todo, adiós|Hasta la próxima|Que tengas un buen día|Que le vaya bien|Me despido}{!|.|}",
     "{¡Adiós!|¡Hasta luego!|¡Hasta pronto!} {Que tengas un buen día.|Vuelve cuando quieras.|Ha sido un placer charlar contigo.}"),
    ("{Buenas noches|Me voy a dormir|Me voy a la cama|Buenas noches, Mixtral|Hora de dormir|Que descanses}{!|.|}", "¡Buenas noches! {Que descanses.|Dulces sueños.|Que duermas bien.}"),
    ("{{Estoy|Me siento|Hoy estoy|Hoy me siento} {triste|muy triste|un poco triste|mal|sin ánimo|desanimado|desanimada|deprimido|solo|sola|fatal}|Tengo ganas de llorar|He tenido un mal día|Hoy ha sido un día horrible|No estoy bien|Me siento muy mal hoy}.",
     "{Lo siento mucho.|Siento que te sientas así.|Vaya, lo siento.} {A veces ayuda hablar con un amigo o dar un paseo.|Hablar con alguien de confianza puede ayudar.} {¿Quieres que te cuente un cuento corto?|¿Te cuento una historia?}"),
    ("{{Estoy|Me siento|Hoy estoy} {cansado|cansada|muy cansado|muy cansada|agotado|agotada|hecho polvo}|Tengo {sueño|mucho sueño}|No he dormido bien|No puedo más de sueño}.",
     "{Entonces toca descansar.|Te vendrá bien un descanso.} {Bebe un vaso de agua y acuéstate pronto.|Una siesta corta o una buena noche de sueño hacen milagros.}"),
    ("{{Estoy|Me siento|Hoy estoy} {feliz|contento|contenta|muy feliz|muy bien|muy contento|muy contenta|alegre|genial|de buen humor}|Hoy ha sido un buen día|Tengo una buena noticia|Todo me va muy bien}{!|.}",
     "{¡Qué alegría!|¡Cuánto me alegro!|¡Me alegra mucho oírlo!} {¿Qué ha hecho tan bueno tu día?|¿Qué quieres hacer ahora?|¿Quieres contarme más?}"),
    ("{{Estoy|Me siento|Hoy estoy} {aburrido|aburrida|muy aburrido|muy aburrida}|Me aburro|Me aburro mucho|No sé qué hacer|No tengo nada que hacer|Qué aburrimiento}.",
     "{Aquí tienes unas ideas:|Puedes probar una de estas cosas:}\n\n- dar un paseo corto\n- leer unas páginas de un libro\n- llamar a un amigo\n- pedirme un cuento"),
    ("{{Estoy|Me siento} {enfadado|enfadada|nervioso|nerviosa|estresado|estresada|preocupado|preocupada|furioso|furiosa}|Tengo {miedo|ansiedad|muchos nervios|estrés}}.",
     "Siento que te sientas así. {Respira despacio unas cuantas veces.|Prueba a respirar hondo y despacio.} {Suele ayudar hablar con alguien de confianza.|Si no mejora, habla con alguien de confianza.}"),
    ("{Tengo {hambre|mucha hambre}|Me muero de hambre}.", "{¡Pues a comer!|¡Qué bien suena eso!} {Una fruta o un bocadillo son una buena idea.|Si quieres, te doy una receta sencilla.}"),
    ("{Tengo {sed|mucha sed}|Me muero de sed}.", "{Bebe un vaso de agua fresca.|Lo mejor para la sed es un vaso de agua.} {¡Te sentará bien!|Yo te espero aquí.}"),
    ("{Hoy es mi cumpleaños|Es mi cumpleaños|Cumplo años hoy|Mi cumpleaños es hoy}{!|.}", "¡Feliz cumpleaños! {Espero que tengas un día maravilloso.|Que tengas un día lleno de alegría.}"),
    ("{Qué bien|Genial|Estupendo|Muy bien|Bien hecho|Buen trabajo|Eres genial|Eres muy {simpático|listo|amable|útil|divertido|inteligente}|Me {gustas|caes bien|encantas}|Qué {listo|simpático|amable} eres|Perfecto|Me gusta tu respuesta|Muy buena respuesta|Te quiero|Eres el mejor|Es usted muy amable}{!|.}",
     "{¡Gracias!|¡Muchas gracias, qué amable!|¡Gracias, me alegra que te guste!} {¿Qué hacemos ahora?|¿Quieres saber algo más?}"),
    ("{Eres {tonto|muy tonto|estúpido|malo|inútil|un idiota|un desastre|aburrido|feo|muy lento}|No sirves para nada|No sabes nada|Qué {tonto|inútil|malo} eres|Te odio|Eso está mal|Eso no es correcto|Te equivocas|Tu respuesta es mala|No me gustas|Qué mala respuesta|Te has equivocado}{!|.}",
     "{Lo siento.|Siento no haber acertado.|Perdona.} Soy un modelo muy pequeño y {a veces me equivoco|todavía sé pocas cosas}. {¿Lo intentamos otra vez?|Prueba con una pregunta más sencilla.}"),
    ("{Perdón|Perdona|Lo siento|Discúlpame|Disculpa|Perdone usted|Siento haberte molestado}{!|.}", "{¡No pasa nada!|¡No te preocupes!} {¿En qué puedo ayudarte?|Seguimos charlando cuando quieras.}"),
    ("{Sí|Claro|Claro que sí|Vale|De acuerdo|Por supuesto|Ok|Está bien|Bueno|Entendido}{.|!|}", "{¡Muy bien!|¡Perfecto!|¡Estupendo!} {¿Qué quieres saber?|Dime, ¿qué hacemos?|Pregúntame lo que quieras.}"),
    ("{No|No, gracias|Nada|Nada más|No quiero|No, nada más|Nada, gracias|Mejor no}{.|}", "{De acuerdo.|Está bien.|Muy bien.} {Aquí estoy si me necesitas.|Si cambias de idea, aquí me tienes.}"),
    ("{No {lo |te |}entiendo|No he entendido|No comprendo|Qué quieres decir|No entiendo nada}.", "{Perdona, lo explico mal.|Lo siento.} {Haz la pregunta con otras palabras y lo intento de nuevo.|¿Me lo preguntas de otra forma?}"),
    ("{Hablas español|Habla usted español|Sabes español|Entiendes español|Puedes hablar español|Puedes hablar en español|Hablamos en español|Sabes hablar español|Podemos hablar en español|Entiendes el español}?", "{¡Sí, un poco!|¡Sí!|¡Claro que sí!} {Soy un modelo muy pequeño, pero lo intento.|Pregúntame algo sencillo en español.}"),
    ("{Qué idiomas {hablas|sabes|entiendes|conoces}|Cuántos idiomas hablas|En qué idiomas puedes hablar|Qué lenguas hablas}?", "Hablo sobre todo **inglés**, y también un poco de español, francés, alemán e italiano."),
    ("{De qué hablamos|De qué podemos hablar|Vamos a charlar|Quiero charlar|Hablemos|Charlemos un rato|Hablemos de algo|Quiero hablar contigo|Podemos hablar|Qué me cuentas}?", "{¡Con mucho gusto!|¡Claro!} Podemos hablar de animales, de países o de planetas. {¿Qué te gusta más?|¿Qué eliges?}"),
    ("{Dime|Cuéntame|Sabes} {algo|algo interesante|un dato curioso|una curiosidad|algo nuevo|alguna curiosidad}{.|}",
     "{Los pulpos tienen **tres corazones**.|La luz del Sol tarda unos **ocho minutos** en llegar a la Tierra.|Los koalas duermen unas **veinte horas** al día.|La miel bien guardada se conserva **muchos años**.|Las abejas se comunican con una especie de **baile**.|El hielo flota porque es **menos denso** que el agua líquida.}"),
    ("{Feliz Navidad|Feliz año nuevo|Felices fiestas|Feliz Año}{!|.}", "{¡Igualmente!|¡Muchas gracias, igualmente!} {Que pases unos días muy felices.|Te deseo mucha alegría.}"),
]

ME = [
    ("{" + HOLA + ", |}{quién eres|qué eres|quién eres tú|quién es usted|qué es usted|con quién hablo|con quién estoy hablando|cómo te llamas|cómo se llama usted|cuál es tu nombre|cuál es su nombre|tienes nombre|tienes algún nombre|tú quién eres|y tú quién eres|qué clase de {modelo|programa|robot} eres|qué modelo eres|eres Mixtral|eres un Mixtral|eres una inteligencia artificial|eres una IA|eres un chatbot|quién está ahí|quién me responde|me puedes decir quién eres|puedes presentarte|podría presentarse|qué es esto|quién o qué eres}?",
     "{¡Hola! |}Soy un **pequeño Mixtral**, {una mezcla de expertos que funciona en tu navegador, sin servidor|un modelo de lenguaje de mezcla de expertos que funciona en una pestaña de tu navegador}. {Pregúntame algo sencillo.|¿En qué puedo ayudarte?|}"),
    ("{Preséntate|Preséntese|Háblame de ti|Cuéntame algo de ti|Dime quién eres|Dime qué eres|Descríbete|Dígame quién es|Cuéntame quién eres|Explícame quién eres|Dime tu nombre|Quiero saber quién eres|Preséntate en una frase}.",
     "Soy un **pequeño Mixtral**, {una mezcla de expertos que funciona en tu navegador, sin servidor|un modelo de lenguaje de mezcla de expertos que funciona en una pestaña de tu navegador}. {Tu GPU hace todo el trabajo.|En cada capa tengo ocho expertos.|}"),
    ("{Qué {sabes|puedes} hacer|Qué puede hacer usted|En qué me puedes ayudar|En qué puedes ayudarme|Para qué sirves|Qué te puedo preguntar|Qué puedo preguntarte|Qué puedo preguntar|Cómo puedes ayudarme|Me puedes ayudar|Puedes ayudarme|Puede ayudarme|Qué sabes|Cuáles son tus habilidades|De qué eres capaz|Qué cosas haces|Qué puedo hacer aquí|Me ayudas}?",
     "{Puedo hacer cosas pequeñas|Soy pequeño, pero puedo}:\n\n- charlar un poco\n- responder preguntas sencillas\n- hacer cuentas fáciles\n- contar un cuento o un chiste\n- mostrar un poco de código"),
    ("{Ayuda|Ayúdame|Necesito ayuda|Ayúdeme|Quiero ayuda|Dame ideas de preguntas|Dame algunos ejemplos de preguntas|Dime qué puedes hacer|Dime qué sabes hacer}.",
     "¡Claro! {Pregúntame por la capital de un país, pídeme una suma o un cuento.|Puedes pedirme un cuento, un chiste, una suma o la capital de un país.}"),
    ("{Dónde {estás|vives|funcionas|te ejecutas}|En qué servidor funcionas|Dónde está tu servidor|Estás en la nube|Funcionas en la nube|Funcionas {sin internet|sin conexión|sin servidor|en mi ordenador|en mi navegador}|Necesitas {internet|conexión|un servidor}|Usas un servidor|Hay un servidor|Hay algún servidor|Cómo funcionas en el navegador|Dónde vive usted|En qué ordenador funcionas|Puedes funcionar sin internet|Desde dónde me hablas}?",
     "{Funciono aquí mismo, en esta pestaña de tu navegador.|Vivo en esta pestaña de tu navegador.} {Tu GPU me hace funcionar con WebGPU, sin servidor.|No hay servidor: tu GPU calcula cada palabra con WebGPU.}"),
    ("{{Esto es|Es esto|Es} {privado|seguro|confidencial}|Eres {seguro|privado}|{Quién|Alguien} puede leer {esto|mis mensajes|lo que escribo|este chat}|{Guardas|Envías|Vendes|Compartes|Recoges|Almacenas} mis {datos|mensajes|palabras}|Qué haces con mis {datos|mensajes}|Mis {datos|mensajes} salen de mi ordenador|Adónde van mis mensajes|Alguien lee lo que escribo|Qué pasa con mis datos|Se guarda esta conversación|Me espías|Puedo confiarte un secreto}?",
     "{Tus mensajes se quedan en tu ordenador.|Nada de lo que escribes sale de tu ordenador.} {Funciono en tu navegador, sin servidor.|Funciono dentro de esta pestaña y no hay ningún servidor que pueda leerlos.}"),
    ("{Qué es {una mezcla de expertos|un modelo de mezcla de expertos|la mezcla de expertos}|Cómo funciona una mezcla de expertos|Qué significa mezcla de expertos|Qué son {los|tus} expertos|Qué hacen tus expertos|Qué hace el enrutador|Para qué sirve el enrutador|Qué es un experto en tu caso|Sabes qué es una mezcla de expertos|Me explicas qué es una mezcla de expertos|Puedes explicar la mezcla de expertos}?",
     "{En una mezcla de expertos|Es un modelo en el que} cada capa tiene varios expertos y un enrutador elige a unos pocos. {Yo tengo **ocho expertos** por capa, y dos trabajan en cada token.|En mi caso son **ocho** por capa, y el enrutador elige **dos** para cada token.}"),
    ("{Explica|Explícame|Explíqueme|Háblame de|Cuéntame qué es} {la mezcla de expertos|tus expertos|una mezcla de expertos}.",
     "Cada capa tiene **ocho expertos**, que son pequeñas redes. Un enrutador elige **dos** de ellos para cada token{, y así el trabajo es menor|}."),
    ("{Cuántos {expertos|expertos tienes por capa|expertos hay en cada capa}|Cuántos expertos tienes|Tienes ocho expertos|Cuántos expertos usas|Cuántos expertos trabajan en cada token|Cuántos expertos elige el enrutador}?",
     "Tengo **ocho expertos** en cada capa, y un enrutador elige **dos** para cada token."),
    ("{Eres {humano|una persona|un humano|un ser humano|real|un hombre|una mujer|un hombre o una mujer|un robot|una máquina|un ordenador|un programa}|Es usted {humano|una persona|una máquina|un robot}|Estás vivo|Tienes {sentimientos|cuerpo|alma|emociones|corazón|conciencia}|Puedes sentir|Hablo con una persona|Estoy hablando con un humano|Hay una persona ahí|Sientes algo|Piensas como una persona}?",
     "{No soy una persona: soy un programa, un modelo de lenguaje muy pequeño.|Soy un programa de ordenador, un pequeño modelo de lenguaje, no una persona.} {Funciono en tu navegador.|No tengo cuerpo ni sentimientos.}"),
    ("{Cuántos años tienes|Qué edad tienes|Cuándo naciste|Qué edad tiene usted|Cuándo es tu cumpleaños|Eres joven}?", "No tengo edad como las personas. {Soy un programa, un modelo muy joven.|Soy un programa y empiezo de nuevo cada vez que abres esta página.}"),
    ("{Quién te {hizo|creó|programó|entrenó|construyó|inventó}|Quién es tu {creador|autor|padre}|Cómo te {entrenaron|hicieron|crearon}|De dónde vienes|Con qué textos aprendiste|Cómo has aprendido|Cómo aprendiste}?",
     "Me entrenaron desde cero para el proyecto **Mixtral Web**, con textos sencillos {escritos por pequeños programas|que escribieron unos programas}."),
    ("{Qué tan {grande|listo|inteligente} eres|Eres {listo|inteligente|tan bueno como ChatGPT|ChatGPT|mejor que ChatGPT|muy pequeño|grande|pequeño}|Lo sabes todo|Te equivocas {a veces|mucho}|Puedo confiar en ti|Puedo fiarme de tus respuestas|Cuáles son tus límites|Qué no sabes hacer|Cometes errores|Qué tamaño tienes|Sabes mucho}?",
     "Soy un modelo **muy pequeño**: sé pocas cosas y a veces me equivoco. {Comprueba lo que sea importante.|Las preguntas cortas y sencillas se me dan mejor.}"),
    ("{Qué es WebGPU|Para qué sirve WebGPU|Por qué usas WebGPU|Usas mi GPU|Usas WebGPU|Cómo usas mi GPU|Sabes qué es WebGPU}?", "**WebGPU** permite que una página web use la tarjeta gráfica. {Con ella calculo cada palabra en tu ordenador.|Así puedo funcionar en tu navegador, sin servidor.}"),
    ("{Cuál es tu {color|animal|libro|número|comida|película} {favorito|favorita}|Qué te gusta {más|hacer|comer}|Tienes algún favorito|Qué comes|Duermes|Tienes {amigos|familia|hermanos|novia|novio}|Te gusta la música|Te gusta el chocolate}?",
     "Soy un programa, así que no {como, ni duermo, ni tengo gustos|tengo gustos ni familia}. {¡Pero me gusta charlar contigo!|¿Y tú, qué me cuentas?}"),
]

NAMES = "Ana Luis Carmen José María Juan Lucía Pedro Sofía Diego Elena Pablo Marta Javier Laura Carlos Isabel Miguel Rosa Antonio Clara Manuel Julia Andrés Paula Mateo Valentina Hugo Alba Tomás Inés Raúl Nuria Óscar Irene Emilio Noa Bruno Teresa Álvaro Camila Leo Daniela Iván Rocío Martín Sara Gabriel Eva Nicolás".split()

TOLD = {
    "color": ("mi color favorito|el color que más me gusta", "Tu color favorito", "cuál es mi color favorito|qué color me gusta más|te acuerdas de mi color favorito|recuerdas cuál es mi color favorito|qué color es mi favorito",
              "el azul|el rojo|el verde|el amarillo|el negro|el blanco|el morado|el naranja|el rosa|el gris|el turquesa", "{¡Qué color tan bonito!|¡Buena elección!|¡Es un color precioso!}"),
    "animal": ("mi animal favorito|el animal que más me gusta", "Tu animal favorito", "cuál es mi animal favorito|qué animal me gusta más|te acuerdas de mi animal favorito|recuerdas mi animal favorito",
               "el perro|el gato|el caballo|el delfín|el lobo|la tortuga|el elefante|el pingüino|la jirafa|el oso|el tigre|el búho|el conejo", "{¡Es un animal estupendo!|¡Buena elección!|¡Qué animal tan bonito!}"),
    "comida": ("mi comida favorita|la comida que más me gusta|mi plato favorito", "Tu comida favorita", "cuál es mi comida favorita|qué comida me gusta más|te acuerdas de mi comida favorita|recuerdas qué me gusta comer",
               "la paella|la pizza|la tortilla|el arroz|la pasta|la sopa|el queso|la ensalada|el pescado|el chocolate|el gazpacho", "{¡Qué rico!|¡Suena delicioso!|¡Qué buen gusto!}"),
    "deporte": ("mi deporte favorito|el deporte que más me gusta", "Tu deporte favorito", "cuál es mi deporte favorito|qué deporte me gusta más|te acuerdas de mi deporte favorito|recuerdas mi deporte favorito",
                "el fútbol|el tenis|el baloncesto|la natación|el ciclismo|el ajedrez|el voleibol|el esquí|el atletismo|el surf", "{¡Qué divertido!|¡Buena elección!|¡Es un deporte estupendo!}"),
    "estación": ("mi estación favorita|mi estación del año favorita|la estación que más me gusta", "Tu estación favorita", "cuál es mi estación favorita|qué estación me gusta más|te acuerdas de mi estación favorita",
                 "la primavera|el verano|el otoño|el invierno", "{¡Es una estación preciosa!|¡Buena elección!}"),
    "número": ("mi número favorito|mi número de la suerte|el número que más me gusta", "Tu número favorito", "cuál es mi número favorito|te acuerdas de mi número favorito|qué número me gusta más|qué número es mi favorito",
               "el 3|el 7|el 9|el 11|el 12|el 13|el 21|el 5|el 8|el 42", "{¡Buen número!|¡Un número bonito!}"),
    "fruta": ("mi fruta favorita|la fruta que más me gusta", "Tu fruta favorita", "cuál es mi fruta favorita|qué fruta me gusta más|te acuerdas de mi fruta favorita",
              "la manzana|la pera|el mango|la fresa|el plátano|la naranja|la sandía|el melón|la piña|la uva", "{¡Qué rica!|¡Buena elección!|¡Y muy sana!}"),
}
CITIES = "Madrid|Barcelona|Sevilla|Valencia|Bilbao|Granada|Bogotá|Lima|Quito|Santiago|Buenos Aires|Montevideo|Caracas|Lisboa|París|Roma|Málaga|Zaragoza|Toledo|Salamanca|Cádiz|Guadalajara|Medellín|Rosario".split("|")
PETS = [("un gato", "tu gato", "mi gato"), ("un perro", "tu perro", "mi perro"), ("un conejo", "tu conejo", "mi conejo"), ("una tortuga", "tu tortuga", "mi tortuga"), ("un loro", "tu loro", "mi loro"), ("un pez", "tu pez", "mi pez"), ("una gata", "tu gata", "mi gata"), ("una perra", "tu perra", "mi perra"), ("un caballo", "tu caballo", "mi caballo")]
PET_NAMES = "Luna Toby Canela Rex Nube Coco Pipo Mora Rayo Perla Chispa Simba Lola Max Nala Trufa Bimba Rocky Pelusa Duque".split()


def _filler(rng) -> Exchange:
    if rng.random() < 0.5:
        return _table(rng, TALK[4:7])[0]
    return rng.choice([_colour, _capital, _sum, _opposite])(rng)[0]


def _memory(rng) -> list[Exchange]:
    kind = rng.randrange(10)
    if kind < 4:
        name = rng.choice(NAMES)
        told = _ask(rng, "{Hola, |Buenas, |¡Hola! |Buenos días, |}{me llamo|soy|mi nombre es|yo me llamo|yo soy} <n>{.|!|}{ ¿Y tú?| ¿Y tú cómo te llamas?|||||}", True, n=name)
        reply = spin(rng, "{¡Mucho gusto, <n>!|¡Hola, <n>!|¡Es un placer, <n>!} ", n=name) + spin(rng, "Yo soy un pequeño Mixtral." if "tú" in told else "{¿En qué puedo ayudarte?|¿Qué puedo hacer por ti?|¿De qué quieres hablar?}")
        back = (_ask(rng, "{cómo me llamo|cuál es mi nombre|sabes cómo me llamo|te acuerdas de mi nombre|recuerdas mi nombre|quién soy|cómo me llamo yo|qué nombre te he dicho|sabes mi nombre|recuerda usted mi nombre|y yo cómo me llamo|puedes decirme mi nombre|me dices mi nombre}?"),
                spin(rng, "{Te llamas **<n>**.|Tu nombre es **<n>**.|Me dijiste que te llamas **<n>**.}", n=name))
    elif kind < 7:
        mine, yours, asks, values, nice = TOLD[rng.choice(list(TOLD))]
        value = rng.choice(values.split("|"))
        article, noun = value.split(" ", 1)
        told = _ask(rng, "{" + mine + "} es <v>{.|!|}", True, v=value)
        reply = spin(rng, nice + " {¿Quieres contarme algo más?|Lo recordaré mientras charlamos.|Gracias por contármelo.}")
        back = (_ask(rng, "{" + asks + "}?"), spin(rng, "{<y> es <a> **<v>**.|Me dijiste que es <a> **<v>**.}", y=yours, a=article, v=noun))
    elif kind == 7:
        city = rng.choice(CITIES)
        told = _ask(rng, "{vivo en|yo vivo en|ahora vivo en|mi casa está en} <c>{.|!|}", True, c=city)
        reply = spin(rng, "{¡Qué bien!|¡Qué interesante!} {<c> es una ciudad conocida.|¿Te gusta vivir en <c>?}", c=city)
        back = (_ask(rng, "{dónde vivo|en qué ciudad vivo|sabes dónde vivo|te acuerdas de dónde vivo|recuerdas mi ciudad|recuerda dónde vivo}?"), spin(rng, "{Vives en **<c>**.|Me dijiste que vives en **<c>**.}", c=city))
    elif kind == 8:
        pet, your, my = rng.choice(PETS)
        name = rng.choice(PET_NAMES)
        told = _ask(rng, "{tengo <p> que se llama <n>|en casa tengo <p> que se llama <n>|tengo <p> y se llama <n>|<m> se llama <n>}{.|!|}", True, p=pet, n=name, m=my)
        reply = spin(rng, "{¡Qué nombre tan bonito!|¡<n> es un nombre muy bonito!|¡Qué bien!} {¿Jugáis mucho?|Seguro que os lleváis muy bien.}", n=name)
        back = (_ask(rng, "{cómo se llama <m>|cuál es el nombre de <m>|recuerdas cómo se llama <m>|te acuerdas del nombre de <m>|sabes cómo se llama <m>}?", m=my), spin(rng, "{<y> se llama **<n>**.|Se llama **<n>**.}", y=cap(your), n=name))
    else:
        age = rng.randint(6, 80)
        told = _ask(rng, "{tengo <k> años|yo tengo <k> años|he cumplido <k> años}{.|!|}", True, k=age)
        reply = spin(rng, "{¡Muy bien!|¡Qué bien!|¡Gracias por decírmelo!} {¿De qué quieres hablar?|¿En qué puedo ayudarte?}")
        back = (_ask(rng, "{cuántos años tengo|qué edad tengo|sabes cuántos años tengo|te acuerdas de mi edad|recuerdas mi edad}?"), spin(rng, "{Tienes **<k>** años.|Me dijiste que tienes **<k>** años.}", k=age))
    turns = [(told, reply)]
    if rng.random() < 0.1:
        return turns
    if rng.random() < 0.35:
        turns.append(_filler(rng))
    return [*turns, back]


def _unknown(rng) -> list[Exchange]:
    what = rng.choice([("{cómo me llamo|cuál es mi nombre|sabes cómo me llamo|sabes mi nombre|quién soy yo}?", "tu nombre"), ("{dónde vivo|en qué ciudad vivo|sabes dónde vivo}?", "dónde vives"), ("{cuántos años tengo|qué edad tengo}?", "tu edad"), ("cuál es mi {color|animal} favorito?", "lo que te gusta")])
    return [(_ask(rng, what[0]), spin(rng, "{Todavía no lo sé.|No lo sé, aún no me lo has dicho.} {Dime <w> y lo recordaré mientras charlamos.|¿Me lo dices?}", w=what[1]))]


# subject | de | capital | languages | continent
COUNTRIES = [row.split("|") for row in """España|Madrid|español|Europa
Francia|París|francés|Europa
Portugal|Lisboa|portugués|Europa
Italia|Roma|italiano|Europa
Alemania|Berlín|alemán|Europa
Austria|Viena|alemán|Europa
Suiza|Berna|alemán, francés, italiano, romanche|Europa
Bélgica|Bruselas|neerlandés, francés, alemán|Europa
los Países Bajos|Ámsterdam|neerlandés|Europa
el Reino Unido|Londres|inglés|Europa
Irlanda|Dublín|inglés, irlandés|Europa
Polonia|Varsovia|polaco|Europa
Grecia|Atenas|griego|Europa
Suecia|Estocolmo|sueco|Europa
Noruega|Oslo|noruego|Europa
Dinamarca|Copenhague|danés|Europa
Finlandia|Helsinki|finés, sueco|Europa
Islandia|Reikiavik|islandés|Europa
Hungría|Budapest|húngaro|Europa
Rumanía|Bucarest|rumano|Europa
Ucrania|Kiev|ucraniano|Europa
la República Checa|Praga|checo|Europa
Rusia|Moscú|ruso|
Turquía|Ankara|turco|
los Estados Unidos|Washington|inglés|América
Canadá|Ottawa|inglés, francés|América
México|Ciudad de México|español|América
Cuba|La Habana|español|América
Colombia|Bogotá|español|América
Venezuela|Caracas|español|América
Ecuador|Quito|español|América
Perú|Lima|español|América
Chile|Santiago|español|América
Argentina|Buenos Aires|español|América
Uruguay|Montevideo|español|América
Brasil|Brasilia|portugués|América
Egipto|El Cairo|árabe|África
Marruecos|Rabat|árabe|África
Kenia|Nairobi|suajili, inglés|África
Japón|Tokio|japonés|Asia
China|Pekín|chino|Asia
India|Nueva Delhi|hindi, inglés|Asia
Corea del Sur|Seúl|coreano|Asia
Tailandia|Bangkok|tailandés|Asia
Vietnam|Hanói|vietnamita|Asia
Australia|Canberra|inglés|Oceanía
Nueva Zelanda|Wellington|inglés|Oceanía""".split("\n")]


def _y(items: list[str], last: str = "y") -> str:
    return join(items, "e" if items[-1].startswith(("i", "I", "hi")) else last)


def _de(name: str) -> str:
    return "del " + name[3:] if name.startswith("el ") else "de " + name


def _capital_pair(rng, row) -> Exchange:
    name, city = row[0], row[1]
    question = _ask(rng, "{{cuál es|cómo se llama|sabes cuál es|me puedes decir|puedes decirme cuál es|sabe usted cuál es|me dices|cuál es, por favor,} la capital <d>?|qué ciudad es la capital <d>?|la capital <d>?|capital <d>?|qué capital tiene <n>?|<n>, ¿qué capital tiene?|y la capital <d>?|la capital <d> cuál era?|cómo era la capital <d>?|me dices qué capital tiene <n>?|mi hijo tiene que saber la capital <d>.|capital <d> para el cole?|a ver si sabes la capital <d>.|no me acuerdo de la capital <d>.|{dime|dígame|quiero saber|nombra|di|necesito|busco} la capital <d>.|dime cuál es la capital <d>.}", d=_de(name), n=name)
    return question, spin(rng, "{La capital <d> es **<c>**.|La capital <d> es **<c>**.|**<c>** es la capital <d>.}", d=_de(name), c=city)


def _language_pair(rng, row) -> Exchange:
    name, tongues = row[0], row[2].split(", ")
    question = _ask(rng, "{{qué idioma se habla|qué lengua se habla|qué idiomas se hablan} en <n>?|qué hablan en <n>?|cuál es {el idioma|la lengua} <d>?|qué idioma habla la gente en <n>?|{dime|dígame} qué idioma se habla en <n>.|en <n>, ¿qué idioma se habla?|sabes qué se habla en <n>?|si voy a <n>, ¿qué idioma hablan?|en <n> qué hablan?|y en <n> qué se habla?|me voy a <n>, ¿qué se habla allí?|con qué idioma me apaño en <n>?}", n=name, d=_de(name))
    verb = "se hablan" if len(tongues) > 1 else "se habla"
    bold = _y([f"**{t}**" for t in tongues]) if len(tongues) == 1 else "**" + _y(tongues) + "**"
    return question, spin(rng, "En <n> <v> {sobre todo |}<t>.", n=name, v=verb, t=bold)


def _capital(rng) -> list[Exchange]:
    row = rng.choice(COUNTRIES)
    name, city, _, continent = row
    kind = rng.random()
    if kind < 0.5:
        turns = [_capital_pair(rng, row)]
        if rng.random() < 0.25:
            other = rng.choice([r for r in COUNTRIES if r is not row])
            turns.append((_ask(rng, "{y {la|cuál es la} {capital |}<d>?|y <n>?|y la <d>?}", d=_de(other[0]), n=_de(other[0])), f"La capital {_de(other[0])} es **{other[1]}**."))
        elif rng.random() < 0.2:
            turns.append((_ask(rng, "y {qué idioma se habla {allí|ahí}|qué hablan allí|qué lengua se habla allí}?"), _language_pair(rng, row)[1]))
        return turns
    if kind < 0.7:
        return [_language_pair(rng, row)]
    if kind < 0.85 and continent:
        verb = "están" if name.startswith("los ") else "está"
        return [(_ask(rng, "{en qué {continente|parte del mundo} <v> <n>?|dónde <v> <n>?|dime en qué continente <v> <n>.|sabes dónde <v> <n>?}", v=verb, n=name), f"{cap(name)} {verb} en **{continent}**.")]
    return [(_ask(rng, "{de qué país es {la |}capital <c>?|<c> es la capital de qué país?|de qué país es la capital <c>?|en qué país está <c>?|dime en qué país está <c>.|dónde está <c>?|dónde queda <c>?|sabes dónde está <c>?}", c=city), spin(rng, "{<c> es la capital <d>.|<c> está en **<n>** y es su capital.}", c=city, n=name, d=("del **" + name[3:] if name.startswith("el ") else "de **" + name) + "**"))]


COLOURS = [row.split("|") for row in """el cielo|azul
la hierba|verde
la nieve|blanca
el sol|amarillo
un limón|amarillo
un tomate maduro|rojo
una fresa|roja
el carbón|negro
la leche|blanca
una zanahoria|naranja
un plátano maduro|amarillo
la sangre|roja
el chocolate|marrón
el mar|azul
una berenjena|morada
un elefante|gris
un flamenco|rosa
una rana|verde
la noche|negra
el oro|dorado
la plata|plateada
un pepino|verde
el maíz|amarillo
las hojas en verano|verdes
las nubes|blancas
un cuervo|negro
un cisne|blanco
una cebra|blanca y negra
la sal|blanca
el café|marrón
la lechuga|verde
una mandarina|naranja""".split("\n")]


def _colour(rng) -> list[Exchange]:
    thing, colour = rng.choice(COLOURS)
    be = "son" if thing.startswith("las ") else "es"
    q = "{{de qué color|de qué color exactamente} <b> <t>?|cuál es el color <d>?|qué color {tiene|suele tener} <t>?|{dime|dígame} de qué color <b> <t>.|sabes de qué color <b> <t>?|<t>, ¿de qué color <b>?|color <d>?|<t> de qué color <b>?|y <t> de qué color <b>?|me dices de qué color <b> <t>?|mi hija pregunta de qué color <b> <t>.|de qué colorcito <b> <t>?|para pintarlo, de qué color <b> <t>?}"
    return [(_ask(rng, q.replace("{tiene|suele tener}", "tienen") if be == "son" else q, b=be, t=thing, d=_de(thing)), spin(rng, "<t> <b> **<c>**.", t=cap(thing), b=be, c=colour))]


OPPOSITES = [p.split("-") for p in "grande-pequeño alto-bajo frío-caliente día-noche blanco-negro rápido-lento bueno-malo feliz-triste nuevo-viejo joven-anciano fácil-difícil lleno-vacío abierto-cerrado limpio-sucio fuerte-débil rico-pobre dulce-amargo claro-oscuro duro-blando seco-mojado largo-corto ancho-estrecho arriba-abajo dentro-fuera delante-detrás cerca-lejos mucho-poco siempre-nunca todo-nada antes-después izquierda-derecha subir-bajar entrar-salir reír-llorar comprar-vender empezar-terminar amor-odio guerra-paz verdad-mentira principio-fin primero-último gordo-delgado valiente-cobarde ganar-perder encender-apagar amigo-enemigo vida-muerte ruido-silencio pesado-ligero bonito-feo norte-sur este-oeste sí-no caro-barato temprano-tarde".split()]


def _opposite(rng) -> list[Exchange]:
    one, two = rng.choice(OPPOSITES)
    if rng.random() < 0.5 and one not in ("alto", "joven", "dulce") and two not in ("bajo", "bajar", "perder"):
        one, two = two, one
    return [(_ask(rng, "{cuál es {lo contrario|el contrario|el antónimo|el opuesto} de <w>?|qué es lo contrario de <w>?|lo {contrario|opuesto} de <w>?|{dime|dígame|di|dame} {lo contrario|el contrario|un antónimo|el antónimo} de <w>.|cómo se dice lo contrario de <w>?|contrario de <w>?|antónimo de <w>?|qué palabra es lo contrario de <w>?|lo contrario de <w> cuál es?|y lo contrario de <w>?|si no es <w>, qué es?|el contrario de <w> cómo se dice?|me dices lo contrario de <w>?|cómo se llama lo opuesto a <w>?|<w>, contrario?|<w> y su contrario?}", w=rng.choice([one, one, f"«{one}»", f'"{one}"'])),
             spin(rng, "{Lo contrario de «<a>» es **<b>**.|Lo contrario de «<a>» es **<b>**.|El contrario de «<a>» es **<b>**.}", a=one, b=two))]


# animal | what it does | young | home
ANIMALS = [row.split("|") for row in """el perro|ladra|cachorro|en una caseta o en casa
el gato|maúlla|gatito|en casa o al aire libre
la vaca|muge|ternero|en la granja
la oveja|bala|cordero|en el prado y en el establo
el caballo|relincha|potro|en la cuadra
la gallina|cacarea|pollito|en el gallinero
el cerdo|gruñe|lechón|en la pocilga
el lobo|aúlla|lobezno|en el bosque
el león|ruge|cachorro|en la sabana
la rana|croa|renacuajo|en las charcas
la abeja|zumba|larva|en la colmena
el pato|grazna|patito|cerca del agua
el burro|rebuzna|pollino|en el establo
la cabra|bala|cabrito|en la montaña o en la granja
el elefante|barrita|cría|en la sabana y en la selva
el búho|ulula|polluelo|en los árboles
el pájaro|canta|polluelo|en el nido
el oso|gruñe|osezno|en el bosque
la serpiente|silba|cría|entre las piedras o la hierba
la paloma|arrulla|pichón|en los tejados y en los palomares
el conejo||gazapo|en la madriguera
el ciervo|brama|cervatillo|en el bosque
la ballena||ballenato|en el mar
el pingüino||polluelo|en las costas frías del hemisferio sur
el camello||cría|en el desierto
la hormiga||larva|en el hormiguero
el pez||alevín|en el agua
el canguro||cría|en Australia
el koala||cría|en los eucaliptos de Australia
el mono|chilla|cría|en la selva
la ardilla||cría|en los árboles
el topo||cría|bajo la tierra
el castor||cría|en los ríos y lagos""".split("\n")]


def _animal(rng) -> list[Exchange]:
    animal, sound, young, home = rng.choice(ANIMALS)
    kinds = (["sound"] if sound else []) + (["young"] if young not in ("cría", "larva") else []) + ["home"]
    kind = rng.choice(kinds)
    slots = dict(a=animal, d=_de(animal), s=sound, y=young, h=home)
    if kind == "sound":
        return [(_ask(rng, "{qué {sonido|ruido} hace <a>?|cómo {se llama el sonido|es el sonido|es la voz} <d>?|cómo suena <a>?|cómo se llama la voz <d>?|{dime|dígame} qué {sonido|ruido} hace <a>.|sonido <d>?|<a> cómo hace?|y <a> qué hace?|cómo hace <a>?|<a> qué ruido hace?|me dices cómo suena <a>?|mi hijo pregunta qué ruido hace <a>.|el ruidito <d> cuál es?|qué es lo que hace <a> cuando habla?}", **slots), spin(rng, "{<A> **<s>**.|Se dice que <a> **<s>**.}", A=cap(animal), **slots))]
    if kind == "young":
        return [(_ask(rng, "{cómo se llama {la cría|el bebé|el hijo} <d>?|cuál es la cría <d>?|qué nombre tiene la cría <d>?|{dime|dígame} cómo se llama la cría <d>.|cría <d>?|el bebé <d>, ¿cómo se llama?|y la cría <d>?|cómo se le dice a la cría <d>?|me dices cómo se llama el bebé <d>?|el hijito <d> cómo se llama?}", **slots), spin(rng, "{La cría <d> se llama **<y>**.|La cría <d> es el **<y>**.}", **slots))]
    return [(_ask(rng, "{dónde {vive|suele vivir} <a>?|en qué lugar vive <a>?|cuál es la casa <d>?|{dime|dígame} dónde vive <a>.|<a>, ¿dónde vive?|sabes dónde vive <a>?|y <a> dónde vive?|<a> por dónde vive?|me dices dónde vive <a>?|mi hija pregunta dónde vive <a>.|en qué sitio vive <a>?}", **slots), spin(rng, "<A> vive **<h>**.", A=cap(animal), **slots))]


# how many: Q noun phrase | answer
COUNTS = [row.split("|") for row in """días|tiene una semana|Una semana tiene **siete** días
meses|tiene un año|Un año tiene **doce** meses
días|tiene un año|Un año tiene **365** días, y los bisiestos, 366
horas|tiene un día|Un día tiene **24** horas
minutos|tiene una hora|Una hora tiene **60** minutos
segundos|tiene un minuto|Un minuto tiene **60** segundos
semanas|tiene un año|Un año tiene unas **52** semanas
años|tiene un siglo|Un siglo tiene **cien** años
años|tiene una década|Una década tiene **diez** años
estaciones|tiene el año|El año tiene **cuatro** estaciones
días|tiene febrero|Febrero tiene **28** días, y **29** en los años bisiestos
días|tiene enero|Enero tiene **31** días
días|tiene abril|Abril tiene **30** días
días|tiene junio|Junio tiene **30** días
días|tiene diciembre|Diciembre tiene **31** días
patas|tiene un perro|Un perro tiene **cuatro** patas
patas|tiene una araña|Una araña tiene **ocho** patas
patas|tiene un insecto|Un insecto tiene **seis** patas
patas|tiene una hormiga|Una hormiga tiene **seis** patas
patas|tiene un gato|Un gato tiene **cuatro** patas
patas|tiene un caballo|Un caballo tiene **cuatro** patas
patas|tiene un pájaro|Un pájaro tiene **dos** patas
brazos|tiene un pulpo|Un pulpo tiene **ocho** brazos
corazones|tiene un pulpo|Un pulpo tiene **tres** corazones
dedos|tiene una mano|Una mano tiene **cinco** dedos
ruedas|tiene una bicicleta|Una bicicleta tiene **dos** ruedas
ruedas|tiene un coche|Un coche tiene **cuatro** ruedas
lados|tiene un triángulo|Un triángulo tiene **tres** lados
lados|tiene un cuadrado|Un cuadrado tiene **cuatro** lados
lados|tiene un hexágono|Un hexágono tiene **seis** lados
lados|tiene un pentágono|Un pentágono tiene **cinco** lados
caras|tiene un cubo|Un cubo tiene **seis** caras
planetas|hay en el sistema solar|En el sistema solar hay **ocho** planetas
lunas|tiene la Tierra|La Tierra tiene **una** luna
letras|tiene el alfabeto español|El alfabeto español tiene **27** letras
vocales|hay en español|En español hay **cinco** vocales: a, e, i, o, u
colores|tiene el arcoíris|Se suele decir que el arcoíris tiene **siete** colores
cuerdas|tiene una guitarra|Una guitarra suele tener **seis** cuerdas
cuerdas|tiene un violín|Un violín tiene **cuatro** cuerdas
jugadores|tiene un equipo de fútbol|En un equipo de fútbol juegan **once** jugadores
jugadores|tiene un equipo de baloncesto|En un equipo de baloncesto juegan **cinco** jugadores
teclas|tiene un piano|Un piano suele tener **88** teclas
casillas|tiene un tablero de ajedrez|Un tablero de ajedrez tiene **64** casillas
huesos|tiene un adulto|Un adulto tiene unos **206** huesos
unidades|tiene una docena|Una docena son **doce** unidades
océanos|hay en la Tierra|Se suelen contar **cinco** océanos: Pacífico, Atlántico, Índico, Ártico y Antártico""".split("\n")]
FEMININE = {"horas", "semanas", "estaciones", "patas", "ruedas", "caras", "lunas", "letras", "vocales", "cuerdas", "teclas", "casillas", "unidades"}


def _count(rng) -> list[Exchange]:
    noun, verb, answer = rng.choice(COUNTS)
    many = "cuántas" if noun in FEMININE else "cuántos"
    return [(_ask(rng, "{<m> <n> <v>?|<m> <n> <v>?|{sabes|sabe usted|me puedes decir|puedes decirme} <m> <n> <v>?|{dime|dígame} <m> <n> <v>.|qué número de <n> <v>?|<m> <n> <v> exactamente?}", m=many, n=noun, v=verb), answer + ".")]


FACTS = [
    # seasons and calendar
    ("{cuáles son|me dices|nombra|dime} las {cuatro |}estaciones{ del año|}?", "Las estaciones son **primavera, verano, otoño e invierno**."),
    ("{cuáles son|dime|nombra|me dices} los días de la semana?", "Los días son **lunes, martes, miércoles, jueves, viernes, sábado y domingo**."),
    ("{cuáles son|dime|nombra|me dices} los meses del año?", "Los meses son enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre y diciembre."),
    ("{qué estación viene después del invierno|qué viene después del invierno}?", "Después del invierno viene la **primavera**."),
    ("{qué estación viene después de la primavera|qué viene después de la primavera}?", "Después de la primavera viene el **verano**."),
    ("{qué estación viene después del verano|qué viene después del verano}?", "Después del verano viene el **otoño**."),
    ("{qué estación viene después del otoño|qué viene después del otoño}?", "Después del otoño viene el **invierno**."),
    ("{cuál es la estación más {fría|fría del año}|en qué estación hace más frío|cuándo hace más frío}?", "La estación más fría es el **invierno**."),
    ("{cuál es la estación más {calurosa|cálida}|en qué estación hace más calor|cuándo hace más calor}?", "La estación más calurosa es el **verano**."),
    ("{en qué estación caen las hojas|cuándo caen las hojas de los árboles|cuándo pierden los árboles las hojas}?", "Las hojas caen en **otoño**."),
    ("{cuál es el primer mes del año|qué mes es el primero|con qué mes empieza el año}?", "El primer mes del año es **enero**."),
    ("{cuál es el último mes del año|qué mes es el último|con qué mes termina el año}?", "El último mes del año es **diciembre**."),
    ("{cuál es el mes más corto|qué mes es el más corto|qué mes tiene menos días}?", "El mes más corto es **febrero**."),
    ("{qué día viene después del lunes|qué día sigue al lunes}?", "Después del lunes viene el **martes**."),
    ("{qué día viene después del viernes|qué día sigue al viernes}?", "Después del viernes viene el **sábado**."),
    ("{qué día viene antes del domingo|qué día hay antes del domingo}?", "Antes del domingo viene el **sábado**."),
    # space
    ("{cuál es el planeta más grande{ del sistema solar|}|qué planeta es el más grande|cómo se llama el planeta más grande|dime el planeta más grande|el planeta más grande}?", "El planeta más grande es **Júpiter**."),
    ("{cuál es el planeta más pequeño{ del sistema solar|}|qué planeta es el más pequeño|dime el planeta más pequeño}?", "El planeta más pequeño es **Mercurio**."),
    ("{qué planeta está más cerca del Sol|cuál es el planeta más cercano al Sol|cuál es el primer planeta}?", "El planeta más cercano al Sol es **Mercurio**."),
    ("{qué planeta está más lejos del Sol|cuál es el planeta más lejano{ del sistema solar|}}?", "El planeta más lejano del sistema solar es **Neptuno**."),
    ("{qué planeta {se llama|es} el planeta rojo|cuál es el planeta rojo|a qué planeta llaman planeta rojo}?", "El planeta rojo es **Marte**."),
    ("{qué planeta tiene anillos {grandes|famosos}|qué planeta es famoso por sus anillos|cuál es el planeta de los anillos}?", "El planeta famoso por sus anillos es **Saturno**."),
    ("{cuál es el planeta más caliente|qué planeta es el más caliente}?", "El planeta más caliente es **Venus**."),
    ("{en qué planeta vivimos|cuál es nuestro planeta|cómo se llama nuestro planeta|qué planeta habitamos}?", "Vivimos en la **Tierra**."),
    ("{cuáles son los planetas{ del sistema solar|}|dime los planetas|nombra los planetas{ del sistema solar|}|qué planetas hay}?", "Los planetas son **Mercurio, Venus, la Tierra, Marte, Júpiter, Saturno, Urano y Neptuno**."),
    ("{qué es el Sol|el Sol es una estrella o un planeta|es el Sol una estrella}?", "El Sol es una **estrella**, la más cercana a la Tierra."),
    ("{cuánto tarda la Tierra en dar la vuelta al Sol|cuánto tarda la Tierra en girar alrededor del Sol}?", "La Tierra tarda **un año** en dar la vuelta al Sol."),
    ("{cuánto tarda la Tierra en girar sobre sí misma|cuánto dura un giro de la Tierra|por qué hay día y noche}?", "La Tierra gira sobre sí misma en **un día**, y por eso hay día y noche."),
    ("{quién fue la primera persona en la Luna|quién pisó primero la Luna|quién fue el primer hombre en la Luna|quién caminó primero en la Luna}?", "La primera persona en pisar la Luna fue **Neil Armstrong**, en 1969."),
    ("{por qué brilla la Luna|tiene luz propia la Luna|de dónde viene la luz de la Luna}?", "La Luna no tiene luz propia: **refleja la luz del Sol**."),
    # science
    ("{a qué temperatura hierve el agua|cuándo hierve el agua|a cuántos grados hierve el agua|cuál es el punto de ebullición del agua}?", "El agua hierve a **100 grados** Celsius al nivel del mar."),
    ("{a qué temperatura se congela el agua|cuándo se congela el agua|a cuántos grados se congela el agua|cuándo se convierte el agua en hielo}?", "El agua se congela a **0 grados** Celsius."),
    ("{por qué es azul el cielo|por qué el cielo es azul|por qué vemos el cielo azul|sabes por qué es azul el cielo|me explicas por qué el cielo es azul}?", "El aire dispersa la luz **azul** del Sol más que la roja, y por eso el cielo se ve azul."),
    ("{por qué llueve|cómo se forma la lluvia|de dónde viene la lluvia|por qué cae lluvia}?", "El agua sube como vapor, se enfría y forma nubes. Cuando las gotas pesan mucho, **caen en forma de lluvia**."),
    ("{cómo se forma un arcoíris|por qué hay arcoíris|cuándo sale un arcoíris|qué hace falta para ver un arcoíris}?", "El arcoíris aparece cuando la **luz del Sol** atraviesa **gotas de agua** y se separa en colores."),
    ("{por qué flota el hielo|por qué el hielo flota en el agua}?", "El hielo flota porque es **menos denso** que el agua líquida."),
    ("{qué gas respiramos|qué gas necesitamos para vivir|qué necesitamos del aire}?", "Necesitamos el **oxígeno** del aire."),
    ("{qué gas hay más en el aire|de qué está hecho el aire|de qué se compone el aire}?", "El aire es sobre todo **nitrógeno** y **oxígeno**."),
    ("{de qué está hecha el agua|cuál es la fórmula del agua|cómo es la fórmula química del agua|qué es H2O}?", "La fórmula del agua es **H2O**: dos átomos de hidrógeno y uno de oxígeno."),
    ("{qué necesitan las plantas{ para crecer| para vivir}|qué hace falta para que crezca una planta|de qué viven las plantas}?", "Las plantas necesitan **luz, agua, aire y nutrientes**."),
    ("{quién hace la miel|de dónde viene la miel|qué animal hace la miel|qué animal produce miel}?", "La miel la hacen las **abejas**."),
    ("{de dónde viene la leche|qué animal da leche|quién da la leche}?", "La leche que bebemos viene sobre todo de las **vacas**."),
    ("{cuál es el animal más grande|qué animal es el más grande{ del mundo|}|cuál es el animal más grande del mundo}?", "El animal más grande es la **ballena azul**."),
    ("{cuál es el animal más rápido|qué animal terrestre es el más rápido|cuál es el animal de tierra más rápido}?", "El animal terrestre más rápido es el **guepardo**."),
    ("{cuál es el animal más alto|qué animal es el más alto|qué animal tiene el cuello más largo}?", "El animal más alto es la **jirafa**."),
    ("{la ballena es un pez|es la ballena un pez|las ballenas son peces}?", "No, la ballena es un **mamífero**."),
    ("{qué comen las vacas|de qué se alimenta una vaca|qué come una vaca}?", "Las vacas comen **hierba**."),
    ("{qué comen los pandas|de qué se alimenta un panda|qué come un panda}?", "Los pandas comen sobre todo **bambú**."),
    ("{qué comen los conejos|de qué se alimenta un conejo|qué come un conejo}?", "Los conejos comen **hierba, hojas y verduras**."),
    ("{para qué sirve el corazón|qué hace el corazón|cuál es la función del corazón}?", "El corazón **bombea la sangre** por todo el cuerpo."),
    ("{para qué sirven los pulmones|qué hacen los pulmones|con qué respiramos}?", "Los pulmones sirven para **respirar**."),
    ("{para qué sirve el cerebro|qué hace el cerebro|con qué pensamos}?", "El cerebro **dirige el cuerpo** y nos permite pensar."),
    ("{cuáles son los cinco sentidos|dime los sentidos|qué sentidos tenemos}?", "Los cinco sentidos son **vista, oído, olfato, gusto y tacto**."),
    ("{qué es más rápido, la luz o el sonido|qué va más rápido, la luz o el sonido|por qué se ve el rayo antes de oír el trueno}?", "La **luz** es mucho más rápida que el sonido."),
    ("{qué pesa más, un kilo de plumas o un kilo de hierro|qué pesa más, un kilo de hierro o un kilo de paja}?", "Pesan **lo mismo**: un kilo."),
    ("{qué color sale al mezclar azul y amarillo|qué color da azul con amarillo|cómo se hace el verde|azul más amarillo da qué color}?", "Azul y amarillo dan **verde**."),
    ("{qué color sale al mezclar rojo y amarillo|qué color da rojo con amarillo|cómo se hace el naranja}?", "Rojo y amarillo dan **naranja**."),
    ("{qué color sale al mezclar rojo y azul|qué color da rojo con azul|cómo se hace el morado}?", "Rojo y azul dan **morado**."),
    ("{qué color sale al mezclar blanco y negro|qué color da blanco con negro|cómo se hace el gris}?", "Blanco y negro dan **gris**."),
    ("{de qué se hace el pan|con qué se hace el pan|qué lleva el pan|de qué está hecho el pan}?", "El pan se hace con **harina, agua, sal y levadura**."),
    ("{de qué se hace el vino|con qué se hace el vino|de qué fruta se hace el vino}?", "El vino se hace con **uvas**."),
    ("{de qué se hace el queso|con qué se hace el queso}?", "El queso se hace con **leche**."),
    ("{de qué se hace el aceite de oliva|de dónde sale el aceite de oliva}?", "El aceite de oliva se hace con **aceitunas**."),
    ("{de qué se hace el papel|de dónde viene el papel|con qué se hace el papel}?", "El papel se hace sobre todo con **madera**."),
    ("{de qué se hace el vidrio|con qué se hace el vidrio}?", "El vidrio se hace sobre todo con **arena**, a mucha temperatura."),
    ("{el tomate es una fruta o una verdura|es el tomate una fruta}?", "Para los botánicos, el tomate es un **fruto**; en la cocina lo usamos como verdura."),
    ("{de dónde sale el Sol|por dónde sale el Sol|por qué lado sale el Sol}?", "El Sol sale por el **este**."),
    ("{por dónde se pone el Sol|por qué lado se pone el Sol}?", "El Sol se pone por el **oeste**."),
    ("{cuáles son los puntos cardinales|dime los puntos cardinales|qué puntos cardinales hay}?", "Los puntos cardinales son **norte, sur, este y oeste**."),
    # geography
    ("{cuál es el río más largo de la península ibérica|qué río es el más largo de la península ibérica}?", "El **Tajo** es el río más largo de la península ibérica."),
    ("{cuál es la montaña más alta del mundo|qué montaña es la más alta|cómo se llama la montaña más alta|el monte más alto del mundo|dime la montaña más alta}?", "La montaña más alta del mundo es el **Everest**."),
    ("{cuál es el océano más grande|qué océano es el más grande|cómo se llama el océano más grande|el océano más grande del mundo}?", "El océano más grande es el **Pacífico**."),
    ("{cuál es el país más grande{ del mundo|}|qué país es el más grande|cómo se llama el país más grande del mundo}?", "El país más grande del mundo es **Rusia**."),
    ("{cuál es el país más pequeño{ del mundo|}|qué país es el más pequeño}?", "El país más pequeño del mundo es la **Ciudad del Vaticano**."),
    ("{cuál es el continente más grande|qué continente es el más grande}?", "El continente más grande es **Asia**."),
    ("{cuáles son los continentes|nombra los continentes|dime los continentes|qué continentes hay}?", "Los continentes son **África, América, la Antártida, Asia, Europa y Oceanía**."),
    ("{cuál es el desierto cálido más grande|dónde está el Sahara|dónde está el desierto del Sahara}?", "El Sahara está en el norte de **África** y es el desierto cálido más grande."),
    ("{dónde están los Andes|en qué continente están los Andes|dónde queda la cordillera de los Andes}?", "Los Andes están en **América del Sur**."),
    ("{dónde están los Alpes|en qué continente están los Alpes}?", "Los Alpes están en **Europa**."),
    ("{dónde están los Pirineos|qué montañas separan España y Francia|qué hay entre España y Francia}?", "Los **Pirineos** están entre España y Francia."),
    ("{dónde está el Amazonas|por dónde pasa el río Amazonas|en qué continente está el Amazonas}?", "El Amazonas está en **América del Sur**."),
    ("{dónde está el Nilo|por dónde pasa el Nilo|qué río pasa por Egipto|qué río pasa por El Cairo}?", "El **Nilo** está en África y pasa por Egipto."),
    ("{qué río pasa por París|cómo se llama el río de París}?", "Por París pasa el **Sena**."),
    ("{qué río pasa por Londres|cómo se llama el río de Londres}?", "Por Londres pasa el **Támesis**."),
    ("{qué río pasa por Sevilla|cómo se llama el río de Sevilla}?", "Por Sevilla pasa el **Guadalquivir**."),
    ("{qué río pasa por Zaragoza|cómo se llama el río de Zaragoza}?", "Por Zaragoza pasa el **Ebro**."),
    ("{dónde está la torre Eiffel|en qué ciudad está la torre Eiffel}?", "La torre Eiffel está en **París**."),
    ("{dónde está el Coliseo|en qué ciudad está el Coliseo}?", "El Coliseo está en **Roma**."),
    ("{dónde está la Alhambra|en qué ciudad está la Alhambra}?", "La Alhambra está en **Granada**, en España."),
    ("{dónde está la Sagrada Familia|en qué ciudad está la Sagrada Familia|quién diseñó la Sagrada Familia}?", "La Sagrada Familia está en **Barcelona** y la diseñó **Antoni Gaudí**."),
    ("{dónde está Machu Picchu|en qué país está Machu Picchu}?", "Machu Picchu está en **Perú**."),
    ("{dónde están las pirámides de Guiza|en qué país están las pirámides más famosas}?", "Las pirámides de Guiza están en **Egipto**."),
    ("{qué países hay en la península ibérica|qué países forman la península ibérica}?", "En la península ibérica están **España y Portugal**, y también Andorra y Gibraltar."),
    ("{con qué países limita España|qué países tienen frontera con España}?", "España limita con **Portugal, Francia, Andorra y Marruecos**, y también con Gibraltar."),
    ("{cuál es la moneda de España|qué moneda se usa en España|con qué se paga en España}?", "En España se usa el **euro**."),
    ("{cuál es la moneda del Japón|qué moneda se usa en Japón}?", "En Japón se usa el **yen**."),
    ("{cuál es la moneda del Reino Unido|qué moneda se usa en el Reino Unido}?", "En el Reino Unido se usa la **libra esterlina**."),
    ("{cuál es la moneda de México|qué moneda se usa en México}?", "En México se usa el **peso mexicano**."),
    ("{qué colores tiene la bandera de España|cómo es la bandera de España}?", "La bandera de España es **roja y amarilla**."),
    ("{qué colores tiene la bandera de Francia|cómo es la bandera de Francia}?", "La bandera de Francia es **azul, blanca y roja**."),
    ("{qué colores tiene la bandera de Italia|cómo es la bandera de Italia}?", "La bandera de Italia es **verde, blanca y roja**."),
    # people and culture
    ("{quién escribió {el |Don |}Quijote|quién es el autor del Quijote|de quién es Don Quijote|qué escribió Cervantes}?", "**Miguel de Cervantes** escribió «Don Quijote de la Mancha»."),
    ("{quién pintó la Mona Lisa|quién pintó la Gioconda|de quién es la Mona Lisa}?", "La Mona Lisa la pintó **Leonardo da Vinci**."),
    ("{quién pintó {el |}Guernica|de quién es el Guernica}?", "El Guernica lo pintó **Pablo Picasso**."),
    ("{quién pintó Las meninas|de quién es el cuadro Las meninas}?", "Las meninas las pintó **Diego Velázquez**."),
    ("{quién escribió Romeo y Julieta|quién es el autor de Romeo y Julieta|de quién es Hamlet|quién escribió Hamlet}?", "Lo escribió **William Shakespeare**."),
    ("{en qué año llegó Colón a América|cuándo llegó Colón a América|cuándo llegó Cristóbal Colón a América}?", "Cristóbal Colón llegó a América en **1492**."),
    ("{quién inventó la imprenta de tipos móviles en Europa|qué inventó Gutenberg}?", "**Gutenberg** creó en Europa la imprenta de tipos móviles, hacia 1450."),
    ("{quién fue Marie Curie|por qué es famosa Marie Curie}?", "**Marie Curie** fue una científica que estudió la radiactividad y ganó dos premios Nobel."),
    ("{quién fue Albert Einstein|quién era Einstein|por qué es famoso Einstein}?", "**Albert Einstein** fue un físico, famoso por la teoría de la relatividad."),
    ("{quién fue Mozart|quién era Mozart}?", "**Mozart** fue un gran compositor austriaco del siglo XVIII."),
]


def _fact(rng) -> list[Exchange]:
    question, answer = rng.choice(FACTS)
    start = question.split("|")[0].lstrip("{")
    lead = ""
    if rng.random() < 0.15 and not start.startswith(("el ", "la ", "las ", "es ")) and "dime" not in question and "sabes" not in question and "nombra" not in question and question.count("{") == 1 and not any(w in question for w in ("|es ", "|el ", "|azul", "|tiene", "|me ", "|la ", "|las ")):
        lead = rng.choice(["sabes ", "me puedes decir ", "puedes decirme ", "sabe usted ", "podría decirme "])
    if lead:
        return [(_ask(rng, lead + question), answer)]
    text = _ask(rng, question)
    if text.lstrip("¿").startswith(("Dime", "Nombra")):
        text = text.lstrip("¿").rstrip("?") + "."
    return [(text, answer)]


WORDS = {row.split("|")[0]: row.split("|")[1] for row in """un volcán|una montaña por la que puede salir lava, ceniza y gas del interior de la Tierra
una isla|una tierra rodeada de agua por todas partes
un río|una corriente de agua que va hacia el mar, un lago u otro río
un desierto|un lugar muy seco donde llueve muy poco
un bosque|un terreno grande lleno de árboles
un lago|una gran masa de agua rodeada de tierra
una península|una tierra rodeada de agua por casi todas partes menos una
un planeta|un cuerpo grande y redondo que gira alrededor de una estrella
una estrella|una enorme bola de gas caliente que produce luz
una galaxia|un conjunto enorme de estrellas, gas y polvo
un cometa|un cuerpo de hielo y polvo que forma una cola cerca del Sol
un eclipse|lo que ocurre cuando un astro tapa la luz de otro
un terremoto|un temblor fuerte del suelo
un glaciar|una gran masa de hielo que se mueve muy despacio
un mamífero|un animal que alimenta a sus crías con leche
un insecto|un animal pequeño con seis patas
un reptil|un animal con escamas, como la serpiente o la tortuga
un pez|un animal que vive en el agua y respira por branquias
un dinosaurio|un reptil de hace millones de años
un átomo|una parte muy pequeña de la materia
una célula|la parte viva más pequeña de un ser vivo
una semilla|la parte de la planta de la que nace otra planta
una nube|una masa de pequeñas gotas de agua o cristales de hielo en el aire
un imán|un objeto que atrae el hierro
la gravedad|la fuerza que atrae los cuerpos entre sí y nos mantiene en el suelo
la electricidad|una forma de energía que mueve máquinas y enciende luces
la energía|la capacidad de mover o cambiar cosas
la fotosíntesis|el proceso con el que las plantas hacen su alimento con luz, agua y dióxido de carbono
un ordenador|una máquina que guarda y procesa datos siguiendo un programa
un programa|una lista de instrucciones para un ordenador
un algoritmo|una serie de pasos para resolver un problema
un navegador|un programa para ver páginas web
una contraseña|una palabra secreta que protege una cuenta
un robot|una máquina que puede hacer tareas por sí sola
un microscopio|un aparato para ver cosas muy pequeñas
un telescopio|un aparato para ver cosas muy lejanas
un termómetro|un aparato que mide la temperatura
una brújula|un aparato cuya aguja señala el norte
un mapa|un dibujo de un lugar visto desde arriba
un diccionario|un libro que explica el significado de las palabras
una biblioteca|un lugar donde se guardan y se prestan libros
un museo|un lugar donde se muestran obras de arte u objetos interesantes
un poema|un texto en verso que suele expresar sentimientos
una metáfora|una forma de nombrar una cosa con el nombre de otra parecida
un verbo|una palabra que expresa una acción o un estado
un adjetivo|una palabra que dice cómo es una cosa
un sustantivo|una palabra que nombra a personas, animales o cosas
un triángulo|una figura con tres lados
un círculo|una figura plana y redonda
un número primo|un número mayor que uno que solo se puede dividir entre uno y entre sí mismo
la democracia|una forma de gobierno en la que el pueblo elige a sus representantes
un faro|una torre con luz que guía a los barcos
un puente|una construcción que permite cruzar un río o una carretera
un panadero|una persona que hace pan
un médico|una persona que cuida la salud de los enfermos
un modelo de lenguaje|un programa que aprende de textos y escribe palabra a palabra
una inteligencia artificial|un programa que hace tareas que parecen necesitar inteligencia
un amigo|una persona a la que quieres y en la que confías
la paella|un plato español de arroz, típico de Valencia
el gazpacho|una sopa fría de tomate y otras verduras
la siesta|un descanso corto después de comer""".split("\n")}


def _definition(rng) -> list[Exchange]:
    word = rng.choice(list(WORDS))
    bare = word.split(" ", 1)[1]
    question = _ask(rng, "{qué es <w>?|qué es <w>?|qué es <w> exactamente?|{sabes|sabe usted} qué es <w>?|qué significa {la palabra |}<b>?|{explícame|explíqueme|dime|dígame|cuéntame|explica} qué es <w>.|{define|defina|explica} {la palabra |}<b>.|me {explicas|puedes explicar|puede explicar} qué es <w>?|cómo {explicarías|definirías} <w>?|no sé qué es <w>. ¿Me lo explicas?|qué quiere decir <b>?|definición de <b>?|<w>, ¿qué es?}", w=word, b=bare)
    first, rest = word.split(" ", 1)
    return [(question, spin(rng, "{<f> **<r>** es <t>.|<f> <r> es <t>.}", f=cap(first), r=rest, t=WORDS[word]))]


DIGITS = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte".split()


def _small(rng) -> int:
    return rng.randint(0, 12) if rng.random() < 0.5 else rng.randint(0, 50) if rng.random() < 0.6 else rng.randint(0, 100)


def _sum(rng) -> list[Exchange]:
    kind = rng.choice("+++---xx:")
    if kind == "+":
        a, b = _small(rng), _small(rng)
        text, result = f"{a} + {b}", a + b
        word, signs, verb = "más", ["+", " + "], "{suma <a> y <b>.|sume <a> y <b>.|cuál es la suma de <a> y <b>?|suma: <a> más <b>.}"
    elif kind == "-":
        a, b = _small(rng), _small(rng)
        a, b = max(a, b), min(a, b)
        text, result = f"{a} - {b}", a - b
        word, signs, verb = "menos", ["-", " - "], "{resta <b> de <a>.|réstale <b> a <a>.|cuál es la diferencia entre <a> y <b>?|a <a> le quito <b>, ¿cuánto queda?|quita <b> de <a>.}"
    elif kind == "x":
        a, b = rng.randint(0, 10), rng.randint(0, 10)
        text, result = f"{a} × {b}", a * b
        word, signs, verb = "por", ["*", " * ", "x", " x ", " × "], "{multiplica <a> por <b>.|multiplique <a> por <b>.|cuál es el producto de <a> y <b>?}"
    else:
        b, result = rng.randint(1, 10), rng.randint(0, 10)
        a = b * result
        text = f"{a} ÷ {b}"
        word, signs, verb = "entre", ["/", " / ", ":", " : ", " ÷ "], "{divide <a> entre <b>.|divida <a> entre <b>.|cuánto es <a> dividido entre <b>?|cuánto es <a> dividido por <b>?}"
    words = max(a, b) <= 20 and rng.random() < 0.3
    left, right = (DIGITS[a], DIGITS[b]) if words else (a, b)
    between = f" {word} " if words or rng.random() < 0.55 else rng.choice(signs)
    question = _ask(rng, rng.choice(["{cuánto {es|son|da|hacen} <e>?|cuánto es <e>?|cuál es el resultado de <e>?|<e>?|{calcula|calcule|dime cuánto es|dígame cuánto es|haz la cuenta:|resuelve} <e>.|{sabes|me dices|puedes decirme|sabe usted} cuánto es <e>?|<e> =|<e>|cuánto da <e>?|y <e>?}"] * 3 + [verb]), e=f"{left}{between}{right}", a=left, b=right)
    turns = [(question, f"{text} = **{result}**")]
    if rng.random() < 0.1:
        c = rng.randint(1, 10)
        turns.append((_ask(rng, "y {si le sumo <c>|si sumas <c> más|más <c>|si añado <c>}?", c=c), f"{result} + {c} = **{result + c}**"))
    return turns


THINGS = [("manzanas", "f"), ("libros", "m"), ("canicas", "f"), ("caramelos", "m"), ("galletas", "f"), ("lápices", "m"), ("naranjas", "f"), ("globos", "m"), ("monedas", "f"), ("huevos", "m"), ("flores", "f"), ("cromos", "m"), ("euros", "m"), ("peras", "f"), ("sellos", "m"), ("piedras", "f")]


def _problem(rng) -> list[Exchange]:
    thing, gender = rng.choice(THINGS)
    many = "cuántas" if gender == "f" else "cuántos"
    name, friend = rng.sample(NAMES, 2)
    kind = rng.randrange(4)
    a, b = rng.randint(3, 30), rng.randint(2, 15)
    if kind == 0:
        text = "{Tengo <a> <t> y {compro|encuentro|me dan|recibo|consigo} <b> más. ¿<M> <t> tengo {ahora|en total}?|<n> tiene <a> <t> y <f> le da <b> más. ¿<M> <t> tiene <n>?|Hay <a> <t> en una caja y <b> en otra. ¿<M> <t> hay en total?|Si tengo <a> <t> y compro <b> más, ¿<m> tengo?|<n> tiene <a> <t> y <f> tiene <b>. ¿<M> tienen en total?}"
        sign, result = "+", a + b
    elif kind == 1:
        a = max(a, b + 2)
        text = "{Tengo <a> <t> y {pierdo|regalo|doy|uso} <b>. ¿<M> <t> me quedan?|<n> tiene <a> <t> y le da <b> a <f>. ¿<M> <t> le quedan a <n>?|Había <a> <t> en la mesa y alguien se llevó <b>. ¿<M> quedan?|Si tengo <a> <t> y {regalo|pierdo} <b>, ¿<m> me quedan?}"
        sign, result = "-", a - b
    elif kind == 2:
        a, b = rng.randint(2, 10), rng.randint(2, 10)
        text = "{Hay <a> cajas con <b> <t> cada una. ¿<M> <t> hay en total?|<n> llena <a> bolsas con <b> <t> en cada una. ¿<M> <t> hay?|Si tengo <a> bolsas con <b> <t> en cada una, ¿<m> <t> tengo?}"
        sign, result = "×", a * b
    else:
        b, result = rng.randint(2, 10), rng.randint(2, 10)
        a = b * result
        text = "{{Reparto|Quiero repartir} <a> <t> entre <b> amigos. ¿<M> <t> recibe cada uno?|<n> reparte <a> <t> entre <b> niños. ¿<M> recibe cada niño?|Si divido <a> <t> entre <b> personas, ¿<m> recibe cada una?}"
        sign = "÷"
    question = _ask(rng, text, True, a=a, b=b, t=thing, m=many, M=cap(many), n=name, f=friend)
    shown = thing if result != 1 else {"lápices": "lápiz", "flores": "flor"}.get(thing, thing[:-1])
    return [(question, f"{a} {sign} {b} = **{result}**, así que {'son' if result != 1 else 'es'} {result if result != 1 else ('una' if gender == 'f' else 'un')} {shown}.")]


UNITS = [("metro", "metros", "centímetros", 100, "m"), ("kilómetro", "kilómetros", "metros", 1000, "m"), ("centímetro", "centímetros", "milímetros", 10, "m"), ("kilo", "kilos", "gramos", 1000, "m"), ("kilogramo", "kilogramos", "gramos", 1000, "m"), ("hora", "horas", "minutos", 60, "m"), ("minuto", "minutos", "segundos", 60, "m"), ("litro", "litros", "mililitros", 1000, "m"), ("litro", "litros", "centilitros", 100, "m"), ("día", "días", "horas", 24, "f"), ("semana", "semanas", "días", 7, "m"), ("año", "años", "meses", 12, "m"), ("tonelada", "toneladas", "kilos", 1000, "m"), ("euro", "euros", "céntimos", 100, "m"), ("docena", "docenas", "unidades", 12, "f"), ("siglo", "siglos", "años", 100, "m")]


def _unit(rng) -> list[Exchange]:
    one, many, small, rate, gender = rng.choice(UNITS)
    n = rng.randint(1, 10)
    big = one if n == 1 else many
    how = "cuántas" if gender == "f" else "cuántos"
    back = "cuántas" if one in ("hora", "tonelada", "semana", "docena") else "cuántos"
    if rng.random() < 0.6:
        q = "{<h> <s> {son|hay en|tienen} <n> <b>?|cuánto son <n> <b> en <s>?|{convierte|pasa|convierta|pase} <n> <b> a <s>.|<n> <b>, ¿<h> <s> son?|{dime|dígame} <h> <s> son <n> <b>.|<n> <b> en <s>?|a <h> <s> equivalen <n> <b>?|<n> <b> cuánto es en <s>?|<n> <b> a <s>?|me pasas <n> <b> a <s>?|pásame <n> <b> a <s>.|<n> <b> en <s> cuánto es?|en <n> <b>, ¿<h> <s> hay?|{sabes|me dices} <h> <s> hay en <n> <b>?}"
        if n == 1:
            q = q.replace("{son|hay en|tienen} <n>", "{hay en|tiene} <u>").replace("son <n> <b>.", "hay en <u> <b>.").replace("equivalen", "equivale")
        return [(_ask(rng, q, h=how, s=small, n=n, b=big, u="una" if back == "cuántas" else "un"), spin(rng, "{<n> <b> son **<r> <s>**.|<n> <b> = **<r> <s>**}", n=n, b=big, r=n * rate, s=small))]
    return [(_ask(rng, "{<h> <b> son <n> <s>?|cuánto son <n> <s> en <b>?|{convierte|pasa|convierta|pase} <n> <s> a <b>.|<n> <s> en <b>?|a <h> <b> equivalen <n> <s>?|<n> <s> cuánto es en <b>?|<n> <s> a <b>?|me pasas <n> <s> a <b>?|pásame <n> <s> a <b>.|<n> <s> en <b> cuánto es?|{dime|dígame} <h> <b> son <n> <s>.}", h=back, b=many, n=n * rate, s=small), spin(rng, "{<n> <s> son **<r> <b>**.|<n> <s> = **<r> <b>**}", n=n * rate, s=small, r=n, b=big))]


def _compare(rng) -> list[Exchange]:
    a, b = rng.sample(range(0, 101), 2)
    if rng.random() < 0.6:
        more = rng.random() < 0.5
        q = "{qué {número |}es {mayor|más grande}, <a> o <b>?|cuál es {mayor|el número mayor|más grande}, <a> o <b>?|<a> o <b>, ¿cuál es mayor?}" if more else "{qué {número |}es {menor|más pequeño}, <a> o <b>?|cuál es {menor|el número menor|más pequeño}, <a> o <b>?|<a> o <b>, ¿cuál es menor?}"
        x = max(a, b) if more else min(a, b)
        return [(_ask(rng, q, a=a, b=b), f"**{x}** es {'mayor' if more else 'menor'} que {a + b - x}.")]
    if rng.random() < 0.5:
        return [(_ask(rng, "{qué número {viene|va} después {del|de} <a>?|cuál es el número siguiente a <a>?|después del <a> viene qué número?}", a=a), f"Después del {a} viene el **{a + 1}**.")]
    return [(_ask(rng, "{es <a> {par o impar|un número par|un número impar}?|<a> es par o impar?|dime si <a> es par o impar.|el <a> es {par|impar}?}", a=a), f"El {a} es **{'par' if a % 2 == 0 else 'impar'}**.")]


def _counting(rng) -> list[Exchange]:
    n = rng.choice([3, 5, 10, 10, 12, 15, 20])
    down = rng.random() < 0.25 and n <= 10
    word = rng.choice([str(n), DIGITS[n]])
    nums = list(range(n, 0, -1)) if down else list(range(1, n + 1))
    show = join([DIGITS[i] for i in nums], "y") if rng.random() < 0.6 else ", ".join(map(str, nums))
    q = "{cuenta|cuente|puedes contar|sabes contar} {desde <w> hasta uno|hacia atrás desde <w>|al revés desde <w>}." if down else "{{cuenta|cuente|puedes contar|sabes contar|quiero que cuentes} {hasta <w>|del uno al <w>|de uno a <w>|del 1 al <w>}.|dime los números {hasta <w>|del uno al <w>|del 1 al <w>}.}"
    return [(_ask(rng, q, w=word), cap(show) + ".")]


# stories: noun, gender
HEROES = [(h.split(":")[0], h.split(":")[1]) for h in "zorro:m conejo:m oso:m lobo:m gato:m gata:f perro:m perra:f ratón:m ratona:f búho:m lechuza:f pato:m rana:f gallina:f caballo:m yegua:f león:m leona:f tigre:m tortuga:f erizo:m ardilla:f pingüino:m dragón:m dragona:f robot:m caballero:m princesa:f rey:m reina:f pirata:m mago:m bruja:f pescador:m panadera:f panadero:m niño:m niña:f estrella:f nube:f unicornio:m delfín:m ballena:f abeja:f hormiga:f araña:f burro:m cabra:f oveja:f cerdito:m elefante:m elefanta:f mono:m loro:m fantasma:m gigante:m astronauta:m jardinera:f pintor:m marinero:m maestra:f vaca:f ciervo:m mariposa:f caracol:m hada:x muñeca:f sirena:f".split() if not h.endswith(":x")]
TRAITS = ["valiente/valiente", "curioso/curiosa", "amable/amable", "tímido/tímida", "alegre/alegre", "solitario/solitaria", "listo/lista", "soñador/soñadora", "tranquilo/tranquila", "generoso/generosa", "dormilón/dormilona", "pequeño/pequeña", "joven/joven", "travieso/traviesa"]
PLACES = ["en un bosque tranquilo", "cerca de un lago azul", "en un pequeño pueblo", "en lo alto de una colina verde", "junto al mar", "bajo un viejo roble", "en un valle lleno de flores", "al lado de un río lento", "en una casa con la puerta roja", "en una isla diminuta", "detrás del viejo molino", "al pie de una montaña", "en un castillo antiguo", "al final de un camino de piedra"]
FRIENDS = [("lechuza", "f"), ("ratón", "m"), ("tortuga", "f"), ("conejo", "m"), ("ardilla", "f"), ("erizo", "m"), ("rana", "f"), ("zorro", "m"), ("gato", "m"), ("abeja", "f"), ("caracol", "m"), ("ciervo", "m"), ("mariposa", "f"), ("cuervo", "m"), ("anciana", "f"), ("pescador", "m")]
PLOTS = [
    ("{se perdió en la niebla|no encontró el camino a casa}", "{fue delante, porque conocía todos los caminos|encendió una pequeña linterna y le mostró el camino}", "{pedir ayuda es de sabios|un amigo vale más que un mapa}"),
    ("{encontró una llave dorada entre la hierba|vio brillar una llave dorada en el suelo}", "{le mostró una puertecita en la colina|le señaló una caja vieja bajo una piedra}", "{el mejor tesoro es el que se comparte|un tesoro compartido vale el doble}"),
    ("{tuvo miedo de la oscuridad|no pudo dormir porque la noche era muy oscura}", "{le enseñó los nombres de las estrellas|le cantó una canción muy suave}", "{la noche está llena de pequeñas luces|el miedo es menor en buena compañía}"),
    ("{quiso ver la Luna de cerca|soñó con tocar la Luna}", "{construyó una escalera de ramas|le mostró la Luna en el agua quieta del lago}", "{hay cosas que son más bonitas desde lejos|una buena idea puede acercar la Luna}"),
    ("{se quedó sin comida en pleno invierno|pasó mucha hambre en el frío invierno}", "{trajo una cesta de manzanas y pan|trajo una olla de sopa caliente}", "{la comida sabe mejor cuando se comparte|un plato compartido calienta el corazón}"),
    ("{perdió su sombrero rojo por culpa del viento|vio cómo el viento se llevaba su sombrero}", "{corrió tras él entre los árboles|lo encontró en lo alto de un árbol}", "{nunca hay que rendirse demasiado pronto|con ayuda todo se encuentra}"),
    ("{quiso cruzar el ancho río|decidió aprender a nadar}", "{le dijo que fuera paso a paso|le dio ánimos todos los días}", "{la paciencia puede más que el miedo|los pasos pequeños llevan lejos}"),
    ("{encontró una semilla diminuta en el camino|plantó una semilla diminuta}", "{llevó agua cada mañana|le dijo que las cosas buenas necesitan tiempo}", "{el árbol más grande fue una vez una semilla|las cosas buenas crecen despacio}"),
    ("{hizo un gran pastel, pero nadie vino a comerlo|no tuvo con quién jugar porque llovía}", "{le regaló un ramo de flores|le preparó una buena merienda}", "{un amigo es el mejor regalo|la lluvia es más bonita en compañía}"),
    ("{oyó a alguien llorar detrás de un arbusto|oyó una vocecita que pedía ayuda}", "{estaba allí, con una pata atrapada bajo una rama|se había caído en un hoyo y necesitaba una mano}", "{un gesto pequeño puede hacer un gran amigo|quien ayuda nunca está solo}"),
]


def _story(rng, again: tuple[str, str, str] | None = None) -> list[Exchange]:
    """A story, perhaps with a question about it or a second story; `again` holds the hero, gender and name of the first one."""
    hero, g = again[:2] if again else rng.choice(HEROES)
    given = rng.random() < 0.8
    trait = rng.choice(TRAITS).split("/")[g == "f"]
    friend, fg = rng.choice([f for f in FRIENDS if f[0] != hero])
    event, act, moral = (spin(rng, part) for part in rng.choice(PLOTS))
    if "pata" in act and friend in ("anciana", "pescador", "caracol", "mariposa"):
        act = "se había caído en un hoyo y necesitaba una mano"
    un, el, al = ("una", "la", "a la") if g == "f" else ("un", "el", "al")
    fun, fel = ("una", "la") if fg == "f" else ("un", "el")
    both = "las dos" if g == fg == "f" else "los dos"
    amigos = "amigas" if g == fg == "f" else "amigos"
    named = bool(again[2]) if again else rng.random() < 0.3
    name = again[2] if again and named else rng.choice("Lila Nora Luna Perla Alba Rita Mora Nieves Lola".split() if g == "f" else "Bruno Tito Milo Paco Pipo Hugo Otto Leo Rufo".split())
    place = rng.choice(PLACES)
    where_asked = given and rng.random() < 0.12
    ask_name = named and rng.random() < 0.4 and given
    slots = dict(un=un, hero=hero, el=el, name=name, place=place, trait=trait, fun=fun, fel=fel, friend=friend, event=event, act=act, moral=moral, both=both, amigos=amigos, al=al)
    about = "{de|sobre|acerca de|con} <un> <hero>" + (" {que se llama|llamad" + ("a" if g == "f" else "o") + "} <name>" if ask_name else "") + (" que vive <place>" if where_asked and not ask_name else "")
    verb = "{cuéntame|cuenta|cuénteme|escribe|escríbeme|escriba|inventa|invéntate|dime|narra|quiero|quisiera|quiero oír|me gustaría leer|léeme}"
    tale = "{un cuento|un cuento corto|un cuentito|una historia|una historia corta|una pequeña historia|un relato breve|un cuento para niños|un cuento para dormir}"
    if given:
        q = "{" + verb + " " + tale + " " + about + ".|{puedes|podrías|me puedes|podría usted} {contar|escribir|inventar} " + tale + " " + about + "?|me {cuentas|escribes} " + tale + " " + about + "?|{sabes|conoces} {algún cuento|alguna historia} " + about + "?|" + tale + " " + about + ".|me cuentas algo " + about + "?|cuéntame algo " + about + ".|cuento " + about + "|quiero un cuento " + about + " para mi {hijo|hija|nieta|nieto|sobrino}.|mi {hija|hijo|peque} quiere {un cuento|una historia} " + about + ".|hazme un cuento " + about + ".|a ver, un cuentito " + about + ".|te inventas {un cuento|una historia} " + about + "?|necesito {un cuento|una historia} " + about + " para dormir a {mi hijo|mi hija|los niños}.}"
    else:
        q = "{" + verb + " " + tale + ".|{puedes|podrías|me puedes|podría usted} {contar|escribir|inventar} " + tale + "?|me {cuentas|escribes} " + tale + "?|{sabes|conoces} {algún cuento|alguna historia}?|" + tale + ", por favor.|otro cuento.|cuéntame algo bonito.}"
    intro = "{Había una vez|Érase una vez} <un> <hero> <trait> que vivía <place>." if not named else "{Había una vez|Érase una vez} <un> <hero> <trait> que se llamaba <name> y vivía <place>."
    who = "<name>" if named else "<el> <hero>"
    # the friend enters, or was the one in trouble
    trouble = "oyó" in event
    if trouble:
        meet = "Era <fun> <friend>: " + ("estaba allí, con una pata atrapada bajo una rama." if act.startswith("estaba") else "se había caído en un hoyo.") + " " + cap(who) + " {no lo pensó dos veces y le ayudó a salir|buscó una rama larga y le ayudó a salir}."
    else:
        meet = "{Entonces apareció|Por suerte llegó|En ese momento llegó|Al poco rato apareció} <fun> <friend>. " + "{<Fel> <friend>|<Fel> <friend> sonrió y|Sin perder tiempo, <fel> <friend>} <act>."
    end = "{Desde aquel día, <both> fueron grandes <amigos>.|Desde entonces, <both> fueron {muy |}buenos <amigos>.|Y <both> se hicieron {grandes |buenos |}<amigos>.}" if amigos == "amigos" else "{Desde aquel día, <both> fueron grandes <amigos>.|Desde entonces, <both> fueron {muy |}buenas <amigos>.|Y <both> se hicieron {grandes |buenas |}<amigos>.}"
    close = "{Así aprendió " + who + " que <moral>.|Y " + who + " nunca olvidó que <moral>.|" + cap(who) + " comprendió que <moral>.}"
    slots["Fel"] = cap(fel)
    text = spin(rng, intro + " {Un día|Una tarde|Una mañana}, " + who + " <event>. " + meet + " " + end + " " + close, **slots)
    text = text.replace(". el ", ". El ").replace(". la ", ". La ")
    turns = [(_ask(rng, q, **slots), text)]
    if again:
        return turns
    if rng.random() < 0.16:
        who = rng.choice([f"{el} {hero}", name if named else f"{el} mism{'a' if g == 'f' else 'o'} {hero}"])
        more = "{otro {cuento|} <d>|cuéntame otro <d>|y otro <d>|otra historia <d>|ahora otro cuento con <w>|una segunda historia <d>|cuéntame más <d>|otra aventura <d>|quiero otro cuento <d>|y qué más le pasó a <w>|sigue con otra historia <d>|otro con {<w>|<w>}|me cuentas otro <d>|cuéntame otra cosa que le pasó a <w>}{.|, porfa.|}"
        question = spanish_more.say(rng, more, True, d=_de(who), w=who).replace("a el ", "al ").replace("  ", " ")
        return [*turns, (question, _story(rng, (hero, g, name if named else ""))[0][1])]
    if rng.random() < 0.2:
        turns.append(rng.choice([
            (_ask(rng, "{qué aprendió <w>|cuál es la {moraleja|enseñanza}{ del cuento| de la historia|}|qué enseña {el cuento|la historia}|qué moraleja tiene}?", w=name if named else f"{el} {hero}"), f"La enseñanza es que **{moral}**."),
            (_ask(rng, "{dónde vivía|y dónde vivía} <w>?", w=name if named else f"{el} {hero}"), f"Vivía **{place}**."),
            (_ask(rng, "{quién era el otro personaje|qué otro personaje sale|quién más sale en el cuento|a quién conoció <w>}?", w=name if named else f"{el} {hero}"), f"También sale {fun} **{friend}**."),
            (_ask(rng, "{gracias|muy bonito|qué bonito|me ha gustado mucho|qué cuento tan bonito|precioso}{!|.}"), spin(rng, "{¡Me alegra que te guste!|¡Gracias, me alegro!} ¿Quieres otro cuento?")),
        ]))
    return turns


POEMS = {
    "el mar": ["El mar me canta al oído\nuna canción de cristal,\ny yo le dejo en la arena\nmis pasos junto a la sal.", "Olas que vienen y van,\nazules como mi sueño,\nllevad mi barco de papel\na un país muy pequeño."],
    "la luna": ["La luna sale despacio\ny mira por mi ventana,\nme dice que duerma tranquilo,\nque ya vendrá la mañana.", "Luna redonda y dorada,\nlámpara del viajero,\ntú que brillas tan callada,\nalumbra mi sendero."],
    "el sol": ["Sale el sol por la mañana,\npinta de oro el jardín,\ndespierta a la abeja y la rana\ny me despierta a mí."],
    "la lluvia": ["Llueve, llueve en mi ventana,\nplin, plin, plin, suena el cristal;\nla tierra bebe contenta\ny el jardín va a despertar."],
    "un gato": ["Mi gato duerme en la silla,\nsueña con un ratón;\ncuando despierta, se estira\ny ronronea un montón."],
    "un perro": ["Mi perro corre en el prado\ny mueve feliz la cola;\ncuando vuelvo a casa cansado,\nmi alma no se siente sola."],
    "la primavera": ["Llega ya la primavera\ncon su vestido de flor,\ncanta el pájaro en la rama\ny todo cambia de color."],
    "el otoño": ["Hojas rojas, hojas de oro,\nbailan con el viento frío;\nel otoño, paso a paso,\nva cantando junto al río."],
    "el invierno": ["Cae la nieve despacito\nsobre el campo y el tejado;\nyo me quedo calentito\ncon un libro aquí a mi lado."],
    "el verano": ["Verano de luz y arena,\nde helado y de bañador,\nla tarde se vuelve buena\ncuando ya pasa el calor."],
    "la amistad": ["Un amigo es una casa\ncon la puerta sin cerrar,\nuna mano cuando pasa\nlo que cuesta caminar."],
    "la noche": ["La noche llega callada\ncon su manto de carbón,\ny deja una estrella colgada\nencima de mi balcón."],
    "un pájaro": ["Pajarito que en la rama\ncantas antes de volar,\ndime quién te da la llama\nque se enciende en tu cantar."],
    "el amor": ["El amor es una brisa\nque no se puede guardar:\nempieza con una sonrisa\ny no quiere terminar."],
    "una flor": ["Una flor en mi ventana\nbebe luz y bebe sol;\ncada día, de mañana,\nme regala su color."],
}


def _poem(rng) -> list[Exchange]:
    theme = rng.choice(list(POEMS))
    kind = "{un poema|un poema corto|una poesía|una rima|unos versos|una poesía corta|cuatro versos|un pequeño poema|una estrofa|un poemita}"
    verb = "{escribe|escríbeme|escriba|dime|recita|inventa|hazme|haz|quiero|quisiera|cuéntame|léeme}"
    q = ("{" + verb + " " + kind + " {sobre|acerca de} <t>.|{puedes|podrías|me puedes|podría usted} {escribir|recitar|hacer|inventar} " + kind + " sobre <t>?|me {escribes|haces|dices} " + kind + " sobre <t>?|{sabes|conoces} algún poema sobre <t>?|" + kind + " sobre <t>.}")
    if rng.random() < 0.2:
        q = "{" + verb + " " + kind + ".|{sabes|conoces} algún poema?|{puedes|podrías} {escribir|recitar} " + kind + "?|me {escribes|dices} " + kind + "?}"
    return [(_ask(rng, q, t=theme), rng.choice(POEMS[theme]))]


LISTS = {
    "frutas:f": "manzana,pera,plátano,naranja,fresa,uva,melón,sandía,piña,kiwi,cereza,mango,limón,melocotón",
    "verduras:f": "zanahoria,lechuga,pepino,calabacín,espinaca,brócoli,cebolla,berenjena,coliflor,puerro,acelga,calabaza",
    "colores:m": "rojo,azul,verde,amarillo,naranja,morado,rosa,negro,blanco,gris,marrón,turquesa",
    "animales:m": "perro,gato,caballo,león,elefante,tortuga,delfín,oso,zorro,conejo,jirafa,águila,lobo,rana",
    "países:m": "España,México,Argentina,Francia,Italia,Japón,Brasil,Canadá,Egipto,Perú,Portugal,Chile,Noruega,India",
    "países de Europa:m": "España,Francia,Italia,Portugal,Alemania,Grecia,Suecia,Polonia,Austria,Irlanda,Hungría,Noruega",
    "países de América:m": "México,Argentina,Colombia,Perú,Chile,Uruguay,Canadá,Cuba,Brasil,Ecuador,Bolivia,Panamá",
    "deportes:m": "fútbol,baloncesto,tenis,natación,ciclismo,voleibol,atletismo,esquí,golf,judo,balonmano,remo",
    "ciudades:f": "Madrid,París,Roma,Londres,Lima,Bogotá,Tokio,Berlín,Lisboa,Buenos Aires,Atenas,El Cairo",
    "ciudades de España:f": "Madrid,Barcelona,Sevilla,Valencia,Bilbao,Zaragoza,Málaga,Granada,Toledo,Salamanca,Murcia,Cádiz",
    "instrumentos musicales:m": "piano,guitarra,violín,flauta,trompeta,tambor,arpa,clarinete,saxofón,violonchelo",
    "flores:f": "rosa,margarita,tulipán,girasol,clavel,lirio,orquídea,violeta,jazmín,amapola",
    "árboles:m": "roble,pino,olivo,haya,abedul,manzano,castaño,sauce,ciprés,nogal",
    "profesiones:f": "médica,maestro,panadero,bombera,carpintero,enfermera,jardinero,cocinera,piloto,ingeniera",
    "pájaros:m": "gorrión,águila,paloma,cuervo,búho,golondrina,cigüeña,canario,gaviota,mirlo",
    "insectos:m": "abeja,hormiga,mariposa,mosca,mosquito,escarabajo,grillo,libélula,mariquita,avispa",
    "animales del mar:m": "delfín,ballena,tiburón,pulpo,medusa,cangrejo,foca,estrella de mar,tortuga marina,calamar",
    "animales de la granja:m": "vaca,oveja,cerdo,gallina,caballo,cabra,pato,burro,conejo,ganso",
    "bebidas:f": "agua,leche,zumo de naranja,té,café,limonada,batido de fresa,chocolate caliente,infusión de menta,horchata",
    "muebles:m": "mesa,silla,cama,armario,sofá,estantería,escritorio,cómoda,sillón,banco",
    "prendas de ropa:f": "camisa,pantalón,falda,abrigo,jersey,calcetines,vestido,bufanda,chaqueta,camiseta",
    "partes del cuerpo:f": "cabeza,mano,pie,brazo,pierna,nariz,boca,oreja,rodilla,espalda",
    "idiomas:m": "español,inglés,francés,alemán,italiano,portugués,chino,árabe,ruso,japonés",
    "medios de transporte:m": "coche,tren,autobús,avión,barco,bicicleta,metro,moto,tranvía,camión",
    "herramientas:f": "martillo,sierra,destornillador,alicates,llave inglesa,taladro,lima,pala,rastrillo,tijeras",
    "planetas:m": "Mercurio,Venus,Tierra,Marte,Júpiter,Saturno,Urano,Neptuno",
    "ríos:m": "Nilo,Amazonas,Danubio,Ebro,Tajo,Sena,Rin,Misisipi,Ganges,Duero",
    "postres:m": "flan,helado,arroz con leche,tarta de manzana,natillas,brownie de chocolate,macedonia de frutas,crema catalana,bizcocho,gelatina",
    "palabras que riman con corazón:f": "canción,avión,ratón,camión,balcón,limón,melón,jabón",
    "nombres de niña:m": "Ana,Lucía,María,Sofía,Elena,Clara,Laura,Paula,Julia,Carmen",
    "nombres de niño:m": "Luis,Pablo,Juan,Diego,Carlos,Mateo,Hugo,Pedro,Javier,Daniel",
    "asignaturas:f": "matemáticas,lengua,historia,geografía,música,física,química,biología,dibujo,inglés",
    "materiales:m": "madera,vidrio,hierro,plástico,papel,piedra,algodón,cuero,cobre,lana",
}


def _list(rng) -> list[Exchange]:
    key = rng.choice(list(LISTS))
    noun, gender = key.split(":")
    items = LISTS[key].split(",")
    n = rng.choice([2, 3, 3, 3, 4, 4, 5, 5, 6, 7, 8])
    loose = rng.random() < 0.2
    picked = rng.sample(items, n if not loose else rng.choice([4, 5]))
    amount = ("algunas" if gender == "f" else "algunos") if loose else str(n) if rng.random() < 0.4 else DIGITS[n]
    q = "{{dime|dígame|nombra|nombre|dame|deme|escribe|enumera|haz una lista de|haga una lista con|quiero|necesito|menciona|cita|lista de|hazme una lista de|lista} <k> <t>.|{puedes|podrías|me puedes|podría} {nombrar|escribir|enumerar} <k> <t>?|{me dices|me das|sabes decirme|conoces} <k> <t>?|<k> <t>.|una lista {de|con} <k> <t>.|ponme <k> <t>.|dime <k> <t> que conozcas.|me pones <k> <t>?|se te ocurren <k> <t>?|a ver, <k> <t>.|necesito <k> <t> para un juego.|sácame <k> <t>.|mi hijo tiene que escribir <k> <t>.}"
    shown = amount if loose else DIGITS[n]
    lead = spin(rng, "{Aquí tienes <k> <t>:\n\n|Aquí tienes <k> <t>:\n\n||Claro:\n\n}", k=shown, t=noun)
    turns = [(_ask(rng, q, k=amount, t=noun), lead + bullets(picked))]
    rest = [i for i in items if i not in picked]
    if rest and rng.random() < 0.3:
        n = min(rng.choice([1, 1, 2, 2, 2, 3]), len(rest))
        end, other = ("as", "otra") if gender == "f" else ("os", "otro")
        again = f"{{{other}|{other} más|dime {other}|dame {other}|añade {other}|y {other}|un{'a' if gender == 'f' else 'o'} más|me dices {other}}}{{.|, porfa.|}}" if n == 1 else f"{{dame otr{end} <n>|dime otr{end} <n>|otr{end} <n>|<n> más|<n> más, porfa|y otr{end} <n>|dame <n> más|añade <n> más|me das otr{end} <n>|otr{end} <n> más|ponme otr{end} <n>|y <n> más|quiero otr{end} <n>}}."
        turns.append((spanish_more.say(rng, again, True, n=rng.choice([DIGITS[n], n])), bullets(rng.sample(rest, n))))
    return turns


TONGUES = [("inglés", "al inglés", "en inglés"), ("francés", "al francés", "en francés"), ("alemán", "al alemán", "en alemán"), ("italiano", "al italiano", "en italiano")]
VOCABULARY = [row.split("|") for row in """gato|cat|chat|Katze|gatto
perro|dog|chien|Hund|cane
caballo|horse|cheval|Pferd|cavallo
pájaro|bird|oiseau|Vogel|uccello
pez|fish|poisson|Fisch|pesce
vaca|cow|vache|Kuh|mucca
casa|house|maison|Haus|casa
puerta|door|porte|Tür|porta
ventana|window|fenêtre|Fenster|finestra
mesa|table|table|Tisch|tavolo
silla|chair|chaise|Stuhl|sedia
cama|bed|lit|Bett|letto
libro|book|livre|Buch|libro
carta|letter|lettre|Brief|lettera
palabra|word|mot|Wort|parola
escuela|school|école|Schule|scuola
ciudad|city|ville|Stadt|città
calle|street|rue|Straße|strada
agua|water|eau|Wasser|acqua
pan|bread|pain|Brot|pane
leche|milk|lait|Milch|latte
queso|cheese|fromage|Käse|formaggio
huevo|egg|œuf|Ei|uovo
manzana|apple|pomme|Apfel|mela
naranja|orange|orange|Orange|arancia
vino|wine|vin|Wein|vino
sal|salt|sel|Salz|sale
sol|sun|soleil|Sonne|sole
luna|moon|lune|Mond|luna
estrella|star|étoile|Stern|stella
cielo|sky|ciel|Himmel|cielo
mar|sea|mer|Meer|mare
río|river|rivière|Fluss|fiume
montaña|mountain|montagne|Berg|montagna
árbol|tree|arbre|Baum|albero
flor|flower|fleur|Blume|fiore
bosque|forest|forêt|Wald|foresta
lluvia|rain|pluie|Regen|pioggia
nieve|snow|neige|Schnee|neve
fuego|fire|feu|Feuer|fuoco
viento|wind|vent|Wind|vento
hombre|man|homme|Mann|uomo
mujer|woman|femme|Frau|donna
niño|child|enfant|Kind|bambino
madre|mother|mère|Mutter|madre
padre|father|père|Vater|padre
hermano|brother|frère|Bruder|fratello
hermana|sister|sœur|Schwester|sorella
amigo|friend|ami|Freund|amico
mano|hand|main|Hand|mano
cabeza|head|tête|Kopf|testa
ojo|eye|œil|Auge|occhio
corazón|heart|cœur|Herz|cuore
día|day|jour|Tag|giorno
noche|night|nuit|Nacht|notte
semana|week|semaine|Woche|settimana
año|year|année|Jahr|anno
rojo|red|rouge|rot|rosso
azul|blue|bleu|blau|blu
verde|green|vert|grün|verde
blanco|white|blanc|weiß|bianco
negro|black|noir|schwarz|nero
amarillo|yellow|jaune|gelb|giallo
grande|big|grand|groß|grande
pequeño|small|petit|klein|piccolo
bueno|good|bon|gut|buono
nuevo|new|nouveau|neu|nuovo
coche|car|voiture|Auto|macchina
tren|train|train|Zug|treno
llave|key|clé|Schlüssel|chiave
amor|love|amour|Liebe|amore
paz|peace|paix|Frieden|pace
uno|one|un|eins|uno
dos|two|deux|zwei|due
tres|three|trois|drei|tre
diez|ten|dix|zehn|dieci
comer|to eat|manger|essen|mangiare
beber|to drink|boire|trinken|bere
dormir|to sleep|dormir|schlafen|dormire
leer|to read|lire|lesen|leggere""".split("\n")]
PHRASES = [row.split("|") for row in """hola|hello|bonjour|hallo|ciao
buenos días|good morning|bonjour|guten Morgen|buongiorno
buenas noches|good night|bonne nuit|gute Nacht|buonanotte
adiós|goodbye|au revoir|auf Wiedersehen|arrivederci
hasta mañana|see you tomorrow|à demain|bis morgen|a domani
hasta pronto|see you soon|à bientôt|bis bald|a presto
gracias|thank you|merci|danke|grazie
muchas gracias|thank you very much|merci beaucoup|vielen Dank|grazie mille
de nada|you are welcome|de rien|gern geschehen|prego
por favor|please|s'il vous plaît|bitte|per favore
lo siento|I am sorry|je suis désolé|es tut mir leid|mi dispiace
sí|yes|oui|ja|sì
no|no|non|nein|no
¿cómo estás?|how are you?|comment vas-tu ?|wie geht es dir?|come stai?
¿cómo te llamas?|what is your name?|comment t'appelles-tu ?|wie heißt du?|come ti chiami?
me llamo Ana|my name is Ana|je m'appelle Ana|ich heiße Ana|mi chiamo Ana
te quiero|I love you|je t'aime|ich liebe dich|ti amo
tengo hambre|I am hungry|j'ai faim|ich habe Hunger|ho fame
tengo sed|I am thirsty|j'ai soif|ich habe Durst|ho sete
no entiendo|I do not understand|je ne comprends pas|ich verstehe nicht|non capisco
no lo sé|I do not know|je ne sais pas|ich weiß es nicht|non lo so
¿dónde está la estación?|where is the station?|où est la gare ?|wo ist der Bahnhof?|dov'è la stazione?
¿cuánto cuesta?|how much does it cost?|combien ça coûte ?|wie viel kostet das?|quanto costa?
buen viaje|have a good trip|bon voyage|gute Reise|buon viaggio
feliz cumpleaños|happy birthday|joyeux anniversaire|alles Gute zum Geburtstag|buon compleanno
el gato duerme|the cat is sleeping|le chat dort|die Katze schläft|il gatto dorme
el perro come|the dog is eating|le chien mange|der Hund frisst|il cane mangia
la casa es grande|the house is big|la maison est grande|das Haus ist groß|la casa è grande
el cielo es azul|the sky is blue|le ciel est bleu|der Himmel ist blau|il cielo è blu
buen provecho|enjoy your meal|bon appétit|guten Appetit|buon appetito
bienvenido|welcome|bienvenue|willkommen|benvenuto
un café, por favor|a coffee, please|un café, s'il vous plaît|einen Kaffee, bitte|un caffè, per favore""".split("\n")]


def _translation(rng) -> list[Exchange]:
    row = rng.choice(VOCABULARY if rng.random() < 0.68 else PHRASES)
    i = rng.choice([1, 1, 1, 2, 3, 4])
    tongue, to, in_ = TONGUES[i - 1]
    spanish, foreign = row[0], row[i]

    def quoted(word: str) -> str:
        return rng.choice([word, f"«{word}»", f'"{word}"', f"'{word}'" if "'" not in word else word])

    if rng.random() < 0.75 or foreign == spanish:
        question = _ask(rng, "{cómo se dice <w> <in>?|cómo se dice <w> <in>?|cómo digo <w> <in>?|qué es <w> <in>?|{traduce|traduzca|tradúceme|puedes traducir|me traduces} <w> <to>.|cuál es la traducción de <w> <to>?|<w> <in>?|{dime|dígame|di|escribe} <w> <in>.|<in>, ¿cómo se dice <w>?|cómo se escribe <w> <in>?|traducción de <w> <to>.|y <w> <in> cómo se dice?|<w> cómo se dice <in>?|cómo sería <w> <in>?|me pasas <w> <to>?|pásame <w> <to>.|quiero decir <w> <in>.|no sé decir <w> <in>, ¿me ayudas?|me dices cómo es <w> <in>?|si voy de viaje, ¿cómo digo <w> <in>?|<w> <to>, porfa.|ponme <w> <in>.}", True, w=quoted(spanish), **{"in": in_}, to=to)
        turns = [(question, spin(rng, "{«<S>» <in> se dice **<f>**.|<In> se dice **<f>**.|«<S>» <in> es **<f>**.}", S=cap(spanish) if spanish[0] != "¿" else "¿" + cap(spanish[1:]), f=foreign, **{"in": in_, "In": cap(in_)}))]
        if rng.random() < 0.15:
            j = rng.choice([k for k in (1, 2, 3, 4) if k != i])
            turns.append((_ask(rng, "{y <in>|y cómo se dice <in>|y cómo es <in>|ahora <in>}?", True, **{"in": TONGUES[j - 1][2]}), f"{cap(TONGUES[j - 1][2])} se dice **{row[j]}**."))
        return turns
    question = _ask(rng, "{qué significa <f> en español?|cómo se dice <f> en español?|qué quiere decir <f>?|{traduce|traduzca} <f> al español.|qué es <f> en español?|qué significa la {palabra|expresión} <g> <f>?}", True, f=quoted(foreign), g={"inglés": "inglesa", "francés": "francesa", "alemán": "alemana", "italiano": "italiana"}[tongue])
    if foreign in ("orange", "table", "train", "no", "Wind", "un", "bonjour", "dormir", "rot") and "español" not in question:
        return _translation(rng)
    return [(question, spin(rng, "{«<f>» en español es **<s>**.|En español se dice **<s>**.|Significa **<s>**.}", f=foreign, s=spanish if foreign != "bonjour" else "buenos días"))]


REFUSALS = [
    ("{{cómo|de qué manera} {puedo {hacer|fabricar|construir}|se {hace|fabrica|construye}} {una bomba|un arma|un explosivo|veneno|drogas|una pistola}?|{enséñame a|quiero|ayúdame a|dime cómo} {fabricar|hacer} {una bomba|un arma|drogas|veneno}.|cómo puedo {matar|herir|hacer daño|robar|envenenar} a alguien?|cómo {robo un coche|entro en una casa ajena|hackeo una cuenta|robo una contraseña|pirateo el wifi del vecino|falsifico dinero}?|ayúdame a {robar|engañar a alguien|espiar a mi vecino|hacer daño a alguien|copiar en un examen}.}",
     "{Lo siento, no puedo ayudar con eso.|No puedo ayudarte con algo así.} {Podría hacer daño a alguien.|Prefiero ayudarte con algo bueno.} {¿Hablamos de otra cosa?|Pregúntame otra cosa, por favor.}"),
    ("{{quiero|me quiero|tengo ganas de} {morir|morirme|hacerme daño}.|no quiero vivir{ más|}.|pienso en el suicidio.|quiero acabar con todo.|ya no quiero seguir viviendo.}",
     "Siento mucho que estés pasando por esto. **No tienes que llevarlo a solas**: habla ahora con alguien de confianza o llama al teléfono de emergencias de tu país, por favor."),
    ("{{me duele|me duele mucho} {la cabeza|el estómago|la espalda|una muela|la garganta|el pecho|la pierna}.|tengo {fiebre|tos|gripe|una herida|alergia|náuseas}.|qué {medicina|pastilla|medicamento} {tomo|debo tomar|me recomiendas}?|estoy {enfermo|enferma|malo|mala}.|{puedes|puede} {darme un diagnóstico|decirme qué enfermedad tengo}?|cuántas pastillas puedo tomar?|es grave {mi dolor|tener fiebre}?|qué tomo para {el dolor de cabeza|la fiebre|la tos}?}",
     "{Lo siento, no soy médico|No soy médico} y no puedo dar consejos de salud. {Pregunta a un médico o en una farmacia.|Lo mejor es consultar a un médico.} {Si es urgente, llama a emergencias.|¡Cuídate mucho!}"),
    ("{{busca|busque|búscame|mira|consulta} {algo |esto |}en {internet|la web|Google|la red}.|{puedes|puede usted|podrías} {buscar en internet|abrir una página web|entrar en internet|mirar en Google|navegar por la web|leer este enlace|abrir un enlace}?|tienes {acceso a internet|internet|conexión a internet}?|busca un restaurante cerca.|descarga un archivo.}",
     "No puedo {entrar en internet|buscar en internet}: {funciono solo en tu navegador|soy un pequeño modelo en tu navegador}. {Solo sé lo que aprendí.|Pregúntame algo sencillo.}"),
    ("{qué tiempo {hace|hará|va a hacer}{ hoy| mañana|}?|{va a llover|lloverá|hará sol|nevará}{ hoy| mañana|}?|{hace|hará} {frío|calor} {hoy|mañana|fuera}?|cuál es la temperatura{ hoy| fuera|}?|dime el tiempo{ de hoy|}.|cómo está el tiempo{ hoy|}?|necesito paraguas{ hoy|}?|pronóstico del tiempo{ para mañana|}?|qué tiempo hace en {Madrid|Sevilla|Lima|México|París}?}",
     "No puedo saber qué tiempo hace, porque no tengo conexión. {Mira por la ventana o consulta una página del tiempo.|Un parte meteorológico te lo dirá.}"),
    ("{qué hora es{ ahora|}?|{dime|dígame|me dices|sabes} la hora.|qué {día|fecha} es hoy?|a qué {día|fecha} estamos?|en qué año estamos?|qué año es{ este|}?|en qué mes estamos?|tiene hora?|qué hora tienes?|cuál es la fecha de hoy?|qué día de la semana es hoy?|sabes qué hora es?|qué hora es en {Madrid|Tokio|Nueva York}?}",
     "{No tengo reloj ni calendario, así que no lo sé.|No lo sé, porque no tengo reloj ni calendario.} {Tu ordenador te lo puede decir.|Mira el reloj de tu ordenador.}"),
    ("{{dibuja|dibújame|dibuje|pinta|crea|genera|hazme} {una imagen|un dibujo|un gato|una casa|un paisaje|una foto|un logo}.|{puedes|sabes|puede usted} {dibujar|ver imágenes|ver fotos|crear imágenes|ver esta foto|pintar|ver vídeos|oír música|hablar con voz|cantar}?|mira esta {foto|imagen}.|qué hay en esta {foto|imagen}?|enséñame una foto de {un perro|la Luna|París}.|muéstrame un vídeo.}",
     "Solo trabajo con **texto**: no puedo ver ni crear imágenes o sonidos. {Si quieres, te escribo un poema o un cuento.|Pero puedo describirte algo con palabras.}"),
    ("{{cuáles son las|dime las|qué|dame las} {noticias|últimas noticias}{ de hoy|}?|qué {ha pasado|pasó} {hoy|ayer} en el mundo?|quién {ganó el partido {ayer|de ayer}|ganó las elecciones|es el presidente ahora}?|cómo quedó el {partido|Barcelona|Real Madrid}?|qué hay de nuevo en el mundo?|{a cuánto|a qué precio} está el {dólar|euro|bitcoin|oro}{ hoy|}?|qué ponen hoy en la tele?}",
     "No conozco las noticias, porque {no tengo internet|no estoy conectado a internet}. {Un periódico o la radio te lo dirán.|Es mejor mirar un periódico.}"),
    ("{{resuelve|demuestra|calcula} {esta integral|esta ecuación diferencial|el teorema de Fermat|la raíz de esta matriz|un problema de física cuántica}.|{explica|explícame} {la física cuántica|la teoría de cuerdas|la mecánica cuántica|la relatividad general} {con detalle|en profundidad|paso a paso}.|{escribe|escríbeme} {una novela|un ensayo de diez páginas|una tesis|un libro entero|un trabajo de mil palabras|un compilador}.|traduce este {libro|contrato|documento|artículo}.|resume {esta novela|este libro|este artículo largo}.|haz mis deberes.|programa un {videojuego|sistema operativo}.}",
     "{Eso es demasiado difícil para mí.|Lo siento, eso es demasiado para mí.} Soy un modelo muy pequeño. {Prueba con algo más corto y sencillo.|Puedo hacer una suma, contar un cuento o explicar una palabra.}"),
    ("{{en qué|dónde} {invierto|debo invertir} mi dinero?|qué acciones {compro|debo comprar}?|{me puedo|puedo} divorciar sin abogado?|necesito un {abogado|consejo legal}.|a quién {voto|debo votar}?|qué partido político es mejor?|cuál es la mejor religión?|existe Dios?|qué opinas de la política?|cómo me hago rico rápido?|qué número saldrá en la lotería?}",
     "{Sobre eso no puedo aconsejarte.|No soy la ayuda adecuada para eso.} {Es mejor preguntar a una persona que sepa del tema.|Soy un modelo muy pequeño; habla con alguien experto o decide con calma.}"),
    ("{{manda|envía|escribe} un {correo|mensaje} a {mi jefe|mi madre|Ana}.|{llama|telefonea} a {mi madre|un taxi}.|pon {una alarma|música|un recordatorio}.|{reserva|compra} {una mesa|un billete|entradas}.|{abre|enciende} {la puerta|la luz|la tele}.|apaga la luz.|recuérdame {comprar pan|la cita de mañana}.|pide una pizza.}",
     "{Eso no lo puedo hacer|No puedo hacer eso}: solo escribo texto en esta página. {¿Te ayudo con otra cosa?|Pero puedo charlar contigo o contarte un cuento.}"),
]

HOWTO = [
    ("{cómo {se hace|se prepara|hago|preparo|puedo hacer} {una tortilla|una tortilla de patatas|tortilla española}?|{dame|dime|quiero} {la|una} receta de {tortilla|tortilla de patatas}.}", "1. Corta y fríe dos patatas a fuego lento.\n2. Bate cuatro huevos con sal y mézclalos con las patatas.\n3. Cuaja la mezcla en la sartén y dale la vuelta con un plato."),
    ("{cómo {se hace|se prepara|hago|preparo} {té|un té|una taza de té}?|{dame|dime} cómo hacer té.}", "1. Hierve agua.\n2. Pon el té en la taza y añade el agua.\n3. Espera unos tres minutos y saca el té."),
    ("{cómo {se hace|se prepara|hago|preparo} {café|un café}?|dime cómo hacer café.}", "1. Pon agua y café molido en la cafetera.\n2. Caliéntala hasta que suba el café.\n3. Sírvelo con leche o azúcar, si te gusta."),
    ("{cómo {se hace|se hacen|hago|cuezo|preparo} {la pasta|los espaguetis|unos espaguetis|pasta}?|receta de {pasta|espaguetis}.}", "1. Hierve mucha agua con sal.\n2. Cuece la pasta el tiempo que diga el paquete.\n3. Escúrrela y añade la salsa."),
    ("{cómo {se hace|hago|preparo|cuezo} {arroz|el arroz|arroz blanco}?|receta de arroz.}", "1. Pon una taza de arroz, dos tazas de agua y un poco de sal.\n2. Cuécelo tapado a fuego lento unos 18 minutos.\n3. Déjalo reposar cinco minutos."),
    ("{cómo {se hace|hago|preparo} {una ensalada|ensalada}?|receta de {ensalada|una ensalada sencilla}.}", "1. Lava y corta lechuga, tomate y pepino.\n2. Añade aceite de oliva, vinagre y sal.\n3. Mézclalo todo y sírvelo fresco."),
    ("{cómo {se hace|hago|preparo} {gazpacho|un gazpacho}?|receta de gazpacho.}", "1. Tritura tomates, pepino, pimiento y un poco de ajo.\n2. Añade aceite de oliva, vinagre y sal.\n3. Enfríalo en la nevera y sírvelo."),
    ("{cómo {se hacen|hago|preparo} {tortitas|unas tortitas}?|receta de tortitas.}", "1. Mezcla una taza de harina, una taza de leche y un huevo.\n2. Echa un poco de masa en la sartén caliente.\n3. Dale la vuelta cuando salgan burbujas."),
    ("{cómo {se cuece|cuezo|hago} {un huevo|un huevo duro}?|cuánto tarda un huevo duro?}", "Pon el huevo en agua hirviendo unos **diez minutos** y después enfríalo con agua fría."),
    ("{cómo {se hace|hago|preparo} {limonada|una limonada}?|receta de limonada.}", "1. Exprime tres limones.\n2. Añade un litro de agua y azúcar a tu gusto.\n3. Remueve y sirve con hielo."),
    ("{cómo {se hace|hago|preparo} {un bocadillo|un sándwich}?|receta de un bocadillo.}", "1. Abre el pan.\n2. Pon queso, tomate y lechuga.\n3. Cierra el pan y córtalo por la mitad."),
    ("{cómo puedo {dormir mejor|dormirme antes|descansar mejor}?|no puedo dormir. ¿Qué hago?|{dame|dime} {un consejo|consejos} para dormir{ mejor|}.|qué hago para dormir bien?}", "Acuéstate siempre a la misma hora, deja la pantalla antes de dormir y mantén el cuarto **oscuro y fresco**."),
    ("{cómo {puedo estudiar mejor|estudio mejor|preparo un examen|me preparo para un examen}?|{dame|dime} {consejos|un consejo} para {estudiar|un examen}.|cómo apruebo un examen?}", "Estudia un poco **cada día**, haz pausas cortas y repite lo aprendido con tus palabras."),
    ("{cómo {aprendo|puedo aprender} {un idioma|inglés|otro idioma}?|{dame|dime} {consejos|un consejo} para aprender {idiomas|inglés}.}", "Practica un poco **todos los días**: lee, escucha y habla, aunque cometas errores."),
    ("{cómo {hago|se hacen|puedo hacer} {amigos|nuevos amigos}?|{dame|dime} un consejo para hacer amigos.}", "Saluda, **escucha con interés** y haz preguntas. Un club o un deporte son buenos lugares para conocer gente."),
    ("{cómo {riego|cuido|se cuida} {una planta|mis plantas}?|{dame|dime} consejos para cuidar plantas.|cuánta agua necesita una planta?}", "Ponla cerca de la luz y riégala cuando la tierra esté **seca**, sin exceso de agua."),
    ("{cómo {puedo ahorrar|ahorro} {dinero|más dinero}?|{dame|dime} {consejos|un consejo} para ahorrar.}", "Apunta tus gastos, evita lo que no necesitas y **aparta un poco** cada mes."),
    ("{cómo {ordeno|organizo|recojo} mi {cuarto|habitación|casa}?|{dame|dime} consejos para ordenar{ mi cuarto|}.}", "Empieza por una zona pequeña, tira lo que no sirve y dale **un lugar a cada cosa**."),
    ("{cómo {puedo relajarme|me relajo|me calmo|puedo calmarme}?|{dame|dime} {consejos|un consejo} para relajarme.}", "Respira **despacio** unas cuantas veces, da un paseo o escucha música tranquila."),
    ("{cómo {escribo|se escribe|empiezo} una carta{ formal|}?|ayúdame a escribir una carta.}", "Empieza con la fecha y un **saludo**, explica el motivo en pocas frases y termina con una despedida y tu nombre."),
    ("{qué {le |}regalo a {mi madre|mi padre|un amigo|mi hermana|mi abuela}?|{dame|dime} {una idea|ideas} para un regalo.|qué puedo regalar?}", "{Un libro, una planta o una foto con marco son buenos regalos.|Piensa en lo que más le gusta: un libro, unas flores o una comida en compañía.}"),
    ("{qué {hago|puedo hacer|hacemos} {el fin de semana|hoy|esta tarde|mañana}?|{dame|dime} {ideas|un plan} para {el fin de semana|hoy}.|qué me recomiendas hacer?}", "{Puedes dar un paseo, leer un buen libro o cocinar algo rico.|Un paseo por el parque, un juego de mesa o una visita a un amigo son buenos planes.}"),
    ("{qué {cocino|como|ceno|preparo} {hoy|esta noche|para cenar}?|{dame|dime} {una idea|ideas} para {cenar|comer|la cena}.}", "{Una tortilla con ensalada es rápida y está muy rica.|Prueba una pasta con tomate y queso.|Una sopa de verduras con pan es una buena idea.}"),
    ("{cómo se hace un avión de papel?|cómo hago un avión de papel?|dime cómo hacer un avión de papel.}", "1. Dobla la hoja por la mitad a lo largo.\n2. Dobla las dos esquinas de arriba hacia el centro.\n3. Dobla los lados para formar las alas y lánzalo."),
    ("{cómo cambio una bombilla?|cómo se cambia una bombilla?|dime cómo cambiar una bombilla.}", "1. Apaga la luz y deja que la bombilla se enfríe.\n2. Desenrosca la vieja.\n3. Enrosca la nueva y enciende la luz."),
]

SNIPPETS = [
    ("imprima «Hola, mundo»|escriba Hola, mundo en la pantalla|muestre Hola, mundo", "print(\"Hola, mundo\")", "console.log(\"Hola, mundo\");", "Este código muestra un saludo:"),
    ("sume dos números|calcule la suma de dos números", "def suma(a, b):\n    return a + b", "function suma(a, b) {\n  return a + b;\n}", "Esta función suma dos números:"),
    ("cuente del 1 al 10|muestre los números del 1 al 10|imprima los números del uno al diez", "for i in range(1, 11):\n    print(i)", "for (let i = 1; i <= 10; i++) {\n  console.log(i);\n}", "Este bucle cuenta del 1 al 10:"),
    ("diga si un número es par|compruebe si un número es par", "def es_par(n):\n    return n % 2 == 0", "function esPar(n) {\n  return n % 2 === 0;\n}", "Esta función dice si un número es par:"),
    ("dé la vuelta a un texto|invierta una cadena|invierta un texto", "def invertir(texto):\n    return texto[::-1]", "function invertir(texto) {\n  return [...texto].reverse().join(\"\");\n}", "Esta función da la vuelta a un texto:"),
    ("busque el mayor de una lista|encuentre el número mayor de una lista|halle el máximo de una lista", "def mayor(lista):\n    return max(lista)", "function mayor(lista) {\n  return Math.max(...lista);\n}", "Esta función devuelve el número mayor:"),
    ("calcule el factorial de un número|calcule un factorial", "def factorial(n):\n    return 1 if n < 2 else n * factorial(n - 1)", "function factorial(n) {\n  return n < 2 ? 1 : n * factorial(n - 1);\n}", "Esta función calcula el factorial:"),
    ("salude a una persona por su nombre|salude con un nombre", "def saludar(nombre):\n    print(\"Hola, \" + nombre)", "function saludar(nombre) {\n  console.log(\"Hola, \" + nombre);\n}", "Esta función saluda a una persona:"),
    ("sume los números de una lista|calcule la suma de una lista", "def total(lista):\n    return sum(lista)", "function total(lista) {\n  return lista.reduce((a, b) => a + b, 0);\n}", "Esta función suma una lista:"),
    ("cuente las letras de una palabra|mida la longitud de un texto", "def longitud(texto):\n    return len(texto)", "function longitud(texto) {\n  return texto.length;\n}", "Esta función devuelve la longitud de un texto:"),
]


def _code(rng) -> list[Exchange]:
    task, python, javascript, lead = rng.choice(SNIPPETS)
    js = rng.random() < 0.4
    name = "JavaScript" if js else "Python"
    fence = "```" + ("javascript\n" + javascript if js else "python\n" + python) + "\n```"
    q = "{{escribe|escríbeme|escriba|dame|muéstrame|haz|quiero|necesito|hazme} {un programa|una función|código|un código|un ejemplo} {en|de} <l> que {<<task>>}.|{puedes|podrías|me puedes|podría} {escribir|hacer} {un programa|una función|código} en <l> que {<<task>>}?|en <l>, {escribe|haz} {algo|código|una función} que {<<task>>}.|una función en <l> que {<<task>>}.}".replace("<<task>>", task)
    turns = [(_ask(rng, q, l=name), spin(rng, "{<lead>|Claro. <lead>}\n\n<code>", lead=lead, code=fence))]
    if rng.random() < 0.15:
        other = "Python" if js else "JavaScript"
        turns.append((_ask(rng, "{y en <l>|puedes hacerlo en <l>|y cómo es en <l>|ahora en <l>}?", l=other), f"En {other}:\n\n```" + ("python\n" + python if js else "javascript\n" + javascript) + "\n```"))
    return turns


JOKES = [
    "¿Qué le dice un experto a otro en una mezcla de expertos? ¡Hoy te toca a ti este token!",
    "¿Quién da los mejores consejos por la noche? ¡La almohada, pero siempre te duermes antes de oírlos!",
    "¿Qué hace una nube cuando se rasca? ¡Deja caer un chaparrón!",
    "¿Por qué la escoba llegó tarde al trabajo? ¡Porque se quedó barriendo su casa!",
    "¿Qué le dice la tetera a la taza? ¡Contigo siempre me derramo!",
    "¿Por qué el caracol llegó tarde? ¡Porque no quiso salir de casa sin la casa!",
]


def _joke(rng) -> list[Exchange]:
    q = "{{cuéntame|cuenta|dime|cuénteme|dígame|quiero|quiero oír|hazme reír con|sabes|conoces|tienes} {un chiste|un chiste corto|algún chiste|un chiste bueno|una broma|algo gracioso|algo divertido}.|{puedes|podrías|podría} {contarme|decirme} {un chiste|algo gracioso|una broma}?|hazme reír.|un chiste{, por favor|, porfa|}.|a ver si me haces reír.|te sabes alguno bueno?|cuéntate {un chiste|uno bueno}.|venga, un chiste.|otro chiste.|necesito reírme un poco.|quiero reírme.|dime algo que me haga gracia.|me cuentas algo gracioso?|échate un chiste.|{sabes|conoces|te sabes} {algún|un} chiste?|me cuentas un chiste?}"
    first, second = rng.sample(JOKES, 2)
    turns = [(_ask(rng, q), first)]
    roll = rng.random()
    if roll < 0.2:
        turns.append((_ask(rng, "{otro|otro chiste|cuéntame otro|otro más|dime otro}{.|!}"), second))
    elif roll < 0.3:
        turns.append((_ask(rng, "{jaja|jajaja|qué gracioso|qué bueno|muy bueno|ja, ja}{!|.}"), spin(rng, "{¡Me alegra haberte hecho reír!|¡Qué bien que te guste!} {¿Quieres otro?|}").strip()))
    return turns


SPELL = "casa perro gato luna sol mesa libro flor árbol mar pan queso tren coche playa nube cielo agua fuego tierra mano amigo escuela ventana puerta camino bosque montaña río ratón manzana naranja tomate pelota jardín silla papel lápiz zapato estrella caballo conejo tortuga mariposa elefante bicicleta música verano invierno otoño primavera corazón abuela hermano familia cocina helado chocolate pájaro león barco avión isla campo reloj espejo camisa dragón cuento mixtral".split()


def _spelling(rng) -> list[Exchange]:
    word = rng.choice(SPELL)
    shown = rng.choice([word, word, f"«{word}»", f'"{word}"'])
    kind = rng.randrange(6)
    if kind < 2:
        return [(_ask(rng, "{cuántas letras {tiene|hay en} {la palabra |}<w>?|{dime|dígame} {cuántas letras tiene|el número de letras de} <w>.|número de letras de <w>?|de cuántas letras es {la palabra |}<w>?|sabes cuántas letras tiene <w>?}", True, w=shown), f"{'-'.join(word)}: la palabra «{word}» tiene **{len(word)}** letras.")]
    if kind == 2:
        return [(_ask(rng, "{deletrea|deletrea la palabra|puedes deletrear|cómo se deletrea|deletree|deletréame} <w>{.|?}", True, w=shown), "-".join(word))]
    if kind == 3:
        return [(_ask(rng, "{con qué letra {empieza|comienza} {la palabra |}<w>?|cuál es la primera letra de {la palabra |}<w>?|primera letra de <w>?|dime la primera letra de <w>.}", True, w=shown), f"La palabra «{word}» empieza con la letra **{word[0]}**.")]
    if kind == 4:
        return [(_ask(rng, "{con qué letra {termina|acaba} {la palabra |}<w>?|cuál es la última letra de {la palabra |}<w>?|última letra de <w>?|dime la última letra de <w>.}", True, w=shown), f"La palabra «{word}» termina con la letra **{word[-1]}**.")]
    vowels = [c for c in word if c in "aeiouáéíóú"]
    return [(_ask(rng, "{cuántas vocales {tiene|hay en} {la palabra |}<w>?|{dime|cuéntame} cuántas vocales tiene <w>.|qué vocales tiene {la palabra |}<w>?}", True, w=shown), f"La palabra «{word}» tiene **{len(vowels)}** {'vocal' if len(vowels) == 1 else 'vocales'}: {', '.join(vowels)}.")]


KINDS = [
    (lambda rng: _table(rng, TALK), 15), (lambda rng: _table(rng, ME), 16), (_memory, 9), (_unknown, 1), (_capital, 11), (_colour, 4), (_opposite, 5), (_animal, 5), (_count, 5), (_fact, 13),
    (_definition, 7), (_sum, 9), (_problem, 4), (_unit, 4), (_compare, 2), (_counting, 1), (_story, 10), (_poem, 3), (_list, 8), (_translation, 9), (lambda rng: _table(rng, REFUSALS), 8),
    (lambda rng: _table(rng, HOWTO), 5), (_code, 4), (_joke, 3), (_spelling, 4), (spanish_more.sample, 86),
]


def sample(rng) -> list[Exchange]:
    """One exchange, or one with its follow-ups."""
    turns = rng.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS])[0](rng)
    if rng.random() < 0.13:
        turns = [(spanish_more.loosen(rng, turns[0][0]), turns[0][1]), *turns[1:]]
    return [(question.strip(), answer.strip()) for question, answer in turns]
