"""Files that come in: decks, briefings, results. Each is one step, and can be taken back as one.

A deck comes in two turns. To read it, hold it against what is here and word what is to be kept takes most of the
time and touches no store: any thread may do it (`reading`). To keep it is cut into slices, each of them whole
(`keeping`), so that a window answers in between; `bring` does both at once, all or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain, islice
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from briefing_app.cards import cite
from briefing_app.codec import to_lines
from briefing_app.errors import FormatError
from briefing_app.formats import table
from briefing_app.model.briefing import Bundle, Correction, CorrectionKind
from briefing_app.model.cards import Card, Memory, Rating, Review, ReviewKind
from briefing_app.model.exchange import Answer, Arrival, Fate, Report, Row
from briefing_app.model.study import Deed, DeedKind, Log
from briefing_app.store import rows
from briefing_app.workspace import known_cards

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing_app.model.exchange import Columns
    from briefing_app.store.store import Store
    from briefing_app.study.schedule import Scheduler
    from briefing_app.workspace.picture import Picture
    from briefing_app.workspace.study import StudyDesk

_CARDS, _ANSWERS, _MEMORIES, _MARKS = 300, 1_000, 400, 500  # kept in one commit: some 10 ms each
_ALL = 50  # slices in one step, where nobody waits for the steps
Tell = Callable[[int], None]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Brought:
    """A deck that was read, as it is to be kept.

    Attributes:
        cards: those that are new here or change, as they will be.
        bodies: the same as JSON.
        answers, marks: of cards under the keys that they have here.
        memories: what the answers make of cards that have no other answers.
        sure: a card that somebody should have looked at is now as the file has it.
    """

    name: str
    now: datetime
    rows: tuple[Row, ...]
    told: tuple[str, ...]
    cards: tuple[Card, ...]
    bodies: tuple[str, ...]
    answers: tuple[Answer, ...]
    marks: tuple[tuple[DeedKind, str, str], ...]
    memories: Mapping[str, Memory]
    sure: bool

    @property
    def steps(self) -> int:
        """How many slices there are to keep."""
        parts = ((self.bodies, _CARDS), (self.marks, _MARKS), (self.answers, _ANSWERS), (self.memories, _MEMORIES))
        return sum(-(-len(part) // size) for part, size in parts) + 1


@dataclass(frozen=True, slots=True)
class BroughtBriefing:
    """A `.briefing` that was read, as it is to be kept: at once, and then merged with what is here."""

    name: str
    now: datetime
    bundle: Bundle
    steps: int = 1


@dataclass(slots=True)
class _Kept:
    """What was kept so far."""

    corrections: list[int] = field(default_factory=list)
    deeds: list[int] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    unknown: int = 0


class ArrivalDesk:
    """What comes into one briefing. All moments are UTC-aware.

    Args:
        store: open; used only in the thread that calls.
        picture: what is known.
        study: the scheduler.
        changed: to be called when articles came or went.
        merge: merges all anew.
    """

    def __init__(
        self,
        store: Store,
        picture: Picture,
        study: StudyDesk,
        changed: Callable[[], object],
        merge: Callable[[], object],
    ) -> None:
        self._store = store
        self._picture = picture
        self._study = study
        self._changed = changed
        self._merge = merge
        self._under_way: Iterator[Report] = iter(())

    def bring(self, path: Path, now: datetime, columns: Columns | None = None) -> Report:
        """Take in the cards of a file, all or nothing; what is here stays unless it changed.

        Of a file of more than 15,000 cards each 15,000 are all or nothing: SQLite writes the pages of a larger
        transaction many times over.

        Args:
            columns: which column of a table is what; None: as its first row names them.

        Raises:
            FormatError: it cannot be read, is of no kind known, or holds no card; nothing here was changed.
        """
        from briefing_app.formats import incoming  # noqa: PLC0415 - only when something comes in

        with incoming.without_collecting():
            brought = self.reading(path, now, columns)(_untold)
            with self._store.much() if len(brought.bodies) <= _ALL * _CARDS else nullcontext():
                return list(self.keeping(brought, at_once=_ALL))[-1]

    def reading(
        self, path: Path, now: datetime, columns: Columns | None = None, *, ready: bool = False
    ) -> Callable[[Tell], Brought]:
        """What reads a file and holds it against what is here; it may run in any thread.

        Args:
            ready: work out the memories too, so that no study has to.

        Returns:
            The reading. It calls what it is given with the number of rows read, now and then; what that raises ends
            it, and nothing here was changed. It raises FormatError as `bring` does.
        """
        cards, source, shelf = self._picture.cards(), self._source(), self._store.shelf
        scheduler = self._study.scheduler if ready else None

        def read(tell: Tell) -> Brought:
            from briefing_app.formats import incoming  # noqa: PLC0415 - only when something comes in

            with incoming.without_collecting():
                arrival = incoming.read(path, columns, shelf=shelf, tell=tell)
                return _brought(arrival, known_cards.compare(arrival, cards, source), now, scheduler)

        return read

    def keeping(self, brought: Brought, *, at_once: int = 1) -> Iterator[Report]:
        """Keep a file that was read, a slice with each step; each is whole, and the last one tells what came in.

        Should it end before, what came in is cards as any others: the same file brings the rest.

        Args:
            at_once: slices in one step.
        """
        kept, report = _Kept(), Report(brought.name, brought.rows, told=brought.told)
        fresh = brought.memories.keys() - self._store.study.answered(brought.memories)
        for slices in (
            self._cards(brought, kept, at_once),
            self._marks(brought, kept, at_once),
            self._answers(brought, kept, at_once),
            self._memories((key, brought.memories[key]) for key in brought.memories if key in fresh),
        ):
            for _ in slices:
                yield report
        with self._store.together():
            numbers = {Log.CORRECTION: kept.corrections, Log.DEED: kept.deeds, Log.REVIEW: kept.answers}
            self._store.arrivals.note(brought.name, brought.now, numbers)
        self._picture.add(brought.cards)
        if brought.sure:
            self._store.figures.put_to_check(len(self._picture.suggestions()))
        came = len(kept.answers)
        yield replace(report, reviews=came, known=len(brought.answers) - came - kept.unknown)

    def begin(self, brought: Brought | BroughtBriefing) -> None:
        """Be about to keep a file, a slice with each `go_on`; one that is under way is kept to its end first."""
        self.finish()
        self._under_way = self.keeping(brought) if isinstance(brought, Brought) else self._keeping_briefing(brought)

    def go_on(self) -> Report | None:
        """Keep the next slice; what is known of the file, at last all of it, and None when there is no more."""
        return next(self._under_way, None)

    def finish(self) -> None:
        """Keep the rest of what is under way: nothing may come between the parts of a file."""
        for _ in self._under_way:
            pass

    def bring_briefing(self, path: Path, now: datetime, *, with_reviews: bool = False) -> Report:
        """Add what a `.briefing` file holds; what is here stays.

        Args:
            with_reviews: also the answers in it: right for one's own from another computer, wrong for a colleague's.

        Raises:
            FormatError: the file is none, is damaged, or is from a newer version.
        """
        brought = self.reading_briefing(path, now)(_untold)
        bundle = brought.bundle if with_reviews else replace(brought.bundle, reviews=())
        with self._store.much():
            report = list(self._keeping_briefing(replace(brought, bundle=bundle)))[-1]
            self._merge()
        return report

    def reading_briefing(self, path: Path, now: datetime) -> Callable[[Tell], BroughtBriefing]:
        """As `reading`, of a `.briefing` file; it is kept without its answers, and to be merged after."""
        shelf = self._store.shelf

        def read(tell: Tell) -> BroughtBriefing:
            brought = BroughtBriefing(path.name, now, table.read_bundle(path, shelf))
            tell(len(brought.bundle.cards))
            return brought

        return read

    def _keeping_briefing(self, brought: BroughtBriefing) -> Iterator[Report]:
        with self._store.much():
            merged = self._store.merge_bundle(brought.bundle)
            self._store.arrivals.note(brought.name, brought.now, merged.brought, merged.keys, meeting=merged.meeting)
            self._store.figures.put_unmerged()
        self._picture.forget()
        self._changed()
        told = (_counted(merged.cards),) if merged.cards else ()
        yield Report(brought.name, merged.rows, merged.reviews, told)

    def take_back(self) -> str:
        """Take out what the last file brought, all of it; the file's name.

        Raises:
            FormatError: something else was put right since, or nothing came in.
        """
        done = self._picture.corrections()
        older = done[-1].target if done and done[-1].kind is CorrectionKind.DECK_ADD else None  # noted by cards alone
        last = self._store.arrivals.last()
        if not last and older is None:
            raise FormatError(
                "The last thing done here was no import, so none can be taken back.",
                "Take back first what was done since (Ctrl+Z in the window).",
            )
        self._picture.undo()
        self._changed()
        self._merge()
        return last.name if last else older or ""

    def sweep(self, now: datetime) -> None:
        """Remove pictures and sounds that no card has any more: of files taken back, or stopped on their way in."""
        shelf = self._store.shelf
        if shelf and shelf.is_dir() and not self._store.read_only:
            from briefing_app.formats import media  # noqa: PLC0415 - where there are any

            media.sweep(shelf, (name for text in self._store.arrivals.shown() for name in media.mentioned(text)), now)

    # -- slices

    def _cards(self, brought: Brought, kept: _Kept, at_once: int) -> Iterator[None]:
        for some in _slices(zip(brought.cards, brought.bodies, strict=True), at_once * _CARDS):
            value = f"[{','.join(body for _, body in some)}]"
            with self._store.much():
                row = Correction(CorrectionKind.DECK_ADD, brought.name, value, brought.now)
                kept.corrections.append(self._store.add_correction(row))
                self._store.arrivals.add_cards(some, brought.now)
            yield

    def _marks(self, brought: Brought, kept: _Kept, at_once: int) -> Iterator[None]:
        for some in _slices(brought.marks, at_once * _MARKS):
            with self._store.together():
                kept.deeds += self._store.study.do(Deed(kind, card, value, brought.now) for kind, card, value in some)
            yield

    def _answers(self, brought: Brought, kept: _Kept, at_once: int) -> Iterator[None]:
        for some in _slices(brought.answers, at_once * _ANSWERS):
            with self._store.much():
                learnt = self._store.arrivals.learn(some, ReviewKind.IMPORT)
            kept.answers += learnt.numbers
            kept.unknown += learnt.fates.count(Fate.SKIPPED)
            yield

    def _memories(self, made: Iterable[tuple[str, Memory]]) -> Iterator[None]:
        tag = self._study.scheduler.tag
        for some in _slices(made, _MEMORIES):
            self._store.put_memories(dict(some), scheduler=tag)
            yield

    def _source(self) -> Callable[[Card], str]:
        """What tells how a card names its source; '' if its article was taken out a moment ago."""
        articles = {article.key: article for article in self._picture.dossier().articles}

        def source(card: Card) -> str:
            if not card.evidence:
                return cite.brought(card).line
            article = articles.get(card.evidence[0].article)
            return cite.source(article) if article else ""

        return source


def _brought(arrival: Arrival, found: known_cards.Compared, now: datetime, scheduler: Scheduler | None) -> Brought:
    keys = found.keys
    answers = list(arrival.answers)
    if keys:
        answers = [each._replace(card=keys[each.card]) if each.card in keys else each for each in answers]
    answers.sort(key=itemgetter(0))  # all of a card in one slice, in their order
    log = (Review(each.card, rows.from_ms(each.at), Rating(each.rating), each.seconds) for each in answers)
    return Brought(
        arrival.name,
        now,
        tuple(found.rows),
        arrival.told,
        tuple(found.cards),
        tuple(chain.from_iterable(map(to_lines, _slices(found.cards, _CARDS)))),
        tuple(answers),
        tuple((kind, keys.get(card, card), value) for kind, card, value in arrival.marks),
        scheduler.replay(log) if scheduler else {},
        found.sure,
    )


def _slices(whole: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(whole)
    while some := list(islice(rest, size)):
        yield some


def _counted(cards: int) -> str:
    return f"{'1 card' if cards == 1 else f'{cards:,} cards'} came with it."


def _untold(_: int) -> None:
    """Nobody asks how far it is."""
