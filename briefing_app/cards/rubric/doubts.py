"""Why an event may not become a card: its sentence does not stand alone, says too little, or is not sure of its date.

Better forty right cards than ninety half-right ones: each rule here throws out what a reader would stumble over.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import asking, families, headlines, parties
from briefing_app.cards.words import (
    clauses,
    gaps,
    matters,
    naming,
    verbs,
    wording,
)
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import ActorKind, Event, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.facts import Actor

_LENGTHS = range(3, 36)  # words of a sentence that can be asked about
_ENOUGH = 4  # words of a predicate after its verb that names nobody
_POINTS_BACK = re.compile(
    r"(?:This|That|These|Those|Both|Such|Another|It|He|She|They|There|Which|Who|What|Where|When|While|As|Was|Were|Is|"
    r"Are|Had|Has|Their|His|Her|Its|Due|Other|Others|Some|Many|Most|Few|One|Each|Neither|Either|Asked)\b"
)
_SOMEBODY = re.compile(
    r"(?:An?|One|Some|Several|Many|Senior|Other)\b(?: [\w-]+){0,3} (?:officials?|diplomats?|analysts?|experts?|"
    r"observers?|sources?|leaders?|people|persons?|man|woman|media|reporters?)\b"
)
# what follows 'the visit' and says which visit
_SAYS_WHICH = (
    r"(?! (?:of(?! \w+ing\b)|to(?! date)|with|between|that|over|against|for(?! (?:an?|the \w+ time|\d+) )|about|near|"
    r"who|which)\b| by (?=[A-Z])| [a-z]+ of\b"
    r"| (?:in|on|at|off) (?:the )?[A-Z0-9]| [A-Z][a-z])(?![’'])"
)
_STAND_INS = re.compile(
    r"(?<!one )(?<!after )\banother (?=[a-z])|\b(?:in return|in turn|instead|"
    r"(?:the|an?) (?:next|previous|following|preceding|coming|earlier|later) \w+|"
    r"the (?:top|chief|senior|leading|highest) (?:[A-Z][\w.]* )?(?:diplomat|official|envoy|negotiator|general)|"
    r"the same|the latter|the former(?! [A-Z])|the other|the two|in (?:his|her|its|their) (?:place|turn|own)|"
    r"(?:his|her|its|their) (?:[a-z]\w* )?(?:counterpart|predecessor|successor)s?|as well|so|there)\b"
    r"(?! (?:are|is|was|were|that)\b)"
)
_DEBRIS = re.compile(r"[\[\]…;]|\(\s*\)|\.\.|\b(?:https?|www)\b")
_CANCEL = re.compile(
    r"(?i)\b(?:cancel|call(?:ed|s|ing)? off|postpone|scrap|put off|shelve|derail|thwart|did not take place|suspend)"
)
_BROKEN = re.compile(r"\bthat (?:[A-Z][\w’-]+ ){1,3}to [a-z]")
_DETERMINERS = frozenset({
    "a", "an", "the", "some", "any", "many", "several", "few", "all", "no", "these", "those", "this", "that", "his",
    "her", "its", "their", "our", "my", "of", "in", "on", "at", "for", "more", "most",
})  # fmt: skip
_CUT_RELATIVE = re.compile(r"\bthat [a-z]+s$")  # 'a sentiment that risks'
_SCORE = re.compile(r"\b(?:raised|won|led|got|had|made) [$€£]?\d[\d.,]*\w* to [$€£]?\d")  # a score, and of whom
_CLAUSE_AT_END = re.compile(r"\b(?:when|while|because|although|if) (?P<told>[^,;]+)$")
_SAYS_AT_END = re.compile(
    r"\b(?:said|says|announced|reported|wrote|added|declared|tweeted|"
    r"(?:an?|the) (?:assertion|claim|allegation|admission|insistence|declaration|observation|suggestion|contention))$"
)
_HOLLOW = re.compile(
    r"(?:opened|began|started|ended|closed|continued|responded|reacted|came) (?:with|by)\b|"
    r"(?:made|took|gave|held|had|brought|sent|put|did) (?:in|at|on|with|by|during|to|for|about|as)\b|"
    r"(?:block|impos|accus|sign|approv|reject|propos|publish|declassifi|damag)ed (?:in|on|at|for|by|during|after)\b|"
    r"(?:froze|agreed (?:in|at|during|for)|offered (?:in|at|during|for))\b(?! (?:the|a|an|its|his|her|their|all)\b)|"
    r"(?:admitted|conceded|acknowledged|declared|announced|warned|argued|claimed|insisted) "
    r"(?:in|on|at|under|during|by|to|with|after|before)\b|"
    r"learn(?:ed|t) (?:of|about)\b|"
    r"sat down\b|reported from\b|contributed reporting|came to (?:see|visit|meet|hear|talk)\b|"
    r"(?:devoted|paid|gave|drew) (?:\w+ )?attention\b|"
    r"(?:was|were|been) replaced (?:over|after|for|in|on|due|because)\b|"
    r"(?:\w+ed|made|had) (?:a number of|several|various|some|many) \w+ (?:to|toward|towards|about|on|with)\b|"
    r"c[ao]me around\b(?! to)|(?:offered|made|gave|saw|showed|had) no\b|joined (?:from|in|as|after)\b|got\b|"
    r"went to an?\b"
)
_ONCE = re.compile(
    r"\b(?:death|birth|resignation|dismissal|ouster|overthrow|removal|defection|arrest|assassination|execution|murder|"
    r"kidnapping|marriage|wedding|inauguration|coronation|abdication|funeral|coup|closure|collapse|founding|"
    r"nationali[sz]ation|privati[sz]ation|annexation|invasion)\b"
)
_NUMBERED = re.compile(r"(?:first|second|third|final|last) [a-z]+ $")
_POLLS = re.compile(
    r"\b(?:elections?|referendum|census)$|"
    r"\b(?:first|second|third|final|last) (?:\w+ )?(?:vice[- ])?presidential debate$"
)
_SOMEBODYS = re.compile(r"\b(?:speech|address|interview|visit|trip|tour|lecture|remarks|appearance|rally)\b")
_TWO_NAMES = 2
_MANY = ("police", "people", "staff", "troops")
_OF_A_STATE = re.compile(r"(?:the )?(?:[Pp]arliament|[Gg]overnment|[Cc]abinet)\b(?! of)")
_BY_SOMEBODY = re.compile(r"(?:(?:from|for|with|over|in|at|after|on) [^,]*? )?by [a-z]+(?: |$)(?!\d)")
_SUPPOSED = re.compile(r"(?:was|were) (?:\w+ly )?(?:supposed|meant|alleged|thought|believed|rumou?red) to\b")
_OUT_OF_OFFICE = re.compile(r"(?:resigned|quit|stepped down|retired|stood down) as [a-z]")
# what befalls somebody once, or ends a plan: no more words are needed to say what happened
_BEFALLS = re.compile(
    r"(?:was|were|had been|(?:is|are) (?:due |set |expected |scheduled )?to be|will be) (?:\w+ly )?"
    r"(?:found(?: dead)?|freed|released|arrested|killed|murdered|assassinated|"
    r"ousted|toppled|overthrown|deposed|dismissed|sacked|executed|extradited|deported|kidnapped|buried|born|"
    r"crowned|inaugurated|indicted|jailed|sentenced|sworn in|re-elected|acquitted|impeached|"
    r"called off|cancell?ed|postponed|scrapped|put off|shelved)$|did not take place$"
)
_BECAME = re.compile(r"became (?:the |an? )?(?:[\w’'-]+ )+[\w’'-]+")
_TAKES_OFFICE = ("office", "take office", "step down", "down")  # 'took office', 'will take office', 'stepped down'
# a reporter's verdict: 'the most significant agreement in history'
_VERDICT = re.compile(
    r"\b(?:most [a-z]+|[a-z]+est|worst|best|greatest|first)\b[^,;]* (?:in|of) (?:the |its |his |her )?(?:\w+ )?"
    r"(?:history|memory|all time|modern times|living memory)\b|\b(?:most [a-z]+|worst|best|[a-z]+est) [^,;]*\bever\b|"
    r"\bfor the (?:first|umpteenth) time ever\b"
)
_ASKED_TO = re.compile(r"(?:asked|told) [A-Z][^,]{2,50} to (?!reporters\b|the\b|a\b)[a-z]{3,} ")  # to do a thing
_FULL_NAME = re.compile(r"(?:The )?(?:[A-Z][\w’'-]+ ){2}")
_NAME = re.compile(r"(?:[A-Z][\w’'-]+ ?)+")
_MAY = ("could", "may", "might", "should", "must", "can")
_PERFECT = ("had", "has", "have")


def stands_alone(desk: Desk, event: Event) -> bool:
    """Whether the sentence can be understood without its article, is whole, and says what its status says."""
    cast = desk.cast_of(event)
    clause = desk.clause(event)
    plain = asking.sentence(clause) if clause else clauses.statement(event, cast)
    plain = plain[:1].upper() + plain[1:]
    names = [re.sub(r"[’']s?$", "", name.strip()) for name in _NAME.findall(plain[1:])]
    named = event.actors or len(names) >= _TWO_NAMES or _FULL_NAME.match(plain) or set(names) & gaps.places()
    if not named or len(plain.split()) not in _LENGTHS or _DEBRIS.search(plain):
        return False
    if event.status is Status.CANCELLED and not _CANCEL.search(event.what):
        return False
    if clause and (_points_to_something(desk, event, clause) or parties.is_anonymous(clause)):
        return False
    if clause and parties.is_travelling_place(clause):
        return False
    if _BROKEN.search(plain) or _is_doubled(plain, cast) or _is_cut_short(plain) or _hangs_loose(plain, cast):
        return False
    told = not (_VERDICT.search(plain) or matters.is_spun(plain) or _has_author(desk, event))
    return told and not _points_back(desk, event, plain)


def points_back(plain: str) -> bool:
    """Whether something in it can only be understood from what was told before ('the visit ended')."""
    if _POINTS_BACK.match(plain) or _SOMEBODY.match(plain) or _STAND_INS.search(plain):
        return True
    return any(not _is_office(found) for found in _bare_nouns().finditer(plain))


def _points_back(desk: Desk, event: Event, plain: str) -> bool:
    """The same, but for nouns that the headline names, under which it may be asked (`headlines`)."""
    bare = [found for found in bare_nouns(plain) if not is_under_headline(desk, event, found)]
    return bool(_POINTS_BACK.match(plain) or _SOMEBODY.match(plain) or _STAND_INS.search(plain) or bare)


def is_under_headline(desk: Desk, event: Event, noun: str) -> bool:
    """Whether the headline of the article names what 'the' and a noun mean in it: 'the deal'."""
    told = (headlines.short(desk.articles[piece.article]) for piece in desk.sound(event.evidence)[:1])
    return any(headline is not None and families.names(headline, noun) for headline in told)


def bare_nouns(plain: str) -> Iterator[str]:
    """The nouns that after 'the' mean something told before ('the visit'), in lower case."""
    return (found["noun"].lower() for found in _bare_nouns().finditer(plain) if not _is_office(found))


def says_enough(clause: Clause) -> bool:
    """Whether the predicate says what was done, and not only that something was ('reacted furiously')."""
    if is_occasion(clause) or _is_complete(clause):
        return True
    if _is_hollow(clause) or clause.verb in _MAY:
        return False  # what could be is no event
    words = clause.rest.split()
    named = any(word[:1].isupper() or word.lstrip("$€£¥")[:1].isdigit() for word in words)
    owned = any(word in ("his", "her", "its", "their") for word in words) and len(words) > 1
    if clause.verb in listed("said") and not _ASKED_TO.match(clause.predicate):
        told = clause.rest.partition("that ")[2]
        return any(word[:1].isupper() for word in told.split())
    return named or owned or len(words) >= _ENOUGH


def _is_complete(clause: Clause) -> bool:
    """Whether few words are enough: 'took office', 'resigned as minister', 'was released', 'took place'."""
    if clause.rest == "place" or (_owner(clause) and _BEFALLS.match(clause.predicate)):
        return True
    whole = not clause.rest and clause.verb in lexicon.load("verb_forms")["whole"]
    if whole or f"{clause.verb} {clause.rest}" in listed("ends by itself"):
        return bool(clause.doer or _NAME.search(clause.subject[1:]))
    if clause.doer and clause.doer.kind is ActorKind.PERSON and _BECAME.fullmatch(clause.predicate):
        of_somebody = any(word[:1].isupper() for word in clause.rest.split())  # 'became Norwegian premier'
        return of_somebody and naming.is_head(clause.rest.split(" of ")[0].split()[-1])
    return bool(
        clause.doer and (clause.rest.split(" as ")[0] in _TAKES_OFFICE or _OUT_OF_OFFICE.match(clause.predicate))
    )


def _is_hollow(clause: Clause) -> bool:
    """Whether the verb tells no deed, or what it needs is missing ('accused in May', 'was supposed to')."""
    if clause.verb in verbs.participles() and _BY_SOMEBODY.match(clause.rest):
        return True  # a headline's passive: 'Smith removed from the hall by police'
    if _SUPPOSED.match(clause.predicate) or _HOLLOW.match(f"{clause.verb} {clause.rest}"):
        return True
    perfect = clause.verb in _PERFECT and _HOLLOW.match(clause.rest)
    return bool(perfect) or _disagrees(clause) or clause.verb in listed("states")


def _owner(clause: Clause) -> bool:
    """Whether the subject is a person or names one: 'Ann Smith', 'Ann Smith's body', 'a trip by Ann Smith'."""
    person = clause.doer is not None and clause.doer.kind is ActorKind.PERSON
    return person or bool(re.search(r"[A-Z][\w’'-]+ [A-Z][\w-]+", clause.subject))


