"""Words in headings that are nearly one of the usual words of privacy notices, and are no word of their own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule, cased, fill, fix_of, lazy, one_slip

if TYPE_CHECKING:
    from collections.abc import Iterable

USUAL = frozenset(
    re.findall(
        r"\w+",
        "privacy policy policies notice statement introduction overview information personal collect collected collection "
        "collecting process processing processed purpose purposes retention retain disclosure disclosures disclose disclosed "
        "sharing shared share security protection protect protected cookies cookie tracking technologies technology analytics "
        "advertising advertisers advertisement marketing children children's minors rights choices access accessing correction "
        "deletion erasure portability objection restriction consent withdraw withdrawal transfer transfers international "
        "contact changes updates amendments effective questions complaints complaint third party parties partners providers "
        "service services website websites application applications users customers visitors residents california california's "
        "european regulation regulations compliance legal basis bases legitimate interests interest controller processor "
        "processors authority supervisory definitions scope sources categories category sensitive location account payment "
        "communications newsletter subscription social media links device devices automated decision decisions profiling "
        "storage safeguards measures breach notification employees affiliates mergers acquisition business request requests "
        "exercise preferences opting miscellaneous general governing jurisdiction liability disclaimer usage anonymous "
        "aggregate confidentiality responsibility responsibilities",
    )
)
WORDS = frozenset(
    re.findall(
        r"\w+",
        "contract contracts contacts content contents consents project projects project product products protected protector "
        "progress perception principal principle principles personnel personally personals parties's parity part parts partner "
        "pantry police policed police politics prices priority private privately prevention promises provider provide provides "
        "provided providing provisions provision proposes proposed processor processes collector collectors collections "
        "collects correct corrections connection connections connected recollection selection election relation retaining "
        "retained retains detention attention intention restrictions restricted disclosing discloser disclosures enclosure "
        "closure shares shaped shard shire spare scare stare charing chasing sharing's secure securely securing securities "
        "cooking cooker tracing trucking tracker trackers tracked technological analytic analytical advertise advertised "
        "advertiser advertisements advertized child minor miners right rightful fights nights lights sights voices choice "
        "choosing chosen accesses accessed accessible deletions relation depletion portable consenting concept concern "
        "transferred transferring transfer's update updated updating change changed changing charges charge ranges affective "
        "effectively effects question complain complains complaining compliant compliance's complaints third's thirds birds "
        "partners servers server service's serves serving services's site sites web webs user use uses used using customer "
        "custom customs visitor visiting visits resident residence residential europe europeans regulate regulated regulators "
        "regulator legally regal basic basics base based case cases interested interesting controlled controllers controls "
        "control authorities authorize authorise authorized definition define defined score slope source resources resource "
        "categorical categorize sensitivity locations vocation allocation accounts amount payments communication communicate "
        "newsletters subscriptions subscriber subscribers society medium median medias linked linking drinks devised advice "
        "devises automate automatic automatically decisive profile profiles storages store stores safeguard safeguarding "
        "measure measured reach breaches beach notify notifications employee employer employment affiliate affiliated merger "
        "emerges acquisitions businesses busy exercises exercised preference option options optional generally general's "
        "governed government jurisdictions disability liabilities disclaimers disclaimers usages use's image anonymously "
        "aggregated aggregation confidential responsible notices noticed nature natural institution statements settlement "
        "statements mediation meditation facial special racial collective objective objections objects protective productive "
        "transform transfers transport interest's internet interact scopes cope advertorial acquisition requisition "
        "newsletter's retina relations policyholder categorised polices polity placing mobile model visitors's applicant "
        "applicants application's reservations preserving processed's purposeful purposely privacy's breech measurement "
        "treasures pleasures legitimacy illegitimate interests's",
    )
)
"""Words of their own that are near a usual one."""
ENDING = lazy(r"(?:ers?|ors?|ing|ings|ed|e?s|e|ly|'s|ies|y)$")
WORD = lazy(r"[A-Za-z]+(?:['’]s)?")


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding for every such word that the text has nowhere else."""
    headings = [(policy.title, "")] if policy.title is not None else []
    headings += [(section.heading, section.pointer) for section in policy.all_sections if section.heading is not None]
    reported: set[str] = set()
    for content, pointer in headings:
        for match in WORD.finditer(content.text):
            word = match[0].lower().replace("’", "'")
            if len(word) < 6 or word in USUAL or word in WORDS or word in reported or _is_name(match[0]):
                continue
            meant = _meant(word)
            if meant and _uses(policy, match[0].lower()) <= 2:
                reported.add(word)
                best = min(meant, key=lambda one: (one[0] != word[0], one))
                message = fill(rule.message, {"quote": match[0], "missing": best})
                right = cased(best, match[0])
                fix = fix_of(policy, [(content, *match.span(), right)], safe=False) if len(meant) == 1 else None
                yield Miss(content.span(*match.span()), "defect", message, match[0], pointer=pointer, fix=fix)


@lru_cache(maxsize=5000)
def _meant(word: str) -> tuple[str, ...]:
    """The usual words of which a word may be a slip; none where it may be a word of its own."""
    bare = word.removesuffix("'s")
    if bare in USUAL or bare in WORDS:
        return ()
    near = [one for one in USUAL if one_slip(one, word)]
    return () if any(_inflects(word, one) for one in near) else tuple(near)


def _uses(policy: Policy, word: str) -> int:
    """How often the text has a word, in lower case."""
    texts = [content.text for section in policy.all_sections for content in section.contents]
    texts += [policy.title.text] if policy.title is not None else []
    return sum(found.lower() == word for text in texts for found in WORD.findall(text))


def _is_name(word: str) -> bool:
    """Whether capitals inside a word show a brand."""
    return word[1:] != word[1:].lower() and not word.isupper()


def _inflects(word: str, usual: str) -> bool:
    """Whether two words differ by an ending or a first letter alone, or one is British: “merges”, “references”, “categorise”."""
    if word.startswith(usual) or usual.startswith(word) or word.endswith(usual) or usual.endswith(word):
        return True
    return ENDING.sub("", word) == ENDING.sub("", usual) or word.replace("s", "z") == usual.replace("s", "z")
