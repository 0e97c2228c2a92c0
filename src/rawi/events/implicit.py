"""Who is meant where no noun stands: pronouns written onto the trigger, dropped subjects, "that it …", and deeds
whose doer the sentence has told. All of it is marked implicit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import acts, counted, suffers
from rawi.model import Claim, EventPlace, Person

_BACK = 60
_TOLD = 6
"""How many events back one of the same sentence is sought."""
_LATER = 15
_NOUN = 8
"""How far before a relative the noun may stand that it describes."""
_SUFFERED = ("killed", "wounded", "detained", "abducted", "released", "tried")
_OF_PEOPLE = ("custody", "territory", "movement")
_PLACES = frozenset({"none", "at", "from", "to", "via", "sides"})


def resolve(page: Page, draft: Draft, told: Sequence[Draft]) -> None:
    """Fill what pronouns and dropped subjects leave open, from the draft's sentence and the events `told` before."""
    found, frame = draft.found, draft.found.frame
    earlier = _earlier(draft, told)
    if found.hit.suffix:
        role = frame.get("object" if found.finite else "genitive", "none")
        _pronoun_on_it(page, draft, "agent" if role in ("agents", "agent_or_target") else role, earlier)
    _stopped_by(page, draft)
    _for_whom(page, draft, earlier)
    if found.finite:
        _dropped(page, draft, earlier, told)
    elif "agent" not in draft.roles and "agent" in frame.values() and not _between_them(page, draft, told):
        _same_doer(page, draft, earlier)


def look_ahead(page: Page, drafts: Sequence[Draft]) -> None:
    """ "The arrest of … during an operation that the army launched": the doer of what it happened in."""
    for draft, later in pairwise(drafts):
        if draft.sentence != later.sentence or "agent" in draft.roles or "agent" not in later.roles:
            continue
        gap = range(draft.found.last + 1, later.found.first)
        passive = draft.found.finite and draft.found.form.voice == "active"
        if (
            len(gap) > _LATER
            or passive
            or draft.found.kind.outcome
            or "agent" not in draft.found.frame.values()
        ):
            continue
        means = any(page.has(at, page.words.during) for at in gap) or _inside(page, gap)
        if means and "agent" not in later.implicit and not draft.found.kind.state:
            _take(draft, later.held("agent"))
            if not draft.places:
                draft.places = [EventPlace(p.mention, p.role, "carried") for p in later.places]


def _inside(page: Page, gap: range) -> bool:
    """ "Reinforcements arrived, in a campaign of …": the later word stands right behind "in"."""
    return bool(gap) and page.folds[gap[-1]] == page.words.letters["at"]


