"""The reader in a process of its own: the language model neither delays the window nor stays in its memory.

What starts processes is imported with the first article: a window that only opens does not wait for it.
"""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from briefing_app.errors import ReadError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from briefing_app.model.facts import Extraction
    from briefing_app.model.text import Article

_PATIENCE = 2.0  # seconds for a process to end
LONGEST = 120.0  # seconds for one article; hostile text can make a parser quadratic


def read_here(article: Article, *, larger: bool = True) -> Extraction:
    """Read in the calling process; loads the model on first use."""
    from briefing_app.extract import reader  # noqa: PLC0415 - spaCy is loaded in the reader's process, never in the window's

    return reader.read(article, larger=larger)


def end_with_parent() -> None:
    """In the reader's process: do not outlive a window that was killed."""
    import multiprocessing  # noqa: PLC0415 - see above

    parent = multiprocessing.parent_process()

    def wait() -> None:
        if parent:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


class ReaderProcess:
    """To callers a plain function `Article -> Extraction`; behind it one process, started by the first article.

    To be called from one thread at a time.

    Attributes:
        larger: read with a larger model than the one the program brings, where one is installed.
    """

    def __init__(self, seconds: float = LONGEST) -> None:
        self.larger = True
        self._seconds = seconds
        self._pool: ProcessPoolExecutor | None = None

    def __call__(self, article: Article) -> Extraction:
        """What `article` says.

        Raises:
            ReadError: the process died over it or took too long; the next article gets a new process.
            BriefingError: as the reader itself raises it.
        """
        from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - see above

        try:
            return self._started().submit(read_here, article, larger=self.larger).result(timeout=self._seconds)
        except (BrokenProcessPool, TimeoutError) as error:
            self.close()
            raise ReadError(
                f"“{article.name}” could not be read to its end; the other articles are not affected.",
                "Paste the part you need instead.",
            ) from error

    def close(self) -> None:
        """End the process, also in the middle of an article. It may be called again."""
        if self._pool:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None
            import multiprocessing  # noqa: PLC0415 - see above

            for child in multiprocessing.active_children():  # the pool has no public way to end a busy process
                child.terminate()
                child.join(_PATIENCE)

    def _started(self) -> ProcessPoolExecutor:
        if not self._pool:
            import multiprocessing  # noqa: PLC0415 - see above
            from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - the same

            self._pool = ProcessPoolExecutor(
                1, mp_context=multiprocessing.get_context("spawn"), initializer=end_with_parent
            )
        return self._pool
