"""Writes the table of countries and the lexicon of nationalities: `uv run python tools/build_nationalities.py`.

Countries' names come from CLDR through Babel; the adjectives are written by hand here, because CLDR has none.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale

DATA = Path(__file__).parent.parent / "src/rawi/lexicon/data/names"

# ISO 3166-1 alpha-2: the masculine adjectives (variants behind each other), then ":" and broken plurals.
ADJECTIVES = """
IQ عراقي|SY سوري|YE يمني|LY ليبي|SD سوداني|PS فلسطيني|IL إسرائيلي صهيوني|LB لبناني|JO أردني|EG مصري|SA سعودي|AE إماراتي
QA قطري|KW كويتي|BH بحريني|OM عماني|IR إيراني|TR تركي : أتراك|US أمريكي أميركي|RU روسي : روس|GB بريطاني إنجليزي إنكليزي : إنجليز إنكليز
FR فرنسي|DE ألماني : ألمان|IT إيطالي|ES إسباني أسباني|PT برتغالي|NL هولندي|BE بلجيكي|SE سويدي|NO نرويجي|DK دنماركي دانماركي دنمركي|FI فنلندي
CH سويسري|AT نمساوي|PL بولندي بولوني|CZ تشيكي|SK سلوفاكي|HU مجري هنغاري|RO روماني|BG بلغاري|GR يوناني|CY قبرصي|AL ألباني : ألبان
RS صربي : صرب|HR كرواتي|BA بوسني|XK كوسوفي|MK مقدوني|SI سلوفيني|UA أوكراني|BY بيلاروسي|MD مولدوفي|LT ليتواني|LV لاتفي|EE إستوني
GE جورجي|AM أرمني أرميني : أرمن|AZ أذربيجاني أذري|KZ كازاخستاني كازاخي|UZ أوزبكستاني أوزبكي : أوزبك|TM تركمانستاني|TJ طاجيكي طاجيكستاني : طاجيك|KG قرغيزي|AF أفغاني : أفغان
PK باكستاني|IN هندي : هنود|BD بنغلاديشي بنجلاديشي|LK سريلانكي|NP نيبالي|CN صيني|JP ياباني|KR كوري|KP كوري شمالي|TW تايواني|MN منغولي
TH تايلندي تايلاندي|VN فيتنامي|KH كمبودي|MM بورمي ميانماري|MY ماليزي|ID إندونيسي أندونيسي|PH فلبيني فيلبيني|SG سنغافوري|AU أسترالي|NZ نيوزيلندي
CA كندي|MX مكسيكي|BR برازيلي|AR أرجنتيني|CL تشيلي شيلي|CO كولومبي|VE فنزويلي|PE بيروفي|CU كوبي|HT هايتي|BO بوليفي|EC إكوادوري|UY أوروغواياني|PY باراغواياني
MA مغربي : مغاربة|DZ جزائري|TN تونسي : توانسة|MR موريتاني|SO صومالي|DJ جيبوتي|ER إريتري|ET إثيوبي أثيوبي|SS جنوب سوداني|TD تشادي|NE نيجري|NG نيجيري|ML مالي
BF بوركيني|SN سنغالي|GM غامبي|GN غيني|CI عاجي إيفواري|GH غاني|TG توغولي|BJ بنيني|CM كاميروني|CF أفريقي وسطي|CD كونغولي|GA غابوني|AO أنغولي|ZA جنوب أفريقي
ZW زيمبابوي|ZM زامبي|KE كيني|UG أوغندي|TZ تنزاني|RW رواندي|BI بوروندي|MZ موزمبيقي|MG مدغشقري|IE إيرلندي أيرلندي|IS أيسلندي|MT مالطي|LU لوكسمبورغي
LR ليبيري|SL سيراليوني|MW مالاوي|NA ناميبي|BW بوتسواني|CR كوستاريكي|SV سلفادوري|GT غواتيمالي|HN هندوراسي|NI نيكاراغوي|PA بنمي|JM جامايكي
DO دومينيكاني|MV مالديفي|LA لاوسي
"""
PEOPLES = """
kurd كردي كوردي : أكراد كرد|arab عربي : عرب|druze درزي : دروز|turkmen تركماني : تركمان|yazidi إيزيدي أيزيدي يزيدي|chechen شيشاني|uighur أويغوري إيغوري : أويغور
shia شيعي : شيعة|sunni سني : سنة|alawite علوي|christian مسيحي|west غربي|europe أوروبي أوربي|africa أفريقي إفريقي : أفارقة|gulf خليجي|asia آسيوي|berber أمازيغي
latin لاتيني|maghreb مغاربي|caucasus قوقازي|rohingya روهنغي|jew يهودي : يهود|copt قبطي : أقباط
"""
# The country's own word, where the adjective's masculine is also a common word or name.
AMBIGUOUS = {"مالي", "قطري", "وسطي", "سنة", "غيني", "شمالي", "كيني"}
# Words without one of which in the report the adjective is but the commoner word.
NAMED = {
    "ML": ', named = ["باماكو", "كيدال", "غاو", "أزواد", "تمبكتو", "تومبكتو", "موبتي", "مينوسما", "كيتا", "الماليون", "الطوارق"]'
}


def _entry(name: str, adjectives: list[str], plurals: list[str], attrs: str) -> str:
    """One line of TOML. A form that is also a country's name ("in Syria") is left to the places."""
    countries = set(Locale("ar").territories.values())
    forms: list[str] = []
    for adjective in adjectives:
        stem = adjective
        forms += [
            stem,
            stem + "ا",
            stem + "ة",
            stem + "ون",
            stem + "ين",
            stem + "ان",
            stem + "ات",
            stem + "تين",
            stem + "تان",
        ]
    forms = [form for form in forms if form not in countries] + plurals
    # A word that itself begins like the article ("Albanian") is given with it: the matcher can't tell them apart.
    forms += ["ال" + form for form in forms if form.replace("أ", "ا").startswith("ال")]
    listed = ", ".join(f'"{form}"' for form in dict.fromkeys(forms))
    weak = [form for form in dict.fromkeys(forms) if form in AMBIGUOUS]
    tail = f", weak = [{', '.join(chr(34) + w + chr(34) for w in weak)}]" if weak else ""
    return f'  {{id = "nation.{name}", forms = [{listed}], {attrs}{tail}}},'


