"""Surnames of people whom the report names in full; names that are a place's here; hyphens, particles."""

from __future__ import annotations

import pytest
from names_helpers import entity, found, mention, names, same

AGAIN = [
    (
        "وقال وزير الدفاع الأمريكي لويد أوستن إن بلاده ملتزمة. وأضاف أوستن أن القوات باقية.",
        "لويد أوستن",
        "أوستن",
    ),
    ("وقتل محمد علاونة بعد إصابته. ونقل جثمان علاونة إلى بلدته.", "محمد علاونة", "علاونة"),
    ("قال أحمد هانيبال إنه سعيد. وأضاف هانيبال أن الوضع جيد.", "أحمد هانيبال", "هانيبال"),
]


@pytest.mark.parametrize(("text", "full", "short"), AGAIN)
def test_a_surname_is_met_again(text: str, full: str, short: str) -> None:
    assert same(names(text), full, short)


def test_a_surname_that_a_large_place_of_the_world_bears_is_the_person_named_in_full() -> None:
    text = "وقال وزير الدفاع الأمريكي لويد أوستن إن بلاده ملتزمة. وأضاف أوستن أن القوات باقية."
    assert found(text, "place") == []


def test_a_place_that_we_wrote_down_stays_one_beside_a_surname() -> None:
    assert found("التقى سالم بغدادي الوفد في بغداد.", "place") == ["بغداد"]


LENT = [
    "قال أحمد هانيبال إنه سعيد، ثم زار مدينة هانيبال.",
    "قال أحمد هانيبال إنه سعيد، ثم زار مستشفى هانيبال.",
    "قال أحمد هانيبال إنه سعيد، ثم زار جامع هانيبال.",
]


@pytest.mark.parametrize("text", LENT)
def test_a_name_behind_the_kind_of_a_place_is_the_places(text: str) -> None:
    assert found(text, "person") == ["أحمد هانيبال"]


@pytest.mark.parametrize("kind", ["مدينة", "حي", "جامع", "مستشفى"])
def test_a_known_figure_lends_his_name(kind: str) -> None:
    text = f"دعا مقتدى الصدر إلى التهدئة بعد انفجار قرب {kind} الصدر."
    assert found(text, "person") == ["مقتدى الصدر"]


def test_a_house_is_its_holders_own() -> None:
    assert found("قال مقتدى الصدر ذلك، وأغلق منزل الصدر أمس.", "person") == ["مقتدى الصدر", "الصدر"]


HYPHENS = [
    ("وقال الزعيم الكوري كيم جونغ-أون إن بلاده مستعدة.", "كيم جونغ-أون"),
    ("والتقى كيم كاي-غوان الوفد.", "كيم كاي-غوان"),
    ("قال جان-كلود مرتينيو إن الأمر انتهى.", "جان-كلود مرتينيو"),
]


@pytest.mark.parametrize(("text", "name"), HYPHENS)
def test_a_hyphen_joins_the_parts_of_a_name(text: str, name: str) -> None:
    assert found(text, "person") == [name]


def test_a_dash_between_spaces_ends_a_name() -> None:
    assert found("وصل الوزير كريم - قائلا إن الأمر صعب.", "person") == ["كريم"]


@pytest.mark.parametrize("particle", ["دي", "فون"])
def test_a_particle_belongs_to_the_name_behind_it(particle: str) -> None:
    assert found(f"وأضاف {particle} ستيفانو أن الأمر انتهى.", "person") == [f"{particle} ستيفانو"]


FOREIGN = ["ونستون تشرشل", "لويد أوستن", "لوريتا لينش", "وندي شيرمان"]


@pytest.mark.parametrize("name", FOREIGN)
def test_the_first_letter_of_a_foreign_name_is_its_own(name: str) -> None:
    assert found(f"وقال رئيس الوزراء {name} إن الأمر صعب.", "person") == [name]


NOBODY = [
    "سيعتصمون أمام مقر الحكومة في بغداد.",
    "وانتهى الاجتماع، متناسيا أن الأمر صعب.",
    "وأعيد الجندي إلى بلدته حسب المصدر.",
    "وأكد حينذاك أن الأمر انتهى.",
    "ونقل الطفل إلى المستشفى بجروح.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_deeds_and_adverbs_are_nobody(text: str) -> None:
    assert found(text, "person") == []


def test_to_tell_is_no_first_name() -> None:
    assert found("وروى أحمد الجبوري ما حدث.", "person") == ["أحمد الجبوري"]


def test_a_participle_behind_a_name_is_none_of_it() -> None:
    assert found("التقى الشيخ عبد الله علوش المقيم في السعودية.", "person") == ["عبد الله علوش"]


def test_a_list_of_names_is_read_to_its_end() -> None:
    text = "واعتقلت الناشطات لجين الهذلول وإيمان النفجان وعزيزة اليوسف."
    assert found(text, "person") == ["لجين الهذلول", "إيمان النفجان", "عزيزة اليوسف"]


def test_a_post_behind_the_name_tells_more_than_the_title_before_it() -> None:
    result = names("ووقف الأمير فيصل بن خالد أمير منطقة عسير على الموقع.")
    person = mention(result, "فيصل بن خالد", "person")
    assert person.value.post == "أمير منطقة عسير"
    assert entity(result, "أمير منطقة عسير").id == entity(result, "فيصل بن خالد").id


def test_a_far_nations_adjective_is_no_surname() -> None:
    assert found("وسجل رونالدو البرتغالي هدفا في المباراة.", "person") == ["رونالدو"]


def test_a_near_nations_adjective_is_one() -> None:
    assert found("وقال أحمد المصري إن الأمر انتهى.", "person") == ["أحمد المصري"]
