"""Who the policy speaks for: the organisation's name, its legal form, and the role that the text gives it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from policy_lint.extraction.identity_places import by_place, is_linked_policy, manages_something
from policy_lint.extraction.identity_roles import by_role
from policy_lint.extraction.names import NAME, cleaned, legal_form
from policy_lint.policy.statements import Identity
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

CUES: Cues = {"identity.at": ("at",), "identity.of": ("of|from|by",)}

_Q = "[\"'“”‘’„«»]{0,2}"
_POLICY = (
    r"(?:[Pp]rivacy|PRIVACY|[Cc]ookies?|[Dd]ata [Pp]rotection)(?:\s+(?:and|&)\s+[A-Z][a-z]+){0,2}\s+(?:[Pp]olicy|POLIC"
    r"Y|[Nn]otice|NOTICE|[Ss]tatement|STATEMENT|[Pp]ractices)"
)
_COMMITS = (
    r"(?:respects|values|takes|understands|recogni[sz]es|cares|is\s+(?:strongly\s+|fully\s+|firmly\s+|deeply\s+)?(?:committed|"
    r"dedicated|concerned|aware|pleased|sensitive|responsible\s+for)|are\s+(?:committed|dedicated)|knows|believes|appreciates|"
    r"is\s+the\s+(?:data\s+)?controller|has\s+(?:created|adopted|established|developed|prepared|issued|designed|implemented)|"
    r"is\s+(?:required|obliged)\s+by\s+(?:federal\s+|state\s+)?law|(?:has\s+)?(?:built|developed|created)\s+(?:the|this)|"
    r"operates|owns|wants|strives|is\s+firmly|considers|protects|complies|makes\s+every|(?:collects|uses|processes|"
    r"does\s+not\s+(?:collect|sell|share|store))\s[^.]{0,40}?(?:information|data))"
)
_A_POLICY = ("policy", "notice", "statement", "practices")
# What a text must have beside letters to be searched for the two patterns that take longest.
_CALLED = (
    r"(?:(?:[Ww]e|WE|[Uu]s|US|[Oo]ur|OUR|I|[Mm]y|[Cc]ompany|[Tt]he\s+[Cc]ompany)[\"'”’,/\s)]|(?:[Tt]he\s+)?(?:Operator|"
    r"(?:Data\s+)?Controller|Charity|School|Practice|Trust|Firm|Foundation|Club|Clinic|Organi[sz]ation|Association)[\"'”’])"
)
_BRACKET = lazy(rf"\((?:[^()]{{0,80}}[\s,/]|{_Q})?{_Q}{_CALLED}")
_MEANT = lazy(rf"(?:to|means?|is|are)\s*:?\s+{_Q}(?:[a-z]{{1,2}})?[A-Z0-9À-Þ]")
# Each gives a name, what the text says that it is, and letters in lower case, or cues, of which a text needs one to be searched.
_PATTERNS: tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...] = tuple(
    (lazy(pattern), what, needed)
    for pattern, what, needed in (
        (
            (
                rf"(?P<name>{NAME})(?:,?\s(?:(?:and|together with|including)\s+(?:its|our|their|all)\s[^(]{{0,80}}?|wit"
                rf"h\s[^(]{{0,60}}|(?:located|based|registered|having)\s[^(]{{0,90}}|a\s[^(]{{0,60}}))?,?\s?\((?:[^()]{{0,80}}[\s,/]|{_Q})?{_Q}{_CALLED}"
            ),
            "",
            ("a bracket",),
        ),
        (
            (
                rf"{_Q}(?:Company|the Company|Owner|Controller|Data Controller|We|Us|Our|we|us|our)(?:[/,\s]+(?:or\s+|a"
                rf"nd\s+)?{_Q}(?:Us|Our|us|our|We|we)){{0,3}}{_Q}\s*(?:\([^()]{{0,200}}\)\s*)?,?\s*(?:shall\s+)?(?:refe"
                rf"rs?\s+to|means?|is|are)\s*:?\s+{_Q}(?P<name>{NAME})"
            ),
            "",
            ("a meaning",),
        ),
        (
            (
                rf"(?:[Dd]ata\s+)?(?:[Cc]ontroller|[Ff]iduciary)(?:\s+(?:of|for|responsible\s+for|in\s+respect\s+of|under|within|accordi"
                rf"ng|pursuant|with)\s[^.:]{{0,100}})?(?:\s+is|\s*:)\s*(?:the\s+company\s+)?{_Q}(?P<name>{NAME})"
            ),
            "controller",
            ("controller", "fiduciary"),
        ),
        (
            (
                rf"[Rr]esponsible(?:\s+(?:party|body|entity|person|company))?(?:\s+(?:for|under|within|pursuant|according)\s"
                rf"[^.:]{{0,100}})?(?:\s+is|\s*:)\s*(?:the\s+company\s+)?{_Q}(?P<name>{NAME})"
            ),
            "controller",
            ("responsible",),
        ),
        (
            (
                rf"{_Q}[Tt]he\s+(?:Bank|Trust|Charity|School|Practice|Firm|Provider|Operator|Club|Association|Clinic){_Q}\s+"
                rf"(?:refers\s+to|is\s+a\s+reference\s+to|means)\s+{_Q}(?P<name>{NAME})"
            ),
            "",
            ("reference to", "refers to", "means"),
        ),
        (
            (
                rf"(?P<name>{NAME}){_Q},?\s+(?:[^.;:]{{0,60}}\s)?(?:is|are|acts\s+as|as|shall\s+be)\s+(?:the\s+|a\s+|an"
                rf"\s+|your\s+)?(?:sole\s+|independent\s+|joint\s+)?(?:[Dd]ata\s+)?[Cc]ontroller"
            ),
            "controller",
            ("controller",),
        ),
        (
            (
                rf"(?:[Tt]his|[Oo]ur|[Tt]he)\s+(?:[A-Z]?[\w.]+\s+)?{_POLICY}[^.;]{{0,80}}?\s(?:how|why|that|what|which|"
                rf"ways?\s+in\s+which|manner\s+in\s+which|way|by)\s+(?:[a-z]+\s+){{0,4}}?{_Q}(?P<name>{NAME})"
            ),
            "",
            _A_POLICY,
        ),
        (rf"{_POLICY}[^.;]{{0,40}}?\s(?:of|for|by|from|at)\s+{_Q}(?P<name>{NAME})", "", _A_POLICY),
        (
            (
                rf"^\s*(?:[\d.]+\s+)?{_Q}(?P<name>{NAME}?){_Q}(?:['’]s?)?\s+(?:[Oo]nline\s+|[Ww]ebsite\s+|[Gg]lobal\s+|"
                rf"[Mm]obile\s+|[Aa]pp\s+|[Cc]onsumer\s+|U\.?S\.?\s+|GDPR\s+)?{_POLICY}"
            ),
            "",
            _A_POLICY,
        ),
        (rf"^\s*{_POLICY}\s*(?:of|for|[-–—|:,])\s*{_Q}(?P<name>{NAME})", "", _A_POLICY),
        (
            (
                rf"(?:^|[.!]\s+)(?:[Ww]e\s+)?(?:[Hh]ere\s+)?(?:[Aa]t|We at|we at)\s+{_Q}(?P<name>{NAME}){_Q},?\s+(?:\(?"
                rf"[^,()]{{0,60}}\)?,\s+)?(?:we|our|your|one|the|protecting|privacy|are|take|is|respect|value)"
            ),
            "",
            ("identity.at",),
        ),
        (
            (
                rf"^\W{{0,3}}(?:The\s+)?(?P<name>{NAME}){_Q},?\s+(?:\([^()]{{0,120}}\)\s*,?\s*)?(?:(?:and|together\s+with)\s+its\s+[a-z,\s-]"
                rf"{{3,60}}?,?\s)?{_COMMITS}\b"
            ),
            "",
            (),
        ),
        (
            r"^\s*(?P<name>[^\W_][\w .&'’,-]{1,50}?) (?:has )?built the .{1,80}? (?:app|game|application|website) as",
            "",
            ("built the",),
        ),
        (
            (
                r"(?:[Cc]ompany|[Oo]wner|[Pp]rovider|[Oo]perator|[Cc]ontroller)\s*\(referred to as [^()]{0,120}\) refe"
                r"rs to (?P<name>[^.,;]{2,60}?)\s*(?:[.,;]|$)"
            ),
            "",
            ("referred to as",),
        ),
        (r"^\s*At (?P<name>[\w.'’& -]{2,50}?), accessible (?:from|at)", "", ("accessible",)),
        (
            (
                rf"(?:owned|operated|provided|managed|published|developed|offered|maintained|run|controlled|built|creat"
                rf"ed|administered)(?:\s+and\s+(?:owned|operated|managed|maintained|controlled|provided))?\s+(?:exclusi"
                rf"vely\s+|solely\s+)?by\s+{_Q}(?P<name>{NAME})"
            ),
            "",
            ("by",),
        ),
        (
            (
                rf"(?:[Ww]elcome\s+to|WELCOME\s+TO|[Tt]hank\s+you\s+for\s+(?:visiting|choosing|joining))\s+(?:the"
                rf"\s+)?{_Q}(?P<name>{NAME})"
            ),
            "",
            ("welcome", "thank"),
        ),
        (
            (
                rf"(?:personal\s+(?:information|data)|information|data)\s+(?:is\s+)?(?:that\s+is\s+)?collected\s+(?:and"
                rf"\s+\w+\s+)?by\s+{_Q}(?P<name>{NAME})"
            ),
            "",
            ("collected",),
        ),
        (
            (
                rf"\bhow\s+{_Q}(?P<name>{NAME})(?:['’]s)?{_Q}\s+(?:\([^()]{{0,80}}\)\s*)?(?:and\s+its\s+\w+\s+)?(?:may"
                rf"\s+|will\s+)?(?:collects?|uses?|process\w*|handles?|manages?|treats?|protects?|shares?|gathers?|stor"
                rf"es?)\b"
            ),
            "",
            ("how",),
        ),
        (
            (
                rf"(?:practices|policies|policy|commitment|services|website|websites|site|apps?|applications?|property|"
                rf"affiliates)\s+(?:of|from|by)\s+{_Q}(?P<name>{NAME})"
            ),
            "",
            ("identity.of",),
        ),
        (
            (
                rf"(?:[Cc]opyright|©|\([Cc]\))\s*(?:©|\([Cc]\))?\s*(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?)?,?\s*(?:by\s+)?(?P"
                rf"<name>{NAME})"
            ),
            "",
            ("copyright", "©", "(c)"),
        ),
    )
)
_NEEDED = tuple(
    dict.fromkeys(
        word for _, _, needed in _PATTERNS for word in needed if word not in {"a bracket", "a meaning", *CUES}
    )
)
# In a contact block, the line that is nothing but a company.
_LINE = lazy(
    rf"^\W{{0,3}}(?:(?:Name|Company|Company name|Owner|Provider|Operator|Controller|Data Controller|Legal name)\s*:"
    rf"\s*)?(?P<name>{NAME})\W{{0,3}}$"
)
_LABEL = lazy(r"(?i)\A\W*(?:company|company name|owner|data controller|controller|operator|legal name|provider)\s*:")

# The same of a company that writes itself small; only a legal form tells it from other words.
_SMALL_LINE = lazy(
    r"^\W{0,3}(?P<name>[a-z][\w&.'’-]{1,40}(?: [\w&.'’-]{1,40}){0,3},? (?:GmbH|UG|Ltd|Limited|Inc|LLC|Corp|Pty Ltd|Pvt Ltd|B\.V|"
    r"S\.r\.l|ApS|Oy)\.?)\W{0,3}$"
)
# What is named where it is no organisation: an app with that name, the place where terms stand, a vendor's service.
_PRODUCT = lazy(
    r"[\"'”’]{0,2}\s?\((?:hereinafter |the |this |our |an? )*[\"'“‘]?(?:the |this )?(?:app|application|site|website|services?|"
    r"game|platform|software)[\"'”’)]|@",
    re.IGNORECASE,
)
_PRODUCT_NAME = lazy(r"\s(?:[Aa]pp|[Aa]pplication|[Ww]ebsite|[Gg]ame|APP|APPLICATION)$")
_ELSEWHERE = lazy(r"same meanings?\b|\bterms (?:and|&) conditions\b|\baccessible\b", re.IGNORECASE)
_THEIR_POLICY = lazy(r"(?i)[^.]{0,80}\btheir (?:own )?(?:privacy|cookie) (?:policy|notice|statement|practices)")
_VENDORS_SERVICE = lazy(
    r"(?i)\bis (?:a|an) (?:[\w-]+,? (?:and )?){0,4}?(?:advertising|analytics|statistics|hosting|backend|monitoring|"
    r"payments?|e-?mail|messaging|notifications?|maps?|video|widget|social|remarketing|retargeting|targeting|testing|login|authentication|"
    r"registration|tag|spam|protection|infrastructure|typeface|visuali[sz]ation|support|chat|feedback|survey|mapping|marketing|"
    r"management|optimi[sz]ation|tracking|storage)(?: [\w-]+){0,3} (?:services?|network|platform|tool|products?)\b"
)


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement where the clause says in whose name it speaks."""
    text = reading.written
    if len(text) > _LONGEST or reading.asks or is_linked_policy(reading):
        return
    lower = reading.lower
    introduced = _INTRODUCED.match(text) if lower.startswith(_OPENINGS) else None
    if introduced is not None and (name := cleaned(_AND_I.sub("", introduced["name"]))):
        yield _identity(name, None)
        return
    told = {word for word in _NEEDED if word in lower}
    told |= CUES.keys() & reading.own.keys()
    if "(" in text and _BRACKET.search(text):
        told.add("a bracket")
    if _MEANT.search(text):
        told.add("a meaning")
    for pattern, what, needed in _PATTERNS:
        if needed and told.isdisjoint(needed):
            continue
        found = pattern.search(text)
        name = cleaned(found["name"]) if found and not _is_other(text, found) else ""
        if name:
            yield _identity(name, "controller" if what == "controller" else None)
            return
    line = (
        (_LINE.match(text) or _SMALL_LINE.match(text)) if reading.clause.kind in {"line", "item", "paragraph"} else None
    )
    if line is not None:
        name = cleaned(line["name"])
        if name and (legal_form(name) or _LABEL.match(text)):
            yield _identity(name, None)
            return
    if reading.clause.kind != "heading":
        yield from by_role(text, lower) if (placed := next(by_place(reading), None)) is None else (placed,)


