"""What is on the desk now, and the one way in which anything on it is put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing_app.errors import CorrectionError
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.cards import Card
from briefing_app.model.facts import Actor, Event, Quote
from briefing_app.ui.curation.found import Fact, Found, Picture, by_article, evidence_of
from briefing_app.ui.desk import Wish
from briefing_app.ui.words import asked_in_short, one_line

if TYPE_CHECKING:
    from briefing_app.model.text import Article
    from briefing_app.ui.desk import Desk

_SHORT = 60  # characters of a fact in a notice


class Curator(QObject):
    """Knows every fact by its key, and puts facts right.

    Signals:
        corrected(Wish): it is done and logged.
    """

    corrected = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.picture = Picture()
        self._articles: tuple[Article, ...] = ()
        self._by_key: dict[str, Article] = {}
        self._facts: dict[str, Fact] = {}
        self._found: dict[str, Found] = {}

    def refresh(self) -> None:
        """Take up what is known now."""
        workspace = self.desk.workspace
        articles = workspace.articles()
        if articles is not self._articles:  # a key is made from the whole text: not anew with every correction
            self._articles = articles
            self._by_key = {article.key: article for article in articles}
        before, self.picture = (
            self.picture,
            Picture(workspace.dossier(), workspace.cards(), workspace.notes(), workspace.likelihoods()),
        )
        dossier = self.picture.dossier
        families = (dossier.actors, dossier.quotes, dossier.events, self.picture.cards, dossier.differences)
        self._facts = {fact.key: fact for family in families for fact in family}
        self._found = by_article(self.picture, before, self._found)

    def fact(self, key: str) -> Fact | None:
        """The fact or card with this key."""
        return self._facts.get(key)

    def found(self, article: str) -> Found:
        """What was found in the article with this key."""
        return self._found.get(article, Found())

    def article(self, key: str) -> Article | None:
        """The article with this key."""
        return self._by_key.get(key)

    @property
    def articles(self) -> dict[str, Article]:
        """All articles by key, in the order they were read."""
        return self._by_key

    def correct(self, kind: CorrectionKind, target: str, value: str | None, told: str) -> str:
        """Put something right; why that cannot be, or nothing."""
        try:
            self.desk.workspace.correct(kind, target, value, self.desk.now())
        except CorrectionError as error:
            return str(error)
        self.corrected.emit(Wish(kind, target, value, told))
        return ""

    def accept(self, fact: Fact) -> str:
        """It is right as it stands."""
        return self.correct(CorrectionKind.ACCEPT, fact.key, None, f"Accepted: {named(fact)}")

    def reject(self, fact: Fact) -> str:
        """It is none."""
        kind = CorrectionKind.CARD_REJECT if isinstance(fact, Card) else CorrectionKind.REJECT
        return self.correct(kind, fact.key, None, f"Rejected: {named(fact)}")

    def merge(self, gone: Fact, stays: Fact) -> str:
        """Both are one."""
        return self.correct(CorrectionKind.MERGE, gone.key, stays.key, f"Merged: {named(gone)} is {named(stays)}")

    def split(self, actor: Actor, form: str) -> str:
        """One form of the name is somebody else's."""
        return self.correct(CorrectionKind.SPLIT, actor.key, form, f"{form} is now apart from {actor.name}")

    def family(self, fact: Fact) -> tuple[Fact, ...]:
        """All facts of its kind."""
        dossier = self.picture.dossier
        if isinstance(fact, Actor):
            return dossier.actors
        if isinstance(fact, Quote):
            return dossier.quotes
        return dossier.events if isinstance(fact, Event) else ()

    def cards_of(self, key: str) -> int:
        """How many cards turn on a fact."""
        return sum(key == card.fact or key in card.actors for card in self.picture.cards)

    def moved(self, gone: Fact, stays: Fact) -> str:
        """What a merging will do, in a sentence."""
        number = len(evidence_of(gone))
        what = "mention" if isinstance(gone, Actor) else "sentence"
        cards = self.cards_of(gone.key)
        pieces = [_count(number, what), *([_count(cards, "card")] if cards else [])]
        return f"{', '.join(pieces)} will point to {named(stays)}"


def named(fact: Fact) -> str:
    """A fact in a few words."""
    if isinstance(fact, Actor):
        return fact.name
    if isinstance(fact, Quote):
        return f"“{one_line(fact.text, _SHORT)}”"
    if isinstance(fact, Event):
        return one_line(fact.what, _SHORT)
    return one_line(asked_in_short(fact.front) if isinstance(fact, Card) else fact.about, _SHORT)


def _count(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}"
