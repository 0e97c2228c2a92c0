"""What an event's sentence gives, read by the whole pipeline: sentences of ours, and what a careful reader codes."""

import pytest
from read_whole import counts as figures
from read_whole import one, places, read, role


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("شن التحالف بقيادة واشنطن غارات على مواقع التنظيم.", "air_strike", []),
        ("سيطرت فصائل المعارضة بدعم من تركيا على مدينة الباب.", "territory_gain", ["الباب"]),
        ("عقد اجتماع في جنيف برعاية موسكو وأنقرة.", "negotiation", ["جنيف"]),
        ("قصف الجيش مواقع للمسلحين الموالين لتركيا في إدلب.", "shelling", ["إدلب"]),
    ],
)
def test_those_who_lead_or_back_are_no_place(text: str, kind: str, where: list[str]) -> None:
    assert [words for words, _ in places(text, kind)] == where


@pytest.mark.parametrize(
    ("text", "kind", "name", "who"),
    [
        ("حررت قوات الجيش اليمني بدعم من التحالف مركز مديرية باقم.", "territory_gain", "backer", ["التحالف"]),
        (
            "حررت قوات الجيش اليمني بدعم من التحالف مركز مديرية باقم.",
            "territory_gain",
            "agent",
            ["قوات الجيش اليمني"],
        ),
        ("دفع القصف السكان إلى النزوح من البلدة.", "displacement", "target", ["السكان"]),
        ("أرغمت الغارات المقاتلين على الفرار من مواقعهم.", "escape", "agent", ["المقاتلين"]),
        ("أجبر الحصار المسلحين على الانسحاب من البلدة.", "withdrawal", "agent", ["المسلحين"]),
        (
            "بدأت أمس العملية العسكرية الضخمة التي تشنها لدحر المتمردين من المدينة.",
            "operation",
            "agent",
            [],
        ),
        ("بعد أن سيطر الجيش على البلدة انسحب المسلحون.", "withdrawal", "agent", ["المسلحون"]),
        (
            "وجهت قوات المقاومة ضربات قاصمة لميليشيات الحوثي على محور الساحل الغربي.",
            "attack",
            "agent",
            ["قوات المقاومة"],
        ),
        (
            "تمكنت قوات المقاومة، بإسناد من القوات الإماراتية، من تحرير مديرية الوازعية.",
            "cooperation",
            "agent",
            ["القوات الإماراتية"],
        ),
        (
            "تمكنت قوات المقاومة، بإسناد من القوات الإماراتية، من تحرير مديرية الوازعية.",
            "cooperation",
            "target",
            ["قوات المقاومة"],
        ),
        (
            "استهدفت مقاتلات ومدفعية التحالف العربي مواقع الحوثيين.",
            "air_strike",
            "target",
            ["مواقع"],
        ),
        (
            "قتل 55 مدنيا في قصف في مدينة الحديدة في حصيلة لمنظمة الصحة العالمية.",
            "shelling",
            "target",
            ["مدنيا"],
        ),
        ("قتل جنديان في كمين نصبه تنظيم داعش قرب تدمر.", "attack", "agent", ["تنظيم داعش"]),
        ("أسرت قوات الجيش 21 عنصرا من التنظيم.", "arrest", "agent", ["قوات الجيش"]),
        ("اتهمت الحكومة الجماعة بقصف المستشفى.", "shelling", "agent", ["الجماعة"]),
        ("اتهمت الحكومة جهات أجنبية بقصف المستشفى.", "shelling", "agent", []),
        ("عاد الجنود الذين خطفوا في سيناء.", "abduction", "target", ["الجنود"]),
        ("قتل أربعة مدنيين في قصف للنظام على دوما.", "shelling", "agent", ["نظام"]),
        ("قتل مدنيون في قصف لمواقع داعش.", "shelling", "agent", []),
        (
            "شنت مقاتلات التحالف الذي تقوده السعودية غارات على مواقع الحوثيين.",
            "air_strike",
            "target",
            ["مواقع"],
        ),
        (
            "المواجهات بين المقاومة الوطنية وألوية العمالقة من جهة، وميليشيات الحوثي من جهة أخرى، جرت في باجل.",
            "armed_clash",
            "agent",
            ["المقاومة الوطنية", "ألوية العمالقة"],
        ),
        (
            "تمكنت قوات المقاومة الوطنية، بإسناد من القوات الإماراتية العاملة ضمن التحالف العربي، من تحرير ميناء الحيمة.",
            "territory_gain",
            "agent",
            ["قوات المقاومة الوطنية"],
        ),
        ("طردت المقاومة المتمردين من المواقع وأجبرتهم على الفرار من التحصينات.", "escape", "agent", []),
        ("أفرجت جبهة النصرة عن راهبات كن محتجزات لديها.", "release", "agent", ["جبهة النصرة"]),
        ("وقعت الحكومة والمعارضة اتفاق سلام في جوبا.", "agreement", "agent", ["الحكومة", "المعارضة"]),
        ("أحبطت القوات محاولة تسلل عند الحدود وقتلت ثلاثة مهربين.", "killing", "agent", ["القوات"]),
        ("نزح أكثر من ألفي مدني من عفرين إلى حلب.", "displacement", "target", ["مدني"]),
        ("تعرضت مروحية لهجوم في بغداد.", "attack", "target", ["مروحية"]),
        ("انفجرت سيارة مفخخة أمام مديرية الشرطة في تكريت.", "explosive_device", "target", ["مديرية الشرطة"]),
        ("وقتل مفجر انتحاري 42 مجندا في سوق.", "suicide_bombing", "agent", ["مفجر انتحاري"]),
        ("تسلم العراق الثلاثاء 120 محتجزا من قوات سوريا الديمقراطية.", "handover", "recipient", ["العراق"]),
        ("تسلم العراق الثلاثاء 120 محتجزا من قوات سوريا الديمقراطية.", "handover", "theme", ["محتجزا"]),
        (
            "تسلم العراق الثلاثاء 120 محتجزا من قوات سوريا الديمقراطية.",
            "handover",
            "agent",
            ["قوات سوريا الديمقراطية"],
        ),
        ("تسلم العراق، صباح اليوم الثلاثاء، 120 محتجزا عبر المعبر.", "handover", "recipient", ["العراق"]),
        ("وبحسب الصحيفة، قصف الجيش البلدة.", "shelling", "agent", ["الجيش"]),
        ("وأشارت السلطات إلى أنه فجر نفسه قرب الحاجز.", "suicide_bombing", "agent", []),
        ("هددت الجماعة بقصف المطار.", "threat", "agent", ["الجماعة"]),
        (
            "قتل 46 من ميليشيات الحوثي في مواجهات مع الجيش.",
            "armed_clash",
            "target",
            ["ميليشيات الحوثي"],
        ),
    ],
)
def test_who_did_what_to_whom(text: str, kind: str, name: str, who: list[str]) -> None:
    assert role(text, kind, name) == who


