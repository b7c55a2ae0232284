"""YAML and JSON files named on the command line that are no policies: plain data with the place of every value."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint.errors import InputError, Problem
from policy_lint.pipeline.discovery import shown
from policy_lint.reading.structured import load_tree
from policy_lint.text.bounded import read_bounded
from policy_lint.text.decoding import decode
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.reading.tree import Tree


def load_file(name: str) -> Tree:
    """Read a file.

    Raises:
        InputError: where it can't be read, or is neither YAML nor JSON.
    """
    path = shown(name)
    try:
        data = read_bounded(Path(name))
    except OSError as error:
        raise InputError([Problem(path, (error.strerror or "can't be read").lower())]) from None
    except ValueError as error:  # a NUL in the name
        raise InputError([Problem(path, str(error))]) from None
    return load_tree(Source(path, decode(data, path)))
