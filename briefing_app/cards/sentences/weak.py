"""Questions that read well and teach little: they gave themselves away or had two answers (rubric B5, B9).

What four readers judged strictly in 2026 (460 cards of 100 unseen articles) showed which; that a question asks at
its head is the gate's rule.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import unheld
from briefing_app.cards.rubric import headlines, seen
from briefing_app.cards.sentences import filled
from briefing_app.cards.words import gaps, sums
from briefing_app.cards.words.wording import BLANK
from briefing_app.model.cards import CardKind, Form
from briefing_app.model.facts import ActorKind, Event
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor
    from briefing_app.model.when import When

MEASURED = "card/event/measure/"
"""Keys of cards on figures that were found to be of something done."""
_HEADER = re.compile(
    r"^(?:(?:As (?:reported|quoted|printed)|According to|In|On|By|Since|Between|Before|After)\b"
    r"[^,?]*(?:\([^)]*\))?, )+"
)
_HEAD = re.compile(r"^(?:[A-Za-z][a-z]+ )?[Ww]hich ")
_LEANS = re.compile(
    r"\bboth [a-z]+s\b|\bthe rest\b(?! of)|\b(?:who|which [a-z ]+?) (?:was|were|had been) (?:one of|among)\b|"
    r"\b(?:more|less) [a-z]+\?$|\bhitherto\b|\b(?:no|an?) (?:how|what)\b|\btheir views\b|\bof that (?:year|month)\b|"
    r"^(?:In which|On what)\b.* (?:understood|believed|thought|too (?:great|many|much|few))\b|"
    r"^(?:In which|On what)\b.*\b(?:asked|questioned) (?:by [a-z ]+ )?(?:about|whether|if)\b|"
    r"^[^“?]*\b(?:who|which [a-z ]+) (?:hoped|wished|wanted) to\b|\bbetween (?:1[0-4]\d\d|[1-9]\d\d) and\b|"
    r"^By (?:whom|which [a-z ]+?) (?:did|had|would|will)\b|"  # 'a visit by Ann Lund' asked of what was done about it
    r", [A-Z][\w’' -]+ (?:was|were|had been) [a-z]+(?:ed|en|wn)\b|"  # two clauses run together
    r", - [A-Z]|\bother [A-Z]\w+ reports\b|\bunder (?:[\w.]+ )?[Pp]ressure\b"
)
_HOW_MUCH = re.compile(r"\bhow much\b", re.IGNORECASE)
_VAGUE = re.compile(  # an answer that is no answer
    r"(?:An?|The) (?:string|series|range|number|host|raft|slew|variety|set|list|wave|couple|handful) of "
)
_AT_MANY = re.compile(
    r"\bat an? (?:[a-z-]+ )?(?!news\b|press\b|conference)[a-z-]+[a-rt-z]s(?=[,:?])"
)  # 'at a labour protests'
_CURRENCY = re.compile(r"[$£€¥]|\b(?!(?:m|b|tr)illion\b)[A-Za-z]{3,}\b(?<!illion)")
_SCALE = re.compile(
    r"[\d,.]+(?:/\d+)?|\b(?:hundred|thousand|million|billion|trillion|about|over|nearly|some|almost|more|than|an?|"
    r"up|to|least|at|as|much|roughly|around|record|further|additional|estimated|only|just)\b",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"\b(?:Liberal|Labou?r|Conservative|Social Democratic|Socialist|Communist|Green|National|People[’']s|Centre)"
    r" (?:Party|president|leader|chairman)\b"
)
_HEADS_A_FIRM = re.compile(  # with a name of two words or more, or an abbreviation
    r"(?:[A-Z][\w&.’'-]* )+[A-Z][\w&.’'-]* (?:chief executive|CEO|managing director|director general|chairm[ae]n|"
    r"chairwoman|general secretary)|"
    r"(?:chief executive|CEO|managing director|director general|general secretary) of (?:the )?"
    r"[A-Z][\w&.’'-]*(?: (?:of |and |the )*[A-Z][\w&.’'-]*)+"
)
_POLLED = re.compile(
    r"\b[Aa]ccording to (?:[\w-]+ ){0,3}(?:polls?|surveys?|pollsters)\b|"
    r"\b(?:[Pp]olls?|[Ss]urveys?|[Pp]ollsters?)(?: (?:by|in|of|from|for|published)(?: [\w.’'[\]…-]+){1,5})? "
    r"(?:show|suggest|say|find|found|put|gives?|gave)\w*\b"
)
_LONG_AGO = 20  # years before its report of what is shown in print
_HISTORY = 25  # and of what is asked by itself
_STATE = re.compile(  # no event (E1)
    r"\bpopulation\b|\b(?:is|are) home to\b|\b(?:stood|stands?) at\b|\bwhich (?:hold|own|make up|account for)s?\b|"
    r"\b(?:provides?|suppl(?:y|ies)|accounts? for|represents?|makes? up|covers?|owns?|holds?) (?:about |some )?\[…\]|"
    rf"{_POLLED.pattern}"
)
_TREND = re.compile(  # a figure of everybody's doing, and no event either: 'inflation rose to'
    r"\b(?:[Ii]nflation|[Uu]nemployment|[Pp]rices?|[Gg]rowth|GDP|[Ss]hare of|[Oo]utput|[Yy]ields?|[Rr]eserves|"
    r"[Dd]eficit|[Ss]urplus|[Ee]xports|[Ii]mports|[Pp]opulation|[Ww]ages|[Ee]arnings|[Ss]ales|[Rr]atings?|[Tt]urnout|[Dd]emand|[Cc]osts?)\b"
    r"(?:, which)?[^,;:]{0,50}? "
    r"(?:rose|risen|fell|fallen|climbed|dropped|plunged|slid|slipped|slowed|accelerated|jumped|surged|"
    r"soared|tumbled|declined|grew|grown|shrank|shrunk|stood|eased|contracted|touched|reached|hit|crept)\b"
    r"(?! (?:out|through|short))"
)
_POINTS_BACK = re.compile(  # 'said that month', 'accused her colleague', 'that members would'
    r"\bthat (?:month|year|week|day|evening|morning|night|spring|summer|autumn|winter)\b|\bthat members\b|"
    r"\b(?:his|her|their) (?:colleague|counterpart|rival|boss|deputy|predecessor|successor)s?\b(?!,? [A-Z])"
)
_BARE_PARTY = re.compile(r"(?:the )?[A-Z][a-z]+s", re.IGNORECASE)
_AGED = re.compile(r"(?<=[a-z]), \d\d(?: and \d\d)?(?: years old)?,")  # 'Ann and Max Lund, 27 and 29 years old,'
_HONOUR = re.compile(r"(?:Senior Advocate|(?:King|Queen)[’']s Counsel|Justice of the Peace)\b")  # a rank, and no post
_TORN = re.compile(  # a post cut from 'head of the Democratic | Party's parliamentary group'
    r"(?:Party|Government|Ministry|Department|Council|Committee|Commission|Union|Group|Company|Bank|Agency)[’']s "
)
_OF_A_FILE = re.compile(
    r"(?<![Cc]hief )\b(?:rapporteur|negotiator|(?:co-)?sponsor|lead author|facilitator)\b"
    r"(?! (?:on|for|of|with)\b)(?! to [A-Z])"
)  # on what
_OF_ANY_STATE = re.compile(
    r"Who was the (?:National )?(?:Treasury|Parliament|Cabinet|Senate|Supreme Court|Central Bank|"
    r"(?:Finance|Foreign|Defen[cs]e|Interior) Ministry|Commission|Council|Fund|Bank|Union|Agency|Board)[’']s |"
    r"Who was (?:the )?[A-Z][a-z]+s[’'] leader in |"  # of the Socialists of any state
    r"Who was the (?:head|chief|commander) of (?:the )?[A-Z][\w.]+ (?:forces|troops) in (?:[A-Z][a-z]+ )?\d"
)
_YEAR = re.compile(r" in (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\?$")
_LONG_HELD = 10  # years after which only an office of somebody at the centre is asked
_LEADS_A_STATE = re.compile(
    r"Who was (?:the )?(?P<state>[A-Z]\w+(?: [A-Z]\w+)?)(?:[’']s)? leader in "
)  # no office, known to all
_OF_AN_ARM = re.compile(  # of whose arm?
    r"\b(?:of|at|in) (?:the )?[A-Z]\w+ (?:arm|unit|branch|wing|division|subsidiary|office|operations?)\b"
)
_OF_GAMES = re.compile(r"\[…\] (?:World Cup|(?:[A-Z][a-z]+ )?Olympics)\b")
_CUT_AT_AND = re.compile(r"\bthe (?P<body>[A-Z]\w+ (?:Committee|Board|Commission|Department|Ministry|Council))\b")


def asks(card: Card, desk: Desk) -> bool:
    """Whether a card on an event is asked weakly, or one on an office does not say of whom."""
    front = seen.asked(card.front)
    if card.kind is CardKind.ACTOR:
        return _is_of_nobody(card, desk, front)
    if (
        _is_known_to_all(card)
        or _AT_MANY.search(front)
        or _is_of_how_things_stand(card)
        or _is_of_bystanders(card, desk)
    ):
        return True
    if _is_a_guess_of_nobody(card, desk) or _is_of_private_people(card, desk):
        return True
    if card.kind is not CardKind.EVENT or card.form is not Form.QUESTION:
        retold = card.kind is CardKind.QUOTE and seen.passage(card.front) is None
        return retold and _POINTS_BACK.search(front) is not None
    if _VAGUE.match(card.back) or _is_dated_long_ago(card, desk):
        return True
    bare_sum = _HOW_MUCH.search(front) and not (_CURRENCY.search(_SCALE.sub("", card.back)))
    return bool(_LEANS.search(front) or bare_sum) or _is_in_the_headline(card, desk, front)


def _is_known_to_all(card: Card) -> bool:
    """Whether anybody who follows the news knows the date by what its sentence tells (B9)."""
    shown = seen.passage(card.front)
    if shown is None or not seen.is_date(card.back):
        return False
    told = next((one.of(shown) for one in sentences(shown) if BLANK in one.of(shown)), "")
    listed = lexicon.load("known_dates").get(seen.answer(card), ())
    return _OF_GAMES.search(told) is not None or any(deed in told for deed in listed)


def _is_no_post(card: Card, front: str) -> bool:
    """Whether it is a part in a file nobody names, a post torn from its body or of any state, or no office."""
    leads = _LEADS_A_STATE.match(front)
    of_a_state = leads is not None and leads["state"].lower() in lexicon.nations()
    of_a_file = _OF_A_FILE.search(front) or _OF_A_FILE.search(card.back)
    torn = _TORN.match(card.back) or _HONOUR.match(card.back)
    of_an_arm = _OF_AN_ARM.search(front) or _OF_AN_ARM.search(card.back)
    return bool(of_a_state or of_a_file or torn or of_an_arm or _OF_ANY_STATE.match(front))


def _is_of_long_ago(card: Card, desk: Desk, front: str) -> bool:
    """Whether an office of years ago is asked of somebody who has no part in what the briefing turns on (D3)."""
    year, published = _YEAR.search(front), desk.published(card.evidence)
    if year is None or published is None or published.first.year - int(year["year"]) < _LONG_HELD:
        return False
    return not any(actor.key in card.actors for actor in desk.core)


def is_long_ago(when: When, published: When | None) -> bool:
    """Whether what was then is a parallel from the past to what is printed now (D3)."""
    return published is None or published.first.year - when.last.year >= _LONG_AGO


def _is_dated_long_ago(card: Card, desk: Desk) -> bool:
    """Whether the date of something long past is asked: 'In which year did the Soviet Union collapse?' (B9)."""
    event = desk.facts.get(card.fact)
    if not isinstance(event, Event) or event.when is None or not seen.is_date(card.back):
        return False
    published = desk.published(event.evidence)
    return published is not None and published.first.year - event.when.last.year > _HISTORY


def points_back(told: str) -> bool:
    """Whether a sentence counts from a time, or tells of somebody, told before it: 'that month', 'her colleague'."""
    return _POINTS_BACK.search(told) is not None


def tells_how_things_stand(told: str) -> bool:
    """Whether a sentence tells how things stand, as figures of people, shares and polls do, and no event (E1)."""
    return (_STATE.search(told) or _TREND.search(told)) is not None


def _is_of_how_things_stand(card: Card) -> bool:
    """Whether a figure in print is of how things stand and of nobody's deed, or a date of a trend."""
    shown = seen.passage(card.front) if card.kind is CardKind.EVENT else None
    if not shown:
        return False
    if seen.is_date(card.back):
        return (_TREND.search(shown) or _POLLED.search(shown)) is not None
    if card.key.startswith(MEASURED):
        return False  # looked for where the figure itself stands
    return tells_how_things_stand(shown) or not _is_of_a_deed(shown, card.back)


