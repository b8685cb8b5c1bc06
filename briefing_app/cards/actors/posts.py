"""How a post is asked: by itself, by its holder, or by the body, place or party it joins the holder to.

Of several ways the one whose answer is worth most in a meeting comes first: who holds an office that one person alone
can hold; for whom an expert speaks; which state a senator sits for; else what somebody's post is.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import beside, bodies
from briefing_app.cards.words import post_wording, titles, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.model.cards import Card
    from briefing_app.model.when import When

_AT = re.compile(r"(?P<post>[^,]+?) (?:at|with) (?P<the>(?:the )?)(?:[a-z]+-[a-z]+ )?(?P<body>[A-Z].*)")
_OF = re.compile(r"(?P<post>[^,]+?) of (?P<the>the )(?P<body>[A-Z].*)")
_OF_A_FIRM = re.compile(r"(?P<post>[^,]+?) of (?P<body>[A-Z][\w.&’'-]*(?: (?:(?:of|and|the) )*[A-Z][\w.&’'-]*)+)")
_OWNED = re.compile(r"(?P<body>[A-Z][\w&.-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w&.-]*)*)[’']s (?P<post>[a-z].+)")
_ONE_OF = re.compile(  # 'Reef Bank board member', 'Harvest co-leader': one of several of a body that is named
    r"(?P<body>[A-Z][\w&.’'-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w&.’'-]*)*?)(?:[’']s)? "
    r"(?P<post>board member|co-[a-z]+(?: (?:director|executive|secretary))?)"
)
_IN_A_PLACE = re.compile(r"(?P<body>.+?),? (?P<where>in (?:[A-Z][\w.’-]+ ?){1,3})")
_ON = re.compile(r"\b(?:[Ss]ub)?[Cc]ommittee$")
_A_PARTY = re.compile(r"\b(?:[Pp]arty|Greens|Democrats|Conservatives|Liberals|Front)$")
_NEAR = re.compile(r" in (?:[\w.-]+ )*?[\w.-]+[’']s .*| in the .*")  # 'Hill University in Ann Lee's district'
_SORT = re.compile(r" (?:think[ -]tank|law firm|consultancy|newspaper|magazine)$")
_WHO_HELD = re.compile(r"Who was (?:the )?(?P<post>.+) (?:in|on) .*(?P<year>\d{4})\?")
_WHICH_POST = re.compile(r"Which (?:[A-Z][\w.]+ )?(?:post|office) did ")
_MONTH = re.compile(r"(?:[A-Z][a-z]+ )?\d{4}\?$")
_SENT = re.compile(r"(?:[\w’' -]+ )?(?:ambassador|envoy) to (?P<where>(?:the )?[A-Z][\w .’-]+)", re.IGNORECASE)
_SITS = re.compile(
    r"(?:(?:US |(?P<land>[A-Z][a-z]+(?: [A-Z][a-z]+)?) |.+ ))?"
    r"(?P<post>senator|representative|congressman|congresswoman)"
    r"(?: (?:of|for|from) (?P<state>[A-Z][\w ]+)| \([RDI]-(?P<tag>[A-Z][a-z]{3,}[\w ]*)\))?",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"(?:(?P<owner>[A-Z][\w.&’'-]*?(?: (?:(?:of|for|and|the) )*[A-Z][\w.&’'-]*?)*"
    r"(?: (?:ministry|government|department|office|army|navy|military|air force|armed forces|(?:coast|border) guard|"
    r"police|party|commission|council|campaign))?)(?:[’']s?)?"
    r" )?(?P<post>(?:[a-z]+ )?spokes(?:man|woman|person))"
    r"(?: (?:for|of) (?:the )?(?P<body>[A-Z].+))?"
)
_SERVES = re.compile(  # one man: 'adviser to Lund', 'Lund's aide'
    r"(?:.*\b)?[Aa](?:dvis[eo]r|ide) to (?:the )?[A-Z]|[A-Z][\w.-]+[’']s (?:[a-z-]+ )*(?:advis[eo]r|aide)$"
)
_MP = re.compile(r"(?:[A-Z]\w+ )*(?P<post>MP|TD|MSP|MLA|MNA) for (?P<seat>[A-Z].+)")
_MEMBER = re.compile(r"(?:senior |longtime )?(?P<post>[\w-]*member) of (?P<the>the )?(?P<body>[A-Z].+)")
_ALLIED = re.compile(r"\b(?:Bloc|Alliance|Coalition|Union|Movement|Front|League)$")  # of several parties (B5)
_PARTY = re.compile(r"(?P<party>[A-Z]\w+(?: [A-Z]\w+)*) (?P<post>MP|MEP|TD|MLA|MNA|MSP)")
_RUNS = re.compile(
    r"(?P<party>[A-Z]\w+(?: [A-Z]\w+)*) (?P<race>(?:(?:vice[ -])?[a-z]+ )?)(?P<post>nominee|candidate)"
)
_CABINET = re.compile(r"(?:(?!press|private|general|first|shadow)[\w’',&-]+ )+(?:minister|secretary)", re.IGNORECASE)
_PARTISAN = r"(?:(?:US|[A-Z]\w+(?:ic|ican|al|ist|ive|ent)|Labou?r|Green|Tory) )*"
_ANY = re.compile(  # one of many, which tells nothing that could be learnt
    r"(?:(?:[Cc]abinet|[Gg]overnment|[Jj]unior) )?[Mm]inister(?: of [Ss]tate)?|[Ee]nvoy|[Mm]ember|[Oo]fficial|"
    rf"[Dd]elegate.*|{_PARTISAN}(?:[Ss]enator|[Rr]epresentative|[Cc]ongress(?:wo)?man|[Mm]ember|[Ll]awmaker|"
    r"[Ll]egislator|[Cc]ommissioner|[Mm]inister of [Ss]tate)"
)
_TEAM = re.compile(r"(?:[A-Z][\w’'-]+ )+(?:(?:national )?[a-z]+ )?(?P<post>[a-z]+)")
_OF_WHICH_TEAM = re.compile(r"\b[Tt]eam [a-z]+$")  # in which sport
_TEAM_OF = re.compile(r"(?P<post>[a-z]+) of (?:the )?[A-Z].+")


@dataclass(frozen=True, slots=True)
class Asked:
    """One way to ask about somebody's post.

    Attributes:
        sort: of the question: a person's office and its body are two facts and two keys.
        answer: None where the holder is the answer.
    """

    sort: str
    front: str
    answer: str | None = None


def ways(name: str, title: str, side: str | None, when: When) -> Iterator[Asked]:
    """The ways to ask for a post held at `when`, the worthiest first.

    Args:
        name: of its holder.
        title: as `worded_titles.titled` words it.
        side: the country its holder acts for.
        when: a date at which it was held.
    """
    if titles.is_sole(title) and not _is_employed(title):
        yield Asked("who", post_wording.who_held(title, when))
    else:
        yield from _belonging(name, title, when)
    parts = taken_apart(title, side)
    if parts and not _ANY.fullmatch(parts[2]) and not _is_at_talks(parts[2]):
        sort, where, post = parts
        yield Asked("post", post_wording.which_office(name, when, sort, where), post)


def _is_at_talks(post: str) -> bool:
    """'Representative of Norway': what somebody is at some talks, beside the post he holds at home."""
    found = re.fullmatch(r"(?i)(?:representative|negotiator|delegate) (?:of|for) (?:the )?(?P<land>.+)", post)
    return found is not None and found["land"].lower() in lexicon.nations()


def _is_employed(title: str) -> bool:
    """Whether it is a trade at some body, the chief of it or not: 'chief economist at Vale Securities'."""
    placed = _AT.fullmatch(title)
    return placed is not None and placed["post"].split()[-1] in lexicon.load("offices")["professions"]


def past_ways(name: str, title: str, told: When) -> Iterator[Asked]:
    """How a post that was over when it was told of is asked: to where somebody had been sent.

    Whose former holder somebody is asks the report and not the world, and most have held several (B5).
    """
    sent = _SENT.fullmatch(title)
    where = sent["where"].removeprefix("the ") if sent else ""
    country = lexicon.inverse("capitals").get(
        where.lower(), where
    )  # 'ambassador in Washington' is one to the country
    if country.lower() in lexicon.nations():
        yield Asked("sent", post_wording.sent_where(name, told), country)


def speaks_for(title: str) -> str | None:
    """Whose spokesman a title says somebody is, by the words before it: 'Association' of 'Association spokesman'."""
    found = _SPEAKS.fullmatch(title)
    return found["owner"] if found else None


def running(name: str, printed: str, when: When) -> Asked | None:
    """For which party somebody stands, or who is its nominee: a party has one, and may have many candidates."""
    found = _RUNS.fullmatch(printed)
    if not found or found["party"].lower() in lexicon.nations():
        return None
    if found["post"] == "nominee" and found["race"].strip():
        return Asked("who", post_wording.who_held(printed, when))
    if found["post"] == "nominee" or not found["race"].strip() or "presidential" in found["race"].lower():
        return None  # a candidate for what; and everybody knows whose nominee it is (B9)
    return Asked(
        "party", post_wording.which_ticket(name, f"{found['race']}candidate", when), f"{found['party']} Party"
    )


def leading(plain: str, when: When) -> Asked | None:
    """Who led a team; 'Norwegian leader' is no office.

    Args:
        plain: the title as printed, in one style.
        when: a date at which it was held.
    """
    team = _TEAM.fullmatch(plain)
    led = _TEAM_OF.fullmatch(plain)
    leads = lexicon.load("belonging")["team"]
    named = team and team["post"] in leads and titles.says_where(plain) and not _OF_WHICH_TEAM.search(plain)
    of_team = (led and led["post"] in leads and not _of_a_firm(plain)) or named
    if of_team:
        return Asked("who", post_wording.who_held(plain, when))
    return None


def is_in_cabinet(title: str) -> bool:
    """Whether it is a minister's title, deputies left out: 'home secretary', 'prime minister'."""
    return bool(_CABINET.fullmatch(title)) and not titles.heads_of(title) & set(lexicon.load("offices")["shared"])


