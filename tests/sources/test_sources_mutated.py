"""Every kind of file, damaged at random: reports or one line each, never an exception, and the next file is read."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from making import FIRST, SECOND, TITLE, Pdf, docx, page, placed, take, zipped
from test_sources_archives import PAGE, response, warc
from test_sources_feed import feed, item
from test_sources_saved import mhtml
from test_sources_tables import ROW, table
from test_sources_telegram import chat, html, message, shown, written

from rawi.model import Report
from rawi.sources import Failure

ROUNDS = 12


def pdf() -> bytes:
    made = Pdf()
    for _ in range(3):
        made.page([(700, placed(TITLE[::-1])), (680, placed(FIRST[:60][::-1]))])
    return made.data(TITLE)


KINDS: dict[str, Callable[[], bytes]] = {
    "a.txt": lambda: f"---\ntitle: {TITLE}\ndate: 2021-03-07\n---\n{FIRST}".encode(),
    "a.html": lambda: page('<script type="application/ld+json">{"@type": "NewsArticle"}</script>').encode(),
    "a.mhtml": lambda: mhtml(page()),
    "a.pdf": pdf,
    "a.docx": lambda: docx(FIRST, SECOND, title=TITLE),
    "a.rss": lambda: feed(item(1, FIRST), item(2, SECOND)).encode(),
    "a.jsonl": lambda: b'{"text": "\\u0646\\u0635", "published": "2021-03-07"}\n' * 20,
    "a.csv": lambda: table(*[ROW] * 20).replace(b"body", b"text", 1),
    "result.json": lambda: written(chat(*(message(n, FIRST) for n in range(20)))),
    "messages.html": lambda: html(shown(1, FIRST), shown(2, SECOND)),
    "a.warc.gz": lambda: warc(response(1, PAGE), response(2, PAGE)),
    "a.warc": lambda: warc(response(1, PAGE), response(2, PAGE), packed=False),
    "a.wacz": lambda: zipped({"archive/a.warc.gz": warc(response(1, PAGE))}),
    "a.urls": lambda: b"https://example.org/1\nhttps://example.org/2\n",
}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, some left out, some doubled, the end cut off."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data))
        length = chance.choice((1, 2, 8, 60))
        what = chance.randrange(4)
        if what == 0:
            data = data[:at] + chance.randbytes(length) + data[at + length :]
        elif what == 1:
            data = data[:at] + data[at + length :]
        elif what == 2:
            data = data[:at] + data[at : at + length] * 3 + data[at + length :]
        else:
            data = data[: max(at, 1)] if chance.random() < 0.3 else data
    return data


def sound(item: Report | Failure) -> bool:
    if isinstance(item, Failure):
        return len(str(item).splitlines()) == 1 and str(item).isprintable() and bool(item.hint)
    item.text.encode()
    return bool(item.text.strip() and item.source and item.bytes_sha256)


@pytest.mark.parametrize("name", KINDS)
def test_a_damaged_file_is_reports_or_lines(tmp_path: Path, name: str) -> None:
    whole = KINDS[name]()
    for number in range(ROUNDS):
        (tmp_path / name).write_bytes(damaged(whole, random.Random(f"{name} {number}")))
        items = take(tmp_path / name, max_seconds=30)
        assert items and all(sound(item) for item in items), (number, [str(item) for item in items])
        assert items == take(tmp_path / name, max_seconds=30)


def test_any_kind_under_any_name_hurts_nobody(tmp_path: Path) -> None:
    for name in KINDS:
        for other, made in KINDS.items():
            if other.partition(".")[2] != name.partition(".")[2]:
                path = tmp_path / f"{other.replace('.', '_')}.{name.partition('.')[2]}"
                path.write_bytes(made())
    items = take(tmp_path, max_seconds=30)
    assert len(items) > 100 and all(sound(item) for item in items)
