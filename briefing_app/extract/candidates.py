"""Places where a person may be named: the run without its titles, and what speaks for and against a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import body_edges, gazetteer, name_evidence, names, runs
from briefing_app.extract.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

_KEPT = frozenset(("king", "queen", "pope", "prince", "princess", "emperor", "sheikh", "ayatollah"))
_PEERS = frozenset(("lord", "lady", "baroness", "baron", "viscount", "earl"))
_PORTFOLIO_AND_NAME = 3  # words behind 'minister for': the portfolio, a given and a family name
_TRADE_AND_GIVEN = 2  # words
_WON = 3  # tokens of 'a former Miss'
_SEVERAL = frozenset(("many", "most", "some", "several", "few", "all", "both", "these", "those"))
_ALSO_NAMES = frozenset(("Sheikh", "Haji", "Mullah"))  # behind a given name that no list knows: 'Sharif Sheikh Ahmed'
_LANDS = frozenset(("State", "Province", "County", "District", "Region", "Prefecture"))  # 'Bayelsa State's Ann Lee'
_MARKS = frozenset("\"'(")
_LONGEST_NAME = 5  # words that are no particles; a longer run is a heading or a list
_BEFORE_MINISTER = frozenset(("foreign",))  # 'Foreign Minister', but no 'Minister of Foreign'
_CALLED = 2  # tokens of 'refugee named'
_LONG_RUN = 4  # words: behind 'minister for' the last two of so many are the name


@dataclass(frozen=True, slots=True)
class Named:
    """One place where a person may be named.

    Attributes:
        run: the tokens of the name, without titles.
        words: the name's words, without a possessive ending.
        titled: a title or form of address stands directly before.
        heading: it stands in a line set in title case or capitals, which makes no name by itself.
        score: how much at this place speaks for a person.
    """

    run: Run
    words: tuple[str, ...]
    titled: bool
    heading: bool
    score: float


def find(doc: Doc) -> Iterator[Named]:
    """The places of `doc` where a person may be named, in order."""
    headings, found = runs.headings(doc), list(runs.find(doc))
    towns = {runs.text(doc, run) for run in found if body_edges.is_where_from(doc, run)}
    for run in found:
        named = None if runs.text(doc, run) in towns else _named(doc, run, heading=run.start in headings)
        if named:
            yield named
        if run.start in headings and run.end - run.start > 1:
            yield from _each_word(doc, run)


def _each_word(doc: Doc, run: Run) -> Iterator[Named]:
    """Each word of a heading's run by itself: a person known from the text may be named there."""
    for at in range(run.start, run.end):
        if names.capitalised(doc[at].text):
            yield Named(Run(at, at + 1), (doc[at].text,), titled=False, heading=True, score=0.0)


def _named(doc: Doc, run: Run, *, heading: bool) -> Named | None:
    """The part of `run` that can be a person's name."""
    whole, run = run, _without_letters(doc, run)
    start, titled = _behind_titles(doc, run)
    titled = titled or run != whole
    opening = _behind_compound(doc, start, run.end)
    start = _behind_portfolio(doc, opening, run.end)
    titled = titled or start > opening
    start = _behind_body(doc, _behind_nation(doc, start, run.end), run.end)
    start = _where_the_model_begins(doc, start, run.end)
    if start >= run.end or doc[start].text == "-" or (_is_preposition(doc, start) and run.end - start > 1):
        return None  # the last: 'Justice | Against Sponsors of Terrorism Act'
    kept = Run(_with_kept_title(doc, run.start, start, run.end), _with_seat(doc, start, run.end))
    words = _words(doc, kept)
    if not _is_of_a_name(words) or (len(words) == 1 and _is_a_contest(doc, start)):
        return None
    land = len(words) > 1 and words[-1] in _LANDS
    if land or _is_people(doc, kept) or _is_dateline(doc, kept):
        return None
    titled = titled or _title_before(doc, run.start)
    return Named(kept, words, titled, heading, name_evidence.score(doc, kept, words, titled=titled))


