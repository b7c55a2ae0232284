"""The HTML reader: the policy found in its page, every word at its place, and no text that breaks it or makes it slow."""

from __future__ import annotations

import re
import sys
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.policy import Policy, Section
from policy_lint.reading.html import read_html
from policy_lint.reading.html_events import attributes, events
from policy_lint.reading.html_words import words_of
from policy_lint.text.mapping import MappedText
from policy_lint.text.normalise import INVISIBLE
from policy_lint.text.source import Source

PROSE = (
    "We collect your name and e-mail address when you order, and we use this personal information to send the goods and to"
    " answer your questions about them."
)
MORE = "We do not sell personal information to third parties, and we disclose it only where a court orders us to do so."
POLICY = f"<h2>What we collect</h2><p>{PROSE}</p><h2>Disclosure</h2><p>{MORE}</p>" * 3


def read(text: str) -> Policy:
    return read_html(Source("policy.html", text))


def blocks(text: str) -> list[tuple[str, str]]:
    """Kind and words of every block; the text stands in a page without a title."""
    return [(block.kind, block.text) for block in read(text).blocks]


def headings(text: str) -> list[tuple[int, str]]:
    return [(section.level, section.heading.text) for section in read(text).all_sections if section.heading]


def words(policy: Policy) -> str:
    found = [policy.title.text if policy.title else ""]
    for section in policy.all_sections:
        found += [section.heading.text if section.heading else "", *(block.text for block in section.blocks)]
    return " ".join(found)


def contents(policy: Policy) -> list[MappedText]:
    sections: list[Section] = list(policy.all_sections)
    found = [section.heading for section in sections if section.heading]
    found += [block.content for block in policy.blocks]
    return found + ([policy.title] if policy.title else [])


def stands_in_the_file(policy: Policy) -> None:
    """Every character of every segment is the file's, or stands for an entity there; spans lie in the file and in order."""
    file = policy.source.text
    for content in contents(policy):
        end = 0
        for here, there, size in content.segments:
            assert end <= here
            end = here + size
            assert 0 <= there <= there + size <= len(file)
            assert content.text[here:end] == file[there : there + size] or (size == 1 and file[there] == "&")
        span = content.span()
        assert 0 <= span.start <= span.end <= len(file)
    for section in policy.all_sections:
        assert 0 <= section.span.start <= section.span.end <= len(file)


# What is kept, and as what


def test_the_policy_is_prose_without_statements_yet() -> None:
    policy = read(f"<h1>Privacy Policy</h1>{POLICY}")
    assert (policy.kind, policy.extracted, policy.statements) == ("prose", False, ())


def test_headings_nest_by_their_level() -> None:
    text = f"<h1>Privacy Policy</h1><h2>Data</h2><p>{PROSE}<h3>Cookies</h3><p>{MORE}<h2>Contact us</h2><p>{PROSE}"
    assert headings(text) == [(1, "Data"), (2, "Cookies"), (1, "Contact us")]


def test_the_only_h1_is_the_title() -> None:
    title = read(f"<title>Acme | Home</title><body><h1>Your <em>Privacy</em> at Acme</h1>{POLICY}").title
    assert title is not None
    assert title.text == "Your Privacy at Acme"


def test_without_an_h1_the_part_of_the_page_title_that_names_the_policy_is_the_title() -> None:
    text = f"<html><head>\n<title>Acme &amp; Sons | Privacy Policy</title></head><body><div>{POLICY}</div>"
    title = read(text).title
    assert title is not None
    assert title.text == "Privacy Policy"
    assert text[title.span().start : title.span().end] == "Privacy Policy"
    assert Source("x", text).position(title.span().start)[0] == 2


def test_a_title_after_a_line_of_a_menu_is_found() -> None:
    title = read(f"<div>Acme Bicycles</div><h1>Privacy Policy</h1>{POLICY}").title
    assert title is not None
    assert title.text == "Privacy Policy"


def test_a_page_without_a_title_has_none() -> None:
    assert read(f"<p>{PROSE}</p><p>{MORE}</p>").title is None


