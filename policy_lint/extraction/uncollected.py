"""What only looks like collecting: data that a policy says it does not cover, and services “provided to us”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match

_BEFORE = 160  # characters looked at before a verb
_NO_DATA = lazy(
    r"(?i)(?<=data|tion)\W*(?:services?|storage|processing|analysis|analytics|hosting|cent(?:er|re)s?|security|protection|"
    r"management|systems?|technolog\w+|tools?|backups?)\b"
)
"""After “provide us with data”: what is provided is a service."""
_SERVICE = lazy(
    r"(?i)\bus\b[^.;]{0,40}?\b(?:data|information) (?:services?|storage|processing|analysis|hosting|cent(?:er|re)s?|security|"
    r"protection|management|systems?|tools?|backups?)\b"
)
_NOT_COVERED = lazy(
    r"(?i)\b(?:not|nor|neither) (?:\w+ )?(?:apply|cover|extend|relate|govern|control|address|concern|guarantee|warrant|ensure|"
    r"responsible)\b|\bcannot guarantee\b"
)
"""Before a verb: what a policy does not cover, or nobody can promise, is not collected by it."""
_HELD_BACK = lazy(r"(?i)\b(?:limit|restrict|control|grant|deny|prevent|regulate)s? access\b")
"""“We limit access to your data”: what a verb of collecting holds is who may see data."""
_TO_DO = lazy(r"(?i)\b(?:needs?|requires?)\Z")
_OTHER_THAN_TAKING = lazy(
    r"(?i) to (?:share|disclose|pass|transfer|use|keep|retain|store|delete|verify|confirm|check|protect|comply)\b"
)
"""“We need to share your data with our insurers”."""
_REQUEST = lazy(
    r"(?i)(?:receiv\w*|obtain\w*|get)(?: (?:and|or) \w+)?(?: (?!information|data|details)[\w’']+){0,4}? requests?\b"
)
"""“Once we receive your request and check it, we delete your data”."""
_TAKEN_INTO = lazy(r"(?i) into (?:account|consideration)\b")
_CONTROLS = lazy(r"(?i) (?:control|management|restriction|rights?|polic(?:y|ies)|permission|level|token)s?\b")
"""“Server-side access controls protect your data”."""
_OF_LAW_OR_READER = lazy(
    r"\b(?:Act|[Ll]aws?|[Ll]egislation|[Rr]egulations?|[Dd]irective|GDPR|CCPA|COPPA)\b[^.;:]{0,20}? (?:establish(?:es)?|"
    r"sets? (?:out|down)|governs?|regulates?|lays? down|concerns?|imposes?|restricts?)\b[^.;:]{0,60}\Z|"
    r"\b[Ii]f (?:you|a parent|anyone|they) (?:\w+ ){0,2}?(?:believes?|thinks?|suspects?|aware|learns?|knows?|discovers?)\b"
    r"[^.;:,]{0,60}\Z"
)
"""Before a verb: a law's rules on collecting, or what the reader believes to have been collected."""
_EXCLUDED = lazy(
    r"(?i)(?:(?!collect|gather|receiv|record|obtain)[^.;:]){0,60}?\b(?:information|data|pii)\b[^\w.;:]{0,3}(?:\w+ ){0,3}"
    r"(?:(?:does|do|shall|will) not|doesn['’]t|don['’]t|excludes?) (?:\w+ )?(?:includ\w+|cover|encompass|extend|\w*identif)|"
    r"[^.;:]{0,60}?\b(?:information|data) (?:expressly )?excludes\b"
)
_DEFINES = lazy(
    r"(?i)\W*(?:(?:such|this|these) )?(?:personal(?:ly)?(?:[- ]identif\w+)? )?(?:information|data)\b[^.;:]{0,30}?"
    r"\b(?:includes?|means?|may include)\b"
)
_NOT_COLLECTED = lazy(r"(?i)\b(?:do|does|will) not (?:\w+ ){0,2}?(?:collect|gather|solicit|request)\b")
_SOME = lazy(r"(?i)\b(?:unless|except|without|other than|only|however|but|until)\b")
_IF_NOT = lazy(
    r"(?i)\b(?:if|when|where|until|unless) (?:we|i|it|the \w+) (?:(?:do|does|did|have|has|can) ?(?:not|n['’]t)|cannot)\b"
)
"""“If we do not receive an answer”."""
_TOO_MUCH = lazy(r"(?i)[^.;:]{0,40}?\b(?:excessive|unnecessary|irrelevant|superfluous|more (?:\w+ ){0,4}than)\b")
"""“We do not collect excessive amounts”: what is needed is collected."""
_NO_SUCH = lazy(
    r"(?i)\bno (?:[\w-]+ ){0,3}(?:servers?|databases?|systems?|back-?ends?|cloud|company|party|process)\b[^.;:]{0,30}? "
    r"(?:that|which|who)\b"
)
_NO_COPY = lazy(r"(?i) no (?:copy|copies|records?|part|trace|backup)\b")
_KEEPS = lazy(r"(?i)\b(?:stor(?:e[sd]?|ing)|sav(?:e[sd]?|ing)|keeps?|kept|retain(?:s|ed)?|maintain(?:s|ed)?)\Z")
"""A verb of keeping: who “never stores card numbers” may well be given them."""
_FOR_MORE = lazy(
    r"(?i)[^.;:]{0,60}?\bfor (?:any |an)?(?:other|further|additional|different|new) (?:\w+ )?(?:purposes?|reasons?|use)\b"
)
"""“Not processed for any further purposes”: for these it is."""
_WRONG = lazy(
    r"(?i)\b(?:information|data|details|records?) (?:that )?(?:we|they|us) (?:hold|have|keep|store|maintain)\b[^.;]{0,40}? "
    r"(?:is|are) "
    r"(?:\w+ )?(?:incorrect|inaccurate|out of date|out-of-date|outdated|wrong|incomplete|not (?:correct|accurate|up to date))\b"
)
"""“If any information we hold on you is out of date” tells whom to write to."""


