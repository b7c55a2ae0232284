"""Decoding: what is text becomes text, what is not is one clear problem with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.errors import InputError
from policy_lint.text.decoding import decode


def problem(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        decode(data, "docs/privacy.txt")
    assert len(caught.value.problems) == 1
    return str(caught.value.problems[0])


def test_a_byte_order_mark_is_dropped_and_line_breaks_are_kept() -> None:
    assert decode("\ufeffWe\r\nsell\rno\ndata".encode(), "p") == "We\r\nsell\rno\ndata"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_read_only_with_its_mark(encoding: str) -> None:
    assert decode("\ufeffWe “keep” it.\n".encode(encoding), "p") == "We “keep” it.\n"
    assert "binary" in problem("We keep it.\n".encode(encoding))


def test_a_wrong_byte_is_named_with_line_and_column() -> None:
    message = problem("We keep\r\nyour “données".encode() + b"\xe9 x")
    assert message.startswith("docs/privacy.txt:2:14: ")
    assert "0xe9" in message
    assert "expected UTF-8: re-save" in message


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", b"abc\0def", b"\xff\xfe\0\0a\0\0\0"])
def test_a_binary_file_is_said_to_be_one(data: bytes) -> None:
    assert "is a binary file" in problem(data)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t", b"\xff\xfe", "\u00a0\n".encode()])
def test_a_file_without_text_is_empty(data: bytes) -> None:
    assert "the file is empty" in problem(data)


def test_half_a_character_of_utf16_is_a_problem_not_a_traceback() -> None:
    assert "UTF-16" in problem(b"\xff\xfea\0\0\xd8")


@given(st.binary(max_size=60))
def test_any_bytes_give_text_or_one_problem(data: bytes) -> None:
    try:
        assert decode(data, "p").strip()
    except InputError as error:
        assert len(error.problems) == 1
