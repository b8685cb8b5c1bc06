"""What a printed passage leans on outside it: 'there', 'the pair', 'hours later', 'an invitation' (rubric B1, B2).

A passage is shown without the report around it. What points at something told before it, and is not told in the
passage itself, leaves its reader to guess.
"""

from __future__ import annotations

import re
from functools import cache

from briefing_app import lexicon
from briefing_app.cards.words import verbs

_OPENS = re.compile(  # what only the sentence before makes clear
    r"(?:The (?:first|second|third|fourth|fifth|last|latter|former|other|rest|two|three|four|pair|duo|trio)\b(?!-)|"
    r"Th(?:at|is)[’']s |(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Others), |"
    r"(?:That|This|These|Those|Its|His|Her|Their|Both|Such|Another|Others?|Some|Many|Most) (?![A-Z\d])|"
    r"If (?:that|this|so|not)\b|"
    r"The (?:decision|move|step|announcement|ruling|vote) (?:came|comes|followed|follows)\b|"
    r"(?:One|Two|Three|Four|Five|Six|Several|Some|Others|All|Many|Most|Few|Both)(?: more)? "
    r"(?:are|were|was|is|have|had|has|will|would|did|do)\b|"
    r"The (?:answer|reason|explanation|question|result|problem|upshot|blame|wrinkle|catch|snag|irony|delay)\b"
    r"(?! (?:of|to|for|that|between|in)\b)|"
    r"The [a-z]+est (?:opposition|criticism|resistance|support|objections?|protests?)\b(?! (?:to|of|against|for)\b)|"
    r"(?:Mainly|Mostly|Partly|Largely|Chiefly|Simply|Precisely) because\b|"
    r"(?:Very much so|Yes|No|Not (?:quite|really|yet|exactly)|Hardly|Partly|In part|Perhaps|Maybe)[.,;—–]|"
    r"(?:Neither|None|Everybody|Everyone)\b(?! [A-Z])|Nothing (?:on|about|of|for|in)\b|"
    r"Good (?:morning|afternoon|evening)\b|Welcome\b|So (?:began|begins|ended|ends) (?:the|an?|his|her|its|their) |"
    r"The \d+-year-old (?:[a-z]+(?:ed|s)|had|won|met|told|said|will|could)\b|"  # who?
    r"(?:(?:A|An) (?:first|second|third|fourth|fifth|further|final)|Another)"
    r"(?:,| (?:which|that|who|was|is|were|are|has|had|would|will|said|says|came)\b)|"
    r"(?:(?:Just|Equally|Almost|Every bit) as|Equally|No less|Even more|More|Less|Most) [a-z-]+ (?:still )?"
    r"(?:was|is|were|are)\b|"
    r"(?!It (?:has been|was|is) [^.,;:]{3,40} (?:since|after|before)\b)"
    r"(?:He|She|It|They|There|Here|One|We|I|Then|Later|With|What)\b|"
    r"(?:A|An) (?:first|second|third|fourth|fifth|further|final|similar|separate|rival|parallel) (?![a-z]+ between\b)"
    r"(?![a-z-]+ of (?![\d$€£¥]|about\b|nearly\b|almost\b|around\b|some\b))|"
    r"(?:[A-Z][a-z]+|\d+)? ?(?:[Mm]inute|[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s? "
    r"(?:later|earlier|before|after|afterwards)\b)"
)
_POINTS = re.compile(
    r"\b(?:do|does|did|done) (?:it|so|that)\b|\bthat(?=[.:;])|\bSo (?:do|does|did|has|have|is|are|was|were) |"
    r"\b[Tt]he (?:same|following|previous|next) (?=[a-z])(?![a-z]+ (?:that|as)\b)|"
    r"\b(?:at|by|until) that\b|\b[Aa]t (?:that|this) point\b|\b(?:to|on|for|from|of) either side\b(?! of\b)|"
    r"\b(?:of|in|for|on) such (?!as\b)[a-z]+s\b|\b[Nn]o such [a-z]{3,}\b(?! as\b)|\bthat way\b(?! (?:of|that|to)\b)|"
    r"\bat the time\b(?! (?:of|when)\b)|\b(?:\w+er|worse|more [a-z]+|less [a-z]+) still\b|"
    r"\b[Tt]hat(?:[’']s| is| was) (?:what|why|how|when|where)\b|\b[Ss]ince then\b|"
    r"\b[Tt]he (?:additional|extra|remaining|resulting) [a-z]+\b(?! (?:of|in|for)\b)|"
    r"\b[Tt]he (?:word|phrase|term|wording)\b(?= [a-z]|[.,;])(?! (?:of|for|that|which)\b)|"
    r"\b(?:had|has|have|is|was) another\b|\ban (?:earlier|older) (?:version|draft)\b(?! of\b)|"
    r"\b[Tt]he (?:[a-z-]+ )?(?:story|episode|saga|anecdote)\b(?! (?:of|that|about|in|on|behind)\b)|"
    r"\A[^.]*\b[Tt]he (?:move|step)\b(?! (?:to|of|that|by|towards?|against|for|in|on)\b)|"
    r"\A(?:(?! (?:two|three|four|five|six|seven|eight|nine|ten|several|\d[\d,]*) [a-z]{4})[^.,“])*"
    r"\b(?:asked for|wanted|got|received|requested|sought|sent|lost|ordered) "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|none|several|dozens)(?: and\b|[,.;])|"  # of what?
    r"\b[Tt]he whole (?:thing|affair|business|matter)\b(?! of\b)|"
    r"\A(?:[A-Z][\w’'.-]*,? )+(?:[a-z]+,? ){0,5}who (?:[a-z]+ ){1,5}(?:it|them),|"  # 'Ann Lund, who opposed it,'
    r"\A[^.,;“]{0,60} followed (?:suit|within|last|on|in) |"  # whom?
    r"\A[^.“]*\b(?:him|her|them|thinks?|thought|says?|said|argues?|argued|decided|suggests?|suggested) "
    r"otherwise\b|"
    r"\b(?:said|says|say|thinks?|hopes?) so\b|\bfor (?:a start|starters|one thing)[.,]|"
    r"\bat the end\b(?! of\b)|\bwhat (?:was|were|is|are) left\b(?! (?:of|to|for|in)\b)|"
    r"(?:^|[.!?”’]\s)\s*Back (?:in|at|on|home)\b"
)
_BESIDE_ANOTHER = re.compile(  # 'Ann Lund was more guarded': than whoever spoke before her
    r"(?:[A-Z][\w’'.-]* ){0,3}[A-Z][\w’'.-]*(?:, [^,.]{2,120},)? "
    r"(?:was|were|is|are|(?:(?:has|have|had) )?(?:been|grown|become|became|grew)|sounded|seemed|struck an?|took an?) "
    r"(?:(?:more|less|equally|similarly|no less|even|also|just as|softer|harsher|different)\b(?![^.]* than\b)|"
    r"(?:un(?:convinced|impressed|moved|persuaded)|[a-z]+ier|blunter|brisker|calmer|cooler|firmer|gentler|milder|"
    r"sterner|tougher|warmer)[.,;])|"
    r"(?:[A-Z][\w’'.-]* ){0,3}[A-Z][\w’'.-]* (?:responded|replied|retorted|demurred|concurred|(?:dis)?agreed)"
    r"(?: (?:within|in|on|at|a|the) [a-z ]+| [a-z]+)?\."  # to what?
)
_SAYS_OF_OTHERS = re.compile(  # 'Norway says they had walked over'
    r"(?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*)* (?:says|said|insists|insisted|claims|claimed|maintains) (?:that )?they\b"
)
_ONE = re.compile(r"\b(?:opened|built|signed|made|got|wanted|rejected|had|has|have) one\b(?! (?:of|[a-z]+ of)\b)")
_A_THING = re.compile(r"\b(?:an?|the|no|any|its|their|his|her|every|each) [a-z]")
_BESIDE_HIM = re.compile(r"[^.]{0,60}\b(?:beside|alongside|next to|behind|opposite) (?:him|her|them)\b")
_CALLS_IT = re.compile(  # what?
    r"(?:call(?:s|ed)|describe[sd]|dismisse[sd]|finds?|found|hail(?:s|ed)|denounce[sd]|welcome[sd]|reject(?:s|ed)|"
    r"brand(?:s|ed)|label(?:s|led)|labeled|sees?|saw|considers?|considered|deem(?:s|ed)) (?:it|this|that|them)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|I|my|us)\b")
