"""When an event happened: the date that hangs on it, else the one its neighbours share.

Dates are carried over only where the grammar or the people make it plain; each way has its own measured confidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.extract import event_asides, event_bases, event_date_nouns, event_tense
from briefing_app.extract.event_date_ways import Way
from briefing_app.extract.event_date_ways import of as way_of
from briefing_app.extract.event_parts import root
from briefing_app.extract.event_triggers import Sort, Time, Trigger, has_to, opens_with_its_date
from briefing_app.extract.event_words import lemma, words
from briefing_app.model.facts import Status
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from briefing_app.extract.dates import DateMention
    from briefing_app.extract.event_story import Story

_EDGES = frozenset({"since", "until", "till", "before", "from", "through", "than"})
_BEFORE_OR_AFTER = frozenset({"after", "before", "following", "since"})
_LONGEST = timedelta(days=9 * 366)  # decades and centuries date no event
_HOURS = frozenset({"midnight", "noon", "midday", "dawn", "dusk", "sunrise", "sunset"})
_HAVING = frozenset({"have", "need", "want", "lack", "offer"})
_AT = frozenset({"in", "at", "during"})
_NAMING = frozenset({"float", "mention", "name", "propose", "recommend", "suggest"})
ENDS = frozenset({"end", "conclude", "finish", "close", "expire", "lapse", "run"})  # what was, up to the date
_STEPS = 12
_NEAR = 3  # words between a noun's phrase and a date that goes with it


@dataclass(frozen=True, slots=True)
class Dated:
    """A trigger with its date.

    Attributes:
        words: of the text, None where the date was carried over from another event.
        own: the date hangs on it.
        way: how it has its date.
    """

    trigger: Trigger
    when: When | None = None
    words: str | None = None
    own: bool = False
    way: Way = Way.CARRIED


def attach(story: Story, sentence: Span, triggers: Sequence[Trigger]) -> list[Dated]:
    """The triggers of one sentence, each with the date that hangs on it, or that of the clause it goes with."""
    by_word = {trigger.word.i: trigger for trigger in triggers}
    owned: dict[int, DateMention] = {}
    left: list[tuple[DateMention, Trigger]] = []
    for mention, told in (
        *event_date_nouns.planned_for(story, sentence, by_word),
        *_told_when(story, sentence, by_word),
    ):
        owned[told.word.i] = mention
    for mention, head in _usable(story, sentence, by_word):
        owner = _noun_before(head, by_word) or _above(head, by_word)
        if _of_another_deed(head, owner.word if owner else clause_of(head)):
            continue
        if owner and (_still_ahead(story, mention, owner) or _spoken_of(head, owner)):
            continue
        if owner is None:
            left += [(mention, trigger) for trigger in _only_below(head, triggers)]
        elif _fits_better(story, mention, owned.get(owner.word.i), owner.word):
            owned[owner.word.i] = mention
    for mention, trigger in left:
        owned.setdefault(trigger.word.i, mention)
    dated = [_with(story, trigger, owned.get(trigger.word.i)) for trigger in triggers]
    return [_shared(story, one, dated) for one in dated]


def _held_at(one: Dated, noun: Dated) -> bool:
    """'agreed at the summit in May', 'rejected it in a ruling on Monday'."""
    prep = noun.trigger.word.head
    at = noun.trigger.sort is Sort.NOUN and noun.trigger.word.dep_ == "pobj" and prep.lower_ in _AT
    return at and prep.head.i == one.trigger.word.i and one.trigger.sort is not Sort.NOUN


def _still_ahead(story: Story, mention: DateMention, told: Trigger) -> bool:
    """What is told as past did not happen after the article: 'warned of storms on Saturday'."""
    published = story.article.published
    past = told.time in {Time.PAST, Time.PERFECT} and told.status is Status.HAPPENED
    past = past and not (
        told.time is Time.PERFECT and event_tense.fixes(told.word)
    )  # 'have agreed to meet on Monday'
    past = past and (told.sort is not Sort.NOUN or _only_spoken_of(told.word))  # not 'the summit in May', to come
    if past and mention.span.of(story.article.text).lower().startswith("later this"):
        return True
    return bool(past and published and mention.when and mention.when.first > published.last)


def _spoken_of(date: Token, told: Trigger) -> bool:
    """'spoke of a pull-out in June', 'has mentioned January': the date is that of what is spoken of."""
    if date.dep_ == "dobj" and date.head.i == told.word.i and told.word.lemma_.lower() in _NAMING:
        return True
    if told.sort not in {Sort.SPEECH, Sort.PERFORMATIVE}:
        return False
    path = takewhile(lambda word: word.i != told.word.i, date.ancestors)
    return any(word.lower_ in {"of", "about"} and word.dep_ == "prep" for word in path)


def _only_spoken_of(noun: Token) -> bool:
    """'warned of storms'."""
    return noun.dep_ == "pobj" and noun.head.lower_ in {"of", "about"} and noun.head.head.pos_ == "VERB"


def _told_when(story: Story, sentence: Span, triggers: dict[int, Trigger]) -> Iterator[tuple[DateMention, Trigger]]:
    """'since August 2022, when she visited': the date is that of the clause with 'when', whatever leads to it."""
    for mention in story.dates_in(sentence):
        for word in story.tokens(mention.span):
            for verb in word.children:
                if verb.i in triggers and any(w.lower_ == "when" for w in verb.lefts):
                    yield mention, triggers[verb.i]


def _fits_better(story: Story, mention: DateMention, other: DateMention | None, verb: Token) -> bool:
    """Of two dates of one clause the more exact one holds ('later this year, in September'), of equals the nearer.

    So the date of a page, run into the first sentence, does not beat the sentence's own.
    """
    if other is None or other.when is None or mention.when is None:
        return other is None
    length, kept = mention.when.last - mention.when.first, other.when.last - other.when.first
    if length != kept:
        return length < kept
    far, near = (abs(head.i - verb.i) for head in map(story.head, (other, mention)) if head is not None)
    return near < far


def _with(story: Story, trigger: Trigger, mention: DateMention | None) -> Dated:
    if mention is None:
        return Dated(trigger)
    date = story.head(mention)
    way = Way.BESIDE if date is None else way_of(date, trigger)
    return Dated(trigger, mention.when, mention.span.of(story.article.text), own=True, way=way)


def _usable(story: Story, sentence: Span, triggers: dict[int, Trigger]) -> Iterator[tuple[DateMention, Token]]:
    """The dates of a sentence that can date an event, each with its head word."""
    for mention in story.dates_in(sentence):
        head = story.head(mention)
        if head is None or mention.when is None or _only_bounds(story, mention, head):
            continue
        long = mention.when.last - mention.when.first > _LONGEST
        label = head.head.i not in triggers and event_date_nouns.is_label(mention, head)
        label = label or event_date_nouns.is_spoken_of(mention, head) or event_bases.is_of_a_base(mention, head)
        label = label or event_date_nouns.is_of_the_occasion(head, triggers)
        label = label or event_date_nouns.is_of_its_matter(head) or event_date_nouns.is_a_topic(mention, head)
        label = label or event_date_nouns.is_inside_a_phrase(head, story.tokens(mention.span)[-1], triggers)
        if not long and not label and not _is_of_these_days(story, mention, head):
            yield mention, head


def _is_of_these_days(story: Story, mention: DateMention, date: Token) -> bool:
    """'this year’s election' says which, be it over or to come; of 'calls today roll over' today is no day."""
    published, when = story.article.published, mention.when
    if date.lower_ == "today":
        return event_tense.is_nowadays(date, clause_of(date))
    which = date.dep_ == "poss" and not is_day(when)
    return bool(which and published and when and when.first <= published.first and published.last <= when.last)


def tells_another_day(story: Story, sentence: Span) -> bool:
    """Whether a sentence names a date that dates something in it, and no mere 'since he took office in May'."""
    for _, date in _usable(story, sentence, {}):
        if not any(word.lower_ in _EDGES and word.dep_ in {"mark", "prep"} for word in clause_of(date).lefts):
            return True
    return False


def _only_bounds(story: Story, mention: DateMention, date: Token) -> bool:
    """'since a summit in November', 'less than in July'; not 'before the end of May', 'before noon on Monday'."""
    if mention.lead == "before" and mention.span.of(story.article.text).startswith("the end of"):
        return False
    if mention.lead == "from" and mention.when and mention.when.precision is Precision.INTERVAL:
        return False  # 'from 9 to 11 May'
    if mention.lead == "from" and event_date_nouns.comes_from(date):
        return False
    near = date.doc[max(date.sent.start, date.left_edge.i - _NEAR) : date.i]
    before = [word for word in near if word.idx < mention.span.start]  # not 'less than 24 hours later'
    edges = [word for word in before if word.lower_ in {"since", "until", "than", "before", "ahead"}]
    return mention.lead in _EDGES | {"after"} or any(word.nbor(1).lower_ not in _HOURS for word in edges)


def _above(date: Token, triggers: dict[int, Trigger]) -> Trigger | None:
    """The first trigger over a date, if no other finite clause stands between.

    Of 'her meeting with him at a summit in May' it is the meeting.
    """
    told = event_tense.governor(date)
    date = told if told is not None and told.i not in {date.head.i, date.head.head.i} else date
    inner = clause_of(date)
    verb = event_date_nouns.with_its_paper(inner)
    verb = verb if verb.i in triggers else inner
    path = [date, *date.ancestors][: _STEPS + 1] if verb.i == inner.i else [verb]
    if any(word.dep_ == "acl" and word.tag_ == "VB" and word.head.head.lemma_ in _HAVING for word in path):
        return None  # 'has a chance to meet him in May'
    if inner.dep_ == "relcl" and _is_the_end(inner) and inner.i not in triggers:
        return None  # 'her visit, which ends today'
    over = [triggers[word.i] for word in path if word.i in triggers and (word.i == verb.i or verb.is_ancestor(word))]
    over = [one for one in over if not semicolon_between(one.word, date)]
    if not over:
        return None
    first = over[0]
    wider = [one for one in over if one.sort is Sort.NOUN and _through_nouns(first.word, one.word)]
    noun = wider[-1] if wider else first
    return triggers[noun.word.head.head.i] if _is_occasion(noun, triggers) else noun


def _of_another_deed(date: Token, over: Token) -> bool:
    """'failed to win, after stepping down in May', 'following a deal in Oslo in May': the date of what was before."""
    dated = takewhile(lambda word: word.i != over.i, date.ancestors)
    return event_asides.parts(over, date) or any(
        word.head.lower_ in _BEFORE_OR_AFTER
        and ((word.dep_ == "pobj" and word.ent_type_ != "TIME") or (word.tag_, word.dep_) == ("VBG", "pcomp"))
        for word in dated
    )


def _is_occasion(noun: Trigger, triggers: dict[int, Trigger]) -> bool:
    """'said in an interview on Monday': the date is that of the saying."""
    word, prep = noun.word, noun.word.head
    if word.lemma_ not in words("occasions") or word.dep_ != "pobj" or prep.lower_ not in _AT:
        return False
    verb = triggers.get(prep.head.i)
    return verb is not None and verb.sort in {Sort.SPEECH, Sort.PERFORMATIVE}


def semicolon_between(one: Token, other: Token) -> bool:
    """Whether a semicolon parts two words of a sentence."""
    first, last = sorted((one.i, other.i))
    return any(word.text == ";" for word in one.doc[first:last])


def _through_nouns(below: Token, above: Token) -> bool:
    """Whether only prepositions and nouns stand between two nouns."""
    while below.i != above.i:
        if below.dep_ not in {"pobj", "prep", "poss", "compound"}:
            return False
        below = below.head
    return True


def clause_of(date: Token) -> Token:
    """The finite verb of the clause that a date stands in, or the root of its sentence."""
    for word in [date, *date.ancestors][: _STEPS + 1]:
        finite = word.pos_ in {"VERB", "AUX"} and word.tag_ != "VBG" and word.dep_ in {"relcl", "advcl", "ccomp"}
        finite = finite and not (word.dep_ == "advcl" and has_to(word) and word.head.tag_ == "VBD")  # 'came to see'
        signed = word.tag_ == "VBN" and word.dep_ == "acl" and not _was_called_off(word)  # 'contracts signed in 2017'
        signed = signed and word.lemma_ != "date"
        joined = word.dep_ == "conj" and any(child.dep_ in {"aux", "auxpass"} for child in word.children)
        if finite or signed or joined or word.head.i == word.i:
            return word
    return date


def _was_called_off(plan: Token) -> bool:
    """'A trip planned for May was called off': the cancellation has the date of the plan."""
    planned = lemma(plan) in words("plans", "prepares") and plan.head.dep_ in {"nsubj", "nsubjpass"}
    return planned and lemma(plan.head.head) in words("cancels")


def _only_below(date: Token, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The one trigger under the verb of a date's clause, where the verb itself is none."""
    verb = clause_of(date)
    below = [one for one in triggers if verb.is_ancestor(one.word) and not semicolon_between(one.word, date)]
    below = [one for one in below if not _is_in_an_aside(one.word, verb) and not _behind_an_edge(one.word, verb)]
    return below if len(below) == 1 and verb.pos_ in {"VERB", "AUX"} else []


