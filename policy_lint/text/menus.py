"""Words of a page's menus, which copied text holds in the same line as the policy: labels in a row, and no sentence; titles."""

from __future__ import annotations

from functools import lru_cache

from policy_lint.text.lazy import lazy

_LEAST = 14
"""Words from which a run of labels is told from a title or a name."""
_SHORTEST = 2 * _LEAST - 1
"""Characters that so many words take, of a letter each with something between them."""
_LONG = 40
"""Words from which a run of labels may end in one that is a sentence (“… All Rights Reserved. By continuing you agree.”)."""
_SHORT = 2 * _LONG - 1
"""Characters below which a text has fewer words than that."""
_LABELS = 0.6
"""Share of words with a capital from which a run is one of labels; a sentence has a fifth."""
_WORD = lazy(r"[^\W\d_][\w'’-]*")
_GLUED = lazy(r"(?<!\S)[a-z]{3,}(?=[A-Z][A-Za-z])")
"""A word in small letters that the next label follows without a blank (“any cloudAutomation”); brands start with a capital."""
_JOINED = lazy(r"[A-Z](?<=[a-z]{3}[A-Z])")
"""Where such a word may end; soon told of a text that has few capitals."""
_JOINS = 2
_STOPS = frozenset(".!?:")
_SMALL = frozenset({"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})
_IN_TITLES = _SMALL | {"how", "our", "us", "you", "your"}
_SAYS = lazy(
    r"\b(?:is|are|be|been|was|were|may|might|will|shall|can|cannot|could|should|must|has|have|had|does|not|please|if|that|which|who|it"
    r"|you|we|refers?|means|includes?|including|uses?|used|compl(?:y|ies)|complied|appl(?:y|ies)|per|under|pursuant|contact|write)\b"
    r"|[@|;]|\d{3}|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b"
)
"""What a menu does not hold: a verb or another word that only a sentence has, a cell of a table, an address."""
_COMMAS = 8
"""Words for each comma below which it is a list that is written out."""


@lru_cache(maxsize=4096)
def is_menu(text: str) -> bool:
    """Whether a text is labels in a row (“Log In Careers Find a Store Gift Cards …”) rather than something that is said.

    Text in capitals alone is none: policies shout, menus don't. Remembered, as one rule after another asks.
    """
    if len(text) < _SHORTEST:
        return False
    glued = len(_JOINED.findall(text)) >= _JOINS and len(_GLUED.findall(text)) >= _JOINS
    if not glued and len(text) < _SHORT and text.rstrip()[-1:] in _STOPS:
        return False
    words = _WORD.findall(text)
    if len(words) >= _LEAST and glued:
        return True
    if len(words) < _LEAST or text.count(",") * _COMMAS > len(words):
        return False
    if len(words) < _LONG and (text.rstrip()[-1] in _STOPS or _SAYS.search(text)):
        return False
    told = [word for word in words if word not in _SMALL]
    if sum(word.isupper() and len(word) > 1 for word in told) * 2 > len(told):
        return False
    labels: int = sum(word[0].isupper() for word in told)
    return labels >= _LABELS * len(told)


def is_title(text: str) -> bool:
    """Whether every word of a text has a capital, but for articles and the like (“Right to Access and Correct”)."""
    words = _WORD.findall(text)
    return bool(words) and all(word[0].isupper() or word in _IN_TITLES for word in words)
