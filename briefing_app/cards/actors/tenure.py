"""When an office was held, as far as a card may say: its date, whether it was past, whether another held it then."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import known_terms
from briefing_app.cards.words import titles, worded_titles, wording
from briefing_app.cards.words.standing import dates_a_death, is_long_ago, is_past
from briefing_app.model.facts import Slot
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Office
    from briefing_app.model.text import Article, Span

_MUCH_SURER = 4  # times as often told of one as of the other: then the other is 'President' of a time gone by
_PARALLEL = 4  # years back of a parallel
_NEAR_BEFORE = 12  # characters in which 'then' stands before a title
_COUNTED = re.compile(r"\b(?:\w+[- ]times?|twice) $")
_GOING_BEFORE = 18  # characters in which 'outgoing' does
_REACH = 40  # characters before a title in which its holder is told to come to it
_GOING = re.compile(r"(?i)\b(?:outgoing|departing|incoming|newly (?:appointed|named|elected)|just[- ]appointed) $")
_JUST_COME = re.compile(  # behind a title and perhaps a name
    r"[,—– ]{0,3}(?:[A-Z][\w’'.-]+ ?){0,4}[,—– ]{0,3}(?:who|whose)\b[^,.;]{0,30}?"
    r"(?:\bbeen in (?:the |his |her )?(?:job|post|office|role) (?:for )?(?:only |just |less than )?\w+ "
    r"(?:hours|days|weeks?)|"
    r"\b(?:takes|took|assumes|assumed|leaves|left) (?:up )?(?:the |his |her )?(?:office|post|job|role) "
    r"(?:on|this|last|next|only|just|in)\b|\b(?:was|is to be|will be) sworn in\b)"
)
_STILL = re.compile(r"(?i)\b(?:outgoing|departing) $")  # who holds it yet
_HAS_COME = re.compile(
    r"[,—– ]{0,3}(?:[A-Z][\w’'.-]+ ?){0,4}[,—– ]{0,3}(?:who|whose)\b[^,.;]{0,30}?"
    r"(?:\bbeen in\b|\b(?:took|assumed) |\bwas sworn in\b)"
)
_WEEKS_AGO = re.compile(  # behind a title and perhaps a name
    r"[,—– ]{0,3}(?:[A-Z][\w’'.-]+ ?){0,4}[,—– ]{0,3}(?:just |only |barely |less than )?"
    r"(?:an?|one|two|three|four|five|six|ten|\d+) (?:days?|weeks?|fortnight) after (?:he|she|taking|assuming|being|"
    r"[a-z]+ing|[A-Z]\w+) [^.;]{0,40}\b(?:job|post|office|role|over|charge|reins|helm|appointed|named|sworn)\b"
)
_FIRST_DAYS = re.compile(
    r"\b(?:his|her) first (?:full )?(?:day|week)s? (?:on the job|in (?:the |his |her )?(?:job|post|office|role)|as)\b"
)
_SOON_TOLD = 400  # characters behind a title in which it is told that its holder has just come
_LEAVES = (  # of a name
    r"(?:{0})(?: also| abruptly| suddenly)? (?:resigned|quit|stepped (?:down|aside)|was (?:sacked|fired|dismissed|"
    r"ousted|removed|replaced|voted out|forced (?:out|to resign))|(?:announced|offered|tendered|submitted|handed in) "
    r"(?:his|her) resignation)\b|"
    r"\b(?:sacked|fired|dismissed|ousted|removed) (?:[a-z]+ ){{0,4}}(?:[A-Z]\w+ ){{0,3}}(?:{0})\b"
)
_DEATH = re.compile(
    r"\b(?:buried|mourn|funeral|burial|death|coffin|assassinat|murder|kill(?:ed|ing)|died|passed away)"
)
_DIES = (  # of a family name
    r"\b(?:buried|mourn(?:s|ed|ing)|(?:funeral|burial|death|assassination|killing|murder) (?:of|for)|killed) "
    r"(?:(?!and |or |by |in )[\w.’'-]+ ){{0,5}}{0}\b|"
    r"\b{0}[’']s (?:death(?! (?:threat|penalt|sentence))|funeral|burial|coffin|killing|assassination|murder)\b|"
    r"\b{0}(?:, [^,.]{{1,60}},)? (?:(?:also|had|has|have|was|been|who) )*(?:died|assassinated|murdered|killed in|"
    r"passed away)\b"
)
_DOES_TO_OTHERS = r"(?:{0})(?: has| had| on [A-Z]\w+)? (?:dismissed|removed|sacked|fired|ousted|named|appointed)\b"
_FALL = re.compile(
    r"\b(?P<who>[A-Z][\w-]+)[’']s (?:downfall|ouster|fall|removal|resignation|departure)\b(?! (?:would|could|might))"
)
_SUCCEEDED = re.compile(
    r"\b(?:elected|named|chose|appointed|installed|approved|confirmed|swore in) (?:his|her) successor\b"
)
_NAMED_WITHIN = 900  # characters before 'his successor' in which he is named
_CAME_IN = r"{0} (?:was (?:sworn in|inaugurated|appointed|named|elected)|took (?:office|over as|the oath)|became)\b"
_OTHER_MINISTRY = re.compile(r"\b(?!(?:the|his|her|its|a)\b)[a-z]+ ministry\b")  # took over one beside his own office
_ENTERS = re.compile(r"\b(?:became|becoming|appointed|named|elected|promoted|took over|taken over|moved up) ")


def date(desk: Desk, actor: Actor, office: Office) -> When | None:
    """When it was held; of a past office the date of what its holder did then, else when it was told to be past."""
    if office.at or not is_past(office):
        return office.at
    return then(desk, actor, office) or desk.published(office.evidence)


def then(desk: Desk, actor: Actor, office: Office) -> When | None:
    """'then House Speaker Ann Smith visited …': the date of the visit that the same sentence tells."""
    for piece in desk.sound(office.evidence):
        text = desk.articles[piece.article].text
        whole, _ = desk.sentence(piece)
        before = text[max(whole.start, piece.span.start - _NEAR_BEFORE) : piece.span.end]
        if not re.search(r"\bthen\b[- ,]", before):
            continue
        for event in desk.of_actor.get(actor.key, ()):
            dated = event.when and event.when.precision is not Precision.INTERVAL
            told = any(proof.article == piece.article and proof.span.overlaps(whole) for proof in event.evidence)
            if event.when and dates_a_death(whole.of(text), event.when.edtf[:4]):
                continue
            if dated and told and event.actors[0] == actor.key and (event.when_words or "?") in whole.of(text):
                return event.when
    return None


def is_dead_by(desk: Desk, actor: Actor, office: Office) -> bool:
    """Whether an article tells the holder's death, and the office as of its own month: then another held it too."""
    printed = desk.published(office.evidence)
    if printed is None or office.at is None or not office.at.overlaps(When(printed.edtf[:7])):
        return False
    told = [article for one in desk.sound(office.evidence) if _tells_a_death(article := desk.articles[one.article])]
    died = _DIES.format(re.escape(actor.name.split()[-1]))
    return any(re.search(died, article.text) for article in told)


