"""The gazetteer: the packaged tables as sites, by the folded words of their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache
from math import log10

from rawi.arabic import clitics, fold, token_forms
from rawi.lexicon import table
from rawi.lexicon.own import own_places
from rawi.names.places.glance import Glances, Starts
from rawi.names.places.site import Name, Site
from rawi.names.places.words import Words, cuts, words
from rawi.names.words import word as word_of

CURATED = ("iraq", "lebanon", "libya", "palestine", "regions", "sudan", "syria", "yemen")
LARGE, MIDDLING = 1_000_000, 100_000
_PRIOR = {
    "country": 7.0, "admin1": 2.6, "city": 3.6, "town": 2.8, "region": 2.8, "district": 2.2, "camp": 2.2,
    "river": 3.0, "sea": 3.0, "mountain": 2.2, "neighbourhood": 1.6, "village": 1.6,
}  # fmt: skip
SHORTEST_CUT = 4
GIVEN = 2
"""The mark of a given name that is no other word."""
CITY = 3.5
_PLAIN = frozenset({"country", "admin1", "city", "town", "region", "river", "sea", "lake", "mountain"})
CAPITAL_BONUS = 1.5
REPORTED_BONUS = 0.6
"""A name of the seven countries is likelier meant than its namesake elsewhere."""
OWN_BONUS = 1.0
"""So is one that the user added."""

Names = Iterable[tuple[list[str], Site]]


def _country_sites() -> Names:
    for row in table("names/places/countries"):
        yield (
            _forms(row),
            Site(
                row["code"], row["name"], row["english"], "country", "", row["code"], float(row["latitude"]),
                float(row["longitude"]), _PRIOR["country"], "cldr",
            ),
        )  # fmt: skip


def _capitals() -> frozenset[tuple[str, str]]:
    return frozenset((row["code"], row["capital"]) for row in table("names/places/countries"))


def _curated_sites() -> Names:
    capitals = _capitals()
    for name in CURATED:
        for row in table(f"names/places/{name}"):
            prior = _PRIOR.get(row["feature"], 1.8) + (REPORTED_BONUS if name != "regions" else 0)
            if row["feature"] == "city" and (row["country"], row["english"]) in capitals:
                prior += CAPITAL_BONUS
            yield (
                _forms(row),
                Site(
                    row["id"], row["name"], row["english"], row["feature"], row["admin1"], row["country"],
                    float(row["latitude"]), float(row["longitude"]), prior, "rawi",
                ),
            )  # fmt: skip


def _world_sites() -> Names:
    for row in table("names/places/world"):
        people = int(row["population"])
        prior = log10(max(people, 100)) - 2 + (CAPITAL_BONUS if row["capital"] else 0)
        yield (
            _forms(row),
            Site(
                row["id"], row["name"], row["english"], row["feature"], row["admin1"], row["country"],
                float(row["latitude"]), float(row["longitude"]), prior, "geonames",
            ),
        )  # fmt: skip


def _own_sites() -> Names:
    """Places of the user's own, likelier meant than their namesakes."""
    for one in own_places():
        prior = _PRIOR.get(one.feature, 1.8) + REPORTED_BONUS + OWN_BONUS
        yield (
            [one.name, *filter(None, one.variants.split("|"))],
            Site(
                one.id, one.name, one.english, one.feature, one.admin1, one.country, float(one.latitude),
                float(one.longitude), prior, "own",
            ),
        )  # fmt: skip


def _words_of(form: str) -> tuple[str, ...]:
    folded = fold(form)
    if folded.replace(" ", "").isalpha():
        return tuple(folded.split())
    return tuple(token_forms(form))


def _forms(row: Mapping[str, str]) -> list[str]:
    """A row's names; one with a word for its kind before another of them adds nothing, that word being evidence."""
    forms = [row["name"], *filter(None, row["variants"].split("|"))]
    if len(forms) == 1 or not any(" " in form for form in forms):
        return forms
    known, folded = words(), {fold(form) for form in forms}
    return [form for form in forms if not _redundant(fold(form), folded, known)]


def _redundant(form: str, others: Set[str], known: Words) -> bool:
    head, _, rest = form.partition(" ")
    return head in known.redundant and rest in others and not (head == known.city and rest in known.everyday)


