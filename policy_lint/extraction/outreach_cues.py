"""Purposes of reaching people, as a verb and its object some words apart: marketing, advertising, surveys, messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

_SEND = (
    "send|sends|sending|sent|inform|informs|informing|notify|notifies|notifying|tell|telling"
    "|contact|contacting|email|emailing|text|texting|provide|providing|deliver|delivering|update|alert|alerting"
    "|keep|keeping"
)

CUES: Cues = {
    "purpose.marketing": (
        "market|marketing|promote|promoting ..3 product|products|service|services|to|our",
        "fundraise|fundraising|appeals", "marketing ..2 purpose|purposes|activities|campaigns|efforts",
        "marketing|remarketing|retargeting",
        "promotional purposes|purpose|activities",
    ),
    "purpose.direct-marketing": (
        f"{_SEND} ..10 newsletter|newsletters|promotional|offers|promotions", "direct marketing", "marketing promotions",
        "marketing communication|communications|emails|messages|materials|offers|information",
        "direct ..2 marketing offers", "promotional offer|offers|emails|communications|materials|information|messages",
        "newsletters|newsletter",
        f"{_SEND} ..8 products|services|goods|news|events ..8 interested|similar",
        f"{_SEND} ..8 products|services|goods|news|events ..8 of|an ..1 interest",
        f"{_SEND} ..8 products|services|goods|news|events ..7 interest you|to",
        f"{_SEND} ..6 catalogs|catalogues|brochures|mailings|coupons|vouchers|deals|discounts|specials",
        "tell|telling you about ..6 products|services|offers|promotions|events",
        "news|information ..4 about|on ..4 products|services ..6 offer|interest",
    ),
    "purpose.promotions": (
        (
            "administ*|conduct*|run|running|manag*|operat*|facilitat*|organise|organize|enter|participate|participation|offer "
            "..4 contest|contests|promotion|promotions|sweepstakes|competition|competitions|giveaways|raffle|draws"
        ),
        "special offers|promotions", "notify|inform|contact ..6 winner|winners|won|prize",
    ),
    "purpose.loyalty-programme": (
        "loyalty|reward|rewards program|programs|programme|programmes|scheme",
        "discount|discounts|rebate|rebates|bonus ..4 program|programs|programme|programmes|scheme|schemes",
    ),
    "purpose.relationship-management": (
        "manag*|maintain* ..3 relationship|relationships", "relationship management",
        "build|develop|strengthen ..3 relationship|relationships",
    ),
    "purpose.advertising": (
        (
            "serve|serves|serving|display|displays|displaying|show|shows|showing|deliver|delivering|place|placing|provide|"
            "providing|present|use|using|manage ..5 ad|ads|advertising|advertisement|advertisements|advert|adverts"
        ),
        "advertising purposes|purpose|campaigns",
        "advertising|advertisements", "advertising ..2 marketing", "frequency capping",
        "number of times ..2 ad|ads|advertisement", "ads|ad|advertising ..1 measurement|delivery|reporting",
    ),
    "purpose.targeted-advertising": (
        (
            "target*|tailor*|personali*|relevant|interest-based|behavioral|behavioural|customi* ..4 ad|ads|advertising|"
            "advertisement|advertisements|advert|adverts"
        ),
        "ads|advertising|advertisements ..4 relevant|interests|targeted|tailored|personalized|personalised",
        "ads|advertisements|adverts ..6 of ..1 interest to",
        "retargeting|remarketing|retarget", "advertising ..4 based on", "purposes|purpose of ..1 targeting",
        "ad|ads|audience|advertising targeting", "relevant|tailored|personalised|personalized|targeted marketing",
    ),
    "purpose.market-research": ("market research|analysis|studies",),
    "purpose.surveys": (
        "administ*|conduct*|send*|run*|participat*|carry|invite|offer* ..5 survey|surveys|polls|questionnaires", "surveys",
        "poll|polling your|opinions", "seek|obtain|gather|get|solicit ..3 views|opinions|feedback",
    ),
    "purpose.reviews": ("solicit*|request*|ask*|publish*|post*|obtain* ..4 review|reviews|rating|ratings|testimonials",),
    "purpose.communication": (
        "communicat*|contact*|correspond*|interact*|get|stay|keep in touch with you|customers|users|clients|user|them",
        "contact|contacting|communicate|communicating|email|emailing|call|notify|reach you", "to contact|contacting",
        "communicate with", "communicat*|correspond* ..2 with you|customers|users|clients|members",
        "interact|interacting|liaise|liaising with you|customers|users|members",
        "contact ..2 about|regarding", "^ communication", "manage communications",
        "send|sending you ..2 communications|emails|email|messages|notifications|information",
    ),
    "purpose.service-notices": (
        (
            f"{_SEND} ..8 changes|update|updates|notice|notices|notification|notifications|announcements|reminders|alerts|"
            "confirmation|confirmations|administrative|upgrades"
        ),
        "service updates|announcements|notices|messages", "app|software|security|feature updates|update|upgrades",
        (
            "informed|updated|posted ..2 about|of|on|regarding ..4 account|order|orders|changes|logins|transactions|status|"
            "service|services|security|progress|delivery|important|updates"
        ),
        "keep|keeps|keeping you ..1 informed|updated|posted", "communicat* ..6 about|of ..2 changes|updates",
        "important notifications|notices|information ..3 service|services|account", "periodic emails",
        "notify|notifying you|users|customers|consumers|members|subscribers", "notify|inform ..1 your customers",
        "inform you ..4 changes|modifications", "about|announce|announcing ..3 new features",
    ),
}  # fmt: skip
