"""Organizations: by the lexicon, by their head word, by an acronym; the head alone."""

import pytest
from names_helpers import entity, found, mention, names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("انسحب تنظيم داعش من البلدة", "تنظيم داعش"),
        ("وبحسب رويترز فإن الطريق مغلق", "رويترز"),
        ("وقصفت ميليشيات الحوثي حيا سكنيا", "ميليشيات الحوثي"),
        ("قال المرصد السوري لحقوق الإنسان إن الطريق مغلق", "المرصد السوري لحقوق الإنسان"),
        ("هاجمت قسد البلدة", "قسد"),
    ],
)
def test_lexicon(text: str, name: str) -> None:
    assert found(text, "organization") == [name]


def test_a_proclitic_is_no_part_of_the_name() -> None:
    assert found("واشتبكت مع فصيل تابع لحركة حماس وبدعم من قوات سوريا الديمقراطية", "organization") == [
        "حركة حماس",
        "قوات سوريا الديمقراطية",
    ]


def test_an_outlet_is_named_without_its_kind_and_nationality() -> None:
    assert found('ذكرت صحيفة "واشنطن بوست" الأمريكية ووكالة رويترز ذلك', "organization") == [
        "واشنطن بوست",
        "رويترز",
    ]


def test_what_the_lexicon_knows_of_a_body() -> None:
    body = entity(names("أعلن تنظيم الدولة مسؤوليته"), "تنظيم الدولة")
    assert (body.name, body.name_en, body.type, body.sector) == (
        "تنظيم الدولة الإسلامية", "Islamic State", "rebel", "REB",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "english", "country"),
    [
        ("نفى الجيش الصومالي ذلك", "الجيش الصومالي", "Military Forces of Somalia", "SO"),
        ("وقالت الشرطة الألمانية إن الطريق مغلق", "الشرطة الألمانية", "Police of Germany", "DE"),
        ("وتعهدت الحكومة النيجيرية بالتحقيق", "الحكومة النيجيرية", "Government of Nigeria", "NG"),
    ],
)
def test_head_and_nationality(text: str, name: str, english: str, country: str) -> None:
    body = entity(names(text), name)
    assert (body.name_en, body.country) == (english, country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت وزارة النقل في بيان", "وزارة النقل"),
        ('تابع لفصيل يسمى حركة "فرسان الوادي" في المدينة', "فرسان الوادي"),
        ("وقال اللواء 42 إن الطريق مغلق", "اللواء 42"),
    ],
)
def test_head_patterns(text: str, name: str) -> None:
    assert any(name in one for one in found(text, "organization"))


def test_an_acronym_that_the_report_explains() -> None:
    result = names("قال مركز الرصد الميداني (مرم) إن الطريق مغلق. وأضاف مرم أن القصف مستمر")
    assert entity(result, "مرم").id == entity(result, "مركز الرصد الميداني").id


def test_an_ambiguous_short_form_needs_a_sign() -> None:
    assert found("بعد فتح الطريق الرئيسي", "organization") == []
    assert found("شل القصف حركة السير", "organization") == []


def test_a_name_does_not_run_over_the_end_of_a_line() -> None:
    assert found("طلاب جامعة الموصل\n\nالمحافظ يرفض", "organization") == ["جامعة الموصل"]


def test_a_head_that_refers_to_nothing_stays_alone_or_is_no_mention() -> None:
    result = names("وفق المرصد فإن الحركة عادت إلى الشارع")
    assert entity(result, "المرصد").name == "المرصد"
    assert all(m.text != "الحركة" for m in result.mentions)


def test_rank_and_brigade_are_one_word() -> None:
    result = names("وقال اللواء سليم راشد إن اللواء 42 تقدم")
    assert mention(result, "سليم راشد").kind == "person"
    assert mention(result, "اللواء 42").kind == "organization"
