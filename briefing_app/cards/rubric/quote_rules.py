"""The gate's rules for quotations (rubric F)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import (
    alone,
    contexts,
    institutions,
    occasions,
    seen,
    staged,
    stance,
    telling,
    topics,
)
from briefing_app.cards.words import verbs
from briefing_app.cards.words.wording import BLANK
from briefing_app.model.cards import Card, Form
from briefing_app.model.dated import dates_in
from briefing_app.model.facts import Quote, QuoteKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk

_CONTENT_LEFT = 2  # telling words that must be left of a quotation, one where its occasion or matter is told
_CONTENT_ASKED = 3  # telling words of a quotation that names nobody, by which its speaker can be known
_SHORT = 2  # letters of a word that tells nothing by itself: the 'll' of 'I'll'
_NEGATED = re.compile(r"\b\w+n[’']t\b")
_ASSURING = frozenset({"guarantee", "assure", "promise", "believe", "admit", "swear"})
_FIGURE = re.compile(r"\b\d[\w.,%-]* \[…\]")
_JOINED = re.compile(r"(?P<first>[\w’'-]+) (?:and|but|or) (?P<last>[\w’'-]+)$")  # 'this crisis and failed | with'
_THEN_A_LINK = re.compile(r"\[…\] (?:with|in|on|at|to|by|from|for|into|under|over|of)\b")
_MEASURED = re.compile(r"\bhow \[…\]")  # 'how dangerous | the tablets were': two phrases
_DETERMINED = re.compile(r"\w (?:the|an?|this|that|these|those|his|her|its|our|their|my|your)\b")
_MOST_BLANKED = 6  # words of a blank (F7)
_LEFT = 4  # words of a quotation that must remain (F7), and that can be attributed (F4)
_FRAME = 10  # words of the reporter's that tell subject, topic and date
_LONG_FRAME = 20  # words of one that has no day
_CLAUSE = 12  # words of the clause around one
_A_GOOD_DEAL = 10  # words that are a remark by themselves
_TELLS_MATTER = re.compile(
    r"\(headline: |\(in a report that |, (?:on|at|in|to|during|before|after|by) (?!\d|[A-Z][a-z]+ \d|a statement\b)"
)
_TELLS_SETTING = re.compile(r", (?:on|at|in|to|during|before|after|by) (?!\d|[A-Z][a-z]+ \d{4})")
_NAMED_LEFT = 6  # words that are enough where they name somebody
_ENOUGH_LEFT = 8  # words of a quotation of which neither occasion nor matter is told
_OF_ITS_DAY = re.compile(
    r"\b(?:[Tt]oday[’']s (?:vote|decision|ruling|verdict|attacks?|announcement|meeting|summit|signing|session)|"
    r"[Tt]omorrow|[Tt]onight|[Yy]esterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]his morning|"
    r"[Ll]ast (?:night|week|month|year|January|February|March|April|May|June|July|August|September|October|November|"
    r"December)|(?:[Tt]his|[Nn]ext|[Ww]ithin the|[Cc]oming) (?:week|weekend|month)|"
    r"the (?:coming|next)(?: few)? (?:days|weeks|months)|"
    r"(?:happened|signed|agreed|announced|decided|done|did|took place) today)\b"
)
_COUNTED = re.compile(r"\((?:one word|(?:two|three|four|five|six) words); ")
_INITIALS = re.compile(r"\b[B-DF-HJ-NP-TV-XZ]{3,5}\b")  # without a vowel: no word that is shouted
_MARKED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_NESTED = re.compile(r"[“”\"]|‘[^’]*’(?!\w)")


def b1_quotation_stands_alone(card: Card, desk: Desk) -> str | None:
    """No 'this visit', 'both sides', 'he' in a quotation whose front does not say before it what is meant."""
    quoted, quote = seen.quotation(card), desk.facts.get(card.fact)
    if quoted is None or not isinstance(quote, Quote) or quoted == BLANK:
        return None
    words = quoted.replace(BLANK, seen.answer(card))
    if _in_clause(card):
        return "it speaks of a day that only its own day tells" if _OF_ITS_DAY.search(words) else None
    told = topics.told(desk, quote)
    if told and told in seen.outside_quotes(card.front):
        words = alone.anchored(words)
    if quote.said_on is None and _OF_ITS_DAY.search(words):
        return "it speaks of a day that only its own day tells"
    headline = seen.headline(card.front)
    beside = f"{seen.outside_quotes(card.front)} {headline}"
    untold = _unnamed(words, beside) or institutions.stateless(words, beside) or _unexplained(desk, quote, words)
    if untold:
        return f"“{untold}” is explained nowhere"
    topic = topics.of(desk, quote, words, headline)
    topic = contexts.whom(desk, quote, words, headline) if topic is None else topic
    if topic is None or not alone.stands_alone(words):
        return "something outside the quotation is meant, and is not told"
    return None if topic in seen.outside_quotes(card.front) else f"it is not said to be on {topic}"


def _unnamed(words: str, beside: str) -> str | None:
    """Somebody told of by what befell him, whom nothing beside the words tells: 'the patient'."""
    found = _of_a_case().search(words)
    return found.group() if found and found.group().split()[-1].rstrip("s") not in beside else None


@cache
def _of_a_case() -> re.Pattern[str]:
    """'What he built then was a ferry': which, nothing says; somebody by what befell him: 'the patient'."""
    persons = "|".join(lexicon.load("loose")["persons of a case"])
    return re.compile(
        r"^What (?:he|she|they|it) [a-z]+ (?:then|there|here)\b|"
        rf"\b[Tt]he (?:{persons})\b(?! (?:of|who|in|from|at|on|involved)\b)"
    )


def _unexplained(desk: Desk, quote: Quote, words: str) -> str | None:
    """Initials that stand in the quotation alone, and that no list knows: 'traffic in the CBD'."""
    known = {*lexicon.load("organisations"), *desk.names, *lexicon.nations()}
    known |= {form for forms in lexicon.load("organisations").values() for form in forms}
    texts = [desk.articles[piece.article].text.replace(quote.text, " ") for piece in quote.evidence]
    strange = (one for one in _INITIALS.findall(words) if not {one, one.lower()} & known)
    return next((one for one in strange if not any(re.search(rf"\b{one}\b", text) for text in texts)), None)


def b1_matter_is_told(card: Card, desk: Desk) -> str | None:
    """Of a short quotation that names nobody the front says on what, to whom, where or under which headline."""
    quoted = seen.quotation(card)
    if quoted is None or quoted == BLANK or _in_clause(card):
        return None
    words = quoted.replace(BLANK, seen.answer(card))
    named = {word.lower() for word in re.findall(r"\b[A-Z][\w-]+", words)} & desk.known
    headline, telling_words = seen.headline(card.front), _content(words)
    known = named or telling_words & _content(headline) or _TELLS_SETTING.search(seen.outside_quotes(card.front))
    if card.form is Form.QUESTION and len(telling_words) < _CONTENT_ASKED - bool(known):
        return "it holds too few telling words for anybody to know whose it is"
    told = named or _TELLS_MATTER.search(seen.outside_quotes(card.front))
    return None if told or len(words.split()) >= _A_GOOD_DEAL else "on what it was said nothing tells"


def f9_takes_a_position(card: Card, desk: Desk) -> str | None:
    """No courtesy, truism or mere report: a position, or a judgement in the blank."""
    quoted = seen.quotation(card)
    if quoted is None:
        return None
    words = quoted.replace(BLANK, seen.answer(card))
    if stance.is_banal(words):
        return "a courtesy or truism that anybody says of anything"
    tells = telling.judges(seen.answer(card)) or telling.blank(words, desk.names, telling.VERY)
    judged = _in_clause(card) or (card.form is Form.CLOZE and tells)
    speaks_of = any(actor.name.split()[-1] in words for actor in desk.core)
    quote = desk.facts.get(card.fact)
    speaks_of = speaks_of or (isinstance(quote, Quote) and topics.told(desk, quote) is not None)
    speaks_of = speaks_of or stance.bears_on(words, seen.headline(card.front)) or stance.asserts(words)
    return None if judged or speaks_of or stance.position(words) else "it takes no position"


def _in_clause(card: Card) -> bool:
    """Whether the quotation goes on with a clause of the reporter's: 'urged Oslo to “…”'."""
    before = card.front.partition("“")[0].rstrip()
    return bool(before) and not before.endswith((":", ","))


