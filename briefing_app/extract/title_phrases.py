"""Where the text words an office: the title before a name, the apposition beside it, and 'X is …'.

The rules follow the three places where news style puts a title (AP Stylebook, "titles"): before the name without a
comma, between commas after or before it, and as the complement of 'to be'.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import assurance, gazetteer, leaders, names, runs, title_behind, title_forms
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import (
    COMPLEMENTS,
    DETERMINERS,
    LEADING,
    RANKING,
    Held,
    Page,
    nominal,
    past_inside,
    trimmed,
)
from briefing_app.extract.titles import is_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_LONGEST = 25  # tokens of one office
_BRACKETED = 3  # tokens of '(IMF)'
_SEAT = re.compile(r"[DRI]-[\w.]+|[A-Z][a-z]{2,4}\.|(?:[A-Z]\.){2}")  # 'R-Utah', 'Tenn.', 'S.C.'
_ENDS = frozenset(',;:.()"?!/—–') | {"--"}
_NO_POST = frozenset(("incumbent", "counterpart", "candidate", "winner", "champion", "hopeful", "student", "player"))
_LONGEST_RANK = 3  # tokens: 'Major-General'
_RULING = frozenset(("President", "Premier", "Minister"))
_RANKS = frozenset(("General", "Lieutenant", "Major", "Field", "Marshal", "Admiral", "Colonel", "Brigadier"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_ABBREVIATED = frozenset(("Inc.", "Corp.", "Co.", "Ltd.", "U.S.", "U.K.", "U.N.", "St."))  # no sentence ends there
_TELLING = frozenset(("tell", "tells", "told", "telling"))
_SELVES = frozenset(("himself", "herself"))
_POSTS = frozenset(("chairman", "chairwoman", "chairperson", "chair", "leader", "minister", "president", "spokesman"))
_POSTS |= {"secretary", "speaker", "spokesperson", "spokeswoman"}
_MARKS = frozenset("\"'“”‘’")
_CLOSING = frozenset((",", ")", ".", ";", "—", "–"))
_NO_NOUNS = (title_forms.is_aged, title_forms.is_inside_a_name, title_forms.is_epithet)
INSIDE = frozenset(("the", "of", "'s", "'", "and", "for"))
"""Small words inside the name of what somebody heads."""


def around(page: Page, name: Run) -> Iterator[Held]:
    """Offices worded around one mention of a name."""
    start = _behind_address(page.doc, name.start)
    before = (
        _of_leader(page, ending_at(page, start), name)
        or _before_governed(page, start)
        or _before_several(page, start)
    )
    if before:
        yield before
        opening = before.run.start
        if opening > 1 and start - opening <= _LONGEST_RANK and page.doc[opening - 1].text == ",":
            yield from _before_comma(page, opening - 1, name.end)  # 'the secretary of state, Cardinal | Pietro …'
    elif start > 1 and page.doc[start - 1].text == ",":
        yield from _before_comma(page, start - 1, name.end)
    end = name.end
    while end < len(page.doc) and names.is_post_nominal(page.doc[end].text):
        end += 1
    if end + 1 < len(page.doc) and page.doc[end].text in (",", "(", "—", "–", "-"):
        behind = title_behind.phrases(page, end + 1)
        yield from (held for held in behind if not _is_chanted(page.doc, Run(name.start, held.run.end)))


def _is_chanted(doc: Doc, words: Run) -> bool:
    """'They shouted “Ann Lee, traitor”': a name and a word for it, alone between marks, are what a placard says."""
    behind = doc[words.end : words.end + 2]
    closed = any(token.text in _MARKS for token in behind) and behind[0].text in _MARKS | {"!", ",", "."}
    return closed and words.start > 0 and doc[words.start - 1].text in _MARKS


def _of_leader(page: Page, held: Held | None, name: Run) -> Held | None:
    """'the bill | President Obama signed': before a leader's name a common noun is no part of the title."""
    last = page.doc[name.end - 1].text
    if held is None or not page.doc[held.run.end - 1].text[0].isupper() or leaders.of_family(last) is None:
        return held
    common = [at for at in range(*held.run) if page.doc[at].tag_ in ("NN", "NNS") and page.doc[at].text.islower()]
    start = max(common, default=held.run.start - 1) + 1
    return held._replace(run=Run(start, held.run.end)) if page.doc[start - 1].lower_ != "vice" else held


