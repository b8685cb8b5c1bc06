"""What Anki itself writes, in every layout, comes in (the package `anki`, for development only)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing_app.formats import incoming
from briefing_app.formats.text import GAP
from briefing_app.model.study import DeedKind

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest.importorskip(
    "anki.collection", reason="Anki is not installed: uv pip install anki==26.9.3", exc_type=ImportError
)


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Any]:
    """Of Anki's own note types: two basic notes, one both ways, one typed, one cloze; a picture and a sound."""
    from anki.collection import Collection  # noqa: PLC0415 - AGPL: only a test may load it, and it may be absent

    made: Any = Collection(str(tmp_path / "collection.anki2"))
    deck = made.decks.id("Talks")
    notes = (
        ("Basic", ["<b>Where</b> did they meet?", "Gen&egrave;ve<br>in May"]),
        ("Basic", ['Who? <img src="face.png">', "Ana Petrova"]),
        ("Basic (and reversed card)", ["Norvia", "Oslovia"]),
        ("Basic (type in the answer)", ["Which river?", "The Aare [sound:aare.mp3]"]),
        ("Cloze", ["{{c1::Ana}} met {{c2::Omar::who}}.", "at noon"]),
    )
    for kind, values in notes:
        note = made.new_note(made.models.by_name(kind))
        note.fields[: len(values)] = values
        made.add_note(note, deck)
    made.decks.set_current(deck)
    card = made.sched.getCard()
    card.start_timer()
    made.sched.answerCard(card, 3)
    flagged = made.get_card(made.find_cards("Norvia")[0])
    flagged.flags = 2
    made.update_card(flagged)
    made.sched.suspend_cards([made.find_cards("Petrova")[0]])
    yield made
    made.close()


def package(collection: Any, path: Path, *, legacy: bool) -> Path:  # noqa: ANN401 - Anki may be absent
    from anki.collection import ExportAnkiPackageOptions  # noqa: PLC0415 - as above

    options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True, with_deck_configs=True, legacy=legacy)
    collection.export_anki_package(out_path=str(path), options=options, limit=None)
    return path


def whole(collection: Any, path: Path, *, legacy: bool) -> Path:  # noqa: ANN401 - Anki may be absent
    collection.export_collection_package(str(path), include_media=True, legacy=legacy)
    return path


EXPECTED = {
    ("Where did they meet?", "Genève\nin May"),
    ("Who?", "Ana Petrova"),
    ("Norvia", "Oslovia"),
    ("Which river?", "The Aare"),
    ("Oslovia", "Norvia"),
    (f"{GAP} met Omar.", "Ana"),
    (f"Ana met {GAP}.", "Omar"),
}


@pytest.mark.parametrize("legacy", [False, True], ids=["new", "legacy"])
def test_a_package_comes_in_with_answers_flags_and_suspensions(
    collection: Any,  # noqa: ANN401 - Anki may be absent
    tmp_path: Path,
    *,
    legacy: bool,
) -> None:
    arrival = incoming.read(package(collection, tmp_path / "deck.apkg", legacy=legacy))
    assert {(each.card.front, each.card.back) for each in arrival.cards} == EXPECTED
    assert [answer.rating for answer in arrival.answers] == [3]
    marked = {(kind, value) for kind, _, value in arrival.marks}
    assert marked == {(DeedKind.FLAG, "2"), (DeedKind.SUSPEND, "yes")}
    assert arrival.told == ("2 cards had pictures or sounds; only the words came in.",)


@pytest.mark.parametrize("legacy", [False, True], ids=["new", "legacy"])
def test_a_whole_collection_comes_in(collection: Any, tmp_path: Path, *, legacy: bool) -> None:  # noqa: ANN401 - as above
    arrival = incoming.read(whole(collection, tmp_path / "all.colpkg", legacy=legacy))
    assert {(each.card.front, each.card.back) for each in arrival.cards} == EXPECTED


def test_a_cloze_keeps_what_stands_beside_it_and_its_hint(collection: Any, tmp_path: Path) -> None:  # noqa: ANN401 - as above
    arrival = incoming.read(package(collection, tmp_path / "deck.apkg", legacy=False))
    assert {each.card.detail for each in arrival.cards if GAP in each.card.front} == {"at noon", "at noon\nHint: who"}


def test_the_same_deck_has_the_same_keys_again(collection: Any, tmp_path: Path) -> None:  # noqa: ANN401 - as above
    first = incoming.read(package(collection, tmp_path / "one.apkg", legacy=False))
    second = incoming.read(package(collection, tmp_path / "two.apkg", legacy=True))
    assert {each.card.key for each in first.cards} == {each.card.key for each in second.cards}
