"""Text that is repeated: equal or nearly equal sections and blocks, found in time linear in the text."""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, TypeVar
from zlib import crc32

from policy_lint.engine.finding import Hit, Related
from policy_lint.engine.foreign import turned_to
from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.menus import is_menu
from policy_lint.text.normalise import squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.engine.rule import Repeated
    from policy_lint.policy.policy import Policy, Section
    from policy_lint.text.blocks import Block
    from policy_lint.text.source import Span

T = TypeVar("T")

_LONG = 16
"""Words from which a text that is repeated elsewhere in the policy counts, and from which nearly equal texts are compared."""
_SENTENCE = 10
"""Words from which a text that stands again a few lines further down counts."""
_CLOSE = 3
_LONGEST = 1000  # words up to which the differences are looked at one by one
_SKETCH = 6
_COMPARED = 8
_MARKS = ".,;:!?()[]\"'"
_BUTTON = lazy(
    r"\Aby (?:clicking|submitting|checking|ticking|pressing|signing|tapping)\b|\bconsent is not (?:\w+ ){1,4}of (?:\w+ "
    r")?purchase\b"
)
"""What is asked beside the button of a form, which stands with each of them."""
_LITTLE = frozenset(
    re.findall(
        r"\w+",
        "a all an and any are as at be by each every for from has have in into is it its of on or our ours such that the their"
        " them these they this those to us was we were which will with you your",
    )
)
_SPEAKERS = frozenset({"we", "our", "us", "we'll", "we've", "we're"})
_NEGATIONS = frozenset({"not", "no", "never", "without", "unless", "except", "cannot", "only"})


@dataclass(frozen=True, slots=True)
class Repeat:
    """A stretch of text and the earlier one that it repeats.

    Attributes:
        hit: what says it again.
        earlier: where it stands first.
        block: the block that says it again; None where a whole section does.
        section: the section that does, or that the block stands in.
        near: whether the earlier one stands in the same list or section, a few lines further up.
    """

    hit: Hit
    earlier: Related
    block: Block | None
    section: Section
    near: bool = False


def repeated(policy: Policy, test: Repeated) -> Iterator[Repeat]:
    """Text that says again what stands further up.

    Sections are compared first; the blocks of a repeated section are not reported once more. Short texts count only where
    they stand together: the same item may well be in two lists.
    """
    spans = {id(block): block.span for block in policy.blocks}
    keys = {spans[id(block)]: squash(block.text) for block in policy.blocks}
    done: set[Span] = set()
    if "section" in test.kinds:
        whole = [
            _Text(section, _own_key(section, [keys[spans[id(block)]] for block in section.blocks]))
            for section in policy.all_sections
            if section.blocks
        ]
        spoken = [text for text in whole if len(text.words) >= 2 * test.min_words and text.speaks]
        for section, first in _pairs(spoken, test.similarity):
            if turned_to(policy, section.item) != turned_to(policy, first.item):
                continue
            yield Repeat(
                _hit(section.item), Related(first.item.span, "the same section stands here first"), None, section.item
            )
            done.update(spans[id(block)] for block in section.item.blocks)
    texts = [_Text(place, keys[spans[id(place.block)]]) for place in _places(policy) if place.block.kind in test.kinds]
    worth = [
        text
        for text in texts
        if len(text.words) >= test.min_words
        and spans[id(text.item.block)] not in done
        and not is_menu(text.item.block.text)
        and _BUTTON.search(text.key) is None
    ]
    last: dict[tuple[int, str], _Text[_Place]] = {}
    rest: list[_Text[_Place]] = []
    for text in worth:
        earlier = last.get((text.item.group, text.key))
        last[text.item.group, text.key] = text
        if earlier is not None and _stands_close(text, earlier):
            yield _repeat(text.item, earlier.item, near=True)
        else:
            rest.append(text)
    for text, other in _pairs([text for text in rest if _counts_anywhere(text)], test.similarity):
        if turned_to(policy, text.item.section) == turned_to(policy, other.item.section):
            yield _repeat(text.item, other.item)


def _stands_close(text: _Text[_Place], earlier: _Text[_Place]) -> bool:
    """Whether equal texts of one list or section are a slip rather than a form that is filled in again and again.

    A label or lead-in that comes back for every service listed (“Legal basis: consent”, “Data we share: name; address”)
    is such a form.
    """
    distance = text.item.index - earlier.item.index
    if distance == 1:
        return True
    filled = ": " in text.key and _SPEAKERS.isdisjoint(_said(text).split())
    return distance <= _CLOSE and len(text.words) >= _SENTENCE and not text.key.endswith(":") and not filled


def _said(text: _Text[_Place]) -> str:
    """What a text says after its label, if it has one."""
    label, colon, rest = text.key.partition(": ")
    return rest if colon and len(label.split()) < _SENTENCE else text.key


def _counts_anywhere(text: _Text[_Place]) -> bool:
    """Whether a text that stands elsewhere in the policy too is a repetition: a statement of some length, no form.

    One list may well name what another one names.
    """
    if len(text.words) < _LONG or _SPEAKERS.isdisjoint(_said(text).split()) or text.key.endswith(":"):
        return False
    return text.item.block.kind not in {"item", "row"}


@dataclass(frozen=True, slots=True)
class _Place:
    """A block and where it stands: its section, its position there, and the list or section that it stands in."""

    block: Block
    section: Section
    index: int
    group: int


