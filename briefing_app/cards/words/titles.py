"""Titles of offices: worded so that they stand alone, and told apart."""

from __future__ import annotations

import itertools
import re
from functools import cache

from briefing_app import lexicon

_BEFORE_A_TITLE = re.compile(
    r"(?:the|an?|then|former|ex|new|currently|current|incoming|outgoing|late|onetime|mr|ms)\.?[ -]", re.IGNORECASE
)
# words of the sentence that a title was cut out with: 'same time China’s premier'
_LED_ASTRAY = re.compile(r"^[a-z][\w ]*?(?<!of)(?<!to)(?<!at)(?<!for)(?<!in) (?=[A-Z]\w+[’']s )")
_OF_A_BODY = re.compile(r"\b(?:of|at|for|to) the [A-Z]")
_DOTTED = re.compile(r"\b(?:U\.\s?S|U\.\s?N|U\.\s?K|E\.\s?U)\.(?=\W|$)")
_FIELD = re.compile(r"^(?P<head>(?:(?! (?:of(?! state\b)|at|to|in) ).)*?) (?:for|on) .*")
_STATE_HEAD = re.compile(r"(?:\w+ (?i:minister)|(?i:premier|chancellor)) of (?:the )?[A-Z]")
_NATIONAL = re.compile(
    r"\b(?:Department|Ministry|Senate|House|Congress|Treasury|Parliament|Cabinet|Army|Navy|(?:Air|Rocket) Force|"
    r"(?:Coast|Border|National) Guard|Armed Forces|Joint Chiefs)\b"
)
# a rank between the office and the name: 'army spokesman Brigadier General', 'President General'
_RANK_BEHIND = re.compile(
    r"(?i:(?<=president)|(?<=minister)|(?<=spokesman)|(?<=spokeswoman)|(?<=commander)|(?<=chief)|(?<=envoy)|"
    r"(?<=leader)|(?<=premier)|(?<=ruler)|(?<=adviser)|(?<=advisor)|(?<=chairman)|(?<=head))"
    r"(?: (?:Brigadier|Major|Lieutenant|Rear|Vice|Air|Wing|Group|Lt|Maj|Brig|Gen|Col|Adm|Capt|General|Colonel|"
    r"Admiral|Captain|Commodore|Marshal|Commander|Sergeant|Superintendent|Sir|Dame|Lord|Dr|Professor|Sheikh|"
    r"Reverend|Mullah|Haji)\.?)+(?= of\b|$)"
)
_CHIEF_OF_A_STATE = re.compile(
    r"(?P<rank>[Cc]hief|[Tt]op|[Ll]ead) (?P<state>[A-Z][\w.]+) "
    r"(?P<post>(?:[a-z]+ )?(?:negotiator|prosecutor|inspector))"
)
_FEDERAL_BODY = re.compile(r"\bFederal (?!Opposition|Treasurer|Minister|Attorney|Police)[A-Z][a-z]+ ")
_OF_MANY = re.compile(
    r"\b(?:cabinet|junior|state|government) minister\b|\bminister without portfolio\b|\bminister of state\b|"
    r"^(?:e[uc]|european(?: union| community| commission)?) commissioner\b|"
    r"\b(?:fed|federal reserve)(?: board)? governor\b"
)
_ONE_OF_TWO = re.compile(r"\bco-?(?:leader|chair|president|head|director|chief|convenor|convener|secretary|ceo)")
_OF_A_PART = re.compile(r"(?i)(?:first|chief) minister|(?:minister|state)[ -]president")  # of a province, by itself
_ON_ITS_BOARD = re.compile(r"(?<!managing )(?<!executive )\bdirector\b")
_COUNTRY_FIRST = re.compile(  # 'Norway Prime Minister': a headline's or a wire's short form of 'Norwegian'
    r"^(?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)??)"
    r"(?= (?:[a-z]+ )?(?:[Ff]oreign|[Pp]rime|[Dd]eputy|[Vv]ice|[Dd]efen[cs]e|[Ii]nterior|[Ff]inance|"
    r"[Hh]ome|[Ii]nformation|[Hh]ealth|[Jj]ustice)? ?(?:[Pp]resident|[Mm]inister|[Pp]remier)\b)"
)
_PORTFOLIOS = (
    r"foreign|finance|treasury|trade|industry|commerce|defen[cs]e|interior|home|health|education|labou?r|agriculture|"
    r"transport(?:ation)?|energy|justice|environment|budget|planning"
)
_CALLED_SECRETARY = re.compile(rf"(?i)(?:[a-z]+,? (?:and )?)*(?:{_PORTFOLIOS}) secretary")
_UNDER_A_SECRETARY = re.compile(rf"(?i)(?:[a-z]+,? (?:and )?)*(?:{_PORTFOLIOS}|office) minister")
_LEANING = re.compile(  # whose friend or creature somebody is tells no country: 'Oslo-backed', 'pro-Norlandic'
    r"\b(?:(?:[Pp]ro|[Aa]nti)-[A-Z][\w]+|[A-Z][\w.]+-(?:backed|installed|appointed|educated|trained|born|friendly|"
    r"leaning|controlled|occupied|supported|aligned|allied|imposed|sponsored|held|speaking)) "
)
_FOR_A_FIELD = re.compile(  # one of several, told with what he alone is there for
    r"\b(?:deputy (?:prime minister|premier)|(?:assistant|under|deputy) ?secretary of [a-z]+|undersecretary of \w+|"
    r"(?:junior|state|delegate) minister|minister delegate|envoy|coordinator|representative) for \w|"
    r"\b(?:special|presidential|chief) (?:envoy|coordinator|representative) (?:on|to) \w|"
    r"\badvis[eo]r (?:for|on) (?:the )?(?-i:[A-Z])",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"\b(?:deputy|assistant|associate) (?!to\b)")
