"""Inflection: every form that news prose uses of a verb or a noun, from a few principal parts.

A lexicon names a verb by its past and present (third person masculine singular), its verbal nouns and
participles; the persons, the passives that show in unvowelled writing and the nominal endings follow by rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, cast

import msgspec
from msgspec import Struct

from rawi.arabic.folding import fold, read_data

Kind = Literal["form", "past", "present", "masdar", "active", "passive", "noun"]
Number = Literal["singular", "dual", "plural"]
Gender = Literal["m", "f"]
Voice = Literal["active", "passive", "both"]


class Form(Struct, frozen=True):
    """One written form, folded. `joint` is how it looks before a pronoun suffix; `definite`: it has its article."""

    text: str
    kind: Kind = "form"
    number: Number | None = None
    gender: Gender | None = None
    person: int | None = None
    voice: Voice | None = None
    state: Literal["construct", "indefinite"] | None = None
    joint: str = ""
    definite: bool = False


class _Rules(Struct, frozen=True):
    """The endings, as the data file gives them."""

    long_a: str
    weak_y: str
    letter_w: str
    letter_y: str
    bound_t: str
    ta_marbuta: str
    article: str
    hamza: str
    hamza_a: str
    hamza_w: str
    hamza_y: str
    plural_w: str
    third_person: str
    past: list[tuple[str, Number, str, int, str]]
    present: list[tuple[str, str, Number, str, int, str]]
    dual: list[tuple[str, Number, str]]
    masculine_plural: list[tuple[str, Number, str]]
    sound_plural_masculine: str
    sound_plural_feminine: str


@cache
def _rules() -> _Rules:
    return msgspec.convert(read_data("inflection.toml"), _Rules)


def _joint(written: str) -> str:
    """The form before a pronoun: ta marbuta opens, a weak end lengthens, the silent alef of -uw goes."""
    r = _rules()
    if written.endswith(r.ta_marbuta):
        return fold(written[:-1] + r.bound_t)
    if written.endswith(r.weak_y):
        return fold(written[:-1] + r.long_a)
    if written.endswith(r.plural_w):
        return fold(written[:-1])
    return fold(written)


def seats(joint: str) -> tuple[str, ...]:
    """How a noun that ends in a hamza behind a long "a" is written before a pronoun besides, folded: the nominative's
    and the genitive's seat ("their evacuation"). Empty for any other ending."""
    r = _rules()
    if not joint.endswith(fold(r.long_a + r.hamza)):
        return ()
    return joint[:-1] + fold(r.hamza_w), joint[:-1] + fold(r.hamza_y)


def literal(written: str) -> Form:
    """A form that is written as it is, in one or more words. One that begins with the article carries it."""
    article = _rules().article
    definite = written.startswith(article) and len(written) > len(article) + 1
    return Form(fold(written), joint=_joint(written), definite=definite)


def _hollow(past: str) -> bool:
    return len(past) >= 3 and past[-2] == _rules().long_a


def _weak(stem: str) -> bool:
    r = _rules()
    return stem[-1] in (r.long_a, r.weak_y, r.letter_w, r.letter_y)


def _fit(stem: str, join: str, *, hollow: bool, past: bool) -> str:
    """The stem as it stands before an ending of that kind."""
    r = _rules()
    if join == "vowel" and _weak(stem) and not (past and stem[-1] == r.letter_y):
        return stem[:-1]
    if join == "consonant" and hollow:
        return _short(stem)
    if join in ("dual", "consonant") and past and stem[-1] == r.long_a and len(stem) == 3:
        return stem[:-1] + r.letter_w  # a root that ends in y is written with the other alef
    if join in ("dual", "consonant") and stem[-1] in (r.weak_y, r.long_a):
        return stem[:-1] + r.letter_y
    return stem


def _short(stem: str) -> str:
    """A hollow stem without its long vowel; a hamza that ends it gets a seat."""
    r = _rules()
    return stem[:-2] + (r.hamza_y if stem[-1] == r.hamza else stem[-1])


def _spellings(base: str, suffix: str) -> tuple[str, ...]:
    """A base with its ending; a hamza before the plural's long vowel is written on its own seat, or on that one's."""
    r = _rules()
    if suffix[:1] == r.letter_w and base[-1] in (r.hamza, r.hamza_a):
        return base + suffix, base[:-1] + r.hamza_w + suffix
    return (base + suffix,)


def _past(stem: str, voice: Voice) -> Iterator[Form]:
    r = _rules()
    hollow = _hollow(stem) or (len(stem) >= 3 and stem[-2] == r.letter_y and voice == "passive")
    for suffix, number, gender, person, join in r.past:
        if person == 1 and voice == "passive":
            continue  # nobody reports so, and the writing is that of commoner words
        base = _fit(stem, join, hollow=hollow, past=True)
        if suffix == r.plural_w and stem[-1] == r.letter_y:
            base = stem[:-1]
        for written in _spellings(base, suffix):
            yield _finite(written, "past", (number, gender, person), voice)


def _finite(written: str, kind: Kind, told: tuple[Number, str, int], voice: Voice) -> Form:
    number, gender, person = told
    sex = cast("Gender | None", gender or None)
    return Form(fold(written), kind, number, sex, person, voice, None, _joint(written))


