"""Every cue of the lexicon speaks, in a sentence made for the complement that it takes."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

from rawi.arabic import fold
from rawi.claims.words import cue_lexicon
from rawi.lexicon import Entry

WORDS = "الطريق مغلق"


def _verbs(frame: str, *without: str) -> list[Entry]:
    guards = {
        "by_medium",
        "by_words",
        "in_it",
        "doubled",
        "speaker",
        "terse",
        "near",
        "relay",
        "asks_of",
        *without,
    }
    return [
        entry
        for entry in cue_lexicon().entries.values()
        if frame in entry.attrs.get("frames", ())
        and not guards & set(entry.attrs)
        and any(form.kind == "past" for form in entry.forms)
        and not _homograph(entry)
    ]


def _homograph(entry: Entry) -> bool:
    """True where the bare past is also another word, which the data leaves out or knows by its last letter."""
    never = {fold(word) for word in entry.attrs.get("never", ())}
    return bool({_form(entry, "past", "m"), _form(entry, "present", "f")} & never) or "maqsura" in entry.attrs


def _form(entry: Entry, kind: str, gender: str) -> str:
    """The third person singular of a cue, as the lexicon has it (folded)."""
    return next(
        form.text
        for form in entry.forms
        if (form.kind, form.person, form.number, form.gender) == (kind, 3, "singular", gender)
        and form.voice in ("active", "both", None)
    )


def _name(entry: Entry) -> str:
    return entry.id


@pytest.mark.parametrize("entry", _verbs("clause"), ids=_name)
def test_a_past_with_that(entry: Entry) -> None:
    text = f"{_form(entry, 'past', 'm')} المتحدث باسم الشرطة أن {WORDS}."
    claim = one(text)
    assert claim.act == entry.attrs["act"]
    assert names(claim) == ["المتحدث باسم الشرطة"]
    assert said(text, claim) == [WORDS]


@pytest.mark.parametrize("entry", _verbs("clause"), ids=_name)
def test_a_feminine_past_with_that(entry: Entry) -> None:
    text = f"و{_form(entry, 'past', 'f')} المتحدثة باسم الشرطة أن {WORDS}."
    claim = one(text)
    assert names(claim) == ["المتحدثة باسم الشرطة"]
    assert said(text, claim) == [WORDS]


@pytest.mark.parametrize("entry", _verbs("clause"), ids=_name)
def test_a_present_behind_its_subject(entry: Entry) -> None:
    text = f"لكن المتحدثة باسم الشرطة {_form(entry, 'present', 'f')} أن {WORDS}."
    found = told(text)
    assert [names(claim) for claim in found] == [["المتحدثة باسم الشرطة"]]


@pytest.mark.parametrize("entry", _verbs("clause"), ids=_name)
def test_firmness_comes_from_the_cue(entry: Entry) -> None:
    claim = one(f"{_form(entry, 'past', 'm')} المتحدث باسم الشرطة أن {WORDS}.")
    assert claim.certainty == entry.attrs.get("certainty", "certain")
    assert claim.polarity == entry.attrs.get("polarity", "positive")


@pytest.mark.parametrize("entry", _verbs("clause"), ids=_name)
def test_a_quotation_in_the_place_of_that(entry: Entry) -> None:
    text = f"{_form(entry, 'past', 'm')} المتحدث باسم الشرطة: «الطريق مغلق منذ مساء أمس»."
    claim = one(text)
    assert claim.quoted
    assert said(text, claim) == ["الطريق مغلق منذ مساء أمس"]


@pytest.mark.parametrize("entry", _verbs("clause", "bare", "impersonal"), ids=_name)
def test_a_verb_that_stands_alone_carries_its_speaker(entry: Entry) -> None:
    text = f"قال المتحدث باسم الشرطة إن الجسر مقطوع. و{_form(entry, 'past', 'm')} أن {WORDS}."
    second = told(text)[-1]
    assert [(hop.name, hop.implicit) for hop in second.chain] == [("المتحدث باسم الشرطة", True)]


@pytest.mark.parametrize("entry", _verbs("clause"), ids=_name)
def test_after_a_preposition_it_is_a_noun(entry: Entry) -> None:
    """But where the same letters are "I announce", which no preposition rules out."""
    if not _form(entry, "past", "m").startswith("ا"):
        assert told(f"وصل الوفد إلى {_form(entry, 'past', 'm')} المدينة.") == []


@pytest.mark.parametrize("entry", _verbs("to"), ids=_name)
def test_what_stands_behind_to(entry: Entry) -> None:
    text = f"{_form(entry, 'past', 'm')} المتحدث باسم الشرطة إلى ضرورة الهدنة."
    claim = one(text)
    assert names(claim) == ["المتحدث باسم الشرطة"]
    assert said(text, claim) == ["ضرورة الهدنة"]


@pytest.mark.parametrize("entry", _verbs("about"), ids=_name)
def test_what_stands_behind_about(entry: Entry) -> None:
    text = f"{_form(entry, 'past', 'm')} المتحدث باسم الشرطة عن مقتل ثلاثة جنود."
    claim = one(text)
    assert names(claim) == ["المتحدث باسم الشرطة"]
    assert said(text, claim) == ["مقتل ثلاثة جنود"]


@pytest.mark.parametrize("entry", _verbs("on"), ids=_name)
def test_what_stands_behind_on(entry: Entry) -> None:
    text = f"{_form(entry, 'past', 'm')} المتحدث باسم الشرطة على ضرورة الهدنة."
    claim = one(text)
    assert names(claim) == ["المتحدث باسم الشرطة"]
    assert said(text, claim) == ["ضرورة الهدنة"]


@pytest.mark.parametrize("entry", _verbs("with"), ids=_name)
def test_what_stands_behind_with(entry: Entry) -> None:
    text = f"{_form(entry, 'past', 'm')} المتحدث باسم الشرطة بقصف السوق."
    claim = one(text)
    assert names(claim) == ["المتحدث باسم الشرطة"]
    assert said(text, claim) == ["بقصف السوق"]


@pytest.mark.parametrize("entry", _verbs("masdar"), ids=_name)
def test_a_verbal_noun_as_object(entry: Entry) -> None:
    text = f"و{_form(entry, 'past', 'm')} المتحدث باسم الشرطة استمرار الهدنة."
    claim = one(text)
    assert names(claim) == ["المتحدث باسم الشرطة"]
    assert said(text, claim) == ["استمرار الهدنة"]


SOURCES = [
    form.text
    for entry in cue_lexicon().entries.values()
    if entry.attrs.get("preposition")
    and not {"clause", "papers", "told", "also", "deeper"} & set(entry.attrs)
    for form in entry.forms
]


@pytest.mark.parametrize("source", SOURCES)
def test_every_source_names_who_stands_behind_it(source: str) -> None:
    joined = f"{source}لمتحدث" if source.endswith(" ل") or source.split()[-1] == "ل" else f"{source} المتحدث"
    text = f"الطريق مغلق، {joined} باسم الشرطة."
    found = told(text)
    assert [names(claim) for claim in found] == [["المتحدث باسم الشرطة"]]
    assert said(text, found[0]) == [WORDS]


def test_papers_are_a_source_and_a_request_is_none() -> None:
    assert names(one("الطريق مغلق، بناء على معلومات استخبارية.")) == ["معلومات استخبارية"]
    assert told("أغلق الطريق بناء على طلب الأهالي.") == []
