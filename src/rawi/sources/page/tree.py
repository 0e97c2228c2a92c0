"""Markup → a tree, with everything off that reaches outside the document."""

from __future__ import annotations

import re
from typing import Any

from rawi.errors import SourceError

Node = Any
"""An lxml element; lxml has no types of its own."""
CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def grown(text: str) -> Node:
    """The tree of an HTML page. Raises SourceError where nothing of it can be parsed."""
    from lxml import etree, html  # type: ignore[import-untyped,unused-ignore]

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True)
    try:
        tree = html.document_fromstring(CONTROL.sub("\ufffd", text).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(
            "holds no page that can be parsed", hint="save it again from the browser"
        ) from error
    return tree


def rooted(data: bytes) -> Node:
    """The root of an XML document: no entities, no network, no deep or huge trees. Raises SourceError."""
    from lxml import etree  # type: ignore[import-untyped,unused-ignore]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        told = " ".join(str(error).split())[:120]
        raise SourceError(f"is not valid XML: {told}", hint="save it again") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise SourceError("declares entities of its own, which is refused", hint="save it without a DOCTYPE")
    return root


def words_of(node: Node) -> str:
    """The text in and under a node on one line."""
    return " ".join("".join(node.itertext()).split())
