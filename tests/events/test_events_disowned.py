"""What is denied in its own sentence, meant together with another deed, or told on behind an aim. Sentences of ours."""

import pytest
from read_whole import read

CONTESTED = [
    ("اتهمت المعارضة الجيش بقصف المشفى، وهي اتهامات نفتها الحكومة.", "shelling"),
    ("وتتهم الجماعة القوات بقتل الأسرى، الأمر الذي تنفيه الوزارة.", "killing"),
    ("يتهم الأهالي المسلحين بخطف الطبيب لكن الجماعة تنفي ذلك.", "abduction"),
    ("قال السكان إن الطائرات قصفت السوق لكن الجيش ينفي ذلك.", "air_strike"),
]
TOLD = [
    # nothing of the deed is denied: another deed, another sentence, what only says who is meant
    ("قال السكان إن الطائرات قصفت السوق، وينفي الجيش اعتقال المدنيين.", "air_strike", "actual"),
    ("اتهمت المعارضة الجيش بقصف القرية التي نفت السلطات وجود مسلحين فيها.", "shelling", "actual"),
    ("قصفت الطائرات السوق. ونفت الحكومة الاتهامات الموجهة إليها.", "air_strike", "actual"),
    ("قالت الوكالة إن الرهائن الذين خطفوا في الجبل بخير، ونفت الحكومة ذلك.", "abduction", "actual"),
]
TOGETHER = [
    ("هدد التنظيم بقصف المدينة وخطف الأجانب.", "abduction", "planned"),
    ("شن التنظيم هجوما على المدينة وخطف عشرة أجانب.", "abduction", "actual"),
    ("أمر القائد رجاله بأن يدخلوا القرية ويقتلوا الأسرى.", "killing", "planned"),
    ("فر القائد قبل أن يعثر عليه خصومه ويقتلوه.", "killing", "actual"),
    ("يدخل المسلحون القرية ويقتلون الأسرى.", "killing", "ongoing"),
    ("طالب المجلس بوقف القصف وسحب القوات.", "withdrawal", "requested"),
    ("طالب المجلس بوقف القصف والغارات.", "air_strike", "ongoing"),
]
AIMED = [
    ("تسعى القوات إلى السيطرة على المدينة، وسقط العشرات بين قتيل وجريح.", "killing", "actual"),
    ("حذرت المنظمة من هجوم على المدينة، وسقوط مئات القتلى.", "killing", "feared"),
    ("قال الخطيب إن القتل الذي كان سيحدث عظيم.", "killing", "conditional"),
    ("قال الخطيب إن القتل الذي حدث عظيم.", "killing", "actual"),
    ("ودفع تقدم القوات آلاف السكان إلى الفرار من المدينة.", "escape", "actual"),
    ("ويقدم التنظيم على إعدام الأسرى.", "killing", "ongoing"),
    ("دعت إلى اجتماع غدا لمناقشة الوضع بعد سقوط عشرات المدنيين قتلى.", "killing", "actual"),
    ("لم تسفر الغارة على القرية عن قتلى.", "killing", "denied"),
    ("طالبت المنظمة بإدخال مساعدات إلى البلدة المحاصرة.", "siege", "ongoing"),
    ("أعلنت الحكومة أنها ستعيد محاكمة التاجر.", "trial", "planned"),
    ("كانت الخلية تعد لاغتيال ضابط.", "killing", "planned"),
    ("نفت الوزارة الاتهامات بقتل مدنيين.", "killing", "denied"),
    ("نفت الوزارة الاتهامات بالوقوف خلف عملية الاختطاف.", "abduction", "actual"),
    ("وستعيد الحركة احتجاز رهينة أفرجت عنه.", "release", "actual"),
    ("أرسلت الدولة سفينة لضمان إطلاق سراح مواطن.", "release", "planned"),
    ("تصدى الدفاع للصواريخ قبل أن ترد القوات بتنفيذ غارة على الموقع.", "air_strike", "actual"),
    ("قال إنه لا يتعاطف مع جزار قتل في السوق.", "killing", "actual"),
    ("قال الناطق إن الجيش لم يقصف القرية.", "shelling", "denied"),
    ("تواصل الشرطة البحث عن مشتبه بقتله أربعة أشخاص.", "killing", "actual"),
    ("رد الوزير على الاتهامات بقتل مدنيين.", "killing", "actual"),
    ("استخدم المهاجمون دراجات لتنفيذ هجوم استهدف مركزا للشرطة.", "attack", "actual"),
    ("خطط المتهمون لتنفيذ هجوم على مركز للشرطة.", "attack", "planned"),
    ("أعلنت الشرطة اختلاق مقتل الكاتب.", "killing", "denied"),
    ("من شأن ذلك، ومن شأنه إجراء محادثات.", "negotiation", "planned"),
    ("وبارك الوزير ما تحقق على طريق تحرير المدينة.", "territory_gain", "planned"),
    ("تضرر السكان من القتال الدائر بين الجيش والمسلحين.", "armed_clash", "ongoing"),
    ("طالب المسلح بإطلاق سراح الرجل الذي قتل فيه عشرون شخصا.", "killing", "actual"),
    ("وأمر بتوجيه رجاله باستهداف السفن.", "attack", "requested"),
]


@pytest.mark.parametrize(("text", "kind"), CONTESTED)
def test_an_accusation_denied_beside_it_is_contested(text: str, kind: str) -> None:
    assert {event.status for event in read(text).events if event.type == kind} == {"contested"}


@pytest.mark.parametrize(("text", "kind", "status"), [*TOLD, *TOGETHER, *AIMED])
def test_what_else_stands_beside_a_deed_leaves_it_as_it_is(text: str, kind: str, status: str) -> None:
    assert {event.status for event in read(text).events if event.type == kind} == {status}
