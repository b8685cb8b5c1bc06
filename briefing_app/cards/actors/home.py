"""Of which state, or region, a bare 'prime minister' is, where the words around the title leave no doubt (B1, B5).

News leaves the state out where it is plain: it is the one that the paragraph speaks of, the only one that the article
names, or the one at home in which the outlet is; officials of others are told with theirs ('French President …').
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import elsewhere, lands
from briefing_app.cards.words import titles
from briefing_app.model.facts import ActorKind
from briefing_app.model.sentences import sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Office
    from briefing_app.model.text import Article, Evidence

_GOVERNS = re.compile(
    r"(?!.*\b(?:press|private|general|executive|permanent|party|union|campaign|first|recording|branch) secretary)"
    r"(?:(?:[A-Z]?[\w’',&-]+ )*(?:minister|secretary|president|premier|chancellor|treasurer)|"
    r"(?:[\w’'-]+ )*attorney[- ]general|"
    r"national security advis[eo]r|(?:[\w’'-]+ )*minister (?:of|for) .+|(?:federal )?opposition leader|"
    r"(?:reserve|central) bank (?:governor|president|chief)|governor of the (?:central|reserve) bank|"
    r"speaker of (?:the )?parliament|parliament(?:ary)? speaker|supreme leader|leader of the opposition|junta leader|"
    r"(?:chief|commander|head|spokes\w+) of the (?:army|navy|air force|armed forces|military|general staff)|"
    r"chief justice|cabinet chief|(?:army|navy|air force|military) (?:chief|commander)|chief [\w-]* ?negotiator|"
    r"(?:prime minister|president)[’']s .+|(?:presidential|government) spokes\w+|"
    r"(?:foreign|defen[cs]e|interior|finance|health|justice) ministry \w+)",
    re.IGNORECASE,
)
_OF_BODIES_TOO = re.compile(
    r"(?i)(?:vice[ -])?president|chancellor|secretary|treasurer|(?:[\w-]+ )?secretary-general"
)
_STATECRAFT = re.compile(
    r"(?i)\b(?:governments?|ministers?|ministry|parliament|congress|election|coup|opposition|diplomats?|presidential|"
    r"cabinet|senate|summit|embassy|army|troops|treaty)\b"
)
_A_BODY = re.compile(  # whose officers are told with the body's country, or it is not known: many have such a one
    r"\b(?:Assembly|Parliament|Congress|Senate|House|Chamber|Council|Committee|Commission|Court|Union|Federation|League|"
    r"Association|Party|University|Institute)\b"
)
_WIRES = frozenset(("reuters", "afp", "agence france-presse", "ap", "associated press", "upi", "dpa", "efe", "ansa"))
_CHAMBER = re.compile(
    r"\b(?:Senate|House of Representatives|Congress|Parliament|House of Commons|Cabinet|(?:National )?Assembly)\b"
)
_DEPARTMENT = re.compile(r"\b(?:Department|Ministry) of [A-Z].*")
_NAME = r"[A-Z][\w.]*(?: [A-Z][a-z]+)?"
_WHO = r"[A-Z][\w’'.-]*(?: (?:(?:bin|al|de|van|von|der|da) )*[A-Z][\w’'-]+)*"
_FAR = 60  # characters in which the name before an apposition stands
_PARTY = re.compile(r"(?:[A-Z][\w’'-]+ )+Party\b")
_ABOUT_US = (
    r"\b(?:said|says|insisted|added|told \w+)(?: that)? (?:the )?{}(?: now| also| still)? "
    r"(?:was|is|would|will|had|has|could|should|did|does|needs?|wants?)\b"
)
_SUBJECT = r"(?:^|[.!?]”? )(?:But |And |Yet )?(?:The )?{} [a-z]"
_MOST, _IN_A_LEAD = 6, 3  # times as often named as any other: an article on one country; the less where it leads
_HALF, _AGAIN = 2, 5  # an article on home and another country names home again and again, at least half as often
_FAR_MORE = 4  # times as often as any other: whose a bare 'prime minister' is in a paper of the whole world
_OFTEN = 2  # times that an article names the state that it leaves to be understood
_DOMESTIC = re.compile(
    r"treasurer|attorney|opposition|reserve bank|central bank|immigration|finance|health|education|justice"
)
_FEDERAL = re.compile(r"\b[Ff]ederal\b|\b[Nn]ational [Gg]overnment\b")
_FEDERAL_GOVERNMENT = re.compile(r"(?<![A-Z]\w )\b[Tt]he Federal (?:Government|Cabinet|Opposition)\b")
_GOVERNMENT = r"(?:[Gg]overnment|[Pp]arliament|[Pp]remier|[Cc]abinet|[Ll]egislature|[Ll]egislative|[Aa]ssembly)\b"
_FIRST_MINISTER = re.compile(r"(?i)(?:deputy )?first minister")  # which no state has beside its prime minister
_REGIONAL = re.compile(
    r"(?:[\w’'-]+ )*minister|(?:deputy )?premier|treasurer|attorney[- ]general|(?:[\w’'-]+ )*minister for .+",
    re.IGNORECASE,
)


def state(desk: Desk, actor: Actor, office: Office) -> str | None:
    """The country that a bare title is of; None where it is not plain.

    All the world knows whose president some are. Else it is named in the title's paragraph, as subject before it or
    as what its holder speaks for ('Kenya offered a force. President Ann Lee said …'), not as where he went ('Prime
    Minister Ann Lee flew to France') nor in a clause beside his ('Kenya gave no ground and Trade Minister Ann Lee
    sought …'), in an article that is about it; or the outlet is at home there, or the article names no other.
    """
    known = lexicon.inverse("leaders").get(actor.name.casefold())
    country = (known or _state(desk, actor, office)) if _governs(desk, office, known=bool(known)) else None
    return country if country and titles.exists_in(office.title, country) else None


def of_chamber(desk: Desk, office: Office) -> str | None:
    """The one country with whose name an article prints a title's chamber: 'U.S. Senate', 'Senate … chairman'."""
    chamber = _CHAMBER.search(office.title)
    if chamber is None or titles.of_state(titles.plain(office.title))[0]:
        return None
    return _one_printed(desk, office, re.compile(rf"\b(?P<of>{_NAME})(?:[’']s)? {chamber.group()}\b"))


def of_department(desk: Desk, office: Office, title: str) -> str | None:
    """The one country with which an article prints a title's department: 'the Department of Roads in Oslo'."""
    body = _DEPARTMENT.search(title)
    if body is None or titles.has_nation(title):
        return None
    led = _one_printed(desk, office, re.compile(rf"\b(?P<of>{_NAME})(?:[’']s)? {re.escape(body.group())}\b"))
    return led or _one_printed(desk, office, re.compile(rf"\b{re.escape(body.group())} in (?P<of>{_NAME})\b"))


def of_party(desk: Desk, office: Office) -> str | None:
    """The country with whose name an article prints a title's party: 'Norway's main opposition Alder Party'.

    Without such a mention it is a party of the only country that the articles are about.
    """
    party = _PARTY.search(office.title)
    if party is None or titles.has_nation(office.title):
        return None
    printed = re.compile(rf"\b(?P<of>{_NAME})(?:[’']s?)? (?:[a-z-]+ ){{0,3}}{re.escape(party.group())}\b")
    told = {_main(desk.articles[piece.article]) for piece in desk.sound(office.evidence)}
    return _one_printed(desk, office, printed) or (told.pop() if len(told) == 1 else None)


def _main(article: Article) -> str | None:
    """The one country that an article is about; an agency names it once where it names no other."""
    counts = countries_of(article)
    if not counts:
        return None
    most, times = counts.most_common(1)[0]
    alone = len(counts) == 1 and (article.outlet or "").lower() in _WIRES
    return most if alone or (times > _OFTEN and _is_about(article, most, often=_IN_A_LEAD)) else None


def _one_printed(desk: Desk, office: Office, printed: re.Pattern[str]) -> str | None:
    """The one country of which the articles of an office print a body as the pattern has it ('of')."""
    texts = (desk.articles[piece.article].text for piece in desk.sound(office.evidence))
    names = {hit["of"] for text in texts for hit in printed.finditer(text)}
    found = {lexicon.nations().get(name.removeprefix("The ").lower()) for name in names} - {None}
    return found.pop() if len(found) == 1 else None


def _governs(desk: Desk, office: Office, *, known: bool) -> bool:
    """Whether a bare title is one of a state: a 'president' in lower case, or where none governs, is a firm's."""
    if _A_BODY.search(office.title) or not _GOVERNS.fullmatch(office.title):
        return False
    if _OF_BODIES_TOO.fullmatch(office.title) and office.title[0].islower():
        return False
    if known or not office.title.lower().endswith("president"):
        return True
    texts = (desk.articles[piece.article].text for piece in desk.sound(office.evidence))
    return any(len(_STATECRAFT.findall(text)) >= _OFTEN for text in texts)


def _state(desk: Desk, actor: Actor, office: Office) -> str | None:
    sound = desk.sound(office.evidence)
    articles = [desk.articles[key] for key in dict.fromkeys(piece.article for piece in sound)]
    found = {_told_with(office.title, actor, article) for article in articles} - {None}
    found = found or {lands.told(actor, desk.articles[piece.article], piece) for piece in sound} - {None}
    found = found or {_brought_in(actor, desk.articles[piece.article], piece) for piece in sound} - {None}
    if found:
        return found.pop() if len(found) == 1 else None
    land = _of_what_it_is_about(desk, office, sound, articles)
    doubt = land and (
        any(elsewhere.tells_of_another(desk.articles[one.article], one, land) for one in sound)
        or any(is_anothers(office.title, actor, article, land) for article in articles)
    )
    return None if doubt else land


def _of_what_it_is_about(
    desk: Desk, office: Office, sound: Sequence[Evidence], articles: Sequence[Article]
) -> str | None:
    """The country by its paragraph, the place it was sent from, or its article: what no syntax ties to the title."""
    found = {_of_paragraph(desk, piece) for piece in sound} - {None}
    if not any(countries_in(article.outlet or "") for article in articles):
        found = found or {elsewhere.led_in(desk.articles[piece.article], piece) for piece in sound} - {None}
    found = found or {_sent_from(desk.articles[piece.article], piece) for piece in sound} - {None}
    federal = _is_national(office.title) or any(_FEDERAL.search(article.text) for article in articles)
    if not found and (federal or not _regions_of(desk, sound)):
        found = {_of_article(desk, piece, office.title.lower()) for piece in sound} - {None}
    return found.pop() if len(found) == 1 else None


def _told_with(title: str, actor: Actor, article: Article) -> str | None:
    """The one country with which an article tells the same office elsewhere: 'The new Kenyan prime minister'."""
    own = actor.name.split()[-1]
    told = [(land, who) for land, who in _tellings(title, article) if who is None or own in who.split()]
    lands = {land for land, _ in told}
    one = lands.pop() if len(lands) == 1 else None  # without his name the other side's minister may be meant
    sure = any(who for _, who in told)
    return one if one and (sure or _is_about(article, one, often=_IN_A_LEAD)) else None


def is_anothers(title: str, actor: Actor, article: Article, land: str) -> bool:
    """Whether an article gives the same office of a country to somebody else, by name."""
    own = actor.name.split()[-1]
    return any(of == land and who and own not in who.split() for of, who in _tellings(title, article))


def _tellings(title: str, article: Article) -> Iterator[tuple[str, str | None]]:
    """The countries with which an article tells an office, and whose it says that it is."""
    office = re.compile(
        rf"(?P<of>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,2}}?)(?:[’']s?)? (?:(?:new|acting|interim|[a-z]+-elect) )?"
        rf"(?i:{re.escape(title)})\b(?:,? (?P<who>{_WHO}))?"
    )
    for hit in office.finditer(article.text):
        if land := lexicon.nations().get(hit["of"].removeprefix("The ").lower()):
            yield land, hit["who"] or _named_before(article.text, hit.start())


def _named_before(text: str, at: int) -> str | None:
    """The name in front of an apposition: 'Ann | Lee | , Kenya's prime minister'."""
    found = re.search(rf"(?P<who>{_WHO}), (?:the )?$", text[max(0, at - _FAR) : at])
    return found["who"] if found else None


def _brought_in(actor: Actor, article: Article, piece: Evidence) -> str | None:
    """The country spoken of where a definite post follows a name: 'In Nairobi Ann Lee, the | finance minister, said'.

    That of the capital right before the name; else the only one that the paragraph names, in an article of an outlet
    of the whole world that names no country more.
    """
    sentence = sentence_of(article.text, piece.span)
    names = "|".join(re.escape(form) for form in (actor.name, *actor.aliases) if form[:1].isupper())
    before = article.text[sentence.start : piece.span.start]
    if not re.search(rf"(?:{names}), the $", before):
        return None
    capital = re.search(rf"\bIn (?P<city>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?),? (?:{names}), the $", before)
    if capital and (nation := lexicon.inverse("capitals").get(capital["city"].lower())):
        return nation
    start, end = article.text.rfind("\n", 0, piece.span.start) + 1, article.text.find("\n", piece.span.end)
    counts = countries_in(re.sub(r"\bBrussels\b", "", article.text[start : end if end >= 0 else None]))
    one = next(iter(counts)) if len(counts) == 1 and counts.total() >= _OFTEN else None
    if one and one in elsewhere.addressed(article.text[piece.span.end : sentence.end]):
        return None
    at_home = any(countries_in(article.outlet or ""))
    return one if one and not at_home and _is_about(article, one, often=1) else None


def place(desk: Desk, office: Office) -> str | None:
    """The one city or state that the articles of a bare 'mayor' or 'governor' name again and again."""
    bare = office.title.lower()
    if bare not in ("mayor", "governor", "gov"):
        return None
    found = {name for piece in desk.sound(office.evidence) for name in _places_in(desk, piece, city=bare == "mayor")}
    return found.pop() if len(found) == 1 else None


def _places_in(desk: Desk, piece: Evidence, *, city: bool) -> set[str]:
    article = desk.articles[piece.article]
    known = lexicon.load("places")["cities"] if city else titles.regions()
    counts = Counter(run for run in _runs(article.text) if run in known)
    return {name for name, count in counts.items() if count >= _OFTEN} if len(counts) == 1 else set(counts)


def region(desk: Desk, office: Office) -> str | None:
    """The one state or province that an article names, of whose government a minister is, where none is federal."""
    if not _REGIONAL.fullmatch(office.title) or _is_national(office.title):
        return None
    sound = desk.sound(office.evidence)
    found, texts = _regions_of(desk, sound), [desk.articles[piece.article].text for piece in sound]
    several = _FIRST_MINISTER.fullmatch(office.title) is None
    if (len(found) != 1 and several) or any(map(_FEDERAL.search, texts)):
        return None
    governing = [one for one in found if any(map(_governing(one).search, texts))]
    return governing[0] if len(governing) == 1 else None


@cache
def _governing(region: str) -> re.Pattern[str]:
    """'Scottish Government', 'Tasmania's parliament'."""
    forms = "|".join((region, *lexicon.load("region_peoples").get(region, ())))
    return re.compile(rf"\b(?:{forms})(?:[’']s?|n)? (?:state )?{_GOVERNMENT}")


def of_body(desk: Desk, piece: Evidence, body: str) -> str | None:
    """The country whose government a bare 'Government' or 'Federal Cabinet' in an article is; None where a doubt is.

    Where the article tells of the government of a state or province, only the federal one is the country's.
    """
    article = desk.articles[piece.article]
    federal = body.lower().startswith("federal ")
    governs = (re.compile(rf"\b{one}(?:[’']s?|n)? (?:[Ss]tate )?{_GOVERNMENT}") for one in regions_in(article))
    if not federal and any(one.search(article.text) for one in governs):
        return None
    return _of_article(desk, piece, body.lower())


def _sent_from(article: Article, piece: Evidence) -> str | None:
    """The country that a report is sent from, unless its outlet is at home in another that it names."""
    counts = countries_of(article)
    there = lands.sent_from(article, piece, counts)
    return None if there and any(name != there for name in countries_in(article.outlet or "") & counts) else there


def _is_national(title: str) -> bool:
    """Whether only the government of a whole state has such an office: 'prime minister', 'foreign minister'."""
    federal = title.lower().startswith("federal ")
    return federal or any(re.search(rf"\b{word}\b", title.lower()) for word in lexicon.load("belonging")["national"])


def _regions_of(desk: Desk, sound: Iterable[Evidence]) -> set[str]:
    return {name for piece in sound for name in regions_in(desk.articles[piece.article])}


def _of_article(desk: Desk, piece: Evidence, title: str) -> str | None:
    """The country of the outlet, where no other is named more; else the only one that the article names.

    An agency that writes for the whole world leaves out the country that its report is about, and no other.
    A foreign correspondent leaves out his own country too: of an outlet at home in one no other's minister is told
    without it. And not if officials of that country are told with it and this one is not.
    """
    article = desk.articles[piece.article]
    counts = countries_of(article)
    home = next(iter(countries_in(article.outlet or "")), None)
    if home and (lands.opens_on_another(article, piece, home) or lands.dateline(article) not in (None, home)):
        return None
    if home:
        share = _HALF if counts[home] > _AGAIN else 1
        named = counts[home] * share >= (1 if counts and _DOMESTIC.search(title) else max(counts.values(), default=0))
        federal = _FEDERAL_GOVERNMENT.search(article.text) and "president" not in title
        return home if named or federal or title.startswith("federal ") else None
    only = next(iter(counts)) if len(counts) == 1 and counts.total() >= _OFTEN else None
    if (article.outlet or "").lower() in _WIRES and counts:
        most, times = counts.most_common(1)[0]
        only = most if times > _OFTEN and _is_about(article, most, often=_IN_A_LEAD) else only
    elif only is None and counts and _is_national(title):
        most, times = counts.most_common(1)[0]
        return most if times > _AGAIN and _is_about(article, most, often=_FAR_MORE) else None
    return only if only and not _names_its_officials(desk, article, only) else None


def _names_its_officials(desk: Desk, article: Article, country: str) -> bool:
    """Whether somebody in office is told with this country: then others without it are another's."""
    return any(
        any(piece.article == article.key for piece in office.evidence) and titles.of_state(office.title)[0] == country
        for person in desk.people_of(article.key)
        for office in person.offices
    )


@lru_cache(1024)
def countries_of(article: Article) -> Counter[str]:
    """How often an article names each country."""
    return countries_in(article.text)


def countries_in(text: str) -> Counter[str]:
    """How often each country is named, by its name, people or capital."""
    return Counter(
        country for run in _runs(text) if (country := lexicon.nations().get(run.lower())) and not run.islower()
    )


@lru_cache(1024)
def regions_in(article: Article) -> Counter[str]:
    """The states, provinces and regions that an article names, with how often."""
    known = titles.regions()
    return Counter(run for run in _runs(article.text) if run in known)


def _runs(text: str) -> Iterable[str]:
    """The longest known names of one to three capitalised words."""
    for found in re.finditer(r"[A-Z][\w’.-]*(?: [A-Z][\w’.-]*)*", text):
        words = re.sub(r"[’']s\b|[,’']+(?= |$)|(?<!\b[A-Z])\.+(?= |$)", "", found.group()).split()
        start = 0
        while start < len(words):
            left = len(words) - start
            size = next((n for n in (3, 2) if n <= left and _is_place(" ".join(words[start : start + n]))), 1)
            yield " ".join(words[start : start + size])
            start += size


def _is_place(name: str) -> bool:
    return name in titles.regions() or name.lower() in lexicon.nations()


def _of_paragraph(desk: Desk, piece: Evidence) -> str | None:
    """By the sentences around a title: who speaks for a country in an article about it is its minister.

    Of an article that is about two countries a minister may be of either, whatever stands beside him.
    """
    article = desk.articles[piece.article]
    text, sentence = article.text, sentence_of(article.text, piece.span)
    start = text.rfind("\n", 0, piece.span.start) + 1
    end = text.find("\n", piece.span.end)
    end = end if end >= 0 else len(text)
    named = [actor for actor in desk.dossier.actors if _stands_in(actor, article.key, start, end)]
    inside = text[sentence.start : piece.span.start]
    stating = [actor.name for actor in named if _is_stated(actor.name, inside)]
    one = stating or [actor.name for actor in named if len(named) == 1]
    if not one:
        return None
    before, after = text[start : sentence.start], text[piece.span.end : end]
    speaks = re.search(_ABOUT_US.format(re.escape(one[0])), after)
    told = stating or speaks or re.search(_SUBJECT.format(re.escape(one[0])), before)
    leads = stating and not re.search(r"[.!?][”\"]?\s", text[: sentence.start])
    return one[0] if told and _is_about(article, one[0], often=_IN_A_LEAD if leads else _MOST) else None


def _is_stated(country: str, before: str) -> bool:
    """'Kenya will join, | Finance Minister Ann Lee said': what a title behind a statement says of its country."""
    said = re.match(rf"[“\"]?(?:But |And |Yet )?(?:The )?{re.escape(country)}(?:[’']s)?,? [a-z]", before)
    return said is not None and before.endswith((", ", ",” ", '," '))


def _is_about(article: Article, country: str, often: int) -> bool:
    """Whether an article names a country `often` times as often as any other."""
    counts = countries_of(article)
    other = max((count for name, count in counts.items() if name != country), default=0)
    return other <= 1 or counts[country] >= often * other


def _stands_in(actor: Actor, article: str, start: int, end: int) -> bool:
    return actor.kind is ActorKind.COUNTRY and any(
        one.article == article and start <= one.span.start < end for one in actor.mentions
    )
