"""What a document is, by its title and its name, and which documents belong together."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_NOTICE = r"(?:policy|notice|statement)"
# The first that fits counts. A wrong guess is seen and mended in the configuration; it decides no finding by itself.
_ROLES = (
    (
        "children",
        rf"\b(?:child(?:ren)?|kids?)(?:['’]?s['’]?)? (?:online )?privacy\b|\bprivacy {_NOTICE} for (?:children|kids)",
    ),
    ("california", rf"\b(?:california|ccpa|cpra)\b.*\b(?:privacy|{_NOTICE})\b|\bprivacy {_NOTICE} for california"),
    ("health", r"\bconsumer health\b"),
    ("employees", r"\b(?:employees?|applicants?|candidates?|recruitment|workforce|staff)\b"),
    ("privacy", r"\bprivacy\b|\bdata protection\b"),
    ("cookies", r"\bcookies?\b"),
    ("terms", r"\bterms\b"),
)
_COMPILED = tuple((role, re.compile(pattern)) for role, pattern in _ROLES)
SATELLITES = frozenset({"cookies", "children", "california", "health"})
"""Notices that speak for the privacy policy beside them."""


def role_of(title: str, path: str) -> str | None:
    """The role that a title gives to a document, else its file's name; None where neither says anything."""
    name = PurePosixPath(path).name.partition(".")[0]
    for text in (title[:200], re.sub(r"[\W_]+", " ", name)[:200]):
        folded = " ".join(text.casefold().split())
        role = next((role for role, pattern in _COMPILED if pattern.search(folded)), None)
        if role is not None:
            return role
    return None


def slug(text: str) -> str:
    """A kebab-case name made from a file's or folder's; “policy” where nothing is left of it."""
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))[:40].strip("-") or "policy"
