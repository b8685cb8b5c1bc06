"""The wall while the game is played: the lobby, a question, its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPalette

from briefing_app.ui import words

if TYPE_CHECKING:
    from briefing_app.ui.party.canvas import Canvas
    from briefing_app.ui.party.scenes import Asking, Head, Lobby, Revealed, Told

_Role = QPalette.ColorRole
_QR = 0.52  # of the height
_GAP = 24
_TWO_COLUMNS = 3  # from so many choices on
_LAST_SECONDS = 5
_PROMPT_TOLD = 240  # px for the question beside its answer: a passage of the most words is read in full
_CHIPS = (40, 32, 26)  # sizes of names: smaller before any is left out


def draw_lobby(canvas: Canvas, scene: Lobby) -> None:
    """Code, address and QR code at the left, the names at the right."""
    room, px = canvas.room, canvas.px
    side = room.height() * _QR * canvas.rect.height() / room.height()
    left = QRectF(room.left(), room.top(), side, room.height())
    picture = QRectF(left.left(), left.top() + px(96), side, side)
    canvas.words(QRectF(left.left(), left.top(), room.width(), px(80)), "Join the quiz", 64, bold=True)
    canvas.code(picture, scene.picture)
    below = QRectF(left.left(), picture.bottom() + px(24), room.width(), px(260))
    canvas.words(below, "Scan it, or type in a browser", 32, colour=_Role.PlaceholderText)
    canvas.words(below.adjusted(0, px(44), 0, 0), scene.url, 64, bold=True)
    canvas.words(below.adjusted(0, px(168), 0, 0), "with the code", 32, colour=_Role.PlaceholderText)
    _draw_code(canvas, scene.code, below.adjusted(canvas.width("with the code", 32) + px(28), px(122), 0, 0))
    right = room.adjusted(side + px(88), px(96), 0, 0)
    right.setBottom(picture.bottom())
    _draw_guests(canvas, scene, right)


def _draw_code(canvas: Canvas, code: str, rect: QRectF) -> None:
    canvas.words(rect, code, 96, bold=True, colour=_Role.Highlight)


def _draw_guests(canvas: Canvas, scene: Lobby, rect: QRectF) -> None:
    px = canvas.px
    count = len(scene.names)
    said = words.count(count, "player") if count else "Nobody is in yet"
    canvas.words(QRectF(rect.left(), rect.top() - px(96), rect.width(), px(80)), said, 48, bold=True)
    room = QRectF(rect)
    if scene.wifi:
        side = px(260)
        room.setBottom(rect.bottom() - side - px(32))
        place = QRectF(rect.left(), rect.bottom() - side, side, side)
        canvas.code(place, scene.wifi)
        said_at = QRectF(place.right() + px(32), place.top(), rect.right() - place.right() - px(32), side)
        canvas.words(said_at, f"First join the Wi-Fi “{scene.network}”", 40, least=28, centred=True)
    over = canvas.chips(room.adjusted(0, 0, 0, -px(56)), scene.names, _CHIPS)
    foot = QRectF(room.left(), room.bottom() - px(44), room.width(), px(44))
    if over:
        canvas.words(foot, f"and {over} more", 32, colour=_Role.PlaceholderText)
    elif scene.locked:
        canvas.words(foot, "The door is closed", 32, colour=_Role.PlaceholderText)


def draw_asking(canvas: Canvas, scene: Asking) -> None:
    """The question, its choices, how many have answered, and how long there is."""
    room, px = canvas.room, canvas.px
    said = f"{scene.answered} of {scene.players} answered" if scene.players else ""
    top = _draw_head(canvas, scene.head, said)
    clocked = scene.left is not None or bool(scene.halted)
    lines = 1 if len(scene.choices) < _TWO_COLUMNS else (len(scene.choices) + 1) // 2
    high = min(px(190) * lines + px(_GAP) * (lines - 1), room.height() * 0.52) if scene.choices else 0.0
    prompt = QRectF(room.left(), top, room.width() - (px(232) if clocked else 0), room.bottom() - top - high - px(40))
    hint = px(60) if scene.hint else 0.0
    took = canvas.words(prompt.adjusted(0, 0, 0, -hint), scene.head.prompt, 68, least=36, serif=True)
    if scene.hint:
        below = QRectF(prompt.left(), prompt.top() + took + px(12), prompt.width(), px(48))
        canvas.words(below, scene.hint, 36, colour=_Role.PlaceholderText)
    if clocked:
        _draw_clock(canvas, scene, QRectF(room.right() - px(184), top, px(184), px(184)))
    _draw_choices(canvas, scene.choices, QRectF(room.left(), room.bottom() - high, room.width(), high), lines)


def _draw_head(canvas: Canvas, head: Head, said: str) -> float:
    """Number, kind and a line that fills; where what follows begins."""
    room, px = canvas.room, canvas.px
    line = QRectF(room.left(), room.top(), room.width(), px(48))
    number = f"{head.nth} of {head.of}"
    canvas.words(line, number, 36, bold=True)
    beside = line.adjusted(canvas.width(number, 36, bold=True) + px(36), 0, 0, 0)
    canvas.words(beside, head.category, 36, colour=_Role.PlaceholderText)
    if said:
        wide = canvas.width(said, 36, bold=True) + px(4)
        canvas.words(QRectF(line.right() - wide, line.top(), wide, line.height()), said, 36, bold=True)
    canvas.bar(QRectF(line.left(), line.bottom() + px(16), line.width(), px(8)), head.nth / head.of,
               canvas.colour(_Role.Highlight))  # fmt: skip
    return line.bottom() + px(64)


def _draw_clock(canvas: Canvas, scene: Asking, rect: QRectF) -> None:
    if scene.halted:
        canvas.panel(rect, radius=92, ground=canvas.colour(_Role.AlternateBase))
        inside = rect.adjusted(canvas.px(8), 0, -canvas.px(8), 0)
        canvas.words(inside, scene.halted, 36, bold=True, middle=True, centred=True)
    elif scene.left is not None:
        canvas.ring(rect, scene.share, str(scene.left), urgent=scene.left <= _LAST_SECONDS)


def _draw_choices(canvas: Canvas, choices: tuple[str, ...], rect: QRectF, lines: int) -> None:
    if not choices:
        return
    gap = canvas.px(_GAP)
    wide, high = (rect.width() - gap) / 2, (rect.height() - gap * (lines - 1)) / lines
    side = min(canvas.px(104), high * 0.6)
    inside = QRectF(0, 0, wide, high).adjusted(side + canvas.px(64), canvas.px(10), -canvas.px(28), -canvas.px(10))
    size = canvas.size_for(inside, choices, 52, 28)
    for nth, choice in enumerate(choices):
        left, top = rect.left() + (nth % 2) * (wide + gap), rect.top() + (nth // 2) * (high + gap)
        canvas.panel(QRectF(left, top, wide, high))
        canvas.mark(QRectF(left + canvas.px(32), top + (high - side) / 2, side, side), nth)
        canvas.words(inside.translated(left, top), choice, size, least=28, centred=True)


def draw_revealed(canvas: Canvas, scene: Revealed, grown: float = 1.0) -> None:
    """The right tile grows, the others step back; then where it is told.

    Args:
        grown: how far the right tile has grown, 0..1.
    """
    room, px = canvas.room, canvas.px
    waits = f"Next in {scene.next_in}" if scene.next_in is not None else scene.halted
    top = _draw_head(canvas, scene.head, waits or scene.verdict)
    if scene.taken_out:
        rest = QRectF(room.left(), top, room.width(), room.bottom() - top)
        canvas.words(rest, "This question is taken out. It counts for nobody.", 56, centred=True, middle=True)
        return
    foot = _foot_height(canvas, scene)
    prompt = QRectF(room.left(), top - px(12), room.width(), px(_PROMPT_TOLD))
    took = canvas.words(prompt, scene.head.prompt, 40, least=32, serif=True)
    tiles = QRectF(room.left(), prompt.top() + took + px(24), room.width(), 0)
    tiles.setBottom(room.bottom() - foot - px(28))
    _draw_tiles(canvas, scene, tiles, grown)
    if foot:
        _draw_source(canvas, scene, QRectF(room.left(), room.bottom() - foot, room.width(), foot))


def _foot_height(canvas: Canvas, scene: Revealed) -> float:
    lines = bool(scene.sentence) * 2 + bool(scene.source) + bool(scene.about)
    return canvas.px(52 * lines + 60) if lines else 0.0


def _draw_tiles(canvas: Canvas, scene: Revealed, rect: QRectF, grown: float) -> None:
    """The height is shared out: a right tile has up to half as much again."""
    if not scene.tiles:
        return
    gap = canvas.px(14)
    parts = [1 + 0.5 * grown * tile.right for tile in scene.tiles]
    one = min((rect.height() - gap * (len(parts) - 1)) / sum(parts), canvas.px(128))
    y = rect.top()
    most = max((tile.count or 0 for tile in scene.tiles), default=0)
    for place, (tile, part) in enumerate(zip(scene.tiles, parts, strict=True)):
        at = QRectF(rect.left(), y, rect.width(), one * part)
        _draw_tile(canvas, tile, at, place, (tile.count or 0) / max(most, 1) if scene.players else None)
        y += one * part + gap


def _draw_tile(canvas: Canvas, tile: Told, rect: QRectF, place: int, share: float | None) -> None:
    px, good = canvas.px, canvas.colour(_Role.LinkVisited)
    counted = tile.count is not None and share is not None
    canvas.panel(rect, edge=good if tile.right else None, thick=6 if tile.right else 2)
    side = min(px(76), rect.height() * 0.66)
    at = QRectF(rect.left() + px(28), rect.center().y() - side / 2, side, side)
    if tile.mark < 0:
        canvas.disc(at, "✓", good)
    elif tile.count is None:
        canvas.disc(at, str(place + 1), good)
    else:
        canvas.mark(at, tile.mark, faint=not tile.right)
    right = px(560) if counted else px(28)
    inside = rect.adjusted(side + px(60), px(6), -right, -px(6))
    role = _Role.WindowText if tile.right else _Role.PlaceholderText
    canvas.words(inside, tile.words, 48 if tile.right else 38, least=24, colour=role, bold=tile.right, centred=True)
    if counted:
        colour = good if tile.right else canvas.colour(_Role.Dark)
        line = QRectF(rect.right() - px(524), rect.center().y() - px(12), px(380), px(24))
        canvas.bar(line, share or 0.0, colour)
        number = QRectF(rect.right() - px(124), rect.top(), px(96), rect.height())
        said = f"{tile.count} ✓" if tile.right else f"{tile.count}"
        canvas.words(number, said, 44, least=28, bold=tile.right, colour=role, centred=True)


def _draw_source(canvas: Canvas, scene: Revealed, rect: QRectF) -> None:
    px = canvas.px
    canvas.panel(rect)
    inside = rect.adjusted(px(36), px(16), -px(36), -px(20))
    below = px(52) * (bool(scene.source) + bool(scene.about))
    if scene.sentence:
        room = QRectF(inside.left(), inside.top(), inside.width(), inside.height() - below)
        canvas.words(room, scene.sentence, 40, least=26, serif=True, centred=True)
    y = inside.bottom() - below
    for line, role in ((scene.source, _Role.PlaceholderText), (scene.about, _Role.WindowText)):
        if line:
            canvas.words(QRectF(inside.left(), y, inside.width(), px(50)), line, 32, least=24, colour=role)
            y += px(52)
