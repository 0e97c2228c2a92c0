"""Named people: by a title, a given name, a patronymic or a verb of speech, and how far the name goes."""

from __future__ import annotations

from functools import cache

from rawi.arabic import clitics, fold
from rawi.lexicon import Hit, load
from rawi.names.extent import Ground, extent, may_begin_with_clitic, origin_word, pair, verbal
from rawi.names.found import FoundPerson, settle
from rawi.names.places.part import part
from rawi.names.reading import BEGINS, SPEAKS, Reading, weak
from rawi.names.script import script

_REACH = 9


def find(reading: Reading, ground: Ground) -> list[FoundPerson]:
    """Full and short names where their surroundings show them; no two share a token."""
    found = [*_figures(reading, ground), *_titled(reading, ground), *_by_name(reading, ground)]
    return settle([*found, *_by_speech(reading, ground)])


def _figures(reading: Reading, ground: Ground) -> list[FoundPerson]:
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
    one = _person(reading, first, last, 0, "person.lexicon", 8)
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
    before = hit.first - 1
    if hit.proclitic or " " in hit.form.text or not reading.joined(hit.first, before):
        return False
    shown = part(reading.tokens[before].fold)
    return shown.feature is not None and not shown.several and not reading.words[before].definite


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


def _person(reading: Reading, first: int, last: int, cut: int, rule: str, weight: int) -> FoundPerson:
    words = [reading.words[token] for token in range(first, last + 1)]
    parts = tuple(w.rest if i == 0 and cut else reading.tokens[first + i].fold for i, w in enumerate(words))
    sex = next((w.sex for w in words[:1] if w.given and w.sex), None)
    return FoundPerson(
        first=first, last=last, start=reading.start(first, cut), end=reading.tokens[last].end, rule=rule,
        weight=weight + (last - first), parts=parts, sex=sex,
    )  # fmt: skip


def _titled(reading: Reading, ground: Ground) -> list[FoundPerson]:
    found = []
    for hits in reading.all("title").values():
        one = _after_title(reading, ground, hits[0])
        if one:
            found.append(one)
    return found


def _after_title(reading: Reading, ground: Ground, hit: Hit) -> FoundPerson | None:
    """The name behind a title, past nationality, office, further titles and a comma."""
    sentence = reading.doc.sentence_of(hit.first)
    token, near = hit.last + 1, True
    definite = reading.words[hit.first].definite
    stop = min(sentence.stop, hit.last + 1 + _REACH)
    while token < stop:
        if _name_begins(reading, ground, token, near=near and (definite or _open_title(hit)), hit=hit):
            trust = 2 if near else 1
            last = extent(reading, ground, token, trust=trust)
            if last == token and not near and reading.words[token].given < 2:
                return None
            return _person(reading, token, last, 0, "person.title", 6 if near else 4)
        step = _skip(reading, ground, token, hit)
        if step is None:
            return None
        near = near and step[1]
        token = step[0]
    return None


def _open_title(hit: Hit) -> bool:
    """Titles that stand without the article before a name, as a rank that is no unit too, or "his brother"."""
    attrs = hit.entry.attrs
    return bool(attrs.get("kin") or attrs.get("honor") or (attrs.get("rank") and not weak(hit)))


def _name_begins(reading: Reading, ground: Ground, token: int, *, near: bool, hit: Hit) -> bool:
    if not ground.free(token):
        return False
    w = reading.words[token]
    if w.cut or (w.rest == script().ali and not _ali_begins(reading, token)):
        return False
    if w.given and not (w.given == 1 and not near and not _name_follows(reading, token)):
        return True
    if pair(reading, token) is not None and not w.definite:
        return True
    if not near or weak(hit) or (w.definite and not _titled_surname(reading, hit, token)):
        return False
    if reading.ends(token, script().no_name) or (
        may_begin_with_clitic(reading, token) and reading.words[hit.last].cut == 0 and not _office(hit)
    ):
        return False
    return not w.common and not reading.at.get(token) and not w.marks and not verbal(reading, token)


def _office(hit: Hit) -> bool:
    return bool(hit.entry.attrs.get("office") or hit.entry.attrs.get("rank") or hit.entry.attrs.get("post"))


def _titled_surname(reading: Reading, hit: Hit, token: int) -> bool:
    """ "President al-Assad": a definite unknown word right behind a definite title of rank or office."""
    w = reading.words[token]
    attrs = hit.entry.attrs
    strong = attrs.get("rank") or attrs.get("honor") or attrs.get("office") or hit.entry.id in _NAMING
    return bool(strong and token == hit.last + 1 and reading.words[hit.first].definite and w.unknown)


