"""What a clause says too little with, or says of something else: it is an event still, but no sentence to print.

A reader who has only the sentence must learn from it who did what (AP Stylebook, 'attribution' and 'pronouns'; the
rubric's C1). 'Somebody called', 'Lund looked tired', 'an interview took place' tell nothing by themselves; 'Lund said
she respected the vote' tells what Lund said, not what she did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_who
from briefing_app.extract.event_clause import grammatical_subject
from briefing_app.extract.event_triggers import Sort
from briefing_app.extract.event_words import saying, words
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_clause import Telling
    from briefing_app.extract.event_story import Story
    from briefing_app.extract.event_triggers import Trigger

_ANYBODY = frozenset({"somebody", "someone", "anybody", "anyone", "nobody", "everybody"})
_SEEMING = frozenset({"look", "seem", "appear", "sound", "feel", "keep", "stay"})
_OF_ONE = frozenset({"visit", "trip", "tour", "interview", "speech", "address", "meeting"})
_DOERS = frozenset({"by", "between", "of"})
_ONLY_ONE = frozenset({"with", "to", "by"})
_MANNER = frozenset({"advmod", "cc", "conj", "punct"})
_FORCES = frozenset({"force", "effect", "law"})
_EVEN = frozenset({"any", "anything", "ever", "even", "single"})
_WITH_WHOM = "with"
_COUNTRIES = frozenset({"country", "nation"})


def is_thin(story: Story, clause: Telling, trigger: Trigger) -> bool:
    """Whether nobody learns from the clause alone who did what."""
    if trigger.sort is Sort.NOUN:
        return _is_nobodys(story, trigger.word)
    if clause.bearer is not None and clause.bearer.lower_ in _ANYBODY:
        return True
    return _only_seems(clause.verb) or _says_no_word(story, clause.verb) or _only_how(clause.verb)


def is_of_something_else(story: Story, clause: Telling) -> bool:
    """Whether the clause has a subject that cannot do it: a date, or a person or country for what is signed."""
    bearer = clause.bearer
    if bearer is None:
        return False
    if story.in_a_date(bearer):
        return True
    key = story.cast.at(bearer.idx, bearer.idx + len(bearer))
    somebody = key in story.actors and story.kind(str(key)) in {ActorKind.PERSON, ActorKind.COUNTRY}
    return somebody and comes_into_force(clause.verb)


def is_only_said(story: Story, verb: Token) -> bool:
    """'said she respected the vote', 'said he was leaving': a state that somebody tells of himself, no deed."""
    report = verb.head
    if verb.dep_ != "ccomp" or report.lemma_ not in saying() or verb.tag_ not in {"VBD", "VBG"}:
        return False
    helpers = {word.lower_ for word in verb.lefts if word.dep_ in {"aux", "auxpass"}}
    if helpers & {"had", "has", "have", "'d", "’d"}:
        return False
    own, above = grammatical_subject(verb), grammatical_subject(report)
    if own is None or above is None or own.pos_ != "PRON":
        return False
    same = event_who.who(story, own) == event_who.who(story, above) is not None
    dated = any(story.in_a_date(word) for word in verb.subtree)
    return same and not dated and (verb.tag_ == "VBG" or verb.lemma_ not in words("deeds"))


def is_an_unknown_country(story: Story, clause: Telling, noun: Token) -> bool:
    """'toured the country' in a clause that names none."""
    bare = [word.lower_ for word in noun.lefts] == ["the"] and not story.quoted[noun.i]
    if not bare or noun.lower_ not in _COUNTRIES or any(_says_which(word) for word in noun.rights):
        return False
    own = (*clause.subject, *clause.own)
    keys = (story.cast.at(word.idx, word.idx + len(word)) for word in own)
    return not any(key in story.actors and story.kind(str(key)) is ActorKind.COUNTRY for key in keys)


def _says_which(word: Token) -> bool:
    return word.dep_ in {"relcl", "acl", "appos", "prep"}


def is_not_yet(verb: Token) -> bool:
    """'before anybody had said a single word': what had not been done."""
    opener = next((word.lower_ for word in verb.lefts if word.dep_ in {"mark", "advmod"}), "")
    return opener == "before" and any(word.lower_ in _EVEN for word in verb.subtree)


def _is_nobodys(story: Story, noun: Token) -> bool:
    """'a visit to Oslo', 'an interview with Lund': a deed of one, and nobody is named whose it was."""
    if noun.lemma_.lower() not in _OF_ONE or noun.tag_ in {"NNS", "NNPS"}:
        return False
    beside = [word for word in noun.children if word.dep_ in {"poss", "compound", "amod", "nmod"}]
    if any(_names(story, word) for word in beside):
        return False
    behind = [prep for prep in noun.rights if prep.dep_ in {"prep", "agent"}]
    if any(prep.lower_ in _DOERS for prep in behind):
        return False
    partners = [word for prep in behind if prep.lower_ == _WITH_WHOM for word in prep.children if word.dep_ == "pobj"]
    return not any(list(word.conjuncts) for word in partners)


def _names(story: Story, word: Token) -> bool:
    return any(story.cast.at(one.idx, one.idx + len(one)) or one.pos_ == "PRON" for one in word.subtree)


def _only_seems(verb: Token) -> bool:
    """'looked tired', 'kept quiet': how somebody seemed."""
    how = [word for word in verb.rights if word.dep_ in {"acomp", "oprd"}]
    plain = all(one.dep_ in _MANNER for word in how for one in word.children)  # no 'kept its port closed'
    return verb.lemma_ in _SEEMING and bool(how) and plain and not any(word.dep_ == "dobj" for word in verb.rights)


def _says_no_word(story: Story, verb: Token) -> bool:
    """'declined to comment', and not on what."""
    refused = verb.lemma_ in {"decline", "refuse"}
    comment = next((word for word in verb.rights if word.dep_ == "xcomp" and word.lemma_ == "comment"), None)
    topics = [] if comment is None else [word for word in comment.rights if word.dep_ == "prep"]
    return refused and comment is not None and not any(_tells_matter(story, word) for word in topics)


def _tells_matter(story: Story, phrase: Token) -> bool:
    """'on the plan', not 'on Monday' or 'for this article'."""
    dates = any(story.in_a_date(word) for word in phrase.children)
    return phrase.lower_ in {"on", "about", "beyond"} and not dates


def _only_how(verb: Token) -> bool:
    """'moved first and fastest': how, and nothing of what."""
    after = [word for word in verb.rights if word.dep_ != "punct"]
    how = bool(after) and all(word.dep_ == "advmod" and word.tag_ in {"RB", "RBS", "RBR", "JJ"} for word in after)
    inside = (one for word in after for one in word.subtree)
    passive = any(word.dep_ in {"auxpass", "nsubjpass"} for word in verb.lefts)
    complete = passive or verb.lemma_ in words("complete")
    return how and not complete and all(word.dep_ in _MANNER for word in inside)


def comes_into_force(verb: Token) -> bool:
    """'entered into force', 'took effect'."""
    if verb.lemma_ == "take":
        return any(word.dep_ == "dobj" and word.lower_ == "effect" for word in verb.rights)
    into = (prep for prep in verb.rights if prep.lower_ == "into" and verb.lemma_ in {"enter", "come", "go"})
    return any(word.lower_ in _FORCES for prep in into for word in prep.children)
