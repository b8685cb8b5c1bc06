from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.errors import FormatError
from briefing_app.formats import brief, brief_html, brief_pdf, table
from briefing_app.model.brief import Brief, Item, Matter, Part, PartKind
from briefing_app.model.briefing import Likelihood, Meeting
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import (
    Actor,
    ActorKind,
    Difference,
    Dossier,
    Event,
    Office,
    Quote,
    QuoteKind,
    Slot,
    Status,
    Version,
)
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import When

NOW = datetime(2024, 5, 6, 9, 0, tzinfo=UTC)
POST = Article(
    "north.md", "The door is open. They met for two hours.", outlet="Northern Post", published=When("2024-05-03")
)
MAIL = Article(
    "south.md", "Nothing is signed. Three hours it took.", outlet="Southern Mail", published=When("2024-05-04")
)
IN_POST, IN_MAIL = Evidence(POST.key, Span(0, 16)), Evidence(MAIL.key, Span(0, 17))


def person(name: str, title: str, side: str, salience: float = 0.5) -> Actor:
    office = Office(title, When("2024-05"), former=False, evidence=(IN_POST,))
    return Actor(f"person/{name}", name, ActorKind.PERSON, offices=(office,), side=side, salience=salience)


def event(what: str, when: str, status: Status = Status.HAPPENED, confidence: float = 0.9) -> Event:
    return Event(
        f"event/{what}", what, When(when), status, (), (IN_POST, IN_MAIL), salience=0.5, confidence=confidence
    )


def quote(text: str, speaker: str, confidence: float = 0.95) -> Quote:
    said = When("2024-05-04")
    return Quote(
        f"quote/{text}", text, QuoteKind.SPEECH, (IN_MAIL,), f"person/{speaker}", said_on=said, confidence=confidence
    )


TALKS = Matter(
    Dossier(
        (POST, MAIL),
        (
            person("Ana Petrova", "foreign minister", "Norvia"),
            person("Omar Haddad", "premier of Sudria", "Sudria", 0.4),
            Actor("organisation/un", "United Nations", ActorKind.ORGANISATION, salience=0.9),
        ),
        (quote("Nothing is signed,", "Omar Haddad"), quote("The door <is> open & wide", "Ana Petrova", 0.59)),
        (
            event("Ana Petrova met Omar Haddad in Geneva on 3 May 2024.", "2024-05-03"),
            event("Juan Ortiz will visit Norvia in June 2024.", "2024-06", Status.PLANNED),
            event("Sudria closed its border.", "2024-03", confidence=0.5),
        ),
        (
            Difference(
                "difference/hours",
                Slot.NUMBER,
                "how many hours the talks in Geneva lasted",
                "event/x",
                (Version("two hours", (IN_POST,)), Version("three hours", (IN_MAIL,))),
            ),
        ),
    ),
    (),
    Meeting("Geneva <talks> & after", NOW + timedelta(days=6)),
    {},
)


def items(page: Brief, kind: PartKind) -> list[Item]:
    return [item for part in page.parts if part.kind is kind for item in part.items]


def crowded(number: int) -> Matter:
    """As much as two hundred articles give."""
    long = "The delegation from the northern provinces and its advisers agreed on paragraph {n} of the long draft."
    people = tuple(
        person(f"Person Number {n}", "deputy minister of a very long portfolio", "Norvia") for n in range(number)
    )
    events = tuple(event(long.format(n=n), f"2024-0{1 + n % 9}-1{n % 9}") for n in range(number))
    quotes = tuple(quote(f"{'We shall see what comes of it ' * 6}{n}", f"Person Number {n}") for n in range(number))
    return replace(TALKS, dossier=replace(TALKS.dossier, actors=people, events=events, quotes=quotes))


def made(matter: Matter) -> Brief:
    with brief_pdf.ruler() as fits:
        return brief.fitted(brief.of(matter, NOW), fits)


def words_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", "\n")
    finally:
        document.close()


def test_the_web_page_is_as_it_was(tmp_path: Path, golden: Path) -> None:
    brief_html.write_page(made(TALKS), tmp_path / "brief.html", NOW)
    assert (tmp_path / "brief.html").read_bytes() == (golden / "brief.html").read_bytes()


def test_the_pdf_says_what_it_said(tmp_path: Path, golden: Path) -> None:
    brief_pdf.write_page(made(TALKS), tmp_path / "brief.pdf", NOW)
    assert words_of(tmp_path / "brief.pdf").strip() == (golden / "brief-pdf.txt").read_text("utf-8").strip()


def test_the_pdf_is_the_same_bytes_every_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        brief_pdf.write_page(made(TALKS), tmp_path / name, NOW)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("number", [0, 3, 40, 400])
def test_it_is_one_page_however_much_there_is(number: int, tmp_path: Path) -> None:
    page = made(crowded(number))
    brief_pdf.write_page(page, tmp_path / "brief.pdf", NOW)
    document = pypdfium2.PdfDocument(tmp_path / "brief.pdf")
    size = document[0].get_size()
    assert (len(document), [round(side / 72 * 25.4) for side in size]) == (1, [210, 297])
    document.close()


def test_a_crowded_page_keeps_something_of_every_part() -> None:
    page = made(crowded(200))
    assert all(part.items for part in page.parts)
    assert page.left_out == 601 - sum(len(part.items) for part in page.parts)


def test_what_the_machine_is_unsure_of_is_left_out() -> None:
    page = brief.of(TALKS, NOW)
    assert [item.text for item in items(page, PartKind.QUOTES)] == ["“Nothing is signed”"]
    assert not any("border" in item.text for item in items(page, PartKind.DATES))


