"""Letters that are not what they look like, and marks that turn letters around: told at their place, and shown harmlessly."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_lint.engine.facts import FactBook
from policy_lint.engine.finding import Finding
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.pipeline.run import run
from policy_lint.pipeline.settings import Settings
from policy_lint.reading.read import read_policy
from policy_lint.report.formats import render
from policy_lint.report.view import View
from policy_lint.text.edits import edited
from policy_lint.text.source import Source

(RULE,) = (item for item in load_rules(find_packs()).rules if item.rule.id == "quality-disguised-text")
OVERRIDES = "\u202a\u202b\u202d\u202e\u2066\u2067"
LATIN_COOKIES, CYRILLIC_COOKIES = "Cookies", "\u0421\u043e\u043ekies"
PLAIN = (
    "Privacy Policy\n\nWe use Cookies to keep you signed in. We collect your name and your email address. "
    "We keep your personal data for two years, and you may ask us to delete it at any time. We do not sell personal data.\n"
)


def findings(text: str, path: str = "privacy.txt") -> tuple[Finding, ...]:
    (requirement,) = judge(read_policy(Source(path, text), None), [RULE], Terms(FactBook(), "2026-11-22"))
    assert requirement.error is None
    return requirement.findings


@pytest.mark.parametrize(
    ("path", "text", "place", "stored", "said"),
    [
        ("a.txt", f"Privacy Policy\n\nWe use {CYRILLIC_COOKIES}.\n", (3, 8), CYRILLIC_COOKIES, "Capital Letter Es (U+0421)"),
        ("a.txt", f"Privacy P\u043elicy\n\nWe use {LATIN_COOKIES}.\n", (1, 9), "P\u043elicy", "Small Letter O (U+043E)"),
        ("a.md", f"# Our **{CYRILLIC_COOKIES}**\n\nText.\n", (1, 9), CYRILLIC_COOKIES, "U+0421"),
        ("a.html", "<h1>Privacy</h1>\r\n<p>Our &#1057;ookies &amp; we</p>", (2, 8), "&#1057;ookies", "U+0421"),
        ("a.html", "<h1>Privacy</h1><p>Our c&omicron;okies</p>", (1, 24), "c&omicron;okies", "Small Letter Omicron"),
        ("a.html", "<h1>Privacy</h1><p>We do &#x202E;ton sell</p>", (1, 26), "&#x202E;", "right-to-left override (U+202E)"),
        ("a.html", "<h1>Privacy</h1><p>We do \u202dnot sell</p>", (1, 26), "\u202d", "left-to-right override (U+202D)"),
        ("a.policy.yaml", f"schema: 1\ntitle: '{CYRILLIC_COOKIES}'\nsections: []\n", (2, 9), CYRILLIC_COOKIES, "U+0421"),
        ("a.policy.yaml", 'schema: 1\nsections: [{text: "a \\u202Eb"}]\n', (2, 22), "\\", "U+202E"),
        ("a.txt", "Privacy Policy\n\nEin Brief \u05d0 \u202e von uns.\n", (3, 13), "\u202e", "right-to-left override"),
    ],
)  # fmt: skip
def test_it_is_told_where_it_stands(path: str, text: str, place: tuple[int, int], stored: str, said: str) -> None:
    (found,) = findings(text, path)
    source = Source(path, text)
    assert source.position(found.span.start) == place
    assert text[found.span.start : found.span.end] == stored
    assert said in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Doses in μg, α-tocopherol and Δt; R&D, naïve, café.",
        "Офис: ул. Оборище, София, СССР. Our office is there.",  # the second word looks Latin, but Russian is in use
        "חנות \u202bחיפה\u202c: our shop. \u2067חיפה\u2069.",
        "ＩＰ address, № 5, ﬁnd, ½.",
        "А",  # one letter says nothing
        "x" * 50,
    ],
)
def test_other_languages_and_signs_are_left_alone(text: str) -> None:
    assert findings(f"Privacy notice\n\n{text}\n") == ()


def test_the_words_are_typed_anew_where_one_asks_for_it() -> None:
    text = f"Privacy\n\nWe use {CYRILLIC_COOKIES} and do \u202eton\u202c sell \U0001d41data.\n"
    fixes = [finding.fix for finding in findings(text)]
    assert all(fix is not None and not fix.safe for fix in fixes)  # what people see changes
    after = edited(text, [edit for fix in fixes if fix is not None for edit in fix.edits])
    assert after == "Privacy\n\nWe use Cookies and do ton\u202c sell data.\n"
    assert findings(after) == ()


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text("ab \n.<>&#;0123456789сοо\u202d\u202e\u202c\u200f\U0001d41d\U0001d7cb\u05d0я", max_size=60), st.sampled_from(["txt", "md", "html"]))  # fmt: skip
def test_places_lie_in_the_text_whatever_it_is(text: str, suffix: str) -> None:
    for found in findings(f"Privacy notice\n\n{text}x", f"a.{suffix}"):
        assert 0 <= found.span.start < found.span.end <= len(text) + 17
        assert not any(unicodedata.category(character) == "Cs" for character in found.message)


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "html"])
def test_no_report_is_turned_around(tmp_path: Path, form: str) -> None:
    file = tmp_path / "privacy.txt"
    file.write_text(
        PLAIN.replace("Cookies", CYRILLIC_COOKIES).replace("not", "\u202eton\u202c").replace("name", "\u2067name"),
        "utf-8",
    )
    result = run(
        Settings(paths=(str(file),), isolated=True, select=("quality-disguised-text", "quality-hidden-characters"))
    )
    shown = render(form, result, View())
    assert "quality-disguised-text" in shown
    assert not set(OVERRIDES) & set(shown)


def test_a_word_in_other_letters_is_another_word(tmp_path: Path) -> None:
    """A duty is not met by words that nobody finds; the duty says so, and the rule says why."""
    file = tmp_path / "privacy.txt"
    met = {}
    for words in (LATIN_COOKIES, CYRILLIC_COOKIES):
        file.write_text(PLAIN.replace("Cookies", words), "utf-8")
        (document,) = run(Settings(paths=(str(file),), isolated=True)).documents
        assert document.policy is not None
        met[words] = bool(document.policy.of_kind("cookies"))
    assert met == {LATIN_COOKIES: True, CYRILLIC_COOKIES: False}
