"""Positions of the protocol: UTF-16 columns unless the client offers another unit, whatever the text holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from pygls.workspace import PositionCodec

from policy_lint.lsp.places import places_of
from policy_lint.text.source import Span

UTF16 = PositionCodec(types.PositionEncodingKind.Utf16)
ENCODINGS = {
    types.PositionEncodingKind.Utf8: "utf-8",
    types.PositionEncodingKind.Utf16: "utf-16-le",
    types.PositionEncodingKind.Utf32: "utf-32-le",
}
UNIT = {"utf-8": 1, "utf-16-le": 2, "utf-32-le": 4}
texts = st.text(st.sampled_from("ab é\u2028\x0b\x85🦊𝄞\n\r"), max_size=40)


@given(texts, st.sampled_from(sorted(ENCODINGS)), st.booleans())
def test_an_offset_comes_back_and_its_column_counts_code_units(text: str, encoding: str, marked: bool) -> None:
    held = ("\ufeff" if marked else "") + text.removeprefix("\ufeff")
    places = places_of("a.md", held, PositionCodec(types.PositionEncodingKind(encoding)))
    codec = ENCODINGS[types.PositionEncodingKind(encoding)]
    # the protocol's lines end at \n, \r\n and \r, and at nothing else
    lines = held.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for offset in range(len(text) + 1):
        inside = text[offset - 1 : offset + 1] == "\r\n"  # between the two halves of a line break
        position = places.position(offset)
        if inside:
            continue
        assert places.offset(position) == offset
        before = lines[position.line].encode(codec)[: position.character * UNIT[codec]].decode(codec)
        counted = text[:offset].replace("\r\n", "\n").replace("\r", "\n").rpartition("\n")[2]
        assert before.removeprefix("\ufeff") == counted


def test_astral_characters_count_twice_before_and_inside_a_range() -> None:
    places = places_of("a.md", "🦊 we 𝄞 keep\n🦊", UTF16)
    start = places.source.text.index("𝄞")
    assert places.range(Span(start, start + 1)) == types.Range(types.Position(0, 6), types.Position(0, 8))
    assert places.position(len(places.source.text)) == types.Position(1, 2)


def test_positions_outside_the_text_are_drawn_in() -> None:
    places = places_of("a.md", "🦊b\nc", UTF16)
    assert places.offset(types.Position(0, 1)) == 0  # between the halves of a surrogate pair
    assert places.offset(types.Position(0, 99)) == 2
    assert places.offset(types.Position(7, 0)) == 4


def test_an_empty_span_is_shown_over_its_word() -> None:
    places = places_of("a.md", "kept-up to date", UTF16)
    assert places.range(Span(0, 0)) == types.Range(types.Position(0, 0), types.Position(0, 7))
    assert places.range(Span(15, 15)) == types.Range(types.Position(0, 15), types.Position(0, 15))
