"""What can be chosen before a file is written: which cards, and what its format lets one choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from briefing_app.model.cards import CardKind
from briefing_app.model.exchange import Choice
from briefing_app.ui.widgets.basics import chooser, column, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.formats.listing import Format, Option

_KINDS = (
    ("All cards", frozenset[CardKind]()),
    ("People and organisations", frozenset({CardKind.ACTOR})),
    ("Events", frozenset({CardKind.EVENT})),
    ("Quotes", frozenset({CardKind.QUOTE})),
    ("Where sources differ", frozenset({CardKind.DIFFERENCE})),
)


class WhichCards(QWidget):
    """All cards, those of a kind, those a search finds, those that were accepted.

    Signals:
        changed(): something else is chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kinds = chooser("Which cards", [name for name, _ in _KINDS], self.changed.emit)
        self._search = QLineEdit(
            placeholderText="all; or a search, as actor:Blinken or Taiwan", clearButtonEnabled=True
        )
        self._search.setAccessibleName("Only the cards that this search finds")
        self._search.textChanged.connect(self.changed)
        self._accepted = QCheckBox("Only accepted or put right")
        self._accepted.toggled.connect(self.changed)
        form = _form()
        form.addRow(label("Cards", "muted"), self._kinds)
        form.addRow(label("About", "muted"), self._search)
        form.addRow(self._accepted)
        self.setLayout(form)

    def choice(self) -> Choice:
        """What is chosen."""
        return Choice(_KINDS[self._kinds.currentIndex()][1], self._search.text(), self._accepted.isChecked())


class OptionPanel(QWidget):
    """The options of one format, each with its values.

    Signals:
        changed(): another value is chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, QComboBox | QLineEdit] = {}
        self._inside = QWidget()
        self._layout = column(self._inside)
        self.setLayout(self._layout)

    def show_options(self, chosen: Format, before: Mapping[str, str]) -> None:
        """Ask for the options of this format; as they were `before`, else the usual."""
        inside, form, self._fields = QWidget(), _form(), {}
        for option in chosen.options:
            field = self._field(option, before.get(option.name, option.default))
            self._fields[option.name] = field
            form.addRow(label(option.label, "muted"), field)
        inside.setLayout(form)
        self._layout.replaceWidget(self._inside, inside)
        self._inside.deleteLater()
        self._inside = inside
        self.setVisible(bool(chosen.options))

    def values(self) -> dict[str, str]:
        """What is chosen, by the names of the options."""
        return {
            name: str(field.currentData()) if isinstance(field, QComboBox) else field.text().strip() or "0"
            for name, field in self._fields.items()
        }

    def _field(self, option: Option, value: str) -> QComboBox | QLineEdit:
        if not option.values:
            typed = QLineEdit(value)
            typed.setAccessibleName(option.label)
            typed.textChanged.connect(self.changed)
            return typed
        field = chooser(option.label, [shown for _, shown in option.values], self.changed.emit)
        for nth, (name, _) in enumerate(option.values):
            field.setItemData(nth, name)
        field.setCurrentIndex(max(field.findData(value), 0))
        return field


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)  # in large type a field stands below its name
    return form
