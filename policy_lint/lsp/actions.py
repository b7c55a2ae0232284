"""What can be done about a finding: set it aside with a reason, or read what its rule asks for."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from policy_lint.lsp.diagnostics import SOURCE, finding_range
from policy_lint.lsp.places import places_of
from policy_lint.lsp.setting_aside import entry, insertion
from policy_lint.pipeline.discovery import relative
from policy_lint.sift.merging import members

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygls.workspace import PositionCodec

    from policy_lint.engine.finding import Finding
    from policy_lint.lsp.judging import Judged
    from policy_lint.lsp.places import Places

EXPLAIN = "policy-lint.explain"
"""The command that shows a rule's page; its argument is the rule's id."""


class Actions:
    """The code actions of one document."""

    def __init__(
        self,
        judged: Judged,
        uri: str,
        places: Places,
        codec: PositionCodec,
        held: Callable[[Path], tuple[str | None, int | None]],
        *,
        creates: bool,
        today: str = "",
    ) -> None:
        """Take what the actions need.

        Args:
            judged: what was found.
            uri: the document.
            places: its text.
            codec: how the client counts columns.
            held: a file → its text, None where there is none, and the version that the editor holds, if it does.
            creates: whether the client can be told to create a file.
            today: the day of a decision; empty: the system's.
        """
        self._judged, self._uri, self._places, self._codec, self._held, self._creates = (
            judged,
            uri,
            places,
            codec,
            held,
            creates,
        )
        self._today = today or datetime.now(UTC).astimezone().date().isoformat()

    def on(self, finding: Finding, diagnostics: list[types.Diagnostic]) -> Iterator[types.CodeAction]:
        """What can be done about a finding; findings that were merged into it are set aside one by one."""
        around = finding_range(finding, self._places)
        shown = [
            item
            for item in diagnostics
            if item.source == SOURCE and item.code == finding.rule.id and item.range == around
        ] or None
        for member in members(finding):
            yield from self._mended(member, shown)
        for member in members(finding):
            edit = self._set_aside(member)
            if edit is not None:
                yield types.CodeAction(
                    f"Set aside {member.rule.id} in {self._name}, with a reason",
                    types.CodeActionKind.QuickFix,
                    shown,
                    edit=edit,
                )
        for name in dict.fromkeys(member.rule.id for member in members(finding)):
            title = f"Explain {name}"
            yield types.CodeAction(
                title, types.CodeActionKind.Empty, shown, command=types.Command(title, EXPLAIN, arguments=[name])
            )

    def _mended(self, finding: Finding, shown: list[types.Diagnostic] | None) -> Iterator[types.CodeAction]:
        """The fix that a finding carries, where it carries one: the same edits that `lint --fix` makes."""
        fix = getattr(finding, "fix", None)
        if fix is None:
            return
        edits = [types.TextEdit(self._places.exact(edit.span), edit.text) for edit in fix.edits]
        doubt = "" if fix.safe else " (may change what the text says)"
        yield types.CodeAction(
            f"Fix {finding.rule.id}{doubt}",
            types.CodeActionKind.QuickFix,
            shown,
            is_preferred=fix.safe,
            edit=types.WorkspaceEdit(changes={self._uri: edits}),
        )

    @property
    def _name(self) -> str:
        return self._judged.decisions.name if self._judged.decisions is not None else ""

    def _set_aside(self, finding: Finding) -> types.WorkspaceEdit | None:
        """The edit that adds a decision; None where the decisions file can't be added to."""
        file = self._judged.decisions
        if file is None or finding.suppressed is not None:
            return None
        text, version = self._held(file)
        path = relative(Path(self._judged.path), file.parent)
        lines = entry(finding, path, self._today, role=self._judged.roles)
        where = insertion((text or "").removeprefix("\ufeff"), lines)
        if where is None:
            return None
        places = places_of(file.name, text or "", self._codec)
        around = types.Range(places.position(where.start), places.position(where.end))
        edit = types.TextEdit(around, where.text)
        uri = file.as_uri()
        if text is None and self._creates:
            made = types.CreateFile(uri=uri, options=types.CreateFileOptions(ignore_if_exists=True))
            document = types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(uri, None), [edit])
            return types.WorkspaceEdit(document_changes=[made, document])
        if version is not None and self._creates:
            identifier = types.OptionalVersionedTextDocumentIdentifier(uri, version)
            return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, [edit])])
        return types.WorkspaceEdit(changes={uri: [edit]})
