"""Which statements say one of some phrases: all of them asked at once, laid in rows.

Most rules with `says` ask it of every statement of a kind; in a row a set of phrases is looked for in the quotes of all
statements in the time that it takes to look for it in two or three texts one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policy_lint.engine.values import BadTest, attribute_names, compile_said, joined
from policy_lint.engine.worked import worked
from policy_lint.records import dataclass
from policy_lint.text.rows import rows
from policy_lint.text.tokens import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from policy_lint.policy.policy import LocatedStatement, Policy
    from policy_lint.text.phrases import PhraseSet
    from policy_lint.text.rows import Row

_NONE = "none"


@dataclass(frozen=True, slots=True)
class Saying:
    """That a field says one of some phrases, or none of them.

    Attributes:
        name: the attribute.
        written: the phrases.
        phrases: gives them compiled.
        wanted: whether one must be said, rather than none.
    """

    name: str
    written: tuple[str, ...]
    phrases: Callable[[], PhraseSet]
    wanted: bool

    def among(self, policy: Policy, statements: list[LocatedStatement]) -> list[LocatedStatement]:
        """Those of some statements that fit."""
        kept = worked(policy)
        key = (_holding, self.name, self.written)
        holding: frozenset[Any] | None = kept.get(key)
        if holding is None:
            holding = kept[key] = _holding(policy, self.name, self.phrases())
        name, wanted = self.name, self.wanted
        return [one for one in statements if (getattr(one.value, name) in holding) is wanted]


def parted(kind: str, where: Mapping[str, Any]) -> tuple[tuple[Saying, ...], Mapping[str, Any]]:
    """What a ``where`` asks of the words of fields, each by itself, and the rest of it.

    Raises:
        BadTest: where a phrase is not well formed, with the path in ``where``.
    """
    sayings: list[Saying] = []
    rest: dict[str, Any] = {}
    for key, wanted in where.items():
        if key == _NONE and isinstance(wanted, (list, tuple)):
            alone = [_saying(kind, item, (_NONE, number), wanted=False) for number, item in enumerate(wanted)]
            sayings += [one for one in alone if one is not None]
            left = [item for item, one in zip(wanted, alone, strict=True) if one is None]
            if left:
                rest[key] = left
        elif (saying := _saying(kind, {key: wanted}, (), wanted=True)) is not None:
            sayings.append(saying)
        else:
            rest[key] = wanted
    return tuple(sayings), rest


def _saying(kind: str, item: Any, path: tuple[str | int, ...], *, wanted: bool) -> Saying | None:
    """The saying that a mapping asks for and nothing else; None where it asks for something else or more."""
    field, test = next(iter(item.items())) if isinstance(item, dict) and len(item) == 1 else ("", None)
    name = attribute_names(kind).get(field)
    if name is None or not isinstance(test, dict) or list(test) != ["says"]:
        return None
    operand = test["says"]
    try:
        phrases = compile_said(operand)
    except BadTest as error:
        raise BadTest(str(error), (*path, field, *error.path)) from None
    return Saying(name, (operand,) if isinstance(operand, str) else tuple(operand), phrases, wanted)


def _holding(policy: Policy, name: str, phrases: PhraseSet) -> frozenset[Any]:
    """The values of a field whose words hold one of some phrases."""
    values, laid = _laid(policy, name)
    found: list[Any] = []
    first = 0
    for row in laid:
        found += [values[first + number] for number in phrases.find_in_row(row)]
        first += len(row.texts)
    return frozenset(found)


def _laid(policy: Policy, name: str) -> tuple[list[Any], list[Row]]:
    """The values of a field of all statements, each once (many quote one sentence), and the rows that their words are laid in."""
    kept = worked(policy)
    key = (_laid, name)
    found: tuple[list[Any], list[Row]] | None = kept.get(key)
    if found is None:
        values = list(dict.fromkeys(getattr(one.value, name, None) for one in policy.statements))
        found = kept[key] = values, list(rows([cut(joined(value)) for value in values]))
    return found
