"""Which statements of a kind say one of some phrases: all of them asked at once, laid in rows.

Most rules with `says` ask it of every statement of a kind; in a row a set of phrases is looked for in all of them in the time
that it takes to look for it in two or three texts one by one.
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

    def among(self, policy: Policy, kind: str, statements: list[LocatedStatement]) -> list[LocatedStatement]:
        """Those of some statements of a kind that fit."""
        kept = worked(policy)
        key = (kind, self.name, self.written)
        holders: frozenset[int] | None = kept.get(key)
        if holders is None:
            holders = kept[key] = _holders(policy, kind, self.name, self.phrases())
        return [one for one in statements if (id(one) in holders) is self.wanted]


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


def _holders(policy: Policy, kind: str, name: str, phrases: PhraseSet) -> frozenset[int]:
    """The identities of the statements of a kind that say one of some phrases in a field."""
    statements = policy.of_kind(kind)
    found: list[int] = []
    first = 0
    for row in _rows(policy, kind, name):
        found += [id(statements[first + number]) for number in phrases.find_in_row(row)]
        first += len(row.texts)
    return frozenset(found)


def _rows(policy: Policy, kind: str, name: str) -> list[Row]:
    """A field of all statements of a kind, laid in rows."""
    kept = worked(policy)
    key = (_rows, kind, name)
    found: list[Row] | None = kept.get(key)
    if found is None:
        found = kept[key] = list(rows([cut(joined(getattr(one.value, name))) for one in policy.of_kind(kind)]))
    return found
