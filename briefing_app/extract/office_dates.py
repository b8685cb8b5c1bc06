"""When an office was held: told right behind its title, or by the clause the title stands in."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.extract import chronology, dates
from briefing_app.extract.scene import reporting
from briefing_app.extract.title_clauses import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from briefing_app.extract.title_forms import Held
    from briefing_app.model.text import Article
    from briefing_app.model.when import When

_TAIL = re.compile(r"[ ,(]{0,3}(?:from|between|since|until|till|in|during|under|for|by)\b")
# a government that is named beside a title is mostly one before: 'the envoy during the Lee administration'
_REIGN = re.compile(
    r"^[^,;]{3,90}? (?:during|under) (?:the )?(?:\w+ )?"
    r"(?:(?:[A-Z][\w.]+ )+(?:administration|presidency|government|era|years|White House)\b|"
    r"(?:(?:former|late) )?(?:Presidents?|Prime Minister) [A-Z])"
)
_UNTIL = re.compile(r"\b(?:until|till|to|through)\b")
_TAIL_REACH = 80  # characters behind a title
_LEADS = 12  # characters from the title to the date: ', from early '
_TO_THE_NAME = frozenset(("compound", "appos", "nmod", "amod"))
_LEADING = frozenset(("in", "during", "on", "from", "between"))
_RECENT = timedelta(days=60)  # what is told of the last weeks is told of the office held now
_BESIDE_A_VERB = frozenset(("npadvmod", "advmod"))
_PARAGRAPH = 2  # line ends to the next paragraph
_STORY = 3  # sentences looked back for the date of a story
_ENTRIES = "entries of the chronology"  # the same
_DATES = "dates of the text"  # where a doc keeps what was found in it
_OUSTED = frozenset(("ousted", "deposed", "toppled", "overthrown", "unseated"))  # tagged as adjectives
_NEARLY = frozenset(("nearly", "almost"))
_NAME_REACH = 60  # tokens
_OVERTHROWN = "participles of who was overthrown"  # the same
_PASSIVE = "subjects of passive clauses"  # the same


class Term(NamedTuple):
    """At which date an office is known to have been held, and whether it was past by the article's date."""

    at: When | None
    former: bool


def term(doc: Doc, held: Held, article: Article) -> Term:
    """When the office was held.

    'since 2021' is held at the article's date; 'from 2016 to 2019' and 'in 1996' at that time and past; 'under Moon'
    and 'until May' past, at a date that is not told; 'then' in the year of its clause; 'former' at no known date.
    """
    told = _told_behind(doc, held, article)
    if told is not None:
        return told
    if not held.former and (_was_left(doc, held) or _is_gone(doc, held) or _is_overthrown(doc, held)):
        return Term(None, former=True)
    if held.undated or _is_later(doc, held) or (not held.former and _is_of_those_days(doc, held)):
        return Term(None, former=False)
    if held.former and not _is_then(doc, held):
        return Term(None, former=True)
    year = _earlier(doc, held, article) or _of_its_entry(doc, held, article)
    if not held.former and (_is_by_the_way(doc, held) if year else _is_of_a_time_gone_by(doc, held, article)):
        return Term(None, former=False)
    return Term(year if year or held.former else article.published, held.former)


def _told_behind(doc: Doc, held: Held, article: Article) -> Term | None:
    """'prime minister from 2007 to 2014', 'a justice since 2015', 'defence minister under Moon'."""
    last = doc[held.run.end - 1]
    behind = doc[held.run.end : max(held.run.end, last.sent.end)].text  # not doc.text: that joins the whole article
    text = (last.whitespace_ + behind)[:_TAIL_REACH]
    if not _TAIL.match(text):
        return _told_inside(doc, held)
    behind_it = range(last.idx + len(last), last.idx + len(last) + _LEADS + 1)
    found = next((one for one in _dates_of(doc, article) if one.span.start in behind_it), None)
    if found is None or found.when is None or found.lead in ("for", "by"):
        return _told_inside(doc, held)
    after = found.span.end - last.sent.start_char
    going_on = found.lead == "from" and not _UNTIL.search(last.sent.text[after : after + _LEADS])
    if found.lead == "since" or (going_on and "/" not in found.when.edtf):
        return Term(article.published, former=False)
    if article.published is None or found.when.last < article.published.first:
        if found.lead == "in" and any(one.lemma_ in verbs("entering") for one in last.ancestors):
            return Term(found.when, former=False)
        left = found.lead in ("until", "till") or (found.lead == "from" and "/" not in found.when.edtf)
        return Term(None if left else found.when, former=True)
    return None


