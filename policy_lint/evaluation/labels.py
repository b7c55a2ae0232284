"""What each label of a corpus means in statements: data, in the words of a rule's ``where``.

The labels are those of the corpora's own annotation schemes (``label_doc`` in a corpus's ``corpus.json``); only labels that a
statement kind answers are here. OPP-115: Wilson et al., ACL 2016. GoPPC-150: Tang et al. 2024. C3PA: Bin Musa et al., EMNLP
2024. MAPP: Arora et al., LREC 2022. GDPR-200: Articles 13 and 14 in policies of Android apps.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any, TypeAlias

from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Asked:
    """Statements of one kind that fit: the ``statement`` and ``where`` of a rule's predicate.

    Denied statements fit only where ``stance`` is asked for.
    """

    kind: str
    where: Mapping[str, Any] = field(default_factory=dict)


Answers: TypeAlias = tuple[Asked, ...]
"""A label is found where a statement fits any of these."""


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels of one corpus that can be scored.

    Attributes:
        labels: label → what answers it.
        few: labels with fewer than five documents on one side in the part of the corpus that is held out: shown, but left
            out of the means, which one document would swing.
        unplaced: labels that no passage can prove, because what answers them is also read from a page's head or title; they
            have no evidence share.
    """

    labels: Mapping[str, Answers]
    few: frozenset[str] = frozenset()
    unplaced: frozenset[str] = frozenset()


def _affirmed(kind: str, **where: Any) -> Answers:
    """A statement that is not denied."""
    return (Asked(kind, where),)


def _spoken_of(kind: str, **where: Any) -> Answers:
    """A statement of any stance: “we do not sell” speaks of sale."""
    return (Asked(kind, {**where, "stance": "present"}),)


def _denied(*kinds: str) -> Answers:
    return tuple(Asked(kind, {"stance": "denied"}) for kind in kinds)


def _right(*names: str) -> Answers:
    return _affirmed("right", right={"in": list(names)})


_REACHABLE = _spoken_of("contact", any=[{way: "present"} for way in ("email", "phone", "postal", "url")])
_LEGAL_BASIS = _spoken_of("use", legal_bases="non-empty")
_CONTRACT = _spoken_of("use", legal_bases="contract")
_LEGITIMATE_INTERESTS = _spoken_of("use", legal_bases="legitimate-interests")
_LEGAL_OBLIGATION = _spoken_of("use", legal_bases="legal-obligation")

_GDPR: dict[str, Answers] = {
    "rights.access": _right("access"),
    "rights.rectification": _right("rectification"),
    "rights.erasure": _right("erasure"),
    "rights.restriction": _right("restriction"),
    "rights.object": _right("objection"),
    "rights.portability": _right("portability"),
    "rights.withdraw": _right("withdraw-consent") + _spoken_of("consent", withdrawal=True),
    "rights.automated": _spoken_of("automated-decision") + _right("human-review", "opt-out-profiling"),
    "complaint": _right("complaint") + _spoken_of("authority"),
    "legal_basis": _LEGAL_BASIS,
    "transfer": _affirmed("transfer"),
    "sharing.recipients": _affirmed("disclosure", recipients="non-empty"),
    "dpo.contact": _spoken_of("contact", role="dpo"),
    "controller.contact": _REACHABLE,
    "source": _spoken_of("collection", sources="third-party"),
}
"""Articles 13 and 14 GDPR, as GoPPC-150 and GDPR-200 both mark them."""

LABEL_SETS: dict[str, LabelSet] = {
    "opp115": LabelSet(
        {
            "children": _spoken_of("children"),
            "dnt": _spoken_of("do-not-track"),
            "dnt.not_honored": _spoken_of("do-not-track", response="ignores"),
            "californians": _spoken_of("law", regime={"in": ["CalOPPA", "CCPA", "CA-STL", "CA-MINORS"]}),
            "retention": _spoken_of("retention"),
            "security": _spoken_of("security"),
            "policy_change": _spoken_of("change-notice"),
            "policy_change.personal_notice": _spoken_of(
                "change-notice", channels={"in": ["email", "phone", "postal", "account", "sms"]}
            ),
            "access": _right("access", "rectification", "erasure", "portability", "know"),
            "access.edit": _right("rectification"),
            "contact": _REACHABLE,
            "third_party.does_not": _denied("disclosure", "sale"),
            "third_party.merger": _spoken_of("disclosure", recipients="business-transfer"),
            "third_party.legal_disclosure": _spoken_of("disclosure", recipients="authorities"),
            "security.encrypted_transfer": _spoken_of("security", measures="encryption-in-transit"),
        }
    ),
    "goppc": LabelSet(
        {
            **_GDPR,
            "children": _spoken_of("children"),
            "storage": _spoken_of("retention"),
            "retention": _spoken_of("retention", period="present"),
            "security": _spoken_of("security"),
            "transfer.safeguards": _spoken_of("transfer", safeguards="non-empty"),
            "representative": _spoken_of("contact", role="representative"),
            "cookies": _spoken_of("cookies"),
            "legal_basis.legitimate_interest": _LEGITIMATE_INTERESTS,
            "legal_basis.contract": _CONTRACT,
            "legal_basis.legal_obligation": _LEGAL_OBLIGATION,
        },
        few=frozenset({"source"}),
    ),
    "gdpr200": LabelSet(
        {
            **_GDPR,
            "retention": _spoken_of("retention"),
            "controller.identity": _spoken_of("identity", name="present"),
            "legitimate_interests": _LEGITIMATE_INTERESTS,
        },
        unplaced=frozenset({"controller.identity"}),
    ),
    "c3pa": LabelSet(
        {
            "right_limit": _right("limit-sensitive"),
            "right_correct": _right("rectification"),
            "right_delete": _right("erasure"),
            "right_opt_out": _right("opt-out-sale"),
            "right_non_discrimination": _right("non-discrimination"),
            "sold": _spoken_of("sale"),
            "methods": _spoken_of("request", channels="non-empty"),
            "updated": _spoken_of("date", value="present"),
        },
        few=frozenset({"right_delete", "methods"}),
        unplaced=frozenset({"updated"}),
    ),
    "mapp": LabelSet(
        {
            "legal_basis": _LEGAL_BASIS,
            "legal_basis.contract": _CONTRACT,
            "legal_basis.legitimate_interest": _LEGITIMATE_INTERESTS,
            "legal_basis.legal_obligation": _LEGAL_OBLIGATION,
            "does_not": _denied("disclosure", "sale", "collection"),
        }
    ),
}
"""Corpus → its labels, in the order of the tables."""
