"""`rawi watch`, and the parts of `rawi read` that reach for the network: nothing does unless it is told to."""

from pathlib import Path

import pytest

from rawi.case import Case, ReadSummary, follow
from rawi.model import Report, report_id
from rawi.sources import Failure
from rawi.sources.web import watch as watching

pytestmark = pytest.mark.usefixtures("handmade_reading")
URL = "https://news.example/rss"


def entry(number: int) -> Report:
    text = f"نص قصير {number}"
    identity = report_id(text, outlet=None, published=None, title=None)
    return Report(id=identity, source=f"https://news.example/{number}", text=text)


class Rounds:
    """A watch whose rounds are given, in the place of the one that asks servers."""

    def __init__(self, *rounds: list[Report | Failure]):
        self.rounds, self.well, self.committed, self.waits = list(rounds), [URL], 0, [60.0]

    def __call__(self, *_: object, **__: object) -> "Rounds":
        return self

    def items(self, *, every: bool) -> list[Report | Failure]:
        if not self.rounds:
            raise KeyboardInterrupt
        return self.rounds.pop(0)

    def commit(self) -> None:
        self.committed += 1

    def wait(self) -> float:
        return 0.0


@pytest.fixture
def feeds(tmp_path: Path) -> Path:
    path = tmp_path / "feeds.toml"
    path.write_text(f'[[feed]]\nurl = "{URL}"\n')
    return path


def rounds(monkeypatch: pytest.MonkeyPatch, *given: list[Report | Failure]) -> Rounds:
    made = Rounds(*given)
    monkeypatch.setattr(watching, "Watch", made)
    return made


def test_one_look_tells_what_was_read(rawi, feeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = rounds(monkeypatch, [entry(1), entry(2)])
    done = rawi("watch", feeds, "--once")
    assert (done.exit_code, done.stderr) == (0, "2 read; case.rawi holds 2 reports\n")
    assert made.committed == 1


def test_rounds_go_on_until_they_are_stopped(
    tmp_path: Path, feeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = rounds(monkeypatch, [entry(1)], [], [entry(2), entry(1)])
    slept: list[float] = []
    summaries: list[ReadSummary] = []
    with Case(tmp_path / "a.rawi") as case, pytest.raises(KeyboardInterrupt):
        for summary in follow(case, feeds, sleep=slept.append):
            summaries.append(summary)
    assert [summary.read for summary in summaries] == [1, 0, 1]
    assert slept == [1.0, 1.0, 1.0] and made.committed == 3


def test_an_interrupt_is_no_error(rawi, feeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = rounds(monkeypatch)
    done = rawi("watch", feeds)
    assert done.exit_code == 130 and "interrupted; what was read is kept in case.rawi" in done.stderr
    assert made.committed == 0


def test_failures_are_listed_until_the_feed_answers_again(
    rawi, feeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = rounds(monkeypatch, [Failure(source=URL, message="the server answers 500", hint="wait")])
    made.well = []
    assert rawi("watch", feeds, "--once").exit_code == 3
    assert rawi("read", "--failed").stdout == f"{URL}: the server answers 500 (wait)\n"
    rounds(monkeypatch, [entry(1)])
    assert rawi("watch", feeds, "--once").exit_code == 0
    assert rawi("read", "--failed").stdout == ""


def test_a_wrong_plan_is_wrong_use(rawi, tmp_path: Path) -> None:
    (tmp_path / "feeds.toml").write_text("[[feed]]\n")
    done = rawi("watch", "feeds.toml", "--once")
    assert done.exit_code == 2 and "feed 1: names no url" in done.stderr
    assert rawi("watch", "gone.toml", "--once").exit_code == 2


def test_addresses_are_not_fetched_unless_asked(rawi) -> None:
    done = rawi("read", "--url", "https://news.example/1", "http://127.0.0.1:9/x")
    assert done.exit_code == 3
    assert done.stderr.count("was not fetched (give --fetch to fetch from the network)") == 2


def test_this_machine_is_not_fetched(rawi) -> None:
    done = rawi("read", "--fetch", "http://127.0.0.1:9/x")
    assert done.exit_code == 3 and "not on the public Internet (127.0.0.1)" in done.stderr
    again = rawi("read", "--failed")
    assert again.stdout.startswith("http://127.0.0.1:9/x: the host 127.0.0.1 is not on the public Internet")
    assert rawi("extract", "--fetch", "http://localhost:9/").exit_code == 3
