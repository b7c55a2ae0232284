"""The gate turns away what is no English privacy policy, says why, and lets every real policy through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.gate import gate
from policy_lint.extraction.languages import ENGLISH, language_of
from policy_lint.policy.policy import Policy
from policy_lint.reading.html import read_html
from policy_lint.reading.text import read_text
from policy_lint.text.source import Source
from tests.extraction import gate_pages

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def reason(text: str) -> str | None:
    return gate(read_text(Source("policy.txt", text)))


def reason_of_page(text: str) -> str | None:
    """The same for the text as a web page with a menu and a footer."""
    title, _, body = text.partition("\n\n")
    paragraphs = "".join(f"<p>{part}</p>" for part in body.split("\n\n"))
    page = (
        f"<html><head><title>{title}</title></head><body><nav><a href=/>Home</a> <a href=/shop>Shop</a></nav><main><h1>{title}"
        f"</h1>{paragraphs}</main><footer><a href=/privacy>Privacy</a></footer></body></html>"
    )
    return gate(read_html(Source("policy.html", page)))


Why: TypeAlias = Callable[[str], str | None]
READERS = pytest.mark.parametrize("why", [reason, reason_of_page], ids=["text", "html"])


@READERS
@pytest.mark.parametrize("text", gate_pages.POLICIES)
def test_a_short_policy_is_judged(why: Why, text: str) -> None:
    assert why(text) is None


@READERS
@pytest.mark.parametrize("text", gate_pages.TERMS)
def test_terms_of_use_and_contracts_are_not_judged(why: Why, text: str) -> None:
    assert why(text) == "These are terms of use or a contract, not a privacy policy."


@READERS
@pytest.mark.parametrize("text", gate_pages.ARTICLES + gate_pages.PRODUCTS)
def test_articles_and_product_pages_are_not_judged(why: Why, text: str) -> None:
    assert "privacy policy" in str(why(text))


@READERS
@pytest.mark.parametrize("text", gate_pages.ERRORS)
def test_an_error_page_is_called_one(why: Why, text: str) -> None:
    assert str(why(text)).startswith("This is an error page (“")


@READERS
@pytest.mark.parametrize("text", gate_pages.SCRIPTS)
def test_a_page_that_asks_for_javascript_is_called_one(why: Why, text: str) -> None:
    assert "JavaScript" in str(why(text))


@READERS
@pytest.mark.parametrize("text", gate_pages.COOKIES)
def test_a_cookie_wall_is_called_one(why: Why, text: str) -> None:
    assert why(text) == "This is a request for consent to cookies, not a privacy policy."


@READERS
@pytest.mark.parametrize(("language", "text"), gate_pages.FOREIGN)
def test_another_language_is_named(why: Why, language: str, text: str) -> None:
    assert why(text) == f"The text is in {language}; only English policies can be judged."


@READERS
@pytest.mark.parametrize("text", gate_pages.EMPTY)
def test_an_empty_shell_is_not_judged(why: Why, text: str) -> None:
    assert str(why(text)).endswith("too few to be a privacy policy.")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_published_policies_are_judged(path: Path) -> None:
    assert reason(path.read_text(encoding="utf-8")) is None


def test_a_policy_followed_by_its_translation_is_judged() -> None:
    german = dict(gate_pages.FOREIGN)["German"]
    assert reason("\n\n".join([*gate_pages.POLICIES[:6], *[german] * 12])) is None


def test_words_of_no_known_language_are_not_judged() -> None:
    assert "no language that could be told" in str(reason("zorb quux blat frim " * 100))


def structured(language: str) -> Policy:
    return Policy(Source("x.policy.yaml", ""), "structured", (), language=language)


def test_a_structured_document_is_judged_by_its_declared_language_alone() -> None:
    assert gate(structured("en")) is None
    assert gate(structured("en-GB")) is None
    assert "“de”" in str(gate(structured("de")))


@pytest.mark.parametrize("text", gate_pages.POLICIES + gate_pages.TERMS + gate_pages.ARTICLES)
def test_english_is_english(text: str) -> None:
    assert language_of(text) == ENGLISH


def test_a_few_words_tell_no_language() -> None:
    assert language_of("Privacy Policy") is None


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    assert reason(text) is None or str(reason(text)).endswith(".")


def test_a_long_text_is_looked_at_in_part_and_a_policy_after_terms_is_found() -> None:
    terms, policy = gate_pages.TERMS[1], "\n\n".join(gate_pages.POLICIES)
    assert "terms of use" in str(reason(terms * 60))
    assert reason(policy * 20) is None
    assert reason("Terms of Use and Privacy Policy\n\n" + terms * 20 + "\n\nPrivacy Policy\n\n" + policy * 10) is None
