"""Disclosures in tables of vendors: one row, one recipient, with what it does, what it gets and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.collected_data import data_between
from policy_lint.extraction.columns import cell, is_of_cookies, recipient_cell, roles
from policy_lint.extraction.engaged import kinds_of, names_in
from policy_lint.extraction.purpose_cells import aims
from policy_lint.extraction.stance import condition
from policy_lint.policy.statements import Disclosure
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Reading

_NOBODY = lazy(r"(?i)\W*(?:none|nobody|no[ -]one|n/?a|not applicable|not shared|not disclosed|tbd|total)?\W*")
_NO_ONE = lazy(
    r"(?i)\W*(?:none|nobody|no[ -]one(?: else)?|no third part(?:y|ies)|not (?:shared|disclosed)(?: with [\w ]{3,40})?)\W*"
)
_NOT_SENT = lazy(
    r"(?i)\W*(?:(?:none|nothing)\b[^.;|]{0,60}|no (?:personal )?(?:data|information|pii)\b[^.;|]{0,40}|not (?:shared|"
    r"disclosed|sent))\W*"
)
"""In the column of what a vendor gets."""
_TITLED = (
    ("affiliate", "affiliates"),
    ("partner", "partners"),
    ("third part", "third-parties"),
    ("third-part", "third-parties"),
)


def in_row(reading: Reading) -> Iterator[Disclosure]:
    """The disclosure that a row of a table of vendors states."""
    place = recipient_cell(reading)
    if place is None or _NOBODY.fullmatch(reading.text, *place):
        return
    work = [cell(reading, "purpose"), *_others(reading)]
    told, gets = cell(reading, "purpose"), cell(reading, "data")
    names = names_in(reading.text[slice(*place)])
    kinds = _kinds(reading, place, names, [spot for spot in work if spot is not None])
    if gets is not None and _NOT_SENT.fullmatch(reading.text, *gets):
        yield Disclosure(kind="disclosure", recipients=kinds, names=tuple(name for name, _ in names), stance="denied")
        return
    when = condition(reading)
    yield Disclosure(
        kind="disclosure",
        recipients=kinds,
        names=tuple(name for name, _ in names),
        purposes=aims(reading, *told) if told is not None else (),
        data=data_between(reading, *gets, label=False) if gets is not None else (),
        stance="conditional" if when else "affirmed",
        condition=when,
    )


def in_column(reading: Reading) -> Iterator[Disclosure]:
    """To whom the data of a row goes, where a column on that names vendors that nobody knows, or nobody."""
    place = cell(reading, "recipient")
    if place is None or is_of_cookies(reading):
        return
    told = reading.text[slice(*place)]
    names = names_in(told)
    gets = cell(reading, "data")
    data = data_between(reading, *gets, label=False) if gets is not None else ()
    if _NO_ONE.fullmatch(told):
        yield Disclosure(kind="disclosure", recipients=("third-parties",), data=data, stance="denied")
    elif names:
        aim = cell(reading, "purpose")
        yield Disclosure(
            kind="disclosure",
            recipients=tuple(dict.fromkeys(kind or "service-providers" for _, kind in names)),
            names=tuple(name for name, _ in names),
            purposes=aims(reading, *aim) if aim is not None else (),
            data=data,
        )


def _others(reading: Reading) -> list[tuple[int, int]]:
    """The cells whose column says nothing that is known: often a description."""
    listed = zip(roles(reading.clause.header), reading.clause.cells, strict=False)
    return [place for index, (role, place) in enumerate(listed) if index and role in {"", "name"}]


def _kinds(
    reading: Reading, place: tuple[int, int], names: tuple[tuple[str, str], ...], work: list[tuple[int, int]]
) -> tuple[str, ...]:
    """What kind of recipient a row names: by the vendor, by the words in its cell, by its work, by the column's title."""
    known = [kind for _, kind in names if kind]
    said = (
        []
        if names
        else [match.key for match in reading.terms.get("recipients", ()) if place[0] <= match.start < place[1]]
    )
    told = [kind for spot in work for kind in kinds_of(reading.text[slice(*spot)])]
    found = known + said + ([] if said else told)
    if not found:
        found = [*kinds_of(reading.text[slice(*place)])]
    if found:
        return tuple(dict.fromkeys(found))
    title = reading.clause.header[0].lower()
    return (next((kind for words, kind in _TITLED if words in title), "service-providers"),)
