"""Completion in structured policies: kinds, keys, words of the vocabulary and facts, from the tables of the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from policy_lint.lsp.hover import term_markdown
from policy_lint.lsp.model import fields_of, kind_meaning, value_at
from policy_lint.lsp.yaml_context import context_at
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.lsp.model import Field, Value
    from policy_lint.lsp.places import Places
    from policy_lint.lsp.yaml_context import Context


def completions(places: Places, position: types.Position) -> list[types.CompletionItem]:
    """What may be typed at a position of a policy in YAML."""
    source = places.source
    offset = places.offset(position)
    line, column = source.position(offset)
    lines = [source.line(number) for number in range(1, source.line_count + 1)]
    context = context_at(lines, line - 1, column - 1)
    if context is None:
        return []
    around = places.range(Span(offset - len(context.prefix), offset))
    around = types.Range(around.start, position if context.prefix else around.start)
    return [_edited(item, around) for item in _items(context)]


def _edited(item: types.CompletionItem, around: types.Range) -> types.CompletionItem:
    item.text_edit = types.TextEdit(around, item.insert_text or item.label)
    item.insert_text = None
    return item


def _items(context: Context) -> Iterator[types.CompletionItem]:
    kind = context.kind
    holder = value_at(context.path, kind)
    if holder is None:
        return
    if context.key is not None:
        field = fields_of(holder, kind).get(context.key)
        if field is not None:
            yield from _values(field.value, context, is_kind=holder.tagged and context.key == "kind")
    elif holder.is_mapping and (context.in_item or not holder.is_list or context.siblings):
        yield from (_key(field) for name, field in fields_of(holder, kind).items() if name not in context.siblings)
    elif context.in_item:
        yield from _values(holder, context)


def _key(field: Field) -> types.CompletionItem:
    end = ":" if field.value.is_mapping else ": "
    return types.CompletionItem(
        label=field.name,
        kind=types.CompletionItemKind.Property,
        documentation=field.meaning,
        insert_text=field.name + end,
    )


def _values(value: Value, context: Context, *, is_kind: bool = False) -> Iterator[types.CompletionItem]:
    """The words that may stand there; a list that is not begun is put in brackets."""
    in_list = context.flow or context.in_item
    frame = "[{}]" if value.is_list and not in_list else "{}"
    if in_list and not value.is_list:
        return
    for term in value.table or ():
        if term.key not in context.listed:
            yield types.CompletionItem(
                label=term.key,
                kind=types.CompletionItemKind.EnumMember,
                detail=term.label,
                documentation=types.MarkupContent(types.MarkupKind.Markdown, term_markdown(value.table, term))
                if value.table is not None
                else None,
                insert_text=frame.format(term.key),
            )
    for word in value.words:
        if word not in context.listed:
            yield types.CompletionItem(
                label=word,
                kind=types.CompletionItemKind.EnumMember,
                documentation=kind_meaning(word) if is_kind else None,
                insert_text=frame.format(word),
            )
