"""Accounts in their blocks and clusters: as they come, the same as all at once; stories as they live and end."""

from __future__ import annotations

import random
from typing import Any

import pytest
from invented import judgement, read

from rawi.model import Anchor, Record
from rawi.reconcile import compare
from rawi.reconcile.account import Account, names
from rawi.reconcile.blocks import CROWD, NEAR_DAYS, Blocks
from rawi.reconcile.evidence import named_among
from rawi.reconcile.incidents import Grouping, group
from rawi.reconcile.linkage import Linkage

HERE = (34.45, 40.92)
ACTORS = ("تنظيم داعش", "لواء الجبل", "مسلحون", "شرطة الحدود", "مجهولون")


def account(number: int, **fields: Any) -> Account:
    given = {"report": f"r{number}", "id": f"v{number}", "type": "attack", "at": HERE, "days": (10, 10)}
    return Account(**(given | fields))


def drawn(seed: int, size: int) -> list[Account]:
    """Accounts that crowd a few places, days, types and names by chance."""
    draw = random.Random(seed)
    found = []
    for number in range(size):
        first = draw.randrange(12)
        at = draw.choice((HERE, (34.452, 40.93), (34.6, 40.95), (33.3, 44.4), None))
        found.append(
            account(
                number,
                type=draw.choice(("attack", "attack", "shelling", None)),
                at=at,
                gazetteer=draw.choice((None, "geonames:1")) if at == HERE else None,
                days=draw.choice(((first, first), (first, first + 2), (first, first + 9), None)),
                actors=names([draw.choice(ACTORS)]),
                figures={"killed": (draw.randrange(3), None)},
                known=frozenset(draw.sample(("E1", "E2", "E3"), draw.randrange(2))),
            )
        )
    return found


def members(grouping: Grouping) -> list[list[str]]:
    return sorted(
        sorted(grouping.accounts[number].id for number in cluster.members) for cluster in grouping.clusters()
    )


@pytest.mark.parametrize("seed", range(4))
def test_accounts_that_come_one_by_one_are_clustered_as_all_at_once(seed: int) -> None:
    told = list(enumerate(drawn(seed, 60)))
    counted = named_among(one for _, one in told), len(told)
    same, different = [(0, 7), (3, 9)], [(1, 2), (0, 5)]
    whole = Grouping(counted, same, different)
    whole.add(told)
    grown = Grouping(counted, same, different)
    random.Random(seed).shuffle(told)
    for number in range(0, len(told), 7):
        grown.add(told[number : number + 7])
    assert members(grown) == members(whole)


@pytest.mark.parametrize("seed", range(2))
def test_an_account_that_changes_is_clustered_as_if_it_had_come_so(seed: int) -> None:
    accounts = drawn(seed, 40)
    counted = named_among(accounts), len(accounts)
    begun = Grouping(counted)
    begun.add([(n, one if n != 7 else account(7, known=frozenset({"E9"}), at=one.at, days=one.days, type=one.type))
               for n, one in enumerate(accounts)])  # fmt: skip
    begun.add([], [(7, accounts[7])])
    whole = Grouping(counted)
    whole.add(list(enumerate(accounts)))
    assert members(begun) == members(whole)


def near(*accounts: Account) -> bool:
    blocks = Blocks()
    for place, one in enumerate(accounts):
        blocks.add(one, place)
    found = 1 in blocks.near(0)
    assert found is (0 in blocks.near(1))
    return found


@pytest.mark.parametrize(
    ("other", "can"),
    [
        ({}, True),
        ({"days": (13, 13)}, True),
        ({"days": (14, 14)}, False),
        ({"days": (2, 9)}, True),
        ({"days": None}, False),
        ({"at": (34.7, 40.92)}, True),
        ({"at": (34.8, 40.92)}, False),
        ({"at": (34.7, 40.92), "type": "arrest"}, False),
        ({"at": (34.455, 40.92), "type": "arrest"}, True),
        ({"at": (34.455, 40.92), "type": "arrest", "days": (11, 11)}, False),
        ({"at": (35.5, 40.92), "gazetteer": "g:1"}, True),
        ({"at": None}, False),
        ({"at": None, "actors": names(["لواء الجبل"])}, True),
        ({"at": None, "actors": names(["لواء الجبل"]), "days": (11, 11)}, False),
        ({"at": None, "actors": names(["لواء النهر"])}, False),
    ],
)
def test_which_accounts_can_be_one_happening(other: dict[str, Any], can: bool) -> None:
    assert near(account(1, gazetteer="g:1", actors=names(["لواء الجبل"])), account(2, **other)) is can


def test_neighbouring_cells_adjoin() -> None:
    edge = (0.32 * 107, 0.45 * 90)
    assert near(
        account(1, at=(edge[0] - 0.01, edge[1] - 0.01)), account(2, at=(edge[0] + 0.01, edge[1] + 0.01))
    )


def test_a_long_block_looks_back_only_so_far() -> None:
    blocks = Blocks()
    for number in range(CROWD + 20):
        blocks.add(account(number), number)
    assert len(blocks.before(CROWD + 19)) == CROWD
    assert 0 not in blocks.before(CROWD + 19) and CROWD + 19 not in blocks.after(0)


