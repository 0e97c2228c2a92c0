"""Who is meant by a short form: surnames, heads of bodies, acronyms and epithets, over the sentences of one report."""

from __future__ import annotations

import pytest
from names_helpers import entity, mention, names, same

SAME = [
    ("قالت حركة حماس إن الهدنة انتهت. وأضافت الحركة أن القصف بدأ.", "حركة حماس", "الحركة"),
    ("أعلن تنظيم داعش مسؤوليته. وقال التنظيم إن الهجوم نجح.", "تنظيم داعش", "التنظيم"),
    ("قالت وزارة الدفاع الروسية ذلك. ونفت الوزارة سقوط ضحايا.", "وزارة الدفاع الروسية", "الوزارة"),
    (
        "ذكر المرصد السوري لحقوق الإنسان ذلك. وأوضح المرصد أن طفلا قتل.",
        "المرصد السوري لحقوق الإنسان",
        "المرصد",
    ),
    ("نشرت صحيفة الغارديان تقريرا. وقالت الصحيفة إن السلاح وصل.", "الغارديان", "الصحيفة"),
    ("وصلت منظمة أطباء بلا حدود. وطالبت المنظمة بفتح الطريق.", "منظمة أطباء بلا حدود", "المنظمة"),
    ("تقدمت المقاومة الشعبية في عدن. وسيطرت المقاومة على المطار.", "المقاومة الشعبية", "المقاومة"),
    ("قصف الجيش التركي القرية. وقال الجيش إن المسلحين فروا.", "الجيش التركي", "الجيش"),
    ("أعلن حزب الله التعبئة. وقال الحزب إن الرد قريب.", "حزب الله", "الحزب"),
    ("نفت الحكومة اليمنية الخبر. وقالت الحكومة إن الميناء مفتوح.", "الحكومة اليمنية", "الحكومة"),
    ("اتهمت هيئة تحرير الشام القرية بالخيانة. وقالت الهيئة إن التفاوض فشل.", "هيئة تحرير الشام", "الهيئة"),
    ("اجتمع مجلس الأمن الدولي. وأصدر المجلس بيانا.", "مجلس الأمن الدولي", "المجلس"),
    ("قالت وكالة فرانس برس ذلك. ونقلت الوكالة عن شهود أن النار اندلعت.", "فرانس برس", "الوكالة"),
]


@pytest.mark.parametrize(("text", "full", "short"), SAME)
def test_a_head_refers_back(text: str, full: str, short: str) -> None:
    result = names(text)
    assert same(result, full, short)
    assert entity(result, short).name == entity(result, full).name


PEOPLE = [
    ("قال سالم الجبوري إن القرار صدر. وأضاف الجبوري أن التنفيذ بدأ.", "سالم الجبوري", "الجبوري"),
    ("التقى أنطونيو غوتيريش الوفد. وقال غوتيريش إن الحل سياسي.", "أنطونيو غوتيريش", "غوتيريش"),
    ("وصل ستيفان دي ميستورا إلى جنيف. وأكد دي ميستورا أن الحوار مستمر.", "ستيفان دي ميستورا", "دي ميستورا"),
    ("قال رامي عبد الرحمن ذلك. وبحسب عبد الرحمن فإن القصف توقف.", "رامي عبد الرحمن", "عبد الرحمن"),
    ("قال العقيد تركي المالكي ذلك. وأوضح المالكي أن الميناء مفتوح.", "تركي المالكي", "المالكي"),
    ("تحدث بشار الجعفري في نيويورك. وأكد الجعفري أن الطريق مفتوح.", "بشار الجعفري", "الجعفري"),
    ("استقال خالد بحاح اليوم. ووصل بحاح إلى الرياض.", "خالد بحاح", "بحاح"),
]


@pytest.mark.parametrize(("text", "full", "short"), PEOPLE)
def test_a_surname_refers_back(text: str, full: str, short: str) -> None:
    result = names(text)
    assert same(result, full, short)