@pytest.mark.parametrize(
    "heading",
    [
        "<p><strong>How we share</strong></p>",
        "<p><b>How we share</b></p>",
        "<b>How we share</b><br>",
        "<p><strong>How we share.</strong></p>",
        '<p><span style="font-weight: 700">How we share</span></p>',
        '<div class="section-title">How we share</div>',
        '<div role="heading" aria-level="3">How we share</div>',
        "<details><summary>How we share</summary>",
        '<button aria-expanded="false">How we share</button>',
        "<dl><dt>How we share</dt><dd>",
        "<h4><button>How we share</button></h4>",
        "<ol><li><strong>How we share</strong></li></ol>",
    ],
)
def test_a_heading_is_told_by_its_look(heading: str) -> None:
    found = [text.strip(".") for _, text in headings(f"<h1>Privacy Policy</h1><p>{PROSE}</p>{heading}<p>{MORE}</p>")]
    assert found == ["How we share"]


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>We never sell your data.</strong></p>",
        "<p><strong>Last updated: 1 May 2024</strong></p>",
        "<p><strong>privacy@example.org</strong></p>",
        "<ul><li><strong>Name</strong></li><li><strong>Address</strong></li></ul>",
        "<p><strong>Note:</strong> this is text</p>",
        "<h2>Updated on 1 May 2024</h2>",
        f"<h2>{'word ' * 50}</h2>",
    ],
)
def test_bold_or_large_text_is_no_heading_where_its_words_are_none(line: str) -> None:
    assert headings(f"<h1>Privacy Policy</h1><p>{PROSE}</p>{line}<p>{MORE}</p>") == []


def test_bare_lines_between_breaks_are_headings_as_in_plain_text() -> None:
    body = (
        "".join(
            f"{name} <br> <br> {PROSE} {PROSE} <br> <br>\n" for name in ("What We Collect", "Cookies", "Contact Us")
        )
        * 4
    )
    assert headings(f"<body>Privacy Policy <br> <br> {PROSE} <br> <br> {body}")[:3] == [
        (1, "What We Collect"),
        (1, "Cookies"),
        (1, "Contact Us"),
    ]


def test_breaks_separate_lines_and_paragraphs() -> None:
    assert blocks(f"<p>Write to:<br>Acme Ltd<br/>1 High Street</p><p>{PROSE}<br><br>{MORE}</p>") == [
        ("line", "Write to:"),
        ("line", "Acme Ltd"),
        ("line", "1 High Street"),
        ("paragraph", PROSE),
        ("paragraph", MORE),
    ]


def test_lists_nest_and_count() -> None:
    text = f"<p>{PROSE}</p><ul><li>Name<ul><li>first<li>last</ul><li>Address</ul><ol start=3><li><p>See it</p><li>Delete it</ol>"
    found = [(block.kind, block.level, block.marker, block.text) for block in read(text + f"<p>{MORE}").blocks]
    assert found[1:-1] == [
        ("item", 1, "-", "Name"),
        ("item", 2, "-", "first"),
        ("item", 2, "-", "last"),
        ("item", 1, "-", "Address"),
        ("item", 1, "3.", "See it"),
        ("item", 1, "4.", "Delete it"),
    ]


def test_a_bullet_that_is_written_out_makes_an_item() -> None:
    found = read(f"<p>{PROSE}</p><p>• your name</p><p>(b) your address</p><p>(515) 237-3670</p>").blocks[1:]
    assert [(block.kind, block.marker, block.text) for block in found] == [
        ("item", "•", "your name"),
        ("item", "(b)", "your address"),
        ("line", "", "(515) 237-3670"),
    ]


def test_a_data_table_is_rows_and_a_layout_table_is_paragraphs() -> None:
    data = "<table><tr><th>Data<th>Kept for<tr><td>Orders<td><p>Ten</p><p>years</p><tr><td>Logs<td>A week</table>"
    assert blocks(f"<p>{PROSE}</p>{data}")[1:] == [
        ("row", "Data | Kept for"),
        ("row", "Orders | Ten years"),
        ("row", "Logs | A week"),
    ]
    layout = f"<table><tr><td><p>{PROSE}</p><td><p>{MORE}</p></table>"
    assert blocks(layout) == [("paragraph", PROSE), ("paragraph", MORE)]
    nested = f"<table><tr><td>x<td>{data}<tr><td>y<td><p>{PROSE}</table>"
    assert ("row", "Orders | Ten years") in blocks(nested)
    assert ("paragraph", PROSE) in blocks(nested)


