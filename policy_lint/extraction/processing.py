"""What collection and use have in common: the verbs, and where the purpose of a clause begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction import stance as stances
from policy_lint.extraction.conditions import condition_of
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Stance, Subject

_INFO = "information|data|details|pii|info"
SUPPLIED = (
    "parties|partners|partner|companies|providers|platforms|bureaus|agencies|brokers|employer|employers|networks|sources|others|"
    "friends|institutions|affiliates|advertisers|retailers|organisations|organizations|businesses|hospitals|bank|banks "
    "..8 provide|provides|supply|supplies|give|gives|send|sends|share|shares|disclose|transmit ..2 us|me ..6 "
    f"{_INFO}|name|score|address|scores"
)
"""Others hand it over: “our partners provide us with data about you”."""
SHARED_WITH_US = (
    "parties|partners|partner|companies|providers|platforms|bureaus|agencies|brokers|employer|employers|networks|sources|others|"
    "friends|institutions|affiliates|advertisers|retailers|organisations|organizations|businesses|hospitals|bank|banks "
    f"..2 provide|supply|send|share|shares|disclose|transmit ..4 {_INFO} ..6 with|to us"
)
"""The same with the receiver last: “others may share information about you with us”."""

CUES: Cues = {
    "process.collect": (
        (
            "collect|collects|collected|collecting|gather|gathers|gathered|gathering|obtain|obtains|obtained|obtaining|acquire|"
            "acquires|acquired|acquiring|solicit|solicits"
        ),
        "receive|receives|received|receiving|capture|captures|captured|capturing",
        "collection|gathering of", "our collection", "ask|asks|asked|asking ..1 for|to provide|enter|submit|supply|give",
        "we|i|us|form|app|website ..2 ask|asks|asked|asking ..3 for|about", "is|are|be asked ..3 for|about",
        "request|requests|requesting ..2 your|personal|certain|information|data",
        "data|information|details|card|number|address ..1 may|will be requested|required|collected",
        "address|number|name|username|password|email|e-mail|addresses|numbers|names is|are ..1 required|needed|requested",
        (
            "name|names|address|addresses|number|numbers|information|data|details|identifiers|records is|are ..2 sourced|"
            "compiled|obtained|drawn from"
        ),
        "types|kinds|categories of ..2 information|data|details we ..2 license|maintain|hold|buy|obtain|have|keep",
        "asked ..2 to provide|enter|submit|supply|give",
        "ask|asks|require|requires ..12 to provide|submit|enter|supply|give", "ask|asks ..2 you|visitors|users|customers for",
        "we ..2 ask ..1 you|users to tell|state|specify|indicate|identify|choose|share|confirm your|the|a",
        "information|data|details ..2 generated|transmitted|sent ..3 by",
        "information|data|details ..2 transmitted|sent ..1 to us|our",
        "is|are automatically? transmitted|sent|submitted to us|our",
        "browser|device|app ..3 sends|transmits|reports",
        "determine|determines|detect|infer ..3 location",
        f"we|i|us|also|may|app|application get|gets|buy|buys|purchase|purchases|import|imports|license ..6 {_INFO}|lists",
        (
            f"combine|combines|combined|supplement|supplements|supplemented|enhance|enrich|append|augment|merge ..12 {_INFO} "
            "..6 from other|others|another|third|third-party|public|publicly|outside|external|additional|partners|our"
        ),
        SUPPLIED, SHARED_WITH_US,
        "we|i|also|then|staff take|takes|note|notes|write|writes|jot down", "we|i|also look|looks up",
        "we|i|it ..1 note|notes|learn|see|sees your|their|his", "we|i ..2 never|not see|read|learn your|their",
        "information|data|details|address|addresses ..2 come|comes|came from",
        "reach|reaches us|me via|through|by|on|with|in|from|when", "come|comes to us|me via|through|by|on|with|from|when",
        "we|i|we'll|i'll ..2 ask what|which|where|how|whether",
        "we|i|also ..1 ask about|for your|the|their ..14 name|names|address|number|date|certificate|card|details|information",
        "asked for your|the|their",
        (
            "app|apps|sdk|sdks|game ..2 read|reads|fetch|fetches|pull|pulls|upload|uploads your|the ..6 id|identifier|"
            "contacts|list|book|data"
        ),
        "we|i bought|got ..6 information|data|details|address|addresses|name|number ..3 from",
        "band|watch|tracker|wearable|sensor|sensors|device ..2 measures|records|counts|senses|measure",
    ),
    "process.hold": (
        (
            "we|it|also|may|automatically|app|application|server|servers|website|site|services|service ..1 measure|record|"
            "records|log|logs|track|tracks|store|stores|access|accesses|process|processes|hold|save|require|requires|need|"
            "monitor|monitors"
        ),
        "save|saves|saving your|the|their ..1 name|email|login|information|data|details",
        "stores|records|logs|retains your|their",
        "use|uses|used|using|utilize ..8 to record|log|capture|track|store ..6 information|data",
        "recorded|logged|stored automatically", "automatically recorded|logged|stored|recognize|receives|records|logs",
        "cookies|beacons|pixels|technologies may|can|will|also|that|which|to? track|tracks|record|records|collect|gather",
        "processed|stored|recorded include|includes|are", "stores|records|logs ..2 ip|email|name|names|address|addresses",
        f"{_INFO} ..3 is|are ..2 processed|recorded|logged",
        # What an app leaves alone: “does not access your photos”, “we have no access to your messages”.
        (
            "not|never|don't|doesn't|didn't|won't ..1 access|accesses|track|tracks|store|stores|record|records|save|saves|read|"
            "reads|hold|holds|monitor|monitors|scan|scans|upload|uploads"
        ),
        "not|no|never ..2 access to", "not|never ..1 uploaded|transmitted|sent to our|any|a ..1 server|servers",
        "types|categories|kinds|type ..2 of ..3 data|information|pii ..2 collected|processed|collect|process",
        (
            "we|i|us|may|also|will ..1 keep|keeps|retain|retains|maintain|maintains ..2 record|records|copy|copies|log|logs|"
            "history of"
        ),
    ),
    # Data that is held, where the text says what data.
    "process.stored": ("is|are|be ..2 stored|saved|logged|held",),
    "process.provide": (
        "you may|can|might|will also|further? choose|elect|wish|decide to provide|submit|enter|supply|give|upload|share",
        "providing|provision ..6 is|are ..2 optional|voluntary|mandatory|required|necessary",
        (
            "you|users|user|customer|customers|visitors|individuals|who|persons|members|consumers|subscribers ..3 provide|"
            "provides|provided|submit|submits|submitted|enter|entered|supply|supplied|give|gave|upload|uploaded|share|shared|"
            "post|send|sent|input|disclose|disclosed"
        ),
        (
            "candidates|applicants|patients|donors|guests|tenants|employees|policyholders|pupils|parents|participants ..3 "
            "provide|provides|submit|submits|enter|supply|give|upload|send"
        ),
        "you|users|customers|candidates|applicants|patients|guests ..2 tell|tells|hand|hands ..1 us|me|over",
        "provided|submitted|entered|supplied|given|shared|disclosed ..3 by you|user|users|customer|customers|individual",
        "directly|voluntarily provide|provided|give|submit|submitted",
        "you may|can|might|will|must ..5 provide|submit|enter|supply|give|upload",
        "you ..3 prompted|invited|encouraged to provide|submit|enter|give|upload",
        "you ..3 required|asked|need|have to provide|submit|enter|supply|upload|share|disclose|choose|create|select",
    ),
    "process.include": (
        "include|includes|including|included", "such as", "are|is ..1 following", "limited to",
        "consist|consists|comprise|comprises|contain|contains",
        "for example|instance", "namely", "like", "as well as", "e.g", "i.e",
    ),
    "process.examples": (
        "such as", "including", "includes", "include", "like", "e.g", "for example|instance", "namely", "consist|consists of",
    ),
    "process.use": (
        "use|uses|used|using|utilise|utilises|utilised|utilize|utilizes|utilized|utilizing|utilising|usage",
        "process|processes|processed|processing", "rely|relies",
        "handle|handles|handled|handling ..4 information|data|details|answers",
        "analyze|analyse|analyzed|analysed|analyzing",
    ),
    "process.share": (
        (
            "share|shares|shared|sharing|disclose|discloses|disclosed|disclosing|disclosure|sell|sells|sold|selling|rent|rents|"
            "transfer|transfers|transferred|transferring|release|releases|released"
        ),
        (
            "pass|passed|hand|make|made|given|give|provide|provided|forward|forwarded ..6 to third|others|partners|vendors|"
            "affiliates|service|authorities|them"
        ),
        (
            "provide|provided|transmit|send|sent|give ..1 your|the|this|such|any|personal ..8 to ..2 our|third|other|such|"
            "these|a|another ..2 company|companies|provider|providers|partner|partners|vendor|vendors|processor|agencies|party|"
            "parties"
        ),
        (
            "employ|engage|hire|use ..2 third-party|third|outside ..1 companies|individuals|providers|party|parties|"
            "contractors|vendors"
        ),
        "received by ..3 partner|partners|third|party|parties|provider|providers",
    ),
    "process.purpose": (
        "in order to|that", "so that|as|we|you", "for the ..3 purpose|purposes", "for ..4 purpose|purposes|reasons",
        "purpose|purposes of|is|are", "with the aim|purpose|goal",
        "help|helps|helping|allow|allows|enable|enables|lets|let us|you|our|to", "following purpose|purposes|reasons|ways",
        "because|since we", "needed|necessary|required for|to|in",
        "on the basis",
    ),
    "process.to": (
        (
            "to ..1 provide|deliver|offer|operate|maintain|improve|enhance|help|assist|support|process|send|contact|"
            "communicate|respond|answer|analyze|analyse|understand|personalize|personalise|customize|customise|tailor|ensure|"
            "protect|prevent|detect|comply|manage|administer|verify|confirm|authenticate|identify|monitor|measure|develop|"
            "create|enable|allow|fulfil|fulfill|perform|conduct|complete|facilitate|notify|inform|market|promote|serve|display|"
            "show|remember|recognize|recognise|determine|evaluate|track|bill|troubleshoot|resolve|diagnose|better|make|give|"
            "deal|set|run|train|enforce|investigate|optimize|optimise|carry|build|establish|combine|enrich|meet|satisfy|avoid|"
            "keep|register|deliver|learn|research|review|gain|grant|process|follow|recommend|secure|safeguard|enable|"
            "authenticate|direct|collect|compile|tell|alert|store|save|handle|achieve|address|defend|exercise|generate|get|"
            "guarantee|invite|link|maximize|offer|pay|place|prepare|present|produce|publish|pursue|reduce|repair|simplify|"
            "solve|start|test|update|use|work"
        ),
    ),
    "process.for": (
        (
            "for billing|marketing|security|analytics|statistical|advertising|tax|legal|internal|business|administrative|"
            "service|verification|identification|account|accounting|research|customer|technical|training|quality|fraud|network|"
            "payment|troubleshooting|communication|processing|providing|improving"
        ),
    ),
    "process.label": (f"our|the|your|this|that ..2 {_INFO}",),
    "process.personal": (
        f"personal|personally ..2 {_INFO}",
        (
            "your|this|that|these|the|such|any|certain|following|some|user|customer|of|other|additional|more|technical|usage|"
            f"we|limited ..2 {_INFO}"
        ),
        f"{_INFO}", "cookies|cookie",
    ),
    "process.child": (
        "child|children|child's|children's|minor|minors", "under ..4 13|14|16|18|thirteen|sixteen|eighteen",
        "parent|parents|parental|guardian|guardians",
    ),
    "process.right": (
        "right|rights|entitled ..3 to|of|request|access",
        "you|individuals|consumers|users may|can ..2 request|ask|access|review|correct|withdraw",
        "you|individuals|consumers|users may|can ..2 opt out",
        "opt-out|opting|opt out", "withdraw*|unsubscrib*",
        "request ..6 that|copy|deletion|disclosure|us|access",
    ),
    "process.link": ("third-party|other|linked|external website|websites|sites|site", "their|its own privacy|policies"),
    "process.only": ("only|solely|exclusively",),
}  # fmt: skip


def matches(reading: Reading, *names: str) -> list[Match]:
    """All matches of some cues in a clause's own words, in order."""
    own = reading.own
    return sorted([match for name in names if name in own for match in own[name]])


