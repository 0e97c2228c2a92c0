"""What every command says of itself, and how wrong use is told: one line, the right code, nothing on standard output."""

from collections.abc import Iterator

import click
import pytest

from rawi.cli import cli
from rawi.cli.main import COMMANDS


def commands(
    group: click.Group = cli, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command there is, however deep, with the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


EVERY = dict(commands())
LEAVES = {words: one for words, one in EVERY.items() if not isinstance(one, click.Group)}
WITH_CASE = {
    words
    for words, one in LEAVES.items()
    if any(option.name == "path" and option.opts == ["--case"] for option in one.params)
}


def name(words: tuple[str, ...]) -> str:
    return " ".join(words)


@pytest.mark.parametrize("words", EVERY, ids=name)
def test_every_command_says_what_it_does(words: tuple[str, ...]) -> None:
    told = EVERY[words].help or ""
    assert told.strip().split("\n")[0].endswith(".")
    assert len(EVERY[words].get_short_help_str(200)) > 10


@pytest.mark.parametrize("words", EVERY, ids=name)
def test_every_option_is_explained(words: tuple[str, ...]) -> None:
    options = [one for one in EVERY[words].params if isinstance(one, click.Option)]
    assert [one.name for one in options if not one.help] == []


@pytest.mark.parametrize("words", EVERY, ids=name)
def test_help_is_printed_and_ends_well(rawi, words: tuple[str, ...]) -> None:
    done = rawi(*words, "--help")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Usage: cli {name(words)}")


@pytest.mark.parametrize("words", LEAVES, ids=name)
def test_an_option_that_is_not_there_is_wrong_use(rawi, words: tuple[str, ...]) -> None:
    done = rawi(*words, "--no-such-option")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "No such option" in done.stderr


def test_the_table_of_commands_names_what_there_is() -> None:
    assert [words[0] for words in EVERY if len(words) == 1] == list(COMMANDS)


def test_a_command_that_is_not_there_is_wrong_use(rawi) -> None:
    done = rawi("frobnicate")
    assert done.exit_code == 2 and "No such command" in done.stderr


ARGUMENTS = {
    ("explain",): ("v1",), ("search",): ("نص",), ("undo",): ("d1",), ("watch",): ("feeds.toml",),
}  # fmt: skip


@pytest.mark.parametrize("words", sorted(WITH_CASE - {("read",), ("watch",)}), ids=name)
def test_a_case_that_is_not_there_is_named_and_ends_with_four(rawi, words: tuple[str, ...]) -> None:
    given = ("v1", "--set", "a=b") if words == ("judge", "edit") else ("v1",) if words[0] == "judge" else ()
    done = rawi(*words, *ARGUMENTS.get(words, given), "--case", "none.rawi")
    assert (done.exit_code, done.stdout) == (4, ""), done.stderr
    assert done.stderr.startswith("rawi: none.rawi: ") and done.stderr.count("\n") == 1


@pytest.mark.parametrize("words", sorted(WITH_CASE - {("read",), ("watch",)}), ids=name)
def test_a_file_that_is_no_case_is_left_alone(rawi, tmp_path, words: tuple[str, ...]) -> None:
    (tmp_path / "other.rawi").write_bytes(b"something else")
    given = ("v1", "--set", "a=b") if words == ("judge", "edit") else ("v1",) if words[0] == "judge" else ()
    done = rawi(*words, *ARGUMENTS.get(words, given), "--case", "other.rawi")
    assert (done.exit_code, done.stdout) == (4, "")
    assert (tmp_path / "other.rawi").read_bytes() == b"something else"


def test_the_case_can_come_from_the_environment(read, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "case.rawi").rename(tmp_path / "week.rawi")
    monkeypatch.setenv("RAWI_CASE", "week.rawi")
    assert read("show", "incidents").exit_code == 0
    assert read("show", "incidents", "--case", "case.rawi").exit_code == 4


@pytest.mark.parametrize(
    "wrong",
    [
        ("export", "--format", "xml"),
        ("export", "--view", "both"),
        ("read", "x.txt", "--map", "text"),
        ("read", "x.txt", "--jobs", "0"),
        ("read", "x.txt", "--timeout", "0"),
        ("judge", "edit", "v1", "--set", "type"),
        ("judge", "edit", "v1"),
        ("search", "نص", "--limit", "0"),
        ("search", "نص", "--offset", "-1"),
        ("codebook", "init"),
        ("codebook", "check"),
        ("extract",),
        ("evaluate",),
        ("read",),
    ],
    ids=name,
)
def test_wrong_use_ends_with_two(rawi, wrong: tuple[str, ...]) -> None:
    done = rawi(*wrong)
    assert (done.exit_code, done.stdout) == (2, "")
