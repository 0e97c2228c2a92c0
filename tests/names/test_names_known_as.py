"""People by the names that they are known by besides, and capitals that act."""

import pytest
from names_helpers import found, mention, names, same

KNOWN = [
    ("قتل سالم مراد الملقب بأبي قتادة.\nوكان أبو قتادة يقود الكتيبة", "سالم مراد", "أبو قتادة"),
    ("انشق القيادي سالم إبراهيم عبيد وعرف لاحقا بلقب أبي زيد.\nوقال أبو زيد إن القتال مستمر", "سالم إبراهيم عبيد", "أبو زيد"),
    ("قال أبو زيد إن القتال مستمر.\nووفق أبي زيد انتهى الدعم", "أبو زيد", "أبي زيد"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "other"), KNOWN)
def test_a_name_besides_is_the_same_persons(text: str, name: str, other: str) -> None:
    assert same(names(text), name, other)


def test_two_people_in_one_sentence_stay_two() -> None:
    result = names("التقى سالم مراد وأبو زيد في المدينة.\nوقال أبو زيد إن اللقاء انتهى")
    assert not same(result, "سالم مراد", "أبو زيد")


def test_an_adverb_behind_a_name_is_no_part_of_it() -> None:
    people = found("توفي الصحفي ياسر مراد متأثرا بجروحه التي أصيب بها.\nونعاه زملاؤه متأثرين", "person")
    assert people == ["ياسر مراد"]


CAPITALS = [
    ("تدعم الولايات المتحدة الفصيل.\nلكن مساعي واشنطن لم تنجح", "الولايات المتحدة", "واشنطن"),
    ("باعت الولايات المتحدة إسرائيل طائرات.\nووقعت واشنطن وتل أبيب على الصفقة", "إسرائيل", "تل أبيب"),
]


@pytest.mark.parametrize(("text", "country", "capital"), CAPITALS)
def test_a_capital_that_acts_is_its_country(text: str, country: str, capital: str) -> None:
    assert same(names(text), country, capital)


def test_a_capital_where_something_is_stays_a_town() -> None:
    result = names("زار الوفد الولايات المتحدة.\nوانفجرت سيارة في واشنطن")
    assert mention(result, "واشنطن").entity != mention(result, "الولايات المتحدة").entity


def test_europol_is_not_interpol() -> None:
    result = names("أعلنت الشرطة الأوروبية (يوروبول) توقيف رجلين.\nونسق الإنتربول العملية")
    assert same(result, "الشرطة الأوروبية", "يوروبول")
    assert not same(result, "يوروبول", "الإنتربول")


def test_a_foreign_name_has_either_letter_for_its_sound() -> None:
    result = names("قال المبعوث مارك غريدوس إن الأزمة تتفاقم.\nوأكد جريدوس أنه سيعود")
    assert same(result, "مارك غريدوس", "جريدوس")


def test_a_word_that_is_another_with_that_letter_is_nobody() -> None:
    people = found("قال الوزير مارك غديد إن الأزمة تتفاقم.\nوأعلن عن مقر جديد", "person")
    assert "جديد" not in people
