"""Quotes: what was said, word for word, and by whom; with the names hidden it is a test of oneself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QStackedLayout, QWidget

from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import QuoteKind
from briefing_app.ui import rows, words
from briefing_app.ui.desk import Wish
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.widgets.basics import button, column
from briefing_app.ui.widgets.empty import Empty
from briefing_app.ui.widgets.header import PAGE, Header
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from briefing_app.model.facts import Dossier, Quote
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.tables import Row

EVERYBODY = "Everybody"
_SAID = (QuoteKind.SPEECH, QuoteKind.FRAGMENT, QuoteKind.PRINT)


class QuotesPage(QWidget):
    """The wall of quotations.

    Signals:
        wished(Wish): the person corrects something.
        evidence_asked(Evidence): show where it is printed.
    """

    wished = Signal(object)
    evidence_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._dossier: Dossier | None = None
        self._shown: set[str] = set()
        self._speaker = QComboBox()
        self._speaker.setAccessibleName("Said by")
        self._speaker.setMinimumWidth(200)
        self._speaker.currentIndexChanged.connect(lambda _nth: self._show_list())
        self._hide = button("Hide who said it", self._toggled, sign="eye-off", tip="Test yourself (H)", name="hide")
        self._hide.setCheckable(True)
        self._header = Header("Quotes", self._speaker, self._hide)
        self._list = RowList("Quotes")
        self._list.opened.connect(self._open)
        self._lay_out()
        bind(self, {"H": self._hide.click, "X": self._reject, "E": self._give})
        bind(self._list, {"Space": self._reveal})

    def refresh(self) -> None:
        """Show what there is now."""
        self._dossier = self._desk.workspace.dossier()
        said = self._said()
        self._pages.setCurrentIndex(1 if said else 0)
        chosen = self._speaker.currentText()
        names = sorted({words.name_of(quote.speaker, self._dossier) for quote in said} - {""})
        self._speaker.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._speaker.clear()
        self._speaker.addItems([EVERYBODY, *names])
        self._speaker.setCurrentText(chosen if chosen in names else EVERYBODY)
        self._speaker.blockSignals(False)  # noqa: FBT003 - the same
        self._show_list()

    def take_focus(self) -> None:
        """Begin with the list."""
        self._list.setFocus()

    def _lay_out(self) -> None:
        full = QWidget()
        layout = column(self._header, margin=PAGE, gap=20)
        layout.addWidget(self._list, 1)
        full.setLayout(layout)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(
            Empty("quote", "Nobody has said anything yet", "Read some articles, and their quotes are listed here.")
        )
        self._pages.addWidget(full)

    def _said(self) -> list[Quote]:
        quotes = self._dossier.quotes if self._dossier else ()
        return [quote for quote in quotes if quote.kind in _SAID]

    def _show_list(self) -> None:
        if not self._dossier:
            return
        dossier, wanted = self._dossier, self._speaker.currentText()
        listed = [q for q in self._said() if wanted in (EVERYBODY, words.name_of(q.speaker, dossier))]
        hides = self._hide.isChecked()
        shown = [rows.quote_row(q, dossier, hidden=hides and q.key not in self._shown) for q in listed]
        place = "Space shows the name" if hides else "Enter shows it in its article"
        self._header.say(f"{words.count(len(listed), 'quote')} · {place}")
        self._list.show_rows(
            [replace(line, tag=_printed_in(q)) for line, q in zip(shown, listed, strict=True)], select=0
        )

    def _toggled(self) -> None:
        self._shown.clear()
        self._hide.setText(" Show who said it" if self._hide.isChecked() else " Hide who said it")
        self._show_list()

    def _reveal(self) -> None:
        chosen = self._list.current()
        if chosen:
            self._shown ^= {chosen.key}
            self._show_list()

    def _open(self, chosen: Row) -> None:
        if chosen.evidence:
            self.evidence_asked.emit(chosen.evidence)

    def _give(self) -> None:
        chosen = self._list.current()
        if not chosen or not self._dossier:
            return
        actors = sorted(self._dossier.actors, key=lambda actor: -actor.salience)
        picked = self._desk.asks.choose(
            "Who said it", chosen.title, ["Nobody named", *(each.name for each in actors)]
        )
        if picked is not None:
            key = actors[picked - 1].key if picked else None
            self.wished.emit(Wish(CorrectionKind.SPEAKER, chosen.key, key, "Another speaker is given"))

    def _reject(self) -> None:
        chosen = self._list.current()
        if chosen:
            self.wished.emit(Wish(CorrectionKind.REJECT, chosen.key, None, "Rejected: this is no quote"))


def _printed_in(quote: Quote) -> str:
    articles = len({piece.article for piece in quote.evidence})
    return f"in {articles} articles" if articles > 1 else ""