def _earlier(draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """The event told last in the same sentence; one with a doer before one without."""
    near = [one for one in reversed(told[-_TOLD:]) if one.sentence == draft.sentence]
    return next((one for one in near if "agent" in one.roles), near[0] if near else None)


def _for_whom(page: Page, draft: Draft, earlier: Draft | None) -> None:
    """ "The army took the town, with the support of …": of a means whose subject is its target, the doer told before."""
    if draft.found.finite or draft.found.form.kind != "form" or draft.found.frame.get("subject") != "target":
        return
    if earlier is not None and "target" not in draft.roles and earlier.found.last < draft.found.first:
        _take(draft, earlier.held("agent"), "target")


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


def _same_doer(page: Page, draft: Draft, earlier: Draft | None) -> None:
    """An aim, a means or a circumstance of another deed is the same doer's; so is "and" with another deed."""
    found = draft.found
    if found.kind.outcome and not any("status" in hit.entry.attrs for hit in draft.governed):
        return
    against = "sides" in found.frame.values() and "target" in draft.roles
    if _of_his_own(draft):
        _take(draft, _topic(page, draft) or _about(page, draft, earlier))
        return
    light = any(hit.entry.attrs["part"] == "doer" and hit.form.kind == "present" for hit in draft.governed)
    if not (_goes_on(page, draft) or (_listed(page, draft) and not against)):
        return
    doers = earlier.held("agent") if earlier is not None else []
    if not doers and light:
        doers = _speaker(page, draft) if _said_of_itself(page, draft) else _topic(page, draft)
    if not doers and not _listed(page, draft):
        doers = _about(page, draft, earlier)
    if not page.named(draft.held("target", "theme")) & page.named(doers):
        _take(draft, doers)


def _of_his_own(draft: Draft) -> bool:
    """ "A meeting that he held on Monday": the light verb behind the noun has no subject of its own."""
    return any(
        hit.first > draft.found.last and hit.suffix and hit.entry.attrs["part"] == "doer"
        for hit in draft.governed
    )


def _goes_on(page: Page, draft: Draft) -> bool:
    found = draft.found
    between = range(max(page.sentence(found.first).first, found.first - 3), found.first)
    letters = {page.words.letters["to"], page.words.letters["by"]}
    means = found.form.kind == "form" and page.folds[found.first].startswith(page.words.letters["by"])
    return bool(means or letters & set(found.hit.proclitic)) or any(
        page.has(at, page.words.own_means) for at in between
    )


def _listed(page: Page, draft: Draft) -> bool:
    """Joined by "and", on its own word or on the one that governs it."""
    letter = page.words.letters["conjunctions"][0]
    heads = [draft.found.hit.first, *(hit.first for hit in draft.governed[:1])]
    return any(page.folds[at].startswith(letter) and page.folds[at] != page.bare(at) for at in heads)


def _about(page: Page, draft: Draft, earlier: Draft | None) -> list[Phrase]:
    """The one whom the clause is about: its first bare noun for people that no other event counts as its victim."""
    fallen = {p.mention.id for p in earlier.held("target", "theme")} if earlier is not None else set()
    first = max(draft.clause.first, draft.found.first - _BACK)
    for phrase in page.phrases_in(first, draft.found.first):
        if not phrase.prep and acts(page, phrase) and not counted(phrase) and not _tells(page, phrase):
            return [] if phrase.mention.id in fallen else [phrase]
    return []


def _said_of_itself(page: Page, draft: Draft) -> bool:
    """ "It says that it spares … and launches …": what is said begins with a pronoun for the speaker."""
    holding = [c for c in page.holding((draft.found.hit.start, draft.found.hit.end)) if c.cue and c.content]
    starts = [claim.content.start for claim in sorted(holding, key=_size) if claim.content]
    first = page.doc.token_at(starts[0]) if starts else 0
    return _pronoun(page, first) or _pronoun(page, first - 1)


def _topic(page: Page, draft: Draft) -> list[Phrase]:
    """The noun that opens what the innermost speaker says of the deed."""
    holding = [c for c in page.holding((draft.found.hit.start, draft.found.hit.end)) if c.cue and c.content]
    starts = [claim.content.start for claim in sorted(holding, key=_size) if claim.content]
    first = page.doc.token_at(starts[0]) if starts else draft.found.first
    opening = page.phrases_in(first, min(first + 3, draft.found.first))
    return [p for p in opening[:1] if not p.prep and acts(page, p)]


def _tells(page: Page, phrase: Phrase) -> bool:
    """A monitor, an agency or an outlet tells of deeds; it doesn't do them."""
    entity = page.entities.get(phrase.mention.entity or "")
    told = entity is not None and entity.type in ("monitor", "agency", "outlet")
    return told or phrase.kind == "place" or phrase.mention.id in page.speakers


def _between_them(page: Page, draft: Draft, told: Sequence[Draft]) -> bool:
    """ "The agreement between them": the two or more named last, or those of the event before."""
    after = range(draft.found.last + 1, min(draft.found.last + 7, draft.clause.stop))
    joint = {"sides", "agents"} & set(draft.found.frame.values())
    if not joint or not any(page.folds[at] in page.words.between_them for at in after):
        return False
    first = max(page.doc.sentences[draft.sentence].first, draft.found.first - _BACK)
    people = [p for p in page.phrases_in(first, draft.found.first) if acts(page, p) and not p.prep]
    if len(people) < 2:
        people = next(
            (one.held("agent") for one in reversed(told[-_TOLD:]) if len(one.held("agent")) > 1), people
        )
    _take(draft, people[-2:])
    return bool(people)


def _pronoun_on_it(page: Page, draft: Draft, role: str, earlier: Draft | None) -> None:
    """The pronoun is the doer told last in the sentence where it can be, else the last fitting noun."""
    if role in _PLACES or role in draft.roles or _fronted(draft):
        return
    one = draft.found.hit.suffix not in page.words.them
    if role == "agent" and one and earlier is not None:
        _take(draft, [phrase for phrase in earlier.held("agent") if phrase.kind != "group"])
        if "agent" in draft.roles:
            return
    people = role == "agent" or draft.found.kind.family in _OF_PEOPLE
    phrase = _right_before(page, draft) or antecedent(page, draft, people=people)
    if phrase is not None:
        draft.fill(role, [phrase])
        draft.implicit.add(role)


def _right_before(page: Page, draft: Draft) -> Phrase | None:
    """ "A house that aircraft destroyed (it)": the noun right before a verb with a pronoun, or before its relative."""
    found = draft.found
    at = found.first - 1
    if found.finite and at > 0 and page.has(at, page.words.relative):
        at -= 1
    phrase = page.before(found.first, page.doc.sentences[draft.sentence].first) if found.finite else None
    if phrase is None or phrase.last != at or found.hit.proclitic or not suffers(page, phrase):
        return None
    return phrase if _agrees(page, found.hit.suffix, phrase, thing=True) else None


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
        and (p.kind not in ("place", "document") or (acts(page, p) and not p.prep))
        and _agrees(page, draft.found.hit.suffix, p)
        and not (p.kind in ("person", "role") and draft.found.kind.family == "damage")
    ]
    bare = [p for p in fitting if not p.prep]
    found = bare or fitting
    return found[-1] if found else None


