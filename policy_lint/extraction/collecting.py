"""Which words of a clause say what is collected: by a verb of collecting or giving, or as a list that such words opened."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from policy_lint.extraction.collected_data import data_between
from policy_lint.extraction.collecting_verbs import RELATIVE, collecting_verb, passive, subject_first
from policy_lint.extraction.collection_frames import framed
from policy_lint.extraction.processing import purpose_start
from policy_lint.extraction.topics import announces, topic_of
from policy_lint.extraction.uncollected import is_excluded
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_TO = lazy(r"(?i)\b(?:to|for|purposes?|reasons?)\s*:?\s*$|purposes")
_LISTS = lazy(
    r"(?i)\b(?:will|may|can|we|they|also) (?:collect|process|hold|gather|obtain|store|record|receive)s? "
    r"(?:(?:some or all|any|all|some) of )?the following\b(?! (?:purposes?|reasons?|ways?|legal|basis|grounds?))[^.;]*:\W*\Z"
)
_HOLDS = lazy(r"(?i)\b(?:which|that|this|information|data|details) (?:may |can )?includes?\W*\Z")
_DATA_LABEL = lazy(r"(?i)\W*(?:\w+[ -]){0,3}(?:information|data|details)(?: (?:processed|collected|about \w+))?\s*:\s")
_KIND_OF_DATA = lazy(r"(?i)\W*(?!.*\bpersonal\b)(?:\w+\W+)?(?:[\w’'-]+ ){1,3}(?:information|data|details)\W*")
_PROCESSED = lazy(r"(?i)\b(?:processed|collected|(?:categories|types|kinds) of|personal data|personal information)\b")
_TOOLS = lazy(
    r"(?i)\W*(?:the |these |such |our |some |types of ){0,2}(?:\w+ ){0,2}(?:technologies|tools|methods|cookies|ways)\b"
    r"(?!.*\b(?:information|data|details)(?! collection)\b).*\b(?:includes?|are|following|as follows)\W*\Z"
)
_GUARDED = lazy(
    r"(?i)\b(?:information|data|transactions?) (?:is|are|will be) (?:\w+ )?(?:protected|encrypted|secured?|transmitted)\b"
)
_WE_SHARE = lazy(r"(?i)\b(?:we|us|be|is|are)\b[^.;:,]{0,24}\Z")
_OPEN_TOPICS = frozenset({"", "basis", "cookies"})
_BACK = 4  # clauses above a label in which collecting, or another label, may stand
_POINTING = lazy(r"(?i)\s*(?:[a-z]+ |[“\"][\w -]{3,40}(?:information|data)[”\"] includes?\b)")
_THIS_INCLUDES = lazy(
    r"(?i)\W*(?:this|(?:this|such|these|that|the) (?:\w+ )?(?:information|data|details)) "
    r"(?:(?:may|might|could|can|will|also) ){0,2}includes? (?!using\b)"
)
_GOES_ON = lazy(r"\s*(?::|[,–—-]?\s*(?:including|such as|like)\b)")
_OFFERED = lazy(
    r"(?i)\b(?:provide|submit|enter|supply|give|send|upload|share)\b[^.;:]{0,40}\b(?:us|with|either|the following|following)"
    r"\W*\Z|"
    r"\b(?:you|users?) (?:(?:may|can|will|also|must|might|voluntarily|choose to) ){1,3}"
    r"(?:provide|submit|enter|supply|upload)\W*\Z"
)
_NEXT = 40  # characters from “includes” to the first category
_DECLINED = lazy(r"(?i)\b(?:not|never|choose not|decline|avoid)\b")
_TELLS = lazy(r"(?i)\b(?:we|you|our|us) (?:\w+ )?(?:use|may|can|will|are|do|not|share|have)\b")
_ASKING = lazy(
    r"(?i) (?:an? |the |your |any |such )?(?:\w+ )?(?:complaint|request|enquir\w+|inquir\w+|questions?|claim)s?\b(?! form)"
)
"""“If you submit a complaint”: no data is what is given."""
_WHEN = lazy(r"(?i)(?<=\w) (?:if|when|where|once) (?:you|we|users?)\b")
_SPARED = lazy(
    r"(?i)\b(?:avoid|without|instead of|rather than|need to|having to) (?:you )?(?:having to |have to )?re-?\w"
)
_WITH_US = lazy(r"(?i)\W+(?:[\w’']+\W+){0,8}?(?:with|to) (?:us|me)\b")
_YOU_SHARE = lazy(r"(?i)\b(?:you|users?|customers?)(?: \w+){0,3}? \Z")


def region(reading: Reading) -> tuple[int, int, Match | None] | None:
    """The words of a clause that say what is collected, and the verb that says so; None where nothing is."""
    if is_excluded(reading.text):
        return None
    verb = collecting_verb(reading)
    text = reading.text
    if verb is not None:
        start = 0 if passive(text, verb) or _described(reading, verb) or subject_first(text, verb) else verb.start
        end = purpose_start(reading, max(verb.end, _first_data(reading, start)))
        other = None if data_between(reading, start, end) else framed(reading)
        return other or (start, end, verb)
    given = reading.first("process.provide")
    if given is not None and _gives(reading, given):
        opening = reading.first("process.include")
        named = any(match.end < given.start for match in reading.terms.get("data-categories", ()))
        if named and (reading.lead is not None or reading.clause.kind in {"item", "line"}) and _listed(reading):
            return 0, purpose_start(reading, _first_data(reading, 0)), None
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


def _described(reading: Reading, verb: Match) -> bool:
    """“All the payment information we collect is encrypted”: what is collected stands before the verb, and nothing after."""
    terms = reading.terms.get("data-categories", ())
    return (
        RELATIVE.search(reading.text[: verb.start]) is not None
        and any(match.end < verb.start and match.key != "personal-data" for match in terms)
        and not any(match.start > verb.end for match in terms)
    )


def _gives(reading: Reading, given: Match) -> bool:
    """Whether an individual's giving is the way data is collected, rather than a request, a child's mistake, a warning."""
    shared = next(
        (
            match
            for match in reading.own.get("process.share", ())
            if not _WITH_US.match(reading.text, match.end)
            and not _YOU_SHARE.search(reading.text, max(0, match.start - 30), match.start)
        ),
        None,
    )
    example = reading.first("process.examples")
    if shared is not None and not (example is not None and given.start < example.start < shared.start):
        return False
    if reading.has("process.right", "process.child", "process.link") or _GUARDED.search(reading.text, given.end):
        return False
    if _SPARED.search(reading.text, max(0, given.start - 30), given.end) or _ASKING.match(reading.text, given.end):
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
    told = None if reading.lead is None else _led(reading, reading.lead)
    if told is not None:
        return told
    if _labelled(reading):
        return True
    if announces(reading, "collection"):
        if _GOES_ON.match(reading.text):  # the label is a heading of its own
            return True
        if (
            reading.has("process.include")
            and reading.clause.kind == "paragraph"
            and not reading.has("process.personal")
        ):
            return False
        fragment = reading.clause.kind in {"item", "line"} and not _tells(reading.text)
        return fragment or reading.has("process.include") or _is_bare(reading.text)
    return reading.has("process.include") and (_follows(reading) or _headed(reading) or _takes_in(reading))


def _takes_in(reading: Reading) -> bool:
    """“Such information may include your browser type and IP address”, where nothing is said of another's information."""
    told = _THIS_INCLUDES.match(reading.text)
    if told is None or reading.before is None or reading.before.has("process.share", "process.right", "process.child"):
        return False
    terms = [match for match in reading.terms.get("data-categories", ()) if match.key != "personal-data"]
    near = bool(terms) and terms[0].start < told.end() + _NEXT
    return near and len({match.key for match in terms} - {"cookie-data"}) > 1


