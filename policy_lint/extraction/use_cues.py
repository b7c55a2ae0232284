"""How policies word the use of data: the verbs, and what only reads like a use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.basis_cues import CUES as BASES
from policy_lint.extraction.purposes import CUES as PURPOSES
from policy_lint.extraction.use_frame_cues import CUES as FRAMES

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

CUES: Cues = {
    **PURPOSES,
    **FRAMES,
    **BASES,
    "use.of-data": (
        (
            "use|uses|used|using|utilise*|utilize*|process|processes|processed|processing ..10 information|data|details|it|"
            "them|pii|cookies|cookie|beacons|technologies|analytics|identifiers|address|addresses|number|profile|recordings|"
            "name|location|preferences|history|responses|content"
        ),
        (
            "information|data|it|them|pii|cookies|technologies|address|number|logs ..8 is|are|be ..3 used|processed|utilised|"
            "utilized"
        ),
        "use|uses|processing of ..4 information|data|details",
        "following|these|those|for ..2 purposes|purpose", "in order to", "used to|for", "we|may ..2 use to|for",
        "we|i ..3 analyze|analyse|evaluate|handle ..6 information|data|details|answers|logs|log|history|behaviour|behavior",
        "permission|consent|us|me to handle|analyze|analyse|evaluate ..6 information|data|details|answers|history",
        (
            "address|addresses|number|numbers|name|names|details|photos|photographs|data ..6 is|are|be employed|"
            "utilised|consulted|analysed|analyzed|put to"
        ),
        "use|uses|using cookies|analytics|advertising", "set|employ|employs|deploy|deploys ..5 cookies|cookie",
    ),
    "use.collected-for": (
        (
            "collect*|gather*|obtain*|request*|need|require|requires|store|stores|stored|ask|record|recorded|monitored|track*|"
            "combine|maintain|"
            "analyze|analyse|process*|keep|access|hold ..30 to|for|so"
        ),
        "retained|stored|kept ..8 for",
    ),
    "use.we-do": (
        (
            "we|i ..2 send|contact|notify|email|use|provide|process|monitor|analyze|analyse|personalize|personalise|display|"
            "track|improve|respond|communicate|market|verify"
        ),
    ),
    "use.lets": (
        "help|helps|helping|allow|allows|enable|enables|let|lets ..2 us|you|our|we",
        "they|cookies|these|this|it ..3 help|helps ..1 to", "cookies ..8 so that|we",
    ),
    "use.serves": ("required|necessary|needed|essential ..2 for|to", "used ..3 to|for"),
    "use.our-marketing": ("market|markets|marketing to ..2 children|minors|you|anyone",),
    # A channel is used: “we may send offers to the email address that you gave”.
    "use.sends": (
        (
            "we|i may|will|might|can|also|periodically|occasionally ..3 send|contact|notify|inform|email|call|text|write ..14 "
            "using|through|via|to|at|on the|your|this|that ..2 email|e-mail|address|phone|telephone|mobile|number|details|"
            "information you|provided|which|that|we"
        ),
    ),
    "use.tools": (
        (
            "we|i|may|also use|uses|utilize|utilise|employ|engage|contract ..8 vendor|vendors|provider|providers|platform|"
            "software|tool|tools|service|services|companies|company|parties|agencies ..3 to|for|who|that|which"
        ),
    ),
    "use.tool": (
        (
            "use|uses|using|utilize|employ|engage ..10 to analyze|analyse|track|measure|manage|process|send|host|serve|"
            "deliver|improve|understand"
        ),
    ),
    "use.purpose-is": (
        "purpose|purposes of|for ..2 processing|collection|use|collecting|using|data ..6 is|are to|the|for|:",
        "purpose|purposes of|for ..2 processing|collection|use|collecting|using|data ..6 is|are",
    ),
    "use.as-long-as": (
        "as long as", "only ..3 as", "long as ..3 necessary", "period|time ..3 necessary",
        "obliged|required to keep|retain|store", "in accordance with ..6 record-keeping|recordkeeping", "not ..3 deleted|erased",
    ),
    "use.until": (
        "deleted|erased|destroyed|removed ..4 no longer needed|necessary|required", "not be deleted|erased|destroyed",
        "deleted|erased|removed ..3 unless", "retain|retains|keep|keeps ..6 as|where|if|when necessary|required|needed",
        "retain|keep ..8 to the extent", "retained ..4 as|where|if necessary|required|needed", "is|are ..1 retained for",
    ),
    "use.securing": (
        (
            "security|protective|physical|technical|reasonable|appropriate|acceptable|organizational|administrative|safety ..4 "
            "measures|safeguards|procedures|controls|means|efforts|steps|precautions"
        ),
        "encryption|ssl|firewalls|firewall", "keep your ..3 secure|safe",
        "secure server|servers",
    ),
    # What the service does, as the member of a list of uses: “store and sync media”, “to match you with a tutor”.
    "use.feature": (
        (
            "^ to? store|storing|sync|syncing|synchronise|synchronize|create|creating|share|sharing|organise|organize|"
            "organising|organizing|manage|"
            "managing|display|displaying|play|playing|stream|streaming|upload|uploading|download|connect|connecting|match|"
            "matching|"
            "book|booking|schedule|scheduling|calculate|calculating|generate|generating|render|export|import|importing|"
            "facilitate|facilitating|host|hosting|publish|publishing|find|build|building|edit|convert|translate|plan|planning|"
            "arrange|arranging|assign|assigning|join|route|print|scan|back|restore|restoring ..3 "
            "media|recordings|roles|files|file|photo|video|photos|videos|albums|team|teams|access|permissions|users|members|content|devices|appointments|"
            "appointment|messages|playlists|lists|list|tasks|projects|documents|calls|rides|trips|routes|results|maps|profile|"
            "profiles|features|feature|functions|notes|events|groups|calendar|calendars|recipes|workouts|plans|collaboration"
        ),
        "^ to? enable|enabling|allow|allowing|let|letting you|users|members|players|guests|customers|students to? ..1 *",
    ),
    "use.committed": ("committed|commitment to",),
    # What makes data personal, not what is done with it.
    "use.identifying": (
        "used ..4 to ..6 identify|identifies|recognize ..1 you|users|individuals|individual|a|an|personally",
        "used ..4 to ..2 identify ..2 you", "contact or identify|identifying", "trackers to identify",
    ),
    "use.others-access": (
        "parties|party|providers|companies|they|vendors|partners may|will|also|only|can|have ..2 access",
        "browser|browsers ..1 store|stores|save|saves|send|sends",
    ),
    "use.contacting": (
        "we|us|i ..1 may|will|might|can ..2 contact|email|notify|call ..1 you ..2 to|for|about|regarding|with",
        "we|us|i ..1 may|will|might|can ..2 contact|notify|reach ..1 you by|via|through|using ..10 to|about|regarding|with",
    ),
    "use.permits": (
        (
            "permit|allow|authorize|authorise|let ..3 vendors|partners|providers|parties|party|third-party|companies|"
            "advertisers|them|anyone|recipients|types ..8 to use|process"
        ),
    ),
}  # fmt: skip
