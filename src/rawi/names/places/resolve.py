"""Which of the sites that bear a name is meant, or that the report does not say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import exp

from rawi.names.places.context import Context, meanings
from rawi.names.places.evidence import Evidence
from rawi.names.places.match import Match
from rawi.names.places.site import Site, alike, kilometres
from rawi.names.places.tie import Tie

ANY_KIND = "region"
"""The word for a kind that says next to nothing: a governorate and a quarter are both areas."""
UNSAID = 1.5
"""What it costs a quarter that no word says that it is one."""
MARGIN = 0.8
"""How far the best must be ahead of the next that lies elsewhere."""
AGAINST = -4.0
"""What it costs a site to lie outside the place that holds the name."""
STRAY_KM = 200.0
"""A small place this far from every place of the report is its namesake's."""
TOWN_KM = 25.0
"""A quarter lies no farther than this from its town."""
MISFIT_KM = 60.0
"""The same where the word for its kind does not fit."""
FOREIGN = 3.5
"""The prior below which a place of a country that the report does not name is taken for a namesake."""
SURE = 4.0
"""A tie that settles the matter."""
OUTSHONE = 2.0
"""How much likelier the name of a well-known place is to mean it, whatever the report is about."""
WELL_KNOWN = 4.0
"""The prior (a town of a million, a capital) from which a name may stand in any report."""
_SMALL = frozenset({"village", "neighbourhood", "district", "facility", "valley", "camp", "oil field"})
_LARGE = frozenset({"country", "sea"})
_NARROW = frozenset({"mountain", "neighbourhood", "village", "oil field", "island"})
_WIDE = frozenset({"city", "admin1", "country"})


class Choice:
    """The site meant, or None where the report does not decide; how many places bear the name."""

    def __init__(self, site: Site | None, candidates: int):
        self.site, self.candidates = site, candidates


class _Score:
    def __init__(self, site: Site, own: float):
        self.site, self.own = site, own
        self.tied = 0.0


def resolve(
    matches: Sequence[Match], evidence: Sequence[Evidence], found: Sequence[Tie], context: Context
) -> list[Choice]:
    """A choice for each match (of no meaning where it isn't accepted). A name means one place in a report unless words
    that stand at it say otherwise.
    """
    scores = [_own_scores(match, evidence[match.index], context) for match in matches]
    tied: dict[int, list[tuple[Tie, Match]]] = defaultdict(list)
    for tie in found:
        if matches[tie.first].accepted and matches[tie.second].accepted:
            tied[tie.first].append((tie, matches[tie.second]))
            if tie.kind == "list":
                tied[tie.second].append((tie, matches[tie.first]))
    for match in reversed(matches):
        for tie, other in tied[match.index]:
            _add_tie(scores[match.index], tie, _best(scores[other.index]))
    _share_by_name(matches, scores)
    return [_choose(match, scores[match.index], evidence[match.index], context) for match in matches]


def _own_scores(match: Match, shown: Evidence, context: Context) -> list[_Score]:
    if not match.accepted:
        return []
    if len(match.name.sites) == 1:
        return [_Score(match.name.sites[0], match.name.sites[0].prior)]
    found = []
    for site in match.name.sites:
        own = site.prior + _fit(site, shown)
        own += 3.0 * context.country(site, match.sentence) + 3.0 * context.division(site, match.sentence)
        far = context.nearest(site)
        if far is not None and site.feature not in _LARGE:
            own += 1.5 * exp(-far / 80.0)
        found.append(_Score(site, own))
    return found


def _fit(site: Site, shown: Evidence) -> float:
    fit = 0.0
    if shown.nationality:
        fit += 6.0 if site.country == shown.nationality else -6.0
    if shown.feature is None or shown.feature.id == ANY_KIND:
        return fit - (UNSAID if site.feature == "neighbourhood" else 0.0)
    return fit + (2.5 if site.feature in shown.feature.fits else 0.0 if shown.several else -1.5)


def _best(scores: Sequence[_Score]) -> Site | None:
    return max(scores, key=lambda score: score.own + score.tied).site if scores else None


def _add_tie(scores: Sequence[_Score], tie: Tie, other: Site | None) -> None:
    if other is None:
        return
    for score in scores:
        score.tied += _tied(score.site, tie, other)


