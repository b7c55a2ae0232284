"""Uses told in a clear frame whose purpose the vocabulary may not know: “we use your height so that the saddle fits”.

A frame has a doer of ours or a passive, data for its object or subject, and an aim after it. That the data is used is then said,
whatever for; the purposes are those that are known, and none where none is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.bases import basis_in_cell
from policy_lint.extraction.collection_words import OPERATORS
from policy_lint.extraction.data_words import data_spot
from policy_lint.extraction.lexicon import Match
from policy_lint.extraction.processing import purpose_start
from policy_lint.extraction.purposes import purposes
from policy_lint.extraction.roles import role
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues, Reading

_WE = (
    "we|i|we'll|i'll|we'd|staff|team|employees|colleagues|researchers|engineers|drivers|moderators|teachers|doctors|nurses|"
    "clerks"
)
_USE = (
    "use|uses|process|processes|evaluate|evaluates|analyse|analyses|analyze|analyzes|need|needs|require|requires|handle|"
    "handles|utilise|utilises|utilize|utilizes|combine|combines|match|matches|compare|compares|consult|consults|employ|employs|"
    "feed|feeds|rank|ranks|score|scores|review|reviews|check|checks|examine|examines|study|studies|merge|merges|apply|applies|"
    "work|works|rely|relies|take|takes|keep|keeps|log|logs|record|records|scan|scans|film|films|tape|tapes|monitor|monitors|"
    "measure|measures|count|counts|register|registers|save|saves|note|notes|read|reads|look|looks|listen|store|stores|"
    "photograph|transcribe|transcribes"
)
_USED = (
    "used|processed|evaluated|analysed|analyzed|needed|required|handled|utilised|utilized|combined|matched|compared|consulted|"
    "employed|fed|ranked|scored|reviewed|checked|examined|studied|merged|applied|necessary|essential|put|taken|kept|logged|"
    "recorded|scanned|filmed|taped|monitored|measured|counted|registered|saved|noted|read|stored|transcribed|asked|requested|"
    "collected"
)

HANDLED = (
    "ask|asks|asked|recorded|records|recording|tracked|combined|combines|maintained|maintains|analysed|analyses|evaluated|"
    "evaluates|kept|keeps|accessed|accesses|held|holds|needed|needs|noted|notes|log|logs|logged|saves|saved|register|"
    "registers|registered|capture|captures|captured|taken|scan|scans|scanned|film|films|filmed|tape|tapes|taped|monitor|"
    "monitors|monitored|measured|counted|reads|checked|review|reviews|reviewed|operate|operates|"
    "matched|compare|compares|compared|merge|merged|pool|pooled|rank|ranks|ranked|score|scores|"
    "scored|consult|consults|consulted|requested|receive|receives|archive|archived|handle|handles|"
    "handled|feed|feeds|fed|employ|employs|employed|utilise|utilised|utilize|utilized|photograph|photographed|rest|rests"
)
"""What is done with data on the way to a purpose, other than what “collect”, “use” and “process” say."""

CUES: Cues = {
    "use.acting": (f"{_WE} ..3 {_USE}", f"the|this|our {OPERATORS} ..3 {_USE}"),
    "use.acted-on": (f"is|are|be|been|being|get|gets ..4 {_USED}",),
    # Done on the way to a purpose; counts with data beside it and a purpose that is known.
    "use.handling": (f"{HANDLED} ..30 to|for|so|because",),
    # What for, in verbs and nouns beside those of “process.to” and “process.for”.
    "use.aim": (
        (
            "to ..1 spot|find|see|fend|ward|curb|combat|fight|stop|block|repel|filter|check|vet|screen|judge|decide|assess|"
            "rate|rank|score|calculate|estimate|predict|forecast|work|count|compare|match|reach|call|ring|phone|text|write|"
            "email|remind|warn|thank|greet|welcome|reward|arrange|book|schedule|plan|organise|organize|coordinate|reserve|"
            "issue|invoice|charge|settle|reconcile|collect|recover|refund|reimburse|credit|pay|ship|dispatch|deliver|fix|debug|"
            "correct|restore|back|sync|pair|connect|load|adapt|adjust|suggest|advise|quote|insure|underwrite|treat|care|teach|"
            "coach|hire|recruit|select|employ|report|document|prove|evidence|audit|demonstrate|advertise|retarget|profile|"
            "segment|draw|award|choose|pick|unlock"
        ),
        (
            "for ..2 delivery|shipping|dispatch|invoicing|bookkeeping|recruitment|hiring|statistics|reporting|auditing|"
            "receipting|stewardship|fundraising|scoring|profiling|personalisation|personalization|authentication|authorisation|"
            "authorization|safety|protection|prevention|detection|maintenance|development|planning|handling|evidence|insurance|"
            "treatment|care|teaching|administration|management|registration|support|newsletter|newsletters|reminders|"
            "advertisements|adverts|ads|targeting|retargeting|forecasting|testing|debugging|enforcement|collections"
        ),
        (
            "for sending|answering|managing|running|operating|administering|handling|delivering|shipping|billing|invoicing|"
            "settling|calculating|working|checking|verifying|confirming|identifying|detecting|preventing|fighting|protecting|"
            "securing|analysing|analyzing|measuring|counting|understanding|evaluating|developing|testing|personalising|"
            "personalizing|tailoring|showing|displaying|targeting|contacting|informing|notifying|reminding|recruiting|hiring|"
            "fulfilling|performing|complying|meeting|arranging|planning|booking|creating|keeping|supporting|serving|fixing"
        ),
    ),
    "use.cookies-do": (
        ("cookie|cookies ..3 remember|remembers|keep|keeps|count|counts|measure|measures|show|shows|gather|gathers|recognise|"
        "recognize|help|helps|let|lets|track|tracks|deliver|delivers|enable|enables|support|supports"),
    ),
    # What for stands first: “for training we store recordings”.
    "use.for-which": (
        f"^ for|to|in|so ..20 we|i|we'll|i'll ..4 {_USE}|collect|gather|obtain|ask|need|request|capture|archive|hold|keep",
        (f"^ for|to|in|so ..20 the|this|our {OPERATORS} ..4 {_USE}|collect|collects|gather|obtain|ask|asks|request|capture|"
        f"archive"),
        ("^ for|to|in|so ..20 can|may|will|is|are|be ..3 reviewed|recorded|monitored|checked|kept|stored|analysed|analyzed|"
        "collected|used"),
    ),
    "use.letting": (
        ("help|helps|let|lets|allow|allows|enable|enables|assist|assists|permit|permits us|me|our|the|drivers|staff|engineers|"
        "teachers ..4 to|see|find|know|do|make|plan|tell|reach|keep|work|ring|call|check|give|show|send"),
        "serve|serves ..3 purpose|purposes|to|us|as",
        "make|makes it|this ..1 possible|easier|quicker|simpler",
    ),
    # Models are trained on it, advertisements shown by it, use made of it.
    "use.training": (
        ("train|trains|training|teach|teaches|teaching|fine-tune|fine-tunes|trained|taught|improve ..6 model|models|ai|algorithm|"
        "algorithms|llm|llms|networks|classifier|classifiers|assistant|chatbot|intelligence"),
        "model|models|ai|algorithm|algorithms|llms ..3 is|are|be|learn|learns ..3 trained|taught|from ..1 on|with|by|your|what",
    ),
    "use.showing": (
        (f"we|i|{OPERATORS} ..3 show|shows|serve|serves|display|displays|run|runs|carry|carries|deliver|delivers ..5 ads|adverts|"
        "advertisements|advertising|commercials"),
    ),
    "use.made": (
        "make|makes|made|making ..1 no|any|some|further|other|commercial|use ..3 use of", "no ..2 use is|will ..2 made",
        "our|the|no use of ..5 information|data|details|cpni|it|them ..3 to|for|is|are|takes|serves",
    ),
    "use.reaching": (
        ("we|i|we'll|i'll ..3 contact|email|e-mail|notify|call|ring|phone|telephone|text|write|message|remind|reach|approach|"
        "greet ..1 you ..6 to|for|about|regarding|with|on|when|by|if|because|of"),
        ("we|i|we'll|i'll ..3 send|post|mail you|reminders|newsletters|offers|updates|invitations|coupons|alerts|surveys|"
        "statements|receipts|confirmations"),
    ),
    "use.reaching-on": (
        ("change|changes|changed|amend|amends|amended|breach|breaches|request|requests|requested|verify|identity|complaint|"
        "complaints|policy|policies|notice|notices|extension|delay|deadline|days|law|laws|parent|parents|child|children|spam|"
        "unless"),
        "opt|opting out|in", "unsubscribe|unsubscribing",
    ),
}  # fmt: skip

_OBJECT, _SUBJECT, _BEHIND = 48, 72, 110
"""Characters from a verb to its object, from a subject to its verb, and from there to the aim."""
_LABELLED = lazy(
    r"(?i)(?:\A|[|.;•] ?)\W*(?:purposes?(?: of (?:the )?(?:processing|collection|use))?|aims?|what for|used? for|reasons?|"
    r"(?P<ground>(?:legal |lawful )?(?:bas[ie]s|grounds?)(?: (?:for|of) (?:the )?processing)?))\s?[:|–—]\s*(?P<told>[^|"
    r".;]{3,200})"
)
"""“Purpose: billing | Basis: contract”: a line that has the form of a table."""
_SET_BY = lazy(r"(?i)\b(?:use|uses|using|their|placed?|set|by|via|through|keeping|accept\w*|block\w*)\b")
_FRONT = lazy(
    r"(?i)\W*(?P<aim>(?:(?P<to>to|in order (?:to|that)|so that)|for) (?!(?:more|further|example|instance|this|these|those|the "
    r"(?:avoidance|definition)|each|all|any|learn|find|opt|exercise|unsubscribe|contact|see|read|access|delete|verify|us\b|as "
    r"long|up to|\d|you\b|users?|visitors|residents|california))[^,.;:]{3,110}?),? (?=(?:we|i|the|our|this|it|visits?|calls?|"
    r"your)\b)"
)
_NEXT = lazy(r"(?i)\W*(?:[\w’']+ ){0,3}")
_FIRST_WORD = lazy(r"[^\W_]+")
_LINE, _ARTICLE = 600, 16
"""Characters of a line of labels, and what a stop inside “Art. 6(1)(b)” may cut off."""
_AIM = lazy(
    r"(?i)(?:[^.;:]{0,70}?)\b(?:(?:in order|so as|solely|only|just|exclusively|merely|also) (?:to|for)|to (?!(?:us|our|you|"
    r"your|the|third|any|an?|this|be|it|them|which|whom|date|other|others|these|those|such|my|its|their|make sure|law|do so|"
    r"provide|access|ensure|protect|safeguard|keep|contact or|identify you|prevent unauthori)\b)[a-z]+|for (?!(?:as|up|\d|a "
    r"period|more|example|instance|at least|longer|any|the (?:period|duration|time|purposes? (?:set|described|stated|listed|of "
    r"this))|you\b|this|these|those|its|their|which|what|legal|all|other|such|one|two|three|four|five|six|seven|ten|several|"
    r"many|a (?:limited|long|short|further|certain|reasonable))\b)[a-z]+|so (?:that|we|you|our|your)\b|because (?:we|you|our|"
    r"your|otherwise|without)\b)"
)
_PLACED = lazy(r"(?i) (?:on|in|by) (?:the|our|your|a) (?!(?:same|manner|way|event|case|following|context|absence|basis|policy|"
               r"notice|course|eea|eu|us|uk|united)\b)\w+")  # fmt: skip
_REFERS = lazy(
    r"(?i)\b(?:in accordance with|as (?:described|set out|outlined|stated|permitted|required|necessary|explained|specified)|"
    r"pursuant|in compliance|subject to|to the extent|contact us|opt[- ]out|your rights?|requests?|responsible|liable|"
    r"reasonable|if you have (?:any|a)|(?:questions?|complaints?|concerns?|information|worried) (?:about|on|regarding) how|"
    r"unable|revoked|so long as|(?:not|n['’]t) (?:\w+ )?(?:required?|needed)|used to (?:\w+ ){0,2}identif\w+|not to provide|"
    r"choose not|stated above|(?:stated|following|these|those|those|specific|such) (?:purposes?|reasons?)|purposes? for which|"
    r"password|confidential|learn|find out more|encrypt\w*|secur(?:e|ity)\w*|safeguards?|firewalls?|precautions?|seriously|"
    r"while (?:running|using|visiting)|asked (?:whether|if))\b"
)


def frame(reading: Reading) -> Match | None:
    """The verb of a frame that says that data is used; None where no frame is whole."""
    if reading.own.keys().isdisjoint(_FRAMES) or reading.has("process.right", "process.child", "process.share"):
        return None
    found = _framed(reading)
    return found if found is not None and _REFERS.search(reading.text) is None else None


_FRAMES = frozenset({"use.acting", "use.acted-on", "use.letting", "use.made", "use.training", "use.showing"})
"""Cues of which a frame has one."""


def _framed(reading: Reading) -> Match | None:
    """The same of a clause that may speak of something else."""
    text = reading.text
    for verb in reading.own.get("use.acting", ()):
        found = data_spot(reading, verb.end, verb.end + _OBJECT)
        if found is not None and _AIM.match(text, found.end, found.end + _BEHIND):
            return verb
    for verb in reading.own.get("use.acted-on", ()):
        found = data_spot(reading, max(0, verb.start - _SUBJECT), verb.start)
        if found is None or role(reading, verb) == "third-party":
            continue
        used = text[verb.start : verb.end].lower().endswith("used")
        if _AIM.match(text, verb.end, verb.end + _BEHIND) or (used and _PLACED.match(text, verb.end)):
            return verb
    for verb in reading.own.get("use.letting", ()):
        found = data_spot(reading, max(0, verb.start - _OBJECT), verb.start)
        if found is not None and role(reading, verb) != "individual" and _NEXT.fullmatch(text, found.end, verb.start):
            return verb
    return _made(reading)


def _made(reading: Reading) -> Match | None:
    """Models trained, advertisements shown, use made: words that say it whatever stands beside them."""
    for verb in reading.own.get("use.made", ()):
        if data_spot(reading, verb.start, verb.end + _OBJECT) is not None:
            return verb
    for name in ("use.training", "use.showing"):
        for verb in reading.own.get(name, ()):
            if role(reading, verb) == "operator":
                return verb
    return None


def labelled(reading: Reading) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The purposes and the bases that labels of the clause head; None where it has no such label."""
    if not reading.mentions(":", "|"):
        return None
    named: dict[str, None] = {}
    bases: dict[str, None] = {}
    labels = list(_LABELLED.finditer(reading.text[:_LINE]))
    for found in labels:
        if found["ground"] is None:
            named.update(dict.fromkeys(purposes(reading, found.start("told"), found.end("told"))))
        else:
            bases.update(dict.fromkeys(basis_in_cell(reading, found.start("told"), found.end("told") + _ARTICLE)))
    return (tuple(named), tuple(bases)) if labels else None


