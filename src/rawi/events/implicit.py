"""Who is meant where no noun stands: pronouns written onto the trigger, dropped subjects, "that it …"."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page, Phrase
from rawi.events.phrases import acts, suffers
from rawi.model import Claim

_BACK = 60


def resolve(page: Page, draft: Draft, earlier: Draft | None) -> None:
    """Fill what pronouns and dropped subjects leave open; all of it is marked implicit."""
    found, frame = draft.found, draft.found.frame
    if found.hit.suffix:
        slot = "object" if found.finite else "genitive"
        role = frame.get(slot, "none")
        _carry(page, draft, "agent" if role in ("agents", "agent_or_target") else role, earlier)
    _stopped_by(page, draft)
    if "agent" in draft.roles or "agent" not in frame.values():
        return
    if found.finite:
        _dropped(page, draft, earlier)
    elif _between_them(page, draft):
        return
    elif earlier is not None and earlier.sentence == draft.sentence and _goes_on(page, draft, earlier):
        _take(draft, earlier.held("agent"))


def _stopped_by(page: Page, draft: Draft) -> None:
    """ "They said that they foiled …": the pronoun behind "that" is whoever says it."""
    for hit in draft.governed:
        role = hit.entry.attrs.get("subject", "none")
        spoken = _pronoun(page, hit.first - 1) or (role == "foiler" and hit.form.kind == "masdar")
        if role == "none" or role in draft.roles or not spoken:
            continue
        phrases = _speaker(page, draft)
        if phrases:
            draft.fill(role, phrases)
            draft.implicit.add(role)


def _pronoun(page: Page, token: int) -> bool:
    """True for "that it", "that they" and the like."""
    word = page.folds[token] if token >= 0 else ""
    return word in page.words.that and word not in page.words.plain_that


def _goes_on(page: Page, draft: Draft, earlier: Draft) -> bool:
    """An aim, a means or a circumstance of the deed before it is the same doer's; so is "and" with another deed."""
    found = draft.found
    if page.named(draft.held("target")) & page.named(earlier.held("agent")) or found.kind.outcome:
        return False
    if found.hit.proclitic:
        return True
    between = range(max(earlier.found.last + 1, found.first - 3), found.first)
    return any(page.has(at, page.words.cause) for at in between)


def _between_them(page: Page, draft: Draft) -> bool:
    """ "The agreement between them": the two or more named last."""
    after = range(draft.found.last + 1, min(draft.found.last + 7, draft.clause.stop))
    if not any(page.folds[at] in page.words.between_them for at in after):
        return False
    first = max(page.doc.sentences[draft.sentence].first, draft.found.first - _BACK)
    people = [p for p in page.phrases_in(first, draft.found.first) if acts(page, p) and not p.prep]
    _take(draft, people[-2:])
    return bool(people)


def _carry(page: Page, draft: Draft, role: str, earlier: Draft | None) -> None:
    """The pronoun is the doer told last in the sentence where it can be, else the last fitting noun."""
    if role in ("none", "at", "from", "to", "via", "sides") or role in draft.roles:
        return
    one = draft.found.hit.suffix not in page.words.them
    if role == "agent" and one and earlier is not None and earlier.sentence == draft.sentence:
        _take(draft, [phrase for phrase in earlier.held("agent") if phrase.kind != "group"])
        if "agent" in draft.roles:
            return
    phrase = antecedent(page, draft, people=role == "agent")
    if phrase is not None:
        draft.fill(role, [phrase])
        draft.implicit.add(role)


def antecedent(page: Page, draft: Draft, *, people: bool) -> Phrase | None:
    """The noun that a pronoun on the trigger takes up: the last fitting one of its sentence, bare ones first."""
    sentence = page.doc.sentences[draft.sentence]
    first = max(sentence.first, draft.found.first - _BACK)
    taken = {phrase.mention.id for phrase in draft.held(*draft.roles)}
    before = [
        phrase
        for phrase in page.phrases_in(first, draft.found.first)
        if phrase.last < draft.found.first and phrase.mention.id not in taken
    ]
    many = draft.found.hit.suffix in page.words.them
    fitting = [
        p
        for p in before
        if not (many and p.kind == "person")
        and (acts(page, p) if people else suffers(page, p))
        and p.kind != "place"
    ]
    bare = [p for p in fitting if not p.prep]
    found = bare or fitting
    return found[-1] if found else None


def _dropped(page: Page, draft: Draft, earlier: Draft | None) -> None:
    found = draft.found
    if found.hit.form.voice == "passive" or found.frame.get("subject") != "agent":
        return
    before = page.folds[found.first - 1] if found.first else ""
    if _pronoun(page, found.first - 1):
        _take(draft, _speaker(page, draft))
    elif before in page.words.relative:
        phrase = antecedent(page, draft, people=True)
        _take(draft, [phrase] if phrase is not None else [])
    elif found.hit.proclitic and earlier is not None and earlier.sentence == draft.sentence:
        _take(draft, earlier.held("agent"))


def _take(draft: Draft, phrases: list[Phrase]) -> None:
    if phrases:
        draft.fill("agent", phrases)
        draft.implicit.add("agent")


def _speaker(page: Page, draft: Draft) -> list[Phrase]:
    """The last link of the innermost claim that holds the trigger."""
    trigger = (draft.found.hit.start, draft.found.hit.end)
    holding = [claim for claim in page.holding(trigger) if claim.cue]
    if not holding:
        return []
    claim = min(holding, key=_size)
    names = [hop.mention for hop in claim.chain[-1:] if hop.mention]
    return [
        page.phrase_of[name] for name in names if name in page.phrase_of and acts(page, page.phrase_of[name])
    ]


def _size(claim: Claim) -> int:
    return claim.content.end - claim.content.start if claim.content else 0
