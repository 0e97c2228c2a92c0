"""Organizations: by the lexicon, by the pattern of their head word, and the head word alone."""

from __future__ import annotations

from functools import cache, lru_cache

from rawi.arabic import clitics, fold
from rawi.lexicon import Entry, Hit, load
from rawi.names.countries import code, english
from rawi.names.found import FoundOrganization, Identity, settle
from rawi.names.heads import Tail, tail
from rawi.names.known import known_body
from rawi.names.namesake import patronymic
from rawi.names.reading import Reading, weak
from rawi.names.script import script
from rawi.names.sites import Based, stands_on
from rawi.names.sport import club
from rawi.names.told import press


def find(reading: Reading) -> list[FoundOrganization]:
    """Organizations of a document, no two sharing a token, sorted by start."""
    found = settle([*_known(reading), *_patterns(reading), *_told(reading)])
    return aliases(reading, found)


@cache
def identity(entry_id: str) -> Identity:
    """Who a lexicon entry stands for; entries of one body share a key through `same`."""
    entries = load("names/lexicon").entries
    entry = entries[entry_id]
    key = str(entry.attrs.get("same", entry_id))
    base = entries[key]
    return Identity(
        key=key,
        name=str(entry.attrs.get("name", entry.lemma)),
        name_en=base.attrs.get("en"),
        type=entry.attrs.get("type"),
        country=entry.attrs.get("country"),
        sector=entry.attrs.get("sector"),
        heads=entry.words("heads"),
        also=entry.words("also"),
    )


@cache
def _own_forms(entry_id: str) -> frozenset[str]:
    return frozenset(form.text for form in load("names/lexicon").entries[entry_id].forms)


@cache
def names_of(key: str) -> tuple[str, ...]:
    """The plain names that the lexicon gives a body of several words; none for a body that it doesn't know."""
    if key not in load("names/lexicon").entries:
        return ()
    return tuple(sorted({plain_name(form) for form in _own_forms(key) if " " in form}))


@cache
def _bare_heads() -> frozenset[str]:
    entries = load("names/lexicon").entries.values()
    return frozenset(
        form.text
        for entry in entries
        if entry.attrs.get("bare") or entry.id == "head.agency"
        for form in entry.forms
    )


def _known(reading: Reading) -> list[FoundOrganization]:
    based = Based(reading)
    hits = (hit for at in reading.all("org").values() for hit in at if not based.site(hit))
    found = [_from_hit(reading, hit) for hit in hits]
    strong = {one.identity.key for one in found if one.identity and one.sure}
    return [one for one in found if one.sure or (one.identity and one.identity.key in strong)]


def _from_hit(reading: Reading, hit: Hit) -> FoundOrganization:
    first, start = hit.first, hit.start
    words = hit.form.text.split()
    if len(words) > 1 and words[0] in _bare_heads() and " ".join(words[1:]) in _own_forms(hit.entry.id):
        first, start = first + 1, reading.tokens[hit.first + 1].start
    last, end = hit.last, hit.end
    if (
        len(words) > 1
        and reading.hit(hit.last, "nation")
        and " ".join(words[:-1]) in _own_forms(hit.entry.id)
    ):
        last, end = hit.last - 1, reading.tokens[hit.last - 1].end
    who = identity(hit.entry.id)
    return FoundOrganization(
        first=first, last=last, start=start, end=end, rule="organization.lexicon",
        weight=10 + (hit.last - hit.first), identity=who, common=_common(hit), sure=_sure(reading, hit),
    )  # fmt: skip


def _sure(reading: Reading, hit: Hit) -> bool:
    """False for an ambiguous form without a sign that it is a name."""
    if not weak(hit):
        return True
    if hit.entry.attrs.get("city") or hit.entry.attrs.get("short"):
        return club(reading, hit)
    before, after = hit.first - 1, hit.last + 1
    if reading.sign(before, "quote") and reading.sign(after, "unquote"):
        return True
    if reading.sign(before, "open") and reading.sign(after, "close"):
        return True
    return before >= 0 and any(
        h.entry.kind == "head" or h.entry.attrs.get("role") == "source" for h in reading.at.get(before, ())
    )


def _common(hit: Hit) -> bool:
    """True where the name is a common noun and a nationality, as "the Yemeni army"."""
    first = hit.form.text.split()[0].removeprefix(clitics().article)
    return any(
        entry.attrs.get("common") for entry, _ in load("names/lexicon").get(first) if entry.kind == "head"
    )


def _told(reading: Reading) -> list[FoundOrganization]:
    """Outlets by their bare name in quotation marks or brackets, to which somebody told something."""
    return [
        FoundOrganization(
            first=first, last=last, start=reading.tokens[first].start, end=reading.tokens[last].end,
            rule="organization.lexicon", weight=11, identity=identity(body),
        )
        for first, last, body in press(reading)
    ]  # fmt: skip


def _patterns(reading: Reading) -> list[FoundOrganization]:
    found = []
    for hits in reading.all("head").values():
        one = _pattern(reading, hits[0])
        if one:
            found.append(one)
    return found


