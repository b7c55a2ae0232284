"""Children: whether the service is meant for them, whether their data is collected knowingly, and what parents may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from policy_lint.extraction.rights_acts import ACTS
from policy_lint.extraction.stance import is_denied
from policy_lint.policy.statements import Children
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Statement

Audience = Literal["not-directed", "not-knowingly", "directed", "with-consent"]

_YOUNG = (
    "kid|kid's|youngster|youngsters|under-13s|under-16s|under-18s|child|children|childrens|children's|child's|"
    "minor|minors|kids|preteens|teens|teenagers|juveniles|underage"
)
_AGES = "13|14|15|16|17|18|21|thirteen|fourteen|fifteen|sixteen|eighteen"

CUES: Cues = {
    "children.young": (
        f"{_YOUNG}", f"under|below|younger|less ..1 than? ..5 {_AGES}",
        f"under|below|younger|over|least|beyond ..4 age ..3 {_AGES}", f"{_AGES} ..1 and|or under|younger|below",
        f"older|over|above|least|minimum ..4 {_AGES}", f"{_AGES} ..4 age and|or older|over|above",
        f"{_AGES} ..2 and|or older|over|above", f"age|aged|ages ..1 {_AGES}", f"{_AGES} ..1 years|year",
        "minimum|legal|required|majority|digital ..2 age", "age of ..1 majority|consent", f"yet {_AGES}",
    ),
    "children.strict": (
        "kid|kid's|youngster|youngsters|under-13s|under-16s|under-18s|child|children|childrens|children's|child's|minors|kids|underage|teens|teenagers|preteens|toddlers",
        "2|3|4|5|6|7|8|9|10|11|12 year olds|old",
        f"under|below|younger|over|least|than ..3 age|years ..3 {_AGES}|age|old", f"under|below ..1 {_AGES}",
        f"younger than ..2 {_AGES}",
        f"{_AGES} ..5 and|or older|over|under|younger|above", f"at least ..1 {_AGES}", f"over ..3 {_AGES}", "a minor|minors",
        f"not yet {_AGES}", f"aged|age ..3 {_AGES} ..3 over|older|above|under|younger",
    ),
    "children.meant": (
        ("direct|directed|intend|intended|target|targeted|targets|aimed|design|designed|meant|market|markets|address|"
         "addresses|structured|suitable|available|offered|appeal|attract|geared|advertise|cater|caters|marketed|"
         "focused|intention|appropriate"), "not for children|minors|kids", "adult|adults only",
        "our|intended|target ..1 audience",
    ),
    "children.collect": (
        ("collect|collecting|collects|collected|collection|solicit|solicits|gather|gathers|gathering|request|requests|"
         "store|stores|maintain|receive|obtain|process|processes|accept|market|contact|keep|record|seek|sell|share|use|"
         "retain|acquire"),
    ),
    "children.knowing": (
        "knowingly|intentionally|specifically|deliberately|purposely|purposefully|wittingly|knowing|actually|actual|purpose",
    ),
    "children.barred": (
        "must ..2 be ..4 over|older|least|above", "must ..2 not|have|be",
        ("should|may|can|do|please|shall|must not|never|only|have ..12 use|register|submit|provide|send|give|access|"
         "participate|sign|disclose|attempt"),
        (
            "don't|dont|cannot|can't|mustn't|shouldn't ..10 use|register|submit|provide|send|give|access|participate|"
            "sign|disclose|download"
        ),
        "offered|provided|reserved|restricted|limited|sold ..3 adults",
        "not ..1 allowed|permitted|eligible|authorized|authorised|able|use|register",
        "prohibit|prohibits|prohibited|restricted", "no one|person|individual ..1 under", "nobody|none under",
        "not offer|sell|provide ..6 by|to|for ..2 children|minors|kids",
        "only|must|minimum ..8 older|over|above|minimum|least", "not|cannot use|access|register|submit|provide|create|join",
        "you represent|confirm|warrant|affirm|certify|agree ..14 older|least|over",
        "intended|designed|available|open ..4 adults|only|users|persons|individuals|people", "adults only",
        "solely|exclusively|only|use by|for|to ..4 adults|users|individuals|persons|people|anyone",
        "general audience|audiences",
        "are|is|be at least", "must|may|can|are|be|restricted ..3 over|older|above",
    ),
    "children.consent": (
        ("consent|permission|approval|authorization|authorisation|supervision|agreement ..4 parent|parents|parental|"
         "guardian|guardians|guardian's|parent's"),
        ("parental|parent's|parents|parent|guardian|guardians|guardian's ..6 consent|permission|approval|supervision|"
         "authorization|guidance|consents"),
        "parent|parents|parent's|guardian|guardian's ..1 say-so|okay|ok|blessing|agreement|yes", ("ask|have|involve|"
        "obtain|get|request ..6 parent|parents|guardian|guardians|grown-up|grown-ups"),
        "parent|parents|guardian|guardians|grown-up ..12 agree|agrees|agreed|approve|approves|approved|consents|permits|ok|okay",
    ),
    "children.learn": (
        ("aware|learn|learns|discover|discovered|discovers|notified|informed|find|found|realize|realise|determine|"
         "knowledge|believe|believes|suspect|notice|identify|become|inadvertently|unintentionally|mistakenly|concerned|"
         "brought|event"), "turn|turns|turned out",
    ),
    "children.remove": (
        "delete|deletes|deleting|deleted|remove|removes|removing|removed|erase|erases|destroy|purge|discard|dispose|expunge",

        "deletion|removal|terminate|close|block|disable|purged|erased|destroyed|terminated|blocked|disabled|deactivated|closed",
        "take|takes|taking ..3 steps|action|actions|measures",
        "reasonable steps|efforts",
    ),
    "children.parent": (
        "parent|parents|guardian|guardians|parental|grown-up|grown-ups",
    ),
    "children.policy": (
        "children's|childrens|child's|children|kids|minors ..1 privacy|online|safety|information|data",
        "children's online privacy protection act", "coppa",
        "protect|protecting|safety|privacy|commitment|committed ..8 children|minors|kids|child|children's",
        "children|minors|kids ..8 protect|protection|supervise|internet|online|activities",
        "monitor|participate|supervise|encourage|active|discuss|talk ..10 children|child|children's|childrens",
    ),
}  # fmt: skip

_NUMBER = {
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "twenty-one": 21,
}
_AGE = lazy(
    r"(?i)\b(1[0-9]|2[01]|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty-one)\b(?!\s*(?:days?|months?|weeks?|"
    r"hours?|minutes?|%|U\.?S\.?C|CFR|C\.F\.R|\.\d|,\d|:\d|th\b))"
)
_NOT_YOUNG = lazy(
    r"(?i)\b(?:child(?:ren)? (?:sexual|abuse|pornograph|exploitation|support|care|labor|labour|safety seat)\w*|minor "
    r"(?:changes?|updates?|modifications?|amendments?|corrections?|edits?|adjustments?|errors?)|exploit\w* child|harm\w* to "
    r"minors|dependents?|(?:sell|sale|selling|supply|serve) (?:of )?(?:\w+ ){0,2}(?:alcohol|tobacco|liquor|wine|beer|"
    r"cigarettes|vapes?|knives))"
)
_GIVEN = lazy(
    r"(?i)\b(?:collect|provid|suppl|submit|giv(?:e|en)|gave|obtain|receiv|disclos|send|sent|post|register|regist|gather|has used|"
    r"is using|enter|belong|opened|signed up|created)\w*"
)
_NEGATION = lazy(r"(?i)\b(?:not|never|no|nowhere|without|cannot|n['’]t|prohibit\w*)\b")
_FOR_THEM = lazy(r"(?i)\b(?:for|to|at|toward\w*)\W+(?:\w+\W+){0,3}(?:child|kids|minors)")
_THEIR_DATA_GOES = lazy(
    r"(?i)\b(?:we|i)(?: \w+){0,3} (?:delete|remove|erase|destroy|wipe)\b[^.;]{0,40}\b(?:of|from|about|on) (?:\w+ "
    r"){0,3}(?:child(?:ren)?|minors?|kids?)\b"
)
"""“We delete data of children as soon as we notice.”"""
_NOT_FOR = lazy(
    r"(?i)\b(?:(?:is|are) not|isn[’']t|aren[’']t) (?:meant |suitable |made |intended |aimed )?(?:for|at) (?:use by )?(?:young "
    r")?(?:children|minors|kids|teens|youngsters|under[- ]1[0-9]s|anyone under|persons under|people under|those under)\b|"
    r"\b(?:meant|intended|made|suitable) for adults\b|, not (?:for|at) (?:children|minors|kids)\b"
)
_PROVIDED = lazy(
    r"(?i)\b(?:provided|providing) (?:that )?(?:a|an|their|his|her|your|the)\b|\bonly (?:if|when|with|once)\b"
)
_WITHOUT = lazy(r"(?i)\b(?:without|unless|except|until)\b")
_OURS = lazy(r"(?i)\b(?:we|our|us|i|is|are|be) ?\b")
_MADE_FOR_THEM = lazy(
    r"(?i)\b(?:designed|directed|intended|meant|aimed|targeted|made|created)\W+(?:\w+\W+){0,2}(?:for|to|at|towards?)\W+(?:\w+\W+){0,2}(?:child|kids|minors|toddlers|"
    r"(?:[2-9]|1[0-2])-(?: ?(?:to|and|–|-) ?(?:[2-9]|1[0-2])-?)? ?years?-old)"
)
_ABOUT_MINORS = lazy(r"(?i)\b(?:child(?:ren)?s?|minors?|kids?|coppa|youth|teens?|age|under (?:13|16|18)|parents?)\b")


NEEDS = frozenset({"children.strict", "children.young", "children.parent"})
_WE = lazy(r"(?i)\b(?:we|i|they|our)\b[^,;]*\Z")
_PARENTS_MAY = lazy(
    r"(?i)\b(?:parents?|guardians?|mothers?|fathers?)(?: \w+){0,3} (?:may|can|could|have the right|are entitled)\b"
)
_ASKED_FOR = lazy(r"(?i)\b(?:ask|obtain|get|seek|require|need)\w*\b[^.;]{0,40}\b(?:parent|guardian)")
_MAY_ASK = lazy(r"(?i)\b(?:may|can|right|request|review|wish|contact|ask)\b")

_YOUR_CHILD = lazy(r"(?i)\byour (?:own )?(?:child|kid|son|daughter|children|kids)\b")
"""Of whom a site that is made for children speaks: “we do not use your child's name for marketing”."""


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for each position that the clause takes on children."""
    if reading.clause.kind == "heading" or not _speaks_of_them(reading):
        return
    audience = _audience(reading)
    if audience is None or (audience == "not-directed" and _YOUR_CHILD.search(reading.text)):
        return
    yield Children(
        kind="children",
        audience=audience,
        age=_age(reading),
        remedy=_remedy(reading),
        parental_rights=_parental_rights(reading),
        subjects=("children",) if audience == "directed" else (),
    )


def _speaks_of_them(reading: Reading) -> bool:
    """Whether children are meant, by a word for them or by an age."""
    if reading.has("children.strict"):
        return _under(reading) or _NOT_YOUNG.search(reading.text) is None
    if reading.has("children.consent") and _ASKED_FOR.search(reading.text):
        return True
    return reading.has("children.young", "children.parent") and _under(reading)


def _under(reading: Reading) -> bool:
    """Whether a heading above the clause announces children."""
    return any(_ABOUT_MINORS.search(words) for words in reading.clause.headings[-2:])


def _audience(reading: Reading) -> Audience | None:
    """The position taken, or None where children are merely mentioned."""
    negated = is_denied(reading) or _NEGATION.search(reading.text) is not None
    if negated and reading.has("children.collect") and reading.has("children.knowing"):
        return "not-knowingly"
    if reading.has("children.consent") and not negated and _PROVIDED.search(reading.text):
        return "with-consent"
    if _is_found_out(reading):
        return "not-knowingly"
    if _denies(reading, "children.meant"):
        return "not-directed"
    if _NOT_FOR.search(reading.text) is not None:
        return "not-directed"
    allowed = reading.has("children.consent")
    if allowed and _WITHOUT.search(reading.text):
        return "with-consent"
    if _denies(reading, "children.collect") and not reading.has("children.barred"):
        return (
            "not-knowingly"
            if _OURS.search(reading.text)
            else None
            if _YOUR_CHILD.search(reading.text)
            else "not-directed"
        )
    if allowed and (not negated or reading.has("children.collect")):
        return "with-consent"
    if reading.has("children.barred"):
        return "not-directed"
    if not negated and _MADE_FOR_THEM.search(reading.text):
        return "directed"
    if reading.has("children.strict") and _parental_rights(reading) and _PARENTS_MAY.search(reading.text):
        return "with-consent"
    return _vague(reading, negated=negated) if _under(reading) or reading.has("children.policy") else None


def _is_found_out(reading: Reading) -> bool:
    """Whether the clause says what happens once a child's data is found."""
    if _THEIR_DATA_GOES.search(reading.text) and (reading.has("children.learn") or "soon" in reading.lower):
        return True
    found = reading.has("children.learn") and reading.has("children.remove", "children.parent")
    return found and _GIVEN.search(reading.text) is not None


