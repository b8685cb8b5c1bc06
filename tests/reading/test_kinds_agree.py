"""One invented article in every kind of file: the same facts come out of each."""

from __future__ import annotations

import base64
import io
import quopri
import zipfile
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage
from functools import cache
from pathlib import Path

import docx
import pytest
from fpdf import FPDF

from briefing_app.extract import reader
from briefing_app.formats import facts
from briefing_app.model.text import Article
from briefing_app.model.when import When
from briefing_app.reading import files

RIVER = (Path(__file__).parent / "kinds" / "river.txt").read_text("utf-8").strip()
TITLE, *PARAGRAPHS = RIVER.split("\n\n")
FRONT_MATTER = f"---\npublisher: The Harbour Courier\ndate: 2024-03-12\n---\n# {TITLE}"
DAY = When("2024-03-12")
CSS = "<style>p { margin: 0 }</style>"


def html(charset: str = "utf-8") -> str:
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="{charset}"><title>{TITLE}</title>{CSS}'
        '<meta property="og:site_name" content="The Harbour Courier"><meta name="author" content="Jane Roe">'
        '<meta property="article:published_time" content="2024-03-12T09:00:00Z"></head><body>'
        f"<nav><ul><li>Home</li><li>World</li></ul></nav><article><h1>{TITLE}</h1>{body}</article>"
        "<footer>© 2024 The Harbour Courier. All rights reserved.</footer></body></html>"
    )


def as_md() -> bytes:
    return "\n\n".join((FRONT_MATTER, *PARAGRAPHS)).encode()


def as_html() -> bytes:
    return html().encode()


def as_mhtml() -> bytes:
    page = quopri.encodestring(html("windows-1252").encode("cp1252")).decode().replace("\n", "\r\n")
    picture = base64.b64encode(bytes(200)).decode()
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/world/arda\r\n"
        f"Subject: {TITLE}\r\nDate: Fri, 3 Jan 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n'
        '------b\r\nContent-Type: text/html; charset="windows-1252"\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://courier.example/world/arda\r\n\r\n{page}\r\n"
        f"------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n{picture}\r\n------b--\r\n"
    ).encode()


def as_docx() -> bytes:
    document = docx.Document()
    document.core_properties.title = TITLE
    document.core_properties.author = "Jane Roe"
    document.core_properties.created = datetime(2024, 3, 12, 8, 0)  # noqa: DTZ001 - as the library wants it
    document.add_heading(TITLE, 0)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    document.save(out := io.BytesIO())
    return out.getvalue()


def as_epub() -> bytes:
    head = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>'
    chapters = {
        "a.xhtml": f"{head}<h1>{TITLE}</h1>{''.join(f'<p>{words}</p>' for words in PARAGRAPHS[:3])}</body></html>",
        "b.xhtml": f"{head}{''.join(f'<p>{words}</p>' for words in PARAGRAPHS[3:])}</body></html>",
    }
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{TITLE}</dc:title><dc:creator>Jane Roe</dc:creator>"
        "<dc:publisher>The Harbour Courier</dc:publisher><dc:date>2024-03-12</dc:date></metadata><manifest>"
        '<item id="2" href="b.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="1" href="a.xhtml" media-type="application/xhtml+xml"/>'
        '</manifest><spine><itemref idref="1"/><itemref idref="2"/></spine></package>'
    )
    with zipfile.ZipFile(out := io.BytesIO(), "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OPS/content.opf"/></rootfiles></container>',
        )
        archive.writestr("OPS/content.opf", package)
        for name, chapter in chapters.items():
            archive.writestr(f"OPS/{name}", chapter)
    return out.getvalue()


def as_eml(*, with_text: bool = True) -> bytes:
    letter = EmailMessage()
    letter["From"] = "The Harbour Courier <news@courier.example>"
    letter["Subject"] = TITLE
    letter["Date"] = "Tue, 12 Mar 2024 18:00:00 +0100"
    if with_text:
        letter.set_content("\n\n".join((TITLE, *PARAGRAPHS)), cte="quoted-printable")
    else:
        letter.set_content("To read this letter, open it in a browser.")
    letter.add_alternative(html(), subtype="html")
    letter.add_attachment(b"%PDF-1.7 nothing", maintype="application", subtype="pdf", filename="a.pdf")
    return letter.as_bytes()


