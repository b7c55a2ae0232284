"""Packs are found through entry points without importing strangers' code, and whose checks run is the user's choice."""

from __future__ import annotations

import importlib
import importlib.metadata
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from policy_lint.engine.packs import Pack, find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.errors import UsageError
from policy_lint.resources import cache_folder, data_folder
from tests.engine.makers import REQUIRED, policy, verdict

if TYPE_CHECKING:
    from collections.abc import Callable

RULE = "".join(f"{key}: {value}\n" for key, value in REQUIRED.items())
CHECKED = RULE.replace("a-rule", "b-rule") + "check: b-rule.py\n"
RULE += "require: {statement: sale}\n"


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Installs a distribution that brings a pack; its packages raise when they are imported."""
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))

    def installer(name: str, value: str, *, site: str = "site") -> Path:
        place = tmp_path / site
        package, *rest = value.split(".")
        folder = place.joinpath(package, *rest)
        folder.mkdir(parents=True)
        (place / package / "__init__.py").write_text("raise RuntimeError('imported')\n")
        (folder / "a-rule.yaml").write_text(RULE)
        (folder / "b-rule.yaml").write_text(CHECKED)
        (folder / "b-rule.py").write_text("def check(*_):\n    return []\n")
        entry_point(place, name, value)
        return folder

    def entry_point(place: Path, name: str, value: str) -> None:
        info = place / f"stranger_{name.replace('/', '_')}-1.0.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: stranger-{name.replace('/', '-')}\nVersion: 1.0\n"
        )
        (info / "entry_points.txt").write_text(f"[policy_lint.rules]\n{name} = {value}\n")
        if str(place) not in sys.path:
            monkeypatch.syspath_prepend(str(place))
        importlib.invalidate_caches()

    installer.entry_point = entry_point  # type: ignore[attr-defined]
    return installer


def by_name(**given: list[str]) -> dict[str, Pack]:
    return {pack.name: pack for pack in find_packs(**given)}


def test_the_built_in_packs_are_found_and_trusted() -> None:
    folders = {path.name for path in (data_folder() / "rules").iterdir() if path.is_dir()}
    packs = by_name()
    assert folders <= set(packs)
    assert all(packs[name].trusted for name in folders)
    assert all(Path(packs[name].folder) == data_folder() / "rules" / name for name in folders)


def test_a_checkout_that_is_not_installed_has_its_packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda **_: ())
    assert set(by_name()) == {path.name for path in (data_folder() / "rules").iterdir() if path.is_dir()}


def test_a_strangers_pack_loads_without_importing_its_package(install: Callable[..., Path]) -> None:
    folder = install("stranger", "stranger_rules.data.packs")
    pack = by_name()["stranger"]
    assert pack == Pack("stranger", str(folder), trusted=False)
    book = load_rules([pack])
    assert [compiled.rule.id for compiled in book.rules] == ["a-rule", "b-rule"]
    assert "stranger_rules" not in sys.modules
    said = [verdict(compiled, policy(), review=True) for compiled in book.rules if compiled.rule.check]
    assert "--trust stranger" in str(said[0].error)


def test_a_strangers_check_runs_once_the_user_trusts_the_pack(install: Callable[..., Path]) -> None:
    install("stranger", "stranger_rules.packs")
    trusting = by_name(trusted=["stranger"])["stranger"]
    assert trusting.trusted
    said = [verdict(compiled, policy()) for compiled in load_rules([trusting]).rules if compiled.rule.check]
    assert [one.verdict for one in said] == ["met"]
    assert "stranger_rules" not in sys.modules


def test_a_pack_that_is_installed_later_is_found(install: Callable[..., Path]) -> None:
    install("one", "one_rules.packs")
    assert "two" not in by_name()
    install("two", "two_rules.packs", site="elsewhere")
    assert {"one", "two"} <= set(by_name())


def test_a_stranger_can_not_take_the_name_or_the_trust_of_a_built_in_pack(
    install: Callable[..., Path], tmp_path: Path
) -> None:
    """Nor stand before one, so that its rules would take the ids of ours."""
    install("gdpr", "stranger_rules.packs")
    install.entry_point(tmp_path / "site", "aaa", "policy_lint._data./tmp")  # type: ignore[attr-defined]
    install.entry_point(tmp_path / "site", "abc", "policy_lint._data.rules.gdpr.nowhere")  # type: ignore[attr-defined]
    install("aa", "more_rules.packs")
    packs = find_packs()
    assert by_name()["gdpr"] == Pack("gdpr", str(data_folder() / "rules" / "gdpr"), trusted=True)
    assert not {"aaa", "abc"} & {pack.name for pack in packs}
    assert packs[-1].name == "aa"


def test_a_built_in_pack_keeps_its_name_wherever_a_stranger_stands_on_the_import_path(
    install: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "site")])
    install("gdpr", "stranger_rules.packs")
    assert by_name()["gdpr"].folder == str(data_folder() / "rules" / "gdpr")


@pytest.mark.parametrize("value", ["no_such_package.rules", "json.tool", ".", "sys", "specless.rules", "a:b"])
def test_an_entry_point_that_leads_nowhere_is_passed_over(
    install: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setitem(sys.modules, "specless", ModuleType("specless"))
    install.entry_point(tmp_path / "site", "nowhere", value)  # type: ignore[attr-defined]
    assert "nowhere" not in by_name()


def test_a_package_in_several_places_is_searched_in_all(
    install: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A namespace package has a folder on every entry of the import path."""
    (tmp_path / "first" / "spread").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    monkeypatch.syspath_prepend(str(tmp_path / "first"))
    folder = install("spread", "spread.packs")
    (folder.parent / "__init__.py").unlink()
    importlib.invalidate_caches()
    assert by_name()["spread"].folder == str(folder)


@pytest.mark.parametrize("stored", ["3", "{}", "[1]", '[["a"]]', "{"])
def test_a_cached_list_of_packs_that_is_not_ours_is_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stored: str
) -> None:
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))
    before = find_packs()
    for path in cache_folder().iterdir():
        path.write_text(stored)
    assert find_packs() == before


def test_packs_are_looked_up_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))

    def again(**_: object) -> None:
        raise AssertionError("looked up again")

    before = find_packs()
    monkeypatch.setattr(importlib.metadata, "entry_points", again)
    assert find_packs() == before


def test_a_folder_that_the_user_names_is_a_trusted_pack_and_replaces_its_namesake(tmp_path: Path) -> None:
    for name in ("mine", "gdpr"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a-rule.yaml").write_text(RULE)
    packs = by_name(folders=[str(tmp_path / "mine"), str(tmp_path / "gdpr")])
    assert packs["mine"] == Pack("mine", str(tmp_path / "mine"), trusted=True)
    assert packs["gdpr"].folder == str(tmp_path / "gdpr")


def test_a_folder_that_is_none_or_holds_no_rule_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="the rule folder `nowhere` does not exist"):
        find_packs(["nowhere"])
    with pytest.raises(UsageError, match=r"holds no rule file \(\*\.yaml\)"):
        find_packs([str(tmp_path)])


def test_trusting_a_pack_that_does_not_exist_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(UsageError, match=r"there is no rule pack `gpdr` to trust: did you mean `gdpr`\?"):
        find_packs(trusted=["gpdr"])
