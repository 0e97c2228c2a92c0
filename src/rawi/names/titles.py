"""Titles and posts beside a name, parsed apart from it; and posts without a name."""

from __future__ import annotations

from rawi.lexicon import Hit
from rawi.names.found import FoundOrganization, FoundPerson, FoundRole
from rawi.names.namesake import memorials
from rawi.names.places.part import part
from rawi.names.reading import Reading
from rawi.names.script import script

_REACH = 12


class Owners:
    """Which found thing holds a token: people and organizations by token, places by token."""

    def __init__(self, people: list[FoundPerson], organizations: list[FoundOrganization], places: set[int]):
        self.person = {t: p for p in people for t in range(p.first, p.last + 1)}
        self.organization = {t: o for o in organizations for t in range(o.first, o.last + 1)}
        self.places = places

    def holds(self, token: int) -> bool:
        """True where a person, an organization or a place holds the token."""
        return token in self.person or token in self.organization or token in self.places

    def inside(self, token: int) -> bool:
        """True for a token of an organization's name of several words."""
        one = self.organization.get(token)
        return one is not None and one.first < one.last


def attach(reading: Reading, owners: Owners) -> list[FoundRole]:
    """Roles of a document. Where a name stands beside one, the person gets its titles and post."""
    roles: list[FoundRole] = []
    called = {token for of_it in memorials(reading) for token in of_it}
    done = -1
    for first, hits in reading.all("title").items():
        hit = hits[0]
        if first <= done or first in owners.person or owners.inside(first) or first in called:
            continue
        if _in_place(reading, owners, first):
            continue
        if hit.entry.attrs.get("modifier") or hit.entry.attrs.get("kin"):
            continue
        role = _role(reading, owners, hit)
        if role:
            done = role.last
            roles.append(role)
    return roles


def _in_place(reading: Reading, owners: Owners, token: int) -> bool:
    """True for a title in the name of a place ("King X airport")."""
    return token in owners.places and token - 1 in owners.places and reading.words[token].cut == 0


def _role(reading: Reading, owners: Owners, hit: Hit) -> FoundRole | None:
    attrs = hit.entry.attrs
    last, holder = _phrase(reading, owners, hit)
    if holder is None:
        holder = _before(reading, owners, hit)
    ranked = attrs.get("rank") and not attrs.get("beside")
    alone = attrs.get("post") or (ranked and reading.words[hit.first].definite)
    if holder is None and not (alone and _stands(reading, hit, last)):
        return None
    role = FoundRole(
        first=hit.first, last=last, start=hit.start, end=reading.tokens[last].end, rule="role.title",
        title=hit.entry.id, holder=holder, country=_country(reading, hit.last + 1, last),
        organization=_organization(owners, hit.last + 1, last) or _from_body(reading, owners, holder),
    )  # fmt: skip
    if holder:
        _dress(reading, owners, holder, role)
    return role


def _stands(reading: Reading, hit: Hit, last: int) -> bool:
    """A post without a name refers to somebody only if it is definite: by its article, or by what it governs."""
    return last > hit.last or any(reading.words[token].definite for token in range(hit.first, hit.last + 1))


def _phrase(reading: Reading, owners: Owners, hit: Hit) -> tuple[int, FoundPerson | None]:
    """(last token of the title's phrase, the person that it ends at)."""
    last = token = hit.last
    stop = min(reading.doc.sentence_of(hit.first).stop, hit.last + _REACH)
    while token + 1 < stop:
        token += 1
        if token in owners.person:
            return last, owners.person[token]
        ranked = _ranked(reading, owners, token) if hit.entry.attrs.get("post") else None
        if ranked is not None:
            return last, ranked
        step = _belongs(reading, owners, token, last, hit)
        if step is None:
            return last, _apposed(reading, owners, token)
        if step:
            last = token = step
    return last, None


def _ranked(reading: Reading, owners: Owners, token: int) -> FoundPerson | None:
    """The person whose rank begins at the token: behind a post it is no part of it ("commander of …, Brigadier X")."""
    rank = reading.hit(token, "title")
    if rank is None or rank.proclitic or not rank.entry.attrs.get("rank"):
        return None
    return owners.person.get(rank.last + 1)


def _apposed(reading: Reading, owners: Owners, comma: int) -> FoundPerson | None:
    """The person named behind the comma that ends a post, past rank and honours ("…, Major X")."""
    if not reading.sign(comma, "comma"):
        return None
    token = comma + 1
    while (title := reading.hit(token, "title")) is not None and not title.proclitic:
        if token in owners.person or title.entry.attrs.get("post"):
            break
        token = title.last + 1
    return owners.person.get(token)


