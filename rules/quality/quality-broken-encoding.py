"""Characters that were read in the wrong encoding, lost on the way, or escaped once too often."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from policy_lint.api import (
    Change,
    FactBook,
    Fix,
    MappedText,
    Miss,
    Policy,
    Related,
    Rule,
    Span,
    fill,
    fix_of,
    lazy,
    shorten,
    wording,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

# UTF-8 read as Windows-1252 or Latin-1: the lead byte of a sequence as a letter, and a second byte that stands after no letter
# of its own in any language; the replacement character, itself or so read; entities that a reader would see as written.
BROKEN = lazy(
    r"â€[\u0080-\uffff]?|Ã[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|"
    r"Â[\u00a0-\u00bf\u0080-\u009f]|ï¿½|\ufffd|&(?:nbsp|amp|[lr][sd]quo|quot|apos|[nm]dash|bull|hellip|copy|reg|trade|lt|gt|"
    r"#\d{2,5}|#x[\da-f]{2,5});",
    re.IGNORECASE,
)

SIGNS = ("â", "ã", "ï¿½", "\ufffd", "&")
"""One of these is in whatever is broken, in lower case."""
LONGEST = 60


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding with the count, at the first place."""
    found: list[tuple[Span, str, str]] = []
    broken: list[tuple[MappedText, int, int]] = []
    for section, content, _block, _lower in wording(policy).having(*SIGNS):
        for match in BROKEN.finditer(content.text):
            before, after = content.text[: match.start()][-20:], content.text[match.end() : match.end() + 15]
            words = f"{before.split(' ')[-1]}{match[0]}{after.split(' ')[0]}"
            found.append((content.span(*match.span()), words, section.pointer))
            broken.append((content, *match.span()))
    if found:
        span, words, pointer = found[0]
        message = fill(rule.message, {"count": str(len(found)), "quote": shorten(words, 40)})
        related = tuple(Related(other, "here too") for other, _, _ in found[1:6])
        yield Miss(span, "defect", message, words, "encoding", related, pointer, fix=_fix(policy, broken))


def _fix(policy: Policy, broken: list[tuple[MappedText, int, int]]) -> Fix | None:
    """The characters as they were meant; None where one of them is lost for good."""
    changes: list[Change] = []
    for content, start, end in broken:
        if changes and changes[-1][0] is content and start < changes[-1][2]:
            continue  # mended with the ones before it
        first, last = _run(content.text, start, end)
        whole = _meant(content.text[first:last])
        if whole is None:
            first, last, whole = start, end, _meant(content.text[start:end])
        if whole is None:
            return None
        changes.append((content, first, last, whole))
    return fix_of(policy, changes, safe=False)


def _run(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of letters with accents and signs that a broken character stands in, for some were broken twice."""
    while start and not text[start - 1].isascii() and end - start < LONGEST:
        start -= 1
    while end < len(text) and not text[end].isascii() and end - start < LONGEST:
        end += 1
    return start, end


def _meant(text: str) -> str | None:
    """What was written before it was read as Windows-1252 or escaped; None where that can't be told."""
    if text.startswith("&"):
        plain = html.unescape(text).replace("\u00a0", " ")
        return plain if plain != text and plain.isprintable() else None
    for _ in range(3):
        try:
            text = b"".join(_byte(one) for one in text).decode("utf-8")
        except UnicodeError:
            return None
        if not BROKEN.search(text):
            return text if "\ufffd" not in text else None
    return None


def _byte(character: str) -> bytes:
    """The byte that is this character in Windows-1252, or in Latin-1 where that has none."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
