"""How fast values are read, and whether the time per word stays the same from documents of 1 KB to one of 10 MB.

    python bench/values_speed.py [--reports FILE] [--most MB]

FILE is JSON lines with a "text" each (plain or .gz); without it reports of our own are repeated. The documents are made
before the clock starts: the figures are of `rawi.values.read` alone, in CPU time, the best of several runs. For the
table one text of the greatest size is cut into documents of each size, so that every row reads the same words.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import time
from collections.abc import Iterator
from pathlib import Path

from rawi import values
from rawi.arabic import Document, read_document

PUBLISHED = "2019-02-21"
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
SAMPLE = Path(__file__).parent.parent / "src" / "rawi" / "sample" / "reports"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=Path)
    parser.add_argument("--most", type=float, default=10.0, metavar="MB")
    options = parser.parse_args()
    texts = _texts(options.reports)
    documents = [read_document(text) for text in texts]
    words = sum(len(text.split()) for text in texts)
    spent = _best(documents, 5)
    print(f"{len(texts)} reports, {words:,} words: {words / spent:,.0f} words per CPU second")
    text = _repeated("\n\n".join(texts), int(options.most * 1_000_000))
    count = len(text.split())
    print(f"{count:,} words as documents of each size\n| bytes | documents | us per word |\n|-|-|-|")
    for size in (size for size in SIZES if size <= options.most * 1_000_000):
        documents = [read_document(piece) for piece in _pieces(text, size)]
        print(f"| {size:,} | {len(documents):,} | {_best(documents, 3) / count * 1e6:.2f} |")
        gc.unfreeze()


def _texts(path: Path | None) -> list[str]:
    if path is None:
        return [one.read_text(encoding="utf-8") for one in sorted(SAMPLE.glob("*.txt"))]
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        return [json.loads(line)["text"] for line in lines]


def _repeated(text: str, size: int) -> str:
    """So many bytes of the text, repeated as often as it takes."""
    raw = text.encode()
    raw = (raw + b"\n\n") * (size // len(raw) + 1)
    return raw[:size].decode(errors="ignore")


def _pieces(text: str, size: int) -> Iterator[str]:
    """The text in pieces of about so many bytes, each cut behind a word."""
    start, step = 0, round(size * len(text) / len(text.encode()))
    while start < len(text):
        stop = text.find(" ", start + step)
        stop = len(text) if stop < 0 or start + step >= len(text) else stop
        yield text[start:stop]
        start = stop


def _best(documents: list[Document], runs: int) -> float:
    """CPU seconds of the fastest run over the documents, with the word forms known and the collector at rest."""
    for document in documents[:200]:
        values.read(document, published=PUBLISHED)
    gc.collect()
    gc.freeze()
    spent = []
    for _ in range(runs):
        start = time.process_time()
        for document in documents:
            values.read(document, published=PUBLISHED)
        spent.append(time.process_time() - start)
    return min(spent)


if __name__ == "__main__":
    main()
