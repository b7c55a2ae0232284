"""``policy-lint schema``: the JSON Schemas, and files checked against them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from policy_lint.cli import options
from policy_lint.cli.output import complain_of, write_out
from policy_lint.errors import InputError, PolicyLintError, Problem, UsageError
from policy_lint.report.harmless import harmless
from policy_lint.report.view import counted
from policy_lint.resources import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jsonschema.exceptions import ValidationError

NAMES = ("policy", "rule", "report")
_LONGEST = 200


@click.command("schema", short_help="Print a JSON Schema, or check files against it.")
@click.argument("name", type=options.OneOf(NAMES), metavar="policy|rule|report")
@click.option("--check", is_flag=True, help="Check the FILES against the schema instead of printing it.")
@click.argument("files", nargs=-1, type=click.Path(), metavar="[FILE]...")
def command(name: str, check: bool, files: tuple[str, ...]) -> int:
    """Print the JSON Schema (2020-12) of policy documents, of rules or of the JSON report.

    With --check FILE…: check YAML or JSON files against it, and print every problem as path:line:column: message. Exit
    codes: 0 all fit; 1 some do not; 2 a file can't be read.
    """
    if check != bool(files):
        raise UsageError("--check needs a FILE to check" if check else f"`{files[0]}`: to check a file, give --check")
    text = schema_text(name)
    if not check:
        write_out(text, utf8=True)
        return 0
    checker = Checker(json.loads(text))
    found: list[Problem] = []
    unreadable: list[Problem] = []
    for file in files:
        try:
            found += checker.problems(file)
        except InputError as error:
            unreadable += error.problems
    complain_of(unreadable)
    lines = [harmless(str(problem)) for problem in found]
    if not found and not unreadable:
        fits = "fits" if len(files) == 1 else "fit"
        lines = [f"{counted(len(files), 'file')} {fits} the {name} schema"]
    write_out("".join(f"{line}\n" for line in lines))
    return 2 if unreadable else 1 if found else 0


def schema_text(name: str) -> str:
    """A checked-in schema.

    Raises:
        PolicyLintError: where the installation lacks it.
    """
    path = data_folder() / "schemas" / f"{name}.schema.json"
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        raise PolicyLintError(f"the installation is incomplete: {path} is missing; install policy-lint again") from None


class Checker:
    """jsonschema over one schema, with whole numbers as strict as the loader has them: ``1.0`` is none."""

    def __init__(self, schema: dict[str, Any]) -> None:
        from jsonschema import Draft202012Validator
        from jsonschema.validators import extend

        strict = Draft202012Validator.TYPE_CHECKER.redefine(
            "integer", lambda _, value: isinstance(value, int) and not isinstance(value, bool)
        )
        strict_validator: Any = extend(Draft202012Validator, type_checker=strict)  # type: ignore[no-untyped-call]
        self.validator = strict_validator(schema)

    def faults(self, data: object) -> list[ValidationError]:
        """Every error, with those of a union narrowed to the member that was meant."""
        return [inner for error in self.validator.iter_errors(data) for inner in _narrowed(error)]

    def problems(self, name: str) -> list[Problem]:
        """What does not fit in a file, in the order of the file.

        Raises:
            InputError: where the file can't be read.
        """
        from policy_lint.cli.trees import load_file

        tree = load_file(name)
        found = list(tree.problems)
        for error in self.faults(tree.data):
            path = tuple(error.absolute_path)
            extra = _unexpected(error)
            if not extra:
                found.append(tree.problem(path, _message(error)))
            known = list(error.schema.get("properties", ())) if isinstance(error.schema, dict) else []
            found += [tree.problem((*path, key), _unknown(key, known), key=True) for key in extra]
        ordered = sorted(found, key=lambda problem: (problem.line or 0, problem.column or 0, problem.message))
        return list(dict.fromkeys(ordered))


def _narrowed(error: ValidationError) -> Iterator[ValidationError]:
    """An error as it is, or for a union those of the one member that the data comes nearest to."""
    if not error.context:
        yield error
        return
    branches: dict[object, list[ValidationError]] = {}
    for inner in error.context:
        branches.setdefault(inner.schema_path[0], []).append(inner)
    if all(_misses_key(branch) for branch in branches.values()):
        yield error
        return
    for inner in min(branches.values(), key=_distance):
        yield from _narrowed(inner)


def _misses_key(branch: Iterable[ValidationError]) -> bool:
    """Whether a branch fails only because a key is missing or null: an “exactly one of these keys”."""
    return all(error.validator in {"required", "not"} for error in branch)


def _distance(branch: Iterable[ValidationError]) -> tuple[bool, bool, int, int]:
    """How far data is from a member of a union: another kind, another type, shallow errors, many errors."""
    errors = list(branch)
    other_kind = any(error.validator == "const" for error in errors)
    other_type = any(error.validator == "type" and not error.path for error in errors)
    return other_kind, other_type, -max(len(error.path) for error in errors), len(errors)


def _unexpected(error: ValidationError) -> list[str]:
    """The keys that the schema does not know."""
    if error.validator != "additionalProperties" or not isinstance(error.instance, dict):
        return []
    known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
    return [key for key in error.instance if key not in known]


def _unknown(key: str, known: list[str]) -> str:
    from policy_lint.errors import suggestion

    return f"unknown key `{key}`{suggestion(key, known) or '; expected one of: ' + ', '.join(known)}"


def _message(error: ValidationError) -> str:
    """What is wrong, short: jsonschema repeats the whole value."""
    schema: Any = error.schema
    if error.validator == "oneOf" and all(_misses_key([inner]) for inner in error.context or ()):
        names = [member["required"][0] for member in schema["oneOf"] if member.get("required")]
        return f"expected exactly one of {', '.join(names)}"
    text = error.message
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"
