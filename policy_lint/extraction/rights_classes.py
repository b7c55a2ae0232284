"""What may be asked of the operator, by classes of words: each verb that does a thing with each thing that it may be done to.

Rights are named by few words and exercised by many: data is deleted, wiped, thrown away, taken off the systems or simply gone.
The lists hold the words of a class in the forms that the constructions need; every construction takes all of them.
"""

from __future__ import annotations

_WHOSE = "your|my|their|his|her|our|its"
_THINGS = (
    "data|information|info|details|detail|particulars|record|records|file|files|history|entry|entries|photo|photos|picture|"
    "pictures|image|images|video|videos|post|posts|comment|comments|review|reviews|submission|submissions|number|email|e-mail|"
    "address|name|content|contents|recording|recordings|messages|conversations|profile|profiles|account|accounts|listing|"
    "document|documents|uploads|results|notes|photograph|photographs|listings|registration|answers"
)
_FILES = "data|information|info|details|particulars|record|records|file|files|entry|entries"
_EVERYTHING = "everything|anything|whatever|what|all"
_WE_HOLD = (
    "hold|held|holds|have|has|keep|kept|keeps|know|knows|store|stored|stores|process|processed|collected|got|file|record|"
    "gathered"
)

_ERASE = (
    "delete|erase|remove|wipe|scrap|purge|scrub|destroy|clear|bin|shred|eliminate|expunge|discard|empty|deleting|erasing|removing|wiping|"
    "purging|destroying|clearing|eliminating|emptying"
)
_ERASED = (
    "deleted|erased|removed|wiped|purged|scrubbed|destroyed|cleared|binned|shredded|eliminated|expunged|discarded|gone|"
    "unlisted|forgotten"
)
_RECTIFY = "correct|rectify|amend|update|edit|modify|revise|fix|correcting|rectifying|amending|updating|editing|fixing"
_RECTIFIED = (
    "corrected|rectified|amended|updated|edited|modified|revised|fixed|altered|mended|completed|supplemented|changed|"
    "straightened"
)
_FAULTS = (
    "error|errors|mistake|mistakes|inaccuracy|inaccuracies|fault|faults|omission|omissions|slip|slips|wrong|incorrect|inaccurate|"
    "incomplete|outdated|false|misspelt|misspelled|out-of-date"
)
_LOOK = "see|view|inspect|access|read|check|review|examine|consult|viewing|seeing|inspecting"
_FIND_OUT = "ask|inquire|enquire|learn|find|told|know|informed|establish|discover|hear|asking|tell|show"
_PERSON = (
    "human|person|individual|employee|employees|staff|clerk|officer|adviser|advisor|agent|colleague|manager|specialist|someone|"
    "somebody|operator|moderator|recruiter|underwriter|analyst|reviewer|people|being|supervisor|caseworker|expert|handler"
)
_REVIEW = (
    "review|reviews|reconsider|reconsiders|re-examine|re-examines|recheck|rechecks|check|checks|look|looks|examine|examines|assess|"
    "assesses|decide|decides|go|goes|reassess|reassesses|revisit|revisits|price|take|takes"
)
_REVIEWED = (
    "reviewed|reconsidered|re-examined|rechecked|checked|examined|assessed|decided|reassessed|revisited|made|taken"
)
_DECISION = (
    "decision|decisions|refusal|rejection|result|results|outcome|score|verdict|assessment|denial|application|case|again|afresh|"
    "manually|deactivation|block|determination|it|this|these|quote"
)
_REPLY = "decision|decisions|refusal|denial|response|reply|determination|answer|rejection"
_PROMOTION = (
    "marketing|promotional|promotions|promotion|advertising|advertisements|adverts|newsletter|newsletters|mailings|mailing|mailshots|"
    "offers|telemarketing|commercial|solicitations|campaigns"
)
_MESSAGES = (
    "marketing|promotional|promotions|newsletter|newsletters|mailings|mailing|mailshots|offers|telemarketing|emails|e-mails|"
    "email|e-mail|texts|messages|sms|calls|notifications|push|alerts|mail|letters|post|catalogues|catalogs"
)
_LETTERS = "newsletter|newsletters|mailings|emails|e-mails|texts|sms|calls|catalogues|catalogs|mailshots|telemarketing"
_STOP = (
    "stop|end|quit|cancel|leave|cease|halt|decline|refuse|stopping|ending|cancelling|canceling|deactivate|prevent|block|"
    "discontinue|silence|mute"
)
_SELLING = "selling|sell|sale|sales|sold|sharing|share|trading|trade|renting|rent|passing|pass|handing|giving"
_USING = "using|use|uses|process|processes|processing|handling"
_CONSENT = "consent|consents|permission|permissions|authorisation|authorization|approval|agreement|opt-in|assent"
_TAKE_BACK = "withdraw|withdrawing|revoke|revoking|rescind|retract|cancel|recall|undo|reverse|renounce"
_TAKEN_BACK = "withdrawn|revoked|rescinded|retracted|cancelled|canceled|undone|reversed"
_PROGRAMME = "club|scheme|schemes|loyalty|rewards|incentive|incentives|membership|programme"
_ASKING = "complaint|complaints|complaining|asking|request|requests|requesting|opting|withdrawing|withdraw"
_USE_OF_RIGHTS = f"exercis*|rights|right|{_ASKING}"
_ELSEWHERE = "elsewhere|another|other|others|someone|competitor|with|third"

