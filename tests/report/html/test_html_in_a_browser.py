"""The HTML report in a real browser: what a reader does with mouse, keyboard, paper, and what a stranger's text can not do."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from policy_lint.engine.facts import FactBook, FactValue
from policy_lint.engine.finding import Related
from policy_lint.errors import Problem
from policy_lint.policy.policy import Policy, Section
from policy_lint.report.formats import render
from policy_lint.report.view import View
from policy_lint.text.blocks import Block
from policy_lint.text.mapping import MappedText
from policy_lint.text.source import Source
from tests.report.conftest import AGREED, conditional, document, finding, result, rule
from tests.report.html.conftest import lint, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from policy_lint.pipeline.results import RunResult

# After the OWASP cheat sheet on evading XSS filters: each would call, load or run something where it came through.
ATTACKS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<!--<script>alert(1)//-->",
    "<img src=x onerror=alert(1)>",
    "<IMG SRC=&#106;avascript:alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<body onload=alert(1)>",
    "<a href=javascript:alert(1) autofocus onfocus=alert(1)>x</a>",
    "<link rel=stylesheet href=http://192.0.2.1/x.css>",
    "<style>@import 'http://192.0.2.1/x.css';</style>",
    "<meta http-equiv=refresh content='0;url=http://192.0.2.1/'>",
    "<base href=http://192.0.2.1/>",
    "<form action=javascript:alert(1)><button autofocus>x",
    "\" onmouseover=alert(1) autofocus onfocus=alert(1) x=\"",
    "' onfocus=alert(1) autofocus '",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}<b>",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "]]><script>alert(1)</script>",
    "\u202e<script>alert(1)</script>\u2028",
)  # fmt: skip
SEED = "004_8fee7b1bae562186.txt"


@cache
def seeds(*names: str) -> str:
    return render("html", lint(*names), View())


def put(folder: Path, page: str) -> Path:
    path = folder / "report.html"
    path.write_text(page, encoding="utf-8")
    return path


@pytest.fixture
def one(tmp_path: Path) -> Path:
    return put(tmp_path, seeds(SEED))


@pytest.fixture
def several(tmp_path: Path) -> Path:
    return put(tmp_path, seeds("000_07762455df4b5ac8.txt", SEED))


def in_view(page: Page, part: Locator) -> bool:
    """Whether an element stands within the window, below the bar at its top."""
    box, bar = part.bounding_box(), page.locator(".bar").bounding_box()
    size = page.viewport_size
    assert box is not None
    assert bar is not None
    assert size is not None
    return bar["y"] + bar["height"] <= box["y"] and box["y"] + box["height"] <= size["height"]


def cell(page: Page, name: str) -> Locator:
    return page.locator("a.cell", has_text=f"{name},")


def serious(page: Page) -> list[Any]:
    found = Axe().run(page).response["violations"]
    return [(item["id"], item["nodes"][0]["html"]) for item in found if item["impact"] in {"serious", "critical"}]


def test_a_cell_leads_to_its_sentence_and_explains_itself(browser: Browser, one: Path) -> None:
    with opened(browser, one) as page:
        cell(page, "ftc-sharing-denial-contradiction").click()
        assert in_view(page, page.locator(".p.lit", has_text="Billing details"))
        assert "ftc-sharing-denial-contradiction" in page.locator(".card").inner_text()
        assert "Payment Data" in page.locator(".note.lit:visible").inner_text()
        page.locator(".card a").last.click()  # the finding: its note, and with it the words
        assert in_view(page, page.locator(".note:focus summary"))
        assert page.locator(".p.lit").count() >= 1
        met = page.locator("a.cell.v-met[data-light]:not([data-light='']):not(.open)")
        for index in range(0, met.count(), 5):
            met.nth(index).click()
            assert in_view(page, page.locator(".p.lit").first)
        assert page.locator("a.cell[aria-current]").count() == 1


def test_what_is_missing_everywhere_leads_to_its_note(browser: Browser, one: Path) -> None:
    with opened(browser, one) as page:
        cell(page, "caloppa-effective-date").click()
        note = page.locator(".nowhere .note.lit")
        assert "effective date" in note.inner_text()
        assert in_view(page, note)
        asked = page.locator("a.cell.v-undecided[href*='-f']").first
        asked.click()  # its note is hidden by the filter, until somebody asks for it
        assert in_view(page, page.locator(".note.lit"))
        assert page.locator(".note.lit").get_attribute("data-grade") == "undecided"


def test_filters_take_findings_out_of_margin_text_and_matrix(browser: Browser, one: Path) -> None:
    with opened(browser, one) as page:
        shown, marks = page.locator(".note:visible"), page.locator(".ref:visible")
        assert page.locator("#count").inner_text() == f"{shown.count()} of {page.locator('.note').count()} findings"
        page.get_by_role("checkbox", name="error").uncheck()
        graded = {part.get_attribute("data-grade") for part in shown.all()}
        assert "warning" in graded
        assert graded.isdisjoint({"error", "undecided"})
        beside = {part.get_attribute("data-note") for part in page.locator(".unit .note:visible").all()}
        assert {part.get_attribute("data-ref") for part in marks.all()} == beside
        page.get_by_role("checkbox", name="error").check()
        page.get_by_role("checkbox", name="undecided").check()
        assert shown.count() == page.locator(".note").count()
        page.get_by_label("Regime").select_option("CalOPPA")
        assert page.locator(".grid tr[data-regime]:visible").count() == 1
        number = page.locator("[name=regime] option", has_text="CalOPPA").get_attribute("value") or ""
        assert shown.count() > 1
        assert all(number in (part.get_attribute("data-regimes") or "").split() for part in shown.all())
        page.get_by_label("Regime").select_option("all")
        page.get_by_label("Pack").select_option("ftc")
        assert all(part.get_attribute("title") for part in page.locator("a.cell:visible").all())
        assert page.locator(".grid tr[data-regime]:visible").count() == 1


def test_the_matrix_is_walked_by_keyboard_alone(browser: Browser, one: Path) -> None:
    with opened(browser, one) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # the skip link
        assert page.evaluate("document.activeElement.id") == "main"
        assert page.evaluate("scrollY") < 100
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('a.cell')"):
                break
        first = page.evaluate("document.activeElement.dataset.duty")
        page.keyboard.press("ArrowRight")
        second = page.evaluate("document.activeElement.dataset.duty")
        page.keyboard.press("ArrowDown")
        third = page.evaluate("document.activeElement.dataset.duty")
        assert len({first, second, third}) == 3
        page.keyboard.press("Home")
        assert page.evaluate("document.activeElement.dataset.duty") == first
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.matches('.anchor, .note, .duty')")
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.dataset.duty") == second
        assert page.locator("a.cell[tabindex='0']").count() == 1


def test_a_link_is_gone_along_at_once_and_its_late_event_undoes_nothing(browser: Browser, one: Path) -> None:
    """On a busy machine a key comes before the browser's event of the new address."""
    with opened(browser, one) as page:
        cell, after = page.evaluate(
            """async () => {
                 const cell = document.querySelector("a.cell");
                 const told = new Promise((tell) => addEventListener("hashchange", () => setTimeout(tell)));
                 cell.click();
                 for (const key of ["Escape", "Escape"]) {
                   document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
                 }
                 await told;
                 return [cell.dataset.duty, document.activeElement.dataset.duty];
               }"""
        )
        assert cell == after


