"""The subject that a finite verb leaves to its ending."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.implicit.own import PLACES, about_whom, is_pronoun, speaker_of, take
from rawi.events.implicit.pronoun import agrees, antecedent
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import acts, others_do
from rawi.model import Group

_NOUN = 8
"""How far before a relative the noun may stand that it describes."""
_PEOPLE = ("group", "person")
_SUFFERED = ("killed", "wounded", "detained", "abducted", "released", "tried")


def dropped(page: Page, draft: Draft, earlier: Draft | None, told: Sequence[Draft]) -> None:
    """The subject that a finite verb leaves to its ending."""
    found = draft.found
    passive = found.form.voice == "passive"
    role = found.frame.get("object" if passive else "subject", "none")
    if role in PLACES or role in draft.roles:
        return
    related = found.first > 0 and page.has(found.first - 1, page.words.relative)
    if is_pronoun(page, found.first - 1):
        who = _said_of(page, draft, earlier) or speaker_of(page, draft)
        take(draft, [phrase for phrase in who if _meant(page, page.folds[found.first - 1], phrase)], role)
    elif related:
        if not others_do(page, draft):
            _related(page, draft, role)
    elif passive and found.form.number == "plural":
        _take_up(page, draft, role)
    elif role == "agent" and not passive:
        take(draft, _carried(page, draft, earlier, told))
    elif found.form.number == "plural":
        _take_up(page, draft, role)


def _meant(page: Page, that: str, phrase: Phrase) -> bool:
    """ "The authorities said that he …": "he" is nobody whose name is feminine, and "they" no man."""
    his, her = page.words.letters["his"], page.words.letters["her"]
    if that.endswith(her):
        return phrase.kind != "person" or agrees(page, her, phrase)
    if that.endswith(tuple(page.words.them)):
        return phrase.kind != "person"
    return not that.endswith(his) or agrees(page, his, phrase, thing=True)


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
    suffered = bare and phrase.kind in _PEOPLE and found.measure in _SUFFERED
    take(draft, [phrase], objects if suffered else role)


def _take_up(page: Page, draft: Draft, role: str) -> None:
    """The subject that a verb takes up from before: people, and the dead too where it was done to them."""
    phrase = antecedent(page, draft, people=role == "agent" or draft.found.form.number != "plural")
    take(draft, [phrase] if phrase is not None and phrase.kind != "weapon" else [], role)


def _said_of(page: Page, draft: Draft, earlier: Draft | None) -> list[Phrase]:
    """ "The army took the town, and said that it had driven …": the doer told in the sentence rather than a speaker
    whom only a sentence before it names."""
    floor = page.doc.sentences[draft.sentence].first
    if earlier is None or any(phrase.first >= floor for phrase in speaker_of(page, draft)):
        return []
    return earlier.held("agent")


def _unlike(page: Page, draft: Draft) -> bool:
    """ "And (she) killed three smugglers": a feminine verb is no passive of men, so that its doer was told before."""
    behind = [
        p for p in draft.held("target") if isinstance(p.mention, Group) and p.first == draft.found.last + 1
    ]
    return draft.found.form.gender == "f" and any(page.words.is_plural(page.folds[p.last]) for p in behind)


def _carried(page: Page, draft: Draft, earlier: Draft | None, told: Sequence[Draft]) -> list[Phrase]:
    """The doer of the deed before: in the sentence, or in the one before where this verb opens its own."""
    found = draft.found
    ambiguous = found.form.voice == "both" and found.form.number != "plural" and not found.hit.suffix
    if ambiguous and found.kind.outcome and not _unlike(page, draft):
        return []
    if earlier is not None and "foiler" in earlier.roles:
        return earlier.held("foiler")
    if earlier is not None and "agent" in earlier.roles:
        masculine = found.form.gender == "m" and found.form.number == "singular"
        feminine = any(p.mention.text.split()[0].endswith(page.words.feminine) for p in earlier.held("agent"))
        return speaker_of(page, draft) if masculine and feminine else earlier.held("agent")
    if found.hit.proclitic:
        return about_whom(page, draft, earlier)
    sentence = page.sentence(found.first)
    opens = found.first - sentence.first <= 1
    last = told[-1] if told else None
    if not opens or last is None or last.sentence != sentence.index - 1:
        return []
    same = page.doc.sentences[last.sentence].paragraph == sentence.paragraph
    return last.held("agent") if same else []
