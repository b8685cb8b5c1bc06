"""A correction shows at once, is undone without limit, and outlives a restart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing_app.errors import CorrectionError
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import Actor, ActorKind, Extraction
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.store.store import Store
from briefing_app.workspace import Workspace

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TEXT = "Ana Petrova met Ivan Orlov in Geneva."


def petrova_and_orlov(article: Article) -> Extraction:
    def actor(name: str) -> Actor:
        start = article.text.find(name)
        return Actor(
            f"person/{name.lower().replace(' ', '-')}",
            name,
            ActorKind.PERSON,
            mentions=(Evidence(article.key, Span(start, start + len(name))),),
            salience=0.3,
        )

    return Extraction(article.key, (actor("Ana Petrova"), actor("Ivan Orlov")))


def opened(path: Path) -> tuple[Store, Workspace]:
    store = Store.open(path, now=NOW)
    return store, Workspace(store, petrova_and_orlov, UTC)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "briefing.db"
    store, workspace = opened(path)
    for step in workspace.reading_pasted(TEXT, "note"):
        workspace.keep(step)
    workspace.update()
    store.close()
    return path


def names(workspace: Workspace) -> list[str]:
    return sorted(actor.name for actor in workspace.dossier().actors)


def test_a_correction_shows_before_anything_is_merged(place: Path) -> None:
    store, workspace = opened(place)
    workspace.correct(CorrectionKind.RENAME, "person/ana-petrova", "Anna Petrova", NOW)
    assert names(workspace) == ["Anna Petrova", "Ivan Orlov"]
    store.close()


def test_a_correction_is_still_there_after_a_restart_and_a_merging(place: Path) -> None:
    store, workspace = opened(place)
    workspace.correct(CorrectionKind.MERGE, "person/ivan-orlov", "person/ana-petrova", NOW)
    store.close()
    store, workspace = opened(place)
    workspace.update()
    assert names(workspace) == ["Ana Petrova"]
    store.close()


def test_a_correction_shows_after_a_restart_though_nothing_was_merged(place: Path) -> None:
    store, workspace = opened(place)
    workspace.correct(CorrectionKind.RENAME, "person/ana-petrova", "Anna Petrova", NOW)
    store.close()
    store, workspace = opened(place)
    assert "Anna Petrova" in names(workspace)
    store.close()


def test_everything_is_undone_step_by_step_after_a_restart(place: Path) -> None:
    store, workspace = opened(place)
    workspace.correct(CorrectionKind.RENAME, "person/ana-petrova", "Anna Petrova", NOW)
    workspace.correct(CorrectionKind.REJECT, "person/ivan-orlov", None, NOW + timedelta(minutes=1))
    store.close()
    store, workspace = opened(place)
    while workspace.undo_correction():
        workspace.update()
    assert names(workspace) == ["Ana Petrova", "Ivan Orlov"]
    store.close()


def test_what_was_just_done_is_undone_at_once(place: Path) -> None:
    store, workspace = opened(place)
    workspace.correct(CorrectionKind.REJECT, "person/ivan-orlov", None, NOW)
    workspace.undo_correction()
    assert names(workspace) == ["Ana Petrova", "Ivan Orlov"]
    store.close()


def test_a_correction_made_while_articles_are_merged_is_not_lost_from_sight(place: Path) -> None:
    store, workspace = opened(place)
    from briefing_app.workspace import digested  # noqa: PLC0415 - what merges is loaded only here

    made = digested(workspace.snapshot())
    workspace.correct(CorrectionKind.RENAME, "person/ana-petrova", "Anna Petrova", NOW)
    workspace.keep_digest(made)
    assert "Anna Petrova" in names(workspace)
    store.close()


def test_a_refused_correction_is_not_logged(place: Path) -> None:
    store, workspace = opened(place)
    with pytest.raises(CorrectionError):
        workspace.correct(CorrectionKind.RENAME, "person/ana-petrova", " ", NOW)
    assert workspace.undo_correction() is None
    store.close()


def test_markup_in_what_was_pasted_is_taken_out(place: Path) -> None:
    store, workspace = opened(place)
    pasted = "<b>Anna</b> Petrova<script>steal()</script>"
    workspace.correct(CorrectionKind.RENAME, "person/ana-petrova", pasted, NOW)
    assert "Anna Petrova" in names(workspace)
    store.close()


def titles(workspace: Workspace, typed: str) -> list[str]:
    return [hit.title for hit in workspace.search(typed, NOW).hits if hit.kind == "actor"]


def test_a_search_follows_a_correction_before_anything_is_merged(place: Path) -> None:
    store, workspace = opened(place)
    workspace.correct(CorrectionKind.RENAME, "person/ana-petrova", "Zoltana Petrova", NOW)
    assert titles(workspace, "zoltana") == ["Zoltana Petrova"]
    workspace.correct(CorrectionKind.REJECT, "person/ivan-orlov", None, NOW + timedelta(seconds=1))
    assert titles(workspace, "actor:orlov") == []
    store.close()


def test_a_search_follows_what_is_taken_back_after_a_restart(place: Path) -> None:
    store, workspace = opened(place)
    workspace.correct(CorrectionKind.RENAME, "person/ana-petrova", "Zoltana Petrova", NOW)
    store.close()
    store, workspace = opened(place)
    assert titles(workspace, "zoltana") == ["Zoltana Petrova"]
    workspace.undo_correction()
    assert titles(workspace, "zoltana") == []
    assert titles(workspace, "petrova") == ["Ana Petrova"]
    store.close()


def test_how_likely_something_comes_up_can_be_left_open_again(place: Path) -> None:
    store, workspace = opened(place)
    workspace.correct(CorrectionKind.LIKELIHOOD, "person/ana-petrova", "certain", NOW)
    workspace.correct(CorrectionKind.LIKELIHOOD, "person/ana-petrova", None, NOW + timedelta(seconds=1))
    assert workspace.likelihoods() == {}
    store.close()
