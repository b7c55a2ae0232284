"""Consent: how it is given (express, implied, opt-in, opt-out, by use), and whether it can be withdrawn.

Leaving a mailing list takes back what was taken for consent to it: an opt-out that can be withdrawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from policy_lint.extraction import rights
from policy_lint.extraction.stance import condition, is_denied
from policy_lint.policy.statements import Consent
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Stance, Statement

Mode = Literal["express", "implied", "opt-in", "opt-out", "by-use"]

_CONSENT = "consent|consents|consented|consenting|permission|authorization|authorisation|approval"

_YES = (
    "yes|ok|okay|agree|agreed|agreement|consent|consented|permission|opt-in|opted-in|approval|approve|approved|go-ahead"
)

CUES: Cues = {
    "consent.express": (
        ("express|explicit|expressed|affirmative|unambiguous|written|specific|active ..2 agreement|authorisation|"
        "authorization|say-so"),
        "i agree|consent|accept that|to", "expressly|explicitly ..2 agreed|agree|approve",
        "tick|ticking|ticked|check|checking|sign|signing ..3 box|checkbox|form ..20 agree|consent|accept|permission|read",
        "granted|given|grant|give ..2 leave|permission|consent|agreement in writing", "agree ..1 in writing",
        "asks|ask|asked|prompts|prompted you to ..2 read ..1 and ..1 accept|confirm|agree",
        f"express|explicit|expressed|affirmative|unambiguous|written|specific ..3 {_CONSENT}",
        ("expressly|explicitly|affirmatively ..3 consent|consents|consented|authorize|authorise|authorized|authorised|"
         "agree|agreed|permit|permission|authorizing"),
        "tick|ticking|ticked|check|checking ..2 box|boxes ..10 agree|consent|accept|permission",
        f"{_CONSENT} in writing", "consent ..4 express",
    ),
    "consent.implied": (
        "implied|implicit|inferred|deemed|presumed ..3 consent|agreement|permission", "may ..2 be implied|inferred from",
        "consent|agreement is taken|assumed|treated",
        "assume|assumes|presume ..6 agree|consent|mind|ok|okay",
        "consent ..4 implied|inferred|implicit|presumed",
        "impliedly consent",
    ),
    "consent.by-use": (
        ("by|when|if|continued|continue ..1 using|use|accessing|visiting|visit|browsing|browse|access|continuing|submitting|"
         "providing|registering|entering|downloading|utilizing|viewing|participating|installing|interacting|signing|creating|joining|"
         "enrolling "
         "..30 you ..4 consent|agree|accept|consenting|accepting|agreeing|acknowledge"),
        (
            "if|when|where you ..2 choose|decide|elect|opt|wish to ..1 use|access|visit|continue|install|join ..30 you ..3 "
            "agree|consent|accept"
        ), "if|when|where|by you ..2 join|joining ..8 therefore|thereby|hereby ..1 consent|consenting|agree",
        ("your|continued ..4 use|access|visit|usage|acceptance ..14 constitutes|signifies|indicates|means|constitute|"
         "implies|signify|deemed|confirms|represents ..6 consent|acceptance|agreement|accept|agree|consenting|"
         "acknowledgment"),
        "your|continued ..4 use|access|visit|usage|acceptance ..14 is ..2 consent|acceptance|agreement",
        "use|usage of ..12 constitutes|signifies|indicates|means|implies|confirms ..6 consent|acceptance|agreement",
        "you ..3 consent|agree|consenting ..20 by|when using|accessing|visiting|continuing|registering|submitting|providing",
        "by doing so you ..2 consent|agree", "acceptance|agreement|consent ..6 by using|accessing|visiting|browsing|downloading",
        ("by giving|handing|providing|submitting|sending|supplying|continuing|uploading ..20 you ..2 agree|consent|accept|"
         "acknowledge|confirm"), "use|using|access|visit ..12 you ..4 consent|consenting",
    ),
    "consent.opt-in": (
        "opt-in|opted-in", "opt in|into", "opted in|into", "opting in",
    ),
    # Asked beforehand: an opt-in without the word.
    "consent.asked": (
        f"only|solely|exclusively|unless|until ..8 you|you've|they|parent|user|member ..3 {_YES}|said|told",
        f"only|solely|exclusively ..8 with|on|upon|after|given ..4 your|their|the|prior ..2 {_CONSENT}|agreement",
        "solely|only|exclusively on ..3 basis of ..2 consent",
        f"not|never|nothing|no ..14 without ..2 asking|checking|first|getting|obtaining|seeking ..4 first|before|you|{_CONSENT}",
        "ask|asks|check|asking|checking ..3 you|them|people ..1 first|beforehand|before", "come back and ask", "we ask ..1 first",
        "if you allow|permit|let it|us|this", "if you ..2 switch|turn ..2 on", ("without your yes|agreement|permission|"
        "consent ..8 only|no|not"),
        "needs|requires ..1 your|their|prior ..2 consent|permission|agreement",
        "accept all", "affirmative authorization|authorisation|consent",
        "only|unless|until ..4 if|when|once|after|where you|they|people ..2 say|said|tick|ticked yes|box|it",
        "unless|until you|they ..2 say|said yes",
        "no|not|nothing|never|none ..5 pre-ticked|pre-checked|prechecked|preticked|pre-selected|preselected",
        (f"we|i|app|apps|service|site ..4 ask|asks|seek|seeks|obtain|obtains|request|requests ..2 your|their|user's|"
         f"users|individual's "
         f"..2 {_CONSENT} ..2 before|beforehand|first"),
        f"only ..8 with|after|upon ..1 your|their|his {_CONSENT}",
        "we|i ..1 ask before we|i|anything|accessing|using|sharing|switching|turning",
        "only ..10 if|when|where|once|after you ..2 agreed|consented|agree|consent",
    ),
    "consent.opt-out": (
        ("opt-out|opt out consent|option|options|mechanism|mechanisms|procedure|procedures|choice|choices|basis|feature|"
         "features|process|link|links|instructions"),
        "opt-out consent",
    ),
    "consent.plain": (
        f"if|when|where|once|after you've|you|they ..2 {_YES} ..1 to|in|that|for|we",
        (f"ask|asks|request|requests|obtain|obtains|seek|seeks|get|gets ..2 for? ..2 your|their|prior|separate "
        f"..3 {_CONSENT}|agreement"),
        "consent via|through", f"with|on|upon|given|by your|their|his|the|prior ..1 {_CONSENT}",
        f"based|basis|rely|relies|relying ..4 your|their|the ..1 {_CONSENT}", (f"withhold|withholding|refuse|refusing|"
        f"decline ..2 {_CONSENT}"),
        "consent on behalf", "may consent", "your|their consent ..6 represents|constitutes|means|covers|followed",
        "consent by|from|of ..2 people|persons|users|parents|guardian", "give|gives|given|giving|gave ..3 consent",
        "given the|a choice",
    ),
    "consent.end": ("stop|cease|end|halt ..3 collection|collecting|processing ..12 uninstall*",),
    "consent.optional": (
        "optional ..8 turned|switched|toggled off", "optional ..8 disabled|deactivated|revoked|withdrawn",
        "permission|permissions ..6 turned|switched off", "permission|permissions ..6 disabled|deactivated",
    ),
    "consent.tool": (
        # The tool that asked for consent to cookies takes it back too; the settings of a browser are no consent.
        (
            "change|update|manage|adjust|amend|modify|review|alter ..4 cookie|cookies ..1 settings|preferences|choices|consent "
            "..8 any|anytime|time|clicking|click|link|here|footer|tool|centre|center|banner"
        ),
        (
            "switch|turn|block|disable|reject|restrict|refuse ..8 cookies ..12 cookie|cookies|preference|preferences|consent|"
            "privacy ..1 centre|center|tool|banner|manager"
        ),
    ),
    "consent.withdraw": (
        ("withdraw|withdraws|withdrawing|revoke|revokes|revoking|rescind|retract|cancel|recall ..8 consent|consents|"
         "permission|authorization|authorisation|approval"),
        "withdrawal|revocation of ..4 consent|consents|permission", "remove|removing|undo your|their ..1 consent|permission",
        "change|changed|changes|changing your|their ..1 mind ..8 tell|let|contact|write|email|notify|inform ..1 us|me",
        "consent|consents ..6 withdrawn|revoked|withdraw|revoke|withdrawal",
    ),
}  # fmt: skip

_NOT_OURS = lazy(
    r"(?i)\b(?:not|n['’]t) (?:need|require|have to (?:ask|get|obtain))\b|\bwithout (?:needing|requiring)\b|\b(?:landlord|"
    r"flatmates?|employer|neighbou?rs?|doctor)['’]?s?\b|\bif you do not (?:agree|consent|accept)\b|\bagree otherwise\b|\buntil "
    r"you\b[^.;]{0,60}\bwithdraw|\bbrowsers?\b[^.]{0,40}\b(?:ask|prompt|settings)|\byou (?:should|must|may) (?:never|not)\b|"
    r"\banother person|\bwithout your (?:permission|consent|approval|authori[sz]ation)\b[^.]{0,120}\b(?:account|created|used "
    r"your)\b"
)
"""Agreeing to terms, among parties, or for others."""
_BY_LAW = lazy(r"(?i)\bfreely given\b.*\bunambiguous\b")
"""What the law calls consent, not how it is given here."""
_BY_RULES = lazy(
    r"(?i)\b(?:compl(?:y|ies|iance)|accordance|line) with\b[^.;]{0,80}\b(?:requir\w+|legislation|laws?|rules)\b[^.;]{0,60}\bto "
    r"obtain\b"
)
_ORDER: tuple[Mode, ...] = ("express", "implied", "opt-in", "opt-out", "by-use")
_NO_CONSENT_NEEDED = lazy(
    r"(?i)\bwithout (?:your |their |any |the |obtaining |first )?(?:\w+ )?(?:consent|permission|approval|authori[sz]ation)\b"
)
_CONSENT_ITSELF = lazy(r"(?i)\b(?:consent|permission|authori[sz]|agree|opt)")
_BARE = 40
"""Characters of an item that only names consent: “With your consent.”"""
_OF_CHANGES = lazy(r"(?i)\b(?:chang(?:e|es|ed)|updated?|updates|revis\w+|modif\w+|amend\w+|new versions?)\b")
_OF_RISKS = lazy(
    r"(?i)\b(?:assum(?:e|es|ing|ption)|accept(?:s|ing|ance)?)(?: of)? (?:all |any |these |those |such |the |this |full )*"
    r"(?:\w+ ){0,2}risks?\b"
)
_OF_AGENTS = lazy(r"(?i)\b(?:agents?|on (?:your|their|his) behalf|authori[sz]ed by us)\b")
_ELSEWHERE = lazy(r"(?i)\bcanad(?:a|ian)s?\b")
_TO_OTHERS = lazy(r"(?i)\b(?:provide|submit|give|upload)\w* (?:or|and) consent\b|\bconsent to (?:share|sharing) with\b")
_WHERE_GIVEN = lazy(
    r"(?i)\b(?:where|if|unless|when|once|after|until) you (?:have |explicitly |expressly |do )?consent(?:ed)?\b"
)
"""Consent that comes before the use: “we will only use it where you consent”."""
_OUR_OWN = lazy(r"(?i)\b(?:our|its|my|the (?:company|owner|provider|operator)['’]s) (?:\w+ ){0,2}\Z")
_UNABLE = lazy(r"(?i)\b(?:not|cannot|can't|unable|never)\b")


_DEFINED = lazy(
    r"(?i)[\W\d]*(?:[a-z]\) )?(?:data subject['’]s )?[“\"'‘]?consent[”\"'’]?(?: of (?:the|a|an) (?:data subject|individual|"
    r"user))?[”\"'’]? (?:means|is (?:defined|understood|any\b)|shall mean|refers to)\b"
)
"""“Consent means any freely given … indication” explains the word."""


NEEDS = frozenset(
    {
        "consent.withdraw",
        "consent.end",
        "consent.tool",
        "consent.optional",
        "consent.plain",
        "consent.asked",
        *(f"consent.{mode}" for mode in _ORDER),
        *rights.cues_of("opt-out-marketing"),
        *rights.cues_of("withdraw-consent"),
    }
)
_BY_PARENTS = lazy(r"(?i)\b(?:parent|guardian)")


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for each way of consenting that the clause names; one for its withdrawal."""
    if reading.clause.kind == "heading" or _DEFINED.match(reading.text):
        return
    if reading.mentions("freely given") and _BY_LAW.search(reading.text):
        return
    withdrawal = _withdrawal(reading)
    modes = [mode for mode in _ORDER if _given(reading, mode)]
    if withdrawal is None and modes in ([], ["opt-out"]) and _opts_out(reading):
        modes, withdrawal = ["opt-out"], True
    if not {"opt-in", "express"} & set(modes) and _given(reading, "asked") and not _NOT_OURS.search(reading.text):
        modes.append("opt-in")
    if "express" in modes and "by-use" in modes:
        modes.remove("by-use")
    when = condition(reading)
    if when is not None and _CONSENT_ITSELF.search(when):
        when = None
    if when is None and "implied" in modes and _ELSEWHERE.search(reading.clause.heading):
        when = " ".join(reading.clause.heading.split())  # Canadian law knows implied consent
    for mode in modes:
        stance: Stance = "conditional" if when else "affirmed"
        yield Consent(kind="consent", mode=mode, withdrawal=withdrawal, stance=stance, condition=when)
    if not modes and (withdrawal or (reading.has("consent.plain") and _tells(reading))):
        yield Consent(kind="consent", withdrawal=withdrawal)


