"""Terms by their place in the sentence: marks around what a thing is called are nobody's speech.

Chicago 7.63 ('words used as words') and 7.57 ('scare quotes'); by the parse, where the words right before the marks
do not tell (`kinds` looks at those).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import syntax, works
from briefing_app.extract.scene import reporting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing_app.extract.scene import Passage, Scene
    from briefing_app.extract.sight import Voice

_SHORT = 2  # words of a term that is the subject of what somebody says
_SLOGANS = frozenset({"catchphrase", "motto", "slogan", "strapline", "tagline", "watchword"})
_RULE = 4  # words of what a rule says: 'no work, no pay'
_NAME = 3  # words of what many call a thing
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MANY = frozenset({"they", "people", "staff", "everybody", "everyone"})
_JUDGES = frozenset(
    {"activist", "campaigner", "critic", "democrat", "detractor", "lawmaker", "mp", "opponent", "party", "republican"}
    | {"rival", "union"}
)
"""What they call it they say."""
_MESSAGES = frozenset({"call", "card", "email", "letter", "message", "note", "speech", "visit"})
_PURPOSE = frozenset({"advcl", "xcomp"})
_WITNESSING = frozenset({"expect", "know", "need", "read", "see", "think", "want"})  # no words of one's own
_SOME = frozenset({"many", "most", "others", "some"})
_TAKING_FOR = frozenset({"interpret", "read", "regard", "see", "view"})
_TALKING = frozenset({"speak", "talk"})
_ANYBODY = frozenset({"anybody", "anyone", "anything", "everybody", "everyone", "everything", "those"})
_BANNERS = frozenset({"banner", "flag", "guise", "heading", "name", "style", "title"})
_GLOSS = 8  # tokens behind it in which a gloss has its noun
_STANDING = frozenset(
    {"act", "campaign", "compete", "emerge", "pose", "rise", "run", "serve", "stand", "start", "win"}
)
_NICKNAMING = frozenset({"dub", "nickname"})
_PASSIVES = frozenset({"known", "called", "dubbed", "nicknamed", "described", "referred", "labelled", "labeled"})


def is_spoken_of(scene: Scene, passage: Passage, voice: Voice | None) -> bool:
    """Whether the passage is what the thing is called that somebody speaks of, or what many call it.

    Args:
        scene: its surroundings.
        passage: no sentence of its own.
        voice: who may have said it.
    """
    top = _top(scene, passage)
    if top is None:
        return False
    if _is_kind_of_message(scene, passage) or _is_done_by(scene, passage, voice):
        return True
    return (
        _is_topic(scene, passage, top, voice) or _is_known_as(top, passage) or _is_what_many_call_it(passage, voice)
    )


def is_what_a_thing_is_called(scene: Scene, passage: Passage, voice: Voice | None) -> bool:
    """Whether the reporter gives the word as the one in use: by a grade, a name, a gloss or those who go by it.

    Args:
        scene: its surroundings.
        passage: no sentence of its own.
        voice: who may have said it.
    """
    top = _top(scene, passage)
    if top is None:
        return False
    if _is_slogan(top):
        return True
    named = (voice is None or voice.rule == "doer") and _is_entered_as(scene, passage)
    graded = passage.words <= _NAME and _is_grade(scene, passage)
    glossed = passage.words <= _NAME and _is_glossed(scene, passage)
    return named or graded or glossed or (passage.words <= _NAME and _is_followed(top, passage))


def is_sort_of_thing(scene: Scene, passage: Passage, before: Sequence[Token]) -> bool:
    """Whether the words are what such things are called: 'a few such “price caps”', 'the “no work, no pay” rule'.

    Args:
        scene: its surroundings.
        passage: no sentence of its own.
        before: the words before it, the nearest first.
    """
    if not before:
        return False
    if before[0].lower_ == "such":
        return passage.words <= _NAME and scene.doc[passage.last - 1].pos_ in {"NOUN", "PROPN"}
    behind = next((word for word in scene.doc[passage.last : passage.last + 2] if word.is_alpha), None)
    course = behind is not None and behind.lemma_.lower() in works.quoted("courses") | {"clause", "rule"}
    return course and passage.words <= _RULE and before[0].lower_ in {"a", "an", "its", "the", "their"}


def _is_slogan(top: Token) -> bool:
    """'The slogan of the march, Lee recalled, was “Bread!”': nobody's own; not 'Lee's motto was “Bread!”'."""
    be = top.head if top.head.lemma_ == "be" else top
    thing = next((word for word in be.lefts if word.lemma_.lower() in _SLOGANS and word.i < top.i), None)
    return thing is not None and be.lemma_ == "be" and syntax.child(thing, "poss") is None


def _top(scene: Scene, passage: Passage) -> Token | None:
    """The word of a passage that hangs on one outside it."""
    words = scene.doc[passage.first : passage.last]
    return next((word for word in words if not passage.first <= word.head.i < passage.last), None)


def _is_grade(scene: Scene, passage: Passage) -> bool:
    """'the lakes deemed “strategic”': which ones, by the rule; not 'the offer, deemed “mean” by Lee'."""
    verb = next((word for word in reversed(scene.doc[: passage.first]) if word.is_alpha), None)
    if verb is None or verb.lemma_.lower() not in works.quoted("grading") or verb.tag_ not in {"VBN", "VBD"}:
        return False
    noun = verb.nbor(-1) if verb.i else verb
    which = noun.tag_ in {"NN", "NNS", "NNP", "NNPS"} or noun.lower_ in _ANYBODY
    subject = syntax.child(verb, "nsubj")
    rest = scene.doc[passage.last : verb.sent.end]
    told = any(word.lower_ == "by" for word in rest[: _NAME + 1])
    reduced = verb.dep_ == "acl" or subject is None  # who deems in earnest deems something, and is told right before
    return which and reduced and not told and noun.i + 1 == verb.i


def _is_glossed(scene: Scene, passage: Passage) -> bool:
    """'moved to “dry seeding”, a family of methods …': what sort of thing it is is said, as of any term."""
    rest = scene.doc[passage.last : passage.last + _GLOSS]
    words = [word for word in rest if not word.is_quote]
    if len(words) < _NAME or words[0].text not in {",", "("} or words[1].lower_ not in {"a", "an"}:
        return False
    kinds = works.quoted("sorts")
    noun = next((word for word in words[2:] if word.pos_ == "NOUN" and word.dep_ not in {"compound", "nmod"}), None)
    return noun is not None and noun.lemma_.lower() in kinds


def _is_entered_as(scene: Scene, passage: Passage) -> bool:
    """'joined the league as “the former Duchy of Lenn”', 'under the banner of “the New Dawn”': a proper name."""
    text = [word for word in scene.doc[passage.first : passage.last] if word.is_alpha]
    capitals = [word for word in text if word.text[0].isupper()]
    before = [word for word in scene.doc[max(0, passage.first - _GLOSS) : passage.first] if word.is_alpha][::-1]
    if len(capitals) < _SHORT or not text[-1].text[0].isupper() or any(word.pos_ == "VERB" for word in text):
        return False
    led = len(before) > 1 and before[0].lower_ == "of" and before[1].lemma_.lower() in _BANNERS
    verb = before[0].head.lemma_.lower() if before and before[0].lower_ == "as" else "call"
    return led or verb not in reporting("judging")  # not 'hailed as “the Rose of Lenn”'


def _is_followed(top: Token, passage: Passage) -> bool:
    """'campaigned as the champion of the country's “strivers”': the people whose leader somebody is to be."""
    of = top.head
    figure = of.head
    if top.dep_ != "pobj" or of.lower_ != "of" or figure.lemma_.lower() not in works.quoted("figures"):
        return False
    stands = figure.head.lower_ == "as" and figure.head.head.lemma_.lower() in _STANDING
    return of.i < passage.first and (stands or figure.dep_ in {"appos", "attr"})


