"""Files that are damaged, locked, empty of text, not what they say, or made to keep a reader busy."""

from __future__ import annotations

import io
import socket
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
from fpdf import FPDF

from briefing_app.errors import ReadError
from briefing_app.model.text import Article
from briefing_app.reading import apart, files
from briefing_app.reading.page import UnreadableError

SENTENCE = "The ministers of the two countries agreed on Tuesday to share the water of the river. "
ENGLISH = SENTENCE * 3
LOCK = "open sesame"
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="content.opf"/></rootfiles></container>'
)
PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>'
    '<item id="1" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="1"/></spine></package>'
)


def zipped(members: dict[str, str | bytes]) -> bytes:
    with zipfile.ZipFile(out := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def book(chapter: str | bytes, package: str = PACKAGE, **more: str) -> bytes:
    return zipped({"META-INF/container.xml": CONTAINER, "content.opf": package, "a.xhtml": chapter} | dict(more))


def word(text: str = ENGLISH) -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    document.save(out := io.BytesIO())
    return out.getvalue()


def word_with(body: str, doctype: str = "") -> bytes:
    """A Word document whose main part is replaced."""
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    members["word/document.xml"] = (
        f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
    )
    return zipped(members)


def pdf(text: str = ENGLISH, *, password: str = "") -> bytes:
    document = FPDF()
    document.add_page()
    document.set_font("Times", size=12)
    if text:
        document.multi_cell(0, text=text)
    else:
        document.rect(20, 20, 100, 100, style="F")
    if password:
        document.set_encryption(owner_password=f"{password}!", user_password=password)
    return bytes(document.output())


def multiplying_pdf(levels: int) -> bytes:
    """A page that draws a form ten times, which draws another ten times, and so on: 10 ** levels lines of text."""
    font = b"<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources" + font % 6 + b">>",
        b"<</Length 5>>stream\n/X Do\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]
    for level in range(levels + 1):
        drawn = b"/X Do " * 10 if level < levels else b"BT /F 10 Tf (as long as this line is) Tj ET"
        form = b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources%b/Length %d>>stream\n%b\nendstream"
        objects.append(form % (font % (level + 7), len(drawn), drawn))
    whole = b"".join(b"%d 0 obj\n%b\nendobj\n" % (at, one) for at, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + whole + b"trailer<</Size %d/Root 1 0 R>>\n%%%%EOF" % (len(objects) + 1)


def letter(**attached: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@b.example", "See attached"
    for name, data in attached.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def multiplying() -> bytes:
    laughs = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return word_with(f"<w:p><w:r><w:t>{ENGLISH}&a11;</w:t></w:r></w:p>", f"<!DOCTYPE x [{laughs}]>")


BAD: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.pdf", b"", "is empty"),
    "a PDF that is none": ("a.pdf", ENGLISH.encode(), "not what its name says"),
    "a PDF cut off": ("a.pdf", pdf()[:300], "is no PDF, or a damaged one"),
    "a locked PDF": ("a.pdf", pdf(password=LOCK), "locked with a password"),
    "a PDF of pictures": ("a.pdf", pdf(""), "pictures of pages"),
    "a locked PDF called .txt": ("a.txt", pdf(password=LOCK), "locked with a password"),
    "a Word document cut off": ("a.docx", word()[:5_000], "damaged or cut off"),
    "a Word document that is none": ("a.docx", ENGLISH.encode(), "damaged or cut off"),
    "a Word document without text": ("a.docx", word(""), "holds no text"),
    "the old Word": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "old Word"),
    "an archive called .docx": ("a.docx", zipped({"x.txt": ENGLISH}), "damaged"),
    "a book cut off": ("a.epub", book(f"<p>{ENGLISH}</p>")[:300], "damaged or cut off"),
    "a book without its package": ("a.epub", zipped({"a.xhtml": ENGLISH}), "is no e-book"),
    "a book without text": ("a.epub", book("<p><img src='a.png'/></p>"), "holds no text"),
    "a book in an odd order": ("a.epub", book("x", package="<package"), "damaged"),
    "a locked book": ("a.epub", zipped({"META-INF/container.xml": CONTAINER, "META-INF/rights.xml": ""}), "DRM"),
    "a zip bomb called .docx": ("a.docx", zipped({f"word/{n}.xml": bytes(20_000_000) for n in range(5)}), "larger"),
    "a zip bomb called .epub": ("a.epub", book("x", **{f"{n}.xhtml": "x" * 30_000_000 for n in range(3)}), "larger"),
    "ten thousand members": ("a.docx", zipped({f"word/{n}": b"" for n in range(10_000)}), "larger"),
    "entities that multiply": ("a.docx", multiplying(), "damaged"),
    "only what stands around articles": ("a.txt", b"Home\nWorld\nSubscribe to our newsletter\nShare\n", "no article"),
    "only attachments": ("a.eml", letter(**{"a.pdf": b"%PDF-1.7"}), "only attachments"),
    "a letter that is none": ("a.eml", b"\n\n" + ENGLISH.encode(), "no headers"),
    "a web archive without a page": ("a.mht", b"MIME-Version: 1.0\nContent-Type: image/png\n\nxx", "no web page"),
    "parts inside parts": (
        "a.eml",
        b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 3_000,
        "as no real message",
    ),
    "a header without end": ("a.eml", b"Subject: " + b"x" * 5_000_000, "as no real message"),
    "a rich text": ("a.txt", rb"{\rtf1\ansi " + ENGLISH.encode() + b"}", "Rich Text"),
    "a program called .txt": ("a.txt", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 30, "not text"),
}


def refusal(folder: Path, name: str, data: bytes) -> ReadError:
    path = folder / name
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        files.read_file(path)
    return caught.value


def read(folder: Path, name: str, data: bytes) -> Article:
    path = folder / name
    path.write_bytes(data)
    return files.read_file(path)


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_told_with_what_is_safe_and_what_to_do(case: str, tmp_path: Path) -> None:
    name, data, words = BAD[case]
    error = refusal(tmp_path, name, data)
    assert words in error.problem
    assert f"“{name}”" in error.problem
    assert "other articles are not affected" in error.problem
    assert error.remedy.endswith(".")


def test_a_batch_goes_on_after_every_bad_file(tmp_path: Path) -> None:
    paths = []
    for number, (name, data, _) in enumerate(BAD.values()):
        paths.append(tmp_path / f"{number}{name}")
        paths[-1].write_bytes(data)
    (tmp_path / "good.txt").write_text(ENGLISH)
    found = list(files.gather([*paths, tmp_path / "good.txt"]))
    assert [type(one) for one in found] == [ReadError] * len(BAD) + [Article]


@pytest.mark.parametrize("kind", ["a.docx", "a.epub"])
def test_entities_from_outside_are_neither_fetched_nor_read(kind: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP SECRET")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        doctype = (
            f'<!DOCTYPE x [<!ENTITY a SYSTEM "{secret.as_uri()}">'
            f'<!ENTITY b SYSTEM "http://127.0.0.1:{server.getsockname()[1]}/b">]>'
        )
        if kind == "a.docx":
            data = word_with(f"<w:p><w:r><w:t>{ENGLISH}&a;&b;</w:t></w:r></w:p>", doctype)
        else:
            data = book(f"{doctype}<html><body><p>{ENGLISH}&a;&b;</p></body></html>", package=doctype + PACKAGE)
        assert "SECRET" not in read(tmp_path, kind, data).text
        with pytest.raises(TimeoutError):
            server.accept()


def test_what_was_struck_out_and_what_stands_in_boxes_is_not_read(tmp_path: Path) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run.format('In a box.')}</w:p></w:txbxContent></w:pict></w:r>"
    struck = "<w:del><w:r><w:delText>Not </w:delText></w:r></w:del>"
    body = f"<w:p>{struck}<w:ins>{run.format('Then t')}</w:ins>{run.format(ENGLISH[1:].strip())}{box}</w:p>"
    assert read(tmp_path, "a.docx", word_with(body)).text == f"Then t{ENGLISH[1:].strip()}"


