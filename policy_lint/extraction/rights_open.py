"""Sentences that give a right by themselves: who asks and what is then done, in one breath, whoever is the subject.

“We will wipe it if you ask us”, “consent can be taken back”, “each mail has a link to leave the list”.
"""

from __future__ import annotations

_FILES = (
    "data|information|info|details|particulars|record|records|file|files|entry|entries|account|profile|content|"
    "everything|history"
)
_CAN = "can|may|could|might"
_REQUEST = "request|application|demand|enquiry|inquiry"
_ASK = (
    "ask|asks|request|requests|demand|demands|tell|want|wish|wishes|like|require|instruct|say|write|contact|email|call|"
    "let|drop|message"
)
_ERASE = "delete|erase|remove|wipe|destroy|forget|purge|scrub|deleting|erasing|removing|wiping"
_ERASED = "deleted|erased|removed|wiped|destroyed|gone|closed|purged|forgotten"
_WRONG = "wrong|incorrect|inaccurate|outdated|mistake|mistakes|error|errors|incomplete|deficient|false"
_RECTIFY = "put|set|correct|fix|amend|change|rectify|update|adjust|complete"
_RECTIFIED = "corrected|fixed|rectified|amended|updated|put|completed|changed"
_CONSENT = "consent|consents|permission|permissions|authorisation|authorization|approval|agreement"
_TAKEN_BACK = "withdrawn|revoked|rescinded|retracted|cancelled|canceled|undone|reversed|taken"
_MESSAGES = (
    "marketing|promotional|promotions|newsletter|newsletters|mailings|mailing|offers|emails|email|mail|texts|messages|sms|calls|"
    "notifications|push|alerts|letters|catalogues|communications|updates"
)
_LEAVE = "leave|unsubscribe|cancel|stop|opt|end|removed|deregister|off|quit|remove|unsubscribing"
_WHEN = "if|when|whenever|once|as"
_PERSON = (
    "human|person|member|employee|someone|somebody|staff|colleague|officer|manager|adviser|specialist|people|team|"
    "individual"
)
_REVIEWED = "looked|reviewed|checked|reconsidered|examined|reassessed|revisited"

