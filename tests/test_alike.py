"""The texts by which two builds are compared: what they are made of, and that they are the same each time."""

import pytest

import alike


@pytest.fixture(scope="module")
def texts() -> list[alike.Text]:
    return list(alike.texts())


def test_the_texts_are_the_same_each_time(texts: list[alike.Text]) -> None:
    assert texts[-1:] == list(alike.texts())[-1:]


def test_each_text_has_a_name_of_its_own(texts: list[alike.Text]) -> None:
    assert len({name for name, _, _ in texts}) == len(texts)


@pytest.mark.parametrize(("source", "least"), [("tests", 200), ("values", 30), ("made", 60)])
def test_every_source_gives_texts(texts: list[alike.Text], source: str, least: int) -> None:
    assert sum(name.startswith(f"{source}/") for name, _, _ in texts) >= least


def test_the_sample_reports_are_read_whole(texts: list[alike.Text]) -> None:
    names = [name for name, _, _ in texts if name.endswith(".txt")]
    assert names == sorted(path.name for path in alike.SAMPLE.glob("*.txt"))


def test_what_is_made_up_holds_what_goes_wrong_first(texts: list[alike.Text]) -> None:
    made = "".join(text for name, text, _ in texts if name.startswith("made/"))
    assert "\0" in made and "\ufefb" in made and "\u200f" in made
    digits = max(len(run) for run in "".join(c if c.isdigit() else " " for c in made).split())
    assert digits > 22
    assert any("\u0660" <= sign <= "\u0669" for sign in made)


def test_reports_come_from_every_day_that_may_matter(texts: list[alike.Text]) -> None:
    assert {published for name, _, published in texts if "/" in name} == set(alike.DAYS)
