"""Vendors listed outside tables: as a label, as a heading, or after a label that says what they do."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.extraction.engaged import is_single, is_titled, kinds_of, names_in
from policy_lint.extraction.lexicon import remembered
from policy_lint.extraction.purpose_cells import aims
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

_CONTEXT = lazy(
    r"(?i)\b(?:third[- ]part(?:y|ies)|(?:service |hosting |infrastructure )?providers?|(?:sub-?)?processors?|vendors?|"
    r"suppliers?|"
    r"sub-?contractors?|recipients?|integrations?|(?:external|other) (?:services|companies|tools)|(?:services|tools|companies|"
    r"partners|platforms) (?:that )?(?:we|i) (?:use|work with|rely on)|who (?:(?:we|i) (?:share|work|use)|gets|sees|receives|"
    r"has access)|(?:data |information "
    r")?sharing|"
    r"shar(?:e|ed)|disclos\w+|sdks)\b"
)
"""In a heading or a lead-in: what follows lists who receives data."""
_AWAY = lazy(
    r"(?i)\b(?:rights?|choices?|opt[ -]?out|links?|cookies?|from third|collect\w*|not|never|don['’]t|no|sell|law|security|"
    r"children|contact|why|purposes?)\b"
)
"""In such a heading: it is on something else as well, or denies."""
_LABEL = lazy(
    r"\W{0,3}(?:\d{1,2}[.)] )?(?P<name>[^:|()\u2013\u2014]{2,60}?)\s{0,2}(?P<aside>\([^()]{1,80}\))?\s{0,2}(?:(?::|\u2013|"
    r"\u2014|\s-\s)"
    r"\s*(?P<work>\S.*)|(?P<end>\Z))",
)
_NUMBER = lazy(r"\A\W*(?:\d+(?:\.\d+)*[.)]?|[a-z][.)])\s+")
_TOLD = lazy(r"(?i)\b(?:we|our(?! (?:e-?mails?|web-?site|site|servers?|newsletter|app)\b)|i|you|us)\b")
_WORKS = lazy(
    r"(?i)\b(?:assistant|chat ?bot|sent to|receives|processes|handles|stores|provides|powers|runs|sends|manages)\b"
)
"""What a vendor does, whatever it is."""
_ACTS = lazy(
    r"\W*(?P<name>[^\s:|()]{2,30}(?: [A-Z][^\s:|()]{0,30}){0,2})(?: \([^()]{1,60}\))? (?P<work>(?:hosts|sends|processes|"
    r"handles|stores|"
    r"provides|powers|runs|manages|delivers|measures|monitors|serves|takes|protects) .+)"
)
_PURPOSE = lazy(r"(?i)\W*(?:purpose|role|function|use|used for|service|what (?:it|they) do(?:es)?)s?\s*:\s*")
_FIELD = lazy(
    r"(?i)\W*(?:data|information|privacy|policy|location|country|region|legal|website|link|address|retention|"
    r"contact)\b[^:]{0,30}:"
)
_REFUSED = lazy(
    r"(?i)\b(?:no (?:data|personal|information|pii)|not (?:used|shared|sent)|do(?:es)? not|never|without)\b"
)
_NO_WORK = frozenset({
    "other-purpose", "any-business-purpose", "collected-purpose", "consented-purpose", "business-transfer", "legal-compliance",
    "legal-process", "legal-claims", "protect-rights", "enforce-terms", "safety", "emergency",
})  # fmt: skip
"""Purposes that are reasons to disclose and no work that a vendor is given."""
_LONGEST = 320  # characters of an entry in a list
_BRIEF = 60  # characters of what stands after a label that only says what is done
_FAR = 3  # clauses between a vendor's heading and the field that says what it does


class Listed(NamedTuple):
    """Vendors of an entry: their names with the kind of each, and what they do."""

    names: tuple[tuple[str, str], ...]
    purposes: tuple[str, ...]


@remembered
def listed(reading: Reading) -> Listed | None:
    """The vendors that an entry of a list of vendors names; None where it is none."""
    if (
        len(reading.text) > _LONGEST
        or not _in_list(reading)
        or reading.clause.kind not in {"item", "line", "paragraph"}
    ):
        return None
    return _headed(reading) or _labelled(reading) or _acting(reading)


def _in_list(reading: Reading) -> bool:
    """Whether a clause stands under a heading or a lead-in on those who receive data."""
    if _stands_in_list(reading.clause.headings):
        return True
    return reading.lead is not None and len(reading.lead.text) <= _LONGEST and _is_lead(reading.lead.text)


@lru_cache(maxsize=1024)
def _stands_in_list(headings: tuple[str, ...]) -> bool:
    return any(map(_is_list, headings[-3:]))


@lru_cache(maxsize=1024)
def _is_list(heading: str) -> bool:
    return _CONTEXT.search(heading) is not None and _AWAY.search(heading) is None


@lru_cache(maxsize=1024)
def _is_lead(lead: str) -> bool:
    return lead.rstrip().endswith(":") and _LED.search(lead) is not None and _REFUSED.search(lead) is None


_LED = lazy(
    r"(?i)\b(?:(?:third[- ]party|external|following|trusted|these) (?:\w+ ){0,2}(?:services?|providers?|tools|vendors|"
    r"processors|"
    r"companies|partners|sub-?processors|integrations|sdks|apis)|service providers|sub-?processors|vendors|processors)\b"
)


def _labelled(reading: Reading) -> Listed | None:
    """“Quillpost (EU): newsletters”, “Hosting: Tidepool”."""
    label = _LABEL.match(reading.text)
    if label is None:
        return None
    name, work = label["name"], " ".join(filter(None, (label["aside"], label["work"])))
    names = names_in(name)
    start = label.end("name")
    if names:
        known = all(kind for _, kind in names)
        kinds = kinds_of(work)
        purposes = aims(reading, start, len(reading.text))
        if not known and (not is_titled(name.partition("/")[0]) or _is_of_another_kind(reading, start)):
            return None
        if _REFUSED.search(work) or (not known and _is_sentence(work)):
            return None
        if not (known or kinds or _plain(purposes) or (is_single(names[0][0]) and _WORKS.search(label["work"] or ""))):
            return None
        return Listed(_typed(names, kinds), purposes)
    told = label["work"] or ""
    if not told or len(told) > _BRIEF or not (kinds := kinds_of(name)):
        return None
    names = names_in(told)
    return Listed(_typed(names, kinds), aims(reading, 0, start)) if names else None


def _acting(reading: Reading) -> Listed | None:
    """“Mossery hosts our site.” as an entry."""
    found = _ACTS.match(reading.text)
    if found is None or not is_single(found["name"]) or _is_of_another_kind(reading, found.end("name")):
        return None
    names = names_in(found["name"])
    kinds = kinds_of(found["work"])
    purposes = aims(reading, found.start("work"), len(reading.text))
    if not names or _REFUSED.search(found["work"]) or not (kinds or _plain(purposes)):
        return None
    return Listed(_typed(names, kinds), purposes)


def _is_of_another_kind(reading: Reading, end: int) -> bool:
    """Whether a label or a heading names data, a right or a group of recipients: “Inferences”, “Acme affiliates”."""
    return any(
        match.start < end
        for table in ("data-categories", "recipients", "rights", "regimes", "measures", "technologies", "cookie-types")
        for match in reading.terms.get(table, ())
    )


def _is_sentence(work: str) -> bool:
    """Whether what follows a label tells of us and you, as no description of a vendor's work does."""
    return _TOLD.search(work) is not None


