"""Its place puts this folder on the path, so that tests of any room can import `handmade`."""

import pytest
from hypothesis import HealthCheck, settings
from msgspec.structs import replace

from compiled import stale
from handmade import compared, story
from rawi import pipeline, reconcile
from rawi.model import Comparison, Record, Report

# The same examples every time, so that a failure can be met again; a first example may wait for a lexicon.
settings.register_profile(
    "steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


def pytest_configure() -> None:
    """Compiled modules hide their sources: tests beside a stale build would test the code of yesterday."""
    if changed := stale():
        pytest.exit(
            f"{len(changed)} sources changed since they were compiled ({changed[0]} …): "
            "run `make compiled`, or `make interpreted` to go without",
            returncode=4,
        )


@pytest.fixture
def handmade_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading and comparing give what `handmade` says: for tests of the rooms above, whatever the rules find."""
    known = {record.report.text: record for record in story()}

    def read(report: Report) -> Record:
        if "انهيار" in report.text:
            raise ValueError("a rule broke")
        made = known.get(report.text.strip())
        if made is None or made.report.id != report.id:
            return Record(report=report, sentences=((0, len(report.text)),))
        return replace(made, report=report)

    def compare(records: tuple[Record, ...], judgements: tuple[object, ...] = ()) -> Comparison:
        by_id = {record.report.id: record for record in records}
        first, second = story()
        return compared(story()) if {first.report.id, second.report.id} <= set(by_id) else Comparison()

    monkeypatch.setattr(pipeline, "read", read)
    monkeypatch.setattr(reconcile, "compare", compare, raising=False)
