"""A policy's text as clauses: sentences, and list items and table rows with the lead-in that they complete.

A clause is what a statement is read from. “We do not share your data with:” says nothing alone, and “advertisers” under it
says nothing alone; the item is read with its lead-in, and quoted with it.
"""

from __future__ import annotations

from dataclasses import field
from itertools import pairwise
from typing import TYPE_CHECKING

from policy_lint.extraction.own_voice import in_our_voice, names_of
from policy_lint.extraction.tables import cells_of, table_headers, tokens_of
from policy_lint.extraction.turns import halves
from policy_lint.records import cached_property, dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.letters import lowered
from policy_lint.text.sentences import sentences
from policy_lint.text.tokens import cut

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from policy_lint.policy.policy import Policy, Section
    from policy_lint.text.blocks import Block
    from policy_lint.text.mapping import MappedText
    from policy_lint.text.tokens import Tokens


MOST = 4_000
"""Characters of one clause: no sentence that a person wrote is longer, and what is read in one is bounded by it."""
_ANSWERS = ("yes", "no")
"""What answers the item before it introduces none."""
_ON = frozenset({"To", "to", "With", "with", "For", "for", "By", "by", "When", "when", "Where", "where"})
"""With these an item begins that completes a sentence."""
_STATES = lazy(
    r"(?i)\A(?!\W*(?:how|what|when|why|who|where|which)\b).*\b(?:we|i) (?:may|will|can|might|could|do|also|only) "
)
"""“Other cases. We may disclose your data:” is a heading that says something, and leaves open what."""
_DEPTH = 16  # lead-ins above a clause; deeper nesting means nothing, and is followed by recursion


@dataclass(frozen=True)
class Clause:
    """A sentence, an item's sentence, or a heading.

    Attributes:
        words: the clause's own words.
        section: id of the section.
        headings: the headings above it, the outermost first, its own section's last.
        kind: the kind of its block; ``heading`` for a section's heading itself.
        lead: the sentence that introduces the list it stands in.
        before: the clause before it in the same section, for what “this” and “such data” refer to.
        cells: for a table row, start and end of each cell in its words.
        header: the cells of the table's first row, empty for that row itself and outside tables.
        depth: how many lead-ins stand above it.
        sentence: the whole sentence, of which this may be one half.
        goes_on: whether it is a later half of its sentence; ``before`` is then the half before.
        voice: its words with “we” where the organisation speaks of itself by name, of the same length; None: as they are.
    """

    words: MappedText
    section: str
    headings: tuple[str, ...]
    kind: str
    lead: Clause | None = None
    before: Clause | None = field(default=None, repr=False)
    cells: tuple[tuple[int, int], ...] = ()
    header: tuple[str, ...] = ()
    depth: int = 0
    sentence: MappedText | None = None
    goes_on: bool = False
    voice: str | None = None

    @cached_property
    def text(self) -> str:
        """The clause's own words as text, in the organisation's own voice."""
        return self.words.text if self.voice is None else self.voice

    @cached_property
    def lower(self) -> str:
        """The clause's own words in lower case, of the same length."""
        return lowered(self.text)

    @cached_property
    def tokens(self) -> Tokens:
        """The clause's own words, tokenised once; where two cells of a lost table touch, a word ends."""
        ends = {end for (_, end), (start, _) in pairwise(self.cells) if end == start}
        return tokens_of(self.text, sorted(ends)) if ends else cut(self.text)

    @property
    def quoted(self) -> MappedText:
        """What is shown of it: the whole sentence."""
        return self.sentence if self.sentence is not None else self.words

    @property
    def ends_open(self) -> bool:
        """Whether it leaves open what follows it: it ends in a colon."""
        return self.text.rstrip().endswith(":")

    @property
    def heading(self) -> str:
        """The nearest heading, empty where there is none."""
        return self.headings[-1] if self.headings else ""


def clauses(policy: Policy) -> dict[str, list[Clause]]:
    """The clauses of each section, by section id, in the order of the text; a section's heading comes first."""
    found: dict[str, list[Clause]] = {}
    title = policy.title.text if policy.title is not None else ""
    names = names_of(
        title, (block.text for section in policy.sections for one in section.walk() for block in one.blocks)
    )
    for section in policy.sections:
        _section(section, (), names, found)
    return found


def _section(
    section: Section, above: tuple[str, ...], names: re.Pattern[str] | None, found: dict[str, list[Clause]]
) -> None:
    heading = section.heading
    headings = (*above, heading.text) if heading is not None else above
    found[section.id] = list(_clauses(section, headings, names))
    for inner in section.sections:
        _section(inner, headings, names, found)


