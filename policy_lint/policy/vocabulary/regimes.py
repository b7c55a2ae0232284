"""The laws that rules rest on and policies name: code, full name, and the place whose people they protect."""

from __future__ import annotations

from dataclasses import dataclass

from policy_lint.policy.vocabulary.table import Table, Term


@dataclass(frozen=True, slots=True)
class Regime(Term):
    """A law or body of rules; ``place`` is the jurisdiction code that a policy serves when it claims this law for itself."""

    place: str | None = None


REGIMES = Table(
    "regime",
    (
        Regime(
            "CalOPPA", "California Online Privacy Protection Act, Cal. Bus. & Prof. Code 22575-22579", place="US-CA"
        ),
        Regime("CA-STL", "California Shine the Light, Cal. Civ. Code 1798.83", place="US-CA"),
        Regime(
            "CA-MINORS",
            "California Privacy Rights for Minors in the Digital World, Cal. Bus. & Prof. Code 22580-22582",
            place="US-CA",
        ),
        Regime("DOPPA", "Delaware Online Privacy and Protection Act, 6 Del. C. ch. 12C", place="US-DE"),
        Regime("NV-603A", "Nevada, NRS 603A.300-603A.360", place="US-NV"),
        Regime(
            "COPPA", "Children's Online Privacy Protection Act, 15 USC 6501-6506, and Rule, 16 CFR part 312", place="US"
        ),
        Regime(
            "CCPA",
            "California Consumer Privacy Act as amended by the CPRA, Cal. Civ. Code 1798.100 ff, and 11 CCR 7000 ff",
            place="US-CA",
        ),
        Regime("VCDPA", "Virginia Consumer Data Protection Act, Va. Code 59.1-575 ff", place="US-VA"),
        Regime("CPA", "Colorado Privacy Act, C.R.S. 6-1-1301 ff, and rules 4 CCR 904-3", place="US-CO"),
        Regime("CTDPA", "Connecticut Data Privacy Act, Conn. Gen. Stat. 42-515 ff", place="US-CT"),
        Regime("UCPA", "Utah Consumer Privacy Act, Utah Code 13-61-101 ff", place="US-UT"),
        Regime("TDPSA", "Texas Data Privacy and Security Act, Tex. Bus. & Com. Code ch. 541", place="US-TX"),
        Regime("OCPA", "Oregon Consumer Privacy Act, ORS 646A.570 ff", place="US-OR"),
        Regime("DPDPA-DE", "Delaware Personal Data Privacy Act, 6 Del. C. ch. 12D", place="US-DE"),
        Regime("NJDPA", "New Jersey Data Privacy Act, N.J.S.A. 56:8-166.4 ff", place="US-NJ"),
        Regime("MODPA", "Maryland Online Data Privacy Act, Md. Com. Law 14-4701 ff", place="US-MD"),
        Regime("MCDPA", "Minnesota Consumer Data Privacy Act, Minn. Stat. 325M.10-325M.21", place="US-MN"),
        Regime(
            "RIDTPPA", "Rhode Island Data Transparency and Privacy Protection Act, R.I. Gen. Laws 6-48.1", place="US-RI"
        ),
        Regime("BIPA", "Illinois Biometric Information Privacy Act, 740 ILCS 14", place="US-IL"),
        Regime("MHMDA", "Washington My Health My Data Act, RCW 19.373", place="US-WA"),
        Regime("CABLE", "Cable Communications Policy Act subscriber privacy, 47 USC 551", place="US"),
        Regime("CPNI", "Customer proprietary network information, 47 USC 222 and 47 CFR 64.2001-64.2011", place="US"),
        Regime("FCC-TRANSPARENCY", "Broadband transparency rule, 47 CFR 8.1", place="US"),
        Regime("ME-BROADBAND", "Maine broadband customer privacy, 35-A M.R.S. 9301", place="US-ME"),
        Regime("NV-ISP", "Nevada internet provider subscriber confidentiality, NRS 205.498", place="US-NV"),
        Regime("MN-ISP", "Minnesota internet privacy, Minn. Stat. 325M.01-325M.09", place="US-MN"),
        Regime("CAN-SPAM", "15 USC 7701-7713", place="US"),
        Regime("GDPR", "Regulation (EU) 2016/679", place="EEA"),
        Regime("ePrivacy", "Directive 2002/58/EC as amended by 2009/136/EC", place="EEA"),
        Regime(
            "UK-GDPR",
            "UK GDPR and Data Protection Act 2018 (as amended by the Data (Use and Access) Act 2025), PECR 2003",
            place="UK",
        ),
        Regime("PIPEDA", "Personal Information Protection and Electronic Documents Act, S.C. 2000 c. 5", place="CA"),
        Regime(
            "QC-25",
            "Quebec Act respecting the protection of personal information in the private sector, CQLR c. P-39.1 (as amended by Law 25)",
            place="CA-QC",
        ),
        Regime("DPDP-IN", "Digital Personal Data Protection Act 2023 and DPDP Rules 2025 (India)", place="IN"),
        Regime("SPDI-IN", "IT (Reasonable Security Practices and SPDI) Rules 2011 (India)", place="IN"),
        Regime(
            "PK", "Pakistan - Prevention of Electronic Crimes Act 2016; draft Personal Data Protection Bill", place="PK"
        ),
        Regime("LGPD", "Lei 13.709/2018 (Brazil)", place="BR"),
        Regime("FTC5", "FTC Act section 5, 15 USC 45", place="US"),
        Regime("QUALITY", "drafting quality, no statute"),
        Regime("HIPAA", "Health Insurance Portability and Accountability Act, 45 CFR parts 160 and 164", place="US"),
        Regime("GLBA", "Gramm-Leach-Bliley Act, 15 USC 6801-6809", place="US"),
        Regime("FERPA", "Family Educational Rights and Privacy Act, 20 USC 1232g", place="US"),
        Regime("FCRA", "Fair Credit Reporting Act, 15 USC 1681 ff", place="US"),
        Regime("AU-PRIVACY", "Privacy Act 1988 (Australia)"),
        Regime("CH-FADP", "Federal Act on Data Protection (Switzerland)"),
        Regime("POPIA", "Protection of Personal Information Act (South Africa)"),
        Regime("PDPA-SG", "Personal Data Protection Act 2012 (Singapore)"),
        Regime("CASL", "Canada's Anti-Spam Legislation, S.C. 2010 c. 23", place="CA"),
        Regime("FIPS", "Fair information practice principles"),
        Regime("PRIVACY-SHIELD", "EU-US and Swiss-US Privacy Shield (invalidated 2020)"),
        Regime("SAFE-HARBOR", "US-EU Safe Harbor (invalidated 2015)"),
        Regime("DPF", "EU-US Data Privacy Framework"),
        Regime("DIRECTIVE-95-46", "Directive 95/46/EC (repealed 2018)"),
        Regime("PCI-DSS", "Payment Card Industry Data Security Standard"),
        Regime("OTHER", "another law"),
    ),
)