def _vague(reading: Reading, *, negated: bool) -> Audience | None:
    """The position of a clause that speaks of children, without saying who may use the service."""
    if _denies(reading, "children.collect"):
        return "not-knowingly"
    if not negated and reading.has("children.meant") and _FOR_THEM.search(reading.text):
        return "directed"
    if reading.has("children.parent"):
        return "with-consent"
    return "not-directed" if negated and reading.has("children.policy") else None


def _denies(reading: Reading, cue: str) -> bool:
    """Whether one of the matches of a cue is denied."""
    return any(is_denied(reading, at) for at in reading.own.get(cue, [])[:20])


def _age(reading: Reading) -> int | None:
    """The age that the clause names, or its lead-in."""
    for one in (reading, *reading.leads):
        found = _AGE.search(one.text)
        if found:
            word = found[1].lower()
            return _NUMBER.get(word) or int(word)
    return None


def _remedy(reading: Reading) -> str | None:
    """What is done when a child's data is found, in the words of the text."""
    removed = reading.first("children.remove")
    if removed is None or not reading.has("children.learn"):
        return None
    before = max(0, removed.start - 80)
    found = _WE.search(reading.text[before : removed.start])
    start = before + found.start() if found else removed.start
    return " ".join(reading.text[start:].split()).rstrip(" .;")


def _parental_rights(reading: Reading) -> tuple[str, ...]:
    """What parents may ask for their children."""
    parent: Match | None = reading.first("children.parent")
    if parent is None:
        return ()
    acts = {right: at for right in ACTS if (at := reading.first(f"right.act.{right}")) and at.start > parent.start}
    if not _MAY_ASK.search(reading.text[parent.start :]):
        return ()
    return tuple(sorted(acts, key=lambda right: (acts[right].start, right)))
