"""A labelled corpus on disk: ``docs/``, ``labels.jsonl`` with one document a line, ``corpus.json`` and lists of ids.

Nothing is scored on part of a corpus by accident: one bad line or missing document, and the corpus is not read at all.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeVar

from policy_lint.errors import InputError, Problem, suggestion
from policy_lint.evaluation.labels import LABEL_SETS
from policy_lint.records import dataclass
from policy_lint.text.bounded import read_bounded
from policy_lint.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LABELS, ABOUT, UNUSABLE = "labels.jsonl", "corpus.json", "unusable.txt"
_TOLD = 20

T = TypeVar("T")


class Wrong(ValueError):  # noqa: N818 - reads as what it says
    """A line that does not hold what it should; the message goes to the user with the line's place."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document that people read, and the labels that they gave it."""

    text: str
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class LabelledDocument:
    """One line of ``labels.jsonl``.

    Attributes:
        id: the document's name in lists of ids.
        path: its file, as the user named the corpus, with forward slashes.
        labels: label → whether the document has it; labels that are no yes or no, or on which the annotators disagree, are
            left out.
        passages: the annotated passages, in order; empty where the corpus has none.
    """

    id: str
    path: str
    labels: dict[str, bool]
    passages: tuple[Passage, ...]

    def marked(self, label: str) -> list[Passage]:
        """The passages with the label."""
        return [passage for passage in self.passages if label in passage.labels]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus as it was read.

    Attributes:
        name: which corpus it is: ``corpus`` in its ``corpus.json``, else the folder's name.
        path: the folder, as the user named it, with forward slashes.
        documents: the documents to score, in the order of the file.
        ids: the ids of all documents of the corpus.
    """

    name: str
    path: str
    documents: tuple[LabelledDocument, ...]
    ids: frozenset[str]


def read_corpus(folder: str, ids: str | None = None) -> Corpus:
    """Read a corpus folder; ids in its ``unusable.txt`` are left out.

    Args:
        folder: the corpus.
        ids: a file with one id a line, in the corpus or anywhere: only these documents. None: all.

    Raises:
        InputError: with everything that is wrong with it.
    """
    root, shown = Path(folder), folder.replace("\\", "/").rstrip("/") or "/"
    if not (root / LABELS).is_file():
        what = f"is no labelled corpus: it has no {LABELS}" if root.is_dir() else "no such folder"
        raise InputError([Problem(shown, what)])
    name = _name(root, shown)
    documents = list(read_lines(f"{shown}/{LABELS}", lambda row: _document(row, shown)))
    every = Counter(document.id for document in documents)
    repeated = [f"the id `{name}` stands there {count} times" for name, count in every.items() if count > 1]
    if repeated or not documents:
        raise InputError([Problem(f"{shown}/{LABELS}", what) for what in repeated or ["has no documents"]])
    left_out = _ids(root / UNUSABLE) if (root / UNUSABLE).is_file() else frozenset()
    documents = [document for document in documents if document.id not in left_out]
    if ids is not None:
        documents = _chosen(documents, root, ids)
    missing = [
        Problem(document.path, f"no such file: the document `{document.id}` of {shown}/{LABELS}")
        for document in documents
        if not Path(document.path).is_file()
    ]
    if missing:
        raise InputError(few(missing, f"documents of {shown} are missing"))
    return Corpus(name, shown, tuple(documents), frozenset(every))


def fold_of(identifier: str, folds: int) -> int:
    """Which of so many parts, counted from 1, a document always falls into: SHA-256 of its id, modulo the parts."""
    return int.from_bytes(hashlib.sha256(identifier.encode("utf-8", "surrogatepass")).digest()[:8], "big") % folds + 1


def few(problems: list[Problem], what: str) -> list[Problem]:
    """The first problems, and how many more there are."""
    more = len(problems) - _TOLD
    return problems if more <= 0 else [*problems[:_TOLD], Problem(problems[0].path, f"{more:,} more {what}")]


def read_lines(path: str, read: Callable[[dict[str, Any]], T]) -> Iterator[T]:
    """Each line of a JSON Lines file through a reader that raises :class:`Wrong`; blank lines are skipped.

    Raises:
        InputError: with every line that is no JSON object or that the reader refuses, as ``path:line``.
    """
    values: list[T] = []
    problems: list[Problem] = []
    for number, line in enumerate(_text(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            values.append(read(_object(line)))
        except json.JSONDecodeError as error:
            problems.append(Problem(path, f"is no JSON: {error.msg.lower()}", number, error.colno))
        except RecursionError:
            problems.append(Problem(path, "is nested too deeply", number))
        except (Wrong, ValueError) as error:
            problems.append(Problem(path, str(error), number))
    if problems:
        raise InputError(few(problems, "lines are wrong"))
    yield from values


def _object(line: str) -> dict[str, Any]:
    row = json.loads(line)
    if not isinstance(row, dict):
        raise Wrong("expected a JSON object")
    return row


def texts(row: dict[str, Any], key: str) -> list[str]:
    """A list of texts in a row; missing or null: none.

    Raises:
        Wrong: where it is something else.
    """
    value = row.get(key)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Wrong(f"expected a list of texts under `{key}`")
    return value


def text(row: dict[str, Any], key: str) -> str:
    """A text in a row.

    Raises:
        Wrong: where it is missing, empty or something else.
    """
    value = row.get(key)
    if not isinstance(value, str) or not value:
        raise Wrong(f"expected a text under `{key}`" if key in row else f"missing key `{key}`")
    return value


def _document(row: dict[str, Any], folder: str) -> LabelledDocument:
    identifier, doc, labels = text(row, "id"), text(row, "doc"), row.get("labels")
    if not isinstance(labels, dict):
        raise Wrong("expected a mapping under `labels`" if "labels" in row else "missing key `labels`")
    place = PurePosixPath(doc)
    if place.is_absolute() or ".." in place.parts or "\0" in doc:
        raise Wrong(f"`doc` leads out of the corpus: `{doc}`")
    disputed = set(texts(row, "disputed"))
    settled = {name: value for name, value in labels.items() if isinstance(value, bool) and name not in disputed}
    return LabelledDocument(identifier, f"{folder}/{doc}", settled, tuple(_passages(row.get("segments"))))


def _passages(segments: object) -> Iterator[Passage]:
    if segments is None:
        return
    if not isinstance(segments, list) or not all(isinstance(segment, dict) for segment in segments):
        raise Wrong("expected a list of mappings under `segments`")
    for segment in segments:
        words = segment.get("text")
        if not isinstance(words, str):
            raise Wrong("expected a text under `text` of each of the `segments`")
        yield Passage(words, frozenset(texts(segment, "labels")))


def _name(root: Path, shown: str) -> str:
    """Which corpus a folder holds."""
    name, place = root.resolve().name, shown
    if (root / ABOUT).is_file():
        place = f"{shown}/{ABOUT}"
        try:
            about = json.loads(_text(place))
        except (ValueError, RecursionError) as error:
            line = getattr(error, "lineno", None)
            raise InputError([Problem(place, f"is no JSON: {getattr(error, 'msg', error)}".lower(), line)]) from None
        name = about.get("corpus", name) if isinstance(about, dict) else name
    if not isinstance(name, str) or name not in LABEL_SETS:
        near = suggestion(str(name), LABEL_SETS) or f"; known are {', '.join(LABEL_SETS)}"
        raise InputError([Problem(place, f"nobody has said what the labels of a corpus `{name}` mean{near}")])
    return name


def _chosen(documents: list[LabelledDocument], root: Path, ids: str) -> list[LabelledDocument]:
    """The documents that a list names."""
    inside = root / ids
    path = inside if inside.is_file() else Path(ids)
    wanted = _ids(path)
    chosen = [document for document in documents if document.id in wanted]
    if not chosen:
        raise InputError([Problem(path.as_posix(), f"names no document of {root.as_posix()}")])
    return chosen


def _ids(path: Path) -> frozenset[str]:
    return frozenset(line.strip() for line in _text(path.as_posix()).split("\n") if line.strip())


def _text(path: str) -> str:
    try:
        data = read_bounded(Path(path))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError([Problem(path, reason.lower())]) from None
    return decode(data, path) if data.strip() else ""
