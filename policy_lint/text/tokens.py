"""A text cut into tokens once, so that thousands of phrases can be looked for in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from policy_lint.records import cached_property
from policy_lint.text.lazy import lazy
from policy_lint.text.normalise import FILLER, INVISIBLE, fold, spell
from policy_lint.text.sentences import ends_sentence, sentences

_LETTER = rf"(?:[^\W_]|[{INVISIBLE}\u0300-\u036f])"
_DOMAINS = "com|org|net|edu|gov|mil|int|info|biz|app|dev|io|ai|co|us|uk|eu|ca|de|fr|in|pk|br|au|nz|ie|ch|at|me|is"
# Order matters. Every repetition that may fail after it has matched is bounded: a scan is linear on any text.
_TOKEN = lazy(
    rf"""(?P<url>(?:https?://|www\.)[^\s<>"“”]+)
    |(?P<address>[^\W_][\w.+%'-]{{0,63}}@[a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{1,63}}){{1,5}})
    |(?P<domain>(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,4}}(?:{_DOMAINS})(?![\w-]|\.\w)(?:/[^\s<>"“”]*)?)
    |(?P<initials>(?:[a-z]\.){{1,8}}[a-z](?![^\W_]))
    |(?P<number>[$€£₹]?\d+(?:[.,:]\d{{1,12}}){{0,6}}%?(?![^\W_]))
    |(?P<word>{_LETTER}+(?:['’]{_LETTER}+)*)
    |(?P<ellipsis>…|\.\.\.+)
    |(?P<mark>[^\s\w{INVISIBLE}\u0300-\u036f])""",
    re.VERBOSE | re.IGNORECASE,
)
# Texts without these need only `_PLAIN`: an address, a letter after a full stop, an invisible character, a combining accent, a
# ligature, a quote mark that ends no word and looks like an apostrophe once folded. In ASCII the first alone are left.
_INTRICATE = lazy(rf"\.[^\W_]|[@{INVISIBLE}\u0300-\u036f\ufb00-\ufb06‘‚‛′`´]|://|www\.", re.IGNORECASE)
_DOTTED = lazy(r"\.[^\W_]")
_INTRICATE_SIGNS = ("@", "://", "www.")
_PLAIN = lazy(r"([$€£₹]?\d+(?:[.,:]\d{1,12}){0,6}%?(?![^\W_])|[^\W_]+(?:'[^\W_]+)*)")
_UNSURE = lazy(r"[.!?…]{2}|\n")  # where a sentence ends, a stop may be a token in one text and none in the other
_TRAILING = ".,;:!?'’)]}*_…"  # what ends the sentence round an address of a web page rather than the address

SENTENCE_ENDS = frozenset(".!?")
SKIPPED = frozenset(",()[]{}\"'/\\-*#<>|~^=+`_")
"""Marks that a phrase passes over between two words unless it names them."""
_WORDLIKE = frozenset("&%$€£₹§@©®")


class Tokens:
    """The tokens of a text, folded, with their places and an index from token to positions.

    Words keep apostrophes (“don't”); numbers their decimals and signs (“1,000.50”, “100%”, “$7,500”); e-mail addresses, web
    addresses and initials (“u.s”, without the last stop) are one token each. A hyphen parts two tokens and is no token itself:
    “third-party” and “third party” read the same. Each punctuation mark is a token of its own, except a full stop that ends
    no sentence, which is none.

    Attributes:
        text: the text as it is.
        texts: the folded tokens.
        starts: offset of each token's first character.
        ends: offset after each token's last character.
        memo: where each set of alternatives stands, kept by the phrases that asked, since phrases share them.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.memo: dict[tuple[tuple[str, ...], ...], list[tuple[int, int]]] = {}
        self._read()

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.texts)

    def _read(self) -> None:
        """Cut the text."""
        folded = fold(self.text)
        if self.text.isascii():
            signs = "`" in self.text or any(map(folded.__contains__, _INTRICATE_SIGNS))
            intricate = signs or _DOTTED.search(folded) is not None
        else:
            intricate = _INTRICATE.search(self.text) is not None
        if intricate:
            self._read_any(folded)
        else:
            self._read_plain(folded)

    def _read_plain(self, folded: str) -> None:
        """Cut a text of nothing but words, numbers and marks."""
        texts, starts, ends = self.texts, self.starts, self.ends
        parts = _PLAIN.split(folded)
        offset = 0
        for between, word in zip(parts[::2], parts[1::2], strict=False):
            if between != " " and between:
                self._read_marks(between, offset)
            offset += len(between)
            texts.append(word)
            starts.append(offset)
            offset += len(word)
            ends.append(offset)
        if parts[-1]:
            self._read_marks(parts[-1], offset)

    def _read_marks(self, between: str, offset: int) -> None:
        """Cut what stands between two words of a plain text."""
        skip = 0
        for index, mark in enumerate(between, offset):
            if index < skip or mark.isspace() or mark == "_":
                continue
            skip = index + 1
            if mark == "…" or between.startswith("...", index - offset):
                while mark == "." and skip < offset + len(between) and between[skip - offset] == ".":
                    skip += 1
                mark = "…"
            elif mark in ".-" and self._is_silent(index):
                continue
            self.texts.append(mark)
            self.starts.append(index)
            self.ends.append(skip)

    def _read_any(self, folded: str) -> None:
        """Cut any text."""
        offset = 0
        while match := _TOKEN.search(self.text, offset):
            start, offset = match.span()
            kind = match.lastgroup
            if kind in {"url", "domain"}:
                offset = max(start + 1, start + len(match[0].rstrip(_TRAILING)))
            if kind == "mark" and self._is_silent(start):
                continue
            token = "…" if kind == "ellipsis" else spell(folded[start:offset]) if kind != "mark" else folded[start]
            if token and token != FILLER:
                self.texts.append(token)
                self.starts.append(start)
                self.ends.append(offset)

    def _is_silent(self, offset: int) -> bool:
        """Whether a dash or full stop is no token: a hyphen inside a word, the stop of an abbreviation."""
        mark, text = self.text[offset], self.text
        if mark in "-‐‑–":
            inside = text[max(0, offset - 1) : offset].isalnum() and text[offset + 1 : offset + 2].isalnum()
            return inside and (mark != "–" or text[offset - 1].isalpha())
        return mark == "." and not ends_sentence(text, offset)

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Token → its positions, ascending."""
        found: dict[str, list[int]] = {}
        for position, token in enumerate(self.texts):
            found.setdefault(token, []).append(position)
        return found

    @cached_property
    def _vocabulary(self) -> list[str]:
        """The different tokens, sorted, to look up prefixes."""
        return sorted(self.index)

    def with_prefix(self, prefix: str) -> list[int]:
        """Positions of the words that start with a prefix, ascending; of all words for an empty one."""
        if not prefix:
            return [position for position, word in enumerate(self.wordlike) if word]
        words = self._vocabulary
        first = bisect_left(words, prefix)
        last = bisect_left(words, prefix + "\U0010ffff", first)
        lists = [self.index[word] for word in words[first:last]]
        return lists[0] if len(lists) == 1 else sorted(position for one in lists for position in one)

    @cached_property
    def wordlike(self) -> list[bool]:
        """Of each token, whether it is a word or a number rather than punctuation."""
        return [is_wordlike(token) for token in self.texts]

    @cached_property
    def words_before(self) -> list[int]:
        """How many words stand before each token; one entry more for the end."""
        return _running(self.wordlike)

    @cached_property
    def stops_before(self) -> list[int]:
        """How many tokens before each one can't be passed over unnamed: all but :data:`SKIPPED`; one entry more for the end."""
        return _running([token not in SKIPPED for token in self.texts])

    @cached_property
    def sentence(self) -> list[int]:
        """How many sentence ends stand before each token; one entry more for the end."""
        return _running([token in SENTENCE_ENDS for token in self.texts])


@lru_cache(maxsize=1024)
def cut(text: str) -> Tokens:
    """A text's tokens, shared by all who ask for those of the same words: clauses, and one rule after another."""
    return Tokens(text)


def cut_by_sentences(text: str) -> Tokens:
    """The tokens that :func:`cut` gives, put together from those of the sentences, which the clauses had cut already."""
    bounds = sentences(text)
    if len(bounds) < 2 or _UNSURE.search(text) is not None:
        return cut(text)
    whole = Tokens("")
    whole.text = text
    for start, end in bounds:
        part = cut(text[start:end])
        whole.texts += part.texts
        whole.starts += [start + offset for offset in part.starts]
        whole.ends += [start + offset for offset in part.ends]
    return whole


def is_wordlike(token: str) -> bool:
    """Whether a token is a word or a number rather than punctuation."""
    return token[0].isalnum() or len(token) > 1 or token in _WORDLIKE


def _running(flags: list[bool]) -> list[int]:
    """How many flags are set before each index, and in all."""
    counts = [0]
    count = 0
    for flag in flags:
        count += flag
        counts.append(count)
    return counts
