"""The phone page in a real browser: Debian's Chromium, driven by Playwright, as phones of 360 by 740.

Skipped with the reason where either is missing: `apt-get install chromium`, `uv pip install playwright`; the axe
checks besides want `uv pip install --no-deps axe-playwright-python`. With PHONE_PICTURES=FOLDER pictures are kept.
"""

from __future__ import annotations

import importlib.util
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import LONGEST, MoveKind, Rules

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.room.conftest import NEWER

if TYPE_CHECKING:
    from tests.room.conftest import Host

CHROMIUM = Path("/usr/bin/chromium")
PICTURES = os.environ.get("PHONE_PICTURES")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="no /usr/bin/chromium: apt-get install chromium")

Phones = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Phones]:
    """Opens a room's page on a phone of its own; at the end nothing may have gone wrong on any of them."""
    faults: list[str] = []

    def opened(host: Host, *, key: bool = True, **settings: Any) -> Page:  # noqa: ANN401 - Playwright's own
        context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, **settings)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.on("console", lambda line: faults.append(line.text) if "Content Security" in line.text else None)
        page.goto(host.door.join_url if key else host.door.url)
        return page

    yield opened
    for context in list(browser.contexts):
        context.close()
    assert faults == []


@pytest.fixture
def look(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """Looks at a state of the page: axe finds nothing, it is no wider than the phone; keeps a picture if wanted."""
    del request
    axe = _axe()

    def looked(page: Page, name: str) -> None:
        page.wait_for_timeout(200)
        if PICTURES:
            page.screenshot(path=str(Path(PICTURES) / f"phone-{name}.png"))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        if axe:
            page.evaluate(axe)
            found = page.evaluate("axe.run()")["violations"]
            assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], name

    return looked


def _axe() -> str | None:
    spec = importlib.util.find_spec("axe_playwright_python")
    if spec is None or not spec.submodule_search_locations:
        return None
    return (Path(spec.submodule_search_locations[0]) / "axe.min.js").read_text("utf-8")


def _join(page: Page, name: str, code: str = "") -> None:
    page.get_by_label("Your name").fill(name)
    if code:
        page.get_by_label("Code on the screen").fill(code)
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading")).to_have_text(f"You’re in, {name}.")


def _fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))


def _tap(page: Page, *answers: str, sure: bool = False) -> None:
    for answer in answers:
        page.get_by_role("button", name=answer).click()
    page.get_by_role("button", name="Sure" if sure else "Not sure", exact=True).click()


def test_three_phones_play_a_whole_game(
    open_room: Callable[..., Host], phone: Phones, look: Callable[[Page, str], None]
) -> None:
    host = open_room(Rules(seconds=45))
    ana, ben = phone(host), phone(host, key=False)
    look(ana, "join")
    look(ben, "join-code")
    _join(ana, "Ana")
    _join(ben, "Ben", host.door.code)
    expect(ana.locator("#others")).to_have_text("2 players are in.")
    look(ana, "lobby")

    host.ask()
    expect(ana.get_by_role("heading")).to_have_text("Who heads the harbour board?")
    look(ana, "question")
    ana.get_by_role("button", name="Castel").click()
    look(ana, "picked")
    ana.get_by_role("button", name="Sure", exact=True).click()
    expect(ana.locator("#hint")).to_have_text("Locked in. 1 of 2 have answered.")
    look(ana, "locked")
    _tap(ben, "Ames")
    expect(ana.locator("#hint")).to_have_text("Locked in. 2 of 2 have answered.")
    host.reveal()
    expect(ana.locator(".verdict")).to_have_text("✓ Right")
    expect(ben.locator(".verdict")).to_have_text("✗ Not right")
    look(ana, "right")
    look(ben, "wrong")

    host.ask()
    expect(ana.locator(".option")).to_have_count(4)
    look(ana, "long-question")
    assert _fits(ana)
    late = phone(host)
    late.get_by_label("Your name").fill("Cleo")
    late.get_by_role("button", name="Join").click()
    _tap(late, "May 2023")
    expect(late.locator("#hint")).to_contain_text("Locked in.")
    host.reveal()
    expect(ana.locator(".verdict")).to_have_text("No answer")
    look(ana, "no-answer")

    host.ask()
    for nth, text in enumerate(("the strike", "the treaty", "the vote"), 1):
        ana.get_by_role("button", name=text).click()
        expect(ana.locator(".option", has_text=text).locator(".place")).to_have_text(str(nth))
    look(ana, "order")
    ana.get_by_role("button", name="Not sure").click()
    expect(ana.locator("#hint")).to_contain_text("Locked in.")
    host.reveal()
    expect(ana.locator(".verdict")).to_have_text("✓ Right")
    look(ana, "order-right")

    host.do(MoveKind.ENDED)
    expect(ben.get_by_role("heading", level=1)).to_have_text("That’s it, Ben.")
    look(ben, "end")
    ben.locator("summary").first.click()
    look(ben, "end-open")
    assert (host.points("Ana"), host.points("Ben"), host.points("Cleo")) == (220, 0, 100)