def is_left_unsaid(scene: Scene, passage: Passage, voice: Voice | None) -> bool:
    """Whether it is of a question that somebody did not answer: 'did not say whether “the few” will be fewer'.

    Or of what did not happen: 'did not live to see the “miracle”'.

    Args:
        scene: its surroundings.
        passage: no sentence of its own.
        voice: who may have said it.
    """
    verb = voice.report if voice is not None else None
    if verb is None or passage.words > _NAME:
        return False
    if verb.lemma_.lower() in _WITNESSING and verb.dep_ in _PURPOSE and syntax.child(verb.head, "neg") is not None:
        return True
    if syntax.child(verb, "neg") is None:
        return False
    between = scene.doc[verb.i : passage.first]
    return any(word.dep_ == "mark" and word.lower_ in {"if", "whether"} for word in between)


def _is_topic(scene: Scene, passage: Passage, top: Token, voice: Voice | None) -> bool:
    """'said that the “clean-up” was revenge': the subject of what is said, a thing both sides know."""
    if passage.words > _SHORT or top.dep_ not in _SUBJECTS or scene.quoted[top.head.i]:
        return False
    if voice is not None and voice.report is not None and voice.report.i >= passage.last:
        return False  # 'A “large majority” is safe, the bank said': told in its words, and only then of whom
    left = (word for word in top.lefts if word.dep_ in {"det", "poss"} and word.tag_ != "IN")  # not 'said that “…”'
    stands = any(word.i < passage.first for word in left)
    return stands and top.pos_ in {"NOUN", "PROPN"} and top.head.i >= passage.last


