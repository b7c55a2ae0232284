"""How policies word rights: what may be asked (acts), what it is called (names), and who may ask (frames)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

_DATA = "information|data|pii|details|detail|profile|profiles|record|records|phi|inaccuracies|errors"
_HELD = f"{_DATA}|account|accounts|registration"

ACTS: dict[str, tuple[str, ...]] = {
    "access": (
        f"access|accessing|inspect|see|seeing|view|viewing|examine|consult|retrieve ..12 {_DATA}",
        f"review|reviewing ..8 {_DATA}",
        "review|view|see|access|inspect ..8 correct|amend|update|rectify|change|edit|delete|erase ..3 it|them",
        f"obtain|receive|get|provide|provided|request|requesting ..6 copy|copies ..8 {_DATA}|it|them",
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
        f"information about|on|regarding|concerning ..4 stored|held|processed ..3 {_DATA}",
        f"information about|on|regarding|concerning ..3 {_DATA} ..2 stored|held|processed|we|that",
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
        "fix|correct ..3 mistakes|mistake|errors|error", "wrong|inaccurate|incorrect ..4 put right",
        "correct ..2 inaccurate|errors|inaccuracies|incorrect|mistakes",
        f"update ..2 {_DATA} ..2 we|on ..2 have|hold|file|maintain|keep|store",
        "inaccurate|incorrect|incomplete|outdated|wrong|inaccuracies ..12 corrected|rectified|updated|correct|update|completed",
        f"correct|rectify|amend|correction|rectification of? ..2 wrong|incorrect|inaccurate|false|outdated|any ..3 {_DATA}",
        "have|get it|them ..2 corrected|rectified|amended", "its|their correction|rectification",
        f"access to ..2 {_HELD} or|and ..2 correction|rectification",
    ),
    "erasure": (
        f"delete|deleting|erase|erasing|remove|removing|destroy|purge ..10 {_HELD}|content",
        f"deletion|erasure|removal|destruction of|or ..10 {_HELD}|content",
        f"{_HELD} ..8 deleted|erased|removed|destroyed|deleting", "delete|erase|remove ..2 it|them",
        f"wipe|wiping|purge|purging|scrub ..6 {_HELD}",
        "right ..2 be forgotten", "request|requests|requesting ..6 deletion|erasure|removal",
        f"be deleted|erased|removed ..3 {_DATA}|database|systems|records",
        "data|information|account|profile deletion|erasure|removal", "have ..4 deleted|erased|removed",
        f"{_DATA} ..4 like|want|wish ..2 removed|deleted|erased",
        ("close|deactivate|terminate|cancel|terminating|closing|deactivating your|their|an|my|his "
         "..2 account|accounts|profile|profiles|registration|membership"),
        "deletion|erasure request|requests", "erasure|deletion|removal or|and blocking|restriction|correction of",
    ),
    "portability": (
        "portab*", "machine readable", "machine-readable", "port your|my|their", "porting",
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
        "commonly|common used ..4 format", "transferability",
        "export|exporting ..4 data|information|content|notes", "receive ..3 data|information ..8 provided to us",
        "download ..3 your|copy|personal ..3 data|information",
    ),
    "restriction": (
        ("restrict|restricting|restriction|restricts|limitation|suspend|suspension|freeze ..8 processing|process|use|data|"
         "information"),
        "limit|limiting ..4 processing|use", "limit|restrict ..2 how|what we ..4 use|process|do",
        "block|blocking ..3 processing|use", "block your|my|their ..2 data|information",
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
        "object|oppose|objecting to us|our|that|it", "object|oppose at any time",
        "you may|can|could ..1 object|oppose .", "^ an? objection|objections",
    ),
    "withdraw-consent": (
        (
            "withdraw|withdrawing|revoke|revoking|rescind|retract|cancel|recall ..8 consent|consents|permission|authorization|"
            "authorisation|approval"
        ),
        "withdrawal|revocation of ..4 consent|consents|permission", "consent withdrawal|revocation",
        "consent|consents|permission ..4 withdrawn|revoked|withdraw|revoke|retract|retracted|rescinded",
        "retract|rescind|revoke it|them", "permission|permissions ..3 withdrawn|revoked",
        "opt|opting out of ..3 consent", "change ..2 mind at|about|by|later", "withdraw it|them", "take it|your|that ..1 back",
        "take back ..3 consent|permission",
        # The words of the Indian rules of 2011: what was handed over is taken back.
        "withdraw|withdrawing|withdrawal of? ..3 information|data",
    ),
    "opt-out-sale": (
        "opt|opting|opt-out|opted out|of|from ..10 sale|sales|selling|sell|sold|sells|sharing|shared",
        "opt-out ..10 sale|sales|selling|sold|sell|sharing|shared",
        "do not sell my|your|or|share|personal", "do not sell",
        "direct|request|ask|stop|instruct|tell ..10 not|stop|from|cease ..2 sell|selling|sale|share", "say no to ..2 sale",
        "stop ..2 sale|selling", "right to opt-out", "right to opt out", "opt out|opt-out right|rights|request|requests",
        "opt out|opt-out ..3 cross-context|targeted|behavioral",
    ),
    "limit-sensitive": (
        "limit|limiting|restrict|limits ..10 sensitive", "opt out|opt-out ..8 sensitive", "limit ..3 spi",
        # To limit both use and disclosure, whatever the data, is what section 1798.121 of the CCPA asks for.
        ("limit|limiting|limits|restrict|restricting ..6 use|uses|process|processing ..3 disclosure|disclose|share|sharing "
         f"..8 {_DATA}"),
        (f"limit|limiting|limits|restrict|restricting ..4 disclosure|sharing ..3 use|uses|processing ..8 {_DATA}"),
    ),
    "opt-out-marketing": (
        "unsubscrib*",
        ("opt|opting|opt-out|opted out|of|from ..12 marketing|promotional|newsletter|newsletters|email|emails|e-mail|"
         "e-mails|communications|mailings|mailing|messages|offers|solicitations|solicitation|telemarketing|notifications"),
        "opt-out ..8 marketing|promotional|newsletter|email|emails|communications|mailings",
        "opt out|opt-out by|at|via|here|any|easily",
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
        "object ..10 automated",
    ),
    "human-review": (
        "human intervention|review|involvement",
        "contest|challenge|challenging|contesting the|such|a|any|this|that|an|automated ..1 decision|decisions",
        "review|revision|reconsideration|reconsider of? ..2 decisions|decision ..6 automated|automatically|profiling",
        "contest|challenge|appeal ..3 decisioning|decision|decisions|outcome ..6 automated|automatically",
        "reviewed|review by a human|person|individual", "reconsider* ..6 automated",
    ),
    "non-discrimination": (
        "not|never|nor|free|without|being|be|right|rights|prohibits|avoid|can't|cannot|won't ..8 discriminat*",
        "non-discrimination|nondiscrimination", "not|never ..4 retaliat*", "non-retaliation|nonretaliation",
        "right|rights to equal ..3 service|services|price", "discriminatory treatment",
        "not|never ..4 penalize|penalise ..6 exercis*", "no retaliation", "not ..8 in retaliation",
        "not deny|denied|provide|charge ..12 services|service|price|prices ..20 rights|exercise|exercised|exercising",
    ),
    "appeal": (
        "appeal ..8 decision|decisions|request|denial|refusal|response|determination|us", "right ..3 appeal",
        "appeals|appeal process", "appeal of ..4 decision|denial",
    ),
    "legal-recourse": (
        "legal recourse", "judicial remedy|redress|recourse|remedies", "legally enforceable rights", "effective remedy",
        "seek|claim|receive|obtain compensation|damages", "right to compensation",
        "binding arbitration ..20 shield|privacy|dpf|framework", "bring ..4 proceedings|claim|action",
        "legal|court action|proceedings against us",
    ),
}  # fmt: skip
"""Right → wordings that name what is done and, where the verb alone says too little, to what."""

OPEN: dict[str, tuple[str, ...]] = {
    "access": (
        (f"{_DATA} ..8 can|may be accessed|viewed|reviewed by contacting|logging|visiting|calling|emailing|sending|"
         "signing|clicking|accessing|using|going|you"),
    ),
    "rectification": (
        f"{_HELD} ..10 can|may be updated|corrected|changed|modified|edited|amended",
        (f"{_DATA} ..12 incorrect|inaccurate|incomplete|wrong|outdated|changes ..20 write|contact|email|e-mail|notify|"
         "call|let|tell|inform|request|ask us|our|the|to|that"),
    ),
    "withdraw-consent": (
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
        f"how to delete|remove|erase|close ..3 {_HELD} ..4 go|open|tap|click|visit|log|sign|send|email|contact|write",
    ),
}  # fmt: skip
"""Right → wordings that let the reader do it by themselves."""

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
        "direct|instruct us",
    ),
    # The reader may or can do it.
    "right.may": (
        ("you|users|user|visitors|individuals|consumers|customers|subscribers|members|subjects|subject|residents|they|"
         "everyone|individual|consumer may|can|could|might"),
        ("you|users|user|members|member|customers|customer|visitors|subscribers|individuals|consumers|everyone|anyone "
         "..1 are|is|have|has|be|get ..4 able|free|ability|option|options|"
         "opportunity|choice|possibility|welcome|possible"),
        "may|can|do|how|should i|you",
        "allow|allows|enable|enables|permit|permits|let|lets you|users|customers|members|individuals|visitors",
        ("provide|provides|offer|offers|give|gives|giving ..6 opportunity|ability|option|way|means|access|choice|tools|"
         "control|possibility|mechanism"),
        "your|the|an|you ..1 ability|option|opportunity|possibility|choice to|of", "users|you|members|customers have access to",
        "tools|settings|page|pages|area|section|link|features ..3 to", "steps to allow", "you control",
        "the user|subscriber|customer|data may|can|subject",
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
          for who in ("right|entitled|possibility|option|possible", "you|they|individuals|subjects|users|residents may|can")),
        ("may|can|entitled|right ..2 bring|take|refer ..1 matter|case|issue|it ..3 before|to|with ..8 authority|office|"
         "regulator|commissioner|ico|agency"),
    ),
    "right.complaint": (
        ("lodge|file|make|submit|raise|bring|filing|lodging|submitting|making|register ..3 complaint|complaints|claim|"
         "complain"),
        "right|rights|entitled ..2 complain|complaint|complaints|complaining", "complain to|about",
    ),
}  # fmt: skip
