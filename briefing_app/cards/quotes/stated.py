"""What somebody said, so that it stands without its article: countries, firms and years filled in, told in the past.

'his country's debt' is Norway's debt where a Norwegian minister says it, 'this year' the year of the report, and what
only hangs on at the end ('especially on fish', 'which are neighbours') goes. What still leans on the article is
refused (rubric B1–B3).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import home
from briefing_app.cards.quotes import retold
from briefing_app.cards.rubric import (
    doubts,
    headlines,
    institutions,
    stance,
)
from briefing_app.cards.sentences import (
    days,
    filled,
    referents,
    settled,
    singular,
)
from briefing_app.cards.words import (
    gaps,
    loose,
    naming,
    subjects,
    titles,
    verbs,
)
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.quotes import indirect
    from briefing_app.model.facts import Actor
    from briefing_app.model.text import Article

_POINTS = re.compile(
    r"\b(?:he|she|they|we|I|you|him|them|us|our|my|your|this|that (?:is|was|would)|these|"
    r"those(?! (?:who|of|[a-z]+ing)\b)|here|today|tomorrow|yesterday|ago|recently|soon|next|last|currently|then|such|"
    r"both (?:sides|countries|nations|governments|parties)|the two sides|on the ground|similar(?! to\b))\b|"
    r"\bthe (?:first|second|third|final|opening) [a-z]+\b(?! (?:of|in|at|between|to|since|for|[a-z]+ (?:of|in))\b)"
)
_IT = re.compile(  # what is no 'it is vital that', 'it seems likely'
    r"\bit\b(?! (?:is|was|would be|will be|should be|seems|seemed|may be|might be) [\w-]+(?: [\w-]+){0,3} "
    r"(?:that|to|for|when|whether)\b| seem(?:s|ed) likely )"
)
_THERE = re.compile(
    r"\bthere\b(?! (?:is|are|was|were|has been|have been|had been|will be|would be|may be|might be)\b)"
)
_SHIFTED = {
    "is": "was", "are": "were", "has": "had", "have": "had", "will": "would", "can": "could", "may": "might",
    "does": "did", "isn’t": "wasn’t", "isn't": "wasn't", "cannot": "could not",
}  # fmt: skip
_KEEPS_HAVE = frozenset({"to", "would", "could", "should", "might", "must", "not", "will", "may", "can"})
_ASKS = re.compile(r"(?:who|whom|whose|which|whether|how|why)\b")  # 'said who proposed it' is no clause behind 'that'
_CUT_OFF = re.compile(r"\b(?:St|Ste|Mt|Ft|Mr|Ms|Mrs|Dr|No|vs)$")  # in a name or number
_SOME = re.compile(r"(?:some|several|many|most|other|certain|two|three) (?:[a-z]+ ){2}")  # of nobody named
_MANY = re.compile(r"[a-z]{3,}[^sui]s")  # 'workers | earn'
_EARLY = 5  # words in which the verb of many stands
_TELLS = 3  # telling words and names of what was said
_LEAST = 6  # words of it
# what only says more of the last noun, at the end of what was said
_HUNG_ON = re.compile(
    r", (?:(?:especially|particularly|notably|including|up from|down from) [^,;]*(?:, [^,;]*)*|"
    r"(?:which|who) (?:is|are|was|were|has|have|had) [^,;]*|as (?:he|she|it|they) [^,;]*)$"
)
_OWN_COUNTRY = re.compile(r"\b(?:[Hh]is|[Hh]er|[Oo]ur) (?:country|nation)(?P<own>[’']s)?(?![\w-])")
_OWN_FIRM = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er) (?P<sort>company|firm|bank|union|airline)(?![\w-])(?! (?:of|in|at|that)\b)"
)
_FIRMS = {  # how the name of a firm of that sort shows it
    "company": re.compile(r"\b(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|PLC|Plc|plc|AG|SA|NV|LLC|SpA|Spa)\b"),
    "bank": re.compile(r"\b(?:Bank|Banco|Bancorp)\b"),
    "union": re.compile(r"\b(?:Union|Workers)\b"),
    "airline": re.compile(r"\b(?:Airlines?|Airways|Air)\b"),
}
_FIRMS["firm"] = _FIRMS["company"]
# 'if it wanted to': who wills is no thing
_WILLING = re.compile(
    r"(?P<led>\b(?:if|unless|because|as|since|although|while|and|but|before|until)) it"
    r"(?= (?:wants?|wanted|agree[ds]?|refuse[ds]?|intend(?:s|ed)?|hope[ds]?|decide[ds]?|wishe[sd]|sought|seeks)\b)"
)
_AS_HE_CALLS_IT = re.compile(r"\bwhat (?:he|she) (?:describe[ds]|call(?:s|ed)|term(?:s|ed)) (?:as )?")
# what is said of the subject between commas
_BESIDE_THE_SUBJECT = re.compile(
    r"^(?P<who>(?:[Tt]he )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*), (?:whose|which|who|the|an?|to be [a-z]+|"
    r"[a-z]+(?:ed|en)) "
    r"[^,]{3,90}, (?=(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did)\b)"
)
# what bears somebody's name is no person: 'the Lund Plan'
_NAMED_AFTER = re.compile(
    r"\b[Tt]he [A-Z][\w’-]+ (?=(?:Plan|Commission|Report|Act|Bill|Doctrine|Amendment|Committee|Initiative)\b)"
)
# what was done is not said, nor what somebody is to become
_UNSAID = re.compile(
    r"\bact(?:ed|s)? to (?=[a-z])|"
    r"\b(?:confirmation|nomination|appointment) of [A-Z][\w’.-]*(?: [A-Z][\w’.-]*)*(?=$|,| (?!as\b|to\b)[a-z])"
)
_BY_DOING = re.compile(r"(?P<by>\b(?:by|without|before|after|instead of|while) [a-z]+ing [^,;]*?)\bits\b")
_HEAD = re.compile(r"[A-Z][\w.-]*(?: [A-Z][\w.-]*)*(?= [a-z])")


def alone(desk: Desk, article: Article, told: indirect.Told) -> str | None:
    """What was said in the tense that follows 'said', with full names; None where it does not stand alone."""
    plain = _resolved(desk, article, told)
    said = None if plain is None else _of_himself(plain) if told.of_himself else _told_later(desk, plain, told)
    if not said or retold.calls_by_surname(desk, _NAMED_AFTER.sub("", said)):
        return None
    return (
        said
        if len(said.split()) >= _LEAST and _stands_alone(said, told) and _tells(desk, article, said, told)
        else None
    )


def _told_later(desk: Desk, plain: str, told: indirect.Told) -> str:
    return _shifted(f"{told.own} {plain}") if told.own else _shifted(_inside(desk, plain))


def _resolved(desk: Desk, article: Article, told: indirect.Told) -> str | None:
    """What was said with what its article takes for known; None where something of it stays unknown."""
    piece = Evidence(article.key, told.span)
    cast = [actor for actor in desk.people_of(article.key) if actor.key != told.speaker.key]
    bare = _BESIDE_THE_SUBJECT.sub(r"\g<who> ", settled.plain(told.said, article.published))
    plain = naming.full_names(
        re.sub(r"\b(?:Mr|Ms|Mrs|Dr)\.? (?=[A-Z])", "", _AS_HE_CALLS_IT.sub("", _HUNG_ON.sub("", bare))), cast
    )
    known = filled.background(article).country
    state = told.speaker.side or home.of_body(desk, piece, "Government") or known
    plain = _of_his_firm(
        desk, told.speaker, _of_his_country(re.sub(r" (?:now|also)\b", "", plain), told.speaker.side)
    )
    dated = days.absolute(plain, article.published)
    whole = filled.in_full(desk, article, dated, "") if dated else None
    if whole is None:
        return None
    plain = _by_name(desk, _in_full(_of_its_state(institutions.with_state(whole, state), state), cast))
    return referents.named(desk, piece, plain)


def _of_its_state(said: str, side: str | None) -> str:
    """'Norway's trade will grow and the government will help', a Norwegian says -> 'the Norwegian government'."""
    adjective = titles.adjective(side) if side and set(home.countries_in(said)) == {side} else None
    if adjective is None:
        return said
    return loose.of_a_state().sub(lambda one: f"{one.group()[:3]} {adjective}{one.group()[3:]}", said)