_COUNTED = re.compile(r"\b\d+(?:st|nd|rd|th) (?=[a-z]*(?i:prime minister|president|premier|chancellor|king|pope)\b)")
_AGED = re.compile(r"\b\d{2}-year-old ")
_CAPITALS = re.compile(  # 'Oslo's prime minister': of the country, not of the city
    r"^(?P<city>[A-Z][\w’-]+?(?: [A-Z][a-z]+)?)[’']s (?=(?:[a-z]+ )*(?:[Mm]inister|[Pp]resident|[Pp]remier|"
    r"[Cc]hancellor|[Aa]mbassador|[Ee]nvoy)\b)"
)
_HUNG = re.compile(r"(?:^|(?<= ))-(?=[a-z])")  # of 'then-foreign minister', whose 'then' is left out
_IN_A_CABINET = re.compile(r"(?i)\b(?:cabinet|principal|permanent) secretary$")  # 'Roads Cabinet Secretary'
_SHOUTED = re.compile(r"^(?:AS|THE|IN|BUT|AND|WHEN|WHILE|FOR|WITH|AFTER) (?=[A-Z][a-z])")  # a paragraph's first word
_ON_A_FORCE = re.compile(r"\b(?:police|fire) (?:Chief|Commissioner|Captain)\b")
_LIKE_NATION = re.compile(r"[A-Z]\w+(?:ese|i?an|ish|[^t]ic)|[A-Z][\w.]+[’']s?|EU|UN|[A-Z]{2,}")


@cache
def _sole_phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lexicon.load('offices')['sole phrases'])})\b")


def is_sole(title: str) -> bool:
    """Whether one person alone holds the office at a time; a bank has many vice presidents, a state has one."""
    plain = re.sub(r"[’']s\b", "", title.lower()).replace("-", " ")
    lists = lexicon.load("offices")
    if _ONE_OF_TWO.search(title.lower()):
        return False
    if "vice president" in plain:
        rest = re.sub(nations().pattern, " ", plain).replace("vice president", " ")
        return set(rest.split()) <= {"of", "the"}
    if _FOR_A_FIELD.search(title) or (_sole_phrases().search(plain) and not _DEPUTY.search(plain)):
        return True
    of_a_firm = title.rsplit(maxsplit=1)[-1].rstrip(".") in lexicon.load("firm_forms")["firms"]
    if _OF_MANY.search(plain) or (of_a_firm and _ON_ITS_BOARD.search(plain)):
        return False
    words = set(re.findall(r"\w+", plain))
    return bool(words & set(lists["sole"])) and not words & {*lists["shared"], "spokesman", "spokeswoman"}


