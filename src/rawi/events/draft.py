"""The working record of one event while it is being put together. It never leaves this room."""

from __future__ import annotations

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


class Draft:
    """One happening: its triggers (the first is its own), what fills its roles, where, when, how it stands.

    `verbal`: one of the triggers is a verb that tells of the deed itself.

    A plain class, which compiled code makes at once and whose attributes it reads straight.
    """

    def __init__(self, found: Found, clause: Clause):
        self.found, self.clause = found, clause
        self.triggers: list[Found] = [found]
        self.roles: Roles = {}
        self.implicit: set[str] = set()
        self.status = "actual"
        self.background = False
        self.places: list[EventPlace] = []
        self.time: Time | None = None
        self.time_basis: str | None = None
        self.assertions: dict[str, str] = {}
        self.governed: list[Hit] = []
        self.cause: Draft | None = None
        self.toll: Found | None = None
        self.verbal = found.finite and found.kind.cause

    @property
    def kind(self) -> str:
        return self.found.kind.id

    @property
    def sentence(self) -> int:
        return self.found.sentence

    def add(self, triggers: list[Found]) -> None:
        """More words for it."""
        self.triggers += triggers
        for one in triggers:
            self.verbal = self.verbal or (one.finite and one.kind.cause)

    def fill(self, role: str, phrases: list[Phrase]) -> None:
        """Add phrases to a role, none twice, and none that another role holds."""
        if not phrases:
            return
        taken = {_identity(phrase) for held in self.roles.values() for phrase in held}
        for phrase in phrases:
            if _identity(phrase) not in taken:
                taken.add(_identity(phrase))
                self.roles.setdefault(role, []).append(phrase)

    def held(self, *roles: str) -> list[Phrase]:
        """The phrases in these roles, in the order of the text."""
        found: list[Phrase] = []
        for role in roles:
            if role in self.roles:
                found += self.roles[role]
        if len(found) > 1:
            found.sort(key=_FIRST)
        return found

    def evidence(self, page: Page) -> list[Span]:
        """The clauses of its triggers, as raw spans."""
        sentences = (page.doc.sentences[one.sentence] for one in self.triggers)
        return list(dict.fromkeys((sentence.start, sentence.end) for sentence in sentences))
