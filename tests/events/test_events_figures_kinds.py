"""What counts count, of which event, with which bounds and as part of what. Sentences of ours."""

import pytest
from read_whole import counted

BOUNDS = [
    ("قتل أكثر من 30 مسلحا في غارة على المعسكر.", ["killed=30..@air_strike"]),
    ("قتل ما لا يقل عن 12 مدنيا في القصف.", ["killed=12..@shelling"]),
    ("قتل 12 شخصا على الأقل في تفجير وسط السوق.", ["killed=12..@explosive_device"]),
    ("أصيب ما لا يقل عن عشرين جنديا في الهجوم.", ["wounded=20..@attack"]),
    ("قتل نحو 40 مسلحا في المعارك.", ["killed=40..40@armed_clash"]),
    ("قتل ما يصل إلى 50 مقاتلا في الغارات.", ["killed=..50@air_strike"]),
    ("قتل بين 20 و30 مسلحا في الغارة.", ["killed=20..30@air_strike"]),
    ("قتل عشرات المدنيين في القصف على البلدة.", ["killed=20..99@shelling"]),
    ("أصيب العشرات في انفجار سيارة مفخخة.", ["wounded=20..99@explosive_device"]),
    ("قتل وأصيب العشرات في التفجير.", ["killed_or_wounded=20..99@explosive_device"]),
    ("سقط عشرات القتلى والجرحى في الغارة.", ["killed_or_wounded=20..99@air_strike"]),
    ("اعتقلت الشرطة أكثر من مئة متظاهر.", ["detained=100..@arrest"]),
    ("خطف مسلحون ثلاثة موظفين في الإغاثة.", ["abducted=3..3@abduction"]),
    ("قتل أقل من عشرة جنود في الكمين.", ["killed=..10@attack"]),
]
SINGLE = [
    (
        "قتل جندي وأصيب آخران في انفجار لغم.",
        ["killed=1..1@explosive_device", "wounded=2..2@explosive_device"],
    ),
    ("قتل جنديان في الهجوم.", ["killed=2..2@attack"]),
    ("مقتل شخصين وإصابة ثلاثة في إطلاق نار.", ["killed=2..2@attack", "wounded=3..3@attack"]),
]
SHARED_TOLLS = [
    (
        "أسفر التفجير عن 15 قتيلا و32 جريحا.",
        ["killed=15..15@explosive_device", "wounded=32..32@explosive_device"],
    ),
    ("أسفر الهجوم عن مقتل 15 شخصا وإصابة 32 آخرين.", ["killed=15..15@attack", "wounded=32..32@attack"]),
    ("خلف القصف ثلاثة قتلى وعشرة جرحى.", ["killed=3..3@shelling", "wounded=10..10@shelling"]),
    ("سقط 43 بين قتيل وجريح في الغارة.", ["killed_or_wounded=43..43@air_strike"]),
    ("أوقعت الغارة 43 قتيلا وجريحا.", ["killed_or_wounded=43..43@air_strike"]),
    ("تم قتل وإصابة 43 مسلحا في العملية.", ["killed_or_wounded=43..43@killing"]),
    ("مقتل وجرح أكثر من 70 شخصا في سلسلة تفجيرات.", ["killed_or_wounded=70..@explosive_device"]),
    (
        "قتل 27 شخصا وجرح العشرات في التفجير.",
        ["killed=27..27@explosive_device", "wounded=20..99@explosive_device"],
    ),
]
PARTS = [
    ("قتل 43 شخصا بينهم 12 طفلا في القصف.", ["killed=12..12@shellingp", "killed=43..43@shelling"]),
    (
        "قتل 43 مدنيا، من بينهم 12 طفلا وتسع نساء، في الغارة.",
        ["killed=12..12@air_strikep", "killed=43..43@air_strike", "killed=9..9@air_strikep"],
    ),
    (
        "أصيب عشرون شخصا، ثلاثة منهم في حالة خطرة، في الانفجار.",
        ["wounded=20..20@explosive_device", "wounded=3..3@explosive_devicep"],
    ),
    ("اعتقل 297 شخصا بينهم 37 أجنبيا في المداهمات.", ["detained=297..297@arrest", "detained=37..37@arrestp"]),
]
TOTALS = [
    (
        "انفجرت سيارة مفخخة في السوق فقتل ثمانية أشخاص. وتوفي جريحان لاحقا ليرتفع عدد القتلى إلى عشرة.",
        ["killed=10..10@explosive_device", "killed=2..2@explosive_device", "killed=8..8@explosive_device"],
    ),
    ("ارتفعت حصيلة التفجير إلى 25 قتيلا.", ["killed=25..25@explosive_device"]),
    ("بلغت حصيلة القصف 11 قتيلا بينهم أربعة أطفال.", ["killed=11..11@shelling", "killed=4..4@shellingp"]),
    ("قالت المستشفى إن عدد القتلى بلغ 19.", ["killed=19..19@killing"]),
]
SEVERAL_EVENTS = [
    ("قتل 120 شخصا في تفجيرين وقعا في بغداد والحلة.", ["killed=120..120@explosive_device"]),
    ("شن الطيران 12 غارة على المدينة.", ["events=12..12@air_strike"]),
    ("أطلق المسلحون خمسة صواريخ على المدينة.", ["weapons=5..5@shelling"]),
]
OTHERS = [
    ("نزح أكثر من 15 ألف شخص من البلدة.", ["displaced=15000..@displacement"]),
    ("أفرجت السلطات عن 25 معتقلا.", ["released=25..25@release"]),
    ("شارك آلاف المحتجين في المظاهرة.", ["participants=1000..9999@protest"]),
    ("تظاهر المئات في ساحة التحرير.", ["participants=100..999@protest"]),
    ("عثر على 14 جثة في مقبرة جماعية.", ["killed=14..14@killing"]),
    (
        "ضبطت القوات 40 بندقية وعشرة صواريخ.",
        ["weapons=10..10@weapons_seizure", "weapons=40..40@weapons_seizure"],
    ),
    ("استسلم 60 مسلحا للجيش.", ["surrendered=60..60@defection"]),
    ("دفعت العائلة فدية قدرها 200 ألف دولار للخاطفين.", ["money=200000..200000@extortion"]),
    ("دمرت القوات أربع آليات للتنظيم.", ["vehicles=4..4@destruction"]),
    ("أجلي 70 جريحا من المستشفى.", ["displaced=70..70@evacuation"]),
    ("يحتجز التنظيم 38 رهينة منذ شهرين.", ["abducted=38..38"]),
    ("حاصرت القوات نحو 600 مسلح في الحي.", ["besieged=600..600@siege"]),
    ("سلمت القوات 15 مقاتلا إلى بغداد.", ["handed_over=15..15@handover"]),
]
NONE = [
    ("قال إن عمره 45 عاما.", []),
    ("لم يقتل أي جندي في الهجوم.", []),
    ("خطط المتهمون لقتل خمسة قضاة.", []),
    ("أحبطت الشرطة محاولة لخطف ثلاثة سياح.", []),
    ("نشرت الوزارة 500 جندي على الحدود.", ["present=500..500@deployment"]),
    ("ينتشر 2000 جندي أمريكي في البلاد.", ["present=2000..2000"]),
]


@pytest.mark.parametrize(
    ("text", "figures"), [*BOUNDS, *SINGLE, *SHARED_TOLLS, *PARTS, *TOTALS, *SEVERAL_EVENTS, *OTHERS, *NONE]
)
def test_what_it_counts(text: str, figures: list[str]) -> None:
    assert counted(text) == figures