def is_occasion(clause: Clause) -> bool:
    """Whether it only says that something took place ('the summit in Bali took place')."""
    to_come = clause.verb in ("is", "are", "was", "were") and clause.rest in wording.PLANNED
    held = clause.verb in ("will", "would") and clause.rest in ("be held", "take place")
    return to_come or held or (clause.rest == "place" and clause.verb == "took")


def is_datable(event: Event, clause: Clause) -> bool:
    """Whether a date can be asked: nothing under way, and of an occasion it is said which (B4, B5)."""
    if clause.adverb == "once" or (event.status is not Status.PLANNED and asking.is_in_progress(clause)):
        return False
    plural = re.fullmatch(r"(?!hundreds|thousands|dozens|scores)[a-z]+s", clause.subject)
    if clause.doer is None and plural and not is_occasion(clause):
        return False  # 'documents declassified in 2017': perhaps no verb
    return not is_occasion(clause) or _says_which_occasion(clause.subject)


def _says_which_occasion(subject: str) -> bool:
    """Whether an occasion names two of those who or where it was, or befalls one only once ('the death of …')."""
    if _SOMEBODYS.search(subject) and not re.search(r"[A-Z][\w-]+[’']s |\b(?:by|between|with) [A-Z]", subject):
        return False  # 'a speech in Oslo': whose
    named = {run.strip() for run in _NAME.findall(subject)}
    return len(named) >= (1 if _ONCE.search(subject) or _POLLS.search(subject) else _TWO_NAMES)