APART = [
    ("قال تركي المالكي ذلك في الرياض. وزار نوري المالكي طهران.", "تركي المالكي", "نوري المالكي"),
    ("تحدث بشار الجعفري في نيويورك. والتقى إبراهيم الجعفري الوفد.", "بشار الجعفري", "إبراهيم الجعفري"),
    ("قال سعد الحريري ذلك. والتقى أيمن الحريري الوفد.", "سعد الحريري", "أيمن الحريري"),
    ("وصل أحمد الأسعد إلى حمص. وغادر بشار الأسد موسكو.", "أحمد الأسعد", "بشار الأسد"),
    ("قال تنظيم القاعدة إنه باق. ونفى تنظيم داعش ذلك.", "تنظيم القاعدة", "تنظيم داعش"),
    (
        "قالت وزارة الدفاع الروسية ذلك. ونفت وزارة الدفاع التركية الخبر.",
        "وزارة الدفاع الروسية",
        "وزارة الدفاع التركية",
    ),
    ("تقدم الجيش العراقي غربا. وتقدم الجيش السوري شرقا.", "الجيش العراقي", "الجيش السوري"),
]


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_namesakes_stay_apart(text: str, one: str, other: str) -> None:
    assert not same(names(text), one, other)


def test_a_surname_behind_another_first_name_is_not_the_known_figure() -> None:
    result = names("قال حسين المالكي إن المحصول جيد. وأضاف المالكي أن المطر نفع.")
    assert same(result, "حسين المالكي", "المالكي")
    assert entity(result, "حسين المالكي").key is None


def test_a_known_figure_has_a_key_and_an_english_name() -> None:
    result = names("قال نوري المالكي إن الانتخابات قريبة.")
    assert entity(result, "نوري المالكي").name_en == "Nouri al-Maliki"
    assert entity(result, "نوري المالكي").key == "figure.nouri_al_maliki"


ACRONYMS = [
    ("أعلن المركز الوطني للدراسات (NCS) نتائجه. وقال NCS إن الرقم كبير.", "المركز الوطني للدراسات", "NCS"),
    ("دعت وكالة الأمم المتحدة لإغاثة وتشغيل اللاجئين الفلسطينيين (أونروا) إلى الهدوء.", "أونروا", "أونروا"),
    ("نقلت وكالة الأنباء السورية الرسمية (سانا) الخبر. وقالت سانا إن الطريق مفتوح.", "سانا", "سانا"),
]


@pytest.mark.parametrize(("text", "full", "short"), ACRONYMS)
def test_letters_in_brackets_are_the_body_before_them(text: str, full: str, short: str) -> None:
    result = names(text)
    assert same(result, full, short)
    bodies = {m.entity for m in result.mentions if m.kind == "organization"}
    assert len(bodies) == 1


def test_the_organization_is_the_one_named_so_before_the_united_nations() -> None:
    text = "اتهمت منظمة حظر الأسلحة دمشق. وقالت الأمم المتحدة إنها قلقة. وأعلنت المنظمة أن فريقها وصل."
    result = names(text)
    assert same(result, "منظمة حظر الأسلحة", "المنظمة")
    assert not same(result, "الأمم المتحدة", "المنظمة")


def test_the_organization_alone_is_the_united_nations_where_no_other_is_named() -> None:
    result = names("حذرت الأمم المتحدة من المجاعة. وقالت المنظمة إن المخازن فارغة.")
    assert same(result, "الأمم المتحدة", "المنظمة")


@pytest.mark.parametrize(
    "form", ["منظمة حظر الأسلحة", "منظمة حظر الأسلحة الكيميائية", "منظمة حظر الأسلحة الكيماوية"]
)
def test_one_watchdog_by_all_its_names(form: str) -> None:
    assert entity(names(f"قالت {form} إن الفريق عاد."), form).name_en == "OPCW"


def test_a_head_that_nobody_bears_is_no_mention() -> None:
    result = names("قالت المقاومة إنها باقية، وذكر المرصد ذلك.")
    assert [m.text for m in result.mentions if m.text == "المقاومة"] == []


def test_every_entity_lists_its_mentions_in_the_order_of_the_text() -> None:
    text = (
        "قالت حركة حماس ذلك. وأضافت الحركة أن حماس باقية. وقال إسماعيل هنية إن الحركة قوية. وغادر هنية غزة."
    )
    result = names(text)
    by_id = {m.id: m for m in result.mentions}
    for one in result.entities:
        starts = [by_id[ident].start for ident in one.mentions]
        assert starts == sorted(starts)
        assert all(by_id[ident].entity == one.id for ident in one.mentions)
    assert len(entity(result, "حركة حماس").mentions) == 4


def test_the_rebels_of_two_reports_share_nothing() -> None:
    one = names("قصفت ميليشيات الحوثي المدينة. وقال شهود إن المتمردين فروا.")
    other = names("قصفت قوات الدعم السريع المدينة. وقال شهود إن المتمردين فروا.")
    assert entity(one, "ميليشيات الحوثي").name != entity(other, "قوات الدعم السريع").name
    assert mention(one, "ميليشيات الحوثي").id != ""