def _behind_address(doc: Doc, start: int) -> int:
    name = start
    start -= (
        start > 0 and doc[start - 1].text == "(" and doc[start + 1 : start + 2].text == ")"
    )  # 'Minister (Ann) Lee'
    while start > 0 and _is_address(doc, start - 1):
        if is_head(doc[start - 1].text) and not (start > 1 and doc[start - 2].lower_ in _POSTS):
            break  # 'Chief Justice | Ann Lee', but 'party chairman | Barrister Ann Lee'
        start -= 1
    start = _behind_rank(doc, start)
    return start - 1 if 1 < start < name and doc[start - 1].text == "the" else start  # ', the Rt Revd | Ann Lee'


def _behind_rank(doc: Doc, start: int) -> int:
    """'President | General Ali Khan': a soldier's rank is no part of the office it stands behind."""
    at = start
    while at > 0 and start - at < _LONGEST_RANK and doc[at - 1].text in _RANKS:
        at -= 1
    return at if 0 < at < start and doc[at - 1].text in _RULING else start


def _is_address(doc: Doc, at: int) -> bool:
    """'Sen.', and the small words that stand before one: 'His | Highness', 'Tan | Sri'."""
    behind = doc[at + 1].lower_
    if doc[at].lower_ in ("his", "her"):
        return behind in ("highness", "excellency", "majesty", "eminence", "holiness")
    return (
        doc[at].lower_ in runs.addresses() or (behind == "sri" and doc[at].lower_ == "tan") or doc[at].text == "Sri"
    )


# ------------------------------------------------------------ before the name


def ending_at(page: Page, end: int) -> Held | None:
    """'Chinese Defence Minister | Li Shangfu': the noun phrase that ends at token `end`."""
    start = end
    while start > 0 and end - start < _LONGEST:
        start -= _BRACKETED * (start < end and title_forms.is_bracketed(page.doc, start - _BRACKETED))
        if not _belongs(page, start - 1, end):
            break
        start -= 1
        if page.doc[start].lower_ in runs.titles("past") and start + 1 < end and not past_inside(page.doc[start]):
            break
    lone = end - start == 1 and names.capitalised(page.doc[start].text)
    if lone and start > 0 and page.doc[start - 1].lower_ in ("a", "any"):
        return None  # 'a President Clinton' is only thought of
    return trimmed(page.doc, Run(start, end))


def _before_governed(page: Page, end: int) -> Held | None:
    """'Director of the Central Bank | Ana Sulo': a title in capitals with what it is of, straight before the name."""
    doc, at = page.doc, end - 1
    while at > 0 and end - at < _LONGEST and (nominal(doc[at]) or at in page.in_body or doc[at].lower_ in INSIDE):
        if doc[at].is_sent_start or at in page.person_at:
            break
        head = doc[at - 1]
        governs = doc[at].lower_ in ("of", "for") and is_head(head.text) and head.tag_ in ("NN", "NNP")
        if governs and head.text[0].isupper() and doc[end - 1].text[0].isupper():
            held = ending_at(page, at)
            return Held(Run(held.run.start, end), held.former, rule=assurance.GOVERNED) if held else None
        at -= 1
    return None


def _before_several(page: Page, end: int) -> Held | None:
    """'Senators | Ann Lee, R-Utah, and | Bo Hall': one plural title before several names."""
    doc, at = page.doc, end - 1
    while at > 0 and end - at < _LONGEST and (at in page.person_at or _between_names(doc[at])):
        at -= 1
    head = doc[max(at, 0)].text
    plural = head in ("Sens.", "Reps.") or (head.endswith("s") and is_head(head[:-1]) and not is_head(head))
    plural = plural and head.removesuffix("s") not in _NO_POST
    if at < 0 or not plural or (at + 1 not in page.person_at and at + 1 != end):
        return None
    start = at
    while start and (nominal(doc[start - 1]) or doc[start - 1].lower_ in runs.titles("past")):
        start -= 1
    former = doc[start].lower_ in runs.titles("past") - runs.titles("not_past")
    return Held(Run(start + (former or _is_of_each(doc, start)), at + 1), former, rule=assurance.SEVERAL)


def _is_of_each(doc: Doc, start: int) -> bool:
    """'French and | German ministers Ann Lee and Bo Roy': the nation beside a plural title is only one's of them."""
    joined = start > 1 and doc[start - 1].lower_ in ("and", ",")
    return joined and all(gazetteer.country_of(doc[at].text) for at in (start - 2, start))


