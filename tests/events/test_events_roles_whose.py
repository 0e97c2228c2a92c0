"""Whose deed it is where words stand between: pronouns, relatives, kin, gatherings, what a blast was near to."""

from __future__ import annotations

import pytest
from read_whole import figure, held, read, role, types


@pytest.mark.parametrize(
    ("text", "kind", "agents", "targets"),
    [
        # a singular verb behind a plural relative has a subject of its own
        ("تهجير العراقيين الذين قصفت مدنهم قوات النظام.", "shelling", ["قوات النظام"], []),
        ("مقتل الجنود الذين هاجموا القرية.", "attack", ["الجنود"], ["القرية"]),
        # the doer that a verbal noun is annexed to, and "to" before what it was done to
        ("أدان المجلس اجتياح الميليشيات للبصرة.", "attack", ["الميليشيات"], ["بصرة"]),
        ("اعتقال الشرطة لزعيم الحزب أثار غضبا.", "arrest", ["الشرطة"], ["زعيم الحزب"]),
        # a pronoun for the doer, and the object right behind it
        ("أعلن الجيش قصفه لمواقع المسلحين في الجبل.", "shelling", ["الجيش"], ["مواقع"]),
        # what takes place is annexed to those whom it was done to
        ("تم طرد المتمردين من معسكر قرب الفلوجة.", "territory_gain", [], ["المتمردين"]),
        # a dual verb has its subject before it
        ("اغتيلا وقام المتمردون بتسليم الجثتين.", "killing", [], []),
        # nobody is fought where the battle for a place is told with what the place is
        ("قال القائد إن معركة استعادة الموصل، عاصمة نينوى، انتهت.", "territory_gain", [], ["الموصل"]),
        # whoever goes on doing what a relative tells
        (
            "تابعت القوات اليمنية تعقب المتمردين الحوثيين الذين يستمرون بالانسحاب.",
            "withdrawal",
            ["المتمردين الحوثيين"],
            [],
        ),
        # a participle for what is aimed at
        (
            "وجهت القوات الأمريكية ضربات جوية في الصومال مستهدفة مقاتلي الحركة.",
            "air_strike",
            ["القوات الأمريكية"],
            ["مقاتلي الحركة"],
        ),
        # the verb takes its own preposition far behind
        (
            "إن الولايات المتحدة نفذت مع شركائها في التحالف 15 غارة ضد أهداف للتنظيم.",
            "air_strike",
            ["الولايات المتحدة"],
            ["أهداف للتنظيم"],
        ),
        # a group that opens fire isn't called after the fire
        ("أطلقت هذه المجموعة النار على الجنود.", "attack", ["المجموعة"], ["الجنود"]),
        # who the dead were
        ("وكان القتلى خمسة مسلحين وطفلا.", "killing", [], ["مسلحين", "طفلا"]),
    ],
)
def test_whose_deed_it_is(text: str, kind: str, agents: list[str], targets: list[str]) -> None:
    assert (held(text, kind, "agent"), held(text, kind, "target")) == (agents, targets)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # whoever tells of it, denounces it or says that others suffered it
        ("أعلنت مصادر أمنية مقتل شخصين وانفجار سيارتين مفخختين في الموصل.", "explosive_device"),
        ("أكد المتحدث باسم القوات تعرض قافلة عسكرية لهجوم انتحاري.", "suicide_bombing"),
        ("نظم الأهالي وقفة احتجاجية للتنديد باختطاف ذويهم.", "abduction"),
        # whoever advances didn't flee
        ("سجلت حالات فرار من السجن بعد تقدم المقاومة الشعبية.", "escape"),
    ],
)
def test_who_did_no_such_thing(text: str, kind: str) -> None:
    assert held(text, kind, "agent") == []


