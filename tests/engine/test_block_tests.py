"""Predicates on blocks: what is repeated, empty, left hanging or phrased, and what only looks so."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.engine.block_tests import empty_sections, phrased, sentences_with, unfinished_lists, verbatim
from policy_lint.engine.repeats import repeated
from policy_lint.engine.rule import PhraseTest, Repeated
from policy_lint.policy.policy import Policy
from policy_lint.reading.html import read_html
from policy_lint.reading.markdown import read_markdown
from policy_lint.reading.structured import read_structured
from policy_lint.reading.text import read_text
from policy_lint.text.phrases import PhraseSet, compile_phrase
from policy_lint.text.source import Source, Span


def prose(text: str) -> Policy:
    return read_text(Source("policy.txt", text))


def structured(*sections: dict[str, object]) -> Policy:
    return read_structured(Source("policy.json", json.dumps({"schema": 1, "sections": sections})))


def at(policy: Policy, span: Span) -> str:
    return policy.source.text[span.start : span.end]


def repeats(policy: Policy, test: Repeated | None = None) -> list[tuple[int, int]]:
    """The line of each repetition, and of what it repeats."""
    found = repeated(policy, test or Repeated())
    lines = [
        (policy.source.position(item.hit.span.start)[0], policy.source.position(item.earlier.span.start)[0])
        for item in found
    ]
    return sorted(lines)


STATEMENT = "We keep the name, the address and the meter number of every customer of ours in Leeds, behind two doors."


class TestRepeated:
    def test_each_line_that_stands_again_is_reported_once_with_its_first(self) -> None:
        policy = prose(
            "Account data: We keep your user name, your password and the date of your last visit.\n"
            "Network data: We keep the address of your router and the speed of your line.\n"
            "Account data: We keep your user name, your password and the date of your last visit.\n"
            "Network data: We keep the address of your router and the speed of your line.\n"
        )
        assert repeats(policy) == [(3, 1), (4, 2)]

    def test_case_spaces_bullets_and_quote_marks_make_no_difference(self) -> None:
        policy = prose('• We sell “nothing” to anyone, ever, at  all.\n• we sell "nothing" to anyone, ever, at all.\n')
        assert repeats(policy) == [(2, 1)]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("every customer", "any customer"),
            ("meter number", "meter numbers"),
            ("behind two doors", "and behind two doors"),
            ("in Leeds, behind", "in Leeds behind"),
            ("the name, the", "the names, the"),
        ],
    )
    def test_a_slip_or_a_small_word_does_not_hide_a_repetition(self, one: str, other: str) -> None:
        assert repeats(prose(f"Storage\n{STATEMENT}\n\nSecurity\n{STATEMENT.replace(one, other)}\n")) != []

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("two doors", "12 doors"),
            ("Leeds", "Lima"),
            ("keep", "delete"),
            ("We keep", "We do not keep"),
            ("customer", "employee"),
            ("name", "photo"),
        ],
    )
    def test_texts_of_one_form_that_differ_in_substance_are_no_repetition(self, one: str, other: str) -> None:
        assert repeats(prose(f"Storage\n{STATEMENT}\n\nSecurity\n{STATEMENT.replace(one, other)}\n")) == []

    @pytest.mark.parametrize(
        "text",
        [
            """\
- Invoices: kept for 10 years after the end of the contract that they belong to
- Tickets: kept for 2 years after the end of the contract that they belong to
""",
            """\
You can opt out of analytics by opening the settings of your account and moving the first control.
You can opt out of advertising by opening the settings of your account and moving the first control.
""",
            """\
