"""Structured documents → policies: every statement at its quote, every fault at its place, YAML and JSON alike."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_lint.errors import InputError
from policy_lint.policy.document import Document
from policy_lint.reading.structured import read_structured
from policy_lint.reading.yaml_tree import load_yaml
from policy_lint.text.normalise import squash
from policy_lint.text.source import Source
from policy_lint.validation import json_schema
from tests.schema_strategies import values

if TYPE_CHECKING:
    from policy_lint.policy.policy import LocatedStatement, Policy

ROOT = Path(__file__).parent.parent.parent
POLICIES = sorted((ROOT / "policies").glob("*.policy.yaml"))
SCHEMA = json_schema(Document, title="policy", name="policy")


def read(text: str, path: str = "x.policy.yaml", root: str | None = None) -> Policy:
    return read_structured(Source(path, text), root=root)


def section(text: str, quote: str, *, heading: str = "Cookies", occurrence: int = 1) -> Policy:
    """A policy of one section with one statement; ``quote`` is YAML."""
    body = "\n".join(f"      {line}" if line else "" for line in text.split("\n"))
    statement = f"      - kind: cookies\n        quote: {quote}\n        occurrence: {occurrence}\n"
    return read(f"schema: 1\nsections:\n  - heading: {heading}\n    text: |\n{body}\n    statements:\n{statement}")


def words(policy: Policy, statement: LocatedStatement) -> str:
    return policy.source.text[statement.span.start : statement.span.end]


# quotes


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("We use cookies. We like them.", "We like them.", "We like them."),
        ("We use\ncookies here.", "We use cookies here.", "We use\n      cookies here."),
        ("We  use\n\n  cookies.", "We use cookies.", "We  use\n\n        cookies."),
        ("We use “our” cookies; it’s fine.", 'We use "our" cookies; it\'s fine.', "We use “our” cookies; it’s fine."),
        ("We use “our” cookies.", "'We use \"our\" cookies.'", "We use “our” cookies."),
        ("• We use cookies\n• We like them", "We use cookies We like them", "We use cookies\n      • We like them"),
        ("- We use cookies", "We use cookies", "We use cookies"),
        ("We use cookies\n– daily.", "We use cookies – daily.", "We use cookies\n      – daily."),
        ("Opt – out.", "Opt - out.", "Opt – out."),
        ("of ﬁrst-party ads", "of first-party ads", "of ﬁrst-party ads"),
    ],
)
def test_a_quote_is_found_across_wraps_bullets_and_quote_marks(text: str, quote: str, found: str) -> None:
    policy = section(text, quote)
    (statement,) = policy.statements
    assert statement.found
    assert words(policy, statement) == found
    assert squash(statement.quoted) == squash(quote.strip("'"))


def test_a_quote_may_stand_in_the_heading_and_run_into_the_text() -> None:
    policy = section("are not for us.", "Cookies are not")
    assert policy.statements[0].found
    assert policy.statements[0].quoted == "Cookies are not"
    assert policy.source.position(policy.statements[0].span.start) == (3, 14)


@pytest.mark.parametrize(
    "quote", ["We like dogs.", "we use cookies", "''", "' '", "[]", "[We use, dogs]", "[cookies, We use]"]
)
def test_a_quote_that_is_not_there_is_marked_and_stands_at_its_own_words(quote: str) -> None:
    """Letters count, case counts, order counts."""
    policy = section("We use cookies.", quote)
    (statement,) = policy.statements
    assert not statement.found
    assert statement.quoted == ""
    assert policy.source.position(statement.span.start) == (8, 16)


def test_a_quote_is_looked_for_in_its_own_section_alone() -> None:
    policy = read(
        "schema: 1\nsections:\n  - text: We use cookies.\n    sections:\n      - text: Other.\n"
        "        statements: [{kind: cookies, quote: We use cookies.}]\n  - statements: [{kind: cookies, quote: Other.}]\n"
    )
    assert [statement.found for statement in policy.statements] == [False, False]


def test_a_statement_without_a_quote_stands_at_its_own_node() -> None:
    policy = read("schema: 1\nsections:\n  - text: x\n    statements:\n      - kind: cookies\n")
    (statement,) = policy.statements
    assert statement.found
    assert (words(policy, statement), statement.quoted, statement.pointer) == (
        "kind: cookies",
        "",
        "/sections/0/statements/0",
    )


LIST = "We may:\n- share data\n- sell data\n- share data with ads\nWe may not:\n- share data"


@pytest.mark.parametrize(
    ("quote", "occurrence", "line", "quoted"),
    [
        ("[We may, share data]", 1, 6, "We may … share data"),
        ("['We may:', sell data]", 1, 7, "We may: … sell data"),
        ("['We may not:', share data]", 1, 10, "We may not: … share data"),
        ("['We may:', share data]", 2, 8, "We may: … share data"),
        ("share data", 3, 10, "share data"),
        ("[share data, 'not:', share]", 1, 10, "share data … not: … share"),
    ],
)
def test_fragments_are_found_in_order_and_the_last_is_the_place(
    quote: str, occurrence: int, line: int, quoted: str
) -> None:
    policy = section(LIST, quote, occurrence=occurrence)
    (statement,) = policy.statements
    assert (policy.source.position(statement.span.start)[0], statement.quoted) == (line, quoted)


@pytest.mark.parametrize("occurrence", [4, 99])
def test_an_occurrence_that_does_not_exist_is_not_found(occurrence: int) -> None:
    assert not section(LIST, "share data", occurrence=occurrence).statements[0].found


letters = st.builds(
    lambda mark, words, blank: mark + blank.join(words),
    st.sampled_from(["", "- ", "• ", "*\t", "    "]),
    st.lists(st.sampled_from(["a", "b", "“a”", "it’s", "a – b"]), min_size=1, max_size=4),
    st.sampled_from([" ", "  ", "\u00a0"]),
)


@given(st.lists(letters, min_size=1, max_size=4), st.data())
def test_any_words_of_a_text_are_found_in_it(lines: list[str], data: st.DataObject) -> None:
    """However the lines are wrapped and marked; what is found says the same as what was quoted."""
    text = "\n".join(lines)
    start = data.draw(st.integers(0, len(text) - 1))
    quote = text[start : data.draw(st.integers(start + 1, len(text)))]
    document = {"schema": 1, "sections": [{"text": text, "statements": [{"kind": "cookies", "quote": quote}]}]}
    (statement,) = read(json.dumps(document), "x.policy.json").statements
    if statement.found:
        assert squash(statement.quoted) == squash(quote)
    else:
        assert not squash(quote) or squash(quote) not in squash(text)


# short forms

TOP = "schema: 1\norganisation: {name: Shop, legal_form: Ltd.}\ndates: {effective: '2025', updated: 2025-03}\n"


def test_short_forms_are_statements_of_the_document() -> None:
    policy = read(TOP + "sections: []\n")
    identity, effective, updated = policy.statements
    assert (identity.kind, identity.quoted, identity.pointer, words(policy, identity)) == (
        "identity",
        "Shop",
        "/organisation/name",
        "Shop",
    )
    assert identity.value.legal_form == "Ltd."  # type: ignore[attr-defined]
    assert [(one.value.what, one.value.value, one.value.precision) for one in (effective, updated)] == [  # type: ignore[attr-defined]
        ("effective", "2025", "year"),
        ("updated", "2025-03", "month"),
    ]
    assert words(policy, updated) == "2025-03"
    assert updated.pointer == "/dates/updated"
    exact = read("schema: 1\ndates: {updated: 2025-03-01}\nsections: []\n").statements[0].value
    assert exact.precision == "day"  # type: ignore[attr-defined]


def test_a_short_form_is_not_said_again_where_a_section_says_it() -> None:
    said = "sections:\n  - sections:\n      - statements: [{kind: identity, name: Shop}, {kind: date, what: effective, value: '2025'}]\n"
    policy = read(TOP + said)
    assert [(one.kind, one.section != "") for one in policy.statements] == [
        ("date", False),
        ("identity", True),
        ("date", True),
    ]
    assert policy.loose[0].value.what == "updated"  # type: ignore[attr-defined]


def test_an_identity_that_gives_no_name_leaves_the_name_to_the_short_form() -> None:
    policy = read(TOP + "sections: [{statements: [{kind: identity, role: controller}]}]\n")
    assert [one.value.name for one in policy.of_kind("identity")] == ["Shop", None]  # type: ignore[attr-defined]


# sections


def test_sections_nest_with_levels_pointers_and_unique_ids() -> None:
    policy = read(
        "schema: 1\nsections:\n  - text: Hello.\n  - heading: 1. Cookies\n    sections:\n      - heading: Cookies\n"
        "      - {id: cookies, heading: More}\n  - {id: own, heading: x}\n  - {id: own}\n  - {}\n"
    )
    assert [(one.id, one.level, one.pointer) for one in policy.all_sections] == [
        ("preamble", 1, "/sections/0"),
        ("cookies", 1, "/sections/1"),
        ("cookies-2", 2, "/sections/1/sections/0"),
        ("cookies-3", 2, "/sections/1/sections/1"),
        ("own", 1, "/sections/2"),
        ("own-2", 1, "/sections/3"),
        ("preamble-2", 1, "/sections/4"),
    ]
    assert policy.section_by_id["cookies-3"].heading is not None


def test_a_section_stands_from_its_heading_to_the_end_of_its_text() -> None:
    text = "schema: 1\nsections:\n  - heading: Cookies\n    text: |\n      We use cookies.\n      A lot.\n"
    policy = read(text)
    span = policy.sections[0].span
    assert text[span.start : span.end].startswith("Cookies\n")
    assert text[span.start : span.end].rstrip().endswith("A lot.")


@pytest.mark.parametrize(
    "text",
    [
        "schema: 1\nsections:\n  - text: We use cookies.\n    heading: Cookies\n",
        "schema: 1\nlanguage: &a en\nsections:\n  - heading: Cookies\n    text: *a\n",
        "schema: 1\nsections: [{}, {heading: ''}, {text: ''}]\n",
    ],
)
def test_a_section_has_a_place_in_whatever_order_its_parts_stand(text: str) -> None:
    for one in read(text).all_sections:
        assert 0 <= one.span.start <= one.span.end <= len(text)
        headings = [one.heading.span()] if one.heading and one.heading.text else []
        for place in [*headings, *(block.span for block in one.blocks)]:
            assert one.span.start <= place.start <= place.end <= one.span.end


def test_the_blocks_of_a_text_know_their_places() -> None:
    policy = section("We use the following cookies on our site and in our shop:\n- one\n- two", "one")
    assert [(block.kind, block.text) for block in policy.blocks][1:] == [("item", "one"), ("item", "two")]
    assert [policy.source.position(block.span.start) for block in policy.blocks] == [(5, 7), (6, 9), (7, 9)]


def test_a_document_in_markdown_is_read_as_such() -> None:
    text = "schema: 1\nformat: {}\nsections:\n  - text: |\n      We *never* sell\n      [your data](https://x.org).\n    statements: [{{kind: sale, quote: sell}}]\n"
    marked, plain = (read(text.format(kind)) for kind in ("markdown", "text"))
    assert [block.text for block in marked.blocks] == ["We never sell your data."]
    assert "*never*" in plain.blocks[0].text
    (block,) = marked.blocks
    start = block.text.index("your")
    assert marked.source.position(block.content.span(start, start + 4).start) == (6, 8)


def test_the_parts_of_the_document_are_carried_over() -> None:
    policy = read(
        "schema: 1\nlanguage: de\ntitle: |\n  Datenschutz\nfacts: {sells_data: true, users_in: [US-CA]}\nsections: []\n"
    )
    assert (policy.kind, policy.language, policy.extracted) == ("structured", "de", True)
    assert policy.title is not None
    assert policy.source.position(policy.title.span().start) == (4, 3)
    assert policy.declared.sells_data is True
    assert policy.declared.users_in == ("US-CA",)
    spans = {name: policy.source.text[span.start : span.end] for name, span in policy.fact_spans.items()}
    assert (spans["sells_data"], spans["users_in"]) == ("true", "[US-CA]")


def test_the_published_text_is_read_beside_the_document_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a.txt").write_text("Cookies We use them.")
    text = "schema: 1\nsource: ../a.txt\nsections:\n  - {heading: Cookies, text: We use them., sections: [{heading: More}, {text: ''}]}\n"
    path = str(tmp_path / "in" / "x.policy.yaml")
    published = read(text, path, str(tmp_path)).published
    assert published is not None
    assert (published.path, published.text, published.problem) == ("../a.txt", "Cookies We use them.", "")
    assert published.restored == "Cookies\nWe use them.\nMore"
    outside = read(text, path, str(tmp_path / "in")).published
    assert outside is not None
    assert (outside.text, outside.problem) == (None, "it lies outside the project")
    assert read(text, path, None).published is None
    assert read("schema: 1\nsections: []\n").published is None


def test_a_published_page_is_taken_by_its_words_not_by_its_marks(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Privacy Policy\n\nHello.\n\n## *Your* rights\n\nYou **may** ask.\n")
    text = "schema: 1\nsource: a.md\nsections: []\n"
    published = read(text, str(tmp_path / "x.policy.yaml"), str(tmp_path)).published
    assert published is not None
    assert published.text is not None
    assert " ".join(published.text.split()) == "Privacy Policy Hello. Your rights You may ask."


# JSON, and faults


def located(policy: Policy) -> list[tuple[Any, str, str, bool]]:
    return [(one.value, one.quoted, one.pointer, one.found) for one in policy.statements]


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.name)
def test_a_document_says_the_same_in_yaml_and_in_json(path: Path) -> None:
    source = Source(path.name, path.read_text(encoding="utf-8"))
    policy = read_structured(source)
    for indent in (None, 2):
        again = read(json.dumps(load_yaml(source).data, indent=indent), "x.policy.json")
        assert located(again) == located(policy)
        assert [block.text for block in again.blocks] == [block.text for block in policy.blocks]
        assert [one.id for one in again.all_sections] == [one.id for one in policy.all_sections]


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.name)
def test_every_quote_of_the_published_policies_is_found(path: Path) -> None:
    policy = read_structured(Source(path.name, path.read_text(encoding="utf-8")))
    assert [one.value.quote for one in policy.statements if not one.found] == []


@settings(max_examples=40)
@given(values(SCHEMA, SCHEMA))
def test_any_valid_document_is_read_and_every_span_lies_in_the_file(data: Any) -> None:
    text = json.dumps(data, ensure_ascii=False)
    policy = read(text, "x.policy.json")
    spans = (
        [one.span for one in policy.all_sections]
        + [one.span for one in policy.statements]
        + [one.span for one in policy.blocks]
    )
    spans += policy.fact_spans.values()
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert len({one.id for one in policy.all_sections}) == len(policy.all_sections)


def test_every_fault_of_a_document_is_reported_at_once_in_the_order_of_the_file() -> None:
    text = "schema: 1\ntitel: x\nsections:\n  - text: 3\n    text: again\n    statements:\n      - {kind: retension}\n      - {kind: sale, stance: maybe}\n"
    with pytest.raises(InputError) as caught:
        read(text)
    assert [str(problem).split(": ")[0] for problem in caught.value.problems] == [
        f"x.policy.yaml:{place}" for place in ("2:1", "4:11", "5:5", "7:16", "8:30")
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("x.policy.yaml", "schema: 1\nschema: 1\nsections: []\n"),
        ("x.policy.json", '{"schema": 1, "schema": 1, "sections": []}'),
    ],
)
def test_a_duplicate_key_alone_refuses_the_document(path: str, text: str) -> None:
    with pytest.raises(InputError, match="duplicate key `schema`"):
        read(text, path)


def test_a_key_with_a_slash_is_escaped_in_pointers() -> None:
    from policy_lint.reading.structured import _pointer

    assert _pointer(("a/b", 0, "c~d")) == "/a~1b/0/c~0d"