def _pattern(reading: Reading, hit: Hit) -> FoundOrganization | None:
    if hit.entry.attrs.get("line") and stands_on(reading, hit.last + 1):
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
    if body is not None:
        return FoundOrganization(
            first=first, last=got.last, start=start, end=got.end, rule=f"organization.{got.rule}",
            weight=4 + min(got.last - hit.first, 3), identity=identity(body),
        )  # fmt: skip
    country = got.country
    key = f"{entry.id}:{country}" if country and got.plain else f"{entry.id}:{plain_name(name)}"
    nature = _nature(entry, name).attrs
    return FoundOrganization(
        first=first, last=got.last, start=start, end=got.end, rule=f"organization.{got.rule}",
        weight=4 + min(got.last - hit.first, 3), common=not got.proper and got.rule != "numbered",
        identity=Identity(
            key=key, name=name, name_en=_english(entry, got), type=nature.get("type"), country=country,
            sector=nature.get("sector"), heads=frozenset(form.text for form in entry.forms if " " not in form.text),
        ),
    )  # fmt: skip


def _nature(entry: Entry, name: str) -> Entry:
    """The head whose type and sector the body has: its own, or that which a word behind it names ("forces of the
    police" are police)."""
    behind = frozenset(plain_name(name).split()[1:])
    for head, written in entry.attrs.get("as", {}).items():
        if not behind.isdisjoint(map(fold, written)):
            return load("names/lexicon").entries[str(head)]
    return entry


@lru_cache(maxsize=1 << 13)
def plain_name(text: str) -> str:
    """A name's words, folded, without articles and quotation marks."""
    article, merged = clitics().article, clitics().merged
    words = [word.strip("\"«»“”'’‘()") for word in fold(text).split()]
    return " ".join(word.removeprefix(article).removeprefix(merged) for word in words)


def _english(entry: Entry, got: Tail) -> str | None:
    """ "Military Forces of Iraq" for a head with nothing but a country; other names aren't translated."""
    if not (got.plain and got.country):
        return None
    return f"{entry.attrs.get('en')} of {english(got.country)}"


def _alone(reading: Reading, hit: Hit) -> FoundOrganization | None:
    """The head word with the article and nothing behind it: it refers to a body named before, or to none."""
    definite = reading.doc.text[hit.start : hit.end] != "" and _definite(reading, hit)
    if not definite or _described(reading, hit):
        return None
    return FoundOrganization(
        first=hit.first, last=hit.last, start=hit.start, end=hit.end, rule="organization.head",
        weight=1, head=hit.entry.id, common=True,
    )  # fmt: skip


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


def aliases(reading: Reading, found: list[FoundOrganization]) -> list[FoundOrganization]:
    """With the acronyms that the report gives behind a full name, in parentheses or quotation marks, wherever they stand.

    They mean what the report says, also where the lexicon knows another body of those letters.
    """
    names: dict[str, Identity] = {}
    for one in found:
        short = _acronym(reading, one) if one.identity is not None else None
        if short and one.identity is not None:
            names.setdefault(short, _meant(reading, one, one.identity, short))
    if not names:
        return found
    held = {token for one in found if one.first < one.last for token in range(one.first, one.last + 1)}
    given = [
        FoundOrganization(
            first=token, last=token, start=reading.tokens[token].start, end=reading.tokens[token].end,
            rule="organization.acronym", weight=12, identity=names[reading.tokens[token].fold],
        )
        for token in range(len(reading.tokens))
        if reading.tokens[token].fold in names and token not in held
    ]  # fmt: skip
    return settle([*found, *given])


def _meant(reading: Reading, one: FoundOrganization, who: Identity, short: str) -> Identity:
    """The body of the lexicon that has the short name, where the long one is none: both are that body."""
    head = reading.hit(one.first, "head")
    body = None if who.key.startswith("org.") or head is None else known_body(head.entry, short)
    if body is None:
        return who
    one.identity = identity(body)
    return one.identity


_TELLING = frozenset({"agency", "outlet", "monitor", "ngo", "international"})


def _acronym(reading: Reading, one: FoundOrganization) -> str | None:
    """The folded single word in Latin letters, or unknown Arabic word, between signs that open and close right behind.

    What stands between the closing sign of the name itself and the next is none; nor is an Arabic word in quotation
    marks behind a government or an army, which quotes.
    """
    opening = one.last + 1
    inside = opening + 1
    if reading.sign(one.first - 1, "quote") and reading.sign(opening, "unquote"):
        return None
    if not (reading.sign(opening, "open") and reading.sign(inside + 1, "close")):
        return None
    token = reading.tokens[inside]
    latin = token.kind == "latin" and len(token.fold) <= 8
    arabic = token.kind == "word" and 2 <= len(token.fold) <= 5 and code(token.fold) is None
    told = one.identity is not None and one.identity.type in _TELLING
    arabic = arabic and (told or not one.common or not reading.sign(opening, "quote"))
    arabic = arabic and reading.words[inside].unknown and not reading.at.get(inside)
    return token.fold if latin or (arabic and not reading.words[inside].definite) else None
