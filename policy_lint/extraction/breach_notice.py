"""Whether, how and how soon people learn of a data breach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.durations import find_durations
from policy_lint.extraction.stance import is_denied
from policy_lint.policy.statements import BreachNotice
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Statement

CUES: Cues = {
    "breach.event": (
        ("after|following|about|of|any|serious|qualifying|suspected|a|an|such ..1 leak|leaks|intrusion|break-in|break-ins|"
        "cyberattack|hack|mishap|incidents|breaches"),
        ("report|notify|tell|inform|hear|hears|learn|word ..8 leak|leaks|intrusion|break-in|incident|incidents|hack|"
        "breach|breaches"),
        "data|information|records|file|account|details|database|anything ..4 hit|exposed|astray|missing|taken|intercepted|got",
        "security|data|privacy incidents|incident|violations",
        "data|security|information|privacy|database|system ..1 breach|breaches|incident|incidents|compromise",
        "breach|breaches of ..4 security|data|information|confidentiality|system|systems|privacy",
        "security ..8 compromised|breached",
        "unauthorized|unauthorised ..2 access|disclosure|acquisition ..6 information|data|occur|occurs|occurred",
        "information|data|pii ..8 compromised|breached|hacked|stolen", "breach occurs|occur|occurred",
        "information|data|pii|records|file|account|details ..6 leaked|exposed|hacked|lost",
        "data|information|security|password|passwords|privacy ..1 leak|leaks|leakage|hack|intrusion|violation",
        "leak|leaks ..4 of ..4 data",
        "information|data|pii|records|file|files|account ..3 fall|falls|fell|fallen ..1 into ..2 hands",
        (
            "break|breaks|broke|broken|hack|hacks|hacked|intrude|intrudes in|into ..8 and|systems|system|servers|server|database|"
            "network"
        ),
        "we|us|systems|servers|server|site|been|database|network ..2 hacked|breached|attacked|compromised",
        "incident|incidents ..6 data|information", "event|case ..6 breach|hack|leak|intrusion|cyberattack",
        "loss|theft ..4 of ..3 information|data", "suspected|actual ..3 breach", "cyber attack|attacks|incident|incidents",
        (
            "hacker|hackers|intruder|intruders|somebody|someone|attacker|attackers ..3 get|gets|gain|gains|gained|obtain|"
            "obtained|access|accesses|accessed|steal|steals|stole|stolen|break|breaks|broke"
        ),
        (
            "records|files|password|passwords|account|accounts|systems|databases|laptop|it|they|content ..6 compromised|"
            "breached|hacked|leaked|stolen"
        ),
        "violation of ..2 security|confidentiality", "compromise of ..4 data|information|account|accounts",
        "affected ..12 incident", "incident ..12 affected", "breach|breaches affecting|affects|involving|likely|which|that",
        "become|becoming|aware|discover|learn|discovery|confirm|confirmed|report|occurrence ..5 breach|breaches|incident|leak",
        "if|should|where|when|whenever ..4 breach|leak|hack", "been a|any breach|leak|hack", "anything goes wrong with ..3 data",
    ),
    "breach.tell": (
        "get|gets|receive|receives|send|sends word|news", "banner|letter|push ..4 will|goes|from|message", "own up",
        "expect ..4 from us",
        "telephone|phone|ring ..6 where|when|if|you|everyone", "notice of ..3 breach", "tell|tells you|them ..3 what|when|how",
        (
            "notify|notifies|notified|notifying|notification|notifications|inform|informs|informed|informing|alert|"
            "alerted|alerts|advise|advised|announce|announced|announces|announcement|report|reported|communicate|communicated|"
            "tell|tells|told|post|warn|warned|intimate|intimation|publish|publishes|publicly"
        ),
        "hear|hears from us|me", "let|lets ..4 know", "write|writes|writing|speak to you|everyone|affected|those|users|members",
        "made|make|makes you|them|users|customers ..1 aware", "brought|bring to ..3 knowledge|attention",
        "get in touch with you|those|affected|users",
        "email|e-mail|text|phone|ring|mail|call you|everyone|everybody|users|those|affected|customers|members|people",
        "contact you|users|affected|individuals|customers", "notice|notices ..4 to|you|of|on|by|will|via|through",
        "provide|send|give ..4 notice", "you ..2 hear about|of", "first|among ..2 to know", "go|goes public",
        "make|made ..3 public",
        "get|gets|receive|receives ..2 letter|e-mail|email|message|mail|call|notification|notice|text",
    ),
    "breach.whom": (
        (
            "you|users|user|customers|individuals|consumers|people|members|subscribers|persons|subjects|subject|customer|"
            "member|parties|affected|authorities|authority|regulator|regulators|principal|principals|everyone|everybody|"
            "patients|clients|anyone|those|you'll|owners|press|media|public|ico|commissioner"
        ),
        "notice|notices|notification|notifications ..6 will|shall|is|are be? ..1 sent|provided|given|made|posted|mailed|issued",
        "we|i will|shall|must|would|promptly|immediately|always ..3 notify|inform|alert|tell|give|post|announce|report|publish",
    ),
    # Telling the operator of a breach, or the law on it, is another matter.
    "breach.other": (
        (
            "you|users|customers|customer|processor|processors|vendor|vendors|providers ..3 must|should|"
            "shall|please|may|can|required ..4 notify|report|inform|contact|alert|tell"
        ),
        "service|our|third-party|hosting|cloud provider ..4 must|should|shall|required ..6 notify|report|inform|contact|tell",
        "please ..4 notify|report|contact|inform|alert",
        "notify|inform|contact|tell|alert|alerting|notifying|email|reporting|advise us",
        "notify|inform|contact|tell|alert our ..2 team|support|security|dpo|office|officer",
        "breach|breaches of ..3 terms|agreement|contract|policy|this|rules|conditions|obligations|law|laws|license",
        "if you ..6 believe|suspect|aware|think|learn|know",
    ),
    "breach.of-terms": (
        "breach|breaches|breached of ..4 terms|agreement|contract|policy|rules|conditions|obligations|law|laws|license",
        ("breach|breaches|breached|breaching these|this|our|the|those|any|your ..2 terms|agreement|contract|policy|rules|"
         "conditions|obligations|law|laws|license"),
    ),
    "breach.email": ("email|e-mail|emails", "electronic mail|notice|means|notification"),
    "breach.phone": ("phone|telephone", "call you"),
    "breach.sms": ("sms", "text message|messages"),
    "breach.post": ("by|via|postal|regular|in|a|first-class mail|post|writing|letter|letters", "written notice|notification"),
    "breach.site": ("website|websites|site|sites|homepage|blog|on-site|in-site", "home page", "posting|post ..6 notice"),
    "breach.account": ("account|portal|in-app",),
    "breach.soon": (
        "without ..1 undue|unreasonable ..1 delay", "as soon as ..2 possible|practicable|practical|reasonably",
        "promptly|immediately|expeditiously", "in ..2 timely manner|fashion",
        "within ..8 hours|hour|days|day|weeks|week",
    ),
}  # fmt: skip

_CHANNELS = (
    ("breach.email", "email"),
    ("breach.phone", "phone"),
    ("breach.sms", "sms"),
    ("breach.post", "postal"),
    ("breach.account", "account"),
    ("breach.site", "website"),
)
_LAW = lazy(r"(?i)\b(?:article|section|art\.) ?\d+ of the \w+ (?:deals|says|governs|requires)")
_HEADINGS = ("breach", "breaches", "leak", "leaks", "hacked", "data breach", "security incident", "security incidents")
_IF_SO = lazy(
    r"(?i)\W*(?:if (?:one|it|that|this|such|there is one)|should (?:one|it|that|this|there)|in (?:that|this|such an?) (?:case|"
    r"event)|then|when (?:one|it|that|this))\b"
)
_DAYS = lazy(r"(?i)\bwithin\s+\S.{0,40}?(?:business|working)\s+days?")


NEEDS = frozenset({"breach.tell"})


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement where the clause tells people of a breach, or completes a lead-in that names one."""
    if reading.clause.kind == "heading" or reading.asks:
        return
    tell = None if _LAW.search(reading.text) else _tells(reading)
    if tell is None:
        return
    yield BreachNotice(
        kind="breach-notice",
        channels=tuple(channel for cue, channel in _CHANNELS if reading.has(cue)),
        deadline=_deadline(reading),
        stance="denied" if is_denied(reading, tell) else "affirmed",
    )


