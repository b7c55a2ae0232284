"""Where sentences end."""

from __future__ import annotations

from functools import lru_cache

from policy_lint.text.lazy import lazy

# A run of marks with its closers, or a blank line; one class of characters first, so that the rest of a text is passed over.
_END = lazy(r"[.!?…\n](?:(?<!\n)[.!?…]*[\"'”’)\]»]*|(?<=\n)[ \t]*\r?\n)")
_BEFORE = lazy(r"[^\s(\[{\"“‘—–]+\Z")
_AFTER = lazy(r"[\"'“‘(\[«]*([^\s\"'“‘(\[«]*)")
_FRAMEWORK = lazy(r" (?:Data Privacy|Privacy Shield|Safe Harbo)")  # “the EU-U.S. Data Privacy Framework”
_REACH = 40  # characters looked at on either side: no abbreviation is longer


def _words(text: str) -> frozenset[str]:
    """The words of a table below."""
    return frozenset(text.split())


# Followed by a name or a number, these never end a sentence.
_TITLES = _words(
    "lit mr mrs ms dr prof rev hon st mt messrs gen attn v vs cf e.g eg i.e ie viz approx incl esp cal civ bus stat fed reg regs "
    "u.s.c c.f.r ann gov tel ul sp"
)
# Only before a number are these abbreviations: “No. 7”, but “No. We do not.”
_COUNTED = _words(
    "no nos art arts sec secs sect fig figs p pp para paras vol ch cl rec ed § §§ "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
# These may also be the last word; then a new sentence starts with a word that starts sentences.
_EITHER = _words("inc ltd co corp llc plc bros jr sr etc al dept ave blvd rd assn pty pvt ph.d")
_STARTS = _words(
    "we you the this these that those if our your in by for please it its to when where while however any all a an some such as "
    "at on with under there they their he she once upon unless although though because since after before nothing no each every "
    "from therefore furthermore additionally also users california residents personal information data cookies third other "
    "certain may can do"
)


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text, in order, as start and end offsets without the white space round them.

    Abbreviations, initials, decimals, section numbers, addresses of web pages and e-mail do not end a sentence; a blank line
    does. What stands after the last full stop is a sentence too.
    """
    return list(_sentences(text))


@lru_cache(maxsize=1024)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a text; those of a block are asked for by the clauses and by one rule after another."""
    found = []
    start = 0
    for match in _END.finditer(text):
        if match[0][0] == "\n" or ends_sentence(text, match.start(), match.end()):
            found.append((start, match.end()))
            start = match.end()
    found.append((start, len(text)))
    return tuple(place for place in (_trimmed(text, *bounds) for bounds in found) if place[0] < place[1])


def ends_sentence(text: str, start: int, end: int | None = None) -> bool:
    """Whether a run of ``.``, ``!``, ``?`` or ``…`` ends a sentence.

    Args:
        text: the text.
        start: offset of the run.
        end: offset after it and after the quotes and brackets that close there; found where not given.
    """
    if end is None:
        match = _END.match(text, start)
        end = match.end() if match else start + 1
    following = text[end : end + _REACH]
    if not following.strip():
        return True
    match = _AFTER.match(following.lstrip())
    after = match[1] if match else ""
    glued = not following[0].isspace()
    marks = text[start:end]
    if marks[-1] in "\"'”’)]»" and after[:1].islower():  # “Stop!” he said
        return False
    if "!" in marks or "?" in marks:
        return not glued or following[0].isupper()
    before = _BEFORE.search(text[max(0, start - _REACH) : start])
    word = before[0] if before else ""
    if glued:  # “our policy.We” is a slip of the keyboard; “example.com”, “1.5” and “Node.js” are not
        return len(word) > 2 and word[-1].islower() and word.isalpha() and after[:1].isupper() and after[1:2].islower()
    if "…" in marks or ".." in marks:
        return not after[:1].islower()
    if word[-3:].lower() == "u.s" and _FRAMEWORK.match(following):
        return False
    return not _abbreviates(word, after, first=not text[max(0, start - _REACH) : start - len(word)].strip())


def _abbreviates(word: str, after: str, *, first: bool) -> bool:
    """Whether a full stop belongs to the word before it: an abbreviation, an initial, the number of a list item.

    Args:
        word: what stands before it, up to white space or an opening mark.
        after: the next word.
        first: whether the text starts with ``word``.
    """
    plain = word.lower().rstrip(".").lstrip("&")
    if "/" in plain or "@" in plain:
        return False
    if first and (plain.isdigit() or len(plain) == 1):
        return True
    if plain in _TITLES:
        return True
    if plain in _COUNTED:
        numeral = len(after) < 4 and after.rstrip(".,;:)").isupper() and after != "I"  # “Art. IV”, “Sec. B”
        return numeral or after[:1].isdigit() or after[:1] == "§"
    starts = after.lower().strip(".,:;!?’'\"”") in _STARTS and after[:1].isupper()
    last = plain.rpartition("-")[2]
    if plain in _EITHER or ("." in last and all(len(part) < 3 for part in last.split("."))):
        return not starts  # “U.S.”, “EU-U.S.”, “a.m.”, “Inc.”
    return len(plain) == 1 and word.isalpha() and word.isupper() and word != "I" and not starts  # “J. Smith”


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds without the white space inside them."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
