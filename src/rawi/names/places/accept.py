"""Which names are read as places: the commoner the word, the more it takes."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.names.places.context import Context
from rawi.names.places.evidence import Evidence
from rawi.names.places.match import Match
from rawi.names.places.site import Site, kilometres
from rawi.names.places.tie import Tie
from rawi.names.places.words import words

NEAR_KM = 60.0
"""How far from a place an everyday word that is tied to it may lie in another division."""


def accept(
    matches: Sequence[Match], evidence: Sequence[Evidence], found: Sequence[Tie], context: Context
) -> None:
    """Mark the matches that are places: alone, by their country, by their neighbours, by an earlier mention."""
    for match, shown in zip(matches, evidence, strict=True):
        match.accepted = _alone(match, shown)
    for match in matches:
        if match.accepted and match.name.level == 3:
            context.add_name(match)
    for match, shown in zip(matches, evidence, strict=True):
        match.accepted = match.accepted or _with_country(match, shown, context)
    for tie in (*found, *reversed(found)):
        _by_neighbour(matches, evidence, tie)
    _repeated(matches, evidence)
    _echoes(matches, context)


def _alone(match: Match, shown: Evidence) -> bool:
    if (shown.barred and not shown.feature) or _namesake(match, shown):
        return False
    level = match.name.level
    if level == 0:
        common = " ".join(match.name.words) in words().located
        return _fitting(match, shown) or (shown.locative and not common)
    firm = level == 2 or " ".join(match.name.words) in words().alone
    return level == 3 or _fitting(match, shown) or shown.locative or (firm and shown.preposition)


def _namesake(match: Match, shown: Evidence) -> bool:
    """A country behind a hospital, a mosque or a street only lends it its name."""
    return shown.called and all(site.feature == "country" for site in match.name.sites)


def _fitting(match: Match, shown: Evidence) -> bool:
    """A word for a kind of place counts for an everyday word only where the gazetteer knows that kind."""
    if shown.feature is None:
        return False
    if match.name.level:
        return True
    return any(site.feature in shown.feature.fits for site in match.name.sites)


def _with_country(match: Match, shown: Evidence, context: Context) -> bool:
    if shown.barred or match.name.level not in (1, 2):
        return False
    at_home = any(context.holds(site.country) for site in match.name.sites)
    return at_home and (match.name.level == 2 or shown.preposition)


def _by_neighbour(matches: Sequence[Match], evidence: Sequence[Evidence], tie: Tie) -> None:
    """A name tied to a place that one of its sites agrees with is a place."""
    first, second = matches[tie.first], matches[tie.second]
    if first.accepted == second.accepted:
        return
    doubtful, sure = (second, first) if first.accepted else (first, second)
    shown = evidence[doubtful.index]
    if (
        shown.barred
        or _namesake(doubtful, shown)
        or (tie.kind != "list" and doubtful is second and doubtful.name.level == 0)
    ):
        return
    aside = tie.kind == "near" and evidence[doubtful.index].preposition
    strict = doubtful.name.level == 0 and not aside
    doubtful.accepted = any(
        agree(site, other, strict=strict) for site in doubtful.name.sites for other in sure.name.sites
    )


def _echoes(matches: Sequence[Match], context: Context) -> None:
    """A short form ("the Strip") is the place that the report has named in full before it, and none else."""
    named: set[str] = set()
    for match in matches:
        if not match.short:
            if match.accepted:
                named.update(site.id for site in match.name.sites)
            continue
        known = any(site.id in named for site in match.name.sites)
        match.accepted = match.accepted or (known and not context.described(match))


def agree(site: Site, other: Site, *, strict: bool) -> bool:
    """Same country; `strict`: same first-level division too, or a day's walk away."""
    if not site.country or site.country != other.country:
        return False
    same = bool(site.admin1) and site.admin1 == other.admin1
    return (
        not strict
        or same
        or ("country" not in (site.feature, other.feature) and kilometres(site, other) < NEAR_KM)
    )


def _repeated(matches: Sequence[Match], evidence: Sequence[Evidence]) -> None:
    """What was once shown to be a place is one wherever place words allow it."""
    known = {match.name.words for match in matches if match.accepted}
    for match in matches:
        shown = evidence[match.index]
        if not match.accepted and match.name.words in known and not (shown.barred or match.short):
            match.accepted = bool(match.name.level) or shown.preposition or shown.locative or shown.chained
