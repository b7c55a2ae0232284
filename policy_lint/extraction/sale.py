"""Sale of personal data, and sharing it for advertising across contexts: denied, affirmed, or under a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.denials import sense, subjects
from policy_lint.extraction.roles import role
from policy_lint.extraction.sale_frames import counted, sold
from policy_lint.extraction.stance import condition, exceptions, is_denied, is_led_by_us
from policy_lint.policy.statements import Sale
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Stance, Statement

CUES: Cues = {
    "sale.verb": (
        "sell|sells|selling|sold|resell|re-sell",
        (
            "rent|trade|exchange|swap|barter|lease|rented|traded|exchanged|swapped ..12 for money|consideration|"
            "payment|cash|gain|profit"
        ),
        "commerciali*|moneti* ..4 information|data|pii|details",
        "make|makes|making|earn|earns ..1 money from|off|with|out ..4 information|data|details",
    ),
    "sale.noun": (
        "sale|sales of ..5 information|data|pii", "sale|sales under|as|within|for|pursuant|and|or|share|constitute|constitutes",
        "considered|deemed|constitute|constitutes|defined|be|is|as ..6 sale|sales|selling", "sale",
    ),
    "sale.qualifies": (
        "considered|deemed|constitute|constitutes|constituting|qualify|qualifies ..12 sale|sales|selling|sell|sold",
        "count|counts|counted as ..3 sale|sell|selling",
        "considers|regarded|interpreted|viewed|amount|fall|meet ..12 sale|sales|selling|sell|sold",
    ),
    "sale.what": (
        "information|data|pii|details|phi|cpni|names|name|address|addresses|identifiers|records",
        "list|lists|profiles|number|numbers|it|them|geolocation|characteristics|activity|inferences|identity",
    ),
    "sale.other": (
        "sell|sells|sold|selling|sale|sales|of ..4 assets|business|businesses|company|stock|products",
        "sell|sells|sold|selling|sale|sales|of ..4 product|goods|services|items|merchandise",
        "sell|sells|sold|selling|sale|sales|of ..4 tickets|unit|units|subsidiary|shares",
        "sell|sells|sold|selling|sale|sales|of ..4 equity|division|divisions|property|properties",
        "sell|sells|sold|selling ..2 alcohol|tobacco|wine|beer|food|phones|devices|cars|homes|books|clothes|insurance",
        "what|which ..1 sells", "sell|selling|sale ..10 parts|part|portion|all|some of ..2 business|businesses|company|assets",
        "buy|buying|purchase and|or sell|selling|sells",
    ),
    "sale.right": (
        "right|rights|ability|option|choice|choose|request|requests|requesting ..8 sell|sells|sale|sales|sold|selling",
        "opt|opt-out|opting|opted|instruct|direct|ask|asking ..8 sell|sells|sale|sales|sold|selling", "do not sell my",
        "do not sell or share my", "not sell link|page|button|form", "opt out|opt-out ..6 sale|sales|selling|sell",
    ),
    "sale.reserve": ("reserve|reserves ..3 right|option",),
    "sale.merger": (
        "merger|mergers|acquisition|acquisitions|bankruptcy|insolvency|reorganization|reorganisation|dissolution|liquidation",
        "change of|in control|ownership", "sale of ..4 assets|business|company",
    ),
    "sale.request": ("right|rights|request|requests|entitled|ask",),
    "sale.hypothesis": (
        "if we ..3 sell|sold|sells", "if a|the|any business ..6 sell|sold|sells",
        "whether|that|which|they|who|when|how ..6 sell|sells|sold|selling",
        "businesses|companies|organizations ..2 sell|sells|selling", "a|any|if business|company|organization sells",
        "sale|selling|sell|sold ..2 means|mean|includes|include", "sale ..3 broadly|defined",
        "what|purpose|purposes|reason|reasons|refuse|stop ..10 sell|sold|selling|sale", "definition of ..2 sale|sell",
        "sold|sell or disclosed|shared|share about you",
        "before|to|should we|to sell|selling", "sell|sold|sale|selling has|have|shall ..1 the|its ..1 meaning",
        "begin|begins|start|starts|started to? sell|selling",
    ),
    "sale.ads": (
        "cross-context|cross-contextual ..1 behavioral|behavioural|advertising",
        "shar* ..24 targeted|behavioral|behavioural ..1 advertising|ads|advertisements|advertisement",
        "shar* ..24 interest-based|tailored|personalized ..1 advertising|ads|advertisements|advertisement",
        # An ad elsewhere for what was looked at here is what the CCPA calls cross-context behavioral advertising.
        ("shar* ..30 advertise ..2 on ..2 third-party|third|other|non-affiliated|unaffiliated ..1 sites|site|websites|website|"
         "platforms"),
        "share|shared|sharing as|under|within|for|pursuant ..4 ccpa|cpra|california",
    ),
    # Letting them gather it themselves makes it available to them, which is sharing too (Civil Code 1798.140(ah)).
    "sale.let": (
        ("allow|allows|permit|permits|enable|let ..14 party|parties|partners|advertisers|networks|exchanges ..3 to ..2 collect|"
         "access|receive|place|set|gather|track ..24 targeted|behavioral|behavioural|interest-based|personalized|tailored ..2 "
         "advertising|ads|advertisements"),
        ("let|lets|letting|allow|allowing ..4 advertisers|partners|networks|companies ..1 collect|access|receive|place|set|"
         "gather|track|read|pick ..30 ads|advertising|advertisements"),
        ("allow|allows|permit|permits|enable|let ..8 interest-based|targeted|behavioral|behavioural advertising ..2 partners|"
         "networks|companies to ..2 collect|access|receive|place|set|gather|track"),
    ),
    # “We have no actual knowledge that we sell the data of minors”: a denial in the words of the regulations.
    "sale.unknowing": ("no|not|don't ..2 actual knowledge ..2 we ..1 sell", "no|not|don't ..2 actual knowledge of selling|sales"),
    "sale.share": ("share|shares|shared|sharing|disclose|disclosed|disclosing|use|provide|process",),
}  # fmt: skip

_NOTHING = lazy(
    r"(?i)\bnothing (?:is |of yours is )?for sale\b|\b(?:not|never) (?:up |offered )?for sale\b|\b(?:makes?|earns?) "
    r"no money (?:from|off|with)\b|\bsales?\b[^.:?]{0,60}: ?(?:none|no\b|never|nil|n/a|not)|"
    r"\b(?:nobody|no[- ]one) (?:to whom )?(?:we|i)(?:['’]d| would| could)? sell\b|\bnot (?:from|off|with) (?:your|"
    r"our \w+['’]?) (?:\w+ )?data\b"
)
"""“There is nothing for sale”: a denial whose negation is no verb's."""
_ASSURED = lazy(r"(?i)that\s+we (?:(?:do|have|will|would|also) ){0,2}(?:not|never)\b")
"""“Please note that we do not sell your data”: told, not supposed."""
_SELLING = frozenset({"sale.unknowing", "sale.qualifies", "sale.verb", "sale.noun", "sale.ads", "sale.let"})
"""Cues without any of which no word tells of selling."""
_LAW = lazy(r"(?i)\A[\W\d]*(?:do not (?:sell|exchange|trade|rent)|opt[- ]out)")


