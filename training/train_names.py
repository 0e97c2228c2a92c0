"""Learn the tagger of names that ships in `rawi.names.tagger`, and write its card.

    uv run python training/train_names.py --data ../shared/bench/names [--out src/rawi/names/tagger/data]

Reads `anercorp_train.jsonl` and `wikifane_train.jsonl`; `anercorp_dev.jsonl` and `aqmar_dev.jsonl` are scored only.
Takes about a quarter of an hour on one core, and the same data give the same files.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from names.card import Facts, Scores, card
from names.compile import compiled
from names.corpus import Labelled, labelled, rows
from names.encode import GROUPS, WIKI, Sentence, sentences
from names.learn import ABLATION_STEPS, ITERATIONS, Learned, learn
from names.score import joined, ruled, scores, spans

from rawi.arabic import Numbered
from rawi.names.tagger.decode import OUTSIDE, Decoder
from rawi.names.tagger.weights import LABELS, parse, path

TRAIN = {"ANERcorp": ("anercorp_train", "news"), "WikiFANE": ("wikifane_train", WIKI)}
DEV = ("anercorp_dev", "aqmar_dev")


def main() -> None:
    """Learn, write, score."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder with the sets")
    parser.add_argument("--out", type=Path, default=path().parent, help="where model and card go")
    parser.add_argument(
        "--work", type=Path, default=Path("build/names"), help="where CRFsuite's models are kept"
    )
    parser.add_argument(
        "--reuse", action="store_true", help="take models that --work has: only score and write"
    )
    options = parser.parse_args()
    train = {
        name: list(sentences(options.data / f"{file}.jsonl", source=source, split_clitics=source == WIKI))
        for name, (file, source) in TRAIN.items()
    }
    dev = {
        name: list(sentences(options.data / f"{name}.jsonl", source="news", split_clitics=False))
        for name in DEV
    }
    options.work.mkdir(parents=True, exist_ok=True)
    bench = Bench(options.work, options.reuse, dev)
    whole = bench.model("whole", [one for these in train.values() for one in these])
    model = compiled(whole)
    (options.out / "names.model").write_bytes(model)
    ablation = [*bench.ablation(train["ANERcorp"]), ("with WikiFANE", bench.alone(whole))]
    facts = Facts(
        model, len(parse(model).lines), {name: (len(s), sum(len(x.folds) for x in s)) for name, s in train.items()},
        _scores(options.data, dev, Decoder(parse(model))), ablation,
    )  # fmt: skip
    (options.out / "MODEL_CARD.md").write_text(card(facts), encoding="utf-8")


class Bench(NamedTuple):
    """Where models lie, whether those there are taken as they are, and what they are scored on."""

    work: Path
    reuse: bool
    dev: dict[str, list[Sentence]]

    def model(
        self, name: str, train: list[Sentence], without: frozenset[str] = frozenset(), steps: int = ITERATIONS
    ) -> Path:
        """The file of a model learned from these sentences."""
        file = self.work / f"{name}.crf"
        if not (self.reuse and file.exists()):
            learn(train, file, without=without, steps=steps)
        return file

    def ablation(self, train: list[Sentence]) -> Iterable[tuple[str, dict[str, Scores]]]:
        """One set alone, whole and without each group of attributes."""
        for key in ("", *GROUPS):
            without = frozenset({key} if key else ())
            model = self.model(f"without_{key or 'nothing'}", train, without, ABLATION_STEPS)
            yield f"without {GROUPS[key].what if key else 'nothing'}", self.alone(model, without)

    def alone(self, model: Path, without: frozenset[str] = frozenset()) -> dict[str, Scores]:
        """What the tagger by itself scores."""
        learned = Learned(model, without=without)
        return {
            name: scores((spans(one.labels), spans(learned.labels(one))) for one in these)
            for name, these in self.dev.items()
        }


def _scores(data: Path, dev: dict[str, list[Sentence]], model: Decoder) -> dict[tuple[str, str], Scores]:
    """Rules alone, the shipped weights alone, and the room as a whole."""
    found: dict[tuple[str, str], Scores] = {}
    for name, these in dev.items():
        texts = [labelled(row, f"{name}{number}") for number, row in enumerate(rows(data / f"{name}.jsonl"))]
        found["rules", name] = _of(texts, ruled)
        found["tagger", name] = scores((spans(one.labels), spans(_decoded(model, one))) for one in these)
        found["joined", name] = _of(texts, joined)
    return found


def _of(texts: list[Labelled], reader: object) -> Scores:
    assert callable(reader)
    return scores((spans(one.labels), reader(one)) for one in texts)


def _decoded(model: Decoder, one: Sentence) -> list[str]:
    shown = {at: list(names) for at, names in enumerate(one.clues) if names}
    bounds = [(0, len(one.folds))]
    found = model.labels(model.scores(Numbered(one.folds), bounds, shown), bounds)
    return [(*LABELS, "O")[label if label != OUTSIDE else -1] for label in found]


if __name__ == "__main__":
    main()