You have the right to access the data that we hold about you, free of charge and within a month.
You have the right to erase the data that we hold about you, free of charge and within a month.
""",
        ],
    )
    def test_parallel_rows_are_no_repetition(self, text: str) -> None:
        assert repeats(prose(text)) == []

    def test_one_list_may_name_what_another_names(self) -> None:
        policy = prose(
            "We collect:\n- Your name and address\n- Your card\n\nWe give the courier:\n- Your name and address\n"
        )
        assert repeats(policy) == []

    def test_the_same_item_twice_in_one_list_is_a_repetition(self) -> None:
        assert repeats(prose("We collect:\n- Your name and address\n- Your name and address\n- Your card\n")) == [
            (3, 2)
        ]

    def test_a_form_that_is_filled_in_for_every_service_is_no_repetition(self) -> None:
        form = "Legal basis: your consent, Art. 6(1)(a)\nPlace: the United States of America\nHow to object: use the form\n"
        assert repeats(prose("Services\n\n" + "\n".join(f"{name}\n{form}" for name in ("Chat", "Maps", "Fonts")))) == []

    def test_a_category_that_a_law_defines_may_be_quoted_again(self) -> None:
        text = "Records of personal property, products or services purchased, obtained or considered, or other consuming histories."
        assert repeats(prose(f"Collected\n- {text}\n\nDisclosed\n- {text}\n")) == []

    def test_a_lead_in_that_stands_twice_in_a_row_is_a_repetition(self) -> None:
        assert repeats(prose("Under this law, we undertake to:\nUnder this law, we undertake to:\n")) == [(2, 1)]

    def test_a_lead_in_that_heads_two_lists_is_none(self) -> None:
        text = "We share these data with:\n- the courier\n- the bank\nWe share these data with:\n- the state\n"
        assert repeats(prose(text)) == []

    def test_a_section_that_stands_again_is_one_repetition_however_many_blocks_it_has(self) -> None:
        section: dict[str, object] = {
            "heading": "What we collect",
            "text": "We collect your name when you write to us.\nWe collect your address when you order from us.",
        }
        policy = structured(section, section)
        (found,) = repeated(policy, Repeated())
        assert found.hit.quote == "What we collect"
        assert found.hit.pointer == "/sections/1"
        assert found.earlier.span < found.hit.span

    def test_only_the_kinds_asked_for_are_compared(self) -> None:
        policy = prose("We collect:\n- Your name and address\n- Your name and address\n")
        assert repeats(policy, Repeated(kinds=("paragraph",))) == []

    def test_short_texts_are_not_compared(self) -> None:
        assert repeats(prose("- Your name\n- Your name\n")) == []

    def test_only_equal_texts_count_where_nothing_less_is_asked_for(self) -> None:
        changed = STATEMENT.replace("every customer", "any customer")
        assert repeats(prose(f"Storage\n{STATEMENT}\n\nSecurity\n{changed}\n"), Repeated(similarity=1)) == []
        assert repeats(prose(f"Storage\n{STATEMENT}\n\nSecurity\n{STATEMENT}\n"), Repeated(similarity=1)) == [(5, 2)]

    def test_time_is_linear_in_the_number_of_like_paragraphs(self) -> None:
        def seconds(count: int) -> float:
            lines = (
                f"We keep what is numbered {index} of our customers in Leeds, behind two doors and a dog, for all time."
                for index in range(count)
            )
            policy = prose("\n".join(lines))
            start = time.perf_counter()
            list(repeated(policy, Repeated()))
            return time.perf_counter() - start

        seconds(10)
        assert seconds(2_000) < 40 * max(seconds(200), 0.005)


class TestEmptySections:
    def test_a_numbered_heading_that_the_next_number_follows_is_empty(self) -> None:
        policy = prose(
            "1. Scope\nThis notice is for our customers.\n\n2. Retention\n\n3. Security\nWe encrypt all traffic.\n"
        )
        assert [hit.quote for hit in empty_sections(policy)] == ["2. Retention"]

    def test_a_heading_over_headings_is_not(self) -> None:
        text = "Notice\n\nTypes of Data Collected\n\nAccount Data\nWe keep your name.\n\nUsage Data\nWe count bytes for billing.\n"
        assert list(empty_sections(prose(text))) == []

    def test_a_heading_before_a_section_that_stands_alone_in_every_policy_is_empty(self) -> None:
        text = (
            "Privacy Notice\n\nCookies\nWe set no cookies.\n\nChildren's Privacy\n\nContact Us\nWrite to us in Leeds.\n"
        )
        assert [hit.quote for hit in empty_sections(prose(text))] == ["Children's Privacy"]

    def test_a_structured_document_says_itself_how_headings_nest(self) -> None:
        policy = structured(
            {"heading": "Choices", "sections": [{"heading": "Email", "text": "You may unsubscribe."}]},
            {"heading": "Breaches"},
            {"heading": "Oddments", "text": "We have none."},
        )
        assert [(hit.quote, hit.pointer) for hit in empty_sections(policy)] == [("Breaches", "/sections/1")]

    def test_so_does_markdown(self) -> None:
        policy = read_markdown(
            Source("p.md", "# Notice\n\n## Data\n\n### Names\n\nWe keep names.\n\n## Oddments\n\n## Ends\n\nNone.\n")
        )
        assert [hit.quote for hit in empty_sections(policy)] == ["Oddments"]

    def test_on_a_page_headings_of_one_size_may_stand_below_each_other(self) -> None:
        page = (
            "<h1>Notice</h1><p>We sell maps.</p><h2>Definitions</h2><h2>Service</h2><p>The maps that we sell.</p>"
            "<h2>3. Security</h2><h2>4. Retention</h2><p>We keep your name for a year.</p><h3>By post</h3><h2>5. Ends</h2><p>None.</p>"
        )
        policy = read_html(Source("p.html", f"<html><body>{page}</body></html>"))
        assert [hit.quote for hit in empty_sections(policy)] == ["3. Security", "By post"]

    def test_titles_that_a_page_sets_lower_than_the_labels_below_them_are_not_empty(self) -> None:
        titles = "".join(f"<h5>Tool {n}</h5><h4>Purpose</h4><p>We count visits with it.</p>" for n in range(4))
        policy = read_html(
            Source(
                "p.html",
                f"<html><body><h1>Notice</h1><p>We sell maps.</p><h4>Cookies</h4><p>One.</p>{titles}</body></html>",
            )
        )
        assert list(empty_sections(policy)) == []
        twice = "".join(f"<h4>Part {n}</h4><p>Maps.</p><h5>Tool {n}</h5>" for n in range(2))
        policy = read_html(
            Source("p.html", f"<html><body><h1>Notice</h1>{twice}<h4>Ends</h4><p>None.</p></body></html>")
        )
        assert [hit.quote for hit in empty_sections(policy)] == ["Tool 0", "Tool 1"]

    def test_a_list_of_links_a_label_and_a_sentence_need_nothing_below_them(self) -> None:
        names = ("Contents", "Email:", "Use of this site signifies that you agree to our terms of use")
        text = "".join(f"1. Scope\nAll of it.\n\n2. {name}\n\n3. Ends\nNone of it.\n" for name in names)
        assert list(empty_sections(prose(text))) == []

    def test_the_hit_is_the_heading(self) -> None:
        policy = structured({"heading": "Scope", "text": "All of it."}, {"heading": "Breaches"})
        (hit,) = empty_sections(policy)
        assert at(policy, hit.span) == "Breaches"


class TestUnfinishedLists:
    @pytest.mark.parametrize(
        "text",
        [
            "7. Cookies\nWe do. Our cookies help us:\n\n8. Links\nOur site links to others.\n",
            "1. Cookies\nOur cookies help us:\n",
            "Cookies\nOur cookies help us:\n\nContact Us\nWrite to us in Leeds.\n",
        ],
    )
    def test_a_lead_in_before_the_end_of_its_section_is_unfinished(self, text: str) -> None:
        policy = prose(text)
        assert [at(policy, hit.span) for hit in unfinished_lists(policy)] == ["Our cookies help us:"]

    @pytest.mark.parametrize(
        "text",
        [
            "7. Cookies\nOur cookies help us:\n- to count\n\n8. Links\nOur site links to others.\n",
            "7. Cookies\nOur cookies help us:\nTo count visits;\nTo keep you signed in.\n\n8. Links\nNone at all.\n",
            "Cookies\nOur cookies fall into these groups:\n\nNecessary Cookies\nThey keep you signed in.\n\nOther Cookies\nWe set none.\n",
            "Contact Us\nPlease reach us at:\nNorthgate, 1 Mill Lane, Leeds\n",
            "Contact Us\nWrite to us.\nFax:\n",
            "If data is breached, we tell you within one business day.\n",
        ],
    )
    def test_a_lead_in_that_something_follows_is_not(self, text: str) -> None:
        assert list(unfinished_lists(prose(text))) == []

    def test_of_equal_lead_ins_in_a_row_the_first_is_reported(self) -> None:
        policy = prose(
            "1. Law\nUnder this law, we undertake to:\nUnder this law, we undertake to:\n\n2. Links\nWe have none.\n"
        )
        assert [policy.source.position(hit.span.start) for hit in unfinished_lists(policy)] == [(2, 1)]

    def test_sub_sections_are_what_was_announced(self) -> None:
        policy = structured(
            {
                "heading": "Rights",
                "text": "You have the following rights:",
                "sections": [{"heading": "Access", "text": "You may ask."}],
            }
        )
        assert list(unfinished_lists(policy)) == []


class TestPhrases:
    def find(self, text: str, **test: tuple[str, ...]) -> list[tuple[str, str]]:
        policy = prose(text)
        phrase = PhraseTest(**test)  # type: ignore[arg-type]
        wanted, excused = (PhraseSet(map(compile_phrase, listed)) for listed in (phrase.any, phrase.unless))
        return [(at(policy, hit.span), hit.quote) for hit in phrased(policy, wanted, lambda: excused, phrase.kinds)]

    def test_the_hit_is_the_phrase_and_the_quote_its_sentence(self) -> None:
        found = self.find("We sell maps. We follow the Privacy Shield in all we do.", any=("privacy shield",))
        assert found == [("Privacy Shield", "We follow the Privacy Shield in all we do.")]

    def test_a_sentence_may_excuse_the_phrase_but_not_the_next_one(self) -> None:
        text = "The Privacy Shield was invalidated. We follow the Privacy Shield in all we do."
        assert len(self.find(text, any=("privacy shield",), unless=("invalidated",))) == 1

    def test_headings_are_read_where_asked_for(self) -> None:
        text = "1. Privacy Shield\nWe take part in nothing at all.\n\n2. Else\nNothing else is to be said here."
        assert self.find(text, any=("privacy shield",)) == []
        assert len(self.find(text, any=("privacy shield",), kinds=("heading",))) == 1

    def test_phrases_that_overlap_are_one_hit(self) -> None:
        assert (
            len(self.find("We follow the Privacy Shield Principles.", any=("privacy shield", "shield principles"))) == 1
        )

    def test_two_policies_with_the_same_words_keep_their_own_places(self) -> None:
        assert self.find("We sell maps.", any=("sell maps",)) == [("sell maps", "We sell maps.")]
        assert self.find("Maps!\nWe sell maps.", any=("sell maps",)) == [("sell maps", "We sell maps.")]


class TestVerbatim:
    def find(self, text: str, words: str) -> list[str]:
        policy = prose(text)
        return [at(policy, hit.span) for hit in verbatim(policy, words)]

    def test_only_white_space_may_differ(self) -> None:
        text = "We serve you well.\n\nNOTE: We  may\nsell maps. That is all that we have to say."
        assert len(self.find(text, "NOTE: We may sell maps.")) == 1
        assert len(self.find(text, "NOTE:\n  We may sell   maps.")) == 1

    @pytest.mark.parametrize(
        "words", ["Note: We may sell maps.", "NOTE: We may sell maps!", "NOTE We may sell maps.", "map"]
    )
    def test_other_capitals_marks_and_parts_of_words_are_other_words(self, words: str) -> None:
        assert self.find("We serve you well.\n\nNOTE: We may sell maps. That is all.", words) == []

    def test_a_heading_counts(self) -> None:
        assert self.find("1. Maps For Sale\nWe take part in nothing at all.", "Maps For Sale") == ["Maps For Sale"]


@given(
    st.lists(
        st.sampled_from(
            [
                "1. A b",
                "We keep your name, and your address too, in our own house.",
                "We do:",
                "- an item of ours",
                "",
                "x",
            ]
        )
    )
)
def test_hits_lie_in_the_text_whatever_it_is(lines: list[str]) -> None:
    policy = prose("\n".join(lines))
    hits = [item.hit for item in repeated(policy, Repeated())] + [*empty_sections(policy), *unfinished_lists(policy)]
    assert all(0 <= hit.span.start < hit.span.end <= len(policy.source.text) for hit in hits)


def test_sentences_with_a_phrase_are_given_whole_without_those_that_something_excuses() -> None:
    """Headings are passed over, a block is looked at sentence by sentence, and what stands in the next one excuses nothing."""
    text = "Seeds that we sell\n\nWe sell seeds. We do not sell data. You may sell yours.\n\nData\n- We sell none of it\n- We sell bulbs\n"
    wanted, unless = [compile_phrase("we ..2 sell")], [compile_phrase("not|none")]
    found = list(sentences_with(read_text(Source("a.txt", text)), wanted, unless))
    assert [hit.quote for hit in found] == ["We sell seeds.", "We sell bulbs"]
    assert [text[hit.span.start : hit.span.end] for hit in found] == [hit.quote for hit in found]
    assert list(sentences_with(read_text(Source("a.txt", text)), [], unless)) == []
