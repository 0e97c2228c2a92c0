"""A text read as Arabic: folded, in tokens, sentences and zones. What every stage reads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import Any

from rawi.arabic.folding import Folded
from rawi.arabic.proclitic import clitics, splits
from rawi.arabic.sentences import Sentence, lines, split
from rawi.arabic.tokens import Token, tokenize
from rawi.arabic.zones import classify, merged
from rawi.model import Span, Zone


class Document:
    """One report's text with its tokens, sentences and zones. Offsets are raw, but `Token.at` and `joined`.

    `folds` is the folded tokens, `joined` the same with one space behind each: what lexicons search, whatever the
    white space was. `kept` is for what others work out once for a document, each by a key of its own.
    """

    __slots__ = (
        "_ends",
        "_sentence",
        "_starts",
        "_token_starts",
        "folded",
        "folds",
        "joined",
        "kept",
        "report_id",
        "sentences",
        "text",
        "tokens",
        "zones",
    )

    def __init__(self, text: str, *, report_id: str, title: str | None):
        self.text, self.report_id = text, report_id
        self.folded = Folded(text)
        self.tokens: list[Token] = tokenize(self.folded)
        self._token_starts = [token.start for token in self.tokens]
        self.folds = [token.fold for token in self.tokens]
        self.joined = " ".join([*self.folds, ""])
        self._starts = [0, *accumulate([len(fold) + 1 for fold in self.folds])]
        self.zones: tuple[Zone, ...] = ()
        self.sentences: list[Sentence] = []
        self._sentence: list[int] = []
        self.kept: dict[object, Any] = {}
        self._lay_out(title)

    def _lay_out(self, title: str | None) -> None:
        kinds = classify(self.text, self.tokens, lines(self.text, self.tokens), title)
        self.zones = merged(kinds, self.tokens)
        for paragraph, (first, stop, kind) in enumerate(kinds):
            for a, b in split(self.text, self.tokens, first, stop):
                start, end = self.span(a, b - 1)
                self._sentence.extend([len(self.sentences)] * (b - a))
                self.sentences.append(Sentence(len(self.sentences), a, b, start, end, paragraph, kind))

    @property
    def fragment(self) -> bool:
        """True where the text sets in amid a story: no headline, and "and" before its first word."""
        first = next((s.first for s in self.sentences if s.zone in ("headline", "lede")), None)
        if first is None or self.sentence_of(first).zone == "headline":
            return False
        best = splits(self.tokens[first].fold)[0]
        return bool(best.proclitic) and best.proclitic[0] == clitics().conjunctions[0]

    def span(self, first: int, last: int) -> Span:
        """The raw span of tokens first..last, both included."""
        return self.tokens[first].start, self.tokens[last].end

    def raw(self, first: int, last: int) -> str:
        """The raw text of tokens first..last, both included."""
        return self.text[self.tokens[first].start : self.tokens[last].end]

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that holds the token of that index."""
        return self.sentences[self._sentence[token]]

    def token_at(self, offset: int) -> int:
        """The index of the token that holds the raw offset, or else of the next one (len(tokens) at the end)."""
        at = bisect_right(self._token_starts, offset) - 1
        return at if at >= 0 and offset < self.tokens[at].end else at + 1

    def tokens_in(self, span: Span) -> tuple[int, int]:
        """Indices (first, last) of the tokens that a raw span touches; last < first where there are none."""
        return self.token_at(span[0]), bisect_left(self._token_starts, span[1]) - 1

    def joined_at(self, token: int) -> int:
        """Where the token begins in `joined`; len(joined) for the index behind the last."""
        return self._starts[token]

    def inner(self, token: int, letters: int) -> int:
        """The raw offset behind the first `letters` folded letters of a token."""
        return self.folded.to_raw(self.tokens[token].at + letters)


def read_document(text: str, *, report_id: str = "r", title: str | None = None) -> Document:
    """Read a text. `title` is the headline, where the source knows it. Never fails, whatever the text holds."""
    return Document(text, report_id=report_id, title=title)
