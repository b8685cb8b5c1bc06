"""Cards on people: who held which office, what post somebody held, and for whom or what they stood."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import gate
from briefing_app.cards.actors import (
    acting,
    attached,
    belonging,
    everywhere,
    home,
    posts,
    races,
    roles,
    sides,
    tenure,
    unheld,
)
from briefing_app.cards.actors.posts import Asked
from briefing_app.cards.rubric import beside, bodies
from briefing_app.cards.words import (
    bare_bodies,
    post_wording,
    spelling,
    standing,
    titles,
    worded_titles,
)
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import LIKELY
from briefing_app.model.facts import Actor, ActorKind, Office, Slot
from briefing_app.model.keys import digest
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.text import Evidence
    from briefing_app.model.when import When

_QUOTED_AGAIN = 3  # mentions: the analyst of a broker's who speaks once is nobody a meeting turns on
_BESIDE = 120  # characters within which two titles stand side by side
_SEAT, _SEATS_EACH = "card/actor/seat/", 2  # lawmakers of one article asked for their state
_POSTS_EACH = 2  # posts asked of one person, and one more that others hold too
_IN_FULL = {"rep": "representative", "sen": "senator", "gov": "governor", "del": "delegate", "lt": "lieutenant"}
_CUT_NAME = re.compile(r" [A-Z]\.?$")  # 'Ann L.': the family name is missing (C3)
_HELD_AT = re.compile(r" hold (?:at|in|on) (?:the )?(?!(?:[A-Z][a-z]+ )?\d)[A-Z]")
_A_UNIVERSITY = re.compile(r"\b(?:Universit\w+|College|School|Polytechnic)\b")
_IN_GENERAL = re.compile(
    r" an? [\w ]*?(?:scientist|sociologist|economist|historian|professor|lecturer|scholar|academic) in "
)
_RUNS_OR_SITS = re.compile(r"(?i)\b(?:senator|representative|congress\w+|governor|nominee|candidate)\b")
_MONTH = re.compile(r"(?:[A-Z][a-z]+ )?\d{4}\?$")
_ONCE = re.compile(  # not of the day of its article, or nobody knows
    r"(?i)(?:the )?(?:once|one-time|sometime|erstwhile|until recently|previously|soon to be|long)\b|"
    r"(?:for|on|over|during) (?!and\b)|.* (?:of|at) the (?:day|time)$"
)


@dataclass(frozen=True, slots=True)
class _Post:
    """A post worth a card.

    Attributes:
        title: worded so that it stands alone.
        ways: to ask for it, the worthiest first.
        sure: the title or another of its holder's names the state; else the paragraph does.
        printed: the title with its own capitals, not those of the whole deck.
    """

    office: Office
    title: str
    ways: tuple[Asked, ...]
    sure: bool = True
    printed: str = ""


def cards(desk: Desk) -> Iterator[Card]:
    """At most three for each person: posts of different kinds, one that a person alone can hold asked by post."""
    found = [
        card
        for actor in desk.dossier.actors
        if actor.kind is ActorKind.PERSON
        and " " in actor.name
        and not _CUT_NAME.search(actor.name)
        and not acting.is_silent(desk, actor)
        for post in _best(desk, actor)
        if (card := _first_sound(desk, actor, post))
    ]
    asked = {card.fact for card in found}
    found += [
        card
        for actor in desk.dossier.actors
        if actor.key not in asked and (card := _attached(desk, actor)) and not any(gate.of_card(card, desk))
    ]
    by_front: dict[str, list[Card]] = defaultdict(list)
    for card in found:
        by_front[card.front].append(card)
    found = [
        row[0]
        for row in by_front.values()
        if len({card.back for card in row}) == 1 and not unheld.is_doubtful(row[0], desk)
    ]
    yield from _few_seats(desk, list(posts.without_second_answers(found)))


def _few_seats(desk: Desk, found: list[Card]) -> Iterator[Card]:
    """The cards, of one article no more than two that ask for a lawmaker's state: of those who speak or act (D3)."""
    seats = Counter[str]()
    for card in sorted(found, key=lambda one: one.key.startswith(_SEAT) and not acting.leads(desk, one.fact)):
        article = card.evidence[0].article
        seats[article] += card.key.startswith(_SEAT)
        if not card.key.startswith(_SEAT) or seats[article] <= _SEATS_EACH:
            yield card


