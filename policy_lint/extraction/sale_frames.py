"""Sales told in a frame: data swapped or let for something, others who pay for it, a denial of all of it, a short answer.

“We never swap members' addresses”, “brokers pay us for your address”, “none of these details is rented out”, “Do you
sell it? No.”
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policy_lint.extraction.data_words import NOUNS, data_spot
from policy_lint.extraction.lexicon import Match
from policy_lint.extraction.roles import role
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

_SELL = (
    r"sell|sells|selling|sold|resell|rent|rents|rented|renting|lease[sd]?|leasing|trad(?:e|es|ed|ing)(?: in)?|barter(?:s|ed|"
    r"ing)?|swap(?:s|ped|ping)?|commerciali[sz](?:e|es|ed|ing)|moneti[sz](?:e|es|ed|ing)|auction(?:s|ed)?|peddle[sd]?|hawk"
)
_SALE = lazy(
    r"(?i)\b(?:we|i|nor|neither|never|not|may|will|shall|can|they|company|n['’]t)(?: (?!to\b|that\b|which\b|or\b)\w+){0,3}? "
    r"(?P<verb>sells?|rents?|leases?|trades?(?: in)?|swaps?|barters?|commerciali[sz]es?|moneti[sz]es?|auctions?)\b"
)
_FOR_PAY = (
    r"(?:for|against|in (?:return|exchange) for) (?:any |a |some |other |of )?(?:\w+ )?(?:money|cash|payment|profit|fee|"
    r"consideration|gain|compensation|remuneration|favou?rs|benefits?)"
)
_GIVEN = lazy(
    r"(?i)\b(?P<verb>pass(?:es|ed|ing)?|give[ns]?|giving|shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|"
    r"hand(?:s|ed|ing)?|"
    r"transfer(?:s|red|ring)?|suppl(?:y|ies|ied|ying)|go(?:es)?|exchang(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|lend|lent|"
    r"made available|make "
    rf"available)\b[^.;:]{{0,90}}?\b{_FOR_PAY}\b"
)
_PAID = lazy(
    r"(?i)\b(?P<verb>(?:pays?|paid|paying|compensates?|reward(?:s|ed)?|remunerates?) (?:us|me|our \w+) (?:\w+ ){0,3}?for|"
    r"(?:are|am|is|get|gets|being) (?:\w+ )?paid (?:\w+ )?for|(?:receiv\w+|tak\w+|get|gets|accept\w*|earn\w*|mak\w+) (?:\w+ "
    r"){0,2}?(?:money|payments?|compensation|remuneration|fees?|revenue|income|commission)(?: \w+){0,3}? (?:for|in (?:return|"
    r"exchange) for)|mak\w+ (?:\w+ )?money (?:from|with|out of)|which (?:they|he|she|it) pays? us for)\b"
)
_ALL = lazy(
    rf"(?i)\b(?:(?P<none>none|nothing|neither|no part|not any|not one) of (?:this|it|them|these|that|those|what|your|"
    rf"the)\b[^.;]{{0,60}}?\b(?P<verb>{_SELL})\b|"
    rf"\b(?P<sold>{_SELL}) (?:neither|none|nothing|no one|nobody)\b|\b(?P<left>never|not|nor|neither|n['’]t|refuse|"
    rf"won['’]t)\b (?:\w+ ){{0,4}}?(?P<it>{_SELL}) "
    r"(?:it|them|these|those|this|that|your|any)\b)"
)
_BUSINESS = lazy(
    r"(?i)\bselling\b[^.;]{0,50}?(?:is not|isn['’]t|has never been|is no part of|was never) (?:our|my|the|what|something)\b|"
    r"\b(?:not|never|n['’]t)\b[^.;]{0,40}?\bbusiness of (?:\w+ )?(?:selling|trading|renting)\b|"
    r"\bnot (?:\w+ )?of selling (?:you|readers|users|customers|people|members)\b|"
    r"\bno (?:such )?sales?\b(?: of [^.;]{0,40})? (?:takes? place|occurs?|happens?|is made|are made|have been made)|"
    r"\bmakes? no (?:such )?sales?\b|"
    r"\bno (?:\w+ )?(?:lists?|names|data|addresses|details|information|records|files)\b[^.;]{0,30}? "
    rf"(?:sold|rented|traded|passed on|handed over|given away|exchanged)\b(?: {_FOR_PAY})?"
)
_COUNTS = lazy(
    r"(?i)\b(?:counts?|considered|considers?|qualif(?:y|ies)|amounts?|calls?(?: it| this| that)?|called|deemed|regarded|"
    r"regards?|treated|treats?|constitut\w+|(?:may|might|could|can|would) (?:also )?(?:be|fall under)(?= (?:an? |such "
    r")?[\"“‘']?(?:sale|selling|sharing)))\b(?: [\w’'(]+){0,4}? [\"“‘']?(?P<what>sale|selling|sharing|share)\b[\"”’',.]?"
)
_MAYBE = lazy(r"(?i)\b(?:may|might|could|would|can|counts?|calls?|does)\b")
_ASKED = lazy(
    rf"(?i)\A\W*(?:do|does|will|are|is|can|have|has|would)\b[^?]{{0,80}}\b(?:{_SELL}|make (?:any )?money|profit|"
    rf"sale)\b[^?]{{0,80}}\?"
)
_ANSWER = lazy(r"(?i)\W*(?:(?P<no>no\b|nope\b|never\b|not\b|none\b|nothing\b|we do not\b|we don['’]t\b|absolutely not|"
               r"certainly not|of course not|under no)|"
               r"(?P<yes>yes\b|sometimes\b|in part\b|we do\b|partly\b|only\b))")  # fmt: skip
_DENIED = lazy(
    r"(?i)\b(?:not|never|neither|nor|no|nobody|none|nothing|without|dont|doesnt|wont|refuse\w*|refrain\w*|abstain\w*|"
    r"pledge not|\w+n['’]t)\b"
)
_BARRED = lazy(
    r"(?i)\b(?:federal trade|trade (?:shows?|associations?|house|counters?|history|data)|rights?|do not sell|see below|table|"
    r"chart|whether|categories|describes?|explains?|applies to|meaning|means|defin\w+|opt[- ]?out|opting|right to|you may|"
    r"direct us|instruct us|ask that|if we (?:ever|begin|start|were|should)|should we|should (?:that|this)|begin to|start "
    r"(?:to sell|selling)|were to|(?<!with )(?<!to )other (?:companies|businesses|sites|firms)|request\w*|assets|"
    r"(?:the|our|my) business(?! of)|"
    r"merger|acquir\w+|business transfer|stock|tickets|products?|goods|shoes|merchandise|items|cryptocurrenc\w+|trade (?:name|"
    r"mark|secret|union)\w*|trading (?:name|as|desk)|rent(?:al)? (?:payment|agreement|reminder)s?|commercial partners|refund|"
    r"salary|wages|invoices?|subscription fee)\b"
)
_BEFORE, _AFTER = 90, 60
"""Characters round a verb in which what is sold stands."""
_PRONOUN = lazy(
    r"(?i)\b(?:it|them|these|those|this|that|neither|none|any of it|both|you|readers|subscribers|users|people|members|donors?)\b"
)


_OBJECT = lazy(
    rf"(?i)(?:,? (?:or|and|nor) \w+)*(?: in)? (?:[\w’'-]+ ){{0,4}}?(?:{NOUNS}|what (?:you|people|users) \w+)\b"
)


_WORDS = (
    "sell", "sold", "sale", " rent", " leas", " trad", "barter", " swap", "commerciali", "moneti", " pay", " paid",
    "money", "profit", "cash", " fee", "consideration", "compensat", "remunerat", "auction", "peddle", " hawk", "favo",
    "benefit", "passed on", "handed over", "given away", "exchanged", "revenue", "income", "commission", "reward",
)  # fmt: skip


class Sold(NamedTuple):
    """A sale read in a frame: where its verb stands, whether it is sharing for ads, and whether it is denied."""

    verb: Match
    sharing: bool
    denied: bool


def sold(reading: Reading) -> Sold | None:
    """The sale that a frame tells of; None where no frame is whole."""
    text = reading.text
    before = reading.before
    if reading.asks or not ((before is not None and before.asks) or reading.mentions(*_WORDS)):
        return None
    if (business := _BUSINESS.search(text)) is not None:
        return Sold(Match(business.start(), business.end()), sharing=False, denied=True)
    if _BARRED.search(text) or any(
        lead.has("process.right", "sale.right", "process.collect") for lead in reading.leads
    ):
        return None
    before = reading.before
    asked = before is not None and (_ASKED.search(before.text) is not None)
    if asked and (answer := _ANSWER.match(text)) is not None:
        return Sold(Match(answer.start(), answer.end()), sharing=False, denied=answer["no"] is not None)
    if (every := _ALL.search(text)) is not None:
        return Sold(Match(every.start(), every.end()), sharing=False, denied=True)
    for found in _PAID.finditer(text):
        denied = _DENIED.search(text, max(0, found.start() - 30), found.end()) is not None
        if _names(reading, found.end(), found.end() + _AFTER) or (
            not denied and _names(reading, max(0, found.start() - _BEFORE), found.start())
        ):
            return Sold(Match(found.start(), found.end()), sharing=False, denied=denied)
    for found in _GIVEN.finditer(text):
        if _names(reading, max(0, found.start() - _BEFORE), found.end()):
            return _told(reading, Match(found.start("verb"), found.end("verb")), found.end())
    for found in _SALE.finditer(text):
        verb = Match(found.start("verb"), found.end("verb"))
        ours = role(reading, verb) == "operator"
        if ours and (_OBJECT.match(text, verb.end) or data_spot(reading, max(0, verb.start - _AFTER), verb.start)):
            return _told(reading, verb, verb.end)
    return None


def counted(reading: Reading) -> Sold | None:
    """“… counts as ‘sharing’”, “some cookies may be a sale”: what the law calls so, whatever else the clause denies."""
    if _BARRED.search(reading.text):
        return None
    for found in _COUNTS.finditer(reading.text):
        if _DENIED.search(reading.text, max(0, found.start() - 30), found.end()) is None and _MAYBE.search(found[0]):
            at = Match(found.start("what"), found.end("what"))
            return Sold(at, sharing=found["what"].lower().startswith("shar"), denied=False)
    return None


def _names(reading: Reading, low: int, high: int) -> bool:
    return data_spot(reading, low, high) is not None or _PRONOUN.search(reading.text, low, high) is not None


def _told(reading: Reading, verb: Match, end: int) -> Sold:
    denied = _DENIED.search(reading.text, max(0, verb.start - _BEFORE), min(end, verb.end + 12)) is not None
    return Sold(verb, sharing=False, denied=denied)
