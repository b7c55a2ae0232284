"""Vendors named in a sentence as those who do a piece of work: “we use Quillpost for newsletters”, “hosted on Tidepool”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policy_lint.extraction.countries import find_countries
from policy_lint.extraction.engaged import is_single, kinds_of
from policy_lint.extraction.lexicon import Match
from policy_lint.extraction.names import NAME
from policy_lint.extraction.purpose_cells import aims
from policy_lint.extraction.stance import is_denied
from policy_lint.extraction.vendor_lists import Listed, listed
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Disclosure

CUES: Cues = {
    "share.work": (
        "we|i|site|website|app|platform|service use|uses|utilise|utilize|rely|relies|partner|employ",
        "we|i|site|website|app|platform|service also|currently use|uses|rely|partner",
        "hosted|stored|held|processed|handled|taken|sent|delivered|managed ..3 on|by|with|via|through|using|at|in",
    ),
}  # fmt: skip

_USED = lazy(
    rf"\b(?i:(?:we|i|(?:our|this|the) (?:web-?)?(?:site|app|platform|service)) (?:also |currently )?(?:use|uses|"
    rf"utili[sz]es?|rel(?:y|ies) on|partner with|employ))(?-i: (?P<name>{NAME}))"
    rf"(?: \([^()]{{1,60}}\))?(?P<work>,? (?:for|to|as|an?|our|which|that)\b.*)"
)
_DONE = lazy(
    rf"\b(?i:(?P<what>hosted|stored|held|processed|handled|taken|sent|delivered|managed)) (?i:(?:\w+ ){{0,2}}?)"
    rf"(?i:(?P<how>on|by|with|via|through|using|at|in)) (?-i:(?P<name>{NAME}))(?P<after> [^.;]{{0,60}})?"
)
_OURS = lazy(
    r"(?i),? (?:for|to|as) (?:\w+ ){0,2}?our (?:own )?(?:servers?|databases?|infrastructure|code|design|styles?)\b"
)
"""What a technique is used for: “Rust for our servers”."""
_MONEY = lazy(r"(?i)\b(?:payments?|transactions?|orders?|subscriptions?|card)\b")
_MAIL = lazy(r"(?i)\b(?:e-?mails?|newsletters?|messages?)\b")
_DATA = lazy(
    r"(?i)\b(?:data|information|details|records?|notes|files|content|documents|messages|images|photos|backups?|it|they)\b"
)
_PLACE = lazy(r"(?i) (?:sites?|web-?sites?|servers?|premises|offices?|time|headquarters|property|network)\b")
_SOFTWARE = lazy(r"(?i) (?:[\w-]+ ){0,3}?(?:software|system|platform|cloud|database|app|service|tool|crm|storage)\b")
_BEFORE = 120  # characters before a participle in which stands what is hosted or sent


_GIVEN = lazy(
    r"(?i)\b(?:your|data(?! cent)|information|details|receives?|gets?|access|collects?|ids?|identifiers?|addresse?s?|records)\b"
)
"""Beside a vendor's work: what it gets is told too; “video hosting” names no video that is given away."""


def vendors_at_work(reading: Reading) -> Listed | None:
    """The vendors that a clause names beside what they do, in a list or in a sentence."""
    return listed(reading) or (engaged(reading) if reading.has("share.work") else None)


def with_others(names: list[tuple[str, str]], work: Listed | None) -> list[tuple[str, str]]:
    """Vendors that are known anywhere, and those beside them that only their work tells of."""
    if work is None:
        return names
    told = [name.lower() for name, _ in names]
    return names + [one for one in work.names if not any(name in one[0].lower() for name in told)]


def at_work(stated: Disclosure, work: Listed, text: str) -> Disclosure:
    """A disclosure with the purposes of the work, and without data that only the work is named by."""
    data = stated.data if _GIVEN.search(text) else ()
    return replace(stated, purposes=work.purposes or stated.purposes, data=data)


def engaged(reading: Reading) -> Listed | None:
    """The vendors that a sentence says do a piece of work for the operator; None where it says it of nobody."""
    used = _USED.search(reading.text)
    if used is not None and _is_vendor(reading, used.start("name"), used.end("name")):
        kinds = kinds_of(used["work"])
        purposes = aims(reading, used.start("work"), len(reading.text))
        ours = _OURS.match(used["work"]) is not None
        if not ours and (kinds or set(purposes) - {"other-purpose"}) and not _denied(reading, used.start()):
            name = used["name"].partition(" (")[0]
            return Listed(tuple((name, kind) for kind in kinds or ("service-providers",)), purposes)
    for done in _DONE.finditer(reading.text):
        kind = _work_of(reading, done.start(), done["what"].lower(), done["how"].lower(), done["after"] or "")
        if kind and _is_vendor(reading, done.start("name"), done.end("name")) and not _denied(reading, done.start()):
            return Listed(((done["name"].rstrip("."), kind),), ())
    return None


def _denied(reading: Reading, start: int) -> bool:
    return is_denied(reading, Match(start, start + 1))


def _work_of(reading: Reading, start: int, what: str, how: str, after: str) -> str:
    """The kind of recipient that a participle makes of who follows; empty where it makes none."""
    before = reading.text[max(0, start - _BEFORE) : start]
    if _PLACE.match(after):
        return ""
    if what == "hosted" and how in {"on", "by", "with", "at"}:
        return "cloud-providers"
    if what in {"stored", "held"}:
        kept = how in {"with", "using"} or (how in {"in", "on"} and _SOFTWARE.match(after) is not None)
        return "service-providers" if kept and _DATA.search(before) else ""
    if how not in {"by", "via", "through", "with", "using"}:
        return ""
    if what in {"processed", "handled", "taken", "managed"} and _MONEY.search(before):
        return "payment-processors"
    if what in {"sent", "delivered", "managed"} and _MAIL.search(before) and how != "by":
        return "marketing-providers" if "newsletter" in before.lower() else "service-providers"
    return ""


def _is_vendor(reading: Reading, start: int, end: int) -> bool:
    """Whether capitalised words name a company or a product: no country, no data, no technique."""
    name = reading.text[start:end].rstrip(".")
    if not is_single(name) or any(True for _ in find_countries(name)):
        return False
    if any(match.start < end and start < match.end for cue in reading.named("vendor.") for match in reading.own[cue]):
        return False  # known, and read as such
    return not any(
        match.start < end and start < match.end
        for table in ("data-categories", "technologies", "measures", "cookie-types", "regimes", "rights", "safeguards")
        for match in reading.terms.get(table, ())
    )
