"""Which words of a main clause can be moved to the head of a question, and which lie in an island.

English moves no word out of a clause of its own, a noun phrase of another, a list or an aside (J. R. Ross,
"Constraints on Variables in Syntax", 1967). No parse is at hand, so small words and forms of verbs tell the islands;
in doubt it is one.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.cards.words import gaps, verbs
from briefing_app.cards.words.wordlists import listed

if TYPE_CHECKING:
    from briefing_app.cards.words.gap import Gap

LED = (
    r"about|across|against|along|among|around|at|behind|beside|beyond|by|for|from|in|into|inside|near|on|onto|outside|"
    r"over|through|throughout|to|towards?|under|until|since|via|with|within|without|during|between|aboard|because of|"
    r"in response to|in reply to|in retaliation for|in protest at|as|of"
)
_ISLAND = re.compile(  # what opens a clause of its own, a comparison or an aside
    r"[,;:()“”\"‘—–]|--|\b(?:that|who|whom|whose|which|what|where|when|while|as|if|whether|because|since|until|unless|"
    r"although|though|after|before|how|why|than|but|or|nor|including|like|between|among|despite|following|both|"
    r"either|amid|due to|according)\b|\bfor (?:[\w.’-]+ ){1,5}to (?=[a-z])"
)
_OWN = re.compile(  # the verb's own words behind its auxiliary
    r"(?:(?:not|also|been|be|being|due|set|about|able|likely|ready|willing|set out|jointly|[a-z]+ly|to(?= [a-z])) )*"
)
_A_NOUN_NEXT = r"(?:the|an?|its|his|her|their)\b"
# an aim behind a noun is the noun's: 'the decision | to set payments at'; so is a partner: 'made at a meeting | with'
_AIM_OF_A_NOUN = re.compile(rf"[\w’'-] to (?!{_A_NOUN_NEXT})(?=[a-z]+\b)")
_IN_A_PHRASE = re.compile(rf"\b(?!to (?!{_A_NOUN_NEXT})[a-z])(?:{LED}) (?:{_A_NOUN_NEXT} )?(?:[\w’'-]+ )*[a-z]+$")
_DEFINITE = re.compile(r"(?:\b(?:the|its|his|her|their|this|these|all)|[’']s?) (?:[\w.’'-]+ ){0,4}[\w.’'-]+$")
_OF_ANOTHER = re.compile(r"\b(?:of|about|on|over|against|from|for)\b")
_BEHIND = re.compile(  # what may stand behind the gap, and stays where it is
    r"$|, according to |,? (?:in|on|at|to|for|from|with|by|during|through|under|against|as|over|before|after|since|"
    r"until|via|off|amid|despite|following|because|when|while|near|about|into|within|without|a year|ahead of)\b"
)
_ASIDE = re.compile(r", (?!according to )(?=[a-z])|, [^,]* and ")
_NEW_DEED = re.compile(r"\b(?:and|but|then) (?:[a-z]+ly |also |then )?(?P<word>[a-z]+)")
_CONDITION = re.compile(r"\b(?:said|according|reported|if|unless)\b")
_TO_A_PLACE = re.compile(r"\bto (?:the )?[A-Z]")  # that is where somebody went
_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their"})
_PARTICLES = frozenset({"up", "out", "down", "off", "over", "back", "away", "in", "on", "dead"})
_ON_NOUNS = frozenset(
    {"on", "to", "against", "for", "from", "about", "with", "into", "towards", "toward", "behind", "over"}
)
_PLACED = frozenset({"in", "at", "near", "around", "outside", "inside"})
_LONGEST = 12  # words between the verb and what is asked
_PAIR = 2  # words: 'to buy'


def own_verb(behind: str) -> str:
    """The verb's own words behind its auxiliary: 'been due to meet' of 'been due to meet with'."""
    group = _OWN.match(behind)
    end = group.end() if group else 0
    verb = re.compile(r"(?P<word>[a-z]+)(?= |$)").match(behind, end)
    word = verb["word"] if verb else ""
    known = verbs.is_plain(word) or word in verbs.all_participles() or verbs.of_participle(word)
    return behind[: verb.end()] if verb and known else behind[:end].rstrip()


