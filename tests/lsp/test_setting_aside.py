"""Entries added to a decisions file: it still parses, holds one decision more, and keeps all that it held."""

from __future__ import annotations

import pytest
import yaml

from policy_lint.lsp.setting_aside import insertion

LINES = ["- rule: a-rule", '  path: "x.md"']
ADDED = {"rule": "a-rule", "path": "x.md"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# who decides: counsel\n",
        "decisions:\n  - rule: b\n    path: y\n",
        "decisions:\n- rule: b\n  path: y\n# the end",
        "decisions:\n  - rule: b\n    path: y",
        "decisions:\n  - rule: b # why\n\n",
        "decisions: []\n",
        "decisions:\n",
        "decisions: # none yet\n",
        "decisions: null # none yet\nother: 1\n",
        "decisions:\n    - rule: b\n    - rule: c\nother: 1\n",
        "decisions:\n  - rule: b\r\n    path: y\r\n",
        "other: 1",
    ],
)
def test_an_entry_is_added(text: str) -> None:
    before = yaml.safe_load(text) or {}
    where = insertion(text, LINES)
    assert where is not None
    after = yaml.safe_load(text[: where.start] + where.text + text[where.end :])
    assert after.pop("decisions") == [*(before.pop("decisions", None) or []), ADDED]
    assert after == before


@pytest.mark.parametrize("text", ["decisions: [{rule: b}]\n", "decisions: [\n", "- a\n", "decisions: nonsense\n", "\0"])
def test_a_file_that_can_not_be_added_to_is_left_alone(text: str) -> None:
    assert insertion(text, LINES) is None
