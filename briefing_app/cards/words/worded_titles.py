"""Titles of offices worded so that they stand alone: with their state or body, or not at all (rubric B1, B5)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import bare_bodies, naming, titles

if TYPE_CHECKING:
    from collections.abc import Iterable

_OF_WHAT = re.compile(
    r"\b(?:of|at|for|in) (?:the|his|her|its|their) (?:city|ministry|province|region|state|country|university|agency|"
    r"group|department|company|institute|party|bank|paper|team|committee|commission|council|court|union|firm|time)$"
)
_POSSESSOR = re.compile(r"^(?:the )?(?P<whose>(?:(?:Mr|Mrs|Ms|Dr)\. ?)?[\w.’-]+?)[’']s? (?=\w)")
_SENT = re.compile(
    r"(?:ambassador|envoy|emissary|consul|representative) to |"
    r"(?:special|presidential|personal) (?:presidential )?(?:envoy|representative|coordinator) (?:to|for|on) ",
    re.IGNORECASE,
)
_NAMED_BODY = re.compile(r"\b(?:White House|Supreme|Republic|European|African|United)\b")
# a common noun before a title in capitals is no part of it, or says whose it is and no state's: 'panel Chairman'
_UNTITLED = re.compile(
    r"(?:^| )(?!(?:vice|deputy|interim|acting|assistant|associate|senior|special|north|south|east|west|central|"
    r"north-?east|north-?west|south-?east|south-?west|northern|southern|eastern|western|greater|downtown) )"
    r"(?!(?:of|for|to|at|in|on|from|with|the|and|de|del|do|da|di|du|der|van|von|la|le|el|al) )[a-z]+ [A-Z]"
)
_GARBLED = re.compile(  # the last: words of a headline
    r"\b(?:than|our|my|your|his|her|its|their|and an?|former|potential|possible|prospective|presumptive|would-be|"
    r"aspiring|next|running for|running to)\b|"
    r"^(?:Says|Warns|Tells|Urges|Claims|Argues|Insists|Vows|Admits|Slams|Blasts|Meets|Sues) (?=[A-Z])"
)
_DOES = re.compile(r"\b[a-z]+ing (?P<what>[a-z]+) (?:to|over|into)\b")  # of a headline: 'handing reins to | minister'
_TWO_SENTENCES = re.compile(r"&[A-Z]\. |[a-z]{4,}\. (?=[A-Z])")  # '… R&D. | Harbour minister'
_BEHIND_A_NAME = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+) [A-Z][a-z]+ Minister"
)  # of no land: somebody's
_OF_ANOTHERS = re.compile(  # reading took a person's name for that of a body: 'commander of Defence Minister Ann Lee'
    r"(?:[a-z]+ )*(?:commander|leader|head|chief|director|chair\w*|president|minister|member|chancellor|secretary|"
    r"commissioner|governor|spokes\w+) of "
    r"(?:[A-Z][\w’'-]+ )*(?i:minister|president|premier|chancellor|secretary|leader|chairm[ae]n|director) [A-Z]\w+.*"
)
_OF_A_CHAMBER = re.compile(
    r"(?:[Dd]eputy |[Aa]ssistant )?(?:[Mm]ajority|[Mm]inority) (?:[Ll]eader|[Ww]hip|[Ss]peaker)"
)
_LABELLED = re.compile(
    r"\b(?P<led>(?:of|at|for|with) the )"
    r"(?!(?:central|(?:north|south|east|west)[a-z]*|upper|lower|middle|wider|greater) )"
    r"(?:[a-z][a-z-]+|[A-Z][\w.]*(?: [A-Z]\w*)?-based) (?=[A-Z])"
)
_SORT_NAMED = re.compile(  # 'director of the think-tank Brook House': 'the' is that of the sort
    r"\b(?P<led>(?:of|at|for|with) )the (?:[a-z-]+ )?(?:think[ -]tank|newspaper|magazine|charity|consultancy|"
    r"broadcaster|website|brokerage|watchdog|publisher|carmaker|airline|start-?up) (?=[A-Z])"
)
_BASED = re.compile(r"^(?:[A-Z][\w.]* )?[A-Z][\w.]*-based (?=[a-z]+ (?:of|at) )")
_OWNER = re.compile(r"(?P<whole>(?:[a-z][\w-]* )?(?P<owner>[a-z][\w-]*))[’']s (?=\w)")
_RANK_ALONE = re.compile(
    r"(?i)(?:[a-z.]+ ){0,3}?(?:(?:vice|rear|lieutenant|brigadier|major)[ -])?"
    r"(?:admiral|colonel|captain|major|lieutenant|sergeant|corporal|brigadier|commodore)"
)
_OF_A_DEPARTMENT = re.compile(r"(?i)(?:(?:deputy|assistant|under) ?)+secretary of [a-z]+ for ")
_CHIEF_OF_STAFF = re.compile(r"(?i)(?:deputy |acting )?chief of (?:general )?staff")
_OF_THE_HEAD = re.compile(r"(?:Prime Minister|President|Premier|Chancellor)[’']s ")  # of which state
_BARE_POST = re.compile(
    r"[A-Z][\w’-]+ (?!campaign|administration|government|cabinet|foundation|family|transition)[a-z]{3,}(?: [a-z]+)*$"
)
_TO_A_LAND = re.compile(rf"\b(?:to|of|in) (?={'|'.join(naming.TAKES_THE)})")


def titled(title: str, side: str | None, people: Iterable[str] = ()) -> str:
    """A title's wording with its state or body: 'then Foreign Minister' -> 'Chinese Foreign Minister'.

    Empty where the words name no post that can be asked for: none at all, one of nobody knows what
    ('General', 'the bank's chief executive'), or one too vague ('a Chinese official').

    Args:
        title: as printed.
        side: the country its holder acts for.
        people: words of names of persons; 'Mr. Biden’s adviser' is an adviser of a state.
    """
    return _TO_A_LAND.sub(r"\g<0>the ", _titled(title, side, frozenset(people)))


@cache
def _titled(title: str, side: str | None, people: frozenset[str]) -> str:
    plain = _LABELLED.sub(
        r"\g<led>", _SORT_NAMED.sub(r"\g<led>", _unowned(_BASED.sub("", titles.plain(title)), people))
    )
    words = set(re.findall(r"\w+", plain.lower()))
    lists = lexicon.load("offices")
    heads = {*lists["sole"], *lists["shared"], *lists["several"]}
    if (
        not plain
        or not (words & heads or titles.is_sole(plain))
        or words & _unasked(plain)
        or _OF_WHAT.search(plain)
        or _GARBLED.search(plain)
        or _TWO_SENTENCES.search(plain)
        or any(found["what"] not in heads for found in _DOES.finditer(plain))
        or _OF_ANOTHERS.fullmatch(plain)
        or _is_of_a_person(plain, people)
        or _is_behind_a_name(plain)
    ):
        return ""
    if _is_vague(plain, words) or _OF_A_CHAMBER.fullmatch(plain) or _serves_an_office(plain):
        return ""
    if _RANK_ALONE.fullmatch(plain) or bare_bodies.leaves_open(plain):
        return ""
    plain = bare_bodies.with_state(_with_state(plain, side), side)
    return "" if _is_vague(plain, words) or not titles.says_where(plain) else plain


def _is_of_a_person(title: str, people: frozenset[str]) -> bool:
    """'Foreign minister of | Norland's Ann Lee': what reading took for a body is somebody."""
    found = re.search(r" of (?:the )?[A-Z][\w ]*[’']s (?P<rest>[A-Z]\w+(?: [A-Z][\w’'-]+)+)$", title)
    return found is not None and found["rest"].split()[-1] in people


def _is_behind_a_name(title: str) -> bool:
    """Whether the words before '… Harbour Minister' are of no land or body: 'made Ann Lund …, | Max Roy Pike …'."""
    found = _BEHIND_A_NAME.fullmatch(title)
    places = lexicon.load("places")
    if found is None or found["name"] in (*places["regions"], *places["cities"]):
        return False
    lists, words = lexicon.load("offices"), found["name"].lower().split()
    known = {*lists["shared"], *lists["sole"], *lists["fields"], *lists["turns"], "first", *lexicon.nations()}
    return not any(word in known or word.endswith(("’s", "'s")) for word in (" ".join(words), *words))


def _unasked(title: str) -> set[str]:
    """The words with which no card asks; a 'resident representative' is no resident."""
    unasked = set(lexicon.load("offices")["unasked"])
    spared = {"resident"} if title.lower().startswith("resident ") else set()
    return unasked - spared - ({"people"} if re.search(r"\bPeople[’']s\b", title) else set())


def _serves_an_office(title: str) -> bool:
    """Whether it is one of the many who serve an office: 'attorney general’s lawyer', 'aide in the mayor’s office'.

    What one alone holds beside it stays: 'president’s chief of staff'.
    """
    lists = lexicon.load("offices")
    owner = next(
        (
            found
            for found in _OWNER.finditer(title)
            if found["owner"] in {"general", *lists["sole"], *lists["shared"], *lists["several"]}
        ),
        None,
    )
    if owner is None:
        return False
    beside = re.search(r" (?:with|in|at|for|of) the $", title[: owner.start("whole")])
    return not titles.is_sole(title[: beside.start()] if beside else title[owner.end() :])


def _with_state(title: str, side: str | None) -> str:
    """The title with its holder's state where it names none, or only a body that many have ('Senate leader')."""
    state = titles.adjective(side) if side else None
    if _SENT.match(title):
        return f"{state} {title}" if state else ""
    if _CHIEF_OF_STAFF.fullmatch(title):
        return title  # of whom or of which force: no state says it
    if _UNTITLED.search(title) or (state is None and _OF_THE_HEAD.match(title)):
        return ""
    inside = bare_bodies.of_the_state(title, state) if state else None
    if inside or _OF_THE_HEAD.match(title) or (state and _OF_A_DEPARTMENT.match(title)):
        return inside or f"{state} {title}"
    placed = any(word in title for word in (" of ", " at ", " for the "))
    if state is None or titles.has_nation(title) or placed:
        return title if state is None or titles.says_where(title) else f"{state} {title}"
    national = titles.names_state_body(title) and not (_NAMED_BODY.search(title) or titles.opens_on_a_region(title))
    return f"{state} {title}" if national or not titles.says_where(title) else title


def _unowned(title: str, people: frozenset[str]) -> str:
    """Without the person it is put beside; empty where the owner is a common noun ('the bloc’s chairman')."""
    if title.split(" ", maxsplit=1)[0] in people and _BARE_POST.match(title):
        return ""  # 'Lund communications director': of Lund's campaign, or of a firm of that name
    found = _POSSESSOR.match(title)
    if not found:
        return title
    whose = found["whose"].split()[-1]
    if whose.lower() in lexicon.nations():
        return title
    if "." in found["whose"] or whose in people:
        return title[found.end() :]
    return "" if whose.islower() else title


_HEADS_OF_A_STATE = ("director", "head", "chief", "officer")


def _is_vague(title: str, words: set[str]) -> bool:
    """Whether state and rank are all it says ('senior US diplomat')."""
    lists = lexicon.load("offices")
    if title.lower().endswith("top diplomat"):
        return True  # the foreign minister, or whoever stands above
    head, _, state = title.lower().partition(" of ")
    if head in _HEADS_OF_A_STATE and state in lexicon.nations():
        return True
    if any(phrase in title.lower() for phrase in (*lists["sole phrases"], *lists["of every state"])):
        return False
    if titles.heads_of(title) <= set(lists["vague"]) and not _names_a_body(title):
        return True  # a profession: 'Danish shipping lawyer'
    stateless = set(re.findall(r"\w+", titles.nations().sub(" ", re.sub(r"[’']s\b", "", title.lower()))))
    unplaced = set(lists["seated"]) if not re.search(r" (?:of|to|at|for|in) ", title) else set()
    says = words & stateless - set(lists["vague"]) - set(lists["empty"]) - unplaced
    somebody = title.endswith(("official", "officials")) and "top" not in words
    return not says or somebody or "-based " in title


def _names_a_body(title: str) -> bool:
    """Whether a name stands in the title beside that of a state: 'IMF economist', 'fellow at the Brook Institute'."""
    states = {form for forms in lexicon.load("demonyms").values() for form in forms} | set(lexicon.load("demonyms"))
    named = re.findall(r"\b[A-Z][\w.]+", re.sub(r" (?:in|from|based in) [A-Z].*", "", title))
    return bool(re.search(r" (?:at|of the|for the) ", title)) or any(word not in states for word in named)
