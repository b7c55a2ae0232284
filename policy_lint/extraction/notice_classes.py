"""More words of the notices, by classes: who is bound or warned, what is left to whom, what is said to be small or open."""

from __future__ import annotations

_HELPERS = (
    "vendor|vendors|contractor|contractors|subcontractor|subcontractors|supplier|suppliers|processor|processors|subprocessor|"
    "subprocessors|provider|providers|agency|agencies"
)
_POST = "post|posts|write|publish|upload|share|submit|comment|put"
_SEEN = "seen|read|public|publicly|visible|viewed|anybody|anyone|everyone|everybody|world|others"
_KEEP = "keep|protect|guard|choose|use|change|safeguard"
_LOGIN = "password|passwords|log-in|login|pin|credentials|passcode|username"
_GRIEVANCE = "complaint|complaints|grievance|grievances|concern|concerns|dispute|disputes"
_DATA = "information|data|details|particulars"

CLASSES: dict[str, tuple[str, ...]] = {
    "notice.scope": (
        ("policy|notice|statement|declaration doesn't|does|only|just|also|not|mainly ..2 deal|deals|cover|covers|concern|"
        "concerns|extend|extends|relate|relates|apply|applies|speak|speaks"),
        "policy|notice|statement deals|concerns|speaks with|only|just|of|how|what",
        "who|whom|what does this ..2 apply|cover|concern", "outside the scope", "scope of this ..2 policy|notice|statement",
    ),
    "notice.definition": (
        "when|where|whenever|by ..8 we mean", "we|i ..2 mean ..1 any|anyone|anything|the|all|by|information|data|whatever",
        "controller|processor|processing|consent|profiling|data is|are ..1 whoever|whatever|anyone|anything|someone|any",
        "stands for", "short for", "what we call",
    ),
    "notice.commitment": (
        "privacy|trust|confidence|confidentiality matters", "treat ..2 your privacy", ("we ..1 promise|pledge|vow to "
        "..6 privacy|data|safe"),
        "your privacy|trust ..3 heart|first|utmost",
    ),
    "notice.llm-training": (
        "train|trains|trained|teach|teaches|taught|feed|feeds|fed ..6 model|models|llm|llms|chatbot|chatbots|ai",
    ),
    "notice.purpose-limitation": (
        f"{_DATA} ..4 for one|a purpose ..10 not|never ..6 another|other|incompatible|different",
        "only|solely|exclusively ..8 for this|that|these|those purpose|purposes",
        "not|never ..8 for any? other|another|different ..1 purpose|purposes|end|ends",
    ),
    "notice.new-purpose": (
        ("new|different|unanticipated|unforeseen|another ..2 purpose|purposes|use|uses ..14 tell|told|ask|asked|hear|"
        "e-mail|email|let|write"),
        ("new|different|unanticipated|unforeseen ..2 purpose|purposes|use|uses ..6 not|previously ..2 disclosed|"
        "mentioned|described"),
        "tell|ask|e-mail|email|write|notify|inform|let ..8 before ..6 new|different|other|another ..2 purpose|use",
        "manner|way|purpose different|other from|than ..6 stated|described|told|collected|given",
        "use ..4 hadn't|not|never ..3 mentioned|disclosed|described|told",
    ),
    "notice.retroactive-change": (
        "materially different way|manner|purpose", "earlier|previous|prior|older version ..12 without|not|never",
    ),
    "notice.service-refusal": (
        "failing which ..10 not|cannot|won't|can't|refused|rejected|unable",
        (f"if|unless ..6 mandatory|required|these|this|the ..1 {_DATA}|fields ..6 cannot|can't|unable|not ..4 open|"
        f"process|provide|offer|serve|"
        "conclude|supply|deliver|complete|accept"),
    ),
    "notice.obligation-to-provide": (
        ("you ..2 needn't|not|don't ..2 have|need|obliged|required|bound ..1 to ..2 give|provide|supply|tell|enter|"
        "state|submit|disclose"),
        "you needn't give|provide|supply|tell|enter|state|submit|disclose",
        "without it|them|this|these|that ..2 we|i cannot|can't|unable|may|will|could|couldn't",
        f"without ..3 {_DATA} ..3 we|i cannot|can't|couldn't", "fields marked|with ..4 asterisk|mandatory|required|star",
    ),
    "notice.data-minimisation": (
        "no|nothing|not more ..4 than ..6 need|needed|necessary|required|must", ("not ..1 ask ..3 more|anything ..6 "
        "need|necessary"),
        "as little ..4 as ..2 possible|can", "only ..3 ask|asks|collect|take|keep|request ..8 need|needed|necessary|required",
    ),
    "notice.vendor-obligations": (
        f"{_HELPERS} ..6 may|must|can|shall|could only|not|never|solely",
        (f"{_HELPERS} ..8 must|shall|undertakes|undertake|promise|promised|promises|pledged|agreed ..2 to? "
        f"..2 protect|return|destroy|"
        "report|keep|delete|treat|notify|handle|maintain|refrain"),
        f"{_HELPERS} ..10 only|solely|exclusively ..4 our|the ..2 instructions|instruction|direction",
        "firms|companies|those|people|others ..3 work|works|working|act|acting for|on ..1 us|behalf ..14 may|must|only|not|never",
        f"we|i ..2 oblige|bind|require|contractually ..4 {_HELPERS}|them",
    ),
    "notice.individual-responsibility": (
        ("please|must|should|kindly|need|ask|required|duty ..4 let|tell|notify|inform|update us|know ..10 change|"
        "changes|changed|move|moves|wrong"),
        "your|user's|customer's|member's ..1 duty|responsibility|obligation", "is|are for|up|left to? you to",
        f"please|must|should|kindly|always|never ..3 {_KEEP} ..3 {_LOGIN}", (f"{_KEEP} your ..3 {_LOGIN} ..4 secret|"
        f"private|safe|confidential|yourself|secure"),
        "sign|log out ..6 shared|public|computer|computers|device|devices", ("tell us|me ..4 if ..6 someone|somebody|"
        "anyone ..6 account|password"),
        "you ..2 bear|carry|responsible|answerable|liable ..3 for|responsibility",
    ),
    "notice.complaint-handling": (
        f"{_GRIEVANCE} ..8 redressed|settled|answered|investigated|escalated|processed|resolved|examined|handled|dealt|within",
        (f"redress|look|looks|process|processes|settle|settles|deal|deals|escalate|examine|handle|answer into|with|the|"
        f"your|all|any|such "
        f"..3 {_GRIEVANCE}"),
        f"{_GRIEVANCE} ..14 looks|look into",
    ),
    "notice.hours": (
        "mon|monday|mondays to|till|through|until fri|friday|fridays|sat|saturday|thursday|sunday", ("8|9|10 ..1 to|"
        "till|until ..1 4|5|6|17|18"),
        "mon fri|thu|sat", "weekdays ..4 from|between", "office|opening|working|business|telephone|service|visiting hours",
        "9am|8am|10am|9.00|09.00|10.00|9:00", "8|9|10 am|a.m. ..4 5|6|4|7|8 pm|p.m.",
    ),
    "notice.controller-role": (
        "we|i|only|just|merely follow|follows ..2 its|their|your|customer's instructions",
        "we ..6 on|under ..2 its|their|your|customer's|client's|school's instructions|instruction",
        "remains|remaining|remain|stays|stay ..2 in charge", "remains|remaining|remain|stays|stay ..2 controller",
        "school official",
        "merely|purely|only|just|solely ..4 processor|intermediary|pass",
        "decide|decides|deciding ..2 what|why|how|which ..4 recorded|processed|happens",
    ),
    "notice.sensitive-data": (
        "race|religion|religious|ethnic|ethnicity|political|sexual|trade-union|genetic ..10 not|never|don't|nor|neither|please",
        "neither|no|not|never|nor ..6 race|religion|religious|ethnic|ethnicity|political|sexual|trade-union|genetic",
    ),
    "notice.network-management": (
        "traffic|bandwidth|network ..3 shape*|prioriti*|throttl*", "traffic-shape|traffic-shaping",
        "slower speeds|speed", "peak|busy hours|times ..8 network|speed|speeds|slower|bandwidth|traffic", ("speeds ..8 "
        "peak|congest*"),
    ),
    "notice.user-generated-content": (
        f"anything|whatever|what|content|reviews|comments|posts|photos|pictures|messages you ..1 {_POST} ..12 {_SEEN}",
        "reviews|comments|posts|photos|pictures|profiles|forum ..6 can|may|will ..1 be ..1 seen|read|viewed",
        f"careful|think|cautious|mindful|wary ..4 {_POST}",
        ("remove|delete|moderate|edit|hide|refuse ..2 any|a|your|such|comments|posts comment|comments|post|posts|review|"
        "reviews|contribution ..8 we|objectionable|offensive|unlawful|inappropriate|abusive|breaks|rules"),
    ),
    "notice.request-metrics": (
        "received ..2 requests ..20 complied|denied|granted|fulfilled|rejected|refused", "complied with ..4 requests|of",
        "requests ..8 complied|granted|fulfilled ..8 denied|rejected|refused",
    ),
    "notice.breach-remedy": (
        "credit monitoring|freeze", "identity theft|fraud protection|insurance|monitoring",
    ),
    "notice.legal-compliance-claim": (
        ("we|company|bank|school|practice|clinic|firm ..1 comply|complies|follow|follows|observe|observes|obey|obeys|meet|"
        "meets|respect|abide|honour|adhere ..6 law|laws|legislation|act|regulation|regulations|gdpr|ccpa|hipaa|ferpa|pipeda"),
        "hipaa|ferpa|glba obliges|requires us|it to",
    ),
    "notice.accessibility": (
        "large print", "braille", "easy read", "screen-reader|screen reader", ("another|other|alternative ..1 format|"
        "formats|language"),
    ),
}  # fmt: skip
"""Topic → wordings made of classes."""
