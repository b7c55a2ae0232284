"""The judge: every verdict, severities, duties in time, places of absences, reasons and fingerprints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_lint.engine.inference import fact_book
from policy_lint.engine.judge import Terms, applied_always, judge
from policy_lint.engine.verbs import compile_rule
from policy_lint.text.source import Span
from tests.engine.makers import compiled, facts, finding, policy, read, rule, verdict

if TYPE_CHECKING:
    from policy_lint.engine.facts import FactBook
    from policy_lint.engine.finding import Miss
    from policy_lint.engine.rule import Rule
    from policy_lint.policy.policy import Policy

COOKIES = {"kind": "cookies", "types": ["essential"], "quote": "We use essential cookies."}
REQUIRE = {"require": {"statement": "retention"}}
WHERE = {"applies_when": {"all": [{"sells_data": True}]}}


def test_a_rule_that_does_not_apply_says_why() -> None:
    said = verdict(compiled(**REQUIRE, **WHERE), policy(), facts(sells_data=False))
    assert (said.verdict, said.findings) == ("not-applicable", ())
    assert said.because == ("sells_data is false (document)",)


def test_a_rule_that_applies_says_why() -> None:
    said = verdict(compiled(**REQUIRE, **WHERE), policy(), facts(sells_data=True))
    assert said.verdict == "missing"
    assert said.because == said.findings[0].applies_because == ("sells_data is true (document)",)
    assert (said.findings[0].verdict, said.findings[0].unknown) == ("violation", ())


def test_a_list_fact_and_an_unknown_one_are_described_for_people() -> None:
    book = facts(users_in=("US-CA", "DE"))
    assert book.describe("users_in") == "users_in is US-CA, DE (document)"
    assert book.describe("sells_data") == "sells_data is not known"


def test_a_place_that_a_claimed_law_adds_is_described_with_the_claim() -> None:
    shop = policy({"kind": "law", "regime": "GDPR", "applies": "claimed", "quote": "We comply with the GDPR."})
    described = fact_book(shop, given={"users_in": ("IN",)}).describe("users_in")
    assert described == "users_in is IN (command line), and EEA by “We comply with the GDPR.”"


@pytest.mark.parametrize(("severity", "lower"), [("error", "warning"), ("warning", "note"), ("note", "note")])
def test_a_rule_of_unknown_applicability_reports_one_severity_lower_and_asks(severity: str, lower: str) -> None:
    said = verdict(compiled(**REQUIRE, **WHERE, severity=severity), policy())
    (found,) = said.findings
    assert (said.verdict, said.because) == ("undecided", ("applies or not by sells_data",))
    assert (found.verdict, found.severity, found.unknown) == ("conditional", lower, ("sells_data",))


def test_a_requirement_of_unknown_applicability_can_be_met() -> None:
    assert verdict(compiled(require={"statement": "cookies"}, **WHERE), policy(COOKIES)).verdict == "met"


def test_what_needs_statements_is_not_run_on_a_text_without_them() -> None:
    from dataclasses import replace

    text = replace(policy(COOKIES), extracted=False)
    assert verdict(compiled(**REQUIRE), text).verdict == "not-run"
    assert verdict(compiled(forbid={"blocks": {"empty": True}}), text).verdict == "met"


def test_a_rule_for_people_is_not_run_unless_asked_for() -> None:
    wanted = compiled(review={"statement": "cookies"})
    assert verdict(wanted, policy(COOKIES)).verdict == "not-run"
    assert verdict(wanted, policy(COOKIES), review=True).verdict == "undecided"


@pytest.mark.parametrize(
    ("until", "as_of", "said"),
    [
        ("2025-12-31", "2026-01-01", "not-applicable"),
        ("2025-12-31", "2025-12-31", "missing"),
        ("2026", "2026-06-15", "missing"),
        ("2026-06", "2026-06-30", "missing"),
        ("2026-05", "2026-06-01", "not-applicable"),
    ],
)
def test_a_duty_ends_after_its_last_day(until: str, as_of: str, said: str) -> None:
    """A year or a month is over when its last day is."""
    requirement = verdict(compiled(**REQUIRE, in_force_until=until), policy(), as_of=as_of)
    assert requirement.verdict == said
    if said == "not-applicable":
        assert requirement.because == (f"not in force after {until}",)


def test_a_duty_to_come_is_a_note_that_says_from_when() -> None:
    wanted = compiled(**REQUIRE, in_force_from="2027-01-01")
    found = finding(wanted, policy(), as_of="2026-12-31")
    assert (found.severity, found.message) == ("note", "Upcoming, from 2027-01-01: Nothing is said.")
    found = finding(wanted, policy(), as_of="2027-01-01")
    assert (found.severity, found.message) == ("error", "Nothing is said.")


def test_examples_are_judged_as_if_the_rule_applied() -> None:
    wanted = compiled(**REQUIRE, **WHERE, in_force_from="2030", in_force_until="2031")
    assert finding(applied_always(wanted), policy(), facts(sells_data=False)).severity == "error"


def test_rules_come_out_in_the_order_in_which_they_went_in() -> None:
    rules = [compiled(id=name, **REQUIRE) for name in ("b", "a", "c")]
    assert [said.rule.id for said in judge(policy(), rules, Terms(facts(), "2026-01-01"))] == ["b", "a", "c"]


# places of absences

PLACES = """\
schema: 1
title: Privacy at Shop
sections:
  - heading: About us
    text: We are a shop.
  - heading: 3. Cookies
    text: We use cookies.
