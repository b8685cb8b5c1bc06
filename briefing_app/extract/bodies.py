"""Bodies named in a text: those the tables know, and those whose words say so ('Foundation for …', '… Ministry')."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app.extract import body_edges, body_signs, gazetteer, names, partners, party_names, portfolios, runs
from briefing_app.extract.gazetteer import Sort
from briefing_app.extract.home import Home
from briefing_app.extract.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

_NEARLY = 80  # of 100: one spelling of a body's name and another
_JOINTS = frozenset(("of", "for", "on", "and", "&", "the", "in", "to"))
_NO_START = frozenset(("the", "a", "an", "opposition", "mr", "mrs", "ms", "dr", "sir", "chief", "deputy"))
_FUNCTION = frozenset(("DET", "PRON", "ADP", "ADV", "SCONJ", "CCONJ", "AUX", "VERB"))
_CLOSING = frozenset("'’")
_LONGEST_BODY = 14  # tokens
_CHAMBERS = frozenset(("House", "Senate"))
_MEMBERS = frozenset(("MEPs", "MPs", "MSPs", "TDs", "councillors", "peers"))
_ON_MATTERS = frozenset(("Commission", "Committee", "Council", "Subcommittee"))  # 'Committee | on Trade'
_PUBLIC = frozenset(("Authority", "Administration", "Service", "Inspectorate", "Directorate", "Tribunal"))
_COMMITTEE = 4  # tokens of 'foreign affairs committee'
_FIRM, _PARTNERS = 2, 3  # tokens of 'Halden Shipping', of 'Castor & Vane'
_JOINED = 5  # tokens after an 'and' that may still be the name
_JOINED_HALF = 3  # tokens of 'for High-'
_JOINTS_IN_A_ROW = 2  # 'of the'
_NATION = 3  # tokens
_STATE_BODY_WORDS = 3
_PROGRAMMES = frozenset(("Campaign", "Dialogue", "Initiative", "Mission", "Partnership"))
_PARTIES, _TAG = frozenset(("D", "R", "I", "DFL")), 8  # a lawmaker's party, and tokens to the bracket that closes


def find(doc: Doc, taken: Iterable[Run]) -> Iterator[tuple[Run, str]]:
    """The bodies of `doc` with the name to be shown, left to right, not overlapping.

    Args:
        doc: the parse.
        taken: tokens that are persons' names.
    """
    used = {at for run in taken for at in range(*run)} | party_tags(doc)
    headings = runs.headings(doc)  # capitals mean nothing there: only the tables find bodies
    known = {hit.start: hit for hit in gazetteer.find(doc) if hit.entry.sort is Sort.BODY}
    known |= _abbreviated(doc) | party_names.find(doc) | _party_members(doc)
    home = Home.of(doc)
    at = 0
    while at < len(doc):
        run = None if at in used or at in headings else body_edges.of_its_kind(doc, at) or _body_at(doc, at, used)
        hit = known.get(at)
        if hit and (_is_of_a_nation(doc, hit) or body_edges.is_no_hit(doc, hit.start, hit.end)):
            hit = None
        if hit and run and _is_post_in(doc, hit, run):
            run = None
        if hit and (run is None or run.end <= hit.end) and at not in used:
            committee = _committee(doc, hit.end)
            committee = body_edges.organ(doc, hit.end) if committee == hit.end and _is_union(hit) else committee
            called = home.body(doc[hit.start : hit.end].text, hit.entry.name)
            name = doc[hit.start : committee].text if committee > hit.end else called
            yield Run(hit.start, committee), name
            at = committee
        elif run and _only_names_a_thing(doc, run):
            at = run.end
        elif run:
            phrase = runs.text(doc, run)
            entry = gazetteer.lookup(phrase)
            known_as = home.body(phrase, entry.name) if entry and entry.sort is Sort.BODY else None
            yield run, known_as or phrase.replace("militaries", "military")
            at = run.end
        else:
            at += 1


def _only_names_a_thing(doc: Doc, run: Run) -> bool:
    """A crosshead of its own ('The Fishing Fleet Question'), a programme in marks ('the “Moor Initiative”')."""
    before, behind = doc[run.start - 1 : run.start].text, doc[run.end : run.end + 1].text
    marked = before == behind == '"' and doc[run.end - 1].text in _PROGRAMMES
    return marked or body_edges.is_crosshead(doc, run)


def _is_of_a_nation(doc: Doc, hit: gazetteer.Hit) -> bool:
    """'The Australian | cricket team': no newspaper."""
    last = doc[hit.end - 1]
    modifies = last.dep_ in ("amod", "compound", "nmod") and last.head.i >= hit.end
    return modifies and doc[hit.start].text == "The" and gazetteer.country_of(last.text) is not None


def _is_post_in(doc: Doc, hit: gazetteer.Hit, run: Run) -> bool:
    """'White House | Press Secretary', 'Senate | Majority Leader': what follows the body is somebody's post in it."""
    if run.end <= hit.end or run.end >= len(doc) or not runs.is_title_noun(doc[run.end].text):
        return False
    return hit.end - hit.start > 1 or doc[run.end - 1].text not in runs.words("heads")