def _tells(text: str) -> bool:
    """Whether words say what somebody does, before they say when: “name, e-mail if you use this login” only names data."""
    told, when = _TELLS.search(text), _WHEN.search(text)
    return told is not None and (when is None or told.start() < when.start())


def _led(reading: Reading, lead: Reading) -> bool | None:
    """Whether the clause goes on with what its lead-in collects; None where the lead-in leaves it open."""
    if lead.has("process.share", "process.right") and not lead.has("process.collect"):
        return False
    if lead.has("process.provide") and _OFFERED.search(lead.text) and not reading.lower.startswith(("if ", "when ")):
        return True
    if _LISTS.search(lead.text) is not None:
        return True
    if _leads_to_purposes(lead) or _TOOLS.match(lead.text):
        return False
    if lead.has("use.of-data") and _TO.search(lead.text) and not _HOLDS.search(lead.text):
        return False
    if collects(lead) or (_gathers(lead) and _introduces_data(lead)):
        return True
    if _uses(lead):
        return False
    return None


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
    if (
        label is None
        or "@" in reading.text
        or len({key for key in reading.keys("data-categories") if key != "personal-data"}) < 2
    ):
        return False
    if _PROCESSED.search(label[0]) or announces(reading, "collection"):
        return True
    if topic_of(reading.clause.headings) not in _OPEN_TOPICS:
        before = reading.before
        return before is not None and (
            collecting_verb(before) is not None or _DATA_LABEL.match(before.text) is not None
        )
    return any(
        collecting_verb(above) is not None or _DATA_LABEL.match(above.text) is not None
        for above in islice(reading.earlier(), _BACK)
    )


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
    verb = collecting_verb(lead)
    return verb is None or purposes[-1].start >= verb.end


def _is_bare(text: str) -> bool:
    """Whether a sentence has so few words that it can only name something."""
    return len(text.split()) <= 8


def collects(lead: Reading) -> bool:
    """Whether a lead-in, or one above it, has a verb of collecting."""
    return collecting_verb(lead) is not None or any(collecting_verb(one) is not None for one in lead.leads)


def _gathers(lead: Reading) -> bool:
    return lead.has("process.provide") or announces(lead, "collection")


def _introduces_data(lead: Reading) -> bool:
    return lead.has("process.include", "process.personal")


def _uses(lead: Reading) -> bool:
    return lead.has("process.use", "process.purpose", "process.share")


def _follows(reading: Reading) -> bool:
    """Whether “this information may include …” goes on from a sentence that collects."""
    pointing = _POINTING.match(reading.text) is not None
    before = reading.before
    steps = 0
    while pointing and before is not None and steps < 3:
        given = before.first("process.provide")
        if collecting_verb(before) is not None or (given is not None and _gives(before, given)):
            return True
        if not before.has("process.include"):
            return False
        before, steps = before.before, steps + 1
    return False
