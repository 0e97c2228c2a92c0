"""PLOVER records: what is required is there, what isn't known is left out."""

import json

from coded import by, coded, toll

from rawi.export import field
from rawi.model import EventDate, PersonValue, PlaceValue, Plover, Record


def lines(record: Record) -> list[dict[str, object]]:
    return [json.loads(line) for line in field("plover")([record])]


def test_the_required_fields_and_the_words() -> None:
    (found,) = lines(coded())
    assert {"id", "date", "actor", "event"} <= set(found)
    assert found["event"] == "ASSAULT" and found["mode"] == "heavy-weapons"
    assert found["text_info"]["text"] == "قصفت"


def test_an_actor_has_country_and_sector() -> None:
    (found,) = lines(coded())
    assert found["actor"] == [{"name": "Syrian Army", "text": "الجيش", "country": "SY", "sector": "MIL"}]
    assert found["recipient"] == [{"name": "عشرات المدنيين", "text": "عشرات المدنيين"}]


def test_a_private_person_is_not_named() -> None:
    (found,) = lines(
        by(coded(), PersonValue(name="سالم المرعي"), kind="person", type="civilian", sector="CVL")
    )
    assert found["actor"] == [{"name": "unnamed person", "sector": "CVL"}]
    (found,) = lines(by(coded(), PersonValue(name="سالم المرعي", titles=("العميد",))))
    assert found["actor"][0]["name"] == "الجيش"


def test_a_longer_stretch_has_its_last_day_too() -> None:
    (found,) = lines(coded(date=EventDate("2021-02-22", "2021-02-28")))
    assert (found["date"], found["date_end"]) == ("2021-02-22", "2021-02-28")
    (found,) = lines(coded())
    assert "date_end" not in found


def test_sizes_are_the_lowest_and_never_of_both_together() -> None:
    (found,) = lines(coded(toll("عشرات", 20, 99), toll("43", 25, 25)))
    assert found["size"] == {"dead": 20}
    (found,) = lines(coded(toll("43", 43, None, measure="killed_or_wounded")))
    assert "size" not in found


def test_what_has_no_actor_or_date_is_no_record() -> None:
    assert lines(coded(actors=())) == []
    assert lines(coded(date=EventDate())) == []


def test_cooperation_needs_somebody_who_receives_it() -> None:
    assert lines(coded(plover=Plover("COOPERATE"), targets=(), roles=())) == []
    assert lines(coded(plover=Plover("COOPERATE"))) != []


def test_a_mode_that_plover_lacks_is_left_out() -> None:
    (found,) = lines(coded(plover=Plover("ASSAULT")))
    assert "mode" not in found


def test_of_a_country_alone_no_coordinates() -> None:
    value = PlaceValue(name="سوريا", country="SY", latitude=35.0, longitude=38.0, feature="country")
    (found,) = lines(coded(place_value=value))
    assert found["event_loc"] == {"placename": "سوريا", "country": "SY"}


def test_states_and_what_did_not_happen_are_no_records() -> None:
    assert lines(coded(type="detention")) == []
    assert not any(lines(coded(status=status)) for status in ("denied", "planned", "feared", "contested"))
