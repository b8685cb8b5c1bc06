"""Signs that the words of an event were cut in the wrong place, or lean on what was told before (B1, B10).

They show on the clause itself, before anything is asked of it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import asking
from briefing_app.cards.words import titles, verbs
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.cards.words.clauses import Clause

# which one is told of only beside another that was told of before
_BESIDE_ANOTHER = re.compile(
    r"(?i:\b(?:an?|the|no) (?:earlier|other|similar|previous|subsequent) (?=[a-z]))|"
    r"\b(?:with|to|on|of|for|against|from|in|by|about|at|under) other (?=[a-z])|"
    r"\b(?:his|her|their) (?:post|job|position|seat|role)$"
)
_DONE_BEFORE = re.compile(  # 'made the announcement in Oslo': what was announced
    r"(?:made|took|gave|issued|repeated|announced) the (?:announcement|decision|promise|pledge|demand|request|claim|"
    r"remarks?|statement|warning|threat|order|offer|move|step|call|comments?|appeal|speech|declaration)s?"
    r"(?= (?:during|in|on|at|after|before|alongside|from|to)\b|$)"
)
_HERE = re.compile(r"\bhere\b(?! to stay)")
_OWNED = re.compile(
    r"(?:thought|believed|felt|feared|hoped) (?:an?|the|its|his|her|their) [^,]*\b(?:which|that|who)\b"
)
# what is given, and to whom is left out
_GIVES = frozenset({"restored", "granted", "lent", "awarded", "extended", "gave", "denied"})
_GIFT = re.compile(
    r"(?!(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* (?:an?|the|its|\$?\d|[a-z]+s)\b)"
    r"[^,]*\b(?:status|aid|loans?|credits?|rights?|access|licen[cs]es?|permission|asylum|immunity|contracts?|prize)\b"
    r"(?![^,]* (?:to|for) )"
)
# what for: 'took urgent measures'; than what: 'much quicker approval'
_WHAT_FOR = re.compile(
    r"\b(?:speedy|urgent|firm|immediate|tough|tougher|strong|swift|prompt) (?:action|steps|measures)$"
)
_THAN_WHAT = re.compile(r"\b(?:much|far|even) (?:[a-z]+er|more [a-z]+|less [a-z]+)\b(?!.*\bthan\b)")
# whose saying was cut off; of what a year was: 'prices had peaked, Ann Lee', 'in the 1985'
_LEFT_OVER = re.compile(r"\d[^,]*, [A-Z][\w.’-]+(?: [A-Z][\w.’-]+)+$|\bthe (?:19|20)\d\d$")
_IS_WITH = re.compile(r"(?:was|were) (?:faced|confronted|armed|equipped|burdened|saddled|blessed) with\b")  # a state
_MEASURES = re.compile(
    r"\b(?:pretty|rather|quite|fairly|very|incredibly|extremely|really|surprisingly|remarkably) "
    r"(?!much\b|much-|few\b)[a-z]+"
)
_FOR_WHAT = re.compile(r"(?:blamed|accused|suspected|acquitted|convicted) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_CALLED = re.compile(
    r"\bwhat (?:[\w’'-]+ ){1,3}(?:labell?ed|called|termed|described as|dubbed|branded|considered)\b(?P<so>[^,;]*)"
)
_PARTICLE_LEFT = re.compile(r", (?:back|away|down|up|off|out|over|only)$")  # of a verb that was cut
_NOUN_AND_NAME = re.compile(r"(?:the|an?) [a-z]+(?: [A-Z][\w.’'-]*){2,}")
_A_SUBJECT = 6  # words
_BE = "is|are|was|were|has|have|had|will|would"
_JOINS = re.compile(
    r"\b(?:that|which|who|and|but|or|when|as|because|if|what|where|how|while|after|before|since|until)\b"
)
_OWN = re.compile(r"\b(?:its|their|his|her)\b")
_LED = re.compile(r"\b(?:when|after|before|as|while|because|until|where|once|since)\b")
_WITH_A_PRICE = re.compile(r"(?:[a-z]+ly )?(?:by )?(?:[$£€]|an? )?\d[\d.,/]*(?:p|c| cents?| pence| points?)?\b")
_TO_A_PRICE = re.compile(r"\b(?:to|at) [$£€]?\d[\d.,/]*(?:p|c)?(?![\d,.]* (?:million|billion|percent|per cent))")
_A_MEASURE = re.compile(  # of what: 'impounded 4.9 billion cubic metres'
    r"\d [a-z ]*\b(?:(?:cubic |metric )?(?:met(?:re|er)s|tonnes|tons)|barrels|lit(?:re|er)s|gallons|bushels)$"
)
_A_DATE = re.compile(r"\b(?:given|set|fix|fixed|found|named) an? (?:date|deadline|time)$")  # for what
_OF_ITS_DAY = re.compile(
    r"\b(?:in the|that|this|the same|next) (?:morning|afternoon|evening|night)\b"
)  # of which day
_LOCAL = re.compile(r"(?:the )?(?:local|regional|provincial|neighbou?ring|surrounding|nearby) ", re.IGNORECASE)
_COUNTED = re.compile(r"(?:(?:some|about|nearly|over|all|several|at least) )?(?:[\d.,]+|[a-z]+) (?P<who>[a-z]+)")
_COUNTS = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|many)\b", re.IGNORECASE
)
_OWNED_OR_SO = r"\b(?:its|his|her|their|an?|the) (?:[a-z-]+ ){0,3}"
_A_WHILE = r"for (?:\d|an?\b|two|three|four|five|six|seven|eight|nine|ten|several|some)"
_A_TERM = r"for (?:the (?:end|rest|start|year|month)|(?:this|next|last) (?:year|month)|(?:19|20)\d\d)\b"
_OF_WHAT = rf"(?! (?!{_A_WHILE}|{_A_TERM})(?:in|of|with|from|about|over|for|on|against|to)\b)"
_JOINED = re.compile(r"\b(?:between|involving|with|of)\b(?P<who>.*)")


def is_cut(clause: Clause) -> bool:
    """Whether the clause ends in the middle, was cut out of the middle of one, or lacks what its words call for."""
    told = asking.sentence(clause)
    last = told.rsplit(maxsplit=1)[-1]
    if clause.subject in lexicon.load("organisation_words")["heads"] or _LEFT_OVER.search(clause.rest):
        return True
    if told.count("(") != told.count(")") or _OWNED.match(clause.predicate) or _WHAT_FOR.search(told):
        return True
    if (
        _PARTICLE_LEFT.search(clause.rest)
        or _IS_WITH.match(clause.predicate)
        or _FOR_WHAT.fullmatch(clause.predicate)
    ):
        return True
    if (clause.verb in _GIVES and _GIFT.match(clause.rest)) or _THAN_WHAT.search(told):
        return True
    return last in _listed("no last verb") and len(clause.rest.split()) > 1


def lacks_of_what(clause: Clause) -> bool:
    """Whether a noun stands without what it is of: 'suspended its participation', '57 members', 'a date' (B1)."""
    told = asking.sentence(clause)
    if f" last {clause.verb} " in told:  # 'had last met': before what the report tells
        return True
    if _LOCAL.match(clause.subject) and not re.search(r" (?:in|of|from) [A-Z]", told):
        return True
    if _A_MEASURE.search(told) or _OF_ITS_DAY.search(told) or _A_DATE.search(told) or _alone().search(told):
        return True
    found = _COUNTED.fullmatch(clause.subject.lower()) if _COUNTS.match(clause.subject) else None
    return found is not None and found["who"] in _listed("of a body")


def sets_a_scene(clause: Clause) -> bool:
    """Whether it only sets a scene: 'walked on to the stage', 'is due to have lunch' (E1)."""
    if clause.doer is not None and clause.doer.kind is ActorKind.PERSON and clause.verb in _listed("sets a scene"):
        return True
    deed = clause.predicate.rpartition(" to ")[2] if clause.verb in verbs.AUXILIARIES else clause.predicate
    word, _, rest = deed.partition(" ")
    past = word if verbs.plain(word) else verbs.past(word) or word
    return any(f"{past} {rest} ".startswith(f"{entry} ") for entry in _listed("sets a scene") if " " in entry)


def only_describes(clause: Clause, printed: Iterable[str]) -> bool:
    """Whether its verb only says which are meant, whose verb comes later: 'two ships turned away on 3 May | are'."""
    if clause.doer is not None or clause.verb not in verbs.participles() or clause.verb in listed("reports speech"):
        return False
    verb = re.escape(clause.verb)
    later = re.compile(
        rf"\b{verb} [^,;:—()]*?\b(?:on|in|at|to|from|by|of|near) [A-Z\d][\w.]*(?: [A-Z\d][\w.]*)* (?:{_BE})\b"
    )
    return any(found and not _JOINS.search(found.group()) for found in map(later.search, printed))


def is_scattered(clause: Clause, printed: Iterable[str]) -> bool:
    """Whether its subject was put together from over a clause: 'Congress with $5bn', of 'Congress, which …, with'."""
    if _NOUN_AND_NAME.fullmatch(clause.subject) and not any(clause.subject in _small(told) for told in printed):
        return True  # 'the story Ann Lund', of 'The story so far: On Monday Ann Lund'
    head, joined, _ = clause.subject.partition(" with ")
    if not joined or clause.rest == "place":
        return False
    return any(f"{head}, " in told and f"{clause.subject} " not in told for told in printed)


def _small(told: str) -> str:
    return f"{told[:1].lower()}{told[1:]}"


def may_own_anothers(clause: Clause, printed: Iterable[str]) -> bool:
    """Whether 'its' stands in a clause behind another's: 'Alder lost when the court threw out its case'."""
    if not _OWN.search(clause.rest):
        return False
    verb = verbs.word(clause.verb)
    for found, told in ((verb.search(told), told) for told in printed):
        before = re.split(r"[,;]", told[: found.start()]) if found else []
        led = _LED.search(before[-1]) if before else None
        if led and re.search(
            r"[A-Z][a-z]|\b(?:he|she|it|they)\b", ",".join([*before[:-1], before[-1][: led.start()]])
        ):
            return True
    return False