def _of_his_country(said: str, side: str | None) -> str:
    """'his country's debt' in a Norwegian's mouth -> 'Norway's debt'."""
    if side is None or side not in lexicon.load("countries"):
        return said
    name = f"the {side}" if side.startswith(naming.TAKES_THE) else side
    own = "’" if side.endswith("s") else "’s"
    return _OWN_COUNTRY.sub(lambda one: f"{name}{own if one['own'] else ''}", said)


def _of_his_firm(desk: Desk, speaker: Actor, said: str) -> str:
    """'the company' in the mouth of the chairman of Alder Inc -> 'Alder Inc', where his office names one firm."""
    found = _OWN_FIRM.search(said)
    if found is None:
        return said
    held = " ".join(office.title for office in speaker.offices)
    bodies = (actor for actor in desk.dossier.actors if actor.kind is ActorKind.ORGANISATION)
    firms = {actor.name for actor in bodies if any(form in held for form in (actor.name, *actor.aliases))}
    if len(firms) != 1:
        return said
    (firm,) = firms
    fits = _FIRMS[found["sort"]].search(firm) and firm not in said
    return f"{said[: found.start()]}{firm}{said[found.end() :]}" if fits else said


def _by_name(desk: Desk, said: str) -> str:
    """'Norway must pay if it wants to sell' -> 'if Norway wants to sell': who wills is the one named at the head.

    So is he whose 'its' stands in what is done ('by selling its fleet'): its doer is the subject's.
    """
    if not (_WILLING.search(said) or _BY_DOING.search(said)):
        return said
    head = _HEAD.match(said)
    name = head.group() if head else ""
    agent = desk.forms.get(name)
    if not (name.lower() in lexicon.nations() or (agent and agent.kind is not ActorKind.PERSON)):
        return said
    own = f"{name}’" if name.endswith("s") else f"{name}’s"
    return _BY_DOING.sub(rf"\g<by>{own}", _WILLING.sub(rf"\g<led> {name}", said))