def _is_a_party(name: str) -> bool:
    """Whether a party sits so in a parliament: no town ('Alder Bay MP') and no country ('Norwegian MP')."""
    words = set(name.split()) & {*lexicon.load("belonging")["parties"]}
    return bool(words) or name.isupper() or name.casefold() in lexicon.inverse("party_members")


def _belonging(name: str, title: str, when: When) -> Iterator[Asked]:
    """For whom or for what: the seat of a lawmaker, the party of an MP, the institution of an expert."""
    sits, party, local = _SITS.fullmatch(title), _PARTY.fullmatch(title), _MP.fullmatch(title)
    land = sits["land"] if sits and sits["land"] in titles.regions() else None
    seat = sits and (sits["state"] or sits["tag"] or land)
    if sits and seat and seat[0].isupper() and (sits["post"].lower() != "representative" or seat in titles.regions()):
        yield Asked("seat", post_wording.which_seat(name, sits["post"].lower(), when), seat)
    elif local:
        yield Asked("seat", post_wording.which_constituency(name, local["post"], when), local["seat"])
    elif party and _is_a_party(party["party"]):
        sits_for = post_wording.party_of(titles.of_state(party["party"])[1])
        yield Asked("party", post_wording.which_party(name, party["post"], when), sits_for)
    speaks, member = _SPEAKS.fullmatch(title), _MEMBER.fullmatch(title)
    body = speaks and _body_of(speaks)
    if speaks and body and not beside.everybody_knows(body) and titles.of_state(f"{body} x")[1] != "x":
        yield Asked("body", post_wording.worked_for(name, speaks["post"], body, when), post_wording.party_of(body))
    if member and not (_is_a_party(member["body"]) or _ALLIED.search(member["body"])):
        yield Asked(
            "body", post_wording.belonged("Of which body", name, wording.a(member["post"]), when), member["body"]
        )
    placed = _AT.fullmatch(title) or _OF.fullmatch(title)
    if placed and titles.is_profession(placed["post"]):
        inside = _IN_A_PLACE.fullmatch(placed["body"])
        body, where = (inside["body"], inside["where"]) if inside else (_NEAR.sub("", placed["body"]), "")
        body = _SORT.sub("", body)
        yield Asked("body", post_wording.which_body(name, _unpraised(placed["post"]), where, body, when), body)


