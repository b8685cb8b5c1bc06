"""Reading invented sentences with the real model, which is loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from briefing_app.extract import actors, marks
from briefing_app.extract.parse import parse, readable
from briefing_app.model.text import Article
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

    from briefing_app.extract.cast import Cast
    from briefing_app.model.facts import Actor


class Reading(NamedTuple):
    """One invented article and its cast."""

    article: Article
    doc: Doc
    cast: Cast

    def actor(self, name: str) -> Actor:
        return next(actor for actor in self.cast.actors if actor.name == name)

    def offices(self, name: str) -> list[str]:
        return [office.title for office in self.actor(name).offices]

    def meant_by(self, word: str, nth: int = 0, last_speaker: str | None = None) -> str | None:
        """Name of whom the `nth` token `word` means."""
        token = [token for token in self.doc if token.text == word][nth]
        key = self.cast.who(token, last_speaker)
        return next((actor.name for actor in self.cast.actors if actor.key == key), None)


def read(text: str) -> Reading:
    article = Article("invented", text, published=When("2023-06-20"))
    doc = parse(article)
    return Reading(article, doc, actors.find(doc, article, marks.stretches(readable(article))))


@pytest.fixture(scope="session")
def cast_of() -> Callable[[str], Reading]:
    return read