def margin(page: Page) -> list[dict[str, float]]:
    """For every stack of notes its edges, and those of its words."""
    boxes: list[dict[str, float]] = page.evaluate(
        """[...document.querySelectorAll('.notes:not([hidden])')].map((stack) => {
             const words = stack.parentElement.querySelector('.said-there').getBoundingClientRect();
             const box = stack.getBoundingClientRect();
             return {top: box.top, bottom: box.bottom, left: box.left, line: words.top, right: words.right,
                     lit: stack.parentElement.querySelectorAll('.p.lit').length};
           })"""
    )
    return boxes


def test_notes_stand_beside_their_words_and_never_over_each_other(browser: Browser, one: Path) -> None:
    with opened(browser, one) as page:
        page.get_by_role("checkbox", name="undecided").check()
        floor = float("-inf")
        for box in margin(page):
            assert box["left"] >= box["right"]
            assert box["top"] >= floor
            assert abs(box["top"] - max(box["line"], floor)) < 8  # beside its words, or right below the note above
            floor = box["bottom"]


def test_the_note_on_what_is_lit_up_stands_beside_it_as_far_as_there_is_room(browser: Browser, one: Path) -> None:
    exact = 0
    with opened(browser, one) as page:
        top = "document.querySelector('.words').getBoundingClientRect().top"
        for link in page.locator(".unit .note:visible .place a").all()[::3]:
            link.click()
            boxes = margin(page)
            assert all(above["bottom"] <= below["top"] for above, below in pairwise(boxes))
            lit = next(index for index, box in enumerate(boxes) if box["lit"])
            beside = abs(boxes[lit]["top"] - boxes[lit]["line"]) < 8
            gaps = [below["top"] - above["bottom"] for above, below in pairwise(boxes[: lit + 1])]
            assert beside or (max(gaps, default=0) < 8 and boxes[0]["top"] - page.evaluate(top) < 8)
            exact += beside
    assert exact


def test_several_documents_are_pages_of_one_file(browser: Browser, several: Path) -> None:
    with opened(browser, several) as page:
        pages = page.locator(".page:visible")
        assert pages.all()[0].get_attribute("id") == "overview"
        page.locator(".chart a").first.click()
        assert [part.get_attribute("id") for part in pages.all()] == ["d0"]
        page.get_by_label("Document", exact=True).select_option(value="d1")
        page.wait_for_url("**#d1")
        assert [part.get_attribute("id") for part in pages.all()] == ["d1"]
        page.go_back()
        page.go_back()
        assert [part.get_attribute("id") for part in pages.all()] == ["overview"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Browser, several: Path, scheme: Any) -> None:
    with opened(browser, several, color_scheme=scheme) as page:
        assert serious(page) == []
        page.locator(".chart th a").first.click()
        page.locator("a.cell:visible").first.click()
        page.get_by_role("checkbox", name="undecided").check()
        page.locator(".gutter summary:visible").first.click()
        page.locator(".note:visible summary").first.click()
        assert serious(page) == []


