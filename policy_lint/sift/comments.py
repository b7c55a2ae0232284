"""Comments in a policy that set findings aside: ``<!-- policy-lint ignore: RULE, RULE: reason -->``.

In Markdown and HTML they are HTML comments, in YAML ``# policy-lint ignore: …``. One speaks of its own line where words stand
before it, else of the next line that is not empty; ``ignore-file`` speaks of the whole document. They work, but they are
published with the page: a decision in the decisions file is not, and says who decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.engine.finding import SetAside
from policy_lint.engine.selection import named
from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.engine.finding import Finding
    from policy_lint.text.source import Source

MARK = "policy-lint ignore"
_COMMENT = lazy(r"policy-lint (ignore(?:-file)?):[ \t]*([^\n:]{1,400})(?::[ \t]*([^\n]{0,400}))?")
_OPENERS = {
    ".md": "<!--",
    ".markdown": "<!--",
    ".mdx": "<!--",
    ".html": "<!--",
    ".htm": "<!--",
    ".xhtml": "<!--",
    ".yaml": "#",
    ".yml": "#",
}


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that sets findings aside.

    Attributes:
        rules: ids, packs or topics.
        reason: the words after the second colon; empty where none are given.
        span: the comment.
        lines: the lines it speaks of, first and last; None: the whole document.
    """

    rules: tuple[str, ...]
    reason: str
    span: Span
    lines: tuple[int, int] | None


def comments(source: Source) -> list[Comment]:
    """The comments of a document, in order; formats without comments have none."""
    suffix = "." + source.path.rpartition(".")[2].lower()
    opener = _OPENERS.get(suffix)
    if opener is None or MARK not in source.text:
        return []
    return list(_comments(source, opener))


def _comments(source: Source, opener: str) -> Iterator[Comment]:
    text = source.text
    for match in _COMMENT.finditer(text):
        start = text.rfind(opener, max(0, match.start() - 10), match.start())
        if start < 0 or text[start + len(opener) : match.start()].strip():
            continue
        body, reason, end = match[2], match[3] or "", match.end()
        if opener == "<!--":
            close = text.find("-->", match.start())
            end = close + 3 if close >= 0 else match.end()
            body, reason = body.partition("-->")[0], reason.partition("-->")[0]
        rules = tuple(name.strip() for name in body.split(",") if name.strip())
        lines = None if match[1] == "ignore-file" else _spoken_of(source, start, end)
        yield Comment(rules, reason.strip(), Span(start, end), lines)


def _spoken_of(source: Source, start: int, end: int) -> tuple[int, int]:
    """The line before the comment on which words stand, else the next one that is not empty."""
    line, column = source.position(start)
    if source.line(line)[: column - 1].strip():
        return line, line
    last = source.position(end)[0]
    following = last + 1
    while following < source.line_count and not source.line(following).strip():
        following += 1
    return line, following


def speaks_of(comment: Comment, finding: Finding, source: Source) -> bool:
    """Whether a comment names the finding's rule and stands where the finding does."""
    if not named(finding.rule, comment.rules):
        return False
    if comment.lines is None:
        return True
    first, last = source.position(finding.span.start)[0], source.position(finding.span.end)[0]
    return first <= comment.lines[1] and comment.lines[0] <= last


def aside(comment: Comment, source: Source) -> SetAside:
    """What a finding says of the comment that set it aside."""
    line = source.position(comment.span.start)[0]
    return SetAside("comment", "accepted-risk", comment.reason, place=f"{source.path}:{line}")
