"""The gate: the rules of the card rubric that a program can decide, one small function each, named by its code.

A rule takes a card and the desk (the dossier with its indexes) and returns why it refuses the card, or None.
The rules for a whole deck (H) stand in `deck_rules.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import deck_rules
from briefing_app.cards.desk import Desk
from briefing_app.cards.wording import BLANK
from briefing_app.model.cards import Card, CardKind, Form, Refusal
from briefing_app.model.dated import dates_in, without_dates
from briefing_app.model.facts import ActorKind, Event, Quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing_app.model.facts import Actor, Dossier
    from briefing_app.model.when import When

    Rule = Callable[[Card, Desk], str | None]

_MOST_WORDS = 12  # of an answer before a dash (C1)
_MOST_BLANKED = 6  # words of a blank (F7)
_LEFT = 4  # words of a quotation that must remain (F7), and that can be attributed (F4)
_STEM = 4  # letters from which two words may have one stem (B8)
_LIKE_STEM = 0.7

_QUOTED = re.compile(r"“[^”]*”")
_PRONOUN = re.compile(
    r"\b(he|she|they|him|his|hers?|them|their|theirs|it|its|this|these|those|such|the two|the former|the latter)\b",
    re.IGNORECASE,
)
# Only a possessive can be understood, from the one name before it.
_POSSESSIVE = frozenset(("his", "her", "hers", "its", "their", "theirs"))
_RELATIVE = re.compile(
    r"\b(?:(?:last|this|next|past|coming)\s+(?:week|month|year|day|spring|summer|autumn|fall|winter|weekend|night|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)|today|yesterday|tomorrow|tonight|recently|lately|currently|now|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|ago|(?:past|last|next|coming) \w+ (?:day|week|month|year)s|"
    r"(?:earlier|later) (?:this|that)|in (?:the )?(?:coming|recent))"
    r"\b",
    re.IGNORECASE,
)


def check(cards: Sequence[Card], dossier: Dossier) -> tuple[Refusal, ...]:
    """What is wrong with these cards by the automatic rules, in their order; empty if nothing is.

    A refusal of the deck as a whole (a core person without a card) names no card.
    """
    desk = Desk(dossier)
    found = [refusal for card in cards for refusal in of_card(card, desk)]
    return (*found, *deck_rules.check(cards, desk))


def of_card(card: Card, desk: Desk) -> Iterator[Refusal]:
    """What is wrong with one card by itself."""
    for code, rule in RULES.items():
        reason = rule(card, desk)
        if reason:
            yield Refusal(card.key, code, reason)


# ---------------------------------------------------------------- A: source


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


# ---------------------------------------------------------------- B: front


def b2_no_loose_pronoun(card: Card, desk: Desk) -> str | None:
    """No pronoun outside the quotation, unless one single name before it can be meant."""
    plain = _outside_quotes(card.front)
    for match in _PRONOUN.finditer(plain):
        word = match.group().lower()
        before = [actor for actor in desk.cast(card.actors) if actor.name in plain[: match.start()]]
        if word not in _POSSESSIVE or len(before) != 1:
            return f"“{match.group()}” may mean anybody"
    return None


def b3_dates_are_absolute(card: Card, _desk: Desk) -> str | None:
    """No date that depends on the day of reading."""
    match = _RELATIVE.search(_outside_quotes(card.front))
    return f"“{match.group()}” depends on the day of reading" if match else None


def b8_answer_not_in_front(card: Card, desk: Desk) -> str | None:
    """Neither the answer, nor an alias, nor a word of its stem, nor the date asked."""
    answer = _answer(card)
    date = next((when for when, words in dates_in(answer) if words == answer), None)
    if date:
        return "the date stands in the front" if _states_date(card.front, date, answer) else None
    front = _words(card.front.replace(BLANK, " "))
    actor = desk.by_name.get(answer)
    is_person = actor is not None and actor.kind is ActorKind.PERSON  # Li Shangfu is not given away by Shangri-La
    for word in _telling_words(answer, actor):
        if any(word == other or (not is_person and _one_stem(word, other)) for other in front):
            return f"“{word}” of the answer stands in the front"
    return None


# ---------------------------------------------------------------- C: back


def c1_back_is_short(card: Card, _desk: Desk) -> str | None:
    """At most twelve words and one item, before any remark after a dash."""
    answer = _answer(card)
    if not answer or len(answer.split()) > _MOST_WORDS:
        return f"the answer has more than {_MOST_WORDS} words, or none"
    return "the answer is a list" if ";" in answer else None


def c2_back_is_of_the_right_type(card: Card, desk: Desk) -> str | None:
    """Who: a person; which country: a country; when: a date; where: no person."""
    answer, asked = _answer(card), _outside_quotes(card.front)
    actor = desk.by_name.get(answer)
    if re.match(r"(?:(?:On|In|According)\b[^,]*, )?(?:who|whom|with whom)\b", asked, re.IGNORECASE) and not (
        actor and actor.kind is ActorKind.PERSON
    ):
        return "“who” is not answered by a person of the dossier"
    if re.match(r"Which country\b", asked) and not (actor and actor.kind is ActorKind.COUNTRY):
        return "“which country” is not answered by a country"
    if re.match(r"(?:On what date|In which (?:month|year)|For (?:what date|when|which year))\b", asked):
        return None if any(words == answer for _, words in dates_in(answer)) else "“when” is not answered by a date"
    if re.match(r"(?:Where|(?:In|To) which (?:city|country|place))\b", asked):
        return "“where” is answered by a person" if actor and actor.kind is ActorKind.PERSON else None
    return None


def c3_name_is_full(card: Card, desk: Desk) -> str | None:
    """A name in the back is the actor's name, not an alias, title or surname."""
    answer = _answer(card)
    if card.kind is CardKind.QUOTE and card.form is Form.CLOZE:
        return None
    names = {actor.name for actor in desk.dossier.actors}
    people = [actor for actor in desk.dossier.actors if actor.kind is ActorKind.PERSON]
    if answer not in names and any(answer in actor.aliases for actor in people):
        return "the answer is a short or other form of a name"
    return None


