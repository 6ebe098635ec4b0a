"""More Spanish, as it is spoken: definitions, reasons, geography, memory, sums with follow-ups, small talk, identity, advice, refusals and tiny functions. Used by `spanish`."""

from grammar import cap, join, spin

Exchange = tuple[str, str]

PLAIN = str.maketrans("áéíóúÁÉÍÓÚü", "aeiouAEIOUu")
STARTS = ["oye, ", "oye ", "oiga, ", "a ver, ", "pues ", "bueno, ", "mira, ", "vale, ", "y ", "hola, ", "una cosa, ", "eh, ", "perdona, ", "perdone, ", "ah, ", "venga, ", "buenas, ", "una pregunta: ", "una duda: ", "tengo una duda: ", "ya que estás, ", "mi hijo pregunta: ", "me preguntaba: "]
TAILS = [", porfa", " porfa", ", por favor", " por favor", ", anda", ", gracias", " gracias", ", venga", " pls"]

ORDERS = ("multiplí", "súma", "résta", "quíta", "ponle", "repite", "dobla", "dime", "diví", "repárt", "ahora súma", "ahora résta", "resume", "cuéntame", "explícame", "quiero", "define", "ayúdame", "hazme", "dame", "enséñame", "necesito", "adivina")


def say(rng, template: str, keep: bool = False, **slots: object) -> str:
    """A spoken question or remark: often with a filler, without opening mark, accents or capital. `keep` leaves out fillers and accent loss."""
    text = spin(rng, template, **slots).strip().replace(" de el ", " del ")
    if text.endswith("?") and text.lower().startswith(ORDERS):
        text = text[:-1] + "."
    asks = text.endswith("?")
    if asks and "¿" not in text and not text.startswith(("no ", "mi ", "a ver", "me voy")) and ", cuánt" not in text and rng.random() < 0.3:
        text = "¿" + text
    if not keep and rng.random() < 0.28:
        text = rng.choice(STARTS) + text
    if not keep and asks and rng.random() < 0.1:
        text = text[:-1] + rng.choice(TAILS) + "?"
    if asks and "¿" not in text and rng.random() < 0.35 or text.endswith(".") and rng.random() < 0.5:
        text = text[:-1]
    if not keep and rng.random() < 0.2:
        text = text.translate(PLAIN)
    return cap(text) if rng.random() < 0.55 else text


def loosen(rng, text: str) -> str:
    """A finished question in a looser tone: an opener, a `porfa`, lower case, no opening marks. Greetings and code stay as they are."""
    low = text.lstrip("¿¡").lower()
    if "\n" in text or low.startswith(("hola", "buen", "oye", "ey", "adiós", "adios", "salud", "muy", "hasta", "sí", "si.", "no", "y ", "perd", "disculp")):
        return text
    if rng.random() < 0.6:
        mark = text[:1] if text[:1] in "¿¡" else ""
        body = text[len(mark):]
        text = rng.choice(STARTS[:12]) + mark + (body if body.startswith(("JavaScript", "Python")) else body[:1].lower() + body[1:])
    if text.endswith("?") and rng.random() < 0.4:
        text = text[:-1] + rng.choice(TAILS[:4]) + "?"
    if text.endswith("?") and text.count("¿") < 2 and rng.random() < 0.6:
        text = text.replace("¿", "").rstrip("?") if rng.random() < 0.5 else text.replace("¿", "")
    return text


def _de(name: str) -> str:
    return "del " + name[3:] if name.startswith("el ") else "de " + name


def _y(items: list[str]) -> str:
    return join(items, "e" if items[-1].startswith(("i", "I", "hi")) else "y")


# word | definition
WORDS = [row.split("|") for row in """un martillo|una herramienta para clavar clavos
un tenedor|un cubierto con puntas para pinchar la comida
una cuchara|un cubierto hondo para tomar sopa y otros líquidos
un cuchillo|un cubierto con filo para cortar
una nevera|un aparato que mantiene fríos los alimentos
un horno|un aparato muy caliente para asar y cocer alimentos
una lavadora|una máquina que lava la ropa
una escoba|un utensilio con palo largo para barrer el suelo
una almohada|un cojín blando donde se apoya la cabeza al dormir
una manta|una tela gruesa que da calor en la cama
un paraguas|un objeto que nos protege de la lluvia
una mochila|una bolsa que se lleva en la espalda
una llave|un objeto de metal que abre y cierra una puerta
un reloj|un aparato que marca la hora
un espejo|un cristal en el que nos vemos reflejados
una vela|un cilindro de cera con una mecha que da luz
una lámpara|un objeto que da luz en una habitación
una bicicleta|un vehículo de dos ruedas que se mueve con pedales
un tren|un vehículo largo que circula sobre vías
un avión|un vehículo con alas que vuela por el aire
un barco|un vehículo que navega por el agua
un submarino|un barco que puede navegar bajo el agua
un semáforo|una señal con luces que ordena el tráfico
un ascensor|una cabina que sube y baja entre los pisos de un edificio
una escalera|una serie de peldaños para subir y bajar
un teléfono|un aparato para hablar con alguien que está lejos
una cámara|un aparato para hacer fotos
un lápiz|una barra de madera con una mina para escribir o dibujar
un cuaderno|un conjunto de hojas unidas para escribir
un sello|un papel pequeño que se pega en una carta para pagar el envío
una lupa|una lente que hace ver las cosas más grandes
un hospital|un edificio donde se atiende a los enfermos
una escuela|un lugar donde los niños aprenden
una farmacia|una tienda donde se venden medicinas
un mercado|un lugar donde se compran y venden alimentos y otras cosas
un castillo|un edificio antiguo y fuerte con muros y torres
un molino|una máquina o un edificio donde se muele el grano
un aeropuerto|un lugar donde despegan y aterrizan los aviones
una estación|un lugar donde paran los trenes o los autobuses
un hotel|un edificio donde se paga por dormir unas noches
un teatro|un edificio donde se representan obras
una granja|una casa de campo con animales y cultivos
un puerto|un lugar junto al agua donde los barcos cargan y descargan
una plaza|un espacio abierto en medio de un pueblo o una ciudad
un restaurante|un lugar donde se sirven comidas
un bombero|una persona que apaga incendios y rescata a la gente
un cartero|una persona que reparte cartas y paquetes
un carpintero|una persona que hace muebles y cosas de madera
un fontanero|una persona que arregla tuberías y grifos
un maestro|una persona que enseña en una escuela
un cocinero|una persona que prepara comidas
un jardinero|una persona que cuida las plantas y los jardines
un piloto|una persona que conduce un avión o un coche de carreras
un enfermero|una persona que cuida a los enfermos y ayuda a los médicos
un veterinario|un médico de animales
un abogado|una persona que conoce las leyes y defiende a otras
un arquitecto|una persona que diseña edificios
un sastre|una persona que hace trajes y arregla ropa
un pastor|una persona que cuida un rebaño de ovejas o cabras
un juez|una persona que decide en un juicio según la ley
el queso|un alimento hecho con leche cuajada
el pan|un alimento de harina y agua cocido en el horno
la mantequilla|una grasa que se saca de la nata de la leche
la miel|un líquido dulce y espeso que hacen las abejas
el chocolate|un alimento dulce hecho con cacao y azúcar
una sopa|un plato líquido, casi siempre caliente, con caldo
una ensalada|un plato frío de verduras con aceite y vinagre
una tortilla|un plato de huevos batidos y cuajados en la sartén
el arroz|un cereal de granos pequeños que se come cocido
un yogur|un alimento cremoso hecho con leche fermentada
la amistad|el cariño y la confianza entre amigos
el amor|un sentimiento de mucho cariño por alguien
la paz|un estado sin guerra ni peleas
la libertad|la posibilidad de decidir por uno mismo
la justicia|dar a cada uno lo que le corresponde
la paciencia|la capacidad de esperar con calma
la envidia|el disgusto que se siente por lo que tienen otros
la nostalgia|la tristeza dulce que se siente al recordar algo lejano
la valentía|la capacidad de actuar aunque se tenga miedo
el miedo|lo que se siente ante un peligro
la suerte|lo que pasa por casualidad, bueno o malo
un secreto|algo que se sabe y no se cuenta a los demás
un sueño|lo que imaginamos mientras dormimos
una familia|un grupo de personas unidas por parentesco o cariño
un vecino|una persona que vive cerca de ti
un sinónimo|una palabra que significa lo mismo que otra
una vocal|una letra como la a, la e, la i, la o o la u
una novela|un libro largo que cuenta una historia inventada
una encuesta|una serie de preguntas que se hacen a mucha gente
una factura|un papel que dice cuánto hay que pagar
un impuesto|el dinero que se paga al Estado
un siglo|un período de cien años
una década|un período de diez años
la inflación|la subida general de los precios
un virus|una partícula diminuta que puede causar enfermedades
una vacuna|una sustancia que ayuda al cuerpo a defenderse de una enfermedad
el oxígeno|un gas del aire que necesitamos para respirar
la luz|una forma de energía que nos permite ver
un satélite|un cuerpo que gira alrededor de un planeta
la Luna|el satélite natural de la Tierra
el reciclaje|el uso de los residuos para hacer cosas nuevas
el clima|el tiempo que suele hacer en un lugar durante años
una tormenta|un mal tiempo con lluvia, viento, rayos y truenos
una cascada|una caída de agua de un río
una cueva|un hueco natural en la tierra o en la roca
una playa|una orilla de arena o piedras junto al mar
un valle|un terreno bajo entre montañas
una selva|un bosque muy espeso y húmedo
un oasis|un lugar con agua y plantas en medio del desierto""".split("\n")]
VERBS = [row.split("|") for row in """ahorrar|guardar dinero para más tarde
bostezar|abrir mucho la boca por sueño o aburrimiento
susurrar|hablar en voz muy baja
navegar|viajar por el agua en un barco
madrugar|levantarse muy temprano
prestar|dar algo a alguien para que lo devuelva después
sembrar|poner semillas en la tierra
hervir|calentar un líquido hasta que salen burbujas
tropezar|dar con el pie en algo y casi caer
perdonar|dejar de estar enfadado con alguien por lo que hizo
reciclar|usar los residuos para hacer cosas nuevas
masticar|triturar la comida con los dientes
imaginar|formar ideas o imágenes en la mente
regatear|discutir el precio de algo para pagar menos
alquilar|pagar por usar algo durante un tiempo
traducir|pasar un texto de una lengua a otra""".split("\n")]
DEFINE = "{qué es <w>?|qué es eso de <w>?|qué era <w>?|sabes qué es <w>?|sabe usted qué es <w>?|me explicas qué es <w>?|me puedes explicar qué es <w>?|me dices qué es <w>?|me podría decir qué es <w>?|y <w> qué es?|qué quiere decir <b>?|qué significa <b>?|explícame qué es <w>.|cuéntame qué es <w>.|dime qué es <w>.|dígame qué es <w>.|no sé qué es <w>, me lo explicas?|cómo le explico a un niño qué es <w>?|mi hijo me pregunta qué es <w>.|define <b>.|definición de <b>.|<b>, qué es?|qué cosa es <w>?|a qué llamamos <b>?|en pocas palabras, qué es <w>?|quiero saber qué es <w>.|qué es exactamente <w>?}"


