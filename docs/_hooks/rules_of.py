"""A page a rule, a page a pack, and the index with what is covered of each place's law."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from markdown_of import code, fenced, indented, joined, plain, table

from policy_lint.engine.coverage import covered, covered_places
from policy_lint.engine.packs import Pack
from policy_lint.engine.rulebook import load_rules
from policy_lint.policy.vocabulary import JURISDICTIONS
from policy_lint.report import rule_page
from policy_lint.report.law import cited
from policy_lint.resources import data_folder

if TYPE_CHECKING:
    from pathlib import Path

    from policy_lint.engine.rule import ExampleDocument, Rule

_PACKS = {
    "brazil": "LGPD",
    "caloppa": "California Online Privacy Protection Act",
    "canada": "PIPEDA and Quebec's Law 25",
    "ccpa": "California Consumer Privacy Act and its regulations",
    "coppa": "Children's Online Privacy Protection Rule",
    "document": "what keeps structured documents, decisions and comments honest",
    "ftc": "FTC Act section 5: what a policy says must be true, and agree with itself",
    "gdpr": "General Data Protection Regulation and ePrivacy Directive",
    "india": "DPDP Act and SPDI Rules",
    "pakistan": "what holds while there is no general act",
    "quality": "drafting: what makes a text hard to read, or wrong in itself",
    "uk": "UK GDPR and the Data (Use and Access) Act",
    "us-states": "privacy acts of the states of the US, from Virginia to Rhode Island",
    "us-telecom": "Cable Act, CPNI, broadband: internet and telephone providers in the US",
}


def pack_folders() -> list[Path]:
    """The folders of the built-in packs."""
    return sorted(path for path in data_folder().joinpath("rules").glob("*/") if any(path.glob("*.yaml")))


def pages() -> dict[str, str]:
    """Path → Markdown."""
    book = load_rules([Pack(path.name, str(path), trusted=True) for path in pack_folders()])
    if book.problems:
        raise ValueError(f"{book.problems[0].path}: {book.problems[0].message}")
    rules = sorted((item.rule for item in book.rules), key=lambda rule: (rule.pack, rule.id))
    packs = {name: list(group) for name, group in groupby(rules, key=lambda rule: rule.pack)}
    places = {rule.id: rule.pack for rule in rules}
    made = {f"rules/{rule.pack}/{rule.id}.md": _rule(rule, places) for rule in rules}
    made |= {f"rules/{name}.md": _pack(name, members) for name, members in packs.items()}
    made["rules/all.md"] = _index(packs)
    return made


def _rule(rule: Rule, places: dict[str, str]) -> str:
    fields = rule_page.fields(rule)
    rows = [
        (f"**{name}**", code(text) if name == "Formerly" else plain(text))
        for name, text in fields.items()
        if name not in {"Rule", "Pack"}
    ]
    near = rule_page.near_miss(rule)
    related = [f"- [{plain(name)}](../{places[name]}/{name}.md)" for name in rule.related if name in places]
    return joined(
        f"---\ntitle: {rule.id}\n---",
        f"# {plain(rule.title)}",
        f"[All rules](../all.md) › [{rule.pack}](../{rule.pack}.md)",
        table(("Rule", code(rule.id)), rows),
        "## What is wrong",
        *map(plain, rule_page.wrong(rule)),
        "## Why",
        plain(rule.rationale),
        "## Law",
        _law(rule),
        "## Applies when",
        _applies(rule),
        *_examples("Avoid", "failure", rule.examples.failing),
        *_examples("Prefer", "success", rule.examples.passing),
        "## Remedy",
        plain(rule.remedy),
        *(("## Near miss", plain(near)) if near else ()),
        *(("## Related", "\n".join(related)) if related else ()),
        "## On the command line",
        fenced([f"policy-lint explain {rule.id}", f"policy-lint lint --select {rule.id} privacy.md"], "console"),
    )


def _law(rule: Rule) -> str:
    law, *rest = rule_page.rests_on(rule)
    lines = [f"- {plain(text)}" for text in rest]
    if rule.link:
        lines.append(f"- [Official text]({rule.link})")
    others = [f"- {plain(text)}" for text in rule_page.same_duty(rule)]
    note = "" if rule.verified or not rule.citation else _NOT_VERIFIED
    return joined(
        f"**{plain(law)}**",
        "\n".join(lines),
        note,
        *(("The same duty stands in:", "\n".join(others)) if others else ()),
    ).rstrip("\n")


_NOT_VERIFIED = (
    '!!! warning "Not verified"\n'
    "    Nobody has read the operative wording in an official text or a verbatim reproduction of it. Read it before you rely on\n"
    "    this rule."
)


def _applies(rule: Rule) -> str:
    groups = rule_page.applies(rule)
    if not groups:
        return "Always."
    blocks = []
    for group in groups:
        conditions = "\n".join(f"- {plain(text)}" for text in group.conditions)
        blocks += [f"{group.lead.capitalize()}:" if group.lead else "", conditions]
    return joined(*blocks).rstrip("\n")


def _examples(title: str, look: str, examples: tuple[str | ExampleDocument, ...]) -> list[str]:
    if not examples:
        return []
    blocks = [fenced(rule_page.example_lines(example)) for example in examples]
    return [f"## {title}", *(f'!!! {look} ""\n{indented(block)}' for block in blocks)]


def _pack(name: str, rules: list[Rule]) -> str:
    return joined(
        f"# {name}",
        f"{plain(_PACKS.get(name, name))}. {len(rules)} rules; `policy-lint lint --select {name}` runs only these.",
        _rule_table(rules, f"{name}/"),
        "[All rules, and what is covered](all.md)",
    )


def _rule_table(rules: list[Rule], folder: str) -> str:
    rows = [
        (
            f"[{rule.id}]({folder}{rule.id}.md)",
            plain(rule.title),
            rule.severity,
            rule.strength.replace("-", " "),
            plain(cited(rule.regulation, rule.citation)) if rule.citation else "",
            "" if not rule.citation else "yes" if rule.verified else "**no**",
        )
        for rule in rules
    ]
    return table(("rule", "finding", "severity", "strength", "law", "verified"), rows)


def _index(packs: dict[str, list[Rule]]) -> str:
    total = sum(map(len, packs.values()))
    unverified = sum(1 for rules in packs.values() for rule in rules if rule.citation and not rule.verified)
    places = [
        (code(place), JURISDICTIONS.label(place), item.level, plain(item.text))
        for place in covered_places()
        for item in [covered(place)]
    ]
    rows = [(f"[{name}]({name}.md)", plain(_PACKS.get(name, name)), str(len(rules))) for name, rules in packs.items()]
    sections = [text for name, rules in packs.items() for text in (f"### {name}", _rule_table(rules, f"{name}/"))]
    return joined(
        "# All rules",
        f"{total} rules in {len(packs)} packs. {unverified} of those that cite a law are marked as not verified: their operative wording was "
        "not read in an official text or a verbatim reproduction. `policy-lint rules` prints this list, `policy-lint explain RULE` a page.",
        table(("pack", "on", "rules"), rows),
        "## What is covered of which law",
        "Said in every report for each place that is declared. *Full* means that the notice duties known to us have rules; it does not mean "
        "that a clean report is a compliant policy. For a place that is not in this table no law has rules; the packs `quality` and "
        "`document` need no place.",
        table(("place", "", "level", "laws, and what is missing"), places),
        "## By pack",
        *sections,
    )