def is_of_each(clause: Clause, printed: Iterable[str]) -> bool:
    """Whether each of several did it by himself, and the clause tells it of all: 'each signed a document' (A3)."""
    if not re.search(r" and |\w+s$", clause.subject):
        return False
    each = re.compile(rf"\b(?:each|respectively|separately)(?: (?:had|have))? {re.escape(clause.verb)}\b")
    return not each.search(asking.sentence(clause)) and any(each.search(told) for told in printed)


def is_of_an_office(clause: Clause, printed: Iterable[str]) -> bool:
    """Whether its doer is printed as an office alone: 'the Prime Minister visited', of whichever state (B1)."""
    title = clause.subject.removeprefix("the ").removeprefix("The ")
    if clause.doer is not None or title == clause.subject:
        return False
    bare = titles.of_state(title)[1]
    return titles.is_sole(bare) and any(f"the {bare}" in told or f"The {bare}" in told for told in printed)


def leans(clause: Clause) -> bool:
    """Whether a noun of the clause means another one than was told before: 'an earlier plan', 'meeting here'."""
    told = asking.sentence(clause)
    return bool(_BESIDE_ANOTHER.search(told) or _HERE.search(told) or _DONE_BEFORE.match(clause.predicate))


def runs_on(clause: Clause, printed: Iterable[str]) -> bool:
    """Whether its last noun is the subject of the next clause: 'won the vote and the plan | was popular' (A3)."""
    return up_to_the_next(clause, printed) != clause.rest


