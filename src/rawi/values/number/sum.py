"""How pieces make one number: what multiplies, what is added, and where another number begins."""

from __future__ import annotations

from typing import Final

from rawi.values.number.shape import Element

GREATEST: Final = 10**18
"""No count in a report is greater: longer chains of scale words are no number."""


class Sum:
    """Adds pieces up: `total` of finished groups, `group` under way, `last` the last multiple of a scale."""

    def __init__(self, piece: Element):
        self.total: int | float = 0
        self.group: int | float = 0
        self.last: int | float = 0
        self.scale: int | float = 1
        self.pieces: list[Element] = []
        self.add(piece)

    def add(self, piece: Element) -> None:
        if piece.kind in ("scale", "scale_plural"):
            self._scale(piece)
        elif piece.kind == "scale_dual":
            self.total += piece.value
            self.last, self.scale = piece.value, piece.value / 2
        elif self._hundredfold(piece):
            self.group = self.group * 100
        else:
            self.group += piece.value
        self.pieces.append(piece)

    def _scale(self, piece: Element) -> None:
        multiple = self.group
        if self.pieces and not piece.joined and not multiple:
            multiple, self.total = self.last, self.total - self.last
        if piece.joined and self.pieces:
            self.total, self.group, multiple = self.total + multiple, 0, 1
        self.last = (multiple or 1) * piece.value
        self.total, self.group, self.scale = self.total + self.last, 0, piece.value

    def _hundredfold(self, piece: Element) -> bool:
        return piece.value == 100 and not piece.joined and 0 < self.group < 1000 and bool(self.pieces)

    @property
    def value(self) -> int | float:
        return self.total + self.group

    def takes(self, piece: Element) -> bool:
        """True where the piece continues this number rather than begins another."""
        before = self.pieces[-1]
        if piece.joined:
            return _adds(self, before, piece)
        if not piece.clean:
            return False
        return _multiplies(self, before, piece)


SCALES: Final = ("scale", "scale_plural", "scale_dual")


def _multiplies(total: Sum, before: Element, piece: Element) -> bool:
    if piece.kind == "ten":
        return before.kind == "unit" and before.id != "zero"
    if piece.value == 100 and piece.kind in ("hundreds", "vague"):
        return before.kind in ("unit", "ten", "digits", "tens", "teen")
    if piece.kind in ("scale", "scale_plural"):
        if piece.definite and before.kind in SCALES:
            return False
        return before.kind != "scale_dual" and 0 < total.value * piece.value <= GREATEST
    if before.kind == "hundreds":
        return piece.kind in ("unit", "teen", "tens") and not piece.definite
    return False


def _adds(total: Sum, before: Element, piece: Element) -> bool:
    if piece.kind == "vague" or piece.kind == "scale_plural" or not piece.clean:
        return False
    if piece.kind == "digits":
        return before.kind in SCALES and piece.value < before.value and float(piece.value).is_integer()
    if before.kind == "unit":
        return piece.kind == "tens" or (
            (piece.kind == "hundreds" or piece.kind in SCALES) and not total.total and piece.id != "one"
        )
    if before.kind == "tens":
        return (piece.kind == "unit" and len(total.pieces) == 1) or (
            piece.kind == "hundreds" and total.group < 100
        )
    if before.kind == "digits":
        return False
    if before.kind == "hundreds":
        return piece.kind in ("unit", "ten", "teen", "tens") or (
            piece.kind in SCALES and total.value < piece.value
        )
    return before.kind in SCALES and (piece.value < before.value or total.value < piece.value)