def is_only_defined(text: str, before: str) -> bool:
    """“Personal information includes …” after a denial without exception: the word is explained, nothing is collected."""
    if _DEFINES.match(text) is None or (denial := _NOT_COLLECTED.search(before)) is None:
        return False
    return _SOME.search(before, denial.start()) is None


def is_none_of_ours(text: str, verb: Match) -> bool:
    """Whether what a verb of collecting says is not said of the policy's own collecting."""
    return (
        _NO_DATA.match(text, verb.end) is not None
        or _HELD_BACK.search(text, verb.start, verb.end) is not None
        or (
            _TO_DO.search(text, verb.start, verb.end) is not None
            and _OTHER_THAN_TAKING.match(text, verb.end) is not None
        )
        or (text.endswith("access", verb.start, verb.end) and _CONTROLS.match(text, verb.end) is not None)
        or _REQUEST.match(text, verb.start) is not None
        or _TAKEN_INTO.match(text, verb.end) is not None
        or _OF_LAW_OR_READER.search(text, max(0, verb.start - _BEFORE), verb.start) is not None
        or _NOT_COVERED.search(text, max(0, verb.start - _BEFORE), verb.start) is not None
    )


def is_excluded(text: str) -> bool:
    """Whether a clause only says what a word of the policy does not take in: “personal data does not include …”."""
    return _EXCLUDED.match(text) is not None


def is_served(text: str) -> bool:
    """Whether a service is what others provide: “vendors provide us with data storage”."""
    return _SERVICE.search(text) is not None


def is_mistaken(text: str) -> bool:
    """Whether a clause tells what to do where data that is held is wrong."""
    return _WRONG.search(text) is not None


def is_of_none(text: str, verb: Match) -> bool:
    """“There is no server that stores your data”, “we hold no copy of your data”."""
    return (
        _NO_COPY.match(text, verb.end) is not None
        or _NO_SUCH.search(text, max(0, verb.start - 90), verb.end) is not None
    )


def is_of_keeping(text: str, verb: Match) -> bool:
    """Whether a verb only says that data is kept, so that its denial denies no collecting."""
    return _KEEPS.search(text, verb.start, verb.end) is not None


def denies_less(text: str, verb: Match) -> bool:
    """Whether a denial is under a condition, or of more than is needed, or of further purposes."""
    return (
        _IF_NOT.search(text, max(0, verb.start - 30), verb.end) is not None
        or _FOR_MORE.match(text, verb.end) is not None
        or _TOO_MUCH.match(text, verb.end) is not None
    )
