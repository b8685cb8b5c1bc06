"""Who holds the post that a lead tells of: 'The mayor has quit', with the name only further down.

News names in the lead by office and gives the name below (the 'delayed identification' of the AP Stylebook).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import syntax
from briefing_app.extract.runs import is_title_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Scene

_LEAD = 3  # paragraphs of headline and lead
_SOON = 8  # paragraphs in which the lead's 'a judge' is named
_FOR_OTHERS = frozenset({"spokesman", "spokeswoman", "spokesperson", "official", "source", "aide"})
_PERSON = "person/"
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def of_lead(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the person who holds the post that `head` names, by what the lead and the lines after it tell."""
    return to_come(scene, cast, head) or _brought_in(scene, cast, head)


def to_come(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the one person who is named further down with the office that the first lines give: 'The governor said'.

    Also 'the state's governor', and 'a judge' if one of the next paragraphs names the only one.

    News names in the lead by office and gives the name in the next paragraph (the 'delayed lead' of AP).
    """
    number = scene.paragraph(head.idx)
    if head.tag_ != "NN" or number >= _LEAD or any(cast.persons(scene.before(head))):
        return None
    meant = holder(cast, head.lemma_.lower())
    owner, article = syntax.child(head, "poss"), syntax.child(head, "det")
    if syntax.is_definite(head) or (owner is not None and owner.tag_ != "PRP$"):
        return meant
    new = article is not None and article.lower_ in {"a", "an"} and head.lemma_.lower() not in _FOR_OTHERS
    soon = range(number + 1, min(number + _SOON, len(scene.paragraphs)))
    return meant if new and meant and any(_is_named_in(scene, cast, meant, at) for at in soon) else None


def _brought_in(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the person named right after the lead brought in the post of the definite `head`.

    'The mayor of Leeds has quit. | Joyce Holm announced it on Tuesday. … the mayor said': the delayed identification
    of AP. Only somebody without any other office or description who acts in that very sentence.
    """
    noun = head.lemma_.lower()
    if not is_title_noun(noun) or noun in _FOR_OTHERS:
        return None
    outside = (word for word in scene.doc[: head.i] if not scene.quoted[word.i])
    first = next((word for word in outside if word.lemma_.lower() == noun), None)
    if first is None or first.dep_ not in _SUBJECTS or scene.paragraph(first.idx) >= _LEAD:
        return None
    if not _kind_of(head) <= {word.lower_ for word in first.subtree}:
        return None  # 'the mayor … the deputy mayor'
    end = scene.paragraphs[min(scene.paragraph(first.idx) + 1, len(scene.paragraphs) - 1)][1]
    following = scene.doc[first.sent.end : min(head.i, scene.tokens(0, end)[1])]
    name = next((word for word in following if word.dep_ in _SUBJECTS and scene.is_person(word)), None)
    if name is None or scene.quoted[name.i] or any(word.dep_ in {"appos", "relcl"} for word in name.rights):
        return None
    key = cast.at(name.idx, name.idx + len(name))
    return key if key and not any(actor.offices for actor in cast.actors if actor.key == key) else None


def _kind_of(head: Token) -> set[str]:
    """The words before a post that tell which it is: 'the | deputy | mayor'."""
    return {word.lower_ for word in head.lefts if word.dep_ in {"amod", "compound", "nmod"}}


def _is_named_in(scene: Scene, cast: Cast, key: str, number: int) -> bool:
    """Whether the actor `key` is named in paragraph `number`."""
    start, end = scene.paragraphs[min(number, len(scene.paragraphs) - 1)]
    return any(start <= place.span.start < end for one in cast.actors if one.key == key for place in one.mentions)


def holder(cast: Cast, noun: str) -> str | None:
    """Key of the one person of the article who holds an office called by `noun`, else None."""
    found = [actor.key for actor in cast.actors if actor.key.startswith(_PERSON) and holds(cast, actor.key, noun)]
    return found[0] if len(found) == 1 else None


def holds(cast: Cast, key: str, noun: str) -> bool:
    """Whether an office of `key` is called by `noun` itself."""
    return any(noun in o.title.lower().split() for actor in cast.actors if actor.key == key for o in actor.offices)
