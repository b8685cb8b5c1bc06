"""Events asked in the printed passage: their date left out of the reporter's own sentences.

What a sentence tells is not retold: nothing can be cut, joined or told of the wrong one. Strict readers passed 11 of
12 dates asked so and 6 of 19 names (docs/adr/0021): names are not asked, figures in `measured`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.cards import gate
from briefing_app.cards.rubric import definites, headlines, passages, seen
from briefing_app.cards.sentences import leaning, passage, runs, weak
from briefing_app.cards.words.wording import BLANK
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import SURE
from briefing_app.model.facts import Actor, ActorKind, Event, Status
from briefing_app.model.keys import digest
from briefing_app.model.text import Span
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.sentences.described import Descriptions
    from briefing_app.model.text import Article
    from briefing_app.model.when import When

_PER_CARD = 500  # characters of an article for each
_SHORT = 16  # words of a question on two people that is plain as it stands
_LONGEST = 50  # words of a passage that is asked for its date
_WORDS, _WORDS_OF_NEWS = range(12, 60), range(12, runs.LONGEST)  # of a sentence
_INITIALS = re.compile(
    r"\b[A-Z]{3,6}\b(?! (?:Treaty|Pact|Accord|Convention|Agreement)\b| \d)"
)  # but 'the ANZUS Treaty', 'SDR 2 billion'
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_ABSOLUTE = re.compile(rf"\b{_MONTH}\b|\b(?:19|20)\d\d\b")
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]omorrow|[Tt]onight)"
_RELATIVE = re.compile(
    rf"(?:[Ll]ast |(?:[Ll]ate|[Ee]arly) (?:on )?)?{_DAY}(?: (?:morning|afternoon|evening|night))?|"
    r"(?:[Ll]ast|[Tt]his|[Nn]ext) (?:month|year)"
)
_NEAR_DAY = re.compile(rf"\b{_DAY}\b|\b(?:last|next|this) (?:week|weekend)\b")
_SAID = re.compile(  # when somebody spoke to a reporter is no news
    r"\b(?:said|told (?:the )?\w+)(?: (?:at|in|outside) (?:[A-Z][\w’'-]* ?)+)?(?: ?\b(?:on|late|early))? $"
)
_IDLE = re.compile(  # nor when he was asked, nor a part of a time; 'earlier on Monday' has its own day
    r"(?i:\b(?:asked|questioned|pressed|quizzed)(?: [a-z]+){0,2} on|"
    r"\b(?:asked|questioned) (?:about|whether|if) [^.;]* on|"
    r"\b[ap]\.?m\.?|^even|[.”] even|"
    r"\b(?:much|most|part|all|half|the rest|the end|the start) of|\b(?:(?:earlier|later)(?: on)?|again on|[Aa]s of)|"
    r"\b(?:mentioned|suggested|floated|cited)|\b(?:data|figures|accounts|results) (?:to|for|of|through|up to)) $|"
    r"(?:,|\b(?:was|were|is|are|became|remained)) (?:the|its|their) (?:[a-z]+-)?(?:largest|biggest|highest|top) "
    r"[^.;,]*\b(?:in|of) $|"  # a rank, a price
    r"\b(?:cost|sold for|fetched) [^.,;]*\d[^.,;]* in $|"
    r"\b[Ff]iscal year\b[^.;,]* (?:on|in|until|through) $"
)
_OF_NO_DEED = re.compile(  # 'his remarks on | carried', 'most of its posts in | went to men', 'nobody has been tried'
    r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[a-z]+ )?(?:remarks|comments|words|statement|program(?:me)?|show) on $|"
    r"\b(?:majority|share|proportion|most|half|thirds|quarters) of [^.;,]* in $|"
    r"\b(?:[Nn]o|[Nn]obody|[Nn]one|never)\b[^.;]* (?:has|have) (?:been |ever |yet )?[a-z]+[^.;]*\bfor "
    r"(?:the |its |their )?[a-z]+(?: of [a-z]+)? (?:in|on) $"
)
_OF_NO_YEAR = re.compile(  # who a speaker is, what was traded: 'Ann Lund, an aide who left in | 2011 |, said'
    r"^(?:[A-Z][\w.’'-]* )*[A-Z][\w’'-]*, (?:an?|the|who|whose)\b[^.;]*\0[^,.;]{0,30}, "
    r"(?:said|says|told|wrote|writes|argued|argues|warned|added|noted|believes|thinks)\b|"
    r"\b(?:exported|imported|produced|consumed|shipped|traded|mined) (?:[a-z]+ )*[$€£\d][^.;]* in \0|"
    r"\0 and (?:in )?(?:19|20)\d\d\b|\b(?:19|20)\d\d and (?:in )?\0"  # of two years neither is the one
)
_STILL = re.compile(r"^[^.;]*?\b(?:was|were) still\b|^ (?:was|is|marked|marks) (?:the|an?|their|its) ")  # or a feast
_NAMES_A_THING = re.compile(
    r"\b[Tt]he \0 [A-Za-z]|[’']s (?:[a-z]+ )?\0 [a-z]"
)  # 'lost the | 2022 | election': known, or not its day
_OF_HIMSELF = re.compile(
    r", s?he (?:said|says|recalled|remembered)\b|\b(?:said|says|recalled|remembered)(?: that)? (?:s?he|his|her)\b"
)
_KIN = re.compile(
    r"(?:[’']s|\b[Hh]is|\b[Hh]er) (?:brother|sister|wife|husband|father|mother|son|daughter|cousin|uncle|aunt)\b"
)
_AGED = re.compile(  # or brought in by what he lives on, as nobody is who holds an office
    r"[A-Z][\w’-]+, (?:\d{1,2}, (?:an?|who)\b|an? \d{1,2}-year-old\b|"
    r"who (?:(?:runs|owns|manages) an? |(?:works|lives|drives|farms|sells|trades|teaches|fishes)\b))|"
    r"\b[Aa]n? (?:[a-z-]+ ){1,4}named (?:[A-Z][\w’-]+ ?)+"
)
_A_SCENE = re.compile(  # 'It was a little after 3 am on | 4 May |, and the lights had gone out'
    r"^It was (?:[a-z]+ ){0,4}(?:\d[\d.:]* ?(?:am|pm|a\.m\.|p\.m\.|o[’']clock)|midnight|noon|dawn|dusk|sunset|"
    r"sunrise|morning|evening|afternoon|night|late|early)(?: local time)?(?: on| in| of)? $"
)
_POINTS = re.compile(r"\b[Ss]uch an? [a-z]{4,}\b(?! as\b)|\bthe matter\b(?! of\b)|\b[Tt]he (?:CS|PS|DG|AG|MP)\b")
_OF_A_PLACE = re.compile(  # of which country, of which town
    r"\b[Tt]he (?:(?:Foreign|Interior|Defen[cs]e|Finance|Justice|Health|Trade|Energy|Economy) )?[Mm]inistry\b"
    r"(?! (?:of|for) )|\b[Tt]he mayor\b(?! of )|"
    r"\b(?:general|presidential|parliamentary|legislative) elections?\b"
)
_VOTES = re.compile(r"[gpl]")
_HABIT = re.compile(  # 'who came every August', 'the annual ban that begins on | 15 April'
    r"\b(?:every|each|most) $|"
    r"(?:\b(?:annual|yearly)\b[^.;]*|\b[Ss]chools?) (?:re)?(?:begins?|starts?|opens?|ends?|falls?)(?: on| in)? $"
)
_ASKED = re.compile(
    r"^[^.;]*\b(?:was|were) (?:asked|questioned)(?: (?:[a-z]+ times|twice|again|repeatedly))? (?:about|whether|if)\b"
)
_KNOWN_YEAR = re.compile(  # when somebody came into office is known of those who matter (B9)
    r"\b(?:[Vv]oted for|elected|sworn in|inaugurat\w+|[Rr]ace|ran for|re-?election|"
    r"(?:won|lost) the (?:presidential )?election|became (?:[A-Z][\w’'-]+ )*(?:president|prime minister|chancellor)|"
    r"(?:[Tt]ook|[Tt]aken|[Tt]ake) (?:office|power))\b"
)
_KNOWN_DAY = (1, 20)  # on which presidents of the United States take and leave office
_OFFICE = re.compile(r"\b(?:office|inaugurat\w+|sworn in|White House)\b")
_NEAR_YEAR = re.compile(r"\b(?:last|this|next|following|previous) year\b|\b(?:his|her|its|their) first year\b")
_NEAR = 2  # years from that of print that another year told beside them leaves open
_SHARE = re.compile(r"\d ?(?:%|per ?cent\b|pct\b)|\b\d+ in \d+\b")
_KNOWN_MONTH = re.compile(r"\b(?:US|U\.S\.|American)\b.*\b(?:presidential|midterm|congressional)\b.*\belections?\b")
_COUNTED = re.compile(  # from what is told beside it anybody can count it: '[…], seven months after they took Kabul'
    r",? (?:just |only |about |some |almost |nearly )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) "
    r"(?:month|year)s? (?:after|before|later|earlier)\b"
)
_ROUGHLY = re.compile(r"(?:early|late|mid)\b[- ]", re.IGNORECASE)  # no more precise than the word says
_LINK = re.compile(r"\b(?:on|in|by|since|until|from|of|for) $")
_EDGE = re.compile(r"[,.;:]|$| (?:that|to|in|at|with|by|after|before|and)\b")
_DEED_LEFT_OUT = (
    re.compile(  # with what another card asks: 'Ann Lund, … on […]', 'On […], Ann Lund …, for the third time'
        rf"(?:^|[\s,])… (?:[a-z]+ )?{re.escape(BLANK)}|{re.escape(BLANK)},? (?:[A-Z][\w.’'-]+ )+…(?:[,.;]|$)"
    )
)
_DAYS = re.compile(rf"\b{_DAY}\b")
_TO_COME = re.compile(
    r"\b(?:will|would|due|scheduled|planned|plans?|expected|set (?:to|for)|(?:is|are|was|were) to|meets?|votes?|"
    r"begins?|starts?|opens?|holds?|ends?|decides?|next|hopes?|wants?)\b"
)
_ONE_OF_MANY = re.compile(
    r"\b(?:that|first|second|third|every|each|another|one)(?: [a-z]+)? $"
)  # 'that black | Monday'
_OWNS = re.compile(r"[’']s\b")


class _Left(NamedTuple):
    """What is left out: where in the article, what sort of thing it is, the answer, and whether the day is told."""

    span: Span
    sort: str
    answer: str
    day: bool = True


def cards(desk: Desk, descriptions: Descriptions, others: Sequence[Card]) -> Iterator[Card]:
    """Clozes on the worthiest events of each article that no other card asks, those of its head first.

    Args:
        desk: the dossier.
        descriptions: what the cards on its actors ask; it is left out of the passages (H4).
        others: the cards on other facts; what they show is not asked again (H4).
    """
    known = {card.fact for card in others}
    shown = [card.evidence[0] for card in others if passages.asks_speaker(card.front)]
    quoted = [piece for quote in desk.dossier.quotes if quote.key in known for piece in desk.sound(quote.evidence)]
    for key, events in _by_article(desk).items():
        article = desk.articles[key]
        used = {desk.sentence(event.evidence[0])[0] for event in events if event.key in known}
        used |= {desk.sentence(piece)[0] for piece in quoted if piece.article == key}  # its front may print them (H4)
        room = max(1, len(article.text) // _PER_CARD) - sum(event.key in known for event in events)
        for event in events:
            sentence = desk.sentence(event.evidence[0])[0]
            is_shown = any(piece.article == key and piece.span.overlaps(sentence) for piece in shown)
            is_free = room > 0 and sentence not in used and not is_shown
            card = next(_of_event(desk, descriptions, event), None) if is_free else None
            if card:
                used.add(sentence)
                room -= 1
                yield card


def instead(card: Card, desk: Desk, descriptions: Descriptions) -> Card:
    """A question for an event's date asked in print, where its passage stands alone; else the card as it is."""
    event = desk.facts.get(card.fact)
    if not isinstance(event, Event) or card.form is not Form.QUESTION or seen.answer(card) != str(event.when):
        return card
    if (
        len(card.front.split()) <= _SHORT
        and len(desk.people_in(card.front)) > 1
        and not definites.unexplained(card.front)
    ):
        return card  # 'On what date in 2023 did Ann Lund meet Max Roy in Oslo?'
    printed = next((made for made in _of_event(desk, descriptions, event) if passages.asks_date(made.front)), None)
    if printed is None or len((seen.passage(printed.front) or "").split()) > _LONGEST:
        return card
    return replace(card, front=printed.front, back=printed.back, form=printed.form, evidence=printed.evidence)


