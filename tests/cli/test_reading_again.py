"""A file that is still the same is not read again; one that changed takes the place of what it held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing_app import paths
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import Extraction
from briefing_app.model.text import Article
from briefing_app.model.when import When
from briefing_app.store.store import Store
from briefing_app.workspace import Progress, Workspace
from tests.cli.conftest import SAMPLE, Run

NOW = datetime(2026, 11, 22, tzinfo=UTC)
TEXT = "Ana Petrova, the foreign minister of Ostria, arrived in Geneva on Monday for talks with the envoy. "


class Desk:
    """A workspace whose reader notes what it was asked to read."""

    def __init__(self, store: Store) -> None:
        self.read: list[str] = []
        self.store = store
        self.workspace = Workspace(store, self._note, UTC)

    def _note(self, article: Article) -> Extraction:
        self.read.append(article.name)
        return Extraction(article.key)

    def take(self, *places: Path, published: str | None = None) -> None:
        self.read.clear()
        known = (lambda article: replace(article, published=When(published))) if published else None
        for step in self.workspace.reading(places, known):
            self.workspace.keep(step)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with Store.open(now=datetime(2026, 11, 22, tzinfo=UTC)) as store:
        yield Desk(store)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(TEXT + f"It was article {name} of the week.", "utf-8")
    return tmp_path


def test_what_was_read_waits_to_be_merged_until_it_is_also_where_no_card_comes_of_it(
    desk: Desk, folder: Path
) -> None:
    desk.take(folder)
    assert desk.workspace.plan.unmerged()
    made = desk.workspace.update()
    assert not made.cards
    assert not desk.workspace.plan.unmerged()


def test_of_a_folder_only_the_changed_file_is_read_again(desk: Desk, folder: Path) -> None:
    desk.take(folder)
    (folder / "b.txt").write_text(TEXT + "It was rewritten in the evening.", "utf-8")
    desk.take(folder)
    assert desk.read == ["b.txt"]


def test_a_changed_file_takes_the_place_of_what_it_held(desk: Desk, folder: Path) -> None:
    desk.take(folder)
    (folder / "b.txt").write_text(TEXT + "It was rewritten in the evening.", "utf-8")
    desk.take(folder)
    assert len(desk.workspace.articles()) == 3


def test_what_another_file_still_holds_stays(desk: Desk, folder: Path) -> None:
    (folder / "copy.txt").write_text((folder / "b.txt").read_text("utf-8"), "utf-8")
    desk.take(folder)
    (folder / "b.txt").write_text(TEXT + "It was rewritten in the evening.", "utf-8")
    desk.take(folder)
    assert len(desk.workspace.articles()) == 4


def test_a_date_told_only_now_has_the_article_read_again(desk: Desk, folder: Path) -> None:
    desk.take(folder / "a.txt")
    desk.take(folder / "a.txt", published="2024-05-06")
    assert desk.read == ["a.txt"]


def test_a_date_told_once_holds_for_the_file_when_it_changes(desk: Desk, folder: Path) -> None:
    desk.take(folder / "a.txt", published="2024-05-06")
    (folder / "a.txt").write_text(TEXT + "It was rewritten in the evening.", "utf-8")
    desk.take(folder / "a.txt")
    assert [article.published for article in desk.workspace.articles()] == [When("2024-05-06")]


def test_an_article_that_was_taken_out_is_read_when_it_is_given_again(desk: Desk, folder: Path) -> None:
    desk.take(folder / "a.txt")
    desk.workspace.remove(desk.workspace.articles()[0].key)
    desk.take(folder / "a.txt")
    assert desk.read == ["a.txt"]


def test_a_text_read_under_another_name_keeps_its_date_and_its_name(desk: Desk, folder: Path) -> None:
    desk.take(folder / "a.txt", published="2024-05-06")
    (folder / "copy.txt").write_text((folder / "a.txt").read_text("utf-8"), "utf-8")
    desk.take(folder / "copy.txt")
    (article,) = desk.workspace.articles()
    assert (article.name, article.published) == ("a.txt", When("2024-05-06"))


def test_what_is_told_later_of_a_copy_is_told_of_its_text(desk: Desk, folder: Path) -> None:
    (folder / "copy.txt").write_text((folder / "a.txt").read_text("utf-8"), "utf-8")
    desk.take(folder / "copy.txt")
    desk.take(folder / "a.txt", published="2024-05-06")
    assert [article.published for article in desk.workspace.articles()] == [When("2024-05-06")]


@pytest.mark.parametrize(("elapsed", "said"), [(1.0, ""), (10.0, "about 30 s left"), (60.0, "about 3 min left")])
def test_what_remains_of_a_batch_is_told_in_words(elapsed: float, said: str) -> None:
    assert Progress(1, 4, "a.txt").left(elapsed) == said


def test_a_batch_that_is_through_has_nothing_left() -> None:
    assert not Progress(4, 4, "d.txt").left(600.0)


def test_a_studied_card_that_is_no_longer_made_is_told(run: Run, data_dir: Path) -> None:
    run("study", typed="\n3\nq\n")
    with Store.open(paths.store_file(data_dir), now=NOW) as store:
        workspace = Workspace(store, lambda _article: NotImplemented, UTC)
        (studied,) = workspace.memories()
        workspace.correct(CorrectionKind.CARD_REJECT, studied, None, NOW)
    told = run("read", *SAMPLE[:1]).output
    assert "1 card that you studied is no longer made" in told
    assert "no longer made" not in run("read", *SAMPLE[:1]).output
