"""What a build of Rawi reads in the texts of this repository, as a digest for each: two builds must print the same.

    PYTHONPATH=FOLDER python tools/alike.py

Prints which build it is (`True` for the interpreted one), then a line for each text: its name, and a digest of each part
of its record. The texts are the sample reports, the sentences of the tests, the examples of values, and numbers, dates
and hostile strings made up with a fixed seed.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "src" / "rawi" / "sample" / "reports"
VALUES = ROOT / "src" / "rawi" / "values"
ARABIC = re.compile("[\u0621-\u064a]")
QUOTED = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
PARTS = ("mentions", "entities", "claims", "events", "figures", "findings")
DAYS = ("2019-02-21", "2016-02-29", "2017-12-31T23:30:00", None, "0001-01-01", "9999-12-31")
SHORTEST, TOGETHER, MADE = 12, 20, 1_200
SIGNS = '/-.:\u060c,()"%\u066a$ \u2013\u2212+\u066b\u066c\u00ab\u00bb\u0640\u064e\u0651\u200f\u200c\ufefb\u06f5\n\t\0'

Text = tuple[str, str, str | None]
"""Its name, itself, the day that it was published."""


def texts() -> Iterator[Text]:
    """All texts, in a fixed order. Short ones are put together as the paragraphs of one report: that is faster."""
    for path in sorted(SAMPLE.glob("*.txt")):
        yield path.name, path.read_text(encoding="utf-8"), DAYS[0]
    forms = _examples()
    yield from _reports("tests", _sentences())
    yield from _reports("values", forms)
    yield from _reports("made", list(islice(_made(forms), MADE)))


def _reports(name: str, short: Sequence[str]) -> Iterator[Text]:
    for number, first in enumerate(range(0, len(short), TOGETHER)):
        text = "\n\n".join(short[first : first + TOGETHER])
        yield f"{name}/{number}", text, DAYS[number % len(DAYS)]


def _sentences() -> list[str]:
    """What the tests have in Arabic, each once."""
    found: dict[str, None] = {}
    for path in sorted((ROOT / "tests").rglob("*.py")):
        quoted = QUOTED.findall(path.read_text(encoding="utf-8"))
        found.update(dict.fromkeys(one for one in quoted if len(one) >= SHORTEST and ARABIC.search(one)))
    return list(found)


def _examples() -> list[str]:
    """The forms of every `corpus.toml` of values."""
    found = []
    for path in sorted(VALUES.rglob("corpus.toml")):
        stack: list[object] = [tomllib.loads(path.read_text(encoding="utf-8"))]
        while stack:
            one = stack.pop()
            stack.extend(one.values() if isinstance(one, dict) else one if isinstance(one, list) else [])
            if isinstance(one, str) and ARABIC.search(one):
                found.append(one)
    return found


def _made(forms: Sequence[str]) -> Iterator[str]:
    """Numbers and dates of all kinds among words of values and signs, and nonsense of them."""
    chance = random.Random(20190221)
    words = sorted({word for form in forms for word in form.split()})
    while True:
        yield "".join(_piece(chance, words) for _ in range(chance.randrange(1, 12)))


def _piece(chance: random.Random, words: Sequence[str]) -> str:
    kind = chance.random()
    if kind < 0.55:
        return chance.choice(words) + " "
    if kind < 0.75:
        return _digits(chance) + chance.choice(("", " ", " "))
    if kind < 0.85:
        day = chance.choice(("{d}/{m}/{y}", "{y}-{m:02}-{d:02}", "{d}.{m}.{y}", "{d} - {m}", "{d}:{m:02}"))
        return (
            day.format(d=chance.randrange(33), m=chance.randrange(14), y=chance.randrange(1300, 2200)) + " "
        )
    return chance.choice(SIGNS)


def _digits(chance: random.Random) -> str:
    whole = chance.randrange(10 ** chance.randrange(1, 24))
    shown = chance.choice((str(whole), f"{whole:,}", f"{chance.random() * 10 ** chance.randrange(18):.3f}"))
    eastern = chance.random() < 0.3
    return "".join(chr(0x660 + int(one)) if eastern and one.isdigit() else one for one in shown)


def main() -> None:
    """The command."""
    import rawi
    from rawi.lexicon import matcher

    print(str(matcher.__file__).endswith(".py"))
    for name, text, published in texts():
        try:
            record = rawi.extract(text, published=published).to_dict()
            digests = [f"{part}={_digest(record[part])}" for part in PARTS]
        except Exception as error:  # what goes wrong must go wrong in both builds
            digests = [f"error={type(error).__name__}"]
        print(name, *digests)


def _digest(part: object) -> str:
    return sha256(msgspec.json.encode(part)).hexdigest()[:16]


if __name__ == "__main__":
    main()
