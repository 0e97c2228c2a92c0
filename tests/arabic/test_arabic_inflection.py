"""Forms of verbs whose roots are weak, doubled or end in a hamza, and of nouns: as grammar gives them."""

from __future__ import annotations

import pytest

from rawi.arabic import Form, fold, inflect_noun, inflect_verb
from rawi.arabic.inflection import literal


def written(*forms: str) -> set[str]:
    return {fold(form) for form in forms}


def texts(made: tuple[Form, ...]) -> set[str]:
    return {form.text for form in made}


VERBS = [
    # hollow: the long vowel gives way before a consonant
    ("باع", "يبيع", "باع باعت باعا باعوا بعن بعت بعنا بيع يبيع تبيع يبيعون يبعن نبيع يباع تباع يبع"),
    ("خاف", "يخاف", "خافت خافوا خفت خفنا يخافون تخاف يخف"),
    ("عاد", "يعود", "عادت عادوا عدت عدنا يعود تعود يعودون يعد"),
    ("استقال", "يستقيل", "استقالت استقالوا استقلت استقلنا استقيل يستقيلون يستقال"),
    ("انهار", "ينهار", "انهارت انهاروا ينهار ينهارون"),
    ("أفاد", "يفيد", "أفادت أفدت أفدنا أفيد أفيدت يفاد"),
    # the last root letter is w or y
    ("دعا", "يدعو", "دعا دعت دعوا دعوت دعونا دعون يدعو تدعو يدعون يدعوان يدعى ندعو"),
    ("نجا", "ينجو", "نجت نجوا نجوت نجونا ينجون تنجو"),
    ("رمى", "يرمي", "رمى رمت رميا رموا رميت رمينا رمين يرمي يرمون ترمي يرميان"),
    ("نسي", "ينسى", "نسي نسيت نسوا نسينا ينسى ينسون تنسى ينسيان"),
    ("بقي", "يبقى", "بقيت بقوا بقينا يبقى يبقون"),
    ("رأى", "يرى", "رأت رأوا رأينا يرى يرون ترى"),
    ("تبنى", "يتبنى", "تبنت تبنوا تبنينا يتبنون تتبنى"),
    ("أعطى", "يعطي", "أعطت أعطوا أعطينا يعطون تعطي"),
    ("اعتدى", "يعتدي", "اعتدت اعتدوا اعتديت يعتدون تعتدي"),
    # the first root letter is w; a doubled root; a hamza at the front
    ("وصل", "يصل", "وصلت وصلوا وصلنا يصل تصل نصل يصلون"),
    ("رد", "يرد", "ردت ردوا يرد يردون"),
    ("أخذ", "يأخذ", "أخذت أخذوا يأخذ يأخذون نأخذ"),
    # a hamza at the end takes a seat
    ("جاء", "يجيء", "جاءت جاءوا جاؤوا جئت جئنا جئن يجيء يجيئون"),
    ("قرأ", "يقرأ", "قرأت قرأوا قرؤوا يقرأون يقرؤون"),
    ("بدأ", "يبدأ", "بدأت بدأوا بدؤوا بدأنا يبدأ يبدؤون تبدأ"),
    ("لجأ", "يلجأ", "لجأت لجؤوا يلجؤون"),
    # passives that show in writing
    ("حاصر", "يحاصر", "حاصرت حوصر حوصرت حوصروا يحاصرون"),
    ("قال", "يقول", "قيل قيلت يقال تقال"),
]


@pytest.mark.parametrize(("past", "present", "forms"), VERBS, ids=[past for past, *_ in VERBS])
def test_every_form_that_prose_uses_is_made(past: str, present: str, forms: str) -> None:
    made = texts(inflect_verb(past, present))
    assert {form for form in written(*forms.split()) if form not in made and not _seated(form, made)} == set()


def _seated(form: str, made: set[str]) -> bool:
    """A hamza between i and w, which the present's own letters give where they are written so."""
    return form == fold("يجيئون") and fold("يجيءون") in made


@pytest.mark.parametrize(
    ("past", "present", "wrong"),
    [
        ("دعا", "يدعو", "دعيت دعينا دعيا"),
        ("رمى", "يرمي", "رموت رمونا"),
        ("باع", "يبيع", "باعنا باعن"),
        ("جاء", "يجيء", "جءت جءنا يجء"),
        ("وصل", "يصل", "يوصل"),
        ("نسي", "ينسى", "نست نسيوا"),
    ],
)
def test_no_form_is_made_that_grammar_forbids(past: str, present: str, wrong: str) -> None:
    assert texts(inflect_verb(past, present)) & written(*wrong.split()) == set()


