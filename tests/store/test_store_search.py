from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.model.hits import Asking
from briefing_app.model.text import Article

_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_ASKING = Asking(_NOW, _NOW.replace(hour=4), "fsrs6:x", lambda chance: 1 / chance - 1)

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Dossier
    from briefing_app.model.hits import Hit
    from briefing_app.store.store import Store


def find(store: Store, typed: str, limit: int = 50) -> tuple[Hit, ...]:
    return store.search(typed, _ASKING, limit).hits


# The list at the end of shared/design/peer-anki.md, of which Anki finds none.
_PEER = [
    ("экспорт", "ЭКСПОРТ вырос"),
    ("über", "Über uns"),
    ("sao paulo", "The summit in São Paulo"),
    ("erdogan", "President Erdoğan"),
    ('"central bank governor"', "the central bank governor said"),
    ("example", "for example this"),
    ('"ECB & the IMF"', "the ECB & the IMF agreed"),
    ("didn't", "they didn’t agree"),
    ('"2,300 tonnes"', "2,300\u00a0tonnes of steel"),
    ("resigned", "he would resign soon"),
    ("zelenski", "Volodymyr Zelensky"),
]


@pytest.mark.parametrize(("typed", "text"), _PEER)
def test_finds_what_news_text_needs(store: Store, typed: str, text: str) -> None:
    store.put_article(Article("a.txt", text))

    assert len(find(store, typed)) == 1


@pytest.mark.parametrize("typed", ["div", "nbsp"])
def test_markup_is_no_word(store: Store, typed: str) -> None:
    store.put_article(Article("a.txt", "2,300\u00a0tonnes of steel"))

    assert find(store, typed) == ()


@pytest.mark.parametrize("typed", ["Zelenskyi", "Zelenskyy", "Zelenksy", "Zielensky"])
def test_slip_of_a_name_is_forgiven(store: Store, typed: str) -> None:
    store.put_article(Article("a.txt", "Volodymyr Zelensky spoke."))

    assert len(find(store, typed)) == 1


def test_short_word_is_not_guessed_at(store: Store) -> None:
    store.put_article(Article("a.txt", "Li and Qin"))

    assert find(store, "Lu") == ()


def test_last_word_may_be_unfinished(store: Store) -> None:
    store.put_article(Article("a.txt", "The foreign minister spoke."))

    assert len(find(store, "foreign min")) == 1
    assert find(store, "min foreign missing") == ()


@pytest.mark.parametrize("typed", ["elensky", "Selensky", "Zelenskyy", "Zelesky", "Ezlensky", "Zelensyk"])
def test_slip_in_any_letter_is_forgiven(store: Store, typed: str) -> None:
    store.put_article(Article("a.txt", "Volodymyr Zelensky spoke."))

    assert len(find(store, f"{typed} ")) == 1


@pytest.mark.parametrize("typed", ["2024", "Zelenograd", "sky", "spook"])
def test_other_word_is_no_slip(store: Store, typed: str) -> None:
    store.put_article(Article("a.txt", "Volodymyr Zelensky spoke in 2023."))

    assert find(store, f"{typed} ") == ()


@pytest.mark.parametrize("word", ["resigning", "governments", "ministries", "São", "ЭКСПОРТ", "Erdoğan", "Ζητήματα"])
def test_word_is_found_from_its_first_letter_to_its_last(store: Store, word: str) -> None:
    store.put_article(Article("a.txt", f"Of {word}, as was said."))

    assert all(len(find(store, word[:end])) == 1 for end in range(1, len(word) + 1))


@pytest.mark.parametrize(
    ("typed", "text"),
    [("countries", "one country"), ("governments", "the government"), ("talk", "the talks"), ("said", "said")],
)
def test_word_is_found_in_its_other_forms(store: Store, typed: str, text: str) -> None:
    store.put_article(Article("a.txt", text))

    assert len(find(store, f"{typed} ")) == 1


