"""What a front leaves to the article to explain: 'the unsealing' of nobody knows what, 'resign' as what (rubric B1).

Three sorts: a definite noun without its complement; a verb of coming into or out of office without the office; words
that somebody sent or said of which the matter is not told. The lists are data (`resources/lexicon/questions.json`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import newness
from briefing_app.cards.words import verbs
from briefing_app.cards.words.wordlists import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADJECTIVE = re.compile(r"[a-z]{2}(?:ic|al|ous|ive|ary|able|ible|ful|less)$")
_MOST = 5  # words from 'the' to its noun
_THE = re.compile(r"\b[Tt]he (?=[a-z]|\d+-year-old |[A-Z][\w.]*-[a-z])")
_WORD = re.compile(r"[A-Za-z0-9À-ÿ$€£%][\w’'%.,-]*")
_WHEN = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
# what follows a noun and says which is meant; of place and company only with a name
_COMPLEMENT = re.compile(
    r" (?:of|to|between|against|over|about|that|which|who|whose|whom|into|towards?|called|known|"
    rf"(?:led|held|made)\b(?! (?:the|an?|its|his|her|their|(?!{_WHEN})[A-Z])))\b"
    r"(?! (?:do )?(?:what|whom|which|when|how|where)\b)|"
    r" (?:for|with|by|on|in|at|off|near|behind) (?!(?:what|whom|which|when|how|where)\b)(?=\w)|"
    r" from (?!(?:what|whom|which|when|how|where|\w+ing)\b)(?=\w)|"
    r" (?!during\b|following\b|including\b|according\b)[a-z]+ing (?=\w)| [a-z]+(?:ed|en|ght|ld) by (?=\w)"
)
_NO_COMPLEMENT = re.compile(
    r" (?:in|on|at|for|by|with|from) (?:(?:early|late|mid)[ -])?(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December|\d{4}|\d{1,2} [A-Z]|(?:his|her|its|their) )"
)
# 'iPhone', but not 'Oslo-based'
_NAMES = re.compile(r"[a-z]{1,2}[A-Z]|(?!\d+-[a-z])(?![A-Z][\w.]*-(?:based|born|led|owned|backed|style|run)$)[A-Z\d]")
_SUPERLATIVE = re.compile(r"(?:\w+est|most|least|first|second|third|fourth|fifth|last|same|whole)\b")
_NO_SUPERLATIVE = re.compile(r"(?:re|con|in)quest|request|protest|contest|arrest|interest|forest|harvest|unrest\b")
_LEAVES = (
    r"resign(?:ed|s)?|quit|step(?:ped|s)? down|st(?:and|ood) down|(?:sworn|swear|swore) in|"
    r"(?:take|took|taken|leave|left) office|(?:take|took|taken) over(?: from (?:[A-Z][\w’'.-]+ ?)+)?"
)
_SUCCESSION = re.compile(rf"\b(?:{_LEAVES})(?! ?(?:as|from|of)\b)(?= [a-z]|[,.?]|$)")
_SAYS_OFFICE = re.compile(
    r"\b(?:as|to become) (?!soon\b|well\b|reported\b|quoted\b)[A-Za-z]|\bfrom (?:the|its|his|her) "
)
_POST_OF_NOBODY = re.compile(
    r"\b(?:resign(?:ed|s)?|quit|step(?:ped|s)? (?:down|aside)|appointed|named|took over|replaced|ousted|fired)\b"
    r"[^?]*? as (?P<post>(?:[Ii]nterim |[Aa]cting )?(?:CEO|chief executive(?: officer)?|chair(?:man|woman)?|"
    r"managing director|head coach|coach|editor-in-chief|general manager))"
    r"(?=\?|$|,| (?:on|in|after|because|over|amid|following|by)\b)"
)
_BY_OTHERS = re.compile(r" to (?:go|leave office)(?=\?| over| by|$)")
_MESSAGE = (
    r"(?:an?|several|two|three|a series of|a number of) (?:[a-z-]+ )?(?:letters?|statements?|messages?|tweets?|"
    r"memos?|e-?mails?|petitions?|complaints?|speech(?:es)?|remarks|comments|reports?|videos?|warnings?|papers|"
    r"requests?|motions?)"
)
_MATTERLESS = re.compile(rf"\b{_MESSAGE}(?: (?:to|at|by) [^?,]*)?\?")
_MATTER = re.compile(
    r"\b(?:about|on|over|against|urging|asking|calling|demanding|saying|that|in \w+ of|opposing|warning|accusing|"
    r"criticising|criticizing|condemning|pledging|promising|called|entitled|seeking)\b"
)
# of which part of a country, or whose, is not said
_OF_A_PART = re.compile(r"\ban? (?:regional|municipal|provincial|local) [a-z]+\b(?! (?:of|in|for|between|on)\b)")
# a report of which the matter is not said, a share in nothing
_UNSAID = re.compile(
    r"\ban? (?:[A-Z]\w+ )*(?:report|study|statement|letter|memo) (?:released|published|issued|sent)\b"
    r"(?! (?:on|about) )|"
    r"\bg[ia]ve evidence(?! (?:to|in|at|against|before|about|on) )|"
    r"\bwalk(?:ed)? out\b(?! (?:of|on) )|\bstakes?(?=\?| (?:for|by|on|from|to)\b)"
)
_SOMEBODYS = re.compile(
    r"(?:[’']s|\bwhose) (?:comments|remarks|approach|proposals?|decision|tweets?|claims?|statements?|response|idea)\b"
    r"(?! (?:on|about|over|to(?! what)|of|that|for|against|towards?|in(?:to)? [A-Z])\b)(?! regarding\b)"
)
# to what, or on what: 'withdrew its objections', 'gave their views'
_THEIRS = re.compile(
    r"\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:objections?|opposition|approval|consent|refusal|reservations|doubts|"
    r"views?|opinions?|remarks|comments?|reactions?|statements?|demands?|requests?|suggestions?|recommendations?)\b"
    r"(?! (?:to(?! (?:what|whom|which)\b)|of|about|over|on|for|from|against|that|in)\b)"
)
# which two: 'both steps'; two names before it say
_BOTH = re.compile(r"\b[Bb]oth (?!sides\b)[a-z]+s\b(?! (?:of|in)\b)")
_TWO_NAMED = re.compile(r"\b[A-Z][\w.’'-]* and (?:the )?[A-Z]")
# than what: 'the agency was more hopeful?'
_MORE = re.compile(r"\b(?:is|are|was|were|be|been|became?|becoming) (?:more|less) [a-z]+(?=\?)")
# a noun that a verb takes with another: 'attributed the victory to'; what befell somebody left out
_TAKEN_WITH = re.compile(
    r"\b(?:attributed?|ascribed?|credited?|linked|likened|compared|tied) (?P<told>the [a-z]+) (?:to|with)\b"
)
_OF_MANY = re.compile(  # 'one aim', 'the 1986 deficit'
    r"\b(?P<told>[Oo]ne (?:aim|goal|purpose|objective|reason|problem|option|condition|result))"
    r"(?= (?:was|is|would|had)\b)|"
    r"\b(?P<sum>[Tt]he (?:19|20)\d\d (?:deficit|surplus|figure|total|gap|loss|increase|rise|fall))\b"
    r"(?! (?:of|in|for)\b)"
)
_OF_NOBODY = re.compile(
    r"\b(?P<told>the (?:death|birth|killing|murder|arrest|funeral|resignation|wedding|execution|release|kidnapping|"
    r"appointment|election|birthday|trial)) (?:in|at|on|near) (?:[A-Z][\w’'-]*(?: of)? ?)+take place\b"
)
# which other one, or than what, is not said: 'another ferry', 'similar fees', 'much quicker approval'
_ANOTHER = re.compile(
    r"(?<!one )(?<!after )(?<!or )\b[Aa]nother (?!\d)[\w’'-]+(?! than\b)|"
    r"\b[Ss]imilar (?!(?:[\w-]+ ){0,3}to\b)[\w-]+"
)
_PUBLIC = (
    r"National|Federal|Central|Supreme|High|Constitutional|Electoral|Elections?|Presidential|State|Foreign|Defen[cs]e|"
    r"Interior|Finance|Justice|Health|Public|Independent|Appeals?|Administrative|District|General"
)
_STATE_BODY = re.compile(
    rf"\b[Tt]he (?:(?:{_PUBLIC}) )+(?:Commission|Council|Court|Bank|Ministry|Assembly|Committee|Authority|Board)\b"
    r"(?! (?:(?:of|in|for) |on [A-Z]))"
)


def unexplained(front: str) -> str | None:
    """The words of a front that only its article explains, or None.

    Args:
        front: the question, what stands in quotation marks left out.
    """
    lacking = _bare_noun(front) or _office_left_out(front) or post_of_nobody(front)
    return lacking or _matter_left_out(front) or _state_left_out(front) or _other_left_out(front)


def post_of_nobody(told: str) -> str | None:
    """The post that somebody took or left of which it is not said where: 'CEO' of 'resigned as CEO'."""
    found = _POST_OF_NOBODY.search(told)
    return found["post"] if found else None


def unexplained_answer(answer: str) -> str | None:
    """The words of an answer that only its article explains: 'the raids', 'lead a regional force'; a title may do."""
    bare = _bare_noun(f"{answer}?")
    return bare if bare and bare.count(" ") == 1 else _matter_left_out(f"{answer}?")


def _bare_noun(front: str) -> str | None:
    """The first definite noun with nothing beside it that says which one is meant: 'the unsealing', 'the motion'."""
    return next((told for _, told in bare_nouns(front)), None)


def bare_nouns(front: str) -> Iterator[tuple[int, str]]:
    """The definite nouns with nothing beside them that says which one is meant, and where each begins."""
    for found in _THE.finditer(front):
        words = _nouns(front[found.end() :])
        if not words or any(_NAMES.match(word) for word in words):
            continue
        told = " ".join(words)
        after = front[found.end() + len(told) :]
        if (
            words[-1].lower() in _understood()
            or {told, " ".join(words[-2:])} & _understood()
            or any(_SUPERLATIVE.match(word) and not _NO_SUPERLATIVE.match(word) for word in words)
        ):
            continue
        leans = newness.points_back(front, words[-1], found.end() + len(told))
        if (leans or not says_which(after)) and not after.startswith("-"):
            yield found.start(), f"the {told}"


def says_which(after: str, *, of_a_body: bool = False) -> bool:
    """Whether what follows a noun says which is meant: 'of', 'in Oslo', 'led by'; of bodies only what is theirs."""
    if of_a_body:
        then = re.match(r" ([a-z]+)\b", after)
        return then is not None and then[1] in lexicon.load("loose")["says which body"]
    return bool(_COMPLEMENT.match(after)) and not _NO_COMPLEMENT.match(after)


def _nouns(after: str) -> list[str]:
    """The words after 'the' up to the end of the noun that it goes with."""
    found: list[str] = []
    for match in _WORD.finditer(after):
        word = match.group()
        bare = word.rstrip(",.;:")
        gap = after[: match.start()][-1:]
        if len(found) >= _MOST or (found and gap != " ") or (found and _ends_it(bare, found)):
            break
        found.append(re.sub(r"[’']s?$", "", bare))
        if bare != word or bare.endswith(("’s", "'s", "s’", "s'")):
            break
    return found


def _ends_it(word: str, before: list[str]) -> bool:
    """Whether a word after a noun is no part of it: a small word, a verb, an adverb."""
    if word in lexicon.load("small_words")["grammar"] or word.endswith("ly"):
        return True
    verb = word in verbs.AUXILIARIES or (word.islower() and bool(verbs.plain(word) or verbs.is_plain(word)))
    first = len(before) == 1 and before[0].endswith(("ing", "ed"))  # 'the existing structure'
    if (
        verb
        and before
        and word not in verbs.AUXILIARIES
        and verbs.is_plain(word)
        and (first or _ADJECTIVE.search(before[-1]))
    ):
        return False  # 'the economic impact': no verb, and the noun that the adjective waits for
    return (verb and bool(before)) or (word.endswith("ing") and bool(before))


def _office_left_out(front: str) -> str | None:
    """'resign', 'take office', 'take over from Ann Smith' without the office."""
    found = _SUCCESSION.search(front) or _BY_OTHERS.search(front)
    if found is None or _SAYS_OFFICE.search(front, found.start()):
        return None
    return found.group().strip()


def _matter_left_out(front: str) -> str | None:
    """A letter or somebody's remarks of which it is not said about what; a regional force of no region."""
    found = _MATTERLESS.search(front)
    if found and not _MATTER.search(found.group()):
        return found.group().rstrip("?")
    found = _UNSAID.search(front) or _OF_A_PART.search(front) or _SOMEBODYS.search(front) or _THEIRS.search(front)
    return re.sub(r"^[’']s ", "", found.group()) if found else None


