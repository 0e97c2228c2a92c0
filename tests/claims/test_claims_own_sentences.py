"""Four dozen sentences of our own, each changed in one way: what must change, and what must not."""

from __future__ import annotations

import pytest
from telling import names, said, told

from rawi.model import Claim

SENTENCES = [
    ("محافظ ديالى", "الطريق إلى المعبر مغلق"),
    ("مصدر طبي", "خمسة جرحى وصلوا إلى المستشفى"),
    ("مصدر أمني", "قذيفتين سقطتا قرب المدرسة"),
    ("قائد الشرطة", "المهاجمين انسحبوا قبل الفجر"),
    ("الناطق باسم الجيش", "القوات استعادت التلة الشمالية"),
    ("المتحدث باسم الوزارة", "القافلة عبرت الحدود ليلا"),
    ("وزير الداخلية", "العبوة انفجرت تحت الجسر"),
    ("رئيس البلدية", "السوق أعيد فتحه صباح الأحد"),
    ("مدير المستشفى", "الوقود يكفي ثلاثة أيام"),
    ("شاهد عيان", "طائرتين حلقتا فوق الحي"),
    ("ناشط محلي", "المياه مقطوعة منذ أسبوع"),
    ("طبيب في المخيم", "الأدوية نفدت أمس"),
    ("ضابط كبير", "الكمين أوقع سبعة قتلى"),
    ("قيادي في الفصيل", "المفاوضات توقفت قبل يومين"),
    ("مسؤول محلي", "عشر عائلات غادرت القرية"),
    ("مسؤول أممي", "المساعدات دخلت من المعبر الشرقي"),
    ("المبعوث الأممي", "الهدنة صامدة في معظم المناطق"),
    ("رئيس الحكومة", "الانتخابات ستجرى في موعدها"),
    ("وزير الخارجية", "السفارة أعيد فتحها"),
    ("وزير الدفاع", "الطيران قصف مخزنا للسلاح"),
    ("عضو البرلمان", "اللجنة أنهت تحقيقها"),
    ("مراسل حربي", "الدبابات تقدمت نحو الميناء"),
    ("سائق شاحنة", "الحاجز أوقف القافلة ساعتين"),
    ("شيخ القبيلة", "الأسرى أفرج عنهم بلا شروط"),
    ("عمدة القرية", "البئر جفت هذا الصيف"),
    ("المفوض السامي", "اللاجئين عبروا النهر سباحة"),
    ("الأمين العام", "المجلس يجتمع مساء اليوم"),
    ("محلل عسكري", "الهجوم كان متوقعا"),
    ("خبير في المتفجرات", "الصاروخ أطلق من البحر"),
    ("نائب المحافظ", "المدارس مغلقة حتى الخميس"),
    ("قائد الكتيبة", "الألغام أزيلت من الطريق"),
    ("مدير المرصد", "القصف طال ثلاث قرى"),
    ("مدير الدفاع المدني", "الحريق أخمد قبل المغرب"),
    ("أحد السكان", "البيوت دمرت بالكامل"),
    ("مسعف متطوع", "الجرحى نقلوا على الدواب"),
    ("رئيس الوفد", "الاتفاق وقع بالأحرف الأولى"),
    ("السفير الفرنسي", "باريس تدعم الهدنة"),
    ("المدعي العام", "المتهم اعترف بالتفجير"),
    ("قائد الحرس", "الحدود آمنة تماما"),
    ("قائد عمليات الأنبار", "المسلحين محاصرون في الوادي"),
    ("ممثل المنظمة", "الأطفال يعانون سوء التغذية"),
    ("منسق الإغاثة", "الخيام وصلت متأخرة"),
    ("مدير الميناء", "السفينة أفرغت حمولتها"),
    ("موظف إغاثة", "الطحين وزع على الأسر"),
    ("مقاتل جريح", "رفاقه انسحبوا إلى الجبل"),
    ("جندي أسير", "وحدته نفدت ذخيرتها"),
    ("صحفي محلي", "الهاتف مقطوع في المدينة"),
    ("تاجر في السوق", "الأسعار تضاعفت"),
]
ONE = [f"{speaker}|{words}" for speaker, words in SENTENCES]


def _parts(line: str) -> tuple[str, str]:
    speaker, words = line.split("|")
    return speaker, words


def _only(text: str) -> Claim:
    found = [claim for claim in told(text) if not claim.rule.startswith("claim.source")]
    assert found, text
    return found[0]


def _shape(text: str) -> tuple[object, ...]:
    claim = _only(text)
    return names(claim), said(text, claim), claim.certainty, claim.polarity


@pytest.mark.parametrize("line", ONE)
def test_the_plain_sentence(line: str) -> None:
    speaker, words = _parts(line)
    text = f"قال {speaker} إن {words}."
    claim = _only(text)
    assert names(claim) == [speaker]
    assert said(text, claim) == [words]
    assert (claim.act, claim.quoted) == ("say", False) or claim.act == "predict"


