"""Pictures and sounds of cards: in with a package of Anki, by their real kinds alone, and out again as they came."""

from __future__ import annotations

import json
import os
import re
import struct
import zipfile
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zstandard

from briefing_app.formats import bundle as bundles
from briefing_app.formats import incoming, media, table
from briefing_app.model.briefing import Bundle
from briefing_app.model.cards import Deck, Medium
from briefing_app.model.exchange import Arrival
from tests.formats.shown import SOUND, picture
from tests.formats.test_anki_hostile import both, collection, member, packed, run

NOW = datetime(2026, 5, 6, 9, tzinfo=UTC)
FIELDS = "UPDATE notes SET flds = 'Who?<img src=\"face.png\">' || char(31) || 'Ana [sound:ana.mp3]'"


def bomb(width: int, height: int) -> bytes:
    """The head of a picture of so many pixels, and little else."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(bytes(1000))), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def package(folder: Path, fields: str, files: dict[str, bytes]) -> Path:
    listed = json.dumps({str(nth): name for nth, name in enumerate(files)}).encode()
    members = [member(str(nth), data) for nth, data in enumerate(files.values())]
    pack = both(member("collection.anki2"), member("media", listed), *members)
    return packed(folder / "x.apkg", collection(run(fields)), pack)


def came(tmp_path: Path, fields: str = FIELDS, files: dict[str, bytes] | None = None) -> tuple[Arrival, Path]:
    shelf = tmp_path / "shelf"
    given = {"face.png": picture(), "ana.mp3": SOUND} if files is None else files
    return incoming.read(package(tmp_path, fields, given), shelf=shelf), shelf


def shown(tmp_path: Path, data: bytes, name: str = "a.png") -> tuple[tuple[Medium, ...], tuple[str, ...]]:
    arrival, _ = came(tmp_path, FIELDS.replace("face.png", name).replace(" [sound:ana.mp3]", ""), {name: data})
    return arrival.cards[0].card.media, arrival.told


def test_a_picture_and_a_sound_come_in_on_their_sides(tmp_path: Path) -> None:
    arrival, shelf = came(tmp_path)
    card = arrival.cards[0].card
    assert (card.front, card.back) == ("Who?", "Ana")
    assert [(media.is_picture(each.name), each.back, each.said) for each in card.media] == [
        (True, False, "face"),
        (False, True, "ana"),
    ]
    assert {path.name for path in shelf.iterdir()} == {each.name for each in card.media}
    assert (shelf / card.media[0].name).read_bytes() == picture()
    assert arrival.told == ()


def test_the_new_layout_packs_them_by_zstd(tmp_path: Path) -> None:
    pack = zstandard.ZstdCompressor().compress
    entry = b"\x0a\x08face.png\x10\x05"
    listed = b"".join(b"\x0a" + bytes([len(each)]) + each for each in (entry, b"\x0a\x07ana.mp3"))
    parts = {"collection.anki21b": pack(collection(run(FIELDS))), "media": pack(listed), "0": pack(picture())}
    path = tmp_path / "x.apkg"
    with zipfile.ZipFile(path, "w") as zipped:
        for name, data in (parts | {"1": pack(SOUND)}).items():
            zipped.writestr(name, data)
    card = incoming.read(path, shelf=tmp_path / "shelf").cards[0].card
    assert [each.said for each in card.media] == ["face", "ana"]


def test_a_side_that_only_shows_something_comes_in(tmp_path: Path) -> None:
    fields = "UPDATE notes SET flds = '<img src=face.png>' || char(31) || '[sound:ana.mp3]'"
    card = came(tmp_path, fields)[0].cards[0].card
    assert (card.front, card.back, len(card.media)) == ("[picture]", "[sound]", 2)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_the_kind_is_told_by_the_bytes_and_not_by_the_name(kind: str, tmp_path: Path) -> None:
    (medium,), _ = shown(tmp_path, picture(kind=kind), "face.txt")
    assert medium.name.endswith({"JPEG": "jpg"}.get(kind, kind.lower()))


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"<!doctype html><script>alert(1)</script>",
        b"MZ\x90\0 a program",
        b"",
        picture()[:20],
        bomb(100_000, 100_000),
        bomb(30_000, 1),
    ],
    ids=["svg", "page", "program", "empty", "torn", "bomb", "strip"],
)
def test_what_is_no_picture_or_a_bomb_stays_away_and_is_told(data: bytes, tmp_path: Path) -> None:
    found, told = shown(tmp_path, data)
    assert found == ()
    assert "1 card had pictures or sounds that are missing, too large or of a kind that is not kept (a.png)." in told


def test_what_is_larger_than_any_picture_stays_away(tmp_path: Path) -> None:
    found, told = shown(tmp_path, picture() + os.urandom(media.LARGEST))
    assert found == ()
    assert told


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "https://x.example/a.png", "..\\a.png", "%2e%2e%2fa.png", "a\0.png"]
)
def test_only_bare_names_are_looked_for(name: str, tmp_path: Path) -> None:
    assert media.named(f'<img src="{name}">') == []
    assert list(tmp_path.iterdir()) == []


def test_without_a_shelf_only_the_words_come(tmp_path: Path) -> None:
    arrival = incoming.read(package(tmp_path, FIELDS, {"face.png": picture()}))
    assert arrival.cards[0].card.media == ()
    assert arrival.told == ("1 card had pictures or sounds; only the words came in.",)


# ---------------------------------------------------------------- out again


def test_anki_s_package_brings_them_back_as_they_were(shown_deck: Deck, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    table.write(table.named("anki"), shown_deck, path, NOW)
    back = incoming.read(path, shelf=tmp_path / "other")
    assert [taken.card.media for taken in back.cards] == [card.media for card in shown_deck.cards]
    assert [(taken.card.front, taken.card.back, taken.card.detail) for taken in back.cards] == [
        (card.front, card.back, card.detail) for card in shown_deck.cards
    ]


def test_anki_itself_takes_them_in(shown_deck: Deck, tmp_path: Path) -> None:
    anki = pytest.importorskip("anki.collection", reason="Anki is not installed", exc_type=ImportError)
    path = tmp_path / "deck.apkg"
    table.write(table.named("anki"), shown_deck, path, NOW)
    made = anki.Collection(str(tmp_path / "c.anki2"))
    made.import_anki_package(anki.ImportAnkiPackageRequest(package_path=str(path)))
    folder = Path(made.media.dir())
    assert {each.name for each in folder.iterdir()} == {
        media.called(medium) for card in shown_deck.cards for medium in card.media
    }
    assert not made.media.check().missing
    made.close()


def test_a_briefing_carries_them(shown_deck: Deck, bundle: Bundle, tmp_path: Path) -> None:
    whole = replace(bundle, cards=(*bundle.cards, *shown_deck.cards))
    path, other = tmp_path / "x.briefing", tmp_path / "other"
    bundles.write_bundle(whole, path, shown_deck.shelf)
    assert bundles.read(path, other) == whole
    assert {each.name for each in other.iterdir()} == set(media.of(shown_deck.cards))


def test_another_file_under_a_name_of_a_briefing_stays_away(shown_deck: Deck, bundle: Bundle, tmp_path: Path) -> None:
    path, other = tmp_path / "x.briefing", tmp_path / "other"
    name = media.of(shown_deck.cards)[0]
    assert shown_deck.shelf
    (shown_deck.shelf / name).write_bytes(b"<svg onload=alert(1)>")
    bundles.write_bundle(replace(bundle, cards=shown_deck.cards), path, shown_deck.shelf)
    bundles.read(path, other)
    assert name not in {each.name for each in other.iterdir()}


def test_a_web_page_holds_them_whole_under_its_policy(shown_deck: Deck, tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    table.write(table.named("web"), shown_deck, path, NOW)
    page = path.read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert "; img-src data:; media-src data:" in page
    assert page.count("data:image/png;base64,") == 2
    assert page.count("data:audio/wav;base64,") == 1
    assert not re.search(r"https?://", page.replace("http://www.w3.org", ""))


def test_a_page_without_them_allows_none(shown_deck: Deck, tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    table.write(table.named("web"), replace(shown_deck, shelf=None), path, NOW)
    assert "img-src" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "words"), [("csv", 1), ("markdown", 1), ("anki", 0), ("web", 0)])
def test_where_only_the_words_go_that_is_told(name: str, words: int, shown_deck: Deck) -> None:
    told = [each for each in table.warnings(table.named(name), shown_deck) if "only the words go" in each]
    assert len(told) == words


# ---------------------------------------------------------------- what is left behind


def test_what_no_card_has_any_more_is_removed_after_an_hour(shown_deck: Deck) -> None:
    assert shown_deck.shelf
    kept, *gone = media.of(shown_deck.cards)
    (shown_deck.shelf / "notes.txt").write_text("somebody's own")
    for name in (kept, *gone):
        long_ago = 0 if name in {kept, gone[0]} else NOW.timestamp() - 60
        os.utime(shown_deck.shelf / name, (long_ago, long_ago))
    media.sweep(shown_deck.shelf, [kept], NOW)
    assert {each.name for each in shown_deck.shelf.iterdir()} == {kept, *gone[1:], "notes.txt"}
