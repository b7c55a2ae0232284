"""Every fuzz target over the inputs that once broke something, and over generated ones of a fixed number."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.targets import TARGETS, run

CASES = Path(__file__).parent / "fuzz_cases"
PIECES = st.sampled_from(
    ["schema: 1\n", "sections:\n", "  - heading: x\n", "ignore: [a]\n", "id: x\n", "&a ", "*a", "!!int ", "{", "}", "[", "]", ": ", "- ", "|\n", "'", '"', "\\u", "\x1b[", "\u202e", "\ufeff", "\r", "\r\n", "\t", "# ", "> ", "* ", "<p>", "</", "<!--", "&amp;", "```\n", "| a | b |\n", "|-|-|\n", "We collect ", "your data", " for 2 years", ". ", "*", "**/", "?", "[tool.policy-lint]\n", "=", "\0", "9" * 30, "é", "😀"]
)  # fmt: skip
BYTES = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=30).map(
    lambda parts: "".join(parts).encode("utf-8", "surrogatepass")
) | st.binary(max_size=200)


@pytest.mark.parametrize(
    ("name", "case"), [(name, case) for name in TARGETS for case in sorted((CASES / name).glob("*"))], ids=str
)
def test_what_broke_once_breaks_no_more(name: str, case: Path) -> None:
    run(name, case.read_bytes())


def test_every_case_belongs_to_a_target() -> None:
    assert {folder.name for folder in CASES.iterdir()} <= set(TARGETS)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=25, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=BYTES)
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    run(name, data)