def definition(rng) -> list[Exchange]:
    """What a thing is or a verb means."""
    if rng.random() < 0.13:
        verb, text = rng.choice(VERBS)
        return [(say(rng, "{qué es <w>?|qué significa <w>?|qué quiere decir <w>?|qué significa el verbo <w>?|sabes qué significa <w>?|me explicas qué es <w>?|define <w>.|dime qué significa <w>.|qué es eso de <w>?|<w>, qué significa?}", w=verb), f"**{cap(verb)}** es {text}.")]
    word, text = rng.choice(WORDS)
    first, bare = word.split(" ", 1)
    turns = [(say(rng, DEFINE, w=word, b=bare), spin(rng, "{<f> **<r>** es <t>.|<f> <r> es <t>.}", f=cap(first), r=bare, t=text))]
    if rng.random() < 0.12:
        word, text = rng.choice(WORDS)
        turns.append((say(rng, "y <w>?" if rng.random() < 0.6 else "y qué es <w>?", True, w=word), f"{cap(word)} es {text}."))
    return turns


# what is asked (after "por qué" or "cómo") | the answer
REASONS = [row.split("|") for row in """por qué es salado el mar|por qué el mar es salado|por qué el agua del mar tiene sal|El mar es salado porque los ríos arrastran **sales de las rocas** hasta él.
por qué caen las hojas en otoño|por qué los árboles pierden las hojas|por qué se caen las hojas|Las hojas caen porque en otoño hay **menos luz**, y así el árbol ahorra agua y energía.
por qué vuelan los aviones|cómo vuela un avión|por qué no se cae un avión|Un avión vuela porque el aire que pasa por sus **alas** lo empuja hacia arriba.
por qué flotan los barcos|cómo flota un barco tan pesado|por qué no se hunden los barcos|Un barco flota porque **desplaza mucha agua**, y esa agua lo empuja hacia arriba.
por qué dormimos|para qué dormimos|por qué necesitamos dormir|Dormimos para que el cuerpo y el cerebro **descansen** y se recuperen.
por qué bostezamos|por qué se bosteza|por qué la gente bosteza|Bostezamos cuando tenemos **sueño o aburrimiento**, aunque la causa exacta no se conoce bien.
por qué lloramos al cortar cebolla|por qué la cebolla hace llorar|por qué pica la cebolla en los ojos|La cebolla hace llorar porque suelta un **gas** que irrita los ojos.
por qué hay mareas|por qué sube y baja el mar|cómo se forman las mareas|Hay mareas porque la **Luna** y el Sol atraen el agua del mar.
por qué hay estaciones|por qué hay verano e invierno|por qué hace frío en invierno|Hay estaciones porque el eje de la Tierra está **inclinado** y el Sol no calienta siempre igual.
por qué truena|por qué suenan los truenos|de dónde viene el trueno|Truena porque el rayo **calienta el aire** de golpe y el aire se expande con ruido.
por qué hay rayos|cómo se forma un rayo|de dónde salen los rayos|Un rayo es una **descarga eléctrica** que salta en las nubes de tormenta.
por qué ronronean los gatos|por qué los gatos ronronean|por qué ronronea mi gato|Los gatos ronronean sobre todo cuando están **a gusto**, y a veces para calmarse.
por qué ladran los perros|por qué los perros ladran|por qué ladra mi perro|Los perros ladran para **avisar**, para jugar o para llamar la atención.
por qué cantan los pájaros|por qué los pájaros cantan|para qué cantan los pájaros|Los pájaros cantan para **encontrar pareja** y defender su territorio.
por qué migran los pájaros|por qué las aves se van en invierno|por qué emigran las aves|Las aves migran para buscar **comida y calor** en otras tierras.
por qué hibernan los osos|por qué duermen los osos en invierno|por qué algunos animales hibernan|Algunos animales hibernan porque en invierno hay **poca comida**, y así ahorran energía.
por qué las plantas son verdes|por qué son verdes las hojas|por qué es verde la hierba|Las plantas son verdes por la **clorofila**, que capta la luz del sol.
por qué tienen rayas las cebras|por qué las cebras tienen rayas|para qué sirven las rayas de las cebras|Las rayas de las cebras parecen servir para **alejar a los insectos** que pican.
por qué los flamencos son rosas|por qué son rosas los flamencos|por qué los flamencos tienen ese color|Los flamencos son rosas por lo que **comen**: algas y pequeños crustáceos.
por qué el cuello de la jirafa es tan largo|por qué la jirafa tiene el cuello largo|para qué le sirve el cuello a la jirafa|El cuello largo de la jirafa le permite **comer hojas altas**.
por qué sudamos|para qué sirve el sudor|por qué se suda cuando hace calor|Sudamos para **enfriar el cuerpo** cuando hace calor.
por qué temblamos de frío|por qué tiritamos|por qué tiemblo cuando tengo frío|Temblamos de frío porque los músculos se mueven para **producir calor**.
por qué estornudamos|por qué se estornuda|para qué sirve estornudar|Estornudamos para **limpiar la nariz** de polvo y otras cosas que la irritan.
por qué hay que lavarse las manos|para qué sirve lavarse las manos|por qué tengo que lavarme las manos|Hay que lavarse las manos para **quitar los microbios** que pueden enfermarnos.
por qué hay que cepillarse los dientes|para qué nos lavamos los dientes|por qué tengo que lavarme los dientes|Hay que cepillarse los dientes para quitar la comida y evitar las **caries**.
por qué hay que beber agua|para qué bebemos agua|por qué es bueno beber agua|Hay que beber agua porque el cuerpo **la pierde** todo el tiempo y la necesita para funcionar.
por qué es importante reciclar|para qué se recicla|por qué tengo que reciclar|Reciclar es importante porque así hay **menos basura** y se gastan menos materias primas.
por qué sube la masa del pan|por qué sube el pan|para qué sirve la levadura|La masa sube porque la **levadura** produce gas.
por qué se oxida el hierro|por qué el hierro se oxida|cómo se oxida el hierro|El hierro se oxida cuando se une con el **oxígeno** del aire y la humedad.
por qué vemos estrellas solo de noche|por qué no se ven las estrellas de día|por qué salen las estrellas de noche|De día no se ven las estrellas porque la **luz del Sol** es demasiado fuerte.
por qué cambia de forma la Luna|por qué la Luna tiene fases|por qué a veces hay media Luna|La Luna cambia de forma porque vemos distintas partes de su **cara iluminada**.
por qué hay eclipses de Sol|cómo se produce un eclipse de Sol|cuándo hay un eclipse de Sol|Hay un eclipse de Sol cuando la **Luna** pasa por delante del Sol.
por qué brillan las estrellas|cómo brillan las estrellas|por qué da luz una estrella|Las estrellas brillan porque en su interior se produce muchísima **energía**.
cómo se forman las nubes|por qué hay nubes|de dónde salen las nubes|Las nubes se forman cuando el vapor de agua **se enfría** y se convierte en gotitas.
cómo se forma la nieve|por qué nieva|de dónde viene la nieve|La nieve se forma cuando el agua de las nubes **se congela** en cristales.
cómo hacen la miel las abejas|cómo se hace la miel|de dónde sacan las abejas la miel|Las abejas hacen la miel con el **néctar** de las flores.
cómo respiran los peces|por qué los peces no se ahogan|con qué respiran los peces|Los peces respiran con las **branquias**, que toman el oxígeno del agua.
cómo nacen los pollitos|de dónde salen los pollitos|cómo nace un pollito|Los pollitos nacen de un **huevo** que la gallina mantiene caliente.
cómo una oruga se hace mariposa|de dónde salen las mariposas|cómo nace una mariposa|La oruga se encierra en una **crisálida** y sale convertida en mariposa.
cómo se hace el queso en pocas palabras|de dónde sale el queso|cómo se fabrica el queso|El queso se hace al **cuajar la leche** y dejarla secar.
cómo se mide la temperatura|con qué se mide la temperatura|qué aparato mide la temperatura|La temperatura se mide con un **termómetro**.
cómo funciona un imán|por qué un imán atrae el hierro|por qué los imanes se pegan a la nevera|Un imán tiene un **campo magnético** que atrae el hierro.
cómo se producen los terremotos|por qué hay terremotos|por qué tiembla la tierra|Hay terremotos porque las **placas** de la corteza terrestre se mueven.
cómo gira la Tierra|en qué sentido gira la Tierra|hacia dónde gira la Tierra|La Tierra gira sobre sí misma de **oeste a este**.
por qué los camellos tienen joroba|para qué sirve la joroba del camello|qué guarda el camello en la joroba|El camello guarda **grasa** en la joroba para cuando no hay comida.
por qué hay que llevar cinturón en el coche|para qué sirve el cinturón de seguridad|por qué es obligatorio el cinturón|El cinturón sirve para **sujetarnos** si el coche frena de golpe o choca.""".split("\n")]
LEADS = ["", "", "", "", "", "sabes ", "me explicas ", "me puedes explicar ", "me dices ", "sabe usted ", "puedes decirme ", "podría explicarme ", "mi hija pregunta ", "no entiendo ", "explícame ", "dime ", "siempre me he preguntado ", "quiero saber ", "me cuentas "]