def _is_done_by(scene: Scene, passage: Passage, voice: Voice | None) -> bool:
    """'Lund's “no” was decided by Lee': what somebody owns, and another does, is the name of a thing."""
    verb = voice.report if voice is not None else None
    if verb is None or verb.i < passage.last or passage.words > _SHORT:
        return False
    before = (word for word in reversed(scene.doc[max(0, passage.first - 2) : passage.first]) if not word.is_quote)
    return getattr(next(before, None), "tag_", "") == "POS" and syntax.child(verb, "auxpass") is not None


def _is_kind_of_message(scene: Scene, passage: Passage) -> bool:
    """'“thank you” calls', 'a “get well” card': what is said in such messages, not 'a “sham” letter'."""
    verbal = any(word.pos_ == "VERB" for word in scene.doc[passage.first : passage.last])
    behind = next((word for word in scene.doc[passage.last : passage.last + 2] if word.is_alpha), None)
    return verbal and passage.words <= _NAME and behind is not None and behind.lemma_.lower() in _MESSAGES


def _is_known_as(top: Token, passage: Passage) -> bool:
    """'known to the staff as “Old Gladys”', not 'described by Lee as “idle”'."""
    verb = top.head.head
    active = verb.dep_ == "conj" and verb.head.tag_ in {"VBD", "VBP", "VBZ"}  # 'He gave it up and named Lee as “…”'
    passive = (
        verb.tag_ == "VBN"
        and not active
        and verb.lower_ in _PASSIVES
        and syntax.child(verb, "nsubj", "agent") is None
    )
    return top.head.lower_ == "as" and passive and (verb.lower_ == "known" or passage.words <= _SHORT)


def _taken_for(verb: Token) -> Token | None:
    """The 'as' of 'see it as', 'read the vote as'."""
    if verb.lemma_.lower() not in _TAKING_FOR:
        return None
    return next((word for word in verb.rights if word.dep_ == "prep" and word.lower_ == "as"), None)


def _is_what_many_call_it(passage: Passage, voice: Voice | None) -> bool:
    """'they call it “repositioning”', 'Staff referred to them as “frequent flyers”', 'Fans called him “Hedgehog”'."""
    verb, who = (voice.report, voice.head) if voice is not None else (None, None)
    if verb is None or who is None or passage.words > _NAME:
        return False
    if (near := _taken_for(verb)) is not None:  # 'Others read the vote as a “quiet coup”'
        return who.lower_ in _SOME and near.i < passage.first
    many = (who.tag_ == "NNS" and who.lemma_.lower() not in _JUDGES) or who.lower_ in _MANY
    whatever = any(word.lower_ == "what" for word in verb.lefts)  # 'what the children called “the Ark”'
    known = any(word.dep_ in {"det", "poss", "nummod"} for word in who.lefts)
    known = known or any(word.dep_ == "pobj" and word.pos_ == "PROPN" for word in who.subtree)  # 'Analysts at Lund'
    nicknamed = verb.lemma_.lower() in _NICKNAMING  # 'dubbed a “weather bomb” by the tabloids'
    about = many and verb.lemma_ in _TALKING and any(word.lower_ == "about" for word in verb.rights)
    if about:
        return True  # 'The region's mayors are talking about a “great swap”'
    if not many or (known and not whatever and not nicknamed):
        return False
    naming = verb.lemma_.lower() in works.quoted("naming") and verb.tag_ in {"VBP", "VBD", "VBN"}
    return naming or verb.lemma_.lower() in {"refer", "speak", "talk"}
