"""Unnamed forces as actors: whose they are, their country and sector, and what is no force."""

import pytest

import rawi
from rawi.arabic import read_document
from rawi.events import find_things, refer
from rawi.model import Entity, Group, GroupValue, Organization, Weapon


def read(text: str) -> dict:
    return rawi.extract(text).to_dict()


def entity_of(record: dict, words: str) -> dict:
    """The entity of the first mention with these words."""
    entities = {entity["id"]: entity for entity in record["entities"]}
    mention = next(m for m in record["mentions"] if m["text"] == words and m["kind"] == "group")
    return entities[mention["entity"]]


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("قال سكان إن دبابات فرنسية أطلقت نيرانها على القرية.", "دبابات فرنسية", "FR", "MIL"),
        ("شنت طائرة تركية بدون طيار غارة جوية على القرية.", "طائرة تركية", "TR", "MIL"),
        ("قصفت مروحيات روسية مواقع المسلحين.", "مروحيات روسية", "RU", "MIL"),
        ("قصفت طائرات مواقع المسلحين قرب البلدة.", "طائرات", None, "MIL"),
    ],
)
def test_a_force_has_the_country_and_sector_that_its_words_tell(
    text: str, words: str, country: str | None, sector: str
) -> None:
    entity = entity_of(read(text), words)
    assert (entity["country"], entity["sector"]) == (country, sector)


def test_a_force_belongs_to_its_owner() -> None:
    entity = entity_of(read("شنت مقاتلات التحالف العربي غارات على المعسكر."), "مقاتلات التحالف العربي")
    assert entity["name"] == "مقاتلات التحالف العربي"
    assert entity["sector"] == "MIL" or entity["type"] is not None


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("خطف قراصنة صوماليون سفينة شحن.", "قراصنة صوماليون", "UAF"),
        ("هاجمت عصابات قافلة المساعدات.", "عصابات", "CRM"),
    ],
)
def test_bands_and_gangs_are_no_army(text: str, words: str, sector: str) -> None:
    assert entity_of(read(text), words)["sector"] == sector


def test_the_nationality_is_part_of_the_force_and_the_arms_keep_their_own_mention() -> None:
    record = read("قال سكان إن دبابات فرنسية أطلقت نيرانها على القرية.")
    kinds = {(m["kind"], m["text"]) for m in record["mentions"]}
    assert {("group", "دبابات فرنسية"), ("weapon", "دبابات")} <= kinds
    event = next(event for event in record["events"] if event["type"] == "attack")
    words = {m["id"]: m["text"] for m in record["mentions"]}
    assert [words[name] for name in event["actors"]] == ["دبابات فرنسية"]


def test_every_entity_that_a_mention_refers_to_is_in_the_record() -> None:
    record = read("قصفت مروحيات روسية ومقاتلات تركية مواقع المسلحين، وردت دبابات فرنسية.")
    known = {entity["id"] for entity in record["entities"]}
    referred = {m["entity"] for m in record["mentions"] if m.get("entity")}
    assert referred <= known
    for entity in record["entities"]:
        assert all(any(m["id"] == name for m in record["mentions"]) for name in entity["mentions"])


def test_the_same_text_gives_the_same_entities() -> None:
    text = "قصفت مروحيات روسية ومقاتلات تركية مواقع المسلحين."
    assert read(text)["entities"] == read(text)["entities"]


def force(text: str, **value) -> Group:
    return Group(
        id="m1", start=0, end=len(text), text=text, rule="group.force", value=GroupValue(noun=text, **value)
    )


def test_refer_takes_country_and_sector_of_the_owner() -> None:
    owner = Entity(id="e1", kind="organization", name="الحرس", type="state_force", country="IR", sector="MIL")
    (mention,), (entity,) = refer("r1", [force("زوارق", unit_of="e1")], [owner])
    assert mention.entity == entity.id
    assert (entity.country, entity.sector, entity.type) == ("IR", "MIL", "state_force")


def test_refer_makes_no_entity_of_what_tells_nothing() -> None:
    (mention,), made = refer("r1", [force("قبائل")], [])
    assert mention.entity is None
    assert made == ()


def test_refer_leaves_other_mentions_as_they_are() -> None:
    weapon = Weapon(id="m1", start=0, end=5, text="سيارة", rule="weapon.vehicle")
    counted = Group(
        id="m2",
        start=6,
        end=10,
        text="ستة",
        rule="group.count",
        value=GroupValue(noun=None),
    )
    assert refer("r1", [weapon, counted], []) == ((weapon, counted), ())


def test_refer_names_its_entity_in_one_line() -> None:
    broken = force("دبابات\n فرنسية", nationality="FR")
    _, (entity,) = refer("r1", [broken], [])
    assert entity.name == "دبابات فرنسية"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تظاهر الآلاف في الساحة.", ["الآلاف"]),
        ("قتل العشرات في القصف.", ["العشرات"]),
        ("خرج الآلاف من السكان.", []),
    ],
)
def test_a_round_number_alone_stands_for_people(text: str, expected: list[str]) -> None:
    record = read(text)
    counted = [m["text"] for m in record["mentions"] if m["rule"] == "group.count"]
    assert counted == expected


def test_a_group_of_named_people_has_no_mention_of_its_own() -> None:
    text = "تجمعت مجموعة من التجار."
    traders = Group(id="m1", start=17, end=23, text=text[17:23], rule="test", value=GroupValue(noun="التجار"))
    assert find_things(read_document(text), [traders]) == ()
    alone = find_things(read_document("تجمعت مجموعة في السوق."), ())
    assert alone[0].text == "مجموعة"


def test_arms_of_a_nation_are_a_force_only_behind_their_noun() -> None:
    text = "دمر الجيش دبابات."
    arms = Weapon(id="m1", start=10, end=16, text=text[10:16], rule="weapon.lexicon")
    army = Organization(id="m2", start=4, end=9, text=text[4:9], rule="test")
    assert find_things(read_document(text), [army, arms]) == ()
