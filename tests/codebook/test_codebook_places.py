"""The places of the built-in types in ACLED and PLOVER, one line each as the codebook's page has them."""

import pytest

from rawi.codebook import EventType, acled, builtin, describe, listing, plover
from rawi.codebook.mapping import holds
from rawi.errors import UsageError

TYPES = builtin().types
OTHER, CHANGE, LOOTING = "Other", "Change to group/activity", "Looting/property destruction"
REMOTE, VAC, STRATEGIC = "Explosions/Remote violence", "Violence against civilians", "Strategic developments"
PLACES = {
    "armed_clash": ("Battles", "Armed clash", "ASSAULT.firearms"),
    "attack": ("Battles", "Armed clash", "ASSAULT"),
    "territory_gain": ("Battles", "Armed clash", "ASSAULT"),
    "withdrawal": (STRATEGIC, "Non-violent transfer of territory", "RETREAT.withdraw"),
    "air_strike": (REMOTE, "Air/drone strike", "ASSAULT.aerial"),
    "shelling": (REMOTE, "Shelling/artillery/missile attack", "ASSAULT.heavy-weapons"),
    "suicide_bombing": (REMOTE, "Suicide bomb", "ASSAULT.suicide-attack"),
    "explosive_device": (REMOTE, "Remote explosive/landmine/IED", "ASSAULT.explosives"),
    "grenade": (REMOTE, "Grenade", "ASSAULT.explosives"),
    "chemical_attack": (REMOTE, "Chemical weapon", "ASSAULT.unconventional"),
    "killing": ("Battles", "Armed clash", "ASSAULT.targeted"),
    "wounding": ("Battles", "Armed clash", "ASSAULT"),
    "abduction": (VAC, "Abduction/forced disappearance", "ASSAULT.abduct"),
    "torture": (VAC, "Attack", "ASSAULT.torture"),
    "sexual_violence": (VAC, "Sexual violence", "ASSAULT.sexual"),
    "arrest": (STRATEGIC, "Arrests", "COERCE.arrest"),
    "detention": (None, None, "COERCE.arrest"),
    "release": (STRATEGIC, OTHER, "RETREAT.release"),
    "handover": (STRATEGIC, OTHER, "COOPERATE"),
    "infiltration": (STRATEGIC, CHANGE, "MOBILIZE.militia"),
    "escape": (STRATEGIC, OTHER, "RETREAT"),
    "deployment": (STRATEGIC, CHANGE, "MOBILIZE.troops"),
    "operation": (STRATEGIC, OTHER, "MOBILIZE.troops"),
    "dismantling": (STRATEGIC, "Arrests", "COERCE"),
    "siege": (None, None, "COERCE.restrict"),
    "weapons_seizure": (STRATEGIC, "Disrupted weapons use", "COERCE.seize"),
    "asset_seizure": (STRATEGIC, LOOTING, "COERCE.seize"),
    "destruction": (STRATEGIC, LOOTING, "ASSAULT.destroy"),
    "base": (STRATEGIC, "Headquarters or base established", "MOBILIZE"),
    "extortion": (STRATEGIC, OTHER, "COERCE"),
    "financing": (STRATEGIC, OTHER, "AID"),
    "displacement": (STRATEGIC, OTHER, None),
    "evacuation": (STRATEGIC, OTHER, "RETREAT.access"),
    "threat": (None, None, "THREATEN.violence"),
    "protest": ("Protests", "Peaceful protest", "PROTEST.demo"),
    "riot": ("Riots", "Violent demonstration", "PROTEST.riot"),
    "strike": ("Protests", "Peaceful protest", "PROTEST.strike"),
    "agreement": (STRATEGIC, "Agreement", "AGREE"),
    "negotiation": (None, None, "CONSULT"),
    "defection": (STRATEGIC, CHANGE, "RETREAT"),
    "cooperation": (STRATEGIC, OTHER, "COOPERATE"),
    "document_discovery": (STRATEGIC, OTHER, "COERCE.seize"),
    "reorganization": (STRATEGIC, CHANGE, None),
    "media_activity": (None, None, None),
    "trial": (STRATEGIC, OTHER, "SANCTION.convict"),
}
CONTEXTS = [
    ("attack", {"target_class": ["civilian"]}, VAC, "Attack"),
    ("attack", {"target_class": ["soldier"]}, "Battles", "Armed clash"),
    ("attack", {"target_type": ["civilian"]}, VAC, "Attack"),
    ("killing", {"target_class": ["woman"]}, VAC, "Attack"),
    ("killing", {"target_class": ["person"]}, VAC, "Attack"),
    ("killing", {"target_class": ["fighter"]}, "Battles", "Armed clash"),
    ("wounding", {"target_class": ["child"]}, VAC, "Attack"),
    ("wounding", {"target_class": ["police"]}, "Battles", "Armed clash"),
    ("territory_gain", {"agent_type": ["state_force"]}, "Battles", "Government regains territory"),
    ("territory_gain", {"agent_type": ["government"]}, "Battles", "Government regains territory"),
    ("territory_gain", {"agent_type": ["rebel"]}, "Battles", "Non-state actor overtakes territory"),
    ("territory_gain", {"agent_type": ["militia"]}, "Battles", "Non-state actor overtakes territory"),
    ("operation", {"figure": ["killed"]}, "Battles", "Armed clash"),
    ("operation", {"beside": ["armed_clash"]}, "Battles", "Armed clash"),
    ("operation", {"figure": ["detained"]}, STRATEGIC, OTHER),
    ("extortion", {"target_class": ["civilian"]}, VAC, "Attack"),
    ("protest", {"figure": ["killed"]}, "Protests", "Excessive force against protesters"),
    ("protest", {"beside": ["arrest"]}, "Protests", "Protest with intervention"),
    ("protest", {"figure": ["participants"]}, "Protests", "Peaceful protest"),
    ("riot", {"trigger": ["mob"]}, "Riots", "Mob violence"),
    ("dismantling", {"trigger": ["clear_mines"]}, STRATEGIC, "Disrupted weapons use"),
]


