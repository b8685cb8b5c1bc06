"""How a printed sentence tells a deed: as news or as past, whole or under a condition, as fact or as hearsay.

A question on an event leaves out most of its sentence; what was left out must not change what is said (A5, A6).
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.cards.rubric import asking
from briefing_app.cards.words import by_itself, matters, verbs
from briefing_app.cards.words.standing import in_quotes
from briefing_app.model.facts import ActorKind, Event, Status
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.facts import Actor
    from briefing_app.model.text import Evidence

_CONDITION = re.compile(r"\b(?:if|unless|provided|in case)\b", re.IGNORECASE)
_HEARSAY = re.compile(
    r"\b(?:according to|reportedly|allegedly|purportedly|rumou?red|"
    r"(?:media|newspapers?|sources) (?:have )?report(?:ed)?|(?:reported|wrote) (?:\w+ )?that|"
    r"(?:is|are|was|were) said to)\b",
    re.IGNORECASE,
)
_NOT_BARE = re.compile(
    r"\b[Ii]t\b|(?i:\b(?:he|she|they|him|them|his|hers?|its|theirs?|himself|herself|itself|themselves|you|yours?|my|me|"
    r"ours?|this|that|those|these|who|whom|whose|which|what|how|why|one|there|so)\b)|\b(?:I|[Ww]e)\b|[“”\"*\[\]…]|\bus\b"
)
# what another reports or claims: the deed must follow
_CLAIMED = re.compile(
    r"\b(?:reports?|speculation|claims?|allegations?|accusations?|assertions?|suggestions?|suspicions|"
    r"rumou?rs) that\b(?P<told>[^,;]*)"
)
_RELATIVE = re.compile(r"(?<=[a-z])(?: who| which| whose| where)(?= [a-z])|\bone of(?= )")  # of the noun before it
_A_SENTENCE = 20  # characters: before them nothing can be told
_BRINGS_IN = re.compile(
    r"(?<=[a-z] )that(?= (?:the|a|an|no|there|[A-Z][\w.]*)\b)"
)  # 'said that Norway …', no 'that man'
_OPENS_WITH = re.compile(
    r"\W*(?:(?:But|And|Yet|Then|Later|Also|Still|However|Meanwhile|Instead),? )?"
    r"(?:(?i:on|in|at|by|after|during|since|earlier|late|last) [^,;]{2,40}, )?(?P<who>He|She|It|he|she|it)\b"
)
_POLL = re.compile(r"\b(?:opinion |exit )?polls?\b(?! station)", re.IGNORECASE)
_OF_THE_NOUN = re.compile(r", (?:who|which|whose|an? |the )[^,]*,")  # an aside: 'Lee, who trails in the polls, won'
# people without a name who say it
_SAY_SO = re.compile(
    r"\b(?:officials?|diplomats?|sources?|insiders|aides?|bankers|traders|dealers|economists|brokers|executives|"
    r"investigators?|witness(?:es)?|residents|delegates|"
    r"activists|analysts?|experts?|observers|critics|people familiar with \w+ \w+) "
    r"(?:for (?:the )?\w+ \w+ )?(?:(?:familiar|involved|close|briefed|with knowledge) (?:[\w’'-]+ ){1,6})?"
    r"(?:have |has |had )?"
    r"(?:say|says|said|claim(?:ed)?|told|alleged?|believe|determined|estimated?s?|concluded|calculated|testified)\b",
    re.IGNORECASE,
)
# somebody's own word for what he did: 'said he had agreed'
_OWN_WORD = re.compile(
    r"\b(?:says?|said|claim(?:s|ed)|insist(?:s|ed)|told [^,.;]{2,40}?) (?:that )?(?:he|she|they|it) "
    r"(?:had|has|have|was|were|(?!would|will|could|wants?|hopes?)[a-z]+(?:ed|ew|ent|ook|ave|aw)) "
)
# the deed of somebody who is quoted then, told as the reporter's own
_WHO_SAID = re.compile(
    r"(?:The |the )?(?:[\w.’'-]+ ){1,8}?[\w.’'-]+, who (?P<told>[^“”\"]*?), "
    r"(?:has |had )?(?:said|says|told|called|described|added|warned|wrote)\b"
)
_HIS_OWN = r"\bthat (?:he|she)\b|\b(?:his|her|himself|herself)\b|\b(?:he|she)\b(?= had [a-z]+)"
_SAID = re.compile(r"\b(?:said|told|claimed|insisted)\b")
_DENIED = re.compile(r"\b(?:den(?:y|ied|ies)|dismiss(?:ed|es)?) (?:that|rumou?rs|reports|claims|allegations)\b")
_SEEMS = re.compile(r"\b(?:appear|seem)(?:s|ed)? to\b")
_TERM = re.compile(r"[“\"][\w-]+(?: [\w-]+)?[”\"]")  # a word or two in marks are the reporter's choice
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_SET_OFF = re.compile(r"[a-z], (?:[A-Z][\w.’'-]* )*$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_REPORTED_FROM = re.compile(r" ?[(–—-]")
_NEWS = re.compile(r"\b(?:has|have|says?|said|told|announced|(?:is|are) \w+ing)\b|[’'](?:s|ve) (?:been|\w+ed)\b")


def is_whole(desk: Desk, event: Event) -> bool:
    """Whether neither a condition nor a hedge of the printed sentence was left out ('would act if …') (A5, A6)."""
    if _is_quoted(desk, event) or is_pasted(desk, event) or _is_of_an_aside(desk, event):
        return False
    return all(_is_told_whole(desk, event, piece) for piece in event.evidence[:1])


def _is_told_whole(desk: Desk, event: Event, piece: Evidence) -> bool:
    text = desk.articles[piece.article].text
    told = _QUOTED.sub("", sentence_of(text, piece.span).of(text))
    polled = _POLL.search(_OF_THE_NOUN.sub("", told))
    if event.status is Status.HAPPENED and (_CONDITION.search(event.what) or polled):
        return False
    if _CONDITION.search(told) and not _CONDITION.search(event.what):
        return False
    if event.status is not Status.PLANNED and _is_habit(told, desk.clause(event)):
        return False
    return not (_DENIED.search(told) or (_SEEMS.search(told) and event.status is not Status.ALLEGED))


def is_pasted(desk: Desk, event: Event) -> bool:
    """Whether words of the predicate are joined over a clause of the printed sentence to which the later ones belong.

    'was selling less because buyers were resisting prices' is not to be told as 'was selling prices': what is left
    out must end where a clause can end, at a comma, a dash or a bracket, or hold no verb (A3, B10).
    """
    clause, told = desk.clause(event), next(iter(printed(desk, event)), "")
    verb = verbs.word(clause.verb).search(told) if clause and clause.rest not in told else None
    if clause is None or verb is None:
        return False
    told = told[verb.end() :]
    ours = re.findall(r"[\w’'-]+", clause.rest)
    theirs = list(re.finditer(r"[\w’'-]+", told))
    blocks = SequenceMatcher(None, [word.group() for word in theirs], ours, autojunk=False).get_matching_blocks()[:-1]
    return any(
        one.b + one.size == two.b and _goes_on_over(told[theirs[one.a + one.size - 1].end() : theirs[two.a].start()])
        for one, two in pairwise(blocks)
    )


def _is_of_an_aside(desk: Desk, event: Event) -> bool:
    """Whether the verb stands only in what is said of the doer between commas: 'Lee, star of the hit X, died'."""
    clause, told = desk.clause(event), next(iter(printed(desk, event)), "")
    if clause is None or clause.doer is None:
        return False
    known = sorted((form for form in _forms(clause.doer) if f"{form}, " in told), key=len, reverse=True)
    if not known:
        return False
    forms = "|".join(map(re.escape, known))
    named = re.search(rf"\b(?:{forms}), (?!who\b|which\b|and\b|but\b)(?P<aside>[^,]+), (?P<later>.*)", told)
    if named and _SET_OFF.search(told[: named.start()]):
        return False  # the name itself stands between commas: 'its president, Ann Lee, opened'
    verb = verbs.word(clause.verb)
    return bool(named and verb.search(named["aside"]) and not verb.search(named["later"]))


def _goes_on_over(skipped: str) -> bool:
    """Whether the words left out hold a verb and end without a stop, so that what follows belongs to them."""
    if re.search(r"[,;:)\]—–”\"-]\s*$", skipped):
        return False
    words = re.findall(r"[a-z]+", skipped)
    return any(word in verbs.AUXILIARIES or verbs.plain(word) or verbs.of_participle(word) for word in words)


def printed(desk: Desk, event: Event) -> list[str]:
    """The sentences of the event as its articles print them."""
    return [desk.sentence(piece)[1] for piece in desk.sound(event.evidence)]


def _is_quoted(desk: Desk, event: Event) -> bool:
    """Whether all that tells it stands in somebody's mouth: that is a quotation, not an event (A5)."""
    clause = desk.clause(event)
    found = [(piece, *desk.sentence(piece)) for piece in desk.sound(event.evidence)]
    verb = verbs.word(clause.verb) if clause else None
    return bool(found) and all(
        in_quotes(desk.articles[piece.article].text, whole.start + hit.start() if hit else piece.span.start)
        for piece, whole, told in found
        for hit in (verb.search(told) if verb else None,)
    )


