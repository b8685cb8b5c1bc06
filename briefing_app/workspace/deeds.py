"""The deeds themselves.

What reads, merges, makes cards and asks is imported where it is used: a window that opens on what is already there
needs none of it, and is usable 0.2 s sooner.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app import paths
from briefing_app.cards import cite
from briefing_app.errors import BriefingError
from briefing_app.model.briefing import Correction, CorrectionKind, Meeting
from briefing_app.model.hits import Asking
from briefing_app.study import queue
from briefing_app.workspace import planning
from briefing_app.workspace.arrivals import ArrivalDesk
from briefing_app.workspace.exchange import ExchangeDesk
from briefing_app.workspace.party import PartyDesk
from briefing_app.workspace.picture import Picture
from briefing_app.workspace.statistics import StatisticsDesk
from briefing_app.workspace.steps import Digest, Progress, Snapshot, digested, likelihoods
from briefing_app.workspace.study import StudyDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime, tzinfo
    from pathlib import Path

    from briefing_app.model.briefing import Likelihood
    from briefing_app.model.cards import Card, Citation, Memory, Refusal
    from briefing_app.model.exchange import Arrived
    from briefing_app.model.facts import Dossier, Extraction
    from briefing_app.model.hits import Found
    from briefing_app.model.overview import Overview
    from briefing_app.model.text import Article
    from briefing_app.settings import Settings
    from briefing_app.store.store import Store
    from briefing_app.study.typed import Verdict
    from briefing_app.workspace.checking import Suggestion


class Workspace:
    """One briefing: its articles, its facts, its cards and what was learnt.

    Args:
        store: open; the workspace uses it only in the thread that calls.
        read: turns an article into what it says; in this process or in one of its own.
        zone: the person's time zone; a study day begins at 4 a.m. there.

    Attributes:
        study: sittings and what is done with cards in them.
        statistics: what the log and the memories say in numbers.
        plan: where the briefing stands on its way to the meeting.
        exchange: files that leave.
        arrivals: files that come in.
        party: the quiz of a room.
    """

    def __init__(self, store: Store, read: Callable[[Article], Extraction], zone: tzinfo) -> None:
        self._store = store
        self._read = read
        self._zone = zone
        self._picture = Picture(store)
        self.study = StudyDesk(store, zone, self.undo_correction)
        self.statistics = StatisticsDesk(store, zone, self.study)
        self.plan = planning.PlanDesk(store, zone, self.study, self.likelihoods)
        self.party = PartyDesk(store, self._picture, zone)
        self.exchange = ExchangeDesk(
            store,
            self._picture,
            zone,
            plan=self.plan,
            study=self.study,
            likelihoods=self.likelihoods,
        )
        self.arrivals = ArrivalDesk(store, self._picture, self.study, self._came, self.update)
        self._articles: tuple[Article, ...] | None = None

    # ------------------------------------------------------------------ articles in

    def reading(
        self, places: Iterable[Path], known: Callable[[Article], Article] | None = None, *, any_language: bool = False
    ) -> Iterator[Progress]:
        """Read files and folders one after the other; what is yielded may be made in any thread.

        Args:
            places: a file that was read before and is still the same is not read again.
            known: lays over an article what the person says of it (its date, its outlet).
            any_language: read also what does not look English.
        """
        from briefing_app.workspace import intake  # noqa: PLC0415 - see above

        articles = {article.key: article for article in self.articles()}
        kept = {source.path: (source, articles[key]) for source, key in self._store.sources()}
        larger = self.settings().larger_model
        told = known or (lambda article: article)
        return intake.read_all(places, kept, self._read, told, larger=larger, any_language=any_language)

    def reading_pasted(self, text: str, name: str) -> Iterator[Progress]:
        """Read pasted text, as `reading` does files."""
        from briefing_app.reading import files  # noqa: PLC0415 - see above

        try:
            article = files.read_paste(text, name)
            yield Progress(1, 1, name, article, self._read(article))
        except BriefingError as error:
            yield Progress(1, 1, name, error=error)

    def rereading(self, article: Article) -> Iterator[Progress]:
        """Read an article again that is already here, now that more is known of it (its date, its outlet)."""
        try:
            yield Progress(1, 1, article.name, article, self._read(article))
        except BriefingError as error:
            yield Progress(1, 1, article.name, error=error)

    def keep(self, progress: Progress) -> None:
        """Store one article that was read, in the place of what the same file held before."""
        if progress.article and progress.extraction:
            self._articles = None
            with self._store.together():
                self._store.keep(progress.article, progress.extraction, progress.source)
                self._store.figures.put_unmerged()

    def snapshot(self) -> Snapshot:
        """What `digested` needs, taken from the store."""
        store = self._store
        return Snapshot(
            self.articles(), store.extractions(), self._picture.corrections(), store.settings().card_count
        )

    def keep_digest(self, made: Digest, now: datetime | None = None) -> None:
        """Store a dossier and its cards in place of the former ones; reviews stay.

        Args:
            made: what there is.
            now: UTC-aware; when new cards came, for `added:` in a search.
        """
        self._picture.take(made, now)

    def is_whole(self, made: Digest) -> bool:
        """Whether all articles it was made of are still here: none was taken out while it was made."""
        return {article.key for article in made.dossier.articles} <= {article.key for article in self.articles()}

    def update(self, now: datetime | None = None) -> Digest:
        """Merge and make cards anew, here and now."""
        made = digested(self.snapshot())
        self.keep_digest(made, now)
        return made

    def remove(self, article: str) -> None:
        """Take an article out of the briefing; its cards go with the next update, their reviews stay."""
        self._articles = None
        self._store.remove_article(article)

    def readable(self) -> tuple[str, ...]:
        """The suffixes of the files that can be read, in lower case, with the dot."""
        from briefing_app.reading import kinds  # noqa: PLC0415 - see above

        return kinds.SUFFIXES

    def sample_paths(self) -> tuple[Path, ...]:
        """The articles of the sample briefing."""
        return tuple(sorted(path for path in paths.sample().glob("*.md") if path.name != "README.md"))

    # ------------------------------------------------------------------ what is known

    def articles(self) -> tuple[Article, ...]:
        """All articles, in the order they were read."""
        if self._articles is None:
            self._articles = self._store.articles()
        return self._articles

    def article(self, key: str) -> Article:
        """One of them. Raises KeyError."""
        for article in self.articles():
            if article.key == key:
                return article
        raise KeyError(key)

    def dossier(self) -> Dossier:
        """What they say together."""
        return self._picture.dossier()

    def cards(self) -> tuple[Card, ...]:
        """The cards, the worthiest first, with every correction of them."""
        return self._picture.cards()

    def set_aside(self) -> int:
        """How many cards were studied and are no longer made; they come back with what was learnt if the facts do."""
        return len(self._store.retired())

    def newly_set_aside(self, before: int) -> str:
        """A sentence that tells how many more cards were set aside since there were so many; empty if none were."""
        more = self.set_aside() - before
        if more <= 0:
            return ""
        which = "1 card that you studied is" if more == 1 else f"{more} cards that you studied are"
        return f"{which} no longer made, as the facts changed; what you learnt is kept."

    def medium(self, name: str) -> Path | None:
        """The file of a picture or sound of a card; None: it is not here, or is none of ours."""
        from briefing_app.formats import media  # noqa: PLC0415 - where a card has one

        return media.files([name], self._store.shelf).get(name)

    def check(self, cards: Sequence[Card]) -> tuple[Refusal, ...]:
        """Which of these cards break an automatic rule of the rubric, and which."""
        from briefing_app.cards import gate  # noqa: PLC0415 - see above

        return gate.check(cards, self.dossier())

    def citation(self, card: Card) -> Citation:
        """How `card` names its source. Raises KeyError for one whose article was taken out a moment ago."""
        return cite.cited(card, self.article(card.evidence[0].article)) if card.evidence else cite.brought(card)

    def search(self, typed: str, now: datetime, limit: int = 8) -> Found:
        """The articles, facts and cards that answer a query (`store/search_query.py`); any input will do.

        Args:
            now: UTC-aware; what is due is due then.
            limit: at most so many of each kind, the best.
        """
        self._picture.index()
        scheduler = self.study.scheduler
        if ":" in typed:
            self.study.replay_missing()
        today, _ = queue.day_bounds(now, self._zone)
        day = queue.study_day(now, self._zone).isoformat()
        return self._store.search(typed, Asking(now, today, scheduler.tag, scheduler.wait, day), limit)

    def prepare_search(self) -> None:
        """Read what a search needs, so that its first keystroke does not wait for it."""
        self._picture.index()
        self._store.prepare_search()

    @property
    def entering(self) -> bool:
        """Whether cards of a large file are still to enter the search; who searches has that done first."""
        return self._store.indexing.behind

    def index_some(self) -> bool:
        """Have some more of the cards of a large file found by a search, in some 10 ms; whether any may be left."""
        return self._store.indexing.some()

    def overview(self) -> Overview:
        """What the briefing holds, in numbers; of a large one nothing is loaded for it."""
        found = self.plan.overview(self.sample_paths())
        return replace(found, to_check=self._picture.to_check(found.to_check, found.cards))

    # ------------------------------------------------------------------ what a person puts right

    def correct(self, kind: CorrectionKind, target: str, value: str | None, now: datetime) -> None:
        """Note a correction: it shows at once, with the next update in all that follows from it, and for ever.

        Raises:
            CorrectionError: it cannot hold; nothing was changed.
        """
        self._picture.correct(kind, target, value, now)

    def undo_correction(self) -> Correction | Arrived | None:
        """Take back the last correction or, as a whole, the file that came in since; None if there is none.

        What it had changed is as before at once if nothing was merged since, else with the next update.
        """
        self.arrivals.finish()
        self._articles = None
        return self._picture.undo()

    def notes(self) -> dict[str, str]:
        """What a person wrote beside the articles, by stretch ('article:start-end')."""
        rows = [row for row in self._picture.corrections() if row.kind is CorrectionKind.NOTE]
        return {target: words for target, words in {row.target: row.value for row in rows}.items() if words}

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Facts and cards the machine is unsure of, in the order in which the articles tell them."""
        return self._picture.suggestions()

    def left_to_check(self, article: str) -> int:
        """How many of them one article has."""
        return self._picture.left_to_check(article)

    def likelihoods(self) -> dict[str, Likelihood]:
        """How likely facts are to come up in the meeting, as the person judged it, by key."""
        return likelihoods(self._picture.corrections())

    # ------------------------------------------------------------------ settings

    def settings(self) -> Settings:
        """What the person has set."""
        return self._store.settings()

    def set_settings(self, settings: Settings) -> None:
        """Keep new settings."""
        self._store.put_settings(settings)

    def meeting(self) -> Meeting:
        """What the briefing is for."""
        return self._store.meeting()

    def set_meeting(self, meeting: Meeting) -> None:
        """Keep the meeting's title, time and budget."""
        self._store.put_meeting(meeting)

    # ------------------------------------------------------------------ study

    def memories(self) -> dict[str, Memory]:
        """What is known of the memory of each card that was ever answered, by key."""
        missing = self.study.replay_all()
        return self._store.memories(scheduler=self.study.scheduler.tag) | missing

    def recall(self, card: str, now: datetime) -> float:
        """The chance, 0..1, that this card is remembered at `now` (UTC-aware)."""
        return self.study.scheduler.recall(self.study.memory(card), now)

    def compare_typed(self, card: Card, typed: str) -> Verdict:
        """Hold a typed answer against a card's; every name of an actor is as good as another."""
        from briefing_app.workspace import typed as names  # noqa: PLC0415 - see above

        return names.compare(card, typed, self.dossier().actors)

    # ------------------------------------------------------------------ health

    def _came(self) -> None:
        """Something came in past the articles' own way: look again at all of it."""
        self._articles = None

    def answers(self) -> int:
        """How many answers the log holds that were not taken back."""
        return len(self._store.reviews())

    def doctor(self, *, replay: bool = False) -> tuple[str, ...]:
        """Everything found wrong with the store, in plain words; empty when all is well.

        Args:
            replay: also derive every memory anew from the log and compare it with the cached one.
        """
        problems = self._store.doctor()
        if not replay:
            return problems
        differing = self.study.differing()
        told = (f"The cached memory of {differing} cards does not agree with the log of reviews.",)
        return (*problems, *(told if differing else ()))
