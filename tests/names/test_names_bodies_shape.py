"""How far the names of bodies go, what makes none, and of which kind they are."""

from __future__ import annotations

import pytest
from names_helpers import entity, found, names

WHOLE = [
    ("انتقدت وزارة الاتصالات والمعلومات القرار.", "وزارة الاتصالات والمعلومات"),
    ("وقع الهجوم قرب هيئة اللاجئين والعائدين أمس.", "هيئة اللاجئين والعائدين"),
    ("وقالت شرطة محافظة نينوى إن مسلحين هربوا.", "شرطة محافظة نينوى"),
    ("واجتمع مجلس محافظة ديالى أمس.", "مجلس محافظة ديالى"),
    ("شنت قوات المنطقة العسكرية الثانية هجوما.", "قوات المنطقة العسكرية الثانية"),
    ("وأكدت حركة النضال العربي ذلك.", "حركة النضال العربي"),
    ("وانتشرت قوات الأمن المكلفة بالحراسة.", "قوات الأمن"),
    ("وأغلقت قوات الأمن المنطقة بعد القتال.", "قوات الأمن"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_a_name_goes_as_far_as_it_does(text: str, name: str) -> None:
    assert found(text, "organization") == [name]


def test_the_place_in_a_bodys_name_is_none() -> None:
    assert found("وقالت شرطة محافظة نينوى إن مسلحين هربوا.", "place") == []


NONE = [
    "وقالت قوة البلدة إنها باقية.",
    "ترشح لسباق الرئاسة الأميركي أمس.",
    "وسمح لها بقيادة السيارات.",
    "وطالبت القوى الإقليمية بالهدوء.",
    "وأشاد بالقيادة الرشيدة.",
    "وعثر على معلومات سرية تخص اجتماعات.",
    "وشدد على تنظيم الأمور.",
    "وتعطلت حركة المرور أمس.",
    "وصلوا إلى مركز المدينة.",
    "وانفجرت عبوة في محطة القطارات.",
    "ولجأ إلى القوة المفرطة.",
    'ووصفها بأنها منظمة "إرهابية" خطرة.',
]


@pytest.mark.parametrize("text", NONE)
def test_common_words_are_no_body(text: str) -> None:
    assert found(text, "organization") == []


def test_a_canal_is_a_place() -> None:
    assert found("وعبرت السفن قناة السويس أمس.", "place") == ["قناة السويس"]
    assert found("وعبرت السفن قناة السويس أمس.", "organization") == []


KINDS = [
    ("وقالت وكالة البحث والإنقاذ الإندونيسية ذلك.", "وكالة البحث والإنقاذ الإندونيسية", "government", "GOV"),
    ("وذكرت وكالة الأنباء الكندية ذلك.", "وكالة الأنباء الكندية", "agency", "JRN"),
    ("واجتمع مجلس الوزراء العراقي أمس.", "مجلس الوزراء العراقي", "government", "GOV"),
    ("واجتمع مجلس النواب العراقي أمس.", "مجلس النواب العراقي", "government", "LEG"),
    ("ورحبت القيادة الروسية بالاتفاق.", "القيادة الروسية", "government", "GOV"),
    ("وأعلن التحالف انتهاء الغارات.", "التحالف", "international", "MIL"),
    ("وأعلن تحالف النهوض موقفه.", "تحالف النهوض", "political_party", "PTY"),
]


@pytest.mark.parametrize(("text", "name", "kind", "sector"), KINDS)
def test_what_kind_a_body_is_of(text: str, name: str, kind: str, sector: str) -> None:
    body = entity(names(text), name, "organization")
    assert (body.type, body.sector) == (kind, sector)


def test_finance_is_no_country() -> None:
    result = names("وأعلنت وزارة المالية العراقية ذلك، وقدمت دعما ماليا.")
    assert [m.text for m in result.mentions if m.kind == "nationality"] == []
    assert entity(result, "وزارة المالية العراقية").country == "IQ"


def test_the_adjective_is_a_nations_where_the_report_names_it() -> None:
    result = names("وقال مسؤولون ماليون في باماكو إن الهجوم انتهى.")
    assert entity(result, "ماليون", "nationality").country == "ML"


MINISTRIES = [
    ("وقالت الخارجية الإسرائيلية في بيان إن السفير سيعود.", "الخارجية الإسرائيلية", "IL"),
    ("وقال المتحدث باسم الداخلية العراقية إن الأمر انتهى.", "الداخلية العراقية", "IQ"),
    ("وأكدت وزارة الصحة اليمنية الخبر.", "وزارة الصحة اليمنية", "YE"),
]


@pytest.mark.parametrize(("text", "name", "country"), MINISTRIES)
def test_a_ministry_by_its_short_name(text: str, name: str, country: str) -> None:
    body = entity(names(text), name, "organization")
    assert (body.type, body.country) == ("government", country)
    assert body.name_en is not None and body.name_en.startswith("Ministry of")


@pytest.mark.parametrize(
    "text", ["انتقد السياسة الخارجية الأمريكية أمس.", "وقالت وزيرة الخارجية السودانية ذلك."]
)
def test_an_adjective_is_no_ministry(text: str) -> None:
    assert found(text, "organization") == []


def test_the_short_and_the_long_name_are_one_ministry() -> None:
    result = names(
        "وقالت الخارجية الإسرائيلية ذلك. وأضافت وزارة الخارجية الإسرائيلية أنها تتابع. وأكدت الوزارة الأمر."
    )
    assert len({entity(result, text).id for text in ("الخارجية الإسرائيلية", "الوزارة")}) == 1


HOME = [
    ("تقدم الجيش الوطني في مأرب وصرواح.", "الجيش الوطني", "Military Forces of Yemen"),
    ("تقدم الجيش الوطني في عفرين وأعزاز.", "الجيش الوطني", "Syrian National Army"),
    ("وسيطرت القوات الحكومية على حرستا ودوما.", "القوات الحكومية", "Military Forces of Syria"),
    ("وشنت طائرات التحالف غارات على صعدة وحجة.", "التحالف", "Saudi-led Coalition"),
    ("ونفذ التحالف غارات قرب الموصل والرقة.", "التحالف", "Global Coalition against Daesh"),
]


@pytest.mark.parametrize(("text", "name", "english"), HOME)
def test_the_country_of_the_report_tells_whose_army_it_is(text: str, name: str, english: str) -> None:
    assert entity(names(text), name, "organization").name_en == english


@pytest.mark.parametrize("text", ["تقدم الجيش الوطني أمس.", "تقدم الجيش الوطني في مأرب وعفرين وتعز وأعزاز."])
def test_where_that_is_not_clear_it_stays_nobodys(text: str) -> None:
    assert entity(names(text), "الجيش الوطني", "organization").country is None


def test_the_alliance_named_before_is_meant() -> None:
    result = names("أعلن تحالف النهوض موقفه في بغداد والموصل، ثم غادر التحالف القاعة.")
    assert entity(result, "التحالف").id == entity(result, "تحالف النهوض").id


def test_the_regime_is_the_only_one_named_later() -> None:
    result = names("قصف النظام بلدة في ريف إدلب. وقال سكان إن النظام السوري استخدم المدافع.")
    assert entity(result, "النظام").id == entity(result, "النظام السوري").id


def test_the_mulla_is_a_figure_by_both_names() -> None:
    result = names("اختفى الملا محمد عمر عام 2001. وقاد الملا عمر الحركة.")
    assert entity(result, "الملا محمد عمر").key == entity(result, "الملا عمر").key == "figure.mullah_omar"


MEDIA = [
    ('وذكرت صحيفة "الجزيرة" السعودية ذلك.', "Al Jazirah (newspaper)"),
    ('وقالت قناة "الجزيرة" إن الغارات مستمرة.', "Al Jazeera"),
    ('وصرح الوزير لـ"الجزيرة" بذلك.', "Al Jazeera"),
    ('وكانت صحيفة "صباح" التركية ذكرت ذلك.', None),
    ('ونشرت صحيفة "الصباح" العراقية الخبر.', "Al-Sabaah"),
]


@pytest.mark.parametrize(("text", "english"), MEDIA)
def test_outlets_of_one_name_are_told_apart(text: str, english: str | None) -> None:
    (body,) = [entity(names(text), name, "organization") for name in found(text, "organization")]
    assert (body.type, body.name_en) == ("outlet", english)
