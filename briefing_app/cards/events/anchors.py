"""Whether a question on an event says which one is meant: what happened twice, and things without names (B1, B4).

A doubt costs the card: its fact stays in the briefing.
"""

from __future__ import annotations

import calendar
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.events import faithful
from briefing_app.cards.rubric import worth
from briefing_app.cards.sentences import singular
from briefing_app.cards.words import (
    gaps,
    shows,
    titles,
    verbs,
)
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import ActorKind
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.facts import Actor, Event

_TWO = 2
_TALKED = re.compile(r"\b(?:spoke|speak|spoken|talked|clashed|clash|conferred|dined|call|held talks)\b")
_OCCASION = re.compile(
    r"\b(?:at|during|on the sidelines of|"
    r"in an? (?:\w+ )?(?:meeting|call|interview|speech|debate|hearing) (?:with|at|to|before))"
    rf" (?:the |an? )?(?:[a-z]+ ){{0,2}}[A-Z]|\bon {shows.NAME}|"
    r"\b(?:at|during) an? (?:[a-z]+ ){1,3}(?:in|at|with|of) [A-Z]"
)
_RUNS = re.compile(
    r"\b(?:ran|run|runs|stood) for (?!re-election)(?:the )?"
    r"(?:president|presidency|office|White|Congress|Senate|[a-z]+ or)\b"
)
_OF_ONE_SORT = ("meet", "call", "travel")  # of which the next may follow within the month
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")  # 'U.S.'
_NAMED = re.compile(r"\b[A-Z][\w’'-]+")
_LONG_NAME = re.compile(r"\b[A-Z][\w’'-]+ (?:of (?:the )?)?[A-Z][\w’'-]+")
_SAYS_WHICH = r"(?! (?:\w+ )?(?:of|in|at|on|near|for|to|about|with|between|against|called|named|that|who|which)\b)"
# what is told by its size or its state only: 'the 900-room hotel', 'her revised proposals'
_WHICH_THING = re.compile(
    rf"\b(?:the|its|his|her|their) \d[\d,.]*-[a-z]+ [a-z]+\b(?! (?:of|in|at|on|near|called|named)\b)|"
    r"\b(?:revised|amended|updated|final|latest|draft|new|fresh) "
    r"(?:proposals?|plans?|bill|law|offer|measures|rules|deal|text|draft|version|strategy|terms|figures)\b"
    rf"{_SAYS_WHICH}"
)
_BOUND = re.compile(r"\b(?:before|until|till|by|since|after) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}\b")
_SPAN = re.compile(r"\bbetween \d{1,2} and \d{1,2} [A-Z]|\b(?:the|an?) (?:\d{1,2}[–-]\d{1,2} [A-Z]|(?:on|in|by) \d)")
_HOUSE = re.compile(
    r"\bthe (?P<town>[A-Z][\w-]+) (?:hospital|court|airport|school|prison|jail|hotel|church|mosque|station|factory)\b"
)
_OF_A_LEADER = re.compile(r" (?:administration|government|campaign|cabinet|family|case|trial|era|years)\b")
_RUN = re.compile(r"(?<![\w’'-])[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*")
_MONTHS = frozenset(calendar.month_name)
_PRONOUNS = re.compile(r"\b(?:I|[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Tt]hey|[Tt]heir|[Ww]ho|[Ww]hose)\b")
_ITSELF = re.compile(r"\b(?:[Ii]ts?|[Tt]hey|[Tt]heir|[Ww]e)\b")
_OBJECTS = re.compile(r"\b(?:him|her|them|whom)\b")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


def says_which(desk: Desk, event: Event, clause: Clause, front: str, back: str = "") -> bool:
    """Whether a front names its things, and a card gives only bounds, people and bodies that its sentence gives."""
    if not _names_somebody(desk, clause) or _is_any_such(desk, clause, front, back) or _is_cut_off(clause):
        return False
    if _WHICH_THING.search(front) or _names_run_together(desk, front) or _is_filled(desk, event, front):
        return False
    printed, told = " ".join(faithful.printed(desk, event)), f"{front} {back}"
    if clause.rest == "place" and not _owner_is_printed(desk, clause, printed):
        return False
    if _SPAN.search(front) or any(bound.group() not in printed for bound in _BOUND.finditer(front)):
        return False  # 'before the end of the year' is not 'before 2023'
    by_kin = any(_is_named_by_kin(desk, actor) for actor in desk.people_in(front) if actor.name in front)
    if by_kin or any(_is_half_named(desk, event, word) for word in _alone(front)):
        return False
    return not _is_where_it_is_done(event, clause) and all(
        _is_printed(actor, clause, printed) for actor in desk.cast(event.actors) if actor.name in told
    )