def _plain(purposes: tuple[str, ...]) -> bool:
    return bool(set(purposes) - _NO_WORK)


def _typed(names: tuple[tuple[str, str], ...], kinds: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The names, those whose kind is not known with the kinds that the work makes them."""
    typed = [(name, kind) for name, own in names for kind in ((own,) if own else kinds or ("service-providers",))]
    return tuple(typed)


def _above(reading: Reading, *, far: bool) -> Reading | None:
    """The heading of its own, or the item, that names whom a clause describes; a field may stand some clauses below."""
    lead = reading.lead
    if far and lead is not None and lead.clause.kind == "item":
        return lead if listed(lead) is None and _in_list(lead) else None
    above, steps = reading.before, 0
    if above is not None and above.clause.kind == reading.clause.kind == "line" and _is_bare(above.text):
        return above if _in_list(above) else None
    while above is not None and above.clause.kind != "heading" and far and steps < _FAR:
        above, steps = above.before, steps + 1
    if above is None or above.clause.kind != "heading" or not any(map(_is_list, above.clause.headings[:-1])):
        return None
    return above


def _is_bare(text: str) -> bool:
    """Whether a line is a name and nothing else, as the term of a list of definitions is."""
    return is_single(text) and bool(names_in(text))


def _headed(reading: Reading) -> Listed | None:
    """What the text below a vendor's own heading says that it does: its first sentence, or the field on its purpose."""
    field = _PURPOSE.match(reading.text)
    above = _above(reading, far=field is not None)
    if above is None or (field is None and _FIELD.match(reading.text)):
        return None
    title = _NUMBER.sub("", above.text)
    label = _LABEL.match(title)
    title = label["name"] if label is not None else title
    names = names_in(title)
    if not names or _REFUSED.search(reading.text):
        return None
    if not all(kind for _, kind in names) and (not is_titled(title) or _is_of_another_kind(above, len(above.text))):
        return None
    start = field.end() if field is not None else 0
    kinds = kinds_of(reading.text[start:]) or kinds_of(above.text)
    purposes = aims(reading, start, len(reading.text))
    if not (kinds or field is not None or _plain(purposes) or all(kind for _, kind in names)):
        return None
    return Listed(_typed(names, kinds), purposes)
