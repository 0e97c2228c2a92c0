"""The stage: a document and its mentions in, claims out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from typing import Final, cast

from msgspec.structs import replace

from rawi.arabic import Document, Sentence
from rawi.claims import build, cues, extent, firmness, voice
from rawi.claims.chain import Resolver
from rawi.claims.conclude import conclusions
from rawi.claims.credit import credited
from rawi.claims.denial import link
from rawi.claims.frame import Frame
from rawi.claims.heading import credit as credit_heading
from rawi.claims.heading import headline
from rawi.claims.later import told_late, vouched
from rawi.claims.memory import Chain
from rawi.claims.outlet import Outlet
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.relays import merge
from rawi.claims.taken_up import RULE
from rawi.lexicon import Hit
from rawi.model import Act, AnyMention, Claim, Content, Cue, Entity, Span, identify

_SILENT: Final = frozenset({"byline", "dateline"})
_MUTUAL: Final = 8


def attribute(
    doc: Document,
    mentions: Iterable[AnyMention],
    entities: Iterable[Entity],
    *,
    outlet: str | None,
    via: str | None = None,
) -> tuple[Claim, ...]:
    """Who says what in a document, through whom and how firmly; ordered by where each claim first shows.

    `mentions` are values and names, sorted by start; they lend hops their ids and fuller names, and speakers are
    found without them. What no one else says is the outlet's own: one claim per sentence with `cue` None, whose
    content leaves out every other content. `outlet` is never repeated in a chain; `via`, who was forwarded, is the
    first hop of every chain, implicit and without a span. Linear in the text; never fails.
    """
    page = Page(doc, mentions, entities)
    own = Outlet(page, outlet)
    credit = credited(page, own, via)
    resolver = Resolver(page, own, credit)
    found_cues = cues.find(page)
    page.verbs.update(group[0].first for group in found_cues if group[0].form.kind in ("past", "present"))
    page.citing.update(group[0].first for group in found_cues if group[0].entry.attrs.get("preposition"))
    page.parts.update(group[0].first for group in found_cues if cues.participle(group[0]))
    groups = _by_sentence(page, found_cues)
    reaches = _paragraph_ends(doc)
    made: list[Claim] = []
    busy = 0
    found: list[Frame] = []
    for sentence in doc.sentences:
        if sentence.zone == "residue":
            continue
        found = _frames(page, sentence, groups.get(sentence.index, []), reaches[sentence.index], found)
        made.extend(_claims(page, resolver, sentence, found, credit, busy))
        busy = max([busy, *(piece[1] for frame in found for piece in frame.pieces)])
    made.sort(key=_where)
    return tuple(link(doc, vouched(told_late(made, resolver.recall.passed, credit), credit)))


def _where(claim: Claim) -> tuple[int, int, str]:
    starts = [claim.cue.start] if claim.cue is not None else []
    if claim.content is not None:
        starts.append(claim.content.start)
    return min(starts), -(claim.content.end if claim.content else 0), claim.id


def _by_sentence(page: Page, groups: list[list[Hit]]) -> dict[int, list[list[Hit]]]:
    found: dict[int, list[list[Hit]]] = {}
    for group in groups:
        found.setdefault(page.doc.sentence_of(group[0].first).index, []).append(group)
    page.enclose(group[0].first for group in groups)
    return found


def _paragraph_ends(doc: Document) -> list[int]:
    ends: dict[int, int] = {}
    for sentence in doc.sentences:
        ends[sentence.paragraph] = sentence.stop
    return [ends[sentence.paragraph] for sentence in doc.sentences]


def _frames(
    page: Page, sentence: Sentence, groups: list[list[Hit]], reach: int, earlier: list[Frame]
) -> list[Frame]:
    found = build.frames(page, sentence, groups) if groups else []
    heading = headline(page, sentence, found)
    credit_heading(page, sentence, found)
    return (
        extent.lay(page, sentence, merge(page, [*heading, *found]), reach, earlier)
        if found or heading
        else []
    )


def _claims(
    page: Page, resolver: Resolver, sentence: Sentence, frames: list[Frame], credit: Chain, busy: int
) -> list[Claim]:
    if not frames:
        resolver.turn(sentence)
        return _untold(page, sentence, [], credit, busy)
    holder = _holders(frames)
    chains = resolver.resolve(sentence, frames, holder)
    ids = [_id(page, frame) for frame in frames]
    made = [
        _claim(page, frame, chains[number], ids[number], ids[holder[number]] if number in holder else None)
        for number, frame in enumerate(frames)
    ]
    return made + _untold(page, sentence, frames, credit, busy)


def _untold(page: Page, sentence: Sentence, frames: list[Frame], credit: Chain, busy: int) -> list[Claim]:
    """What is left of a sentence as the outlet's own; `busy` is where contents of earlier sentences end."""
    if sentence.zone in _SILENT:
        return []
    taken = [piece for frame in frames if frame.rule != RULE for piece in frame.pieces]
    if busy > sentence.first:
        taken.append((sentence.first, min(busy, sentence.stop)))
    own = voice.gaps(page, sentence, taken, frames)
    return _own_voices(page, own, credit) if own else []


