"""What may be asked of the operator, in the words of policies: the acts that make up each right."""

from __future__ import annotations

from policy_lint.extraction.rights_classes import CLASSES, OPENED
from policy_lint.extraction.rights_open import WHOEVER

_DATA = "information|data|pii|details|detail|profile|profiles|record|records|phi|inaccuracies|errors"
_HELD = f"{_DATA}|account|accounts|registration"

_NAMED: dict[str, tuple[str, ...]] = {
    "access": (
        f"access|accessing|inspect|see|seeing|view|viewing|examine|consult|retrieve ..12 {_DATA}",
        f"review|reviewing ..8 {_DATA}",
        "review|view|see|access|inspect ..8 correct|amend|update|rectify|change|edit|delete|erase ..3 it|them",
        f"obtain|receive|get|provide|provided|request|requesting ..6 copy|copies ..8 {_DATA}|it|them",
        f"obtain|receive|get|seek|request|requesting ..2 summary|overview|list|extract|printout|statement of ..6 {_DATA}",
        "copy|printout|summary|overview|list|extract of what|everything ..1 we|i|you ..2 hold|have|store|keep|know|collected",
        "what|whatever|everything ..4 we|i|is|they ..2 have|hold|know|keep|store|held|stored|kept ..4 about|on you|me|them|file",
        f"copy|copies of|or ..8 {_DATA}",
        f"request|requests|requesting|obtain|gain|have|get|provide|provided|give|given|grant access to ..8 {_DATA}",
        (f"request|requesting|obtain|receive|get details|detail|information ..3 {_DATA} ..3 hold|held|have|process|store|"
         "maintain|processed|stored"),
        f"what|which ..3 {_DATA} ..2 we|is|are|they ..3 hold|held|have|stored|keep|kept|store",
        "subject access request|requests", "find out what|which ..3 information|data",
        f"tell|inform|show you|them ..2 what|which ..3 {_DATA} ..2 we",
        "confirm|confirmation|know|informed whether|that|if|of ..8 processed|processing|process|stored|data",
        "exported file ..3 data|information", "access request|requests",
        "access to and|or ..2 correction|rectification|deletion|erasure|portability",
        f"whether|if we ..2 hold|have|process|store|keep ..3 {_DATA} ..1 about|on|relating|of|concerning",
        f"information about|on|regarding|concerning ..4 stored|held|processed ..3 {_DATA}",
        f"receive|obtain|get ..2 information about|on|regarding ..1 origin|source|recipients|recipient|purpose ..10 {_DATA}",
        f"information about|on|regarding|concerning ..3 {_DATA} ..2 stored|held|processed",
        f"receive|obtain|get|request information ..2 about|on|regarding|concerning ..3 processing of ..4 {_DATA}",
    ),
    "know": (
        ("disclose|disclosed|know|informed|learn|told|tell|access|provide|request|requests ..8 categories ..3 information|"
         "data|sources|third"),
        "request|requests that we|business ..2 disclose ..6 information|you",
        f"know|informed ..2 what|which|how|why|about|of ..6 {_DATA}",
        f"know ..4 {_DATA} ..6 collect|collected|use|share|disclose",
        "disclose ..4 what ..3 information|data", "information about our collection and use",
        "be informed about|of ..3 collection|use|processing",
        f"be told|informed ..2 how|why ..3 we|they|is|are|{_DATA}",
        "specific pieces of",
    ),
    "rectification": (
        ("correct|correcting|rectify|rectifying|amend|amending|update|updating|edit|editing|modify|modifying|revise ..12 "
         f"{_HELD}"),
        f"change|changing ..3 your|their|his|the|this|that|any|or|and ..8 {_HELD}", f"complete ..3 incomplete ..4 {_HELD}",
        f"review ..2 change|changes ..5 {_HELD}",
        ("correction|correcting|corrections|rectification|amendment|updating|modification|modifications of|to|or ..8 "
         f"{_HELD}|errors|inaccuracies"),
        f"clarification ..4 of ..3 {_HELD}", f"correction|rectification ..1 deletion|erasure ..10 {_HELD}",
        f"updates|changes|change of|to|or your|their|this|that ..6 {_HELD}",
        f"make|making|request|requesting ..2 changes|updates|change|update|corrections to|or ..6 {_HELD}",
        f"{_HELD} ..6 be|is|it|them corrected|rectified|updated|amended|modified|changed|completed",
        f"have|having ..6 {_HELD} ..6 corrected|rectified|updated|amended|modified|changed|completed",
        "correct|amend|update|rectify|change|edit ..3 it|them", "corrected ..3 updated|completed|deleted",
        "fix|correct ..3 mistakes|mistake|errors|error", "errors|mistakes ..4 fixed|corrected",
        "wrong|inaccurate|incorrect ..4 put right", f"{_DATA} ..3 put|set right",
        "correct ..2 inaccurate|errors|inaccuracies|incorrect|mistakes",
        f"update ..2 {_DATA} ..2 we|on ..2 have|hold|file|maintain|keep|store",
        "inaccurate|incorrect|incomplete|outdated|wrong|inaccuracies ..12 corrected|rectified|updated|correct|update|completed",
        f"correct|rectify|amend|correction|rectification of? ..2 wrong|incorrect|inaccurate|false|outdated|any ..3 {_DATA}",
        "have|get it|them ..2 corrected|rectified|amended", "its|their correction|rectification|completion|updating",
        f"have|get ..8 {_HELD} put|set right",
        "what|anything|whatever ..6 wrong|inaccurate|incorrect|outdated ..3 corrected|fixed|changed",
        f"access to ..2 {_HELD} or|and ..2 correction|rectification",
    ),
    "erasure": (
        f"delete|deleting|erase|erasing|remove|removing|destroy|purge ..10 {_HELD}|content",
        f"deletion|erasure|removal|destruction of|or ..10 {_HELD}|content",
        f"{_HELD} ..8 deleted|erased|removed|destroyed|deleting", "delete|erase|remove ..2 it|them",
        f"wipe|wiping|purge|purging|scrub ..6 {_HELD}",
        "right ..2 be forgotten", "forget you|me|them ..1 altogether|entirely|completely", "have us|me forget you|them",
        "request|requests|requesting ..6 deletion|erasure|removal",
        f"be deleted|erased|removed ..3 {_DATA}|database|systems|records",
        "data|information|account|profile deletion|erasure|removal", "have ..4 deleted|erased|removed",
        f"{_DATA} ..4 like|want|wish ..2 removed|deleted|erased",
        ("close|deactivate|terminate|cancel|terminating|closing|deactivating your|their|an|my|his "
         "..2 account|accounts|profile|profiles|registration|membership"),
        f"get rid of ..4 {_HELD}", f"wipe|wiping ..6 {_HELD}", f"{_HELD} ..8 wiped", f"{_HELD} ..4 taken off|down",
        (
            "ask|asking|request|requesting|demand|seek|obtain|claim|require|have ..4 its|their ..1 erasure|deletion|"
            "removal|destruction"
        ),
        f"take|taken|taking ..6 {_HELD}|posts|posted ..1 down|off", f"take|taken|taking down|off ..8 {_HELD}|posts|posted",
        f"get|have ..6 {_HELD} wiped|scrubbed|purged",
        "deletion|erasure request|requests", "erasure|deletion|removal or|and blocking|restriction|correction of",
    ),
    "portability": (
        "request|requesting ..1 transfer of ..1 your|personal ..3 data|information", "portab*", "machine readable",
        "machine-readable", "port your|my|their", "porting",
        "usable|portable|readable|electronic|structured ..4 format",
        ("transfer|transferred|transmit|transmitted|move|transferring|transmitting|porting ..12 another|other|third|"
         "different ..2 controller|company|provider|party|parties|organization|organisation|service|body|business"),
        (
            f"{_DATA} ..8 transferred|transmitted|moved|sent|given|passed|handed|ported ..4 another|other|third|different ..2 "
            "controller|company|provider|party|organization|organisation|service|business"
        ),
        f"move|transfer|transmit|send ..2 {_DATA} ..2 someone else",
        "third|another ..1 party|company|controller|organisation|organization ..4 you ..1 choose|chosen|choice|designate",
        "move|moving copy|transfer|and ..6 data|information", "reuse|re-use ..3 data|information",
        "commonly|common used ..4 format", "common|digital ..2 format", "transferability",
        f"take|taking ..2 {_DATA}|it with you|them", f"copy|{_DATA} ..6 use|used elsewhere",
        "export|exporting ..4 data|information|content|notes", "receive ..3 data|information ..8 provided to us",
        "download ..3 your|copy|personal ..3 data|information",
    ),
    "restriction": (
        ("restrict|restricting|restriction|restricts|limitation|suspend|suspension|freeze ..8 processing|process|use|data|"
         "information"),
        "limit|limiting ..4 processing|use", "limit|restrict ..2 how|what we ..4 use|process|do",
        "pause ..4 processing|use", "put ..4 processing|use on hold", "halt ..4 processing|use",
        "not|stop|without use|using|processing|process ..3 temporarily",
        f"store|keep ..2 {_DATA} ..1 but not ..1 use|process", "temporarily ..2 stop|cease|halt|suspend ..2 using|processing|use",
        "block|blocking ..3 processing|use", "blocking ..4 data|information", "block your|my|their ..2 data|information",
        f"your|personal|their|the ..2 {_DATA} ..6 blocked|restricted", "corrected|rectified|erased|deleted|amended ..3 blocked",
        "stop|cease|refrain ..3 processing|using|use ..4 data|information",
        "processing|use|it ..8 be restricted|limited|suspended|frozen|blocked",
        "restrict us|our ..1 from processing|using", "restriction|restricted ..1 of|processing", "data restriction",
    ),
    "objection": (
        ("object|objecting|objection|objections|oppose ..8 processing|process|use|us|used|data|information|marketing|"
         "collection|handling"),
        # What Article 21 calls objecting is often worded as having the processing stopped.
        "stop|cease ..1 processing|using|handling ..4 data|information|details",
        "stop|prevent|prohibit|forbid|refuse ..4 processing|using|use ..8 marketing|profiling",
        "object on grounds|to", "right ..1 object", "right of objection",
        "objection to|against", "opt out|opt-out ..4 use|uses|processing ..4 information|data",
        "right ..4 opt out|opt-out ..6 direct marketing",
        f"{_DATA} ..3 no longer ..3 used|processed", "not to? use|process|processing ..3 information|data ..3 for",
        f"contradict|contest|challenge ..3 processing|use|collection ..4 {_DATA}",
        "stop|cease using|processing|use ..4 data|information ..2 for",
        "object|oppose|objecting to us|our|that|it",
        "refuse|reject ..3 processing|profiling", "say|saying no to ..3 processing|profiling", "object|oppose at any time",
        "you may|can|could ..1 object|oppose .", "^ an? objection|objections",
    ),
    "withdraw-consent": (
        (
            "withdraw|withdrawing|revoke|revoking|rescind|retract|cancel|recall|terminate ..8 consent|consents|permission|"
            "authorization|authorisation|approval"
        ),
        "withdrawal|revocation of ..4 consent|consents|permission", "consent withdrawal|revocation",
        "consent|consents|permission ..4 withdrawn|revoked|withdraw|revoke|retract|retracted|rescinded",
        "retract|rescind|revoke it|them", "permission|permissions ..3 withdrawn|revoked",
        "opt|opting out of ..3 consent", "change ..2 mind at|about|by|later", "withdraw it|them", "take it|your|that ..1 back",
        "take back ..3 consent|permission",
        # The words of the Indian rules of 2011: what was handed over is taken back.
        "withdraw|withdrawing|withdrawal of? ..3 information|data",
        "remove|removing|undo|take|taking|back ..1 your|their ..1 consent|permission", "consent|permission ..6 taken back",
    ),
    "opt-out-sale": (
        "opt|opting|opt-out|opted out|of|from ..10 sale|sales|selling|sell|sold|sells|sharing|shared",
        "opt-out ..10 sale|sales|selling|sold|sell|sharing|shared",
        "do not sell my|your|or|share|personal", "do not sell",
        "direct|request|ask|stop|instruct|tell ..10 not|stop|from|cease ..2 sell|selling|sale|share", "say no to ..2 sale",
        "stop ..2 sale|selling",
        f"ask|request|direct|demand|entitled|entitles ..8 that ..6 {_DATA} ..1 not ..2 be sold|shared|traded",
        "sale|sales|selling ..12 way|option|ability|choice|link|possibility ..1 opt out|opt-out", "right to opt-out",
        "right to opt out", "opt out|opt-out right|rights|request|requests",
        "opt out|opt-out ..3 cross-context|targeted|behavioral",
    ),
    "limit-sensitive": (
        "limit|limiting|restrict|limits ..10 sensitive", "use ..6 sensitive ..4 only for|to|as|in", "only use ..6 sensitive",
        "opt out|opt-out ..8 sensitive", "limit ..3 spi",
        # To limit both use and disclosure, whatever the data, is what section 1798.121 of the CCPA asks for.
        ("limit|limiting|limits|restrict|restricting ..6 use|uses|process|processing ..3 disclosure|disclose|share|sharing "
         f"..8 {_DATA}"),
        (f"limit|limiting|limits|restrict|restricting ..4 disclosure|sharing ..3 use|uses|processing ..8 {_DATA}"),
    ),
    "opt-out-marketing": (
        "stop emailing|calling|texting|mailing|writing|contacting ..2 you|me|them|to",
        "unsubscrib*", "un-subscribe|un-subscribing", "reply|replying|text|texting|send|sending ..2 stop ..2 to|at|in",
        "say|saying no to ..3 marketing|advertising|newsletters",
        ("opt|opting|opt-out|opted out|of|from ..12 marketing|promotional|newsletter|newsletters|email|emails|e-mail|"
         "e-mails|communications|mailings|mailing|messages|offers|solicitations|solicitation|telemarketing|notifications"),
        "opt-out ..8 marketing|promotional|newsletter|email|emails|communications|mailings",
        "opt out|opt-out by|at|via|here|any|easily",
        "stop|end ..2 marketing|promotional|newsletters",
        "stop|discontinue|decline|refuse|cease ..1 receiving|receive|sending|receipt|delivery",
        ("not|longer ..4 receive|contacted|receiving|sent|get ..8 marketing|promotional|newsletter|newsletters|email|"
         "emails|e-mail|e-mails|communications|mailings|messages|offers|information|contacted"),
        "remove|removed ..6 from ..4 list|lists|mailing|database|newsletter", "object ..8 direct marketing",
        ("ask|asking|request|tell|instruct|direct us|me|our ..8 not|stop|cease ..2 send|sending|contact|contacting|use|using|"
         "process|processing|mail ..12 marketing|promotional|promotions|offers|newsletters"),
        ("instruct|direct|require ..6 not to ..1 use|process|send ..14 marketing|promotional|promotions|offers|newsletters"),
        ("change|update|manage|adjust|amend|modify|edit ..3 marketing|communication|communications|email|e-mail|mailing|"
         "newsletter|notification|contact ..1 preferences|settings|choices|subscriptions"),
    ),
    "opt-out-profiling": (
        "opt out|opt-out|opting ..14 profiling|automated",
        "subject|subjected to ..6 decision|decisions|decision-making ..6 automated|automatic|automatically|profiling",
        "subject|subjected to ..3 automated|profiling",
        "object ..10 automated", "refuse|decline|reject|stop|escape ..1 profiling|profiled",
    ),
    "human-review": (
        "human intervention|review|involvement",
        "contest|challenge|challenging|contesting the|such|a|any|this|that|an|automated ..1 decision|decisions",
        "review|revision|reconsideration|reconsider of? ..2 decisions|decision ..6 automated|automatically|profiling",
        "contest|challenge|appeal ..3 decisioning|decision|decisions|outcome ..6 automated|automatically",
        (
            "reviewed|review|reviewing|checked|decided|examined|assessed by a|an|one|some ..3 human|person|individual|"
            "employee|someone|staff"
        ),
        "reconsider* ..6 automated",
        ("have|get|ask|asking|demand|request|let a|an|one|some|another|real|somebody|someone ..4 human|person|employee|staff|"
         "officer|colleague|somebody|someone ..3 look|looks|review|reviews|check|checks|decide|decides|reconsider|reconsiders|"
         "examine"),
        "challenge|contest|dispute|query the|an|any|such ..1 result|outcome|score",
    ),
    "non-discrimination": (
        "not|never|nor|free|without|being|be|right|rights|prohibits|avoid|can't|cannot|won't ..8 discriminat*",
        "non-discrimination|nondiscrimination", "not|never ..4 retaliat*", "non-retaliation|nonretaliation",
        "right|rights to equal ..3 service|services|price", "discriminatory treatment",
        "not|never ..4 penalize|penalise ..6 exercis*", "no retaliation", "not ..8 in retaliation",
        "not|never|won't ..2 hold|held ..2 against you|them|anyone",
        "not|never|no ..6 disadvantage|disadvantaged|detriment ..10 exercis*|rights",
        "not|never ..4 treat|treated ..3 differently|worse|unfairly ..12 exercis*|rights|request|asking",
        "not deny|denied|provide|charge ..12 services|service|price|prices ..20 rights|exercise|exercised|exercising",
    ),
    "appeal": (
        "appeal ..8 decision|decisions|request|denial|refusal|response|determination|us", "right ..3 appeal",
        "appeals|appeal process", "appeal ..4 if|when|where ..4 refuse|decline|deny|reject|refused|declined|denied|rejected|no",
        "appeal of ..4 decision|denial",
    ),
    "legal-recourse": (
        "legal recourse", "judicial remedy|redress|recourse|remedies", "legally enforceable rights", "effective remedy",
        "seek|claim|receive|obtain compensation|damages", "right to compensation",
        "binding arbitration ..20 shield|privacy|dpf|framework", "bring ..4 proceedings|claim|action",
        "legal|court action|proceedings against us", "take|taking|sue us|me|the ..2 to court", "go|going to ..1 court",
    ),
}  # fmt: skip
ACTS = {right: (*texts, *CLASSES.get(right, ())) for right, texts in _NAMED.items()}
"""Right → wordings that name what is done and, where the verb alone says too little, to what."""

