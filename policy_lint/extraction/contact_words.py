"""The words by which policies say how to reach their makers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

CUES: Cues = {
    "contact.cue": (
        "contact|contacting|contacted|reach|reached ..4 us|me|our|at|by|via|the|through|to", "contact",
        "email|e-mail|emailing|e-mailing|mail|call|calling|write|writing|telephone|text ..3 us|me|to|our|at",
        "questions|question|concerns|comments|inquiries|queries|enquiries|complaints|feedback|suggestions|requests",
        "send|sending|submit|submitting|direct|address|forward ..8 to|at|email|e-mail|request|requests",
        "reach ..2 out|us", "attn|attention|fao", "phone|telephone|tel|fax|toll-free|mobile|call|hotline",
        "address|addresses|located|registered|headquarters|headquartered|office|offices",
        "controller", "party|body|entity|person|company|provider|operator responsible", "responsible ..3 within|for",
        "to exercise|opt-out|unsubscribe|request|access|delete|update|correct", "get in touch",
        "by|via email|e-mail|phone|mail|telephone|post", "email|e-mail",
        "ring|ringing|phone|dial|fax|message ..4 on|at|us", "drop us|me ..1 line|note|mail|email", "hold of us|me|our",
    ),
    "contact.privacy": (
        "privacy|personal|data|rights|policy|gdpr|ccpa|opt-out|protection|delete|deletion",
    ),
    "contact.dpo": (
        "data protection ..1 officer|officers", "dpo", "data privacy officer", "officer|delegate for ..1 data protection",
        "our|external|internal|company|corporate ..1 data protection ..1 commissioner|delegate|supervisor|lead|manager",
    ),
    # “We are not required to appoint a data protection officer.”
    "contact.no-officer": (
        "not|no|never|n't ..3 required|obliged|obligated|need|necessary|mandatory ..4 officer|officers|dpo|representative",
        "officer|officers|dpo|representative ..3 not ..1 required|necessary|needed|mandatory|appointed|designated",
        "no|not ..2 appointed|designated|nominated ..3 officer|officers|dpo|representative",
    ),
    "contact.privacy-officer": ("privacy officer|officers", "chief privacy officer"),
    "contact.representative": (
        "representative|representatives ..14 eu|european|eea|uk|gdpr|europe|united|27|union|switzerland|swiss",
        "eu|european|eea|uk|gdpr|union|kingdom|appointed|designated ..6 representative|representatives",
        "representative ..4 data protection",
    ),
    "contact.other-representative": (
        (
            "sales|customer|service|support|authorized|authorised|legal|account|care|personal representative|"
            "representatives"
        ), "your ..2 representative|representatives", "representatives of|or|who|may",
    ),
    "contact.grievance": ("grievance ..2 officer|officers|redressal|cell", "nodal officer", "complaints officer"),
    "contact.parents": ("parent|parents|guardian|guardians",),
    "contact.in-charge": (
        "person|personnel in charge", "responsible person",
        "person responsible ..4 data|information|protection|privacy",
    ),
    # Whose address it is, when it is not the operator's.
    "contact.others": (
        "supervisory authority|authorities",
        "data protection authority|authorities|commissioner|commission|agency|board|inspectorate",
        "information commissioner|commissioner's", "federal trade commission", "attorney general",
        "ombudsman|commissioner|garante|cnil|ico", "lodge|file|make|filing ..4 complaint ..8 with|to",
        "arbitration|jams|truste|bbb|verisign|adr|dispute ..2 resolution|provider|program|system",
        "network advertising|digital advertising|advertising initiative|alliance|standards",
        "department of|for ..3 affairs|consumer|commerce|justice", "bureau|credit ..2 agencies|bureau|reporting",
        "complaint assistance unit", "mobile advertising alliance", "social security",
    ),
    "contact.others-url": (
        (
            "google|facebook|apple|microsoft|twitter|adobe|analytics|cookies|cookie|browser|opt-out|opt|third|"
            "partners|advertising|ads|plugin|add-on|aboutads|privacy-shield|shield|hotjar|mozilla|firefox|safari|"
            "chrome|explorer"
        ),
    ),
    "contact.url": (
        "contact|contacting|reach ..8 us|me|our|form|at|page|through|via", "contact form|page|us",
        "support|help ..2 center|centre|desk|page|form|portal|site",
        "submit|submitting|complete|completing|fill|use|using|visit|visiting ..8 form|request|portal|webform",
        "by ..2 visiting ..3 page|website|site", "write us|me",
        "questions|concerns|comments|inquiries ..14 visit|at|form|contact",
        "web form|page|site|address|portal", "webform|website ..1 :", "online at", "request form|portal",
    ),
    "contact.reach": (
        (
            "contact|contacting|reach|email|e-mail|emailing|write|call|notify|contacted|reached ..6 us|me|our|at|the|"
            "his|her|dpo|by"
        ), "contact details|information|person|point",
        "appointed|designated|nominated|our|is|by|through|to|via|at|:|has|have|with", "attention|attn|fao",
        "questions|inquiries|complaints|requests|concerns",
        "report|reported|submit|submitted|addressed|raised ..20 to ..1 grievance|nodal|complaints officer",
    ),
}  # fmt: skip
