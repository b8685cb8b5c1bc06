"""What must be true of a printed passage that is to stand alone: who and what it speaks of is named in it (B1, B2).

Which sentences make one is found in `runs`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import definites, giveaways
from briefing_app.cards.rubric.families import families
from briefing_app.cards.words.numerals import UNITS
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor
    from briefing_app.model.text import Article

SHORT = 24  # words below which one that is not tied to its headline does so too (docs/adr/0023)
_NAME = re.compile(r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)*")
_LEAST = 12  # words of one
_LEAST_NAMED = 10  # of one that shares a matter with its headline
_LEAST_NAMELESS = 20  # and names nobody
_LEAST_ALONE = 18  # and of one without a headline
_TWO = 2  # names of one on a figure
_DATED = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)(?!\w)"
)
_AMERICAN = ("Congress", "White House", "Pentagon", "Senate", "Republican", "Democrat")  # say of which country
_FEW = 3  # words that open a quotation and name nothing
_MUCH = 8  # telling words of what somebody said that need nothing around them
_LEAST_OF_STEM = 4  # letters of a word that tells of its matter
_ENOUGH = 6  # telling words beside what is left out
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)[‘'](?=\S)[^‘’']*(?:(?<=\w)[’'](?=\w)[^‘’']*)*[’'](?!\w)")
"""A quotation within the reporter's text."""
_IT = re.compile(  # but 'most of them', 'It has been nine days since'
    r"\b(?!it (?:has been|was|is) [^.,;:]{3,40} (?:since|after|before)\b)(?<!\b(?:most|some|many|half|none) of )"
    r"(?:it|its|they|them|their|theirs|this|these|those|both|such)\b",
    re.IGNORECASE,
)
_SHE = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
_HE, _HER = (re.compile(rf"\b(?:{of})\b", re.IGNORECASE) for of in ("he|him|his", "she|her|hers"))
_NAMES_SOMETHING = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts?|[Tt]heir) [a-z][\w’'-]+ |(?<!^)\b[A-Z][\w’'-]+", re.MULTILINE
)
_SETS = re.compile(r"(?:Beneath|Beyond|Above|Below|Inside|Outside|Alongside|Amid|Despite|Unlike|Throughout)\b")
_DATES = re.compile(  # no names of anything
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber)\b"
)
# 'those claims', 'share that view'; a 'that' in mid-sentence opens a clause otherwise
_THAT = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|[Tt]hose(?! [a-z]+ing\b)|"  # 'those living in Bergen' are told
    r"(?:^|(?<=[.!?] )|(?<= of )|(?<= in )|(?<= by )|(?<= at )|(?<= for )|(?<= with )|"
    r"(?<= answer )|(?<= answered )|(?<= address )|"
    r"(?<= share )|(?<= take )|(?<= make )|(?<= accept )|(?<= reject )|(?<= from )|"
    r"(?<= rejected )|(?<= dismissed )|(?<= accepted )|(?<= adopted )|(?<= repeated )|(?<= echoed )|(?<= shared )|"
    r"(?<= backed )|(?<= made )|(?<= blocked ))[Tt]hat) [a-z]{4,}\b(?<!ed)|"
    r"\bat the time\b(?! of\b)|"
    r"\b(?:[Tt]he|[Aa]ll) (?:two|three|four|five|six) [a-z]+s\b(?! (?:that|which|who|of)\b)|"
    r"\b[Tt]he [a-z]+ed (?:men|women|people|persons|officers|officials|soldiers|workers|boys|girls)\b"
)
_KIN = {  # families that a report calls a deal; where one travels one meets
    "truce": "accord", "law": "accord", "loan": "accord", "journey": "meeting",
}  # fmt: skip
_OF_A_NAME = re.compile(  # 'Ann Lund, the minister', but 'On Monday, the minister'
    r"\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,|(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December),)[A-Z][\w’-]+, $"
)
_OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Yy]ou|[Yy]our)\b")
_OPENS_WITH = re.compile(r"([A-Z][a-z]{3,})(?:[’']s)? (?:was|is|had|has|went|[a-z]+ed)\b")
_OF_A_PARAGRAPH = 5  # words
_DATE_ALONE = re.compile(  # 'Sept. 7, 2022', 'Oct. 29 – Nov. 2, 2022', '24 March 2023', 'March 2021'
    r"^(?:\w+day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}[^\n]{0,16}?,? (?:19|20)\d\d|"
    r"\d{1,2} [A-Z][a-z]{2,8}(?: (?:19|20)\d\d)?|[A-Z][a-z]{2,8} (?:19|20)\d\d)\.?$",
    re.MULTILINE,
)
_ENTRIES = 3  # that make a chronology
_OFTEN = 0.3  # share of an article's paragraphs in which somebody speaks of himself or to another
_FOR_ONE = re.compile(r" (?:for|of) an? ")  # 'the bill for a full force'
_WITH_A_NAME = re.compile(r" (?:with|between|against|for|on|over) (?:the )?[A-Z][a-z]")  # 'the accord with Norway'
_LOOSELY = re.compile(r" (?:at|from)(?= (?:an?|the) )")  # 'asked about the gap at a briefing': says not which
_COIN = re.compile(rf"\b(?:{'|'.join(UNITS)})s?\b")
_TRUCE = re.compile(
    r"\b(?:truce|ceasefire|cease-fire|armistice)\b", re.IGNORECASE
)  # ends a war, a conflict, fighting
_OF_TWO = re.compile(
    r"[Tt]he two (?:countries|nations|governments|states|neighbou?rs|armies|militaries|sides|capitals|presidents)$"
)
_LANDS = frozenset({"country", "nation", "regime", "kingdom", "republic", "island"})
_OF_A_STATE = frozenset({"government", "president", "parliament", "opposition", "army", "cabinet", "treasury"})
_COMMON = re.compile(r"^[A-Z][a-z]+(?:tion|ment|ing|ies|ers|ons|nts|ls)\b(?! [A-Z])")  # 'Production began', 'Talks'
_STEM = 5  # letters by which two words are one
_SINGLE_OPENS = re.compile(r"(?<![\w’'])[‘'](?=\w)")
_SINGLE_CLOSES = re.compile(r"(?<=[\w.,;:!?…])[’'](?![\w])")


