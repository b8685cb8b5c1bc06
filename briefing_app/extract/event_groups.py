"""Whom a common noun, 'it' or 'they' takes up that stands for a country, a body, or several at once.

'The country', 'the committee', 'the companies', 'both leaders': a definite noun takes up what was introduced before
(Clark and Haviland 1977, given and new); a pronoun in the place of a subject mostly goes on with the subject before
(centering: Grosz, Joshi and Weinstein 1995). Of the actors that these rules alone give to annotated events 8 in 10
are right.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_app.extract import event_described, event_lists, event_pairs, event_topic, event_who
from briefing_app.extract.event_bystanders import only_tells_which
from briefing_app.extract.event_clause import swallowed
from briefing_app.extract.event_words import saying, words
from briefing_app.lexicon import load
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_NAMING = _MODIFIERS | {"appos"}  # 'the company, Hansa'
_IT, _THEY = frozenset({"it", "its"}), frozenset({"they", "them", "their"})
_EMPTY = frozenset({"who", "which", "that", "there", "it", "they"})
_POINTS = frozenset({"the", "this", "both", "two"})
_FOR_EXAMPLE = frozenset({"like", "as", "including"})
_SPEAKS_TO = frozenset({"tell", "address", "assure", "promise", "reassure", "remind", "urge", "warn"})
_PAIR = 2
_ALL_ALONG = 4  # mentions
_QUOTED_BACK = 5  # sentences
_COMMON = frozenset({"aircraft", "oil", "radio", "rail", "road", "steel", "television", "time", "water", "world"})
_BACK = 2  # paragraphs
_CHAIN = 3  # subjects followed back from pronoun to pronoun
# Sentences looked back: for a noun that fits many, for one that is in the name.
_NEAR, _FAR = 2, 6


def meant(story: Story, word: Token) -> tuple[str, ...]:
    """Keys of whom the word takes up; nobody where that is not plain."""
    if story.quoted[word.i]:
        return ()
    if word.lower_ in _IT | _THEY:
        return () if _means_nobody(word) else _subject_before(story, word, _CHAIN, several=word.lower_ in _THEY)
    if word.pos_ == "PROPN":
        return event_topic.half(story, word) or _short(story, word)
    if word.pos_ != "NOUN":
        return ()
    key = story.cast.at(word.idx, word.idx + len(word))
    if key in story.actors and story.is_group(str(key)):
        return (str(key),)  # 'the bank' is settled where the cast has it for a name
    return _common(story, word)


def _means_nobody(it: Token) -> bool:
    """'It was decided to hold a vote', 'it was said that …'."""
    verb = it.head
    passive = it.lower_ == "it" and it.dep_ == "nsubjpass" and verb.lemma_ in words("impersonal")
    return passive and any(one.dep_ in {"xcomp", "ccomp"} for one in verb.rights)


def _common(story: Story, noun: Token) -> tuple[str, ...]:
    """Keys of whom a common noun takes up: 'the company', 'both leaders', 'the three states'."""
    if noun.dep_ in _MODIFIERS or any(child.dep_ in _NAMING for child in noun.children if child.dep_ != "amod"):
        return ()
    told = event_lists.counted(story, noun) or event_topic.league(story, noun) or event_topic.federal(story, noun)
    if told or any(child.dep_ == "amod" and not _is_of_the_day(child) for child in noun.children):
        return told
    return _definite(story, noun, {child.lower_ for child in noun.lefts})


def _is_of_the_day(word: Token) -> bool:
    """'the interim government', 'the new government': the country's all the same."""
    return word.head.lemma_.lower() in _nouns()["state"] and word.lower_ in _nouns()["of the day"]


def _definite(story: Story, noun: Token, before: set[str]) -> tuple[str, ...]:
    """The same of a noun of which no adjective says more."""
    if not before & _POINTS or event_topic.is_told_which(noun):
        return ()
    if noun.tag_ == "NN" and before & {"the", "this"}:
        found = _one(story, noun) or event_topic.enterprise(story, noun) or event_topic.cause(story, noun)
        return tuple(key for key in found if not event_topic.is_beside(story, key, noun))
    return event_topic.introduced(story, noun) or _two(story, noun, before)


def _nouns() -> Mapping[str, tuple[str, ...]]:
    return load(
        "group_nouns",
        "country", "state", "body", "bodies", "panels", "sides", "leaders", "organs", "premises",
        "enterprises", "federal", "rivals", "of the state", "leagues", "leagues of states", "causes", "of the day",
    )  # fmt: skip


@cache
def _seats() -> frozenset[str]:
    return frozenset(seat for seats in load("seats").values() for seat in seats)


