"""How long a table says that data is kept: a row with a cell for the period or for what ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.columns import cell, is_of_cookies, roles
from policy_lint.extraction.retention_places import periods_of
from policy_lint.policy.statements import Retention
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Reading

_NOT_KEPT = lazy(
    r"(?i)\W*(?:(?:is |are )?(?:not|never) (?:stored|retained|kept|saved|persisted|logged)|none|no retention|not applicable "
    r"\(not stored\)|(?:deleted|discarded) immediately|zero retention)\b[^;|]{0,60}"
)
_RULE = lazy(
    r"(?i)\W*(?:(?:stored|kept|retained|held|deleted|removed|erased|available|active|only) )?(?:until|till|while|whilst|"
    r"during|for "
    r"(?:as|so) long as|(?:as|so) long as|for the (?:duration|life\w*|length|term)|(?:the )?(?:duration|life\w*|length|term) "
    r"of|"
    r"(?:user |customer )?(?:account|session|subscription|contract|membership|employment)(?: (?:life\w*|duration|term|length)| "
    r"(?:is )?(?:active|open))|after|upon|on (?:account|deletion|closure|request|termination|cancellation|logout|withdrawal)|"
    r"once|"
    r"at the end|end of|immediately (?:after|upon)|when|indefinite(?:ly)?|permanent(?:ly)?)\b"
)
_VAGUE = lazy(
    r"(?i)\b(?:necessary|needed|need it|required?|reasonable|appropriate|relevant|useful|legal(?:ly)? (?:requirements?|"
    r"obligations?)"
    r"|per (?:law|legal)|as required)\b"
)
_ALL = lazy(r"(?i)\W*(?:all |any |your |the )*(?:personal )?(?:data|information|everything|records)\W*")
_START = lazy(r"(?i)\b(?:after|following|from|since|past|post)\b[^.;,|()]{2,80}|\bpost-\w+")
_STOP = lazy(r"[;,.()|]")
_OTHER = ("other-data",)
_SUMS = frozenset({"personal-data", "other-data"})
_LONGEST = 160  # characters of a rule that is quoted


def in_row(reading: Reading) -> Iterator[Retention]:
    """What a row says of keeping, in the cell of its column on that."""
    place = cell(reading, "retention")
    if place is None or is_of_cookies(reading):
        return
    told = " ".join(reading.text[slice(*place)].split())
    data = _data(reading)
    if _NOT_KEPT.fullmatch(told):
        yield Retention(kind="retention", data=data, stance="denied")
        return
    periods = [found for found in periods_of(reading) if place[0] <= found.start < place[1]]
    rule = told.strip(" .;") if _RULE.match(told) and len(told) <= _LONGEST else None
    if rule is None and periods:
        rule = _by_law(reading, *place)
    for index, period in enumerate(periods):
        start = _START.search(reading.text, period.end, place[1])
        yield Retention(
            kind="retention", data=data, period=period.value, criterion=rule if not index else None,
            starts=" ".join(start[0].split()) if start else None,
        )  # fmt: skip
    if not periods and (rule or _VAGUE.search(told)):
        vague = _VAGUE.search(told) is not None
        yield Retention(kind="retention", data=data, criterion=None if vague else rule, vague=vague)


def _by_law(reading: Reading, start: int, end: int) -> str | None:
    """The law that a cell gives as the reason of a period: “6 years (tax law requirement)”."""
    law = next(iter(reading.near("keep.law", start, end)), None)
    stop = _STOP.search(reading.text, law.end, end) if law is not None else None
    return None if law is None else " ".join(reading.text[law.start : stop.start() if stop else end].split())


def _data(reading: Reading) -> tuple[str, ...]:
    """What is kept: all that stands in the cells of data, data that has no name, or nothing where the row is on all data."""
    listed = [*zip(roles(reading.clause.header), reading.clause.cells, strict=False)]
    places = [place for role, place in listed if role == "data"] or [listed[0][1]]
    found = dict.fromkeys(
        match.key
        for match in reading.terms.get("data-categories", ())
        if any(low <= match.start < high for low, high in places)
    )
    if set(found) - _SUMS:
        return tuple(key for key in found if key not in _SUMS)
    return () if found or any(_ALL.fullmatch(reading.text, *place) for place in places) else _OTHER
