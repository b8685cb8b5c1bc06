"""Dates in the sentence that tells an event: 'last week' becomes the week that it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.extract import event_date_nouns
from briefing_app.extract.event_triggers import Sort
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.dates import DateMention
    from briefing_app.extract.event_dates import Dated
    from briefing_app.extract.event_story import Story

_DASH = re.compile(r" ?– ?")
_PART = re.compile(r"(?:the )?(?:end|start|beginning|middle) of|early\b|late\b")
_NAMES = frozenset({"ORG", "WORK_OF_ART", "EVENT", "LAW"})
_LEADS = frozenset({"in", "on", "at", "during"})


def spelt_out(story: Story, own: list[Token], dated: Dated) -> dict[int, str]:
    """Date words by what they mean; beside a noun they go, for its date is told at the end."""
    edits: dict[int, str] = {}
    if not own:
        return edits
    inside = {word.i: word for word in own}
    for mention in story.dates_in(own[0].sent):
        tokens = [word for word in story.tokens(mention.span) if word.i in inside]
        if not tokens or mention.when is None or _is_a_name(story, mention):
            continue
        goes = dated.trigger.sort is Sort.NOUN and mention.span.of(story.article.text) == dated.words
        edits.update({word.i: "" for word in tokens})
        after, before = inside.get(tokens[-1].i + 1), inside.get(tokens[0].i - 1)
        led = before is not None and (
            before.dep_ in {"prep", "agent"} or (after is not None and story.qualifies(mention))
        )
        led = led or ((head := story.head(mention)) is not None and event_date_nouns.is_spoken_of(mention, head))
        if after is not None and after.tag_ == "POS":  # 'last week's debate'
            edits[after.i] = "the " if goes else f"the {mention.when} "
        elif (
            not goes
            and before is not None
            and _leads(before, mention.when)
            and not (after and story.qualifies(mention))
        ):
            edits[before.i], edits[tokens[0].i] = "", dating(mention.when) + tokens[-1].whitespace_
        elif not goes:
            part = _PART.match(mention.span.of(story.article.text))  # 'before the end of the year'
            plain = f"{part[0]} {mention.when}" if part else str(mention.when)
            edits[tokens[0].i] = (plain if led else dating(mention.when)) + tokens[-1].whitespace_
        elif before is not None and before.dep_ == "prep":
            edits[before.i] = ""
            begun = inside.get(before.i - 1)  # 'the Test starting on Friday'
            if (
                begun is not None
                and begun.dep_ == "acl"
                and begun.tag_ in {"VBG", "VBN"}
                and before.head.i == begun.i
            ):
                edits[begun.i] = ""
    return edits


def _leads(before: Token, when: When) -> bool:
    """Whether the preposition before a date goes with it: 'in May', 'from 2014 to 2016'."""
    term = when.precision is Precision.INTERVAL and before.lower_ in {"from", "between"}
    return term or before.lower_ in _LEADS


def _is_a_name(story: Story, mention: DateMention) -> bool:
    """Whether a date is part of a name ('Fox News Sunday') or says which by itself ('a 21st-century economy')."""
    head = story.head(mention)
    if head is None or story.cast.at(head.idx, head.idx + len(head)) is not None:
        return True
    tied = "-" in mention.span.of(story.article.text) and not mention.relative
    return head.ent_type_ in _NAMES or (tied and story.qualifies(mention))


def dating(when: When) -> str:
    """The date with its preposition."""
    if when.precision is Precision.INTERVAL:
        return f"between {_DASH.sub(' and ', str(when))}"
    return f"on {when}" if when.precision is Precision.DAY else f"in {when}"


def says(text: str, when: When) -> bool:
    """Whether a sentence names the date."""
    begins = When(when.edtf.split("/")[0])
    if begins != when and f"since {begins}" in text:
        return True
    return str(when) in text or dating(when).casefold() in text.casefold()