def _between_names(token: Token) -> bool:
    """A comma, an 'and', a lawmaker's party and state."""
    return token.text in (",", "and", "(", ")", "-", "R", "D", "R.", "D.") or _SEAT.fullmatch(token.text) is not None


def _belongs(page: Page, at: int, end: int) -> bool:
    """Whether token `at` goes on, to the left, with a title that ends at `end`."""
    doc, token = page.doc, page.doc[at]
    if _is_apart(doc, at, end) or (at + 1 < end and _is_audience(doc, at)):
        return False
    if at in page.person_at:
        owner_end = next((one for one in range(at, end) if one not in page.person_at), end)
        return owner_end < end and (doc[owner_end].tag_ == "POS" or _is_whose(page, at, owner_end))
    in_name = at in page.in_body and at + 1 in page.in_body and not is_head(doc[at + 1].text)
    if token.lower_ in ("of", "for", "and", "&") and not in_name:
        return _joins(doc, at, end)
    if at + 1 < end and any(rule(doc, at) for rule in _NO_NOUNS):
        return True
    if token.text == "-" or token.tag_ == "POS":
        return at + 1 < end and not (token.text == "-" and token.whitespace_)
    status = token.lower_ in runs.titles("status") and not token.is_sent_start
    return status or at in page.in_body or token.lower_ in runs.titles("past") or nominal(token)


def _is_apart(doc: Doc, at: int, end: int) -> bool:
    """Whether a sentence begins behind `at`, or somebody's title, or a firm: 'at the time | China's premier'."""
    if doc[at + 1].is_sent_start and at + 1 < end and doc[at].text not in _ABBREVIATED:
        return True
    owned = at + 2 < end and doc[at + 1].tag_ == "NNP" and doc[at + 2].tag_ == "POS"
    firm = doc[at + 1].text[0].isupper() and any(word.text in title_forms.firm_forms() for word in doc[at + 2 : end])
    return (owned or firm) and doc[at].tag_ == "NN" and doc[at].text.islower()


def _is_audience(doc: Doc, at: int) -> bool:
    """'Lee told | Reuters | Finance Secretary Ann Holm had resigned': whom it was told, not whose secretary."""
    return at > 0 and doc[at - 1].lower_ in _TELLING and doc[at].text in lexicon.load("audiences")["outlets"]


def _is_whose(page: Page, at: int, behind: int) -> bool:
    """'Clinton | campaign manager', 'Biden | aide': a family name before a common noun says whose."""
    alone = behind == at + 1 and page.person_at.get(at - 1) != page.person_at[at]
    addressed = at > 0 and page.doc[at - 1].lower_ in runs.addresses()
    return alone and not addressed and page.doc[behind].tag_ == "NN" and page.doc[behind].text.islower()


def _joins(doc: Doc, at: int, end: int) -> bool:
    """Whether the small word at `at` is inside one title: 'Secretary of State', 'founder and chief executive'.

    Not in 'spokesman for | Chancellor Olaf Scholz', where the title after it is whole.
    """
    if not 0 < at < end - 1:
        return False
    fields = runs.titles("portfolios")
    if doc[at].lower_ in ("and", "&") and doc[at - 1].lower_ in fields and _is_a_field(doc, at - 1):
        return doc[at + 1].lower_ in fields  # 'Youth and Sports Minister', 'the trade and industry minister'
    if not is_head(doc[at - 1].text) or _is_of_another_phrase(doc, at):
        return False
    whole = is_head(doc[end - 1].text)
    return _is_head_near(doc, at) if doc[at].lower_ in ("and", "&") else not whole


def _is_of_another_phrase(doc: Doc, at: int) -> bool:
    """'for prime minister | and Moor Party chief Ann Lee for president': what 'for' governs ends."""
    start = at - 1
    while start > 0 and doc[start - 1].text.islower() and doc[start - 1].pos_ in ("ADJ", "NOUN"):
        start -= 1
    led = doc[start - 1].lower_ in ("for", "as") if start else False
    return led and doc[at - 1].text.islower() and doc[at + 1].text[:1].isupper()


