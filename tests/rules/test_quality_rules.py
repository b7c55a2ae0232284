"""The rules on drafting: what each reports, where, and what it lets pass; on texts written here and on the five seeds."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policy_lint.engine.examples import run_examples
from policy_lint.engine.facts import FactBook, FactValue
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.extraction.extract import extract
from policy_lint.policy.policy import Published
from policy_lint.reading.markdown import read_markdown
from policy_lint.reading.structured import read_structured
from policy_lint.reading.text import read_text
from policy_lint.sift.merging import merge
from policy_lint.text.source import Source, Span

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding
    from policy_lint.engine.verbs import CompiledRule
    from policy_lint.policy.policy import Policy

CALIFORNIA = {"users_in": FactValue(("US-CA",), "command line")}
ROOT = Path(__file__).resolve().parents[2]
ALTRASTREAMS, ALLSTREAM, ALPINES, UNNAMED, NETSTREEM = sorted((ROOT / "seeds").glob("*.txt"))


@cache
def rules() -> dict[str, CompiledRule]:
    return {rule.rule.id: rule for rule in load_rules(find_packs()).rules if rule.rule.pack in {"quality", "document"}}


def findings(policy: Policy, rule: str) -> list[Finding]:
    (requirement,) = judge(policy, [rules()[rule]], Terms(FactBook(), "2026-11-22"))
    assert requirement.error is None
    return list(requirement.findings)


def prose(text: str) -> Policy:
    return read_text(Source("policy.txt", text))


def structured(**document: object) -> Policy:
    return read_structured(Source("policy.json", json.dumps({"schema": 1, **document})))


def quotes(text: str, rule: str) -> list[str]:
    return [finding.quote for finding in findings(prose(text), rule)]


def spots(policy: Policy, rule: str) -> list[tuple[int, str]]:
    """Line and words of each finding."""
    return [
        (policy.source.position(finding.span.start)[0], policy.source.text[finding.span.start : finding.span.end])
        for finding in findings(policy, rule)
    ]


@cache
def seed(path: Path) -> Policy:
    return read_text(Source(path.name, path.read_text(encoding="utf-8")))


@cache
def twin(path: Path) -> Policy:
    """The structured document of a seed, with the seed read beside it."""
    name = ROOT / "policies" / f"{path.stem}.policy.yaml"
    return read_structured(Source(str(name), name.read_text(encoding="utf-8")), root=str(ROOT))


class TestAllRules:
    def test_every_example_holds(self) -> None:
        assert [result for result in run_examples(rules().values()) if not result.ok] == []

    def test_no_rule_claims_a_law(self) -> None:
        assert {(item.rule.regulation, item.rule.citation, item.rule.verified) for item in rules().values()} == {
            ("QUALITY", "", False)
        }

    @pytest.mark.parametrize("text", ["", " ", "\n", "x", ":", "[", "1.", "[[[[[", "{{", "a@b", "\u00ad", "İ"])
    def test_no_rule_fails_on_scraps(self, text: str) -> None:
        for rule in rules():
            assert len(findings(prose(text), rule)) <= 1


class TestSeeds:
    """What must be found in the five seeds, and nothing beside it."""

    def lines(self, path: Path) -> dict[str, list[int]]:
        policy = seed(path)
        found = {
            rule: [policy.source.position(item.span.start)[0] for item in findings(policy, rule)]
            for rule, compiled in rules().items()
            if not compiled.reads_statements and compiled.rule.severity != "note"
        }
        return {rule: lines for rule, lines in found.items() if lines}

    def test_alpines_repeats_two_lines_and_a_lead_in_and_leaves_two_lists_open(self) -> None:
        assert self.lines(ALPINES) == {"quality-duplicate-section": [10, 11, 55], "quality-unresolved-list": [47, 54]}

    def test_each_repetition_is_related_to_what_it_repeats(self) -> None:
        policy = seed(ALPINES)
        related = [
            policy.source.position(item.related[0].span.start)[0]
            for item in findings(policy, "quality-duplicate-section")
        ]
        assert related == [8, 9, 54]

    def test_altrastreams_gives_two_numbers_for_ones_rights(self) -> None:
        assert self.lines(ALTRASTREAMS) == {"quality-inconsistent-contact": [70]}
        (finding,) = findings(seed(ALTRASTREAMS), "quality-inconsistent-contact")
        assert finding.quote == "833-488-1043"
        place = finding.related[0].span
        assert seed(ALTRASTREAMS).source.text[place.start : place.end] == "+1 (877) 868-1270"

    def test_netstreem_is_a_template_with_a_table_run_together(self) -> None:
        assert self.lines(NETSTREEM) == {
            "quality-placeholder": [5, 31, 66, 77, 78, 92, 105],
            "quality-collapsed-table": [39],
        }
        assert [item.quote for item in findings(seed(NETSTREEM), "quality-placeholder")] == [
            "[www.netstreem.com]",
            "(If Applicable)",
            "(if applicable)",
            "[contact@netstreem.com]",
            "[+91 90412 76017]",
            "[US/EU/other]",
            "[contact@netstreem.com]",
        ]

    def test_the_unnamed_one_asks_for_a_call_and_gives_no_number(self) -> None:
        assert self.lines(UNNAMED) == {"quality-contact-without-details": [80]}

    def test_allstream_has_none_of_these(self) -> None:
        assert self.lines(ALLSTREAM) == {}

    @pytest.mark.parametrize("path", [ALTRASTREAMS, ALLSTREAM, ALPINES, UNNAMED, NETSTREEM])
    def test_prose_and_structured_twin_are_told_the_same(self, path: Path) -> None:
        for rule, compiled in rules().items():
            if not compiled.reads_statements:
                assert [item.quote for item in findings(twin(path), rule)] == [
                    item.quote for item in findings(seed(path), rule)
                ], rule

    @pytest.mark.parametrize("path", [ALTRASTREAMS, ALLSTREAM, ALPINES, UNNAMED, NETSTREEM])
    def test_each_twin_gives_its_seed_back(self, path: Path) -> None:
        assert findings(twin(path), "document-matches-source") == []
        assert findings(twin(path), "document-quote-found") == []


class TestPlaceholder:
    RULE = "quality-placeholder"

    @pytest.mark.parametrize(
        "mark",
        [
            "[Company Name]",
            "[Your Website]",
            "[insert date]",
            "[DATE]",
            "[US/EU/other]",
            "[state/country]",
            "[January 1, 2025]",
            "{{company}}",
            "${company_name}",
            "<%= company %>",
            "%COMPANY_NAME%",
            "[[company]]",
            "<Company Name>",
            "<your company>",
            "XXX",
            "XXX-XXX-XXXX",
            "XX/XX/XXXX",
            "MM/DD/YYYY",
            "Lorem ipsum",
            "TODO",
            "TBD",
            "_______",
            "your company name here",
            "INSERT DATE",
            "info@example.com",
            "help@yourdomain.com",
            "(555) 555-5555",
            "123-456-7890",
        ],
    )
    def test_a_mark_of_a_template_is_found_where_it_stands(self, mark: str) -> None:
        text = f"We sell lines. In this place stands {mark} and then comes more."
        assert quotes(text, self.RULE) == [mark]
        assert spots(prose(text), self.RULE) == [(1, mark)]

    @pytest.mark.parametrize(
        "text",
        [
            "See our [cookie notice](https://northgate.example/name) for more.",
            "The Act says so [1] and again [12].",
            "It says “recieve [sic]” there.",
            "The Act binds “[a] controller” and “process[ing]”.",
            "Write to privacy [at] northgate [dot] example.",
            "Write to [email protected] today.",
            "Write to privacy@northgate[.]com today.",
            "Read more [Privacy Policy] or [Opt Out].",
            "Show all [hide]",
            "Call 1-800-THE-SEED [1-800-843-7333].",
            "The log has lines such as [date] [url].",
            "See Title XXX and Chapter XXX.",
            "Type it in the format DD/MM/YYYY.",
            "We use the domain example.com in our tests, such as a@example.com.",
            "You may insert your name into the form.",
            "If a < b and c > d, we stop.",
            "We use snake_case_names and a_b.",
            "Prices from $5 {sic}.",
            "We test the security of our site (if applicable).",
            "<address>Leeds</address>",
        ],
    )
    def test_what_only_resembles_one_is_let_pass(self, text: str) -> None:
        assert quotes(text, self.RULE) == []

    def test_brackets_round_a_real_contact_are_named_as_such(self) -> None:
        (finding,) = findings(prose("Write to [privacy@northgate.example]."), self.RULE)
        assert finding.message == "The brackets of the template still stand round “[privacy@northgate.example]”."

    def test_markdown_links_and_footnotes_are_read_as_markdown(self) -> None:
        text = "# Notice\n\nSee [our company name](https://northgate.example) and [your rights][1].\n\n[1]: https://northgate.example\n"
        assert findings(read_markdown(Source("p.md", text)), self.RULE) == []

    def test_headings_and_the_title_are_looked_at_too(self) -> None:
        text = "[Company Name] Privacy Policy\n\n1. About [Company]\nWe sell lines to people in Leeds.\n"
        assert quotes(text, self.RULE) == ["[Company Name]", "[Company]"]


class TestCollapsedTable:
    RULE = "quality-collapsed-table"

    def test_lines_whose_cells_ran_together_are_one_finding(self) -> None:
        text = "Use\nPurposeLegal Basis\nAnswer questions (by chat)Consent\nSend invoicesContract\n\nNext we say more about it.\n"
        (finding,) = findings(prose(text), self.RULE)
        assert "table of 3 lines" in finding.message

    @pytest.mark.parametrize(
        "text",
        [
            "We use YouTube.\nWe use PayPal.\nWe use HubSpot.\nWe use LinkedIn.\n",
            "Our iPhone app asks you.\nOur eBay shop does not.\nOn macOS it is the same.\n",
            "AllStream sells lines.\nAllStream bills them.\nAllStream answers calls.\n",
            "One slip hereAnd no more.\nThe rest is fine.\nSo is this.\n",
            "Under CalOPPA we act.\nWe use JavaScript.\nWe use GitHub.\n",
        ],
    )
    def test_brands_and_single_slips_are_none(self, text: str) -> None:
        assert quotes(text, self.RULE) == []


class TestInconsistentContact:
    RULE = "quality-inconsistent-contact"

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("To use your rights, call us at 202-555-0143.", "For more on your rights, contact us at 303-555-0178."),
            ("If you have questions, call us at 202-555-0143.", "Phone: 202-555-0134"),
            ("If you have questions, email us at help@northgate.example.", "Email: northgate.leeds@gmail.com"),
            ("If you have questions, email us at help@northgate.example.", "Email: help@nortgate.example"),
        ],
    )
    def test_two_for_one_purpose_are_reported_at_the_odd_one(self, first: str, second: str) -> None:
        (finding,) = findings(prose(f"1. Rights\n{first}\n\n2. Contact\n{second}\n"), self.RULE)
        assert finding.quote in second
        assert len(finding.related) == 1
        assert finding.cause == "contradiction"

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("To use your rights, call us at 202-555-0143.", "Phone: +1 (202) 555-0143"),
            ("To use your rights, call us at 202-555-0143.", "Parents can call us at 303-555-0178."),
            ("To use your rights, call us at 202-555-0143.", "Fax: 303-555-0178"),
            ("To use your rights, call us at 202-555-0143.", "To use your rights in Canada, call us at 303-555-0178."),
            ("To use your rights, call us at 202-555-0143.", "To use your rights, call the regulator at 303-555-0178."),
            (
                "To use your rights, call us at 202-555-0143.",
                "To use your rights, you may also call us at 303-555-0178.",
            ),
            ("Email us at privacy@northgate.example.", "Email: jobs@mail.northgate.example"),
            ("Email us at privacy@gmail.com.", "Email: other@yahoo.com"),
            ("Email us at privacy@northgate.example.", "Email our representative at northgate@repsight.example."),
        ],
    )
    def test_contacts_that_differ_for_a_reason_are_let_pass(self, first: str, second: str) -> None:
        assert quotes(f"1. Rights\n{first}\n\n2. Contact\n{second}\n", self.RULE) == []


class TestDates:
    RULE = "quality-date-consistency"

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Last updated: May 1, 2024\nText.\nThis notice was last updated on May 2, 2024.", "May 2, 2024"),
            ("Effective: May 1, 2024\nText.\nThis policy takes effect on June 1, 2024.", "June 1, 2024"),
            ("Last updated: February 30, 2024", "February 30, 2024"),
            ("Last updated: 04/05/2024", "04/05/2024"),
            ("Last updated: May 1, 2019\nThe CPRA gives you rights.", "May 1, 2019"),
        ],
    )
    def test_dates_that_do_not_fit_are_reported(self, text: str, words: str) -> None:
        assert quotes(text, self.RULE) == [words]

    @pytest.mark.parametrize(
        "text",
        [
            "Effective: May 1, 2020\nLast updated: June 1, 2024",
            "Last updated: May 2024\nThis notice was last updated on May 7, 2024.",
            "Last updated: 04/05/2024\nEffective: April 5, 2024",
            "Last updated: 05/05/2024",
            "Last updated: May 1, 2024\nThe CPRA has been effective since January 1, 2023.",
            "Last updated: May 1, 2024\nOur cookie policy was last updated on June 1, 2023.",
            "Last updated: May 1, 2024\nPrevious version last updated: June 1, 2023.",
            "Legal\n\nTERMS OF USE\n\nLast updated: May 1, 2023\n\nPRIVACY POLICY\n\nLast updated: June 1, 2024",
        ],
    )
    def test_dates_of_different_things_may_differ(self, text: str) -> None:
        assert quotes(text, self.RULE) == []

    def test_a_statement_is_compared_with_the_text(self) -> None:
        statement = {"kind": "date", "what": "updated", "value": "2024-05-02", "quote": "Updated on May 1, 2024"}
        policy = structured(sections=[{"text": "Updated on May 1, 2024.", "statements": [statement]}])
        assert [item.quote for item in findings(policy, self.RULE)] == ["May 1, 2024"]


class TestNamesAndTerms:
    def test_a_name_left_from_a_template_is_reported(self) -> None:
        text = "Northgate sells lines. Northgate bills them. Northgate answers.\nAt FiberTemplate, we take privacy seriously."
        policy = structured(organisation={"name": "Northgate"}, sections=[{"text": text}])
        (finding,) = findings(policy, "quality-entity-and-term-consistency")
        assert finding.message == "Here the text speaks for “FiberTemplate”, elsewhere for “Northgate”."

    def test_a_name_that_the_text_relates_to_its_own_is_not(self) -> None:
        text = "Northgate sells lines. Northgate bills. Northgate is part of Harvest. At Harvest, we take privacy seriously."
        policy = structured(organisation={"name": "Northgate"}, sections=[{"text": text}])
        assert findings(policy, "quality-entity-and-term-consistency") == []

    def test_the_counts_of_mixed_terms_are_given(self) -> None:
        text = "We keep personal data. " * 3 + "We keep personal information. " * 4 + "We keep PII. " * 5
        (finding,) = findings(prose(text), "quality-mixed-terms")
        assert "“personal data” 3 times, “personal information” 4 times" in finding.message


class TestReading:
    def test_the_figures_are_given(self) -> None:
        text = (
            "The utilisation of organisational telecommunications infrastructure necessitates administrative authorisation. "
            * 8
        )
        (finding,) = findings(prose(text), "quality-reading-ease")
        assert "Flesch reading ease of -" in finding.message
        assert finding.severity == "note"

    def test_lists_headings_and_tables_do_not_count(self) -> None:
        item = "- administrative telecommunications authorisation documentation of organisational representatives\n"
        assert quotes("We keep:\n" + item * 20, "quality-reading-ease") == []

    def test_other_languages_are_not_measured(self) -> None:
        text = (
            "Die Telekommunikationsinfrastrukturverordnung verpflichtet Verantwortliche zur Dokumentation von Verarbeitungen. "
            * 10
        )
        assert findings(replace(prose(text), language="de"), "quality-reading-ease") == []

    def test_hedges_are_counted_and_the_worst_is_shown(self) -> None:
        text = "We may use your data. " * 6 + "We may share certain information from time to time."
        (finding,) = findings(prose(text), "quality-vague-qualifiers")
        assert finding.message.startswith("7 of 7 statements")
        assert finding.quote == "We may share certain information from time to time."


class TestOutdatedLaw:
    RULE = "quality-outdated-legal-reference"

    def test_each_instrument_is_reported_once_with_its_other_places(self) -> None:
        text = "We follow the Privacy Shield.\n\nThe Privacy Shield Principles bind us. So does Directive 95/46/EC.\n"
        found = findings(prose(text), self.RULE)
        assert [item.quote for item in found] == ["Privacy Shield", "Directive 95/46"]
        assert "It is named elsewhere in the text too." in found[0].message
        assert len(found[0].related) == 1

    def test_two_ways_to_write_one_mention_count_once(self) -> None:
        once = findings(prose("Transfers follow Directive 95/46/EC.\n"), self.RULE)
        assert "elsewhere" not in once[0].message
        assert not once[0].related
        twice = findings(prose("Transfers follow Directive 95/46/EC.\n\nStorage, too, follows 95/46/EC.\n"), self.RULE)
        assert "It is named elsewhere in the text too." in twice[0].message

    @pytest.mark.parametrize(
        "text",
        [
            "We no longer rely on the Privacy Shield.",
            "The Court invalidated the Privacy Shield. We use standard clauses.",
            "We joined the Privacy Shield. It has been replaced since.",
            "Our COPPA Safe Harbor certification is by an approved programme.",
            "De-identification follows the HIPAA safe harbor framework.",
            "The Data Protection Act 2018 applies.",
            "The privacy of your garden shield matters.",
        ],
    )
    def test_a_text_that_knows_it_is_let_pass(self, text: str) -> None:
        assert quotes(text, self.RULE) == []


class TestSource:
    RULE = "document-matches-source"

    def compared(self, text: str | None, restored: str, problem: str = "") -> list[Finding]:
        policy = structured(sections=[{"heading": "Retention", "text": "We keep invoices for ten years."}])
        published = Published("notice.txt", text, problem, Span(2, 8), restored)
        return findings(replace(policy, published=published), self.RULE)

    def test_white_space_makes_no_difference(self) -> None:
        assert (
            self.compared(
                "Retention\n\n We keep  invoices\nfor ten years.\n", "Retention\nWe keep invoices for ten years."
            )
            == []
        )

    def test_the_first_difference_is_shown_from_both_sides_and_stands_in_its_section(self) -> None:
        (finding,) = self.compared(
            "Retention We keep invoices for two years.", "Retention\nWe keep invoices for ten years."
        )
        assert "the document has “ten years.”, the source “two years.”" in finding.message
        assert finding.pointer == "/sections/0"

    def test_what_is_missing_or_added_at_the_end_is_said(self) -> None:
        (longer,) = self.compared(
            "Retention We keep invoices for ten years. More.", "Retention\nWe keep invoices for ten years."
        )
        assert "the source goes on with “More.”" in longer.message
        (shorter,) = self.compared("Retention We keep invoices", "Retention\nWe keep invoices for ten years.")
        assert "the document goes on with “for ten years.”" in shorter.message

    def test_a_source_that_can_t_be_read_is_a_finding_at_its_name(self) -> None:
        (finding,) = self.compared(None, "", "no such file or directory")
        assert finding.message == "The source “notice.txt” can't be compared: no such file or directory."
        assert finding.pointer == "/source"

    def test_a_quote_that_the_section_does_not_have_is_a_finding_at_the_quote(self) -> None:
        statement = {"kind": "sale", "of": "sale", "stance": "denied", "quote": "We never sell data."}
        policy = structured(sections=[{"text": "We do not sell data.", "statements": [statement]}])
        (finding,) = findings(policy, "document-quote-found")
        assert finding.message == "“We never sell data.” does not stand in its section."
        assert finding.pointer == "/sections/0/statements/0"


def test_one_old_date_is_one_finding_with_the_law_in_front() -> None:
    loaded = {rule.rule.id: rule for rule in load_rules(find_packs()).rules}
    policy = extract(
        read_text(Source("p.txt", "Privacy Notice\n\nLast updated: January 31, 2021. We collect your name.\n"))
    )
    facts = FactBook({"ccpa_business": FactValue(True, "command line")} | CALIFORNIA)
    aged = [loaded["quality-policy-age"], loaded["ccpa-updated-within-12-months"]]
    (one,) = merge(found for said in judge(policy, aged, Terms(facts, "2026-11-22")) for found in said.findings)
    assert (one.rule.id, [other.rule.id for other in one.also]) == (
        "ccpa-updated-within-12-months",
        ["quality-policy-age"],
    )
