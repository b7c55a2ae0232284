"""The words by which policies say that data goes to other countries, and what protects it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

_PLACE = (
    "country|countries|jurisdiction|jurisdictions|state|region|regions|territory|territories|borders|border|eea|eu|"
    "uk|us|u.s.|europe|union|area|switzerland|kingdom|canada|australia|india|nation|province|brazil|china|israel"
)

CUES: Cues = {
    "transfer.verb": (
        "transfer|transfers|transferred|transferring", "stored|store|stores|storing|storage",
        "process|processes|processed|processing", "send|sends|sent|sending", "export|exports|exported",
        "maintained|maintain|hosted|host|held|hold|kept", "access|accessed|accessible",
        "located|based|reside|operate|operates",
        (
            "share|shared|sharing|disclose|disclosed|disclosure|moved|move|transmit|transmits|transmitted|"
            "transmission|used|flow|flows|passed|passes|conveyed|convey|conveys"
        ),
    ),
    "transfer.move": (
        "transfer|transfers|transferred|transferring", "export|exports|exported|exporting",
        "transmit|transmits|transmitted|transmission", "moved|relocated", "flow|flows",
        "taken|brought ..2 abroad|overseas|offshore|outside", "conveyed|convey|conveys",
    ),
    # What never goes abroad.
    "transfer.stays": (
        f"information|data|it|them|records|files ..3 not|never ..2 leave|leaves|leaving ..3 {_PLACE}",
        (
            "information|data|it|them|records|files ..14 not|never|nor ..2 taken|moved|brought|sent|transferred ..2 "
            "abroad|overseas|offshore"
        ),
    ),
    # Words that on their own speak of other countries.
    "transfer.abroad": (
        f"outside|beyond of? ..2 the|your|their|its|our ..4 {_PLACE}", f"out of ..2 the|your|their|its|our ..4 {_PLACE}",
        "outside of? eu|eea|europe|switzerland|canada|australia|us|uk|india", "non-eu|non-eea|non-european|non-member",
        "in switzerland|canada|australia|us|uk|india",
        "countries|country|jurisdictions|jurisdiction ..1 other than",
        (
            "other|third|foreign|different|various|multiple|another|several ..2 countries|country|jurisdictions|"
            "jurisdiction"
        ),
        "cross-border", "across ..3 borders|border",
        "international|internationally|overseas|abroad|worldwide|globally|offshore", "around the world|globe",
        "country|countries ..4 which|where ..8 operate|located|maintain|facilities|do",
        "outside of? ..1 your|their country|jurisdiction|state|region|home", "located in|outside ..8 countries|country",
        "countries|country whose|where ..3 laws|law|legislation",
        "countries|country ..6 not ..6 same|adequate|equivalent|level|protection",
        "countries|country|jurisdictions ..6 deemed|considered|recognised|recognized|found|provide|provides|offer ..3 adequate",
        "country|countries|jurisdiction|place ..4 other than ..3 which|where|one|own|country",
    ),
    "transfer.named": (
        (
            "international|cross-border|overseas|third-country|transborder|onward|global ..2 data|information|"
            "personal? ..1 transfer|transfers"
        ), "international|cross-border|overseas|transborder transfer|transfers",
        (
            "transfer|transfers of ..5 data|information ..6 outside|abroad|overseas|internationally|countries|"
            "country|international"
        ),
        "data|information transfers|transfer abroad|outside|overseas|to|from ..3 third|eea|eu|countries|country",
        "transfer|transfers ..1 abroad|overseas|internationally",
    ),
    "transfer.law": (
        "eu-us|eu-u.s.|swiss-us|swiss-u.s.|uk-us|us-eu|us-swiss ..6 framework|shield|harbor|frameworks|dpf",
        "privacy shield", "safe harbor|harbour", "data privacy framework",
        "standard|model|approved ..1 contractual|contract|data|protection ..1 clauses", "binding corporate rules",
        "model|standard|approved clauses|contracts", "contracts|clauses approved by ..3 commission", "adequacy of ..3 protection",
        "adequacy decision|decisions|determination|determinations",
        "article 45|46|49", "standard contractual clauses", "sccs",
    ),
    "transfer.server": (
        (
            "server|servers|database|databases|data-center|centers|centres|center|centre|facilities|systems|"
            "computers|equipment|offices|headquarters|data ..10 located|based|reside|situated|hosted|housed|"
            "maintained|stored ..1 in|at|on|outside|within"
        ),
        (
            "operated|hosted|based|headquartered|controlled|located ..2 in|from|within|outside ..3 united|us|u.s.|"
            "usa|america"
        ),
        "store|stored|process|processed|maintained|hosted|held|kept ..10 in|to|within ..1 united|us|u.s.|usa|america",
        "store|stored|process|processed|maintained|hosted|held|kept ..10 inside ..2 united|u.s.|usa|america",
        (
            "store|stored|hosted|held|kept|save|saved ..4 in|within singapore|china|japan|israel|brazil|mexico|philippines|"
            "malaysia|indonesia|vietnam|russia|turkey|taiwan|argentina|colombia|ukraine|serbia|egypt|nigeria|kenya|pakistan|"
            "thailand"
        ),
    ),
    "transfer.data": ("information|data|pii|details|it|them|records",),
    "transfer.consent": (
        (
            "consent|consents|agree|agrees|authorize|authorise|acknowledge|understand ..12 transfer|transferred|"
            "transferring|processing|storage|processed|stored"
        ),
    ),
    "transfer.reliance": (
        (
            "rely|relies|relying|certif*|participat*|adhere*|comply|complies|complying|compliance|adopt*|enter|"
            "entered|entering|sign|signed|implement*|use|using|uses|based|basis|under|include|includes|including|"
            "ensure|ensures|through|by|protected|covered|committed|subject|pursuant|conclu*|agreed|agree|join|joined|"
            "guarantee|guarantees|guaranteed|exists|exist|there|applied|apply|governed|regulated"
        ),
    ),
    "transfer.explained": (
        "learn|information about|more", "visit|view ..10 shield|framework",
        "conflict|jurisdiction|arbitration|complaint|complaints|inquiries|dispute|disputes|invalid|invalidated",
    ),
    "transfer.explicit": ("explicit|explicitly|express|expressly",),
    "transfer.such": ("that|such|this|any|these|the|onward|each|every|no transfer|transfers",),
    "transfer.other": (
        (
            "transfer|transferred|transfers ..6 rights|ownership|assets|business|control|merger|sale|successor|money|"
            "funds|controller|provider|organisation|organization|acquirer|payment|payments|wire|portab*"
        ), "data portability", "request|ask|requesting ..8 transmit|transfer",
        "right|rights ..8 transfer|transferred|portability",
        (
            "transfer|transmit ..4 your ..4 to ..1 another ..1 controller|organization|organisation|company|provider|"
            "service|party"
        ),
        "bank|file|wire|money transfer|transfers", "applicable|local|national laws ..3 of ..2 country|jurisdiction",
        (
            "law|laws|courts|authorities|authority|residents|citizens|rights|legislation|regulations|requirements|"
            "regulator ..4 country|countries|jurisdiction|jurisdictions|state|eea|eu"
        ), "country|state|jurisdiction ..3 of ..2 residence",
        "not|never intended|directed|offered|available ..8 outside", "national|federal|domestic|foreign|state ..1 international",
        "certified ..3 under|to ..4 pci|iso",
    ),
    # “We could not serve you without sending data there”: two negations make a yes.
    "transfer.needed": (
        "without transferring|transmitting|sending|exporting",
        "without|unless ..6 safeguards|safeguard|clauses|protection|adequacy|adequate|appropriate",
    ),
    "transfer.copy": (
        "copy|copies ..6 safeguards|clauses|agreements|agreement|contracts|mechanisms|sccs|safeguard|measures",
        "obtain|request|receive|ask ..4 copy ..6 these|such|them",
        "clauses|rules|safeguards|safeguard|agreement|agreements|contracts ..12 copy|copies of which|them|these|it|both",
        "copy|copies of which ..6 obtain*|available|request*|supplied",
    ),
}  # fmt: skip