def test_a_narrow_overview_scrolls_its_table_and_not_the_page(browser: Browser, several: Path) -> None:
    with opened(browser, several, viewport={"width": 400, "height": 800}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 400
        caption = page.locator(".chart caption").bounding_box()
        assert caption is not None
        assert caption["width"] <= 400


def test_a_narrow_window_needs_no_sideways_scrolling(browser: Browser, one: Path) -> None:
    with opened(browser, one, viewport={"width": 400, "height": 800}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 400
        note, words = page.locator(".unit .note:visible").first, page.locator(".unit:has(.note:visible) .said-there")
        below, above = note.bounding_box(), words.first.bounding_box()
        assert below is not None
        assert above is not None
        assert below["y"] >= above["y"] + above["height"]
        assert serious(page) == []


def test_on_paper_controls_are_gone_and_what_was_closed_is_open(browser: Browser, one: Path) -> None:
    with opened(browser, one) as page:
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert not page.locator(".bar").is_visible()
        assert page.locator(".questions li").first.is_visible()
        assert page.locator(".duty .evidence").first.is_visible()
        assert page.locator(".notes").first.evaluate("(part) => getComputedStyle(part).position") == "static"
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        page.emulate_media(media="screen")
        assert not page.locator(".questions li").first.is_visible()


def test_it_reads_without_a_script(browser: Browser, one: Path) -> None:
    with opened(browser, one, java_script_enabled=False) as page:
        assert not page.locator("#filters").is_visible()
        assert page.locator(".unit .note:visible").count() > 5
        page.locator("a.cell.v-weak").first.click()
        assert in_view(page, page.locator(".anchor:target + .p"))


def test_the_theme_follows_the_reader(browser: Browser, one: Path) -> None:
    with opened(browser, one, color_scheme="light") as page:
        paper = "getComputedStyle(document.documentElement).backgroundColor"
        light = page.evaluate(paper)
        page.get_by_role("button", name="Theme").click()
        page.get_by_role("button", name="Theme: light").click()
        assert page.evaluate(paper) != light
        page.get_by_role("button", name="Theme: dark").click()
        assert page.evaluate(paper) == light


def hostile() -> RunResult:
    """A run in which every word that anybody could have written is an attack."""
    words = " ".join(ATTACKS)
    text = "\n".join([words, *ATTACKS]) + "\n"
    starts = [len(words) + 1 + sum(len(one) + 1 for one in ATTACKS[:number]) for number in range(len(ATTACKS))]
    lines = [MappedText.of(text, start, start + len(one)) for start, one in zip(starts, ATTACKS, strict=True)]
    sections = tuple(
        Section(line.text, line, 1, line.span(), (Block("item", line, marker=line.text), Block("row", line)))
        for line in lines
    )
    policy = Policy(Source(words, text), "prose", sections, title=MappedText.of(text, 0, len(words)))
    bad = rule(title=words, message=words, remedy=words, rationale=words, citation=words, link="javascript:alert(1)")
    aside = replace(AGREED, words=words, by=words, role=words, place=words)
    found = [
        replace(
            finding(rule=bad, message=words, applies_because=(words,), fingerprint=str(number)),
            span=line.span(),
            related=(Related(line.span(), words),),
            suppressed=aside if number % 2 else None,
        )
        for number, line in enumerate(lines)
    ]
    fact = FactBook({"sells_data": FactValue(True, "inferred", words, lines[0].span())})
    judged = document(*found, conditional("asked", "children", words), policy=policy, path=words, facts=fact)
    unjudged = document(path=words, reason=words, requirements=())
    run = result(judged, unjudged, errors=(Problem(words, words),))
    return replace(run, notices=(words,), enforced=words, config_hash=words)


def test_nothing_of_a_stranger_is_live(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, put(tmp_path, render("html", hostile(), View(conditional=True)))) as page:
        page.locator(".chart a").first.click()
        for summary in page.locator("summary:visible").all()[:8]:
            summary.click()
        page.locator("a.cell:visible").first.click()
        page.locator(".p:visible").last.hover()
        made = page.evaluate(
            """[document.scripts.length, document.styleSheets.length,
                document.querySelectorAll('img, iframe, math, base, link, [http-equiv=refresh], animate').length,
                [...document.querySelectorAll('*')].flatMap((part) => [...part.attributes]).filter(
                  (item) => item.name.startsWith('on') || item.value.trim().startsWith('javascript:alert')
                ).map((item) => item.name)]"""
        )
        assert made[:3] == [1, 1, 0]
        assert made[3] == []
        assert "<svg/onload=alert(1)>" in page.locator(".words:visible").inner_text()