class Typesetter:
    """Sets paragraphs in columns, justified, with hyphens at line ends where `breaks` says a word may break."""

    HEIGHT = 12.0

    def __init__(self, columns: int, *, hyphens: bool, across: bool = False, indent: float = 0) -> None:
        self.pdf = FPDF(unit="pt", format=(420, 595))
        self.pdf.core_fonts_encoding = "windows-1252"
        self.pdf.set_title(TITLE)
        self.pdf.set_author("Jane Roe")
        self.pdf.set_creation_date(datetime(2024, 3, 12, 8, 0))  # noqa: DTZ001 - as the library wants it
        self.pdf.set_font("Times", size=10)
        self.columns, self.hyphens, self.across, self.indent = columns, hyphens, across, indent
        self.width = 340 / columns - 10

    def lines(self, paragraph: str) -> list[list[str]]:
        lines: list[list[str]] = [[]]
        words = paragraph.split()
        while words:
            room = self.width - (self.indent if len(lines) == 1 else 0)
            word = words.pop(0)
            if self.pdf.get_string_width(" ".join([*lines[-1], word])) <= room:
                lines[-1].append(word)
                continue
            head, tail = ("", word)
            if self.hyphens and word.isalpha() and word.islower() and len(word) > 7:
                head, tail = word[:4] + "-", word[4:]
            if head and self.pdf.get_string_width(" ".join([*lines[-1], head])) <= room:
                lines[-1].append(head)
            else:
                tail = word
            lines.append([])
            words.insert(0, tail)
        return lines

    def draw(self, left: float, top: float, words: list[str], *, justified: bool) -> None:
        room = self.width - sum(map(self.pdf.get_string_width, words))
        space = room / max(1, len(words) - 1) if justified else self.pdf.get_string_width(" ")
        for word in words:
            self.pdf.text(left, top, word)
            left += self.pdf.get_string_width(word) + space

    def typeset(self) -> bytes:
        rows: list[tuple[float, list[str], bool]] = []
        for paragraph in PARAGRAPHS:
            lines = self.lines(paragraph)
            for number, line in enumerate(lines):
                rows.append((0 if number or not self.indent else self.indent, line, number < len(lines) - 1))
            if not self.indent:
                rows.append((0, [], False))
        per_column = 10
        for start in range(0, len(rows), per_column * self.columns):
            self.pdf.add_page()
            self.pdf.set_font("Times", size=8)
            self.pdf.text(40, 30, f"The Harbour Courier   {self.pdf.page_no() + 6}")
            self.pdf.text(200, 570, str(self.pdf.page_no() + 6))
            top = 60.0
            if start == 0:
                self.pdf.set_font("Times", "B", 13)
                self.pdf.text(40, 60, TITLE)
                top += 30
            self.pdf.set_font("Times", size=10)
            placed = [
                (40 + column * (self.width + 20), top + line * self.HEIGHT, rows[at])
                for column in range(self.columns)
                for line in range(per_column)
                if (at := start + column * per_column + line) < len(rows)
            ]
            for left, height, (indent, words, full) in (
                sorted(placed, key=lambda it: it[1]) if self.across else placed
            ):
                self.width -= indent
                self.draw(left + indent, height, words, justified=full)
                self.width += indent
        return bytes(self.pdf.output())


LAYOUTS: dict[str, Callable[[], bytes]] = {
    "pdf, one column": lambda: Typesetter(1, hyphens=False).typeset(),
    "pdf, two justified columns, hyphens": lambda: Typesetter(2, hyphens=True).typeset(),
    "pdf, two columns, indents": lambda: Typesetter(2, hyphens=True, indent=10).typeset(),
    "pdf, drawn across two columns": lambda: Typesetter(2, hyphens=True, across=True).typeset(),
}
FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "md": ("a.md", as_md),
    "html": ("a.html", as_html),
    "mhtml": ("a.mhtml", as_mhtml),
    "docx": ("a.docx", as_docx),
    "epub": ("a.epub", as_epub),
    "eml": ("a.eml", as_eml),
    "eml, only a page": ("a.eml", lambda: as_eml(with_text=False)),
    "a web page called .txt": ("a.txt", as_html),
    "a PDF called .txt": ("a.txt", LAYOUTS["pdf, one column"]),
    **{name: ("a.pdf", made) for name, made in LAYOUTS.items()},
}


