"""How a happening stands: actual, ongoing, planned, requested, thwarted, refused, denied, feared, conditional."""

import pytest
from read_whole import one, read, role

STANDING = [
    ("لم يقصف الجيش البلدة.", "shelling", "denied"),
    ("لن ينسحب الجيش من البلدة.", "withdrawal", "denied"),
    ("لا تحاصر القوات المدينة.", "siege", "denied"),
    ("نفى الجيش قصف البلدة.", "shelling", "denied"),
    ("نفى المتحدث أن يكون الجيش قصف البلدة.", "shelling", "denied"),
    ("نفت الوزارة وقوع هجوم على السفارة.", "attack", "denied"),
    ("ستنسحب القوات من المدينة.", "withdrawal", "planned"),
    ("سوف تفرج السلطات عن السجناء.", "release", "planned"),
    ("قررت الحكومة الإفراج عن السجناء.", "release", "planned"),
    ("يعتزم الجيش نشر قوات في إدلب.", "deployment", "planned"),
    ("تخطط الجماعة لاغتيال الوزير.", "killing", "planned"),
    ("تستعد القوات لاقتحام المدينة.", "attack", "planned"),
    ("يستعد الجيش لشن هجوم على البلدة.", "attack", "planned"),
    ("من المقرر أن تنسحب القوات من المدينة الأحد.", "withdrawal", "planned"),
    ("من المتوقع أن تفرج الحركة عن الرهائن.", "release", "planned"),
    ("ينوي التنظيم خطف دبلوماسيين.", "abduction", "planned"),
    ("طالبت الأمم المتحدة بالإفراج عن المعتقلين.", "release", "requested"),
    ("دعت المنظمة إلى وقف إطلاق النار.", "agreement", "requested"),
    ("دعا الرئيس إلى هدنة في تعز.", "agreement", "requested"),
    ("ناشد الأهالي الحكومة إجلاء الجرحى.", "evacuation", "requested"),
    ("يجب سحب القوات من المدينة.", "withdrawal", "requested"),
    ("أحبطت القوات هجوما على مطار بغداد.", "attack", "thwarted"),
    ("أحبطت الشرطة محاولة اغتيال قاض في كركوك.", "killing", "thwarted"),
    ("أفشل الجنود عملية تسلل إلى ديالى.", "infiltration", "thwarted"),
    ("فشل المسلحون في السيطرة على البلدة.", "territory_gain", "thwarted"),
    ("منعت الشرطة المتظاهرين من الاعتصام أمام المقر.", "protest", "thwarted"),
    ("نجا الوزير من محاولة اغتيال في عدن.", "killing", "thwarted"),
    ("حاول المسلحون اقتحام السجن.", "attack", "thwarted"),
    ("صد الجيش هجوما قرب حماة.", "attack", "thwarted"),
    ("اعترضت الدفاعات الجوية صاروخا فوق الرياض.", "shelling", "thwarted"),
    ("أخفقت القوات في استعادة القرية.", "territory_gain", "thwarted"),
    ("عجز الجيش عن استعادة القرية.", "territory_gain", "thwarted"),
    ("لم يتمكن المسلحون من اقتحام القاعدة.", "attack", "thwarted"),
    ("رفض الجنود الانسحاب من الموقع.", "withdrawal", "refused"),
    ("رفضت الحركة الإفراج عن الأسرى.", "release", "refused"),
    ("امتنعت السلطات عن تسليم الجثث.", "handover", "refused"),
    ("رفضت الحكومة هدنة جديدة.", "agreement", "refused"),
    ("تخشى المنظمة نزوح آلاف السكان.", "displacement", "feared"),
    ("حذرت الأمم المتحدة من هجوم على إدلب.", "attack", "feared"),
    ("وسط مخاوف من هجوم على المدينة.", "attack", "feared"),
    ("يخشى السكان من قصف جديد.", "shelling", "feared"),
    ("خشية تعرضهم لهجوم.", "attack", "feared"),
    ("إذا هاجم الجيش المدينة فسينزح آلاف السكان.", "attack", "conditional"),
    ("إذا هاجم الجيش المدينة فسينزح آلاف السكان.", "displacement", "planned"),
    ("لو انسحب الجيش لسقطت البلدة.", "withdrawal", "conditional"),
    ("في حال شن الجيش هجوما على البلدة.", "attack", "conditional"),
    ("قد يقصف الجيش البلدة.", "shelling", "conditional"),
    ("ربما ينسحب المقاتلون من المدينة.", "withdrawal", "conditional"),
    ("من الممكن أن تفرج الحركة عن الأسرى.", "release", "conditional"),
    ("يقصف الجيش البلدة منذ أيام.", "shelling", "ongoing"),
    ("تتواصل الاشتباكات في المدينة.", "armed_clash", "ongoing"),
    ("لا تزال الاشتباكات مستمرة في المدينة.", "armed_clash", "ongoing"),
    ("تدور معارك عنيفة قرب تدمر.", "armed_clash", "ongoing"),
    ("يواصل الجيش قصف البلدة.", "shelling", "ongoing"),
    ("تستمر الاحتجاجات في البصرة.", "protest", "ongoing"),
    ("هدد التنظيم بإعدام الرهائن.", "killing", "planned"),
    ("توعد القائد بقصف المطار.", "shelling", "planned"),
    ("تعهد الوزير بسحب القوات من المدينة.", "withdrawal", "planned"),
    ("وعدت الحكومة بإطلاق سراح المعتقلين.", "release", "planned"),
    ("أوشك الجيش على استعادة البلدة.", "territory_gain", "planned"),
    ("اتفق الطرفان على إطلاق سراح الأسرى.", "release", "planned"),
    ("كادت القذيفة تقتل طفلا.", "killing", "thwarted"),
    ("ليس هناك اشتباكات في المدينة.", "armed_clash", "denied"),
    ("ألغت الحكومة عملية عسكرية في الجنوب.", "operation", "thwarted"),
    ("بهدف السيطرة على المدينة.", "territory_gain", "planned"),
    ("استبعد الوزير شن هجوم على المدينة.", "attack", "denied"),
    ("فشلت روسيا وتركيا بالتوصل إلى هدنة في إدلب.", "agreement", "thwarted"),
    ("بعد فشل الطرفين في التوصل إلى اتفاق هدنة في جوبا.", "agreement", "thwarted"),
    ("تعهد الرئيس التركي، رجب طيب أردوغان، بالسيطرة على تل رفعت.", "territory_gain", "planned"),
    (
        "أفشلت ألوية النصر التي تعمل ضمن القوات المشتركة، عملية تسلل للحوثيين في الجراحي.",
        "infiltration",
        "thwarted",
    ),
    ("أحبطت قوات الأمن، بدعم من الجيش، هجوما انتحاريا على مسجد في النجف.", "suicide_bombing", "thwarted"),
    ("اعترضت الدفاعات الجوية صاروخا باليستيا أطلقه الحوثيون على الرياض.", "shelling", "thwarted"),
    ("اعترض التحالف طائرة مسيرة فوق جازان.", "air_strike", "thwarted"),
    ("استخدمت الشرطة الغاز لتفريق المتظاهرين.", "protest", "actual"),
    ("كاد المسلحون أن يقتلوا القاضي.", "killing", "thwarted"),
]