def _is_in_an_aside(word: Token, verb: Token) -> bool:
    """'Lee, who opened the summit, was on Monday in no mood': it was not opened then."""
    path = takewhile(lambda above: above.i != verb.i, [word, *word.ancestors])
    return word.dep_ == "acl" or any(above.dep_ == "relcl" and above.tag_ != "VB" for above in path)


def _behind_an_edge(word: Token, verb: Token) -> bool:
    """'Today is a month before the vote': the vote is not today."""
    path = takewhile(lambda above: above.i != verb.i, word.ancestors)
    return any(above.lower_ in _EDGES | {"after"} and above.dep_ in {"prep", "mark"} for above in path)


def _noun_before(date: Token, triggers: dict[int, Trigger]) -> Trigger | None:
    """'a meeting between A and B late last year': the parser often hangs such a date on the verb."""
    first, over = date.left_edge.i, clause_of(date)
    for word, trigger in triggers.items():
        if trigger.sort is not Sort.NOUN or word >= first or _is_the_end(over):
            continue
        last = trigger.word.right_edge.i
        if 0 <= first - last <= _NEAR and not any(map(_parts, date.doc[last:first])):
            return trigger
    return None


def _is_the_end(verb: Token) -> bool:
    """'The truce expires on Monday': no truce is on that day; not 'the talks that ended the strike'."""
    return verb.lemma_ in ENDS and not any(word.dep_ == "dobj" for word in verb.rights)


