"""The cues of all detectors as one set, looked for in many clauses at once; each is compiled when its rarest word turns up."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from policy_lint.cachefile import kept_table
from policy_lint.text.chains import chain_of
from policy_lint.text.lazy import lazy
from policy_lint.text.normalise import fold
from policy_lint.text.phrases import alternative, compile_phrase
from policy_lint.text.rows import rows
from policy_lint.text.spotting import Hit, Spot, Ways, ways_of
from policy_lint.text.tokens import is_wordlike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from policy_lint.text.phrases import Phrase
    from policy_lint.text.rows import Row
    from policy_lint.text.tokens import Tokens

# An element that a text can be asked for: words without marks, none of them any word, all needed.
_TELLING = lazy(r"[^\W_][\w'’.&-]*\*?(?:\|[^\W_][\w'’.&-]*\*?)*")
_COMMON = frozenset((
    "your", "with", "that", "this", "from", "have", "will", "when", "they", "their", "such", "these", "which",
    "other", "about", "information", "data", "personal", "service", "services", "site", "website", "party", "third",
    "collect", "share", "provide", "through", "contact", "please", "users", "user", "user's", "privacy", "policy",
    "also", "more", "any", "all", "and", "are", "for", "its", "not", "our", "the", "use", "you", "may", "can", "we",
    "us",
))  # fmt: skip
_UNTOLD = 1000.0
_KNOWN = 50_000  # tokens remembered; a policy has some thousand different ones


class _Awaited(dict[str, tuple[str, ...]]):
    """Token → the elements that it may start; remembered, as tokens recur.

    Attributes:
        exact: word → the elements that start so.
        prefixes: first letter → prefix, element.
    """

    def __init__(self, exact: dict[str, list[str]], prefixes: dict[str, list[tuple[str, str]]]) -> None:
        super().__init__()
        self.exact = exact
        self.prefixes = prefixes

    def __missing__(self, token: str) -> tuple[str, ...]:
        prefixed = [element for prefix, element in self.prefixes.get(token[0], ()) if token.startswith(prefix)]
        found = (*self.exact.get(token, ()), *prefixed)
        if len(self) < _KNOWN:
            self[token] = found
        return found


class CueSet:
    """Many phrases to be looked for in clause after clause.

    Of each phrase, the element that is rarest by its looks is known beforehand. The rest is read where a text has that one.
    """

    def __init__(self, phrases: Iterable[Phrase | str], kept_as: str = "") -> None:
        """Take phrases; with a name, what is known of them beforehand is kept from one run to the next."""
        self._phrases = list(phrases)
        self._entries: dict[str, list[tuple[int, Ways]]] = {}  # of `_waiting`, those that were compiled
        texts = [phrase if isinstance(phrase, str) else phrase.text for phrase in self._phrases]
        by = (_index, alternative, fold, is_wordlike)
        known: _Index = kept_table(kept_as, texts, by, lambda: _index(texts)) if kept_as else _index(texts)
        self._waiting, exact, prefixes = known
        self._awaited = _Awaited(exact, prefixes)

    def _compiled(self, element: str) -> list[tuple[int, Ways]]:
        """The phrases that wait for an element, compiled the first time."""
        entries = self._entries.get(element)
        if entries is None:
            entries = self._entries[element] = [self._entry(order) for order in self._waiting.get(element, ())]
        return entries

    def _entry(self, order: int) -> tuple[int, Ways]:
        """Compile a phrase."""
        phrase = self._phrases[order]
        if isinstance(phrase, str):
            chain = chain_of(phrase)
            if chain is not None:
                return order, Ways(phrase[0] == "^", (chain,))
            phrase = compile_phrase(phrase)
        return order, ways_of(phrase)

    def compile_all(self) -> None:
        """Compile every phrase.

        Raises:
            ValueError: where one is not well formed.
        """
        for element in self._waiting:
            self._compiled(element)

    def find(self, tokens: Tokens) -> Iterator[tuple[Phrase, list[tuple[int, int]]]]:
        """The phrases that occur in one text, in their order, each with its matches."""
        for order, spots in self.find_all([tokens]):
            phrase = self._phrases[order]
            compiled = compile_phrase(phrase) if isinstance(phrase, str) else phrase
            yield compiled, [(start, end) for _, start, end in spots]

    def find_all(self, texts: Sequence[Tokens], steps: list[int] | None = None) -> Iterator[tuple[int, list[Spot]]]:
        """Find all phrases in many texts.

        Args:
            texts: the texts.
            steps: a counter for tests: its first number grows by the work done.

        Yields:
            The numbers of the phrases that occur, each with its matches; in order for any one text.
        """
        first = 0
        for row in rows(texts):
            for order, hit in self.hits(row, steps):
                yield order, [(first + number, start, end) for number, start, end in hit.spots(row)]
            first += len(row.texts)

    def hits(self, row: Row, steps: list[int] | None = None) -> list[tuple[int, Hit]]:
        """The numbers of the phrases that a row holds, ascending, and where."""
        elements = set(chain.from_iterable(map(self._awaited.__getitem__, row.positions)))
        elements.add("")
        found = []
        known = self._entries.get
        for element in elements:
            for order, ways in known(element) or self._compiled(element):
                hit = ways.hit(row, steps)
                if hit is not None:
                    found.append((order, hit))
        found.sort(key=_order)
        return found


_Index = tuple[dict[str, list[int]], dict[str, list[str]], dict[str, list[tuple[str, str]]]]


def _index(texts: Iterable[str]) -> _Index:
    """Element as written → the phrases that wait for it; word → the elements that start so; first letter → prefix, element."""
    waiting: dict[str, list[int]] = {}
    exact: dict[str, list[str]] = {}
    prefixes: dict[str, list[tuple[str, str]]] = {}
    costs: dict[str, float] = {}
    for order, text in enumerate(texts):
        least, best = _UNTOLD, ""
        for word in text.split():
            cost = costs.get(word)
            if cost is None:
                cost = costs[word] = _commonness(word)
            if cost < least:
                least, best = cost, word
        waiting.setdefault(best, []).append(order)
    for element in waiting:
        for part in element.split("|") if element else ():
            word = alternative(part)[0]
            if word[-1] == "*":
                prefixes.setdefault(word[0], []).append((word[:-1], element))
            else:
                exact.setdefault(word, []).append(element)
    return waiting, exact, prefixes


def _order(found: tuple[int, Hit]) -> int:
    """The number of a phrase that was found."""
    return found[0]


def _commonness(element: str) -> float:
    """A guess at how often an element stands in a text: many alternatives, short words, prefixes; no guess without words."""
    if element[0] == "." or _TELLING.fullmatch(element) is None:
        return _UNTOLD
    if element in _COMMON:
        return 20.0
    bars = element.count("|") + 1
    short = len(element) < 5 * bars  # with the bar
    common = len(_COMMON.intersection(element.split("|"))) if bars > 1 else 0
    return bars * (4.0 if short else 1.0) + element.count("*") / 2 + 10 * common
