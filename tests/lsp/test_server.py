"""The real server over standard input and output: diagnostics, hover, code actions, completion, and what can go wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from policy_lint.engine.finding import Finding
from tests.lsp.editor import PACK, RICH, Editor, edit

if TYPE_CHECKING:
    from collections.abc import Iterable

OPENING = (
    "This privacy policy explains how Example Ltd. collects, uses and shares your personal information when you visit our "
    "website or use our services. We collect your name and your e-mail address when you register with us. "
    "We share your personal information with service providers who process payments for us."
)
MARKDOWN = f"""# Privacy Policy

{OPENING}

We collect your name and your e-mail address when you register. 🦊🦊 We use them SHOUTING for billing.

We keep your data for three years.
"""
YAML = """schema: 1
title: Privacy Policy
sections:
  - heading: Use
    text: |
      We use your e-mail address for billing.
    statements:
      - kind: use
        purposes: [billing]
        quote: We use your e-mail address for billing.
"""


def codes(diagnostics: Iterable[types.Diagnostic]) -> list[str]:
    return [str(item.code) for item in diagnostics]


def text_at(text: str, place: types.Range) -> str:
    """The text in a range of UTF-16 code units."""
    assert place.start.line == place.end.line
    line = text.split("\n")[place.start.line].encode("utf-16-le")
    return line[2 * place.start.character : 2 * place.end.character].decode("utf-16-le")


def put(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_findings_as_you_type_use_the_unsaved_text(tmp_path: Path) -> None:
    file = put(tmp_path, "privacy.md", MARKDOWN)

    async def work(editor: Editor) -> None:
        uri = editor.open(file)
        (found,) = await editor.findings(uri)
        assert found.code == "pack-shout"
        assert found.severity == types.DiagnosticSeverity.Warning
        assert found.source == "policy-lint"
        assert found.code_description is not None
        assert found.code_description.href == "https://example.org/style"
        assert text_at(MARKDOWN, found.range) == "SHOUTING"
        assert found.message == "A word is shouted.\nUse sentence case."
        typed = MARKDOWN.replace("SHOUTING ", "").replace("We keep your data for three years.", "")
        editor.change(uri, typed)
        assert codes(await editor.findings(uri)) == ["pack-retention"]
        assert file.read_text(encoding="utf-8") == MARKDOWN
        editor.change(uri, "")
        assert await editor.findings(uri) == []
        editor.change(uri, "Our privacy policy is a recipe: boil the eggs for six minutes, then peel them.\n" * 3)
        (refused,) = await editor.findings(uri)
        assert (refused.code, refused.severity) == ("not-judged", types.DiagnosticSeverity.Information)
        editor.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        await editor.until(lambda: not editor.published[uri].diagnostics)

    edit(work, tmp_path)


def test_every_format_is_judged_and_other_files_are_left_alone(tmp_path: Path) -> None:
    prose = f"Privacy Policy\n\n{OPENING} We SHOUT about it.\n\nWe keep your data for a year.\n"
    page = (
        f"<html><body><h1>Privacy Policy</h1><p>{OPENING} We SHOUT about it.</p><p>We keep your data for a year.</p></body>"
        "</html>"
    )
    structured = json.dumps(
        {"schema": 1, "title": "Privacy Policy", "sections": [{"heading": "A", "text": "We SHOUT about it."}]}
    )

    async def work(editor: Editor) -> None:
        for name, text, expected in (
            ("privacy.txt", prose, ["pack-shout"]),
            ("privacy.html", page, ["pack-shout"]),
            ("site.policy.json", structured, ["pack-retention", "pack-shout"]),
            ("site.policy.yaml", YAML, ["pack-retention"]),
            ("README.md", "# A library\n\nIt SHOUTS.\n", []),
            ("settings.yaml", "title: SHOUT\n", []),
        ):
            uri = editor.open(tmp_path / name, text)  # none of them is on disk
            found = await editor.findings(uri)
            assert sorted(codes(found)) == expected, name
            shouts = [item for item in found if item.code == "pack-shout"]
            assert all(text_at(text, item.range) == "SHOUT" for item in shouts)

    edit(work, tmp_path)


def test_what_is_wrong_with_a_structured_policy_is_shown_at_its_place(tmp_path: Path) -> None:
    wrong = YAML.replace("[billing]", "[biling]")

    async def work(editor: Editor) -> None:
        uri = editor.open(tmp_path / "a.policy.yaml", wrong)
        (found,) = await editor.findings(uri)
        assert text_at(wrong, found.range) == "biling"
        assert "did you mean `billing`?" in found.message
        editor.change(uri, "schema: 1\n\t: [\n")
        (found,) = await editor.findings(uri)
        assert (found.code, found.severity) == ("unreadable", types.DiagnosticSeverity.Error)

    edit(work, tmp_path)


def test_the_nearest_configuration_holds_and_is_read_anew_when_it_is_saved(tmp_path: Path) -> None:
    file = put(tmp_path, "privacy.md", MARKDOWN)
    config = put(tmp_path, ".policy-lint.yaml", "severity: {pack-shout: note}\n")

    async def work(editor: Editor) -> None:
        uri = editor.open(file)
        (found,) = await editor.findings(uri)
        assert found.severity == types.DiagnosticSeverity.Information
        await editor.until(lambda: bool(editor.registered))
        editor.published.clear()
        config.write_text("severity: {pack-shuot: note}\n", encoding="utf-8")
        event = types.FileEvent(config.as_uri(), types.FileChangeType.Changed)
        editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        (found,) = await editor.findings(uri)
        assert found.range.start == types.Position(0, 0)
        assert "did you mean `pack-shout`?" in found.message
        editor.published.clear()
        config.write_text("exclude: ['*.md']\n", encoding="utf-8")
        editor.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert await editor.findings(uri) == []

    edit(work, tmp_path, capabilities=RICH)


def test_documents_of_a_group_answer_together_as_they_are_typed(tmp_path: Path) -> None:
    put(
        tmp_path,
        ".policy-lint.yaml",
        "documents:\n  - {path: privacy.md, role: privacy, group: site}\n  - {path: cookies.md, role: cookies, group: site}\n",
    )
    privacy = put(tmp_path, "privacy.md", f"# Privacy Policy\n\n{OPENING}\n")
    cookies = put(tmp_path, "cookies.md", f"# Cookie Policy\n\n{OPENING}\n")

    async def work(editor: Editor) -> None:
        first, second = editor.open(privacy), editor.open(cookies)
        assert codes(await editor.findings(first)) == ["pack-retention"]
        assert codes(await editor.findings(second)) == []
        editor.published.clear()
        editor.change(second, cookies.read_text(encoding="utf-8") + "\nWe keep your data for one year.\n")
        assert codes(await editor.findings(first)) == []

    edit(work, tmp_path)


def test_hover_shows_the_rule_and_what_a_word_means(tmp_path: Path) -> None:
    file = put(tmp_path, "privacy.md", MARKDOWN)

    async def work(editor: Editor) -> None:
        uri = editor.open(file)
        (found,) = await editor.findings(uri)
        page = await editor.hover(uri, found.range.start.line, found.range.start.character + 1)
        assert page is not None
        assert page.startswith("### A shouted paragraph")
        assert "<https://example.org/style>" in page
        assert await editor.hover(uri, 2, 2) is None
        uri = editor.open(tmp_path / "a.policy.yaml", YAML)
        line = YAML[: YAML.index("purposes")].count("\n")
        meaning = await editor.hover(uri, line, YAML.split("\n")[line].index("billing") + 2)
        assert meaning is not None
        assert meaning.startswith("**billing** (purpose): ")
        assert "https://w3id.org/dpv" in meaning
        assert "purposes" in (await editor.hover(uri, line, 10) or "")
        assert "used for" in (await editor.hover(uri, line - 1, 14) or "")

    edit(work, tmp_path)


def test_a_finding_is_set_aside_once_somebody_says_why(tmp_path: Path) -> None:
    file = put(tmp_path, "privacy.md", MARKDOWN)
    decisions = tmp_path / ".policy-lint-decisions.yaml"
    put(tmp_path, ".policy-lint.yaml", "roles: {counsel: [pack-shout]}\n")

    async def work(editor: Editor) -> None:
        uri = editor.open(file)
        (found,) = await editor.findings(uri)
        title = "Set aside pack-shout in .policy-lint-decisions.yaml, with a reason"
        action = (await editor.actions(uri, found))[title]
        assert action.kind == types.CodeActionKind.QuickFix
        assert list(action.diagnostics or ()) == [found]
        assert action.edit is not None
        made, added = action.edit.document_changes
        assert isinstance(made, types.CreateFile)
        assert isinstance(added, types.TextDocumentEdit)
        assert made.uri == added.text_document.uri == decisions.as_uri()
        (change,) = added.edits
        assert isinstance(change, types.TextEdit)
        assert not decisions.exists()

        editor.published.clear()
        decisions.write_text(change.new_text, encoding="utf-8")
        editor.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
        problems = await editor.findings(uri)
        assert problems
        assert all(item.code == "unreadable" and ".policy-lint-decisions.yaml:" in item.message for item in problems)

        editor.published.clear()
        filled = change.new_text
        for key, words in (("reason", "A brand name."), ("by", "Ada"), ("role", "counsel")):
            assert f'{key}: ""' in filled
            filled = filled.replace(f'{key}: ""', f'{key}: "{words}"')
        decisions.write_text(filled, encoding="utf-8")
        editor.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert await editor.findings(uri) == []

    edit(work, tmp_path, capabilities=RICH)


@pytest.mark.skipif("fix" not in Finding.__dataclass_fields__, reason="findings carry no fixes yet")
def test_a_fix_mends_the_text(tmp_path: Path) -> None:
    text = MARKDOWN.replace("# Privacy Policy", "# Privacy Pol\u00adicy 🦊 kept\u00ad")

    async def work(editor: Editor) -> None:
        uri = editor.open(tmp_path / "privacy.md", text)
        (found,) = await editor.findings(uri)
        action = (await editor.actions(uri, found))["Fix quality-hidden-characters"]
        assert action.kind == types.CodeActionKind.QuickFix
        assert action.is_preferred
        edits = action.edit.changes[uri]
        assert {text_at(text, item.range) for item in edits} == {"\u00ad"}
        assert {item.new_text for item in edits} == {""}

    edit(work, tmp_path, "--select", "quality-hidden-characters")


def test_a_rule_is_explained(tmp_path: Path) -> None:
    file = put(tmp_path, "privacy.md", MARKDOWN)

    async def work(editor: Editor) -> None:
        uri = editor.open(file)
        (found,) = await editor.findings(uri)
        assert "Explain pack-shout" in await editor.actions(uri, found)
        asked = types.ExecuteCommandParams("policy-lint.explain", ["pack-shout"])
        page = await editor.workspace_execute_command_async(asked)
        await editor.until(lambda: bool(editor.shown))
        shown = Path(editor.shown[0].uri.removeprefix("file://"))
        assert shown.read_text(encoding="utf-8") == page
        assert str(page).startswith("### A shouted paragraph")
        wrong = types.ExecuteCommandParams("policy-lint.explain", ["../pack-shuot"])
        assert await editor.workspace_execute_command_async(wrong) is None
        await editor.until(lambda: bool(editor.told))

    edit(work, tmp_path, capabilities=RICH)


def test_completion_offers_what_the_schema_allows(tmp_path: Path) -> None:
    started = YAML + "      - kind: \n"

    async def work(editor: Editor) -> None:
        uri = editor.open(tmp_path / "a.policy.yaml", started)
        offered = await editor.complete(uri, 10, 14)
        assert "do-not-track" in offered
        editor.change(uri, started.replace("- kind: \n", "- kind: use\n        pur\n"))
        offered = await editor.complete(uri, 11, 11)
        edit_of = offered["purposes"].text_edit
        assert isinstance(edit_of, types.TextEdit)
        assert edit_of.range == types.Range(types.Position(11, 8), types.Position(11, 11))
        assert "quote" in offered
        assert "kind" not in offered
        assert await editor.complete(editor.open(tmp_path / "b.md", "# Privacy Policy\n\nkind: \n"), 2, 6) == {}

    edit(work, tmp_path)


def test_a_check_that_fails_is_told_at_the_document(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        uri = editor.open(tmp_path / "privacy.md", MARKDOWN.replace("SHOUTING", "QUITTING"))
        (found,) = await editor.findings(uri)
        assert found.code == "unreadable"
        assert "rule `pack-shout` failed" in found.message

    edit(work, tmp_path)


def test_a_crash_is_logged_and_the_server_goes_on(tmp_path: Path) -> None:
    sabotaged = """
