"""Whom 'the country', 'the committee', 'the company', 'both leaders' take up, and 'the Forum' for a longer name.

What was introduced before is taken up by a definite noun (Clark and Haviland 1977, given and new): the last that
fits, if only one does; the last two for 'both'. A body that acts in the sentence before comes first (centering).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.extract import event_pairs, event_topic, event_who
from briefing_app.extract.scene import is_human_noun
from briefing_app.lexicon import load
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_NAMING = _MODIFIERS | {"appos"}  # 'the company, Hansa'
_KNOWN = frozenset({"the", "both", "these", "those"})
_SPEAKS_TO = frozenset({"tell", "address", "assure", "promise", "reassure", "remind", "urge", "warn"})
_PAIR = 2
_ALL_ALONG = 4  # mentions
_QUOTED_BACK = 5  # sentences
_COMMON = frozenset(
    {"aircraft", "industry", "law", "oil", "radio", "rail", "road", "steel", "television", "time", "water", "world"}
)
_BACK = 2  # paragraphs
# Sentences looked back: for a noun that fits many, for one that is in the name.
_NEAR, _FAR = 2, 6
_OF = re.compile(r" (?:of|for) ")


def nouns() -> Mapping[str, tuple[str, ...]]:
    """The common nouns that take somebody up, by what they stand for."""
    return load(
        "group_nouns",
        "country", "state", "body", "bodies", "panels", "sides", "leaders", "organs", "premises",
        "enterprises", "federal", "rivals", "of the state", "leagues", "leagues of states", "causes", "of the day",
    )  # fmt: skip


@cache
def _seats() -> frozenset[str]:
    return frozenset(seat for seats in load("seats").values() for seat in seats)


def one_meant(story: Story, noun: Token) -> tuple[str, ...]:
    """'the country' is the one named last, if only one was; 'the committee' the last body with that in its name.

    'The government' is that of the country an article is about, else of the one named last.
    """
    lemma = noun.lemma_.lower()
    if lemma in nouns()["country"]:
        own = _of_who_speaks(story, noun) or event_topic.at_home(story, noun)
        return own or _last_country(story, noun)
    if lemma in nouns()["state"]:
        told = story.one_side() or story.side_of_most() or _last_country(story, noun)
        return _last_owned(story, noun) or (told if not _is_only_talked_about(story, told) else ())
    if lemma in _COMMON or is_human_noun(lemma):
        return ()  # 'the candidate' of a party is nobody but a person
    return (_acting_before(story, noun) if lemma in nouns()["body"] else ()) or _body(story, noun)


def _body(story: Story, noun: Token) -> tuple[str, ...]:
    """Key of the body that 'the committee' takes up: by its name, by what it was told to be, or as the last one."""
    lemma = noun.lemma_.lower()
    bodies = _named_before(story, noun, ActorKind.ORGANISATION, _FAR)
    called = [key for key in bodies if _has_in_its_name(story, key, lemma)]
    ending = [key for keys in (called, story.actors) for key in keys if _ends_with(story, key, lemma)]
    if ending or called:
        return ((ending or called)[0],)
    found = _last(story, noun, ActorKind.ORGANISATION, 1, _NEAR) if lemma in nouns()["body"] else ()
    return _told_to_be(story, noun) or tuple(key for key in found if event_topic.may_be(story, key, noun))


def _told_to_be(story: Story, noun: Token) -> tuple[str, ...]:
    """'Nordlys, a party of the left, … The party': the body of which it was said that it is one."""
    first, end = _start(story, noun, _FAR), noun.sent.start
    same = (one for one in reversed(story.before(end, (noun.lower_,))) if one.i >= first)
    for one in (one for one in same if not story.quoted[one.i]):
        beside = [one.head] if one.dep_ == "appos" else [word for word in one.children if word.dep_ in _NAMING]
        keys = dict.fromkeys(story.cast.at(word.idx, word.idx + len(word)) for word in beside)
        found = [key for key in keys if key in story.actors and key and story.kind(key) is ActorKind.ORGANISATION]
        if found:
            return (found[0],) if len(found) == 1 else ()
    return ()


def _acting_before(story: Story, noun: Token) -> tuple[str, ...]:
    """'Hansa is in trouble. The company …': the body that is subject of the sentence before, if it may be one."""
    root = root_before(story, noun.sent.start)
    subject = next((one for one in root.lefts if one.dep_ in _SUBJECTS), None) if root is not None else None
    key = story.cast.at(subject.idx, subject.idx + len(subject)) if subject is not None else None
    if key not in story.actors or story.kind(key) is not ActorKind.ORGANISATION:
        return ()
    return (key,) if event_topic.may_be(story, key, noun) else ()


def _of_who_speaks(story: Story, noun: Token) -> tuple[str, ...]:
    """'Lund told the nation': hers who speaks to it."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_ not in _SPEAKS_TO:
        return ()
    speakers = (event_who.who(story, one) for one in verb.lefts if one.dep_ in _SUBJECTS)
    sides = {story.actors[key].side for key in speakers if key in story.actors}
    return only(key for key, actor in story.actors.items() if actor.name in sides and story.is_group(key))


