"""Script and words of Arabic: folding with offsets, tokens, sentences, zones, clitics, inflection."""

from rawi.arabic.document import Document, read_document
from rawi.arabic.folding import Folded, fold
from rawi.arabic.inflection import Form, inflect_noun, inflect_verb, literal, seats
from rawi.arabic.proclitic import Split, attachments, clitics, fronts, pronouns_of, splits, stem
from rawi.arabic.sentences import Sentence
from rawi.arabic.token import Token
from rawi.arabic.tokens import token_forms, words
from rawi.arabic.vocabulary import Numbered, Vocabulary

__all__ = [
    "Document",
    "Folded",
    "Form",
    "Numbered",
    "Sentence",
    "Split",
    "Token",
    "Vocabulary",
    "attachments",
    "clitics",
    "fold",
    "fronts",
    "inflect_noun",
    "inflect_verb",
    "literal",
    "pronouns_of",
    "read_document",
    "seats",
    "splits",
    "stem",
    "token_forms",
    "words",
]  # fmt: skip
