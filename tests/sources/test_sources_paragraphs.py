"""Lines of pages put together to paragraphs."""

import pytest

from rawi.sources.pdf.paragraphs import Line, paragraphs

FULL = "وقالت القيادة في بيان نشرته صباح اليوم إن القوات المشتركة"


def page(*lines: tuple[str, float], size: float = 12, step: float = 20) -> list[Line]:
    """Lines from the top down: (text, share of the full width that it reaches)."""
    return [
        Line(
            text=text,
            left=500 - 400 * reach,
            right=500,
            bottom=700 - step * i,
            size=size,
            arabic=text.isascii() is False,
        )
        for i, (text, reach) in enumerate(lines)
    ]


def test_full_lines_go_on() -> None:
    assert paragraphs([page((FULL, 1), (FULL, 0.98), ("طوقت القرية.", 0.3))]) == f"{FULL} {FULL} طوقت القرية."


def test_a_short_line_ends_its_paragraph() -> None:
    told = paragraphs([page((FULL, 1), ("طوقت القرية.", 0.3), (FULL, 1), (FULL, 0.99))])
    assert told == f"{FULL} طوقت القرية.\n\n{FULL} {FULL}"


def test_a_line_that_is_short_because_the_next_word_is_long_goes_on() -> None:
    told = paragraphs([page((FULL, 1), (FULL[:48], 0.86), ("والمستشفياتالميدانيةالمتنقلة كذلك", 0.5))])
    assert "\n" not in told


def test_a_gap_parts_and_so_does_another_size() -> None:
    lines = page((FULL, 1), (FULL, 1), (FULL, 1))
    apart = [*lines[:2], Line(FULL, 100, 500, 560, 12, True)]
    assert paragraphs([apart]).count("\n\n") == 1
    headline = [Line(FULL, 100, 500, 740, 18, True), *lines]
    assert paragraphs([headline]).split("\n\n")[0] == FULL


def test_a_new_column_begins_a_paragraph() -> None:
    first, second = page((FULL, 1), (FULL, 1)), page((FULL, 1), (FULL, 1))
    assert paragraphs([[*first, *second]]).count("\n\n") == 1


@pytest.mark.parametrize(
    "furniture", ["3", "- 3 -", "3/12", "٣", "صفحة", "11/21/26, 12:36 AM", "https://example.org/1 2/3"]
)
def test_what_stands_around_a_page(furniture: str) -> None:
    told = paragraphs([page((FULL, 1), (FULL, 1), (FULL, 1), (furniture, 0.1))])
    assert (furniture in told) == (furniture == "صفحة")


def test_numbers_amid_a_page_stay() -> None:
    assert "2021" in paragraphs([page((FULL, 1), (FULL, 1), ("2021", 0.1), (FULL, 1), (FULL, 1))])


def test_sentences_go_on_over_pages_and_blank_pages() -> None:
    assert paragraphs([page((FULL, 1), (FULL, 1)), [], page(("طوقت القرية.", 0.3))]).count("\n") == 0
    assert paragraphs([]) == paragraphs([[], []]) == ""


def test_latin_lines_are_paragraphs() -> None:
    assert paragraphs([page(("Ministry of Defence", 0.9), (FULL, 1))]).startswith("Ministry of Defence\n\n")
