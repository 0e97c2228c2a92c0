"""The stage as a whole: order, offsets, ids, and the data behind it."""

import pytest
from names_helpers import entity, found, mention, names

from rawi.arabic import read_document
from rawi.lexicon import load, table
from rawi.names import read

TEXT = "قال العميد نزار الدليمي، المتحدث باسم الجيش العراقي، إن مسلحي داعش قصفوا الموصل بصواريخ، وفق بيان للوزارة."


def test_mentions_are_sorted_and_hold_their_text() -> None:
    result = names(TEXT)
    assert [m.start for m in result.mentions] == sorted(m.start for m in result.mentions)
    assert all(TEXT[m.start : m.end] == m.text for m in result.mentions)
    assert len({m.id for m in result.mentions}) == len(result.mentions)


def test_entities_and_mentions_point_at_each_other() -> None:
    result = names(TEXT)
    of = {m.id: m.entity for m in result.mentions}
    assert all(of[i] == e.id for e in result.entities for i in e.mentions)
    assert {m.entity for m in result.mentions if m.entity} == {e.id for e in result.entities}
    assert all(e.from_ for e in result.entities)


def test_every_kind() -> None:
    kinds = {m.kind for m in names(TEXT).mentions}
    assert kinds == {"person", "organization", "place", "group", "role", "document", "weapon"}


def test_reading_twice_gives_the_same() -> None:
    assert names(TEXT) == names(TEXT)


@pytest.mark.parametrize(
    "text", ["", " ", "؟؟؟", "\n\n", "abc 123", "و ف ب", "ال", "قال", "الرئيس", "أبو", "بن"]
)
def test_scraps(text: str) -> None:
    result = names(text)
    assert all(text[m.start : m.end] == m.text for m in result.mentions)


def test_offsets_hold_on_hostile_text() -> None:
    text = "\u200f\U0001f600 قـــال العَمِيد نِزار الدّليمي\u200e إنّ تنظيمَ داعش انسحب من المـوصل"
    result = names(text)
    assert all(text[m.start : m.end] == m.text for m in result.mentions)
    assert entity(result, next(m.text for m in result.mentions if m.kind == "organization")).sector == "REB"


def test_a_place_inside_a_name_is_no_place() -> None:
    assert found("قال رئيس جامعة الموصل إن الدراسة مستمرة", "place") == []


def test_nationality_has_its_country() -> None:
    one = mention(names("أوقفت الشرطة لاجئا سودانيا ومهاجرا أفغانيا"), "سودانيا", "nationality")
    assert one.value.country == "SD"  # type: ignore[union-attr]


def test_a_country_is_no_nationality() -> None:
    assert found("سافر من سوريا إلى روسيا", "nationality") == []


def test_a_quarter_of_a_million_letters_take_no_square_time() -> None:
    doc = read_document("قال المصدر إن سالم جاسم زار الموصل " * 2000, report_id="r1")
    assert len(read(doc).mentions) >= 4000


def test_lexicon_entries_name_known_types_and_sectors() -> None:
    types = {
        "rebel", "state_force", "government", "militia", "civilian", "outlet", "agency", "monitor", "international",
        "political_party", "ngo", "company",
    }  # fmt: skip
    sectors = {
        "COP",
        "GOV",
        "JUD",
        "LEG",
        "MIL",
        "PRM",
        "PTY",
        "REB",
        "SPY",
        "UAF",
        "AGR",
        "BUS",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "JRN",
        "LAB",
        "MED",
        "REF",
        "OPP",
        "REL",
    }
    bodies = [e for e in load("names/lexicon").entries.values() if e.id.startswith("org.")]
    assert len(bodies) >= 700
    for entry in bodies:
        assert entry.attrs["en"] and entry.attrs["type"] in types, entry.id
        assert entry.attrs.get("sector") in sectors | {None}, entry.id


def test_countries_of_the_lexicon_are_iso_codes() -> None:
    codes = {row["iso"] for row in table("names/countries")}
    for entry in load("names/lexicon").entries.values():
        assert entry.attrs.get("country", "IQ") in codes, entry.id


def test_no_form_belongs_to_two_bodies() -> None:
    owner: dict[str, str] = {}
    for entry in load("names/lexicon").entries.values():
        if entry.id.startswith(("org.", "figure.")):
            for form in entry.forms:
                assert owner.setdefault(form.text, entry.id) == entry.id, form.text
