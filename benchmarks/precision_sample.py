"""A random sample of findings, for two people to read blind; precision_verdicts.py says what their readings came to.

    python benchmarks/precision_sample.py CORPORA --seed 9 --out DIR [--per pack|rule] [--count 15] [--only NAME] [--skip FILE]

Lints every document of ``CORPORA/wild-md`` and 20 of each labelled corpus under every profile of `PROFILES`, conditional findings
included, and draws from the distinct findings (document, rule, fingerprint) of each pack or rule. What was read before is left
out (`READ`, and every ``--skip``). The same seed, documents and rules give the same files, byte for byte: ``DIR/sheet.md``, which
has everything that a reader needs but no earlier verdict, and ``DIR/form.jsonl``, in which a reader sets ``true`` to true or
false, ``looked`` to whether the document itself was searched, and says ``why``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections import defaultdict
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from policy_lint.engine.inference import fact_book
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.pipeline.run import read_document
from policy_lint.policy.facts import Facts

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
DATA = Path(__file__).resolve().parents[1] / "tests" / "data"
READ = (DATA / "finding_verdicts.jsonl", DATA / "findings_seen.jsonl")
"""What was read before: with a verdict, and while rules were mended."""
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
GUIDE = """# Findings to read

Read each finding against the whole document, without looking at what anybody else said, and fill in its line of form.jsonl:
`true` (true or false), `looked` (whether you searched or opened the document), `why` (a few words; of what is false, after
`MESSAGE:` or, where the message is right and only the place shown is not, `PLACE:`).

A finding is **true** where a careful lawyer or editor would sign its message for this document under the facts of its profile,
and the words quoted show it. It is **false** where the document does say what the message misses; where the words quoted are not
what the message says they are; where another place is plainly nearer than the one shown; where the law does not bear on this
text; or where it repeats another finding under another name. A *conditional* finding is true where it would be if the open fact
were so: judge the text, not the likelihood of the fact. An *absent* finding shows the nearest place, where there is one: it is
no quote of a defect.

## Profiles
"""


class Drawn(NamedTuple):
    """A finding, the document it is of, and the first profile under which it comes."""

    document: str
    path: str
    profile: str
    finding: Finding
    policy: Policy

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from all others."""
        return self.document, self.finding.rule.id, self.finding.fingerprint

    @property
    def id(self) -> str:
        """A short name for it, the same in every draw."""
        return hashlib.sha256("\0".join(self.key).encode()).hexdigest()[:8]


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
                        name = f"{path.parents[1].name}/{path.stem}"
                        yield Drawn(name, path.relative_to(corpora).as_posix(), profile, finding, policy)


def draw(every: Iterable[Drawn], per: str, count: int, seed: int, skip: frozenset[tuple[str, str, str]]) -> list[Drawn]:
    """So many of each pack or rule, in an order of their own."""
    groups: dict[str, list[Drawn]] = defaultdict(list)
    for one in every:
        if one.key not in skip:
            groups[one.finding.rule.pack if per == "pack" else one.finding.rule.id].append(one)
    made = []
    for name in sorted(groups):
        held = sorted(groups[name], key=lambda one: one.key)
        made += random.Random(f"{seed} {name}").sample(held, min(count, len(held)))
    return made


def entry(number: int, one: Drawn) -> str:
    """A finding as a person reads it."""
    finding, source = one.finding, one.policy.source
    start, end = max(0, finding.span.start - AROUND), finding.span.end + AROUND
    context = _flat(source.text[start:end])
    line = source.position(finding.span.start)[0]
    laws = "; ".join(
        f"{law.regulation}: {law.citation}" if law.citation else law.regulation
        for law in (finding.rule, *finding.rule.also)
    )
    asked = {item.name: item.metadata["description"] for item in fields(Facts)}
    open_facts = "".join(f"\n- open fact: {name}: {asked.get(name, '')}" for name in finding.unknown)
    shown = ("nearest place" if finding.cause == "absent" else "words quoted") + f": {_flat(finding.quote) or '(none)'}"
    related = "".join(
        f"\n- {other.message}: {_flat(source.text[other.span.start : other.span.end])}" for other in finding.related
    )
    return (
        f"## {number}. {one.id}: {finding.rule.id} ({finding.rule.pack})\n\n- {finding.rule.title}\n- message: {finding.message}"
        f"\n- {shown}{related}\n- document: {one.path}, line {line}"
        f"\n- profile: {one.profile}; {finding.verdict}, {finding.cause}, {finding.severity}{open_facts}"
        f"\n- law: {laws}\n- asked for: {_flat(finding.rule.remedy)}\n\n> {context}\n"
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def sheet(drawn: list[Drawn]) -> str:
    """What a reader reads."""
    profiles = "".join(
        f"\n- {name}: {json.dumps(facts, ensure_ascii=False) if facts else 'no fact is declared'}"
        for name, facts in PROFILES.items()
    )
    return f"{GUIDE}{profiles}\n\n" + "\n".join(entry(number, one) for number, one in enumerate(drawn, 1))


def form(drawn: list[Drawn]) -> str:
    """What a reader fills in."""
    return "".join(
        json.dumps(
            {
                "id": one.id,
                "rule": one.finding.rule.id,
                "document": one.document,
                "fingerprint": one.finding.fingerprint,
                "profile": one.profile,
                "true": None,
                "looked": None,
                "why": "",
            },
            ensure_ascii=False,
        )
        + "\n"
        for one in drawn
    )


def lines(path: Path) -> list[dict[str, Any]]:
    """The lines of a verdict file or a form."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def main() -> None:
    """Draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="folder for sheet.md and form.jsonl")
    parser.add_argument("--per", choices=("pack", "rule"), default="pack")
    parser.add_argument("--count", type=int, default=15)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--documents-seed", type=int, help="which documents of each labelled corpus; else the seed")
    parser.add_argument("--only", action="append", default=[], help="a rule or a pack")
    parser.add_argument("--skip", type=Path, action="append", default=[], help="more findings not to draw")
    args = parser.parse_args()
    read = [line for path in (*READ, *args.skip) for line in lines(path)]
    skip = frozenset((str(line["document"]), str(line["rule"]), str(line["fingerprint"])) for line in read)
    texts = args.seed if args.documents_seed is None else args.documents_seed
    drawn = draw(findings(args.corpora, texts, frozenset(args.only)), args.per, args.count, args.seed, skip)
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "sheet.md").write_text(sheet(drawn), encoding="utf-8")
    (args.out / "form.jsonl").write_text(form(drawn), encoding="utf-8")
    print(f"{len(drawn)} findings in {args.out / 'sheet.md'}; each reader fills in a copy of {args.out / 'form.jsonl'}")


if __name__ == "__main__":
    main()