def f1_quote_is_verbatim(card: Card, desk: Desk) -> str | None:
    """The front with the back in its blank is printed so in an article, but for the stop at the end."""
    quoted = seen.quotation(card)
    if quoted is None:
        return None
    whole = quoted.replace(BLANK, seen.answer(card)).strip().rstrip(" ,.;")
    for piece in card.evidence:
        article = desk.articles.get(piece.article)
        if article and whole in piece.span.of(article.text):
            return None
    return "the words are not printed so"


def f4_long_enough_to_be_attributed(card: Card, _desk: Desk) -> str | None:
    """At least four words of the quotation, or its frame and the number of its words."""
    quoted = seen.quotation(card)
    short = quoted is not None and len(quoted.replace(BLANK, seen.answer(card)).split()) < _LEFT
    return f"a quotation of fewer than {_LEFT} words" if short and not (_is_framed(card) or _is_led(card)) else None


def _is_led(card: Card) -> bool:
    """Whether a question for the speaker has the reporter's clause before a fragment: 'called the toll “theft”'."""
    return card.form is Form.QUESTION and _in_clause(card) and len(seen.outside_quotes(card.front).split()) >= _FRAME


def f6_frame_is_left(card: Card, desk: Desk) -> str | None:
    """Of a quotation by itself enough is left, or its occasion or matter told, to tell what belongs in the blank."""
    quoted, quote = seen.quotation(card), desk.facts.get(card.fact)
    if quoted is None or card.form is not Form.CLOZE or quoted == BLANK or not isinstance(quote, Quote):
        return None
    if len(seen.answer(card).split()) == 1:
        return "one word is left out, and others fit as well"
    if _in_clause(card):
        return None
    left = len(quoted.replace(BLANK, " ").split())
    told = _TELLS_SETTING.search(seen.outside_quotes(card.front)) is not None
    named = {word.lower() for word in re.findall(r"[A-Z]\w+", quoted)} & desk.known
    if len(_content(quoted)) < (1 if told or named else _CONTENT_LEFT):
        return "what is left tells nothing of what belongs in the blank"
    enough = told or left >= (_NAMED_LEFT if named else _ENOUGH_LEFT)
    return None if enough else f"fewer than {_ENOUGH_LEFT} words are left, and no occasion is told"


