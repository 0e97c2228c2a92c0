"""What a page says of itself: JSON-LD (schema.org), OpenGraph, meta tags, <time>, and marks of saving browsers."""

from __future__ import annotations

import html as markup
import json
import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from rawi.sources.calendar import metadata_date
from rawi.sources.draft import ARABIC, flat
from rawi.sources.page.tree import Node, words_of

DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "datepublished",
    "publishdate", "publish_date", "publish-date", "published_time", "published-date", "publication_date",
    "pubdate", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
    "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article_date_original",
    "article.published", "date",
)  # fmt: skip
"""Names of meta tags that hold the date of publication, the surest first; none of those for a change."""
ARTICLE = re.compile(r"(?:Article|Posting|Report)$")
SAVED_FROM = re.compile(r"\s*saved from url=\(\d+\)(\S+)")
SINGLE_FILE = re.compile(r"Page saved with SingleFile\s+url:\s*(\S+)(?:\s+saved date:\s*([^\n(]+))?")
SEPARATED = re.compile(r"\s+[|\-\u2013\u2014:\u00bb\u2022]\s+")
DEEP = 12
"""Levels of JSON-LD that are looked into."""


class About(Struct, frozen=True, kw_only=True):
    """What was found; `published` and `saved` are ISO 8601."""

    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    saved: str | None


def read(tree: Node) -> About:
    """The page's own statements. Contradicting ones are settled by the order in which they are trusted."""
    metas = _metas(tree)
    articles = [item for item in _linked(tree) if ARTICLE.search(_type(item))]
    outlet = _first(_publisher(item) for item in articles) or metas.get("og:site_name")
    url, saved = _saved(tree)
    return About(
        title=_title(tree, metas, articles, outlet),
        outlet=flat(outlet),
        published=_first(map(metadata_date, _dates(tree, metas, articles))),
        url=url or _canonical(tree) or metas.get("og:url"),
        saved=saved,
    )


def _metas(tree: Node) -> dict[str, str]:
    """Meta tags by name, the first of each."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = (meta.get("content") or "").strip()
        for key in ("property", "name", "itemprop"):
            if content and meta.get(key):
                found.setdefault(meta.get(key).strip().lower(), content)
    return found


def _linked(tree: Node) -> list[dict[str, Any]]:
    """Every object of the page's JSON-LD."""
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                found += _objects(json.loads(script.text or "", strict=False), DEEP)
            except (ValueError, RecursionError):
                continue
    return found


def _objects(value: Any, deep: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    if deep and isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _objects(item, deep - 1)


def _type(item: dict[str, Any]) -> str:
    kind = item.get("@type")
    return str(kind[0] if isinstance(kind, list) and kind else kind)


def _publisher(item: dict[str, Any]) -> str | None:
    publisher = item.get("publisher")
    for one in publisher if isinstance(publisher, list) else [publisher]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and name.strip() and "://" not in name:
            return markup.unescape(name)
    return None


def _title(
    tree: Node, metas: dict[str, str], articles: list[dict[str, Any]], outlet: str | None
) -> str | None:
    """The headline without the site's name that pages put behind it."""
    heads = [words for node in tree.iter("h1") if (words := words_of(node))]
    named = [words for node in tree.iter("title") if (words := words_of(node))][:1]
    told = _first(item["headline"] for item in articles if isinstance(item.get("headline"), str))
    title = flat(markup.unescape(told or metas.get("og:title") or _first(heads) or _first(named) or ""))
    if title is None:
        return None
    shorter = [head for head in heads if ARABIC.search(head) and title.startswith(head)]
    if shorter:
        return max(shorter, key=len)
    parts = SEPARATED.split(title)
    if len(parts) > 1 and outlet and flat(outlet) in (parts[0], parts[-1]):
        cut = len(parts[-1]) if parts[-1] == flat(outlet) else None
        title = title[:-cut] if cut else title[len(parts[0]) :]
        return title.strip().strip("|-\u2013\u2014:\u00bb\u2022").strip() or None
    return title


def _dates(tree: Node, metas: dict[str, str], articles: list[dict[str, Any]]) -> Iterator[object]:
    for item in articles:
        yield item.get("datePublished")
    for name in DATES:
        yield metas.get(name)
    for node in tree.iter("time", "span", "abbr", "div"):
        if "datePublished" in (node.get("itemprop") or "") or node.get("pubdate") is not None:
            yield node.get("datetime") or node.get("content") or node.get("title")
    times = {node.get("datetime") for article in tree.iter("article") for node in article.iter("time")}
    if len(times) == 1:
        yield times.pop()


def _canonical(tree: Node) -> str | None:
    links = [node.get("href") or "" for node in tree.iter("link") if node.get("rel") == "canonical"]
    return next((str(link) for link in links if link.startswith(("http://", "https://"))), None)


def _saved(tree: Node) -> tuple[str | None, str | None]:
    """(address, time) that the browser wrote down when it saved the page."""
    from lxml import etree  # type: ignore[import-untyped,unused-ignore]

    for comment in tree.getroottree().getroot().xpath("//comment() | /comment()")[:20]:
        text = comment.text if isinstance(comment, etree._Comment) else ""
        for pattern in (SAVED_FROM, SINGLE_FILE):
            match = pattern.search(text or "")
            if match and match[1].startswith(("http://", "https://")):
                when = match[2] if pattern is SINGLE_FILE else None
                return match[1], _browser_time(when)
    return None, None


def _browser_time(told: str | None) -> str | None:
    """`Thu Feb 21 2019 10:00:00 GMT+0300` → ISO 8601."""
    words = (told or "").split()
    if len(words) < 6:
        return None
    _, month, day, year, clock, zone = words[:6]
    return metadata_date(f"{day} {month} {year} {clock} {zone.removeprefix('GMT') or '+0000'}")


def _first(values: Any) -> Any:
    return next((value for value in values if value), None)
