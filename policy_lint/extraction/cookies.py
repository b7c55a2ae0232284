"""Cookies: which are set, how a user can refuse them, and how consent is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.extraction.do_not_track import names_signal
from policy_lint.extraction.lexicon import Match
from policy_lint.extraction.roles import role
from policy_lint.extraction.stance import condition, is_denied
from policy_lint.policy.statements import Cookies
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

CUES: Cues = {
    "cookies.word": ("cookie|cookies",),
    "cookies.use": (
        "use|uses|used|using|utilize|utilizes|utilise|place|places|placed ..8 cookie|cookies",
        "set|sets|employ|employs|store|stores|send|sends|deploy ..8 cookie|cookies",
        "deploys|plant|plants|drop|drops|install|installs|assign|assigns|issue ..8 cookie|cookies",
        "write|writes|create|creates|serve|include|includes|contain|contains ..8 cookie|cookies",
        "cookies ..1 help|enable|allow|allows|helps|let",
        "cookies ..3 are|is|be|may|will ..2 used|set|placed|stored|sent|needed|required|assigned|deployed|employed", "yes",
    ),
    "cookies.policy": ("cookie|cookies policy|policies|notice|statement|page|information|data|id|ids|settings|consent|files",),
    "cookies.browser-settings": (
        "browser|browsers|browser's ..10 setting|settings|set|preference|preferences|option|options",
        "browser|browsers|browser's ..10 block|blocks|refuse|reject|disable|accept",
        "browser|browsers|browser's ..10 accepts|delete|notify|notifies|alert|decline|configured",
        "browser|browsers|browser's ..10 turn|warn|prevent|remove|controls|help",
        "clear|erase|set|configure|adjust|change|modify|setting|configuring ..12 browser|browser's|browsers",
        "adjusting|changing|modifying|block|disable|disabling ..12 browser|browser's|browsers",
        "reject|refuse|delete|decline|accept|manage ..12 browser|browser's|browsers",
        "settings|menu|options|preferences ..4 browser|browser's|browsers",
        "control|remove|turn|prevent|blocking|deleting ..12 browser|browser's|browsers",
    ),
    "cookies.cookie-banner": (
        "cookie|consent|preference|preferences|privacy ..1 banner|manager|center|centre|tool|panel|pop-up",
        "cookie settings|preferences|consent ..2 link|button|page|tool|here|icon", "our|the cookie settings",
    ),
    "cookies.opt-out-link": (
        "opt-out|opting ..14 click|clicking|visit|visiting|link|here|page|going|at",
        "click|visit|visiting|clicking|going|link ..12 opt-out",
    ),
    "cookies.industry-opt-out": (
        "network advertising initiative", "digital advertising alliance",
        "aboutads.info|www.aboutads.info|networkadvertising.org|www.networkadvertising.org|youronlinechoices.com",
        "www.youronlinechoices.com|youronlinechoices.eu|www.youronlinechoices.eu",
        "optout.networkadvertising.org|optout.aboutads.info", "nai|daa|edaa|adchoices", "your online choices",
    ),
    "cookies.device-settings": (
        "device|phone|mobile|operating ..2 setting|settings", "setting|settings of|on ..2 device|phone|mobile|tablet",
    ),
    "cookies.plugin": ("browser|opt-out add-on|plug-in|plugin|extension|addon",),
    "cookies.manage": (
        "reset|resets|install|activate|revisit",
        "block|blocking|refuse|refusing|reject|rejecting|disable|disabling|decline|declining|delete",
        "deleting|opt|remove|removing|control|controlling|manage|managing|accept|prevent",
        "restrict|erase|notify|notifies|notified|alert|alerts|warn|warns|turn|clear",
        "limit|opting|adjust|set|change|choose|choice|choices|avoid|preferences",
        "switch|switched|switching|turned|disabled|blocked|refused|rejected|deleted|deactivate|deactivated|stop|stopping",
    ),
    "cookies.asked": (
        "only ..3 consent", "with|after|upon|obtain|request|ask|asking|give|given ..4 consent|permission",
        "if|when|where|unless you ..3 consent|accept|agree|allow|consented|accepted|agreed", "without ..2 consent",
    ),
    "cookies.presumed": (
        "by ..8 you ..4 consent|agree|accept|acknowledge", "deemed|considered|assume ..6 consent|consented|accepted|happy",
    ),
    "cookies.opted": ("opt-out|opting",),
    "cookies.about": (
        "how|about|on|regarding|concerning|to|of ..4 use|uses|using|used|place|places|set ..3 cookies|cookie",
        "about|on|regarding ..3 cookies|cookie", "cookies ..6 we use",
    ),
    "cookies.see": (
        "see|read|refer|visit|review|click|consult|check|found", "find|learn|view|available|explained|described|policy|notice",
    ),
}  # fmt: skip

_CONTROLS = ("browser-settings", "cookie-banner", "opt-out-link", "industry-opt-out", "device-settings", "plugin")
_FOR_THAT = lazy(
    r"(?i) (?:for (?:\w+ ){0,3}?(?:purposes?|reasons?)\b|(?:in order )?to (?!function\b|work\b|operate\b)\w+)"
)
"""“We do not use cookies for tracking purposes”, “… to collect your name”: for other things they may be used."""
_HOLDS = lazy(r"(?i)(?:contain|include)s?\b")
_LABEL = lazy(r"\A\W*(?:[^\W_]+[\W_]+){0,5}?cookies?\b\W*(?:[:.\u2013\u2014-]|\Z)", re.IGNORECASE)


NEEDS = frozenset({"cookies.word", "cookies.manage", "cookies.use"})


def detect(reading: Reading) -> Iterator[Statement]:
    """What a clause says on cookies: that they are set, of which types, and how to refuse them."""
    if reading.clause.kind == "heading" or reading.asks:
        return
    named = _names(reading)
    if named:
        stated = [*_use(reading)]
        yield from stated or _framed(reading)
    choice = (
        _CHOICE.search(reading.text)
        if reading.has("cookies.industry-opt-out", "cookies.device-settings", "cookies.plugin")
        else None
    )
    if named or _of_cookies(reading) or choice is not None:
        controls = _controls(reading)
        if controls:
            yield Cookies(
                kind="cookies", controls=controls, consent="opt-out" if reading.has("cookies.opted") else None
            )


def _framed(reading: Reading) -> Iterator[Statement]:
    """Cookies told of without a verb of setting: done without, or a type of them as what does something."""
    without = _WITHOUT.search(reading.text)
    if without is not None and _LIMITS.search(reading.text) is None:
        yield Cookies(kind="cookies", types=("unspecified",), stance="denied")
        return
    types = tuple(key for key in reading.keys("cookie-types") if key != "unspecified")
    if types and _DOES.search(reading.text) and not reading.has("cookies.see") and _CHOSEN.search(reading.text) is None:
        yield Cookies(kind="cookies", types=types)


_EXPLAINED = lazy(
    r"(?i)\W*(?:(?:an?|the|using) )?(?:[\w-]+ )?cookies?(?: and [\w ]{3,20})?:? (?:cookies )?(?:is|are|may be|refers? to|"
    r"consists? of)\b(?:[^.]{0,60}?\b(?:files?|pieces? of (?:information|data|text|code)|strings?|amounts?|tags)\b|"
    r"[^.]{0,40}?\b(?:from|by) (?:an? |any |the )?(?:internet |web ?)?(?:sites?|servers?|websites?)\b)"
)
"""“Cookies are files sent to your browser from a website” explains the word, unless it says who sends them."""
_BY_US = lazy(r"(?i)\b(?:we|us|our|i|my|this (?:site|website|app)|the (?:company|operator|service))\b")
_CHOSEN = lazy(
    r"(?i)\b(?:block|refus|reject|disabl|accept|enabl|opt|keeping|prevent|turn(?:ing)? off|depends|consider)\w*\b"
)
_WITHOUT = lazy(
    r"(?i)\b(?:(?:site|website|app|page|shop|portal|blog|we|i)\b[^.;]{0,40}? (?:without|free of|no|zero) (?:any |the use of "
    r")?(?:\w+ )?cookies\b|\bno cookies (?:whatsoever|at all|of any kind|here|are|is|get)|cookie-free|\bcookies are not "
    r"(?:used|set|placed))"
)
_LIMITS = lazy(
    r"(?i)\b(?:if|may not|might not|disable\w*|block\w*|accept\w*|reject\w*|refus\w+|unable|cannot|some (?:parts|features|"
    r"areas)|except|until|unless|before)\b"
)
_DOES = lazy(
    r"(?i)\bcookies?\b[^.;]{0,30}? (?:remember|gather|collect|count|measure|keep|store|record|recogni[sz]e|track|help|let|"
    r"allow|enable|show|tell|save|make|vanish|disappear|last|expire|stay|remain|live|lapse|die|persist|come|are|is|get|belong|"
    r"serve|ensure|support|improve|analy[sz]e|follow|hold|contain|deliver)(?:s|es)?\b|\bonly (?:the )?(?:ones|those|\w+ "
    r"cookies)\b"
)
_CHOICE = lazy(
    r"(?i)\b(?:opt[ -]?out|reset|limit ad|advertising (?:id|identifier)|ad (?:id|identifier|tracking)|interest-based|add-on|"
    r"plug-?in|ads? (?:personali[sz]ation|settings))\b"
)


def _names(reading: Reading) -> bool:
    """Whether cookies are named otherwise than in the name of a policy or as data."""
    passing = reading.own.get("cookies.policy", ())
    return any(
        not any(other.start <= word.start < other.end for other in passing)
        for word in reading.own.get("cookies.word", ())
    )


def _of_cookies(reading: Reading) -> bool:
    """Whether “them” is cookies: named in the clause before, under a heading on cookies."""
    return reading.before is not None and reading.before.has("cookies.word") and reading.under("cookie", "cookies")


def _use(reading: Reading) -> Iterator[Statement]:
    """The cookies that are set; a mention of a cookie policy or of cookie data sets none."""
    verb = _verb(reading)
    if verb is None or (_EXPLAINED.match(reading.text) and _BY_US.search(reading.text) is None):
        return
    types = tuple(key for key in reading.keys("cookie-types") if key != "unspecified")
    # The object tells which of several verbs is denied; but “contain”, as what ends a negation's reach, would hide its own.
    held = _HOLDS.match(reading.text, verb.start) is not None
    denied = is_denied(reading, verb if held else Match(verb.end - 1, verb.end))
    if role(reading, verb) == "third-party" and not types:
        types = ("third-party",)
    if denied and not types and _FOR_THAT.match(reading.text, verb.end) is not None:
        return
    when = condition(reading)
    yield Cookies(
        kind="cookies",
        types=types or ("unspecified",),
        consent=None if denied else _consent(reading),
        stance="denied" if denied else "conditional" if when else "affirmed",
        condition=when,
    )


def _verb(reading: Reading) -> Match | None:
    """The word that says that cookies are set, or the label of a list of types."""
    if _LABEL.match(reading.text):
        typed = [match for match in reading.terms.get("cookie-types", ()) if match.key != "unspecified"]
        if typed:
            return typed[0]
    passing = [*reading.own.get("cookies.policy", ())]
    if reading.has("cookies.see"):
        passing.extend(reading.own.get("cookies.about", ()))
    for verb in reading.own.get("cookies.use", ()):
        if role(reading, verb) == "individual" or any(other.end >= verb.end > other.start for other in passing):
            continue
        if reading.text[verb.start : verb.end].lower() == "yes" and not reading.under("cookies", "cookie"):
            continue
        return verb
    return None


def _consent(reading: Reading) -> Literal["none", "opt-in", "opt-out"] | None:
    """How consent to cookies is asked."""
    if reading.has("cookies.presumed"):
        return "none"
    if reading.has("cookies.asked"):
        return "opt-in"
    return "opt-out" if reading.has("cookies.opted") else None


def _controls(reading: Reading) -> tuple[str, ...]:
    """The ways to refuse cookies that the clause names."""
    found = [key for key in _CONTROLS if reading.has(f"cookies.{key}")] if reading.has("cookies.manage") else []
    if names_signal(reading) and reading.has("cookies.use"):
        found.append("do-not-track")
    return tuple(found)
