"""What stands behind a number: percent, unit, money, counted noun."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.arabic import clitics
from rawi.lexicon import Hit
from rawi.values.number import Number
from rawi.values.number.find import find
from rawi.values.number.fraction import taken
from rawi.values.quantity.shape import Tail
from rawi.values.tape import Tape
from rawi.values.written import attr, bare, definite, joined

_QUOTES: Final = frozenset({'"', "»", "”", "«", "“"})


def tail(tape: Tape, number: Number) -> Tail:
    """What is counted. Without a known word behind the number: the number alone."""
    at = number.last + 1
    closed = tape.fold(at) == ")" and tape.fold(number.first - 1) == "("
    if closed or (tape.fold(at) in _QUOTES and (number.digits or number.vague)):
        at += 1
    kinds = tape.kinds(at)
    if not kinds:
        return _out_of(tape, at) or _spoonful(tape, at, number) or bare_tail(tape, number)
    found = None
    if not _MEASURES.isdisjoint(kinds):
        found = _percent(tape, at) or _money(tape, at) or _measure(tape, at, number)
    if found is None and not _COUNTED.isdisjoint(kinds):
        found = _counted(tape, at, number)
    return found or _below_zero(tape, at) or _out_of(tape, at) or bare_tail(tape, number)


def _below_zero(tape: Tape, at: int) -> Tail | None:
    """ "5 below zero": degrees, though nothing says so."""
    hit = tape.hit(at, "below_zero")
    if hit is None:
        return None
    return Tail(hit.last, hit.end, "degree", rule="quantity.measure", negative=True)


_MEASURES: Final = frozenset({"percent", "share", "symbol", "currency", "subunit", "unit"})
_COUNTED: Final = frozenset({"noun", "nationality"})


def bare_tail(tape: Tape, number: Number) -> Tail:
    """Nothing behind the number: its unit stands before it ("$20")."""
    return Tail(number.last, tape.tokens[number.last].end)


def _percent(tape: Tape, at: int) -> Tail | None:
    hit = tape.hit(at, "percent")
    if hit is not None:
        return Tail(hit.last, hit.end, "percent", rule="quantity.percent")
    share = tape.hit(at, "share")
    if share is not None:
        return Tail(
            share.last, share.end, "percent", factor=100 / attr(share, "value"), rule="quantity.percent"
        )
    return None


def _spoonful(tape: Tape, at: int, number: Number) -> Tail | None:
    """ "3/4 cup": a share in figures before an indefinite noun is of that one thing, not a percentage."""
    following = tape.token(at)
    if not number.over or following is None or following.kind != "word":
        return None
    if following.fold.startswith(clitics().article) or len(following.fold) < _SHORTEST_NOUN:
        return None
    return replace(bare_tail(tape, number), measured=True)


_SHORTEST_NOUN: Final = 3


def _measure(tape: Tape, at: int, number: Number) -> Tail | None:
    hit = tape.hit(at, "unit")
    if hit is None or not bare(hit) or joined(hit):
        return None
    if definite(tape, hit) and not (number.vague or number.scaled):
        return None
    if len(hit.form.text) == 1 and not _abbreviated(tape, hit):
        return None
    extra, last, end = and_part(tape, hit)
    found = Tail(
        last, end, attr(hit, "unit"), factor=attr(hit, "factor", 1), extra=extra, rule="quantity.measure"
    )
    below = tape.hit(last + 1, "below_zero")
    return replace(found, last=below.last, end=below.end, negative=True) if below is not None else found


def and_part(tape: Tape, hit: Hit) -> tuple[int | float, int, int]:
    """ "a litre and a half", "five kilometres and a half of the kilometre": the share, the last token, the raw end."""
    free = tape.says(hit.last + 1, "and")
    at = hit.last + 2 if free else hit.last + 1
    part = tape.hit(at, "fraction")
    share = taken(tape, at) if part is not None and (free or joined(part)) else None
    if share is None:
        return 0, hit.last, hit.end
    last = share[2]
    again = tape.hit(last + 1, "unit", "currency")
    if again is not None and again.entry is hit.entry:
        last = again.last
    elif (scale := tape.hit(last + 1, "scale")) is not None and definite(tape, scale):
        return share[0] / share[1] * attr(scale, "value"), scale.last, scale.end
    elif tape.fold(last + 1).startswith(clitics().article):
        return 0, hit.last, hit.end
    return share[0] / share[1], last, tape.tokens[last].end


def _abbreviated(tape: Tape, hit: Hit) -> bool:
    following = tape.token(hit.last + 1)
    return following is None or following.kind in ("punct", "word")


def _money(tape: Tape, at: int) -> Tail | None:
    sign = tape.hit(at, "symbol")
    if sign is not None:
        return Tail(sign.last, sign.end, attr(sign, "unit"), rule="quantity.money")
    hit = tape.hit(at, "currency")
    if hit is None:
        small = tape.hit(at, "subunit")
        if small is not None and not small.proclitic:
            return Tail(small.last, small.end, "USD", factor=0.01, rule="quantity.money")
        return None
    if hit.proclitic:  # "20 between dead and wounded" is written like "20 in yen"
        return None
    code, last, end = currency(tape, hit)
    extra, last, end = _cents(tape, last, end)
    if last == hit.last:
        extra, last, end = and_part(tape, hit)
    of = None if code else hit.entry.lemma
    return Tail(last, end, code, of, attr(hit, "factor", 1), extra, "quantity.money")


def currency(tape: Tape, hit: Hit) -> tuple[str | None, int, int]:
    """The ISO code that the word and the nationality behind it name, the last token and the raw end."""
    nation = tape.hit(hit.last + 1, "nationality")
    if nation is not None and not nation.proclitic:
        code = attr(hit, "by", {}).get(attr(nation, "country"))
        if code:
            return code, nation.last, nation.end
    return attr(hit, "code"), hit.last, hit.end


def _cents(tape: Tape, last: int, end: int) -> tuple[int | float, int, int]:
    at = last + 2 if tape.says(last + 1, "and") else last + 1
    number = find(tape, at)
    if number is not None:
        small = tape.hit(number.last + 1, "subunit")
        if small is not None:
            return number.low * 0.01, small.last, small.end
    return 0, last, end


def _counted(tape: Tape, at: int, number: Number) -> Tail | None:
    hits = [*tape.hits(at, "noun"), *tape.hits(at, "nationality")]
    one_of = number.lone == "one_of"
    for hit in sorted(hits, key=lambda hit: bool(hit.suffix)):
        if (
            hit.proclitic
            or hit.form.number == "dual"
            or (definite(tape, hit) and not (number.vague or number.scaled or number.fraction or one_of))
        ):
            continue
        if number.fraction or not _agrees(tape, hit, number):
            return None
        return _noun(hit)
    return None


_TAMYIZ: Final = range(11, 100)


def _agrees(tape: Tape, hit: Hit, number: Number) -> bool:
    """False for "Monday, a meeting", whose word is also "the two", and for "5 … Syria", which is no Syrian.

    A people's name in the accusative, which some countries share, follows 11 to 99 alone.
    """
    if number.lone == "two" and hit.form.number == "singular":
        return False
    return not tape.says(hit.first, "land") or number.low % 100 in _TAMYIZ


def _noun(hit: Hit) -> Tail:
    unit = attr(hit, "unit", "person")
    of = None if attr(hit, "other") else hit.entry.lemma
    return Tail(hit.last, hit.end, unit, of, rule=rule_of(unit))


def rule_of(unit: str) -> str:
    """The rule's id by what is counted."""
    return "quantity.people" if unit == "person" else f"quantity.{unit}"