def up_to_the_next(clause: Clause, printed: Iterable[str]) -> str:
    """What follows its verb, without the subject of the next clause; an aside may part that from its own verb."""
    kept, joined, tail = clause.rest.rpartition(" and ")
    if not joined or len(tail.split()) > _A_SUBJECT:
        return clause.rest
    next_verb = re.compile(rf"\band {re.escape(tail)}(?:, [^,]{{3,60}},)? (?P<verb>[a-z]+)\b(?P<more> (?:the|an?) )?")
    found = (hit for text in printed if f"and {tail}" in text for hit in next_verb.finditer(text))
    return kept.rstrip(" ,") if any(_is_told(hit["verb"], hit["more"]) for hit in found) else clause.rest


def is_another_name(clause: Clause, printed: Iterable[str]) -> bool:
    """Whether its subject is printed as another name of a thing: 'the annex, or side letter, submitted' (B10)."""
    return clause.doer is None and any(f", or {clause.subject}," in told for told in printed)


def _is_told(verb: str, more: str | None) -> bool:
    """Whether a word behind a noun is its verb, and no participle that says which one is meant."""
    surely = verb not in verbs.participles() or verb in lexicon.load("verb_forms")["no passive"] or more is not None
    return verb in verbs.AUXILIARIES or bool(verbs.plain(verb) and surely)