def c4_dates_are_right(card: Card, desk: Desk) -> str | None:
    """A date in the back is the fact's own; a date in the front touches the fact's or its article's."""
    fact = desk.facts.get(card.fact)
    when = _when(fact)
    answer = _answer(card)
    if card.kind is CardKind.EVENT and any(words == answer for _, words in dates_in(answer)):
        return None if when and str(when) == answer else "the answer is not the date of the event"
    if when and card.kind is CardKind.EVENT:
        printed = [a.published for piece in card.evidence if (a := desk.articles.get(piece.article)) and a.published]
        for stated, words in dates_in(_outside_quotes(card.front)):
            if stated and not any(stated.overlaps(known) for known in (when, *printed)):
                return f"“{words}” is not the date of the event"
    return None


# ---------------------------------------------------------------- F: quotations


def f1_quote_is_verbatim(card: Card, desk: Desk) -> str | None:
    """The front with the back in its blank is printed so in an article, but for the stop at the end."""
    quoted = _quotation(card)
    if quoted is None:
        return None
    whole = quoted.replace(BLANK, _answer(card)).strip().rstrip(" ,.;")
    for piece in card.evidence:
        article = desk.articles.get(piece.article)
        if article and whole in piece.span.of(article.text):
            return None
    return "the words are not printed so"


def f4_long_enough_to_be_attributed(card: Card, _desk: Desk) -> str | None:
    """At least four words of the quotation."""
    quoted = _quotation(card)
    short = quoted is not None and len(quoted.replace(BLANK, _answer(card)).split()) < _LEFT
    return f"a quotation of fewer than {_LEFT} words" if short else None


def f7_one_blank_with_a_cue(card: Card, _desk: Desk) -> str | None:
    """One blank of one to six words, four words left."""
    quoted = _quotation(card)
    if quoted is None or card.form is not Form.CLOZE:
        return None
    if quoted.count(BLANK) != 1 or not 1 <= len(_answer(card).split()) <= _MOST_BLANKED:
        return f"not one blank of one to {_MOST_BLANKED} words"
    left = len(quoted.replace(BLANK, " ").split())
    return f"fewer than {_LEFT} words are left" if left < _LEFT else None


RULES: dict[str, Rule] = {
    "A1": a1_evidence_is_verbatim,
    "A2": a2_evidence_is_content,
    "B2": b2_no_loose_pronoun,
    "B3": b3_dates_are_absolute,
    "B8": b8_answer_not_in_front,
    "C1": c1_back_is_short,
    "C2": c2_back_is_of_the_right_type,
    "C3": c3_name_is_full,
    "C4": c4_dates_are_right,
    "F1": f1_quote_is_verbatim,
    "F4": f4_long_enough_to_be_attributed,
    "F7": f7_one_blank_with_a_cue,
}


# ---------------------------------------------------------------- what the rules look at


def _answer(card: Card) -> str:
    return card.back.split(" — ")[0].strip()


def _outside_quotes(front: str) -> str:
    return _QUOTED.sub("“”", front)


def _quotation(card: Card) -> str | None:
    """What stands between the outer marks of a quote card's front; None for other cards."""
    if card.kind is not CardKind.QUOTE:
        return None
    first, last = card.front.find("“"), card.front.rfind("”")
    return card.front[first + 1 : last] if 0 <= first < last else None


def _when(fact: Event | Quote | None) -> When | None:
    return fact.when if isinstance(fact, Event) else fact.said_on if isinstance(fact, Quote) else None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def _telling_words(answer: str, actor: Actor | None) -> Iterator[str]:
    """The words of an answer, and of the other names of the actor it names, that would give it away."""
    lists = lexicon.load("offices")
    plain = {*lexicon.load("small_words")["grammar"], "s", *lists["empty"]}
    titles = {*lists["honorifics"], *lists["sole"], *lists["shared"], "spokesman", "spokeswoman"}
    yield from (word for word in _words(answer) if word not in plain)
    for alias in actor.aliases if actor else ():
        words = _words(alias)
        titled = (
            actor is not None
            and actor.kind is ActorKind.PERSON
            and any(word in titles or word in lexicon.nations() for word in words)
        )
        if alias[:1].isupper() and not titled:
            yield from (word for word in words if word not in plain)


def _one_stem(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _STEM:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same >= _STEM and same >= _LIKE_STEM * min(len(one), len(other))


def _states_date(front: str, date: When, answer: str) -> bool:
    if answer in front:
        return True
    return any(stated == date for stated, _ in dates_in(front)) and without_dates(front) != front