def test_definitions_are_kept() -> None:
    assert blocks(f"<p>{PROSE}<dl><dt>Phone<dd>555-0100<dt>Cookie<dd>a small file</dl>")[1:] == [
        ("line", "Phone"),
        ("line", "555-0100"),
        ("line", "Cookie"),
        ("line", "a small file"),
    ]


def test_preformatted_text_is_read_as_plain_text() -> None:
    wrapped = "<pre>We collect your name and your address when you order from us, and\nwe keep them for ten years.\n\n- cards\n- logs</pre>"
    assert blocks(wrapped + f"<p>{PROSE}</p>")[:3] == [
        ("paragraph", "We collect your name and your address when you order from us, and we keep them for ten years."),
        ("item", "cards"),
        ("item", "logs"),
    ]


def test_a_file_without_tags_is_read_as_plain_text() -> None:
    assert headings(f"Privacy Policy\n\n1. Data\n\n{PROSE}\n\n2. Contact\n\n{MORE}") == [
        (1, "1. Data"),
        (1, "2. Contact"),
    ]


# What is left out

JUNK = [
    '<nav><ul><li><a href="/">JUNK home</a></li></ul></nav>',
    '<header><a href="/">JUNK logo</a> <a href="/shop">Shop</a></header>',
    "<footer><p>JUNK Ltd, all rights reserved. We sell shoes to people everywhere in the world.</p></footer>",
    "<aside>JUNK related reading</aside>",
    "<script>var JUNK = '<p>text</p>';</script>",
    "<style>.JUNK { color: red }</style>",
    "<!-- JUNK <p>comment</p> -->",
    "<noscript>JUNK enable scripts</noscript>",
    "<svg><title>JUNK</title><text>JUNK</text></svg>",
    '<form action="/search">JUNK search <input name=q> <select><option>JUNK</select><textarea>JUNK</textarea></form>',
    '<div style="display: none">JUNK hidden</div>',
    "<div hidden>JUNK hidden</div>",
    '<p>We <span aria-hidden="true">JUNK icon</span>ship.</p>',
    f'<div id="onetrust-banner-sdk"><p>JUNK We use cookies to improve this site. {PROSE}</p></div>',
    f'<div class="cookie-notice">JUNK {PROSE}</div>',
    '<div class="siteBreadcrumbs"><a href="/">JUNK</a> / Privacy</div>',
    '<div role="navigation">JUNK <a href="/a">a</a></div>',
    '<div class="sidebar"><h3>JUNK</h3><p>Our new autumn coats have arrived in all three shops.</p></div>',
    "<template><p>JUNK</p></template>",
    "<button>JUNK subscribe</button>",
    '<a class="skip-link" href="#main">Skip to content</a>',
    '<ul><li><a href="#a">JUNK a</a></li><li><a href="#b">JUNK b</a></li><li><a href="#c">JUNK c</a></li></ul>',
    "<iframe><p>JUNK</p></iframe>",
]


@pytest.mark.parametrize("junk", JUNK)
@pytest.mark.parametrize(
    "page", ["{junk}<main><h1>Privacy Policy</h1>{policy}</main>", "<div><h1>Privacy Policy</h1>{policy}{junk}</div>"]
)
def test_what_surrounds_the_policy_is_left_out(junk: str, page: str) -> None:
    found = words(read(page.format(junk=junk, policy=POLICY)))
    assert "JUNK" not in found
    assert "Skip to content" not in found
    assert found.count(PROSE) == found.count(MORE) == 3


@pytest.mark.parametrize(
    "around",
    [
        "<footer>{}</footer>",
        '<div class="page-sidebar menu modal">{}</div>',
        '<div id="cookie-notice">{}</div>',
        "<form>{}</form>",
        '<div style="display:none">{}</div>',
        '<div role="dialog">{}</div>',
        "<aside>{}",
        "<nav>{}</nav>",
        "<noscript>{}</noscript>",
        '<article class="related">{}</article>',
        "<a href=/>{}</a>",
        "<td>{}",
        "<b>{}",
        "<ul>{}",
        "<div><div><div></p></td></span>{}",
        "<title>unclosed {}",
        "<select><option>a{}",
        "<svg><path>{}",
        '<p class="unclosed quote>{}',
    ],
)
def test_the_policy_is_never_left_out_for_what_it_stands_in(around: str) -> None:
    found = words(read(f"<h1>Privacy Policy</h1>{around.format(POLICY)}"))
    assert found.count(PROSE) >= 2
    assert found.count(MORE) == 3