def test_the_day_of_the_empty_template_is_no_date(tmp_path: Path) -> None:
    article = read(tmp_path, "a.docx", word())
    assert (article.published, article.author, article.title) == (None, None, None)


def test_a_pdf_that_would_fill_the_memory_is_told(tmp_path: Path) -> None:
    assert "too much memory" in refusal(tmp_path, "a.pdf", multiplying_pdf(7)).problem


def test_a_pdf_that_would_take_for_ever_is_told() -> None:
    with pytest.raises(UnreadableError, match="longer to read than 0 seconds"):
        apart.read("pdf", multiplying_pdf(5), seconds=0.3)


def test_ten_megabytes_are_refused_as_too_long(tmp_path: Path) -> None:
    assert "far longer" in refusal(tmp_path, "a.txt", SENTENCE.encode() * 130_000).problem


def test_thousands_of_quotation_marks_are_read(tmp_path: Path) -> None:
    data = ENGLISH + "“" * 5_000 + '"' * 5_000 + "’" * 5_000
    assert read(tmp_path, "a.txt", data.encode()).text == data


def test_right_to_left_and_zero_width_characters_stay_where_they_are(tmp_path: Path) -> None:
    data = (
        ENGLISH
        + "The minister\u200b of \u202bשלום\u202c and \u2067مرحبا\u2069 spoke\u200d, the \ufeffwater\u00ad rose."
    )
    assert read(tmp_path, "a.txt", data.encode()).text == data


def test_bytes_of_the_wrong_encoding_do_not_stop_a_letter(tmp_path: Path) -> None:
    head = b"From: x <x@y.example>\nSubject: =?nonsense?Q?=FF?=\nDate: nonsense\n"
    data = head + b"Content-Type: text/plain; charset=klingon\n\n" + ("“" + ENGLISH).encode("cp1252")
    article = read(tmp_path, "a.eml", data)
    assert (article.text[:4], article.published) == ("“The", None)
