"""The words of changes to a policy: what changes, who is told how, what the reader is asked to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.change_told import CHANGE_TOLD

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

_POLICY = "policy|policies|notice|statement|terms|practices|agreement|page|document|procedures|declaration|rules"
_CHANGE = (
    "change|changes|changed|changing|update|updates|updated|updating|modify|modifies|modified|modification|"
    "modifications|amend|amends|amended|amending|amendment|amendments|revise|revises|revised|revision|revisions|"
    "alter|alters|altering|altered|alteration|alterations|variation|variations|replace|edit"
)
_ADAPT = "adapt|adapts|adapting|adaptation|adaptations|adjust|adjusts|adjusting|adjustment|adjustments|rewrite|reword"

CUES: Cues = {
    "change.policy": (
        f"{_CHANGE} ..10 {_POLICY}", f"{_POLICY} ..8 {_CHANGE}",
        (
            "changes|modifications|amendments|updates|revisions ..3 will|shall|are|is|become|take ..4 effective|"
            "effect|posted|published|reflected|notified"
        ),
        "we|i ..4 make|makes|making ..3 change|changes|modifications|updates|amendments|revisions",
        (
            "any|such|these|material|significant|substantial|substantive|future ..3 changes|change|modifications|"
            "updates|amendments|revisions"
        ), "new|next|revised|updated|amended|modified|current|latest ..2 version|versions|policy|notice|statement",
        "policy|notice|statement ..4 in|into effect|force", "from time to time",
        "reminder|reminders ..4 notice|notices|policy|policies",
        f"{_ADAPT} ..4 {_POLICY}", f"we|i|company|right|entitled ..3 supplement|extend|vary this|our|the ..3 {_POLICY}",
        f"addition|additions|deletion|deletions|correction|corrections to|from|of|or ..6 this|our ..2 {_POLICY}",
        f"may|can|could vary this|our|the ..3 {_POLICY}",
        f"{_POLICY} ..4 adapted|varied|adjusted|rewritten|reworded|replaced|withdrawn",
    ),
    # Says all of it: that the policy changes, and how people learn.
    "change.told": CHANGE_TOLD,
    "change.subject": (
        (
            "privacy|this|our|these|cookie|the|its|such ..3 policy|policies|notice|statement|practices|terms|"
            "document|page|agreement|declaration"
        ), "herein|hereof", "privacy ..2 rules", "amended|revised ..1 version|text|wording",
        ("any|all|material|significant|substantial|substantive|major|important ..1 change|changes|alteration|alterations|"
         "revision|revisions|amendment|amendments ..1 will|shall|is|are ..2 announced|posted|published|notified|communicated"),
    ),
    "change.word": (
        _CHANGE, "change|changes|update|updates",
        "new|next|revised|updated|current|latest ..2 version|versions|policy|notice|statement",
    ),
    "change.last": (
        (
            "last|latest|most recently|date|was|were|has|have ..3 updated|changed|revised|modified|amended|reviewed|"
            "update|revision|amendment"
        ),
        "we ..1 revised|updated|amended|changed|reviewed ..8 on|in", "came into force|effect|operation", "effective date|as of",
        "^ updated|revised|effective|modified", "updated|revised|modified on|: ..2 *",
    ),
    # What changes is something else: data, choices, settings, the business.
    "change.other": (
        (
            "change|update|modify|correct|edit|updating|changing|updates|changes|revise|amend|modifying|correcting|"
            "access|review|delete ..2 your ..3 information|data|account|profile|settings|preferences|browser|choices|"
            "consent|details|mind|address|email|password|registration|records|subscription"
        ), "change|changes ..3 control|ownership|law|laws|legislation|business|circumstances|mind",
        (
            "change|changes|update|updates|modify|changed ..3 information|data|settings|preferences|choices|software|"
            "app|application|features|services|products|purpose|purposes"
        ),
        (
            "third|other|their|partner|partners|affiliates|google|facebook|companies|website|websites|sites ..6 may|"
            "can ..2 change|modify|update"
        ), "product|software|service|security|service-related updates|update",
        "updates|information about|on ..3 products|services|offers|orders|your",
        "you ..4 change|update|modify|correct|amend", "password|account|order|address change|changes",
        (
            "you|your|have ..6 right|request|ask ..6 amend|amended|correct|change|update|updated|corrected|modify|"
            "modified|amendment"
        ),
        "keep ..6 updated|up-to-date|current", "provide|send|receive|get|receiving|sending|with ..4 updates",
        "information|data|records ..4 changes|changed|updated|modified|amended|revised", "in exchange",
    ),
    "change.announce": (
        (
            "notify|notifies|notified|notifying|notification|notifications|inform|informs|informed|informing|alert|"
            "alerted|advise|advised|announce|announced|communicate|communicated|tell|reminders|notice|notices|posted|"
            "post|posting|publish|published|publishing|publication|display|displayed|place|placing|reflect|reflected|aware|bring|"
            "attention|email|emailing|e-mail|contact|banner|pop-up|popup"
        ), "push message|messages",
        "revise|revising|update|updating|change|changing ..4 updated|revised|effective|modified|revision ..1 date",
        "date ..6 top|head|beginning ..3 changes|change|updated", "let you|users|everyone|them|customers|people know",
    ),
    # What answers “How will I know?”.
    "change.tells": ("we|i ..1 put|show|hang|flag|leave", "you|you'll ..1 hear|see|find"),
    "change.unannounced": (
        "without ..4 notice|notification|notifying|informing|announcement|announcing|telling|warning",
        "no ..2 notice|notification|announcement|warning ..4 given|provided|made|sent",
    ),
    # “We do not undertake that we will tell you.”
    "change.no-promise": (
        (
            "not|no|nor|cannot|never ..3 promise|undertake|guarantee|commit|obliged|obligation|obligated|required|duty "
            "..8 notify|inform|alert|tell|advise|announce"
        ),
    ),
    "change.review": (
        (
            "check|review|revisit|consult|visit|read|look|refer|refresh|see|monitor ..8 page|policy|notice|statement|"
            "site|periodically|regularly|time|often|frequently|website|changes|updates|occasionally|here"
        ), "check|come|look ..1 back|again", "look|drop|check|stop here|in|by ..2 now|again|from|occasionally|time",
        "stay informed", "periodic|periodically ..3 review|check",
    ),
    "change.use": (
        (
            "continue|continued|continuing|continues|subsequent|further|after ..3 use|using|access|accessing|visit|"
            "using|usage|participation ..30 accept|acceptance|agree|agreement|consent|constitute|constitutes|bound|"
            "acknowledg*|deemed|signif*|mean|means|indicates|accepted|acknowledgement|acknowledgment"
        ),
        (
            "use|using|access ..12 after|following ..14 accept|acceptance|agree|consent|constitutes|constitute|bound|"
            "deemed|means|mean|signif*"
        ), "by continuing ..1 use|access|visit|browse|browsing|using",
        (
            "accept|acceptance|agree|consent|constitutes|bound|deemed|consented|accepted ..14 continued|continue|"
            "continuing|using|use"
        ), "continue|continued to? use|using|access",
    ),
    "change.by-email": (
        "by|via|through|with|in|an|or|using|sending|send|per|and|either ..4 email|e-mail|emails|e-mails|electronic",
        "email|emailing|e-mail|mail you|users|registered|all|our|the|customers|members|account|periodic", "emailing",
        "notify|notice|notification|notified|contact|inform ..12 email|e-mail",
        "send|sending|sent ..6 email|e-mail|emails ..4 to|you", "email|e-mail ..2 notification|notice|message|alert",
    ),
    "change.by-account": (
        "account|dashboard|profile ..3 notice|notification|message|page|area|settings",
        "through|via|in|to|on|into ..3 account|portal|dashboard", "when|next|upon|time ..4 log|login|sign|logging",
        "customer portal", "account holder|holders",
        "in-app|in-product|in-service|push ..2 message|notification|notifications|messages|alert",
    ),
    "change.by-phone": ("registered? phone|telephone ..1 number|numbers", "by phone|telephone", "call you"),
    "change.by-sms": ("sms", "text message|messages|messaging"),
    "change.by-post": (
        "by|via|through|us|postal|regular|direct|u.s.|first-class|written|bill|or ..1 mail|post|letter|mailing",
        "in writing", "written notice", "billing statement|statements", "mailed",
    ),
    "change.by-site": (
        (
            "post|posted|posting|publish|published|publishing|notice|notices|notification|announce|announcement|"
            "prominent|prominently|display|displayed|placing|placed|available|upload|uploaded|appear|banner|pop-up "
            "..14 website|websites|site|sites|homepage|services|service|web|online|home|platform|app|front|"
            "application|portal|webpage"
        ), "prominent|conspicuous notice|notices", "website|site|web ..2 notice|posting|notification|banner",
        "announce|announced|announcement|announcements|post|posted|publish|published|notify ..10 blog|forum|forums|social",
        "on|via|through ..3 website|site|sites|homepage|websites", "pop-up|banner|splash",
    ),
    "change.by-page": (
        (
            "post|posted|posting|publish|published|publishing|updating|update|reflect|reflected|revise|revised|"
            "indicated|available|appear|made|found|display ..14 this|that page|policy|location|document|section|url|"
            "link|webpage"
        ), "date ..6 top|bottom|beginning|end|head|start", "effective|updated|revised|revision|modified ..1 date",
        (
            "post|posted|posting|publish|publishing ..6 new|updated|revised|amended|modified|changes|policy|notice|"
            "statement|any|them|those|such|all|current|changes"
        ), "on this page", "here", "at the top|bottom", "upon ..1 publication", "publication of ..4 version|policy|notice",
    ),
    "change.by-app": (
        "in-app|app|application|push ..1 notification|notifications|notice|message",
        "through|via|within|in|inside ..1 app|application",
    ),
    "change.material": (
        (
            "material|materially|significant|significantly|substantial|substantially|substantive|major|important|"
            "fundamental|considerable ..3 change|changes|way|alter|modif*|revis*|updat*|amend*|affect|affects|"
            "differ*|ways|impact|reduce"
        ), "changes|change ..6 material|significant|substantial|materially|substantially|significantly", "material",
    ),
    "change.advance": (
        "prior|before|advance|ahead|beforehand|in-advance|earlier", "days|weeks|months ..3 notice|warning",
        "effective|effect|force|apply|binding ..4 days|weeks|months ..3 after|following|from|later",
    ),
    "change.breach": ("breach|breaches|unauthorized|unauthorised|incident",),
}  # fmt: skip
