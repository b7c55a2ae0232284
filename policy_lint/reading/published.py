"""The published text that a structured document names: read beside it, never outside the project, never from a network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint.errors import InputError
from policy_lint.policy.policy import Published
from policy_lint.text.decoding import decode

if TYPE_CHECKING:
    from policy_lint.text.source import Source, Span


def read_published(document: Source, name: str, span: Span, restored: str, root: str) -> Published:
    """Read the source that ``document`` names, relative to the document's own folder.

    A source that can't be read is a finding, not an error: the document itself is sound.
    """
    text, problem = None, ""
    try:
        path = (Path(document.path).parent / name).resolve()
        if path.is_relative_to(Path(root).resolve()):
            text = decode(path.read_bytes(), name)
        else:
            problem = "it lies outside the project"
    except OSError as error:
        problem = (error.strerror or "it can't be read").lower()
    except (InputError, ValueError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        problem = str(error)
    return Published(name, text, problem, span, restored)
