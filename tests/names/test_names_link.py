"""Linking within a report: one entity for one body or person, however it is called."""

import pytest
from names_helpers import entity, mention, names, same


def test_names_of_one_body() -> None:
    result = names("هاجم تنظيم الدولة الإسلامية البلدة. وقال شهود إن داعش انسحب، لكن التنظيم نفى ذلك.")
    assert same(result, "تنظيم الدولة الإسلامية", "داعش", "التنظيم")


def test_a_head_goes_to_the_body_of_its_kind_named_last() -> None:
    result = names(
        'ذكرت صحيفة "واشنطن بوست" أن منظمة أطباء بلا حدود غادرت. وأضافت الصحيفة أن المنظمة ستعود. وقالت رويترز ذلك.'
    )
    assert same(result, "واشنطن بوست", "الصحيفة")
    assert same(result, "منظمة أطباء بلا حدود", "المنظمة")
    assert not same(result, "الصحيفة", "رويترز")


def test_a_head_before_the_only_body_that_fits() -> None:
    result = names("تقدم الجيش في المدينة. وقال بيان إن الجيش الصومالي سيطر على الميناء.")
    assert same(result, "الجيش", "الجيش الصومالي")


def test_a_shorter_name_of_the_same_ministry() -> None:
    result = names("نفت وزارة الخارجية الكويتية الخبر. وقالت وزارة الخارجية إن السفارة مفتوحة.")
    assert same(result, "وزارة الخارجية الكويتية", "وزارة الخارجية")


def test_the_rebels_are_those_called_rebels() -> None:
    result = names("قصفت ميليشيات الحوثي المدينة. وقال شهود إن المتمردين زرعوا ألغاما.")
    assert same(result, "ميليشيات الحوثي", "المتمردين")


def test_surname_to_full_name() -> None:
    result = names("قال العميد نزار الدليمي إن الطريق مغلق. وأضاف الدليمي أن القوات تتقدم.")
    assert same(result, "نزار الدليمي", "الدليمي")
    assert entity(result, "الدليمي").name == "نزار الدليمي"


def test_a_short_name_in_the_headline() -> None:
    result = names("كراموف: الطريق مغلق\n\nوقال الوزير أنطون كراموف إن الطريق مغلق.")
    assert same(result, "كراموف", "أنطون كراموف")


def test_two_people_of_one_surname_stay_apart() -> None:
    result = names("قال سعد الدليمي إن الطريق مغلق. ونفى نزار الدليمي ذلك.\n\nوأضاف الدليمي أن القصف مستمر.")
    assert not same(result, "سعد الدليمي", "نزار الدليمي")
    assert mention(result, "الدليمي").entity not in {
        mention(result, "سعد الدليمي").entity,
        mention(result, "نزار الدليمي").entity,
    }


def test_post_to_its_holder() -> None:
    result = names("قال رئيس الوزراء العراقي سالم جاسم إن الطريق مغلق. وأمر رئيس الوزراء بفتح تحقيق.")
    assert mention(result, "رئيس الوزراء", "role").entity == mention(result, "سالم جاسم").entity


def test_posts_of_two_countries_stay_apart() -> None:
    result = names("التقى وزير الدفاع التركي سالم جاسم الوفد. وقال وزير الدفاع الإيراني إن الحدود مغلقة.")
    assert mention(result, "وزير الدفاع الإيراني", "role").entity != mention(result, "سالم جاسم").entity


def test_the_source_is_the_source_met_before() -> None:
    result = names("قال مصدر أمني إن الطريق مغلق. وأضاف المصدر أن القصف مستمر.")
    assert same(result, "مصدر أمني", "المصدر")


def test_a_body_and_its_official_are_two() -> None:
    result = names("قال مسؤول في منظمة العفو الدولية إن الطريق مغلق")
    official, body = entity(result, "مسؤول في منظمة العفو الدولية"), entity(result, "منظمة العفو الدولية")
    assert official.id != body.id
    assert mention(result, "مسؤول في منظمة العفو الدولية").value.unit_of == body.id  # type: ignore[union-attr]


def test_a_capital_that_acts_is_its_country() -> None:
    result = names("دعت أنقرة إلى هدنة. وتقع أربيل شرق تركيا. وتظاهر مئات في أنقرة.")
    capitals = [m for m in result.mentions if m.text == "أنقرة"]
    assert capitals[0].entity == mention(result, "تركيا").entity
    assert capitals[1].entity != capitals[0].entity


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("الجيش يدخل المدينة\n\nقال سكان إن الجيش الليبي دخل المدينة صباح اليوم.", True),
        (
            "دخل رتل المدينة\n\nقال سكان اليوم إن رتلا دخل المدينة.\n\nولم يعلق الجيش على ذلك.\n\n"
            "وكان الجيش الليبي قد نفى هذا قبل شهر.",
            False,
        ),
    ],
)
def test_only_what_opens_a_report_is_named_later(text: str, one: bool) -> None:
    result = names(text)
    first = next(m for m in result.mentions if m.text == "الجيش")
    assert (first.entity == entity(result, "الجيش الليبي").id) is one
