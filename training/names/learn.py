"""CRFsuite's part: learn from sentences, label sentences."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from names.encode import Sentence, encode

L1, L2 = 0.8, 0.01
"""Penalties: L1 makes most weights zero, so that the model stays small; both chosen on the development sets."""
ITERATIONS, SEEN = 70, 2
"""Steps of L-BFGS, and how often an attribute must be met to count."""


ABLATION_STEPS = 40
"""Steps of the models that are learned only to see what an ingredient adds."""


def learn(
    sentences: Iterable[Sentence],
    model: Path,
    *,
    without: frozenset[str] = frozenset(),
    steps: int = ITERATIONS,
) -> None:
    """Write CRFsuite's model. The same sentences in the same order give the same file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(
        {
            "c1": L1,
            "c2": L2,
            "max_iterations": steps,
            "feature.minfreq": SEEN,
            "epsilon": 1e-4,
            "delta": 1e-4,
        }
    )
    for one in sentences:
        trainer.append(encode(one, without=without), one.labels)
    trainer.train(str(model))


class Learned:
    """A model of CRFsuite's, to label sentences before it is compiled."""

    def __init__(self, model: Path, *, without: frozenset[str] = frozenset()):
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(model))
        self._without = without

    def labels(self, one: Sentence) -> list[str]:
        """A label for each word."""
        return list(self._tagger.tag(encode(one._replace(source="news"), without=self._without)))
