"""Offices as facts: worded as the text words them, with the date at which they were held."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, lexicon, runs, title_phrases
from briefing_app.extract.runs import Run
from briefing_app.extract.title_phrases import Held, Page
from briefing_app.extract.titles import concepts
from briefing_app.model.facts import Office
from briefing_app.model.text import Evidence, Span
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc

    from briefing_app.extract.people import Person
    from briefing_app.model.text import Article

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_YEAR_REACH = 60  # tokens either side of a title within which a year may date it
_BACK = 20  # mentions looked back for whose counterpart somebody is


def find(
    doc: Doc, article: Article, persons: Sequence[Person], named_bodies: Iterable[Run] = ()
) -> tuple[tuple[Office, ...], ...]:
    """The offices of each of `persons`, in the same order; `named_bodies` are the tokens of bodies' names.

    An office told as present is held at the article's date; one of a clause about an earlier year, in that year;
    one that is called past ('then', 'former') at a date that is not known.
    """
    person_at = {
        at: number for number, person in enumerate(persons) for place in person.places for at in range(*place.run)
    }
    page = Page(doc, person_at, frozenset(at for run in named_bodies for at in range(*run)))
    found = [_merged(_worded(page, article, person)) for person in persons]
    for number, run in _taken_up(page, found):
        found[number].append(_office(page, article, Held(run, former=False)))
    return tuple(tuple(offices) for offices in _with_counterparts(page, persons, found))


def _worded(page: Page, article: Article, person: Person) -> Iterator[Office]:
    """Every wording of an office beside a mention of `person`."""
    for place in person.places:
        for held in title_phrases.around(page, place.run):
            yield _office(page, article, held)
        rank = _rank(page, article, place.run)
        if rank:
            yield rank


def _office(page: Page, article: Article, held: Held) -> Office:
    doc, run = page.doc, held.run
    span = Span(doc[run.start].idx, doc[run.end - 1].idx + len(doc[run.end - 1]))
    title = " ".join(span.of(article.text).split())
    year = _earlier_year(doc, run, article)
    at = year if year or held.former else article.published
    return Office(title, at, held.former, (Evidence(article.key, span),))


def _earlier_year(doc: Doc, run: Run, article: Article) -> When | None:
    """The year before the article's in which the clause of the title happens: 'in 1996, when President Clinton …'."""
    if article.published is None:
        return None
    token = doc[run.end - 1]
    clauses = {token.i, *(one.i for one in token.ancestors)}
    near = doc[max(token.sent.start, token.i - _YEAR_REACH) : min(token.sent.end, token.i + _YEAR_REACH)]
    for year in near:
        inside = year.head.lower_ in ("in", "since", "during") and year.head.head.i in clauses
        if inside and _YEAR.fullmatch(year.text) and int(year.text) < article.published.first.year:
            return When.of(int(year.text)) if year.head.lower_ != "since" else None
    return None


def _rank(page: Page, article: Article, name: Run) -> Office | None:
    """'Sen. Chuck Grassley' -> 'Senator'."""
    if not name.start:
        return None
    token = page.doc[name.start - 1]
    full = next((rank for rank, short in lexicon.load("ranks").items() if token.text in short), None)
    if full is None:
        return None
    before = page.doc[token.i - 1] if token.i else None
    nation = f"{before.text} " if before is not None and gazetteer.country_of(before.text) else ""
    start = before.idx if before is not None and nation else token.idx
    evidence = Evidence(article.key, Span(start, token.idx + len(token)))
    return Office(nation + full, article.published, former=False, evidence=(evidence,))


def _merged(offices: Iterable[Office]) -> list[Office]:
    """One office for wordings of which one says no more than the other; the fuller wording stays."""
    kept: list[Office] = []
    for office in sorted(offices, key=lambda one: -len(concepts(one.title))):
        same = next((n for n, one in enumerate(kept) if concepts(office.title) <= concepts(one.title)), None)
        if same is None:
            kept.append(office)
        else:
            one = kept[same]
            evidence = tuple(dict.fromkeys((*one.evidence, *office.evidence)))
            kept[same] = Office(one.title, one.at, one.former, evidence)
    return sorted(kept, key=lambda office: office.evidence[0].span)


def _taken_up(page: Page, found: Sequence[Sequence[Office]]) -> Iterator[tuple[int, Run]]:
    """'Antony Blinken is headed to Beijing. The U.S. Secretary of State …': the subject again, by the office.

    Only an office of state that nobody in the article is given, as subject at the start of a sentence, after a
    sentence whose one person is its subject and has no office.
    """
    known = [concepts(office.title) for offices in found for office in offices]
    before: Run | None = None
    for sentence in page.doc.sents:
        here = Run(sentence.start, sentence.end)
        run = _opening_office(page.doc, here)
        number = _only_subject(page, before) if before and run else None
        if run and number is not None and not found[number]:
            wanted = concepts(page.doc[run.start : run.end].text)
            if not any(wanted <= one for one in known):
                yield number, run
                known.append(wanted)
        if any(not token.is_space for token in sentence):
            before = here


def _opening_office(doc: Doc, sentence: Run) -> Run | None:
    """'The U.S. Secretary of State' as subject at the start of `sentence`."""
    start = next((at for at in range(*sentence) if not doc[at].is_space), sentence.end)
    if start >= sentence.end or doc[start].lower_ != "the":
        return None
    for head in doc[start + 1 : min(start + 6, sentence.end)]:
        if head.lower_ in runs.titles("state") and head.dep_ in ("nsubj", "nsubjpass"):
            of = next((child for child in head.rights if child.lower_ == "of" and child.i == head.i + 1), None)
            run = Run(start + 1, of.right_edge.i + 1 if of is not None else head.i + 1)
            named = any(gazetteer.lookup(token.text) for token in doc[run.start : run.end])
            return run if named and len(concepts(doc[run.start : run.end].text)) > 1 else None
    return None


def _only_subject(page: Page, sentence: Run) -> int | None:
    """The one person named in `sentence`, if as its subject."""
    inside = [at for at in range(*sentence) if at in page.person_at]
    subjects = {page.person_at[at] for at in inside if page.doc[at].dep_ in ("nsubj", "nsubjpass")}
    everybody = {page.person_at[at] for at in inside}
    return next(iter(subjects)) if len(subjects) == 1 and subjects == everybody else None


def _with_counterparts(page: Page, persons: Sequence[Person], found: list[list[Office]]) -> Iterator[list[Office]]:
    """'U.S. counterpart' alone says nothing: say whose, by the office of the person named before."""
    starts = sorted(
        (page.doc[place.run.start].idx, number) for number, person in enumerate(persons) for place in person.places
    )
    for number, offices in enumerate(found):
        yield [_completed(office, number, starts, found) for office in offices]


def _completed(
    office: Office, number: int, starts: Sequence[tuple[int, int]], found: Sequence[Sequence[Office]]
) -> Office:
    if not office.title.lower().endswith("counterpart"):
        return office
    at = bisect_left(starts, (office.evidence[0].span.start,))
    for _, other in reversed(starts[max(0, at - _BACK) : at]):
        if other != number and found[other]:
            title = f"{office.title} of the {found[other][0].title}"
            return Office(title, office.at, office.former, office.evidence)
    return office
