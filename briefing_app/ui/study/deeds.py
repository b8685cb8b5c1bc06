"""What is done with a card besides answering it; each deed says in words what it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.ui.study import told
from briefing_app.ui.study.modes import FLAGS

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.study.sitting import Sitting


class CardDeeds:
    """The deeds, on the briefing of a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def put_aside(self, sitting: Sitting, card: Card, *, siblings: bool, suspend: bool) -> str:
        """Ask a card (and those of the same fact) no more, today or at all."""
        study, now = self._desk.workspace.study, self._desk.now()
        keys = study.siblings(card) if siblings else (card.key,)
        (study.suspend if suspend else study.bury)(keys, now)
        for key in keys:
            sitting.session.put_aside(key, now)
        return told.aside(len(keys), suspended=suspend)

    def flag(self, card: Card, flag: int) -> str:
        """Flag it; the same flag once more takes it away."""
        study = self._desk.workspace.study
        put = 0 if study.standing(card.key).flag == flag else flag
        study.flag(card.key, put, self._desk.now())
        return f"{FLAGS[put]} flag" if put else "The flag is taken away"

    def mark(self, card: Card) -> str:
        """Mark it, or unmark it."""
        study = self._desk.workspace.study
        study.mark(card.key, self._desk.now())
        return "Marked" if study.standing(card.key).marked else "The mark is taken away"

    def fix_later(self, card: Card) -> str:
        """Note what is to be mended; nothing where the person changed their mind."""
        study = self._desk.workspace.study
        before = study.standing(card.key).fix
        note = self._desk.asks.text("Fix later", "What is to be mended on this card?", before)
        if note is None or note == before:
            return ""
        study.fix_later(card.key, note, self._desk.now())
        return "Noted: to be mended"
