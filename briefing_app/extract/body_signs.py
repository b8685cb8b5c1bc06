"""Bodies whose words do not say so, told by what stands beside the name.

An abbreviation in brackets, 'the … party', 'X of …', '…'s chief executive', 'shares in …', ', which'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import body_edges, gazetteer, leaders, name_evidence, names, runs
from briefing_app.extract.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_LONGEST, _WORDS = 10, 4  # tokens of a name with its abbreviation; words of one told by a sign
_SHORTEST, _LETTERS = 2, 7  # letters of an abbreviation
_SMALL = frozenset(
    ("of", "for", "the", "and", "in", "on", "to", "de", "des", "du", "do", "da", "del", "'s")
) | frozenset("'-&")
_OTHERS = frozenset(("GPE", "LOC", "FAC", "PERSON"))
_JOINED, _OF = 5, frozenset({"e", "i"})  # tokens of 'Lashkar-e-Taiba', and its 'of'
_LENDERS = frozenset(
    ("airline", "bank", "broadcaster", "carmaker", "chipmaker", "company", "firm", "insurer", "lender")
)
_SHOWING = frozenset(("show", "suggest", "indicate", "reveal"))
_TITLE_REACH = 4  # tokens from 'Acme's' to 'chief executive'


def abbreviations(doc: Doc) -> dict[str, Run]:
    """The abbreviations that stand in brackets behind the name they are of, with that name.

    'the Southern African Development Community (SADC)' -> {'SADC': the four words}.
    """
    found: dict[str, Run] = {}
    for token in doc[1:-1]:
        short = token.text
        if short.isupper() and token.nbor(-1).lower_ == "or" and (name := _or_called(doc, token)):
            found.setdefault(short, name)
        closed = token.nbor(-1).text == "(" and token.nbor(1).text == ")"
        if closed and (_is_abbreviation(short) or (short.istitle() and short.isalpha())):
            name = _written_out(doc, token.i - 1, short.lower()) or _translated(doc, token.i - 1, short)
            if name and (_is_abbreviation(short) or short.upper() in names.initials(runs.text(doc, name))):
                found.setdefault(short, name)
    return found


def _or_called(doc: Doc, short: Token) -> Run | None:
    """'the Moor Development Bank, or | MDB, | said': the name between commas before it, as American news has it."""
    end = short.i - 2
    closed = end > 0 and doc[end].text == "," and short.nbor(1).text in (",", ".", "-", "—")
    if not closed or not _is_abbreviation(short.text):
        return None
    name = _written_out(doc, end, short.lower_) or _translated(doc, end, short.text)
    words = [token.text for token in doc[name.start : name.end]] if name else []
    return None if runs.words("heads").isdisjoint(words) else name


def _is_abbreviation(short: str) -> bool:
    """'SADC', 'TfW', 'NFCorp': two capitals and no more than the letters."""
    return len(short) >= _SHORTEST and short.isalpha() and sum(letter.isupper() for letter in short) >= _SHORTEST


def _written_out(doc: Doc, end: int, short: str) -> Run | None:
    """The name before token `end` whose words have the letters of `short` in order, the first word the first."""
    start, letters, best = end, "", None
    if start > 1 and _is_small_head(doc, start - 1):
        start -= 1  # 'the Moor Democratic | party (MDP)'
        letters = doc[start].lower_[0]
    while start > 0 and end - start < _LONGEST:
        token = doc[start - 1]
        known = names.capitalised(token.text) or token.lower_ in _SMALL or _is_second_half(token)
        if not known or "\n" in token.text:
            break
        start -= 1
        letters = (token.lower_[0] if token.text[0].isalpha() and token.tag_ != "POS" else "") + letters
        if names.capitalised(token.text) and letters[:1] == short[0] and _in_order(short, letters):
            best = Run(start, end)
            break
    if best and doc[best.end - 1].tag_ == "POS":  # 'the Hansa Security Organisation's (HSO) powers'
        best = Run(best.start, best.end - 1)
    return best if best and best.end - best.start > 1 else None


def _is_second_half(token: Token) -> bool:
    """'High- | ranking': the small word of a compound whose first is a name's."""
    hyphen = token.nbor(-1) if token.i > 1 else None
    return hyphen is not None and hyphen.text == "-" and not hyphen.whitespace_ and token.text.islower()


