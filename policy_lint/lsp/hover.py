"""What is shown under the mouse: the page of the rule that found something there, or what a word of a structured policy means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from policy_lint.errors import InputError
from policy_lint.lsp.model import fields_of, kind_meaning, kind_of, value_at
from policy_lint.pipeline.discovery import STRUCTURED
from policy_lint.report.markdown import plain
from policy_lint.report.rule_markdown import page_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.engine.finding import Finding
    from policy_lint.lsp.places import Places
    from policy_lint.policy.vocabulary.table import Table, Term
    from policy_lint.reading.tree import Path, Tree
    from policy_lint.text.source import Span

_MOST_RULES = 5
_MOST_SYNONYMS = 12


def hover(findings: list[Finding], places: Places, position: types.Position) -> types.Hover | None:
    """The pages of the rules whose findings cover a position; else what the word there means.

    Args:
        findings: those that are shown.
        places: the text.
        position: where.
    """
    offset = places.offset(position)
    covering = [finding for finding in findings if _covers(places, finding, offset, position)]
    if places.source.path.lower().endswith(STRUCTURED):
        meaning, span = _meaning(places, offset)
    else:
        meaning, span = "", None
    rules = {finding.rule.id: finding.rule for finding in sorted(covering, key=_length)}
    pages = [page_markdown(rule) for rule in list(rules.values())[:_MOST_RULES]]
    if len(rules) > _MOST_RULES:
        pages.append(f"… and {len(rules) - _MOST_RULES} more rules")
    texts = [text for text in (meaning, *pages) if text]
    if not texts:
        return None
    around = span or min(covering, key=_length).span
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(texts))
    return types.Hover(content, places.range(around))


def _length(finding: Finding) -> int:
    return finding.span.end - finding.span.start


def _covers(places: Places, finding: Finding, offset: int, position: types.Position) -> bool:
    if finding.span.start <= offset < finding.span.end:
        return True
    shown = places.range(finding.span)  # an empty span is shown over the word that begins there
    return shown.start <= position <= shown.end and finding.span.start == finding.span.end


def _meaning(places: Places, offset: int) -> tuple[str, Span | None]:
    """What the key or the value at an offset of a structured policy means, and where it stands."""
    from policy_lint.reading.structured import load_tree

    try:
        tree = load_tree(places.source)
    except InputError:
        return "", None
    for path, span, is_key in _words(tree):
        if span.start <= offset < max(span.end, span.start + 1):
            return _of_key(tree, path) if is_key else _of_value(tree, path), span
    return "", None


def _words(tree: Tree) -> Iterator[tuple[Path, Span, bool]]:
    """Every key and every text with its place, and whether it is a key."""
    for path, place in tree.places.items():
        if place.key is not None:
            yield path, place.key, True
        if path in tree.texts:
            yield path, tree.texts[path][1], False


def _keys(path: Path) -> list[str]:
    return [step for step in path if isinstance(step, str)]


def _of_key(tree: Tree, path: Path) -> str:
    kind = kind_of(tree.data, path)
    *above, name = _keys(path)
    holder = value_at(above, kind)
    field = fields_of(holder, kind).get(name) if holder is not None else None
    return f"**{plain(name)}**: {plain(field.meaning)}" if field is not None else ""


def _of_value(tree: Tree, path: Path) -> str:
    kind = kind_of(tree.data, path)
    keys = _keys(path)
    value = value_at(keys, kind)
    text = tree.data
    for step in path:
        text = text[step]
    if value is None or not isinstance(text, str):
        return ""
    if value.table is not None and text in value.table:
        return term_markdown(value.table, value.table.by_key[text])
    if keys[-1] == "kind" and text in value.words:
        return f"**{plain(text)}**: {plain(kind_meaning(text))}"
    return ""


def term_markdown(table: Table, term: Term) -> str:
    """What a term of a vocabulary means: its label, the wider terms, the words that policies use for it, its links."""
    lines = [f"**{plain(term.key)}** ({plain(table.name)}): {plain(term.label)}"]
    wider = table.lineage(term.key)[1:]
    if wider:
        lines.append("Part of: " + ", ".join(f"{plain(key)} ({plain(table.label(key))})" for key in wider))
    if term.synonyms:
        more = ", …" if len(term.synonyms) > _MOST_SYNONYMS else ""
        said = ", ".join(f"“{plain(word)}”" for word in term.synonyms[:_MOST_SYNONYMS])
        lines.append(f"In policies: {said}{more}")
    if term.iri is not None:
        lines.append(f"DPV: <{term.iri}>")
    if term.fideslang is not None:
        lines.append(f"Fideslang: {plain(term.fideslang)}")
    return "\n\n".join(lines)
