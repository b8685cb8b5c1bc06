"""Where the name of a body begins and ends: what stands before and behind it in capitals and is no part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, names, runs
from briefing_app.extract.runs import Run

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_JOINTS = frozenset(("of", "for", "on", "and", "&", "the", "in", "to"))
_PAPERS = frozenset(
    ("Resolution", "Resolutions", "Directive", "Regulation")
)  # 'UN Security Council | Resolution 1701'
_POSTS_ABROAD = frozenset(("embassy", "consulate", "Embassy", "Consulate"))
_ORGANS = frozenset(("commission", "council", "parliament", "secretariat", "assembly"))
_AIRED = frozenset(("TV", "FM"))
_NO_STATION = frozenset(("Cable", "Digital", "Live", "Pay", "Reality", "Satellite", "Smart", "State"))
_QUALIFIED = frozenset(("Communist", "Democratic", "East", "Greater", "Imperial", "Mainland", "Nazi", "New", "North"))
_QUALIFIED |= frozenset(
    ("Red", "South", "West", "Free", "Mother", "Holy", "Ancient", "Modern", "Air", "Team", "Miss")
)
_TREATIES = frozenset(("Accord", "Act", "Agreement", "Convention", "Covenant", "Pact", "Protocol", "Treaty"))
_GATHERED = frozenset(("Baptist", "Constitutional", "Democratic", "National", "Party", "Republican"))
_OF_POLICE = frozenset(
    ("academy", "cell", "college", "state", "station", "stations", "van", "car", "cordon", "escort")
)
_FOR_A_CAUSE = frozenset(("against", "for", "without"))
_DATELINE = 4  # tokens of ', Sri Lanka –'
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_UNITS = frozenset(("Army", "Battalion", "Brigade", "Corps", "Division", "Fleet", "Front", "Infantry", "Regiment"))
_UNITS |= frozenset(("Circuit", "Squadron", "Wing"))
_UNIT = 3  # words behind the number
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "poss", "appos"))


def opens_inside(doc: Doc, at: int) -> bool:
    """Whether the capital at token `at` opens no name of its own: 'pro- | Russian Party', 'Our | Force'."""
    token = doc[at]
    if token.tag_ in ("PRP", "PRP$") and token.ent_type_ == "":
        return True
    if at < 2 or doc[at - 1].text != "-" or doc[at - 1].whitespace_:  # noqa: PLR2004 - a prefix and its hyphen
        return False
    return doc[at - 2].text.islower() and not doc[at - 2].whitespace_


def behind_slug(doc: Doc, at: int) -> int:
    """The token behind an agency's slug that opens a headline: 'EXCLUSIVE- | Orrin Steel'; `at` itself where none."""
    slug = doc[at].text in runs.words("slugs") and doc[at + 1 : at + 2].text == "-"
    return at + 2 if slug else at


def trimmed(doc: Doc, at: int, end: int) -> int:
    """The end without small words left over, and without the paper a body passed.

    'Democratic Party | of' before somebody's name, 'UN Security Council | Resolution'.
    """
    while end > at + 1 and (
        doc[end - 1].text == "-" or doc[end - 1].text in _PAPERS or doc[end - 1].lower_ in _JOINTS
    ):
        end -= 1
    return end


def is_adjective(last: Token) -> bool:
    """'a Norlandic | military | helicopter', 'a Leeds police | academy': of what kind it is, not the force."""
    noun = last.head
    if last.lower_ == "police" and last.dep_ in ("amod", "compound", "nmod") and noun.lower_ in _OF_POLICE:
        return True
    describes = last.lower_ == "military" and last.dep_ in ("amod", "compound", "nmod") and noun.i > last.i
    if not describes:
        return False
    officers = runs.titles("collective") | runs.words("government") | {"official", "spokesman", "spokeswoman"}
    return noun.lower_ not in officers and noun.lemma_.lower() not in officers


def with_seat(doc: Doc, end: int) -> int:
    """The end with the place where a mission sits: 'US embassy | in Georgetown'."""
    if doc[end - 1].text not in _POSTS_ABROAD or doc[end : end + 1].text != "in":
        return end
    for stop in (end + 3, end + 2):
        if gazetteer.is_place(doc[end + 1 : stop].text) or gazetteer.lookup(doc[end + 1 : stop].text):
            return stop
    return end + 2 if doc[end + 1 : end + 2].text.istitle() and doc[end + 1].ent_type_ == "GPE" else end


def organ(doc: Doc, end: int) -> int:
    """The end with the organ of a union of states, in small letters: 'Ecowas | commission', 'EU | council'."""
    noun = doc[end : end + 1]
    return end + 1 if len(noun) and noun[0].text in _ORGANS and doc[end - 1].whitespace_ else end


def station(doc: Doc, at: int) -> int | None:
    """The end of a broadcaster's name that 'TV' or 'FM' closes: 'Walda TV'; None where none begins at `at`."""
    if at + 1 >= len(doc) or doc[at + 1].text not in _AIRED or not doc[at].whitespace_:
        return None
    first = doc[at]
    known = gazetteer.lookup(first.text) or first.text in _NO_STATION or first.is_sent_start
    return None if known or not first.text[0].isupper() or first.pos_ != "PROPN" else at + 2


