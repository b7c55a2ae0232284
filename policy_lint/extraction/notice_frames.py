"""Notices by construction: what is said to be bound, left to somebody, small, open or excluded, in whichever words of a class.

These words stand beside what a clause says of data; unlike the cues of :mod:`policy_lint.extraction.notice_cues` they keep no
other detector from reading it.
"""

from __future__ import annotations

from policy_lint.extraction.notice_duties import DATA, DUTIES

_RULES = "policy|policies|notice|statement|declaration|document|page|text|rules|guidelines"
_FORMER = "already|earlier|previously|before|existing|prior|past|then"
_WRONG = "inaccurate|wrong|incorrect|outdated|incomplete"
_RIGHT = "accurate|correct|current|right|complete|timely|true"
_LAW = (
    "gdpr|law|laws|legislation|act|acts|regulation|regulations|coppa|hipaa|ferpa|glba|dpdp|pipeda|ccpa|provisions|"
    "ordinance|dsgvo|lgpd|code|pdpa"
)
_SELF = "we|i|company|society|practices|policy|bank|school|group|firm|clinic|association|trust|foundation|site|app"

FRAMES: dict[str, tuple[str, ...]] = {
    "scope": (
        f"this|these|our|the ..3 {_RULES} ..2 valid|applicable|limited|restricted|confined only|solely|exclusively|to|for|also",
        ("this|these|our|present ..4 policy|policies|notice|statement|declaration|rules|guidelines ..2 cover|govern|"
        "governs|concern|concerns|regulate|regulates|relate|extends|addresses"),
        "it|this|these|and ..1 does|do not ..1 extend|apply|cover|govern ..6 websites|sites|services|third|others|employees|data",
        "this one|policy|notice|statement applies|covers|is ..4 only|alone|own|solely",
        "anyone|everyone|everybody|people who|using ..8 should read this",
        "below|here|following|hereby|herewith we|i ..2 inform|explain|tell|describe|set ..3 you|how|what|which",
        "following information|statement|overview|text|pages ..6 overview|inform|explain|explains|informs|describes",
        "overview of ..3 processing|handling|use of ..3 data|information",
        f"in this ..3 {_RULES} ..2 we|i|you ..3 set|explain|describe|tell|find|inform|learn|outline|lay|read|let|show",
        f"this ..3 {_RULES} ..3 part of ..4 terms|agreement|conditions|contract",
        "read on to|for ..2 learn|find|see|know|more", "not covered|governed|affected|caught|regulated by this|our|these",
        "beyond|outside ..1 scope|reach of this|our",
        f"aim|purpose|object|intention|goal|point of this|these|our ..3 {_RULES}",
        f"this|our|these ..3 {_RULES} ..2 aims|serves|intends|exists|intended|designed|meant ..1 to|for",
        ("separate|additional|own ..2 policy|notice|statement ..4 applies|apply|covers|exists|for ..3 employees|staff|"
        "applicants|children|cookies|candidates"),
    ),
    "definition": (
        "shall|should|will|to ..1 mean|denote|designate", "denotes|designates|signifies",
        "by|under|with ..6 we|i|is|are understand|understood|meant", "understood|understand as|to ..1 mean",
        ("cookie|cookies|beacon|beacons|pixel|pixels|tags|address|sdk|identifier|token|fingerprinting|storage is|are "
        "..2 small|tiny|invisible|transparent|text|piece|pieces|number|numbers|unique|string|strings|short|graphic|"
        "bits|label"),
        ("personal|sensitive|anonymous|aggregated|anonymised|anonymized|pseudonymised|identifiable|special ..2 "
        "data|information is|are ..2 any|anything|all|everything|information|data|details|facts|those|individual|something"),
        "is|are ..1 anything|everything ..3 that|which ..8 about|identif*|traced|relates|you|linked",
        "words|terms|expressions ..4 capitals|capitalised|capitalized|meaning",
        "hereinafter|hereafter|henceforth ..2 called|referred|the",
    ),
    "commitment": (
        ("protection|safety|security|confidentiality of ..4 data|privacy|details|information ..8 concern|important|"
        "importance|matter|matters|priority|heart|central|dear"),
        "privacy|confidentiality|trust ..4 matters|counts|dear|sacred|heart|foremost",
        ("we|i ..2 know|understand|realise|realize|recognise|recognize|aware ..6 important|importance|value|matters ..6 "
        "privacy|data|confidentiality|information|trust"),
        "we|i|staff|team|company take|takes ..2 care ..3 of|with|in|over ..6 data|information|details|privacy|you|handling|to",
        (f"we|i|clinic|company|society|team|undertake|undertakes ..3 treat|treats|handle|handles ..3 {DATA}|it|them|"
        "everything|privacy ..5 confidential|confidentially|confidence|discreetly|care|carefully|responsibly|respect|"
        "fairly|utmost"),
        (f"{DATA}|everything ..8 treated|handled ..4 confidential|confidentially|confidence|discreetly|care|carefully|"
        "responsibly|respect|fairly"),
        f"{DATA}|everything|it|them|privately ..5 kept|keep|held|remain|remains ..2 private|confidential|secret|confidence",
        "rest|be|feel assured ..1 that|we|your",
        ("promise|promises|undertake|undertakes|pledge|pledges|vow|committed ..3 to|never|be ..6 data|privacy|"
        "information|confidential|open|honest|transparent|fair|fairly"),
        "want you|everyone|visitors to feel|be safe|comfortable|confident|secure",
        "fairly|lawfully|openly|honestly|responsibly|carefully ..3 transparently|lawfully|fairly|openly|transparent",
        ("respect|respects|respecting|honour|honours|honor ..2 your|patient*|client*|everyone* ..2 privacy|"
         "confidentiality|secrecy"),
        "at|to the ..1 heart|centre|center|core|forefront of ..6 do|work|business|we",
        "transparent|open|honest|upfront|candid about ..6 data|information|privacy|what|how",
    ),
    "controller-role": (
        ("customer|customers|client|clients|school|schools|employer|merchant|agency|controller|they|organisation|"
        "organization ..2 decide|decides|determine|determines|chooses|controls ..3 why|how|what|which|purpose|purposes|"
        "whether|means ..8 data|processed|information|recorded|collected|entered"),
        ("act|acts|acting|process|processes|handle|handles ..8 behalf|instructions|directions ..3 and|instructions|of|"
        "only ..2 customer|customers|client|clients|school|employer|instructions|controller|behalf|their|its"),
        "documented|written|sole|the ..1 instructions of ..3 customer|customers|client|clients|school|employer|controller",
        "mere|merely|purely|simply|just ..2 processor|processors|host|conduit",
        "independent|joint|separate|sole controller|controllers",
        "controller|responsible|fiduciary ..2 within|in the meaning|sense of",
        "responsible|controller|body|party|entity ..2 for ..1 processing|handling ..4 data|information|is|on",
        ("agency|school|employer|merchant|company|operator|seller|hotel|airline|host ..4 is|are responsible for ..2 "
        "your|their|the ..2 data|information"),
        "only|merely|just|as tells|told|tell|directs|instructs|instructed ..1 us|them|it",
        "only|merely|just process|handle|hold|store it|them|data|this ..1 for|on them|behalf|you|customers|our",
    ),
    "llm-training": (
        "chatbot|assistant|bot ..14 teach|teaching|train|training", "teach|teaching|train|training ..4 chatbot|assistant|bot",
        ("train|trains|trained|training|teach ..8 systems|software|assistant|technology|intelligence|networks ai|"
         "learning|machine|artificial"),
        ("train|trains|trained|training|teach|improve ..4 machine|artificial|ai|generative ..2 learning|intelligence|"
         "systems|assistant|tools"),
    ),
    "data-accuracy": (
        f"see|ensure|ensuring|care|help|sure|steps|procedures|effort|efforts|best ..8 {DATA}|entries|file|hold ..6 {_RIGHT}",
        f"{_WRONG} ..2 {DATA}|entries ..3 is|are|will|be ..2 corrected|deleted|erased|updated|rectified|amended",
        "out of date ..4 updated|corrected|deleted", f"{DATA}|records|entries are|is|remain|remains|stay ..1 {_RIGHT} we|and",
        f"confirm|check|review|verify ..4 {DATA}|file|hold ..4 is|are|still|remain ..1 {_RIGHT}",
        f"ask|asks|remind|invite ..6 confirm|check|verify|review ..2 your|their|details|that ..3 {DATA}|details",
        "help us ..1 keep ..6 date|accurate|correct|current",
        f"keep|keeping|maintain ..3 {DATA}|file|entries ..1 {_RIGHT}|up|fresh",
    ),
    "data-minimisation": (
        "not|won't|never ask ..2 more than",
        f"{DATA}|ask|collect|gather|take|request|amount|collection ..8 bare|strict|absolute|necessary minimum",
        ("not|never|don't|no ..2 ask|collect|request|gather|want|take ..3 more|anything ..8 need|needs|needed|requires|"
         "required|necessary|task"),
        f"only ..4 {DATA} ..2 without which", "only|just as much ..6 need|needed|necessary|required",
        "as little|few ..4 as ..3 possible|need|can",
        ("limit|limits|restrict|restricts|confine|confines|limited|restricted ..4 gather|collect|collection|ask|take|request|"
         f"{DATA} ..6 to ..3 what|relevant|necessary|needed|minimum|required"),
        ("use|used|visit|visited|browse|surf|view|look ..10 without ..4 giving|providing|disclosing|telling|entering|"
        f"revealing|registering|identifying ..6 {DATA}|who|name|yourself|anything|account"),
        f"no more|further ..2 {DATA} ..2 than",
    ),
    "purpose-limitation": (
        "for ..1 one|single|sole thing|purpose|reason|aim", "for ..4 purpose|purposes|thing only|alone",
        "that|this|these|those|which ..1 purpose|purposes|reason and ..2 no|nothing|none|only|not",
        "not|never|nor ..10 for anything|something else|other",
        "no|not|never|nor ..10 for any|a purpose|reason|end ..4 other|except|save|different",
        "no|not|never|nor ..8 for ..1 other|another|different|unrelated|further purpose|purposes|reason|reasons|ends|end",
        "incompatible with ..6 why|what|purpose|reason|original",
        f"{DATA}|address|number|it|this serves|serve only|solely|exclusively|merely", "for nothing|no else|other|more",
        ("use|used|uses|process|processed|processes|using|processing ..4 only|solely|exclusively ..3 for|to|in ..3 "
        "reason|purpose|purposes ..4 gave|given|collected|provided|named|stated|mentioned|described|told|which|listed"),
        "not|never ..3 use ..8 way|manner ..4 not|wouldn't|unexpected|other|incompatible",
    ),
    "new-purpose": (
        "different ..2 way|manner|ways ..20 tell|ask|consent|notify|inform",
        ("before ..3 use|using|process|processing ..8 something|anything|another|other|else|new|different ..14 tell|ask|"
        "inform|notify|consent|permission"),
        ("another|new|different|other|further ..1 use|purpose|purposes|end ..12 first|hear|told|inform|informed|consent|"
        "ask|asked|permission|beforehand|tell"),
        ("tell|ask|inform|notify|consent|permission|hear|told|asked|informed ..12 if|before|should|when|where ..6 new|"
        "different|another|other|further ..1 use|purpose|purposes"),
        "fresh|new|renewed|further|additional|separate permission|consent|approval ..8 purpose|purposes",
        "purpose|purposes change|changes|changed ..12 tell|ask|inform|notify|consent|permission|told|asked|hear",
    ),
    "retroactive-change": (
        ("no|not|never ..4 change|changes|amend|alter ..12 reduce|reduces|weaken|weakens|lower|lowers|diminish ..12 "
         "given|already|unless|collected|hold"),
        ("older|earlier|previous|former|old ..2 policy|version|notice|terms ..8 stays|remains|governed|continues|"
         "continue|apply|applies"),
        f"not ..2 apply|affect|extend|touch ..4 {DATA} ..8 {_FORMER}",
        f"consent|permission|agree|ask|approval ..14 applying|apply|applied ..8 {DATA} ..8 {_FORMER}",
        (f"{DATA} ..4 collected|gathered|given|received|hold|held ..4 {_FORMER}|under ..12 unless|without ..4 agree|"
         "consent|permission"),
        "not|never ..3 reduce|diminish|lessen|curtail|weaken ..3 your rights",
    ),
    "complaint-handling": (
        ("complaint|complaints|grievance|grievances|concerns ..6 recorded|answered|redressed|acknowledged|examined|"
        "looked|taken|dealt|decided|resolved|handled|registered|heard|followed"),
        "unhappy|dissatisfied|unsatisfied|displeased|upset ..12 look|looked|investigate|answer|reply|put|sort|resolve|try",
        "redress|redresses|resolve|resolves|remedy|settle ..4 complaint|complaints|grievance|grievances|concern|concerns",
        "grievance|grievances ..2 officer ..6 redress|resolve|acknowledge|respond|address|shall|will",
    ),
    "hours": (
        "around|round the clock",
        "staffed|open|reachable|reach|reached|call|available|manned ..6 weekdays|monday|mon|mondays|workdays|daily",
        "on|every weekdays|workdays|weekday|workday ..2 between|from|until|8|9|10",
    ),
    "legal-compliance-claim": (
        (f"{_SELF} ..3 process|processes|handle|handles|treat|treats|act|acts|operate|operates|work|works ..10 "
        f"accordance|compliance|line|conformity|keeping|agreement|accord with ..5 {_LAW}"),
        f"is|are|be ..2 processed|handled|treated ..8 accordance|compliance|line|conformity|keeping|accord with ..5 {_LAW}",
        (f"{_SELF} ..1 meet|meets|satisfy|satisfies|fulfil|fulfils|fulfill|observe|observes|respect|respects ..2 "
        f"requirements|rules|standards|provisions|obligations|duties ..1 of|under|in ..3 {_LAW}"),
        f"{_SELF} ..1 adhere|adheres|stick|sticks|abide|abides|conform|conforms|keep|keeps|comply|complies to|by|with ..4 {_LAW}",
        f"{_SELF} ..1 observe|observes|obey|obeys|follow|follows ..4 {_LAW}",
    ),
    "network-management": (
        "congestion ..10 slow|slowing|slowed|throttling|shaping|limiting|prioritising",
        ("peak|busy|busiest|congested|congestion times|hours|periods|is|occurs ..8 slow|slowed|slower|limited|reduced|"
         "throttled|speeds"),
        "heavy|heaviest|excessive users|use|usage ..6 slow|slowed|slower|limited|reduced|throttled",
    ),
    "biometric": (
        "scan|scans|scanning|scanned ..2 face|fingerprint|iris|retina|palm|faces|fingerprints",
        "face|fingerprint|voice|iris|palm ..1 template|templates|recognition|unlock|scan|scans|login",
    ),
    "accessibility": (
        ("have|get|need|want|obtain|read it|this|notice|policy ..2 in french|spanish|welsh|maori|german|hindi|chinese|"
         "another|urdu|arabic|irish|polish"),
        "not|cannot|difficulty|trouble understand|understanding|reading|read this|our ..2 notice|policy|document|statement",
        ("another|other|different|alternative|accessible|large|larger|easy|audio|plain format|formats|language|"
        "languages|type|print|version|read ..4 request|ask|available|obtain|call|contact"),
        "braille",
    ),
    "paper-records": ("paper|printed|physical files|records|forms|documents|copies|file|archive",),
    "arbitration": (
        "disputes|dispute|claim|claims|controversy ..6 arbitrator|arbitrators|arbitration|mediation|mediator|ombudsman",
        "binding arbitration",
    ),
    "breach-remedy": (
        "credit|identity monitoring|protection|watch|freeze ..4 service|free|year|months|pay|offer|cost",
        "pay|offer|provide|arrange ..4 credit|identity monitoring|protection",
    ),
    "request-metrics": ("received|got|had ..4 requests ..8 granted|fulfilled|refused|answered|complied|denied|rejected",),
}  # fmt: skip
"""Topic → phrases that say it."""

CUES = {f"noticed.{topic}": phrases for topic, phrases in (*FRAMES.items(), *DUTIES.items())}
