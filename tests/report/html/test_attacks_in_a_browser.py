"""The attacks in files, file names, links and configuration, through the command, in a real browser: no report runs one."""

from __future__ import annotations

import html
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from policy_lint.cli.main import cli
from tests.report.html.conftest import opened
from tests.report.html.test_html_in_a_browser import ATTACKS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PROSE = (
    "We collect your name, your email address and your browsing history when you open an account with us. We share your "
    "personal information with advertisers and other third parties. We keep your personal data as long as we need it. "
    "You may ask us to delete your data. This privacy policy applies to all our websites. We never share personal data."
)
NAMES = (
    '"><img src=x onerror=alert(1)>.html',
    "<svg onload=alert(1)>.md",
    "'-alert(1)-'.txt",
    "[x](javascript:alert(1)).txt",
)
PAGE = """<html><head><title>{first}</title></head><body onload=alert(1)><h1 onclick=alert(1)>Privacy Policy {first}</h1>
<p>{prose}</p>{body}<script>alert(1)</script><img src=x onerror=alert(1)></body></html>"""
LIVE = """[...document.querySelectorAll('*')].filter((part) => !(part.closest('head') || part.matches('body > script')))
  .flatMap((part) => [part.matches('script, img, iframe, object, embed, base, meta, link, form[action], style, animate') ? part.tagName : '',
    ...[...part.attributes].filter((item) => item.name.startsWith('on')
      || /^[\\s\\0-\\x20]*(javascript:|data:|vbscript:|file:|http:..192)/i.test(item.value)).map((item) => item.name + '=' + item.value)])
  .filter(Boolean)"""


def attacked(folder: Path) -> None:
    """A project in which every word that anybody could have written is an attack."""
    text = "\n\n".join(f"{number}. {one}\n\nWe collect your {one} name. {one}" for number, one in enumerate(ATTACKS, 1))
    (folder / NAMES[2]).write_text(f"Privacy Policy {ATTACKS[0]}\n\n{PROSE}\n\n{text}\n", encoding="utf-8")
    (folder / NAMES[3]).write_text(f"Privacy Policy\n\n{PROSE}\n\n{' '.join(ATTACKS)}\n", encoding="utf-8")
    links = "\n\n".join(f"## {one}\n\n[{one}](<{one}> '{one}') ![{one}]({one}) `{one}`" for one in ATTACKS)
    (folder / NAMES[1]).write_text(f"# Privacy Policy\n\n{PROSE}\n\n{links}\n", encoding="utf-8")
    body = "".join(
        f'<h2>{html.escape(one)}</h2><p id="{html.escape(one)}">We share it. <a href="{html.escape(one)}">{html.escape(one)}</a></p>{one}'
        for one in ATTACKS
    )
    page = PAGE.format(first=html.escape(ATTACKS[0]), prose=PROSE, body=body)
    (folder / NAMES[0]).write_text(page, encoding="utf-8")
    said = (
        " ".join(ATTACKS).replace("\\", "").replace('"', "'").replace("\u202e", "\\u202e").replace("\u2028", "\\u2028")
    )
    (folder / ".policy-lint.yaml").write_text(
        f'exclude: ["{ATTACKS[0]}"]\nfacts: {{is_commercial_operator: true}}\n', "utf-8"
    )
    (folder / ".policy-lint-decisions.yaml").write_text(
        f'decisions:\n  - rule: caloppa-effective-date\n    decision: accepted-risk\n    reason: "{said}"\n    by: "{said}"\n    date: 2026-01-01\n',
        "utf-8",
    )


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every report that a browser may be shown: the page, the overview of many, and Markdown as a forge renders it."""
    folder = tmp_path_factory.mktemp("attacked")
    attacked(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        ruled = ["--select", "caloppa,ftc,quality", "--show", "conditional"]
        command = ["lint", *NAMES, *ruled, "-f", "html", "-o", "page.html", "-f", "json", "-o", "<b>.json"]
        done = CliRunner().invoke(cli, [*command, "-f", "markdown", "-o", "comment.md"])
        assert done.exit_code == 1, done.output
        (folder / "r.json").write_bytes((folder / "<b>.json").read_bytes())
        assert CliRunner().invoke(cli, ["merge", "<b>.json", "r.json", "-f", "html", "-o", "all.html"]).exit_code == 0
        rendered = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(
            (folder / "comment.md").read_text("utf-8")
        )
        found = {name: (folder / f"{name}.html").read_text("utf-8") for name in ("page", "all")}
        return found | {"comment": f"<!doctype html><meta charset=utf-8><title>x</title><body>{rendered}"}


@pytest.mark.skipif(os.name != "posix", reason="a file may be called so")
@pytest.mark.parametrize("name", ["page", "all", "comment"])
def test_no_attack_runs(browser: Browser, reports: dict[str, str], tmp_path: Path, name: str) -> None:
    file = tmp_path / "report.html"
    file.write_text(reports[name], encoding="utf-8")
    with opened(browser, file) as page:
        assert page.evaluate(LIVE) == []
        assert "onerror=alert(1)" in page.locator("body").inner_text()
        for summary in page.locator("summary:visible").all()[:5]:
            summary.click()
        page.mouse.move(400, 400)