def _is_a_field(doc: Doc, at: int) -> bool:
    """Whether the word at `at` opens a title: in capitals, or behind an article, an owner or a nation."""
    before = doc[at - 1] if at else None
    opened = before is not None and (before.lower_ in DETERMINERS or before.tag_ == "POS" or _is_nation(before.text))
    return doc[at].text.istitle() or opened


def _is_nation(word: str) -> bool:
    return gazetteer.country_of(word) is not None


def _is_head_near(doc: Doc, at: int) -> bool:
    return any(is_head(token.text) for token in doc[at + 1 : at + 4])


def _before_comma(page: Page, comma: int, name_end: int) -> Iterator[Held]:
    """'his U.S. counterpart, | Lloyd Austin': a definite noun phrase, a comma, the name, and the phrase ends."""
    doc = page.doc
    if _is_inserted(doc, name_end):
        return
    end = comma - 1 if doc[comma - 1].lower_ in _SELVES else comma
    held = ending_at(page, end)
    if held is None or _ends_a_name(page, held.run):
        held = _with_complement(page, end, name_end) or held
    if not held:
        return
    start = title_forms.before_seat(doc, held.run.start)
    while start and _may_precede(doc[start - 1]):
        start -= 1
    owned = any(token.tag_ == "POS" for token in doc[max(start - 1, 0) : held.run.end])
    closed = name_end < len(doc) and doc[name_end].text in _CLOSING
    capital = closed and doc[held.run.start].text[0].isupper() and held.run.end - held.run.start > 1
    if (
        owned
        or capital
        or _opens_sentence(doc, start)
        or (start and doc[start - 1].lower_ in DETERMINERS | {"as", "one"})
    ):
        yield held._replace(rule=assurance.COMMA)


def _ends_a_name(page: Page, run: Run) -> bool:
    """Whether what looks like a title ends a body's name: 'the head of the Court of | Justice'."""
    inside = all(at in page.in_body for at in range(*run))
    before = page.doc[max(0, run.start - 2) : run.start]
    joined = len(before) > 1 and before[1].text == "of" and names.capitalised(before[0].text)
    return inside or (joined and names.capitalised(page.doc[run.start].text))


def _is_inserted(doc: Doc, end: int) -> bool:
    """'A former minister, Ann Lee | said, …', 'the chief, Ann Lee | 's rival': the name is no apposition."""
    behind = doc[end : end + 2]
    if not len(behind):
        return False
    reports = behind[0].lemma_.lower() in lexicon.load("references")["speaking"] and behind[0].tag_ in _FINITE
    return behind[0].tag_ == "POS" or (reports and len(behind) > 1 and behind[1].text in (",", "."))


def _may_precede(token: Token) -> bool:
    """'former', 'longest-serving', 'current' between the article and the title."""
    word = token.lower_
    return word in runs.titles("past", "passing") or word in LEADING or token.text in RANKING


def _opens_sentence(doc: Doc, start: int) -> bool:
    """Whether the phrase at `start` opens its sentence, or a dispatch: 'Indore (ANI): | Cabinet minister in …'."""
    before = doc[start - 1] if start else None
    return before is None or doc[start].is_sent_start or before.is_space or before.text in (":", "—", "–", "--")


def _with_complement(page: Page, comma: int, name_end: int) -> Held | None:
    """'The head of the World Food Programme, | Cindy McCain, …': a title, 'of …', and a name between commas."""
    doc = page.doc
    closed = name_end < len(doc) and doc[name_end].text in _CLOSING
    for at in range(comma - 2, max(0, comma - _LONGEST), -1):
        token = doc[at]
        listed = token.text == "," and title_behind.is_in_portfolio(doc, max(0, comma - _LONGEST), at)
        if listed:
            continue  # 'minister for water | , | irrigation and energy, Ann Lee'
        if token.text in _ENDS or token.is_space or at in page.person_at or token.tag_ in _FINITE:
            return None
        if is_head(token.text) and token.tag_ in ("NN", "NNP") and doc[at + 1].lower_ in COMPLEMENTS:
            held = ending_at(page, at + 1)
            if held is None or not (closed or _opens_sentence(doc, _without_article(doc, held.run.start))):
                return None
            whole = trimmed(doc, Run(held.run.start, comma))
            return whole._replace(former=held.former or whole.former) if whole else None
    return None


def _without_article(doc: Doc, start: int) -> int:
    while start and doc[start - 1].lower_ in DETERMINERS:
        start -= 1
    return start