CLASSES: dict[str, tuple[str, ...]] = {
    "access": (
        f"{_LOOK} ..1 {_WHOSE} ..3 {_FILES}", f"look|looking at|into|through ..3 {_FILES}",
        f"{_LOOK} at? {_EVERYTHING} ..3 we|i|they|is ..2 {_WE_HOLD}",
        (f"{_FIND_OUT} ..3 what|which|whether|who|where|how|if ..4 {_THINGS} ..6 {_WE_HOLD}|shared|sent|passed|given|"
        f"disclosed|used"),
        f"{_FIND_OUT} ..3 what|everything|whatever we|i|they|it ..4 {_WE_HOLD} ..3 you|them|me|us|themselves|yourself",
        f"{_FIND_OUT} ..3 whether|if we|i|they ..2 {_WE_HOLD} ..6 you|them|me",
        f"show|tell|send|give|hand|provide you|them ..3 {_EVERYTHING}|copy ..3 we|i ..2 {_WE_HOLD}",
        f"copy|copies|summary|overview|extract|printout|statement|transcript of ..2 {_WHOSE} ..3 {_FILES}",
        f"obtain|receive|get|request|demand ..8 copy|summary|overview|extract|printout of ..2 personal|the ..2 {_FILES}",
        (f"obtain|receive|get|request|demand|require information|disclosure|details about|on|of|as|regarding ..2 "
        f"{_FILES} ..2 {_WE_HOLD}"),
        "right|rights of|to ..1 inspection",
        "right|rights to|of ..1 information ..3 about|on|regarding|concerning|correction|rectification|deletion|erasure|blocking",
    ),
    "know": (
        ("list|names|details|identities of ..3 parties|companies|organisations|organizations|recipients|businesses ..8 "
        "shared|received|got|disclosed|sold|given|obtained|passed"),
        "who ..3 we ..3 shared|share|disclosed|disclose|sold|sell|given|give|passed|pass",
        "told|informed what|how ..3 we|is|are ..4 hold|held|collect|collected|use|used|do|done|process|processed",
    ),
    "rectification": (
        f"completion of ..2 incomplete|{_FILES}",
        f"{_RECTIFY} ..2 {_WHOSE} ..3 {_THINGS}", f"{_RECTIFY} ..3 {_FAULTS}", f"{_FAULTS} ..6 {_RECTIFIED}",
        f"have|get|having|getting ..2 it|them|this|that|those|these ..1 {_RECTIFIED}",
        "have|get|put|set it|them|this|that|those|things|matters ..2 right|straight|date",
        f"have|get ..4 {_FAULTS} ..3 right|straight|{_RECTIFIED}",
        f"have|get ..2 {_WHOSE} ..3 {_THINGS} ..3 {_RECTIFIED}",
        f"bring|bringing|brought ..2 {_WHOSE} ..3 {_THINGS} ..1 up to date", f"{_THINGS} ..2 brought up to date",
        "challenge|question ..3 accuracy|completeness|correctness",
        "point|pointing out ..3 mistakes|mistake|errors|error|inaccuracies",
    ),
    "erasure": (
        f"{_ERASE} ..2 {_WHOSE} ..3 {_THINGS}", f"{_ERASE} {_EVERYTHING} ..3 we|i|they|you|it ..4 {_WE_HOLD}|posted|uploaded",
        f"{_ERASE} it|them|everything|all", f"have|get|having|getting ..3 it|them|this|those|everything ..2 {_ERASED}",
        f"have|get|want|wish|like|having ..2 {_WHOSE} ..3 {_THINGS} ..3 {_ERASED}",
        f"have|get ..3 {_THINGS} ..3 {_ERASED}",
        f"throw|throwing ..2 it|them|{_THINGS} ..1 away|out", "throw|throwing away|out ..3 it|them|data|records|file",
        f"get|getting|rid of ..2 it|them|{_WHOSE} ..3 {_THINGS}",
        f"take|taking ..4 {_THINGS} ..1 off|down", f"{_THINGS} ..3 taken ..1 off|down|out",
        f"take|taking down|off anything|everything|what|whatever|{_WHOSE}",
        "clean|wipe ..2 slate",
        f"not|longer ..2 want|wish|like us ..2 hold|keep|store|have|retain|holding|keeping ..4 {_THINGS}|cv|it|them",
    ),
    "portability": (
        f"take|move|moving|taking|carry|carrying|transfer|bring|switch ..2 {_WHOSE} ..3 {_THINGS} ..4 {_ELSEWHERE}",
        f"take|move|carry|transfer it|them ..2 {_ELSEWHERE}",
        f"export|exporting ..2 {_WHOSE}|all|any ..3 {_THINGS}",
        (f"hand|handing|pass|passing|send|forward|transmit ..3 {_WHOSE} ..3 {_THINGS} ..4 another|other|competitor|new ..2 "
        "provider|company|service|controller|supplier|organisation|organization|operator|firm|business"),
        (f"{_THINGS} ..6 handed|passed|sent|forwarded|transmitted|moved ..4 another|other|competitor|new ..2 "
        "provider|company|service|controller|supplier|organisation|organization|operator|firm|business"),
        "in|as ..6 csv|json|xml ..3 file|format", "structured ..4 format", "format ..5 read|reuse|re-use|open|reusable|machines",
        "receive|get|obtain ..3 data|information ..6 gave|given|supplied|handed|entrusted ..2 us|me",
    ),
    "restriction": (
        f"freeze|pause|suspend|halt|lock|interrupt|hold ..2 our|the|any|all|further|off ..2 {_USING}",
        f"{_USING} ..6 frozen|paused|suspended|halted|restricted|blocked",
        f"put|press|place|hit ..3 pause|hold|freeze|brake ..4 {_USING}",
        f"put ..4 {_USING}|it ..3 on hold|ice", "have|get ..8 blocked|frozen|restricted|locked",
        f"restrict|limit|curb ..2 {_USING} of ..3 {_THINGS}", f"restrict|limit|curb ..2 how ..2 we ..2 {_USING}",
        f"temporarily|for ..2 not ..1 {_USING}",
    ),
    "objection": (
        "raise|lodge|file|enter|make|submit|state|register|send ..3 objection|objections",
        f"object|oppose|objecting|opposing to? ..3 {_USING}", "say|saying no to ..4 processing|legitimate|use|using",
        "object|oppose ..2 at any time|stage|moment",
        f"stop|cease|quit {_USING} ..3 {_WHOSE} ..3 {_THINGS}",
    ),
    "withdraw-consent": (
        f"{_TAKE_BACK} ..6 {_CONSENT}", f"{_CONSENT} ..12 {_TAKEN_BACK}",
        f"{_CONSENT} ..12 called|taken ..1 back",
        f"{_CONSENT} ..8 which|that you|they|users|customers|participants ..4 {_TAKE_BACK}",
        f"take|taking ..2 {_CONSENT}|it|yes back", f"take|taking back ..3 {_CONSENT}|yes",
        ("change|changed|changing your|their|his mind ..8 any|anytime|time|later|whenever|settings|link|button|"
        "clicking|footer|via|by"),
        (f"leave|quit|exit|cancel|withdraw|withdrawing|cancelling|leaving|unenroll|unenrol|opt-out|out ..1 from|of? "
        f"..4 {_PROGRAMME}"),
    ),
    "opt-out-sale": (
        f"stop|quit|cease|refuse|limit|prevent|block|decline ..2 us|our|the|from ..2 {_SELLING} ..6 {_THINGS}",
        f"tell|ask|direct|instruct|request|demand|require ..4 stop|quit|cease ..1 {_SELLING} ..6 {_THINGS}",
        f"tell|ask|direct|instruct|require ..2 not to ..2 {_SELLING} ..6 {_THINGS}",
        f"{_WHOSE} ..2 {_THINGS} ..1 not ..2 sold|rented|traded", "limit ..1 our|this|certain|some sharing",
        "opt|opting|opt-out out|of|from ..4 our|the|any|such|this ..2 sale|sales|sharing",
    ),
    "opt-out-marketing": (
        f"{_STOP} ..2 {_MESSAGES}", f"turn|switch ..2 off ..3 {_MESSAGES}", f"turn|switch ..2 {_MESSAGES} ..2 off",
        f"stop|quit|cease|halt {_USING}|contacting|sending ..8 {_PROMOTION}",
        f"object|oppose|objecting ..10 direct|for|to ..1 {_PROMOTION}",
        f"say|saying no to ..4 {_PROMOTION}|this|that|it|these", ("limit|limiting|restrict ..2 marketing|mailings|"
        "advertising by|from"),
        f"off|from ..3 list|lists ..2 of? ..2 {_PROMOTION}", "off|from ..2 mailing|email|call|calling|marketing list|lists",
        f"unsubscribe|unsubscribing ..2 from|of|to ..4 {_MESSAGES}",
        f"don't|not|longer ..2 want|wish|like ..8 {_LETTERS}",
    ),
    "human-review": (
        f"ask|request|require|demand|have|get|let|insist|want|right|rather|prefer ..6 {_PERSON} ..3 {_REVIEW} ..6 {_DECISION}",
        f"{_DECISION} ..6 {_REVIEWED} ..6 by|through a|an|one|another|our|some|real ..3 {_PERSON}",
        f"speak|talk to ..3 {_PERSON} ..6 {_DECISION}", "human|manual|personal review|check|assessment|reconsideration|oversight",
        "explain|express|put|state|present|give|set|make your|their|his|its ..1 standpoint|view|viewpoint|position|side|case",
        ("contest|challenge|dispute|query|question|appeal ..1 automated|automatic|algorithmic|such ..2 decision|"
        "decisions|result|outcome"),
    ),
    "non-discrimination": (
        (f"not|never|won't|no|nobody|none ..5 treat|treated|served|serve ..3 worse|differently|less|unfairly ..12 "
        f"{_USE_OF_RIGHTS}"),
        f"not|never|won't|no|nor ..3 penali*|punish*|disadvantag*|suffer*|retaliat*|victimi* ..10 {_USE_OF_RIGHTS}",
        (f"not|never|won't|no|nor ..8 different|differing|worse|lower|higher|inferior|less|poorer ..3 "
        f"price|prices|service|services|quality|rate|rates|treatment|level|terms ..14 {_USE_OF_RIGHTS}"),
        ("exercis* ..6 rights|right ..4 not|never|won't ..4 cost|disadvantage|penali*|harm|prejudice|change ..8 you|them|"
        "service|price|prices|treatment|membership|quality"),
        f"no|not|without penalty|penalties|punishment|reprisal|reprisals|retaliation|retribution ..4 {_USE_OF_RIGHTS}",
        "same|equal ..1 price|prices|service|services|quality|treatment ..12 exercis*|rights",
        f"not|never|won't lose|forfeit ..10 {_USE_OF_RIGHTS}",
        f"not|never|won't ..2 refuse|deny ..16 because|for ..4 {_USE_OF_RIGHTS}",
    ),
    "appeal": (
        f"ask|request|demand|seek ..3 review|reconsideration|re-examination ..1 of ..3 {_REPLY}",
        f"appeal ..3 by|via|through|to|our|the|this|such|any|a|within|if ..8 {_REPLY}|us|email|e-mail|emailing|writing|days|form",
        f"{_REPLY} ..6 reconsidered|re-examined|appealed|reviewed|revisited ..6 by|internally|again|senior",
        f"ask|request|have ..4 reconsider|reconsideration|revisit|re-examine ..4 {_REPLY}",
        "appeal|appeals procedure|procedures|form|request|rights|mechanism|route|option",
    ),
    "legal-recourse": (
        "seek|claim|receive|obtain|demand|pursue|entitled ..4 compensation|damages|redress",
        "compensation ..4 before|through|from|in ..2 court|courts|tribunal",
        "apply|turn|recourse|resort|appeal to ..3 court|courts|tribunal|judge", "go|take ..4 to court",
        "start|bring|commence|institute|initiate ..3 proceedings|lawsuit",
    ),
}  # fmt: skip
"""Right → wordings made of classes."""

