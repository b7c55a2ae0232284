"""Letters of another script that look like Latin ones inside a word, and marks that turn the letters after them around."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.api import Change, FactBook, MappedText, Miss, Policy, Related, Rule, fill, fix_of, lazy, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HTML = (".html", ".htm", ".xhtml")
# Of confusables.txt (Unicode Technical Standard 39) the Cyrillic and Greek letters that no common font tells from Latin ones.
LOOKS = dict(
    zip(
        "асԁеһіјӏорԛѕѵԝхуАВСЕНІЈКМОРЅТԌԚѴԜХҮУοϲνΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "acdehijlopqsvwxyABCEHIJKMOPSTGQVWXYYocvABEZHIKMNOPTYX",
        strict=True,
    )
)
# Bold and slanted letters of mathematics, which mail and web forms use for a bold that they do not have.
MATHEMATICAL = "\U0001d400-\U0001d7cb"
OTHER = lazy("[\u0370-\u03ff\u0400-\u052f]")
FOREIGN = lazy(f"[{''.join(LOOKS)}{MATHEMATICAL}]")
WORD = lazy(r"[^\W\d_]+")
OVERRIDES = {"\u202d": "left-to-right override (U+202D)", "\u202e": "right-to-left override (U+202E)"}
OVERRIDE = lazy(f"[{''.join(OVERRIDES)}]")
# In a page also as a reference; the reader drops both, so they are looked for in the file.
REFERENCE = lazy(r"[\u202d\u202e]|&#(?:823[78]|x202[de]);?", re.IGNORECASE)
AROUND, MOST_RELATED = 25, 5


class Found(NamedTuple):
    """A place, what stands there, and how it would be written."""

    content: MappedText
    start: int
    end: int
    named: str
    plain: str | None


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding for the letters and one for the marks, each at the first place."""
    text = policy.source.text
    if text.isascii() and "&" not in text and policy.kind == "prose":
        return
    for kind, found in (("letters", list(_letters(policy))), ("override", list(_overrides(policy)))):
        if not found:
            continue
        first = found[0]
        before, after = first.content.text[max(0, first.start - AROUND) : first.start], first.content.text[first.end :]
        around = f"{before.splitlines()[-1] if before else ''}{first.content.text[first.start : first.end]}"
        words = shorten(f"{around}{(after[:AROUND].splitlines() or [''])[0]}".strip(), 3 * AROUND)
        places = "one place" if len(found) == 1 else f"{len(found)} places"
        message = fill(rule.message, {"quote": words, "missing": first.named, "count": places})
        related = tuple(
            Related(one.content.span(one.start, one.end), "here too") for one in found[1 : 1 + MOST_RELATED]
        )
        changes: list[Change] = [(one.content, one.start, one.end, one.plain) for one in found if one.plain is not None]
        fix = fix_of(policy, changes, safe=False) if changes else None  # what people see changes
        yield Miss(first.content.span(first.start, first.end), "defect", message, words, kind, related, fix=fix)


def _contents(policy: Policy) -> Iterator[MappedText]:
    if policy.title is not None:
        yield policy.title
    for section in policy.all_sections:
        for content in section.contents:
            if policy.title is None or content.span() != policy.title.span():  # a title may be a heading too
                yield content


def _letters(policy: Policy) -> Iterator[Found]:
    """Words with letters that are not what they look like; where the other script is in use as well, mixed words alone."""
    contents = [content for content in _contents(policy) if FOREIGN.search(content.text)]
    whole = bool(contents) and not any(
        character not in LOOKS for content in _contents(policy) for character in OTHER.findall(content.text)
    )
    for content in contents:
        for match in WORD.finditer(content.text):
            word = match[0]
            letters = FOREIGN.findall(word)
            if not letters:
                continue
            plain = "".join(LOOKS.get(one) or unicodedata.normalize("NFKC", one) for one in word)
            mixed = len(letters) < len(word) or unicodedata.name(letters[0], "").startswith("MATHEMATICAL")
            if len(word) > 1 and plain.isascii() and (mixed or whole):
                yield Found(content, *match.span(), _named(letters[0]), plain)


def _named(letter: str) -> str:
    return f"{unicodedata.name(letter, 'another letter').title()} (U+{ord(letter):04X})"


def _overrides(policy: Policy) -> Iterator[Found]:
    if policy.kind == "prose":
        page = policy.source.path.lower().endswith(HTML)
        contents = [MappedText.of(policy.source.text, 0, len(policy.source.text))]
    else:
        page, contents = False, list(_contents(policy))
    for content in contents:
        for match in (REFERENCE if page else OVERRIDE).finditer(content.text):
            mark = match[0] if match[0] in OVERRIDES else "\u202d" if match[0].rstrip(";")[-1] in "7dD" else "\u202e"
            yield Found(content, *match.span(), OVERRIDES[mark], "")