def around(article: Article, told: Span) -> tuple[int, list[Span]]:
    """Where the paragraph of something told begins, and its sentences."""
    text = article.text
    first = text.rfind("\n", 0, told.start) + 1
    end = text.find("\n", told.end)
    inside = sentences(text[first : len(text) if end < 0 else end])
    return first, [Span(first + one.start, first + one.end) for one in inside]


@lru_cache(maxsize=1024)
def is_interview(text: str) -> bool:
    """Whether an article prints somebody's own words without marks, as interviews do: they are not its reporter's."""
    told = [paragraph for paragraph in text.split("\n") if len(paragraph.split()) > _OF_A_PARAGRAPH]
    return sum(bool(_OWN_WORDS.search(bare(paragraph))) for paragraph in told) > _OFTEN * len(told)


@lru_cache(maxsize=1024)
def is_chronology(text: str) -> bool:
    """Whether an article tells its matter under dates on lines of their own."""
    return len(_DATE_ALONE.findall(text)) >= _ENTRIES


def speaks_himself(article: Article, told: Span) -> bool:
    """Whether somebody speaks without marks around what is told: 'We said no. He told me: “It is your treaty”'."""
    first, inside = around(article, told)
    return bool(inside) and _OWN_WORDS.search(bare(article.text[first : inside[-1].end])) is not None


def is_whole(printed: str) -> bool:
    """Whether as many quotations end in a passage as begin in it."""
    doubles = printed.count("“") == printed.count("”") and printed.count('"') % 2 == 0
    return doubles and len(_SINGLE_OPENS.findall(printed)) <= len(_SINGLE_CLOSES.findall(printed))


