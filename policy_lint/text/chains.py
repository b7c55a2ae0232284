"""A phrase as chains: each way to read it, a single word after a single word.

``third-party|your data`` is read as “third” with “party” right after it and then “data”, or as “your” and then “data”.
:mod:`policy_lint.text.rows` looks for chains in many texts at once.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.tokens import is_wordlike

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policy_lint.text.programs import Alternative, Element, Phrase

_WORDS = r"[a-z0-9]+\*?(?:\|[a-z0-9]+\*?)*+"
_SIMPLE = lazy(rf"(?:\^ )?{_WORDS}(?: (?:\.\.(?:[12]?\d|30) )?{_WORDS})*+")
_PART = r"[a-z0-9]+(?:['-][a-z0-9]+)*+\*?"
_ELEMENT = rf"{_PART}(?:\|{_PART})*+"
_PLAIN = lazy(rf"(?:\^ )?(?:{_ELEMENT}\?? (?:\.\.(?:[12]?\d|30) )?)*+{_ELEMENT}")
JOINED = -1
"""A step: what follows does so at once, with nothing but marks that are passed over in between."""
GLUED = -2
"""A step: nothing at all stands in between, as between the words of “third-party”."""


class Choice:
    """The words of which one stands at a place of a phrase. Equal ones are one object, so that a row remembers their places.

    Attributes:
        written: the words with bars between them, as in a phrase.
    """

    __slots__ = ("_read", "written")

    def __init__(self, text: str) -> None:
        self.written = text
        self._read: tuple[frozenset[str], tuple[str, ...]] | None = (
            None  # of most phrases only the last place is asked for
        )

    @property
    def words(self) -> frozenset[str]:
        """The words."""
        return self._parted[0]

    @property
    def prefixes(self) -> tuple[str, ...]:
        """What the others start with; an empty one is any word."""
        return self._parted[1]

    @property
    def _parted(self) -> tuple[frozenset[str], tuple[str, ...]]:
        if self._read is None:
            words = self.written.split("|")
            whole = frozenset([word for word in words if word[-1] != "*"])
            self._read = whole, tuple([word[:-1] for word in words if word[-1] == "*"])
        return self._read


choice_of = lru_cache(maxsize=20_000)(Choice)


@dataclass(frozen=True, slots=True)
class Chain:
    """One way to read a phrase: a word after a word.

    Attributes:
        last: what stands at its last place.
        back: what stands at the places before it, from the last to the first, each with the step that leads on from it: how
            many words may stand in between, or how closely the next place follows.
        marks: the marks that it names; a row has none, so that it only tells in which texts to look.
    """

    last: Choice
    back: tuple[tuple[Choice, int], ...] = ()
    marks: tuple[str, ...] = ()

    @property
    def near(self) -> bool:
        """Whether no step has a gap."""
        return all(step < 0 for _, step in self.back)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What stands at each place, in order."""
        return (*(choice for choice, _ in reversed(self.back)), self.last)

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps between the places, in order."""
        return tuple(step for _, step in reversed(self.back))

    @property
    def needed(self) -> list[frozenset[str]]:
        """Words of which a text must have one, for each place at which no prefix will do."""
        return [choice.words for choice in self.choices if not choice.prefixes]


def is_plain(text: str) -> bool:
    """Whether a phrase is words, some with hyphens or apostrophes, gaps, and single blanks between them: so it is well formed."""
    return _PLAIN.fullmatch(text) is not None


def chain_of(text: str) -> Chain | None:
    """The one way to read a phrase as nearly all are written: words and gaps; None where it takes more to compile it."""
    if _SIMPLE.fullmatch(text) is None:
        return None
    choices: list[Choice] = []
    steps: list[int] = []
    step = JOINED
    for word in text.removeprefix("^ ").split(" "):
        if word[0] == ".":
            step = int(word[2:])
        else:
            choices.append(choice_of(word))
            steps.append(step)
            step = JOINED
    return linked(choices, steps[1:], ())


def telling_words(text: str) -> list[str]:
    """The first words of the element of a plain phrase that is rarest by its looks: few alternatives, long words, no prefix."""
    best: list[str] = []
    most = 0.0
    for element in text.split(" "):
        if element[0] in "^." or element[-1] == "?":
            continue
        words = list(dict.fromkeys([part.partition("-")[0] for part in element.split("|")]))
        telling = min(map(len, words)) / len(words) ** 0.5
        if telling > most and not any(word[-1] == "*" for word in words):
            best, most = words, telling
    return best


def chains(phrase: Phrase) -> tuple[Chain, ...]:
    """All ways to read a phrase."""
    elements = phrase.elements
    choices = [_alone(element.alternatives) if not element.optional else None for element in elements]
    plain = [choice for choice in choices if choice is not None]
    if len(plain) == len(choices):
        return (linked(plain, [_step(element.gap) for element in elements[1:]], ()),)
    return tuple(dict.fromkeys(_chain(elements, way) for way in product(*map(_options, elements))))


@lru_cache(maxsize=20_000)
def _alone(alternatives: tuple[Alternative, ...]) -> Choice | None:
    """The choice that an element is if it is always one word."""
    words = [words[0] for words in alternatives]
    if sum(map(len, alternatives)) > len(words) or (min(map(len, words)) == 1 and not all(map(_is_word, words))):
        return None
    return choice_of("|".join(words))


def _options(element: Element) -> list[tuple[Alternative, ...]]:
    """What may stand for an element: its single words together, each other alternative, nothing."""
    singles = tuple(words for words in element.alternatives if len(words) == 1 and _is_word(words[0]))
    options: list[tuple[Alternative, ...]] = [singles] if singles else []
    options += [(words,) for words in element.alternatives if words not in singles]
    return [*options, ()] if element.optional else options


def _chain(elements: Sequence[Element], way: Sequence[tuple[Alternative, ...]]) -> Chain:
    """A phrase with one option for each element."""
    choices: list[Choice] = []
    steps: list[int] = []
    marks: list[str] = []
    gap: int | None = None
    for element, option in zip(elements, way, strict=True):
        gap = element.gap if gap is None else gap + (element.gap or 0)
        if not option:
            continue
        if len(option[0]) == 1 and not _is_word(option[0][0]):
            marks.append(option[0][0])
        steps.append(_step(gap))
        steps += [GLUED] * (len(option[0]) - 1)
        choices += [choice_of("|".join(words)) for words in zip(*option, strict=True) if _is_word(words[0])]
        gap = None
    return linked(choices, [JOINED] * (len(choices) - 1) if marks else steps[1:], tuple(marks))


def linked(choices: Sequence[Choice], steps: Sequence[int], marks: tuple[str, ...]) -> Chain:
    """A chain of places and the steps between them."""
    if not choices:
        return Chain(choice_of("*"), (), marks)  # nothing but marks
    return Chain(choices[-1], tuple(zip(choices[-2::-1], steps[::-1], strict=True)), marks)


def _step(gap: int | None) -> int:
    """A gap as a step."""
    return JOINED if gap is None else gap


def _is_word(word: str) -> bool:
    """Whether an alternative's token is a word, a prefix or any word rather than a mark."""
    return word == "*" or is_wordlike(word)