def fronted(reading: Reading) -> tuple[Match, tuple[str, ...]] | None:
    """“For training we store recordings”, “to save time, the shop stores your size”: what for stands before the verb."""
    if not reading.has("use.for-which", "use.cookies-do") or reading.has("process.right", "process.share"):
        return None
    if _REFERS.search(reading.text):
        return None
    for verb in reading.own.get("use.for-which", ()):
        opened = _FRONT.match(reading.text)
        if opened is None or opened.end() > verb.end:
            continue
        named = purposes(reading, 0, opened.end("aim"))
        data = data_spot(reading, opened.end(), len(reading.text))
        if data is not None and (named or opened["to"] is not None):
            return Match(verb.end - 1, verb.end), named
    for verb in reading.own.get("use.cookies-do", ()):
        named = purposes(reading, verb.start)
        subject = _SET_BY.search(reading.text, 0, verb.start) is None
        if named and subject and role(reading, verb) != "individual":
            return verb, named
    return None


def aim_start(reading: Reading, after: int) -> int:
    """Where the purpose of a clause begins after an offset; its end where it gives none."""
    found = reading.near("use.aim", after, len(reading.text))
    return min(purpose_start(reading, after), found[0].start if found else len(reading.text))


def handled(reading: Reading) -> Match | None:
    """A verb of handling data on the way to a purpose, with the data right beside it; None where there is none."""
    if not reading.has("use.handling") or reading.has("process.right", "process.child", "process.share"):
        return None
    if _REFERS.search(reading.text):
        return None
    for verb in reading.own.get("use.handling", ()):
        first = _FIRST_WORD.match(reading.text, verb.start)
        end = first.end() if first is not None else verb.start
        if role(reading, verb) != "operator":
            continue
        if data_spot(reading, end, end + _OBJECT) or data_spot(reading, max(0, verb.start - _SUBJECT), verb.start):
            return verb
    return None


def message(reading: Reading) -> Match | None:
    """The words by which the operator says that it writes to or calls people, other than of changes, breaches or requests."""
    if reading.has("use.reaching-on", "process.right", "process.share"):
        return None
    return reading.first("use.reaching")
