"""Which words of a clause say what is collected: by a verb of collecting or giving, or as a list that such words opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.collected_data import data_between
from policy_lint.extraction.collection_frames import framed
from policy_lint.extraction.collection_words import OPERATORS
from policy_lint.extraction.lexicon import remembered
from policy_lint.extraction.processing import announces, matches, purpose_start
from policy_lint.extraction.uncollected import is_none_of_ours
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_RELATIVE = lazy(
    r"(?i)\b(?:the|this|any|all|your|such) (?:\w+ )?(?:information|data|pii)\s+$|\b(?:information"
    r"|data|details|pii|cookies|any|that|which|what)\b[^.;:]{0,24}?\b(?:we|it|us|i|have|has|been|is"
    r"|are|was|were|the \w+|our \w+|\w+ (?:may|has|have))\s*"
    r"(?:(?:may|might|will|can|have|has|had|also|already|been|directly|automatically|do|currently|is|are)\s*)*$"
)
_COPULA = lazy(
    r"(?i)[^,;]{0,60}?\b(?:includes?|including|consists?|comprises?|such as|is|are|may be|depends?"
    r"|from|when|through|about|contains?|falls?|:)\b|[^,;:]{0,30}:"
)
_TO = lazy(r"(?i)\b(?:to|for|purposes?|reasons?)\s*:?\s*$|purposes")
_CONSENT = lazy(r"(?i)\s+(?:(?:your|the|their|our|his|her|explicit|prior|express|written|user)\s+){0,3}consent")
_PERMISSION = lazy(r"(?i)\bask\w* .*\b(?:consent|permission)\b")
_REQUESTS = lazy(
    r"(?i)\b(?:fulfil\w*|respond\w*|answer\w*|handl\w+|process\w*|your|such|any|these)\s(?:\w+\s)?request\w*(?:\s\w+){0,2}$"
)
_HELPED = lazy(
    r"(?i)\b(?:we|i|us|is|are|be|been|was|were|has|have|had|by|not|it|they|automatically|also)\b[^.;:]{0,30}$"
)
_DATA_LABEL = lazy(r"(?i)\W*(?:\w+[ -]){0,3}(?:information|data|details)(?: (?:processed|collected|about \w+))?\s*:\s")
_KIND_OF_DATA = lazy(r"(?i)\W*(?!.*\bpersonal\b)(?:\w+\W+)?(?:[\w’'-]+ ){1,3}(?:information|data|details)\W*")
_PROCESSED = lazy(r"(?i)\b(?:processed|collected|personal data|personal information)\b")
_SUBJECT = lazy(r"(?i)(?:information|data|details|card|number|address|browser|device|app)\b")
_TOOLS = lazy(
    r"(?i)\W*(?:the |these |such |our |some |types of ){0,2}(?:\w+ ){0,2}(?:technologies|tools|methods|cookies|ways)\b"
    r"(?!.*\b(?:information|data|details)(?! collection)\b).*\b(?:includes?|are|following|as follows)\W*\Z"
)
_GUARDED = lazy(
    r"(?i)\b(?:information|data|transactions?) (?:is|are|will be) (?:\w+ )?(?:protected|encrypted|secured?|transmitted)\b"
)
_CONTROLLER = lazy(r"(?i)\b(?:controller|responsible|officer) (?:of|for|in respect of|regarding) (?:\w+ ){0,5}\Z")
"""“The controller of the data collected on this site is …” says who collects, not what."""
_REACH = 80
_NOT_OURS = ("process.share",)
_WE_SHARE = lazy(r"(?i)\b(?:we|us|be|is|are)\b[^.;:,]{0,24}\Z")
_YOU_SHARE = lazy(r"(?i)\b(?:you|users?|customers?)(?: \w+){0,3}? \Z")
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
_DECLINED = lazy(r"(?i)\b(?:not|never|choose not|decline|avoid)\b")
_TELLS = lazy(r"(?i)\b(?:we|you|our|us) (?:\w+ )?(?:use|may|can|will|are|do|not|share|have)\b")
_POINTS = lazy(r"(?i)\s*(?:this|these|that|it|such|the|examples|personal|log|usage|[a-z]+) ")


def region(reading: Reading) -> tuple[int, int, Match | None] | None:
    """The words of a clause that say what is collected, and the verb that says so; None where nothing is."""
    verb = _verb(reading)
    text = reading.text
    if verb is not None:
        start = 0 if _passive(text, verb) or _described(reading, verb) or _subject_first(text, verb) else verb.start
        end = purpose_start(reading, max(verb.end, _first_data(reading, start)))
        other = None if data_between(reading, start, end) else framed(reading)
        return other or (start, end, verb)
    given = reading.first("process.provide")
    if given is not None and _gives(reading, given):
        opening = reading.first("process.include")
        if opening is not None and opening.start < given.start and _listed(reading):
            return 0, purpose_start(reading, _first_data(reading, 0)), None
        return given.start, purpose_start(reading, max(given.end, _first_data(reading, given.start))), given
    if _listed(reading):
        return 0, purpose_start(reading, _first_data(reading, 0)), None
    return framed(reading)


def _first_data(reading: Reading, start: int) -> int:
    """The end of the first data category after an offset: a purpose before it is none of the collection's.

    Nor is one before the list of examples: “information needed to use our service may include your name”.
    """
    terms = [match for match in reading.terms.get("data-categories", ()) if match.start >= start]
    cut = purpose_start(reading, start)
    example = next((match for match in reading.own.get("process.examples", ()) if match.start >= start), None)
    if example is not None and cut < example.start:
        listed = next(
            (
                match
                for match in terms
                if match.key != "personal-data" and example.end <= match.start < example.end + 40
            ),
            None,
        )
        if listed is not None:
            return listed.end
    found = next(iter(terms), None)
    return found.end if found is not None and found.start <= cut + 40 else start


@remembered
def _verb(reading: Reading) -> Match | None:
    """The verb of a clause that says that data is collected."""
    if reading.has("process.right") and not reading.has("collection.we"):
        return None
    for verb in matches(reading, "process.collect", "process.hold"):
        before = reading.text[: verb.start]
        after = reading.text[verb.end :]
        relative = _RELATIVE.search(before) and not _passive(reading.text, verb)
        if _CONSENTED.search(before) or (relative and not _COPULA.match(after)):
            continue
        if _PERMISSION.search(reading.text, verb.start, verb.end) is not None:
            continue
        if is_none_of_ours(reading.text, verb) or _CONSENT.match(after) or _REQUESTS.search(reading.text[: verb.end]):
            continue
        if _is_participle(reading.text, verb) and not _COPULA.match(after) and reading.clause.kind in {"item", "line"}:
            continue
        if _is_aim(reading, verb):
            continue
        if _CONTROLLER.search(reading.text, max(0, verb.start - _REACH), verb.start):
            continue
        if relative and reading.has(*_NOT_OURS) and not reading.has("process.examples"):
            continue
        if _REASON.search(before) or (_READER.search(before) and not _subject_first(reading.text, verb)):
            continue
        if reading.text[verb.start : verb.end].lower().startswith(
            ("receiv", "obtain", "acquir", "request", "access")
        ) and _not_taking(reading, before):
            continue
        return verb
    return None


def _is_aim(reading: Reading, verb: Match) -> bool:
    """“We use addresses to study trends and gather statistics”: the gathering is what known data is used for."""
    use = reading.first("use.of-data")
    return use is not None and any(
        use.start < match.start < verb.start and match.key not in {"cookie-data", "personal-data"}
        for match in reading.terms.get("data-categories", ())
    )


def _not_taking(reading: Reading, before: str) -> bool:
    """Whether somebody else receives or obtains, or what is received is no data."""
    if _TAKER.search(before) is None:
        return True
    return not reading.keys("data-categories") and not reading.has("process.personal")


def _passive(text: str, verb: Match) -> bool:
    """“… is collected”: what is collected stands before the verb."""
    return _PASSIVE.search(
        text[: verb.start],
    ) is not None and text[verb.start : verb.end].lower().endswith(("ed", "ured"))


def _subject_first(text: str, verb: Match) -> bool:
    """Whether the words found take in what is collected: “details may be requested”, “data transmitted by”."""
    return _SUBJECT.match(text, verb.start) is not None


def _is_participle(text: str, verb: Match) -> bool:
    """“Scans collected as part of …”: the verb only says more of what was named before it."""
    return text[verb.start : verb.end].lower().endswith("ed") and _HELPED.search(text[: verb.start]) is None


def _described(reading: Reading, verb: Match) -> bool:
    """“All the payment information we collect is encrypted”: what is collected stands before the verb, and nothing after."""
    terms = reading.terms.get("data-categories", ())
    return (
        _RELATIVE.search(reading.text[: verb.start]) is not None
        and any(match.end < verb.start and match.key != "personal-data" for match in terms)
        and not any(match.start > verb.end for match in terms)
    )


def _gives(reading: Reading, given: Match) -> bool:
    """Whether an individual's giving is the way data is collected, rather than a request, a child's mistake, a warning."""
    shared = reading.first("process.share")
    example = reading.first("process.examples")
    if shared is not None and not (example is not None and given.start < example.start < shared.start):
        return False
    if reading.has("process.right", "process.child", "process.link") or _GUARDED.search(reading.text, given.end):
        return False
    if reading.text[: given.start].lower().rstrip().endswith(("if", "unless")) and not reading.keys("data-categories"):
        return False
    if _DECLINED.search(reading.text[given.start : given.end + 40]):
        return False
    use = reading.first("process.use")
    if use is not None and use.start < given.start and not reading.has("process.examples"):
        return False
    return (reading.has("process.personal") or bool(reading.keys("data-categories"))) and (
        bool(data_between(reading, given.start, len(reading.text))) or reading.has("source.individual")
    )


def _listed(reading: Reading) -> bool:
    """Whether the clause goes on with what a collecting lead-in, heading or sentence before it has opened."""
    if reading.has("process.right", "process.child") or _shares(reading):
        return False
    if reading.lead is not None:
        lead = reading.lead
        if lead.has("process.share", "process.right") and not lead.has("process.collect"):
            return False
        if _leads_to_purposes(lead) or _TOOLS.match(lead.text):
            return False
        if lead.has("use.of-data") and _TO.search(lead.text):
            return False
        if collects(lead) or (_gathers(lead) and _introduces_data(lead)):
            return True
        if _uses(lead):
            return False
    if _labelled(reading):
        return True
    if announces(reading, "collection"):
        if (
            reading.has("process.include")
            and reading.clause.kind == "paragraph"
            and not reading.has("process.personal")
        ):
            return False
        fragment = reading.clause.kind in {"item", "line"} and not _TELLS.search(reading.text)
        return fragment or reading.has("process.include") or _is_bare(reading.text)
    return reading.has("process.include") and (_follows(reading) or _headed(reading))


def _headed(reading: Reading) -> bool:
    """“Examples include browser type and IP address” under a heading that names a kind of data: “Usage information”."""
    return (
        _KIND_OF_DATA.fullmatch(reading.clause.heading) is not None
        and not reading.has("use.of-data")
        and len({key for key in reading.keys("data-categories") if key != "personal-data"}) > 1
    )


def _labelled(reading: Reading) -> bool:
    """“Device information: model, system …”: a label over data, where collecting is what the text is about."""
    label = _DATA_LABEL.match(reading.text)
    if label is None or len({key for key in reading.keys("data-categories") if key != "personal-data"}) < 2:
        return False
    if _PROCESSED.search(label[0]) or announces(reading, "collection"):
        return True
    before = reading.before
    return before is not None and (_verb(before) is not None or _DATA_LABEL.match(before.text) is not None)


def _shares(reading: Reading) -> bool:
    """Whether the clause is about the operator's sharing: “other details you share with us” is not."""
    first = next((match for match in reading.terms.get("data-categories", ())), None)
    limit = len(reading.text) if first is None else first.start
    return any(
        match.start < limit or _WE_SHARE.search(reading.text, max(0, match.start - 30), match.start)
        for match in reading.own.get("process.share", ())
        if not _YOU_SHARE.search(reading.text, max(0, match.start - 30), match.start)
    )


