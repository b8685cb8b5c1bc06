"""Who comes into a story without a name: 'a nurse', 'one of the miners', 'Lee's lawyer'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import hung, syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.scene import Scene

NEW = frozenset({"a", "an", "one", "another"})
_ASKED = frozenset({"asked", "pressed", "questioned", "quizzed"})
_SELVES = frozenset({"i", "we", "you"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WITHIN = frozenset({"acl", "advcl", "relcl"})


def newcomer(scene: Scene, pronoun: Token, since: int) -> Token | None:
    """The unnamed person who acts before 'he' or 'she' in its paragraph: 'A nurse was not persuaded. “…,” he said'.

    Args:
        scene: the text.
        pronoun: subject of a report.
        since: token from which is looked.
    """
    if pronoun.lower_ not in {"he", "she"}:
        return None
    start = scene.tokens(scene.paragraphs[scene.paragraph(pronoun.idx)][0], pronoun.idx)[0]
    told = hung.told_around(pronoun)
    if hidden := _who_stays_unnamed(scene, max(start, since), pronoun):
        return hidden
    for word in scene.before(pronoun, max(start, since)):
        if word.head.dep_ in _WITHIN or word.lower_ in _SELVES or word.head == told:
            continue  # not 'until a reporter did', 'when we met', 'Lee, he says, left'
        acts = word.dep_ in _SUBJECTS or _is_asked(word) or _is_source(word)
        if acts and (scene.is_human(word) or is_one_of_many(scene, word)):
            article, whose = syntax.child(word, "det", "nummod"), syntax.child(word, "poss")
            new = word.lower_ == "one" or (article is not None and article.lower_ in NEW)
            new = new or (whose is not None and whose.pos_ == "PROPN")  # 'Lee's lawyer was blunt. “…,” he said'
            new = new and syntax.named_head(word).i == word.i and not _is_named_by(scene, word)
            return word if new and not scene.is_person(word) else None
    return None


def _who_stays_unnamed(scene: Scene, start: int, pronoun: Token) -> Token | None:
    """'A postdoc, who asked for anonymity, has to go. “…,” she said': she, where the paragraph names nobody."""
    words = pronoun.doc[start : pronoun.i]
    secret = next((word for word in words if _is_kept_secret(word)), None)
    if secret is None or any(map(scene.is_person, words)):
        return None
    for verb in secret.ancestors:
        who = verb.head if verb.dep_ == "relcl" else syntax.child(verb, "nsubj", "nsubjpass")
        if who is not None and who.pos_ == "NOUN":
            return who
    return None


def _is_kept_secret(word: Token) -> bool:
    """'on condition of anonymity', 'asked not to be named'."""
    unnamed = word.lower_ in {"named", "identified"} and word.i > 1 and word.nbor(-1).lower_ == "be"
    return word.lower_ == "anonymity" or (unnamed and any(part.lower_ == "not" for part in word.lefts))


def _is_asked(noun: Token) -> bool:
    """'Asked if it would hold, an | envoy laughed': behind the participle and its comma stands who was asked."""
    first, begin = noun.sent[0], noun.left_edge.i
    return first.lower_ in _ASKED and begin > first.i and noun.doc[begin - 1].text == ","


def _is_source(noun: Token) -> bool:
    """'According to a | worker, there were 25'."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lower_ == "according"


def _is_named_by(scene: Scene, word: Token) -> bool:
    """'One of those people is Ann Lee': the sentence tells who it is."""
    who = syntax.child(word.head, "attr") if word.head.lemma_ == "be" else None
    return who is not None and (scene.is_person(who) or (who.pos_ == "PROPN" and word.lower_ == "one"))


def is_one_of_many(scene: Scene, word: Token) -> bool:
    """'One of the rescued miners'."""
    of = syntax.child(word, "prep") if word.lower_ == "one" else None
    many = syntax.child(of, "pobj") if of is not None else None
    return many is not None and many.tag_ == "NNS" and scene.is_human_kind(many)
