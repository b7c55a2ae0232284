"""Non-breaking spaces where nothing is to be kept together, and characters that nobody sees."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from policy_lint.api import Change, FactBook, MappedText, Miss, Policy, Related, Rule, fill, fix_of, lazy, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

HTML = (".html", ".htm", ".xhtml")
SPACES = "\u00a0\u202f\u2007"
# Not between a number and what it counts, a sign and its number, a title and a name, a word and the dash after it.
SPACE = lazy(
    rf"(?<![\d§¶№$€£«‹])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|No)\.)(?<!\b(?:Mrs|Art|Sec)\.)(?<!\b(?:Mr|Ms|Dr))[{SPACES}]"
    r"(?![\d–—…»›%€])"
)
UNSEEN = "\u00ad\u180e\u200b\u2060\ufeff"
JOINERS = "\u200c\u200d"
MARKS = "\u200e\u200f\u202a-\u202c\u2066-\u2069"  # the overrides are for quality-disguised-text
HIDDEN = lazy(rf"[{UNSEEN}]|(?<![^\0-\x7f])[{JOINERS}](?![^\0-\x7f])")
HIDDEN_OR_MARK = lazy(rf"{HIDDEN.pattern}|[{MARKS}]")
ANY = lazy(rf"[{SPACES}{UNSEEN}{JOINERS}{MARKS}]")
BREAK = lazy(r"[\r\n]")
AROUND, MOST_RELATED = 25, 5
BULLETS = " \t•◦▪·‣●–*-"


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding with the count, at the first place; in a web page such characters are how a line is laid out."""
    text = policy.source.text
    if policy.source.path.lower().endswith(HTML) or text.isascii() or not ANY.search(text):
        return
    hidden = (
        HIDDEN
        if any(one.isalpha() and unicodedata.bidirectional(one) in {"R", "AL"} for one in set(text))
        else HIDDEN_OR_MARK
    )
    changes: list[Change] = []
    for content in _contents(policy):
        found = [(match.span(), " ") for match in SPACE.finditer(content.text)]
        found += [(match.span(), "") for match in hidden.finditer(content.text)]
        changes += [(content, start, end, instead) for (start, end), instead in sorted(found)]
    if not changes:
        return
    content, start, end, _instead = changes[0]
    before, after = content.text[max(0, start - AROUND) : start], content.text[end : end + AROUND]
    line = f"{BREAK.split(before)[-1]}{content.text[start:end]}{BREAK.split(after)[0]}"
    words = shorten(line.lstrip(BULLETS), 2 * AROUND)
    message = fill(rule.message, {"count": str(len(changes)), "quote": words})
    related = tuple(
        Related(other.span(first, last), "here too") for other, first, last, _ in changes[1 : 1 + MOST_RELATED]
    )
    fix = fix_of(policy, changes, safe=True)
    yield Miss(content.span(start, end), "defect", message, words, "hidden", related, fix=fix)


def _contents(policy: Policy) -> Iterable[MappedText]:
    """All of a text, so that nothing at the ends of its lines is missed; of a structured document the words alone."""
    if policy.kind == "prose":
        yield MappedText.of(policy.source.text, 0, len(policy.source.text))
        return
    if policy.title is not None:
        yield policy.title
    for section in policy.all_sections:
        yield from section.contents
