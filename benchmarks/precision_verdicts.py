"""What two blind readings of a sample of findings came to: agreement, shares of true findings, and their intervals.

    python benchmarks/precision_verdicts.py join FORM_A FORM_B --draw 9 [--add-to VERDICTS]
    python benchmarks/precision_verdicts.py table VERDICTS [--draw 9] [--least 8] [--write docs/accuracy.md]

``join`` puts two filled forms of precision_sample.py together: how often the readers agree, Cohen's kappa, each finding on
which they differ, and the tables; ``--add-to`` appends the verdicts to a file, without the readers' words, which quote documents
that are not ours. ``table`` prints the tables of a verdict file, or of some draws of it, and ``--write`` puts them between the
marks of a document. Shares have Wilson 95 % intervals; a finding counts as true where no reading says that it is false. What is
false is so by its message, or only by the place that it shows: a reader's ``why`` begins with ``MESSAGE`` or ``PLACE``.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST = 8
"""Findings of a rule from which it has a line of its own."""
Z = 1.959964
"""The normal quantile of a two-sided interval of 95 %."""
FAULTS = ("MESSAGE", "PLACE")
"""What a reader may find false."""
BEGIN, END = "<!-- precision: begin -->", "<!-- precision: end -->"


class Verdict(NamedTuple):
    """One finding as it was judged."""

    rule: str
    pack: str
    first: bool
    second: bool | None
    looked: bool
    faults: str

    @property
    def fits(self) -> bool:
        """Whether no reading says that it is false."""
        return self.first and self.second is not False

    @property
    def true(self) -> bool:
        """Whether no reading says that its message is false; before draw 11 the two were not told apart."""
        return self.fits or (FAULTS[0] not in self.faults and FAULTS[1] in self.faults)


def wilson(true: int, n: int) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson 1927); the whole range where nothing was read."""
    if n == 0:
        return 0.0, 1.0
    share, spread = true / n, Z * Z / n
    middle, half = share + spread / 2, Z * math.sqrt((share * (1 - share) + spread / 4) / n)
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))


def kappa(pairs: Iterable[tuple[bool, bool]]) -> tuple[int, int, float | None]:
    """How many pairs there are, in how many both say the same, and Cohen's kappa; None where chance alone explains it all."""
    listed = list(pairs)
    n, same = len(listed), sum(one == other for one, other in listed)
    if n == 0:
        return 0, 0, None
    ones, others = sum(one for one, _ in listed) / n, sum(other for _, other in listed) / n
    chance = ones * others + (1 - ones) * (1 - others)
    return n, same, None if chance == 1 else (same / n - chance) / (1 - chance)


