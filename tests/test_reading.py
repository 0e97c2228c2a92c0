"""What the stages make of a sentence together: people, places, events and figures as a coder would want them."""

from __future__ import annotations

import pytest

import rawi
from rawi.model import Event, Record

DAY = "2021-03-08"


def read(text: str, title: str | None = None) -> Record:
    return rawi.extract(text, published=DAY, title=title)


def only(record: Record, kind: str) -> Event:
    (event,) = [one for one in record.events if one.type == kind]
    return event


def words(record: Record, ids: tuple[str, ...]) -> list[str]:
    by_id = {mention.id: mention.text for mention in record.mentions}
    return [by_id[one] for one in ids]


def counts(record: Record) -> list[tuple[str, float | None, float | None, str | None]]:
    return [(f.measure, f.low, f.high, f.subject.nationality) for f in record.figures]


def places(record: Record, event: Event) -> list[tuple[str, str, str]]:
    by_id = {mention.id: mention.text for mention in record.mentions}
    return [(by_id[place.mention], place.role, place.basis) for place in event.places]


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        ("أوقفت الشرطة تسعة آخرين وبحوزتهم أسلحة خفيفة.", "arrest", ["تسعة آخرين"]),
        ("اعتقلت الشرطة خمسة مهربين في مبنى مهجور.", "arrest", ["مهربين"]),
        ("خطف مسلحون ثلاثة عمال من حافلة.", "abduction", ["عمال"]),
    ],
)
def test_people_are_taken_not_what_they_carry(text: str, kind: str, targets: list[str]) -> None:
    record = read(text)
    assert words(record, only(record, kind).targets) == targets


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ألقى الجهاز القبض على 12 عراقيا و7 أتراك.",
            [("detained", 12, 12, "IQ"), ("detained", 7, 7, "TR")],
        ),
        ("اعتقلت الشرطة ثلاثة مهربين إيرانيين.", [("detained", 3, 3, "IR")]),
        ("اعتقلت الشرطة ثلاثة مهربين.", [("detained", 3, 3, None)]),
    ],
)
def test_figures_say_whose_people_they_count(text: str, found: list[tuple[object, ...]]) -> None:
    assert counts(read(text)) == found


def test_a_comma_parts_a_count_from_the_verb_behind_it() -> None:
    record = read("كانت المجموعة تضم 14 مسلحا، قُتل ثلاثة منهم في اشتباك قرب الرطبة.")
    assert [(f.low, f.measure) for f in record.figures if f.measure == "killed"] == [(3, "killed")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وقتل جنديان في اشتباك استمر ثلاث ساعات.", "actual"),
        ("وتستمر الاشتباكات في محيط البلدة.", "ongoing"),
        ("واستمرت الاشتباكات في محيط البلدة.", "ongoing"),
    ],
)
def test_what_lasted_a_stated_time_is_over(text: str, status: str) -> None:
    assert only(read(text), "armed_clash").status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("الجيش يقصف مواقع المسلحين\n\nوقال شهود إن الطرق أغلقت.", "actual"),
        ("الجيش يحاصر بلدة الرطبة\n\nوقال شهود إن الطرق أغلقت.", "ongoing"),
    ],
)
def test_a_headline_tells_the_past_in_the_present(text: str, status: str) -> None:
    (event,) = read(text).events
    assert event.status == status


@pytest.mark.parametrize(
    "text",
    [
        "تسلّم العراق 40 محتجزا من قوات سوريا الديمقراطية عبر معبر ربيعة.",
        "سلّمت قوات سوريا الديمقراطية 40 محتجزا إلى العراق عبر معبر ربيعة.",
    ],
)
def test_a_handover_counts_whoever_is_handed_over(text: str) -> None:
    record = read(text)
    event = only(record, "handover")
    assert event.status == "actual"
    assert counts(record) == [("handed_over", 40, 40, None)]
    assert ("معبر ربيعة", "at", "own") in places(record, event)


def test_nothing_is_handed_over_where_an_office_is_taken_up() -> None:
    assert not [e for e in read("تسلّم الوزير الجديد مهامه في بغداد.").events if e.type == "handover"]