def arm(doc: Doc, at: int) -> int | None:
    """The end of a firm's name with the country of its arm: 'Lumora China said'; None where none begins at `at`.

    Only where the firm is named without the country too, and the two are no more than who acts.
    """
    first = doc[at]
    if at + 1 >= len(doc) or first.whitespace_ != " " or first.pos_ != "PROPN" or first.text in _QUALIFIED:
        return None
    land, entry = doc[at + 1], gazetteer.lookup(doc[at + 1].text)
    if entry is None or entry.sort is not gazetteer.Sort.COUNTRY or land.dep_ not in _SUBJECTS:
        return None
    told = gazetteer.lookup(first.text)
    firm = told is not None and told.sort is gazetteer.Sort.BODY and told.name not in gazetteer.sides()
    known = names.is_given(first.text) or (told and not firm) or gazetteer.is_place(first.text)
    if known or not first.text.istitle() or (at and names.capitalised(doc[at - 1].text) and not first.is_sent_start):
        return None
    alone = (one for one in doc if one.text == first.text and not names.capitalised(doc[one.i + 1 : one.i + 2].text))
    return at + 2 if any(True for _ in alone) else None


def of_its_kind(doc: Doc, at: int) -> Run | None:
    """A body whose name is made in a way of its own: '33rd Front', 'Citizens for Tax Justice'."""
    first = doc[at].text
    if first[0].isdigit():
        return numbered(doc, at)
    return people_for(doc, at) if first[-1] == "s" and first[0].isupper() else None


def numbered(doc: Doc, at: int) -> Run | None:
    """A unit's name that a number opens: 'the 33rd | Front', 'the 82nd Airborne Division'."""
    if not _ORDINAL.fullmatch(doc[at].text):
        return None
    end = at + 1
    while end < len(doc) and end - at <= _UNIT and doc[end].text.istitle():
        end += 1
    return Run(at, end) if end > at + 1 and doc[end - 1].text in _UNITS else None


def with_particle(doc: Doc, start: int) -> int:
    """The start with what the model cut off before a small word: 'Norte de | Santander'."""
    cut = start > 1 and names.is_particle(doc[start - 1].text) and names.capitalised(doc[start - 2].text)
    return start - 2 if cut and not doc[start - 2].is_sent_start else start


def is_treaty(name: str) -> bool:
    """'Moor Convention on the Rights of Herders', 'Harbour Protection Act': agreed or passed, and nobody.

    A convention of a party or church is a gathering of people.
    """
    words = name.split()
    joint = next((at for at, word in enumerate(words) if word in _JOINTS and at), len(words))
    head = words[joint - 1] if words else ""
    return head in _TREATIES and _GATHERED.isdisjoint(words)


def is_crosshead(doc: Doc, run: Run) -> bool:
    """'The Fishing Fleet Question', alone in its line: no body, unless its last word is one's or it has an 'of'."""
    words = doc[run.start : run.end]
    first = run.start - (doc[run.start - 1 : run.start].text == "The")
    alone = (first == 0 or "\n" in doc[first - 1].text) and "\n" in doc[run.end : run.end + 1].text
    named = words[-1].text in runs.words("heads") or any(token.lower_ in _JOINTS for token in words)
    return alone and len(words) > 1 and not named


def is_congress(doc: Doc, start: int, at: int) -> bool:
    """'National People's | Congress', 'Trades Union Congress'; but a party's congress is a gathering."""
    return doc[at].text == "Congress" and at > start + 1 and doc[at - 1].text not in _GATHERED


def is_no_hit(doc: Doc, start: int, end: int) -> bool:
    """'the | UN | Convention on …', and the word in capitals that is no abbreviation: '| WHO |'S STUCK'."""
    cried = doc[start].text.isupper() and doc[end : end + 1].text in ("'S", "'RE", "'LL", "'VE")
    stop = end
    while stop < len(doc) and stop - end < _UNIT and doc[stop].text.istitle():
        stop += 1
    return cried or (stop > end and doc[stop - 1].text in _TREATIES)


def people_for(doc: Doc, at: int) -> Run | None:
    """'Citizens for Tax Justice', 'Mothers Against Drunk Driving', 'Lawyers Without Borders': people with a cause."""
    link = doc[at + 1 : at + 2].text
    stop = at + 2
    several = doc[at].text.istitle() and doc[at].text.endswith("s") and doc[at].text in runs.words("joining")
    if not several or link.lower() not in _FOR_A_CAUSE:
        return None
    while stop < len(doc) and stop - at <= _UNIT + 1 and doc[stop].text[0].isupper():
        stop += 1
    cause = link != "for" or doc[at].text == "Citizens" or doc[stop - 1].text in runs.words("business")
    return Run(at, stop) if stop > at + 2 and cause else None  # 'Lawyers for Solara' are its lawyers


def is_where_from(doc: Doc, run: Run) -> bool:
    """'Adra, | Chad – The lights went out', at the start of a line: where the report was written."""
    opens = run.start == 0 or "\n" in doc[run.start - 1].text
    behind = doc[run.end : run.end + _DATELINE]
    if not opens or len(behind) < _DATELINE or behind[0].text != ",":
        return False
    dash = next((token.i for token in behind if token.text in ("–", "—", "--")), None)
    return dash is not None and gazetteer.country_of(doc[run.end + 1 : dash].text) is not None
