"""The model's card: what it learned from, under which licences, how well it does, and what it can't."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from names.corpus import KINDS
from names.learn import ABLATION_STEPS, ITERATIONS, L1, L2, SEEN
from names.score import Score

ALL = "all"
Scores = dict[str, Score]


class Facts(NamedTuple):
    """`scores` by who reads ("rules", "tagger", "joined") and development set; `ablation` by what is left out."""

    model: bytes
    attributes: int
    sizes: dict[str, tuple[int, int]]
    scores: dict[tuple[str, str], Scores]
    ablation: list[tuple[str, dict[str, Scores]]]


def card(facts: Facts) -> str:
    """The card as Markdown. The hash ties it to its model file."""
    return "\n\n".join(
        [_head(facts), _data(facts), _method(facts), _scores(facts), _ablation(facts), LIMITS, ATTRIBUTION]
    )


def _head(facts: Facts) -> str:
    digest = hashlib.sha256(facts.model).hexdigest()
    return (
        "# Names: people, places, organizations in Arabic news\n\n"
        "Written by `training/train_names.py`; don't edit.\n\n"
        f"- File: `names.model`, {len(facts.model):,} bytes, sha256 `{digest}`\n"
        f"- Attributes with a weight: {facts.attributes:,}\n"
        "- Licence of the model file: CC BY-SA 4.0 (see `LICENSE`); the code beside it is Apache-2.0"
    )


def _data(facts: Facts) -> str:
    rows = "\n".join(f"| {name} | {count:,} | {words:,} |" for name, (count, words) in facts.sizes.items())
    return f"## Learned from\n\n| set | sentences | tokens |\n|-|-|-|\n{rows}\n\n{SOURCES}"


def _method(facts: Facts) -> str:
    return METHOD.format(l1=L1, l2=L2, iterations=ITERATIONS, seen=SEEN)


def _scores(facts: Facts) -> str:
    lines = [
        "## Scores",
        "",
        "Strict: kind and tokens must both be right. F1 (precision, recall), in hundredths.",
        "",
    ]
    lines += [f"| set | reader | {' | '.join((*KINDS, 'all'))} |", "|-|-|" + "-|" * (len(KINDS) + 1)]
    for (reader, name), found in facts.scores.items():
        cells = " | ".join(
            f"{100 * s.f1:.1f} ({100 * s.precision:.0f}, {100 * s.recall:.0f})"
            for s in (found[k] for k in (*KINDS, "all"))
        )
        lines.append(f"| {name} | {reader} | {cells} |")
    return "\n".join(lines)


def _ablation(facts: Facts) -> str:
    names = list(facts.ablation[0][1])
    lines = [
        "## What each ingredient adds",
        "",
        ABLATION.format(steps=ABLATION_STEPS),
        "",
        f"| learned | {' | '.join(names)} |",
        "|-|" + "-|" * len(names),
    ]
    for what, found in facts.ablation:
        lines.append(f"| {what} | {' | '.join(f'{100 * found[name][ALL].f1:.1f}' for name in names)} |")
    return "\n".join(lines)


SOURCES = (
    "ANERcorp is news; WikiFANE is the Arabic Wikipedia with clitics written apart, joined again here. MISC is left\n"
    "out. Rows are read by Rawi's own tokens and sentences. `anercorp_dev` and `aqmar_dev` (Wikipedia, CC BY-SA 3.0)\n"
    "are for choosing settings only; no news report of another source was learned from."
)
METHOD = (
    "## How\n\n"
    "A linear-chain CRF (CRFsuite, L-BFGS, L1 {l1}, L2 {l2}, {iterations} steps, attributes met {seen} times) over BIO labels.\n"
    "Attributes: the folded word with and without clitics and article, affixes, letters inside by threes, length; what\n"
    "word tables, gazetteer and organization lexicon say of it; the same, fewer, for two words either side; what the tables\n"
    "say of two neighbours together; what the lexicon finds at a token, and what the rules take it for, with the rule. WikiFANE gets a second copy of coarse attributes, so that its way of\n"
    "annotating stays its own (Daume 2007); the copy isn't shipped. Weights are rounded to 1/256 and label O is zero."
)
ABLATION = "F1 over all kinds, the tagger alone, learned from ANERcorp only in {steps} steps; the last row is what ships."
LIMITS = (
    "## Limits\n\n"
    "- ANERcorp is newswire and sport of about 2005: names of bodies founded since are known by the lexicon, not by it.\n"
    "- Its annotation isn't consistent (a country's name cut in two, agencies in brackets unmarked); part of the rest of\n"
    "  the errors can't be learned away.\n"
    "- No place is put on the map on the tagger's word alone; organizations that only it sees have no type unless a\n"
    "  head word gives one.\n"
    "- Dialect, verse and headlines of one or two words are outside what it learned."
)
ATTRIBUTION = (
    "## Attribution\n\n"
    '- ANERcorp: Benajiba, Rosso, Benedi Ruiz (2007), "ANERsys", CICLing; release of the CAMeL Lab, CC BY-SA 4.0.\n'
    '- WikiFANE Gold: Alotaibi and Lee (2014), "A hybrid approach to features representation for fine-grained Arabic\n'
    '  named entity recognition", COLING; CC BY-SA 3.0, whose section 4b allows a later version.\n'
)
