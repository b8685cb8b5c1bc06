"""Offices worded by way of somebody or something else: 'the former minister', 'its head', 'her predecessor'."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import gazetteer, in_power, leaders, runs, title_owned
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import COUNTERPART, RANKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from briefing_app.extract.person import Person
    from briefing_app.extract.tenures import Term
    from briefing_app.extract.title_forms import Page
    from briefing_app.model.facts import Office
    from briefing_app.model.when import When

_BY_RANK = 0.8  # at most so sure that a counterpart holds the same rank
_WITH_SECRETARIES = frozenset(("United States", "United Kingdom", "Philippines"))
_PORTFOLIO = re.compile(
    r"(?:(?:[A-Z]\w+ )*[A-Z]\w+(?:[’']s?)? )??(?P<field>(?!prime|deputy)[A-Za-z]+) (?P<head>minister)"
    r"(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?",
    re.IGNORECASE,
)
_SENT = re.compile(r"(?:[A-Z][\w.]+(?:[’']s)? ){1,3}[Aa]mbassador(?P<to> (?:to|in) .+)?")
_AT_A_BODY = re.compile(r"counterpart (?:at|in) (?:the )?(?P<body>[A-Z]{2,})")
_IN_A_CAPITAL = re.compile(r"counterpart in (?P<city>[A-Z]\w+)")
_OF_A_BODY = re.compile(r"[A-Z]{2,} (?P<post>[A-Za-z-]+(?: [a-z]+)?)")
_OWNED = re.compile(r"(?:[A-Z][\w.-]* ?)+[’']s ")  # 'Norland's minister'
_BACK = 20  # mentions looked back for whose counterpart somebody is
_LONGEST_OWNER = 8  # tokens of 'the International Monetary Fund'
_OWNER_BACK, _SENTENCES_BACK = 4, 2  # sentences looked back for whose 'its' is, and where none says 'it' again
_PARTIES = frozenset(("Party", "Front", "Movement", "Union", "League", "Alliance", "Coalition", "Congress", "Bloc"))
_OF_A_STATE = frozenset(("ministry", "agency", "bank", "body", "fund", "regulator", "watchdog"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


# ------------------------------------------------------------- whose it is


def owner(page: Page, start: int) -> str | None:
    """Whose 'its president' or 'the company's president' at token `start` is.

    The body or country last named as a subject, else the last named; for 'the party's' one that may be a party.
    Where the sentence before says 'it' too, or has no party to be meant, the one before that is looked at: 'It signed
    with Vale Bank. Its president' is the signer's.

    'Samsung said its president, …' -> 'Samsung'; with its article where the text has one.
    """
    doc = page.doc
    if start and doc[start - 1].lower_ in ("whose", "its"):
        nearest = _antecedent(page, start - 1) if doc[start - 1].lower_ == "whose" else _described(page, start - 1)
        if nearest or doc[start - 1].lower_ == "whose":
            return nearest
    while start > 1 and (doc[start - 1].text in RANKING or doc[start - 1].lower_ in runs.titles("past")):
        start -= 1  # 'its | former | president'
    noun = _the_body_s(doc, start)
    if not start or not (noun or (doc[start - 1].lower_ == "its" and not _is_a_things(page, start - 1))):
        return None
    sentence = doc[start].sent
    item = max((at + 1 for at in range(sentence.start, start) if doc[at].text == ";"), default=sentence.start)
    for back in range(_OWNER_BACK):
        span = Run(max(item, sentence.start), min(sentence.end, start - 1))
        named = [run for run in _owners(page, *span) if not noun or _may_be(doc, run, noun)]
        named = named or (list(_subject_in_capitals(page, span)) if back else [])
        if named and not back and named[-1].end == start - 2 and doc[start - 2].tag_ == "IN":
            return _with_article(doc, named[-1])  # 'Norland sent its king, and Kenya by | its | minister'
        acting = [run for run in named if any(_acts(doc[at]) for at in range(*run))]
        land = back > 0 and not acting and _is_a_land_described(page, sentence.root)
        acting = [run for run in acting if not _is_in_other_words(doc, run, acting)]
        again = [word for word in doc[span.start : span.end] if word.lower_ == "it"]
        if named and not land and (acting or not back or all(word.dep_ not in _SUBJECTS for word in again)):
            within = next((whole for run in named if (whole := _in_subject(page, run))), None)
            return _with_article(doc, acting[-1] if acting else within or named[-1])
        if item > sentence.start:
            start, item = item, 0  # 'Norland, too, has not replied; | its minister …': the clause before the stop
            continue
        goes_on = noun or again or back + 1 < _SENTENCES_BACK
        if not sentence.start or land or not goes_on:
            return None
        sentence = doc[sentence.start - 1].sent
    return None


def _is_a_land_described(page: Page, verb: Token) -> bool:
    """'The island kingdom dislikes the raid of Norland. | Its | ambassador': the kingdom's, whichever that is."""
    subject = next((word for word in verb.lefts if word.dep_ in _SUBJECTS), None)
    if subject is None or subject.tag_ not in ("NN", "NNP") or subject.i in page.in_body:
        return False
    definite = any(word.lower_ == "the" for word in subject.lefts)
    return definite and subject.lemma_.lower() in lexicon.load("group_nouns")["country"]


