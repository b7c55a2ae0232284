"""Where a period stands that nobody says is one of keeping: after a label, under a heading on periods, in an answer."""

from __future__ import annotations

from policy_lint.extraction.durations import FoundDuration, find_durations
from policy_lint.extraction.lexicon import Reading, remembered
from policy_lint.text.lazy import lazy

_SHORT = 14
"""Words up to which a clause under a heading on periods is the period: “60 days after the end of the contract”."""
TIMED_HEADING = lazy(
    r"(?i)\b(?:(?:retention|storage)\s+(?:period|time|term|limit|schedule)s?|period of (?:retention|storage)"
    r"|how long|data retention)\b"
)
_ANSWER = lazy(
    r"(?i)\W*(?:for|until|up to|as long|only|at (?:most|least)|no longer|not longer|usually|normally|generally|in general|that|"
    r"it|\d|(?:one|two|three|four|five|six|seven|eight|ten|twelve)\b)"
)
"""How an answer to “how long” starts."""
_LABEL = lazy(r"\A[^:.;?!]{3,60}:\s*")
_OTHER_LABEL = lazy(
    r"(?i)\b(?:requests?|respon\w+|deliver\w*|cookies?|age|updated?|notice|delay|reply|answer\w*|guarantee|warranty)\b"
)
"""Labels before periods in which nothing is kept."""
_LASTING = lazy(
    r"(?i)(?:(?:stored|kept|retained|only) )?(?:until\b|(?:for )?as long as\b|for the (?:duration|life|term) of\b)"
)
_LIMIT = lazy(
    r"(?i)(?:(?:stored|kept|retained|for|up to|at most|at least|maximum|max\.?|no longer than|about|a|of)\s+){1,4}"
)


def is_listed(reading: Reading) -> bool:
    """“Technical logs: 12 months” under a heading or lead-in on retention."""
    on_topic = reading.under(
        "retention",
        "retain",
        "storage period",
        "kept",
        "keep your",
        "keep data",
        "store your",
        "stored",
        "retention periods",
    )
    led = any(lead.has("keep.verb", "keep.noun") for lead in reading.leads)
    if not (on_topic or led):
        return False
    label = _LABEL.match(reading.text) if on_topic and reading.clause.kind == "item" else None
    named = label is not None and _OTHER_LABEL.search(label[0]) is None
    return named or bool(reading.terms.get("data-categories") or reading.has("keep.what"))


def is_labelled(reading: Reading) -> bool:
    """“Invoices: ten years”, “Enquiries: until answered”: a kind of data, and right after the colon how long."""
    label = _LABEL.match(reading.text)
    if label is None or _OTHER_LABEL.search(label[0]) is not None:
        return False
    named = any(match.end <= label.end() for match in reading.terms.get("data-categories", ()))
    if not named and not reading.near("keep.what", 0, label.end()):
        return False
    if _LASTING.match(reading.text, label.end()) is not None:
        return True
    lasting = _LIMIT.match(reading.text, label.end())
    start = lasting.end() if lasting is not None else label.end()
    return any(period.start == start for period in periods_of(reading))


def answers_heading(reading: Reading) -> bool:
    """“Up to 4 months after the contract ends” under “Storage period”, or after “we keep this data:”."""
    if reading.lead is not None:
        return reading.lead.has("keep.verb", "keep.noun") and not reading.lead.has("delete.right")
    if _answers_question(reading):
        return True
    if len(reading.text.split()) > _SHORT and not reading.has("keep.this-period"):
        return False
    return TIMED_HEADING.search(reading.clause.heading) is not None


def _answers_question(reading: Reading) -> bool:
    """“How long do you keep my file? For eight years after …”: the question before says what the period is of."""
    asked = reading.before
    return (
        asked is not None
        and asked.asks
        and TIMED_HEADING.search(asked.text) is not None
        and asked.has("keep.verb", "keep.noun")
        and _ANSWER.match(reading.text) is not None
    )


_WIPED = lazy(r"(?i)\b(?:delet|eras|overwrit|purg|clear|wip|rotat|remov|destroy)\w* (?:\w+ )?every \Z")
"""“Backups are overwritten every 30 days.”"""


@remembered
def periods_of(reading: Reading) -> list[FoundDuration]:
    """The periods for which data is kept; not those in which a request is answered."""
    units = reading.mentions("hour", "day", "week", "month", "year", "yr", "hrs", "wk", "mth")
    if not units and not (reading.mentions(" d") and (reading.has_digit or reading.mentions("hr"))):  # “90 d”
        return []
    barred = [
        one
        for one in reading.own.get("keep.answer-time", ())
        if not _WIPED.search(reading.text, 0, one.start + len("every "))
    ]
    return [
        found
        for found in find_durations(reading.text)
        if not any(other.start <= found.start < other.end + 1 for other in barred)
    ]
