"""A codebook's own examples, and whether a reading gives what they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from rawi.codebook.schema import Codebook


class Trial(Struct, frozen=True):
    """An example of a type with the types that it must give, in order, and those that a reading gave."""

    type: str
    text: str
    wanted: tuple[str, ...]
    got: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """True where the reading gave these types and no others."""
        return self.wanted == self.got

    def read(self, got: Sequence[str]) -> Trial:
        """The same with what a reading gave."""
        return Trial(self.type, self.text, self.wanted, tuple(got))


def trials(book: Codebook) -> Iterator[Trial]:
    """The examples of all types in the codebook's order, not yet read."""
    for kind in book.types.values():
        for example in kind.example:
            yield Trial(kind.id, example.text, example.events)
