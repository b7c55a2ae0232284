"""``policy-lint explain``: a rule's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import RULES, Run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = """\
No statement on Do Not Track

Rule:       demo-dnt
Pack:       demo
Topic:      do-not-track
Severity:   error
Strength:   must: a law requires it
Confidence: unmeasured
Decided:    from the text alone
Since:      0.1.0
Formerly:   old-dnt

What is wrong
  The policy does not say how it responds to Do Not Track.

Why
  Readers must be able to find it.

Law
  CalOPPA, 22575(b)(5)
  California Online Privacy Protection Act, Cal. Bus. & Prof. Code 22575-22579
  wording NOT VERIFIED, read in a verbatim reproduction: check it before you rely on it
  in force from 2014-01-01; the law as of 2026
  https://example.org/law

Applies when
  every one of:
  - Do you follow visitors over time and across other sites? Yes (engages_cross_site_tracking=true)
  and at least one of:
  - users in California (users_in=US-CA)

Avoid
  x You can refuse cookies.

Prefer
  + We do not respond to Do Not Track.

Remedy
  State how you respond to Do Not Track.

Near miss
  The finding stands at the nearest thing said: a statement of kind cookies.

Related
  - demo-retention
"""


def test_the_page_of_a_rule(run: Run) -> None:
    result = run("explain", "demo-dnt")
    assert result.exit_code == 0
    assert result.stdout == PAGE


@pytest.mark.parametrize("name", ["old-dnt", "DEMO-DNT"])
def test_a_rule_is_found_by_its_former_name_and_in_any_case(run: Run, name: str) -> None:
    assert run("explain", name).stdout == run("explain", "demo-dnt").stdout


def test_an_unknown_rule_is_told_what_was_meant(run: Run) -> None:
    result = run("explain", "demo-dmt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "policy-lint: error: there is no rule `demo-dmt`: did you mean `demo-dnt`?\n"


def test_a_page_fits_a_narrow_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = run("explain", "demo-dnt").stdout.splitlines()
    assert max(map(len, lines)) <= 60


def test_headings_are_bold_only_where_colour_is_asked_for(run: Run) -> None:
    assert "\x1b[1mWhy\x1b[0m" in run("explain", "demo-dnt", "--color", "always").stdout
    assert "\x1b" not in run("explain", "demo-dnt").stdout


def test_a_rule_that_always_applies_and_rests_on_no_law(run: Run) -> None:
    page = run("explain", "demo-empty").stdout
    assert "Applies when\n  always\n" in page
    assert "Law\n  drafting quality, no statute\n\n" in page
    assert "Avoid" not in page


def test_a_rule_of_a_folder_and_conditions_of_every_shape(run: Run, put: Callable[..., str], pack: Path) -> None:
    text = RULES["demo-dnt"].replace("demo-dnt", "my-rule").replace("aliases: [old-dnt]\n", "")
    when = "applies_when: {all: [{users_in: any}, {state_act_controller: VA}], none: [{exclusively_online_direct: false}]}\n"
    lines = [when if line.startswith("applies_when") else line for line in text.splitlines(keepends=True)]
    put("mine/my-rule.yaml", "".join(lines) + "in_force_until: 2030-12-31\nreviewed: 2026-01-31\n")
    result = run("explain", "my-rule", "--rules", "mine")
    assert (result.exit_code, result.stderr) == (0, "")
    page = result.stdout
    assert "- it is known that there are some (users_in)" in page
    assert "(state_act_controller=VA)" in page
    assert "and none of:\n  - Do you operate only online, in a direct relationship with your customers?" in page
    assert "No (exclusively_online_direct=false)" in " ".join(page.split())
    assert "in force from 2014-01-01 until 2030-12-31" in page
    assert "last compared with its source: 2026-01-31" in page


def explained(run: Run, put: Callable[..., str], examples: str) -> str:
    """The page of a rule with these examples."""
    text = RULES["demo-retention"].replace("demo-retention", "my-rule")
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("examples")]
    put("mine/my-rule.yaml", "".join(lines) + examples)
    return run("explain", "my-rule", "--rules", "mine").stdout


def test_examples_show_their_words(run: Run, put: Callable[..., str]) -> None:
    examples = """\
examples:
  fail:
    - {title: x}
    - sections: [{heading: Data, text: We keep it., sections: [{heading: Inner}]}]
    - statements: [{kind: notice, topic: scope, quote: [This, applies]}]
"""
    page = explained(run, put, examples)
    assert "Avoid\n  x x\n\n  x Data\n    We keep it.\n    Inner\n\n  x This applies\n" in page


def test_prose_examples_keep_their_lines_and_items_hang(run: Run, put: Callable[..., str]) -> None:
    examples = """\
examples:
  fail:
    - |
      What we keep

      We keep:
      - bills, together with every letter that you have written to us about them in the years before
      - logs
    - {statements: []}
"""
    page = explained(run, put, examples)
    assert (
        """\
Avoid
  x What we keep

    We keep:
    - bills, together with every letter that you have written to us about them in the years before
    - logs

  x (a document that says nothing on it)
"""
        in page
    )


def test_what_falls_short_is_told_without_the_fields_of_a_finding(run: Run, put: Callable[..., str]) -> None:
    text = RULES["demo-dnt"].replace("demo-dnt", "my-rule").replace("aliases: [old-dnt]\n", "")
    weak = 'weak: {when: {statement: tracking}, message: "“{quote}” is no answer."}\n'
    put("mine/my-rule.yaml", text + weak)
    assert "  Where it falls short: “…” is no answer.\n" in run("explain", "my-rule", "--rules", "mine").stdout
