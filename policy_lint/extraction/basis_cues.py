"""How policies word legal bases: the grounds, the words that make one of them the ground, and what only mentions one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

_CONSENT = "consent|permission|consents|consented"
_BY_CONTRACT = "contract|contracts|agreement|agreements"

CUES: Cues = {
    "basis.frame": (
        "legal|lawful|legitimate|lawfulness|legislative basis|bases|base|ground|grounds|justification|reason|reasons",
        "basis|bases|ground|grounds ..1 for|of|to ..3 process|processing|use|using|collect|collecting",
        "process|processes|processed|processing|use|using ..12 because|when|where|if|only|based|basis",
        "article|art 6|6.1 ..6 gdpr", "lawful processing|to", "we do|did this|so ..3 because|on|as|where|when|if",
        "rely|relies|relying|rest|rests|grounded on|upon ..3 consent|permission",
        "consented to ..2 processing", "where|if|when|whenever ..3 consent to ..2 processing",
        "with your ..1 consent|permission ..2 we ..2 send|contact|call|process|use|collect",
    ),
    "basis.named": (
        "legal|lawful|legislative basis|bases|base|ground|grounds|justification|justifications", "legitimate basis|bases",
        "basis|bases|ground|grounds ..1 for|of|to ..3 process|processing|use|using|collect|collecting",
        "article|art 6|6.1 ..6 gdpr",
    ),
    "basis.relied-on": (
        "rely|relies|relying|reliance on|upon", "based on|upon", "on the basis|basis|ground|grounds of",
        "justified by|on|because", "rest|rests|grounded on|upon|in",
        "have|has|pursue|pursues ..2 legitimate ..1 interest|interests",
    ),
    "basis.necessity": (
        "necessary|necessity|need|needed|needs|require|requires|required|must|because|where|oblige|obliges|obliged|obligated",
        "subject to a|an|legal|our|the", "have|has|under ..1 legal|statutory obligation|duty",
    ),
    # What a clause is about when it only mentions a ground.
    "basis.of-keeping": (
        "retain|retains|retained|retaining|retention|archive|archived|archiving",
        "keep|keeps|kept|keeping ..8 information|data|it|records|them|for|long|longer|until",
        "store|stores|stored|storing|storage ..12 long|longer|until|period|periods|years|months",
        "delete|deleted|deletes|deleting|deletion|erase|erased|erasing|erasure|discard|destroy|destroyed",
    ),
    "basis.of-a-right": (
        "you|users|individuals|subjects|subject ..2 have|has|enjoy ..4 right|rights",
        "you|users|individuals are|is ..1 entitled", "your right to",
        "following|this|these|such right|rights",
        "right|rights to|of ..1 object|objection|withdraw|access|erasure|rectification|restriction|portability|obtain|request",
        "you|individuals|consumers|users may|can|could ..3 object|withdraw|revoke|request|ask|restrict",
        "object|objected|objecting to|against", "withdraw*|revok* ..6 consent|consents|permission",
        "unless ..8 override|overrides|overriding|outweigh|outweighs",
        "request|requests ..4 deletion|erasure|restriction|portability|access|copy|denied|limited|exempt",
        "exempt from ..2 such|these|those|your requests",
    ),
    "basis.of-a-duty-to-provide": (
        "fail|failure|refuse|decline|choose to|not ..1 provide|supply", "you ..4 not ..2 provide|supply",
        "if|where|when|whether|should we ..3 ask|asks|request|require you ..1 to provide|supply",
        "provision of ..8 is|are ..1 mandatory|optional|obligatory|required|voluntary",
        "mandatory|obligatory or not|optional|voluntary",
    ),
    "basis.of-automation": (
        "automated|automatic ..2 decision|decisions|decision-making|processing",
        "profiling ..2 is|necessary",
    ),
    "basis.of-others": (
        "require|requires|requiring|oblige|obliges ..2 recipient|recipients|them|vendors|providers|contractors|processors",
        "bound by ..3 contract|contracts|agreement|agreements|contractual",
    ),
    "basis.of-asking": (
        "will|must|shall|may|to|we|and ..2 ask|request|seek|obtain|get ..5 consent|permission", "ask|asks|asked you ..3 consent",
        "consent|permission ..2 will|shall|is|are|be ..2 asked|requested|sought|obtained|required",
    ),
    "basis.consent": (
        (
            "with|upon|by|subject|given|obtained|obtain|obtaining|having|based|basis|rely|relies|relying|reliance|under ..4 "
            f"{_CONSENT}"
        ),
        (
            "you|users|user|individual|individuals|subject|subjects ..2 have|has|had|gave|give|given|provided|provide|giving "
            f"..4 {_CONSENT}"
        ),
        "consent|consents|consenting|consented to ..8 collection|processing|use|transfer|collecting|using|storage|policy",
        "you|users|individuals have|has ..1 consented", "^ consent", "^ your|explicit|prior|express consent",
        "opt-in consent", "on the strength of ..4 consent|agreement|permission", "explicit|express agreement",
        ("section|sec|art|article|§ 6|9 ..2 a ..4 gdpr|regulation|"
        "dsgvo"), "consent ..3 is|as ..3 basis|ground|legal", f"basis|bases|ground|grounds ..14 is|are ..3 {_CONSENT}",
        f"basis|bases|ground|grounds ..8 {_CONSENT}",
        "art|article 6|6.1 ..4 a",
        "if you ..3 give ..2 permission", "consent can be implied",
        "express|explicit|unambiguous|informed|prior consent",
    ),
    "basis.no-consent": (
        f"without ..6 {_CONSENT}", f"withdraw*|revok* ..6 {_CONSENT}", f"unless ..6 {_CONSENT}",
        "parental|parent's|parents|guardian|verifiable ..2 consent",
        "consent ..4 parent|parents|guardian|guardians|parental|child",
        f"parent|guardian|child|children ..8 {_CONSENT}", "consent of ..3 third|adult|adults",
        "consent management|banner|form|tool",
        "grant|grants|granting|give|giving you ..1 permission",
        f"{_CONSENT} ..3 withdrawn|revoked",
        "by ..12 you ..6 consent|consents|consenting|agree", "consent to this", "consent ..3 transfer",
        "consent ..3 such sharing", "obtain ..2 consent", "their consent",
    ),
    "basis.contract": (
        (
            "perform|performance|performing|execute|execution|executing|fulfil|fulfill|fulfillment|fulfilment|fulfilling|"
            "conclude|conclusion|enter|entering|honour|honor|preparation|implement|implementation|implementing|initiation|"
            f"handling ..4 {_BY_CONTRACT}"
        ),
        f"carry|carrying out ..4 {_BY_CONTRACT}",
        "contract implementation|performance|fulfilment|fulfillment|execution|conclusion",
        f"basis|bases|ground|grounds ..14 is|are|being ..3 {_BY_CONTRACT}", f"basis|ground : ..4 {_BY_CONTRACT}",
        f"based|rests|rest|founded on|upon ..3 {_BY_CONTRACT}",
        "contractual necessity|basis|purposes|performance|need",
        "contractual ..2 obligation|obligations|duty|duties|relationship ..3 with|to|towards you|the|our",
        "contractual obligations", "pre-contractual|precontractual",
        "steps ..4 prior|request|before ..3 contract|entering", f"necessary|needed|required|need|require ..10 {_BY_CONTRACT}",
        f"{_BY_CONTRACT} ..3 is|as ..3 basis|ground", "arising from|out|under ..4 contracts|contract ..5 you",
        "art|article 6|6.1 ..5 b", "^ contract", "^ contractual obligations|obligation|relationship",
        "perform|performing|fulfil|fulfill our obligations|duties ..1 to|towards you",
    ),
    # A contract where it stands in a list of grounds: what the reader asked for is what was agreed.
    "basis.service": (
        (
            "need|needs ..1 it|them|this|information|data|process|use ..6 provide|deliver|supply|offer|operate ..4 "
            "services|service|products|product|site|app"
        ),
        "provision of ..3 service|services|product|products ..2 you ..2 requested|ordered|request",
    ),
    "basis.by-use": (
        "by ..2 using|accessing|visiting|downloading|browsing|continuing|submitting|providing|accepting|registering",
    ),
    "basis.no-contract": (
        "enforce|enforcing|breach|violation|violate ..4 contract|agreement|agreements|terms",
        (
            "contract|contracts|agreement|agreements|contractual ..4 third|vendors|providers|partners|processors|employer|"
            "parties"
        ),
        (
            "third|vendors|providers|partners|processors|parties|recipients ..12 contract|contracts|contractual|contractually|"
            "agreement|agreements"
        ),
        "standard contractual", "contractual|contract clauses|clause|provisions",
        "user agreement", "confidentiality agreement|agreements|obligations",
        "enforce|enforcing|enforcement ..4 agreement|agreements|contract|contracts|terms",
        "data processing|transfer|protection|sharing agreement|agreements", "exercise|defend ..4 legal",
    ),
    "basis.legal-obligation": (
        (
            "comply|complying|compliance|fulfil|fulfill|fulfilling|meet|satisfy|meeting|satisfying|under|performance|observe|"
            "discharge ..6 legal|statutory ..3 obligation|obligations|duty|duties"
        ),
        "legally|statutorily obliged|obligated", "legal|statutory obligation|obligations|duty",
        "necessary|needed|need|required|require ..6 comply|compliance ..4 law|laws|legislation|regulations|legal|regulatory",
        "obliged|obligated by ..2 law", "art|article 6|6.1 ..4 c", "required by law to",
        "processing|collection|storage|use|process|collect ..3 is|are ..2 required|prescribed|mandated by ..2 law|statute",
        "because|as|since ..4 law|laws|legislation|regulations ..1 requires|require|obliges|oblige us",
        (
            "obligations|obligation|duties|duty ..3 imposed|prescribed|laid|arising|resulting|provided ..6 law|laws|"
            "legislation|regulations"
        ),
        "^ legal|statutory obligation|obligations|requirement|duty|duties",
        (
            "comply|complying|compliance|fulfil|fulfill|fulfilling|meet ..4 obligations|obligation|duties|duty under ..4 law|"
            "laws|legislation|regulations"
        ),
    ),
    # A legal obligation where it stands in a list of grounds or is called one.
    "basis.requirement": (
        "comply|complying|compliance|fulfil|fulfill|fulfilment|meet ..3 legal|statutory|regulatory requirements|requirement",
        "comply|complying|compliance with ..2 law|laws|legislation|regulations",
    ),
    "basis.no-obligation": (
        "no|neither ..3 obligation|obligations|requirement|duty", "not ..4 obligation|obliged|obligated|requirement",
        "required|obliged ..2 by|under law to state|inform|tell|provide|explain|give|publish|have",),
    "basis.legitimate-interests": (
        "legitimate|legitimates|justified|lawful|overriding ..2 interest|interests", "art|article 6|6.1 ..6 f",
        "legitimate|lawful ..1 business ..1 interest|interests",
    ),
    "basis.no-interests": (
        "your|protect ..1 legitimate interest|interests", "object ..14 legitimate interest|interests",
        "no legitimate interest", "overriding ..1 legitimate",
        "who|which|that has|have ..1 legitimate interest|interests",
    ),
    "basis.vital-interests": ("vital interest|interests", "art|article 6|6.1 ..4 d"),
    "basis.public-task": (
        ("task|tasks|duty|duties|function|functions ..10 public interest"), ("statutory|public task|tasks|mandate|"
                    "remit"), "exercise ..2 official authority", "official authority", "public task",
        "art|article 6|6.1 ..4 e",
    ),
    "basis.processing": (
        (
            "process*|use|uses|used|using|collect*|gather*|share|shares|sharing|disclose|disclosing|disclosed|store|stored|"
            "obtain|send|sending|transfer*|access|retain|rely|relies"
        ),
        "this|it|which is ..1 necessary|needed|required", "do|doing|did this|so",
        "handle|handled|handling|rests|rest|lawful|justified|footing",
        ("on the strength|grounds "
        "of"), "based on|upon ..3 legitimate|consent|contract|agreement", "in our|the legitimate interest|interests to",
    ),
}  # fmt: skip
