"""The working record of one event while it is being put together. It never leaves this room."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter

from rawi.events.clause import Clause
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.trigger import Found
from rawi.lexicon import Hit
from rawi.model import EventPlace, Span, Time

_FIRST = attrgetter("first")
HAPPENED = frozenset({"actual", "ongoing"})
"""How an event stands that has come about."""
Roles = dict[str, list[Phrase]]


def _identity(phrase: Phrase) -> str:
    """Who or what it is: a named one by its entity, so that two names of one don't fill two roles."""
    mention = phrase.mention
    named = mention.kind in ("person", "organization") and mention.entity
    return str(mention.entity) if named else mention.id


@dataclass(eq=False)
class Draft:
    """One happening: its triggers (the first is its own), what fills its roles, where, when, how it stands."""

    found: Found
    clause: Clause
    triggers: list[Found] = field(default_factory=list)
    roles: Roles = field(default_factory=dict)
    implicit: set[str] = field(default_factory=set)
    status: str = "actual"
    background: bool = False
    places: list[EventPlace] = field(default_factory=list)
    time: Time | None = None
    time_basis: str | None = None
    assertions: dict[str, str] = field(default_factory=dict)
    governed: list[Hit] = field(default_factory=list)
    cause: Draft | None = None
    toll: Found | None = None

    @property
    def kind(self) -> str:
        return self.found.kind.id

    @property
    def sentence(self) -> int:
        return self.found.sentence

    def fill(self, role: str, phrases: list[Phrase]) -> None:
        """Add phrases to a role, none twice, and none that another role holds."""
        taken = {_identity(phrase) for held in self.roles.values() for phrase in held}
        for phrase in phrases:
            if _identity(phrase) not in taken:
                taken.add(_identity(phrase))
                self.roles.setdefault(role, []).append(phrase)

    def held(self, *roles: str) -> list[Phrase]:
        """The phrases in these roles, in the order of the text."""
        found = [phrase for role in roles for phrase in self.roles.get(role, ())]
        return sorted(found, key=_FIRST) if len(found) > 1 else found

    def evidence(self, page: Page) -> list[Span]:
        """The clauses of its triggers, as raw spans."""
        sentences = (page.doc.sentences[one.sentence] for one in self.triggers)
        return list(dict.fromkeys((sentence.start, sentence.end) for sentence in sentences))