def _best(desk: Desk, actor: Actor) -> list[_Post]:
    """The posts worth a card: uncontested, sole ones first, then the fuller wording; no two of one sort."""
    options = [
        post
        for office in actor.offices
        if not titles.is_relation(office.title)
        and (when := tenure.date(desk, actor, office))
        and desk.sound(office.evidence)
        and not desk.is_contested(Slot.OFFICE, office.evidence)
        and not bodies.goes_on(desk, office)
        and not _ONCE.match(office.title)
        and not tenure.is_history(desk, actor, office)
        and not tenure.is_counted(desk, office)
        and not tenure.is_dead_by(desk, actor, office)
        and not _is_held_now_too(desk, actor, office)
        and not desk.is_told_as_past(office)
        and not desk.is_unfounded(actor, office)
        and (post := _post(desk, actor, office, when))
        and not beside.everybody_knows(post.title)
        and not tenure.is_shared(desk, actor, office, post.title)
        and (post := _of_its_holder(desk, actor, post))
    ]
    kept: list[_Post] = []
    for post in sorted(options, key=_order):
        if not any(_is_one_sort(post.title, known.title) and not _are_two(post, known) for known in kept):
            kept.append(post)
    kept = _one_a_month(kept)
    further = [post for post in kept[_POSTS_EACH:] if not titles.is_sole(post.title)]  # two names of one office
    return [*kept[:_POSTS_EACH], *further[:1]]


def _of_its_holder(desk: Desk, actor: Actor, post: _Post) -> _Post | None:
    """The post asked so that a month in which it changed hands leaves one right answer; None where none does."""
    hand = tenure.hand(desk, actor, post.office, post.title)
    if hand is tenure.Hand.ONE:
        return post
    if hand is tenure.Hand.OPEN or post.office.at is None:
        return None
    day = Asked("who", post_wording.who_held(post.title, post.office.at, by_day=True))
    return replace(post, ways=(day,)) if post.ways[0].sort == "who" else post


def _one_a_month(posts_of_one: list[_Post]) -> list[_Post]:
    """Without a second office asked by its holder in one month: two questions with one answer (H1).

    Of two that stand side by side the first stays, for the weightier is told first; else the one told most often.
    """
    best: dict[str, _Post] = {}
    for post in posts_of_one:
        asked = _MONTH.search(post.ways[0].front)
        month = asked.group() if asked else ""
        if post.ways[0].sort == "who" and (month not in best or _is_more_usual(post, best[month])):
            best[month] = post
    return [post for post in posts_of_one if post.ways[0].sort != "who" or post in best.values()]


def _is_more_usual(post: _Post, other: _Post) -> bool:
    for piece, near in _side_by_side(post, other):
        return piece.span.start < near.span.start
    return len(post.office.evidence) > len(other.office.evidence)


def _are_two(post: _Post, other: _Post) -> bool:
    """'Home Minister Ann Lee, who is also cooperation minister': two posts, though both are a minister's."""
    own, others = ({*titles.telling(one.title)} - titles.heads_of(one.title) for one in (post, other))
    return bool(own and others) and own.isdisjoint(others) and any(_side_by_side(post, other))


def _side_by_side(post: _Post, other: _Post) -> Iterator[tuple[Evidence, Evidence]]:
    for piece in post.office.evidence:
        for near in other.office.evidence:
            if piece.article == near.article and abs(piece.span.start - near.span.start) < _BESIDE:
                yield piece, near


def _is_held_now_too(desk: Desk, actor: Actor, office: Office) -> bool:
    """Whether an office of a year gone by is still held: then it is asked as of now."""
    return standing.is_looked_back_to(office, desk.published(office.evidence)) and any(
        titles.telling(other.title) == titles.telling(office.title)
        and not standing.is_looked_back_to(other, desk.published(other.evidence))
        for other in actor.offices
        if other is not office
    )


def _is_one_sort(title: str, other: str) -> bool:
    """Whether two titles of one person may be one post, told twice; a minister is not the director of an office."""
    if all(re.search(r"\b(?:nominee|candidate)\b", one) for one in (title, other)):
        return True
    governs = (bool(titles.heads_of(one) & {"minister", "premier"}) for one in (title, other))
    return len(set(governs)) == 1 and bool(titles.telling(title) & titles.telling(other))


