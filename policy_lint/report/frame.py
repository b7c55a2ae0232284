"""The line of the file that a finding is about, with what is meant underlined; a long line is cut around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.report.harmless import cells, harmless

if TYPE_CHECKING:
    from policy_lint.report.view import View
    from policy_lint.text.source import Source, Span

_CUT = "…"
_GUTTER = 5
_SNAP = 16


def frame(
    source: Source, span: Span, view: View, *, role: str = "error", mark: str = "^", label: str = ""
) -> list[str]:
    """The lines of a code frame.

    Args:
        source: the file.
        span: what is meant; of a span over several lines the first is shown.
        view: width and colours.
        role: the colour of the underline.
        mark: the character that underlines.
        label: what to say beside the underline.
    """
    number, column = source.position(span.start)
    last, last_column = source.position(span.end)
    line = source.line(number)
    start = min(column - 1, len(line))
    end = min(last_column - 1, len(line)) if last == number else len(line)
    before, meant, after = _window(line, start, max(start, end), view.width - _GUTTER - 4)
    gutter = f"{number:>{_GUTTER}}"
    bar = view.paint("|", "gutter")
    under = " " * cells(before) + view.paint(mark * max(1, cells(meant)), role)
    if last > number and source.line(number + 1 if last == number + 1 else last)[: last_column - 1].strip():
        label = f"to line {last}" + (f": {label}" if label else "")
    said = f" {view.paint(label, role)}" if label else ""
    if said and _GUTTER + 4 + cells(before) + cells(meant) + len(label) > view.width:
        said = "\n" + " " * _GUTTER + f" {bar} {view.paint(label, role)}"
    shown = before + (view.paint(meant, role) if meant.strip() else meant) + after
    return f"{view.paint(gutter, 'gutter')} {bar} {shown}\n{' ' * _GUTTER} {bar} {under}{said}".split("\n")


def _window(line: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """What stands before the span, the span and what stands after it, in as many columns as there is room for."""
    indent = min(start, len(line) - len(line.lstrip()))
    line, start, end = line[indent:], start - indent, end - indent
    if len(line) <= room:
        parts = _safe(line[:start]), _safe(line[start:end]), _safe(line[end:]).rstrip()
        if sum(map(cells, parts)) <= room:
            return parts
    lead = max(room // 5, min(room - (end - start) - 2, room // 2))
    begin = _begin(line, start, lead)
    before = (_CUT if begin else "") + _safe(line[begin:start])
    left = room - cells(before)
    meant, rest = _fill(line, start, end, left - 1)
    if rest < end:
        return before, meant + _CUT, ""
    after, rest = _fill(line, end, len(line), left - cells(meant) - 1)
    after = after.rstrip()
    if rest < len(line.rstrip()):
        cut = after.rfind(" ")
        after = (after[:cut] if len(after) - cut <= _SNAP and cut > 0 else after) + _CUT
    return before, meant, after


def _begin(line: str, start: int, lead: int) -> int:
    """Where to begin so that at most ``lead`` columns stand before the span, at a word where one begins nearby."""
    begin, taken = start, 0
    while begin and taken < lead:
        begin -= 1
        taken += cells(_safe(line[begin]))
    if begin:
        space = line.find(" ", begin, min(begin + _SNAP, start))
        begin = space + 1 if space >= 0 else begin + 1
    return begin


def _fill(line: str, start: int, end: int, room: int) -> tuple[str, int]:
    """As much of a stretch of the line as fits, and where that ends."""
    shown: list[str] = []
    at = start
    while at < end:
        character = _safe(line[at])
        room -= cells(character)
        if room < 0:
            break
        shown.append(character)
        at += 1
    return "".join(shown), at


def _safe(text: str) -> str:
    return harmless(text.replace("\t", "  "))