def test_blows_dealt_to_someone_have_him_as_their_target() -> None:
    told = role("وجهت قوات المقاومة ضربات قاصمة لميليشيات الحوثي.", "attack", "target")
    assert told == ["ميليشيات الحوثي"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("خلف القصف عشرات القتلى والجرحى.", [("killed_or_wounded", 20, 99)]),
        ("أوقع الهجوم مئات القتلى والجرحى.", [("killed_or_wounded", 100, 999)]),
        ("سقط عدد من القتلى والجرحى في انفجار وسط بغداد.", [("killed", 3, 9), ("wounded", 3, 9)]),
        ("أوقع الانفجار 15 قتيلا و30 جريحا.", [("killed", 15, 15), ("wounded", 30, 30)]),
        ("ما أسفر عن مقتل جنديين وإصابة ثلاثة في الهجوم.", [("killed", 2, 2), ("wounded", 3, 3)]),
        ("أسفر الهجوم عن مقتل جنديين وإصابة ثلاثة مدنيين.", [("killed", 2, 2), ("wounded", 3, 3)]),
        ("قتل وأصيب 12 شخصا في انفجار.", [("killed_or_wounded", 12, 12)]),
        (
            "قال شهود إن أكثر من 27 شخصا قتلوا كما أصيب 40 في انفجار في البلدة.",
            [("killed", 27, None), ("wounded", 40, 40)],
        ),
        (
            "قالت الوزارة إن خمسة مدنيين قتلوا وأصيب تسعة آخرون في انفجار سيارة.",
            [("killed", 5, 5), ("wounded", 9, 9)],
        ),
        (
            "وأوردت القناة أن عدد القتلى بلغ 39 مدنيا وأصيب 51 آخرون بجروح في الغارة.",
            [("killed", 39, 39), ("wounded", 51, 51)],
        ),
        ("أسفرت العملية عن مقتل 11 مسلحا من المتمردين، في مواجهات مع الجيش.", [("killed", 11, 11)]),
        ("أسفر القصف عن سقوط 43 قتيلاً وجريحاً.", [("killed_or_wounded", 43, 43)]),
        ("أسر الجنود 21 عنصرا من التنظيم.", [("detained", 21, 21)]),
        ("أسفر الهجوم عن مقتل وإصابة 12 شخصا.", [("killed_or_wounded", 12, 12)]),
    ],
)
def test_tolls_of_the_dead_and_the_wounded(
    text: str, counts: list[tuple[str, float | None, float | None]]
) -> None:
    assert figures(text) == counts


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("عرضت الحكومة إطلاق سراح الأسرى.", "release", "planned"),
        ("ناقش المجلس إرسال قوات إلى الحدود.", "deployment", "planned"),
        ("تدرب الجنود على اقتحام المباني.", "attack", "planned"),
        ("حالت القوات دون سيطرة المسلحين على القاعدة.", "territory_gain", "thwarted"),
        ("فككت الشرطة عبوة ناسفة قبل انفجارها في بغداد.", "explosive_device", "thwarted"),
        ("ناقش الوزراء الهجوم على البلدة.", "attack", "actual"),
        ("أفشلت القوات اليمنية بإسناد من التحالف عملية تسلل للحوثيين.", "cooperation", "actual"),
        ("أفشلت القوات اليمنية بإسناد من التحالف عملية تسلل للحوثيين.", "infiltration", "thwarted"),
        ("تعرض موكب الوزير لهجوم قرب تعز.", "attack", "actual"),
    ],
)
def test_what_was_offered_discussed_or_stopped(text: str, kind: str, status: str) -> None:
    assert one(text, kind).status == status


