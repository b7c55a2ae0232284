"""The words of collecting told without a verb of collecting: “we note your name”, “your address is needed”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

OPERATORS = (
    "bank|lender|insurer|clinic|practice|hospital|school|university|college|society|association|club|charity|foundation|trust|"
    "firm|agency|provider|operator|controller|publisher|developer|shop|store|platform|server|servers|system|systems|game|"
    "software|"
    "library|council|museum|hotel|parish|union|institute|broker|studio|company|app|application|website|site|service|owner|"
    "landlord|"
    "licensee|organisation|organization|cooperative|portal|webserver|programme|program|network|federation|church|centre|center|"
    "organiser|"
    "organizer|administrator|seller|institution|partnership|academy|consortium"
)
"""What an operator calls itself after “the” or “this”."""
_TAKE = (
    "note|notes|take|takes|need|needs|log|logs|record|records|learn|learns|measure|measures|scan|scans|require|"
    "requires|register|registers|save|saves|photograph|hold|holds|keep|keeps|process|processes|handle|handles|store|stores"
)
_WE = "we|i|we'll|i'll|we've|i've"
_TAKEN = "logged|recorded|noted|registered|scanned|requested|captured|saved|measured|read|taken|retrieved|queried"
_SUPPLY = "supplied|entered|provided|given|submitted|disclosed|stated|indicated"
_YOURS = "your|their|users|visitors|members|applicants|customers|guests|patients"

CUES: Cues = {
    # What is collected follows.
    "taking.active": (
        f"{_WE} ..3 {_TAKE}", f"the|this {OPERATORS} ..3 {_TAKE}", f"the|this {OPERATORS} ..1 access|accesses",
        f"{_WE} ..1 get {_YOURS}", f"{_WE} ..1 never|not ..1 see|read {_YOURS}", "we|i source", "in possession of",
        f"we|i|we'll|i'll|{OPERATORS} ..3 ask|asks|asking for", "be|are|is|get|being asked|prompted for",
        "get|gets|come|comes to know",
        f"we|i|{OPERATORS} ..3 keep|keeps|make|makes|maintain|maintains ..2 record|records|note|log|logs|copy|list|track of",
        f"we|i|{OPERATORS} ..3 pick|picks|read|reads|note|notes|write|writes|look|looks up|out|down|at {_YOURS}",
        "asks|requests ..2 device|phone|system|user ..1 for ..1 access|permission to",
        ("following ..3 data|information|details|fields|particulars|items is|are|be|may|have ..3 stored|processed|logged|"
        f"recorded|saved|held|requested|required|kept|{_SUPPLY}"),
        "among ..4 recorded|collected|processed|stored|logged are|is",
        "data|information|details we|i ..2 handle|hold|have|keep|log|record|need ..3 include|includes|are|is",
        "^ give|leave|lend us|me ..1 your",
        ("applicants|candidates|participants|patients|clients|guests|donors|tenants|students|pupils|buyers|sellers|travellers|parents|"
        "teachers|members|employers ..3 send|sends|give|gives|tell|tells|provide|supply|enter|upload us|me|our|their"),
        "providing|provision|disclosure|entering|giving|stating|indication ..2 of|your|a",
    ),
    # What is collected stands before.
    "taking.passive": (
        f"is|are|be|was ..3 {_TAKEN}", "is|are|be ..3 asked for", "has|have|must|needs|need to? be ..1 taken|" + _SUPPLY,
        "is|are ..2 needed|required to|for|when|in|if", "is|are ..2 mandatory|obligatory|compulsory|optional|voluntary",
        "come|comes|reach|reaches to? us from|via|through|by",
    ),
    "taking.given": (
        f"we|i are|am|is|get|be ..1 sent|given|told|supplied|provided with? ..1 {_YOURS}|a|the",
    ),
    # Which is no collecting: a proof for a request, what is at stake, what is kept safe.
    "taking.no": (
        "request|requests|requested ..3 by|from|under authorities|law|court", "verify|proof|prove|confirm ..4 identity",
        "steps|measures|precautions|care|account of|into|to",
        "seriously|securely|encrypted|secure|safe|confidential|confidentially",
        "as long as", "until|longer", "for ..5 years|months|days|weeks|year|month",
        "up-to-date|accurate|separate|separately|private",
        "up to date", "retain|retained|retention|delete|deleted|erase|erased",
        "request|requests ..3 deletion|access|erasure|correction|opt-out", "complaint|complaints|unsubscribe",
        "cookie|cookies policy|notice|settings", "consent|permission is|required|needed",
        "use|uses|processing|collection|cookies|technologies ..8 is|are ..1 required|needed", "sign|log in to",
    ),
}  # fmt: skip