def _is_a_things(page: Page, its: int) -> bool:
    """Whether 'its' is of a thing without a name, where none is named: 'The city's mayor and | its | treasurer'."""
    doc, start = page.doc, page.doc[its].sent.start
    common = (*runs.words("common"), *runs.words("areas"))
    owned = any(doc[at].tag_ == "POS" and doc[at - 1].lower_ in common for at in range(start + 1, its))
    return owned and not any(True for _ in _owners(page, start, its))


def _acts(word: Token) -> bool:
    """Whether it is the subject of a verb; 'Norland' is none in 'The bloc made Norland a member'.

    Also 'The owner of the ship, | Vale LLC, | has asked …', whose subject it is in other words.
    """
    if word.dep_ == "appos" and word.head.dep_ in _SUBJECTS:
        word = word.head
    return word.dep_ in _SUBJECTS and word.head.pos_ in ("VERB", "AUX")


def _is_in_other_words(doc: Doc, run: Run, named: Sequence[Run]) -> bool:
    """'Alder, | the Reform party | that rules, has waited': told of a name, which is the one to be known by."""
    return any(
        doc[at].dep_ == "appos" and any(doc[at].head.i in range(*other) for other in named if other != run)
        for at in range(*run)
    )


def _described(page: Page, its: int) -> str | None:
    """'The central bank expects more, said | its governor': a body without a name, where none is named."""
    doc, start = page.doc, page.doc[its].sent.start
    for token in doc[start:its]:
        first = doc[token.left_edge.i : token.i + 1]
        known = first[1:].text in runs.words("bodies") and first[1:].text.islower() and first[0].lower_ == "the"
        if token.dep_ in _SUBJECTS and known and not any(True for _ in _owners(page, start, its)):
            return f"the {first[1:].text}"
    return None


def _may_be(doc: Doc, run: Run, noun: str) -> bool:
    """Whether a name may be that of a 'group' or a 'party': no government's, no ministry's, no country's."""
    last = doc[run.end - 1].text
    entry = gazetteer.lookup(runs.text(doc, run)) or gazetteer.lookup(last)
    if entry and entry.sort is gazetteer.Sort.COUNTRY:
        return False
    if noun == "party" and last in runs.words("heads"):
        return last in _PARTIES
    return noun in (last.lower(), *_OF_A_STATE) or last.lower() not in runs.words("government", "bodies")


def _subject_in_capitals(page: Page, span: Run) -> Iterator[Run]:
    """'Harbour Norland, which speaks for the docks, …': several capitals as subject, whatever it is."""
    doc = page.doc
    for at in range(*span):
        if doc[at].dep_ not in _SUBJECTS or doc[at].tag_ not in ("NNP", "NNPS") or at in page.person_at:
            continue
        first = at
        while first > span.start and doc[first - 1].text[0].isupper() and doc[first - 1].pos_ in ("PROPN", "ADJ"):
            first -= 1
        if first < at and not any(one in page.person_at for one in range(first, at)):
            yield Run(first, at + 1)


def _in_subject(page: Page, name: Run) -> Run | None:
    """'NATO's Kosovo mission' for 'NATO', where that is what a clause is about: the subject and what tells which.

    Not 'Homeland Secretary Ann Lee' for her department.
    """
    head = page.doc[name.end - 1]
    while head.dep_ in ("compound", "poss", "nmod"):
        head = head.head
    whole = head.dep_ in _SUBJECTS and head.i >= name.end and not runs.is_title_noun(head.text)
    whole = whole and head.i not in page.person_at and head.tag_ != "NNS"  # 'US bombers' have no 'its'
    return Run(name.start, head.i + 1) if whole else None


