"""Sentences that tell by themselves how people learn of a changed policy, without calling it one.

What changes is left open in them (“any changes”, “the new version”); the policy is meant unless the words name something else.
"""

from __future__ import annotations

from policy_lint.text.lazy import lazy

_CHANGES = (
    "change|changes|alteration|alterations|amendment|amendments|modification|modifications|revision|revisions|edits|edit|"
    "adjustments|adaptations|additions"
)
_PLURAL = "changes|alterations|amendments|modifications|revisions|edits|adjustments|adaptations|additions"
_MINOR = "minor|small|trivial|editorial|cosmetic|typographical|purely"
_MATERIAL = (
    "material|significant|important|big|major|substantial|substantive|fundamental|essential|serious|considerable"
)
_ANY = f"any|all|every|each|such|these|those|future|further|later|subsequent|other|{_MATERIAL}"
_PEOPLE = (
    "you|you'll|users|customers|subscribers|members|patients|everyone|clients|donors|guests|readers|tenants|people|them|"
    "parents|participants|visitors|policyholders|individuals|families|account"
)
_LEARN = (
    "informed|told|notified|alerted|mailed|emailed|written|learn|get|receive|hear|see|find|advised|made|warned|asked|know|"
    "shown|sent"
)
_TELL = "tell|say|inform|notify|alert|advise|warn|let|mail|email|message|write|remind|announce"
_TOLD = (
    "announced|notified|communicated|posted|published|displayed|shown|flagged|highlighted|marked|listed|uploaded|placed|sent|"
    "mailed|emailed|signalled|signaled|advertised|recorded|brought|explained|indicated|given|made known"
).removesuffix(" known")
_SHOWN = (
    "posted|published|uploaded|available|found|shown|pushed|sent|handed|displayed|applies|apply|applicable|valid|replaces|"
    "supersedes|replaced|effective|binding|archived|appears|appear|put|placed|goes|go|stands|here|up|online|page|site|website|"
    "top|prevails|provided|accessible|viewed"
)
_TEXT = "version|versions|text|wording|terms|policy|notice|rules|statement|declaration|edition"
_WORDING = "version|versions|wording|edition"
_NEW = "new|updated|revised|amended|changed|altered|modified|adapted"
_LATEST = f"{_NEW}|current|latest|recent|newest|last|present|future|next|valid"
_ACCEPT = "accept*|agree*|consent*|constitut*|bound|acknowledg*|deemed|signif*|indicat*|mean|means"
_USE = "use|using|access|accessing|visit|visiting|continue|continues|continued|continuing"
_REGULATED = "policy|notice|statement|declaration|document"
_AGREE = "agree|accept|like|consent|happy|comfortable|approve"
_LEAVE = "stop|cease|discontinue|leave|close|delete|terminate|cancel|refrain|uninstall|unsubscribe|quit|object|withdraw"
_OFTEN = "periodically|regularly|often|occasionally|frequently|intervals"
_CHANGE = (
    "change|changes|changed|amend|amended|revise|revised|modify|modified|update|updated|alter|altered|adapt|adapted"
)
_WHEN = "if|should|when|whenever|once|before|where"

