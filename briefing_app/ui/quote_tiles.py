"""A quotation as a tile of the wall: what stands on it, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.model import offices
from briefing_app.model.confidence import QUESTION
from briefing_app.model.facts import QuoteKind
from briefing_app.ui import rows, theme, words
from briefing_app.ui.painting import line_height, paint_disc, paint_lines, paint_panel, small_font, wrapped
from briefing_app.ui.tables import ROW, Index, Row, initials

if TYPE_CHECKING:
    from briefing_app.model.facts import Actor, Dossier, Quote
    from briefing_app.model.text import Evidence

MOST_WORDS = 60
PAD = 20
_DISC = 32
_MARK = 56  # px, the type size of the opening mark
_LINES = 40  # more than sixty words ever take
_ASKED = "Who said it?"
_VERIFIED = "✓ word for word"
_KINDS = {QuoteKind.FRAGMENT: "a fragment", QuoteKind.PRINT: "in print"}


@dataclass(frozen=True, slots=True)
class QuoteRow(Row):
    """A quotation for the wall; `title` its words, `detail` who said it, `lead` the speaker's initials.

    Attributes:
        speaker: the key of the actor.
        office: what the speaker is.
        context: when, where, to whom.
        verified: the words are the characters of the article.
        asks: the speaker is not certain, and put as a question.
        hidden: who said it is to be guessed.
    """

    speaker: str = ""
    office: str = ""
    context: str = ""
    verified: bool = False
    asks: bool = False
    hidden: bool = False

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader; what is hidden stays so."""
        if self.hidden:
            return f"{self.title}. Who said it?"
        told = (
            self.title,
            self.detail,
            self.office,
            self.context,
            "word for word" if self.verified else "",
            self.tag,
        )
        return ". ".join(part for part in told if part)


class QuoteTiles:
    """Makes the tiles of a dossier, whose articles and actors it looks up once."""

    def __init__(self, dossier: Dossier) -> None:
        self._texts = {article.key: article.text for article in dossier.articles}
        self._actors = {actor.key: actor for actor in dossier.actors}
        self._day = offices.last_day(dossier)

    def tile(self, quote: Quote, *, hidden: bool = False) -> QuoteRow:
        """A quotation as the wall shows it; `hidden`: who said it is to be guessed."""
        speaker = self._actors.get(quote.speaker or "")
        exact = self.verbatim(quote)
        return QuoteRow(
            f"“{first_words(quote.text)}”",
            key=quote.key,
            detail=words.said_by(quote, self.name(quote)),
            lead=initials(speaker.name if speaker else ""),
            tag=_printed_in(quote),
            evidence=exact or rows.first_in(quote.evidence, None),
            speaker=quote.speaker or "",
            office=self._office(speaker) if speaker else "",
            context=self._context(quote),
            verified=exact is not None,
            asks=bool(speaker) and quote.confidence < QUESTION,
            hidden=hidden,
        )

    def _office(self, speaker: Actor) -> str:
        office = words.role(speaker, self._day)
        return "" if office == speaker.name else office

    def name(self, quote: Quote) -> str:
        """The speaker's name; empty for nobody."""
        speaker = self._actors.get(quote.speaker or "")
        return speaker.name if speaker else ""

    def verbatim(self, quote: Quote) -> Evidence | None:
        """Where an article prints these very characters; None where none does."""
        return next((it for it in quote.evidence if it.span.of(self._texts.get(it.article, "")) == quote.text), None)

    def _context(self, quote: Quote) -> str:
        heard = self._actors.get(quote.addressee or "")
        parts = (words.occasion(quote), f"to {heard.name}" if heard else "", _KINDS.get(quote.kind, ""))
        return " · ".join(part for part in parts if part)


def first_words(text: str, most: int = MOST_WORDS) -> str:
    """At most so many words of `text`, on one line; what is left out is marked."""
    said = text.split()
    return " ".join(said) if len(said) <= most else f"{' '.join(said[:most])} […]"


