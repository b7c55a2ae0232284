"""The first configuration of a project, as YAML or as a table of ``pyproject.toml``, with comments that explain it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from policy_lint.config.model import Config
from policy_lint.config.toml_tree import load_toml
from policy_lint.engine.messages import shorten
from policy_lint.engine.questions import QUESTIONS
from policy_lint.errors import InputError, UsageError
from policy_lint.policy.facts import FACT_TABLES
from policy_lint.reading.checked import check_tree
from policy_lint.reading.yaml_tree import load_yaml
from policy_lint.records import dataclass
from policy_lint.report.harmless import harmless
from policy_lint.setup.answers import shown_value
from policy_lint.setup.changes import newline_of
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policy_lint.engine.facts import FactValue
    from policy_lint.engine.questions import Question
    from policy_lint.setup.entries import Entry
    from policy_lint.setup.survey import Surveyed

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_./-]*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_QUOTE = 90


@dataclass(frozen=True, slots=True)
class Known:
    """What the configuration is made from.

    Attributes:
        facts: what was answered.
        shown: what the texts show by themselves, with the words.
        left: what is still to be answered.
        documents: the policies.
    """

    facts: Mapping[str, Any]
    shown: Mapping[str, tuple[FactValue, Surveyed]]
    left: tuple[Question, ...]
    documents: tuple[Entry, ...]


def config_yaml(known: Known) -> str:
    """The text of a ``.policy-lint.yaml``."""
    facts = [f"  {name}: {yaml_value(value)}  # {_meaning(name, value)}" for name, value in known.facts.items()]
    lines = [
        "# yaml-language-server: $schema=.policy-lint.schema.json",
        "# The settings of policy-lint for this project. `policy-lint config FILE` shows what holds for a file, and why;",
        "# `policy-lint schema config > .policy-lint.schema.json` gives an editor its completion for this file.",
        "",
        *_on_facts(known),
        *(["facts:", *facts] if facts else ["facts: {}"]),
        "",
        *_on_documents(known),
        "documents:",
        *(f"  - {entry_text(entry)}" for entry in known.documents),
    ]
    return "\n".join(lines) + "\n"


def config_toml(known: Known) -> str:
    """The table ``[tool.policy-lint]``."""
    lines = ["[tool.policy-lint.facts]", *_on_facts(known)]
    lines += [f"{name} = {_toml_value(value)}  # {_meaning(name, value)}" for name, value in known.facts.items()]
    lines += ["", *_on_documents(known)]
    for entry in known.documents:
        lines += ["[[tool.policy-lint.documents]]", *_pairs(entry, " = ", always=True), ""]
    return "\n".join(lines[:-1]) + "\n"


def with_table(text: str, known: Known) -> str:
    """A ``pyproject.toml`` with the table at its end; what stood there stays byte for byte.

    Raises:
        UsageError: where a table can't be added at its end.
    """
    newline = newline_of(text)
    before = text if not text or text.endswith("\n") else text + newline
    gap = newline if before.strip() else ""
    after = before + gap + config_toml(known).replace("\n", newline)
    try:
        tomllib.loads(after)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"no table can be added to pyproject.toml ({error}); leave --pyproject out") from None
    return after


def check_config(name: str, text: str) -> None:
    """Make sure that a configuration validates before it is written.

    Raises:
        InputError: where it does not.
    """
    source = Source(name, text)
    tree = load_toml(source) if name.endswith(".toml") else load_yaml(source)
    if tree is not None:
        _, problems = check_tree(Config, tree)
        if problems:
            raise InputError(problems)


def _on_facts(known: Known) -> Iterator[str]:
    """The comments above the facts."""
    yield "# What you know of the provider: it decides which laws apply. An answer here wins over what the text shows."
    if known.shown:
        yield "# The text shows these, so that they need not stand here (`policy-lint facts FILE`):"
        for name, (fact, document) in known.shown.items():
            yield f"#   {name}: {yaml_value(fact.value)}  # {words_of(fact, document)}"
    if known.left:
        yield "# Not answered yet; rules wait for it:"
        for question in known.left:
            again = " Name the parts, such as US-CA." if question.fact in known.facts else ""
            yield f"#   {question.fact}: {question.text}{again} (decides {question.decides})"


def _on_documents(known: Known) -> Iterator[str]:
    """The comments above the documents."""
    yield "# What the project publishes; a document is judged whatever it is called. Roles are guessed from titles: correct them."
    if any(entry.group for entry in known.documents):
        yield "# Documents of one group satisfy the rules together. A *.policy.yaml holds the words of its `source` and what they"
        yield "# state: findings stand at the source, and what you correct in the document counts for both."


def words_of(fact: FactValue, document: Surveyed) -> str:
    """The words that show a fact, and where they stand."""
    line = f":{document.policy.source.position(fact.span.start)[0]}" if fact.span is not None else ""
    return harmless(f"“{shorten(fact.quote, _QUOTE)}” ({document.path}{line})")


def _meaning(name: str, value: bool | tuple[str, ...]) -> str:
    """The comment beside an answer: the question, or the names of its codes."""
    return shown_value(name, value) if name in FACT_TABLES else QUESTIONS.get(name, (name.replace("_", " "), ""))[0]


def entry_text(entry: Entry) -> str:
    """One of the documents, in YAML."""
    return f"{{{', '.join(_pairs(entry, ': '))}}}"


def _pairs(entry: Entry, between: str, *, always: bool = False) -> Iterator[str]:
    """The settings of one document; TOML quotes every text."""
    for name in ("path", "role", "group"):
        value = getattr(entry, name)
        if value is not None:
            yield f"{name}{between}{_quoted(value) if always else yaml_text(value)}"


def yaml_value(value: bool | tuple[str, ...]) -> str:
    """A fact's value in YAML."""
    return f"[{', '.join(map(yaml_text, value))}]" if isinstance(value, tuple) else str(value).lower()


def _toml_value(value: bool | tuple[str, ...]) -> str:
    return f"[{', '.join(map(_quoted, value))}]" if isinstance(value, tuple) else str(value).lower()


def yaml_text(text: str) -> str:
    """A text as a YAML scalar, plain where every reader takes it for text."""
    return text if _PLAIN.fullmatch(text) and text.lower() not in _WORDS else _quoted(text)


def verbatim(text: str) -> str:
    """A text as a YAML scalar in single quotes, in which backslashes stand for themselves, where that can be."""
    return "'" + text.replace("'", "''") + "'" if text.isprintable() else _quoted(text)


def _quoted(text: str) -> str:
    """A text in double quotes, as YAML and TOML both read it."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    return f"\\u{ord(character):04X}" if ord(character) <= 0xFFFF else f"\\U{ord(character):08X}"