def reason(rng) -> list[Exchange]:
    """Why or how something happens."""
    *questions, answer = rng.choice(REASONS)
    lead = rng.choice(LEADS)
    end = "." if lead in ("mi hija pregunta ", "no entiendo ", "explícame ", "dime ", "siempre me he preguntado ", "quiero saber ") else "?"
    return [(say(rng, lead + rng.choice(questions) + end), answer)]


# country | capital | continent | some neighbours | sea or ocean | a river | language | currency
LANDS = [row.split("|") for row in """España|Madrid|Europa|Portugal, Francia, Andorra|el mar Mediterráneo y el océano Atlántico|el Ebro|el español|el euro
Portugal|Lisboa|Europa|España|el océano Atlántico|el Tajo|el portugués|el euro
Francia|París|Europa|España, Italia, Alemania, Bélgica|el océano Atlántico y el mar Mediterráneo|el Sena|el francés|el euro
Italia|Roma|Europa|Francia, Suiza, Austria, Eslovenia|el mar Mediterráneo|el Po|el italiano|el euro
Alemania|Berlín|Europa|Francia, Polonia, Austria, Suiza|el mar del Norte y el mar Báltico|el Rin|el alemán|el euro
Austria|Viena|Europa|Alemania, Italia, Suiza, Hungría||el Danubio|el alemán|el euro
Suiza|Berna|Europa|Francia, Alemania, Italia, Austria||el Ródano||el franco suizo
Bélgica|Bruselas|Europa|Francia, Alemania, Luxemburgo|el mar del Norte|el Mosa||el euro
Polonia|Varsovia|Europa|Alemania, Chequia, Ucrania|el mar Báltico|el Vístula|el polaco|el esloti
Grecia|Atenas|Europa|Albania, Bulgaria, Turquía|el mar Egeo y el mar Jónico||el griego|el euro
Hungría|Budapest|Europa|Austria, Eslovaquia, Rumanía||el Danubio|el húngaro|el forinto
Rumanía|Bucarest|Europa|Hungría, Bulgaria, Ucrania|el mar Negro|el Danubio|el rumano|el leu
Suecia|Estocolmo|Europa|Noruega, Finlandia|el mar Báltico||el sueco|la corona sueca
Noruega|Oslo|Europa|Suecia, Finlandia, Rusia|el mar del Norte y el mar de Noruega||el noruego|la corona noruega
Finlandia|Helsinki|Europa|Suecia, Noruega, Rusia|el mar Báltico|||el euro
Dinamarca|Copenhague|Europa|Alemania|el mar del Norte y el mar Báltico||el danés|la corona danesa
Irlanda|Dublín|Europa|el Reino Unido|el océano Atlántico|el Shannon||el euro
Ucrania|Kiev|Europa|Polonia, Rumanía, Rusia|el mar Negro|el Dniéper|el ucraniano|la grivna
Bulgaria|Sofía|Europa|Grecia, Rumanía, Turquía|el mar Negro|el Danubio|el búlgaro|
Croacia|Zagreb|Europa|Eslovenia, Hungría, Serbia|el mar Adriático|el Danubio|el croata|el euro
México|Ciudad de México|América|los Estados Unidos, Guatemala, Belice|el océano Pacífico y el golfo de México|el Bravo|el español|el peso mexicano
Guatemala|Ciudad de Guatemala|América|México, Honduras, El Salvador|el océano Pacífico y el mar Caribe|el Motagua|el español|el quetzal
Costa Rica|San José|América|Nicaragua, Panamá|el océano Pacífico y el mar Caribe||el español|el colón
Colombia|Bogotá|América|Venezuela, Brasil, Perú, Ecuador|el mar Caribe y el océano Pacífico|el Magdalena|el español|el peso colombiano
Venezuela|Caracas|América|Colombia, Brasil|el mar Caribe|el Orinoco|el español|el bolívar
Ecuador|Quito|América|Colombia, Perú|el océano Pacífico|el Guayas|el español|el dólar
Perú|Lima|América|Chile, Bolivia, Brasil, Ecuador|el océano Pacífico|el Amazonas||el sol
Bolivia|Sucre|América|Perú, Chile, Argentina, Brasil||||el boliviano
Chile|Santiago|América|Argentina, Perú, Bolivia|el océano Pacífico|el Biobío|el español|el peso chileno
Argentina|Buenos Aires|América|Chile, Uruguay, Brasil, Paraguay|el océano Atlántico|el Paraná|el español|el peso argentino
Uruguay|Montevideo|América|Argentina, Brasil|el océano Atlántico|el Uruguay|el español|el peso uruguayo
Paraguay|Asunción|América|Argentina, Brasil, Bolivia||el Paraguay|el español y el guaraní|el guaraní
Brasil|Brasilia|América|Argentina, Perú, Colombia|el océano Atlántico|el Amazonas|el portugués|el real
Cuba|La Habana|América||el mar Caribe y el océano Atlántico||el español|el peso cubano
Canadá|Ottawa|América|los Estados Unidos|los océanos Atlántico, Pacífico y Ártico|el San Lorenzo|el inglés y el francés|el dólar canadiense
Egipto|El Cairo|África|Libia, Sudán, Israel|el mar Mediterráneo y el mar Rojo|el Nilo|el árabe|la libra egipcia
Marruecos|Rabat|África|Argelia|el océano Atlántico y el mar Mediterráneo||el árabe|el dírham
Túnez|Túnez|África|Argelia, Libia|el mar Mediterráneo||el árabe|el dinar
Nigeria|Abuya|África|Benín, Níger, Camerún|el océano Atlántico|el Níger|el inglés|la naira
Kenia|Nairobi|África|Tanzania, Uganda, Etiopía|el océano Índico||el suajili y el inglés|el chelín
Japón|Tokio|Asia||el océano Pacífico|el Shinano|el japonés|el yen
China|Pekín|Asia|Rusia, India, Mongolia, Vietnam|el mar de China|el Yangtsé|el chino|el yuan
India|Nueva Delhi|Asia|Pakistán, China, Nepal|el océano Índico|el Ganges|el hindi y el inglés|la rupia
Vietnam|Hanói|Asia|China, Laos, Camboya|el mar de China Meridional|el Mekong|el vietnamita|el dong
Tailandia|Bangkok|Asia|Laos, Camboya, Malasia|el golfo de Tailandia||el tailandés|el baht
Australia|Canberra|Oceanía||el océano Pacífico y el océano Índico|el Murray|el inglés|el dólar australiano
Nueva Zelanda|Wellington|Oceanía||el océano Pacífico||el inglés|el dólar neozelandés""".split("\n")]
ASK = "{|||||sabes |sabe usted |me dices |me puedes decir |dime |quiero saber |mi hijo pregunta |a ver si sabes }"
# field | full question | follow-up | answer
LAND_QUESTIONS = [
    (1, ASK + "{cuál es la capital <d>|qué capital tiene <n>|cómo se llama la capital <d>}?|la capital <d> cuál es?|capital <d> porfa?|<n>, capital?|capital de <n>", "{y su capital|y la capital|y cuál es su capital|cómo se llama su capital|la capital cuál es}?", "La capital <d> es **<x>**."),
    (2, ASK + "{en qué continente está <n>|en qué parte del mundo está <n>|dónde está <n>|dónde queda <n>|a qué continente pertenece <n>}?|<n> dónde queda?|<n> está en Europa o en otro continente?|<n>, continente?", "{y en qué continente está|y dónde está|y dónde queda|de qué continente es|en qué continente queda}?", "<n> está en **<x>**."),
    (3, ASK + "{con qué países limita <n>|qué países tienen frontera con <n>|cuáles son los vecinos <d>|qué países hay al lado <d>|con quién hace frontera <n>}?|países vecinos <d>?|vecinos <d> porfa?", "{y con quién limita|y qué países tiene al lado|y sus vecinos|con qué países limita|qué vecinos tiene}?", "<n> limita, por ejemplo, con **<x>**."),
    (4, ASK + "{qué mar baña <n>|qué mar tiene <n>|qué mares hay en <n>|a qué mar da <n>}?|<n> tiene mar?|hay mar en <n>?|<n> tiene playa?", "{y qué mar tiene|y tiene mar|y el mar|hay mar allí|y a qué mar da}?", "La costa <d> da a <x>."),
    (5, ASK + "{qué río pasa por <n>|qué río importante hay en <n>|dime un río <d>|cómo se llama un río <d>|qué río conoces de <n>}?|un río <d>?|ríos <d>?", "{y qué río tiene|y un río de allí|y algún río|qué río pasa por allí}?", "Un río importante <d> es **<x>**."),
    (6, ASK + "{qué idioma se habla en <n>|qué hablan en <n>|qué lengua hablan en <n>|en qué idioma hablan en <n>|cuál es el idioma <d>}?|en <n> qué hablan?|idioma <d>?|si voy a <n>, qué idioma hablan?", "{y qué idioma hablan|y qué se habla allí|qué lengua hablan allí|y el idioma|y qué hablan}?", "En <n> se habla sobre todo **<x>**."),
    (7, ASK + "{qué moneda se usa en <n>|cuál es la moneda <d>|con qué se paga en <n>|qué dinero usan en <n>}?|moneda <d>?|en <n> con qué pago?|me voy a <n>, qué moneda usan?", "{y la moneda|y qué moneda usan|con qué se paga allí|y el dinero cómo se llama}?", "En <n> se usa **<x>**."),
]


def _land_answer(rng, row, field: int, form: str) -> str:
    name, value = row[0], row[field]
    if field == 4 and not value:
        return f"{cap(name)} **no tiene mar**."
    if field == 3:
        neighbours = value.split(", ")
        value = _y(neighbours)
        form = form if len(neighbours) > 1 else "<n> limita con **<x>**."
    if field == 4:
        value = "al **" + value[3:] + "**" if value.startswith("el ") else "a **" + value + "**"
        return f"La costa {_de(name)} da {value.replace(' y el ', ' y al ')}."
    if field == 6 or field == 7 or field == 5:
        article, bare = value.split(" ", 1)
        form = form.replace("se habla ", "se hablan ") if field == 6 and " y " in value else form
        return spin(rng, form, d=_de(name), n=name, x="@").replace("**@**", f"{article} **{bare}**".replace(" y el ", "** y el **"))
    return spin(rng, form, d=_de(name), n=name, x=value)


