"""Numbers in sentences of our own: digits, words in every case and order, fractions, what stays apart."""

from __future__ import annotations

import pytest

from rawi.model import Quantity
from values.sentences import amount, quantity, readings, said

WRITTEN = [
    ("نزح 1400 شخص", 1400),
    ("نزح ١٤٠٠ شخص", 1400),
    ("نزح ۱۴۰۰ شخص", 1400),
    ("نزح 1,400 شخص", 1400),
    ("نزح ١٬٤٠٠ شخص", 1400),
    ("نزح 1.400 شخص", 1400),
    ("نزح 1 400 شخص", 1400),
    ("نزح 12,345,678 شخص", 12345678),
    ("نزح 12.345.678 شخص", 12345678),
    ("نزح ١٢٬٣٤٥٬٦٧٨ شخص", 12345678),
    ("نزح 2،500 شخص", 2500),
    ("نزح 007 أشخاص", 7),
    ("نزح 3 آلاف شخص", 3000),
    ("نزح 1.4 مليون شخص", 1400000),
    ("نزح ١٫٤ مليون شخص", 1400000),
    ("نزح 1,4 مليون شخص", 1400000),
    ("نزح 5 آلاف و300 شخص", 5300),
    ("نزح 2 مليون و150 ألف شخص", 2150000),
]


@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_digits_of_all_sets_with_separators(text: str, value: float) -> None:
    assert amount(text)[:2] == (value, "person")


SPELLED = [
    ("وصل ثلاثة رجال", 3),
    ("وصلت ثلاث نساء", 3),
    ("وصل ثمانية عشر رجلا", 18),
    ("وصلت ثماني عشرة امرأة", 18),
    ("وصل اثنا عشر جنديا", 12),
    ("رأى اثني عشر جنديا", 12),
    ("وصلت اثنتا عشرة طالبة", 12),
    ("رأى إحدى عشرة طالبة", 11),
    ("وصل أحد عشر طالبا", 11),
    ("وصل عشرون طالبا", 20),
    ("رأى عشرين طالبا", 20),
    ("وصل خمسة وعشرون ألف طالب", 25000),
    ("رأى خمسة وعشرين ألفا من الطلاب", 25000),
    ("وصل مئة طالب", 100),
    ("وصل مائة طالب", 100),
    ("وصل مئتا طالب", 200),
    ("رأى مئتي طالب", 200),
    ("وصل مائتا طالب", 200),
    ("رأى مائتي طالب", 200),
    ("وصل ثلاثمئة طالب", 300),
    ("وصل ثلاثمائة طالب", 300),
    ("وصل ثلاث مئة طالب", 300),
    ("وصل أربعمئة وخمسون طالبا", 450),
    ("وصل ثمانمائة طالب", 800),
    ("وصل ألف طالب", 1000),
    ("وصل ألفا طالب", 2000),
    ("رأى ألفي طالب", 2000),
    ("وصل ألف وستمائة طالب", 1600),
    ("وصل الف وستمئه طالب", 1600),
    ("وصل ثلاثة آلاف طالب", 3000),
    ("وصل عشرة آلاف وسبعة طلاب", 10007),
    ("وصل أحد عشر ألفا ومئتا طالب", 11200),
    ("وصل مئة ألف طالب", 100000),
    ("وصل مئتا ألف طالب", 200000),
    ("وصل مليون طالب", 1000000),
    ("رأى مليوني طالب", 2000000),
    ("وصل ثلاثة ملايين طالب", 3000000),
    ("وصل مليون ونصف المليون طالب", 1500000),
    ("وصل نصف مليون طالب", 500000),
    ("وصل ربع مليون طالب", 250000),
    ("وصل مليونان ونصف المليون طالب", 2500000),
    ("وصل تسعمئة وتسعة وتسعون طالبا", 999),
    ("وصل مائة وواحد وعشرون طالبا", 121),
    ("وصل الخمس مائة طالب", 500),
    ("وصل السبعة مائة والثمانون طالبا", 780),
]


@pytest.mark.parametrize(("text", "value"), SPELLED)
def test_words_in_every_gender_case_and_order(text: str, value: float) -> None:
    assert amount(text)[0] == value
    assert len(readings(text)) == 1


ATTACHED = [
    ("قتل اثنان وخمسة جرحى", [2, 5]),
    ("أربعة قتلى وسبعة جرحى", [4, 7]),
    ("4 قتلى و7 جرحى", [4, 7]),
    ("4 قتلى و 7 جرحى", [4, 7]),
    ("نقل بـ3 حافلات", [3]),
    ("نقل ب3 حافلات", [3]),
    ("لـ20 عائلة", [20]),
    ("خمسة وعشرون قتيلا وثلاثون جريحا", [25, 30]),
    ("فبخمسة صواريخ قصفوا البلدة", [5]),
]


@pytest.mark.parametrize(("text", "lows"), ATTACHED)
def test_what_is_written_onto_a_number_stays_outside(text: str, lows: list[float]) -> None:
    found = readings(text)
    assert [m.value.low for m in found if isinstance(m, Quantity)] == lows
    assert all(m.text[0] not in "وبلـ" for m in found)


FRACTIONS = [
    ("دمر ثلث المدينة", 33.3333, "1/3"),
    ("دمر ثلثا المدينة", 66.6667, "2/3"),
    ("دمر ربع المدينة", 25, "1/4"),
    ("دمر نصف المدينة", 50, "1/2"),
    ("دمرت ثلاثة أرباع المدينة", 75, "3/4"),
    ("دمر 3/4 المدينة", 75, "3/4"),
    ("دمرت ثلاثة أخماس المدينة", 60, "3/5"),
]


