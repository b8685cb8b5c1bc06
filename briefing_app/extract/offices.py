"""Offices as facts: worded as the text words them, with the date at which they were held."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import (
    apart,
    assurance,
    bare_offices,
    gazetteer,
    office_dates,
    office_links,
    title_clauses,
    title_forms,
    title_links,
    title_owned,
    title_pairs,
    title_phrases,
    titles,
)
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import Page
from briefing_app.extract.titles import concepts, is_head
from briefing_app.model.facts import Office
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc

    from briefing_app.extract.assurance import Sure
    from briefing_app.extract.person import Person
    from briefing_app.extract.title_forms import Held
    from briefing_app.model.text import Article

_RULES = (title_phrases.around, title_links.around, title_pairs.around, title_clauses.around, title_owned.around)
_SEATED = frozenset(("Senator", "Representative", "Delegate"))
_PARTY_AND_SEAT = re.compile(r"[(,]\s?([A-Z]{1,3}\.?[-–, ]\s?[A-Z][\w. ]{1,15}?)[),]")
_BRACKETED = 3  # tokens of '(IMF)'
_LONGEST_COUNTRY = 4  # tokens of 'Democratic Republic of Congo'
_LONGEST_SEAT = 24  # characters of '(D-Newport News)'
_SAYS_NOTHING = frozenset(("host", "successor", "predecessor", "namesake", "secretary"))  # alone: of whom, of what?
_ABUSE = frozenset(("dictator", "despot", "tyrant", "traitor"))  # alone: what somebody is called, no post
_OF_ANY_BODY = frozenset(("judge", "commissioner", "official", "member", "diplomat", "negotiator", "representative"))
_SMALL = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr."))


def find(
    doc: Doc,
    article: Article,
    persons: Sequence[Person],
    named_bodies: Iterable[Run] = (),
    sure: Sure = assurance.figure,
) -> tuple[tuple[Office, ...], ...]:
    """The offices of each of `persons`, in the same order; `named_bodies` are the tokens of bodies' names.

    An office told as present is held at the article's date; one of a clause about an earlier year, in that year;
    one that is called past ('then', 'former') at a date that is not known.
    """
    person_at = {
        at: number for number, person in enumerate(persons) for place in person.places for at in range(*place.run)
    }
    page = Page(doc, person_at, frozenset(at for run in named_bodies for at in range(*run)))
    found = [_merged(_worded(page, article, person, sure)) for person in persons]
    for number, held in apart.found(page, persons, found, article.published):
        office = _office(page, article, held, sure)
        if office.former or office.at == article.published:  # a year gone by may have had another holder
            found[number] = _merged((*found[number], office))
    completed = office_links.completed(page, persons, found, article.published)  # 'her predecessor' had her office
    return tuple(tuple(one for one in offices if not _says_nothing(one.title)) for offices in completed)


def _says_nothing(title: str) -> bool:
    """'secretary', 'Lund's predecessor': of whom, in what?"""
    first, *rest = title.lower().split()
    whose = first.endswith(("'s", "’s")) and rest in (["predecessor"], ["successor"])
    return whose or title.startswith(title_owned.BEFORE) or title.lower() in _SAYS_NOTHING | title_owned.IN_PLACE


def _worded(page: Page, article: Article, person: Person, sure: Sure) -> Iterator[Office]:
    """Every wording of an office beside a mention of `person`."""
    for place in person.places:
        for rule in _RULES:
            told = (_office(page, article, held, sure) for held in rule(page, place.run))
            posts = (one for one in told if not _is_kin(one.title) and one.title.lower() not in _ABUSE)
            yield from (_of_its_country(page.doc, one, place.run.end) for one in posts)
        rank = _rank(page, article, place.run)
        if rank:
            yield dataclasses.replace(rank, confidence=sure(assurance.RANK))


def _of_its_country(doc: Doc, office: Office, end: int) -> Office:
    """'President Ann Lee | of the Ivory Coast': the country behind the name, which ends before token `end`."""
    if doc[end : end + 1].text != "of" or titles.side(office.title) or not titles.is_of_state(office.title):
        return office
    if not _OF_ANY_BODY.isdisjoint(office.title.lower().split()):
        return office  # 'a judge, Ann Lee of Norland' sits where he sits
    start = end + 1
    first = start + (doc[start : start + 1].text == "the")
    for stop in range(first + _LONGEST_COUNTRY, first, -1):
        entry = gazetteer.lookup(doc[first:stop].text)
        if entry and entry.sort is gazetteer.Sort.COUNTRY:
            return dataclasses.replace(office, title=f"{office.title} of {doc[start:stop].text}")
    return office


def _is_kin(title: str) -> bool:
    """'wife of the late senator'."""
    return title.partition(" of ")[0].rpartition(" ")[2].lower() in lexicon.load("references")["relatives"]


def _office(page: Page, article: Article, held: Held, sure: Sure) -> Office:
    doc, run = page.doc, held.run
    span = Span(doc[run.start].idx, doc[run.end - 1].idx + len(doc[run.end - 1]))
    when, former = office_dates.term(doc, held, article)
    return Office(_title(page, article, held), when, former, (Evidence(article.key, span),), sure(held.rule))


