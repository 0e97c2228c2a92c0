"""How each happening of a sentence stands, two in one sentence too: nine tables, one for each status. Sentences of ours."""

import pytest
from read_whole import read


def standing(text: str) -> list[tuple[str, str]]:
    """The type and the status of each event."""
    return [(event.type, event.status) for event in read(text).events]


ACTUAL = [  # known to have happened, whatever is said of it
    ("ولم يتمكن الناطق من تحديد أسباب القصف العنيف على البلدة.", "shelling"),
    ("ولم يعرف ما إذا كانت الطائرات التي قصفت البلدة روسية.", "air_strike"),
    ("ودعا الاتحاد إلى تحقيق مستقل في ما يتعلق بمقتل الصحفيين.", "killing"),
    ("شن الجيش هجوما على البلدة تمكن خلاله من السيطرة على مقرات المسلحين.", "territory_gain"),
    ("وتشن القوات هجوما على البلدة، تمكنت بموجبه من السيطرة على أكثر من نصفها.", "territory_gain"),
    ("مخاوف من هجمات انتقامية بعد مقتل القائد.", "killing"),
    ("وتعرضت القافلة لهجوم قرب الحدود.", "attack"),
    ("أدان المجلس الهجوم على المسجد.", "attack"),
    ("احتجاجا على مقتل شاب، أغلق المتظاهرون الطريق.", "killing"),
    ("تبنى التنظيم الهجوم على الثكنة.", "attack"),
    ("وستحاكم السلطات الرجل الذي قتل الشرطي.", "killing"),
    ("طالب الأهالي بمحاسبة من قصف السوق.", "shelling"),
    ("تعهد الوزير بالرد على قصف المخيم.", "shelling"),
    ("نفى الفصيل صلته بتفجير السوق.", "explosive_device"),
    ("نفت إيران أي دور لها في الهجوم على المنشأة.", "attack"),
    ("دعت المنظمة إلى محاكمة المسؤولين عن مقتل المتظاهرين.", "killing"),
    ("يجري التحقيق في ملابسات مقتل الطبيب.", "killing"),
    ("ستفرج السلطات عن عشرة معتقلين اعتقلوا في المظاهرة.", "arrest"),
    ("توصل الطرفان إلى اتفاق لوقف إطلاق النار.", "agreement"),
    ("دخل وقف إطلاق النار حيز التنفيذ.", "agreement"),
]
THWARTED = [  # tried in vain
    ("ولم يتمكن المسلحون من اقتحام القاعدة.", "attack"),
    ("أحبطت الشرطة هجوما على الكنيسة.", "attack"),
    ("فشل المسلحون في السيطرة على الجسر.", "territory_gain"),
    ("أفشل الحراس محاولة لاغتيال الوزير.", "killing"),
    ("صدت القوات هجوما على الحاجز.", "attack"),
    ("نجا الوزير من محاولة اغتيال.", "killing"),
    ("ألغي الإفراج عن الأسرى.", "release"),
]
PLANNED = [  # to come: meant, agreed, promised, aimed at
    ("تلقت المرشحة تهديدات بالقتل الأسبوع الماضي.", "killing"),
    ("تقول الحكومة إن الحركة تحشد أنصارها حتى تشن هجمات على الجنود.", "attack"),
    ("وقال إن الحصار سيستمر حتى ينسحب المسلحون من المدينة.", "withdrawal"),
    ("تعتزم القوات مهاجمة المدينة.", "attack"),
    ("تستعد القوات لاقتحام الحي القديم.", "attack"),
    ("من المقرر أن تنسحب القوات الأحد المقبل.", "withdrawal"),
    ("تعهد الطرفان بوقف إطلاق النار.", "agreement"),
    ("وافقت الحكومة على إطلاق سراح السجناء.", "release"),
    ("وهدد الفصيل بقصف المطار.", "shelling"),
    ("سيتم إجلاء المدنيين غدا.", "evacuation"),
    ("ستفرج السلطات عن عشرة معتقلين اعتقلوا في المظاهرة.", "release"),
    ("كان من المقرر أن تنسحب القوات أمس لكنها لم تفعل.", "withdrawal"),
    ("تأجل إجلاء الجرحى إلى الغد.", "evacuation"),
    ("وينص الاتفاق على انسحاب القوات من الموانئ.", "withdrawal"),
    ("يقضي الاتفاق بوقف إطلاق النار وإجلاء الجرحى.", "evacuation"),
    ("يبحث الوفدان وقف إطلاق النار.", "agreement"),
]
REFUSED = [  # not done by those of whom it is wanted
    ("رفض الجيش وقف إطلاق النار.", "agreement"),
    ("رفضت الحركة الإفراج عن الأسرى.", "release"),
    ("أعلن الفصيل رفضه الانسحاب من البلدة.", "withdrawal"),
    ("وامتنعت الحكومة عن تسليم المتهم.", "handover"),
    ("تراجعت القوات عن شن هجوم على الميناء.", "attack"),
]
REQUESTED = [  # called for, urged, proposed
    ("طالب المحتجون بالإفراج عن المعتقلين.", "release"),
    ("دعا المبعوث إلى هدنة في المدينة.", "agreement"),
    ("طلبت الأمم المتحدة إجلاء الجرحى من الحي.", "evacuation"),
    ("وأمر القائد قواته بالانسحاب من القرية.", "withdrawal"),
    ("وحث الاتحاد الطرفين على وقف إطلاق النار.", "agreement"),
    ("ناشدت العائلات الخاطفين إطلاق سراح أبنائها.", "release"),
    ("يجب الإفراج عن جميع المعتقلين فورا.", "release"),
    ("ضرورة انسحاب المقاتلين من الموانئ.", "withdrawal"),
    ("اقترحت روسيا هدنة لمدة ثلاثة أيام.", "agreement"),
    ("وأصر الوفد على إطلاق سراح الأسرى.", "release"),
]
DENIED = [  # not so
    ("لم تقصف الطائرات المستشفى.", "air_strike"),
    ("نفى الجيش قصف المدرسة.", "shelling"),
    ("نفت الوزارة أنباء عن اعتقال الصحفي.", "arrest"),
    ("لا صحة لما تردد عن اعتقال النائب.", "arrest"),
]
FEARED = [  # warned of
    ("حذر المبعوث من هجوم على المدينة.", "attack"),
    ("يخشى السكان قصف الحي.", "shelling"),
    ("مخاوف من هجمات انتقامية بعد مقتل القائد.", "attack"),
]
CONDITIONAL = [  # on a condition, perhaps
    ("إذا قصف الجيش البلدة فسترد الفصائل.", "shelling"),
    ("قد يهاجم المسلحون القاعدة.", "attack"),
    ("ربما قتل الرهائن في الغارة.", "killing"),
]
ONGOING = [  # going on
    ("تواصل القوات قصف المدينة.", "shelling"),
    ("لا تزال الاشتباكات مستمرة في الحي.", "armed_clash"),
    ("تحاصر القوات البلدة منذ شهر.", "siege"),
    ("تدور معارك عنيفة قرب المطار.", "armed_clash"),
    ("يتظاهر الآلاف في العاصمة.", "protest"),
    ("وأعرب الأمين العام عن قلقه من القصف المستمر على الغوطة.", "shelling"),
    ("أنهت القوات حصار البلدة.", "siege"),
]
EVERY = [
    (text, kind, status)
    for status, rows in (
        ("actual", ACTUAL),
        ("thwarted", THWARTED),
        ("planned", PLANNED),
        ("refused", REFUSED),
        ("requested", REQUESTED),
        ("denied", DENIED),
        ("feared", FEARED),
        ("conditional", CONDITIONAL),
        ("ongoing", ONGOING),
    )
    for text, kind in rows
]


@pytest.mark.parametrize(("text", "kind", "status"), EVERY)
def test_how_it_stands(text: str, kind: str, status: str) -> None:
    assert (kind, status) in standing(text)
