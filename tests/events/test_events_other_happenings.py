"""What is another happening than the one told before, and what is the same one told again."""

from __future__ import annotations

import pytest
from read_whole import held, read, role, types


def _kinds(text: str, kind: str) -> int:
    return types(text).count(kind)


@pytest.mark.parametrize(
    "text",
    [
        "هاجم مسلحون حاجزا في حلب. ونفذ مسلحون هجمات مشابهة على الطريق.",
        "هاجم مسلحون حاجزا للشرطة. وشهدت البلدة هجمات سابقة في الأعوام الماضية.",
        "يقف الرجل وراء عدة هجمات، من بينها استهداف دورية للشرطة.",
        "أحرق محتجون مقر الحزب، كما أحرقوا سيارات للشرطة.",
        "اعتقلت الشرطة خمسة أشخاص في البلدة. كما تم اعتقال سبعة آخرين قرب الجسر.",
        "شن الطيران غارات على حلب. وقتل عشرة أشخاص في غارة على منزل.",
        "أطلق مسلح النار على المصلين. وأطلقت الشرطة النار على سيارة.",
        "أحرق محتجون القنصلية في البصرة. وأحرق محتجون مسجدا في الحي.",
    ],
)
def test_words_tell_of_another_one(text: str) -> None:
    kinds = types(text)
    assert len(kinds) > len(set(kinds)), kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("هاجم مسلحون حاجزا للشرطة. وكان هجوم المسلحين على الحاجز عنيفا.", "attack"),
        ("شن الطيران غارات على المعسكر. وأكد شهود وقوع الغارة.", "air_strike"),
        ("شن الطيران غارات على المعسكر. وأحصى السكان ستين غارة.", "air_strike"),
        (
            "استهدف الطيران موقعا للتنظيم في حلب. وقال بيان إن الطيران استهدف مبنى للتنظيم في حلب.",
            "air_strike",
        ),
        ("أحرق مسلحون مساجد في البلدة. وقال شاهد إن مسلحين أحرقوا مسجدا في البلدة.", "destruction"),
        ("اندلعت اشتباكات في البلدة. وقتل جندي في اشتباك في البلدة.", "armed_clash"),
    ],
)
def test_the_same_one_told_again(text: str, kind: str) -> None:
    assert _kinds(text, kind) == 1, types(text)


def test_the_deadliest_since_another_one() -> None:
    text = "قتل عشرون في تفجير انتحاري في الرمادي. وهذا الهجوم هو الأكثر دموية منذ تفجير انتحاري أوقع ثلاثين قتيلا في بغداد."
    events = [event for event in read(text).events if event.type == "suicide_bombing"]
    assert len(events) == 2
    lows = [{f.low for f in read(text).figures if f.subject.event == event.id} for event in events]
    assert lows == [{20}, {30}]


def test_this_attack_was_just_told_whatever_day_stands_beside_it() -> None:
    text = "انفجرت عبوة ناسفة يوم الأحد في الكرادة. وهذا الهجوم هو الأول منذ 16 كانون الثاني 2018."
    assert types(text) == ["explosive_device"]


def test_each_arrests_its_own() -> None:
    text = "اعتقلت قوات الأمن خمسة شبان، فيما اعتقل التنظيم أربعة رجال."
    assert _kinds(text, "arrest") == 2


def test_what_is_recalled_with_an_old_day_is_not_the_news() -> None:
    text = "هاجم مسلحون حاجزا للشرطة أمس الاثنين. واستهدف مسلحون دورية للجيش في أغسطس 2017."
    assert [event.background for event in read(text).events if event.type == "attack"] == [False, True]


def test_a_day_of_a_series_that_lasted_years() -> None:
    text = (
        "شهدت المدينة هجمات في السنوات الأربع الأخيرة. وفي 24 مايو 2016 أطلق مسلح النار على متحف في المدينة."
    )
    assert _kinds(text, "attack") == 2


def test_a_siege_lasts_longer_than_the_day_it_is_told_of() -> None:
    text = "يحاصر الجيش بلدة حزة منذ عام 2015. وكان الجيش يحاصر بلدة حزة أمس الاثنين."
    assert _kinds(text, "siege") == 1


def test_entries_of_a_list_that_days_open() -> None:
    text = (
        "أبرز ما شهدته البلاد:\n24 مايو 2014، قتلت الشرطة المهاجم.\n"
        "7 يناير 2015، أطلق مسلح النار على مطعم.\n13 نوفمبر 2015، قتلت الشرطة المهاجم."
    )
    assert _kinds(text, "killing") == 2


def test_one_paragraph_that_a_day_opens_goes_on_telling() -> None:
    text = "انفجرت عبوة ناسفة في الكرادة.\n4 مارس 2019، قال بيان إن الانفجار أوقع قتلى."
    assert types(text) == ["explosive_device"]


def test_an_air_raid_does_not_take_up_a_bomber() -> None:
    text = "قتل خمسة في هجوم انتحاري. وقتل تسعة في الغارات الجوية."
    assert sorted(types(text)) == ["air_strike", "suicide_bombing"]


def test_the_attack_takes_up_a_bomber() -> None:
    assert types("فجر انتحاري نفسه قرب السوق. وأدى الهجوم إلى مقتل تسعة.") == ["suicide_bombing"]


def test_the_same_toll_is_the_same_fallen() -> None:
    text = (
        "قتل 12 شخصا في تفجير انتحاري أمام الوزارة.\nوقالت الشرطة إن الطريق أغلق.\n"
        "وأعلن متحدث أن 12 شخصا على الأقل قتلوا."
    )
    assert types(text) == ["suicide_bombing"]


def test_the_same_number_of_the_other_side() -> None:
    text = "قتل أربعة شرطيين في هجوم على حاجز، فيما قتلت القوات أربعة مسلحين."
    assert role(text, "killing", "agent") == ["القوات"]
    assert "مسلحين" not in held(text, "attack", "target")


def test_whoever_attacks_kills_in_the_attack() -> None:
    text = "شن مسلحون هجوما على حاجز وقتلوا أربعة شرطيين."
    assert types(text) == ["attack"]


def test_the_attackers_are_no_toll_of_their_attack() -> None:
    text = "قتل خمسة مصلين في هجوم على مسجد، وقد قتل المهاجم خلال مطاردة."
    assert sorted(types(text)) == ["attack", "killing"]