def says_where(title: str) -> bool:
    """Whether the title names the state or body that the post belongs to ('minister' alone does not).

    What a post is for is no body ('Commissioner for Crisis Management'), and a minister's capital letters are those
    of a portfolio ('Power Minister') unless they name a state or region.
    """
    lists = lexicon.load("offices")
    if has_nation(title):
        return True
    field = _FIELD.match(title)
    named = [
        word.strip(",.()") for word in (field["head"] if field else title).split() if word.lstrip("(")[:1].isupper()
    ]
    if heads_of(title) & set(lists["portfolios"]) or _IN_A_CABINET.search(title):
        known = any(_LIKE_NATION.fullmatch(word) or word in regions() for word in named)
        return known or bool(_STATE_HEAD.search(title))
    plain = {
        word
        for section in ("sole", "shared", "fields", "empty", "honorifics", "vague", "bodies", "ranks", "everywhere")
        for word in lists[section]
    }
    if _FEDERAL_BODY.search(title):
        return True
    return bool(_OF_A_BODY.search(title)) or any(set(word.lower().split("-")) - plain for word in named)


def heads_of(title: str) -> set[str]:
    """The word that says what the post is, 'chairman' of 'Chairman of the PRC': a sentence without it proves nothing.

    Two where the title joins two posts; of a title of which no word is known as one, every telling word.
    """
    lists = lexicon.load("offices")
    known = {*lists["sole"], *lists["shared"], *lists["several"]}
    parts = re.split(r" and |, ", title.lower())
    bare = (re.findall(r"\w+", re.split(r" (?:of|at|for|in|to|on) ", part)[0]) for part in parts)
    last = (next((word for word in reversed(words) if word in known), None) for words in bare)
    return {word for word in last if word} or telling(title)


def of_state(title: str) -> tuple[str | None, str]:
    """The country that a title begins with, and the rest: 'Cuba’s deputy minister' -> ('Cuba', 'deputy minister')."""
    found = _led_by_a_state().match(title)
    country = lexicon.nations()[found["state"].lower()] if found else None
    if (
        found is None
        or country is None
        or found["state"] not in (country, *lexicon.load("demonyms").get(country, ()))
    ):
        return None, title  # a capital or seat is more than its state: 'the Kremlin’s envoy'
    rest = title[found.end() :]
    of_a_name = re.match(r"[A-Z]\w*[’']", rest) or _goes_on_as_a_name(rest)
    return (None, title) if of_a_name else (country, rest)  # 'Thai Farmers’ fund manager'


def _goes_on_as_a_name(rest: str) -> bool:
    """Whether a body's name goes on behind its first word: 'American | Brook Institute analyst', not 'US Treasury …'.

    The words of a name are not all such as every state's bodies have.
    """
    words = itertools.takewhile(lambda word: word[:1].isupper(), rest.split())
    named = [re.sub(r"[’']s$", "", word) for word in words]
    heads = lexicon.load("organisation_words")["heads"]
    body = next((at for at, word in enumerate(named) if word in heads), None)
    return body is not None and any(word.lower() not in common_words() for word in named[: body + 1])


@cache
def common_words() -> frozenset[str]:
    """Words in the names of bodies and posts that many states have, in lower case."""
    lists = lexicon.load("offices")
    found = (
        word for section in ("fields", "bodies", "everywhere", "empty", "sole", "shared") for word in lists[section]
    )
    return frozenset({*found, *lexicon.load("belonging")["everywhere"]})


def exists_in(title: str, country: str) -> bool:
    """Whether a country has it: a kingdom has no president, the US no minister, few a Finance Secretary.

    Or has several: under a British Health Secretary serve health ministers.

    Nor is the premier of a province, told without it, its country's, nor a bare minister one of a state that news
    always names with its officials.
    """
    lists = lexicon.load("state_offices")
    post = title.removesuffix(f" of {country}").lower()
    told_in_full = country in lists["told in full"] and not has_nation(title)
    junior = country in lists["ministers under secretaries"] and _UNDER_A_SECRETARY.fullmatch(post)
    if _OF_A_PART.fullmatch(post) or told_in_full or junior:
        return False
    if post in ("premier", "prime minister"):
        of_parts = lists["premiers of parts"] if post == "premier" else ()
        return country not in (*lists["no premier"], *of_parts)
    if post == "chancellor":
        return country in lists["chancellors"]
    if re.fullmatch(r"(?i)(?:vice[ -])?president", title):
        return country not in lists["no president"]
    if re.fullmatch(r"(?i)(?:[a-z]+,? (?:and )?)+minister", title):
        return country not in lists["no ministers"]
    return not _CALLED_SECRETARY.fullmatch(title) or country in lists["secretaries"]


