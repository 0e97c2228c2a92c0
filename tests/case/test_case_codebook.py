"""A case and its codebook: remembered by content, the same for any number of processes, told where it differs."""

from pathlib import Path

import pytest

import rawi
from rawi.case import Case
from rawi.case.rules import marker, rules
from rawi.codebook import Codebook, builtin, load
from rawi.errors import DataError
from recruiting import ALONE

TEXTS = {"one": "جند التنظيم ستين رجلاً في الرقة.", "two": "جند الفصيل تسعة رجال في إدلب."}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(ALONE, encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path: Path):
    with Case(tmp_path / "case.rawi") as made:
        yield made


def types(case: Case) -> list[str]:
    return [event.type for record in case.records() for event in record.events]


def test_a_new_case_has_the_builtin_codebook(case: Case) -> None:
    assert case.codebook is builtin()
    assert list(case.types()) == list(builtin().types)


@pytest.mark.parametrize("jobs", [1, 2])
def test_reports_are_read_under_it_by_any_number_of_processes(
    case: Case, texts: Path, mine: Path, jobs: int
) -> None:
    assert case.read([texts], codebook=mine, jobs=jobs).read == 2
    assert types(case) == ["recruitment", "recruitment"]


@pytest.mark.parametrize("how", [str, Path, load])
def test_it_is_a_file_or_a_codebook(case: Case, texts: Path, mine: Path, how) -> None:
    case.read([texts], codebook=how(mine))
    assert case.codebook.name == "mine" and isinstance(case.codebook, Codebook)


def test_it_is_remembered_when_the_case_is_opened_again(case: Case, texts: Path, mine: Path) -> None:
    case.read([texts / "one.txt"], codebook=mine)
    mine.unlink()
    with Case(case.path) as again:
        assert again.codebook.sha256 == case.codebook.sha256
        assert again.read([texts]).read == 1
        assert types(again) == ["recruitment", "recruitment"]


def test_what_it_read_is_known_and_what_another_read_is_not(case: Case, texts: Path, mine: Path) -> None:
    case.read([texts], codebook=mine)
    assert case.read([texts]).known == 2
    assert case.read([texts / "one.txt"], codebook="builtin").reread == 1
    assert case.read([texts / "one.txt"], codebook="builtin").known == 1
    assert len(case.read_otherwise()) == 1
    assert case.codebook is builtin()


def test_a_changed_file_of_the_same_name_is_another_codebook(case: Case, texts: Path, mine: Path) -> None:
    case.read([texts], codebook=mine)
    mine.write_text(ALONE.replace('version = "1"', 'version = "2"'), encoding="utf-8")
    assert case.read([texts], codebook=mine).reread == 2
    assert case.codebook.version == "2"


def test_a_copy_under_another_name_is_the_same(case: Case, texts: Path, mine: Path) -> None:
    case.read([texts], codebook=mine)
    copy = mine.rename(mine.with_name("copy.toml"))
    assert case.read([texts], codebook=copy).known == 2


def test_the_case_reads_itself_again(case: Case, texts: Path, mine: Path) -> None:
    case.read([texts])
    (texts / "one.txt").unlink()
    before = [record.report for record in case.records()]
    done = case.reread(codebook=mine)
    assert (done.reread, done.failures) == (2, ())
    assert types(case) == ["recruitment", "recruitment"]
    assert [record.report for record in case.records()] == before
    assert [case.sources(one.id) for one in before] == [(one.source,) for one in before]
    assert case.reread().known == 2


def test_decisions_outlive_another_codebook(case: Case, texts: Path, mine: Path) -> None:
    case.read([texts], codebook=mine)
    event = next(case.records()).events[0].id
    case.judge("reject", [event], author="ليلى")
    case.reread(codebook="builtin")
    case.reread(codebook=mine)
    assert types(case) == ["recruitment"]
    assert case.log(detached=True) == ()


def test_types_of_every_codebook_are_known(case: Case, texts: Path, mine: Path) -> None:
    case.read([texts / "one.txt"], codebook=mine)
    case.read([texts / "two.txt"], codebook="builtin")
    assert {"recruitment", "arrest"} <= set(case.types())


def test_doctor_tells_of_other_codebooks_and_mends(case: Case, texts: Path, mine: Path) -> None:
    case.read([texts], codebook=mine)
    case.read([texts / "one.txt"], codebook="builtin")
    find = lambda repair: next(c for c in case.doctor(repair=repair) if "codebook" in c.name)  # noqa: E731
    assert (find(False).found, find(False).sound) == (1, False)
    assert find(True).mended == 1 and find(False).found == 0
    assert case.read_otherwise() == ()


def test_a_wrong_codebook_changes_nothing(case: Case, texts: Path, mine: Path) -> None:
    case.read([texts], codebook=mine)
    mine.write_text("name = ", encoding="utf-8")
    with pytest.raises(DataError, match="is not TOML"):
        case.read([texts], codebook=mine)
    assert case.codebook.name == "mine" and case.read([texts]).known == 2


@pytest.mark.parametrize("version", ["1.0+abc", "1.0+abc+0123456789abcdef"])
def test_rules_say_which_codebook(version: str) -> None:
    assert marker(version) == version.removeprefix("1.0+abc")


def test_rules_of_the_builtin_codebook_stay_as_they_were(mine: Path) -> None:
    assert rules() == rules(builtin())
    book = load(mine)
    assert rules(book) == rules() + marker(book) and book.sha256.startswith(marker(book)[1:])


def test_extract_takes_a_codebook(mine: Path) -> None:
    assert [event.type for event in rawi.extract(TEXTS["one"], codebook=mine).events] == ["recruitment"]
    assert [event.type for event in rawi.extract(TEXTS["one"], codebook="builtin").events] != ["recruitment"]
    with pytest.raises(DataError, match=r"none\.toml"):
        rawi.extract(TEXTS["one"], codebook="none.toml")
