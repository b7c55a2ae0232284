"""Label and answer in a few words: “Data shared: none”, “Sold: no”, “No ad networks”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.engaged import names_in
from policy_lint.extraction.stance import is_led_to_denial
from policy_lint.policy.statements import Collection, Cookies, Disclosure, Sale, Tracking
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading
    from policy_lint.policy.statements import Statement

_DATA = r"(?:(?:any |your |user |customer )?(?:personal |user )?(?:data|information|details) (?:that |which )?(?:we |is |are )?)?"
_WITH = r"(?: (?:with|to|by) (?:(?:any |other )?third[- ]parties|others|anyone|advertisers|partners|us))?"
_ROWS = {
    "sale": rf"{_DATA}(?:sold|sell|sales?|selling)(?: of (?:personal )?(?:data|information))?{_WITH}",
    "share": (
        rf"{_DATA}(?:shared?|sharing|disclosed?|disclosures?|passed on|transmitted|sent){_WITH}|{_DATA}shared? (?:with|to)|"
        r"third[- ]part(?:y|ies)(?: (?:data )?(?:sharing|access|disclosures?|recipients|services|sdks))?|(?:data )?recipients?"
    ),
    "collect": rf"{_DATA}(?:collect|collected|collection)(?: of (?:personal )?data)?(?: by us)?|personal (?:data|information)",
    "analytics": r"(?:third[- ]party |external )?analytics(?: (?:sdks?|tools?|services?|providers?|software|scripts))?",
    "ads": r"(?:third[- ]party )?(?:ads?|adverts?|advertising|advertisements?)(?: (?:sdks?|networks?|partners))?",
    "track": r"(?:user |third[- ]party |ad |cross-site |behaviou?ral )?(?:tracking|trackers?)",
    "cookies": r"(?:tracking |third[- ]party |advertising |browser )?cookies(?: (?:used|set))?",
}
_NAMED = "|".join(rf"(?P<{key}>{label})" for key, label in _ROWS.items())
_LABEL = lazy(rf"(?i)\W*(?:{_NAMED})\s?\??\s?(?:[:=\u2013\u2014]|\s-)\s*")
_NO = lazy(
    r"(?i)\W*(?:none|no|nothing|nobody|no[- ]one|never|zero|not (?:shared|sold|collected|used|disclosed|sent|set)|"
    r"(?:we |i )?(?:do not|don['’]t|never) (?:share|sell|collect|disclose|use|set)(?: (?:it|any|them|data|anything|"
    r"any data|your data))?)"
    r"(?: at all)?\W*"
)
_TOOLS = r"(?: (?:sdks?|tools?|services?|networks?|providers?|companies|scripts|partners|software))?"
_NONE_OF = lazy(
    rf"(?i)\W*(?:no|zero) (?:third[- ]party |external |hidden |personal |user )?(?:(?P<analytics>analytics{_TOOLS})|"
    rf"(?P<ads>(?:ads?|advertising|advertisers?){_TOOLS})|(?P<share>third[- ]parties|(?:data )?sharing(?: with third[- ]parties|"
    r" of (?:your )?data)?)|(?P<collect>(?:data|information) (?:is )?(?:collected|collection|gathering))|"
    r"(?P<sale>(?:data )?(?:sales?|selling)(?: of (?:your )?data)?|data (?:is )?sold)|(?P<track>tracking|"
    r"trackers))\W{0,4}(?:\Z|[:(\u2013\u2014-].*)"
)
_BUT = lazy(r"(?i)\b(?:except|unless|only|other than|however|but|apart from|without)\b")
_LONGEST = 120
_TO = {"share": "third-parties", "analytics": "analytics", "ads": "advertisers"}


def answered(reading: Reading) -> Statement | None:
    """What a short row denies; None where the clause is no such row, or one in the description of a single vendor."""
    clause = reading.clause
    if len(clause.words.text) > _LONGEST or clause.kind == "heading" or clause.header:
        return None
    if reading.lower.lstrip(" *_•-").startswith(("no ", "zero ")):
        found = _NONE_OF.fullmatch(reading.text)
    elif reading.mentions(":", "–", "—", " -", "=") and reading.mentions("no", "never", "zero", "n't", "n’t"):
        found = _LABEL.match(reading.text)
        if found is not None and _NO.fullmatch(reading.text, found.end()) is None:
            found = None
    else:
        return None
    if found is None or found.lastgroup is None or _BUT.search(reading.text) is not None:
        return None
    if is_led_to_denial(reading) or _is_of_vendor(reading):
        return None
    return _denial(found.lastgroup, third="third" in found[0].lower())


def _denial(key: str, *, third: bool) -> Statement:
    """The statement that a row with a label denies."""
    if key == "sale":
        return Sale(kind="sale", stance="denied")
    if key == "collect":
        return Collection(kind="collection", data=("personal-data",), stance="denied")
    if key == "track":
        return Tracking(kind="tracking", party="third" if third else "first", stance="denied")
    if key == "cookies":
        return Cookies(kind="cookies", types=("third-party",) if third else ("unspecified",), stance="denied")
    return Disclosure(kind="disclosure", recipients=(_TO[key],), stance="denied")


def _is_of_vendor(reading: Reading) -> bool:
    """Whether the row tells of one vendor, whose name stands above it."""
    if reading.lead is not None and reading.lead.clause.kind == "item":
        return True
    heading = reading.clause.heading.lstrip("0123456789. ")
    return len(reading.clause.headings) > 1 and bool(names_in(heading.partition("(")[0].partition(":")[0]))
