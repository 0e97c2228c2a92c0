"""The training sets as texts in our own tokens, each with a label."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rawi.arabic import Document, clitics, fold, read_document

KINDS = ("PER", "LOC", "ORG")
Row = tuple[list[str], list[str]]


class Labelled(NamedTuple):
    """A document and a BIO label for each of its tokens."""

    doc: Document
    labels: list[str]


def rows(path: Path) -> Iterator[Row]:
    """Tokens and labels of each line; kinds that Rawi doesn't tell (MISC) are outside."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["tokens"], [tag if tag[2:] in KINDS else "O" for tag in row["tags"]]


def labelled(row: Row, name: str) -> Labelled:
    """The row as a document: words with a space between, as the scorer reads them."""
    tokens, tags = row
    doc = read_document(" ".join(tokens), report_id=name)
    labels, start = ["O"] * len(doc.tokens), 0
    for token, tag in zip(tokens, tags, strict=True):
        inside = doc.tokens[slice(*_range(doc, start, start + len(token)))]
        start += len(token) + 1
        if tag == "O" or not inside:
            continue
        plain = [one.index for one in inside if one.kind != "punct"] or [one.index for one in inside]
        _mark(labels, plain[0], plain[-1], tag)
    return Labelled(doc, labels)


def _range(doc: Document, start: int, end: int) -> tuple[int, int]:
    first, last = doc.tokens_in((start, end))
    return first, last + 1


def _mark(labels: list[str], first: int, last: int, tag: str) -> None:
    """The tag on the first token, its inside on the rest; a sign between two parts of a name goes with them."""
    if tag[0] == "I":
        before = first - 1
        while before >= 0 and labels[before] == "O":
            before -= 1
        if before >= 0 and first - before <= 2:
            labels[before + 1 : first] = [f"I{tag[1:]}"] * (first - before - 1)
        labels[first] = tag
    else:
        labels[first] = f"B{tag[1:]}"
    labels[first + 1 : last + 1] = [f"I{tag[1:]}"] * (last - first)


def rejoined(row: Row) -> Row:
    """A row of a set that splits clitics off, as it would be written; the label is the stem's."""
    c = clitics()
    before = {*c.conjunctions, *c.prepositions, *c.future}
    pronouns = {p for p in c.pronouns if len(p) == 1 or (len(p) == 2 and p.endswith(c.article[0]))}
    tokens: list[str] = []
    tags: list[str] = []
    pending = ""
    for token, tag in zip(*row, strict=True):
        plain = fold(token)
        if plain in before and tag == "O":
            pending += token
        elif plain in pronouns and tag == "O" and tokens and not pending and fold(tokens[-1]).isalpha():
            tokens[-1] += token
        else:
            tokens.append(_attach(pending, token) if token[0].isalpha() else token)
            tags.append(tag)
            if pending and not token[0].isalpha():
                tokens[-1:], tags[-1:] = [pending, token], ["O", tag]
            pending = ""
    if pending:
        tokens.append(pending)
        tags.append("O")
    return tokens, tags


def _attach(before: str, token: str) -> str:
    """Letters written onto a word; "for" swallows the first letter of the article."""
    c = clitics()
    if before and before[-1] == c.merged[0] and fold(token).startswith(c.article):
        return before + token[1:]
    return before + token