def _was_left(doc: Doc, held: Held) -> bool:
    """'Defence Minister X resigned', 'X, the governor, was sacked': held no more; not 'resigned as party leader'."""
    token = doc[held.run.end - 1]
    while token.dep_ in _TO_THE_NAME:
        token = token.head
    verb = token.head
    past = (
        verb.tag_ == "VBD"
        or verb.text == "quit"
        or (verb.tag_ == "VBN" and not any(one.tag_ == "MD" for one in verb.children))
    )
    past = past and not any(one.lower_ in _NEARLY for one in verb.children)
    down = verb.lemma_ == "step" and any(one.lower_ in ("down", "aside") for one in verb.children)
    left = token.dep_ == "nsubj" and (verb.lemma_ in verbs("left") or down)
    put_out = token.dep_ == "nsubjpass" and verb.lemma_ in verbs("put out")
    return past and (left or put_out) and not any(_is_of_another_post(one) for one in verb.children)


def _is_gone(doc: Doc, held: Held) -> bool:
    """'after the dismissal of party chief X', 'Premier X's death', 'they ousted President X', 'X, sacked'.

    A resignation that is only called for leaves its man in office: it has to be told as what came before, or dated.
    """
    token = doc[held.run.end - 1]
    behind = list(token.children)  # 'Ann Lee, the president overthrown by the army'
    while token.dep_ in _TO_THE_NAME:
        token = token.head
        behind += token.children
    if any(one.dep_ in ("acl", "relcl") and _was_put_out(one) for one in behind):
        return True
    if token.dep_ == "dobj" and token.head.lemma_ in verbs("put out", "restoring"):
        plain = token.head.tag_ == "VBD" and not any(one.dep_ == "neg" for one in token.head.children)
        wanted_back = token.head.lemma_ in verbs("restoring")  # 'a force to restore President X to power'
        return token.head.tag_ == "VB" if wanted_back else plain
    noun = token.head if token.dep_ == "poss" else _of_what(token)
    if noun is None or noun.lemma_.lower() not in verbs("gone"):
        return False
    if noun.dep_ == "nsubj" and noun.head.tag_ == "VBD":
        return not any(one.dep_ == "neg" for one in noun.head.children)  # 'the dismissal of X angered the army'
    if noun.dep_ == "pobj":
        return noun.head.lower_ in verbs("following")
    return noun.dep_ == "pcomp" or noun.head.lemma_.lower() in verbs("following")


def _is_overthrown(doc: Doc, held: Held) -> bool:
    """'President X's rule … X was toppled in May': told as put out anywhere in the text, and not as a wish.

    So does 'A coup deposed X', and 'the overthrown president' where the last name before it is X.
    """
    name = doc[held.run.end : held.run.end + 1]
    while len(name) and name[0].dep_ == "compound" and name[0].head.i == name[0].i + 1:
        name = doc[name[0].head.i : name[0].head.i + 1]
    if not len(name) or name[0].pos_ != "PROPN":
        return False
    same = (token for token in _suffering(doc) if token.orth == name[0].orth)
    title = doc[held.run.end - 1].lower_
    return any(_is_put_out(token) for token in same) or any(
        token.head.lower_ == title and _last_name(token) == name[0].orth for token in _overthrown(doc)
    )


def _is_put_out(token: Token) -> bool:
    """'X was toppled', 'a coup toppled X', told as a plain fact."""
    verb = token.head
    if token.dep_ == "dobj":
        return verb.tag_ == "VBD" and not _is_open(verb)
    return _was_put_out(verb) and _is_plain_fact(verb)


def _suffering(doc: Doc) -> tuple[Token, ...]:
    """The subjects of passive clauses, and whom somebody overthrew; sought once a doc."""
    found: tuple[Token, ...] | None = doc.user_data.get(_PASSIVE)
    if found is None:
        whom = (token for token in doc if token.dep_ in ("nsubjpass", "dobj"))
        found = tuple(t for t in whom if t.dep_ == "nsubjpass" or t.head.lemma_ in verbs("overthrown"))
        doc.user_data[_PASSIVE] = found
    return found


def _overthrown(doc: Doc) -> tuple[Token, ...]:
    """The participles of 'the | overthrown president', sought once a doc."""
    found: tuple[Token, ...] | None = doc.user_data.get(_OVERTHROWN)
    if found is None:
        told = (token for token in doc if token.lemma_ in verbs("overthrown") or token.lower_ in _OUSTED)
        found = tuple(
            token for token in told if token.dep_ == "amod" and token.i and token.nbor(-1).lower_ in ("the", "their")
        )
        doc.user_data[_OVERTHROWN] = found
    return found


