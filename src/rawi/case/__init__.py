"""Use cases: read one report, compare reports, keep a case. What `import rawi` offers stands here."""

from rawi.case.between import compare, incidents
from rawi.case.case import Case
from rawi.case.coding import Chosen, chosen
from rawi.case.doctor import Check
from rawi.case.explain import Derivation
from rawi.case.filter import Filter
from rawi.case.follow import follow
from rawi.case.issue import FORMATS, Format, files, lines
from rawi.case.pages import View, ViewName
from rawi.case.read import ReadSummary, Step
from rawi.case.reading import extract, extract_files, reader
from rawi.case.rescue import Saved, save
from rawi.case.searching import SearchHit
from rawi.case.views import CaseView
from rawi.sources import Failure, Options
from rawi.store import Change, Entry, Layer

__all__ = [
    "FORMATS", "Case", "CaseView", "Change", "Check", "Chosen", "Derivation", "Entry", "Failure", "Filter", "Format", "Layer",
    "Options", "ReadSummary", "Saved", "SearchHit", "Step", "View", "ViewName", "chosen", "compare", "extract", "extract_files", "files",
    "follow", "incidents", "lines", "reader", "save",
]  # fmt: skip
