"""Notices of what others must, may or need not do: vendors, partners, and the reader."""

from __future__ import annotations

DATA = "data|information|details|particulars|records|pii|input"
"""Words for data, as notices have them."""
_HELPERS = (
    "vendor|vendors|contractor|contractors|subcontractors|supplier|suppliers|processor|processors|provider|providers|agency|"
    "agencies|courier|couriers|carrier|carriers|partners|agents|host|recipients|firms|companies|company|parties|consultants|"
    "accountant|printer|hoster"
)
_GIVE = (
    "provide|supply|give|furnish|disclose|share|submit|tell|enter|hand|provides|supplies|gives|furnishes|discloses|"
    "shares|submits|providing|supplying|giving|furnishing|disclosing|sharing|submitting|telling|state|reveal"
)
_PEOPLE = (
    "you|subscriber|subscribers|user|users|customer|customers|applicant|applicants|member|members|parent|parents|guest"
)
_UNABLE = "cannot|can't|unable|not|impossible|won't|couldn't|never"
_LOGIN = "password|passwords|pin|login|credentials|passcode|otp"
_OTHERS = "others|other|else|else's|someone|somebody|friend's|friends|third|another"
_POSTED = "comments|comment|reviews|review|posts|ratings|listings|photos|contributions|entries|questions"

