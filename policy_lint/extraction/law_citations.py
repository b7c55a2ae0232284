"""Laws that are cited without a name that the vocabulary knows: an Article of the GDPR by its number, a section, another Act.

“On the basis of Art. 6(1)(f)” is the GDPR in whatever privacy policy it stands, unless the sentence names another law or the
Article is one of the text itself. “§ 147 AO”, “the Education Act 1996” are other laws.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.lexicon import Match
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from policy_lint.extraction.lexicon import Reading

_ARTICLE = lazy(
    r"\b[Aa]rt(?:icles?|\.)? ?(?:6|7|9|1[2-9]|2[0-2]|2[5-8]|3[0-7]|4[4-9]|77|79|82)(?P<part> ?\(?[1-4]\)(?: ?\(?[a-f]\))?| "
    r"?(?:para(?:graph)?\.?|sec\.|abs\.) ?[1-4]| ?lit\.? ?[a-f]\b| ?\([1-4])?(?!\d)(?!\s*[:–—-])(?! of (?!the (?:GDPR|General|"
    r"Regulation|DSGVO)|GDPR)| (?:hereof|above|below))"
)
"""An Article that the GDPR has and policies cite; its paragraph, if any."""
_OWN_NUMBER = lazy(r"\A[\W\d]*\Z")
"""Before an Article that opens the clause: the text may number its own so."""
_BASED = lazy(
    r"(?i)(?:\b(?:under|pursuant to|according to|accordance with|basis of|rely on|relies on|based on|required by|within the "
    r"meaning of|where|by|per|see|i\.e\.|in|with|an?)|\()\W*\Z"
)
_SECTION = lazy(
    r"(?:§§?|\b[Ss]ec(?:tion|\.)) ?\d{1,4}[a-z]?(?: ?\(\d\))?(?: of the| no\.? ?\d| sentence \d)*"
    r" (?P<code>BDSG|T?TDSG|TTDSG|TDDDG|TMG|TKG|AO|HGB|BGB|UWG|GwG|StGB|SGB(?: [IVX]+)?|KWG|UStG|BAO|UGB|TKG 2021|DSG|"
    r"German \w+ Code)\b"
)
_CODE = lazy(
    r"\b(?:BDSG|TTDSG|TDDDG|Bundesdatenschutzgesetz|MiFID(?: II)?|PSD2|PMLA|Abgabenordnung|Handelsgesetzbuch|CAN-SPAM|eIDAS|"
    r"BIPA|FACTA|FCRA|TCPA|DPPA|SPDI Rules)\b"
)
_ACT = lazy(
    r"\b(?:[A-Z][\w'’]{1,40}+(?:-\w{1,40}+){0,2}+,? (?:(?:of|and|on|for|in|to|the|&|\([^()]{1,40}\)) ){0,3}+){1,7}"
    r"(?:Act|Ordinance|Directive|(?:Fiscal|Civil|Commercial|Tax|Penal|Labou?r|Criminal|Consumer|Health|Education) Code)\b"
)
_NO_ACT = lazy(
    r"(?:\b(?:Applicable|Such|This|That|Any|The|Privacy|Said|Each|Other|Certain|California Civil) (?:Act|Code|Directive)"
    r"|Class Act|You Can Act|California Privacy Rights Act|Online Privacy Protection Act|Balancing Act|California "
    r".*Code|Advance Directive)\Z"
)
_LEAD = lazy(r"(?:(?:Under|Pursuant|In|By|To|For|According|The|Section|As)\b[\s,]*(?:to |the |of )*)+(?=[A-Z])")
"""Capital words that open a sentence, before the name of an Act."""
_OTHERS = (
    (_SECTION, ("§", "sec. ", "section")),
    (
        _CODE,
        ("bdsg", "tdddg", "ttdsg", "mifid", "psd2", "pmla", "datenschutz", "can-spam", "abgaben", "handelsgesetz", "eidas",
         "bipa", "facta", "fcra", "tcpa", "dppa", "spdi"),
    ),
    (_ACT, (" act", "ordinance", "directive", " code")),
)  # fmt: skip
"""Pattern → letters, one of which is in whatever it finds."""


def cited(reading: Reading, named: Collection[Match]) -> Iterator[tuple[str, Match]]:
    """The law that an Article belongs to, and another law by its citation, outside those that were found by name."""
    if reading.clause.kind == "heading":
        return
    if not named and reading.mentions("art ", "art.", "article"):
        article = _ARTICLE.search(reading.text)
        if article is not None and _is_of_the_regulation(reading, article.start(), bool(article["part"])):
            yield "GDPR", Match(article.start(), article.end())
    for pattern, letters in _OTHERS:
        if not reading.mentions(*letters):
            continue
        for found in pattern.finditer(reading.text):
            start, end = found.span()
            if any(one.start < end and start < one.end for one in named) or _NO_ACT.search(found[0]):
                continue
            lead = _LEAD.match(found[0])
            yield "OTHER", Match(start + (lead.end() if lead is not None else 0), end)
            return


def _is_of_the_regulation(reading: Reading, start: int, exact: bool) -> bool:
    """Whether an Article is one of the GDPR: cited with its paragraph, or as what something rests on."""
    before = reading.text[max(0, start - 40) : start]
    if _OWN_NUMBER.match(reading.text[:start]):
        return False
    return exact or _BASED.search(before) is not None