def _content(quoted: str) -> set[str]:
    """The words of what is left of a quotation that tell something: no grammar, no filler, no 'I guarantee'."""
    lists = lexicon.load("small_words")
    return {word for word in seen.words(_NEGATED.sub(" ", quoted.replace(BLANK, " "))) if len(word) > _SHORT} - {
        *lists["grammar"],
        *lists["filler"],
        *_ASSURING,
    }


def f7_one_blank_with_a_cue(card: Card, _desk: Desk) -> str | None:
    """One blank of one to six words; four words left, or a frame that tells subject, topic and length."""
    quoted = seen.quotation(card)
    if quoted is None or card.form is not Form.CLOZE:
        return None
    if quoted.count(BLANK) != 1 or not 1 <= len(seen.answer(card).split()) <= _MOST_BLANKED:
        return f"not one blank of one to {_MOST_BLANKED} words"
    left = len(quoted.replace(BLANK, " ").split())
    return f"fewer than {_LEFT} words are left" if left < _LEFT and not _is_framed(card) else None


def _is_framed(card: Card) -> bool:
    """Whether a fragment is left out whole of a clause of the reporter's that says how many words it has.

    Without its day the clause must tell a good deal: 'called him “[…]”' could be of any speech (F5).
    """
    around = seen.outside_quotes(card.front)
    least = _LONG_FRAME if "as quoted in" in around else _FRAME
    clause = len(card.front.partition(" (")[0].replace(BLANK, "").split())
    ends = f"“{BLANK}” (" in card.front  # of what goes on behind it a few words make no sense
    told = len(around.split()) >= least and clause >= _CLAUSE and ends
    return seen.quotation(card) == BLANK and bool(_COUNTED.search(around)) and told