def _is_only_talked_about(story: Story, countries: Sequence[str]) -> bool:
    """Whether others have people in the article who act for them, and these neither have any nor do a thing."""
    sides = {actor.side for actor in story.actors.values() if actor.side and actor.kind is ActorKind.PERSON}
    if not sides or not sides.isdisjoint(story.actors[key].name for key in countries):
        return False
    doing = (word for word in story.doc if word.dep_ in _SUBJECTS)
    return not any(story.cast.at(word.idx, word.idx + len(word)) in countries for word in doing)


def _last_country(story: Story, noun: Token) -> tuple[str, ...]:
    """The one country named last, but none named a single time where the article speaks of another all along."""
    found = _last(story, noun, ActorKind.COUNTRY, 1, _NEAR)
    counts = {key: len(one.mentions) for key, one in story.actors.items() if one.kind is ActorKind.COUNTRY}
    passing = found and counts[found[0]] == 1 and max(counts.values()) >= _ALL_ALONG
    return () if passing or (found and _is_one_of_a_list(story, noun, found[0])) else found


def _is_one_of_a_list(story: Story, noun: Token, key: str) -> bool:
    """'a group that the EU, Norway and Denmark banned. The country …': who stands in a row of others is not taken up.

    Nor where its own clause is over: only if every naming of it in the sentences looked back stands in such a row.
    """
    named = [
        one
        for one in story.doc[_start(story, noun, _NEAR) : noun.i]
        if story.cast.at(one.idx, one.idx + len(one)) == key and one.dep_ not in _MODIFIERS
    ]
    rows = [[other for other in one.conjuncts if story.cast.at(other.idx, other.idx + len(other))] for one in named]
    return bool(rows) and all(len(row) >= _PAIR for row in rows)


def _last_owned(story: Story, noun: Token) -> tuple[str, ...]:
    """'the government' after 'the British government' of its paragraph or the two before: that one again."""
    first = max(0, story.scene.paragraph(noun.idx) - _BACK)
    start, _ = story.scene.tokens(*story.scene.paragraphs[first])
    same = (one for one in reversed(story.doc[start : noun.i]) if one.lemma_.lower() == noun.lemma_.lower())
    told = (owners(story, one) for one in same if not story.quoted[one.i])
    return next((found for found in told if found), ())


def owners(story: Story, noun: Token) -> tuple[str, ...]:
    """The country or body whose organ a noun is by what stands with it: before it, or behind 'of'."""
    beside = [word for word in noun.doc[noun.left_edge.i : noun.i] if word.dep_ in _MODIFIERS | {"poss"}]
    behind = [of for of in noun.rights if of.lower_ in {"of", "from"}]
    beside += [word for of in behind for word in of.children if word.dep_ == "pobj"]
    several = [other for word in beside for other in word.conjuncts if noun.tag_ == "NNS" and word.dep_ == "pobj"]
    keys = (
        story.cast.at(word.idx, word.idx + len(word)) or story.cast.named(word.text) for word in (*beside, *several)
    )
    found = tuple(dict.fromkeys(key for key in keys if key in story.actors and key and story.is_group(key)))
    return found if several else only(found)


def two_meant(story: Story, noun: Token, before: set[str]) -> tuple[str, ...]:
    """'both sides', 'the two leaders', 'the companies': the two named last, if there are two."""
    lemma, both = noun.lemma_.lower(), bool(before & {"both", "two"})
    if lemma in nouns()["sides"] and both:
        return event_pairs.two_sides(story, noun)
    if lemma in nouns()["leaders"] and both and (before & _KNOWN or lemma == "leader"):
        return _both_persons(story, noun)
    if noun.lower_ == "parties" and _is_of_a_treaty(noun):
        return event_pairs.two_sides(story, noun)
    listed = nouns()["bodies"] + (nouns()["enterprises"] + nouns()["rivals"] if both else ())
    if lemma in listed:
        found = _last(story, noun, ActorKind.ORGANISATION, _PAIR, _FAR)
        firms = (event_topic.may_be(story, key, noun) and story.actors[key].side is None for key in found)
        return found if all(firms) else ()
    return ()


def _is_of_a_treaty(parties: Token) -> bool:
    """'The parties signed an accord': those between whom it is, no parties of politics."""
    agreements = load("thing_nouns")["agreement"] + load("thing_nouns")["talks"]
    return parties.dep_ in _SUBJECTS and any(
        word.dep_ in {"dobj", "pobj"} and word.lemma_.lower() in agreements for word in parties.head.subtree
    )


