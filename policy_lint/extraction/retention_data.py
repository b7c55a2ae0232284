"""Which data a statement on keeping is of: what stands in the part of the clause that says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

WIDEST = "personal-data"
_SKIPPED_DATA = frozenset({WIDEST, "other-data"})
_OF_AGE = lazy(r"(?i)\b(?:under|over|below|above) (?:the )?\Z|\d\W{0,3}(?:years? )?(?:of )?\Z")
"""Before “age” where it is an event: “until the patient is 25 years of age”."""
_PASSIVE = lazy(
    r"(?i)\b(?:is|are|be|been|being|was|were)(?: (?:not|never|ever|also|only|permanently|actually)){0,2} \Z"
)
_TURN = lazy(r"(?i)[;()]|,? (?:however|but|although|though|whereas|while)\b|[.:] ")
"""Where another thought begins: “none is stored on paper; however, …”."""
_AUXILIARY = 40


def data_in(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """What is kept, named between two places; empty where only the widest words stand there."""
    found = [
        match.key
        for match in reading.terms.get("data-categories", ())
        if start <= match.start < end
        and not (match.key == "age" and _OF_AGE.search(reading.text, max(0, match.start - 12), match.start))
    ]
    if reading.has("keep.personal") and reading.has("keep.sensitive") and not found:
        return ("personal-data", "sensitive-data")
    return () if set(found) <= _SKIPPED_DATA else tuple(dict.fromkeys(found))


def _part_of(text: str, verb: Match) -> tuple[int, int]:
    """The part of the clause that a verb stands in, between turns of the sentence."""
    start, end = 0, len(text)
    for turn in _TURN.finditer(text):
        if turn.end() <= verb.start:
            start = turn.end()
        elif turn.start() >= verb.end:
            end = turn.start()
            break
    return start, end


def denied_data(reading: Reading, verb: Match) -> tuple[str, ...]:
    """What is said not to be kept: the object of the verb, in the passive its subject, else whatever the clause names."""
    start, end = _part_of(reading.text, verb)
    passive = _PASSIVE.search(reading.text, max(0, verb.start - _AUXILIARY), verb.start) is not None
    near = data_in(reading, start, verb.start) if passive else data_in(reading, verb.start, end)
    return near or data_in(reading, start, end) or data_in(reading, 0, len(reading.text))
