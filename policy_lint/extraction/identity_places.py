"""Who speaks, told by where a name stands: below “Controller”, behind a label; and whose policy a link names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.names import FORMS, cleaned, legal_form
from policy_lint.policy.statements import Identity
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Reading

_WORD = r"[A-Z0-9À-Þ][\w&.'’+-]{0,40}"
_STOP = (
    r"(?=\s*(?:\Z|,|;|\(|[-–—|•]\s|\d{5}\b|(?:[Ee]-?[Mm]ail|[Aa]ddress|[Rr]egistered|[Oo]fficial|[Tt]el(?:ephone)?|[Pp]hone|[Cc]ontact|"
    r"[Ww]ebsite|[Cc]ompany [Nn]umber|[Rr]egistration|[Pp]rivacy [Cc]ontact|[Nn]ame)\b[^:]{0,40}:))"
)
_NAMED = (
    rf"(?P<name>{_WORD}(?:,?\s(?:(?:of|and|&|the|for|de|du|la)\s)?{_WORD}){{0,6}}?(?:,?\s\(?(?:{FORMS})\)?\.?)?){_STOP}"
)
_BELOW = lazy(rf"\A\W{{0,3}}(?:Name\s*:\s*)?{_NAMED}")
_LABELLED = lazy(
    r"\A\W{0,3}(?:Legal [Ee]ntity(?: [Nn]ame)?|Registered (?:[Cc]ompany )?[Nn]ame|Registered [Ee]ntity|Business [Nn]ame|"
    rf"Trading [Nn]ame|"
    rf"Company [Nn]ame|Legal [Nn]ame|Name of (?:the )?(?:[Cc]ompany|[Cc]ontroller|[Oo]rganisation))\W{{0,3}}:\W{{0,4}}{_NAMED}"
)
_CONTROLLER = lazy(
    r"(?i)\A[\W\d]*(?:(?:who is|name|identity|contact details|details|address|name and (?:contact details|address))\b(?: of)? ?)?"
    r"(?:the |our |your )?(?:data )?(?:controller|fiduciary|responsible (?:party|person|body|entity))\W*(?:\([^)]{0,60}\))?\W*\Z"
)
_ABOUT_US = lazy(
    r"(?i)\A[\W\d]*(?:who (?:we are|are we|is this)|about us|our (?:company|organi[sz]ation|charity))\W*\Z"
)
_PRESENTED = lazy(
    rf"\A\W{{0,3}}(?:The\s)?(?P<name>{_WORD}(?:\s(?:(?:of|and|&|the|for)\s)?{_WORD}){{0,5}}(?:,?\s(?:{FORMS})\.?)?)\s"
    r"(?:\([^()]{0,60}\)\s)?(?:is|are) (?:an?|registered|owned|based|the (?:trading|brand))\b"
)
_HANDLED = lazy(r"(?i)\b(?:managed|maintained|administered|controlled|created) (?:\w+ )?by\W*\Z")
_OUR_SERVICE = lazy(
    r"(?i)\b(?:web ?sites?|sites?|apps?|applications?|services?|platforms?|polic(?:y|ies)|notice|company|stores?|shops?|"
    r"products?|games?|portal|pages?|domains?|blog|program(?:me)?s?|properties|software|brand|hotels?|clinic|school|newsletter|statement|we|us|data|"
    r"information)\b"
)
"""“Passwords are managed by Acme” names a vendor, “this website is managed by Acme” who speaks."""
_LINKED = 80
"""Characters up to which a clause is but the name of a policy."""
_LINK = lazy(
    r"\A\W*(?P<name>[^\W_][\w .&'’-]{0,50}?)(?:['’]s?)? (?:[Pp]rivacy|[Cc]ookie) (?:[Pp]olicy|[Nn]otice|[Ss]tatement)\W*\Z"
)


def by_place(reading: Reading) -> Iterator[Identity]:
    """The identity that the heading or the label before a name tells."""
    if reading.clause.kind not in {"line", "item", "paragraph"}:
        return
    before = reading.before
    found: re.Match[str] | None = None
    if before is not None and before.clause.kind == "heading" and _CONTROLLER.match(before.text):
        found = _BELOW.match(reading.written)
    below = found is not None
    if before is not None and before.clause.kind == "heading" and _ABOUT_US.match(before.text):
        found = _PRESENTED.match(reading.written)
    found = found or (_LABELLED.match(reading.written) if ":" in reading.written else None)
    name = cleaned(found["name"]) if found else ""
    if name:
        yield Identity(kind="identity", name=name, legal_form=legal_form(name), role="controller" if below else None)


def is_linked_policy(reading: Reading) -> bool:
    """Whether the clause is but a link to the policy of who was named just before: “Brevvo sends it. Brevvo Privacy Policy”."""
    if len(reading.written) > _LINKED or reading.clause.kind == "heading" or reading.before is None:
        return False
    found = _LINK.match(reading.written)
    return (
        found is not None and reading.before.clause.kind != "heading" and found["name"].strip() in reading.before.text
    )


def manages_something(lead: str) -> bool:
    """Whether the words before a name say that it manages what is no service of ours: “passwords are managed by”."""
    return _HANDLED.search(lead) is not None and _OUR_SERVICE.search(lead) is None