_BEFORE_ITS_DOER = re.compile(  # 'In a nod to Max Roy, she said': she is somebody else
    r"(?:In|With|At|On|By|For|Under|Despite|Amid|Unlike|[A-Z][a-z]+(?:ing|ed)) [^.,;:]*, (?:[^.,;:]*, )?"
    r"(?:he|she|they|it)\b"
)
_THERE = re.compile(
    r"\b[Tt]here\b(?![’']s\b)(?! (?:is|are|was|were|has|have|had|would|will|may|might|could|can|should|must|remains?|"
    r"remained|seems?|appears?|came|comes)\b)"
)
_PLACED = re.compile(r"\b(?:in|at|to|into|near|from|of|around|across|outside|inside|on|for) (?:the )?[A-Z]")
_OBJECT = re.compile(r"(?P<verb>[a-z]+) (?P<it>it|them|him)\b(?! ?[’'])(?: (?P<next>[a-z]+))?")
_IDLE_IT = re.compile(r"(?:clear|plain|known|hard|harder|easy|easier|difficult|possible|impossible)\b")
_CLAUSE = re.compile(
    r"(?<!Mr)(?<!Dr)(?<!Ms)(?<!Mrs)(?<!Rep)(?<!Sen)(?<!Gen)(?<!Gov)[.!?] (?=[A-Z“])|[,;:—–“”]|"
    r" (?:and|or|but|that|when|after|as|because|if|while|to|before|since|than|though|although|until|whether) "
)
_RELATIVE = re.compile(r"\b(?:who|which|that) (?:[a-z]+ )?$")
_WITH_ANOTHER = re.compile(  # 'Malta broke ground on it': on what?
    r"\A(?P<before>[^.,;:—–“”]*?\b)(?:on|for|to|with|about|into|at|from|to [a-z]+) "
    r"(?:(?:it|them|him)\b(?! ?[’'])|her(?= and\b|[.,;]))"
)
_TELLS_A_THING = re.compile(
    r"\b(?:an?|the|its|their|his|her|every|each|any|some|this|that) (?!s?he\b|it\b|they\b)[a-z]|\b[A-Z]"
)


