"""Email addresses, telephone numbers and web addresses in a text, with their places.

Every search runs on folded text (:func:`policy_lint.text.normalise.fold`), so that a no-break space in a number or a dash of
any shape is no obstacle and offsets stay those of the text. Patterns start only at a word's edge and every quantifier is
bounded: time is linear in the text. The ``phonenumbers`` library is imported only where something looks like a number
(:mod:`policy_lint.extraction.telephone`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Literal, TypeAlias

from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.normalise import FILLER, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

ContactKind: TypeAlias = Literal["email", "phone", "url"]


@dataclass(frozen=True, slots=True)
class FoundContact:
    """An address or number, and where it stands.

    Attributes:
        start: offset of its first character.
        end: offset after its last one.
        kind: ``email``, ``phone`` or ``url``.
        value: as one compares it: an email address in lower case; a number as ``+18005550199``, or its digits where the
            country is unknown; a web address without trailing marks, its scheme and host in lower case. Empty where the text
            hides an address (“[email protected]”).
        obscured: whether an email address is spelt so that machines miss it: “privacy [at] acme [dot] example”.
        extension: of a telephone number.
    """

    start: int
    end: int
    kind: ContactKind
    value: str
    obscured: bool = False
    extension: str = ""

    @property
    def domain(self) -> str:
        """The host of an email or web address, without “www.”; empty for a number."""
        if self.kind == "phone" or not self.value:
            return ""
        host = self.value.rpartition("@")[2] if self.kind == "email" else host_of(self.value)
        return host.removeprefix("www.")


def find_contacts(text: str, region: str = "US") -> list[FoundContact]:
    """Everything by which one can be reached, in order of place; no two overlap.

    Args:
        text: the text of a block.
        region: the country, as ISO 3166 code, whose numbers are written without country code.
    """
    return list(_contacts(text, region))


@lru_cache(maxsize=512)
def _contacts(text: str, region: str) -> tuple[FoundContact, ...]:
    """The contacts of a text; those of a block are asked for by detectors and by one rule after another."""
    folded = fold(text)
    found: list[FoundContact] = []
    taken = bytearray(len(text))
    for item in chain(_emails(text, folded), _urls(text, folded), _phones(text, folded, region)):
        if not any(taken[item.start : item.end]):
            found.append(item)
            taken[item.start : item.end] = b"\1" * (item.end - item.start)
    return tuple(sorted(found, key=lambda item: item.start))


def find_emails(text: str) -> list[FoundContact]:
    """Email addresses, those spelt out to escape harvesters among them."""
    return list(_emails(text, fold(text)))


def find_phones(text: str, region: str = "US") -> list[FoundContact]:
    """Telephone numbers; see :func:`find_contacts` for ``region``. No dates, dotted sections, ZIP codes or file numbers."""
    return [item for item in find_contacts(text, region) if item.kind == "phone"]


def find_urls(text: str) -> list[FoundContact]:
    """Web addresses: with a scheme, with “www.”, or a bare domain of a well-known ending."""
    return [item for item in find_contacts(text) if item.kind == "url"]


# Email

_LABEL = rf"[^\W_](?:[\w{FILLER}-]{{0,61}}[^\W_])?"
_LOCAL = rf"[\w.!#$%&'*+/=?^{{|}}~{FILLER}-]{{1,64}}"
_EMAIL = lazy(rf"(?<![\w.+%-])(?P<local>{_LOCAL})@(?P<domain>(?:{_LABEL}\.){{1,8}}[^\W\d_]{{2,24}})(?![\w@])")
_AT = r"\s{0,2}(?:\[\s?at\s?\]|\(\s?at\s?\)|\{\s?at\s?\}|\[@\]|\(@\)|@)\s{0,2}"
_DOT = r"(?:\s{0,2}(?:\[\s?dot\s?\]|\(\s?dot\s?\)|\{\s?dot\s?\}|\[\.\]|\(\.\))\s{0,2}|\.)"
_SPELT = lazy(
    rf"(?<![\w.+-])(?P<local>[\w.+-]{{1,64}})(?P<at>{_AT})"
    rf"(?P<domain>[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}[^\W\d_]{{2,24}})(?!\w)"
)
_WORDED = lazy(
    r"(?<![\w.+-])(?P<local>[\w.+-]{1,64}) at (?P<domain>[\w-]{1,63}(?: dot [\w-]{1,63}){0,3} dot [a-z]{2,24})(?!\w)"
)
_HIDDEN = lazy(r"\[\s?e-?mail\sprotected\s?\]")
_GLUED = lazy(
    r"[a-z]{2,12}(?=[A-Z])|(?=[A-Z][a-z])|(?:com|org|net)(?=[a-z])(?!munity|pany|pare|puter|work|anic|flix|bank|sec)"
)
_BRACKETS = frozenset("[({")
_ANY_DOT = lazy(r"\s{0,4}[\[({]?\s?(?:(?<![a-z])dot(?![a-z])|\.)\s?[\])}]?\s{0,4}")


def _emails(text: str, folded: str) -> Iterator[FoundContact]:
    spots: list[FoundContact] = []
    if "@" in folded:
        for match in _EMAIL.finditer(folded):
            local = match["local"].lstrip(".!#$%&'*/=?^{|}~-")  # a quote mark in front is not part of the address
            if local and not local.endswith("."):
                end = _end_of_domain(text, *match.span("domain"))
                value = f"{local}@{folded[match.start('domain') : end]}".replace(FILLER, "")
                spots.append(FoundContact(match.end("local") - len(local), end, "email", value))
    if "dot" in folded or "@" in folded or "at]" in folded or "at)" in folded:
        spots += [_spelt(match) for match in _SPELT.finditer(folded) if _BRACKETS & {*match["at"], *match["domain"]}]
        spots += [_spelt(match) for match in _WORDED.finditer(folded)]
    if "protected" in folded:
        spots += [
            FoundContact(match.start(), match.end(), "email", "", obscured=True) for match in _HIDDEN.finditer(folded)
        ]
    done = -1
    for spot in sorted(spots, key=lambda item: (item.start, -item.end)):
        if spot.start >= done:
            yield spot
            done = spot.end


def _end_of_domain(text: str, start: int, end: int) -> int:
    """The end of a domain that the next word ran into: “privacy@acme.comIf you”, “acme.com.Alternatively”."""
    last = text.rfind(".", start, end) + 1
    glued = _GLUED.match(text, last, end)
    if not glued:
        return end
    if glued.end() > last:
        return glued.end()
    # A sentence starts right after the full stop; only if what stands before it is a domain of its own.
    return last - 1 if text.rfind(".", start, last - 1) >= 0 else end


def _spelt(match: re.Match[str]) -> FoundContact:
    """An address that is spelt out, put together."""
    domain = _ANY_DOT.sub(".", match["domain"])
    return FoundContact(match.start(), match.end(), "email", f"{match['local']}@{domain}", obscured=True)


# Telephone

# Digits in groups, as numbers are printed. What stands before or after must not make it a part of something longer.
_NUMBER = lazy(r"(?<![\w$€£§#/.,-])(?:\(\+? ?|\+ ?\(?)?\d[\d \t().\-/]{5,22}\d(?![\w%]|[.,:/-]\d|-\w)")
_LETTERED = lazy(
    r"(?<![\w.-])(?:\+?1[ .-]{1,3})?\(?8(?:00|33|44|55|66|77|88)\)?[ .-]{1,3}(?=[A-Z\d-]{0,8}[A-Z]{2})[A-Z\d]{1,9}(?:[ "
    r"-][A-Z\d]{2,9}){0,2}(?!\w)"
)  # in the text as it is: “1-800-FLOWERS”, but “800 members”
_EXTENSION = lazy(r"[,;]?\s{0,2}(?:ext(?:ension|n)?\.?|x)\s{0,2}(\d{1,6})(?!\w)")
_LABELLED = lazy(
    r"(?:phone|\btele?|\bmobile|\bcell|\bcall(?:ing)?(?: us)?|\bfax|facsimile|toll[ -]?free|hotline|help ?line|\btext(?: us)?|"
    r"\bsms|whats ?app|contact us|our number|\bdial(?:ing)?|\bt|\bp|\bm|\bph|\btty)(?: (?:number|no\.?|line|is|at|on|us))?[ "
    r":.)(\[]{0,4}(?:(?:at|on|is|us at|toll[ -]?free(?: at)?) ?[\[(]?)?$"
)
_NOT_A_PHONE = lazy(
    r"(?:account|company|registration|registered|\bvat|\btax|\bein|licen[cs]e|policy|\border|\bcase|reference|\bref|\bid|\bisbn|\biban"
    r"|\babn|\bacn|charity|docket|\bfile|invoice|section|§{1,2}|article|regulation|directive|\bact|\bcode|\bu\.?s\.?c\.?"
    r"|\bc\.?f\.?r\.?|version|\bbox|\bzip|postcode|between)(?: (?:number|no\.?|nr\.?|is|#|sections?))?[ :.#(]{0,4}$"
)
_YEARS = lazy(
    r"(?:19|20)\d\d ?[-/.] ?(?:(?:19|20)?\d\d|\d{1,2} ?[-/.] ?\d{1,2})|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?(?:19|20)?\d\d"
)
_DIGIT = lazy(r"\d")
_NETWORK = lazy(r"\d{1,3}(?:\.\d{1,3}){3}")
_ZIP = lazy(r"\d{5}-\d{4}")
_NORTH_AMERICAN = lazy(r"(?:\+?1[ .-]{0,3})?(?:\( ?\d{3} ?\)[ .-]{0,3}|\d{3}[ .-]{1,3})\d{3}[ .-]{1,3}\d{4}")
_BEFORE = 40


def _phones(text: str, folded: str, region: str) -> Iterator[FoundContact]:
    if _DIGIT.search(folded) is None:
        return
    spots = [match.span() for match in _NUMBER.finditer(folded)] + [match.span() for match in _LETTERED.finditer(text)]
    done = -1
    for start, end in sorted(spots):
        if start < done:
            continue
        first = start + (folded[start] == "(" and ")" not in folded[start:end])
        value = _number(folded, first, end, region)
        if value:
            extension = _EXTENSION.match(folded, end)
            done = extension.end() if extension else end
            yield FoundContact(first, done, "phone", value, extension=extension[1] if extension else "")


def _number(folded: str, start: int, end: int, region: str) -> str:
    """The number in international form, its digits where it has none, empty where it is no telephone number."""
    printed = folded[start:end].replace(FILLER, "")
    before = folded[max(0, start - _BEFORE) : start]
    digits = "".join(filter(str.isdecimal, printed))
    lettered = any(map(str.isalpha, printed))
    if printed.count("(") != printed.count(")") or not (lettered or 7 <= len(digits) <= 15):
        return ""
    labelled = bool(_LABELLED.search(before))
    if not labelled and (_NOT_A_PHONE.search(before) or _is_other(printed)):
        return ""
    shaped = printed[0] == "+" or lettered or bool(_NORTH_AMERICAN.fullmatch(printed))
    alone = len(digits) == 10 and folded.strip() == printed  # a line of an address
    if not (labelled or shaped or alone) and (printed.isdecimal() or len(digits) < 10):
        return ""
    from policy_lint.extraction.telephone import international  # few texts have what looks like a number

    return international(printed, region, trusted=labelled or shaped) or (digits if labelled and not lettered else "")


def _is_other(printed: str) -> bool:
    """Whether the digits are plainly a date, a span of years, a network address or a ZIP code."""
    return any(shape.fullmatch(printed) for shape in (_YEARS, _NETWORK, _ZIP))


# Web

_ENDINGS = (
    r"com|org|net|edu|gov|mil|int|info|biz|io|app|dev|ai|cloud|online|site|tech|store|shop|blog|example|eu|(?:co|org|ac|gov)\.uk"
    r"|(?:com|gov|org)\.(?:au|br|pk|sg)|co\.(?:in|nz|za|jp)|ca|uk|de|fr|ie|nl|ch|at|es|it|se|pl|br|au|nz|co|tv|us|in|pk"
)
_URL = lazy(
    rf"(?<![\w@/.-])(?:https?://(?:{_LABEL}\.){{0,8}}{_LABEL}|www\d?\.(?:{_LABEL}\.){{1,8}}[^\W\d_]{{2,24}}"
    rf"|(?P<bare>(?:{_LABEL}\.){{1,5}}(?:{_ENDINGS})))(?![\w@-])(?::\d{{2,5}}(?!\d))?(?:[/?#][^\s<>\"\[\]{{}}|\\^`]{{0,2000}})?"
)
_ADDRESSED = lazy(r"\.[^\W_]|://")  # what every web address has
_RUN = lazy(r"\S+")
_DOMAIN_END = lazy(r"[/?#:]")
_SCHEME = lazy(r"https?://", re.IGNORECASE)
_NOT_DOMAINS = frozenset({"asp.net", "vb.net", "ado.net", "socket.io"})
_WORDS = lazy(r"\.(?:in|it|at|us|co|is|so|no|me|to|my|de|es|se|ca|int|site|store|shop|online|app|example)\Z")
_CLOSERS = ".,;:!?'\"*_~"


def _urls(text: str, folded: str) -> Iterator[FoundContact]:
    if _ADDRESSED.search(folded) is None:
        return
    runs = (run.span() for run in _RUN.finditer(folded) if _ADDRESSED.search(folded, *run.span()))
    for match in chain.from_iterable(_URL.finditer(folded, *run) for run in runs):
        start, end = match.start(), _end_of_url(folded, match.start(), match.end())
        if match["bare"] is not None and not _is_domain(
            text[slice(*match.span("bare"))], has_path=end > match.end("bare")
        ):
            continue
        printed = text[start:end].replace(FILLER, "")
        host = host_of(printed)
        place = printed.lower().find(host)
        value = printed[:place].lower() + host + printed[place + len(host) :]
        yield FoundContact(start, end, "url", value.rstrip("/"))


def _end_of_url(folded: str, start: int, end: int) -> int:
    """The end without the punctuation of the sentence, and without a bracket that opened before the address."""
    unopened = folded.count(")", start, end) - folded.count("(", start, end)
    while end > start:
        last = folded[end - 1]
        if last not in _CLOSERS and not (last == ")" and unopened > 0):
            break
        unopened -= last == ")"
        end -= 1
    return end


def _is_domain(printed: str, *, has_path: bool) -> bool:
    """Whether a bare “name.ending” is a domain: not a slip of the keyboard (“here.In”), not the name of a technology."""
    name, _, ending = printed.rpartition(".")
    if printed.lower() in _NOT_DOMAINS or not (ending.islower() or printed.isupper()) or name.isdecimal():
        return False
    return has_path or not _WORDS.search(printed.lower()) or "." in name or "-" in name or not name[:1].isupper()


def host_of(address: str) -> str:
    """The host of a web address, in lower case, without scheme, port and path."""
    return _DOMAIN_END.split(_SCHEME.sub("", address, count=1), maxsplit=1)[0].lower()
