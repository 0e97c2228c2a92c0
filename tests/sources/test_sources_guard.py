"""The parsing process: what takes too long is stopped, what breaks it is named, and the next document is read."""

import os
import signal
import time
from pathlib import Path

import pytest
from making import FIRST, Pdf, docx, page, placed, take

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.draft import Draft
from rawi.sources.guard import client
from rawi.sources.guard.client import ask, shut
from rawi.sources.guard.frames import Request, Trouble


def words(document: bytes) -> Request:
    return Request(job="docx", data=document, largest=10 << 20)


def body_of(document: bytes) -> str:
    (found,) = ask(words(document))
    assert isinstance(found, Draft)
    return found.body


def test_a_process_is_used_again() -> None:
    shut()
    assert body_of(docx(FIRST)) == FIRST
    (waiting,) = client._idle
    assert body_of(docx(FIRST)) == FIRST
    assert client._idle == [waiting] and waiting.poll() is None


def test_a_document_that_takes_too_long_is_stopped_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(paragraphs=[f"<b>{FIRST}</b>" * 40_000]), encoding="utf-8")
    begun = time.monotonic()
    (failure,) = take(tmp_path / "a.html", max_seconds=0.3)
    assert time.monotonic() - begun < 10
    assert str(failure).startswith(
        f"{tmp_path}/a.html: took longer than 0.3 seconds to parse and was stopped ("
    )
    (tmp_path / "b.html").write_text(page(), encoding="utf-8")
    assert isinstance(take(tmp_path / "b.html")[0], Report)


def test_a_process_that_dies_over_a_document_is_replaced(tmp_path: Path) -> None:
    shut()
    asked = ask(words(docx(FIRST)))
    process = client._started()
    os.kill(process.pid, signal.SIGSTOP)
    client._idle.append(process)
    import threading

    threading.Timer(0.3, process.kill).start()
    with pytest.raises(SourceError, match="broke the parser down"):
        list(asked)
    assert body_of(docx(FIRST)) == FIRST


def test_a_process_that_died_while_it_waited_is_not_asked() -> None:
    body_of(docx(FIRST))
    os.kill(client._idle[-1].pid, signal.SIGKILL)
    client._idle[-1].wait()
    assert body_of(docx(FIRST)) == FIRST


def test_half_an_answer_is_not_taken_for_the_next() -> None:
    asked = ask(words(docx(FIRST)))
    next(asked)
    asked.close()  # type: ignore[attr-defined]
    assert body_of(docx(FIRST[:30])) == FIRST[:30].strip()


def test_two_documents_at_a_time() -> None:
    one, other = ask(words(docx(FIRST))), ask(words(docx(FIRST[:30])))
    first, second = next(one), next(other)
    assert isinstance(first, Draft) and isinstance(second, Draft) and first.body != second.body
    assert list(one) == list(other) == []


def test_what_a_parser_raises_is_told() -> None:
    (found,) = ask(Request(job="parquet", path="/nonexistent\n/x"))
    assert isinstance(found, Trouble) and "damaged" in found.message and "\n" not in found.message


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_child_starts_a_process_of_its_own() -> None:
    body_of(docx(FIRST))
    child = os.fork()
    if child == 0:
        ended = 1
        try:
            ended = 0 if not client._idle and body_of(docx(FIRST)) == FIRST else 1
        finally:
            os._exit(ended)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert body_of(docx(FIRST)) == FIRST


def test_the_process_ends_with_its_owner() -> None:
    process = client._started()
    assert process.stdin is not None and process.stdout is not None
    process.stdin.close()
    assert process.wait(timeout=20) == 0
    process.stdout.close()


def test_a_long_document_has_the_time_for_each_page(tmp_path: Path) -> None:
    made = Pdf()
    for _ in range(60):
        made.page([(750 - 20 * i, placed(FIRST[:80][::-1])) for i in range(30)])
    (tmp_path / "a.pdf").write_bytes(made.data())
    begun = time.monotonic()
    whole = take(tmp_path / "a.pdf")
    took = time.monotonic() - begun
    assert take(tmp_path / "a.pdf", max_seconds=max(took / 4, 0.3)) == whole and isinstance(whole[0], Report)