def _tied(site: Site, tie: Tie, other: Site) -> float:
    """What a tie to another place adds: agreement counts for, disagreement of "within" against."""
    same = bool(site.country) and site.country == other.country
    if tie.kind == "list":
        kind = 1.5 if same and site.feature == other.feature else 0.0
        return (
            kind
            + (1.0 if same else 0.0)
            + (1.5 if same and site.admin1 and site.admin1 == other.admin1 else 0.0)
        )
    if not same:
        return AGAINST if tie.kind == "within" and other.country and site.country else 0.0
    if other.feature == "country":
        return 4.0 if tie.kind == "within" else 1.0
    if site.admin1 and site.admin1 == other.admin1:
        return 5.0
    far = kilometres(site, other)
    if site.feature == "neighbourhood":
        return 4.0 if far < TOWN_KM else AGAINST if site.admin1 and other.admin1 else 0.0
    if tie.kind == "within" and other.feature != "region":
        return 4.0 if far < 40 else AGAINST if site.admin1 and other.admin1 else 0.0
    return 4.0 if far < 60 else 1.5 if far < 150 else 0.0


def _share_by_name(matches: Sequence[Match], scores: Sequence[list[_Score]]) -> None:
    """Hand what ties show about one mention on to the others of the name that have none of their own."""
    if not any(score.tied for scored in scores for score in scored):
        return
    sums: dict[tuple[str, ...], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for match in matches:
        for score in scores[match.index]:
            sums[match.name.words][score.site.id] += score.tied
    for match in matches:
        if not any(score.tied for score in scores[match.index]):
            for score in scores[match.index]:
                score.tied = max(-4.0, min(4.0, sums[match.name.words][score.site.id] / 2))


def _choose(match: Match, scores: list[_Score], shown: Evidence, context: Context) -> Choice:
    if not scores:
        return Choice(None, 0)
    count = meanings(match.name.sites)
    if len(scores) == 1:
        lost = _unfit(scores[0].site, shown, context) or _stray(match, scores[0], shown, context)
        return Choice(None if lost else scores[0].site, count)
    likely = [score for score in scores if not _eclipsed(score, scores, shown)]
    ranked = sorted(likely, key=lambda score: (-(score.own + score.tied), score.site.id))
    best = ranked[0]
    rival = next((score for score in ranked[1:] if not alike(best.site, score.site)), None)
    if rival is not None and (
        best.own + best.tied - rival.own - rival.tied < MARGIN or _unsaid(best, context)
    ):
        return Choice(None, count)
    if (
        _unfit(best.site, shown, context)
        or _stray(match, best, shown, context)
        or _outshone(best, ranked, shown)
    ):
        return Choice(None, count)
    return Choice(best.site, count)


def _unsaid(best: _Score, context: Context) -> bool:
    """True for a place of the world's gazetteer that has namesakes, where nothing says which country is told of."""
    return context.empty and best.site.source == "geonames" and best.site.prior < WELL_KNOWN


def _unfit(site: Site, shown: Evidence, context: Context) -> bool:
    """True where the word before the name says that it is none of the large places that are called so.

    A suburb of a city that the report names may be called a quarter.
    """
    if shown.feature is None or shown.several or shown.feature.id not in _NARROW:
        return False
    if site.feature not in _WIDE - shown.feature.fits:
        return False
    far = context.nearest(site) if shown.feature.id == "neighbourhood" and site.feature == "city" else None
    return far is None or far > TOWN_KM


def _eclipsed(score: _Score, scores: Sequence[_Score], shown: Evidence) -> bool:
    """True for a place of the world's gazetteer that shares its name with a far better known one, if no word speaks for it."""
    return score.site.source == "geonames" and _outshone(score, scores, shown)


def _outshone(best: _Score, ranked: Sequence[_Score], shown: Evidence) -> bool:
    """True where a far better known place bears the name and only the drift of the report speaks for this one."""
    said = shown.feature is not None and best.site.feature in shown.feature.fits
    if said or shown.nationality == best.site.country or best.tied >= SURE:
        return False
    return any(one.site.prior - best.site.prior >= OUTSHONE for one in ranked if one.site.prior >= WELL_KNOWN)


def _stray(match: Match, best: _Score, shown: Evidence, context: Context) -> bool:
    """True for a namesake: its country is foreign to the report, or it lies far from all that the report names."""
    site = best.site
    if match.name.level == 0 and site.country and not context.empty and not context.holds(site.country):
        return True
    if best.tied > 1.0 or site.feature in _LARGE or site.prior >= WELL_KNOWN or not site.country:
        return False
    single = len(match.name.words) == 1
    if best.tied <= AGAINST / 2:
        return site.feature != "admin1" and (single or match.name.level < 3)
    if shown.nationality and shown.nationality != site.country and single and match.name.level < 3:
        return True
    if not context.holds(site.country):
        return not context.empty and (site.prior < FOREIGN or match.name.level < 2)
    if site.feature not in _SMALL or (not single and match.name.level == 3):
        return False
    if shown.feature is not None and shown.feature.id == "district" and site.feature == "district":
        return False
    misfit = shown.feature is not None and _fit(site, shown) < 0
    far = context.nearest(site)
    return misfit if far is None else far > (MISFIT_KM if misfit else STRAY_KM)
