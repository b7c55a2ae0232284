"""``policy-lint rules``: the list of rules."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.conftest import RULES, Run

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

TABLE = """\
demo
  demo-dnt        error    CalOPPA       No statement on Do Not Track
  demo-empty      warning  QUALITY       An empty section
  demo-repeated   note     QUALITY       Text that is repeated
  demo-retention  error    QUALITY       No retention period

4 rules in 1 pack
"""


def test_the_table(run: Run) -> None:
    result = run("rules")
    assert (result.exit_code, result.stdout) == (0, TABLE)


def test_a_narrow_terminal_puts_titles_on_lines_of_their_own(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    text = run("rules").stdout
    assert "  demo-dnt        error    CalOPPA\n      No statement on Do Not Track\n" in text
    assert max(map(len, text.splitlines())) <= 60


def test_select_and_ignore_narrow_the_list(run: Run) -> None:
    assert [rule["id"] for rule in json.loads(run("rules", "-f", "json", "--select", "QUALITY").stdout)] == [
        "demo-empty",
        "demo-repeated",
        "demo-retention",
    ]
    assert run("rules", "--select", "QUALITY", "--ignore", "retention,demo-empty").stdout.endswith(
        "\n\n1 rule in 1 pack\n"
    )
    assert "did you mean `demo-dnt`?" in run("rules", "--select", "demo-dmt").stderr


def test_json_has_all_metadata(run: Run) -> None:
    rule = json.loads(run("rules", "--format", "json", "--select", "demo-dnt").stdout)[0]
    assert rule["applies_when"] == {
        "all": [{"engages_cross_site_tracking": True}],
        "any": [{"users_in": "US-CA"}],
        "none": [],
    }
    assert (rule["pack"], rule["verb"], rule["verified"], rule["link"]) == (
        "demo",
        "require",
        False,
        "https://example.org/law",
    )
    assert (rule["aliases"], rule["related"], rule["examples"]) == (
        ["old-dnt"],
        ["demo-retention"],
        {"pass": 1, "fail": 1},
    )
    assert "require" not in rule
    assert "path" not in rule


def test_a_broken_rule_file_is_told_and_the_others_are_listed(run: Run, put: Callable[..., str]) -> None:
    put("mine/broken.yaml", RULES["demo-empty"])
    result = run("rules", "--rules", "mine")
    assert result.exit_code == 2
    assert (
        "mine/broken.yaml:1:5: error: the file is named `broken`, the rule `demo-empty`; they must agree"
        in result.stderr
    )
    assert result.stdout == TABLE
