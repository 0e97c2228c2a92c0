"""Telegram Desktop's exports, in its exact shape: one chat, an account, HTML; and what is broken in them."""

import json
import tracemalloc
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from making import FIRST, SECOND, THIRD, refused, take

from rawi.model import Report
from rawi.sources import Failure, read


def message(number: int, text: Any, **more: Any) -> dict[str, Any]:
    """A message as tdesktop 5 writes it; its date is the exporter's local time."""
    entities = [{"type": "plain", "text": text}] if isinstance(text, str) and text else []
    return {
        "id": number, "type": "message", "date": "2021-03-07T12:30:00", "date_unixtime": "1615109400",
        "from": "قناة السهل", "from_id": "channel1234567890", "text": text, "text_entities": entities, **more,
    }  # fmt: skip


SERVICE = {
    "id": 1, "type": "service", "date": "2021-03-01T10:00:00", "date_unixtime": "1614582000",
    "actor": "قناة السهل", "actor_id": "channel1234567890", "action": "create_channel", "title": "قناة السهل",
    "text": "", "text_entities": [],
}  # fmt: skip


def chat(*messages: dict[str, Any], name: str | None = "قناة السهل") -> dict[str, Any]:
    return {"name": name, "type": "public_channel", "id": 1234567890, "messages": list(messages)}


