"""Cards on what sources tell differently: what each of them says, named and dated, until a person settles it."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app.cards import cite
from briefing_app.cards.rubric import doubts
from briefing_app.cards.words import naming, wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Event, Slot
from briefing_app.model.sentences import sentence_of
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Difference, Version

_LONGEST = 12  # words of an answer (C1)
_TWO = 2
_ONE_NAME = 75  # ratio of two names with a part in common of which one may be a misprint
_FIGURE = re.compile(r"[^\d]*\d[\d,.]*(?: (?:hundred|thousand|million|billion|trillion))?(?= )")
_NAMED = re.compile(r"\b[A-Z]")
_CONDITION = re.compile(r"\b(?:if|becomes?|would|should|could|hopes? to|wants to|unless)\b")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


def cards(desk: Desk) -> Iterator[Card]:
    """One for each difference worth knowing: what the source that most agree with says; the others in the detail.

    None where a person settled it with one value, for then that value is asked as any other fact; and none where no
    outlet is known, for 'the article' says nothing to somebody who has not read it (B1).
    """
    for row in desk.dossier.differences:
        if len(row.settled) == 1 or row.slot in (Slot.NAME, Slot.WORDS):
            continue  # a spelling or a translation is for the desk, not for the memory
        if row.slot is Slot.OFFICE and _is_misprint(row):
            continue
        told = [version for version in row.versions if _is_told(desk, row, version)]
        named = [version for version in told if _outlet(desk, version)]
        if len(told) < len(row.versions) or len(told) < _TWO or not named:
            continue
        card = _card(desk, row, max(named, key=lambda version: len(_articles(version))))
        if card:
            yield card


def _articles(version: Version) -> set[str]:
    return {piece.article for piece in version.evidence}


def _outlet(desk: Desk, version: Version) -> str | None:
    return desk.articles[version.evidence[0].article].outlet


def _is_misprint(row: Difference) -> bool:
    """Whether the holders differ by letters of one name: a misprint is for the desk, not to be learnt (A4)."""
    names = [version.value.split() for version in row.versions]
    return any(
        set(one) & set(two) and fuzz.ratio(" ".join(one), " ".join(two)) >= _ONE_NAME
        for one, two in combinations(names, 2)
    )


def _is_told(desk: Desk, row: Difference, version: Version) -> bool:
    """Whether a sentence of the article says it plainly: no condition, no past parallel beside an office (A3, D1)."""
    if not desk.sound(version.evidence):
        return False
    piece = desk.sound(version.evidence)[0]
    text = desk.articles[piece.article].text
    printed = sentence_of(text, piece.span).of(text)
    if row.slot is not Slot.OFFICE:
        return not _CONDITION.search(printed)
    if len(set(version.value.split()) & set(re.findall(r"[\w’'-]+", printed))) < min(
        _TWO, len(version.value.split())
    ):
        return False  # 'President Lee' may be another Lee
    published = desk.articles[piece.article].published
    years = {int(year) for year in _YEAR.findall(printed)}
    return not (_CONDITION.search(printed) or (published and years - {published.first.year}))


def _card(desk: Desk, row: Difference, version: Version) -> Card | None:
    if len(version.value.split()) > _LONGEST:
        return None
    about = _about(desk, row)
    if doubts.points_back(about):
        return None
    others = [other for other in row.versions if other is not version]
    return Card(
        key=f"card/difference/{row.slot.value}/{digest_of(row)}",
        kind=CardKind.DIFFERENCE,
        form=Form.QUESTION,
        front=wording.sources_differ(row.slot, about, _asked(desk, version, about)),
        back=_unitless(version.value, about) if row.slot is Slot.NUMBER else version.value,
        fact=row.key,
        evidence=tuple(piece for told in (version, *others) for piece in desk.sound(told.evidence)),
        detail="; ".join(f"{_capital(_source(desk, other))}: {other.value}" for other in others),
        actors=(row.fact,) if row.fact in desk.actors else (),
    )


def _about(desk: Desk, row: Difference) -> str:
    """What the difference is about, the persons in it without their offices (H4)."""
    fact = desk.facts.get(row.fact)
    words = set(re.findall(r"\w+", row.about))
    cast = desk.cast(fact.actors) if isinstance(fact, Event) else []
    cast += [actor for actor in desk.people if actor.name.split()[-1] in words and actor not in cast]
    return naming.untitled(naming.full_names(row.about, cast), cast)


def _unitless(value: str, about: str) -> str:
    """'577 citizens' -> '577' where the question is on the number of citizens (B8)."""
    bare, _, unit = value.rpartition(" ")
    figure = _FIGURE.match(value)
    return (figure.group() if figure else bare) if bare and re.search(rf"\b{re.escape(unit)}s?\b", about) else value


def digest_of(row: Difference) -> str:
    """The last part of the difference's key."""
    return row.key.rsplit("/", 1)[-1]


def _asked(desk: Desk, version: Version, about: str) -> str:
    """'Courier of 17 June 2023'; only 'of June 2023' where the day of the report is the date that is asked (B8).

    Where the question names nobody, the headline says what it is about: 'technical talks', of whom?
    """
    article = desk.articles[version.evidence[0].article]
    when = article.published
    if when and version.value in str(when):
        when = When(when.edtf[:7])
    source = f"{article.outlet} of {when}" if when else str(article.outlet)
    told = article.title and not _NAMED.search(about) and _unitless(version.value, about) not in article.title
    return f"{source} (headline: {article.title})" if told else source


def _source(desk: Desk, version: Version) -> str:
    """'Courier of 17 June 2023'; else 'the article of 17 June 2023', with title or first words if two are alike."""
    article = desk.articles[version.evidence[0].article]
    published = f" of {article.published}" if article.published else ""
    if article.outlet:
        return f"{article.outlet}{published}"
    same_day = [other for other in desk.articles.values() if other.published == article.published]
    if article.title and (len(same_day) > 1 or not article.published):
        return f"the article “{article.title}”{published}"
    if published and len(same_day) > 1:
        return f"the article {cite.opening(article)}{published}"
    return f"the article{published or f' “{article.name}”'}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
