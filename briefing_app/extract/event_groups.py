"""Whom a common noun, 'it', 'they' or 'we' takes up that stands for a country, a body, or several at once.

A definite noun takes up what was introduced before (`event_nouns`); a pronoun in the place of a subject mostly goes
on with the subject before (centering: Grosz, Joshi and Weinstein 1995). Of the actors that these rules alone give to
annotated events 8 in 10 are right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import bodies_meant, event_described, event_lists, event_nouns, event_topic, event_who
from briefing_app.extract.event_bystanders import only_tells_which
from briefing_app.extract.event_clause import swallowed
from briefing_app.extract.event_words import saying, words
from briefing_app.extract.remembered import with_its_story

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_NAMING = _MODIFIERS | {"appos"}  # 'the company, Hansa'
_IT, _THEY = frozenset({"it", "its"}), frozenset({"they", "them", "their"})
_WE = frozenset({"we", "us", "our"})
_EMPTY = frozenset({"who", "which", "that", "there", "it", "they"})
_POINTS = frozenset({"the", "this", "both", "two"})
_FOR_EXAMPLE = frozenset({"like", "as", "including"})
_PAIR = 2
_CHAIN = 3  # subjects followed back from pronoun to pronoun


@with_its_story
def meant(story: Story, word: Token) -> tuple[str, ...]:
    """Keys of whom the word takes up; nobody where that is not plain."""
    if story.quoted[word.i]:
        return ()
    if word.lower_ in _WE:
        return _ours(story)
    if word.lower_ in _IT | _THEY:
        return () if _means_nobody(word) else _gone_on_about(story, word)
    if word.pos_ == "PROPN":
        return event_topic.half(story, word) or event_nouns.short(story, word)
    return _by_noun(story, word) if word.pos_ == "NOUN" else ()


def _by_noun(story: Story, noun: Token) -> tuple[str, ...]:
    key = story.cast.at(noun.idx, noun.idx + len(noun))
    settled = (key,) if key in story.actors and story.is_group(str(key)) else ()
    # 'the bank' is settled where the cast has it for a name
    return governed_by(story, noun) or settled or _common(story, noun)


def _gone_on_about(story: Story, pronoun: Token) -> tuple[str, ...]:
    """Whom 'it', 'its', 'they', 'them' or 'their' takes up."""
    several = pronoun.lower_ in _THEY
    found = _subject_before(story, pronoun, _CHAIN, several=several)
    return found or (_two_told(story, pronoun) if several else _alone_before(story, pronoun))


def _ours(story: Story) -> tuple[str, ...]:
    """'In April we seized a million': in an interview with somebody in office the state that he acts for."""
    side = story.actors[story.guest].side if story.guest in story.actors and story.guest is not None else None
    key = story.country(side)
    return (key,) if key is not None else ()


def governed_by(story: Story, noun: Token) -> tuple[str, ...]:
    """'Mr Lund’s government', 'the Lund administration': the country whose first office he holds."""
    if noun.lemma_.lower() not in bodies_meant.GOVERNMENTS:
        return ()
    key = bodies_meant.governed(story.cast, noun, None)
    return (key,) if key in story.actors and key is not None else ()


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
    return (
        word.head.lemma_.lower() in event_nouns.nouns()["state"] and word.lower_ in event_nouns.nouns()["of the day"]
    )


def _definite(story: Story, noun: Token, before: set[str]) -> tuple[str, ...]:
    """The same of a noun of which no adjective says more."""
    if not before & _POINTS or event_topic.is_told_which(noun):
        return ()
    if noun.tag_ == "NN" and before & {"the", "this"}:
        found = (
            event_nouns.one_meant(story, noun)
            or event_topic.enterprise(story, noun)
            or event_topic.cause(story, noun)
        )
        return tuple(key for key in found if not event_topic.is_beside(story, key, noun))
    return event_topic.introduced(story, noun) or event_nouns.two_meant(story, noun, before)


def behind(story: Story, noun: Token) -> tuple[str, ...]:
    """Whose organ a noun is: 'the panel' after 'a WTO panel', 'the leaders' after 'European Union leaders'.

    Else that of the officer who speaks of it: 'Hansa chairman Tom Berg said the board had agreed'.
    """
    listed = noun.lemma_.lower() in event_nouns.nouns()["organs"] and noun.pos_ == "NOUN" and not story.quoted[noun.i]
    if not listed or [child.lower_ for child in noun.lefts] != ["the"]:
        return ()
    for one in reversed(story.doc[: noun.i]):
        if one.lemma_.lower() == noun.lemma_.lower() and one.tag_ == noun.tag_ and not story.quoted[one.i]:
            found = event_nouns.owners(story, one)
            if found:
                return found
    above = (one for verb in noun.ancestors for one in verb.lefts if one.dep_ in _SUBJECTS and one.i < noun.i)
    officer = next(above, None)
    return event_nouns.owners(story, officer) if officer is not None and story.is_person(officer) else ()


def of_the_state(story: Story, organ: Token) -> tuple[str, ...]:
    """'Soldiers opened fire', 'was stopped by troops': those told of before, else the article's country's.

    Nothing else may be said of which they are.
    """
    if organ.lower_ not in event_nouns.nouns()["of the state"] or story.quoted[organ.i]:
        return ()
    by = organ.dep_ == "pobj" and organ.head.dep_ == "agent"
    plain = all(word.dep_ in {"det", "amod", "nummod"} and word.lower_ != "no" for word in organ.lefts)
    told_which = any(word.lower_ in {"of", "in", "at", "from"} for word in organ.rights)
    if not (by or organ.dep_ in _SUBJECTS) or not plain or told_which:
        return ()
    where = organ.head.head if organ.head.dep_ == "relcl" else None  # 'Denmark, where soldiers took power'
    if where is not None and where.i < organ.i:
        key = story.cast.at(where.idx, where.idx + len(where))
        return (key,) if key in story.actors and story.is_group(key) else ()
    same = (one for one in story.doc[: organ.i] if one.lower_ == organ.lower_)
    owned = [found for one in same if (found := event_nouns.owners(story, one))]
    return owned[-1] if owned else story.one_side()


def _subject_before(story: Story, word: Token, steps: int, *, several: bool) -> tuple[str, ...]:
    """The country or body, or the several, that are subject of the clause above, or of the sentence before."""
    above = [one for verb in word.ancestors for one in verb.children if one.dep_ in _SUBJECTS and one.i < word.i]
    start = word.sent.start
    first = next((one for one in above if one.lower_ not in _EMPTY), None)
    root = event_nouns.root_before(story, start)
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


def _two_told(story: Story, they: Token) -> tuple[str, ...]:
    """'Lund is … Her counterpart, Tom Berg, … They met weekly': the only two persons of its paragraph so far."""
    if they.lower_ != "they" or they.dep_ not in _SUBJECTS or they.head.dep_ != "ROOT":
        return ()
    start, _ = story.scene.tokens(*story.scene.paragraphs[story.scene.paragraph(they.idx)])
    words = (word for word in story.doc[start : they.sent.start] if not story.quoted[word.i])
    keys = tuple(story.cast.persons(words))
    return keys if len(keys) == _PAIR else ()


def _alone_before(story: Story, it: Token) -> tuple[str, ...]:
    """'For Hansa the sum is simple. It said …': who says so, if the sentence before names one body alone."""
    if it.lower_ != "it" or it.dep_ != "nsubj" or it.head.dep_ != "ROOT" or it.head.lemma_ not in saying():
        return ()
    root = event_nouns.root_before(story, it.sent.start)
    named = (word for word in root.sent if not story.quoted[word.i]) if root is not None else ()
    keys = dict.fromkeys(story.cast.at(word.idx, word.idx + len(word)) for word in named)
    return event_nouns.only(key for key in keys if key in story.actors and story.is_group(key))


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
