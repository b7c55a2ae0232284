"""Does a clause affirm, deny, or affirm under a condition? Negation and condition, read with the lead-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Stance

CUES: Cues = {
    "stance.negation": (
        "not|never|neither|nor|cannot", "no longer", "don't|doesn't|didn't|won't|can't|isn't|aren't|wasn't|weren't|haven't|hasn't",
        "shall|will|do|does|may no", "refrain* from", "without collecting|sharing|selling|disclosing", "no personal|personally|information|data|cookies|third",
    ),
    # Negations that do not deny the verb they stand before.
    "stance.no-negation": (
        "not only", "not limited to", "not be limited to", "no later than", "no more than", "no less than", "not less than",
        "whether or not", "if you do not|don't", "if you are not", "not necessarily", "do not hesitate", "no longer than",
        "no longer needed|necessary|required", "unless you do not", "not exceeding",
    ),
    "stance.condition": (
        "unless", "except", "only if", "only when", "only with your consent|permission|authorization|authorisation", "provided that",
        "with your explicit|express|prior? consent", "subject to", "in the event", "if you", "if we", "if required", "when required",
        "where required", "where permitted", "as permitted", "in case", "other than",
    ),
    "stance.exception": ("except", "unless", "other than", "with the exception", "excluding"),
}  # fmt: skip


def stance(reading: Reading, at: Match | None = None) -> Stance:
    """The stance of what is said at a match: denied by a negation shortly before it, or by a negated lead-in.

    A denial survives its exceptions (“we do not sell, except …”); an affirmation with an “if” or “unless” is conditional.
    """
    if is_denied(reading, at):
        return "denied"
    return "conditional" if reading.has("stance.condition") else "affirmed"


def is_denied(reading: Reading, at: Match | None = None) -> bool:
    """Whether a negation governs the match: it stands in the same clause at most eight words before it."""
    excused = reading.own.get("stance.no-negation", [])
    limit = at.start if at is not None else len(reading.text)
    for negation in reading.own.get("stance.negation", []):
        if any(other.start <= negation.start < other.end for other in excused) or negation.start > limit:
            continue
        between = reading.text[negation.end : limit]
        if at is None or (len(between.split()) <= 8 and not any(mark in between for mark in ";:.") and " but " not in between):
            return True
    if at is None or reading.lead is None or reading.has("stance.negation"):
        return reading.lead is not None and is_denied(reading.lead) if at is None else False
    return is_denied(reading.lead)


def exceptions(reading: Reading) -> tuple[str, ...]:
    """What an “except …” or “unless …” takes out, in the words of the text."""
    cue = reading.first("stance.exception")
    if cue is None:
        return ()
    return (reading.text[cue.end :].strip(" ,:;.").strip(),)
