"""The tagger's proposals beside the rules': what is added, what stays, and where names begin and end."""

from itertools import pairwise

import pytest
from names_helpers import entity, found, mention, names, same

from rawi.arabic import read_document
from rawi.model import Organization, Place
from rawi.names import read
from rawi.names.ruled import by_rule

MISSED = [
    ("والتقى كوفالينسكي نظيره الفرنسي في موسكو أمس.", "person", "كوفالينسكي"),
    ("وكان هولتمان قد زار صنعاء في الشهر الماضي.", "person", "هولتمان"),
    ("ويلعب ميتشل هارغريف في صفوف نادي بلاكفورد الإنجليزي.", "person", "ميتشل هارغريف"),
    ("ووصل الوفد إلى كراسنيفا قادما من أوديسا.", "place", "كراسنيفا"),
    ("وقالت جبهة الإنقاذ الصومالية إنها سيطرت على بلدة بورهاكبو.", "place", "بورهاكبو"),
]


def _by_rule(text: str) -> set[str]:
    ruled = by_rule(read_document(text, report_id="r1"))
    spans = [one.span for one in (*ruled.people, *ruled.places, *ruled.bodies)]
    return {text[start:end] for start, end in spans}


@pytest.mark.parametrize(("text", "kind", "name"), MISSED)
def test_what_rules_alone_miss(text: str, kind: str, name: str) -> None:
    assert name not in _by_rule(text)
    assert name in found(text, kind)


@pytest.mark.parametrize("text", [text for text, _, _ in MISSED])
def test_offsets_hold_and_no_two_names_share_a_letter(text: str) -> None:
    own = [m for m in names(text).mentions if m.kind in ("person", "place", "organization")]
    assert all(text[m.start : m.end] == m.text for m in own)
    assert all(a.end <= b.start for a, b in pairwise(own))


def test_offsets_hold_under_marks_and_stretching() -> None:
    text = "\u200fوكـــان هُولتمان\u200e قد زار صنعـاء في الشهر المـاضي \U0001f600."
    result = names(text)
    assert all(text[m.start : m.end] == m.text for m in result.mentions)
    assert "هُولتمان" in [m.text for m in result.mentions]


@pytest.mark.parametrize("before", ["و", "ف", "ب", "ل"])
def test_letters_written_onto_a_known_name_stay_outside(before: str) -> None:
    text = f"وأضاف أن الوفد التقى أمس {before}هولتمان في صنعاء."
    assert all(not m.text.startswith(before) or m.kind != "place" for m in names(text).mentions)
    assert "صنعاء" in found(text, "place")


def test_and_before_a_new_name_is_cut_off() -> None:
    people = found("والتقى كوفالينسكي وهولتمان في موسكو أمس.", "person")
    assert people and all(not name.startswith("وه") for name in people)


def test_a_place_on_the_taggers_word_is_off_the_map() -> None:
    one = mention(names(MISSED[3][0]), "كراسنيفا")
    assert isinstance(one, Place) and one.rule == "place.tagger"
    assert one.value.latitude is None and one.value.country is None


def test_the_rules_reading_of_the_same_words_stays() -> None:
    result = names("وقال العميد نزار سالم الدليمي إن القوات دخلت الموصل.")
    one = mention(result, "نزار سالم الدليمي", "person")
    assert one.rule.startswith("person.") and one.rule != "person.tagger"
    assert one.value.titles == ("العميد",)  # type: ignore[union-attr]


def test_a_common_noun_with_a_nationality_is_no_name() -> None:
    result = names("وقتل جندي من الجيش اليمني في هجوم قرب تعز.")
    one = mention(result, "الجيش اليمني", "organization")
    assert isinstance(one, Organization) and one.value.named is False


def test_a_full_name_holds_a_figures_surname() -> None:
    assert "نوري المالكي" in found("وطالب النواب حكومة نوري المالكي بالاستقالة.", "person")


def test_a_name_found_by_the_tagger_is_one_entity() -> None:
    text = "وكان هولتمان قد زار صنعاء. وغادر هولتمان إلى عمان أمس."
    result = names(text)
    spans = [m for m in result.mentions if m.text == "هولتمان"]
    assert len({m.entity for m in spans}) == 1 and entity(result, "هولتمان").mentions[0] == spans[0].id


def test_lexicon_bodies_keep_their_entity() -> None:
    result = names("وقال تنظيم داعش إنه هاجم الموصل. وأكد التنظيم ذلك.")
    assert same(result, "تنظيم داعش", "التنظيم")


@pytest.mark.parametrize("text", ["", ".", "هولتمان", "«»", "و", "12", "AFP", "هولتمان\n\nهولتمان"])
def test_scraps(text: str) -> None:
    assert all(text[m.start : m.end] == m.text for m in names(text).mentions)


def test_reading_twice_gives_the_same() -> None:
    text = " ".join(text for text, _, _ in MISSED)
    assert names(text) == names(text)


def test_long_texts_take_no_square_time() -> None:
    doc = read_document("وكان هولتمان قد زار صنعاء في الشهر الماضي " * 3000, report_id="r1")
    assert len(read(doc).mentions) >= 3000