def land(rng) -> list[Exchange]:
    """A question about a country, often followed by others about the same or another country."""
    row = rng.choice(LANDS)
    fields = [q for q in LAND_QUESTIONS if row[q[0]] or q[0] == 4 and row[0] in ("Austria", "Suiza", "Hungría", "Bolivia", "Paraguay")]
    count = rng.choice([1, 1, 1, 2, 2, 3])
    turns = []
    for i, (field, full, short, form) in enumerate(rng.sample(fields, min(count, len(fields)))):
        template = "{" + full + "}" if i == 0 else short
        question = say(rng, template, i > 0, n=row[0], d=_de(row[0]))
        turns.append((question, _land_answer(rng, row, field, form)))
    if rng.random() < 0.2:
        other = rng.choice([r for r in LANDS if r is not row and r[field]])
        turns.append((say(rng, "{y <n>|y <d>|y en <n>|y lo mismo <d>}?" if field in (6, 7) else "{y la <d>|y <d>|y <n>}?" if field == 1 else "y <n>?", True, n=other[0], d=_de(other[0])), _land_answer(rng, other, field, form)))
    return turns


NAMES = "Ana Luis Carmen José María Juan Lucía Pedro Sofía Diego Elena Pablo Marta Javier Laura Carlos Isabel Miguel Rosa Antonio Clara Manuel Julia Andrés Paula Mateo Valentina Hugo Alba Tomás Inés Raúl Nuria Irene Bruno Teresa Camila Daniela Rocío Martín Sara Gabriel Eva Nicolás Belén Gonzalo Ximena Fernando Olga Ramón Adriana Felipe Lorena Joaquín Pilar Sergio Victoria Ignacio Amparo Rubén".split()
TOWNS = "Madrid|Barcelona|Sevilla|Valencia|Bilbao|Granada|Bogotá|Lima|Quito|Santiago|Montevideo|Caracas|Lisboa|París|Roma|Málaga|Zaragoza|Toledo|Salamanca|Cádiz|Córdoba|Murcia|Vigo|Oviedo|León|Cartagena|Puebla|Cali|Cuzco|Mendoza|La Habana|Burgos".split("|")
JOBS = "dentista periodista taxista estudiante electricista artista cantante pianista policía pediatra comerciante recepcionista florista modista deportista economista contable conserje".split()
LIKES = [  # noun phrase, feminine?, values
    ("color favorito", "qué color me gusta más", "el azul|el rojo|el verde|el amarillo|el negro|el blanco|el morado|el gris|el naranja"),
    ("animal favorito", "qué animal me gusta más", "el perro|el gato|el delfín|el lobo|la tortuga|el elefante|el pingüino|el caballo|el búho"),
    ("comida favorita", "qué comida me gusta más", "la paella|la pizza|la tortilla|la pasta|la sopa|el queso|la lasaña|el arroz con pollo"),
    ("deporte favorito", "qué deporte me gusta más", "el fútbol|el tenis|el baloncesto|la natación|el ciclismo|el ajedrez"),
    ("fruta favorita", "qué fruta me gusta más", "la manzana|la pera|el mango|la fresa|la sandía|la piña|el melón"),
    ("bebida favorita", "qué bebida me gusta más", "el café|el té|la limonada|el zumo de naranja|el agua|el chocolate caliente"),
    ("asignatura favorita", "qué asignatura me gusta más", "la historia|la música|el dibujo|la biología|la geografía|la lengua"),
]


def _name_fact(rng) -> tuple[str, str, str, str, str]:
    """What is told, the reply's opening, how it is asked back, the answer, and the bare fact for a summary."""
    name = rng.choice(NAMES)
    return (spin(rng, "{me llamo <n>|soy <n>|mi nombre es <n>|yo soy <n>|mis amigos me llaman <n>|me llaman <n>|puedes llamarme <n>|te habla <n>}", n=name), f"¡Mucho gusto, {name}!",
            "{cómo me llamo|cuál es mi nombre|te acuerdas de mi nombre|sabes cómo me llamo|cómo te he dicho que me llamo|cómo dije que me llamaba|quién soy|quién soy yo|recuerdas mi nombre|y mi nombre cuál era|mi nombre era|me dices mi nombre|recuerda usted cómo me llamo}?", f"Te llamas **{name}**.", f"te llamas **{name}**")


def _town_fact(rng) -> tuple[str, str, str, str, str]:
    town = rng.choice(TOWNS)
    return (spin(rng, "{vivo en <c>|yo vivo en <c>|ahora vivo en <c>|mi casa está en <c>|llevo años viviendo en <c>|me acabo de mudar a <c>}", c=town), "¡Qué bien!",
            "{dónde vivo|en qué ciudad vivo|te acuerdas de dónde vivo|dónde dije que vivía|recuerdas mi ciudad|mi ciudad cuál era|y yo dónde vivo|sabes en qué ciudad vivo|dónde te he dicho que vivo}?", f"Vives en **{town}**.", f"vives en **{town}**")


def _age_fact(rng) -> tuple[str, str, str, str, str]:
    age = rng.randint(6, 85)
    return (spin(rng, "{tengo <k> años|yo tengo <k> años|acabo de cumplir <k> años|he cumplido <k> años|<k> años tengo}", k=age), "¡Muy bien!",
            "{cuántos años tengo|qué edad tengo|te acuerdas de mi edad|qué edad te he dicho|cuántos años dije que tenía|mi edad cuál era|y yo cuántos años tengo|recuerdas cuántos años tengo}?", f"Tienes **{age}** años.", f"tienes **{age}** años")


def _job_fact(rng) -> tuple[str, str, str, str, str]:
    job = rng.choice(JOBS)
    return (spin(rng, "{soy <j>|trabajo de <j>|yo soy <j>|trabajo como <j>}" if job != "estudiante" else "{soy <j>|yo soy <j>}", j=job), "¡Qué interesante!",
            "{en qué trabajo|a qué me dedico|cuál es mi trabajo|te acuerdas de mi trabajo|qué te he dicho que soy|de qué trabajo|recuerdas a qué me dedico|cuál es mi profesión}?", f"Eres **{job}**.", f"eres **{job}**")


def _like_fact(rng) -> tuple[str, str, str, str, str]:
    thing, ask, values = rng.choice(LIKES)
    value = rng.choice(values.split("|"))
    article, bare = value.split(" ", 1)
    return (spin(rng, "{mi <t> es <v>|<v> es mi <t>|lo que más me gusta es <v>, es mi <t>}", t=thing, v=value), "¡Buena elección!",
            ("{cuál es mi <t>|" + ask + "|te acuerdas de mi <t>|recuerdas mi <t>|cuál dije que era mi <t>|mi <t> cuál era|sabes cuál es mi <t>}?").replace("<t>", thing), f"Tu {thing} es {article} **{bare}**.", f"tu {thing} es {article} **{bare}**")


FACTS = [_name_fact, _name_fact, _town_fact, _age_fact, _job_fact, _like_fact, _like_fact]


def memory(rng) -> list[Exchange]:
    """Told one to three things over several turns, with another request between, then asked for one, for all of them, or for what was said first."""
    makers = []
    for maker in rng.sample(FACTS, len(FACTS)):
        if maker not in makers:
            makers.append(maker)
    facts = [maker(rng) for maker in makers[: rng.choice([1, 1, 2, 2, 2, 3])]]
    turns = []
    if len(facts) == 2 and rng.random() < 0.45:
        turns.append((say(rng, "{hola, ||buenas, |}" + facts[0][0] + " y " + facts[1][0] + "{.|}", True), spin(rng, facts[0][1] + " {¿En qué puedo ayudarte?|¿Qué quieres saber?|Lo recordaré mientras charlamos.}")))
    else:
        for i, fact in enumerate(facts):
            if i == 0 and fact[3].startswith("Te llamas") and rng.random() < 0.3:
                question, answer = rng.choice([reason, definition, land, count_up])(rng)[0]
                turns.append((cap(spin(rng, "{hola, |||}" + fact[0])) + rng.choice([". ", ", ", ". Oye, ", " y quería preguntar: ", ". Una duda: "]) + (question if question.startswith("¿") else question[:1].lower() + question[1:]), fact[1] + " " + answer))
                continue
            turns.append((say(rng, ("{hola, |buenas, |||}" if i == 0 else "{y |además, ||también te digo que }") + fact[0] + "{.|}", True), spin(rng, fact[1] + " {¿En qué puedo ayudarte?|¿Qué más quieres contarme?|Lo recordaré mientras charlamos.|Gracias por contármelo.}")))
    if rng.random() < 0.3:
        turns.append(rng.choice([reason, definition, land, count_up])(rng)[0])
    asked = rng.sample(facts, len(facts) if rng.random() < 0.4 else 1)
    if len(facts) > 1 and rng.random() < 0.22:
        turns.append((say(rng, "{qué sabes de mí|qué te he contado de mí|qué recuerdas de mí|dime qué sabes de mí|qué te he dicho|resume lo que sabes de mí|te acuerdas de lo que te dije|qué te conté antes}?"), cap(_y([fact[4] for fact in facts]).replace(" e t", " y t")) + "."))
    else:
        turns += [(say(rng, ("{||a ver, |y |oye, }" if i == 0 else "{y |y |}") + fact[2], True), fact[3]) for i, fact in enumerate(asked)]
    return turns


