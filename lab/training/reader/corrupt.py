"""Small falsehoods made from a true sentence: a number, a negation, an opposite, a name of the same story."""
import re

NEGATIONS = dict(
    de=[(f" {v} ", f" {v} nicht ") for v in "ist sind war waren hat haben hatte wird werden kann soll will".split()]
    + [(" nicht ", " "), (" kein ", " ein "), (" keine ", " eine ")],
    en=[(f" {v} ", f" {v} not ") for v in "is are was were has have had will can would could should".split()]
    + [(" not ", " "), (" no ", " a "), (" never ", " always ")],
)
OPPOSITES = dict(
    de="mehr/weniger erste/letzte gewann/verlor steigt/sinkt stieg/sank vor/nach gegen/für mit/ohne immer/nie alle/einige viele/wenige "
    "höher/niedriger beginnt/endet Männer/Frauen Montag/Freitag Dienstag/Samstag Mittwoch/Sonntag Januar/Juli März/Oktober rund/über "
    "mindestens/höchstens früher/später größer/kleiner",
    en="more/fewer first/last won/lost rises/falls rose/fell before/after against/for with/without always/never all/some many/few "
    "higher/lower begins/ends men/women Monday/Friday Tuesday/Saturday Wednesday/Sunday January/July March/October increase/decrease "
    "said/denied may/will could/did earlier/later larger/smaller",
)
OPPOSITES = {language: [tuple(pair.split("/")) for pair in pairs.split()] for language, pairs in OPPOSITES.items()}
NAME = re.compile(r"\b[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)+|\b[A-Z]{2,}\b")


def number(text, chance):
    found = [m for m in re.finditer(r"\d+", text)]
    if not found:
        return None
    spot = chance.choice(found)
    value = int(spot.group())
    new = value + chance.choice([1, 2, 3, 5, 10, -1]) if value < 3000 else int(value * chance.choice([0.5, 2, 1.1]))
    return text[: spot.start()] + str(max(0, new)) + text[spot.end() :]


def negation(text, language, chance):
    fitting = [(a, b) for a, b in NEGATIONS[language] if a in text]
    return text.replace(*chance.choice(fitting), 1) if fitting else None


def opposite(text, language, chance):
    fitting = [(x, y) for a, b in OPPOSITES[language] for x, y in ((a, b), (b, a)) if re.search(rf"\b{x}\b", text)]
    if not fitting:
        return None
    x, y = chance.choice(fitting)
    return re.sub(rf"\b{x}\b", y, text, count=1)


def names(text):
    return [m for m in NAME.finditer(text) if m.start() > 0]


def entity(text, other, chance):
    mine, theirs = names(text), sorted({m.group() for m in names(other)} - {m.group() for m in names(text)})
    if not mine or not theirs:
        return None
    spot = chance.choice(mine)
    return text[: spot.start()] + chance.choice(theirs) + text[spot.end() :]


def swap(text, chance):
    found = names(text)
    if len(found) < 2:
        return None
    a, b = sorted(chance.sample(found, 2), key=lambda m: m.start())
    if a.group() == b.group():
        return None
    return text[: a.start()] + b.group() + text[a.end() : b.start()] + a.group() + text[b.end() :]


def spoil(text, language, other, chance):
    ways = [
        lambda: number(text, chance),
        lambda: negation(text, language, chance),
        lambda: opposite(text, language, chance),
        lambda: entity(text, other, chance),
        lambda: swap(text, chance),
    ]
    chance.shuffle(ways)
    for way in ways:
        spoilt = way()
        if spoilt and spoilt != text:
            return spoilt
    return None


def shorten(text, chance):
    parts = re.split(r",\s", text)
    return parts[0] if len(parts) > 1 and len(parts[0]) > 25 and chance.random() < 0.5 else text
