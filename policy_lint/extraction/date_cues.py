"""The words by which a text says that a date is its own: that it takes effect then, or was written or changed then."""

from __future__ import annotations

from policy_lint.text.lazy import lazy

_CHANGED = (
    r"(?:updated?|updates|revised|revisions?|modified|modifications?|changed?|changes|altered|alterations?|amended|amendments?|"
    r"reviewed|edited|posted|touched|rewritten|rewrote|reworked|redrafted)"
)
_OURS = r"(?:this|our|the|present|privacy|protection|cookies?)\s(?:\w+\s){0,3}?"
_PAPER = r"(?:policy|notice|statement|declaration|document|text|page|version|edition)"
_UPDATED = (
    rf"(?:last|latest|date|most\srecent(?:ly)?|recently)\s{{1,3}}(?:policy\s|we\s)?{_CHANGED}"
    r"|(?:updated|revised|modified|amended|changed)(?=\s{0,2}(?:on|as of|as at|:|in\b|\d|$|-|effective))"
    r"|(?:was|were|been|is)\s(?:last\s)?(?:updated|revised|modified|amended|changed|edited|reviewed|altered|rewritten)"
    r"|(?:update|revision|amendment|modification)\sdate|date\sof\s(?:(?:the\s)?(?:last|latest|most\srecent)\s)?"
    r"(?:update|revision|amendment|modification|change)"
    r"|\A(?:last_?mod(?:ified)?|last[_-](?:updated?|revised)|updated_at)\s?[:=]"
    r"|\A\W{0,3}(?:updated|revised|modified|amended|revision"
    r"|(?:last )?(?:published|edited|issued)(?: on)?(?=\s?:|\s\d|\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))"
    r"|\A\W{0,3}(?:stand|status|as\sof|as\sat)\s?:"
    r"|version\s?[\d.]{0,6}\s?(?:dated|of|date|:)"
    # “We updated this notice on …”, “this policy was drawn up on …”, “this text took its present form in …”
    rf"|(?:we|i|company)\s(?:\w+\s){{0,2}}?(?:updated|revised|modified|amended|changed|rewrote|reviewed|edited)\s{_OURS}{_PAPER}"
    rf"|{_OURS}{_PAPER}\s(?:was|has\sbeen|is)\s(?:\w+\s){{0,2}}?(?:written|drawn\sup|drafted|created|adopted|approved|prepared|"
    r"issued|published|finali[sz]ed|released|made|posted|dated|compiled|current|correct|accurate)"
    rf"|{_OURS}{_PAPER}\s(?:dates\s(?:from|back)|(?:took|received|got|was\sgiven)\sits\s(?:present|current)\s(?:form|wording|shape))"
    rf"|{_PAPER},?\s(?:edition|version|revision)\sof"
)
_EFFECTIVE = (
    r"effective(?:[_-]date)?|(?:comes?|came|coming|enters?|entered|goes|is|are)\sin(?:to)?\s(?:force|effect)|(?:takes?|took)\seffect"
    r"|in\s(?:force|effect)\s(?:since|from|as of)|valid\s(?:from|since|as of)|(?:appl(?:y|ies)|(?:has|"
    r"have)\sapplied)\s(?:from|since|as of)"
    r"|with\seffect\s(?:from|as of|on)|(?:operative|binding)\s(?:from|since|as of)"
    rf"|{_OURS}{_PAPER}\s(?:has\s)?(?:applied|been\sin\suse)\s(?:since|from)"
)
CUE = lazy(rf"(?<!\w)(?:(?P<updated>{_UPDATED})|(?P<effective>{_EFFECTIVE}))")
"""What says something of a date, in folded text: the group ``updated`` or ``effective``."""
LABEL = lazy(
    rf"\W*(?:(?:{_OURS})?{_PAPER}\W{{1,3}})?"
    r"(?:status|stand|as (?:of|at)|date[ds]?|date of (?:issue|this \w+)|(?:issue|release|publication|policy) date|released|"
    r"posted|created|rev|current as (?:of|at)|correct as (?:of|at)|v\W?\s?\d[\d.]*|"
    r"version\s?\d[\d.]*|last (?:check|review|version))"
    rf"(?: of (?:this|our) {_PAPER})?(?: on)?\W*"
)
"""All that stands before the date on a line that is nothing but a label and a date: “As of: May 2018”."""
STARTS = lazy(r"\W*(?:starting|beginning|from|as (?:of|from)|since)(?: on| from)?\W*")
GOVERNS = lazy(
    rf"\W*(?:this|our|the)\s(?:\w+\s){{0,3}}?{_PAPER}\s(?:\w+\s)?(?:applies|apply|governs?|replaces?|supersedes?)"
)
"""Before and after a date: “Starting May 1, 2020, this policy governs …”."""
