"""The words that tell what is collected, and those that only look like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction import contexts as where
from policy_lint.extraction.collection_words import CUES as FRAMES
from policy_lint.extraction.data_cues import CUES as NAMING
from policy_lint.extraction.processing import CUES as PROCESSING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

_OTHERS = (
    "third-party|third-parties|parties|partners|partner|employer|companies|affiliates|affiliate|friend|friends|network|networks|"
    "advertisers|publishers|agencies|brokers|bureaus|banks|bank|retailers|people|merchants|vendors|school|organisations|"
    "organizations|suppliers|providers|sellers|recruiters|referees"
)
_GIVE = (
    "provide|provides|provided|share|shares|shared|send|sends|sent|give|gives|supply|supplies|supplied|pass|passes|disclose|"
    "discloses|transfer|transfers|transmit|transmits"
)
_DATA = "data|information|details|info"

CUES: Cues = {
    **PROCESSING,
    **where.CUES,
    **FRAMES,
    **NAMING,
    "collection.aware": ("aware|learn|discover|discovered|learned|knowingly|inadvertently|notified",),
    "collection.mandatory": (
        "must|required|obliged|mandatory|necessary|need ..4 provide|give|submit|enter|supply|disclose", "mandatory",
        "compulsory",
    ),
    "collection.optional": (
        "optional|optionally", "voluntary", "not required|obliged|obligated ..2 provide|give|submit", "need not provide",
    ),
    "collection.other-data": ("other ..2 relevant|similar information|data", "usage and other"),
    "collection.your-data": ("your|users|user's|user|customers|their ..1 information|data|details|info",),
    "collection.listed": (
        "^ usage", "device-specific ..1 information", "voice ..1 or prints", "websites visited",
        "reason|reasons for contacting", "website|social media",
    ),
    # Data that others hand over: told with them, not with “we collect”, as the subject.
    "collection.from-others": (
        f"{_OTHERS} ..4 {_GIVE} us ..6 {_DATA}", f"{_OTHERS} ..1 may|will|can|could ..2 {_GIVE} us",
        (
            "service|services|website|network|platform|bank|agency|friend|employer|company|facebook|google|apple|twitter|school "
            "..2 gives|sends|shares|provides|passes|supplies|discloses|confirms us|your"
        ),
        (
            "facebook|google|apple|twitter|linkedin|paypal|stripe|microsoft may|will|can|could ..1 give|send|share|provide|"
            "pass us|your"
        ),
        f"third-party|third-parties|services ..3 provide|provides ..2 {_DATA} about you",
        f"{_OTHERS} ..4 {_GIVE} ..10 {_DATA} ..8 with|to us",
        f"other users|members|customers|people ..4 {_GIVE} ..6 {_DATA} ..3 about you",
        (
            f"{_DATA} ..6 provided|supplied|given|disclosed|shared|passed|transmitted|reported to|with us ..1 by ..4 "
            f"{_OTHERS}|others|another|other"
        ),
        f"given|sent|passed ..2 your ..1 {_DATA} by ..4 {_OTHERS}|others|another|other",
        (
            "supplement|supplements|combine|combines|enrich|append|merge|complement|enhance ..10 from|bought|obtained|purchased|"
            "received ..2 third-party|third|other|others|brokers|outside|external|commercial|partners|providers"
        ),
        (
            f"{_DATA}|it|some|part ..4 come|comes|originate|originates|stem|stems ..2 from ..3 third-party|third-parties|third|"
            "other|others|partners|external"
        ),
        f"get|gets|buy|buys|purchase|purchases ..4 {_DATA} ..6 from ..5 {_OTHERS}|others",
    ),
    "collection.third-actor": (
        (
            "third-party|third-parties|these|other|such|advertisers|google|facebook|partners|networks|vendors|providers|"
            "companies|processors|affiliates|they|websites|services|servers ..6 collect|collects|gather|gathers|obtain|obtains|"
            "receive|receives|collecting"
        ),
        "third-party|third-parties ..9 not|never ..2 collect|gather|obtain|receive|store|record",
    ),
    "collection.we": (
        (
            "we|i|us|our|company|app|website|site|service|application|owner|controller ..4 collect|collects|gather|gathers|"
            "obtain|obtains|receive|receives|ask|request|record|log|capture|collecting"
        ),
        "we|i ..2 use|uses ..6 to collect|gather|record|track|obtain",
    ),
}  # fmt: skip