@pytest.mark.parametrize(("text", "kind", "status"), STANDING)
def test_how_it_stands(text: str, kind: str, status: str) -> None:
    assert one(text, kind).status == status


def test_every_standing_is_told() -> None:
    assert {status for *_, status in STANDING} >= {
        "actual", "ongoing", "planned", "requested", "thwarted", "refused", "denied", "feared", "conditional",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "foiler"),
    [
        ("أحبطت القوات هجوما على مطار بغداد.", "attack", ["القوات"]),
        ("أحبطت الشرطة محاولة اغتيال قاض في كركوك.", "killing", ["الشرطة"]),
        ("أفشل الجنود عملية تسلل إلى ديالى.", "infiltration", ["الجنود"]),
        ("منعت الشرطة المتظاهرين من الاعتصام أمام المقر.", "protest", ["الشرطة"]),
        ("صد الجيش هجوما قرب حماة.", "attack", ["الجيش"]),
        ("اعترضت الدفاعات الجوية صاروخا فوق الرياض.", "shelling", ["الدفاعات الجوية"]),
        (
            "أحبطت قوات الأمن، بدعم من الجيش، هجوما انتحاريا على مسجد في النجف.",
            "suicide_bombing",
            ["قوات الأمن"],
        ),
        (
            "اعترضت الدفاعات الجوية صاروخا باليستيا أطلقه الحوثيون على الرياض.",
            "shelling",
            ["الدفاعات الجوية"],
        ),
        ("اعترض التحالف طائرة مسيرة فوق جازان.", "air_strike", ["التحالف"]),
    ],
)
def test_who_stopped_it_is_its_foiler(text: str, kind: str, foiler: list[str]) -> None:
    assert role(text, kind, "foiler") == foiler
    assert role(text, kind, "agent") != foiler


def test_a_blast_that_nearly_killed_went_off() -> None:
    text = "كاد الانفجار أن يقتل الوزير."
    assert one(text, "explosive_device").status == "actual"
    assert one(text, "killing").status == "thwarted"


def test_an_attack_that_left_no_dead_happened() -> None:
    text = "لم يسفر الهجوم على المعسكر عن مقتل جنود."
    assert one(text, "attack").status == "actual"
    assert one(text, "killing").status == "denied"
    assert read(text).figures == ()


def test_missiles_that_were_shot_down_are_the_salvo_just_told() -> None:
    text = "أطلق الحوثيون صاروخا على الرياض. واعترضت الدفاعات الجوية الصاروخ فوق الرياض."
    assert one(text, "shelling").status == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "توعد زعيم الجماعة بالانتقام لمقتل القائد في عدن.",
        "تعهدت الحركة بالثأر لاغتيال القائد في عدن.",
    ],
)
def test_what_is_to_be_avenged_was_done(text: str) -> None:
    assert one(text, "killing").status == "actual"
