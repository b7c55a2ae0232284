"""Requests: through which channels rights are exercised, how fast they are answered, who may ask, at what cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.requests_told import (
    ANSWERS,
    IDENTITY,
    READING,
    STEPS,
    is_of_a_request,
    on_requests,
    promised,
    told_how,
)
from policy_lint.policy.statements import Request
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

_ACT = (
    "access|update|updating|correct|correcting|delete|deleting|remove|removing|change|changing|modify|review|edit|"
    "withdraw|revoke|object|restrict|erase|rectify|amend|opt|opt-out|unsubscribe|deactivate|close|opting|accessing|cancel"
)

CUES: Cues = {
    **ANSWERS,
    "request.exercise": (
        ("exercise|exercising|exercised|invoke|assert|enforce ..10 right|rights|choice|choices|request|option|options|"
         "requests"),
        "exercise any|them|it|your|these|this|such",
        "submit|submitting|make|making|send|sending|file|place ..6 request|requests|inquiry",
        "request|requests ..8 contact|email|e-mail|call|write|submit|form|addressed|sent|made|mail",
        "for ..6 requests|request", "rights ..10 contact|email|visit|write|call|click",
        "contact|email|e-mail|call|write ..14 right|rights|request|requests",
    ),
    "request.act": (
        (f"to|wish|want|like|please|can|may|or|and ..2 {_ACT} ..30 contact|contacting|email|emailing|e-mail|e-mailing|"
         "call|calling|write|writing|visit|visiting|click|clicking|log|logging|form|sending|accessing|by|via|through"),
        ("contact|contacting|email|emailing|e-mail|call|calling|write|writing|visit|visiting|click|clicking|log|logging|"
         f"go|send|sending|here|form ..16 to ..2 {_ACT}"),
        (
            "revoked|withdrawn|corrected|deleted|updated|changed|exercised ..10 by|via|through sending|emailing|"
            "calling|writing|e-mail|email|letter"
        ),
        "reply|text|texting|replying ..2 stop",
        f"{_ACT} ..16 by|via|through|at|using|here|contact|contacting|calling|emailing|logging|visiting",
        "opt out|opt-out|opting ..20 by|via|through|at|visit|click|here|contact|email|link|using",
        "unsubscribe ..3 link|button|instructions", "do not sell|share my", "opt-out form|link|page|request",
        "if ..6 like|wish|want ..16 contact|email|call|write|visit",
        ("correct|update|access|delete|request|copy|deleted|removed|changed|corrected ..20 contact|email|call|write|visit|"
         "form|click"),
    ),
    "request.item": (
        ("call|calling|email|emailing|e-mail|phone|telephone|mail|visit|visiting|submit|online|write|writing|toll|webform|"
         "form|postal|address|tel|fax"),
    ),
    "request.verify": (
        ("verify|verifying|verified|verification|confirm|confirming|proof|authenticate|prove|validate|identify|establish "
         "..8 identity|identification|identities|yourself|request|requests|authority|residency|requestor|requester|person"),
        "verifiable ..2 request|requests", "verifiable consumer|request",
        "who you|they|he ..1 say|says|claim|claims ..1 you|they|he ..1 are|is|be",
        "identity verification", "verification process|information", "identification|identity ..8 before|prior|verify|verified",
    ),
    "request.agent": (
        "authorized|authorised|designated|designate|appoint|legal ..6 agent|agents|representative",
        "agent|agents ..8 behalf|submit|request|authorized|authorised",
        "authorized agent|person|representative ..10 request|behalf|exercise",
        "someone|person|another|representative|individual ..3 on your behalf",
    ),
    "request.answer": (
        ("respond|responding|response|reply|answer|comply|process|processed|act|fulfill|fulfil|complete|handle|provide|"
         "honor|honour|action|resolve|acknowledge|confirm|implement|effect|delete|address|endeavor|receipt|request|"
         "requests|deliver|extend|redress"),
    ),
    "request.fee": (
        "charge|charged|charges|fee|fees|free ..4 fee|fees|charge|cost|charge", "free of charge|cost",
        "without charge|fee|cost", "no charge|fee|cost", "reasonable|small|administrative|nominal ..2 fee|charge|fees|cost",
        "charge ..3 fee", "for free", "have|has to pay",
        "admin fee", "charge ..4 reasonable|nominal|small ..1 sum|amount",
    ),
    "request.about": (
        "request|requests|right|rights|access|inquiry|inquiries|opt-out|opt|complaint", "enquiry|enquiries|grievance|grievances",
        "hours|days|weeks|month|months of ..3 receipt",
    ),
    # Requests that ask for no right: between users, for a song, for service.
    "request.other": (
        "http|resource|page|web|server|dns|network|api|client request|requests", "form and|or format",
        "we|i ..1 request|requests your|certain|additional|some", "we might|may send ..1 you",
        "applications|apps|they|nobody|parties|advertisers|we can|may|will|could never|not access",
        ("friend|follow|connection|song|pull|feature|service|repair|payment|quote|demo|demonstration|quotation|sample|brochure|callback|"
         "trial|refund|booking|estimate|reset request|requests"),
        "request|requests|requesting ..1 marketing|newsletter|newsletters|brochures",
        ("request|requests|requesting|order|book ..2 demo|demonstration|quote|quotation|sample|brochure|callback|trial|refund|"
         "booking|estimate|reset|appointment|consultation|tour|catalogue|catalog|replacement|song|repair"),
    ),
    "request.email": (
        "email|e-mail us|to|at|our|the|your|privacy|address", "emailing|e-mailing|mailto",
        "by|via|an|in|or|through|send ..2 email|e-mail", "electronic mail", "^ email|e-mail",
    ),
    "request.phone": (
        "call|calling", "by|over|via|or|through|on ..2 phone|telephone", "toll-free|telephoning|hotline|helpline",
        "toll free", "phone|telephone us|at|line", "^ phone|telephone|tel",
    ),
    "request.postal": (
        "write|writing to|us", "letter", "mail|post|address to|at|by|address|us|your",
        "regular|postal|postage|certified|u.s.|us|first-class|first|postcard mail|address|post", "mailing|postal address",
        "in writing", "written request|requests|notice|letter", "mail|post ..4 request", "by mail|post|letter",
        "po|p.o. box", "^ mail|address|postal|post",
    ),
    "request.account": (
        "log|logging|logged|sign|signing|logs|login in|into|on|onto|to",
        "account|profile settings|page|section|dashboard|preferences|area|information|portal|center",
        ("through|via|in|within|from|using|at|on|visit|visiting|accessing ..2 your|their|the|my|online|user ..2 account|"
         "profile|settings|preferences"),
        "my account", "online account", "go|navigate|head ..2 settings|account|profile",
        "your account ..2 online|page|settings", "customer portal|center",
    ),
    "request.form": (
        "form|forms|webform|webforms|portal|request-form", "web form|portal", "online|contact|request ..3 form|portal",
    ),
    "request.website": (
        ("click|clicking|visit|visiting|go|going|available|link|links|here ..6 here|link|page|site|website|http|https|www|"
         "url|button|our|the|below|this"),
        "here", "link|button|page|toggle|url|webpage|web", "do not sell", "website|web site ..3 at|by|request|form",
        "http|https|www", "online at",
        "via|through|on|using our|the ..2 website|site|service|platform",
    ),
    "request.unsubscribe-link": (
        "unsubscribe ..4 link|button|instructions|option|process|feature", "opt-out|opt out link|instructions|links",
        "link|instructions ..8 email|emails|e-mail|message|messages|newsletter|communication|communications",
        "click|clicking|using ..4 unsubscribe", "unsubscribe|opt-out link",
    ),
    "request.checkbox": (
        "checkbox|check-box|checkboxes|tickbox", "check|tick|opt-in box|boxes", "ticking|checking ..2 box|boxes",
    ),
    "request.app": (
        "app settings|permissions", "in|within|through|via the|our ..1 app|application|apps", "mobile ..2 settings",
        "in-app", "device settings",
    ),
    "request.in-person": ("in person", "visit|visiting ..3 store|office|branch|stores"),
    "request.sms": ("text|texting|sms|reply|replying|respond|responding ..4 stop|sms", "text|txt stop|message"),
    "request.chat": ("live chat", "by|via|through|in|using|our|the|over ..2 chat", "chat with|to|us"),
}  # fmt: skip

_CHANNELS = (
    "email",
    "phone",
    "sms",
    "postal",
    "account",
    "form",
    "website",
    "app",
    "unsubscribe-link",
    "checkbox",
    "in-person",
    "chat",
)
_EMAIL = lazy(r"[\w.+-]{1,64}(?:@|\s?\[at\]\s?)[\w-]{1,64}\.\w")
_PHONE = lazy(
    r"(?:\+\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]{1,3}\d{3}[ .-]{1,2}\d{4}\b|\+\d[\d .()-]{7,18}\d|\b1[ -]8\d\d[ -][\dA-Z-]{6,12}\b"
)
_LABEL = lazy(
    r"(?i)\A[\W\d]*(?:(?:by|via|our|toll[- ]free|call(?:ing)?|customer|privacy|web|online|contact|mailing|postal|"
    r"e-?mail(?:ing)?|phone|telephone|tel|mail|address|website|visit(?:ing)?|write|writing|us|at|submit(?:ting)?|form|fax|"
    r"the|a)\b[\W]*){1,5}"
)
_DEADLINE = lazy(
    r"(?i)\b(?:within|inside|in|than|exceed|up to|of|takes?|maximum|after|has|have|get|gives us|allows us|another|usually|"
    r"extra)\s+(?:an? |the |a period of |approximately |about |no more than |additional |maximum of |further |at most |another "
    r")*(?:\w+[ -]?\()?(\d{1,3}|one|two|three|four|five|six|seven|eight|ten|fifteen|twenty|thirty|forty[- ]five|sixty|ninety|a|"
    r"an)\)?(?:\))?[ -]+(?:\(\d+\) )?(?:(business|working|calendar|consecutive)[ -])?(days?|months?|weeks?|hours?|fortnight)\b"
)
_RECEIVED = lazy(r"(?i)\b(?:acknowledg\w+|confirm\w*)\b(?!.*\b(?:respond|answer|reply|response)\b)")
"""Before a period in which only the receipt is confirmed."""
_NEAR = 60
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
     "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty-five": 45, "forty five": 45, "sixty": 60, "ninety": 90,
}  # fmt: skip
_OURS = lazy(r"(?i)\W*(?:if |when |should )?we (?:will|may|shall|would|make|let|can|also|use)\b")


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement where the clause says how requests are made or answered."""
    if reading.clause.kind == "heading" or reading.has("right.parent"):
        return
    asks = (
        reading.has("request.exercise")
        or (reading.has("request.act") and not READING.search(reading.text) and not _OURS.match(reading.text))
        or told_how(reading)
    ) and (not reading.has("request.other") or reading.has("right.strong"))
    channels = _channels(reading) if asks or _item(reading) else ()
    deadline = _deadline(reading)
    about = reading.says("request.about")
    verification = (
        True
        if (reading.has("request.verify") and (about or (IDENTITY.search(reading.text) and on_requests(reading))))
        or reading.has("request.surely")
        or (reading.has("request.sure") and on_requests(reading))
        else None
    )
    agent = (
        True
        if (reading.has("request.agent") and about)
        or reading.has("request.proxy")
        or (reading.has("request.stand-in") and on_requests(reading))
        else None
    )
    fee = _fee(reading)
    if channels or deadline or verification or agent or fee or promised(reading):
        yield Request(
            kind="request", channels=channels, deadline=deadline, verification=verification, agent=agent, fee=fee
        )


