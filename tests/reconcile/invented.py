"""An invented fortnight of reports for tests of this room: outlets that copy, relay, edit, deny and count anew."""

from __future__ import annotations

import random
from functools import cache

import rawi
from rawi.model import Anchor, Judgement, Operation, Record

OUTLETS = ("نشرة الوادي", "شبكة الأفق", "موقع السهل", "صحيفة الساحل", "وكالة النهر", None)
SPEAKERS = (
    "المتحدث باسم وزارة الدفاع العراقية سالم المرعي",
    "العقيد رائد السعيد",
    "صحيفة الساحل",
    "مصدر أمني",
    "قوات سوريا الديمقراطية",
)
PLACES = ("هجين", "الباغوز", "تلعفر", "سنجار")
DAYS = ("الثلاثاء", "الأربعاء", "أمس")
TELLINGS = (
    "إن طائرات قصفت بلدة {place} يوم {day} ما أسفر عن مقتل {count} مدنيا وتدمير مدرسة القرية ومخبزها الوحيد",
    "إن مسلحي تنظيم داعش هاجموا نقطة تفتيش في {place} يوم {day} فقتلوا {count} جنود وأحرقوا آليتين عسكريتين",
    "إن القوات الأمنية اعتقلت {count} من عناصر التنظيم في {place} يوم {day} وضبطت بحوزتهم أسلحة وذخائر",
    "إن التنظيم يحتجز {count} رهينة في {place} منذ مطلع الشهر ويملك أكثر من {count} مليون دولار",
)
TAILS = (
    " وتحدث شهود عن حركة نزوح واسعة من القرى المجاورة نحو المخيمات القريبة من الحدود خلال الساعات الماضية.",
    " وتوقفت المدارس عن العمل في البلدة منذ أسبوع بسبب انقطاع الكهرباء والماء عن أحيائها الشرقية.",
    "",
)


@cache
def read(text: str, outlet: str | None, published: str | None) -> Record:
    """A report as the rules read it."""
    return rawi.extract(text, outlet=outlet, published=published)


@cache
def fortnight(seed: int, size: int = 14) -> tuple[Record, ...]:
    """Reports that share texts, speakers, places and tolls by chance, the same ones for the same seed."""
    draw = random.Random(seed)
    texts: list[str] = []
    found = []
    for number in range(size):
        verb = draw.choice(("قال", "أعلن", "نفى"))
        told = draw.choice(TELLINGS).format(
            place=draw.choice(PLACES), day=draw.choice(DAYS), count=draw.choice((3, 7, 12, 40))
        )
        text = f"{verb} {draw.choice(SPEAKERS)} {told}.{draw.choice(TAILS)}"
        if texts and draw.random() < 0.4:
            text = draw.choice(texts).replace("12", str(draw.choice((12, 15)))).replace("مدنيا", "شخصا")
        texts.append(text)
        published = draw.choice((None, *(f"2021-03-{day:02}" for day in range(1, 15))))
        found.append(read(f"{text} خبر رقم {number}.", draw.choice(OUTLETS), published))
    return tuple(found)


def anchor(record: Record, item: str, kind: str = "event") -> Anchor:
    """Where a judgement holds on."""
    return Anchor(report=record.report.id, id=item, kind=kind)


def judgement(op: Operation, *objects: Anchor, time: str = "2021-04-01T08:00:00+00:00") -> Judgement:
    """One decision of a person's."""
    return Judgement(id=f"j{op}{time}", op=op, objects=objects, author="محررة", time=time)


def judgements(records: tuple[Record, ...], seed: int) -> list[Judgement]:
    """What a person might decide of these reports, by chance: events, figures, claims, entities, reports."""
    draw = random.Random(seed)
    made = []
    for number in range(8):
        kind = draw.choice(("events", "figures", "claims", "entities", "report"))
        one, other = draw.sample(records, 2)
        sides = [[record.report] if kind == "report" else getattr(record, kind) for record in (one, other)]
        if all(sides):
            objects = [
                anchor(record, draw.choice(side).id) for record, side in zip((one, other), sides, strict=True)
            ]
            op = draw.choice(("same", "different", "split", "merge", "unsure"))
            made.append(judgement(op, *objects, time=f"2021-04-{number + 1:02}T08:00:00+00:00"))
    return made
