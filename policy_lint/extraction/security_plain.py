"""Measures told in plain words, without a word of security: who may open a file, what staff sign, what is cut off or watched."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

_STAFF = (
    "staff|employees|employee|personnel|colleagues|volunteers|engineers|doctors|nurses|teachers|clerks|"
    "administrators|workers|members"
)
_KEYWORD = "password|passwords|pin|passcode|code|log-in|login|credentials|card"
_SOMEONE = "someone|somebody|anyone|unauthorised|unauthorized|stranger|third"

PLAIN: Cues = {
    "secure.confidants": (
        f"{_STAFF} ..4 sign|signs|signed|bound|sworn|obliged|pledged|committed ..8 confidential*|secrecy|undertaking|nda",
        "observe|observes|bound|subject ..2 by|to? ..2 secrecy|confidentiality|banking", "banking secrecy",
    ),
    "secure.trained": (
        (f"{_STAFF} ..10 trained|training|course|courses ..10 year|yearly|annually|annual|privacy|protection|data|"
        f"security|regularly"),
        f"{_STAFF} ..8 complete|undergo|attend|receive ..3 privacy|security|protection ..1 training",
    ),
    "secure.few": (
        (f"only|solely ..4 {_STAFF}|those|people|persons ..8 need|needs|must|require|authorised|authorized ..14 access|"
        f"see|open|view|know|granted|"
        "read"),
        (f"access ..8 granted|given|limited|restricted|confined ..3 to? ..4 {_STAFF}|persons|people ..6 need|"
        f"need-to-know|who|authorised"),
        "opened|seen|read|accessed by ..4 only", "can|may be ..1 opened|seen|read|accessed only by",
    ),
    "secure.copies": (
        ("backup|backups|back-up|back-ups ..4 run|runs|made|taken|kept|stored|created|saved|performed ..6 night|nightly|daily|"
        "day|week|weekly|hour|hourly|regularly|automatically|offsite|location|place"),
        "back up ..6 every|daily|nightly|weekly|regularly",
    ),
    "secure.codes": ("one-time|single-use code|codes|password|passcode", "confirmed with ..4 code"),
    "secure.watched": (
        ("watch|watches|watched|monitor|monitors|monitored|scan|scans ..4 for? ..3 intrusion|intrusions|attack|attacks|"
        "break-ins|malware"),
        "incident|security response? team ..4 on|watches|monitors|works",
    ),
    "secure.hashed": ("hash|hashed|salted ..4 password|passwords", (f"{_KEYWORD} ..6 hashed|salted|readable|"
    f"plaintext"), "change ..3 our passwords"),
    "secure.cut": (
        "ip address|addresses ..8 cut|shortened|truncated|masked|anonymised|anonymized|removed", ("octet|octets ..6 "
        "cut|removed|deleted|dropped"),
        "stripped of ..3 identity|identifiers|name|names", "list|key ..2 linking ..6 kept|lies|held|locked|stored",
    ),
    "secure.signed": (
        "we|we've|i|i've ..4 signed|concluded|entered ..6 art|article|processing ..3 28|contract|agreement",
        "suppliers|subprocessors|processors|vendors|providers ..3 sign|signs ..8 protection|confidentiality|level",
    ),
    "secure.duty": (
        f"never|not ..2 share|give|tell|disclose|reveal|lend ..2 your ..2 {_KEYWORD}",
        f"tell|notify|contact|inform|let|call us ..6 if|when ..8 {_SOMEONE} ..10 account|password|{_KEYWORD}",
        "e-mail|email|mail ..4 not|isn't|never ..4 safe|secure ..14 refrain|not|don't|avoid",
        f"keep your ..2 {_KEYWORD} ..3 secret|safe|private|yourself",
        "depends on ..2 you|your ..10 password|lock|code|firmware|antivirus", "change the ..3 factory|default password",
    ),
}  # fmt: skip
"""Cue → wordings, each enough by itself."""

MEASURES_OF = {
    "secure.confidants": "confidentiality-duty",
    "secure.trained": "training",
    "secure.few": "access-control",
    "secure.copies": "backups",
    "secure.codes": "multi-factor-authentication",
    "secure.watched": "monitoring",
    "secure.hashed": "passwords",
    "secure.cut": "anonymisation",
    "secure.signed": "vendor-contracts",
    "secure.duty": "user-responsibility",
}
"""Cue → the measure that it tells."""
