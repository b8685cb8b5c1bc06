"""Indirect speech: the sentences in which the report itself says who said, warned or announced what.

'Ann Lund warned that Oslo would close the harbour' -> 'As reported in June 2023, who warned that Oslo would close the
harbour?'. Here such a sentence is found and taken apart; `reported` makes the card.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import naming, subjects, verbs
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.model.text import Article

_LED = re.compile(
    r"(?:But|And|However|Meanwhile|Also|Earlier|Later|Still|Yet|In response|In addition|Separately|"
    r"For (?:his|her) part),? "
)
_OPENING = re.compile(r"^[A-Z][a-z]+ing [^,]{5,110}, (?=[A-Z])")  # 'Opening the debate, Lund said'
# what is still to be done with what is told of: 'bonds, to be offered to banks, would …'
_TO_COME = re.compile(
    r"(?P<who>[a-z] [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*), to be [^,]{3,120}, (?=(?:would|will|could|can|may)\b)"
)
_QUOTES = re.compile(r"[“”\"\[\]]|(?<!\w)[‘']\w")
_FURTHER = ("believed", "promised", "vowed", "pledged", "cautioned", "testified", "replied")
_NO_CLAUSE = re.compile(
    r"(?:on|in|at|of|about|against|over|into|for|to|with|by|from|as|goodbye|yes|no|the same|so|how|why|what|"
    r"whether|because|before|after|until|once|since|although|"
    r"(?!there|it|s?he|no|every|any|some)[a-z]+(?<!s) (?:is|was|did|has|had|will|would|can|could|does))\b"
)
_DAY = r" today| yesterday| on \w+day| \w+day| last night"
_SPEAKING = "interview|speech|statement|letter|report|address|broadcast|briefing|debate"
_WITH_WHOM = r"(?: (?:with|to|at|on) (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)*)?"
_OCCASION = (  # where it was said, before what was said
    rf"(?:{_DAY}| this (?:week|month|morning))?"
    rf"(?: (?:in|during) an? (?:[a-z-]+ ){{0,2}}(?:{_SPEAKING}){_WITH_WHOM})?"
)
_HEARERS = (
    r"(?:Reuters|reporters|journalists|newsmen|(?:[Pp]arliament|Congress)|"
    r"an? (?:[a-z]+ ){0,2}(?:conference|briefing|hearing|seminar|meeting|rally))"
)
# what only says more of the last noun, at the end of a long statement
_MORE_OF_IT = re.compile(r", (?:especially|particularly|notably|including) .*$")
_BRACKETS = re.compile(r" ?\([^()]*\)|[<>]")
_TO_DO = re.compile(r" (?:not )?to [a-z]+")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|must|should|did|does|do|wants?|"
    r"[a-z]+ed)\b"
)
_ACTS = frozenset(
    {"company", "government", "firm", "bank", "ministry", "union", "party", "country", "airline", "army"}
)
_BE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would)\b")  # 'continued growth is …'
_ALSO_DID = re.compile(r",? (?:but|and) (?:did|gave|offered|declined|refused|would not say|also|then|[a-z]+ed) .*")
_SPOKEN = re.compile(r"[“\"][^“”\"]*[”\"]")
_MOST = 32  # words of what was said
_OWN_PLAN = re.compile(r"(?P<own>[Hh]e|[Ss]he|[Ii]t) (?:will|would|was|is|had) ")
_ADDED = re.compile(r",? (?:adding|saying|which|who|with [a-z]+ [a-z]+ing)\b|, (?:a move|a step)\b")
_TURNED = re.compile(r"^,? (?:but|although|though|unless|except|if|because)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of indirect speech.

    Attributes:
        span: where the sentence stands in its article.
        speaker: who said it.
        verb: in the past: 'said', 'warned'.
        to: 'reporters', if the sentence says to whom.
        said: the clause that was said, as printed, its speaker and day left out.
        today: whether it was said on the day of the report.
        of_himself: whether `said` is what the speaker says of himself, its subject left out: 'is confident that …'.
        own: 'he' or 'she' before what the speaker was to do: 'would use the visit to …'.
    """

    span: Span
    speaker: Actor
    verb: str
    to: str
    said: str
    today: bool
    of_himself: bool = False
    own: str = ""


