"""People: those of the rules that the tagger doesn't doubt, those that it alone sees, two halves of a name as one."""

from __future__ import annotations

from collections.abc import Set

from rawi.arabic import clitics, fold
from rawi.lexicon import load
from rawi.names import seen
from rawi.names.found import FoundPerson, settle
from rawi.names.reading import Reading
from rawi.names.ruled import Ruled
from rawi.names.script import script
from rawi.names.tagger import Tagged
from rawi.names.weighing.view import View

DOUBT = -3.0
"""The margin below which a name that only a weak rule shows is dropped."""
DOUBT_UNKNOWN = -1.2
"""The same for a word alone of which nothing is known."""
NARROWER = 0.25
"""By how much the tagger must prefer a part of a person's name to the name as a rule has it."""
NEW = 0.0
"""The margin from which a name of one word counts that no rule shows."""
_WEAK = frozenset({"person.name", "person.speaker", "person.title"})
_PARTS = frozenset({"person.name", "person.tagger", "person.again"})


def people(ruled: Ruled, view: View) -> list[FoundPerson]:
    """People, no two on one token, sorted by start."""
    figures = [_figure(view, one) for one in ruled.people if one.known]
    surnames = {one.parts[-1] for one in ruled.people if len(one.parts) > 1}
    others = [one for one in ruled.people if not one.known and _is_person(view, one, surnames)]
    return _whole(view.reading, settle([*filter(None, figures), *others, *_new(ruled, view)]))


def _figure(view: View, one: FoundPerson) -> FoundPerson | None:
    """A public figure, with the rest of his name where the tagger sees more of it; None where it is another's."""
    tagged = view.seen.get(one.first)
    if tagged is None or tagged.kind != "person" or tagged.last < one.last:
        return one
    if tagged.last - tagged.first <= one.last - one.first:
        return one
    own = fold(load("names/lexicon").entries[str(one.known)].lemma).split()
    named = seen.person(view.reading, tagged)
    if not set(named.parts) <= {*own, *one.parts}:
        return None if one.short else one
    named.rule, named.weight, named.known, named.short = one.rule, one.weight, one.known, one.short
    return named


def _is_person(view: View, one: FoundPerson, surnames: Set[str]) -> bool:
    tokens = range(one.first, one.last + 1)
    before = view.seen.get(one.first - 1)
    if one.rule == "person.title" and before is not None and before.kind == "person":
        return False  # what looked like a title is the end of another's name
    if one.rule in _WEAK and view.silent(tokens):
        return view.margin("person", one.first, one.last) >= _doubt(view.reading, one, surnames)
    return not (view.other(tokens, "person") or _bounded(view, one))


def _doubt(reading: Reading, one: FoundPerson, surnames: Set[str]) -> float:
    """The margin below which a name that only a weak rule shows is dropped: little is enough for the surname of somebody
    whom the report names in full.
    """
    w = reading.words[one.first]
    unknown = one.last == one.first and not (w.given or w.definite or one.parts[0] in surnames)
    return DOUBT_UNKNOWN if unknown else DOUBT


def _bounded(view: View, one: FoundPerson) -> bool:
    """True where the tagger sees other bounds to the name, and is surer of them: much surer of narrower ones.

    It knows no names with a hyphen.
    """
    if any(view.reading.tokens[token].fold == script().hyphen for token in range(one.first, one.last)):
        return False
    tokens, own = range(one.first, one.last + 1), ("person", one.first, one.last)
    others = {view.seen[token] for token in tokens if token in view.seen} - {own}
    rivals = [tagged for tagged in others if tagged.kind == "person"]
    if not rivals:
        return False
    ours = view.margin("person", one.first, one.last)
    return any(
        view.margin("person", tagged.first, tagged.last)
        > ours + (NARROWER if tagged.first in tokens and tagged.last in tokens else 0)
        for tagged in rivals
    )


def _new(ruled: Ruled, view: View) -> list[FoundPerson]:
    """Those whom no rule shows, where the name has several words or the tagger is sure of its one."""
    known = {(one.first, one.last) for one in ruled.people}
    tagged = [one for one in view.of("person") if (one.first, one.last) not in known and _likely(view, one)]
    return [seen.person(view.reading, one) for one in tagged]


def _likely(view: View, one: Tagged) -> bool:
    return one.last > one.first or view.margin(one.kind, one.first, one.last) >= NEW


def _whole(reading: Reading, found: list[FoundPerson]) -> list[FoundPerson]:
    """Two halves of a name that two finders found, as one."""
    whole: list[FoundPerson] = []
    for one in found:
        before = whole[-1] if whole else None
        if before is not None and before.last + 1 == one.first and _goes_on(reading, before, one):
            whole[-1] = before.but(last=one.last, end=one.end, parts=(*before.parts, *one.parts))
        else:
            whole.append(one)
    return whole


def _goes_on(reading: Reading, before: FoundPerson, one: FoundPerson) -> bool:
    """True for a found name that may be the end of the one before it: nothing written before it, no known figure."""
    weak = {before.rule, one.rule} <= _PARTS and "person.tagger" in (before.rule, one.rule)
    first = reading.tokens[one.first]
    whole = one.start == first.start and first.fold[:1] not in clitics().conjunctions
    return weak and whole and reading.joined(before.last, one.first)