def purpose_start(reading: Reading, after: int) -> int:
    """Where the purpose of a clause begins after an offset; its end where it gives none."""
    found = matches(reading, "process.purpose", "process.to", "process.for")
    text = reading.text
    return next(
        (
            match.start for match in found
            if match.start >= after
            and ":" not in text[match.start : match.end]
            and _MUST_GIVE.match(text, match.start) is None
            and _CHOSEN.search(text, max(0, match.start - 12), match.start) is None
        ),
        len(text),
    )  # fmt: skip


def stance_of(reading: Reading, at: Match | None = None) -> tuple[Stance, str | None]:
    """The stance at a match with its condition: denied; conditional under an “if”, also one in the headings; else affirmed."""
    if _NEEDED.match(reading.text):
        return "affirmed", None
    if denies(reading, at) if at is not None else _is_withheld(reading):
        return "denied", None
    condition = condition_of(reading, at)
    if condition is not None and condition.lower().startswith(
        ("if ", "only if", "should ", "in the event", "unless", "for regulated")
    ):
        return "conditional", condition
    for heading in reading.clause.headings:
        found = _IF_APPLICABLE.search(heading)
        if found:
            return "conditional", found[0]
    return "affirmed", None


def denies(reading: Reading, at: Match) -> bool:
    """Whether a verb is denied; the words found may hold their negation: “we never store”, “no access to”."""
    return stances.is_denied(reading, at) or _NEGATION.search(reading.text, at.start, at.end) is not None


