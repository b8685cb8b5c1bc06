from __future__ import annotations

import textwrap
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefing_app.model.when import When
from briefing_app.reading import made, mail

PARAGRAPHS = (Path(__file__).parent / "kinds" / "river.txt").read_text("utf-8").strip().split("\n\n")


def letter(subject: str = "The river Arda", sender: str = '"The Courier" <n@courier.example>') -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = sender, subject
    message["Date"] = "Tue, 12 Mar 2024 23:30:00 -0500"
    return message


def test_lines_that_the_mail_program_broke_are_whole_again_and_short_ones_stay() -> None:
    message = letter()
    message.set_content("\n\n".join(textwrap.fill(words, 72) for words in PARAGRAPHS) + "\n\nHome\nWorld\n")
    text = mail.read(message.as_bytes()).text or ""
    assert text.split("\n\n") == [*PARAGRAPHS, "Home\nWorld"]


def test_a_newsletter_set_in_a_table_gives_its_paragraphs() -> None:
    message = letter()
    cells = "".join(f"<tr><td><p>{words}</p></td></tr>" for words in PARAGRAPHS)
    message.set_content(f"<html><body><table>{cells}</table></body></html>", subtype="html")
    assert (mail.read(message.as_bytes()).text or "").split("\n\n") == PARAGRAPHS


def test_the_day_is_the_senders_and_the_sender_the_outlet() -> None:
    message = letter("=?utf-8?q?The_caf=C3=A9_by_the_river?=")
    message.set_content("\n\n".join(PARAGRAPHS))
    given = mail.read(message.as_bytes()).given
    assert (given.title, given.outlet, given.published) == (
        "The café by the river",
        "The Courier",
        When("2024-03-12"),
    )


@pytest.mark.parametrize("mark", ["Fwd: ", "FW: Re: ", "WG: "])
def test_who_passes_a_letter_on_is_no_outlet_and_that_day_not_the_articles(mark: str) -> None:
    message = letter(f"{mark}The river Arda")
    message.set_content("\n\n".join(PARAGRAPHS))
    given = mail.read(message.as_bytes()).given
    assert (given.title, given.outlet, given.published) == ("The river Arda", None, None)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("River treaty signed", "River treaty signed"),
        ("Microsoft Word - River treaty signed", "River treaty signed"),
        ("Microsoft Word - treaty_final2.docx", None),
        ("Document1", None),
        ("untitled", None),
        ("page_07.indd", None),
        ("", None),
    ],
)
def test_a_title_that_a_program_made_up_is_none(written: str, title: str | None) -> None:
    assert made.a_title(written) == title


@pytest.mark.parametrize(
    ("written", "name"),
    [("Jane Roe", "Jane Roe"), ("python-docx", None), ("Microsoft Office User", None), ("admin", None), (None, None)],
)
def test_an_author_that_is_a_program_or_an_account_is_none(written: str | None, name: str | None) -> None:
    assert made.a_name(written) == name


@pytest.mark.parametrize(
    ("program", "prints"), [("Skia/PDF m120", True), ("Adobe InDesign 18.0", False), ("", False)]
)
def test_a_pdf_printed_from_a_browser_is_dated_by_its_printing(program: str, prints: bool) -> None:  # noqa: FBT001 - a case
    assert made.is_page_printer(program) == prints