def _is_of_a_deed(shown: str, answer: str) -> bool:
    """Whether the figure that is left out of a passage is of something done."""
    at = shown.find(BLANK)
    told = shown.replace(BLANK, answer, 1)
    return sums.is_of_a_deed(told, Span(at, at + len(answer)))


def _is_of_bystanders(card: Card, desk: Desk) -> bool:
    """Whether a figure, or a deed of people told of by their age, is of nobody who holds an office or a side (E1)."""
    shown = seen.passage(card.front) if card.kind is CardKind.EVENT else None
    told = desk.people_in(shown) if shown else []
    if shown is None or any(person.offices or person.side for person in told):
        return False
    return _AGED.search(shown) is not None or (bool(told) and not seen.is_date(card.back))


def _is_of_private_people(card: Card, desk: Desk) -> bool:
    """Whether a deed is of people alone whom nobody needs to know: no office, no side, little attention (D3, E1).

    'When did the driver Ann Lund slit open a sack?': of five such dates readers passed one.
    """
    doers = [desk.actors[key] for key in card.actors if key in desk.actors] if card.kind is CardKind.EVENT else []
    return bool(doers) and all(_is_private(doer, desk) for doer in doers)


def _is_private(person: Actor, desk: Desk) -> bool:
    if person.kind is not ActorKind.PERSON or person.side or person.salience >= unheld.NOTED * desk.stranger:
        return False
    return works_for_himself(person) and all(actor.key != person.key for actor in desk.core)


