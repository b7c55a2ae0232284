"""Sentences that tell by themselves how people learn of a changed policy, without calling it one."""

from __future__ import annotations

from policy_lint.text.lazy import lazy

_CHANGES = (
    "change|changes|alteration|alterations|amendment|amendments|modification|modifications|revision|revisions|"
    "edits|edit|adjustments"
)
_PEOPLE = (
    "you|you'll|users|customers|subscribers|members|patients|everyone|clients|donors|guests|readers|tenants|"
    "parents|participants|visitors"
)
_LEARN = "informed|told|notified|alerted|e-mailed|emailed|written|learn|get|receive|hear|see|find|advised|made|warned|asked|know"
_TEXT = "version|text|wording|terms|policy|notice|rules|statement|declaration|edition"
_NEW = "new|updated|revised|amended|changed|current|latest|altered"

CHANGE_TOLD: tuple[str, ...] = (
    (f"{_CHANGES} ..2 take|takes|taking|come|comes into? ..1 effect|force ..14 posted|published|days|announced|months|"
    f"weeks|notice"),
    (f"{_NEW} ..1 {_TEXT} ..6 goes|go|put|placed|appears|appear|posted|published|shown|uploaded|stands ..4 here|up|"
    f"online|page|site|website|top"),
    f"{_PEOPLE} ..4 {_LEARN} ..10 of|about|before|ahead ..4 {_CHANGES}",
    f"{_PEOPLE} ..4 {_LEARN} ..8 before|ahead ..4 {_NEW} ..1 {_TEXT}",
    f"in ..1 case|event of ..3 {_CHANGES} ..6 {_PEOPLE}|we|i ..4 {_LEARN}|tell|inform|notify|let|write|e-mail|email|send",
    f"asked to ..2 accept|agree|confirm|read|approve ..4 {_NEW} ..2 {_TEXT}",
    (f"material|significant|important|big|major|substantial|fundamental ..1 {_CHANGES}|stuff ..8 announced|notified|"
    f"e-mailed|emailed|told|"
    "communicated|message|precede|e-mail|email|letter|drop"),
    f"{_PEOPLE} ..3 get|receive|have|given ..6 warning|notice ..12 {_CHANGES}",
    (f"notice|warning|days|weeks|ahead ..4 {_CHANGES}|anything ..4 important|significant ..6 e-mail|email|write|tell|"
    f"notify|inform"),
    "look|check|come|drop|stop in|back|by|here|again ..3 now|time|periodically|regularly|often|occasionally|again",
    "visit|check|consult|review|read this page ..6 now|time|periodically|regularly|often|occasionally|again|every",
    f"later|future|any|further {_CHANGES} ..4 right? here|below|above", f"put ..4 {_CHANGES} ..2 here|online",
    f"announce|announced|post|publish|posted|published ..2 {_CHANGES} ..4 here|page|site|website|feed|blog",
    "date ..6 top ..6 changes|changed|new|fresh", "fresh|new date ..4 top|head",
)  # fmt: skip

_OTHER = lazy(
    r"(?i)\b(?:prices?|products?|services?|delivery|orders?|appointments?|your (?:\w+ )?(?:data|information|details|"
    r"address|account|records?|content|passwords?|settings|preferences)|software|schedule|control|ownership|purpose|opening)\b"
)
_POLICY = lazy(r"(?i)\b(?:policy|notice|statement|page|version|text|declaration|wording)\b")


def is_of_something_else(text: str) -> bool:
    """Whether it is prices, services or data that change, and the policy is not spoken of."""
    return _OTHER.search(text) is not None and _POLICY.search(text) is None
