"""Which laws a clause stands under, and how it says that something is done: “by …”, “via …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

_LAWS_OF_RIGHTS = frozenset(
    ["CCPA", "GDPR", "UK-GDPR", "VCDPA", "CPA", "CTDPA", "UCPA", "TDPSA", "OCPA", "DPDPA-DE", "NJDPA", "MODPA", "MCDPA",
     "RIDTPPA", "LGPD", "PIPEDA", "QC-25", "CA-STL", "DPDP-IN", "POPIA", "CH-FADP", "AU-PRIVACY", "PDPA-SG"]
)  # fmt: skip
_HEADINGS = (
    (lazy(r"(?i)\bccpa\b|\bcpra\b|california consumer|california privacy rights act"), "CCPA"),
    (lazy(r"(?i)\buk[ -]gdpr\b"), "UK-GDPR"),
    (lazy(r"(?i)(?<!uk )(?<!uk-)\bgdpr\b|general data protection regulation"), "GDPR"),
    (lazy(r"(?i)\blgpd\b"), "LGPD"),
    (lazy(r"(?i)\bvirginia\b"), "VCDPA"),
    (lazy(r"(?i)\bpipeda\b"), "PIPEDA"),
)
_HOW = lazy(
    r"(?i)\b(?:by (?:contacting|e-?mailing|calling|writing|visiting|logging|using|sending|clicking|accessing|following|"
    r"submitting|adjusting|signing|completing|changing|replying|going|updating)|via|through)\b[^;.!?]{3,160}"
)


def regimes_of(reading: Reading) -> tuple[str, ...]:
    """The laws on rights that the clause, its lead-in or a heading above it names, in that order."""
    for one in (reading, *reading.leads, *(() if reading.before is None else (reading.before,))):
        named = tuple(key for key in one.keys("regimes") if key in _LAWS_OF_RIGHTS)
        if named:
            return named
    return tuple(key for pattern, key in _HEADINGS if any(pattern.search(words) for words in reading.clause.headings))


def how(reading: Reading) -> str | None:
    """How something is done, in the words of the text."""
    found = _HOW.search(reading.text)
    return " ".join(found[0].split()).strip(" ,)") if found else None
