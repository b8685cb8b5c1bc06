"""An event as one plain sentence that stands alone: full names, no pronoun, no relative date.

The words are those of the text, cut to the clause that tells the event; dates move to the end.
"""

from __future__ import annotations

import re
from dataclasses import replace
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
_SHORT = {"'ll": " will", "'d": " would", "'ve": " have", "'re": " are", "'m": " am"}
_HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "dame"})
_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss"})
_LOOSE_ENDS = re.compile(r"^[\s,;:–—-]+|[\s,;:–—.-]+$")
_LOOSE_COMMAS = re.compile(r"\s+(?=[,;.])|,(?=\s*,)")
_SPACES = re.compile(r"\s+")
_CLOSES = re.compile(r"""^[^"]*[\w,.?!'’]"(?!\w)""")
_FULL_STOPS = (".”", '."', "?”", '?"', "!”", '!"')
_DASH = re.compile(r" ?– ?")
_AN = re.compile(r"\b([Aa])n (?=[bcdfgjklmnpqrstvwxyz])")


def sentence(story: Story, dated: Dated, cancelled: Dated | None = None) -> str:
    """What happened, in the words of the text.

    Args:
        story: whose words they are.
        dated: the trigger and its date.
        cancelled: the visit or meeting that an 'it was cancelled' cancels.
    """
    told = dated if cancelled is None else replace(cancelled, when=dated.when)
    text = _body(story, told)
    if told.trigger.sort is Sort.NOUN:
        text += " was cancelled" if cancelled else _of_noun(told.trigger)
    if dated.when and (dated.words is None or told.trigger.sort is Sort.NOUN or not _says(text, dated.when)):
        text += f" {dating(dated.when)}"
    end = "" if text.endswith(_FULL_STOPS) else "."
    return f"{text[:1].upper()}{text[1:]}{end}"


def _of_noun(trigger: Trigger) -> str:
    plural = trigger.word.tag_ == "NNS"
    return f" {'are' if plural else 'is'} planned" if trigger.status is Status.PLANNED else " took place"


def _body(story: Story, dated: Dated) -> str:
    trigger = dated.trigger
    words = _without_brackets(_words(trigger))
    first, doer = ("", None) if trigger.sort is Sort.NOUN else _subject(story, trigger)
    edits = _dates(story, words, dated)
    edits |= _names(story, [word for word in words if word.i not in edits], {doer} if doer else set())
    kept = [word for word in words if word.i in edits or not _ties(word, words)]
    return _tidy(first + "".join(edits.get(word.i, _printed(story, word)) for word in kept))


def _without_brackets(words: list[Token]) -> list[Token]:
    kept, depth = [], 0
    for word in words:
        depth += word.lower_ in {"(", "["}
        if not depth:
            kept.append(word)
        depth -= word.lower_ in {")", "]"} and depth > 0
    return kept or words


def _words(trigger: Trigger) -> list[Token]:
    """The clause to be told: for 'is due to visit' that of 'is'."""
    return clause(trigger.word if trigger.sort is Sort.NOUN else root(trigger.word), whole=True)


def _printed(story: Story, word: Token) -> str:
    """The word as the article prints it, with the space behind it."""
    return story.article.text[word.idx : word.idx + len(word)] + word.whitespace_


def _ties(word: Token, words: list[Token]) -> bool:
    """Whether a word only ties the clause to another one."""
    if word.is_space:
        return True
    if word.i == words[0].i and (word.dep_ in {"mark", "cc"} or word.tag_ == "WRB"):
        return True
    if word.dep_ == "cc":
        return all(other.i != word.i + 1 for other in words)
    if word.tag_ in {"WP", "WDT"} and word.dep_ == "nsubj" and word.head.dep_ == "relcl" and word.i == words[0].i:
        return True
    return word.dep_ == "advmod" and word.lower_ in _DROPPED and word.head.dep_ == "ROOT"


def _subject(story: Story, trigger: Trigger) -> tuple[str, str | None]:
    """The subject of a clause that leaves it to the clause before ('but called off his trip'), and whom it means."""
    verb = root(trigger.word)
    found = subject(story, verb)
    if found is None or found in clause(verb, whole=True):
        return "", None
    key = story.cast.who(found)
    if key in story.actors:
        return f"{story.actors[str(key)].name} ", key
    phrase = story.doc[found.left_edge.i : found.i + 1]
    return "".join(_printed(story, word) for word in phrase).strip() + " ", None