def toll(tape: Tape, at: int) -> bool:
    """ "rose to 24 (at least) the number of dead": what a figure counts, named behind it."""
    after = tape.hit(at, "hedge")
    of = tape.hit(at if after is None else after.last + 1, "number_of")
    if of is None:
        return False
    noun = tape.hit(of.last + 1, "noun", "nationality")
    return noun is not None and attr(noun, "unit", "person") == "person"


def _out_of(tape: Tape, at: int) -> Tail | None:
    """ "four of the dead", "ten of them": the noun behind "of" says what is counted."""
    if tape.says(at, "of_them_people"):
        return Tail(at, tape.tokens[at].end, "person", rule="quantity.people")
    if tape.says(at, "among_them_people"):
        return Tail(at - 1, tape.tokens[at - 1].end, "person", rule="quantity.people")
    if not tape.says(at, "out_of"):
        return None
    begin = at
    at += 1
    if tape.says(at, "every"):
        return _of_every(tape, at + 1)
    if tape.says(at, "these"):
        at += 1
    money = tape.hit(at, "currency")
    if money is not None and not money.proclitic and attr(money, "code"):
        return Tail(money.last, money.end, attr(money, "code"), rule="quantity.money")
    for hit in (*tape.hits(at, "noun"), *tape.hits(at, "nationality")):
        members = bool(attr(hit, "members"))
        if hit.proclitic or not (hit.form.number == "plural" or members):
            continue
        found = _noun(hit)
        again = find(tape, hit.last + 1)
        if again is not None and again.definite:
            return _before(tape, begin, found)
        return replace(found, unit="person", of=None) if members else found
    return None


def _of_every(tape: Tape, at: int) -> Tail | None:
    """ "one of every five children": a share, and no count of children."""
    whole = find(tape, at)
    if whole is None or whole.vague or whole.low <= 0:
        return None
    noun = tape.hit(whole.last + 1, "noun", "nationality")
    last, end = (whole.last, tape.tokens[whole.last].end) if noun is None else (noun.last, noun.end)
    return Tail(last, end, "percent", factor=100 / whole.low, rule="quantity.percent")


def _before(tape: Tape, begin: int, found: Tail) -> Tail:
    """The unit without the words: the noun belongs to a number of its own ("three of the seven rockets")."""
    return replace(found, last=begin - 1, end=tape.tokens[begin - 1].end)
