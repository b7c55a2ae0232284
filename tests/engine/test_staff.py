"""Parts of a policy for those who work for the provider, and for the people of one place."""

from __future__ import annotations

import pytest

from policy_lint.engine.foreign import turned_to
from policy_lint.engine.staff import of_staff
from policy_lint.policy.policy import Policy
from policy_lint.reading.markdown import read_markdown
from policy_lint.text.source import Source

SOLD = "We do not sell it."


def policy(*headings: str) -> Policy:
    """Each heading below the one before it, the text under the last."""
    lines = [f"{'#' * (level + 1)} {heading}" for level, heading in enumerate(headings, 1)]
    return read_markdown(Source("policy.md", "\n\n".join(["# Privacy Notice", "We sell seeds.", *lines, SOLD]) + "\n"))


@pytest.mark.parametrize(
    ("headings", "staff"),
    [
        (["Notice to employees and applicants"], True),
        (["NOTICE TO JOB CANDIDATES", "Sale"], True),
        (["Sale"], False),
        (["Sharing with our employees"], False),
        (["Who has access: staff and contractors"], False),
    ],
)
def test_headings_turn_to_staff_with_all_below_them(headings: list[str], staff: bool) -> None:
    given = policy(*headings)
    assert of_staff(given, given.source.text.index(SOLD)) is staff
    assert not of_staff(given, given.source.text.index("We sell seeds"))


@pytest.mark.parametrize(
    ("headings", "places"),
    [
        (["Your rights in Virginia", "Appeals"], {"US-VA"}),
        (["Residents of California", "Notice under the GDPR"], {"US-CA", "EEA"}),
        (["Your rights"], set()),
    ],
)
def test_headings_turn_to_places_with_all_below_them(headings: list[str], places: set[str]) -> None:
    given = policy(*headings)
    last = given.all_sections[-1]
    assert turned_to(given, last) == places
