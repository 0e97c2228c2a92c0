"""What unnamed things see of the mentions before them: what is taken, whose a thing may be; places by a common noun."""

import pytest

from rawi.arabic import read_document
from rawi.events import find_things
from rawi.events.landmark import national, quoted
from rawi.events.owned import holder
from rawi.events.taken import Taken
from rawi.events.words import things
from rawi.lexicon import capital_of
from rawi.model import (
    AnyMention,
    Group,
    GroupValue,
    Nationality,
    NationalityValue,
    Organization,
    OrganizationValue,
    Person,
    PersonValue,
    Quantity,
    QuantityValue,
    Time,
    TimeValue,
    Weapon,
)

OF = {
    "body": lambda words: (Organization, OrganizationValue()),
    "group": lambda words: (Group, GroupValue(noun=words)),
    "person": lambda words: (Person, PersonValue(name=words)),
    "nation": lambda words: (Nationality, NationalityValue("FR" if "فرنس" in words else "LY")),
    "count": lambda words: (Quantity, QuantityValue(low=2, high=2)),
    "day": lambda words: (Time, TimeValue()),
    "weapon": lambda words: (Weapon, None),
}


def mentions(text: str, *told: tuple[str, str]) -> list[AnyMention]:
    found = []
    for kind, words in told:
        start = text.index(words)
        of, value = OF[kind](words)
        end = start + len(words)
        found.append(
            of(id=words, start=start, end=end, text=words, rule="test", entity=f"e {words}", value=value)
        )
    return sorted(found, key=lambda one: one.start)


def taken(text: str, *told: tuple[str, str]) -> Taken:
    return Taken(read_document(text), mentions(text, *told))


def test_amounts_times_and_nationalities_take_no_tokens() -> None:
    found = taken(
        "دخلت مدرعتان فرنسيتان أمس بلدة الحرس",
        ("count", "مدرعتان"), ("nation", "فرنسيتان"), ("day", "أمس"), ("body", "الحرس"),
    )  # fmt: skip
    assert (found.tokens, found.nations) == ({5}, {2: "FR"})


def test_what_is_found_takes_its_tokens_too() -> None:
    found = taken("وصلت القوات إلى الثكنة", ("body", "القوات"))
    found.take(2, 3)
    assert found.tokens == {1, 2, 3}


def test_arms_are_told_apart() -> None:
    assert taken("دبابات ومسلحون", ("weapon", "دبابات"), ("group", "مسلحون")).arms == {0}


@pytest.mark.parametrize(
    ("text", "kind", "words", "owner", "holder"),
    [
        ("مقر الشرطة", "body", "الشرطة", True, False),
        ("مقر لشرطة", "body", "شرطة", False, True),
        ("مقر للشرطة", "body", "شرطة", False, True),
        ("مقر بشرطة", "body", "شرطة", False, False),
        ("بيت لسالم", "person", "سالم", False, False),
        ("بيت سالم", "person", "سالم", True, False),
        ("بيت لمهجرين", "group", "مهجرين", False, True),
        ("بيت دبابة", "weapon", "دبابة", False, False),
    ],
)
def test_who_may_own_a_thing(text: str, kind: str, words: str, owner: bool, holder: bool) -> None:
    found = taken(text, (kind, words))
    assert (1 in found.owners, 1 in found.holders) == (owner, holder)


@pytest.mark.parametrize(
    ("text", "words", "named"),
    [
        ("حافلة لشرطة", "شرطة", "شرطة"),
        ("حافلة تابعة لشرطة", "شرطة", "شرطة"),
        ("حافلة وقفت قرب لشرطة", "شرطة", None),
        ("حافلة. لشرطة", "شرطة", None),
        ("حافلة", "", None),
    ],
)
def test_the_owner_stands_behind_words_of_owning(text: str, words: str, named: str | None) -> None:
    doc = read_document(text)
    held = Taken(doc, mentions(text, ("body", words))).holders if words else {}
    found = holder(doc, 0, held)
    assert (found.text if found else None) == named


def landmark(text: str, *told: tuple[str, str]) -> list[tuple[str, str | None, str | None]]:
    doc = read_document(text)
    seen, found = Taken(doc, mentions(text, *told)), []
    for hit in things().find(doc):
        if "feature" in hit.entry.attrs:
            found.append(quoted(doc, hit, seen))
        elif "of" in hit.entry.attrs:
            found.append(national(doc, hit, seen))
    told = [(one.text, one.value.country, one.value.feature) for one in found if one is not None]
    return list(dict.fromkeys(told))  # a noun may be read in two ways


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('سقطت قرية "تل الزهور" أمس', ["تل الزهور"]),
        ("سقطت قرية «تل الزهور» أمس", ["تل الزهور"]),
        ('سقطت قرية "تل الزهور أمس', []),
        ('سقطت قرية "" أمس', []),
        ('سقطت قرية "تل 12" أمس', []),
        ('سقطت قرية "واحد اثنان ثلاثة أربعة خمسة" أمس', []),
        ("سقطت قرية تل الزهور", []),
    ],
)
def test_a_name_in_quotation_marks(text: str, names: list[str]) -> None:
    assert [name for name, *_ in landmark(text)] == names


def test_a_name_in_quotation_marks_that_another_mention_takes() -> None:
    assert landmark('سقطت قرية "تل الزهور" أمس', ("person", "الزهور")) == []


@pytest.mark.parametrize(
    ("text", "told", "found"),
    [
        ("دخلت الأراضي الليبية", [("nation", "الليبية")], [("الأراضي الليبية", "LY")]),
        ("دخلت الأراضي الزراعية", [], []),
        ("غادر العاصمة الليبية", [("nation", "الليبية")], [("العاصمة الليبية", "LY")]),
        # where a name stands behind, that is the place
        ("غادر العاصمة الليبية طرابلس", [("nation", "الليبية"), ("body", "طرابلس")], []),
        # a border has two sides
        (
            "عند الحدود الليبية الفرنسية",
            [("nation", "الليبية"), ("nation", "الفرنسية")],
            [("الحدود الليبية الفرنسية", None)],
        ),
    ],
)
def test_places_of_a_nation(text: str, told: list, found: list) -> None:
    assert [(name, country) for name, country, _ in landmark(text, *told)] == found


@pytest.mark.parametrize(
    ("text", "told", "found"),
    [
        # a force whose arms are a mention already
        ("تقدمت دبابات فرنسية", [("weapon", "دبابات"), ("nation", "فرنسية")], ["دبابات فرنسية"]),
        ("تقدمت دبابات", [("weapon", "دبابات")], []),
        # goes on to its owner
        ("احترقت حافلة تابعة للشرطة", [("body", "شرطة")], ["حافلة تابعة للشرطة"]),
    ],
)
def test_things_beside_mentions(text: str, told: list, found: list[str]) -> None:
    assert [thing.text for thing in find_things(read_document(text), mentions(text, *told))] == found


@pytest.mark.parametrize(
    ("name", "code"), [("باريس", "FR"), ("القاهرة", "EG"), ("القاهره", "EG"), ("ليون", None)]
)
def test_capitals_stand_for_their_countries(name: str, code: str | None) -> None:
    assert capital_of(name) == code