def _words(doc: Doc, run: Run) -> tuple[str, ...]:
    """The words of a name without a nickname's; a given name that an editor put in, without its bracket."""
    first, *rest = runs.text(doc, run).split()
    if first.endswith(")"):
        return (first.strip("()"), *rest)
    return tuple(word for word in (first, *rest) if word[0] not in _MARKS)


def _is_preposition(doc: Doc, at: int) -> bool:
    """Whether the word is no part of a name: 'Justice | Against Sponsors', but 'spokesman | Per Holm'."""
    return doc[at].tag_ == "IN" and not runs.is_misread_given(doc[at])


def _is_people(doc: Doc, run: Run) -> bool:
    """'Sunni | Muslims', 'Many | Democrats', 'Contractors | of Ohio', 'People | 's Party': more than one."""
    words = doc[run.start : run.end]
    if doc[run.end : run.end + 1].text == "party" and words[-1].text in runs.words("party_words"):
        return True  # 'Liberal | Democratic party'
    if words[-1].text in runs.words("owners") and doc[run.end : run.end + 1].text in ("'s", "’s", "'", "’"):
        return names.capitalised(doc[run.end + 1 : run.end + 2].text)  # 'Republican People's Party'
    if len(words) == 1 and words[0].tag_ in ("NNS", "NNPS") and not names.is_family(words[0].text):
        several = words[0].ent_type_ == "NORP" or doc[max(0, run.start - 1)].lower_ == "the"  # 'the | Africans'
        return several or doc[run.end : run.end + 1].text == "of"
    if len(words) > 1 and all(token.lower_ in runs.titles("faiths") for token in words):
        return True  # 'Roman Catholic | churches'
    if len(words) == 1 or words[-1].tag_ != "NNPS":
        return False
    faithful = all(token.ent_type_ == "NORP" for token in words)
    return faithful or words[-1].lower_ in runs.titles("partisans") or words[0].lower_ in _SEVERAL


def _is_dateline(doc: Doc, run: Run) -> bool:
    """'MIDWAY ATOLL - Last week …', at the start of a line."""
    opens = run.start == 0 or "\n" in doc[run.start - 1].text
    capitals = all(token.text.isupper() for token in doc[run.start : run.end])
    return opens and capitals and doc[run.end : run.end + 1].text in ("-", "–", "—", "--")


def _is_a_contest(doc: Doc, start: int) -> bool:
    """'a former Miss | Universe': behind an article 'Miss' begins what one can be."""
    before = doc[max(0, start - _WON) : start]
    return len(before) > 1 and before[-1].lower_ == "miss" and any(token.pos_ == "DET" for token in before[:-1])


def _without_letters(doc: Doc, run: Run) -> Run:
    """'Ann Hale | MP', 'Ann Hale | KC'."""
    end = run.end
    while end > run.start + 1 and names.is_post_nominal(doc[end - 1].text):
        end -= 1
    return Run(run.start, end)


def _behind_titles(doc: Doc, run: Run) -> tuple[int, bool]:
    """The token after the last title or form of address of `run`, and whether there is one."""
    for at in range(run.end - 2, run.start - 1, -1):
        if _is_address(doc, at, run) or _is_title(doc, at, run):
            elect = doc[at + 1 : at + 3].text.lower() in ("-elect", "-designate")
            return (at + 3 if elect else at + 1), True
    return run.start, False


def _is_address(doc: Doc, at: int, run: Run) -> bool:
    if at > run.start and doc[at].lower_ == "sri":  # 'Tan Sri', 'Dato Sri'; alone it may be a given name
        return doc[at - 1].lower_ == "tan" or doc[at - 1].lower_ in runs.addresses()
    if (
        doc[at].lower_ in runs.titles("partisans") and at > run.start
    ):  # 'Georgia Republican Ann Hale', not 'Partido Liberal …'
        before = doc[at - 1]
        return gazetteer.is_place(before.text) or gazetteer.lookup(before.text) is not None
    if doc[at].text == "He":
        return False  # 'HE' is 'His Excellency', He Lifeng is of the family He
    return doc[at].lower_ in runs.addresses() and not _inside_name(doc, at, run)