def _abbreviated(doc: Doc) -> dict[int, gazetteer.Hit]:
    """Names with their abbreviation in brackets, and every place of the abbreviation, as if the tables knew them."""
    found: dict[int, gazetteer.Hit] = {}
    for short, run in body_signs.abbreviations(doc).items():
        name = runs.text(doc, run)
        entry = gazetteer.lookup(name) or _alike(name, gazetteer.lookup(short)) or gazetteer.Entry(name, Sort.BODY)
        if entry.sort is Sort.BODY and not body_edges.is_treaty(name):
            places = (run, *(Run(token.i, token.i + 1) for token in doc if token.text == short))
            found.update({place.start: gazetteer.Hit(*place, entry) for place in places})
    return found


def _alike(name: str, entry: gazetteer.Entry | None) -> gazetteer.Entry | None:
    """The body that the tables know by an abbreviation, if its names are spelt nearly like the one written out."""
    known = (phrase for phrase, one in gazetteer.table().items() if entry and one == entry)
    return entry if any(phrase in name or fuzz.ratio(name, phrase) > _NEARLY for phrase in known) else None


def _party_members(doc: Doc) -> dict[int, gazetteer.Hit]:
    """'Republican lawmakers', 'Conservative backbenchers': many of a party stand for it."""
    found: dict[int, gazetteer.Hit] = {}
    for token in doc[:-1]:
        many = token.nbor()
        entry = gazetteer.lookup(f"{token.text} Party") if many.tag_ == "NNS" and token.text.istitle() else None
        if (
            entry
            and entry.sort is Sort.BODY
            and (many.text.islower() or many.text in _MEMBERS)
            and _is_of_people(many)
        ):
            found[token.i] = gazetteer.Hit(token.i, many.i + 1, entry)
    return found


def _is_of_people(many: Token) -> bool:
    return (
        many.text in _MEMBERS
        or many.lower_ in runs.titles("collective") | runs.words("government")
        or runs.is_title_noun(many.lemma_)
    )


def _is_union(hit: gazetteer.Hit) -> bool:
    """Whether it is a union of states, which has organs: 'EU', 'Ecowas'."""
    return hit.entry.name in runs.words("unions")


def _committee(doc: Doc, end: int) -> int:
    """Where 'Senate | judiciary committee' ends; `end` itself if no committee follows."""
    for at in range(end, min(end + _COMMITTEE, len(doc))):
        if doc[at].lower_ in ("committee", "subcommittee") and at > end:
            return at + 1
        if not doc[at].text.islower() or doc[at].pos_ not in ("NOUN", "ADJ", "PROPN"):
            break
    return end