def _holders(frames: Sequence[Frame]) -> dict[int, int]:
    """For each frame the number of the smallest other one whose content holds its cue."""
    found: dict[int, int] = {}
    pieces = sorted((piece, number) for number, frame in enumerate(frames) for piece in frame.pieces)
    opened: list[tuple[int, int, int]] = []
    at = 0
    for number, frame in sorted(enumerate(frames), key=lambda one: one[1].first):
        while at < len(pieces) and pieces[at][0][0] <= frame.first:
            (first, stop), owner = pieces[at]
            heappush(opened, (stop - first, owner, stop))
            at += 1
        holder = _smallest(frames, opened, number)
        if holder is not None:
            found[number] = holder
    return found


def _smallest(frames: Sequence[Frame], opened: list[tuple[int, int, int]], number: int) -> int | None:
    """The owner of the smallest open piece that isn't the frame's own, nor one whose cue it holds in turn."""
    frame, found = frames[number], None
    passed: list[tuple[int, int, int]] = []
    while opened and found is None and len(passed) < _MUTUAL:
        best = heappop(opened)
        if best[2] <= frame.first:
            continue
        passed.append(best)
        if best[1] != number and not _holds(frame, frames[best[1]]):
            found = best[1]
    for one in passed:
        heappush(opened, one)
    return found


def _holds(frame: Frame, inner: Frame) -> bool:
    return any(first <= inner.first < stop for first, stop in frame.pieces)


def _id(page: Page, frame: Frame) -> str:
    start, end = _cue_span(page, frame)
    return identify("c", page.doc.report_id, "claim", frame.act, start, end)


def _cue_span(page: Page, frame: Frame) -> Span:
    start = frame.hit.start if frame.hit is not None else page.tokens[frame.first].start
    return start, page.tokens[frame.last].end


def _claim(page: Page, frame: Frame, chain: Chain, name: str, within: str | None) -> Claim:
    start, end = _cue_span(page, frame)
    cue = Cue(start, end, page.doc.text[start:end], frame.lemma)
    extra = [page.doc.span(first, stop - 1) for first, stop in frame.spans]
    clause = firmness.main_clause(page, frame.pieces[0])
    time = next((page.times[at].id for at in range(*(frame.header or (0, 0))) if at in page.times), None)
    return Claim(
        id=name,
        within=within,
        cue=cue,
        cues=tuple(sorted([(start, end), *extra])),
        act=cast("Act", firmness.act(page, frame, clause)),
        chain=chain,
        content=_content(page, frame.pieces),
        quoted=frame.quoted,
        time=time,
        certainty=firmness.certainty(page, frame, clause),
        polarity=firmness.polarity(page, frame, clause),
        rule=frame.rule,
    )


def _content(page: Page, pieces: list[Range]) -> Content:
    spans = tuple(page.doc.span(first, stop - 1) for first, stop in pieces)
    return Content(spans[0][0], spans[-1][1], spans)


def _own_voices(page: Page, pieces: list[Range], credit: Chain) -> list[Claim]:
    """What the outlet tells, and each conclusion that it draws from it."""
    plain, drawn = conclusions(page, pieces)
    told = [_own_voice(page, plain, credit)] if plain else []
    return told + [
        replace(
            _own_voice(page, [one.piece], credit),
            act="infer",
            certainty=firmness.weaker(
                one.certainty, firmness.certainty(page, None, firmness.main_clause(page, one.piece))
            ),
            rule="claim.own_inference",
        )
        for one in drawn
    ]


def _own_voice(page: Page, pieces: list[Range], credit: Chain) -> Claim:
    content = _content(page, pieces)
    clause = firmness.main_clause(page, pieces[0])
    return Claim(
        id=identify("c", page.doc.report_id, "claim", "say", content.start, content.end),
        chain=credit,
        content=content,
        certainty=firmness.certainty(page, None, clause),
        polarity=firmness.polarity(page, None, clause),
        rule="claim.own_voice",
    )
