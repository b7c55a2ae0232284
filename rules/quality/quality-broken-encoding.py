"""Characters that were read in the wrong encoding, lost on the way, or escaped once too often."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Related, Rule, Span, fill, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

# UTF-8 read as Windows-1252 or Latin-1: the lead byte of a sequence as a letter, and a second byte that stands after no letter
# of its own in any language; the replacement character, itself or so read; entities that a reader would see as written.
BROKEN = re.compile(
    r"â€[\u0080-\uffff]?|Ã[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    r"|Â[\u00a0-\u00bf\u0080-\u009f]|ï¿½|\ufffd"
    r"|&(?:nbsp|amp|[lr][sd]quo|quot|apos|[nm]dash|bull|hellip|copy|reg|trade|lt|gt|#\d{2,5}|#x[\da-f]{2,5});",
    re.IGNORECASE,
)


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding with the count, at the first place."""
    found: list[tuple[Span, str, str]] = []
    for section in policy.all_sections:
        for content in section.contents:
            for match in BROKEN.finditer(content.text):
                before, after = content.text[: match.start()][-20:], content.text[match.end() : match.end() + 15]
                words = f"{before.split(' ')[-1]}{match[0]}{after.split(' ')[0]}"
                found.append((content.span(*match.span()), words, section.pointer))
    if found:
        span, words, pointer = found[0]
        message = fill(rule.message, {"count": str(len(found)), "quote": shorten(words, 40)})
        related = tuple(Related(other, "here too") for other, _, _ in found[1:6])
        yield Miss(span, "defect", message, words, "encoding", related, pointer)
