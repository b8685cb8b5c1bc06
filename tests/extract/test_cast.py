from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.extract.cast import Cast
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def actor(
    name: str, *spans: tuple[int, int], kind: ActorKind = ActorKind.PERSON, aliases: tuple[str, ...] = ()
) -> Actor:
    return Actor(f"{kind}/{name}", name, kind, aliases, mentions=tuple(Evidence("a", Span(*span)) for span in spans))


def test_person_comes_before_the_country_in_front_of_the_name() -> None:
    cast = Cast((actor("China", (0, 7), kind=ActorKind.COUNTRY), actor("Qin Gang", (25, 33))))
    assert cast.at(0, 33) == "person/Qin Gang"
    assert cast.at(0, 7) == "country/China"


def test_longer_name_comes_before_the_shorter_inside_it() -> None:
    body, part = ActorKind.ORGANISATION, actor("Senate", (0, 6), kind=ActorKind.ORGANISATION)
    cast = Cast((part, actor("Senate Banking Committee", (0, 24), kind=body)))
    assert cast.at(0, 24) == "organisation/Senate Banking Committee"


def test_nobody_stands_where_nobody_is_named() -> None:
    assert Cast((actor("Qin Gang", (5, 13)),)).at(13, 20) is None
    assert Cast(()).at(0, 5) is None


def test_words_with_title_or_article_name_the_actor() -> None:
    cast = Cast((actor("Xi Jinping", aliases=("Xi",)), actor("White House", kind=ActorKind.ORGANISATION)))
    assert cast.named("Mr. Xi") == "person/Xi Jinping"
    assert cast.named("the White House") == "organisation/White House"
    assert cast.named("Mr. Wu") is None


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 40)), max_size=30), st.integers(0, 300), st.integers(1, 60)
)
def test_search_by_place_agrees_with_looking_at_every_mention(
    places: list[tuple[int, int]], start: int, length: int
) -> None:
    spans = [(at, at + size) for at, size in places]
    cast = Cast(tuple(actor(f"A{number}", span) for number, span in enumerate(spans)))
    touched = {f"person/A{n}" for n, (a, b) in enumerate(spans) if a < start + length and start < b}
    found = cast.at(start, start + length)
    assert (found in touched) if touched else found is None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Ann Lee met Tom Hart in Rome. She left early.", "She", "Ann Lee"),
        ("Ann Lee met Tom Hart in Rome. He left early.", "He", "Tom Hart"),
        ("Minister Carlo Ruiz met envoy Omar Haddad and the latter agreed.", "latter", "Omar Haddad"),
        ("Kenyan President Daniel Otieno met Ann Lee. The president smiled.", "president", "Daniel Otieno"),
        ("Tom Hart, a spokesman for Acme, met Ann Lee. The spokesman said no.", "spokesman", "Tom Hart"),
        ("Chinese officials said they had seen nothing.", "officials", "China"),
        ("Ann Lee, who runs the bank, said no.", "who", "Ann Lee"),
        ("Prime Minister Carlo Ruiz, who met Omar Haddad, said he was glad.", "he", "Carlo Ruiz"),
    ],
)
def test_word_means_the_actor_whom_a_reader_takes_it_for(
    cast_of: Callable[[str], Reading], text: str, word: str, name: str
) -> None:
    assert cast_of(text).meant_by(word, -1) == name


def test_he_said_is_the_last_speaker_rather_than_the_last_name(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Robert Hale said yes. The court heard of James Wood twice. Nothing changed, he said.")
    assert reading.meant_by("he", last_speaker=reading.actor("Robert Hale").key) == "Robert Hale"


def test_person_named_only_inside_a_quotation_is_no_he(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of('Robert Hale spoke first. "We all miss James Wood," the host said. He left the room.')
    assert reading.meant_by("He") == "Robert Hale"


def test_unnamed_role_means_nobody(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Tom Hart, a spokesman for Acme, spoke. A minister said no.")
    assert reading.meant_by("minister") is None


def test_pronoun_without_anybody_of_that_sex_means_nobody(cast_of: Callable[[str], Reading]) -> None:
    assert cast_of("Mr. Tom Hart spoke in Rome. She left.").meant_by("She") is None


def test_pronouns_that_all_agree_overrule_a_given_name(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Lindsey Wood spoke. He said he was glad. Wood left. He waved and said he would return.")
    assert reading.meant_by("He", -1) == "Lindsey Wood"


def test_title_that_has_a_sex_is_believed_before_the_given_name(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Robin Wood, a spokeswoman for Acme, met Robert Hale in Rome. She said little.")
    assert reading.meant_by("She") == "Robin Wood"
