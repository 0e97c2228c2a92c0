"""Signs and letters with a part to play in names: tables, and the types that they are read into."""

from __future__ import annotations

from functools import cache

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from rawi.arabic import fold
from rawi.lexicon import read_toml


@cache
def signs() -> dict[str, frozenset[str]]:
    """Punctuation with a part to play in names, by its part."""
    return {
        "open": frozenset("\"«“”'‘’("),
        "close": frozenset("\"»“”'’‘)"),
        "quote": frozenset("\"«“”'‘’"),
        "unquote": frozenset("\"»“”'’‘"),
        "comma": frozenset(",،"),
        "colon": frozenset(":"),
    }


class Script(Struct, frozen=True):
    """Letters and endings that tell what a word can't be; see the data file."""

    origin: str
    to: str
    ali: str
    between: str
    father: str
    ya: str
    hyphen: str
    will: str
    feminine: str
    no_name: tuple[str, ...]
    no_surname: tuple[str, ...]
    sound: tuple[str, ...]
    one: frozenset[str]
    works: frozenset[str]
    idle: frozenset[str]
    portfolios: frozenset[str]
    arms: frozenset[str]
    clans: frozenset[str]
    fathers: frozenset[str]
    nicknames: frozenset[str]
    told: frozenset[str]
    fronts: frozenset[str]
    lands: frozenset[str]
    governing: frozenset[str]
    known_as: frozenset[str]
    as_named: frozenset[str]
    policies: frozenset[str]
    adverbial: str
    foreign: tuple[str, str]


@cache
def script() -> Script:
    """The table, with its words folded."""
    raw = msgspec.convert(read_toml("names/script"), Script)
    works, arms = frozenset(map(fold, raw.works)), frozenset(map(fold, raw.arms))
    return replace(
        raw, to=fold(raw.to), ali=fold(raw.ali), between=fold(raw.between), father=fold(raw.father), feminine=fold(raw.feminine),
        works=works, arms=arms, idle=frozenset(map(fold, raw.idle)), portfolios=frozenset(map(fold, raw.portfolios)), clans=frozenset(map(fold, raw.clans)), fathers=frozenset(map(fold, raw.fathers)), nicknames=frozenset(map(fold, raw.nicknames)),
        told=frozenset(map(fold, raw.told)), fronts=frozenset(map(fold, raw.fronts)), sound=tuple(map(fold, raw.sound)), one=frozenset(map(fold, raw.one)), governing=frozenset(map(fold, raw.governing)), known_as=frozenset(map(fold, raw.known_as)), as_named=frozenset(map(fold, raw.as_named)), policies=frozenset(map(fold, raw.policies)),
    )  # fmt: skip
