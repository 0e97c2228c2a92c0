"""Roles from Arabic syntax: verb-subject-object and subject-verb-object, passives, verbal nouns with their genitive,
light verbs that lend their subject, prepositions by the trigger's frame, and all conjuncts of each."""

from __future__ import annotations

from rawi.events import light
from rawi.events.draft import Draft
from rawi.events.marks import within_marks
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import (
    PLACES,
    acts,
    apposed,
    backwards,
    bare_head,
    beside,
    beyond,
    chain,
    counted,
    give,
    joins,
    prep,
    suffers,
)

_NEAR, _FAR, _GROUPS, _ADJECTIVES, _OTHER, _BESIDE, _SELF = 14, 28, 3, 3, 6, 2, 6
_LINKED = 4
_FINITE = ("past", "present")
_FALLEN = ("killed", "wounded")
_PERSONAL = (*_FALLEN, "detained", "abducted", "released", "tried")


def fill(page: Page, draft: Draft) -> None:
    """Fill the draft's roles from its own clause."""
    frame = draft.found.frame
    _within(page, draft, frame)
    told = _by_agent_phrase(page, draft)
    if draft.found.finite:
        _verb(page, draft, frame, passive=told or draft.found.form.voice == "passive")
        light.fill(page, draft)
    else:
        light.fill(page, draft)
        _noun(page, draft, frame)
    _prepositions(page, draft, frame)


def _within(page: Page, draft: Draft, frame: dict[str, str]) -> None:
    """What a set phrase holds ("the removal of mines") by the frame's `within`; people whom the trigger itself names
    ("the protesters", "a suicide bomber") are its subject, the fallen its object."""
    found = draft.found
    phrases = page.phrases_in(max(found.first - _SELF, 0), found.last + 1)
    held = [p for p in phrases if p.last >= found.first]
    if "within" in frame and held:
        give(page, draft, frame["within"], chain([held[0], *right(page, draft)], 0))
    elif held and held[0].kind == "group" and (found.form.kind == "noun" or found.kind.outcome):
        fallen = found.kind.outcome and not acts(page, held[0])
        give(page, draft, frame.get("object" if fallen else "subject", "none"), held[:1])


def right(page: Page, draft: Draft) -> list[Phrase]:
    """The phrases behind the trigger that are its own: as far as the next trigger."""
    return page.phrases_in(draft.found.last + 1, draft.clause.until)


def _by_agent_phrase(page: Page, draft: Draft) -> bool:
    """ "by", "at the hands of": whoever follows did it. True where it is there."""
    at = within_marks(page.marks.agents, draft.found.last + 1, draft.clause.until)
    if at is None:
        return False
    length = page.phrase_at(at, page.words.agent)
    near = page.phrases_in(at, min(at + length + 4, draft.clause.stop))
    if near:
        give(page, draft, "agent", chain(near, 0))
    return "agent" in draft.roles


def _verb(page: Page, draft: Draft, frame: dict[str, str], *, passive: bool) -> None:
    form, subject = draft.found.form, frame.get("subject", "none")
    objects = frame.get("object", "none")
    before, groups = _subject_before(page, draft), _bare_groups(page, draft)
    after = groups[0] if groups else []
    if form.number == "plural" and not before:
        # A verb before its subject is singular: what stands behind a plural is its object, if it takes one.
        give(page, draft, objects if subject == "agent" else "none", after)
    elif draft.found.hit.suffix:
        near = after and after[0].first - draft.found.last <= _BESIDE
        give(page, draft, subject, after if near else before or after)
    elif objects == "agent":
        give(page, draft, objects, after)
        give(page, draft, subject, before)
    elif objects == "none":
        give(page, draft, subject, before or after)
    elif passive:
        give(page, draft, objects, before or after)
    elif before:
        _subject_first(page, draft, frame, before, groups)
    elif len(groups) > 1:
        give(page, draft, subject, after)
        give(page, draft, objects, _object(page, draft, groups[1:]))
    elif after:
        usual = "past_passive" in (draft.found.trigger.verb or {}) and not _marked(page, draft, after[0])
        thing = not usual and draft.found.measure not in _PERSONAL and acts(page, after[0])
        active = form.voice == "active" or thing or _object_follows(page, draft, after)
        give(page, draft, subject if active and after[0].kind != "place" else objects, after)


