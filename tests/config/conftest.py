"""The command with the built-in packs, run in this process."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from click.testing import CliRunner, Result

from policy_lint.cli.main import cli

Run: TypeAlias = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """The command line, as its user types it."""
    return lambda *arguments: CliRunner().invoke(cli, list(arguments))