_NAMING = frozenset(
    {"title.sheikh", "title.sayyid", "title.doctor", "title.king", "title.emir", "title.leader"}
)


def _ali_begins(reading: Reading, token: int) -> bool:
    return reading.name_at(token) and _name_follows(reading, token)


def _name_follows(reading: Reading, token: int) -> bool:
    after = token + 1
    if not reading.is_word(after):
        return False
    w = reading.words[after]
    return not w.cut and (w.given > 0 or "bin" in w.marks or "house" in w.marks or (w.definite and w.unknown))


def _skip(reading: Reading, ground: Ground, token: int, hit: Hit) -> tuple[int, bool] | None:
    """(the next token to look at, whether the name is still near), or None where the title's phrase ends."""
    if token in ground.organizations:
        return token + 1, False
    nation = reading.hit(token, "nation")
    if nation:
        return nation.last + 1, True
    title = reading.hit(token, "title")
    if title and not title.proclitic:
        return title.last + 1, True
    w = reading.words[token] if reading.is_word(token) else None
    if w is None:
        return (token + 1, True) if reading.sign(token, "comma") or reading.sign(token, "open") else None
    if token in ground.places or "link" in w.marks or "of" in w.marks or w.definite:
        return token + 1, "link" in w.marks and w.definite
    office = reading.hit(token, "head") or "named" in w.marks
    return (token + 1, False) if office else None


def _by_name(reading: Reading, ground: Ground) -> list[FoundPerson]:
    """A given name with what follows, or a name made of two words."""
    found = []
    for token in reading.told(BEGINS):
        if not ground.free(token):
            continue
        if reading.words[token].rest == script().ali and not _ali_begins(reading, token):
            continue
        one = _from_given(reading, ground, token)
        if one:
            found.append(one)
    return found


def _from_given(reading: Reading, ground: Ground, token: int) -> FoundPerson | None:
    w = reading.words[token]
    if (w.marks & {"bin"} and not w.given) or (w.given == 1 and "speech" in w.marks):
        return None
    trust = 1 if w.given == 2 else 0
    last = extent(reading, ground, token, trust=trust)
    paired = pair(reading, token)
    if last == token and (w.given < 2 or w.common or reading.at.get(token)):
        return None
    if paired is not None and not w.given and not _whole(reading, token, paired, last):
        return None
    if w.given == 1 and not _firm(reading, token, last):
        return None
    return _person(reading, token, last, w.cut, "person.name", 2 if last > token else 1)


def _whole(reading: Reading, token: int, paired: int, last: int) -> bool:
    """A name of two words stands if it is a person's kind of pair, or if more follows."""
    marks = reading.words[token].marks
    return last > paired or bool(marks & {"servant", "kunya"}) or "tail" in reading.words[paired].marks


def _firm(reading: Reading, token: int, last: int) -> bool:
    """A name that begins with a common word needs a surname or another given name right behind."""
    after = reading.words[token + 1]
    if after.given or after.marks & {"bin", "house", "servant", "kunya"}:
        return True
    return last > token + 1 or (after.definite and after.unknown and origin_word(reading, token + 1))


def _by_speech(reading: Reading, ground: Ground) -> list[FoundPerson]:
    """Verb of speech, one or two words of which nothing is known, then "that"."""
    found = []
    for token in reading.told(SPEAKS):
        first = token + 1
        for last in (first, first + 1):
            if _nameless(reading, ground, first, last) and _that(reading, last + 1, short=last == first):
                found.append(_person(reading, first, last, 0, "person.speaker", 3))
                break
    return found


def _nameless(reading: Reading, ground: Ground, first: int, last: int) -> bool:
    return all(
        ground.free(token) and reading.words[token].unknown and not reading.words[token].cut
        and not reading.at.get(token) and (not reading.words[token].definite or token > first)
        and not reading.ends(token, script().no_name) and not verbal(reading, token) and not _deed(reading, token)
        for token in range(first, last + 1)
    )  # fmt: skip


def _deed(reading: Reading, token: int) -> bool:
    """True for a word that may begin with a preposition and end with a pronoun ("to his taking part")."""
    return may_begin_with_clitic(reading, token) and reading.tokens[token].fold.endswith(_pronouns())


@cache
def _pronouns() -> tuple[str, ...]:
    """Pronouns on a word, but those of one letter that names end with as well."""
    return (script().feminine, *(pronoun for pronoun in clitics().pronouns if len(pronoun) > 1))


def _that(reading: Reading, token: int, *, short: bool) -> bool:
    if reading.sign(token, "quote") or reading.sign(token, "colon"):
        return True
    if not reading.is_word(token) or not reading.words[token].whole:
        return False
    return "that" in reading.words[token].marks or (short and "after" in reading.words[token].marks)
