"""What each rule that can mend its findings makes of a text, and where it leaves the text to a person."""

from __future__ import annotations

from functools import cache

import pytest

from policy_lint.engine.facts import FactBook
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.engine.verbs import CompiledRule
from policy_lint.reading.read import read_policy
from policy_lint.sift.fixes import compatible
from policy_lint.text.edits import edited
from policy_lint.text.source import Source


@cache
def rules() -> dict[str, CompiledRule]:
    return {item.rule.id: item for item in load_rules(find_packs()).rules}


def mended(text: str, rule: str, path: str = "policy.txt") -> tuple[str, set[bool]]:
    """The text with the fixes of one rule, and whether they are safe; asserts that its findings are gone where it has a fix."""
    source = Source(path, text)
    (requirement,) = judge(read_policy(source, None), [rules()[rule]], Terms(FactBook(), "2026-11-22"))
    assert requirement.error is None
    assert requirement.findings
    fixes = [finding.fix for finding in requirement.findings if finding.fix is not None]
    after = edited(text, [edit for fix in compatible(fixes) for edit in fix.edits])
    (again,) = judge(read_policy(Source(path, after), None), [rules()[rule]], Terms(FactBook(), "2026-11-22"))
    assert not fixes or not again.findings
    return after, {fix.safe for fix in fixes}


HEADINGS = """\
1. What we collect
We collect your name.

2. How we use it
We bill you.

{three}. How long we keep it
For ten years.

{three}.1 Invoices
We keep them in a safe.

{four}. Contact
Write to us.
"""


@pytest.mark.parametrize(("three", "four"), [("4", "5"), ("3", "5"), ("2", "3"), ("4", "7")])
def test_headings_are_numbered_one_after_another_with_those_below_them(three: str, four: str) -> None:
    after, safe = mended(HEADINGS.format(three=three, four=four), "quality-numbering")
    assert after == HEADINGS.format(three="3", four="4")
    assert safe == {True}


@pytest.mark.parametrize(
    "pointer", ["see section 5", "Sections 1, 2 and 5 apply", "see 5", "under § 5", "point 4.2 says so"]
)
def test_numbers_that_the_text_points_to_are_left_alone(pointer: str) -> None:
    text = HEADINGS.format(three="4", four="5").replace("Write to us", f"Write to us ({pointer})")
    assert mended(text, "quality-numbering") == (text, set())


def test_numbers_that_a_table_of_contents_has_are_left_alone() -> None:
    text = "# Privacy\n\n- 1 What\n- 2 How\n- 4 Contact us\n\n" + "".join(
        f"## {number}. {name}\n\nWe bill you.\n\n" for number, name in ((1, "What"), (2, "How"), (4, "Contact us"))
    )
    assert mended(text, "quality-numbering", "policy.md") == (text, set())


def test_a_list_is_numbered_anew_and_its_marks_stay() -> None:
    text = "How to object\nTo object, do the following:\n(1) Open the settings.\n(2) Choose the data.\n(5) Press the button.\n(6) Wait.\n"
    after, safe = mended(text, "quality-numbering")
    assert after == text.replace("(5)", "(3)").replace("(6)", "(4)")
    assert safe == {True}


def test_a_markdown_page_that_links_to_its_parts_keeps_its_numbers() -> None:
    text = "# Privacy\n\n[Contact](#4-contact)\n\n" + "".join(
        f"## {n}. Part {n}\n\nWe bill you.\n\n" for n in (1, 2, 4)
    )
    assert mended(text, "quality-numbering", "policy.md") == (text, set())


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("We donâ€™t sell data.", "We don’t sell data."),
        ("Our cafÃ© in Leeds takes orders.", "Our café in Leeds takes orders."),
        ("We donÃ¢â‚¬â„¢t sell data.", "We don’t sell data."),
        ("We don&rsquo;t sell data &amp; never will.", "We don’t sell data & never will."),
        ("“Ã©tudes” are studies.", "“études” are studies."),
        ("It costs Â£5.", "It costs £5."),
    ],
)
def test_broken_characters_are_read_as_they_were_meant(broken: str, meant: str) -> None:
    assert mended(f"Privacy notice\n{broken}\n", "quality-broken-encoding") == (f"Privacy notice\n{meant}\n", {False})


@pytest.mark.parametrize("lost", ["We don\ufffdt sell data. Our cafÃ©.", "We donï¿½t sell data."])
def test_lost_characters_are_left_to_a_person(lost: str) -> None:
    text = f"Privacy notice\n{lost}\n"
    assert mended(text, "quality-broken-encoding") == (text, set())


CURLY = "We don’t sell data. It’s yours. You’re safe. We’ve done it. They’re gone. We’ll see. That’s all. It’s so.\n"
STRAIGHT = "We don't sell data. It's yours. You're safe. We've done it. They're gone.\n"


def test_the_rarer_form_of_a_mark_becomes_the_usual_one() -> None:
    text = f"Privacy notice\n{CURLY}\nCalifornia\n{STRAIGHT}"
    assert mended(text, "quality-mixed-quotes") == (text.replace("'", "’"), {False})
    text = f"Privacy notice\n{STRAIGHT * 3}\nCalifornia\n{CURLY}"
    assert mended(text, "quality-mixed-quotes") == (text.replace("’", "'"), {False})


QUOTED = 'Privacy notice\n{}\n\nCookies\n"Cookies" are files, "pixels" are images, "tags" are code, and "logs" are lists; "SDKs" are kits{}.\n'
MANY = "“We”, “us” and “our” mean the company, “you” means you, “data” means facts, and “site” means our pages."


def test_quotation_marks_are_changed_in_pairs_or_not_at_all() -> None:
    text = QUOTED.format(MANY, "")
    after, safe = mended(text, "quality-mixed-quotes")
    assert safe == {False}
    assert '"' not in after
    assert "“Cookies” are files, “pixels” are images" in after
    odd = QUOTED.format(MANY, ', and "this')
    assert mended(odd, "quality-mixed-quotes") == (odd, set())


def test_misspelt_words_are_written_in_the_capitals_that_they_have() -> None:
    text = "Privacy Notice\n\n1. INFOMATION We Collect\nWe collect your name.\n\n2. Contact\nWrite to us.\n"
    assert mended(text, "quality-misspelt-heading") == (text.replace("INFOMATION", "INFORMATION"), {False})
    text = "Privacy Notice\nRecieved data is kept. We recieve the the names that you have recieved.\n"
    after = "Privacy Notice\nReceived data is kept. We receive the names that you have received.\n"
    assert mended(text, "quality-spelling-and-grammar") == (after, {False})
