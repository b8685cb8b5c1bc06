"""Bodies in titles that say no more than their sort: 'the Liberal Party', 'the Bank', 'the party' (rubric B1, B5).

Every state has such a one. It is told with the state of its holder, or not asked by.
"""

from __future__ import annotations

import re
from functools import cache

from briefing_app import lexicon
from briefing_app.cards.words import titles

_MINISTRY = (
    r"(?:(?:[A-Z][a-z]+ ){0,3}Ministry\b|"
    r"(?:Department|Ministry) (?:of|for) (?:the )?[A-Z]\w+(?:(?:,|,? and) [A-Z]\w+| [A-Z]\w+)*$|"
    r"(?:Treasury|(?:Foreign|Home|Cabinet) Office|Senate|Chamber of Deputies|Joint Chiefs(?: of Staff)?|"
    r"Armed Forces|Army|Navy|(?:Air|Rocket) Force|(?:Coast|Border|National) Guard)$)"
)
_SORTS = (
    "Bank|Fund|Commission|Council|Committee|Subcommittee|Board|Agency|Authority|Union|Association|Court|Assembly|"
    "Federation|League|Institute|Group|Company|Department|Bureau|Office|Service|Directorate|Secretariat|Delegation|"
    "Alliance|Organi[sz]ation|Ministry|Centre|Center|Foundation|Society|Chamber"
)
_LED = r"\b(?P<led>(?:of|at|for|in|to|with) the )"
_BODY = re.compile(rf"{_LED}(?P<body>(?:[A-Z][\w’'-]*,? (?:(?:and|of|for) )*)*(?:{_SORTS}))$")
# 'head of Strategic Command', 'of the State Committee for National Security': a name of words that all states use
_OF_WORDS = re.compile(
    r"\b(?P<led>(?:of|at|for|with) (?:the )?)"
    r"(?P<body>[A-Z][\w’'-]*(?:(?:,| and| of| for| of the| for the|,? and)? [A-Z][\w’'-]*)+)$"
)
# 'director of the National Bureau of Investigation', 'State Security Service chief': of which state
_STATES_OWN = re.compile(
    r"(?:^|\b(?P<led>(?:of|at|for|with) the ))(?P<body>(?:National|State|Federal|Supreme|Central) [A-Z].*|"
    r"(?:[A-Z][a-z]+ (?:and )?)+(?:Authority|Agency|Administration|Inspectorate|Directorate|Bureau)\b.*)"
)
# 'chief executive of US arm', 'spokesman for the UN agency in Leeds': of which
_OF_A_COMMON_NOUN = re.compile(
    r"\b(?:of|at|for|with) (?:the |its )?(?P<named>(?:[A-Z][\w.’'-]* )+)(?P<noun>[a-z]+)(?: in [A-Z][\w ]+)?$"
)
_PARTS = frozenset(("arm", "division", "branch", "affiliate", "office", "team", "side"))
_POST_BEHIND = re.compile(
    r"(?i)\b(?:president|chair\w*|director|chief|head|secretary|minister|governor|commissioner)$"
)
# such as only an article says of what: 'head of the delegation', 'delegation chief', 'the government's council'
_ON_A_MISSION = re.compile(
    r"(?i) (?:of|with) the (?:[\w’'-]+ )*(?:delegation|mission)$|\b(?:delegation|mission) \w+$"
)
_OWNED = re.compile(r"\b(?:of|at|for|in|with|to) (?:the |a |an )?(?:[a-z-]+ )*?(?P<owner>[a-z-]+)[’']s\b")
_OF_EVERY_STATE = re.compile(r"\b(?:of|at|for) (?P<the>(?:the )?)(?P<body>[a-z]+(?: [a-z]+)?)$")
_OF_A_CHAMBER = re.compile(r"(?:House|Senate|Commons|Lords|Congress|Parliament|Assembly)\b")
_PARTY = re.compile(r"(?:^|(?P<of>[A-Z][\w.’'-]*) )party [a-z]")
_POSTED = re.compile(
    r"(?i)(?:.* )?(?:ambassador|high commissioner|consul[ -]general|special (?:representative|envoy|coordinator))|"
    r"(?:UN|EU|United Nations|European Union)(?:[’']s)? envoy|"
    r"(?!.* (?:to|in|at|for|on) )(?:.* )?(?:ambassador|high commissioner|regional director|special rapporteur|"
    r"(?:resident|country) (?:representative|coordinator))(?: of .+)?"
)

# 'the UN watchdog's chief', 'North's leader', 'Association chairman', 'chairman of the House subcommittee'
_STANDS_FOR = re.compile(
    r"(?i:\b(?:watchdog|regulator|bloc|giant|club)[’']s )|^(?:North|South|East|West|Europe|Africa|Asia)[’']s |"
    r"\b(?:of|to|at|for) the (?:world|global|regional|international|governing) (?:body|bloc|agency|group|club)$|"
    rf"^(?:{_SORTS})(?:[’']s [a-z -]+| [a-z]+)$|\b(?:House|Senate|[Cc]ongressional) (?:sub)?committee(?: chair\w*)?$"
)
_OF_ONE_STATE = re.compile(  # of a union: 'State Attorney General', and of one council: 'Liberal group leader'
    r"(?:US )?State (?:Attorney|Treasurer|Auditor|Comptroller|Superintendent|Police|Supreme|Senat|Sen\b|Rep|Superior|"
    r"House|Assembly|Governor)|"
    r"(?:(?:Liberal Democrat|Labou?r|Conservative|Green|Tory|Democratic|Republican) )?[Gg]roup [Ll]eader$"
)
# a body, and nothing of it: 'the party's executive committee'
_OF_TWO_CHAMBERS = re.compile(r"(?:US )?(?:Republican|Democratic) (?:leader|whip)$")
_OF_SOME = re.compile(r" of the [a-z]+ (?:body|panel|team|talks|committee|board|group|inquiry)$")  # of which?
_IN_A_COUNTRY = re.compile(r"\b[Cc]ountry (?:director|representative|manager|head|chief|coordinator|economist)$")
_NO_POST = re.compile(r"(?i)(?!.*\b(?:of|on|at|for|to|in)\b).*\b(?:committee|council|board|commission|politburo)$")


