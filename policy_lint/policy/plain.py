"""The document back as plain data and as YAML, the way a person would write it: defaults left out, text as block scalars."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from typing import TYPE_CHECKING, Any

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.policy.document import Document

_ALWAYS = {"schema", "kind", "language"}
_LAST = ("statements", "sections")


def to_plain(value: Any) -> Any:
    """Dicts, lists and scalars: what a YAML or JSON writer takes. Fields that hold their default are left out."""
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if not is_dataclass(value):
        return value
    data: dict[str, Any] = {}
    for item in _in_order(value):
        content = getattr(value, item.name)
        default = item.default if item.default is not MISSING else None
        if item.name in _ALWAYS or content != default:
            data[item.metadata.get("alias", item.name)] = to_plain(content)
    return data


def _in_order(value: Any) -> list[Any]:
    """The fields with a statement's kind first, its own fields next, those that all statements share last."""
    from policy_lint.policy.statements import Statement

    listed = list(fields(value))
    if not isinstance(value, Statement):
        return listed
    shared = {item.name for item in fields(Statement)}
    own = [item for item in listed if item.name not in shared and item.name != "kind"]
    kind = [item for item in listed if item.name == "kind"]
    return [*kind, *own, *(item for item in listed if item.name in shared)]


def to_yaml(document: Document) -> str:
    """The document as YAML; loading it gives an equal document."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Block scalars for text of several lines, and no aliases."""

        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
            return True

    def text(dumper: yaml.SafeDumper, data: str) -> yaml.ScalarNode:
        style = '"' if _needs_quotes(data) else "|" if "\n" in data else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", data, style=style)

    Dumper.add_representer(str, text)
    written = yaml.dump(
        to_plain(document), Dumper=Dumper, sort_keys=False, allow_unicode=True, width=2**31, default_flow_style=False
    )
    # PyYAML escapes controls, but not what turns the line round on a terminal; such a text stands in double quotes.
    return _TURNING.sub(lambda match: f"\\U{ord(match[0]):08X}", str(written))


_TURNING = lazy("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_NUMBERLIKE = lazy(r"[-+.]?[0-9][-+.0-9eE_]*|[-+]?\.[0-9]\S*")


def _needs_quotes(text: str) -> bool:
    """Text that needs double quotes.

    PyYAML, a YAML 1.1 writer, leaves plain what the 1.2 core schema, by which we read, takes for a number; and what turns the
    line round must be escaped.
    """
    if "\n" in text:
        return _TURNING.search(text) is not None
    return (
        text.strip() != text
        or _TURNING.search(text) is not None
        or text in {"", "~"}
        or _NUMBERLIKE.fullmatch(text) is not None
    )