def detect(reading: Reading) -> Iterator[Statement]:
    """A sale statement, and one on sharing for ads, where the clause says what the operator does."""
    if reading.clause.kind == "heading" or reading.asks or (_LAW.match(reading.text) and not is_led_by_us(reading)):
        return
    stated = [] if reading.own.keys().isdisjoint(_SELLING) else [*_stated(reading)]
    yield from stated
    found = counted(reading) if reading.mentions("sale", "sell", "shar") else None
    if found is None and not stated:
        found = sold(reading)
    if found is None:
        return
    of = "sharing-for-ads" if found.sharing else "sale"
    if any(one.of == of and one.stance != "denied" for one in stated):
        return
    when = None if found.denied else condition(reading)
    yield Sale(
        kind="sale", of="sharing-for-ads" if found.sharing else "sale", condition=when,
        stance="denied" if found.denied else "conditional" if when else "affirmed",
    )  # fmt: skip


def _stated(reading: Reading) -> Iterator[Sale]:
    """What the words of selling tell."""
    verb = _sale(reading)
    unknowing = reading.first("sale.unknowing")
    if unknowing is not None:
        yield Sale(kind="sale", of="sale", stance="denied", subjects=subjects(reading))
        return
    if verb is not None:
        yield _statement(reading, verb, "sale")
    advert = reading.first("sale.ads")
    if advert is not None and not reading.has("sale.right"):
        verb = min(
            (
                match
                for match in reading.own.get("sale.share", ())
                if match.start <= advert.end and role(reading, match) == "operator" and _is_its(reading, match, advert)
            ),
            default=None,
        )
        if verb is not None:
            yield _statement(reading, verb, "sharing-for-ads")
            return
    let = reading.first("sale.let")
    if let is not None and not reading.has("sale.right") and role(reading, let) == "operator":
        yield _statement(reading, let, "sharing-for-ads")


def _is_its(reading: Reading, verb: Match, advert: Match) -> bool:
    """Whether a verb is that of the sharing: where the words begin with one (“share … for targeted ads”), it is that one."""
    return verb.start == advert.start or reading.text[advert.start : advert.start + 4].lower() != "shar"


def _statement(reading: Reading, verb: Match, of: str) -> Sale:
    """The statement with its stance."""
    stance: Stance = "denied" if is_denied(reading, verb) or _NOTHING.search(reading.text) else "affirmed"
    when = condition(reading) if stance == "affirmed" else None
    return Sale(
        kind="sale",
        of="sale" if of == "sale" else "sharing-for-ads",
        stance="conditional" if when else stance,
        condition=sense(reading) if stance == "denied" else when,
        subjects=subjects(reading) if stance == "denied" else (),
        exceptions=exceptions(reading) if stance == "denied" else (),
    )


def _sale(reading: Reading) -> Match | None:
    """The word that says that data is or is not sold."""
    if reading.has("sale.qualifies"):
        return reading.first("sale.qualifies")
    if not reading.says("sale.what") and not reading.terms.get("data-categories"):
        return None
    if reading.lead is not None and reading.lead.has("sale.right", "sale.request"):
        return None
    barred = [
        *reading.own.get("sale.other", ()),
        *(() if reading.has("sale.reserve") else reading.own.get("sale.right", ())),
        *(one for one in reading.own.get("sale.hypothesis", ()) if not _ASSURED.match(reading.text, one.start)),
    ]
    request = None if reading.has("sale.reserve") else reading.first("sale.request")
    nouns = reading.own.get("sale.noun", []) if reading.has("stance.negation") else []
    verb: Match
    for verb in sorted([*reading.own.get("sale.verb", []), *nouns]):
        if any(other.start <= verb.start < other.end for other in barred):
            continue
        if request is not None and request.start < verb.start and not is_denied(reading, verb):
            continue
        passes = reading.has("sale.merger") and not is_denied(reading, verb)  # with the business, that is
        if role(reading, verb) == "operator" and not passes:
            return verb
    return None
