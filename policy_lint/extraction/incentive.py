"""Financial incentives tied to personal data: discounts, rewards and programmes that the laws of some states want explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.stance import is_denied
from policy_lint.policy.statements import Incentive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

CUES: Cues = {
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
        ("complete|fill|answer|take|hand|share ..8 survey|questionnaire|details|birthday|email|information|data ..12 "
         "receive|get|send|post|earn|give "
         "..6 gift|voucher|vouchers|reward|rewards|discount|coupon|coupons"),
        "value of ..2 consumer's|consumers|customer's ..2 data|information",
        "value of ..4 information|data ..12 incentive|incentives|difference|discount|program",
        "loyalty|rewards ..2 program|programs|programme ..20 information|data ..8 value|exchange|related",
    ),
    "incentive.asked": ("information about|on|regarding ..2 financial|monetary incentives|incentive",),
    "incentive.right": ("right not to", "not discriminate|retaliate ..20 rights", "charging ..3 different prices"),
}  # fmt: skip


NEEDS = frozenset({"incentive.named", "incentive.exchange"})


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for a clause that offers an incentive or names one; also for one that denies offering any."""
    if reading.clause.kind == "heading":
        return
    match = reading.first("incentive.named", "incentive.exchange")
    if (
        match is None
        or reading.has("incentive.asked")
        or (reading.has("incentive.right") and not reading.has("incentive.named"))
    ):
        return
    denied = is_denied(reading, match)
    yield Incentive(
        kind="incentive",
        terms=None if denied else " ".join(reading.text.split()),
        stance="denied" if denied else "affirmed",
    )
