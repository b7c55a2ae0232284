"""The shape of every vocabulary table: terms with a key, a label, the words people use, and links to other vocabularies."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from policy_lint.records import cached_property, dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a vocabulary.

    Attributes:
        key: our own short kebab-case name, as written in a policy document.
        label: the term as a reader of a report sees it.
        synonyms: the phrases for it in published policies, in lower case, singular where both numbers occur. They are all
            that is matched in prose, so the words of key and label stand here again where policies use them.
        dpv: the term's name in the W3C Data Privacy Vocabulary 2, prefixed (``dpv:``, ``pd:``, ``eu-gdpr:``), or None.
        fideslang: the fideslang key of the same meaning, or None.
        broader: the key of the wider term that includes this one, or None.
    """

    key: str
    label: str
    synonyms: tuple[str, ...] = ()
    dpv: str | None = None
    fideslang: str | None = None
    broader: str | None = None

    @property
    def iri(self) -> str | None:
        """The full DPV 2 IRI, or None where DPV has no such term."""
        if self.dpv is None:
            return None
        prefix, _, name = self.dpv.partition(":")
        return f"{PREFIXES[prefix]}{name}"


PREFIXES = {
    "dpv": "https://w3id.org/dpv#",
    "pd": "https://w3id.org/dpv/pd#",
    "tech": "https://w3id.org/dpv/tech#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "legal-eu": "https://w3id.org/dpv/legal/eu#",
    "legal-gb": "https://w3id.org/dpv/legal/gb#",
    "legal-in": "https://w3id.org/dpv/legal/in#",
    "legal-us": "https://w3id.org/dpv/legal/us#",
}


@dataclass(frozen=True)
class Table:
    """A closed list of terms; ``name`` is what an error message calls one of them (“data category”)."""

    name: str
    terms: tuple[Term, ...] = field(repr=False)

    @cached_property
    def by_key(self) -> dict[str, Term]:
        """Key → term."""
        return {term.key: term for term in self.terms}

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Every key, in the table's order."""
        return tuple(term.key for term in self.terms)

    @cached_property
    def _lineages(self) -> dict[str, tuple[str, ...]]:
        """Key → the key and every wider term above it, nearest first."""
        return {key: tuple(self._above(key)) for key in self.by_key}

    def _above(self, key: str) -> Iterator[str]:
        """A key and the wider terms."""
        passed: set[str] = set()
        current: str | None = key
        while current is not None and current not in passed:
            yield current
            passed.add(current)
            term = self.by_key.get(current)
            current = term.broader if term else None

    def __contains__(self, key: object) -> bool:
        return key in self.by_key

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def label(self, key: str) -> str:
        """The label for a key; the key itself where it is unknown."""
        term = self.by_key.get(key)
        return term.label if term else key

    def lineage(self, key: str) -> tuple[str, ...]:
        """The key and every wider term above it, nearest first."""
        known = self._lineages.get(key)
        return (key,) if known is None else known

    def covers(self, wider: str, key: str) -> bool:
        """Whether a statement on ``wider`` also speaks of ``key``: the same term, or one above it."""
        return wider in self.lineage(key)