_SWITCH = "switch|toggle|link|button|banner|icon|footer|setting|settings|slider"
OPENED: dict[str, tuple[str, ...]] = {
    "access": ("subject access request|requests", "access|information|disclosure ..1 art|article 15"),
    "rectification": ("correction|rectification|amendment ..1 art|article 16",),
    "erasure": ("deletion|erasure|removal ..1 art|article 17",),
    "restriction": ("blocking|restriction|limitation ..3 art|article 18",),
    "portability": ("transfer|portability|transferability ..1 art|article 20",),
    "objection": ("objection|opposition ..1 art|article 21",),
    "complaint": ("complaint|complaints ..1 art|article 77",),
    "withdraw-consent": (
        f"{_CONSENT} ..12 which|that you|they|users|customers|participants can|may|could|are ..4 {_TAKE_BACK}",
        f"change|changed|changing your|their mind ..12 {_SWITCH}",
    ),
    "opt-out-marketing": (
        "unsubscribe ..1 link|button|option|function|facility ..3 in|at|within|included|contained|of",
        ("tell|ask|inform|let|text|call|reply|email|e-mail ..14 removed|off|taken|struck ..4 mailing|call|calling|"
        "marketing list|lists"),
        ("removed|off|taken|struck ..4 mailing|call|calling|marketing list|lists ..8 tell|ask|inform|text|call|reply|"
        "email|e-mail|contact"),
    ),
}  # fmt: skip
"""Right → wordings that give it whoever speaks: an Article by number, a relative clause, a link."""
