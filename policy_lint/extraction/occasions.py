"""Occasions on which data goes to others: the law asks, a business changes hands, an emergency, the individual agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.stance import is_denied

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues, Match, Reading

CUES: Cues = {
    "occasion.law": (
        "required|compelled|obligated|obliged|mandated ..4 by|under ..3 law|laws|statute|regulation",
        "required|compelled|obligated|obliged|mandated ..4 by|under ..3 regulations|court|rule|legislation",
        "authorized|necessary|permitted|forced|allowed ..4 by|under ..3 law|laws|statute|regulation",
        "authorized|necessary|permitted|forced|allowed ..4 by|under ..3 regulations|court|rule|legislation",
        "required|compelled|obligated|obliged by ..2 law|laws|court|court-order|authorities|government|regulators",
        "bound|permitted|mandated by ..2 law|laws|court|court-order|authorities|government|regulators",
        "legally required|compelled|obligated|obliged|bound|mandated",
        "when|where|as|if|unless|otherwise law requires|permits|compels", "law ..1 requires|require", "subpoena*",
        "court|judicial|administrative|governmental|regulatory order|orders|process|request",
        "court|judicial|administrative|governmental|regulatory requests|demand|requirement|requirements",
        "search warrant|warrants", "warrants",
        "legal process|processes|order|orders|demand|demands|inquiry|inquiries|investigation|investigations", "law enforcement",
        "law-enforcement",
        "in response to ..2 legal|lawful|government|governmental|valid ..1 request|requests|demand|demands|inquiry",
        "comply|compliance|complying|conform with|to ..5 law|laws|legal|legislation|regulation|regulations",
        "comply|compliance|complying|conform with|to ..5 subpoena|court|order|statute|edicts|regulatory",
        "meet|satisfy|fulfil|fulfill|meeting ..2 applicable|legal|regulatory ..2 law|requirement|requirements|obligation",
        "meet|satisfy|fulfil|fulfill|meeting ..2 applicable|legal|regulatory ..2 obligations|duty|regulation",
        "legal|statutory|regulatory obligation|obligations|duty|duties|requirement|requirements",
        "legal|statutory|regulatory request|requests|compliance|reasons|purposes|matters",
        "government|governmental|public|judicial authority|authorities|agency|agencies|body|bodies|official",
        "regulatory|tax|competent|state authority|authorities|agency|agencies|body|bodies|official",
        "government|governmental|public|judicial officials|entity|entities|institutions|department|departments",
        "regulatory|tax|competent|state officials|entity|entities|institutions|department|departments",
        "supervisory|relevant|administrative|prosecuting authority|authorities|agency|agencies|body|bodies|official",
        "enforcement|legal|investigating authority|authorities|agency|agencies|body|bodies|official",
        "supervisory|relevant|administrative|prosecuting officials|entity|entities|institutions|department|departments",
        "enforcement|legal|investigating officials|entity|entities|institutions|department|departments",
        "government request|requests", "national security", "police|courts|authorities|prosecutors|tribunal|ombudsman",
        "lawful request|requests|order|orders", "good faith ..14 law|legal|required", "compelled disclosure",
        "investigat* ..6 illegal|unlawful|suspected|violations|fraud|crime",
    ),
    "occasion.proceedings": (
        "court|judicial|administrative|legal|regulatory ..1 proceeding|proceedings", "litigation|lawsuit|lawsuits", "in court",
    ),
    "occasion.claims": ("advance|establish|exercise|defend|defending|establishing ..6 claim|claims|complaint|complaints",),
    "occasion.transfer": (
        "merger|mergers|merge|merges|merged|merging", "acquisition|acquisitions",
        "acquired|acquires|acquire by|or|our|us|all|substantially|some|any",
        "purchased|bought by|our|us|all|substantially|some|any", "purchased|bought or acquired|merged|sold|taken",
        "we|company|business|assets|site|website|services|us are|is|were|be|being acquired|purchased|sold|bought",
        "acquired|purchased by|or another|a|other|third",
        "sale|sell|sells|sold of|or|some|all|part|our|its|any ..8 business|businesses|assets|company|stock|unit",
        "selling|purchase|purchases|transfer of|or|some|all ..8 business|businesses|assets|company|stock|unit",
        "selling|purchase|purchases|transfer part|our|its|any ..8 business|businesses|assets|company|stock|unit",
        "sale|sell|sells|sold of|or|some|all|part|our|its|any ..8 units|subsidiary|division|divisions|equity|enterprise",
        "selling|purchase|purchases|transfer of|or|some|all ..8 units|subsidiary|division|divisions|equity|enterprise",
        "selling|purchase|purchases|transfer part|our|its|any ..8 units|subsidiary|division|divisions|equity|enterprise",
        "sale|sell|sells|sold assets|substantially|a|the ..8 business|businesses|assets|company|stock|unit",
        "sale|sell|sells|sold business|company|portion ..8 business|businesses|assets|company|stock|unit",
        "selling|purchase|purchases|transfer assets|substantially|a|the ..8 business|businesses|assets|company|stock|unit",
        "selling|purchase|purchases|transfer business|company|portion ..8 business|businesses|assets|company|stock|unit",
        "sale|sell|sells|sold assets|substantially|a|the ..8 units|subsidiary|division|divisions|equity|enterprise",
        "sale|sell|sells|sold business|company|portion ..8 units|subsidiary|division|divisions|equity|enterprise",
        "selling|purchase|purchases|transfer assets|substantially|a|the ..8 units|subsidiary|division",
        "selling|purchase|purchases|transfer assets|substantially|a|the ..8 divisions|equity|enterprise",
        "selling|purchase|purchases|transfer business|company|portion ..8 units|subsidiary|division",
        "selling|purchase|purchases|transfer business|company|portion ..8 divisions|equity|enterprise",
        "transfers|transferred|disposition|divestiture of|or|some|all ..8 business|businesses|assets|company|stock|unit",
        "transfers|transferred|disposition|divestiture part|our|its|any ..8 business|businesses|assets|company|stock|unit",
        "assignment|buy|dispose|disposal of|or|some|all ..8 business|businesses|assets|company|stock|unit",
        "assignment|buy|dispose|disposal part|our|its|any ..8 business|businesses|assets|company|stock|unit",
        "transfers|transferred|disposition|divestiture of|or|some|all ..8 units|subsidiary|division",
        "transfers|transferred|disposition|divestiture of|or|some|all ..8 divisions|equity|enterprise",
        "transfers|transferred|disposition|divestiture part|our|its|any ..8 units|subsidiary|division",
        "transfers|transferred|disposition|divestiture part|our|its|any ..8 divisions|equity|enterprise",
        "assignment|buy|dispose|disposal of|or|some|all ..8 units|subsidiary|division|divisions|equity|enterprise",
        "assignment|buy|dispose|disposal part|our|its|any ..8 units|subsidiary|division|divisions|equity|enterprise",
        "transfers|transferred|disposition|divestiture assets|substantially|a|the ..8 business|businesses|assets",
        "transfers|transferred|disposition|divestiture assets|substantially|a|the ..8 company|stock|unit",
        "transfers|transferred|disposition|divestiture business|company|portion ..8 business|businesses|assets",
        "transfers|transferred|disposition|divestiture business|company|portion ..8 company|stock|unit",
        "assignment|buy|dispose|disposal assets|substantially|a|the ..8 business|businesses|assets|company|stock|unit",
        "assignment|buy|dispose|disposal business|company|portion ..8 business|businesses|assets|company|stock|unit",
        "transfers|transferred|disposition|divestiture assets|substantially|a|the ..8 units|subsidiary|division",
        "transfers|transferred|disposition|divestiture assets|substantially|a|the ..8 divisions|equity|enterprise",
        "transfers|transferred|disposition|divestiture business|company|portion ..8 units|subsidiary|division",
        "transfers|transferred|disposition|divestiture business|company|portion ..8 divisions|equity|enterprise",
        "assignment|buy|dispose|disposal assets|substantially|a|the ..8 units|subsidiary|division",
        "assignment|buy|dispose|disposal assets|substantially|a|the ..8 divisions|equity|enterprise",
        "assignment|buy|dispose|disposal business|company|portion ..8 units|subsidiary|division",
        "assignment|buy|dispose|disposal business|company|portion ..8 divisions|equity|enterprise",
        "sale|sell|transfer|acquisition|purchase of|our|the ..2 site|website|app",
        "bankruptcy|bankrupt|insolvency|insolvent|receivership|liquidation|dissolution|reorganization",
        "reorganisation|restructuring|restructure|divestiture|divested|spin-off|takeover",
        "change of|in ..2 control|ownership|owner", "new owner|owners|ownership|entity",
        "successor|successors|acquirer|acquiror|transferee",
        "business transfer|transfers|transition|transitions|reorganization",
        "corporate|business|asset|similar|strategic transaction|transactions|restructuring|sale|change|changes",
        "acquiring|purchasing|surviving|successor company|entity|party|organization|organisation|corporation",
        "transfer|sale of ..3 ownership|control|assets|business|businesses|operations|company|stock", "due diligence",
        "business assets|units|unit", "among|one of|of the|our transferred|acquired|business|purchased assets",
        "prospective|potential|actual buyer|buyers|purchaser|purchasers|acquirer|acquirers|seller|sellers",
        "joint venture ..4 disposition", "assets ..6 acquired|transferred|sold|purchased",
        "change|sell|sells|transfer ..2 ownership|control of", "sale of|or ..4 company|business|assets",
        "buy|sell ..3 assets|businesses|stores", "consolidation|amalgamation",
    ),
    "occasion.transaction": (
        "such|any|these|this|that transaction|transactions|event|transfer|transfers|sale|sales",
        "such|any|these|this|that case|cases|instance|merger|acquisition|circumstances", "in that event",
    ),
    "occasion.passing": (
        "transfer*|convey*|pass|passes|passed|passing|assign*|sold",
        "sell|sells|include|included|disclose*|share|shared|sharing",
        "provide*|reveal*|acquire*|part|among|asset|assets|disclosing",
        "given|available|access|purchase*|hand|conveyed|divest*|handed",
    ),
    "occasion.emergency": ("emergency|emergencies", "imminent ..3 harm|danger|threat", "vital interests"),
    "occasion.direction": (
        "you ..2 authorize|authorise|authorized|authorised ..1 us", "you ..2 direct|directed|instruct us",
        "you ..2 ask|asked us to share|disclose|pass|transfer|send|forward",
        "at your direction", "you have ..1 authorized|authorised",
    ),
    "occasion.what": (
        "information|data|details|pii|database|databases|list|lists", "records|record|files|content|profile|profiles|identity",
        "it|them",
    ),
    "occasion.joint": (
        "jointly|co-branded|co-brand|cobranded|jointly-offered ..3 offer|offered|product|products|service",
        "jointly|co-branded|co-brand|cobranded|jointly-offered ..3 services|with|site|sites",
        "services|service|products|features we offered|offer jointly",
    ),
}  # fmt: skip


_SHORT = 30  # words of an item that is on claims alone, and so on the other side of one


def found(reading: Reading) -> list[Match]:
    """Where the clause names an occasion that implies a recipient."""
    return [match for name in ("occasion.law", "occasion.transfer") for match in reading.own.get(name, ())]


def recipients(reading: Reading) -> list[str]:
    """The recipients that the occasion itself implies: a successor, authorities, the other side of a claim, a person named."""
    implied: list[str] = []
    claims = reading.has("occasion.claims")
    if reading.has("occasion.transfer"):
        implied.append("business-transfer")
    if reading.has("occasion.law") or (reading.has("occasion.proceedings") and not claims):
        implied.append("authorities")
    if (
        claims
        and (reading.lead is not None or reading.clause.kind != "paragraph")
        and len(reading.text.split()) < _SHORT
    ):
        implied.append("legal-counterparties")
    if reading.has("occasion.direction"):
        implied.append("authorised-by-individual")
    return implied


def hands_over_business(reading: Reading) -> bool:
    """Whether data goes along when a business is sold or merged, said in the clause or with the one before it."""
    if not reading.has("occasion.what") or not reading.has("occasion.passing"):
        return False
    occasion = reading.has("occasion.transfer") or (
        reading.has("occasion.transaction") and reading.before is not None and reading.before.has("occasion.transfer")
    )
    return occasion and not all(is_denied(reading, verb) for verb in reading.own["occasion.passing"])