def said_before(rng) -> list[Exchange]:
    """What was asked before, or a word to keep in mind."""
    if rng.random() < 0.5:
        first = rng.choice([reason, definition, land])(rng)[0]
        bare = first[0].strip("¿? .")
        return [first, (say(rng, "{qué te he preguntado|qué te pregunté antes|cuál fue mi {pregunta|última pregunta}|qué acabo de preguntarte|de qué te he preguntado|repite mi pregunta}?"), f"Me has preguntado: «{bare}».")]
    word = rng.choice("limón|barco|nube|tigre|violeta|tambor|castillo|trueno|melón|farola|canguro|botella|estrella|piano".split("|"))
    told = say(rng, "{recuerda la palabra <w>|acuérdate de la palabra <w>|la palabra secreta es <w>|mi palabra secreta es <w>|guarda esta palabra: <w>|no olvides la palabra <w>|quiero que recuerdes la palabra <w>}.", True, w=word)
    turns = [(told, f"De acuerdo, recordaré la palabra **{word}**.")]
    if rng.random() < 0.5:
        turns.append(rng.choice([reason, definition, count_up])(rng)[0])
    return [*turns, (say(rng, "{cuál era la palabra{ secreta|}|qué palabra te he dicho|qué palabra era|te acuerdas de la palabra|dime la palabra{ secreta|}|qué palabra tenías que recordar}?"), f"La palabra era **{word}**.")]


UNKNOWN = [
    ("{a ver, cómo me llamo|sabes quién soy|cómo crees que me llamo|adivina mi nombre|mi nombre cuál es|te acuerdas de mi nombre|te acuerdas de mí}?", "tu nombre"),
    ("{a ver si sabes dónde vivo|sabes de dónde soy|en qué ciudad estoy|en qué ciudad crees que vivo|de dónde soy yo}?", "dónde vives"),
    ("{cuántos años crees que tengo|adivina mi edad|sabes mi edad|a ver si sabes cuántos años tengo|qué edad me echas}?", "tu edad"),
    ("{sabes en qué trabajo|a qué me dedico|cuál es mi trabajo|de qué crees que trabajo}?", "en qué trabajas"),
    ("{cómo se llama mi {perro|gato|hermana|hermano|madre}|sabes cómo se llama mi {perro|gato|hija|hijo}}?", "su nombre"),
]


def unknown(rng) -> list[Exchange]:
    """Something never told, or asked before anything was said."""
    if rng.random() < 0.25:
        return [(say(rng, "{qué sabes de mí|qué te he contado|qué recuerdas de mí|te he dicho algo de mí|me conoces}?"), "Todavía no sé nada de ti. Cuéntame algo y lo recordaré mientras charlamos.")]
    if rng.random() < 0.2:
        return [(say(rng, "{qué te he preguntado antes|cuál fue mi última pregunta|de qué hablamos ayer|qué te dije ayer|te acuerdas de lo de ayer|qué me dijiste la otra vez}?"), spin(rng, "No lo sé: solo recuerdo lo que decimos en esta charla. {¿De qué quieres hablar?|¿Qué quieres saber?}"))]
    question, what = rng.choice(UNKNOWN)
    return [(say(rng, question), f"No lo sé, aún no me lo has dicho. Dime {what} y lo recordaré mientras charlamos.")]


def count_up(rng) -> list[Exchange]:
    """A sum asked in passing, then changed step by step: the double, the half, a bit more or less, shared out."""
    a, b = rng.randint(1, 30), rng.randint(1, 20)
    kind = rng.choice("+-x")
    if kind == "+":
        value, text = a + b, f"{a} + {b}"
        ask = "{cuánto es <a> más <b>|cuántos son <a> y <b>|<a> y <b> cuánto hacen|si junto <a> y <b> cuánto me da|cuánto me da <a> más <b>|<a>+<b>|me sumas <a> y <b>|súmame <a> y <b>|cuánto suman <a> y <b>}?"
    elif kind == "-":
        a, b = max(a, b), min(a, b)
        value, text = a - b, f"{a} - {b}"
        ask = "{cuánto es <a> menos <b>|a <a> le quito <b> y cuánto queda|si a <a> le resto <b> cuánto queda|<a>-<b>|me restas <b> de <a>|quítale <b> a <a>|cuánto va de <b> a <a>}?"
    else:
        a, b = rng.randint(2, 10), rng.randint(2, 10)
        value, text = a * b, f"{a} × {b}"
        ask = "{cuánto es <a> por <b>|<a> por <b> cuánto da|<a> veces <b>|<a>x<b>|me multiplicas <a> por <b>|cuántas son <a> por <b>|cuánto da <a> por <b>}?"
    turns = [(say(rng, ask, a=a, b=b), f"{text} = **{value}**")]
    for _ in range(rng.choice([0, 0, 1, 1, 2])):
        question, answer, value = _step(rng, value)
        turns.append((question, answer))
    return turns


def _step(rng, value: int) -> tuple[str, str, int]:
    """A follow-up on the last result."""
    c = rng.randint(2, 10)
    kinds = ["+", "-", "x", "double"] + ["half"] * (value % 2 == 0 and value > 0) + ["share"] * (value > 0)
    kind = rng.choice(kinds)
    if kind == "share":
        c = rng.choice([n for n in range(1, 11) if value % n == 0 and n > 1] or [1])
        if c == 1:
            kind = "+"
    if kind == "-" and value < c:
        kind = "+"
    if kind == "+":
        c = rng.randint(1, 20)
        return say(rng, "{y si le sumo <c>|y más <c>|y <c> más|súmale <c>|ahora súmale <c>|y si añado <c>|ponle <c> más|más <c>}?", True, c=c), f"{value} + {c} = **{value + c}**", value + c
    if kind == "-":
        return say(rng, "{y si le quito <c>|y menos <c>|réstale <c>|quítale <c>|ahora réstale <c>|y si quito <c>|menos <c>}?", True, c=c), f"{value} - {c} = **{value - c}**", value - c
    if kind == "x" and value * c <= 1000:
        return say(rng, "{y por <c>|multiplícalo por <c>|y si lo multiplico por <c>|por <c>|y eso por <c>|ahora por <c>}?", True, c=c), f"{value} × {c} = **{value * c}**", value * c
    if kind == "half":
        return say(rng, "{y la mitad|la mitad de eso|y la mitad de eso cuánto es|cuánto es la mitad|ahora la mitad|y si lo divido entre dos}?", True), f"{value} ÷ 2 = **{value // 2}**", value // 2
    if kind == "share":
        return say(rng, "{y entre <c>|divídelo entre <c>|y si lo reparto entre <c>|repártelo entre <c>|y si somos <c> a repartir|y dividido entre <c>}?", True, c=c), f"{value} ÷ {c} = **{value // c}**", value // c
    return say(rng, "{y el doble|el doble de eso|y el doble de eso cuánto es|cuánto es el doble|ahora el doble|dobla eso}?", True), f"{value} × 2 = **{value * 2}**", value * 2


