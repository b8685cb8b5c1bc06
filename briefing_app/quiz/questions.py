"""Questions for a room, made from a dossier and its cards: one right answer, every other one wrong by the dossier."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from briefing_app.model.games import QuestionKind
from briefing_app.quiz import choices, topics
from briefing_app.quiz.ground import PROMPT_LIMIT, Ground
from briefing_app.quiz.of_cards import choosing, judging, typing
from briefing_app.quiz.of_events import of_a_month, ordering
from briefing_app.quiz.of_outlets import differing
from briefing_app.quiz.of_people import asking_who
from briefing_app.quiz.of_quotes import of_a_speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from random import Random

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Dossier
    from briefing_app.model.games import Question
    from briefing_app.model.party import Wish
    from briefing_app.quiz.ground import Draft

    Maker = Callable[[Ground], Iterator[Draft]]

_LOOKED_AT = 2_000  # cards, the worthiest: more change nothing that is asked, and take a second
_LAST = 1 / 3  # share of the dates asked that may be the last of the four
_AHEAD = 6  # drafts of a kind among which the next is chosen
_TOPIC = 0.5  # what a topic's pull counts beside a card's own

_MAKERS: tuple[tuple[QuestionKind, Maker], ...] = (
    (QuestionKind.WHO_SAID, partial(choosing, QuestionKind.WHO_SAID)),
    (QuestionKind.WHEN, partial(choosing, QuestionKind.WHEN)),
    (QuestionKind.OFFICE, partial(choosing, QuestionKind.OFFICE)),
    (QuestionKind.DIFFER, differing),
    (QuestionKind.TRUE_FALSE, judging),
    (QuestionKind.PERSON, asking_who),
    (QuestionKind.ORDER, ordering),
    (QuestionKind.WHERE, partial(choosing, QuestionKind.WHERE)),
    (QuestionKind.SEVERAL, of_a_speaker),
    (QuestionKind.TYPED, typing),
    (QuestionKind.SEVERAL, of_a_month),
)
"""In this order the kinds take turns."""
_OF_MANY = {QuestionKind.ORDER, QuestionKind.SEVERAL}


def make(
    dossier: Dossier, cards: Sequence[Card], wish: Wish, rng: Random, pull: Mapping[str, float] | None = None
) -> tuple[Question, ...]:
    """Up to `wish.count` questions, no fact asked twice, kinds and topics mixed; fewer where there are no more.

    Args:
        dossier: what is known.
        cards: in order of worth; the worthiest are asked first, those the machine is unsure of last.
        wish: what is to be asked; its scopes are in `cards` already.
        rng: draws the wrong choices and their order.
        pull: by how much a card or a topic, by key and name, is to be asked sooner than by its worth; below 0, later.
    """
    about = topics.of_facts(dossier, cards)
    pulls = pull or {}

    def pulled(card: Card) -> float:
        return pulls.get(card.key, _TOPIC * pulls.get(about.get(card.fact, ""), 0.0))

    looked_at = sorted(cards[:_LOOKED_AT], key=lambda card: (card.suggested, -pulled(card)))
    ground = Ground(dossier, looked_at, rng, wish.words)
    kinds = wish.kinds or frozenset(QuestionKind)
    found = _Choice(ground, about, wish).of(kinds)
    if len(found) < wish.count and kinds & _OF_MANY:  # those take four facts each
        found = max(found, _Choice(ground, about, wish).of(kinds - _OF_MANY), key=len)
    return found


class _Choice:
    """Which of all drafts are asked: each fact once, the kinds in turn, of a kind the topic asked least so far."""

    def __init__(self, ground: Ground, about: Mapping[str, str], wish: Wish) -> None:
        self._ground = ground
        self._about = about
        self._wish = wish
        self._facts: set[str] = set()
        self._shown: set[frozenset[str]] = set()
        self._topics = Counter[str]()
        self._dates = self._last_dates = 0

    def of(self, kinds: frozenset[QuestionKind]) -> tuple[Question, ...]:
        """The questions, of these kinds."""
        chosen: list[Question] = []
        makers = (maker for kind, maker in _MAKERS if kind in kinds)
        waiting: list[tuple[Iterator[Draft], list[Draft]]] = [(maker(self._ground), []) for maker in makers]
        while waiting and len(chosen) < self._wish.count:
            drafts, ahead = waiting.pop(0)
            ahead[:] = [draft for draft in ahead if self._may_ask(draft)]
            ahead += islice(filter(self._may_ask, drafts), _AHEAD - len(ahead))
            if ahead:
                best = min(ahead, key=self._preferred)
                chosen.append(self._take(best))
                waiting.append((drafts, ahead))
        return tuple(chosen)

    def _may_ask(self, draft: Draft) -> bool:
        question = draft.question
        if self._wish.topics and self._topic(draft) not in self._wish.topics:
            return False
        if draft.facts & self._facts or frozenset(question.choices) in self._shown:
            return False  # the same four again: what was right before is wrong now
        if choices.is_last_date(question) and self._last_dates > self._dates * _LAST:
            return False  # most reports come out on the day: 'the last of the four' must not be the rule (G3)
        return not any(choices.faults(question, self._ground.dossier))

    def _preferred(self, draft: Draft) -> tuple[int, bool]:
        """The topic asked least so far; of one topic what is read at a glance before a long passage."""
        return self._topics[self._topic(draft)], len(draft.question.prompt) > PROMPT_LIMIT

    def _take(self, draft: Draft) -> Question:
        question, topic = draft.question, self._topic(draft)
        self._facts |= draft.facts
        if len(question.choices) > 2:  # noqa: PLR2004 - 'True' and 'False' are always the same two
            self._shown.add(frozenset(question.choices))
        self._dates += question.kind is QuestionKind.WHEN
        self._last_dates += choices.is_last_date(question)
        self._topics[topic] += 1
        return replace(question, topic=topic)

    def _topic(self, draft: Draft) -> str:
        """What most of its facts are about; empty for none."""
        found = Counter(self._about[fact] for fact in sorted(draft.facts) if fact in self._about)
        return found.most_common(1)[0][0] if found else ""
