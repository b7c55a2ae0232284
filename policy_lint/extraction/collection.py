"""What personal data is collected, from whom, and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.extraction import contexts as where
from policy_lint.extraction.collected_data import data_between
from policy_lint.extraction.collection_cues import CUES
from policy_lint.extraction.processing import announces, matches, purpose_start, stance_of, subjects_of
from policy_lint.policy.statements import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Actor, Statement


__all__ = ["CUES", "detect"]

_RELATIVE = re.compile(
    r"(?i)\b(?:the|this|any|all|your|such) (?:\w+ )?(?:information|data|pii)\s+$|\b(?:information"
    r"|data|details|pii|cookies|any|that|which|what)\b[^.;:]{0,24}?\b(?:we|it|us|i|have|has|been|is"
    r"|are|was|were|the \w+|our \w+|\w+ (?:may|has|have))\s*"
    r"(?:(?:may|might|will|can|have|has|had|also|already|been|directly|automatically|do|currently|is|are)\s*)*$"
)
_COPULA = re.compile(
    r"(?i)[^,;]{0,60}?\b(?:includes?|including|consists?|comprises?|such as|is|are|may be|depends?"
    r"|from|when|through|about|contains?|falls?|:)\b|:"
)
_TO = re.compile(r"(?i)\b(?:to|for|purposes?|reasons?)\s*:?\s*$|purposes")
_WHEN = re.compile(r"(?i)\W*(?:when|whenever|if|while|upon)\b")
_NOT_OURS = ("process.share",)


def detect(reading: Reading) -> Iterator[Statement]:
    """The collection that a clause states, if any."""
    clause = reading.clause
    if clause.kind == "heading":
        yield from _titled(reading)
        return
    if clause.cells:
        yield from _row(reading)
        return
    region = _region(reading)
    if region is None:
        return
    start, end, verb = region
    if reading.has("notice.definition", "notice.vendor-obligations", "notice.retroactive-change") and not reading.has(
        "collection.we"
    ):
        return
    stance, condition = stance_of(reading, verb)
    if reading.says("process.child") and (stance == "denied" or reading.has("collection.aware")):
        return  # what is not collected from children is the children's clause
    opened = reading.lead is not None and where.OPENED.search(reading.lead.text) is not None
    data = (
        ()
        if verb is None and (opened or _WHEN.match(reading.text)) and not reading.has("process.examples")
        else data_between(reading, start, end)
    )
    if verb is None and not data and reading.lead is not None:
        data = tuple(key for key in data_between(reading.lead, 0, len(reading.lead.text)) if key == "personal-data")
    contexts = () if stance == "denied" else _contexts(reading, end, listed=verb is None)
    sources = () if stance == "denied" else _sources(reading, end)
    third = _actor(reading, verb)
    if not data and (not (contexts or sources) or not _speaks_of_data(reading)):
        return
    if (
        not contexts
        and data in {(), ("personal-data",)}
        and not sources
        and (verb is None or reading.has("notice.scope", "basis.consent"))
    ):
        return
    yield Collection(
        kind="collection", data=data, sources=sources, contexts=contexts, mandatory=_mandatory(reading),
        stance=stance, condition=condition, actor=third, subjects=subjects_of(reading),
    )  # fmt: skip


def _titled(reading: Reading) -> Iterator[Statement]:
    """A heading that names data collected under a condition: “Sensitive Data (If Applicable)”."""
    stance, condition = stance_of(reading)
    if stance == "conditional" and announces(reading, "collection"):
        data = data_between(reading, 0, len(reading.text))
        if data:
            yield Collection(kind="collection", data=data, stance=stance, condition=condition)


def _row(reading: Reading) -> Iterator[Statement]:
    """A table row, where its header has a column for what is collected."""
    header = [title.lower() for title in reading.clause.header]
    columns = [
        index for index, title in enumerate(header)
        if index < len(reading.clause.cells)
        and any(word in title for word in ("information", "data", "collect", "categor", "detail"))
        and not any(word in title for word in ("who ", "purpose", "why", "how ", "shar", "recipient", "retention", "protection"))
    ]  # fmt: skip
    if not columns or not any(
        "collect" in title or "categor" in title or "data" in title or "information" in title for title in header
    ):
        return
    spans = [reading.clause.cells[index] for index in columns]
    data = tuple(dict.fromkeys(key for start, end in spans for key in data_between(reading, start, end, label=False)))
    if data:
        end = len(reading.text)
        found = tuple(name.removeprefix("context.") for name in ("context.application-form",) if reading.has(name))
        yield Collection(
            kind="collection", data=data, contexts=found, sources=_sources(reading, end) if len(header) > 2 else ()
        )


def _region(reading: Reading) -> tuple[int, int, Match | None] | None:
    """The words of a clause that say what is collected, and the verb that says so; None where nothing is."""
    verb = _verb(reading)
    text = reading.text
    if verb is not None:
        start = 0 if _passive(text, verb) else verb.start
        end = purpose_start(reading, max(verb.end, _first_data(reading, start)))
        return start, end, verb
    given = reading.first("process.provide")
    if given is not None and _gives(reading, given):
        opening = reading.first("process.include")
        if opening is not None and opening.start < given.start and _listed(reading):
            return 0, purpose_start(reading, _first_data(reading, 0)), None
        return given.start, purpose_start(reading, max(given.end, _first_data(reading, given.start))), given
    if _listed(reading):
        return 0, purpose_start(reading, _first_data(reading, 0)), None
    return None


def _first_data(reading: Reading, start: int) -> int:
    """The end of the first data category after an offset: a purpose before it is none of the collection's."""
    found = next((match for match in reading.terms.get("data-categories", ()) if match.start >= start), None)
    cut = purpose_start(reading, start)
    return found.end if found is not None and found.start <= cut + 40 else start