def behind(story: Story, noun: Token) -> tuple[str, ...]:
    """Whose organ a noun is: 'the panel' after 'a WTO panel', 'the leaders' after 'European Union leaders'.

    Else that of the officer who speaks of it: 'Hansa chairman Tom Berg said the board had agreed'.
    """
    listed = noun.lemma_.lower() in _nouns()["organs"] and noun.pos_ == "NOUN" and not story.quoted[noun.i]
    if not listed or [child.lower_ for child in noun.lefts] != ["the"]:
        return ()
    for one in reversed(story.doc[: noun.i]):
        if one.lemma_.lower() == noun.lemma_.lower() and one.tag_ == noun.tag_ and not story.quoted[one.i]:
            found = _owners(story, one)
            if found:
                return found
    above = (one for verb in noun.ancestors for one in verb.lefts if one.dep_ in _SUBJECTS and one.i < noun.i)
    officer = next(above, None)
    return _owners(story, officer) if officer is not None and story.is_person(officer) else ()


def of_the_state(story: Story, organ: Token) -> tuple[str, ...]:
    """'Soldiers opened fire', 'was stopped by troops': those told of before, else the article's country's.

    Nothing else may be said of which they are.
    """
    if organ.lower_ not in _nouns()["of the state"] or story.quoted[organ.i]:
        return ()
    by = organ.dep_ == "pobj" and organ.head.dep_ == "agent"
    plain = all(word.dep_ in {"det", "amod", "nummod"} for word in organ.lefts)
    told_which = any(word.lower_ in {"of", "in", "at", "from"} for word in organ.rights)
    if not (by or organ.dep_ in _SUBJECTS) or not plain or told_which:
        return ()
    same = (one for one in story.doc[: organ.i] if one.lower_ == organ.lower_)
    owned = [found for one in same if (found := _owners(story, one))]
    return owned[-1] if owned else story.one_side()


def _owners(story: Story, noun: Token) -> tuple[str, ...]:
    """The country or body whose organ a noun is by what stands with it: before it, or behind 'of'."""
    beside = [word for word in noun.doc[noun.left_edge.i : noun.i] if word.dep_ in _MODIFIERS | {"poss"}]
    behind = [of for of in noun.rights if of.lower_ in {"of", "from"}]
    beside += [word for of in behind for word in of.children if word.dep_ == "pobj"]
    several = [other for word in beside for other in word.conjuncts if noun.tag_ == "NNS" and word.dep_ == "pobj"]
    keys = (
        story.cast.at(word.idx, word.idx + len(word)) or story.cast.named(word.text) for word in (*beside, *several)
    )
    found = tuple(dict.fromkeys(key for key in keys if key in story.actors and key and story.is_group(key)))
    return found if several else _only(found)


def _one(story: Story, noun: Token) -> tuple[str, ...]:
    """'the country' is the one named last, if only one was; 'the committee' the last body with that in its name.

    'The government' is that of the country an article is about, else of the one named last.
    """
    lemma = noun.lemma_.lower()
    if lemma in _nouns()["country"]:
        own = _of_who_speaks(story, noun) or event_topic.at_home(story, noun)
        return own or _last_country(story, noun)
    if lemma in _nouns()["state"]:
        told = story.one_side() or _last_country(story, noun)
        return _last_owned(story, noun) or (told if not _is_only_talked_about(story, told) else ())
    if lemma in _COMMON:
        return ()
    bodies = _named_before(story, noun, ActorKind.ORGANISATION, _FAR)
    called = [key for key in bodies if _has_in_its_name(story, key, lemma)]
    ending = [key for keys in (called, story.actors) for key in keys if _ends_with(story, key, lemma)]
    if ending or called:
        return ((ending or called)[0],)
    found = _last(story, noun, ActorKind.ORGANISATION, 1, _NEAR) if lemma in _nouns()["body"] else ()
    return tuple(key for key in found if event_topic.may_be(story, key, noun))