def is_news(desk: Desk, event: Event) -> bool:
    """Whether an undated deed is told as news: in the present perfect, as what somebody says, or with a year.

    What is told in the plain past between other deeds may be of any year: the date of its report would mislead (B3).
    """
    clause = desk.clause(event)
    if event.when is not None or (clause and _YEAR.search(clause.rest)):
        return True
    return any(_NEWS.search(_QUOTED.sub("", told)) for told in printed(desk, event))


def is_bare(desk: Desk, event: Event) -> bool:
    """Whether the main clause, without what follows it, needs nothing that stands elsewhere: no pronoun, no mark.

    Its subject must be printed in the sentence itself, or a pronoun there that only one named before it can be.
    """
    clause = desk.clause(event)
    if clause is None or _NOT_BARE.search(_without_own(desk, clause)):
        return False
    doer = clause.doer
    forms = _forms(doer) if doer else (matters.unpraised(clause.subject), *_pointing(clause.subject))
    if any(_is_printed(form, matters.unpraised(text)) for text in printed(desk, event) for form in forms):
        return True
    return doer is not None and any(_takes_up(desk, piece, doer) for piece in desk.sound(event.evidence))


def _is_printed(form: str, told: str) -> bool:
    """Whether a form is printed, in whatever letters; before a bracket or a dash is where the report was written."""
    behind = (told[place.end :] for place in by_itself.places(form.lower(), told.lower()))
    return any(not _REPORTED_FROM.match(rest) for rest in behind)


