"""What a name or a noun says of whose side people are: forces by what they are of, one and many, opponents."""

import pytest

from rawi.arabic import read_document
from rawi.model import Entity
from rawi.names import Names, read


def names(text: str) -> Names:
    return read(read_document(text))


def entity_of(result: Names, text: str) -> Entity:
    mention = next(m for m in result.mentions if m.text == text and m.entity)
    return next(e for e in result.entities if e.id == mention.entity)


@pytest.mark.parametrize(
    ("text", "name", "sector", "type_"),
    [
        ("قالت قوات الأمن الباكستانية إنها دخلت البلدة.", "قوات الأمن الباكستانية", "COP", "state_force"),
        ("وصلت قوات مكافحة الشغب إلى الساحة.", "قوات مكافحة الشغب", "COP", "state_force"),
        ("وصلت قوات حرس الحدود إلى الساحة.", "قوات حرس الحدود", "MIL", "state_force"),
        ("قالت قيادة التيار إنها سترد.", "قيادة التيار", "PTY", "political_party"),
        ("قالت قيادة الأركان إنها سترد.", "قيادة الأركان", "MIL", "state_force"),
        ("وصلت قوات التحالف إلى الساحة.", "قوات التحالف", "MIL", "state_force"),
    ],
)
def test_forces_are_what_they_are_of(text: str, name: str, sector: str, type_: str) -> None:
    entity = entity_of(names(text), name)
    assert (entity.sector, entity.type) == (sector, type_)


@pytest.mark.parametrize(
    ("text", "people", "sector"),
    [
        ("فجر انتحاري نفسه.", "انتحاري", "CRM"),
        ("فجر انتحاريون أنفسهم.", "انتحاريون", "UAF"),
        ("قتل ثلاثة أشخاص.", "أشخاص", "CVL"),
        ("اعتقلت الشرطة مجرمين.", "مجرمين", "CRM"),
        ("خطف قراصنة سفينة.", "قراصنة", "UAF"),
    ],
)
def test_one_and_many_may_be_of_different_sectors(text: str, people: str, sector: str) -> None:
    assert entity_of(names(text), people).sector == sector


def test_a_person_that_is_only_counted_is_not_coded() -> None:
    assert entity_of(names("قتل شخص قرب الجسر."), "شخص").sector is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قصف روسي على البلدة.", "روسي"),
        ("تحطمت طائرة تركية.", "تركية"),
    ],
)
def test_an_adjective_of_a_nation_has_the_country_for_its_entity(text: str, words: str) -> None:
    entity = entity_of(names(text), words)
    assert entity.kind == "place"
    assert entity.country in ("RU", "TR")


def test_the_country_and_its_adjective_are_one_entity() -> None:
    result = names("قالت روسيا إن القصف الروسي انتهى.")
    assert entity_of(result, "روسيا") == entity_of(result, "الروسي")


def test_opponents_of_a_government_are_none_of_its_people() -> None:
    result = names("خرج المتظاهرون المعارضون للحكومة التايلاندية.")
    entity = entity_of(result, "المتظاهرون المعارضون")
    assert (entity.country, entity.sector) == (None, "CVL")


def test_members_and_cadres_of_a_group_are_of_the_group() -> None:
    result = names("خرج عناصر وكوادر جماعة الإخوان المسلمين إلى الساحة.")
    assert entity_of(result, "عناصر وكوادر جماعة الإخوان المسلمين").sector == "PTY"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("في هجوم نفذه متطرف ضد مستشفى.", "متطرف"),
        ("وصل جندي ألماني إلى القاعدة.", "جندي ألماني"),
    ],
)
def test_people_that_an_ending_or_a_letter_hid(text: str, people: str) -> None:
    assert people in [mention.text for mention in names(text).mentions if mention.kind == "group"]
