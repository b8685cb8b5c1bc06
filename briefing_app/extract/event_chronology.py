"""What an entry of a chronology tells is of the date above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import chronology, entry_tense, event_moment
from briefing_app.extract.event_triggers import Sort, Time
from briefing_app.model.facts import Status

if TYPE_CHECKING:
    from briefing_app.extract.chronology import Entry
    from briefing_app.extract.dates import DateMention
    from briefing_app.extract.event_choice import Candidate
    from briefing_app.extract.event_story import Story


def entry(story: Story, at: int) -> Entry | None:
    """The entry that tells what stands at a place of the text."""
    return chronology.entry_at(story.scene.text, story.article.published, at)


def is_heading(story: Story, mention: DateMention) -> bool:
    """Whether a date heads an entry: '• 12 May – The council votes'."""
    here = entry(story, mention.span.end)
    return here is not None and here.heading == mention.span


def is_of(story: Story, one: Candidate, here: Entry) -> bool:
    """Whether an event without a date of its own is of the date above its entry."""
    trigger = one.dated.trigger
    if trigger.time is not Time.PAST or trigger.status is Status.PLANNED or trigger.sort is Sort.NOUN:
        return False
    if entry_tense.around(story.scene, story.article.published, one.word) is None:
        return False
    if event_moment.is_back_then(one) or not event_moment.is_of_now(one):
        return False
    return entry_tense.stands_alone(story.scene, here, one.sentence, story.dates)
