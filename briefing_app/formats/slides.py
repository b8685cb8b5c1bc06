"""The deck as slides for PowerPoint: a question, then its answer, with the sentence and its source in the notes."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Emu, Inches, Pt

from briefing_app.formats.asked import Asked, asked
from briefing_app.formats.text import one_line, xml_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Deck

MOST = 250
"""Questions: more slides than this nobody shows, and PowerPoint opens them slowly."""

_WIDE, _HIGH = Inches(13.333), Inches(7.5)
_EDGE = Inches(0.9)
_BLANK = 6  # the layout without places
_COLOUR: Any = RGBColor  # python-pptx ships no types
_INK, _PALE, _ACCENT = (_COLOUR.from_string(colour) for colour in ("1C1D1F", "5F646B", "0B5CAD"))
_LETTERS = "ABCDEFGH"
_SIZES = (
    (90, 40),
    (180, 32),
    (400, 24),
    (580, 20),
    (10**9, 16),
)  # characters up to which a size (pt) is readable and fits
_TITLE = 200  # characters


def write(deck: Deck, path: Path, now: datetime) -> None:
    """Write two slides a question, of the first 250.

    Raises:
        OSError: the file cannot be written.
    """
    show = Presentation()
    show.slide_width, show.slide_height = _WIDE, _HIGH
    about = show.core_properties
    about.title, about.author = xml_text(one_line(deck.name))[:_TITLE] or "Briefing", "Briefing"
    about.created = about.modified = now.replace(tzinfo=None)
    for nth, each in enumerate(items(deck), start=1):
        _slide(show, each, f"{nth}", revealed=False)
        _slide(show, each, f"{nth}", revealed=True)
    with path.open("wb") as file:
        show.save(file)


def warnings(deck: Deck) -> tuple[str, ...]:
    """What is left out."""
    more = sum(1 for _ in asked(deck)) - MOST
    return (f"Only the first {MOST} questions become slides; {more} are left out.",) if more > 0 else ()


def items(deck: Deck) -> Iterator[Asked]:
    """What goes in."""
    return islice(asked(deck), MOST)


def _slide(show: Any, each: Asked, number: str, *, revealed: bool) -> None:  # noqa: ANN401 - python-pptx ships no types
    slide = show.slides.add_slide(show.slide_layouts[_BLANK])
    _text(slide, number, (_EDGE, Inches(0.45), Inches(2), Inches(0.5)), 16, _PALE)
    prompt = _shown(each.prompt)
    high = Inches(2.6 if each.choices or revealed else 5.2)
    _text(slide, prompt, (_EDGE, Inches(1.1), Emu(_WIDE - 2 * _EDGE), high), _size(prompt), _INK)
    if each.choices:
        _choices(slide, each, revealed=revealed)
    elif revealed:
        answer = _shown(each.answer)
        place = (_EDGE, Inches(3.9), Emu(_WIDE - 2 * _EDGE), Inches(2))
        _text(slide, answer, place, _size(answer), _ACCENT, bold=True)
    if revealed:
        source = _shown(each.citation.line)
        _text(slide, source, (_EDGE, Inches(6.6), Emu(_WIDE - 2 * _EDGE), Inches(0.6)), 14, _PALE)
    slide.notes_slide.notes_text_frame.text = xml_text(f"{each.answer}\n\n{each.told}" if revealed else each.told)


def _choices(slide: Any, each: Asked, *, revealed: bool) -> None:  # noqa: ANN401 - python-pptx ships no types
    for nth, words in enumerate(each.choices[: len(_LETTERS)]):
        right = revealed and nth in each.right
        shown = f"{_LETTERS[nth]}   {_shown(words)}{'   ✓' if right else ''}"
        top = Inches(3.8 + 0.65 * nth)
        place = (_EDGE, top, Emu(_WIDE - 2 * _EDGE), Inches(0.6))
        _text(slide, shown, place, 22, _ACCENT if right else _INK, bold=right)


def _text(
    slide: Any,  # noqa: ANN401 - python-pptx ships no types
    words: str,
    place: tuple[Any, Any, Any, Any],
    size: int,
    colour: RGBColor,
    *,
    bold: bool = False,
) -> None:
    frame = slide.shapes.add_textbox(*place).text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    run = frame.paragraphs[0].add_run()
    run.text = words
    run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, colour


def _size(words: str) -> int:
    return next(size for most, size in _SIZES if len(words) <= most)


def _shown(text: str) -> str:
    return xml_text(one_line(text)) or "-"
