"""Who stands in the tables: names as ACLED writes them, codes where they are known, nothing made up."""

import json

import pytest
from coded import aimed_at, by, coded
from msgspec.structs import replace

from rawi.export.acled import acled_rows
from rawi.export.ged import ged_rows
from rawi.export.plover import plover
from rawi.model import Acled, GroupValue, Organization, PersonValue, Place, PlaceValue, Record, RoleFiller

VAC = Acled("Violence against civilians", "Attack")
BATTLE = Acled("Battles", "Armed clash")
ARRESTS = Acled("Strategic developments", "Arrests")


def row(record: Record) -> dict[str, object]:
    (found,) = acled_rows([record])
    return found


@pytest.mark.parametrize(
    ("class_", "noun", "name", "beside", "inter"),
    [
        ("civilian", "مدني", "Civilians (Syria)", None, 7),
        ("child", "طفل", "Civilians (Syria)", None, 7),
        ("family", "عائلة", "Civilians (Syria)", None, 7),
        ("woman", "امرأة", "Civilians (Syria)", "Women (Syria)", 7),
        ("journalist", "صحفي", "Civilians (Syria)", "Journalists (Syria)", 7),
        ("medic", "مسعف", "Civilians (Syria)", "Health Workers (Syria)", 7),
        ("fighter", "مسلح", "Unidentified Armed Group (Syria)", None, 3),
        ("suspect", "مشتبه", None, None, None),
        ("prisoner", "محتجز", None, None, None),
        (None, None, None, None, None),
    ],
)
def test_unnamed_people_on_the_second_side(class_, noun, name, beside, inter) -> None:
    found = row(aimed_at(coded(), GroupValue(noun=noun, victim_class=class_)))
    assert (found["actor2"], found["assoc_actor_2"], found["inter2"]) == (name, beside, inter)


@pytest.mark.parametrize(
    ("kind", "sector", "inter"),
    [("rebel", "REB", 2), ("militia", "PRM", 3), ("identity_militia", None, 4), ("international", None, 8)],
)
def test_codes_of_named_groups(kind: str, sector: str, inter: int) -> None:
    found = row(
        by(coded(), GroupValue(noun="كتيبة"), name="كتيبة", name_en="Brigade", type=kind, sector=sector)
    )
    assert (found["actor1"], found["inter1"]) == ("Brigade", inter)


@pytest.mark.parametrize(
    ("kind", "country", "inter"),
    [("state_force", "SY", 1), ("state_force", "TR", 8), ("state_force", None, 1), ("government", "SY", 1)],
)
def test_state_forces_at_home_and_abroad(kind: str, country: str | None, inter: int) -> None:
    found = row(by(coded(), GroupValue(noun="قوة"), name="قوة", type=kind, country=country))
    assert found["inter1"] == inter


def test_gunmen_of_no_known_group_are_no_rebels() -> None:
    found = row(
        by(
            coded(),
            GroupValue(noun="مسلح", victim_class="fighter"),
            name="مسلحون",
            type="rebel",
            sector="UAF",
        )
    )
    assert (found["actor1"], found["inter1"]) == ("Unidentified Armed Group (Syria)", 3)


def test_a_unit_acts_for_its_organization() -> None:
    found = row(by(coded(), GroupValue(noun="دورية", unit_of="e1")))
    assert (found["actor1"], found["inter1"]) == ("Syrian Army", 1)


def test_the_holder_of_a_post_acts_for_the_organization() -> None:
    record = coded()
    army = Organization(id="m7", start=0, end=3, text="قال", rule="test", entity="e1")
    made = by(record, PersonValue(name="سالم المرعي", post="قائد", organization="m7"))
    assert row(replace(made, mentions=(*made.mentions, army)))["actor1"] == "Syrian Army"


def test_prisoners_are_no_part_of_who_holds_them() -> None:
    found = row(aimed_at(coded(), GroupValue(noun="محتجز", victim_class="prisoner", unit_of="e1")))
    assert found["actor2"] is None


def test_employees_of_a_state_are_civilians() -> None:
    value = GroupValue(noun="موظف", victim_class="civilian", unit_of="e1")
    found = row(aimed_at(coded(acled=VAC), value, kind="government"))
    assert (found["actor2"], found["inter2"]) == ("Civilians (Syria)", 7)


def test_a_private_person_has_no_name_in_a_row() -> None:
    found = row(by(coded(acled=ARRESTS), PersonValue(name="سالم المرعي")))
    assert found["actor1"] is None and found["inter1"] is None
    found = row(
        by(coded(acled=ARRESTS), PersonValue(name="سالم المرعي", titles=("العميد",)), name="سالم المرعي")
    )
    assert found["actor1"] == "سالم المرعي"


def test_an_unknown_unit_keeps_its_words_and_has_no_code() -> None:
    record = by(coded(), GroupValue(noun="دورية"))
    assert row(record)["actor1"] is None
    unit = replace(record.mentions[0], text="دورية للجيش")
    found = row(replace(record, mentions=(unit, *record.mentions[1:])))
    assert (found["actor1"], found["inter1"], found["interaction"]) == ("دورية للجيش", None, None)