_APPOSED = re.compile(r", [^,.;:]{2,60},(?= [a-z])")  # 'Ann Lund, D-Texas, revived it'
_BOTH = re.compile(
    r"\b[Bb]oth (?:men|women|leaders|ministers|presidents|countries|nations|governments|parties|capitals|chambers|"
    r"houses|camps)\b|"
    r"\b[Tt]he (?:two|pair|duo) (?:(?:men|women|leaders|ministers|presidents) )?"
    r"(?:[a-z]+ed|met|had|were|have|are|will|said)\b"
)
_OF_PEOPLE = re.compile(r"\b(?:men|women|leaders|ministers|presidents)\b")
_PLACE_OR_TIME = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Ff]rom|[Nn]ear|[Aa]fter|[Bb]efore|[Ss]ince|[Dd]uring) (?:the |an? )?"
    r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*(?! and [A-Z])"
)
_NAMED = re.compile(r"\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_OF_MANY = re.compile(  # 'No one has', 'the one had': something of its own
    r"^[^.]{0,40}?(?<!\b[Nn]o )(?<!\b[Tt]he )(?<!\b[Tt]his )(?<!\b[Tt]hat )(?<!\b[Ee]very )(?<!\b[Aa]ny )"
    r"(?<!\b[Ee]ach )(?<!\b[Ww]hich )\b[Oo]ne (?:took|came|went|was|is|were|had|has|[a-z]{2,}ed)\b"
)
_TOLD_THEM = re.compile(
    r"\b(?:told|asked|urged|warned|assured|reminded|promised|answered|thanked) (?:them|him|her)\b"
)
_SEVERAL = re.compile(r"\b(?!his |its |was |has |is |as |this )[a-z]{3,}(?<!s)s\b|\b(?:an?|the) [a-z]|\bpeople\b")
_THAT_TIME = re.compile(
    r"\bthat (?:morning|afternoon|evening|night|day|week|weekend|month|year|spring|summer|autumn|winter)\b|"
    r"\bthat (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber)\b(?=[.,;:]| (?:and|or)\b)"
)
_A_TIME = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|(?:1[5-9]|20)\d\d|"
    r"[Yy]esterday|[Tt]oday|[Tt]omorrow|(?:[Ll]ast|[Nn]ext|[Tt]his) (?:week|month|year))(?!\w)"
)
_LATER = re.compile(
    r"\b(?:an?|two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:hour|day|week|month|year)s? "
    r"(?:later|earlier)\b"
)
_THAT_NOUN = re.compile(r"\bthat (?P<noun>[a-z]{4,})(?=[.;])")
_ON_WHAT = re.compile(  # 'Fjord Works, listed in May, owns': on which list? The sentence before tells
    r"[A-Z][^.,;]{1,60}, (?:listed|delisted|added|included|designated|mentioned|cited|exempted|excluded) "
    rf"(?:(?:in|on|since) (?:early |late )?(?:\d{{1,2}} )?)?(?:{_A_TIME.pattern})[^.,;]{{0,12}},"
)
_OTHERS = re.compile(r"[.!?]\s+Other (?P<who>[a-z]{4,}s)\b")  # than those of the sentence before
_STEM = 5  # letters by which two words are one
_HOW_MANY = 2


