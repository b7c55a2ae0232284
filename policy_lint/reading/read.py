"""A file by its suffix: structured documents, Markdown, web pages, and everything else as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.policy.policy import Policy
    from policy_lint.text.source import Source

YAML_OR_JSON = (".yaml", ".yml", ".json")
MARKDOWN = (".md", ".markdown", ".mdx")
HTML = (".html", ".htm", ".xhtml")


def read_policy(source: Source, root: str | None) -> Policy:
    """Read a file; readers are imported only for the files that need them.

    Args:
        source: the file.
        root: the folder that a structured document's ``source`` may not leave; None: it is not read.

    Raises:
        InputError: where a structured document does not parse or validate. Any prose can be read.
    """
    name = source.path.lower()
    if name.endswith(YAML_OR_JSON):
        from policy_lint.reading.structured import read_structured

        return read_structured(source, root=root)
    if name.endswith(MARKDOWN):
        from policy_lint.reading.markdown import read_markdown

        return read_markdown(source)
    if name.endswith(HTML):
        from policy_lint.reading.html import read_html

        return read_html(source)
    from policy_lint.reading.text import read_text

    return read_text(source)
