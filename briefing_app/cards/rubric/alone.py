"""Whether words of a quotation can be understood without what was said before and after them (rubric B1, A8)."""

from __future__ import annotations

import calendar
import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import stance

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEADS_BACK = re.compile(
    r"(?:Yes|No|Well)(?=[,.;:!?—–-])|(?:No one|Nobody|I|We|They|He|She) then\b|"
    r"(?:And|But|So|Then|Such|Its|Their|They|Because|Which|Or|Nor|Instead|One of the|"
    r"Accordingly|Therefore|Thus|Hence|Consequently|Otherwise|Similarly|Likewise|Nevertheless|Nonetheless|"
    r"As a (?:result|consequence)|For (?:this|that) reason|"
    r"Three things|Two things|Since then|In that (?:case|sense|regard|respect)|After that|Before that)\b[,.]?"
    r"(?! sides)|"
    r"Both (?!sides|countries|nations|governments|parties|powers|leaders|peoples|of us)|"
    r"(?:First|Second|Third|Fourth|Firstly|Secondly|Thirdly|Lastly|Finally|Number (?:one|two|three)),|"
    r"The (?:result|reason|difference|outcome|effects?|consequences?|implications?|alternative|same|other|answer)\b"
    r"(?! (?:of|for|why|that|to|between|thing|side|we|I)\b)",
    re.IGNORECASE,
)
# a view that the speaker only tells, to answer it in what he says next (A8)
_OF_OTHERS = re.compile(
    r"There(?:[’']s| is| was| are) (?:an? |the |this |some )?(?:\w+ )??(?:notion|idea|thought|talk|view|feeling|"
    r"sense|perception|belief|suggestion|theory|argument|claims?|rumou?rs?|people|those|some|folks)\b|"
    r"(?:Some|Many|Most|Several|Other|Others|A few|A lot of|A number of|Plenty of)(?: (?:of )?[a-z]+){0,2}? "
    r"(?:would |will |may |might )?(?:say|says|think|believe|argue|claim|ask|wonder|suggest|call)\b|"
    r"(?:They|People|Critics|My critics|My opponents?|Our opponents?) (?:say|think|ask|tell|keep|claim|argue)\b"
)
_SIDED = (
    r"(?:his|her|my|our|their|its|your) (?:support|decision|request|proposal|plan|position|view|role|claim|approach|"
    r"response|opposition|involvement|comments|remarks|statement|suggestion|criticism|argument|vote|move|offer|"
    r"commitments?|promises?|pledges?|objections?)"
)
_SOLVES = r"(?:an?|the) (?:way out|way forward|solution|answer|breakthrough|compromise|exception|alternative|deal)"
_THAT_THING = re.compile(  # 'we have to stop that man-made harm', and no 'think that man-made harm is'
    r"\bthat (?:[a-z]+-[a-z]+|[a-z]+(?:al|ic|ous|ive|able|ible)) [a-z]{4,}(?=[.,;!?]|$)"
)
_WE_ARE = re.compile(  # 'We weren’t friends. We were rivals': who, of what, nothing tells
    r"(?:I (?:can )?[a-z]+(?: you)?,? )?(?:[Ww]e(?:[’']re| are| were| weren[’']t| aren[’']t)(?: not)?"
    r"(?: [a-z’'-]+){1,5}(?:[.!] |[.!]?$))+"
)
_EXAMPLE = re.compile(  # 'our best example is the post office': of what
    r"\b(?:the|our|my|your|his|her|their) (?:[a-z]+ ){0,2}(?:example|exception|comparison|precedent|parallel)\b"
    r"(?! (?:of|for|to|in|from|with|that|where|when))"
)
_LACKS_MATTER = re.compile(
    rf"\b(?:{_SIDED}|{_SOLVES})(?=[,.;:?!]|$)"
)  # 'take responsibility for his support': of what (B1)
_MEASURED = (  # against what, or of what, nothing tells: 'settle on a lower number', 'a third alternative'
    r"(?:an?|the|any) (?:(?:low|high|small|bigg|larg|great|long|short|bett)er|worse|different|similar|new) "
    r"(?:number|figure|amount|sum|level|rate|price|size|total|date|deadline)s?\b(?! (?:of|for|than|to|in|on)\b)"
)
_NUMBERED = re.compile(
    r"(?:Another|An? (?:second|third|fourth|fifth|further|final))"
    r" (?:alternative|option|possibility|reason|problem|point|question|way|approach)\b"
)
_EMPTY = re.compile(
    r"\b(?:(?:the|this|that) situation|(?:into|on|of|about|question|doubt) the matter)"
    r"(?=[.,;:!?]|$| (?:and|but|or|is|was|has|will|would|very|more|again|closely|carefully)\b)|"
    rf"\b{_MEASURED}|\b(?:a lot|much|far|many) (?:more|less|fewer) (?:[a-z]+ )?[a-z]+\b(?![^.]* than\b)|"
    r"\bthe [a-z]+-(?:up|in|out|off|over|down|back)\b(?! (?:of|with|by|between|in|to|at)\b)|"  # 'after the link-up'
    r"\bthe same (?!(?:time|way|day|breath|coin|page|boat|as|old)\b)"
    r"(?!(?:[a-z]+ ){1,2}(?:as|that|who|which)\b)[a-z]+\b",
    re.IGNORECASE,
)
_SUCH = re.compile(  # 'until such a flood is over': which; 'such a great country' is a great one
    r"\bsuch an? (?!thing|way|extent|degree|pity|shame|mess|waste|joke|surprise|success|failure|disaster)[a-z]+"
    r"(?=[.,;:?!]|$| (?:is|was|will|would|has|had|can|could|must|should|may|might|and|or|but|in|on|to|from|by)\b)"
)
_OF_A_PAGE = re.compile(r"\b(?:stream|link|chart|table|graphic|video|page|form|list) (?:below|above)\b")
_CUT_OFF = re.compile(r"(?:and|but|or|nor|which|in which|as well as|because|so that|than)\b")
_POINTS_AWAY = re.compile(r"(?:That|This|Those|These|It)\b", re.IGNORECASE)
_IS = r"(?: is|[’']s| was| are| would be| will be)"
_FORETELLS = re.compile(  # 'it is vital that', 'this is not a visit in which', 'this visit'
    rf"It{_IS} (?!(?:meant|going|supposed|about|due|used|said|made|set) )(?:[\w-]+ ){{1,4}}"
    r"(?:that|to|when|if|for|whether)\b|"
    rf"(?:This|That|These|Those|It){_IS} (?:not )?(?:an?|the) (?:[\w-]+ ){{1,4}}(?:that|which|in which|who)\b|"
    r"(?:This|That|These|Those) "
    r"(?!(?:is|was|are|were|will|would|has|had|does|did|can|we|you|they|he|she|it|one)\b)[a-z]+"
)
_THAT_IS = re.compile(  # not the relative: 'a visit that is overdue'
    r"(?:^|(?<![A-Z])[,.;:—–] |\b(?:and|but|or|so|if|when|because|(?:think|say|know|believe|hope)s?|\w+ly|[A-Z]\w+) )"
    r"[Tt]h(?:at|is)(?:[’']s| is| was| (?:has|had|can|could|will|would|may|might|must|should|does|did)(?= [a-z]))\b|"
    r"\b(?:these|those) (?:people|guys|things|folks)\b"
)
_BECAUSE_THAT = re.compile(r"^(?P<told>(?:[^\s.!?]+ ){8,}?)because that\b(?= (?:will|would|is|was|has|can|could)\b)")
_ENDS_AWAY = re.compile(
    r"\b(?:with|of|about|to|on|for|over|by|from|at|in|do|did|said|read|say) (?:that|this|so)(?:[,.:;?!]|$)|"
    r"^(?:\S+ ){0,3}(?:continue|do|did|stop|allow|accept|say|said|see|hear|know|mean|want|like|support|oppose|take|"
    r"tell) (?:that|this)(?=[,;?!.]|$| (?:and|or|but|to|for|in|at|by|because|if|as)\b)|"
    r"\b(?:like|than|because of|any of|all of|behind|against) (?:this|that|those|these|them)\b(?=[,.;?!]|$)|"
    r"\b(?:there|here) (?:with|in|by|on)\b|\bthan (?:that|this)\b(?! (?:[a-z]+ing|of)\b)|"
    r"\b(?:all|exactly|just|precisely) (?:that|this)(?=[,.;?!]|$)|"
    r"\b(?:for|to) (?:that|this) (?:purpose|reason|end|effect)(?=[,.;?!]|$)|"
    r"\b(?:on|of|to|for|with|at|by|the|an?|and|or) (?:--|[—–])(?= )|"  # 'there is no brake on -- if you'
    r"^There comes an? (?:point|time|moment)\b"
)
_THIS_DOES = re.compile(  # 'no evidence | this would have any effect'
    r"^(?!(?:This|That)\b)[^.!?]*\bthis (?:is|was|would|will|could|may|might|has|can|should|does|did|means|makes)\b"
)
_OF_WHAT = re.compile(
    r"It(?:[’']s| is| was) the (?:\w+ )?thing to do\b|(?:Not|Never|One of|Just|Only)\b [^.!?]{0,24}[.!?] |"
    r"It (?:would|will|might|may) be (?:better|worse|easier|harder|best)\b|"
    r"[^.!?]*\b(?:left up to|(?:all|any|no|by|for|of|with|to) such (?!as\b|an?\b)[a-z]+s\b)|"
    r"[^.!?]*\bthat (?:concern|question|issue|argument|claim|idea|notion|proposal|decision|statement|"
    r"comment|suggestion|criticism|view|point|kind of)\b(?! that)|"
    r"(?:[^.!?]*[.!?] )?The (?:[a-z]+ )?(?:issue|question|problem|point|key|challenge|concern|message|goal|danger) "
    r"(?:here |now )?(?:is|was|isn[’']t)\b(?! (?:whether|how|who|what|why|when|where)\b)"
)
_DOUBLED = re.compile(r"\b(\w+ \w+) \1\b")  # 'in the in the': printed so by mistake
_ENDS_ON_THAT = re.compile(r"\b(?:that|this)$")
_CLAUSE_BEFORE = re.compile(r"[,;.] |\band (?:I|we|you|he|she|they|it|nobody|everybody|no one|people)\b")
_OF_ONE = re.compile(r"(?<!\])\b(?:he|his|she|her|hers)\b", re.IGNORECASE)
_TO_ONE = re.compile(r"\bhim\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,.;:—–]|\b(?:and|but|that|if|when|because|who|which|as|while|until|after|before)\b")
_BY_DOING = re.compile(  # whoever does it is the one spoken of behind it: 'Instead of selling to traders, they'
    r"(?:^|[.!?] )(?:(?:Instead of|Rather than|By|Without|After|Before|While|When|On|In|For) )?"
    r"[A-Za-z]+ing\b[^.!?]*?, $"
)
_OF_MANY = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)
_AT_A_PLACE = re.compile(r"(?<!out )(?<!up )(?<!over )(?<!down )(?<!get )(?<!got )\bthere(?=[.,;:!?]|$)")
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Tt]o|[Ff]rom|[Nn]ear) (?:the )?[A-Z]|\b(?:go|goes|went|going|come|been) to\b")
# the speaker's enemies, whoever they are: 'If they want me in court'
_WHOEVER = re.compile(
    r"^If they (?:[a-z]+ly )?(?:want|try|wish|expect|think|hope)[a-z]* (?:me|us|I|we|to [a-z]+ (?:me|us))\b"
)
_TO_MANY = re.compile(r"\bthem\b", re.IGNORECASE)
_OF_A_THING = re.compile(
    rf"\bit\b(?!{_IS} (?!(?:back|up|down|about|all|going|due|thanks|meant|over) )(?:[\w-]+ ){{1,4}}"
    r"(?:that|to|when|if|for)\b)"
)
_A_ROLE = re.compile(  # the last two: whoever it is, as in 'the slave who will not fight for his freedom'
    r"\b(?:president|minister|secretary|leader|chairman|man|woman|person|client|mother|father)\b|"
    r"\b(?:[Tt]he|[Aa]n?|[Aa]ny|[Ee]very|[Nn]o) [a-z]+ who\b|\b(?:[Aa]ny|[Ee]very|[Ss]ome|[Nn]o)(?:one|body)\b|"
    r"\b[Ww]hoever\b|"
    r"^An? [a-z]+ (?:can|cannot|must|should|may|might|will|would|never|always|does|has|is)\b"
)
_PLURAL = re.compile(
    r"\b(?!(?:[Pp]erhaps|[Aa]lways|[Ss]ometimes|[Bb]esides|[Nn]owadays|[Uu]nless|[Ww]as|[Hh]as|[Dd]oes|[Yy]es|[Tt]his)\b)"
    r"(?:(?<!one )(?<!body )(?<!\bhe )(?<!\bshe )(?<!\bit )(?<!\bwho )[A-Za-z][a-z]{2,}(?<!s)s|people|both)\b"
)
_A_THING = re.compile(
    r"\b(?:the|an?|our|my|your|this|any|no|every|more|[A-Z][\w’]+[’']s) (?:[\w-]+ ){0,3}?[\w-]{3,}|"
    r"\b(?:makes?|made|about|of|on|against|for) (?!it|this|that)[a-z]{4,} [a-z]{4,}",
    re.IGNORECASE,
)
_A_PEOPLE = re.compile(r"\b[Tt]he [A-Z][a-z]+(?:s|ch|sh|ese)(?= [a-z])")  # 'the Norwegians want to see it burned'
_WHEN = r"(?:when(?:ever)?|now that|if|as|while|because|although|though|since|once|unless|until|after|before)"
_HANGS = re.compile(  # 'I think when the minister speaks of war': of what happens then nothing is said
    rf"(?:I (?:do )?(?:think|believe|know|guess|mean|hope|feel)(?: that)? |and |but )?{_WHEN}\b(?! a whole\b)"
    r"[^,:;–—?]*$",
    re.IGNORECASE,
)
_BEGINS_WITH_IT = re.compile(r"^(?:It|This|That|They|These|Those)\b(?=[’']s |[’']re | [a-z])")
_MANY = ("they", "these", "those")
_GOES_ON = re.compile(r"[’']s |,? [A-Z]| (?:is|was|has|had|will|would|did|does|can|could|never|\w+(?:s|ed))\b")
_CAPITAL = re.compile(r"\b[A-Z][\w.’'-]+")
_NO_NAMES = frozenset({
    "The", "We", "If", "In", "It", "When", "As", "Every", "Each", "No", "Some", "Any", "All", "This", "That", "There",
    "What", "You", "Our", "My", "These", "Those", "A", "An", "Once", "Until", "Nobody", "Everybody", "Where", "How",
    "Nothing", "Everything", "Something", "Somebody", "Someone", "Everyone", "Who", "Why", "Today", "They", "He",
    "She", "Since", *calendar.month_name[1:], *calendar.day_name,
})  # fmt: skip