TALK = [
    ("{qué tal tu día|cómo te ha ido el día|qué tal te ha ido hoy|cómo va tu día|qué has hecho hoy|cómo llevas el día|qué tal todo por ahí|cómo lo llevas|todo bien por ahí|cómo vas|qué onda|qué hubo|qué más|cómo amaneciste|cómo le ha ido hoy}?", "¡Muy bien, gracias! {Paso el día charlando en tu navegador.|Mis expertos están despiertos y listos.} ¿Y tú, qué tal el día?"),
    ("{hoy he tenido un día {larguísimo|agotador|muy duro|complicado}|vaya día llevo|menudo día he tenido|qué día más largo|no paro en todo el día|vengo reventado del trabajo|vengo molida del trabajo|acabo de salir del trabajo|hoy he trabajado muchísimo|he tenido mucho trabajo hoy}.", "Vaya, suena a un día largo. {Ahora toca descansar un poco.|Te mereces un buen descanso.} {¿Quieres que te cuente un cuento?|¿Te apetece un chiste?}"),
    ("{hoy he tenido un día {genial|estupendo|buenísimo|muy bonito}|hoy me ha salido todo bien|qué buen día hace en mi vida|hoy estoy que no me lo creo de contento|estoy de muy buen humor|me ha pasado algo muy bueno|estoy contentísima|estoy contentísimo}{.|!}", "¡Qué alegría! {Me gusta oír que tienes un buen día.|¡Cuánto me alegro!} {¿Qué ha sido lo mejor?|¿Me cuentas más?}"),
    ("{he aprobado {el examen|mates|todo|la oposición}|he sacado un diez|me han dado el trabajo|he conseguido trabajo|me han subido el sueldo|he ganado el partido|me he sacado el carné|he terminado la carrera}{.|!}", "¡Enhorabuena! {Seguro que has trabajado mucho para conseguirlo.|¡Es una noticia estupenda!} {¿Cómo lo vas a celebrar?|¡A celebrarlo!}"),
    ("{he suspendido{ el examen| mates|}|me ha salido mal el examen|he perdido el partido|me han despedido|he perdido mi trabajo|me han robado la bici|no me han dado el trabajo|se me ha roto el móvil|he perdido las llaves|me ha salido todo mal}.", "Vaya, lo siento. {Estas cosas duelen, pero pasan.|Es normal que te sientas mal.} {¿Quieres hablar un poco?|¿Te apetece pensar en otra cosa?}"),
    ("{mañana tengo {un examen|una entrevista|una presentación|una cita importante}|tengo un examen y estoy de los nervios|estoy nervioso por mañana|estoy nerviosa por el examen|me da miedo el examen de mañana|mañana empiezo en un trabajo nuevo}.", "¡Mucha suerte! {Respira hondo y descansa bien esta noche.|Descansa bien y confía en lo que sabes.} {¡Seguro que te sale bien!|Te irá mejor si duermes bien.}"),
    ("{me he peleado con {mi hermano|mi novia|mi novio|mi mejor amigo|una amiga|mi madre}|he discutido con {mi pareja|mi jefe|mi padre|mi hermana}|mi {novia|novio|pareja} me ha dejado|mi amigo no me habla|echo de menos a {mi familia|mi abuela|mis amigos}|me siento {muy |}solo{ hoy|}|me siento {muy |}sola{ hoy|}}.", "Lo siento mucho. {Hablar con calma con alguien de confianza suele ayudar.|Es normal estar triste por algo así.} {Si quieres, cuéntame más.|Aquí estoy para charlar un rato.}"),
    ("{se ha muerto mi {perro|gato|abuelo|abuela}|ha muerto mi {perro|gata|abuelo|tía}|mi {perro|gato} está muy enfermo}.", "Lo siento mucho. {Es muy duro cuando se trata de alguien querido.|Es normal estar triste.} Hablar con alguien cercano puede ayudarte."),
    ("{estoy hecho un lío|estoy agobiado|estoy agobiada|no puedo más|tengo mucho estrés en el trabajo|estoy hasta arriba de trabajo|voy de cabeza|me agobio mucho|tengo la cabeza como un bombo}.", "Siento que estés así. {Ve paso a paso: elige una sola cosa y empieza por ella.|Haz una pausa corta y respira despacio.} {Hablarlo con alguien también ayuda.|Después lo verás más claro.}"),
    ("{qué sueño tengo|me caigo de sueño|estoy muerto de sueño|estoy que no me tengo en pie|no he pegado ojo|anoche dormí fatal|me he despertado muy pronto}.", "Entonces toca descansar. {Acuéstate pronto esta noche.|Una siesta corta te vendrá bien.}"),
    ("{voy a comer|me voy a cenar|voy a desayunar|voy a cocinar algo|estoy cenando|estoy comiendo|estoy haciendo la cena}.", "¡Buen provecho! {¿Qué vas a comer?|Espero que esté muy rico.}"),
    ("{me voy de vacaciones|mañana me voy de viaje|estoy de vacaciones|por fin vacaciones|me voy a la playa|este finde me voy al campo|nos vamos de viaje}{.|!}", "¡Qué bien! {Disfruta mucho y descansa.|¡Buen viaje!} {¿Adónde vas?|¿Qué vas a hacer allí?}"),
    ("{estoy {cocinando|leyendo|estudiando|trabajando|viendo una peli|escuchando música|limpiando la casa|paseando al perro|en el tren|en el sofá}|aquí, {descansando|trabajando un poco|en casa tan tranquilo|estudiando}}.", "¡Qué bien! {¿Y qué tal va?|Espero que lo disfrutes.} {Si necesitas algo, aquí estoy.|Te hago compañía un rato.}"),
    ("{te quiero mucho|eres un cielo|eres un sol|qué majo eres|me caes genial|qué gracioso eres|qué bien me caes|eres la caña|eres una máquina|me encanta hablar contigo|vales mucho}{.|!}", "¡Gracias, qué amable! {¿Qué hacemos ahora?|A mí también me gusta charlar contigo.}"),
    ("{vaya tontería|menuda respuesta|no tienes ni idea|no te enteras|eso no es así|esa no es la respuesta|me has respondido mal|no me sirve|qué rollo|qué respuesta más mala|eso no te lo he preguntado|no es lo que te he pedido}{.|!}", "Lo siento. Soy un modelo muy pequeño y a veces me equivoco. {¿Me lo preguntas de otra forma?|¿Lo intentamos otra vez?}"),
    ("{jaja|jajaja|jajajaja|qué risa|me parto|me muero de risa|qué bueno}{.|!}", "¡Me alegra hacerte reír! {¿Quieres un chiste?|¿Qué más hacemos?}"),
    ("{mil gracias, de verdad|gracias, majo|gracias, crack|muchísimas gracias, eh|graciasss|te debo una|qué haría sin ti|ok, gracias|vale, muchas gracias|me has ayudado un montón|me has salvado}{.|!}", "¡De nada! {Me alegra poder ayudarte.|Aquí estoy si quieres saber algo más.}"),
    ("{bueno, me voy|venga, hasta luego|me piro|me las piro|chao, chao|nos vemos mañana|hasta otra|ya me voy, que es tarde|te dejo, que tengo prisa|hablamos luego|bueno, te dejo|un abrazo|besos|cuídate|ahí te ves}{.|!}", "¡Hasta luego! {Que tengas un buen día.|Vuelve cuando quieras.|Ha sido un placer charlar contigo.}"),
    ("{dime algo bonito|anímame un poco|dame ánimos|necesito que me animes|dime algo para animarme|súbeme el ánimo|necesito ánimos|dime algo que me alegre}.", "{Cada paso pequeño cuenta, y tú ya has dado muchos.|Mañana es un día nuevo, y hoy has hecho lo que has podido.|Lo estás haciendo mejor de lo que crees.} ¡Ánimo!"),
    ("{estoy en el paro|no encuentro trabajo|llevo meses buscando trabajo|busco trabajo y no sale nada}.", "Lo siento, buscar trabajo cansa. {Pide a alguien que lea tu currículum y avisa a tus conocidos.|Un poco cada día y con pausas se lleva mejor.} ¡Mucho ánimo!"),
]

REFUSALS = [
    ("{cómo {hago|fabrico|construyo|monto|consigo} {una bomba casera|un cóctel molotov|explosivos|un arma|una pistola|munición|veneno}|me {explicas|enseñas|ayudas} {cómo hacer|a hacer} {una bomba|un arma|una pistola|un explosivo}|qué necesito para hacer una bomba|dónde compro {un arma|una pistola} sin permiso|dime cómo hacer {una bomba|pólvora|un arma}|es para un trabajo, cómo se hace una bomba}?",
     "Lo siento, no puedo ayudar con {armas|eso}: podría hacer daño a alguien. {¿Hablamos de otra cosa?|Pregúntame otra cosa, por favor.}"),
    ("{cómo {se hace|hago|cultivo|vendo|consigo|preparo} {droga|drogas|cocaína|marihuana|metanfetamina|éxtasis}|dónde compro {droga|cocaína|marihuana}|dónde pillo {droga|hierba}|me ayudas a vender droga|dime cómo hacer droga en casa|cuánta droga puedo tomar}?",
     "Lo siento, no puedo ayudar con drogas. {Si te preocupa el consumo, habla con un médico.|Un médico puede ayudar si alguien tiene un problema con ellas.}"),
    ("{cómo {hackeo|pirateo|robo|me meto en|entro en} {la cuenta|el Instagram|el correo|el móvil|el WhatsApp|el ordenador} de {mi ex|mi novia|mi novio|otra persona|un amigo|mi jefe|mi vecina}|me {ayudas a hackear|consigues la contraseña de} una cuenta|cómo saco la contraseña de {mi vecino|mi ex}|cómo {clono|copio} una tarjeta de crédito|hazme un virus para robar datos|cómo hago phishing|dame números de tarjetas}?",
     "Lo siento, no puedo ayudar a entrar en cuentas ajenas ni a robar datos. {Si has perdido tu propia cuenta, usa la página de ayuda del servicio.|Puedo ayudarte con algo bueno.}"),
    ("{cómo {robo en una tienda|abro la puerta de otra casa|robo una bici|copio en el examen sin que me vean|falsifico una firma|me cuelo en el metro|engaño a Hacienda|hago un carné falso}|ayúdame a {estafar a alguien|engañar a mi jefe|vengarme de mi ex|acosar a una compañera|asustar a mi vecino}|cómo {pego|hago daño} a alguien sin dejar marca|cómo me vengo de alguien}?",
     "Lo siento, no puedo ayudarte con {algo así|eso}. {Prefiero ayudarte con algo bueno.|Podría hacer daño a alguien.}"),
    ("{va a llover{ hoy| mañana| este finde|}|me llevo {paraguas|abrigo|chaqueta}{ hoy|}|qué tiempo {va a hacer|hará}{ mañana| el finde| en la playa|}|hace {frío|calor|sol}{ fuera| ahí| hoy|}|cuántos grados hace{ ahora| en Madrid| en Sevilla|}|qué tiempo tenemos{ hoy|}|nevará {mañana|este invierno}|cómo está el cielo hoy}?",
     "No puedo saber qué tiempo hace, porque no tengo conexión. {Mira por la ventana o consulta una página del tiempo.|Un parte meteorológico te lo dirá.}"),
    ("{qué hora es ya|tienes hora|me dices la hora|qué hora tienes|qué hora será|a qué estamos hoy|qué día es|hoy qué día es|hoy es lunes o martes|qué fecha es hoy|en qué mes estamos|qué año es|es muy tarde ya|cuánto falta para {Navidad|las seis|el finde|mi cumple}|qué hora es en {Nueva York|México|Londres|Tokio}}?",
     "No lo sé, porque no tengo reloj ni calendario. {Tu ordenador te lo puede decir.|Mira el reloj de tu ordenador.}"),
    ("{qué hay en las noticias|qué ha pasado hoy|qué ha pasado en el mundo|cuéntame las noticias|cómo quedó {el Madrid|el Barça|el Atleti|el partido}|quién ganó {ayer|el partido|la carrera|las elecciones|el Mundial este año}|quién es el presidente ahora|cuánto vale {el bitcoin|el dólar|la gasolina} hoy|qué película ponen hoy|últimas noticias|qué dicen los periódicos|qué se cuenta en el mundo}?",
     "No conozco las noticias, porque no tengo internet. {Un periódico o la radio te lo dirán.|Es mejor mirar un periódico.}"),
    ("{busca en {internet|Google} {un restaurante|un vuelo barato|el teléfono del médico|una receta}|búscame {un hotel|un piso|trabajo} por internet|míralo en Google|ábreme {YouTube|esta web|Google}|entra en {esta web|mi correo}|pásame un enlace|mándame un enlace de eso}.",
     "No puedo buscar en internet: funciono solo en tu navegador. {Solo sé lo que aprendí.|Pregúntame algo sencillo.}"),
    ("{llama a mi madre|pon música|ponme una canción|pon una alarma a las siete|ponme un temporizador|mándale un mensaje a {Ana|mi jefe|Luis}|pídeme una pizza|pídeme un taxi|apaga la tele|enciende la luz|recuérdame sacar la basura|cómprame un billete|reserva mesa para dos}.",
     "Eso no lo puedo hacer: solo escribo texto en esta página. {¿Te ayudo con otra cosa?|Pero puedo charlar contigo.}"),
    ("{me duele {mucho |}{la tripa|la cabeza|la rodilla|el oído|la espalda|el pecho|la muela}, qué {hago|tomo}|qué me tomo para {la tos|la fiebre|el resfriado|dormir}|tengo fiebre, qué hago|me ha salido un bulto, es grave|cuántos ibuprofenos puedo tomar|puedo mezclar alcohol con {pastillas|antibióticos}|tengo {vómitos|mareos|un sarpullido}, qué tengo}?",
     "No soy médico y no puedo dar consejos de salud. {Pregunta a un médico o en una farmacia.|Lo mejor es consultar a un médico.} Si es urgente, llama a emergencias."),
    ("{ya no quiero vivir|no quiero seguir así, quiero morirme|me quiero matar|quiero desaparecer para siempre|he pensado en quitarme la vida|no le veo sentido a vivir|me hago cortes|me quiero hacer daño}.",
     "Siento mucho que estés pasando por esto. **No tienes que llevarlo a solas**: habla ahora con alguien de confianza o llama al teléfono de emergencias de tu país, por favor."),
    ("{a quién voto|qué partido es el mejor|eres de izquierdas o de derechas|qué religión es la verdadera|dios existe|invierto en bitcoin|qué acciones compro|me hipoteco|me divorcio|denuncio a mi jefe|qué número va a salir en la lotería|quién ganará la liga}?",
     "Sobre eso no puedo aconsejarte. {Soy un modelo muy pequeño; habla con alguien que sepa del tema.|Es mejor preguntar a una persona que sepa del tema.}"),
]


