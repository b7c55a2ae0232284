"""Does a clause affirm, deny, or affirm under a condition? Negation, exception and condition, read with the lead-in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from policy_lint.extraction.lexicon import remembered
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Stance

NEGATION = lazy(r"(?i)\b(?:no|not|never|neither|nor|none|nothing|\w+n['’]t)\b")
"""A word that denies, for the few words around a frame; what a clause denies is told by :func:`is_denied`."""
CUES: Cues = {
    "stance.negation": (
        "not|never|neither|nor|cannot|nobody|none|nothing", "no longer", "no one",
        "don't|doesn't|didn't|won't|can't|isn't|aren't|wasn't|weren't|haven't|hasn't|shouldn't|wouldn't|couldn't|mustn't",
        "dont|doesnt|wont|cant", "shall|will|do|does|may|have|has|with|to no", "refrain*|abstain*",
        "avoid|avoids|avoiding|avoided collecting|gathering|storing|keeping|sharing|selling|disclosing|tracking|processing|using",
        "unable to",
        "at no time|point", "in|under no event|way|case|manner|circumstances|circumstance",
        "without collecting|sharing|selling|disclosing|using|storing|tracking|asking|requiring", "no such",
        "no ..2 information|data|details|cookies|pii|third|party|parties|names", "no personal|personally",
        "no transfer|transfers|transmission|transmissions|disclosure|disclosures|sharing|sale|collection|processing|tracking",
        ("no ..2 name|address|record|file|photo|image|message|number|subscriber's|customer's|user's|member's|patient's|donor's|"
         "visitor's|lists"),
        "no advertiser|advertisers|partner|partners|employer|employers|insurer|company|companies|broker|brokers",
        "no ..3 trackers|tracker", "no profiling|export|recording|recordings|decision|decisions",
    ),
    # Negations that do not deny the verb they stand before.
    "stance.no-negation": (
        "set|switched|turned|configured to|for|on do not track",
        "not only|just|merely|solely|simply", "not limited to", "not be limited to", "no later than", "no more than",
        "no less than", "not less|more|later than", "whether or not", "or not", "not necessarily", "not hesitate",
        "no longer than", "if not", "no longer needed|necessary|required|need|useful|relevant|wish|want",
        "unless you do not", "not exceeding|exceed", "not yet 13|16|18",
        "you|they|users|user|customers|visitors do|does|did|would|may|are|can|have|should|will|could|need not",
        "you|they cannot|don't|didn't|aren't|can't|won't|haven't|never", "not wish|want|agree|consent|like|prefer",
        "not be able to", "not|never submit|post",
        "choose|elect|decide|select|prefer|opt|ask|request|direct|instruct|tell|right|decline|wish|option|want|like ..3 not to",
        "interest|interests ..2 in not", "not ..1 previously|otherwise disclosed|described in|herein|above",
        "request* ..8 no longer be", "you|users|customers ..2 no longer",
        "request* ..2 that we|us ..1 not", "prefer|request|ask|direct|require|demand|elect|choose that ..8 not|never",
        "electing|choosing|opting|preferring|deciding|asking|requesting|refusing ..2 not to", "not object|objects",
        "not|cannot|can't assure|guarantee|promise|warrant|ensure ..24 not|never",
        "not ..1 necessary|essential|required|needed|mandatory", "which|who do|does not",
        "which|that|who is|are|was|were not associated|linked|connected|tied|related|combined",
        "ask|asks|asked|request|requests|requested|direct|directs|directed ..8 not be",
        "visit|browse|access|use|using ..8 without ..2 disclosing|sharing|providing|revealing|collecting",
        "ask|asks|asked|asking|direct|request|tell|instruct|require|want us|businesses|business|companies ..2 not",
        "ask|asks|tell|tells|instruct|notify|notifies|signal|signals|inform|informs websites|sites|them|others ..2 not",
        "not have to", "not possible|guarantee|ensure|warrant|promise", "can not|cannot|can't guarantee|ensure|warrant|promise",
        "no matter", "do not sell my", "do not sell or share my", "do not share my", "do not disturb", "not having|yet",
        "^ do not", "^ don't|never|please", "not all|every|always|applicable", "please do not", "please don't",
    ),
    # “We do not prevent them from tracking” affirms the tracking.
    "stance.undoing": (
        "prevent*|prohibit*|restrict*|forbid*|limit|limits|limited|prohibits|preclude*|stop",
        "stops|block|blocks|control|controls|fail|fails|refuse|refuses",
        "responsible|liable|control|aware|responsibility|liability",
        "know|guarantee|promise|warrant|ensure whether|that|how|what",
    ),
    # What ends the reach of a negation: a new subject, an exception, a contrast.
    "stance.turn": (
        "but|however|although|though|except|unless|instead|rather|whereas|while|because|who|which|until", "other than",
        "and|or|then|so we|i|they|you|it", "and|we only|will|may", "only|solely", "that we|they|you|it",
        "we|they|you may|will|do|can|must|might", "apart|aside from", "outside of|the", "beyond|so|therefore",
        "apply|applies|cover|covers|govern|governs|extend|extends|mean",
        "means|affect|affects|constitute|constitutes|want|wish|apply", "reasonably be", "include|includes|contain|contains",
    ),
    "stance.condition": (
        "if", "unless", "only if|when|where|after", "provided that", "in the event|case", "in case",
        "in cases|instances|situations|circumstances where|when|of", "should you|we|this|they|it",
        "with|upon|after|without ..1 your|their|his|the ..2 consent|permission|authorization",
        "with|upon|after|without ..1 your|their|his|the ..2 authorisation|agreement|approval",
        "with|without|upon|after explicit|express|prior|written ..2 consent|permission",
        "when|where|whenever ..1 required|necessary|permitted|authorized|authorised|applicable|needed|appropriate",
        "when|where ..1 you ..2 consent|consented|authorize|authorized|authorise|agree",
        "when|where ..1 you ..2 agreed|permission|consents|direct|request|requested",
        "when|where it is ..1 necessary|required|needed",
        "when|where we ..3 required|obliged|obligated|consent|permission|compelled", "when|where ..1 legally",
        "depending on|upon", "subject to your|applicable",
        "in certain|some|limited|rare|specific circumstances|cases|situations|states|jurisdictions",
        "to the extent ..3 permitted|required|allowed", "upon|at your request|direction",
        "during ..2 merger|mergers|acquisition|acquisitions",
        "in connection with ..4 merger|mergers|acquisition|acquisitions|bankruptcy|reorganization|reorganisation|sale",
        "^ emergency situations|situation|circumstances", "for regulated", "residents of certain|some",
        "when ..1 you purchase|order|buy|participate|enter|elect|choose|opt|click",
    ),
    # Conditions that are none: manners of speaking, invitations.
    "stance.no-condition": (
        "if you have|wish|want|would|need|prefer|believe|do|are|can|cannot|feel",
        "if you think|choose|decide|disable|block|reject|decline|delete|set|live|reside|like", "if any", "as if", "even if",
        "see if", "determine|know|check|learn|asking|ask if", "in certain circumstances|cases|situations such",
        "if they believe|do", "if we make|change|update|modify|become|learn",
        "if|where|when we ..2 say|deny|refuse|decline|reject|infringe", "as applicable|appropriate|necessary",
        "in the case", "in case you|of", "in certain circumstances including",
    ),
    "stance.exception": (
        "except|unless|excluding|excepting", "other than", "with the exception of", "apart|aside from",
        "without your|express|explicit|prior|the|first|obtaining|consent|notice|written|permission|their|a",
    ),
    "stance.only": ("only|solely|exclusively",),
}  # fmt: skip

_DENYING = lazy(
    r"(?i)[\W\d]*(?:(?:what|things?|which|(?:personal |the )?(?:information|data|details))\b[^.!;:]{0,40}? )?(?:we|i|(?-i:[A-Z])"
    r"[\w.]+) (?:\w+ )?(?:do not|don['’]t|does not|doesn['’]t|will not|won['’]t|never)(?: (?:ever|do|collect|gather|store|keep|"
    r"share|sell|track|use|ask(?: for)?|access|see|record|process|know|have)s?){0,2}(?: (?:and|or|about|from|with) [^.;:]{0,30})?"
    r"\W*\Z"
)
"""A heading that announces what is not done: “What we don't collect”, “We never”."""
_ASKING = lazy(r"(?i)\b(?:if|when|why|unless|until|where|how|you)\b")
"""In a heading: it tells when or why something is not done."""
_REACH = 12
"""Words that may stand between a negation and the verb it denies; “sell, rent, trade or otherwise …” is long."""
_WIDE = 400
"""Characters before a verb in which its negation is looked for, so that the work stays linear in the text."""
_NARROW = 100
"""Characters in which a short phrase ends."""
_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_HARD = lazy(r"[;:!?]|\.\s")
_PARTED = lazy(r"(?i)[;:!?,]|\.\s|\b(?:and|but|while)\b")
"""“Kept in a locked room and no copies are made”: the negation is the next verb's."""
_KEPT = ("unless", "without")
_BY_US = lazy(r"(?i)\b(?:we|i)(?: (?:also|will|shall|hereby))?\W*\Z")
_TITLED = lazy(
    r"Do[- ]Not[- ](?:Track|Sell|Share|Call)|DO[- ]NOT[- ]TRACK|do[- ]not[- ]track (?:signal|request|setting|header|feature)"
)
_DROPPED = lazy(r"(?i)\A(?:for|of|that)\s+(?=\S)")
_SUBJECT = lazy(r"(?i)\b(?:we|you|they|it|i)\b")
_MAIN = lazy(
    r"(?i),\s*(?=(?:we|you|our|your|the|this|these|such|personal|customer|please|it|they|any|some|all|i|information|"
    r"data|user|users|then)\b)"
)