def _is_filled(desk: Desk, event: Event, front: str) -> bool:
    """Whether a hospital or a court has the name of a town that its paragraph does not give (D4)."""
    for found in _HOUSE.finditer(front):
        for piece in desk.sound(event.evidence)[:1]:
            text, at = desk.articles[piece.article].text, piece.span
            start, end = text.rfind("\n", 0, at.start) + 1, text.find("\n", at.end)
            if found["town"] not in text[start : end if end >= 0 else len(text)]:
                return True
    return False


def _is_any_such(desk: Desk, clause: Clause, front: str, back: str) -> bool:
    """Whether nothing tells the deed apart: a thing of no name that is dated, a deed of no place, day or other name.

    'a videotape was released', 'shot three Norvians in separate incidents'.
    """
    deed = f"{clause.verb} {clause.rest}"
    tells = singular.weight_of(f"{clause.subject} {deed}", desk.names)
    unnamed = clause.doer is None and re.fullmatch(r"an? [^A-Z]*", clause.subject)
    if unnamed and clause.rest != "place" and tells < _DATED:
        return True
    undated = front.startswith(("As reported", "According to reports")) and not _ASKS_WHEN.search(front)
    body = clause.doer is not None and clause.doer.kind in (ActorKind.COUNTRY, ActorKind.ORGANISATION)
    if not undated or singular.weight_of(deed, desk.names) > (_OF_A_BODY if body else _DATED):
        return False
    own = clause.doer.name.split() if clause.doer else ()
    whom = "whom" in front and clause.doer is not None and clause.doer.kind is ActorKind.PERSON
    asked = back if whom or re.search(r"\bwhich (?!organisation [a-z]+ed\b)", front) else ""
    told = f"{front.partition(', ')[2]} {asked}"
    return not any(
        word not in own and word not in _MONTHS and not _is_of_a_people(word)
        for word in re.findall(r"(?<![\w’'-])[A-Z][\w.-]*", told)
    )


def _is_of_a_people(word: str) -> bool:
    """'Norvian', 'Norvians': an adjective that tells no place."""
    return any(form.lower() in lexicon.inverse("demonyms") for form in (word, word.removesuffix("s")))


def _names_run_together(desk: Desk, front: str) -> bool:
    """Whether the comma between two names was lost: 'Ann Lee Bo Roy and Ada Quill', 'in Ohio Pennsylvania'."""
    people = [actor.name for actor in desk.people_in(front) if actor.name in front]
    if any(f"{one} {two}" in front for one in people for two in people):
        return True
    runs = (run.group().split() for run in _RUN.finditer(front))
    pairs = (pair for run in runs for pair in pairwise(run))
    return any({one, two} <= gaps.places() and f"{one} {two}" not in gaps.places() for one, two in pairs)


def _owner_is_printed(desk: Desk, clause: Clause, printed: str) -> bool:
    """Whether the person whose death or visit took place is named with it, not meant by 'his' (D4).

    A bare family name is no proof where an article knows another bearer: 'Keith Scott' beside Rakeyia Scott.
    """
    subject = clause.subject.replace("’", "'")
    owners = [actor for actor in desk.people if f"{actor.name}'s" in subject]
    return all(
        actor.name in printed or (actor.name.split()[-1] in printed and not _has_namesake(desk, actor))
        for actor in owners
    )


def _is_named_by_kin(desk: Desk, actor: Actor) -> bool:
    """Whether no article prints the name in full, and it was put together from that of a relative (A3)."""
    kin = actor.relation is not None and not actor.offices
    return kin and not any(actor.name in article.text for article in desk.articles.values())


def _is_half_named(desk: Desk, event: Event, word: str) -> bool:
    """Whether a name of one word is the family name of somebody whom the article names in full (B1)."""
    if word in _MONTHS or word.lower() in lexicon.nations() or word in gaps.places():
        return False
    full = re.compile(rf"\b([A-Z][a-z]+)(?:-[A-Z][a-z]+)? {re.escape(word)}\b(?! [A-Z])")
    given = {
        name
        for piece in desk.sound(event.evidence)
        for name in full.findall(desk.articles[piece.article].text)
        if not re.search(rf"\b{re.escape(word)} (?:Inc|Corp|Co|Ltd)\b", desk.articles[piece.article].text)
    }
    return any(name.casefold() in lexicon.inverse("given_names") for name in given)


def _alone(front: str) -> Iterator[str]:
    """The names of one word in a front."""
    for found in _RUN.finditer(front):
        word = re.sub(r"[’']s?$", "", found.group())
        if found.start() and word.isalpha() and not word.isupper() and not _OF_A_LEADER.match(front, found.end()):
            yield word


