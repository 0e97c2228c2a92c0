"""The rows of a gold file, read against the report's text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from msgspec import Struct

from rawi.evaluate.fields import Wrong, bounds, figure, interval, joined, number, one_of
from rawi.evaluate.gold import GoldClaim, GoldEvent, GoldNames, GoldPlace, GoldQuantity, GoldTime
from rawi.evaluate.locate import Locator
from rawi.model import Act, Certainty, Polarity, Report, Span, Status, within

KEYS = {
    "quantity": ("value", "unit", "about"),
    "time": ("value",),
    "place": ("country", "at", "within"),
    "claim": ("also", "by", "says", "act", "certainty", "polarity", "unnamed"),
    "event": ("also", "type", "agent", "target", "place", "date", "status", "background", "figures"),
}
FLAGS = ("about", "unnamed", "background")


class _Line(Struct, frozen=True):
    """A line in its parts: `quantity WORDS | key=value | flag`."""

    number: int
    kind: str
    words: str
    options: dict[str, str]


class Reader:
    """Turns rows into structs; knows where in the text it is."""

    def __init__(self, report: Report):
        self.report, self._where = report, Locator(report.text)
        self.found: dict[str, Any] = {
            "quantities": (), "times": (), "places": (), "claims": (), "events": (), "names": (),
        }  # fmt: skip

    def add(self, number: int, text: str) -> None:
        kind, _, rest = text.partition(" ")
        if kind == "same":
            self._put("names", self._names(number, rest))
            return
        if kind not in KEYS:
            raise Wrong(f"no such kind of line: {kind!r}", f"kinds are {', '.join((*KEYS, 'same'))}")
        line = _parts(number, kind, rest)
        spans = self._where.take(kind, line.words)
        if not spans:
            some = self._where.all(line.words)
            told = "stands fewer times in the text than here" if some else "is not in the text"
            raise Wrong(f"{line.words!r} {told}", "copy the words from the report")
        also = tuple(span for words in joined(line.options.get("also", "")) for span in self._there(words))
        common = {"line": number, "words": line.words, "spans": spans, "also": also}
        make: dict[str, tuple[str, Callable[[_Line, dict[str, Any]], Any]]] = {
            "quantity": ("quantities", _quantity),
            "time": ("times", _time),
            "place": ("places", _place),
            "claim": ("claims", self._claim),
            "event": ("events", self._event),
        }
        list_name, maker = make[kind]
        self._put(list_name, maker(line, common))

    def _put(self, name: str, item: object) -> None:
        self.found[name] = (*self.found[name], item)

    def _names(self, number: int, rest: str) -> GoldNames:
        forms = tuple(form.strip() for form in rest.split("="))
        if len(forms) < 2:
            raise Wrong("one name alone is the same as nothing", "write same NAME = NAME")
        everywhere = [self._there(form) for form in forms]
        places = tuple(_outside(spans, everywhere) for spans in everywhere)
        return GoldNames(line=number, words=forms[0], spans=places[0], forms=forms, places=places)

    def _there(self, words: str) -> tuple[Span, ...]:
        spans = self._where.all(words) if words else ()
        if not spans:
            raise Wrong(f"{words!r} is not in the text", "copy the words from the report")
        return spans

    def _claim(self, line: _Line, common: dict[str, Any]) -> GoldClaim:
        options = line.options
        by = tuple(joined(link) for link in options["by"].split(">")) if options.get("by") else ()
        for name in (name for link in by for name in link):
            self._there(name)
        return GoldClaim(
            by=by,
            says=self._content(options.get("says"), common["spans"][0]),
            act=tuple(one_of(act, get_args(Act), "act") for act in options.get("act", "say").split("/")),
            certainty=one_of(options.get("certainty", "certain"), get_args(Certainty), "certainty"),
            polarity=one_of(options.get("polarity", "positive"), get_args(Polarity), "polarity"),
            unnamed="unnamed" in options,
            **common,
        )

    def _content(self, says: str | None, cue: Span) -> Span | None:
        if not says:
            return None
        begins, dots, ends = says.replace("...", "…").partition("…")
        for words in (begins, ends) if dots else (begins,):
            self._there(words.strip())
        span = self._where.stretch(begins.strip(), (ends if dots else begins).strip(), cue)
        if span is None:
            raise Wrong(
                f"{ends.strip()!r} doesn't follow {begins.strip()!r}", "says=FIRST WORDS … LAST WORDS"
            )
        return span

    def _event(self, line: _Line, common: dict[str, Any]) -> GoldEvent:
        options = line.options
        if not options.get("type"):
            raise Wrong("an event needs a type", "type=arrest, as the codebook calls it")
        agent, target, place = (joined(options.get(role, "")) for role in ("agent", "target", "place"))
        for name in (*agent, *target, *place):
            self._there(name)
        return GoldEvent(
            type=options["type"],
            agent=agent,
            target=target,
            place=place,
            date=interval(options["date"]) if options.get("date") else None,
            status=one_of(options.get("status", "actual"), get_args(Status), "status"),
            background="background" in options,
            figures=tuple(figure(part) for part in options.get("figures", "").split(",") if part.strip()),
            **common,
        )


def _outside(spans: tuple[Span, ...], others: list[tuple[Span, ...]]) -> tuple[Span, ...]:
    """A short name's own places: those that are not a part of a longer name (all, if it has no place of its own)."""
    longer = [other for group in others for other in group]
    own = [span for span in spans if not any(within(span, other) and span != other for other in longer)]
    return tuple(own) or spans


def _parts(number: int, kind: str, rest: str) -> _Line:
    words, *fields = (field.strip() for field in rest.split("|"))
    if not words:
        raise Wrong("no words", f"write {kind} WORDS | key=value")
    options: dict[str, str] = {}
    for field in fields:
        key, equals, value = (part.strip() for part in field.partition("="))
        if key not in KEYS[kind] or (key in FLAGS) == bool(equals):
            raise Wrong(f"{kind} doesn't take {field!r}", f"it takes {', '.join(KEYS[kind])}")
        if key in options:
            raise Wrong(f"{key} stands twice")
        options[key] = value
    return _Line(number, kind, words, options)


def _quantity(line: _Line, common: dict[str, Any]) -> GoldQuantity:
    return GoldQuantity(
        value=bounds(line.options.get("value", "")),
        unit=line.options.get("unit") or None,
        about="about" in line.options,
        **common,
    )


def _time(line: _Line, common: dict[str, Any]) -> GoldTime:
    return GoldTime(value=interval(line.options.get("value", "")), **common)


def _place(line: _Line, common: dict[str, Any]) -> GoldPlace:
    options = line.options
    within_km = number(options["within"]) if "within" in options else None
    return GoldPlace(
        country=options.get("country") or None,
        at=_point(options["at"], within_km) if "at" in options else None,
        within=within_km,
        **common,
    )


def _point(value: str, within_km: float | None) -> tuple[float, float]:
    latitude, comma, longitude = value.partition(",")
    if not comma or within_km is None:
        raise Wrong("a location needs at=LATITUDE,LONGITUDE and within=KM")
    point = number(latitude), number(longitude)
    if abs(point[0]) > 90 or abs(point[1]) > 180:
        raise Wrong(f"{value!r} lies nowhere on Earth", "latitude first, in degrees: 34.37,41.09")
    return point
