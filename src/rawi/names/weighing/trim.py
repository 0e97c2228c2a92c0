"""The tagger's names, cut to what a name is: without titles, without what follows "that", none that is but a part."""

from __future__ import annotations

from collections.abc import Mapping, Set

from rawi.arabic import clitics
from rawi.names.namesake import lends
from rawi.names.places.part import beside
from rawi.names.reading import Reading
from rawi.names.script import script
from rawi.names.tagger import Tagged
from rawi.names.word import Word

_LEADING = frozenset({"kunya", "bin", "servant", "house"})


class Trim:
    """`whole`: names of several words by each of their tokens, within which no shorter one lies; `bands`: the tokens of
    bodies that are called after people.
    """

    def __init__(self, reading: Reading, whole: Mapping[int, range], bands: Set[int]):
        self._reading, self._whole, self._bands = reading, whole, bands

    def stands(self, one: Tagged) -> bool:
        """False for what is no name, or but a part of one."""
        if one.kind == "person" and one.first == one.last and lends(self._reading, one.first):
            return False
        if self._thing(one):
            return False
        return not (self._open(one) or self._within(one) or self._unnamed(one) or self._deed(one))

    def trimmed(self, one: Tagged) -> Tagged:
        """The name with its own bounds and kind."""
        return self._closed(self._untitled(self._press(one)))

    def _thing(self, one: Tagged) -> bool:
        """True for a make of weapon or explosive, whose letters look like a body's ("RPG")."""
        weapon = self._reading.hit(one.first, "weapon")
        return weapon is not None and weapon.last >= one.last and not self._reading.words[one.first].given

    def _open(self, one: Tagged) -> bool:
        """True for a person's name that ends amid a pair ("father of")."""
        return one.kind == "person" and bool(self._reading.words[one.last].marks & _LEADING)

    def _within(self, one: Tagged) -> bool:
        """True for a person or body that is but a part of a name of several words, and for a person that is all of it."""
        name = self._whole.get(one.first)
        if name is None or one.kind == "place":
            return False
        return one.last in name and one.last - one.first + (one.kind == "organization") < len(name)

    def _unnamed(self, one: Tagged) -> bool:
        """True for a person's name that is a noun for people with its adjective ("two officers"), or a band's."""
        if one.kind != "person":
            return False
        if one.first in self._bands:
            return True
        noun = self._reading.hit(one.first, "noun")
        first = one.first if noun is None else noun.last + 1
        if first > one.last or one.first == one.last or self._reading.words[one.first].given:
            return False
        return all(self._describes(token) for token in range(first, one.last + 1))

    def _deed(self, one: Tagged) -> bool:
        """True for a word that looks like what somebody does: a verb of the future in the plural, an adverb with "that"
        behind it ("adding that").
        """
        if one.kind != "person" or one.first != one.last or self._reading.words[one.first].given:
            return False
        folded, after = self._reading.tokens[one.first].fold, one.first + 1
        if folded.lstrip(clitics().conjunctions[0]).startswith(script().will) and folded.endswith(
            script().sound[0]
        ):
            return True
        adverb = folded.endswith(clitics().article[0]) and self._reading.joined(one.first, after)
        return adverb and "that" in self._reading.words[after].marks

    def _describes(self, token: int) -> bool:
        """True for an adjective of a nation, or one that unnamed people have."""
        return self._reading.hit(token, "nation") is not None or "unnamed" in self._reading.words[token].marks

    def _untitled(self, one: Tagged) -> Tagged:
        """A person's name without a title or preposition before it."""
        if one.kind == "person" and one.last > one.first and self._leads(one.first):
            return one._replace(first=one.first + 1)
        title = self._reading.hit(one.first, "title") if one.kind == "person" else None
        if title is None or self._reading.words[one.first].given or title.last >= one.last:
            return one
        return one._replace(first=title.last + 1)

    def _leads(self, token: int) -> bool:
        """True for "on" and "according to", which look like names or parts of one."""
        words = self._reading.words
        if not self._reading.name_at(token):
            return not self._reading.loose_ali
        pairs = words[token].common and "god" in words[token].marks and not words[token].given
        return pairs and "tail" not in words[token + 1].marks

    def _press(self, one: Tagged) -> Tagged:
        """A place's name in quotation marks to which something is told is a newspaper's."""
        reading, before = self._reading, one.first - 2
        if one.kind != "place" or before < 0 or not reading.sign(one.first - 1, "quote"):
            return one
        told = (
            reading.sign(one.last + 1, "unquote") and reading.doc.folds[before] == clitics().prepositions[1]
        )
        told = told and not (before > 0 and beside(reading.doc.folds[before - 1]))
        return one._replace(kind="organization") if told else one

    def _closed(self, one: Tagged) -> Tagged:
        """A name without "that" and what follows it, a person's without the preposition or verb at its end."""
        words, last = self._reading.words, one.first
        while last < one.last and "that" not in words[last + 1].marks:
            last += 1
        while one.kind == "person" and last > one.first and _ends_name(words[last]) and self._governs(last):
            last -= 1
        return one._replace(last=last) if last < one.last else one

    def _governs(self, token: int) -> bool:
        """False where an everyday word follows, which a preposition or verb before it would hardly have."""
        after = token + 1
        return self._reading.joined(token, after) and not _ends_name(self._reading.words[after])


def _ends_name(w: Word) -> bool:
    """An everyday word as a whole, which is no name besides."""
    named = w.definite or w.given or w.cut or "bin" in w.marks or "house" in w.marks
    return w.common and w.whole and not named