def _state_left_out(front: str) -> str | None:
    """A court or commission such as every state has, in a front that names no state."""
    found = _STATE_BODY.search(front)
    if found is None:
        return None
    rest = front[: found.start()] + front[found.end() :]
    named = re.findall(r"[A-Z][\w.]+", rest)
    if any(word.lower() in lexicon.nations() for word in named):
        return None
    return None if any(f" {region} " in f" {rest} " for region in _states_of_states()) else found.group()


def _other_left_out(front: str) -> str | None:
    """What is one more of something, measured against it or linked with it, where a front does not tell it."""
    bare = _TAKEN_WITH.search(front) or _OF_NOBODY.search(front) or _OF_MANY.search(front)
    if bare:
        return bare["told"] or bare["sum"]
    both = _BOTH.search(front)
    if both and not _TWO_NAMED.search(front[: both.start()]):
        return both.group()
    compared = None if " than " in front else _measured().search(front) or _MORE.search(front)
    found = _ANOTHER.search(front) or compared
    found = found or _of_a_deed().search(front)
    return found.group() if found else None


@cache
def _measured() -> re.Pattern[str]:
    """'much quicker', 'far better': than what?"""
    words = "|".join(lexicon.load("referents")["comparatives"])
    return re.compile(rf"\b(?:much|far|even|considerably|significantly) (?:{words})\b(?! of\b)")


@cache
def _of_a_deed() -> re.Pattern[str]:
    """'the Norwegian move', 'the U.S. Action': what was done is told elsewhere."""
    nouns = "|".join(lexicon.load("referents")["of a deed"])
    return re.compile(rf"\b[Tt]he (?!(?:New|White|Supreme)\b)(?:[A-Z][\w.]*[\w.] )+(?i:{nouns})\b(?![’'-])(?! [A-Z])"
                      r"(?! (?:of|to|not|on|against|over|that|between|about|for|in|at|led|taken|by)\b)")  # fmt: skip


@cache
def _states_of_states() -> frozenset[str]:
    """States of the United States, which say whose court or commission it is."""
    return frozenset(lexicon.load("seat_tags"))


@cache
def _understood() -> frozenset[str]:
    """Nouns that after 'the' need nothing more: 'the world', 'the public'."""
    return listed("understood by all")