def test_dates_stand_in_order_of_time_and_are_not_said_twice() -> None:
    told = [(item.lead, item.text) for item in items(brief.of(TALKS, NOW), PartKind.DATES)]
    assert told == [
        ("3 May 2024", "Ana Petrova met Omar Haddad in Geneva."),
        ("June 2024", "Juan Ortiz will visit Norvia."),
    ]


def test_a_side_is_not_said_twice() -> None:
    told = [item.text for item in items(brief.of(TALKS, NOW), PartKind.PEOPLE)]
    assert told == ["foreign minister, Norvia", "premier of Sudria"]


def test_worth_of_its_card_decides_what_stays_and_the_person_has_the_last_word() -> None:
    far = "event/Juan Ortiz will visit Norvia in June 2024."
    card = Card("card/x", CardKind.EVENT, Form.QUESTION, "When?", "June", far, (), worth=2.0)
    ranks = {item.lead: item.rank for item in items(brief.of(replace(TALKS, cards=(card,)), NOW), PartKind.DATES)}
    assert ranks == {"June 2024": 0, "3 May 2024": 1}
    judged = replace(TALKS, cards=(card,), likelihoods={far: Likelihood.UNLIKELY})
    assert [item.lead for item in items(brief.of(judged, NOW), PartKind.DATES)] == ["3 May 2024"]


def test_people_stand_in_order_of_attention_unless_one_is_certain_to_come_up() -> None:
    assert items(brief.of(TALKS, NOW), PartKind.PEOPLE)[0].lead == "Ana Petrova"
    judged = replace(TALKS, likelihoods={"person/Omar Haddad": Likelihood.CERTAIN})
    assert items(brief.of(judged, NOW), PartKind.PEOPLE)[0].lead == "Omar Haddad"


@pytest.mark.parametrize(
    ("what", "status", "told"),
    [
        ("The visit was cancelled.", Status.CANCELLED, "The visit was cancelled."),
        ("The visit to Norvia.", Status.CANCELLED, "The visit to Norvia. (cancelled)"),
        ("They meet in Geneva.", Status.PLANNED, "They meet in Geneva. (planned)"),
    ],
)
def test_a_status_is_added_only_where_the_sentence_does_not_tell_it(what: str, status: Status, told: str) -> None:
    dossier = replace(TALKS.dossier, events=(event(what, "2024-05-03", status),))
    assert [item.text for item in items(brief.of(replace(TALKS, dossier=dossier), NOW), PartKind.DATES)] == [told]


def test_a_settled_difference_is_none_any_more() -> None:
    settled = replace(TALKS.dossier.differences[0], settled=("two hours",))
    assert not items(
        brief.of(replace(TALKS, dossier=replace(TALKS.dossier, differences=(settled,))), NOW), PartKind.DIFFERENCES
    )


counts = st.fixed_dictionaries({kind: st.integers(0, 14) for kind in PartKind})


@given(counts, st.integers(0, 56))
def test_the_weightiest_of_every_part_go_last(numbers: dict[PartKind, int], room: int) -> None:
    parts = tuple(
        Part(kind, tuple(Item("", str(n), rank=n) for n in range(number)), 5) for kind, number in numbers.items()
    )
    page = brief.fitted(Brief("", "", parts, ""), lambda it: sum(len(part.items) for part in it.parts) <= room)
    assert sum(len(part.items) for part in page.parts) == min(room, sum(numbers.values()))
    for part in page.parts:
        assert [item.rank for item in part.items] == list(range(len(part.items)))


def test_texts_made_to_hurt_are_shown_and_never_run(hurting: tuple[str, ...], tmp_path: Path) -> None:
    for nth in range(0, len(hurting), 6):
        quotes = tuple(quote(text, "Omar Haddad") for text in hurting[nth : nth + 6])
        dossier = replace(TALKS.dossier, quotes=quotes)
        page = brief.of(replace(TALKS, dossier=dossier, meeting=Meeting("<script>alert(1)</script>")), NOW)
        brief_html.write_page(page, tmp_path / "brief.html", NOW)
        assert "<script" not in (tmp_path / "brief.html").read_text("utf-8")
        brief_pdf.write_page(page, tmp_path / "brief.pdf", NOW)
        assert "<script>alert(1)</script>" in words_of(tmp_path / "brief.pdf")


def test_letters_of_other_alphabets_are_on_the_page(tmp_path: Path) -> None:
    page = Brief("Erdoğan, Ćorić, Łukaszenko, Зеленський, Μητσοτάκης", "", (), "")
    brief_pdf.write_page(page, tmp_path / "brief.pdf", NOW)
    assert " ".join(words_of(tmp_path / "brief.pdf").split()).startswith(page.title)


def test_nothing_known_is_told(tmp_path: Path) -> None:
    empty = replace(TALKS, dossier=Dossier())
    with pytest.raises(FormatError, match="nothing to put on a page"):
        table.write_brief(table.named("brief"), empty, tmp_path / "brief.pdf", NOW)


def test_the_name_of_the_file_says_which_kind_of_page() -> None:
    assert [table.named("brief", suffix).suffix for suffix in (".pdf", ".HTML", "")] == [".pdf", ".html", ".pdf"]


def test_a_brief_is_no_deck(tmp_path: Path) -> None:
    from briefing_app.model.cards import Deck  # noqa: PLC0415 - only here

    with pytest.raises(FormatError, match="holds a page"):
        table.write(table.named("brief"), Deck("x", (), {}, {}), tmp_path / "x", NOW)


def test_writing_the_page_loads_no_qt() -> None:
    asked = (
        "import sys, briefing_app.formats.brief_pdf, briefing_app.formats.brief_html;"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
