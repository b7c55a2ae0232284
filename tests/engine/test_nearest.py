"""Which of several places a finding points at, and which parts of a requirement it names as missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_lint.engine.channel import is_beside
from policy_lint.engine.finding import Hit
from policy_lint.engine.foreign import follows_law, is_foreign
from policy_lint.engine.nearest import nearest
from policy_lint.engine.placing import place_of_absence
from policy_lint.engine.predicates import hit_of
from policy_lint.engine.values import BadTest
from policy_lint.extraction.extract import extract
from policy_lint.reading.markdown import read_markdown
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


def test_a_near_miss_of_a_part_is_shown_only_where_that_part_is_missing() -> None:
    near = {
        "any": [
            {"part": "the kinds of data", "statement": "collection"},
            {"part": "the purposes", "statement": "consent"},
        ]
    }
    (found,) = verdict(compiled(require=BOTH, near_miss=near), policy(DATA)).findings
    assert found.quote == ""
    said = {"kind": "consent", "mode": "by-use", "quote": "You agree to how we use it."}
    (found,) = verdict(compiled(require=BOTH, near_miss=near), policy(DATA, said)).findings
    assert found.quote == "You agree to how we use it."


def test_what_falls_short_in_a_part_is_shown_only_where_that_part_is_missing() -> None:
    weak = {"when": {"part": "the kinds of data", "statement": "consent"}, "message": "“{quote}” is not enough."}
    said = {"kind": "consent", "mode": "by-use", "quote": "You agree to all of it."}
    (found,) = verdict(compiled(require=BOTH, weak=weak), policy(DATA, said)).findings
    assert found.cause == "absent"
    (found,) = verdict(compiled(require=BOTH, weak=weak), policy(said)).findings
    assert found.cause == "weak"


def test_a_near_miss_of_a_part_that_is_not_required_is_a_fault_of_the_rule() -> None:
    with pytest.raises(BadTest, match="no part `the purpose`: did you mean `the purposes`"):
        compiled(require=BOTH, near_miss={"part": "the purpose", "statement": "consent"})


@pytest.mark.parametrize(
    ("quote", "foreign"),
    [
        ("Nevada residents may opt out of sales.", True),
        ("Residents of Nevada may opt out of sales.", True),
        ("If you are located in Switzerland, write to the commissioner.", True),
        ("In Virginia, you may appeal.", True),
        ("Nevada: you may opt out.", True),
        ("Residents of California and Nevada may opt out.", False),
        ("Residents of the United States may opt out.", False),
        ("Write to our office in Nevada City.", False),
        ("Our servers stand in Switzerland.", False),
        ("You may opt out.", False),
    ],
)
def test_what_is_said_to_the_people_of_another_place_is_foreign(quote: str, foreign: bool) -> None:
    assert is_foreign(quote, frozenset({"US-CA"})) is foreign
    assert not is_foreign(quote, frozenset())


RIGHT = {"kind": "right", "right": "access"}


@pytest.mark.parametrize(
    "quote",
    [
        "Residents of Virginia may see their data.",
        "This policy also explains how you can see your data.",
        "Your data:",
        "Access.",
        "Right to Access and Correct",
    ],
)
def test_no_near_miss_is_better_than_one_that_says_nothing_here(quote: str) -> None:
    asked = compiled(regulation="CCPA", require={"statement": "consent"}, near_miss={"statement": "right"})
    (found,) = verdict(asked, policy({**RIGHT, "quote": quote})).findings
    assert found.quote == ""
    (found,) = verdict(asked, policy({**RIGHT, "quote": quote}, {**RIGHT, "quote": "You may see your data."})).findings
    assert found.quote == "You may see your data."


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("These are device numbers. … Complain to the authority.", "Complain to the authority."),
        ("You may do the following. … See your data.", "You may do the following. … See your data."),
        ("You may: … See your data.", "You may: … See your data."),
        ("Do we sell it? … We do not sell it.", "Do we sell it? … We do not sell it."),
    ],
)
def test_words_before_an_item_that_do_not_lead_to_it_are_not_quoted(quote: str, shown: str) -> None:
    read = extract(read_text(Source("p.txt", quote)))
    found = nearest(read, [hit(quote, quote)], "retention")
    assert found is not None
    assert found.quote == shown


NOTICE = """Privacy Notice