def tells_what(printed: str) -> bool:
    """Whether what 'it', 'they' and 'this' mean can stand before them in the passage."""
    found = _IT.search(printed)
    before = _DATES.sub("", printed[: found.start()]) if found else ""
    first = before.partition(" ")[0]
    begins = first[:1].isupper() and first.lower() not in lexicon.load("small_words")["grammar"]
    small = lexicon.load("small_words")["grammar"] if len(before.split()) <= _FEW else ()  # '“If it does not'
    named = any(one.group().lower() not in small for one in _NAMES_SOMETHING.finditer(before))
    return found is None or (begins and not _SETS.match(before)) or named


def untold(printed: str, headline: str, *, opens: bool = False) -> str | None:
    """A 'the deal' or 'that decision' that neither the headline nor the passage before it speaks of; None if none.

    A word for a deed ('the move', 'the announcement') is explained by any headline.

    Args:
        printed: the passage.
        headline: under which it is shown.
        opens: whether it is of the first sentences of its article, where 'the committee' is the headline's: nothing
            else was told before. Of 5 passages shown for that on nine unseen decks all stood alone.
    """
    known, explained = (
        meant(headline) | ({"war"} if _TRUCE.search(headline) else set()),
        {*lexicon.load("referents")["of a deed"], *lexicon.load("pointers")["of time"]},
    )
    taken_up = {*lexicon.load("referents")["taken up"], *families(), *_LANDS}
    loose = _LOOSELY.sub(lambda found: ";" * len(found.group()), printed)
    bare = ((at, told) for at, told in definites.bare_nouns(loose) if noun(told) in taken_up)
    pointed = ((found.start(), found.group()) for found in _THAT.finditer(printed))
    found = pointed if opens and headline else chain(bare, pointed)
    for at, told in found:
        is_of_name = _OF_A_NAME.search(printed[:at]) or _is_with_a_name(told, printed[at + len(told) :])
        if noun(told) == "currency" and _COIN.search(printed[:at]):
            continue
        if _OF_TWO.match(told) and len(_nations(f"{headline} {printed[:at]}")) >= _TWO:
            continue
        if noun(told) in _LANDS:
            if not names_a_land(f"{headline} {printed[:at]}"):
                return told
        elif (
            not is_of_name
            and noun(told) not in explained
            and not (noun(told) in _OF_A_STATE and is_of_one_state(headline))
            and meant(noun(told)).isdisjoint(known | meant(printed[:at]))
        ):
            return told
    return None


def _nations(words: str) -> set[str]:
    """The countries that words name, by themselves, their people or a word of theirs."""
    named = (re.sub(r"[’']s?$", "", name).lower() for run in _NAME.findall(words) for name in (run, *run.split()))
    return {country for name in named if (country := lexicon.nations().get(name))}


def names_a_land(words: str) -> bool:
    """Whether a country, its people or its capital is named."""
    nations = lexicon.nations()
    runs = (run for name in _NAME.findall(words) for run in (name, *name.split()))
    return any(re.sub(r"[’']s?$", "", run).lower() in nations for run in runs) or _has_capital(words)


def _has_capital(words: str) -> bool:
    return any(city in words for cities in lexicon.load("capitals").values() for city in cities)


def _is_with_a_name(told: str, after: str) -> bool:
    """Whether a noun is told by whom it is with or against: 'the accord with Norway', but 'the accord on Monday'."""
    if _FOR_ONE.match(after):
        return True
    return told.startswith("the ") and _WITH_A_NAME.match(after) is not None and not _DATES.match(after.split()[1])


def is_of_one_state(headline: str) -> bool:
    """Whether a headline names one country alone, whose 'the government' is then."""
    words = (re.sub(r"[’']s?$", "", word.strip(",:;?!“”‘")) for word in headline.split())
    named = {lexicon.nations().get(word.lower()) for word in words if word[:1].isupper()}
    return len(named - {None}) == 1


