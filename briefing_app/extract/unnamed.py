"""Who speaks or acts without a name, and whether 'he said' means that one.

'He said' is the last introduced as speaking, named or not: an official whom nobody names goes on until somebody else
acts in the report's own words, however often he speaks of others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import hung, newcomers, syntax, works
from briefing_app.extract.runs import is_title_noun, titles
from briefing_app.extract.scene import is_human_noun, reporting

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Report, Scene

_ANYBODY = frozenset({"man", "officer", "person", "woman"})
_ACTING = frozenset({"nsubj", "nsubjpass"})
_OTHER_SEX = {"he": "female_nouns", "him": "female_nouns", "she": "male_nouns", "her": "male_nouns"}
_REFUSING = frozenset({"cannot", "declined", "n't", "n’t", "not", "refused"})
_MEMORY = 80  # tokens of the reporter's over which a pronoun reaches back


def is_introduced(scene: Scene, report: Report) -> bool:
    """'an official', 'the dock worker': one human being without a name, or the 'he' that means one."""
    who = report.who
    teller = syntax.child(who.head, "nsubj") if who.dep_ == "dobj" and scene.reporting(who.head) else None
    recalled = teller is not None and scene.is_human(teller)  # 'He recalled a guard saying that …', not 'The Herald'
    behind = who.doc[who.i + 1 : who.i + 3].text.lower()
    agent = who.dep_ == "pobj" and who.head.dep_ == "agent" and _is_done_to_somebody(scene, report.verb)
    if _is_in_an_aside(report.verb) or recalled or agent or behind == "after another":
        return False  # 'an email in which an official called it “…”'; 'one leader after another spoke'
    if who.lower_ in {"he", "she", "one"} or newcomers.is_one_of_many(scene, who):
        return True
    article = syntax.child(who, "det", "nummod")
    capital = who.tag_ == "NNP" and article is not None and article.lower_ in {"a", "an", "another", "one"}
    titled = who.tag_ == "NNP" and syntax.is_definite(who)  # 'the Manager of a branch'
    if (capital or titled) and is_human_noun(who.lower_):
        return True  # 'a U.S. Official'
    if who.tag_ != "NN" or who.ent_type_ in {"ORG", "GPE"}:
        return False
    thing = who.lemma_.lower() in reporting("documents", "bodies") or works.is_work(who)
    told = report.verb.lemma_.lower() in reporting("telling") and who.dep_ != "pobj"  # 'was asked by the school'
    told = told and not syntax.is_definite(who)  # 'The outcome reflected'
    return not thing and (scene.is_human(who) or told)


def _is_done_to_somebody(scene: Scene, verb: Token) -> bool:
    """'| Lee was told by a neighbour. “…,” she said': the passive keeps as its subject whom the text is about."""
    subject = syntax.child(verb, "nsubjpass")
    return subject is not None and scene.is_person(subject)


def _is_in_an_aside(verb: Token) -> bool:
    """Whether a relative clause tells it: 'Lee, who had to be | asked by the chair', 'a note in which …'."""
    up = verb
    while up.dep_ in {"conj", "xcomp"} and up.head.i != up.i:
        up = up.head
    return up.dep_ == "relcl"


def is_kept_nameless(noun: Token) -> bool:
    """'the officer, whose name was withheld', 'the nurse, who asked not to be identified'."""
    clauses = [word for word in noun.subtree if word.dep_ == "relcl" and word.i > noun.i]
    words = [word for clause in clauses for word in clause.subtree]
    owned = any(word.lower_ == "name" and any(one.lower_ == "whose" for one in word.lefts) for word in words)
    named = any(word.lower_ in {"identified", "named"} and word.tag_ == "VBN" for word in words)
    return owned or (named and any(word.lower_ in _REFUSING for word in words))


def needs_no_name(scene: Scene, cast: Cast, one: Token) -> bool:
    """Whether `one` who is described needs no name: 'the old man', 'the Speaker', not 'the candidate'.

    Also 'the cleaner', where the text names no cleaner and the paragraph nobody.
    """
    noun = one.lower_
    if not is_title_noun(noun) or noun in reporting("parts"):
        return True
    start = scene.tokens(scene.paragraphs[scene.paragraph(one.idx)][0], one.idx)[0]
    named = (word for actor in cast.actors for held in actor.offices for word in held.title.lower().split())
    alone = not cast.persons(scene.before(one, start)) and noun not in set(named)
    return noun in titles("trades") and alone


def is_he_described(scene: Scene, one: Token) -> bool:
    """Whether `one` is called by a word for anybody: 'the man', 'the officer', 'the same diplomat'."""
    bare = [word.lower_ for word in one.lefts]
    same = bare == ["the", "same"] and scene.is_human(one)
    return same or (bare == ["the"] and one.lower_ in _ANYBODY and not scene.is_person(one))


def _acts(name: Token) -> bool:
    """Whether `name` is a subject or an agent, or stands beside one: 'Our guide, | Tenzin, did not laugh'."""
    one = name.head if name.dep_ == "appos" else name
    alone = one.dep_ == "ROOT" and one.pos_ == "PROPN"  # 'Who was he? | Tom Lee. He died last spring.'
    gesture = one.head.lemma_.lower() in reporting("gestures") | reporting(
        "direct"
    )  # '| Lee shrugs.', taken for a noun
    alone = alone or (one.dep_ == "compound" and one.head.dep_ == "ROOT" and one.i + 1 == one.head.i and gesture)
    return alone or one.dep_ in _ACTING or (one.dep_ == "pobj" and one.head.dep_ == "agent") or is_told_to_be(one)


def is_told_to_be(name: Token) -> bool:
    """Whether the sentence brings somebody in by telling who it is: 'One of them is Ann | Lee.'."""
    one = syntax.child(name.head, "nsubj") if name.dep_ == "attr" and name.head.lemma_ == "be" else None
    return one is not None and one.lower_ == "one" and name.head.dep_ == "ROOT"


def is_he_again(scene: Scene, unnamed: Token, report: Report, *, spoke: bool) -> bool:
    """Whether the he or she of `report` is `unnamed`, who spoke or acted before: the last introduced as speaking.

    Not where somebody named acts in between in the reporter's own words: whom 'an official' speaks of does not. Who
    only acted is forgotten with the next name in a new paragraph.
    """
    own = scene.quoted[unnamed.i : report.verb.i].count(0)  # the reporter's words
    if report.who.lower_ not in _OTHER_SEX or own > _MEMORY:
        return False
    if unnamed.lower_ in lexicon.load("references")[_OTHER_SEX[report.who.lower_]]:
        return False  # 'Her nephew had asked … she said'
    start = scene.tokens(scene.paragraphs[scene.paragraph(report.who.idx)][0], report.who.idx)[0]
    told = spoke and unnamed.dep_ in _ACTING  # the rest of the sentence is what he says; not of 'asked by an aide'
    between = scene.doc[unnamed.sent.end if told else unnamed.i : report.who.i]
    named = [word for word in between if scene.is_person(word) and not scene.quoted[word.i]]
    if spoke:
        return not any(_acts(word) and not _is_spoken_of(scene, word, report) for word in named)
    inserted_into = hung.told_around(report.who)
    return not any((_acts(word) and word.head != inserted_into) or start > unnamed.i for word in named)


def _is_spoken_of(scene: Scene, name: Token, report: Report) -> bool:
    """Whether somebody acts only in what another says, or in what `report` itself does: 'Lee will go, he said'."""
    if scene.is_part_of_a_report(name.head) or name.head == hung.told_around(report.who):
        return True
    apart = any(scene.quoted[name.i : report.verb.i])  # 'Lee shrugs. “It will go,” he says'
    return not apart and any(up.i == report.verb.i for up in syntax.above(name.head))