def b5_one_fragment_fits(card: Card, desk: Desk) -> str | None:
    """Of a fragment left out whole no other of as many words stands in its sentence: 'a “liar” and a “bully”'."""
    if seen.quotation(card) != BLANK or not card.evidence:
        return None
    whole = desk.sentence(card.evidence[0])[1]
    answer = seen.answer(card)
    others = (found.rstrip(" ,.") for found in _MARKED.findall(whole))
    alike = [words for words in others if words != answer and len(words.split()) == len(answer.split())]
    return "another quotation of its sentence fits as well" if alike else None


def f2_speaker_is_the_quotations(card: Card, desk: Desk) -> str | None:
    """A question on the speaker is answered by the one the dossier gives; a cloze names nobody else as speaking."""
    quote = desk.facts.get(card.fact)
    if not isinstance(quote, Quote) or seen.quotation(card) is None:
        return None
    speaker = desk.actors.get(quote.speaker or "")
    if speaker is None:
        return "nobody is known to have said it"
    if card.form is Form.CLOZE:
        named = speaker.name in card.front
        return None if named else "the one who said it is not named"
    asks = seen.answer(card) in {actor.name for actor in desk.dossier.actors}
    return "it was said by somebody else" if asks and seen.answer(card) != speaker.name else None


def f5_hearer_is_told(card: Card, desk: Desk) -> str | None:
    """Of what was told 'the paper' it is said which; nothing of an occasion years before is dated by its print."""
    quote = desk.facts.get(card.fact)
    if not isinstance(quote, Quote) or seen.quotation(card) is None:
        return None
    if occasions.is_of_old(desk, quote):
        return "it may have been said years before it was printed"
    if occasions.lacks_day(desk, quote):
        return "it was said at another time, and not said when"
    known = quote.occasion and not staged.is_no_occasion(quote.occasion)
    if known and not _tells_occasion(card, desk, quote):
        return "its occasion is known, and not told"
    return "it was told a paper, and not said which" if occasions.lacks_hearer(desk, quote) else None


def _tells_occasion(card: Card, desk: Desk, quote: Quote) -> bool:
    """Whether the front tells where or to whom it was said."""
    worded = staged.worded(desk, quote.occasion or "")
    around = seen.outside_quotes(card.front)
    return bool(worded and worded in around) or bool(_TELLS_SETTING.search(around))


def f6_blank_is_telling(card: Card, desk: Desk) -> str | None:
    """No blank on function words, a name, an office or a date, and none over the end of a phrase."""
    if seen.quotation(card) is None or card.form is not Form.CLOZE:
        return None
    blanked = seen.answer(card)
    return _half_a_phrase(card.front, blanked) or _tells_nothing(blanked, desk)


def _half_a_phrase(front: str, blanked: str) -> str | None:
    """Why what is left out is no whole phrase, or nothing but what a figure counts."""
    if _FIGURE.search(front):
        return "what a figure counts is left out"
    joined = _JOINED.search(blanked)
    if joined and _THEN_A_LINK.search(front) and verbs.plain(joined["last"]) and not verbs.plain(joined["first"]):
        return "parts of two phrases are left out"
    if _MEASURED.search(front) and _DETERMINED.search(blanked):
        return "parts of two phrases are left out"
    if seen.words(blanked)[-1:] and seen.words(blanked)[-1] in lexicon.load("small_words")["grammar"]:
        return "half a phrase is left out"
    return None


def _tells_nothing(blanked: str, desk: Desk) -> str | None:
    """Why what is left out is not what is worth learning of a quotation."""
    lists = lexicon.load("small_words")
    if all(word in lists["grammar"] or word in lists["filler"] for word in seen.words(blanked)):
        return "only small words are left out"
    if any(True for _ in dates_in(blanked)):
        return "a date is left out"
    if blanked.lower() in lexicon.load("titles")["heads"]:
        return "an office is left out"
    names = {word for word in re.findall(r"\b[A-Z][\w’'-]+", blanked) if word.lower() in desk.names}
    return "a name is left out" if names else None


def f8_is_speech(card: Card, desk: Desk) -> str | None:
    """No scare quotes and titles of works given to a speaker, and no quotation within the quotation."""
    quote = desk.facts.get(card.fact)
    quoted = seen.quotation(card)
    if quoted is None:
        return None
    if isinstance(quote, Quote) and quote.kind in (QuoteKind.SCARE, QuoteKind.TITLE):
        return "a term or title is nobody’s speech"
    return "a quotation within the quotation" if _NESTED.search(quoted) else None
