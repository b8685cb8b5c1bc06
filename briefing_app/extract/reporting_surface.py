"""Sieves that know a reporting clause by its surface, where the parse of quoted words cannot be trusted.

Right behind the words ('“…,” harrumphed Ann Lee'), whatever the verb, or right before them and a colon.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.extract import shown, subjects, syntax
from briefing_app.extract.newcomers import NEW
from briefing_app.extract.scene import reporting
from briefing_app.extract.sight import CUT_OFF, Sight, Voice, is_somebody, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing_app.extract.scene import Scene

_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_ASIDE = 40  # tokens of a reporting clause with its appositions
_NOMINAL = frozenset({"PROPN", "NOUN", "PRON", "ADJ", "DET", "NUM", "PART"})
_INTRODUCTION = 200  # characters
_AGED = 6  # tokens of 'the 34-year-old'
_TITLED = 7  # tokens of a description before a name
_MARKS = 4  # characters of blanks and marks before a quotation
_TOWARDS = frozenset({"at", "on", "to", "via"})


def beside(sight: Sight) -> Voice | None:
    """'“…,” Lee, an adviser, said' by its surface, where the parse tied the name to the quoted words."""
    doc, quoted = sight.scene.doc, sight.scene.quoted
    at = sight.passage.last
    while at < len(doc) and doc[at].is_punct and at < sight.passage.last + CUT_OFF:
        at += 1
    end = next((here for here in range(at, min(at + _ASIDE, len(doc))) if _stops(doc[here], quoted)), at)
    if at >= end or not sight.passage.full or _opens_the_next(sight, end):
        return None
    aged = next((word for word in doc[at : at + _AGED] if syntax.is_aged(word)), None)
    if aged is not None and aged.i + 1 < len(doc) and aged.nbor(1).lower_.endswith("ed"):
        return Voice(doc[at].idx, aged.idx + len(aged), aged, "beside")  # '“…,” the 34-year-old joked'
    if _reports(doc[at]) or _is_inverted(sight, at):
        return _run(sight.scene, at + 1, end, doc[at])
    verb = next((doc[here] for here in range(at, end) if _reports(doc[here]) or _is_apart(doc[here])), None)
    verb = verb or _any_verb(sight, at, end)
    if verb is None or _is_new_sentence(sight, at, verb):
        return None
    return _run(sight.scene, at, verb.i, verb)


def _is_new_sentence(sight: Sight, at: int, verb: Token) -> bool:
    """'“We won.” | Unions say pay is low', '“We won.” | Jets bombed Bonn, they said': what is told is not in marks.

    Sloppy copy ends quoted words with a full stop before the clause that reports them; then that is all it has.
    """
    if sight.scene.text[sight.passage.span.end - 1] != ".":
        return False
    other = any(word.tag_ in _FINITE and word.dep_ != "relcl" for word in sight.scene.doc[at : verb.i])
    clause, what = syntax.child(verb, "ccomp"), syntax.child(verb, "dobj")
    given = what is not None and what.i > verb.i and what.pos_ == "NOUN" and syntax.child(verb, "dative") is not None
    return other or given or (clause is not None and clause.i > verb.i and not sight.scene.quoted[clause.i])


def _any_verb(sight: Sight, at: int, end: int) -> Token | None:
    """'“…?” she | presses.', '“…,” Lee | trills.': behind a comma, or in small letters, any verb reports."""
    doc, scene = sight.scene.doc, sight.scene
    goes_on = scene.text[sight.passage.span.end - 1] == "," or doc[at].text.islower()
    goes_on = goes_on and not scene.reports_between(at, end)
    verb = next((doc[here] for here in range(at, end) if doc[here].tag_ in _FINITE), None)
    who = doc[verb.i - 1] if verb is not None and verb.i > at else None
    somebody = who is not None and (who.lower_ in {"he", "she", "they"} or scene.is_person(who))
    plain = verb is not None and verb.lemma_ not in {"be", "do", "have"} and verb.pos_ == "VERB"
    return verb if goes_on and somebody and plain else None


def _is_inverted(sight: Sight, at: int) -> bool:
    """Whether token `at` is a verb of saying taken for a participle, or any verb with somebody's name behind it.

    '“…,” harrumphed Ann Lee', '“…,” blasted great-gran Ann Lee, 78': after quoted words the order is a reporting
    clause's (Quirk et al. 1985, 18.23).
    """
    scene, verb = sight.scene, sight.scene.doc[at]
    shows = verb.lower_ in {"read", "reads"} and at + 1 < len(scene.doc) and scene.doc[at + 1].pos_ == "DET"
    if shows or (verb.tag_ == "VBN" and verb.lemma_.lower() in reporting("telling")):
        return True  # '“…,” read a message from Ann Lee'
    finite = verb.tag_ in {"VBD", "VBZ"} and verb.text.islower() and verb.lemma_ not in {"be", "have", "do"}
    if finite and scene.text[sight.passage.span.end - 1] == "," and _is_stranger_behind(scene, verb):
        return True
    behind = scene.doc[at + 1 : at + 1 + _TITLED]
    if not finite or not len(behind):
        return False
    open_ended = scene.text[sight.passage.span.end - 1] in ",?!"
    phrase = takewhile(lambda word: word.pos_ in _NOMINAL or word.text == "-", behind)
    somebody = any(word.pos_ == "PROPN" and scene.is_person(word) for word in phrase) if open_ended else False
    return somebody or (behind[0].pos_ == "PROPN" and scene.is_person(behind[0]))


def _is_stranger_behind(scene: Scene, verb: Token) -> bool:
    """'“…,” sighed | a source at the ministry': somebody without a name right behind the verb."""
    phrase = list(takewhile(lambda word: word.pos_ in _NOMINAL, scene.doc[verb.i + 1 : verb.i + 1 + _TITLED]))
    article = bool(phrase) and phrase[0].lower_ in NEW
    return article and any(scene.is_human(word) for word in phrase)


def _is_apart(verb: Token) -> bool:
    """'“…,” Mr Lee, who heads it, | retorted': a past tense that was taken for a participle."""
    return verb.tag_ == "VBN" and verb.nbor(-1).text == "," and verb.lemma_.lower() in reporting("telling")


def _opens_the_next(sight: Sight, end: int) -> bool:
    """Whether the clause up to token `end` introduces another quotation: '“No.” Lee said: “Yes.”'."""
    doc, passage = sight.scene.doc, sight.passage
    ended = sight.scene.text[passage.span.end - 1] == "."
    before = sight.scene.text[max(0, passage.span.start - _MARKS) : passage.span.start]
    if ended and before.rstrip(" \"'“‘").endswith(":"):
        return True  # 'Holm was not: “No.” Lee, a friend, said nothing'
    return ended and end < len(doc) and (doc[end].text == ":" or bool(sight.scene.quoted[end]))


def _stops(token: Token, quoted: Sequence[int]) -> bool:
    return bool(quoted[token.i]) or token.text in {".", ";", ":", "?", "!"} or "\n" in token.text


def _reports(token: Token) -> bool:
    return token.lemma_.lower() in reporting("telling") and token.tag_ in {"VBD", "VBZ", "VBP"}


def _run(scene: Scene, first: int, end: int, verb: Token, rule: str = "beside") -> Voice | None:
    """The name or noun phrase that begins at token `first`."""
    last = first
    while last < end and (scene.doc[last].pos_ in _NOMINAL or scene.doc[last].text == "-" or _names(scene, last)):
        last += 1
    words = (scene.doc[at] for at in range(last - 1, first - 1, -1))
    last = next((word.i for word in words if word.pos_ in {"PROPN", "NOUN", "PRON"} or _names(scene, word.i)), -1)
    if last < first:
        return None
    head = scene.doc[last]
    return Voice(scene.doc[first].idx, head.idx + len(head), head, rule, verb)


def _names(scene: Scene, at: int) -> bool:
    """Whether token `at`, whatever the parse takes it for, is part of a name or ends 'the 27-year-old'."""
    return scene.is_person(scene.doc[at]) or syntax.is_aged(scene.doc[at])


def announced(sight: Sight) -> Voice | None:
    """After a colon: whoever does what the clause before it says ('Lee made this comment: “…”', 'Said Lee: “…”')."""
    scene, passage = sight.scene, sight.passage
    first, last = scene.tokens(passage.span.start - _INTRODUCTION, passage.span.start)
    while last > first and (scene.doc[last - 1].is_quote or scene.doc[last - 1].is_space):
        last -= 1
    if last <= first or scene.doc[last - 1].text[-1] not in ":?" or scene.quoted[last - 1]:
        return None
    if scene.doc[last - 1].text[-1] == "?":  # 'The ministry's response? “…”'
        return _verbless(scene, max(scene.sentences(last - 1, last)[0], first), last - 1)
    begin = max(scene.sentences(last - 1, last)[0], first)
    verbs = (word for word in scene.doc[begin:last] if word.pos_ in {"VERB", "AUX"} and not scene.quoted[word.i])
    for verb in sorted(verbs, key=lambda word: (word.dep_ != "ROOT", word.dep_ == "relcl")):
        who = subjects.of(verb, scene.quoted) or _moved(verb, scene)
        if who is not None and _announces(who, verb, scene):
            return named(who, "announced", verb)
        owner = shown.owner_shown(who, scene) if who is not None else None
        if owner is not None:  # 'Lee's message was simple: “…”'
            return named(owner, "announced", verb)
        if _reports(verb):
            return _run(scene, verb.i + 1, last - 1, verb, "announced")
    return _verbless(scene, begin, last - 1) or shown.only_one(scene, sight.passage, begin, last - 1)


def _verbless(scene: Scene, begin: int, end: int) -> Voice | None:
    """'The union's general secretary, Paul Rudd: “…”', 'Rudd's verdict: “…”'."""
    words = [word for word in scene.doc[begin:end] if not scene.quoted[word.i]]
    timed = next((at for at, word in enumerate(words) if word.text == ":"), -1)  # '11:30 am: The chair to Mr Rudd'
    words = words[timed + 1 :]
    to = next((at for at, word in enumerate(words) if word.lower_ in _TOWARDS and word.tag_ in {"IN", "TO"}), 0)
    to -= bool(to) and words[to - 1].text == ","
    if to and words and words[0].pos_ in {"DET", "PROPN"}:  # 'The chair to Mr Rudd: “…”', 'Rudd, on Twitter: “…”'
        return named(words[to - 1], "announced") if words[to - 1].pos_ in {"NOUN", "PROPN"} else None
    if not words or any(word.pos_ in {"VERB", "AUX"} for word in words):
        return None
    said = next((word for word in words if word.lemma_.lower() in reporting("nouns")), None)
    owner = syntax.child(said, "poss") if said is not None else None
    opening = list(takewhile(lambda word: word.pos_ == "PROPN", words))
    apart = len(opening) < len(words) and words[len(opening)].text in {",", "("}  # 'Ann Lee, of Oxfam: “…”'
    named_first = opening and not scene.is_person(words[-1]) and scene.is_person(opening[-1])
    last = opening[-1] if opening and (apart or named_first) else words[-1]  # 'Ann Lee emails from Bonn: “…”'
    who = owner if owner is not None else last
    return named(who, "announced", said) if owner is not None or scene.is_person(who) else None


def _moved(verb: Token, scene: Scene) -> Token | None:
    """The person of a passive that tells no speech: 'Lee was unmoved: “…”', not 'Lee was told: “…”'."""
    who = syntax.child(verb, "nsubjpass") if not scene.reporting(verb) else None
    return who if who is not None and not scene.quoted[who.i] and scene.is_human(who) else None


def _announces(who: Token, verb: Token, scene: Scene) -> bool:
    return syntax.can_speak(who) and (verb.lemma_ != "be" or is_somebody(who) or scene.is_human(who))
