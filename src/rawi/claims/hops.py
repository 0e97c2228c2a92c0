"""From a speaker's phrase to a hop of the chain: name, role, parts, count and the words on why he is unnamed."""

from __future__ import annotations

from typing import Final

from rawi.arabic import fold
from rawi.claims.naming import head_end, named
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.words import best, ending, head, head_cut
from rawi.model import AnyMention, Hop, HopRole, Quantity, Span

_TYPES: Final[dict[str, HopRole]] = {
    "outlet": "outlet", "agency": "agency", "monitor": "monitor", "rebel": "armed_group", "militia": "armed_group",
    "state_force": "military", "government": "official", "international": "organization",
}  # fmt: skip
_NEAR: Final = 3
_BODIES: Final = frozenset({"organization", "agency", "outlet", "document", "social_media"})
_QUOTES: Final = frozenset("\"\u00ab\u00bb\u201c\u201d'\u2018\u2019")


def hop(page: Page, span: Range, cue: Span | None) -> Hop:
    """The hop that the tokens [span) name. Its raw span leaves out a preposition or conjunction written on."""
    first, stop = _unbracketed(page, *page.trim(*span))
    start, end = page.doc.span(first, stop - 1)
    start += _written_on(page, first)
    heads = page.doc.span(first, head_end(page, first, stop) - 1)[1]
    held = _lead(page, first, stop)
    return Hop(
        name=_name(page, held, _unmerged(page, first, start, page.doc.text[start:heads])),
        start=start,
        end=end,
        mention=held.id if held else None,
        entity=held.entity if held else None,
        named=named(page, first, head_end(page, first, stop), held),
        role=role(page, first, stop, held),
        parts=_parts(page, first, stop),
        count=_count(page, first, stop),
        anonymity=_anonymity(page, first, stop),
        cue=cue,
    )


def _unbracketed(page: Page, first: int, stop: int) -> Range:
    """Without a bracket that has lost its other half."""
    inner = range(first, stop)
    alone = page.fold(stop - 1) == ")" and not any(page.fold(at) == "(" for at in inner)
    return first, stop - (alone and stop - first > 1)


def _written_on(page: Page, first: int) -> int:
    """How many raw characters of the first token are a preposition or conjunction."""
    held = page.mention_at.get(first)
    token = page.tokens[first]
    if held is not None and token.start < held.start < token.end:
        return held.start - token.start
    hit, count = page.media.get(first), page.counts.get(first)
    if hit is not None:
        return hit.start - token.start
    if count is not None and token.start < count.start < token.end:
        return count.start - token.start
    cut = head_cut(token.fold)
    if cut is not None and cut.proclitic and not cut.article:
        return page.doc.inner(first, len(cut.proclitic)) - token.start
    plain = best(token.fold)
    if held is None and plain.article and plain.proclitic.endswith(ending("with")):
        return page.doc.inner(first, len(plain.proclitic)) - token.start
    return 0


def _unmerged(page: Page, first: int, start: int, phrase: str) -> str:
    """The phrase with its article whole where the preposition "to" has swallowed it."""
    cut = best(page.fold(first))
    lam = ending("for")[0]
    if not cut.article or not cut.proclitic.endswith(lam):
        return phrase
    bare = page.doc.inner(first, len(cut.proclitic) + 1)
    return ending("article")[0] + page.doc.text[bare:start] + phrase[max(0, bare - start) :]


def _lead(page: Page, first: int, stop: int) -> AnyMention | None:
    """The mention that the phrase stands for: a person anywhere in it, else what begins it."""
    found: AnyMention | None = None
    known = head(page.fold(first))
    if known is not None and known.key == "source":
        return None
    body = known is not None and known.role in _BODIES and not known.document
    for index in range(first, stop):
        held = page.acting(index)
        if held is None or ("relative" in page.marks[index]):
            if "relative" in page.marks[index]:
                break
            continue
        if held.kind == "person" and not (body and index > first):
            return held
        if found is None and (index == first or (index == first + 1 and _title(page, first))):
            found = held
    return found


def _name(page: Page, held: AnyMention | None, phrase: str) -> str:
    words = " ".join(phrase.split())
    if len(words) > 2 and words[0] in _QUOTES and words[-1] in _QUOTES:
        words = words[1:-1].strip()
    entity = page.entities.get(held.entity) if held is not None and held.entity else None
    if (
        entity is not None
        and held is not None
        and len(words) < len(entity.name)
        and held.text in words
        and _alone(words, held)
        and (_fuller(held.text, entity.name) or entity.name in page.doc.text)
    ):
        return entity.name
    return words


def _alone(words: str, held: AnyMention) -> bool:
    """True where the phrase is the name, or ends in it behind a title: then the fullest name stands for it."""
    if not words.endswith(held.text):
        return False
    known = head(fold(words.split()[0])) if held.kind == "person" else None
    return len(words) <= len(held.text) + 3 or (
        held.kind == "person" and (known is None or known.role not in _BODIES)
    )


def _fuller(short: str, full: str) -> bool:
    """True for a name that says more of the same, or what one bare word is short for: no other name of the same body."""
    words = fold(short).split()
    if len(words) == 1 and not best(words[0]).article:
        return len(fold(full).split()) > 1
    stems = {best(word).stem for word in fold(full).split()}
    return all(best(word).stem in stems for word in words)


def _title(page: Page, first: int) -> bool:
    known = head(page.fold(first))
    return known is not None and not known.document


def role(page: Page, first: int, stop: int, held: AnyMention | None) -> HopRole | None:
    """Who speaks, by the phrase's head noun, else by the type of the entity, else by a medium's name."""
    for index in range(first, min(stop, first + 3)):
        known = head(page.fold(index))
        if known is not None and known.role is not None:
            return known.role  # type: ignore[return-value]
        if index in page.media:
            return page.media[index].entry.attrs["role"]  # type: ignore[no-any-return]
    entity = page.entities.get(held.entity) if held is not None and held.entity else None
    if entity is not None and entity.type in _TYPES:
        return _TYPES[entity.type]
    return "organization" if held is not None and held.kind == "organization" else None


def _parts(page: Page, first: int, stop: int) -> tuple[str, ...]:
    """Mentions of coordinated speakers, one for each conjunct that has one; empty for a single speaker."""
    found: list[str] = []
    open_part = True
    for index in range(first, stop):
        if "relative" in page.marks[index]:
            break
        cut = best(page.fold(index))
        if index > first and cut.proclitic[:1] == ending("and")[0]:
            open_part = True
        held = page.acting(index)
        if open_part and held is not None and held.kind != "place" and held.id not in found:
            found.append(held.id)
            open_part = False
    return tuple(found) if len(found) > 1 else ()


def _count(page: Page, first: int, stop: int) -> int | None:
    """How many speak, where a number of people opens the phrase."""
    held = page.counts.get(first)
    if isinstance(held, Quantity) and held.value.low is not None and held.value.low == held.value.high:
        return int(held.value.low)
    return None


def _anonymity(page: Page, first: int, stop: int) -> Span | None:
    """The words that say why a speaker goes unnamed, in the phrase or right behind it."""
    at = page.veil(first, min(len(page.tokens), stop + _NEAR))
    return page.doc.span(at, page.veils[at][0]) if at is not None else None