def leans(bare: str) -> bool:
    """Whether a passage points at what only the report before it tells.

    Args:
        bare: its words, its quotations blank.
    """
    return bool(
        _OPENS.match(bare)
        or _POINTS.search(bare)
        or _FIRST_PERSON.search(bare)
        or _BEFORE_ITS_DOER.match(bare)
        or _BESIDE_ANOTHER.match(bare)
        or _BESIDE_HIM.match(bare)
        or _SAYS_OF_OTHERS.match(bare)
        or _CALLS_IT.search(bare.partition(". ")[0])
        or _has_one(bare)
        or _is_nowhere(bare)
        or _acts_on_another(_APPOSED.sub("", bare))
        or _is_with_another(bare)
        or _is_of_two(bare)
        or _OF_MANY.match(bare)
        or _ON_WHAT.match(bare)
        or _speaks_to_another(bare)
        or _is_of_a_time(bare)
        or _is_later(bare)
        or _are_others(bare)
        or _takes_up(bare)
        or _of_what().search(bare.partition(". ")[0])
    )


def _is_nowhere(bare: str) -> bool:
    """Whether 'there' has no place before it."""
    found = _THERE.search(bare)
    if found is None:
        return False
    before = bare[: found.start()]
    nations = lexicon.nations()
    return not _PLACED.search(before) and not any(
        re.sub(r"[’']s?$", "", word).lower() in nations for word in before.split()
    )


def _has_one(bare: str) -> bool:
    """Whether 'China opened one' has nothing before it of which it is one."""
    found = _ONE.search(bare)
    return found is not None and not _A_THING.search(bare[: found.start()])


def _speaks_to_another(bare: str) -> bool:
    """Whether 'told them' or 'told him' has nobody before it but who spoke."""
    found = _TOLD_THEM.search(bare)
    before = bare[: found.start()] if found else ""
    return found is not None and len(set(_NAMED.findall(before))) < _HOW_MANY and not _SEVERAL.search(before)


def _is_of_a_time(bare: str) -> bool:
    """Whether 'that morning' or 'that September' has no day, month or year before it (B3)."""
    found = _THAT_TIME.search(bare)
    return found is not None and not tells_a_time(bare[: found.start()])


def _is_later(bare: str) -> bool:
    """Whether 'two days later' has no day, month or year before it from which to count (B3)."""
    found = _LATER.search(bare)
    return found is not None and not tells_a_time(bare[: found.start()])


def _are_others(bare: str) -> bool:
    """Whether 'Other officials' has none before it."""
    found = _OTHERS.search(bare)
    return found is not None and found["who"][:_STEM] not in bare[: found.start()].lower()


def tells_a_time(words: str) -> bool:
    """Whether words name a day, month or year."""
    return _A_TIME.search(words) is not None


def _takes_up(bare: str) -> bool:
    """Whether 'that account' at the end of a clause has nothing of its name before it."""
    found = _THAT_NOUN.search(bare)
    taken_up = {"account", "version", "view", "argument", "approach", *lexicon.load("referents")["taken up"]}
    return found is not None and found["noun"] in taken_up and found["noun"] not in bare[: found.start()]


def _is_of_two(bare: str) -> bool:
    """Whether 'both leaders' or 'the two met' has no two names before it."""
    found = _BOTH.search(bare)
    if found is None:
        return False
    before = bare[: found.start()]
    if _OF_PEOPLE.search(found.group()):  # 'at the Pier Forum in Oslo on Monday, the two men': no man is named
        before = _PLACE_OR_TIME.sub("", before)
    named = set(_NAMED.findall(before))
    if found.group().endswith("capitals"):
        lands = lexicon.nations()
        cities = {city for cities in lexicon.load("capitals").values() for city in cities}
        named = {one for one in named if re.sub(r"[’']s?$", "", one).lower() in lands or one in cities}
    return len(named) < _HOW_MANY


def _acts_on_another(bare: str) -> bool:
    """Whether 'it', 'them' or 'him' in the first clause is not its doer, so told before it: 'Oslo blocked it'."""
    for found in _OBJECT.finditer(bare):
        before = bare[: found.start()]
        if _CLAUSE.search(f"{before} "):
            return False
        behind = found["next"] or ""
        is_doer = verbs.is_finite(behind) and not _RELATIVE.search(before)
        if not is_doer and not _IDLE_IT.match(behind) and verbs.is_finite(found["verb"]):
            return True
    return False


def _is_with_another(bare: str) -> bool:
    """Whether nothing but its doer stands before 'on it' or 'with her' in the first clause."""
    found = _WITH_ANOTHER.match(bare)
    words = found["before"].split() if found else []
    at = next((index for index, word in enumerate(words) if index and verbs.is_finite(word)), None)
    return at is not None and not _TELLS_A_THING.search(" ".join(words[at + 1 :]))


@cache
def _of_what() -> re.Pattern[str]:
    """'an invitation', 'a first instalment of 3 billion': to what, of what?"""
    nouns = "|".join(lexicon.load("referents")["of something"])
    return re.compile(rf"\b[Aa]n? (?:[a-z]+ )?(?:{nouns})\b(?! (?:to|from|for|under|of (?![\d$€£¥]|about\b|some\b)))")