_OPENING = lazy(r"(?i)\W*(?:if|when|where|unless|should)\b")
_GOING_ON = lazy(r"(?i)\W*(?:and|but)\b")
"""“If you order, we do not call you, but we will write to you”: the condition holds for both halves."""


def stance(reading: Reading, at: Match | None = None) -> Stance:
    """The stance of what is said at a match: denied by a negation shortly before it, or by a negated lead-in.

    A denial survives its exceptions (“we do not sell, except …”, “not without your consent”); an affirmation with an “if”
    or “unless” is conditional.
    """
    if is_denied(reading, at):
        return "denied"
    return "conditional" if condition(reading) is not None else "affirmed"


@remembered
def is_denied(reading: Reading, at: Match | None = None) -> bool:
    """Whether a negation governs the match; without a match, whether the clause or its lead-in denies anything.

    The negation stands in the same clause before the match, with no contrast, exception or new subject between them; or
    shortly after it (“shared with no one”). A denying lead-in reaches the items under it, unless they are its exceptions.
    """
    if at is None:
        return bool(_negations(reading, 0, len(reading.text))) or (reading.lead is not None and is_denied(reading.lead))
    for negation in _negations(reading, at.start - _WIDE, at.end + _NARROW):
        if negation.start >= at.start:
            if _answers(reading, at, negation):
                return True
        elif _reaches(reading, negation, at.start, _REACH):
            return True
    if _has_subject(reading, at):
        return False
    return _leads_to_denial(reading.lead) if reading.lead is not None else _stands_under_denial(reading, at)


