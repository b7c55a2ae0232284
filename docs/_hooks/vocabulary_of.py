"""The vocabulary: every table of keys that policies, rules and facts share."""

from __future__ import annotations

from dataclasses import fields

from markdown_of import code, joined, plain, table

from policy_lint.engine.questions import QUESTIONS
from policy_lint.engine.topics import TOPICS
from policy_lint.policy.facts import FACT_NAMES, LIST_FACTS, Facts
from policy_lint.policy.vocabulary import TABLES, Table


def pages() -> dict[str, str]:
    """Path → Markdown."""
    return {"reference/vocabulary.md": _vocabulary(), "reference/facts.md": _facts()}


def _vocabulary() -> str:
    parts = [text for name, terms in [*TABLES.items(), ("topics", TOPICS)] for text in (f"## {name}", _terms(terms))]
    return joined(
        "# Vocabulary",
        "The closed lists of keys. A wrong key is an error that names the nearest one. Where the W3C Data Privacy Vocabulary (DPV 2) or "
        "fideslang has the same idea, the key is mapped to it.",
        *parts,
    )


def _terms(terms: Table) -> str:
    rows = [
        (code(term.key), plain(term.label), f"[{term.dpv}]({term.iri})" if term.dpv else "") for term in terms.terms
    ]
    if not any(row[2] for row in rows):
        return table(("key", "meaning"), [row[:2] for row in rows])
    return table(("key", "meaning", "DPV"), rows)


def _facts() -> str:
    described = {item.name: item.metadata["description"] for item in fields(Facts)}
    rows = [
        (
            code(name),
            "list of places or acts" if name in LIST_FACTS else "yes or no",
            plain(described[name]),
            plain(QUESTIONS.get(name, ("",))[0]),
        )
        for name in FACT_NAMES
    ]
    return joined(
        "# Facts",
        "What is known of the provider decides which rules apply. `--fact KEY=VALUE` wins over the document's `facts`, these over the "
        "configuration, this over what the text shows. A fact that nothing tells stays unknown, and the rules that hang on it wait under "
        "its question.",
        table(("fact", "value", "meaning", "question"), rows),
    )
