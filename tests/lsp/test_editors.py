"""The server in a session of every editor whose set-up is documented: each with what that editor really declares."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pytest_lsp")

import pytest_asyncio
from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

pytestmark = [pytest.mark.asyncio, pytest.mark.filterwarnings("error::pytest_lsp.LspSpecificationWarning")]

TEXT = """# Privacy Policy

This privacy policy explains how Example Ltd. collects, uses and shares your personal information when you use our services.
We collect your name and your e-mail address when you register with us, and [insert purpose] to serve you.
"""
POLICY = "schema: 1\ntitle: Privacy Policy\nsections:\n  - heading: Use\n    statements:\n      - kind: use\n        purposes: [bil]\n"


@pytest_asyncio.fixture(params=["visual-studio-code", "neovim", "emacs"])
async def editor(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[LanguageClient]:
    """A client with the capabilities of an editor, connected to the server in a folder of its own."""
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda _: None)
    asked = ("lsp", "--select", "quality-placeholder")
    await client.start_io(sys.executable, "-m", "policy_lint", *asked, cwd=str(tmp_path), env=dict(os.environ))
    capabilities = client_capabilities(request.param)
    await client.initialize_session(types.InitializeParams(capabilities, root_uri=tmp_path.as_uri()))
    yield client
    await client.shutdown_session()
    assert client.error is None
    await client.stop()  # type: ignore[no-untyped-call]


async def opened(client: LanguageClient, file: Path, text: str, language: str) -> str:
    """Open a file that is not on disk, and wait for what the server says of it."""
    uri = file.as_uri()
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, 1, text)))
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return uri


async def test_findings_hover_and_actions(editor: LanguageClient, tmp_path: Path) -> None:
    uri = await opened(editor, tmp_path / "privacy.md", TEXT, "markdown")
    (found,) = editor.diagnostics[uri]
    assert (found.code, found.range.start.line) == ("quality-placeholder", 3)
    document = types.TextDocumentIdentifier(uri)
    shown = await editor.text_document_hover_async(types.HoverParams(document, found.range.start))
    assert shown is not None
    assert "quality-placeholder" in str(shown.contents)
    context = types.CodeActionContext([found])
    actions: Any = await editor.text_document_code_action_async(types.CodeActionParams(document, found.range, context))
    assert {action.title.split(" ")[0] for action in actions} == {"Set", "Explain"}
    mended = types.TextDocumentContentChangeWholeDocument(TEXT.replace("[insert purpose]", "use them"))
    version = types.VersionedTextDocumentIdentifier(2, uri)
    editor.text_document_did_change(types.DidChangeTextDocumentParams(version, [mended]))
    await editor.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert list(editor.diagnostics[uri]) == []


async def test_completion_in_a_structured_policy(editor: LanguageClient, tmp_path: Path) -> None:
    uri = await opened(editor, tmp_path / "site.policy.yaml", POLICY, "yaml")
    assert [item.code for item in editor.diagnostics[uri]] == ["unreadable"]
    params = types.CompletionParams(types.TextDocumentIdentifier(uri), types.Position(6, 22))
    offered: Any = await editor.text_document_completion_async(params)
    (billing,) = [item for item in offered.items if item.label == "billing"]
    told = getattr(billing.documentation, "value", billing.documentation)
    assert "billing" in told
    assert isinstance(billing.documentation, str) is ("**" not in told), "plain text for whoever reads no Markdown"
