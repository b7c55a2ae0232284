"""The words of the vocabulary tables, all looked for in one walk over a clause's tokens.

A synonym is read generously, since policies word the same thing in a hundred ways:

- singular and plural are the same word: “email addresses”;
- “your”, “the”, “any” and the like inside it are passed over: “improve the services” is “improve our service”;
- a purpose that starts with a verb is found in all the verb's forms: “improving our services”;
- words joined by “and” or “or” share what follows or precedes: “billing and payment information” is also billing
  information, “voice recordings or prints” also voice prints.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.cachefile import kept_table
from policy_lint.policy.vocabulary import TABLES
from policy_lint.text.lazy import lazy
from policy_lint.text.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PASSED = frozenset("()[]\"'/-*‘’“”")
"""Marks that a term passes over; a comma parts two members of a list."""
_QUOTES = frozenset("\"'‘’“”")
_ABBREVIATION = 4  # letters: “internet protocol (“IP”) address” is one term
_FILLERS = frozenset(
    [
        "the",
        "a",
        "an",
        "your",
        "our",
        "their",
        "his",
        "her",
        "my",
        "its",
        "this",
        "these",
        "those",
        "such",
        "any",
        "all",
        "own",
    ]
)
_JOINTS = frozenset(["and", "or", "and/or", ",", "&"])
_BETWEEN = _PASSED | _FILLERS | _JOINTS
# What one word at the end may give to several before it: “contact and payment information”.
_HEADS = frozenset(
    [
        "information",
        "data",
        "detail",
        "address",
        "number",
        "record",
        "history",
        "log",
        "identifier",
        "preference",
        "code",
    ]
)
_PARTIES = frozenset(["provider", "company", "agency", "partner", "firm", "vendor"])
"""The same for recipients: “hosting and payment providers”."""
_PLAIN = lazy(r"[a-z]+(?: [a-z]+)*+")
_KNOWN = 50_000  # tokens remembered; a policy has some thousand different ones
_REACH = 6  # tokens from a joint to the shared word
_BREAKS = frozenset((
    ";", ":", ".", "!", "?", "to", "from", "that", "which", "we", "you", "for", "with", "about", "enter", "provide", "submit",
    "give", "request", "register", "send", "share", "receive", "use", "access", "view", "update", "when", "if", "as",
    "like", "including", "include", "e.g",
))  # fmt: skip
_OPENS_OCCASION = frozenset(["a", "an", "for", "at", "during", "upon", "when"])
"""Before the first word of a list: “when you place an order or payment information is missing” has no order information."""
_VERBS = frozenset((
    "provide", "deliver", "operate", "maintain", "install", "activate", "fulfil", "fulfill", "process", "complete",
    "administer", "run", "manage", "create", "verify", "confirm", "authenticate", "determine", "troubleshoot",
    "debug", "resolve", "fix", "diagnose", "repair", "identify", "respond", "answer", "follow", "issue", "recover",
    "assess", "optimize", "optimise", "measure", "monitor", "improve", "enhance", "better", "develop", "conduct",
    "analyze", "analyse", "personalise", "personalize", "customise", "customize", "tailor", "recommend", "make",
    "remember", "store", "save", "promote", "serve", "display", "show", "send", "communicate", "contact",
    "correspond", "ensure", "protect", "prevent", "detect", "defend", "exercise", "enforce", "comply", "meet",
    "train", "perform", "combine", "build", "solicit", "evaluate", "establish", "collect", "keep",
))  # fmt: skip


class Word(NamedTuple):
    """A vocabulary word in a clause: offsets, its table, its key, and the tokens it takes."""

    start: int
    end: int
    table: str
    key: str
    first: int
    last: int


class _Node:
    """What may follow the words so far, and the terms that they make up."""

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.ends: tuple[tuple[str, str], ...] = ()

    def add(self, words: Iterable[str], end: tuple[str, str]) -> None:
        """Take in a term by the words that follow."""
        node = self
        for word in words:
            step = node.next.get(word)
            if step is None:
                step = node.next[word] = _Node()
            node = step
        if end not in node.ends:
            node.ends = (*node.ends, end)


class _Singulars(dict[str, str]):
    """Token → the word that it is looked up as; remembered, since words recur."""

    def __missing__(self, token: str) -> str:
        word = singular(token)
        if len(self) < _KNOWN:
            self[token] = word
        return word


class _Roots(dict[str, "_Node | None"]):
    """Word → the tree below it; None where no term starts so."""

    def __init__(self, seeds: _Seeds) -> None:
        super().__init__()
        self._seeds = seeds

    def __missing__(self, word: str) -> _Node | None:
        node = _Node() if word in self._seeds else None
        if node is not None:
            for words, table, key in self._seeds[word]:
                node.add([singular(one) for one in words[1:] if one not in _FILLERS], (table, key))
        if node is not None or len(self) < _KNOWN:
            self[word] = node
        return node


class VocabularyWords:
    """The synonyms of the tables as a tree of words, grown below a first word when a text has it."""

    def __init__(self, tables: Iterable[str]) -> None:
        tables = tuple(tables)
        synonyms = [f"{table} {term.key} {' | '.join(term.synonyms)}" for table in tables for term in TABLES[table]]
        self._seeds = kept_table("vocabulary", synonyms, (_seeds, Tokens), lambda: _seeds(tables))
        self._roots = _Roots(self._seeds)
        self._singulars = _Singulars()

    def find(self, tokens: Tokens) -> dict[str, list[Word]]:
        """Table → its words in the text in order, the longest where two overlap."""
        words = list(map(self._singulars.__getitem__, tokens.texts))
        found: dict[str, list[Word]] = {}
        nodes = list(map(self._roots.__getitem__, words))
        for at, node in zip(compress(range(len(nodes)), nodes), filter(None, nodes), strict=True):
            # Most go no further: neither ends a term nor is followed by a word of one or by what may stand before that.
            if node.ends or (at + 1 < len(words) and (words[at + 1] in node.next or words[at + 1] in _BETWEEN)):
                for word in self._at(words, tokens, at, node):
                    found.setdefault(word.table, []).append(word)
        return {table: _longest(listed) if len(listed) > 1 else listed for table, listed in found.items()}

    def _at(self, words: list[str], tokens: Tokens, first: int, root: _Node) -> Iterator[Word]:
        """The terms that start at a token, each table's longest, and those that it shares words with."""
        best: dict[str, tuple[int, str]] = {}
        node, at = root, first
        while True:
            for table, key in node.ends:
                best[table] = (at, key)
            if len(node.next) and (shared := self._shared(node, words, first, at)):
                for table, key in shared:
                    best.setdefault(table, (at, key))
            following = _after(words, at)
            step = node.next.get(words[following]) if following < len(words) else None
            if step is None:
                break
            node, at = step, following
        for table, (last, key) in best.items():
            yield Word(tokens.starts[first], tokens.ends[last], table, key, first, last)
        if at > first:
            yield from self._twin(words, tokens, root, at)

    @staticmethod
    def _shared(node: _Node, words: list[str], first: int, at: int) -> tuple[tuple[str, str], ...]:
        """The terms that end in a word further on, which this part of a list shares."""
        if at + 1 >= len(words) or words[at + 1] not in _JOINTS:
            return ()
        if first and words[first - 1] in _OPENS_OCCASION:
            return ()
        for word in words[at + 2 : at + 2 + _REACH]:
            if word in _BREAKS:
                return ()
            if word in _HEADS and word in node.next:
                return node.next[word].ends
            if word in _PARTIES and word in node.next:
                return tuple(end for end in node.next[word].ends if end[0] == "recipients")
        return ()

    @staticmethod
    def _twin(words: list[str], tokens: Tokens, root: _Node, last: int) -> Iterator[Word]:
        """The term that the first word makes with what follows an “and” or “or” after the last."""
        if last + 2 < len(words) and words[last + 1] in {"and", "or"}:
            other = root.next.get(words[last + 2])
            if other is not None:
                for table, key in other.ends:
                    place = last + 2
                    yield Word(tokens.starts[place], tokens.ends[place], table, key, place, place)


