"""Armed bodies, numbered units and tribes: how far their names go, and what they are not."""

import pytest
from names_helpers import entity, found, mention, names, same

BANDS = [
    ("قالت كتائب شهداء الوادي إنها انسحبت", "كتائب شهداء الوادي", "organization.band"),
    ("أعلن لواء شهداء بدر سيطرته على التلة", "لواء شهداء بدر", "organization.band"),
    ("نعى لواء أبي الفضل العباس ثلاثة من مقاتليه", "لواء أبي الفضل العباس", "organization.band"),
    ("سيطرت سرايا أنصار الفرات على الحاجز", "سرايا أنصار الفرات", "organization.band"),
    ("سيطر اللواء 35 مدرع على التلة", "اللواء 35 مدرع", "organization.numbered"),
    ("اشتبك اللواء 444 قتال مع المهربين", "اللواء 444 قتال", "organization.numbered"),
    ("انتشرت الكتيبة 166 مشاة في المدينة", "الكتيبة 166 مشاة", "organization.numbered"),
    ("وصل اللواء الثاني حرس حدود إلى المعبر", "اللواء الثاني حرس حدود", "organization.numbered"),
    ("انتشر الفوج 12 مغاوير شرق المدينة", "الفوج 12 مغاوير", "organization.numbered"),
]


@pytest.mark.parametrize(("text", "name", "rule"), BANDS)
def test_the_whole_name_of_a_unit(text: str, name: str, rule: str) -> None:
    result = names(text)
    one = mention(result, name, "organization")
    assert (one.rule, entity(result, name).name) == (rule, name)
    assert not [m.text for m in result.mentions if m.kind in ("person", "group") and m.start < one.end]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("استعادت القوات المدينة الاستراتيجية الواقعة على النهر", "القوات المدينة الاستراتيجية الواقعة"),
        ("دخل الجيش المنطقة الصناعية القديمة", "الجيش المنطقة الصناعية القديمة"),
        ("حاصرت الشرطة القرية الحدودية الصغيرة", "الشرطة القرية الحدودية الصغيرة"),
        ("هاجمت القوات البلدة الجنوبية", "القوات البلدة الجنوبية"),
    ],
)
def test_a_kind_of_place_is_no_adjective_of_a_force(text: str, wrong: str) -> None:
    shown = found(text, "organization")
    assert wrong not in shown
    assert all(" " not in one for one in shown)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("انتشرت القوات الأمنية المشتركة في الأحياء", "القوات الأمنية المشتركة"),
        ("قتل 12 من عناصر قوات الأمن الخاصة", "قوات الأمن الخاصة"),
        ("قصفت القوات البحرية الزوارق", "القوات البحرية"),
    ],
)
def test_an_adjective_of_a_force_is_part_of_its_name(text: str, name: str) -> None:
    assert found(text, "organization") == [name]


def test_a_general_before_a_kunya_is_a_person() -> None:
    result = names("قال اللواء أبو بكر الحداد إن المعبر مفتوح")
    assert found("قال اللواء أبو بكر الحداد إن المعبر مفتوح", "person") == ["أبو بكر الحداد"]
    assert mention(result, "اللواء", "role").entity == mention(result, "أبو بكر الحداد").entity


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال أحد شيوخ عشيرة البوعلوان إن الصلح تم", "عشيرة البوعلوان"),
        ("اندلع قتال بين عشيرتي البكارة والعكيدات", "عشيرتي البكارة"),
        ("هاجم مسلحون من قبيلة المعازبة حافلة", "قبيلة المعازبة"),
    ],
)
def test_a_tribe_is_no_person(text: str, name: str) -> None:
    assert name in found(text, "organization")
    assert found(text, "person") == []


def test_the_tribe_is_the_one_named_before() -> None:
    result = names("قال أحد شيوخ عشيرة البوعلوان إن الصلح تم. وأضاف أن العشيرة لن تسكت.")
    assert same(result, "عشيرة البوعلوان", "العشيرة")


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("أعلنت قوات سوريا الديمقراطية (قسد) الهدنة. وقالت قسد ذلك.", "قوات سوريا الديمقراطية", "قسد"),
        ("دعا برنامج الأغذية العالمي (WFP) إلى ذلك. وقال WFP إنه توقف.", "برنامج الأغذية العالمي", "WFP"),
        ("أعلنت القيادة المركزية الأمريكية (سنتكوم) ذلك.", "القيادة المركزية الأمريكية", "سنتكوم"),
        ("ذكرت وكالة الأنباء الليبية (وال) ذلك. وأضافت وال أن الطريق مفتوح.", "وكالة الأنباء الليبية", "وال"),
        ("أكدت هيئة تحرير الشام ذلك. وقالت الهيئة إن القتال توقف.", "هيئة تحرير الشام", "الهيئة"),
        (
            "قالت منظمة أطباء بلا حدود ذلك. وأضافت المنظمة أن المستشفى أغلق.",
            "منظمة أطباء بلا حدود",
            "المنظمة",
        ),
        (
            "قال المرصد السوري لحقوق الإنسان ذلك. وأشار المرصد إلى إصابة آخرين.",
            "المرصد السوري لحقوق الإنسان",
            "المرصد",
        ),
    ],
)
def test_a_short_form_is_the_body_named_before(text: str, full: str, short: str) -> None:
    assert same(names(text), full, short)


def test_no_name_runs_over_that() -> None:
    result = names("قالت منظمة أطباء بلا حدود إن الفريق عاد. وأضافت المنظمة أن المستشفى أغلق.")
    assert not [m.text for m in result.mentions if m.kind == "organization" and " أن " in m.text]