@lru_cache(1024)
def _tells_a_death(article: Article) -> bool:
    return _DEATH.search(article.text) is not None


def is_history(desk: Desk, actor: Actor, office: Office) -> bool:
    """Whether the office, or all that the briefing tells of its holder, lies far back (D3).

    Of somebody named but once a post of five years before is a parallel: 'the last visit, by then-Premier Ann Lee'.
    """
    printed = desk.published(office.evidence)
    if printed is None:
        return False
    if is_past(office) and office.at and len(actor.mentions) == 1:
        return printed.first.year - office.at.first.year > _PARALLEL
    deeds = [event.when for event in desk.of_actor.get(actor.key, ()) if event.when]
    dates = [office.at] if office.at and not is_past(office) else deeds
    return bool(dates) and all(is_long_ago(when, printed) for when in dates)


def is_counted(desk: Desk, office: Office) -> bool:
    """Whether all that tells it says how often it was held: 'a three-time | premier' may hold it no more (D1)."""
    around = _around(desk, office)
    return bool(around) and all(
        _COUNTED.search(text[max(0, at.start - _NEAR_BEFORE) : at.start]) for text, at in around
    )


def is_shared(desk: Desk, actor: Actor, office: Office, title: str) -> bool:
    """Whether the briefing knows another holder in that month: told as present once, it may have been past (B5)."""
    if office.at is None or is_past(office) or not titles.is_sole(title):
        return False
    return any(
        other.key != actor.key
        and other.side == actor.side
        and held.at is not None
        and not is_past(held)
        and wording.month_of(held.at) == wording.month_of(office.at)
        and titles.telling(worded_titles.titled(held.title, other.side, desk.surnames)) == titles.telling(title)
        and len(held.evidence) * _MUCH_SURER > len(office.evidence)
        and not desk.is_contested(Slot.OFFICE, held.evidence)  # with the right one known only the wrong one is
        for other in desk.people
        for held in other.offices
    )


