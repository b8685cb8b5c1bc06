"""Whom a speaker's description means that is no name and no pronoun: 'the diplomat', 'the Labour boss', 'the bank'.

English news avoids repeating a name ('elegant variation', Fowler 1926): after 'Council leader Gethin Lloyd' comes
'the Labour boss'. A definite description takes up what was introduced before (Clark and Haviland 1977, given and
new): 'a diplomat said … the diplomat said' is one unnamed person, whoever else is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import syntax
from briefing_app.extract.names import plain
from briefing_app.extract.runs import is_title_noun
from briefing_app.extract.scene import reporting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Scene

_MEMORY = 150  # tokens over which a definite description reaches back
_NAMED_BY = 4  # tokens of a description before a name: 'council leader | Lloyd'
_NEW = frozenset({"a", "an", "one", "another"})
_PERSON = "person/"
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_definite(head: Token) -> bool:
    """Whether `head` is a noun with 'the' ('the diplomat'), without a name beside it."""
    if syntax.is_aged(head):
        return True
    article = syntax.child(head, "det")
    return head.pos_ == "NOUN" and article is not None and article.lower_ in {"the", "this"}


def definite(scene: Scene, cast: Cast, head: Token, key: str | None) -> str | None:
    """Key of the actor whom the definite `head` means, else None.

    Args:
        scene: the text.
        cast: its actors.
        head: a noun with 'the'.
        key: whom the cast takes it for, by office.
    """
    if _was_unnamed(scene, cast, head, key):
        return None
    if key is None:
        return alluded_to(scene, cast, head)
    other = _person(scene, cast, head) if head.lemma_.lower() in reporting("epithets") else None
    return other if other and not _holds(cast, key, head.lemma_.lower()) else key


def _holds(cast: Cast, key: str, noun: str) -> bool:
    """Whether an office of `key` is called by `noun` itself."""
    return any(noun in o.title.lower().split() for actor in cast.actors if actor.key == key for o in actor.offices)


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
    for word in _before(scene, pronoun, max(start, since)):
        if word.dep_ in _SUBJECTS and scene.is_human(word):
            article = syntax.child(word, "det", "nummod")
            return word if article is not None and article.lower_ in _NEW and not scene.is_person(word) else None
    return None


def is_part_of_another(cast: Cast, head: Token, key: str) -> bool:
    """Whether the country `key` is only a word in the name of a body that is no actor: 'Lawn UK'."""
    if not key.startswith("country/"):
        return False
    names = (word for word in head.lefts if word.dep_ == "compound" and word.pos_ == "PROPN")
    return any(not cast.at(name.idx, name.idx + len(name)) and not is_title_noun(name.text) for name in names)


def _was_unnamed(scene: Scene, cast: Cast, head: Token, key: str | None) -> bool:
    """Whether the last with the noun of the definite `head` was nobody named: 'a diplomat … the diplomat'.

    Args:
        scene: the text.
        cast: its actors.
        head: a noun with 'the'.
        key: whom the cast takes it for; if that one was named since, it is not the unnamed.
    """
    for word in _before(scene, head):
        if key and cast.at(word.idx, word.idx + len(word)) == key:
            return False
        if word.lemma_.lower() == head.lemma_.lower() and word.pos_ == "NOUN":
            article = next((child.lower_ for child in word.lefts if child.dep_ in {"det", "nummod"}), "")
            named = any(cast.at(near.idx, near.idx + len(near)) for near in word.rights if near.dep_ == "appos")
            if article in _NEW and not named:
                return True
    return False


def alluded_to(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the actor whom the definite `head` describes without an office or a name, else None."""
    noun = head.lemma_.lower()
    if noun in reporting("bodies"):
        return _body(cast, noun, head)
    if noun in reporting("documents"):
        return issuer(cast, head)
    if noun in reporting("epithets") or syntax.is_aged(head):
        return _person(scene, cast, head)
    return None


def issuer(cast: Cast, head: Token) -> str | None:
    """Key of whose document `head` is, if that stands before the noun: 'a Commerce Department memo'."""
    if head.lemma_.lower() not in reporting("documents"):
        return None
    owners = [word for word in head.lefts if word.dep_ in {"compound", "poss", "nmod"}]
    owners += [word for owner in owners for word in owner.lefts if word.dep_ in {"compound", "poss", "nmod"}]
    return next((key for word in owners if (key := cast.at(word.idx, word.idx + len(word)))), None)