def _item(reading: Reading) -> bool:
    """A channel in a list, or on the line after, that a sentence on requests introduces."""
    if any(lead.has("request.exercise", "request.act") for lead in reading.leads):
        return reading.has("request.item") or _address(reading)
    if any(STEPS.match(lead.text) for lead in reading.leads):
        return reading.has("request.account", "request.app", "request.email", "request.form")
    before = reading.before
    for _ in range(6):
        if (
            before is None
            or reading.clause.kind not in {"line", "item"}
            or not (_address(reading) or _LABEL.match(reading.text))
        ):
            return False
        if before.has("request.exercise") and before.text.rstrip().endswith((":", "at", "to")):
            return True
        before = before.before
    return False


def _address(reading: Reading) -> bool:
    """Whether the clause holds an address to write to or call."""
    if reading.mentions("@", "[at]") and _EMAIL.search(reading.text) is not None:
        return True
    return reading.has_digit and _PHONE.search(reading.text) is not None


def _channels(reading: Reading) -> tuple[str, ...]:
    """The channels that the clause names."""
    text = reading.text
    found: dict[str, int] = {}
    for channel in _CHANNELS:
        at = reading.first(f"request.{channel}")
        if at is not None:
            found[channel] = at.start
    for channel, pattern in (("email", _EMAIL), ("phone", _PHONE)) if _address(reading) else ():
        written = pattern.search(text)
        if written is not None:
            found.setdefault(channel, written.start())
    if "unsubscribe-link" in found:
        found.pop("website", None)
        found.pop("email", None)
    if "checkbox" in found:
        found.pop("form", None)
    if "form" in found:
        found.pop("website", None)
    return tuple(sorted(found, key=lambda channel: (found[channel], channel)))