# Your choices
You may see your data in your account.

# CALIFORNIA RESIDENTS: YOUR CALIFORNIA PRIVACY RIGHTS
You have the right to see your data, to have it corrected and to have it deleted.

# If you are not a California resident
Write to us to see your data.
"""


def test_a_place_below_a_heading_for_other_people_comes_last() -> None:
    read = extract(read_markdown(Source("p.md", NOTICE)))
    there = hit(NOTICE, "You have the right to see your data, to have it corrected and to have it deleted.")
    here = hit(NOTICE, "Write to us to see your data.")
    for places, shown in (({"BR"}, here), ({"US-CA"}, there), (set[str](), there)):
        found = nearest(read, [there, here], "retention", frozenset(places))
        assert found is not None
        assert found.quote == shown.quote


def test_a_place_that_answers_several_times_comes_before_one_under_a_heading_of_the_topic() -> None:
    read = extract(read_markdown(Source("p.md", NOTICE)))
    passing = hit(NOTICE, "You may see your data in your account.")
    full = hit(NOTICE, "You have the right to see your data, to have it corrected and to have it deleted.")
    found = nearest(read, [passing, full, full, full], "rights")
    assert found is not None
    assert found.quote == full.quote
    one = nearest(read, [full, passing], "opt-out")
    assert one is not None
    assert one.quote == passing.quote


def test_the_items_of_a_list_that_answer_are_shown_together() -> None:
    text = "You may: see your data. Or correct it."
    read = extract(read_text(Source("p.txt", text)))
    items = [
        replace(hit(text, "see your data."), quote="You may: … see your data"),
        replace(hit(text, "Or correct it."), quote="You may: … correct it"),
        replace(hit(text, "Or correct it."), quote="You may: … We will look at every request that you send us."),
    ]
    found = nearest(read, items, "rights")
    assert found is not None
    assert found.quote == "You may: … see your data … correct it"


@pytest.mark.parametrize(
    ("quote", "places", "follows"),
    [
        ("Under the GDPR you may see your data.", {"BR"}, True),
        ("The CCPA gives you the right to see your data.", {"CA"}, True),
        ("Under the GDPR you may see your data.", {"EEA"}, False),
        ("Under the GDPR you may see your data.", {"UK"}, False),
        ("You may see your data in accordance with Article 15 GDPR.", {"BR"}, False),
    ],
)
def test_what_the_law_of_another_place_grants_is_told_from_what_cites_it(
    quote: str, places: set[str], follows: bool
) -> None:
    assert follows_law(quote, frozenset(places)) is follows
    assert not follows_law(quote, frozenset())


def test_the_part_that_the_near_misses_name_first_is_shown_first() -> None:
    near = {
        "any": [
            {"part": "the purposes", "statement": "consent"},
            {"part": "the kinds of data", "statement": "right"},
        ]
    }
    said = {"kind": "consent", "mode": "by-use", "quote": "You agree to how we use it."}
    (found,) = verdict(
        compiled(require=BOTH, near_miss=near), policy({**RIGHT, "quote": "You may see your data."}, said)
    ).findings
    assert found.quote == "You agree to how we use it."


def test_what_is_said_to_everybody_comes_before_what_falls_short_for_others() -> None:
    weak = {"when": {"statement": "right"}, "message": "“{quote}” is not enough."}
    asked = compiled(regulation="LGPD", require={"statement": "consent"}, weak=weak, near_miss={"statement": "contact"})
    there = {**RIGHT, "quote": "Residents of Virginia may see their data."}
    (found,) = verdict(asked, policy(there)).findings
    assert found.cause == "weak"
    ours = {"kind": "contact", "role": "general", "email": "a@example.com", "quote": "Write to a@example.com."}
    (found,) = verdict(asked, policy(there, ours)).findings
    assert found.cause == "absent"
    assert found.quote == "Write to a@example.com."


def test_a_heading_for_data_on_contacts_is_no_place_to_reach_anybody() -> None:
    text = "# Notice\n\n## Contact information\nNames of people in your address book.\n\n## Contact us\nWrite to a@example.com.\n"
    read = extract(read_markdown(Source("p.md", text)))
    span, _, _ = place_of_absence(read, "representative")
    assert text[span.start : span.end] == "Contact us"


def test_of_several_addresses_the_one_in_the_place_is_shown() -> None:
    text = "Write to: Hollin SA, 3 Rue Basse, Geneva. Hollin do Brasil, Rua das Flores 10."
    read = extract(read_text(Source("p.txt", text)))
    items = [
        replace(hit(text, "Hollin SA, 3 Rue Basse, Geneva."), quote="Write to: … Hollin SA, 3 Rue Basse, Geneva"),
        replace(
            hit(text, "Hollin do Brasil, Rua das Flores 10."), quote="Write to: … Hollin do Brasil, Rua das Flores 10"
        ),
    ]
    found = nearest(read, items, "contact", frozenset({"BR"}))
    assert found is not None
    assert found.quote == items[1].quote
    found = nearest(read, items, "contact", frozenset({"CA"}))
    assert found is not None
    assert found.quote == f"{items[0].quote} … Hollin do Brasil, Rua das Flores 10"


CHANNELS = """# Notice

