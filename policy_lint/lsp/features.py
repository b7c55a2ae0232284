"""Which message of the protocol leads to which feature."""

from __future__ import annotations

import re

from lsprotocol import types

from policy_lint.errors import PolicyLintError
from policy_lint.lsp.actions import EXPLAIN, Actions
from policy_lint.lsp.completion import completions
from policy_lint.lsp.diagnostics import finding_range
from policy_lint.lsp.documents import path_of
from policy_lint.lsp.hover import hover
from policy_lint.lsp.judging import find_rule_in
from policy_lint.lsp.server import PAUSE, PolicyServer
from policy_lint.report.harmless import harmless
from policy_lint.report.rule_markdown import page_markdown

_ESCAPED = re.compile(r"\\(\W)")
_WATCHED = (
    "**/.policy-lint.yaml",
    "**/.policy-lint-decisions.yaml",
    "**/.policy-lint-baseline.json",
    "**/pyproject.toml",
)


def register(ls: PolicyServer) -> None:
    """Every message that the server answers."""
    ls.feature(types.INITIALIZED)(_watch)
    ls.feature(types.TEXT_DOCUMENT_DID_OPEN)(_opened)
    ls.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    ls.feature(types.TEXT_DOCUMENT_DID_SAVE)(_saved)
    ls.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    ls.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_saved)
    ls.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    ls.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", ":", "-", "[", ","]))(
        _complete
    )
    ls.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, types.CodeActionKind.Empty]),
    )(_act)
    ls.command(EXPLAIN)(_explain)


async def _watch(ls: PolicyServer, _: types.InitializedParams) -> None:
    """Ask to be told when configuration, decisions or baseline change."""
    workspace = ls.client_capabilities.workspace
    watched = workspace.did_change_watched_files if workspace is not None else None
    if watched is None or not watched.dynamic_registration:
        return
    options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(glob) for glob in _WATCHED])
    registration = types.Registration("watched", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    await ls.client_register_capability_async(types.RegistrationParams([registration]))


async def _opened(ls: PolicyServer, params: types.DidOpenTextDocumentParams) -> None:
    uri = params.text_document.uri
    ls.documents.open[uri] = None
    ls.documents.schedule(uri, ls.refresh(uri))


async def _changed(ls: PolicyServer, params: types.DidChangeTextDocumentParams) -> None:
    uri = params.text_document.uri
    for other in ls.documents.group_of(uri):
        ls.documents.schedule(other, ls.refresh(other, PAUSE))


async def _saved(ls: PolicyServer, _: object) -> None:
    """A file was saved, a configuration perhaps: judge everything again."""
    ls.refresh_all(PAUSE)


async def _closed(ls: PolicyServer, params: types.DidCloseTextDocumentParams) -> None:
    uri = params.text_document.uri
    others = ls.documents.group_of(uri)
    ls.documents.forget(uri)
    ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))
    for other in others:
        if other != uri:
            ls.documents.schedule(other, ls.refresh(other, PAUSE))


async def _hover(ls: PolicyServer, params: types.HoverParams) -> types.Hover | None:
    uri = params.text_document.uri
    judged = await ls.known(uri)
    if judged is None:
        return None
    return hover(ls.findings(judged), ls.places(uri), params.position)


def _complete(ls: PolicyServer, params: types.CompletionParams) -> types.CompletionList:
    uri = params.text_document.uri
    path = path_of(uri) or ""
    items = []
    if path.lower().endswith((".policy.yaml", ".policy.yml")):
        items = completions(ls.places(uri), params.position)
        if not _reads_markdown(ls.client_capabilities):
            for item in items:
                item.documentation = _unmarked(item.documentation)
    return types.CompletionList(is_incomplete=False, items=items)


def _reads_markdown(capabilities: types.ClientCapabilities) -> bool:
    """Whether the client shows Markdown beside what it offers."""
    text = capabilities.text_document
    item = text.completion.completion_item if text is not None and text.completion is not None else None
    return item is not None and types.MarkupKind.Markdown in (item.documentation_format or ())


def _unmarked(documentation: types.MarkupContent | str | None) -> str | None:
    """The words of a documentation, for a client that shows plain text only."""
    if not isinstance(documentation, types.MarkupContent):
        return documentation
    return _ESCAPED.sub(r"\1", documentation.value.replace("**", ""))


async def _act(ls: PolicyServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri = params.text_document.uri
    judged = await ls.known(uri)
    if judged is None:
        return []
    places = ls.places(uri)
    actions = Actions(
        judged,
        uri,
        places,
        ls.workspace.position_codec,
        ls.held,
        creates=_creates_files(ls.client_capabilities),
        today=ls.settings.today,
    )
    return [
        action
        for finding in ls.findings(judged)
        if _overlap(finding_range(finding, places), params.range)
        for action in actions.on(finding, list(params.context.diagnostics))
    ]


def _overlap(one: types.Range, other: types.Range) -> bool:
    return one.start <= other.end and other.start <= one.end


def _creates_files(capabilities: types.ClientCapabilities) -> bool:
    """Whether the client takes edits that create files, and with them those of versioned documents."""
    edits = capabilities.workspace.workspace_edit if capabilities.workspace is not None else None
    kinds = (edits.resource_operations or []) if edits is not None and edits.document_changes else []
    return types.ResourceOperationKind.Create in kinds


async def _explain(ls: PolicyServer, rule: str) -> str | None:
    """Show a rule's page in the editor, and give it back."""
    try:
        found = find_rule_in((judged for _, judged in ls.documents.known.values()), rule, ls.settings)
    except PolicyLintError as error:
        ls.window_show_message(types.ShowMessageParams(types.MessageType.Warning, harmless(str(error))))
        return None
    page = page_markdown(found)
    window = ls.client_capabilities.window
    if window is not None and window.show_document is not None and window.show_document.support:
        file = ls.page_file(found.id, page)
        ls.protocol.send_request(types.WINDOW_SHOW_DOCUMENT, types.ShowDocumentParams(file.as_uri(), take_focus=True))
    else:
        text = harmless(f"{found.id}: {found.title}. {found.remedy}")
        ls.window_show_message(types.ShowMessageParams(types.MessageType.Info, text))
    return page
