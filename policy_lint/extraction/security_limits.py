"""The words of security that promise nothing: disclaimers, overclaims, and what speaks of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

LIMITS: Cues = {
    # “100 % secure”: what no one can promise.
    "secure.disclaimer": (
        (
            "no|not|never|cannot|can't|nor|neither|isn't|none ..12 100|completely|entirely|totally|absolutely|fully|"
            "perfectly|perfect|absolute|impenetrable|infallible|fail-safe|foolproof|hundred ..3 secure|safe|security|"
            "percent|protected|error|reliable|guarantee|guaranteed|immune|private|confidential|%"
        ),
        (
            "no|not|cannot|can't|unable|nor|never|neither ..6 guarantee|guarantees|warrant|warrants|ensure|promise|"
            "assure|guaranteed ..12 security|secure|safe|safety|unauthorized|unauthorised|confidentiality|protection|"
            "privacy|intercepted|hack|hackers|disclosed|never|absolute|safeguards|breach"
        ),
        "no|not|nothing|none ..10 impenetrable|infallible|foolproof", "impossible|difficult to guarantee|ensure",
        "guarantee|warrant ..4 absolute|complete security", "not insurers|insurer",
        "disclosures|breach may|can result|happen|occur", "unauthorized ..6 will not|never occur|happen",
        (
            "no|not ..4 guarantee|guarantees|assurance|assurances|warranty|representation ..8 security|secure|safe|"
            "access|accessed|breach*|disclosed|altered|destroyed|intercepted"
        ), "no|not|never be|is|are|considered ..2 secure",
    ),
    "secure.overclaim": (
        "completely|absolutely|totally|entirely|fully|perfectly|100 ..1 secure|safe|protected|confidential|private",
        "100 % ..1 secure|safe|protected",
        "guarantee|guarantees|guaranteed ..4 security|safety|secure|safe|protection|confidentiality",
        "never|cannot be hacked|breached|compromised|stolen|intercepted",
        "ensure|ensures|guarantee ..3 complete|absolute|total|full security|safety|protection",
    ),
    # Words of security that speak of something else: why data is collected, the operator's rights, terms of use.
    "secure.other": (
        "audit log|logs|trail|trails ..12 reside|resides|pruned|deleted|purged|retained|kept|stored|expire|held",
        "secure ..1 payment|payments ..3 management", "keep|keeps ..2 privacy notice|policy|statement",
        "notice|policy|statement under ..1 regular|constant review",
        "for ..3 security purposes|reasons", "social security", "reasonable security practices and procedures and sensitive",
        (
            "security|secret code|codes|question|questions|answer|answers|deposit|number|numbers|interest|"
            "system-generated"
        ),
        (
            "protect|protecting|safeguard|enforce|defend ..3 rights|property|interests|safety|integrity|ourselves|"
            "legal|public|against ..3 fraud|liability|legal|claims|harmful|spam|illegal|rights|others"
        ),
        (
            "protect|protecting our|the|us|its|ourselves|acme's ..3 rights|property|interests|safety|company|"
            "business|site|sites|services|service|users|customers|fraud|against"
        ), "national|homeland|public|job|financial security",
        (
            "data protection authority|authorities|officer|act|law|laws|regulation|regulations|legislation|rights|"
            "commissioner|commission|principles|directive|agency|supervisory|contact|impact"
        ),
        (
            "commit|committed|commitment|commits|dedicated|pledge ..3 protect|protecting|protection|safeguarding|"
            "safeguard|preserving ..6 privacy|information|data|rights"
        ), "protect|protecting|safeguard|protects ..5 privacy",
        (
            "not|no responsible|liable|responsibility|liability|control ..10 security|secure|safe|protection|protect|"
            "safeguards|practices"
        ), "privacy|security practices|policies|measures of|are|may",
        "secure|secured areas|area|online|login|log ..1 of|on|environment",
        "disclose|share|release|access|reveal|disclosed|shared|disclosing ..14 protect|prevent|security|safety",
        (
            "administrative order|proceeding|proceedings|fee|request|requests|purposes|authority|agency|assistant|"
            "hearing|tribunal"
        ),
        (
            "physical ..1 safety|address|location|characteristics|products|goods|store|stores|mail|mailing|addresses|"
            "health|appearance|injury|person|media"
        ),
        "how|inform ..14 protected|protect|safeguard|safeguarded|secured|secure|stored",
        "transfer|transferred|transferring|transfers ..12 appropriate|adequate|suitable|clauses",
        "standards|level|levels of protection", "ensure|ensuring ..14 accurate|accuracy|up-to-date|current",
        "standard|model contractual ..1 clauses", "not need to know",
        "privacy shield",
        # Messages and faults, the yardstick of a retention period, and what becomes of backups.
        "technical notices|notice|issues|issue|problems|problem|support|difficulties|assistance|questions|errors|faults",
        "administrative messages|emails|communications|notices", "security alerts|alert|issues|updates|notices",
        "risk|risks of harm|damage ..2 from|of ..2 unauthorized|unauthorised ..2 use|disclosure|access|processing",
        "prevent ..2 fraud|fraudulent ..6 unauthorized|unauthorised ..2 access|use|transactions|activity|activities",
        "securely store ..8 isolate", "safeguard|protect|protects ..3 transfer|transfers",
        # Who asks for data must say who he is: how a request is handled.
        (
            "verify|verification|confirm|establish|identify|authenticate|proof|prove ..6 identity ..12 request|requests|"
            "respond|responding|fulfilling|fulfil|fulfill|action|acting"
        ),
        "protect ..2 privacy|security ..8 verify|confirm ..3 identity",
        (
            "prevent|detect|investigate|protect against|detecting|preventing|combat ..5 fraud|fraudulent|illegal|"
            "abuse|malicious|spam"
        ), "children's ..2 protection", "protection act|laws|law",
        (
            "help|improve|enhance|maintain|ensure|promote|verify ..3 safety|security ..3 of ..2 services|service|"
            "site|sites|website|app|apps|platform|products|users|others|property|people"
        ),
        "to be secure|safe|protected", "protection of ..3 rights|property|privacy of children|children",
        "protect|protects|protecting ..2 children|child|minors|minor",
        "different|same|adequate|equivalent|lower|less|comparable|similar|level|degree ..4 protection",
        "protection|protections ..3 laws|law|legislation", "disclaim*",
    ),
    "secure.uses": ("use|uses|used|process|collect ..6 information|data|cookies|technologies|it|following",),
    "secure.measure": (
        (
            "security measures|safeguards|procedures|practices|controls|technologies|technology|features|protocols|"
            "standards|precautions|techniques"
        ),
        (
            "administrative|physical|technical|technological|electronic|organizational|organisational|managerial ..6 "
            "safeguards|measures|controls|procedures|security|protections|means"
        ),
        "protect|protects|protected|safeguard|safeguards|secure|prevent ..16 unauthorized|unauthorised",
        "access ..8 limited|restricted ..8 employees|personnel|staff|persons|people|individuals|those",
        (
            "measures|steps|safeguards|procedures|precautions ..8 protect|safeguard|secure|ensure ..12 information|"
            "data|pii|securely|security"
        ),
    ),
}  # fmt: skip