def _disagrees(clause: Clause) -> bool:
    """Whether a plural verb stands with one thing, its subject cut out wrongly ('the continent were shot down')."""
    last = re.split(r" (?:of|in|on|at|from|for|with|by) ", clause.subject)[0].split()[-1]
    many = re.match(r"(?i)(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|most|\d)", clause.subject)
    plural = many or last.endswith("s") or " and " in clause.subject or last in ("people", "police", "troops")
    thing = clause.doer is None or clause.doer.kind in (ActorKind.PLACE, ActorKind.COUNTRY)
    return clause.verb in ("were", "are") and thing and not plural


@cache
def _bare_nouns() -> re.Pattern[str]:
    nouns = "|".join(lexicon.load("small_words")["needs telling which"])
    return re.compile(
        r"(?<!cent of )(?<!% of )(?<!friend of )\b[Tt]he "
        rf"(?P<which>(?:[\w.’'-]+ ){{0,2}}?)(?P<noun>{nouns})\b{_SAYS_WHICH}"
    )


def _is_office(found: re.Match[str]) -> bool:
    """Whether a name says which is meant: 'the US president', 'the Chinese side', 'the M23 rebels'."""
    if _NUMBERED.match(found["which"]) or re.search(r"\b(?:19|20)\d\d $", found["which"]):
        return True  # 'the first presidential debate': of the year that a question names
    if found["noun"] in lexicon.load("small_words")["told by a name"] and re.search(r"[A-Z]\w+ ", found["which"]):
        return True  # 'the Clinton campaign'
    words = re.split(r"[-– ]", found["which"].strip())
    if any(word.lower() in lexicon.nations() for word in words):
        return found["noun"] not in lexicon.load("small_words")["things"]
    return any(word.isupper() and len(word) > 1 for word in words)