_OPEN: dict[str, tuple[str, ...]] = {
    "access": (
        (f"{_DATA} ..8 can|may be accessed|viewed|reviewed by contacting|logging|visiting|calling|emailing|sending|"
         "signing|clicking|accessing|using|going|you"),
    ),
    "rectification": (
        f"your ..1 {_DATA} ..1 change|changes|changed ..8 tell|let|inform|notify|contact us",
        f"let|tell us ..1 know? ..6 {_DATA} ..6 inaccurate|incorrect|wrong|changed|outdated",
        f"{_HELD} ..10 can|may be updated|corrected|changed|modified|edited|amended",
        (f"{_DATA} ..12 incorrect|inaccurate|incomplete|wrong|outdated|changes ..20 write|contact|email|e-mail|notify|"
         "call|let|tell|inform|request|ask us|our|the|to|that"),
    ),
    "withdraw-consent": (
        ("change|changed|changes|changing your|their ..1 mind ..8 tell|let|contact|write|email|e-mail|notify|inform|ask|call|"
         "drop ..1 us|me|our"),
        f"{_DATA} ..14 may|can be withdrawn", "consent|consents|permission|permissions ..3 may|can be ..2 withdrawn|revoked",
    ),
    "objection": (
        "you ..1 object to ..6 processing|use ..12 contact|write|email|e-mail|notify|let|tell|inform|us",
        "inform|tell|notify|send us ..4 objection",
    ),
    "limit-sensitive": ("limit ..4 my ..1 sensitive",),
    "erasure": (
        f"{_HELD} ..10 can|may be deleted|removed|erased ..12 by|through|via|on|at|in|upon",
        f"send|submit|make|raise ..2 us? ..4 request ..8 delete|remove|erase ..6 {_HELD}",
    ),
}  # fmt: skip
OPEN = {
    right: (*_OPEN.get(right, ()), *OPENED.get(right, ()), *WHOEVER.get(right, ()))
    for right in dict.fromkeys((*_OPEN, *OPENED, *WHOEVER))
}
"""Right → wordings that let the reader do it by themselves."""