def _is_of_a_name(words: tuple[str, ...]) -> bool:
    """Whether so many words can be one name: 'Mohammed bin Hamad bin Tahnoun Al Nahyan' is."""
    weighty = sum(not names.is_particle(word.lower()) for word in words)
    repeated = names.adjacent_repeats(words) and len(set(words)) == 1  # not 'Ko Ko Naing'
    return 0 < weighty <= _LONGEST_NAME and not repeated


def _inside_name(doc: Doc, at: int, run: Run) -> bool:
    """Whether the form of address is a name itself behind a given name: 'Hassan | Sheikh | Mohamud'."""
    if at > run.start and doc[at].text in _ALSO_NAMES:
        return not runs.is_title_noun(doc[at - 1].text) and doc[at - 1].lower_ not in runs.addresses()
    return at > run.start and names.is_given(doc[at - 1].text) and not doc[at].text.endswith(".")


def _behind_compound(doc: Doc, start: int, end: int) -> int:
    """Past 'Mother-of-two', 'Gdansk-based', 'Tory-turned-Liberal' before a name."""
    at = start
    while at + 2 < end and doc[at + 1].text == "-":
        at += 2
    loose = any(token.tag_ in ("VBN", "IN", "CD") for token in doc[start:at][1:]) or doc[at].tag_ in ("VBN", "CD")
    return at + 1 if at > start and at + 1 < end and loose else start


def _is_title(doc: Doc, at: int, run: Run) -> bool:
    """Whether the capitalised title noun is one here, and not a name (Martin Luther King, John Major)."""
    if _is_opening_trade(doc, at, run):
        return True
    word = doc[at].text.lower()
    several = word.removesuffix("s") in runs.titles("state") and not names.is_given(doc[at].text)  # 'Prime Ministers'
    if word not in runs.titles("heads") and not several:
        return False
    return not (at > run.start and names.is_given(doc[at - 1].text) and names.is_suffix(doc[at + 1].text))


def _is_opening_trade(doc: Doc, at: int, run: Run) -> bool:
    """'Waitress | Ann Lee saw it', 'MUM | Ann Lee': a trade that only opens the sentence, before a whole name."""
    opens = at == run.start and bool(doc[at].is_sent_start) and run.end - at > _TRADE_AND_GIVEN
    if not opens or doc[at + 1].text == "-" or names.is_given(doc[at].text) > names.is_given(doc[at + 1].text):
        return False  # 'Gran-of-four', 'Nan Goldin Lee'
    word, crying = doc[at].lower_, doc[at].text.isupper()
    familiar = word in runs.titles("familiar") or (crying and word.endswith(("man", "woman")))  # 'BINMAN Dave Holt'
    return familiar or (word in runs.titles("trades") and not names.is_given(doc[at].text))


def _behind_portfolio(doc: Doc, start: int, end: int) -> int:
    """Past what a title's 'of' governs: 'Secretary of State | Antony Blinken', 'Minister of Finance | …'."""
    of = start - 1
    if not (of > 0 and doc[of].lower_ in ("of", "for") and doc[of - 1].lower_ in runs.titles("heads")):
        return start
    for at in range(end - 1, start, -1):
        phrase = doc[start:at].text
        known = phrase.lower() in runs.titles("portfolios") and phrase.lower() not in _BEFORE_MINISTER
        if known or gazetteer.lookup(phrase):
            return at
    given = next((at for at in range(start + 1, end - 1) if names.is_given(doc[at].text)), None)
    behind = doc[end : end + 2]
    if not given and len(behind) > 1 and behind[0].lower_ == "and" and names.capitalised(behind[1].text):
        return end  # 'minister of | Foreign Economic Relations | and Trade': all of it is what he is minister of
    ministry = doc[of - 1].lower_ in ("minister", "secretary")
    return given or (end - 2 if end - start >= (_PORTFOLIO_AND_NAME if ministry else _LONG_RUN) else start)


