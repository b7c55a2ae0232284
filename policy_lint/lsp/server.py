"""The server: it judges the open documents, tells the client, and goes on whatever happens."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from policy_lint import __version__
from policy_lint.lsp.diagnostics import diagnostics
from policy_lint.lsp.documents import Documents, path_of
from policy_lint.lsp.judging import Judged, judge_text
from policy_lint.lsp.places import places_of
from policy_lint.report.harmless import harmless
from policy_lint.report.shown import shown_findings
from policy_lint.text.bounded import read_bounded

if TYPE_CHECKING:
    from collections.abc import Callable

    from policy_lint.engine.finding import Finding
    from policy_lint.lsp.places import Places
    from policy_lint.pipeline.settings import Settings
    from policy_lint.report.view import View

PAUSE = 0.3
"""Seconds without a key struck after which a text is judged."""


class PolicyServer(LanguageServer):
    """A language server for privacy policies."""

    def __init__(self, settings: Settings, view: View) -> None:
        super().__init__(
            "policy-lint", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full, max_workers=2
        )
        self.settings, self.view = settings, view
        self.documents = Documents()
        self.judge: Callable[..., Judged] = judge_text
        self._one_by_one = ThreadPoolExecutor(max_workers=1)
        self._pages: tempfile.TemporaryDirectory[str] | None = None

    def shutdown(self) -> None:
        """End, and leave nothing behind."""
        self._one_by_one.shutdown(wait=False, cancel_futures=True)
        if self._pages is not None:
            self._pages.cleanup()
        super().shutdown()  # type: ignore[no-untyped-call]

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002 - pygls' signature
        """Log what went wrong while a message was handled; the next one is handled as ever."""
        self.log(f"a message could not be handled: {type(error).__name__}: {error}")

    def log(self, message: str, kind: types.MessageType = types.MessageType.Error) -> None:
        """Write a line to the editor's log."""
        with contextlib.suppress(Exception):  # a client that has gone has no log
            self.window_log_message(types.LogMessageParams(kind, harmless(message)))

    def places(self, uri: str) -> Places:
        """The places of an open document as it is now."""
        document = self.workspace.get_text_document(uri)
        return places_of(path_of(uri) or "", document.source, self.workspace.position_codec)

    def texts(self) -> dict[Path, str]:
        """Every open file's text."""
        return {
            Path(path): self.workspace.get_text_document(uri).source
            for uri in self.documents.open
            if (path := path_of(uri)) is not None
        }

    async def refresh(self, uri: str, pause: float = 0.0) -> None:
        """Judge a document and tell the client what was found; whatever goes wrong is logged, and is no end.

        Args:
            uri: the document.
            pause: seconds to wait first.
        """
        try:
            await asyncio.sleep(pause)
            version = self.workspace.get_text_document(uri).version
            judged = await self._judged(uri)
            if uri not in self.documents.open or self.workspace.get_text_document(uri).version != version:
                return  # closed, or typed in meanwhile: another round follows
            self.documents.known[uri] = (version, judged)
            shown = diagnostics(judged, self.places(uri), uri, self.view)
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, shown, version))
        except asyncio.CancelledError:
            raise
        except Exception as error:  # noqa: BLE001 - one document's trouble is not the others'
            self.log(f"{path_of(uri)}: internal error: {type(error).__name__}: {error}; please report it")

    async def _judged(self, uri: str) -> Judged:
        path, texts = path_of(uri), self.texts()
        if path is None:
            return Judged(uri)

        def work() -> Judged:
            try:
                return self.judge(path, texts, self.settings)
            except SystemExit as error:  # a rule's check that would end the process
                raise RuntimeError(f"{type(error).__name__}: {error}") from None

        return await asyncio.get_running_loop().run_in_executor(self._one_by_one, work)

    async def known(self, uri: str) -> Judged | None:
        """What is known of a document as it is now; judged at once where it was typed in meanwhile."""
        if uri not in self.documents.open:
            return None
        version = self.workspace.get_text_document(uri).version
        known = self.documents.known.get(uri)
        if known is None or known[0] != version:
            self.documents.schedule(uri, self.refresh(uri))
            await self.documents.settled(uri)
            known = self.documents.known.get(uri)
        return known[1] if known is not None and known[0] == version else None

    def findings(self, judged: Judged | None) -> list[Finding]:
        """The findings that are shown."""
        if judged is None or judged.result is None:
            return []
        return shown_findings(judged.result, self.view)

    def refresh_all(self, pause: float = 0.0) -> None:
        """Judge every open document again."""
        for uri in self.documents.open:
            self.documents.schedule(uri, self.refresh(uri, pause))

    def held(self, file: Path) -> tuple[str | None, int | None]:
        """A file's text and, where it is open, its version; None where there is no such file."""
        for uri in self.documents.open:
            if path_of(uri) == str(file):
                document = self.workspace.get_text_document(uri)
                return document.source, document.version
        try:
            return read_bounded(file).decode("utf-8"), None
        except (OSError, UnicodeDecodeError):
            return (None, None) if not file.exists() else ("\0", None)

    def page_file(self, name: str, text: str) -> Path:
        """A file with a rule's page, which goes when the server does."""
        if self._pages is None:
            self._pages = tempfile.TemporaryDirectory(prefix="policy-lint-")
        file = Path(self._pages.name) / f"{name}.md"
        file.write_text(text, encoding="utf-8")
        return file
