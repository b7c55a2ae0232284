"""How time and memory grow with the size of a document, the number of documents and the number of rules.

``python benchmarks/growth_plots.py [--out docs/images] [--size 5000000] [--documents 10000] [--each 20000] [--rules 2000]``
goes up to these, with documents of so many bytes where documents are counted; it writes the plots as SVG and prints the figures.
Processor time. (`growth.py` looks for texts that take more than their share.)
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(Path(__file__).resolve().parent), str(ROOT)]

from make_policies import write
from measuring import LINT, machine, table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MEASURED = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
    " used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_utime + used.ru_stime, used.ru_maxrss)"
)
SIZES = (5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 320_000, 640_000, 1_250_000, 2_500_000, 5_000_000)
COUNTS = (10, 20, 40, 80, 160, 320, 640, 1_250, 2_500, 5_000, 10_000)
RULES = (1, 50, 100, 150, 250, 500, 1_000, 2_000)


def by_size(folder: Path, most: int) -> list[tuple[float, float]]:
    """Kilobytes → seconds for one document."""
    lint = _linter()
    points = []
    for size in (size for size in SIZES if size <= most):
        paths = write(folder / f"size-{size}", 3 if size < 500_000 else 1, size)
        if size == SIZES[0]:
            lint(paths)  # what is made once is not counted
        points.append((sum(path.stat().st_size for path in paths) / len(paths) / 1000, lint(paths) / len(paths)))
    return points


def by_count(folder: Path, most: int, each: int) -> list[tuple[float, float, float]]:
    """Documents → seconds and megabytes of a whole run that streams its report."""
    points = []
    for count in (count for count in COUNTS if count <= most):
        place = folder / f"count-{count}"
        write(place, count, each)
        command = [
            sys.executable,
            "-c",
            _MEASURED,
            *LINT,
            str(place),
            *["-f", "jsonl", "--jobs", "1", "--no-cache", "--isolated"],
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
        seconds, memory = map(float, done.stdout.split())
        points.append((float(count), seconds, memory / 1024))
    return points


def by_rules(folder: Path, most: int) -> list[tuple[float, float]]:
    """Rules → seconds for one document of 20 KB; beyond those there are, copies under other names."""
    own = [path for path in sorted(ROOT.glob("rules/*/*.yaml")) if not path.name.startswith(".")]
    copied = [path for path in own if "\ncheck:" not in path.read_text(encoding="utf-8")]
    paths = write(folder / "rules", 6, 20_000)
    points = []
    for count in (count for count in RULES if count <= most):
        names = [path.stem for path in own[:count]]
        copies = folder / f"copies-{count}"
        copies.mkdir()
        for number in range(count - len(names)):
            path = copied[number % len(copied)]
            name = f"{path.stem}-{number}"
            names.append(name)
            text = path.read_text(encoding="utf-8").replace(f"id: {path.stem}\n", f"id: {name}\n", 1)
            (copies / f"{name}.yaml").write_text(re.sub(r"(?m)^aliases:.*\n", "", text), encoding="utf-8")
        lint = _linter(select=tuple(names), rule_folders=(str(copies),) if any(copies.iterdir()) else ())
        lint(paths)
        points.append((float(count), lint(paths) / len(paths)))
    return points


def _linter(**settings: tuple[str, ...]) -> Callable[[Sequence[Path]], float]:
    """A function that lints files and gives the processor seconds."""
    from policy_lint.pipeline.run import Settings, run

    def lint(paths: Sequence[Path]) -> float:
        before = time.process_time()
        result = run(Settings(tuple(map(str, paths)), isolated=True, jobs=1, **settings))
        if result.errors or len(result.documents) != len(paths):
            raise SystemExit(f"not all could be linted: {result.errors[:3]}")
        return time.process_time() - before

    return lint


def plot(path: Path, title: str, across: str, up: str, points: Sequence[tuple[float, float]]) -> None:
    """Write a small line plot, its axes from zero, with the straight line through zero and the last point for comparison."""
    width, height, margin = 520, 320, 56
    most_x, most_y = max(x for x, _ in points), max(y for _, y in points) * 1.1

    def place(x: float, y: float) -> str:
        return f"{margin + x / most_x * (width - 2 * margin):.1f},{height - margin - y / most_y * (height - 2 * margin):.1f}"

    last = points[-1]
    dots = "".join(
        f'<circle cx="{at.split(",")[0]}" cy="{at.split(",")[1]}" r="3.5" fill="#1f6feb"/>'
        for at in (place(*point) for point in points)
    )
    labels = (
        "".join(
            f'<text x="{place(x, 0).split(",")[0]}" y="{height - margin + 16}" text-anchor="middle">{x:g}</text>'
            for x, _ in ((round(x), y) for x, y in points)
        )
        + f'<text x="{margin - 6}" y="{float(place(*last).split(",")[1]) + 4}" text-anchor="end">{last[1]:.2g}</text>'
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="11">'
        f'<rect width="{width}" height="{height}" fill="#fff"/>'
        f'<text x="{width / 2}" y="24" text-anchor="middle" font-size="14">{title}</text>'
        f'<path d="M{place(0, most_y)} L{place(0, 0)} L{place(most_x, 0)}" fill="none" stroke="#57606a"/>'
        f'<path d="M{place(0, 0)} L{place(*last)}" stroke="#afb8c1" stroke-dasharray="4 4"/>'
        f'<polyline points="{" ".join(place(*point) for point in points)}" fill="none" stroke="#1f6feb" stroke-width="2"/>'
        f"{dots}{labels}"
        f'<text x="{width / 2}" y="{height - 12}" text-anchor="middle">{across}</text>'
        f'<text transform="translate(14,{height / 2}) rotate(-90)" text-anchor="middle">{up}</text></svg>\n',
        encoding="utf-8",
    )


def main() -> None:
    """Measure, print and plot."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--size", type=int, default=SIZES[-1])
    parser.add_argument("--documents", type=int, default=COUNTS[-1])
    parser.add_argument("--each", type=int, default=20_000)
    parser.add_argument("--rules", type=int, default=RULES[-1])
    asked = parser.parse_args()
    out = asked.out
    documents = f"documents of {asked.each / 1000:g} KB"
    with tempfile.TemporaryDirectory() as name:
        sizes, counts, rules = (
            by_size(Path(name), asked.size),
            by_count(Path(name), asked.documents, asked.each),
            by_rules(Path(name), asked.rules),
        )
    print(machine())
    print(
        "",
        table(["KB", "s a document", "ms a KB"], [[f"{x:.0f}", f"{y:.3f}", f"{y / x * 1e3:.1f}"] for x, y in sizes]),
        sep="\n",
    )
    print(
        "",
        table(["documents", "s", "MB at most"], [[f"{x:.0f}", f"{y:.2f}", f"{z:.0f}"] for x, y, z in counts]),
        sep="\n",
    )
    print("", table(["rules", "s a document"], [[f"{x:.0f}", f"{y:.3f}"] for x, y in rules]), sep="\n")
    plot(out / "growth-size.svg", "Time by size of the document", "KB", "processor seconds", sizes)
    plot(
        out / "growth-documents.svg",
        "Time by number of documents",
        documents,
        "processor seconds",
        [(x, y) for x, y, _ in counts],
    )
    plot(
        out / "growth-memory.svg",
        "Memory by number of documents",
        documents,
        "MB at most",
        [(x, z) for x, _, z in counts],
    )
    plot(out / "growth-rules.svg", "Time by number of rules", "rules", "processor seconds for 20 KB", rules)


if __name__ == "__main__":
    main()