def works_for_himself(person: Actor) -> bool:
    """Whether somebody holds no office but a calling: 'bus driver', 'lawyer'."""
    lists = lexicon.load("offices")
    works = (*lists["professions"], *lists["everyday"])
    titles = (office.title.lower().split() for office in person.offices)
    return all(any(work in title for work in works) for title in titles)


def _is_a_guess_of_nobody(card: Card, desk: Desk) -> bool:
    """Whether an unsure figure in print is of nobody who acts: 'the price fell by […]' (E1; 5 of 15 passed)."""
    shown = seen.passage(card.front) if card.suggested and card.kind is CardKind.EVENT else None
    if not shown or seen.is_date(card.back):
        return False
    words = re.findall(r"\b[A-Z][\w.]*\w(?: [A-Z][\w.]*\w)*", shown)
    named = (desk.by_name.get(word) or desk.forms.get(word) for word in words if not gaps.is_demonym(word))
    return not any(named)


def _is_in_the_headline(card: Card, desk: Desk, front: str) -> bool:
    """Whether a country or body is asked for that the headline, which other cards show, names (H4)."""
    if not _HEAD.match(_HEADER.sub("", front)) or not card.evidence:
        return False
    headline = headlines.of(desk.articles[card.evidence[0].article]) or ""
    told = {lexicon.nations().get(word.lower(), word) for word in re.findall(r"[A-Z][\w.]+", headline)}
    return bool(told & {card.back, *card.back.split()})