def test_sections_that_unfold_and_sections_named_for_their_words_are_kept() -> None:
    text = (
        f'<h2 id="how-we-share">How we share</h2><div id="share" style="display:none"><p>{PROSE} {PROSE} {PROSE}</p></div>'
        f'<h2 id="comments">Comments</h2><div class="comments"><p>{MORE} {MORE} {MORE}</p></div>'
    )
    found = words(read(f"<h1>Privacy Policy</h1>{POLICY * 4}{text}"))
    assert found.count(PROSE) == found.count(MORE) == 15
    assert "How we share" in found
    assert "Comments" in found


def test_a_contact_line_after_the_policy_is_kept() -> None:
    page = f"<div><h1>Privacy Policy</h1>{POLICY}</div><div>Write to privacy@example.org</div><div><a href=/>Imprint</a></div>"
    found = words(read(page))
    assert "privacy@example.org" in found
    assert "Imprint" not in found


def test_a_page_of_few_words_is_shown_whole() -> None:
    assert "enable JavaScript" in words(read("<div id=root></div><noscript>Please enable JavaScript.</noscript>"))


# Words and their places


def test_white_space_is_one_blank_and_what_is_invisible_is_nothing() -> None:
    text = f"<p>We   collect\n\t<b> your </b> data&shy;base&#8203;s, per\u00adsonal\x00ly.</p><p>{PROSE}"
    assert blocks(text)[0][1] == "We collect your databases, personally."


def test_entities_are_what_they_stand_for() -> None:
    text = f"<p>Ben &amp; Jerry&rsquo;s &lt;ice&gt; &#169;&#x2122; AT&T &copy2024 &unknown; a&nbsp;b</p><p>{PROSE}"
    assert blocks(text)[0][1] == "Ben & Jerry’s <ice> ©™ AT&T ©2024 &unknown; a\u00a0b"


def test_a_finding_names_the_line_of_the_file() -> None:
    policy = read(f"<html>\n<body>\n<p>{PROSE}\n<p>We keep it for\n<i>ten</i> years.\n")
    block = policy.blocks[1]
    start = block.content.text.index("ten")
    assert policy.source.position(block.content.span(start, start + 3).start) == (5, 4)
    assert policy.source.text[block.span.start : block.span.end] == "We keep it for\n<i>ten</i> years."


def test_a_tag_ends_behind_its_quoted_values() -> None:
    assert blocks(f"<p title='a > b' data-x=\"<p>\">{PROSE}</p>") == [("paragraph", PROSE)]
    assert attributes(" A=1 b='2' c=\"3 > 2\" hidden a=4 d = x") == {
        "a": "1",
        "b": "2",
        "c": "3 > 2",
        "hidden": "",
        "d": "x",
    }


SOUP = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<b>",
            "</b>",
            "<a",
            "href=#x>",
            "<a",
            "href=/>",
            "</a>",
            "<ul>",
            "<ol>",
            "<li>",
            "</li>",
            "</ul>",
            "</ol>",
            "<table>",
            "<tr>",
            "<td>",
            "<th>",
            "</td>",
            "</table>",
            "<h1>",
            "<h2>",
            "</h2>",
            "<br>",
            "<hr>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<pre>",
            "</pre>",
            "<nav>",
            "</nav>",
            "<main>",
            "</main>",
            "<span>",
            "<svg>",
            "</svg>",
            "<select>",
            "<title>",
            "</title>",
            "<script>",
            "</script>",
            "<style>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "<!",
            "<",
            ">",
            "&",
            "&amp;",
            "&#0;",
            "&#xD800;",
            "&nbsp",
            "&lt",
            "\x00",
            '="',
            "'",
            '"',
            "<a",
            "<p",
            "<button>",
            "<details>",
            "<summary>",
            "<form>",
            "<footer>",
            "<template>",
            "<x-y>",
            "1.",
            "•",
            "|",
            "privacy",
        ]
    )
    | st.sampled_from([PROSE, MORE, "Privacy Policy", " ", "\n", "\r\n", "\u00a0", "\u00ad"])
    | st.text(max_size=5),
    max_size=60,
).map("".join)


