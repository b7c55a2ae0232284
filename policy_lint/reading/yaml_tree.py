"""YAML with positions, safe on a stranger's file.

Depth and aliases are bounded on the event stream before any node is built: libyaml's composer recurses in C, and 50,000
nested brackets crash the process. Plain scalars are resolved by the YAML 1.2 core schema, so that ``NO``, ``12:30``,
``010`` and dates stay text.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from policy_lint.reading.tree import MAX_CHARACTERS, MAX_DEPTH, MAX_NODES, Path, Place, Tree, fail, problem_at
from policy_lint.text.source import Source, Span

_NULL, _BOOL, _INT, _FLOAT, _TEXT = (f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float", "str"))
_CONTAINERS = {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}


class _CoreResolver(yaml.resolver.BaseResolver):
    """The YAML 1.2 core schema, less octal and hexadecimal integers and infinities, which no policy means."""


_CoreResolver.add_implicit_resolver(_NULL, re.compile(r"^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
_CoreResolver.add_implicit_resolver(_BOOL, re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
_CoreResolver.add_implicit_resolver(_INT, re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789"))
_CoreResolver.add_implicit_resolver(
    _FLOAT, re.compile(r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?$"), list("-+.0123456789")
)


class _Loader(CParser, _CoreResolver):
    """libyaml's parser with the core schema's scalars."""

    def __init__(self, stream: str) -> None:
        CParser.__init__(self, stream)
        _CoreResolver.__init__(self)


def load_yaml(source: Source) -> Tree:
    """Read a YAML file.

    Raises:
        InputError: on a syntax error, more than one document, or a file beyond the limits.
    """
    if len(source.text) > MAX_CHARACTERS:
        raise fail(
            source, 0, f"the file has {len(source.text):,} characters, more than the limit of {MAX_CHARACTERS:,}"
        )
    try:
        _check_events(source)
        node = _Loader(source.text).get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = ", ".join(part for part in (error.context, error.problem) if part)
        raise fail(source, mark.index if mark else 0, f"YAML syntax: {reason}") from None
    except yaml.reader.ReaderError as error:
        raise fail(
            source, error.position if isinstance(error.position, int) else 0, f"YAML syntax: {error.reason}"
        ) from None
    except (UnicodeEncodeError, ValueError) as error:
        raise fail(source, 0, f"YAML syntax: {error}") from None
    if node is None:
        raise fail(source, 0, "the file holds no value")
    builder = _Builder(source)
    data = builder.build(node, (), None)
    return Tree(source, data, builder.places, tuple(builder.problems), builder.texts)


def _index(mark: Any) -> int:
    """The offset of a mark; libyaml always gives one."""
    return int(mark.index)


def _check_events(source: Source) -> None:
    """Bound depth and written-out size; refuse anchors that hold themselves."""
    sizes: dict[str, int] = {}
    open_nodes: list[tuple[str | None, int]] = []
    total = 0
    for event in yaml.parse(source.text, Loader=_Loader):  # type: ignore[arg-type]
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in sizes:
                kind = "holds itself" if any(anchor == event.anchor for anchor, _ in open_nodes) else "is not defined"
                raise fail(source, _index(event.start_mark), f"YAML alias `*{event.anchor}` {kind}")
            total += sizes[event.anchor]
        elif isinstance(event, yaml.CollectionStartEvent):
            open_nodes.append((event.anchor, total))
            total += 1
            if len(open_nodes) > MAX_DEPTH:
                raise fail(source, _index(event.start_mark), f"nested deeper than {MAX_DEPTH} levels")
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, before = open_nodes.pop()
            if anchor:
                sizes[anchor] = total - before
        elif isinstance(event, yaml.ScalarEvent):
            total += 1
            if event.anchor:
                sizes[event.anchor] = 1
        if total > MAX_NODES:
            raise fail(source, _index(event.start_mark), f"aliases write out to more than {MAX_NODES:,} values")


class _Builder:
    """Walks the node tree once: plain data on one side, places on the other."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.places: dict[Path, Place] = {}
        self.texts: dict[Path, tuple[str, Span]] = {}
        self.problems: list[Any] = []

    def build(self, node: yaml.Node, path: Path, key: Span | None) -> Any:
        """The value of a node."""
        span = self._span(node)
        self.places[path] = Place(span, key)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, path)
        if node.tag not in _CONTAINERS:
            self._complain(node, f"unknown YAML tag `{node.tag}`")
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        return [self.build(item, (*path, index), None) for index, item in enumerate(node.value)]

    def _span(self, node: yaml.Node) -> Span:
        """The node's place; a block's end is drawn in to its last visible character."""
        start, end = node.start_mark.index, node.end_mark.index
        while end > start and self.source.text[end - 1 : end].isspace():
            end -= 1
        return Span(start, max(start, end))

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        first: dict[str, Span] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._complain(key_node, "a key must be text")
                continue
            name, span = str(key_node.value), self._span(key_node)
            if name in data:
                line, _ = self.source.position(first[name].start)
                self._complain(key_node, f"duplicate key `{name}`, first on line {line}")
                continue
            first[name] = span
            data[name] = self.build(value_node, (*path, name), span)
        return data

    def _scalar(self, node: yaml.ScalarNode, path: Path) -> Any:
        value = str(node.value)
        try:
            match node.tag:
                case "tag:yaml.org,2002:null":
                    return None
                case "tag:yaml.org,2002:bool":
                    return {"true": True, "false": False}[value.lower()]
                case "tag:yaml.org,2002:int":
                    return int(value)
                case "tag:yaml.org,2002:float":
                    return float(value)
        except (ValueError, KeyError):
            self._complain(node, f"`{value[:60]}` does not fit its YAML tag")
            return value
        if node.tag != _TEXT:
            self._complain(node, f"unknown YAML tag `{node.tag}`")
        # PyYAML gives the style of a plain scalar as None.
        self.texts[path] = (node.style or "", Span(node.start_mark.index, node.end_mark.index))
        return value

    def _complain(self, node: yaml.Node, message: str) -> None:
        self.problems.append(problem_at(self.source, node.start_mark.index, message))
