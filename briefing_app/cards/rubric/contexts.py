"""Under what a quotation was printed: the headline of its article, or where it has none the news it opens with.

It tells what a remark was about where neither its own words nor the reporter's beside it do (rubric B1): '(headline:
Lawmakers reject ferry bill)', '(in a report that lawmakers in Norway have rejected a bill on ferries)'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import headlines, pointers, stance, terms
from briefing_app.cards.words import naming, subjects, wording
from briefing_app.model.dated import without_dates
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Quote
    from briefing_app.model.text import Article

_AGAIN = 2  # times that words of a headline come back in its text, and how many do
_OPENS = 900  # characters in which an article says what it is about
_BEFORE = 400  # characters in which somebody is still spoken of
_OFTEN = 3  # times that an article tells of something that it is about
_SPOKEN = re.compile(r"[“\"][^“”\"]*[”\"]")
_STEM = 4  # letters in which forms of a word agree
_NAME = re.compile(r"\b[A-Z][\w-]+")
_FIRST = 3  # quotations of each article that its news turns on
_WORDS = range(7, 31)  # of the news that an article opens with
_SHORT = 12  # words of a headline
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|says?|said|could|can|may)\b")
_CAPITALS = 0.6  # share of the words of a headline that begin with one
_PLURAL = re.compile(r"[A-Z][a-z]+[^sui]s [a-z]")  # 'Skippers are', 'Interest rates'; no name of a body
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAYS = re.compile(
    rf",? (?:early |late )?(?:(?:on|for|by) )?(?:yesterday|today|tonight|overnight|{_WEEKDAY}|this (?:morning|"
    rf"afternoon|evening|week|weekend)|last night)(?: (?:morning|afternoon|evening|night))?(?=[ ,.]|$)"
)
_UNFIT = re.compile(
    r"[“”\"?:;…\[\]()]|^(?:And|But|It|This|That|There|He|She|They|If|When|After|While|As|In|On|At|With|For)\b|"
    r"\b(?:I|we|you|our|your|tomorrow|next|last|this|coming|ago|recent|latest)\b"
)
_RUNS_ON = re.compile(  # what is added to the news
    r",? (?:saying|as|while|after|amid|despite|which|who|where|following|because|with|although|and says?|but)\b"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What a front tells of the article: its words, and whether they are a headline or the news it opens with."""

    words: str
    is_headline: bool = True

    def told(self, circumstances: str) -> str:
        """The circumstances with it: 'as quoted in June 2023 (headline: Lawmakers reject ferry bill)'."""
        return (wording.headed if self.is_headline else wording.reported)(circumstances, self.words)


def of(desk: Desk, quote: Quote, speaker: Actor, words: str) -> Context | None:
    """The headline or opening of an article that prints the quotation as news, if it tells what the words are about.

    Args:
        desk: the dossier.
        quote: the quotation.
        speaker: who said it: where an opening names him it gives him away.
        words: the part of it that is shown.
    """
    printed, said = desk.published(quote.evidence), quote.said_on
    if printed and said and said.last.year < printed.first.year:
        return None
    found = ((_of(desk, desk.articles[piece.article], speaker), piece.article) for piece in quote.evidence)
    named = names(desk, words)
    fit = ((told, desk.articles[key]) for told, key in found if told and tells(desk, told.words, desk.articles[key]))
    return next(
        (
            told
            for told, article in fit
            if named
            or (stance.position(words) >= stance.CLEAR and _is_of_weight(desk, article, quote, told.words))
            or _is_of_its_matter(article, quote, words)
            or _is_led_by(article, quote, told.words)
        ),
        None,
    )


def _is_of_weight(desk: Desk, article: Article, quote: Quote, headline: str) -> bool:
    """Whether a quotation is among the first of its dossier, and told of by names that stand in the headline.

    A position to which news gives such weight is of its matter, whatever words it is put in.
    """
    starts = [piece.span.start for piece in quote.evidence if piece.article == article.key]
    leads = " ".join(_SPOKEN.sub(" ", article.text[max(0, start - _BEFORE) : start]) for start in starts)
    alike = set(_NAME.findall(headline)) & set(_NAME.findall(leads))
    weighs = 0 < (quote.rank or 0) <= _FIRST * len(desk.dossier.articles)
    return weighs and any(word.lower() in desk.known for word in alike)


def whom(desk: Desk, quote: Quote, words: str, told: str) -> str | None:
    """Whom 'he' or 'her' in the words means where the headline or the news names one other person alone; or None.

    Args:
        desk: the dossier.
        quote: the quotation.
        words: the part of it that is shown.
        told: the headline or news.
    """
    wanted = pointers.of(words)
    named = [actor for actor in desk.people_in(told) if actor.name in told and actor.key != quote.speaker]
    if not wanted or any(one.sort != "person" for one in wanted) or len(named) != 1:
        return None
    sex = lexicon.inverse("given_names").get(named[0].name.split()[0].casefold(), "both")
    fits = sex in ("both", "male" if wanted[0].word in ("he", "his", "him") else "female")
    near = any(
        named[0].name.split()[-1]
        in desk.articles[piece.article].text[max(0, piece.span.start - _BEFORE) : piece.span.start]
        for piece in quote.evidence
    )
    return named[0].name if fits and near else None


