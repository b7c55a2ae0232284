"""The report that a person reads in a browser: one file, no network, nothing of a stranger's text live.

What is shown is prepared here as plain dataclasses; the templates beside it lay it out. Their output is escaped without
exception, and a content security policy admits nothing but the page's own style and script, by their digests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.report.html.page import write_page
from policy_lint.report.html.pages import report_of

if TYPE_CHECKING:
    from policy_lint.pipeline.results import RunResult
    from policy_lint.report.view import View


def render(result: RunResult, view: View) -> str:
    """The whole report as one HTML page."""
    return write_page(report_of(result, view))