import policy_lint.lsp.server as server
judge = server.judge_text
def crash(path, texts, settings):
    if path.endswith("bad-privacy.md") and "CRASH" in "".join(texts.values()):
        raise [MemoryError, SystemExit][texts[__import__("pathlib").Path(path)].count("CRASH") - 1]("no reason")
    return judge(path, texts, settings)
server.judge_text = crash
from policy_lint.cli.main import main
main()
"""

    async def work(editor: Editor) -> None:
        bad = editor.open(tmp_path / "bad-privacy.md", MARKDOWN + "CRASH")
        await editor.until(lambda: any("bad-privacy.md: internal error: MemoryError" in line for line in editor.logged))
        editor.change(bad, MARKDOWN + "CRASH CRASH")
        await editor.until(lambda: any("SystemExit: no reason" in line for line in editor.logged))
        assert await editor.hover(bad, 0, 0) is None
        good = editor.open(put(tmp_path, "privacy.md", MARKDOWN))
        assert codes(await editor.findings(good)) == ["pack-shout"]
        assert bad not in editor.published
        editor.change(bad, MARKDOWN)
        assert codes(await editor.findings(bad)) == ["pack-shout"]

    edit(work, tmp_path, program=("-c", sabotaged))


def test_without_pygls_the_command_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from policy_lint.cli import lsp
    from policy_lint.cli.main import cli

    monkeypatch.setattr(lsp, "find_spec", lambda name: None)
    done = CliRunner().invoke(cli, ["lsp"])
    assert done.exit_code == 2
    assert "pip install 'policy-lint[lsp]'" in done.output


def test_what_is_no_protocol_is_logged_in_one_line_and_the_end_of_input_is_the_end(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "policy_lint", "lsp"],
        input=b'Content-Length: 5\r\n\r\n{"a":',
        capture_output=True,
        check=False,
        cwd=tmp_path,
        timeout=120,
    )
    assert done.returncode == 0
    assert done.stderr == b""
    assert done.stdout.startswith(b"Content-Length: ")
    message = json.loads(done.stdout.partition(b"\r\n\r\n")[2])
    assert message["method"] == "window/logMessage"
    assert "could not be handled" in message["params"]["message"]


def test_a_wrong_option_ends_before_the_protocol_begins(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "policy_lint", "lsp", "--fact", "users_on=US"],
        input=b"",
        capture_output=True,
        check=False,
        cwd=tmp_path,
        timeout=120,
    )
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"users_in" in done.stderr
    assert PACK.is_dir()
