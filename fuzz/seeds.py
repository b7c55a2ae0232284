"""What a fuzz target starts from: pieces of this repository's own files, and the words of its formats."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).resolve().parents[1]
_LARGEST = 4096
_FILES = {
    "yaml": "policies/*.yaml", "structured": "policies/*.yaml", "text": "seeds/*.txt", "extraction": "seeds/*.txt",
    "markdown": "docs/*.md", "html": "policy_lint/report/*/*.html", "rules": "rules/*/*.yaml",
}  # fmt: skip
_FENCED = {
    "json": "json", "baseline": "json", "configuration": "yaml", "decisions": "yaml", "toml": "toml", "rules": "yaml",
    "html": "html",
}  # fmt: skip


def seeds(target: str) -> Iterator[bytes]:
    """Whole small files; the lines of large prose, the entries of large YAML; what the documentation shows of a format."""
    for file in sorted(_ROOT.glob(_FILES[target])) if target in _FILES else ():
        text = file.read_text("utf-8")
        if file.suffix != ".yaml":
            yield from (piece.encode()[:_LARGEST] for piece in re.split(r"\n\n", text))
        elif len(text) <= _LARGEST:
            yield text.encode()
        else:
            head, *entries = re.split(r"(?m)^(?=  - )", text)
            yield from ((head + entry).encode()[:_LARGEST] for entry in entries)
    if target in _FENCED:
        fence = re.compile(rf"(?ms)^```{_FENCED[target]}\n(.*?)^```$")
        for file in sorted((_ROOT / "docs").glob("*.md")):
            yield from (piece.encode()[:_LARGEST] for piece in fence.findall(file.read_text("utf-8")))
    if target in {"html", "text", "extraction", "judging"}:
        lines = [
            line for file in sorted(_ROOT.glob("seeds/*.txt")) for line in file.read_text("utf-8").splitlines() if line
        ]
        shape = "<h2>A</h2><p>{}</p><ul><li>{}</ul>" if target == "html" else "{}"
        yield from (shape.replace("{}", line).encode()[:_LARGEST] for line in lines)


def _names(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "enum":
                yield from (word for word in value if isinstance(word, str))
            elif isinstance(value, dict):
                yield key
            yield from _names(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _names(value)


def dictionary() -> list[str]:
    """The keys and values that the schemas name, as libFuzzer's dictionary takes them."""
    found = {
        word
        for file in sorted((_ROOT / "schemas").glob("*.json"))
        for word in _names(json.loads(file.read_text("utf-8")))
    }
    marks = [
        ": ",
        "- ",
        "\\x0a",
        "&amp;",
        "<!--",
        "-->",
        "</",
        "```",
        "| ",
        "|-|",
        "We collect ",
        "We share ",
        "your ",
        ". ",
    ]
    return sorted(word for word in found if re.fullmatch(r"[\w$. -]{2,40}", word, re.ASCII)) + marks


__all__ = ["dictionary", "seeds"]