def test_statements_several_answers_and_words_are_played(
    open_room: Callable[..., Host], phone: Phones, look: Callable[[Page, str], None]
) -> None:
    host = open_room(questions=NEWER)
    ana, ben = phone(host), phone(host)
    _join(ana, "Ana")
    _join(ben, "Ben")

    host.ask()
    expect(ana.locator(".option span:nth-child(2)")).to_have_text(["True", "False"])
    look(ana, "true-or-false")
    _tap(ana, "B: False")
    host.reveal()
    expect(ana.locator(".verdict")).to_have_text("✓ Right")
    look(ana, "true-or-false-right")

    host.ask()
    expect(ana.locator("#hint")).to_have_text("Tap every one that is right.")
    for text in ("The board was named", "The vote was held", "The dockers", "The vote was held"):
        ana.get_by_role("button", name=text).click()
    expect(ana.locator(".option[aria-pressed=true]")).to_have_count(2)
    look(ana, "several")
    ana.get_by_role("button", name="Sure", exact=True).click()
    _tap(ben, "The board was named")
    expect(ana.locator("#hint")).to_have_text("Locked in. 2 of 2 have answered.")
    host.reveal()
    expect(ana.locator(".verdict")).to_have_text("✓ Right")
    expect(ben.locator(".verdict")).to_have_text("✗ Not right")
    look(ben, "several-wrong")

    host.ask()
    expect(ana.locator("#hint")).to_have_text("Type your answer.")
    look(ana, "type")
    ana.get_by_label("Your answer").fill("castel")
    ana.get_by_label("Your answer").press("Enter")  # on to how sure
    ana.keyboard.press("Enter")
    expect(ana.locator("#hint")).to_contain_text("Locked in.")
    look(ana, "typed")
    ben.get_by_label("Your answer").fill("<b>Dorn</b>")
    ben.get_by_role("button", name="Not sure").click()
    expect(ben.locator("#hint")).to_contain_text("Locked in.")
    host.reveal()
    expect(ana.locator(".verdict")).to_have_text("✓ Right")
    expect(ben.locator(".panel").first).to_have_text("You said: <b>Dorn</b>")
    look(ben, "typed-wrong")

    host.do(MoveKind.SKIPPED)
    host.do(MoveKind.ENDED)
    expect(ben.get_by_role("heading", level=1)).to_have_text("That’s it, Ben.")
    assert (host.points("Ana"), host.points("Ben")) == (220, 0)


def test_a_passage_of_the_most_words_fits_with_its_choices(
    open_room: Callable[..., Host], phone: Phones, look: Callable[[Page, str], None]
) -> None:
    asks = "Which date is left out of what the Gazette printed in May 2024 (headline: Port toll doubled): “On […] the"
    passage = " ".join([*asks.split(), *("harbour", "board", "asked", "skippers") * LONGEST][:LONGEST])
    days = ("2 May 2024", "1 May 2024", "29 April 2024", "30 April 2024")
    host = open_room(
        Rules(seconds=45), questions=(Question("q/p", QuestionKind.WHEN, f"{passage}”?", days, (0,), ()),)
    )
    ana = phone(host)
    _join(ana, "Ana")
    host.ask()
    expect(ana.locator(".option")).to_have_count(4)
    look(ana, "passage")
    assert _fits(ana)


def test_a_typed_answer_outlives_a_broken_line(open_room: Callable[..., Host], phone: Phones) -> None:
    host = open_room(questions=NEWER[2:])
    ana = phone(host)
    _join(ana, "Ana")
    host.ask()
    ana.get_by_label("Your answer").fill("Castel")

    ana.evaluate("dispatchEvent(new Event('offline'))")
    ana.get_by_role("button", name="Not sure").click()
    ana.evaluate("dispatchEvent(new Event('online'))")

    expect(ana.locator("#hint")).to_contain_text("Locked in.")
    assert host.party.given[0, host.player("Ana")].right


def test_what_is_tapped_is_on_the_laptop_before_it_is_handed_in(host: Host, phone: Phones) -> None:
    ana = phone(host)
    _join(ana, "Ana")
    host.ask()

    ana.get_by_role("button", name="Ames").click()
    assert host.tapped.get(timeout=5).choice == (0,)
    ana.get_by_role("button", name="Castel").click()
    assert host.tapped.get(timeout=5).choice == (2,)
    ana.get_by_role("button", name="Castel").click()
    assert host.tapped.get(timeout=5).choice == ()

    expect(ana.locator("#hint")).to_have_text("Tap your answer.")
    assert host.party.given == {}