def written(value: Any) -> bytes:
    """tdesktop indents by one space and writes UTF-8."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def reports(path: Path, data: bytes, **options: Any) -> list[Report]:
    path.write_bytes(data)
    items = take(path, **options)
    assert all(isinstance(item, Report) for item in items), [str(item) for item in items]
    return items  # type: ignore[return-value]


def test_a_message_is_a_report(tmp_path: Path) -> None:
    (report,) = reports(tmp_path / "result.json", written(chat(SERVICE, message(2, FIRST))))
    assert (report.text, report.outlet) == (FIRST, "قناة السهل")
    assert (report.published, report.published_from) == ("2021-03-07T09:30:00+00:00", "metadata")
    assert report.source == f"{tmp_path}/result.json#2:1234567890"
    assert report.url == "https://t.me/c/1234567890/2" and report.captured and report.via is None


def test_the_hash_is_of_the_message_as_it_stands_in_the_file(tmp_path: Path) -> None:
    data = written(chat(SERVICE, message(2, FIRST)))
    (report,) = reports(tmp_path / "result.json", data)
    start = data.index(b"{", data.index(b'"id": 2') - 20)
    assert (
        report.bytes_sha256 == sha256(data[start : data.rindex(b"}", 0, data.rindex(b"]")) + 1]).hexdigest()
    )


def test_mixed_text_is_joined(tmp_path: Path) -> None:
    mixed = [
        "عاجل | ",
        {"type": "bold", "text": "توقيف ثلاثة"},
        " قرب ",
        {"type": "hashtag", "text": "#ربيعة"},
    ]
    entities = [
        {"type": "plain", "text": "عاجل | "},
        {"type": "text_link", "text": "هنا", "href": "https://x.org"},
    ]
    first, second = reports(
        tmp_path / "result.json",
        written(chat(message(1, mixed, text_entities=[]), message(2, "قديم", text_entities=entities))),
    )
    assert first.text == "عاجل | توقيف ثلاثة قرب #ربيعة" and second.text == "عاجل | هنا"


def test_who_a_message_was_forwarded_from_is_kept(tmp_path: Path) -> None:
    first, second = reports(
        tmp_path / "result.json",
        written(
            chat(message(1, FIRST, forwarded_from="وكالة «الوادي»"), message(2, SECOND, forwarded_from=None))
        ),
    )
    assert (first.via, first.outlet, second.via) == ("وكالة «الوادي»", "قناة السهل", None)


def test_older_exports_have_only_a_local_time(tmp_path: Path) -> None:
    old = message(1, FIRST)
    del old["date_unixtime"], old["text_entities"]
    (report,) = reports(tmp_path / "result.json", written(chat(old)))
    assert report.published == "2021-03-07T12:30:00" and report.text == FIRST


def test_an_account_s_export_names_each_chat(tmp_path: Path) -> None:
    account = {
        "about": "Here is the data you requested.",
        "personal_information": {"user_id": 1, "first_name": "س", "messages": "x"},
        "contacts": {"about": "…", "list": [{"user_id": 3, "first_name": "ص"}]},
        "chats": {
            "about": "…",
            "list": [chat(message(5, FIRST)), {**chat(message(6, SECOND), name="أخرى"), "id": 77}],
        },
        "left_chats": {"about": "…", "list": [{**chat(message(7, THIRD), name=None), "id": 88}]},
    }
    found = reports(tmp_path / "export.json", written(account), outlet="مجهولة")
    assert [item.outlet for item in found] == ["قناة السهل", "أخرى", "مجهولة"]
    assert [item.source.rpartition("#")[2] for item in found if item.source] == [
        "5:1234567890",
        "6:77",
        "7:88",
    ]


def test_pictures_without_words_are_no_reports_and_words_without_arabic_one_line(tmp_path: Path) -> None:
    photo = message(3, "", photo="(File not included. Change data exporting settings to download.)")
    data = written(
        chat(SERVICE, photo, *(message(n, "🔥 https://x.org") for n in range(10, 18)), message(2, FIRST))
    )
    (tmp_path / "result.json").write_bytes(data)
    report, line = take(tmp_path / "result.json")
    assert isinstance(report, Report)
    assert "messages 10, 11, 12, 13, 14 and 3 more: no Arabic text" in str(line)
    assert isinstance(line, Failure) and line.note


def test_invalid_escapes_are_repaired_and_reported(tmp_path: Path) -> None:
    data = written(chat(message(1, FIRST), message(2, f"{SECOND}@"), message(3, THIRD)))
    broken = data.replace(b"@", rb"\x1f\\x41 \u06 \q")
    (tmp_path / "result.json").write_bytes(broken)
    *found, line = take(tmp_path / "result.json")
    assert [item.text for item in found if isinstance(item, Report)][1] == f"{SECOND}\x1f\\x41 \\u06 \\q"
    assert "message 2: invalid JSON was repaired and read" in str(line) and len(found) == 3


def test_values_without_quotes_are_repaired_and_reported(tmp_path: Path) -> None:
    emoji = {"type": "custom_emoji", "text": "🔥", "document_id": "@1"}
    one = message(1, FIRST, text_entities=[{"type": "plain", "text": f'{FIRST} "قال": نعم'}, emoji])
    data = written(chat(one, message(2, SECOND, file="@2"), message(3, THIRD)))
    data = data.replace(b'"@1"', b"stickers/sticker (1).webp").replace(
        b'"@2"', b"(File not included. Change data, really.)"
    )
    (tmp_path / "result.json").write_bytes(data)
    *found, line = take(tmp_path / "result.json")
    assert [item.text for item in found if isinstance(item, Report)] == [
        f'{FIRST} "قال": نعم🔥',
        SECOND,
        THIRD,
    ]
    assert "messages 1, 2: invalid JSON was repaired" in str(line)


def test_raw_control_characters_and_lone_surrogates(tmp_path: Path) -> None:
    data = written(chat(message(1, f"{FIRST}@"), message(2, SECOND))).replace(b"@", b"\x07\n\\ud83d")
    first, second = reports(tmp_path / "result.json", data)
    assert first.text == f"{FIRST}\x07\n\ufffd" and first.replaced == 1 and second.text == SECOND


@pytest.mark.parametrize("cut", [0.5, 0.9, 0.99])
def test_an_export_that_breaks_off_keeps_what_came_before(tmp_path: Path, cut: float) -> None:
    data = written(chat(*(message(n, f"{FIRST} {n}") for n in range(1, 201))))
    (tmp_path / "result.json").write_bytes(data[: int(len(data) * cut)])
    *found, line = take(tmp_path / "result.json")
    assert len(found) > 90 and all(isinstance(item, Report) for item in found)
    assert f"after message {len(found)} of the file: the JSON breaks off" in str(line)


def test_a_message_that_can_t_be_read_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    data = written(chat(message(1, FIRST), message(2, "@"), message(3, SECOND), message(4, THIRD)))
    data = data.replace(b'"text": "@"', b'"text": truefalse 3 [')
    (tmp_path / "result.json").write_bytes(data.replace(b"truefalse 3 [", b"[}]"))
    items = take(tmp_path / "result.json")
    assert isinstance(items[0], Report) and any(isinstance(item, Failure) for item in items)
    (tmp_path / "result.json").write_bytes(data.replace(b"truefalse 3 [", b'"a" "b"'))
    items = take(tmp_path / "result.json")
    assert [isinstance(item, Report) for item in items] == [True, False, True, True]
    assert "message 2: is invalid JSON that can't be repaired" in str(items[1])


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (chat(), "holds no messages"),
        ({"chats": {"list": []}, "left_chats": {"list": []}}, "holds no messages"),
        ({"messages": ["x", 1, None]}, "holds no messages"),
    ],
)
def test_exports_without_messages(tmp_path: Path, value: Any, told: str) -> None:
    assert told in refused(tmp_path / "result.json", written(value))


def test_messages_of_strange_shapes(tmp_path: Path) -> None:
    strange = [
        {}, {"id": None}, {"id": {}, "text": {"a": 1}}, {"id": 3, "text": 5}, {"id": 4, "text": [1, None, {"text": 7}]},
        {"id": 5, "text": FIRST, "date_unixtime": "99999999999999999", "date": "x"},
        {"id": 6, "text": FIRST, "date_unixtime": [], "forwarded_from": {}}, {"id": "a\nb" * 90, "text": SECOND},
    ]  # fmt: skip
    (tmp_path / "result.json").write_bytes(
        written({"name": ["x"], "type": {}, "id": True, "messages": strange})
    )
    items = take(tmp_path / "result.json")
    assert sum(isinstance(item, Report) for item in items) == 3
    assert all(len(str(item).splitlines()) == 1 for item in items if isinstance(item, Failure))


def test_nesting_and_endless_strings_are_stopped(tmp_path: Path) -> None:
    deep = b'{"messages": [], "x": ' + b"[" * 100_000
    assert "nested deeper" in refused(tmp_path / "result.json", deep)
    endless = b'{"messages": [{"id": 1, "text": "' + b"a" * 8_000_000
    assert "a message larger than any report" in refused(tmp_path / "result.json", endless)
    many = b'{"messages": [{"id": 1, "text": [' + b'"a",' * 900_000
    assert "a message larger than any report" in refused(tmp_path / "result.json", many)


def test_memory_is_flat_in_the_number_of_messages(tmp_path: Path) -> None:
    peaks = []
    for count in (300, 3000):
        path = tmp_path / f"{count}.json"
        path.write_bytes(written(chat(*(message(n, FIRST * 3) for n in range(1, count + 1)))))
        tracemalloc.start()
        assert sum(1 for _ in read([path])) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.5 + 500_000


PAGE = """<!DOCTYPE html>
<html>

 <head>

  <meta charset="utf-8"/>
