from pathlib import Path

import pytest

from rawi.errors import DataError
from rawi.evaluate import Gold, load

TEXT = "قال العقيد سالم إن القوة أوقفت ثلاثة أشخاص في القائم مساء الاثنين.\nوقال سالم إن القوة عادت."


def gold(tmp_path: Path, *lines: str, heads: str = "published 2021-03-02") -> Gold:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.gold").write_text("\n".join([heads, "", *lines]), encoding="utf-8")
    return load(tmp_path / "a.gold")


def test_headings_make_the_report(tmp_path: Path) -> None:
    made = gold(tmp_path, heads="# note\noutlet صحيفة المثال\npublished 2021-03-02\ntitle توقيف\npartial")
    assert (made.report.outlet, made.report.published, made.partial) == ("صحيفة المثال", "2021-03-02", True)
    assert made.report.text == f"توقيف\n\n{TEXT}"


def test_the_text_may_lie_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/b.txt").write_text("نص", encoding="utf-8")
    assert gold(tmp_path, heads="text texts/b.txt").report.text == "نص"


@pytest.mark.parametrize(
    ("value", "bounds"),
    [("3", (3, 3)), ("3..5", (3, 5)), ("200..", (200, None)), ("..50", (None, 50)), ("0.5", (0.5, 0.5))],
)
def test_quantities(tmp_path: Path, value: str, bounds: tuple[float, float]) -> None:
    (quantity,) = gold(tmp_path, f"quantity ثلاثة أشخاص | value={value} | unit=person | about").quantities
    assert (quantity.value, quantity.unit, quantity.about) == (bounds, "person", True)
    assert TEXT[slice(*quantity.span)] == "ثلاثة أشخاص"


@pytest.mark.parametrize(
    ("value", "interval"),
    [
        ("2021-03-01", ("2021-03-01", "2021-03-01")),
        ("2021-03-01..2021-03-02", ("2021-03-01", "2021-03-02")),
        ("..2021-03-31", (None, "2021-03-31")),
        ("P3D", ("P3D", "P3D")),
        ("2021-03-01T15:30", ("2021-03-01T15:30", "2021-03-01T15:30")),
    ],
)
def test_times(tmp_path: Path, value: str, interval: tuple[str, str]) -> None:
    (time,) = gold(tmp_path, f"time مساء الاثنين | value={value}").times
    assert time.value == interval


def test_places(tmp_path: Path) -> None:
    (place,) = gold(tmp_path, "place القائم | country=IQ | at=34.37,-41.09 | within=25").places
    assert (place.country, place.at, place.within) == ("IQ", (34.37, -41.09), 25)


def test_claims_have_a_chain_and_a_content(tmp_path: Path) -> None:
    (claim,) = gold(
        tmp_path, "claim قال | by=القوة > العقيد سالم + سالم | says=القوة أوقفت … الاثنين | unnamed"
    ).claims
    assert claim.by == (("القوة",), ("العقيد سالم", "سالم")) and claim.unnamed
    assert claim.says and TEXT[slice(*claim.says)] == "القوة أوقفت ثلاثة أشخاص في القائم مساء الاثنين"
    assert (claim.act, claim.certainty, claim.polarity) == (("say",), "certain", "positive")


def test_several_acts_may_be_right(tmp_path: Path) -> None:
    (claim,) = gold(tmp_path, "claim قال | act=say/report").claims
    assert claim.act == ("say", "report")


def test_the_same_words_again_mean_their_next_place(tmp_path: Path) -> None:
    first, second = gold(tmp_path, "claim قال", "claim قال").claims
    assert first.span[0] == 0 and second.span[0] == TEXT.index("قال سالم")


def test_the_content_nearest_to_its_cue_is_meant(tmp_path: Path) -> None:
    _, second = gold(tmp_path, "claim قال", "claim قال | says=القوة … عادت").claims
    assert second.says and TEXT[slice(*second.says)] == "القوة عادت"