def _behind_nation(doc: Doc, start: int, end: int) -> int:
    """Past a nationality or country before a whole name: 'American | Craig Singleton'."""
    if end - start > _TRADE_AND_GIVEN and doc[start].lower_ in runs.titles("faiths"):
        return start + 1  # 'a Pashtun Muslim | Omar Haddad'
    for at in range(min(end - 2, start + 3), start, -1):
        phrase = doc[start:at].text
        entry = gazetteer.lookup(phrase)
        if entry and (entry.sort is gazetteer.Sort.PEOPLE or not names.is_given(phrase)):
            return at
    return start


def _behind_body(doc: Doc, start: int, end: int) -> int:
    """Past the last word of a body before a whole name: 'Secretary to the Cabinet | Mercy Oduya'."""
    whole = end - start > 2 and names.is_given(doc[start + 1].text)  # noqa: PLR2004 - a given and a family name behind it
    return start + 1 if whole and doc[start].text in runs.words("heads") else start


def _where_the_model_begins(doc: Doc, start: int, end: int) -> int:
    """Where the model sees a person of two words or more begin inside the run ('Microsoft | Satya Nadella').

    Two that it sees side by side are one: nothing parts 'Mirza Fakhrul' from 'Islam Alamgir'.
    """
    for at in range(start + 1, end - 1):
        begins = doc[at].ent_iob_ == "B" and doc[at].ent_type_ == "PERSON" and names.capitalised(doc[at].text)
        whole = names.family_first(tuple(token.text for token in doc[start:end]))  # 'Do | Van Thinh'
        if begins and not (whole or names.is_given(doc[start].text)) and doc[at - 1].ent_type_ != "PERSON":
            return at
    return start


def _with_kept_title(doc: Doc, first: int, start: int, end: int) -> int:
    """Monarchs, popes and ayatollahs keep the title before a lone given name: 'Pope Francis', 'King Charles III'."""
    words = tuple(token.text for token in doc[start:end])
    lone = len(words) == 1 or all(names.is_suffix(word) for word in words[1:])
    return start - 1 if lone and start > first and doc[start - 1].lower_ in _KEPT | _PEERS else start


def _with_seat(doc: Doc, start: int, end: int) -> int:
    """'Baroness Hale | of Richmond': the seat is part of a peer's name."""
    peer = start > 0 and doc[start - 1].lower_ in _PEERS and end + 1 < len(doc) and doc[end].lower_ == "of"
    return end + 2 if peer and names.capitalised(doc[end + 1].text) else end


def _is_somebody(noun: str) -> bool:
    """Whether a common noun means a person: 'woman', 'niece', 'reporter', 'refugee'."""
    known = lexicon.load("references")
    kin = (*known["male_nouns"], *known["female_nouns"], *known["relatives"])
    return noun in kin or noun in runs.titles("anybody") or runs.is_title_noun(noun)


def _title_before(doc: Doc, start: int) -> bool:
    """Whether a title noun in lower case or 'Mr' stands directly before ('CIA director Bill Burns')."""
    before = doc[start - 1].lower_ if start and doc[start - 1].whitespace_ else ""
    if before == "," and start > 1 and doc[start - _CALLED].lower_ in ("name", "nickname", "surname"):
        return True  # 'who gave only her surname, | Chen'
    if before == "named" and start > 1:
        return _is_somebody(doc[start - _CALLED].lower_)  # 'an asylum-seeker | named | Beatriz'
    return before in runs.titles("heads") or before in runs.addresses()
