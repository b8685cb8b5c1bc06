"""The forms in which facts are put right, field by field, and in which new ones are made."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from briefing_app.errors import CorrectionError
from briefing_app.model.briefing import CorrectionKind, Likelihood, office_name
from briefing_app.model.cards import Card
from briefing_app.model.facts import Actor, Event, Quote, Status
from briefing_app.model.keys import slug
from briefing_app.ui.curation import making
from briefing_app.ui.curation.fields import ChoiceField, Field, PassageField, TextField, joined, several
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.widgets.basics import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.model.facts import Office
    from briefing_app.model.when import When
    from briefing_app.ui.curation.curator import Curator
    from briefing_app.ui.curation.found import Fact

STATUSES = tuple((status.value, status.value) for status in Status)
DATE_HINT = "2023-06-18, 2023-06, 2023 or 2023-06-18/2023-06-19"
_LIKELY = (("", "not said"), *((each.value, each.value) for each in Likelihood))


class Form(QWidget):
    """Fields below one another under a title.

    Signals:
        left(): the person is done.
    """

    left = Signal()

    def __init__(self, title: str, fields: Sequence[Field], tools: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._fields = tuple(fields)
        self.refusal = label("", "warning", wrap=True)
        self.refusal.hide()
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(column(*fields, self.refusal, 1, margin=(2, 0, 12, 8), gap=12))
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        for field in fields:
            field.refused.connect(lambda field=field: QTimer.singleShot(0, field, lambda: _show_in(scroll, field)))
        layout = column(label(title, "lead", wrap=True), scroll, row(1, *tools), gap=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        if fields:
            self.setFocusProxy(fields[0])

    def field(self, name: str) -> Field:
        """A field by its name. Raises KeyError."""
        for field in self._fields:
            if field.objectName() == name:
                return field
        raise KeyError(name)

    def leave(self) -> None:
        """Say that the person is done."""
        self.left.emit()

    def refuse(self, sentence: str) -> None:
        """Say why this cannot be."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))


class EditForm(Form):
    """A fact as it is; every field is kept as soon as it is left."""

    def __init__(self, fact: Fact, curator: Curator) -> None:
        done = button("Done", self.leave, kind="primary", tip="Esc", name="done")
        super().__init__(_title(fact), _fields_of(fact, curator), [done])


class NewForm(Form):
    """A fact that is not there yet; `make` adds it and gives why that cannot be, or nothing."""

    def __init__(self, title: str, fields: Sequence[Field], make: Callable[[NewForm], str]) -> None:
        add = button("Add", self._add, kind="primary", tip="Ctrl+Enter", name="add")
        super().__init__(title, fields, [button("Cancel", self.leave, tip="Esc"), add])
        self._make = make
        bind(self, {"Ctrl+Return": self._add, "Ctrl+Enter": self._add})
        for field in fields:
            if isinstance(field, TextField):
                field.entered.connect(self._add)

    def _add(self) -> None:
        try:
            refusal = self._make(self)
        except CorrectionError as error:
            refusal = str(error)
        self.refuse(refusal)
        if not refusal:
            self.left.emit()


def _show_in(scroll: QScrollArea, field: Field) -> None:
    scroll.ensureWidgetVisible(field)
    scroll.horizontalScrollBar().setValue(0)


def key_of(name: str, curator: Curator) -> str:
    """The key of the actor whose name or other form this is; what is nobody's stays as typed, to be refused."""
    wanted = slug(name)
    actors = curator.picture.dossier.actors
    for names in (lambda actor: [actor.name], lambda actor: actor.aliases):
        found = next((actor.key for actor in actors if wanted in map(slug, names(actor))), "")
        if found:
            return found
    return name


def names_of(curator: Curator) -> list[str]:
    """All actors' names, the most salient first."""
    return [actor.name for actor in curator.picture.dossier.actors]


def _title(fact: Fact) -> str:
    kinds = {Actor: "Actor", Quote: "Quote", Event: "Event", Card: "Card"}
    return kinds.get(type(fact), "Difference")


def _fields_of(fact: Fact, curator: Curator) -> list[Field]:
    if isinstance(fact, Actor):
        return _actor_fields(fact, curator)
    if isinstance(fact, Quote):
        return _quote_fields(fact, curator)
    if isinstance(fact, Event):
        return _event_fields(fact, curator)
    return _card_fields(fact, curator) if isinstance(fact, Card) else []


def _keep(curator: Curator, kind: CorrectionKind, key: str, told: str, value: str) -> str:
    empty = kind in (CorrectionKind.SIDE, CorrectionKind.DATE, CorrectionKind.PLACE, CorrectionKind.SPEAKER)
    return curator.correct(kind, key, None if empty and not value else value, told.format(value or "none"))


def _actor_fields(actor: Actor, curator: Curator) -> list[Field]:
    keep = partial(_keep, curator)
    fields: list[Field] = [
        TextField("Name", actor.name, partial(keep, CorrectionKind.RENAME, actor.key, f"{actor.name} is now {{}}")),
        TextField(
            "Side", actor.side or "", partial(keep, CorrectionKind.SIDE, actor.key, f"{actor.name} acts for {{}}")
        ),
    ]
    for nth, office in enumerate(actor.offices, 1):
        fields += _office_fields(actor, office, f" {nth}" if len(actor.offices) > 1 else "", curator)
    fields.append(_NewOffice(actor, curator))
    return [*fields, _likelihood(actor.key, curator)]


