"""Sums of two-digit numbers in French and Italian, and, in German as well, follow-ups that go on from the last result."""

from grammar import spin

# the sum, bare or in a small story, for + and -
SUMS = {
    "french": {
        "+": "{Combien font <x> plus <y>|<x> + <y>|<x>+<y>|<x> plus <y>|<x> et <y> ça fait combien|ça fait combien <x> plus <y>|combien ça fait <x> + <y>|J'ai <x> euros et on m'en donne <y>, j'ai combien maintenant|J'avais <x> billes, j'en gagne <y>. J'en ai combien|Si j'ai <x> points et que j'en gagne <y>, ça fait combien}{ ?|}",
        "-": "{Combien font <x> moins <y>|<x> - <y>|<x>-<y>|<x> moins <y>|ça fait combien <x> moins <y>|Si j'enlève <y> à <x>, il reste combien|J'ai <x> euros et je dépense <y>, il me reste combien|J'avais <x> bonbons et j'en ai mangé <y>. Il m'en reste combien|Sur <x> pages j'en ai lu <y>, il en reste combien}{ ?|}",
    },
    "italian": {
        "+": "{Quanto fa <x> più <y>|<x> + <y>|<x>+<y>|<x> più <y>|quanto è <x> + <y>|mi fai <x> più <y>|Ho <x> euro e me ne danno <y>, quanti ne ho|Avevo <x> biglie e ne ho vinte <y>. Quante ne ho adesso|Se ho <x> punti e ne prendo altri <y>, quanti sono}{?|}",
        "-": "{Quanto fa <x> meno <y>|<x> - <y>|<x>-<y>|<x> meno <y>|quanto è <x> meno <y>|Se tolgo <y> da <x> quanto resta|Ho <x> euro e ne spendo <y>, quanti me ne restano|Avevo <x> caramelle e ne ho mangiate <y>. Quante ne restano|Su <x> pagine ne ho lette <y>, quante ne mancano}{?|}",
    },
}
# what one asks of the last result
STEPS = {
    "french": {
        "+": "{Et si j'ajoute <n>|Et plus <n>|Plus <n>|Ajoute <n>|Et avec <n> de plus|Et si on m'en donne encore <n>}{ ?|}", "-": "{Et si j'enlève <n>|Et moins <n>|Moins <n>|Enlève <n>|Et si j'en perds <n>|Et si j'en dépense encore <n>}{ ?|}",
        "*": "{Et fois <n>|Multiplie ça par <n>|Et si je multiplie par <n>}{ ?|}", "/": "{Et divisé par <n>|Et si je partage ça entre <n> personnes|Et si on partage en <n>|Divise ça par <n>}{ ?|}",
        "half": "{Et la moitié|Et la moitié de ça|C'est quoi la moitié|Divise ça par deux}{ ?|}", "double": "{Et le double|Et le double de ça|Double ça|Et deux fois plus}{ ?|}",
    },
    "italian": {
        "+": "{E se aggiungo <n>|E più <n>|Più <n>|Aggiungi <n>|E con altri <n>|E se me ne danno altri <n>}{?|}", "-": "{E se tolgo <n>|E meno <n>|Meno <n>|Togli <n>|E se ne perdo <n>|E se ne spendo altri <n>}{?|}",
        "*": "{E per <n>|Moltiplica per <n>|E se lo moltiplico per <n>}{?|}", "/": "{E diviso <n>|E se li divido tra <n> persone|Dividi per <n>|E diviso per <n>}{?|}",
        "half": "{E la metà|E la metà di questo|Quanto è la metà|Dividi a metà}{?|}", "double": "{E il doppio|Quanto è il doppio|Raddoppia|E il doppio di questo}{?|}",
    },
    "german": {
        "+": "{Und plus <n>|Jetzt noch <n> dazu|Und wenn noch <n> dazukommen|Plus <n>|Zähl <n> dazu}{?|}", "-": "{Und minus <n>|Und wenn ich <n> abziehe|Davon <n> weg|Minus <n>|Zieh <n> ab|Und wenn ich davon <n> wegnehme}{?|}",
        "*": "{Und das mal <n>|Mal <n>|Nimm das mal <n>}{?|}", "/": "{Und das geteilt durch <n>|Geteilt durch <n>|Teil das durch <n>|Und wenn ich das durch <n> teile}{?|}",
        "half": "{Und die Hälfte davon|Und davon die Hälfte, bitte|Halbiere das|Und wie viel ist die Hälfte|Was ist die Hälfte davon}{?|}", "double": "{Und das Doppelte|Und das Doppelte davon|Verdopple das|Was ist das Doppelte davon}{?|}",
    },
}
SIGNS = {"french": {"*": "×", "/": "÷"}, "german": {"*": "×", "/": "÷"}, "italian": {"*": "×", "/": ":"}}


def step(rng, language: str, value: int) -> tuple[tuple[str, str], int]:
    """A follow-up, and the new result."""
    n = rng.randint(2, 10)
    kinds = ["+", "-"] if value > n else ["+"]
    if value and value % 2 == 0:
        kinds.append("half")
    if value and value % n == 0:
        kinds.append("/")
    if value <= 10:
        kinds.append("*")
    if value <= 50:
        kinds.append("double")
    kind = rng.choice(kinds)
    sign, n = {"half": ("/", 2), "double": ("*", 2)}.get(kind, (kind, n))
    result = {"+": value + n, "-": value - n, "*": value * n, "/": value // n}[sign]
    return (spin(rng, STEPS[language][kind], n=n), f"{value} {SIGNS[language].get(sign, sign)} {n} = **{result}**"), result


def chain(rng, language: str) -> list[tuple[str, str]]:
    sign, x, y = rng.choice("+-"), rng.randint(1, 99), rng.randint(1, 99)
    x, y = (max(x, y), min(x, y)) if sign == "-" else (x, y)
    value = x + y if sign == "+" else x - y
    turns = [(spin(rng, SUMS[language][sign], x=x, y=y), f"{x} {sign} {y} = **{value}**")]
    for _ in range(rng.choice([0, 0, 1, 1, 2])):
        turn, value = step(rng, language, value)
        turns.append(turn)
    return turns