def of(article: Article, cast: Sequence[Actor]) -> Iterator[Told]:
    """The indirect speech of an article, in the order of the text, of those of the `cast` whom it names."""
    last: Actor | None = None
    for span in sentences(article.text):
        sentence = _BRACKETS.sub("", " ".join(span.of(article.text).split()))
        plain = sentence.endswith(".") and not _QUOTES.search(sentence) and not article.is_furniture(span)
        told = _taken_apart(span, sentence, cast, last) if plain else None
        last = told.speaker if told else _speaks(sentence, cast, last)
        if told is not None:
            yield told


def _speaks(sentence: str, cast: Sequence[Actor], last: Actor | None) -> Actor | None:
    """Who speaks in a sentence with a quotation, if it is plain: '“…,” Ms Lund said', '“…,” she said' after her."""
    outside = _SPOKEN.sub(" ", sentence)
    words = set(re.findall(r"\w[\w-]*", outside))
    named = [actor for actor in cast if actor.kind is ActorKind.PERSON and actor.name.split()[-1] in words]
    if not named and outside != sentence:
        return last
    one = named[0] if len(named) == 1 else None
    return one if one and f"{one.name.split()[-1]} said" in outside else None


def _taken_apart(span: Span, sentence: str, cast: Sequence[Actor], last: Actor | None) -> Told | None:
    bare = _TO_COME.sub(r"\g<who> ", _OPENING.sub("", _LED.sub("", sentence, count=1)).rstrip("."))
    found = _first().match(bare)
    said = found["said"] if found else ""
    if found is None or not _is_clause(said) or not (" that " in found.group()[: -len(said)] or _is_told(said)):
        found = _last().fullmatch(bare) or _inverted().fullmatch(bare)
        said = found["said"] if found else ""
    if found and found["verb"] == "told" and not found["to"] and " that " not in found.group()[: -len(said)]:
        return None  # 'told | his colleagues great progress …': where the hearer ends is not known
    speaker = _speaker(found["who"], cast, last) if found else None
    whole = _whole(said)
    if found is None or speaker is None or whole is None:
        return None
    today = "today" in f"{found['day'] or ''}{said[-6:]}"
    mind, plan = _of_himself().match(whole), _OWN_PLAN.match(whole)
    own = (
        plan["own"].lower() if plan and not mind and (plan["own"].lower() == "it") is not _is_person(speaker) else ""
    )
    rest = whole[mind.end() :] if mind else whole[len(own) + 1 :] if own else whole
    return Told(span, speaker, _past(found["verb"]), (found["to"] or "").strip(), rest, today, mind is not None, own)


def _is_person(speaker: Actor) -> bool:
    return speaker.kind is ActorKind.PERSON


def _is_clause(said: str) -> bool:
    """Whether it begins with a subject that a finite verb follows: not 'people to stay away', 'planning it'."""
    first = said.split(maxsplit=1)[0]
    if _NO_CLAUSE.match(said) or first.endswith("ing") or (verbs.plain(first.lower()) and not _BE.search(said)):
        return False
    goal = _TO_DO.search(said)
    return goal is None or _has_verb(said[: goal.start()])


def _is_told(said: str) -> bool:
    """Whether what follows the verb without 'that' has a verb before it goes on: not 'a high profile, but was'."""
    return _has_verb(re.split(r",| but | and ", said)[0])


def _has_verb(words: str) -> bool:
    """Whether a finite verb stands in the words; in the present only behind a name or whoever acts."""
    return bool(_FINITE.search(words)) or any(
        verbs.plain(word) or (verbs.plain_of_present(word) and (before[:1].isupper() or before in _ACTS))
        for before, word in pairwise(words.split())
    )