def _rows(text: str) -> list[tuple[str, list[str], list[str]]]:
    rows = []
    for item in text.replace("\n", "|").split("|"):
        if not item.strip():
            continue
        left, _, right = item.partition(":")
        code, *adjectives = left.split()
        if code in ("KP", "SS", "CF", "ZA"):
            adjectives = [" ".join(adjectives)]
        rows.append((code, adjectives, right.split()))
    return rows


def main() -> None:
    """Write both files."""
    lines = [
        'origin = "tools/build_nationalities.py: adjectives by the Rawi team, codes ISO 3166-1"',
        'attach = "noun"',
        "entry = [",
    ]
    lines += [
        _entry(code, adjectives, plurals, f'country = "{code}"{NAMED.get(code, "")}')
        for code, adjectives, plurals in _rows(ADJECTIVES)
    ]
    lines += [
        _entry(name, adjectives, plurals, f'people = "{name}"')
        for name, adjectives, plurals in _rows(PEOPLES)
    ]
    (DATA / "lexicon/nationality.toml").write_text("\n".join([*lines, "]"]) + "\n", encoding="utf-8")
    arabic, english = Locale("ar").territories, Locale("en").territories
    rows = [
        f"{code}\t{arabic[code]}\t{english[code]}"
        for code in sorted(arabic)
        if len(code) == 2 and code.isalpha()
    ]
    header = (
        "# origin: CLDR territory names through Babel (Unicode License v3); see tools/build_nationalities.py"
    )
    (DATA / "countries.tsv").write_text("\n".join([header, "iso\tar\ten", *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
