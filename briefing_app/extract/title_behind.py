"""The noun phrase behind a name that words an office: 'X, a senior adviser …', 'X, who is …', 'X is …'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import assurance, names, portfolios, runs, title_forms
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import DETERMINERS, Held, Page, nominal, titled, trimmed
from briefing_app.extract.titles import is_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_LONGEST_KIN = 3  # tokens of 'his eldest son'
_LONGEST = 25  # tokens of one office
_BRACKETED = 3  # tokens of '(IMF)'
_ENDS = frozenset(',;:.()"?!/—–') | {"--"}
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NOUNS = 3  # tokens of 'market research director'
_TERM_REACH = 4  # tokens of 'for a second time'
_TERMS = frozenset(("time", "times", "term", "terms", "years", "year", "months", "decades", "decade", "weeks"))
_JOINING = frozenset(("and", "or", "but", "nor"))
_CLAUSES = frozenset(("who", "which", "that", "when", "where", "while", "as", "whose", "since")) | frozenset(
    ("after", "before", "because", "if", "but")
)
_LAWYERS = frozenset(("attorney", "lawyer", "partner", "counsel", "solicitor", "barrister"))
_ACTING_FOR = frozenset(("advice", "behalf", "command", "instruction", "invitation", "name", "order", "request"))
_FORMER = frozenset(("former", "ex", "ex-", "onetime", "one-time", "erstwhile", "formerly", "previously", "then"))
_TODAY = frozenset(("current", "currently", "later", "now", "present", "then", "today"))


def phrases(page: Page, start: int, *, must_close: bool = True) -> Iterator[Held]:
    """The offices of the noun phrase that starts at `start`; joined by 'and' they are two.

    A phrase that runs straight into a verb is no apposition: 'Blinken, the spokesman added, …'.
    """
    doc = page.doc
    past = False
    if doc[start : start + 1].text in _JOINING:
        return  # 'Jane Roe, and her Kenyan counterpart, John Poe'
    if start < len(doc) and _is_for_another(doc[start]):
        return
    if start + 1 < len(doc) and doc[start].lower_ == "who" and doc[start + 1].lemma_ == "be":
        past = doc[start + 1].lower_ == "was"
        start += 2
    end = _end_of_phrase(page, start)
    turned = end is not None and doc[end : end + 1].text == "turned"  # 'a minister | turned critic'
    end = _before_kin(doc, start, end) if end is not None else None
    if end is None or (must_close and not turned and _spoken_by(doc, end)) or _is_kin_of(doc, start, end):
        return
    for run in _split(doc, Run(start, end)):
        if run.start > start and doc[run.start].lower_ in DETERMINERS | _TODAY:
            past = False
        held = trimmed(doc, run)
        if held:
            yield held._replace(former=held.former or past or turned, rule=assurance.APPOSED)
            past = past or _says_former(doc, run)


def _before_kin(doc: Doc, start: int, end: int) -> int:
    """'a former minister | and son of the late premier': an office, and whose son its holder is."""
    kin = lexicon.load("references")["relatives"]
    joined = (at for at in range(start + 1, end - 2) if doc[at].lower_ == "and" and doc[at + 1].lower_ in kin)
    return next((one for one in joined if doc[one + 2].lower_ == "of" and titled(doc, Run(start, one))), end)


def _is_kin_of(doc: Doc, start: int, end: int) -> bool:
    """'the brother of the finance minister': whose office is told is the relative's."""
    kin = lexicon.load("references")["relatives"]
    return any(word.lower_ in kin and word.nbor(1).lower_ == "of" for word in doc[start : end - 1])


def _is_for_another(link: Token) -> bool:
    """'on behalf of the president', 'at the request of the mayor': whose office is told is not who acts."""
    return any(word.dep_ == "pobj" and word.lemma_.lower() in _ACTING_FOR for word in link.children)