def _has_namesake(desk: Desk, actor: Actor) -> bool:
    """Whether an article prints the family name behind another given name."""
    own = {word for form in (actor.name, *actor.aliases) for word in form.split()}
    before = re.compile(rf"\b([A-Z][a-z]+) (?:[A-Z]\S+ )?{re.escape(actor.name.split()[-1])}\b")
    given = {word for article in desk.articles.values() for word in before.findall(article.text)} - own
    return any(word in names for names in lexicon.load("given_names").values() for word in given)


def rivals(desk: Desk, event: Event, front: str, *, of_any_date: bool = False) -> Iterator[Event]:
    """Other events of the same people and the same sort that the front would fit as well (B4).

    Args:
        desk: the dossier.
        event: what is asked.
        front: the question or the words of the deed.
        of_any_date: whether no year limits the question.
    """
    for other in desk.of_actor.get(event.actors[0], ()) if event.actors else ():
        if other.key == event.key or not _same_people(desk, event, other) or not _same_sort(desk, event, other):
            continue
        if event.when is None or other.when is None or event.when.overlaps(other.when):
            continue  # perhaps the same one, told again
        limited = event.when.precision is not Precision.YEAR and not of_any_date
        if limited and other.when.first.year != event.when.first.year:
            continue
        if not _tells_apart(desk, event, other, front):
            yield other


def is_of_many(desk: Desk, event: Event) -> bool:
    """Whether its year alone is known of what the same people do again and again: a meeting of 2022."""
    return bool(event.when and event.when.precision is Precision.YEAR and is_done_again(desk, event))


def is_done_again(desk: Desk, event: Event) -> bool:
    """Whether it is a meeting, a call or a journey: the briefing knows some of them, the reader may know others."""
    clause = desk.clause(event)
    told = f"{clause.subject} {clause.predicate}" if clause else event.what
    return worth.sort_of(told) in _OF_ONE_SORT or bool(_TALKED.search(told))


_OF_A_BODY = 3  # telling words and names of a deed of a country or a body that is known by it
_ASKS_WHEN = re.compile(
    r"\b(?:[Oo]n what date|[Ii]n which (?:month|year)|[Ff]or what date|[Ff]or w(?:hen|hich year))\b"
)
_DATED = 5  # telling words and names of a thing without a name whose date is asked
_NEWS = 5  # telling words and names of a deed that makes a headline
_SPOKE = ("about", "for", "in", "on", "at", "from")


def is_everyday(clause: Clause) -> bool:
    """Whether it is a deed that people do every day, told without its occasion: 'praised', 'tweeted' (B4)."""
    if clause.verb in ("agreed", "disagreed") and clause.rest.startswith("with ") and " to " not in clause.rest:
        return True  # one commentator and another
    if clause.verb == "pushed" and clause.rest.startswith("back"):
        return True
    person = clause.doer is None or clause.doer.kind is ActorKind.PERSON  # what a body calls for it decided
    spoke = person and clause.verb in ("spoke", "called") and clause.rest.split(" ")[0] in _SPOKE
    rallies = clause.verb in ("held", "holds") and re.search(r"\brall(?:y|ies)\b", clause.rest)
    if not (spoke or rallies or clause.verb in listed("done every day")):
        return bool(_RUNS.search(clause.predicate))
    return not _OCCASION.search(clause.rest)


