"""`rawi reconcile`: the comparison as a command, and by new counts."""

import re


def test_it_says_what_was_found(read) -> None:
    done = read("reconcile")
    assert done.exit_code == 0
    assert re.fullmatch(r"\d+ reports, \d+ stories, \d+ incidents\n", done.stdout)


def test_new_counts_change_nothing_in_a_case_that_did_not_grow(read) -> None:
    before = read("show", "incidents", "--json").stdout
    assert read("reconcile", "--recount").exit_code == 0
    assert read("show", "incidents", "--json").stdout == before != ""


def test_a_case_that_is_none_is_named(rawi, tmp_path) -> None:
    done = rawi("reconcile", "--case", str(tmp_path / "none.rawi"))
    assert done.exit_code == 4
    assert "none.rawi" in done.stderr
