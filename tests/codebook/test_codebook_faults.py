"""Every mistake that a codebook's writer can make is one clear line: the file, the place, what to do."""

import pickle
from pathlib import Path

import pytest

from rawi.codebook import Codebook, builtin, check, load, loads, start
from rawi.codebook.load import BUILTIN
from rawi.codebook.schema import ROLES, SLOTS
from rawi.codebook.standards import ACLED, PLOVER
from rawi.errors import DataError
from recruiting import BOOK

TRIGGER = 'verb = { past = "جند", present = "يجند", masdar = ["تجنيد"] }'
FAULTS = [
    # (what is replaced, by what, where it is, what is said)
    ('name = "mine"', "name = ", "line 2, column 8", "is not TOML: invalid value"),
    ("[[type]]", "[[type]", "line 6, column 7", "is not TOML: expected ']]'"),
    ('version = "1"\n', "", "", "version is missing"),
    ('id = "recruitment"\n', "", "type number 1", "id is missing"),
    ('name = { ar = "تجنيد مقاتلين", en = "Recruitment" }\n', "", "type recruitment", "name is missing"),
    ('ar = "طرف يضم مقاتلين جددا", ', "", "type recruitment: definition", "ar is missing"),
    ("measure =", "measures =", "type recruitment", "measures is no field"),
    ('measure = "recruited"', "measure = 3", "type recruitment: measure", "expected `str | null`, got `int`"),
    ('carries = ["recruited"]', 'carries = ["killed"]', "type recruitment", "recruited is not among what the type"),
    ('required = ["agent"]', 'required = ["agnet"]', "type recruitment", "no such role: agnet (did you mean agent"),
    ('required = ["agent"]', 'required = ["backer"]', "type recruitment", "no slot of the frame gives the role backer"),
    ("subject =", "subjekt =", "type recruitment", "no such slot: subjekt (did you mean subject"),
    ('"في" = "at"', '"في" = "there"', "type recruitment", "frame.في: no such role: there"),
    ("Strategic developments", "Strategic", "type recruitment", "acled: no such event type: Strategic"),
    ("Change to group/activity", "Arrest", "type recruitment", "no such pair: Strategic developments / Arrest"),
    ("MOBILIZE", "MOBILISE", "type recruitment", "plover: no such event: MOBILISE (did you mean MOBILIZE"),
    ('mode = "militia"', 'mode = "army"', "type recruitment", "no such mode of MOBILIZE: army (troops, weapons"),
    ('acled = [{ e', 'acled = [{ when = { agent = ["rebel"] }, e', "type recruitment", "when.agent: no such field"),
    ('events = ["recruitment"]', 'events = ["recruiting"]', "type recruitment", "example: no such type: recruiting"),
    ("required", 'refines = ["atack"]\nrequired', "type recruitment", "no such type: atack (did you mean attack"),
    (TRIGGER, "", "type recruitment", "trigger recruit: no verb, noun or forms"),
    (', present = "يجند"', "", "type recruitment", "trigger recruit: verb: present is missing"),
    ("masdar =", "infinitive =", "type recruitment", "trigger recruit: verb: no such part: infinitive"),
    ('past = "جند"', 'past = "jannada"', "type recruitment", "trigger recruit: verb.past: must be Arabic"),
    (TRIGGER, 'noun = { plural = ["حملات"] }', "type recruitment", "noun: singular is missing"),
    (TRIGGER, 'forms = ["recruited"]', "type recruitment", "forms: 'recruited' holds no Arabic letter"),
    (TRIGGER, 'forms = ["جند", "جند"]', "recruitment.recruit", "a form is given twice"),
    (TRIGGER, TRIGGER + '\nstatus = "maybe"', "type recruitment", "no such status: maybe (one of actual"),
    (TRIGGER, TRIGGER + '\nattach = "glue"', "recruitment.recruit", "attach is 'glue'"),
    (TRIGGER, TRIGGER + "\nweak = 1", "type recruitment: trigger[0].weak", "expected `bool`, got `int`"),
]  # fmt: skip


@pytest.fixture
def write(tmp_path: Path):
    def written(text: str) -> Path:
        path = tmp_path / "own.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_the_book_of_these_tests_is_sound(write) -> None:
    assert check(write(BOOK)) == ()


@pytest.mark.parametrize(("was", "now", "place", "told"), FAULTS)
def test_a_fault_is_one_line_with_file_place_and_reason(
    write, was: str, now: str, place: str, told: str
) -> None:
    assert was in BOOK
    path = write(BOOK.replace(was, now, 1))
    (line,) = check(path)
    assert line.startswith(f"{path}: {place}: " if place else f"{path}: ")
    assert told in line and "\n" not in line


