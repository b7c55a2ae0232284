"""Collecting told without a verb of collecting: “we note your name”, “your address is needed”, “the clinic keeps a record of …”.

Such verbs say much else as well, so a frame counts only with an operator for its subject, or as a passive, and with data of a
known kind right beside it: “we ask for your name”, never “we ask for your patience”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.collected_data import data_between
from policy_lint.extraction.data_words import SUMS
from policy_lint.extraction.processing import purpose_start
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_NEAR = 110
"""Characters beside a frame in which its data begins or ends."""
_LIGHT = lazy(
    r"(?i)\W*(?:(?:your|their|the|an?|his|her|its|our|users?|visitors?|customers?|members?|following|certain|some|only|also|such|of|"
    r"information|data|details|about|on|as|full|first|either|both|additional|basic|personal|us|me|for|with|any|all|one|types?|"
    r"categories|kinds|access|permission|to|no|not|more|than|and|or|individual|email|of)\W+){0,8}(?:[\w’'-]+\W+){0,3}"
)
"""What may stand between a frame and the first data: no other object."""
_LISTED = lazy(
    r"(?i)[^.;:]{0,24}\b(?:information|data|details)\b[^.;:]*\b(?:i\.e\.|namely|such as|including|e\.g\.)[\s,]*(?:[\w’'-]+ ){0,2}"
)
"""“… accesses the data that he has given when he registered, i.e. his name”."""
_TAIL = lazy(r"(?i)\W*(?:(?:and|or|etc|may|will|must|can|also|could|might|\w+)\W+){0,3}")
_GERUND = lazy(r"(?i)(?:providing|provision|disclosure|entering|giving|stating|indication)\b")
_CHOICE = lazy(
    r"(?i)[^.;]{0,50}\b(?:is|are|remains?) (?:\w+ )?(?:optional|voluntary|mandatory|obligatory|compulsory|required)\b"
)
_NONE = lazy(r"(?i)\bto\b(?! (?:know|be)\b)|\b(?:not|never|\w+n['’]t)\b.*\bkeeps?\Z")
_BREAK = lazy(r"[.;:!?]\s")


def framed(reading: Reading) -> tuple[int, int, Match] | None:
    """The words that say what is collected, and the frame that says so; None where there is none."""
    if not reading.has("taking.active", "taking.given", "taking.passive") or reading.asks:
        return None
    if reading.has("taking.no", "process.right", "process.child"):
        return None
    for match in reading.own.get("taking.active", ()):
        end = purpose_start(reading, match.end)
        known = _known(reading, match.end, min(end, match.end + _NEAR))
        if (
            known
            and _is_whole(reading, match)
            and (
                _LIGHT.fullmatch(reading.text, match.end, known[0].start)
                or _LISTED.fullmatch(reading.text, match.end, known[0].start)
            )
        ):
            return match.start, end, match
    if reading.has("process.share"):
        return None
    for match in reading.own.get("taking.given", ()):
        if _known(reading, match.start, min(len(reading.text), match.end + _NEAR)):
            return match.start, purpose_start(reading, match.end), match
    for match in reading.own.get("taking.passive", ()):
        start = max(0, match.start - _NEAR)
        start = max([start, *(found.end() for found in _BREAK.finditer(reading.text, start, match.start))])
        known = _known(reading, start, match.start)
        if known and _TAIL.fullmatch(reading.text, known[-1].end, match.start):
            return start, match.start, match
    return None


def _known(reading: Reading, start: int, end: int) -> list[Match]:
    """The words between two offsets that name data of a known kind; none where all of them only look so."""
    if not set(data_between(reading, start, end)) - SUMS:
        return []
    worded = [match for name in reading.named("data.") for match in reading.own[name]]
    return sorted(
        match
        for match in (*reading.terms.get("data-categories", ()), *worded)
        if start <= match.start and match.end <= end and match.key not in SUMS
    )


def _is_whole(reading: Reading, match: Match) -> bool:
    """Whether a gerund has its verb (“providing your number is optional”); other frames are no aims (“to store your name”).

    Nor are they denials of keeping, which say that data was had.
    """
    if _GERUND.match(reading.text, match.start):
        return _CHOICE.match(reading.text, match.end) is not None
    return _NONE.search(reading.text, match.start, match.end) is None