CHANGE_TOLD: tuple[str, ...] = (
    (f"{_CHANGES} ..2 take|takes|taking|come|comes|enter|enters ..2 effect|force ..14 posted|published|days|announced|"
     "months|weeks|notice|immediately|upon|once|when|as|on|after|publication"),
    (f"{_CHANGES} ..4 effective|binding|operative|apply|applicable ..6 upon|when|once|immediately|as|after|days|posted|posting|"
     "published|publication"),
    f"{_LATEST} ..1 {_WORDING} ..8 {_SHOWN}", f"{_NEW} ..1 {_TEXT} ..8 {_SHOWN}",
    f"note|check|read|see|find|consult|refer|visit|view|download ..6 {_LATEST} ..1 {_WORDING}|text",
    f"publish|post|upload|send|give|hand|provide|issue|place|put ..3 {_NEW} ..1 {_TEXT}",
    f"{_WORDING} ..6 force|valid|published|current|applicable|accessible ..8 applies|apply|prevails|relevant|counts|binding",
    f"{_PEOPLE} ..4 {_LEARN} ..10 of|about|before|ahead|to ..4 {_CHANGES}",
    f"{_PEOPLE} ..4 {_LEARN} ..8 before|ahead|when ..4 {_NEW} ..1 {_TEXT}",
    f"{_TELL}|give|giving {_PEOPLE} ..6 of|about|regarding|concerning|if|when ..4 {_CHANGES}",
    f"notice|warning|notification of|about ..3 {_CHANGES}",
    f"aware|attention ..3 {_CHANGES}", f"hear|learn|know|informed|notified of|about ..2 {_LATEST} ..1 {_WORDING}",
    f"{_ANY} ..2 {_CHANGES} ..6 {_TOLD}", f"^ {_CHANGES} ..3 will|shall|are|is|may|can ..2 {_TOLD}",
    (f"{_WHEN} we|i|it|anything|something|there|practices ..5 {_CHANGE} ..12 we|we'll|i|i'll|you|you'll ..3 {_TELL}|"
     f"{_LEARN}|post|publish|flag|ask|seek|obtain|display|show|send|contact"),
    f"we|we'll|i|i'll|you|you'll ..2 {_TELL}|{_LEARN} ..10 {_WHEN} we|i|it|anything|something ..4 {_CHANGE}",
    f"in ..1 case|event of ..3 {_CHANGES} ..6 {_PEOPLE}|we|i ..4 {_LEARN}|{_TELL}|send|obtain|ask|seek|request",
    f"depending ..10 change ..6 we|you ..3 {_TELL}|{_LEARN}",
    f"accept|agree|confirm|read|approve|review ..4 {_NEW} ..2 {_TEXT}",
    f"{_MATERIAL} ..1 {_CHANGES}|stuff ..8 mail|email|letter|drop|message|precede|banner|told",
    f"{_MINOR} ..3 {_CHANGES} ..8 without|not|no|immediately",
    f"{_PEOPLE} ..3 get|receive|have|given ..6 warning|notice ..12 {_CHANGES}",
    (f"notice|warning|days|weeks|ahead ..4 {_CHANGES}|anything ..4 important|significant ..6 mail|email|write|tell|"
    f"notify|inform"),
    # Accepted by use, or refused by leaving.
    f"{_USE} ..20 {_CHANGES} ..12 {_ACCEPT}", f"{_USE} ..20 {_ACCEPT} ..6 {_CHANGES}",
    f"{_ACCEPT} ..5 {_CHANGES} ..12 {_USE}", f"{_USE} ..12 {_ACCEPT} ..6 {_NEW} ..1 {_TEXT}",
    f"not|don't|cannot|unless|if ..4 {_AGREE} ..4 {_PLURAL}|amended|updated|revised ..14 {_LEAVE}",
    f"disagree|object|unhappy|dislike|reject|refuse|oppose ..4 {_PLURAL} ..14 {_LEAVE}",
    f"{_LEAVE} ..12 not|don't|disagree|object|unhappy|unless ..2 {_AGREE}|to|with ..4 {_PLURAL}",
    f"we|we'll|i ..3 make|made|making ..3 {_CHANGES} ..12 attention|aware|contact|post|publish|{_TELL}",
    f"^ {_WHEN} ..2 {_PLURAL} ..12 {_TELL}|contact|post|publish|{_TOLD}",
    f"become|becomes|be necessary|needed to {_CHANGE} it|this",
    f"not|won't|never ..3 make ..2 {_CHANGES} ..12 without|unless",
    f"{_REGULATED} ..3 under ..1 regular|constant|periodic|continuous|annual ..1 review",
    f"review|reviews|reviewed this|our|the ..2 {_REGULATED} ..3 annually|yearly|regularly|periodically|year|months",
    f"notice|{_TELL}|post ..20 {_WHEN} ..4 way|manner|how ..12 change|changes",
    "bookmark ..3 it|this|page ..6 check|drop|visit|come|by|back|return",
    "told|informed|notified|aware|hear of|about ..2 each|every|new|any|further edition|version|issue",
    # Asked anew, and never to the reader's loss.
    f"{_CHANGES} ..3 require|requires|need|needs ..4 consent|agreement|acceptance|approval",
    f"obtain|ask|seek|request|require|get|renew ..4 consent|agreement|permission|acceptance ..8 {_MATERIAL} ..1 {_CHANGES}",
    "reduce|diminish|lessen|curtail|weaken ..2 your rights ..12 consent|notice",
    # Come and look.
    "look|check|come|drop|stop in|back|by|here|again ..3 now|time|periodically|regularly|often|occasionally|again",
    ("visit|check|consult|review|read|revisit this|our|the ..2 page|policy|notice|statement|declaration|document ..4 "
     f"{_OFTEN}|again|now|time"),
    f"{_OFTEN} ..2 visit|check|consult|review|read|revisit|view this|our|the ..2 page|policy|notice|statement|declaration",
    f"{_ANY} {_CHANGES} ..5 here|below|above", f"put ..4 {_CHANGES} ..2 here|online",
    f"announce|announced|post|publish|posted|published|put|place|display ..3 {_PLURAL} ..4 here|page|site|website|feed|blog|app",
    "date ..6 top ..6 changes|changed|new|fresh", "fresh|new date ..4 top|head",
)  # fmt: skip