@pytest.mark.parametrize(
    ("text", "kind", "agents"),
    [
        # the followers of a leader are driven out, not the leader
        (
            "دفع ذلك العشرات من الميليشيات الحوثية وحلفائها من أتباع الرئيس السابق علي صالح إلى الفرار.",
            "escape",
            ["الميليشيات الحوثية", "حلفائها"],
        ),
        ("دفع الجيش المسلحين إلى الفرار من البلدة.", "escape", ["المسلحين"]),
        ("فر المقاتلون من المدينة.", "escape", ["المقاتلون"]),
        # those who are a part of the abducted took no town, nor did civilians
        (
            "خطف تنظيم داعش 230 مدنيا بينهم ستون امرأة بعد استيلائهم على بلدة في حمص.",
            "territory_gain",
            ["تنظيم داعش"],
        ),
        # the strikes were the coalition's, though they helped others
        (
            "قال البيان إن ضربات التحالف العربي التي نفذت هذا الأسبوع ساعدت وحدات الجيش.",
            "attack",
            ["التحالف العربي"],
        ),
        ("تبنت حركة الشباب المسؤولية عن عملية تفجير حافلة.", "explosive_device", ["حركة الشباب"]),
        # whoever is told again by what they do next
        ("تظاهر مئات العمال في البصرة، وتوجه المتظاهرون إلى مقر المحافظة.", "protest", ["العمال"]),
        ("توجه المتظاهرون إلى القصر الرئاسي.", "protest", ["المتظاهرون"]),
    ],
)
def test_who_did_it_past_other_words(text: str, kind: str, agents: list[str]) -> None:
    assert held(text, kind, "agent") == agents


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        # kin and followers, and not those whose they are
        ("قتل نجل الرئيس السابق.", "killing", ["نجل"]),
        ("اعتقلت زوجة القيادي في الحركة.", "arrest", ["زوجة"]),
        ("قتل شقيق القائد العسكري أحمد صالح في القصف.", "shelling", ["شقيق"]),
        ("خطف مسلحون نجل المحافظ في البصرة.", "abduction", ["نجل"]),
        ("اعتقلت الشرطة والد المتهم.", "arrest", ["والد المتهم"]),
        # ground that a pronoun takes up, and not the force that is to take it
        ("تنتظر القوات أوامر للتحرك نحو العاصمة صنعاء وتحريرها.", "territory_gain", ["صنعاء"]),
        # a crowd is those who make it up
        ("سقط صاروخ على تجمع للمدنيين في البلدة.", "shelling", ["مدنيين"]),
        ("أطلقت دبابة قذيفة على تجمع للمواطنين.", "shelling", ["مواطنين"]),
        # what a blast was near to, where nobody is told to have fallen
        ("فجر انتحاري نفسه قرب دورية عسكرية.", "suicide_bombing", ["دورية عسكرية"]),
        ("انفجرت سيارة مفخخة بالقرب من مقر المحافظ.", "explosive_device", ["مقر"]),
        ("انفجرت سيارة مفخخة قرب مقر الحزب فقتل ثلاثة جنود.", "explosive_device", ["جنود"]),
        # people by their trade
        ("خطف مسلحون مهندسا وسائقا ومعلما في بغداد.", "abduction", ["مهندسا", "سائقا", "معلما"]),
        ("هاجم ملثمون أربعة أوروبيين في المدينة.", "attack", ["أوروبيين"]),
    ],
)
def test_to_whom_it_was_done(text: str, kind: str, targets: list[str]) -> None:
    assert held(text, kind, "target") == targets


def test_a_border_with_a_country_is_no_victim() -> None:
    text = "لقي 24 مسلحا مصرعهم في محافظة الجوف الحدودية مع السعودية."
    assert role(text, "killing", "target") == ["مسلحا"]


@pytest.mark.parametrize(
    ("text", "low"), [("راح ضحيتها سبعة مدنيين.", 7), ("هجوم على السوق راح ضحيته تسعة مدنيين.", 9)]
)
def test_who_fell_victim_was_killed(text: str, low: int) -> None:
    assert figure(text, "killed").low == low


def test_those_who_leave_a_besieged_quarter_are_not_besieged() -> None:
    assert held("غادر 300 مدني الحي المحاصر أمس.", "siege", "target") == ["الحي المحاصر"]