def _last_name(token: Token) -> int | None:
    """The last word of the last person's name before a word, not far off."""
    before = reversed(token.doc[max(0, token.i - _NAME_REACH) : token.i])
    return next((one.orth for one in before if one.ent_type_ == "PERSON" and one.pos_ == "PROPN"), None)


def _is_plain_fact(verb: Token) -> bool:
    """'was toppled': a main clause told in the past, nothing supposed and nothing denied."""
    past = any(one.dep_ == "auxpass" and one.tag_ == "VBD" for one in verb.children)
    return past and not _is_open(verb)


def _is_open(verb: Token) -> bool:
    """Whether it is denied or only supposed: 'was not toppled', 'if it toppled', 'was nearly toppled'."""
    helped = any(one.dep_ in ("neg", "mark") or one.tag_ == "MD" for one in verb.children)
    return helped or any(one.lower_ in _NEARLY for one in verb.children)


def _of_what(token: Token) -> Token | None:
    """The noun of 'the resignation of | X', 'the resignation in January of | X'."""
    if token.dep_ != "pobj" or token.head.lower_ != "of":
        return None
    noun = token.head.head
    return noun.head.head if noun.ent_type_ == "DATE" and noun.dep_ == "pobj" else noun


def _was_put_out(verb: Token) -> bool:
    """'ousted in May', 'who was sacked', 'who resigned' behind a name."""
    if verb.lemma_ in verbs("put out"):
        return verb.tag_ == "VBN" and not any(one.tag_ == "MD" for one in verb.children)
    return (
        verb.dep_ == "relcl"
        and verb.lemma_ in verbs("left")
        and verb.tag_ == "VBD"
        and not any(_is_of_another_post(one) for one in verb.children)
    )


def _is_of_another_post(token: Token) -> bool:
    """'as party leader', 'from the council', 'the party' behind a verb of leaving, and 'not' before it."""
    if token.dep_ == "neg" or token.lower_ == "as":
        return True
    named = [token] if token.dep_ == "dobj" else list(token.children) if token.lower_ == "from" else []
    return any(one.lemma_ not in verbs("posts") for one in named if one.dep_ in ("dobj", "pobj"))


def _told_inside(doc: Doc, held: Held) -> Term | None:
    """'defence minister under Moon', 'an envoy during the Lee administration' are past."""
    under = any(doc[at].text == "under" and doc[at + 1].text[0].isupper() for at in range(*held.run))
    last = doc[held.run.end - 1]
    told = doc[held.run.start : max(held.run.end, last.sent.end)].text
    return Term(None, former=True) if under or _REIGN.match(told) else None


def _is_then(doc: Doc, held: Held) -> bool:
    """Whether 'then' stands before the title: the clause tells when."""
    return any(token.lower_ in ("then", "then-") for token in doc[max(0, held.run.start - 2) : held.run.end])


def _is_of_those_days(doc: Doc, held: Held) -> bool:
    """'He served under President Bush', told in the simple past: whose days were those, nobody says until when."""
    token = doc[held.run.end - 1]
    while token.dep_ in _TO_THE_NAME:
        token = token.head
    if token.dep_ != "pobj" or token.head.lower_ != "under":
        return False
    verb = next((one for one in token.head.ancestors if one.pos_ in ("VERB", "AUX")), None)
    return verb is not None and verb.tag_ == "VBD" and not any(one.lower_ == "now" for one in verb.children)


def _is_later(doc: Doc, held: Held) -> bool:
    """'his aide and later | interior minister': held after what is told, and until when nobody says."""
    before = [token.lower_ for token in doc[max(0, held.run.start - 2) : held.run.start]]
    return before[-1:] in (["later"], ["subsequently"], ["eventually"]) and before[0] in ("and", ",", "(", "who")


def _is_by_the_way(doc: Doc, held: Held) -> bool:
    """'In 2012 a site printed a note signed by | the spy chief': the year is not that of the signing."""
    token = doc[held.run.end - 1]
    above = (one for one in (token, *token.ancestors) if one.pos_ in ("VERB", "AUX"))
    verb = next(above, token)
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def _is_in_a_story(doc: Doc, held: Held, article: Article) -> bool:
    """'It was signed in July 2022. The | minister initialled it': told on in the past, without a date.

    What somebody says behind such a sentence he says now.
    """
    sentence = doc[held.run.end - 1].sent
    root = sentence.root
    if root.tag_ != "VBD" or root.lemma_ in reporting("telling") or article.published is None:
        return False
    if any(True for _ in _dates_in(doc, article, sentence)):
        return False
    for _ in range(_STORY):
        before = sentence.start - 1
        if before < 0 or "\n" in doc[before].text:
            return False
        sentence = doc[before].sent
        if any(True for _ in _dates_in(doc, article, sentence)):
            when = _date_of_clause(doc, sentence.root, article)
            return when is not None and when.last < article.published.first - _RECENT
    return False


