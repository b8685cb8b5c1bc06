"""The wall between and after the questions: the order, the podium, who knows what, a few words, darkness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPalette

from briefing_app.ui.party.scenes import Board, Plain, Podium, Rank, Share, TeamPicture, told

if TYPE_CHECKING:
    from briefing_app.ui.party.canvas import Canvas

_Role = QPalette.ColorRole
_STEPS = {1: 1.0, 2: 0.74, 3: 0.56}  # how high a place stands
_STANDS = (1, 0, 2)  # the first in the middle
_WEAK, _HALF = 0.5, 0.8  # shares from which a cell is told as fair, as good


def draw_board(canvas: Canvas, scene: Board) -> None:
    """Lines with place, name and points."""
    room, px = canvas.room, canvas.px
    canvas.words(QRectF(room.left(), room.top(), room.width(), px(80)), scene.note, 48, bold=True)
    if scene.next_in is not None:
        waits = f"Next in {scene.next_in}"
        wide = canvas.width(waits, 36, bold=True) + px(4)
        canvas.words(QRectF(room.right() - wide, room.top(), wide, px(60)), waits, 36, bold=True)
    top, gap = room.top() + px(116), px(12)
    high = min((room.bottom() - top - px(56)) / max(len(scene.ranks), 1) - gap, px(104))
    most = max((rank.points for rank in scene.ranks), default=0)
    for nth, rank in enumerate(scene.ranks):
        _draw_rank(canvas, rank, QRectF(room.left(), top + nth * (high + gap), room.width(), high), most)
    if scene.more:
        foot = QRectF(room.left(), room.bottom() - px(44), room.width(), px(44))
        canvas.words(foot, f"and {scene.more} more", 32, colour=_Role.PlaceholderText)


def _draw_rank(canvas: Canvas, rank: Rank, rect: QRectF, most: int) -> None:
    px, first = canvas.px, rank.place == 1
    canvas.panel(rect, edge=canvas.colour(_Role.Highlight) if first else None, thick=4 if first else 2)
    place = QRectF(rect.left() + px(28), rect.top(), px(80), rect.height())
    canvas.words(place, str(rank.place), 44, least=24, bold=True, centred=True, colour=_Role.PlaceholderText)
    name = QRectF(place.right(), rect.top(), rect.width() * 0.42, rect.height())
    canvas.words(name, rank.name, 44, least=24, bold=first, centred=True)
    line = QRectF(name.right() + px(24), rect.center().y() - px(10), rect.right() - name.right() - px(220), px(20))
    canvas.bar(line, max(rank.points, 0) / max(most, 1), canvas.colour(_Role.Highlight if first else _Role.Dark))
    points = QRectF(rect.right() - px(172), rect.top(), px(152), rect.height())
    canvas.words(points, rank.told, 44, least=24, bold=True, centred=True)


def draw_podium(canvas: Canvas, scene: Podium) -> None:
    """Three steps, the first in the middle; what else deserves a word below."""
    room, px = canvas.room, canvas.px
    canvas.words(QRectF(room.left(), room.top(), room.width(), px(90)), _title(scene), 64, bold=True, middle=True)
    below = px(84) * bool(scene.mentions)
    area = QRectF(room.left(), room.top() + px(120), room.width(), room.height() - px(120) - below)
    wide, gap = min(area.width() / 3 - px(32), px(500)), px(24)
    shown = scene.ranks[: len(_STANDS)]
    beside = len(shown) > 1  # the second stands at the left of the first
    start = area.center().x() - (wide * len(shown) + gap * (len(shown) - 1)) / 2
    for nth, rank in enumerate(shown):
        high = (area.height() - px(150)) * _STEPS.get(rank.place, _STEPS[3])
        left = start + (_STANDS[nth] if beside else 0) * (wide + gap)
        _draw_step(canvas, rank, QRectF(left, area.bottom() - high, wide, high))
    said = "   ·   ".join(f"{what}: {name}" for what, name in scene.mentions)
    foot = QRectF(room.left(), room.bottom() - px(60), room.width(), px(60))
    canvas.words(foot, said, 40, least=26, middle=True)


def _title(scene: Podium) -> str:
    first = [rank.name for rank in scene.ranks if rank.place == 1]
    return f"{first[0]} wins" if len(first) == 1 else "A draw"


def _draw_step(canvas: Canvas, rank: Rank, rect: QRectF) -> None:
    px, first = canvas.px, rank.place == 1
    name = QRectF(rect.left(), rect.top() - px(150), rect.width(), px(80))
    canvas.words(name, rank.name, 52, least=28, bold=True, middle=True, centred=True)
    points = QRectF(rect.left(), name.bottom(), rect.width(), px(56))
    canvas.words(points, f"{rank.told} points", 36, middle=True, colour=_Role.PlaceholderText)
    accent = canvas.colour(_Role.Highlight)
    canvas.panel(rect, edge=accent if first else None, thick=4 if first else 2,
                 ground=canvas.colour(_Role.AlternateBase) if first else None)  # fmt: skip
    side = min(px(140), rect.height() * 0.6)
    circle = QRectF(rect.center().x() - side / 2, rect.top() + min(px(48), rect.height() * 0.2), side, side)
    canvas.disc(circle, str(rank.place), accent if first else canvas.colour(_Role.Dark))


def draw_team(canvas: Canvas, scene: TeamPicture) -> None:
    """A table of shares; every cell has its number, its ground only repeats it."""
    room, px = canvas.room, canvas.px
    title = "Who knows what" if scene.people else "What the team knows"
    canvas.words(QRectF(room.left(), room.top(), room.width(), px(80)), title, 48, bold=True)
    foot = px(250) if scene.hardest[0] else 0.0
    area = QRectF(room.left(), room.top() + px(100), room.width(), room.height() - px(100) - foot)
    first = px(400)
    wide = (area.width() - first) / max(len(scene.topics), 1)
    high = min(area.height() / (len(scene.people) + 1 + bool(scene.more)), px(92))
    for nth, topic in enumerate(scene.topics):
        at = QRectF(area.left() + first + nth * wide, area.top(), wide - px(8), high)
        canvas.words(at, topic, 32, least=20, middle=True, centred=True, colour=_Role.PlaceholderText)
    for nth, (name, shares) in enumerate(zip(scene.people, scene.cells, strict=True), 1):
        line = QRectF(area.left(), area.top() + nth * high, area.width(), high)
        canvas.words(QRectF(line.left(), line.top(), first - px(16), high), name, 38, least=22, centred=True)
        for column, share in enumerate(shares):
            _draw_cell(canvas, share, QRectF(line.left() + first + column * wide, line.top(), wide, high))
    if scene.more:
        last = QRectF(area.left(), area.top() + high * (len(scene.people) + 1), area.width(), high)
        canvas.words(last, f"and {scene.more} more", 28, centred=True, colour=_Role.PlaceholderText)
    if foot:
        _draw_hardest(canvas, scene.hardest, QRectF(room.left(), room.bottom() - foot + px(16), room.width(), foot))


def _draw_cell(canvas: Canvas, share: Share | None, rect: QRectF) -> None:
    inside = rect.adjusted(canvas.px(4), canvas.px(4), -canvas.px(4), -canvas.px(4))
    canvas.panel(inside, ground=_ground(canvas, share), thick=1, radius=12)
    role = _Role.PlaceholderText if share is None else _Role.WindowText
    canvas.words(inside, told(share), 36, least=20, bold=share is not None, middle=True, centred=True, colour=role)


def _ground(canvas: Canvas, share: Share | None) -> QColor:
    if share is None:
        return canvas.colour(_Role.Window)
    role = _Role.BrightText if share.known < _WEAK else _Role.Highlight if share.known < _HALF else _Role.LinkVisited
    colour = canvas.colour(role)
    colour.setAlphaF(0.22)
    return colour


def _draw_hardest(canvas: Canvas, hardest: tuple[str, str, str], rect: QRectF) -> None:
    px = canvas.px
    rect = rect.adjusted(0, 0, 0, -px(16))
    canvas.panel(rect)
    inside = rect.adjusted(px(36), px(16), -px(36), -px(12))
    prompt, answer, source = hardest
    room = QRectF(inside.left(), inside.top(), inside.width(), px(84))
    y = room.top() + canvas.words(room, f"Hardest: {prompt}", 30, least=24) + px(6)
    y += canvas.words(QRectF(inside.left(), y, inside.width(), px(50)), answer, 36, least=24, bold=True) + px(2)
    rest = QRectF(inside.left(), y, inside.width(), px(44))
    canvas.words(rest, source, 28, least=20, colour=_Role.PlaceholderText)


def draw_plain(canvas: Canvas, scene: Plain) -> None:
    """Words in the middle; darkness is black, not the scheme's dark grey."""
    if scene.dark:
        canvas.fill(QColor(Qt.GlobalColor.black))
        return
    room, px = canvas.room, canvas.px
    canvas.words(room.adjusted(0, 0, 0, -px(120)), scene.title, 96, least=48, bold=True, middle=True, centred=True)
    line = QRectF(room.left(), room.center().y() + px(40), room.width(), px(160))
    canvas.words(line, scene.line, 44, least=28, middle=True, colour=_Role.PlaceholderText)