def _by_article(desk: Desk) -> dict[str, list[Event]]:
    """The events of each article that its print states, those of its first sentences first, then the worthiest."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in desk.dossier.events:
        if desk.sound(event.evidence)[:1] == event.evidence[:1] and event.status is not Status.ALLEGED:
            found[event.evidence[0].article].append(event)
    for key, events in found.items():
        head = desk.heads[key]
        events.sort(key=lambda event: (event.evidence[0].span.start >= head, -event.salience))
    return found


def _of_event(desk: Desk, descriptions: Descriptions, event: Event) -> Iterator[Card]:
    own, sentence = desk.sentence(event.evidence[0])
    article = desk.articles[event.evidence[0].article]
    is_news = event.evidence[0].span.start < desk.heads[article.key]
    if _is_of_a_bystander(desk, event):
        return
    left = next(_date(event, article, own, is_news=is_news), None)
    if left is None or len(sentence.split()) not in (_WORDS_OF_NEWS if is_news else _WORDS):
        return
    words = left.span.of(article.text)
    pointing = words if words.startswith("that ") else None  # 'that June' is not shown
    shown = _around(desk, article, own, pointing)
    made = filter(None, (_card(event, article, whole, left, descriptions) for whole in shown))
    yield from islice((card for card in made if not any(gate.of_card(card, desk))), 1)


def _around(desk: Desk, article: Article, own: Span, pointing: str | None = None) -> Iterator[Span]:
    """The passages around a sentence that can be shown to ask for a date in it.

    Args:
        desk: the dossier.
        article: where it is printed.
        own: the sentence.
        pointing: words of it that will not be shown.
    """
    headline = headlines.whole(article) or ""
    opens = own.start < desk.openings[article.key]

    def may_be_shown(printed: str, bare: str) -> bool:
        bare = bare.replace(pointing, "then") if pointing else bare
        told = passage.is_set(printed, bare, headline) and passage.tells_enough(bare)
        told = told and not passage.opens_with_a_stranger(desk, printed, article, headline)
        return told and stands(desk, printed, bare, headline, opens=opens)

    if not passage.is_interview(article.text):
        found = tuple(runs.Sought(article, headline, may_be_shown).runs(own))
        yield from (whole for whole in found if passage.tells_of_its_news(whole.of(article.text), headline))


def _is_of_a_bystander(desk: Desk, event: Event) -> bool:
    """Whether somebody without an office tells it of himself, or is told with his age or living (D3).

    'He voted for her in May, he said'; 'Ann Lund, 38, a teacher, sailed to Malta'; 'a bus driver named Max Roy'.
    """
    clause, told = desk.clause(event), desk.sentence(event.evidence[0])[1]
    aged = _AGED.search(told)
    headline = headlines.whole(desk.articles[event.evidence[0].article]) or ""
    people = desk.people_in(told[: aged.end()]) if aged else ()
    if any(_is_private(person) and person.name.split()[-1] not in headline for person in people):
        return True
    doer = clause.doer if clause else None
    return doer is not None and _is_private(doer) and bool(_OF_HIMSELF.search(told) or _KIN.search(told))


def _is_private(one: Actor) -> bool:
    return one.kind is ActorKind.PERSON and weak.works_for_himself(one) and not one.side


def _points(bare: str, headline: str) -> bool:
    """Whether 'such a deal' or 'the matter' is told nowhere before it."""
    return any(
        passage.meant(passage.noun(found.group())).isdisjoint(passage.meant(f"{headline} {bare[: found.start()]}"))
        for found in _POINTS.finditer(bare)
    )


def stands(desk: Desk, printed: str, bare: str, headline: str, *, opens: bool = False) -> bool:
    """Whether a passage under its headline stands alone: it points at nothing untold, and names whom it is about.

    Args:
        desk: the dossier.
        printed: the passage.
        bare: the same without its quotations.
        headline: under which it is shown.
        opens: whether it is of the first sentences of its article: 'the deal' is the headline's.
    """
    untold = passage.untold(printed, headline, opens=opens) or _unknown(desk, printed, headline)
    loose = leaning.leans(bare) or untold or _points(bare, headline)
    return not loose and passage.names_first(desk, bare) and passage.places_all(desk, bare, headline)


def _unknown(desk: Desk, printed: str, headline: str) -> str | None:
    """A ministry or election of no country, a mayor of no town; initials that nothing tells."""
    bare = passage.bare(printed)
    sided = any(person.side for person in desk.people_in(printed)) or passage.names(bare) & passage.names(headline)
    for body in _OF_A_PLACE.finditer(bare):
        votes = _VOTES.match(body.group())
        told = f"{headline} {bare}" if votes else bare[: body.start()]
        if not passage.names_a_land(told) and not passage.is_of_one_state(headline) and not (votes and sided):
            return body.group()
    found = (one for one in _INITIALS.findall(printed) if one not in headline and f"({one})" not in printed)
    return next((one for one in found if not {one, one.lower()} & _known() and one not in desk.by_name), None)


@cache
def _known() -> frozenset[str]:
    """Short forms that some list has."""
    bodies = lexicon.load("organisations")
    forms = (form for forms in bodies.values() for form in forms)
    return frozenset((*bodies, *forms, *lexicon.nations(), *lexicon.load("loose")["common short forms"]))


def _date(event: Event, article: Article, own: Span, *, is_news: bool) -> Iterator[_Left]:
    """The date of the event, where it is printed and sure: 'on Thursday', 'on 28 January', 'last month'.

    When somebody spoke to a reporter is asked only where what he said is the news.
    """
    words, when, sentence = event.when_words or "", event.when, own.of(article.text)
    if when is None or when.precision not in passages.DATES or event.date_confidence < SURE:
        return
    absolute = bool(_ABSOLUTE.search(words))
    found = [*re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", sentence)]
    if len(found) != 1 or _OWNS.match(sentence, found[0].end()) or weak.is_long_ago(when, article.published):
        return
    before, after = sentence[: found[0].start()], sentence[found[0].end() :]
    spoken = _SAID.search(before) and not is_news
    if _is_idle(before, after) or _is_known(when, article, words, sentence):
        return
    if when.precision is Precision.YEAR and (_ROUGHLY.match(words) or _OF_NO_YEAR.search(f"{before}\0{after}")):
        return
    if not absolute and not passage.bare(sentence)[found[0].start() : found[0].end()].strip():
        return  # somebody's own 'yesterday', whenever he said it
    fills = _RELATIVE.fullmatch(words) and not spoken and _can_be_filled(words, before, after)
    if absolute or (fills and _fits(event, article, sentence)):
        span = Span(own.start + found[0].start(), own.start + found[0].end())
        yield _Left(span, passages.DATES[when.precision], str(when), absolute)


def _is_idle(before: str, after: str) -> bool:
    """Whether a date is of no event by the words on its two sides, or can be counted from them."""
    idle = (
        _IDLE.search(before)
        or _OF_NO_DEED.search(before)
        or _STILL.search(after)
        or _HABIT.search(before)
        or (_A_SCENE.search(before) and not after.startswith((" that", " when")))
        or before.endswith(" at ")
    )
    return bool(idle or _NAMES_A_THING.search(f"{before}\0{after}") or _ASKED.search(after) or _COUNTED.match(after))


def _is_known(when: When, article: Article, words: str, sentence: str) -> bool:
    """Whether anybody can tell the time: 'last year' under its day of print, a vote for a president (B9)."""
    if when.precision is Precision.YEAR:
        is_counted = len(_SHARE.findall(sentence)) > 1  # a statistic of a year, and no event
        known = _KNOWN_YEAR.search(sentence) or (_NEAR_YEAR.search(sentence) and _is_near(when, article))
        return not words[-1:].isdigit() or is_counted or bool(known)
    if when.precision is Precision.DAY:
        return (when.first.month, when.first.day) == _KNOWN_DAY and bool(_OFFICE.search(sentence))
    return when.precision is Precision.MONTH and bool(_KNOWN_MONTH.search(sentence))


def _is_near(when: When, article: Article) -> bool:
    return article.published is not None and abs(article.published.first.year - when.first.year) <= _NEAR


def _can_be_filled(words: str, before: str, after: str) -> bool:
    """Whether a date can stand for 'Monday' or 'last month': not in 'which last month barred'."""
    edge = _LINK.search(before) or not before or _EDGE.match(after)
    return bool(edge or _DAYS.search(words)) and not _ONE_OF_MANY.search(before)


def _fits(event: Event, article: Article, sentence: str) -> bool:
    """Whether a day after that of print is that of something to come: not 'his signature on Monday suspends …'."""
    later = event.when and article.published and event.when.first > article.published.last
    return not later or (event.status is Status.PLANNED and bool(_TO_COME.search(sentence)))


def _card(event: Event, article: Article, whole: Span, left: _Left, descriptions: Descriptions) -> Card | None:
    before = descriptions.left_out(article, Span(whole.start, left.span.start))
    after = descriptions.left_out(article, Span(left.span.end, whole.end))
    source = passages.source(article, left.answer, day=left.day)
    if (
        source is None
        or _DEED_LEFT_OUT.search(f"{before}{BLANK}{after}")
        or left.answer in f"{before} {after}"
        or (not left.day and _NEAR_DAY.search(f"{before} {after}"))
        or passages.LEFT_HANGING.search(f"{before} {after}")
    ):
        return None
    return Card(
        key=f"card/event/print/{digest(event.key)}",
        kind=CardKind.EVENT,
        form=Form.CLOZE,
        front=passages.fronted(left.sort, source, before, after),
        back=left.answer[:1].upper() + left.answer[1:],
        fact=event.key,
        evidence=event.evidence[:1],
        actors=event.actors,
        suggested=False,
    )