@pytest.mark.parametrize(
    ("form", "number", "gender", "person", "kind"),
    [
        ("هاجم", "singular", "m", 3, "past"),
        ("هاجمت", "singular", "f", 3, "past"),
        ("هاجما", "dual", "m", 3, "past"),
        ("هاجمتا", "dual", "f", 3, "past"),
        ("هاجموا", "plural", "m", 3, "past"),
        ("هاجمن", "plural", "f", 3, "past"),
        ("هاجمنا", "plural", None, 1, "past"),
        ("يهاجم", "singular", "m", 3, "present"),
        ("تهاجم", "singular", "f", 3, "present"),
        ("نهاجم", "plural", None, 1, "present"),
        ("يهاجمان", "dual", "m", 3, "present"),
        ("يهاجمون", "plural", "m", 3, "present"),
        ("يهاجموا", "plural", "m", 3, "present"),
    ],
)
def test_a_form_says_who(form: str, number: str, gender: str | None, person: int, kind: str) -> None:
    (found,) = (one for one in inflect_verb("هاجم", "يهاجم") if one.text == fold(form))
    assert (found.number, found.gender, found.person, found.kind) == (number, gender, person, kind)


@pytest.mark.parametrize(
    ("past", "present", "form", "joint"),
    [
        ("هاجم", "يهاجم", "هاجموا", "هاجمو"),
        ("رمى", "يرمي", "رمى", "رما"),
        ("رأى", "يرى", "يرى", "يرا"),
        ("قتل", "يقتل", "قتلت", "قتلت"),
    ],
)
def test_how_a_form_looks_before_a_pronoun(past: str, present: str, form: str, joint: str) -> None:
    joints = {one.joint for one in inflect_verb(past, present) if one.text == fold(form)}
    assert fold(joint) in joints


def test_given_passives_win_over_derived_ones() -> None:
    made = inflect_verb("اغتال", "يغتال", past_passive="اغتيل", present_passive="يغتال")
    voices = {(one.text, one.kind): one.voice for one in made}
    assert voices[fold("اغتيل"), "past"] == "passive"
    assert voices[fold("يغتال"), "present"] == "both"


def test_nobody_reports_of_himself_in_the_passive() -> None:
    made = inflect_verb("قال", "يقول")
    assert all(one.person == 3 for one in made if one.voice == "passive")


def test_participles_and_verbal_nouns_are_nouns() -> None:
    made = inflect_verb("هاجم", "يهاجم", masdar=["مهاجمة"], active="مهاجم", passive="مهاجَم")
    kinds = {(one.text, one.kind) for one in made}
    assert {
        ("مهاجمه", "masdar"),
        ("مهاجمتين", "masdar"),
        ("مهاجمون", "active"),
        ("مهاجمات", "active"),
    } <= kinds


# --- nouns


@pytest.mark.parametrize(
    ("singular", "plural", "forms"),
    [
        ("مدني", ["مدنيون"], "مدني مدنيا مدنيان مدنيين مدنيون مدنيو مدنيي"),
        ("امرأة", ["نساء"], "امرأة امرأتان امرأتين امرأتا نساء"),
        ("مستشفى", ["مستشفيات"], "مستشفى مستشفيان مستشفيين مستشفيات"),
        ("هجوم", ["هجمات"], "هجوم هجوما هجومان هجومين هجمات"),
        ("طفل", ["أطفال"], "طفل طفلا طفلان طفلين أطفال أطفالا"),
        ("عائلة", ["عائلات", "عوائل"], "عائلة عائلتان عائلتين عائلات عوائل"),
        ("شهيد", ["شهداء"], "شهيدا شهيدين شهداء"),
    ],
)
def test_every_case_and_number_of_a_noun(singular: str, plural: list[str], forms: str) -> None:
    assert written(*forms.split()) - texts(inflect_noun(singular, plural)) == set()


@pytest.mark.parametrize(
    ("singular", "plural", "wrong"),
    [("امرأة", ["نساء"], "امرأةا نساءا"), ("هجوم", ["هجمات"], "هجماتا"), ("طفل", ["أطفال"], "طفلون")],
)
def test_no_ending_where_none_can_stand(singular: str, plural: list[str], wrong: str) -> None:
    assert texts(inflect_noun(singular, plural)) & written(*wrong.split()) == set()


def test_a_feminine_participle_has_its_own_dual_and_plural() -> None:
    made = {one.text: one for one in inflect_verb("هاجم", "يهاجم", active="مهاجم") if one.kind == "active"}
    assert (made["مهاجمتين"].number, made["مهاجمتين"].gender) == ("dual", "f")
    assert (made["مهاجمات"].number, made["مهاجمات"].gender) == ("plural", "f")
    assert (made["مهاجمين"].number, made["مهاجمين"].gender) == ("plural", "m")
    assert "مهاجمتون" not in made


def test_each_written_form_and_kind_is_given_once() -> None:
    for made in (inflect_verb("قال", "يقول", masdar=["قول"]), inflect_noun("مدني", ["مدنيون"])):
        assert len({(one.text, one.kind) for one in made}) == len(made)
        assert all(len(one.text) >= 2 for one in made)


@pytest.mark.parametrize(
    ("form", "definite", "joint"),
    [
        ("الدولة", True, "الدولت"),
        ("آل", False, "ال"),
        ("ال", False, "ال"),
        ("منظمة الصحة", False, "منظمه الصحت"),
    ],
)
def test_a_literal_form_knows_its_article_and_its_joint(form: str, definite: bool, joint: str) -> None:
    found = literal(form)
    assert (found.text, found.definite, found.joint, found.kind) == (fold(form), definite, joint, "form")
