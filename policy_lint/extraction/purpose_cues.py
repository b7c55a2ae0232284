"""Purposes as a verb and its object some words apart, where the vocabulary's own words are too stiff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.outreach_cues import CUES as OUTREACH
from policy_lint.extraction.protection_cues import CUES as PROTECTING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

_PROVIDE = (
    "provide|provides|provided|providing|provision|deliver|delivers|delivering|delivery|offer"
    "|offers|offering|supply|supplying|perform|performing|maintain|maintains|maintaining|operate"
    "|operates|operating|run|running"
)
_IMPROVE = "improv*|enhanc*|optimi*|refine|refining|upgrade|upgrading|strengthen"
_ANALYSE = (
    "analy*|understand|understands|understanding|measure|measures|measuring|monitor|monitors"
    "|monitoring|evaluate|evaluating|study|studying|assess|assessing|track|tracks|tracking|learn"
    "|count|counting"
)
_SITE = "site|sites|website|websites|app|apps|application|applications|webpage|webpages|page|pages"

CUES: Cues = {
    "purpose.service-delivery": (
        (
            f"{_PROVIDE} ..6 service|services|product|products|feature|features|functionality|functionalities|platform|"
            "offerings|software|solution|solutions"
        ),
        "fulfil|fulfill|fulfilling ..4 service|services|contract|obligations", "provide you with ..4 information|access",
        "perform ..3 contract|agreement|obligations", "carry|carrying out ..3 obligations",
        "service|services requested", "participate in ..2 interactive|community ..1 features|areas|services|functions",
        "make ..3 services|service available", f"{_PROVIDE} ..6 treatment|tuition|therapy|lessons|coaching|pastoral",
        "provide|providing|deliver|delivering|offer|offering ..4 game|games|functions|functionality",
        "provide ..4 content|information ..2 you ..2 requested|request",
        "give|giving|grant|granting you ..2 access", "core|basic|essential functionality|functions|features",
        "enable|allow|let you ..4 features|functions|functionality",
    ),
    "purpose.service-setup": (
        "set|setting up ..5 service|services", "install|installing ..5 service|services|applications|equipment",
        "activat* ..4 service|services",
    ),
    "purpose.order-fulfilment": (
        (
            "process|processes|processing|fulfil*|complet*|handle|handling|deliver|delivering|ship|shipping|manage|managing "
            "..4 orders|purchase|purchases|transaction|transactions|booking|bookings|reservation"
        ),
        (
            "process|processes|processing|fulfil*|complet*|handle|handling|deliver|delivering|ship|shipping|manage|managing "
            "..3 your|an|the|each|any|every|customer ..1 order"
        ),
        "fulfil*|fulfill* ..2 requests|request for ..5 products|publications|services|goods|merchandise",
        "fill|filling ..2 order|orders", "fulfil*|fulfill* ..5 service|product|purchase order",
        "deliver|ship|send ..4 products|goods|items you", "ship|shipping ..3 merchandise|products|goods|items",
        "facilitat*|execut* ..4 transactions|transaction|purchases|orders|trades",
        "arrang* ..3 delivery|shipping|shipment|transport",
        "deliver|delivering|dispatch|dispatching ..2 goods|merchandise|parcel|parcels|purchases|package|packages",
    ),
    "purpose.website-operation": (
        (
            "operate|operates|operating|operation|administer*|run|running|maintain|maintaining|manage|managing|host|hosting "
            f"..4 {_SITE}"
        ),
        "operation ..2 maintenance", f"{_SITE} functionality|function|functions|operation|administration",
        "administer* ..6 site|website features", "display ..4 site|website", "ensure ..5 functionality|functioning",
        f"ensure ..3 {_SITE} ..2 works|work|functions|function|runs|available",
        f"{_SITE} ..2 work|works|function|functions properly|correctly|efficiently", f"present ..3 {_SITE}",
        "maintain|maintaining|manage|managing|keep ..2 session|sessions", "session management",
        f"enable|ensure|ensuring|support|maintain|guarantee|provide ..3 functionality|functionalities|functioning of ..2 {_SITE}",
        f"enable|allow|let|help you ..2 move|navigate|browse ..3 {_SITE}",
    ),
    "purpose.account-management": (
        (
            "create|creating|creation|manage|managing|management|maintain|maintaining|administer*|monitor|establish|"
            "establishing|set|setting|open|opening|update|updating|service|servicing ..6 account|accounts|registration|membership"
        ),
        (
            "create|creating|manage|managing|maintain|maintaining|set|setting|update|updating ..2 your|user|users|their|"
            "member ..1 profile|profiles"
        ),
        "create|creating|open|opening ..2 customer|user|member profile|account", "recover|recovering your account",
        "account-related services", "provide access to your account", "register you|users|your", "user|account registration",
    ),
    "purpose.record-keeping": (
        "keep|keeping|maintain|maintaining ..2 records", "record-keeping purposes", "archiving|archival purposes",
        "for our|internal records", "kept as evidence",
    ),
    "purpose.identity-verification": (
        (
            "verify|verifies|verifying|verification|confirm|confirming|authenticat* ..3 identity|identities|you|user|users|"
            "account|accounts|credentials"
        ),
        "identify|identifies ..2 as ..2 user|customer|member", "logon|log-on|login|log-in process",
    ),
    "purpose.eligibility": ("determin*|verif*|assess*|check* ..3 eligibility|eligible|qualifications|qualify",),
    "purpose.customer-support": (
        "provid*|offer*|deliver* ..4 support|assistance|help", "assist* you|users|customers",
        "help you with ..3 issue|issues|problem|problems|question|questions|order|orders|account|technical",
        "address* ..3 customer service",
        "customer support|service|care", "handl*|resolv* ..3 complaints|complaint", "support your use|you",
    ),
    "purpose.troubleshooting": (
        (
            "resolv*|fix*|diagnos*|troubleshoot*|debug*|detect*|address*|repair*|correct*|find|finding|trace|tracing ..4 "
            "issue|issues|problem|problems|bug|bugs|error|errors|faults|crashes"
        ),
        "technical issues|problems|difficulties", "fix|fixing ..4 services|service|app|site|products",
        "identif* ..4 bugs|errors|malfunctions|faults|problem|technical", "analy* ..3 errors|error|crashes|crash|bugs",
    ),
    "purpose.respond-to-inquiries": (
        (
            "respon*|answer*|repl*|attend* ..5 inquir*|enquir*|question|questions|request|requests|quer*|comments|comment|"
            "concerns|emails|email|feedback|message|messages"
        ),
        "handle|manage|fulfil*|fulfill*|process|processing|honor|honour ..3 requests|inquiries|enquiries", "respond|reply to you",
        "deal|dealing with ..4 inquir*|enquir*|quer*|request|requests|question|questions|complaint|complaints",
        "address|addressing ..2 your ..1 inquir*|question|questions|concerns|complaints",
    ),
    "purpose.follow-up": (
        "follow-up ..3 you|with|customer|on", "follow|following up",
        "clarify|clarifying ..2 your ..2 comment|comments|question|questions|request|inquiry",
    ),
    "purpose.billing": (
        "bill|billing ..3 you|services|customers|for", "send*|issu*|generat* ..3 invoice|invoices|bills", "billing purposes",
        "billing records", "^ billing",
    ),
    "purpose.payment-processing": (
        (
            "process|processes|processing|collect|collecting|facilitat*|accept|accepting|complet*|manage|managing|execute|"
            "receive ..5 payment|payments|refund|refunds"
        ),
        "charge you|your", "process|processing ..3 donation|donations",
        "process|processing ..3 credit|debit|payment card|cards", "payment process",
        "enable|make ..2 payments ..2 possible|easier|secure",
    ),
    "purpose.debt-collection": ("collect*|recover* ..5 debt|debts|owed|fees|overdue",),
    "purpose.credit-check": (
        "measur*|assess*|check*|evaluat* ..5 credit|creditworthiness", "credit check|checks|checking|scoring|decisions|searches",
        "solvency",
    ),
    "purpose.network-management": (
        "manag*|monitor*|optimi*|maintain*|plan* ..4 network|networks", "network optimization|optimisation|planning",
    ),
    "purpose.performance-measurement": (
        "measur*|monitor*|optimi*|track*|assess* ..3 performance", "network performance",
        "performance ..3 monitoring|measurement", "identif*|evaluat* ..3 system|app|site|platform|server performance",
    ),
    "purpose.service-improvement": (
        (
            f"{_IMPROVE} ..6 service|services|product|products|offerings|experience|experiences|features|platform|efficiency|"
            "quality|system|business"
        ),
        "help us|to ..1 improve|enhance", "better serve|meet|respond", "improvement ..3 services|service|products",
        "service improvement",
        "improve how we", "serve you better", f"{_IMPROVE} ..2 what we",
        "quality ..3 improvement", "make ..3 services|service|products better",
        "make|making ..6 more enjoyable|convenient|useful|user-friendly|intuitive|efficient",
        "good|better|best user|customer experience",
        (
            "provide|provides|providing|offer|offering|deliver|delivering ..4 better|improved|enhanced ..3 service|services|"
            "experience"
        ),
    ),
    "purpose.website-improvement": (
        f"{_IMPROVE} ..7 {_SITE}|browsing", "browsing experience", f"improvement ..3 {_SITE}",
        f"optimization|optimisation ..3 {_SITE}", f"make ..3 {_SITE} better",
        f"better|improved ..2 {_SITE} experience|experiences",
    ),
    "purpose.research-development": (
        "develop*|creat*|design*|build* ..4 new ..3 product|products|service|services|feature|features|functionality|tools",
        "research and develop*", "research|develop|plan new",
        "conduct*|perform*|carry|carrying|undertake ..4 research", "product development", "research ..6 purposes|purpose",
        "information|data|it|this ..5 used for ..1 research",
        "develop|developing|development ..3 services|products|features|technologies",
        "scientific|academic|internal research", "for ..3 research", "analysis|testing and|or research|testing",
        "testing research",
    ),
    "purpose.analytics": (
        "gather|gathering|compile|compiling|collect ..4 statistics|statistical|analytics|demographic",
        (
            f"{_ANALYSE} ..6 usage|use|used|trends|traffic|behavior|behaviour|patterns|interact*|activity|statistics|"
            "statistical|demographic|data|preferences|visit|visits|visitors|interests|effectiveness"
        ),
        f"{_ANALYSE} how|who|which|what ..6 use|uses|used|using|interact*|visit|visits|visiting|popular",
        f"{_ANALYSE} ..6 popularity|audience", "assess*|determin* what|which ..6 interest|interests",
        (
            "ad|ads|advertising|campaign|email|marketing performance|effectiveness ..1 tracking|measurement|monitoring|"
            "reporting|analysis"
        ),
        "conversion tracking|measurement", "gain|obtain|get ..2 insight|insights", "statistical analyses",
        "statistical|analytical|analytics analysis|purposes|purpose|reports|data",
        (
            "measur*|monitor*|assess*|track*|optimi* ..3 performance ..4 ads|ad|advertisements|advertising|adverts|"
            "campaigns|campaign|marketing|content|email|emails|messages"
        ),
        "measur*|monitor*|assess*|track*|optimi* ..2 ad|ads|advertising|campaign|marketing|email performance",
        "determin*|gauge|gauging ..3 effectiveness", "data|usage|trend|internal|business analysis", "for ..2 analysis",
        "analysis and|or research|testing", "compile|generate ..4 statistics", "usage trends|patterns", "monitor ..4 usage|use",
        "number of visitors|visits|users", f"analy* ..5 {_SITE}|services|service|information",
        "website|web|site|usage|visitor statistics", "audience measurement",
    ),
    "purpose.personalisation": (
        (
            "personali*|customi*|tailor*|individuali* ..8 you|your|user|users|experience|content|service|services|ads|site|"
            "website|interface|communications|app|offers|advertising|offering|marketing|needs"
        ),
        "provide|show|offer|display|deliver|present ..4 personalized|personalised|customized|customised|tailored|relevant",
        "personalized|personalised|customized|customised|tailored ..2 experience|content|service|services|support",
        "tailored|suited|adapted|targeted to your", "^ tailoring|personalising|personalizing|customising|customizing",
        "adapt* ..4 you|your|preferences|needs|interests|device", "adjust* ..5 to your|user",
        "location-based ..1 content|information|results",
        "localised|localized|local content|services|information|offers", "content|offers|information ..4 relevant to",
        "more personal experience|service", "deliver relevant content",
    ),
    "purpose.product-recommendations": (
        "recommend*|suggest* ..4 product|products|content|service|services|offers|items|features",
        "recommend*|suggest* ..3 friends|people|followers|connections|contacts|topics|music|videos",
        "recommendations|suggestions",
    ),
    "purpose.remember-preferences": (
        (
            "remember*|store|storing|save|saving|keep|keeping|retain|retaining ..5 preference|preferences|setting|settings|"
            "choice|choices|login|log-in|shopping|selections|basket|cart"
        ),
        "remember|remembers|remembering you|who", "keep|keeps|keeping|stay ..2 logged|signed in",
        "recognise|recognize|recognises|recognizes|recognising|recognizing the|a|our? you|users|visitor|visitors|your|user",
        "user recognition",
        "not ..2 have|need to log|login|re-enter|enter|sign|retype",
        "auto-fill|autofill|pre-fill|prefill|pre-populate|autocomplete",
        "keep|keeps|keeping track of ..2 choice|choices|preferences|settings|language",
        "memori* ..3 preference|preferences|choices|settings",
        "save|remember|store ..3 password|login",
        "so ..3 you do not have to re-enter|log",
    ),
    **OUTREACH,
    **PROTECTING,
}  # fmt: skip