def test_what_is_typed_or_tapped_without_a_line_is_on_the_laptop_when_it_is_back(
    open_room: Callable[..., Host], phone: Phones
) -> None:
    host = open_room(questions=NEWER[2:])
    ana = phone(host)
    _join(ana, "Ana")
    host.ask()
    ana.evaluate("dispatchEvent(new Event('offline'))")
    ana.get_by_label("Your answer").fill("Castel")
    assert host.tapped.empty()
    ana.evaluate("dispatchEvent(new Event('online'))")
    assert host.tapped.get(timeout=10).words == "Castel"


def test_every_button_of_an_answer_is_large(host: Host, phone: Phones) -> None:
    ana = phone(host)
    _join(ana, "Ana")
    host.ask()
    expect(ana.locator(".option")).to_have_count(4)

    boxes = [button.bounding_box() for button in ana.locator(".option").all()]
    assert all(box is not None and box["height"] >= 72 for box in boxes)


def test_the_page_reconnects_by_itself_and_keeps_its_points(
    open_room: Callable[..., Host], phone: Phones, look: Callable[[Page, str], None]
) -> None:
    host = open_room(Rules())
    ana = phone(host)
    _join(ana, "Ana")
    host.ask()
    _tap(ana, "Castel")
    expect(ana.locator("#hint")).to_contain_text("Locked in.")
    host.reveal()

    host.room.close()
    expect(ana.locator("#strip")).to_have_text("Reconnecting… your points are safe.")
    look(ana, "reconnecting")
    host.open(host.room.keys, host.door.port)
    expect(ana.locator("#strip")).to_have_text("")

    host.ask()
    expect(ana.locator(".option")).to_have_count(4)
    assert host.points("Ana") == 100


def test_an_answer_tapped_while_the_line_is_down_is_sent_when_it_is_back(host: Host, phone: Phones) -> None:
    ana = phone(host)
    _join(ana, "Ana")
    host.ask()
    ana.get_by_role("button", name="Castel").click()
    host.room.close()
    expect(ana.locator("#strip")).to_contain_text("Reconnecting")

    ana.get_by_role("button", name="Not sure").click()
    host.open(host.room.keys, host.door.port)

    expect(ana.locator("#hint")).to_have_text("Locked in. 1 of 1 have answered.")
    assert len(host.party.given) == 1


def test_a_page_that_is_loaded_again_is_the_same_player(host: Host, phone: Phones) -> None:
    ana = phone(host)
    _join(ana, "Ana")
    host.ask()
    _tap(ana, "Castel")
    expect(ana.locator("#hint")).to_contain_text("Locked in.")

    ana.reload()

    expect(ana.locator("#hint")).to_have_text("Locked in. 1 of 1 have answered.")
    assert list(host.party.players) == [host.player("Ana")]


def test_a_phone_that_was_offline_comes_back(host: Host, phone: Phones) -> None:
    ana = phone(host)
    _join(ana, "Ana")

    ana.context.set_offline(True)
    expect(ana.locator("#strip")).to_contain_text("Reconnecting")
    host.ask()
    ana.context.set_offline(False)

    expect(ana.locator(".option")).to_have_count(4)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_at_twice_the_text_size_all_can_be_read_and_tapped(
    host: Host, phone: Phones, look: Callable[[Page, str], None], scheme: str
) -> None:
    ana = phone(host, color_scheme=scheme, reduced_motion="reduce")
    ana.evaluate("document.documentElement.style.fontSize = '200%'")
    look(ana, f"large-join-{scheme}")
    _join(ana, "Ana")
    host.ask()
    host.reveal()
    host.ask()
    expect(ana.locator(".option")).to_have_count(4)
    look(ana, f"large-question-{scheme}")

    _tap(ana, "July 2023", sure=True)

    expect(ana.locator("#hint")).to_contain_text("Locked in.")
    host.reveal()
    look(ana, f"large-wrong-{scheme}")


def test_in_the_dark_every_state_keeps_its_contrast(
    host: Host, phone: Phones, look: Callable[[Page, str], None]
) -> None:
    ana = phone(host, color_scheme="dark")
    look(ana, "dark-join")
    _join(ana, "Ana")
    host.ask()
    ana.get_by_role("button", name="Ames").click()
    look(ana, "dark-picked")
    ana.get_by_role("button", name="Sure", exact=True).click()
    expect(ana.locator("#hint")).to_contain_text("Locked in.")
    host.reveal()
    expect(ana.locator(".verdict")).to_have_text("✗ Not right")
    look(ana, "dark-wrong")
    host.do(MoveKind.ENDED)
    expect(ana.get_by_role("heading", level=1)).to_contain_text("That’s it")
    look(ana, "dark-end")


