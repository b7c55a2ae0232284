"""Markdown: the words without the marks, each at its place in the file; any text at all can be read."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_lint.policy.policy import Policy
from policy_lint.reading.markdown import markdown_blocks, read_markdown
from policy_lint.text.mapping import MappedText
from policy_lint.text.source import Source


def read(text: str) -> Policy:
    return read_markdown(Source("p.md", text))


def shown(text: str) -> list[str]:
    """Blocks as “kind level marker words”."""
    made = markdown_blocks(MappedText.of(text, 0, len(text)))
    return [
        f"{block.kind}{block.level or ''} {block.marker + ' ' if block.marker else ''}{block.text}" for block in made
    ]


def outline(policy: Policy) -> list[str]:
    return [
        "  " * (section.level - 1) + (section.heading.text if section.heading else "-")
        for section in policy.all_sections
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A *b* #\n\nC\nd\n==\n", ["heading1 A b", "heading1 C d"]),
        (
            "We keep\nyour **data** `x y` and [more](http://a.b/c 'more').",
            ["paragraph We keep your data x y and more."],
        ),
        ("- a\n  wrapped\n  1. b\n\n     more\n- c", ["item1 - a wrapped", "item2 1. b", "line more", "item1 - c"]),
        ("| a | b |\n|---|---|\n| `x` \\| y | [z](u) |\n|  | |", ["row a | b", "row x | y | z"]),
        ("> We say\n> so.\n>\n> - a", ["paragraph We say so.", "item1 - a"]),
        ("```py\ncode\n```\n    indented text", ["line indented text"]),
        ("a &amp; b &copy; \\*c\\* ~~d~~", ["line a & b © *c*"]),
        ("Acme  \nHigh Street\\\nLondon<br>UK", ["line Acme", "line High Street", "line London", "line UK"]),
        ("<!-- no -->\na <b>bold</b> <!-- no --> word ![alt](x.png 'no') end", ["line a bold  word  end"]),
        ("**What we keep**\n\nText.", ["heading7 What we keep", "paragraph Text."]),
        ("<b>1. What</b>\nText.\n\n**Note:** text.", ["heading7 1. What", "paragraph Text.", "paragraph Note: text."]),
        ("**Last updated: May 2025**\n\n**We keep it.**", ["line Last updated: May 2025", "paragraph We keep it."]),
        (
            "import X from 'y'\nexport const a = 1\n\n{% include x %}\n\nTo {{ name }}\n{: .cls }",
            ["line To {{ name }}"],
        ),
        (
            "## Data {#data}\n\n[a]: http://b\nSee [a] and [b][a] <http://c.d>.",
            ["heading2 Data", "paragraph See a and b http://c.d."],
        ),
        ("We use:\n• one;\n• two", ["line We use:", "item1 • one;", "item1 • two"]),
        (
            "<div>We &amp; you\n<h3>Data</h3><ul><li>a <i>b</i></li></ul></div>",
            ["line We & you", "heading3 Data", "item1 - a b"],
        ),
        ("<table>\n<tr><th>A</th><td>b\nc</td></tr><script>x</script></table>", ["row A | b c"]),
        ("<p>\n<!-- no", []),
        ("**\n\n- \n\n# \n", ["line **"]),
    ],
)
def test_blocks_are_the_words_without_marks(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_sections_nest_by_heading_level_and_the_only_top_heading_is_the_title() -> None:
    policy = read("# Acme\n\nText here.\n\n## A\n\n### B\n\n**c**\n\ntext\n\n## D\n")
    assert policy.title is not None
    assert policy.title.text == "Acme"
    assert outline(policy) == ["-", "A", "  B", "    c", "D"]
    assert not policy.extracted


def test_two_top_headings_are_sections() -> None:
    policy = read("# Data\n\nText.\n\n# Use\n\nText.")
    assert policy.title is None
    assert outline(policy) == ["Data", "Use"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('---\nlayout: x\ntitle: "The Policy"\n---\n\n## Data\n\nText.', "The Policy"),
        ("+++\ntitle = 'The Policy'\n+++\nText.", "The Policy"),
        ("---\ntitle: The Policy\n---\n# Our Privacy Policy\n\nText.", "Our Privacy Policy"),
        ("---\nlayout: x\n---\nText.", None),
        ("---\ntitle: not closed\n\nText.", None),
    ],
)
def test_front_matter_is_no_text_but_may_give_the_title(text: str, title: str | None) -> None:
    policy = read(text)
    assert (policy.title.text if policy.title else None) == title
    if policy.title:
        span = policy.title.span()
        assert text[span.start : span.end] == title
    assert "layout" not in " ".join(block.text for block in policy.blocks)


def assert_exact(policy: Policy, *, resolved: bool = False) -> None:
    """Every character that has a place is the file's own; ``resolved`` where entities may stand for others."""
    text = policy.source.text
    for section in policy.all_sections:
        for content in [*([section.heading] if section.heading else []), *(block.content for block in section.blocks)]:
            assert 0 <= content.span().start <= content.span().end <= len(text)
            for here, there, size in content.segments:
                same = content.text[here : here + size] == text[there : there + size]
                assert same or (resolved and size == 1) or not content.text[here : here + size].strip()


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_word_knows_its_place_whatever_the_line_ending(ending: str) -> None:
    text = (
        "# Title\n\nOne [two](/two) two `a b\nc` *three*\n> and\n\n- *four*\n  five [five][f] \\* six &amp; six\n\n"
        "| a | two |\n|---|---|\n| b\\|b | [two](two) two |\n\n[f]: five\n\nseven <i>seven</i> ![two](x) seven"
    ).replace("\n", ending)
    policy = read(text)
    assert_exact(policy)
    places: dict[str, list[int]] = {}
    for block in policy.blocks:
        unmapped = len(block.text) - sum(size for _, _, size in block.content.segments)
        assert unmapped <= block.text.count(" ") + block.text.count("|")
        for word in ("two", "five", "seven", "six", "three"):
            start = -1
            while (start := block.text.find(word, start + 1)) >= 0:
                places.setdefault(word, []).append(block.content.place(start))
    # By hand: link addresses, labels and descriptions say the same words and are passed over.
    every = {word: [at for at in range(len(text)) if text.startswith(word, at)] for word in places}
    assert places["two"] == [every["two"][index] for index in (0, 2, 3, 4, 6)]
    assert places["five"] == every["five"][:2]
    assert places["seven"] == every["seven"]
    assert places["six"] == every["six"]
    assert places["three"] == every["three"]