WHOEVER: dict[str, tuple[str, ...]] = {
    "access": (
        f"access to ..2 your|their ..2 {_FILES} ..5 applied|requested|sought|granted|obtained|asked",
        "peek at|into your|my|their",
        "confirmation ..8 whether|if ..4 data|information|processed|held",
        f"{_ASK} ..6 for ..1 list|copy|printout|extract|overview|transcript|summary of ..4 {_FILES}|what",
        (f"on|upon|at|by ..1 {_REQUEST} ..8 inspect|view|see|tell|inform|show|give|send|receive|told|informed|obtain|get "
        f"..8 {_FILES}|what|which|recordings|footage"),
        f"tell|show|send|give|inform|provide you|them|users|customers ..3 on|upon|at {_REQUEST} ..6 {_FILES}|what|which|about",
        "what we|i ..1 have|hold|know|store ..2 about|on you ..8 ask|write|request|contact",
        (f"copy|printout|extract|transcript of ..3 {_FILES} ..3 {_CAN} ..1 be ..1 had|obtained|requested|collected|"
         "ordered|downloaded|supplied"),
        f"granted|given|allowed|afforded access to ..2 their|your|his|her ..2 {_FILES}",
        "inspect|view|see|watch ..4 recordings|footage|recording|images ..1 in|on|of which|them|themselves|you|yourself",
        f"{_ASK} ..4 whether ..4 what|which ..3 {_FILES}",
        f"what|which ..3 {_FILES} we|is|are ..2 hold|held|have|stored ..8 {_REQUEST}",
    ),
    "know": (
        ("right|rights|entitled ..2 information ..2 on|about|as ..6 period|recipients|logic|purposes|purpose|source|"
         "origin|categories"),
        ("ask|told|know|learn|informed|tell|find ..8 where ..2 we|they|it|data|information ..4 got|get|come|comes|came|"
         "obtained|obtain|from"),
        ("ask|told|know|learn|informed|tell|find ..10 whom|who ..4 passed|given|disclosed|forwarded|sent|shared|forward|"
         "pass|disclose|give|transmitted"),
        f"ask|told|know|learn|informed|explain ..2 what happens|happened to|with ..2 {_FILES}|it",
        f"ask|told|know|learn|informed|find ..8 how ..2 it|they|{_FILES} ..2 has|have|is|are|was|were ..2 used|processed|handled",
        f"on|upon|at ..1 {_REQUEST} ..8 disclose|inform|tell|explain|name ..8 source|sources|recipients|origin|purpose|purposes",
    ),
    "rectification": (
        "your|their|his|verified ..1 request|requests for ..2 correction|rectification|amendment",
        (f"if|when|where|should your|any|something|anything|we|our ..6 {_WRONG} ..8 we|we'll|i|i'll ..3 {_RECTIFY} ..2 "
         "it|them|right|straight|this|that"),
        f"{_WRONG} ..8 will|can|shall ..1 be ..2 {_RECTIFIED} ..8 you|{_REQUEST}|asked|notified|told|report",
        f"{_ASK} ..2 that|to ..2 we|us ..1 correct|rectify|amend|fix|update|complete",
        f"{_ASK} us|me to correct|rectify|amend|fix|update",
        ("please|can|may|should|could|kindly|just ..2 tell|inform|let|notify|contact|write|email ..5 if|when|about|of|"
         f"that ..8 {_WRONG} ..8 fix|correct|change|amend|rectify|put|update"),
    ),
    "erasure": (
        f"upon|on|after ..4 receipt ..6 {_REQUEST} ..6 {_ERASE}|{_ERASED}",
        "your|their|his|verified ..1 request|requests for ..2 erasure|deletion",
        f"which|that you ..1 {_CAN} ..1 {_ASK} ..3 {_ERASE}", f"{_CAN} be requested for deletion|erasure|removal",
        "stop|cease disseminating|dissemination|publishing", "deindex|delist",
        f"{_ASK} us|me|line|word|support ..6 {_ERASE}|{_ERASED} ..4 you|it|them|your|their|everything|immediately",
        f"drop|write|tell|contact|email ..6 {_FILES} ..4 {_ERASED}",
        f"want|wish|like ..1 us|me ..1 to ..1 {_ERASE} ..2 you|your|it|them|everything",
        f"we|we'll|i|i'll ..2 {_ERASE} ..6 {_WHEN} ..1 you|they|user|customer ..3 {_ASK}|requested|asked",
        (f"deletion|erasure|removal|destruction of ..3 {_FILES} ..3 {_CAN} ..1 be ..1 requested|demanded|ordered|"
         "arranged|initiated|sought"),
        (f"{_FILES} ..2 {_CAN} ..1 be ..1 {_ERASED} ..4 time|{_REQUEST}|whenever|settings|contacting|writing|yourself|"
         "app|clicking|using"),
        ("close|delete|remove|cancel|deactivate ..1 your account ..10 use|go|click|tap|visit|select|contact|"
         "write|settings|button|email|choose"),
    ),
    "portability": (
        "download|export ..4 as|in ..2 csv|json|xml|pdf|spreadsheet|zip|archive",
        f"hand|give|send|provide|supply|export ..3 {_FILES} ..6 format|file ..4 {_WHEN} ..1 you|they|request|ask|wish",
        f"{_FILES} ..8 format|file ..4 if|on|upon|when|whenever you|request|asked",
    ),
    "restriction": (
        f"{_ASK} ..5 stop|not|cease|pause|suspend|hold|freeze ..3 using|use|processing|process ..4 temporarily|until|while",
    ),
    "objection": (
        ("not|don't|disagree ..3 agree|want|wish|like|with|consent ..4 analysis|tracking|evaluation|profiling|"
        "processing|recording ..10 prevent|stop|object|disable|deactivate|opt|switch|refuse"),
        f"{_CAN} ..3 lodge|raise|file|enter|submit ..2 objection|objections",
        f"objection|objections ..4 {_CAN} ..1 be ..1 lodged|raised|made|sent|addressed|declared|filed",
    ),
    "opt-out-marketing": (
        "marketing|advertising ..10 right|rights|can|may|entitled ..3 object",
        f"withdraw|revoke|cancel ..2 permission|consent ..4 {_MESSAGES}",
        "you ..4 restrict|limit|deny|refuse ..2 our|my|us ..3 use|using|sharing ..10 marketing",
        "ask|request|direct|instruct|tell ..6 not ..1 share|use|sharing ..12 marketing",
        (f"{_MESSAGES} ..8 {_CAN} ..1 be ..1 switched|turned|stopped|cancelled|ended|disabled|deactivated|unsubscribed|"
         "declined|refused|silenced"),
        f"{_MESSAGES} ..8 link|button|instructions|address|option ..10 {_LEAVE}",
        f"link|button|instructions|option ..8 {_LEAVE} ..8 {_MESSAGES}|list|lists",
        f"tell|let|inform|ask|notify|write us|me|know ..8 stop|longer|want|wish|prefer ..6 {_MESSAGES}|contacted|called",
        (f"not|don't|no|longer|rather ..3 want|wish|like|prefer ..6 contacted|called|emailed|hear|{_MESSAGES} ..12 tell|"
        "let|contact|write|call|inform|email|say|click|unsubscribe|ask|reply"),
        (f"{_MESSAGES}|call ..20 unless|until you ..3 told|tell|asked|ask|object|objected|opt|opted|said|say|instruct "
         "..3 not|otherwise"),
        ("you ..4 change|choose|manage|adjust|select|control ..2 what|which|whether|how ..3 mail|emails|messages|"
        "notifications|newsletters|communications|post|marketing"),
    ),
    "withdraw-consent": (
        f"{_CONSENT} ..6 {_CAN} ..3 {_TAKEN_BACK} ..4 time|back|effect|email|writing|moment|notice|settings|without|whenever|by",
        f"{_CONSENT} ..4 {_CAN} ..2 be ..2 {_TAKEN_BACK}", f"{_CONSENT} ..4 is|are ..2 revocable",
        f"consented|agreed|{_CONSENT} ..8 free|{_CAN} ..3 undo|withdraw|revoke|reverse|retract",
    ),
    "complaint": (
        ("satisfied|unhappy|dissatisfied|unsatisfied ..14 commissioner|authority|regulator|ombudsman ..6 look|hear|"
         "decide|investigate|review|help"),
        ("complaint|complaints ..2 can|may|could ..1 be ..1 sent|addressed|directed|made|lodged|taken|filed|submitted|"
        "brought ..3 commissioner|commissioner's|authority|regulator|ombudsman|ico|cnil|dpa"),
    ),
    "opt-out-sale": (
        f"not|don't|rather ..2 want|wish|like ..4 {_FILES}|us ..3 sold|sell|selling",
    ),
    "opt-out-profiling": (
        "personalised|personalized|profiling|recommendations|suggestions ..8 switch|turn|disable them|it|this",
        "not|longer|don't|rather ..4 wish|want|like|be ..3 profiled|profiling",
        "switch|turn|disable|deactivate ..2 personalised|personalized|profiling|personalisation|personalization|recommendations",
    ),
    "human-review": (
        f"{_ASK} ..8 {_REVIEWED} ..4 {_PERSON}",
        f"decision|decisions|result|refusal ..4 {_REVIEWED} ..3 by|at|over ..5 {_PERSON}",
        f"{_ASK} ..8 {_PERSON} ..3 review|look|check|reconsider|decide|reviews|looks|checks",
        "right|rights ..4 relation|regard|respect|connection|concerning|related ..3 automated|automatic",
    ),
    "non-discrimination": (
        ("exercis*|using|use|asserting ..5 rights|right ..6 not|never|won't|no ..3 affect|influence|change|alter|lead|"
        "result|worsen|impact|reduce ..8 price|prices|quality|service|services|treatment|disadvantage"),
    ),
    "appeal": (
        "ask ..3 look|think|go ..4 again",
        "turn|turned|refuse|refused|deny|denied|decline|declined|reject|rejected ..10 you|they ..3 appeal",
    ),
}  # fmt: skip
"""Right → phrases that give it."""
