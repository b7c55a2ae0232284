"""How many findings are true: a random sample of them to read, and what the reading came to.

    python benchmarks/precision_sample.py draw CORPORA [--per pack|rule] [--count 15] [--seed 1] [--only NAME] > sheet.md
    python benchmarks/precision_sample.py count VERDICTS

``draw`` lints every document of ``CORPORA/wild-md`` and 20 of each labelled corpus under every profile of `PROFILES`,
conditional findings included, and draws from the distinct findings (document, rule, fingerprint) of each pack or rule. The
same seeds, documents and rules give the same sheet. ``--skip VERDICTS`` leaves out what was judged before.

``count`` reads JSON lines with document, rule, fingerprint, profile, draw, looked (whether the document was searched or opened,
not only the sheet), first (true or false), second (true, false, or null where nobody read it a second time) and why. It prints
shares with their Wilson 95 % intervals; a finding counts as true where no reading says that it is false.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.engine.inference import fact_book
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.pipeline.run import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.engine.finding import Finding
    from policy_lint.policy.policy import Policy

AS_OF = "2026-11-22"
LABELLED = ("c3pa", "gdpr200", "goppc", "mapp", "opp115")
OF_EACH = 20
"""Documents of each labelled corpus."""
AROUND = 300
"""Characters of context on each side."""
Z = 1.959964
"""The normal quantile of a two-sided interval of 95 %."""
PROFILES: dict[str, dict[str, object]] = {
    "us-shop": {
        "users_in": ["US", "US-CA"],
        "is_commercial_operator": True,
        "collects_online": True,
        "ccpa_business": True,
        "state_act_controller": ["CO", "CT", "VA"],
        "audience_general": True,
        "uses_cookies": True,
    },
    "eu-app": {"users_in": ["EEA"], "is_commercial_operator": True, "collects_online": True},
    "canadian-charity": {"users_in": ["CA", "CA-QC"], "is_commercial_operator": False, "collects_online": True},
    "internet-provider": {
        "users_in": ["US", "US-ME"],
        "is_commercial_operator": True,
        "is_broadband_provider": True,
        "is_cable_operator": True,
        "is_telecom_carrier": True,
    },
    "nothing-declared": {},
}


class Drawn(NamedTuple):
    """A finding, the document it is of, and the first profile under which it comes."""

    document: str
    profile: str
    finding: Finding
    policy: Policy


class Verdict(NamedTuple):
    """One finding as it was judged."""

    rule: str
    pack: str
    first: bool
    second: bool | None
    looked: bool

    @property
    def true(self) -> bool:
        """Whether no reading says that it is false."""
        return self.first and self.second is not False


def wilson(true: int, n: int) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson 1927); the whole range where nothing was read."""
    if n == 0:
        return 0.0, 1.0
    share, spread = true / n, Z * Z / n
    middle, half = share + spread / 2, Z * math.sqrt((share * (1 - share) + spread / 4) / n)
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))


def documents(corpora: Path, seed: int) -> Iterator[Path]:
    """All of wild-md, and as many of each labelled corpus by the seed."""
    yield from sorted((corpora / "wild-md" / "docs").iterdir())
    for name in LABELLED:
        held = sorted((corpora / name / "docs").iterdir())
        yield from sorted(random.Random(f"{seed} {name}").sample(held, min(OF_EACH, len(held))))


def findings(corpora: Path, seed: int, only: frozenset[str]) -> Iterator[Drawn]:
    """Every distinct finding of every document under every profile."""
    rules = [one for one in load_rules(find_packs()).rules if not only or {one.rule.id, one.rule.pack} & only]
    for path in documents(corpora, seed):
        policy, reason = read_document(path.as_posix(), path.read_bytes(), configured=True)
        if reason is not None:
            continue
        seen: set[tuple[str, str]] = set()
        for profile, facts in PROFILES.items():
            for requirement in judge(policy, rules, Terms(fact_book(policy, facts), AS_OF)):
                for finding in requirement.findings:
                    key = finding.rule.id, finding.fingerprint
                    if key not in seen:
                        seen.add(key)
                        yield Drawn(f"{path.parents[1].name}/{path.stem}", profile, finding, policy)