def _is_doubled(plain: str, cast: Sequence[Actor]) -> bool:
    """Whether a name stands beside a part of itself ('von der Ursula von der Leyen')."""
    for actor in cast:
        if actor.kind is not ActorKind.PERSON or actor.name not in plain:
            continue
        told = f" {plain} "
        if any(f" {part} {actor.name} " in told or f" {actor.name} {part} " in told for part in actor.name.split()):
            return True
    return False


def _is_cut_short(plain: str) -> bool:
    """Whether the sentence ends where no sentence can: on a preposition, an article or a conjunction."""
    last = re.sub(r"\W+$", "", plain).split()[-1].lower()
    if _CUT_RELATIVE.search(plain) or _SCORE.search(plain):
        return True
    if (found := _CLAUSE_AT_END.search(plain)) and not _has_verb(found["told"]):
        return True  # 'at a time when some calls'
    return last in lexicon.load("small_words")["no last word"] or bool(_SAYS_AT_END.search(plain))


def _has_verb(told: str) -> bool:
    words = re.findall(r"[\w’'-]+", told)
    return any(
        word in verbs.AUXILIARIES
        or (word.islower() and before.lower() not in _DETERMINERS and (_is_form(word) or word.endswith("ing")))
        for before, word in pairwise(("", *words))
    )


