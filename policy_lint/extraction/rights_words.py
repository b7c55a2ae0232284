"""How policies word rights: what a right is called (names), and who may ask (frames); what may be asked is in rights_acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.rights_acts import ACTS, OPEN

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

NAMES: dict[str, tuple[str, ...]] = {
    "access": ("access*", "information ..2 art|article|section 15"),
    "know": ("know|knowledge", "informed", "notice|information right|rights", "disclosure"),
    "rectification": (
        "rectif*", "correct|correction|corrections|correcting|corrected", "amend*",
        "update|updating|updated|edit|modify|supplemented",
    ),
    "erasure": (
        "delet*", "erasure|erase|erasing|erased", "be forgotten", "removal|remove|removed",
        "cancelled|canceled|cancellation",
    ),
    "portability": ("portab*", "port|porting"),
    "restriction": ("restrict*", "limitation of", "limit|limiting ..3 processing|use|data"),
    "objection": ("object|objection|objections|objecting|oppose|opposition",),
    "withdraw-consent": ("withdraw*|revoke|revocation ..6 consent|consents",),
    "opt-out-sale": ("opt out|opt-out ..10 sale|sales|selling|sold|sell|sharing", "opt out|opt-out", "do not sell"),
    "limit-sensitive": ("limit|restrict ..8 sensitive", "right to limit"),
    "opt-out-profiling": ("automated|automatic ..3 decision|decisions|decision-making|processing", "^ profiling"),
    "non-discrimination": ("non-discrimination|nondiscrimination", "equal ..1 service|services|treatment", "no discrimination"),
    "complaint": ("complain|complaint|complaints",),
    "appeal": ("appeal|appeals",),
}  # fmt: skip
"""Right → what it is called where a right is being named: “the right to …”, or an item under “Your rights”."""

_CONTACT = (
    "email|e-mail|mail|write|call|telephone|contact|contacting|emailing|calling|writing|notify|notifying|visit|visiting"
)

_CARRY = (
    "take|taking|bring|bringing|refer|referring|escalate|escalating|raise|raising|lodge|submit|address|addressing|direct|send|sending|"
    "forward|report|reporting|put|file|filing|lodging"
)
_GRIEVANCE = (
    "grievance|grievances|complaint|complaints|concern|concerns|dispute|disputes|matter|issue|issues|it|this|things"
)
_OFFICE = (
    "authority|authorities|regulator|regulators|commissioner|commissioner's|commissioners|commission|ombudsman|ombudsperson|ico|cnil|aepd|garante|"
    "oaic|dpa|dpc|inspectorate|watchdog|anpd|attorney|secretary|adjudicator"
)
"""Who hears complaints about the operator."""
_READERS = (
    "you|users|user|visitors|visitor|individuals|individual|consumers|consumer|customers|customer|subscribers|subscriber|members|"
    "member|subjects|residents|resident|they|everyone|everybody|anyone|anybody|patients|patient|clients|client|guests|guest|students|"
    "pupils|readers|donors|supporters|applicants|candidates|holders|policyholders|passengers|riders|drivers|players|persons|"
    "people|tenants|shoppers|buyers|participants|californians|principals|virginians|texans|citizens|travellers|travelers"
)
"""Whose data it is, as the subject of “may ask”."""

FRAMES: Cues = {
    # A right by name.
    "right.strong": (
        "right|rights to|of|not", "right|rights ..8 to", "entitled|entitles|entitle to", "entitled|entitle|entitles ..4 to",
        "right|rights",
        "entitlement|entitlements", "legal right|rights",
    ),
    # Asking for it.
    "right.ask": (
        "ask|asks|asking|asked|request|requests|requesting|requested", "upon|on|at|by ..2 request", "demand|require that|us",
        "direct|instruct us", "tell|telling us|me to|that|not", "apply|applying for|to",
    ),
    # A request by the name of the right: “a request to know”, “requests for erasure”.
    "right.request": (
        "request|requests|requesting|demand|demands|application|applications to|for|of",
    ),
    # Opting out of what the sentence before speaks of.
    "right.bare": (
        "opt|opting out|out-of|out", "opt-out|opt-outs", "unsubscribe|object", "say no",
        "switch|turn that|this|it|these off",
    ),
    # The reader may or can do it.
    "right.may": (
        f"{_READERS} also? may|can|could|might",
        (f"{_READERS} ..1 are|is|have|has|be|get|remain|remains ..4 able|free|ability|option|options|opportunity|"
         f"choice|possibility|"
         "welcome|possible|liberty|power"),
        "you're|you've|you'll ..3 able|free|welcome|got|have|be|option|choice", "feel free to", "within your power|rights to",
        "you needn't|need only|just|simply|merely", "all you ..3 do|need|have ..2 is",
        "may|can|do|how|should i|you",
        "allow|allows|enable|enables|permit|permits|let|lets you|users|customers|members|individuals|visitors",
        ("provide|provides|offer|offers|give|gives|giving ..6 opportunity|ability|option|way|means|access|choice|tools|"
         "control|possibility|mechanism"),
        "your|the|an|you ..1 ability|option|opportunity|possibility|choice to|of", "users|you|members|customers have access to",
        "tools|settings|page|pages|area|section|link|features ..3 to", "steps to allow", "you control",
        "the user|subscriber|customer|data may|can|subject", "it is|remains|also possible to|for",
        ("any|every|each|a|an ..1 subscriber|principal|patient|applicant|donor|policyholder|pupil|passenger|data-subject ..20 "
         "may|can|could"),
        ("residents|consumers|individuals|people|persons|subjects|principals|subscribers|patients|customers|users|members|"
         "applicants in|of|who|whose ..14 may|can|could"),
        "anyone|everyone|anybody who|whose ..14 may|can|could",
    ),
    # If the reader wishes it.
    "right.wish": (
        ("if|should|whenever|when you|users|user|they|anyone ..4 like|wish|want|need|desire|prefer|choose|decide|believe|"
         "find|discover|think|feel"),
        "if you ..12 wish|want|like", "if you|your ..8 incorrect|inaccurate|change|changed|changes", "you'd like",
        "would like|wish|want to|us",
        "want your|their|us|it", "like us|your|them", "if your personal|contact|account", "have questions|concerns about",
    ),
    # How to: a contact verb, a place to log in.
    "right.do": (
        (f"please|you|can|may|by|to|or|us|also|promptly|immediately|should|must {_CONTACT}|log|logging|click|go|"
         "submit|send|sending|use|using|complete|fill|follow|following|sign|signing|login"),
        "contact|contacting|email|emailing|e-mail|e-mailing|call|calling|write|writing|notify us|our|to|the|customer",
        "log|logging|sign|signing|logged in|into|on|onto", "login",
        "click|clicking|visit|visiting ..8 link|account|settings|page|profile|here|button|section|website",
        "go|head to ..4 settings|account|page|profile|dashboard", "text|texting|reply|replying stop",
        "in|through|via|within|from|using|under|on|at ..3 account|profile|settings|preferences|dashboard",
        "^ please|email|contact|call|visit",
    ),
    "right.item": ("^ you|users may|can|could|will|have", "following"),
    "right.parent": ("parent|parents|guardian|guardians|parental",),
    "right.minor": ("child|children|childrens|minor|minors|kids", "under|below 13|16|18|thirteen",),
}  # fmt: skip

CUES: Cues = {
    **{f"right.act.{right}": texts for right, texts in ACTS.items()},
    **{f"right.open.{right}": texts for right, texts in OPEN.items()},
    **{f"right.name.{right}": texts for right, texts in NAMES.items()},
    **FRAMES,
    "right.authority": (
        ("complain|complains|complaint|complaints|concern|concerns|claim|appeal|petition ..14 authority|"
         "authorities|regulator|regulators|commissioner|commissioner's|commission|ombudsman|ico|cnil|dpa|agency|board|"
         "general|roskomnadzor|fdpic|kvkk|bfdi|nitda|odpc"),
        ("authority|authorities|regulator|regulators|commissioner|commissioner's|commission|ico|cnil|ombudsman|dpa|board "
         "..14 complain|complaint|complaints|concern|concerns|claim|petition"),
        *(f"{who} ..4 contact|consult|turn|turning|appeal|petition|apply|report|refer|address|approach|notify|matter|go ..8 "
          "supervisory|regulator|authority|authorities|commissioner|ombudsman|board|ico|cnil|dpa"
          for who in ("right|entitled|possibility|option|possible", "you|they|individuals|subjects|users|residents may|can",
                      ("subject|subscribers|subscriber|principal|principals|person|persons|consumer|consumers|"
                      "customers ..8 may|can"))),
        f"{_CARRY} ..3 {_GRIEVANCE} ..4 to|with|before ..8 {_OFFICE}",
        f"{_CARRY} ..3 {_GRIEVANCE} ..12 jams|bbb|truste|trustarc|icdr|verasafe|privacytrust",
        (f"not|unsatisfied|unhappy|dissatisfied|don't|can't|cannot|doesn't ..14 tell|write|go|turn|contact|complain|"
        f"approach to? ..3 {_OFFICE}"),
        "may|can|could|entitled|free ..3 turn|complain|go|write|appeal|apply to ..6 data protection",
        f"may|can|could|entitled|free ..3 turn|complain|approach|appeal ..3 {_OFFICE}",
        ("may|can|entitled|right ..2 bring|take|refer ..1 matter|case|issue|it ..3 before|to|with ..8 authority|office|"
         "regulator|commissioner|ico|agency"),
    ),
    "right.complaint": (
        ("lodge|file|make|submit|raise|bring|filing|lodging|submitting|making|register ..3 complaint|complaints|claim|"
         "complain"),
        "right|rights|entitled ..2 complain|complaint|complaints|complaining", "complain to|about",
    ),
}  # fmt: skip