def _marked(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """True where the frame says that a force alone behind the verb did it: the object has a preposition of its own
    ("found … upon"), or the people whom a thing is taken from have."""
    if not _doer(page, draft, [phrase]) or counted(phrase):
        return False
    frame, words = draft.found.frame, page.words
    if frame.get(words.prepositions[words.letters["from"]]) == frame.get("object"):
        return True
    behind = page.phrases_in(phrase.last + 1, min(phrase.last + 1 + _NEAR, draft.clause.until))
    return any(p.prep and frame.get(prep(draft, p)) == frame.get("object") for p in behind[:1])


def _object(page: Page, draft: Draft, groups: list[list[Phrase]]) -> list[Phrase]:
    """The object behind the subject: the next noun, unless a count of people shows that it belonged to the subject."""
    if draft.found.measure and not counted(groups[0][0]):
        return next((group for group in groups[1:] if counted(group[0])), groups[0])
    return groups[0]


def _subject_first(
    page: Page, draft: Draft, frame: dict[str, str], before: list[Phrase], groups: list[list[Phrase]]
) -> None:
    """Subject, verb and, where it is active, object. A verb of two voices without an object is a passive."""
    objects = frame["object"]
    if groups:
        give(page, draft, frame["subject"], before)
        give(page, draft, objects, _object(page, draft, groups))
    elif draft.found.form.voice == "both" and _suffered(page, draft, before):
        give(page, draft, objects, before)
    else:
        give(page, draft, frame["subject"], before)


def _suffered(page: Page, draft: Draft, before: list[Phrase]) -> bool:
    """ "Forty people were arrested": without an object, a subject that is no force is the one it was done to."""
    personal = draft.found.measure in _PERSONAL and not _doer(page, draft, before)
    return draft.found.kind.outcome or personal


def _object_follows(page: Page, draft: Draft, group: list[Phrase]) -> bool:
    """True where plain words behind a lone actor can only be the object: "the army shelled positions …"."""
    after = group[-1].last + 1
    if after >= draft.clause.stop or group[0].first != draft.found.last + 1 or counted(group[0]):
        return False
    if page.is_time_part(after):
        return False
    mention = group[0].mention
    entity = page.entities.get(mention.entity or "")
    doer = mention.kind == "organization" or (entity is not None and entity.type != "civilian")
    word = page.folds[after]
    plain = page.doc.tokens[after].kind == "word" and word not in page.words.prepositions
    return doer and plain and word[:1] not in (*page.words.clitics, *page.words.letters["conjunctions"])


def _subject_before(page: Page, draft: Draft) -> list[Phrase]:
    """The subject of a verb that follows it: right before it, or at the head of the clause."""
    found = draft.found
    phrase = _whole(page, page.before(found.first, draft.clause.first), draft.clause.first)
    if phrase is None or found.hit.proclitic:
        return []
    named = apposed(page, phrase, found.first, draft.clause.first)
    if named is not None and acts(page, named):
        return backwards(page, draft, named)
    between = range(phrase.last + 1, found.first)
    parts = within_marks(page.marks.parts, phrase.last + 1, found.first) is not None
    if parts and acts(page, phrase):
        return backwards(page, draft, phrase)
    if len(between) <= 3 and not any(page.doc.tokens[at].kind == "punct" for at in between):
        subject = bare_head(page, phrase, draft.clause.first)
        if subject is not None and acts(page, subject):
            return backwards(page, draft, subject)
    return _topic(page, draft)


def _whole(page: Page, phrase: Phrase | None, floor: int) -> Phrase | None:
    """ "Five people, among them two policemen, were killed": the subject is the five."""
    if phrase is None:
        return None
    for at in range(phrase.first - 1, max(floor, phrase.first - 4) - 1, -1):
        if page.phrase_at(at, page.words.part):
            return page.before(at, floor) or phrase
    return phrase


def _topic(page: Page, draft: Draft) -> list[Phrase]:
    """The noun that opens the clause, where only its own attributes stand between it and the verb."""
    begin, stop = draft.clause.first, draft.found.first
    phrases = page.phrases_in(begin, stop)
    if not phrases or not _opening(page, begin, phrases[0].first) or stop - phrases[0].last > _NEAR:
        return []
    verbs = any(hit.form.kind in _FINITE for hit in page.governors_in(phrases[0].last + 1, stop))
    commas = sum(page.folds[at] in page.words.commas for at in range(phrases[0].last + 1, stop))
    passive = draft.found.measure in _PERSONAL and draft.found.form.voice != "active"
    if (
        (passive and commas % 2)
        or phrases[0].prep
        or verbs
        or beyond(page, phrases[0].last + 1, stop)
        or not (acts(page, phrases[0]) or _told_of(draft, phrases[0]))
    ):
        return []
    return chain(phrases, 0)


def _told_of(draft: Draft, phrase: Phrase) -> bool:
    """ "Sirt will be freed": ground as the subject of a verb that happens to it."""
    return phrase.kind == "place" and draft.found.frame.get("subject") == "target"


def _opening(page: Page, begin: int, first: int) -> bool:
    """True where nothing but marks and "was", "had" stands before the noun."""
    return first - begin <= 1 or all(
        page.doc.tokens[at].kind == "punct" or page.has(at, page.words.was) for at in range(begin, first)
    )


def _bare_groups(page: Page, draft: Draft) -> list[list[Phrase]]:
    """The noun phrases behind the trigger that no preposition governs, each with its conjuncts; three at most."""
    groups: list[list[Phrase]] = []
    phrases = right(page, draft)
    held = {p.mention.id for p in draft.held("agent")}
    for at, phrase in enumerate(phrases):
        if prep(draft, phrase) or not suffers(page, phrase) or phrase.mention.id in held:
            continue
        if draft.found.measure in _FALLEN and not acts(page, phrase):
            continue
        if any(phrase in group for group in groups) or (joins(page, draft, phrase) and not groups):
            continue
        if beyond(page, draft.found.last + 1, phrase.first):
            break
        if groups and any(
            page.has(at, page.words.was) for at in range(groups[-1][-1].last + 1, phrase.first)
        ):
            break
        if groups and _parted(page, groups[-1][-1].last + 1, phrase.first):
            break
        groups.append(chain(phrases, at))
        if len(groups) == _GROUPS:
            break
    return [group for group in groups if group]


def _parted(page: Page, first: int, stop: int) -> bool:
    """True where an object would stand too far from its subject, or behind a comma."""
    plain = stop - first - page.mentions_between(first, stop)
    return plain > 5 or any(page.doc.tokens[at].kind == "punct" for at in range(first, stop))


def _noun(page: Page, draft: Draft, frame: dict[str, str]) -> None:
    role = frame.get("genitive", "none")
    phrases = right(page, draft)
    if role != "none" and phrases and _annexed(page, draft, phrases[0]):
        _genitive(page, draft, frame, phrases)
    elif "agent" not in draft.roles and "agent" in frame.values():
        _by_nationality(page, draft)
    if "antecedent" in frame:
        phrase = page.before(draft.found.first, draft.clause.first)
        if phrase is not None and _describes(page, draft, phrase):
            inner = page.before(phrase.first, draft.clause.first) if beside(page, phrase) else None
            give(page, draft, frame["antecedent"], [inner or phrase])


def _describes(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """ "Fighters besieged in …", "fighters who by now are besieged": right behind the noun, or behind its relative."""
    gap = range(phrase.last + 1, draft.found.first)
    linked = any(page.has(at, page.words.relative) or page.has(at, page.words.remaining) for at in gap)
    plain = [at for at in gap if not page.is_time_part(at)]
    return len(plain) <= 1 or (linked and len(plain) <= _LINKED)


def _genitive(page: Page, draft: Draft, frame: dict[str, str], phrases: list[Phrase]) -> None:
    """What the noun is annexed to, and the bare noun behind that: "the army's shelling of positions"."""
    role, group = frame["genitive"], chain(phrases, 0)
    others = [
        p
        for p in phrases[len(group) :]
        if not prep(draft, p) and not p.joined and suffers(page, p) and p.first - group[-1].last <= _OTHER
    ]
    if others and page.marks.barred(group[-1].last + 1, others[0].first):
        others = []
    doer = _doer(page, draft, group)
    if role == "agent_or_target":
        role = "agent" if others or doer else "target"
    elif role in ("target", "theme") and draft.found.form.kind == "masdar" and others and doer:
        give(page, draft, role, chain(phrases, phrases.index(others[0])))
        role = "agent"
    if role == "agent" and role in draft.roles:
        role = "target"
    give(page, draft, role, group)
    if others and role == "agent":
        give(page, draft, frame.get("object", "target"), chain(phrases, phrases.index(others[0])))


def _by_nationality(page: Page, draft: Draft) -> None:
    """ "The Israeli shelling": the nation whose adjective stands behind the noun did it."""
    inside = next(
        (page.nations[at] for at in range(draft.found.first, draft.found.last + 1) if at in page.nations),
        None,
    )
    if inside is not None:
        draft.fill("agent", [inside])
        return
    for at in range(draft.found.last + 1, min(draft.found.last + 1 + _ADJECTIVES, draft.clause.stop)):
        nation = page.nations.get(at)
        if nation is not None:
            draft.fill("agent", [nation])
            return
        if at in page.ends or not _adjective(page, draft.found.first, at):
            return


def _adjective(page: Page, head: int, at: int) -> bool:
    """True where the word can be an adjective of the noun: both with the article, or both without."""
    article = page.words.letters["article"]
    if page.doc.tokens[at].kind != "word" or page.folds[at] in page.words.prepositions:
        return False
    definite = article in page.folds[head][: len(article) + 2]
    return page.folds[at].startswith(article) == definite


def _annexed(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """True where the phrase is the genitive of the noun: right behind it, or behind a plain noun of its own."""
    found = draft.found
    if prep(draft, phrase) or phrase.joined or found.hit.suffix:
        return False
    gap = range(found.last + 1, phrase.first)
    if len(gap) > 3 or any(page.doc.tokens[at].kind == "punct" for at in gap):
        return False
    definite = found.form.kind != "form" and page.folds[found.first].lstrip(
        page.words.letters["conjunctions"]
    ).startswith(page.words.letters["article"])
    return not definite and not beyond(page, found.last + 1, phrase.first)


def _doer(page: Page, draft: Draft, group: list[Phrase]) -> bool:
    """A force that is annexed without another object shells; a place or a crowd is shelled."""
    if not group or group[0].kind == "place":
        return False
    entity = page.entities.get(group[0].mention.entity or "")
    if group[0].mention.rule == "group.force":
        return True
    return entity is not None and entity.type in (
        "state_force",
        "rebel",
        "militia",
        "government",
        "international",
    )


def _prepositions(page: Page, draft: Draft, frame: dict[str, str]) -> None:
    phrases = page.phrases_in(draft.found.last + 1, draft.clause.stop)
    start = _start(draft)
    for at, phrase in enumerate(phrases):
        role = _role_of(page, draft, frame, phrase)
        if not prep(draft, phrase) or role in PLACES or role == "none":
            continue
        wide = role in ("sides", "agents") or prep(draft, phrase) == page.words.opposed
        if phrase.first >= draft.clause.until and not wide:
            break
        if role == "agent" and phrase.prep in page.words.clitics and _late(draft, phrase):
            continue
        if phrase.joined and at and phrases[at - 1].prep == phrase.prep:
            continue
        reach = _FAR if wide else _NEAR
        begin = start if phrase.first > start else draft.found.last
        if phrase.first - begin > reach or beyond(page, begin + 1, phrase.over):
            break
        group = chain(phrases, at)
        if role in ("sides", "agents") and group:
            _sides(page, draft, role, group)
        else:
            give(page, draft, role, group)


def _start(draft: Draft) -> int:
    """Where the trigger's own prepositions may begin: behind the light verb that describes it ("which … launched")."""
    light_verbs = (hit.last for hit in draft.governed if hit.entry.attrs["part"] in ("doer", "opener"))
    return max((last for last in light_verbs if last > draft.found.last), default=draft.found.last)


def _role_of(page: Page, draft: Draft, frame: dict[str, str], phrase: Phrase) -> str:
    """What the frame makes of a preposition; "for" behind a definite verbal noun brings in its object, and the
    fallen "in the ranks of" a side are that side."""
    over = prep(draft, phrase)
    role = frame.get(over, "none")
    if draft.found.kind.family == "violence" and any(
        page.has(at, page.words.ranks) for at in range(max(phrase.over, 0), phrase.first)
    ):
        return "target"
    objects = frame.get("object", "none")
    if role == "none" and over == page.words.letters["to"] and draft.found.form.kind == "masdar":
        return objects
    if role == "agent" and over == page.words.letters["to"] and phrase.kind in ("place", "weapon"):
        return role if acts(page, phrase) else objects
    return role


def _late(draft: Draft, phrase: Phrase) -> bool:
    """ "Raids of the coalition's" has its doer right behind; further on, "of" belongs to something else."""
    return "agent" in draft.roles or phrase.first - draft.found.last > 2


def _sides(page: Page, draft: Draft, role: str, group: list[Phrase]) -> None:
    if draft.found.kind.family == "talks":
        draft.fill("agent", [p for p in group if acts(page, p) or p.kind == "place"])
    elif role == "agents":
        give(page, draft, "agent", group)
    else:
        give(page, draft, "agent", group[:1])
        give(page, draft, "target", group[1:])
