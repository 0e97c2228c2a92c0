"""Differences between two versions of one text, each with its kind."""

from __future__ import annotations

import pytest

from handmade import bare, shared
from rawi.model import Variant

BASE = (
    "ما زال الخطر قائما في الجبال، ويعتقد بعض المسؤولين الفرنسيين أن قائد الفصيل نزار الحمدي قد يكون مختبئا في كهوف جبل السماق منذ معركة الجسر "
    "التي قتل فيها 14 مسلحا من رجاله قرب بلدة العزيزية."
)


def differences(new: str) -> list[tuple[str, str, str]]:
    a, b = bare(BASE, published="2021-03-04"), bare(new, outlet="شبكة الأفق")
    (one,) = [found for found in shared([a, b]) if found.kind in ("same", "edited")]
    return [(v.kind, *_words(BASE, new, v)) for v in one.variants]


def _words(old: str, new: str, variant: Variant) -> tuple[str, str]:
    return old[slice(*variant.a)], new[slice(*variant.b)]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("الفرنسيين", "الإيطاليين", "attribution"),
        ("14", "19", "figure"),
        ("يعتقد", "يؤكد", "certainty"),
        ("مسلحا", "إرهابيا", "epithet"),
        ("كهوف", "أودية", "wording"),
    ],
)
def test_one_changed_word_has_its_kind(old: str, new: str, kind: str) -> None:
    (found,) = differences(BASE.replace(old, new))
    assert found[0] == kind
    assert found[1].endswith(old) and found[2].endswith(new)


def test_a_dropped_hedge_is_certainty() -> None:
    assert differences(BASE.replace(" قد يكون", " يكون")) == [("certainty", "قد", "")]


def test_a_dropped_word_is_a_deletion() -> None:
    assert differences(BASE.replace(" كهوف", "")) == [("deletion", "كهوف", "")]


def test_attribution_figure_and_certainty_come_first() -> None:
    new = BASE.replace("كهوف", "أودية").replace("14", "19").replace("الفرنسيين", "الإيطاليين")
    assert [kind for kind, *_ in differences(new)] == ["attribution", "figure", "wording"]


def test_an_official_formula_with_other_names_is_not_a_copy() -> None:
    form = (
        "صدر قرار بمنح {} وسام الشجاعة من الدرجة الثانية تقديرا لما أبداه من تضحية وإقدام أثناء أدائه الواجب "
        "الوطني في منطقة {} ضمن القوة رقم {} وصرف مكافأة مالية لأسرته بموجب الأنظمة المعمول بها في هذا الشأن"
    )
    a = bare(form.format("سالم", "12", "311"))
    b = bare(form.format("ماجد", "47", "902").replace("الثانية", "3"), outlet="شبكة الأفق")
    kinds = {one.kind for one in shared([a, b])}
    assert kinds <= {"formula", "same", "edited"}
    assert kinds
