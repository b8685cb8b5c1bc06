"""Which words of a quotation may be left out: a term of its matter that the frame fixes (rubric B5, F6).

A cloze has one right answer only for somebody who knows the matter. So what is left must name what is spoken of, and
what is left out must be either a term that the report itself comes back to outside the quotation ('no preconditions',
where talks without preconditions are told of), or the judgement on what is named ('X is | purely performative').
Everything else that is worth knowing of a quotation is asked by its speaker.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import telling
from briefing_app.cards.words import verbs
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Quote
    from briefing_app.model.text import Span

_STEM = 5  # letters in which forms of a word agree
_OPEN = 4  # letters of a word that tells
_LEFT = 6  # words of the quotation that must remain
_NAMED_BY_FRONT = re.compile(r"(?:^|, )on (?!\d|[A-Z][a-z]+ \d)(?!(?:an?|the) (?:call|show|programme|platform)\b)")
_BEFORE = 3  # words before it: what a sentence begins with is what it speaks of
_COPULA = re.compile(
    r"\b(?:is|are|was|were|be|been|being|\w+[’']s|remains?|becomes?|became|represents?|seems?)"
    r"(?:,? (?:not|an?|the|also|still|now|just|only|very|too|so|in|under|of|one|[a-z]+ly|many|respects,?)){0,4} $"
)
_PREDICATE = re.compile(  # a verb follows: what somebody does, and no name of a thing
    r"\b(?:to|will|would|should|must|shall|can|cannot|can[’']t|could|may|might|not|never|don[’']t|doesn[’']t|won[’']t|"
    r"[Ww]e|[Tt]hey|[Yy]ou|I|he|she|who|that|which|also|and|or) $"
)
_VERB_BY_FORM = re.compile(  # of verbs that no list knows: 'Europe risks', 'the cuts handicapped us'
    r"\b[A-Z]\w+ [a-z]{3,}s (?:an?|the|our|its|too|to|[a-z]+ing)\b|"
    r"(?<!\ban )(?<!\ba )(?<!\bthe )(?<!\bour )(?<!\bhis )\b(?!un)[a-z]{3,}ed\b "
    r"(?:an?|the|our|us|his|her|their|its)\b"
)
_SHORT_FORM = re.compile(  # 'Norway's oldest ally' has no verb, 'it's old' has
    r"(?:n[’']t|[’'](?:re|ve|ll|m|d)|\b(?:it|he|she|that|this|there|here|what|who|where|how|everybody|everyone|nobody|"
    r"somebody|nothing|everything|something)[’']s)$",
    re.IGNORECASE,
)
_DETERMINERS = frozenset(
    {
        "a",
        "an",
        "the",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "of",
        "in",
        "with",
        "for",
        "and",
        "no",
        "some",
    }
)
_SAYS = re.compile(r"(?:(?:also|had|has|have|later|then|once|[a-z]+ly) ){0,2}(?P<verb>[a-z]+)")
_ASIDE = re.compile(r"\b(?:which|who|whom|whose)\b|(?<!said )(?<!told )\bthat (?:has|have|had|is|was|since|now)\b")


def is_one(desk: Desk, quote: Quote, printed: str, span: Span, told: str) -> bool:
    """Whether the words at `span` of `printed` are a term that the rest and the circumstances fix.

    Args:
        desk: the dossier.
        quote: the quotation.
        printed: the part of it on the card.
        span: what would be left out.
        told: the circumstances on the front.
    """
    left = f"{printed[: span.start]} … {printed[span.end :]}"
    if len(left.split()) - 1 < _LEFT or not (_names(desk, left) or _NAMED_BY_FRONT.search(told)):
        return False
    words, before = span.of(printed), printed[: span.start]
    if is_predicate(before):
        return False
    if telling.judges(words) and " " in words and _COPULA.search(before):
        return True  # of one word many would do: 'Norway is not | eager'
    return len(before.split()) >= _BEFORE and comes_back(desk, quote, words)


def is_predicate(before: str) -> bool:
    """Whether what follows is what somebody does, after 'will' or 'to', and no name of a thing and no judgement."""
    return bool(_PREDICATE.search(before)) and not _COPULA.search(before)


def comes_back(desk: Desk, quote: Quote, words: str) -> bool:
    """Whether the report uses the telling words again outside the quotation: then they are a term of its matter."""
    stems = _stems(words)
    for piece in quote.evidence:
        article = desk.articles[piece.article]
        rest = f"{article.title or ''} {article.text[: piece.span.start]} {article.text[piece.span.end :]}"
        if stems and stems <= _stems(rest):
            return True
    return False


def is_whole(around: tuple[str, str], printed: str) -> bool:
    """Whether a fragment and the clause around it make a sentence: a verb where one is needed, no cut end."""
    last = re.findall(r"[\w’'-]+", f"{printed} {around[1]}")[-1].lower()
    says = r"\b(?:said|says|argued|warned|insisted|claimed|added|stated)\b(?! (?:of|about|against|on)\b)(?: that)?"
    verb = re.search(says, around[0])  # but 'warned of' a thing
    rest = f"{around[0][verb.end() :]} {printed}" if verb else "is"
    first = printed.split(maxsplit=1)[0]
    if verb and not around[0][verb.end() :].strip() and (verbs.plain(first) or first in verbs.AUXILIARIES):
        return False  # 'Lund, he added, “raised the toll”': who raised it stands before the clause
    return last not in lexicon.load("small_words")["no last word"] and has_verb(rest)


def has_verb(words: str) -> bool:
    """Whether a finite verb stands in some words: not in 'In Oslo, a man with his hands in the air'."""
    found = re.findall(r"[\w’'-]+", words)
    if _VERB_BY_FORM.search(words):
        return True
    return any(
        word in verbs.AUXILIARIES
        or word == "cannot"
        or bool(_SHORT_FORM.search(word))
        or (before.lower() not in _DETERMINERS and bool(verbs.plain(word) or verbs.plain_of_present(word)))
        or (before[-1:] in "sy" and verbs.is_plain(word))
        or (before in ("I", "we", "We", "you", "You", "they", "They", "people") and verbs.is_plain(word))
        for before, word in pairwise(("", *found))
    )


def is_said(around: tuple[str, str], speaker: Actor) -> bool:
    """Whether the reporter's clause around a fragment says, by its own verb, that the speaker said it.

    'Roy called the toll “…”'; not 'Roy ordered a review of the fleet that had become “…”', where the reporter speaks.
    """
    before = re.sub(r"^[Tt]he ", "", around[0])
    if not before.startswith(speaker.name) or _ASIDE.search(before):
        return before.startswith("According to ")
    found = _SAYS.match(before.removeprefix(speaker.name).lstrip(" ,"))
    lists = lexicon.load("reporting")
    said = found and (verbs.plain(found["verb"]) or found["verb"].removesuffix("ed"))
    return said in {*lists["telling"], *lists["judging"], "lecture", "press"} or telling.is_demand(around[0])


def _names(desk: Desk, words: str) -> bool:
    found = {word.lower() for word in re.findall(r"[A-Z]\w+", words.replace("U.S.", "US"))}
    countries = {actor.name.lower() for actor in desk.dossier.actors if actor.kind is ActorKind.COUNTRY}
    return not found.isdisjoint(desk.known | countries)


def _stems(words: str) -> set[str]:
    lists = lexicon.load("small_words")
    found = (word for word in re.findall(r"[a-z]+", words.lower()) if len(word) >= _OPEN)
    return {word[:_STEM] for word in found if word not in lists["grammar"] and word not in lists["filler"]}