def lines(path: Path) -> list[dict[str, Any]]:
    """The lines of a verdict file or a form."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def joined(first: list[dict[str, Any]], second: list[dict[str, Any]], number: int) -> list[dict[str, Any]]:
    """Two filled forms as verdicts.

    Raises:
        ValueError: where the forms are not of one draw, or a line is not filled in.
    """
    others = {line["id"]: line for line in second}
    if [line["id"] for line in first] != [line["id"] for line in second]:
        raise ValueError("the two forms are not of the same draw: ids or their order differ")
    made = []
    for one in first:
        other = others[one["id"]]
        if {one["true"], other["true"]} - {True, False}:
            raise ValueError(f"{one['id']} ({one['rule']}): `true` is neither true nor false in both forms")
        faults = dict.fromkeys((_fault(one), _fault(other)))
        keys = ("document", "rule", "fingerprint", "profile")
        made.append(
            {key: one[key] for key in keys}
            | {"draw": number, "looked": bool(one["looked"] or other["looked"])}
            | {"first": one["true"], "second": other["true"], "why": " | ".join(faults)}
        )
    return made


def _fault(line: dict[str, Any]) -> str:
    """What a reader found false, if anything.

    Raises:
        ValueError: where that is not said.
    """
    if line["true"]:
        return "true"
    fault = str(line["why"]).partition(":")[0]
    if fault not in FAULTS:
        raise ValueError(
            f"{line['id']} ({line['rule']}): `why` of what is false begins with none of {', '.join(FAULTS)}"
        )
    return fault


def table(title: str, groups: dict[str, list[Verdict]]) -> str:
    """A table in Markdown: what was read, what is true, and its interval."""
    rows = [
        f"| {title} | n | looked up | read twice | disagree | true | share | 95 % interval | place fits too | share |",
        "| --- " + "| ---: " * 9 + "|",
    ]
    for name in sorted(groups):
        read = groups[name]
        true, fits = sum(one.true for one in read), sum(one.fits for one in read)
        low, high = wilson(true, len(read))
        twice = [one for one in read if one.second is not None]
        rows.append(
            f"| {name} | {len(read)} | {sum(one.looked for one in read)} | {len(twice)} | "
            f"{sum(one.first != one.second for one in twice)} | {true} | {true / len(read):.2f} | {low:.2f}–{high:.2f} | "
            f"{fits} | {fits / len(read):.2f} |"
        )
    return "\n".join(rows)


def count(read: list[dict[str, Any]], least: int = LEAST) -> str:
    """The agreement of two readings, and tables by pack, with all under one line, and by rule, of which enough was read."""
    packs = {one.rule.id: one.rule.pack for one in load_rules(find_packs()).rules}
    by_pack: dict[str, list[Verdict]] = defaultdict(list)
    by_rule: dict[str, list[Verdict]] = defaultdict(list)
    for line in read:
        rule = str(line["rule"])
        second = None if line["second"] is None else bool(line["second"])
        one = Verdict(rule, packs.get(rule, "gone"), bool(line["first"]), second, bool(line["looked"]), line["why"])
        by_pack[one.pack].append(one)
        by_rule[rule].append(one)
    everything = [one for held in by_pack.values() for one in held]
    n, same, agreed = kappa((one.first, one.second) for one in everything if one.second is not None)
    twice = f"Read twice: {n}; the readings agree on {same}" + (
        f", Cohen's kappa {agreed:.2f}." if agreed is not None else "."
    )
    enough = {rule: held for rule, held in by_rule.items() if len(held) >= least}
    return "\n\n".join(
        [table("pack", {**by_pack, "~ all": everything}), twice, *([table("rule", enough)] if enough else [])]
    )


def write(path: Path, words: str) -> None:
    """Put words between the marks of a document.

    Raises:
        ValueError: where it has no such marks.
    """
    text = path.read_text(encoding="utf-8")
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{path}: no {BEGIN} … {END}")
    path.write_text(f"{head}{begin}\n\n{words}\n\n{end}{tail}", encoding="utf-8")


def main() -> None:
    """Join or count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    joining = commands.add_parser("join")
    joining.add_argument("forms", type=Path, nargs=2)
    joining.add_argument("--draw", type=int, required=True, help="the number of the draw, its seed")
    joining.add_argument("--add-to", type=Path, help="verdict file to append to")
    counting = commands.add_parser("table")
    counting.add_argument("verdicts", type=Path)
    counting.add_argument("--draw", type=int, action="append", default=[], help="only these draws")
    counting.add_argument("--least", type=int, default=LEAST, help="findings from which a rule has a line")
    counting.add_argument("--write", type=Path, help="document to put the tables into")
    args = parser.parse_args()
    try:
        (_join if args.command == "join" else _table)(args)
    except ValueError as error:
        sys.exit(f"error: {error}")


def _join(args: argparse.Namespace) -> None:
    made = joined(*map(lines, args.forms), args.draw)
    for line in made:
        if line["first"] != line["second"]:
            print(f"differ: {line['rule']}, {line['document']}: {line['first']} / {line['second']}: {line['why']}")
    print(count(made))
    if args.add_to is not None:
        with args.add_to.open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in made)


def _table(args: argparse.Namespace) -> None:
    words = count([line for line in lines(args.verdicts) if not args.draw or line["draw"] in args.draw], args.least)
    if args.write is not None:
        write(args.write, words)
    print(words)


if __name__ == "__main__":
    main()