def _dates_in(doc: Doc, article: Article, sentence: Span) -> Iterator[dates.DateMention]:
    for mention in _dates_of(doc, article):
        if sentence.start_char <= mention.span.start < sentence.end_char:
            yield mention


def _earlier(doc: Doc, held: Held, article: Article) -> When | None:
    """The date, well before the article's, of the clause of the title: 'In June the foreign minister met …'.

    'He also saw the foreign minister' has that of the sentence it goes on from.
    """
    if article.published is None:
        return None
    token = doc[held.run.end - 1]
    when = _date_of_clause(doc, token, article)
    before = token.sent.start - 1
    if when is None and _goes_on(token.sent) and before >= 0 and "\n" not in doc[before].text:
        when = _date_of_clause(doc, doc[before].sent.root, article)
    return when if when and when.last < article.published.first - _RECENT else None


def _of_its_entry(doc: Doc, held: Held, article: Article) -> When | None:
    """The date, well before the article's, of the entry of a chronology in which the title stands."""
    found: tuple[chronology.Entry, ...] | None = doc.user_data.get(_ENTRIES)
    if found is None:
        doc.user_data[_ENTRIES] = found = chronology.entries(doc.text, article.published)
    entry = chronology.at_place(found, doc[held.run.end - 1].idx)
    return entry.when if entry and article.published and entry.when.last < article.published.first - _RECENT else None


def _is_of_a_time_gone_by(doc: Doc, held: Held, article: Article) -> bool:
    return _is_in_a_story(doc, held, article) or _had_before(doc, held, article)


def _had_before(doc: Doc, held: Held, article: Article) -> bool:
    """'The vote was in January 2021. … The | minister had asked for it': told of a time gone by, and of before it.

    The last date told, in its paragraph or the one before, is well before the article's.
    """
    token = doc[held.run.end - 1]
    verb = next((one for one in token.ancestors if one.pos_ in ("VERB", "AUX")), token)
    if article.published is None or not any(one.lower_ == "had" and one.dep_ == "aux" for one in verb.children):
        return False
    start = token.idx
    told = (one for one in reversed(_dates_of(doc, article)) if one.span.start < start and one.when)
    last = next(told, None)
    if last is None or last.when is None or last.when.last >= article.published.first - _RECENT:
        return False
    between = doc.char_span(last.span.end, start, alignment_mode="expand")
    return between is not None and between.text.count("\n") <= _PARAGRAPH


def _goes_on(sentence: Span) -> bool:
    """'He also met …', 'They then flew …': the story of the sentence before, told in the simple past."""
    root = sentence.root
    taken_up = any(word.dep_ == "nsubj" and word.tag_ == "PRP" for word in root.lefts)
    return root.tag_ == "VBD" and taken_up


def _date_of_clause(doc: Doc, token: Token, article: Article) -> When | None:
    clauses = [token.i, *(one.i for one in token.ancestors)]
    found: dict[int, When] = {}  # by how far above the title the clause is that the date hangs from
    for mention in _dates_in(doc, article, token.sent):
        hangs = _governor(mention, token.sent)
        if mention.when is not None and hangs is not None and hangs.i in clauses:
            found.setdefault(clauses.index(hangs.i), mention.when)
    return found[min(found)] if found else None


def _governor(mention: dates.DateMention, sentence: Span) -> Token | None:
    """What a date hangs on: 'met | in June', 'had said | last autumn', 'published | a year later'."""
    words = [one for one in sentence if mention.span.start < one.idx + len(one) and one.idx < mention.span.end]
    if mention.lead in _LEADING and words:
        hangs = words[0].head if words[0].head.lower_ in _LEADING else words[0].head.head
        return hangs.head if hangs.lower_ in _LEADING else None
    top = next((one for one in words if one.head not in words), None)
    return top.head if top is not None and top.dep_ in _BESIDE_A_VERB and top.head.pos_ == "VERB" else None


def _dates_of(doc: Doc, article: Article) -> tuple[dates.DateMention, ...]:
    """All dates of the text, sought once a doc."""
    found: tuple[dates.DateMention, ...] | None = doc.user_data.get(_DATES)
    if found is None:
        doc.user_data[_DATES] = found = dates.find(doc.text, article.published)
    return found
