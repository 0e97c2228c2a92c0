"""The built-in types: all there, described, mapped, found."""

import pytest

from rawi.arabic import read_document
from rawi.codebook import builtin

BOOK = builtin()
DESIGN = [
    "armed_clash",
    "attack",
    "territory_gain",
    "withdrawal",
    "air_strike",
    "shelling",
    "suicide_bombing",
    "explosive_device",
    "grenade",
    "chemical_attack",
    "killing",
    "wounding",
    "abduction",
    "torture",
    "sexual_violence",
    "arrest",
    "detention",
    "release",
    "handover",
    "infiltration",
    "escape",
    "deployment",
    "operation",
    "dismantling",
    "siege",
    "weapons_seizure",
    "asset_seizure",
    "destruction",
    "base",
    "extortion",
    "financing",
    "displacement",
    "evacuation",
    "threat",
    "protest",
    "riot",
    "strike",
    "agreement",
    "negotiation",
    "defection",
    "cooperation",
    "document_discovery",
    "reorganization",
    "media_activity",
    "trial",
]


def test_every_type_of_the_design_is_there():
    assert sorted(BOOK.types) == sorted(DESIGN)


@pytest.mark.parametrize("name", DESIGN)
def test_type_is_described_in_both_languages(name):
    kind = BOOK.types[name]
    for words in (kind.name, kind.definition):
        assert words.ar.strip() and words.en.strip()
        assert words.en.isascii()


@pytest.mark.parametrize("name", DESIGN)
def test_own_example_shows_a_trigger_of_the_type(name):
    kind = BOOK.types[name]
    assert kind.example
    for example in kind.example:
        found = BOOK.lexicon.find(read_document(example.text))
        assert name in {BOOK.senses[hit.entry.id][0].id for hit in found}


@pytest.mark.parametrize("name", DESIGN)
def test_frames_fill_what_is_required(name):
    kind = BOOK.types[name]
    roles = set(kind.frame.values()) | {role for trigger in kind.trigger for role in trigger.frame.values()}
    assert set(kind.required) <= roles


def test_what_a_type_counts_it_may_carry():
    for kind in BOOK.types.values():
        assert kind.measure is None or kind.measure in kind.carries


def test_outcomes_are_no_causes():
    assert not [kind.id for kind in BOOK.types.values() if kind.outcome and kind.cause]


def test_trigger_words_stand_once_in_a_trigger():
    for kind in BOOK.types.values():
        for trigger in kind.trigger:
            assert len(set(trigger.forms)) == len(trigger.forms)


def test_the_built_in_examples_give_what_they_say() -> None:
    from rawi.case.trying import tried

    trials = list(tried(None))
    assert len(trials) >= 40
    assert [(one.type, one.text, one.got) for one in trials if not one.passed] == []