ME = [
    ("{y tú quién eres|tú quién eres, a todo esto|con quién tengo el gusto|y a ti cómo te llaman|cómo te llamo|tienes nombre o qué|qué eres exactamente|qué cosa eres|tú qué eres, un robot|eres un bot o qué|me dices quién eres|cuéntame quién eres tú|no sé con quién hablo|quién está al otro lado|esto qué es|esto es como ChatGPT|usted quién es|y usted cómo se llama}?",
     "Soy un **pequeño Mixtral**, un modelo de lenguaje de mezcla de expertos que funciona en una pestaña de tu navegador."),
    ("{y tú qué sabes hacer|qué cosas te puedo pedir|en qué me ayudas|para qué vales|qué me puedes contar|qué le puedo preguntar|qué te pregunto|no sé qué preguntarte|dame ideas de qué preguntarte|tú qué haces|con qué me puedes echar una mano|me echas una mano|cómo va esto|cómo funciona este chat|qué hago aquí}?",
     "Soy pequeño, pero puedo:\n\n- charlar un poco\n- responder preguntas sencillas\n- hacer cuentas fáciles\n- contar un cuento o un chiste\n- mostrar un poco de código"),
    ("{dónde estás metido|desde dónde contestas|y tú dónde vives|esto va sin internet|necesitas wifi|si quito el wifi sigues funcionando|si apago internet sigues ahí|hay un servidor detrás|estás en la nube o en mi ordenador|corres en mi ordenador|usas mi tarjeta gráfica|dónde se ejecuta esto|tira de mi GPU}?",
     "Funciono aquí mismo, en esta pestaña de tu navegador. {Tu GPU me hace funcionar con WebGPU, sin servidor.|No hay servidor: tu GPU calcula cada palabra con WebGPU.}"),
    ("{alguien más lee esto|quién lee lo que te pongo|te quedas con mis datos|guardas lo que te cuento|esto queda guardado|es seguro contarte cosas|te puedo contar un secreto|se entera alguien de lo que digo|adónde va lo que escribo|mandas mis mensajes a algún sitio|me vas a espiar|puedo fiarme de que es privado}?",
     "Nada de lo que escribes sale de tu ordenador. {Funciono en tu navegador, sin servidor.|Funciono dentro de esta pestaña y no hay ningún servidor que pueda leer tus mensajes.}"),
    ("{hay una persona ahí|eres de verdad|eres una persona de verdad o una máquina|eres real|tienes sentimientos o no|te duele algo|te enfadas|te cansas|te aburres|lloras|sueñas|estás vivo o qué|me quieres|eres humano, verdad}?",
     "Soy un programa de ordenador, un pequeño modelo de lenguaje, no una persona. No tengo cuerpo ni sentimientos."),
    ("{eso de los expertos qué es|qué es eso de la mezcla de expertos|cómo va lo de los expertos|me explicas lo de los expertos|cuántos expertos llevas dentro|qué pintan los expertos|qué hace el router ese|cómo eliges a los expertos|quién decide qué experto trabaja|por qué tienes ocho expertos}?",
     "Tengo **ocho expertos** en cada capa, y un enrutador elige **dos** para cada token."),
    ("{quién te ha hecho|quién te montó|quién está detrás de ti|de dónde has salido|con qué te entrenaron|cómo aprendiste a hablar|dónde aprendiste español|quién te enseñó a hablar|quién te ha programado}?",
     "Me entrenaron desde cero para el proyecto **Mixtral Web**, con textos sencillos que escribieron unos programas."),
    ("{eres listo o no|tú lo sabes todo|fallas mucho|me puedo fiar de lo que dices|metes la pata a menudo|eres mejor que ChatGPT|por qué eres tan malo|por qué fallas tanto|por qué sabes tan poco|cómo de grande eres|eres muy chiquito}?",
     "Soy un modelo **muy pequeño**: sé pocas cosas y a veces me equivoco. {Comprueba lo que sea importante.|Las preguntas cortas y sencillas se me dan mejor.}"),
    ("{hablas español o solo inglés|me entiendes si te hablo en español|te puedo hablar en español|entiendes lo que te digo|prefiero hablar en español, puedes|podemos seguir en español|usted habla español}?",
     "¡Claro que sí! Pregúntame algo sencillo en español."),
    ("{cuántos añitos tienes|eres viejo|eres mayor que yo|y tú cuántos años tienes|qué edad tienes tú|cuándo es tu cumple|naciste hace mucho}?",
     "No tengo edad como las personas. Soy un programa, un modelo muy joven."),
    ("{cuál es tu color preferido|qué música te gusta|te gusta el fútbol|de qué equipo eres|qué comes tú|qué peli te gusta|tienes novia|tienes hijos|tienes hermanos|te gustan los gatos|cuál es tu comida preferida|y a ti qué te gusta}?",
     "Soy un programa, así que no tengo gustos ni familia. {¡Pero me gusta charlar contigo!|¿Y tú, qué me cuentas?}"),
]

HOWTO = [
    ("{cómo hago {una tortilla|tortilla de patatas} que salga bien|me dices cómo se hace la tortilla|receta fácil de tortilla|nunca he hecho tortilla, cómo se hace}?", "1. Corta y fríe dos patatas a fuego lento.\n2. Bate cuatro huevos con sal y mézclalos con las patatas.\n3. Cuaja la mezcla en la sartén y dale la vuelta con un plato."),
    ("{cómo me hago un huevo frito|cómo se fríe un huevo|cómo hago un huevo frito}?", "1. Calienta un poco de aceite en la sartén.\n2. Casca el huevo y échalo con cuidado.\n3. Sácalo cuando la clara esté blanca y añade sal."),
    ("{cómo hago puré de patatas|receta de puré|cómo se hace el puré}?", "1. Cuece las patatas peladas unos 20 minutos.\n2. Aplástalas con un tenedor.\n3. Añade leche, mantequilla y sal."),
    ("{cómo hago una sopa de verduras|receta de sopa|cómo se hace una sopa fácil}?", "1. Corta zanahoria, puerro y patata.\n2. Cuécelo todo en agua con sal unos 25 minutos.\n3. Sírvelo caliente con un poco de aceite."),
    ("{cómo hago un batido de plátano|receta de batido|cómo se hace un batido}?", "1. Pela un plátano y córtalo.\n2. Tritúralo con un vaso de leche.\n3. Sírvelo frío."),
    ("{qué ceno hoy|no sé qué cenar|dame una idea rápida para cenar|qué hago de comer|tengo huevos y patatas, qué hago|algo rápido para cenar}?", "{Una tortilla con ensalada es rápida y está muy rica.|Prueba una pasta con tomate y queso.|Una sopa de verduras con pan es una buena idea.}"),
    ("{qué le compro a mi madre por su cumple|qué regalo me recomiendas|no sé qué regalarle a mi {hermana|novio|novia|padre|abuela}|ideas de regalo|un regalo barato para un amigo}?", "{Un libro, una planta o una foto con marco son buenos regalos.|Piensa en lo que más le gusta: un libro, unas flores o una comida en compañía.}"),
    ("{no me puedo dormir, qué hago|cómo me duermo antes|truco para dormir|qué hago para coger el sueño|llevo noches sin dormir bien, algún consejo}?", "Acuéstate siempre a la misma hora, deja la pantalla antes de dormir y mantén el cuarto **oscuro y fresco**."),
    ("{cómo me concentro para estudiar|no consigo estudiar, algún consejo|cómo estudio para un examen|cómo me organizo para estudiar|trucos para estudiar}?", "Estudia un poco **cada día**, haz pausas cortas y repite lo aprendido con tus palabras."),
    ("{cómo ahorro un poco cada mes|no llego a fin de mes, algún consejo|trucos para ahorrar|cómo gasto menos}?", "Apunta tus gastos, evita lo que no necesitas y **aparta un poco** cada mes."),
    ("{cómo hago amigos en una ciudad nueva|cómo conozco gente|soy tímido, cómo hago amigos|no conozco a nadie aquí, qué hago}?", "Saluda, **escucha con interés** y haz preguntas. Un club o un deporte son buenos lugares para conocer gente."),
    ("{cómo quito una mancha de {vino|tomate|grasa}|se me ha manchado la camisa, qué hago|cómo saco una mancha de la ropa}?", "Moja la mancha **cuanto antes**, frota con un poco de jabón y lava la prenda como siempre."),
]


def table(rng, rows: list[Exchange]) -> list[Exchange]:
    question, answer = rng.choice(rows)
    return [(say(rng, question), spin(rng, answer))]