def _if_so(reading: Reading) -> bool:
    """“If one does, we tell you”: the sentence before names the breach."""
    before = reading.before
    return (
        before is not None
        and before.clause.kind != "heading"
        and before.has("breach.event")
        and _IF_SO.match(reading.text) is not None
    )


def _tells(reading: Reading) -> Match | None:
    """The word by which the operator tells people of a breach."""
    near = (
        reading.says("breach.event")
        or reading.under(*_HEADINGS)
        or _if_so(reading)
        or (
            reading.before is not None
            and reading.before.has("breach.event")
            and reading.before.clause.kind != "heading"
            and reading.before.clause.lead is reading.clause.lead
            and reading.has("breach.soon")
        )
    )
    if not near or (reading.has("breach.of-terms") and not reading.has("breach.soon")):
        return None
    if not reading.has("breach.whom"):
        return None
    barred = reading.own.get("breach.other", ())
    return next(
        (
            match
            for match in reading.own.get("breach.tell", ())
            if not any(other.start < match.end and match.start < other.end for other in barred)
        ),
        None,
    )


def _deadline(reading: Reading) -> str | None:
    """How soon: a duration where ISO 8601 can say it, else the words."""
    if not reading.has("breach.soon"):
        return None
    working = _DAYS.search(reading.text)
    if working:
        return " ".join(working[0].split())
    found = find_durations(reading.text)
    if found:
        return found[0].value
    soon = reading.first("breach.soon")
    return " ".join(reading.text[soon.start : soon.end].split()) if soon else None