def _parts(word: Token) -> bool:
    """Whether what stands behind a word is not when it was: 'asked for talks before May', 'the talks, on Monday'."""
    return word.text == "," or word.lower_ == "before"


def _shared(story: Story, one: Dated, others: Sequence[Dated]) -> Dated:
    """A clause without a date takes that of the clause it is joined to ('visited in May and signed')."""
    if one.when is not None or _names_its_time(story, one.trigger):
        return one
    for other in others:
        if other.when is None or not other.own or _lies_ahead(story, one.trigger, other.when):
            continue
        if _held_at(one, other):
            return Dated(one.trigger, other.when, other.words, way=Way.OCCASION)
        if _joined(one.trigger, other.trigger, day=is_day(other.when)):
            return Dated(one.trigger, other.when, other.words, way=Way.JOINED)
    return one


def _names_its_time(story: Story, told: Trigger) -> bool:
    """'went in May, and will host a meeting before Christmas': a time of its own, though it dates nothing."""
    own = (head for one in story.dates_in(told.word.sent) if (head := story.head(one)) is not None)
    return any(
        word.dep_ == "prep" and word.lower_ in {"before", "by", "until"} and word.head.i == told.word.i
        for word in (head.head for head in own)
    )


def _lies_ahead(story: Story, told: Trigger, when: When) -> bool:
    """'cancelled his trip and was expected in Oslo by Friday': what is over did not happen on a day to come."""
    published = story.article.published
    over = told.time in {Time.PAST, Time.PERFECT} and told.status in {Status.HAPPENED, Status.CANCELLED}
    return over and published is not None and when.first > published.last


