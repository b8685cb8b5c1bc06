"""Bodies in titles: short forms spelt out, and titles cut off before the end of a body's name (rubric B1, D1)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import media
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Office

_SHORT = re.compile(r"(?<![\w-])[A-Z]{2,6}(?![\w-])")
_ADJECTIVE = re.compile(r"(?:[ie]al|[nr]al|ary)$")  # 'Presidential', 'Federal', 'Military'
_TELLING = 3  # letters from which initials alone show that a name is the long form
_INSIDE = r" (?:of|for|on) "  # a name with its head before
_SMALL = r"(?:(?:of|for|and|the|on|in) )*"
# what goes on after a title that was taken as ended: 'chair of the Treasury select committee'
_GOES_ON = re.compile(
    r"[’']s [a-z]| of (?:the|its|his|her) [a-z]|"
    r" (?:[a-z]+ )?(?:committee|council|commission|board|panel|group|department|ministry|agency|party|"
    r"subcommittee|union|office|service|team|division|branch|bureau|fund|bank)\b",
    re.IGNORECASE,
)
_COMMITTEES = "Committee|Commission|Panel|Subcommittee|Council|Board"
_CHAIRS = re.compile(r"(?P<field>[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+)*) (?P<head>[Cc]hair(?:man|woman|person)?)")
_HEADS_A_COMMITTEE = re.compile(
    rf"(?P<body>(?!(?:House|Senate) )(?:[A-Z][\w-]+ (?:and )?)+(?:{_COMMITTEES})) "
    r"(?:(?:vice[ -])?[Cc]hair\w*|[a-z]+ member)"
)
_SEAT = re.compile(r"\b(?:council|committee|board|commission|bureau|politburo) members?$", re.IGNORECASE)


def spelt_out(desk: Desk, title: str) -> str:
    """A title whose short forms are written as the articles introduce them; empty where one of them never is.

    'MEC director' -> 'Malawi Electoral Commission director', where the text holds the long form; one that everybody
    knows stays, unless the text introduces another body by it: 'the Alder Forest Party (AFP)'.
    """
    texts = "\n\n".join(article.text for article in desk.articles.values()) if _SHORT.search(title) else ""
    for short in dict.fromkeys(_SHORT.findall(title)):
        known = short in _known() - _little_known()
        if known and _is_of_another_sort(short, texts):
            return ""
        introduced = _long_form(short, texts, introduced=True)  # another party may be called so, elsewhere
        long = _anothers(short, texts) if known else introduced or _listed_form(short) or _long_form(short, texts)
        if long:
            title = _written_out(title, short, long, texts)
        elif not known:
            return ""
    return title


def _written_out(title: str, short: str, long: str, texts: str) -> str:
    """'AFB's director' -> 'director of the Authority for Bridges': what is of something is told behind its post."""
    led = (
        re.fullmatch(rf"{short}(?:[’']s)? (?P<post>.+)", title) if " " in long and re.search(_INSIDE, long) else None
    )
    if led and re.search(rf"\b[Tt]he {re.escape(long)}\b", texts):
        return f"{led['post']} of the {long}"
    lead = "the " if re.search(rf"\b(?:of|at|for|with) {short}\b", title) and f"the {long}" in texts else ""
    return re.sub(rf"(?<![\w-]){short}(?![\w-])", lead + long, title)


def _anothers(short: str, texts: str) -> str | None:
    """The body that a text introduces by a short form which all the world knows as that of another."""
    run = rf" {_SMALL}".join(rf"{letter}[a-z][\w’'-]*" for letter in short)
    listed = (*lexicon.load("organisations").items(), *lexicon.load("countries").items())
    known = {form for name, others in listed if short in (name, *others) for form in (name, *others)}
    found = {match.group(1) for match in re.finditer(rf"\b({run}) \({short}\)", texts)} - known
    return found.pop() if len(found) == 1 else None


def _is_of_another_sort(short: str, texts: str) -> bool:
    """Whether a text calls a union or charity so ('the union, the CIA'), and what the world calls so is none."""
    sort = re.search(rf"\b(?P<sort>union|charity|think[ -]tank|guild), (?:the )?{short}\b", texts)
    listed = (" ".join((name, *forms)) for name, forms in lexicon.load("organisations").items() if short in forms)
    return sort is not None and not any(sort["sort"] in names.lower() for names in listed)


def is_known(short: str) -> bool:
    """Whether everybody knows a short form: 'IMF'."""
    return short in _known()


def is_own_name(desk: Desk, name: str) -> bool:
    """Whether it is a name and not the sort of a body or an adjective: 'Association', 'Presidential' (C3)."""
    first, _, rest = name.partition(" ")
    if rest:  # not 'Kenyan Presidential'
        return first.lower() not in lexicon.nations() or " " in rest or not _ADJECTIVE.search(rest)
    if is_known(name):
        return True
    actor, sort = desk.forms.get(name), name in lexicon.load("organisation_words")["heads"]
    named = actor is not None and actor.kind is ActorKind.ORGANISATION
    return not sort and (named or not _ADJECTIVE.search(name))


def is_named_as_one(name: str) -> bool:
    """Whether a name is surely a body's: a known one, an outlet, or with a body's noun ('Leeds Harbour Board')."""
    lists = lexicon.load("organisation_words")
    nouns = {*lists["heads"], *lists["firms"], *lists["joining"], *lists["state"]}
    known = lexicon.load("organisations")
    listed = name in known or any(name in forms for forms in known.values())
    return listed or media.is_medium(name) or not nouns.isdisjoint(name.split())