@cache
def stands_alone(words: str) -> bool:
    """Whether nothing in the words rests on what was said before them: no pronoun without its noun, no 'that'."""
    words = _WHOEVER.sub("If opponents try", _BECAUSE_THAT.sub(r"\g<told>because the matter", words))
    if _LEADS_BACK.match(words.lstrip("([")) or _CUT_OFF.match(words) or _OF_OTHERS.match(words):
        return False
    if _ENDS_ON_THAT.search(words) and not _CLAUSE_BEFORE.search(words):
        return False
    if (
        _DOUBLED.search(words)
        or _ENDS_AWAY.search(words)
        or _LACKS_MATTER.search(words)
        or _THAT_THING.search(words)
        or _EXAMPLE.search(words)
        or _EMPTY.search(words)
        or _NUMBERED.match(words)
        or _WE_ARE.fullmatch(words)
        or _SUCH.search(words)
        or _OF_A_PAGE.search(words)
        or hangs(words)
    ):
        return False
    if (_THAT_IS.search(words) and not _FORETELLS.match(words)) or _THIS_DOES.match(words) or _OF_WHAT.match(words):
        return False
    if _POINTS_AWAY.match(words) and not _FORETELLS.match(words):
        return False
    return all(
        not (found := pronoun.search(words)) or known(words[: found.start()])
        for pronoun, known in (
            (_OF_MANY, _many_told),
            (_TO_MANY, _many_before),
            (_AT_A_PLACE, _PLACE.search),
            (_OF_A_THING, _thing_told),
        )
    )


