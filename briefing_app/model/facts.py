"""What articles say: actors with their offices, quotes, events; and where two articles differ.

The same types serve one article (`Extraction`) and a whole briefing (`Dossier`); there the evidence comes from
several articles. Facts name one another by key. A key is made from the fact itself, never from a row number,
so that reading an article again finds the same keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing_app.model.text import Article, Evidence
from briefing_app.model.when import When


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"  # the country and its government, one actor
    PLACE = "place"


class QuoteKind(StrEnum):
    """What stands between the marks."""

    SPEECH = "speech"  # at least a clause, said or written by somebody
    FRAGMENT = "fragment"  # a few of somebody's words in the reporter's sentence
    PRINT = "print"  # words of a publication or document
    SCARE = "scare"  # a term or irony; nobody's speech
    TITLE = "title"  # the name of a work


class Status(StrEnum):
    """How the text stands to an event."""

    HAPPENED = "happened"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    ALLEGED = "alleged"


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody held, as worded by the text ('Chinese Foreign Minister').

    Attributes:
        at: when the text says it was held; the article's date if it is told as present; None if unknown.
        former: the text itself says that it was past by then ('then', 'former').
        confidence: measured precision of the rule that found it, 0..1; 1 for what a person said.
    """

    title: str
    at: When | None
    former: bool
    evidence: tuple[Evidence, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, an organisation, a country with its government, or a place.

    Attributes:
        key: `kind/slug-of-the-name`.
        name: the fullest correct form found.
        aliases: every other form found, misspelt ones included.
        side: the country or body the actor acts for, by name; None for those who act for none.
        mentions: every place where the actor is named.
        salience: share of attention, 0..1 within the article or briefing.
        confidence: measured precision of the evidence that this is an actor of this kind, 0..1.
        relation: 'wife of Pavel Dorn', of whom a text brings in as somebody's relative; no office.
    """

    key: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    side: str | None = None
    mentions: tuple[Evidence, ...] = ()
    salience: float = 0.0
    confidence: float = 1.0
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks, exactly as printed, without the outer marks.

    Attributes:
        key: made from the words, so that the same words are the same quote wherever they are printed.
        speaker: key of the actor, or None where the text names nobody.
        speaker_words: the words of the text that name the speaker ('the latter', 'a senior official').
        addressee: key of the actor it was said to, if given.
        occasion: in plain words ('a briefing in Beijing'), if given.
        said_on: when it was said, if the text anchors it.
        rank: 1 is the quote most worth knowing of its article or briefing.
        confidence: measured precision of the rule that chose the speaker, 0..1.
        evidence: the quoted words themselves; one span an article that prints them.
    """

    key: str
    text: str
    kind: QuoteKind
    evidence: tuple[Evidence, ...]
    speaker: str | None = None
    speaker_words: str | None = None
    addressee: str | None = None
    occasion: str | None = None
    said_on: When | None = None
    rank: int = 0
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Event:
    """Something done, decided, said on an occasion, planned or cancelled.

    Attributes:
        key: made from the evidence sentence of its first report.
        what: one plain sentence that stands on its own: full names, no pronoun, no relative date.
        when: None where neither the text nor the article's date settles it.
        when_words: the words of the text that date it.
        date_confidence: measured precision of the rule that gave it its date, 0..1; 1 for what a person said.
        actors: keys, doer first.
        evidence: the sentence or sentences that state it.
        salience: 0..1 within the article or briefing.
        confidence: measured precision of the rule that found it, 0..1.
    """

    key: str
    what: str
    when: When | None
    status: Status
    actors: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    place: str | None = None
    when_words: str | None = None
    date_confidence: float = 1.0
    salience: float = 0.0
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one article; every piece of evidence lies in that article."""

    article: str
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()


class Slot(StrEnum):
    """What two articles can give different values for."""

    OFFICE = "office"
    DATE = "date"
    NUMBER = "number"
    PLACE = "place"
    STATUS = "status"
    NAME = "name"
    WORDS = "words"  # of one quotation


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a difference: the value, and where it is stated."""

    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Sources give different values for the same thing; the program never picks one silently.

    Attributes:
        key: made from the slot and what it is about.
        about: the question both answer, in plain words that stand alone
            ('premier of China who travelled to Germany and France in June 2023').
        fact: key of the event, actor or quote concerned.
        versions: at least two, in order of publication.
        settled: the values a person said are right, one or all of them; empty while it is open.
        likelier: the value that the sources themselves bear out (told by most of them, or of 'the new premier');
            it is shown beside the others, and facts may rest on it; None where they do not tell.
    """

    key: str
    slot: Slot
    about: str
    fact: str
    versions: tuple[Version, ...]
    settled: tuple[str, ...] = ()
    likelier: str | None = None

    @property
    def right(self) -> str | None:
        """The one value that a person said is right; while nobody did, the likelier one; None where none is."""
        if self.settled:
            return self.settled[0] if len(self.settled) == 1 else None
        return self.likelier


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a briefing's articles say together: each real actor, event and quote once, with all its evidence."""

    articles: tuple[Article, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    differences: tuple[Difference, ...] = ()

    def article(self, key: str) -> Article:
        """The article with this key. Raises KeyError."""
        for article in self.articles:
            if article.key == key:
                return article
        raise KeyError(key)

    def actor(self, key: str) -> Actor:
        """The actor with this key. Raises KeyError."""
        for actor in self.actors:
            if actor.key == key:
                return actor
        raise KeyError(key)
