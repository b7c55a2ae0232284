"""Pointers to a notice that was not supplied: what stands there was not checked, and counts neither as met nor as missing.

“See our Cookie Policy” says that there is such a text, unless the policy holds it itself under a heading of that name. Where the
project supplies it as a document of the same group, the group answers; where it does not, the duties of that notice stay
undecided, whether the policy says nothing of them or too little: a section “Cookies” that ends in the pointer is an extract.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from policy_lint.engine.wording import wording
from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.engine.finding import Requirement
    from policy_lint.engine.rule import Rule
    from policy_lint.policy.policy import Policy

UNCHECKED = "stated elsewhere, not checked"
"""How the reason of a requirement begins that another notice may meet."""
_SAID_THERE = {"absent", "weak"}
"""Causes that another notice may mend; a contradiction stands where it stands."""
_KIND = r"(?:policy|notice|statement|addendum|supplement)"


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of its own that a privacy policy may point to.

    Attributes:
        role: its role among the project's documents.
        named: how it is called before “policy” or “notice”.
        parts: what every such name has one of, in lower case.
        topics: topics of the rules that it answers.
        regulations: laws whose rules it answers.
    """

    role: str
    named: str
    parts: tuple[str, ...]
    topics: frozenset[str] = frozenset()
    regulations: frozenset[str] = frozenset()


NOTICES = (
    Notice(
        "cookies",
        r"cookies?(?: (?:and|&) (?:similar|tracking|other) technolog(?:y|ies))?",
        ("cookie",),
        topics=frozenset({"cookies"}),
    ),
    Notice(
        "children", r"child(?:ren)?(?:['’]?s['’]?)?(?: online)? privacy", ("child",), topics=frozenset({"children"})
    ),
    Notice(
        "california",
        r"(?:california|ccpa)(?: (?:consumer|resident|privacy|rights?|collection)){0,3}",
        ("california", "ccpa"),
        regulations=frozenset({"CCPA"}),
    ),
    Notice(
        "health",
        r"consumer health(?: data)?(?: privacy)?",
        ("consumer health",),
        regulations=frozenset({"MHMDA"}),
    ),
)


@cache
def _patterns(named: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A pointer to a notice, and a heading of one that the policy holds itself."""
    return (
        lazy(rf"\b(?:our|see(?: the)?|separate|refer to(?: the)?) ({named} {_KIND})\b", re.IGNORECASE),
        lazy(rf"\b{named} {_KIND}\b", re.IGNORECASE),
    )


def pointers(policy: Policy) -> dict[Notice, str]:
    """The notices that a policy points to and does not hold itself, each with the words."""
    headings = [section.heading.text for section in policy.all_sections if section.heading is not None]
    headings += [policy.title.text] if policy.title is not None else []
    found: dict[Notice, str] = {}
    for notice in NOTICES:
        pattern, own = _patterns(notice.named)
        texts = (text.content.text for text in wording(policy).having(*notice.parts) if text.block is not None)
        match = next((match for text in texts if (match := pattern.search(text))), None)
        if match is not None and not any(own.search(heading) for heading in headings):
            found[notice] = match[1]
    return found


def stated_elsewhere(
    policy: Policy, requirements: tuple[Requirement, ...], supplied: Iterable[str]
) -> tuple[Requirement, ...]:
    """The requirements, those of a notice that was not supplied undecided.

    Args:
        policy: the document.
        requirements: what became of every rule.
        supplied: roles of the documents that were judged with it.
    """
    given = set(supplied)
    open_notices = {notice: words for notice, words in pointers(policy).items() if notice.role not in given}
    return tuple(_undecided(item, open_notices) for item in requirements) if open_notices else requirements


def _undecided(item: Requirement, notices: dict[Notice, str]) -> Requirement:
    if not item.findings or any(finding.cause not in _SAID_THERE for finding in item.findings):
        return item
    words = next((words for notice, words in notices.items() if _answers(notice, item.rule)), None)
    if words is None:
        return item
    because = f"{UNCHECKED}: the text points to “{words}”, which was not supplied"
    return replace(item, verdict="undecided", findings=(), because=(*item.because, because))


def _answers(notice: Notice, rule: Rule) -> bool:
    return rule.topic in notice.topics or rule.regulation in notice.regulations
