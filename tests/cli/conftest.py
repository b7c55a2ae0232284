"""A small rule pack of its own, policies that fall foul of it, and the command run in this process."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import pytest
from click.testing import CliRunner, Result

from policy_lint.cli.main import cli
from policy_lint.engine import packs

if TYPE_CHECKING:
    from pathlib import Path

RULE = """\
id: {id}
topic: {topic}
title: {title}
regulation: {regulation}
citation: {citation}
verified: {verified}
strength: must
since: 0.1.0
law_as_of: 2026
severity: {severity}
message: {message}
remedy: {remedy}
rationale: Readers must be able to find it.
"""
RULES = {
    "demo-dnt": RULE.format(
        id="demo-dnt",
        topic="do-not-track",
        title="No statement on Do Not Track",
        regulation="CalOPPA",
        citation="22575(b)(5)",
        verified="false",
        severity="error",
        message="The policy does not say how it responds to Do Not Track.",
        remedy="State how you respond to Do Not Track.",
    )
    + """\
in_force_from: 2014-01-01
aliases: [old-dnt]
related: [demo-retention]
link: https://example.org/law
applies_when: {all: [{engages_cross_site_tracking: true}], any: [{users_in: US-CA}]}
require: {statement: do-not-track}
near_miss: {statement: cookies}
examples:
  pass:
    - statements: [{kind: do-not-track, response: ignores, quote: We do not respond to Do Not Track.}]
  fail:
    - statements: [{kind: cookies, quote: You can refuse cookies.}]
""",
    "demo-retention": RULE.format(
        id="demo-retention",
        topic="retention",
        title="No retention period",
        regulation="QUALITY",
        citation="''",
        verified="true",
        severity="error",
        message="The policy does not say how long data is kept.",
        remedy="State how long you keep data.",
    )
    + """\
require: {document: {title: {not: No retention}}}
examples: {pass: [Privacy Policy], fail: []}
""",
    "demo-empty": RULE.format(
        id="demo-empty",
        topic="empty-section",
        title="An empty section",
        regulation="QUALITY",
        citation="''",
        verified="true",
        severity="warning",
        message="“{quote}” is an empty section.",
        remedy="Fill it or drop it.",
    )
    + "forbid: {blocks: {empty: true}}\n",
    "demo-repeated": RULE.format(
        id="demo-repeated",
        topic="duplicate",
        title="Text that is repeated",
        regulation="QUALITY",
        citation="''",
        verified="true",
        severity="note",
        message="“{quote}” stands here again.",
        remedy="Say it once.",
    )
    + "forbid: {blocks: {repeated: {kinds: [paragraph, line], similarity: 0.95}}}\n",
}
CLEAN = "schema: 1\ntitle: Privacy Policy\nsections:\n  - {heading: Data, text: We collect your name and address.}\n"
BAD = CLEAN.replace("Privacy Policy", "No retention")
EMPTY_SECTION = CLEAN + "  - {heading: Cookies}\n"

Run: TypeAlias = Callable[..., Result]


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The rule pack ``demo``, the only one that is installed."""
    folder = tmp_path / "packs" / "demo"
    folder.mkdir(parents=True)
    for name, text in RULES.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(packs, "_installed", lambda: [("demo", str(folder), True)])
    return folder


@pytest.fixture
def here(tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    return folder


@pytest.fixture
def run(here: Path) -> Run:
    """Run a command line in the current folder."""

    def call(*arguments: str, given: str | bytes | None = None) -> Result:
        return CliRunner().invoke(cli, list(arguments), input=given)

    return call


@pytest.fixture
def put(here: Path) -> Callable[..., str]:
    """Write a file into the current folder."""

    def write(name: str, content: str | bytes) -> str:
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    return write