def _deadline(reading: Reading) -> str | None:
    """Within what time requests are answered."""
    if not (reading.has("request.answer") and reading.says("request.about")) and not (
        reading.has("request.reply") and on_requests(reading)
    ):
        return None
    told = list(_DEADLINE.finditer(reading.text))
    answers = [one for one in told if _RECEIVED.search(reading.text, max(0, one.start() - _NEAR), one.start()) is None]
    found = next(iter(answers or told), None)
    if found is None or reading.has("request.other"):
        return None
    number = _NUMBERS.get(found[1].lower()) or (int(found[1]) if found[1].isdigit() else 0)
    unit = found[3].lower()[0]
    if unit == "f":
        return f"P{2 * number}W"
    if not number:
        return None
    if unit == "h":
        return f"PT{number}H"
    return f"P{number}{unit.upper()}"


def _fee(reading: Reading) -> str | None:
    """What a request costs, in the words of the text."""
    if not reading.says("request.about", "right.strong", "right.ask") and not (
        reading.has("request.free") and is_of_a_request(reading)
    ):
        return None
    at = reading.first("request.fee", "request.free")
    if at is None:
        return None
    start = max(reading.text.rfind(mark, 0, at.start) for mark in ",;.") + 1
    end = min((place for mark in ",;." if (place := reading.text.find(mark, at.end)) >= 0), default=len(reading.text))
    return " ".join(reading.text[start:end].split())