@pytest.mark.parametrize(("text", "low", "fraction"), FRACTIONS)
def test_a_share_is_a_percentage_that_keeps_its_fraction(text: str, low: float, fraction: str) -> None:
    value = quantity(text)
    assert (value.low, value.high, value.unit, value.fraction) == (low, low, "percent", fraction)


MEASURED_SHARES = [
    ("أضافوا 3/4 كوب من الماء", 0.75, None),
    ("سكب نصف لتر من الوقود", 0.5, "l"),
    ("على بعد ربع كيلومتر", 0.25, "km"),
    ("ضبطوا نصف طن من المتفجرات", 0.5, "t"),
    ("لتر ونص من الزيت", 1.5, "l"),
    ("ضبطوا كيلو ونصف من الحشيش", 1.5, "kg"),
    ("ضبطوا طنا ونصف الطن من الحشيش", 1.5, "t"),
    ("على بعد كيلومترين ونصف الكيلومتر", 2.5, "km"),
    ("على بعد 5 كيلومترات ونصف", 5.5, "km"),
    ("دفعوا 3 دولارات ونصف", 3.5, "USD"),
    ("دفعوا 5 ملايين دولار ونصف المليون", 5500000, "USD"),
]


@pytest.mark.parametrize(("text", "low", "unit"), MEASURED_SHARES)
def test_a_share_of_a_unit_is_no_percentage(text: str, low: float, unit: str | None) -> None:
    value = quantity(text)
    assert (value.low, value.high, value.unit, value.fraction) == (low, low, unit, None)


def test_and_half_of_another_thing_is_not_added() -> None:
    found = [m.value for m in readings("غمرت المياه 5 كيلومترات ونصف القرية") if isinstance(m, Quantity)]
    assert [(value.low, value.unit) for value in found] == [(5, "km"), (50, "percent")]


PERCENT = [
    "12 بالمئة", "12 بالمائة", "12 في المئة", "12 في المائة", "12%", "12 %", "١٢٪", "%12", "اثني عشر بالمئة",
    "اثنا عشر في المائة", "12 بالميه",
]  # fmt: skip


@pytest.mark.parametrize("written", PERCENT)
def test_percent_in_all_its_spellings(written: str) -> None:
    assert amount(f"ارتفعت الأسعار {written} هذا العام")[:2] == (12, "percent")


SIGNED = [
    ("سالب واحد", -1),
    ("سالب خمسة", -5),
    ("ناقص 3", -3),
    ("بلغت -7", -7),
    ("النمو سالب 2.5 بالمئة", -2.5),
    ("خمس درجات تحت الصفر", -5),
    ("8 درجات تحت الصفر", -8),
    ("بنسبة .5 بالمئة", 0.5),
    ("بنسبة 0.5 بالمئة", 0.5),
    ("تسعة وتسعون فاصلة خمسة", 99.5),
    ("صفر بالمئة", 0),
]


@pytest.mark.parametrize(("text", "low"), SIGNED)
def test_signs_and_decimals(text: str, low: float) -> None:
    assert amount(text)[0] == low


ORDINALS = [
    "وصلوا للمرة الثالثة",
    "الكتيبة الخامسة",
    "الذكرى العاشرة للثورة",
    "الحلقة الحادية عشرة",
    "في المركز الثاني",
    "القرن الحادي والعشرون",
    "الجيل الرابع",
]


@pytest.mark.parametrize("text", ORDINALS)
def test_ordinals_are_no_counts(text: str) -> None:
    assert readings(text) == []


TELEPHONES = [
    "اتصل على 0599 123 456",
    "هاتف: 011 222 3333",
    "رقم الجوال 0933 12 34 56",
    "فاكس 222 33 44",
    "للاستفسار 00963 11 234 5678",
    "جوال 0791234567",
    "0123-456-789",
]


@pytest.mark.parametrize("text", TELEPHONES)
def test_a_telephone_number_counts_nothing(text: str) -> None:
    assert said(text) == []


NAMES = [
    "الكتيبة 57", "اللواء 16", "اللواء خمسة وثلاثين الذي تمرد", "الفرقة 30 مشاة", "المادة 12 من الدستور", "القرار 2254",
    "صاروخ بركان 2", "طائرة قاصف 1", "مدفع عيار 37 قرب السجن", "منظومة إس-300", "مقاتلة F-16", "دبابة تي-72", "مراسل فرانس24",
    "قناة 24", "كوفيد-19", "غرفة 12", "طريق 66 السريع",
]  # fmt: skip


@pytest.mark.parametrize("text", NAMES)
def test_numbers_in_names_count_nothing(text: str) -> None:
    assert said(text) == []


def test_a_refused_number_is_not_read_in_part() -> None:
    assert said("مجموعة السبعة والسبعين") == []
    assert said("عاد الخمس مائة إلى ديارهم") == ["الخمس مائة"]


def test_bidirectional_signs_do_not_split_digits() -> None:
    assert amount("بلغ ‎13,94‏ دولارا")[:2] == (13.94, "USD")
    assert amount("قتل \u200f12\u200f شخصا")[0] == 12


def test_a_row_of_figures_is_a_table() -> None:
    assert said("2019 2018 2017 2016") == []
    assert said("قتل 12 وجرح 15 وفقد 3") == ["12", "15", "3"]
