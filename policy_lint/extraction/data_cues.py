"""The words that name data some words apart, and the common words that do so in a list of data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.data_lookalikes import CUES as LOOKALIKES

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

CUES: Cues = {
    **LOOKALIKES,
    "data.pages-visited": (
        "searched and|or viewed", "features|information|content|items ..3 you ..2 viewed|accessed|visited",
        "pages|page ..1 you ..1 looked|look|opened|read|saw|see",
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
        (
            "user's|users|visitor's|visitors|customer's|individual's|member's|player's ..1 activity|activities|behaviour|"
            "behavior|actions"
        ),
        "information|data|details ..2 about|on|of|regarding|concerning ..1 your ..1 activity|activities",
        "your ..1 usage of", "use|usage of ..2 equipment|hardware|appliance|appliances",
        (
            "information|data|details|statistics ..3 related|relating|pertaining to ..4 use|usage|interactions|interaction ..4 "
            "service|"
            "services|product|products|platform|features|device|devices"
        ),
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
        (
            "information|data|details|statistics ..3 related|relating|pertaining to ..4 visit|visits|use|usage|interaction|"
            "interactions|activity ..4 site|sites|website|websites|webpages"
        ),
        (
            "information|data|details|record|records ..3 about|on|of|regarding|concerning ..1 your|their|each|the|a|user's|"
            "users|visitor's ..1 visit|visits"
        ),
        "data|information about|on|regarding your|their|users ..2 navigation",
        (
            "how ..3 you|users|visitors|they|people ..2 use|used|uses|interact|navigate|browse ..3 site|sites|website|websites|"
            "webpages"
        ),
        "record|records|log|logs your|each|their visit|visits",
    ),
    "data.search-history": ("for which|what you ..2 searched|search", "searched and|or viewed"),
    "data.survey-responses": (
        "information|responses|response|answers|data|details ..10 survey|surveys|questionnaire|questionnaires|polls",
        "survey|questionnaire answers|responses|results|response", "answers ..2 to ..2 questions",
    ),
    "data.support-recordings": (
        "record|records|recorded|recording ..3 phone|telephone|calls|call ..3 calls|call|conversations|with|to|line",
    ),
    "data.app-usage": (
        "how often|long|frequently|much ..2 use|open|launch ..3 app|application|game", "times ..1 you open|launch|use ..2 app",
        (
            "information|data|details|statistics ..4 about|on|of|regarding|concerning|to ..3 use|usage|interaction|"
            "interactions|activity "
            "..3 app|apps|application|applications|game|games"
        ),
        "how ..3 you|users|players|they ..2 use|used|uses|play|interact ..3 app|apps|application|applications|game|games",
    ),
    "data.voice-recordings": ("audio and|or video", "recordings of ..2 voice"),
    "data.message-content": ("information|data|content ..2 sent|exchanged ..2 through|via|in ..2 chat|chats|messaging|messages",),
    "data.contact-list": (
        "information about your contacts|friends",
        "access|import|imports|importing|upload|uploads|sync|synchronise|synchronize|read|scan ..1 your|their|the ..1 contacts",
        "contacts ..3 on|in|from ..2 phone|device|gmail|outlook", "phone|device|mobile|email contacts",
    ),
    "data.inferences": (
        "inferences|inference ..3 about|drawn", "information|data ..6 inferred|modeled|modelled|deduced|predicted",
        "infer|deduce|predict ..2 your|their ..2 interests|preferences|characteristics|age|gender",
    ),
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
        "country|countries|city|state|region|province and|or country|state|city|region|province ..1 from|in|where",
        "country|city|state|region|province from|in which ..2 you|users|visitors|they",
        "country|city|town|region|state you ..3 from|in",
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
        "your|personal|hobbies interests", "interests and hobbies|preferences",
        "topics|subjects|issues|themes ..3 interest|interests|interesting|like|follow",
        "consumer|user|users|stated|reading|shopping|declared|health ..1 interests",
    ),
    "data.marketing-preferences": (
        (
            "preferences|preference|choices|choice|consent|wishes ..2 receiving|receive|about|regarding|for|on|to ..2 marketing|"
            "communications|newsletters|newsletter|promotional|promotions|advertising"
        ),
        (
            "whether ..1 you ..4 receive ..6 information|marketing|emails|newsletters|newsletter|communications|offers|updates|"
            "promotional|messages"
        ),
        "preferences in receiving", "marketing and|or communications|communication data|preferences|choices",
    ),
    "data.user-preferences": ("habits|settings and preferences", "preferences and settings|habits"),
    "data.email-content": ("content|contents|text|body of ..3 email|emails|e-mail|e-mails",),
    "data.support-communications": (
        "support|helpdesk|service ..1 emails|e-mails|chats|requests|tickets|enquiries|inquiries|interactions",
        "enquiries|inquiries|requests|questions|communications|correspondence ..2 to|with ..2 support|helpdesk",
    ),
    "data.user-content": (
        "photos|videos|images|pictures|files|documents|materials ..1 you ..2 upload|uploaded|post|posted|submit|submitted",
        "questions and|or answers ..2 post|posted|submit|publish", "annotations and|or markings",
        "to-do items|lists|list", "information|content|material|comments you ..2 post|posted|upload|publish",
    ),
    "data.tax-id": ("tax|taxpayer ..1 identification|identifier|id|ids",),
    "data.government-id": ("government|official|national ids|id|identifications", "proof of ..1 identity|identification"),
    "data.fitness-data": ("actual|goal|target|current|body weight|weights", "hours of sleep|use|exercise"),
    "data.household-data": ("number|presence|ages of ..2 children|adults|people|persons ..2 in|home|household",),

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
        (
            "information|data|whether|how|number|record ..8 click|clicks|clicked|clicking ..4 ads|ad|advertisements|"
            "advertisement|adverts|advert"
        ),
        "clicks on ..3 ads|advertisements|adverts",
        "exposure to ..4 ads|advertisements|advertising|adverts", "which|what ads|advertisements|adverts",
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
        (
            "page|site|website|url|pages|sites|websites|urls|domain|domains|address you ..2 visited|came ..3 before|prior|"
            "immediately"
        ),
        "page|site|website|domain|service from ..1 which ..2 you|users|visitors",
        "page|site|website|domain you ..2 go|navigate|leave ..4 leave|leaving|after|next",
    ),
    "data.communications": (
        "record|records|copies|copy of ..4 correspondence|communications|messages",
        "communications|messages|emails|correspondence ..4 you ..2 send|sent|us|between|with",
        "messages|requests|questions|enquiries|letters ..5 you ..2 send|sent|address ..2 us",
        "other communications ..2 we|you receive|send",
        "communications|messages|comments|letters ..1 that? we receive",
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
    "member.user-content": ("postings|screenshots|posts|uploads|annotations|markings|documents|files|tasks|notes",),
    "member.user-preferences": ("privacy|notification settings",),
    "member.calendar-data": ("agenda|appointments",),
    "member.photo": ("camera",),
    "member.social-media-data": ("followers|likes",),
    "member.transaction-history": ("purchases|orders|transactions",),
    "member.voice-recordings": ("audio|microphone",),
    "member.biometric-data": ("retina|iris|palm",),
    "member.account-information": ("profile|bio|biography",),
    "member.pages-visited": ("url|urls",),
    "member.postal-address": ("zip",),
    "member.payment-card": ("credit|debit", "security code"),
    "member.username": ("handle",),
}  # fmt: skip