def _joined(one: Trigger, other: Trigger, *, day: bool) -> bool:
    """Whether one clause hangs on the other and both look to the same side of now.

    What came after something shares its month ('called off the trip after the storm'), not its `day`.
    """
    if had_before(one.word, other.word) or had_before(other.word, one.word):
        return False
    if semicolon_between(one.word, other.word) or event_tense.is_what_others_say(one.word):
        return False
    now = Time.PRESENT in {one.time, other.time}
    if ((one.time is Time.FUTURE) != (other.time is Time.FUTURE) and not now) or Sort.NOUN in {one.sort, other.sort}:
        return False
    if root(other.word) in root(one.word).conjuncts:
        apart = other.word.i > one.word.i and any(
            word.text == "," for word in one.word.doc[one.word.i : other.word.i]
        )
        return not apart  # '… met Lee first, and saw Kim on Monday'
    if _is_told_aside(one, other) or opens_with_its_date(other.word):
        return False
    above, below = (one, other) if one.word.is_ancestor(other.word) else (other, one)
    return above.word.is_ancestor(below.word) and not _apart(below.word, above.word, day=day)


def _is_told_aside(one: Trigger, other: Trigger) -> bool:
    """Whether one of two clauses only says more of somebody or something in the other, at a time of its own."""
    if _is_about_its_subject(one, other):
        return True
    if one.word.dep_ == "acl" and other.word.is_ancestor(one.word):
        return True  # 'Lee opened in May a plant built by Hansa': built before that
    where = one.time is other.time and any(word.lower_ == "where" for word in other.word.lefts)
    aside = root(other.word).dep_ in {"relcl", "acl"} and one.word.is_ancestor(other.word)
    return aside and not where  # 'Lee, appointed in May, declined': only the appointment was in May