class _Text(Generic[T]):
    """Something with its text as a compare key."""

    __slots__ = ("item", "key", "words")

    def __init__(self, item: T, key: str) -> None:
        self.item = item
        self.key = key
        self.words = key.split()

    @property
    def speaks(self) -> bool:
        """Whether the provider speaks in it; a category that a law defines is quoted again and again."""
        return not _SPEAKERS.isdisjoint(self.words)


def _places(policy: Policy) -> Iterator[_Place]:
    """Every block; items of one list are one group, all other blocks of a section another."""
    group = 0
    for section in policy.all_sections:
        group += 1
        own = group
        listing = False
        for index, block in enumerate(section.blocks):
            if block.kind == "item" and not listing:
                group += 1
            listing = block.kind == "item"
            yield _Place(block, section, index, group if listing else own)


def _repeat(place: _Place, first: _Place, *, near: bool = False) -> Repeat:
    hit = Hit(place.block.span, place.block.text, place.section.pointer)
    return Repeat(hit, Related(first.block.span, "first stated here"), place.block, place.section, near)


def _pairs(texts: list[_Text[T]], similarity: float) -> Iterator[tuple[_Text[T], _Text[T]]]:
    """Each text that repeats an earlier one, with that one.

    Equal ones are found by hash. Nearly equal ones share some of their rarest runs of words, and only a bounded number of
    those are compared, so the whole takes time linear in the text.
    """
    exact: dict[str, _Text[T]] = {}
    by_run: dict[int, list[_Text[T]]] = {}
    for text in texts:
        first = exact.get(text.key)
        runs = _runs(text.words) if similarity < 1 and first is None else []
        if runs:
            candidates = {id(other): other for run in runs for other in by_run.get(run, ())[:_COMPARED]}
            first = next((other for other in candidates.values() if _same(text, other, similarity)), None)
        if first is not None:
            yield text, first
            continue
        exact[text.key] = text
        for run in runs:
            by_run.setdefault(run, []).append(text)


def _runs(words: list[str]) -> list[int]:
    """A sketch of a text: the smallest hashes of its runs of four words; texts that are nearly equal share one."""
    if len(words) < _LONG:
        return []
    text = " ".join(words)
    whole = text.encode(errors="replace")
    plain = len(whole) == len(text)  # each character is one byte
    sizes = map(len, words) if plain else (len(word.encode(errors="replace")) for word in words)
    starts = list(accumulate([size + 1 for size in sizes], initial=0))
    return sorted({crc32(whole[start : end - 1]) for start, end in zip(starts, starts[4:], strict=False)})[:_SKETCH]


def _same(text: _Text[T], other: _Text[T], similarity: float) -> bool:
    """Whether two texts say the same: similar by letters, and no word of substance was put in the place of another.

    Texts of one form may say different things: “kept for 7 years” beside “for 12 months”, “to access” beside “to delete”.
    """
    shorter, longer = sorted((len(text.key), len(other.key)))
    if shorter < longer * similarity or not _may_be_alike(text.key, other.key, similarity):
        return False
    from rapidfuzz.distance import Levenshtein  # few texts have another one as like as this
    from rapidfuzz.fuzz import ratio

    if ratio(text.key, other.key, score_cutoff=similarity * 100) == 0:
        return False
    if max(len(text.words), len(other.words)) > _LONGEST:
        return True
    for change in Levenshtein.opcodes(text.words, other.words):
        kind = change.tag
        if kind == "equal":
            continue
        ours, theirs = text.words[change.src_start : change.src_end], other.words[change.dest_start : change.dest_end]
        if kind == "replace" and any(_differ(one, two) for one, two in zip(ours, theirs, strict=False)):
            return False
        if any(_decides(word) for word in (*ours, *theirs)) and sorted(ours) != sorted(theirs):
            return False
    return True


def _may_be_alike(one: str, other: str, similarity: float) -> bool:
    """Whether two texts have letters, and runs of three letters, enough in common to be similar.

    Soon told of nearly all pairs that are not. Of similar texts, at most so many letters are put in or taken out, and each of
    these breaks up three runs at most.
    """
    changes = (1 - similarity) * (len(one) + len(other)) + 1e-6
    if len(one) + len(other) - 2 * _common(one, other) > changes:
        return False
    return _common(_threes(one), _threes(other)) >= max(len(one), len(other)) - 2 - 3 * changes


def _threes(text: str) -> Iterator[tuple[str, ...]]:
    """The runs of three letters."""
    return zip(text, text[1:], text[2:], strict=False)


def _common(one: Iterable[object], other: Iterable[object]) -> int:
    """How many items two collections have in common, each as often as it stands in both."""
    return (Counter(one) & Counter(other)).total()


def _differ(one: str, two: str) -> bool:
    """Whether two words are different words of substance: not an inflection, a slip of the keyboard, an article."""
    one, two = one.strip(_MARKS), two.strip(_MARKS)
    if one == two or (one in _LITTLE and two in _LITTLE):
        return False
    length = min(len(one), len(two))
    return length < 4 or one[: max(4, length - 3)] != two[: max(4, length - 3)]


def _decides(word: str) -> bool:
    """Whether a word turns a sentence round or sets a figure."""
    bare = word.strip(_MARKS)
    return bare in _NEGATIONS or bare.endswith("n't") or any(map(str.isdigit, bare))


def _own_key(section: Section, keys: Iterable[str]) -> str:
    heading = squash(section.heading.text) if section.heading else ""
    return "\n".join([heading, *keys])


def _hit(section: Section) -> Hit:
    content = section.heading or section.blocks[0].content
    return Hit(section.span, content.text, section.pointer)
