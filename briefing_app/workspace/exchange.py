"""What leaves the program; for what comes in see `arrivals`."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from briefing_app.cards import cite
from briefing_app.errors import FormatError
from briefing_app.formats import table
from briefing_app.model.brief import Matter
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.cards import Deck
from briefing_app.model.exchange import Choice
from briefing_app.model.games import QuestionKind
from briefing_app.model.hits import Asking, Found
from briefing_app.model.party import Wish
from briefing_app.store import search_query
from briefing_app.study import queue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime, tzinfo
    from pathlib import Path

    from briefing_app.formats.table import Format
    from briefing_app.model.briefing import Likelihood
    from briefing_app.model.cards import Card, Citation
    from briefing_app.model.facts import Dossier
    from briefing_app.model.games import Question
    from briefing_app.store.store import Store
    from briefing_app.workspace.picture import Picture
    from briefing_app.workspace.planning import PlanDesk
    from briefing_app.workspace.study import StudyDesk

_EVERYTHING = Choice()
_MOST_FOUND = 1_000_000
_WITHOUT_CHOICES = frozenset({QuestionKind.ORDER, QuestionKind.TYPED})
_SAME_DECK = 7  # the same briefing always makes the same questions
_ACCEPTING = frozenset({CorrectionKind.ACCEPT, CorrectionKind.CARD, CorrectionKind.CARD_ADD})


class ExchangeDesk:
    """Files of one briefing that leave. All moments are UTC-aware.

    Args:
        store: open; used only in the thread that calls.
        picture: what is known.
        zone: the person's; where a format counts days, they are those of it.
        plan: the times of study.
        study: the scheduler.
        likelihoods: what is likely to come up.
    """

    def __init__(
        self,
        store: Store,
        picture: Picture,
        zone: tzinfo,
        *,
        plan: PlanDesk,
        study: StudyDesk,
        likelihoods: Callable[[], dict[str, Likelihood]],
    ) -> None:
        self._store = store
        self._picture = picture
        self._zone = zone
        self._plan = plan
        self._study = study
        self._likelihoods = likelihoods

    # -- out

    @property
    def formats(self) -> tuple[Format, ...]:
        """What there is."""
        return table.FORMATS

    def deck(
        self, now: datetime, choice: Choice = _EVERYTHING, *, questions: bool = False, learnt: bool = True
    ) -> Deck:
        """The cards as they leave the program, each with its citation.

        Args:
            now: what a search takes for today.
            choice: which of them.
            questions: also with choices, for what asks so.
            learnt: with memories and answers; they take most of the time, and only a package of Anki holds them.
        """
        dossier, cards = self._picture.dossier(), tuple(self._chosen(choice, now))
        asked = self._questions(dossier, cards) if questions else ()
        missing = self._study.replay_all() if learnt else {}
        articles = {article.key: article for article in dossier.articles}
        citations: dict[str, Citation] = {card.key: cite.citation(card, dossier) for card in cards}
        citations |= {each.key: cite.proof(each.evidence[0], articles[each.evidence[0].article]) for each in asked}
        return Deck(
            name=self._store.meeting().title,
            cards=cards,
            citations=citations,
            memories=self._store.memories(scheduler=self._study.scheduler.tag) | missing if learnt else {},
            reviews=self._store.reviews() if learnt else (),
            questions=asked,
            shelf=self._store.shelf,
        )

    def export(
        self,
        name: str,
        path: Path,
        now: datetime,
        choice: Choice = _EVERYTHING,
        options: Mapping[str, str] | None = None,
    ) -> None:
        """Write the deck, the brief, the times of study or all of it as format `name`, whole or not at all.

        Raises:
            FormatError: no such format or option, no cards that fit the choice, or the file cannot be written.
        """
        self.prepared(name, path, now, choice, options)(_untold)

    def prepared(
        self,
        name: str,
        path: Path,
        now: datetime,
        choice: Choice = _EVERYTHING,
        options: Mapping[str, str] | None = None,
    ) -> Callable[[Callable[[int], None]], None]:
        """What is left of `export` once all is gathered from the store: it may run in any thread.

        Returns:
            The writing. It calls what it is given with the number of cards done, now and then; what that raises ends
            it, and no file is left.
        """
        chosen, here = table.named(name, path.suffix), now.astimezone(self._zone)
        settled = table.settle(chosen, options or {})
        match chosen.holds:
            case table.Holds.BRIEFING:
                bundle = self._store.bundle()
                sent = bundle if settled["reviews"] == "yes" else replace(bundle, reviews=())
                return lambda _: table.write_bundle(sent, path, self._store.shelf)
            case table.Holds.BRIEF:
                dossier, cards = self._picture.dossier(), self._picture.cards()
                matter = Matter(dossier, cards, self._store.meeting(), self._likelihoods())
                return lambda _: table.write_brief(chosen, matter, path, here)
            case table.Holds.STUDY:
                blocks, title = self._plan.blocks(now), self._store.meeting().title
                return lambda _: table.write_blocks(chosen, blocks, title, path, now)
            case table.Holds.DECK:
                deck = self._filled(chosen, now, choice, learnt=settled.get("reviews") == "yes")
                return lambda tell: table.write(chosen, deck, path, here, options=settled, tell=tell)

    def preview(
        self, name: str, now: datetime, choice: Choice = _EVERYTHING, options: Mapping[str, str] | None = None
    ) -> tuple[str, tuple[str, ...], int]:
        """The first items as the file will have them, what a person should know before, and how many items go.

        Raises:
            FormatError: no such format or option, no cards that fit the choice, or none that has a place in the file.
        """
        chosen = table.named(name)
        if chosen.holds is not table.Holds.DECK:
            return "", (), len(self._picture.cards())
        deck = self._filled(chosen, now, choice, learnt=False)
        shown = table.preview(chosen, deck, now.astimezone(self._zone), options)
        return shown, table.warnings(chosen, deck, options), table.count(chosen, deck, options)

    def _filled(self, chosen: Format, now: datetime, choice: Choice, *, learnt: bool) -> Deck:
        deck = self.deck(now, choice, questions=chosen.asks, learnt=learnt)
        if deck.cards:
            return deck
        if self._picture.cards():
            told = ("No card fits what is chosen.", *self._not_understood(choice.search, now))
            raise FormatError(" ".join(told), "Choose more, or search for something else.")
        raise FormatError("There are no cards to export yet.", "Read some articles first.")

    def _chosen(self, choice: Choice, now: datetime) -> Iterator[Card]:
        found = self._found(choice.search, now) if choice.search.strip() else None
        accepted = self._accepted() if choice.accepted else None
        for card in self._picture.cards():
            if choice.kinds and card.kind not in choice.kinds:
                continue
            if found is not None and card.key not in found:
                continue
            if accepted is None or accepted & {card.key, card.fact}:
                yield card

    def _found(self, typed: str, now: datetime) -> frozenset[str]:
        """The cards that a search finds, also those of the facts that it finds."""
        return frozenset(self._study.made_of([hit.key for hit in self._sought(typed, now).hits]))

    def _not_understood(self, typed: str, now: datetime) -> tuple[str, ...]:
        """What of a search could not be answered, and what looks like a field and is none; a sentence each."""
        if not typed.strip():
            return ()
        fields = ", ".join(f"{name}:" for name in search_query.FIELDS)
        strange = (f"“{name}:” is no field of a search; there are {fields}." for name in search_query.strange(typed))
        return *self._sought(typed, now).told, *strange

    def _sought(self, typed: str, now: datetime) -> Found:
        self._picture.index()
        scheduler = self._study.scheduler
        today, _ = queue.day_bounds(now, self._zone)
        asking = Asking(now, today, scheduler.tag, scheduler.wait, queue.study_day(now, self._zone).isoformat())
        return self._store.search(typed, asking, _MOST_FOUND)

    def _accepted(self) -> frozenset[str]:
        """What a person accepted, wrote or put right, by the keys of cards and facts."""
        return frozenset(row.target for row in self._picture.corrections() if row.kind in _ACCEPTING)

    def _questions(self, dossier: Dossier, cards: tuple[Card, ...]) -> tuple[Question, ...]:
        from briefing_app.quiz import questions  # noqa: PLC0415 - what makes questions is loaded when it is needed

        wish = Wish(len(cards), frozenset(QuestionKind) - _WITHOUT_CHOICES)
        known = {article.key for article in dossier.articles}
        asked = questions.make(dossier, cards, wish, Random(_SAME_DECK))  # noqa: S311 - a game, not a secret
        return tuple(each for each in asked if each.evidence and each.evidence[0].article in known)


def _untold(_: int) -> None:
    """Nobody asks how far it is."""
