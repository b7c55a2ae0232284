"""Each cell of a table is read as what its column holds, and tables that are not on data tell nothing of data."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from policy_lint.extraction.columns import roles
from policy_lint.extraction.extract import extract
from policy_lint.policy.statements import Collection, Cookies, Disclosure, Retention, Sale, Tracking, Transfer, Use
from policy_lint.reading.read import read_policy
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.policy.statements import Statement

_Kind = TypeVar("_Kind", bound="Statement")


def _markdown(heading: str, rows: tuple[str, ...]) -> str:
    header, *rest = (f"| {row} |" for row in rows)
    bar = "|" + "---|" * rows[0].count(" | ") + "---|"
    return "\n".join(["# Privacy policy of Plumfield", "", f"## {heading}", "", header, bar, *rest, ""])


def _html(heading: str, rows: tuple[str, ...]) -> str:
    lines = []
    for index, row in enumerate(rows):
        tag = "td" if index else "th"
        lines.append("<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row.split(" | ")) + "</tr>")
    table = "\n".join(lines)
    return f"<html><body><h1>Privacy policy of Plumfield</h1><h2>{heading}</h2><table>{table}</table></body></html>"


def _text(heading: str, rows: tuple[str, ...]) -> str:
    return "\n".join(["Privacy policy of Plumfield", "", heading, "", *rows, ""])


_FORMATS = {"policy.md": _markdown, "policy.html": _html, "policy.txt": _text}


def _read(kind: type[_Kind], heading: str, *rows: str, name: str = "policy.md") -> list[_Kind]:
    policy = extract(read_policy(Source(name, _FORMATS[name](heading, rows)), None))
    return [one.value for one in policy.statements if isinstance(one.value, kind)]


VENDORS = ("Service | Purpose | Location", "Quillpost | Newsletter | Canada", "Tidepool | Error tracking | Germany")


@pytest.mark.parametrize("name", _FORMATS)
def test_a_row_of_vendors_is_a_disclosure_in_every_format(name: str) -> None:
    found = _read(Disclosure, "Who we share data with", *VENDORS, name=name)
    assert [(one.names, one.recipients, one.purposes) for one in found] == [
        (("Quillpost",), ("marketing-providers",), ("direct-marketing",)),
        (("Tidepool",), ("service-providers",), ("troubleshooting",)),
    ]
    assert [one.destinations for one in _read(Transfer, "Who we share data with", *VENDORS, name=name)] == [("Canada",)]


@pytest.mark.parametrize(
    ("row", "names", "kinds"),
    [
        ("Larkdesk | Live chat", ("Larkdesk",), ("support-providers",)),
        ("Fennel, Inc. | Payments", ("Fennel, Inc.",), ("payment-processors",)),
        ("Moss / Birch | Content delivery", ("Moss", "Birch"), ("cloud-providers",)),
        ("Stripe | Card payments", ("Stripe",), ("payment-processors",)),
        ("Shipping carriers | Delivering your parcels", (), ("delivery-providers",)),
        ("Courier companies | Taking goods to you", (), ("delivery-providers",)),
        ("Hosting company | Runs our servers", (), ("cloud-providers",)),
        ("Pinecount | Product analytics", ("Pinecount",), ("analytics",)),
        ("Adwhistle | Ad performance", ("Adwhistle",), ("advertisers",)),
        ("rollcall.io | Sign-in", ("rollcall.io",), ("service-providers",)),
        ("Translators | Translating your letters", (), ("service-providers",)),
    ],
)
def test_what_a_vendor_does_tells_its_kind(row: str, names: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    found = _read(Disclosure, "Sharing", "Provider | Purpose", row)
    assert [(one.names, one.recipients) for one in found] == [(names, kinds)]


@pytest.mark.parametrize(
    ("cell", "purposes"),
    [
        ("Web hosting", ("website-operation",)),
        ("Primary database", ("service-delivery",)),
        ("Crash reports", ("troubleshooting",)),
        ("Sends our emails", ("communication",)),
        ("Spam protection", ("security",)),
        ("Conversion tracking", ("analytics", "advertising")),
        ("Order updates", ("service-notices",)),
        ("Shipping your orders", ("order-fulfilment",)),
        ("Subscription billing", ("billing",)),
        ("Something else entirely", ()),
    ],
)
def test_bare_nouns_in_a_cell_of_purposes_name_them(cell: str, purposes: tuple[str, ...]) -> None:
    rows = ("Vendor | Purpose", f"Quillpost | {cell}")
    assert [one.purposes for one in _read(Disclosure, "Vendors", *rows)] == [purposes]
    assert [one.purposes for one in _read(Use, "Vendors", *rows)] == ([purposes] if purposes else [])


def test_what_a_vendor_gets_is_the_data_and_nothing_sent_is_a_denial() -> None:
    rows = ("Vendor | Data shared", "Quillpost | Email address", "Tidepool | None", "Fennel | No personal data")
    found = _read(Disclosure, "Vendors", *rows)
    assert [(one.names, one.data, one.stance) for one in found] == [
        (("Quillpost",), ("email-address",), "affirmed"),
        (("Tidepool",), (), "denied"),
        (("Fennel",), (), "denied"),
    ]


def test_a_column_of_recipients_beside_data() -> None:
    rows = ("Data | Why | Recipients", "Email address | To sign you in | Latchkey", "Notes | Backups | Nobody")
    found = _read(Disclosure, "What we do with data", *rows)
    assert [(one.names, one.data, one.stance) for one in found] == [
        (("Latchkey",), ("email-address",), "affirmed"),
        ((), (), "denied"),
    ]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("7 years", ("P7Y", None, False, "affirmed")),
        ("90 days after closure", ("P90D", None, False, "affirmed")),
        ("Until you ask us to delete it", (None, "Until you ask us to delete it", False, "affirmed")),
        ("Life of the account", (None, "Life of the account", False, "affirmed")),
        ("Indefinitely", (None, "Indefinitely", False, "affirmed")),
        ("As long as needed", (None, None, True, "affirmed")),
        ("Not stored", (None, None, False, "denied")),
        ("Deleted immediately", (None, None, False, "denied")),
    ],
)
def test_a_cell_of_retention(cell: str, expected: tuple[str | None, str | None, bool, str]) -> None:
    found = _read(Retention, "Data retention", "Data type | Retention period", f"Email address | {cell}")
    assert [(one.period, one.criterion, bool(one.vague), one.stance) for one in found] == [expected]
    assert found[0].data == ("email-address",)


def test_kept_data_that_has_no_name_is_not_all_data() -> None:
    rows = ("Data type | Retention period", "Kiln readings | 2 years", "All personal data | 6 years", "Notes | –")
    assert [one.data for one in _read(Retention, "Data retention", *rows)] == [("other-data",), ()]


@pytest.mark.parametrize(
    ("row", "types"),
    [
        ("sid | Keeps the basket | Essential", ("essential",)),
        ("lang | Your language | Preferences", ("functional",)),
        ("_vis | Counts visits | Statistics", ("analytics",)),
        ("_adw | Shows ads | Marketing", ("advertising",)),
        ("_px | Advertising pixel | Marketing", ("advertising",)),
        ("zz9 | Load balancing | –", ("unspecified",)),
    ],
)
def test_a_row_of_cookies(row: str, types: tuple[str, ...]) -> None:
    found = _read(Cookies, "Cookies we set", "Cookie | Purpose | Type", row)
    assert [one.types for one in found] == [types]
    tracked = _read(Tracking, "Cookies we set", "Cookie | Purpose | Type", row)
    assert [(one.party, one.technologies) for one in tracked] == ([("third", ("pixels",))] if "pixel" in row else [])
    assert not _read(Disclosure, "Cookies we set", "Cookie | Purpose | Type", row)


def test_how_long_a_cookie_lasts_is_no_retention_and_who_sets_it_no_vendor_list() -> None:
    rows = ("Name | Provider | Purpose | Expiry", "sid | Plumfield | Keeps you signed in | 30 days")
    assert not _read(Retention, "Cookies", *rows)
    assert not _read(Disclosure, "Cookies", *rows)
    assert _read(Cookies, "Cookies", *rows)


@pytest.mark.parametrize("answer", ["No", "Not collected", "None"])
def test_what_is_answered_with_no_is_denied_and_has_no_use(answer: str) -> None:
    rows = ("Data | Collected? | Purpose", f"Location | {answer} | Maps")
    assert [one.stance for one in _read(Collection, "Data", *rows)] == ["denied"]
    assert not _read(Use, "Data", *rows)


@pytest.mark.parametrize(
    "place", ["Local (no transmission)", "On your device only", "Stored locally", "Never leaves the phone", "On device"]
)
def test_what_stays_on_the_device_is_not_collected(place: str) -> None:
    rows = ("Data | Where it is | Purpose", f"Photos | {place} | Editing")
    assert not _read(Collection, "Data", *rows)
    assert not _read(Use, "Data", *rows)


def test_a_heading_of_what_is_not_collected_reaches_rows() -> None:
    rows = ("Data | Reason", "Location | Not of interest to us", "Email address | No accounts")
    assert [one.stance for one in _read(Collection, "What we don't collect", *rows)] == ["denied", "denied"]
    assert [one.stance for one in _read(Collection, "What we collect", *rows)] == ["affirmed", "affirmed"]


def test_yes_under_sold_and_disclosed() -> None:
    rows = ("Category | Collected | Disclosed | Sold", "Email address | Yes | Yes | Yes", "Location | Yes | No | No")
    assert [one.data for one in _read(Disclosure, "California", *rows)] == [("email-address",)]
    assert len(_read(Sale, "California", *rows)) == 1


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        (
            "Your rights",
            ("Right | What it means | How to use it", "Access | A copy of your email address | Write to us"),
        ),
        ("Definitions", ("Term | Meaning", "Processor | A company that stores your email address for us")),
        (
            "History",
            ("Version | Date | Changes", "1.2 | 4 May 2023 | Stripe now takes payments; purpose of hosting added"),
        ),
        ("Contacts", ("Role | Email | Country", "Data protection officer | dpo@plumfield.example | Canada")),
        ("Offices", ("Office | City", "Plumfield North | Toronto, Canada")),
    ],
)
def test_tables_on_other_things_tell_nothing_of_data(heading: str, rows: tuple[str, ...]) -> None:
    for kind in (Collection, Disclosure, Retention, Transfer, Use, Cookies):
        assert not _read(kind, heading, *rows), kind


def test_names_are_vendors_only_where_the_table_is_on_sharing() -> None:
    rows = ("Name | Purpose", "Quillpost | Newsletter")
    assert _read(Disclosure, "Sub-processors", *rows)
    assert not _read(Disclosure, "Our newsletters", *rows)


def test_a_permission_and_a_reference_are_no_purposes_without_a_name() -> None:
    assert not _read(Use, "Permissions", "Permission | Reason", "Camera | The app must see the page")
    assert not _read(Use, "Data", "Data | Purpose", "Email address | See Section 4")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Sub-processor | Purpose of processing | Location of processing", ("recipient", "purpose", "location")),
        ("Data shared | With whom | Why", ("data", "recipient", "purpose")),
        ("Category | Lawful basis | How long we keep it", ("data", "basis", "retention")),
        ("Category | Sources | How we collect it", ("data", "source", "source")),
        ("What we use it for | Data that we hold", ("purpose", "data")),
        ("Right | How to use it", ("", "")),
        ("This may be switched off whenever you like, in the menu. | Consent", ("", "")),
    ],
)
def test_titles_tell_what_a_column_holds(header: str, expected: tuple[str, ...]) -> None:
    assert roles(tuple(header.split(" | "))) == expected
