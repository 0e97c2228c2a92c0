"""Whose a facility is, who is counted, who only tells of a deed, and who protests: actors with country and sector."""

from __future__ import annotations

import pytest

import rawi


def read(text: str) -> dict:
    return rawi.extract(text).to_dict()


def told(record: dict, kind: str, side: str) -> list[tuple[str, str | None, str | None]]:
    """Words, country and sector of those on one side of the only event of a type."""
    mentions = {m["id"]: m for m in record["mentions"]}
    entities = {e["id"]: e for e in record["entities"]}
    (event,) = (event for event in record["events"] if event["type"] == kind)
    held = [mentions[name] for name in event[side]]
    known = [entities.get(m["entity"] or "", {}) for m in held]
    return [(m["text"], e.get("country"), e.get("sector")) for m, e in zip(held, known, strict=True)]


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("استهدف الهجوم حافلة تابعة للشرطة في أسوان.", "attack", ("حافلة تابعة للشرطة", None, "COP")),
        (
            "هاجم مسلحون قاعدة للجيش اللبناني في عكار.",
            "attack",
            ("قاعدة للجيش اللبناني", "LB", "MIL"),
        ),
        ("قصفت الطائرات مواقع لحركة طالبان في قندوز.", "air_strike", ("مواقع لحركة طالبان", "AF", "REB")),
        ("هاجم مسلحون مستشفى في عكار.", "attack", ("مستشفى", None, None)),
    ],
)
def test_a_facility_goes_on_to_its_owner(text: str, kind: str, target: tuple) -> None:
    assert told(read(text), kind, "targets") == [target]


def test_the_owner_does_not_hide_where_it_happened() -> None:
    record = read("هاجم مسلحون قاعدة للجيش اللبناني في طرابلس.")
    (event,) = record["events"]
    words = {m["id"]: m["text"] for m in record["mentions"]}
    assert [words[place["mention"]] for place in event["places"]] == ["طرابلس"]


def test_an_owned_facility_is_no_name_of_its_owner() -> None:
    record = read("هاجم مسلحون قاعدة للجيش اللبناني في طرابلس.")
    mentions = {m["text"]: m for m in record["mentions"]}
    assert mentions["قاعدة للجيش اللبناني"]["entity"] != mentions["جيش اللبناني"]["entity"]


@pytest.mark.parametrize(
    ("text", "who", "low"),
    [
        ("قتل تسعة صيادين في الغارة.", "صيادين", 9),
        ("قتل أكثر من ثلاثين مسلحا في الغارة.", "مسلحا", 30),
        ("قتل سبعة يابانيين في الغارة.", "يابانيين", 7),
        ("قتل 23 من ميليشيات الحوثي في الغارة.", "ميليشيات الحوثي", 23),
        ("قتل أربعة من عناصر الشرطة في الغارة.", "عناصر الشرطة", 4),
        ("قتل جنديان في الغارة.", "جنديان", 2),
    ],
)
def test_how_many_they_are_is_a_mention_of_its_own(text: str, who: str, low: int) -> None:
    record = read(text)
    (event,) = record["events"]
    (target,) = (m for m in record["mentions"] if m["id"] in event["targets"])
    count = next(m for m in record["mentions"] if m["id"] == target["value"]["count"])
    assert (target["text"], count["value"]["low"]) == (who, low)
    assert [(f["measure"], f["low"]) for f in record["figures"]] == [("killed", low)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("نفت الوزارة وقوع هجوم على المطار.", "attack"),
        ("نفت الشرطة حدوث انفجار في السوق.", "explosive_device"),
        ("فر سكان القرية بعد القصف المدفعي.", "shelling"),
        ("احتمى المدنيون بالأقبية خلال القصف المدفعي.", "shelling"),
    ],
)
def test_neither_who_tells_of_it_nor_who_flees_from_it_does_it(text: str, kind: str) -> None:
    assert told(read(text), kind, "actors") == []


def test_who_denies_a_deed_of_its_own_is_told_of_as_its_doer() -> None:
    assert told(read("نفى الجيش اللبناني شن هجوم على المخيم."), "attack", "actors") == [
        ("الجيش اللبناني", "LB", "MIL")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "اندلعت مواجهات بين الشرطة والمتظاهرين وسط المدينة.",
        "اندلعت مواجهات بين المتظاهرين والشرطة وسط المدينة.",
    ],
)
def test_of_a_clash_at_a_protest_the_protesters_come_first(text: str) -> None:
    record = read(text)
    assert told(record, "armed_clash", "actors") == [("المتظاهرين", None, "CVL")]
    assert told(record, "armed_clash", "targets") == [("الشرطة", None, "COP")]


