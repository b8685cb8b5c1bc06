"""Where a plain sentence is joined: which word is its verb, and what stands before it and behind."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.cards.words import subjects, verbs
from briefing_app.cards.words.numerals import WORDS_FOR
from briefing_app.cards.words.wordlists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.facts import Actor

_LONGEST_SUBJECT = 14  # words
_NO_SUBJECT = re.compile(r"(?!,\d)[,;:—]|\b(?i:after|before|during|when|while|since|until|because|if|although)\b")
_LISTED = re.compile(r", (?=[A-Z][\w’' .-]+(?:,? and |, ))")  # the comma of 'Turkey, Ukraine and Greece'
_LEADS = re.compile(
    r"(?:in|on|at(?! least| most)|under|of|for|by|with|from|to|about(?! \d)|amid|as|between|not|only|even)\b",
    re.IGNORECASE,
)
_NO_VERB_BEHIND = frozenset({"to", "that", "which", "who", "whom"})  # of the main clause
_NO_VERB_DIRECTLY_BEHIND = frozenset(
    {"a", "an", "the", "its", "his", "her", "their", "of", "between", "among", "with", "for"}
)
_AUXILIARY = frozenset({"was", "were", "is", "are", "has", "had", "will", "would"})
_NAMED_SO = frozenset({"called", "named", "dubbed", "known"})
_AFTER_A_VERB = re.compile(
    r"(?:(?:down|off|up|out|on|over|back|away|in)\s+)?"
    rf"(?:the|a|an|its|his|her|their|no|any|some|\d|{WORDS_FOR}|to|with|within|for|that|at|from|of|into|about|upon|[A-Z“]|"
    r"whether|how|why|what|more|less|nearly|almost|[$€£])"
)


class Parts(NamedTuple):
    """A plain sentence at its first joint: who, the actor that is, an adverb or '', the verb, all that follows.

    `start` is where in the sentence the predicate begins.
    """

    subject: str
    doer: Actor | None
    adverb: str
    verb: str
    rest: str
    start: int


def taken_apart(plain: str, cast: Sequence[Actor]) -> Parts | None:
    """A sentence in the past taken apart at its verb; None where it is not sure which word that is.

    Args:
        plain: without its full stop, its first letter as it stands inside a sentence.
        cast: who may be named in it.
    """
    words = plain.split()
    for index, word in enumerate(words[: _LONGEST_SUBJECT + 1]):
        if not index or not is_verb(words, index) or _is_attribute(words, index, cast):
            continue
        start = index - 1 if _is_adverb(words[index - 1]) else index
        subject = subjects.without_apposition(" ".join(words[:start]), cast)
        doer = subjects.doer_of(subject, cast)
        if doer is None and word in _NAMED_SO and any(verbs.plain(later) for later in words[index + 2 :]):
            continue  # 'a salesman called Bo Lund started a group'
        sure = doer is not None or subjects.names_two(subject, cast) or _is_sure(words, index)
        if not sure and subject and _describes(words, index):
            continue  # 'a trip planned for May was called off'
        if not subject or _NO_SUBJECT.search(_LISTED.sub(" and ", subject)) or _LEADS.match(subject) or not sure:
            return None
        before = " ".join(words[:start])
        return Parts(subject, doer, " ".join(words[start:index]), word, " ".join(words[index + 1 :]), len(before) + 1)
    return None


def _is_adverb(word: str) -> bool:
    return word in listed("adverbs") or (word.islower() and word.endswith("ly") and word not in listed("no adverbs"))


def _is_attribute(words: Sequence[str], index: int, cast: Sequence[Actor]) -> bool:
    """Whether the word belongs to a noun: 'an alleged balloon', 'a much awaited visit', 'Lee’s derailed trip'.

    So it does behind an adjective of a land that has no noun of its own: 'Norwegian ground troops', 'the Norwegian
    armed group Alder'; a firm whose name ends so owns nothing: 'Moody’s cut'.
    """
    before = words[index - 1]
    if before.endswith("ly") and index > 1 and before != "family":
        before = words[index - 2]
    if before.endswith(("’s", "'s", "s’")):
        names = (form for actor in cast for form in (actor.name, *actor.aliases))
        return not any(map(" ".join(words[:index]).endswith, names))
    if words[index] in listed("describes a noun") and words[index + 1 : index + 2] and words[index + 1].islower():
        return bool(verbs.plain(words[index])) and _is_of_a_land(before)
    alone = index == 1 and _is_of_a_land(before)
    return alone or before.lower() in _NO_VERB_DIRECTLY_BEHIND


def _is_of_a_land(word: str) -> bool:
    """Whether it is an adjective of a land, and no land or people: 'Norwegian', 'Israeli'."""
    adjective = word.casefold() in lexicon.inverse("demonyms")
    return adjective and word[-1] != "s" and word not in lexicon.load("countries")


def is_verb(words: Sequence[str], index: int) -> bool:
    """Whether a word may be the verb of its clause, by its form and the word before it."""
    word = words[index]
    if words[index - 1] in _NO_VERB_BEHIND:
        return False
    if word in verbs.AUXILIARIES or verbs.plain(word):
        return not word[:1].isupper()
    return word in ("plans", "hopes", "intends", "expects") and words[index + 1 : index + 2] == ["to"]


def _is_sure(words: Sequence[str], index: int) -> bool:
    """Whether the past form after a common noun is the clause's verb and not a participle that describes the noun."""
    if words[index] in verbs.AUXILIARIES or words[index] not in _may_describe():
        return True
    later = words[index + 1 :]
    if later[:1] == ["that"] or (words[index] == "announced" and later[:1] == ["plans"]):
        return True  # 'the commission announced that …', 'firms announced plans to cut output'
    if set(later) & _AUXILIARY:
        return False
    small = listed("before a name") | listed("after a noun") | {"by", "as", "and", "or", "but"}
    if words[index] in listed("decides") and later[:1] == ["to"] and verbs.is_plain(" ".join(later[1:2])):
        return True  # 'her new company agreed to clean up the harbour'
    if later and later[0].islower() and later[0] not in small and not any(map(verbs.plain, later)):
        return True  # 'negotiators from Turkey resumed talks'
    return words[index - 1] in listed("officials") or bool(_AFTER_A_VERB.match(" ".join(words[index + 1 :])))


@cache
def _may_describe() -> frozenset[str]:
    """Past forms that behind a noun may be part of it; not of verbs of which nothing is the object ('exploded')."""
    return verbs.participles() - frozenset(lexicon.load("verb_forms")["no passive"])


def _describes(words: Sequence[str], index: int) -> bool:
    """Whether a participle belongs to the subject, whose verb is an auxiliary that follows ('… was called off')."""
    for word in words[index + 1 : _LONGEST_SUBJECT + 1]:
        if word in ("that", "who", "which", "what", "how", "whether") or word.endswith((",", ";")):
            return False
        if word in ("was", "were"):
            return True
    return False
