"""Which configuration holds for a document, what it builds on, and what comes of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.config.chain import MOST, load_chain
from policy_lint.config.effective import Effective, effective
from policy_lint.config.files import load_config, nearest_config
from policy_lint.config.model import Config
from policy_lint.config.schema import build, config_schema
from policy_lint.engine.packs import Pack
from policy_lint.engine.schemas import written
from policy_lint.errors import InputError
from policy_lint.resources import data_folder
from policy_lint.text.globs import matches
from policy_lint.validation import Invalid, validate

if TYPE_CHECKING:
    from policy_lint.config.files import ConfigFile


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / ".git").mkdir()
    return tmp_path


def write(name: str, text: str) -> Path:
    path = Path(name).absolute()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def chain(name: str = ".policy-lint.yaml", packs: tuple[Pack, ...] = ()) -> tuple[ConfigFile, ...]:
    return load_chain(Path(name).absolute(), name, Path.cwd(), packs)


def problems(name: str = ".policy-lint.yaml", packs: tuple[Pack, ...] = ()) -> list[str]:
    with pytest.raises(InputError) as caught:
        chain(name, packs)
    return [str(problem) for problem in caught.value.problems]


def test_the_nearest_configuration_holds_and_none_above_the_repository(project: Path) -> None:
    outer = write(".policy-lint.yaml", "")
    inner = write("docs/pyproject.toml", "[tool.policy-lint]\n")
    write("docs/deep/pyproject.toml", "[tool.other]\n")
    (project / "vendored" / ".git").mkdir(parents=True)
    assert nearest_config(project / "docs" / "deep") == inner
    assert nearest_config(project / "src") == outer
    assert nearest_config(project / "vendored") is None


def test_a_file_of_its_own_comes_before_the_table_in_pyproject(project: Path) -> None:
    write("pyproject.toml", "[tool.policy-lint]\n")
    own = write(".policy-lint.yaml", "")
    assert nearest_config(project) == own


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        (".policy-lint.yaml", "select: [gdpr]\nfail_on: warning\n", 2),
        ("pyproject.toml", '[project]\nname = "x"\n\n[tool.policy-lint]\nselect = ["gdpr"]\nfail_on = "warning"\n', 6),
    ],
)
def test_an_unknown_key_is_an_error_with_its_line_and_what_was_meant(name: str, text: str, line: int) -> None:
    write(name, text)
    assert problems(name) == [f"{name}:{line}:1: unknown key `fail_on`: did you mean `fail-on`?"]


def test_broken_toml_names_its_line() -> None:
    write("pyproject.toml", "[tool.policy-lint]\nselect = [\n")
    (problem,) = problems("pyproject.toml")
    assert problem.startswith("pyproject.toml:3:1: not TOML")


def test_yaml_and_toml_say_the_same() -> None:
    write(".policy-lint.yaml", "select: [gdpr]\nfacts: {users_in: [EEA]}\ndocuments: [{path: a.md, group: site}]\n")
    write(
        "pyproject.toml",
        '[tool.policy-lint]\nselect = ["gdpr"]\n[tool.policy-lint.facts]\nusers_in = ["EEA"]\n'
        '[[tool.policy-lint.documents]]\npath = "a.md"\ngroup = "site"\n',
    )
    (one,), (other,) = chain(), chain("pyproject.toml")
    assert one.config == other.config
    assert other.place("facts.users_in") == "pyproject.toml:4"
    assert other.place("documents.0.group") == "pyproject.toml:7"


def test_what_is_stored_is_what_was_read(project: Path) -> None:
    path = write(
        ".policy-lint.yaml",
        "extends: [./a.yaml]\nfacts: {users_in: [EEA], has_dpo: true}\noverrides: [{paths: [x], severity: {gdpr: note}}]\n",
    )
    first = load_config(path, "a")
    assert list((project / "cache").iterdir())
    assert load_config(path, "a") == first


def test_a_later_file_replaces_choices_adds_to_lists_and_merges_mappings() -> None:
    write("base.yaml", "select: [gdpr]\nignore: [ftc]\nseverity: {gdpr: note, ftc: note}\nfail-on: note\n")
    write(
        ".policy-lint.yaml",
        "extends: [./base.yaml]\nselect: [ccpa]\nignore: [quality]\nseverity: {gdpr: error}\nfacts: {has_dpo: true}\n",
    )
    settings = effective(chain())
    assert settings.select == ("ccpa",)
    assert settings.ignore == ("ftc", "quality")
    assert settings.severity == {"ftc": "note", "gdpr": "error"}
    assert settings.fail_on == "note"
    assert settings.origins["fail-on"] == "base.yaml:4"
    assert settings.origins["severity.gdpr"] == ".policy-lint.yaml:4"


def test_overrides_and_entries_hold_for_their_files_only() -> None:
    write(
        ".policy-lint.yaml",
        "facts: {has_dpo: true}\n"
        "documents: [{path: shop/*.md, role: privacy, group: shop, facts: {has_dpo: false}}]\n"
        "overrides: [{paths: [old/**], ignore: [gdpr], severity: {ccpa: note}, facts: {sells_data: false}}]\n",
    )
    files = chain()
    shop, old, other = (effective(files, path) for path in ("shop/privacy.md", "old/a/b.md", "new.md"))
    assert (shop.facts, shop.entry and shop.entry.group) == ({"has_dpo": False}, "shop")
    assert (old.ignore, old.severity, old.facts) == (
        ("gdpr",),
        {"ccpa": "note"},
        {"has_dpo": True, "sells_data": False},
    )
    assert (other.ignore, other.facts, other.entry) == ((), {"has_dpo": True}, None)


def test_extends_may_neither_leave_the_project_nor_lead_back(tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("elsewhere") / "x.yaml"
    outside.write_text("")
    far = "../" * 20 + str(outside).lstrip("/")
    write(".policy-lint.yaml", f"extends: [{far}]\n")
    assert "lies outside the project" in problems()[0]
    write(".policy-lint.yaml", "extends: [./a.yaml]\n")
    write("a.yaml", "extends: [./.policy-lint.yaml]\n")
    assert problems() == ["a.yaml:1: `extends: ./.policy-lint.yaml` leads back to this file"]
    write(".policy-lint.yaml", "ignore: []\nextends: [./gone.yaml]\n")
    assert problems() == [".policy-lint.yaml:2: `extends: ./gone.yaml` does not exist"]


def test_a_long_chain_ends_in_an_error() -> None:
    for number in range(MOST + 2):
        write(f"{number}.yaml", f"extends: [./{number + 1}.yaml]\n")
    assert "builds on more than" in problems("0.yaml")[0]


def test_a_pack_is_extended_by_its_name(project: Path) -> None:
    write("installed/acme/.policy-lint.yaml", "lock: [gdpr]\n")
    write(".policy-lint.yaml", "extends: [acme]\n")
    acme = Pack("acme", str(project / "installed" / "acme"))
    base, own = chain(packs=(acme,))
    assert (base.pack, base.path, own.pack) == ("acme", "acme:.policy-lint.yaml", "")
    assert effective([base, own]).locked == ("gdpr",)
    write(".policy-lint.yaml", "extends: [acmee]\n")
    assert "did you mean `acme`?" in problems(packs=(acme,))[0]


@pytest.mark.parametrize("name", ["config", "decisions"])
def test_the_schema_file_is_the_models(name: str) -> None:
    checked_in = data_folder().joinpath("schemas", f"{name}.schema.json").read_text(encoding="utf-8")
    assert checked_in == written(build()[name]), "run `python -m policy_lint.config.schema`"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(0, 3) | st.sampled_from(["gdpr", "error", "never", "0.1", "a/*.md", ""]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["path", "paths", "ignore", "facts", "users_in"]), inner, max_size=2)
    ),
    max_leaves=5,
)
KEYS = [
    "extends",
    "select",
    "ignore",
    "severity",
    "fail-on",
    "facts",
    "regimes",
    "ruleset",
    "documents",
    "overrides",
    "nope",
]


@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=3))
def test_schema_and_model_agree_on_what_a_configuration_may_be(data: dict[str, Any]) -> None:
    try:
        validate(Config, data)
        accepted = True
    except Invalid:
        accepted = False
    validator = jsonschema.Draft202012Validator(json.loads(written(config_schema())))
    assert validator.is_valid(data) == accepted


@pytest.mark.parametrize(
    ("glob", "path", "fits"),
    [
        ("*.md", "a.md", True),
        ("*.md", "docs/a.md", False),
        ("**/*.md", "a.md", True),
        ("**/*.md", "docs/deep/a.md", True),
        ("docs/**", "docs/deep/a.md", True),
        ("docs", "docs/deep/a.md", True),
        ("./docs/", "docs/a.md", True),
        ("docs", "docs2/a.md", False),
        ("a?.md", "ab.md", True),
        ("a?.md", "a/.md", False),
        ("a+b(.md", "a+b(.md", True),
    ],
)
def test_globs_stay_within_a_folder_unless_doubled(glob: str, path: str, fits: bool) -> None:
    assert matches(path, [glob]) is fits


def test_nothing_configured_is_the_default() -> None:
    assert effective([]) == Effective()
