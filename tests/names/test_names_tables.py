"""The tables that reading names needs at its first call: what they hold, and that they are made at once and right."""

from __future__ import annotations

import struct

import pytest
from names_helpers import total

from rawi.arabic import fold
from rawi.names.again import forms, single, variants
from rawi.names.places.gazetteer import Gazetteer, gazetteer
from rawi.names.places.site import Site
from rawi.names.tagger.weights import FIELDS, OFFSETS, Weights, parse, path, write
from rawi.names.words import word

EXTREMES = [0, 1, -1, 255, -256, 32767, -32768, 12345, -12345]


def _site(name: str, ident: str = "x-1") -> Site:
    return Site(ident, name, "X", "town", "", "XX", 1.0, 2.0, 3.0, "rawi")


def _read_back(vectors: dict[str, list[list[int]]]) -> Weights:
    return parse(write(vectors, [[0] * (FIELDS + 1)] * (FIELDS + 1)))


@pytest.mark.parametrize("number", EXTREMES)
@pytest.mark.parametrize("offset", range(OFFSETS))
def test_a_weight_of_any_size_and_sign_is_read_back(number: int, offset: int) -> None:
    lines = [[0] * FIELDS for _ in range(OFFSETS)]
    lines[offset] = [number] * FIELDS
    row = _read_back({"f=x": lines}).rows[0].reshape(OFFSETS, FIELDS)
    assert row.tolist() == lines


def test_rows_are_added_up_as_numbers_are() -> None:
    one = [[1, -2, 3, -4, 5, -6] for _ in range(OFFSETS)]
    other = [[10, 20, -30, 40, -50, 60] for _ in range(OFFSETS)]
    weights = _read_back({"a": one, "b": other})
    added = total(weights, ["a", "b", "nobody knows"])
    both = _read_back(
        {"c": [[x + y for x, y in zip(p, q, strict=True)] for p, q in zip(one, other, strict=True)]}
    )
    assert added.tolist() == both.rows[0].tolist()
    assert not total(weights, []).any()


def test_the_shipped_model_has_as_many_rows_as_names() -> None:
    weights = parse(path().read_bytes())
    assert len(weights.rows) == len(weights.lines) + 1 > 10_000
    assert not weights.rows[-1].any() and weights.rows[:-1].any(axis=1).all()
    assert len(weights.moves) == FIELDS + 1


def test_a_file_that_is_cut_off_is_an_error() -> None:
    raw = write({"a": [[1] * FIELDS] * OFFSETS, "b": [[2] * FIELDS] * OFFSETS}, [[0] * 7] * 7)
    with pytest.raises((ValueError, struct.error, Exception)):
        parse(raw[:-8])


NAMES = [
    ("القائم", ("القائم",)),
    ("رأس العين", ("راس", "العين")),
    ("بئر العبد", ("بئر", "العبد")),
    ("عين-عيسى", None),
    ("تل أبيض", ("تل", "ابيض")),
]


@pytest.mark.parametrize(("name", "spelled"), NAMES)
def test_a_name_is_found_however_it_is_written(name: str, spelled: tuple[str, ...] | None) -> None:
    made = Gazetteer([([name], _site(name))])
    assert made.get(name) == (_site(name),)
    assert made.get(fold(name)) == (_site(name),)
    if spelled is not None:
        assert tuple(map(fold, spelled)) == tuple(fold(name).split())


def test_two_places_of_one_name_are_both_kept_and_one_place_is_kept_once() -> None:
    one, other = _site("خربة", "x-1"), _site("خربة", "x-2")
    made = Gazetteer([(["خربة الجوز", "خربه الجوز"], one), (["خربة الجوز"], other)])
    assert made.get("خربة الجوز") == (one, other)


def test_father_of_stands_in_both_cases() -> None:
    made = Gazetteer([(["أبو كمال"], _site("أبو كمال"))])
    assert made.get("أبو كمال") == made.get("أبي كمال") != ()


@pytest.mark.parametrize("name", ["لا مكان بهذا الاسم", "", "xyz"])
def test_what_no_table_has_is_nowhere(name: str) -> None:
    assert gazetteer().get(name) == ()


VARIANTS = [
    ("حمورية", "الحمورية"),
    ("كفر جنة", "كفرجنة"),
    ("كويسنجق", "كوي سنجق"),
    ("الريحانية", "ريحانلي"),
    ("مطار التيفور", "قاعدة تياس"),
    ("مطار الملك خالد الدولي", "مطار الملك خالد"),
    ("شرق المتوسط", "شرق البحر المتوسط"),
]


@pytest.mark.parametrize(("name", "variant"), VARIANTS)
def test_a_variant_means_the_same_place(name: str, variant: str) -> None:
    assert {site.id for site in gazetteer().get(name)} & {site.id for site in gazetteer().get(variant)}


MARKS = [("في", "word"), ("أبو", "kunya"), ("بن", "bin"), ("عبد", "servant"), ("بأن", "that")]


@pytest.mark.parametrize(("written", "mark"), MARKS)
def test_a_word_has_its_marks(written: str, mark: str) -> None:
    assert mark in word(fold(written)).marks


CUTS = [("وبغداد", 0), ("ومحمد", 1), ("لمحمد", 1), ("محمد", 0), ("والعراقي", 1), ("للعراقي", 2)]


@pytest.mark.parametrize(("written", "letters"), CUTS)
def test_how_much_stands_before_a_name(written: str, letters: int) -> None:
    assert word(fold(written)).cut == letters


def test_two_words_that_are_one_name() -> None:
    assert single(("عبد", "الرحمن"))
    assert not single(("رامي", "عبد"))
    assert not single(("رامي", "عبد", "الرحمن"))
    assert ("عبد", "الرحمن") in forms(("رامي", "عبد", "الرحمن"))


def test_a_first_name_that_is_a_nation_has_no_article() -> None:
    assert variants((fold("تركي"),)) == ((fold("تركي"),),)
    assert (fold("الزبيدي"),) in variants((fold("زبيدي"),))