def _is_other(text: str, found: re.Match[str]) -> bool:
    """Whether a name stands for something else than who speaks: an app, an address, the maker of a vendor's service."""
    start, end = found.span("name")
    lead = text[max(0, start - _NEAR) : start]
    return (
        _PRODUCT.match(text, end) is not None
        or _PRODUCT_NAME.search(found["name"]) is not None
        or _ELSEWHERE.search(lead) is not None
        or _VENDORS_SERVICE.search(lead) is not None
        or _THEIR_POLICY.match(text, end) is not None
        or (manages_something(lead) and _BRACKET.match(text, end + 1) is None)
    )


_INTRODUCED = lazy(
    rf"(?:(?:[Hh]i|[Hh]ello)\b[^.]{{0,20}}[,.!]\s+)?(?:I['’]m|I\s+am|[Mm]y\s+name\s+is)\s+(?P<name>{NAME})"
)
_OPENINGS = ("i'm ", "i’m ", "i am ", "my name", "hi", "hello")
_AND_I = lazy(r"\s+(?:and|&)\s+I\Z")
"""“I’m Ada Quill and I …”: the verb's subject is no part of the name."""
_NEAR = 160
"""Characters before a name that say what it stands for."""
_LONGEST = 4000
"""Characters of a clause that may name the organisation; what is longer is a text that lost its sentences."""


def _identity(name: str, role: Literal["controller"] | None) -> Identity:
    return Identity(kind="identity", name=name, legal_form=legal_form(name), role=role)