@pytest.mark.parametrize(("was", "now", "place", "told"), FAULTS)
def test_what_check_finds_no_reading_takes(write, was: str, now: str, place: str, told: str) -> None:
    with pytest.raises(DataError) as caught:
        load(write(BOOK.replace(was, now, 1)))
    assert caught.value.exit_code == 5 and told in str(caught.value)


def test_all_faults_are_listed_at_once(write) -> None:
    found = check(
        write(
            BOOK.replace("MOBILIZE", "MOVE")
            .replace('"agent"]', '"doer"]')
            .replace('recruit"\n', 'recruit"\nstatus = "x"\n', 1)
        )
    )
    assert len(found) == 3


@pytest.mark.parametrize("name", ["New fighters", "تجنيد", "", "1st", "a-b"])
def test_an_id_is_a_plain_word(write, name: str) -> None:
    found = check(write(BOOK.replace('id = "recruitment"', f'id = "{name}"', 1)))
    assert f"type {name}: id: must be small Latin letters, digits and _ (road_blocked)" in found[0]


def test_a_file_that_is_not_there_and_what_to_do(tmp_path: Path) -> None:
    (line,) = check(tmp_path / "none.toml")
    assert line.endswith(
        "cannot be read: No such file or directory (`rawi codebook init FILE` writes one to begin with)"
    )
    (line,) = check(tmp_path)
    assert "cannot be read" in line and "init" not in line


def test_other_encodings_are_named_and_a_byte_order_mark_is_none(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(BOOK.encode("utf-16"))
    assert check(path) == (f"{path}: is not UTF-8 (save it as UTF-8)",)
    path.write_bytes(BOOK.encode("utf-8-sig"))
    assert check(path) == ()


def test_a_codebook_without_types_is_none(write) -> None:
    (line,) = check(write('name = "a"\nversion = "1"\norigin = "b"\ntype = []\n'))
    assert "a codebook needs at least one [[type]]" in line


# --- words that two types claim

SECOND = """
[[type]]
id = "enlistment"
name = { ar = "تطوع", en = "Enlistment" }
definition = { ar = "أناس ينضمون", en = "People join" }
[[type.trigger]]
id = "join"
noun = { singular = "تجنيد" }
"""


def test_a_word_in_two_types_is_told_on_both(write) -> None:
    found = check(write(BOOK + SECOND))
    assert len(found) == 1
    assert (
        "type recruitment: trigger recruit: تجنيد is a word of type enlistment too (trigger join)" in found[0]
    )
    assert "give this trigger needs, or its type a higher specific" in found[0]


def test_a_word_of_a_builtin_type_is_told_only_on_ones_own(write) -> None:
    found = check(write(BOOK.replace(TRIGGER, 'verb = { past = "اعتقل", present = "يعتقل" }')))
    assert found and all("type recruitment" in line and "arrest" in line for line in found)


@pytest.mark.parametrize(
    "apart",
    ['needs = { near = ["شابا"] }', 'tense = "past"'],
)
def test_a_condition_tells_two_types_apart(write, apart: str) -> None:
    assert check(write(BOOK + SECOND + apart + "\n")) == ()


def test_a_higher_specific_tells_two_types_apart(write) -> None:
    assert check(write(BOOK + SECOND.replace("[[type.trigger]]", "specific = 2\n[[type.trigger]]"))) == ()


# --- what is built in, and what begins one's own


def test_the_builtin_one_and_the_starter_have_no_fault(tmp_path: Path) -> None:
    assert check(BUILTIN) == ()
    assert check(start(tmp_path / "a.toml")) == ()
    assert check(start(tmp_path / "b.toml", whole=True)) == ()


def test_a_codebook_is_the_same_from_its_bytes_and_in_another_process(write) -> None:
    book = load(write(BOOK))
    assert loads(book.raw).sha256 == book.sha256
    again = pickle.loads(pickle.dumps(book))
    assert isinstance(again, Codebook) and list(again.types) == list(book.types)
    assert len(pickle.dumps(book)) < 3 * len(book.raw)


def test_a_copy_of_the_builtin_one_is_the_builtin_one(tmp_path: Path) -> None:
    assert load(start(tmp_path / "b.toml", whole=True)) is builtin()


def test_the_lists_of_the_standards_are_whole() -> None:
    assert (len(ACLED), sum(map(len, ACLED.values())), len(PLOVER)) == (6, 25, 16)
    assert set(SLOTS).isdisjoint(ROLES)