def _body_of(speaks: re.Match[str]) -> str | None:
    """For whom somebody speaks: 'Foreign Ministry spokeswoman of Norland' for the Norlandic Foreign Ministry."""
    state = titles.adjective(speaks["body"]) if speaks["body"] and speaks["owner"] else None
    body = f"{state} {speaks['owner']}" if state else speaks["body"] or speaks["owner"]
    owned = re.match(r"(?P<owner>.+?)(?<!People)[’']s? [A-Z]", body or "")
    return None if owned and owned["owner"].lower() not in lexicon.nations() else body  # 'Whigs' Harbour' spokeswoman


def _unpraised(post: str) -> str:
    """'well-known climate scientist' -> 'climate scientist': a rank stays ('senior fellow')."""
    words = post.split()
    while len(words) > 1 and words[0].lower() in lexicon.load("belonging")["praise"]:
        del words[0]
    return " ".join(words)


def _of_a_firm(title: str) -> re.Match[str] | None:
    """'vice chairman of Halden Shipping Co': not the 'Minister of Finance', who is in none."""
    found = _OF_A_FIRM.fullmatch(title)
    return found if found and bodies.is_named_as_one(found["body"]) else None


def taken_apart(title: str, side: str | None) -> tuple[str, str, str] | None:
    """What of a title stands in 'Which `sort` did X hold `where`?', and the post that is left to answer.

    So that one post alone can be meant (B5) and its state is not asked too (B6): 'Kenyan defence minister' -> Kenyan
    office: defence minister; 'deputy head of the Brook Institute' -> at the Brook Institute. None where only a state
    says which: most have held two of its posts (of 'Which Chinese post did X hold?' readers passed 9 of 20).
    """
    sort = "office" if titles.is_sole(title) else "post"
    placed = _AT.fullmatch(title) or (_OF.fullmatch(title) or _of_a_firm(title) if sort == "post" else None)
    if placed:
        the = placed["the"] if "the" in placed.groupdict() else ""
        inside = "on" if _ON.search(placed["body"]) else "in" if _A_PARTY.search(placed["body"]) else "at"
        return sort, f"{inside} {the}{placed['body']}", placed["post"]
    one_of = _ONE_OF.fullmatch(title)
    if one_of and one_of["body"].lower() not in lexicon.nations():
        return sort, _within(one_of["body"]), one_of["post"]
    country, bare = titles.of_state(title)
    owned = _OWNED.fullmatch(title) if country is None and sort == "post" else None
    if owned and titles.is_office(owned["post"]) and not titles.needs_state(owned["post"]):
        short = owned["body"] if owned["body"].isupper() else ""
        where = "" if short else f"at {post_wording.the_body(owned['body'])}"
        return f"{short} {sort}".strip(), where, owned["post"]
    if (
        country is None
        and side
        and sort == "office"
        and titles.heads_of(title) & set(lexicon.load("offices")["of a state"])
    ):
        country = side
    adjective = titles.adjective(country) if country else None
    if sort == "office" and adjective and bare and not titles.needs_state(bare):
        return f"{adjective} {sort}", "", bare
    return (sort, "", title) if sort == "office" or _SERVES.match(title) else None