"""


@pytest.mark.parametrize(
    ("text", "topic", "place", "pointer"),
    [
        (PLACES, "cookies", "3. Cookies", "/sections/1"),
        (PLACES, "identity", "About us", "/sections/0"),
        (PLACES, "children", "Privacy at Shop", "/title"),
        (PLACES.replace("title: Privacy at Shop\n", ""), "children", "About us", "/sections/0"),
        ("schema: 1\nsections:\n  - text: We are a shop.\n", "children", "", ""),
        ("schema: 1\nsections: []\n", "cookies", "", ""),
    ],
)
def test_an_absence_stands_at_its_heading_else_at_the_title_else_at_the_top(
    text: str, topic: str, place: str, pointer: str
) -> None:
    shop = read(text)
    found = finding(compiled(**REQUIRE, topic=topic), shop)
    assert (shop.source.text[found.span.start : found.span.end], found.pointer) == (place, pointer)
    if not place:
        assert shop.source.position(found.span.start) == (1, 1)


def test_a_heading_is_of_a_topic_only_by_whole_words() -> None:
    """“Transcripts” is not “scripts”, and “Recollections” is no heading on what is collected."""
    shop = read("schema: 1\nsections:\n  - heading: Recollections\n  - heading: What we collect\n")
    assert finding(compiled(**REQUIRE, topic="collection"), shop).pointer == "/sections/1"


def test_the_words_of_a_topic_are_tried_in_order_over_the_whole_text() -> None:
    """“Your rights” names rights better than “Choices” does, wherever it stands."""
    shop = read("schema: 1\nsections:\n  - heading: Choices\n  - heading: Your rights\n")
    assert finding(compiled(**REQUIRE, topic="rights"), shop).pointer == "/sections/1"


def test_a_title_of_prose_has_no_pointer() -> None:
    shop = read("Privacy Policy\n\nWe are a small shop in town and we like our customers a lot.\n", "x.txt")
    found = finding(compiled(forbid={"document": {"language": "en"}}), shop)
    assert found.pointer == ""


# fingerprints

sentences = st.lists(
    st.sampled_from(["We never sell.", "We use “many” cookies – daily.", "Write to us."]), min_size=1, max_size=5
)
FORBID = compile_rule(rule(forbid={"statement": "notice"}, message="“{quote}”"))


def document(quotes: list[str], wrap: str, before: int) -> str:
    statements = "".join(f"\n      - kind: notice\n        topic: scope\n        quote: {quote}" for quote in quotes)
    lines = "\n".join(f"      {line}" for quote in quotes for line in quote.replace(" ", wrap).split("\n"))
    padding = "  - text: Something else.\n" * before
    return f"schema: 1\nsections:\n{padding}  - text: |\n{lines}\n    statements:{statements}\n"


@settings(max_examples=40)
@given(sentences.map(lambda found: list(dict.fromkeys(found))), st.sampled_from(["\n", "  ", " "]), st.integers(0, 3))
def test_fingerprints_survive_moved_and_reflowed_lines(quotes: list[str], wrap: str, before: int) -> None:
    plain = [found.fingerprint for found in verdict(FORBID, read(document(quotes, " ", 0))).findings]
    moved = verdict(FORBID, read(document(quotes, wrap, before))).findings
    assert [found.fingerprint for found in moved] == plain
    assert all(found.quote for found in moved)


@pytest.mark.parametrize(
    "again", ["we “never” sell – it's ours", 'We "never" sell -\u00a0it’s OURS', "• We “never” sell — it’s ours"]
)
def test_a_fingerprint_does_not_see_case_quote_marks_dashes_and_bullets(again: str) -> None:
    """A policy that was pasted through a word processor has the same findings."""
    shop, pasted = (
        policy({"kind": "notice", "topic": "scope", "quote": quote}) for quote in ("We “never” sell – it’s ours", again)
    )
    assert finding(FORBID, shop).fingerprint == finding(FORBID, pasted).fingerprint


@given(sentences)
def test_no_two_findings_of_a_rule_have_the_same_fingerprint(quotes: list[str]) -> None:
    """The same words said twice are two findings; a baseline that holds one does not hide the other."""
    found = verdict(
        FORBID, policy(*({"kind": "notice", "topic": "scope", "quote": quote} for quote in quotes))
    ).findings
    assert len({one.fingerprint for one in found}) == len(quotes)


def test_fingerprints_differ_by_rule_and_absences_keep_theirs_wherever_they_are_shown() -> None:
    one, other = compiled(id="one", **REQUIRE), compiled(id="other", **REQUIRE)
    near = compiled(id="one", **REQUIRE, near_miss={"statement": "cookies"})
    assert finding(one, policy()).fingerprint != finding(other, policy()).fingerprint
    assert finding(one, policy()).fingerprint == finding(near, policy(COOKIES)).fingerprint
    assert finding(one, policy()).fingerprint == finding(one, read(PLACES)).fingerprint


def test_a_miss_without_evidence_is_told_apart_by_its_section() -> None:
    from policy_lint.engine.finding import Miss

    def check(*_: Any) -> Any:
        return [Miss(None)]

    wanted = compiled(check, check="a.py")
    moved = PLACES.replace("About us", "Who we are")
    assert finding(wanted, read(PLACES)).fingerprint == finding(wanted, read(moved)).fingerprint
    assert (
        finding(wanted, read(PLACES)).fingerprint
        != finding(wanted, read(PLACES.replace("3. Cookies", "3. Other"))).fingerprint
    )


def test_a_finding_without_a_place_in_an_empty_policy_is_at_the_top() -> None:
    assert finding(compiled(**REQUIRE), read('{"schema": 1, "sections": []}', "x.policy.json")).span == Span(0, 0)


def test_a_check_sees_the_day_of_the_report() -> None:
    days: list[str] = []

    def check(text: Policy, book: FactBook, wanted: Rule) -> list[Miss]:
        days.append(book.today)
        return []

    wanted = compiled(check, check="a-rule.py")
    verdict(wanted, policy(), as_of="2027-03-04")
    verdict(wanted, policy(), facts(ccpa_business=True), as_of="2027-03-05")
    assert days == ["2027-03-04", "2027-03-05"]
