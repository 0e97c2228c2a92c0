import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic import attachments, fold, inflect_noun, inflect_verb, splits, stem


@pytest.mark.parametrize(
    ("word", "proclitic", "article", "rest"),
    [
        ("والعراق", "و", True, "عراق"),
        ("للعراق", "ل", True, "عراق"),
        ("بالموصل", "ب", True, "موصل"),
        ("وبالموصل", "وب", True, "موصل"),
        ("وقالت", "و", False, "قالت"),
        ("المتحدث", "", True, "متحدث"),
    ],
)
def test_clitics_are_cut(word: str, proclitic: str, article: bool, rest: str) -> None:
    best = splits(fold(word))[0]
    assert (best.proclitic, best.article, best.stem) == (proclitic, article, fold(rest))


@pytest.mark.parametrize(
    "word", ["وزير", "وكالة", "بعد", "لدى", "كان", "فقد", "وفد", "لبنان", "بيان", "سلاح", "كركوك"]
)
def test_a_word_that_merely_begins_so_is_not_cut(word: str) -> None:
    assert all(split.proclitic == "" and not split.article for split in splits(fold(word)))


def test_a_pronoun_is_a_second_reading() -> None:
    assert splits("قواتهم")[0].suffix == ""
    assert ("قوات", "هم") in {(s.stem, s.suffix) for s in splits("قواتهم")}


@given(st.text(alphabet="ابتثوفلكسهيمنقر", min_size=1, max_size=9))
def test_every_split_spells_the_word(word: str) -> None:
    for split in splits(word):
        middle = "ال" if split.article else ""
        spelled = split.proclitic + middle + split.stem + split.suffix
        assert word in (spelled, spelled.replace("لال", "لل", 1))


def test_what_may_be_attached() -> None:
    assert {"", "و", "وبال", "لل"} <= attachments("noun")
    assert "ال" not in attachments("name")
    assert attachments("none") == {""}
    with pytest.raises(KeyError):
        attachments("prefix")


def forms(made: tuple) -> set[str]:
    return {form.text for form in made}


def test_a_hollow_verb_in_all_persons_and_its_passive() -> None:
    made = forms(inflect_verb("قال", "يقول", masdar=["قول"], active="قائل"))
    assert {
        "قال",
        "قالت",
        "قالوا",
        "قلن",
        "قيل",
        "يقول",
        "تقول",
        "يقولون",
        "يقال",
        "يقل",
        "قول",
        "قايلا",
        "قايله",
    } <= made


def test_a_weak_verb() -> None:
    made = forms(inflect_verb("نفى", "ينفي"))
    assert {"نفي", "نفت", "نفوا", "ينفي", "ينفون", "تنفي"} <= made


def test_voice_shows_only_where_writing_does() -> None:
    voices = {f.text: f.voice for f in inflect_verb("قتل", "يقتل")}
    assert voices["قتل"] == "both"
    voices = {(f.text, f.kind): f.voice for f in inflect_verb("أفاد", "يفيد")}
    assert (voices["افاد", "past"], voices["افيد", "past"], voices["يفاد", "present"]) == (
        "active",
        "passive",
        "passive",
    )


def test_a_sound_plural_owns_its_endings() -> None:
    numbers = {f.text: f.number for f in inflect_noun("مسلح", ["مسلحون"])}
    assert numbers["مسلحين"] == numbers["مسلحي"] == "plural"
    assert numbers["مسلحان"] == "dual"


def test_a_broken_plural_leaves_them_to_the_dual() -> None:
    numbers = {f.text: f.number for f in inflect_noun("جندي", ["جنود"])}
    assert numbers["جنديين"] == "dual"
    assert numbers["جنودا"] == numbers["جنود"] == "plural"


def test_ta_marbuta_opens_before_an_ending() -> None:
    joints = {f.text: f.joint for f in inflect_noun("عائلة", ["عائلات", "عوائل"])}
    assert joints["عايله"] == "عايلت"
    assert "عايلتين" in joints


def test_stems_join_the_forms_of_one_word() -> None:
    assert stem("المقاتلين") == stem("مقاتلون") == "مقاتل"
    assert stem("من") == "من"