_Seeds = dict[str, list[tuple[tuple[str, ...], str, str]]]


def _seeds(tables: Iterable[str]) -> _Seeds:
    """First word of a synonym → its words, table and key."""
    seeds: _Seeds = {}
    for table in tables:
        verbs = table == "purposes"
        for term in TABLES[table]:
            for synonym in term.synonyms:
                words = _words(synonym)
                seeds.setdefault(singular(words[0]), []).append((words, table, term.key))
                if verbs and len(words) > 1 and words[0] in _VERBS:
                    for form in forms(words[0]):
                        seeds.setdefault(singular(form), []).append((words, table, term.key))
    return seeds


@lru_cache(maxsize=50_000)
def singular(word: str) -> str:
    """A word without the ending of its plural; the same for both numbers, not always the dictionary's form."""
    if len(word) < 4 or not word.isalpha() or word in {"this", "does", "news"}:
        return word
    if word.endswith(("ies", "ie")):
        return word.removesuffix("s")[:-2] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("eaus") or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):  # “bureaus”
        return word[:-1]
    return word


def _after(words: list[str], at: int) -> int:
    """The next token of a term: marks and small words are passed over; not a name in brackets, “data (“Usage Data”)”."""
    at += 1
    opened = False
    while at < len(words) and words[at] in _PASSED:
        if opened and words[at] in _QUOTES and at + 1 < len(words) and len(words[at + 1]) > _ABBREVIATION:
            return len(words)
        opened = words[at] == "("
        at += 1
    skipped = at
    while skipped < len(words) and words[skipped] in _FILLERS:
        skipped += 1
    return skipped


def _words(synonym: str) -> tuple[str, ...]:
    """A synonym's words as a text's are cut."""
    if _PLAIN.fullmatch(synonym):  # as nearly all are
        return tuple(synonym.split(" "))
    tokens = Tokens(synonym)
    return tuple(word for word, wordlike in zip(tokens.texts, tokens.wordlike, strict=True) if wordlike)


def forms(verb: str) -> tuple[str, str, str]:
    """The other forms of a regular verb: “improves”, “improving”, “improved”."""
    if verb.endswith("e"):
        return (verb + "s", verb[:-1] + "ing", verb + "d")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied")
    doubled = verb + verb[-1] if verb in {"fulfil", "run", "debug"} else verb
    return (verb + ("es" if verb.endswith(("s", "x", "ch", "sh")) else "s"), doubled + "ing", doubled + "ed")


def _longest(found: list[Word]) -> list[Word]:
    """Words that no longer one covers, in order. Linear: a word takes few tokens."""
    taken: set[int] = set()
    kept = []
    for word in sorted(found, key=lambda word: (word.first - word.last, word.start - word.end, word.start, word.key)):
        places = range(word.first, word.last + 1)
        if not any(place in taken for place in places):
            taken.update(places)
            kept.append(word)
    return sorted(kept)