<title>Exported Data</title>
  <meta content="width=device-width, initial-scale=1.0" name="viewport"/>

  <link href="css/style.css" rel="stylesheet"/>

  <script src="js/script.js" type="text/javascript">

  </script>

 </head>

 <body onload="CheckLocation();">

  <div class="page_wrap">

   <div class="page_header">

    <div class="content">

     <div class="text bold">
قناة السهل
     </div>

    </div>

   </div>

   <div class="page_body chat_page">

    <div class="history">

MESSAGES

    </div>

   </div>

  </div>

 </body>

</html>
"""
SERVICE_PAGE = (
    '<div class="message service" id="message-1"><div class="body details">\n7 March 2021\n</div></div>'
)


def shown(
    number: int, text: str, *, title: str = "07.03.2021 12:30:15 UTC+03:00", forwarded: str = ""
) -> str:
    inner = f'<div class="text">\n{text} \n</div>'
    if forwarded:
        inner = (
            f'<div class="pull_left forwarded userpic_wrap"></div><div class="forwarded body"><div class="from_name">\n'
            f'{forwarded}<span class="date details" title="06.03.2021 09:00:00 UTC+03:00"> 06.03.2021 09:00:00</span>\n'
            f"</div>{inner}</div>"
        )
    return (
        f'<div class="message default clearfix" id="message{number}"><div class="pull_left userpic_wrap"></div>'
        f'<div class="body"><div class="pull_right date details" title="{title}">\n12:30\n</div>'
        f'<div class="from_name">\nقناة السهل \n</div>{inner}</div></div>'
    )


def html(*messages: str) -> bytes:
    return PAGE.replace("MESSAGES", "\n".join(messages)).encode()


def test_html_exports(tmp_path: Path) -> None:
    text = f'<strong>عاجل</strong> {FIRST}<br>{SECOND} <a href="https://t.me/x">رابط</a>'
    first, second = reports(
        tmp_path / "messages2.html",
        html(
            SERVICE_PAGE,
            shown(7, text),
            shown(8, THIRD, forwarded="وكالة الوادي ", title="07.03.2021 12:30:15"),
        ),
    )
    assert first.text == f"عاجل {FIRST}\n{SECOND} رابط" and first.outlet == "قناة السهل"
    assert (first.published, first.source) == ("2021-03-07T12:30:15+03:00", f"{tmp_path}/messages2.html#7")
    assert (second.published, second.via, first.via) == ("2021-03-07T12:30:15", "وكالة الوادي", None)


def test_html_exports_without_words_or_with_wrong_dates(tmp_path: Path) -> None:
    assert "holds no messages" in refused(tmp_path / "messages.html", html(SERVICE_PAGE))
    (report,) = reports(
        tmp_path / "messages.html", html(shown(1, FIRST, title="99.99.2021 12:30:15 UTC+99:00"), shown(2, ""))
    )
    assert report.published is None


def test_the_folder_of_an_export_is_read_without_its_parts(tmp_path: Path) -> None:
    (tmp_path / "messages.html").write_bytes(html(shown(1, FIRST)))
    for name in ("photos", "css", "js", "files", "mine"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(SECOND, encoding="utf-8")
    assert [item.source for item in take(tmp_path)] == [
        f"{tmp_path}/messages.html#1",
        f"{tmp_path}/mine/a.txt",
    ]


def test_an_export_of_pictures_alone_says_so(tmp_path: Path) -> None:
    assert "holds no messages with words" in refused(
        tmp_path / "result.json", written(chat(SERVICE, message(3, "")))
    )
    assert "holds no messages with words" in refused(tmp_path / "messages.html", html(shown(1, "")))