@pytest.mark.parametrize(
    ("place", "name", "inter"),
    [
        (BATTLE, "Unidentified Armed Group (Syria)", 3),
        (VAC, "Unidentified Armed Group (Syria)", 3),
        (Acled("Protests", "Peaceful protest"), "Protesters (Syria)", 6),
        (Acled("Riots", "Mob violence"), "Rioters (Syria)", 5),
        (ARRESTS, None, None),
    ],
)
def test_a_side_of_which_nothing_is_told(place: Acled, name: str | None, inter: int | None) -> None:
    found = row(coded(acled=place, actors=()))
    assert (found["actor1"], found["inter1"]) == (name, inter)


def test_one_who_is_told_but_not_known_is_not_made_an_armed_group() -> None:
    assert row(by(coded(acled=BATTLE), GroupValue(count="q1")))["actor1"] is None


def test_a_named_group_stands_beside_the_protesters() -> None:
    found = row(coded(acled=Acled("Protests", "Peaceful protest"), agent_type="rebel"))
    assert (found["actor1"], found["assoc_actor_1"], found["inter1"]) == (
        "Protesters (Syria)",
        "Syrian Army",
        6,
    )


def with_country(record: Record, name: str, code: str, role: str) -> Record:
    """The same, with a country in a role in place of who has it."""
    place = Place(
        id="m8", start=0, end=3, text="قال", rule="test",
        value=PlaceValue(name=name, name_en=name, country=code, feature="country"),
    )  # fmt: skip
    event = record.events[0]
    if role == "agent":
        event = replace(event, actors=("m8",))
    elif role == "target":
        event = replace(event, targets=("m8",))
    else:
        event = replace(event, roles=(*event.roles, RoleFiller(role, "m8")))
    return replace(record, mentions=(*record.mentions, place), events=(event,))


@pytest.mark.parametrize(
    ("place", "name", "inter"),
    [
        (BATTLE, "Military Forces of Turkey", 8),
        (VAC, "Military Forces of Turkey", 8),
        (ARRESTS, "Government of Turkey", 8),
    ],
)
def test_a_country_that_does_something_is_a_state(place: Acled, name: str, inter: int) -> None:
    found = row(with_country(coded(acled=place), "Turkey", "TR", "agent"))
    assert (found["actor1"], found["inter1"]) == (name, inter)
    found = row(with_country(coded(acled=ARRESTS), "Syria", "SY", "agent"))
    assert (found["actor1"], found["inter1"]) == ("Government of Syria", 1)


def test_a_country_that_is_struck_is_a_place() -> None:
    assert row(with_country(coded(), "Turkey", "TR", "target"))["actor2"] is None


def test_who_receives_comes_before_what_is_given() -> None:
    found = row(with_country(coded(acled=ARRESTS), "Iraq", "IQ", "recipient"))
    assert (found["actor2"], found["assoc_actor_2"]) == ("Government of Iraq", "Civilians (Syria)")


def test_ged_and_plover_know_states_too(toll_of_nine) -> None:
    record = with_country(coded(toll_of_nine), "Turkey", "TR", "agent")
    (found,) = ged_rows([record])
    assert (found["side_a"], found["type_of_violence"]) == ("Government of Turkey", 3)
    (line,) = map(json.loads, plover([record]))
    assert line["actor"] == [{"name": "Turkey", "text": "قال", "country": "TR", "sector": "GOV"}]


def test_nobody_stands_on_both_sides() -> None:
    found = row(aimed_at(coded(), GroupValue(noun="عنصر", unit_of="e1", victim_class="soldier")))
    assert (found["actor1"], found["actor2"]) == ("Syrian Army", None)


@pytest.mark.parametrize(
    ("actors", "targets", "code"),
    [(True, True, "17"), (True, False, "10"), (False, True, "37"), (False, False, "30")],
)
def test_the_interaction(actors: bool, targets: bool, code: str) -> None:
    left = {} if actors else {"actors": ()}
    assert row(coded(**left, **({} if targets else {"targets": ()})))["interaction"] == code


@pytest.mark.parametrize(
    ("place", "targeted"),
    [
        (VAC, True),
        (Acled("Explosions/Remote violence", "Grenade"), True),
        (Acled("Protests", "Excessive force against protesters"), True),
        (Acled("Protests", "Peaceful protest"), False),
        (BATTLE, False),
        (ARRESTS, False),
    ],
)
def test_civilians_are_targeted_by_violence_alone(place: Acled, targeted: bool) -> None:
    assert (row(coded(acled=place))["civilian_targeting"] == "Civilian targeting") is targeted


def test_ged_writes_civilians_and_leaves_gunmen_unnamed(toll_of_nine) -> None:
    (found,) = ged_rows([coded(toll_of_nine)])
    assert (found["side_a"], found["side_b"], found["dyad_name"]) == (
        "Syrian Army", "Civilians", "Syrian Army - Civilians",
    )  # fmt: skip
    (found,) = ged_rows([aimed_at(coded(toll_of_nine), GroupValue(noun="مسلح", victim_class="fighter"))])
    assert (found["side_b"], found["dyad_name"], found["type_of_violence"]) == (None, None, 1)


@pytest.mark.parametrize(
    ("agent", "target", "code"),
    [
        ("state_force", "rebel", 1),
        ("rebel", "state_force", 1),
        ("rebel", "rebel", 2),
        ("rebel", "civilian", 3),
    ],
)
def test_the_kind_of_violence(agent: str, target: str, code: int, toll_of_nine) -> None:
    record = aimed_at(coded(toll_of_nine, agent_type=agent), GroupValue(noun="عنصر"), kind=target, sector="X")
    (found,) = ged_rows([record])
    assert found["type_of_violence"] == code
