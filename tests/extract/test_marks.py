"""Which stretches stand between quotation marks."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing_app.extract.marks import stretches

LIMIT_S = 3.0


def words(text: str) -> list[str]:
    return [stretch.span.of(text) for stretch in stretches(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We stay,” he said. “All of us.”", ["We stay,", "All of us."]),
        ('"We stay," he said. "All of us."', ["We stay,", "All of us."]),
        ('“We stay," he said. "All of us.”', ["We stay,", "All of us."]),
        ("‘We stay,’ he said. ‘All of us.’", ["We stay,", "All of us."]),
        ("'We stay,' he said. 'All of us.'", ["We stay,", "All of us."]),
        ("„Wir bleiben“, he said in German.", ["Wir bleiben"]),
        ("«On reste», he said in French.", ["On reste"]),
        ("``We stay,'' he said.", ["We stay,"]),
    ],
)
def test_marks_of_every_kind_are_read(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_marks_inside_a_quotation_open_no_second_one() -> None:
    assert words("“He told me ‘never’ twice,” she said.") == ["He told me ‘never’ twice,"]
    assert words("‘He told me “never” twice,’ she said.") == ["He told me “never” twice,"]
    assert words("“He told me “never” twice,” she said.") == ["He told me “never” twice,"]


def test_paragraphs_of_speech_run_together_each_open_with_a_mark() -> None:
    text = 'He said: "We stay. "We shall not go." Mr Holt then left "in haste", he said. "I was there."'
    assert words(text) == ["We stay.", "We shall not go.", "in haste", "I was there."]
    assert words('"She said "no" to me, twice," he said.') == ['She said "no" to me, twice,']


def test_of_a_paragraph_whose_closing_mark_was_lost_the_first_sentence_is_speech() -> None:
    report = "The harbour was quiet again by noon and the boats of the island came in one by one. " * 6
    assert words(f'"We stay here. {report}"Nobody goes," Mr Holt said.') == ["We stay here.", "Nobody goes,"]


def test_apostrophes_are_no_marks() -> None:
    assert words("The ministers’ dogs don’t bark in the ’90s, rock ’n’ roll or not.") == []
    assert words("The ministers' dogs don't bark in the '90s, rock 'n' roll or not.") == []


def test_possessive_inside_single_marks_closes_nothing() -> None:
    assert words("‘The ministers’ dogs bark,’ she said.") == ["The ministers’ dogs bark,"]


def test_single_marks_around_a_plural_close_after_it() -> None:
    assert words("He called them ‘traitors’ and left.") == ["traitors"]


def test_stray_mark_spoils_only_its_own_paragraph() -> None:
    text = 'He said "no to that.\nShe said "yes" to this.\nAnd then” nothing.\n“Fine,” he said.'
    assert words(text)[-2:] == ["yes", "Fine,"]


def test_inches_open_no_quotation() -> None:
    assert words('A 6\'2" man said "no" to them.') == ["no"]


def test_mark_with_its_blank_on_the_wrong_side_still_closes() -> None:
    assert words('"We are here, "he said. "We stay."') == ["We are here,", "We stay."]


def test_quotation_over_paragraphs_opens_each_and_closes_the_last() -> None:
    found = stretches("“One day.\n“Another day.\n“The last,” he said.")
    assert [stretch.closed for stretch in found] == [False, False, True]


def test_quotation_whose_second_paragraph_has_only_the_closing_mark() -> None:
    assert words("“One day.\nThe last,” he said.") == ["One day.", "The last,"]


def test_forgotten_closing_mark_ends_with_the_paragraph() -> None:
    assert words("“We are here to stay.\nThe town was quiet.") == ["We are here to stay."]


def test_marks_around_nothing_are_nothing() -> None:
    assert words('He typed "" and “…” and went.') == []


@pytest.mark.parametrize(
    "piece", ['"a ', "'a ", "“a ", "‘a ", "a' b", "'a b' \"", "“a” ", "\"a\" 'b' ", 'a" ', "“\n"]
)
def test_twenty_thousand_marks_are_read_in_time(piece: str) -> None:
    begun = time.perf_counter()
    stretches(piece * 20_000)
    assert time.perf_counter() - begun < LIMIT_S


MARKED = st.text(alphabet="ab sS.,?\n\"'“”‘’„«»`-(6 ", max_size=80)


@given(MARKED)
@example("'6?\"")
def test_stretches_are_in_order_apart_and_inside_one_paragraph(text: str) -> None:
    found = stretches(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all("\n" not in stretch.span.of(text) and stretch.span.of(text).strip() for stretch in found)


@given(st.text(max_size=60))
def test_no_text_makes_it_fail(text: str) -> None:
    assert all(stretch.span.of(text) == stretch.span.of(text).strip() for stretch in stretches(text))


@pytest.mark.parametrize("mark", ["”", '"'])
def test_speech_whose_opening_mark_was_lost_begins_its_paragraph(mark: str) -> None:
    text = f"It is almost funny,{mark} said Lowell. “He has had years.”"
    assert words(text) == ["It is almost funny,", "He has had years."]


def test_closing_mark_after_narration_quotes_nothing() -> None:
    assert words("Lee left the room.”\nNobody followed.") == []


def test_quotation_opened_after_a_colon_and_never_closed_ends_with_its_paragraph() -> None:
    assert words("Lee told us: “It is a shame.\nThe pool shut in May.") == ["It is a shame."]


@given(
    st.lists(
        st.sampled_from(["“It rains,” said Lee.", "Lee left.", "He called it “a shame”."]), min_size=2, max_size=6
    ),
    st.data(),
)
def test_stray_mark_anywhere_leaves_the_other_paragraphs_as_they_were(
    paragraphs: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    at = data.draw(st.integers(0, len(paragraphs[number])))
    mark = data.draw(st.sampled_from("“”\"'‘’«"))
    lines = [
        *paragraphs[:number],
        paragraphs[number][:at] + mark + paragraphs[number][at:],
        *paragraphs[number + 1 :],
    ]
    starts = [sum(len(line) + 1 for line in lines[:here]) for here in range(len(lines))]
    untouched = {
        (starts[here] + one.span.start, starts[here] + one.span.end)
        for here, line in enumerate(lines)
        if here != number
        for one in stretches(line)
    }
    assert untouched <= {(one.span.start, one.span.end) for one in stretches("\n".join(lines))}
