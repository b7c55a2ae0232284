"""How people learn that the policy changed: by which channel, how long before, and whether use counts as acceptance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.change_cues import CUES
from policy_lint.extraction.change_told import RELEASE, is_no_change, is_of_something_else
from policy_lint.extraction.durations import find_durations
from policy_lint.extraction.stance import is_denied
from policy_lint.policy.statements import ChangeNotice
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Statement

__all__ = ["CUES", "detect"]

_CHANNELS = (
    ("change.by-email", "email"),
    ("change.by-account", "account"),
    ("change.by-phone", "phone"),
    ("change.by-sms", "sms"),
    ("change.by-post", "postal"),
    ("change.by-app", "app"),
    ("change.by-site", "website"),
)
_GOVERNED = lazy(r"(?i)\b(?:use|using|usage|access\w*)\b[^.;]{0,80}?\b(?:subject to|governed by|covered by)\b")
_TAKEN = lazy(
    r"(?i)\b(?:accept\w*|agree\w*|consent\w*|constitut\w+|deem\w*|bound|signif(?:y|ies)|acknowledg\w*|means?|indicat\w+)\b"
)
_HEADING = lazy(
    r"(?i)\b(?:changes?|changing|updates?|updating|amendments?|amending|modifications?|modifying|revisions?|revisi"
    r"ng|alterations?|notifications? of changes)\b"
)
_CHANGED = lazy(r"(?i)\b(?:changed|altered|amended|revised|modified|updated)\b")
_POLICY_HEADING = lazy(r"(?i)\b(?:policy|policies|notice|statement|terms|practices|document|this|agreement)\b")
_OTHER_HEADING = lazy(
    r"(?i)\b(?:your|data|information|account|profile|preferences|choices|access|delet\w+|correct\w+|of (?:control|"
    r"ownership)|business|software|apps?|products?|security|firmware)\b"
)

_SHORT = 12
"""Words of a heading that says one thing."""
_THEN = lazy(
    r"(?i)\b(?:(?:when|whenever|if|before|once|after) (?:we|that|this|it|they) (?:do|does|is|are|happens?|occurs?)|if "
    r"so|in (?:that|this|such)(?: an?)? (?:case|event)|(?:a|the) new one|it happens|they take)\b"
)
"""What refers back to the change of the sentence before."""
_TELLING = (
    r"\b(?:tell|told|write|put|show|shown|send|sent|leave|flag|hang|hand|handed|warn|let|notif\w+|inform\w*|e-?mail\w*|"
    r"announc\w+|alert\w*)\b"
)
_WE_TELL_TEXT = (
    r"(?i)\b(?:we|i|we['’]ll|i['’]ll)\b[^.;:]{0,30}?"
    + _TELLING
    + r" (?!us\b)|\byou(?: will|['’]ll) (?:\w+ ){0,2}(?:get|be (?:\w+ )?"
    r"(?:told|informed|notified|alerted|sent|shown|asked)|hear|see|receive)\b"
)
_WE_TELL = lazy(_WE_TELL_TEXT)
"""“We will e-mail parents”, “you will be told”."""
_ANSWER = lazy(
    _WE_TELL_TEXT
    + r"|\b(?:you|users?|parents|customers|members|patients|clients)\b[^.;:]{0,30}?\b(?:see|find|hear|get|told|"
    r"informed|notified)\b|\b(?:we|i)\b[^.;:]{0,30}?\b(?:add|upload|update|change)\b|\A\W*(?:by|via|through) "
)
"""What answers “How will I know?”."""


NEEDS = frozenset(
    {
        "change.told",
        "change.policy",
        "change.announce",
        "change.tells",
        "change.use",
        "change.review",
        "change.by-page",
        *(cue for cue, _ in _CHANNELS),
    }
)


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement where the clause speaks of changes to the policy and how people learn of them."""
    if reading.clause.kind == "heading" or reading.asks or reading.has("change.breach"):
        return
    if not _is_on_changes(reading):
        return
    channels = _channels(reading)
    announces = _announces(reading)
    yield ChangeNotice(
        kind="change-notice",
        channels=channels if announces else (),
        advance=_advance(reading),
        material_only=True if reading.says("change.material") and announces | bool(reading.leads) else None,
        by_use=True if _is_taken_for_consent(reading) else None,
        stance="denied" if _is_refused(reading) else "affirmed",
    )


def _is_taken_for_consent(reading: Reading) -> bool:
    """Whether use counts as acceptance; “later use is subject to the new policy” only says which text holds."""
    if not reading.has("change.use"):
        return False
    return _GOVERNED.search(reading.text) is None or _TAKEN.search(reading.text) is not None


def _is_on_changes(reading: Reading) -> bool:
    """Whether it is the policy that changes."""
    if reading.clause.kind == "row" or is_no_change(reading.text, reading.clause.heading):
        return False
    if _is_of_others(reading):
        return False
    if _is_dated(reading) and not (
        reading.has("change.use", "change.review")
        or _announces_beside_itself(reading)
        or any(lead.has("change.announce") for lead in reading.leads)
    ):
        return False
    topical = any(_is_on_topic(heading) for heading in reading.clause.headings)
    if reading.has("change.told") and not is_of_something_else(reading.text):
        return True
    if _own(reading, "change.policy") and (topical or reading.has("change.subject")):
        return True
    if any(
        lead.has("change.told") or (lead.has("change.policy") and lead.has("change.subject", "change.material"))
        for lead in reading.leads
    ):
        return reading.has("change.announce") or bool(_channels(reading))
    asked = _goes_on(reading) and reading.before is not None and reading.before.asks
    if (asked and _ANSWER.search(reading.text)) or (
        _names_policy(reading.clause.heading) and _WE_TELL.search(reading.text)
    ):
        return True
    if not reading.has("change.announce", "change.use", "change.review"):
        return False
    if topical and reading.has("change.word"):
        return any(map(_POLICY_HEADING.search, reading.clause.headings)) or bool(_own(reading, "change.word"))
    return (topical or reading.has("change.word") or _THEN.search(reading.text) is not None) and _goes_on(reading)


