"""What can go wrong for a reason the person can understand: one sentence each, with what to do.

Anything else that is raised is a bug and is reported as one.
"""


class BriefingError(Exception):
    """Something outside the program is not as it should be.

    Args:
        problem: one sentence: what happened and what is safe.
        remedy: one sentence: what to do now; may be empty.
    """

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.problem} {self.remedy}".strip()


class ReadError(BriefingError):
    """A file or pasted text that cannot become an article; the rest of the batch goes on."""


class LanguageError(ReadError):
    """A text that seems not to be English; it can be read all the same, if the person wants it.

    Args:
        place: the file's path; empty for pasted text.
    """

    def __init__(self, problem: str, remedy: str = "", place: str = "") -> None:
        super().__init__(problem, remedy)
        self.place = place


class CorrectionError(BriefingError):
    """A correction that cannot hold; nothing was changed."""


class StoreError(BriefingError):
    """The store cannot be opened or written; what it holds is untouched."""


class FormatError(BriefingError):
    """A deck file that cannot be written or read."""


class DataError(BriefingError):
    """A data file of the program itself (a word list, the model) is missing or malformed."""