def _title(page: Page, article: Article, held: Held) -> str:
    """The title in the text's words, without 'Mr.' and 'late' inside; 'its head' with the name of what is headed."""
    tokens = page.doc[held.run.start : held.run.end]
    kept = (
        article.text[token.idx : token.idx + len(token.text_with_ws)]
        for token in tokens
        if token.lower_ not in _SMALL and not _is_beside(page.doc, token.i, held.run)
    )
    title = held.opening + _singular(" ".join("".join(kept).split()))
    if title == "Justice" and held.run.start and page.doc[held.run.start - 1].lower_ in _SMALL:
        return "judge"  # 'Mr Justice X', of a high court in the countries of the common law
    owner = office_links.owner(page, held.run.start) if " of " not in title and not held.opening else None
    if owner is None:
        return bare_offices.of_chamber(title, article.text)
    post, where, place = title.partition(" in ")
    return f"{post} of {owner}{where}{place}"  # 'representative | of the Bank | in Kenya'


def _is_beside(doc: Doc, at: int, title: Run) -> bool:
    """Whether the word at `at` inside a title says nothing of the post: 'late', 'veteran', '(IMF)'."""
    if title_forms.past_inside(doc[at]) or (at + 1 < title.end and title_forms.is_epithet(doc, at)):
        return True
    if title_forms.is_ranked(doc, at) or title_forms.is_aged(doc, at):
        return True
    return any(title_forms.is_bracketed(doc, one) for one in range(at, max(title.start, at - _BRACKETED), -1))


def _singular(title: str) -> str:
    """'Senators', 'former ministers' of two named persons: what each of them is.

    Only the head of a title has two numbers: a 'speaker of the house of representatives' stays one.
    """
    rank = _rank_of(title.removesuffix("s.") + ".") if title.endswith("s.") else None
    head = re.split(r" (?:of|at|for|in|to|on) ", title, maxsplit=1)[0]
    one = head[:-1] if head.endswith("s") and is_head(head[:-1].rsplit(maxsplit=1)[-1]) else head
    return rank or one + title[len(head) :]


def _rank(page: Page, article: Article, name: Run) -> Office | None:
    """'Sen. Chuck Grassley' -> 'Senator'."""
    if not name.start:
        return None
    token, first = page.doc[name.start - 1], name.start - 1
    full = _rank_of(token.text)
    if full is None:
        return None
    for start in (first - 1, first - 2):  # 'Lt. Gov.', of which the parse may make three tokens
        if start >= 0 and (both := _rank_of(page.doc[start : name.start].text)):
            full, first = both, start
    land = _land_before(page, first)
    start = page.doc[land.start if land else first].idx
    nation = f"{page.doc[land.start : land.end].text} " if land else ""
    evidence = Evidence(article.key, Span(start, token.idx + len(token)))
    behind = _seat(page, article, name.end) if full in _SEATED else _school(page, name.end, full)
    title = (
        nation
        + (bare_offices.of_province(full, article.text) if full == "Governor" and not nation else full)
        + behind
    )
    first = land.start if land else first
    past = first > 0 and page.doc[first - 1].lower_ in title_forms.past()
    return Office(title, None if past else article.published, former=past, evidence=(evidence,))


def _school(page: Page, end: int, rank: str) -> str:
    """'Prof Ann Lee | of the University of Ghana': where she is one."""
    start = end + 1 + (page.doc[end + 1 : end + 2].text == "the")
    stop = start
    while stop in page.in_body:
        stop += 1
    told = rank == "Professor" and page.doc[end : end + 1].text in ("of", "at") and stop > start
    return f" at {page.doc[end + 1 : stop].text}" if told else ""


def _land_before(page: Page, at: int) -> Run | None:
    """The nation or state before a rank: 'Indiana | Gov.', 'North Carolina | Gov.', 'Israeli | Gen.'."""
    for start in (at - 2, at - 1):
        if start >= 0 and (
            gazetteer.is_place(page.doc[start:at].text) or gazetteer.country_of(page.doc[start:at].text)
        ):
            return Run(start, at)
    return None


def _seat(page: Page, article: Article, end: int) -> str:
    """A lawmaker's party and state as printed behind the name: ' (R-Utah)', ' of Maryland'."""
    doc = page.doc
    if end + 1 >= len(doc):
        return ""
    behind = article.text[doc[end].idx : doc[end].idx + _LONGEST_SEAT]
    tag = _PARTY_AND_SEAT.match(behind)
    if tag:
        return f" ({tag[1]})"
    place = doc[end + 1 : end + 3].text if gazetteer.is_place(doc[end + 1 : end + 3].text) else doc[end + 1].text
    return f" of {place}" if doc[end].lower_ == "of" and gazetteer.is_place(place) else ""


def _rank_of(words: str) -> str | None:
    return next((rank for rank, short in lexicon.load("ranks").items() if words in short), None)


def _says_no_more(title: str, fuller: str) -> bool:
    """Whether `fuller` has all of `title`; an 'assistant to the solicitor general' is no solicitor general."""
    if not concepts(title) <= concepts(fuller):
        return False
    own, _, other = fuller.partition(" to ")
    return concepts(title) <= concepts(own) or not concepts(title) <= concepts(other)


def _merged(offices: Iterable[Office]) -> list[Office]:
    """One office for wordings of which one says no more than the other; the fuller wording stays."""
    kept: list[Office] = []
    for office in sorted(offices, key=lambda one: -len(concepts(one.title))):
        same = next((n for n, one in enumerate(kept) if _says_no_more(office.title, one.title)), None)
        if same is None:
            kept.append(office)
        else:
            one = kept[same]
            evidence = tuple(dict.fromkeys((*one.evidence, *office.evidence)))
            at = office.at if one.at is None and not one.former and not office.former else one.at
            sure = max(one.confidence, office.confidence)
            kept[same] = dataclasses.replace(one, at=at, evidence=evidence, confidence=sure)
    return sorted(kept, key=lambda office: office.evidence[0].span)