def noun(told: str) -> str:
    """The noun that a phrase ends with: 'deal' of 'the new deal'."""
    return told.rstrip(".,;:").rsplit(maxsplit=1)[-1].lower()


def meant(words: str) -> set[str]:
    """The words by their first letters, and the families of things that they name: what two phrases may share."""
    found, kin = re.findall(r"[a-z]{3,}", words.lower()), families()
    kinds = {kin[word] for word in found if word in kin}
    return {word[:_STEM] for word in found} | {_KIN.get(kind, kind) for kind in kinds}


def names_first(desk: Desk, bare: str, speaker: Actor | None = None) -> bool:
    """Whether somebody is named before the first 'he' or 'her' of the reporter's; the speaker is named beside it.

    Where both a man and a woman are spoken of so, two are named before the second.
    """
    found = _SHE.search(bare)
    firsts = [one.start() for one in (_HE.search(bare), _HER.search(bare)) if one]
    if len(firsts) == _TWO and len(desk.people_in(bare[: max(firsts)])) < _TWO:
        return False
    return (
        found is None
        or (speaker is not None and _only(desk, bare, speaker))
        or bool(desk.people_in(bare[: found.start()]))
        or _is_somebody(bare[: found.start()])
    )


def _is_somebody(before: str) -> bool:
    """Whether somebody without a name is told of: 'a deputy from the north rose from | his seat'."""
    lists = lexicon.load("offices")
    told = re.findall(r"\b[Aa]n? (?:[a-z-]+ )??([a-z]+)\b", before)
    return not {*lists["sole"], *lists["shared"], *lists["unasked"], "man", "woman", "judge"}.isdisjoint(told)


def _only(desk: Desk, bare: str, speaker: Actor) -> bool:
    return all(person.key == speaker.key for person in desk.people_in(bare))


def is_set(printed: str, bare: str, headline: str) -> bool:
    """Whether a passage is long enough for its matter and names somebody or something (B1).

    Of the shorter ones and those that name one thing strict readers failed what `leaning` and `untold` look for.

    Args:
        printed: the passage.
        bare: the same without its quotations, and without what is left out.
        headline: under which it is shown; without one it names several things.
    """
    words, least = (_LEAST, 1) if headline else (_LEAST_ALONE, _TWO + 1)
    return len(printed.split()) >= words and len(names(bare)) >= least


def is_tied(printed: str, bare: str, headline: str) -> bool:
    """Whether it names three things, or something of its headline; so figures need it (B1).

    Strict readers passed 16 of 20 figures and speakers of these, 17 of 38 others.
    """
    named = names(bare)
    tied = len(named) > _TWO or not (_stems(bare) | named).isdisjoint(_stems(headline) | names(headline))
    return is_set(printed, bare, headline) and tied


def opens_with_a_stranger(desk: Desk, printed: str, article: Article, headline: str) -> bool:
    """Whether a short passage begins with a body's name of one word, brought in elsewhere: 'Fjord was a giant'."""
    found = _OPENS_WITH.match(printed) if len(printed.split()) < SHORT else None
    if found is None:
        return False
    name = found[1]
    is_told = name in headline or name.lower() in lexicon.nations() or _has_capital(name) or name in _listed()
    if is_told or desk.people_in(name) or re.search(rf"\b{name.lower()}\b", article.text):
        return False
    return re.search(rf"[a-z,] {name}\b", article.text) is not None


@cache
def _listed() -> frozenset[str]:
    bodies = lexicon.load("organisations")
    return frozenset((*bodies, *(form for forms in bodies.values() for form in forms)))


