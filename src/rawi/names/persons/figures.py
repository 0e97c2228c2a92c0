"""Public figures whom the lexicon knows, told from their namesakes."""

from __future__ import annotations

from functools import cache

from rawi.arabic import fold
from rawi.lexicon import Hit, load
from rawi.names.extent import Ground, extent, origin_word
from rawi.names.found import FoundPerson
from rawi.names.namesake import lends
from rawi.names.persons.shape import person
from rawi.names.reading import Reading, weak


def figures(reading: Reading, ground: Ground) -> list[FoundPerson]:
    """Public figures whom the lexicon knows. An ambiguous short form needs the full name in the same report."""
    hits = [hit for at in reading.all("figure").values() for hit in at if ground.open(hit)]
    full = {hit.entry.id for hit in hits if not weak(hit)}
    found = []
    for hit in hits:
        if (weak(hit) and hit.entry.id not in full) or _namesake(reading, hit) or _of_place(reading, hit):
            continue
        one = _figure(reading, ground, hit)
        if one is not None:
            found.append(one)
    return found


def _figure(reading: Reading, ground: Ground, hit: Hit) -> FoundPerson | None:
    """The figure's name as far as it goes; None where names stand around it that aren't the figure's: his son's, a
    namesake's.
    """
    several = " " in hit.form.text
    last = extent(reading, ground, hit.last, trust=0) if several else hit.last
    first, start = hit.first, hit.start
    while first - 1 >= 0 and reading.words[first - 1].given == 2 and start == reading.tokens[first].start:
        first, start = first - 1, reading.start(first - 1, reading.words[first - 1].cut)
    known = hit.entry.id if _own(reading, hit, first, last) else _called(reading, first, last)
    if known is None:
        return None
    one = person(reading, first, last, 0, "person.lexicon", 8)
    one.start, one.known, one.short = start, known, not several
    one.parts = tuple(hit.form.text.split()) if known == hit.entry.id else (*one.parts[:1], one.parts[-1])
    return one


def _own(reading: Reading, hit: Hit, first: int, last: int) -> bool:
    """True where all names around the hit are the figure's too; a word that is no name says nothing."""
    own = own_names(hit.entry.id)
    around = [*range(first, hit.first), *range(hit.last + 1, last + 1)]
    words = (
        reading.words[token] for token in around if reading.words[token].given or origin_word(reading, token)
    )
    return all(w.rest in own or "bin" in w.marks for w in words)


@cache
def own_names(figure: str) -> frozenset[str]:
    """Every word of the names that the lexicon gives a figure, folded."""
    entry = load("names/lexicon").entries[figure]
    return frozenset(
        {part for form in entry.forms for part in form.text.split()} | set(fold(entry.lemma).split())
    )


def _called(reading: Reading, first: int, last: int) -> str | None:
    """The figure whose first and last name begin and end the longer name, if the lexicon knows one."""
    if first == last:
        return None
    return _by_ends().get((reading.words[first].rest, reading.tokens[last].fold))


@cache
def _by_ends() -> dict[tuple[str, str], str]:
    """The figures with a name of two words, by both."""
    found: dict[tuple[str, str], str] = {}
    for entry in load("names/lexicon").entries.values():
        names = (form.text.split() for form in entry.forms) if entry.kind == "figure" else ()
        found.update({(name[0], name[1]): entry.id for name in names if len(name) == 2})
    return found


def _of_place(reading: Reading, hit: Hit) -> bool:
    """True for a surname right behind the word for a kind of place, which is called after him ("the city of X")."""
    return not hit.proclitic and " " not in hit.form.text and lends(reading, hit.first)


def _namesake(reading: Reading, hit: Hit) -> bool:
    """True for a surname behind a given name that isn't the figure's: it is another's."""
    before, after = hit.first - 1, hit.last + 1
    if hit.proclitic or " " in hit.form.text or not reading.joined(hit.first, before):
        return False
    given = reading.words[before]
    if not given.given or (reading.joined(hit.first, after) and reading.words[after].given == 2):
        return False
    names = {part for form in hit.entry.forms for part in form.text.split()}
    return given.rest not in names
