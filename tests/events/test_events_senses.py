"""Words of war in other senses: offices, laws, sport, markets, metaphor; and words that only look like them."""

import pytest
from read_whole import one, read, role, types


@pytest.mark.parametrize(
    "text",
    [
        "أعلن جهاز مكافحة الإرهاب فتح باب التطوع.",
        "ضرب الوزير مثلا على نجاح الخطة.",
        "ضرب زلزال مدينة كرمانشاه.",
        "شن المنتخب هجوما على مرمى الضيف في المباراة.",
        "انفجر الوزير غاضبا في الجلسة.",
        "ارتفعت الأسعار بعد انفجار الأسعار في الأسواق.",
        "أطلق المجلس مبادرة للحوار.",
        "أطلقت الشركة منتجا جديدا.",
        "فتح المعرض أبوابه للزوار.",
        "فتح تحقيق في الحادث.",
        "عثر علماء الآثار على جثة محنطة أثرية في الأقصر.",
        "أصيب السكان بالذعر.",
        "أصيب اللاعب في المباراة.",
        "أصيب الوزير بفيروس كورونا.",
        "قتل عشرة أشخاص في حادث سير قرب القاهرة.",
        "استولى الخوف على القلوب.",
        "استولى الحزب على السلطة.",
        "هدم المهاجم دفاع الفريق في المباراة.",
        "نسف التصريح جهود السلام.",
        "اعترض النائب على مشروع القانون.",
        "اعترض النواب على القرار.",
        "فرقت الأيام بين الأصدقاء.",
        "نشر الناشط صورا على صفحته.",
        "انتشر المرض في المخيم.",
        "خطف الفيلم الأضواء في المهرجان.",
        "سقطت الحكومة في البرلمان.",
        "حرر الشرطي مخالفة للسائق.",
        "تقدم المحامي بشكوى إلى المحكمة.",
        "انسحب الوفد من الجلسة.",
        "حاصر الفقر سكان القرية.",
        "أحرق الرياضي السعرات في التمرين.",
        "بدأت المفاوضات التجارية بين الشركتين حول صفقة النفط.",
        "أغارت الأسعار.",
        "احتجز الحوثيون 19 سفينة في البحر الأحمر.",
        "نقل مراسل القناة عن شهود أن الحافلات توقفت.",
        "قضية مقتل الصحفي أمام المحكمة.",
        "قانون مكافحة الإرهاب يثير الجدل.",
        "أحرز الفريق هدفا في مرمى الخصم وهاجم الحكم.",
    ],
)
def test_they_report_nothing(text: str) -> None:
    assert read(text).events == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # fire, and what else can be opened or loosed
        ("أطلقت قوات الأمن النار على المتظاهرين في بغداد.", ["attack"]),
        ("أطلق حرس الحدود التركي في محافظة هاتاي النار على لاجئين.", ["attack"]),
        ("فتح الجنود نيران أسلحتهم على سيارة مدنية.", ["attack"]),
        ("أطلقت السلطات سراح المعتقلين.", ["release"]),
        ("أطلق الحوثيون صاروخا على جازان.", ["shelling"]),
        # taken: ground, arms, goods
        ("استولى التنظيم على بلدة هجين.", ["territory_gain"]),
        ("استولى التنظيم على أسلحة من مخفر.", ["weapons_seizure"]),
        ("استولى مسلحون على مساعدات في تعز.", ["asset_seizure"]),
        # found: bodies, arms, papers
        ("عثر الجنود على جثة في كركوك.", ["killing"]),
        ("عثر الجنود على أسلحة في كركوك.", ["weapons_seizure"]),
        ("عثر الجنود على وثائق في كركوك.", ["document_discovery"]),
        # fled: fighters, people
        ("فر مئات المقاتلين من عفرين.", ["escape"]),
        ("فر مئات المدنيين من عفرين.", ["displacement"]),
        ("غادر آلاف السكان منازلهم في الغوطة.", ["displacement"]),
        # pulled down, blown up
        ("نسف الجنود جسرا في الموصل.", ["destruction"]),
        ("هدمت الجرافات خمسة منازل في القدس.", ["destruction"]),
        # a deadly ambush is no fight of its own
        ("قتل جنديان في كمين قاتل نصبه مسلحون قرب تكريت.", ["attack"]),
        ("قاتل الجنود المسلحين في سرت.", ["armed_clash"]),
        # a blow that left people frightened
        ("أصيب خمسة أطفال بجروح في قصف على تعز.", ["shelling"]),
    ],
)
def test_one_word_in_several_senses(text: str, kinds: list[str]) -> None:
    assert types(text) == kinds


def test_the_object_may_stand_behind_a_long_subject() -> None:
    text = "أطلق عناصر من الشرطة الاتحادية العراقية المتمركزون قرب الجسر النار على متظاهرين."
    assert types(text) == ["attack"]


def test_nothing_is_sought_behind_a_comma() -> None:
    assert types("فتح المعرض أبوابه، والنار تأكل أحراج المدينة.") == []


def test_who_breaks_up_a_crowd_is_no_protester() -> None:
    text = "فرقت الشرطة متظاهرين في بيروت."
    assert role(text, "protest", "agent") == ["متظاهرين"]
    assert role(text, "protest", "foiler") == ["الشرطة"]
    assert one(text, "protest").status == "actual"


def test_a_crowd_that_was_to_be_broken_up_had_gathered() -> None:
    assert one("استخدمت الشرطة الغاز لتفريق المتظاهرين.", "protest").status == "actual"


def test_a_patrol_clashes_with_people_and_not_with_a_country() -> None:
    text = "اشتبكت دورية مع مجموعة حاولت دخول الأراضي العراقية من سوريا."
    assert role(text, "armed_clash", "target") == ["مجموعة"]


@pytest.mark.parametrize(
    "text",
    [
        "ضبط الجيش منصات لإطلاق الصواريخ في صعدة.",
        "زار الوفد شيوخ قبائل طوق صنعاء.",
        "بث التلفزيون صور منصات إطلاق صواريخ.",
    ],
)
def test_launchers_and_tribes_do_nothing_by_their_names(text: str) -> None:
    assert [kind for kind in types(text) if kind in ("shelling", "siege")] == []


@pytest.mark.parametrize(
    "text",
    [
        "دعا المجلس إلى وقف إطلاق نار فوري.",
        "طالب المبعوث بوقف لإطلاق النار في تعز.",
        "أعلن الطرفان وقف إطلاق النار في الحديدة.",
    ],
)
def test_a_ceasefire_is_no_shooting(text: str) -> None:
    assert types(text) == ["agreement"]


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("قتل مسلحون ثلاثة مدنيين في الحويجة أمس.", "high"),
        ("انفجرت عبوة ناسفة أمس في بغداد ما أدى إلى مقتل خمسة مدنيين.", "high"),
        ("اتهمت الحكومة الجماعة بقصف المستشفى.", "low"),
        ("عاد الجنود الذين خطفوا في سيناء.", "low"),
    ],
)
def test_news_is_sure_and_what_is_only_referred_to_is_not(text: str, confidence: str) -> None:
    assert {event.confidence for event in read(text).events} == {confidence}


def test_the_shortened_form_of_a_hollow_verb_stands_behind_not_alone() -> None:
    assert types("وهذا يصب في مصلحة السكان.") == []
    assert [event.status for event in read("لم يصب أحد من السكان.").events] == ["denied"]