def test_a_name_is_shown_as_text_whatever_it_holds(host: Host, phone: Phones) -> None:
    ana = phone(host)

    ana.get_by_label("Your name").fill("<img src=x onerror=a>")
    ana.get_by_role("button", name="Join").click()

    expect(ana.locator("h1")).to_contain_text("<img src=x")
    assert ana.locator("img").count() == 0


def test_a_wrong_code_is_said_and_can_be_typed_again(
    host: Host, phone: Phones, look: Callable[[Page, str], None]
) -> None:
    ana = phone(host, key=False)
    ana.get_by_label("Your name").fill("Ana")
    ana.get_by_label("Code on the screen").fill("1111")
    ana.get_by_role("button", name="Join").click()

    expect(ana.get_by_role("alert")).to_have_text("That is not the code on the screen.")
    expect(ana.locator("#live")).to_be_empty()  # nobody is joining any more
    look(ana, "wrong-code")
    _join(ana, "Ana", host.door.code)


def test_who_is_taken_out_can_join_anew(host: Host, phone: Phones, look: Callable[[Page, str], None]) -> None:
    ana = phone(host)
    _join(ana, "Ana")

    host.do(MoveKind.KICKED, player=host.player("Ana"))

    expect(ana.locator("h1")).to_have_text("The host has taken you out of the game.")
    look(ana, "taken-out")
    ana.get_by_role("button", name="Try again").click()
    _join(ana, "Anna")


def test_a_team_is_chosen(open_room: Callable[..., Host], phone: Phones, look: Callable[[Page, str], None]) -> None:
    host = open_room(Rules(teams=("Harbour", "Hill")))
    ana = phone(host)
    ana.get_by_label("Your name").fill("Ana")
    ana.get_by_role("button", name="Join").click()
    expect(ana.locator("h1")).to_have_text("Choose your team")
    look(ana, "teams")

    ana.get_by_role("button", name="Hill").click()

    expect(ana.get_by_text("Watch the screen. You play for Hill.")).to_be_visible()


def test_a_pause_is_shown_and_takes_no_taps(
    open_room: Callable[..., Host], phone: Phones, look: Callable[[Page, str], None]
) -> None:
    host = open_room(Rules(seconds=20))
    ana = phone(host)
    _join(ana, "Ana")
    host.ask()
    expect(ana.locator("#clock")).to_have_text(re.compile(r"0:(20|19)"))

    host.do(MoveKind.PAUSED)

    expect(ana.locator("#hint")).to_have_text("Paused.")
    expect(ana.locator(".option").first).to_be_disabled()
    look(ana, "paused")


def test_the_results_can_be_saved_as_a_file(host: Host, phone: Phones, tmp_path: Path) -> None:
    ana = phone(host)
    _join(ana, "Ana")
    host.ask()
    host.reveal()
    host.do(MoveKind.ENDED)

    with ana.expect_download() as coming:
        ana.get_by_role("link", name="Save my results").click()
    coming.value.save_as(tmp_path / "mine.json")

    assert coming.value.suggested_filename == "quiz-Ana.json"
    assert (tmp_path / "mine.json").read_text("utf-8") == '{"player": "Ana", "points": 0}'


def test_the_whole_game_can_be_played_by_keyboard(host: Host, phone: Phones) -> None:
    ana = phone(host)
    ana.get_by_label("Your name").focus()
    ana.keyboard.type("Ana")
    ana.keyboard.press("Enter")
    expect(ana.locator("#others")).to_be_visible()
    host.ask()
    expect(ana.locator(".option")).to_have_count(4)

    ana.keyboard.press("Tab")
    ana.keyboard.press("Enter")
    for _ in range(4):
        ana.keyboard.press("Tab")
    ana.keyboard.press("Enter")

    expect(ana.locator("#hint")).to_contain_text("Locked in.")


def test_without_javascript_a_sentence_says_so(host: Host, phone: Phones) -> None:
    page = phone(host, java_script_enabled=False)

    expect(page.get_by_text("This page needs JavaScript to play.")).to_be_visible()
    if PICTURES:
        page.screenshot(path=str(Path(PICTURES) / "phone-no-javascript.png"))


def test_the_page_asks_nobody_but_the_room(host: Host, phone: Phones) -> None:
    asked: list[str] = []
    page = phone(host)
    page.on("request", lambda request: asked.append(request.url))

    page.reload()
    _join(page, "Ana")

    assert asked
    assert all(url.startswith((host.door.url, "data:")) for url in asked)


def test_the_page_weighs_less_than_forty_kilobytes() -> None:
    from briefing_app import paths  # noqa: PLC0415 - only here

    assert sum(file.stat().st_size for file in (paths.resources() / "phone").iterdir()) < 40_000