def _office_fields(actor: Actor, office: Office, nth: str, curator: Curator) -> list[Field]:
    now = [office]  # as it was last kept

    def title(value: str) -> str:
        if value:
            return put(value, now[0].at)
        told = f"{actor.name}: no longer {now[0].title}"
        return curator.correct(CorrectionKind.OFFICE_REJECT, actor.key, office_name(now[0]), told)

    def held(value: str) -> str:
        try:
            return put(now[0].title, making.date(value))
        except CorrectionError as error:
            return str(error)

    def put(words: str, at: When | None) -> str:
        value = making.office(words, at, now[0])
        refusal = curator.correct(CorrectionKind.OFFICE, actor.key, value, f"Office of {actor.name} put right")
        if not refusal:
            now[0] = replace(now[0], title=words.strip(), at=at)
        return refusal

    return [
        TextField(f"Office{nth}", office.title, title, hint="Empty takes it away"),
        TextField(f"Office{nth} held", office.at.edtf if office.at else "", held, hint=DATE_HINT),
    ]


class _NewOffice(TextField):
    """'Foreign Minister, 2023-06' adds an office with its date."""

    def __init__(self, actor: Actor, curator: Curator) -> None:
        super().__init__("Another office", "", self._set, hint="Foreign Minister, 2023-06")
        self._actor = actor
        self._curator = curator

    def _set(self, value: str) -> str:
        title, _, tail = value.rpartition(",")
        dated = title and tail.strip()[:4].isdigit()
        title, at = (title, tail.strip()) if dated else (value, "")
        if not value:
            return ""
        try:
            made = making.office(title, making.date(at))
        except CorrectionError as error:
            return str(error)
        refusal = self._curator.correct(
            CorrectionKind.OFFICE, self._actor.key, made, f"{self._actor.name}: {title.strip()}"
        )
        if not refusal:
            self.clear()
        return refusal


def _quote_fields(quote: Quote, curator: Curator) -> list[Field]:
    actors = {actor.key: actor.name for actor in curator.picture.dossier.actors}

    def speak(value: str) -> str:
        key = key_of(value, curator) if value else None
        told = f"Said by {actors.get(key or '', value)}" if value else "Nobody is named as the speaker"
        return curator.correct(CorrectionKind.SPEAKER, quote.key, key, told)

    speaker = actors.get(quote.speaker or "", "")
    hint = quote.speaker_words or "Nobody named"
    return [
        TextField("Speaker", speaker, speak, hint=hint, names=names_of(curator)),
        _likelihood(quote.key, curator),
    ]


def _event_fields(event: Event, curator: Curator) -> list[Field]:
    keep = partial(_keep, curator)
    kind = CorrectionKind
    actors = {actor.key: actor.name for actor in curator.picture.dossier.actors}

    def attend(value: str) -> str:
        keys = [key_of(name, curator) for name in several(value)]
        strange = [name for name in several(value) if key_of(name, curator) not in actors]
        if strange:
            return f"“{strange[0]}” is not among the actors. Add the actor first, then the event."
        return curator.correct(kind.WHO, event.key, "\n".join(keys), "Who took part is put right")

    return [
        PassageField("What happened", event.what, partial(keep, kind.WORDING, event.key, "Reworded")),
        TextField(
            "When",
            event.when.edtf if event.when else "",
            partial(keep, kind.DATE, event.key, "Dated {}"),
            hint=DATE_HINT,
        ),
        ChoiceField("Status", STATUSES, event.status.value, partial(keep, kind.STATUS, event.key, "Now {}")),
        TextField("Where", event.place or "", partial(keep, kind.PLACE, event.key, "Place: {}")),
        TextField(
            "Who",
            joined([actors[key] for key in event.actors if key in actors]),
            attend,
            hint="Names with semicolons between",
            names=names_of(curator),
            several=True,
        ),
        _likelihood(event.key, curator),
    ]


def _card_fields(card: Card, curator: Curator) -> list[Field]:
    sides = {"front": card.front, "back": card.back}

    def keep(side: str, value: str) -> str:
        wanted = sides | {side: value}
        refusal = curator.correct(
            CorrectionKind.CARD, card.key, f"{wanted['front']}\n{wanted['back']}", "The card is reworded"
        )
        if not refusal:
            sides.update(wanted)
        return refusal

    return [
        PassageField("Question", card.front, partial(keep, "front")),
        PassageField("Answer", card.back, partial(keep, "back")),
        _likelihood(card.fact if curator.fact(card.fact) else card.key, curator),
    ]


def _likelihood(key: str, curator: Curator) -> Field:
    now = curator.picture.likelihoods.get(key)

    def keep(value: str) -> str:
        told = f"{value.capitalize()} to come up" if value else "Nothing said of whether it comes up"
        return curator.correct(CorrectionKind.LIKELIHOOD, key, value or None, told)

    return ChoiceField("Will it come up?", _LIKELY, now.value if now else "", keep)