def test_events(tmp_path: Path) -> None:
    (event,) = gold(
        tmp_path,
        "event أوقفت | also=عادت | type=arrest | agent=القوة | target=ثلاثة أشخاص | place=القائم"
        " | date=2021-03-01 | status=thwarted | background | figures=detained 3, killed 1..",
    ).events
    assert (event.type, event.agent, event.target, event.place) == (
        "arrest", ("القوة",), ("ثلاثة أشخاص",), ("القائم",),
    )  # fmt: skip
    assert (event.status, event.background, event.date) == ("thwarted", True, ("2021-03-01", "2021-03-01"))
    assert event.figures == (("detained", (3, 3)), ("killed", (1, None)))
    assert [TEXT[slice(*span)] for span in event.also] == ["عادت"]


def test_vowel_signs_and_clitics_may_be_left_out(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("وأُوقِفَ ثلاثةٌ في  الحدثِ", encoding="utf-8")
    made = gold(tmp_path, "event أوقف | type=arrest", "quantity ثلاثة في الحدث | value=3", heads="text b.txt")
    assert made.events[0].span[0] == 1 and made.quantities[0].span[0] == 9


def test_a_part_of_a_longer_word_is_not_meant_where_the_whole_word_stands(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("مستقبلون قبل الظهر", encoding="utf-8")
    (time,) = gold(tmp_path, "time قبل | value=2021-03-01", heads="text b.txt").times
    assert time.span == (9, 12)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("quantity خمسة | value=5", "'خمسة' is not in the text"),
        ("quantity ثلاثة | value=many", "not a number: 'many'"),
        ("quantity ثلاثة | value=inf", "not a number"),
        ("quantity ثلاثة", "not a number: ''"),
        ("quantity ثلاثة | colour=red", "quantity doesn't take 'colour=red'"),
        ("quantity ثلاثة | value=3 | value=4", "value stands twice"),
        ("quantity ثلاثة | value=3 | about=yes", "quantity doesn't take 'about=yes'"),
        ("quantity | value=3", "no words"),
        ("time مساء | value=1 March", "not a date: '1 March'"),
        ("place القائم | at=34.37", "a location needs"),
        ("claim قال | by=العميد", "'العميد' is not in the text"),
        ("claim قال | says=الاثنين … القوة أوقفت", "doesn't follow 'الاثنين'"),
        ("claim قال | act=shout", "no such act: 'shout'"),
        ("event أوقفت", "an event needs a type"),
        ("event أوقفت | type=arrest | figures=many killed", "not a number: 'killed'"),
        ("event أوقفت | type=arrest | figures=3 killed", "not a figure: '3 killed'"),
        ("event أوقفت | type=arrest | status=maybe", "no such status"),
        ("same سالم", "one name alone"),
        ("same سالم = فلان", "'فلان' is not in the text"),
        ("person سالم", "no such kind of line: 'person'"),
        ("published 2021-03-03", "published stands once, above the annotations"),
    ],
)
def test_every_error_names_file_and_line(tmp_path: Path, line: str, told: str) -> None:
    with pytest.raises(DataError) as caught:
        gold(tmp_path, "time الاثنين | value=2021-03-01", line)
    assert told in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path}/a.gold: line 4: ")
    assert len(str(caught.value).splitlines()) == 1


def test_one_line_too_many_for_the_same_words_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"line 5: 'قال' stands fewer times in the text than here"):
        gold(tmp_path, "claim قال", "claim قال", "claim قال")


def test_errors_of_the_whole_file(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="not a date: 'yesterday'"):
        gold(tmp_path, heads="published yesterday")
    with pytest.raises(DataError, match=r"gone.txt can't be read"):
        gold(tmp_path, heads="text gone.txt")
    (tmp_path / "b.gold").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(DataError, match="can't be read"):
        load(tmp_path / "b.gold")
    with pytest.raises(DataError, match="can't be read"):
        load(tmp_path / "c.gold")
