"""A line cut into pieces: nothing is lost, and every piece is under exactly the marks that cover it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policy_lint.report.html.pieces import Line, assign
from policy_lint.text.mapping import MappedText
from policy_lint.text.source import Span

spans = st.tuples(st.integers(0, 60), st.integers(0, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@st.composite
def contents(draw: st.DrawFn, start: int = 0) -> MappedText:
    """A text of several stretches of a file, joined by blanks, as wrapped lines are."""
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        start += draw(st.integers(0, 4))
        words = draw(st.text("abc <&", min_size=0, max_size=8))
        parts.append(MappedText(words, ((0, start, len(words)),)))
        start += len(words)
    return MappedText.join(parts)


def covered(content: MappedText, span: Span) -> set[int]:
    """Offsets in the text whose characters stand in the stretch, found one by one."""
    stop = max(span.end, span.start + 1)
    return {
        here + index
        for here, there, size in content.segments
        for index in range(size)
        if span.start <= there + index < stop
    }


@given(contents(), st.lists(spans, max_size=6))
def test_pieces_give_the_line_back_and_lie_under_what_covers_them(content: MappedText, marks: list[Span]) -> None:
    pieces = Line(content).pieces(enumerate(marks))
    assert "".join(piece.text for piece in pieces) == content.text
    under: dict[int, set[int]] = {}
    offset = 0
    for piece in pieces:
        for number in piece.over:
            under.setdefault(number, set()).update(range(offset, offset + len(piece.text)))
        offset += len(piece.text)
    for number, span in enumerate(marks):
        wanted = covered(content, span)
        blanks = set(range(min(wanted), max(wanted) + 1)) if wanted else set()
        assert under.get(number, set()) == wanted | blanks


@given(contents(), st.lists(spans, max_size=6))
def test_a_mark_begins_and_ends_once_on_a_line(content: MappedText, marks: list[Span]) -> None:
    pieces = Line(content).pieces(enumerate(marks))
    shown = {number for piece in pieces for number in piece.over}
    assert sorted(number for piece in pieces for number in piece.begins) == sorted(shown)
    assert sorted(number for piece in pieces for number in piece.ends) == sorted(shown)


@st.composite
def texts(draw: st.DrawFn) -> list[MappedText]:
    found: list[MappedText] = []
    start = 0
    for _ in range(draw(st.integers(1, 5))):
        found.append(draw(contents(start)))
        start = found[-1].span().end + 1
    return draw(st.permutations(found))


@given(texts(), st.lists(spans, max_size=6))
def test_every_mark_stands_on_each_line_that_it_meets_or_else_on_one(
    content: list[MappedText], marks: list[Span]
) -> None:
    standing = assign([Line(item) for item in content], marks)
    for number, span in enumerate(marks):
        met = [index for index, item in enumerate(content) if covered(item, span)]
        at = [index for index, numbers in enumerate(standing) if number in numbers]
        assert at == met or (not met and len(at) == 1)
