"""Build src/rawi/lexicon/data/values/currencies.toml from CLDR's Arabic names (through Babel) and our own plurals.

    uv run python tools/build_currencies.py

One entry per head word (dollar, dinar …) with the code for each country whose tender bears that name: the
nationality that follows decides ("دينار أردني"). `default` is the code of the word alone, where news means one.
"""

import json
import pathlib

from babel import Locale
from babel.core import get_global
from babel.numbers import get_territory_currencies

OUT = pathlib.Path(__file__).parents[1] / "src/rawi/lexicon/data/values/currencies.toml"
EXTRA = {
    "دولار": ["دولارات", "دولارا", "دولاران", "دولارين"],
    "دينار": ["دنانير", "دينارات", "دينارا", "ديناران", "دينارين"],
    "ريال": ["ريالات", "ريالا", "ريالان", "ريالين"],
    "ليرة": ["ليرات", "ليرتان", "ليرتين"],
    "جنيه": ["جنيهات", "جنيها", "جنيهان", "جنيهين"],
    "درهم": ["دراهم", "درهما", "درهمان", "درهمين"],
    "يورو": ["يوروهات", "أورو", "اورو"],
    "شيكل": ["شيقل", "شواقل", "شيكلا", "شيكلات", "شواكل"],
    "فرنك": ["فرنكات", "فرنكا"],
    "روبل": ["روبلات", "روبلا"],
    "روبية": ["روبيات"],
    "تومان": ["تومانات", "تومانا"],
    "ين": ["ينات"],
    "يوان": ["يوانات", "يوانا"],
    "كرونة": ["كرونات", "كرونا"],
    "أوقية": ["أوقيات"],
    "شلن": ["شلنات"],
}  # fmt: skip
DEFAULT = {
    "دولار": "USD",
    "يورو": "EUR",
    "ين": "JPY",
    "يوان": "CNY",
    "شيكل": "ILS",
    "روبل": "RUB",
    "تومان": "IRR",
    "أفغاني": None,
}
PHRASES = {"GBP": ["جنيه إسترليني", "جنيه استرليني", "جنيها إسترلينيا", "جنيهات إسترلينية", "جنيها استرلينيا", "جنيهات استرلينية"],
           "XOF": ["فرنك غرب أفريقي"], "XAF": ["فرنك وسط أفريقي"]}  # fmt: skip
OVER = {"ليرة": {"LB": "LBP"}}  # CLDR calls it a pound
SMALL = {"سنت": ["سنتات", "سنتا"], "قرش": ["قروش", "قرشا"], "فلس": ["فلوس"], "هللة": ["هللات"]}


def heads() -> dict[str, dict[str, str]]:
    """Head word → country → code, of every tender that CLDR names in Arabic by two words or more."""
    names = Locale("ar").currencies
    found: dict[str, dict[str, str]] = {}
    for country in sorted(get_global("territory_currencies")):
        for code in get_territory_currencies(country):
            head = names.get(code, code).split()[0]
            if head in EXTRA:
                found.setdefault(head, {}).setdefault(country, code)
    for head, by in OVER.items():
        found[head].update(by)
    return found


def entry(head: str, by: dict[str, str], number: int) -> list[str]:
    lines = ["", "[[entry]]", f'id = "money.{number}"', 'kind = "currency"']
    if DEFAULT.get(head):
        lines.append(f'code = "{DEFAULT[head]}"')
    if head == "تومان":
        lines.append("factor = 10")
    lines.append("by = { " + ", ".join(f'{k} = "{v}"' for k, v in sorted(by.items())) + " }")
    return [*lines, "forms = " + json.dumps([head, *EXTRA[head]], ensure_ascii=False)]


def main() -> None:
    found = heads()
    lines = [
        'origin = "CLDR (Unicode-3.0) through Babel: tools/build_currencies.py; plurals and defaults: Rawi team"',
        'attach = "noun"',
    ]
    for number, head in enumerate(EXTRA):
        lines += entry(head, found.get(head, {}), number)
    for code, forms in PHRASES.items():
        lines += [
            "",
            "[[entry]]",
            f'id = "money.{code.lower()}"',
            'kind = "currency"',
            f'code = "{code}"',
            "forms = " + json.dumps(forms, ensure_ascii=False),
        ]
    for number, (form, more) in enumerate(SMALL.items()):
        lines += [
            "",
            "[[entry]]",
            f'id = "money.small.{number}"',
            'kind = "subunit"',
            "factor = 0.01",
            "forms = " + json.dumps([form, *more], ensure_ascii=False),
        ]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
