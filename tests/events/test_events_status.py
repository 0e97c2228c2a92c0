"""How events stand, when and where they are."""

import pytest
from told import claim, tell


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("أحبطت الشرطة هجوما على السفارة.", "attack", "thwarted"),
        ("فشل المسلحون في اقتحام القاعدة.", "attack", "thwarted"),
        ("تعتزم القوات شن هجوم على البلدة.", "attack", "planned"),
        ("سيقصف الجيش مواقعهم قريبا.", "shelling", "planned"),
        ("دعا الوزير إلى وقف لإطلاق النار.", "agreement", "requested"),
        ("نفى المتحدث قصف المستشفى.", "shelling", "denied"),
        ("لم يقصف الجيش المدينة.", "shelling", "denied"),
        ("تتصاعد المخاوف من هجوم على المخيم.", "attack", "feared"),
        ("رفض الفصيل الانسحاب من البلدة.", "withdrawal", "refused"),
        ("إذا هاجم المسلحون البلدة فسيرد السكان.", "attack", "conditional"),
        ("لا تزال الاشتباكات مستمرة.", "armed_clash", "ongoing"),
        ("تدور اشتباكات عنيفة شرقي البلدة.", "armed_clash", "ongoing"),
        ("قصف الجيش المدينة.", "shelling", "actual"),
    ],
)
def test_status(text, kind, status):
    told = tell(text)
    assert [event.status for event in told.events if event.type == kind] == [status]


def test_pluperfect_is_background():
    assert tell("وكانت الطائرات قد قصفت المدينة.").one("air_strike").background


def test_an_old_date_is_background():
    text = "قصف الجيش المدينة في مطلع العام."
    told = tell(text, times={"مطلع العام": ("2024-01-01", "2024-01-10")})
    assert told.one("shelling").background


def test_denial_of_one_against_another_is_contested():
    text = "قال ناشطون إن الجيش قصف المشفى. ونفى الناطق قصف المشفى."
    said = claim(text, "قال", "الجيش قصف المشفى", "c1")
    denied = claim(text, "ونفى", "قصف المشفى.", "c2", act="deny", polarity="negative")
    event = tell(text, claims=[said, denied]).events[0]
    assert [(a.claim, a.status) for a in event.assertions][:1] == [("c1", "actual")]
    assert event.claims[0] == "c1"


def test_time_beside_the_cue_is_when_it_was_said():
    text = "قال الناطق الخميس إن الجيش قصف المدينة."
    said = claim(text, "قال", "الجيش قصف المدينة", "c1", time=f"m-time-{text.index('الخميس')}")
    told = tell(text, times={"الخميس": ("2024-05-09", "2024-05-09")}, claims=[said])
    assert told.one("shelling").date.start is None


def test_time_in_the_content_is_the_events():
    text = "قال الناطق إن الجيش قصف المدينة الخميس."
    said = claim(text, "قال", "الجيش قصف المدينة الخميس", "c1")
    event = tell(text, times={"الخميس": ("2024-05-09", "2024-05-09")}, claims=[said]).one("shelling")
    assert (event.date.start, event.date.basis, event.time_precision) == ("2024-05-09", "own", 1)


def test_publication_date_is_never_the_date():
    assert tell("قصف الجيش المدينة.").one("shelling").date.start is None


@pytest.mark.parametrize(
    ("end", "precision"), [("2024-05-01", 1), ("2024-05-06", 2), ("2024-05-31", 3), ("2024-12-31", None)]
)
def test_time_precision(end, precision):
    told = tell("قصف الجيش المدينة حينها.", times={"حينها": ("2024-05-01", end)})
    assert told.one("shelling").time_precision == precision


@pytest.mark.parametrize(
    ("feature", "precision"), [("town", 1), ("admin2", 2), ("admin1", 3), ("country", None)]
)
def test_geo_precision(feature, precision):
    told = tell("انفجرت عبوة ناسفة في بابل.", places={"بابل": feature})
    assert told.one("explosive_device").geo_precision == precision


def test_place_is_carried_within_a_paragraph_and_says_so():
    text = "قصفت المدفعية بلدة حزة. ثم اعتقلت القوات شابين."
    told = tell(text, places=["حزة"], groups=["شابين"])
    (place,) = told.one("arrest").places
    assert (told.words([place.mention]), place.basis) == (["حزة"], "carried")


def test_where_from_and_where_to():
    text = "انسحب المقاتلون من بلدة قطنا إلى قرية بسيمة."
    told = tell(text, groups=["المقاتلون"], places=["قطنا", "بسيمة"])
    assert [place.role for place in told.one("withdrawal").places] == ["from", "to"]
