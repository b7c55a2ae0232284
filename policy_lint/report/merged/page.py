"""The overview as one HTML file: nothing is loaded from anywhere, and nothing runs but the script that sorts the table."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from policy_lint import __version__
from policy_lint.policy.vocabulary import REGIMES
from policy_lint.report.harmless import harmless
from policy_lint.report.merged.overview import COUNTS
from policy_lint.report.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.report.merged.overview import Answered, Overview, Row

_FOLDER = Path(__file__).parent


def as_html(overview: Overview) -> str:
    """The page."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return Template(_asset("page.html")).substitute(
        policy=policy,
        style=style,
        script=script,
        said=escape(_said(overview)),
        head="".join(_head(overview)),
        body="\n".join(_row(row, overview.laws) for row in overview.rows),
        foot="".join(_foot(overview)),
        errors=_errors(overview),
        version=escape(__version__),
    )


def _asset(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The source expression that lets an inline style or script count (Content Security Policy Level 3)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _said(overview: Overview) -> str:
    """How much was merged, and by which law and rules it was judged."""
    days = _range(row.as_of for row in overview.rows)
    rules = _range(row.ruleset for row in overview.rows)
    documents = f"{counted(len(overview.rows), 'document')} of {counted(len(overview.reports), 'report')}"
    return harmless(f"{documents}; law as of {days}; rules {rules}" if overview.rows else documents)


def _range(values: Iterable[str]) -> str:
    return ", ".join(sorted(set(values)))


def _head(overview: Overview) -> list[str]:
    names = [("Report", False, ""), ("Document", False, ""), ("Title", False, "")]
    names += [(name.capitalize(), True, "") for name in COUNTS.values()]
    names += [(law, True, f"{REGIMES.label(law)}: requirements met / decided (+ undecided)") for law in overview.laws]
    names += [("Places", False, "How far the rules cover the law of each place")]
    return [
        f'<th scope="col" aria-sort="none"{_number(is_number)}><button type="button" title="{_text(why)}">{_text(name)}'
        "</button></th>"
        for name, is_number, why in names
    ]


def _row(row: Row, laws: tuple[str, ...]) -> str:
    reason = f' <span class="reason">not judged: <bdi>{_text(row.reason)}</bdi></span>' if row.reason else ""
    parts = [
        f"<td><bdi>{_text(row.report)}</bdi></td>",
        f"<td><bdi>{_text(row.path)}</bdi>{reason}</td>",
        f"<td><bdi>{_text(row.title)}</bdi></td>",
        *(_count(name, number) for name, number in row.counts.items()),
        *(_answered(row.laws.get(law)) for law in laws),
        f"<td>{_text('; '.join(f'{place} {level}' for place, level in row.places.items()))}</td>",
    ]
    return f"<tr>{''.join(parts)}</tr>"


def _count(name: str, number: int) -> str:
    marked = f' class="{name}"' if number else ""
    return f'<td{marked}{_number(True)} data-value="{number}">{number:,}</td>'


def _answered(item: Answered | None) -> str:
    """“12 / 20 (+3?)”: met, decided, undecided; sorted by the share."""
    if item is None:
        return f'<td{_number(True)} data-value="-1"></td>'
    share = item.met / item.decided if item.decided else -0.5
    waiting = f" (+{item.undecided:,}?)" if item.undecided else ""
    return f'<td{_number(True)} data-value="{share:.6f}">{item.met:,} / {item.decided:,}{waiting}</td>'


def _foot(overview: Overview) -> list[str]:
    return [
        '<th scope="row" colspan="3">All</th>',
        *(_count(name, overview.totals[name]) for name in COUNTS),
        *(_answered(overview.answered(law)) for law in overview.laws),
        "<td></td>",
    ]


def _errors(overview: Overview) -> str:
    if not overview.errors:
        return ""
    items = "".join(f"<li><bdi>{_text(name)}</bdi>: <bdi>{_text(said)}</bdi></li>" for name, said in overview.errors)
    return f"<h2>What could not be read</h2><ul>{items}</ul>"


def _number(is_number: bool) -> str:
    return ' data-kind="number"' if is_number else ""


def _text(text: str) -> str:
    """A stranger's text as text: no control character, no markup."""
    return escape(harmless(text), quote=True)