def _within(body: str) -> str:
    """'at the Reef Bank', 'in the CDU', 'in the AfD'."""
    short = " " not in body and sum(map(str.isupper, body)) > 1
    return f"in the {body}" if short or _is_a_party(body) else f"at {post_wording.the_body(body)}"


def without_second_answers(found: Sequence[Card]) -> Iterator[Card]:
    """Without 'Which Norwegian post did Ann Lund hold' where another post of hers is asked of the month (B5).

    Nor the same post of somebody with half her name: 'Ann Lund', 'A.B. Lund' are one, taken for two (D4).
    """
    found = [card for at, card in enumerate(found) if not any(_is_one_holder(card, other) for other in found[:at])]
    asked = Counter((card.fact, month.group()) for card in found if (month := _MONTH.search(card.front)))
    for card in found:
        month = _MONTH.search(card.front)
        if not (month and _WHICH_POST.match(card.front)) or asked[card.fact, month.group()] == 1:
            yield card


def _is_one_holder(card: Card, other: Card) -> bool:
    """Whether two cards ask who held one post in one year, and the two names share a word."""
    one, two = (_WHO_HELD.match(asked.front) for asked in (card, other))
    if one is None or two is None or one["year"] != two["year"] or card.fact == other.fact:
        return False
    words, others = ({*re.findall(r"\w+", found["post"].lower())} - _firm_forms() for found in (one, two))
    return words == others and any(name[:1].isupper() and name in other.back.split() for name in card.back.split())


@cache
def _firm_forms() -> frozenset[str]:
    return frozenset(form.lower() for form in lexicon.load("firm_forms")["firms"])