def article(folder: Path, name: str, data: bytes) -> Article:
    path = folder / name
    path.write_bytes(data)
    return files.read_file(path)


def said(found: Article) -> tuple[str, ...]:
    """The paragraphs that are the article, without its title."""
    kept, at = "", 0
    for piece in found.furniture:
        kept += found.text[at : piece.span.start]
        at = piece.span.end
    kept += found.text[at:]
    return tuple(line.strip() for line in kept.splitlines() if line.strip() and line.strip() != TITLE)


@cache
def what_it_says(text: str) -> list[object]:
    given = Article("a", text, title=TITLE, published=DAY)
    plain = facts.as_plain(given, reader.read(given))
    return [
        [(actor["name"], actor["kind"], actor["side"], actor["offices"]) for actor in plain["actors"]],
        [(quote["text"], quote["kind"], quote["speaker"], quote["rank"]) for quote in plain["quotes"]],
        [(event["what"], event["date"], event["status"], event["actors"]) for event in plain["events"]],
    ]


@pytest.mark.parametrize("kind", FILES)
def test_every_kind_of_file_gives_the_paragraphs_and_nothing_else(kind: str, tmp_path: Path) -> None:
    name, made = FILES[kind]
    assert said(article(tmp_path, name, made())) == tuple(PARAGRAPHS)


@pytest.mark.parametrize("kind", FILES)
def test_every_kind_of_file_gives_the_facts_of_the_text(kind: str, tmp_path: Path) -> None:
    name, made = FILES[kind]
    read = article(tmp_path, name, made())
    assert what_it_says(read.text) == what_it_says(RIVER)


@pytest.mark.parametrize("kind", FILES)
def test_every_kind_of_file_says_its_title_and_day(kind: str, tmp_path: Path) -> None:
    name, made = FILES[kind]
    read = article(tmp_path, name, made())
    assert (read.title, read.published) == (TITLE, DAY)


@pytest.mark.parametrize("kind", ["md", "html", "mhtml", "epub", "eml"])
def test_what_names_its_outlet_gives_it(kind: str, tmp_path: Path) -> None:
    name, made = FILES[kind]
    assert article(tmp_path, name, made()).outlet == "The Harbour Courier"


@pytest.mark.parametrize("kind", ["html", "mhtml", "docx", "epub", "pdf, one column"])
def test_what_names_its_author_gives_it(kind: str, tmp_path: Path) -> None:
    name, made = FILES[kind]
    assert article(tmp_path, name, made()).author == "Jane Roe"


def test_the_address_of_a_web_archive_is_the_pages(tmp_path: Path) -> None:
    assert article(tmp_path, "a.mht", as_mhtml()).url == "https://courier.example/world/arda"


BLOCK = (
    "Anna Berg told parliament in a long speech on Monday:",
    "> We have spoken about the river for ten years. The river did not listen to a word of it.",
    "> The treaty will be signed in May. Nobody in this chamber will be asked to like it.",
)


def quoting_html() -> bytes:
    above, *quoted = BLOCK
    inside = "".join(f"<p>{line.removeprefix('> ')}</p>" for line in quoted)
    last = f"<p>{PARAGRAPHS[-1]}</p>"
    return html().replace(last, f"<p>{above}</p><blockquote>{inside}</blockquote>{last}").encode()


def quoting_docx() -> bytes:
    document = docx.Document(io.BytesIO(as_docx()))
    last = document.paragraphs[-1]
    for line in BLOCK:
        words = line.removeprefix("> ")
        last.insert_paragraph_before(words, style=None if words == line else "Quote")
    document.save(out := io.BytesIO())
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a.md", lambda: "\n\n".join((FRONT_MATTER, *PARAGRAPHS[:-1], *BLOCK, PARAGRAPHS[-1])).encode()),
        ("a.html", quoting_html),
        ("a.docx", quoting_docx),
    ],
)
def test_a_block_quotation_gives_the_facts_of_its_text(name: str, made: Callable[[], bytes], tmp_path: Path) -> None:
    text = "\n\n".join((TITLE, *PARAGRAPHS[:-1], *BLOCK, PARAGRAPHS[-1]))
    found = what_it_says(article(tmp_path, name, made()).text)
    assert found == what_it_says(text)
    assert str(found).count("The river did not listen") == 1