def test_long_accounts_meet_short_ones_at_any_of_their_days() -> None:
    long = account(1, days=(0, 30))
    assert near(long, account(2, days=(30 + NEAR_DAYS, 40)))
    assert not near(long, account(2, days=(31 + NEAR_DAYS, 40)))


def test_accounts_of_one_report_are_told_apart_by_their_tolls() -> None:
    pair = [account(1, figures={"killed": (3, 3)}), account(2, report="r1", figures={"killed": (9, 9)})]
    assert [cluster.members for cluster in group(pair)] == [(0,), (1,)]
    assert group(pair)[0].decisions[0].verdict == "different"


@pytest.mark.parametrize("size", [2, 5, 9])
def test_every_number_is_in_one_cluster(size: int) -> None:
    draw = random.Random(size)
    scores = {(a, b): draw.random() for b in range(size) for a in range(b)}
    found = Linkage(size, 0.5).clusters(scores, together=[(0, size - 1)], apart=[(0, 1)] if size > 2 else [])
    assert sorted(number for cluster in found for number in cluster) == list(range(size))
    home = {number: cluster for cluster in found for number in cluster}
    assert home[0] == home[size - 1] and (size == 2 or home[0] != home[1])


def test_a_bar_goes_with_the_cluster_that_it_was_put_on() -> None:
    scores = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.8, (0, 2): 0.8, (0, 3): 0.8, (1, 3): 0.8}
    assert Linkage(4, 0.5).clusters(scores) == [(0, 1, 2, 3)]
    assert Linkage(4, 0.5).clusters(scores, apart=[(0, 3)]) == [(0, 1), (2, 3)]


# --- stories

FLOOD = "فاض نهر {} وغمر السيل قرى الوادي وجرف الجسور وأغرق المزارع ونفقت المواشي وتشردت العائلات."
MORE = (
    "وقال المختار سالم إن أحدا لم يحذر الأهالي قبل وصول المياه إلى بيوتهم ليلا، فيما دفعت فرق الإنقاذ بقوارب صغيرة نحو القرى "
    "المعزولة التي انقطعت عنها الطرق والكهرباء، وفتحت المدارس أبوابها لإيواء من فقدوا منازلهم، ووزعت الجمعيات خبزا وماء وأغطية."
)
VOTE = "فاز المرشح {} في انتخابات المجلس البلدي بعد فرز صناديق الاقتراع في ثلاث دوائر انتخابية."


def report(text: str, published: str | None, outlet: str = "نشرة الوادي") -> Record:
    return read(text, outlet, published)


def stories(*records: Record, judged: Any = ()) -> list[list[int]]:
    place = {record.report.id: number for number, record in enumerate(records)}
    return sorted(sorted(place[one] for one in story.reports) for story in compare(records, judged).stories)


def retold(published: str | None) -> Record:
    """The same flood in words of its own."""
    text = "قال شهود إن السيل غمر المزارع في قرى الوادي بعدما فاض النهر، وإن العائلات تشردت والمواشي نفقت والجسور انهارت."
    return report(text, published, "شبكة الأفق")


@pytest.mark.parametrize(
    ("published", "together"),
    [("2021-03-06", True), ("2021-03-09", True), ("2021-03-10", False), ("2021-04-09", False)],
)
def test_a_story_lives_for_days_after_its_last_report(published: str, together: bool) -> None:
    found = stories(report(FLOOD.format("الخابور"), "2021-03-04"), retold(published))
    assert found == ([[0, 1]] if together else [[0], [1]])


def test_other_news_of_the_day_is_another_story() -> None:
    assert stories(
        report(FLOOD.format("الخابور"), "2021-03-04"), report(VOTE.format("رائد"), "2021-03-04")
    ) == [[0], [1]]


def test_a_copy_joins_its_story_however_late() -> None:
    flood = f"{FLOOD.format('الخابور')} {MORE}"
    late = report(flood, "2021-06-01", "شبكة الأفق")
    assert stories(report(flood, "2021-03-04"), report(VOTE.format("رائد"), "2021-04-01"), late) == [
        [0, 2],
        [1],
    ]


def whole(*records: Record) -> list[Anchor]:
    return [Anchor(report=one.report.id, id=one.report.id, kind="report") for one in records]


def test_a_person_can_part_and_join_stories() -> None:
    flood, again, vote = (
        report(FLOOD.format("الخابور"), "2021-03-04"),
        retold("2021-03-05"),
        report(VOTE.format("رائد"), "2021-03-06"),
    )
    assert stories(flood, again, vote, judged=[judgement("different", *whole(flood, again))]) == [
        [0],
        [1],
        [2],
    ]
    assert stories(flood, again, vote, judged=[judgement("same", *whole(flood, vote))]) == [[0, 1, 2]]


def test_a_story_is_known_by_its_first_report() -> None:
    flood, again = report(FLOOD.format("الخابور"), "2021-03-04"), retold("2021-03-05")
    alone, both = compare([flood]).stories, compare([again, flood]).stories
    assert [one.id for one in both] == [one.id for one in alone]
    assert both[0].reports == (flood.report.id, again.report.id)


def test_reports_without_any_date_make_stories_of_what_they_tell() -> None:
    vote = report(VOTE.format("رائد"), None)
    assert stories(report(FLOOD.format("الخابور"), None), retold(None), vote) == [[0, 1], [2]]
