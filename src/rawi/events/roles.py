"""Roles from Arabic syntax: verb-subject-object and subject-verb-object, passives, verbal nouns with their genitive,
light verbs that lend their subject, prepositions by the trigger's frame, and all conjuncts of each."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.page import Page, Phrase
from rawi.lexicon import Hit
from rawi.model import Group, Place

_THINGS = ("weapon", "document", "place")
_NEAR, _FAR = 14, 28
_PLACES = frozenset({"at", "from", "to", "via"})
_FINITE = ("past", "present")
_FALLEN = ("killed", "wounded")


def fill(page: Page, draft: Draft) -> None:
    """Fill the draft's roles from its own clause."""
    frame = draft.found.frame
    _by_agent_phrase(page, draft)
    if draft.found.finite:
        _verb(page, draft, frame)
        _governed(page, draft)
    else:
        _governed(page, draft)
        _noun(page, draft, frame)
    _prepositions(page, draft, frame)


def right(page: Page, draft: Draft) -> list[Phrase]:
    """The phrases behind the trigger that are its own: as far as the next trigger."""
    return page.phrases_in(draft.found.last + 1, draft.clause.until)


def prep(draft: Draft, phrase: Phrase) -> str:
    """The preposition over the phrase, as far as the trigger is concerned: one left of the trigger isn't its own."""
    return "" if phrase.first > draft.found.last and phrase.over < draft.found.first else phrase.prep


def acts(page: Page, phrase: Phrase) -> bool:
    """True for what can do a deed: people, groups, organizations; a country; aircraft by their nationality."""
    mention = phrase.mention
    if isinstance(mention, Place):
        return mention.value.feature == "country"
    if mention.kind == "nationality":
        before = page.bare(phrase.first - 1) if phrase.first else ""
        return before in page.words.forces or page.words.is_plural(page.folds[phrase.last])
    if isinstance(mention, Group):
        return not any(hit.entry.id in _FALLEN for hit in page.measures_in(phrase.first, phrase.last + 1))
    return mention.kind in ("person", "organization")


def suffers(page: Page, phrase: Phrase) -> bool:
    """True for what a deed can be done to: the same, and things and places."""
    return phrase.kind in ("group", *_THINGS) or acts(page, phrase)


def chain(phrases: Sequence[Phrase], at: int) -> list[Phrase]:
    """The phrase at that place with the conjuncts that follow it."""
    head = phrases[at]
    found = [head]
    for phrase in phrases[at + 1 :]:
        near = phrase.first - found[-1].last <= 4
        if not (phrase.joined and near and phrase.prep in ("", head.prep)):
            break
        found.append(phrase)
    return found


def _by_agent_phrase(page: Page, draft: Draft) -> None:
    """ "by", "at the hands of": whoever follows did it."""
    for at in range(draft.found.last + 1, draft.clause.until):
        length = page.phrase_at(at, page.words.agent)
        if length:
            near = page.phrases_in(at, min(at + length + 4, draft.clause.stop))
            if near:
                _give(page, draft, "agent", chain(near, 0))
            return


def _verb(page: Page, draft: Draft, frame: dict[str, str]) -> None:
    hit = draft.found.hit
    before, groups = _subject_before(page, draft), _bare_groups(page, draft)
    objects = frame.get("object", "none")
    if hit.form.number == "plural" and hit.form.kind in _FINITE and not before:
        if groups and objects != "none":
            _give(page, draft, objects, groups[0])
        return
    if objects == "none":
        _give(page, draft, frame.get("subject", "none"), before or (groups[0] if groups else []))
        return
    if hit.form.voice == "passive":
        _give(page, draft, objects, before or (groups[0] if groups else []))
    elif hit.suffix:
        _give(page, draft, frame["subject"], before or (groups[0] if groups else []))
    elif before:
        _subject_first(page, draft, frame, before, groups)
    elif len(groups) > 1:
        _give(page, draft, frame["subject"], groups[0])
        _give(page, draft, objects, groups[1])
    elif groups:
        active = hit.form.voice == "active" or _object_follows(page, draft, groups[0])
        lone = frame["subject"] if active and groups[0][0].kind != "place" else objects
        _give(page, draft, lone, groups[0])


def _subject_first(
    page: Page, draft: Draft, frame: dict[str, str], before: list[Phrase], groups: list[list[Phrase]]
) -> None:
    """Subject, verb and, where it is active, object. A verb of two voices without an object is a passive."""
    objects = frame["object"]
    if groups:
        _give(page, draft, frame["subject"], before)
        _give(page, draft, objects, groups[0])
    elif draft.found.hit.form.voice == "both" and draft.found.kind.outcome:
        _give(page, draft, objects, before)
    else:
        _give(page, draft, frame["subject"], before)


