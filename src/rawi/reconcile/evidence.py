"""What speaks for and against two accounts being one happening: named signs, each in one of a few bins."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import inf, log1p

from msgspec import Struct

from rawi.reconcile.account import Account, Names, Range

Candidate = tuple[int, int, float | None, int]


class Surroundings(Struct, frozen=True):
    """How common a name is among the accounts, and how many others lie at one's place and day."""

    accounts: int
    named: Mapping[str, int]
    crowd: dict[int, int]


def named_among(accounts: Iterable[Account]) -> Mapping[str, int]:
    """By name, how many of the accounts have it as an actor or a target."""
    found: Counter[str] = Counter()
    for account in accounts:
        found.update(account.actors.whole | account.targets.whole)
    return found


def signs(
    accounts: Sequence[Account], candidate: Candidate, around: Surroundings
) -> list[tuple[str, str | int]]:
    """(sign, bin) of a pair. The bins' weights are in the data file `reconcile/incident_weights`."""
    i, j, far, apart = candidate
    a, b = accounts[i], accounts[j]
    found: list[tuple[str, str | int]] = [("bias", 1), *_when(a, b, apart), *_where(a, b, far, apart)]
    found += [
        ("killed", toll(a.figures.get("killed"), b.figures.get("killed"))),
        ("wounded", toll(a.figures.get("wounded"), b.figures.get("wounded"))),
        *_who(a, b, around),
        ("crowd", crowd_bin(min(around.crowd.get(i, 0), around.crowd.get(j, 0)))),
        ("crowd_most", crowd_bin(max(around.crowd.get(i, 0), around.crowd.get(j, 0)))),
    ]
    return found + _beyond(a, b)


KILOMETRES = (0.0005, 0.3, 1, 2, 5, 10, 20)
CROWDS = (0, 1, 2, 4, 8, 16)


def bin_of(value: float, edges: Sequence[float]) -> int:
    """The number of the first edge that `value` doesn't pass."""
    return bisect_left(edges, value)


def crowd_bin(count: int) -> int:
    """In how dense a crowd an account stands."""
    return bin_of(count, CROWDS)


def _when(a: Account, b: Account, apart: int) -> list[tuple[str, str | int]]:
    if a.days is None or b.days is None:
        return []
    short, long = sorted((a.days[1] - a.days[0], b.days[1] - b.days[0]))
    return [
        ("days_apart", apart),
        ("start_apart", bin_of(abs(a.days[0] - b.days[0]), (0, 1, 2, 4, 9))),
        ("lengths", f"{bin_of(short, (0, 1, 4))}-{bin_of(long, (0, 1, 4, 15))}"),
    ]


def _where(a: Account, b: Account, far: float | None, apart: int) -> list[tuple[str, str | int]]:
    near = "unknown" if far is None else str(bin_of(far, KILOMETRES))
    coarse = "unknown" if far is None else str(bin_of(far, (0.0005, 1, 5)))
    start = a.days is not None and b.days is not None and a.days[0] == b.days[0]
    return [
        ("distance", near),
        ("precision", "same" if a.precision == b.precision else "differs"),
        ("spot_and_day", f"{coarse}-{min(apart, 1)}-{'same' if start else 'other'}_start"),
    ]


def toll(a: Range | None, b: Range | None) -> str:
    """How two counts stand: both none, one none, equal, overlapping or apart, by size. A missing count is none given."""
    low_a, high_a = _bounds(a)
    low_b, high_b = _bounds(b)
    if not high_a and not high_b:
        return "neither"
    if not high_a or not high_b:
        return f"one.{bin_of(max(high_a, high_b), (1, 3, 9))}"
    if (low_a, high_a) == (low_b, high_b):
        return f"equal.{bin_of(low_a, (1, 2, 4))}"
    if low_a <= high_b and low_b <= high_a:
        return "overlap"
    return f"apart.{bin_of(abs(log1p(low_a) - log1p(low_b)), (0.4, 0.7, 1.2))}"


def _bounds(given: Range | None) -> tuple[float, float]:
    low, high = given or (None, None)
    return low or 0, high if high is not None else inf if low else 0


def _who(a: Account, b: Account, around: Surroundings) -> list[tuple[str, str | int]]:
    all_a, all_b = a.actors.whole | a.targets.whole, b.actors.whole | b.targets.whole
    told_a, told_b = a.actors.telling | a.targets.telling, b.actors.telling | b.targets.telling
    either = told_a | told_b
    share = len(told_a & told_b) / len(either) if either else 0.0
    rarity = sum(log1p(around.accounts / around.named.get(name, 1)) for name in all_a & all_b)
    crossed = bool(a.actors.whole & b.targets.whole or b.actors.whole & a.targets.whole)
    return [
        ("actors", alike(a.actors, b.actors)),
        ("targets", alike(a.targets, b.targets)),
        ("crossed", "yes" if crossed else "no"),
        ("names_shared", bin_of(share, (0, 0.2, 0.4, 0.7))),
        ("names_rare", bin_of(rarity, (0, 2, 4, 6))),
    ]


def alike(a: Names, b: Names) -> str:
    """How names of one role compare; names that don't say who agree with none and contradict none."""
    if not a.whole or not b.whole:
        return "missing"
    if (a.whole - a.unknown) & (b.whole - b.unknown):
        return "same" if a.telling & b.telling else "same_kind"
    if a.telling & b.telling:
        return "share"
    if a.nobody or b.nobody:
        return "both_unknown" if a.nobody and b.nobody else "one_unknown"
    if a.vague or b.vague:
        return "both_vague" if a.vague and b.vague else "one_vague"
    return "differ"


def _types(a: Account, b: Account) -> str:
    """The same, akin (both assaults), foreign (an assault and a meeting), or different where that isn't known."""
    if a.type == b.type:
        return "same"
    if a.family is None or b.family is None:
        return "differs"
    return "kin" if a.family == b.family else "foreign"


def _beyond(a: Account, b: Account) -> list[tuple[str, str | int]]:
    """Signs that reports carry and MAVERICK doesn't; absent where either side says nothing."""
    found: list[tuple[str, str | int]] = []
    if a.type and b.type:
        found.append(("type", _types(a, b)))
    if a.text and b.text:
        share = len(a.text & b.text) / min(len(a.text), len(b.text))
        found.append(("wording", bin_of(share, (0.15, 0.3, 0.5))))
    if a.known and b.known:
        found.append(("entities", "shared" if a.known & b.known else "none"))
    if a.passages & b.passages:
        found.append(("passage", "shared"))
    if a.origins & b.origins:
        found.append(("origin", "shared"))
    return found
