"""Words quoted without quotation marks, in invented sentences."""

from __future__ import annotations

import pytest

from briefing_app.extract import actors, marks, quotes
from briefing_app.extract.parse import parse, visible
from briefing_app.model.facts import Quote, QuoteKind
from briefing_app.model.text import Article
from briefing_app.model.when import When

BLOCK = "The harbour board met four times in a month, and four times it rose without a vote on the new crane."


def read(text: str) -> list[tuple[Quote, str | None]]:
    article = Article("invented", text, published=When("2024-03-08"))
    doc, stretches = parse(article), marks.stretches(visible(article))
    cast = actors.find(doc, article, stretches)
    names = {actor.key: actor.name for actor in cast.actors}
    return [(quote, names.get(quote.speaker or "")) for quote in quotes.find(doc, article, stretches, cast)]


def test_paragraph_after_an_outlet_and_a_colon_is_that_outlets_print() -> None:
    ((quote, speaker),) = read(
        f"Alice Brandt of the Washington Post described the stalemate:\n\n{BLOCK}\n\nIt went on."
    )
    assert (quote.text, quote.kind) == (BLOCK, QuoteKind.PRINT)
    assert speaker is not None
    assert "Washington Post" in speaker


def test_block_reaches_to_its_source_and_named_people_in_it_speak_for_themselves() -> None:
    text = f"The Financial Times reported on the talks:\n{BLOCK}\n“We shall see,” said Alice Brandt. [Source]\n"
    found = read(text)
    assert next(quote.text for quote, _ in found if quote.kind is QuoteKind.PRINT) == BLOCK
    assert [speaker for quote, speaker in found if quote.kind is QuoteKind.SPEECH] == ["Alice Brandt"]


def test_lines_set_off_by_a_mark_are_one_block_without_it() -> None:
    found = read(f"The Guardian put it this way, and many reported it:\n\n> {BLOCK}\n> {BLOCK[4:]}\n\nIt went on.")
    assert [quote.text for quote, _ in found] == [BLOCK, BLOCK[4:]]


@pytest.mark.parametrize(
    ("above", "speaker", "kind"),
    [
        ("Alice Brandt, who runs the port of Leeds, told the board on Monday:", "Alice Brandt", QuoteKind.SPEECH),
        ("In a letter to the board, Alice Brandt wrote:", "Alice Brandt", QuoteKind.PRINT),
        ("The Guardian reported from the port:", "Guardian", QuoteKind.PRINT),
    ],
)
def test_all_paragraphs_that_are_set_off_are_words_of_whom_the_line_above_names(
    above: str, speaker: str, kind: QuoteKind
) -> None:
    paragraphs = [f"{BLOCK[:-1]} number {number}." for number in range(12)]
    quoted = "\n\n".join(f"> {words}" for words in paragraphs)
    found = read(f"{above}\n\n{quoted}\n\nThe board rose at noon.")
    assert [(quote.text, quote.kind) for quote, _ in found] == [(words, kind) for words in paragraphs]
    assert all(name is not None and speaker in name for _, name in found)


def test_quotations_inside_a_block_are_of_those_who_speak_there() -> None:
    inside = f"{BLOCK} “We shall see,” said Carol Dunn, the mayor."
    found = read(f"The Guardian reported from the port:\n\n> {BLOCK}\n\n> {inside}\n\nIt went on.")
    assert [(quote.text, quote.kind) for quote, _ in found] == [
        (BLOCK, QuoteKind.PRINT),
        (inside, QuoteKind.PRINT),
        ("We shall see,", QuoteKind.SPEECH),
    ]
    assert found[-1][1] == "Carol Dunn"


def test_a_name_after_a_dash_below_what_is_set_off_signs_it() -> None:
    text = (
        f"The mayor was not there.\n\n> {BLOCK}\n\n> — Alice Brandt, head of the port\n\nAlice Brandt left at noon."
    )
    assert [(quote.text, speaker) for quote, speaker in read(text)] == [(BLOCK, "Alice Brandt")]


def test_what_is_set_off_without_anybody_named_is_nobodys() -> None:
    assert read(f"The mayor was not there.\n\n> {BLOCK}\n\nIt went on.") == []


