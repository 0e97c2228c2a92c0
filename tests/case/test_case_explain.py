"""A derivation leads from a thing to its words, step by step."""

import json
from pathlib import Path

import pytest

from handmade import story
from rawi.case import Case, Derivation
from rawi.case.explain import derive
from rawi.case.locate import Found, anchor, everything, only
from rawi.errors import UsageError


def tree_of(identity: str) -> Derivation:
    found = only(identity, everything(story()[0]))
    assert found
    return derive(found)


def walk(tree: Derivation):
    yield tree
    for child in tree.children:
        yield from walk(child)


def test_every_step_quotes_its_span() -> None:
    record, _ = story()
    for found in everything(record):
        for step in walk(derive(found)):
            if step.span:
                assert step.quote == record.report.text[slice(*step.span)]


def test_an_event_leads_to_triggers_roles_figures_and_claims() -> None:
    event = story()[0].events[0]
    tree = tree_of(event.id)
    labels = [child.label for child in tree.children]
    assert tree.rule == "event.shelling.verb"
    assert labels[0] == "trigger"
    assert "agent: organization" in labels and "place at: place" in labels
    assert any(label.startswith("figure killed") for label in labels)
    assert any(label.startswith("claim: say") for label in labels)


def test_a_figure_leads_to_its_amount_and_its_speaker() -> None:
    labels = [step.label for step in walk(tree_of(story()[0].figures[0].id))]
    assert "amount: quantity" in labels
    assert any(label.startswith("value low 12") for label in labels)
    assert "hop 2: military" in labels


def test_a_role_leads_to_the_entity() -> None:
    quotes = [step.label for step in walk(tree_of(story()[0].events[0].id))]
    assert "entity organization · rebel · تنظيم داعش · Islamic State" in quotes


def test_the_beginning_of_an_id_is_enough_and_must_be_plain() -> None:
    record, _ = story()
    event = record.events[0]
    assert only(event.id[:7], everything(record)) == Found(record, "event", event)
    with pytest.raises(UsageError, match="begins several ids"):
        only("m", everything(record))
    assert only("zzz", everything(record)) is None


def test_an_anchor_quotes_the_words() -> None:
    record, _ = story()
    for found in everything(record):
        held = anchor(found)
        assert held.id == found.item.id
        if held.quote:
            assert held.quote == record.report.text[held.start : held.end]


@pytest.mark.usefixtures("handmade_reading")
def test_a_case_explains_groups_too(tmp_path: Path) -> None:
    path = tmp_path / "story.jsonl"
    rows = [
        {"text": record.report.text, "outlet": record.report.outlet, "published": record.report.published}
        for record in story()
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with Case(tmp_path / "case.rawi") as case:
        case.read([path])
        labels = {one: case.explain(one).label for one in ("i1", "u1", "o1", "s1", "E1")}
        steps = [step.label for step in walk(case.explain("i1"))]
        with pytest.raises(UsageError, match="nothing in this case"):
            case.explain("i9")
        with pytest.raises(UsageError, match="nothing in this case"):
            case.explain('"%')
    assert labels["i1"] == "incident shelling, 2 accounts"
    assert labels["u1"] == "subject killed, civilian, 2 values"
    assert "because same (0.90): same type, place and day" in steps
    assert steps.count("trigger") == 2
