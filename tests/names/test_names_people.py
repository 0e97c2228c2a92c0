"""People: found by title, given name, patronymic or verb of speech; titles and posts parsed apart."""

import pytest
from names_helpers import found, mention, names

from rawi.model import Person


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال العقيد الركن نزار الدليمي إن الطريق مغلق", "نزار الدليمي"),
        ("وصل وزير الخارجية الهولندي يان دركسن إلى بغداد", "يان دركسن"),
        ("وأكد محافظ نينوى سالم جاسم الجبوري ذلك", "سالم جاسم الجبوري"),
        ("قتل أبو حذيفة التونسي في الغارة", "أبو حذيفة التونسي"),
        ("زار عبد الرحمن بن سعود آل ماجد المخيم", "عبد الرحمن بن سعود آل ماجد"),
        ("واستقبل الملك فيصل الثاني الوفد", "فيصل الثاني"),
        ("وقال كراموف إن الطريق مغلق", "كراموف"),
        ("بحضور سيف الدين العلي في القاعة", "سيف الدين العلي"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert found(text, "person") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "وقال مصدر أمني إن الطريق مغلق",
        "واتفق الطرفان علي الانسحاب إلي المدينة",
        "أكد الرئيس في كلمة أن الطريق مغلق",
        "تحسنت حياة الناس في شهر رمضان المبارك",
        "وقال قائد الفريق الطبي في المستشفى",
    ],
)
def test_no_person(text: str) -> None:
    assert found(text, "person") == []


def test_a_name_ends_before_common_words() -> None:
    assert found("حذر الرئيس الروسي فلاديمير بوتين الشركات الأجنبية", "person") == ["فلاديمير بوتين"]
    assert found("وصل رئيس الوزراء نوري كريم لحضور المؤتمر", "person") == ["نوري كريم"]


def test_title_post_and_organization_are_apart() -> None:
    result = names("وقال العميد نزار الدليمي، المتحدث باسم قيادة العمليات المشتركة، إن الطريق مغلق")
    person = mention(result, "نزار الدليمي")
    assert isinstance(person, Person)
    assert person.value.titles == ("العميد",)
    assert person.value.post == "المتحدث باسم قيادة العمليات المشتركة"
    assert person.value.organization == mention(result, "قيادة العمليات المشتركة").id


def test_post_before_the_name_gives_nationality_and_sex() -> None:
    person = mention(names("وصلت وزيرة الدفاع السويدية مارغريت لارسن إلى أربيل"), "مارغريت لارسن")
    assert isinstance(person, Person)
    assert (person.value.post, person.value.nationality, person.value.sex) == (
        "وزيرة الدفاع السويدية", "SE", "female",
    )  # fmt: skip


def test_a_post_keeps_no_preposition() -> None:
    person = mention(names("في لقاء مع وزير الخارجية يان دركسن وبرئيس الوزراء سالم جاسم"), "سالم جاسم")
    assert isinstance(person, Person)
    assert person.value.post == "رئيس الوزراء"


def test_a_family_that_is_also_a_movement() -> None:
    result = names("وقال عبدالملك الحوثي إن الحوثيين باقون")
    assert mention(result, "عبدالملك الحوثي").kind == "person"
    assert mention(result, "الحوثيين").kind == "organization"


def test_a_role_mention_points_at_its_holder() -> None:
    result = names("وأكد محافظ نينوى سالم جاسم ذلك")
    assert mention(result, "محافظ نينوى").entity == mention(result, "سالم جاسم").entity


def test_the_body_behind_of() -> None:
    result = names("ونقلت عن العقيد نزار الدليمي، من الجيش الصومالي، قوله إن الطريق مغلق")
    person = mention(result, "نزار الدليمي")
    assert isinstance(person, Person)
    assert person.value.organization == mention(result, "الجيش الصومالي").id