def _verb(reading: Reading) -> Match | None:
    """The verb of a clause that says that data is collected."""
    if reading.has("process.right") and not reading.has("collection.we"):
        return None
    for verb in matches(reading, "process.collect", "process.hold"):
        before = reading.text[: verb.start]
        after = reading.text[verb.end :]
        relative = _RELATIVE.search(before) and not _passive(reading.text, verb)
        if re.search(r"(?i)\bconsent\w*(?: to)?[^,;]{0,20}$", before) or (relative and not _COPULA.match(after)):
            continue
        if relative and reading.has(*_NOT_OURS) and not reading.has("process.examples"):
            continue
        if re.search(r"(?i)\b(?:purposes?|reasons?|basis)\b[^,]{0,30}$", before) or re.search(
            r"(?i)\b(?:you|your|users?|customers?) (?:may |might |can |will |have |has )?(?:also )?$", before
        ):
            continue
        if reading.text[verb.start : verb.end].lower().startswith(
            ("receiv", "obtain", "acquir", "request", "access")
        ) and _not_taking(reading, before):
            continue
        return verb
    return None


def _not_taking(reading: Reading, before: str) -> bool:
    """Whether somebody else receives or obtains, or what is received is no data."""
    if (
        re.search(
            r"(?i)\b(?:we|i|us|app|company|application|service|also|and|or|may|automatically|owner|website|site)\b[^.;]{0,40}$",
            before,
        )
        is None
    ):
        return True
    return not reading.keys("data-categories") and not reading.has("process.personal")


def _passive(text: str, verb: Match) -> bool:
    """“… is collected”: what is collected stands before the verb."""
    return re.search(
        r"(?i)\b(?:is|are|be|been|being|was|were)\s+(?:(?:also|automatically|not|then|usually|generally|often|only|being)\s+)*$",
        text[: verb.start],
    ) is not None and text[verb.start : verb.end].lower().endswith(("ed", "ured"))