def _agrees(page: Page, suffix: str, phrase: Phrase, *, thing: bool = False) -> bool:
    """ "Her" is no man, and "him" no thing of a feminine name, and a place only where it may be a `thing`."""
    feminine = phrase.mention.text.split()[0].endswith(page.words.feminine)
    if suffix == page.words.letters["her"] and isinstance(phrase.mention, Person):
        return phrase.mention.value.sex == "female"
    return not (suffix == page.words.letters["his"] and (feminine or (phrase.kind == "place" and not thing)))


def _fronted(draft: Draft) -> bool:
    """ "More than forty people were arrested": of a verb of two voices, with those whom it was done to before it, the
    passive is meant, and no doer is left out."""
    found = draft.found
    done_to = draft.held(found.frame.get("object", "none"))
    return found.form.voice == "both" and any(phrase.last < found.first for phrase in done_to)


def _dropped(page: Page, draft: Draft, earlier: Draft | None, told: Sequence[Draft]) -> None:
    """The subject that a finite verb leaves to its ending."""
    found = draft.found
    passive = found.form.voice == "passive"
    role = found.frame.get("object" if passive else "subject", "none")
    if role in _PLACES or role in draft.roles:
        return
    related = found.first > 0 and page.has(found.first - 1, page.words.relative)
    if _pronoun(page, found.first - 1):
        _take(draft, _said_of(page, draft, earlier) or _speaker(page, draft), role)
    elif related:
        _related(page, draft, role)
    elif passive and found.form.number == "plural":
        _take_up(page, draft, role)
    elif role == "agent" and not passive:
        _take(draft, _carried(page, draft, earlier, told))
    elif found.form.number == "plural":
        _take_up(page, draft, role)


def _related(page: Page, draft: Draft, role: str) -> None:
    """ "The fighters who attacked", "the hostages who were abducted": the noun before the relative. Of a verb of two
    voices without an object, people who are no force had it done to them."""
    found = draft.found
    phrase = page.before(found.first - 1, max(page.sentence(found.first).first, found.first - _NOUN))
    if phrase is None or not (acts(page, phrase) or phrase.kind == "group"):
        phrase = antecedent(page, draft, people=True)
    if phrase is None:
        return
    objects = found.frame.get("object", "none")
    bare = found.form.voice == "both" and objects not in draft.roles and not found.hit.suffix
    suffered = bare and phrase.kind == "group" and found.measure in _SUFFERED
    _take(draft, [phrase], objects if suffered else role)


def _take_up(page: Page, draft: Draft, role: str) -> None:
    """The subject that a verb takes up from before: people, and the dead too where it was done to them."""
    phrase = antecedent(page, draft, people=role == "agent" or draft.found.form.number != "plural")
    _take(draft, [phrase] if phrase is not None and phrase.kind != "weapon" else [], role)


def _said_of(page: Page, draft: Draft, earlier: Draft | None) -> list[Phrase]:
    """ "The army took the town, and said that it had driven …": the doer told in the sentence rather than a speaker
    whom only a sentence before it names."""
    floor = page.doc.sentences[draft.sentence].first
    if earlier is None or any(phrase.first >= floor for phrase in _speaker(page, draft)):
        return []
    return earlier.held("agent")


def _carried(page: Page, draft: Draft, earlier: Draft | None, told: Sequence[Draft]) -> list[Phrase]:
    """The doer of the deed before: in the sentence, or in the one before where this verb opens its own."""
    found = draft.found
    if found.form.voice == "both" and found.kind.outcome and found.form.number != "plural":
        return []
    if earlier is not None and "foiler" in earlier.roles and not found.hit.proclitic:
        return earlier.held("foiler")
    if earlier is not None and "agent" in earlier.roles:
        masculine = found.form.gender == "m" and found.form.number == "singular"
        feminine = any(p.mention.text.split()[0].endswith(page.words.feminine) for p in earlier.held("agent"))
        return _speaker(page, draft) if masculine and feminine else earlier.held("agent")
    if found.hit.proclitic:
        return _about(page, draft, earlier)
    sentence = page.sentence(found.first)
    opens = found.first - sentence.first <= 1
    last = told[-1] if told else None
    if not opens or last is None or last.sentence != sentence.index - 1:
        return []
    same = page.doc.sentences[last.sentence].paragraph == sentence.paragraph
    return last.held("agent") if same else []


def _take(draft: Draft, phrases: Sequence[Phrase], role: str = "agent") -> None:
    if phrases:
        draft.fill(role, list(phrases))
        if role in draft.roles:
            draft.implicit.add(role)


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
