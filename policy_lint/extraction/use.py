"""What personal data is used for, and on which legal basis."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.extraction.bases import CUES as BASES
from policy_lint.extraction.bases import basis_in_cell, legal_bases
from policy_lint.extraction.processing import announces, purpose_start, stance_of, subjects_of
from policy_lint.extraction.purposes import CUES as PURPOSES
from policy_lint.extraction.purposes import purposes
from policy_lint.extraction.stance import is_exclusive
from policy_lint.policy.statements import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Actor, Statement

CUES: Cues = {
    **PURPOSES,
    **BASES,
    "use.of-data": (
        (
            "use|uses|used|using|utilise*|utilize*|process|processes|processed|processing ..10 information|data|details|it|"
            "them|pii|cookies|cookie|beacons|technologies|analytics|identifiers|address|addresses|number|profile|recordings|"
            "name|location|preferences|history|responses|content"
        ),
        (
            "information|data|it|them|pii|cookies|technologies|address|number|logs ..8 is|are|be ..3 used|processed|utilised|"
            "utilized"
        ),
        "use|uses|processing of ..4 information|data|details",
        "following|these|those|for ..2 purposes|purpose", "in order to", "used to|for", "we|may ..2 use to|for",
        "use|uses|using cookies|analytics|advertising", "set ..5 cookies|cookie",
    ),
    "use.collected-for": (
        (
            "collect*|gather*|obtain*|request*|need|require|requires|store|stores|stored|ask|record|track*|combine|maintain|"
            "analyze|analyse|process*|keep|access|hold ..30 to|for|so"
        ),
        "retained|stored|kept ..8 for",
    ),
    "use.we-do": (
        (
            "we|i ..2 send|contact|notify|email|use|provide|process|monitor|analyze|analyse|personalize|personalise|display|"
            "track|improve|respond|communicate|market|verify"
        ),
    ),
    "use.lets": ("help|helps|helping|allow|allows|enable|enables|let|lets ..2 us|you|our|we",),
    "use.serves": ("required|necessary|needed|essential ..2 for|to", "used ..3 to|for"),
    "use.our-marketing": ("market|markets|marketing to ..2 children|minors|you|anyone",),
    "use.as-long-as": (
        "as long as", "only ..3 as", "long as ..3 necessary", "period|time ..3 necessary",
        "obliged|required to keep|retain|store", "not ..3 deleted|erased",
    ),
    "use.securing": (
        (
            "security|protective|physical|technical|reasonable|appropriate|organizational|administrative|safety ..4 measures|"
            "safeguards|procedures|controls|means"
        ),
        "encryption|ssl|firewalls|firewall", "keep your ..3 secure|safe",
        "secure server|servers",
    ),
    "use.committed": ("committed|commitment to",),
    "use.permits": (
        (
            "permit|allow|authorize|authorise|let ..3 vendors|partners|providers|parties|party|third-party|companies|"
            "advertisers|them|anyone|recipients|types ..8 to use|process"
        ),
    ),
}  # fmt: skip

_LABEL = re.compile(r"[^:]{2,60}:\s")
# What reads like a use but is a promise, a definition or a duty put on others.
_ELSEWHERE = (
    "notice.new-purpose",
    "notice.retroactive-change",
    "notice.definition",
    "notice.vendor-obligations",
    "notice.scope",
    "notice.change",
    "use.committed",
    "use.securing",
)
_THE_BASIS = re.compile(
    r"(?i)\b(?:legal|lawful) (?:basis|bases|grounds?) (?:for|of) (?:(?:this|that|the|these|such|data|our|your|personal) ){1,3}"
    r"(?:processing|use|collection|storage)\b|\b(?:this|the|such) (?:data )?processing (?:is|takes place|happens|occurs)\b"
)
_BACK = 12  # clauses before “the legal basis for this processing” in which its purpose may stand
_SEMICOLONS = re.compile(r";\s*(?:and\s+|or\s+)?")


def detect(reading: Reading) -> Iterator[Statement]:
    """The uses that a clause states, one for each part between semicolons."""
    clause = reading.clause
    if clause.kind == "heading":
        return
    if clause.cells:
        yield from _row(reading)
        return
    if _of_others(reading):
        return
    if reading.has(*_ELSEWHERE) and not reading.has("use.permits"):
        return
    bases = legal_bases(reading)
    found = _start(reading)
    if found is None:
        if bases and _of_processing(reading):
            own = () if reading.has("process.right", "process.share") or _is_retention(reading) else purposes(reading)
            named = own or _told_before(reading)
            yield Use(kind="use", purposes=named, legal_bases=bases)
        return
    start, verb = found
    stance, condition = stance_of(reading, verb)
    bases = bases or (_led(reading) if stance != "denied" else ())
    parts = _parts(reading.text, start)
    for index, (first, last) in enumerate(parts):
        named = purposes(reading, first, last)
        if not named and not (bases and index == 0):
            continue
        if not named and stance != "denied":
            named = _told_before(reading)
        if reading.has("notice.purpose-limitation") and set(named) <= {"collected-purpose", "other-purpose"}:
            continue
        quote = None
        if len(parts) > 1:
            quote = _quote(reading.text, parts, index)
        yield Use(
            kind="use", purposes=named, legal_bases=bases, stance=stance, condition=condition, exclusive=_only(reading, start),
            actor=_actor(reading), subjects=subjects_of(reading) if stance == "denied" else (),
            data=_data(reading, start), quote=quote,
        )  # fmt: skip


def _of_others(reading: Reading) -> bool:
    """Whether third parties, not the operator, are said to collect."""
    return reading.has("collection.third-actor") and not reading.has("collection.we", "use.permits")


def _of_processing(reading: Reading) -> bool:
    return (
        reading.says("basis.processing", "basis.frame", "process.personal")
        or reading.lead is not None
        or len(reading.text.split()) < 12
    )


def _told_before(reading: Reading) -> tuple[str, ...]:
    """The purposes that “the legal basis for this processing is …” goes back to: those told last before it in the section."""
    if not _THE_BASIS.search(reading.text):
        return ()
    above, steps = reading.before, 0
    while above is not None and steps < _BACK:
        start = _start(above)
        named = purposes(above, start[0], len(above.text)) if start is not None else ()
        if named and stance_of(above, start[1] if start is not None else None)[0] != "denied":
            return named
        above, steps = above.before, steps + 1
    return ()


def _led(reading: Reading) -> tuple[str, ...]:
    """The bases that the lead-in gives for all its items."""
    return legal_bases(reading.lead) if reading.lead is not None and reading.lead.has("basis.frame") else ()


def _start(reading: Reading) -> tuple[int, Match | None] | None:
    """From where on a clause tells purposes of a use, and the verb that its stance hangs on; None where it tells of none."""
    if (reading.has("process.right") and not reading.has("use.of-data")) or _is_retention(reading):
        return None
    permits = reading.first("use.permits")
    if permits is not None:
        return permits.end, permits
    use = reading.first("use.of-data")
    if use is not None and not _shared_first(reading, use):
        return use.start, use
    market = reading.first("use.our-marketing")
    if market is not None:
        return market.start, market
    collected = reading.first("use.collected-for")
    if collected is not None and not _shared_first(reading, collected):
        joined = reading.first("purpose.data-combination")
        start = min(purpose_start(reading, collected.start), joined.start if joined is not None else len(reading.text))
        if start < len(reading.text):
            return start, collected
    if _member(reading):
        return 0, None
    return _helping(reading)


def _helping(reading: Reading) -> tuple[int, Match | None] | None:
    """Purposes told without a verb of use: “helps us understand”, “required for”, under a heading that announces uses."""
    if reading.lead is not None and reading.lead.has("process.share", "process.right"):
        return None
    lets = reading.first("use.lets")
    if lets is not None and (reading.says("process.personal") or announces(reading, "cookies", "use")):
        return lets.start, lets
    serves = reading.first("use.serves")
    if serves is not None and announces(reading, "cookies", "collection", "use"):
        return serves.start, serves
    if announces(reading, "cookies") and reading.clause.kind in {"item", "line"} and _LABEL.match(reading.text):
        return reading.text.index(":") + 1, None
    if announces(reading, "use") and (reading.has("use.we-do") or re.match(r"(?i)(?:to|for) \w", reading.text)):
        return 0, reading.first("use.we-do")
    if announces(reading, "collection") and len(reading.text.split()) < 30 and reading.keys("data-categories"):
        tail = purpose_start(reading, 0)
        if tail < len(reading.text):
            return tail, None
    return None


def _is_retention(reading: Reading) -> bool:
    """Whether the clause says how long data is kept, so that its purposes are those of keeping it."""
    return reading.has("use.as-long-as")


def _shared_first(reading: Reading, use: Match) -> bool:
    """Whether the clause is about sharing: then its purposes are those of the sharing."""
    shared = reading.first("process.share")
    return (
        shared is not None
        and (shared.start < use.start or not reading.has("process.use"))
        and not reading.has("use.permits")
    )


def _member(reading: Reading) -> bool:
    """Whether the clause is a member of a list of uses: its lead-in uses data, or the heading announces uses."""
    lead = reading.lead
    if lead is not None:
        if lead.has("process.share", "process.right") and not lead.has("use.of-data"):
            return False
        used = lead.has("use.of-data", "use.collected-for", "use.lets") or (
            lead.has("process.use", "process.purpose")
            and not lead.has("process.include")
            and lead.text.rstrip().endswith(":")
        )
        if used:
            return (
                not lead.text.rstrip(" :").lower().endswith(("information", "data", "collect", "include", "includes"))
            )
        if lead.has("process.collect", "process.share"):
            return False
    return reading.clause.kind in {"item", "line"} and announces(reading, "use") and not reading.has("process.share")


def _parts(text: str, start: int) -> list[tuple[int, int]]:
    """The stretches between semicolons from an offset on; one where there are fewer than two semicolons."""
    cuts = list(_SEMICOLONS.finditer(text, start))
    inner = [match for match in cuts if match.end() < len(text)]
    if len(inner) < 2:
        return [(start, len(text))]
    edges = [start, *(match.end() for match in inner)]
    ends = [*(match.start() for match in inner), len(text)]
    return list(zip(edges, ends, strict=True))


def _quote(text: str, parts: list[tuple[int, int]], index: int) -> str | tuple[str, ...]:
    """A part with the words that introduce all of them."""
    first = " ".join(text[: parts[0][1]].split())
    if index == 0:
        return first
    start, end = parts[index]
    marker = re.search(r"(?i)\b(?:to|for)\b|:", text[: parts[0][1]])
    lead = " ".join(text[: marker.end() if marker else parts[0][1]].split())
    return (lead, " ".join(text[start:end].split()))


def _only(reading: Reading, start: int) -> bool:
    return is_exclusive(reading) and any(abs(match.start - start) < 60 for match in reading.own.get("process.only", ()))


def _actor(reading: Reading) -> Actor:
    return "third-party" if reading.has("use.permits") else "controller"


def _data(reading: Reading, start: int) -> tuple[str, ...]:
    """The data tied to the purpose, where the clause names some before it."""
    found = [match.key for match in reading.terms.get("data-categories", ()) if match.end <= start]
    return tuple(key for key in dict.fromkeys(found) if key != "personal-data")


def _row(reading: Reading) -> Iterator[Statement]:
    """A table row under a header with a column for purposes or for legal bases."""
    header = reading.clause.header
    names: list[str] = []
    bases: list[str] = []
    tied: list[str] = []
    purposed = False
    for title, (start, end) in zip(header, reading.clause.cells, strict=False):
        lower = title.lower()
        if re.search(r"\b(?:legal|lawful|ground)\b", lower):
            bases += basis_in_cell(reading, start, end)
        elif re.search(r"\b(?:purposes?|why|use|uses|how we)\b", lower) and "who" not in lower:
            purposed = True
            names += purposes(reading, start, end)
        elif re.search(r"\b(?:information|data|collect)\b", lower) and "who" not in lower:
            tied += [
                match.key
                for match in reading.terms.get("data-categories", ())
                if start <= match.start and match.end <= end
            ]
    if purposed and not names and not bases:
        names = ["other-purpose"]
    if names or bases:
        yield Use(
            kind="use",
            purposes=tuple(dict.fromkeys(names)),
            legal_bases=tuple(dict.fromkeys(bases)),
            data=tuple(dict.fromkeys(tied)),
        )