def _of_who_speaks(story: Story, noun: Token) -> tuple[str, ...]:
    """'Lund told the nation': hers who speaks to it."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_ not in _SPEAKS_TO:
        return ()
    speakers = (event_who.who(story, one) for one in verb.lefts if one.dep_ in _SUBJECTS)
    sides = {story.actors[key].side for key in speakers if key in story.actors}
    return _only(key for key, actor in story.actors.items() if actor.name in sides and story.is_group(key))


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
    return () if passing else found


def _last_owned(story: Story, noun: Token) -> tuple[str, ...]:
    """'the government' after 'the British government' of its paragraph or the two before: that one again."""
    first = max(0, story.scene.paragraph(noun.idx) - _BACK)
    start, _ = story.scene.tokens(*story.scene.paragraphs[first])
    same = (one for one in reversed(story.doc[start : noun.i]) if one.lemma_.lower() == noun.lemma_.lower())
    owners = (_owners(story, one) for one in same if not story.quoted[one.i])
    return next((found for found in owners if found), ())


def _two(story: Story, noun: Token, before: set[str]) -> tuple[str, ...]:
    """'both sides', 'the two leaders', 'the companies': the two named last, if there are two."""
    lemma, both = noun.lemma_.lower(), bool(before & {"both", "two"})
    if lemma in _nouns()["sides"] and both:
        return event_pairs.two_sides(story, noun)
    if lemma in _nouns()["leaders"] and both:
        return _last(story, noun, ActorKind.PERSON, _PAIR, _FAR)
    listed = _nouns()["bodies"] + (_nouns()["enterprises"] + _nouns()["rivals"] if both else ())
    if lemma in listed:
        found = _last(story, noun, ActorKind.ORGANISATION, _PAIR, _FAR)
        firms = (event_topic.may_be(story, key, noun) and story.actors[key].side is None for key in found)
        return found if all(firms) else ()
    return ()


def _last(story: Story, word: Token, kind: ActorKind, count: int, sentences: int) -> tuple[str, ...]:
    """So many actors of a kind as were named last, in order of the text; nobody where more might be meant."""
    for back in range(sentences + 1):
        found = _named_before(story, word, kind, back)
        if len(found) >= count:
            return tuple(reversed(found)) if len(found) == count else ()
    return ()


def _short(story: Story, name: Token) -> tuple[str, ...]:
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
    return _only(key for key in story.actors if _ends_with(story, key, name.lower_))


def _has_in_its_name(story: Story, key: str, noun: str) -> bool:
    """'The house' is not the White House."""
    actor = story.actors[key]
    return actor.name not in _seats() and any(noun in form.lower().split() for form in (actor.name, *actor.aliases))


def _ends_with(story: Story, key: str, noun: str) -> bool:
    if story.kind(key) is not ActorKind.ORGANISATION or story.actors[key].name in _seats():
        return False
    forms = (form.lower().split() for form in (story.actors[key].name, *story.actors[key].aliases))
    return any(len(words) > 1 and words[-1] == noun for words in forms)


def _only(keys: Iterable[str]) -> tuple[str, ...]:
    found = tuple(keys)
    return found if len(found) == 1 else ()


def _subject_before(story: Story, word: Token, steps: int, *, several: bool) -> tuple[str, ...]:
    """The country or body, or the several, that are subject of the clause above, or of the sentence before."""
    above = [one for verb in word.ancestors for one in verb.children if one.dep_ in _SUBJECTS and one.i < word.i]
    start = word.sent.start
    first = next((one for one in above if one.lower_ not in _EMPTY), None)
    root = _root_before(story, start)
    if first is None and root is not None:
        first = next((one for one in root.children if one.dep_ in _SUBJECTS), None) or swallowed(root)
    if first is None or story.quoted[first.i] or (several and not above and _tells_of_many(first)):
        return ()
    if first.lower_ in _IT | _THEY:
        same = (first.lower_ in _THEY) == several and steps > 0
        return _subject_before(story, first, steps - 1, several=several) if same else ()
    if several:
        return _many(story, first)
    return _group(story, first) or (() if above else _whose(story, first))


def _whose(story: Story, subject: Token) -> tuple[str, ...]:
    """'The loser was Lee, whose party has governed since May. It …': the one body that a 'whose' brings in."""
    owned = (one for one in subject.sent if any(child.lower_ == "whose" for child in one.lefts))
    found = dict.fromkeys(key for one in owned if one.dep_ in _SUBJECTS for key in _group(story, one))
    return tuple(found) if len(found) == 1 else ()


def _tells_of_many(sayer: Token) -> bool:
    """'The police say ten jets have flown', before 'They were …': the jets, or nobody can tell."""
    told = (one for one in sayer.head.rights if one.dep_ == "ccomp" and sayer.head.lemma_ in saying())
    subjects = (one for verb in told for one in verb.lefts if one.dep_ in _SUBJECTS)
    return any(one.tag_ == "NNS" or any(left.dep_ == "nummod" for left in one.lefts) for one in subjects)


def _root_before(story: Story, start: int) -> Token | None:
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


def _group(story: Story, subject: Token) -> tuple[str, ...]:
    key = story.cast.at(subject.idx, subject.idx + len(subject))
    if key is None and subject.pos_ in {"NOUN", "PROPN"}:
        return meant(story, subject) or _described(story, subject)
    if key is None or key not in story.actors or not story.is_group(key) or only_tells_which(story, subject):
        return ()
    return (key,)


def _described(story: Story, subject: Token) -> tuple[str, ...]:
    """The body that a noun describes: 'The alliance agreed. Its secretary-general …'."""
    return tuple(key for key in event_described.described(story, subject) if story.is_group(key))


def _many(story: Story, subject: Token) -> tuple[str, ...]:
    """All of a coordinated subject, all whom a plural takes up, or a body, which British news calls 'they'."""
    joined = _instances(subject) or [subject, *(word for word in subject.conjuncts if word.i > subject.i)]
    named = [event_who.who(story, word) for word in joined]
    keys = tuple(dict.fromkeys(key for key in named if key and key in story.actors and story.doer(key)))
    if len(joined) > 1:
        return keys if len(keys) == len(joined) else ()
    return _group(story, subject)


def _instances(noun: Token) -> list[Token]:
    """Those named as examples of a plural: 'Critics like Lee and Roy', 'senators including Lee and Roy'."""
    named = (word for prep in noun.rights if prep.lower_ in _FOR_EXAMPLE for word in prep.children)
    first = next((word for word in named if word.dep_ == "pobj"), None)
    return [first, *first.conjuncts] if first is not None and noun.tag_ == "NNS" else []


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