def is_open(objects: str, verb: str) -> bool:
    """Whether nothing between a verb and the gap shuts it in: no clause, no second verb, no comma.

    Args:
        objects: the words between the two.
        verb: the last word of the verb.
    """
    words = objects.split()
    if len(words) > _LONGEST or _ISLAND.search(objects):
        return False
    if _AIM_OF_A_NOUN.search(objects) and not _is_of("makes somebody do", verb):
        return False
    return not any(_shuts(before, word) for before, word in pairwise(["", *words]))


def _shuts(before: str, word: str) -> bool:
    """Whether a word behind the verb is another verb: 'a bill | sponsored', 'and | met', 'troops | seeking'."""
    described = before in _DETERMINERS or before.endswith(("’s", "'s"))
    tells = word in verbs.AUXILIARIES or (verbs.plain(word) is not None and before != "to" and not described)
    doing = word.endswith("ing") and before and verbs.of_participle(word) and word not in listed("nouns in ing")
    return bool(tells or doing or (before == "and" and verbs.is_plain(word)))


def hangs_on_verb(objects: str, verb: str, led: str, gap: Gap) -> bool:
    """Whether the phrase asked belongs to the verb, and not to a noun before it: 'the price of | a boat'.

    Args:
        objects: the words between the two.
        verb: the last word of the verb.
        led: the preposition of the phrase; '' of an object.
        gap: what is asked.
    """
    if not led:
        return _takes_directly(objects, verb, gap)
    if objects and (_is_of("reports speech", verb) or _is_of("takes a view", verb)):
        return False  # 'warned of a fire in Oslo', 'hailed talks with Oslo'
    if led in _ON_NOUNS and (_DEFINITE.search(objects) or _IN_A_PHRASE.search(objects)):
        return False
    if led == "of":
        return objects in ("", "guilty") and _is_of("charges", verb)
    placed = led in _PLACED and not gap.asks.startswith(("how", "what"))
    return not (placed and (_OF_ANOTHER.search(objects) or _TO_A_PLACE.search(objects)))


def ends_well(tail: str, verb: str, gap: Gap) -> bool:
    """Whether what is behind the gap can stay where it is, and tells no second deed."""
    of = tail.startswith((" of ", " per ")) and (gap.actor is None or _is_of("charges", verb))
    post = gap.asks == "whom" and gaps.puts_in_office(f"{verbs.past(verb) or verb} ", tail)
    if not (of or post or _BEHIND.match(tail)) or _ASIDE.search(tail):
        return False
    return not any(map(_is_finite, _NEW_DEED.finditer(tail)))


def one_deed(tail: str) -> str:
    """Up to a second deed of the same subject, unless a source stands behind it: 'killed 12 | and shut a road'."""
    found = next(filter(_is_finite, _NEW_DEED.finditer(tail)), None)
    return tail[: found.start()].rstrip(" ,") if found and not _CONDITION.search(tail, found.end()) else tail


def _is_finite(found: re.Match[str]) -> bool:
    return found["word"] in verbs.AUXILIARIES or verbs.plain(found["word"]) is not None


def _takes_directly(objects: str, verb: str, gap: Gap) -> bool:
    """Whether the gap is the verb's own object: nothing stands between but a particle, or 'to buy'."""
    words = objects.split()
    if not words or (len(words) == 1 and words[0] in _PARTICLES):
        return True
    if gap.asks.startswith(("how much", "how many")) and _is_of("gives", verb):
        return objects[:1].isupper()
    last = [word for word in words if word not in _PARTICLES][-_PAIR:]
    return len(last) == _PAIR and last[0] == "to" and verbs.is_plain(last[1])


def _is_of(section: str, verb: str) -> bool:
    """Whether a verb, plain or in the past, is listed."""
    return not listed(section).isdisjoint((verb, verbs.past(verb), verbs.plain(verb)))
