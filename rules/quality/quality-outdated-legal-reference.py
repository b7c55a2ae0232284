"""Laws, schemes and services that are gone, each reported once with every place that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import (
    FactBook,
    Miss,
    Policy,
    Related,
    Rule,
    Span,
    compile_phrase,
    cut,
    sentences,
    shorten,
    wording,
)
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True)
class Instrument:
    """Something that the law no longer has."""

    name: str
    fate: str
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()


INSTRUMENTS = (
    Instrument(
        "The Privacy Shield",
        "was struck down in July 2020; the Data Privacy Framework followed in 2023",
        ("privacy shield",),
    ),
    Instrument(
        "The Safe Harbor framework",
        "was struck down in October 2015",
        (
            "us-eu|u.s-eu|eu-us|eu-u.s|us-swiss|u.s-swiss|swiss-us|swiss-u.s ..6 safe harbor|harbour",
            "eu|european|swiss safe harbor|harbour",
            "safe harbor|harbour privacy? framework|frameworks|principles|certification|certified|agreement|scheme|self-certif*",
            "department of commerce ..8 safe harbor|harbour",
        ),
        ("coppa|children|children's|kidsafe|ferpa|hipaa|cpra|ccpa",),
    ),
    Instrument(
        "Directive 95/46/EC",
        "gave way to the GDPR, Regulation (EU) 2016/679, in May 2018",
        ("directive 95 46", "95 46 ec", "directive 1995 46"),
    ),
    Instrument(
        "The Data Protection Act 1998",
        "was repealed in May 2018 by the Data Protection Act 2018",
        ("data protection act of? 1998", "dpa 1998", "1998 data protection act"),
    ),
    Instrument(
        "The numbering of California's regulations from 999.300 on",
        "ended in 2023; they now stand at 11 CCR 7000 and following",
        ("ccr|c.c.r|regulations|regulation ..4 999.3*", "§|section|sections 999.3*"),
    ),
    Instrument(
        "The European platform for online dispute resolution",
        "was closed on 20 July 2025",
        (
            "online dispute resolution platform|site|website|portal|service ..12 eu|european|commission",
            "eu|european|commission|commission's ..8 online dispute resolution",
            "odr platform",
            "ec.europa.eu/consumers/odr",
        ),
    ),
)
FOUND = [[compile_phrase(text) for text in item.phrases] for item in INSTRUMENTS]
EXCUSED = [
    compile_phrase(text)
    for text in (
        "invalid*|replac*|repeal*|supersed*|annul*|discontinu*|abolish*|withdrawn|predecessor|successor|formerly|former",
        "previously",
        "no longer|more",
        "struck down",
        "schrems|schrems-ii",
        "not|never ..3 rely|relied|relying|depend",
        "instead of",
        "in place of",
        "in lieu of",
    )
]
SAID = 6
"""Words from which what names an instrument is no heading."""
BEFORE = 60
"""Characters shown before a mention that stands far into a long sentence, and after it."""
TELLING = ("shield", "harbo", "95/46", "1998", "999.3", "dispute", "odr")
"""One of these is in whatever names an instrument."""
OTHERWISE = [[compile_phrase(text) for text in item.unless] for item in INSTRUMENTS]


@dataclass(frozen=True)
class Mention:
    """A place that names an instrument and does not say that it is gone."""

    span: Span
    words: str
    sentence: str
    pointer: str


def check(policy: Policy, _: FactBook, __: Rule) -> Iterable[Miss]:
    """One finding an instrument, at its first mention, where no mention says that it is gone."""
    mentions = list(_mentions(policy))
    for number, item in enumerate(INSTRUMENTS):
        named = [mention for which, mention in mentions if which == number]
        found = [mention for mention in named if mention is not None]
        if not found or len(found) < len(named):
            continue
        first = next((one for one in found if len(one.sentence.split()) >= SAID), found[0])
        often = " It is named elsewhere in the text too." if len(found) > 1 else ""
        yield Miss(
            first.span,
            "defect",
            f"{item.name} {item.fate}: “{_shown(first)}”.{often}",
            first.words,
            key=item.name,
            related=tuple(
                Related(other.span, "named here too") for other in [one for one in found if one is not first][:5]
            ),
            pointer=first.pointer,
        )


def _shown(mention: Mention) -> str:
    """The sentence, cut so that the mention is in it."""
    flat, words = " ".join(mention.sentence.split()), " ".join(mention.words.split())
    if words in shorten(flat):
        return shorten(flat)
    before, _, after = flat.partition(words)
    return f"… {before[-BEFORE:].partition(' ')[2]}{shorten(words + after, BEFORE + len(words))}"


def _mentions(policy: Policy) -> Iterator[tuple[int, Mention | None]]:
    for section, content, _, _ in wording(policy).having(*TELLING):
        tokens = cut(content.text)
        bounds = sentences(content.text)
        for number, phrases in enumerate(FOUND):
            last = 0  # where the mention before ended: “Directive 95/46” and “95/46/EC” in one breath are one
            for start, end in sorted(spot for phrase in phrases for spot in phrase.find(tokens))[:50]:
                if start < last:
                    continue
                last = end
                around = _around(content.text, bounds, start)
                near = cut(content.text[slice(*around)])
                if any(phrase.find(near) for phrase in OTHERWISE[number]):
                    continue
                if any(phrase.find(near) for phrase in EXCUSED):
                    yield number, None
                    continue
                place = next((bound for bound in bounds if bound[0] <= start < bound[1]), around)
                words = content.text[slice(*place)]
                yield number, Mention(content.span(start, end), content.text[start:end], words, section.pointer)


def _around(text: str, bounds: list[tuple[int, int]], offset: int) -> tuple[int, int]:
    """From the sentence before the one at an offset to the one after."""
    index = next((index for index, bound in enumerate(bounds) if bound[0] <= offset < bound[1]), None)
    if index is None:
        return 0, len(text)
    return bounds[max(0, index - 1)][0], bounds[min(len(bounds) - 1, index + 1)][1]
