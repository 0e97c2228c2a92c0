"""Organizations that the lexicon knows, by any of their names, and outlets to which somebody told something."""

from __future__ import annotations

from functools import cache

from rawi.arabic import clitics
from rawi.lexicon import Hit, load
from rawi.names.bodies.plain import plain_name
from rawi.names.found import FoundOrganization, Identity
from rawi.names.known import of_another_medium
from rawi.names.reading import Reading, weak
from rawi.names.sites import Based
from rawi.names.sport import club
from rawi.names.told import press


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
def bare_heads() -> frozenset[str]:
    """The heads that names leave out, by their ids."""
    entries = load("names/lexicon").entries.values()
    return frozenset(entry.id for entry in entries if entry.attrs.get("bare") or entry.id == "head.agency")


@cache
def _bare_words() -> frozenset[str]:
    entries = load("names/lexicon").entries
    return frozenset(form.text for head in bare_heads() for form in entries[head].forms)


def known(reading: Reading) -> list[FoundOrganization]:
    """Hits of known bodies; an ambiguous name counts where a sure one of the same body stands in the report."""
    based = Based(reading)
    hits = (
        hit
        for at in reading.all("org").values()
        for hit in at
        if not (based.site(hit) or _adjective(reading, hit))
    )
    found = [_from_hit(reading, hit) for hit in hits]
    strong = {one.identity.key for one in found if one.identity and one.sure}
    return [one for one in found if one.sure or (one.identity and one.identity.key in strong)]


def _adjective(reading: Reading, hit: Hit) -> bool:
    """True for a short form that describes what stands before it ("the foreign affairs of X"), or whose head or title
    does ("the foreign minister of X").
    """
    before = hit.first - 1
    if (
        hit.proclitic
        or hit.form.text not in hit.entry.words("adjectival")
        or not reading.joined(hit.first, before)
    ):
        return False
    return reading.words[before].definite or any(reading.hit(before, kind) for kind in ("title", "head"))


def _from_hit(reading: Reading, hit: Hit) -> FoundOrganization:
    first, start = hit.first, hit.start
    words = hit.form.text.split()
    if len(words) > 1 and words[0] in _bare_words() and " ".join(words[1:]) in _own_forms(hit.entry.id):
        first, start = first + 1, reading.tokens[hit.first + 1].start
    last, end = hit.last, hit.end
    if (
        len(words) > 1
        and reading.words[hit.last].definite
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
        head = reading.hit(before - 1, "head")
        return head is None or not of_another_medium(head.entry.id, hit.entry.id)
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


def told(reading: Reading) -> list[FoundOrganization]:
    """Outlets by their bare name in quotation marks or brackets, to which somebody told something."""
    return [
        FoundOrganization(
            first=first, last=last, start=reading.tokens[first].start, end=reading.tokens[last].end,
            rule="organization.lexicon", weight=11, identity=identity(body),
        )
        for first, last, body in press(reading)
    ]  # fmt: skip
