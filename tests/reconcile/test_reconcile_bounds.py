"""What a figure's words allow, as an interval."""

from math import inf

import pytest

from rawi.model import Figure, Subject
from rawi.reconcile.relations import bounds


def figure(low: float | None, high: float | None, bound: str) -> Figure:
    return Figure(
        id="f1",
        measure="killed",
        subject=Subject(),
        low=low,
        high=high,
        bound=bound,
        unit="person",
        mention="m1",
        rule="figure.word",
    )


@pytest.mark.parametrize(
    ("low", "high", "bound", "interval"),
    [
        (40, 40, "exact", (40, 40)),
        (40, None, "at_least", (40, inf)),
        (None, 40, "at_most", (-inf, 40)),
        (40, 40, "about", (36, 44)),
        (3, 9, "vague", (2, 9)),
        (20, 99, "vague", (20, 99)),
        (3, 9, "between", (3, 9)),
    ],
)
def test_what_the_words_allow(
    low: float | None, high: float | None, bound: str, interval: tuple[float, float]
) -> None:
    assert bounds(figure(low, high, bound)) == interval
