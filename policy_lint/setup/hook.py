"""The pre-commit hook: an entry added to ``.pre-commit-config.yaml``, whose comments and layout stay as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from policy_lint.errors import InputError
from policy_lint.reading.yaml_tree import load_yaml
from policy_lint.setup.changes import newline_of
from policy_lint.setup.configuration import verbatim
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.reading.tree import Tree

NAME = ".pre-commit-config.yaml"
_USUAL = (
    r"(\.policy\.(ya?ml|json)|(privacy|cookie|data[-_ ]?protection)[^/]*\.(md|markdown|mdx|txt|html?)"
    r"|\.policy-lint[^/]*\.ya?ml)$"
)


def hook_lines(paths: Iterable[str], folder: str) -> list[str]:
    """The entry, its dash in the first column.

    Args:
        paths: the policies, relative to the repository.
        folder: what to lint, relative to the repository; empty: all of it.
    """
    usual = re.compile(_USUAL, re.IGNORECASE)
    named = [f"^{re.escape(path)}$" for path in paths if not usual.search(path)]
    return [
        "# Lints the privacy policies when a commit changes one of them or the settings.",
        "- repo: local",
        "  hooks:",
        "    - id: policy-lint",
        "      name: policy-lint",
        "      entry: policy-lint lint --allow-empty",
        *([f"      args: [{verbatim(f'./{folder}')}]"] if folder else []),
        "      language: system  # the policy-lint that is installed",
        f"      files: {verbatim('|'.join([f'(?i){_USUAL}', *named]))}",
        "      pass_filenames: false  # documents of one group are judged together",
        "      verbose: true  # what a passing run has to say: open questions, notes",
    ]


def new_file(lines: list[str]) -> str:
    """A ``.pre-commit-config.yaml`` with this entry alone."""
    head = ["# `pre-commit install` switches the hooks on (https://pre-commit.com).", "repos:"]
    return "\n".join([*head, *(f"  {line}" for line in lines)]) + "\n"


def read_hooks(name: str, text: str) -> Tree:
    """An existing file.

    Raises:
        InputError: where it is no YAML.
    """
    return load_yaml(Source(name, text))


def has_hook(tree: Tree) -> bool:
    """Whether policy-lint is among the hooks."""
    return any(
        str(hook.get("id", "")).startswith("policy-lint") or str(hook.get("entry", "")).startswith("policy-lint")
        for repo in _repos(tree)
        if isinstance(repo, dict) and isinstance(repo.get("hooks"), list)
        for hook in repo["hooks"]
        if isinstance(hook, dict)
    )


def with_hook(tree: Tree, lines: list[str]) -> str | None:
    """The file with the entry after the last one; None where its layout leaves no safe place for it."""
    text, repos = tree.source.text, _repos(tree)
    if not repos:
        return None
    start = tree.span(("repos",)).start
    column = start - (text.rfind("\n", 0, start) + 1)
    newline = newline_of(text)
    entry = newline.join(f"{' ' * column}{line}" for line in lines) + newline
    wanted = {**tree.data, "repos": [*repos, _parsed(lines)]}
    for offset in _places(tree, len(repos) - 1):
        end = text.find("\n", offset)
        before, after = (text[: end + 1], text[end + 1 :]) if end >= 0 else (text + newline, "")
        added = before + entry + after
        if _same(added, tree.source.path, wanted):
            return added
    return None


def _places(tree: Tree, last: int) -> Iterator[int]:
    """Offsets in the last line of the last entry: where its last value ends, else where the list does."""
    path = ("repos", last)
    parents = {at[:-1] for at in tree.places}
    yield max(place.value.end for at, place in tree.places.items() if at[:2] == path and at not in parents)
    yield tree.span(path).end


def _same(text: str, name: str, wanted: Any) -> bool:
    """Whether a text says exactly what is wanted."""
    try:
        tree = load_yaml(Source(name, text))
    except InputError:
        return False
    return bool(tree.data == wanted) and not tree.problems


def _parsed(lines: list[str]) -> Any:
    return load_yaml(Source(NAME, "\n".join(lines) + "\n")).data[0]


def _repos(tree: Tree) -> list[Any]:
    repos = tree.data.get("repos") if isinstance(tree.data, dict) else None
    return repos if isinstance(repos, list) else []
