"""An event as one plain sentence that stands alone: full names, no pronoun, no relative date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.extract.event_parts import root, subject
from briefing_app.extract.event_triggers import Sort, Trigger, clause
from briefing_app.model.facts import Status
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from briefing_app.extract.event_dates import Dated
    from briefing_app.extract.event_story import Story

_DROPPED = frozenset(
    {
        "however",
        "also",
        "then",
        "therefore",
        "meanwhile",
        "moreover",
        "again",
        "instead",
        "though",
        "but",
        "and",
        "yet",
    }
)
_OWN = frozenset({"his", "her", "its", "their"})
_HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "dame"})
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,300}[)\]]")
_LOOSE_ENDS = re.compile(r"^[\s,;:–—-]+|[\s,;:–—.-]+$")
_LOOSE_COMMAS = re.compile(r"\s+(?=[,;.])|,(?=\s*,)")
_SPACES = re.compile(r"\s+")


def sentence(story: Story, dated: Dated) -> str:
    """What happened, in the words of the text."""
    trigger = dated.trigger
    words = _words(trigger)
    edits = _dates(story, words, dated) | _names(story, words)
    pieces = [_subject(story, trigger)] if trigger.sort is not Sort.NOUN else []
    pieces += [edits.get(word.i, _printed(story, word)) for word in words if word.i in edits or not _dropped(word)]
    text = _tidy("".join(pieces))
    if trigger.sort is Sort.NOUN:
        text += " is planned" if trigger.status is Status.PLANNED else " took place"
    return f"{text[:1].upper()}{text[1:]}{_dated(dated.when)}."


def _words(trigger: Trigger) -> list[Token]:
    """The clause to be told: for 'is due to visit' that of 'is'."""
    return clause(trigger.word if trigger.sort is Sort.NOUN else root(trigger.word), whole=True)


def _printed(story: Story, word: Token) -> str:
    """The word as the article prints it, with the space behind it."""
    return story.article.text[word.idx : word.idx + len(word)] + word.whitespace_


def _dropped(word: Token) -> bool:
    """Words that tie a sentence to the one before it."""
    if word.dep_ == "mark" or (word.tag_ == "WRB" and word.dep_ == "advmod"):
        return word.i == word.head.left_edge.i
    return (word.dep_ in {"advmod", "cc"} and word.lower_ in _DROPPED and word.head.dep_ == "ROOT") or (
        word.is_space or (word.dep_ == "cc" and not any(right.dep_ == "conj" for right in word.head.rights))
    )


def _subject(story: Story, trigger: Trigger) -> str:
    """The subject of a clause that leaves it to the clause before ('but called off his trip')."""
    verb = root(trigger.word)
    found = subject(verb)
    if found is None or found in clause(verb, whole=True):
        return ""
    key = story.cast.who(found)
    if key in story.actors:
        return f"{story.actors[key].name} "
    phrase = [word for word in found.subtree if word.dep_ not in {"relcl", "acl"}]
    return "".join(_printed(story, word) for word in phrase if word.i <= found.i).strip() + " "


def _dates(story: Story, words: list[Token], dated: Dated) -> dict[int, str]:
    """Date words by what they mean; those of the event's own date move to the end of the sentence."""
    edits: dict[int, str] = {}
    inside = {word.i for word in words}
    for mention in story.dates_in(words[0].sent):
        tokens = [word for word in story.tokens(mention.span) if word.i in inside]
        if not tokens or mention.when is None:
            continue
        first = tokens[0]
        lead = first.nbor(-1) if first.i and first.nbor(-1).dep_ == "prep" else None
        mine = mention.span.of(story.article.text) == dated.words
        edits.update({word.i: "" for word in tokens})
        if mine and lead is not None and lead.i in inside:
            edits[lead.i] = ""
        elif not mine:
            edits[first.i] = f"{mention.when}{tokens[-1].whitespace_}"
    return edits


def _names(story: Story, words: list[Token]) -> dict[int, str]:
    """Pronouns, roles and short names by the full name; each actor once, afterwards as the text has it."""
    edits: dict[int, str] = {}
    told: set[str] = set()
    for word in words:
        key = story.person(word) if word.i not in edits else None
        if key is None:
            continue
        if word.pos_ == "PRON":
            _replace_pronoun(story, word, key, told, edits)
        else:
            _replace_name(story, word, key, told, edits)
        told.add(key)
    return edits


def _replace_pronoun(story: Story, word: Token, key: str, told: set[str], edits: dict[int, str]) -> None:
    if key in told or word.tag_ in {"WP", "WDT"} or word.lower_.endswith("self"):
        return
    owner = "’s" if word.lower_ in _OWN and word.dep_ == "poss" else ""
    edits[word.i] = f"{story.actors[key].name}{owner}{word.whitespace_}"


def _replace_name(story: Story, word: Token, key: str, told: set[str], edits: dict[int, str]) -> None:
    """A short name becomes the full one; 'the secretary' becomes the name it stands for."""
    mention = story.mention(word)
    if mention is None:
        named = any(story.cast.at(one.idx, one.idx + len(one)) == key for one in word.subtree)
        if word.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "poss"} and key not in told and not named:
            phrase = story.doc[word.left_edge.i : word.i + 1]
            _overwrite(phrase, story.actors[key].name, edits)
        return
    before = mention[0].nbor(-1) if mention[0].i else None
    titled = before is not None and before.lower_ in _HONORIFICS
    if titled and before is not None:
        edits[before.i] = ""
    if key not in told:
        _overwrite(mention, story.actors[key].name, edits)


def _overwrite(tokens: Iterable[Token], name: str, edits: dict[int, str]) -> None:
    words = list(tokens)
    last = words[-1]
    edits.update({word.i: "" for word in words})
    owner = "’s" if last.tag_ == "POS" else ""
    edits[words[0].i] = f"{name}{owner}{last.whitespace_}"


def _tidy(text: str) -> str:
    text = _LOOSE_COMMAS.sub("", _SPACES.sub(" ", _BRACKETS.sub("", text)))
    return _LOOSE_ENDS.sub("", _LOOSE_COMMAS.sub("", text))


def _dated(when: When | None) -> str:
    """The date as the end of a sentence."""
    if when is None:
        return ""
    if when.precision is Precision.INTERVAL:
        return f" ({when})"
    return f" on {when}" if when.precision is Precision.DAY else f" in {when}"
