"""Source and MappedText: whatever is cut, joined or stripped, a character still knows its place in the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policy_lint.text.mapping import MappedText
from policy_lint.text.source import Source, Span

TEXT = st.text(alphabet="ab \n\r\té“", max_size=40)


def assert_exact(mapped: MappedText, file: str) -> None:
    for here, there, size in mapped.segments:
        assert mapped.text[here : here + size] == file[there : there + size]
        for offset in range(size):
            assert mapped.place(here + offset) == there + offset


@st.composite
def mapped_texts(draw: st.DrawFn) -> tuple[str, MappedText]:
    """A file, and pieces of it in order joined by blanks."""
    file = draw(TEXT)
    cuts = sorted(draw(st.lists(st.integers(0, len(file)), min_size=2, max_size=8)))
    pieces = [MappedText.of(file, start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    return file, MappedText.join(pieces)


@given(mapped_texts(), st.integers(0, 60), st.integers(0, 60))
def test_slicing_joining_and_stripping_keep_every_place(made: tuple[str, MappedText], a: int, b: int) -> None:
    file, mapped = made
    assert_exact(mapped, file)
    start, end = sorted((min(a, len(mapped.text)), min(b, len(mapped.text))))
    part = mapped.slice(start, end)
    assert part.text == mapped.text[start:end]
    assert_exact(part, file)
    assert mapped.strip().text == mapped.text.strip()
    assert_exact(mapped.strip(), file)
    assert_exact(MappedText.join([part, mapped], " | "), file)


@given(mapped_texts())
def test_a_span_lies_in_the_file_and_covers_the_text(made: tuple[str, MappedText]) -> None:
    file, mapped = made
    span = mapped.strip().span()
    assert 0 <= span.start <= span.end <= len(file)
    if mapped.text.strip():
        assert file[span.start] == mapped.text.strip()[0]
        assert file[span.end - 1] == mapped.text.strip()[-1]


def test_an_empty_text_stands_somewhere() -> None:
    assert MappedText.of("abc", 2, 2).span() == Span(2, 2)


@given(TEXT)
def test_positions_round_trip(text: str) -> None:
    source = Source("p", text)
    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        assert source.offset(line, column) == offset
        assert 1 <= line <= source.line_count


@given(TEXT)
def test_lines_are_the_text_without_its_breaks(text: str) -> None:
    source = Source("p", text)
    lines = [source.line(number) for number in range(1, source.line_count + 1)]
    assert "".join(lines) == text.replace("\r", "").replace("\n", "")


def test_positions_outside_the_text_are_drawn_in() -> None:
    source = Source("p", "a\r\nbc")
    assert source.position(-5) == (1, 1)
    assert source.position(99) == (2, 3)
