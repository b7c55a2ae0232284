"""The words that only look like data: “project names”, “under the age of”, “call us on the telephone”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

CUES: Cues = {
    "collection.not-data": (
        "monitor|monitors|record|records|recorded ..1 that|this|such|the ..1 communication|communications|call|conversation",
        "into account|consideration ..2 number|numbers|interests|rights|age",
        "by|via|through ..2 email|e-mail|mail|phone|telephone|post|fax|address|text|sms", "email|e-mail|call|contact|write us|to",
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
        # What has a name or an address and is nobody: “project names”, “the address of the websites you visited”.
        (
            "project|projects|team|teams|workspace|workspaces|folder|task|board|repository|playlist|brand|database|table|field|"
            "venue|"
            "city|street|county|province|state|country|pet|pet's|variable|container|package ..1 name|names"
        ),
        (
            "name|names of ..2 project|projects|folder|folders|file|files|team|teams|workspace|board|pet|pets|song|songs|book|"
            "books|product|products"
        ),
        "address|addresses of ..3 website|websites|site|sites|page|pages|webpage|web",
        "collect|collects|record|gather|receive|store and|or log information|data",
        "automatically|also|we|to log information|data", "photo|photos|image|images|video|videos storage",
        # Ages that end a period or bar a person.
        "until|till|aged|attain|attains|reach|reaches|turn|turns|least ..5 age|years", "years of age",
        # Countries that laws or transfers are spoken of.
        "outside|laws|law|courts|authorities|than|level ..6 home country", "outside ..4 country of residence",
        "laws|law|courts|authorities|regulators|legislation of|in ..2 country of residence",
        "countries|country where|in ..1 we|our",
    ),
}  # fmt: skip
