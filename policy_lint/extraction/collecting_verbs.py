"""The verb of a clause that says that data is collected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.collection_words import OPERATORS
from policy_lint.extraction.lexicon import remembered
from policy_lint.extraction.on_device import is_kept_by_user
from policy_lint.extraction.processing import denies, matches
from policy_lint.extraction.uncollected import is_none_of_ours, is_of_keeping
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

RELATIVE = lazy(
    r"(?i)\b(?:the|this|any|all|your|such) (?:\w+ )?(?:information|data|pii)\s+$|\b(?:information|data|details|pii|cookies|any|"
    r"that|which|what)\b(?:(?!, (?:but|however) )[^.;:]){0,24}?\b(?:we|it|us|i|have|has|been|is|are|was|were|the \w+|our \w+|"
    r"\w+ (?:may|has|have))\s*"
    r"(?:(?:may|might|will|can|have|has|had|also|already|been|directly|automatically|do|currently|is|are)\s*)*$"
)
_COPULA = lazy(
    r"(?i)[^,;]{0,60}?\b(?:includes?|including|consists?|comprises?|such as|is|are|may be|depends?"
    r"|from|when|through|about|contains?|falls?|:)\b|[^,;:]{0,30}:"
)
_CONSENT = lazy(
    r"(?i)\s+(?:(?:your|the|their|our|his|her|explicit|prior|express|written|user)\s+){0,3}(?:consent|permission|approval)"
)
_CONTROLLER = lazy(r"(?i)\b(?:controller|responsible|officer) (?:of|for|in respect of|regarding) (?:\w+ ){0,5}\Z")
"""“The controller of the data collected on this site is …” says who collects, not what."""
_REACH = 80
_CONSENTED = lazy(r"(?i)\bconsent\w*(?: to)?[^,;]{0,20}$")
_REASON = lazy(r"(?i)\b(?:purposes?|reasons?|basis)\b[^,]{0,30}$")
_READER = lazy(r"(?i)\b(?:you|your|users?|customers?) (?:may |might |can |will |have |has )?(?:also )?$")
_TAKER = lazy(
    r"(?i)\b(?:we|i|us|app|company|application|service|also|and|or|may|automatically|owner|website|site|"
    rf"(?:the|this) (?:{OPERATORS}))\b[^.;]{{0,40}}$"
)
_PASSIVE = lazy(
    r"(?i)\b(?:is|are|be|been|being|was|were)\s+(?:(?:also|automatically|not|then|usually|generally|often|only|being)\s+)*$"
)
_PERMISSION = lazy(r"(?i)\bask\w* .*\b(?:consent|permission)\b")
_REQUESTS = lazy(
    r"(?i)\b(?:fulfil\w*|respond\w*|answer\w*|handl\w+|process\w*|your|such|any|these)\s(?:\w+\s)?request\w*(?:\s\w+){0,2}$"
)
_HELPED = lazy(
    r"(?i)\b(?:we|i|us|is|are|be|been|was|were|has|have|had|by|not|it|they|automatically|also)\b[^.;:]{0,30}$"
)
_FINITE = lazy(
    r"(?i)\b(?:we|i) (?:(?!to\b)\w+ ){0,3}?(?:receiv|collect|obtain|gather|ask|record|log|stor|need|requir)\w*(?: for)?\Z"
)
_ABOUT = lazy(
    r"(?i) (?:(?:additional|more|other|certain) )?(?:information|data|details) "
    r"(?:about|regarding|on|concerning|relating to|such as)\b"
)
_TOOLS = lazy(r"(?i)\b(?:cookies|beacons|pixels|tags|technologies|gifs|tools|scripts)\b")
_SUBJECT_REACH = 40
_SUBJECT = lazy(
    r"(?i)(?:information|data|details|card|numbers?|address(?:es)?|browser|device|app|names?|username|password|e-?mail)\b"
)
_NOT_OURS = ("process.share",)


@remembered
def collecting_verb(reading: Reading) -> Match | None:
    """The verb of a clause that says that data is collected."""
    if reading.has("process.right") and not reading.has("collection.we"):
        return None
    unkept = None
    for verb in matches(reading, "process.collect", "process.hold", "process.stored"):
        before = reading.text[: verb.start]
        after = reading.text[verb.end :]
        relative = RELATIVE.search(before) and not passive(reading.text, verb)
        if _CONSENTED.search(before) or (relative and not _COPULA.match(after)):
            continue
        if (
            _PERMISSION.search(reading.text, verb.start, verb.end) is not None
            or is_none_of_ours(reading.text, verb)
            or _CONSENT.match(after)
            or _REQUESTS.search(reading.text[: verb.end])
        ):
            continue
        if (
            _is_participle(reading.text, verb)
            and not _COPULA.match(after)
            and (reading.clause.kind in {"item", "line"} or reading.text.startswith(":"))
        ):
            continue
        if _is_aim(reading, verb) or is_kept_by_user(reading.text, verb):
            continue
        if _CONTROLLER.search(reading.text, max(0, verb.start - _REACH), verb.start):
            continue
        if relative and reading.has(*_NOT_OURS) and not reading.has("process.examples"):
            continue
        if _REASON.search(before) or (
            _READER.search(before) and not subject_first(reading.text, verb) and not passive(reading.text, verb)
        ):
            continue
        if reading.text[verb.start : verb.end].lower().startswith(
            ("receiv", "obtain", "acquir", "request", "access")
        ) and _not_taking(reading, before):
            continue
        if is_of_keeping(reading.text, verb) and (unkept is not None or denies(reading, verb)):
            unkept = unkept or verb  # “we do not store or collect it”: the next verb may tell of collecting
            continue
        return verb
    return unkept


def _is_aim(reading: Reading, verb: Match) -> bool:
    """“We use addresses to study trends and gather statistics”: the gathering is what known data is used for."""
    use = reading.first("use.of-data")
    if _FINITE.search(reading.text, max(0, verb.start - _SUBJECT_REACH), verb.end):
        return False  # “…, we receive your location”
    if use is not None and use.start < verb.start and _ABOUT.match(reading.text, verb.end) is not None:
        between = reading.text[use.start : verb.start]
        if ";" not in between and _TOOLS.search(between) is not None:
            return False  # “we use cookies and device data to gather information about the pages you saw”
    return use is not None and any(
        use.start < match.start < verb.start and match.key not in {"cookie-data", "personal-data"}
        for match in reading.terms.get("data-categories", ())
    )


def _not_taking(reading: Reading, before: str) -> bool:
    """Whether somebody else receives or obtains, or what is received is no data."""
    if _TAKER.search(before) is None:
        return True
    return not reading.keys("data-categories") and not reading.has("process.personal")


def passive(text: str, verb: Match) -> bool:
    """“… is collected”: what is collected stands before the verb."""
    if text[verb.start : verb.end].lower().startswith(("is ", "are ", "be ")):
        return True
    return _PASSIVE.search(text[: verb.start]) is not None and text[verb.start : verb.end].lower().endswith(
        ("ed", "ured")
    )


def subject_first(text: str, verb: Match) -> bool:
    """Whether the words found take in what is collected: “details may be requested”, “data transmitted by”."""
    return _SUBJECT.match(text, verb.start) is not None


def _is_participle(text: str, verb: Match) -> bool:
    """“Scans collected as part of …”: the verb only says more of what was named before it."""
    return text[verb.start : verb.end].lower().endswith("ed") and _HELPED.search(text[: verb.start]) is None
