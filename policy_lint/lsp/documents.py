"""The open documents: what is known of each, and the judging that is under way."""

from __future__ import annotations

import asyncio
import contextlib
import os
from dataclasses import field
from typing import TYPE_CHECKING

from pygls.uris import to_fs_path, uri_scheme

from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from policy_lint.lsp.judging import Judged


def path_of(uri: str) -> str | None:
    """The absolute path of a document; None where it is no file."""
    if uri_scheme(uri) != "file":
        return None
    path = to_fs_path(uri)
    return os.path.abspath(path) if path else None  # noqa: PTH100 - links are not followed


@dataclass(slots=True)
class Documents:
    """The open documents.

    Attributes:
        open: their URIs, in the order in which they were opened.
        known: URI → the version that was judged last, and what came of it.
    """

    open: dict[str, None] = field(default_factory=dict)
    known: dict[str, tuple[int | None, Judged]] = field(default_factory=dict)
    _tasks: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    def schedule(self, uri: str, work: Coroutine[None, None, None]) -> None:
        """Do this for a document in the place of what is under way for it."""
        before = self._tasks.pop(uri, None)
        if before is not None:
            before.cancel()
        task = asyncio.get_running_loop().create_task(work)
        self._tasks[uri] = task
        task.add_done_callback(lambda done: self._tasks.pop(uri) if self._tasks.get(uri) is done else None)

    async def settled(self, uri: str) -> None:
        """Wait until nothing is under way for a document."""
        while (task := self._tasks.get(uri)) is not None:
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait([task])
            if self._tasks.get(uri) is task:
                return

    def group_of(self, uri: str) -> list[str]:
        """The document and the open ones that satisfy the rules together with it."""
        known = self.known.get(uri)
        group = known[1].group if known is not None else None
        mates = (other for other, (_, judged) in self.known.items() if group is not None and judged.group == group)
        return list(dict.fromkeys([uri, *mates]))

    def forget(self, uri: str) -> None:
        """A document was closed."""
        self.open.pop(uri, None)
        self.known.pop(uri, None)
        task = self._tasks.pop(uri, None)
        if task is not None:
            task.cancel()
