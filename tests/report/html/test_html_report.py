"""The HTML report as text: everything that was found is in it, it links only to itself, and nothing in it is live."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from policy_lint.engine.facts import FactBook, FactValue
from policy_lint.errors import Problem
from policy_lint.policy.policy import Policy, Section
from policy_lint.policy.statements import STATEMENT_TYPES
from policy_lint.report.formats import render
from policy_lint.report.html.kinds import FAMILIES, family_of
from policy_lint.report.view import View
from policy_lint.text.blocks import Block
from policy_lint.text.mapping import MappedText
from policy_lint.text.source import Source, Span
from tests.report.conftest import AGREED, conditional, document, finding, related, result, rule
from tests.report.html.conftest import lint

RAW = {"style", "script"}


class Reader(HTMLParser):
    """The elements of a page with their attributes, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {name: [] for name in RAW}
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        inside = self.elements[-1][0] if self.elements else ""
        if inside in RAW and len(self.raw[inside]) < 1:
            self.raw[inside].append(data)
        else:
            self.words += data

    def of(self, css: str) -> list[dict[str, str | None]]:
        return [item for _, item in self.elements if css in (item.get("class") or "").split()]


def read(run: object, **view: bool) -> Reader:
    reader = Reader(render("html", run, View(**view)))  # type: ignore[arg-type]
    reader.words = " ".join(reader.words.split())
    return reader


def test_the_same_run_gives_the_same_bytes() -> None:
    assert render("html", lint("004_8fee7b1bae562186.txt"), View()) == render(
        "html", lint("004_8fee7b1bae562186.txt"), View()
    )


