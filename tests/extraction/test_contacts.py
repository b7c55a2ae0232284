"""Email addresses, telephone numbers and web addresses: what is one, what only looks like one, and where it stands."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.contacts import FoundContact, find_contacts, find_emails, find_phones, find_urls, host_of


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("Write to privacy@northgate.example.", "privacy@northgate.example", "privacy@northgate.example"),
        ("Email: Privacy@NorthGate.Example", "privacy@northgate.example", "Privacy@NorthGate.Example"),
        ("(dpo@mail.northgate.co.uk)", "dpo@mail.northgate.co.uk", "dpo@mail.northgate.co.uk"),
        ("[contact@northgate.example]", "contact@northgate.example", "contact@northgate.example"),
        ("“info+eu@northgate.de”", "info+eu@northgate.de", "info+eu@northgate.de"),
        ("mailto:help@northgate.example?subject=x", "help@northgate.example", "help@northgate.example"),
        ("a.b-c_d@x-y.org, thanks", "a.b-c_d@x-y.org", "a.b-c_d@x-y.org"),
        ("data\u00adschutz@northgate.de", "dataschutz@northgate.de", "data\u00adschutz@northgate.de"),
        ("büro@münchen.de", "büro@münchen.de", "büro@münchen.de"),
        ("o'neil@northgate.ie", "o'neil@northgate.ie", "o'neil@northgate.ie"),
        ("privacy@northgate.comIf you ask", "privacy@northgate.com", "privacy@northgate.com"),
        ("privacy@northgate.comif you ask", "privacy@northgate.com", "privacy@northgate.com"),
        ("dpo@northgate.com.Alternatively, call", "dpo@northgate.com", "dpo@northgate.com"),
        ("hello@northgate.community", "hello@northgate.community", "hello@northgate.community"),
    ],
)
def test_an_email_address_is_found_without_what_stands_round_it(text: str, value: str, printed: str) -> None:
    (found,) = find_emails(text)
    assert (found.value, text[found.start : found.end], found.kind) == (value, printed, "email")
    assert not found.obscured


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("privacy [at] northgate [dot] example", "privacy@northgate.example"),
        ("privacy[at]northgate[dot]co[dot]uk", "privacy@northgate.co.uk"),
        ("privacy(at)northgate(dot)com", "privacy@northgate.com"),
        ("privacy (at) northgate.com", "privacy@northgate.com"),
        ("privacy at northgate dot com", "privacy@northgate.com"),
        ("privacy@northgate[.]com", "privacy@northgate.com"),
        ("privacy[@]northgate.com", "privacy@northgate.com"),
        ("support[at]northgate.com. In our discretion", "support@northgate.com"),
        ("[email\u00a0protected]", ""),
        ("Write to [email protected] today", ""),
    ],
)
def test_an_address_that_is_spelt_against_harvesters_is_one_all_the_same(text: str, value: str) -> None:
    (found,) = find_emails(text)
    assert found.obscured
    assert found.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Follow @northgate on our channels.",
        "The rate is 5 @ 100 per unit.",
        "user@localhost",
        "We look at sites and dot the i.",
        "a@b",
        "@@@@.com",
        "meet us at noon",
    ],
)
def test_what_only_resembles_an_email_address_is_none(text: str) -> None:
    assert find_emails(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("contact us at +1 (202) 555-0143.", "+12025550143"),
        ("contact us at 202-555-0143.", "+12025550143"),
        ("Phone: 202.555.0143", "+12025550143"),
        ("(202) 555-0143", "+12025550143"),
        ("(202)555-0143", "+12025550143"),
        ("1-800-555-0199", "+18005550199"),
        ("1.800.555.0199", "+18005550199"),
        ("1 (800) 555-0199", "+18005550199"),
        ("202 555 0143", "+12025550143"),
        ("202\u2011555\u20110143", "+12025550143"),
        ("202–555–0143", "+12025550143"),
        ("+1\u00a0202\u00a0555\u00a00143", "+12025550143"),
        ("Tel: +44 20 7946 0018", "+442079460018"),
        ("+44 (0)20 7946 0018", "+442079460018"),
        ("(+91 90412 76017)", "+919041276017"),
        ("[+91 90412 76017]", "+919041276017"),
        ("Phone: 00 44 20 7946 0018", "+442079460018"),
        ("Tel: 020 7946 0018", "02079460018"),
        ("Call 1-800-FLOWERS now", "+18003569377"),
        ("call us at 2025550143", "+12025550143"),
        ("Fax: 202-555-0171", "+12025550171"),
        ("1866-555-0110", "+18665550110"),
    ],
)
def test_a_telephone_number_is_found_however_it_is_grouped(text: str, value: str) -> None:
    (found,) = find_phones(text)
    assert found.value == value
    assert text[found.start] in "+(0123456789"
    assert text[found.end - 1].isalnum()


@pytest.mark.parametrize(
    "text",
    [
        "Last updated 2025-01-31",
        "Last updated 01/31/2025",
        "in the years 2023-2024",
        "Cal. Bus. & Prof. Code 22575-22579",
        "45 CFR 160.103",
        "see section 2.2.1 and 12.10.9",
        "Seattle, WA 98109-5210",
        "the address 192.168.100.200",
        "Regulation (EU) 2016/679",
        "company number 05300512",
        "VAT number is 918501823",
        "registration no. 10050023",
        "account number 123-456-7890-11",
        "over 800 members and 900 partners",
        "1,234,567,890 visits",
        "$202-555-0143",
        "ISO 27001:2013",
        "card 4111 1111 1111 1111 1111",
        "invoice 2025550143",
        "24/7",
        "for 12 months, 7 years or 365 days",
    ],
)
def test_figures_of_other_kinds_are_no_telephone_numbers(text: str) -> None:
    assert find_phones(text) == []


def test_an_extension_belongs_to_its_number() -> None:
    (found,) = find_phones("Call 202-555-0143, ext. 8954.")
    assert (found.value, found.extension) == ("+12025550143", "8954")


def test_two_numbers_side_by_side_are_two() -> None:
    assert [found.value for found in find_phones("call 202-555-0143 or 1-800-555-0199")] == [
        "+12025550143",
        "+18005550199",
    ]


def test_the_region_decides_how_a_bare_number_is_read() -> None:
    assert [found.value for found in find_phones("Tel: 020 7946 0018", region="GB")] == ["+442079460018"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("see https://northgate.example/privacy.", "https://northgate.example/privacy"),
        ("see HTTPS://NorthGate.Example/Privacy", "https://northgate.example/Privacy"),
        ("(www.northgate.example)", "www.northgate.example"),
        ("([www.northgate.example])", "www.northgate.example"),
        ("at northgate.com/contact and", "northgate.com/contact"),
        ("Northgate.com sells lines", "northgate.com"),
        ("http://a.example/x_(y)", "http://a.example/x_(y)"),
        ("(see http://a.example/x)", "http://a.example/x"),
        ("<https://a.example/b?c=d#e>", "https://a.example/b?c=d#e"),
        ("http://localhost:8080/x", "http://localhost:8080/x"),
        ("https://northgate.example/", "https://northgate.example"),
        ("mfnorth.co.in/help", "mfnorth.co.in/help"),
    ],
)
def test_a_web_address_ends_where_the_sentence_goes_on(text: str, value: str) -> None:
    (found,) = find_urls(text)
    assert found.value == value


@pytest.mark.parametrize(
    "text",
    [
        "We use Node.js and ASP.NET.",
        "Read it here.In that case",
        "e.g. cookies, i.e. files",
        "Cal. Civ. Code 1798.100",
        "privacy@northgate.example",
        "version 2.0.1",
        "Inc.The end",
        "3.com",
    ],
)
def test_a_full_stop_inside_a_word_makes_no_web_address(text: str) -> None:
    assert find_urls(text) == []


def test_kinds_come_in_order_of_place_and_do_not_overlap() -> None:
    found = find_contacts("Visit www.northgate.example, write to privacy@northgate.example or call +1 202 555 0143.")
    assert [item.kind for item in found] == ["url", "email", "phone"]
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("found", "domain"),
    [
        (FoundContact(0, 1, "email", "a@mail.acme.co.uk"), "mail.acme.co.uk"),
        (FoundContact(0, 1, "email", ""), ""),
        (FoundContact(0, 1, "url", "https://www.acme.example/x"), "acme.example"),
        (FoundContact(0, 1, "phone", "+12025550143"), ""),
    ],
)
def test_the_domain_is_that_of_the_address(found: FoundContact, domain: str) -> None:
    assert found.domain == domain


def test_the_host_is_bare() -> None:
    assert host_of("https://Acme.example:8443/a?b#c") == "acme.example"


PIECES = st.sampled_from(
    "a@b.co|@|.|(|)|[|]|+|-| |\u00a0|\u00ad|1|202-555-0143|www.|http://|x|at|dot|com|İ|ﬁ|/".split("|")  # noqa: SIM905
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_every_span_lies_in_the_text_and_nothing_raises(text: str) -> None:
    last = 0
    for found in find_contacts(text):
        assert last <= found.start < found.end <= len(text)
        last = found.end


@pytest.mark.parametrize("piece", ["a", "@", "1 ", "1-", "(", "a.", "http://a/)", "a at ", "+1", "[at]", "!", "-"])
def test_time_is_linear_in_the_text(piece: str) -> None:
    def seconds(count: int) -> float:
        start = time.perf_counter()
        find_contacts(piece * count)
        return time.perf_counter() - start

    seconds(100)
    assert seconds(40_000) < 40 * max(seconds(4_000), 0.005)