def _says_former(doc: Doc, run: Run) -> bool:
    """'a former chairman | and candidate', 'then deputy premier | and unity minister': neither any more."""
    first = next((token.lower_ for token in doc[run.start : run.end] if token.lower_ not in DETERMINERS), "")
    return first in _FORMER


def _end_of_phrase(page: Page, start: int) -> int | None:
    """Where the noun phrase ends; None if it is no phrase about the person but the next name of a list."""
    doc, headed = page.doc, False
    for at in range(start, min(start + _LONGEST, len(doc))):
        token = doc[at]
        if headed and any(goes_on(doc, start, at) for goes_on in (_joins_partners, is_in_portfolio)):
            continue
        if headed and _is_between_titles(doc, at):
            continue
        if _breaks(token, headed=headed):
            return at
        if headed and (_dated(doc, at) or _is_anothers(page, at) or _is_trait(doc, at)):
            return at
        if at in page.person_at and not _owner_or_object(page, at):
            return None
        headed = headed or is_head(token.text)
    return min(start + _LONGEST, len(doc))


def _is_between_titles(doc: Doc, at: int) -> bool:
    """'head of the Fruit Board | (NFB) | and chair of the union': at any token of such brackets."""
    opened = next((one for one in range(at, at - _BRACKETED, -1) if title_forms.is_bracketed(doc, one)), None)
    return opened is not None and doc[opened + _BRACKETED : opened + _BRACKETED + 1].text == "and"


def is_in_portfolio(doc: Doc, start: int, at: int) -> bool:
    """Whether the comma at `at` parts what a minister is for: 'for trade | , | industry and sport'."""
    if doc[at].text != ",":
        return False
    heads = (one.i for one in doc[start:at] if one.lower_ in ("minister", "secretary"))
    return any(at < portfolios.fields_end(doc, head) for head in heads)


def _joins_partners(doc: Doc, start: int, at: int) -> bool:
    """'an attorney with Vale | , | Lund, Reed and Mason': the comma in a law firm's name, which is its partners'."""
    if doc[at].text != "," or not any(token.lower_ in _LAWYERS for token in doc[start:at]):
        return False
    first = at - 1
    while first > start and doc[first - 1].text == ",":
        first -= 2
    last = at
    while doc[last].text == "," and names.capitalised(doc[last + 1 : last + 2].text):
        last += 2
        if last + 1 >= len(doc):
            return False
    joined = doc[last].text in ("and", "&") and names.capitalised(doc[last + 1].text)
    return joined and names.capitalised(doc[at - 1].text) and doc[first - 1].lower_ in ("with", "at", "of", "for")


def _spoken_by(doc: Doc, end: int) -> bool:
    return end < len(doc) and doc[end].tag_ in _FINITE


def _breaks(token: Token, *, headed: bool) -> bool:
    if token.text in _ENDS or token.is_space or token.is_sent_start:
        return True
    if token.i and names.capitalised(token.nbor(-1).text) and title_forms.is_inside_a_name(token.doc, token.i):
        return False
    if token.tag_ in _FINITE and token.pos_ in ("VERB", "AUX"):
        return True
    if headed and token.lower_ in _TODAY and token.doc[token.i + 1 : token.i + 2].text.endswith("ing"):
        return True  # 'a former aide | now teaching at a college'
    led = token.pos_ == "ADP" and token.doc[token.i + 1 : token.i + 2].text in ("whom", "which")  # 'with whom he …'
    if led or token.lower_ in _CLAUSES or (token.lower_ == "to" and token.pos_ == "PART" and headed):
        return True
    compound = (token.i > 0 and token.nbor(-1).text == "-") or _is_joined(token)  # 'chief driving-safety officer'
    nouns = list(_nouns_behind(token))
    led = token.i > 0 and token.nbor(-1).pos_ == "DET"  # 'co-chair of the | negotiating | body'
    describes = bool(nouns) and (led or (token.tag_ == "VBG" and any(is_head(one.text) for one in nouns)))
    return headed and token.pos_ == "VERB" and token.tag_ in ("VBN", "VBG") and not (compound or describes)


