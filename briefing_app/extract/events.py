"""Events of one article: who did what, where and when, as the article tells it.

Each clause with a time, and each noun of a deed, is a candidate; which of them are events is judged by what
annotators of news called one (`event_traits`, `event_odds`, `event_choice`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_date_ways, event_odds, event_parts, event_wording
from briefing_app.extract.event_carry import carried
from briefing_app.extract.event_choice import chosen
from briefing_app.extract.event_story import Story
from briefing_app.model.facts import Event
from briefing_app.model.keys import digest
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc
    from spacy.tokens import Span as Words

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.event_choice import Candidate
    from briefing_app.extract.marks import Stretch
    from briefing_app.model.facts import Quote
    from briefing_app.model.text import Article

_LEAD = 0.3  # what standing first is worth; the rest is who takes part, and a date
_PEOPLE = 0.5
_DATE = 0.2
_OPENING = 3  # sentences
_UNCLEAR = 0.4  # confidence of an event whose sentence cannot be printed; set, not measured
_CUT = 0.2  # of one whose clause lacks what it needs; likewise
_LONGEST_HEADING = 20  # words
_LONGEST_SENTENCE = 250  # words; a bound, for each trigger is looked at with each other one


def find(
    doc: Doc, article: Article, cast: Cast, quotes: tuple[Quote, ...], marked: tuple[Stretch, ...]
) -> tuple[Event, ...]:
    """The events of `article`, in order of the text.

    Args:
        doc: the article's parse; furniture is blank in it, so that nothing is taken from there.
        article: its date settles relative dates.
        cast: who a name, a role or a pronoun means.
        quotes: what stands in them is somebody's word, and tells no event.
        marked: what stands between quotation marks, in order.

    Raises:
        DataError: the word list of events is damaged.
    """
    story = Story.of(doc, article, cast, quotes, marked)
    found = [one for sentence, early in prose(doc) for one in chosen(story, sentence, early=early)]
    return tuple(_event(story, one) for one in carried(story, found))


def prose(doc: Doc) -> Iterator[tuple[Words, bool]]:
    """The sentences of an article that can tell an event, each with whether it is among the first."""
    told = (sentence for sentence in doc.sents if _is_prose(sentence))
    for number, sentence in enumerate(told):
        yield sentence, number < _OPENING


def _is_prose(sentence: Words) -> bool:
    """Whether it is a sentence: neither a heading nor a list or table that runs on without a full stop."""
    text = sentence.text.strip()
    if not text or len(sentence) > _LONGEST_SENTENCE:
        return False
    return text[-1] in ".!?…\"”’')" or len(text.split()) > _LONGEST_HEADING


def _event(story: Story, one: Candidate) -> Event:
    trigger = one.dated.trigger
    span = evidence_span(story, one)
    told = event_wording.sentence(story, one.dated, one.of)
    sureness = event_odds.confidence(one.odds)
    return Event(
        key=f"event/{digest(span.of(story.article.text), trigger.word.text)}",
        what=told.text,
        when=one.dated.when,
        status=trigger.status,
        actors=one.actors,
        evidence=(Evidence(story.article.key, span),),
        place=event_parts.place(story, trigger),
        when_words=one.dated.words,
        date_confidence=event_date_ways.sureness(one.dated.way),
        salience=_salience(story, one),
        confidence=min(sureness, 1.0 if told.plain else _UNCLEAR if told.whole else _CUT),
    )


def evidence_span(story: Story, one: Candidate) -> Span:
    """The sentence, or what of it stands on the line of the event's word, without the white space around it.

    A sentence that begins inside a quotation is told with the whole of it.
    """
    text, sentence, at = story.article.text, one.sentence, one.word.idx
    line_start, line_end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    start = max(min(sentence.start_char, story.quotation_start(sentence.start_char)), line_start)
    end = min(sentence.end_char, line_end if line_end >= 0 else len(text))
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _salience(story: Story, one: Candidate) -> float:
    lead = 1 - one.sentence.start_char / max(1, len(story.article.text))
    most = max((actor.salience for actor in story.actors.values()), default=0.0) or 1.0
    people = max((story.actors[key].salience for key in one.actors), default=0.0) / most
    return _LEAD * lead + _PEOPLE * people + _DATE * (one.dated.when is not None)