def _present(third: str, voice: Voice, *, hollow: bool) -> Iterator[Form]:
    r = _rules()
    body = third[1:]
    for prefix, suffix, number, gender, person, join in r.present:
        if person == 1 and voice == "passive":
            continue
        for written in _spellings(prefix + _fit(body, join, hollow=hollow, past=False), suffix):
            yield _finite(written, "present", (number, gender, person), voice)
    if hollow:
        short = _short(body)
        yield Form(fold(r.third_person + short), "present", "singular", "m", 3, voice)
        yield Form(fold(r.bound_t + short), "present", "singular", "f", 3, voice)


def _passive_past(past: str) -> str | None:
    """The passive where unvowelled writing shows it, else None."""
    r = _rules()
    if _hollow(past):
        return past[:-2] + r.letter_y + past[-1]
    if len(past) == 4 and past[1] == r.long_a:
        return past[0] + r.letter_w + past[2:]
    return None


def _passive_present(past: str, present: str) -> str | None:
    r = _rules()
    if _hollow(past) and len(present) >= 3:
        return present[:-2] + r.long_a + present[-1]
    return present[:-1] + r.weak_y if present[-1] == r.letter_w else None


def _tense(own: str, told: str | None, derived: str | None) -> list[tuple[str, Voice]]:
    """The stems of a tense with their voices; one stem serves both where the writing is the same."""
    passive = told or derived
    if passive is None or fold(passive) == fold(own):
        return [(own, "both")]
    return [(own, "active"), (passive, "passive")]


def inflect_verb(
    past: str,
    present: str,
    *,
    past_passive: str | None = None,
    present_passive: str | None = None,
    masdar: Sequence[str] = (),
    active: str | None = None,
    passive: str | None = None,
) -> tuple[Form, ...]:
    """Every form of a verb, folded, without doubles, in a fixed order.

    `past` and `present` are the third person masculine singular. Passives are derived where they
    differ in writing and aren't given. `masdar`, `active` and `passive` are nouns, inflected as such.
    """
    forms: list[Form] = []
    for stem, voice in _tense(past, past_passive, _passive_past(past)):
        forms.extend(_past(stem, voice))
    for third, voice in _tense(present, present_passive, _passive_present(past, present)):
        forms.extend(_present(third, voice, hollow=_hollow(past)))
    for noun in masdar:
        forms.extend(_nominal(noun, "masdar", None))
    if active:
        forms.extend(_participle(active, "active"))
    if passive:
        forms.extend(_participle(passive, "passive"))
    return _distinct(forms)


def _participle(singular: str, kind: Kind) -> Iterator[Form]:
    r = _rules()
    yield from _nominal(singular, kind, singular + r.sound_plural_masculine)
    if not singular.endswith(r.ta_marbuta):
        yield from _nominal(singular + r.ta_marbuta, kind, None)
        plural = singular + r.sound_plural_feminine
        yield Form(fold(plural), kind, "plural", "f", joint=_joint(plural))


def inflect_noun(singular: str, plural: Sequence[str] = ()) -> tuple[Form, ...]:
    """Every form of a noun, folded: singular, dual, the given plurals, cases and construct states.

    A plural in -ūn or -āt brings its own endings; a broken plural takes the accusative alef only.
    """
    sound = next((p for p in plural if p == singular + _rules().sound_plural_masculine), None)
    forms = list(_nominal(singular, "noun", sound))
    for one in plural:
        if one != sound:
            forms.extend(_plural(one))
    return _distinct(forms)


def _state(given: str) -> Literal["construct"] | None:
    return "construct" if given else None


def _gender(written: str) -> Gender:
    return "f" if written.endswith(_rules().ta_marbuta) else "m"


def _nominal(singular: str, kind: Kind, sound: str | None) -> Iterator[Form]:
    """Singular, dual and, where there is one, the sound plural."""
    r = _rules()
    gender = _gender(singular)
    yield Form(fold(singular), kind, "singular", gender, joint=_joint(singular))
    if " " in singular:
        return
    if singular[-1] not in (r.ta_marbuta, r.hamza, r.weak_y, r.long_a):
        yield Form(fold(singular + r.long_a), kind, "singular", gender, state="indefinite")
    base = singular[:-1] + r.bound_t if gender == "f" else singular
    if base[-1] in (r.weak_y, r.long_a):
        base = base[:-1] + r.letter_y
    endings = list(r.masculine_plural) if sound else []
    taken = {suffix for suffix, _, _ in endings}
    endings += [ending for ending in r.dual if ending[0] not in taken]
    for suffix, number, state in endings:
        written = base + suffix
        yield Form(fold(written), kind, number, gender, state=_state(state), joint=_joint(written))


def _plural(written: str) -> Iterator[Form]:
    r = _rules()
    if written.endswith(r.sound_plural_masculine) and len(written) > 4:
        for suffix, _, state in r.masculine_plural:
            one = written[: -len(r.sound_plural_masculine)] + suffix
            yield Form(fold(one), "noun", "plural", "m", state=_state(state), joint=_joint(one))
        return
    yield Form(fold(written), "noun", "plural", None, joint=_joint(written))
    if written[-1] not in (r.ta_marbuta, r.hamza, r.weak_y, r.long_a) and not written.endswith(
        r.sound_plural_feminine
    ):
        yield Form(fold(written + r.long_a), "noun", "plural", None, state="indefinite")


def _distinct(forms: list[Form]) -> tuple[Form, ...]:
    """The first of each written form and kind: an earlier rule is the commoner reading."""
    seen: dict[tuple[str, str], Form] = {}
    for form in forms:
        if len(form.text) >= 2:
            seen.setdefault((form.text, form.kind), form)
    return tuple(seen.values())