def _post(desk: Desk, actor: Actor, office: Office, when: When) -> _Post | None:
    """The office with the ways to ask for it; None where there are none (B1, B5)."""
    office = belonging.completed(desk, actor, office)
    if sides.is_a_bodys(desk, office) or sides.is_of_a_body_told_elsewhere(desk, office):
        return None
    actor = replace(actor, side=sides.borne_out(desk, actor, office))
    side = actor.side or home.state(desk, actor, office) or home.of_chamber(desk, office)
    side = side or home.of_party(desk, office)
    if side and not titles.exists_in(titles.plain(office.title), side):
        return None
    named = bodies.with_committee(desk, _of_region(desk, office, side))
    title = worded_titles.titled(named, side, desk.surnames) if named else ""
    spelt = bodies.spelt_out(desk, title)
    spelt = titles.with_state_if_bare(spelt, side) if spelt != title else spelt
    title = bare_bodies.with_state(spelt, side or home.of_department(desk, office, spelt))
    title = belonging.with_whole_owner(desk, everywhere.title_in_full(desk, title, office.evidence))
    title = sides.as_printed(desk, title, office)
    printed, title = title, spelling.alike(title, desk.capitals)
    if title and (bodies.is_cut(desk, title) or belonging.names_another(desk, actor, title)):
        return None
    if title and not bodies.lacks_employer(title):
        ways = _with_other_half(desk, actor, office, tuple(_ways(desk, actor, office, title, when)))
        sure = worded_titles.titled(named, actor.side, desk.surnames) != ""
        return _Post(office, title, ways, sure, printed) if ways else None
    plain = titles.plain(office.title)
    asked = None
    if named and not standing.is_past(office):
        asked = posts.running(actor.name, races.named(desk, actor, plain), when) or posts.leading(
            belonging.with_whole_owner(desk, plain), when
        )
    asked = asked or belonging.asked(desk, actor, office, when) or roles.asked(desk, actor, office, when)
    return _Post(office, plain, (asked,)) if asked and not _is_in_passing(desk, actor, asked) else None