def body_called(cast: Cast, word: str) -> str | None:
    """Key of the one body in whose name `word` stands: 'Baltica' is 'Baltica Group'; None if several have it."""
    found = [actor.key for actor in cast.actors if _is_body(actor.key) and word in actor.name.split()]
    return found[0] if len(found) == 1 else None


def of_family(cast: Cast, words: str) -> str | None:
    """Key of the one person whose name ends with `words`, written in capitals or not; None if there are several."""
    wanted = plain(words)
    found = [a.key for a in cast.actors if a.key.startswith(_PERSON) and f" {plain(a.name)}".endswith(f" {wanted}")]
    return found[0] if len(found) == 1 and wanted else None


def _is_body(key: str) -> bool:
    return key.startswith("organisation/")


def body_meant(scene: Scene, cast: Cast, it: Token) -> str | None:
    """Key of the body that 'it' means: the subject of a verb above it, else of the sentence before; else None."""
    for verb in it.ancestors:
        subject = next((word for word in verb.lefts if word.dep_ in _SUBJECTS and word.i < it.i), None)
        if subject is not None and subject.lower_ != "it":
            return _no_person(cast, subject)
    begin = scene.sentences(it.i, it.i + 1)[0]
    start = scene.tokens(scene.paragraphs[scene.paragraph(it.idx)][0], it.idx)[0]
    if begin <= start:
        return None
    before = scene.doc[scene.sentences(begin - 1, begin)[0] : begin]
    subjects = (word for word in before if word.dep_ in _SUBJECTS and word.head.dep_ == "ROOT")
    return next((_no_person(cast, word) for word in subjects if not scene.quoted[word.i]), None)


def _no_person(cast: Cast, subject: Token) -> str | None:
    key = cast.at(subject.idx, subject.idx + len(subject))
    return key if key and not key.startswith(_PERSON) else None


def _body(cast: Cast, noun: str, head: Token) -> str | None:
    """The last body named whose name has `noun` in it: 'the council' after 'Port Lloyd council'."""
    fitting = {
        actor.key: min(place.span.start for place in actor.mentions)
        for actor in cast.actors
        if actor.mentions and _is_body(actor.key) and noun in actor.name.lower().split()
    }
    known = [key for key, start in fitting.items() if start < head.idx]
    return known[0] if len(known) == 1 else None


def _person(scene: Scene, cast: Cast, head: Token) -> str | None:
    """The one person named before the definite `head` in its paragraph or else in the one before it.

    Not if a word of the description stood there with something else: 'Lee met the union … the union boss'.
    """
    number = scene.paragraph(head.idx)
    start = scene.tokens(scene.paragraphs[number][0], head.idx)[0]
    found = _persons(cast, _before(scene, head, start))
    if not found and number:
        start = scene.tokens(scene.paragraphs[number - 1][0], head.idx)[0]
        found = _persons(cast, _before(scene, head, start))
    if len(found) != 1:
        return None
    ((key, name),) = found.items()
    own = {word.lemma_.lower() for word in scene.doc[max(start, name.i - _NAMED_BY) : name.i]}
    others = {word.lemma_.lower() for word in _before(scene, head, start)} - own
    described = {word.lemma_.lower() for word in head.lefts if word.dep_ in {"compound", "nmod"}}
    return None if described & others else key


def _persons(cast: Cast, words: Iterable[Token]) -> dict[str, Token]:
    """The persons named in `words`, each with the first word of the name that was met."""
    found: dict[str, Token] = {}
    for word in words:
        key = cast.at(word.idx, word.idx + len(word))
        if key and key.startswith(_PERSON):
            found.setdefault(key, word)
    return found


def _before(scene: Scene, head: Token, start: int = 0) -> Iterator[Token]:
    """The words outside quotation marks before the description that `head` heads, nearest first."""
    first = max(start, head.i - _MEMORY)
    return (scene.doc[at] for at in range(head.left_edge.i - 1, first - 1, -1) if not scene.quoted[at])
