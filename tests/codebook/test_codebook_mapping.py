"""The condition language: closed fields, first match wins."""

from rawi.codebook import FIELDS, acled, builtin, plover
from rawi.model import Acled, Plover

TYPES = builtin().types


def test_first_rule_that_holds_wins():
    assert acled(TYPES["attack"], {"target_class": ["civilian"]}) == Acled(
        "Violence against civilians", "Attack"
    )
    assert acled(TYPES["attack"], {"target_class": ["soldier"]}) == Acled("Battles", "Armed clash")


def test_rule_without_condition_always_holds():
    assert acled(TYPES["shelling"], {}).sub_event_type == "Shelling/artillery/missile attack"


def test_territory_goes_by_the_actor():
    regained = acled(TYPES["territory_gain"], {"agent_type": ["state_force"]})
    overtaken = acled(TYPES["territory_gain"], {"agent_type": ["rebel"]})
    assert regained.sub_event_type == "Government regains territory"
    assert overtaken.sub_event_type == "Non-state actor overtakes territory"


def test_states_are_never_acled_rows():
    assert acled(TYPES["siege"], {}) is None
    assert acled(TYPES["detention"], {}) is None


def test_drone_has_its_own_mode():
    assert plover(TYPES["air_strike"], {"trigger": ["drone"]}) == Plover("ASSAULT", "drone")
    assert plover(TYPES["air_strike"], {"trigger": ["raid"]}) == Plover("ASSAULT", "aerial")


def test_no_mode_is_null():
    assert plover(TYPES["territory_gain"], {}) == Plover("ASSAULT", None)
    assert plover(TYPES["media_activity"], {}) is None


def test_deaths_at_a_protest_are_excessive_force():
    assert (
        acled(TYPES["protest"], {"figure": ["killed"]}).sub_event_type == "Excessive force against protesters"
    )
    assert acled(TYPES["protest"], {"beside": ["arrest"]}).sub_event_type == "Protest with intervention"


def test_every_field_is_documented():
    assert all(FIELDS.values())
