"""What a rule's Python check may use; nothing else of the package is stable for it.

A check is ``check(policy, facts, rule)`` and yields a :class:`Miss` for every defect it finds, and a :class:`Hit` for a place
that satisfies the rule, if it likes. What day it is, it asks of ``facts.today``.
"""

from policy_lint.engine.block_tests import sentences_with
from policy_lint.engine.dated import dates_said
from policy_lint.engine.facts import FactBook
from policy_lint.engine.finding import Fix, Hit, Miss, Related
from policy_lint.engine.fixing import Change, cased, fix_of
from policy_lint.engine.layout import Layout, laid_out
from policy_lint.engine.messages import fill, shorten
from policy_lint.engine.predicates import hit_of
from policy_lint.engine.readability import Readability, readability
from policy_lint.engine.rule import Rule
from policy_lint.engine.staff import of_staff
from policy_lint.engine.verbs import clash
from policy_lint.engine.wording import Text, Wording, wording
from policy_lint.engine.worked import once
from policy_lint.extraction.contacts import FoundContact, find_contacts
from policy_lint.extraction.dates import FoundDate, find_dates
from policy_lint.policy.policy import LocatedStatement, Policy, Section
from policy_lint.policy.vocabulary import DATA, MEASURES, PURPOSES, RECIPIENTS, REGIMES
from policy_lint.text.blocks import Block
from policy_lint.text.edits import Edit
from policy_lint.text.lazy import lazy
from policy_lint.text.letters import lowered
from policy_lint.text.mapping import MappedText
from policy_lint.text.normalise import fold, squash
from policy_lint.text.phrases import Phrase, PhraseSet, compile_phrase
from policy_lint.text.sentences import sentences
from policy_lint.text.slips import one_slip
from policy_lint.text.source import Span
from policy_lint.text.tokens import Tokens, cut

__all__ = [
    "DATA",
    "MEASURES",
    "PURPOSES",
    "RECIPIENTS",
    "REGIMES",
    "Block",
    "Change",
    "Edit",
    "FactBook",
    "Fix",
    "FoundContact",
    "FoundDate",
    "Hit",
    "Layout",
    "LocatedStatement",
    "MappedText",
    "Miss",
    "Phrase",
    "PhraseSet",
    "Policy",
    "Readability",
    "Related",
    "Rule",
    "Section",
    "Span",
    "Text",
    "Tokens",
    "Wording",
    "cased",
    "clash",
    "compile_phrase",
    "cut",
    "dates_said",
    "fill",
    "find_contacts",
    "find_dates",
    "fix_of",
    "fold",
    "hit_of",
    "laid_out",
    "lazy",
    "lowered",
    "of_staff",
    "once",
    "one_slip",
    "readability",
    "sentences",
    "sentences_with",
    "shorten",
    "squash",
    "wording",
]
