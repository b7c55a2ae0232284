"""Whether a text is a privacy policy in English at all, before anything is said to be missing from it.

What a crawler or a wrong path brings — an error page, a wall of cookies, terms of use, German — is not judged: one reason
instead of a hundred findings of absence. When in doubt a text is judged; no part of a real policy may be turned away for
being short or odd.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.extraction.languages import ENGLISH, language_of
from policy_lint.text.lazy import lazy
from policy_lint.text.letters import lowered

if TYPE_CHECKING:
    from policy_lint.policy.policy import Policy

_POLICY_NAME = lazy(
    r"\b(?:privacy|data protection|cookies?|personal (?:data|information))\b(?: \w+){0,4}? (?:policy|policies|notice|statement"
    r"|rights|practices|supplement|addendum|center|centre|disclosures?|information|terms)\b|\bprivacy(?: \w+)?$|\bour privacy\b",
    re.IGNORECASE,
)
_INSTRUCTIVE = lazy(
    r"\b(?:how to|why|guide|tips|ways to|things to|what is|what are|generator|template|explained|checklist|best practices"
    r"|write an?|reading|news|blog)\b|\b\d+ \w+ (?:to|for|that)\b",
    re.IGNORECASE,
)
_TERMS = lazy(
    r"\b(?:terms (?:of|and|&) (?:use|service|services|sale|conditions)|terms|conditions of (?:use|sale)|user agreement"
    r"|(?:end.user )?licen[cs]e agreement|eula|acceptable use)\b",
    re.IGNORECASE,
)
# These are looked for in lower case.
_ITSELF = lazy(r"\bthis (?:\w+ ){0,3}?(?:privacy|cookie|data protection)?\s?(?:policy|notice|statement)\b")
_SUBJECT = lazy(
    r"\b(?:privacy|personal(?:ly)?|information|data|cookies?|third.part(?:y|ies)|collect\w{0,4}|disclos\w{1,5}|consent\w{0,3}"
    r"|gdpr|ccpa)\b",
)
_CLAIM = lazy(
    r"\b(?:we|apps?|applications?|(?:web ?)?sites?|services?|company|controller|platform|provider|inc|llc|ltd|gmbh)\W{1,3}"
    r"(?:(?:may|might|will|also|do|does|did|not|never|can|only|shall|automatically|to|have|has)\W{1,3}){0,4}"
    r"(?:collect|use|share|disclose|store|process|retain|sell|receive|gather|obtain|transfer|protect|keep|ask|track|record"
    r"|access)(?:s|es|d|ed)?\b(?!\W{1,3}cookies)",
)
_PERSONAL = lazy(
    r"\b(?:your|personal(?:ly identifiable)?|user|customer|visitor)(?:'s)? (?:personal )?(?:information|data|details|e-?mail"
    r"|privacy|name|account|device|browser|ip)\b|\binformation (?:about|from|on|that|you|we)\b",
)
_TERMS_WORDS = lazy(
    r"\b(?:liab\w{2,6}|warrant\w{1,4}|indemnif\w{1,7}|arbitrat\w{2,4}|governing law|terminat\w{1,4}|licen[cs]e\w?"
    r"|intellectual property|as is|refunds?|prohibited)\b",
)
# These are compiled only when a short text is looked at.
_ERROR = (
    r"\b(?:(?:error|http)[ :-]{0,3}[45]\d\d|[45]\d\d\b.{0,20}(?:error|not found|forbidden|unavailable|bad gateway|denied|gone|"
    r"time-?out|requests|unauthori[sz]ed)|^\W{0,5}(?:404|403|500|502|503)\b|(?:page|file|document|resource|url|"
    r"site)\b.{0,40}?\b(?:not (?:be )?found|(?:does|do)(?: not|n['’]t) exist|no longer (?:exists|available)|(?:can(?:no|['’])t|"
    r"could(?: not|n['’]t)) be (?:found|reached|displayed)|(?:has|was|been) (?:moved|removed|deleted))|access(?: to this "
    r"page)?(?: has been| is| was)? (?:denied|forbidden|restricted|blocked)|not found|internal server error|service "
    r"(?:temporarily )?unavailable|bad gateway|gateway time-?out|temporarily down|under maintenance|something went wrong|you "
    r"(?:have been|are|were) blocked|don['’]?t have permission|unusual traffic|verify(?:ing)? (?:that )?you(?:['’]re| are)? "
    r"(?:not )?(?:a )?(?:human|robot)|are you (?:a )?(?:human|robot)|checking (?:if|your browser)|attention required|just a "
    r"moment|domain (?:is for sale|has expired|may be for sale)|account (?:has been )?suspended)"
)
_SCRIPT = (
    r"\b(?:(?:enable|requires?|turn on|activate|allow|without|needs?|support) java ?script|java ?script (?:is|to be|must be|"
    r"has been|seems to be|appears to be)(?: not)? ?(?:required|disabled|enabled|turned|needed)?)\b"
)
_WALL = (
    r"\b(?:accept(?: all)?|agree|reject(?: all)?|decline|allow all|manage|customi[sz]e|preferences|settings|options|got it"
    r"|continue|our (?:\d+ )?partners|vendors|legitimate interest|(?:necessary|functional|analytics|marketing|performance"
    r"|targeting) cookies)\b"
)
_COOKIE = lazy(r"\bcookies?\b", re.IGNORECASE)

_SAMPLE = 20_000  # characters that tell; a longer text is looked at in part
_EMPTY = 40  # words: a text with fewer is no policy, whatever they are
_SHORT = 250  # words: an error page or a wall of cookies has no more
_PAGE = 120  # words: a page that only asks for JavaScript has no more
_OPENING = 60  # words of the beginning in which a policy may name itself
_SUBJECT_SHARE = 2.0  # words of a hundred that are about data: a policy has three at least
_TERMS_SHARE = 3.5  # the same for a text that calls itself terms; with more it is both
_PERSONAL_SHARE = 5.0  # phrases of a thousand words about someone's data or its use: a policy has six at least
_PERSONAL_ENOUGH = 15  # such phrases, however long the text is: it may be followed by translations
_CLAIM_SHARE = 4.0  # the same about what the writer does with data: enough where the text does not name itself


def gate(policy: Policy, *, declared: bool = False) -> str | None:
    """Why a text can't be judged as an English privacy policy, in a sentence for the user; None where it can.

    A structured document says itself that it is a policy; only its language counts. Takes time linear in the text.

    Args:
        policy: the text.
        declared: whether the project names the file among its documents: then it is one of them whatever it says, unless it is
            an error page, empty, or in another language.
    """
    if policy.kind == "structured":
        if policy.language.split("-")[0].lower() == "en":
            return None
        return f"The document's language is given as “{policy.language}”; only English policies can be judged."
    title, headings, body = _texts(policy)
    whole = "\n".join([title, *headings, *body])
    language = language_of(whole[: 2 * _SAMPLE])
    if len(whole) > _SAMPLE:
        whole = _sample([title, *headings, *body], len(whole))
    words = whole.split()
    count = sum([word.isalnum() or any(map(str.isalnum, word)) for word in words])
    opening = " ".join([title, *headings[:3], *words[:_OPENING]])
    lower = lowered(whole)
    claims = len(_CLAIM.findall(lower))
    named = any(_names_policy(text) for text in (title, *headings[:4], *body[:3]))
    real = claims > 2 or (claims and named)
    if language not in {None, ENGLISH}:
        return f"The text is in {language}; only English policies can be judged."
    if not real:
        reason = _page(whole, opening, count)
        if reason:
            return reason
    if count < _EMPTY:
        return f"The text has only {count} words: too few to be a privacy policy."
    if language is None and count >= _SHORT:
        return "The text is in no language that could be told; only English policies can be judged."
    return None if declared else _other(lower, title, headings, named=named, claims=claims, count=count)


def _texts(policy: Policy) -> tuple[str, list[str], list[str]]:
    """The title, the headings and the blocks as text."""
    sections = policy.all_sections
    headings = [section.heading.text for section in sections if section.heading is not None]
    title = policy.title.text if policy.title is not None else ""
    return title, headings, [block.text for section in sections for block in section.blocks]


def _sample(texts: list[str], size: int) -> str:
    """Part of a long text: its beginning, and of the rest every second block, or third …, for the policy may come late."""
    length = first = 0
    while length < _SAMPLE // 2:
        length += len(texts[first]) + 1
        first += 1
    return "\n".join(texts[:first] + texts[first :: 2 * size // _SAMPLE])


def _names_policy(text: str) -> bool:
    """Whether a title, a heading or a first line names the text a privacy policy, and does not just write about them."""
    start = text[:200]
    return bool(_POLICY_NAME.search(start)) and not _INSTRUCTIVE.search(start)


def _page(text: str, opening: str, count: int) -> str | None:
    """Which kind of page a short text is that stands in a policy's place."""
    if count > _SHORT:
        return None
    found = re.search(_ERROR, opening, re.IGNORECASE | re.MULTILINE)
    if found:
        return f"This is an error page (“{' '.join(found[0].split())}”), not a privacy policy."
    if count <= _PAGE and re.search(_SCRIPT, text, re.IGNORECASE):
        return "The page has no text without JavaScript; save the page as a browser shows it, and judge that."
    cookies = len(_COOKIE.findall(text))
    buttons = len({match.lower() for match in re.findall(_WALL, text, re.IGNORECASE)})
    if cookies and buttons > 2 and cookies + buttons > 4:
        return "This is a request for consent to cookies, not a privacy policy."
    return None


def _other(lower: str, title: str, headings: list[str], *, named: bool, claims: int, count: int) -> str | None:
    """Which other kind of text, given in lower case, it is that is no privacy policy."""
    subject = 100 * len(_SUBJECT.findall(lower)) / count
    personal = len(_PERSONAL.findall(lower)) + claims
    legal = 100 * len(_TERMS_WORDS.findall(lower)) / count
    called = _TERMS.search(title) or (not title and any(_TERMS.search(heading) for heading in headings[:1]))
    privacy = _names_policy(title) or any(_names_policy(heading) for heading in headings)
    if (called and not privacy and subject < _TERMS_SHARE) or (subject < _SUBJECT_SHARE and legal > 1):
        return "These are terms of use or a contract, not a privacy policy."
    if subject < _SUBJECT_SHARE or (personal < _PERSONAL_ENOUGH and 1000 * personal < _PERSONAL_SHARE * count):
        return "The text says too little about personal data to be a privacy policy."
    if named or _ITSELF.search(lower) or 1000 * claims / count >= _CLAIM_SHARE:
        return None
    return (
        "The text is about privacy, but does not say what its writer does with personal data: it is no privacy policy."
    )
