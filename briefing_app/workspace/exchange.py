"""What leaves the program, and what comes in."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from briefing_app.cards import cite
from briefing_app.codec import to_json
from briefing_app.errors import FormatError
from briefing_app.formats import table
from briefing_app.model.brief import Matter
from briefing_app.model.briefing import Correction, CorrectionKind
from briefing_app.model.cards import Deck
from briefing_app.model.exchange import Choice, Report
from briefing_app.model.games import QuestionKind
from briefing_app.model.hits import Asking, Found
from briefing_app.model.party import Wish
from briefing_app.model.study import Deed
from briefing_app.store import search_query
from briefing_app.study import queue
from briefing_app.workspace import arriving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime, tzinfo
    from pathlib import Path

    from briefing_app.formats.table import Format
    from briefing_app.model.briefing import Likelihood
    from briefing_app.model.cards import Card, Citation
    from briefing_app.model.exchange import Columns
    from briefing_app.model.facts import Dossier
    from briefing_app.model.games import Question
    from briefing_app.store.merge import Merged
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
    """Files of one briefing. All moments are UTC-aware.

    Args:
        store: open; used only in the thread that calls.
        picture: what is known.
        zone: the person's; where a format counts days, they are those of it.
        plan: the times of study.
        study: the scheduler.
        likelihoods: what is likely to come up.
        changed: to be called when something came in: merges all anew.
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
        changed: Callable[[], object],
    ) -> None:
        self._store = store
        self._picture = picture
        self._zone = zone
        self._plan = plan
        self._study = study
        self._likelihoods = likelihoods
        self._changed = changed

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
                return lambda _: table.write_bundle(sent, path)
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

    # -- in

    def bring(self, path: Path, now: datetime, columns: Columns | None = None) -> Report:
        """Take in the cards of a file, all in one step that can be taken back; what is here stays unless it changed.

        Args:
            columns: which column of a table is what; None: as its first row names them.

        Raises:
            FormatError: it cannot be read, is of no kind known, or holds no card; nothing here was changed.
        """
        from briefing_app.formats import incoming  # noqa: PLC0415 - only when something comes in

        arrival = incoming.read(path, columns)
        found = arriving.compare(arrival, self._picture.cards(), self._source)
        marks = [Deed(kind, found.keys[card], value, now) for kind, card, value in arrival.marks]
        answers = [replace(review, card=found.keys[review.card]) for review in arrival.reviews]
        with self._store.much():
            if found.cards:
                value = to_json(found.cards).decode()
                self._store.add_correction(Correction(CorrectionKind.DECK_ADD, arrival.name, value, now))
            else:
                self._store.arrivals.put_for_good(arrival.name, "it changed no card here", now)
            self._picture.forget()
            self._changed()
            self._store.study.do(marks)
            reviews, unknown = self._store.learn(answers)
        return Report(arrival.name, tuple(found.rows), reviews, arrival.told, len(answers) - reviews - unknown)

    def take_back(self) -> str:
        """Take the cards of the last file out again, all of them; the file's name.

        Raises:
            FormatError: the last file cannot be taken back, something else was done since, or nothing came in.
        """
        done, last = self._picture.corrections(), self._store.arrivals.for_good()
        brought = [(nth, row) for nth, row in enumerate(done) if row.kind is CorrectionKind.DECK_ADD]
        if last and not any(nth >= last.behind or row.at > last.at for nth, row in brought):
            raise FormatError(
                f"{last.name} was the last file that came in, and it cannot be taken back: {last.why}.",
                "Nothing was changed.",
            )
        if not done or done[-1].kind is not CorrectionKind.DECK_ADD:
            raise FormatError(
                "The last thing done here was no import, so none can be taken back.",
                "Take back first what was done since (Ctrl+Z in the window).",
            )
        self._picture.undo()
        self._changed()
        return done[-1].target

    def bring_briefing(self, path: Path, now: datetime, *, with_reviews: bool = False) -> Merged:
        """Add what a `.briefing` file holds; what is here stays. How many new things it brought, for good.

        Args:
            with_reviews: also the answers in it: right for one's own from another computer, wrong for a colleague's.

        Raises:
            FormatError: the file is none, is damaged, or is from a newer version.
        """
        bundle = table.read_bundle(path)
        brought = self._store.merge_bundle(bundle if with_reviews else replace(bundle, reviews=()))
        with self._store.together():
            self._store.arrivals.put_for_good(path.name, "it is merged with what is here", now)
        self._picture.forget()
        self._changed()
        return brought

    def _source(self, card: Card) -> str:
        """How a card names its source; '' if its article was taken out a moment ago."""
        if not card.evidence:
            return cite.brought(card).line
        try:
            return cite.source(self._picture.dossier().article(card.evidence[0].article))
        except KeyError:
            return ""


def _untold(_: int) -> None:
    """Nobody asks how far it is."""
