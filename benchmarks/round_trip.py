"""Does a document made by ``extract`` lint to the same findings as the prose it was made from?

    python benchmarks/round_trip.py FILE…

Every file is linted as prose, extracted, written as YAML, and linted again with the facts that its text shows. Prints the files
whose rules differ, and the share that agree.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint.engine.inference import fact_book
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.extraction.extract import extract
from policy_lint.reading.read import read_policy
from policy_lint.report.document import document_yaml
from policy_lint.text.decoding import decode
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.policy.policy import Policy

RULES = load_rules(find_packs()).rules
AS_OF = "2026-11-22"


def found(policy: Policy) -> list[tuple[str, str]]:
    """Rule and verdict of every finding; rules about the document's own source have nothing to compare in prose."""
    requirements = judge(policy, RULES, Terms(fact_book(policy), AS_OF))
    return sorted(
        (finding.rule.id, finding.verdict)
        for requirement in requirements
        for finding in requirement.findings
        if finding.rule.pack != "document"
    )


def both_ways(path: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Findings on the prose, and on the document made of it."""
    prose = extract(read_policy(Source(path.as_posix(), decode(path.read_bytes(), str(path))), None))
    written = read_policy(Source(f"{path.as_posix()}.policy.yaml", document_yaml(prose)), None)
    return found(prose), found(written)


def main() -> None:
    """Compare every file named."""
    same = 0
    paths = [Path(name) for name in sys.argv[1:]]
    for path in paths:
        prose, document = both_ways(path)
        if prose == document:
            same += 1
            continue
        lost = [
            f"{rule} ({verdict})"
            for rule, verdict in prose
            if prose.count((rule, verdict)) > document.count((rule, verdict))
        ]
        new = [
            f"{rule} ({verdict})"
            for rule, verdict in document
            if document.count((rule, verdict)) > prose.count((rule, verdict))
        ]
        print(f"{path.name}: only in prose: {', '.join(lost) or '-'}; only in the document: {', '.join(new) or '-'}")
    print(f"{same} of {len(paths)} files lint the same")


if __name__ == "__main__":
    main()