DUTIES: dict[str, tuple[str, ...]] = {
    "obligation-to-provide": (
        "is|are indispensable|compulsory|obligatory",
        f"you|{_PEOPLE} ..4 statutory|legal|contractual|no|any|nothing ..2 duty|obligation|requirement ..3 {_GIVE}",
        "required|prescribed|demanded ..3 law|contract ..10 conclud*|conclusion",
        "necessary|required|needed for ..2 conclusion|concluding ..3 contract",
        (f"if|should|where|unless|when {_PEOPLE} ..3 refuse|refuses|decline|declines|fail|fails|choose|chooses|withhold|"
        f"withholds|omit|omits ..3 {_GIVE} ..24 {_UNABLE}|rejected|refused"),
        (f"if|should|where|unless|when {_PEOPLE} ..2 not|don't|doesn't|didn't ..2 want|wish|like|{_GIVE} ..24 cannot|"
        "can't|unable|impossible|rejected"),
        f"up to you|them|users ..3 whether|which|what|how ..6 {_GIVE}",
        f"your|own|free|entirely choice|decision|free ..2 whether|if|to ..4 {_GIVE}",
        f"free to|not ..2 {_GIVE} ..4 data|information|details",
        ("providing|supplying|giving|provision|disclosure|supply|submission|disclosing|submitting ..8 is|are ..2 "
        "voluntary|optional|mandatory|compulsory|obligatory"),
        f"{_GIVE} ..10 condition|prerequisite|precondition of|for ..4 service|use|contract|account|membership|using",
        f"condition|prerequisite|precondition of|for|to ..3 service|use|contract|account|membership|using ..6 {_GIVE}",
        "we|i ..2 need|require ..10 otherwise|else ..6 unable|cannot|can't|not|impossible",
        f"rather|prefer not ..1 {_GIVE}|say|answer", "leave ..6 blank|empty|unanswered",
        "fields|boxes|questions|entries ..3 required|mandatory|compulsory|optional|voluntary|filled|answered",
        "marked|with ..4 asterisk|star|asterisks",
    ),
    "service-refusal": (
        ("not|never|nobody|won't|nor ..3 turned|refused|excluded|denied|barred|rejected|penalised|penalized ..2 away|"
        "service|access|entry|for|"
        "because|from ..8 because|declin*|refus*|not|withhold*|"
         f"{_GIVE}"),
        ("not|never|don't|doesn't|nor ..3 make|makes|made|depend|depends|dependent|condition* ..6 on|upon|conditional|"
        f"dependent ..8 consent|agreeing|{_GIVE}"),
    ),
    "vendor-obligations": (
        f"{_HELPERS}|they ..2 may|can|must use|process ..8 only|solely|exclusively",
        (f"{_HELPERS}|they|who|employees|staff|everyone|everybody|those|all|which ..6 bound|obliged|obligated|required|"
        "committed|sworn ..2 by|to ..4 contract|agreement|agreements|confidentiality|secrecy|confidential|us|"
        "instructions|law|same|not|keep|protect|use|treat|observe|respect|comply"),
        ("contractually ..2 forbidden|barred|prevented|committed|undertaken|tied|bound|obliged|required|prohibited|"
         "limited|restricted"),
        ("bound|covered|governed|secured|protected by ..2 contract|contracts|agreement|agreements|confidentiality|"
         "secrecy|nda|ndas"),
        ("conclude|concluded|signed|entered|have|made|into|under|bound|by|agreed ..6 data|order|commissioned|contract processing "
         "agreement|agreements|contract|contracts|addendum|addenda"),
        "contract|agreement|contracts|agreements ..3 for|on|of|under ..2 commissioned|order|art|article|processing|contract",
        "signed|sign|signs ..3 confidentiality|secrecy|nda|undertaking",
        "duty|oath|obligation|obligations|undertaking of ..1 confidentiality|secrecy",
        (f"{_HELPERS}|they|who|which ..4 may|can|must|shall|will|allowed|permitted not|only ..6 anything|nothing|other|"
         "own|themselves|else"),
        "not|never|nor|forbidden|prohibited|without|no|neither ..8 for their|its|them own|themselves|selves",
        (f"pick|choose|select|selected|chosen|vet|vetted|audit|check|engage|appoint|hire|use|instruct ..4 {_HELPERS} ..4 "
        "care|carefully|commit|committed|regularly|undertake|guarantee|guarantees|offer|promise|sufficient|checked"),
        (f"{_HELPERS}|they|which|who|these ..4 apply|provide|ensure|guarantee|maintain|offer|observe|meet|give ..2 same|"
        "equal|equivalent|comparable|adequate|similar ..1 level|standard|standards|protection|care|rules"),
        f"{_HELPERS}|they|which|who|them ..6 under|on|to|following|within ..1 our|written|documented|strict instructions",
        (f"{_HELPERS}|they ..4 must|have|need|shall|agree|agreed|promise|promised|commit|commits|undertake ..2 treat|"
        "keep|delete|return|destroy|handle|protect|apply|observe"),
        (f"{_HELPERS}|they|these|which ..4 get|gets|receive|receives|see|given|given only|just|no ..4 what|need|needed|"
        "more|data|information|necessary|minimum"),
    ),
    "partner-policy": (
        "read|see|consult|refer|review ..3 that|those|respective|relevant ..3 privacy policy|policies|notice|notices|statement",
        ("policy|notice|statement|rules|terms|declaration|information|conditions of|from ..4 provider|providers|host|"
        "company|companies|network|operator|operators|partner|store|bank|platform|platforms|processor|google|facebook|"
        "meta|youtube|vimeo|apple|paypal|stripe|twitter|instagram ..6 applies|apply|found|available|at|here|read|see"),
        ("information|details|more ..6 data|privacy ..4 at|by|of|from ..4 provider|providers|host|google|facebook|meta|"
        "youtube|vimeo|apple|paypal|stripe|twitter|instagram|linkedin ..6 found|available|at|under|here"),
        ("set|laid|described|explained|stated|found|told ..1 in|on|by their|its ..3 notice|notices|policy|policies|"
        "statement|statements|terms|own|website|websites|privacy"),
        ("subject|according|governed|under ..1 to|by ..2 store's|provider's|its|their|company's|bank's|google's|apple's "
         "..4 terms|privacy|rules|policy"),
        "please|see|read|consult|check ..4 its|their|provider's|company's ..2 privacy|data",
    ),
    "sensitive-data": (
        ("do|please|kindly|never|always not|never|avoid|leave|include|don't ..5 include|send|mention|enter|write|"
         "sending|out ..10 sensitive|religion|religious|health|political"),
        ("please|kindly|should|ask|must ..5 not|don't|never|refrain|avoid ..4 tell|send|give|enter|share|submit|upload|"
        "provide|include|sending|sharing|giving ..8 health|religion|religious|politics|political|sensitive|race|ethnic"),
        ("please|kindly don't|refrain|not ..4 tell|send|give|enter|share|submit|upload|provide|include ..8 health|"
         "religion|politics|sensitive"),
        "special|particular categories|category|kinds|types of ..1 personal|data|information",
        "data|information ..1 revealing|reveals ..3 ethnic|racial|religious|political|sexual|race|religion",
    ),
    "user-generated-content": (
        (f"{_POSTED} ..3 appear|appears|shown|displayed|published|visible|seen|read|stand|carry ..6 name|username|"
        "nickname|public|others|everyone|page|profile|with|by|users|anyone"),
        ("what|anything|whatever|everything|content|material|information ..2 you|users|members ..3 publish|post|write|"
        "upload|share|put ..10 public|everyone|everybody|read|seen|visible|others|anyone|world|search"),
        (f"take|taken|remove|removed|delete|edit|moderate|block|hide ..3 {_POSTED}|content ..1 down|off|that|which|if|we|at ..6 "
        "rules|law|offensive|unlawful|discretion|breaks|break|breach|infring*|inappropriate|abusive"),
        "becomes|become|are|is ..1 public|visible ..1 to|and|for ..2 everyone|anyone|others|all|everybody|public|users|members",
    ),
    "individual-responsibility": (
        "you ..2 confirm|warrant|ensure|assure|promise ..8 permission|consent|authority|agreement|agreed",
        f"never ask ..4 {_LOGIN}", f"keep ..8 {_LOGIN} ..2 apart|separate|separately",
        ("asked|expected|required|obliged|requested|bound|need|must|should|please|duty ..2 tell|inform|notify|let|"
        "advise ..1 us|me|know ..6 change|changes|changed|move|moves|correct|wrong|accurate"),
        "inform|notify|tell|advise|let us|me ..4 of|about|if|when|promptly|immediately ..5 change|changes|alteration|alterations",
        f"never|don't|not ..2 give|share|reveal|disclose|tell|lend|pass|write ..4 {_LOGIN}",
        "log|sign out|off ..3 when|after|of|at|once|from",
        ("must|should|need|please|make|obliged|responsible|sure ..5 obtain|ensure|sure|inform|got ..8 "
        f"{_OTHERS} ..8 agree|agrees|consent|permission|allowed|know|aware|agreed"),
        f"{_OTHERS} ..4 {DATA} ..8 confirm|allowed|authorised|authorized|entitled|assure|warrant",
        "up|left to you", "responsibility ..3 yours|rests|lies|with ..2 you", "your ..1 responsibility|duty|job",
        f"keep|keeping|guard|protect|protecting|look ..4 {_LOGIN} ..4 secret|safe|confidential|private|yourself|secure|well",
        "lock|locked|lock ..2 it|device|phone|screen|computer|tablet",
        ("you|users|customers|members|subscribers|guests ..2 undertake|agree|warrant|represent|confirm|responsible|"
        f"liable|answerable ..4 to|that|for ..8 accurate|true|correct|{_LOGIN}|account|truthful|complete|update"),
    ),
}  # fmt: skip
"""Topic → phrases that say it."""
