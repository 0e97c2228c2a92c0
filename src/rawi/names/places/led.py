"""Names of the gazetteer behind the word for their kind, where other readings are possible ("the district of …")."""

from __future__ import annotations

from rawi.arabic import Document
from rawi.names.places.gazetteer import gazetteer
from rawi.names.places.part import part
from rawi.names.places.resolve import ANY_KIND


def of_its_kind(doc: Document, kind: int, last: int | None = None) -> bool:
    """True where the token `kind` is a word for a kind of place, and the token behind it begins a name of that kind.

    `last`: the name must also end there. A word that says next to nothing ("area") doesn't count.
    """
    feature = part(doc.folds[kind]).feature if kind >= 0 else None
    if feature is None or feature.id == ANY_KIND:
        return False
    first = kind + 1
    glance = gazetteer().glances[doc.folds[first]] if first < doc.sentence_of(kind).stop else None
    return glance is not None and any(
        not cut
        and name.words == tuple(doc.folds[first : first + len(name.words)])
        and last in (None, kind + len(name.words))
        and any(site.feature in feature.fits for site in name.sites)
        for cut, name in glance.starts
    )
