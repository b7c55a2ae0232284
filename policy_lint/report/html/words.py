"""The policy's text as rows: a heading or block each, in pieces, with what it states on one side and its notes on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policy_lint.policy.plain import to_plain
from policy_lint.records import dataclass
from policy_lint.report.html.kinds import family_of
from policy_lint.report.html.notes import GRADES
from policy_lint.report.html.pieces import Line, assign
from policy_lint.text.normalise import squash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.policy.policy import LocatedStatement, Policy
    from policy_lint.report.html.notes import Note
    from policy_lint.report.html.pieces import Piece
    from policy_lint.report.html.places import Places

_DEEPEST = 6
_UNSAID = {"kind", "quote", "occurrence"}


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text as the page marks it up.

    Attributes:
        classes: of the style sheet: the statement's family, the gravest finding.
        places: numbers of the places that it is part of.
        notes: numbers of the findings that it is part of.
        anchors: ids of the places that begin here.
        refs: the notes that its end refers to.
    """

    text: str
    classes: str
    places: str
    notes: str
    anchors: tuple[str, ...]
    refs: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, for the margin: its kind, its family's colour, and its fields in words."""

    kind: str
    family: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A title, heading or block.

    Attributes:
        kind: ``title`` or the kind of the block.
        level: of a heading or a list item.
        anchors: ids of places that belong here, but to none of its words.
    """

    kind: str
    level: int
    marker: str
    fragments: tuple[Fragment, ...]
    said: tuple[Said, ...]
    notes: tuple[Note, ...]
    anchors: tuple[str, ...] = ()

    @property
    def tags(self) -> list[tuple[str, str]]:
        """Kind and family of what the row states, each kind once."""
        return list(dict.fromkeys((said.kind, said.family) for said in self.said))


@dataclass(frozen=True, slots=True)
class Words:
    """The whole text.

    Attributes:
        nowhere: notes on what is said nowhere, which stand above the text instead of beside its first line.
    """

    rows: tuple[Row, ...]
    nowhere: tuple[Note, ...]


def words_of(policy: Policy, notes: list[Note], places: Places) -> Words:
    """The text with everything that belongs beside it."""
    heads = list(_heads(policy))
    if not heads:
        return Words((), tuple(notes))
    marks = _Marks(policy, places)
    standing = assign([line for _, _, _, line in heads], marks.spans)
    first = {marks.place(number) for number in standing[0]}
    nowhere = tuple(note for note in notes if note.cause == "absent" and note.place.number in first)
    unplaced = {note.number for note in nowhere}
    for note in notes:
        if note.number not in unplaced:
            marks.by_place.setdefault(note.place.number, []).append(note)
    rows = [_row(*head, numbers, marks) for head, numbers in zip(heads, standing, strict=True)]
    return Words(tuple(rows), nowhere)


def _heads(policy: Policy) -> Iterator[tuple[str, int, str, Line]]:
    """Kind, level, marker and words of every line: the title, then headings with the blocks below them.

    A document whose first heading repeats its title shows the heading.
    """
    heading = next((section.heading for section in policy.all_sections), None)
    if policy.title is not None and (heading is None or squash(heading.text) != squash(policy.title.text)):
        yield "title", 1, "", Line(policy.title)
    for section in policy.all_sections:
        if section.heading is not None:
            yield "heading", min(section.level + 1, _DEEPEST), "", Line(section.heading)
        for block in section.blocks:
            yield block.kind, block.level, block.marker, Line(block.content)


class _Marks:
    """What is marked in the text: statements first, then places; those already marked on an earlier line are remembered."""

    def __init__(self, policy: Policy, places: Places) -> None:
        self.statements: list[LocatedStatement] = [item for item in policy.statements if item.found]
        self.places = places
        self.spans = [*(item.span for item in self.statements), *places.spans]
        self.by_place: dict[int, list[Note]] = {}
        self.seen: set[int] = set()

    def place(self, number: int) -> int | None:
        """The place that a mark stands for; None for a statement."""
        return number - len(self.statements) if number >= len(self.statements) else None

    def notes(self, numbers: tuple[int, ...]) -> list[Note]:
        """The notes of some marks, in their order."""
        places = [place for number in numbers if (place := self.place(number)) is not None]
        return sorted((note for place in places for note in self.by_place.get(place, ())), key=lambda note: note.number)

    def first(self, number: int) -> bool:
        """Whether a mark is met for the first time."""
        if number in self.seen:
            return False
        self.seen.add(number)
        return True


def _row(kind: str, level: int, marker: str, line: Line, numbers: list[int], marks: _Marks) -> Row:
    touching = [(number, marks.spans[number]) for number in numbers]
    outside = {number for number, span in touching if line.stretch(span) is None}
    new = {number for number in numbers if marks.first(number)}
    pieces = line.pieces((number, span) for number, span in touching if number not in outside)
    said = [
        _said(marks.statements[number])
        for number in sorted(new - outside, key=lambda number: (marks.spans[number], number))
        if marks.place(number) is None
    ]
    return Row(
        kind,
        level,
        marker,
        tuple(_fragment(piece, marks, new) for piece in pieces),
        tuple(said),
        tuple(marks.notes(tuple(sorted(new)))),
        tuple(_anchors(sorted(new & outside), marks)),
    )


def _anchors(numbers: list[int], marks: _Marks) -> list[str]:
    places = [marks.place(number) for number in numbers]
    return [marks.places.anchor(place) for place in places if place is not None]


def _fragment(piece: Piece, marks: _Marks, new: set[int]) -> Fragment:
    covering = [number for number in piece.over if marks.place(number) is None]
    classes = []
    if covering:
        narrowest = min(covering, key=lambda number: (_length(marks, number), number))
        statement = marks.statements[narrowest]
        classes += ["s", f"k-{family_of(statement.kind).key}"]
        if statement.value.stance == "denied":
            classes.append("denied")
    notes = marks.notes(piece.over)
    if notes:
        gravest = min(notes, key=lambda note: GRADES.index(note.grade))
        classes += ["f", f"g-{gravest.grade}", *(["absent"] if gravest.cause == "absent" else [])]
    places = [place for number in piece.over if (place := marks.place(number)) is not None]
    begins = sorted(number for number in piece.begins if number in new)
    return Fragment(
        piece.text,
        " ".join(classes),
        " ".join(map(str, places)),
        " ".join(str(note.number) for note in notes),
        tuple(_anchors(begins, marks)),
        tuple(marks.notes(tuple(number for number in piece.ends if number in new))),
    )


def _length(marks: _Marks, number: int) -> int:
    return marks.spans[number].end - marks.spans[number].start


def _said(located: LocatedStatement) -> Said:
    plain: dict[str, Any] = to_plain(located.value)
    fields = tuple((name.replace("_", " "), _text(value)) for name, value in plain.items() if name not in _UNSAID)
    return Said(located.kind.replace("-", " "), family_of(located.kind).key, fields)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