def _is_withheld(reading: Reading) -> bool:
    """Whether a clause without a verb of its own names what a lead-in, or it itself, says is not collected."""
    if stances.is_led_to_denial(reading):
        return True
    first = next(iter(reading.terms.get("data-categories", ())), None)
    withheld = first is not None and _WITHHELD.search(reading.text, 0, first.start) is not None
    return withheld and stances.is_denied(reading, first)


_NEEDED = lazy(
    r"(?i)\W*without (?:(?:collecting|processing|using|having|receiving|obtaining|access to|knowing)\b|"
    r"(?:this|these|such|your|that|the) "
    r"(?:\w+ ){0,3}?(?:information|data|details)\b)[^.;:]{0,120}? (?:we|i|it) (?:\w+ ){0,3}?(?:not|unable|cannot|can['’]t)\b"
)
"""“Without this information we cannot answer you”: so it is collected, and used for that."""
_MUST_GIVE = lazy(  # “you are required to choose a password”: what must be given, not what for
    r"(?i)(?:required|needed|necessary|asked) to (?:choose|provide|enter|submit|give|supply|"
    r"create|select|share|disclose|complete)\b"
)
_CHOSEN = lazy(
    r"(?i)\b(?:choose|chose|elect|asked|required|wish|want|decide|agree|able|opt|like|relating|related|pertaining|respect) \Z"
)  # “if you choose to provide it”
_NEGATION = lazy(r"(?i)\b(?:not(?! only)|never|no|\w+n['’]t)\b")
_WITHHELD = lazy(
    r"(?i)\b(?:not|never|\w+n['’]t) (?:\w+ )?(?:collect|store|process|gather|request|receive|hold|record|log|keep|require)\b"
)
_IF_APPLICABLE = lazy(r"(?i)\b(?:if|where|when) (?:applicable|any)\b")


def subjects_of(reading: Reading) -> tuple[Subject, ...]:
    """Whose data a clause speaks of, where it narrows it."""
    return ("children",) if reading.has("process.child") else ()