def _printed_in(quote: Quote) -> str:
    articles = len({piece.article for piece in quote.evidence})
    return f"in {articles} articles" if articles > 1 else ""


class QuoteDelegate(QStyledItemDelegate):
    """Paints a `QuoteRow`: the mark, the words, who said them, and whether they are verbatim."""

    def height(self, index: Index, width: int) -> int:
        """Px that the tile needs at this width."""
        row: QuoteRow = index.data(ROW)
        inner = width - 2 * PAD
        text = len(wrapped(row.title[1:], _words_font(), inner, _LINES)) * line_height(_words_font())
        name, below = _said(row, inner)  # as if nothing were hidden: showing a name moves no tile
        foot = line_height(small_font()) + 8 if row.verified or row.tag else 0
        lines = len(name) * line_height(_name_font()) + len(below) * line_height(small_font())
        speaker = max(theme.scaled(_DISC), lines)
        return PAD + _mark_height() + text + 16 + speaker + foot + PAD

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: for the width there is."""
        width = option.rect.width()
        return QSize(width, self.height(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one tile."""
        row = index.data(ROW)
        colours: QPalette = option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, option.rect, colours, option.state)
        inside = option.rect.adjusted(PAD, PAD, -PAD, -PAD)
        painter.setFont(theme.font(theme.scaled(_MARK), serif=True))
        painter.setPen(colours.color(QPalette.ColorRole.Accent))
        painter.drawText(inside.left() - 3, inside.top() + QFontMetrics(painter.font()).ascent() * 3 // 4, "“")
        lines = wrapped(row.title[1:], _words_font(), inside.width(), _LINES)
        top = QPoint(inside.left(), inside.top() + _mark_height())
        y = paint_lines(painter, top, lines, _words_font(), colours.color(QPalette.ColorRole.Text)) + 16
        self._paint_speaker(painter, QRect(inside.left(), y, inside.width(), 0), row, colours)
        self._paint_foot(painter, inside, row, colours)
        painter.restore()

    def _paint_speaker(self, painter: QPainter, where: QRect, row: QuoteRow, colours: QPalette) -> None:
        size = theme.scaled(_DISC)
        disc = QRect(where.left(), where.top(), size, size)
        known = bool(row.lead) and not row.hidden
        paint_disc(painter, disc, row.lead if known else "?", row.speaker if known else "", colours)
        place = QPoint(disc.right() + 12, disc.top())
        name, below = _said(row, where.width())
        if row.hidden:
            place.setY(disc.center().y() - line_height(_name_font()) // 2)
            name, below = [_ASKED], []
        doubted = row.asks and not row.hidden
        role = QPalette.ColorRole.BrightText if doubted else QPalette.ColorRole.Text
        place.setY(paint_lines(painter, place, name, _name_font(), colours.color(role)))
        paint_lines(painter, place, below, small_font(), colours.color(QPalette.ColorRole.PlaceholderText))

    def _paint_foot(self, painter: QPainter, inside: QRect, row: QuoteRow, colours: QPalette) -> None:
        painter.setFont(small_font())
        bottom = Qt.AlignmentFlag.AlignBottom
        if row.verified:
            painter.setPen(colours.color(QPalette.ColorRole.LinkVisited))
            painter.drawText(inside, bottom | Qt.AlignmentFlag.AlignLeft, _VERIFIED)
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inside, bottom | Qt.AlignmentFlag.AlignRight, row.tag)


def _said(row: QuoteRow, width: int) -> tuple[list[str], list[str]]:
    """The lines beside the disc: the name, and what stands beneath it."""
    room = max(60, width - theme.scaled(_DISC) - 12)
    below = [line for part in (row.office, row.context) if part for line in wrapped(part, small_font(), room, 3)]
    return wrapped(row.detail, _name_font(), room, 3), below


def _words_font() -> QFont:
    return theme.font(theme.scaled(18), serif=True)


def _name_font() -> QFont:
    return theme.font(theme.scaled(theme.BODY), bold=True)


def _mark_height() -> int:
    return theme.scaled(_MARK) // 2
