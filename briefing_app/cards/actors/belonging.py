"""To whom or what somebody with a bare title belongs, as the words around it tell: a seat, a master, an employer.

'Rep. Gwen Lee (D-Wis.)' sits for Wisconsin; 'Okafor spokesman Bo Holt' speaks for Ann Okafor; 'Vale Networks engineer
Bo Holt' works for Vale Networks. The lists are data (`resources/lexicon/belonging.json`, `seat_tags.json`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import chambers, home, lands
from briefing_app.cards.actors.posts import Asked
from briefing_app.cards.rubric import bodies
from briefing_app.cards.words import (
    post_wording,
    standing,
    titles,
    wording,
)
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Office
    from briefing_app.model.text import Evidence
    from briefing_app.model.when import When

_LAWMAKER = re.compile(
    r"\b[Tt]he (?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?) "
    r"(?:congressman|congresswoman|senator|representative|lawmaker|Republican|Democrat|governor)\b"
)
_NAMED = r"[A-Z][\w.’'&-]*(?: (?:(?:of|for|and|the|on) )*[A-Z][\w.’'&-]*)*"
_TAG = re.compile(
    r"(?: \((?:[DRI]-)?(?P<tag>[A-Z][\w. ]{1,16}?)\)|, \(?[DRI]-(?P<dash>[A-Z][\w. ]{1,16}?)(?=[,)])|"
    r",? of (?P<of>[A-Z][a-z]+(?: [A-Z][a-z]+)?)|"
    r", (?:an? )?(?:[a-z-]+ ){0,2}(?:Democrat|Republican|[Ii]ndependent) (?:of|from) "
    r"(?P<by>[A-Z][a-z]+(?: [A-Z][a-z]+)?)|"
    r", an? (?P<native>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:Democrat|Republican)\b)"
)
_WEIGHTIER = re.compile(
    r",? (?:the (?:[\w’'-]+ )*?(?:chair\w*|leader|speaker|whip|head|(?:[\w-]+-)?ranking|top|vice|president)\b|"
    r"(?:vice )?chair\w* of|who (?:chairs|heads|leads|runs)\b)"
)
_AMBASSADOR = re.compile(r"(?P<state>[A-Z][\w.]+(?: [A-Z][a-z]+)?)(?:[’']s)? [Aa]mbassador")
_ITS_MINISTER = re.compile(r"minister of (?:the )?(?P<state>[A-Z]\w+(?:[’']s)?) (?P<field>[a-z]+) ministry")
_MINISTRYS = re.compile(
    r"(?P<body>[A-Z][\w.]+(?: [A-Z][a-z]+)? (?:[a-z]+ ministry|government|army|military|navy|police))[’']s "
    r"(?P<post>(?:chief |deputy )?spokes\w+)"
)
_PARTISAN = re.compile(r"^(?:US )?(?:Democratic|Republican|Independent) (?=[A-Za-z])")
_TITLES = (
    r"Mr\.|Mrs\.|Ms\.|Dr\.|(?:Vice )?President|Prime Minister|Senator|Sen\.|Governor|Gov\.|Secretary|"
    r"Representative|Rep\."
)
_FAR_MORE = 3  # times the attention of another bearer of the name
_FAR = 90  # characters from a title to the end of the name that bears it
_OWNER_BEFORE = re.compile(r"(?P<who>[A-Z][\w.’-]*?)(?:[’']s)? (?:top |longtime |senior |chief |former )*$")
_CAMPAIGN = re.compile(r"(?P<who>[A-Z][\w.-]*?)(?:[’']s)? campaign $")
_FOR_A_BODY = re.compile(rf"(?P<body>{_NAMED}) (?P<post>[a-z][a-z -]*)")
# such as every state has, and no state before it
_EVERY_STATES = re.compile(
    r"(?:Supreme|High|Constitutional|Federal|Superior|Appeals?|District|Crown|Ministry|Department|Foreign|Defen[cs]e|"
    r"Interior|Finance|Justice|Treasury|Parliament|Senate|House|Congress|Army|Navy|National|Central|State)\b"
)
_OWNED = re.compile(r"(?:^|(?P<led>[\w’'-]+) )(?P<name>[A-Z][\w-]+)(?=[’']s )")
_BASED = re.compile(r"(?P<city>[A-Z]\w+(?: [A-Z]\w+)*)-based (?P<post>[a-z].*)")
_AT_A_FIRM = re.compile(
    r"(?P<post>[a-z][a-z -]*) (?:at|with|of|for) (?:the )?(?:[\w-]+ )?(?P<sort>law firm|think[ -]tank|consultancy|"
    r"research group|advocacy group|pressure group|lobby group|brokerage|charity|watchdog|investment firm|union|"
    rf"human rights group|rights group|aid agency|polling firm|asset manager) (?P<body>{_NAMED})"
)
_OF_A_SHORT = re.compile(
    r"(?P<body>Commission|Council|Bank|Parliament|Union|Fund|Agency|Court|Assembly|Authority|Association|Federation|"
    r"League|Confederation|Committee)(?:[’']s)? (?P<post>(?:vice |deputy |Vice |Deputy )?[A-Za-z]+|mission chief.*)"
)
_OWNED_POST = re.compile(r"(?P<who>[A-Z][\w.-]*[’']s) (?P<post>[a-z][a-z ]+)")
_OF_A_CITY = re.compile(r"(?P<city>[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)(?:[’']s)? [Mm]ayor")
_OF_THE_BODY = re.compile(
    r"(?P<post>[A-Za-z][\w -]*?) (?:of|at|for) the (?P<body>league|association|federation|confederation|union|"
    r"committee|commission|council|institute|society|foundation|agency|authority|fund)"
)


def completed(desk: Desk, actor: Actor, office: Office) -> Office:
    """An office with what the words around it tell: 'Representative' -> '… of Wisconsin', 'Bank Governor' in full."""
    office = _in_fuller_words(actor, office)
    short = _OF_A_SHORT.fullmatch(titles.plain(office.title))
    if short and (body := _in_full(desk, office, short["body"])):
        return replace(office, title=f"{body} {short['post']}")
    common = _OF_THE_BODY.fullmatch(titles.plain(office.title))
    if common and (body := _in_full(desk, office, common["body"].capitalize())):
        return replace(office, title=f"{common['post']} of the {body}")
    if told := chambers.told(desk, office) or _of_a_ministry(office) or _of_a_city(office) or _sent(desk, office):
        return replace(office, title=told)
    post = _PARTISAN.sub("", titles.plain(office.title))
    if post.lower() not in lexicon.load("belonging")["seated"]:
        return office
    forms = "|".join(re.escape(form) for form in (actor.name, *actor.aliases) if form[:1].isupper())
    for piece in desk.sound(office.evidence):
        text = desk.articles[piece.article].text
        named = re.compile(rf"(?:{forms})\b").search(text, piece.span.start, piece.span.end + _FAR)
        found = _TAG.match(text, named.end()) if named else None
        state = _state(next(filter(None, found.groups()))) if found else _of_the_one(desk, actor, piece)
        if state:
            return replace(office, title=f"{post} of {state}")
    return office


def _in_fuller_words(actor: Actor, office: Office) -> Office:
    """'Lund’s security adviser' of somebody called 'national security adviser' too: 'Lund’s national …' (C3)."""
    owned = _OWNED_POST.fullmatch(titles.plain(office.title))
    told = (titles.plain(one.title) for one in actor.offices if one is not office) if owned else ()
    fuller = owned and next((one for one in told if one.islower() and one.endswith(f" {owned['post']}")), None)
    return replace(office, title=f"{owned['who']} {fuller}") if owned and fuller else office


def _sent(desk: Desk, office: Office) -> str | None:
    """'U.S. Ambassador' in a report from Nairobi that is on Kenya: 'US ambassador to Kenya'."""
    found = _AMBASSADOR.fullmatch(titles.plain(office.title))
    state = lexicon.nations().get(found["state"].lower()) if found else None
    articles = [desk.articles[piece.article] for piece in desk.sound(office.evidence)] if state else []
    lands_of = {lands.sent_to(article, state, home.countries_of(article)) for article in articles} if state else set()
    land = lands_of.pop() if len(lands_of) == 1 else None
    return f"{titles.plain(office.title)} to {land}".replace("Ambassador", "ambassador") if land else None


def _of_a_city(office: Office) -> str | None:
    """'Oslo mayor' -> 'mayor of Oslo'."""
    found = _OF_A_CITY.fullmatch(titles.plain(office.title))
    return f"mayor of {found['city']}" if found and found["city"] in _cities() else None


def _of_a_ministry(office: Office) -> str | None:
    """'Norlandic foreign ministry's spokesman' -> 'spokesman of the Norlandic foreign ministry'.

    And 'minister of Norland's foreign ministry' -> 'Norland's foreign minister'.
    """
    plain = titles.plain(office.title)
    minister = _ITS_MINISTER.fullmatch(plain)
    if minister:
        return f"{minister['state']} {minister['field']} minister"
    found = _MINISTRYS.fullmatch(plain)
    return f"{found['post']} of the {found['body']}" if found else None


def has_weightier(desk: Desk, actor: Actor, office: Office) -> bool:
    """Whether a lawmaker's weightier post stands behind the name: 'Sen. Gwen Lee, the panel's chair' (D3)."""
    forms = "|".join(re.escape(form) for form in (actor.name, *actor.aliases) if form[:1].isupper())
    for piece in desk.sound(office.evidence):
        text = desk.articles[piece.article].text
        named = re.compile(rf"(?:{forms})\b").search(text, piece.span.start, piece.span.end + _FAR)
        tag = _TAG.match(text, named.end()) if named else None
        if named and _WEIGHTIER.match(text, tag.end() if tag else named.end()):
            return True
    return False


def with_whole_owner(desk: Desk, title: str) -> str:
    """'chairman of Holt's campaign' -> '… Lars Holt's campaign'; empty where nobody knows which Holt (C3)."""
    found = _OWNED.search(title)
    body = desk.forms.get(found["name"]) if found and not (found["led"] or "")[:1].isupper() else None
    if found and body and body.kind is ActorKind.ORGANISATION and body.name.startswith(f"{found['name']} "):
        return f"{title[: found.start('name')]}{body.name}{title[found.end('name') :]}"  # 'Vale’s' of Vale Steel
    known = found and (
        found["name"] in desk.by_surname
        or any(one.name.startswith(f"{found['name']} ") and found["name"] in one.aliases for one in desk.people)
    )
    bare = found and known and not (found["led"] or "")[:1].isupper()
    if not found or not bare or found["name"].lower() in lexicon.nations():
        return title
    owner = _meant(desk, found["name"])
    return f"{title[: found.start('name')]}{owner.name}{title[found.end('name') :]}" if owner else ""


def _of_the_one(desk: Desk, actor: Actor, piece: Evidence) -> str | None:
    """California, where its article has one lawmaker alone and calls one 'the California congressman'."""
    seated = lexicon.load("belonging")["seated"]
    bare = [
        person
        for person in desk.people_of(piece.article)
        if any(titles.plain(office.title).lower() in seated for office in person.offices)
    ]
    called = {found["state"] for found in _LAWMAKER.finditer(desk.articles[piece.article].text)}
    return _state(called.pop()) if bare == [actor] and len(called) == 1 else None


def names_another(desk: Desk, actor: Actor, title: str) -> bool:
    """Whether somebody else stands whole before the post: 'made Ann Lund minister and | Max Roy Harbour Master'."""
    others = (person for person in desk.people_in(title) if person is not actor and " " in person.name)
    return any(re.search(rf"\b{re.escape(one.name)} (?=[A-Z])", title) for one in others)


def asked(desk: Desk, actor: Actor, office: Office, when: When) -> Asked | None:
    """The question for whom or for what somebody worked, or None where the words tell neither."""
    if standing.is_past(office):
        return None
    found = _master(desk, actor, office)
    if found and not _is_over(actor, office):
        post, master = found
        return Asked("whose", post_wording.whose(actor.name, post, when), master.name)
    return _employed(desk, actor, office, when)


def _is_over(actor: Actor, office: Office) -> bool:
    """Whether the briefing knows the same post as a former one: a headline tells it as if it were held still (D1)."""
    head = titles.plain(office.title).lower().split()[-1]
    return any(standing.is_past(other) and head in re.findall(r"\w+", other.title.lower()) for other in actor.offices)


def _in_full(desk: Desk, office: Office, head: str) -> str | None:
    """The one body that the article names with this word for its head: 'Commission' of 'the European Commission'."""
    articles = dict.fromkeys(piece.article for piece in desk.sound(office.evidence))
    named = {hit["name"] for key in articles for hit in _named_with(head).finditer(desk.articles[key].text)}
    return named.pop() if len(named) == 1 else None


@cache
def _named_with(head: str) -> re.Pattern[str]:
    """'the European | Commission', 'the U.S. | League | of Savings Institutions'."""
    return re.compile(
        rf"\b[Tt]he (?P<name>(?:[A-Z][\w.’'-]* )+{head}\b(?! of\b)|"
        rf"(?:[A-Z][\w.]* )*{head} (?:of|for|on) (?:the )?(?!\w+day\b)"
        r"[A-Z][\w’-]*(?: (?:(?:and|of|the) )*[A-Z][\w’-]*)*)"
    )


def _master(desk: Desk, actor: Actor, office: Office) -> tuple[str, Actor] | None:
    """The post, and the one person whose it is: named in the title, or right before it."""
    title = re.sub(r"^(?:top|longtime|senior|chief|former|then) ", "", titles.plain(office.title))
    owned = re.fullmatch(rf"(?P<who>{_NAMED}?)(?:[’']s)? (?P<post>[a-z].*)", title)
    serves = re.fullmatch(rf"(?P<post>[a-z].*?) (?:to|for|of) (?:the )?(?:outgoing )?(?P<who>{_NAMED})", title)
    found = owned or serves
    if found:
        return _of_person(desk, actor, found["post"], found["who"])
    for piece in desk.sound(office.evidence):
        before = desk.articles[piece.article].text[: piece.span.start]
        campaign = _CAMPAIGN.search(before[-_FAR:])
        led = campaign or _OWNER_BEFORE.search(before[-_FAR:])
        post = f"campaign {title}" if campaign else title
        if led and (told := _of_person(desk, actor, post, led["who"])):
            return told
    return None


def _of_person(desk: Desk, actor: Actor, post: str, who: str) -> tuple[str, Actor] | None:
    staff = lexicon.load("belonging")["staff"]
    serves = any(post == word or post.endswith(f" {word}") for word in staff)
    bare = re.sub(rf"^(?:[A-Z][\w.]+ )??(?:{_TITLES}) |[’']s$", "", who)
    master = _meant(desk, bare) if serves and bare not in actor.name.split() else None
    return (post, master) if master is not None and master is not actor else None


def _meant(desk: Desk, name: str) -> Actor | None:
    """The one person whom a name means: of several bearers the one of whom the briefing tells far more."""
    bearers = [person for person in desk.people if name in (person.name, person.name.split()[-1], *person.aliases)]
    ranked = sorted(bearers, key=lambda person: -person.salience)
    if not ranked or ranked[0].salience < desk.stranger:
        return None
    return None if any(other.salience * _FAR_MORE > ranked[0].salience for other in ranked[1:]) else ranked[0]


def _employed(desk: Desk, actor: Actor, office: Office, when: When) -> Asked | None:
    """'Vale Networks engineer': the body alone is asked.

    Not of a lawyer, who has many clients, nor of a judge: news calls a court by its town.
    """
    title = titles.plain(office.title)
    told = _AT_A_FIRM.fullmatch(title)
    if told and told["post"].split()[-1] not in lexicon.load("belonging")["unasked"]:
        return Asked(
            "body",
            post_wording.belonged(f"At which {told['sort']}", actor.name, wording.a(told["post"]), when),
            told["body"],
        )
    based = _BASED.fullmatch(title)
    if based and titles.is_profession(based["post"]) and based["city"] in _cities():
        return Asked(
            "city",
            post_wording.belonged("In which city", actor.name, f"based as {wording.a(based['post'])}", when),
            based["city"],
        )
    found = _FOR_A_BODY.fullmatch(title)
    if found is None:
        return None
    body, post = found["body"], found["post"].lower()
    employed = {*lexicon.load("belonging")["employed"]} - {"lawyer", "attorney", "judge", "justice"}
    if post.split()[-1] not in employed or _is_retired(desk, office) or titles.is_sole(title):
        return None
    if not _is_body(desk, body) or _EVERY_STATES.match(body) or not (body := bodies.spelt_out(desk, body)):
        return None
    return Asked("body", post_wording.worked_for(actor.name, post, body, when), body)


def _is_retired(desk: Desk, office: Office) -> bool:
    """Whether a word right before the title says that it is over: 'retired Air Force engineer'."""
    before = (desk.articles[piece.article].text[: piece.span.start] for piece in desk.sound(office.evidence))
    return any(re.search(r"\b(?:retired|former|then|ex|late)[ -]$", text[-_FAR:]) for text in before)


def _is_body(desk: Desk, name: str) -> bool:
    """Whether it is an organisation, whose name says more than a state and a sort of body ('Chinese Army')."""
    actor = desk.forms.get(name)
    if actor is not None:
        return actor.kind is ActorKind.ORGANISATION
    first, *later = name.split()
    heads = lexicon.load("organisation_words")["heads"]
    return bool(later) and later[-1] in heads and first.lower() not in ("the", "state")


@cache
def _cities() -> frozenset[str]:
    capitals = (city for cities in lexicon.load("capitals").values() for city in cities)
    return frozenset({*lexicon.load("places")["cities"], *capitals})


@cache
def _tags() -> dict[str, str]:
    return {form: state for state, forms in lexicon.load("seat_tags").items() for form in forms}


def _state(tag: str) -> str | None:
    return _tags().get(tag) or _tags().get(f"{tag}.")
