"""The parts of `init`: answers, roles, names in YAML and TOML, and an entry put into somebody's hooks."""

from __future__ import annotations

import tomllib

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.errors import UsageError
from policy_lint.policy.vocabulary import JURISDICTIONS, STATE_ACTS
from policy_lint.setup.answers import code_of, parse_answer, shown_value
from policy_lint.setup.configuration import Known, check_config, config_toml, config_yaml
from policy_lint.setup.entries import Entry
from policy_lint.setup.hook import has_hook, hook_lines, new_file, read_hooks, with_hook
from policy_lint.setup.roles import role_of, slug


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("US-CA, eea", ("US-CA", "EEA")),
        ("california; California", ("US-CA",)),
        ("European Union, Great Britain, usa", ("EEA", "UK", "US")),
        ("ca", ("CA",)),
        ("  ", None),
        ("unknown", None),
        (",", None),
    ],
)
def test_places(text: str, value: tuple[str, ...] | None) -> None:
    assert parse_answer("users_in", text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("va, Colorado, US-CT", ("VA", "CO", "CT")), ("none", ()), ("no", ()), ("?", None)]
)
def test_state_acts(text: str, value: tuple[str, ...] | None) -> None:
    assert parse_answer("state_act_controller", text) == value


@pytest.mark.parametrize(("text", "value"), [("Y", True), ("yes", True), ("No", False), ("u", None), ("", None)])
def test_yes_and_no(text: str, value: bool | None) -> None:
    assert parse_answer("has_dpo", text) is value


@pytest.mark.parametrize(
    ("fact", "text", "hint"),
    [
        ("users_in", "TX", "did you mean `US-TX` (Texas)?"),
        ("users_in", "Germny", "did you mean `Germany`?"),
        ("users_in", "xyzzy", "expected codes or names, such as US-CA"),
        ("state_act_controller", "California", "expected codes, such as VA"),
        ("has_dpo", "maybe", "neither yes nor no"),
    ],
)
def test_an_answer_that_makes_no_sense(fact: str, text: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        parse_answer(fact, text)
    assert hint in str(error.value)


@given(st.sampled_from([*JURISDICTIONS]))
def test_every_place_is_known_by_code_and_by_name(term: object) -> None:
    key, label = term.key, term.label  # type: ignore[attr-defined]
    assert code_of(JURISDICTIONS, key) == code_of(JURISDICTIONS, label.upper()) == key
    assert key in shown_value("users_in", (key,))


def test_every_state_act_is_known_by_its_state() -> None:
    assert [code_of(STATE_ACTS, term.label.removesuffix(" privacy act")) for term in STATE_ACTS] == [*STATE_ACTS.keys]


@pytest.mark.parametrize(
    ("title", "path", "role"),
    [
        ("Privacy Policy", "cookies.md", "privacy"),
        ("Privacy and Cookie Policy", "a.md", "privacy"),
        ("Cookie Policy", "a.md", "cookies"),
        ("", "docs/cookie_policy.html", "cookies"),
        ("Children’s Privacy Notice", "a.md", "children"),
        ("Privacy Policy of Happy Children Ltd", "a.md", "privacy"),
        ("California Privacy Notice", "a.md", "california"),
        ("Privacy Notice for California Residents", "a.md", "california"),
        ("Privacy Notice for Job Applicants", "a.md", "employees"),
        ("Consumer Health Data Privacy Policy", "a.md", "health"),
        ("Terms of Use", "a.md", "terms"),
        ("Welcome", "a.md", None),
    ],
)
def test_roles(title: str, path: str, role: str | None) -> None:
    assert role_of(title, path) == role


@given(st.text(max_size=60))
def test_a_group_has_a_kebab_case_name(text: str) -> None:
    known = Known({}, {}, (), (Entry("a.md", "privacy", slug(text)),))
    check_config("c.yaml", config_yaml(known))


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@given(NAMES)
def test_any_name_survives_yaml_and_toml(name: str) -> None:
    known = Known({"users_in": ("US-CA",), "has_dpo": False}, {}, (), (Entry(name, "privacy", "site"),))
    entry = {"path": name, "role": "privacy", "group": "site"}
    for data in (
        yaml.safe_load(config_yaml(known)),
        tomllib.loads(config_toml(known))["tool"]["policy-lint"],
    ):
        assert data == {"facts": {"users_in": ["US-CA"], "has_dpo": False}, "documents": [entry]}
    check_config("c.yaml", config_yaml(known))
    check_config("c.toml", config_toml(known))


LINES = hook_lines(["docs/legal.md"], "")
LAYOUTS = {
    "indented": "repos:\n  - repo: local\n    hooks:\n      - id: a  # why\n        args: [x,\n          y]\n",
    "flush": "# top\nrepos:\n- repo: local\n  hooks:\n  - id: a\n    verbose: true\n",
    "settings after": "repos:\n  - repo: local\n    hooks: [{id: a}]\n\n# of pre-commit.ci\nci:\n  skip: [a]\n",
    "no line break at the end": "repos:\n- repo: local\n  hooks:\n  - id: a",
    "windows": "repos:\r\n  - repo: local\r\n    hooks:\r\n      - id: a\r\n",
    "script": "repos:\n  - repo: local\n    hooks:\n      - id: a\n        entry: |\n          x\n\n          y\n# end\n",
    "comments after": "repos:\n  - repo: local\n    hooks:\n      - id: a\n      # - id: b\n\n  # - repo: c\n",
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=list(LAYOUTS))
def test_an_entry_is_added_and_everything_else_stays(text: str) -> None:
    after = with_hook(read_hooks("h.yaml", text), LINES)
    assert after is not None
    old, new = yaml.safe_load(text), yaml.safe_load(after)
    assert new["repos"][:-1] == old["repos"]
    assert new["repos"][-1]["hooks"][0]["id"] == "policy-lint"
    assert {key: value for key, value in new.items() if key != "repos"} == {
        k: v for k, v in old.items() if k != "repos"
    }
    kept = iter(after.splitlines())
    assert all(line in kept for line in text.splitlines()), "every line of the file, comments too, in its order"
    assert ("\r\n" in after) == ("\r\n" in text)
    assert has_hook(read_hooks("h.yaml", after))


@pytest.mark.parametrize(
    "text", ["repos: []\n", "repos: [{repo: local, hooks: [{id: a}]}]\n", "{}\n", "- a\n", "repos:\n"]
)
def test_where_no_place_is_safe_nothing_is_added(text: str) -> None:
    tree = read_hooks("h.yaml", text)
    assert not has_hook(tree)
    assert with_hook(tree, LINES) is None


def test_the_hook_sees_the_policies_whatever_they_are_called() -> None:
    import re

    files = yaml.safe_load(new_file(LINES))["repos"][0]["hooks"][0]["files"]
    for path in (
        "docs/legal.md",
        "a/Privacy-Notice.HTML",
        "x.policy.yml",
        "sub/.policy-lint.yaml",
        ".policy-lint-decisions.yaml",
    ):
        assert re.search(files, path), path
    for path in ("docs/legal.mdx", "src/privacy.py", "old-docs/legal.md"):
        assert not re.search(files, path), path
