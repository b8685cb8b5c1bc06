"""Which thing a definite noun takes up, under the words that introduced it: 'the bill' is 'the Safer Rivers Bill'.

A definite description takes up what was introduced before (Clark and Haviland 1977, given and new); newspapers name
a thing in full once and then by its noun alone, or by another word for it ('the deal'). Only where one thing of the
sort was introduced, it is plain which is meant.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_app.extract.event_clause import swallowed
from briefing_app.extract.scene import is_human_noun
from briefing_app.lexicon import load
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_DESCRIBES = frozenset({"compound", "amod", "nmod", "nummod", "poss", "punct", "det", "case"})
_TIES = frozenset({"of", "on", "between", "with", "to", "for", "against", "over", "in", "at", "by"})
_UNREAL = frozenset({"no", "any", "every", "each", "another", "some", "what", "which", "whose", "such"})
COUNTING = frozenset(
    {"first", "second", "third", "fourth", "last", "latest", "next", "previous", "other", "new", "final"}
)
"""What says of a thing only which of several it is."""
_NOT_TELLING = frozenset(
    {"new", "latest", "last", "recent", "next", "previous", "earlier", "other", "same", "own", "second", "third",
     "final", "current", "possible", "potential", "whole", "entire", "upcoming", "planned", "similar"}
)  # fmt: skip
_CALLED = frozenset({"known", "called", "dubbed", "named", "titled", "entitled", "nicknamed"})
_HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms."})
_LONGEST = 9  # words
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLURAL = frozenset({"NNS", "NNPS"})
_STOPS = frozenset(".!?”\"’'")


def introduced(story: Story, noun: Token) -> str | None:
    """The words that say which thing the definite `noun` means, without article ('Safer Rivers Bill'); else None.

    Names of persons in them are full; a possessor stands first ('Kari Lund’s visit to Oslo').
    """
    if not _asks(story, noun):
        return None
    before = story.before(noun.sent.start, _alike(noun.lower_))
    things = [word for word in before if _may_introduce(story, word)]
    names = [name for name in (_name(story, word) for word in things) if name]
    described = [] if names else [_phrase(story, word) for word in things]
    if None in described:
        return None
    found = {told.lower().replace("’", "'"): told for told in (*names, *described) if told}
    whole = [told for key, told in found.items() if not any(_is_part(key, other) for other in found)]
    return whole[0] if len(whole) == 1 else None


def gone_on_with(story: Story, pronoun: Token) -> str | None:
    """The words for which 'it' or 'they', subject of a main clause, stands: the subject of the sentence before.

    Of several coordinated all; None where the sentence before has none that tells which is meant.
    """
    start = pronoun.sent.start
    if pronoun.dep_ not in _SUBJECTS or pronoun.head.dep_ != "ROOT" or not start or _is_empty(pronoun):
        return None
    before = story.doc[start - 1].sent
    if not story.next_to(before, pronoun.sent):
        return None
    subject = next((word for word in before.root.lefts if word.dep_ in _SUBJECTS), None) or swallowed(before.root)
    kinds = {"NOUN", "PROPN"} if pronoun.lower_ == "they" else {"NOUN"}  # bodies are known to `event_groups`
    if subject is None or story.quoted[subject.i] or subject.pos_ not in kinds:
        return None
    joined = [subject, *(word for word in subject.conjuncts if word.i > subject.i)]
    if (pronoun.lower_ == "they") != (len(joined) > 1 or subject.tag_ in _PLURAL):
        return None
    return _subject_again(story, joined)


def _is_empty(it: Token) -> bool:
    """'It took two hours to …', 'It is clear that …'."""
    return it.head.lemma_ in {"be", "take", "seem", "appear", "happen", "remain"} or any(
        word.dep_ in {"ccomp", "csubj"} for word in it.head.rights
    )


def _subject_again(story: Story, joined: list[Token]) -> str | None:
    head, words = joined[0], joined[0].doc[joined[0].left_edge.i : joined[-1].i + 1]
    if len(words) > _LONGEST or any(_cannot_stand(story, word) and word.text != "," for word in words):
        return None
    article = words[0].lower_ if words[0].dep_ == "det" else ""
    named = any(story.cast.at(word.idx, word.idx + len(word)) or word.ent_type_ == "NORP" for word in words)
    if len(joined) == 1 and is_human_noun(head.lemma_.lower()) and head.tag_ not in _PLURAL:
        return None
    if not named or article in {"a", "an"} or not _UNREAL.isdisjoint(word.lower_ for word in words):
        return None
    return f"{article} {_spelt(story, list(words[1:] if article else words))}".strip()


def _asks(story: Story, noun: Token) -> bool:
    """'the bill', and nothing else that says which."""
    lefts, known = [word.lower_ for word in noun.lefts], noun.lemma_.lower() in _no_things()
    bare = noun.tag_ == "NN" and noun.dep_ in _PLACES and lefts == ["the"] and not story.quoted[noun.i]
    told_which = any(word.dep_ in {"prep", "relcl", "acl", "appos"} for word in noun.rights)
    if not bare or known or told_which or story.in_a_date(noun) or is_human_noun(noun.lemma_.lower()):
        return False
    return story.cast.at(noun.idx, noun.idx + len(noun)) is None


def _may_introduce(story: Story, word: Token) -> bool:
    """Whether a word heads a thing that is introduced, and is not just 'the bill' again."""
    if word.pos_ not in {"NOUN", "PROPN"} or story.quoted[word.i]:
        return False
    if word.is_title and word.sent.text.strip()[-1:] not in _STOPS:
        return False  # 'Low Points of the China Trip', a heading
    if _name(story, word):
        return True
    lefts = [child.lower_ for child in word.lefts if child.dep_ != "punct"]
    if word.dep_ in {"compound", "amod", "nmod"} or not _UNREAL.isdisjoint(lefts) or lefts[-1:] == ["this"]:
        return False
    return lefts != ["the"] or any(child.dep_ == "prep" and child.lower_ in _TIES for child in word.rights)


@cache
def _no_things() -> frozenset[str]:
    """What needs no introduction, and countries and bodies, which `event_groups` knows better."""
    groups = (word for words in load("group_nouns").values() for word in words)
    return frozenset({*load("thing_nouns")["known"], *groups})


@cache
def _alike(noun: str) -> frozenset[str]:
    """A noun, its plural aside, with those that news takes for it."""
    sorts = load("thing_nouns")
    found = {word for sort, words in sorts.items() if sort != "known" and noun in words for word in words}
    return frozenset({noun, *found})


def _name(story: Story, head: Token) -> str | None:
    """The name of a thing: 'Safer Rivers Bill', or that of 'the bill, known as the “Safer Rivers Act”'."""
    if head.pos_ == "PROPN" and head.is_title:
        return _capitals(head)
    called = (word for word in head.rights if word.dep_ == "acl" and word.lower_ in _CALLED)
    inside = (word for verb in called for word in verb.subtree if word.pos_ == "PROPN" and not story.in_a_date(word))
    last = next((word for word in inside if not (word.nbor(1).is_title and word.nbor(1).pos_ == "PROPN")), None)
    return _capitals(last) if last is not None else None


def _capitals(last: Token) -> str | None:
    """The run of capitalised words that ends with a word, if there are several."""
    first = last
    while first.i and first.nbor(-1).is_title and first.nbor(-1).lower_ not in {"the", "a", "an"}:
        first = first.nbor(-1)
    return last.doc[first.i : last.i + 1].text if first.i < last.i and not first.is_sent_start else None


def _phrase(story: Story, head: Token) -> str | None:
    """The words that introduce a thing; '' where they say too little to tell which, None where none may be told."""
    before = list(head.doc[head.left_edge.i : head.i])
    words = [*before, head, *_ties(story, head)]
    if any(_cannot_stand(story, word) for word in words) or len(words) > _LONGEST:
        return None
    own = [word for word in words if not (word.dep_ == "det" and word.head.i == head.i)]
    own = [word for word in own if word.dep_ != "amod" or word.lower_ not in _NOT_TELLING]
    telling = [word for word in own if word.i != head.i and word.lower_ not in _NOT_TELLING and word.is_alpha]
    if not any(word.dep_ != "amod" or word.ent_type_ for word in telling):
        return ""  # 'the huge costs': a judgement tells of no thing which one it is
    return _spelt(story, own)


def _ties(story: Story, head: Token) -> Iterator[Token]:
    """The phrases right behind a thing that name whose or where it is."""
    end = head.i + 1
    for child in head.rights:
        named = any(story.cast.at(word.idx, word.idx + len(word)) or word.ent_type_ for word in child.subtree)
        if child.i != end or child.dep_ != "prep" or child.lower_ not in _TIES or not named:
            return
        if any(word.dep_ in {"relcl", "acl", "appos"} or story.in_a_date(word) for word in child.subtree):
            return
        yield from head.doc[child.left_edge.i : child.right_edge.i + 1]
        end = child.right_edge.i + 1


def _cannot_stand(story: Story, word: Token) -> bool:
    """Pronouns, verbs, dates and loose marks do not belong into what is printed elsewhere."""
    mark = word.is_punct and word.text not in {"-", "’", "'"}
    return mark or word.pos_ in {"PRON", "VERB", "AUX"} or word.is_space or story.in_a_date(word) or word.is_quote


def _spelt(story: Story, words: list[Token]) -> str:
    """As printed, each person under the full name."""
    told, done = "", -1
    for word in words:
        mention = story.mention(word)
        key = story.cast.at(word.idx, word.idx + len(word))
        if mention is not None and key is not None and story.kind(key) is ActorKind.PERSON:
            if mention.start > done:
                told += story.actors[key].name + mention[-1].whitespace_
                done = mention.end - 1
            continue
        if word.i > done and word.lower_ not in _HONORIFICS:
            told += word.text_with_ws
    return " ".join(told.split())


def _is_part(key: str, other: str) -> bool:
    """Whether all words of one description are in another, longer one."""
    return key != other and set(key.split()) < set(other.split())
