"""Filling a rule's message: only the fields named here, nothing that could reach into an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.policy.vocabulary import TABLES
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FIELDS = ("quote", "met", "missing", "first.quote", "second.quote", "count", "rule", "by", "role", "until", "effect")
_FIELD = lazy(r"\{([\w.]+)\}")
_SHOWN = 160


def fill(template: str, values: Mapping[str, str]) -> str:
    """Replace ``{name}`` by its value; a name that has none stays as it is."""
    return _FIELD.sub(lambda match: values.get(match[1], match[0]), template)


def unknown_fields(template: str) -> list[str]:
    """Names in braces that no verb fills."""
    return [name for name in _FIELD.findall(template) if name not in FIELDS]


def shorten(text: str, limit: int = _SHOWN) -> str:
    """The text on one line, cut at a word before the limit."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    return flat[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def listing(keys: Iterable[str], table: str = "data-categories", limit: int = 8) -> str:
    """Vocabulary keys as people read them: “name, email address and 3 more”."""
    labels = [TABLES[table].label(key) for key in keys]
    if not labels:
        return "nothing"
    if len(labels) > limit:
        return ", ".join(labels[: limit - 1]) + f" and {len(labels) - limit + 1} more"
    return labels[0] if len(labels) == 1 else ", ".join(labels[:-1]) + " and " + labels[-1]
