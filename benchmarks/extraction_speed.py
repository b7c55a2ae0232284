"""How fast prose is read: median milliseconds a document and MB/s over a made-up policy, in a cold process and warm.

``python benchmarks/extraction_speed.py [--bytes 20000] [--runs 15] [--seed 1]``. The text is put together from the sentences
below with a seeded generator, so that two machines read the same one; times are of the processor, not of the clock.
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

_WHO = ["We", "Acme", "Our partners", "Service providers", "Advertising networks"]
_DATA = [
    "your email address", "contact details", "payment card numbers", "precise location data", "browsing history", "cookies",
    "device identifiers", "usage information", "your name, postal address, and phone number", "biometric information",
]  # fmt: skip
_PURPOSES = [
    "to provide the service", "to improve our services", "for marketing purposes", "to comply with the law", "to prevent fraud",
    "to personalize your experience", "to respond to your requests", "for analytics",
]  # fmt: skip
_SENTENCES = [
    "{who} may collect {data} {purpose}.", "{who} use {data} and {data} {purpose}, unless you opt out.",
    "We do not sell {data} to third parties.", "We share {data} with advertising partners {purpose}.",
    "{who} retain {data} for as long as necessary {purpose}, and no longer than 24 months.",
    "You have the right to access, correct, or delete {data} by writing to privacy@example.com.",
    "If you are a California resident, you may request that we disclose {data} (see www.example.com/privacy).",
    "We will notify you of material changes by e-mail at least 30 days before they take effect.",
    "We do not knowingly collect {data} from children under 13 without their parents’ consent.",
    "Where required by law, we ask for your consent before we process {data}.",
    "We use encryption and access controls to protect {data} against unauthorized access.",
    "{who} may transfer {data} outside the European Economic Area under standard contractual clauses.",
    "Our servers do not respond to “Do Not Track” signals.",
    "This page, which describes how the site works, was written with care and is reviewed from time to time.",
]  # fmt: skip
_HEADINGS = [
    "Information we collect",
    "How we use it",
    "Sharing",
    "Your rights",
    "Cookies",
    "Children",
    "Retention",
    "Contact",
]


def policy_text(seed: int, size: int) -> str:
    """A policy of about so many bytes: sections of paragraphs and lists."""
    made = random.Random(seed)
    lines = ["# Privacy Policy", ""]

    def sentence() -> str:
        text = made.choice(_SENTENCES)
        while "{" in text:
            text = text.replace("{who}", made.choice(_WHO), 1).replace("{data}", made.choice(_DATA), 1)
            text = text.replace("{purpose}", made.choice(_PURPOSES), 1)
        return text

    while sum(map(len, lines)) < size:
        lines += [f"## {made.choice(_HEADINGS)}", ""]
        for _ in range(made.randint(1, 4)):
            lines += [" ".join(sentence() for _ in range(made.randint(1, 5))), ""]
        if made.random() < 0.4:
            lines += ["We collect:", "", *(f"- {made.choice(_DATA)}" for _ in range(made.randint(2, 6))), ""]
    return "\n".join(lines)[:size]


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--bytes", type=int, default=20_000, help="size of the policy")
    parser.add_argument("--runs", type=int, default=15, help="documents read, each of another seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--cold", action="store_true", help=argparse.SUPPRESS
    )  # the child process that reads one document
    asked = parser.parse_args()
    if asked.cold:
        _cold(asked.seed, asked.bytes)
        return
    command = [sys.executable, __file__, "--cold", "--seed", str(asked.seed), "--bytes", str(asked.bytes)]
    children = [subprocess.run(command, check=True, capture_output=True, text=True).stdout.split() for _ in range(5)]
    for name, column in zip(("modules", "lexicon", "first document"), zip(*children, strict=True), strict=True):
        print(f"cold: {name:15} {statistics.median(map(float, column)):8.1f} ms")
    times = _warm(asked.seed, asked.bytes, asked.runs)
    median = statistics.median(times)
    print(
        f"warm: a document      {median * 1e3:8.1f} ms  ({asked.bytes / median / 1e6:.2f} MB/s, {asked.bytes:,} bytes)"
    )


def _cold(seed: int, size: int) -> None:
    """Milliseconds to import the detectors, to build the lexicon, and to read the first document."""
    from policy_lint.extraction import extract
    from policy_lint.reading.markdown import read_markdown
    from policy_lint.text.source import Source

    policy = read_markdown(Source("policy.md", policy_text(seed, size)))
    marks = [time.process_time()]
    extract._detectors()  # noqa: SLF001
    marks.append(time.process_time())
    extract.lexicon()
    marks.append(time.process_time())
    extract.extract(policy)
    marks.append(time.process_time())
    print(*((after - before) * 1e3 for before, after in pairwise(marks)))


def _warm(seed: int, size: int, runs: int) -> list[float]:
    """Seconds to extract each of several documents, none read before, after one that warms up."""
    from policy_lint.extraction.extract import extract
    from policy_lint.reading.markdown import read_markdown
    from policy_lint.text.source import Source

    extract(read_markdown(Source("policy.md", policy_text(seed, size))))
    times = []
    for number in range(1, runs + 1):
        policy = read_markdown(Source("policy.md", policy_text(seed + number, size)))
        before = time.process_time()
        extract(policy)
        times.append(time.process_time() - before)
    return times


if __name__ == "__main__":
    main()
