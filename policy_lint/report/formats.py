"""The output formats by name; each is one module with ``render(result, view) -> str``, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from policy_lint.records import dataclass

if TYPE_CHECKING:
    from policy_lint.pipeline.results import RunResult
    from policy_lint.report.view import View


@dataclass(frozen=True, slots=True)
class Format:
    """An output format.

    Attributes:
        module: its module in this package.
        utf8: whether it is always UTF-8, as files for machines are; text takes the terminal's encoding.
    """

    module: str
    utf8: bool = True


FORMATS: dict[str, Format] = {
    "text": Format("text", utf8=False),
    "json": Format("json_report"),
    "jsonl": Format("jsonl"),
    "sarif": Format("sarif"),
    "github": Format("github"),
    "gitlab": Format("gitlab"),
    "junit": Format("junit"),
    "markdown": Format("markdown"),
    "html": Format("html"),
}


def render(name: str, result: RunResult, view: View) -> str:
    """The report in the format of this name."""
    text: str = import_module(f"policy_lint.report.{FORMATS[name].module}").render(result, view)
    return text