def _antecedent(page: Page, whose: int) -> str | None:
    """'talks with Kenya, | whose | finance minister …' -> 'Kenya': the name right before."""
    end = whose - (page.doc[whose - 1].text == ",") if whose else 0
    named = [run for run in _owners(page, max(0, end - _LONGEST_OWNER), end) if run.end == end]
    if named or not end:
        return _with_article(page.doc, named[-1]) if named else None
    noun = page.doc[end - 1]
    described = noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.head.i not in page.person_at
    return noun.head.text if described and noun.head.nbor(1).text == "," else None  # 'Arvia, a state | whose leader'


def _the_body_s(doc: Doc, start: int) -> str | None:
    """'company' of 'the company's | chief executive', 'party' of 'the party's | leader'."""
    owner = start - 2
    owned = owner > 0 and doc[start - 1].tag_ == "POS" and doc[owner].lower_ in runs.words("common")
    return doc[owner].lower_ if owned else None


def _owners(page: Page, start: int, end: int) -> Iterator[Run]:
    """Names of bodies and countries among the tokens `start`..`end`."""
    at = start
    while at < end:
        stop = at
        while stop < end and _may_own(page, stop, first=stop == at):
            stop += 1
        if stop > at:
            yield Run(at, stop)
        at = max(stop, at + 1)


def _may_own(page: Page, at: int, *, first: bool) -> bool:
    if (
        at in page.person_at
        or page.doc[at].text in "()[]"
        or (first and page.doc[at].lower_ in ("the", "'s", "'", "of", "-"))
    ):
        return False
    token = page.doc[at]
    if _is_in_a_participle(page.doc, at):
        return False
    entry = gazetteer.lookup(token.text)
    if entry and entry.sort is gazetteer.Sort.COUNTRY:
        return True
    if token.text in runs.words("platforms") and token.dep_ == "compound" and token.head.text.islower():
        return False  # 'a Facebook | post' is somebody else's
    inside = token.tag_ == "POS" and page.doc[at + 1 : at + 2].text[:1].isupper() and token.ent_iob_ == "I"
    plain = token.tag_ != "POS" or inside  # 'People | 's | Party'
    return at in page.in_body or (token.ent_type_ == "ORG" and plain and (not first or token.text[0].isupper()))


def _is_in_a_participle(doc: Doc, at: int) -> bool:
    """'the | Red-Star | -linked group', 'Moor | -backed rebels': what the group is tied to, no name of its own."""
    while doc[at + 1 : at + 2].text == "-" and not doc[at].whitespace_ + doc[at + 1].whitespace_:
        if doc[at + 2 : at + 3].text.islower():
            return True
        at += 2
    return False


def _with_article(doc: Doc, run: Run) -> str:
    at = run.start
    while at and doc[at - 1].text.islower() and _classes(doc[at - 1]):  # 'the main opposition | Party'
        at -= 1
    article = "the " if at and doc[at - 1].lower_ == "the" else ""
    return article + runs.text(doc, run)


def _classes(word: Token) -> bool:
    """'the | main opposition | Party', 'the | banned | Party'."""
    return word.pos_ in ("ADJ", "NOUN") or (word.tag_ == "VBN" and word.dep_ == "amod")


# ------------------------------------------- counterparts and predecessors


def completed(
    page: Page, persons: Sequence[Person], found: list[list[Office]], published: When | None
) -> Iterator[list[Office]]:
    """'U.S. counterpart' and 'predecessor' alone say nothing: say of what, by the office of the person before.

    A leader's counterpart who is known to have led the other state when the text was printed has that office.
    """
    starts = sorted(
        (page.doc[place.run.start].idx, number) for number, person in enumerate(persons) for place in person.places
    )
    for number, offices in enumerate(found):
        known = in_power.held_by(persons[number].name, published) if published else ()
        links = (_as_counterpart(page, office) for office in offices)
        yield [_on_record(office, known) or _linked(office, number, starts, found) for office in links]


def _as_counterpart(page: Page, office: Office) -> Office:
    """'her Argentine | peer' is her counterpart; 'a British peer' sits in the Lords."""
    if office.title.lower().endswith(COUNTERPART):
        return dataclasses.replace(office, title=f"{office.title[: -len(COUNTERPART)]}counterpart")
    nation, _, link = office.title.rpartition(" ")
    at = office.evidence[0].span.start
    whose = page.doc.char_span(max(0, at - 1), at, alignment_mode="expand") if link.lower() == "peer" else None
    owned = whose is not None and any(token.tag_ == "PRP$" for token in page.doc[max(0, whose.start - 1) : whose.end])
    known = owned and gazetteer.country_of(nation) is not None
    return dataclasses.replace(office, title=f"{nation} counterpart") if known else office


