"""A browser for the tests that need one, and the reports that they open."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Error, sync_playwright

from policy_lint.pipeline.run import run
from policy_lint.pipeline.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from policy_lint.pipeline.results import RunResult

ROOT = Path(__file__).resolve().parents[3]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium: the system's, else Playwright's own. Without one, tests fail in CI and are skipped elsewhere."""
    installed = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=installed, args=["--no-sandbox"])
        except Error as error:
            if os.environ.get("CI"):
                raise
            pytest.skip(f"no Chromium: install `chromium`, or run `playwright install chromium` ({error.message[:80]})")
        yield started
        started.close()


@contextmanager
def opened(browser: Browser, path: Path, **options: Any) -> Iterator[Page]:
    """A page on a report; it must ask for nothing but itself, open no dialog and write nothing to the console."""
    context = browser.new_context(
        **({"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"} | options)
    )
    context.set_default_timeout(10_000)  # milliseconds
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"error: {error}"))
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.on("dialog", lambda dialog: heard.append(f"dialog: {dialog.message}"))
    page.on("request", lambda request: heard.append(f"request: {request.url}"))
    page.on("popup", lambda popup: heard.append(f"popup: {popup.url}"))
    try:
        page.goto(path.as_uri())
        yield page
        assert heard == [f"request: {path.as_uri()}"]
    finally:
        context.close()


def lint(*names: str) -> RunResult:
    """Some of the seeds, of a commercial operator with users in California and Europe."""
    facts = {"users_in": ("US-CA", "EEA"), "is_commercial_operator": True}
    paths = tuple(str(ROOT / "seeds" / name) for name in names)
    return run(Settings(paths=paths, facts=facts, as_of="2026-11-21", isolated=True))
