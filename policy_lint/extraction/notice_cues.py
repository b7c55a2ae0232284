"""The words of the notices: scope, commitments, duties put on vendors and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.notice_classes import CLASSES

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

_POLICY = "policy|notice|statement|agreement|document"
_DATA = "information|data|privacy|pii"
_VENDORS = (
    "vendor|vendors|providers|provider|processors|processor|partners|contractors|subcontractors"
    "|suppliers|recipients|agents|parties|party"
)

_CUES: Cues = {
    "notice.scope": (
        (
            f"privacy|cookie|this {_POLICY} ..3 explains|describes|outlines|sets|covers|applies|governs|informs|details|"
            "discloses|contains|tells|relates|summarizes|discusses|describe|explain|apply|provides|is|was|aims|serves"
        ),
        f"{_POLICY} ..4 designed|intended|meant to ..2 inform|help|explain|describe|tell",
        f"is|are|isn't|aren't ..2 covered by this|our ..2 {_POLICY}", f"{_POLICY} ..4 applies|apply|covers|extends to",
        f"{_POLICY} ..2 does not apply|cover", "below is a summary",
        f"page|document|section ..6 inform|informs|used ..8 {_POLICY}|policies",
        "services are primarily|only available|intended|offered in", "purpose of this ..2 policy|notice|statement",
        "we|to ..3 describe|explain|inform ..6 how we ..3 collect|use|process|handle",
    ),
    "notice.not-scope": (
        "changes|updated|update|amend|revise|modify|effective|questions|link|links ..6 policy",
        "policy ..4 updated|changed|revised|amended|modified|effective|available|posted",
        "accept|agree|consent|agreeing|accepting ..8 policy|terms", "their|own|its|third ..4 policy|policies",
        "required|located by",
    ),
    "notice.definition": (
        "refers|refer to", "means|mean any|information|data|the|a|all|any", "is|are defined as",
        "defined|referred to as|in|by", "collectively called|referred", "hereinafter|hereafter", "hereby defined",
        "consent is ..6 inferred|clear|given|provided|explicit",
        (
            "cookies|cookie|beacons|beacon is|are ..1 small|tiny|pieces|piece|text|files|data|electronic|alphanumeric|"
            "transparent"
        ),
        "has|have the ..2 meaning|meanings", "is ..1 information|data that|which|about ..4 identif*",
    ),
    "notice.commitment": (
        (
            f"committed|commit|commits|dedicated|commitment|pledge to ..6 {_DATA}|protect*|protection|protecting|safeguard*|"
            "standards|transparency|maintaining|ensuring|respecting"
        ),
        f"take|takes|taking ..4 {_DATA} ..4 seriously|seriousness",
        (
            "respect|respects|value|values|care|cares|believe|believes|appreciate ..6 privacy|trust|transparency|simplicity|"
            "choices|confidentiality|choice"
        ),
        (
            "privacy|trust|security|protection ..10 priority|important|importance|responsibility|concern|paramount|vital|"
            "essential"
        ),
        "important|priority|importance|paramount ..8 privacy|trust|confidentiality",
        "strive|strives|endeavor|endeavour|work hard to ..4 protect|safeguard|use|keep|maintain",
        "no ..6 transmission|storage|system|program|method|security ..10 100%|secure|guaranteed|safe|impenetrable",
        "cannot|can't|not ..3 guarantee|warrant|ensure|promise ..8 security|secure|safe|safeguards|absolute",
        "vital|essential|integral aspect|part of our", "always respect ..4 choice|choices|privacy|rights",
        "your privacy is ..3 important|priority",
    ),
    "notice.llm-training": (
        "train*|fine-tune|fine-tuning ..6 model|models|llm|llms|ai|algorithm|algorithms|intelligence",
        "machine-learning|large-language model|models|algorithm|algorithms",
        "machine learning|large language model|models|training", "ai|llm|model training",
    ),
    "notice.purpose-limitation": (
        (
            "only|solely|exclusively ..3 use|used|process|processed|using|collect ..14 purpose|purposes ..8 collected|provided|"
            "disclosed|described|stated|set|gave|submitted|specified|identified|above|intended|which"
        ),
        "use|used|process|processed|using ..8 only|solely|exclusively ..3 for ..6 purpose|purposes",
        (
            "not ..4 use|process|used|processed ..10 other|another|different|incompatible|any ..4 purpose|purposes ..1 than|"
            "unless|without|other|not|incompatible|materially"
        ),
        "incompatible|compatible with ..6 purpose|purposes",
        "purpose for which it|they was|were collected",
    ),
    "notice.new-purpose": (
        (
            "new|different|another|unrelated|additional|other|secondary ..2 purpose|purposes ..16 consent|notify|permission|"
            "inform|notice|explain|update"
        ),
        "consent|notify|inform|permission ..12 new|different|another|unrelated ..2 purpose|purposes",
    ),
    "notice.retroactive-change": (
        "materially different from ..8 stated|time|described", "choice|consent ..14 materially different|change|changes",
        "materially different ..10 collected|collection", "not ..3 reduce|retroactively ..10 rights|policy|without|collected",
        "retroactive|retroactively", "change|changes|changed ..14 previously|already collected|provided",
        "different ..6 from ..4 time ..5 collected ..4 information|data|it",
    ),
    "notice.service-refusal": (
        "not|never ..2 refuse|deny|condition|withhold ..4 service|services|access|participation",
        "not|never ..3 condition* ..4 on|upon ..6 provid*|disclos*|consent|giving",
    ),
    "notice.vendor-obligations": (
        (
            f"{_VENDORS} ..6 required|obligated|obliged|bound|contractually|prohibited|restricted|committed|agree|agreed|must|"
            "limited ..14 to|from|by|not|confidential*|protect|keep|use"
        ),
        (
            f"require|requires|requiring|oblige|ensure|bind|obligate|sure|ask|instruct|mandate ..4 {_VENDORS}|they|them|these "
            "..14 protect|confidential*|security|safeguard*|privacy|comply|limit|use|meet|keep|respect|secure|treat|maintain|"
            "agree|adhere"
        ),
        (
            f"{_VENDORS}|subprocessors ..8 sign|signs|signed|undertake|undertakes ..8 only|same|confidential*|protect*|"
            "instruct*|level"
        ),
        f"{_VENDORS} must ..3 return|destroy|delete",
        f"contract|contracts|agreement|agreements with ..4 {_VENDORS} ..8 include|ensure|require|clauses|oblig*|protect*",
        f"{_VENDORS} ..8 may|are|will not|only|never ..4 use|disclose|permitted|authorized|allowed|share|sell|retain",
        f"{_VENDORS} ..6 only ..4 access|use|process|as|information",
    ),
    "notice.staff": ("employees|staff|personnel",),
    "notice.change": ("update|change|changes|modify|amend|revise ..6 policy|notice|statement",),
    "notice.vendor-clause": (
        "contracts|contract|agreements|agreement with ..6 include|contain|require|ensure ..4 clauses|provisions|that|to",
        "clauses to ensure",
    ),
    "notice.partner-policy": (
        (
            "review|read|consult|refer|check|see|visit ..8 partner|partner's|their|third-party|third|its|providers|those|"
            "company|company's|facebook|google|paypal|stripe|respective|such ..5 privacy|own policy|policies|notice|statement|"
            "privacy"
        ),
        "governed|subject|covered ..2 by|to ..3 their|its|third|partner's|own|those ..4 policy|policies|statement|notice",
        "have|has their|its own ..2 privacy|policies|policy",
        "partner|partners|provider|providers ..6 own privacy|policy|policies",
    ),
    "notice.obligation-to-provide": (
        "statutory|contractual|legal ..4 requirement|obligation ..6 provide",
        (
            "if|where|when you ..4 not|fail|refuse|decline|choose ..5 provide|supply|give|submit|disclose ..24 not|unable|"
            "cannot|limited|limit|may|impossible|prevent*|won't|can't|affect*"
        ),
        "not|no|neither obliged|required|obligated|obligation ..4 provide|give|submit|disclose|supply",
        "provision of ..6 data|information ..6 voluntary|mandatory|obligatory|required|optional|necessary|statutory",
        "consequences ..6 not|failure|failing ..4 provid*", "failure to provide",
        "mandatory|optional ..4 provide|fields|field|information|data",
        "without ..6 information|data ..6 not|unable|cannot ..6 provide|offer|perform|deliver",
        "you may|can ..3 refuse|decline|choose ..3 to|not ..3 provide|supply|submit|give",
        "voluntary|optional|mandatory ..4 basis|provision|provided",
    ),
    "notice.data-accuracy": (
        (
            "accurate|accuracy|correct|inaccurate|up-to-date ..6 information|data|records ..8 keep|ensure|maintain|update|"
            "notify|steps"
        ),
        (
            "keep|ensure|maintain|take|responsible|responsibility ..12 accurate|accuracy|up-to-date|current ..6 information|"
            "data|complete|date|and"
        ),
        "keep|keeps|keeping|ensure ..3 information|data|records ..2 accurate|up-to-date|current|correct",
        "information|data ..6 is|are|be ..3 accurate|correct|complete|up-to-date",
    ),
    "notice.data-minimisation": (
        (
            "only|minimum ..4 collect|collected|gather|process|request|ask|amount|information|data|collecting ..10 necessary|"
            "need|needed|minimum|required|relevant|minimal"
        ),
        "collect|collected|process|limit|gather ..4 only|minimum ..8 necessary|need|needed|required|relevant|amount",
        "only what ..6 need|needs|calls|requires|necessary|needed", "no more than ..4 need|needs|necessary|required|needed",
        "data minimization|minimisation", "not collect more ..6 than",
        "adequate relevant",
    ),
    "notice.paper-records": ("paper records|files|record|documents|copies|form",),
    "notice.hours": ("24 7", "24 hours a day", "monday ..3 friday", "business hours", "hours of operation|service"),
    "notice.complaint-handling": (
        "resolv*|handl*|investigat*|address*|respond ..6 complaint|complaints|concerns",
        "resolv*|handl*|investigat*|address*|respond ..4 your|privacy|such|any|all ..3 disputes",
        "complaint|complaints|concern|concerns ..6 investigat*|resolv*|handl*|respond|address", "committed ..3 resolving",
    ),
    "notice.individual-responsibility": (
        "you are|is ..2 responsible for",
        "responsible for ..4 maintaining|keeping|safeguarding|protecting ..8 password|account|confidential*|credentials",
        (
            "you should|must|please ..3 keep|protect|choose|never|not|take|notify|inform|contact ..8 password|account|"
            "credentials|security|secure|confidential*"
        ),
        "become|becomes aware of ..4 security|breach|unauthorized ..12 contact|notify|inform|us",
        "please do not|use ..4 share|disclose|caution", "your responsibility",
        (
            "we|you ..2 urge|advise|encourage|recommend|ask ..3 you|users ..8 password|cautious|care|careful|review|protect|"
            "caution|not"
        ),
    ),
    "notice.breach-remedy": (
        "work with you ..4 address|resolve|fix|problems", "remedy|mitigate|remediate ..6 breach|incident|security",
    ),
    "notice.controller-role": (
        "data controller|processor", "act|acts|acting as ..3 controller|processor|service",
        "is|are ..3 controller|processor ..6 of|for|data|information",
        "act|acts|acting ..2 as ..3 controller|processor", "you|customer|client ..1 are|is the controller",
        "on behalf of ..3 customers|clients|customer|client|our", "joint controller|controllers",
    ),
    "notice.sensitive-data": (
        "not ..3 send|disclose|provide|submit|share ..6 sensitive", "sensitive ..6 only|consent|limit|explicit",
        "special category|categories ..8 only|consent|explicit",
    ),
    "notice.cpni": ("cpni", "customer proprietary network information"),
    "notice.network-management": ("network management practice|practices|policy",),
    "notice.user-generated-content": (
        (
            "post|posts|posted|share|upload|submit|publish|disclose|comments ..10 public|publicly|forum|forums|blog|blogs|chat|"
            "message|bulletin|community|social"
        ),
        "user-generated content", "public forum|forums|areas|area|board|boards|profile",
        "anything|information|content|comments ..2 you ..2 post|disclose|submit ..8 public|others|viewed|visible|read",
    ),
    "notice.community-features": (
        "forum|forums|blogs|bulletin|chat|community|message ..2 rooms|boards|board|room|features|areas|forums|section",
        "public areas|forums",
    ),
    "notice.biometric": ("biometric|biometrics", "facial recognition|geometry", "faceprint|fingerprints|voiceprint|retina"),
    "notice.health-data": ("consumer health data", "health data|information", "protected health information", "hipaa"),
    "notice.accessibility": (
        "accessible|alternative|large format|formats|print", "disabilities|disability|screen reader|readers|wcag",
        "languages ..4 available", "available in ..4 language|languages",
    ),
    "notice.arbitration": (
        "arbitration|arbitrator|jams|arbitrate", "independent dispute resolution|recourse", "jurisdiction of the courts",
    ),
    "notice.subscriber-rights": ("cable act", "cable communications", "section 631", "subscriber|subscribers ..4 rights"),
    "notice.access-times-and-place": (
        "access|inspect|examine|review ..10 business hours|office|location", "convenient place|time",
        "reasonable times|time and ..2 place",
    ),
    "notice.request-metrics": (
        "number|metrics of ..4 requests ..4 received|complied|denied|year", "request metrics",
        "median|mean ..6 days ..6 respond*",
    ),
    "notice.legal-compliance-claim": (
        (
            "we|policy|practices|company|is|are ..3 comply|complies|compliant|compliance|adhere|adheres|conform|conforms|abide "
            "..4 with|to|by ..6 gdpr|ccpa|hipaa|coppa|caloppa|pipeda|laws|legislation|regulation|act|shield|framework"
        ),
        "we|company|is|are|fully ..3 gdpr|ccpa|coppa|hipaa ..1 compliant",
    ),
    "notice.advertising-practice": (
        (
            "advertisers|ads|advertising|advertisements|ad ..14 cookies|interests|behavior|behaviour|targeted|personalized|"
            "served|displayed|networks|preferences"
        ),
        "network advertising initiative|alliance", "digital advertising alliance", "adchoices",
    ),
    "notice.other": (
        "disabling|refuse|reject|block|decline|disable|delete ..4 cookies ..14 not|affect|limit|unable|may|function*",
        "reserve|may|right ..4 update|change|modify|amend|revise ..6 policy|notice|statement",
    ),
}  # fmt: skip
CUES: Cues = {name: (*texts, *CLASSES.get(name, ())) for name, texts in _CUES.items()}
