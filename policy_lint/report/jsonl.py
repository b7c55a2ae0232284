"""One document a line, each the same object as in the JSON report: for runs over many thousands of policies.

Where a central rule book is enforced, each line names it under ``enforced``, as the whole report does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.report.json_report import document_data, dumps

if TYPE_CHECKING:
    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.report.view import View


def render(result: RunResult, view: View) -> str:  # noqa: ARG001 - every format has this signature
    """The documents of a run, one JSON object a line; errors go to standard error."""
    return "".join(line(document, result.enforced or "") for document in result.documents)


def line(document: DocumentResult, enforced: str = "") -> str:
    """One document's line."""
    return dumps({**document_data(document), **({"enforced": enforced} if enforced else {})}) + "\n"
