"""Nobody fell, or not those whom a plot meant; shares and their wholes; the class of people who "number" so many."""

import pytest
from read_whole import counts, figure, one, read, types

NOBODY = [
    "لم تؤد الغارة إلى سقوط قتلى.",
    "لم يؤد الهجوم إلى مقتل أحد.",
    "لم يسفر الانفجار عن قتلى أو جرحى.",
    "لم يسفر الهجوم عن وقوع ضحايا.",
    "لم يوقع القصف قتلى.",
    "لم تسفر الغارات عن إصابات في صفوف المدنيين.",
    "انفجرت عبوة ناسفة قرب الجسر دون أن تسفر عن قتلى.",
    "سقطت قذيفة على منزل دون وقوع خسائر بشرية.",
    "لم يقتل أي جندي في الهجوم.",
]

HAPPENED = [
    ("لم تؤد الغارة إلى سقوط قتلى.", "air_strike"),
    ("لم يؤد الهجوم إلى مقتل أحد.", "attack"),
    ("لم يوقع القصف قتلى.", "shelling"),
    ("لم تخلف الغارة قتلى.", "air_strike"),
]

MEANT = [
    "أحبطت المخابرات مخططا لاغتيال ثلاثة ضباط.",
    "فشلت محاولة لاغتيال ضابطين في عدن.",
    "حاول مسلحون خطف موظف إغاثة لكنهم فشلوا.",
    "هددت الجماعة بقتل خمسة مهندسين.",
    "طالب الخطيب بقتل ثلاثة أسرى.",
    "رفض الحارس قتل سجينين.",
    "ولولا تدخل الجيش لقتل العشرات.",
    "نفى الجيش مقتل جندي.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_one_is_counted_as_fallen_where_none_fell(text):
    assert not [name for name, _, _ in counts(text) if name in ("killed", "wounded")]
    assert not [e for e in read(text).events if e.type in ("killing", "wounding") and e.status == "actual"]


@pytest.mark.parametrize(("text", "kind"), HAPPENED)
def test_what_left_no_dead_has_happened_all_the_same(text, kind):
    assert one(text, kind).status == "actual"


@pytest.mark.parametrize("text", MEANT)
def test_whom_a_plot_meant_nobody_has_killed_or_taken(text):
    assert not [name for name, _, _ in counts(text) if name in ("killed", "wounded", "abducted")]


def test_a_denied_toll_is_kept_with_its_denial():
    text = "نفت الوزارة مقتل خمسة جنود في الهجوم."
    assert figure(text, "killed").low == 5
    assert one(text, "killing").status == "denied"


def test_none_but_one_is_one():
    text = "لم يقتل سوى جندي واحد في الهجوم."
    assert figure(text, "killed").low == 1
    assert {event.status for event in read(text).events} == {"actual"}


def test_those_killed_while_an_attack_is_foiled_are_not_its_toll():
    text = "أحبط الجيش هجوما على القاعدة وقتل ثلاثة مسلحين."
    assert one(text, "attack").figures == ()
    assert one(text, "killing").figures == (figure(text, "killed").id,)


def test_a_share_has_the_whole_that_is_numbered_behind_it():
    text = "ذكر التقرير أن ثلث اللاجئين البالغ عددهم 9 آلاف لاجئ عادوا إلى ديارهم."
    figures = {found.unit: found for found in read(text).figures}
    assert figures["percent"].base == figures["person"].id


def test_a_share_of_whom_the_text_leaves_open_has_no_base():
    text = "عاد ثلث المقاتلين البالغ عددهم 900 مقاتل، بينما قتل 12% منهم في المعارك."
    assert [found.base for found in read(text).figures if found.measure == "killed"] == [None]


def test_people_who_number_so_many_keep_their_class():
    text = "قال المسؤول إن مقاتلي الفصيل المحتجزين وعددهم 350 سينقلون إلى سجن آخر."
    assert [found.subject.class_ for found in read(text).figures if found.low == 350] == ["fighter"]


def test_two_raids_on_two_towns_are_two_events_each_with_its_own_dead():
    text = "شنت مقاتلات التحالف ثلاث غارات على صعدة، وقتل خمسة مدنيين في غارة على تعز."
    strikes = [event for event in read(text).events if event.type == "air_strike"]
    measures = {found.id: found.measure for found in read(text).figures}
    assert [[measures[name] for name in strike.figures] for strike in strikes] == [["events"], ["killed"]]


def test_a_pause_is_no_arrest():
    assert "arrest" not in types("استؤنفت المفاوضات بعد توقف دام أسبوعا.")


def test_a_span_of_months_is_no_day_of_what_is_told_beside_it():
    text = "فر مئات المسلحين خلال الأشهر الستة الماضية. وقتل ثلاثة منهم في كمين قرب الرطبة."
    assert one(text, "attack").date.start is None


def test_what_a_relative_clause_tells_in_the_past_is_done():
    text = "يحاول التنظيم استهداف القرى التي تم تحريرها."
    assert one(text, "territory_gain").status == "actual"


def test_who_tells_of_a_warning_warns_of_no_less():
    text = "حذر القائد من إطلاق سراح المقاتلين، بحسب الوكالة."
    assert one(text, "release").status == "feared"


def test_what_is_predicted_is_conditional():
    text = "توقع التقرير أن يعود التنظيم ويستعيد بلدات في البادية."
    assert all(e.status not in ("actual", "ongoing") for e in read(text).events if e.type == "territory_gain")
