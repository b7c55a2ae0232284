"""What the examples of the drafting rules cannot show: links in mark-up, the clock, places, and what is told of whom."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policy_lint.engine.facts import FactBook
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.extraction.extract import extract
from policy_lint.policy.statements import Retention
from policy_lint.policy.vocabulary import DATA
from policy_lint.reading.html import read_html
from policy_lint.reading.markdown import read_markdown
from policy_lint.reading.text import read_text
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.engine.finding import Requirement
    from policy_lint.engine.verbs import CompiledRule
    from policy_lint.policy.policy import Policy

ROOT = Path(__file__).resolve().parents[2]


@cache
def rules() -> dict[str, CompiledRule]:
    return {rule.rule.id: rule for rule in load_rules(find_packs()).rules if rule.rule.pack in {"quality", "ftc"}}


def verdict(policy: Policy, rule: str, as_of: str = "2026-11-22") -> Requirement:
    (requirement,) = judge(policy, [rules()[rule]], Terms(FactBook(), as_of))
    assert requirement.error is None
    return requirement


def prose(text: str) -> Policy:
    return read_text(Source("policy.txt", text))


def said(policy: Policy, rule: str) -> list[tuple[int, str]]:
    """Line and quote of each finding."""
    return [(policy.source.position(item.span.start)[0], item.quote) for item in verdict(policy, rule).findings]


def seed(number: int) -> Policy:
    path = sorted((ROOT / "seeds").glob("*.txt"))[number]
    return extract(read_text(Source(path.name, path.read_text(encoding="utf-8"))))


class TestPolicyAge:
    RULE = "quality-policy-age"

    @pytest.mark.parametrize(
        ("as_of", "old"),
        [("2026-01-31", False), ("2026-02-01", True), ("2030-01-01", True), ("2025-01-31", False), ("", False)],
    )
    def test_a_policy_is_old_a_year_after_its_date_and_not_before(self, as_of: str, old: bool) -> None:
        policy = prose("Privacy Notice\nLast updated: January 31, 2025\n\nWe collect your name.\n")
        assert bool(verdict(policy, self.RULE, as_of).findings) is old

    def test_a_month_lasts_until_its_end_and_a_year_too(self) -> None:
        month, year = prose("Notice\nLast updated: January 2025\n"), prose("Notice\nLast updated: 2025\n")
        assert not verdict(month, self.RULE, "2026-01-31").findings
        assert verdict(month, self.RULE, "2026-02-01").findings
        assert not verdict(year, self.RULE, "2026-12-31").findings

    def test_the_latest_date_counts_and_is_the_evidence_where_it_is_fresh(self) -> None:
        policy = prose("Notice\nEffective: May 25, 2018. Last updated: June 1, 2026.\n")
        (hit,) = verdict(policy, self.RULE).evidence
        assert hit.quote == "June 1, 2026"

    def test_it_is_on_the_clock_and_no_other_rule_of_the_pack_is(self) -> None:
        assert [name for name, rule in rules().items() if rule.rule.clock] == [self.RULE]


class TestBrokenReference:
    RULE = "quality-broken-reference"

    def test_links_inside_a_markdown_file_must_lead_to_a_heading_or_a_named_place(self) -> None:
        text = (
            "# Notice\n\nSee [data](#what-we-collect), [old](#what-we-sold), [a](#place), [b](#custom), [up](#top) and"
            " [twice](#rights-1).\n\n## What we collect?\n\nNames. <a id='place'></a>\n\n## Rights {#custom}\n\nMany.\n\n## Rights\n\nMore.\n\n## Rights\n\nMost.\n"
        )
        assert said(read_markdown(Source("policy.md", text)), self.RULE) == [(3, "#what-we-sold")]

    def test_links_inside_a_page_must_lead_to_an_element(self) -> None:
        page = (
            "<html><body><h1>Privacy notice</h1><p>See <a href='#here'>here</a> and <a class='x' href=\"#gone\">there</a>.</p>"
            "<h2 id='here'>Data</h2><p>We collect your name.</p></body></html>"
        )
        assert [quote for _, quote in said(read_html(Source("policy.html", page)), self.RULE)] == ["#gone"]

    def test_a_text_without_numbers_may_have_lost_them(self) -> None:
        assert said(prose("Data\nWe collect names, see section 4.\n\nUse\nTo bill you.\n"), self.RULE) == []

    @pytest.mark.parametrize(
        "words",
        [
            "as section 7 of the Data Act says",
            "under Section 13 GDPR",
            "see section 9 of our terms of use",
            "the Act, in section 12, says so",
            "see section 1798.100",
            "see section 2",
            "see sections 1.1",
        ],
    )
    def test_sections_of_laws_and_of_other_texts_are_not_meant(self, words: str) -> None:
        text = f"1. Data\n1.1 From you\nYou may ask {words}.\n\n2. Use\nTo bill you.\n\n3. Contact\nWrite to us.\n"
        assert said(prose(text), self.RULE) == []


class TestNumbering:
    RULE = "quality-numbering"

    def test_a_number_that_stands_anywhere_else_at_the_start_of_a_line_is_not_missing(self) -> None:
        text = "1. Data\nNames.\n\n2. Use\nTo bill you.\n\n 3. when you order, we keep your name for ten years and then delete it.\n\n4. Contact\nWrite to us.\n"
        assert said(prose(text), self.RULE) == []

    def test_markdown_numbers_its_lists_itself(self) -> None:
        text = "# Notice\n\nDo this:\n\n1. Open it.\n1. Press it.\n1. Close it.\n"
        assert said(read_markdown(Source("policy.md", text)), self.RULE) == []


class TestBrokenEncoding:
    RULE = "quality-broken-encoding"

    @pytest.mark.parametrize(
        "text",
        ["We don’t – “never” – sell.", "Ångström in the café, naïve façade", "R&D; AT&T", "São José, Ärzte, Âge"],
    )
    def test_letters_of_other_languages_are_whole(self, text: str) -> None:
        assert said(prose(f"Notice\n{text} We keep your name.\n"), self.RULE) == []

    @pytest.mark.parametrize("text", ["We don’t sell “data” – ever.", "Our café in Málaga", "50 € a year, §5"])
    def test_utf8_read_as_windows_1252_is_found_whatever_was_written(self, text: str) -> None:
        wrong = text.encode().decode("cp1252", errors="replace")
        assert said(prose(f"Notice\n{wrong} We keep your name.\n"), self.RULE)

    def test_many_places_are_one_finding(self) -> None:
        (finding,) = verdict(prose("Notice\nWe donâ€™t. You donâ€™t. They donâ€™t.\n"), self.RULE).findings
        assert finding.message.endswith("places: 3.")
        assert len(finding.related) == 2


class TestMisspeltHeading:
    RULE = "quality-misspelt-heading"

    @pytest.mark.parametrize(
        "heading",
        [
            "Contract",
            "Principal office",
            "Retained data",
            "Personnel",
            "Categorisation",
            "Merges",
            "References",
            "Supervisor",
            "Projects",
            "Minor",
        ],
    )
    def test_words_of_their_own_are_no_slips(self, heading: str) -> None:
        assert (
            said(prose(f"Privacy Notice\n\n1. {heading}\nWe keep names.\n\n2. Contact\nWrite to us.\n"), self.RULE)
            == []
        )

    def test_a_word_that_the_text_uses_is_a_word(self) -> None:
        text = "Privacy Notice\n\n1. Secuirty\nSecuirty is our product. Secuirty keeps names.\n\n2. Contact\nWrite to us.\n"
        assert said(prose(text), self.RULE) == []


class TestSpelling:
    RULE = "quality-spelling-and-grammar"

    def test_a_slip_that_comes_again_is_told_once(self) -> None:
        (finding,) = verdict(prose("Notice\nWe recieve names. They recieve names.\n"), self.RULE).findings
        assert len(finding.related) == 1

    def test_another_language_is_not_read_as_english(self) -> None:
        text = "Notice\nLes informations que nous recevons de vous sont des informations sur votre ligne.\n"
        assert said(prose(text), self.RULE) == []


class TestSeeds:
    """What a reader finds in the five policies and the rules beyond the obvious ones find too."""

    @pytest.mark.parametrize(
        ("number", "rule", "lines"),
        [
            (0, "quality-policy-age", [2]),
            (0, "ftc-data-inventory-gap", [67]),
            (0, "quality-undefined-acronym", [69]),
            (1, "quality-undefined-acronym", [1]),
            (1, "ftc-law-named-not-addressed", [1]),
            (1, "ftc-purpose-limit-contradiction", [19]),
            (2, "ftc-third-party-denial-contradiction", [40]),
            (2, "ftc-sharing-denial-contradiction", [40]),
            (2, "ftc-data-inventory-gap", [40]),
            (2, "quality-catch-all-data", [5]),
            (3, "quality-spelling-and-grammar", [7, 70, 80, 86]),
            (3, "quality-unused-definition", [7]),
            (3, "quality-contact-without-details", [80]),
            (3, "quality-catch-all-data", [16]),
            (4, "ftc-consent-contradiction", [11]),
            (4, "ftc-sharing-denial-contradiction", [23]),
            (4, "quality-undefined-acronym", [35]),
        ],
    )
    def test_where_each_stands(self, number: int, rule: str, lines: list[int]) -> None:
        assert [line for line, _ in said(seed(number), rule)] == lines

    @pytest.mark.parametrize(
        "rule", ["ftc-purpose-limit-contradiction", "ftc-consent-contradiction", "ftc-third-party-denial-contradiction"]
    )
    def test_both_sides_of_a_contradiction_are_shown(self, rule: str) -> None:
        findings = [item for number in range(5) for item in verdict(seed(number), rule).findings]
        assert findings
        assert all(
            item.cause == "contradiction" and item.related and item.related[0].span != item.span for item in findings
        )


def test_conflicting_periods_are_told_of_the_kind_that_the_text_names_first() -> None:
    text = (
        "# Payments\n\nWe keep your bank account number, your home address, your photographs and your passport for 30 days.\n\n"
        "# Accounts\n\nWe keep your bank account number, your home address, your photographs and your passport for two years.\n"
    )
    policy = extract(read_markdown(Source("policy.md", text)))
    first = next(item.value.data[0] for item in policy.of_kind("retention") if isinstance(item.value, Retention))
    (finding,) = verdict(policy, "ftc-conflicting-retention").findings
    assert [other.message for other in finding.related] == [f"the other period for {DATA.label(first)}"]