def _stands_alone(said: str, told: indirect.Told) -> bool:
    """Whether nothing in it points at what only the article tells."""
    bare = said.removeprefix(f"{told.own} ") if told.own else said  # 'who said that he would …'
    points = any(pattern.search(bare) for pattern in (_POINTS, _IT, _THERE)) or _SOME.match(bare)
    points = points or _ASKS.match(bare) or _CUT_OFF.search(bare)
    back = doubts.points_back(f"X {bare}" if told.of_himself or told.own else f"X said that {said}")
    return not (points or back or _UNSAID.search(said) or institutions.stateless(said) or retold.is_loose(said))


def _tells(desk: Desk, article: Article, said: str, told: indirect.Told) -> bool:
    """Whether it, or its headline, names more than its speaker, and it tells enough and is no courtesy (F9)."""
    placed = institutions.names_a_state(headlines.short(article) or "")
    named = any(form in said for form in desk.forms) or stance.names_something(said) or placed
    enough = singular.weight_of(said, desk.names) >= _TELLS and not stance.is_banal(said)
    return named and enough and told.speaker.name.split()[-1] not in said


def _in_full(said: str, cast: Sequence[Actor]) -> str:
    """With the full name of whoever goes by the end of it: 'bin Laden' -> 'Osama bin Laden'."""
    for actor in cast:
        short = actor.name.partition(" ")[2]
        if " " in short and short in said and actor.name not in said:
            said = said.replace(short, actor.name, 1)
    return said


def _inside(desk: Desk, plain: str) -> str:
    """With a small first letter where no name begins it: 'Another ten people', but 'The Hague', 'All Blacks'."""
    begins = " ".join(plain.split()[:2])
    named = any(form.startswith(begins) for form in desk.forms if " " in form)
    return plain if named else subjects.small_first(subjects.inside(plain), desk.uncapped)


def _shifted(said: str) -> str:
    """'Oslo is closing the harbour' -> 'Oslo was closing the harbour'; empty where no verb is known for sure."""
    told = said.split()
    sure = False
    for index, (before, word) in enumerate(pairwise(("", *said.split()))):
        bare = word.rstrip(",")
        if bare in _SHIFTED and not (bare in ("have", "has") and before in _KEEPS_HAVE):
            told[index] = _SHIFTED[bare] + word[len(bare) :]
        elif before in ("but", "and") and (past := _said_further(bare)):
            told[index] = past + word[len(bare) :]
        sure = sure or bare in verbs.AUXILIARIES or bare in _SHIFTED or (bool(verbs.plain(bare)) and index > 0)
    return " ".join(told) if sure else _main_shifted(told)


def _said_further(word: str) -> str | None:
    """The past of a verb of saying by which a report goes on: 'would sell ships, but | says no sailors will …'."""
    past = verbs.past(verbs.plain_of_present(word) or "")
    return past if past in listed("reports speech") else None


def _of_himself(said: str) -> str:
    """What one says of oneself: 'expects that prices will fall' -> 'expected that prices would fall'."""
    first, _, rest = said.partition(" ")
    past = verbs.past(verbs.plain_of_present(first) or "") or first
    return _shifted(f"X {past} {rest}").removeprefix("X ")


def _main_shifted(words: list[str]) -> str:
    """With the present verb behind a name, or many, in the past: 'Oslo wants' -> 'Oslo wanted'; else empty."""
    for index, (before, found) in enumerate(pairwise(words), start=1):
        word = found.rstrip(",")
        past = verbs.past(verbs.plain_of_present(word) or "")
        names = before[:1].isupper() and not before.endswith((",", "’s", "'s")) and not gaps.is_demonym(before)
        many = _MANY.fullmatch(before) and index < _EARLY and verbs.is_plain(word)
        past = past if names else verbs.past(word) if many else None
        if past:
            return " ".join([*words[:index], past + found[len(word) :], *words[index + 1 :]])
    return ""