def anchored(words: str) -> str:
    """The words with the 'it' or 'they' that begins them replaced by a noun, as where a front says what is meant."""
    return _BEGINS_WITH_IT.sub(lambda found: "The results" if found.group().lower() in _MANY else "The matter", words)


def lacks(words: str) -> str | None:
    """The 'he' or 'her' for whom nobody stands in the words before: who is meant must be told; None where none is."""
    for pronoun, known in ((_OF_ONE, _tells_of_one), (_TO_ONE, _told_of_before)):
        found = pronoun.search(words)
        if found and not known(words[: found.start()]):
            return found.group().lower()
    return None


def hangs(words: str) -> bool:
    """Whether a sentence is nothing but a clause of time, condition or reason, the main clause cut off."""
    parts = re.split(r"(?<=[.!?])\s+(?=[A-Z])", words)
    return any(_HANGS.fullmatch(part.rstrip(" .!?,;")) for part in parts)


def _tells_of_one(before: str) -> bool:
    """Whether somebody is named before a pronoun."""
    return bool(_A_ROLE.search(before)) or any(True for _ in _names(before))


def _names(before: str) -> Iterator[str]:
    """The names in some words; the first word of a sentence is one only where a verb or another name follows."""
    for found in _CAPITAL.finditer(before):
        word = re.split(r"[’']", found.group())[0]
        opens = re.search(r"(?:^|[.!?…]\W+)\W*$", before[: found.start()])
        goes_on = _GOES_ON.match(before, found.start() + len(word))
        small = word.lower() in lexicon.load("small_words")["grammar"]
        if not small and word not in _NO_NAMES and word not in stance.NOBODY and (goes_on or not opens):
            yield word


def _thing_told(before: str) -> bool:
    """Whether a thing is told of before 'it': a people is none."""
    return _A_THING.search(_A_PEOPLE.sub("people", before)) is not None


def _many_told(before: str) -> bool:
    """Whether several are told of before 'they', who are not what its subject is only said to deal with."""
    return _PLURAL.search(_BY_DOING.sub(" ", before)) is not None


def _many_before(before: str) -> bool:
    """Whether several are told of in an earlier clause: 'them' is never the subject of its own."""
    ends = [found.start() for found in _CLAUSE.finditer(before)]
    return bool(ends) and _PLURAL.search(before[: ends[-1]]) is not None


def _told_of_before(before: str) -> bool:
    """Whether somebody is named in an earlier clause: 'him' is never the subject of its own."""
    ends = [found.start() for found in _CLAUSE.finditer(before)]
    return bool(ends) and _tells_of_one(before[: ends[-1]])