def test_only_the_pages_own_style_and_script_may_run() -> None:
    page = read(result(document(finding())))
    (policy,) = (item["content"] or "" for _, item in page.elements if "http-equiv" in item)
    rules = dict(part.split(" ", 1) for part in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for name in ("style", "script"):
        (inside,) = page.raw[name]
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert rules[f"{name}-src"] == f"'sha256-{digest}'"


def test_nothing_in_the_markup_runs_or_is_fetched() -> None:
    page = read(lint("004_8fee7b1bae562186.txt"))
    names = {name for _, item in page.elements for name in item}
    assert not {name for name in names if name.startswith("on")} | names & {"style", "src", "srcset", "data", "action"}
    assert {tag for tag, _ in page.elements} & {"img", "iframe", "object", "embed", "link", "base", "form"} <= {"form"}
    assert "url(" not in page.raw["style"][0]
    assert "@import" not in page.raw["style"][0]


def test_ids_are_unique_and_every_link_inside_leads_somewhere() -> None:
    page = read(lint("003_d4aab5214b35a79f.txt", "004_8fee7b1bae562186.txt"))
    ids = [item["id"] for _, item in page.elements if "id" in item]
    assert len(ids) == len(set(ids))
    links = {item["href"] or "" for tag, item in page.elements if tag == "a"}
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert all(link.startswith(("#", "https://", "http://")) for link in links)


def test_every_finding_has_a_note_and_every_requirement_a_cell() -> None:
    run = lint("004_8fee7b1bae562186.txt")
    (judged,) = run.documents
    page = read(run)
    assert len(page.of("note")) == len(judged.findings)
    assert len([item for item in page.of("cell") if "href" in item]) == len(judged.requirements)
    for requirement in judged.requirements:
        assert requirement.rule.id in page.words


def test_the_text_is_whole() -> None:
    run = lint("003_d4aab5214b35a79f.txt")
    page = re.sub(r"<a class=\"ref.*?</a>", "", render("html", run, View()))
    shown = "".join(Reader(page).words.split())
    for block in run.documents[0].policy.blocks:
        assert "".join(block.text.split()) in shown


def test_undecided_findings_stand_under_their_question_and_in_the_margin_only_where_asked_for() -> None:
    run = result(document(conditional("coppa-notice", "children", "users_in")))
    page = read(run)
    assert "Where are your users? 1 finding, decides 1 rule" in page.words
    assert "--fact users_in=US-CA,EEA" in page.words
    assert ["hidden" in item for item in page.of("note")] == [True]
    assert ["hidden" in item for item in read(run, conditional=True).of("note")] == [False]
    assert "Where are your users? 1 finding" not in read(run, quiet=True).words


def test_what_was_set_aside_says_by_whom_why_and_until_when() -> None:
    other = finding(rule=rule("other"), suppressed=replace(AGREED, by="Bob", words="later"), fingerprint="aa")
    page = read(result(document(finding(suppressed=AGREED, also=(other,)))))
    said = "Set aside by decision as accepted-risk by Ada (counsel) on 2026-01-01, until 2027-01-01: agreed"
    assert f"{said} [decisions.yaml:3]" in page.words
    assert "by Bob (counsel)" in page.words
    assert [item["data-grade"] for item in page.of("note")] == ["aside"]
    assert "missing, set aside" in page.words


def test_a_note_names_law_reason_remedy_and_other_places() -> None:
    one = finding(
        applies_because=("users_in is US-CA (document)",), related=(related("We collect your name.", "again"),)
    )
    page = read(result(document(one, finding("collect", rule=rule("unsure"), unknown=("users_in",)))))
    for words in (
        "CCPA, 1798.100(a)(3) · must",
        "users_in is US-CA (document)",
        "State the period.",
        "line 6: again",
        "users_in: Where are your users?",
    ):
        assert words in page.words, words


def test_facts_and_coverage_are_shown_with_where_they_came_from() -> None:
    facts = FactBook(
        {
            "users_in": FactValue(("US-IL",), "document", "for ever", Span(18, 25), claimed=("US-CA",)),
            "collects_online": FactValue(value=False, origin="command line"),
            "shoe_size": FactValue(value=True, origin="configuration"),
        }
    )
    page = read(result(document(facts=facts)))
    assert "Where are your users? US-IL; by the text also US-CA, document, line 3: “for ever”" in page.words
    assert "no, command line" in page.words
    assert "shoe_size yes, configuration" in page.words
    assert "Illinois partial biometric information only" in page.words


def test_what_went_wrong_is_said_first() -> None:
    run = replace(
        result(document(reason="The page is an error page."), errors=(Problem("c.yaml", "unknown key", 3, 5),)),
        notices=("a notice",),
        enforced="ours@1.0.0",
    )
    page = read(run)
    for words in (
        "Problem: c.yaml:3:5: unknown key",
        "a notice",
        "Enforced: ours@1.0.0",
        "Not judged: The page is an",
    ):
        assert words in page.words, words


def test_several_documents_have_an_overview_and_none_is_no_error() -> None:
    page = read(result(document(finding()), document(path="404.html", reason="an error page", requirements=())))
    assert [item["id"] for item in page.of("page")] == ["overview", "d0", "d1"]
    assert "not judged: an error page" in page.words
    assert "No policy was read." in read(result()).words


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,<script>", "file:///etc/passwd"])
def test_a_rules_link_leads_to_the_web_or_nowhere(link: str) -> None:
    page = read(result(document(finding(rule=rule(link=link)))))
    assert link not in {item.get("href") for _, item in page.elements}
    good = read(result(document(finding(rule=rule(link="https://example.org/law")))))
    assert "https://example.org/law" in {item.get("href") for _, item in good.elements}


def test_every_statement_kind_has_a_colour() -> None:
    assert {kind for family in FAMILIES for kind in family.kinds} == set(STATEMENT_TYPES)
    assert family_of("unheard-of") is FAMILIES[-1]
    css = read(result(document())).raw["style"][0]
    for family in FAMILIES:
        assert f".k-{family.key} {{" in css
        assert f".no-{family.key} " in css


def test_a_finding_has_its_note_even_where_there_is_no_text() -> None:
    empty = Policy(Source("p.txt", ""), "prose", ())
    page = read(result(document(finding("", ""), policy=empty, facts=FactBook())))
    assert "Said nowhere in the text 1 error The policy gives no period." in page.words
    assert "The document has no text." in page.words


def test_a_title_that_the_first_heading_repeats_is_shown_once() -> None:
    text = "Privacy Policy\nPRIVACY  POLICY\nWe keep data.\n"
    heading = MappedText.of(text, 15, 30)
    section = Section("a", heading, 1, heading.span(), (Block("paragraph", MappedText.of(text, 31, 44)),))
    policy = Policy(Source("p.txt", text), "prose", (section,), title=MappedText.of(text, 0, 14))
    page = read(result(document(finding("Privacy Policy", text), policy=policy, facts=FactBook())))
    assert [item["class"] for item in page.of("unit")] == ["unit heading n2", "unit paragraph n0"]
    assert len(page.of("note")) == 1
