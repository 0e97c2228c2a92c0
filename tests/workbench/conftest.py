"""A case made by hand: two reports that share a passage, with figures that differ and a chain of three."""

import pytest

from rawi.case import CaseView
from rawi.model import (
    Claim,
    ComparedSubject,
    Comparison,
    Content,
    Count,
    Cue,
    Event,
    EventDate,
    Figure,
    FigureRelation,
    Finding,
    Hop,
    Incident,
    Link,
    Origin,
    OriginCount,
    Passage,
    Quantity,
    QuantityValue,
    Record,
    Report,
    Reuse,
    Subject,
    SubjectValue,
    Trigger,
    Variant,
)

FIRST = "توقيف مسلحين\n\n🚩 قالت وكالة المثال نقلاً عن صحيفة المثل إن العقيد أكد توقيف 12 مسلحاً قرب الحدود."
SECOND = "رجح العقيد توقيف 15 مسلحاً قرب الحدود.\r\nونفى ناطق ذلك."


def span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def record(
    name: str, text: str, outlet: str | None, words: str, low: int, chain: tuple[str, ...], **more: object
) -> Record:
    start, end = span(text, words)
    value = QuantityValue(low=low, high=low, unit="person")
    trigger = Trigger(*span(text, "توقيف"), "توقيف")
    hops = tuple(Hop(name=hop, role="official", named=hop != "العقيد") for hop in chain)
    content = Content(start, len(text) - 1, ((start, len(text) - 1),))
    return Record(
        report=Report(id=name, outlet=outlet, published="2021-03-07", text=text, **more),  # type: ignore[arg-type]
        sentences=((0, len(text)),),
        mentions=(Quantity(id=f"m{name}", start=start, end=end, text=words, rule="r", value=value),),
        claims=(Claim(id=f"c{name}", cue=Cue(0, 4, text[:4], "قال"), chain=hops, content=content, rule="r"),),
        events=(
            Event(
                id=f"v{name}",
                type="arrest",
                trigger=trigger,
                date=EventDate("2021-03-06", "2021-03-07", "own"),
                status="actual",
                claims=(f"c{name}",),
                figures=(f"f{name}",),
                rule="r",
            ),
        ),
        figures=(
            Figure(
                id=f"f{name}",
                measure="detained",
                subject=Subject(event=f"v{name}"),
                low=low,
                high=low,
                unit="person",
                mention=f"m{name}",
                claims=(f"c{name}",),
                rule="r",
            ),
        ),
    )


@pytest.fixture
def records() -> tuple[Record, Record]:
    first = record(
        "rone", FIRST, "شبكة", "12 مسلحاً", 12, ("وكالة المثال", "صحيفة المثل", "العقيد"), title="توقيف مسلحين"
    )
    second = record(
        "rtwo", SECOND, None, "15 مسلحاً", 15, ("العقيد",), source="b.txt", url="https://example.org/b"
    )
    return first, second


@pytest.fixture
def comparison() -> Comparison:
    a, b = FIRST.index("أكد"), SECOND.index("رجح")
    return Comparison(
        reuse=(
            Reuse(
                a=Passage("rone", a, len(FIRST)),
                b=Passage("rtwo", b, SECOND.index("\r")),
                kind="edited",
                similarity=0.856,
                direction="a_to_b",
                variants=(
                    Variant(
                        "wording", (FIRST.index("قرب"), FIRST.index("قرب") + 3), (SECOND.index("قرب"),) * 2
                    ),
                    Variant("figure", span(FIRST, "12"), span(SECOND, "15")),
                    Variant("certainty", span(FIRST, "أكد"), span(SECOND, "رجح")),
                ),
            ),
        ),
        incidents=(
            Incident(
                id="i1",
                members=(("rone", "vrone"), ("rtwo", "vrtwo")),
                type="arrest",
                date=("2021-03-06", "2021-03-07"),
                links=(
                    Link(
                        a=("rone", "vrone"),
                        b=("rtwo", "vrtwo"),
                        verdict="same",
                        score=0.9,
                        reasons=("same day",),
                    ),
                ),
            ),
        ),
        subjects=(
            ComparedSubject(
                id="s1",
                incident="i1",
                measure="detained",
                values=(SubjectValue("rone", "frone", "o1"), SubjectValue("rtwo", "frtwo", "o1")),
                relations=(FigureRelation(("rone", "frone"), ("rtwo", "frtwo"), "conflict", "12 is not 15"),),
            ),
        ),
        origins=(Origin(id="o1", name="العقيد", claims=(("rone", "crone"), ("rtwo", "crtwo"))),),
        counts=(Count("i1", 2, 2, OriginCount(1, 2)), Count("s1", 2, 2, OriginCount(1, 1))),
    )


@pytest.fixture
def view(records: tuple[Record, Record], comparison: Comparison) -> CaseView:
    return CaseView(records, comparison)


@pytest.fixture
def finding() -> Finding:
    return Finding(id="n1", kind="contradiction", about="figure", reason="12 in one place, 15 in another")