@pytest.mark.parametrize(
    "text",
    [
        f"Here is what happened next:\n{BLOCK}",
        f"Alice Brandt reads the New York Times every day.\n{BLOCK}",
        "The BBC reported the results:\n- Leeds won by a mile, as it has in each of the last seven years in a row.",
        "The New York Times reported from three ports:\nHarbours in the north",
    ],
)
def test_what_follows_a_colon_is_no_block_without_an_outlet_or_as_a_list(text: str) -> None:
    assert read(text) == []


INTERVIEW = """Alice Brandt has run the port of Leeds for nine years.
GAZETTE: When will the new crane be ready?
BRANDT: It will be ready when the board has paid for it, and not one day before.
GAZETTE: And will the board pay?
BRANDT: The board has promised to pay so often that I have stopped writing it down.
"""


def test_answers_of_an_interview_are_speech_of_whoever_answers() -> None:
    found = read(INTERVIEW)
    assert [(quote.kind, speaker) for quote, speaker in found] == [(QuoteKind.SPEECH, "Alice Brandt")] * 2
    assert found[0][0].text.startswith("It will be ready")


def test_answers_marked_with_a_letter_are_those_of_the_person_introduced() -> None:
    text = INTERVIEW.replace("GAZETTE:", "Q:").replace("BRANDT:", "A:")
    assert [speaker for _, speaker in read(text)] == ["Alice Brandt"] * 2


INITIALS = """Marta Holm led the harbour talks for Leeds. Ida Brandt was her opposite. Piers Dunn met her at home.
PD: When did you first hear of the wreck?
MH: {}After the storm, yes. She was in Hull, and she told me that she had learned of it from the radio.{}
PD: And Ida Brandt signed all the same?
MH: {}Ida Brandt signed because the harbours were empty. I believe her when she says so.{}
"""


@pytest.mark.parametrize("marks", [("", ""), ("“", "”"), ("(Laughs.) “", "”")])
def test_initials_before_a_turn_name_its_speaker_whatever_is_reported_inside(marks: tuple[str, str]) -> None:
    assert [speaker for _, speaker in read(INITIALS.format(*marks, *marks))] == ["Marta Holm"] * 2


def test_labels_in_bold_are_labels() -> None:
    text = INITIALS.format("", "", "", "").replace("MH:", "**MH:**").replace("PD:", "**PD:**")
    assert [speaker for _, speaker in read(text)] == ["Marta Holm"] * 2


def test_initials_of_nobody_named_give_no_speaker() -> None:
    text = INITIALS.format("“", "”", "“", "”").replace("MH:", "XY:")
    assert [speaker for _, speaker in read(text)] == [None] * 2


def test_experts_who_each_answer_a_heading_are_no_interview() -> None:
    text = (
        f"What does it mean?\nBrandt: {BLOCK}\nHolm: {BLOCK}\n"
        f"What comes next?\nBrandt: {BLOCK[4:]}\nHolm: Nobody in the harbour knows that yet.\n"
    )
    assert read(text) == []


def test_the_first_turn_may_have_the_full_name() -> None:
    text = INTERVIEW.replace("BRANDT: It", "Alice Brandt: It").replace("BRANDT", "Brandt")
    text += "GAZETTE: Is that all?\nBrandt: That is all I have to say about the crane and about the board.\n"
    assert [speaker for _, speaker in read(text)] == ["Alice Brandt"] * 3


def test_a_turn_of_somebody_unnamed_is_nobodys_among_those_whom_the_article_names() -> None:
    text = (
        "Alice Brandt has run the port of Leeds for nine years. Brandt met two who know it.\n\n"
        "Gazette: When did you hear that the crane would fall?\n\n"
        "Official: I heard it from my own driver, who had seen it lean for a week.\n\n"
        "Gazette: And what did you do?\n\n"
        "Official: I wrote to the board, as my office tells me to.\n\n"
        "Gazette: Did the board answer your letter?\n\n"
        "Official: I have kept a copy of it in my desk, and nobody has asked me for it.\n"
    )
    assert [speaker for _, speaker in read(text)] == [None] * 3
