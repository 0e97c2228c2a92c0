"""Entities while they are put together, and who is who among people, bodies and posts of one report."""

import pytest
from names_helpers import entity, mention, names, same

from rawi.names.found import FoundPerson, FoundRole, Identity
from rawi.names.link.draft import Draft, of_identity
from rawi.names.link.people import _compatible, _same, same_post


def draft() -> Draft:
    return Draft(kind="organization", key="name:x", name="x", spans=[], reasons=[])


def test_the_first_mention_is_the_first_in_the_text() -> None:
    one = draft()
    one.add("organization", (40, 44), "b")
    one.add("organization", (10, 14), "a")
    one.add("role", (60, 66), "a")
    assert (one.first, one.order, one.reasons) == ((10, 14), 60, ["b", "a"])


def test_an_entity_lists_its_mentions_in_the_order_of_the_text() -> None:
    one = draft()
    one.add("organization", (40, 44), "b")
    one.add("organization", (10, 14), "a")
    made = one.entity("r1", {("organization", 40, 44): "m2", ("organization", 10, 14): "m1"})
    assert (made.mentions, made.from_, made.id) == (("m1", "m2"), ("b", "a"), one.id("r1"))


def test_ids_tell_reports_kinds_and_spans_apart() -> None:
    ids = set()
    for report, span in (("r1", (0, 4)), ("r2", (0, 4)), ("r1", (1, 4))):
        one = draft()
        one.add("organization", span, "a")
        ids.add(one.id(report))
    assert len(ids) == 3


def test_an_emptied_draft_has_no_mentions() -> None:
    one = draft()
    one.add("organization", (10, 14), "a")
    one.empty()
    assert (one.spans, one.first) == ([], None)


@pytest.mark.parametrize(
    ("key", "public"), [("org.isis", "org.isis"), ("head.army:IQ", None), ("name:x", None)]
)
def test_only_bodies_of_the_lexicon_have_a_key_across_reports(key: str, public: str | None) -> None:
    made = of_identity("organization", Identity(key=key, type="rebel", country="IQ"), "written")
    assert (made.public_key, made.name, made.type, made.country) == (public, "written", "rebel", "IQ")


def test_drafts_share_no_lists() -> None:
    one, other = (of_identity("organization", Identity(key="name:x"), "x") for _ in range(2))
    one.add("organization", (0, 1), "a")
    assert (other.spans, other.reasons) == ([], [])


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (("a", "b"), ("a", "b"), True),
        (("a", "b"), ("a", "b", "c"), True),
        (("a", "c"), ("a", "b", "c"), True),
        (("a", "b"), ("a", "c"), False),
        (("a", "b"), ("b", "a"), False),
        (("a",), ("a", "b"), False),
    ],
)
def test_one_name_longer_and_shorter(one: tuple[str, ...], other: tuple[str, ...], alike: bool) -> None:
    assert _same(one, other) is alike
    assert _same(other, one) is alike


def role(country: str | None = None) -> FoundRole:
    holder = FoundPerson(first=2, last=3, start=10, end=15, rule="p")
    return FoundRole(
        first=0,
        last=1,
        start=0,
        end=9,
        rule="role.title",
        title="title.minister",
        country=country,
        holder=holder,
    )


@pytest.mark.parametrize(
    ("one", "other", "fits", "same_said"),
    [
        (None, None, True, False),
        ("IQ", None, True, False),
        ("IQ", "IQ", True, True),
        ("IQ", "SY", False, False),
    ],
)
def test_posts_of_one_country(one: str | None, other: str | None, fits: bool, same_said: bool) -> None:
    assert _compatible(role(one), role(other)) is fits
    assert same_post(role(one), role(other)) is same_said


PEOPLE = [
    ("قال نزار الدليمي ذلك. وأضاف الدليمي أن الطريق مغلق.", "نزار الدليمي", "الدليمي", True),
    ("قال سالم المقطري، محافظ عدن، ذلك. وأضاف المقطري أن الأمن مستتب.", "سالم المقطري", "المقطري", True),
    (
        "قال وزير الدفاع سعدون الراوي إن الطريق مغلق. وقال الوزير إن الجسر مفتوح.",
        "سعدون الراوي",
        "الوزير",
        True,
    ),
    ("التقى نزار الدليمي الطبيب ماجد الدليمي في بغداد.", "نزار الدليمي", "ماجد الدليمي", False),
    ("قال هيثم الزهوري ذلك. وأضاف الزهوري أن ثمانية قتلوا.", "هيثم الزهوري", "الزهوري", True),
    ("قال محمد حسين للصحفيين ذلك، فيما نجا ابنه حسين محمد.", "محمد حسين", "حسين محمد", False),
]


@pytest.mark.parametrize(("text", "one", "other", "alike"), PEOPLE)
def test_who_is_who(text: str, one: str, other: str, alike: bool) -> None:
    assert same(names(text), one, other) is alike


def test_the_reasons_of_an_entity_are_the_rules_that_brought_its_mentions() -> None:
    result = names("قال العميد نزار الدليمي ذلك. وأضاف الدليمي أن الطريق مغلق.")
    person = entity(result, "نزار الدليمي", "person")
    assert person.from_ == ("person.title", "person.again", "role.title")
    assert person.mentions[0] == mention(result, "العميد", "role").id
    assert person.sector == "MIL"


def test_brothers_of_one_surname_are_two() -> None:
    result = names("قتل أحمد الجبوري وأخوه محمود الجبوري. وقال أحمد الجبوري إن الطريق مغلق.")
    people = [e for e in result.entities if e.kind == "person"]
    assert [e.name for e in people] == ["أحمد الجبوري", "محمود الجبوري"]
    assert [len(e.mentions) for e in people] == [2, 1]


def test_places_of_one_name_are_one_entity_but_beside_it_is_another() -> None:
    result = names("سقطت القذيفة على بعد 20 كم من مدينة تدمر. وقال سكان في تدمر إن تدمر هادئة.")
    ids = [m.entity for m in result.mentions if m.kind == "place"]
    assert len(ids) == 3
    assert ids[0] != ids[1] == ids[2]


def test_a_capital_that_acts_is_its_country() -> None:
    result = names("اتهمت دمشق بيروت بذلك. وسقطت قذيفة في دمشق.")
    ids = [m.entity for m in result.mentions if m.text == "دمشق"]
    assert len(set(ids)) == 2
