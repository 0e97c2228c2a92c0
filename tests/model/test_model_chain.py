"""The whole chain of a claim: outer hops first, each told once."""

from msgspec.structs import replace

from rawi.model import Claim, Hop, hops, innermost


def claims(*chains: tuple[str, ...]) -> dict[str, Claim]:
    """Claims c0, c1 …, each within the one before."""
    made = [
        Claim(
            id=f"c{n}",
            within=f"c{n - 1}" if n else None,
            chain=tuple(Hop(name=name) for name in chain),
            rule="x",
        )
        for n, chain in enumerate(chains)
    ]
    return {one.id: one for one in made}


def names(found: dict[str, Claim], claim: str) -> list[str]:
    return [hop.name for hop in hops(found, found[claim])]


def test_outer_hops_come_first() -> None:
    assert names(claims(("صحيفة",), ("عقيد",)), "c1") == ["صحيفة", "عقيد"]


def test_a_repeated_outer_chain_is_one_telling() -> None:
    assert names(claims(("صحيفة",), ("صحيفة", "عقيد")), "c1") == ["صحيفة", "عقيد"]


def test_the_outlets_own_voice_has_no_hops() -> None:
    assert hops({}, None) == ()


def test_a_ring_of_claims_ends() -> None:
    ring = claims(("صحيفة",), ("عقيد",))
    ring["c0"] = replace(ring["c0"], within="c1")
    assert names(ring, "c1") == ["صحيفة", "عقيد"]


def test_the_innermost_of_several_claims_tells() -> None:
    found = claims(("صحيفة",), ("عقيد",))
    assert innermost(found, ["c0", "c1"]) == found["c1"]
    assert innermost(found, ["c9"]) is None


def test_a_hop_around_itself_is_told_once() -> None:
    assert names(claims(("مركز",), ("صحيفة", "مركز")), "c1") == ["صحيفة", "مركز"]