In short, write to us with questions.

## Orders
If you have questions about an order, contact us at shop@example.com.

## Complaints
If we do not settle it, write to the ombudsman at help@ombuds.example.

## Contact
If you have questions about this privacy notice, contact us at:

privacy@example.com
"""


def test_of_several_channels_the_own_one_for_privacy_with_an_address_is_shown() -> None:
    read = extract(read_markdown(Source("p.md", CHANNELS)))
    said = [
        "In short, write to us with questions.",
        "If you have questions about an order, contact us at shop@example.com.",
        "If we do not settle it, write to the ombudsman at help@ombuds.example.",
        "If you have questions about this privacy notice, contact us at:",
    ]
    found = nearest(read, [hit(CHANNELS, quote) for quote in said], "complaint-handling")
    assert found is not None
    assert found.quote == said[-1]
    found = nearest(read, [hit(CHANNELS, quote) for quote in said[1:3]], "retention")
    assert found is not None
    assert found.quote == said[1]


@pytest.mark.parametrize(
    ("quote", "beside"),
    [
        ("Write to the Better Business Bureau if your complaint stays unsettled.", True),
        ("Questions about a purchase? Call our desk.", True),
        ("For a Shine the Light notice, write to Attn: Privacy, Box 9.", True),
        ("To have this notice in an alternative format, contact us.", True),
        ("Contact us before you turn to the commissioner.", False),
        ("With questions on your purchase or on this privacy notice, contact us.", False),
        ("In order to reach us, call +1 555 010 0199.", False),
        ("Write to us with any question.", False),
    ],
)
def test_a_channel_for_another_matter_or_outside_is_beside_the_point(quote: str, beside: bool) -> None:
    assert is_beside(quote) is beside


LISTED = """# Notice

You may ask for a copy of your data.

## Rights of people in the European Union
Under the GDPR you have the right to:

- access your data,
- have your data corrected,
- have your data erased,
- take your data elsewhere.
"""


def rights_shown(places: set[str]) -> str:
    read = extract(read_markdown(Source("p.md", LISTED)))
    found = nearest(read, [hit_of(one) for one in read.of_kind("right")], "rights", frozenset(places))
    assert found is not None
    return found.quote


def test_the_european_list_of_rights_comes_before_a_right_in_passing_but_not_in_america() -> None:
    assert rights_shown({"BR"}).startswith("Under the GDPR")
    assert rights_shown({"US-CA"}) == "You may ask for a copy of your data."


def test_of_transfers_the_one_that_names_what_is_asked_is_shown() -> None:
    weak = {"when": {"statement": "transfer"}, "message": "“{quote}” is not enough."}
    want = {"statement": "transfer", "where": {"safeguards": "standard-contractual-clauses"}}
    asked = compiled(weak=weak, require={"all": [want, {"statement": "transfer", "where": {"copy_available": True}}]})
    plain = {"kind": "transfer", "quote": "We move data abroad."}
    named = {"kind": "transfer", "safeguards": ["standard-contractual-clauses"], "quote": "We rely on clauses."}
    (found,) = verdict(asked, policy(plain, named)).findings
    assert found.quote == "We rely on clauses."