@pytest.mark.parametrize(
    ("text", "who", "sector"),
    [
        ("خطف رجال مسلحون مهندسا في السوق.", "رجال مسلحون", "UAF"),
        ("خطف رجال مهندسا في السوق.", "رجال", None),
        ("خطف شبان ملثمون مهندسا في السوق.", "شبان ملثمون", "CVL"),
    ],
)
def test_armed_men_are_what_their_adjective_says(text: str, who: str, sector: str | None) -> None:
    assert told(read(text), "abduction", "actors") == [(who, None, sector)]


def test_adjectives_of_faith_belong_to_the_people() -> None:
    assert told(read("قتل الجيش أربعة مسلحين إسلاميين قرب الحدود."), "killing", "targets") == [
        ("مسلحين إسلاميين", None, "UAF")
    ]


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("خطف مسلحون الكوريين الجنوبيين قرب المصنع.", "الكوريين الجنوبيين", "KR"),
        ("خطف مسلحون الكنديين قرب المصنع.", "الكنديين", "CA"),
    ],
)
def test_people_told_by_their_nation_alone_have_its_country(text: str, who: str, country: str) -> None:
    record = read(text)
    assert told(record, "abduction", "targets") == [(who, country, None)]


def test_an_adjective_behind_a_noun_is_no_people() -> None:
    record = read("خطف مسلحون الجنود الكنديين قرب المصنع.")
    assert [m["text"] for m in record["mentions"] if m["kind"] == "group"] == ["مسلحون", "الجنود الكنديين"]
    tagged = read("وأطلق ناشطون وسم #العمال_الكنديين أمس.")
    assert not [m for m in tagged["mentions"] if m["rule"] == "group.nation"]


def test_a_relative_is_no_part_of_who_it_describes() -> None:
    text = "وأثار القرار تعبئة في صفوف العلمانيين الذين تظاهروا في أنقرة."
    assert told(read(text), "protest", "actors") == [("العلمانيين", None, None)]


def test_a_protest_takes_the_protesters_of_its_sentence() -> None:
    record = read("وقال المتظاهرون إن هدف المظاهرة إقالة المحافظ.")
    (event,) = record["events"]
    words = {m["id"]: m["text"] for m in record["mentions"]}
    assert [(words[r["mention"]], r["implicit"]) for r in event["roles"] if r["role"] == "agent"] == [
        ("المتظاهرون", True)
    ]


def test_a_protest_of_others_keeps_its_own_doers() -> None:
    text = "تظاهر العمال أمام المصنع فيما تجمع المتظاهرون في الميدان."
    assert ("العمال", None, "CVL") in told(read(text), "protest", "actors")


@pytest.mark.parametrize(
    ("text", "who", "country", "sector"),
    [
        ("قال الجيش الفرنسي إن جنوده قتلوا مسلحين.", "جنوده", "FR", "MIL"),
        ("أعلن الجيش الفرنسي أن قواته قتلت مسلحا.", "قواته", "FR", "MIL"),
        ("قالت الشرطة الكندية إن قواتها قتلت مسلحا.", "قواتها", "CA", "COP"),
        ("قالت الشرطة الكندية إن قواته قتلت مسلحا.", "قواته", None, "MIL"),
        ("أعلن الجيش الفرنسي ذلك. وقال القائد إن قواته قتلت مسلحا.", "قواته", None, "MIL"),
    ],
)
def test_their_own_soldiers_are_of_the_force_just_named(
    text: str, who: str, country: str | None, sector: str
) -> None:
    assert told(read(text), "killing", "actors") == [(who, country, sector)]


def test_counted_people_keep_their_noun_and_their_nation() -> None:
    record = read("خطف مسلحون أربعة مهندسين كنديين قرب المصنع.")
    (event,) = record["events"]
    (target,) = (m for m in record["mentions"] if m["id"] in event["targets"])
    assert (target["text"], target["value"]["nationality"]) == ("مهندسين كنديين", "CA")
