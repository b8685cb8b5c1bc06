"""Who did it, where a sentence only describes the doer or cuts the name: 'a union of pilots' (rubric B1)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import worth
from briefing_app.cards.words import titles
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.facts import Actor, Event
    from briefing_app.model.text import Article

_DESCRIBED = re.compile(r"(?:an?|one) (?P<what>[a-z][a-z’' -]+)")
# 'the ruling Labour Party'
_DESCRIBING = r"(?:(?!(?:of|in|for|to|at|by|on|from|with|and|or|that|as)\b|[a-z]+\.)[\w.’'-]+ ){0,3}"
_INITIALS = re.compile(r"[A-Z]{2,6}")
_CUT = re.compile(r"Justice|State|Treasury|Commerce|Defen[cs]e|Labou?r|Interior|Homeland Security|Foreign")
_IN_PASSING = 4  # mentions up to which somebody unknown is told of as an example
_MATTERS = 2  # times the attention of a stranger
_EVERYDAY = ("travel", "meet", "call")  # sorts of deeds of which anybody's life is full
_SHARED = 2  # telling words that a description has in common with the name it stands for
_STEM = 6  # letters by which two words are one


def named(desk: Desk, event: Event, clause: Clause) -> Clause:
    """The clause with its subject as the article names it; as it is where nobody can be meant for sure."""
    articles = [desk.articles[piece.article] for piece in desk.sound(event.evidence)]
    told = next(filter(None, (_in_full(desk, article, clause) for article in articles)), None)
    return replace(clause, subject=told) if told else clause


def is_anonymous(clause: Clause) -> bool:
    """Whether nobody is named by a subject such as 'a man from the north', 'a local company'."""
    found = _DESCRIBED.fullmatch(clause.subject)
    if clause.subject.endswith((" dated", " posted", " filmed")):
        return True  # 'a video dated', the date left out
    if found is None or clause.doer is not None:
        return False
    head = re.split(r" (?:of|from|in|at|for|with|who|that|representing|called) ", found["what"])[0].split()[-1]
    return head in listed("anonymous") or head in _trades() or head.endswith(("man", "woman", "person"))


@cache
def _trades() -> frozenset[str]:
    """Nouns for what somebody is."""
    lists = lexicon.load("titles")
    return frozenset({*lists["heads"], *lists["trades"]})


def is_passer_by(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether somebody without office or side is told of in passing, and of nothing that befalls one (D3)."""
    doer = clause.doer
    if doer is None or doer.kind is not ActorKind.PERSON or doer.offices or doer.side:
        return False
    articles = {piece.article for piece in event.evidence}
    often = sum(piece.article in articles for piece in doer.mentions)
    if often == 0 or often > _IN_PASSING or doer.salience >= _MATTERS * desk.stranger:
        return False
    sort = worth.sort_of(clause.predicate)
    matters = any(letter.isdigit() for letter in clause.rest) or any(
        form in clause.rest and actor is not doer and actor.kind in (ActorKind.PERSON, ActorKind.ORGANISATION)
        for form, actor in desk.forms.items()
    )
    return sort in _EVERYDAY or (sort is None and not matters)


def is_travelling_place(clause: Clause) -> bool:
    """Whether a place is told to do what only somebody can: 'Florida will travel to the north' (E2)."""
    verb = clause.rest.split()[0] if clause.verb in ("will", "would") and clause.rest else clause.verb
    place = clause.subject in titles.regions() or (clause.doer is not None and clause.doer.kind is ActorKind.PLACE)
    return place and verb in listed("done by people")


def _in_full(desk: Desk, article: Article, clause: Clause) -> str | None:
    subject, text = clause.subject, article.text
    if _INITIALS.fullmatch(subject) and re.search(rf"[a-z,] the {subject}\b(?! [A-Z])", text):
        return f"the {subject}"
    if _CUT.fullmatch(subject) and f"{subject} Department" in text:
        return f"the {subject} Department"
    doer = clause.doer
    if doer is not None and doer.kind is ActorKind.ORGANISATION and subject == doer.name:
        return _body(subject, text)
    described = _DESCRIBED.fullmatch(subject)
    if described is None or clause.doer is not None:
        return None
    words = _stems(described["what"])
    meant = [
        actor
        for actor in desk.dossier.actors
        if actor.kind is ActorKind.ORGANISATION
        and " " in actor.name
        and actor.name[0].isupper()
        and any(piece.article == article.key for piece in actor.mentions)
        and len(words & _stems(actor.name)) >= _SHARED
    ]
    return _with_article(meant[0], text) if len(meant) == 1 else None


def _body(name: str, text: str) -> str | None:
    """A body's name with 'the' where the article mostly has it: 'the ruling Labour Party'; no firm's has."""
    if name in lexicon.load("organisation_words")["heads"]:
        return _of_the_one(name, text)
    if name.rsplit(maxsplit=1)[-1].rstrip(".") in lexicon.load("firm_forms")["firms"]:
        return None  # 'General Harbour Co', whatever stands before it
    with_it = len(re.findall(rf"\b[Tt]he {_DESCRIBING}{re.escape(name)}\b(?![’'])", text))
    return f"the {name}" if with_it * 2 > text.count(name) else None


def _of_the_one(noun: str, text: str) -> str | None:
    """'Commission' -> 'the EC Commission', where the article puts one name before the noun and no other."""
    named = re.findall(rf"(?<![.!?“] )\b(?P<of>(?:[A-Z][\w.’-]* )+)(?:[a-z]+ )?{re.escape(noun)}\b", text)
    found = {re.sub(r"^(?:The|A|An) ", "", words).strip() for words in named} - {"", "The", "A", "An"}
    return f"the {found.pop()} {noun}" if len(found) == 1 else None


def _with_article(actor: Actor, text: str) -> str:
    return f"the {actor.name}" if re.search(rf"\b[Tt]he {re.escape(actor.name)}\b", text) else actor.name


def _stems(told: str) -> set[str]:
    return {word.rstrip("s")[:_STEM] for word in re.findall(r"[a-z]{5,}", told.lower())}