@pytest.mark.parametrize("text", ["نشر الناشط الخبر على فيسبوك أمس."])
def test_what_only_looks_like_a_verb_reports_nothing(text: str) -> None:
    assert read(text).events == ()


def test_one_endless_sentence_grows_no_endless_role() -> None:
    record = read("قتل مسلحون في قصف على الموصل وأصيب آخرون؛ " * 300)
    assert max(len(event.roles) for event in record.events) < 60


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("انفجرت سيارة مفخخة في هيت.", 1),
        ("انفجرت سيارة مفخخة قرب مدينة هيت.", 2),
        ("انفجرت سيارة مفخخة على مشارف بغداد.", 2),
        ("انفجرت سيارة مفخخة في محافظة الأنبار.", 3),
    ],
)
def test_near_a_town_is_not_in_it(text: str, precision: int) -> None:
    assert one(text, "explosive_device").geo_precision == precision


@pytest.mark.parametrize(
    "text",
    [
        "اتهمت الحكومة الجماعة بقصف المستشفى.",
        "قتلت القوات عشرات المدنيين عام 2004.",
        "عاد الجنود الذين خطفوا في سيناء.",
    ],
)
def test_what_a_report_only_refers_to_is_of_low_confidence(text: str) -> None:
    assert {event.confidence for event in read(text).events} == {"low"}


def test_who_denies_that_people_were_killed_is_not_who_killed_them() -> None:
    text = "نفى المتحدث مقتل 12 مدنيا في القصف على البلدة."
    assert role(text, "killing", "agent") == []
    assert one(text, "killing").status == "denied"


def test_a_sum_over_days_is_not_the_toll_of_one_day() -> None:
    record = read("قتل اثنان في عكاشات الثلاثاء، وقتل ما لا يقل عن تسعة أشخاص خلال الأيام السبعة الماضية.")
    assert [event.type for event in record.events] == ["killing", "killing"]
    assert [len(event.figures) for event in record.events] == [1, 1]
    record = read("قتل جندي في هجوم أمس، ليرتفع عدد القتلى إلى 30 منذ مطلع الشهر.")
    counts = {figure.id: figure.low for figure in record.figures}
    assert [[counts[name] for name in event.figures] for event in record.events] == [[1]]
    assert sorted(counts.values()) == [1, 30]


def test_ships_that_came_under_attack_are_no_count_of_attacks() -> None:
    assert "events" not in {measure for measure, _, _ in figures("تعرضت 55 سفينة للهجوم في خليج عدن.")}
