"""Descriptions by a deed told before: 'the witness' is who testified, 'the lawyer' who represents somebody.

A definite description may take up what follows from something told, not only what was named so (bridging: Clark
1977, 'Bridging'). Courts, contests and books give English news its commonest ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import subjects, syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Scene

_PERSON = "person/"
_CLAUSE = 4  # steps from a noun up to the verb of its clause
_REACH = 2000  # tokens: further back nobody remembers, and a bound
_VERBS = frozenset({"VERB", "AUX"})


def doer(scene: Scene, cast: Cast, noun: str, before: int) -> str | None:
    """Key of the last person who does what `noun` is called after, before token `before`; else None.

    Args:
        scene: the text.
        cast: its actors.
        noun: of a description, in lower case and the singular.
        before: number of its token.
    """
    telling = lexicon.load("deeds").get(noun)
    if telling is None:
        return None
    words = (scene.doc[at] for at in range(before - 1, max(-1, before - _REACH), -1) if not scene.quoted[at])
    told = (whose for word in words if word.lemma_.lower() in telling and (whose := _subject(scene, word)))
    keys = (cast.at(whose.idx, whose.idx + len(whose)) for whose in told)
    return next((key for key in keys if key and key.startswith(_PERSON)), None)


def _subject(scene: Scene, word: Token) -> Token | None:
    """Whose deed `word` tells, or to whom it is done: 'Lee, who represents him', 'Roe was charged'."""
    near = (up for up in (word, *syntax.above(word, _CLAUSE)) if up.pos_ in _VERBS)
    verb = next(near, None)
    if verb is None:
        return None
    passive = syntax.child(verb, "nsubjpass")
    if verb.dep_ == "acl" or (passive is not None and passive.lower_ in {"who", "that"}):
        return verb.head
    return passive if passive is not None else subjects.of(verb, scene.quoted)