def _body_at(doc: Doc, at: int, used: set[int]) -> Run | None:
    """The body whose name starts at token `at`: capitals, joined by 'of', 'for', 'and', with a head word in it."""
    at = body_edges.behind_slug(doc, at)
    if not _capital(doc, at) or body_edges.opens_inside(doc, at):
        return None
    before = at > 0 and _capital(doc, at - 1) and not body_edges.opens_inside(doc, at - 1)
    if before and at - 1 not in used and doc[at - 1].whitespace_:
        return None
    firm = partners.firm_at(doc, at) or _by_its_last_word(doc, at)
    if firm is not None:
        return firm
    end, heads = at, False
    while end < len(doc) and end - at < _LONGEST_BODY and end not in used:
        if _capital(doc, end):
            heads = heads or doc[end].text in runs.words("heads") or body_edges.is_congress(doc, at, end)
            end += 1
        elif end > at and (joint := _owned(doc, end) or _joint(doc, at, end) or _compound(doc, at, end)):
            end = joint
        else:
            break
    end = _without_the_next(doc, at, end)
    if end > at + 1 and _is_holder(doc, end - 1):
        end = next((one for one in range(end - 1, at, -1) if doc[one - 1].text in runs.words("heads")), at)
    end = body_edges.trimmed(doc, at, end)
    if end - at > 1 and heads and _is_no_body(doc, Run(at, end)):
        return None
    heads = heads or _is_firm(doc, Run(at, end))
    end = _with_fields(doc, at, end, used)
    nation = nation_length(doc, at, end)
    if heads and end - at > max(nation, 0) + (nation == 0):
        return Run(at, end)
    return _state_body(doc, at) or _named_after_nation(doc, at)


def _by_its_last_word(doc: Doc, at: int) -> Run | None:
    """'Walda TV', and 'Lumora China', which is an arm of a firm."""
    end = body_edges.station(doc, at) or body_edges.arm(doc, at)
    return Run(at, end) if end is not None else None


def _with_fields(doc: Doc, at: int, end: int, used: set[int]) -> int:
    """'Ministry of Housing | , Communities and Local Government': all it is for is its name."""
    ends = (portfolios.end(doc, one.i) for one in doc[at:end] if one.text in runs.words("heads"))
    longer = max(ends, default=end)
    return longer if longer > end and used.isdisjoint(range(end, longer)) else end


def _without_the_next(doc: Doc, at: int, end: int) -> int:
    """'Bank of Hawaii | and Thai trader …', 'Harvest Party | of President …': somebody's title begins behind it."""
    if end - at <= _JOINTS_IN_A_ROW:
        return end
    joint, last = doc[end - 2].lower_, doc[end - 1].text
    entry = gazetteer.lookup(last)
    people = joint == "and" and entry is not None and entry.sort is Sort.PEOPLE
    common = end < len(doc) and doc[end].text.islower() and doc[end].pos_ in ("NOUN", "ADJ")
    titled = joint == "of" and runs.is_title_noun(last)
    return end - 2 if (people and common) or titled else end


def _is_firm(doc: Doc, run: Run) -> bool:
    """'Halden Shipping', 'Castor & Vane': what only firms are called."""
    first, last = doc[run.start].text, doc[run.end - 1].text
    if run.end - run.start < _FIRM or names.is_given(first):
        return False
    partners = run.end - run.start == _PARTNERS and doc[run.start + 1].text == "&"
    return partners or last in runs.words("firms")


def _is_no_body(doc: Doc, run: Run) -> bool:
    """'Asia Forum Day', 'the New Cabinet', 'the Oval Office', and the title 'Cabinet Secretary'."""
    last = doc[run.end - 1].text
    for_a_place = any(token.lower_ == "for" for token in doc[run.start : run.end])  # 'Fund for Saving the Moor Sea'
    place = last in runs.words("places") and last not in runs.words("heads")
    if (place or last in runs.words("events")) and not for_a_place:
        return True
    name = doc[run.start : run.end].text
    if body_edges.is_treaty(name):
        return True
    if name in runs.words("no_bodies") or name == f"New {last}":
        return True
    return last == "Cabinet" and run.end < len(doc) and doc[run.end].text == "Secretary"