def _object_follows(page: Page, draft: Draft, group: list[Phrase]) -> bool:
    """True where plain words behind a lone actor can only be the object: "the army shelled positions …"."""
    after = group[-1].last + 1
    if after >= draft.clause.stop or group[0].first != draft.found.last + 1:
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
    phrase = page.before(found.first, draft.clause.first)
    if phrase is None or found.hit.proclitic:
        return []
    between = range(phrase.last + 1, found.first)
    if len(between) <= 3 and not any(page.doc.tokens[at].kind == "punct" for at in between):
        head = _head(page, draft, phrase) if phrase.prep else phrase
        if head is not None and acts(page, head):
            return _backwards(page, draft, head)
    return _topic(page, draft)


def _topic(page: Page, draft: Draft) -> list[Phrase]:
    """The noun that opens the clause, where only its own attributes stand between it and the verb."""
    begin, stop = draft.clause.first, draft.found.first
    phrases = page.phrases_in(begin, stop)
    if not phrases or phrases[0].first - begin > 1 or stop - phrases[0].last > _NEAR:
        return []
    verbs = any(hit.form.kind in _FINITE for hit in page.governors_in(phrases[0].last + 1, stop))
    if phrases[0].prep or verbs or _beyond(page, phrases[0].last + 1, stop) or not acts(page, phrases[0]):
        return []
    return chain(phrases, 0)


def _head(page: Page, draft: Draft, phrase: Phrase) -> Phrase | None:
    """ "Fighters of the group", "128 of the group": what a phrase with "of" belongs to, or itself behind a count."""
    previous = page.before(phrase.first, draft.clause.first)
    if previous is not None and phrase.over - previous.last <= 1 and not previous.prep:
        return previous
    counted = page.quantities_between(max(draft.clause.first, phrase.over - 3), phrase.first)
    return phrase if counted else None


def _backwards(page: Page, draft: Draft, phrase: Phrase) -> list[Phrase]:
    """The phrase with the conjuncts before it."""
    found = [phrase]
    while found[0].joined:
        previous = page.before(found[0].first, draft.clause.first)
        if previous is None or found[0].first - previous.last > 4:
            break
        found.insert(0, previous)
    return [one for one in found if acts(page, one)]


def _bare_groups(page: Page, draft: Draft) -> list[list[Phrase]]:
    """The noun phrases behind the trigger that no preposition governs, each with its conjuncts; two at most."""
    groups: list[list[Phrase]] = []
    phrases = right(page, draft)
    held = {p.mention.id for p in draft.held("agent")}
    for at, phrase in enumerate(phrases):
        if prep(draft, phrase) or not suffers(page, phrase) or phrase.mention.id in held:
            continue
        if any(phrase in group for group in groups) or phrase.joined and not groups:
            continue
        if _beyond(page, draft.found.last + 1, phrase.first):
            break
        if groups and _parted(page, groups[-1][-1].last + 1, phrase.first):
            break
        groups.append(chain(phrases, at))
        if len(groups) == 2:
            break
    return [group for group in groups if group]


def _parted(page: Page, first: int, stop: int) -> bool:
    """True where an object would stand too far from its subject, or behind a comma."""
    return stop - first > 5 or any(page.doc.tokens[at].kind == "punct" for at in range(first, stop))


def _beyond(page: Page, first: int, stop: int) -> bool:
    """True where a relative, a result or another clause begins between."""
    return any(
        page.folds[at] in page.words.relative
        or page.has(at, page.words.result)
        or page.folds[at] in page.words.that
        or page.phrase_at(at, page.words.part)
        for at in range(first, stop)
    )


def _noun(page: Page, draft: Draft, frame: dict[str, str]) -> None:
    role = frame.get("genitive", "none")
    phrases = right(page, draft)
    if role != "none" and phrases and _annexed(page, draft, phrases[0]):
        group = chain(phrases, 0)
        others = [
            p for p in phrases[len(group) :]
            if not prep(draft, p) and not p.joined and suffers(page, p) and p.first - group[-1].last <= 3
        ] if group else []  # fmt: skip
        if role == "agent_or_target":
            role = "agent" if others or _doer(page, draft, group) else "target"
        if role == "agent" and role in draft.roles:
            role = "target"
        _give(page, draft, role, group)
        if others and role == "agent":
            _give(page, draft, frame.get("object", "target"), chain(phrases, phrases.index(others[0])))
    if "antecedent" in frame:
        phrase = page.before(draft.found.first, draft.clause.first)
        if phrase is not None and draft.found.first - phrase.last <= 2:
            _give(page, draft, frame["antecedent"], [phrase])


