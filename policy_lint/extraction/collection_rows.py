"""What a table says is collected, and from whom data comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction import contexts as where
from policy_lint.extraction.collected_data import data_between
from policy_lint.extraction.collecting import collects
from policy_lint.extraction.columns import is_aside
from policy_lint.extraction.stance import is_led_to_denial
from policy_lint.policy.statements import Collection
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Reading
    from policy_lint.policy.statements import Statement

_PARTIES = lazy(r"recipient|part(?:y|ies)|vendor|processor|provider|cookie|\bbas[ie]s of|right")
"""In a header of rows on somebody or something other than data: what their examples are of."""
_STATUTE = lazy(
    r"(?i)\bother similar identifiers\b|\bpolicy number, education, employment\b|\bveteran (?:or )?military status\b|"
    r"\bpurchasing or consuming histories\b|\bused to extract a template\b|\ba consumer['’]s interaction with an?\b|"
    r"\beducational institution or party acting\b|\bpsychological trends\b"
)
"""The examples that California's Civil Code § 1798.140 gives of a category: the law's, not what is collected."""
_STAYS = lazy(
    r"(?i)\W*(?:(?:stored |kept |processed |saved |remains |stays )?(?:only |entirely |exclusively )?(?:local(?:ly)?(?: only| "
    r"storage)?|on (?:your |the |the user['’]s )?(?:own )?(?:device|phone|computer)(?: only)?|on[- ]device(?: only)?)|not "
    r"(?:transmitted|sent|uploaded)[^|.;]{0,40}|never (?:leaves|transmitted|sent|uploaded)[^|.;]{0,40}|no transmission)"
    r"(?:\s*[(,;\u2013\u2014-]\s*(?:no transmission|not (?:transmitted|sent|uploaded|shared)|never (?:leaves|sent|uploaded)|"
    r"only|device "
    r"only)[^|]{0,40})?\W*"
)
"""A cell by which data stays with the individual: “Local (no transmission)”, “On device only”."""
_NONE_DONE = lazy(r"(?i)\b(?:collect|gather|store|keep|process|access|record|know|have|ask|see|request)")
_NO = lazy(r"(?i)\s*(?:no\b|none|n/a|not collected|we do not collect(?: (?:this|it|any|such)[^|.]*)?)[\s.]*")


def row(reading: Reading) -> Iterator[Statement]:
    """A table row, where its header has a column for what is collected."""
    if is_aside(reading.clause.header):
        return
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
    denied = is_uncollected(reading)
    if not denied and stays(reading):
        return
    if not denied:
        spans += _examples(reading, header)
    data = tuple(dict.fromkeys(key for start, end in spans for key in data_between(reading, start, end, label=False)))
    if data:
        if denied:
            yield Collection(kind="collection", data=data, stance="denied")
            return
        end = len(reading.text)
        found = tuple(name.removeprefix("context.") for name in ("context.application-form",) if reading.has(name))
        yield Collection(
            kind="collection", data=data, contexts=found, sources=sources(reading, end) if len(header) > 2 else ()
        )


def is_uncollected(reading: Reading) -> bool:
    """Whether a row denies that its data is collected, or stands below a heading that does."""
    header = [title.lower() for title in reading.clause.header]
    if any(_NO.fullmatch(reading.text, start, end) for start, end in _answers(reading, header)):
        return True
    return is_led_to_denial(reading) and _NONE_DONE.search(reading.clause.heading) is not None


def stays(reading: Reading) -> bool:
    """Whether a cell says that the row's data does not leave the device."""
    return any(_STAYS.fullmatch(reading.text, start, end) for start, end in reading.clause.cells[1:])


def _examples(reading: Reading, header: list[str]) -> list[tuple[int, int]]:
    """The cells that say what a row's category takes in."""
    if any(_PARTIES.search(title) for title in header):
        return []
    listed = [
        cell
        for title, cell in zip(header, reading.clause.cells, strict=False)
        if "example" in title or "this mean" in title
    ]
    return [cell for cell in listed if _STATUTE.search(reading.text, *cell) is None]


def _answers(reading: Reading, header: list[str]) -> list[tuple[int, int]]:
    """The cells that answer whether a row's data is collected: those of a column on collecting, else the last one."""
    cells = reading.clause.cells
    asked = [cells[index] for index, title in enumerate(header) if index < len(cells) and "collect" in title]
    return asked or [cells[-1]]


def sources(reading: Reading, end: int) -> tuple[where.Source, ...]:
    """From whom the data comes, said before an offset or in the lead-in."""
    found = where.sources(reading, end)
    if not found and reading.lead is not None and collects(reading.lead):
        found = where.sources(reading.lead, len(reading.lead.text))
    return found
