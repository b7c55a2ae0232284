"""Companies and products that policies name as recipients, each with its kind, and words for working with a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues

# Recipient key → the products that are that and nothing else: naming one is naming the recipient.
_PRODUCTS = {
    "analytics": (
        "Google Analytics", "Firebase Analytics", "Google Analytics for Firebase", "Crashlytics", "Firebase Crashlytics",
        "Mixpanel", "Amplitude", "Hotjar", "Flurry",
        "Matomo", "Piwik", "Adobe Analytics", "Omniture", "Heap Analytics", "Appsflyer", "Adjust GmbH", "Yandex Metrica",
        "Facebook Analytics",
        "Facebook Pixel", "comScore", "Coremetrics", "Webtrends", "Chartbeat", "Quantcast",
        "Kissmetrics", "Clicky",
        "Localytics", "Microsoft Clarity", "FullStory", "Crazy Egg", "Nielsen", "Kochava", "Countly", "Plausible",
    ),
    "advertisers": (
        "AdMob", "Google AdSense", "AdSense", "Google AdWords", "AdWords", "Google Ads", "DoubleClick",
        "Facebook Audience Network", "Unity Ads", "AppLovin",
        "Criteo", "Taboola", "Outbrain", "AdRoll", "InMobi", "Vungle", "Chartboost", "IronSource", "StartApp", "MoPub",
        "AdColony", "Bing Ads",
        "Tapjoy", "Pangle", "Microsoft Advertising", "Google Ad Manager", "PubMatic", "Rubicon",
    ),
    "payment-processors": (
        "Stripe", "PayPal", "Braintree", "Authorize.net", "Adyen", "Razorpay", "Klarna", "Worldpay", "Paytm", "PayU",
        "Chargebee", "FastSpring", "Apple Pay",
        "Google Pay", "CCAvenue", "Paddle", "Payoneer", "Mollie", "2Checkout", "Sage Pay",
    ),
    "cloud-providers": (
        "AWS", "Amazon Web Services", "Azure", "Google Cloud", "Google Cloud Platform", "Heroku", "DigitalOcean", "Rackspace",
        "Cloudflare", "Linode", "MongoDB Atlas",
        "Google Firebase", "Firebase", "Hetzner", "OVH", "Akamai", "Fastly", "Backblaze",
    ),
    "crm-providers": ("HubSpot", "Salesforce", "Zoho CRM", "Pipedrive", "Microsoft Dynamics"),
    "marketing-providers": (
        "MailChimp", "SendGrid", "Constant Contact", "Mailgun", "OneSignal", "Klaviyo", "Marketo", "Campaign Monitor",
        "Sendinblue", "Braze", "Twilio", "Eloqua",
    ),
    "support-providers": ("Zendesk", "Intercom", "Freshdesk", "LiveChat", "HelpScout", "Help Scout"),
    "service-providers": ("Sentry", "Bugsnag", "Rollbar", "New Relic", "Datadog"),
    "delivery-providers": ("FedEx", "UPS", "DHL", "USPS", "Royal Mail"),
    "third-parties": ("Google Play Services", "RevenueCat", "reCAPTCHA", "Google Maps", "Typekit"),
}  # fmt: skip

VENDORS = {name.lower(): (name, key) for key, names in _PRODUCTS.items() for name in names}
"""Folded name → the name as it is written, and the kind of recipient."""

# How policies say that they work with other companies.
_ENGAGING: Cues = {
    "share.engage": (
        "use|uses|using|work|works|engage|employ|rely ..4 number|variety|range|set of ..5 provider|providers|partners",
        "use|uses|using|work|works|engage|employ|rely ..4 number|variety|range|set of ..5 vendors|companies|third|parties",
        "partnered|partners|contracted|cooperates ..6 provider|providers|vendors|companies|processors",
        "use|uses|utilize|employ|employs|engage|engages ..5 vendor|vendors|partner|partners|provider|providers",
        "use|uses|utilize|employ|employs|engage|engages ..5 third|contractors|contractor|agencies|processor|processors",
        "hire|hires|retain|retains|contract|partner|work ..5 vendor|vendors|partner|partners|provider|providers",
        "hire|hires|retain|retains|contract|partner|work ..5 third|contractors|contractor|agencies|processor|processors",
        "use|uses|utilize|employ|employs|engage|engages ..5 agents|subcontractors|companies|networks|platforms|suppliers",
        "use|uses|utilize|employ|employs|engage|engages ..5 gateway|firms|individuals|tools|affiliates|network",
        "hire|hires|retain|retains|contract|partner|work ..5 agents|subcontractors|companies|networks|platforms|suppliers",
        "hire|hires|retain|retains|contract|partner|work ..5 gateway|firms|individuals|tools|affiliates|network",
        "works|rely|relies|using|cooperate|collaborate|appoint ..5 vendor|vendors|partner|partners|provider|providers",
        "works|rely|relies|using ..5 third|contractors|contractor|agencies|processor|processors",
        "cooperate|collaborate|appoint ..5 third|contractors|contractor|agencies|processor|processors",
        "appointed|contracted|engaged|employed|uses|outsource ..5 vendor|vendors|partner|partners|provider|providers",
        "appointed|contracted|engaged|employed|uses|outsource ..5 third|contractors|contractor",
        "appointed|contracted|engaged|employed|uses|outsource ..5 agencies|processor|processors",
        "works|rely|relies|using ..5 agents|subcontractors|companies|networks|platforms|suppliers",
        "cooperate|collaborate|appoint ..5 agents|subcontractors|companies|networks|platforms|suppliers",
        "works|rely|relies|using|cooperate|collaborate|appoint ..5 gateway|firms|individuals|tools|affiliates|network",
        "appointed|contracted|engaged|employed|uses|outsource ..5 agents|subcontractors|companies",
        "appointed|contracted|engaged|employed|uses|outsource ..5 networks|platforms|suppliers",
        "appointed|contracted|engaged|employed|uses|outsource ..5 gateway|firms|individuals|tools|affiliates|network",
    ),
}  # fmt: skip

CUES: Cues = {**_ENGAGING, **{f"vendor.{folded}": (" ".join(folded.split()),) for folded in VENDORS}}
