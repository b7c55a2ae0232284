"""The overview itself: what is counted of every document, and over all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from policy_lint.policy.vocabulary import REGIMES
from policy_lint.records import cached_property, dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

COUNTS = {
    "error": "errors",
    "warning": "warnings",
    "note": "notes",
    "conditional": "undecided",
    "suppressed": "set aside",
}
"""What is counted, as the report's summary has it → as a person reads it."""
OTHER = "other"
"""The law of rules that are not installed here and found nothing."""


@dataclass(frozen=True, slots=True)
class Answered:
    """How many requirements of a law a document meets, of those that were decided, and how many were not.

    Attributes:
        met: those that are met.
        decided: those that are met, or fall short.
        undecided: those that wait for a fact or a person.
    """

    met: int = 0
    decided: int = 0
    undecided: int = 0

    def __add__(self, other: Answered) -> Answered:
        return Answered(self.met + other.met, self.decided + other.decided, self.undecided + other.undecided)


_ANSWERS = {
    "met": Answered(1, 1, 0),
    "weak": Answered(0, 1, 0),
    "missing": Answered(0, 1, 0),
    "undecided": Answered(0, 0, 1),
}
"""Verdict of a requirement → how it counts; what does not apply or did not run counts as nothing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One document.

    Attributes:
        report: the report's name.
        path: as the report has it.
        title: the policy's; empty where it has none.
        reason: why it was not judged; empty where it was.
        counts: findings by the keys of ``COUNTS``.
        laws: code of a law → what became of its requirements.
        places: how far the rules cover the law of a place, by its code.
        as_of: the day whose law was judged by.
        ruleset: the version of the rules.
    """

    report: str
    path: str
    title: str
    reason: str
    counts: Mapping[str, int]
    laws: Mapping[str, Answered]
    places: Mapping[str, str]
    as_of: str
    ruleset: str


@dataclass(frozen=True)
class Overview:
    """All documents of all reports.

    Attributes:
        reports: the names of the reports.
        rows: the documents, by report and path.
        errors: every input that a report could not read: the report, and the place with the message.
    """

    reports: tuple[str, ...]
    rows: tuple[Row, ...]
    errors: tuple[tuple[str, str], ...]

    @cached_property
    def laws(self) -> tuple[str, ...]:
        """The laws of which something was decided, in the order of the vocabulary."""
        found = {law for row in self.rows for law, answered in row.laws.items() if answered.decided}
        known = [law for law in REGIMES.keys if law in found]
        return (*known, *sorted(found - set(known) - {OTHER}), *sorted(found & {OTHER}))

    @cached_property
    def totals(self) -> Counter[str]:
        """Findings over all documents."""
        return sum((Counter(row.counts) for row in self.rows), Counter())

    def answered(self, law: str) -> Answered:
        """What became of the requirements of a law over all documents."""
        return sum((row.laws[law] for row in self.rows if law in row.laws), Answered())


def overview(reports: Iterable[tuple[str, Mapping[str, Any]]], laws: Mapping[str, str]) -> Overview:
    """The overview of some reports.

    Args:
        reports: name → what the JSON report holds; it fits the report schema.
        laws: id of a rule → code of its law, of every rule that is installed.
    """
    listed = sorted(reports, key=lambda item: item[0])
    rows = [_row(name, report, document, laws) for name, report in listed for document in report["documents"]]
    errors = [(name, _said(error)) for name, report in listed for error in report["errors"]]
    return Overview(
        tuple(name for name, _ in listed),
        tuple(sorted(rows, key=lambda row: (row.report, row.path))),
        tuple(errors),
    )


def _row(name: str, report: Mapping[str, Any], document: Mapping[str, Any], laws: Mapping[str, str]) -> Row:
    return Row(
        name,
        document["path"],
        document["title"] or "",
        "" if document["judged"] else document["reason"] or "not judged",
        _counts(document["findings"]),
        _answered(document, laws),
        {item["place"]: item["level"] for item in document["coverage"]},
        report["as_of"],
        report["ruleset"],
    )


def _counts(findings: Iterable[Mapping[str, Any]]) -> Mapping[str, int]:
    """Findings as the report's own summary counts them: merged ones once, those set aside one by one."""
    counts: Counter[str] = Counter()
    for finding in findings:
        if finding["suppressed"] is None:
            counts["conditional" if finding["verdict"] == "conditional" else finding["severity"]] += 1
        counts["suppressed"] += sum(item["suppressed"] is not None for item in (finding, *finding["also"]))
    return {name: counts[name] for name in COUNTS}


def _answered(document: Mapping[str, Any], laws: Mapping[str, str]) -> dict[str, Answered]:
    told = {item["rule"]: item["regulation"] for item in _members(document["findings"])}
    answered: dict[str, Answered] = {}
    for requirement in document["requirements"]:
        one, rule = _ANSWERS.get(requirement["verdict"]), requirement["rule"]
        if one is not None:
            law = told.get(rule) or laws.get(rule) or OTHER
            answered[law] = answered.get(law, Answered()) + one
    return answered


def _members(findings: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for finding in findings:
        yield finding
        yield from finding["also"]


def _said(error: Mapping[str, Any]) -> str:
    place = "".join(f":{part}" for part in (error["line"], error["column"]) if part is not None)
    return f"{error['path']}{place}: {error['message']}"
