"""A text read as Arabic: folded, in tokens, sentences and zones. What every stage reads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any

from rawi.arabic.folding import Folded
from rawi.arabic.proclitic import clitics, splits
from rawi.arabic.sentences import Sentence, lines, split
from rawi.arabic.token import Token
from rawi.arabic.tokens import Pieces, pieces
from rawi.arabic.vocabulary import Numbered
from rawi.arabic.zones import classify, merged
from rawi.model import Span, Zone


class Document:
    """One report's text with its tokens, sentences and zones. Offsets are raw.

    `folds`, `starts` and `ends` are those of the tokens: what lexicons search, whatever the white space was; `numbered` is
    for what is known of a word by its number. `kept` is for what others work out once for a document, each by a key of
    its own.
    """

    __slots__ = (
        "_at",
        "_held",
        "_sentence",
        "ends",
        "folded",
        "folds",
        "kept",
        "numbered",
        "report_id",
        "sentences",
        "starts",
        "text",
        "tokens",
        "zones",
    )

    def __init__(self, text: str, *, report_id: str, title: str | None):
        self.text, self.report_id = text, report_id
        self.folded = Folded(text)
        found = pieces(self.folded)
        self.starts, self.ends, self._at = found.starts, found.ends, found.at
        self.numbered = Numbered(found.folds)
        self.folds = self.numbered.folds
        found = found._replace(folds=self.folds)
        self.tokens: list[Token] = found.tokens()
        self.zones: tuple[Zone, ...] = ()
        self.sentences: list[Sentence] = []
        self._sentence: list[int] = []
        self._held: dict[Span, tuple[int, int]] = {}  # Every stage asks for the tokens of the same mentions.
        self.kept: dict[object, Any] = {}
        self._lay_out(found, title)

    def _lay_out(self, found: Pieces, title: str | None) -> None:
        kinds = classify(self.text, found, lines(self.text, found.starts), title)
        self.zones = merged(kinds, found)
        for paragraph, (first, stop, kind) in enumerate(kinds):
            for a, b in split(found, first, stop):
                number = len(self.sentences)
                self._sentence += [number] * (b - a)
                self.sentences.append(
                    Sentence(number, a, b, found.starts[a], found.ends[b - 1], paragraph, kind)
                )

    @property
    def fragment(self) -> bool:
        """True where the text sets in amid a story: no headline, and "and" before its first word."""
        first = next((s.first for s in self.sentences if s.zone in ("headline", "lede")), None)
        if first is None or self.sentence_of(first).zone == "headline":
            return False
        best = splits(self.folds[first])[0]
        return bool(best.proclitic) and best.proclitic[0] == clitics().conjunctions[0]

    def span(self, first: int, last: int) -> Span:
        """The raw span of tokens first..last, both included."""
        return self.starts[first], self.ends[last]

    def raw(self, first: int, last: int) -> str:
        """The raw text of tokens first..last, both included."""
        return self.text[self.starts[first] : self.ends[last]]

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that holds the token of that index."""
        return self.sentences[self._sentence[token]]

    def token_at(self, offset: int) -> int:
        """The index of the token that holds the raw offset, or else of the next one (len(tokens) at the end)."""
        at = bisect_right(self.starts, offset) - 1
        return at if at >= 0 and offset < self.ends[at] else at + 1

    def tokens_in(self, span: Span) -> tuple[int, int]:
        """Indices (first, last) of the tokens that a raw span touches; last < first where there are none."""
        held = self._held.get(span)
        if held is None:
            held = self._held[span] = self.token_at(span[0]), bisect_left(self.starts, span[1]) - 1
        return held

    def inner(self, token: int, letters: int) -> int:
        """The raw offset behind the first `letters` folded letters of a token."""
        return self.folded.to_raw(self._at[token] + letters)


def read_document(text: str, *, report_id: str = "r", title: str | None = None) -> Document:
    """Read a text. `title` is the headline, where the source knows it. Never fails, whatever the text holds."""
    return Document(text, report_id=report_id, title=title)
