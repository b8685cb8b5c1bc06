"""The programs that receive our files judge them; one that is not installed skips with its reason."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from lxml import etree
from pptx import Presentation

from briefing_app.formats import table
from briefing_app.formats.text import one_line
from tests.formats.test_brief import TALKS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from briefing_app.model.cards import Deck

ROOT = Path(__file__).resolve().parents[2]
JUDGES = Path(os.environ.get("BRIEFING_JUDGES") or ROOT / ".judges")
QTI = ROOT.parent / "shared" / "judge" / "qti" / "imsqti_v2p1p2.xsd"
_XML = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
_PEGJS = """
const {parse} = require("gift-pegjs"), fs = require("fs");
console.log(JSON.stringify(parse(fs.readFileSync(process.argv[1], "utf8"))));
"""
_DPI = 150
_PX = _DPI / 25.4  # pixels of a mm


def out(name: str, deck: Deck, folder: Path, now: datetime, **options: str) -> Path:
    path = folder / f"deck-{name}{table.named(name).suffix}"
    table.write(table.named(name), deck, path, now, options=options)
    return path


# -- Moodle


@pytest.fixture
def pegjs() -> Path:
    if not (shutil.which("node") and (JUDGES / "node_modules" / "gift-pegjs").exists()):
        pytest.skip("gift-pegjs is not installed: ./run test --judges")
    return JUDGES


def parsed(path: Path, place: Path) -> list[dict[str, Any]]:
    done = subprocess.run(["node", "-e", _PEGJS, path], cwd=place, capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return [each for each in found if each["type"] != "Category"]


def test_moodles_grammar_reads_every_question(deck: Deck, tmp_path: Path, now: datetime, pegjs: Path) -> None:
    found = parsed(out("gift", deck, tmp_path, now), pegjs)
    assert [each["type"] for each in found] == ["MC", "Short", "Short", "MC", "Short", "Short", "MC"]
    right = [each["text"]["text"] for each in found[0]["choices"] if each["isCorrect"]]
    assert right == ["Ana Petrova"]
    assert "Northern Post" in found[0]["globalFeedback"]["text"]


def test_moodles_grammar_reads_texts_made_to_hurt(
    hurting_deck: Deck, tmp_path: Path, now: datetime, pegjs: Path
) -> None:
    found = parsed(out("gift", hurting_deck, tmp_path, now), pegjs)
    assert len(found) == len(hurting_deck.cards) + len(hurting_deck.questions)


def test_moodle_xml_holds_every_question_under_its_key(hurting_deck: Deck, tmp_path: Path, now: datetime) -> None:
    root = etree.parse(str(out("moodle", hurting_deck, tmp_path, now))).getroot()
    keys = [each.text for each in root.iter("idnumber")]
    assert keys[: len(hurting_deck.cards)] == [card.key for card in hurting_deck.cards]
    worths = [sum(float(a.get("fraction")) for a in each.findall("answer")) for each in root.findall("question")[1:]]
    assert set(worths) == {100.0}


# -- QTI


@pytest.mark.skipif(not QTI.exists(), reason="../shared/judge/qti is not here")
def test_every_item_is_valid_by_the_schema(hurting_deck: Deck, tmp_path: Path, now: datetime) -> None:
    schema = etree.XMLSchema(etree.parse(str(QTI)))
    with zipfile.ZipFile(out("qti", hurting_deck, tmp_path, now)) as zipped:
        items = [name for name in zipped.namelist() if name.startswith("item-")]
        for name in items:
            schema.assertValid(etree.fromstring(zipped.read(name)))
        manifest = etree.fromstring(zipped.read("imsmanifest.xml"))
    assert [each.get("href") for each in manifest.iter(f"{_XML}resource")] == items
    assert len(items) == len(hurting_deck.cards) + len(hurting_deck.questions)


# -- spreadsheets


def rows(path: Path) -> list[tuple[Any, ...]]:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(path)
    return [tuple(cell.value for cell in row) for row in book.active.iter_rows()]


def test_kahoot_finds_its_columns_and_keeps_within_its_limits(
    hurting_deck: Deck, tmp_path: Path, now: datetime
) -> None:
    found = rows(out("kahoot", hurting_deck, tmp_path, now, seconds="30"))
    assert found[7][1] == "Question - max 120 characters"
    assert found[7][7] == "Correct answer(s) - choose at least one"
    for row in found[8:]:
        assert 0 < len(row[1]) <= 120
        answers = [cell for cell in row[2:6] if cell]
        assert len(answers) >= 2
        assert len(set(answers)) == len(answers)
        assert max(map(len, answers)) <= 75
        assert row[6] == 30
        assert row[2:6][int(row[7]) - 1]


def test_kahoot_cuts_nothing_that_is_asked(hurting_deck: Deck, tmp_path: Path, now: datetime) -> None:
    found = rows(out("kahoot", hurting_deck, tmp_path, now))
    assert not any(str(row[1]).endswith("…") for row in found[8:])
    told = table.warnings(table.named("kahoot"), hurting_deck)
    assert any(sentence.startswith("1 too long even so: left out") for sentence in told)


def test_no_cell_of_a_sheet_is_a_formula(hurting_deck: Deck, tmp_path: Path, now: datetime) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    for name in ("kahoot", "wayground"):
        book = openpyxl.load_workbook(out(name, hurting_deck, tmp_path, now))
        assert not [cell for row in book.active.iter_rows() for cell in row if cell.data_type == "f"]


def test_wayground_finds_the_right_option_and_the_source(deck: Deck, tmp_path: Path, now: datetime) -> None:
    names, _, first, *_ = rows(out("wayground", deck, tmp_path, now))
    assert names[7] == "Correct Answer"
    assert first[1 + int(first[7])] == "Ana Petrova"
    assert "Northern Post" in first[10]


# -- slides and documents


def test_slides_ask_answer_and_name_the_source_in_the_notes(deck: Deck, tmp_path: Path, now: datetime) -> None:
    slides = list(Presentation(str(out("slides", deck, tmp_path, now))).slides)
    texts = [[shape.text_frame.text for shape in slide.shapes] for slide in slides]
    assert len(slides) == 14
    assert "B   Ana Petrova   ✓" in texts[1]
    assert "B   Ana Petrova" in texts[0]
    assert all("Northern Post" in slide.notes_slide.notes_text_frame.text for slide in slides)


def rendered(path: Path, program: str) -> pypdfium2.PdfDocument:
    """The pages that LibreOffice makes of a file."""
    if not shutil.which(program):
        pytest.skip("LibreOffice is not installed: ./run test --judges")
    folder = path.parent
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf", path],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=180,
    )
    return pypdfium2.PdfDocument(path.with_suffix(".pdf"))


def test_libreoffice_renders_every_slide(hurting_deck: Deck, tmp_path: Path, now: datetime) -> None:
    with closing(rendered(out("slides", hurting_deck, tmp_path, now), "loimpress")) as document:
        assert len(document) == 2 * (len(hurting_deck.cards) + len(hurting_deck.questions))


def test_libreoffice_renders_the_brief_for_word_on_one_page(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "brief.docx"
    table.write_brief(table.named("brief-docx"), TALKS, path, now)
    with closing(rendered(path, "lowriter")) as document:
        text = document[0].get_textpage()
        words, (told, _) = text.get_text_bounded(), text.search("Ana Petrova met Omar Haddad").get_next()
        left, *_ = text.get_charbox(told)
        assert len(document) == 1
        assert left < document[0].get_width() / 3  # the dates beside it have no more room than they need
    assert one_line(TALKS.meeting.title) in one_line(words)
    assert "Ana Petrova" in words


# -- paper


def ink(page: Any) -> Any:  # noqa: ANN401 - pypdfium2's page, numpy's array
    return page.render(scale=_DPI / 72).to_numpy()[..., 0] < 128


@pytest.mark.parametrize("duplex", ["long", "short"])
@pytest.mark.parametrize("layout", ["2x4", "2x5", "avery-5371", "avery-5388", "avery-c32011"])
def test_front_and_back_meet_within_a_millimetre(
    deck: Deck, tmp_path: Path, now: datetime, layout: str, duplex: str
) -> None:
    path = out("cards", deck, tmp_path, now, layout=layout, duplex=duplex, test_sheet="yes")
    document = pypdfium2.PdfDocument(path)
    margin = int(10 * _PX)  # the line of words at the top is no cross
    front, behind = (ink(document[nth])[margin:-margin] for nth in (0, 1))
    document.close()
    seen = behind[:, ::-1] if duplex == "long" else behind[::-1]
    reach = int(_PX)
    near = front.copy()
    for down in range(-reach, reach + 1):
        near[max(down, 0) : len(near) + min(down, 0)] |= front[max(-down, 0) : len(front) + min(-down, 0)]
    spread = near.copy()
    for right in range(-reach, reach + 1):
        width = near.shape[1]
        spread[:, max(right, 0) : width + min(right, 0)] |= near[:, max(-right, 0) : width + min(-right, 0)]
    assert seen.any()
    assert not (seen & ~spread).any()


def test_an_answer_lies_behind_its_question(deck: Deck, tmp_path: Path, now: datetime) -> None:
    document = pypdfium2.PdfDocument(out("cards", deck, tmp_path, now))
    width = document[0].get_width()
    asked, answered = (boxes(document[nth]) for nth in (0, 1))
    document.close()
    left = next(place for words, (place, _) in asked.items() if words.startswith("“The door is"))
    right, _ = answered["open"]
    assert left < width / 2 < right


def boxes(page: Any) -> dict[str, tuple[float, float]]:  # noqa: ANN401 - pypdfium2's page
    """Left and bottom of each line of words, in points."""
    text = page.get_textpage()
    found = {}
    for nth in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(nth)
        found[one_line(text.get_text_bounded(left, bottom, right, top))] = (left, bottom)
    return found


def test_an_offset_moves_the_answers(deck: Deck, tmp_path: Path, now: datetime) -> None:
    places = []
    for right in ("0", "5"):
        document = pypdfium2.PdfDocument(out("cards", deck, tmp_path, now, right=right))
        places.append(boxes(document[1])["Ana Petrova"][0])
        document.close()
    assert places[1] - places[0] == pytest.approx(5 * 72 / 25.4, abs=0.1)


def test_folded_cards_stand_on_one_side(deck: Deck, tmp_path: Path, now: datetime) -> None:
    document = pypdfium2.PdfDocument(out("cards", deck, tmp_path, now, duplex="fold"))
    words = document[0].get_textpage().get_text_range()
    document.close()
    assert "Who was foreign minister" in words
    assert "Ana Petrova" in words


# -- the web page


@pytest.fixture
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if not Path("/usr/bin/chromium").exists():
        pytest.skip("Chromium is not installed: ./run test --judges")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield chromium
        chromium.close()


def test_the_web_page_asks_no_network_for_anything(
    browser: Any,  # noqa: ANN401 - Playwright may be absent
    hurting_deck: Deck,
    tmp_path: Path,
    now: datetime,
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    address = out("web", hurting_deck, tmp_path, now).as_uri()
    page.goto(address)
    for _ in hurting_deck.cards:
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
    assert asked == [address]
    assert said == []
    assert page.evaluate("fetch('https://example.org').then(() => 'came', () => 'kept in')") == "kept in"


def test_the_web_page_is_played_by_keyboard(
    browser: Any,  # noqa: ANN401 - Playwright may be absent
    deck: Deck,
    tmp_path: Path,
    now: datetime,
) -> None:
    page = browser.new_page()
    page.goto(out("web", deck, tmp_path, now).as_uri())
    assert page.text_content("#front") == deck.cards[0].front
    assert not page.is_visible("#back")
    page.keyboard.press("Space")
    assert page.text_content("#back") == "Ana Petrova"
    assert "Northern Post" in page.text_content("#link")
    page.keyboard.press("ArrowRight")
    assert page.text_content("#front") == deck.cards[1].front
    page.click("text=Quiz")
    for _ in range(3):
        page.keyboard.press("b")
        assert page.text_content("#verdict") in {"Right", "Not right"}
        page.keyboard.press("Enter")
    assert page.text_content("#asked") == "2 of 3 right"


def test_the_web_page_shows_pictures_and_plays_sounds_without_a_network(
    browser: Any,  # noqa: ANN401 - Playwright may be absent
    shown_deck: Deck,
    tmp_path: Path,
    now: datetime,
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(out("web", shown_deck, tmp_path, now).as_uri())
    assert page.evaluate("document.querySelector('#front-media img').decode().then(() => 'seen')") == "seen"
    assert page.locator("audio").count() == 0
    page.keyboard.press("Space")
    page.wait_for_function("document.querySelector('#back-media audio').readyState > 0")
    assert [address.split(":")[0] for address in asked[1:]] == ["data"] * len(asked[1:])