def _own(reading: Reading, name: str) -> list[Match]:
    """The words of a cue that are not part of words for the change of something else."""
    others = reading.own.get("change.other", ())
    return [
        one
        for one in reading.own.get(name, ())
        if not any(other.start < one.end and one.start < other.end for other in others)
    ]


_SUCH = lazy(r"(?i)\bsuch (?:an? )?(?:change|event|transfer|transaction)")
_MERGER = lazy(
    r"(?i)\b(?:mergers?|merged?|acqui(?:sition|red)|bankruptcy|reorgani[sz]ation|sale of|asset sale|sold|change (?:of|in) "
    r"(?:control|ownership)|business transfers?)\b"
)
_DATED = lazy(
    r"(?i)\b(?:was|were|is) (?:last |previously |most recently )?(?:updated|revised|modified|changed|amended|reviewed)\b"
)
_TO_COME = lazy(r"(?i)\b(?:will|if|when\w*|may|shall|check\w*|indicat\w*|since|identified|time to time)\b")
"""“This policy was last updated in May” tells no more than a date."""
_ITSELF = lazy(r"(?i)\b(?:this|the|our|privacy|cookie) \Z")


def _is_of_others(reading: Reading) -> bool:
    """Whether an app or the business itself is what changes; of vendors :func:`is_no_change` tells."""
    return (reading.mentions("version") and RELEASE.search(reading.text) is not None) or (
        reading.mentions("such ") and _SUCH.search(reading.text) is not None and _is_on_merger(reading)
    )


def _is_dated(reading: Reading) -> bool:
    """Whether the clause says when the policy was changed, and of no change to come."""
    if reading.has("change.last"):
        return True
    dated = reading.has("change.word") and _DATED.search(reading.text) is not None
    return dated and _TO_COME.search(reading.text) is None


def _is_on_merger(reading: Reading) -> bool:
    """Whether the change is one of the business: “in a merger your data may go along; we will tell you of such a change”."""
    near = [reading.text, reading.clause.heading, *(lead.text for lead in reading.leads)]
    if reading.before is not None:
        near.append(reading.before.text)
    return any(_MERGER.search(text) for text in near)


def _announces_beside_itself(reading: Reading) -> bool:
    """Whether a word announces that is not the policy's own name: “this notice was last updated in May” announces nothing."""
    return any(
        not (
            reading.lower.startswith("notice", match.start)
            and _ITSELF.search(reading.text, max(0, match.start - 10), match.start)
        )
        for match in reading.own.get("change.announce", ())
    )


def _names_policy(heading: str) -> bool:
    """Whether a heading says that it is the policy that changes, and nothing else."""
    return (
        len(heading.split()) <= _SHORT
        and bool(_HEADING.search(heading) or (heading.rstrip().endswith("?") and _CHANGED.search(heading)))
        and _POLICY_HEADING.search(heading) is not None
    )


def _is_on_topic(heading: str) -> bool:
    """“Changes to this policy”, “Updates”; not “Updating your information”."""
    return _HEADING.search(heading) is not None and bool(
        _POLICY_HEADING.search(heading) or not _OTHER_HEADING.search(heading)
    )


def _goes_on(reading: Reading) -> bool:
    """Whether the clause before it speaks of changes of the policy."""
    before = reading.before
    return (
        before is not None
        and before.clause.kind != "heading"
        and before.has("change.policy")
        and before.has("change.subject")
    )


_ON_SITE = lazy(
    r"(?i)\b(?:web\w*|sites?|homepage|online|page|pages|blog|forums?|banner|social|services?|platform|home|portal|pop-?ups?|prominent\w*)\b"
)
_IN_ACCOUNT = lazy(r"(?i)\b(?:accounts?|dashboard|profile|portal|log|login|sign|in-product|in-service|push)\b")


def _channels(reading: Reading) -> tuple[str, ...]:
    """How people are told; the policy's own page only where nothing further is named."""
    found = [channel for cue, channel in _CHANNELS if reading.has(cue)]
    if "app" in found and "website" in found and _ON_SITE.search(reading.text) is None:
        found.remove("website")  # “posted in the app”
    if "app" in found and "account" in found and _IN_ACCOUNT.search(reading.text) is None:
        found.remove("account")  # “in-app notification”
    if reading.has("change.by-page") and not found:
        found.append("in-policy")
    return tuple(found)


def _advance(reading: Reading) -> str | None:
    """How long before the change takes effect."""
    if not reading.has("change.advance"):
        return None
    return next((found.value for found in find_durations(reading.text)), None)


def _announces(reading: Reading) -> bool:
    """Whether the clause announces changes; “without notice to you” does not."""
    silent = reading.own.get("change.unannounced", ())
    return any(
        not any(other.start <= announce.start < other.end for other in silent)
        for announce in reading.own.get("change.announce", ())
    )


_BESIDES = lazy(r"(?i)\bnot (?:\w+ )?(?:covered|described|mentioned|listed|set out|foreseen|included)\b")
"""“A purpose not covered by this notice”: what is refused is not the notice."""


def _is_refused(reading: Reading) -> bool:
    """“We do not undertake to notify you”, “without notice to you”."""
    if not _announces(reading):
        return reading.has("change.unannounced")
    announce = reading.first("change.announce")
    if announce is not None and _BESIDES.search(reading.text, 0, announce.start):
        return False
    return announce is not None and (is_denied(reading, announce) or reading.says("change.no-promise"))
