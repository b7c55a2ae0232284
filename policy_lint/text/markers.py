"""Bullets and numbers at the start of a line, and what they count."""

from __future__ import annotations

import re

from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.normalise import BULLETS

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

# A dash, an asterisk or a letter is text unless a blank follows; a dotted number is one only before a capital, for “1.5
# million” starts a sentence. An area code is a part of its telephone number. Every quantifier is bounded.
_MARKER = lazy(
    rf"""(?P<bullet>[{BULLETS}]|[-*+–—](?=\s|$)|o(?=\t|\s\s))
    |(?P<dotted>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}[.):]?(?=\s{{1,8}}[A-Z“"‘(]))
    |(?P<digits>(?!\(\d{{2,3}}\)\s{{1,3}}\d{{3,4}}\W\d{{3,4}}\b)\(?\d{{1,3}}\)|\d{{1,2}}\.)(?=\s|$|[A-Z“"])
    |(?P<roman>\(?[ivx]{{2,5}}[.)]|\(?[IVX]{{2,5}}[.)]|\(?[ivxIVX][.)])(?=\s|$)
    |(?P<letter>\(?[a-zA-Z][.)])(?=\s|$)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before the words of a list item or a numbered heading.

    Attributes:
        text: as printed: “•”, “3.”, “(a)”.
        style: what it shares with its siblings: ``bullet``, or the shape of the number, such as ``(1)``, ``1.1`` or ``A.``.
        numbers: what it counts, one number a level; empty for a bullet.
    """

    text: str
    style: str
    numbers: tuple[int, ...] = ()

    def follows(self, other: Marker) -> bool:
        """Whether this is the next of the same series."""
        return (
            bool(self.numbers)
            and self.style == other.style
            and self.numbers[:-1] == other.numbers[:-1]
            and self.numbers[-1] == other.numbers[-1] + 1
        )


def marker(line: str) -> Marker | None:
    """The marker that a line without indent starts with, None where it starts with words."""
    match = _MARKER.match(line)
    if not match:
        return None
    text = match[0]
    if match["bullet"]:
        return Marker(text, "bullet")
    core = text.strip("().:")
    if match["dotted"]:
        numbers = tuple(map(int, core.split(".")))
        return Marker(text, ".".join("1" * len(numbers)), numbers)
    if match["digits"]:
        return Marker(text, text.replace(core, "1"), (int(core),))
    if match["roman"]:
        return Marker(text, text.replace(core, "i" if core.islower() else "I"), (_roman(core.lower()),))
    return Marker(text, text.replace(core, "a" if core.islower() else "A"), (ord(core.lower()) - ord("a") + 1,))


def _roman(digits: str) -> int:
    """The value of a Roman number."""
    values = [_ROMAN[digit] for digit in digits]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