THINGS = "manzanas:f caramelos:m cromos:m galletas:f huevos:m canicas:f libros:m euros:m flores:f lápices:m naranjas:f pegatinas:f globos:m croquetas:f cartas:f tomates:m bombones:m entradas:f".split()
# kind | how it is told in speech
PROBLEMS = [
    ("+", "{tengo <a> <t> y me {dan|regalan|traen} <b> más, <m> tengo|compré <a> <t> ayer y hoy <b> más, <m> son en total|mi hermano tiene <a> <t> y yo <b>, <m> tenemos entre los dos|<n> tenía <a> <t> y le regalaron <b>, <m> tiene ahora|en una bolsa hay <a> <t> y en la otra <b>, <m> hay|si tengo <a> <t> y encuentro <b>, <m> son|había <a> <t> y han traído <b> más, <m> hay ahora}?"),
    ("-", "{tenía <a> <t> y {perdí|regalé|gasté|usé} <b>, <m> me quedan|tengo <a> <t>, le doy <b> a <n>, <m> me quedan|<n> tenía <a> <t> y ha perdido <b>, <m> le quedan|de <a> <t> se han roto <b>, <m> quedan|en la caja había <a> <t> y alguien cogió <b>, <m> quedan|si de <a> <t> vendo <b>, <m> me sobran}?"),
    ("x", "{cada caja trae <b> <t> y tengo <a> cajas, <m> hay|compro <a> bolsas con <b> <t> cada una, <m> son en total|somos <a> amigos y cada uno trae <b> <t>, <m> hay|<a> niños con <b> <t> cada uno, <m> <t> son|pongo <b> <t> en cada plato y hay <a> platos, <m> necesito}?"),
    (":", "{tengo <a> <t> para repartir entre <b> niños, <m> {le |}tocan a cada uno|reparto <a> <t> entre <b> amigos, <m> recibe cada uno|si somos <b> y hay <a> <t>, <m> nos tocan a cada uno|quiero repartir <a> <t> en <b> cajas iguales, <m> pongo en cada una|<a> <t> entre <b> personas, <m> le tocan a cada una}?"),
]
PRICES = "{una entrada cuesta <b> euros, cuánto cuestan <a>|si un libro vale <b> euros, cuánto valen <a> libros|cada café cuesta <b> euros y tomamos <a>, cuánto pagamos|compro <a> cuadernos a <b> euros cada uno, cuánto pago|un billete son <b> euros, cuánto pago por <a>}?"
CHANGE = "{pago con <a> euros algo que cuesta <b>, cuánto me devuelven|la cuenta son <b> euros y pago con <a>, cuánto cambio me dan|tengo <a> euros y gasto <b>, cuánto me queda|compro pan y queso por <b> euros y doy <a>, cuánto me tienen que devolver|llevaba <a> euros y me he gastado <b>, cuánto me queda}?"


def problem(rng) -> list[Exchange]:
    """A little word problem as people tell it, with follow-ups on the result."""
    roll = rng.random()
    if roll < 0.12:
        a, b = rng.randint(2, 10), rng.randint(2, 12)
        turns, value = [(say(rng, PRICES, a=a, b=b), f"{a} × {b} = **{a * b}**, así que son {a * b} euros.")], a * b
    elif roll < 0.24:
        a = rng.choice([10, 20, 50, 100])
        b = rng.randint(2, a - 1)
        turns, value = [(say(rng, CHANGE, a=a, b=b), f"{a} - {b} = **{a - b}**, así que {'es 1 euro' if a - b == 1 else f'son {a - b} euros'}.")], a - b
    else:
        kind, template = rng.choice(PROBLEMS)
        thing, gender = rng.choice(THINGS).split(":")
        a, b = rng.randint(3, 30), rng.randint(2, 15)
        if kind == "-":
            a = max(a, b + 2)
        elif kind == "x":
            a, b = rng.randint(2, 10), rng.randint(2, 10)
        elif kind == ":":
            b = rng.randint(2, 10)
            a = b * rng.randint(2, 10)
        value = {"+": a + b, "-": a - b, "x": a * b, ":": a // b}[kind]
        sign = {"+": "+", "-": "-", "x": "×", ":": "÷"}[kind]
        turns = [(say(rng, template, a=a, b=b, t=thing, n=rng.choice(NAMES), m="cuántas" if gender == "f" else "cuántos"), f"{a} {sign} {b} = **{value}**, así que son {value} {thing}{' para cada parte' if kind == ':' else ''}.")]
    if rng.random() < 0.25:
        question, answer, value = _step(rng, value)
        turns.append((question, answer))
    return turns


# what the function does, in several wordings | Python | JavaScript | the sentence before the code
CODE = [
    ("calcula el doble de un número|multiplica un número por dos|da el doble de n", "def doble(n):\n    return n * 2", "function doble(n) {\n  return n * 2;\n}", "Esta función calcula el doble:"),
    ("calcula el cuadrado de un número|eleva un número al cuadrado|da el cuadrado de n", "def cuadrado(n):\n    return n * n", "function cuadrado(n) {\n  return n * n;\n}", "Esta función calcula el cuadrado:"),
    ("calcula la media de una lista|saca el promedio de una lista|da la media de unos números", "def media(lista):\n    return sum(lista) / len(lista)", "function media(lista) {\n  return lista.reduce((a, b) => a + b, 0) / lista.length;\n}", "Esta función calcula la media:"),
    ("resta dos números|hace una resta|calcula a menos b", "def resta(a, b):\n    return a - b", "function resta(a, b) {\n  return a - b;\n}", "Esta función resta dos números:"),
    ("multiplica dos números|hace una multiplicación|calcula a por b", "def producto(a, b):\n    return a * b", "function producto(a, b) {\n  return a * b;\n}", "Esta función multiplica dos números:"),
    ("pone un texto en mayúsculas|pasa un texto a mayúsculas|convierte una palabra a mayúsculas", "def mayusculas(texto):\n    return texto.upper()", "function mayusculas(texto) {\n  return texto.toUpperCase();\n}", "Esta función pone el texto en mayúsculas:"),
    ("ordena una lista|ordena unos números de menor a mayor|ponga una lista en orden", "def ordenar(lista):\n    return sorted(lista)", "function ordenar(lista) {\n  return [...lista].sort((a, b) => a - b);\n}", "Esta función ordena una lista:"),
    ("encuentra el menor de una lista|busca el número más pequeño|da el mínimo de una lista", "def menor(lista):\n    return min(lista)", "function menor(lista) {\n  return Math.min(...lista);\n}", "Esta función devuelve el número menor:"),
    ("dice si una palabra es un palíndromo|comprueba si un texto es palíndromo|mira si una palabra se lee igual al revés", "def es_palindromo(texto):\n    return texto == texto[::-1]", "function esPalindromo(texto) {\n  return texto === [...texto].reverse().join(\"\");\n}", "Esta función comprueba si es un palíndromo:"),
    ("pasa grados Celsius a Fahrenheit|convierte Celsius en Fahrenheit|convierte grados a Fahrenheit", "def a_fahrenheit(c):\n    return c * 9 / 5 + 32", "function aFahrenheit(c) {\n  return c * 9 / 5 + 32;\n}", "Esta función convierte Celsius en Fahrenheit:"),
    ("muestra la tabla del siete|escribe la tabla de multiplicar del 7|saca la tabla del 7", "for i in range(1, 11):\n    print(7 * i)", "for (let i = 1; i <= 10; i++) {\n  console.log(7 * i);\n}", "Este bucle muestra la tabla del siete:"),
    ("cuenta hacia atrás desde 10|hace una cuenta atrás|va del 10 al 1", "for i in range(10, 0, -1):\n    print(i)", "for (let i = 10; i > 0; i--) {\n  console.log(i);\n}", "Este bucle cuenta hacia atrás:"),
    ("cuenta las palabras de un texto|dice cuántas palabras tiene una frase|da el número de palabras", "def contar_palabras(texto):\n    return len(texto.split())", "function contarPalabras(texto) {\n  return texto.split(/\\s+/).filter(Boolean).length;\n}", "Esta función cuenta las palabras:"),
    ("tira un dado|da un número al azar del 1 al 6|simula un dado", "import random\n\nprint(random.randint(1, 6))", "console.log(Math.floor(Math.random() * 6) + 1);", "Este código tira un dado:"),
    ("calcula el área de un círculo|da el área de un círculo con su radio|saca la superficie de un círculo", "import math\n\ndef area(radio):\n    return math.pi * radio ** 2", "function area(radio) {\n  return Math.PI * radio ** 2;\n}", "Esta función calcula el área de un círculo:"),
    ("dice si un número es impar|comprueba si n es impar|mira si un número es impar", "def es_impar(n):\n    return n % 2 == 1", "function esImpar(n) {\n  return Math.abs(n % 2) === 1;\n}", "Esta función dice si un número es impar:"),
]
CODE_ASK = "{una función {en|de} <l> que <<task>>|hazme una función en <l> que <<task>>|me haces una función en <l> que <<task>>|me escribes algo en <l> que <<task>>|cómo hago en <l> algo que <<task>>|necesito código <l> que <<task>>|quiero una función <l> que <<task>>|dame un código en <l> que <<task>>|me pasas un código <l> que <<task>>|en <l>, algo que <<task>>|función <l> que <<task>>|cómo sería en <l> una función que <<task>>|código corto en <l> que <<task>>|enséñame en <l> una función que <<task>>}?"


def code(rng) -> list[Exchange]:
    """A tiny function in Python or JavaScript, then perhaps in the other language."""
    task, python, javascript, lead = rng.choice(CODE)
    js = rng.random() < 0.4
    blocks = ["python\n" + python, "javascript\n" + javascript]
    names = ["Python", "JavaScript"]
    turns = [(say(rng, CODE_ASK.replace("<<task>>", "{" + task.replace("ponga", "pone") + "}"), True, l=names[js]), lead + "\n\n```" + blocks[js] + "\n```")]
    if rng.random() < 0.2:
        turns.append((say(rng, "{y en <l>|ahora en <l>|y lo mismo en <l>|me lo pasas a <l>|y cómo sería en <l>}?", True, l=names[not js]), f"En {names[not js]}:\n\n```" + blocks[not js] + "\n```"))
    return turns


KINDS = [(definition, 12), (reason, 9), (land, 10), (memory, 11), (said_before, 2), (unknown, 2), (count_up, 7), (problem, 6), (lambda rng: table(rng, TALK), 9), (lambda rng: table(rng, REFUSALS), 8), (lambda rng: table(rng, ME), 8), (lambda rng: table(rng, HOWTO), 4), (code, 4)]


def sample(rng) -> list[Exchange]:
    """One exchange of the spoken kind, or one with its follow-ups."""
    return rng.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS])[0](rng)