def is_no_news(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether its date says nothing: it is done every day or often, and no article leads with it."""
    return is_frequent(desk, event) or (is_everyday(clause) and not is_told_first(desk, event, clause))


def is_told_first(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether an article leads with it and its headline names the doer: then it is news, whatever the verb (B4).

    Of a stated day and with more than the verb to tell it by: 'defended the choice of Ann Lee as envoy to Oslo'.
    """
    if clause.doer is None or event.when is None or event.when.precision is not Precision.DAY:
        return False
    name = re.compile(rf"\b{re.escape(clause.doer.name.split()[-1])}\b", re.IGNORECASE)
    return singular.weight_of(clause.rest, desk.names) >= _NEWS and any(
        desk.leads.get(piece.article) == piece.span.start and name.search(desk.articles[piece.article].title or "")
        for piece in desk.sound(event.evidence)
    )


def is_frequent(desk: Desk, event: Event) -> bool:
    """Whether an article says that the people of a meeting meet often: then it has many dates (B5)."""
    people = [actor.name.split()[-1] for actor in desk.cast(event.actors) if actor.kind is ActorKind.PERSON]
    if len(people) < _TWO or not is_done_again(desk, event):
        return False
    return any(sum(name in told for name in people) >= _TWO for told in desk.habits)


def city_of(desk: Desk, event: Event) -> str | None:
    """The city or country of the event, if the printed sentence names it."""
    place = (event.place or "").split(",")[0].strip()
    known = (
        place in lexicon.load("countries")
        or place in lexicon.load("places")["cities"]
        or any(place in cities for cities in lexicon.load("capitals").values())
    )
    return place if known and any(f" in {place}" in text for text in faithful.printed(desk, event)) else None


def _same_people(desk: Desk, event: Event, other: Event) -> bool:
    one, two = (_people(desk, each) or set(each.actors) for each in (event, other))
    return len(one & two) >= _TWO


def _people(desk: Desk, event: Event) -> set[str]:
    """The persons named in the event's own sentence."""
    people = (actor for actor in desk.cast(event.actors) if actor.kind is ActorKind.PERSON)
    return {actor.key for actor in people if _is_in(actor, event)}


def _is_in(actor: Actor, event: Event) -> bool:
    """Whether a person is named in the event's own sentence."""
    return any(form in event.what for form in (actor.name, actor.name.split()[-1], *actor.aliases))


def _same_sort(desk: Desk, event: Event, other: Event) -> bool:
    sorts = ["meet" if _TALKED.search(each.what) else worth.sort(each) for each in (event, other)]
    ours, theirs = desk.clause(event), desk.clause(other)
    same_verb = ours is not None and theirs is not None and ours.verb == theirs.verb and ours.verb != "was"
    return same_verb or (sorts[0] is not None and sorts[0] == sorts[1])


def _tells_apart(desk: Desk, event: Event, other: Event, front: str) -> bool:
    """Whether the front names a place or an occasion that the other event does not share."""
    people = {word for actor in desk.cast((*event.actors, *other.actors)) if actor.kind is ActorKind.PERSON
              for word in actor.name.split()}  # fmt: skip
    told = f"{other.what} {other.place or ''}"
    names = (word for word in _NAMED.findall(front[1:]) if word not in people and word != "On")
    return any(word not in told for word in names)


def _names_somebody(desk: Desk, clause: Clause) -> bool:
    """Whether a name stands in the clause: 'inflation slowed to 3%' is nobody's inflation."""
    first, _, later = clause.subject.partition(" ")
    of_a_land = re.sub(r"[’']s?$", "", first).lower() in lexicon.nations()
    # a capital that any sentence begins with
    first_is_plain = not (clause.doer or later[:1].isupper() or of_a_land)
    told = f"{later if first_is_plain else clause.subject} {clause.rest}"
    return bool(clause.doer or _LONG_NAME.search(told)) or any(
        word.isupper() or word.lower() not in desk.common or word.lower() in lexicon.nations()
        for word in (*_NAMED.findall(told), *_DOTTED.findall(told))
        if word not in _MONTHS
    )


def _is_cut_off(clause: Clause) -> bool:
    """Whether the clause ends on a participle whose date or agent is lost: 'broke a ceasefire signed'."""
    words = clause.predicate.split()
    if len(words) < _TWO + 1 or words[-1] not in verbs.participles():
        return False
    before = words[-2]
    return not (before in verbs.AUXILIARIES or before in listed("before a participle") or before.endswith("ly"))


def _is_where_it_is_done(event: Event, clause: Clause) -> bool:
    """Whether the doer is the place too: 'France pulled its troops out of France' was another country."""
    if clause.doer is None or clause.doer.kind is ActorKind.PERSON:
        return False
    name = re.escape(clause.doer.name)
    again = re.search(rf"\b(?:in|into|from|of|to|at|inside|across) (?:the )?{name}(?![\w’'-])", clause.rest)
    return bool(again) or (event.place == clause.doer.name and clause.doer.kind is ActorKind.ORGANISATION)


def _is_printed(actor: Actor, clause: Clause, printed: str) -> bool:
    """Whether a person is named in the sentence, or meant by a pronoun or by an office of one holder (D4).

    'His' is the doer's; 'the top diplomat' may be any, whoever was mentioned last.
    """
    if actor.kind is ActorKind.ORGANISATION:  # 'the network' may be another's
        words = (word for form in (actor.name, *actor.aliases) for word in re.findall(r"[A-Z][\w.’'-]+", form))
        return (
            actor.name in printed
            or any(word in printed for word in words)
            or (actor is clause.doer and bool(_ITSELF.search(printed)))
        )
    if actor.kind is not ActorKind.PERSON or any(part in printed for part in (*actor.name.split(), *actor.aliases)):
        return True
    subject = actor is clause.doer or (
        clause.doer is None and " and " in clause.subject and actor.name in clause.subject
    )
    if (_PRONOUNS if subject else _OBJECTS).search(_QUOTED.sub("", printed)):
        return True
    sole = (office.title for office in actor.offices if titles.is_sole(office.title))
    heads = {head for title in sole for head in titles.heads_of(title)}
    return bool(heads & set(re.findall(r"\w+", printed.lower())))
