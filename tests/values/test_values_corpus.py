"""Every example of the corpora: exactly one reading, over the whole form, with the value."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from rawi.arabic import read_document
from rawi.values import read


def corpus(kind: str) -> dict[str, Any]:
    text = files("rawi.values").joinpath(kind, "corpus.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def examples(kind: str) -> list[tuple[str, str | None, Any]]:
    data = corpus(kind)
    return [
        (form, example.get("published", data.get("published")) or None, example["value"])
        for example in data["example"]
        for form in example["forms"]
    ]


def negatives() -> list[str]:
    return [form for kind in KINDS for block in corpus(kind)["negative"] for form in block["forms"]]


KINDS = ("number", "quantity", "time")


def whole(form: str, published: str | None) -> Any:
    doc = read_document(form)
    found = read(doc, published=published)
    assert [(m.start, m.end) for m in found] == [(0, len(form))], [m.text for m in found]
    assert found[0].text == form
    return found[0]


@pytest.mark.parametrize(("form", "published", "value"), examples("number"))
def test_number(form: str, published: str | None, value: float) -> None:
    found = whole(form, published)
    assert (found.value.low, found.value.high, found.value.unit) == (value, value, None)


@pytest.mark.parametrize(("form", "published", "value"), examples("quantity"))
def test_quantity(form: str, published: str | None, value: dict[str, Any]) -> None:
    found = whole(form, published)
    assert found.kind == "quantity"
    assert {key: getattr(found.value, key) for key in ("low", "high", *value)} == {
        "low": None,
        "high": None,
        **value,
    }


@pytest.mark.parametrize(("form", "published", "value"), examples("time"))
def test_time(form: str, published: str | None, value: dict[str, Any]) -> None:
    found = whole(form, published)
    assert found.kind == "time"
    assert {key: getattr(found.value, key) for key in value} == value


@pytest.mark.parametrize("form", negatives())
def test_negative(form: str) -> None:
    assert [m.text for m in read(read_document(form), published="2019-02-21")] == []