def _pointing(subject: str) -> tuple[str, ...]:
    """'the visit' of 'Ann Smith’s visit to Oslo': how its sentence may have told of what is named here in full."""
    found = re.match(r".*?[’']s (?P<noun>[a-z]+) (?:to|in|of|on|over|between|with) ", subject)
    return (f"the {found['noun']}",) if found else ()


def _forms(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.aliases, actor.name.split()[-1])


def _takes_up(desk: Desk, piece: Evidence, doer: Actor) -> bool:
    """Whether a sentence that begins with 'he' or 'it' follows one that tells of the doer: of him first, or alone."""
    whole, told = desk.sentence(piece)
    opening = _OPENS_WITH.match(told)
    person = doer.kind is ActorKind.PERSON
    if opening is None or (opening["who"].lower() == "it") is person or whole.start < _A_SENTENCE:
        return False
    text = desk.articles[piece.article].text
    before = sentence_of(text, Span(whole.start - 2, whole.start - 1))
    if re.match(rf"\W*(?:The |the )?(?:{'|'.join(map(re.escape, _forms(doer)))})(?![\w’'-])", before.of(text)):
        return True
    kinds = (ActorKind.PERSON,) if person else (ActorKind.ORGANISATION, ActorKind.COUNTRY)
    named = (actor for actor in desk.dossier.actors if actor.kind in kinds)
    return [actor for actor in named if _is_named(actor, piece.article, before)] == [doer]