def lacks_employer(title: str) -> bool:
    """Whether it is a profession or a seat of which it is not said where ('political scientist', 'board member')."""
    head = re.split(r" (?:of|at|for|in|to|on|with) ", title)[0].split()
    if _SEAT.search(title):
        plain = lexicon.load("offices")["bodies"]
        return not any(word[:1].isupper() and word.lower() not in plain for word in head[:-2])
    placed = re.search(r" (?:at|of|for|with) (?:the )?(?:[a-z]+-[a-z]+ )?[A-Z]", title)
    named = any(word[:1].isupper() for word in head[1:-1]) or head[0].isupper()
    return bool(head) and head[-1].lower() in lexicon.load("offices")["professions"] and not (placed or named)


def goes_on(desk: Desk, office: Office) -> bool:
    """Whether the text goes on with the name of a smaller body after a title, wherever it has it.

    Told plainly elsewhere the title is whole: 'the minister's visit' is no more than a visit of the minister.
    """
    ends = [(desk.articles[piece.article].text, piece.span.end) for piece in desk.sound(office.evidence)]
    return bool(ends) and all(_GOES_ON.match(text, end) for text, end in ends)


def is_cut(desk: Desk, title: str) -> bool:
    """Whether the name that ends a title is only ever printed with more of it behind: 'leader of Vale' (Balance)."""
    found = re.search(r" (?:of|at|for) (?:the )?(?P<name>[A-Z][\w-]+)$", title)
    if (
        found is None
        or found["name"].lower() in lexicon.nations()
        or found["name"] in lexicon.load("places")["regions"]
        or title.endswith(("Secretary of State", "Minister of State"))
    ):
        return False
    name = re.compile(rf"\b{found['name']}\b(?P<more> [A-Z][a-z]+)?")
    found_in = (hit for article in desk.articles.values() for hit in name.finditer(article.text))
    printed = [hit for hit in found_in if not hit["more"] or hit["more"].strip() not in desk.parts_of_names]
    return bool(printed) and all(hit["more"] for hit in printed)


def with_committee(desk: Desk, title: str) -> str:
    """'Oversight Chairman' -> 'chairman of the House Oversight Committee', as the articles name it (B1).

    A title that says its body already stays; empty where the committee is never named.
    """
    headed = _HEADS_A_COMMITTEE.fullmatch(title)
    if headed:
        chambers = {hit["of"] for hit in _in_chamber(headed["body"]).finditer("\n".join(_texts(desk)))}
        return f"{chambers.pop()} {title}" if len(chambers) == 1 else title
    found = _CHAIRS.fullmatch(title)
    fields = lexicon.load("offices")["fields"]
    if found is None or any(word.lower() not in (*fields, "and") for word in found["field"].split()):
        return title
    named = re.compile(rf"\b(?:[A-Z][\w-]+ )*{re.escape(found['field'])}(?: and(?: [A-Z]\w+)+)? (?:{_COMMITTEES})\b")
    texts = _texts(desk)
    bodies = sorted({re.sub(r"^The ", "", hit.group()) for text in texts for hit in named.finditer(text)}, key=len)
    return f"{found['head'].lower()} of the {bodies[-1]}" if bodies and " " in bodies[-1] else ""


def _texts(desk: Desk) -> list[str]:
    return [article.text for article in desk.articles.values()]


@cache
def _in_chamber(committee: str) -> re.Pattern[str]:
    """'the full | House | Ways and Means Committee'."""
    return re.compile(rf"\b(?P<of>House|Senate|Commons|Lords|Bundestag|Knesset|Duma) {re.escape(committee)}\b")


@cache
def _little_known() -> frozenset[str]:
    """Short forms of parties and states that few readers know, though the lists have them: 'LDP', 'PRC'."""
    parties = (other for name, others in lexicon.load("organisations").items() if "Party" in name for other in others)
    return frozenset({*parties, *lexicon.load("belonging")["short forms of states"]} - {"GOP"})


def _listed_form(short: str) -> str | None:
    """The long form of a short one as the lists have it."""
    listed = (*lexicon.load("organisations").items(), *lexicon.load("countries").items())
    names = next(((name, *others) for name, others in listed if short in others), ())
    spelt = re.compile(rf" {_SMALL}".join(rf"{letter}[a-z][\w’'-]*" for letter in short))
    return next((name for name in names if spelt.fullmatch(name)), None)


def _long_form(short: str, texts: str, *, introduced: bool = False) -> str | None:
    """The one run of capitalised words with these initials; None where there is none, or are two.

    Args:
        short: the initials.
        texts: where it is looked for.
        introduced: whether the initials must stand behind it in brackets.
    """
    run = rf" {_SMALL}".join(rf"{letter}[a-z][\w’'-]*" for letter in short)
    shown = rf" \({short}\)" if introduced or len(short) < _TELLING else "(?! [A-Z])"
    found = {match.group(1) for match in re.finditer(rf"\b({run})\b{shown}", texts)}
    return found.pop() if len(found) == 1 else None


@cache
def _known() -> frozenset[str]:
    """Short forms that everybody knows: names in the lists of states and bodies."""
    bodies = lexicon.load("organisations")
    names = {name for name, others in bodies.items() for name in (name, *others)} | set(lexicon.load("countries"))
    states = {form.upper() for form in lexicon.nations()}
    return frozenset({*names, *states, "MP", "MEP", "CEO", "CCP", "PRC", *lexicon.load("belonging")["known"]})
