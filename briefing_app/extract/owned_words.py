"""Sieves for quotations that a noun owns or that stand beside a name, without a verb of saying.

'Lee's answer was “never”', '“Never!” That was Lee's answer', 'posted it with the caption “…”', 'Lee (“Never!”)',
'Lee was “delighted”': what a reporting clause says with a verb, news also says with a noun of saying and its owner
(Quirk et al. 1985, 16.34, 'factual abstract nouns'), and a state of mind is known from its owner alone.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.extract import subjects, syntax
from briefing_app.extract.scene import reporting
from briefing_app.extract.sight import Sight, Voice, named, roots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_MESSAGES = frozenset({"caption", "comment", "inscription", "message", "note", "slogan", "text", "words"})
_POSTING = frozenset({"post", "publish", "send", "share", "text", "tweet", "upload", "write"})
_DASHES = frozenset({"—", "–", "-", "--", ",", ":"})
_UP = 4  # steps from 'with the caption' to its verb
_NEAR = 3  # tokens (marks) between a noun or a name and the quotation
_MARKS = frozenset({"(", "["})
_WITH_WORDS = ("with", "the", "words")
_SHOWING = frozenset({"bear", "brandish", "carry", "display", "hang", "have", "hold", "paint", "put", "show", "wear"})

_BEING = frozenset({"be", "become", "feel", "remain", "sound", "stay"})


def answered(sight: Sight) -> Voice | None:
    """'Lee's answer was “never”', '“Never,” was Lee's answer', 'Lee's tweet — “Do your job!” — was deleted'."""
    for noun in (*_beside_be(sight), *_beside_dash(sight)):
        if noun.lower_ == "all" and (only := _all_said(sight, noun)) is not None:
            return named(only, "answered", noun)
        owner = syntax.child(noun, "poss")
        if owner is not None and _is_saying(noun) and syntax.can_speak(owner) and not sight.scene.quoted[noun.i]:
            return named(owner, "answered", noun)
    return None


def _all_said(sight: Sight, noun: Token) -> Token | None:
    """'“There is a rule,” is | all she would say': whose saying it all is."""
    said = syntax.child(noun, "relcl")
    who = syntax.child(said, "nsubj") if said is not None and said.lemma_.lower() in reporting("telling") else None
    return who if who is not None and sight.scene.is_human(who) else None


def _is_saying(noun: Token) -> bool:
    return noun.lemma_.lower() in reporting("nouns", "documents")


def _beside_be(sight: Sight) -> Iterator[Token]:
    """What the quotation is said to be, or is said of it: the subject or complement of 'be'."""
    for root in roots(sight)[:1]:
        up = root.head if root.head.lemma_ == "be" and not sight.scene.quoted[root.head.i] else None
        if up is not None:
            yield from (word for word in up.children if word.dep_ in {"attr", "nsubj"})


def _beside_dash(sight: Sight) -> Iterator[Token]:
    """The noun right before the quotation and its dash, or the head of the phrase right behind them."""
    doc, passage = sight.scene.doc, sight.passage
    before = doc[max(0, passage.first - _NEAR) : passage.first]
    marked = any(word.text in _DASHES for word in before)
    last = next((word for word in reversed(before) if word.is_alpha), None)
    if last is not None and marked and last.pos_ == "NOUN":
        yield last
    behind = doc[passage.last : passage.last + _NEAR]
    start = next((word for word in behind if word.is_alpha), None)
    if start is not None and any(word.text in {"—", "–", "--"} for word in behind):
        yield from takewhile(lambda word: word.dep_ != "poss" or word == start, (start.head, start.head.head))


def captioned(sight: Sight) -> Voice | None:
    """'Lee posted a picture with the caption “…”': whoever sends what has these words on it."""
    scene, first = sight.scene, sight.passage.first
    before = (scene.doc[at] for at in range(first - 1, max(0, first - _NEAR) - 1, -1))
    noun = next((word for word in before if word.is_alpha), None)
    if (done := _worded(sight)) is not None:
        return done
    if noun is None or noun.lower_ not in _MESSAGES or noun.dep_ != "pobj":
        return None
    sent = next((word for word in syntax.above(noun, _UP) if word.lemma_.lower() in _POSTING), None)
    who = subjects.of(sent, scene.quoted) if sent is not None and not scene.quoted[sent.i] else None
    return named(who, "captioned", sent) if who is not None and syntax.can_speak(who) else None


