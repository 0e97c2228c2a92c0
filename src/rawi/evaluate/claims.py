"""Scores for claims: cue, origin, chain, content, how it is said."""

from __future__ import annotations

from rawi.evaluate.gold import Gold, GoldClaim
from rawi.evaluate.locate import alike
from rawi.evaluate.names import Names
from rawi.evaluate.pairs import pair
from rawi.evaluate.sheet import Marker
from rawi.model import Claim, Hop, Record, Span, overlap

REACH = 12
"""Characters by which a content may begin or end elsewhere: a particle, a quotation mark, a full stop."""
WAYS = ("act", "certainty", "polarity")


def mark_claims(gold: Gold, record: Record, marker: Marker) -> None:
    """Fields `claim.found` (cue), `.origin`, `.chain`, `.begins`, `.ends`, `.act`, `.certainty`, `.polarity`,
    `.unnamed`. What the outlet says in its own voice isn't scored; further claims at the `also` cues of one
    that was found neither gain nor lose.
    """
    names = Names(record)
    found = [claim for claim in record.claims if claim.cue]
    pairs = pair(gold.claims, found, _closeness)
    answer = {id(want): got for want, got in pairs}
    right = {id(got) for _, got in pairs}
    for want in gold.claims:
        got = answer.get(id(want))
        marker.asked("claim.found", got is not None, line=want.line, want=want.words, got="")
        if got is None:
            marker.missed(_fields(want), line=want.line)
        else:
            _content(want, got, record, marker)
            _chain(want, got, names, marker)
            _ways(want, got, marker)
    for claim in found:
        again = id(claim) not in right and any(_touches(want.also, claim) for want in gold.claims)
        if claim.cue and not again:
            marker.offered("claim.found", id(claim) in right, claim.cue.text)


def _fields(want: GoldClaim) -> list[str]:
    fields = [f"claim.{way}" for way in WAYS]
    fields += ["claim.begins", "claim.ends"] if want.says else []
    fields += ["claim.origin", "claim.unnamed"] if want.by else []
    return fields + (["claim.chain"] if len(want.by) > 1 else [])


def _closeness(want: GoldClaim, got: Claim) -> float:
    """By the cue; among claims of one cue by where the content begins."""
    if not _touches((want.span, *want.also), got):
        return 0.0
    if want.says is None or got.content is None:
        return 0.5
    return 1 + 1 / (1 + abs(want.says[0] - got.content.start))


def _touches(spans: tuple[Span, ...], got: Claim) -> bool:
    cues = [*got.cues, (got.cue.start, got.cue.end)] if got.cue else []
    return any(overlap(span, cue) for span in spans for cue in cues)


def _content(want: GoldClaim, got: Claim, record: Record, marker: Marker) -> None:
    if want.says is None:
        return
    text, there = record.report.text, got.content
    begin, end = want.says
    marker.value(
        "claim.begins",
        there is not None and abs(there.start - begin) <= REACH,
        line=want.line,
        want=f"{want.words}: {text[begin : begin + 30]}…",
        got=f"{text[there.start : there.start + 30]}…" if there else None,
    )
    marker.value(
        "claim.ends",
        there is not None and abs(there.end - end) <= REACH,
        line=want.line,
        want=f"{want.words}: …{text[end - 30 : end]}",
        got=f"…{text[max(0, there.end - 30) : there.end]}" if there else None,
    )


def _chain(want: GoldClaim, got: Claim, names: Names, marker: Marker) -> None:
    told = " > ".join(hop.name for hop in got.chain)
    asked = " > ".join(" + ".join(link) for link in want.by)
    if not want.by:
        marker.offered("claim.origin", not got.chain, f"{want.words}: {told}")
        return
    origin = bool(got.chain) and _link(want.by[-1], got.chain[-1], names)
    marker.value("claim.origin", origin, line=want.line, want=f"{want.words}: {asked}", got=told or None)
    if got.chain:
        marker.value(
            "claim.unnamed",
            want.unnamed != got.chain[-1].named,
            line=want.line,
            want=f"{want.words}: {'unnamed' if want.unnamed else 'named'}",
            got="named" if got.chain[-1].named else "unnamed",
        )
    else:
        marker.missed(["claim.unnamed"], line=want.line)
    if len(want.by) > 1 or len(got.chain) > 1:
        whole = len(want.by) == len(got.chain) and all(
            _link(link, hop, names) for link, hop in zip(want.by, got.chain, strict=True)
        )
        marker.value("claim.chain", whole, line=want.line, want=f"{want.words}: {asked}", got=told or None)


def _link(want: tuple[str, ...], got: Hop, names: Names) -> bool:
    """Every name of the link is in the hop: in its words, or among the names of what it refers to."""
    forms = [got.name, *names.of_entity(got.entity), *(form for part in got.parts for form in names.of(part))]
    return all(any(alike(name, form) for form in forms) for name in want)


def _ways(want: GoldClaim, got: Claim, marker: Marker) -> None:
    allowed = (want.act, (want.certainty,), (want.polarity,))
    for way, told, right in zip(WAYS, (got.act, got.certainty, got.polarity), allowed, strict=True):
        asked = f"{want.words}: {'/'.join(right)}"
        marker.value(f"claim.{way}", told in right, line=want.line, want=asked, got=told)
