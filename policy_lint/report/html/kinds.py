"""The statement kinds in families, each with a colour of its own: twenty-seven colours could not be told apart."""

from __future__ import annotations

from policy_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """Kinds that are shown in one colour.

    Attributes:
        key: its name in the style sheet.
        label: its name for people.
        kinds: the statement kinds.
    """

    key: str
    label: str
    kinds: tuple[str, ...]


FAMILIES = (
    Family("collect", "collected", ("collection", "cookies", "tracking", "recording")),
    Family("use", "used", ("use", "automated-decision", "incentive")),
    Family("share", "shared", ("disclosure", "sale", "transfer", "third-party-links")),
    Family("keep", "kept", ("retention",)),
    Family("protect", "protected", ("security", "breach-notice")),
    Family("choose", "rights and choices", ("right", "request", "consent", "do-not-track", "opt-out-signal")),
    Family("children", "children", ("children",)),
    Family("who", "who and which law", ("identity", "contact", "authority", "law")),
    Family("other", "dates and notices", ("date", "change-notice", "notice")),
)
_BY_KIND = {kind: family for family in FAMILIES for kind in family.kinds}


def family_of(kind: str) -> Family:
    """The family of a kind; the last one for a kind that stands in none."""
    return _BY_KIND.get(kind, FAMILIES[-1])
