"""When and where data is collected, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from policy_lint.extraction.processing import SHARED_WITH_US, SUPPLIED, matches
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues, Reading

Source = Literal["individual", "device", "third-party", "public"]

CUES: Cues = {
    "context.website-visit": (
        (
            "visit|visits|visiting|visited|browse|browsing|access|accessing|use|using|navigate|navigating|view|viewing ..4 "
            "site|sites|website|websites|blog|pages|portal|webpage"
        ),
        "website visit|visits",
    ),
    "context.app-use": (
        (
            "use|using|access|accessing|download|downloading|install|installing|open|launch ..4 app|apps|application|"
            "applications|game|games|software"
        ),
    ),
    "context.service-use": (
        (
            "use|uses|using|access|accessing|interact|interacts|interacting|interaction|engage ..5 service|services|product|"
            "products|platform"
        ),
        "interacting with ..1 services", "use of ..2 service|services",
    ),
    "context.registration": (
        "register|registers|registering|registration|signup|sign-up|signing-up", "sign|signing up", "enroll|enrolling|enrol",
    ),
    "context.account-creation": (
        "create|creating|open|opening|establish|establishing|set|setting ..3 account|profile", "account creation",
    ),
    "context.sign-in": ("log|sign|logging|signing in|into|on", "login|sign-in"),
    "context.order": (
        "place|places|placing|make|making ..3 order|orders|booking|reservation",
        "order|ordering from|our|through|products|services|online",
    ),
    "context.purchase": (
        (
            "purchase|purchases|purchasing|buy|buying ..4 product|products|service|services|item|items|from|goods|through|"
            "subscription|something"
        ),
        "make|making ..1 purchase|purchases",
    ),
    "context.payment": ("make|making|submit ..2 payment|payments", "pay|paying for|your"),
    "context.application-form": ("application form|forms",),
    "context.form": (
        "fill|fills|filling|complete|completing|submit|submitting ..4 form|forms",
        "online|web|contact|registration form|forms",
    ),
    "context.survey": (
        (
            "respond|participate|participating|complete|completing|take|taking|answer|answering|part|fill ..5 survey|surveys|"
            "questionnaire|questionnaires|polls"
        ),
        "surveys",
    ),
    "context.live-chat": ("live chat|chats", "chat with ..3 us|support|team"),
    "context.support-ticket": ("support ticket|tickets",),
    "context.feedback": (
        (
            "provide|providing|give|giving|leave|leaving|submit|send|sending|share ..4 feedback|comments|comment|review|"
            "reviews|testimonial"
        ),
    ),
    "context.customer-support": (
        "contact|contacting|call|calling|reach|interact ..4 customer|support|helpdesk service|team|support|care",
        "contact ..2 support", "customer support|service|care",
    ),
    "context.communication": (
        (
            "contact|contacts|contacting|communicate|communicates|communicating|correspond|corresponding|email|emailing|call|"
            "calling|write|writing|interact|reach|talk|speak ..1 us|to|with|me"
        ),
        "you communicate", "interact with us", "correspondence with",
    ),
    "context.automatic": ("automatically|automatic",),
    "context.cookies": ("through|via|by|using|use|with|from ..5 cookies|cookie", "cookies"),
    "context.subscription": (
        "subscribe|subscribes|subscribing ..4 newsletter|newsletters|list|emails|updates|to|service",
        "sign ..2 up for ..3 newsletter|newsletters|emails",
    ),
    "context.promotion": (
        (
            "enter|entering|participate|participating|take|taking|part|participation ..5 contest|contests|promotion|promotions|"
            "competition|competitions|sweepstakes|giveaway|draw"
        ),
    ),
    "context.recruitment": (
        "apply|applying|application ..4 job|jobs|position|employment|vacancy|career|careers|role",
        "job applicants|applicant|applications",
    ),
    "context.referral": (
        "refer-a-friend", "refer ..2 friend|friends|someone", "referral|referrals|referred", "invite ..2 friends|friend",
    ),
    "context.social-login": (
        (
            "log|login|sign|register|connect|link|registration|signup ..5 facebook|google|twitter|linkedin|social|instagram|"
            "apple"
        ),
        "social login",
    ),
    "context.when": ("when|whenever|while|if|as|by|during|through|via|upon|where|each|every|once|after", "interacting"),
    "source.individual": (
        "directly from you|users|individuals|customers|the", "from you",
        "provided|submitted|supplied|given|shared|entered ..3 by you|users|user|customers|individual|individuals",
        "asked ..2 to provide|enter|submit", "ask you|users|for",
        "voluntarily ..3 provide|provided|submit|give|share|disclose",
        "you ..4 provide|submit|give|enter|supply|upload|send|input ..1 us|to|when|through|by|during|via",
        "information|data|details ..3 you ..3 provide|provided|submit|give|enter|share|supply|gave|submitted",
    ),
    "source.device": (
        "automatically", "from|about|on ..2 device|devices|browser|computer|phone|equipment",
        "browser|device|app|application|computer|phone ..2 sends|transmits|send|transmit|shares|provides",
        "sent by your browser|device",
    ),
    "source.third-party": (
        "from ..8 third-party|third-parties|third",
        (
            "from|by ..4 other|outside|external|independent ..1 sources|companies|organizations|organisations|parties|users|"
            "people|businesses|entities|source"
        ),
        (
            "from ..4 partners|affiliates|advertisers|vendors|suppliers|resellers|agencies|bureaus|brokers|employer|"
            "institutions|referees|subsidiaries|networks"
        ),
        "from ..6 social ..1 media|network|networks|networking",
        "through|via|by|using third-party|third products|party|services|tools|partners|sdks|apps|software",
        "from ..4 facebook|google|twitter|linkedin|apple|instagram",
        (
            "from ..4 service|analytics|payment|data|advertising|information providers|partners|brokers|companies|networks|"
            "suppliers"
        ),
        "third-party|third ..2 source|sources",
        (
            "third-parties|partners|companies|providers|platforms|friends|others|they ..3 provide|share|send|give ..2 us|to "
            "..1 us|with"
        ),
        (
            "provided|shared|received|obtained ..4 by|from ..2 third-party|third|third-parties|others|another|credit|friend|"
            "friends"
        ),
        "information|data ..3 other ..3 provide|share|give|post",
        (
            "social networking|media|network ..4 profile|account|accounts|service|sites|services ..6 collect|obtain|receive|"
            "access|information|connect"
        ),
        (
            "access|obtain|receive|collect|get|use ..8 from|through|via|associated|account ..5 social|facebook|google|"
            "third-party|twitter|third"
        ),
        "credit bureaus|agencies|reference", "your employer", SUPPLIED, SHARED_WITH_US,
        "come|comes|came from ..4 company|person|people|employer|agency|bank|school|friend|doctor|insurer", "list broker|brokers",
        "information|data ..2 from others", "from ..4 hospitals|doctors|insurers|schools|universities",
        "from ..2 other|another|the ..2 person|people|user",
        "from ..4 friends|employers|recruiters|referrers|retailers|merchants",
        "imported|import|synced|sync|synchronised|synchronized|synchronize ..6 from|with", "friend|friends|user invites|refers",
    ),
    "source.public": (
        "publicly|public available|accessible|sources|records|databases|domain|source|registers", "from public",
    ),
}  # fmt: skip

OPENED = lazy(r"(?i)\b(?:when|if|while|by|instances|ways|times|situations)(?: you)?\s*:?\s*$")
_NARROWER = {
    "application-form": ("form",), "live-chat": (), "support-ticket": (), "customer-support": ("communication",),
    "social-login": ("sign-in", "registration"),
    "account-creation": (), "app-use": (), "subscription": ("service-use",), "recruitment": (), "website-visit": (),
}  # fmt: skip


def contexts(reading: Reading, end: int) -> tuple[str, ...]:
    """The contexts named before an offset: after “when”, “during” and the like, or that need no such word."""
    whens = matches(reading, "context.when")
    opened = reading.lead is not None and OPENED.search(reading.lead.text) is not None
    found: list[tuple[int, str]] = []
    for name in reading.named("context."):
        if name == "context.when":
            continue
        key = name.removeprefix("context.")
        for match in reading.own[name]:
            infinitive = reading.text[: match.start].endswith(("to ", "To "))
            if (
                match.start < end
                and not infinitive
                and (key == "automatic" or opened or any(when.start <= match.start for when in whens))
            ):
                found.append((match.start, key))
                break
    keys = [key for _, key in sorted(found)]
    dropped = {wider for key in keys for wider in _NARROWER.get(key, ())}
    return tuple(dict.fromkeys(key for key in keys if key not in dropped))


def heading_contexts(reading: Reading) -> tuple[str, ...]:
    """A context that the nearest heading gives to all under it: “What is collected during sign-up?”."""
    if any(
        reading.clause.heading and _in(reading.clause.heading, word)
        for word in ("sign up", "signing up", "sign-up", "registration", "register")
    ):
        return ("registration",)
    return ()


def _in(heading: str, word: str) -> bool:
    return word in heading.lower()


def sources(reading: Reading, end: int) -> tuple[Source, ...]:
    """Where the data comes from, as said before an offset."""
    names: tuple[Source, ...] = ("individual", "device", "third-party", "public")
    return tuple(name for name in names if any(match.start < end for match in reading.own.get(f"source.{name}", ())))
