"""The gate: the rules of the card rubric that a program can decide, one small function each, named by its code.

A rule takes a card and the desk (the dossier with its indexes) and returns why it refuses the card, or None.

| codes | where |
|---|---|
| A1 A2 | here |
| B1 B2 B3 B6 B8 B9 B10 | `front_rules`, with `definites`, `loose`, `broken`, `fronting`: a reader sees more |
| B5 of fragments left out whole | `quote_rules` |
| C1 C2 C3 C4 | `back_rules` |
| F1 F2 F4 F5 F6 F7 F8 F9 | `quote_rules` (F5, F9 by plain signs, the rest by a reader) |
| F1 F2 F7 of printed passages | `passages` |
| H1 H2 H3 | `deck_rules` |
| H4 | `giveaways` |
| G1 G3 G4 | `quiz.choices`: a card has no choices, a question has |
| A3–A8 B4 B5 (the rest) B7 B11 D E F3 G2 | a reader; the makers of cards do what they can (`people`, `doubts` …) |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cards.desk import Desk
from briefing_app.cards.rubric import (
    back_rules,
    deck_rules,
    front_rules,
    passages,
    quote_rules,
    seen,
    verbatim,
)
from briefing_app.cards.words import fronting
from briefing_app.model.cards import CardKind, Form, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Dossier

    Rule = Callable[[Card, Desk], str | None]


def check(cards: Sequence[Card], dossier: Dossier) -> tuple[Refusal, ...]:
    """What is wrong with these cards by the automatic rules, in their order; empty if nothing is.

    A refusal of the deck as a whole (a core person without a card) names no card.
    """
    desk = Desk(dossier)
    found = [refusal for card in cards for refusal in of_card(card, desk)]
    return (*found, *deck_rules.check(cards, desk))


def of_card(card: Card, desk: Desk) -> Iterator[Refusal]:
    """What is wrong with one card by itself; with a sum that no question can lead, as it stands in print."""
    shown = verbatim.instead(card, desk) if _asks_inside(card) else card
    for code, rule in RULES.items():
        reason = rule(shown, desk)
        if reason:
            yield Refusal(card.key, code, reason)


def a1_evidence_is_verbatim(card: Card, desk: Desk) -> str | None:
    """The evidence lies in its article, and a quotation's evidence is the quotation."""
    if not card.evidence:
        return "no evidence"
    for piece in card.evidence:
        article = desk.articles.get(piece.article)
        if article is None or piece.span.end > len(article.text) or not piece.span.of(article.text).strip():
            return "the evidence is not in its article"
    return None


def a2_evidence_is_content(card: Card, desk: Desk) -> str | None:
    """The evidence is no menu, caption or advertisement."""
    for piece in card.evidence:
        article = desk.articles.get(piece.article)
        if article and article.is_furniture(piece.span):
            return "the evidence is not part of the article itself"
    return None


def b10_asks_at_its_head(card: Card, _desk: Desk) -> str | None:
    """The question word leads its question."""
    return "the question word stands inside a statement" if _asks_inside(card) else None


def _asks_inside(card: Card) -> bool:
    asks = card.kind is CardKind.EVENT and card.form is Form.QUESTION
    return asks and fronting.asks_inside(seen.outside_quotes(card.front))


def _any_of(*rules: Rule) -> Rule:
    """A rule that refuses what one of some refuses."""
    return lambda card, desk: next(filter(None, (rule(card, desk) for rule in rules)), None)


RULES: dict[str, Rule] = {
    "A1": a1_evidence_is_verbatim,
    "A2": a2_evidence_is_content,
    "B1": _any_of(
        front_rules.b1_does_not_lean_on_the_text, quote_rules.b1_quotation_stands_alone, quote_rules.b1_matter_is_told
    ),
    "B2": front_rules.b2_no_loose_pronoun,
    "B3": front_rules.b3_dates_are_absolute,
    "B5": quote_rules.b5_one_fragment_fits,
    "B6": front_rules.b6_asks_one_thing,
    "B8": front_rules.b8_answer_not_in_front,
    "B9": front_rules.b9_is_no_giveaway,
    "B10": _any_of(front_rules.b10_is_well_formed, b10_asks_at_its_head),
    "C1": back_rules.c1_back_is_short,
    "C2": back_rules.c2_back_is_of_the_right_type,
    "C3": back_rules.c3_name_is_full,
    "C4": back_rules.c4_dates_are_right,
    "F1": _any_of(quote_rules.f1_quote_is_verbatim, passages.f1_passage_is_printed),
    "F2": _any_of(quote_rules.f2_speaker_is_the_quotations, passages.f2_speaker_is_named),
    "F4": quote_rules.f4_long_enough_to_be_attributed,
    "F5": quote_rules.f5_hearer_is_told,
    "F6": _any_of(quote_rules.f6_blank_is_telling, quote_rules.f6_frame_is_left),
    "F7": _any_of(quote_rules.f7_one_blank_with_a_cue, passages.f7_blank_has_its_passage),
    "F8": quote_rules.f8_is_speech,
    "F9": quote_rules.f9_takes_a_position,
}
