"""Whether the choices of a question are fair: the rubric's rules for distractors that a program can decide.

G1 one right choice, G3 no tell by form or length and no alias, G4 no 'all of the above'. What is plausible (G2)
is the business of `distractors`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.model.cards import Refusal
from briefing_app.model.dated import dates_in
from briefing_app.model.facts import ActorKind
from briefing_app.model.games import QuestionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.model.facts import Dossier
    from briefing_app.model.games import Question

_ALL_OR_NONE = re.compile(
    r"\b(?:all|none|both|neither|any) of (?:the above|these|them)\b|\bI don[’']t know\b", re.IGNORECASE
)
_HEADLINE = re.compile(r"\(headline: (?P<told>.+?)\)(?=[:?.,]|$)")
_LONGEST = 2.0  # times the longest other choice
_SHORTEST = 0.5  # of the shortest other choice


def faults(question: Question, dossier: Dossier) -> Iterator[Refusal]:
    """What is wrong with the choices of a question, by the rubric's codes.

    An order and several right ones give no right choice away, nor do 'True' and 'False', or a field to type in; but a
    headline in the question does that names a choice, who is said to have spoken, or what is to be typed.
    """
    if _in_headline(question, dossier):
        yield Refusal(question.key, "G3", "the headline names a choice")
    if question.kind in {QuestionKind.TRUE_FALSE, QuestionKind.TYPED}:
        return
    if len({_plain(choice) for choice in question.choices}) < len(question.choices):
        yield Refusal(question.key, "G1", "a choice stands there twice")
    if any(_ALL_OR_NONE.search(choice) for choice in question.choices):
        yield Refusal(question.key, "G4", "a choice is no answer")
    if question.kind in {QuestionKind.ORDER, QuestionKind.SEVERAL}:
        return
    (right,) = question.answer
    key, others = question.choices[right], [c for i, c in enumerate(question.choices) if i != right]
    reason = _tell(key, others) or _alias(question.choices, dossier)
    if reason:
        yield Refusal(question.key, "G3", reason)


def is_last_date(question: Question) -> bool:
    """Whether the right choice is a date after all the others."""
    if question.kind is not QuestionKind.WHEN:
        return False
    dates = [next((when for when, words in dates_in(choice) if words == choice), None) for choice in question.choices]
    right = dates[question.answer[0]]
    return right is not None and all(right.first >= when.first for when in dates if when)


def _tell(key: str, others: Sequence[str]) -> str | None:
    """By what the right choice stands out, if by anything."""
    if len({_form(choice) for choice in others}) == 1 and _form(key) != _form(others[0]):
        return "only the right choice has its form"
    if len(key) > _LONGEST * max(map(len, others)) or len(key) < _SHORTEST * min(map(len, others)):
        return "the right choice is by far the longest or shortest"
    return None


def _in_headline(question: Question, dossier: Dossier) -> bool:
    """Whether the headline by which the question tells the article has part of a name that could be the answer."""
    found = _HEADLINE.search(question.prompt)
    if not found:
        return False
    judged = question.kind is QuestionKind.TRUE_FALSE
    shown = {question.prompt[: found.start()], question.about} if judged else {*question.choices, *question.accepted}
    people = (actor for actor in dossier.actors if actor.kind is ActorKind.PERSON)
    named = [
        actor for actor in people if actor.name in shown or (judged and any(actor.name in part for part in shown))
    ]
    words = {word for actor in named for word in actor.name.split() if word[:1].isupper() and len(word) > 1}
    telling = {_plain(word) for word in (*shown, *words, *(alias for actor in named for alias in actor.aliases))}
    return any(f" {word} " in f" {_plain(found['told'])} " for word in telling if word)


def _form(choice: str) -> tuple[bool, bool, bool]:
    """With digits or without, of one word or several, with a capital or without."""
    return bool(re.search(r"\d", choice)), " " in choice, choice[:1].isupper()


def _alias(choices: Sequence[str], dossier: Dossier) -> str | None:
    people = {actor.name: actor for actor in dossier.actors if actor.kind is ActorKind.PERSON}
    named = [people[choice] for choice in choices if choice in people]
    words = [word for actor in named for word in set(actor.name.split())]
    if len(set(words)) < len(words):
        return "two choices have a name in common"
    for actor in named:
        if any(choice in actor.aliases for choice in choices if choice != actor.name):
            return f"one choice is another name of {actor.name}"
    return None


def _plain(choice: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", choice.casefold()))