def _nouns_behind(token: Token) -> Iterator[Token]:
    """'chief | emerging | markets economist': the nouns that a participle stands before."""
    for one in token.doc[token.i + 1 : token.i + 1 + _NOUNS]:
        if one.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return
        yield one


def _is_joined(token: Token) -> bool:
    behind = token.doc[token.i + 1 : token.i + 2].text
    return behind == "-" and not token.whitespace_


def _dated(doc: Doc, at: int) -> bool:
    """Whether 'in May', 'until 2019', 'for a second term' stands here: no part of the title."""
    if doc[at].lower_ == "with" and doc[at + 1 : at + 3].text.endswith("effect"):
        return True
    if doc[at].lower_ == "for" and any(token.lower_ in _TERMS for token in doc[at + 1 : at + 1 + _TERM_REACH]):
        return True
    if doc[at - 1].tag_ == "POS":
        return False  # 'the architect of Obama's | 2008 campaign'
    if doc[at].ent_type_ == "DATE" and doc[at].text[0].isalnum():
        return True
    if doc[at].lower_ in ("from", "between", "since") and doc[at + 1 : at + 2].text.isdigit():
        return True
    return (
        doc[at].pos_ == "ADP"
        and doc[at].lower_ != "of"
        and any(token.ent_type_ == "DATE" for token in doc[at + 1 : at + 3])
    )


def _is_trait(doc: Doc, at: int) -> bool:
    """'a former miner | with a taste for long walks': no body that he is one with."""
    if doc[at].lower_ != "with" or doc[at + 1 : at + 2].text not in ("a", "an", "no", "little"):
        return False
    object_ = next((child for child in doc[at].children if child.dep_ == "pobj"), None)
    return object_ is not None and object_.text.islower() and object_.lower_ not in runs.words("common")


def _is_anothers(page: Page, at: int) -> bool:
    """'deputy speaker of the council | and Roe's point man': what somebody is to another is no part of the office."""
    last = at + 1
    if page.doc[at].lower_ != "and" or last not in page.person_at:
        return False
    while page.person_at.get(last + 1) == page.person_at[at + 1]:
        last += 1
    return page.doc[last + 1 : last + 2].text in ("'s", "’s", "'", "’")


def _owner_or_object(page: Page, at: int) -> bool:
    """Whether the person named here is part of the title: 'Mr. Biden's adviser', 'an aide to Joe Biden'."""
    doc, first = page.doc, at
    while first > 0 and page.person_at.get(first - 1) == page.person_at[at]:
        first -= 1
    last = at
    while last + 1 < len(doc) and page.person_at.get(last + 1) == page.person_at[at]:
        last += 1
    owner = last + 1 < len(doc) and doc[last + 1].tag_ == "POS"
    passed = runs.addresses() | runs.titles("status", "past")  # 'adviser of | outgoing President X'
    while first > 0 and (doc[first - 1].lower_ in passed or nominal(doc[first - 1])):
        first -= 1
    return owner or (first > 0 and doc[first - 1].lower_ in ("of", "to", "for", "under", "by"))


def _split(doc: Doc, run: Run) -> tuple[Run, ...]:
    for at in range(run.end - 2, run.start, -1):
        if doc[at].lower_ not in ("and", "or"):
            continue
        first = Run(run.start, at)
        another = titled(doc, Run(at + 1, run.end))
        if another and (titled(doc, first) or _is_kin(doc, first)):
            return *_split(doc, first), Run(at + 1, run.end)
        if not another and doc[at + 1].lower_ in ("a", "an") and titled(doc, first):
            return _split(doc, first)  # 'mayor of Leeds | and a likely contender', which is no office
    return (run,)


def _is_kin(doc: Doc, run: Run) -> bool:
    """'the son-in-law | and senior adviser of the president'."""
    relatives = lexicon.load("references")["relatives"]
    return any(token.lower_ in relatives for token in doc[run.start : min(run.end, run.start + _LONGEST_KIN)])
