"""White space that nobody sees at the ends of lines, and empty lines at the end of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import Edit, FactBook, Fix, Miss, Policy, Related, Rule, Span, fill, lazy, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HTML = (".html", ".htm", ".xhtml")
MARKDOWN = (".md", ".markdown", ".mdx")
LINE = lazy(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
BLANK = " \t\v\f\u00a0\u2007\u202f\u3000"
MOST_RELATED = 5


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding with the count, at the first place."""
    path, text = policy.source.path.lower(), policy.source.text
    if policy.kind != "prose" or path.endswith(HTML):  # of a web page nobody sees any, and YAML has rules of its own
        return
    spans = list(_spans(text, breaks=path.endswith(MARKDOWN)))
    if not spans:
        return
    first = spans[0]
    line, _column = policy.source.position(first.start)
    quote = shorten(policy.source.line(line), 60)
    below = spans[-1].start > len(text.rstrip(BLANK + "\r\n"))
    lines = len(spans) - below
    places = [f"at the end of {lines} lines" if lines > 1 else "at the end of a line"] if lines else []
    places += ["in empty lines below the text"] if below else []
    message = fill(rule.message, {"count": " and ".join(places), "quote": quote})
    related = tuple(Related(span, "here too") for span in spans[1 : 1 + MOST_RELATED])
    fix = Fix(tuple(Edit(span, "") for span in spans), safe=True)
    yield Miss(first, "defect", message, quote, "white-space", related, fix=fix)


def _spans(text: str, *, breaks: bool) -> Iterator[Span]:
    """White space before each line break, and the empty lines at the end but for the break of the last line.

    Args:
        text: the file.
        breaks: whether two blanks at the end of a line are a line break, as in Markdown.
    """
    end = len(text.rstrip(BLANK + "\r\n"))
    for match in LINE.finditer(text, 0):
        if match.start() >= end:
            break
        words = match[1].rstrip(BLANK)
        if len(words) < len(match[1]) and not (breaks and words and match[1].endswith("  ")):
            yield Span(match.start() + len(words), match.end(1))
    last = LINE.match(text, end)
    kept = end if last is None else last.end()
    if last is not None and last.end(1) > end:
        yield Span(end, last.end(1))
    if kept < len(text):
        yield Span(kept, len(text))