def draw(every: Iterable[Drawn], per: str, count: int, seed: int, skip: frozenset[tuple[str, str, str]]) -> list[Drawn]:
    """So many of each pack or rule, in an order of their own."""
    groups: dict[str, list[Drawn]] = defaultdict(list)
    for one in every:
        if (one.document, one.finding.rule.id, one.finding.fingerprint) not in skip:
            groups[one.finding.rule.pack if per == "pack" else one.finding.rule.id].append(one)
    made = []
    for name in sorted(groups):
        held = sorted(groups[name], key=lambda one: (one.document, one.finding.rule.id, one.finding.fingerprint))
        made += random.Random(f"{seed} {name}").sample(held, min(count, len(held)))
    return made


def entry(number: int, one: Drawn) -> str:
    """A finding as a person reads it."""
    finding, source = one.finding, one.policy.source
    start, end = max(0, finding.span.start - AROUND), finding.span.end + AROUND
    context = " ".join(source.text[start:end].split())
    line = source.position(finding.span.start)[0]
    related = "".join(
        f"\n- {other.message}: {' '.join(source.text[other.span.start : other.span.end].split())}"
        for other in finding.related
    )
    return (
        f"## {number}. {finding.rule.id} ({finding.rule.pack})\n\n- document: {one.document}, line {line}"
        f"\n- profile: {one.profile}; {finding.verdict}, {finding.cause}\n- fingerprint: {finding.fingerprint}"
        f"\n- message: {finding.message}\n- quote: {' '.join(finding.quote.split())}{related}\n\n> {context}\n"
    )


def verdicts(path: Path) -> list[dict[str, object]]:
    """The lines of a verdict file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def table(title: str, groups: dict[str, list[Verdict]]) -> str:
    """A table in Markdown: what was read, what is true, and its interval."""
    rows = [
        f"| {title} | n | looked up | true | read twice | disagree | share | 95 % interval |",
        "| --- " + "| ---: " * 7 + "|",
    ]
    for name in sorted(groups):
        read = groups[name]
        true = sum(one.true for one in read)
        low, high = wilson(true, len(read))
        twice = [one for one in read if one.second is not None]
        rows.append(
            f"| {name} | {len(read)} | {sum(one.looked for one in read)} | {true} | {len(twice)} | "
            f"{sum(one.first != one.second for one in twice)} | {true / len(read):.2f} | {low:.2f}–{high:.2f} |"
        )
    return "\n".join(rows)


def count(path: Path) -> str:
    """Tables by pack and by rule, with all under one line."""
    packs = {one.rule.id: one.rule.pack for one in load_rules(find_packs()).rules}
    by_pack: dict[str, list[Verdict]] = defaultdict(list)
    by_rule: dict[str, list[Verdict]] = defaultdict(list)
    for line in verdicts(path):
        rule = str(line["rule"])
        second = None if line["second"] is None else bool(line["second"])
        one = Verdict(rule, packs.get(rule, "gone"), bool(line["first"]), second, bool(line["looked"]))
        by_pack[one.pack].append(one)
        by_rule[rule].append(one)
    everything = [one for read in by_pack.values() for one in read]
    return f"{table('pack', {**by_pack, '~ all': everything})}\n\n{table('rule', by_rule)}"


def main() -> None:
    """Draw or count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw")
    drawing.add_argument("corpora", type=Path)
    drawing.add_argument("--per", choices=("pack", "rule"), default="pack")
    drawing.add_argument("--count", type=int, default=15)
    drawing.add_argument("--seed", type=int, default=1)
    drawing.add_argument("--documents-seed", type=int, default=1, help="which documents of each labelled corpus")
    drawing.add_argument("--only", action="append", default=[], help="a rule or a pack")
    drawing.add_argument("--skip", type=Path, help="verdicts whose findings are not drawn again")
    counting = commands.add_parser("count")
    counting.add_argument("verdicts", type=Path)
    args = parser.parse_args()
    if args.command == "count":
        print(count(args.verdicts))
        return
    read = verdicts(args.skip) if args.skip else []
    skip = frozenset((str(line["document"]), str(line["rule"]), str(line["fingerprint"])) for line in read)
    drawn = draw(
        findings(args.corpora, args.documents_seed, frozenset(args.only)), args.per, args.count, args.seed, skip
    )
    print("\n".join(entry(number, one) for number, one in enumerate(drawn, 1)))


if __name__ == "__main__":
    main()