def test_the_province_says_where_the_town_lies() -> None:
    record = read("انفجرت عبوة ناسفة في بلدة الرطبة بمحافظة الأنبار.")
    assert places(record, only(record, "explosive_device")) == [("الرطبة", "at", "own")]


def test_where_they_went_is_where_the_next_thing_happened() -> None:
    text = "تسلل مسلحون إلى مدينة القائم في محافظة الأنبار. واعتقلت الشرطة ثلاثة منهم."
    record = read(text)
    assert places(record, only(record, "arrest")) == [("القائم", "at", "carried")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("اشتباك ليلي غرب القائم ومقتل متسللين.", "القائم"),
        ("معارك شمال الباب بريف حلب.", "الباب"),
        ("هجوم على نقطة قرب العريش في سيناء.", "العريش"),
    ],
)
def test_a_bearing_makes_a_place_of_an_everyday_word(text: str, name: str) -> None:
    found = [m for m in read(text).mentions if m.kind == "place" and m.text == name]
    assert len(found) == 1 and found[0].value.latitude is not None


@pytest.mark.parametrize("word", ["السوق", "الجامعة", "القصر", "القلعة"])
def test_a_bearing_makes_no_town_of_a_building(word: str) -> None:
    found = [m for m in read(f"انفجرت عبوة غرب {word} وسط بغداد.").mentions if m.kind == "place"]
    assert [m.text for m in found if m.value.named] == ["بغداد"]


def test_a_common_place_is_marked_unnamed() -> None:
    record = read("قصفت الطائرات مستشفى ومدرستين في إدلب.")
    named = {m.text: m.value.named for m in record.mentions if m.kind == "place"}
    assert named["إدلب"] is True and named["مستشفى"] is False


def test_a_patrol_is_a_force_and_no_vehicle() -> None:
    record = read("هاجم مسلحون دورية للشرطة قرب كركوك.")
    assert [m.kind for m in record.mentions if m.text.startswith("دورية")] == ["group"]


def test_what_was_forwarded_stands_between_the_outlet_and_the_rest() -> None:
    from rawi import pipeline
    from rawi.model import Report, identify

    text = "قال مصدر أمني إن الطريق أغلق."
    report = Report(id=identify("r", text), text=text, outlet="قناة ألف", via="قناة باء")
    claim = next(one for one in pipeline.read(report).claims if one.cue)
    assert [hop.name for hop in claim.chain] == ["قناة باء", "مصدر أمني"]


def test_families_are_nobody_s_captives() -> None:
    record = read("وهناك أكثر من ألفين من أفراد أسرهم في مخيمات قرب الحسكة.")
    assert [event.type for event in record.events if event.type == "arrest"] == []


def test_a_capital_acts_for_its_government_where_no_preposition_makes_a_place_of_it() -> None:
    record = read("وأشارت مصادر إلى أن بغداد تسلمت الفرنسيين من التحالف الدولي.")
    event = only(record, "handover")
    assert words(record, event.targets) == ["الفرنسيين"]
    assert words(record, event.actors) == ["التحالف الدولي"]


def test_those_arrested_and_those_received_before_are_a_finding() -> None:
    text = "ألقى الجهاز القبض على 20 فرنسيا. وأشارت مصادر إلى أن بغداد تسلمت الفرنسيين قبل فترة من التحالف الدولي."
    (finding,) = read(text).findings
    assert (finding.kind, finding.about) == ("contradiction", "status")


def test_money_has_no_nationality() -> None:
    record = read("وضبطت الشرطة 500 مليون دولار أميركي.")
    assert [(f.unit, f.subject.nationality) for f in record.figures] == [("USD", None)]


def test_those_before_a_verb_of_two_voices_suffered_it_and_nobody_is_made_up_for_it() -> None:
    record = read("وتشير أرقام رسمية إلى أن ستة مسلحين قتلوا قرب الحدود، وأن أكثر من 40 شخصا اعتقلوا.")
    event = only(record, "arrest")
    assert words(record, event.targets) == ["شخصا"]
    assert event.actors == ()