def _translated(doc: Doc, end: int, short: str) -> Run | None:
    """'the Workers' Party (PT)': a body whose letters are those of its name in another language."""
    if not (short.isupper() and _SHORTEST <= len(short) <= _LETTERS) or gazetteer.lookup(short):
        return None
    start = end - _is_small_head(doc, end - 1)
    while start > 0 and end - start < _LONGEST and _may_be_inside(doc[start - 1]):
        start -= 1
    while start < end and not (names.capitalised(doc[start].text) and doc[start].pos_ not in ("DET", "ADP", "PRON")):
        start += 1
    words = [token.text.capitalize() for token in doc[start:end]]
    return Run(start, end) if end - start > 1 and not runs.words("heads").isdisjoint(words) else None


def _may_be_inside(token: Token) -> bool:
    """Whether a word may stand inside a body's name; an owner ends it on the left: 'Brazil's | Workers' Party'."""
    if token.text in ("'s", "’s") or "\n" in token.text:
        return False
    return names.capitalised(token.text) or token.lower_ in _SMALL


def _is_small_head(doc: Doc, at: int) -> bool:
    """'party' in small letters behind a name in capitals, as some papers print it."""
    return doc[at].text in runs.words("followers") & runs.words("common") and names.capitalised(doc[at - 1].text)


def _in_order(short: str, letters: str) -> bool:
    rest = iter(letters)
    return all(letter in rest for letter in short)


def told(doc: Doc, used: set[int], persons: set[int]) -> Iterator[tuple[Run, str]]:
    """The runs of capitals outside `used` that a sign shows to be bodies, with their other places.

    Args:
        doc: the parse.
        used: tokens that are known to be something else.
        persons: tokens that are persons' names.
    """
    open_runs = [run for run in runs.find(doc) if used.isdisjoint(range(*run))]
    names_free = {runs.text(doc, run) for run in open_runs if _may_be(doc, run)}
    free = [run for run in open_runs if runs.text(doc, run) in names_free]
    shown = {runs.text(doc, run): _shown(doc, run) for run in free if _has_sign(doc, run, persons)}
    for run in free:
        name = shown.get(runs.text(doc, run))
        if name:
            yield run, name


def _may_be(doc: Doc, run: Run) -> bool:
    tokens = doc[run.start : run.end]
    if (
        (run.end - run.start > _WORDS and not _is_army_of_something(doc, run))
        or tokens[-1].text.islower()
        or any(token.ent_type_ == "NORP" for token in tokens)
        or body_edges.with_particle(doc, run.start) < run.start
    ):
        return False
    if len(tokens.text) <= _SHORTEST or gazetteer.lookup(tokens.text) or gazetteer.is_place(tokens.text):
        return False
    if (
        tokens[-1].text in runs.words("events")
        or tokens.text in runs.words("continents")
        or tokens.text in runs.words("no_bodies")
    ):
        return False
    titled = any(runs.is_title_noun(token.text) or token.lower_ in runs.addresses() for token in tokens)
    if titled or tokens.text.lower() in runs.titles("portfolios"):
        return False
    named = names.is_given(tokens[0].text) or names.family_first(tuple(tokens.text.split()))
    if len(tokens) > 1 and named and not name_evidence.is_apposed_to_a_firm(doc, run):
        return False
    alone = tokens[0].is_sent_start and len(tokens) == 1
    return not alone or tokens[0].pos_ == "PROPN"


def _shown(doc: Doc, run: Run) -> str:
    """The name; a newspaper's 'The' is part of it."""
    return ("The " if _has_article_of_its_own(doc, run) else "") + runs.text(doc, run)


