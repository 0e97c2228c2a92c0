"""How far a person's name goes, from its first word on."""

from __future__ import annotations

from rawi.lexicon import Hit
from rawi.names.places.part import part
from rawi.names.reading import Reading
from rawi.names.script import script
from rawi.names.words import pieces

_LONGEST = 6


class Ground:
    """What stands where: the tokens that organizations and places hold, which a name doesn't enter lightly."""

    def __init__(self, reading: Reading, organizations: set[int], places: set[int]):
        self.reading, self.organizations, self.places = reading, organizations, places

    def open(self, hit: Hit) -> bool:
        """True where no organization holds a token of the hit."""
        return all(token not in self.organizations for token in range(hit.first, hit.last + 1))

    def free(self, token: int) -> bool:
        """An Arabic word that no organization and no place holds."""
        return self.reading.is_word(token) and token not in self.organizations and token not in self.places


def extent(reading: Reading, ground: Ground, first: int, *, trust: int) -> int:
    """The last token of the name that begins at `first`. `trust` unknown words may follow without other signs."""
    token, last = first, first
    last = pair(reading, first) or first
    while last - first < _LONGEST:
        last = _hyphened(reading, last)
        token = last + 1
        if not reading.joined(last, token) or (
            token in ground.organizations and not _surname_like(reading, token)
        ):
            break
        step = _step(reading, ground, token, last, trust)
        if step is None:
            break
        if step == token and reading.words[token].unknown and not reading.words[token].definite:
            if token - first > 1 and may_begin_with_clitic(reading, token):
                break
            trust = trust - 1 if trust > 1 and not may_begin_with_clitic(reading, token + 1) else 0
        last = step
    return last


def _hyphened(reading: Reading, last: int) -> int:
    """The last token of a name that a hyphen without spaces joins to the word at `last` ("Jean-Claude"); else `last`."""
    tokens, sign, after = reading.tokens, last + 1, last + 2
    if after >= len(tokens) or tokens[sign].fold != script().hyphen or not reading.joined(last, after):
        return last
    close = tokens[last].end == tokens[sign].start and tokens[sign].end == tokens[after].start
    w = reading.words[after]
    return after if close and not (w.common or w.definite or w.cut) else last


def pair(reading: Reading, token: int) -> int | None:
    """The end of a two-word name that begins here: servant of …, father of …, … of the faith."""
    w = reading.words[token]
    after = token + 1
    if not reading.is_word(after):
        return None
    follower = reading.words[after]
    if "servant" in w.marks and (follower.definite or follower.given) and not follower.cut:
        return after
    if "kunya" in w.marks and not follower.cut and ("word" not in follower.marks or follower.definite):
        return pair(reading, after) or after
    if "god" in w.marks and "tail" in follower.marks:
        return after
    return None


def _step(reading: Reading, ground: Ground, token: int, last: int, trust: int) -> int | None:
    """The end of the name if the word at `token` belongs to it, or None."""
    w = reading.words[token]
    if "that" in w.marks:
        return None
    if w.marks & {"bin", "house", "particle"} and w.cut == 0:
        after = token + 1
        ends = "house" not in w.marks and reading.is_word(after) and reading.words[after].common
        if reading.is_word(after) and not ends and not reading.words[after].cut:
            return pair(reading, after) or after
        return None
    if (
        "ordinal" in w.marks
        and w.definite
        and (reading.words[last].given or "ordinal" in reading.words[last].marks)
    ):
        return token
    if w.cut or (w.rest == script().ali and not _ali(reading, token)):
        return None
    two = pair(reading, token)
    if two is not None:
        return two
    if w.given:
        return None if _office_begins(reading, token) else token
    if w.definite:
        return token if _surname(reading, ground, token, last) else None
    if token in ground.places or w.marks or reading.at.get(token):
        return None
    if trust <= 0 or verbal(reading, token) or _surnamed(reading, last):
        return None
    return token if not reading.ends(token, script().no_name) or _before_surname(reading, token) else None


def _surnamed(reading: Reading, last: int) -> bool:
    """True behind a surname with the article, where nearly every name ends."""
    w = reading.words[last]
    return w.definite and not w.given and "ordinal" not in w.marks


def _before_surname(reading: Reading, token: int) -> bool:
    """True where a surname with the article and the ending of origin follows: then even a feminine word is a name."""
    after = token + 1
    return reading.is_word(after) and reading.words[after].unknown and origin_word(reading, after)


def _office_begins(reading: Reading, token: int) -> bool:
    """True where a word that may be a name is a post with what it governs ("the secretary general", "emir of …")."""
    title = reading.hit(token, "title")
    after = token + 1 if title is None else title.last + 1
    if title is None or not reading.is_word(after):
        return False
    kind = part(reading.tokens[after].fold).feature is not None
    return title.last > token or kind or (reading.words[after].definite and reading.words[after].given == 0)


def _ali(reading: Reading, token: int) -> bool:
    """The word that is the name Ali or, in some outlets, the preposition "on"."""
    if not reading.name_at(token):
        return False
    if not reading.loose_ali:
        return True
    after = token + 1
    return reading.is_word(after) and reading.words[after].given > 0 and reading.words[token - 1].given > 0


def _surname(reading: Reading, ground: Ground, token: int, last: int) -> bool:
    """A definite word that ends a name: unknown, and no adjective of nation unless a given name stands before."""
    w = reading.words[token]
    if (w.common and (w.whole or not origin_word(reading, token))) or "link" in w.marks:
        return False
    hits = reading.at.get(token, ())
    if reading.ends(token, script().no_surname) and not w.given:
        return False
    if any(h.entry.attrs.get("person") for h in hits) and reading.words[last].given == 2 and w.cut == 0:
        return True
    if any(h.entry.kind in ("title", "head", "document", "weapon") for h in hits):
        return False
    if any(h.entry.kind in ("nation", "noun") for h in hits):
        lands = {str(h.entry.attrs.get("country", "")) for h in hits if h.entry.kind == "nation"}
        return lands <= script().lands and _surname_like(reading, token)
    return token not in ground.places or origin_word(reading, token)


def _surname_like(reading: Reading, token: int) -> bool:
    """A word such as "al-Houthi" that may be a group or a family."""
    if not origin_word(reading, token) or reading.words[token].cut or token == 0:
        return False
    father = token > 1 and "kunya" in reading.words[token - 2].marks
    return father or reading.words[token - 1].given > 0


def origin_word(reading: Reading, token: int) -> bool:
    """True for a definite word with the ending of origin ("al-Basri")."""
    w = reading.words[token]
    return w.definite and w.rest.endswith(script().ali[-1])


def may_begin_with_clitic(reading: Reading, token: int) -> bool:
    """An unknown word that may begin with a conjunction or preposition."""
    return reading.is_word(token) and len(pieces(reading.tokens[token].fold)) > 1


def verbal(reading: Reading, token: int) -> bool:
    """An unknown word that begins as verbs of the present do."""
    return reading.words[token].rest[0] == script().ali[-1]