def _on_record(office: Office, known: Sequence[Term]) -> Office | None:
    """'French counterpart' of whoever leads another state, where this one is known to have led France.

    'his counterpart' alone of the state that this one is known to have led.
    """
    nation, _, link = office.title.rpartition(" ")
    if office.title == "counterpart" and len(known) == 1:
        return dataclasses.replace(office, title=f"{leaders.called(known[0].post)} of {known[0].state}")
    state = gazetteer.country_of(nation) if link.lower() == "counterpart" else None
    post = next((leaders.called(one.post) for one in known if one.state == state), None)
    return dataclasses.replace(office, title=f"{nation} {post}") if post else None


def _linked(
    office: Office, number: int, starts: Sequence[tuple[int, int]], found: Sequence[Sequence[Office]]
) -> Office:
    words = office.title.lower().split()
    if not {"counterpart", "predecessor", *title_owned.IN_PLACE} & {words[0], words[-1]}:
        return office
    at = bisect_left(starts, (office.evidence[0].span.end,))
    before = starts[max(0, at - _BACK) : at]
    whose = before and before[-1][0] >= office.evidence[0].span.start  # 'Lee's predecessor'
    owned = before[-1:] if whose or office.title.startswith(title_owned.BEFORE) else before
    for _, other in reversed(owned):
        named = next((one for one in found[other] if not _is_link(one)), None)
        if other != number and named:
            if words[-1] in title_owned.IN_PLACE:
                return dataclasses.replace(office, title=named.title) if named.former else office
            if words[-1] == "predecessor" or office.title.startswith(title_owned.BEFORE):
                return dataclasses.replace(office, title=named.title, at=None, former=True)
            title = _of_same_rank(office.title, named.title) or _of_another_body(office.title, named.title)
            title = title or _of_another_capital(office.title, named.title)
            the = "" if _OWNED.match(named.title) else "the "
            title = title or f"{office.title} of {the}{named.title}"
            return dataclasses.replace(office, title=title, confidence=min(office.confidence, _BY_RANK))
    return office


def _of_another_body(link: str, other: str) -> str | None:
    """'counterpart at the TUC' of the 'NLC President': 'TUC President'."""
    there, post = _AT_A_BODY.fullmatch(link), _OF_A_BODY.fullmatch(other)
    if there is None or post is None or gazetteer.is_place(there["body"]) or gazetteer.lookup(there["body"]):
        return None
    return f"{there['body']} {post['post']}"


def _of_another_capital(link: str, other: str) -> str | None:
    """'counterpart in Oslo' of the 'spokesman of the Kenyan foreign ministry': of the Norwegian one."""
    there = _IN_A_CAPITAL.fullmatch(link)
    entry = gazetteer.lookup(there["city"]) if there else None
    people = lexicon.load("demonyms").get(entry.name, ()) if entry and entry.sort is gazetteer.Sort.CAPITAL else ()
    nation = [word for word in other.split() if _is_of_a_people(word)]
    return other.replace(nation[0], people[0], 1) if people and len(nation) == 1 else None


def _is_of_a_people(word: str) -> bool:
    entry = gazetteer.lookup(word)
    return entry is not None and entry.sort is gazetteer.Sort.PEOPLE


def _of_same_rank(link: str, other: str) -> str | None:
    """'Kenyan counterpart' of the 'Congolese Foreign Minister': 'Kenyan Foreign Minister'.

    Only of ministers with a portfolio, and not in countries that call them secretaries: chiefs of government may be
    presidents in one country and chancellors in another.
    """
    link = re.sub(r"^[A-Z]\w+[’']s ", "", link)
    nation = gazetteer.country_of(link.rsplit(maxsplit=1)[0]) if " " in link else None
    sent = _SENT.fullmatch(other)
    if nation and sent:
        return f"{link.rsplit(maxsplit=1)[0]} ambassador{sent['to'] or ''}"
    found = _PORTFOLIO.fullmatch(other)
    if not nation or not found or nation in _WITH_SECRETARIES or gazetteer.country_of(found["field"]):
        return None
    return f"{link.rsplit(maxsplit=1)[0]} {found['field']} {found['head']}"


def _is_link(office: Office) -> bool:
    return any(word in office.title.lower() for word in ("counterpart", "predecessor", "successor"))
