"""What the rules found, weighed against what the trained tagger sees."""

from rawi.names.weighing.decide import weigh

__all__ = ["weigh"]