def _is_of_a_guess(card: Card, front: str) -> bool:
    """Whether the very post or body is what is not sure, or not told: 'Greens' of any country."""
    of_any = front.startswith("For which") and _BARE_PARTY.fullmatch(card.back)
    return bool(of_any) or (card.suggested and front.startswith("Which "))


def _is_of_nobody(card: Card, desk: Desk, front: str) -> bool:
    """Whether an office fits any country or a body's name is cut: 'the Economic Planning Minister' (B1, B5)."""
    if _is_of_a_guess(card, front) or (front.startswith("For which") and desk.people_in(card.back)):
        return True  # of a person, who is no body
    if _is_no_post(card, front) or _is_of_long_ago(card, desk, front):
        return True
    if not front.startswith("Who was the ") or re.search(r"\bof (?:the )?US in\b", front):
        return front.startswith("Who was the ")
    title = re.sub(r" (?:in|on) (?:\d+ )?(?:[A-Z][a-z]+ )?\d{4}\?$", "", front.removeprefix("Who was the "))
    placed = filled.is_placed(title) or any(one in title for names in _national().values() for one in names)
    placed = placed or any(form in title for form in lexicon.load("party_members")["Liberal Democrats"])
    placed = placed or _HEADS_A_FIRM.fullmatch(title) is not None or any(land in title for land in _joined_lands())
    placed = placed or not _known_forms().isdisjoint(re.findall(r"[A-Z][\w’-]*", title))
    if _PARTY.search(title) and not placed:
        return True
    cut = _CUT_AT_AND.search(front)
    if cut and card.evidence and cut["body"] not in lexicon.load("organisations"):
        text = desk.articles[card.evidence[0].article].text
        before = [text[: at.start()] for at in re.finditer(re.escape(cut["body"]), text)]
        if before and all(one.endswith(" and ") for one in before):
            return True
    bodies = (actor for actor in desk.dossier.actors if actor.kind is not ActorKind.PERSON)
    return not placed and not any(form in title for body in bodies for form in (body.name, *body.aliases))


@cache
def _joined_lands() -> frozenset[str]:
    """Countries of two names: 'Trinidad and Tobago'."""
    lands = lexicon.load("countries")
    return frozenset(form for land, forms in lands.items() for form in (land, *forms) if " and " in form)


@cache
def _known_forms() -> frozenset[str]:
    """Short names of bodies that everybody knows, and adjectives of regions with a government: 'FAA', 'Scottish'."""
    shorts = (form for forms in lexicon.load("organisations").values() for form in forms if " " not in form)
    peoples = (form for forms in lexicon.load("region_peoples").values() for form in forms)
    return frozenset({*shorts, *peoples, *lexicon.load("belonging")["known"]})


def _national() -> Mapping[str, tuple[str, ...]]:
    return lexicon.load("national_titles")