def _has_article_of_its_own(doc: Doc, run: Run) -> bool:
    """'told The Beacon': a 'The' in capitals amid a sentence."""
    if not run.start or doc[run.start - 1].text != "The" or doc[run.start - 1].is_sent_start:
        return False
    return doc[run.start - 2].text.isalpha() and doc[run.start - 2].text.islower()


def _has_sign(doc: Doc, run: Run, persons: set[int]) -> bool:
    if _is_army_of_something(doc, run):
        return True
    if _named_as_body(doc, run) or _has_article_of_its_own(doc, run) or name_evidence.thing_beside(doc, run.end):
        return True
    if _owns(doc, run, persons) or name_evidence.is_apposed_to_a_firm(doc, run) or _is_a_firm_told(doc, run):
        return True
    somebody_or_place = any(token.ent_type_ in _OTHERS for token in doc[run.start : run.end])
    return not somebody_or_place and (_belongs_to_person(doc, run, persons) or _says(doc[run.end - 1]))


def _is_a_firm_told(doc: Doc, run: Run) -> bool:
    """'a bank under sanctions, | Promsvaz', 'to sell | Newport Wafer Fab', '| Tradelane | data showed'."""
    last, behind = doc[run.end - 1], doc[run.end : run.end + 2]
    apposed = last.dep_ == "appos" and last.head.lower_ in _LENDERS and last.head.i < run.start
    told = len(behind) > 1 and behind[0].text == "data" and behind[1].lemma_ in _SHOWING and last.text.istitle()
    several = run.end - run.start > 1 and name_evidence.is_traded(last) and last.ent_type_ not in ("GPE", "LOC")
    return apposed or told or several


def _is_army_of_something(doc: Doc, run: Run) -> bool:
    """'Lashkar-e-Taiba', 'Jamaat-i-Islami': two nouns joined by the Persian 'of', as no person is called."""
    words = [token.text for token in doc[run.start : run.end]]
    return len(words) == _JOINED and words[1] == words[3] == "-" and words[2] in _OF


def _named_as_body(doc: Doc, run: Run) -> bool:
    """'the newspaper Correio', 'M23 rebels', 'shares in Acme'."""
    before = doc[run.start - 1].lower_ if run.start else ""
    after = doc[run.end].lower_ if run.end < len(doc) else ""
    if before == "," and run.start > 1:  # 'the company, Acme,'
        before = doc[run.start - 2].lower_ if doc[run.end : run.end + 1].text in (",", ".") else ""
    if before in runs.words("common") or after in runs.words("followers"):
        return True
    shares = doc[run.start - 2].lower_ if run.start > 1 else ""
    return before in ("in", "of") and shares in ("shares", "stake", "shareholders")


def _belongs_to_person(doc: Doc, run: Run, persons: set[int]) -> bool:
    """'Marianne Coetzee of Nedbank', 'an economist at Absa'."""
    if run.start <= 1 or doc[run.start - 1].lower_ not in ("of", "at"):
        return False
    head = doc[run.start - 2]
    return head.i in persons or (doc[run.start - 1].lower_ == "at" and runs.is_title_noun(head.text))


def _owns(doc: Doc, run: Run, persons: set[int]) -> bool:
    """'Nedbank's Marianne Coetzee', 'Eni's lawyer'."""
    if run.end + 1 >= len(doc) or doc[run.end].tag_ != "POS" or leaders.of_family(runs.text(doc, run)):
        return False
    for token in doc[run.end + 1 : run.end + _TITLE_REACH]:
        if token.i in persons:
            return token.i == run.end + 1
        if runs.is_title_noun(token.text):
            return not any(word.ent_type_ in _OTHERS for word in doc[run.start : run.end])
        if token.pos_ not in ("ADJ", "NOUN", "PROPN"):
            return False
    return False


def _says(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in lexicon.load("references")["speaking"]