def test_a_section_of_a_structured_document_keeps_places_through_both_maps() -> None:
    file = "  text: We *keep*\n    your data."
    content = MappedText.join([MappedText.of(file, 8, 17), MappedText.of(file, 22, 32)], "\n")
    (block,) = markdown_blocks(content)
    assert block.text == "We keep your data."
    assert file[block.content.place(3) :].startswith("keep")
    assert file[block.content.place(8) :].startswith("your data.")


PIECES = [
    "# ",
    "## A",
    "- ",
    "1. ",
    "> ",
    "**b**",
    "*",
    "`",
    "[x](y)",
    "[",
    "](",
    "<b>",
    "</b>",
    "<div>",
    "<!--",
    "-->",
    "&amp;",
    "\\",
    "|",
    "|-|-|",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "a",
    " ",
    "  ",
    "\t",
    "---",
    "===",
    "{% x %}",
    "{{ y }}",
    "![i](j)",
    "<http://a.b/%20>",
    "~~",
    "<br>",
    "•",
    "\x00",
    "\u2028",
    "'",
    '"',
    "(",
    ")",
]


@settings(max_examples=500)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=100))
def test_any_text_can_be_read(text: str) -> None:
    assert_exact(read(text), resolved=True)


def test_plain_text_is_read_without_the_markdown_parser() -> None:
    code = "import sys, policy_lint.reading.text, policy_lint.reading.markdown; sys.exit('markdown_it' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_front_matter_that_dates_the_text_is_read_as_a_line() -> None:
    policy = read_markdown(
        Source("a.md", "---\ntitle: Privacy\nlastmod: '2024-02-03'\ndraft: 2024-01-01\n---\nWe keep data.\n")
    )
    assert [block.text for section in policy.all_sections for block in section.blocks] == [
        "lastmod: '2024-02-03",
        "We keep data.",
    ]


def test_a_postal_address_in_bold_is_no_row_of_headings() -> None:
    policy = read("# Privacy\n\nWrite to:\n\n**COMPLAINTS DESK**\n\n**PO BOX 99**\n\n**PERTH WA 6000**\n")
    assert [s.heading.text for s in policy.all_sections if s.heading is not None][-1] == "COMPLAINTS DESK"


def test_lines_between_fences_are_text_unless_they_are_code() -> None:
    fenced = "# Privacy\n\nThe controller is\n```\n  Alder GmbH\n  - Ulm\n```\nand\n\n```js\nlet a = 1;\n```\n"
    policy = read(fenced)
    assert [(block.kind, block.text) for section in policy.all_sections for block in section.blocks][1:3] == [
        ("line", "Alder GmbH"),
        ("item", "Ulm"),
    ]
    assert "let" not in " ".join(block.text for section in policy.all_sections for block in section.blocks)


@pytest.mark.parametrize(
    ("row", "shown", "held"),
    [("| we | share |", "we | share | ", "we | share"), ("| we | | x |", "we |  | x", "we | | x"), ("| | we | x", " | we | x", "| | we | x"), ("| we", "we |  | ", "we")],
)  # fmt: skip
def test_a_row_with_empty_or_missing_cells_is_found_at_its_words(row: str, shown: str, held: str) -> None:
    text = f"# Privacy\n\n| a | b | c |\n|-|-|-|\n{row}"
    policy = read_markdown(Source("x.md", text))
    block = [block for section in policy.all_sections for block in section.blocks][-1]
    assert (block.text, text[block.span.start : block.span.end]) == (shown, held)


def test_an_export_of_several_lines_is_no_text() -> None:
    policy = read_markdown(
        Source("p.mdx", "# Privacy\n\nOne.\n\nexport default wrap(Page, {\n  title: 'x',\n});\n\nTwo.\n")
    )
    assert [block.text for section in policy.sections for block in section.blocks] == ["One.", "Two."]


def test_an_export_that_is_never_closed_is_text() -> None:
    policy = read_markdown(Source("p.mdx", "# Privacy\n\nexport default wrap(\n\nTwo.\n"))
    assert "Two." in [block.text for section in policy.sections for block in section.blocks]


def test_what_is_struck_through_is_not_said() -> None:
    policy = read_markdown(
        Source("p.md", "# Privacy\n\nOne. ~~Two &amp; \\* `2`.~~ <del>Three.</del> Four.\n\n- ~~Five~~\n- Six\n")
    )
    text = " ".join(block.text for section in policy.sections for block in section.blocks)
    assert text.split() == ["One.", "Four.", "Six"]