def _is_form(word: str) -> bool:
    return bool(verbs.plain(word) or verbs.is_plain(word) or verbs.plain_of_present(word)) or word.endswith("ed")


def _points_to_something(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether the subject is something told of before: 'the 25% duty', 'the Forum', a bare family name (B1)."""
    subject = clause.subject.split()
    half_named = clause.doer and clause.doer.kind is ActorKind.PERSON and " " not in clause.doer.name
    if half_named or " and another " in clause.subject:  # 'a shooting in Lagos and another in Jos that killed …'
        return True
    actor = desk.forms.get(clause.subject)
    country = actor is not None and actor.kind is ActorKind.COUNTRY
    # a family name of somebody who is not sure; what is left of a name: 'justice delivered'
    left = clause.subject.islower() and clause.subject not in _MANY and clause.subject[-1] != "s"
    if len(subject) == 1 and (left or (clause.subject in desk.parts_of_names and not country)):
        return True
    if _OF_A_STATE.match(clause.subject) and not _names_a_state(asking.sentence(clause)):
        return True  # 'Parliament's budget committee': of which state
    return subject[0].lower() == "the" and not is_occasion(clause) and _is_bare(desk, event, subject)


def _is_bare(desk: Desk, event: Event, subject: Sequence[str]) -> bool:
    """Whether the words of a subject behind 'the' do not say which is meant, nor does the headline."""
    named = [word for word in subject[1:] if word[:1].isupper()]
    if named and named[0].isupper():
        return False  # 'the US', whatever word 'us' is
    plain = named and (named[0].lower() in desk.common or named[0] in lexicon.load("organisation_words")["heads"])
    if not named:
        return not is_under_headline(desk, event, subject[-1])
    return len(subject) == _TWO_NAMES and bool(plain)


def _names_a_state(told: str) -> bool:
    """Whether the name or adjective of a country stands in it."""
    return any(word.lower() in lexicon.nations() for word in re.findall(r"[A-Z][\w.]+", told))


def _hangs_loose(plain: str, cast: Sequence[Actor]) -> bool:
    """Whether it ends on a name that nothing leads to, its verb cut off: 'the set-up Hillary Clinton' (used)."""
    name = next((a.name for a in cast if a.kind is ActorKind.PERSON and plain.endswith(f" {a.name}")), None)
    if name is None:
        return False
    before = plain.removesuffix(name).split()[-1]
    before = re.sub(r"^(?:un|re|dis|mis|over|out)(?=[a-z]{4})", "", before) if verbs.is_plain(before[2:]) else before
    joined = before in ("and", "or") or _is_a_role(before)  # 'met Ann Lee and Bo Chen', 'his wife Ann Lee'
    return before[:1].islower() and before[-1].isalnum() and not (joined or gaps.leads_to_a_name(before))


def _is_a_role(word: str) -> bool:
    """Whether a noun says who somebody is: 'liaison', 'wife', 'candidate'."""
    roles = lexicon.load("titles")
    return word in {*roles["heads"], *roles["trades"], *lexicon.load("references")["relatives"]}


def _has_author(desk: Desk, event: Event) -> bool:
    """Whether the author of the article, or its outlet as a hearer, is in it: an interview, not an event."""
    outlets = (desk.articles[piece.article].outlet or "" for piece in event.evidence)
    if any(
        outlet
        and outlet in event.what
        and re.search(rf"\b(?:to|told|with) (?:the )?{re.escape(outlet)}\b", event.what)
        for outlet in outlets
    ):
        return True
    authors = {(desk.articles[piece.article].author or "").casefold() for piece in event.evidence} - {""}
    return any(actor.name.casefold() in author for actor in desk.cast(event.actors) for author in authors)