def _clauses(section: Section, headings: tuple[str, ...], names: re.Pattern[str] | None) -> Iterator[Clause]:
    """One section's clauses, each knowing the one before."""
    before: Clause | None = None
    if section.heading is not None:
        before = Clause(section.heading.slice(0, MOST), section.id, headings, "heading")
        yield before
    previous: Block | None = None
    inner: tuple[Block, Clause] | None = None
    leads: dict[int, Clause] = {}  # depth → the lead-in of the list at that depth; 0 is running text
    if before is not None and before.ends_open and _STATES.search(before.text):
        leads[0] = before
    headers = table_headers(section.blocks)
    for block, header in zip(section.blocks, headers, strict=True):
        depth = block.level if block.kind == "item" else 0
        if previous is not None and before is not None and _opens_list(previous, block):
            inner = (block, before)
        elif inner is not None and not _goes_on(inner[0], block):
            inner = None
        lead = inner[1] if inner is not None and block.level == inner[0].level else _lead(leads, depth, block, before)
        if lead is not None and lead.depth >= _DEPTH:
            lead = None
        previous = block
        cells = cells_of(block, header) if len(block.text) <= MOST else ()
        voice = block.text if cells or names is None else in_our_voice(block.text, names)
        for start, end in [(0, len(block.text))] if cells else _parts(block):
            found = [(start, end)] if cells else list(halves(voice, start, end))
            sentence = block.content.slice(start, end)
            for first, last in found:
                clause = Clause(
                    words=sentence if len(found) == 1 else block.content.slice(first, last),
                    section=section.id,
                    headings=headings,
                    kind=block.kind,
                    lead=lead,
                    before=before,
                    cells=cells,
                    header=header or (),
                    depth=lead.depth + 1 if lead is not None else 0,
                    sentence=sentence,
                    goes_on=first != start,
                    voice=None if voice is block.text else voice[first:last],
                )
                yield clause
                before = clause
        if before is not None:
            leads[depth] = before
            for deeper in [level for level in leads if level > depth]:
                del leads[deeper]


def _parts(block: Block) -> list[tuple[int, int]]:
    """The sentences of a block; a table row is one clause."""
    whole = [(0, len(block.text))]
    found = whole if block.kind == "row" else sentences(block.text) or whole
    return [part for bounds in found for part in _bounded(block.text, *bounds)]


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut at blanks where it is too long to be one."""
    while end - start > MOST:
        cut = text.rfind(" ", start + 1, start + MOST)
        cut = cut if cut > 0 else start + MOST
        yield start, cut
        start = cut
    yield start, end


def _opens_list(before: Block, block: Block) -> bool:
    """“1. For example:” and a bullet of the same depth under it: the bullets are a list inside the numbered one.

    So are items that go on with the words of one of their own kind: “We share it with:”, “to a bank”.
    """
    return (
        before.kind == block.kind == "item"
        and before.level == block.level
        and before.text.rstrip().endswith(":")
        and (_is_numbered(before) != _is_numbered(block) or _completes(block))
    )


def _completes(block: Block) -> bool:
    """Whether an item is no sentence of its own, but goes on with what another has opened."""
    words = block.text.split(maxsplit=1)
    return bool(words) and words[0] in _ON


def _goes_on(first: Block, block: Block) -> bool:
    """Whether a block belongs to the list that another item began."""
    if block.kind != "item":
        return False
    if block.level > first.level:
        return True
    return (
        block.level == first.level
        and _is_numbered(block) == _is_numbered(first)
        and _completes(block) == _completes(first)
    )


def _is_numbered(block: Block) -> bool:
    return any(map(str.isalnum, block.marker))


def _lead(leads: dict[int, Clause], depth: int, block: Block, before: Clause | None) -> Clause | None:
    """What introduces a block.

    For an item the lead-in above its list; for a line or a “To …;” paragraph a lead-in that ends in a colon, or that earlier
    members of the same run completed.
    """
    if block.kind == "item":
        above = [level for level in leads if level < depth]
        found = leads[max(above)] if above else None
        return None if found is not None and found.text.strip(" .").lower() in _ANSWERS else found
    candidate = leads.get(0)
    if candidate is None or before is not candidate or block.kind == "row":
        return None  # nothing to introduce it, or a list of items has come to an end
    if candidate.ends_open and not (candidate.lead is not None and _alike(candidate, block)):
        return candidate
    # Unmarked lists: each member ends in “;” or follows one that does, or is a line like the one before.
    if candidate.lead is not None and (
        candidate.text.rstrip().endswith((";", "; or", "; and", ",")) or _alike(candidate, block)
    ):
        return candidate.lead
    return None


def _alike(before: Clause, block: Block) -> bool:
    """Whether a block goes on with a list of lines: both short, and without the colon that would open another."""
    return before.kind == block.kind == "line" and before.text.rstrip()[-1:] != ":"
