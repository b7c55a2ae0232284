"""Where an organisation speaks of itself by its name: “Acme keeps your address” is read as “we keep your address”.

Only as the subject of what is done with data, and only for a name that the title gives, or that the text calls itself by: “Acme
Ltd (‘Acme’, ‘we’)”, “Hollow Broadband Company (HBC)”. The text keeps its length, so that every place stays where it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.extraction.vendors import VENDORS
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

_BASES = """
    collect gather obtain receive request ask require keep retain store maintain hold record log use utilize utilise process share
    disclose provide transfer sell rent trade protect encrypt delete remove send register acquire capture
"""
_SAYS = {f"{base}es" if base.endswith("ss") else f"{base}s": base for base in _BASES.split()}
"""“collects” → “collect”: what the name does, and what “we” do."""
_THIRD = "|".join(_SAYS)
_BASE = "|".join(_SAYS.values())
_ADVERBS = r"(?:(?:also|only|never|currently|generally|sometimes|automatically|then|otherwise|not)\s+){0,2}"
_DOES = rf"(?:(?:may|will|shall|can|must|might|does)\s+{_ADVERBS}(?:{_BASE})|{_ADVERBS}(?:{_THIRD}))\b"
_NAME = r"[A-Z][\w&.’'-]{0,24}(?: (?:& )?[A-Z][\w&.’'-]{0,24}){0,3}"
_SUBJECT = lazy(rf"(?P<name>{_NAME})\s+(?={_DOES})")
_CALLED = lazy(
    rf"(?P<name>{_NAME})(?:,? (?:Inc|LLC|Ltd|Limited|GmbH|Corp|plc|LP)\b\.?)?,?\s*\((?P<aside>[^()]{{1,100}})\)"
)
_ALIAS = lazy(r"[“\"'‘](?P<name>[A-Z][\w&-]{1,20}(?: [A-Z][\w&-]{1,20}){0,2}),?[”\"'’]")
_WE = lazy(r"(?i)[“\"'‘](?:we|us|our)\b")
_LAW = lazy(r"(?:Act|Law|Code|Regulation|Directive|Rules?|Statute|Bill)\b")
_COMMON_WORDS = """
    privacy policy notice statement the this our we service services company site website app application terms data customer
    customers user users you your member members cookie cookies online mobile
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_LISTED = 200  # blocks that are looked at


def names_of(title: str, texts: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern of the names by which an organisation speaks of itself, with what it does; None where it has none."""
    subjects: set[str] = set()
    called: set[str] = set()
    for _, text in zip(range(_LISTED), texts, strict=False):
        subjects.update(match["name"] for match in _SUBJECT.finditer(text))
        if "(" in text:
            called.update(name for match in _CALLED.finditer(text) for name in _called(match["name"], match["aside"]))
    titled = title.lower()
    own = [
        name
        for name in subjects
        if name.lower() not in VENDORS
        and not _COMMON.issuperset(name.lower().split())
        and (name in called or (name.lower() in titled and not _COMMON & set(name.lower().split())))
    ]
    if not own:
        return None
    listed = "|".join(re.escape(name) for name in sorted(own, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?<!and )(?<!& )(?<![Tt]he )(?<!our )(?<!your )(?:{listed})\s+(?P<does>{_DOES})")


def _called(name: str, aside: str) -> list[str]:
    """What an aside behind a name says that the organisation is called."""
    found = [match["name"] for match in _ALIAS.finditer(aside)]
    if _WE.search(aside):
        return [name, *found]
    if _LAW.search(name) is not None:
        return []
    initials = "".join(word[0] for word in name.split())
    return [aside] if len(aside) > 1 and aside.isupper() and initials.startswith(aside) else []


def in_our_voice(text: str, names: re.Pattern[str]) -> str:
    """The text with “we” for the organisation's name before what it does, of the same length."""
    return names.sub(_ours, text)


def _ours(match: re.Match[str]) -> str:
    *before, act = match["does"].split()
    said = " ".join(["we", *("do" if word == "does" else word for word in before), _SAYS.get(act, act)])
    return said.rjust(len(match[0])) if len(said) <= len(match[0]) else match[0]
