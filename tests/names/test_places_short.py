"""Short forms of places: "the Strip" where the report has named it in full."""

from names_helpers import entity, found, names, same


def test_the_strip_is_the_one_named_before() -> None:
    result = names("قصفت الطائرات أهدافا في قطاع غزة.\nوأغلقت المعابر مع القطاع.")
    assert same(result, "القطاع", "غزة") or same(result, "القطاع", "قطاع غزة")


def test_the_strip_with_a_preposition_written_onto_it() -> None:
    text = "قصفت الطائرات قطاع غزة.\nووقع حادث على الحدود الشرقية للقطاع المحاصر"
    assert "قطاع" in found(text, "place") or "القطاع" in found(text, "place")


def test_a_sector_is_no_strip() -> None:
    text = "قصفت الطائرات قطاع غزة.\nوتضرر القطاع الصحي ثم القطاع الخاص"
    assert "القطاع" not in found(text, "place")


def test_nothing_is_the_strip_where_none_is_named() -> None:
    assert "القطاع" not in found("انسحبت القوات من شرق القطاع بعد ساعات في اليمن", "place")


def test_the_hebrew_state_is_israel() -> None:
    result = names("تنفي إسرائيل ذلك.\nوتقول الدولة العبرية إنها ترد")
    assert entity(result, "الدولة العبرية").country == "IL"
    assert same(result, "الدولة العبرية", "إسرائيل")
