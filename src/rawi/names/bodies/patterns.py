"""Organizations by a head word: with what completes it into a name, or alone, where it refers to one named before."""

from __future__ import annotations

from rawi.arabic import clitics, fold
from rawi.lexicon import Entry, Hit, load
from rawi.names.bodies.entries import identity
from rawi.names.bodies.plain import plain_name
from rawi.names.bodies.rest import Tail
from rawi.names.countries import english
from rawi.names.found import FoundOrganization, Identity
from rawi.names.heads import tail
from rawi.names.known import known_body
from rawi.names.namesake import patronymic
from rawi.names.reading import Reading
from rawi.names.script import script
from rawi.names.sites import front_line


def patterns(reading: Reading) -> list[FoundOrganization]:
    """Organizations by their head words, in the order of the text."""
    found = []
    for hits in reading.all("head").values():
        one = _pattern(reading, hits[0])
        if one:
            found.append(one)
    return found


def _pattern(reading: Reading, hit: Hit) -> FoundOrganization | None:
    if hit.entry.attrs.get("line") and front_line(reading, hit.last):
        return None
    if hit.suffix or (reading.hit(hit.last, "title") and not hit.proclitic and _rank_use(reading, hit)):
        return None
    inner = _forces_of(reading, hit)
    if inner is not None:
        return inner
    got = tail(reading, hit)
    if _leading(hit) or (got is not None and _device(reading, hit, got)):
        return None
    if got is None:
        return _alone(reading, hit)
    return _composed(reading, hit, got)


def _forces_of(reading: Reading, hit: Hit) -> FoundOrganization | None:
    """ "The forces of the army", "the institution of the army": the whole refers to what its second head refers to."""
    head = reading.hit(hit.last + 1, "head")
    if not hit.entry.attrs.get("over") or head is None or head.proclitic or tail(reading, head) is not None:
        return None
    if not _definite(reading, head) or not head.entry.attrs.get("stands"):
        return None
    return FoundOrganization(
        first=hit.first, last=head.last, start=hit.start, end=head.end, rule="organization.head", weight=5,
        head=head.entry.id, common=True,
    )  # fmt: skip


def _leading(hit: Hit) -> bool:
    """True for "by the command of", which says who leads."""
    return bool(hit.entry.attrs.get("led")) and hit.proclitic.endswith(clitics().prepositions[0])


def _device(reading: Reading, hit: Hit, got: Tail) -> bool:
    """True where the head with what follows is a thing ("the computer")."""
    things = hit.entry.words("thing")
    return bool(things) and plain_name(reading.raw_word(got.first)) in things


def _rank_use(reading: Reading, hit: Hit) -> bool:
    """True where a head such as "brigade" is a general's rank before a name: not before "father of" in the genitive, nor
    before "X son of Y", as the heroes of old are called.
    """
    after = hit.last + 1
    if (
        reading.is_word(after)
        and reading.tokens[after].fold == script().father
        and not _definite(reading, hit)
    ):
        return False
    if not _definite(reading, hit) and patronymic(reading, after):
        return False
    return reading.is_word(after) and reading.words[after].given > 0


def _composed(reading: Reading, hit: Hit, got: Tail) -> FoundOrganization:
    entry = hit.entry
    first, start = hit.first, hit.start
    if entry.attrs.get("bare") and got.proper:
        first, start = got.first, got.start
    name = reading.doc.text[start : got.end]
    body = known_body(entry, plain_name(reading.doc.text[got.start : got.end])) if got.proper else None
    if body is not None and not _foreign(reading, got, body):
        return FoundOrganization(
            first=first, last=got.last, start=start, end=got.end, rule=f"organization.{got.rule}",
            weight=4 + min(got.last - hit.first, 3), identity=identity(body),
        )  # fmt: skip
    country = got.country
    key = f"{entry.id}:{country}" if country and got.plain else f"{entry.id}:{plain_name(name)}"
    nature = _nature(entry, name, rules=country is not None).attrs
    return FoundOrganization(
        first=first, last=got.last, start=start, end=got.end, rule=f"organization.{got.rule}",
        weight=4 + min(got.last - hit.first, 3), common=not got.proper and got.rule != "numbered",
        identity=Identity(
            key=key, name=name, name_en=_english(entry, got), type=nature.get("type"), country=country,
            sector=nature.get("sector"), heads=frozenset(form.text for form in entry.forms if " " not in form.text),
        ),
    )  # fmt: skip


def _foreign(reading: Reading, got: Tail, body: str) -> bool:
    """True where the adjective of another nation stands behind a name of one word: another body bears it there."""
    after = got.last + 2 if reading.sign(got.last + 1, "unquote") else got.last + 1
    nation = reading.hit(after, "nation") if got.first == got.last and reading.is_word(after) else None
    home = load("names/lexicon").entries[body].attrs.get("country")
    land = nation.entry.attrs.get("country") if nation else None
    return land is not None and home is not None and land != home


def _nature(entry: Entry, name: str, *, rules: bool) -> Entry:
    """The head whose type and sector the body has: its own, or that which a word behind it names ("forces of the
    police" are police). `rules`: a country's, whose leadership governs."""
    if rules and entry.attrs.get("ruling"):
        return load("names/lexicon").entries[_GOVERNMENT]
    behind = frozenset(plain_name(name).split()[1:])
    for head, written in entry.attrs.get("as", {}).items():
        if not behind.isdisjoint(map(fold, written)):
            return load("names/lexicon").entries[str(head)]
    return entry


_GOVERNMENT = "head.government"


def _english(entry: Entry, got: Tail) -> str | None:
    """ "Military Forces of Iraq" for a head with nothing but a country; other names aren't translated."""
    if not (got.plain and got.country):
        return None
    return f"{entry.attrs.get('en')} of {english(got.country)}"


def _alone(reading: Reading, hit: Hit) -> FoundOrganization | None:
    """The head word with the article and nothing behind it: it refers to a body named before, or to none."""
    definite = reading.doc.text[hit.start : hit.end] != "" and _definite(reading, hit)
    if not definite or _described(reading, hit) or hit.entry.attrs.get("with") or _idle(reading, hit):
        return None
    return FoundOrganization(
        first=hit.first, last=hit.last, start=hit.start, end=hit.end, rule="organization.head",
        weight=1, head=hit.entry.id, common=True,
    )  # fmt: skip


def _idle(reading: Reading, hit: Hit) -> bool:
    """True where the definite word behind makes a thing of it ("the proportional system")."""
    things, after = hit.entry.words("thing"), hit.last + 1
    if not things or not reading.joined(hit.last, after) or not reading.words[after].definite:
        return False
    return plain_name(reading.raw_word(after)) in things


def _described(reading: Reading, hit: Hit) -> bool:
    """True where a noun for people has a word behind it that says whose they are ("the militias loyal to")."""
    after = hit.last + 1
    if not hit.entry.attrs.get("people") or not reading.joined(hit.last, after):
        return False
    return reading.words[after].definite and "of" in reading.words[after].marks


def _definite(reading: Reading, hit: Hit) -> bool:
    folded = reading.tokens[hit.first].fold
    article, merged = clitics().article, clitics().merged
    body = (
        folded[len(hit.proclitic) - 1 :]
        if folded[: len(hit.proclitic)] == hit.proclitic and merged in folded
        else ""
    )
    return folded[len(hit.proclitic) :].startswith(article) or body.startswith(merged)