def _split(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words of each form. Those of letters and spaces alone are folded in one go, as nearly all are."""
    plain = [form for form in forms if form.replace(" ", "").isalpha()]
    folded = fold("\n".join(plain)).split("\n") if plain else []
    return {form: tuple(written.split()) for form, written in zip(plain, folded, strict=True)}


def _spellings(spelled: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words of a form; "father of" also in its other case."""
    yield spelled
    nominative, genitive = words().father
    if nominative in spelled:
        yield tuple(genitive if word == nominative else word for word in spelled)


def _large(site: Site) -> bool:
    return site.source == "geonames" and site.prior >= log10(LARGE) - 2


def _ours(site: Site) -> bool:
    return site.source != "geonames" and site.feature == "city"


def _level(spelled: tuple[str, ...], sites: Iterable[Site]) -> int:
    known = words()
    written = " ".join(spelled)
    if written in known.everyday or clitics().article + written in known.everyday:
        return 0
    if written in known.doubtful:
        return 1
    if len(spelled) > 1:
        curated = any(site.source != "geonames" for site in sites)
        if spelled[0] in known.person_heads:
            return 2 if spelled[0] not in known.father and any(map(_ours, sites)) else 1
        return 3 if curated else 2
    if any((site.source != "geonames" and site.feature in _PLAIN) or _large(site) for site in sites):
        return 3
    if any(site.source != "geonames" or site.prior >= log10(MIDDLING) - 2 for site in sites):
        return 2
    return 1


def _barred(spelled: tuple[str, ...], sites: Iterable[Site], never: Set[str]) -> bool:
    """Words that say what a place is are no names, but for those that we wrote down as everyday words."""
    if len(spelled) != 1:
        return not spelled
    known = words()
    ours = any(site.source == "rawi" for site in sites)
    if spelled[0] in known.nationalities and all(site.source == "geonames" for site in sites):
        return True
    return spelled[0] in never and (spelled[0] in known.never or not (ours and spelled[0] in known.everyday))


def _severable(before: str, rest: str, name: Name) -> bool:
    """Letters are cut off in front of any name that we wrote down; of the world's only the commonest, off long names.
    A name of several words is long, however short its first.
    """
    common = before == clitics().conjunctions[0] or before in clitics().prepositions[:2]
    several = len(name.words) > 1
    if all(site.source == "geonames" for site in name.sites):
        return common and (several or len(rest) >= SHORTEST_CUT)
    rare = any(letter in before for letter in (*clitics().conjunctions[1:], *clitics().prepositions[2:]))
    return (several or len(rest) > 2) and (
        not rare or rest.startswith(clitics().article) or name.sites[0].prior >= CITY
    )


class Gazetteer:
    """Names by their first word. Building is linear in the names, finding in the words of the text."""

    def __init__(self, listed: Names):
        sites: dict[tuple[str, ...], list[Site]] = defaultdict(list)
        rows = list(listed)
        split = _split({form for forms, _ in rows for form in forms})
        for forms, site in rows:
            for form in forms:
                for spelled in _spellings(split.get(form) or _words_of(form)):
                    if site not in sites[spelled]:
                        sites[spelled].append(site)
        first: dict[str, list[Name]] = defaultdict(list)
        known = words()
        never = known.never | known.kinds
        for spelled, found in sites.items():
            if not _barred(spelled, found, never):
                first[spelled[0]].append(Name(spelled, _level(spelled, found), tuple(found)))
        for phrase in known.phrases:
            spelled = _words_of(phrase)
            first[spelled[0]].append(Name(spelled, 0, ()))
        self._first: dict[str, tuple[Name, ...]] = {
            word: tuple(sorted(names, key=lambda name: (-len(name.words), name.words)))
            for word, names in first.items()
        }
        self.glances = Glances(self.starts, self._first.keys())

    def starts(self, word: str) -> Starts:
        """(letters cut off in front, name) for each name that a token may begin; longest first."""
        known = word_of(word)
        whole = known.whole and (known.common or known.given == GIVEN)
        found = [
            (cut, name)
            for cut, rest in cuts(word)
            for name in self._first.get(rest, ())
            if not cut or (not whole and _severable(word[:cut], rest, name))
        ]
        found.sort(key=lambda pair: (-len(pair[1].words), pair[0]))
        return tuple(found)

    def get(self, name: str) -> tuple[Site, ...]:
        """The sites that bear a name, however it is spelled."""
        spelled = _words_of(name)
        for found in self._first.get(spelled[0], ()) if spelled else ():
            if found.words == spelled:
                return found.sites
        return ()


@cache
def gazetteer() -> Gazetteer:
    """The packaged gazetteer with the user's own places, compiled at the first call."""
    clitics()
    return Gazetteer([*_country_sites(), *_curated_sites(), *_world_sites(), *_own_sites()])
