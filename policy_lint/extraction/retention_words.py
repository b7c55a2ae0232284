"""The words by which policies say how long they keep data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

CUES: Cues = {
    "keep.verb": (
        "retain|retains|retained|retaining", "keep|keeps|kept|keeping", "store|stores|stored|storing",
        "hold|holds|held|holding",
        (
            "maintain|maintains|maintained|maintaining ..6 information|data|records|record|logs|log|copies|copy|it|"
            "them|recordings|content|files"
        ), "information|data|records|logs ..6 maintained", "maintained indefinitely|permanently|until|for|as",
        "preserve|preserves|preserved", "archive|archived", "save|saves|saved|saving",
        "remain|remains|stay|stays ..2 with us",
        "sits|lives|stays|remains|sit|live ..3 on|in ..3 servers|systems|file|database|records ..1 for|until",
        "hang|hangs|hold|holds onto", "hang|hangs on to",
        (
            "remain|remains|stay|stays ..4 database|databases|servers|system|systems|records|archives|file|backup|backups|"
            "back-up"
        ),
        "retention ..3 of ..4 information|data", "processed|process|used ..4 no longer than",
        "processed|process|stored|use|used ..6 for as long",
        "cookie|cookies|login|session|sessions ..4 last|lasts|persist|persists ..2 for|up|until",
    ),
    # “Keep you informed”, “keep it secure”, “hold responsible”: not keeping data.
    "keep.other": (
        "retain|retaining|keep|keeping|hold|holding ..1 excessive",
        "saved password|passwords|card|cards|items|searches|addresses|payment",
        "store|storing and destroy|destroying|dispose|disposing ..3 secure|securely",
        "apart|aside from being|their|its ..1 stored|storage", "exception of ..2 being|their|its ..1 stored|storage",
        "keep|keeps|keeping ..1 you|us|up|track|in touch|mind",
        (
            "keep|keeps|keeping|kept ..6 secure|safe|confidential|private|secret|accurate|current|informed|updated|"
            "up-to-date|complete|running"
        ),
        "hold|held|holds ..3 responsible|liable|harmless|accountable",
        (
            "maintain|maintains|maintained|keep ..9 security|safeguards|safeguard|confidentiality|integrity|safety|"
            "accuracy|quality|measures|procedures|servers|website|websites|site|sites|relationship|relationships|"
            "profile|standards|controls|functionality"
        ),
        (
            "store|stores|stored|saved|save|kept|retained|remain ..6 your ..2 device|computer|browser|hard|"
            "machine|mobile|local"
        ), "store|stores|stored|saved|save|kept|retained|remain ..4 on|in|to your ..2 phone|handset|tablet",
        "app|play|online|apple|web|google|retail|our|application store|stores",
        "in|the|our|visit|visiting|any store|stores", "store|stores locator|brand|pickup|purchases|hours|locations",
        (
            "retain|retains|retained|retaining ..3 rights|right|ownership|counsel|title|control|customers|services "
            "of|sole|full"
        ), "save money|time|children",
        "please retain|keep|save", "store|stored|stores|storing cookies|cookie", "keep ..3 in mind",
        "rights|right|copyright|shares|stock|party|parties held", "held by", "record keeping|record-keeping",
        (
            "information|data|details|records|content ..1 that|which ..3 hold|holds|maintain|maintains|store|stores|"
            "keep|keeps|have|held|stored"
        ), "preserve ..4 disclose|share|access", "access|use|retain preserve|store",
        "preserve ..3 privacy|rights|confidentiality|safety|security|integrity",
        "information|data we|it|they ..1 hold|holds|store|keep|maintain about|on|is|are|in",
        "retain|store|hold|keep ..4 on your|their behalf",
        "use|uses|using|of|your|any stored user|data|information|content|payment|credit",
        "use|processing|disclosure|transfer|collection|sharing|storage and|or retention",
        "under|in|see ..4 retention of", "collect|collects|collecting or|and|nor store|retain|keep|hold|stores|storing",
        "how ..10 retain|retains|store|stores|keep|keeps|stored|retained|hold|maintain",
        (
            "providers|provider|platforms|companies|vendors|contractors|firms|agents ..2 we|it|they ..2 retain|"
            "retains|retained"
        ), "unless|except|exception ..8 retain|keep|store|hold|retained|kept",
        "small|text|tiny ..3 files|file|data ..6 stored|kept|saved|placed",
        "retain|hold|holds ..2 ownership|certificates|certification",
    ),
    "keep.not-ours": ("retain|retained|keep|kept|stored|store|saved on your device ..2 and|but ..3 not ..2 collected",),
    "keep.noun": (
        "retention period|periods|schedule|schedules|policy|policies|requirements|time",
        "data|information|records|record retention", "storage period|periods|duration", "retention of",
    ),
    "keep.what": (
        (
            "information|data|pii|records|record|logs|log|content|invoices|bills|conversations|correspondence|"
            "contracts|transactions|recording|photos|videos|details|file|files|recordings|messages|documents|"
            "correspondence|addresses|history|profile|profiles|accounts|copies|copy|transcripts|images|cookies|"
            "cookie|login|backups|posts|comments|emails|number|numbers|cvs|resumes|applications|submissions|submission|cv|"
            "resume|application|message|searches|conversation|image|invoice|photo|video|enquiry|enquiries|inquiries|"
            "orders|footage|tapes|tape|pictures|statistics|tickets|receipts|preference|preferences|opt-out|opt-outs|reply|replies"
        ),
    ),
    "keep.personal": ("personally identifiable ..4 records|data|information",),
    "keep.sensitive": ("sensitive ..3 records|data|information",),
    "keep.it": ("it|them|they|these|this|those",),
    # What ends the keeping, whatever it is.
    "keep.until": (
        "as|so long as", "until", "no longer than|needed|necessary|required|useful|relevant|than", "longer than",
        "indefinitely|permanently|perpetuity|forever",
        "for the period|duration|time|term|life|lifetime|length|minimum|maximum|amount|periods|least",
        (
            "for a|an|such|any|certain|limited|reasonable|some|longer|shorter|specified|defined ..4 period|time|"
            "periods|duration|amount|while"
        ), "period|amount|length of time",
        "while you|your|the ..4 active|account|customer|client|member|user|use|relationship|have|are|remain",
        "for ..3 future use|reference", "saved|stored|kept|retain|retained|keep|save|store ..10 future",
        "time ..2 necessary|needed|required", "time limit|limits", "for|during ..2 duration|term|course|period of",
        "during ..6 retention period|periods", "at least",
        (
            "after you|your|the|we|a|an|termination|closure|account ..8 close|closed|closes|closure|delete|deleted|"
            "deletion|terminate|terminated|termination|cancel|canceled|cancelled|end|ends|ended|expires|inactive|"
            "deactivate|deactivated|leave|unsubscribe"
        ),
        (
            "even if|after|when|though|where you|your|the|both|they ..8 close|closed|delete|deleted|deletes|"
            "terminate|terminated|cancel|deactivate|remove|removed|closure|termination"
        ), "thereafter", "within ..4 retention", "to the extent ..2 necessary", "only|as ..1 to the extent",
        "when ..5 no longer", "once ..8 no longer",
        "in accordance|compliance|conformance|line|conformity with ..4 retention", "for up to",
        "shorter|longer period|time",
        (
            "back-up|backup|archival|archive|archived|historical|recordkeeping|record-keeping storage|purposes|"
            "copies|copy|media|systems|reasons|records|tapes"
        ),
        "for ..3 archival|historical|backup|recordkeeping|record-keeping",
        "some|certain|residual information|data|copies|records ..4 remain", "expiry|expiration|end of",
        "temporarily", "insofar|far ..5 necessary|needed|required",
    ),
    "keep.until-needed": ("no longer needed|necessary|required|relevant|useful|need|have", "no longer than"),
    "keep.longer": ("longer|beyond|after|more|past|permanently|indefinitely", "except|unless|only|until"),
    "keep.vague": (
        (
            "as|so long as ..6 necessary|needed|need|needs|required|relevant|appropriate|permitted|useful|reasonable|"
            "reasonably|allowed|possible|desirable|legitimate|business|wish|want|is"
        ), "no|not longer|more than ..4 necessary|needed|need|required|reasonable|appropriate|reasonably",
        "for ..3 reasonable|limited|some|certain|appropriate|necessary|minimum ..2 period|time|amount|periods",
        "no longer needed|necessary|required|useful|relevant", "longer than ..4 necessary|needed|required",
        "time|period ..3 necessary|needed|required|appropriate", "to the extent ..2 necessary",
        "until ..5 no longer ..1 needed|necessary|required|useful",
        "residual information|copies|data", "some period|time", "temporarily", "insofar|far ..5 necessary|needed|required",
        "for ..2 period|periods of time ..3 necessary|needed|required|consistent",
    ),
    # Events that a reader can tell.
    "keep.event": (
        (
            "while you|your|the ..8 active|account|customer|client|member|registered|user|relationship|open|"
            "subscribed|employed|use|using|have"
        ),
        (
            "as|so long as you|your|the ..6 account|active|customer|client|member|registered|user|relationship|"
            "subscription|subscribed|use|using|have|maintain|open|employed|contract|permission|consent|remain|"
            "continue"
        ),
        "while account|accounts|subscription|membership|profile ..2 active|open",
        "as|so long as account|accounts ..2 active|open",
        "until you|your|the|we|such|they|it|a|deletion|consent|account|withdrawal|further|user",
        "until ..2 manually deleted|removed|cleared",
        "until ..1 dealt|resolved|answered|settled|completed|revoked|withdrawn|cancelled|canceled|paid",
        "for the duration|term|life|lifetime|course of", "indefinitely|forever|perpetuity",
        "retain|retains|retained|store|stores|stored|keep|keeps|kept|hold|held|archived ..4 permanently",
        "permanently retain|retained|store|stored|keep|kept|held|archived",
        "during the term|duration|course|period of", "throughout ..4 duration|term|relationship|account|life",
        (
            "when|once|after you|we|users ..4 close|delete|deactivate|terminate|unsubscribe|withdraw|cancel|uninstall|leave|"
            "inactive"
        ), "when|once|after you|we have|had ..2 closed|deleted|deactivated|terminated|unsubscribed|withdrawn|cancelled|canceled",
        (
            "when|once|after your|the ..6 closes|closed|deleted|deactivated|terminated|terminates|withdrawn|"
            "cancelled|canceled|removed|ends|ended|inactive|expires|expired|resolved|settled|answered|completed|fulfilled|dealt"
        ),
        "upon ..6 closure|termination|deletion|expiration|expiry|cancellation|end",
        "following|after ..5 closure|termination|deletion|expiration|expiry|cancellation|end|completion|deactivation",
        "at|until the end|close of ..4 term|year|season|course|contract|school|project|event|month|week",
        "statute|statutes of limitation|limitations", "limitation period|periods",
        (
            "statutory|legal|mandatory|prescribed|regulatory ..2 retention|storage period|periods|requirements|"
            "obligations|limitation"
        ),
    ),
    "keep.law": (
        (
            "as|where|when|if|to|unless|than|extent ..4 required|permitted|prescribed|mandated|allowed|specified|"
            "necessary ..2 by|under ..4 law|laws|legislation|regulation|regulations|gdpr|statute|authorities"
        ),
        (
            "comply|compliance|fulfil|fulfill|meet|satisfy ..4 legal|regulatory|tax|accounting|law|laws|statutory|"
            "reporting|audit|obligations"
        ),
        (
            "legal|regulatory|tax|accounting|statutory|contractual|reporting|audit ..4 obligation|obligations|"
            "requirement|requirements|purposes|reasons|responsibilities|duties"
        ), "resolve|resolving disputes", "enforce|enforcing ..3 agreements|agreement|terms|policies|rights",
        "law|laws|legislation|regulations require|requires|mandates",
        "recordkeeping|record-keeping|archival|audit|auditing|backup|historical purposes|requirements|reasons",
        "prevent|prevention|detect|investigate ..2 fraud|abuse",
    ),
    "keep.period-rule": (
        (
            "retention|storage period|periods|time|times|schedule|schedules|duration|policy|policies ..8 depend*|"
            "determin*|vary|varies|based|set|criteria|establish*|defined|consider*|differ*"
        ), "criteria ..10 retention|storage|retain|keep|store|kept|long",
        "determine|determining|decide|deciding|establish ..4 retention|storage period|periods|long",
        "determine|determining|decide|assess|assessing how long ..6 retain|keep|store|hold",
        "length of time ..8 retain|keep|store|hold|retained|kept|stored|depends|varies",
        "how long we ..4 keep|retain|store|hold ..8 depend|depends|varies|vary|based|determined",
        "period|time ..6 we retain|keep|store|hold ..10 depend*|var*|determin*|according",
        "retention|storage period|periods|time|times ..4 is|are|ends|end|expires",
        "retention|storage duration|length|term|limit|limits ..3 is|are|amounts|runs|lasts|ends|come|comes",
        "retention ..6 is|are limited|restricted|confined to",
        "retention|storage duration|length|term|limit : for|as|until|up|no",
        "criterion|criteria ..10 storage|retention ..3 is|are",
        "in deciding|determining|assessing how long ..6 retain|keep|store|hold",
        "duration|length|period of ..1 storage|retention ..4 is|are|depends|varies|determined|governed|follows",
        "observe|observes|subject|comply ..4 retention|storage period|periods",
        "retention|storage period|periods may|will|can|shall|must be", "retention|storage period ..4 to an end",
        "retention|storage period|time : for|as|until|the|up|no", "^ retention|storage : ..6 days|months|years",
        "subject|according|pursuant to ..3 retention|storage policy|policies|period|periods|schedule",
    ),
    "keep.remains": (
        "residual ..2 information|copies|data",
        (
            "information|data|copies|records|content ..8 remain|remains ..6 database|databases|servers|server|"
            "systems|records|archives|file|files|backup|backups|back-up|logs|storage|cached"
        ),
        "not ..3 completely|entirely|immediately|always|necessarily ..2 deleted|removed|erased|removing|delete|remove",
        (
            "keep|retain|maintain|store|archive ..6 backup|back-up|archival|archive|archived ..1 copies|copy|storage|"
            "versions|systems|records"
        ),
    ),
    "keep.nothing": (
        "not|never ..2 store|retain|keep|save|hold ..6 personal|personally ..2 data|information|details",
        "no personal|personally ..2 data|information ..4 stored|retained|kept|saved|held",
        "store|stores|retain|retains|keep|keeps|hold|holds no personal|personally ..2 data|information",
    ),
    "keep.this-period": ("this|the|our|such ..1 period|periods|time ..4 is|are|be|varies|vary|ranges|range",),
    "keep.if": ("^ if|when|should|where|unless",),
    # “We will answer within the time that the law requires.”
    "keep.answered": ("respond|reply|answer|act ..3 within|in ..6 time|period|timeframe|timescales|timelines",),
    "keep.answer-time": (
        (
            "respond|response|reply|answer|comply|honor|acknowledge|notify|receipt|request|requests|verify|opt-out|inform "
            "..8 hours|days|day|weeks|week|months|month"
        ),
        "process|processed|confirm|effect|notice|act|contact ..6 within|in|least ..4 hours|days|day|weeks|week|months|month",
        "hours|days|weeks|months notice",
        "notification|notice|email|notify|remind|reminder|warn|inform ..12 hours|days|day|weeks|months ..1 prior|before",
        "every|each ..3 months|month|years|year|days",
        "the|our|within|during|in|over ..1 last|past|previous|preceding|prior ..6 months|month|days|year|years",
        "once ..6 months|month|days|year|years", "past|previous|preceding|prior ..6 months|month|days|year|years",
        "at least once ..5 years|months|year",
        "within ..3 hours|days|day|weeks|months ..10 request|requests|receipt|receiving|notice|asking",
        "right|rights ..12 within|in ..3 hours|days|day|weeks|week|months|month",
        "next|coming ..2 days|months|year", "year ..1 end",
        "delay|delayed|takes|take|ship|ships ..5 days|day|hours|weeks|months",
    ),
    "delete.verb": (
        "delete|deletes|deleted|deleting|deletion", "erase|erases|erased|erasing|erasure",
        "destroy|destroys|destroyed|destruction", "purge|purges|purged", "remove|removes|removed",
        "anonymi*|de-identify|de-identified|deidentif*|pseudonymi*",
        "discard|discards|discarded|dispose|disposed|disposes|disposal",
        "overwrit*", "expire|expires|expired ..4 after|in|within|at|when", "shred|shreds|shredded",
        "wipe|wipes|wiped|wiping", "scrub|scrubs|scrubbed",
        "drop|drops|dropped ..2 from ..3 systems|system|database|records|logs",
        "clear|clears|cleared ..4 after|within|every", "thrown away|out", "binned|trashed", "get|gets|getting rid of",
        "disappear|disappears|vanish|vanishes ..2 after|within|once", "rotated|rotates|lapse|lapses ..2 after|every",
    ),
    "delete.when": (
        "if you ..2 close|terminate|cancel|deactivate ..3 account|subscription|membership|registration|contract|profile",
        "no longer necessary|needed|required|relevant|useful|need|have|be", "when|once ..3 don't|not ..2 need",
        "when|once|if|as|where ..8 no longer",
        (
            "after you|your|the|a|an|we|this|that|expiry|expiration|termination|which|processing|use|completion|"
            "closure|such|fulfil*"
        ),
        (
            "once|when|as soon as ..10 no longer|expires|expired|ends|fulfilled|achieved|completed|complete|closed|"
            "terminated|purpose|removed|ceases|inactive|served|lapsed|withdrawn|withdraw"
        ),
        "upon|at|following ..4 expiry|expiration|termination|end|closure|completion|conclusion|cancellation|deletion",
        "after|once ..5 resolved|completed|processed|answered|settled|handled|closed|dealt|finished|downloaded",
        "when|once you ..3 leave|uninstall|unsubscribe|withdraw|cancel|terminate|deactivate",
        "when|once you ..2 close|closed ..2 account|profile",
        "automatically deleted|removed|erased|purged|expires",
        "regularly|periodically|routinely|annually ..3 delete*|destroy*|review*|purge*|remove*|erase*|anonymi*",
        "outdated|unnecessary|obsolete|unneeded|expired", "in accordance with ..4 retention|statutory|schedule",
        "at the end of",
        "if ..5 inactive|inactivity", "as soon as ..6 purpose|purposes|reason", "unless ..6 retain|keep|law|required|obliged",
    ),
    # Deletion because somebody asks, or because a child was found, is a right or a remedy.
    "delete.right": (
        "your|the|on|upon|by|of|a|deletion|such request|requests",
        (
            "request|requests|ask|asks|requesting|requested ..6 delete|deletion|deleted|remove|removal|removed|erase|"
            "erasure|destroy"
        ), "right|rights|entitled|able ..8 delete|deletion|deleted|erase|erasure|erased|remove|removal",
        "you ..5 delete|erase|remove|request|may|can",
        "please|can|may|must|should|by|or|to|and contact|contacting|email|emailing|write|writing|notify|notifying us",
        "^ contact|email|write|notify us",
        "how to delete", "delete|remove|block|clear|disable|erase ..3 cookies",
    ),
    "delete.offer": ("you|users|consumers|residents may|can|have|could", "right|rights", "request|requests"),
    "delete.child": ("child|children|minor|minors|parent|parents|under ..3 13|16|18|thirteen",),
}  # fmt: skip
