"""Legal bases: the ground that a policy gives for a processing. A contract or a consent that is merely mentioned is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.extraction.processing import matches
from policy_lint.extraction.stance import is_denied

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues, Reading

_CONSENT = "consent|permission|consents|consented"
_BY_CONTRACT = "contract|contracts|agreement|agreements"

CUES: Cues = {
    "basis.frame": (
        "legal|lawful|legitimate|lawfulness|legislative basis|bases|base|ground|grounds|justification|reason|reasons",
        "basis|bases|ground|grounds ..1 for|of|to ..3 process|processing|use|using|collect|collecting",
        "process|processes|processed|processing|use|using ..12 because|when|where|if|only|based|basis",
        "article|art 6|6.1 ..6 gdpr", "lawful processing|to",
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
        "you|users|individuals have|has ..1 consented",
        "opt-in consent", "consent ..3 is|as ..3 basis|ground|legal", f"basis|bases|ground|grounds ..8 {_CONSENT}",
        "art|article 6|6.1 ..4 a",
        "if you ..3 give ..2 permission", "consent can be implied",
        "express|explicit|unambiguous|informed|prior consent",
    ),
    "basis.no-consent": (
        f"without ..6 {_CONSENT}", f"withdraw*|revok* ..6 {_CONSENT}", f"unless ..6 {_CONSENT}",
        "parental|parent's|parents|guardian|verifiable ..2 consent",
        "consent ..4 parent|parents|guardian|guardians|parental|child",
        f"parent|guardian|child|children ..8 {_CONSENT}", "consent of ..3 third", "consent management|banner|form|tool",
        f"{_CONSENT} ..3 withdrawn|revoked",
        "by ..12 you ..6 consent|consents|consenting|agree", "consent to this", "consent ..3 transfer",
        "consent ..3 such sharing", "obtain ..2 consent", "their consent",
    ),
    "basis.contract": (
        (
            "perform|performance|performing|execute|execution|executing|fulfil|fulfill|fulfillment|fulfilment|fulfilling|"
            f"conclude|conclusion|enter|entering|honour|honor|preparation ..4 {_BY_CONTRACT}"
        ),
        "contractual necessity|basis|purposes|performance|need",
        "contractual ..2 obligation|obligations|duty|duties|relationship ..3 with|to|towards you|the|our",
        "contractual obligations", "pre-contractual|precontractual",
        "steps ..4 prior|request|before ..3 contract|entering", f"necessary|needed|required|need|require ..10 {_BY_CONTRACT}",
        f"{_BY_CONTRACT} ..3 is|as ..3 basis|ground", "arising from|out|under ..4 contracts|contract ..5 you",
        "art|article 6|6.1 ..5 b", "^ contract",
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
        "user agreement", "confidentiality agreement|agreements|obligations", "exercise|defend ..4 legal",
    ),
    "basis.legal-obligation": (
        (
            "comply|complying|compliance|fulfil|fulfill|fulfilling|meet|satisfy|meeting|satisfying|under|performance|observe|"
            "discharge ..6 legal|statutory ..3 obligation|obligations|duty|duties"
        ),
        "legally|statutorily obliged|obligated", "legal|statutory obligation|obligations|duty",
        "necessary|needed|need|required|require ..6 comply|compliance ..4 law|laws|legislation|regulations|legal|regulatory",
        "obliged|obligated by ..2 law", "art|article 6|6.1 ..4 c", "required by law to",
        "^ legal obligation|obligations|requirement",
    ),
    "basis.legitimate-interests": (
        "legitimate|legitimates|justified|lawful|overriding ..2 interest|interests", "art|article 6|6.1 ..6 f",
        "legitimate|lawful ..1 business ..1 interest|interests",
    ),
    "basis.no-interests": (
        "your|protect ..1 legitimate interest|interests", "object ..14 legitimate interest|interests",
        "no legitimate interest", "overriding ..1 legitimate",
    ),
    "basis.vital-interests": ("vital interest|interests", "art|article 6|6.1 ..4 d"),
    "basis.public-task": (
        "task ..4 public interest", "exercise ..2 official authority", "official authority", "public task",
        "art|article 6|6.1 ..4 e",
    ),
    "basis.processing": (
        (
            "process*|use|uses|used|using|collect*|gather*|share|shares|sharing|disclose|disclosing|disclosed|store|stored|"
            "obtain|send|sending|transfer*|access|retain|rely|relies"
        ),
    ),
}  # fmt: skip

_THE_BASIS = re.compile(
    r"(?i)\b(?:legal|lawful) (?:basis|bases|grounds?) (?:for|of) (?:(?:this|that|the|these|such|data|our|your|personal) ){1,3}"
    r"(?:processing|use|collection|storage)\b|\b(?:this|the|such) (?:data )?processing (?:is|takes place|happens|occurs)\b"
)
KEYS = ("consent", "contract", "legal-obligation", "legitimate-interests", "vital-interests", "public-task")
_EXCUSED = {
    "consent": "basis.no-consent",
    "contract": "basis.no-contract",
    "legitimate-interests": "basis.no-interests",
}


def goes_back(reading: Reading) -> bool:
    """Whether the clause gives the basis of a processing that was told before: “the legal basis for this processing is …”."""
    return _THE_BASIS.search(reading.text) is not None


def legal_bases(reading: Reading) -> tuple[str, ...]:
    """The bases that a clause gives for a processing, in the order of the regulation."""
    return tuple(key for key in KEYS if _given(reading, key))


def _given(reading: Reading, key: str) -> bool:
    """Whether a basis is given in the clause: said as a ground, not excepted, and not denied."""
    excused = reading.own.get(_EXCUSED.get(key, ""), ())
    for match in reading.own.get(f"basis.{key}", ()):
        if any(other.start < match.end and match.start < other.end for other in excused):
            continue
        if key == "consent" and not _consented(reading):
            continue
        if key == "legal-obligation" and reading.says("process.share") and not reading.says("basis.frame"):
            continue
        if key in {"consent", "contract"} and is_denied(reading, match):
            continue
        return True
    return False


def _consented(reading: Reading) -> bool:
    """Whether the consent is to a processing of data rather than to terms, a call or a transfer of ownership."""
    if reading.has("basis.frame"):
        return True
    return reading.says("basis.processing") and reading.says("process.personal") and not reading.has("notice.change")


def basis_in_cell(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """The bases named in a table cell, where a word suffices."""
    terms = reading.terms.get("legal-bases", ())
    found = {match.key for match in terms if start <= match.start and match.end <= end}
    found |= {
        key for key in KEYS for match in matches(reading, f"basis.{key}") if start <= match.start and match.end <= end
    }
    return tuple(key for key in KEYS if key in found)
