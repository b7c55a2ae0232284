"""What a denial of sharing or selling is limited to: others' duty, another verb, a sense of “sell”, children's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Subject

_BEFORE = 80  # characters looked at before a verb
_OTHERS_DUTY = lazy(
    r"(?i)(?:(?<!\bwe )(?<!\bwe are )\b(?:obligated|obliged|required|bound|instructed|forbidden|permitted|allowed)|"
    r"\b(?:requires?|obliges?|instructs?|forbids?) (?:\w+ ){1,4}?)(?: ?\w+){0,2}? ?\bnot to (?:\w+\W+){0,3}\Z"
)
"""Before a verb: “who are obliged not to disclose”, “we require them not to disclose”."""
_ALREADY = lazy(r"(?i)\b(?:not|never)\W+(?:\w+\W+){1,8}?(?:information|data|details|content|records|images)\s+\Z")
"""Before a participle: “will not copy the data shared in a lesson” denies the copying."""
_RELATIVE = lazy(
    r"(?i)\b(?:information|data|details|content|anything)\s+(?:that |which )?(?:we|i|it)\s+(?:(?:may|might|will|can|have|do) )?\Z"
)
"""Before a verb in a relative clause: “no right to use the data we share” denies the use."""
_KEPT_AWAY = lazy(
    r"(?i)\b(?:stored|kept|held|housed|located|maintained|environments?|servers?|facilit\w+|systems?)\b[^.;]{0,80}"
    r"\bnot (?:\w+ ){0,2}?\Z"
)
_OPEN_TO = lazy(r"(?i)\w+(?: \w+)? to the (?:general )?public\b")
"""“Stored on servers that are not accessible to the public” tells how data is secured."""
_IS_MEASURE = lazy(r"(?i)\bmeasures? to (?:ensure|make sure|see to it|guarantee)\b")
"""“This is a security measure to ensure that data is not disclosed” tells how data is protected."""
_THROUGH = lazy(r"(?i) (?:\w+ )?through\b")
"""“Never passes through our servers” denies no passing on."""
_FOR_MONEY = lazy(
    r"(?i)\b(?:in (?:exchange|return) )?for (?:(?!\bany\b)\w+ ){0,2}?(?:money|payment|cash|consideration|compensation|profit)\b|"
    r"\bin (?:exchange|return) for (?:\w+ ){0,3}?value\b"
)
_SENSE = lazy(
    r"(?i)\b(?:in|within|under) (?:the|its|a|any) (?:\w+,? ){0,2}?(?:conventional|traditional|usual|ordinary|common|commonly "
    r"understood|literal|normal|everyday) (?:sense|meaning|definition|understanding|usage?)\b(?: of (?:the|that) (?:word|"
    r"term))?|\b(?:that|which) (?:\w+ )?identif(?:y|ies) (?:you|users?|individuals?|customers?|a person)\b(?: personally| "
    r"directly)?"
)
_OF_CHILDREN = lazy(
    r"(?i)\b(?:of|about|from|on|concerning|belonging to) (?:(?:any|the|our|those|anyone|all|a|known|actual|persons?|people|"
    r"individuals?|consumers?|users?|customers?|someone|who|whom|that|we|know|are|is|to|be|aged?|ages) ){0,8}?"
    r"(?:child(?:ren)?|minors?|kids|teen(?:ager)?s|under|below|younger|less than)\b(?! the (?:terms|law|control|policy))|"
    r"\b(?:child(?:ren)?|minor|kid)s?['’]s? (?:\w+ )?(?:information|data|details)\b"
)


def denies_other(reading: Reading, verb: Match) -> bool:
    """Whether what is denied is another verb, or only a sale: “not disclose it for money”."""
    start = max(0, verb.start - _BEFORE)
    if _THROUGH.match(reading.text, verb.end) or _IS_MEASURE.search(reading.text, start, verb.start):
        return True
    participle = reading.text[verb.start : verb.end].lower().endswith("ed")
    return (participle and _ALREADY.search(reading.text, start, verb.start) is not None) or (
        _FOR_MONEY.search(reading.text, verb.end) is not None
        or _RELATIVE.search(reading.text, start, verb.start) is not None
        or is_kept_away(reading, verb)
    )


def is_kept_away(reading: Reading, verb: Match) -> bool:
    """Whether what is denied to the public is the way to where data is stored: a measure of security."""
    return (
        _OPEN_TO.match(reading.text, verb.start) is not None
        and _KEPT_AWAY.search(reading.text, max(0, verb.start - 2 * _BEFORE), verb.start) is not None
    )


def told_of(reading: Reading, verb: Match) -> bool:
    """Whether the verb stands in a relative clause without a denial of its own: “we never share information we receive”."""
    return _RELATIVE.search(reading.text, max(0, verb.start - _BEFORE), verb.start) is not None


def is_others(reading: Reading, verb: Match) -> bool:
    """Whether it is others who must not do what the verb says: “vendors, who are obliged not to disclose it”."""
    return _OTHERS_DUTY.search(reading.text, max(0, verb.start - _BEFORE), verb.start) is not None


def sense(reading: Reading) -> str | None:
    """What a denial is limited to: a sense of “sell” (“in the usual meaning”, “for cash”), or data “that identifies you”."""
    found = _SENSE.search(reading.text) or _FOR_MONEY.search(reading.text)
    return found[0].strip() if found else None


def subjects(reading: Reading) -> tuple[Subject, ...]:
    """Children, where a denial is about their data alone."""
    return ("children",) if _OF_CHILDREN.search(reading.text) else ()