@pytest.mark.parametrize("typed", ["российский ", "ΣΗΜΑΣΊΑΣ ", "STRASSE", "Straße", "İstanbul", "ISTANBUL", "ﬁne"])
def test_word_of_any_script_is_found_by_itself_and_not_by_a_slip(store: Store, typed: str) -> None:
    store.put_article(Article("a.txt", f"{typed.strip()} there"))
    store.put_article(Article("b.txt", "российская σημασία strasst Istanbol"))

    assert [hit.title for hit in find(store, typed)] == ["a.txt"]


def test_words_in_quotation_marks_must_follow_one_another(store: Store) -> None:
    store.put_article(Article("a.txt", "The bank is central; its governor spoke."))

    assert find(store, "“central bank governor”") == ()


def test_word_in_quotation_marks_is_not_completed(store: Store) -> None:
    store.put_article(Article("a.txt", "The foreign minister spoke."))

    assert find(store, '"min"') == ()


def test_joined_words_are_not_guessed_at(store: Store) -> None:
    store.put_article(Article("a.txt", "A minister-president spoke, the president-minister was silent."))

    assert [mark.of(hit.snippet) for hit in find(store, "minister-president") for mark in hit.marks] == [
        "minister-president"
    ]


def test_word_after_a_minus_must_not_occur(store: Store) -> None:
    store.put_article(Article("one.txt", "Blinken in Beijing"))
    store.put_article(Article("two.txt", "Blinken in Shanghai"))

    assert [hit.title for hit in find(store, "Blinken -Shanghai")] == ["one.txt"]


def test_title_counts_for_more_than_text(store: Store) -> None:
    store.put_article(Article("text.txt", "On the way the summit was named once."))
    store.put_article(Article("title.txt", "They met on the way.", title="The summit"))

    assert find(store, "summit")[0].title == "The summit"


def test_facts_and_cards_are_found_beside_the_article(
    store: Store, dossier: Dossier, make_card: Callable[..., Card]
) -> None:
    store.put_dossier(dossier)
    store.put_cards([make_card("a")])

    kinds = {hit.kind for hit in find(store, "petrova")}

    assert kinds == {"article", "actor", "event", "quote", "difference", "card"}


def test_marks_cover_the_words_found(store: Store) -> None:
    store.put_article(Article("a.txt", "In the end Erdoğan resigned, and they resign too."))

    (hit,) = find(store, "erdogan resign")

    assert [mark.of(hit.snippet) for mark in hit.marks] == ["Erdoğan", "resigned", "resign"]


def test_limit_is_kept(store: Store) -> None:
    for number in range(5):
        store.put_article(Article(f"{number}.txt", f"The summit, day {number}"))

    assert len(find(store, "summit", limit=3)) == 3


@pytest.mark.parametrize(
    "typed", ["", " ", '"', "-", '""', "AND", "NEAR(", "a OR", "*", "^", "col:x", "(((", "\0", "'"]
)
def test_odd_input_is_no_error(store: Store, typed: str) -> None:
    store.put_article(Article("a.txt", "The summit"))

    assert find(store, typed) in ((), find(store, "summit the"), find(store, "the"), find(store, "a"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(typed=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_nothing_typed_raises(store: Store, typed: str) -> None:
    store.put_article(Article("a.txt", "The summit in São Paulo"))

    assert all(mark.end <= len(hit.snippet) for hit in find(store, typed) for mark in hit.marks)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(text=st.text(max_size=80), typed=st.text(st.sampled_from("abcü \x02\x03…\"'-*"), max_size=20))
def test_odd_texts_do_not_confuse_the_marks(store: Store, text: str, typed: str) -> None:
    store.put_article(Article("a.txt", text.encode("utf-8", "ignore").decode()))

    assert all(mark.end <= len(hit.snippet) for hit in find(store, typed) for mark in hit.marks)
