"""The day and the place of a happening, not of the telling; how exactly each is known."""

import pytest
from read_whole import one, places, read

DAYS = [
    ("قصف الجيش البلدة أمس.", "shelling", "2019-03-04", "2019-03-04"),
    ("قصف الجيش البلدة فجر اليوم الثلاثاء.", "shelling", "2019-03-05", "2019-03-05"),
    ("قصف الجيش البلدة يوم الأحد الماضي.", "shelling", "2019-03-03", "2019-03-03"),
    ("قتل خمسة مدنيين في 12 شباط/فبراير 2019 في قصف على دوما.", "shelling", "2019-02-12", "2019-02-12"),
    ("انفجرت عبوة ناسفة في بغداد الأسبوع الماضي.", "explosive_device", "2019-02-25", "2019-03-03"),
    ("اغتال مسلحون ضابطا في عدن في يناير الماضي.", "killing", "2019-01-01", "2019-01-31"),
    ("قال الوزير إن الجيش قصف البلدة أمس.", "shelling", "2019-03-04", "2019-03-04"),
    ("سينسحب الجيش من المدينة غدا.", "withdrawal", "2019-03-06", "2019-03-06"),
    ("يحاصر الجيش المدينة منذ مطلع العام.", "siege", "2019-01-01", "2019-03-05"),
    ("قتل عشرة مدنيين خلال الأيام الثلاثة الماضية في دوما.", "killing", "2019-03-02", "2019-03-05"),
    ("انفجرت سيارة مفخخة صباح الاثنين في كركوك.", "explosive_device", "2019-03-04", "2019-03-04"),
    ("قصف الجيش بلدة كفرنبل. وأضاف المصدر أن القصف وقع ليل الأحد.", "shelling", "2019-03-03", "2019-03-03"),
]


@pytest.mark.parametrize(("text", "kind", "start", "end"), DAYS)
def test_its_day(text: str, kind: str, start: str, end: str) -> None:
    event = one(text, kind)
    assert (event.date.start, event.date.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "kind", "precision"),
    [
        ("قصف الجيش البلدة أمس.", "shelling", 1),
        ("قصف الجيش البلدة فجر اليوم الثلاثاء.", "shelling", 1),
        ("قصف الجيش البلدة يوم الأحد الماضي.", "shelling", 1),
        ("قتل خمسة مدنيين في 12 شباط/فبراير 2019 في قصف على دوما.", "shelling", 1),
        ("انفجرت عبوة ناسفة في بغداد الأسبوع الماضي.", "explosive_device", 2),
        ("اغتال مسلحون ضابطا في عدن في يناير الماضي.", "killing", 3),
        ("قال الوزير إن الجيش قصف البلدة أمس.", "shelling", 1),
        ("سينسحب الجيش من المدينة غدا.", "withdrawal", 1),
        ("قتل عشرة مدنيين خلال الأيام الثلاثة الماضية في دوما.", "killing", 2),
        ("انفجرت سيارة مفخخة صباح الاثنين في كركوك.", "explosive_device", 1),
        ("قصف الجيش بلدة كفرنبل. وأضاف المصدر أن القصف وقع ليل الأحد.", "shelling", 1),
    ],
)
def test_how_exactly_its_day_is_known(text: str, kind: str, precision: int) -> None:
    assert one(text, kind).time_precision == precision


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير أمس إن الجيش قصف البلدة.",
        "قصف الجيش بلدة كفرنبل في ريف إدلب.",
        "وقعت اشتباكات في العراق.",
    ],
)
def test_no_day_is_made_up(text: str) -> None:
    (event,) = read(text).events
    assert (event.date.start, event.date.end, event.time_precision) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("قتل خمسة مدنيين في 12 شباط/فبراير 2019 في قصف على دوما.", "shelling", [("دوما", "at")]),
        ("انفجرت عبوة ناسفة في بغداد الأسبوع الماضي.", "explosive_device", [("بغداد", "at")]),
        ("اغتال مسلحون ضابطا في عدن في يناير الماضي.", "killing", [("عدن", "at")]),
        ("قتل عشرة مدنيين خلال الأيام الثلاثة الماضية في دوما.", "killing", [("دوما", "at")]),
        ("انفجرت سيارة مفخخة صباح الاثنين في كركوك.", "explosive_device", [("كركوك", "at")]),
        ("قصف الجيش بلدة كفرنبل. وأضاف المصدر أن القصف وقع ليل الأحد.", "shelling", [("كفرنبل", "at")]),
        ("قصف الجيش بلدة كفرنبل في ريف إدلب.", "shelling", [("كفرنبل", "at")]),
        ("انسحب المقاتلون من دوما إلى إدلب.", "withdrawal", [("دوما", "from"), ("إدلب", "to")]),
        ("قتل جنديان في هجوم على حاجز غربي الرمادي.", "attack", [("الرمادي", "at")]),
        ("قصف الطيران مواقع في محافظة صعدة شمالي اليمن.", "air_strike", [("صعدة", "at")]),
        ("وقعت اشتباكات في العراق.", "armed_clash", [("العراق", "at")]),
        ("هاجم مسلحون نقطة تفتيش في حي الدورة جنوبي بغداد.", "attack", [("الدورة", "at"), ("بغداد", "at")]),
    ],
)
def test_its_places(text: str, kind: str, where: list[tuple[str, str]]) -> None:
    assert places(text, kind) == where


@pytest.mark.parametrize(
    ("text", "kind", "precision"),
    [
        ("قتل خمسة مدنيين في 12 شباط/فبراير 2019 في قصف على دوما.", "shelling", 1),
        ("انفجرت عبوة ناسفة في بغداد الأسبوع الماضي.", "explosive_device", 1),
        ("اغتال مسلحون ضابطا في عدن في يناير الماضي.", "killing", 1),
        ("قتل عشرة مدنيين خلال الأيام الثلاثة الماضية في دوما.", "killing", 1),
        ("انفجرت سيارة مفخخة صباح الاثنين في كركوك.", "explosive_device", 1),
        ("قصف الجيش بلدة كفرنبل. وأضاف المصدر أن القصف وقع ليل الأحد.", "shelling", 1),
        ("قصف الجيش بلدة كفرنبل في ريف إدلب.", "shelling", 1),
        ("انسحب المقاتلون من دوما إلى إدلب.", "withdrawal", 1),
        ("قتل جنديان في هجوم على حاجز غربي الرمادي.", "attack", 2),
        ("قصف الطيران مواقع في محافظة صعدة شمالي اليمن.", "air_strike", 3),
        ("هاجم مسلحون نقطة تفتيش في حي الدورة جنوبي بغداد.", "attack", 1),
    ],
)
def test_how_exactly_its_place_is_known(text: str, kind: str, precision: int) -> None:
    assert one(text, kind).geo_precision == precision


def test_a_country_alone_gives_no_precision() -> None:
    event = one("وقعت اشتباكات في العراق.", "armed_clash")
    assert event.geo_precision is None
