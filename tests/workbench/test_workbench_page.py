import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from rawi.case import CaseView, Filter
from rawi.model import Comparison, Finding, Record, Report
from rawi.workbench import render
from rawi.workbench.marks import Piece, Utf16, bidi_controls, pieces

HOSTILE = "</div><script>alert(1)</script><img src=x onerror=alert(1)> \"'& \u202eevil\u202c \u2066x"


class Page(HTMLParser):
    """Tags with their attributes, the ids, and the text nodes of the reports as a browser would have them."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self._inside: str | None = None
        self._open: list[str] = []
        self._data: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = dict(attrs).get("data-text")
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._inside = None
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._data.append((self._open[-1] if self._open else "", data))
        if self._inside:
            self.texts[self._inside] = self.texts.get(self._inside, "") + data

    def holders(self, words: str) -> set[str]:
        """The elements whose own text holds `words`."""
        return {tag for tag, data in self._data if words in data}

    def of(self, tag: str, css: str = "") -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag and css in (attrs.get("class") or "")]


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html.split("<body>")[1].split("<script>")[0]).split())


def test_the_page_stands_alone(view: CaseView) -> None:
    html = render(view)
    page = Page(html)
    assert not {"link", "img", "iframe", "object", "form", "base"} & {tag for tag, _ in page.tags}
    assert not [attrs for _, attrs in page.tags if "src" in attrs or "style" in attrs]
    outside = [attrs["href"] for attrs in page.of("a") if not (attrs["href"] or "").startswith("#")]
    assert outside == ["https://example.org/b"]
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]


def test_the_policy_lets_in_only_its_own_style_and_script(view: CaseView) -> None:
    html = render(view)
    policy = next(a["content"] or "" for a in Page(html).of("meta") if a.get("http-equiv"))
    assert policy.startswith("default-src 'none'; ") and "unsafe" not in policy
    for tag in ("style", "script"):
        (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.S)
        assert f"{tag}-src 'sha256-{b64encode(sha256(body.encode()).digest()).decode()}'" in policy


def test_it_is_arabic_and_right_to_left(view: CaseView) -> None:
    assert Page(render(view)).of("html") == [{"lang": "ar", "dir": "rtl"}]


def test_incidents_show_reports_outlets_and_the_interval_of_origins(view: CaseView) -> None:
    told = words(render(view, types={"arrest": "اعتقال"}))
    assert "اعتقال 2021-03-06 إلى 2021-03-07" in told
    assert "تقريرانوسيلتا إعلامالمصادر الأصلية: 1–2" in told


def test_figures_stand_side_by_side_with_their_chains(view: CaseView) -> None:
    html = render(view)
    assert html.count('class="amount"') == 2
    assert "شبكة← نقلاً عن وكالة المثال← نقلاً عن صحيفة المثل← نقلاً عن العقيد" in words(html)
    assert "متعارضة" in words(html) and '<mark class="figure">12 مسلحاً</mark>' in html


def test_changes_of_figure_and_certainty_come_before_wording(view: CaseView) -> None:
    html = render(view)
    kinds = re.findall(r'<span class="kind (\w+)">', html)
    assert kinds == ["figure", "certainty", "wording"]
    for mark in (
        '<mark class="certainty">أكد</mark>',
        '<mark class="figure">15</mark>',
        '<mark class="wording">قرب</mark>',
    ):
        assert mark in html


def test_copies_with_weighty_changes_come_first(view: CaseView) -> None:
    (reuse,) = view.comparison.reuse
    plain = replace(reuse, variants=(), kind="same")
    html = render(CaseView(view.records, replace(view.comparison, reuse=(plain, reuse))))
    assert html.index("<h4>نص محرَّر") < html.index("<h4>نص واحد")


def test_every_link_opens_its_words(view: CaseView) -> None:
    page = Page(render(view))
    links = page.of("a", "open")
    assert len(links) >= 8
    for link in links:
        start, end = map(int, (link["data-at"] or "").split("-"))
        units = page.texts[link["data-report"] or ""].encode("utf-16-le")
        assert units[2 * start : 2 * end].decode("utf-16-le") in {
            "توقيف", "12 مسلحاً", "15 مسلحاً", "رجح العقيد توقيف 15 مسلحاً قرب الحدود.", "أكد توقيف 12 مسلحاً قرب الحدود.",
            "12 مسلحاً قرب الحدود", "15 مسلحاً قرب الحدود.\r\nونفى ناطق ذلك",
        }  # fmt: skip


def test_texts_come_out_as_they_are(view: CaseView) -> None:
    html = render(view)
    assert Page(html).texts == {record.report.id: record.report.text for record in view.records}
    assert "&#13;\n" in html and "\r" not in html


def test_every_target_of_a_link_is_there(view: CaseView) -> None:
    page = Page(render(view))
    ids = {attrs["id"] for _, attrs in page.tags if attrs.get("id")}
    assert {(a["href"] or "")[1:] for a in page.of("a") if (a["href"] or "").startswith("#")} <= ids


def test_hostile_text_is_escaped_and_isolated(records: tuple[Record, Record], comparison: Comparison) -> None:
    first, second = records
    bad = replace(
        first.report,
        outlet=HOSTILE,
        title=HOSTILE,
        source=HOSTILE,
        url="javascript:alert(1)",
        encoding=HOSTILE,
    )
    claim = replace(first.claims[0], chain=(replace(first.claims[0].chain[0], name=HOSTILE),))
    view = CaseView((replace(first, report=bad, claims=(claim,)), second), comparison)
    html = render(view, title=HOSTILE)
    page = Page(html)
    assert "<script>alert" not in html and not page.of("img") and len(page.of("script")) == 1
    assert not [a for a in page.of("a") if (a["href"] or "").startswith("javascript")]
    assert page.holders("evil") == {"bdi", "title"}


def test_bidi_controls_are_told(records: tuple[Record, Record]) -> None:
    report = Report(id="r", text="نص \u202eمقلوب\u202c")
    html = render(CaseView((Record(report=report), records[0]), Comparison()))
    assert "علامات اتجاه خفية (2)" in html and html.count("علامات اتجاه خفية") == 1


def test_findings_stand_at_their_report(records: tuple[Record, Record], finding: Finding) -> None:
    html = render(CaseView((replace(records[0], findings=(finding,)),), Comparison()))
    assert "تناقض (رقم)" in html and "12 in one place, 15 in another" in html


def test_unknown_words_are_shown_as_they_are(records: tuple[Record, Record]) -> None:
    figure = replace(records[0].figures[0], measure="water_cuts")
    event = replace(records[0].events[0], type="cattle_raid")
    html = render(CaseView((replace(records[0], figures=(figure,), events=(event,)),), Comparison()))
    assert "water cuts" in html and "cattle raid" in html


def test_an_empty_case_is_a_page_too() -> None:
    html = render(CaseView((), Comparison()))
    assert 'id="incidents"' not in html and 'id="reports"' in html


def test_a_filter_cuts_the_rows(view: CaseView) -> None:
    assert 'id="figures"' not in render(view, wanted=Filter(type="siege"))


def test_the_page_is_the_same_every_time(view: CaseView) -> None:
    assert render(view) == render(view)


def test_long_text_is_linear_and_kept() -> None:
    text = "كلمة طويلة " * 100_000
    page = Page(render(CaseView((Record(report=Report(id="r", text=text)),), Comparison())))
    assert page.texts["r"] == text


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], [Piece("abcdef")]),
        ([((12, 14), "x")], [Piece("ab"), Piece("cd", "x"), Piece("ef")]),
        ([((5, 12), "x"), ((14, 99), "y")], [Piece("ab", "x"), Piece("cd"), Piece("ef", "y")]),
        ([((11, 14), "x"), ((12, 16), "y")], [Piece("a"), Piece("bcd", "x"), Piece("ef", "y")]),
        ([((13, 13), "x"), ((0, 5), "y"), ((20, 30), "z")], [Piece("abcdef")]),
    ],
)
def test_pieces_are_cut_without_loss(marks: list[tuple[tuple[int, int], str]], expected: list[Piece]) -> None:
    cut = pieces("abcdef", 10, marks)
    assert cut == expected and "".join(piece.text for piece in cut) == "abcdef"


def test_offsets_are_counted_as_a_browser_does() -> None:
    text = "a🚩b👩‍👩‍👧ع"
    offsets = Utf16(text)
    for index in range(len(text) + 1):
        assert offsets.at(index) == len(text[:index].encode("utf-16-le")) // 2


def test_which_bidi_controls_count() -> None:
    assert bidi_controls("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") == 9
    assert bidi_controls("\u200e\u200f\u061c نص") == 0
