"""The words by which furniture is known: `resources/lexicon/furniture.json`, checked when it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing_app import codec, paths
from briefing_app.errors import DataError

_FILE = "furniture.json"


@dataclass(frozen=True, slots=True)
class Words:
    """What saved news pages say around the article, by what it says it with; lower case, straight marks.

    Attributes:
        page_headings: whole lines: sections of a site, marks of adverts, footer links.
        button_words, button_fillers: a line of only these (and numbers), with one of the former, is a row of buttons.
        date_words: a line of only these and numbers is a date.
        publishing_words: those among them that tell of publishing.
        related_headings: whole lines above lists of other stories.
        summary_headings: whole lines above points that say beforehand what the article says.
        end_headings: whole lines below the text with which notes, sources and addresses begin.
        post_buttons: on the buttons below what a reader wrote.
        post_signatures: before the name of the reader who wrote it.
        links_to_others: before a colon and the title of another story.
        asking_openers: beginnings of lines in which the site asks the reader to do something.
        asking_verbs: with one of these a line may ask the reader to do something.
        asking_phrases: what stands in such lines only, in the site's own voice.
        weak_asking_phrases: what asks the reader only where 'you' or 'we' stands in the same line, or it commands.
        notices: phrases of legal notes, corrections, credits.
        weak_notices: what is such a phrase only in the site's voice or where it speaks of itself ('this story').
        notice_openers: labels at the beginning of such lines, before a colon or name.
        site_words: what a site speaks of when it speaks of itself.
        works: what a site calls what it prints.
        picture_labels: before a caption or credit.
        agencies: whoever is credited for pictures and wire copy, in the usual spelling.
        picture_verbs: what people do in captions.
        by_openers: beginnings of bylines.
        writers: what the people in bylines are.
        authors: what outside authors are, in the note about them below the text.
    """

    page_headings: frozenset[str]
    button_words: frozenset[str]
    button_fillers: frozenset[str]
    date_words: frozenset[str]
    publishing_words: frozenset[str]
    related_headings: frozenset[str]
    summary_headings: frozenset[str]
    end_headings: frozenset[str]
    post_buttons: frozenset[str]
    post_signatures: frozenset[str]
    links_to_others: frozenset[str]
    asking_openers: frozenset[str]
    asking_verbs: frozenset[str]
    asking_phrases: frozenset[str]
    weak_asking_phrases: frozenset[str]
    notices: frozenset[str]
    weak_notices: frozenset[str]
    notice_openers: frozenset[str]
    site_words: frozenset[str]
    works: frozenset[str]
    picture_labels: frozenset[str]
    agencies: frozenset[str]
    picture_verbs: frozenset[str]
    by_openers: frozenset[str]
    writers: frozenset[str]
    authors: frozenset[str]


@dataclass(frozen=True, slots=True)
class _File:
    about: str
    words: Words


@cache
def load() -> Words:
    """The words, read once.

    Raises:
        DataError: the file is missing, malformed, or a section of it is missing or empty.
    """
    path = paths.resources() / "lexicon" / _FILE
    try:
        return codec.from_json(path.read_bytes(), _File).words
    except (OSError, ValueError) as error:
        raise DataError(f"The word list {_FILE} cannot be used: {error}.", "Install Briefing again.") from error


def any_of(words: frozenset[str]) -> str:
    """A pattern for any of `words`, the longest first; it must not go on with a letter or digit."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
