"""An editor for tests: pytest-lsp's client, which talks to the real `policy-lint lsp` process and checks what it says.

Where the server says what the client has not declared that it understands, the client warns; here that is an error.
"""

from __future__ import annotations

import asyncio
import os
import sys
import warnings
from collections import defaultdict
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

pytest.importorskip("pytest_lsp")

from pytest_lsp import LanguageClient, LspSpecificationWarning  # after the line that skips without it

PACK = Path(__file__).parent / "pack"
PATIENCE = 30  # seconds; a wait that long is a failure, not a measurement
PLAIN = types.ClientCapabilities()
RICH = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[types.ResourceOperationKind.Create]
        ),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
    ),
    window=types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(support=True)),
)


class Editor(LanguageClient):
    """A client that keeps what the server tells it."""

    def __init__(self) -> None:
        super().__init__()
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.logged: list[str] = []
        self.told: list[str] = []
        self.shown: list[types.ShowDocumentParams] = []
        self.registered: list[types.Registration] = []
        self.broken: list[str] = []
        self.news = asyncio.Event()
        self._versions: dict[str, int] = defaultdict(int)
        self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._published))
        self.feature(types.WINDOW_LOG_MESSAGE)(partial(self._logged))
        self.feature(types.WINDOW_SHOW_MESSAGE)(partial(self._messaged))
        self.feature(types.WINDOW_SHOW_DOCUMENT)(partial(self._showed))
        self.feature(types.CLIENT_REGISTER_CAPABILITY)(partial(self._registered))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """What can't be read as the protocol."""
        self.broken.append(f"{source}: {error}")

    def _published(self, params: types.PublishDiagnosticsParams) -> None:
        self.published[params.uri] = params
        self.news.set()

    def _logged(self, params: types.LogMessageParams) -> None:
        self.logged.append(params.message)
        self.news.set()

    def _messaged(self, params: types.ShowMessageParams) -> None:
        self.told.append(params.message)
        self.news.set()

    def _showed(self, params: types.ShowDocumentParams) -> types.ShowDocumentResult:
        self.shown.append(params)
        self.news.set()
        return types.ShowDocumentResult(success=True)

    def _registered(self, params: types.RegistrationParams) -> None:
        self.registered += params.registrations
        self.news.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something that the server is to tell."""
        async with asyncio.timeout(PATIENCE):
            while not holds():
                self.news.clear()
                if self._server is not None and self._server.returncode is not None:
                    raise AssertionError(f"the server ended with {self._server.returncode}")
                await self.news.wait()

    def open(self, file: Path, text: str | None = None) -> str:
        """Open a file, with a text of its own if it is given."""
        uri = file.as_uri()
        held = file.read_text(encoding="utf-8") if text is None else text
        self._versions[uri] = 1
        self.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "text", 1, held)))
        return uri

    def change(self, uri: str, text: str) -> None:
        """Type."""
        self._versions[uri] += 1
        identifier = types.VersionedTextDocumentIdentifier(self._versions[uri], uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [change]))

    async def findings(self, uri: str) -> list[types.Diagnostic]:
        """What the server shows of the text as it is now."""
        await self.until(lambda: uri in self.published and self.published[uri].version == self._versions[uri])
        return list(self.published[uri].diagnostics)

    async def actions(self, uri: str, diagnostic: types.Diagnostic) -> dict[str, Any]:
        """The actions on a diagnostic by title; the client library takes one that only runs a command for that command."""
        context = types.CodeActionContext([diagnostic])
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), diagnostic.range, context)
        found = await self.text_document_code_action_async(params)
        return {action.title: action for action in found or ()}

    async def hover(self, uri: str, line: int, character: int) -> str | None:
        """What is shown under the mouse."""
        params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        found = await self.text_document_hover_async(params)
        if found is None:
            return None
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    async def complete(self, uri: str, line: int, character: int) -> dict[str, types.CompletionItem]:
        """What is offered, by label."""
        params = types.CompletionParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        found = await self.text_document_completion_async(params)
        assert isinstance(found, types.CompletionList)
        return {item.label: item for item in found.items}


def edit(
    work: Callable[[Editor], Coroutine[Any, Any, None]],
    folder: Path,
    *arguments: str,
    capabilities: types.ClientCapabilities = PLAIN,
    program: tuple[str, ...] = ("-m", "policy_lint"),
) -> None:
    """Start the server in a folder, do something with it, and see it end well.

    Args:
        work: what to do.
        folder: the server's working folder.
        arguments: of ``policy-lint lsp``; by default only the rules of the test pack run.
        capabilities: of the client.
        program: what Python runs.
    """

    async def session() -> None:
        editor = Editor()
        asked = arguments or ("--rules", str(PACK), "--select", "pack", "--today", "2026-03-01")
        await editor.start_io(sys.executable, *program, "lsp", *asked, cwd=str(folder), env=dict(os.environ))
        await editor.initialize_session(types.InitializeParams(capabilities, root_uri=folder.as_uri()))
        try:
            async with asyncio.timeout(PATIENCE):
                await work(editor)
            await editor.shutdown_async(None)
            editor.exit(None)
            assert editor._server is not None
            assert await asyncio.wait_for(editor._server.wait(), PATIENCE) == 0
            assert editor.broken == []
        finally:
            if editor._server is not None and editor._server.returncode is None:
                editor._server.kill()
                await editor._server.wait()
            await editor.stop()  # type: ignore[no-untyped-call]

    with warnings.catch_warnings():
        warnings.simplefilter("error", LspSpecificationWarning)
        asyncio.run(session())
