"""Plain text becomes the blocks that a reader sees, and every character keeps its place."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_lint.text.lines import split_blocks
from policy_lint.text.mapping import MappedText
from policy_lint.text.markers import marker

if TYPE_CHECKING:
    from types import FrameType

    from policy_lint.text.blocks import Block


def blocks(text: str) -> tuple[Block, ...]:
    return split_blocks(MappedText.of(text, 0, len(text)))


def shown(text: str) -> list[str]:
    return [
        f"{block.kind}{block.level or ''} {block.marker + ' ' if block.marker else ''}{block.text}"
        for block in blocks(text)
    ]


@pytest.mark.parametrize(
    "mark", ["-", "*", "•", "–", "—", "◦", "▪", "·", "1.", "1)", "a)", "(a)", "i.", "(iv)", "A.", "12.", "o\t", "1.1"]
)
def test_every_bullet_and_number_makes_an_item(mark: str) -> None:
    made = blocks(f"{mark} Your name")
    assert [(block.kind, block.marker, block.text) for block in made] == [("item", mark.strip(), "Your name")]


@pytest.mark.parametrize(
    "text", ["-5 degrees", "1.5 million people", "A person", "I. ", "2018. x", "*We", "No. 5", "a.b"]
)
def test_what_only_looks_like_a_bullet_is_text(text: str) -> None:
    assert blocks(text + " and more").__len__() == 1
    assert marker(text) is None or text == "I. "


@pytest.mark.parametrize(
    "text", ["(515) 237-3670", "(515) 237–3670 (voice)", "(800) 555 1212", "(020) 7946 0958", "(515) 237.3670"]
)
def test_an_area_code_is_no_marker(text: str) -> None:
    assert marker(text) is None
    assert [(block.kind, block.text) for block in blocks(text)] == [("line", text)]


@pytest.mark.parametrize("text", ["(10) 300 people", "(12) 2024-05 or later", "(515) Data"])
def test_a_number_before_figures_is_one(text: str) -> None:
    assert marker(text) is not None


def test_items_know_how_deep_they_stand() -> None:
    assert shown("- a\n  - b\n    - c\n- d\n\nText.\n   * e\n1.1 Foo") == [
        "item1 - a",
        "item2 - b",
        "item3 - c",
        "item1 - d",
        "paragraph Text.",
        "item1 * e",
        "item2 1.1 Foo",
    ]


def test_a_bullet_on_a_line_of_its_own_belongs_to_the_next_line() -> None:
    assert shown("•\nName\n•\n\nAge") == ["item1 • Name", "item1 • Age"]


def test_one_paragraph_a_line_stays_so() -> None:
    text = "We keep your data for as long as your account is open and for seven years after that, whatever happens.\n"
    assert len(blocks(text * 3)) == 3


def test_short_lines_stay_apart() -> None:
    assert shown("Contact us at:\nPhone: 555-0100\nEmail: a@b.c\nAcme Ltd\nwww.acme.com\nname\nphone number") == [
        "line Contact us at:",
        "line Phone: 555-0100",
        "line Email: a@b.c",
        "line Acme Ltd",
        "line www.acme.com",
        "line name",
        "line phone number",
    ]


def test_hard_wrapped_lines_are_joined_and_paragraphs_told_apart() -> None:
    text = (
        "We collect information when you communicate with us and when you use our products or\n"
        "services. This includes information you provide, as the law of the State of California and\n"
        "California regulations ask.\n"
        "We use this information to run the service and to keep it safe from those who would break\n"
        "it; nothing else.\n"
        "To comply with the law;\n"
        "To protect our rights or\n"
        "property."
    )
    assert [block.text[:12] + "…" + block.text[-12:] for block in blocks(text)] == [
        "We collect i…lations ask.",
        "We use this …othing else.",
        "To comply wi…ith the law;",
        "To protect o…or property.",
    ]


def test_a_wrapped_item_goes_on() -> None:
    assert shown("- We keep the data that you give us when\n  you sign up\n- More") == [
        "item1 - We keep the data that you give us when you sign up",
        "item1 - More",
    ]


def test_a_number_in_the_middle_of_a_wrapped_sentence_is_no_item() -> None:
    assert len(blocks("We do not knowingly collect data from anybody under the age of\n13. We delete it.")) == 2
    assert [
        block.kind for block in blocks("We do not knowingly collect data from anybody under the age of\n13. We")
    ] == [
        "paragraph",
        "line",
    ]


def test_tables_become_rows() -> None:
    assert shown("Type | What |\n---|:--:|\nName | | x |\n\nA | B\nC | D\n\nOr a | b.") == [
        "row Type | What",
        "row Name |  | x",
        "row A | B",
        "row C | D",
        "paragraph Or a | b.",
    ]


def test_rules_and_blank_looking_lines_part_paragraphs() -> None:
    assert shown("We keep it\n----\nand\n\u200b\nso on") == ["line We keep it", "line and", "line so on"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_make_no_difference(ending: str) -> None:
    text = "Title\n\n- a\n- b\n\nText goes on for quite a while here, and then\nstops."
    assert shown(text.replace("\n", ending)) == shown(text)


LIVELY = st.lists(
    st.sampled_from(
        [
            "We",
            "keep",
            "- ",
            "1. ",
            "a) ",
            "•",
            "|",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "  ",
            "\t",
            "---",
            "x" * 50,
            ".",
            ":",
            "data",
            "é",
            "\u00a0",
            "\u200b",
        ]
    ),
    max_size=30,
).map("".join)


@settings(deadline=None)
@given(LIVELY | st.text(max_size=80))
def test_every_character_stands_where_its_block_says(text: str) -> None:
    last = 0
    for block in blocks(text):
        assert block.text.strip() == block.text
        span = block.span
        assert last <= span.start <= span.end <= len(text)
        last = span.end
        mapped: set[int] = set()
        for here, there, size in block.content.segments:
            assert block.text[here : here + size] == text[there : there + size]
            mapped.update(range(here, here + size))
        assert all(
            offset in mapped
            for offset, character in enumerate(block.text)
            if not character.isspace() and character != "|"
        )


@settings(deadline=None)
@given(LIVELY)
def test_no_word_is_lost(text: str) -> None:
    words = "".join(block.text for block in blocks(text))
    assert words.count("We") == text.count("We")
    assert words.count("data") == text.count("data")


def calls(text: str) -> int:
    """How many function calls splitting a text takes: a measure of work that does not hang on the machine."""
    count = 0

    def counted(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        blocks(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "text", ["- a\n", "a\n", "a|b\n", "\n \n", "1. a\n", "word " * 12 + "\n", "a,\nb\n", "•\n", "  - a\n"]
)
def test_twice_the_text_takes_twice_the_work(text: str) -> None:
    assert calls(text * 1000) <= 2.1 * calls(text * 500)