def _with_other_half(desk: Desk, actor: Actor, office: Office, ways: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """'Deputy manager' answers as 'vice-president and deputy manager' where he is both of one body (B5)."""
    proofs = desk.sound(office.evidence)
    before = {piece.article: desk.articles[piece.article].text[: piece.span.start] for piece in proofs}
    halves = (
        other.title
        for other in actor.offices
        for piece in other.evidence
        if other is not office and not re.search(r" (?:of|at|for|in) ", other.title)
        and before.get(piece.article, "")[piece.span.end :] in (" and ", " and the ")
    )  # fmt: skip
    half = next(halves, None)
    return tuple(
        replace(way, answer=f"{half} and {way.answer}") if half and way.answer and way.sort == "post" else way
        for way in ways
    )


def _of_region(desk: Desk, office: Office, side: str | None) -> str:
    """The plain title, of a province's minister with the province: 'Police Minister of Tasmania'."""
    plain = titles.plain(office.title)
    region = None if side else home.region(desk, office) or home.place(desk, office)
    return f"{plain} of {region}" if region else plain


def _ways(desk: Desk, actor: Actor, office: Office, title: str, when: When) -> Iterator[Asked]:
    owner = posts.speaks_for(title)
    ways = list(posts.ways(actor.name, title, actor.side, when))
    bodiless = owner and not actor.side and not bodies.is_own_name(desk, owner)
    sits = any(way.sort == "seat" for way in ways) and belonging.has_weightier(desk, actor, office)
    if bodiless or sits or any(_is_in_passing(desk, actor, way) for way in ways):
        return
    if _has_another(actor, office):
        ways = [way for way in ways if way.sort != "post" or _HELD_AT.search(way.front)]
    if not standing.is_past(office):
        yield from (way for way in ways if way.sort != "body" or bodies.is_own_name(desk, way.answer or ""))
    elif office.at or tenure.then(desk, actor, office):
        yield from (way for way in ways if way.sort == "post")
    else:
        yield from posts.past_ways(actor.name, title, when)


def _has_another(actor: Actor, office: Office) -> bool:
    """Whether an article gives its holder a second office of another sort: 'deputy minister and trade envoy' (B5)."""
    articles = {piece.article for piece in office.evidence}
    return any(
        not standing.is_past(other)
        and titles.is_office(other.title)
        and not articles.isdisjoint(piece.article for piece in other.evidence)
        and not _is_one_sort(other.title, office.title)
        for other in actor.offices
        if other is not office
    )


def _is_in_passing(desk: Desk, actor: Actor, way: Asked) -> bool:
    """Whether it asks for whom somebody works who is only heard: a broker's analyst, a scholar in general (D3).

    Whom a think tank pays to follow the matter speaks with its weight; a sociologist at a university does not.
    """
    body = way.answer or ""
    if way.sort != "body":
        return False
    if post_wording.is_a_firm(body):
        return len(actor.mentions) < _QUOTED_AGAIN
    scholar = _A_UNIVERSITY.search(body) and _IN_GENERAL.search(way.front)
    return bool(scholar) and actor not in desk.core and not acting.does(desk, actor.key)


def _order(post: _Post) -> tuple[bool, bool, int, str, str]:
    """Present posts first, then those of one holder, then the fuller wording, then the earlier date."""
    at = post.office.at
    past, sole = standing.is_past(post.office), titles.is_sole(post.title)
    return past, not sole, -len(post.title), post.printed or post.title, at.edtf if at else ""


def _first_sound(desk: Desk, actor: Actor, post: _Post) -> Card | None:
    """The card asked in the first way that the gate lets pass; none of a lawmaker or an aide told of in passing."""
    american = lexicon.inverse("leaders").get(actor.name.casefold()) == "United States"
    well_known = actor not in desk.core and (american or _RUNS_OR_SITS.search(post.title))
    serves = actor not in desk.core and all(way.sort == "whose" for way in post.ways)
    if (well_known or serves) and not acting.acts(desk, actor):
        return None
    made = (_card(desk, actor, post, way) for way in post.ways)
    return next((card for card in made if not any(gate.of_card(card, desk))), None)


def _card(desk: Desk, actor: Actor, post: _Post, asked: Asked) -> Card:
    back = asked.answer or actor.name
    office, title = post.office, post.title
    proofs = desk.sound(office.evidence)
    naming = tuple(piece for piece in proofs if titles.heads_of(title) & _words_around(desk, piece))
    return Card(
        key=f"card/actor/{asked.sort}/{digest(actor.key, *spelling.key_words(title))}",
        kind=CardKind.ACTOR,
        form=Form.QUESTION,
        front=asked.front,
        back=back[:1].upper() + back[1:],
        fact=actor.key,
        evidence=_with_holder(desk, actor, _best_first(desk, actor, title, naming or proofs)),
        actors=(actor.key,),
        suggested=not (naming and post.sure) or office.confidence < LIKELY,
    )


def _attached(desk: Desk, actor: Actor) -> Card | None:
    """The card on somebody of whom no post is known, but for whom he speaks."""
    found = attached.of(desk, actor)
    return found and Card(
        key=f"card/actor/speaks/{digest(actor.key, found.body)}",
        kind=CardKind.ACTOR,
        form=Form.QUESTION,
        front=found.front,
        back=found.body,
        fact=actor.key,
        evidence=(found.evidence,),
        actors=(actor.key,),
    )


def _best_first(desk: Desk, actor: Actor, title: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The sentence that gives both name and title before those that give one of them (A3)."""

    def missing(piece: Evidence) -> int:
        words = _words_around(desk, piece)
        named = actor.name.split()[-1].lower() in words
        return len(titles.telling(title) - words) + 2 * (not named)

    return tuple(sorted(evidence, key=missing))


def _with_holder(desk: Desk, actor: Actor, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The titles each with the name of its sentence; where none gives it, with the nearest mention too (A3)."""
    named = tuple(_with_name(desk, actor, piece) for piece in evidence)
    if not named or named != evidence or any(_names(actor, piece) for piece in evidence):
        return named
    first = named[0]
    near = [one for one in desk.sound(actor.mentions) if one.article == first.article]
    return (*named, *sorted(near, key=lambda one: abs(one.span.start - first.span.start))[:1])


def _names(actor: Actor, piece: Evidence) -> bool:
    """Whether a mention of the actor lies in the evidence itself."""
    return any(one.article == piece.article and piece.span.overlaps(one.span) for one in actor.mentions)


def _with_name(desk: Desk, actor: Actor, piece: Evidence) -> Evidence:
    """The title together with the nearest printing of the name in its sentence, if that holds it (A3)."""
    text = desk.articles[piece.article].text
    whole = sentence_of(text, piece.span)
    forms = sorted({actor.name, *actor.aliases, actor.name.split()[-1]}, key=len, reverse=True)
    pattern = "|".join(re.escape(form) for form in forms if form[:1].isupper())
    found = re.compile(rf"\b(?:{pattern})\b").finditer(text, whole.start, whole.end)
    names = [Span(*match.span()) for match in found]
    if not names:
        return piece
    near = min(names, key=lambda span: max(span.start - piece.span.end, piece.span.start - span.end, 0))
    return replace(piece, span=Span(min(near.start, piece.span.start), max(near.end, piece.span.end)))


def _words_around(desk: Desk, piece: Evidence) -> set[str]:
    """The words of the sentence that a piece of evidence stands in, in lower case."""
    words = set(re.findall(r"\w+", desk.sentence(piece)[1].lower()))
    return words | {_IN_FULL[word] for word in words & _IN_FULL.keys()}
