"""The fewest printed sentences around something told with which it stands alone, and a few more where that is little.

A card that asks for something left out of print shows it with the sentences before that 'he', 'it' or 'the deal' lean
on, or is not made; what must be true of a passage is told in `passage` and `leaning`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefing_app.cards.rubric import definites
from briefing_app.cards.sentences import days, passage
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Article, Span

LONGEST = 75  # words of a passage
_EASY = 50  # words up to which it shows more than it must
_BACK = 2  # sentences before its own that may be needed
_TWO = 2  # names that 'the latter' needs before it
_LEAD = re.compile(  # a dateline, or a link to what was told before
    r"[A-Z][A-Z’'/., -]{2,40}(?:, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)|, (?:[A-Z][a-z]+ ?){1,3})?"
    r"(?: ?\([^)]{2,40}\))? ?[-–—―]{1,2} |[A-Z][a-z]+(?: [A-Z][a-z]+)? \([A-Z]{2,8}\) ?[-–—―]{1,2} |"
    r"(?:[A-Z]{4,}|[A-Z]{3} [A-Z]{3,})(?:[ /][A-Z]{2,})*: |"
    r"(?:[•▪●◦*·] ?|[-–—] )(?=\w)|[A-Z][A-Za-z]+ \| (?=[A-Z])|"
    r"(?:Plenty|Indeed|Perhaps|Maybe|True|Exactly|Hardly|Quite|Enough|Yes|No|Why|How)[.?!] (?=[A-Z])|"
    r"(?:But|And|Yet|However|Meanwhile|Moreover),? (?=\w)|"
    r"So (?=when |on |in |after )|(?:So|Still|Also|Instead)(?:, (?=\w)| (?=[A-Z]|the |an? ))|"
    r"(?:First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Finally|Lastly|Separately|(?:More|Most) recently|In addition|"
    r"Even so|In all|In total|In fact|For example|For instance|Of course), (?=\w)|The story so far: "
)
_LEFT_OPEN = re.compile(
    r"\b[Tt]he latter\b|\b[Tt]he (?:former|two|other)\b(?! [\w“‘\"])|\b[Tt]he (?:former|two) (?:are|were|is|was)\b"
)
_JOINED = re.compile(r"\b(?:and|or|nor|with|between|than|but)\b")
_POINTING = re.compile(
    r"\b(?:it|its|they|them|their|this|these|those|he|him|his|she|her)\b|"
    r"\bthe (?:latter|former|two|three|other|others|rest|same)\b(?! [A-Z])|"
    r"\b(?:another|also|too|again|instead|still)\b",
    re.IGNORECASE,
)
_NEEDS_MORE = re.compile(
    r"\b(?:[Ii]t|[Tt]hey|[Tt]hem|[Tt]his|[Tt]hese|[Tt]hose|[Hh]e|him|[Ss]he|[Hh]er|[Tt]here)\b|"
    r"\b[Tt]he (?:latter|former|two|three|others?|rest|same)\b|\bthat [a-z]{4,}(?=[.,;:”]|$)"
)
_ASKED = re.compile(r"[?!][”\"’'] $")
_MARKED = re.compile(r"[“\"‘]")
_OPENS = "“\"‘'"
_GOES_ON = 3  # sentences in which a quotation does so
_NAMED = re.compile(r"[A-Z]")  # in the reporter's words: somebody else speaks
_COUNTS = re.compile(r"\d")
_FEW = 8  # words
_MARK = 3  # characters: a mark, what stands before it and a space
_ELLIPSIS = re.compile(  # of the article's own: it looks like a blank; a link's words, the next point of a list
    r"\n[-•*·] |\[(?:…|\.\.\.)\]|\((?:[Ss]ee|[Rr]ead|[Pp]hoto|[Vv]ideo|[Mm]ap|[Cc]hart)\b"
)


@dataclass(frozen=True, slots=True)
class Sought:
    """What makes a passage one that can be shown.

    Attributes:
        article: where it is printed.
        headline: under which it will be shown.
        stands: what must be true of it, given its words and its words without quotations.
        of_words: whether it tells what somebody said: the sentence behind may tell who, or go on with it, and other
            words may be said before it; of what happened they are no setting.
    """

    article: Article
    headline: str
    stands: Callable[[str, str], bool]
    of_words: bool = False

    def runs(self, told: Span) -> Iterator[Span]:
        """The sentences of `told` with those around them that make a passage that stands alone, the best first.

        As few before them as it needs; where it still points at something ('they', 'the draft', 'the latter'), one
        or two more of its paragraph. A short one brings the sentence before, or the words that go on behind it;
        where it is nothing but somebody's words, these are tried last, without what stands before.
        """
        text = self.article.text
        if "\n" in told.of(text):
            return
        first, inside = passage.around(self.article, told)
        at = [index for index, one in enumerate(inside) if one.overlaps(told)]
        if not at:
            return
        before = [*_paragraph_before(self.article, first), *inside[: at[0]]]
        behind = inside[at[-1] + 1 :]
        own = inside[at[0]]
        ends = [inside[at[-1]].end, *(one.end for one in behind[:1] if self.of_words)]
        speaks_on = all(text[one.start] in _OPENS for one in (own, *behind[:1]))
        for end in ends:
            enough = [*self._grown(before, Span(own.start, end))]
            yield from self._best_first(enough, behind)
            if enough and not speaks_on:
                return

    def _best_first(self, enough: Sequence[Span], behind: Sequence[Span]) -> list[Span]:
        """Passages that are not too long, those that tell the news first; the longer before the shorter."""
        text = self.article.text
        longer = [self._gone_on(one, behind) for one in reversed(enough)] if self.of_words else []
        gains = self.of_words or not enough or not self._gains_nothing(enough)
        found = (*longer, *(reversed(enough) if gains else enough))
        fits = [one for one in found if one and len(one.of(text).split()) <= LONGEST]
        return sorted(fits, key=lambda one: not self._tells(one.of(text)))

    def _grown(self, before: Sequence[Span], own: Span) -> Iterator[Span]:
        """The sentences of `own` with the fewest before them with which they stand alone, then with more."""
        found = False
        for back in range(min(_BACK, len(before)) + 1):
            start = before[-back].start if back else own.start
            lead = _LEAD.match(self.article.text, start, own.end)
            whole = Span(lead.end() if lead else start, own.end)
            printed = whole.of(self.article.text)
            if begins_behind_question(self.article, whole):
                continue
            behind = before[-back].of(self.article.text) if back else ""
            if printed.startswith("("):
                return  # an aside on what was told before
            if not passage.is_whole(printed) or _ELLIPSIS.search(printed) or (back and _is_quoted(behind)):
                return  # a quotation of nobody knows whom
            others = not self.of_words and (_MARKED.search(behind) or (back and _is_hollow(behind)))
            if found and ("\n" in printed or others or len(printed.split()) > _EASY):
                return
            if self._may_be_shown(printed) and not days.is_of_another_year(self.article, whole):
                found = True
                yield whole
                if not _points(printed, self.headline) and self._tells(printed):
                    return

    def _gains_nothing(self, enough: Sequence[Span]) -> bool:
        """Whether the sentences before tell no more of what 'the war' in the shortest means, which says no 'they'."""
        shortest, longest = enough[0].of(self.article.text), enough[-1].of(self.article.text)
        return not _NEEDS_MORE.search(passage.first_sentence(shortest)) and _points(longest, self.headline)

    def _tells(self, printed: str) -> bool:
        tells = passage.words_tell if self.of_words else passage.tells_of_its_news
        return tells(printed, self.headline)

    def _may_be_shown(self, printed: str) -> bool:
        told = passage.bare(printed)
        clear = not _leaves_open(passage.first_sentence(printed))
        return clear and passage.tells_what(printed) and passage.tells_what(told) and self.stands(printed, told)

    def _gone_on(self, short: Span, behind: Sequence[Span]) -> Span | None:
        """A passage of few words that somebody said with the sentences behind it in which he goes on; None of others.

        Where he is broken off the telling half is left: '“We have been there for years,” Roy said. “We have seen …”'.
        """
        text = self.article.text
        further = [one for one in behind if one.end > short.end]
        told = short.of(text)
        is_enough = passage.says_much(told) and len(told.split()) >= passage.SHORT
        if is_enough or not further or text[further[0].start] not in _OPENS:
            return None
        for end in (one.end for one in further[:_GOES_ON]):
            longer = Span(short.start, end)
            printed = longer.of(text)
            if passage.is_whole(printed):
                alone = not _NAMED.search(passage.bare(text[further[0].start : end]))
                fits = len(printed.split()) <= _EASY and not _ELLIPSIS.search(printed)
                return longer if alone and fits and self.stands(printed, passage.bare(printed)) else None
        return None


def begins_behind_question(article: Article, shown: Span) -> bool:
    """Whether what was asked stands before it: '“Which treaty?” | Max Roy asked a reporter'."""
    asked = _ASKED.search(article.text, max(0, shown.start - _MARK), shown.start)
    return asked is not None and not _MARKED.search(passage.first_sentence(shown.of(article.text)))


def _paragraph_before(article: Article, first: int) -> list[Span]:
    """The sentences of the paragraph before one, unless it is no part of the article or no prose."""
    text = article.text
    end = len(text[:first].rstrip())
    start = text.rfind("\n", 0, end) + 1
    if not end or article.is_furniture(Span(start, end)) or text[end - 1] not in ".”\"’'":
        return []
    return [Span(start + one.start, start + one.end) for one in sentences(text[start:end])]


def _is_quoted(sentence: str) -> bool:
    return not re.search(r"[a-z]", passage.bare(sentence))


def _is_hollow(sentence: str) -> bool:
    """Whether a short sentence names nothing and counts nothing: 'History is not encouraging.', 'A good deal.'."""
    return len(sentence.split()) <= _FEW and not _NAMED.search(sentence, 1) and not _COUNTS.search(sentence)


def _leaves_open(first: str) -> bool:
    """Whether a first sentence says 'the latter' without two names, joined by a word, before it."""
    found = _LEFT_OPEN.search(first)
    before = first[: found.start()] if found else ""
    return found is not None and (len(passage.names(before)) < _TWO or not _JOINED.search(before))


def _points(printed: str, headline: str) -> bool:
    """Whether its first sentence may point at something told before: 'they', 'the latter', 'the draft'."""
    first = passage.first_sentence(printed)
    if _POINTING.search(first):
        return True
    told = passage.bare(first)
    known = passage.meant(headline)
    nouns = ((passage.meant(passage.noun(noun)), passage.meant(told[:at])) for at, noun in definites.bare_nouns(told))
    return any(noun.isdisjoint(known | before) for noun, before in nouns)
