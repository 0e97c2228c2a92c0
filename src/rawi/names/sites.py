"""Bodies' names that are words for a place as well: the base that is none of al-Qaeda's, the front that is a line."""

from __future__ import annotations

from rawi.arabic import clitics, fold
from rawi.lexicon import Hit
from rawi.names.places.gazetteer import gazetteer
from rawi.names.places.led import of_its_kind
from rawi.names.places.part import part
from rawi.names.reading import Reading
from rawi.names.script import script


class Based:
    """Which hits of a body's name mean a place: `site` of the entry lists the names that may ("the base")."""

    def __init__(self, reading: Reading):
        self._reading = reading
        self._shown: dict[str, bool] = {}

    def site(self, hit: Hit) -> bool:
        """True where a word behind describes a place, or where the report names such a place and no such body."""
        text = hit.form.text
        if text not in hit.entry.words("site"):
            return False
        if self._described(hit.last + 1):
            return True
        if text not in self._shown:
            self._shown[text] = self._only_place(hit)
        return self._shown[text]

    def _described(self, after: int) -> bool:
        """A definite feminine adjective that has nothing written before it ("the base that was struck")."""
        reading = self._reading
        if not reading.is_word(after):
            return False
        w = reading.words[after]
        return w.definite and w.cut == 0 and reading.ends(after, script().no_name[:1])

    def _only_place(self, hit: Hit) -> bool:
        """The word without the article governs the name of a place, and no hit names the body in full or in quotes."""
        reading, bare = self._reading, hit.form.text.removeprefix(clitics().article)
        for hits in reading.all("org").values():
            for other in hits:
                if fold(other.form.text).endswith(hit.form.text) and (
                    other.first < other.last or reading.sign(other.first - 1, "quote")
                ):
                    return False
        return any(
            token.fold.removeprefix(clitics().prepositions[0]) == bare and self._governs(token.index)
            for token in reading.tokens
        )

    def _governs(self, kind: int) -> bool:
        """True where the word for a kind of place stands before a name or the adjective of a nation."""
        reading, after = self._reading, kind + 1
        if of_its_kind(reading.doc, kind):
            return True
        after += reading.sign(after, "quote")
        if not reading.is_word(after):
            return False
        return bool(
            stands_on(reading, after) or reading.hit(after, "nation") or reading.hit(after + 1, "nation")
        )


def front_line(reading: Reading, head: int) -> bool:
    """True for a head that is a stretch of front before the place where it runs; before an everyday word where a compass
    word follows or the report tells of several fronts.
    """
    first = head + 1
    if stands_on(reading, first):
        return True
    if not stands_on(reading, first, least=0):
        return False
    after, plural = first + 1, script().fronts
    told = reading.joined(first, after) and part(reading.tokens[after].fold).bearing is not None
    return told or not plural.isdisjoint(reading.doc.folds)


def stands_on(reading: Reading, token: int, *, least: int = 2) -> bool:
    """True where the name of a place begins that we wrote down, of that level or more: no everyday word."""
    if not reading.is_word(token):
        return False
    glance = gazetteer().glances[reading.tokens[token].fold]
    folds = reading.doc.folds
    return glance is not None and any(
        not cut and name.level >= least and any(site.source != "geonames" for site in name.sites)
        and name.words == tuple(folds[token : token + len(name.words)])
        for cut, name in glance.starts
    )  # fmt: skip
