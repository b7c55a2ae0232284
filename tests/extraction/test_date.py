"""When the policy takes effect and when it was last changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.extract import extract
from policy_lint.policy.statements import Date
from policy_lint.reading.markdown import read_markdown
from policy_lint.text.source import Source
from tests.extraction.said import said

DATED = {
    "Last updated: January 5, 2024": ("updated", "2024-01-05"),
    "Effective date: 1 March 2023": ("effective", "2023-03-01"),
    "This policy was last revised on 2022-11-30.": ("updated", "2022-11-30"),
    "This notice is effective as of June 2021.": ("effective", "2021-06"),
    "Last modified 31 Dec 2020": ("updated", "2020-12-31"),
    "Updated on May 4th, 2019.": ("updated", "2019-05-04"),
    "Effective 12 February 2018": ("effective", "2018-02-12"),
    "Date of last revision: 2017-07-01": ("updated", "2017-07-01"),
    "This statement takes effect on 25 May 2018.": ("effective", "2018-05-25"),
    "Last reviewed: October 2016": ("updated", "2016-10"),
    "LAST UPDATED: APRIL 2, 2015": ("updated", "2015-04-02"),
    "In force since 1 August 2014": ("effective", "2014-08-01"),
    "This Privacy Policy was updated on 15/09/2013.": ("updated", "2013-09-15"),
    "Privacy policy effective: 9 November 2012": ("effective", "2012-11-09"),
    "Last change: 7 July 2011 (last updated 7 July 2011)": ("updated", "2011-07-07"),
    "Revised March 3, 2010": ("updated", "2010-03-03"),
    "Our policy has been amended on 20 April 2009.": ("updated", "2009-04-20"),
    "Valid from 1 January 2025": ("effective", "2025-01-01"),
    "Most recently updated: 8 August 2008": ("updated", "2008-08-08"),
    "Published: 6 June 2006 by the editors": ("updated", "2006-06-06"),
    "Last edited on 10/2005": ("updated", "2005-10"),
    "Version: 05.2004": ("updated", "2004-05"),
    "Thursday, May 1, 2003": ("updated", "2003-05-01"),
    "Version of 2 May 2007, last updated 2 May 2007": ("updated", "2007-05-02"),
    "Data protection notice, version of 9 June 2016": ("updated", "2016-06-09"),
    "As at: August 2017": ("updated", "2017-08"),
    "Dated 6 February 2011": ("updated", "2011-02-06"),
    "(rev. 11/2021)": ("updated", "2021-11"),
    "v2.3 (14 May 2020)": ("updated", "2020-05-14"),
    "We most recently reworked this page in 2018.": ("updated", "2018"),
    "We have revised our privacy notice on 8 April 2015 to make it shorter.": ("updated", "2015-04-08"),
    "On 8 April 2015 the company revised this statement.": ("updated", "2015-04-08"),
    "This declaration was drafted in July 2013.": ("updated", "2013-07"),
    "Our cookie notice was approved by the trustees on 2 October 2019.": ("updated", "2019-10-02"),
    "This notice received its current wording in November 2012.": ("updated", "2012-11"),
    "The latest amendments to it date from 4 March 2014.": ("updated", "2014-03-04"),
    "Our notice has applied since 5 December 2018.": ("effective", "2018-12-05"),
    "With effect from 5 December 2018 we work under this notice.": ("effective", "2018-12-05"),
    "Beginning 5 December 2018, this statement governs the shop and the app.": ("effective", "2018-12-05"),
    "The new rules are binding as of 5 December 2018.": ("effective", "2018-12-05"),
}
UNDATED = [
    "The CCPA took effect on January 1, 2020.",
    "We may update this policy.",
    "Last updated: recently",
    "Copyright 2024 Acme",
    "Between 1 May 2020 and 30 June 2020 you took part in a survey.",
    "The GDPR applies from 25 May 2018.",
    "Call 555-0100.",
    "You were born on 1 May 1990.",
    "Section 1798.83 of the Civil Code",
    "Last updated: February 30, 2025",
    "On 3 March 2019 we opened our office.",
    "We founded the company in 2001.",
    "The Effective Date is given below.",
    "12 months",
    "Your data is kept until 31 December 2030.",
    "The survey ended on 4 April 2022.",
    "In 2021 we received 14 requests.",
    "The Act of 2 June 1999 applies.",
    "We updated your records.",
    "The report dated 6 February 2011 counts our customers.",
    "Released on 6 February 2011, the game has won two prizes.",
    "The directive has applied since 5 December 2018.",
    "Beginning 5 December 2018, new members pay less.",
    "We revised our prices on 8 April 2015.",
    "The survey of July 2013 was drafted by students.",
    "From 5 December 2018 on you can pay by card.",
    "Versions older than 2012 are kept in the archive.",
    "Issued shares of March 2, 2020 are void.",
    "Published studies of May 2014 say so.",
    "We answered 10/2014 of them.",
    "Effective security measures are in place.",
]


@pytest.mark.parametrize(("text", "expected"), DATED.items())
def test_a_date_that_the_text_gives_the_policy_is_read(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(one.what, one.value) for one in said(Date, text)]


@pytest.mark.parametrize("text", UNDATED)
def test_other_dates_are_none_of_the_policy(text: str) -> None:
    assert not said(Date, text)


def test_a_date_below_its_label_belongs_to_it() -> None:
    assert [(one.what, one.value) for one in said(Date, "Effective Date:", "1 May 2024")] == [
        ("effective", "2024-05-01")
    ]
    assert [(one.what, one.value) for one in said(Date, "Last updated", "2 May 2024")] == [("updated", "2024-05-02")]


def test_a_bare_date_counts_only_under_the_title() -> None:
    assert not said(Date, "We respect you.", "1 May 2024")
    assert not said(Date, "1 May 2024", heading="Our history")


def test_precision_is_the_texts() -> None:
    assert [one.precision for one in said(Date, "Last updated: May 2024")] == ["month"]


def test_one_date_may_be_both() -> None:
    assert {one.what for one in said(Date, "Last updated and effective as of 1 May 2024")} == {"updated", "effective"}


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    said(Date, f"Last updated: {text} 2024 {text}")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("This edition of the notice took effect on 2 June 2020.", "effective"),
        ("lastmod: 2024-02-03", "updated"),
        ("last_updated: 2024-02-03", "updated"),
        ("effective_date: 2024-02-03", "effective"),
    ],
)
def test_a_date_of_front_matter_or_of_taking_effect_is_read(text: str, what: str) -> None:
    assert [one.what for one in said(Date, text)] == [what]


def test_a_date_in_the_title_is_the_policys() -> None:
    policy = extract(
        read_markdown(
            Source("p.md", "# Privacy Notice | Effective Date: 1 March 2024\n\nWe collect your name to ship orders.\n")
        )
    )
    found = [(item.value.what, item.value.value) for item in policy.statements if isinstance(item.value, Date)]
    assert found == [("effective", "2024-03-01")]
