"""Following people, told in a frame: “we never follow you”, “Acme can see that you called up our page”, “pixels tell us”."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policy_lint.extraction.stance import NEGATION
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

_AUX = r"(?: (?:may|can|will|might|could|would|also|then|neither|never|not|do|does|ever|thus|even)){0,3}"
_THIRD = (
    r"third[- ]part(?:y|ies)|outside (?:parties|companies|firms)|others?|partners?|advertisers?|(?:ad|advertising|social|"
    r"analytics) (?:networks?|servers?|companies|firms|providers?|partners?)|other (?:companies|firms|businesses)|ad "
    r"servers(?: operated by other \w+)?|companies|vendors|platforms|facebook|meta|google|tiktok|criteo|linkedin|twitter|"
    r"pinterest|amazon|microsoft|nielsen|hotjar"
)
_SEEN = (
    r"(?:you|users|visitors|people|customers|readers|anybody|anyone)\b(?! (?:can|may|have|are able|on (?:facebook|twitter|"
    r"social)))|(?:your|their|visitors['’]|users['’]) (?:\w+ )?(?:movements?|activit\w+|browsing|behaviou?r|visits?|steps|"
    r"clicks|trail)|what (?:you|our customers|users|visitors|people|readers) (?:do|look|click|read|view)|which (?:items|pages|"
    r"articles|products|sites|advertisements|ads) (?:you|they|people)|how (?:you|visitors|users|people) (?:move|browse|behave)|"
    r"that you(?:['’]ve| have)? (?:called|visited|opened|been|looked)"
)
_FOLLOWS = lazy(
    rf"(?i)\b(?P<who>we|i|(?:this|the|our) (?:site|website|app|provider|company)|(?P<third>{_THIRD})){_AUX} "
    rf"(?:follow|track|trace|shadow|trail|monitor|watch|observe|recogni[sz]e|register|spy on|"
    rf"see)s?\b(?:,[^,.;]{{0,40}},)? (?:{_SEEN})"
)
_LETS = lazy(
    rf"(?i)\b(?:permit|allow|let|enable|authori[sz]e)s?\b (?:\w+ ){{0,3}}?(?:{_THIRD}) (?:to )?(?:follow|track|trace|monitor|"
    rf"watch|observe|recogni[sz]e)\b"
)
_TOOLS = lazy(
    r"(?i)\b(?:(?:web |tracking )?(?:beacons?|pixels?|bugs)|clear gifs?|1x1 \w+ (?:\w+ )?images|tracking (?:tags?|images?|"
    r"codes?)|sdks?|measurement software|fingerprint)\b[^.;]{0,60}?\b(?:tells?|lets?|shows?|reports?|measures?|registers?|"
    r"records?|reveals?|informs?|counts?|permits?|notes?|built into|allows?)\b"
)
_TWO = lazy(
    rf"(?i)\b(?:{_THIRD})\b[^.;]{{0,40}}? (?:collect|gather|record|combine|build|observe|link|learn)s?\b[^.;]{{0,60}}?"
    r"\b(?:visits? to|what they (?:learn|know)|browsing|activit\w+)\b[^.;]{0,60}?\b(?:other|unrelated|different|thousands of|"
    r"across|elsewhere|and (?:on )?other)\b"
)
_ACROSS = lazy(
    r"(?i)\b(?:across|over time|from site to site|around the web|elsewhere|other (?:web ?)?(?:sites|pages|places|apps)|"
    r"unrelated (?:web ?)?sites|thousands of|from our \w+ to)\b"
)
_BARRED = lazy(
    r"(?i)\b(?:block\w*|order|parcel|delivery|shipment|location sharing|premises|cctv|camera|progress|health|fitness|calories|"
    r"heart|follow us|right to|you (?:can|may) (?:see|follow|track|monitor)|instructions|security incidents?|fraud|network "
    r"performance|compliance|employees|children['’]s|child)\b"
)


_WORDS = (
    "follow", "track", "trac", "monitor", "watch", "observe", "recogni", " see", "shadow", "trail", "register", "pixel",
    "beacon", " gif", "1x1", "sdk", "measurement software", "fingerprint", "visits to", "what they", "browsing", "activit",
    "bug",
)  # fmt: skip


class Followed(NamedTuple):
    """A following read in a frame: who follows, whether across sites, and whether it is denied."""

    third: bool
    across: bool
    denied: bool


def followed(reading: Reading) -> Followed | None:
    """The following that a frame tells of; None where no frame is whole."""
    text = reading.text
    if reading.asks or not reading.mentions(*_WORDS) or _BARRED.search(text):
        return None
    across = _ACROSS.search(text) is not None
    lets = _LETS.search(text)
    if lets is not None:
        return Followed(
            third=True, across=across, denied=NEGATION.search(text, max(0, lets.start() - 30), lets.end()) is not None
        )
    two = _TWO.search(text)
    if two is not None:
        return Followed(
            third=True, across=True, denied=NEGATION.search(text, max(0, two.start() - 30), two.end()) is not None
        )
    found = _FOLLOWS.search(text)
    if found is not None:
        return Followed(found["third"] is not None, across, NEGATION.search(found[0]) is not None)
    tool = _TOOLS.search(text)
    if tool is not None:
        return Followed(
            third=False, across=across, denied=NEGATION.search(text, max(0, tool.start() - 30), tool.end()) is not None
        )
    return None