@given(SOUP)
def test_any_tag_soup_is_read_with_every_character_at_its_place(text: str) -> None:
    stands_in_the_file(read(text))


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    stands_in_the_file(read(text))
    stands_in_the_file(read("<p>" + text))


@given(SOUP)
def test_tags_and_texts_follow_each_other_without_overlap(text: str) -> None:
    end = 0
    for _, start, stop, _, _ in events(text):
        assert end <= start < stop
        end = stop
    assert end <= len(text)


@given(
    st.text(st.sampled_from("ab<; \t\n\r\f\v\xa0\xad\u200b\x00é") | st.characters(exclude_characters="&")),
    st.integers(0, 9),
)
def test_text_without_entities_is_what_a_browser_shows(text: str, cut: int) -> None:
    """A browser drops what is invisible, and makes one blank of its five kinds of white space but not of others."""
    pieces = [(0, min(cut, len(text))), (min(cut, len(text)), len(text))]
    visible = "".join(character for character in text if character not in INVISIBLE + "\x00")
    assert words_of(text, pieces).text == re.sub(r"[ \t\n\r\f]+", " ", visible).strip()


def pieces(text: str) -> list[tuple[str, str]]:
    """What the events are, each as it stands in the file."""
    return [(kind, text[start:end]) for kind, start, end, _, _ in events(text)]


def shown(*parts: tuple[str, str]) -> str:
    return "".join(part for _, part in parts)


NAMES = st.sampled_from(["p", "DIV", "b", "section", "title", "x-y", "textarea"])
VALUES = st.sampled_from(["", " a", "\nid=1", " a='x > y'", '\tclass="<p> &amp;\n" b', " a=b/", " /", " title='&#'"])
PARTS = st.one_of(
    st.tuples(st.just("text"), st.text("ab &;#\n\r\t\v\0\"'=/!-]é\u2028İ", min_size=1)),
    st.tuples(st.just("open"), st.builds("<{}{}>".format, NAMES, VALUES)),
    st.tuples(st.just("close"), st.builds("</{}{}>".format, NAMES, st.sampled_from(["", " ", "\n"]))),
    st.tuples(
        st.just("none"),
        st.sampled_from(
            [
                "<!-- <p> & \n -- -->",
                "<!---->",
                "<!-->",
                "<!--->",
                "<!-- --!>",
                "<!-- a -- > b -->",
                "<!DOCTYPE html>",
                "<!>",
                "<?php &#; ?>",
                "<![CDATA[x]]>",
                "<![if IE]>",
                "</ x>",
            ]
        ),
    ),
)


@given(st.lists(PARTS, max_size=20))
def test_tags_and_texts_are_found_where_they_stand(parts: list[tuple[str, str]]) -> None:
    text = shown(*parts)
    expected: list[tuple[str, str]] = []
    before = "none"
    for kind, part in parts:
        if kind == before == "text":
            part = expected.pop()[1] + part
        if kind != "none":
            expected.append((kind, part))
        before = kind
    assert pieces(text) == expected