def _worded(sight: Sight) -> Voice | None:
    """'Lee broke the tie with the words “…”': whoever does it so; not 'wore a shirt with the words “…”'."""
    doc, first = sight.scene.doc, sight.passage.first
    before = [word for word in doc[max(0, first - _NEAR - 2) : first] if word.is_alpha]
    led = [word.lower_ for word in before[-len(_WITH_WORDS) :]] == list(_WITH_WORDS)
    verb = before[-len(_WITH_WORDS)].head if led else None
    if verb is None or verb.pos_ != "VERB" or verb.lemma_.lower() in _SHOWING or sight.scene.quoted[verb.i]:
        return None
    who = subjects.of(verb, sight.scene.quoted)
    return named(who, "captioned", verb) if who is not None and sight.scene.is_human(who) else None


def is_shown(sight: Sight) -> bool:
    """'a shirt with his picture and the words: “…”': what stands on a thing is nobody's speech."""
    scene, first = sight.scene, sight.passage.first
    before = (scene.doc[at] for at in range(first - 1, max(0, first - _NEAR) - 1, -1))
    noun = next((word for word in before if word.is_alpha or word.text == "."), None)
    if noun is None or noun.lower_ not in {"inscription", "words"} or captioned(sight) is not None:
        return False
    if any(word.lower_ == "many" for word in noun.lefts):
        return False  # 'though not in so many words: “…”'
    begin = scene.sentences(first, first + 1)[0]
    return not scene.reports_between(begin, first) and syntax.child(noun, "poss") is None


def bracketed(sight: Sight) -> Voice | None:
    """'Lee (“Never!”) and Roe (“Always!”) cannot agree': the person before the bracket."""
    scene, first = sight.scene, sight.passage.first
    before = scene.doc[max(0, first - _NEAR) : first]
    at = next((word.i for word in before if word.text in _MARKS), 0)
    spoken = scene.text[sight.passage.span.end - 1] in ".!?"
    if not at or not spoken or not scene.is_person(scene.doc[at - 1]):
        return None
    return named(scene.doc[at - 1], "bracketed")


def coined(sight: Sight) -> Voice | None:
    """'Norland denounced “silent theft” (the phrase was coined by Lee)': whoever is told to have coined it."""
    doc, behind = sight.scene.doc, sight.passage.last
    if not any(word.text in _MARKS for word in doc[behind : behind + _NEAR]):
        return None
    near = doc[behind : behind + _NEAR + _NEAR + 1]
    verb = next((word for word in near if word.lower_ in {"coined", "invented"} and word.tag_ == "VBN"), None)
    if verb is None or not any(word.lemma_.lower() in reporting("wordings") for word in doc[behind : verb.i]):
        return None
    by = syntax.child(verb, "agent")
    whom = syntax.child(by, "pobj") if by is not None else None
    return named(whom, "coined", verb) if whom is not None and syntax.can_speak(whom) else None


def felt(sight: Sight) -> Voice | None:
    """'Lee was “delighted”': a state of mind that stands in marks is told by whoever is in it."""
    scene, passage = sight.scene, sight.passage
    words = [word for word in scene.doc[passage.first : passage.last] if word.lemma_.lower() in reporting("feelings")]
    for word in words:
        verb = word if word.tag_ == "VBN" or word.dep_ == "ROOT" else word.head
        who = syntax.child(verb, "nsubj", "nsubjpass")
        bound = syntax.child(verb, "auxpass") is not None or verb.lemma_ in _BEING
        if who is not None and bound and not scene.quoted[who.i] and scene.is_human(who):
            return named(who, "felt", verb)
    return None
