"""The words that tell what is collected, and those that only look like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction import contexts as where
from policy_lint.extraction.collection_words import CUES as FRAMES
from policy_lint.extraction.processing import CUES as PROCESSING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

_OTHERS = (
    "third-party|third-parties|parties|partners|partner|employer|companies|affiliates|affiliate|friend|friends|network|networks|"
    "advertisers|publishers|agencies|brokers|bureaus|banks|bank|retailers|people|merchants|vendors|school|organisations|"
    "organizations|suppliers|providers|sellers|recruiters|referees"
)
_GIVE = (
    "provide|provides|provided|share|shares|shared|send|sends|sent|give|gives|supply|supplies|supplied|pass|passes|disclose|"
    "discloses|transfer|transfers|transmit|transmits"
)
_DATA = "data|information|details|info"

CUES: Cues = {
    **PROCESSING,
    **where.CUES,
    **FRAMES,
    "collection.aware": ("aware|learn|discover|discovered|learned|knowingly|inadvertently|notified",),
    "collection.mandatory": (
        "must|required|obliged|mandatory|necessary|need ..4 provide|give|submit|enter|supply|disclose", "mandatory",
        "compulsory",
    ),
    "collection.optional": (
        "optional|optionally", "voluntary", "not required|obliged|obligated ..2 provide|give|submit", "need not provide",
    ),
    "collection.not-data": (
        "by|via|through ..2 email|e-mail|mail|phone|telephone|post|fax|address|text|sms", "email|e-mail|call|contact|write us|to",
        "into account|consideration ..2 number|numbers|interests|rights|age",
        "at ..3 address|email|e-mail", "email|e-mail newsletter|marketing|newsletters|communications",
        "email|e-mail ..1 us|me", "file|computer|host|brand|model|server name|names", "name|type|kind of ..1 few",
        "name and location of your|the|an",
        "in the name", "name a few", "by name", "domain name", "email us", "our|its|their ip|location|name|address|privacy",
        "age|ages of 13|14|16|18|thirteen|sixteen|eighteen|21", "under|over|below|above ..2 age", "age of",
        "cookie|cookies policy|notice|settings", "use|uses|using|through|via|accept|disable|placing|set|sets cookies|cookie",
        "government|law agency|agencies|enforcement", "through|on|by|in our website|site", "your|this|the location is",
        "video|videos ads|content|game|games|player|service|services|streaming|views",
        "uri|url|web|server|domain address|addresses",
        "at|using|through|via ..1 postal|mailing|email|e-mail address",
        "to this address", "contact information|details ..1 provided|given|listed|below|above",
        "service provider|providers", "location of our",
        "social security administration", "privacy address", "web|website|internet address", "comments or questions",
        "questions or comments", "calendar days|day|year|month",
        "by|via|through|in text message|messages|messaging",
        "electronic|clear|transparent|invisible|graphic|pixel|gif images|image", "age ..2 or older",
        "employer's", "feedback or questions", "fingerprint of", "depending|depends on ..1 how ..5 use|used|interact",
        "picture of ..3 location|how|what|usage|use|traffic",
        "fingerprint ..6 of ..2 ip|browser|device|user", "conditions|terms of ..1 website|site use|usage",
        "pan|aadhaar|identity|loyalty|membership|voter|library ..1 card number|numbers", "networks use|uses",
        "your|their ..1 interests ..2 rights|freedoms", "interests or|and ..2 rights|freedoms",
        "on|via|through|visit|join|our|club ..4 social media page|pages",
        "email|e-mail|emails|e-mails or|and other|another ..1 communication|communications|message|messages",
        "send|sends|sending|sent|write|receive|open|opened ..1 an|any|our|us|the email|e-mail|emails|e-mails",
        "emails|e-mails you|we|that|which|and|or|to|from|sent", "which emails|e-mails",
        "leave|leaves|leaving|post|posts|posting|make|write|submit ..4 comment|comments|feedback|review|reviews",
        "request|requests|requesting|solicit|invite feedback|comments|reviews",
        "from your|the|their|an|its ip address|addresses", "based on your|the|their|an|its ip address|addresses",
        "users|visitors leaving comments",
        "handle|network|file|files|requested|domain|event|product|products|item|items|stores|merchant name|names",
        "retailer|app|apps|application|page|channel|feature|plan|course|game|song|tool name|names",
        "store names", "store names and addresses", "merchant|retailer|shop ..1 address|addresses",
        "please email|call|e-mail|write|fax", "out of date",
        "unique|device|account|customer|order|transaction id|identification number",
        "names of requested|the|file|files|pages|websites|apps",
        "participate|participating|engage|engaging in ..3 activities|activity",
        "add|adds|added ..3 shopping cart", "your|the|our contact information|details below|above|in",
        "contact information|details in|at|on ..2 contact|section|page", "contact ..3 using ..1 contact information|details",
        "by|via|in log files|logs", "security camera|cameras", "receive|send|get ..1 text messages|message",
        "identification number of",
        "alphanumeric|alphanumerical|device-specific|member|membership|player|student|employee|faculty ..2 id number|numbers",
        "third-party identifier|identifiers ..10 id number|numbers",
        "rather than ..1 identifying you by ..8 identifier|identifiers",
        "exercise|exercising ..2 data protection",
        "through|using|via|by ..2 voice commands|command|controls",
        "policy|notice|only|we|section address|addresses",
        "via|by|through|in emails|email|e-mail or|and",
        "feedback form|forms|button|page",
    ),
    "collection.other-data": ("other ..2 relevant|similar information|data", "usage and other"),
    "data.pages-visited": (
        "pages|page ..6 visit|visited|view|viewed|access|accessed|consulted|browsed", "consulted|visited|viewed page|pages",
        "length|duration ..2 visit|visits ..3 page|pages", "top|popular pages",
    ),
    "data.access-times": (
        "time|times|date|dates|day ..6 visit|visits|use|access|request|login|usage|accessed|visited|view",
        "visit date|time|times", "time spent", "date|dates and|or time|times ..10 accessed|visited|used",
        "when you visited|accessed|last",
        "when and how long|often|frequently ..1 you|they ..1 use|used|visit|visited|access|accessed",
    ),
    "data.service-usage": (
        "how ..3 you|users|visitors ..2 use|interact|used|navigate", "features ..2 use|used|utilized|access",
        "your ..1 usage of",
        "your interactions|interaction with ..4 service|services|product|products|platform|app|features|content",
        "actions ..2 you ..1 take|perform",
        (
            "information|data|details ..3 about|on|of|regarding|concerning ..4 use|usage|interactions of|with ..3 service|"
            "services|product|products|platform|features"
        ),
    ),
    "data.website-usage": (
        (
            "information|data|details|statistics ..3 about|on|of|regarding|concerning your|their|the|users|user's|visitors ..2 "
            "visit|visits|use|usage|interactions|interaction|activity|activities ..3 site|sites|website|websites|webpages"
        ),
    ),
    "data.survey-responses": (
        "information|responses|response|answers|data|details ..10 survey|surveys|questionnaire|questionnaires|polls",
        "survey|questionnaire answers|responses|results|response", "answers ..2 to ..2 questions",
    ),
    "data.support-recordings": (
        "record|records|recorded|recording ..3 phone|telephone|calls|call ..3 calls|call|conversations|with|to|line",
    ),
    "data.app-usage": (
        "how often|long|frequently|much ..2 use|open|launch ..3 app|application|game", "times ..1 you open|launch|use ..2 app",
    ),
    "data.voice-recordings": ("audio and|or video", "recordings of ..2 voice"),
    "data.message-content": ("information|data|content ..2 sent|exchanged ..2 through|via|in ..2 chat|chats|messaging|messages",),
    "data.contact-list": ("information about your contacts|friends",),
    "data.inferences": ("inferences|inference ..3 about|drawn",),
    "data.transaction-history": (
        "about your|the ..2 transactions|purchases|orders",
        "products|services|items|goods ..4 purchase|purchased|buy|bought|ordered", "product purchases",
        "products|services|items|goods ..2 you ..1 order",
        "information|details on|about|of|regarding ..3 purchases|orders|bookings|travel",
        "purchases|orders|transactions ..2 you ..2 make|made|place|placed|through",
        "details of ..3 transactions|purchases|orders|payments",
    ),
    "data.device-identifiers": (
        "unique ..1 identifiers|identifier|id|ids|device", "device ..1 identifiers|identifier|ids",
        "device and|or other ..1 identifiers",
    ),
    "data.coarse-location": (
        "approximate|general|coarse|rough ..2 location|area", "country|city|region|state ..4 located|location",
        "country of ..1 origin", "^ country",
        "system|device|browser ..1 country",
        "country|city ..3 ip|reside",
    ),
    "data.precise-location": ("precise|exact ..1 location|geolocation|geo-location|position|whereabouts",),
    "data.installed-software": (
        "apps|applications|software|programs ..4 installed", "list of ..2 apps|applications",
        "installed apps|applications|programs",
    ),
    "data.interests": (
        "information|data|details about|on|regarding your|their|the ..3 interests", "preferences and interests",
        "your|personal|hobbies interests", "interests and hobbies|preferences"),
    "data.browser-type": (
        "browser|browser's ..2 type|version|software|name|details|information",
        "type|kind|version|versions|types|features of browser|browsers",
        "type|kind|version|versions|types|features of your|the|internet|web|a|any|which|their ..1 browser|browsers",
        "operating|country|os|device|system ..2 and|or ..2 browser",
        "browser and|or ..2 operating|device|os", "user agent|user-agent",
    ),
    "data.clickstream": (
        "clickstream|click-stream|clickstreams", "clicks ..2 on ..3 links|link|buttons|ads|advertisements|banners",
    ),
    "data.ad-interactions": (
        "ads|advertisements|adverts ..5 seen|viewed|clicked|served|see|view|click",
        "interact|interacts|interaction|interactions with ..5 ads|advertisements|adverts|advertising",
    ),
    "data.deidentified-data": (
        "anonymous|anonymised|anonymized|non-identifying|non-identifiable ..3 data|information|statistics",
    ),
    "data.aggregate-data": ("aggregate|aggregated ..3 data|information|statistics",),
    "data.device-information": (
        "information|data|details ..2 about|regarding|on|concerning ..7 computer|computers|device|devices|equipment",
        "type|model|brand|kind|version of ..4 device|computer|phone|mobile|hardware",
        "information about your|the ..2 device|computer|devices|equipment",
    ),
    "data.referring-url": (
        "site|website|page|url|link ..6 referred|came|arrived|linked|coming",
        "page|site|website|url you ..2 visited|came ..3 before",
    ),
    "data.communications": (
        "record|records|copies|copy of ..4 correspondence|communications|messages",
        "communications|messages|emails|correspondence ..4 you ..2 send|sent|us|between|with",
    ),
    # Words too common to mean data anywhere but in a list of data.
    "member.name": ("alias", "pseudonym"),
    "member.fitness-data": ("height|weight",),
    "member.message-content": ("message|messages",),
    "member.communications": ("communications",),
    "member.phone-number": ("phone|telephone|mobile|cell|tel", "mobile|cell phone"),
    "member.company-name": ("company|organization|organisation|employer",),
    "member.professional-data": ("title|position|cv|industry",),
    "member.education-data": ("degree|grades|transcripts|school",),
    "member.language-setting": ("language|languages|locale",),
    "member.operating-system": ("platform|os",),
    "member.ip-address": ("ip",),
    "member.device-information": ("device|devices|computer|hardware|manufacturer|model",),
    "member.network-identifiers": ("wi-fi|wifi|bluetooth",),
    "member.browser-type": ("browser|browsers", "web|internet browser"),
    "member.internet-provider": ("carrier",),
    "member.coarse-location": ("region|hometown|town|country", "city or town", "place of residence"),
    "member.precise-location": ("latitude|longitude",),
    "member.access-times": ("date and|or time", "time and|or date", "time of day", "timestamps", "date|dates|time|times"),
    "member.clickstream": ("clicks",),
    "member.search-history": ("searches",),
    "member.crash-data": ("crashes|errors|crash",),
    "member.contact-list": ("contacts",),
    "member.interests": ("interests|hobbies",),
    "member.demographic-data": ("demographics|demographic",),
    "member.feedback": ("suggestions|reviews",),
    "member.user-content": ("postings|screenshots",),
    "member.voice-recordings": ("audio|microphone",),
    "member.biometric-data": ("retina|iris|palm",),
    "member.account-information": ("profile|bio|biography",),
    "member.pages-visited": ("url|urls",),
    "member.postal-address": ("zip",),
    "member.payment-card": ("credit|debit", "security code"),
    "member.username": ("handle",),
    "collection.your-data": ("your|users|user's|user|customers|their ..1 information|data|details|info",),
    "collection.listed": (
        "^ usage", "device-specific ..1 information", "voice ..1 or prints", "websites visited",
        "reason|reasons for contacting", "website|social media",
    ),
    # Data that others hand over: told with them, not with “we collect”, as the subject.
    "collection.from-others": (
        f"{_OTHERS} ..4 {_GIVE} us ..6 {_DATA}", f"{_OTHERS} ..1 may|will|can|could ..2 {_GIVE} us",
        (
            "service|services|website|network|platform|bank|agency|friend|employer|company|facebook|google|apple|twitter|school "
            "..2 gives|sends|shares|provides|passes|supplies|discloses|confirms us|your"
        ),
        (
            "facebook|google|apple|twitter|linkedin|paypal|stripe|microsoft may|will|can|could ..1 give|send|share|provide|"
            "pass us|your"
        ),
        f"third-party|third-parties|services ..3 provide|provides ..2 {_DATA} about you",
        f"{_OTHERS} ..4 {_GIVE} ..10 {_DATA} ..8 with|to us",
        f"other users|members|customers|people ..4 {_GIVE} ..6 {_DATA} ..3 about you",
        (
            f"{_DATA} ..6 provided|supplied|given|disclosed|shared|passed|transmitted|reported to|with us ..1 by ..4 "
            f"{_OTHERS}|others|another|other"
        ),
        f"given|sent|passed ..2 your ..1 {_DATA} by ..4 {_OTHERS}|others|another|other",
        (
            "supplement|supplements|combine|combines|enrich|append|merge|complement|enhance ..10 from|bought|obtained|purchased|"
            "received ..2 third-party|third|other|others|brokers|outside|external|commercial|partners|providers"
        ),
        (
            f"{_DATA}|it|some|part ..4 come|comes|originate|originates|stem|stems ..2 from ..3 third-party|third-parties|third|"
            "other|others|partners|external"
        ),
        f"get|gets|buy|buys|purchase|purchases ..4 {_DATA} ..6 from ..5 {_OTHERS}|others",
    ),
    "collection.third-actor": (
        (
            "third-party|third-parties|these|other|such|advertisers|google|facebook|partners|networks|vendors|providers|"
            "companies|processors|affiliates|they|websites|services|servers ..6 collect|collects|gather|gathers|obtain|obtains|"
            "receive|receives|collecting"
        ),
        "third-party|third-parties ..9 not|never ..2 collect|gather|obtain|receive|store|record",
    ),
    "collection.we": (
        (
            "we|i|us|our|company|app|website|site|service|application|owner|controller ..4 collect|collects|gather|gathers|"
            "obtain|obtains|receive|receives|ask|request|record|log|capture|collecting"
        ),
        "we|i ..2 use|uses ..6 to collect|gather|record|track|obtain",
    ),
}  # fmt: skip