def _negations(reading: Reading, low: int, high: int) -> list[Match]:
    """The negations between two offsets that deny something of the operator's."""
    return [found for found in reading.near("stance.negation", low, high) if not _is_excused(reading, found)]


def _is_excused(reading: Reading, found: Match) -> bool:
    """Whether a negation is part of words that deny nothing: “not only”, the name “Do Not Track”."""
    excuses = [
        other for other in reading.near("stance.no-negation", found.start - _WIDE, found.end) if found.start < other.end
    ]
    if any(other.start or not is_led_by_us(reading) for other in excuses):
        return True
    window = max(0, found.start - _NARROW)
    named = _TITLED.finditer(reading.text, window, found.end + _NARROW)
    return any(name.start() < found.end and found.start < name.end() for name in named)


def is_led_by_us(reading: Reading) -> bool:
    """Whether a lead-in ends in the operator as subject: “We: – do not sell …” is no imperative."""
    return reading.lead is not None and _BY_US.search(reading.lead.text) is not None


def _reaches(reading: Reading, negation: Match, limit: int, reach: int) -> bool:
    """Whether nothing between a negation and an offset after it ends its scope or undoes it."""
    between = reading.text[negation.end : limit]
    if _HARD.search(between) or len(_WORD.findall(between)) > reach:
        return False
    # A negation inside (“… personal information”) may itself hold the verb; what counts is what stands between.
    return not any(
        other.end <= limit
        for name in ("stance.turn", "stance.undoing")
        for other in reading.near(name, negation.end, limit)
    )


