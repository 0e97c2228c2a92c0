"""Evaluate: gold that people wrote, scores against it, floors that hold."""

from rawi.evaluate.floors import breaches, floors
from rawi.evaluate.gold import Gold
from rawi.evaluate.parse import load
from rawi.evaluate.score import gold_of, mark, score
from rawi.evaluate.sheet import Miss, Sheet, Tally

__all__ = ["Gold", "Miss", "Sheet", "Tally", "breaches", "floors", "gold_of", "load", "mark", "score"]
