"""Makes realistic policies: seeded, so that two machines measure the same ones. Every sentence is ours.

``python benchmarks/make_policies.py FOLDER [--count 100] [--bytes 20000] [--seed 1]`` writes plain text, Markdown, HTML and
structured documents in turn: sections with paragraphs, lists, tables of purposes, and a block of contacts.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import dataclass
from html import escape
from pathlib import Path

FORMATS = ("txt", "md", "html")
_NAMES = [
    "Northgate",
    "Birchwood",
    "Lakeside",
    "Quillfeather",
    "Redstone",
    "Saltmarsh",
    "Tidewater",
    "Umbra",
    "Verdant",
    "Wicker",
]
_FORMS = ["Ltd", "Inc.", "GmbH", "LLC", "Telecom plc"]
_DATA = [
    "your name",
    "your email address",
    "your postal address",
    "telephone numbers",
    "payment card details",
    "precise location data",
    "IP addresses",
    "device identifiers",
    "browsing history",
    "records of your calls",
    "your date of birth",
    "purchase history",
    "usage information",
    "the content of your messages",
    "a photograph of your identity document",
    "survey answers",
]
_PURPOSES = [
    "to provide the service",
    "to bill you",
    "to prevent fraud",
    "to comply with the law",
    "to improve our products",
    "for analytics",
    "to answer your questions",
    "to send you offers",
    "to personalise what you see",
    "to keep our network secure",
    "for research",
]
_OTHERS = [
    "service providers",
    "payment processors",
    "advertising networks",
    "our affiliates",
    "law enforcement",
    "analytics providers",
    "professional advisers",
    "credit reference agencies",
    "a successor in a merger",
    "delivery companies",
]
_PERIODS = [
    "30 days",
    "six months",
    "twelve months",
    "two years",
    "as long as your account is open",
    "as long as the law requires",
]
_MONTHS = ["January", "March", "May", "July", "September", "November"]
_SECTIONS: dict[str, list[str]] = {
    "Information we collect": [
        "When you {when}, we collect {data} and {data}.",
        "Our site may also record {data} without any action of yours.",
        "We receive {data} from {other}, and combine it with what you have told us.",
        "You need not give us {data}; it is up to you.",
        "We do not knowingly collect {data} from anybody whom we know to be under {age}.",
    ],
    "How we use your information": [
        "We use {data} {purpose} and {purpose}.",
        "We process {data} {purpose} on the basis of our legitimate interests.",
        "Where you have agreed, {data} may be used {purpose}; you can withdraw your consent at any time.",
        "No decision that has legal effects on you is made by automated means alone.",
    ],
    "Sharing with others": [
        "We share {data} with {other} {purpose}.",
        "We do not sell {data} to anyone.",
        "{Other} may see {data}, but only {purpose}.",
        "If we are required by law, we disclose {data} to the authorities.",
        "We send {data} to {other} abroad under standard contractual clauses.",
    ],
    "How long we keep it": [
        "We keep {data} for {period}.",
        "After {period} we delete {data} or make it anonymous.",
        "Backups that hold {data} are written over within {period}.",
    ],
    "Security": [
        "We protect {data} by encryption, access controls and training.",
        "No system is perfectly secure: we can't promise that nobody reads {data}.",
        "If {data} is lost, we tell you and the regulator within 72 hours.",
    ],
    "Your rights": [
        "You have the right to access, correct or delete {data}.",
        "You may object to the use of {data} {purpose}.",
        "If you live in California, you may ask us what {data} we share with {other}.",
        "You can complain to the supervisory authority of your country.",
        "We answer your request within {period}.",
    ],
    "Cookies and similar technologies": [
        "We and {other} place cookies {purpose}.",
        "You can refuse cookies in your browser; parts of the site may then not work.",
        "We do not respond to Do Not Track signals, for there is no common standard.",
        "Web beacons tell us {data}.",
    ],
    "Changes to this policy": [
        "We may change this policy, and tell you by email at least 30 days before a material change takes effect.",
        "The date at the top says when it was last changed.",
    ],
}
_WHEN = [
    "open an account",
    "order from us",
    "visit our shop",
    "call our help line",
    "enter a competition",
    "apply for a job with us",
]


@dataclass(frozen=True)
class Block:
    """A piece of a section: its kind (``paragraph``, ``items``, ``rows``) and its lines, those of a row with their cells."""

    kind: str
    lines: list[str] | list[list[str]]


def make(seed: int, size: int) -> tuple[str, list[tuple[str, list[Block]]]]:
    """A policy of about so many bytes: its title, and its headings with what stands below them."""
    made = random.Random(seed)
    name = f"{made.choice(_NAMES)} {made.choice(_FORMS)}"
    date = f"{made.choice(_MONTHS)} {made.randint(1, 28)}, {made.randint(2019, 2026)}"
    opening = f"This policy explains how {name} (“we”, “us”) handles your personal information. Last updated: {date}."
    sections: list[tuple[str, list[Block]]] = [("Who we are", [Block("paragraph", [opening])])]
    written = len(opening)
    while written < size:
        for heading, sentences in _SECTIONS.items():
            blocks = [_block(made, sentences) for _ in range(made.randint(1, 4))]
            sections.append((heading, blocks))
            written += sum(
                len(cell)
                for block in blocks
                for line in block.lines
                for cell in ([line] if isinstance(line, str) else line)
            )
            if written >= size:
                break
    host = name.split()[0].lower()
    reach = f"Write to our privacy officer at privacy@{host}.example, or call 1-800-555-01{made.randint(10, 99)}."
    sections.append(
        (
            "How to reach us",
            [Block("paragraph", [reach]), Block("paragraph", [f"{name}, {made.randint(1, 99)} High Street"])],
        )
    )
    return f"{name} Privacy Policy", sections


def _block(made: random.Random, sentences: list[str]) -> Block:
    chance = made.random()
    if chance < 0.2:
        return Block("items", [_filled(made, "{data}, {purpose};") for _ in range(made.randint(2, 6))])
    if chance < 0.27:
        rows = [
            [_filled(made, part) for part in ("{data}", "{purpose}", "{period}")] for _ in range(made.randint(2, 5))
        ]
        return Block("rows", [["Personal data", "Purpose", "Retention"], *rows])
    return Block("paragraph", [" ".join(_filled(made, made.choice(sentences)) for _ in range(made.randint(1, 5)))])


def _filled(made: random.Random, text: str) -> str:
    """A sentence with its gaps filled in."""
    for gap, words in (
        ("data", _DATA),
        ("purpose", _PURPOSES),
        ("other", _OTHERS),
        ("period", _PERIODS),
        ("when", _WHEN),
    ):
        while f"{{{gap}}}" in text:
            text = text.replace(f"{{{gap}}}", made.choice(words), 1)
    text = text.replace("{Other}", made.choice(_OTHERS).capitalize()).replace("{age}", str(made.choice([13, 16, 18])))
    return text[0].upper() + text[1:]


def as_text(title: str, sections: list[tuple[str, list[Block]]]) -> str:
    """Plain text, as copied from a page."""
    lines = [title, ""]
    for heading, blocks in sections:
        lines += [heading, ""]
        for block in blocks:
            mark = "• " if block.kind == "items" else ""
            lines += [mark + (line if isinstance(line, str) else " | ".join(line)) for line in block.lines]
            lines.append("")
    return "\n".join(lines)


def as_markdown(title: str, sections: list[tuple[str, list[Block]]]) -> str:
    """Markdown with lists and tables."""
    lines = [f"# {title}", ""]
    for heading, blocks in sections:
        lines += [f"## {heading}", ""]
        for block in blocks:
            for number, line in enumerate(block.lines):
                lines.append(
                    f"| {' | '.join(line)} |"
                    if block.kind == "rows"
                    else f"- {line}"
                    if block.kind == "items"
                    else str(line)
                )
                if block.kind == "rows" and not number:
                    lines.append("|" + " --- |" * len(line))
            lines.append("")
    return "\n".join(lines)


def as_html(title: str, sections: list[tuple[str, list[Block]]]) -> str:
    """A web page, with what stands round a policy there."""
    lines = ["<!DOCTYPE html>", f"<html lang='en'><head><title>{escape(title)}</title></head><body>"]
    lines += ["<nav><a href='/'>Home</a> <a href='/shop'>Shop</a></nav>", f"<main><h1>{escape(title)}</h1>"]
    for heading, blocks in sections:
        lines.append(f"<h2>{escape(heading)}</h2>")
        for block in blocks:
            if block.kind == "rows":
                rows = ("".join(f"<td>{escape(cell)}</td>" for cell in line) for line in block.lines)
                lines.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
            elif block.kind == "items":
                lines.append("<ul>" + "".join(f"<li>{escape(str(line))}</li>" for line in block.lines) + "</ul>")
            else:
                lines += [f"<p>{escape(str(line))}</p>" for line in block.lines]
    return "\n".join([*lines, "</main><footer>All rights reserved.</footer></body></html>"])


def as_structured(title: str, sections: list[tuple[str, list[Block]]]) -> str:
    """A structured document in JSON, without statements: its text is what is checked."""
    plain = [{"heading": heading, "text": as_text("", [("", blocks)]).strip()} for heading, blocks in sections]
    return json.dumps({"schema": 1, "title": title, "sections": plain}, indent=1, ensure_ascii=False)


WRITERS = {"txt": as_text, "md": as_markdown, "html": as_html, "policy.json": as_structured}


def write(folder: Path, count: int, size: int, seed: int = 1, formats: tuple[str, ...] = FORMATS) -> list[Path]:
    """Write policies of about so many bytes into a folder, their formats in turn."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        suffix = formats[number % len(formats)]
        path = folder / f"privacy-{number:05}.{suffix}"
        path.write_text(WRITERS[suffix](*make(seed * 100_003 + number, size)), encoding="utf-8")
        paths.append(path)
    return paths


def main() -> None:
    """Write the policies that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--bytes", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    print(f"{len(write(asked.folder, asked.count, asked.bytes, asked.seed))} policies in {asked.folder}")


if __name__ == "__main__":
    main()