def _leads_to_purposes(lead: Reading) -> bool:
    """“We collect it to provide:” is followed by purposes; “to improve ads, the network may collect:” by data."""
    purposes = lead.own.get("process.to")
    if not purposes or lead.keys("data-categories"):
        return False
    verb = _verb(lead)
    return verb is None or purposes[-1].start > verb.start


def _is_bare(text: str) -> bool:
    """Whether a sentence has so few words that it can only name something."""
    return len(text.split()) <= 8


def collects(lead: Reading) -> bool:
    """Whether a lead-in, or one above it, has a verb of collecting."""
    return _verb(lead) is not None or any(_verb(one) is not None for one in lead.leads)


def _gathers(lead: Reading) -> bool:
    return lead.has("process.provide") or announces(lead, "collection")


def _introduces_data(lead: Reading) -> bool:
    return lead.has("process.include", "process.personal")


def _uses(lead: Reading) -> bool:
    return lead.has("process.use", "process.purpose", "process.share")


def _follows(reading: Reading) -> bool:
    """Whether “this information may include …” goes on from a sentence that collects."""
    pointing = _POINTS.match(reading.text) is not None
    before = reading.before
    steps = 0
    while pointing and before is not None and steps < 3:
        if _verb(before) is not None:
            return True
        if not before.has("process.include"):
            return False
        before, steps = before.before, steps + 1
    return False
