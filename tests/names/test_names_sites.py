"""Words that may be a body or a place, a country or its adjective, a place or a newspaper: what stands beside decides."""

from __future__ import annotations

import pytest
from names_helpers import entity, found, mention, names

BASES = [
    "وغادرت الطائرات القاعدة الجوية ليلا.",
    "تتخذ القوات من القاعدة المستهدفة مقرا لها.",
    "استهدف القصف قاعدة الشعيرات. وقال مسؤول إن القاعدة خالية.",
    "هبطت المروحية في قاعدة عين الأسد. وأغلقت القاعدة أبوابها.",
    "اقتحم المقاتلون قاعدة العند الجوية. وبقيت القاعدة محاصرة.",
]


@pytest.mark.parametrize("text", BASES)
def test_a_base_is_no_organization(text: str) -> None:
    assert not [body for body in found(text, "organization") if "القاعدة" in body]


NETWORK = [
    "قالت القاعدة إنها باقية.",
    "أعلن تنظيم القاعدة الهجوم. وقال سكان إن القاعدة تسيطر على الطريق.",
    "استهدف القصف قاعدة الشعيرات. وقال مسؤول إن تنظيم القاعدة ضعف وإن القاعدة تراجعت.",
    "هاجم مسلحون قاعدة العند. وكان مقاتلو «القاعدة» قد فروا من القاعدة.",
    "وقال خبير إن القاعدة في اليمن ضعفت.",
]


@pytest.mark.parametrize("text", NETWORK)
def test_al_qaeda_stays_an_organization(text: str) -> None:
    bodies = [body for body in found(text, "organization") if "القاعدة" in body]
    assert bodies
    assert entity(names(text), bodies[0], "organization").type == "rebel"


LINES = [
    ("تقدمت القوات في جبهة الساحل الغربي.", "الساحل الغربي"),
    ("اندلعت اشتباكات في جبهة باقم شمالي صعدة.", "باقم"),
    ("سقط قتلى في جبهة الحديدة أمس.", "الحديدة"),
]


@pytest.mark.parametrize(("text", "place"), LINES)
def test_a_front_before_a_place_is_a_line(text: str, place: str) -> None:
    assert not found(text, "organization") or all("جبهة" not in body for body in found(text, "organization"))
    assert any(one.endswith(place) for one in found(text, "place"))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قالت جبهة النصرة إنها انسحبت.", "جبهة النصرة"),
        ("ونفت جبهة تحرير سوريا ذلك.", "جبهة تحرير سوريا"),
        ("أعلنت جبهة البوليساريو موقفها.", "جبهة البوليساريو"),
    ],
)
def test_a_front_with_a_name_is_a_body(text: str, body: str) -> None:
    assert body in found(text, "organization")


ADJECTIVES = [
    "قالت قوات سورية إنها دخلت القرية.",
    "دخلت القوات مدينة سورية قرب الحدود.",
    "قصفت طائرات سورية القرية.",
    "سيطر المقاتلون على بلدة سورية حدودية.",
    "وقتل مسلحون من جنسيات سورية وعراقية.",
]


@pytest.mark.parametrize("text", ADJECTIVES)
def test_syrian_is_no_place(text: str) -> None:
    assert "سورية" not in found(text, "place")
    assert "سورية" in found(text, "nationality")


@pytest.mark.parametrize(
    "text",
    [
        "عادت العائلات إلى سورية أمس.",
        "وقال إن الحرب في سورية مستمرة.",
        "اجتمعت دول جوار سورية في عمان.",
        "تقع القرية في شمال سورية.",
        "زار الوفد سورية ولبنان.",
    ],
)
def test_syria_is_a_place(text: str) -> None:
    assert mention(names(text), "سورية", "place").value.country == "SY"  # type: ignore[union-attr]


PRESS = [
    "وقالت مصادر محلية في أبين لـ«الشرق الأوسط»، إن المعارك مستمرة.",
    "وأعرب عدد من العائدين لـ«الشرق الأوسط» عن أملهم.",
    "وأكد لـ«الشرق الأوسط» أن صالح غادر.",
]


@pytest.mark.parametrize("text", PRESS)
def test_a_newspaper_to_which_something_is_told_is_no_place(text: str) -> None:
    assert "الشرق الأوسط" not in found(text, "place")


def test_the_middle_east_is_a_place() -> None:
    assert "الشرق الأوسط" in found("وتحدث عن السلام في الشرق الأوسط.", "place")


DEVICES = [
    ("ضبطت الشرطة جهاز الكمبيوتر في المنزل.", "جهاز الكمبيوتر"),
    ("وعثر على جهاز التفجير تحت السيارة.", "جهاز التفجير"),
    ("نفذت العملية بقيادة المملكة.", "قيادة المملكة"),
    ("تقدم الجيش الليبي بقيادة المشير خليفة حفتر.", "قيادة المشير"),
]


@pytest.mark.parametrize(("text", "wrong"), DEVICES)
def test_what_is_no_body(text: str, wrong: str) -> None:
    assert wrong not in found(text, "organization")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قال جهاز الأمن الوطني إن الشبكة فككت.", "جهاز الأمن الوطني"),
        ("وقالت قيادة العمليات إنها نجحت.", "قيادة العمليات"),
    ],
)
def test_what_is_one(text: str, body: str) -> None:
    assert any(one.endswith(body) for one in found(text, "organization"))


WHOLE = [
    ("شدد الوزير على التحقيق في تفجير خان بني سعد، مشيرا إلى اعتقالات.", "خان بني سعد", "place"),
    ("قال مسلحون من حركة نور الدين زنكي إنهم انسحبوا.", "حركة نور الدين زنكي", "organization"),
    ("استهدف القصف قوات الأسد في حلب.", "قوات الأسد", "organization"),
    (
        "وزع مركز الملك سلمان للإغاثة والأعمال الإنسانية السلال.",
        "مركز الملك سلمان للإغاثة والأعمال الإنسانية",
        "organization",
    ),
    ("هبطت الطائرة في مطار الملك خالد الدولي.", "مطار الملك خالد الدولي", "place"),
]


@pytest.mark.parametrize(("text", "name", "kind"), WHOLE)
def test_a_person_within_a_longer_name_is_none(text: str, name: str, kind: str) -> None:
    result = names(text)
    whole = mention(result, name, kind)
    inside = [m for m in result.mentions if m.kind == "person" and whole.start <= m.start < whole.end]
    assert inside == []
