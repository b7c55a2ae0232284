"""JUnit XML: a test suite a document, a test case a rule, for CI systems that show nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from policy_lint.report.aside import why
from policy_lint.report.harmless import harmless
from policy_lint.report.law import law
from policy_lint.report.view import counted
from policy_lint.sift.merging import members

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding, Requirement
    from policy_lint.errors import Problem
    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.report.view import View

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SKIPPED = {"not-applicable", "not-run", "undecided"}


def render(result: RunResult, view: View) -> str:  # noqa: ARG001 - every format has this signature
    """The run as JUnit XML: a rule fails where it has a finding at or above the severity that fails the run."""
    root = ET.Element("testsuites", name="policy-lint")
    for document in result.documents:
        _suite(root, document, result.enforced)
    if result.errors:
        _errors(root, result.errors)
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(root: ET.Element, document: DocumentResult, enforced: str | None) -> None:
    suite = ET.SubElement(root, "testsuite", name=_text(document.path))
    if enforced is not None:
        ET.SubElement(ET.SubElement(suite, "properties"), "property", name="enforced", value=_text(enforced))
    found = {
        (member.rule.id, member.fingerprint): member for finding in document.findings for member in members(finding)
    }
    for requirement in document.requirements:
        listed = [member for (rule, _), member in found.items() if rule == requirement.rule.id]
        _case(suite, document, requirement, listed)
    if document.reason is not None:
        case = ET.SubElement(suite, "testcase", classname=_text(document.path), name="judged")
        ET.SubElement(case, "skipped", message=_text(document.reason))
    _count(suite)


def _case(suite: ET.Element, document: DocumentResult, requirement: Requirement, findings: list[Finding]) -> None:
    case = ET.SubElement(suite, "testcase", classname=_text(document.path), name=requirement.rule.id)
    position = document.policy.source.position
    said = [
        f"{document.path}:{':'.join(map(str, position(item.span.start)))}: {item.severity}: {item.message} {item.rule.remedy}"
        + (f" [set aside: {why(item)}]" if item.suppressed is not None else "")
        for item in findings
    ]
    counting = [item for item in findings if item.suppressed is None and document.is_failed_by(item)]
    if counting:
        message = f"{counted(len(counting), 'finding')} ({law(requirement.rule)})"
        failure = ET.SubElement(case, "failure", message=_text(message), type=counting[0].severity)
        failure.text = "\n".join(map(_text, said))
    elif requirement.verdict in _SKIPPED:
        because = "; ".join(requirement.because) or requirement.verdict
        ET.SubElement(case, "skipped", message=_text(f"{requirement.verdict}: {because}"))
    elif said:
        ET.SubElement(case, "system-out").text = "\n".join(map(_text, said))


def _errors(root: ET.Element, problems: tuple[Problem, ...]) -> None:
    suite = ET.SubElement(root, "testsuite", name="policy-lint")
    for problem in problems:
        case = ET.SubElement(suite, "testcase", classname="policy-lint", name=_text(problem.path))
        ET.SubElement(case, "error", message=_text(str(problem)))
    _count(suite)


def _count(suite: ET.Element) -> None:
    cases = suite.findall("testcase")
    kinds = [child.tag for case in cases for child in case]
    suite.set("tests", str(len(cases)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(kinds.count(tag)))


def _text(text: str) -> str:
    """Text that XML 1.0 can hold and a terminal can show."""
    return _NOT_XML.sub("�", harmless(text))
