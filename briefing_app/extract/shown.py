"""Whom the narration before a quotation shows: the words that follow are theirs.

'Lee bristled. “Never.”': features and sketches set a person before the reader and then let the person speak (Muzny
et al. 2017, the sieves 'single mention' and 'loose').
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import syntax
from briefing_app.extract.scene import reporting
from briefing_app.extract.sight import Voice, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing_app.extract.scene import Passage, Report, Scene

_ASKED = 3  # tokens after 'asked' in which its question begins
_PAPERS = frozenset({"editorial", "letter", "memo", "report", "review", "statement", "study", "survey"})
_ABOUT_OTHERS = frozenset({"he", "her", "him", "his", "she"})
_OF_ONESELF = frozenset({"i", "me", "mine", "my", "our", "us", "we"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def last(scene: Scene, first: int, end: int, rule: str) -> Voice | None:
    """Whom the last sentence of the tokens `first`..`end` reports or shows acting; else whoever is last reported."""
    end = _end(scene, first, end)
    if end <= first:
        return None
    begin = max(first, scene.sentences(end - 1, end)[0])
    reports = [report for report in scene.told_between(begin, end) if not _was_asked(report.verb)]
    if not reports:
        if (seen := _source(scene, begin, end) or _actor(scene, begin, end)) is not None:
            return named(seen, rule)
        reports = list(scene.told_between(first, begin))
    if not reports:  # 'Lee leans back. Outside it rains. “…”'
        earlier = [word for word in scene.doc[first:begin] if not scene.quoted[word.i] and _acts(word, scene)]
        gesturing = [word for word in earlier if is_main(word.head) and word.head.lemma_ in reporting("gestures")]
        return named(gesturing[-1], rule) if gesturing else None
    told = main(reports)
    return named(told.who, rule, told.verb)


def main(reports: Sequence[Report]) -> Report:
    """The last of `reports` that stands in no clause of another: 'Lee thinks that Roe, who | asks for it, errs'."""
    above = list(syntax.above(reports[-1].verb))
    over = (one for one in reports if one.verb in above and one.verb.lemma_.lower() not in reporting("direct"))
    return next(over, reports[-1])


def only_one(scene: Scene, passage: Passage, first: int, end: int) -> Voice | None:
    """The only person named in the tokens `first`..`end` before it: 'Lee lost her house. It rained. “I wept.”'.

    Not who is spoken of: 'Few trust Lee. “He lies.”'; from further back only who speaks of himself.
    """
    end = _end(scene, first, end)
    words = (word for word in scene.doc[first:end] if word.pos_ == "PROPN" and not scene.quoted[word.i])
    persons = [word for word in words if scene.is_person(word)]
    heads = [word for word in persons if word.i + 1 >= end or not scene.is_person(word.nbor(1))]
    names = {syntax.named_head(word).text for word in heads}
    said = {word.lower_ for word in scene.doc[passage.first : passage.last]}
    if len(names) != 1 or (said & _ABOUT_OTHERS and heads[0].dep_ not in _SUBJECTS):
        return None
    if heads[0].dep_ == "nsubjpass" and scene.reporting(heads[0].head):
        return None  # 'Lee was told: “…”'
    since = (word for word in scene.doc[heads[0].i : end] if not scene.quoted[word.i])
    near = scene.sentences(end - 1, end)[0] <= heads[0].i or any(word.lower_ in {"he", "she"} for word in since)
    return named(heads[0], "foregoing") if near or said & _OF_ONESELF else None


def _end(scene: Scene, first: int, end: int) -> int:
    """Where the narration ends, before marks that the parse may have taken for a sentence."""
    while end > first and (scene.doc[end - 1].is_punct or scene.doc[end - 1].is_space):
        end -= 1
    return end


def is_main(verb: Token) -> bool:
    """Whether `verb` is that of a main clause, also where the parse hung it on 'Asked whether …'."""
    loose = verb.dep_ in {"ccomp", "conj"} and verb.head.lemma_ == "ask" and verb.head.tag_ == "VBN"
    return verb.dep_ == "ROOT" or (loose and syntax.child(verb, "mark") is None)


def _source(scene: Scene, begin: int, end: int) -> Token | None:
    """'Nonsense, according to | Lee. “…”'."""
    return next((whom for at, whom in scene.sources.items() if begin <= at < end), None)


def _actor(scene: Scene, begin: int, end: int) -> Token | None:
    """Who acts in the sentence, in its main clause rather than in another; whoever's face falls there."""
    words = [word for word in scene.doc[begin:end] if not scene.quoted[word.i]]
    if (new := next((word for word in words if _introduced(word, scene)), None)) is not None:
        return new
    acting = [word for word in words if _acts(word, scene)]
    if acting:
        return min(acting, key=lambda word: (not is_main(word.head), word.i))
    owners = (owner_shown(word, scene) for word in words if word.dep_ == "nsubj" and is_main(word.head))
    return next(filter(None, owners), None)


def owner_shown(subject: Token, scene: Scene) -> Token | None:
    """'| Lee's face fell', '| Lee's message was simple': whose the subject is."""
    owner = syntax.child(subject, "poss")
    return owner if owner is not None and scene.is_person(owner) else None


def _introduced(word: Token, scene: Scene) -> bool:
    """'One critic is | Lee'."""
    complement = word.dep_ == "attr" and word.head.dep_ == "ROOT" and word.pos_ == "PROPN"
    return complement and scene.is_person(word)


def _was_asked(verb: Token) -> bool:
    """Whether `verb` belongs to a question put to somebody ('Asked whether she regretted it, Lee smiled.')."""
    asked = next((up for up in (verb, *syntax.above(verb)) if up.lemma_ == "ask" and up.tag_ == "VBN"), None)
    if asked is None:
        return False
    return any(
        word.lower_ in {"if", "whether", "about"} for word in verb.doc[asked.i : max(asked.i, verb.i) + _ASKED]
    )


def _acts(word: Token, scene: Scene) -> bool:
    if word.dep_ == "pobj" and word.head.dep_ == "agent":
        return scene.is_person(word)
    paper = word.lemma_.lower() in _PAPERS and word.head.dep_ == "ROOT"  # 'The report holds out no hope. “…”'
    return word.dep_ == "nsubj" and (paper or scene.is_human(word))