def _given(reading: Reading, mode: Mode | Literal["asked"]) -> bool:
    """Whether the clause says that consent is given this way."""
    at = reading.first(f"consent.{mode}")
    if at is None or is_parental(reading) or _OF_AGENTS.search(reading.text):
        return False
    if mode == "express":
        if _BY_RULES.search(reading.text):
            return False
        if _OUR_OWN.search(reading.text, max(0, at.start - 30), at.start):
            return False  # “without our prior written consent”
        return (
            not _NO_CONSENT_NEEDED.search(reading.text) or not is_denied(reading) or "without" in reading.text.lower()
        )
    if mode == "by-use":
        if _WHERE_GIVEN.search(reading.text, at.start, at.end):
            return False
        if _OF_CHANGES.search(reading.text) or _TO_OTHERS.search(reading.text) or _OF_RISKS.search(reading.text):
            return False  # that is how changes are accepted, what somebody else is allowed, or whose loss it is
        # “You can withdraw your consent by using our form” is about the form.
        withdrawn = reading.near("consent.withdraw", max(0, at.start - 80), at.end)
        return not any(other.end > at.start for other in withdrawn)
    return mode != "opt-in" or not is_denied(reading, at)


def _opts_out(reading: Reading) -> bool:
    """Whether the reader may end what was never asked for: promotional messages, the collection by an app."""
    return rights.gives(reading, "opt-out-marketing") or reading.has("consent.end")


def _is_optional(reading: Reading) -> bool:
    """Whether what the reader permitted, just before or here, can be switched off again."""
    if not reading.has("consent.optional"):
        return False
    near = (reading, *reading.leads, *reading.earlier())
    return any(one.mentions("permission", "consent", "opt in", "opt-in", "opted in") for one in near)


def is_parental(reading: Reading) -> bool:
    """Whether it is a parent's consent that is meant."""
    return _BY_PARENTS.search(reading.text) is not None


def _withdrawal(reading: Reading) -> bool | None:
    """True where the clause speaks of withdrawing consent as something that can be done."""
    if "withdraw-consent" in rights.given(reading):
        return True
    at: Match | None = reading.first("consent.withdraw")
    if at is None:
        return True if reading.has("consent.tool") or _is_optional(reading) else None
    before = reading.text[max(0, at.start - 40) : at.start]
    return None if _UNABLE.search(before) else True


def _tells(reading: Reading) -> bool:
    """Whether the clause says more than the words “with your consent” of a list, and speaks of the reader's own."""
    return len(reading.text) > _BARE and not _NOT_OURS.search(reading.text) and not is_parental(reading)
