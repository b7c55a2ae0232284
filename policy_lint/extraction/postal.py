"""Postal addresses: in a sentence, and over several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.contacts import find_contacts
from policy_lint.extraction.countries import find_countries
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|"
    "RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|"
    "Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|"
    "Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|"
    "Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|"
    "Washington|West Virginia|Wisconsin|Wyoming|Calif"
)  # fmt: skip
_STREET = lazy(
    r"(?:(?i:\bP\.?\s?O\.?\s?Box\b|\bpost office box\b|\b(?:street|road|avenue|boulevard|lane|drive|suite|floor|building|plaza|"
    r"parkway|highway|square|court|tower|towers|house|sector|nagar|colony|marg|block|strasse|straße|platz|allee|quay|park|"
    r"centre|center|circle|terrace|mailstop|broadway|heights|village|phase|plot|rue|calle|via)\b)|\b(?:St|Rd|Ave|Blvd|Ln|Dr|"
    r"Ste|Pkwy|Hwy|Sq|Fl|Bldg|Ct|Pl|Str)\b\.?|\w+(?:str\.|straße|strasse|gasse|weg|allee|platz|laan|straat|gatan)\b)"
)  # fmt: skip
# What an address ends in.
_POSTCODE = lazy(
    rf"\b(?:{_STATES})\b\.?,?\s{{1,3}}\d{{5}}(?:-\d{{4}})?(?!\d)"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}\b"  # United Kingdom
    r"|\b[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d\b"  # Canada
    r"|\b\d{4}\s?[A-Z]{2}\b"  # the Netherlands
)
_WEAKER = lazy(
    r"(?<![#\d-])(?<!Box )\b(?:[A-Z]{1,2}-)?\d{4,5}\s(?:[A-Z]{2}\s)?[A-ZÀ-Þ][^\W\d_]{2,20}"  # the continent: code and town
    r"|(?<![#\d-])\b[A-Z]{1,2}-\d{4,5},\s[A-ZÀ-Þ][^\W\d_]{2,20}"  # a country's letter before the code
    r"|(?<![\d-])(?:\d{3}\s\d{2}|\d{2}-\d{3}|\d{4}-\d{3})\s[A-ZÀ-Þ][^\W\d_]{2,20}"  # Czechia and Sweden, Poland, Portugal
    r"|[A-Z][^\W\d_]{2,20}(?:\s?\([A-Z]\))?\s?[-–,.]{0,2}\s?\d{3}\s?\d{3}(?!\d)"  # India: town and code
    r"|\b(?:Dublin\s\d{1,2}\b(?:,?\s[A-Z]\d[\dW]\s?[A-Z\d]{4}\b)?|[A-Z]\d[\dW]\s?[A-Z\d]{4}\b)"  # Ireland
    r"|[A-Z][^\W\d_]{2,20},?\s(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),?\s\d{4}(?!\d)|\b(?:NSW|VIC|QLD|TAS|ACT)\s\d{4}\b|"
    r"\b[A-Z][^\W\d_]{2,20}\s\d{4,6}(?=\s*(?:$|[,.]))"
)
_LEAD = lazy(
    r"(?i)(?:\b(?:address|addresses|mail|post|letter|writing|write|us|located|office|offices|headquarters|attentio"
    r"n|attn|reached|contact|sent|place of business|contacted)\b[^.:;]{0,60}?(?:\s(?:at|to|is|in)\b|:)|:)\s*(?:(?:at|in)\s)?"
)
_FEWEST = 12
_LONGEST = 220
_LINES = 7
_SHORT = 8
_FEW_LINES = 4
_SEAT = lazy(r"(?i)\b(?:is|are) located at\W*$")
_HOUSE = lazy(r"\W{0,3}\d{1,5}[A-Za-z]?,?\s[\dA-Z]")
_SENTENCE = lazy(r"[.!?]\s*$")
_LABEL = lazy(
    r"(?i)\A\W*(?:(?:mailing|postal|physical|our|registered|business|office|street|company|head|corporate)\s){0,3}"
    r"(?:address|mail|post|office|location|by mail|by post|headquarters)\s*:?\s*"
)
_CLOSED = lazy(r"(?i)\A\W*(?:e-?mail|phone|telephone|tel|fax|website|web|toll|call|mobile|by email|by phone)\b")
_DIGIT = lazy(r"\d")


def postal_address(reading: Reading) -> tuple[str, tuple[str, ...]] | None:
    """The address that ends in the clause, and the clauses that it stands in; None where none does.

    In a sentence it starts after “at”, “to” or a colon; on lines of its own it starts after the label or the sentence that
    introduces it.
    """
    text = reading.text
    if not (_POSTCODE.search(text) or _WEAKER.search(text)):
        return _after_lead(reading)
    if reading.clause.kind != "heading" and not _is_line(reading):
        return _in_sentence(text)
    if len(text) >= _FEWEST:
        inner = _in_sentence(text)
        if inner is not None:
            return inner
    return _on_lines(reading)


def _after_lead(reading: Reading) -> tuple[str, tuple[str, ...]] | None:
    """A street without a postcode, on a line that “… is located at:” introduces, alone or below the name."""
    if len(reading.text.split()) > _SHORT or not _HOUSE.match(reading.text) or not _STREET.search(reading.text):
        return None
    lines = [reading]
    earlier = reading.before
    while earlier is not None and len(lines) < _FEW_LINES:
        text = earlier.text.rstrip()
        if text.endswith(":"):
            words = tuple(" ".join(line.text.split()) for line in reversed(lines))
            return (", ".join(word.strip(" ,;") for word in words), words) if _SEAT.search(text) else None
        if len(text.split()) > _SHORT:
            return None
        lines.append(earlier)
        earlier = earlier.before
    return None


def _is_line(reading: Reading) -> bool:
    """Whether the clause is a short line on its own, such as the last one of an address."""
    return len(reading.text.split()) <= 12 and not (_SENTENCE.search(reading.text) and len(reading.text.split()) > 8)


def _in_sentence(text: str) -> tuple[str, tuple[str, ...]] | None:
    """An address within a sentence or on one line."""
    for match in (*_POSTCODE.finditer(text), *_WEAKER.finditer(text)):
        first = max(0, match.start() - _LENGTH_BEFORE)
        leads = [
            lead.end() for lead in _LEAD.finditer(text, first, match.start()) if not text.startswith("//", lead.end())
        ]
        label = _LABEL.match(text)
        start = leads[-1] if leads else label.end() if label else _start_of_number(text, first, match.start())
        if start is None:
            continue
        address = text[start : match.end()].strip(" ,.;:")
        place = next((found for found in find_countries(text[match.end() : match.end() + 30])), None)
        if place is not None and not text[match.end() : match.end() + place[0]].strip(" ,."):
            address = text[start : match.end() + place[1]].strip(" ,.;:")
        if (
            _FEWEST <= len(address) <= _LONGEST
            and (_STREET.search(address) or _start_of_street(text, first, match.start()) is not None)
            and _DIGIT.search(address[: match.start() - start + 1])
        ):
            return " ".join(address.split()), ()
    return None


_LENGTH_BEFORE = 200
_NUMBERED = lazy(r"(?<![\w.–-])\d{1,5}[A-Za-z]?(?:[-–/]\d{1,4}[A-Za-z]?)?,?\s[A-Z]|\bP\.?\s?O\.?\s?Box\b")


_NAMED_STREET = lazy(
    r"[A-ZÀ-Þ][^\W\d_][\w.'’-]{0,29}(?:\s[\w.'’-]{1,30}){0,4}?\s\d{1,4}\s?[a-zA-Z]?(?:\s?[-/]\s?\d{1,4}[a-z]?)?\s?[,;]\s{0,2}(?:[A-Z]{1,2}-)?\Z"
)
"""A street and its number right before a postcode: “Seestrasse 12, 10115 Berlin”."""
_MONTH = lazy(
    r"(?i)\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b"
)
"""“May 12, 2021 Acme” is a date and a name."""
_STREET_REACH = 90


def _start_of_number(text: str, first: int, end: int) -> int | None:
    """Where the house number stands, or the street that a house number follows."""
    found = _NUMBERED.search(text, first, end)
    return found.start() if found else _start_of_street(text, first, end)


def _start_of_street(text: str, first: int, end: int) -> int | None:
    """Where the name of a street stands that a house number and a postcode follow."""
    near = text[max(first, end - _STREET_REACH) : end]
    comma = near.rstrip(" ,;").rfind(",")
    found = _NAMED_STREET.search(near, comma + 1)
    return end - len(near) + found.start() if found and _MONTH.search(found[0]) is None else None


def _names_place(reading: Reading) -> bool:
    """Whether a code, a town and a country stand where an address is announced: “84405 Dorfen, Germany” below “Address”."""
    return reading.under("address") and next(find_countries(reading.text), None) is not None


def _on_lines(reading: Reading) -> tuple[str, tuple[str, ...]] | None:
    """The lines up to this one, back to a label, a sentence, a heading or another way to reach the operator."""
    lines = [reading]
    earlier = reading.before
    while earlier is not None and len(lines) < _LINES:
        text = earlier.text.strip()
        if earlier.clause.kind == "heading" or (text.endswith((":", ".", "?", "!")) and len(text.split()) > 6):
            break
        if len(text.split()) > 12 or _CLOSED.match(text) or find_contacts(text):
            break
        label = _LABEL.match(text)
        if label and not text[label.end() :].strip():
            break
        lines.append(earlier)
        if label:
            break
        earlier = earlier.before
    lines.reverse()
    words = [" ".join(line.text.split()) for line in lines]
    words[0] = _LABEL.sub("", words[0]) or words[0]
    address = ", ".join(word.strip(" ,;") for word in words)
    if not (_FEWEST <= len(address) <= _LONGEST) or not (
        _STREET.search(address) or len(lines) > 2 or _names_place(reading)
    ):
        return None
    if not _DIGIT.search(address):
        return None
    return address, tuple(" ".join(line.text.split()) for line in lines) if len(lines) > 1 else ()
