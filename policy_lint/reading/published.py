"""The published text that a structured document names: read beside it, never outside the project, never from a network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint import tracked
from policy_lint.errors import InputError
from policy_lint.policy.policy import Published
from policy_lint.text.bounded import read_bounded
from policy_lint.text.decoding import decode
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.text.source import Span

MARKED_UP = (".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml")


def read_published(document: Source, name: str, span: Span, restored: str, root: str) -> Published:
    """Read the source that ``document`` names, relative to the document's own folder.

    A source that can't be read is a finding, not an error: the document itself is sound.
    """
    text, problem = None, ""
    try:
        path = tracked.resolved(Path(document.path).parent / name)
        if path.is_relative_to(tracked.resolved(Path(root))):
            text = _words(Source(name, decode(read_bounded(path), name)))
        else:
            problem = "it lies outside the project"
    except OSError as error:
        problem = (error.strerror or "it can't be read").lower()
    except (InputError, ValueError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        problem = str(error)
    return Published(name, text, problem, span, restored)


def _words(source: Source) -> str:
    """What the published text says: a marked-up file by what its reader keeps of it, any other as it stands."""
    if not source.path.lower().endswith(MARKED_UP):
        return source.text
    from policy_lint.policy.rebuild import document_of, with_title_heading
    from policy_lint.reading.read import read_policy
    from policy_lint.reading.structured import restored_text

    return restored_text(document_of(with_title_heading(read_policy(source, None))).sections)
