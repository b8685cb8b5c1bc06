"""A printed sentence as a question can keep it: told of the time of its report, its people in full, its days gone.

A question that leaves a sentence whole leaves nothing out that changes what is said: hedge, condition and source stay
where the reporter put them (rubric A5, A6). Only what hangs on the day of reading goes (B3), and what no question
needs: words of flow, brackets, the comma'd rest behind what is asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import asking
from briefing_app.cards.sentences import (
    days,
    filled,
    shortened,
    tenses,
)
from briefing_app.cards.words import amounts, naming
from briefing_app.cards.words.wordlists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor
    from briefing_app.model.text import Article

_LENGTHS = range(6, 45)  # words of a sentence that can be asked about
_ARTICLES = (" a ", " an ", " the ", "A ", "An ", "The ")
_CAPITALS = 0.6  # share of the words of a sentence in which a headline has capitals
_FLOW = re.compile(
    r"^(?:(?:But|And|So|Yet|Meanwhile|However|Earlier|Later|Also|Still|Separately|"
    r"In (?:total|all|addition|fact)(?! to\b)|"
    r"Now|(?:More|Most) recently|Perhaps (?:most|more) [a-z]+|Overall|(?:By|In) contrast|"
    r"Conversely|Indeed|Moreover|Similarly|Likewise|Instead|Of course|Notably|"
    r"For (?:example|instance)|Elsewhere|Overnight|Since then|At the same time|On \w+day(?: \w+)?|Today|Yesterday|"
    r"This (?:morning|week)|Last (?:night|week|month)),? )+"
)
# what only joins the news to that before it: 'The strikes come as Oslo announced …'
_CAME_AS = re.compile(
    r"^(?:The|This|That|It|(?:Mr |Ms )?[A-Z][\w ]*[’']s) (?:[a-z-]+ ){0,4}?(?:comes?|came) (?:just )?as "
    r"(?=[A-Z]|the [A-Z]|[a-z]+s )"
)
_BY_THE_WAY = re.compile(
    r",? (?:meanwhile|however|too|also|in turn|for (?:instance|example)|"
    r"for (?:his|her|its|their) part),|,? meanwhile(?=,|$)|"
    r"(?<=[a-z]) also(?= [a-z])"
)
_DASH = r"(?: --? | ?[—–] ?)"
_ASIDE = re.compile(
    r" ?\([^()]*\)|, [RDI]-[A-Z][\w.]+(?: [A-Z][\w.]+)?,?(?= )|(?<=[a-z]), \d{2},(?= [a-z])|"
    rf"{_DASH}[^—–]{{3,90}}?{_DASH}(?=[a-z])"
)
_ENDS_ON = re.compile(
    rf"{_DASH}(?P<more>[^—–]+)$|, (?:saying|calling|describing|adding|vowing) [^“”\"]*[“\"][^“”\"]*[”\"][^“”\"]*$"
)
_DOUBLED = re.compile(r"\b(\w+ \w+) \1\b")
_LOOSE = re.compile(
    r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Yy]ou|[Yy]our|[Hh]ere|us|ago|next (?:week|month)|"
    r"so far|[Tt]h(?:is|ese)|[Tt]hose(?! (?:who|whose|of|in|with|[a-z]+ing|[a-z]+ed)\b)|"
    r"(?:[Tt]o|[Oo]f|[Ii]n|[Aa]t|[Oo]n|[Bb]y|[Ww]ith|[Ff]or|[Ff]rom) that|"
    r"(?:repeat|make|put|avoid|change|reject|use|break|fill|reach|meet|cross|solve|close) that (?=[a-z]+\b)|"
    r"(?<!and )(?<!or )[Oo]ther (?!than|countr|nation|state|member|govern|part|industr|develop|major)[a-z]+|"
    r"(?<!.)(?:[A-Z][a-z]+(?:ing|ed)|With|In|At|After|Before)\b[^,]*, (?:he|she|it|they)|"
    r"(?<!.)Both|there(?! (?:is|are|was|were|has|have|had)\b)|such(?! as)|[Aa]nother|[Ss]ubsequent|"
    r"[Tt]he remaining|(?<!to )(?<!no )[Ff]urther|later|earlier|again|then(?!-)|[Tt]he same|"
    r"(?<!.)(?:That|It|He|She|They)|[Tt]he (?:former|latter|other|two|pair|trio|three|four)|"
    r"\w+ more (?:people|[a-z]+s))\b(?! than\b)"
)
_JUMPS = re.compile(r"\b[Tt]he \d+-[a-z]+ [a-z]+(?! (?:of|in|at|on)\b)|[;:…\[\]]|--|[–—]| - |, ?,|\band, ")
_DATELINE = re.compile(
    r"^[A-Z][A-Z .,/’'-]{2,40}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)*(?:,? [A-Z][a-z]+\.? \d{1,2})? ?"
    r"(?:\([^()]*\) ?)?[—–-]+ (?=[A-Z])"
)
# a source without a name before what it says: 'Authorities said two women …'
_SAID_FIRST = re.compile(
    r"(?P<who>(?:Local |State |Federal |Military |Hospital |Rescue )?(?:[Aa]uthorities|[Oo]fficials|[Pp]olice|"
    r"[Dd]octors|[Ii]nvestigators|[Pp]rosecutors|[Ww]itnesses|[Rr]escuers|[Ff]irefighters|[Rr]esidents)) "
    r"(?:said|say|reported) (?:that )?"
    r"(?P<told>(?:(?:at least|about|more than|some|nearly|up to) )?(?P<number>[\w,]+) .*)"
)
# what nobody reports: a reader is asked to suppose it, or it did not come to pass
_SUPPOSED = re.compile(
    r"^(?:Imagine|Suppose|Consider|Picture|Remember|Recall|Note|Think|Look|Take|Let|Assume|Say|See|Ask|Try)\b|"
    r"\b(?:would|could|might) have\b.*\bif\b.* had\b|\b[Ii]f\b.* had\b.*\b(?:would|could|might) have\b"
)
_BEHIND_A_STOP = re.compile(r"(?P<of>\bU\.[SKN]\.) (?P<word>[A-Z][a-z]+)(?! [A-Z])")
# words before a name that opens no sentence
_OPENERS = ("despite", "unlike", "amid", "following", "faced", "asked", "commenting", "speaking", "according")
_LONGEST_NAME = 8  # words


def _source_last(told: str) -> str:
    """'Authorities said two women were killed' -> 'Two women were killed, authorities said'."""
    found = _SAID_FIRST.fullmatch(told)
    if found is None or not amounts.is_figure(found["number"]):
        return told
    return f"{found['told'][:1].upper()}{found['told'][1:]}, {found['who'][:1].lower()}{found['who'][1:]} said"


def plain(printed: str) -> str:
    """A sentence without its full stop, dateline, asides and words of flow."""
    whole = _ASIDE.sub(_spaced, _DATELINE.sub("", printed.removesuffix(".")))
    end = _ENDS_ON.search(whole)
    if end and not shortened.gives_source(end["more"] or ""):
        whole = whole[: end.start()]
    return _source_last(_BY_THE_WAY.sub("", _CAME_AS.sub("", _FLOW.sub("", whole))))


def told_later(desk: Desk, article: Article, whole: str, before: str) -> str | None:
    """A plain sentence told after its time, with what its article takes for known; None where it leans on more.

    Args:
        desk: the dossier.
        article: where it is printed.
        whole: the sentence, made `plain`.
        before: the sentence before it.
    """
    if _SUPPOSED.search(whole):
        return None
    bare = None if asking.is_quoting(whole) else days.absolute(whole, article.published)
    if bare is None or len(bare.split()) not in _LENGTHS or _LOOSE.search(bare) or _JUMPS.search(bare):
        return None
    bare = filled.in_full(desk, article, small_behind(desk, article, bare), before)
    if bare is None:
        return None
    cast = desk.people_of(article.key)
    bare = naming.untitled(naming.full_names(bare, cast), cast)
    if _is_misnamed(bare, cast):
        return None
    return tenses.in_past(_DOUBLED.sub(r"\1", bare), cast)


def _is_misnamed(bare: str, cast: Sequence[Actor]) -> bool:
    """Whether names are told amiss: an article before one, a surname of two, capitals as in a headline."""
    if any(before.endswith(_ARTICLES) for actor in cast for before in bare.split(actor.name)[:-1]):
        return True  # 'a defiant President Lee', her title taken out
    words = bare.split()
    surnames = {actor.name.rsplit(maxsplit=1)[-1] for actor in cast if " " in actor.name}
    return words[0] in surnames or sum(word[:1].isupper() for word in words) > _CAPITALS * len(words)


def small_behind(desk: Desk, article: Article, told: str) -> str:
    """'U.S. Officials' -> 'U.S. officials': copy whose every word behind a stop was given a capital."""

    def small(found: re.Match[str]) -> str:
        word = found["word"]
        common = word.lower() in lexicon.load("small_words")["grammar"] or word.lower() in desk.common
        return found.group() if not common or _is_named(word, article.text) else f"{found['of']} {word.lower()}"

    return _BEHIND_A_STOP.sub(small, told)


def _spaced(found: re.Match[str]) -> str:
    """What stands for words between dashes: a space, which brackets have behind them."""
    return " " if found.group()[-1] in " —–-" else ""


def inside(desk: Desk, told: str, article: Article) -> str | None:
    """The sentence as it reads behind other words: a small first letter unless a name begins it; None: unknown."""
    first, _, rest = told.partition(" ")
    plain = first.lower()
    if first[1:2].isupper():
        return told  # the US, no pronoun
    if (
        plain in lexicon.load("small_words")["grammar"]
        or plain in _OPENERS
        or plain in listed("officials")
        or amounts.is_number(first)
    ):
        return told[:1].lower() + told[1:]
    if rest[:1].isupper() or _begins_with_name(desk, told) or _is_named(first, article.text):
        return told
    return told[:1].lower() + told[1:] if plain in desk.common else None


def _begins_with_name(desk: Desk, told: str) -> bool:
    """Whether the first words are somebody's name, or a country's or its people's."""
    words = told.split()[:_LONGEST_NAME]
    begun = (re.sub(r"[’']s?$|,$", "", " ".join(words[:length])) for length in range(len(words), 0, -1))
    return any(one in desk.forms or one.lower() in lexicon.nations() for one in begun)


def _is_named(word: str, text: str) -> bool:
    """Whether a word has its capital in the middle of a sentence too, no other capital behind it."""
    alone = rf"(?<=[a-z,] ){re.escape(word)}(?![\w-])(?! [A-Z])"
    return f" {word}" in text and re.search(alone, text) is not None