@pytest.mark.parametrize("hidden", ["<script>{}</script>", "<STYLE a='>'>{}</Style >", "<iframe>{}</iframe>"])
def test_what_stands_in_scripts_and_frames_is_no_event(hidden: str) -> None:
    text = "a" + hidden.format("if (a<b && c > '\"') x = '<p>'; <!--") + "b<p>c"
    found = pieces(text)
    assert [found[0], *found[3:]] == [("text", "a"), ("text", "b"), ("open", "<p>"), ("text", "c")]
    assert [kind for kind, _ in found[1:3]] == ["open", "close"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>a <b", [("open", "<p>"), ("text", "a <b")]),
        ("a < b <5 <", [("text", "a < b <5 <")]),
        ("<p class='a>b<i>c", [("open", "<p class='a>"), ("text", "b"), ("open", "<i>"), ("text", "c")]),
        ("<p a='x>y' b=\">c<i>", [("open", "<p a='x>"), ("text", "y' b=\">c"), ("open", "<i>")]),
        ("a<!--b<p>c", [("text", "a"), ("text", "c")]),
        ("a<!b", [("text", "a<!b")]),
        ("<title>a<p>b", [("open", "<title>"), ("text", "a"), ("open", "<p>"), ("text", "b")]),
        ("<iframe>a<p>", [("open", "<iframe>"), ("text", "a"), ("open", "<p>")]),
        ("<plaintext>a<p>", [("open", "<plaintext>"), ("text", "a"), ("open", "<p>")]),
        ("<p>a<script>b<p>c", [("open", "<p>"), ("text", "a"), ("open", "<script>")]),
    ],
)
def test_what_is_never_closed_hides_nothing_but_a_script(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


def test_the_attributes_of_a_tag_are_those_behind_its_name() -> None:
    found = [
        (name, attributes(raw)) for _, _, _, name, raw in events("<A\nHREF='#x' href=y><br/><İ><pİ a='<![ >' b=&lt;>")
    ]
    assert found == [("a", {"href": "#x"}), ("br", {}), ("", {}), ("p\ufffd", {"a": "<![ >", "b": "<"})]
    assert attributes(' class="never closed') == {}


# Hostile pages

HOSTILE = {
    "unclosed tags": ("", "<a "),
    "unclosed quotes": ("", '<a b="'),
    "quotes that swallow tags": ("", '<a ="> "'),
    "quoted ends": ("", '<a b="> "'),
    "marked sections": ("", "<!["),
    "declarations": ("", "<!"),
    "comments": ("", "<!--"),
    "closed comments": ("", "<!-- -->"),
    "empty comments": ("", "<!-->"),
    "instructions": ("", "<?"),
    "end tags": ("<div>" * 200, "</p></li></td></span>"),
    "ends": ("", "</"),
    "bare marks": ("", "<<b>"),
    "NULs": ("<p>", "\0"),
    "plain texts": ("", "<plaintext>"),
    "frames": ("", "<iframe>"),
    "nested blocks": ("", "<div>"),
    "nested lists": ("", "<ul><li>x"),
    "nested tables": ("", "<table><tr><td>x"),
    "nested bold": ("", "<p><b>x"),
    "crossed tags": ("", "<b><div></b>"),
    "titles": ("", "<title>"),
    "scripts": ("", "<script></script "),
    "attributes": ("<p ", "a=b "),
    "one attribute": ("<p a=", "x"),
    "entities": ("<p>", "&amp; "),
    "broken entities": ("<p>", "&#;"),
    "lines": ("<p>", "We collect your data<br>"),
    "headings": ("", "<h1>Privacy</h1>"),
    "links": ("", "<a href=#x>x</a><br>"),
    "rows": ("<table>", "<tr><td>a<td>b"),
    "wrapped": ("<pre>", "We collect your personal information and\n"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read(name: str) -> None:
    start, part = HOSTILE[name]
    stands_in_the_file(read(start + part * (24_000 // len(part))))


def test_a_hundred_thousand_nested_tags_are_read() -> None:
    policy = read("<div>" * 100_000 + f"<p>{PROSE}</p>" + "</div>" * 100_000)
    assert words(policy).strip() == PROSE


@pytest.mark.parametrize("name", HOSTILE)
def test_the_work_grows_no_faster_than_the_page(name: str) -> None:
    start, part = HOSTILE[name]

    def work(count: int) -> int:
        """How many functions are called, those of the interpreter included, while a page is read."""
        calls = 0

        def count_call(frame: FrameType, event: str, argument: object) -> None:
            nonlocal calls
            calls += event in {"call", "c_call"}

        text = start + part * count
        sys.setprofile(count_call)
        try:
            read(text)
        finally:
            sys.setprofile(None)
        return calls

    small, large = work(400), work(800)
    assert large <= 2.2 * small + 1000


def test_what_is_struck_through_on_a_page_is_not_said() -> None:
    page = "<h1>Privacy</h1><p>One. <del>Two.</del> <s>Three.</s> Four.</p><ul><li><strike>Five</strike></li><li>Six</li></ul>"
    policy = read_html(Source("p.html", page))
    text = " ".join(block.text for section in policy.sections for block in section.blocks)
    assert text.split() == ["One.", "Four.", "Six"]