def _dates(story: Story, words: list[Token], dated: Dated) -> dict[int, str]:
    """Date words by what they mean; beside a noun they go, for its date is told at the end."""
    edits: dict[int, str] = {}
    inside = {word.i: word for word in words}
    for mention in story.dates_in(words[0].sent):
        tokens = [word for word in story.tokens(mention.span) if word.i in inside]
        if not tokens or mention.when is None:
            continue
        goes = dated.trigger.sort is Sort.NOUN and mention.span.of(story.article.text) == dated.words
        edits.update({word.i: "" for word in tokens})
        after, before = inside.get(tokens[-1].i + 1), inside.get(tokens[0].i - 1)
        led = before is not None and (before.dep_ == "prep" or story.qualifies(mention))
        if after is not None and after.tag_ == "POS":  # 'last week's debate'
            edits[after.i] = "the " if goes else f"the {mention.when} "
        elif not goes:
            edits[tokens[0].i] = (str(mention.when) if led else dating(mention.when)) + tokens[-1].whitespace_
        elif before is not None and before.dep_ == "prep":
            edits[before.i] = ""
    return edits


def _names(story: Story, words: list[Token], told: set[str]) -> dict[int, str]:
    """Pronouns, roles and short names by the full name; each actor once, afterwards as the text has it."""
    edits: dict[int, str] = {}
    for word in words:
        key = story.meant(word) if word.i not in edits and not story.quoted[word.i] else None
        if key is None:
            continue
        if word.pos_ == "PRON":
            _replace_pronoun(story, word, key, told, edits)
        else:
            _replace_name(story, word, key, told, edits)
        told.add(key)
    return edits


def _replace_pronoun(story: Story, word: Token, key: str, told: set[str], edits: dict[int, str]) -> None:
    bound = told and word.tag_ == "PRP$"  # 'Lee began his tour': his own
    if key in told or bound or word.tag_ in {"WP", "WDT"} or word.lower_.endswith("self"):
        return
    owner = "’s" if word.lower_ in _OWN and word.dep_ == "poss" else ""
    edits[word.i] = f"{story.actors[key].name}{owner}{word.whitespace_}"
    after = word.nbor(1) if word.i + 1 < len(word.doc) else None
    if after is not None and after.lower_ in _SHORT:
        edits[after.i] = _SHORT[after.lower_] + after.whitespace_


def _replace_name(story: Story, word: Token, key: str, told: set[str], edits: dict[int, str]) -> None:
    """A short name becomes the full one; 'the secretary' becomes the name it stands for."""
    mention = story.mention(word)
    if mention is None:
        named = any(story.cast.at(one.idx, one.idx + len(one)) == key for one in word.sent)
        if word.dep_ in _PLACES and key not in told and not named:
            _overwrite(story.doc[word.left_edge.i : word.i + 1], story.actors[key].name, edits)
        return
    before = mention[0].nbor(-1) if mention[0].i else None
    if before is not None and before.lower_ in _HONORIFICS:
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
    """Without brackets, double spaces and loose commas; a quotation that was opened is closed."""
    text = _LOOSE_COMMAS.sub("", _SPACES.sub(" ", text))
    text = _AN.sub(r"\1 ", _LOOSE_ENDS.sub("", _LOOSE_COMMAS.sub("", text)))
    opened, closed = text.count("“"), text.count("”")
    if opened != closed:
        return text + "”" if opened > closed else f"“… {text}"
    if text.count('"') % 2 == 0:
        return text
    return f'"… {text}' if _CLOSES.search(text) else text + '"'


def _says(text: str, when: When) -> bool:
    return str(when) in text or dating(when).casefold() in text.casefold()


def dating(when: When) -> str:
    """The date with its preposition."""
    if when.precision is Precision.INTERVAL:
        return f"between {_DASH.sub(' and ', str(when))}"
    return f"on {when}" if when.precision is Precision.DAY else f"in {when}"