def leaves_open(title: str) -> bool:
    """Whether the words of its article alone say of what a post is.

    'Head of the party's largest faction', 'Michigan party chairman', 'ambassador' without a place, 'head of the EC
    delegation' without what it was sent for.
    """
    party = _PARTY.search(title)
    place = party and (party["of"] is None or party["of"].lower() in {*lexicon.nations(), *_regions()})
    bare = (
        _OF_SOME.search(title)
        or _OF_TWO_CHAMBERS.match(title)
        or _IN_A_COUNTRY.search(title)
        or _POSTED.fullmatch(title)
        or _NO_POST.match(title)
        or _STANDS_FOR.search(title)
        or _OF_ONE_STATE.match(title)
    )
    return bool(place or bare or _ON_A_MISSION.search(title) or _is_owned(title) or _is_of_a_common_noun(title))


def with_state(title: str, side: str | None) -> str:
    """'Communist Party chief', 'leader of the Liberal Party', 'head of the Council' with the state, or empty.

    Args:
        title: which names no state beside it.
        side: the country its holder acts for.
    """
    if titles.has_nation(title):
        return title
    party, body = _a_party_of_many().search(title), _BODY.search(title)
    inside = re.search(rf"{_LED}(?P<body>{_MINISTRY})", title) or (body if body and _is_sort(body["body"]) else None)
    words = _OF_WORDS.search(title)
    words = words if words and not _POST_BEHIND.search(title) and _is_sort(words["body"]) else None
    found = inside or party or words or _states_own(title)
    if found is None:
        return title
    state = titles.adjective(side) if side else None
    if body and body["body"].endswith("ommittee"):
        return title if _OF_A_CHAMBER.match(body["body"]) else ""
    if state is None:
        return ""
    at = found.end("led") if found["led"] else found.start("body")
    return f"{title[:at]}{state} {title[at:]}"


def of_the_state(title: str, state: str) -> str | None:
    """'governor of the central bank', 'speaker of parliament' with the state: 'of the Norlandic central bank'."""
    found = _OF_EVERY_STATE.search(title)
    if found is None or titles.has_nation(title) or found["body"] not in lexicon.load("organisation_words")["bodies"]:
        return None
    return f"{title[: found.start('the')]}the {state} {found['body']}"


def _is_owned(title: str) -> bool:
    """'vice chairman of the government's council': nothing but a common noun says whose."""
    found = _OWNED.search(title)
    lists = lexicon.load("organisation_words")
    return found is not None and found["owner"] in {*lists["common"], *lists["areas"], *lists["government"]}


def _is_of_a_common_noun(title: str) -> bool:
    """Whether nothing but a state or initials tells of which 'arm' or 'agency' a post is."""
    found = _OF_A_COMMON_NOUN.search(title)
    if found is None or found["noun"] not in {*lexicon.load("organisation_words")["common"], *_PARTS}:
        return False
    return all(word.isupper() or word.lower() in lexicon.nations() for word in re.findall(r"\w+", found["named"]))


def _states_own(title: str) -> re.Match[str] | None:
    """The body of a state that a title names without it, in words of which the bodies of all states are called."""
    found = _STATES_OWN.search(title)
    if found is None or any(found["body"].startswith(name) for name in _listed()):
        return None
    heads = lexicon.load("organisation_words")["heads"]
    common = {*titles.common_words(), *lexicon.load("belonging")["of state bodies"]}
    named = [re.sub(r"[’']s$", "", word) for word in re.findall(r"[\w’'-]+", found["body"])]
    only = all(word in heads or word.lower() in common for word in named if word[:1].isupper())
    return found if only and any(word in heads for word in named) else None


@cache
def _listed() -> frozenset[str]:
    listed = lexicon.load("organisations")
    return frozenset({*listed, *(other for others in listed.values() for other in others)})


def _is_sort(body: str) -> bool:
    """Whether all words of a name tell what sort of body it is, and the name is no known one's."""
    if body in _listed():
        return False
    heads = lexicon.load("organisation_words")["heads"]
    return all(word in heads or word.lower() in titles.common_words() for word in re.findall(r"[\w’'-]+", body))


@cache
def _a_party_of_many() -> re.Pattern[str]:
    """A party whose name is that of a leaning: 'Liberal Party leader', 'Liberal leader', 'leader of the Greens'."""
    words = "|".join(map(re.escape, lexicon.load("belonging")["leanings"]))
    return re.compile(
        rf"(?:^|{_LED})(?P<body>(?:(?:{words}) )+Party\b|(?:{words})s?$|(?:{words})s?(?= (?:[Pp]arty )?[Ll]eader\b))"
    )


@cache
def _regions() -> frozenset[str]:
    return frozenset(name.lower() for name in titles.regions())
