"""What can be studied, and the sitting that begins with it. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.model.briefing import Likelihood
from briefing_app.model.cards import CardKind
from briefing_app.model.study import Scope, ScopeKind
from briefing_app.ui import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from briefing_app.study.session import Session
    from briefing_app.workspace import Workspace

_HOUR = 3600  # seconds
_LONG = 90  # characters of an event in the list
_MOST = 2000  # cards of a search
FLAGS = ("", "Red", "Orange", "Green", "Blue", "Pink", "Turquoise", "Purple")
"""Names of the flags 1..7, as Anki has them."""


class Way(StrEnum):
    """How the cards of a sitting are found, and whether its answers move memories."""

    DUE = "due"
    ONLY = "only"
    SEARCH = "search"
    CRAM = "cram"  # moves no memory, nor do the next two
    WARM_UP = "warm-up"
    THESE = "these"
    QUIZ = "quiz"  # is no sitting with cards


@dataclass(frozen=True, slots=True)
class Mode:
    """What is studied.

    Attributes:
        name: as the head of the page has it.
        scope: of ONLY.
        typed: of SEARCH.
        keys: of THESE.
    """

    way: Way
    name: str
    scope: Scope | None = None
    typed: str = ""
    keys: tuple[str, ...] = ()


DUE = Mode(Way.DUE, "Due today")
CRAM = Mode(Way.CRAM, "Cram for an hour")
WARM_UP = Mode(Way.WARM_UP, "Warm-up")
QUIZ = Mode(Way.QUIZ, "Practice quiz")


def searched(typed: str) -> Mode:
    """The cards that answer a query."""
    return Mode(Way.SEARCH, f"Cards found by “{words.one_line(typed, 40)}”", typed=typed)


def these(keys: Sequence[str], name: str) -> Mode:
    """Some cards once more, moving no memory."""
    return Mode(Way.THESE, name, keys=tuple(keys))


def begin(mode: Mode, workspace: Workspace, now: datetime, order: Sequence[str] = ()) -> Session:
    """The sitting that studies this.

    Args:
        order: keys in the order of the plan, for what is due.
    """
    study = workspace.study
    match mode.way:
        case Way.ONLY if mode.scope:
            return study.only(study.among(mode.scope), now)
        case Way.SEARCH:
            hits = workspace.search(mode.typed, now, _MOST).hits
            return study.only([hit.key for hit in hits if hit.kind == "card"], now)
        case Way.CRAM:
            return study.cram(study.weakest(now, round(_HOUR / study.pace())), now)
        case Way.WARM_UP:
            return study.cram(study.made_of(certain(workspace)), now)
        case Way.THESE:
            return study.cram(mode.keys, now)
        case _:
            return study.session(now, order=order)


def certain(workspace: Workspace) -> list[str]:
    """Keys of the facts and cards that will certainly come up, as the person marked them."""
    return [key for key, how in workspace.likelihoods().items() if how is Likelihood.CERTAIN]


def offered(workspace: Workspace) -> Iterator[tuple[Mode, str]]:
    """Everything that can be chosen, each with a line of what it does."""
    yield DUE, "What is due and what is new today"
    yield CRAM, "The weakest first; moves no memory, so the plan stays as it is"
    told = words.count(len(workspace.study.made_of(certain(workspace))), "card")
    yield WARM_UP, f"For the last hour before the meeting: what will certainly come up ({told}); moves no memory"
    yield QUIZ, "Multiple choice and orders, alone"
    for flag in workspace.study.flags():
        yield _only(f"{FLAGS[flag]} flag", ScopeKind.FLAG, str(flag)), "Only cards with this flag"
    yield _only("Marked", ScopeKind.MARKED), "Only marked cards"
    yield _only("To be mended", ScopeKind.FIX), "Only cards with a note of what is to be fixed"
    for kind in CardKind:
        yield _only(words.CARD_KINDS[kind], ScopeKind.KIND, kind.value), "Only cards of this kind"
    for actor in workspace.dossier().actors:
        yield _only(actor.name, ScopeKind.ACTOR, actor.key), words.role(actor) or words.ACTOR_KIND[actor.kind]
    asked = {card.fact for card in workspace.cards()}
    for event in workspace.dossier().events:
        if event.key in asked:
            yield _only(words.one_line(event.what, _LONG), ScopeKind.EVENT, event.key), str(event.when or "event")
    for article in workspace.articles():
        yield _only(words.headline(article), ScopeKind.ARTICLE, article.key), words.byline(article) or "article"


def _only(name: str, kind: ScopeKind, value: str = "") -> Mode:
    return Mode(Way.ONLY, name, Scope(kind, value))