def _is_named(actor: Actor, article: str, where: Span) -> bool:
    return any(one.article == article and where.start <= one.span.start < where.end for one in actor.mentions)


def _without_own(desk: Desk, clause: Clause) -> str:
    """The clause without 'its', 'his' or 'that he' where nobody but its doer can be meant."""
    told = _RELATIVE.sub(" ", asking.sentence(clause))
    if clause.doer is None:
        return told
    told = _BRINGS_IN.sub("", told)
    told = _TERM.sub("x", told)
    person = clause.doer.kind is ActorKind.PERSON  # 'he' is no place
    own = _HIS_OWN if person else r"\bits\b"
    first = re.search(own, told)
    before = clause.rest[: clause.rest.find(first.group())] if first else ""
    others = (
        form
        for form, actor in (desk.forms.items() if before else ())
        if form in before and actor is not clause.doer and (actor.kind is ActorKind.PERSON) is person
    )
    if clause.doer.kind is not ActorKind.PERSON:
        told = verbs.OF_ITSELF.sub(" ", told)
    return told if any(others) else re.sub(own, "", told)


def is_hearsay(desk: Desk, event: Event) -> bool:
    """Whether its sentence gives it as what somebody not in it says: then a card is a report too (A5)."""
    if event.status is not Status.HAPPENED:
        return False
    for piece in event.evidence[:1]:
        text = desk.articles[piece.article].text
        printed = _QUOTED.sub("", sentence_of(text, piece.span).of(text))
        if _is_beside(desk.clause(event), printed):
            return False
        if _OWN_WORD.search(printed) and not _OWN_WORD.search(event.what) and not _SAID.search(event.what):
            return True
        others = _without_own_report(desk.clause(event), printed)
        if _is_claimed(desk, event, printed) or _HEARSAY.search(others):
            return True
        if _SAY_SO.search(printed) and not _SAY_SO.search(event.what):
            return True
    return False


def _is_beside(clause: Clause | None, printed: str) -> bool:
    """Whether the deed stands in what tells of somebody who then speaks: 'Ann Lee, who signed it, said it was …'."""
    found = _WHO_SAID.match(printed)
    return bool(found and clause and verbs.word(clause.verb).search(found["told"]))


def _without_own_report(clause: Clause | None, printed: str) -> str:
    """A sentence without its own 'reported', where the report itself is the deed: 'the Times reported that …'."""
    return printed.replace(" reported ", " ", 1) if clause and clause.verb == "reported" else printed


def _is_claimed(desk: Desk, event: Event, printed: str) -> bool:
    """Whether its verb stands in what a report or claim says: 'a report that the firm had a loss'."""
    found, clause = _CLAIMED.search(printed), desk.clause(event)
    return bool(found and clause and re.search(rf"\b{re.escape(clause.verb)}\b", found["told"]))


def _is_habit(printed: str, clause: Clause | None) -> bool:
    """Whether the printed sentence tells in the present what is told here as past: 'Mexico buys …' (E1)."""
    plain = verbs.plain(clause.verb) if clause else None
    if clause is None or plain is None or clause.verb == plain:
        return False
    return bool(verbs.present(plain).search(printed)) and not verbs.word(clause.verb).search(printed)