def _of(desk: Desk, article: Article, speaker: Actor) -> Context | None:
    opening = _opening(article)
    if opening is None:
        headline, surname = headlines.short(article), speaker.name.split()[-1]
        if headline and surname in headline:
            headline = headlines.without_teller(headline, surname)
        return Context(headline) if headline else None
    told = _news(desk, article, opening)
    forms = {form for form in (speaker.name.split()[-1], *speaker.aliases) if form[:1].isupper()}
    names_him = told and any(re.search(rf"\b{re.escape(form)}\b", told) for form in forms)
    return Context(told, is_headline=False) if told and not names_him else None


def _opening(article: Article) -> str | None:
    """The sentence an article without a headline opens with; None where it has one."""
    first = re.match(r"\s*(\S[^\n]*)", article.text)
    if article.title or first is None or article.is_furniture(Span(*first.span(1))):
        return None
    line = first[1].strip()
    sentence = next((span.of(line) for span in sentences(line)), "")
    return sentence if sentence.endswith(".") and not _is_headline(sentence) else None


def _is_headline(line: str) -> bool:
    """Whether a line that ends in a stop is a headline all the same: short, in capitals, or without an auxiliary."""
    words = re.findall(r"[A-Za-z][\w’'-]*", line)
    capitals = sum(word[0].isupper() for word in words) >= _CAPITALS * len(words)
    return capitals or len(words) <= _SHORT or not _AUXILIARY.search(line)


def _news(desk: Desk, article: Article, opening: str) -> str | None:
    """The opening as it stands after 'in a report that': full names, no day, no aside that makes it long."""
    plain = without_day(" ".join(opening.rstrip(" .").split()))
    cast = desk.people_of(article.key)
    for told in _lengths(plain):
        if len(told.split()) in _WORDS and not _UNFIT.search(told) and terms.has_verb(told):
            named = naming.full_names(re.sub(r"\b(?:Mr|Ms|Mrs|Dr)\.? (?=[A-Z])", "", told), cast)
            return _inside(desk, subjects.inside(subjects.small_first(named, desk.uncapped)))
    return None


def _inside(desk: Desk, told: str) -> str:
    """With a small first letter where many things of no name come first: 'Skippers are expecting …'."""
    first = told.split(maxsplit=1)[0].lower()
    plain = _PLURAL.match(told) and first not in desk.names and not subjects.is_of_a_people(told.split(maxsplit=1)[0])
    return told[:1].lower() + told[1:] if plain else told


def without_day(plain: str) -> str:
    """A sentence without 'today', 'on Sunday' or a date."""
    plain = _DAYS.sub("", plain)
    return without_dates(plain) if re.search(r"\d{4}|\b[A-Z][a-z]+ \d", plain) else plain


def _lengths(plain: str) -> Iterator[str]:
    """The whole sentence, then what stands before each addition, the longest first."""
    yield plain
    yield from (plain[: found.start()] for found in reversed(list(_RUNS_ON.finditer(plain))))


def _is_of_its_matter(article: Article, quote: Quote, words: str) -> bool:
    """Whether words that name nobody speak of what the article opens with, or tells of again and again."""
    bare = _SPOKEN.sub(" ", article.text.replace(quote.text, " ")).lower()
    own, opens = _stems(words), _stems(bare[:_OPENS])
    return not own.isdisjoint(opens) or any(f" {bare}".count(f" {stem}") >= _OFTEN for stem in own)


def _is_led_by(article: Article, quote: Quote, headline: str) -> bool:
    """Whether the reporter's sentence before the quotation comes back to the headline: what is said is said of it.

    Words that come again tie a text together (Halliday and Hasan 1976, lexical cohesion); names come again anywhere.
    """
    matter = " ".join(word for word in headline.split()[1:] if word[:1].islower()) or headline
    starts = [piece.span.start for piece in quote.evidence if piece.article == article.key]
    leads = (_SPOKEN.sub(" ", article.text[max(0, start - _BEFORE) : start]).lower() for start in starts)
    return any(not _stems(lead).isdisjoint(_stems(matter)) for lead in leads)


def tells(desk: Desk, headline: str, article: Article) -> bool:
    """Whether a headline says what the text is about: a name, or words that come back in it."""
    text, small = article.text.lower(), lexicon.load("small_words")["grammar"]
    words = {word for word in re.findall(r"[a-z]{4,}", headline.lower()) if word not in small}
    back = [word for word in words if text.count(word) >= _AGAIN]
    return names(desk, headline) or len(back) >= _AGAIN


def names(desk: Desk, words: str) -> bool:
    """Whether the words name an actor or a state."""
    found = re.findall(r"\b[A-Z][\w.]*", words.replace("U.S.", "US").replace("E.U.", "EU").replace("U.N.", "UN"))
    named = {form.lower() for word in found for form in (word, word.rstrip("."))}
    return bool(named & desk.known)


def _stems(words: str) -> set[str]:
    """The first letters of the words that tell something."""
    lists = lexicon.load("small_words")
    found = (word for word in re.findall(r"[a-z]{4,}", words.lower()))
    return {word[:_STEM] for word in found if word not in lists["grammar"] and word not in lists["filler"]}
