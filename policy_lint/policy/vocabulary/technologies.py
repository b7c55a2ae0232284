"""What is used to follow activity."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

# One term: its key, label and links, and below them the words for it.
# fmt: off
TECHNOLOGIES = Table(
    "tracking technology",
    (
        Term("cookies", "cookies", dpv="tech:Cookie",
             synonyms=("cookie", "browser cookie")),
        Term("pixels", "pixels and web beacons",
             synonyms=("pixel", "web beacon", "pixel tag", "tracking pixel", "clear gif", "beacon", "web bug",
                       "single-pixel gif", "action tag", "internet tag", "spotlight tag")),
        Term("local-storage", "local storage", dpv="tech:LocalStorage",
             synonyms=("local storage", "html5 local storage", "web storage", "html5", "session storage",
                       "browser cache", "local shared storage")),
        Term("flash-cookies", "Flash cookies",
             synonyms=("flash cookie", "local shared object", "flash lso", "flash local storage", "lso")),
        Term("sdk", "software development kits",
             synonyms=("sdk", "software development kit", "mobile sdk", "third-party sdk")),
        Term("fingerprinting", "device fingerprinting",
             synonyms=("fingerprinting", "device fingerprinting", "device recognition technology",
                       "statistical identifier")),
        Term("session-replay", "session replay",
             synonyms=("session replay", "session recording", "mouse movement", "heat map", "heatmap")),
        Term("log-files", "log files",
             synonyms=("log file", "server log", "web log", "web server log", "log data", "server log file",
                       "access log", "weblog")),
        Term("advertising-id", "advertising identifiers",
             synonyms=("advertising id", "advertising identifier", "mobile advertising identifier", "idfa", "ad id",
                       "google advertising id", "device advertising id", "mobile advertising id")),
        Term("deep-packet-inspection", "deep packet inspection",
             synonyms=("packet inspection", "packet-level inspection", "dpi")),
        Term("ip-tracking", "tracking of IP addresses",
             synonyms=("tracking ip addresses", "track ip addresses", "ip tracking", "ip address tracking",
                       "log ip addresses", "ip logging")),
        Term("behavioural-tracking", "behavioural tracking",
             synonyms=("behavioural tracking", "behavioral tracking", "third-party behavioral tracking",
                       "cross-site tracking", "cross-device tracking", "online tracking",
                       "tracking your online activities")),
        Term("similar-technologies", "similar technologies",
             synonyms=("similar technology", "tracking technology", "similar tracking technology",
                       "other tracking technology", "tracking tool", "etag", "tag", "script", "like technology",
                       "automated data collection technology", "tags and scripts", "other technologies")),
    ),
)
# fmt: on
