"""Purposes that protect, comply with the law or run the business, as a verb and its object some words apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

CUES: Cues = {
    "purpose.security": (
        "ensur*|maintain*|protect*|enhanc*|safeguard*|improv*|promot*|keep* ..5 security|secure|integrity",
        "security ..2 purposes|reasons", "security of|monitoring", "unauthorized|unauthorised access",
        "security|cybersecurity", "keep ..4 secure", "protect ..4 data|information|accounts|account",
    ),
    "purpose.fraud-prevention": (
        (
            "prevent*|detect*|protect*|investigat*|combat*|monitor*|avoid*|identif*|deter|address|fight|limit*|stop*|restrict* "
            "..8 "
            "fraud|fraudulent|abuse|abusive|misuse|illegal|unlawful|spam|malicious|wrongdoing|crime|criminal|unauthorized|"
            "unauthorised|harmful|deceptive|suspicious|cheating|scams|phishing|theft|piracy"
        ),
        "fraud|spam ..3 prevention|detection|filtering", "suspected fraud",
    ),
    "purpose.protect-network": (
        (
            "protect*|defend*|securing|secures|safeguard* ..4 network|networks|system|systems|infrastructure|service|services|"
            "site|website|sites|servers"
        ),
        "network security",
    ),
    "purpose.safety": (
        "safety ..2 of|users|customers|people|others|any", "safeguarding procedures|children|adults|purposes|vulnerable|duties",
        "protect*|ensur* ..5 safety", "vital interest|interests",
    ),
    "purpose.emergency": ("emergency|emergencies", "emergency situations"),
    "purpose.protect-rights": (
        "protect*|defend*|safeguard*|preserv* ..5 right|rights|property|interests", "protect ..3 against ..2 liability",
        "limit|limiting|reduce ..2 liability",
        "legal rights",
    ),
    "purpose.legal-claims": (
        (
            "establish*|exercis*|defend*|defence|defense|pursu*|bring|respond|advanc* ..6 claim|claims|lawsuit|lawsuits|"
            "complaints"
        ),
        "legal claims|proceedings|disputes|cases", "defend ourselves|itself", "legal action|actions",
        "resolv* ..3 dispute|disputes", "dispute resolution",
    ),
    "purpose.enforce-terms": (
        "enforc*|enforcement|apply ..6 term|terms|agreement|agreements|policy|policies|conditions|contract|contracts|rights",
        "enforce|enforcing compliance", "ensur* ..3 terms|rules|conditions|guidelines ..3 respected|observed|followed|obeyed",
        "violat*|breach ..4 terms|agreement|policies|rules", "investigat* ..3 compliance|violations",
    ),
    "purpose.legal-compliance": (
        (
            "comply*|complies|complying|compliance|meet*|satisf*|fulfil* ..5 law|laws|legal|regulation|regulations|regulatory|"
            "statutory|legislation"
        ),
        "determin* ..6 jurisdiction|laws ..6 apply|applies|located",
        "legal|regulatory compliance|reasons|purposes|requirement|requirements",
        "required|obliged|permitted|authorized by ..2 law|laws", "legal obligation|obligations|duty|duties", "^ compliance",
    ),
    "purpose.tax-compliance": (
        "tax|accounting|taxation purpose|purposes|records|compliance|reporting|reasons|certificates|obligations|requirements",
        "tax and",
    ),
    "purpose.legal-process": (
        "legal|judicial process|proceedings|proceeding|order", "subpoena|subpoenas|warrants|warrant", "court order|orders",
        "law enforcement requests|request|agencies", "governmental|government request|requests",
    ),
    "purpose.audit": ("audit|audits|auditing",),
    "purpose.training": (
        "train*|coach* ..4 employees|staff|personnel|team|agents|representatives", "training purposes|purpose",
        "quality|assurance|control and|or training", "training and|or quality",
        "staff|employee training",
    ),
    "purpose.quality-assurance": ("quality assurance|control|purposes|monitoring", "monitor*|assess*|ensur* ..3 quality"),
    "purpose.business-transfer": (
        "merger|mergers|acquisition|acquisitions|reorganization|divestiture", "sale of ..4 assets|business",
    ),
    "purpose.aggregate-reporting": (
        "create|creating|produce|generate|prepare|compile ..3 aggregate|aggregated|anonymized|anonymised|statistical",
        "aggregat*|anonymi*|statistical|de-identified ..3 report|reports|statistics|insights|studies",
        "analyses|analysis|reports|statistics ..6 in ..1 aggregate",
    ),
    "purpose.data-combination": (
        "combine|combines|combined|combining ..6 information|data|it|with",
        "link|merge|match|enrich ..5 information|data ..3 with",
    ),
    "purpose.profiling": (
        "profiling", "build*|creat*|develop* ..3 profile|profiles ..3 of|about|you|your|user|users|interests",
    ),
    "purpose.ai-training": ("train*|develop*|improv* ..5 model|models|algorithm|algorithms|ai", "machine learning"),
    "purpose.recruitment": (
        "recruitment|recruiting|hiring",
        (
            "evaluat*|process*|consider*|assess* ..5 application|applications|candidate|candidates|applicant|employment|"
            "candidacy"
        ),
        "employment|job purposes|opportunities|application",
    ),
    "purpose.backup": ("backup|backups", "disaster recovery", "business continuity"),
    "purpose.consented-purpose": (
        "purpose|purposes ..8 consent|consented|permission", "with your ..2 consent|permission", "disclosed ..6 at the time",
    ),
    "purpose.collected-purpose": (
        "purpose|purposes for which ..6 collected|provided|gave|obtained|submitted|given|provide|submit|give",
        "purpose|purposes ..4 at ..2 point|time of ..1 collection",
        "purpose|purposes ..2 described|stated|disclosed ..2 when ..3 collect|collected|provide|provided",
        "purpose|purposes you ..2 provided|provide",
    ),
    "purpose.any-business-purpose": (
        "business|commercial|administrative purpose|purposes|operations|reasons|interests",
        "run|operate|conduct|manage our business", "internal purposes|operations|business",
    ),
    "purpose.other-purpose": ("other|secondary purpose|purposes",),
}  # fmt: skip
