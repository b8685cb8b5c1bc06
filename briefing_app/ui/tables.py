"""Long lists: one kind of row, and the model that holds many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from briefing_app.model.text import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list.

    Attributes:
        key: of the fact, article or card; may be empty.
        lead: stands before the title in a column of its own (a date); on a disc, if `disc` (initials).
        level: how far it is set in.
        strong: the title stands out.
        tag: a word at the right end.
        mark: the colour of a small dot before the title: "actor", "event", "warning" or none.
        heading: a line that divides the list and cannot be chosen.
        serif: the title is words of a text.
        evidence: what the row opens.
    """

    title: str
    key: str = ""
    detail: str = ""
    lead: str = ""
    level: int = 0
    strong: bool = False
    tag: str = ""
    mark: str = ""
    heading: bool = False
    serif: bool = False
    disc: bool = False
    evidence: Evidence | None = None

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return ". ".join(part for part in (self.title, self.detail, "" if self.disc else self.lead, self.tag) if part)


class RowModel(QAbstractListModel):
    """Rows, replaced as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown now."""
        return self._rows

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Qt: how many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the row itself, or all of it in words."""
        if not index.isValid():
            return None
        if role == ROW:
            return self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._rows[index.row()].spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: headings cannot be chosen."""
        if index.isValid() and self._rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def initials(name: str) -> str:
    """The first letters of the first and last word of a name, at most two."""
    words = [word for word in name.split() if word[:1].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
