"""What MkDocs calls while it builds the site: generated pages, links that work in the repository too, no foreign hosts.

The pages of rules, commands, schemas and vocabulary are made from the program itself at every build, so that none can drift.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

import commands_of
import rules_of
import schemas_of
import vocabulary_of
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from policy_lint.cli.main import COMMANDS
from policy_lint.resources import data_folder

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

_SCHEMA_LINK = re.compile(r"\]\((?:\.\./)+schemas/(?P<name>[a-z]+\.schema\.json)\)")
_REPOSITORY_LINK = re.compile(
    r"\[(?P<text>[^\]]+)\]\((?:\.\./)+(?:policy_lint|tests|policies|seeds|rules|templates)\b[^)]*\)"
)
_FOREIGN = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\ssrc=["'](?:https?:)?//|"""
    r"""<link\b(?=[^>]*\brel=["']?(?:stylesheet|preconnect|preload|dns-prefetch|icon))[^>]*\shref=["'](?:https?:)?//""",
    re.IGNORECASE,
)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put every command below the commands' own page, and every pack below the index of rules."""
    nav = config.nav or []
    _extend(nav, "commands/index.md", [f"commands/{name}.md" for name in COMMANDS])
    _extend(nav, "rules/all.md", [f"rules/{path.name}.md" for path in rules_of.pack_folders()])
    return config


def _extend(nav: list[Any], after: str, pages: list[str]) -> None:
    """Add pages to the list of the navigation that holds ``after``."""
    for entry in list(nav):
        if entry == after:
            nav += [page for page in pages if page not in nav]
        for inner in entry.values() if isinstance(entry, dict) else ():
            if isinstance(inner, list):
                _extend(inner, after, pages)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and the schemas themselves."""
    made = {**rules_of.pages(), **commands_of.pages(), **schemas_of.pages(), **vocabulary_of.pages()}
    for path in sorted(data_folder().joinpath("schemas").glob("*.schema.json")):
        made[f"schemas/{path.name}"] = path.read_text(encoding="utf-8")
    for name, content in made.items():
        if files.get_file_from_path(name) is not None:
            raise PluginError(f"docs/{name} is made by docs/_hooks and written by hand; one has to go")
        files.append(File.generated(config, name, content=content))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - MkDocs' names
    """Links of the repository become links of the site: schemas are served here, source files are only named."""
    up = posixpath.relpath("schemas", posixpath.dirname(page.file.src_uri) or ".")
    return _REPOSITORY_LINK.sub(r"\g<text>", _SCHEMA_LINK.sub(rf"]({up}/\g<name>)", markdown))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001 - MkDocs' names
    """Hold the promise that reading the documentation calls no other host."""
    found = _FOREIGN.search(output)
    if found:
        raise PluginError(f"{page.file.src_uri}: the page loads from another host: {found[0]}")
    return output
