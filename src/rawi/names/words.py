"""What a single word can be in a name: a given name, a piece of a name, or a word that ends one."""

from __future__ import annotations

from functools import cache, lru_cache

from rawi.arabic import attachments, clitics, fold, fronts, splits
from rawi.lexicon import WordMemory, load, table
from rawi.names.word import Word


@cache
def _given() -> dict[str, tuple[int, str]]:
    return {fold(row["name"]): (1 if row["word"] else 2, row["sex"]) for row in table("names/given")}


@cache
def _table() -> dict[str, frozenset[str]]:
    """The marks of every word that `names/common` has, as it is written without clitics."""
    found: dict[str, frozenset[str]] = {}
    for entry in load("names/common").entries.values():
        kind, _, name = entry.id.partition(".")
        mark = frozenset((name if kind in ("part", "mark") else kind,))
        for form in entry.forms:
            known = found.get(form.text)
            found[form.text] = mark if known is None or known == mark else known | mark
    return found


_NONE: frozenset[str] = frozenset()
_UNGIVEN = (0, "")


class _Teller:
    """The tables at hand, since every new word is looked up in them: what a folded token can be."""

    def __init__(self) -> None:
        self._given: dict[str, tuple[int, str]] = _given()
        self._marks: dict[str, frozenset[str]] = _table()
        self._initials: frozenset[str] = _initials()
        self._article: str = clitics().article
        self._naming: frozenset[str] = attachments("name")

    def of(self, folded: str) -> Word:
        """The reading that cuts least and knows most."""
        article = self._article
        definite = folded.startswith(article) and len(folded) > len(article) + 1
        given, marks = self._given.get(folded), self._marks.get(folded, _NONE)
        if given is not None or marks:
            degree, sex = given or _UNGIVEN
            return Word(0, folded, definite, degree, sex, marks, True)
        if folded.endswith(article[0]) and "word" in self._marks.get(folded[:-1], _NONE):
            return Word(0, folded, False, 0, "", frozenset({"word"}), True)
        if folded[:1] not in self._initials:
            return Word(0, folded, definite, 0, "", _NONE, True)
        if definite:
            return Word(0, folded, True, 0, "", self._marks.get(folded[len(article) :], _NONE), False)
        return self._cut(folded) or Word(0, folded, definite, 0, "", _NONE, True)

    def _cut(self, folded: str) -> Word | None:
        """A word of which the rest is known, or has the article."""
        article = self._article
        for split in fronts(folded):
            if not (split.proclitic or split.article):
                continue
            stem = split.stem
            # Nobody is called by the letter of the future: what follows it is a verb.
            found = self._given.get(stem) if split.proclitic in self._naming else None
            known = self._marks.get(stem, _NONE)
            if split.article and not split.proclitic:
                whole = article + stem
                degree, sex = self._given.get(whole) or _UNGIVEN
                return Word(0, whole, True, degree, sex, known, False)
            if split.article or found is not None or known:
                rest = article + stem if split.article else stem
                cut = cut_of(folded, split.proclitic, article=split.article)
                degree, sex = _UNGIVEN if split.article else found or _UNGIVEN
                return Word(cut, rest, split.article, degree, sex, known, False)
        return None


@cache
def memory() -> WordMemory[Word]:
    """What each folded token can be, by the token."""
    return WordMemory(_Teller().of, 1 << 16)


def word(folded: str) -> Word:
    """What the folded token can be; the reading that cuts least and knows most."""
    return memory()[folded]


@cache
def _initials() -> frozenset[str]:
    """The letters with which something that can be cut off begins."""
    return frozenset(before[0] for before in attachments("noun") | attachments("verb") if before)


def cut_of(folded: str, proclitic: str, *, article: bool) -> int:
    """How many letters stand before the name: a preposition that swallows the article's first letter takes its second."""
    merged = clitics().merged
    return len(proclitic) + (1 if article and folded[len(proclitic) - 1 :].startswith(merged) else 0)


@lru_cache(maxsize=1 << 12)
def attached(name: str) -> tuple[tuple[int, str], ...]:
    """(letters to cut, written form) of a name with every conjunction and preposition before it."""
    c = clitics()
    found = [(len(before), before + name) for before in sorted(attachments("name"))]
    if name.startswith(c.article):
        rest = name[len(c.article) :]
        found += [
            (len(before) + len(c.merged), before + c.merged + rest)
            for before in sorted(attachments("particle"))
        ]
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def pieces(folded: str) -> tuple[tuple[int, str], ...]:
    """Every (cut, rest) of a token whose conjunction and preposition are taken off, nothing cut off first."""
    article = clitics().article
    found = [(0, folded)]
    for split in splits(folded):
        if split.proclitic and not split.suffix:
            cut = cut_of(folded, split.proclitic, article=split.article)
            found.append((cut, article + split.stem if split.article else split.stem))
    return tuple(dict.fromkeys(found))
