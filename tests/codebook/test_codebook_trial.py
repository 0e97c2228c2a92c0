"""A codebook's own examples, the file to begin one with, and where in a file a fault stands."""

from pathlib import Path

import pytest

from rawi.case.trying import tried
from rawi.codebook import Trial, builtin, load, start, trials
from rawi.codebook.load import _place
from rawi.codebook.schema import Trigger
from rawi.codebook.wording import faults
from rawi.errors import DataError, UsageError

HEAD = 'name = "own"\nversion = "1"\norigin = "test"\n'
TYPE = """
[[type]]
id = "{id}"
name = {{ ar = "نوع", en = "Type" }}
definition = {{ ar = "نوع", en = "Type" }}
{more}
[[type.trigger]]
forms = ["{form}"]
"""


def book(*types: dict[str, str]) -> str:
    return HEAD + "".join(TYPE.format(**({"more": ""} | one)) for one in types)


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


ROAD = {"id": "road_block", "form": "قطع الطريق"}


@pytest.mark.parametrize(
    ("wanted", "got", "passed"),
    [
        ((), (), True),
        (("arrest",), ("arrest",), True),
        (("arrest", "release"), ("arrest", "release"), True),
        (("arrest", "release"), ("release", "arrest"), False),
        (("arrest",), (), False),
        ((), ("arrest",), False),
        (("arrest",), ("arrest", "arrest"), False),
    ],
)
def test_a_trial_passes_only_with_these_types_in_this_order(wanted, got, passed: bool) -> None:
    assert Trial("arrest", "نص", wanted).read(got).passed is passed


def test_trials_stand_in_the_order_of_the_codebook() -> None:
    order = list(builtin().types)
    found = [order.index(one.type) for one in trials(builtin())]
    assert found == sorted(found) and set(found) == set(range(len(order)))


@pytest.mark.parametrize(
    ("text", "events", "passed"),
    [
        ("المحتجون قطع الطريق عملهم.", '["road_block"]', True),
        ("المحتجون قطع الطريق عملهم.", "[]", False),
        ("لا شيء هنا.", "[]", True),
        ("لا شيء هنا.", '["road_block"]', False),
    ],
)
def test_examples_are_read_under_their_own_codebook(
    tmp_path: Path, text: str, events: str, passed: bool
) -> None:
    more = f'example = [{{ text = "{text}", events = {events} }}]'
    (trial,) = tried(write(tmp_path, book(ROAD | {"more": more})))
    assert (trial.text, trial.passed) == (text, passed)


def test_a_codebook_that_is_wrong_is_not_tried(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        list(tried(write(tmp_path, book(ROAD | {"form": "road"}))))


# --- beginning


@pytest.mark.parametrize("whole", [False, True])
def test_what_is_written_is_a_codebook(tmp_path: Path, whole: bool) -> None:
    made = load(start(tmp_path / "new.toml", whole=whole))
    assert set(builtin().types) <= set(made.types)
    assert ("return_of_people" in made.types) is not whole


def test_nothing_is_written_over_and_a_folder_must_be_there(tmp_path: Path) -> None:
    start(tmp_path / "new.toml")
    with pytest.raises(UsageError, match=r"is there already \(choose another name\)"):
        start(tmp_path / "new.toml")
    with pytest.raises(UsageError, match="cannot be written"):
        start(tmp_path / "none" / "new.toml")


# --- types side by side


def test_a_type_with_a_builtin_id_replaces_that_one(tmp_path: Path) -> None:
    text = book({"id": "arrest", "form": "كلبشة", "more": ""}).replace(HEAD, HEAD + 'extends = "builtin"\n')
    made = load(write(tmp_path, text))
    assert len(made.types) == len(builtin().types)
    assert [one.forms for one in made.types["arrest"].trigger] == [("كلبشة",)]
    assert [key for key in made.senses if key.startswith("arrest.")] == ["arrest.1"]


def test_triggers_without_an_id_are_numbered(tmp_path: Path) -> None:
    text = (
        book(ROAD)
        + '[[type.trigger]]\nforms = ["سد الطريق"]\n[[type.trigger]]\nid = "close"\nforms = ["أغلق الطريق"]\n'
    )
    made = load(write(tmp_path, text))
    assert list(made.senses) == ["road_block.1", "road_block.2", "road_block.close"]


def test_name_and_version_are_the_files(tmp_path: Path) -> None:
    made = load(write(tmp_path, book(ROAD)))
    assert (made.name, made.version, len(made.sha256)) == ("own", "1", 64)
    assert made.raw == (tmp_path / "own.toml").read_bytes()


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("", None),
        ("name", "name"),
        ("type[0]", "type first"),
        ("type[0].frame", "type first: frame"),
        ("type[1].trigger[2].weak", "type number 2: trigger[2].weak"),
        ("type", "type"),
    ],
)
def test_places_are_told_by_the_types_id(where: str, place: str | None) -> None:
    assert _place(where, {"type": [{"id": "first"}, {}]}) == place


@pytest.mark.parametrize(
    ("trigger", "told"),
    [
        (Trigger(forms=("قطع",)), []),
        (Trigger(verb={"past": "قطع", "present": "يقطع"}), []),
        (Trigger(noun={"singular": "قطع", "plural": ["قطوع"]}), []),
        (Trigger(), ["no verb, noun or forms"]),
        (Trigger(forms=("قطع", "cut")), ["forms: 'cut' holds no Arabic letter"]),
        (Trigger(verb={"present": "يقطع"}), ["verb: past is missing"]),
        (Trigger(verb={"past": "قطع", "present": 3}), ["verb.present: must be Arabic words"]),
        (
            Trigger(verb={"past": "قطع", "present": "يقطع", "masdar": ["cut"]}),
            ["verb.masdar: must be Arabic words"],
        ),
        (Trigger(noun={"plural": ["قطوع"]}), ["noun: singular is missing"]),
        (
            Trigger(noun={"singular": "قطع", "dual": "قطعان"}),
            ["noun: no such part: dual (one of singular, plural)"],
        ),
    ],
)
def test_faults_of_words(trigger: Trigger, told: list[str]) -> None:
    assert list(faults(trigger)) == told