def _answers(reading: Reading, at: Match, negation: Match) -> bool:
    """“Shared with no one”: a negation of the object after the verb."""
    words = _WORD.findall(reading.text[negation.start : negation.end].lower())
    if "no" not in words[:2] and words[0] not in {"nobody", "none"}:
        return False
    between = reading.text[at.end : negation.start]
    return not _PARTED.search(between) and len(_WORD.findall(between)) <= 5


def _has_subject(reading: Reading, at: Match) -> bool:
    """Whether the clause has a subject of its own before the match, so that no lead-in governs it."""
    return _SUBJECT.search(reading.text, max(0, at.start - _WIDE), at.start) is not None


def is_led_to_denial(reading: Reading) -> bool:
    """Whether the clause completes a lead-in, or stands under a heading, that ends in a denial."""
    return _leads_to_denial(reading.lead) if reading.lead is not None else _denies(reading.clause.heading)


def _stands_under_denial(reading: Reading, at: Match) -> bool:
    """Whether a match belongs to an item below “What we don't do”, or opens a paragraph there."""
    listed = reading.clause.kind in {"item", "line"} or (reading.clause.kind == "paragraph" and not at.start)
    return listed and _denies(reading.clause.heading)


@lru_cache(maxsize=1024)
def _denies(heading: str) -> bool:
    """Whether a heading announces what is not done: “What we don't collect”, “We never”."""
    return _DENYING.match(heading) is not None and _ASKING.search(heading) is None


def _leads_to_denial(lead: Reading) -> bool:
    """Whether a lead-in ends in a denial that its items complete (“we do not: …”)."""
    limit = len(lead.text.rstrip(" :\u2014-"))
    return any(_reaches(lead, negation, limit, 30) for negation in _negations(lead, limit - _WIDE, limit))


@remembered
def condition(reading: Reading) -> str | None:
    """The condition that a clause states, in the words of the text."""
    cue = next(iter(conditions(reading)), None)
    return phrase(reading.text, cue.start) if cue is not None else carried_condition(reading)


def carried_condition(reading: Reading) -> str | None:
    """The condition that opened the first half of a sentence, where the clause is its other half."""
    before = reading.before
    if reading.clause.goes_on and before is not None and _OPENING.match(before.text) and _GOING_ON.match(reading.text):
        return condition(before)
    return None


@remembered
def conditions(reading: Reading) -> tuple[Match, ...]:
    """The words that open the conditions of a clause."""
    return tuple(
        cue
        for cue in reading.own.get("stance.condition", ())
        if not any(
            cue.start < other.end for other in reading.near("stance.no-condition", cue.start - _NARROW, cue.start + 1)
        )
    )


def phrase(text: str, start: int) -> str:
    """A subordinate phrase from its first word to where the main clause goes on."""
    ends = [len(text)]
    main = _MAIN.search(text, start)
    if main is not None:
        ends.append(main.start())
    hard = _HARD.search(text, start)
    if hard is not None:
        ends.append(hard.start())
    if text.rfind("(", 0, start) > text.rfind(")", 0, start) and ")" in text[start:]:
        ends.append(text.index(")", start))
    return " ".join(text[start : min(ends)].split()).strip(" ,;:.").strip()


def exceptions(reading: Reading) -> tuple[str, ...]:
    """What an “except …”, “unless …” or “without …” takes out, in the words of the text."""
    cue = reading.first("stance.exception")
    if cue is None:
        return ()
    kept = reading.text[cue.start : cue.end].lower().startswith(_KEPT)
    found = _DROPPED.sub("", phrase(reading.text, cue.start if kept else cue.end))
    return (found,) if found else ()


def is_exclusive(reading: Reading) -> bool:
    """Whether “only” narrows what a clause or the lead-in that it completes says."""
    return reading.says("stance.only")
