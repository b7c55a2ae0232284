"""The words of frames that tell of uses: who does what with data, what for stands before or after it, what it lets people do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.collection_words import OPERATORS

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

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
    "use.reason-is": (
        ("reason|reasons|purpose|purposes|aim ..3 we|i ..2 collect|use|process|need|keep|ask|hold|store|gather ..8 is|"
         "are to|that|because"),
    ),
    "use.letting": (
        ("help|helps|let|lets|allow|allows|enable|enables|assist|assists|permit|permits us|me|our|the|drivers|staff|engineers|"
        "teachers ..4 to|see|find|know|do|make|plan|tell|reach|keep|work|ring|call|check|give|show|send"),
        "serve|serves ..3 purpose|purposes|to|us|as",
        "make|makes it|this ..1 possible|easier|quicker|simpler", "tells|tell|shows|show us|me what|which|where|how|who|whether",
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
        ("we|i|we'll|i'll ..3 contact|email|e-mail|notify|call|ring|phone|telephone|text|write|message|remind|reach|"
         "approach|greet ..2 you|members|customers|users|patients|donors|clients|subscribers|supporters|parents|tenants|"
         "guests|them ..6 to|for|about|regarding|with|on|when|by|if|because|of"),
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