def is_of_its_matter(printed: str, bare: str, headline: str) -> bool:
    """Whether a passage has to do with its headline: is tied to it by a word or name, a country or a kind of thing.

    A longer one without any name may do so by its words alone: 'firms will pay a tax of 5 per cent'.
    """
    if is_tied(printed, bare, headline):
        return True
    least = _LEAST_NAMED if names(bare) else _LEAST_NAMELESS
    return len(printed.split()) >= least and bool(shared_matter(bare, headline))


def shared_matter(bare: str, headline: str) -> frozenset[str]:
    """What words and a headline have in common: stems, kinds of things, countries."""
    return _matter(headline, of_truce=True) & _matter(bare) if headline else frozenset()


@lru_cache(maxsize=1024)
def _matter(words: str, *, of_truce: bool = False) -> frozenset[str]:
    """The stems, kinds of things and countries of some words; a headline's truce is of a war."""
    war = {"war"} if of_truce and _TRUCE.search(words) else set()
    return frozenset((meant(words) - _small()) | _nations(words) | war)


@cache
def _small() -> frozenset[str]:
    return frozenset(word[:_STEM] for word in lexicon.load("small_words")["grammar"])


def tells_of_its_news(printed: str, headline: str) -> bool:
    """Whether a passage is long, names three things or something of its headline.

    Of dates left out of such ones strict readers passed 98 of 117, of others 18 of 32.
    """
    return len(printed.split()) >= SHORT or is_tied(printed, bare(printed), headline)


def words_tell(printed: str, headline: str) -> bool:
    """Whether a passage prints much of what somebody said, or shares a telling word with its headline.

    Of speakers left out of such ones strict readers passed 90 of 108, of others 29 of 57.
    """
    return says_much(printed) or not _telling_stems(printed).isdisjoint(_telling_stems(headline))


def says_much(printed: str) -> bool:
    """Whether what somebody said in a passage tells something by itself."""
    return len(giveaways.telling(" ".join(QUOTED.findall(printed)))) >= _MUCH


def _telling_stems(words: str) -> set[str]:
    return {word[:_STEM] for word in giveaways.telling(words) if len(word) >= _LEAST_OF_STEM and not word.isdigit()}


def names(bare: str) -> set[str]:
    """What words name, dates left out."""
    small = lexicon.load("small_words")["grammar"]
    return {run for run in _NAME.findall(_COMMON.sub("", _DATED.sub("", bare))) if run.lower() not in small}


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"[a-z]{4,}", words.lower())}


def places_all(desk: Desk, printed: str, headline: str, speaker: Actor | None = None) -> bool:
    """Whether everybody called by the family name alone is told of under his country, or is known to all (B1).

    Of those who act for a country, that is; the speaker who is asked for need not be told.
    """
    shown = f"{headline} {printed}"
    called = [one for one in desk.people_in(printed) if one is not speaker and one.name.split()[0] not in shown]
    return all(_is_placed(one, shown) for one in called if one.side and one.name not in _known_by_surname())


def _is_placed(person: Actor, shown: str) -> bool:
    """Whether words name the country he acts for, its people or its capital; a body is taken for named."""
    country = person.side or ""
    demonyms = lexicon.load("demonyms").get(country)
    if demonyms is None or person.name.split()[-1] not in shown:
        return True
    within = _AMERICAN if country == "United States" else ()
    return any(form in shown for form in (country, *demonyms, *lexicon.load("capitals").get(country, ()), *within))


@cache
def _known_by_surname() -> frozenset[str]:
    return frozenset(name for names in lexicon.load("leaders").values() for name in names)


def tells_enough(words: str) -> bool:
    """Whether words hold enough that tells something for a reader to know what was spoken of."""
    return len(giveaways.telling(words)) >= _ENOUGH


def bare(printed: str) -> str:
    """A passage with blanks for its quotations, as long as it was."""
    return QUOTED.sub(lambda found: "“" + " " * (len(found.group()) - 2) + "”", printed)


def first_sentence(printed: str) -> str:
    """The first sentence of a passage."""
    return next((span.of(printed) for span in sentences(printed)), printed)
