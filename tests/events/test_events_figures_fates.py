"""What became of those counted, by the verb or verbal noun beside the count; and counts that are none. Sentences of ours."""

import pytest
from read_whole import counted

FATES = [
    ("وقال مصدر طبي إن 22 من المسلحين قتلوا جراء ضربات الجيش.", ["killed=22..22@attack"]),
    ("أفاد المرصد بأن 150 من مقاتلي الحركة قضوا منذ بدء العملية.", ["killed=150..150"]),
    ("قضى 45 لاجئا في القصف على المخيم.", ["killed=45..45@shelling"]),
    (
        "أسفرت الحرب عن مقتل نصف مليون شخص وفرار خمسة ملايين إلى خارج البلاد.",
        ["displaced=5e+06..5e+06", "killed=500000..500000@killing"],
    ),
    ("فقد الجيش 13 من جنوده في المعركة.", ["killed=13..13"]),
    ("خسر التنظيم نحو 60 من عناصره خلال الهجوم.", ["killed=60..60@attack"]),
    ("فقد ثلاثة آلاف طفل حقهم في التعليم.", []),
    ("وقالت حركة طالبان إنها قتلت جنديين في كمين.", ["killed=2..2@attack"]),
    ("أعلن الجيش مقتل 30 مسلحا وعودة 200 نازح إلى القرية.", ["killed=30..30@killing", "returned=200..200"]),
    ("قضت محكمة بسجن 12 شخصا.", []),
    ("غادر 2500 مسلح المخيم.", ["displaced=2500..2500@evacuation"]),
    (
        "قتل 13 من المتمردين وتسعة من الجنود في الاشتباكات.",
        ["killed=13..13@armed_clash", "killed=9..9@armed_clash"],
    ),
    ("وصول 300 جندي إلى القاعدة.", ["arrived=300..300"]),
    ("قتل جندي وأصيب اثنان في الهجوم.", ["killed=1..1@attack", "wounded=2..2@attack"]),
    (
        "أصيب 20 شخصا، بينهم خمسة أطفال، في التفجير.",
        ["wounded=20..20@explosive_device", "wounded=5..5@explosive_devicep"],
    ),
    ("ارتفع عدد القتلى إلى 35.", ["killed=35..35@killing"]),
    ("ارتفعت حصيلة الهجوم إلى 35 قتيلا و120 جريحا.", ["killed=35..35@attack", "wounded=120..120@attack"]),
    ("عثر على 15 جثة تحت الأنقاض.", ["killed=15..15@killing"]),
    ("احتجز المسلحون 40 رهينة.", ["abducted=40..40"]),
    ("أفرجت السلطات عن 70 سجينا.", ["released=70..70@release"]),
    ("شارك نحو خمسة آلاف شخص في المظاهرة.", ["participants=5000..5000@protest"]),
    ("نزح أكثر من 30 ألف شخص جراء القصف.", ["displaced=30000..@displacement"]),
    (
        "ضبطت الشرطة 60 بندقية و12 قنبلة.",
        ["weapons=12..12@weapons_seizure", "weapons=60..60@weapons_seizure"],
    ),
    ("دمرت الغارات سبع دبابات.", ["vehicles=7..7@destruction"]),
    ("استسلم 18 مقاتلا للجيش.", ["surrendered=18..18@defection"]),
    ("فر 400 سجين من السجن.", ["escaped=400..400@escape"]),
    ("أعدم التنظيم تسعة رجال.", ["killed=9..9@killing"]),
    ("خطف مسلحون ستة عمال.", ["abducted=6..6@abduction"]),
    ("بلغ عدد المفقودين 90.", ["missing=90..90"]),
    ("قال القائد: خسرنا أربعة جنود أمس.", ["killed=4..4"]),
    ("قال القائد: خسرنا ثلاث مباريات.", []),
    ("وأصيب ثمانية آخرون بصاروخ سقط على البلدة.", ["wounded=8..8@wounding"]),
    ("أصيب خمسة بقذيفة.", ["wounded=5..5@wounding"]),
    ("ضبطت الشرطة ثماني قذائف.", ["weapons=8..8@weapons_seizure"]),
    ("وقتل تسعة من أفراد الشرطة.", ["killed=9..9@killing"]),
    ("قتل خمسة من عناصر الطواقم الطبية.", ["killed=5..5@killing"]),
    ("أدى هجوم إلى مقتل 38 سائحا وأقر المجلس قانون غسيل الأموال.", ["killed=38..38@attack"]),
]


@pytest.mark.parametrize(("text", "figures"), FATES)
def test_what_became_of_those_counted(text: str, figures: list[str]) -> None:
    assert counted(text) == figures
