"""`policy-lint extract`: a published policy becomes a document that loads, keeps every word, and holds its quotes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner, Result

from policy_lint.cli.main import cli
from policy_lint.engine.inference import infer
from policy_lint.policy.document import Document
from policy_lint.policy.policy import Policy
from policy_lint.reading.read import read_policy
from policy_lint.text.source import Source
from policy_lint.validation import validate

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").iterdir())
MARKDOWN = "---\ntitle: Privacy\n---\n# Privacy Policy\n\nWe honour *Do Not Track* signals.\n\n## Cookies\n\n- We use cookies.\n"
PAGE = "<html><head><title>Acme</title></head><body><h1>Privacy Policy</h1><p>We ignore Do Not Track&nbsp;signals.</p></body></html>"


def extract(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["extract", *arguments], input=stdin)


def published(folder: Path) -> list[Path]:
    """The seeds, a Markdown page and a web page in a project of their own."""
    (folder / "pyproject.toml").touch()
    for seed in SEEDS:
        shutil.copy(seed, folder)
    (folder / "p.md").write_text(MARKDOWN, encoding="utf-8")
    (folder / "p.html").write_text(PAGE, encoding="utf-8")
    return sorted(path for path in folder.iterdir() if path.suffix != ".toml")


def kept(path: Path) -> tuple[str, Policy]:
    """The YAML document made of a file, and that document read again beside its source."""
    text = extract(str(path)).stdout
    target = path.with_name(path.name + ".policy.yaml")
    target.write_text(text, encoding="utf-8")
    return text, read_policy(Source(str(target), text), str(path.parent))


def test_the_document_loads_gives_its_source_back_and_every_quote_stands_in_its_section(tmp_path: Path) -> None:
    for path in published(tmp_path):
        _, policy = kept(path)
        assert policy.published is not None
        assert policy.published.text is not None
        assert policy.published.restored.split() == policy.published.text.split(), path
        assert all(statement.found for statement in policy.statements), path


def test_facts_that_the_text_shows_are_comments_that_can_be_declared_as_they_stand(tmp_path: Path) -> None:
    for path in published(tmp_path):
        text, policy = kept(path)
        facts = infer(policy)
        if not facts:
            continue
        lines = text.splitlines()
        start = lines.index("# facts:")
        commented = [line[2:] for line in lines[start : start + 1 + len(facts)]]
        declared = yaml.safe_load("\n".join(commented))["facts"]
        assert set(declared) == set(facts)
        data = yaml.safe_load(text)
        assert "facts" not in data
        validate(Document, {**data, "facts": declared})


def test_json_gives_each_statement_its_place_in_the_file(tmp_path: Path) -> None:
    for path in published(tmp_path):
        data = json.loads(extract(str(path), "--format", "json").stdout)
        source = path.read_bytes().decode()
        assert data["path"] == str(path)
        for section, statement in statements(data["sections"]):
            start, end = statement["span"]
            assert 0 <= start < end <= len(source)
            assert statement["line"] <= statement["end_line"]
            assert statement["section"] == section["id"]
            quote = statement["quote"]
            first = (quote if isinstance(quote, str) else quote[-1]).split()[0]
            assert first in source[start:end] or path.suffix != ".txt"


def statements(sections: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    found = []
    for section in sections:
        found += [(section, statement) for statement in section.get("statements", ())]
        found += statements(section.get("sections", []))
    return found


def test_what_is_read_is_what_the_text_says(tmp_path: Path) -> None:
    published(tmp_path)
    for name, response in (("p.md", "honours"), ("p.html", "ignores")):
        data = json.loads(extract(str(tmp_path / name), "--format", "json").stdout)
        signals = [statement for _, statement in statements(data["sections"]) if statement["kind"] == "do-not-track"]
        assert [signal["response"] for signal in signals] == [response]


def test_many_files_are_an_array_or_one_line_each_and_the_broken_ones_stop_none(tmp_path: Path) -> None:
    paths = [str(path) for path in published(tmp_path)]
    lines = extract(*paths, str(tmp_path / "none.txt"), "--format", "jsonl")
    assert lines.exit_code == 2
    assert "none.txt: error: no such file or directory" in lines.stderr
    assert [json.loads(line)["path"] for line in lines.stdout.splitlines()] == paths
    array = extract(*paths, "--format", "json")
    assert array.exit_code == 0
    assert [document["path"] for document in json.loads(array.stdout)] == paths


def test_yaml_holds_one_document() -> None:
    result = extract(*map(str, SEEDS))
    assert result.exit_code == 2
    assert "use --format jsonl or json" in result.stderr


def test_standard_input_and_an_output_file(tmp_path: Path) -> None:
    target = tmp_path / "x.policy.yaml"
    result = extract("-", "-o", str(target), stdin="We do not honor Do Not Track signals.\n")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "kind: do-not-track" in target.read_text(encoding="utf-8")
    assert extract("-", stdin="\x00\x01").exit_code == 2


def test_a_structured_document_is_passed_on_with_its_statements(tmp_path: Path) -> None:
    path = tmp_path / "a.policy.yaml"
    path.write_text(
        "schema: 1\ntitle: T\nsections:\n  - text: We sell.\n    statements: [{kind: sale, quote: We sell}]\n",
        encoding="utf-8",
    )
    data = json.loads(extract(str(path), "--format", "json").stdout)
    assert [statement["kind"] for _, statement in statements(data["sections"])] == ["sale"]
    path.write_text("schema: 2", encoding="utf-8")
    broken = extract(str(path))
    assert broken.exit_code == 2
    assert "a.policy.yaml:1:9" in broken.stderr


def test_a_published_page_that_can_t_be_read_is_a_problem_of_the_document(tmp_path: Path) -> None:
    (tmp_path / "p.md").write_bytes(b"\xff\xfe\xff")
    document = Source(str(tmp_path / "x.policy.yaml"), "schema: 1\nsource: p.md\nsections: []\n")
    policy = read_policy(document, str(tmp_path))
    assert policy.published is not None
    assert policy.published.problem
