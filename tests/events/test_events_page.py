"""A report indexed by token: what its words are, which mentions stand where, and what each phrase hangs on."""

import pytest

from rawi.arabic import read_document
from rawi.codebook import builtin
from rawi.events.page import Page
from rawi.events.trigger import glossary
from rawi.model import (
    AnyMention,
    Entity,
    Group,
    GroupValue,
    Nationality,
    NationalityValue,
    Organization,
    OrganizationValue,
    Person,
    PersonValue,
    Place,
    PlaceValue,
    Quantity,
    QuantityValue,
    Role,
    Time,
    TimeValue,
    Weapon,
)

OF = {
    "place": lambda words: (Place, PlaceValue(name=words)),
    "yard": lambda words: (Place, PlaceValue(name=words, feature="facility", named=False)),
    "country": lambda words: (Place, PlaceValue(name=words, country="SY", feature="country")),
    "group": lambda words: (Group, GroupValue(noun=words)),
    "captive": lambda words: (Group, GroupValue(noun=words, victim_class="prisoner")),
    "body": lambda words: (Organization, OrganizationValue()),
    "person": lambda words: (Person, PersonValue(name=words)),
    "nation": lambda words: (Nationality, NationalityValue("SY")),
    "count": lambda words: (Quantity, QuantityValue(low=5, high=5, unit="person")),
    "day": lambda words: (Time, TimeValue(start="2024-05-10", end="2024-05-10")),
}


def mention(text: str, kind: str, words: str, **more: str) -> AnyMention:
    """The mention of that kind where the words first stand in the text."""
    start = text.index(words)
    of, value = OF[kind](words) if kind in OF else ({"role": Role, "weapon": Weapon}[kind], None)
    return of(
        id=f"{kind} {words}", start=start, end=start + len(words), text=words, value=value,
        rule=more.get("rule", "test"), entity=more.get("entity"),
    )  # fmt: skip


def counted(text: str, count: str, noun: str) -> list[AnyMention]:
    """A count and the people whom it counts."""
    amount, people = mention(text, "count", count), mention(text, "group", noun)
    value = GroupValue(noun=noun, count=amount.id)
    return [
        amount,
        Group(id=people.id, start=people.start, end=people.end, text=noun, rule="test", value=value),
    ]


def page(text: str, *mentions: AnyMention, entities: tuple[Entity, ...] = ()) -> Page:
    ordered = sorted(mentions, key=lambda one: (one.start, one.end))
    return Page(read_document(text), ordered, entities, (), None, glossary(builtin()))


def told(text: str, *mentions: tuple[str, str]) -> Page:
    return page(text, *[mention(text, kind, words) for kind, words in mentions])


def hanging(found: Page) -> list[tuple[str, str, bool]]:
    return [(phrase.mention.text, phrase.prep, phrase.joined) for phrase in found.phrases]


def test_words_with_and_without_and() -> None:
    found = told("وقصف الجيش القرية، ثم هدأ.")
    assert [found.bare(at) for at in (0, 1)] == ["قصف", "الجيش"]
    assert found.bares(0, 3) == ["قصف", "الجيش", "القريه"]
    assert [found.kind(at) for at in (0, 3)] == ["word", "punct"]
    assert found.has(0, frozenset({"قصف"})) and found.has(0, frozenset({"وقصف"}))
    assert not found.has(1, frozenset({"جيش"}))


@pytest.mark.parametrize(
    ("word", "definite"),
    [("الهجوم", True), ("والهجوم", True), ("وبالهجوم", True), ("هجوم", False), ("للهجوم", False)],
)
def test_the_article_stands_behind_two_letters_at_most(word: str, definite: bool) -> None:
    assert told(f"{word} مستمر").definite(0) is definite


def test_each_token_knows_its_sentence() -> None:
    found = told("هدأ القصف. عاد الناس! من بقي؟")
    assert [found.sentence(at).index for at in range(len(found.folds))] == [
        sentence.index for sentence in found.doc.sentences for _ in range(sentence.first, sentence.stop)
    ]


def test_mentions_by_kind_and_by_token() -> None:
    text = "قال الوزير سامي حداد إن خمسة جنود سوريين قتلوا أمس قرب مخزن في حلب"
    found = told(
        text, ("role", "الوزير"), ("person", "سامي حداد"), ("count", "خمسة"), ("group", "جنود"),
        ("nation", "سوريين"), ("day", "أمس"), ("yard", "مخزن"), ("place", "حلب"),
    )  # fmt: skip
    assert [one.text for one in found.quantities] == ["خمسة"]
    assert [one.text for one in found.times] == ["أمس"]
    assert [one.text for one in found.groups] == ["جنود"]
    assert [one.text for one in found.adjectives] == ["سوريين"]
    assert found.placed == {found.folds.index("مخزن"), found.folds.index("حلب")}
    assert {found.folds[at] for at in found.named_tokens} == {"الوزير", "سامي", "حداد", "حلب"}
    assert found.tokens(found.groups[0]) == (6, 6)
    assert set(found.nations) == {7}