def _both_persons(story: Story, noun: Token) -> tuple[str, ...]:
    """'both men': the last two persons named; nobody where one of them is who does something with both."""
    found = _last(story, noun, ActorKind.PERSON, _PAIR, _FAR)
    titles = story.cast.scene.titles if story.cast.scene is not None else {}
    named = _named_before(story, noun, ActorKind.PERSON, _FAR)
    fitting = [key for key in named if noun.lemma_.lower() in titles.get(key, ())]
    if fitting and not set(found) <= set(fitting):  # 'the two ministers' after two of them and a king
        found = tuple(reversed(fitting)) if len(fitting) == _PAIR else ()
    if noun.dep_ in _SUBJECTS:
        return found
    verb = next((one for one in noun.ancestors if one.pos_ == "VERB"), noun)
    others = {event_who.who(story, one) for one in verb.lefts if one.dep_ in _SUBJECTS}
    return found if others.isdisjoint(found) else ()


def _last(story: Story, word: Token, kind: ActorKind, count: int, sentences: int) -> tuple[str, ...]:
    """So many actors of a kind as were named last, in order of the text; nobody where more might be meant."""
    for back in range(sentences + 1):
        found = _named_before(story, word, kind, back)
        if len(found) >= count:
            return tuple(reversed(found)) if len(found) == count else ()
    return ()


def short(story: Story, name: Token) -> tuple[str, ...]:
    """'the Forum', 'the Bank', 'the Commission': the one body whose name ends so."""
    before = name.nbor(-1) if name.i > name.sent.start else None
    part = before is not None and before.pos_ in {"PROPN", "ADJ", "NOUN"}
    if (
        part
        or name.i + 1 == len(name.doc)
        or name.nbor(1).pos_ == "PROPN"
        or story.cast.at(name.idx, name.idx + len(name))
    ):
        return ()
    return only(key for key in story.actors if _ends_with(story, key, name.lower_))


def _has_in_its_name(story: Story, key: str, noun: str) -> bool:
    """'the bank' of the Bank of Denmark, not 'the law' of Law and Justice; 'the house' is not the White House."""
    actor = story.actors[key]
    forms = (form.lower() for form in (actor.name, *actor.aliases))
    return actor.name not in _seats() and any(noun in _OF.split(form, maxsplit=1)[0].split()[-1:] for form in forms)


def _ends_with(story: Story, key: str, noun: str) -> bool:
    actor = story.actors[key]
    if actor.kind is not ActorKind.ORGANISATION or actor.name in _seats():
        return False
    forms = (_OF.split(form.lower(), maxsplit=1)[0].split() for form in (actor.name, *actor.aliases))
    return any(len(words) > 1 and words[-1] == noun for words in forms)


def only(keys: Iterable[str]) -> tuple[str, ...]:
    """The keys, if it is one."""
    found = tuple(keys)
    return found if len(found) == 1 else ()


def root_before(story: Story, start: int) -> Token | None:
    """The main verb of the last sentence before a token that is not all somebody's words: '“…,” Lund wrote. “…,”'."""
    for _ in range(_QUOTED_BACK):
        root = story.doc[start - 1].sent.root if start else None
        if root is None or not story.quoted[root.i]:
            return root
        outside = [word for word in root.sent if word.pos_ == "VERB" and not story.quoted[word.i]]
        if outside:
            return outside[0]
        start = root.sent.start
    return None


def _start(story: Story, word: Token, sentences: int) -> int:
    """The first token of the sentence that stands so many before a word's."""
    start = word.sent.start
    for _ in range(sentences):
        start = story.doc[start - 1].sent.start if start else 0
    return start


def _named_before(story: Story, word: Token, kind: ActorKind, sentences: int) -> tuple[str, ...]:
    """Keys of the actors of a kind named in its sentence before a word, and in some sentences before; last first.

    Whoever stands in the subject of the word's own verb is not meant: 'the last US envoy to visit the country'.
    """
    verb = word.head.head if word.dep_ == "pobj" else word.head
    own = {one.i for subject in verb.lefts if subject.dep_ in _SUBJECTS for one in subject.subtree}
    if word.dep_ == "dobj" and verb.dep_ in {"relcl", "acl"}:
        own |= {one.i for one in verb.head.subtree if one.i < verb.left_edge.i}
    found: dict[str, None] = {}
    for one in reversed(story.doc[_start(story, word, sentences) : word.i]):
        if one.i in own:
            continue
        key = story.cast.at(one.idx, one.idx + len(one)) if one.dep_ not in _MODIFIERS or one.pos_ != "ADJ" else None
        if key in story.actors and key and story.kind(key) is kind:
            found[key] = None
    return tuple(found)
