"""Who did it, to whom: the ways in which Arabic news says so, read as a whole."""

import pytest

import rawi


def read(text):
    record = rawi.extract(text, published="2024-05-10")
    held = {mention.id: mention.text for mention in record.mentions}
    return [
        (event.type, [held[name] for name in event.actors], [held[name] for name in event.targets])
        for event in record.events
    ]


def one(text, kind):
    (found,) = [event for event in read(text) if event[0] == kind]
    return found[1:]


@pytest.mark.parametrize(
    ("text", "kind", "agents", "targets"),
    [
        # verb, subject, object
        ("هاجم مسلحون حافلة قرب البصرة.", "attack", ["مسلحون"], ["حافلة"]),
        ("اقتحمت قوات الأمن منزلا في الخرطوم.", "attack", ["قوات الأمن"], ["منزلا"]),
        # subject first
        ("قوات الأمن اقتحمت منزلا في الخرطوم.", "attack", ["قوات الأمن"], ["منزلا"]),
        # passives without vowels
        ("اختطف ثلاثة مهندسين في مأرب.", "abduction", [], ["مهندسين"]),
        ("خمسة صيادين اختطفوا قرب المكلا.", "abduction", [], ["صيادين"]),
        # a doer brought in behind
        ("اختطف ثلاثة مهندسين على يد مسلحين في مأرب.", "abduction", ["مسلحين"], ["مهندسين"]),
        ("اعتقل شابان من قبل الشرطة في صفاقس.", "arrest", ["الشرطة"], ["شابان"]),
        # verbal nouns with their genitive
        ("أعلن اعتقال الشرطة سبعة مهربين في طبرق.", "arrest", ["الشرطة"], ["مهربين"]),
        # light verbs
        ("شن مسلحون هجوما على حاجز في الرمادي.", "attack", ["مسلحون"], ["حاجز"]),
        ("ألقت الشرطة القبض على مهربين في طبرق.", "arrest", ["الشرطة"], ["مهربين"]),
        # what is found has a preposition, and who finds it has none
        ("عثرت القوات على ألغام في سرت.", "weapons_seizure", ["القوات"], ["ألغام"]),
        # a verb of two voices whose object is ground: the force behind it did it
        ("حرر الجيش العراقي بلدة ربيعة.", "territory_gain", ["الجيش العراقي"], ["ربيعة"]),
    ],
)
def test_roles_by_syntax(text, kind, agents, targets):
    assert one(text, kind) == (agents, targets)


@pytest.mark.parametrize(
    ("text", "kind", "agents", "targets"),
    [
        # the people whom the trigger names are its subject
        ("هتف المتظاهرون في ساحة التحرير ببغداد مطالبين بالخدمات.", "protest", ["المتظاهرون"], []),
        ("فجر انتحاري سيارة مفخخة قرب حاجز للجيش.", "suicide_bombing", ["انتحاري"], ["حاجز للجيش"]),
        # what a set phrase holds
        ("نفذت فرق هندسية إزالة الألغام في تلعفر.", "dismantling", ["فرق هندسية"], ["الألغام"]),
    ],
)
def test_roles_inside_the_trigger(text, kind, agents, targets):
    assert one(text, kind) == (agents, targets)


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        # the noun that a relative verb describes
        ("عاد الصحفيون الذين اختطفوا في أبين.", "abduction", ["الصحفيون"]),
        ("دفن الأهالي في حماة تسعة مدنيين قتلوا في الغوطة.", "killing", ["مدنيين"]),
        # a house that aircraft destroyed (it)
        ("انتشل المسعفون جثتين من تحت أنقاض بيت دمرته الطائرات في دوما.", "air_strike", ["بيت"]),
        # the besieged, behind a relative and "are still"
        ("وقال إن عشرين مسلحا ما زالوا محاصرين في سرت.", "siege", ["مسلحا"]),
    ],
)
def test_those_before_the_word_had_it_done_to_them(text, kind, targets):
    assert one(text, kind)[1] == targets


@pytest.mark.parametrize(
    ("text", "kind", "agents"),
    [
        # a meeting that he held
        (
            "وقال المتحدث إن الوزير سالم الحداد سافر بعد اجتماع عقده أمس مع وفد الحكومة.",
            "negotiation",
            ["سالم الحداد"],
        ),
        # the doer of what it happened in
        ("وصلت تعزيزات عسكرية إلى سرت، في عملية عسكرية للجيش الليبي.", "deployment", ["جيش الليبي"]),
    ],
)
def test_doers_left_out(text, kind, agents):
    assert one(text, kind)[0] == agents


def test_a_likeness_is_nobodys_role():
    assert "الإرهابيين" not in one("قتل الجنود سبعة مدنيين مثل الإرهابيين في ريف حماة.", "killing")[1]


def test_an_adjective_is_not_taken_for_people():
    (agents, _) = one("قصفت الفصائل المعارضة بلدة نبل.", "shelling")
    assert agents == ["الفصائل"]


def test_arms_are_what_is_struck_with():
    record = rawi.extract("استهدف مسلحون دورية بعبوة ناسفة في الحويجة.")
    held = {mention.id: mention.text for mention in record.mentions}
    targets = {held[name] for event in record.events for name in event.targets}
    assert targets == {"دورية"}


def test_struck_facilities_and_the_fallen_are_both_targets():
    agents, targets = one("قتل تسعة مدنيين في غارة استهدفت سوقا في حيس.", "air_strike")
    assert (agents, sorted(targets)) == ([], sorted(["مدنيين", "سوقا"]))


def test_the_prepositions_behind_who_launched_it():
    text = "بدأت في اليمن عملية عسكرية واسعة يشنها الجيش اليمني ضد الحوثيين."
    assert one(text, "operation") == (["الجيش اليمني"], ["الحوثيين"])


def test_those_who_are_found_dead_fell_to_whoever_killed_them():
    text = "تسلم الهلال الأحمر جثامين أربعة من قتلى التنظيم بعد أن لقوا مصرعهم على يد الجيش في درنة."
    assert one(text, "killing")[0] == ["الجيش"]


def test_the_fullest_name_of_two_mentions():
    text = "دارت معارك مع الحوثيين في ميدي أمس. وقال سكان إن المعارك مع ميليشيات الحوثي عنيفة."
    assert one(text, "armed_clash")[1] == ["ميليشيات الحوثي"]