@pytest.mark.parametrize(
    "text",
    [
        # at dawn, written like "both blew up"
        "وصلت القوات إلى البلدة فجراً.",
        # a stroke of fate and of luck, a proposal, a page on the net
        "تعد الخسارة ضربة قاصمة لعمليات الجماعة.",
        "وتقدم القيادي في الحزب خالد صالح بمبادرة إلى القوات.",
        "تعجب من عدم السيطرة على مواقع التواصل الاجتماعي.",
        # smuggled, written like "flees"
        "قال الجيش إن الخلية تهرب مكونات من إيران.",
    ],
)
def test_words_that_tell_of_nothing_done(text: str) -> None:
    told = {"explosive_device", "attack", "territory_gain", "escape"}
    assert not told & set(types(text))


def test_one_flight_is_told_by_both_of_its_words() -> None:
    flights = read("شوهد العشرات من المسلحين يلوذون بالفرار.").events
    assert [event.type for event in flights] == ["escape"]


@pytest.mark.parametrize(
    ("text", "kind", "agents", "targets"),
    [
        # quotation marks around a name part nothing
        ("خطف تنظيم «داعش» نحو 230 مدنيا في حمص.", "abduction", ["داعش"], ["مدنيا"]),
        ("هاجم تنظيم «داعش» مواقع للجيش في الرمادي.", "attack", ["داعش"], ["مواقع للجيش"]),
        ("«داعش» يعدم خمسة جنود.", "killing", ["داعش"], ["جنود"]),
        ("سيطر «داعش» على المدينة.", "territory_gain", ["داعش"], ["المدينة"]),
        ('نفذت المقاتلات غارات على "قاعدة الديلمي".', "air_strike", ["المقاتلات"], ["قاعدة الديلمي"]),
        # the word for a body is no "organizing"
        ('أعلن تنظيم "الدولة الإسلامية" مقتل خمسة من عناصره.', "killing", [], ["عناصره"]),
        # whom those whom one faces or fights are
        ("اتفق الطرفان على خطة لمواجهة داعش.", "armed_clash", [], ["داعش"]),
        ("بدأت قوات التحالف قتال داعش في الموصل.", "armed_clash", ["قوات التحالف"], ["داعش"]),
        # a verb that needs its own preposition
        ("قال إن الحوثيين يعمدون إلى قصف الأحياء.", "shelling", ["الحوثيين"], ["الأحياء"]),
        # whoever helped was freed from nobody
        ("أعلن تحرير مدينة عدن بدعم بري من قوات التحالف.", "territory_gain", [], ["عدن"]),
        # the president's men fell, and he didn't
        (
            "لقي 24 عنصرا من ميليشيات الحوثي وعناصر الرئيس المخلوع علي عبدالله صالح مصرعهم.",
            "killing",
            [],
            ["عنصرا من ميليشيات الحوثي", "عناصر"],
        ),
        (
            "تم طرد الحوثيين ومرتزقة علي عبدالله صالح من المحافظة.",
            "territory_gain",
            [],
            ["الحوثيين", "مرتزقة"],
        ),
        # a name behind "called" is the same man's
        ('قتل العنصر "الشرعي" المدعو "عبدالسلام العوامي".', "killing", [], ["العنصر"]),
        # whoever is told of as the one whom a relative's singular verb abducted
        ("قررت الحركة إحالة الصحفيين الذين قامت باختطافهم إلى المحكمة.", "abduction", [], ["الصحفيين"]),
    ],
)
def test_marks_names_and_helpers(text: str, kind: str, agents: list[str], targets: list[str]) -> None:
    assert (held(text, kind, "agent"), held(text, kind, "target")) == (agents, targets)


@pytest.mark.parametrize(
    "text",
    [
        "قالت روسيا إنها حريصة على دحر الإرهابيين وتحرير المدينة.",
        "يحرص الجيش على تحرير المدينة.",
    ],
)
def test_what_somebody_is_keen_on_is_not_done(text: str) -> None:
    assert {event.status for event in read(text).events} <= {"planned"}


def test_a_threat_takes_by_and_nothing_that_stands_beside_it() -> None:
    (event,) = [event for event in read("تعرض الصحفيون للتهديد والخطف.").events if event.type == "abduction"]
    assert event.status == "actual"