def _annexed(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """True where the phrase is the genitive of the noun: right behind it, or behind a plain noun of its own."""
    found = draft.found
    if prep(draft, phrase) or phrase.joined:
        return False
    gap = range(found.last + 1, phrase.first)
    if len(gap) > 3 or any(page.doc.tokens[at].kind == "punct" for at in gap):
        return False
    definite = found.hit.form.kind != "form" and page.folds[found.first].lstrip(
        page.words.letters["conjunctions"]
    ).startswith(page.words.letters["article"])
    return not definite and not _beyond(page, found.last + 1, phrase.first)


def _doer(page: Page, draft: Draft, group: list[Phrase]) -> bool:
    """A force that is annexed without another object shells; a place or a crowd is shelled."""
    if not group or group[0].kind == "place":
        return False
    entity = page.entities.get(group[0].mention.entity or "")
    return entity is not None and entity.type in (
        "state_force",
        "rebel",
        "militia",
        "government",
        "international",
    )


def _prepositions(page: Page, draft: Draft, frame: dict[str, str]) -> None:
    phrases = page.phrases_in(draft.found.last + 1, draft.clause.stop)
    for at, phrase in enumerate(phrases):
        role = frame.get(prep(draft, phrase), "none")
        if not prep(draft, phrase) or role in _PLACES or role == "none":
            continue
        if phrase.first >= draft.clause.until and role not in ("sides", "agents"):
            break
        if role == "agent" and phrase.prep in page.words.clitics and _late(draft, phrase):
            continue
        if phrase.joined and at and phrases[at - 1].prep == phrase.prep:
            continue
        reach = _FAR if role in ("sides", "agents") else _NEAR
        if phrase.first - draft.found.last > reach or _beyond(page, draft.found.last + 1, phrase.over):
            break
        group = chain(phrases, at)
        if role in ("sides", "agents") and group:
            _sides(page, draft, role, group)
        else:
            _give(page, draft, role, group)


def _late(draft: Draft, phrase: Phrase) -> bool:
    """ "Raids of the coalition's" has its doer right behind; further on, "of" belongs to something else."""
    return "agent" in draft.roles or phrase.first - draft.found.last > 2


def _sides(page: Page, draft: Draft, role: str, group: list[Phrase]) -> None:
    if role == "agents":
        _give(page, draft, "agent", group)
    else:
        _give(page, draft, "agent", group[:1])
        _give(page, draft, "target", group[1:])


def _give(page: Page, draft: Draft, role: str, group: Sequence[Phrase]) -> None:
    if role in ("agent", "agents", "foiler", "backer"):
        draft.fill("agent" if role == "agents" else role, [p for p in group if acts(page, p)])
    elif role not in _PLACES and role not in ("none", "agent_or_target", "sides"):
        draft.fill(role, [p for p in group if suffers(page, p)])


# ---------------------------------------------------------------- light verbs and other governors
def _governed(page: Page, draft: Draft) -> None:
    for hit in draft.governed:
        part = hit.entry.attrs["part"]
        role = {"doer": "agent", "sufferer": "target", "status": hit.entry.attrs.get("subject", "none")}.get(
            part
        )
        if part == "hits":
            _hit_object(page, draft, hit)
        elif part == "accuse":
            _accused(page, draft, hit)
        elif role and role != "none" and role not in draft.roles:
            _give(page, draft, role, subject_of(page, draft, hit))


def subject_of(page: Page, draft: Draft, hit: Hit) -> list[Phrase]:
    """The subject of a governor: between it and the event's word, before it, or behind it where it takes a pronoun."""
    stop = draft.found.first if hit.first < draft.found.first else draft.clause.stop
    between = [p for p in page.phrases_in(hit.last + 1, min(stop, hit.last + 9))]
    for at, phrase in enumerate(between):
        if phrase.last >= draft.found.first > phrase.first:
            continue
        own = not phrase.prep or phrase.over <= hit.last
        if own and acts(page, phrase) and not _beyond(page, hit.last + 1, phrase.first):
            return chain(between, at)
    floor = page.sentence(hit.first).first
    before = page.before(hit.first, floor)
    if before is None or not acts(page, before) or hit.form.kind == "masdar":
        return []
    gap = range(before.last + 1, hit.first)
    if len(gap) > 4 or any(
        page.folds[at] in page.words.that or page.doc.tokens[at].kind == "punct" for at in gap
    ):
        return []
    head = before if not before.prep else _head(page, draft, before)
    return _backwards(page, draft, head) if head is not None else []


def _hit_object(page: Page, draft: Draft, hit: Hit) -> None:
    """ "A bombing that targeted …": the object of the verb is the event's target."""
    first = max(hit.last, draft.found.last) + 1 if hit.first < draft.found.first else hit.last + 1
    near = page.phrases_in(first, min(first + 8, page.sentence(hit.first).stop))
    for at, phrase in enumerate(near):
        if (not phrase.prep or phrase.over < hit.first) and not _beyond(page, first, phrase.first):
            _give(page, draft, "target", chain(near, at))
            return


def _accused(page: Page, draft: Draft, hit: Hit) -> None:
    """ "X accuses Y of …": the last one before the deed is the accused."""
    between = [p for p in page.phrases_in(hit.last + 1, draft.found.first) if not p.prep and acts(page, p)]
    if between and "agent" not in draft.roles:
        _give(page, draft, "agent", between[-1:])
