"""A corpus of seven tiny documents whose figures can be counted on one's fingers.

Its documents are structured, so that what is read in them hangs on no detector.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from pathlib import Path

DNT = {"kind": "do-not-track", "response": "ignores", "quote": "We do not respond to Do Not Track signals."}
SECURITY = {"kind": "security", "measures": ["encryption-in-transit"], "quote": "We encrypt what you send."}
COLLECTION = {"kind": "collection", "data": ["name"], "quote": "We collect your name."}
SALE = {"kind": "sale", "stance": "denied", "quote": "We never sell your data to anybody."}

ROWS: dict[str, tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]] = {
    # id: statements' document, the rest of the row, statements
    "right": (
        {"dnt": True, "security": True, "children": True},
        {"segments": [{"text": "Tracking.  We do not respond to “Do Not Track” signals! Ever.", "labels": ["dnt"]}]},
        [DNT, SECURITY],
    ),
    "elsewhere": (
        {"dnt": True, "security": True, "children": True},
        {"segments": [{"text": "Your browser may send a signal about tracking.", "labels": ["dnt"]}]},
        [DNT, SECURITY],
    ),
    "missed": (
        {"dnt": True, "security": False, "children": True},
        {
            "segments": [
                {"text": "We collect your name. We do not do anything about DNT.", "labels": ["dnt"]},
                {"text": "Nobody reads this.", "labels": []},
            ]
        },
        [COLLECTION],
    ),
    "invented": (
        {"dnt": False, "security": False, "children": True},
        {"segments": [{"text": "We do not respond to Do Not Track signals.", "labels": ["cookies", "choices"]}]},
        [DNT, COLLECTION],
    ),
    "spared": ({"dnt": False, "security": False, "children": True}, {}, [SALE]),
    "disputed": ({"dnt": True, "security": False}, {"disputed": ["dnt"]}, []),
    "unsaid": ({"dnt": None, "security": False, "dnt_policy": "honored"}, {"segments": None}, [DNT]),
}

Build = Callable[..., str]


def document(statements: list[dict[str, Any]]) -> str:
    text = " ".join(statement["quote"] for statement in statements) or "Nothing."
    section = {"id": "all", "text": text, "statements": statements}
    return yaml.safe_dump({"schema": 1, "language": "en", "sections": [section]}, allow_unicode=True)


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Write a corpus into the current folder; its path."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")

    def write(name: str = "opp115", rows: Any = None, about: str | None = None) -> str:
        folder = tmp_path / name
        (folder / "docs").mkdir(parents=True)
        lines = []
        for identifier, (labels, more, statements) in (rows or ROWS).items():
            (folder / "docs" / f"{identifier}.yaml").write_text(document(statements), encoding="utf-8")
            lines.append(json.dumps({"id": identifier, "doc": f"docs/{identifier}.yaml", "labels": labels, **more}))
        (folder / "labels.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        if about is not None:
            (folder / "corpus.json").write_text(about, encoding="utf-8")
        return name

    return write