@pytest.mark.parametrize("name", PLACES)
def test_the_place_of_a_type_of_which_nothing_else_is_known(name: str) -> None:
    kind, (event, sub, coded) = TYPES[name], PLACES[name]
    place, code = acled(kind, {}), plover(kind, {})
    assert (place and place.event_type, place and place.sub_event_type) == (event, sub)
    assert (code and ".".join(filter(None, (code.event, code.mode)))) == coded


def test_no_type_is_left_out() -> None:
    assert set(PLACES) == set(TYPES)


@pytest.mark.parametrize(("name", "facts", "event", "sub"), CONTEXTS)
def test_context_decides(name: str, facts: dict[str, list[str]], event: str, sub: str) -> None:
    place = acled(TYPES[name], facts)
    assert place is not None and (place.event_type, place.sub_event_type) == (event, sub)


@pytest.mark.parametrize(
    ("when", "facts", "truth"),
    [
        ({}, {}, True),
        ({"figure": ("killed",)}, {"figure": ["wounded", "killed"]}, True),
        ({"figure": ("killed",)}, {"figure": ["wounded"]}, False),
        ({"figure": ("killed",)}, {}, False),
        ({"figure": ("none",)}, {}, True),
        ({"figure": ("none",)}, {"figure": []}, True),
        ({"figure": ("none",)}, {"figure": ["killed"]}, False),
        ({"figure": ("none", "killed")}, {"figure": ["killed"]}, True),
        (
            {"figure": ("killed",), "status": ("actual",)},
            {"figure": ["killed"], "status": ["planned"]},
            False,
        ),
    ],
)
def test_conditions(when: dict[str, tuple[str, ...]], facts: dict[str, list[str]], truth: bool) -> None:
    assert holds(when, facts) is truth


@pytest.mark.parametrize("name", ["detention", "siege"])
def test_states_are_states(name: str) -> None:
    assert TYPES[name].state and acled(TYPES[name], {"figure": ["killed"]}) is None


@pytest.mark.parametrize("name", ["killing", "wounding", "destruction", "displacement"])
def test_outcomes_are_outcomes(name: str) -> None:
    assert TYPES[name].outcome and not TYPES[name].cause


@pytest.mark.parametrize("kind", TYPES.values(), ids=lambda kind: kind.id)
def test_the_last_rule_of_a_place_asks_for_nothing(kind: EventType) -> None:
    for rules in (kind.acled, kind.plover):
        assert not rules or not rules[-1].when
        assert all(rule.when for rule in rules[:-1])


# --- in words


def test_the_listing_has_a_line_for_each_type() -> None:
    lines = list(listing(builtin()))
    assert [line.split()[0] for line in lines] == list(TYPES)
    assert "not in ACLED" in next(line for line in lines if line.startswith("threat"))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("siege", "A state: shown with its figures, never exported as a row."),
        ("killing", "An outcome: where a cause is named it is a figure of that cause."),
        ("territory_gain", "(where agent_type is state_force or government)"),
        ("air_strike", "PLOVER: ASSAULT.drone (where trigger is drone)"),
        ("arrest", "ACLED: Strategic developments / Arrests"),
        ("armed_clash", "Figures: killed, wounded"),
    ],
)
def test_a_type_in_words(name: str, told: str) -> None:
    assert any(told in line for line in describe(builtin(), name))


@pytest.mark.parametrize("name", TYPES)
def test_every_type_can_be_told_in_words(name: str) -> None:
    lines = list(describe(builtin(), name))
    assert lines[0] == f"{name}: {TYPES[name].name.en} ({TYPES[name].name.ar})"
    assert any(line.startswith("  Example: ") for line in lines)


def test_a_type_that_is_not_there() -> None:
    with pytest.raises(UsageError, match=r"no type 'xyz' \(`rawi codebook show` lists them\)"):
        list(describe(builtin(), "xyz"))
