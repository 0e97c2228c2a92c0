"""A trigger in words: what it opens, with what, and what keeps it shut; and what the built-in ones find."""

from pathlib import Path

import pytest

import rawi
from rawi.codebook import builtin, describe, load

OWN = """
name = "own"
version = "1"
origin = "test"
[[type]]
id = "road_block"
name = { ar = "قطع طريق", en = "Road block" }
definition = { ar = "ناس يقطعون طريقا", en = "People block a road" }
[[type.trigger]]
id = "cut"
verb = { past = "قطع", present = "يقطع", masdar = ["قطع"] }
tense = "past"
weak = true
detail = true
status = "actual"
frame = { object = "at" }
needs = { right = ["الطريق", "طريق"], people = true }
blocked = { left = ["خطة"], near = ["الكهرباء"] }
[[type.trigger]]
forms = ["سد الطريق"]
"""


@pytest.fixture
def told(tmp_path: Path) -> list[str]:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return list(describe(load(path), "road_block"))


@pytest.mark.parametrize(
    "line",
    [
        "    cut: قطع, يقطع, قطع (weak, detail, tense past, status actual)",
        "      roles: object = at",
        "      only with after it: الطريق, طريق; unnamed people after it",
        "      not with before it: خطة; near it: الكهرباء",
        "    -: سد الطريق",
    ],
)
def test_a_trigger_is_told_with_its_conditions(told: list[str], line: str) -> None:
    assert line in told


def test_every_field_of_a_trigger_can_be_seen(told: list[str]) -> None:
    shown = [line for name in builtin().types for line in describe(builtin(), name)]
    assert any("anaphor" in line for line in shown) and any("detail" in line for line in shown)
    assert not any("Context(" in line or "{" in line for line in [*shown, *told])


def events(text: str) -> list[tuple[str, str]]:
    found = rawi.extract(text, published="2021-03-09").events
    return [(one.type, one.status) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أضرب عمال الميناء أمس احتجاجا على تأخر رواتبهم.", ("strike", "actual")),
        ("نظم الأهالي وقفة صامتة أمام مبنى المحافظة أمس.", ("protest", "actual")),
        ("تجمع مئات السكان في الساحة رافعين لافتات أمس.", ("protest", "actual")),
        ("لم تعلن المحكمة موعد محاكمة المتهمين.", ("trial", "planned")),
        ("نقلت حافلات مئتي مدني من مضايا إلى إدلب أمس.", ("evacuation", "actual")),
    ],
)
def test_the_type_and_status_are_read(text: str, found: tuple[str, str]) -> None:
    assert found in events(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("حمل المتظاهرون الحكومة مسؤولية ما جرى.", "protest"),
        ("نُقل المتهمون في حافلات إلى الموصل أمس.", "evacuation"),
        ("نقل الجنود خمسين من المعتقلين بالحافلات إلى بغداد.", "evacuation"),
        ("قال إن جميع المحتجزين بخير.", "detention"),
        ("يضرب الزلزال مناطق عدة.", "strike"),
    ],
)
def test_what_only_looks_like_it_is_not_found(text: str, never: str) -> None:
    assert never not in [kind for kind, _ in events(text)]
