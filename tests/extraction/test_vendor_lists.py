"""Vendors in lists, under headings of their own and in sentences, known or not; and rows of a label and its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from policy_lint.extraction.engaged import names_in
from policy_lint.extraction.extract import extract
from policy_lint.policy.statements import Collection, Cookies, Disclosure, Sale, Tracking
from policy_lint.reading.read import read_policy
from policy_lint.text.source import Source
from tests.extraction.said import said

if TYPE_CHECKING:
    from policy_lint.policy.statements import Statement

_Kind = TypeVar("_Kind", bound="Statement")


def _read(kind: type[_Kind], text: str) -> list[_Kind]:
    policy = extract(read_policy(Source("policy.md", f"# Privacy policy of Plumfield\n\n{text}\n"), None))
    return [one.value for one in policy.statements if isinstance(one.value, kind)]


def _vendors(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(one.names, one.recipients) for one in _read(Disclosure, text) if one.names]


@pytest.mark.parametrize(
    ("item", "names", "kinds"),
    [
        ("**Quillpost** (Canada): sends our newsletter", ("Quillpost",), ("marketing-providers",)),
        ("**Tidepool**: error tracking", ("Tidepool",), ("service-providers",)),
        ("Fennel – card payments", ("Fennel",), ("payment-processors",)),
        ("Mossery (hosting)", ("Mossery",), ("cloud-providers",)),
        ("Birchcount - website analytics", ("Birchcount",), ("analytics",)),
        ("Moss / Birch: content delivery", ("Moss", "Birch"), ("cloud-providers",)),
        ("Wordhelp: AI assistant; receives your prompts", ("Wordhelp",), ("service-providers",)),
        ("Hosting: Tidepool", ("Tidepool",), ("cloud-providers",)),
        ("Payment processing – Fennel Ltd.", ("Fennel Ltd.",), ("payment-processors",)),
        ("Mossery hosts our site.", ("Mossery",), ("cloud-providers",)),
        ("Quillpost (Canada) sends our newsletter.", ("Quillpost",), ("marketing-providers",)),
        ("parcelo.io: delivering your orders", ("parcelo.io",), ("delivery-providers",)),
    ],
)
def test_an_entry_of_a_list_of_vendors(item: str, names: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    assert _vendors(f"## Service providers\n\n- {item}") == [(names, kinds)]
    assert _vendors(f"We work with the following third-party services:\n\n- {item}") == [(names, kinds)]
    assert _vendors(f"## What we offer\n\n- {item}") == []


@pytest.mark.parametrize(
    "item",
    [
        "Legal requirements: where a court orders it",
        "Business transfers: if we sell our shop",
        "Business transitions: in a merger, the hosting moves too",
        "With your consent: payments to anyone you name",
        "Fraud prevention: we may share data to prevent fraud",
        "Aggregated insights: analytics reports without names",
        "Auditors: checking of our books",
        "Retail (department stores, hardware stores)",
        "Email: hello@plumfield.example",
        "Tidepool: no personal data, hosting only",
        "Account data: for analytics",
        "Canada: hosting",
        "Encrypted backups: hosting in two places",
    ],
)
def test_other_entries_name_nobody(item: str) -> None:
    assert _vendors(f"## Sharing with third parties\n\n- {item}") == []


def test_a_vendor_under_a_heading_of_its_own() -> None:
    text = "## Third-party services\n\n### 1. Larkdesk (Support)\n\nLive chat on our site.\n\n### Moss Atlas\n\n- **Purpose**: Routes\n"
    assert _vendors(text) == [(("Larkdesk",), ("support-providers",)), (("Moss Atlas",), ("service-providers",))]


def test_a_vendor_described_in_items_below_it() -> None:
    text = "## Sub-processors\n\n1. **Typeworks & Framehouse**\n   - *Role:* Fonts and web hosting\n   - *Data sent:* None\n"
    assert _vendors(text) == [(("Typeworks & Framehouse",), ("cloud-providers",))]


@pytest.mark.parametrize(
    "heading", ["How we choose them", "Data minimisation", "Business reorganisations", "Plumfield affiliates"]
)
def test_other_headings_below_one_on_sharing_name_nobody(heading: str) -> None:
    assert _vendors(f"## Data sharing\n\n### {heading}\n\nHosting and storage are looked at with care.") == []


@pytest.mark.parametrize(
    ("sentence", "names", "kinds"),
    [
        ("We use Birchcount for visitor statistics.", ("Birchcount",), ("analytics",)),
        ("We use Birchcount (EU region) for product analytics.", ("Birchcount",), ("analytics",)),
        ("We rely on Tidepool for error tracking.", ("Tidepool",), ("service-providers",)),
        ("Our site is hosted by Mossery.", ("Mossery",), ("cloud-providers",)),
        ("The app is hosted on Mossery.", ("Mossery",), ("cloud-providers",)),
        ("Payments are handled by Fennel.", ("Fennel",), ("payment-processors",)),
        ("Card payments are processed securely via Fennel.", ("Fennel",), ("payment-processors",)),
        ("Your notes are stored in Casebook practice management software.", ("Casebook",), ("service-providers",)),
        ("Your notes are stored electronically with Casebook.", ("Casebook",), ("service-providers",)),
        ("Our newsletters are sent via Quillpost.", ("Quillpost",), ("marketing-providers",)),
    ],
)
def test_a_vendor_named_for_its_work_in_a_sentence(
    sentence: str, names: tuple[str, ...], kinds: tuple[str, ...]
) -> None:
    assert [(one.names, one.recipients) for one in said(Disclosure, sentence)] == [(names, kinds)]


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not use Birchcount for analytics.",
        "Our site is hosted in Germany.",
        "The site is hosted on our own servers.",
        "Payments are handled by our team.",
        "We use TLS for payments.",
        "We use Rust for our servers.",
        "We use Session Cookies for analytics.",
        "We use Personal Data for analytics.",
        "We use Wordsmith to write our posts.",
        "Your notes are stored in Canada.",
        "Photos are stored on Android devices.",
        "If you use Quillpost for newsletters, read its policy.",
    ],
)
def test_sentences_that_give_data_to_nobody_by_name(sentence: str) -> None:
    assert not [one for one in said(Disclosure, sentence) if one.names]


def test_the_organisation_itself_is_no_vendor() -> None:
    text = "Plumfield Ltd is the controller of your data.\n\nYour data is hosted by Plumfield."
    assert _vendors(text) == []


def test_a_name_said_once_in_passing_is_not_the_organisations() -> None:
    text = "We are Plumfield Ltd. Plumfield Ltd keeps your name (managed by Latchkey).\n\n## Vendors\n\n- Latchkey: payments"
    assert _vendors(text) == [(("Latchkey",), ("payment-processors",))]


def test_a_list_of_definitions_of_vendors() -> None:
    html = "<h1>Privacy policy of Plumfield</h1><h2>Who gets data</h2><dl><dt>Tidepool</dt><dd>Error tracking</dd></dl>"
    policy = extract(read_policy(Source("policy.html", f"<html><body>{html}</body></html>"), None))
    assert [one.value.names for one in policy.statements if isinstance(one.value, Disclosure)] == [("Tidepool",)]


def test_what_a_vendor_does_is_not_what_it_gets() -> None:
    found = _read(Disclosure, "## Vendors\n\n- Quillpost: transactional email\n- Fennel: payments; receives your name")
    assert [one.data for one in found] == [(), ("name",)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Moss & Birch", ("Moss & Birch",)),
        ("Moss Fonts & Birch", ("Moss Fonts", "Birch")),
        ("Fennel, Inc.", ("Fennel, Inc.",)),
        ("Stripe, Inc.", ("Stripe",)),
        ("OpenGlade / Fern (via Moss)", ("OpenGlade", "Fern")),
        ("Payment processors", ()),
        ("Shipping carriers", ()),
        ("Researchers", ()),
        ("[Name of vendor]", ()),
        ("United States", ()),
        ("U.S.", ()),
        ("https://plumfield.example", ()),
    ],
)
def test_names_in_a_cell_or_a_label(text: str, names: tuple[str, ...]) -> None:
    assert tuple(name for name, _ in names_in(text)) == names


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("Data shared: None", Disclosure),
        ("Data shared with third parties: none", Disclosure),
        ("Shared with: nobody", Disclosure),
        ("Third parties – none", Disclosure),
        ("Recipients: None", Disclosure),
        ("No ad networks: we show no ads.", Disclosure),
        ("No analytics SDKs", Disclosure),
        ("Analytics: none", Disclosure),
        ("Data sold: No", Sale),
        ("Sold: never", Sale),
        ("Data collected: nothing", Collection),
        ("No personal data collected", Collection),
        ("Tracking: none", Tracking),
        ("No trackers", Tracking),
        ("Cookies: none", Cookies),
    ],
)
def test_a_label_answered_with_no_is_a_denial_and_says_nothing_else(row: str, kind: type[Statement]) -> None:
    for text in (row, f"- {row}", f"- **{row}**"):
        policy = extract(read_policy(Source("policy.md", f"# Privacy policy of Plumfield\n\n{text}\n"), None))
        found = [one.value for one in policy.statements if one.kind != "identity"]
        assert [(type(one), one.stance) for one in found] == [(kind, "denied")]


@pytest.mark.parametrize(
    "row",
    [
        "Data shared: Email address",
        "Account required: No",
        "No data sharing, except with our bank",
        "Recipients: none yet known",
    ],
)
def test_other_labels_are_no_such_denial(row: str) -> None:
    assert not [one for one in _read(Disclosure, f"- {row}") if one.recipients == ("third-parties",)]


def test_what_one_vendor_does_not_get_is_no_denial_for_all() -> None:
    assert not _read(Disclosure, "## Vendors\n\n### Tidepool\n\n- **Data shared**: None")
    assert not _read(Disclosure, "## Vendors\n\n- **Tidepool**\n  - Data shared: none")
