"""What a reader types into search: words in any script and spelling, phrases, and fields."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from msgspec import Struct

from rawi.case.project import country_token
from rawi.case.translit import is_article, readings
from rawi.case.words import Pattern, any_form, any_of, folded_words, forms, stems
from rawi.errors import UsageError

FIELDS = ("outlet", "date", "place", "type", "speaker")
PART = re.compile(rf'(?:({"|".join(FIELDS)}):)?(?:"([^"]*)"|(\S+))')
NAMED = {"place": "places", "speaker": "speakers"}
"""Our field → the column of the index of names."""
DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Query(Struct, frozen=True, kw_only=True):
    """A search, taken apart. `patterns` find the words in a text, `names` are index tokens of names that were asked
    for: what is highlighted."""

    words: str | None = None
    either: tuple[tuple[str, str], ...] = ()
    named: str | None = None
    outlet: str | None = None
    types: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    patterns: tuple[Pattern, ...] = ()
    names: tuple[frozenset[str], ...] = ()


def parse(text: str, **fields: str | None) -> Query:
    """The query that a text and, beside it, single fields (outlet, date, place, type, speaker) ask for.

    Raises UsageError where nothing is asked, and for a date that is none.
    """
    unknown = sorted(set(fields) - set(FIELDS))
    if unknown:
        raise UsageError(f"there is no field {unknown[0]!r}", hint=f"fields are {', '.join(FIELDS)}")
    draft = _Draft()
    for field, value in [
        *_parts(text),
        *((field, value) for field, value in fields.items() if value is not None),
    ]:
        draft.take(field, value)
    return draft.query()


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """(field, value) in order; the field is "" for words and "phrase" for words in quotation marks."""
    for found in PART.finditer(text):
        field, phrase, word = found.groups()
        if field is None and phrase is not None:
            yield "phrase", phrase
        else:
            yield field or "", phrase if phrase is not None else word


class _Draft:
    def __init__(self) -> None:
        self.words: list[str] = []
        self.either: list[tuple[str, str]] = []
        self.named: list[str] = []
        self.types: list[str] = []
        self.patterns: list[Pattern] = []
        self.names: list[frozenset[str]] = []
        self.outlet: str | None = None
        self.since: str | None = None
        self.until: str | None = None

    def take(self, field: str, value: str) -> None:
        if field == "outlet":
            self.outlet = value
        elif field == "date":
            self.since, self.until = dates(value)
        elif field == "type":
            self.types.append(value)
        elif field in NAMED:
            self._name(field, value)
        elif field == "phrase":
            self._phrase(value)
        else:
            for word in folded_words(value):
                self._word(word)

    def _word(self, word: str) -> None:
        if is_article(word):
            return
        pattern = Pattern(word)
        self.patterns.append(pattern)
        if not (word.isascii() and word.isalpha()):
            self.words.append(any_form(word))
            return
        tokens = (word, *readings(word))
        self.either.append((f'"{word}"', f"names : {any_of(tokens)}"))
        self.names.append(frozenset(tokens))

    def _phrase(self, value: str) -> None:
        found = folded_words(value)
        if found:
            self.words.append(f'(words : "{" ".join(found)}" OR stems : "{" ".join(stems(found))}")')
            self.patterns.append(Pattern(value))

    def _name(self, field: str, value: str) -> None:
        found = [word for word in folded_words(value) if not is_article(word)]
        if not found:
            raise UsageError(f"{field}: there is no word in {value!r}")
        for word in found:
            tokens = [*sorted(forms(word)), *readings(word)]
            if field == "place" and value.isascii() and len(value) == 2:
                tokens = [country_token(value)]
            self.named.append(f"{NAMED[field]} : {any_of(tokens)}")
            self.names.append(frozenset(tokens))

    def query(self) -> Query:
        asked = (self.words, self.either, self.named, self.types, self.outlet, self.since, self.until)
        if not any(asked):
            raise UsageError("there is no word to search for", hint="type at least one word, number or field")
        return Query(
            words=" AND ".join(self.words) or None,
            either=tuple(self.either),
            named=" AND ".join(self.named) or None,
            outlet=self.outlet,
            types=tuple(self.types),
            since=self.since,
            until=self.until,
            patterns=tuple(self.patterns),
            names=tuple(self.names),
        )


def dates(text: str) -> tuple[str | None, str | None]:
    """First and last day of "2019", "2019-02", "2019-02-21" or of FROM..TO, either side of which may be open.

    Raises UsageError.
    """
    first, dots, last = text.partition("..")
    since, until = _day(first, last=False), _day(last if dots else first, last=True)
    if since and until and since > until:
        raise UsageError(f"date: {since} is after {until}", hint="write the earlier day first")
    return since, until


def _day(text: str, *, last: bool) -> str | None:
    if not text:
        return None
    found = DATE.fullmatch(text)
    try:
        if found is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        month = (12 if last else 1) if month is None else month
        # Also tells whether there is such a month.
        length = calendar.monthrange(year, month)[1]
        day = (length if last else 1) if day is None else day
        if not 1 <= day <= length:
            raise ValueError
    except (ValueError, calendar.IllegalMonthError) as error:
        raise UsageError(
            f"date: {text!r} is no date", hint="write 2019, 2019-02, 2019-02-21 or FROM..TO"
        ) from error
    return f"{year:04}-{month:02}-{day:02}"