_OTHER = lazy(
    r"(?i)\b(?:prices|pricing|delivery|appointments?|schedules?|timetables?|opening|circumstances|ownership|"
    r"sub-?processors?|your (?:\w+ )?(?:data|information|details|address|account|records?|content|passwords?|settings|"
    r"preferences|status|order|booking|plan|child)|updates (?:about|on|from)|change\w* (?:that )?you|cannot|you (?:\w+ "
    r")?(?:make|request|want|ask for)|(?:prices?|fees?|rates?|products?|services?|software|orders?|bookings?|"
    r"reservations?|control|purpose|weather|law|e-?mail|security|menu|password|address|name|account) (?:chang|updat|"
    r"modif|edit|alter|revis)\w*)\b"
)
_POLICY = lazy(
    r"(?i)\b(?:polic(?:y|ies)|notice(?! (?:period|board))|statement|page|text|declaration|wording|document)\b"
)
RELEASE = lazy(
    r"(?i)\bversions? of (?:the|our|your|an?|its) (?:\w+ )?(?:apps?|software|browsers?|games?|extension|plug-?in|forms?|file|"
    r"products?|applications?|operating|services?|system|website|site|firmware)\b|\b(?:app|software|browser|firmware) versions?\b"
)
_VENDORS = lazy(
    r"(?i)\b(?:lists? of (?:our |its |the |current |authori[sz]ed |approved )*|chang\w+ (?:to|of|in|concerning|regarding|with) "
    r"(?:our |its |the |these |any )*(?:list of )?(?:\w+ )?)(?:sub-?processors?|subcontractors?|vendors)\b|"
    r"\bsub-?processors?(?: \w+)? (?:change )?(?:policy|notice|procedure)|"
    r"\b(?:chang\w+ (?:of|in) (?:the )?(?:ownership|control)|(?:ownership|control) chang\w+)\b"
)
"""What changes is who processes, or who owns the business."""
_TRANSFER = lazy(r"(?i)\b(?:(?:business|corporate|asset) (?:transfers?|transactions?|sales?)|mergers?|acquisitions?)\b")
_DATED = lazy(
    r"(?i)[^.;:]{3,60}? (?:was|were|is|has been) (?:last|most recently) (?:updated|revised|amended|modified|changed|reviewed)\b"
    r"[^.;:]{0,30}\.?"
)
_OBJECT = lazy(
    r"(?i)\b(?:chang\w+|change|amend\w*|modif\w+|alter\w*|revis\w+|updat\w+|adapt\w*|edits?|adjust\w+|additions)(?: "
    r"(?:that )?we (?:may |might |have )?ma[kd]e)? (?:(?:made )?(?:to|of|regarding|concerning|affecting) |in (?!(?:the |"
    r"our |your |this )?(?:app|newsletter|web|site|blog|dashboard|account|advance|writing|future|accordance|case|time|"
    r"home|customer)\b)|(?=(?:the|our|your|its|their|my|his|any|how|what|this|these|such|a|an)\b))([^,.;:!?]{0,60})"
)
_OURS = lazy(
    r"(?i)\b(?:polic(?:y|ies)|notices?|statement|terms|declaration|document|page|text|agreement|practices?|this|it|them|"
    r"how (?:we|your)|"
    r"the (?:way|manner)|what we|handl\w+|process\w*|use of|collect\w*|privacy|data protection|version|wording|rules|"
    r"conditions|guidelines|treatment|your rights|nature|kind|sort|size|time|case|event|fact)\b"
)


def is_no_change(text: str, heading: str) -> bool:
    """Whether it is vendors or the owner of the business that change, or a date is told, and no change of the policy."""
    if _DATED.fullmatch(text.strip()):
        return True
    if _VENDORS.search(text) is None and _TRANSFER.search(heading) is None:
        return False
    return _POLICY.search(_VENDORS.sub("", text)) is None


def is_of_something_else(text: str) -> bool:
    """Whether it is prices, services or data that change, and the policy is not spoken of."""
    if RELEASE.search(text) is not None:
        return True
    if _POLICY.search(text) is not None:
        return False
    objects = [found[1] for found in _OBJECT.finditer(text)]
    if objects:
        return not all(_OURS.search(words) for words in objects)
    return _OTHER.search(text) is not None
