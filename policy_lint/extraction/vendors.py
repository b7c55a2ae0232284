"""Companies and products that policies name as recipients, with the kind of recipient that each is."""

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
        "Facebook Pixel", "comScore", "Coremetrics", "Webtrends", "Chartbeat", "Quantcast", "New Relic", "Sentry",
        "Kissmetrics", "Clicky",
        "Localytics", "Microsoft Clarity", "FullStory", "Crazy Egg", "Bugsnag", "Nielsen", "Kochava", "Countly", "Plausible",
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
        "Google Pay", "CCAvenue", "Payoneer", "Mollie", "2Checkout", "Sage Pay",
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
    "support-providers": ("Zendesk", "Intercom", "Freshdesk", "LiveChat", "HelpScout"),
    "delivery-providers": ("FedEx", "UPS", "DHL", "USPS", "Royal Mail"),
    "third-parties": ("Google Play Services", "RevenueCat", "reCAPTCHA", "Google Maps", "Typekit"),
}  # fmt: skip

VENDORS = {name.lower(): (name, key) for key, names in _PRODUCTS.items() for name in names}
"""Folded name → the name as it is written, and the kind of recipient."""

CUES: Cues = {f"vendor.{folded}": (" ".join(folded.split()),) for folded in VENDORS}