def _belongs(reading: Reading, owners: Owners, token: int, last: int, hit: Hit) -> int | None:
    """The end of what belongs to the post at this token; 0 for a word that only leads on; None where it ends.

    To some posts somebody is sent, "to" a country. Where one of many is ("a cleric in Basra") is no part of what he is.
    """
    sent, one_of_many = (
        hit.entry.attrs.get("sent"),
        last == hit.last and not reading.words[hit.first].definite,
    )
    if token in owners.organization:
        return owners.organization[token].last
    if not reading.is_word(token):
        return None
    w = reading.words[token]
    definite = last == hit.last and reading.words[hit.first].definite
    nation = reading.hit(token, "nation")
    if nation and not nation.proclitic:
        return None if not w.definite and nation.last + 1 in owners.person else nation.last
    title = reading.hit(token, "title")
    if title and not title.proclitic:
        return title.last
    if token in owners.places:
        return token
    if w.rest == script().to and sent and token + 1 in owners.places:
        return token + 1
    if w.marks & {"link", "named"}:
        return _led(reading, owners, token, hit, sole=bool(sent) or not one_of_many)
    if _works(reading, token):
        return token + 1
    kind = _kind(reading, owners, token)
    if kind:
        return kind
    if (
        definite
        and reading.words[last].definite
        and w.definite
        and reading.ends(token, script().no_name[:1])
        and not _feminine(reading, hit)
    ):
        return None
    if (w.definite and not w.common and w.cut == 0) or (reading.hit(token, "head") and not w.cut):
        return token
    if w.definite and not w.whole and w.cut == 0 and token == last + 1:
        return token
    return None


def _definite_post(reading: Reading, hit: Hit) -> bool:
    """True for a post with the article or with what it governs: one person's ("head of the council in the town of …")."""
    after = hit.last + 1
    governs = any(reading.words[token].definite for token in range(hit.first, hit.last + 1))
    return governs or (
        reading.is_word(after) and reading.words[after].definite and not reading.words[after].cut
    )


def _kind(reading: Reading, owners: Owners, token: int) -> int | None:
    """The first token of a place behind the word for its kind ("the district of X"), or behind what is called after it."""
    after = token + 1
    if not reading.joined(token, after) or reading.words[token].cut or after not in owners.places:
        return None
    shown = part(reading.tokens[token].fold)
    return after if shown.feature is not None or shown.called else None


def _led(reading: Reading, owners: Owners, token: int, hit: Hit, *, sole: bool) -> int | None:
    """What `_belongs` says of a word that leads to a body or place. `sole`: no "one of many" holds the post."""
    leads, w = token + 1, reading.words[token]
    kind = _kind(reading, owners, leads)
    if kind and _definite_post(reading, hit):
        return kind
    if leads in owners.places and not sole:
        return None
    if leads in owners.organization or leads in owners.places or w.definite:
        return token
    return 0 if "named" in w.marks else None


def _works(reading: Reading, token: int) -> bool:
    """What a post is concerned with, before a definite word ("the minister of rights of …")."""
    if reading.tokens[token].fold not in script().works or reading.hit(token, "head"):
        return False
    after = token + 1
    return reading.joined(token, after) and reading.words[after].definite and not reading.words[after].cut


def _feminine(reading: Reading, hit: Hit) -> bool:
    """A title that an adjective with the feminine ending may follow."""
    return reading.ends(hit.last, script().no_name[:1]) or hit.entry.attrs.get("sex") == "female"


def _before(reading: Reading, owners: Owners, hit: Hit) -> FoundPerson | None:
    """The person named right before a post, with or without a comma."""
    token = hit.first - 1
    if reading.sign(token, "comma"):
        token -= 1
    person = owners.person.get(token)
    if person is None or hit.proclitic or not _vague(person.post):
        return None
    attrs = hit.entry.attrs
    rank = attrs.get("rank") and token < hit.first - 1 and reading.words[hit.first].definite
    return person if attrs.get("post") or rank else None


def _vague(post: tuple[int, int] | None) -> bool:
    """True for no post, or one of a single word ("the emir"), which more may be said of."""
    return post is None or post[0] == post[1]


def _country(reading: Reading, first: int, last: int) -> str | None:
    for token in range(first, last + 1):
        nation = reading.hit(token, "nation")
        if nation and nation.entry.attrs.get("country"):
            return str(nation.entry.attrs["country"])
    return None


def _organization(owners: Owners, first: int, last: int) -> FoundOrganization | None:
    return next((owners.organization[t] for t in range(first, last + 1) if t in owners.organization), None)


def _from_body(reading: Reading, owners: Owners, holder: FoundPerson | None) -> FoundOrganization | None:
    """The organization behind "of" right after a name ("Colonel X, of the army of …")."""
    if holder is None:
        return None
    token = holder.last + (2 if reading.sign(holder.last + 1, "comma") else 1)
    if not reading.joined(holder.last, token) or not reading.words[token].marks & {"unit"}:
        return None
    return owners.organization.get(token + 1)


def _dress(reading: Reading, owners: Owners, person: FoundPerson, role: FoundRole) -> None:
    """Give the person its titles and its post."""
    titles, post = list(person.titles), person.post
    for token in range(role.first, role.last + 1):
        title = reading.hit(token, "title")
        if title is None or owners.inside(token):
            continue
        attrs = title.entry.attrs
        if attrs.get("post") and (post is None or (_vague(post) and role.last > role.first)):
            post = (role.first, role.last) if token == role.first else (token, role.last)
        elif not attrs.get("post") and not attrs.get("modifier") and not attrs.get("person"):
            titles.append(reading.doc.text[title.start : title.end])
        if attrs.get("sex"):
            person.sex = str(attrs["sex"])
    person.titles, person.post = tuple(dict.fromkeys(titles)), post
