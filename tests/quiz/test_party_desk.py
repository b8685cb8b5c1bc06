"""A game as the workspace keeps it: on a real store, across restarts, and what each takes home."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pypdfium2 as pdfium
import pytest

from briefing_app.errors import FormatError, StoreError
from briefing_app.model.cards import Rating, ReviewKind
from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Entrance, Learnt, Move, MoveKind, Party, Phase, Rules, Wish
from briefing_app.quiz import party as game
from briefing_app.quiz.party import MoveError
from briefing_app.store.store import Store
from briefing_app.workspace import Workspace
from briefing_app.workspace.party import PartyDesk, QuizError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Dossier, Extraction
    from briefing_app.model.text import Article

NOW = datetime(2024, 3, 6, 9, tzinfo=UTC)
ENTRANCE = Entrance("47291856", "join", "salt", 8765, "192.168.1.23")


def _file(**odd: object) -> str:
    """A file of results with one answer, of which something is odd."""
    answer = {"card": "c", "at": "2024-01-01T00:00:00Z", "took": 1, "ways": 4, "right": True, "sure": True, **odd}
    results = {"game": "", "title": "", "name": "", "points": 1, "answers": [answer]}
    return json.dumps({"briefing": "results", "version": 1, "results": results})


def _read(article: Article) -> Extraction:
    raise AssertionError(article)


def _opened(path: Path) -> tuple[Store, PartyDesk]:
    store = Store.open(path, now=NOW)
    return store, Workspace(store, _read, ZoneInfo("Europe/Berlin")).party


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "briefing.db"


@pytest.fixture
def store(path: Path, dossier: Dossier, cards: tuple[Card, ...]) -> Iterator[Store]:
    with Store.open(path, now=NOW) as opened:
        opened.put_dossier(dossier)
        opened.put_cards(cards)
        yield opened


@pytest.fixture
def desk(store: Store) -> PartyDesk:
    return Workspace(store, _read, ZoneInfo("Europe/Berlin")).party


def _begun(desk: PartyDesk, *kinds: QuestionKind, rules: Rules | None = None) -> Party:
    asked = desk.make(Wish(10, frozenset(kinds)), Random(7))
    desk.begin(asked, rules or Rules(), NOW)
    desk.commit(Move(MoveKind.JOINED, NOW, player="ana", words="Ana"))
    return desk.commit(Move(MoveKind.JOINED, NOW, player="ben", words="Ben"))


def _played(desk: PartyDesk, party: Party, *, sure: bool = False) -> Party:
    """Ana has everything right, Ben nothing."""
    for nth, question in enumerate(party.questions):
        desk.commit(Move(MoveKind.ASKED, NOW, question=nth))
        words = question.accepted[0] if question.accepted else ""
        at = NOW + timedelta(seconds=nth + 2)
        desk.commit(Move(MoveKind.ANSWERED, at, "ana", nth, question.answer, sure, words))
        desk.commit(Move(MoveKind.REVEALED, at))
    return desk.commit(Move(MoveKind.ENDED, NOW))


def test_game_goes_on_after_a_restart_as_if_nothing_had_been(store: Store, desk: PartyDesk, path: Path) -> None:
    party = _begun(desk)
    desk.keep_door(ENTRANCE)
    desk.commit(Move(MoveKind.ASKED, NOW, question=0))
    party = desk.commit(Move(MoveKind.ANSWERED, NOW, "ana", 0, party.questions[0].answer))
    store.close()

    again, later = _opened(path)
    with again:
        assert later.open == party
        assert later.door() == ENTRANCE
        assert later.commit(Move(MoveKind.REVEALED, NOW)).phase is Phase.REVEALED


def test_refused_move_leaves_the_game_and_the_log_as_they_were(store: Store, desk: PartyDesk) -> None:
    party = _begun(desk)

    with pytest.raises(MoveError):
        desk.commit(Move(MoveKind.REVEALED, NOW))

    assert desk.open == party
    assert len(store.parties.moves(party.key)) == 2


def test_of_many_moves_each_has_its_outcome_and_the_log_those_allowed(store: Store, desk: PartyDesk) -> None:
    party = _begun(desk)
    twice = Move(MoveKind.ANSWERED, NOW, "ana", 0, party.questions[0].answer)

    asked, first, second, ended = desk.commit_all(
        [Move(MoveKind.ASKED, NOW, question=0), twice, twice, Move(MoveKind.ENDED, NOW)]
    )

    assert isinstance(asked, Party)
    assert isinstance(first, Party)
    assert str(second) == "The first answer counts."
    assert isinstance(ended, Party)
    assert [move.kind for move in store.parties.moves(party.key)[2:]] == [
        MoveKind.ASKED,
        MoveKind.ANSWERED,
        MoveKind.ENDED,
    ]
    assert desk.open is None


def test_move_that_cannot_be_kept_did_not_happen(store: Store, desk: PartyDesk) -> None:
    party = _begun(desk)
    store.read_only = True

    with pytest.raises(StoreError):
        desk.commit(Move(MoveKind.ASKED, NOW, question=0))

    store.read_only = False
    assert desk.open == party


def test_game_that_is_over_is_open_no_more_and_its_door_is_forgotten(store: Store, desk: PartyDesk) -> None:
    party = _begun(desk)
    desk.keep_door(ENTRANCE)

    over = _played(desk, party)

    assert desk.open is None
    assert desk.past() == (over,)
    assert store.parties.door(party.key) is None


@pytest.mark.parametrize(("typed", "right"), [("omar hadad", True), ("Haddad", True), ("Ana Petrova", False)])
def test_typed_answer_is_judged_forgivingly_whatever_the_phone_says(
    desk: PartyDesk, typed: str, *, right: bool
) -> None:
    party = _begun(desk, QuestionKind.TYPED)
    nth = next(nth for nth, each in enumerate(party.questions) if each.accepted[0] == "Omar Haddad")
    for before in range(nth):
        desk.commit(Move(MoveKind.ASKED, NOW, question=before))
        desk.commit(Move(MoveKind.REVEALED, NOW))
    desk.commit(Move(MoveKind.ASKED, NOW, question=nth))

    party = desk.commit(Move(MoveKind.ANSWERED, NOW, "ana", nth, words=typed, right=True))

    assert party.given[nth, "ana"].right is right


def test_results_feed_the_log_once(store: Store, desk: PartyDesk, tmp_path: Path) -> None:
    over = _played(desk, _begun(desk), sure=True)
    asked = sum(question.card is not None for question in over.questions)
    file = tmp_path / "ana.json"
    file.write_bytes(desk.results(over, "ana"))

    first, second = desk.read_results(file, NOW + timedelta(days=1)), desk.learn(over, "ana")

    assert first == Learnt("Ana", asked, 0, 0)
    assert second == Learnt("Ana", 0, asked, 0)
    reviews = store.reviews()
    assert len(reviews) == asked
    assert {(review.kind, review.rating) for review in reviews} == {(ReviewKind.QUIZ, Rating.GOOD)}


def test_what_is_right_without_being_sure_counts_as_hard_and_no_answer_as_nothing(
    desk: PartyDesk, store: Store
) -> None:
    over = _played(desk, _begun(desk, QuestionKind.WHO_SAID, QuestionKind.OFFICE))

    assert desk.learn(over, "ben").added == 0
    desk.learn(over, "ana")

    assert {review.rating for review in store.reviews()} == {Rating.HARD}


def test_answers_about_cards_that_are_not_here_are_told_and_left_out(desk: PartyDesk, tmp_path: Path) -> None:
    over = _played(desk, _begun(desk, QuestionKind.WHO_SAID))
    file = tmp_path / "ana.json"
    file.write_bytes(desk.results(over, "ana"))
    other, elsewhere = _opened(tmp_path / "other.db")

    with other:
        learnt = elsewhere.read_results(file, NOW + timedelta(days=1))
        assert (learnt.added, learnt.unknown) == (0, len(over.questions))
        assert other.reviews() == ()


def test_undo_of_study_does_not_take_back_what_a_game_taught(store: Store, desk: PartyDesk) -> None:
    desk.learn(_played(desk, _begun(desk)), "ana")

    assert store.undo_review() is None


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "[" * 10_000,
        '{"briefing": "results", "version": 1}',
        '{"briefing": "deck", "version": 1, "results": {"game": "", "title": "", "name": "", "points": 1}}',
        _file(at="2099-01-01T00:00:00Z"),
        _file(at="2024-01-01T00:00:00"),
        _file(took=-1),
        _file(sure=1),
        _file(right="yes"),
    ],
)
def test_file_that_holds_no_results_is_refused_in_a_sentence(
    content: str, desk: PartyDesk, store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "results.json"
    file.write_text(content)

    with pytest.raises(FormatError, match="does not hold the results"):
        desk.read_results(file, NOW)
    assert store.reviews() == ()


def test_results_of_a_newer_version_are_told_as_such(desk: PartyDesk, tmp_path: Path) -> None:
    file = tmp_path / "results.json"
    file.write_text('{"briefing": "results", "version": 2, "results": "other"}')

    with pytest.raises(FormatError, match="newer version"):
        desk.read_results(file, NOW)


def test_results_of_a_game_of_ten_fit_into_one_code(desk: PartyDesk) -> None:
    over = _played(desk, _begun(desk))

    code = desk.results_code(over, "ana")

    assert code is not None
    assert len(code) == len(code[0]) <= 177 + 2 * 4  # version 40 and its quiet zone


def test_small_briefing_says_how_many_questions_it_carries(desk: PartyDesk) -> None:
    wish = Wish(20, frozenset({QuestionKind.WHO_SAID}))

    assert desk.can_do(wish, Random(7)) == len(desk.make(wish, Random(7))) == 1


def test_nothing_to_ask_is_said_in_a_sentence(tmp_path: Path) -> None:
    empty, desk = _opened(tmp_path / "empty.db")
    with empty, pytest.raises(QuizError, match="nothing to ask"):
        desk.make(Wish(), Random(7))


def test_next_game_asks_other_things_first(desk: PartyDesk) -> None:
    wish = Wish(1, frozenset({QuestionKind.TYPED}))
    (first,) = desk.make(wish, Random(7))
    desk.begin((first,), Rules(), NOW)
    desk.commit(Move(MoveKind.JOINED, NOW, player="ana", words="Ana"))
    desk.commit(Move(MoveKind.ASKED, NOW, question=0))
    desk.commit(Move(MoveKind.ANSWERED, NOW, "ana", 0, words="nobody"))
    desk.commit(Move(MoveKind.REVEALED, NOW))
    desk.commit(Move(MoveKind.ENDED, NOW))

    (second,) = desk.make(wish, Random(7))
    (weak,) = desk.make(Wish(1, wish.kinds, weak=True), Random(7))

    assert second.card != first.card
    assert weak.card == first.card


def test_rematch_asks_what_was_missed_by_most_first(desk: PartyDesk) -> None:
    over = _played(desk, _begun(desk))

    assert desk.rematch(over) == over.questions  # Ben missed them all


def test_topics_to_choose_from_are_those_that_questions_have(desk: PartyDesk) -> None:
    assert {each.topic for each in desk.make(Wish(20), Random(7))} - {""} <= set(desk.topics())


def test_umpire_cites_and_counts_without_the_store(store: Store, desk: PartyDesk) -> None:
    party = _begun(desk)
    umpire = desk.umpire()
    store.close()

    citation = umpire.cited(party.questions[0])

    assert citation is not None
    assert citation.line.startswith("Northern Post")
    assert '"name":"Ana"' in umpire.results(party, "ana")


def test_report_is_a_table_and_one_page(desk: PartyDesk, tmp_path: Path) -> None:
    over = _played(desk, _begun(desk))

    desk.export_csv(over, tmp_path / "quiz.csv", NOW)
    desk.export_pdf(over, tmp_path / "quiz.pdf", NOW)

    table = (tmp_path / "quiz.csv").read_text(encoding="utf-8-sig").splitlines()
    assert table[0].startswith('"name","team","points","right","asked"')
    assert table[1].startswith(f'"Ana","",{game.points(over, "ana")},{len(over.questions)},{len(over.questions)}')
    with pdfium.PdfDocument(tmp_path / "quiz.pdf") as pdf:
        assert len(pdf) == 1
        text = pdf[0].get_textpage().get_text_bounded()
    assert "6 March 2024, 10:00" in text  # in Berlin
    assert "Ana" in text


def test_question_that_nobody_answered_is_not_among_the_hardest(desk: PartyDesk, tmp_path: Path) -> None:
    party = _begun(desk)
    for nth in range(2):
        desk.commit(Move(MoveKind.ASKED, NOW, question=nth))
        if nth:
            choice = party.questions[nth].answer
            desk.commit(Move(MoveKind.ANSWERED, NOW, player="ana", question=nth, choice=choice))
        desk.commit(Move(MoveKind.REVEALED, NOW))

    desk.export_pdf(desk.commit(Move(MoveKind.ENDED, NOW)), tmp_path / "quiz.pdf", NOW)

    with pdfium.PdfDocument(tmp_path / "quiz.pdf") as pdf:
        hardest = pdf[0].get_textpage().get_text_bounded().partition("The hardest questions")[2]
    assert "1 of 1" in hardest
    assert "of 0" not in hardest


def test_name_that_begins_like_a_formula_is_no_formula_in_the_table(desk: PartyDesk, tmp_path: Path) -> None:
    _begun(desk)
    desk.commit(Move(MoveKind.RENAMED, NOW, player="ana", words="=1+1"))
    over = desk.commit(Move(MoveKind.ENDED, NOW))

    desk.export_csv(over, tmp_path / "quiz.csv", NOW)

    assert '"\'=1+1"' in (tmp_path / "quiz.csv").read_text(encoding="utf-8-sig")
