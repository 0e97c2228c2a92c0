"""Who did what to whom across times, conjuncts and neighbouring clauses: whole sentences, read from raw text."""

import pytest
from read_whole import held
from told import tell

import rawi


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        # "The day before yesterday" holds a preposition that governs nothing behind it.
        ("وقتل أول من أمس سبعة جنود تشاديين قرب الحدود.", "killing", ["جنود تشاديين"]),
        ("وأصيب أول من أمس ثلاثة رعاة قرب القرية.", "wounding", ["رعاة"]),
        ("واعتقل أول من أمس خمسة صحفيين في المدينة.", "arrest", ["صحفيين"]),
        ("وقتل في وقت مبكر من صباح أمس خمسة جنود قرب الحدود.", "killing", ["جنود"]),
    ],
)
def test_an_expression_of_time_governs_nothing_behind_it(text: str, kind: str, target: list[str]) -> None:
    assert held(text, kind, "target") == target


def test_those_killed_the_day_before_are_not_lost_in_an_attack() -> None:
    text = "وقتل أول من أمس سبعة جنود تشاديين في هجوم شنه مسلحون مجهولون على ثكنة للجيش."
    assert held(text, "attack", "agent") == ["مسلحون مجهولون"]
    assert set(held(text, "attack", "target")) == {"ثكنة للجيش", "جنود تشاديين"}


@pytest.mark.parametrize(
    "text",
    [
        "قال مصدر إن «19 شخصا على الأقل قتلوا وأصيب نحو 40 آخرين بجروح جراء هجوم انتحاري».",
        "وذكرت الشرطة أن 19 شخصا قتلوا وجرح نحو 40 آخرين في هجوم انتحاري.",
    ],
)
def test_a_plural_verb_shares_no_object_with_the_next(text: str) -> None:
    assert held(text, "suicide_bombing", "agent") == []
    assert held(text, "suicide_bombing", "target")[0] == "شخصا"


def test_two_verbs_before_one_object_still_share_it() -> None:
    told = tell("قتل وأصيب اثنا عشر مدنيا في البلدة.", groups=["اثنا عشر مدنيا"])
    assert told.words(told.events[0].targets) == ["اثنا عشر مدنيا"]


def test_a_plural_told_with_the_tell_helper_keeps_its_own_dead() -> None:
    told = tell(
        "إن تسعة جنود قتلوا وأصيب عشرة عمال في كمين قرب مأرب.",
        groups=["تسعة جنود", "عشرة عمال"],
        places=["مأرب"],
    )
    assert "تسعة جنود" in told.words(told.events[0].targets)
    assert told.events[0].actors == ()


@pytest.mark.parametrize(
    ("text", "kind", "agent", "target"),
    [
        ("قتل مسلحون مجهولون ثلاثة جنود قرب الحدود.", "killing", ["مسلحون مجهولون"], ["جنود"]),
        ("إن مسلحين قتلوا ثلاثة جنود قرب الحدود.", "killing", ["مسلحين"], ["جنود"]),
        ("قتل ثلاثة جنود على يد مسلحين مجهولين.", "killing", ["مسلحين مجهولين"], ["جنود"]),
        ("قتل ثلاثة جنود برصاص مسلحين مجهولين.", "killing", ["مسلحين مجهولين"], ["جنود"]),
        ("خطف مسلحون مجهولون ثلاثة مهندسين.", "abduction", ["مسلحون مجهولون"], ["مهندسين"]),
        ("خطف ثلاثة مهندسين من قبل مسلحين مجهولين.", "abduction", ["مسلحين مجهولين"], ["مهندسين"]),
        ("قام مسلحون مجهولون بخطف ثلاثة مهندسين.", "abduction", ["مسلحون مجهولون"], ["مهندسين"]),
        ("اعتقل الجيش التركي خمسة شبان في القرية.", "arrest", ["الجيش التركي"], ["شبان"]),
        ("ألقى الجيش التركي القبض على خمسة شبان.", "arrest", ["الجيش التركي"], ["شبان"]),
        ("إن مسلحين هاجموا قوات الأمن في المدينة.", "attack", ["مسلحين"], ["قوات الأمن"]),
        ("شن مسلحون مجهولون هجوما على قوات الأمن.", "attack", ["مسلحون مجهولون"], ["قوات الأمن"]),
        ("تعرضت قوات الأمن لهجوم من قبل مسلحين مجهولين.", "attack", ["مسلحين مجهولين"], ["قوات الأمن"]),
    ],
)
def test_one_deed_told_in_many_ways_has_the_same_roles(
    text: str, kind: str, agent: list[str], target: list[str]
) -> None:
    assert held(text, kind, "agent") == agent
    assert held(text, kind, "target") == target


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        # A state that opens the clause acts, a town does not.
        ("إن تركيا تواصل عملياتها عبر قصف القرى.", ["تركيا"]),
        ("في عفرين قصف عنيف على القرى.", []),
    ],
)
def test_a_state_can_be_whom_the_clause_is_about(text: str, agent: list[str]) -> None:
    assert held(text, "shelling", "agent") == agent


def test_the_protesters_in_another_role_are_left_alone() -> None:
    text = "تظاهر مئات العمال في الساحة، وفرقت الشرطة المتظاهرين بالغاز المسيل للدموع."
    record = rawi.extract(text).to_dict()
    words = {mention["id"]: mention["text"] for mention in record["mentions"]}
    protest = next(event for event in record["events"] if event["type"] == "protest")
    assert "العمال" in [words[name] for name in protest["actors"]]
    assert "الشرطة" not in [words[name] for name in protest["actors"]]


def test_every_filler_is_a_mention_of_the_record_and_no_one_has_two_roles() -> None:
    text = (
        "تظاهر مئات العمال أمام وزارة المالية متهمين الحكومة بالفساد، وقتل أول من أمس جندي برصاص "
        "مسلحين، بينما قصفت طائرات تركية القرية."
    )
    record = rawi.extract(text).to_dict()
    known = {mention["id"] for mention in record["mentions"]}
    assert len(record["events"]) >= 2
    for event in record["events"]:
        fillers = [filler["mention"] for filler in event["roles"]]
        assert set(fillers) <= known
        assert len(fillers) == len(set(fillers))
