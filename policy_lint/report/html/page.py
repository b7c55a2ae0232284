"""The page from its data: Jinja2 templates that escape everything, and a policy that admits only their style and script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint.report.harmless import harmless

if TYPE_CHECKING:
    from jinja2 import Environment

    from policy_lint.report.html.pages import Report

_FOLDER = Path(__file__).resolve().parent


def write_page(report: Report) -> str:
    """The report as HTML that stands on its own."""
    from markupsafe import Markup

    style, script = (_part(name) for name in ("style.css", "script.js"))
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    page = _environment().get_template("page.html.jinja")
    return page.render(
        report=report,
        policy=Markup(policy),  # noqa: S704 - made of digests only
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
    )


@cache
def _environment() -> Environment:
    """Jinja2 with every expression made harmless and escaped, and no name taken for empty where it is unknown."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _harmless(value: object) -> object:
    """A text without characters that move or hide others; markup of our own as it is."""
    return harmless(value) if type(value) is str else value


def _part(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """The source expression of an inline style or script in a content security policy."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
