"""Whom a title means that adds what no office of the text says: 'the South Carolina senator', 'the Labour nominee'.

News varies its names: 'Senator Kari Lund' comes back as 'the Labour senator', where nobody has said that she is of
Labour (elegant variation, Fowler 1926). The noun must be one of her titles, and nobody else's near.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, names, runs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_REACH = 8  # sentences looked back
_ELSE = frozenset({"former", "then", "ex", "other", "next", "new", "late", "previous", "future", "first", "last"})


def meant(story: Story, noun: Token) -> str | None:
    """Key of the one person named shortly before who has the definite `noun` for a title, else None."""
    scene = story.cast.scene
    described = [word.lower_ for word in noun.lefts]
    if scene is None or noun.tag_ != "NN" or described[:1] != ["the"] or story.quoted[noun.i]:
        return None
    if not runs.is_title_noun(noun.lower_) or any(word.lower_ in {"of", "for"} for word in noun.rights):
        return None
    if any(word in _ELSE or gazetteer.country_of(names.without_possessive(word)) for word in described):
        return None
    fitting = {key for key, words in scene.titles.items() if noun.lower_ in words}
    here = scene.sentence_of[noun.i]
    near = [one.key for one in scene.mentions if one.key in fitting and 0 <= here - one.sentence <= _REACH]
    near = [key for key in dict.fromkeys(near) if key in story.actors]
    return near[0] if len(near) == 1 else _likest(scene.titles, near, described)


def _likest(titles: Mapping[str, frozenset[str]], keys: list[str], described: list[str]) -> str | None:
    """Of several with the noun for a title the one whose titles have another word of the description."""
    alike = [key for key in keys if titles[key] & set(described)]
    return alike[0] if len(alike) == 1 else None
