"""Whom a protest is against, and who protests: whole sentences, read from raw text."""

import pytest
from read_whole import held


@pytest.mark.parametrize(
    ("text", "target"),
    [
        # What they shout, and what their signs say.
        ("تظاهر مئات الطلاب في صنعاء مرددين هتافات تندد بالحكومة اليمنية.", ["الحكومة اليمنية"]),
        ("ورفع المتظاهرون لافتات تطالب بطرد السفير الأميركي.", ["السفير الأميركي"]),
        ("تظاهر مئات المحتجين في الشوارع وهم ينددون بالجيش التركي.", ["الجيش التركي"]),
        ("خرجت مظاهرة حاشدة في عدن أمس نددت بالحكومة اليمنية.", ["الحكومة اليمنية"]),
        # What they demand, and of whom.
        ("تظاهر مئات المحتجين في الشوارع وطالبوا باستقالة رئيس الوزراء.", ["رئيس الوزراء"]),
        ("تظاهر العمال في الميناء للمطالبة بإقالة وزير النقل.", ["وزير النقل"]),
        ("اعتصم موظفون في الخرطوم مطالبين الحكومة السودانية بدفع رواتبهم.", ["الحكومة السودانية"]),
        # Whom they accuse.
        ("تظاهر السكان واتهموا الجيش التركي بقصف قريتهم.", ["الجيش التركي"]),
        ("تظاهر آلاف المعلمين واتهموا وزير المالية بإهمالهم.", ["وزير المالية"]),
        # To whom they hand their letter.
        ("تظاهر عمال المصنع وسلموا رسالة إلى مجلس النواب.", ["مجلس النواب"]),
        # Slogans.
        ("وخرج المتظاهرون إلى الشوارع مرددين هتافات منها «الموت لأميركا».", ["أميركا"]),
    ],
)
def test_the_target_is_whom_the_outcry_names(text: str, target: list[str]) -> None:
    assert held(text, "protest", "target") == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("تظاهر عشرات الناشطين أمام مقر البرلمان.", ["البرلمان"]),
        ("اعتصم عشرات العمال أمام مبنى وزارة المالية.", ["وزارة المالية"]),
        ("تجمع آلاف المتظاهرين بالقرب من مبنى وزارة الدفاع الألمانية أمس.", ["وزارة الدفاع الألمانية"]),
        ("تظاهر العشرات قبالة السفارة الفرنسية في تونس.", ["السفارة الفرنسية"]),
        ("اعتصم الموظفون أمام وزارة المالية.", ["وزارة المالية"]),
    ],
)
def test_people_gather_before_a_building_because_of_its_body(text: str, target: list[str]) -> None:
    assert held(text, "protest", "target") == target


def test_a_building_whose_body_is_not_told_stays() -> None:
    assert held("تظاهر مئات العمال أمام السفارة.", "protest", "target") == ["السفارة"]


@pytest.mark.parametrize(
    "text",
    [
        "تظاهر مئات العمال في مدينة صفاقس.",
        "خرج المتظاهرون في مسيرة من الجامعة إلى الساحة.",
        "تظاهر مئات العمال في صفاقس احتجاجا على ارتفاع الأسعار.",
        # Somebody else's demand is no outcry of theirs.
        "تظاهر مئات العمال في صفاقس، وطالب وزير الداخلية بالهدوء.",
        "تظاهر مئات العمال في صفاقس. ودعا المحافظ الحكومة إلى الحوار.",
    ],
)
def test_without_an_outcry_nobody_is_its_target(text: str) -> None:
    assert held(text, "protest", "target") == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "خرج متظاهرون أفغان أمس للاحتجاج على مقتل ثلاثة مدنيين على يد قوات التحالف.",
            ["قوات التحالف"],
        ),
        (
            "تظاهر سكان البلدة احتجاجا على اعتقال خمسة شبان من قبل الجيش التركي.",
            ["الجيش التركي"],
        ),
    ],
)
def test_a_protest_at_a_deed_is_against_who_did_it(text: str, target: list[str]) -> None:
    assert held(text, "protest", "target") == target


def test_a_protest_at_a_deed_of_nobody_known_is_not_against_its_victims() -> None:
    assert held("تظاهر السكان احتجاجا على مقتل ثلاثة مدنيين.", "protest", "target") == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("تظاهر آلاف العراقيين أمس ضد الغارات الإسرائيلية على القرى.", ["الإسرائيلية"]),
        ("اعتصم الطلاب رافعين لافتات تندد بالسياسات الأميركية في المنطقة.", ["الأميركية"]),
        ("تظاهر العمال ضد الحكومة التركية.", ["الحكومة التركية"]),
    ],
)
def test_a_nation_by_its_adjective(text: str, target: list[str]) -> None:
    assert held(text, "protest", "target") == target


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("خرج الآلاف في مسيرة احتجاجية بوسط العاصمة أمس.", ["الآلاف"]),
        ("وتظاهر المئات أمام السفارة.", ["المئات"]),
        ("تظاهرت مجموعات من المحتجين ضد الحكومة.", ["المحتجين"]),
        ("تظاهرت مجموعات صغيرة من المحتجين ضد الحكومة.", ["المحتجين"]),
        ("تظاهر مئات العمال والطلاب ضد الحكومة.", ["العمال", "الطلاب"]),
    ],
)
def test_who_protests(text: str, agent: list[str]) -> None:
    assert held(text, "protest", "agent") == agent


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("وتظاهر الآلاف أمس بوسط القاهرة، ورفع المتظاهرون لافتات تطالب بالإصلاح.", ["الآلاف"]),
        ("اعتصم العمال في المصنع، وردد المعتصمون هتافات ضد الحكومة.", ["العمال"]),
    ],
)
def test_the_protesters_told_again_are_not_others(text: str, agent: list[str]) -> None:
    assert held(text, "protest", "agent") == agent


def test_a_crowd_is_not_what_its_own_outcry_is_against() -> None:
    text = "تظاهر مئات العمال في صفاقس وطالبوا الطلاب بالانضمام إليهم."
    assert held(text, "protest", "target") == []


def test_whoever_tells_of_a_protest_is_not_its_target() -> None:
    text = "تظاهر مئات العمال ضد الغلاء، وقال شاهد عيان إنهم طالبوا الحكومة التونسية بالحوار."
    assert "شاهد عيان" not in held(text, "protest", "target")