def _is_about_its_subject(one: Trigger, other: Trigger) -> bool:
    """'Lee, who wrote the bill, resigned in May': the bill was not written in May."""
    if one.word.dep_ != "relcl" or not other.word.is_ancestor(one.word):
        return False
    return one.time is Time.PERFECT or one.word.head.dep_ in {"nsubj", "nsubjpass"}


def had_before(below: Token, above: Token) -> bool:
    """'said on Monday that he had asked': asked before Monday, or nobody knows; 'had been asking' went on."""
    if below.dep_ != "ccomp" or below.head.i != above.i:
        return False
    helpers = {word.lower_ for word in below.children if word.dep_ == "aux"}
    return "had" in helpers and not (below.tag_ == "VBG" and "been" in helpers)


def _apart(below: Token, above: Token, *, day: bool) -> bool:
    """Whether a 'since' or 'before' stands between two clauses, which then tell of different days."""
    while below.i != above.i:
        counted = day or any(word.dep_ == "npadvmod" for word in below.lefts)  # 'six years after'
        edges = _EDGES | {"after"} if counted else _EDGES
        if any(word.lower_ in edges for word in below.lefts if word.dep_ in {"mark", "prep"}):
            return True
        below = below.head
    return False


def is_day(when: When | None) -> bool:
    """Whether it is known to the day."""
    return when is not None and when.precision is Precision.DAY


def together(dates: Sequence[When]) -> When | None:
    """The stretch from the first to the last of some days."""
    if not dates:
        return None
    return When.between(min(dates, key=lambda when: when.first), max(dates, key=lambda when: when.last))
