"""What is an event, and what only carries its name."""

import pytest
from told import tell

from rawi import pipeline
from rawi.codebook import builtin
from rawi.model import Report


@pytest.mark.parametrize(
    "text",
    [
        "سجل المهاجم هدفا بعد هجوم سريع في مباراة الأمس.",
        "وصل مدير جهاز مكافحة الإرهاب إلى العاصمة.",
        "ضرب المثل في الكرم أمام ضيوفه.",
        "شهدت البورصة انفجار الأسعار هذا الأسبوع.",
        "يعقد البرلمان جلسته يوم الأحد.",
        "ينظر القضاء في قضية مقتل الصحفي.",
    ],
)
def test_no_event(text):
    assert tell(text).events == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("انفجرت سيارة مفخخة قرب السوق.", "explosive_device"),
        ("فجر انتحاري نفسه وسط حشد.", "suicide_bombing"),
        ("خطف مجهولون طبيبا في المدينة.", "abduction"),
        ("تظاهر المئات أمام مبنى المحافظة.", "protest"),
        ("ألقت الشرطة القبض على مهرب.", "arrest"),
        ("توصل الطرفان إلى هدنة تبدأ غدا.", "agreement"),
        ("استسلم عشرات المقاتلين للجيش.", "defection"),
    ],
)
def test_event(text, kind):
    assert kind in tell(text).types()


def test_longest_trigger_wins():
    assert tell("أوقع هجوم كيميائي ضحايا.").types() == ["chemical_attack"]


def test_a_word_of_a_name_reports_nothing():
    assert tell("أصدرت هيئة تحرير المدينة بيانا.", orgs=["هيئة تحرير المدينة"]).events == ()


def test_weak_word_needs_something_beside_it():
    assert tell("تحدث عن القتال طويلا.").events == ()
    assert tell("واصل المسلحون القتال قرب النهر.", groups=["المسلحون"]).types() == ["armed_clash"]


def test_trigger_is_the_whole_token():
    event = tell("وقصفت المدفعية القرية.").one("shelling")
    assert event.trigger.text == "وقصفت"
    assert event.triggers == ((0, 5),)


def test_rule_and_codes_are_given():
    event = tell("نفذت الطائرات غارة على المعسكر.").one("air_strike")
    assert event.rule == "event.air_strike.raid.noun"
    assert event.acled.sub_event_type == "Air/drone strike"
    assert (event.plover.event, event.plover.mode) == ("ASSAULT", "aerial")


def test_states_have_no_acled_row():
    event = tell("تحاصر القوات بلدة داريا منذ أسابيع.", places=["داريا"]).one("siege")
    assert event.acled is None
    assert event.plover.event == "COERCE"


@pytest.mark.parametrize("name", sorted(builtin().types))
def test_the_codebooks_own_examples_hold(name):
    for example in builtin().types[name].example:
        found = [event.type for event in pipeline.read(Report(id="r", text=example.text)).events]
        assert set(example.events) <= set(found)