def _named_after_nation(doc: Doc, at: int) -> Run | None:
    """'Statistics Norway', 'Transport for London': a word of business and a country or capital."""
    if doc[at].text not in runs.words("business") or at + 2 >= len(doc):
        return None
    start = at + 1 + (doc[at + 1].lower_ == "for" and not doc[at].is_sent_start)
    for end in range(min(start + _NATION, len(doc)), start, -1):
        phrase = doc[start:end].text
        entry = gazetteer.lookup(phrase)
        place = entry.sort in (Sort.COUNTRY, Sort.CAPITAL) if entry else gazetteer.is_place(phrase)
        if place and not doc[start].is_sent_start:
            return Run(at, end)
    return None


def _is_holder(doc: Doc, at: int) -> bool:
    """Whether the last word is the title of somebody in the body: 'European Council | President'."""
    word = doc[at]
    return (
        word.lower_ in runs.titles("heads")
        and word.text not in runs.words("heads")
        and word.nbor(-1).lower_ not in _JOINTS
    )


def _capital(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.text in runs.words("not_names") or token.lower_ in _NO_START or token.lower_ in runs.titles("past"):
        return False
    if token.lower_ in runs.addresses() and (token.text.endswith(".") or token.tag_ == "NNPS"):
        return False
    if token.is_sent_start and token.pos_ in _FUNCTION:
        return False
    return names.capitalised(token.text) or _hyphen(doc, at)


def _hyphen(doc: Doc, at: int) -> bool:
    """Whether a hyphen inside a word stands here, and not the one of 'al-Shifa'."""
    inside = doc[at].text == "-" and 0 < at < len(doc) - 1 and not doc[at].whitespace_
    return inside and not doc[at - 1].text.islower()


def _compound(doc: Doc, at: int, here: int) -> int | None:
    """'Office for High- | ranking Officials': behind a small word, the small second half of a compound."""
    tail = doc[here]
    joined = tail.text.islower() and not doc[here - 1].whitespace_ and doc[here - 1].text == "-"
    inside = joined and here - at > _JOINED_HALF and doc[here - 3].lower_ in _JOINTS
    made = inside and tail.lower_ not in runs.titles("participles") and gazetteer.lookup(doc[here - 2].text) is None
    return here + 1 if made and here + 1 < len(doc) and _capital(doc, here + 1) else None


def _joint(doc: Doc, at: int, here: int) -> int | None:
    """The token after the small words at `here`, if a capitalised word follows and the name so far may go on."""
    chamber = doc[at].text in _CHAMBERS
    if chamber or not any(token.text in runs.words("joining") for token in doc[at:here]):
        before_head = _joint_before_head(doc, at, here)
        if before_head or not chamber:
            return before_head or _partner(doc, at, here)
    end = here
    while end < len(doc) and end - here < _JOINTS_IN_A_ROW and doc[end].lower_ in _JOINTS:
        end += 1
    if end == here + 1 < len(doc) and doc[here].lower_ == "for" and doc[end].lower_ in ("a", "an"):
        end += 1  # 'Committee | for an Open Harbour'
    if end == here or end >= len(doc) or not _capital(doc, end):
        return None
    if runs.is_title_noun(doc[here - 1].text) and doc[here - 1].text not in runs.words("heads"):
        return None  # 'Senate Majority Leader | of the …'
    if doc[here].lower_ == "and" and not any(token.lower_ in ("of", "for", "on") for token in doc[at:here]):
        return None
    if doc[here].lower_ == "the" and doc[here - 1].tag_ == "VBG" and doc[here - 2].lower_ == "for":
        return end  # 'Fund for Saving | the Moor Sea'
    matter = doc[here].lower_ == "on" and doc[here - 1].text in _ON_MATTERS
    return end if matter or doc[here].lower_ not in ("in", "on", "to", "the") else None


def _partner(doc: Doc, at: int, here: int) -> int | None:
    """'Castor | & Vane': two family names make a firm's."""
    two = here == at + 1 and doc[here].text == "&" and here + 1 < len(doc) and len(doc[at]) > 1
    return here + 1 if two and _capital(doc, here + 1) and not _goes_on(doc, here + 2) else None


def _goes_on(doc: Doc, at: int) -> bool:
    return at < len(doc) and _capital(doc, at)


def _owned(doc: Doc, here: int) -> int | None:
    """'Seafarers' | Union', 'Women's | Institute', 'Public Prosecutor's | Office': the owner is part of the name."""
    closing = doc[here].text in _CLOSING and doc[here - 1].text.endswith("s")  # the model may take it for a mark
    if here + 1 >= len(doc) or not (closing or doc[here].tag_ == "POS") or not _capital(doc, here + 1):
        return None
    owner, owned = doc[here - 1].text, doc[here + 1].text
    if here > 1 and doc[here - 2].text in names.SAINTS:
        return here + 1  # 'Saint Oswin's | Primary School'
    several = closing and _leads_to_head(doc, here + 1) and gazetteer.lookup(owner) is None
    office = owned in ("Office", "Bureau") and runs.is_title_noun(owner)
    return here + 1 if several or office or owner in runs.words("owners") else None


def _leads_to_head(doc: Doc, at: int) -> bool:
    """'Seafarers' | Union', 'Mariners' | Widows Fund': a word for bodies, or one with a word before it."""
    words = [token.text for token in doc[at : at + 2] if names.capitalised(token.text)]
    return not (runs.words("heads", "joining")).isdisjoint(words)


def _joint_before_head(doc: Doc, at: int, here: int) -> int | None:
    """'House Oversight | and Government Reform Committee': the head word comes last, after the 'and'."""
    if doc[here].lower_ not in ("and", "&") or gazetteer.lookup(doc[at:here].text):
        return None
    first = here + 1 + (doc[at].text in _CHAMBERS and doc[here + 1 : here + 2].text == "the")
    end = first
    while end < len(doc) and end - here <= _JOINED and _capital(doc, end):
        end += 1
    public = runs.words("joining") | _PUBLIC
    return first if end - here > _JOINTS_IN_A_ROW and doc[end - 1].text in public else None


def nation_length(doc: Doc, at: int, end: int) -> int:
    """How many tokens at the start of a name are a country or nationality."""
    words = doc[at : min(end, at + _NATION)].text
    for stop in range(min(end, at + _NATION), at, -1):
        last = doc[stop - 1]
        if gazetteer.country_of(words[: last.idx + len(last) - doc[at].idx]):
            return stop - at
    return 0


def _state_body(doc: Doc, at: int) -> Run | None:
    """'Chinese military', 'US Navy', 'Russian defence ministry': a nationality and a body of any state."""
    nation = nation_length(doc, at, min(at + _NATION, len(doc)))
    if not nation:
        return None
    if doc[at + nation : at + nation + 1].text == "ministry" and portfolios.end(doc, at + nation) > at + nation + 1:
        return Run(at, portfolios.end(doc, at + nation))  # 'Norwegian ministry of culture, media and sport'
    for size in range(_STATE_BODY_WORDS, 0, -1):
        end = at + nation + size
        if end <= len(doc) and doc[at + nation : end].text in runs.words("bodies"):
            adjective = _is_sought(doc[end - 1]) or body_edges.is_adjective(doc[end - 1])
            return None if adjective else Run(at, body_edges.with_seat(doc, end))
    return None


def _is_sought(noun: Token) -> bool:
    """'a candidate for the Afghan presidency': there it is an office."""
    return noun.lower_ == "presidency" and noun.dep_ not in {"nsubj", "nsubjpass"}


def party_tags(doc: Doc) -> set[int]:
    """Tokens of '(D-Newport News)', '(R., Iowa)': a lawmaker's party and seat."""
    tags: set[int] = set()
    for token in doc[1:-1]:
        if token.text.rstrip(".") in _PARTIES and doc[token.i - 1].text == "(":
            close = next((one.i for one in doc[token.i : token.i + _TAG] if one.text == ")"), token.i)
            tags.update(range(token.i, close))
    return tags
