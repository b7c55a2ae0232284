"""What a release brings along: ``python tools/materials.py WHEEL BILL [--no-audit]``.

The wheel is installed into an empty environment, without pip and whatever else a new one holds. A CycloneDX bill of materials is
written of it (the same bytes for the same versions) and held to what is installed and to what the wheel asks for; then pip-audit
looks every part up among the known vulnerabilities, and one that could not be looked up is a failure. Installation and
audit need the network. ``pip install cyclonedx-bom pip-audit`` first.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import venv
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OURS = "policy-lint"


def normal(name: str) -> str:
    """A package's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def installed(wheel: str, folder: str) -> tuple[dict[str, str], set[str]]:
    """Install a wheel into a new environment.

    Returns:
        Name and version of each package beside ours, and the names that ours asks for without an extra.
    """
    venv.create(folder, with_pip=False)
    python = Path(folder, "Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", wheel], check=True)
    command = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    parts = list(metadata.distributions(path=[packages]))
    held = {normal(part.name): part.version for part in parts}
    ours = next(part for part in parts if normal(part.name) == OURS)
    asked = [line for line in ours.requires or () if "extra ==" not in line]
    del held[OURS]
    return held, {normal(re.split(r"[^\w.-]", line, maxsplit=1)[0]) for line in asked}


def billed(folder: str, bill: Path) -> dict[str, str]:
    """Write the bill, and read name and version of its parts back."""
    python = Path(folder, "Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    command = ["cyclonedx_py", "environment", str(python), "--pyproject", str(ROOT / "pyproject.toml")]
    options = ["--output-reproducible", "--output-format", "JSON", "--output-file", str(bill)]
    subprocess.run([sys.executable, "-m", *command, *options], check=True)
    parts = json.loads(bill.read_text(encoding="utf-8"))["components"]
    return {normal(part["name"]): part["version"] for part in parts if normal(part["name"]) != OURS}


def main() -> None:
    """Bill and audit; exit with 1 where either fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel")
    parser.add_argument("bill", type=Path)
    parser.add_argument("--no-audit", action="store_true", help="where nothing can be looked up")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        held, asked = installed(given.wheel, folder)
        parts = billed(folder, given.bill)
        if parts != held or not asked <= set(parts):
            sys.exit(f"the bill names {parts}, installed is {held}, asked for was {asked}")
        print(f"{given.bill}: {len(parts)} parts, {len(asked)} of them asked for by {OURS}, the others by those")
        if given.no_audit:
            print("not audited")
            return
        listed = Path(folder, "parts.txt")
        listed.write_text("".join(f"{name}=={version}\n" for name, version in sorted(held.items())), encoding="utf-8")
        audit = ["pip_audit", "--strict", "--disable-pip", "--no-deps", "--requirement", str(listed)]
        sys.exit(subprocess.run([sys.executable, "-m", *audit], check=False).returncode)


if __name__ == "__main__":
    main()