def _gives(reading: Reading, given: Match) -> bool:
    """Whether an individual's giving is the way data is collected, rather than a request, a child's mistake, a warning."""
    if reading.has("process.right", "process.child", "process.link", "process.share"):
        return False
    if reading.text[: given.start].lower().rstrip().endswith(("if", "unless")) and not reading.keys("data-categories"):
        return False
    if re.search(r"(?i)\b(?:not|never|choose not|decline|avoid)\b", reading.text[given.start : given.end + 40]):
        return False
    use = reading.first("process.use")
    if use is not None and use.start < given.start and not reading.has("process.examples"):
        return False
    return (reading.has("process.personal") or bool(reading.keys("data-categories"))) and (
        bool(data_between(reading, given.start, len(reading.text))) or reading.has("source.individual")
    )


def _listed(reading: Reading) -> bool:
    """Whether the clause goes on with what a collecting lead-in, heading or sentence before it has opened."""
    if reading.has("process.share", "process.right", "process.child"):
        return False
    if reading.lead is not None:
        lead = reading.lead
        if lead.has("process.share", "process.right") and not lead.has("process.collect"):
            return False
        if lead.has("process.to") and not lead.keys("data-categories"):
            return False
        if lead.has("use.of-data") and _TO.search(lead.text):
            return False
        if _collects(lead) or (_gathers(lead) and _introduces_data(lead)):
            return True
        if _uses(lead):
            return False
    if announces(reading, "collection"):
        if (
            reading.has("process.include")
            and reading.clause.kind == "paragraph"
            and not reading.has("process.personal")
        ):
            return False
        fragment = reading.clause.kind in {"item", "line"} and not re.search(
            r"(?i)\b(?:we|you|our|us) (?:\w+ )?(?:use|may|can|will|are|do|not|share|have)\b", reading.text
        )
        return fragment or reading.has("process.include") or _is_bare(reading.text)
    return reading.has("process.include") and _follows(reading)


def _is_bare(text: str) -> bool:
    """Whether a sentence has so few words that it can only name something."""
    return len(text.split()) <= 8


def _collects(lead: Reading) -> bool:
    return _verb(lead) is not None or any(_verb(one) is not None for one in lead.leads)


def _gathers(lead: Reading) -> bool:
    return lead.has("process.provide") or announces(lead, "collection")


def _introduces_data(lead: Reading) -> bool:
    return lead.has("process.include", "process.personal")


def _uses(lead: Reading) -> bool:
    return lead.has("process.use", "process.purpose", "process.share")


def _follows(reading: Reading) -> bool:
    """Whether “this information may include …” goes on from a sentence that collects."""
    pointing = (
        re.match(r"(?i)\s*(?:this|these|that|it|such|the|examples|personal|log|usage|[a-z]+) ", reading.text)
        is not None
    )
    before = reading.before
    steps = 0
    while pointing and before is not None and steps < 3:
        if _verb(before) is not None:
            return True
        if not before.has("process.include"):
            return False
        before, steps = before.before, steps + 1
    return False


def _contexts(reading: Reading, end: int, *, listed: bool) -> tuple[str, ...]:
    found = where.contexts(reading, end)
    if listed and reading.lead is None and not announces(reading, "collection"):
        return ()
    return found or where.heading_contexts(reading)


def _sources(reading: Reading, end: int) -> tuple[where.Source, ...]:
    found = where.sources(reading, end)
    if not found and reading.lead is not None and _collects(reading.lead):
        found = where.sources(reading.lead, len(reading.lead.text))
    return found


def _speaks_of_data(reading: Reading) -> bool:
    return reading.says("process.personal") or bool(reading.keys("data-categories"))


def _actor(reading: Reading, verb: Match | None) -> Actor:
    """Third party where one is the subject of the verb and “we” are not."""
    if verb is not None and reading.has("collection.third-actor"):
        ours = any(match.end >= verb.start >= match.start for match in reading.own.get("collection.we", ()))
        theirs = any(match.end >= verb.start >= match.start for match in reading.own["collection.third-actor"])
        if theirs and not ours:
            return "third-party"
    return "controller"


def _mandatory(reading: Reading) -> bool | None:
    if reading.has("collection.optional"):
        return False
    return True if reading.has("collection.mandatory") and reading.has("process.provide") else None
