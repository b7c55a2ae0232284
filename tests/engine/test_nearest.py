"""Which of several places a finding points at, and which parts of a requirement it names as missing."""

from __future__ import annotations

from policy_lint.engine.finding import Hit
from policy_lint.engine.nearest import nearest
from policy_lint.extraction.extract import extract
from policy_lint.reading.text import read_text
from policy_lint.text.source import Source
from tests.engine.makers import compiled, policy, verdict

TEXT = """Privacy Notice

1. How we use data
Records are kept while we improve our maps.

2. Retention
Bills are kept for a while.
"""
MENU = "Log In Careers Find a Store Gift Cards New Arrivals Shoes Jackets Bags Outlet Running Tennis Football Order Status Returns"


def hit(text: str, quote: str) -> Hit:
    from policy_lint.text.source import Span

    start = text.index(quote)
    return Hit(Span(start, start + len(quote)), quote)


def test_a_place_under_a_heading_of_the_topic_comes_first() -> None:
    read = extract(read_text(Source("p.txt", TEXT)))
    hits = [hit(TEXT, "Records are kept while we improve our maps."), hit(TEXT, "Bills are kept for a while.")]
    found = nearest(read, hits, "retention")
    assert found is not None
    assert found.quote == "Bills are kept for a while."
    elsewhere = nearest(read, hits, "breach")
    assert elsewhere is not None
    assert elsewhere.quote.startswith("Records")


def test_a_sentence_comes_before_a_label_whatever_the_heading() -> None:
    text = TEXT.replace("Bills are kept for a while.", "How long:")
    read = extract(read_text(Source("p.txt", text)))
    found = nearest(
        read, [hit(text, "How long:"), hit(text, "Records are kept while we improve our maps.")], "retention"
    )
    assert found is not None
    assert found.quote.startswith("Records")


def test_menus_and_questions_are_no_place_at_all() -> None:
    text = f"{MENU}\n\nHow long do we keep it?\n"
    read = extract(read_text(Source("p.txt", text)))
    assert nearest(read, [hit(text, MENU), hit(text, "How long do we keep it?")], "retention") is None
    assert nearest(read, [], "retention") is None


BOTH = {
    "all": [
        {"part": "the kinds of data", "statement": "collection"},
        {"part": "the purposes", "statement": "use"},
    ]
}
DATA = {"kind": "collection", "data": ["name"], "quote": "We collect your name."}


def test_the_part_that_is_missing_is_named() -> None:
    (found,) = verdict(compiled(require=BOTH), policy(DATA)).findings
    assert found.message == "Nothing is said. Missing: the purposes."


def test_where_all_parts_are_missing_the_message_says_it_already() -> None:
    (found,) = verdict(compiled(require=BOTH), policy()).findings
    assert found.message == "Nothing is said."


def test_the_part_is_named_before_what_falls_short() -> None:
    weak = {"when": {"statement": "collection"}, "message": "“{quote}” is not enough."}
    (found,) = verdict(compiled(require=BOTH, weak=weak), policy(DATA)).findings
    assert found.message == "Nothing is said. Missing: the purposes. “We collect your name.” is not enough."
