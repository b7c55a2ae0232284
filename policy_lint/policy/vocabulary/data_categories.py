"""What personal data is collected, used, disclosed or kept."""

from __future__ import annotations

from policy_lint.policy.vocabulary.data_account import ACCOUNT
from policy_lint.policy.vocabulary.data_content import CONTENT
from policy_lint.policy.vocabulary.data_device import DEVICE
from policy_lint.policy.vocabulary.data_financial import FINANCIAL
from policy_lint.policy.vocabulary.data_identity import IDENTITY
from policy_lint.policy.vocabulary.data_private_life import PRIVATE_LIFE
from policy_lint.policy.vocabulary.data_sensitive import SENSITIVE
from policy_lint.policy.vocabulary.data_usage import USAGE
from policy_lint.policy.vocabulary.table import Table, Term

# One term: its key, label and links, and below them the words for it.
# fmt: off
DATA = Table(
    "data category",
    (
        Term("personal-data", "personal data (unspecified)", dpv="dpv:PersonalData", fideslang="user",
             synonyms=("personal information", "personal data", "personally identifiable information", "pii",
                       "personal details", "personally identifying information",
                       "individually identifiable information", "customer information", "personal info")),
        *IDENTITY,
        Term("contact-details", "contact details", dpv="pd:Contact", fideslang="user.contact", broader="personal-data",
             synonyms=("contact details", "contact information", "contact data", "contact info", "fax number",
                       "facsimile number", "contact number and address", "details of how to contact you",
                       "contact particulars", "details to contact you")),
        Term("postal-address", "postal address", dpv="pd:PhysicalAddress", fideslang="user.contact.address", broader="contact-details",
             synonyms=("postal address", "mailing address", "home address", "street address", "physical address",
                       "residential address", "shipping address", "delivery address", "address", "zip code",
                       "postal code", "postcode", "post code", "residence address", "address of residence",
                       "business address", "work address", "correspondence address", "area code and address",
                       "shipping information", "shipping details", "delivery information", "delivery details",
                       "postal details", "property address", "house number", "registered address")),
        Term("billing-address", "billing address", broader="postal-address",
             synonyms=("billing address", "invoice address",
                       "invoicing address")),
        Term("service-address", "service or installation address", broader="postal-address",
             synonyms=("service address", "installation address", "service location")),
        Term("email-address", "email address", dpv="pd:EmailAddress", fideslang="user.contact.email", broader="contact-details",
             synonyms=("email address", "e-mail address", "email", "e-mail", "email id",
                       "electronic mail address")),
        Term("phone-number", "phone number", dpv="pd:TelephoneNumber", fideslang="user.contact.phone_number", broader="contact-details",
             synonyms=("phone number", "telephone number", "mobile number", "mobile phone number",
                       "mobile telephone number", "contact number", "cell phone number", "cellphone number",
                       "cell number", "work phone", "home phone", "phone no",
                       "telephone details", "business phone", "business telephone", "office phone", "office telephone",
                       "telephone contact", "whatsapp number", "daytime phone", "daytime telephone",
                       "landline", "landline number")),
        Term("company-name", "company name", fideslang="user.contact.organization", broader="contact-details",
             synonyms=("company name", "business name", "organisation name", "organization name",
                       "name of your company", "company affiliation", "name of employer", "name of organization",
                       "name of organisation", "business contact information", "company you work for",
                       "organisation you work for", "organization you work for", "name of the company",
                       "name of your organization", "name of your organisation",
                       "name of your business", "trading name", "name of your firm",
                       "firm name")),
        Term("emergency-contact", "emergency contact", broader="contact-details",
             synonyms=("emergency contact", "next of kin")),
        *ACCOUNT,
        *FINANCIAL,
        *USAGE,
        *DEVICE,
        *CONTENT,
        *PRIVATE_LIFE,
        *SENSITIVE,
        Term("children-data", "data of children", fideslang="user.childrens", broader="personal-data",
             synonyms=("children's data", "children's information", "children's personal information",
                       "child's personal information", "information from children",
                       "personal information from children", "personal data from children",
                       "personal information of children", "personal data of children",
                       "personal information of minors",
                       "child's name", "child's age", "child's information", "details of your children",
                       "details of your child", "information about your child", "information about your children")),
        Term("aggregate-data", "aggregate data",
             synonyms=("aggregate data", "aggregated data", "aggregate information", "aggregated information",
                       "aggregate statistics", "aggregated statistics", "statistical data", "statistical information",
                       "aggregated usage data", "summary statistics",
                       "aggregated statistical data")),
        Term("deidentified-data", "de-identified or anonymised data", dpv="dpv:AnonymisedData",
             synonyms=("de-identified data", "deidentified data", "de-identified information",
                       "deidentified information", "anonymised data", "anonymized data", "anonymised information",
                       "anonymized information", "anonymous data", "anonymous information", "non-personal information",
                       "non-personally identifiable information",
                       "pseudonymised data", "pseudonymized data", "hashed data", "non-personal data",
                       "non-identifying information", "non-identifiable information",
                       "non-personally identifying information", "anonymous statistics")),
        Term("other-data", "other data",
             synonyms=("other relevant information", "other similar information", "other information you provide")),
    ),
)
# fmt: on
