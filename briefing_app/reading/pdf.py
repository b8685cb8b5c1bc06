"""A PDF -> the paragraphs of its text, with what its properties say.

A PDF knows glyphs and where they stand, not paragraphs: lines come from here, their order and what they make up from
`typeset`. Its title is the document's own, if it is none of the names that programs make up; its date is the day on
which the file was made, and says nothing where a page of the web was printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

from briefing_app.reading import dateline, typeset
from briefing_app.reading.given import Given
from briefing_app.reading.made import a_name, a_title, is_page_printer
from briefing_app.reading.page import Page, UnreadableError
from briefing_app.reading.rows import HYPHEN, Row, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.model.when import When

_MOST_PAGES = 300
_MOST_GLYPHS = 1_200_000  # in all; they take about 5 s
_WORDS_A_PAGE = 5  # fewer on average: pictures of pages with a stamp on them
_LINE_ENDS = "\r\n"
_LINE_END_HYPHENS = dict.fromkeys(map(ord, "\x02\ufffe\u00ad"), HYPHEN)  # as pdfium gives them
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_HALVES = range(0xD800, 0xE000)  # of characters, as UTF-16 has them
_CHARACTERS = _LINE_END_HYPHENS | _LIGATURES

_Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the page's lower left corner."""

_Glyph = tuple[str, _Box]
_BOTTOM, _TOP = 1, 3


def read(data: bytes) -> Page:
    """The text of the PDF in `data`.

    Raises:
        UnreadableError: it is none, is damaged, locked, far too long, or holds pictures of pages only.
    """
    document = _opened(data)
    try:
        if len(document) > _MOST_PAGES:
            raise UnreadableError(f"has more than {_MOST_PAGES} pages", "Print the pages that matter into a new PDF.")
        pages = list(_pages(document))
        if sum(len(row.words) for page in pages for row in page) < _WORDS_A_PAGE * len(document):
            raise UnreadableError(
                "holds pictures of pages and hardly any text", "Have its text recognised (OCR) first, or paste it."
            )
        about = document.get_metadata_dict()
        return Page(typeset.text(pages), Given(a_title(about["Title"]), author=a_name(about["Author"])), _made(about))
    except pypdfium2.PdfiumError as error:
        raise _damaged() from error
    finally:
        document.close()


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold():
            raise UnreadableError(
                "is locked with a password", "Open it with the password, print it into a new PDF, and read that."
            ) from error
        raise _damaged() from error


def _damaged() -> UnreadableError:
    return UnreadableError("is no PDF, or a damaged one", "Get the file again, or open it and paste its text here.")


def _pages(document: pypdfium2.PdfDocument) -> Iterator[list[Row]]:
    """The lines of each page, in the order in which the file draws them."""
    glyphs = 0
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        glyphs += (count := words.count_chars())
        if glyphs > _MOST_GLYPHS:
            raise UnreadableError("is far longer than an article", "Print the pages that matter into a new PDF.")
        yield list(_rows(words, count, page.get_height()))
        words.close()
        page.close()


def _rows(page: pypdfium2.PdfTextPage, count: int, height: float) -> Iterator[Row]:
    """The lines; pdfium gives most line ends as such, but none in a word with a hyphen there, nor some others."""
    row: list[Word] = []
    word: list[_Glyph] = []
    last: _Box | None = None
    for character, box in _glyphs(page, count, height):
        apart = last is not None and not character.isspace() and _is_other_line(last, box)
        if word and (apart or character.isspace()):
            row.append(_word(word))
            word = []
        if row and (apart or character in _LINE_ENDS):
            yield Row(tuple(row))
            row = []
        if not character.isspace():
            word.append((character, box))
            last = box
    if word:
        row.append(_word(word))
    if row:
        yield Row(tuple(row))


def _is_other_line(before: _Box, box: _Box) -> bool:
    """Whether the middle of `box` lies below or above `before`."""
    middle = (box[_BOTTOM] + box[_TOP]) / 2
    return not before[_BOTTOM] <= middle <= before[_TOP]


def _glyphs(page: pypdfium2.PdfTextPage, count: int, height: float) -> Iterator[_Glyph]:
    """The characters that stand on the page; a line that is cut by its edge is also drawn on the next."""
    rect = raw.FS_RECTF()
    for at in range(count):
        code = raw.FPDFText_GetUnicode(page, at)
        raw.FPDFText_GetLooseCharBox(page, at, rect)
        if code and code not in _HALVES and 0 <= rect.bottom <= height:
            yield chr(code).translate(_CHARACTERS), (rect.left, rect.bottom, rect.right, rect.top)


def _word(glyphs: list[_Glyph]) -> Word:
    lefts, bottoms, rights, tops = zip(*(box for _, box in glyphs), strict=True)
    return Word("".join(character for character, _ in glyphs), min(lefts), min(bottoms), max(rights), max(tops))


def _made(about: dict[str, str]) -> When | None:
    if is_page_printer(about["Creator"]) or is_page_printer(about["Producer"]):
        return None
    day = about["CreationDate"].removeprefix("D:")[:8]
    return dateline.day(f"{day[:4]}-{day[4:6]}-{day[6:]}") if day.isdigit() else None
