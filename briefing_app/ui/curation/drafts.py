"""Forms for what a person makes of selected words: an actor, an event, a quote, a card, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import ActorKind, Event, Status
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.ui import words
from briefing_app.ui.curation import making
from briefing_app.ui.curation.fields import ChoiceField, PassageField, TextField
from briefing_app.ui.curation.forms import DATE_HINT, STATUSES, NewForm, key_of, names_of
from briefing_app.ui.curation.found import note_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.facts import Actor, Quote
    from briefing_app.ui.curation.curator import Curator

_KINDS = tuple((kind.value, words.ACTOR_KIND[kind]) for kind in ActorKind)


def draft(name: str, article: Article, span: Span, curator: Curator, done: Callable[[str], object]) -> NewForm:
    """The form for one of `text_pane.MAKES`.

    Args:
        span: the selected words.
        done: called with the key of what was made.
    """
    makers = {"Actor": _actor, "Event": _event, "Quote": _quote, "Card": _card, "Note": _note}
    return makers[name](article, span, curator, done)


def _actor(article: Article, span: Span, curator: Curator, done: Callable[[str], object]) -> NewForm:
    def make(form: NewForm) -> str:
        kind = ActorKind(form.field("What it is").value())
        made = making.actor(form.field("Name").value(), kind, Evidence(article.key, span))
        if curator.fact(made.key):
            return f"{made.name} is among the actors already."
        return _add(made, made.name, curator, done)

    name = " ".join(span.of(article.text).split())
    fields = [TextField("Name", name), ChoiceField("What it is", _KINDS, ActorKind.PERSON.value)]
    return NewForm("New actor", fields, make)


def _event(article: Article, span: Span, curator: Curator, done: Callable[[str], object]) -> NewForm:
    def make(form: NewForm) -> str:
        status = Status(form.field("Status").value())
        when = making.date(form.field("When").value())
        made = making.event(article, span, form.field("What happened").value(), when, status)
        return _add(made, "the event", curator, done)

    sentence = " ".join(sentence_of(article.text, span).of(article.text).split())
    fields = [
        PassageField("What happened", sentence),
        TextField("When", "", hint=DATE_HINT),
        ChoiceField("Status", STATUSES, Status.HAPPENED.value),
    ]
    return NewForm("New event", fields, make)


def _quote(article: Article, span: Span, curator: Curator, done: Callable[[str], object]) -> NewForm:
    def make(form: NewForm) -> str:
        name = form.field("Speaker").value()
        key = key_of(name, curator) if name else None
        if key and not curator.fact(key):
            return f"“{name}” is not among the actors. Add the actor first, then the quote."
        return _add(making.quote(article, span, key), "the quote", curator, done)

    said = " ".join(making.unquoted(article.text, span).of(article.text).split())
    speaker = TextField("Speaker", "", hint="Type to find", names=names_of(curator))
    return NewForm(f"“{words.one_line(said, 120)}”", [speaker], make)


def _card(article: Article, span: Span, curator: Curator, done: Callable[[str], object]) -> NewForm:
    def make(form: NewForm) -> str:
        front, back = form.field("Question").value(), form.field("Answer").value()
        made = making.card(front, back, Evidence(article.key, span))
        refusal = curator.correct(CorrectionKind.CARD_ADD, made.key, making.packed(made), "The card is added")
        return refusal or _told(done, made.key)

    front, back = making.gapped(article, span)
    return NewForm("New card", [PassageField("Question", front), PassageField("Answer", back)], make)


def _note(article: Article, span: Span, curator: Curator, done: Callable[[str], object]) -> NewForm:
    target = note_key(article.key, span)

    def make(form: NewForm) -> str:
        said = form.field("Note").value()
        told = "Noted" if said else "The note is gone"
        return curator.correct(CorrectionKind.NOTE, target, said or None, told) or _told(done, target)

    field = PassageField("Note", curator.picture.notes.get(target, ""))
    return NewForm(f"On “{words.one_line(span.of(article.text), 80)}”", [field], make)


def _add(made: Actor | Event | Quote, named: str, curator: Curator, done: Callable[[str], object]) -> str:
    refusal = curator.correct(CorrectionKind.ADD, made.key, making.packed(made), f"Added {named}")
    return refusal or _told(done, made.key)


def _told(done: Callable[[str], object], key: str) -> str:
    done(key)
    return ""
