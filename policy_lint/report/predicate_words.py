"""A rule's predicate in words, for people who read no YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policy_lint.engine.rule import BlockTest, Predicate

_WORDS = {"present": "is given", "absent": "is not given", "non-empty": "names something"}
_OPERATORS = {
    "covers": "holds {} or a wider key",
    "within": "holds {} or a narrower key",
    "lt": "is less than {}",
    "lte": "is at most {}",
    "gt": "is more than {}",
    "gte": "is at least {}",
}
_JOINTS = {"any": " or ", "all": " and ", "none": " or "}


def predicate_words(predicate: Predicate) -> str:
    """What satisfies the predicate."""
    for name, joint in _JOINTS.items():
        inner = getattr(predicate, name)
        if inner is not None:
            text = joint.join(predicate_words(item) for item in inner)
            return f"nothing of this: {text}" if name == "none" else text
    if predicate.statement is not None:
        number = f"at least {predicate.at_least} statements" if predicate.at_least > 1 else "a statement"
        text = f"{number} of kind {predicate.statement}" + _where(predicate.where)
    elif predicate.document is not None:
        text = "a document" + _where(predicate.document)
    else:
        text = _blocks(predicate.blocks)
    text += f", under a heading with {_listed(predicate.under)}" if predicate.under else ""
    return text + (f", not under a heading with {_listed(predicate.not_under)}" if predicate.not_under else "")


def _where(tests: Mapping[str, Any]) -> str:
    return f" whose {_tests(tests)}" if tests else ""


def _tests(tests: Mapping[str, Any]) -> str:
    parts = []
    for name, test in tests.items():
        if name in _JOINTS and isinstance(test, (list, tuple)):
            inner = _JOINTS[name].join(_tests(item) for item in test)
            parts.append(f"({'not ' if name == 'none' else ''}{inner})")
        else:
            parts.append(f"{name} {_test(test)}")
    return " and ".join(parts)


def _test(test: Any) -> str:
    if not isinstance(test, dict):
        return _WORDS[test] if isinstance(test, str) and test in _WORDS else f"is {_value(test)}"
    parts = []
    for name, wanted in test.items():
        if name == "in":
            parts.append(f"is {_listed(wanted)}")
        elif name == "not":
            parts.append(f"not so: {_test(wanted)}")
        elif name == "other-than":
            parts.append(f"holds something else than {_listed(wanted)}")
        elif name == "says":
            parts.append(f"says {_listed([wanted] if isinstance(wanted, str) else wanted)}")
        else:
            parts.append(_OPERATORS.get(name, f"{name} {{}}").format(_value(wanted)))
    return " and ".join(parts)


def _value(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _listed(values: Any) -> str:
    texts = [_value(value) for value in values]
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} or {texts[-1]}"


def _blocks(test: BlockTest | None) -> str:
    if test is None:  # the loader lets none through
        return "anything"
    if test.phrase is not None:
        return f"text that says {_listed(test.phrase.any)}"
    if test.verbatim is not None:
        return f"the words “{test.verbatim}”"
    if test.repeated is not None:
        return "text that is repeated"
    return "a section without content" if test.empty else "a lead-in that no list follows"