def _speaker(who: str, cast: Sequence[Actor], last: Actor | None) -> Actor | None:
    """The one actor that a subject is, without title and description; 'he' is who spoke in the sentence before."""
    if who in ("He", "She"):
        first = last.name.split()[0].casefold() if last else ""
        sex = lexicon.inverse("given_names").get(first, "both")
        return last if sex in ("both", "male" if who == "He" else "female") else None
    people = [actor for actor in cast if actor.kind is ActorKind.PERSON]
    full = naming.full_names(re.sub(r"\b(?:Mr|Ms|Mrs|Dr)\.? (?=[A-Z])", "", who), people)
    bare = naming.untitled(full, people).strip()
    plain = subjects.without_apposition(f"{bare},", cast).rstrip(",")
    return subjects.doer_of(plain, cast)


def _whole(said: str) -> str | None:
    """What was said, without what the report adds to it where it is long; None where it would be cut."""
    said = _ALSO_DID.sub("", said) if ", but " in said else said
    said = _MORE_OF_IT.sub("", said) if len(said.split()) > _MOST else said
    if len(said.split()) <= _MOST and not re.search(r", (?:adding|saying)\b", said):
        return said
    cut = next((found for found in _ADDED.finditer(said) if not _TURNED.match(said, found.end())), None)
    head = said[: cut.start()] if cut else ""
    return head if 0 < len(head.split()) <= _MOST else None


@cache
def _forms() -> dict[str, str]:
    """Every form of a verb of saying with its past: 'says', 'has said' -> 'said'."""
    found: dict[str, str] = {}
    found |= {"was quoted as saying": "was quoted as saying"}
    for past in (*listed("reports speech"), *_FURTHER):
        plain = verbs.plain(past)
        found |= {past: past, f"has {past}": past, f"had {past}": past, f"also {past}": past}
        if plain:
            third = re.sub(r"(?<=[^aeiou])y$", "ie", plain) + "s"
            found |= {third: past, f"also {third}": past}
    return found


def _past(verb: str) -> str:
    past = _forms()[verb]
    return "said" if past == "added" else past


@cache
def _first() -> re.Pattern[str]:
    """'Ann Lund, the minister, told reporters on Sunday that …'."""
    forms = "|".join(sorted(map(re.escape, _forms()), key=len, reverse=True))
    return re.compile(
        rf"(?P<who>[^:;]{{2,120}}?),? (?P<verb>{forms})"
        rf"(?P<to>(?<=told) (?:(?!that\b)[\w’' ]{{2,40}}?(?=(?:{_OCCASION})? that\b)|{_HEARERS}))?"
        rf"(?P<day>{_OCCASION}),?(?: that)? (?P<said>(?!to\b).+)"
    )


@cache
def _last() -> re.Pattern[str]:
    """'Oslo would close the harbour, Ann Lund said on Sunday'."""
    forms = "|".join(sorted(_forms(), key=len, reverse=True))
    return re.compile(
        rf"(?P<said>[A-Z].+), (?P<who>[A-Z][^,:;]{{2,80}}?)(?:, [^,:;]{{3,70}},)? (?P<verb>{forms})"
        rf"(?P<to>(?<=told) {_HEARERS})?(?P<day>{_OCCASION})(?: here)?"
    )


@cache
def _inverted() -> re.Pattern[str]:
    """'Oslo would close the harbour, said Ann Lund, the minister'."""
    return re.compile(
        rf"(?P<said>[A-Z].+), (?P<verb>said|says|added|warned) (?P<who>[A-Z][^,:;]{{2,60}}?)(?:, [^:;]{{3,90}}?)?"
        rf"(?P<to>)(?P<day>{_OCCASION})"
    )


@cache
def _of_himself() -> re.Pattern[str]:
    """What one says of oneself is a position: 'said he was confident', 'says she opposes', 'did not expect'."""
    lists = lexicon.load("leaning")
    states, denied = "|".join(lists["states of mind"]), "|".join(lists["denied of a mind"])
    told = (form for verb in lists["verbs of mind"] for form in (verb, f"{verb}s", verbs.past(verb) or verb))
    return re.compile(
        rf"(?:[Hh]e|[Ss]he) (?:[a-z]+ly )?(?=(?:is|was) (?:[a-z]+ly )?(?:{states})\b|(?:{'|'.join(told)})\b|"
        rf"(?:does|did) not (?:{denied})\b|would prefer\b)"
    )
