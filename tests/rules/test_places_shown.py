"""The place that a rule of the American packs shows for what is missing: what comes nearest in substance, else none."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from policy_lint.engine.facts import FactBook
from policy_lint.engine.judge import Terms, applied_always, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.extraction.extract import extract
from policy_lint.reading.text import read_text
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding
    from policy_lint.engine.verbs import CompiledRule


@cache
def rules() -> dict[str, CompiledRule]:
    return {rule.rule.id: rule for rule in load_rules(find_packs()).rules}


def finding(rule: str, text: str) -> Finding:
    """What a rule reports on a text; the law is taken to apply."""
    document = extract(read_text(Source("policy.txt", text)))
    (requirement,) = judge(document, [applied_always(rules()[rule])], Terms(FactBook(), "2026-11-22"))
    assert requirement.error is None
    (found,) = requirement.findings
    return found


PLACES = {
    "a denial of sale, for the sale that is not disclosed": (
        "us-state-sale-targeted-ads-disclosure",
        "Summary\nWe will never sell your personal data to anyone.\n\nMail\nYou can unsubscribe from our letters.\n",
        "We will never sell your personal data to anyone.",
    ),
    "how data is shared, for how often": (
        "cable-disclosure-nature-frequency-purpose",
        "Bills\nBills come by post.\n\nSharing\nWe share your address with service providers that print our bills.\n",
        "We share your address with service providers that print our bills.",
    ),
    "an analytics service that tracks visits, for tracking across sites": (
        "caloppa-third-party-tracking",
        "Cookies\nOur own cookies keep you signed in.\n\nTools\nWe use Google Analytics to count visits.\n",
        "We use Google Analytics to count visits.",
    ),
    "the opt-out of tracking, for the answer to a signal": (
        "caloppa-dnt-response",
        "Pixels\nPixels help us. To opt out of tracking via our pixels, please visit their page.\n",
        "To opt out of tracking via our pixels, please visit their page.",
    ),
    "a Do Not Track paragraph, for signals processed without friction": (
        "ccpa-frictionless-signal-statement",
        "Signals\nWe do not respond to Do Not Track signals.\n\nPost\nYou can opt out of our catalogues by post.\n",
        "We do not respond to Do Not Track signals.",
    ),
    "the newsletter, for the way to end it": (
        "marketing-opt-out-described",
        "Data\nTo offer you services of interest we may collect your name.\n\nNews\nSubscribers get our newsletter each month.\n",
        "Subscribers get our newsletter each month.",
    ),
    "who receives data, rather than what the law compels": (
        "coppa-third-party-identities",
        "Law\nWe may disclose personal information when the law requires it.\n\nOthers\nWe share your name with service providers.\n",
        "We share your name with service providers.",
    ),
    "use of the website, rather than of a video chat": (
        "isp-usage-and-browsing-data",
        "Chat\nWe collect usage information from video chats.\n\nSites\nWe collect details of how you use our website.\n",
        "We collect details of how you use our website.",
    ),
    "profiles of interests, for decisions by profiling": (
        "us-state-profiling-opt-out",
        "Maps\nWe build a profile of your interests. Your profile page shows your photo.\n",
        "We build a profile of your interests.",
    ),
    "who receives data, where nothing is said of a sale": (
        "ccpa-sold-shared-list-or-none",
        "Sharing\nWe share your postal address with service providers.\n",
        "We share your postal address with service providers.",
    ),
    "what is sensitive by other words": (
        "ccpa-sensitive-pi-categories",
        "Forms\nWe collect your name. Sensitive medical and financial information goes to our doctors.\n",
        "Sensitive medical and financial information goes to our doctors.",
    ),
    "nothing, where a business is sold": (
        "tx-sensitive-sale-notice",
        "Owners\nIf our business is sold, your data goes to the buyer.\n",
        "",
    ),
    "nothing, where the words are on sensors": (
        "cable-access-times-and-place",
        "App\nThe app asks your permission to access the sensors of your phone.\n",
        "",
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_the_place_shown_is(name: str) -> None:
    rule, text, quote = PLACES[name]
    assert finding(rule, text).quote == quote


def test_no_category_with_a_period_of_its_own_is_not_said_to_have_none_at_all() -> None:
    text = "Data\nWe collect your name and phone number. We keep your personal data for seven years.\n"
    found = finding("ccpa-retention-per-category", text)
    assert found.message.startswith("For no category collected was a period of its own, or criteria for one, found (")
    assert found.quote == "We keep your personal data for seven years."


def test_a_promise_to_remove_childrens_data_answers_no_part_of_what_is_collected_from_them() -> None:
    text = (
        "Children\nIf you believe that we collected personal information from a child under the age of 13, tell us.\n"
    )
    found = finding("coppa-information-collected", text)
    assert found.cause == "absent"
    assert "leaves one of the two open" not in found.message