class Hand(StrEnum):
    """What the month of an office's date had: one holder, or the change of which the office is one end."""

    ONE = "one"
    CAME = "came"  # its holder had just come, or was still there, on the very day
    OPEN = "open"  # two holders, and it is not told which when


def hand(desk: Desk, actor: Actor, office: Office, title: str) -> Hand:
    """Whether the holder came or went in that month: then 'in July 2023' has two right answers (B5, D1).

    Who had come by the day that tells of him is asked by that day; who left, not at all.
    """
    if office.at is None or office.at.precision is Precision.INTERVAL:
        return Hand.ONE
    turned = _turned(desk, actor, office, title)
    if turned is not Hand.ONE:
        return turned
    state = actor.side or titles.of_state(title)[0] or ""
    whole = all(known_terms.is_whole(actor.name, state, title, month) for month in _months(office.at))
    if not whole or _is_entered(desk, office) or _is_inaugural(office, title):
        return Hand.OPEN
    around = _around(desk, office)
    if around and all(_is_marked(_GOING, text, at) for text, at in around):
        outgoing = all(_is_marked(_STILL, text, at) for text, at in around)
        return Hand.CAME if outgoing and _is_of_the_day(desk, office) else Hand.OPEN
    if around and all(_JUST_COME.match(text, at.end) for text, at in around):
        come = all(_HAS_COME.match(text, at.end) for text, at in around)
        return Hand.CAME if come and _is_of_the_day(desk, office) else Hand.OPEN
    return Hand.ONE


def _months(when: When) -> list[str]:
    """The month of a date, as '2023-06'; of a year every one."""
    year, month = when.edtf[:4], when.edtf[:7]
    return [month] if month != year else [f"{year}-{number:02}" for number in range(1, 13)]


def _is_marked(mark: re.Pattern[str], text: str, at: Span) -> bool:
    """Whether a word right before a title, or inside it, says that its holder comes or goes.

    'The outgoing minister', 'Norland's outgoing minister'; not 'adviser of the outgoing minister'.
    """
    led = text[max(0, at.start - _GOING_BEFORE) : at.start]
    words = re.split(r" (?:of|to|for) ", at.of(text))[0].split(" ")
    return any(mark.search(" ".join([led.rstrip(), *words[:size], ""]).lstrip()) for size in range(len(words)))


