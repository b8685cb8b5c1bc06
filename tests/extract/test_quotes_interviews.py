"""Interviews whose turns have neither labels nor marks; and what papers say."""

from __future__ import annotations

from tests.extract.quoting import kinds, read, speakers

_TALK = (
    "Salome Vei taught law on the islands. The conversation has been edited for length.\n\n"
    "Has the ruling changed anything at all?\n\n"
    "It has changed the way that people clear their throats. I was there and heard it.\n\n"
    "But it binds nobody.\n\n"
    "No, and I never told a minister that it did. It says what the law already is, and the law is binding on us.\n\n"
    "Is a lawsuit likely?\n\n"
    "My guess is that somebody will sue over permits. I saw a delegate underline the word twice.\n\n"
    "Which delegate?\n\n"
    "A friendly one.\n\n"
    "Norway has not withdrawn its bid.\n\n"
    "It has not, and under our rules all must agree, so we shall see in May what they make of that."
)


def answered(text: str) -> dict[str, str | None]:
    found, names = read(text)
    return {quote.text: names.get(quote.speaker or "") for quote in found}


def test_answers_without_marks_are_the_guests_words() -> None:
    said = answered(_TALK)
    assert {said[words] for words in said if words.startswith(("It has changed", "My guess", "A friendly"))} == {
        "Salome Vei"
    }


def test_a_remark_of_the_interviewer_is_nobodys_words() -> None:
    assert not [words for words in answered(_TALK) if words.startswith(("But it binds", "Norway has"))]


def test_answers_between_marks_leave_the_rest_to_the_reporter() -> None:
    text = (
        "Ann Lee is late. The former auditor has been to court.\n\nWho did you think would read it?\n\n“My daughter,”"
        " says Lee.\n\nWhen did you know?\n\n“The week I drove there. I saw a goat.”\n\nThe court was told of it.\n\n"
        "Did you tell your minister?\n\n“I told my chief.”\n\nTom Roe, for the ministry, called it “a story”.\n\n"
        "And now?\n\n“Now I am free,” she says."
    )
    assert speakers(text) == ["Ann Lee", "Ann Lee", "Ann Lee", "Tom Roe", "Ann Lee"]


def test_an_interview_is_headed_by_the_guests_words() -> None:
    text = f"‘I kept every receipt’: the lawyer who went home\n\n{_TALK}"
    assert speakers(text)[0] == "Salome Vei"


def test_a_column_with_questions_for_headings_is_no_interview() -> None:
    text = (
        "Ann Lee writes on money.\n\nWhat is a bond?\n\nA bond is a loan to a state. It pays twice a year.\n\n"
        "Who buys them?\n\nMostly banks do. They hold them for years.\n\nWhat is a yield?\n\nIt is what they earn."
    )
    assert speakers(text) == []


def test_a_paragraph_of_a_treaty_is_print() -> None:
    text = "The declaration has a paragraph on transit, which provides for “unimpeded passage” between the two."
    assert (kinds(text), speakers(text)) == (["print"], [None])
