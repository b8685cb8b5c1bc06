"""Cards on who said what, where the report tells it in its own words: 'As reported in June 2023, who warned that …?'.

Often the sounder card of the two: a whole clause with names, where the quotation beside it points at what it tells.
A sentence is asked where the clause stands alone; its fact is the speaker's quotation that goes with it, if no card
was made of that, or the event it tells of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import (
    doubts,
    extracts,
    gaps,
    gate,
    home,
    indirect,
    institutions,
    matters,
    naming,
    retold,
    singular,
    stance,
    subjects,
    topics,
    verbs,
    wording,
)
from briefing_app.cards.wordlists import listed
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import SURE
from briefing_app.model.facts import ActorKind, Quote, QuoteKind
from briefing_app.model.keys import digest
from briefing_app.model.text import Evidence
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor
    from briefing_app.model.text import Article, Span
    from briefing_app.model.when import When

_POINTS = re.compile(
    r"\b(?:he|she|they|we|I|you|him|them|us|our|my|your|this|that (?:is|was|would)|these|"
    r"those(?! (?:who|of|[a-z]+ing)\b)|here|today|tomorrow|yesterday|ago|recently|soon|next|last|currently|then|such|"
    r"both sides|the two sides|on the ground)\b|"
    r"\bthe (?:first|second|third|final|opening) [a-z]+\b(?! (?:of|in|at|between|to|since|for|[a-z]+ (?:of|in))\b)"
)
_IT = re.compile(  # what is no 'it is vital that', 'it seems likely'
    r"\bit\b(?! (?:is|was|would be|will be|should be|seems|seemed|may be|might be) [\w-]+(?: [\w-]+){0,3} "
    r"(?:that|to|for|when|whether)\b| seem(?:s|ed) likely )"
)
_THERE = re.compile(
    r"\bthere\b(?! (?:is|are|was|were|has been|have been|had been|will be|would be|may be|might be)\b)"
)
_SHIFTED = {
    "is": "was", "are": "were", "has": "had", "have": "had", "will": "would", "can": "could", "may": "might",
    "does": "did", "isn’t": "wasn’t", "isn't": "wasn't", "cannot": "could not",
}  # fmt: skip
_KEEPS_HAVE = frozenset({"to", "would", "could", "should", "might", "must", "not", "will", "may", "can"})
_SOME = re.compile(r"(?:some|several|many|most|other|certain|two|three) (?:[a-z]+ ){2}")  # of nobody named
_MANY = re.compile(r"[a-z]{3,}[^sui]s")  # 'workers | earn'
_EARLY = 5  # words in which the verb of many stands
_TELLS = 3  # telling words and names of what was said
_LEAST = 6  # words of it
_BESIDE = 10  # characters between a sentence and the quotation that goes on with it


def cards(desk: Desk, asked: Container[str]) -> Iterator[Card]:
    """One for each sentence of indirect speech that stands alone, and at most one for a fact.

    Args:
        desk: the dossier.
        asked: the keys of quotations of which there are cards already.
    """
    used: set[str] = set()
    facts = _Facts(desk)
    for article in desk.dossier.articles:
        for told in indirect.of(article, facts.cast.get(article.key, ())):
            fact = facts.of(article, told, asked, used)
            card = _card(desk, article, told, fact) if fact else None
            if card and fact and not any(gate.of_card(card, desk)):
                used.add(fact)
                yield card


class _Facts:
    """The quotations, events and speakers of a dossier by article."""

    def __init__(self, desk: Desk) -> None:
        self.cast: dict[str, list[Actor]] = defaultdict(list)
        self._quotes: dict[str, list[tuple[int, Quote]]] = defaultdict(list)
        self._events: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for actor in desk.dossier.actors:
            if actor.kind in (ActorKind.PERSON, ActorKind.ORGANISATION):
                for article in dict.fromkeys(piece.article for piece in actor.mentions):
                    self.cast[article].append(actor)
        for quote in desk.dossier.quotes:
            for piece in quote.evidence if quote.kind not in (QuoteKind.SCARE, QuoteKind.TITLE) else ():
                self._quotes[piece.article].append((piece.span.start, quote))
        for event in desk.dossier.events:
            for piece in event.evidence:
                self._events[piece.article].append((piece.span, event.key))

    def of(self, article: Article, told: indirect.Told, asked: Container[str], used: Container[str]) -> str | None:
        """The key of the fact that a sentence tells: the quotation beside it, the event in it, or the speaker.

        None where the quotation beside it is asked: it would be one statement asked twice (H1).
        """
        beside = sorted(
            (abs(start - told.span.start), quote.key)
            for start, quote in self._quotes[article.key]
            if quote.speaker == told.speaker.key
        )
        if beside and beside[0][1] in asked and beside[0][0] <= len(told.span) + _BESIDE:
            return None
        events = (key for span, key in self._events[article.key] if span.overlaps(told.span))
        found = (*(key for _, key in beside if key not in asked), *events, told.speaker.key)
        return next((key for key in found if key not in used), None)


def _card(desk: Desk, article: Article, told: indirect.Told, fact: str) -> Card | None:
    said, when = _alone(desk, article, told), article.published
    if said is None or when is None or not _is_of_note(desk, told.speaker):
        return None
    front = f"{_lead(when, told)}, {_who_said(told, said)}?"
    if matters.untold(front):
        return None
    named = dict.fromkeys(actor.key for form, actor in desk.forms.items() if form in said)
    known = desk.facts.get(fact)
    return Card(
        key=f"card/quote/told/{digest(fact)}",
        kind=CardKind.QUOTE,
        form=Form.QUESTION,
        front=front,
        back=told.speaker.name,
        fact=fact,
        evidence=(Evidence(article.key, told.span),),
        actors=(told.speaker.key, *named),
        suggested=isinstance(known, Quote) and known.confidence < SURE,
    )


def _lead(when: When, told: indirect.Told) -> str:
    dated = told.today and when.precision is Precision.DAY
    return wording.capital(wording.date_of(when)) if dated else f"As reported {wording.month_of(when)}"


def _who_said(told: indirect.Told, said: str) -> str:
    """'who told reporters that Oslo was …'; of what he said of himself 'who was confident that Oslo …'."""
    who = "who" if told.speaker.kind is ActorKind.PERSON else "which organisation"
    if told.of_himself:
        return f"{who} {said}"
    to = f" {told.to}" if told.to and not doubts.points_back(f"X {told.to}") else ""
    return f"{who} {told.verb if told.verb != 'told' or to else 'said'}{to} that {said}"


def _is_of_note(desk: Desk, speaker: Actor) -> bool:
    """Whether the speaker has a name and an office, or a place in the briefing."""
    if speaker.kind is ActorKind.PERSON:
        known = bool(speaker.offices) or speaker.side is not None or speaker.salience >= 3 * desk.stranger
        return " " in speaker.name and known
    known = speaker.name in lexicon.load("organisations")
    return known or len(re.findall(r"[A-Z]\w+", speaker.name)) > 2  # noqa: PLR2004 - 'Reserve Bank' may be anybody's


def _alone(desk: Desk, article: Article, told: indirect.Told) -> str | None:
    """What was said in the tense that follows 'said', with full names; None where it does not stand alone."""
    piece = Evidence(article.key, told.span)
    cast = [actor for actor in desk.people_of(article.key) if actor.key != told.speaker.key]
    plain = naming.full_names(re.sub(r"\b(?:Mr|Ms|Mrs|Dr)\.? (?=[A-Z])", "", told.said), cast)
    state = told.speaker.side or home.of_body(desk, piece, "Government")
    plain = _in_full(institutions.with_state(re.sub(r" now\b", "", plain), state), cast)
    for noun in tuple(doubts.bare_nouns(plain)):
        found = re.search(rf"\bthe (?:[a-z-]+ ){{0,2}}?{noun}\b", plain)
        meant = topics.named(desk, piece, noun) if found else None
        if found and meant and not extracts.is_cut(meant):
            plain = f"{plain[: found.start()]}{meant}{plain[found.end() :]}"
    said = _of_himself(plain) if told.of_himself else _shifted(_inside(desk, plain))
    if retold.calls_by_surname(desk, said):
        return None
    return said if len(said.split()) >= _LEAST and _stands_alone(said, told) and _tells(desk, said, told) else None


def _stands_alone(said: str, told: indirect.Told) -> bool:
    """Whether nothing in it points at what only the article tells."""
    points = any(pattern.search(said) for pattern in (_POINTS, _IT, _THERE)) or _SOME.match(said)
    back = doubts.points_back(f"X {said}" if told.of_himself else f"X said that {said}")
    return not (points or back or institutions.stateless(said) or retold.is_loose(said))


def _tells(desk: Desk, said: str, told: indirect.Told) -> bool:
    """Whether it names somebody or something else than its speaker, tells enough, and is no courtesy (F9)."""
    named = any(form in said for form in desk.forms) or stance.names_something(said)
    enough = singular.weight_of(said, desk.names) >= _TELLS and not stance.is_banal(said)
    return named and enough and told.speaker.name.split()[-1] not in said


def _in_full(said: str, cast: Sequence[Actor]) -> str:
    """With the full name of whoever goes by the end of it: 'bin Laden' -> 'Osama bin Laden'."""
    for actor in cast:
        short = actor.name.partition(" ")[2]
        if " " in short and short in said and actor.name not in said:
            said = said.replace(short, actor.name, 1)
    return said


def _inside(desk: Desk, plain: str) -> str:
    """With a small first letter where no name begins it: 'Another ten people', but 'The Hague', 'All Blacks'."""
    begins = " ".join(plain.split()[:2])
    named = any(form.startswith(begins) for form in desk.forms if " " in form)
    return plain if named else subjects.small_first(subjects.inside(plain), desk.uncapped)


def _shifted(said: str) -> str:
    """'Oslo is closing the harbour' -> 'Oslo was closing the harbour'; empty where no verb is known for sure."""
    told = said.split()
    sure = False
    for index, (before, word) in enumerate(pairwise(("", *said.split()))):
        bare = word.rstrip(",")
        if bare in _SHIFTED and not (bare in ("have", "has") and before in _KEEPS_HAVE):
            told[index] = _SHIFTED[bare] + word[len(bare) :]
        elif before in ("but", "and") and (past := _said_further(bare)):
            told[index] = past + word[len(bare) :]
        sure = sure or bare in verbs.AUXILIARIES or bare in _SHIFTED or (bool(verbs.plain(bare)) and index > 0)
    return " ".join(told) if sure else _main_shifted(told)


def _said_further(word: str) -> str | None:
    """The past of a verb of saying by which a report goes on: 'would sell ships, but | says no sailors will …'."""
    past = verbs.past(verbs.plain_of_present(word) or "")
    return past if past in listed("reports speech") else None


def _of_himself(said: str) -> str:
    """What one says of oneself: 'expects that prices will fall' -> 'expected that prices would fall'."""
    first, _, rest = said.partition(" ")
    past = verbs.past(verbs.plain_of_present(first) or "") or first
    return _shifted(f"X {past} {rest}").removeprefix("X ")


def _main_shifted(words: list[str]) -> str:
    """With the present verb behind a name, or many, in the past: 'Oslo wants' -> 'Oslo wanted'; else empty."""
    for index, (before, found) in enumerate(pairwise(words), start=1):
        word = found.rstrip(",")
        past = verbs.past(verbs.plain_of_present(word) or "")
        names = before[:1].isupper() and not before.endswith((",", "’s", "'s")) and not gaps.is_demonym(before)
        many = _MANY.fullmatch(before) and index < _EARLY and verbs.is_plain(word)
        past = past if names else verbs.past(word) if many else None
        if past:
            return " ".join([*words[:index], past + found[len(word) :], *words[index + 1 :]])
    return ""
