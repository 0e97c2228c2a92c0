"""Use cases: read one report, compare reports, keep a case. What `import rawi` offers stands here."""

from rawi.case.between import compare, incidents
from rawi.case.case import Case, SearchHit
from rawi.case.explain import Derivation
from rawi.case.filter import Filter
from rawi.case.issue import FORMATS, Format, files, lines
from rawi.case.read import ReadSummary, Step
from rawi.case.reading import extract, extract_files
from rawi.case.views import CaseView
from rawi.sources import Failure, Options

__all__ = [
    "FORMATS", "Case", "CaseView", "Derivation", "Failure", "Filter", "Format", "Options", "ReadSummary", "SearchHit", "Step", "compare",
    "extract", "extract_files", "files", "incidents", "lines",
]  # fmt: skip
