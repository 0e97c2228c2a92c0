"""Soldiers and others by name and without: titles beside a name, nationality in the accusative, deeds and families."""

import pytest
from names_helpers import entity, found, mention, names

from rawi.arabic import read_document
from rawi.model import GroupValue, PersonValue
from rawi.names import read
from rawi.values import read as read_values


def groups(text: str) -> list[str]:
    """Groups of a text whose quantities are read as well."""
    doc = read_document(text, report_id="r1")
    return [m.text for m in read(doc, read_values(doc, published=None)).mentions if m.kind == "group"]


PRIVATES = [
    ("قتل الجندي سامر الدليمي برصاص قناص", "سامر الدليمي", ("الجندي",)),
    ("أصيب الشرطي أحمد كاظم بجروح", "أحمد كاظم", ("الشرطي",)),
    ("شيع الأهالي المجند هشام رشيد", "هشام رشيد", ("المجند",)),
    ("قال الضابط فاضل عباس إن الموقع آمن", "فاضل عباس", ("الضابط",)),
    ("قتل الجندي الأول حسين كاظم", "حسين كاظم", ("الجندي الأول",)),
]


@pytest.mark.parametrize(("text", "name", "titles"), PRIVATES)
def test_a_soldier_with_a_name_is_a_person_with_a_rank(text: str, name: str, titles: tuple[str, ...]) -> None:
    result = names(text)
    value = mention(result, name, "person").value
    assert isinstance(value, PersonValue)
    assert value.titles == titles
    assert mention(result, titles[0], "role").entity == mention(result, name, "person").entity
    assert titles[0] not in [m.text for m in result.mentions if m.kind == "group"]


NAMELESS = [
    ("قتل الجندي في الهجوم", "الجندي"),
    ("قتل جندي حكومي", "جندي"),
    ("هرب الشرطي من الموقع", "الشرطي"),
    ("قال الضابط إن الموقع آمن", "الضابط"),
]


@pytest.mark.parametrize(("text", "noun"), NAMELESS)
def test_a_soldier_without_a_name_stays_unnamed(text: str, noun: str) -> None:
    assert any(one.startswith(noun) for one in found(text, "group"))
    assert found(text, "person") == []


@pytest.mark.parametrize("who", ["المقاتل", "المواطن", "المزارع", "المعلم"])
def test_what_somebody_is_goes_with_his_name(who: str) -> None:
    result = names(f"قتل {who} سامر الدليمي أمس")
    assert mention(result, who, "role").entity == mention(result, "سامر الدليمي", "person").entity
    assert not [m for m in result.mentions if m.kind == "group"]


ACCUSATIVE = [
    ("قتلوا جنديا سوريا في الهجوم", "جنديا سوريا", "SY"),
    ("احتجز جنديا تركيا عند الحدود", "جنديا تركيا", "TR"),
    ("أسروا ضابطا روسيا أمس", "ضابطا روسيا", "RU"),
    ("خطفوا مواطنا ليبيا أمس", "مواطنا ليبيا", "LY"),
]


@pytest.mark.parametrize(("text", "group", "country"), ACCUSATIVE)
def test_an_adjective_that_is_written_as_its_country(text: str, group: str, country: str) -> None:
    result = names(text)
    value = mention(result, group, "group").value
    assert isinstance(value, GroupValue)
    assert value.nationality == country
    assert not [m for m in result.mentions if m.kind == "place"]
    assert [m.text for m in result.mentions if m.kind == "nationality"] == [group.split()[1]]


COUNTRIES = [
    ("زار الوزير سوريا أمس", "سوريا"),
    ("زارا تركيا معا", "تركيا"),
    ("سيارة أنتجتها ألمانيا قبل عام", "ألمانيا"),
    ("غادر الضحايا ليبيا", "ليبيا"),
]


@pytest.mark.parametrize(("text", "country"), COUNTRIES)
def test_the_country_itself_stays_a_place(text: str, country: str) -> None:
    assert found(text, "place") == [country]


DEEDS = [
    "تمكنت القوات من أسر العشرات من المسلحين",
    "تمكن الجيش من أسر 20 مسلحا",
    "أعلنت الحركة أسر ثلاثة جنود",
    "أعلنت الحركة أسر جنود",
    "نفى الفصيل أسر الجندي",
]


@pytest.mark.parametrize("text", DEEDS)
def test_capture_is_no_family(text: str) -> None:
    assert "أسر" not in groups(text)


FAMILIES = [
    "زار الوفد أسر الضحايا",
    "ساعدت اللجنة أسر 20 شهيدا",
    "انتظرت أسر المعتقلين عند البوابة",
    "فرت أسر نازحة من القرية",
]


@pytest.mark.parametrize("text", FAMILIES)
def test_families_of_those_lost_are_people(text: str) -> None:
    assert any(one.startswith("أسر") for one in groups(text))


@pytest.mark.parametrize("text", ["كما نشرته الصحيفة أمس", "الخبر الذي نشرته الوكالة"])
def test_a_verb_is_no_document(text: str) -> None:
    assert found(text, "document") == []


def test_a_bulletin_is_a_document() -> None:
    assert found("قرأ نشرة الأخبار", "document") == ["نشرة"]


def test_two_soldiers_are_two_people() -> None:
    result = names("قتل الجندي سامر الدليمي وأصيب الجندي هشام رشيد")
    assert entity(result, "سامر الدليمي").id != entity(result, "هشام رشيد").id


QUALITIES = [
    ("عقد الوزير مؤتمرا صحفيا ثم مؤتمر صحفي آخر", "صحفي"),
    ("حمل المجلس الفصيل مسؤولية الهجوم", "مسؤولية"),
    ("سيطروا في عملية خاطفة على التل", "خاطفة"),
    ("توصلوا إلى حل سلمي أمس", "سلمي"),
    ("كان النظام مسؤولا عن الهجوم", "مسؤولا"),
    ("تضررت مرافق حكومية في الحي", "مرافق حكومية"),
    ("اعترف باشتراكه في التفجير وقال إنه نادم", "باشتراكه"),
]


@pytest.mark.parametrize(("text", "word"), QUALITIES)
def test_a_quality_is_nobody(text: str, word: str) -> None:
    result = names(text)
    assert word not in [m.text for m in result.mentions if m.kind in ("group", "person")]


def test_those_loyal_to_a_side_are_the_gunmen_before() -> None:
    result = names("انسحب المسلحون الموالون للحكومة من التل")
    assert [m.text for m in result.mentions if m.kind == "group"] == ["المسلحون الموالون للحكومة"]


def test_the_loyal_alone_are_people() -> None:
    assert any(one.startswith("الموالون") for one in found("انسحب الموالون للحكومة من التل", "group"))


@pytest.mark.parametrize("text", ["ورأى منصور أن الوقت مبكر", "رأى سالم كاظم أن الوقت مبكر"])
def test_a_verb_of_speech_begins_no_name(text: str) -> None:
    assert not [one for one in found(text, "person") if one.startswith("رأى")]


def test_a_city_called_after_a_man_is_a_place_beside_him() -> None:
    result = names("وقع الانفجار في مدينة الصدر شرق بغداد. وقال مقتدى الصدر إن الوضع خطير")
    assert mention(result, "الصدر", "place")
    assert entity(result, "مقتدى الصدر", "person").key == "figure.muqtada_al_sadr"