def is_only_called_so(clause: Clause, printed: Iterable[str]) -> bool:
    """Whether its subject is what others called so: 'inherited what was labelled a debt that came to …' (A8)."""
    named = (found["so"] for text in printed for found in _CALLED.finditer(text))
    words = set(re.findall(r"[a-z]{4,}", clause.subject))
    return clause.doer is None and any(words and words <= set(re.findall(r"[a-z]{4,}", so)) for so in named)


def judges(clause: Clause) -> bool:
    """Whether the reporter's own measure or inference is told: 'a pretty poor record', 'would herald' (A8).

    A thing infers nothing: that a visit 'signals' or 'paves the way' is somebody's view, and nobody is named for it.
    """
    return bool(_MEASURES.search(asking.sentence(clause))) or _infers(clause)


def _infers(clause: Clause) -> bool:
    word = clause.rest.split(" ")[0] if clause.verb in verbs.AUXILIARIES else clause.verb
    figures = any(letter.isdigit() for letter in clause.rest)
    return clause.doer is None and (verbs.plain(word) or word) in listed("infers") and not figures


def is_of_the_market(clause: Clause) -> bool:
    """Whether it tells where a price went, which it does every day: 'shares eased', 'Alder rose 15p to 590' (E1)."""
    verb = clause.rest.split(" ")[0] if clause.verb in ("was", "were") else clause.verb
    if verb not in _listed("goes up and down"):
        return False
    head = re.split(r" (?:of|on|in|at|for|against|by|from) ", clause.subject)[0].split()[-1].lower()
    body = clause.doer is not None and clause.doer.kind is ActorKind.ORGANISATION
    quoted = _WITH_A_PRICE.match(clause.rest) and _TO_A_PRICE.search(clause.rest)
    return head in _listed("has a price") or (body and bool(quoted))


def has_nameless_parties(clause: Clause) -> bool:
    """Whether one side of the talks that took place is told only by what it is: 'talks of Ann Lee and employers'."""
    if clause.rest == "place" and re.search(r"\b(?:various|several|some|many|numerous) [a-zA-Z]", clause.subject):
        return True
    found = _JOINED.search(clause.subject) if clause.rest == "place" else None
    if found is None:
        return False
    parties = re.split(r", | and ", found["who"])
    return any(words and words[-1] in _listed("parties without a name") and not any(map(_is_name, words))
               for words in (party.split() for party in parties))  # fmt: skip


def _is_name(word: str) -> bool:
    return word[:1].isupper()


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"{_OWNED_OR_SO}(?:{'|'.join(sorted(_listed('say of what')))})\b{_OF_WHAT}")


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("event_clauses")[section])