@pytest.mark.parametrize(
    ("first", "stop", "inside"), [(0, 8, ["5", "خمسة"]), (2, 3, []), (3, 4, ["خمسة"]), (4, 4, [])]
)
def test_counts_inside_a_stretch(first: int, stop: int, inside: list[str]) -> None:
    found = told("قتل 5 وجرح خمسة في القصف على القرية", ("count", "5"), ("count", "خمسة"))
    assert [one.text for one in found.quantities_between(first, stop)] == inside


@pytest.mark.parametrize(("token", "count"), [(0, None), (1, None), (2, 1), (3, 1), (4, None)])
def test_the_count_that_ends_right_before_a_token(token: int, count: int | None) -> None:
    assert told("نحو خمسة آلاف مدني نزحوا", ("count", "خمسة آلاف")).count_over(token) == count


def test_an_expression_of_time_ends_where_another_begins() -> None:
    text = "هدأت الجبهة مساء أمس الثلاثاء تماما"
    found = told(text, ("day", "مساء أمس الثلاثاء"), ("day", "الثلاثاء"))
    assert [found.is_time_part(at) for at in range(6)] == [False, False, True, True, True, False]


def test_a_token_inside_the_words_of_a_body() -> None:
    found = told("قال جيش إنقاذ الشمال إنه انسحب", ("body", "جيش إنقاذ الشمال"))
    assert [found.inside_name(at) for at in range(6)] == [False, False, True, True, False, False]


@pytest.mark.parametrize(
    ("text", "mentions", "hangs"),
    [
        # prepositions: a word, a letter, none
        ("هاجموا قرية في ريف حلب", [("place", "حلب")], [("حلب", "في", False)]),
        ("انفجار بحلب", [("place", "حلب")], [("حلب", "ب", False)]),
        ("قصف الجيش حلب", [("body", "الجيش"), ("place", "حلب")], [("الجيش", "", False), ("حلب", "", False)]),
        # a conjunct has the preposition of the one before it
        (
            "انفجارات في حلب وحماة",
            [("place", "حلب"), ("place", "حماة")],
            [("حلب", "في", False), ("حماة", "في", True)],
        ),
        # part of those before, but people from a town are no part of it
        ("خمسة مسلحين من المتمردين", [("group", "المتمردين")], [("المتمردين", "من", False)]),
        # what lends a hand
        ("فصائل مدعومة من أنقرة", [("place", "أنقرة")], [("أنقرة", "~", False)]),
    ],
)
def test_what_a_phrase_hangs_on(text: str, mentions: list[tuple[str, str]], hangs: list) -> None:
    assert hanging(told(text, *mentions)) == hangs


@pytest.mark.parametrize(("noun", "joined"), [("المتمردين", True), ("حمص", False)])
def test_of_behind_counted_people(noun: str, joined: bool) -> None:
    text = f"قتل خمسة مسلحين من {noun}"
    kind = "place" if noun == "حمص" else "group"
    found = page(text, *counted(text, "خمسة", "مسلحين"), mention(text, kind, noun))
    assert [phrase.joined for phrase in found.phrases] == [False, joined]
    assert found.phrases[0].first == 1  # counted people begin with their count


def test_a_title_goes_with_the_name_behind_it() -> None:
    found = told("وصل الوزير سامي حداد", ("role", "الوزير"), ("person", "سامي حداد"))
    assert [(p.mention.text, p.first, p.last) for p in found.phrases] == [("سامي حداد", 1, 3)]


def test_no_phrase_stands_inside_another_and_a_group_keeps_the_body_in_it() -> None:
    text = "هاجم مقاتلو جبهة الشرق القرية"
    force = mention(text, "group", "مقاتلو جبهة الشرق")
    body = mention(text, "body", "جبهة الشرق", entity="e1")
    entity = Entity(id="e1", kind="organization", name="جبهة الشرق")
    found = page(text, force, body, entities=(entity,))
    assert [phrase.mention.id for phrase in found.phrases] == [force.id]
    assert found.named(found.phrases) == {"e1"}


def test_phrases_that_begin_in_a_stretch_and_the_one_before_a_token() -> None:
    found = told("قصف الجيش حلب ثم حماة", ("body", "الجيش"), ("place", "حلب"), ("place", "حماة"))
    assert [phrase.mention.text for phrase in found.phrases_in(1, 4)] == ["الجيش", "حلب"]
    assert [phrase.mention.text for phrase in found.places_in(1, 5)] == ["حلب", "حماة"]
    before = found.before(4, 0)
    assert before is not None and before.mention.text == "حلب"
    assert found.before(4, 3) is None
    assert found.mentions_between(0, 4) == 2


def test_only_countries_and_forces_of_states_stand_for_one() -> None:
    text = "قصفت سوريا والجيش وحلب"
    army = mention(text, "body", "الجيش", entity="e1")
    entity = Entity(id="e1", kind="organization", name="الجيش", type="military", country="SY")
    found = page(
        text, mention(text, "country", "سوريا"), army, mention(text, "place", "حلب"), entities=(entity,)
    )
    assert [found.states([phrase]) for phrase in found.phrases] == [{"SY"}, {"SY"}, set()]