def needs_state(title: str) -> bool:
    """Whether a title without its state is no answer: 'spokesman', 'State Department official'."""
    vague = set(lexicon.load("offices")["vague"])
    return not telling(title) - vague or bool(names_state_body(title) and heads_of(title) & vague)


def names_state_body(title: str) -> bool:
    """Whether a department, ministry, chamber or force stands in it, such as every state has."""
    return _NATIONAL.search(title) is not None


def plain(title: str) -> str:
    """A title as printed, in one style and without 'the', 'then', 'former' and the like before it."""
    return _bare(_styled(title))


def is_relation(title: str) -> bool:
    """Whether it says whose relative somebody is, and no post: 'wife of Pavel Dorn'."""
    first, _, rest = title.partition(" of ")
    return bool(rest) and first.lower() in lexicon.load("references")["relatives"]


def is_profession(post: str) -> bool:
    """Whether it says what somebody does, and only with the body where: 'senior fellow', 'professor of law'."""
    head = re.split(r" (?:of|for|in|on) ", post.lower())[0].split()
    lists = lexicon.load("offices")
    return bool(head) and head[-1] in {*lists["professions"], *lists["advising"]}


def telling(title: str) -> set[str]:
    """The words of a title that say what the post is, without the state and small words."""
    empty = lexicon.load("offices")["empty"]
    return {
        word for word in re.findall(r"\w+", title.lower())
        if word not in empty and word not in lexicon.nations() and word != "s"
    }  # fmt: skip


def _styled(title: str) -> str:
    """One style for states: 'U.S. Secretary', 'American secretary' -> 'US …'; 'UN' and 'EU' without their dots."""
    plain = _DOTTED.sub(lambda found: re.sub(r"\W", "", found.group()), title)
    plain = _RANK_BEHIND.sub("", _ON_A_FORCE.sub(lambda found: found.group().lower(), plain))
    plain = _CAPITALS.sub(_of_its_country, _AGED.sub("", _LEANING.sub("", plain)))
    plain = _COUNTRY_FIRST.sub(lambda found: adjective(found["country"]) or found["country"], plain)
    plain = _CHIEF_OF_A_STATE.sub(r"\g<state> chief \g<post>", plain)
    following = re.search(r"\bAmerican (\w+)", plain)
    lists = lexicon.load("offices")
    if following and following[1].lower() in {*lists["sole"], *lists["shared"], *lists["fields"], *lists["vague"]}:
        return plain.replace("American ", "US ", 1)
    return plain


def _of_its_country(found: re.Match[str]) -> str:
    country = lexicon.inverse("capitals").get(found["city"].lower())
    people = adjective(country) if country else None
    return f"{people} " if people else found.group()


def _bare(title: str) -> str:
    plain = _SHOUTED.sub("", re.sub(r"\s+", " ", title).strip(" ,."))
    plain = _HUNG.sub("", _epithets().sub("", plain))
    while _BEFORE_A_TITLE.match(plain) and not _begins_with_a_name(plain):
        plain = re.split(r"[ -]", plain, maxsplit=1)[1]
    plain = _of_two(_found_way(plain))
    plain = re.sub(r"^(\S+[’']s) (?:new|then|former|current|outgoing) ", r"\1 ", plain)
    plain = re.sub(r"\btop (?=national|military|economic|security|trade)", "", plain)
    plain = _COUNTED.sub("", re.sub(r" by (?:the )?[a-z]+$", "", plain))  # 'elected prime minister by parliament'
    return re.sub(r"\b(?:again|now|also|still|currently) ", "", plain)


