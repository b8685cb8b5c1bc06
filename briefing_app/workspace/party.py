"""The quiz of a room, as one may play it: questions made, every move on the disk, results for each who played."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing_app.cards import cite
from briefing_app.errors import BriefingError
from briefing_app.formats import results as results_file
from briefing_app.formats.text import one_line
from briefing_app.model.cards import ReviewKind
from briefing_app.model.exchange import Fate, Row
from briefing_app.model.games import QuestionKind
from briefing_app.model.keys import digest
from briefing_app.model.party import Entrance, Learnt, Move, MoveKind, Party, Phase, Report, Rules, Wish
from briefing_app.model.study import Log
from briefing_app.quiz import party as game
from briefing_app.quiz import right, standing
from briefing_app.room.owner import Umpire
from briefing_app.store import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import tzinfo
    from pathlib import Path
    from random import Random

    from briefing_app.model.cards import Citation
    from briefing_app.model.games import Question
    from briefing_app.model.party import Results, TeamMap
    from briefing_app.store.store import Store
    from briefing_app.workspace.picture import Picture


_TITLE = 80  # characters of a row in a report
_STRANGE = "its card is not here"
_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)


class QuizError(BriefingError):
    """A quiz that cannot be made or gone on with; nothing was changed."""


class PartyDesk:
    """The games of one store. All moments are UTC-aware.

    Args:
        store: open; used only in the thread that calls.
        picture: what is known.
        zone: where the person is; moments are told in it.
    """

    def __init__(self, store: Store, picture: Picture, zone: tzinfo) -> None:
        self._store = store
        self._zone = zone
        self._picture = picture
        self._open: Party | None = None
        self._past: tuple[tuple[int, str], tuple[Party, ...]] = ((0, ""), ())
        self._looked = False  # whether the store was asked for a game that was broken off

    # -- before a game

    def make(self, wish: Wish, rng: Random) -> tuple[Question, ...]:
        """The questions of a new game; fewer than wished for where the briefing does not carry more.

        Raises:
            QuizError: there is none.
        """
        asked = self.maker(wish)(rng)
        if not asked:
            raise self.nothing(wish)
        return asked

    @staticmethod
    def nothing(wish: Wish) -> QuizError:
        """What to say where there is no question."""
        return QuizError(
            "There is nothing to ask yet: a quiz needs a few people and dates.",
            "Choose more kinds or topics."
            if wish != Wish(wish.count, words=wish.words)
            else "Read some articles first.",
        )

    def can_do(self, wish: Wish, rng: Random) -> int:
        """How many questions there are for it, `wish.count` at the most."""
        return len(self.maker(wish)(rng))

    def topics(self) -> tuple[str, ...]:
        """What a wish can be kept to, what most cards are about first."""
        from briefing_app.quiz import topics  # noqa: PLC0415 - what makes questions is loaded with the first quiz

        cards = self._picture.cards()
        about = topics.of_facts(self._picture.dossier(), cards)
        found = Counter(about[card.fact] for card in cards if card.fact in about)
        return tuple(name for name, _ in found.most_common())

    def maker(self, wish: Wish) -> Callable[[Random], tuple[Question, ...]]:
        """What makes the questions of a game: pure, and it may take a second, so a window lets it run elsewhere."""
        cards = self._picture.cards()
        if wish.scopes:
            keys = {key for scope in wish.scopes for key in self._store.study.among(scope)}
            cards = tuple(card for card in cards if card.key in keys)
        pull = standing.missed(self.past()) if wish.weak else standing.asked(self.past())
        dossier = self._picture.dossier()

        def made(rng: Random) -> tuple[Question, ...]:
            from briefing_app.quiz import questions  # noqa: PLC0415 - see above

            return questions.make(dossier, cards, wish, rng, pull)

        return made

    # -- the game

    @property
    def open(self) -> Party | None:
        """The game that is not over, also one that was broken off; None without one."""
        if not self._looked:
            self._looked = True
            newest = self._store.parties.newest()
            if newest:
                played = self._played(newest)
                self._open = played if played.phase is not Phase.OVER else None
        return self._open

    def begin(self, questions: tuple[Question, ...], rules: Rules, now: datetime) -> Party:
        """A new game in its lobby; one that was open is left as it is."""
        before = self._store.parties.count()  # a clock may stand still, or be put back
        key = digest(now.isoformat(), str(before), *(each.key for each in questions))
        party = Party(f"party/{key}", questions, rules)
        party = replace(party, begun=now)
        with self._store.together():
            self._store.parties.begin(party, now)
        self._open, self._looked = party, True
        return party

    def commit(self, move: Move) -> Party:
        """Let something happen in the open game; it is on the disk when this returns.

        A typed answer is judged here, with what is known of names; what a phone says of it counts for nothing.

        Raises:
            MoveError: it is not allowed now; the sentence says why. The game stands as it was.
            StoreError: it could not be kept. The game stands as it was.
        """
        (outcome,) = self.commit_all([move])
        if isinstance(outcome, game.MoveError):
            raise outcome
        return outcome

    def commit_all(self, moves: Iterable[Move]) -> tuple[Party | game.MoveError, ...]:
        """Let several things happen one after the other, on the disk with one commit when this returns.

        A commit costs as much for three hundred answers as for one, and the window waits for it.

        Returns:
            For each the game after it, or why it is not allowed.

        Raises:
            StoreError: none could be kept. The game stands as it was.
        """
        party = self.open
        if party is None:
            return tuple(game.MoveError("There is no game.") for _ in moves)
        outcomes: list[Party | game.MoveError] = []
        with self._store.together():
            for move in moves:
                judged = self._judged(party, move)
                try:
                    party = game.after(party, judged)
                except game.MoveError as fault:
                    outcomes.append(fault)
                    continue
                self._store.parties.add(party.key, judged)
                outcomes.append(party)
            if party.phase is Phase.OVER:
                self._store.parties.drop_door(party.key)
        self._open = party if party.phase is not Phase.OVER else None
        return tuple(outcomes)

    def keep_door(self, door: Entrance) -> None:
        """Keep by which door phones come into the open game, so that it has the same after a restart."""
        if self.open:
            with self._store.together():
                self._store.parties.put_door(self.open.key, door)

    def door(self) -> Entrance | None:
        """The door of the open game; None before it was opened."""
        return self._store.parties.door(self.open.key) if self.open else None

    def umpire(self) -> Umpire:
        """How the open game counts, for the room: what it says does not reach for the store."""
        party = self.open
        cited = {question.key: self.cited(question) for question in (party.questions if party else ())}
        title = self._store.meeting().title
        return Umpire(
            points=game.points,
            asked=game.asked_of,
            missed=game.missed,
            left=game.left,
            cited=lambda question: cited.get(question.key),
            results=lambda played, player: results_file.text(standing.results(played, player, title)),
        )

    def cited(self, question: Question) -> Citation | None:
        """Where a question's answer is told; None where its article was taken out."""
        articles = {article.key: article for article in self._picture.dossier().articles}
        piece = next((piece for piece in question.evidence if piece.article in articles), None)
        return cite.proof(piece, articles[piece.article]) if piece else None

    def _judged(self, party: Party, move: Move) -> Move:
        """An answer with the verdict, if it is typed: forgivingly."""
        if move.kind is not MoveKind.ANSWERED:
            return move
        question, words = game.current(party), right.clean_words(move.words)
        if question is None or question.kind is not QuestionKind.TYPED or not words:
            return replace(move, right=False)
        from briefing_app.workspace import typed  # noqa: PLC0415 - only where somebody types

        return replace(move, right=typed.is_one_of(words, question.accepted, self._picture.dossier().actors))

    # -- after it

    def past(self) -> tuple[Party, ...]:
        """The games in which something was answered, without the open one, the newest first."""
        skip = self.open.key if self.open else ""
        mark = (self._store.parties.count(), skip)  # what is over does not change
        if mark != self._past[0]:
            found = (self._played(party) for party in self._store.parties.parties() if party.key != skip)
            self._past = (mark, tuple(party for party in found if party.given))
        return self._past[1]

    def rematch(self, party: Party) -> tuple[Question, ...]:
        """The questions that somebody missed, those missed by most first."""
        keys = [nth for player in party.players for nth in game.missed(party, player)]
        return tuple(party.questions[nth] for nth, _ in Counter(sorted(keys)).most_common())

    def team_map(self, party: Party) -> TeamMap:
        """Who knows what."""
        return standing.team_map(party)

    def export_csv(self, party: Party, path: Path, now: datetime) -> None:
        """Write everybody's points, right answers and topics as a table, whole or not at all.

        Raises:
            FormatError: it cannot be written.
        """
        self._write_report(party, path.with_suffix(".csv"), now)

    def export_pdf(self, party: Party, path: Path, now: datetime) -> None:
        """Write the game on one page, whole or not at all.

        Raises:
            FormatError: it cannot be written.
        """
        self._write_report(party, path.with_suffix(".pdf"), now)

    def results(self, party: Party, player: str) -> bytes:
        """What a player takes home, as a file."""
        return self.results_text(party, player).encode()

    def results_text(self, party: Party, player: str) -> str:
        """The same as text."""
        return results_file.text(self._results(party, player))

    def results_code(self, party: Party, player: str) -> tuple[tuple[bool, ...], ...] | None:
        """The same as a QR code, for who has no phone in the game; None where one code does not hold it."""
        from briefing_app.room import qr  # noqa: PLC0415 - only after a game

        return qr.dense(self.results_text(party, player))

    def learn(self, party: Party, player: str) -> Learnt:
        """Feed a player's answers to the own cards' memory; a second time adds nothing."""
        return self._learn(self._results(party, player))

    def read_results(self, path: Path, now: datetime) -> Learnt:
        """Feed the answers in a results file to the own cards' memory; a second time adds nothing.

        Raises:
            FormatError: it is no such file, is damaged or hostile, or comes from a newer version.
        """
        results = results_file.read(path, now)
        with self._store.together():
            learnt, numbers = self._fed(results)
            self._store.arrivals.note(path.name, now, {Log.REVIEW: numbers})
        return learnt

    def _write_report(self, party: Party, path: Path, now: datetime) -> None:
        from briefing_app.formats import party_report  # noqa: PLC0415 - fpdf2 is loaded when a page is written

        party_report.write(self._report(party), path, now)

    def _report(self, party: Party) -> Report:
        cited = {question.key: self.cited(question) for question in party.questions}

        def source(question: Question) -> str:
            found = cited[question.key]
            return found.line if found else ""

        return Report(
            title=self._store.meeting().title,
            begun=(party.begun or _UNKNOWN).astimezone(self._zone),
            scores=standing.scores(party),
            map=standing.team_map(party),
            outcomes=standing.outcomes(party, source),
        )

    def _results(self, party: Party, player: str) -> Results:
        return standing.results(party, player, self._store.meeting().title)

    def _learn(self, results: Results) -> Learnt:
        with self._store.together():
            return self._fed(results)[0]

    def _fed(self, results: Results) -> tuple[Learnt, range]:
        """What became of the answers, and the numbers of the new ones; the caller has a transaction open."""
        answers = [rows.answer(review) for review in standing.as_reviews(results.answers)]
        learnt = self._store.arrivals.learn(answers, ReviewKind.QUIZ)
        titles = {card.key: one_line(card.front)[:_TITLE] for card in self._picture.cards()}
        told = tuple(
            Row(nth, titles.get(answer.card, answer.card), fate, _STRANGE if fate is Fate.SKIPPED else "")
            for nth, (answer, fate) in enumerate(zip(answers, learnt.fates, strict=True), start=1)
        )
        added, known, unknown = map(learnt.fates.count, (Fate.ADDED, Fate.SAME, Fate.SKIPPED))
        return Learnt(results.name, added, known, unknown, told), learnt.numbers

    def _played(self, agreed: Party) -> Party:
        return game.replay(agreed, self._store.parties.moves(agreed.key))
