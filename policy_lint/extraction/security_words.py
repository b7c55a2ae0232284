"""The words by which policies say how they protect data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.security_limits import LIMITS
from policy_lint.extraction.security_plain import PLAIN

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

_DATA = (
    "information|data|pii|details|records|privacy|transactions|transaction|passwords|password|files|content|payment|"
    "card|account|accounts|identity"
)

CUES: Cues = {
    **LIMITS,
    **PLAIN,
    # What says on its own that data is protected.
    "secure.safeguard": (
        (
            "security measures|measure|safeguards|safeguard|procedures|procedure|practices|controls|control|"
            "technologies|technology|techniques|features|protocols|protocol|standards|precautions|policies|program|"
            "programme|systems|mechanisms|methods|steps|tools|arrangements|software|infrastructure|processes|"
            "protections"
        ),
        (
            "security ..4 measures|safeguards|procedures|controls|precautions|standards|methods|techniques|protocols|"
            "arrangements"
        ), "safeguards ..2 in place|designed|to",
        (
            "administrative|physical|technical|technological|electronic|organizational|organisational|managerial ..6 "
            "safeguards|measures|controls|procedures|security|protections|means|methods"
        ),
        (
            "measures|steps|precautions|procedures|means|efforts|controls|methods|technology|technologies|techniques|"
            "safeguards|practices|policies|systems|protocols ..8 protect|protecting|safeguard|safeguarding|secure|"
            "securing|prevent|ensure ..12 information|data|pii|privacy|details|access|security|loss|misuse|safety|"
            "securely|secure"
        ),
        (
            "protect|protects|protecting|safeguard|safeguards|safeguarding|secure|protected|safeguarded|guard|guards "
            "..16 unauthorized|unauthorised|unlawful|misuse|loss|theft|alteration|hackers|hacking|accidental|"
            "unintended|fraudulent|inappropriate"
        ),
        (
            "prevent|prevents|preventing|avoid|against|from ..6 unauthorized|unauthorised ..4 access|disclosure|"
            "processing|alteration|loss|destruction|modification|person|persons|parties|individuals|users"
        ),
        (
            "keep|keeps|keeping|kept|stored|store|hold|held|maintain|maintained|processed|treat|treated|transmitted|"
            "handled|process|stores|handle|transfer|manage|managed|storage ..6 securely|secure|safe|confidential|"
            "safely"
        ),
        (
            "secure|secured|safe|protected ..2 server|servers|environment|network|networks|facility|facilities|"
            "database|databases|location|locations|storage|connection|connections|socket|sockets|transmission|"
            "hosting|data-center|platform|infrastructure|systems|site|area|areas|payment|gateway|manner|place|cloud|"
            "method|methods"
        ),
        (
            "security|safety|confidentiality ..2 of ..5 information|data|pii|account|accounts|transactions|details|"
            "personal|database|credit"
        ), "data|information security measures|program|practices|policies|procedures",
        (
            "secured|locked|controlled|alarmed|restricted ..3 files|buildings|cabinets|facilities|rooms|access|areas|"
            "place|location"
        ),
        "take|takes|taking|took ..5 security|protection|confidentiality|safety ..10 seriously",
        "security ..8 important|priority|concern|seriously|committed|utmost|paramount",
        (
            "strive|strives|endeavor|endeavour|work|works|try|seek|aim|efforts|effort ..6 protect|protecting|secure|"
            "securing|safeguard|safeguarding|security ..8 information|data|pii|details"
        ),
        (
            "help|helps|to|will|we|designed|further|better|use|that protect|protects|safeguard|secure ..2 your|"
            "customer|user|users|customers|their|any|all|personal|this|its|such|sensitive|it|us|the ..4 information|"
            "data|pii|details|account|transactions|accounts"
        ),
        (
            "information|data|pii|details|transactions|transaction|payment|payments|account ..6 protected|secured|"
            "safeguarded|encrypted|secure|password-protected"
        ), "fraud|identity protection|theft ..3 measures",
        "reasonable|appropriate|adequate|necessary|suitable ..3 security|precautions",
        "security to protect|prevent", "state-of-the-art|industry-standard|bank-level security",
        "quality|highest|strict|strong|robust|best|high ..2 level|levels|standard|standards ..5 security",
        "against ..3 unauthorized|unauthorised|misuse|loss|theft|accidental",
        "virus|malware protection|software|scanning|scan|scans|free",
    ),
    "secure.access": (
        (
            "only ..4 employees|personnel|staff|persons|people|individuals|those|agents|members|contractors|"
            "administrators ..8 access|need|authorized|authorised|accessible"
        ),
        (
            "access ..8 limited|restricted|confined|controlled ..8 employees|personnel|staff|persons|people|"
            "individuals|those|who|agents|contractors|need"
        ),
        (
            "restrict|restricts|limit|limits|restricting|limiting|restricted|limited ..3 access ..8 information|data|"
            "pii|it|employees|personnel|those|details|need|staff|contractors"
        ),
        "limit|limits|restrict|restricts|limiting|restricting ..4 employee|employees|staff|internal|number ..4 access",
        "need-to-know", "need to know basis|policy|principle|this|the|that|such|in|it", "who|business need to know",
        "accessible ..2 by ..6 limited|authorized|authorised|only|employees|special|persons",
        (
            "authorized|authorised employees|personnel|staff|persons|individuals|users|people ..4 access|permitted|"
            "have|can|may|with|who|are"
        ), "special access rights", "access ..4 password|passwords|key|keys|biometric", "access controls|control",
        "access is restricted|limited|controlled|authorized|authorised|reserved",
        "access to ..6 is|are ..2 restricted|limited|reserved|confined|logged",
        "only ..3 employees|personnel|staff|persons|individuals ..1 who need", "business need ..4 access",
        "have|has access ..6 business need", "limited number of persons|people|employees",
        "trained|training ..12 privacy|security|confidentiality|protecting|protection",
        "trained|training in|on|about ..6 data|gdpr",
        "confidentiality obligations|obligation|agreements|agreement|requirements|duties|duty|safeguards|undertakings",
        "subject|bound|required|obligated ..6 confidential|confidentiality|secrecy",
        (
            "contract|contracts|agreement|agreements|contractually|contractual|clauses ..10 protect|safeguard|secure|"
            "confidential|confidentiality|security|safeguards|protected"
        ),
    ),
    "secure.encryption": (
        "encrypt*", "ssl|tls|https|sftp|aes|pgp|vpn",
        "secure|secured socket|sockets|socketed ..1 layer|layers|layered|level", "transport layer security",
        "secure http|transport|ftp", "cryptograph*", "scrambl*", "password|passwords ..4 hashed|hashing|salted",
    ),
    "secure.transit": (
        "ssl|tls|https|sftp|vpn", "secure|secured socket|sockets|socketed ..1 layer|layers|layered|level",
        "transport layer security", "secure http|transport|ftp", "in transit|transmission|motion",
        (
            "encrypt|encrypts|encrypted|encryption|encrypting ..16 transmi*|transit|transfer|transfers|transferred|"
            "transferring|sent|send|submit|submitted|connection|connections|communication|communications|internet|"
            "web|browser|page|pages|travels|channel|exchange|exchanged|input|traffic"
        ),
        (
            "transmi*|transit|transfer|transfers|transferred|sent|submit|submitted|connection|communications|"
            "exchange|enter|entered|online|payment|transactions|transaction|purchase|order|checkout ..14 encrypt|"
            "encrypted|encryption|encrypts|encrypting"
        ),
        (
            "secure|secured|encrypted ..1 connection|connections|transmission|channel|channels|communication|"
            "communications|protocol|protocols"
        ), "industry-standard|standard encryption technology",
    ),
    "secure.rest": (
        (
            "encrypt|encrypts|encrypted|encryption ..6 rest|stored|storage|database|databases|disk|files|file|"
            "backups|store|stores|passwords"
        ),
        (
            "stored|storage|store|stores|database|databases|rest|passwords|disk|servers ..6 encrypt|encrypted|"
            "encrypts|encryption"
        ), "aes", "hashed|hashing|salted",
    ),
    "secure.tools": (
        "firewall|firewalls", "intrusion detection|prevention", "malware scanning|scans|protection|scanner",
        "anti-virus|antivirus",
        "vulnerability|vulnerabilities scan*|scanning|assessment|assessments|testing|management",
        "penetration test|tests|testing", "scan|scans|scanned|scanning ..8 security|vulnerabilities|malware|viruses",
        "password|passwords ..2 protected|protection|protect|policies|requirements", "password-protected",
        "two-factor|multi-factor|2-factor|two-step authentication|verification",
        "pci compliant|dss|compliance|standards|scanning", "pci-dss|pci-compliant", "soc 2|ii|1|type",
        "iso 27001|27701|27018", "iso27001", "role-based|least access|permissions|privilege|privileges",
        "audit trails|trail|logs",
        "security|regular|periodic|independent ..2 audits|audit|assessments|testing|reviews|review|tests",
        "backup|backups|back-up ..6 secure|securely|security|protect|disaster|loss",
        "data centers|center|centers|centres|centre ..6 secure|security|physical|guard|access|certified",
        "secure data centers|center|centres|centre", "locked cabinets|cabinet|rooms|room|doors|files",
        "locked ..4 cabinet|cabinets", "under lock", "locked away|up", "bug bounty",
        "drives|disks|discs|paper|papers|media|documents|hardware ..6 shredder|shredded|degaussed|incinerated",
        "put|fed ..2 through ..2 shredder", "ssh|private key|keys",
        "patched|patches ..4 servers|systems|software|regularly|weekly|monthly|daily",
        "break|hack into ..2 our|its own? systems|servers ..12 test|mend|fix",
        "incident response", "business continuity|disaster recovery", "privacy|security by design", "privacy-by-design",
        "gateway provider|providers", "payment gateway|gateways", "secure checkout",
        (
            "monitor|monitors|monitoring|monitored ..8 vulnerabilities|attacks|intrusions|intrusion|unauthorized|"
            "unauthorised|suspicious|breaches"
        ),
        "securely destroy*|delet*|dispos*|erase*|shred*|process*", "computer|unique|strong|complex passwords|password",
        "verify|verification|authenticat* ..4 identity ..6 before|access|grant*",
        "pseudonymi* ..8 data|information|security|protect*",
    ),
    "secure.effort": (
        (
            "strive|strives|endeavor|endeavour|work|works|try|seek|aim|efforts|effort|best ..6 protect|protecting|"
            "secure|securing|safeguard|safeguarding"
        ),
    ),
    "secure.confidentiality": (
        "confidentiality obligations|obligation|agreements|agreement|requirements|duties|duty|safeguards|undertakings",
        "subject|bound|required|obligated ..6 confidential|confidentiality|secrecy",
        "keep|kept|maintain ..4 confidential",
    ),
    "secure.monitoring": (
        (
            "monitor|monitors|monitoring|monitored ..3 access|unauthorized|unauthorised|systems|vulnerabilities|"
            "attacks|intrusions"
        ),
    ),
    "secure.strong": ("strong|complex|unique|secure ..1 password|passwords|credentials",),
    "secure.pci": ("pci|pci-dss|pci-compliant",),
    "secure.gateway": (
        "payment|billing|transactions|card|payments|purchases ..8 securely|secure ..3 via|through|by|using",
        "gateway provider|providers", "secure ..2 payment|checkout ..1 gateway|processor|processors|provider|providers",
    ),
    "secure.password": (
        "password|passwords ..2 protected|protection|protect|policies", "password-protected",
        "strong|complex|unique|computer|by|using|through|with|and|firewalls|encrypted password|passwords",
        "passwords|password and|or firewall|firewalls|encryption",
    ),
    "secure.mine": (
        (
            "you|users|customers must|should|need|agree|remain ..3 responsible|take|keep|maintain|protect|use|ensure|"
            "precautions"
        ), "you|users|customers|subscribers ..2 are ..2 responsible|encouraged|advised|required|solely",
        "your responsibility", "customers ..2 responsible",
    ),
    # “We use data to keep the service secure”: a purpose, no measure.
    "secure.purpose": (
        (
            "use|uses|used|using|process|processes|processed|collect|collects|collected|share|need|processing ..3 "
            "information|data|cookies|cookie|it|pii|details|technologies|addresses|address|log|logs ..8 to|for|in"
        ), "cookies|cookie|beacons|pixels|tags|legitimate|interest|interests ..14 to|for|in|help|that",
        "necessary|essential cookies",
        "purpose|purposes|interest|interests ..6 security|protect|protecting|prevent|preventing|fraud|securing",
        "information|data|it|cookies ..4 used ..4 to|for|in", "necessary ..3 to|for protect|prevent|security",
        "security incidents|incident|events|breaches|threats", "with|under|by|pursuant law|laws",
        "death|injury|emergency|subpoena|enforcement",
    ),
    "secure.user": (
        (
            "you|users|customers|user ..6 responsible|responsibility|should|must|agree|encouraged|advised|recommend|"
            "need ..12 password|passwords|credentials|login|account|confidential|confidentiality|secret|pin|username"
        ), "your responsibility",
        (
            "recommend|encourage|urge|advise|ask|remind|suggest ..4 you|users|customers ..14 password|passwords|"
            "protect|log|sign|confidential|credentials|browser|antivirus|secure|safe"
        ),
        (
            "keep|maintain|protect|safeguard|choose|use|change ..4 your ..3 password|passwords|credentials|pin|login|"
            "username"
        ), "^ please? choose|use|pick|set a|an ..3 password|passphrase", ("not|never share ..4 password|passwords|"
                                                                         "credentials|login"),
        "users|you ..2 encouraged|advised|asked|required ..4 choose|use|keep ..3 password|passwords",
    ),
    "secure.contract": (
        "contracts|contract|agreements ..8 include|includes|contain|contains ..2 clauses|terms|provisions|obligations",
        (
            "contracts|contract|agreements|agreement|contractual|contractually|clauses|terms ..16 protect|protection|"
            "safeguard|security|confidential|confidentiality|secure|standards|safeguards"
        ),
        (
            "require|requires|requiring|required|obligate|obligated|obliged|bound|oblige|ensure ..10 protect|"
            "safeguard|confidential|confidentiality|secure|security|safeguards"
        ),
    ),
    "secure.vendor": (
        (
            "contractors|contractor|vendors|vendor|providers|provider|processors|processor|partners|partner|agents|"
            "agent|suppliers|subcontractors|third|companies|affiliates"
        ),
    ),
    "secure.subject": (
        (
            f"{_DATA}|systems|system|site|website|servers|server|database|databases|network|networks|internet|transmis"
            f"sion|storage|service|services|app|software|security|it|them|safeguards"
        ),
    ),
}  # fmt: skip
