"""Where in a clause the purposes of a use begin: after a verb of using, in a list of uses, in a frame such as “helps us”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.processing import purpose_start
from policy_lint.extraction.roles import role
from policy_lint.extraction.topics import announces, is_among_uses
from policy_lint.extraction.use_roles import is_theirs, used
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_LABEL = lazy(r"[^:]{2,60}:\s")
_DATA_FOR = lazy(
    r"(?i)\A[^:.;?!]{3,60}:\s+((?:to|so (?:that )?we|in order to)\s)(?!learn|find out|opt|see|read|exercise|contact)"
)
"""“Birthday: to check your age”: a kind of data, and right after the colon what for."""
_OPENS = lazy(r"(?i)\b(?:following|follows|below|purposes|ways|reasons|include|includes)\b")
# “Legal process” is no processing.
_LEGAL = lazy(r"(?i)\b(?:legal|judicial|due|court|this|the|our|administrative) \Z")
_AS_USED = lazy(r"(?i)\bas \Z")  # “as used in”: the word is used, not the data
_KEPT_AND_USED = lazy(r"(?i)\b(?:retain|keep|store|hold|preserve) (?:and|or|and/or|&) use\b")
_RIGHTS = lazy(r"(?i)\b(?:following|these|have the|certain|several|various|with) (?:\w+ ){0,4}rights\b")
_SERVING = lazy(r"(?i) (?:provide|perform|offer|supply)s? (?!(?:you|our|the|your)\b)")  # what they do, not what for
_BOTH = lazy(
    r"(?i)\b(?:use|uses|process)\b[^.;:]{0,24}\b(?:and|or)\b[^.;:]{0,14}\b(?:shar|disclos|transfer)|"
    r"\b(?:shar\w+|disclos\w+)\b[^.;:]{0,14}\b(?:and|or) (?:otherwise |also )?(?:use|process)\b"
)
_OBJECTS = lazy(r"(?i) objects?\b")  # “local shared objects”
_FRAGMENT = lazy(
    r"(?i)\W*(?:\w{1,3}[).] )?(?:to|for|in order to|when|where|as) |(?!(?:we|you|the|if|in|this|these|our|"
    r"your)\b)(?:\W*\w+\W+){1,8}\Z|\W*[A-Z][\w ,/&-]{2,50}: [A-Z]?[a-z]+ing "
)
_DOING = lazy(r"(?i)\W*(?:\w{1,3}[).] )?(?:to \w+|[a-z]+ing) (?!information\b|data\b|details\b|address)")
"""“To send …”, “keeping …”: what is done, not what it is done with."""
_INFINITIVE = lazy(r"\W*(?:\(?[a-z0-9]{1,3}[).] )?To [a-z]")
_PURPOSES = lazy(
    r"(?i)\b(?:purposes?|reasons?)\b[^.;]{0,80}\Z|\b(?:use|process) (?:\w+ ){0,3}(?:information|data|it)\W*\Z"
)
_AIM = lazy(r"(?i)(?:to|for) \w")
_OBJECT = 30  # characters from a verb of using to its object
_NEXT = 12  # characters from “need to” to the verb of sharing that it belongs to


def start_of(reading: Reading) -> tuple[int, Match | None] | None:
    """From where on a clause tells purposes of a use, and the verb that its stance hangs on; None where it tells of none."""
    if (reading.has("process.right") and not reading.has("use.of-data")) or is_retention(reading):
        return None
    if any(lead.has("process.right") and _RIGHTS.search(lead.text) for lead in reading.leads):
        return None  # the terms of a right
    permits = reading.first("use.permits")
    if permits is not None:
        return permits.end, permits
    contacting = reading.first("use.contacting")
    if contacting is not None and not reading.has("process.right", "process.child"):
        return contacting.start, contacting
    if reading.lead is not None and reading.lead.has("share.link"):
        return None  # a list of other companies' policies
    use = used(reading) or _of_category(reading)
    if use is not None and is_theirs(reading, use):
        return None
    if use is not None and not _shared_first(reading, use) and not _AS_USED.search(reading.text, 0, use.start):
        sends = reading.first("use.sends")
        return (use if sends is None else min(use, sends)).start, use
    return _framed(reading) or _collected(reading) or ((0, None) if _member(reading) else _helping(reading))


def _framed(reading: Reading) -> tuple[int, Match | None] | None:
    """Purposes in a frame without data for its object: a message sent, a tool used, “the purpose of … is”."""
    for name in ("use.our-marketing", "use.sends"):
        told = reading.first(name)
        if told is not None:
            return told.start, told
    tools = reading.first("use.tools")
    if tools is not None and not _SERVING.match(reading.text, tools.end):
        return tools.end, tools
    tool = reading.first("use.tool")
    if tool is not None:
        return purpose_start(reading, tool.start), tool
    told = reading.first("use.purpose-is")
    return None if told is None else (told.end, told)


def _collected(reading: Reading) -> tuple[int, Match | None] | None:
    """What data is collected, kept or needed for."""
    collected = next(
        (
            match
            for match in reading.own.get("use.collected-for", ())
            if not _LEGAL.search(reading.text, max(0, match.start - 20), match.start)
        ),
        None,
    )
    if collected is None or _shared_first(reading, collected):
        return None
    joined = reading.first("purpose.data-combination")
    start = min(purpose_start(reading, collected.start), joined.start if joined is not None else len(reading.text))
    return (start, collected) if start < len(reading.text) else None


def _of_category(reading: Reading) -> Match | None:
    """A verb of using whose object is data that the vocabulary names: “we use your photo so that …”."""
    terms = reading.terms.get("data-categories", ())
    return next(
        (
            verb
            for verb in reading.own.get("process.use", ())
            if any(verb.end < term.start < verb.end + _OBJECT for term in terms)
            and purpose_start(reading, verb.end) < len(reading.text)
        ),
        None,
    )


def _helping(reading: Reading) -> tuple[int, Match | None] | None:
    """Purposes told without a verb of use: “helps us understand”, “required for”, under a heading that announces uses."""
    if reading.lead is not None and reading.lead.has("process.share", "process.right"):
        return None
    lets = reading.first("use.lets")
    if (
        lets is not None
        and role(reading, lets) != "individual"
        and not _shared_first(reading, lets)
        and (
            reading.says("process.personal")
            or announces(reading, "cookies", "use")
            or any(match.end <= lets.start for match in reading.terms.get("data-categories", ()))
        )
    ):
        return lets.start, lets
    aims = announces(reading, "use") and _AIM.match(reading.text)
    serves = reading.first("use.serves")
    if (
        serves is not None
        and not aims
        and not _shared_first(reading, serves)
        and announces(reading, "cookies", "collection", "use")
    ):
        return serves.start, serves
    if announces(reading, "cookies") and reading.clause.kind in {"item", "line"} and _LABEL.match(reading.text):
        return reading.text.index(":") + 1, None
    told = _DATA_FOR.match(reading.text)
    if told is not None and any(match.end <= told.end() for match in reading.terms.get("data-categories", ())):
        return told.end() - len(told[1]), None
    if aims or (announces(reading, "use") and reading.has("use.we-do")):
        return 0, reading.first("use.we-do")
    if announces(reading, "use") and reading.has("process.to") and not reading.has("process.share", "process.right"):
        tail = purpose_start(reading, 0)
        if reading.has("process.personal") or any(
            match.end <= tail for match in reading.terms.get("data-categories", ())
        ):
            return tail, None
    if announces(reading, "collection") and len(reading.text.split()) < 30 and reading.keys("data-categories"):
        tail = purpose_start(reading, 0)
        if tail < len(reading.text):
            return tail, None
    return None


def is_retention(reading: Reading) -> bool:
    """Whether the clause says how long data is kept, so that its purposes are those of keeping it."""
    return reading.says("use.as-long-as", "use.until") and _KEPT_AND_USED.search(reading.text) is None


def _shared_first(reading: Reading, use: Match) -> bool:
    """Whether the clause is about sharing: then its purposes are those of the sharing."""
    shared = reading.first("process.share")
    both = _BOTH.search(reading.text)
    return (
        shared is not None
        and (both is None or shared.start < both.start())  # “we share it where its use or disclosure is needed to …”
        and _OBJECTS.match(reading.text, shared.end) is None
        and (shared.start <= use.end + _NEXT or not reading.has("process.use"))
        and not reading.has("use.permits")
    )


def _member(reading: Reading) -> bool:
    """Whether the clause is a member of a list of uses: its lead-in uses data, or the heading announces uses."""
    lead = _opened(reading) or reading.lead
    if lead is not None:
        if lead.has("process.share", "process.right") and not lead.has("use.of-data"):
            return False
        if (
            lead.lead is not None
            and lead.text.rstrip().endswith(":")
            and _AIM.match(lead.text.lstrip())
            and _member(lead)
        ):
            return True  # “To run our business, for example:” under “we use your data:”
        if lead.has("process.share") and _FRAGMENT.match(reading.text) is None:
            return False  # a sentence of its own on sharing
        if lead.text.rstrip().endswith(".") and not _OPENS.search(lead.text):
            return False
        used = lead.has("use.of-data", "use.collected-for", "use.lets") or (
            lead.has("process.use", "process.purpose")
            and not lead.has("process.include")
            and lead.text.rstrip().endswith(":")
        )
        if used:
            open_end = (
                lead.text.rstrip(" :").lower().endswith(("information", "data", "collect", "include", "includes"))
            )
            return not open_end or _DOING.match(reading.text) is not None or _names_no_data(reading)
        if lead.has("process.collect", "process.share"):
            return False
    if reading.clause.kind not in {"item", "line"} or reading.has("process.share"):
        return False
    return announces(reading, "use") or (lead is None and not reading.has("use.securing") and is_among_uses(reading))


def _names_no_data(reading: Reading) -> bool:
    """“Marketing” under “how we use your data:”; “billing information” under it may be what is used."""
    return (
        not reading.has("process.personal") and not reading.keys("data-categories") and bool(reading.keys("purposes"))
    )


def _opened(reading: Reading) -> Reading | None:
    """The sentence “… for the following purposes:” above infinitives that stand on its own level: “To send …”."""
    if _INFINITIVE.match(reading.text) is None:
        return None
    for above in reading.earlier():
        if _INFINITIVE.match(above.text) is None:
            opens = above.text.rstrip().endswith(":") and above.has("use.of-data") and _PURPOSES.search(above.text)
            return above if opens else None
    return None