def _turned(desk: Desk, actor: Actor, office: Office, title: str) -> Hand:
    """By what the briefing tells of that month: 'Ann Lee resigned as minister on 8 June'."""
    if office.at is None:
        return Hand.ONE
    month = When(office.at.edtf[:7])
    of_it = {*titles.telling(title), "post", "office", "ministry", "job"}
    own = re.escape(actor.name)
    for event in desk.of_actor.get(actor.key, ()):
        if event.when is None or not month.overlaps(event.when) or actor.name not in event.what:
            continue
        if re.search(_LEAVES.format(own), event.what):
            return Hand.OPEN
        if re.search(_DOES_TO_OTHERS.format(own), event.what):
            continue
        told = re.sub(rf"(?:[A-Z][\w.’'-]* )*{own}", actor.name, event.what)  # his own title is no office handed over
        if _handover().search(told) and of_it & set(re.findall(r"\w+", _OTHER_MINISTRY.sub("", told.lower()))):
            came = re.search(_CAME_IN.format(own), told) and _is_before(event.when, office)
            return Hand.CAME if came and _is_of_the_day(desk, office) else Hand.OPEN
    if any(_has_fallen(actor.name.split()[-1], text) for text, _ in _around(desk, office)):
        return Hand.OPEN
    weeks = any(
        _WEEKS_AGO.match(text, at.end) or _FIRST_DAYS.search(text, at.end, at.end + _SOON_TOLD)
        for text, at in _around(desk, office)
    )
    if _is_of_the_day(desk, office) and (weeks or _follows(desk, actor, office, title)):
        return Hand.CAME
    return Hand.OPEN if weeks else Hand.ONE


def _has_fallen(surname: str, text: str) -> bool:
    """Whether an article tells somebody's end in office: 'Lund’s downfall', 'Lund lost. They chose her successor'."""
    if surname in _falls(text):
        return True
    found = _succeeded(text)
    return found >= 0 and surname in text[max(0, found - _NAMED_WITHIN) : found]


@lru_cache(1024)
def _falls(text: str) -> frozenset[str]:
    return frozenset(found["who"] for found in _FALL.finditer(text))


@lru_cache(1024)
def _succeeded(text: str) -> int:
    found = _SUCCEEDED.search(text)
    return found.start() if found else -1


def _is_before(when: When, office: Office) -> bool:
    return office.at is not None and when.last < office.at.first


def _follows(desk: Desk, actor: Actor, office: Office, title: str) -> bool:
    """'the new governor': the briefing knows the former one, who may have gone that month."""
    new = any(
        re.search(r"\bnew\b", f"{text[max(0, at.start - _NEAR_BEFORE) : at.start]}{at.of(text)}")
        for text, at in _around(desk, office)
    )
    former = any(
        is_past(held) and titles.telling(titles.plain(held.title)) == titles.telling(title)
        for other in desk.people
        if other.key != actor.key
        for held in other.offices
    )
    return new and former


def _around(desk: Desk, office: Office) -> list[tuple[str, Span]]:
    return [(desk.articles[one.article].text, one.span) for one in desk.sound(office.evidence)]


def _is_of_the_day(desk: Desk, office: Office) -> bool:
    """Whether it is told as held on the day of its article."""
    return (
        office.at is not None
        and office.at.precision is Precision.DAY
        and office.at == desk.published(office.evidence)
    )


def _is_entered(desk: Desk, office: Office) -> bool:
    """'Ann Lee, who became | ambassador in March': until some day of March it was another's."""
    pieces = desk.sound(office.evidence)
    printed = desk.published(office.evidence)
    before = (desk.articles[one.article].text[max(0, one.span.start - _REACH) : one.span.end] for one in pieces)
    told = bool(pieces) and all(_ENTERS.search(text) for text in before)
    return told and office.at is not None and office.at != printed


def _is_inaugural(office: Office, title: str) -> bool:
    """Whether it is an office of the US administration, in the January in which one follows another."""
    month = office.at.edtf[:7] if office.at else ""
    return month in _inaugurations() and titles.of_state(title)[0] == "United States"


@cache
def _inaugurations() -> frozenset[str]:
    """The months in which a president of the United States came in: '2021-01'."""
    row = lexicon.load("terms")["president United States"]
    return frozenset(term.rsplit(" ", 1)[1][:7] for term in row)


@cache
def _handover() -> re.Pattern[str]:
    lists = lexicon.load("event_types")
    forms = (*lists["appoint"], *lists["dismiss"], "lost his post", "lost her post", "took over", "take over")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")
