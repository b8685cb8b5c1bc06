"""How a speaker is brought in where another thing is asked: 'Ann Smith of the Brook Institute' (rubric B1, H4)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import headlines
from briefing_app.cards.words import verbs, worded_titles
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor, Quote

_AT = re.compile(r"(?:.*\bat|^[\w -]*? (?:of|for|with)) (?P<body>(?:the )?(?:[\w-]+-[\w-]+ )?[A-Z].*)$")
_SEAT = re.compile(r" \([DRI]-[A-Z]")
_ROLE = r"(?P<as>(?:[\w’'-]+ ){0,5}?(?P<role>[\w-]+)(?: [^,;.“”\"()]*?)?)(?=[,.;]| who )"
_NOW = re.compile(r",? (?:now|currently|until recently) .*")
_DESCRIBES = range(2, 13)  # words that tell a stranger who somebody is
_LOOSE = re.compile(
    r"\b(?:his|her|their|its|this|that|last|next|who|which|said|told|says|added|ago|the (?:company|group|bank))\b"
)
_BY_THE_WAY = frozenset({  # what somebody is beside the news
    "student", "participant", "resident", "passenger", "witness", "traveller", "traveler", "customer", "shopper",
    "tourist", "pensioner", "commuter", "visitor", "neighbour", "neighbor", "fan", "parent", "mother", "father",
})  # fmt: skip
_OF_WHAT = re.compile(r" (?:at|of|for|in|from|with|to) ")
_MUCH = 4  # quotations that make their speaker matter
_WELL_KNOWN = 3  # times the attention of a stranger that somebody without an office must have
_LONGEST = 9  # words of an office that are read in passing


class Introductions:
    """How the speakers of a dossier are brought in."""

    def __init__(self, desk: Desk, actor_cards: Iterable[Card]) -> None:
        """Look at `desk`, and at what the cards on its actors ask."""
        self._desk = desk
        self._said = Counter(quote.speaker for quote in desk.dossier.quotes)
        self._asked: dict[str, list[str]] = {}
        for card in actor_cards:
            self._asked.setdefault(card.fact, []).append(f"{card.front} {card.back}")

    def of(self, quote: Quote, speaker: Actor) -> str:
        """The name with the body or office that the same article gives, unless another card asks it."""
        if described := self.described(quote, speaker):
            return f"{speaker.name} ({described})"
        own = {piece.article for piece in quote.evidence}
        given = [o for o in speaker.offices if not o.former and own & {piece.article for piece in o.evidence}]
        if speaker.kind is not ActorKind.PERSON or not given:
            return speaker.name
        body = next(filter(None, (self._body(speaker, office.title) for office in given)), None)
        if body:
            return f"{speaker.name} of {body}"
        if speaker.key in self._asked:
            return speaker.name
        worded = (worded_titles.titled(office.title, speaker.side, self._desk.surnames) for office in given)
        title = next((title for title in worded if title and len(title.split()) <= _LONGEST), None)
        return f"{speaker.name} ({title})" if title else speaker.name

    def matters(self, quote: Quote, speaker: Actor) -> bool:
        """Whether somebody without an office matters all the same: heard more than in passing, or in the headline."""
        known = self.described(quote, speaker) is not None or self._said[speaker.key] >= 2 * _MUCH
        often = self._said[speaker.key] >= _MUCH and known
        return often or self._in_headline(quote, speaker) or self._has_seat(quote, speaker)

    def is_bystander(self, quote: Quote, speaker: Actor) -> bool:
        """Whether nothing is told of somebody but that he was there: no office, side, seat, trade or headline."""
        heads = (_OF_WHAT.split(office.title)[0].split()[-1].lower() for office in speaker.offices)
        held = any(head not in _BY_THE_WAY for head in heads)
        told = speaker.kind is ActorKind.ORGANISATION or held or speaker.side
        return not told and not self.matters(quote, speaker)

    def tells_who(self, quote: Quote, speaker: Actor) -> bool:
        """Whether it can be said who the speaker is, or he matters in this briefing more than in passing."""
        known = speaker.kind is not ActorKind.PERSON or speaker.offices or speaker.side
        matters = speaker.salience >= _WELL_KNOWN * self._desk.stranger or self._said[speaker.key] >= _MUCH
        told = self._in_headline(quote, speaker) or self._has_seat(quote, speaker) or self.described(quote, speaker)
        return bool(known or matters or told)

    def _has_seat(self, quote: Quote, speaker: Actor) -> bool:
        """Whether an article that prints it tells the party and state of the speaker's seat: 'Ann Lee (D-Ohio)'."""
        texts = (self._desk.articles[piece.article].text for piece in quote.evidence)
        return any(_SEAT.match(behind) for text in texts for behind in text.split(speaker.name)[1:])

    def _in_headline(self, quote: Quote, speaker: Actor) -> bool:
        """Whether an article that prints it has the speaker in its headline."""
        texts = (headlines.of(self._desk.articles[piece.article]) or "" for piece in quote.evidence)
        return any(map(verbs.word(speaker.name.split()[-1]).search, texts))

    def described(self, quote: Quote, speaker: Actor) -> str | None:
        """As what an article of the quotation describes somebody of whom no office is known: 'fellow at the …'."""
        if speaker.offices or speaker.kind is not ActorKind.PERSON:
            return None
        name = rf"\b{re.escape(speaker.name)}, (?:an? |the )?"
        texts = (self._desk.articles[piece.article].text for piece in quote.evidence)
        found = (described for text in texts for described in re.finditer(name + _ROLE, text))
        told = (_NOW.sub("", one["as"]).strip() for one in found)
        return next((one for one in told if len(one.split()) in _DESCRIBES and _alone(one)), None)

    def _body(self, speaker: Actor, title: str) -> str | None:
        """'the Brook Institute' of 'fellow at the state-run Brook Institute'."""
        at = _AT.match(title)
        if at is None or speaker.side or len(at["body"].split()) > _LONGEST:
            return None
        body = re.sub(r"^(the )?[a-z]+-[a-z]+ ", lambda found: found[1] or "", at["body"])
        name = body.removeprefix("the ")
        if any(name in (person.name, *person.aliases) for person in self._desk.people):
            return None  # 'wife of Ann Smith'
        return None if any(card.endswith(name) for card in self._asked.get(speaker.key, ())) else body


def _alone(described: str) -> bool:
    """Whether a description names an office or a trade, and can be understood without the text."""
    titles_of = lexicon.load("titles")
    posts = {*titles_of["heads"], *titles_of["trades"], *lexicon.load("positions")["employed"]}
    return not posts.isdisjoint(described.lower().split()) and not _LOOSE.search(described)
