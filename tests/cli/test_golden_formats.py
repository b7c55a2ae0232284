"""Every format of one run, byte for byte as it stood when somebody last looked at it.

To renew them after a change that is meant: ``POLICY_LINT_UPDATE_GOLDEN=1 pytest tests/cli/test_golden_formats.py``; then read
the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policy_lint import __version__
from policy_lint.report.formats import FORMATS
from tests.cli.conftest import BAD

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Run

GOLDEN = Path(__file__).resolve().parent / "golden"
PROSE = (
    "# Privacy Policy\n\nThis privacy policy explains how we collect, use and share your personal information when you visit us. "
    "We collect your name and your e-mail address when you register with us. We keep it.\n\n## Cookies\n\n## Contact\n\n"
    "Write to us at privacy@shop.example whenever you like to ask about the personal information that we keep.\n"
)
DECISIONS = (
    "decisions:\n  - {rule: demo-empty, path: 'docs/*.md', decision: accepted-risk, reason: It follows., by: Ada, role: counsel, "
    "date: 2026-01-01, until: 2027-01-01}\n"
)


@pytest.mark.parametrize("name", FORMATS)
def test_the_report_is_as_it_was(name: str, run: Run, put: Callable[..., str]) -> None:
    put("docs/privacy.md", PROSE)
    put("site.policy.yaml", BAD)
    put("broken.policy.yaml", "schema: 1\ntitel: Privacy Policy\n")
    put(".policy-lint.yaml", "facts: {users_in: [US-CA]}\n")
    put(".policy-lint-decisions.yaml", DECISIONS)
    days = ("--as-of", "2026-11-22", "--today", "2026-11-22")
    done = run("lint", "docs", "site.policy.yaml", "broken.policy.yaml", *days, "--format", name)
    assert done.exit_code == 2
    shown = done.stdout.replace(__version__, "VERSION")
    shown = re.sub(r"(?s)(<(style|script)\b[^>]*>).*?(</\2>)", r"\1\3", shown)  # they are tested in a browser
    shown = re.sub(r"sha256-[A-Za-z0-9+/=]+", "sha256-DIGEST", shown)
    shown = re.sub(r'("config_?[hH]ash": )"\w+"', r'\1"HASH"', shown)
    golden = GOLDEN / f"report.{name}"
    if os.environ.get("POLICY_LINT_UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == golden.read_text(encoding="utf-8")
