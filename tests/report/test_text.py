"""What a person sees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_lint.engine.finding import SetAside
from policy_lint.errors import Problem
from policy_lint.report import text
from policy_lint.report.formats import render
from policy_lint.report.law import law
from policy_lint.report.view import View, counted, fit_width
from tests.report.conftest import AGREED, conditional, document, finding, related, result, rule

WIDE = View(width=100)


def shown(*documents: object, view: View = WIDE, **more: object) -> str:
    """The report on some documents."""
    return text.render(result(*documents, **more), view)  # type: ignore[arg-type]


def test_a_finding_has_place_line_law_reason_and_remedy() -> None:
    reason = ("users_in is US-CA (document)",)
    assert shown(document(finding(applies_because=reason))) == (
        "p.txt  “Privacy Policy”  1 finding\n"
        "\n"
        "p.txt:3:14 error demo-retention  The policy gives no period.\n"
        "    3 | We keep data for ever.\n"
        "      |              ^^^^^^^^\n"
        "  law: CCPA, 1798.100(a)(3) · must\n"
        "  why: users_in is US-CA (document)\n"
        "  fix: State the period.\n"
        "\n"
        "1 file: 1 error\n"
    )


def test_a_related_place_is_shown_and_the_others_are_named() -> None:
    places = (related("We collect your name.", "the same words"), related("We keep", ""), related("Privacy", ""))
    report = shown(document(finding("We collect your name.", related=places)))
    assert (
        "    4 | We collect your name.\n"
        "      | ^^^^^^^^^^^^^^^^^^^^^\n"
        "    6 | We collect your name.\n"
        "      | --------------------- the same words\n"
        "  and: line 3, 1\n"
    ) in report


def test_merged_findings_are_listed_and_a_suppressed_one_is_not() -> None:
    others = [finding(rule=rule(f"demo-{index}"), severity="warning") for index in range(7)]
    others[0] = replace(others[0], suppressed=AGREED)
    others[1] = replace(others[1], verdict="conditional")
    report = shown(document(finding(also=tuple(others))))
    findings, _, aside = report.partition("Set aside: 1 finding\n")
    assert "demo-0" not in findings
    assert "  p.txt: demo-0: accepted-risk by Ada, counsel, until 2027-01-01: agreed [decisions.yaml:3]\n" in aside
    assert "  also: undecided (warning) demo-1 · CCPA, 1798.100(a)(3) · must\n" in report
    assert "  also: warning demo-4 · " in report
    assert "  also: 2 more (--format json has all)\n" in report


def test_the_law_line_says_where_the_wording_was_not_verified_or_where_there_is_no_law() -> None:
    assert law(rule(verified=False)) == "CCPA, 1798.100(a)(3) · must · wording not verified"
    assert (
        law(rule(regulation="QUALITY", citation="", strength="good-practice"))
        == "drafting quality, no statute · good practice"
    )


def test_a_citation_that_names_the_law_is_not_preceded_by_it_again() -> None:
    assert law(rule(regulation="GDPR", citation="GDPR Art. 13", strength="should")) == "GDPR Art. 13 · should"


def test_suppressed_findings_are_not_shown() -> None:
    report = shown(document(finding(suppressed=AGREED)))
    assert "p.txt:3" not in report
    assert "no findings by 2 rules" in report
    assert shown(document(finding(suppressed=AGREED)), view=View(quiet=True)) == ""


def test_what_the_baseline_holds_is_counted() -> None:
    known = finding(suppressed=SetAside("baseline", "baseline"))
    assert "Set aside: 2 findings\n  2 known before, by the baseline (--no-baseline shows them)\n" in shown(
        document(known, known)
    )


def test_a_review_is_called_a_review() -> None:
    assert "p.txt:3:14 review demo-retention" in shown(
        document(finding(verdict="review", severity="note", cause="review"))
    )


def test_a_document_that_is_not_judged_says_why() -> None:
    report = shown(document(reason="it is a 404 page"), document(path="q.txt"))
    assert (
        report
        == "p.txt: not judged: it is a 404 page\n\n2 files (1 not judged): no findings by 1 rule; not legal advice\n"
    )


@pytest.mark.parametrize(
    ("documents", "errors", "summary"),
    [
        ([document()], (), "1 file: no findings by 1 rule; not legal advice"),
        (
            [document(finding()), document(finding(severity="note"), finding(severity="note"))],
            (),
            "2 files: 1 error, 2 notes",
        ),
        (
            [document(conditional("a", "children", "users_in"))],
            (),
            "1 file: no findings by 2 rules; not legal advice; 1 undecided until you answer 1 question",
        ),
        ([], (), "no policy found: nothing was read"),
        (
            [document()],
            (Problem("x", "y"),),
            "1 file: no findings by 1 rule; not legal advice; 1 problem with files or rules, see above",
        ),
    ],
)
def test_the_last_line_sums_up(documents: list[object], errors: tuple[Problem, ...], summary: str) -> None:
    assert shown(*documents, errors=errors, view=View(width=120)).splitlines()[-1] == summary


def test_a_clean_report_never_says_that_a_policy_complies() -> None:
    assert "complian" not in shown(document())
    assert "complies" not in shown(document())


class TestUndecided:
    """Undecided findings: questions first, a line a topic below."""

    found = (
        conditional("coppa-notice", "children", "users_in"),
        conditional("coppa-consent", "children", "users_in", "directed_to_children_u13"),
        conditional("ccpa-sale", "sale", "users_in"),
        conditional("gdpr-dpo", "contact", "has_dpo"),
    )

    def test_topics_stand_under_the_question_that_decides_most(self) -> None:
        assert shown(document(*self.found), document(*self.found[:1], path="q.txt")).startswith(
            "Undecided until you say:\n"
            "? Where are your users?  decides 3 rules  --fact users_in=US-CA,EEA\n"
            "    children      coppa-notice, coppa-consent\n"
            "    sale of data  ccpa-sale\n"
            "? Do you have a data protection officer?  decides 1 rule  --fact has_dpo=true\n"
            "    contact details  gdpr-dpo\n"
            "\n"
            "2 files: no findings by "
        )

    def test_at_most_six_questions_are_asked(self) -> None:
        facts = [
            "users_in",
            "has_dpo",
            "sells_data",
            "uses_cookies",
            "ccpa_business",
            "sends_marketing",
            "is_cable_operator",
            "shares_for_ads",
        ]
        report = shown(document(*(conditional(f"rule-{index}", "use", fact) for index, fact in enumerate(facts))))
        assert report.count("\n? ") == 6
        assert "  + 2 findings under other questions (--show conditional)\n" in report
        assert "8 undecided until you answer 6 questions" in report

    def test_show_conditional_has_them_in_full(self) -> None:
        report = shown(document(*self.found[:1]), view=replace(WIDE, conditional=True))
        assert (
            "p.txt:3:14 undecided (warning) coppa-notice  The policy gives no period.\n"
            "    3 | We keep data for ever.\n"
            "      |              ^^^^^^^^\n"
            "  law: CCPA, 1798.100(a)(3) · must\n"
            "  if:  users_in: Where are your users?\n"
            "  fix: State the period.\n"
        ) in report
        assert "? Where are your users?  decides 1 rule" in report
        assert "    children" not in report

    def test_a_narrow_terminal_gets_the_answer_on_its_own_line_and_fewer_rules(self) -> None:
        many = [conditional(f"coppa-rule-number-{index}", "children", "users_in") for index in range(9)]
        report = shown(document(*many), view=View(width=60))
        assert "? Where are your users?  decides 9 rules\n    --fact users_in=US-CA,EEA\n" in report
        assert "    children  coppa-rule-number-0, coppa-rule-number-1, +7\n" in report

    def test_a_topic_without_room_names_one_rule(self) -> None:
        names = [f"a-rule-with-quite-a-long-name-as-names-go-{index}" for index in range(3)]
        report = shown(document(*(conditional(name, "cpni", "users_in") for name in names)), view=View(width=60))
        assert f"  {names[0]}, +2\n" in report

    def test_a_fact_without_a_question_is_asked_for_by_name(self) -> None:
        report = shown(document(conditional("x", "use", "brand_new_fact")), view=replace(WIDE, conditional=True))
        assert "  if:  brand_new_fact\n" in report
        assert "? Brand new fact?  decides 1 rule  --fact brand_new_fact=true\n" in report


def test_quiet_has_findings_only() -> None:
    report = shown(document(finding(), conditional("x", "use", "users_in")), view=replace(WIDE, quiet=True))
    assert "Undecided" not in report
    assert report.endswith("  fix: State the period.\n")
    assert shown(document(), view=replace(WIDE, quiet=True)) == ""


def test_every_line_fits_a_narrow_terminal() -> None:
    long = finding(
        message="A message that goes on for quite a while and then some more until it is full.",
        applies_because=("users_in is US-CA (inferred, from “California residents have rights”)",) * 2,
        also=(finding(rule=rule("another-rule-with-a-long-name", verified=False)),),
    )
    report = shown(document(long, *TestUndecided.found), view=View(width=60, conditional=True))
    assert max(map(len, report.splitlines())) <= 60


def test_a_long_path_puts_rule_and_message_on_lines_of_their_own() -> None:
    path = "policies/" + "x" * 60 + ".txt"
    report = shown(document(finding(), path=path), view=View(width=60))
    assert f"\n{path}:3:14\n  error demo-retention\n  The policy gives no period.\n" in report


def test_colours_are_added_and_nothing_else_changes() -> None:
    import re

    plain = result(document(finding(), *TestUndecided.found))
    coloured = text.render(plain, replace(WIDE, colour=True))
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == text.render(plain, WIDE)


def test_stranger_text_is_made_harmless() -> None:
    evil = "\x1b[2J\x9b1m\u202e\x07\nx"
    bad = finding(message=evil, applies_because=(evil,), related=(related("We keep", evil),))
    report = shown(document(bad, path=f"a{evil}.txt"), document(reason=evil), view=replace(WIDE, conditional=True))
    assert not set("\x1b\x9b\u202e\x07") & set(report)


def test_formats_are_rendered_by_name() -> None:
    assert render("text", result(document()), WIDE) == shown(document())


def test_widths_and_counts() -> None:
    assert [fit_width(columns) for columns in (0, 60, 99, 1000)] == [60, 60, 99, 120]
    assert [counted(number, "file") for number in (0, 1, 1200)] == ["0 files", "1 file", "1,200 files"]
