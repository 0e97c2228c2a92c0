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


def _marks(word: str) -> frozenset[str]:
    return _table().get(word, _NONE)


@cache
def memory() -> WordMemory[Word]:
    """What each folded token can be, by the token."""
    return WordMemory(_word, 1 << 16)


def word(folded: str) -> Word:
    """What the folded token can be; the reading that cuts least and knows most."""
    return memory()[folded]


def _word(folded: str) -> Word:
    article = clitics().article
    given = _given().get(folded)
    marks = _marks(folded)
    definite = folded.startswith(article) and len(folded) > len(article) + 1
    if given or marks:
        return Word(0, folded, definite, *(given or (0, "")), marks, True)
    if folded.endswith(article[0]) and "word" in _marks(folded[:-1]):
        return Word(0, folded, False, 0, "", frozenset({"word"}), True)
    if folded[:1] not in _initials():
        return Word(0, folded, definite, 0, "", _NONE, True)
    if definite:
        return Word(0, folded, True, 0, "", _marks(folded[len(article) :]), False)
    for split in fronts(folded):
        if not (split.proclitic or split.article):
            continue
        stem = split.stem
        # Nobody is called by the letter of the future: what follows it is a verb.
        found = _given().get(stem) if split.proclitic in attachments("name") else None
        known = _marks(stem)
        if split.article and not split.proclitic:
            whole = article + stem
            return Word(0, whole, True, *(_given().get(whole) or (0, "")), known, False)
        if split.article or found or known:
            rest = article + stem if split.article else stem
            cut = cut_of(folded, split.proclitic, article=split.article)
            return Word(
                cut, rest, split.article, *((None if split.article else found) or (0, "")), known, False
            )
    return Word(0, folded, definite, 0, "", _NONE, True)


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
