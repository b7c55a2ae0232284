"""Financial incentives tied to personal data: discounts, rewards and programmes that the laws of some states want explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.stance import is_denied
from policy_lint.policy.statements import Incentive
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

_BENEFIT = (
    "discount|discounts|reward|rewards|voucher|vouchers|coupon|coupons|gift|cashback|cash-back|bonus|bonuses|cheaper|perk|perks|points|"
    "premium|savings|rebate|rebates|credit|freebie|saving|prize|prizes"
)
_GIVE = (
    "provide|providing|share|sharing|let|lets|letting|allow|allows|allowing|give|gives|giving|agree|agrees|agreeing|consent|consents|hand|"
    "handing|disclose|disclosing|opt-in|submit|submitting"
)
_DATA = (
    "information|data|details|email|e-mail|address|number|birthday|history|browsing|location|readings|figures|"
    "texts|purchases|habits"
)
_GET = "get|gets|receive|receives|save|saves|earn|earns|take|takes|enjoy|enjoys|pay|pays|qualify|qualifies|see|collect"

CUES: Cues = {
    "incentive.deal": (
        f"{_BENEFIT}|off|free ..6 exchange|return for ..4 {_DATA}",
        f"{_BENEFIT}|off|less|free|cheaper|lower ..12 for|exchange|return|if|when|who ..3 {_GIVE} ..8 {_DATA}",
        f"{_GIVE} ..8 {_DATA} ..14 {_GET} ..6 {_BENEFIT}|off|less|cheaper|free|best|lower|tariff",
        (f"{_BENEFIT} ..6 customers|members|people|anyone|those|you ..2 who|if|when|to ..2 sign|subscribe|join|enrol|"
        f"enroll ..3 for|up|to ..2 "
        "newsletter|texts|emails|mailing|sms"),
        f"sign|subscribe|signing ..5 newsletter|texts|emails|sms ..6 {_GET} ..4 {_BENEFIT}|off",
        "take ..4 off ..2 your|the|next|first ..2 purchase|order|premium|bill", ("refer ..2 friend ..14 free|discount|"
        "reward|bonus"),
        "those|customers|users|subscribers who decline|refuse|don't|won't|opt-out ..8 pay|pays|more|extra",
        "paid|pay|pays for ..2 with ..4 data", ("value of ..6 data|information|address ..12 business|cost|equal|equals|"
        "estimate|approximately"),
        "estimate ..6 value of ..6 data|information|address",
        f"{_BENEFIT} ..8 depends|depend|hinges|conditional|contingent ..8 your|history|data|information|agreeing",
        "grant ..6 discount|reward|bonus|benefit ..10 since|because|without ..8 history|data|information",
    ),
    # The programme itself.
    "incentive.programme": (
        ("leave|quit|withdraw|cancel|exit|opt ..4 loyalty|rewards|club|incentive|bonus|membership ..1 program|"
        "programme|scheme|club"),
        ("join|joining|enrol|enroll|enrolling|participate|participation|members|member ..6 loyalty|rewards|bonus|points|"
        "incentive ..1 program|programme|scheme|club ..16 get|gets|receive|earn|points|discount|discounts|off|offers|free"),
    ),

    "incentive.named": (
        "financial incentive|incentives", "price or service difference|differences", "monetary incentive|incentives",
    ),
    "incentive.exchange": (
        (
            "discount|discounts|reward|rewards|incentive|incentives|benefits|coupon|coupons|points|gift|cash|payment|payments "
            "..10 exchange|return for ..6 information|data|consent|email"
        ),
        (
            "exchange|return for ..8 information|data|email|details ..12 discount|discounts|reward|rewards|incentive|incentives|"
            "coupon|coupons|points"
        ),
        "different|lower|better price|prices|rate|rates|level ..14 collection|sale|retention|disclosure ..6 information|data",
        "compensat*|pay ..4 you ..4 for your ..2 information|data",
        "pay|pays|paid|paying|reward ..2 people|consumers|users|customers ..1 for their ..2 information|data",
        ("complete|fill|answer|take|hand|share ..8 survey|questionnaire|details|birthday|email|information|data ..12 receive|"
         "get|send|post|earn|give ..6 gift|voucher|vouchers|reward|rewards|discount|coupon|coupons"),
        "value of ..2 consumer's|consumers|customer's ..2 data|information",
        "value of ..4 information|data ..12 incentive|incentives|difference|discount|program",
        "loyalty|rewards ..2 program|programs|programme ..20 information|data ..8 value|exchange|related",
    ),
    "incentive.asked": ("information about|on|regarding ..2 financial|monetary incentives|incentive",),
    "incentive.right": ("right not to", "not discriminate|retaliate ..20 rights", "charging ..3 different prices"),
}  # fmt: skip


_CUES = ("incentive.named", "incentive.exchange", "incentive.deal", "incentive.programme")
_NONE = lazy(
    r"(?i)\b(?:offers?|gives?|provides?|grants?) (?:you )?no\b|\bno (?:financial|monetary|discounts?|rewards?|"
    r"benefits?|incentives?)\b"
)
_NO_DEAL = lazy(
    r"(?i)\b(?:contests?|sweepstakes?|raffles?|surveys? .{0,40}(?:prize|draw)|send you|inform you|tell you|notify you|interest "
    r"you|information about|special offers|tax credit|credit cards?|credit (?:report|check|score|agenc)\w*|gift cards?|prize "
    r"draws?)\b"
)
"""Benefits that are advertised, won or bought, not given for data."""
NEEDS = frozenset(_CUES)


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for a clause that offers an incentive or names one; also for one that denies offering any."""
    if reading.clause.kind == "heading":
        return
    match = reading.first("incentive.named", "incentive.exchange")
    if match is None and not _NO_DEAL.search(reading.text):
        match = reading.first("incentive.deal", "incentive.programme")
    if (
        match is None
        or reading.has("incentive.asked")
        or (reading.has("incentive.right") and not reading.has("incentive.named"))
    ):
        return
    denied = is_denied(reading, match) or _NONE.search(reading.text) is not None
    yield Incentive(
        kind="incentive",
        terms=None if denied else " ".join(reading.text.split()),
        stance="denied" if denied else "affirmed",
    )
