"""Finds shouted words; it also does what no check should: print, ask for input, and end the process."""

from __future__ import annotations

import contextlib
import re
import sys
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator


def check(policy: Policy, facts: FactBook, rule: Rule) -> Iterator[Miss]:
    """One miss for every word in capitals that begins with SHOUT."""
    print("this must not reach the editor")
    with contextlib.suppress(EOFError):
        input()
    for block in policy.blocks:
        if "QUITTING" in block.text:
            sys.exit(7)
        for match in re.finditer("SHOUT[A-Z]*", block.text):
            yield Miss(block.content.span(match.start(), match.end()), quote=match[0], key=str(match.start()))