@pytest.mark.parametrize("line", ONE)
def test_a_relay_in_front_adds_one_hop(line: str) -> None:
    speaker, words = _parts(line)
    plain, relayed = f"قال {speaker} إن {words}.", f"نقلت صحيفة الضفاف عن {speaker} قوله إن {words}."
    before, after = _shape(plain), _shape(relayed)
    assert after[0] == ["صحيفة الضفاف", speaker]
    assert after[1:] == before[1:]


@pytest.mark.parametrize("line", ONE)
def test_a_relay_told_to_adds_one_hop(line: str) -> None:
    speaker, words = _parts(line)
    plain, relayed = f"قال {speaker} إن {words}.", f"قال {speaker} لوكالة نسيم إن {words}."
    before, after = _shape(plain), _shape(relayed)
    assert after[0] == ["وكالة نسيم", speaker]
    assert after[1:] == before[1:]


@pytest.mark.parametrize("line", ONE)
def test_a_relay_behind_adds_one_hop(line: str) -> None:
    speaker, words = _parts(line)
    plain, relayed = f"قال {speaker} إن {words}.", f"قال {speaker} إن {words}، بحسب قناة المدى."
    before, after = _shape(plain), _shape(relayed)
    assert after[0] == ["قناة المدى", speaker]
    assert after[1:] == before[1:]


@pytest.mark.parametrize("line", ONE)
def test_denial_flips_polarity_and_nothing_else(line: str) -> None:
    speaker, words = _parts(line)
    yes, no = _shape(f"أكد {speaker} أن {words}."), _shape(f"نفى {speaker} أن {words}.")
    assert (yes[3], no[3]) == ("positive", "negative")
    assert yes[:3] == no[:3]


@pytest.mark.parametrize("line", ONE)
@pytest.mark.parametrize("verb", ["صرح", "ذكر", "أوضح", "أعلن", "أفاد"])
def test_another_verb_of_saying_changes_nothing_else(line: str, verb: str) -> None:
    speaker, words = _parts(line)
    assert _shape(f"{verb} {speaker} أن {words}.") == _shape(f"قال {speaker} إن {words}.")


@pytest.mark.parametrize("line", ONE)
def test_quotation_marks_change_nothing_but_quoted(line: str) -> None:
    speaker, words = _parts(line)
    plain, quoted = f"قال {speaker} إن {words}.", f"قال {speaker} إن «{words}»."
    assert _shape(plain) == _shape(quoted)
    assert (_only(plain).quoted, _only(quoted).quoted) == (False, True)


@pytest.mark.parametrize("line", ONE)
@pytest.mark.parametrize("aside", ["، وهو من أهل المدينة،", "، الذي زار الموقع أمس،"])
def test_an_apposition_changes_nothing_else(line: str, aside: str) -> None:
    speaker, words = _parts(line)
    plain, longer = f"قال {speaker} إن {words}.", f"قال {speaker}{aside} إن {words}."
    assert [name.startswith(speaker) for name in names(_only(longer))] == [True]
    assert _shape(longer)[1:] == _shape(plain)[1:]


@pytest.mark.parametrize("line", ONE)
def test_when_it_was_said_changes_nothing(line: str) -> None:
    speaker, words = _parts(line)
    assert _shape(f"قال {speaker} أمس إن {words}.") == _shape(f"قال {speaker} إن {words}.")


@pytest.mark.parametrize("line", ONE)
def test_where_it_was_said_changes_nothing(line: str) -> None:
    speaker, words = _parts(line)
    assert _shape(f"قال {speaker} في بيان إن {words}.") == _shape(f"قال {speaker} إن {words}.")


@pytest.mark.parametrize("line", ONE)
def test_the_speaker_before_his_verb(line: str) -> None:
    speaker, words = _parts(line)
    if speaker.startswith("ال"):
        assert _shape(f"لكن {speaker} قال إن {words}.") == _shape(f"قال {speaker} إن {words}.")


@pytest.mark.parametrize("line", ONE)
def test_a_speaker_who_goes_on_is_carried(line: str) -> None:
    speaker, words = _parts(line)
    text = f"قال {speaker} إن {words}. وأضاف أن الوضع صعب."
    second = told(text)[-1]
    assert [(hop.name, hop.implicit) for hop in second.chain] == [(speaker, True)]
    assert said(text, second) == ["الوضع صعب"]


@pytest.mark.parametrize("line", ONE)
def test_a_participle_goes_on_with_the_speaker(line: str) -> None:
    speaker, words = _parts(line)
    text = f"قال {speaker} إن {words}، مضيفا أن الوضع صعب."
    first, second = (claim for claim in told(text) if claim.within is None)
    assert said(text, first) == [words]
    assert (names(second), said(text, second)) == ([speaker], ["الوضع صعب"])


@pytest.mark.parametrize("line", ONE)
def test_a_source_behind_names_the_same_speaker(line: str) -> None:
    speaker, words = _parts(line)
    text = f"{words}، بحسب ما قال {speaker}."
    claim = told(text)[0]
    assert names(claim) == [speaker]
    assert said(text, claim) == [words]
