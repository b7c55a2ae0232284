"""Bytes of a file → text, or one clear problem with its place."""

from __future__ import annotations

import codecs

from policy_lint.errors import InputError, Problem
from policy_lint.text.source import Source

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, path: str) -> str:
    """Decode a file: UTF-8, with or without byte-order mark, or UTF-16 with one.

    No other encoding is guessed: a wrong guess would misquote the policy. Line breaks are kept as they are.

    Args:
        data: the whole file.
        path: the file as the user named it, for the message.

    Returns:
        The text without byte-order mark.

    Raises:
        InputError: with one problem, where the file is binary, not valid in its encoding, or has no text.
    """
    text = _utf16(data, path) if data.startswith(_UTF16_MARKS) else _utf8(data, path)
    if "\0" in text:
        raise _failure(path, "is a binary file, not text: expected plain text, Markdown, HTML, YAML or JSON")
    if not text.strip():
        raise _failure(path, "the file is empty: expected the text of a privacy policy")
    return text


def _utf8(data: bytes, path: str) -> str:
    """Decode UTF-8, or say which byte is wrong and where."""
    if b"\0" in data:  # checked on the bytes: a picture is “binary”, not “invalid UTF-8 at byte 0x89”
        raise _failure(path, "is a binary file, not text: expected plain text, Markdown, HTML, YAML or JSON")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        valid = error.object[: error.start].decode("utf-8")
        line, column = Source(path, valid).position(len(valid))
        message = f"invalid UTF-8: byte 0x{error.object[error.start]:02x}; expected UTF-8: re-save the file as UTF-8"
        raise _failure(path, message, line, column) from error


def _utf16(data: bytes, path: str) -> str:
    """Decode UTF-16; its byte-order mark says the order of the bytes."""
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        message = f"invalid UTF-16 at byte {error.start + 1}; expected UTF-8: re-save the file as UTF-8"
        raise _failure(path, message) from error


def _failure(path: str, message: str, line: int | None = None, column: int | None = None) -> InputError:
    """An error with one problem."""
    return InputError([Problem(path, message, line, column)])