@cache
def _epithets() -> re.Pattern[str]:
    """What a paper thinks of a holder, before the post: 'hardline', 'far-right', 'Veteran' before a nation."""
    words = "|".join(sorted(map(re.escape, lexicon.load("titles")["epithets"]), key=len, reverse=True))
    first = f"(?i:{words}) (?=(?i:{nations().pattern}) )"
    return re.compile(rf"^{first}|(?<![\w-])(?:{words}) (?=\w)")


def _begins_with_a_name(title: str) -> bool:
    """Whether a name begins the title: 'New Jersey governor', 'New Alder Party leader', but 'New Labour Minister'."""
    if re.match(r"New [A-Z]", title) and title.rsplit(maxsplit=1)[-1].islower():
        return True
    places = lexicon.load("places")
    known = {*places["regions"], *places["cities"], *lexicon.load("countries")}
    return any(re.sub(r"[’']s$", "", " ".join(title.split()[:size])) in known for size in (2, 3, 4))


def _of_two(title: str) -> str:
    """Of two offices in one title the one that one person alone holds: 'State Councilor and Foreign Minister'."""
    parts = title.split(" and ")
    if len(parts) == 1 or not all(_is_a_post(part) for part in parts):
        return title
    return next((part for part in parts if is_sole(part)), title)


def is_only_a_portfolio(title: str) -> bool:
    """Whether every capital in a title is that of a post or its field: 'Minister of Information'."""
    named = (word for word in re.findall(r"[\w’'-]+", title) if word[:1].isupper())
    return all(set(word.lower().split("-")) <= common_words() for word in named)


def is_office(title: str) -> bool:
    """Whether its words name an office of which one or several are held: no rank, trade or courtesy alone."""
    lists = lexicon.load("offices")
    known = {
        *lists["sole"],
        *lists["several"],
        "deputy",
        "vice",
        "assistant",
        "negotiator",
        "mp",
        "adviser",
        "advisor",
    }
    words = set(re.findall(r"\w+", title.lower()))
    return (is_sole(title) or bool(words & (known - {"prince"}))) and not is_profession(title)


def _is_a_post(words: str) -> bool:
    """Whether an office or what somebody does for a living stands in the words: 'oil price specialist'."""
    lists = lexicon.load("offices")
    known = {*lists["sole"], *lists["shared"], *lists["several"]}
    return (
        bool(set(re.findall(r"\w+", words.lower())) & known) or is_profession(words) or words.endswith(" specialist")
    )


def _found_way(title: str) -> str:
    """Without the words of the sentence before it, unless the head of the title is among them."""
    kept = _LED_ASTRAY.sub("", title)
    lists = lexicon.load("offices")
    return (
        kept
        if set(re.findall(r"\w+", kept.lower())) & {*lists["sole"], *lists["shared"], *lists["several"]}
        else title
    )


def has_nation(title: str) -> bool:
    """Whether a state, its people or its capital stands in it."""
    return bool(nations().search(re.sub(r"[’']s\b", "", title.lower())))


@cache
def _led_by_a_state() -> re.Pattern[str]:
    return re.compile(rf"(?:the )?(?P<state>{nations().pattern})(?:[’']s)? (?=\w)", re.IGNORECASE)


@cache
def nations() -> re.Pattern[str]:
    """Finds the names, adjectives and capitals of states in words in lower case."""
    forms = sorted(map(re.escape, lexicon.nations()), key=len, reverse=True)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(forms)})(?![\w.])")


@cache
def regions() -> frozenset[str]:
    """States, provinces and regions of countries."""
    return frozenset(lexicon.load("places")["regions"])


def with_state_if_bare(title: str, side: str | None) -> str:
    """A title whose long form says no more than its initials did of which state it is: with the state, or empty."""
    if not title or says_where(title):
        return title
    state = adjective(side) if side else None
    return f"{state} {title}" if state else ""


def opens_on_a_region(title: str) -> bool:
    """'North Dakota House Speaker'."""
    words = title.split()
    return any(" ".join(words[:size]) in regions() for size in (1, 2, 3))


def adjective(side: str) -> str | None:
    """'China' -> 'Chinese', 'United States' -> 'US', 'New Zealand' as it is."""
    forms = lexicon.load("demonyms").get(side)
    if not forms:
        return None
    told = next((form for form in forms if form.isupper() and "." not in form), forms[0])
    return side if told.endswith("er") else told  # 'New Zealand', whose people are New Zealanders
