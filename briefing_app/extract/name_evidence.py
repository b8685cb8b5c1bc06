"""What speaks at one place for its words being a person's name, and what against it.

The signs are those by which a reader knows an unknown name in English news: a title or given name, 'said', an age, a
'who', a title in apposition; against it an article, a 'which', an abbreviation in brackets, a word of business.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import gazetteer, names, naming, partners, runs, thing_names

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefing_app.extract.runs import Run

_TITLED, _AGED, _SPEAKS, _APPOSED, _GIVEN, _LABEL, _TOLD_OF = 2.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0
_FAMILY, _DOES = 0.6, 0.4
_NOT_A_NAME, _UNLIKELY, _AREA = -3.0, -1.5, -5.0
_APPOSITION = 9  # tokens after a comma within which a title noun shows an apposition
_PHRASE = 12  # tokens before a comma within which a title noun announces a name
_WITH_MIDDLE = 3  # words: from here on the first may be a thing's too ('Park Avenue Tower')
_POST = 4  # tokens of 'to the post of', and to the title behind it
_OLDEST = 115
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_OF_FIRMS = frozenset(
    ("ceo", "profit", "profits", "revenue", "share", "shareholder", "shareholders", "shares", "stock")
)
_OPENING_MARKS, _CLOSING_MARKS = frozenset("\"“‘'«"), frozenset("\"”’'»")
_PARTIES = frozenset(("Alliance", "Congress", "Front", "League", "Movement", "Party", "Union"))
_FIRMS = frozenset(
    ("airline", "bank", "broadcaster", "brokerage", "company", "firm", "insurer", "lender", "newspaper")
)
_FIRMS |= {"chain", "charity", "consultancy", "magazine", "operator", "pollster", "publisher", "retailer", "startup"}
_TRADING = frozenset(("acquire", "buy", "divest", "nationalise", "nationalize", "privatise", "privatize", "purchase"))
_TRADING |= {"sell"}
_OF_NOBODY = frozenset(
    ("inmate", "native", "patient", "resident", "sufferer")
)  # of a place or thing: 'Leeds resident'
_SOLDIERS = frozenset(("Lt", "Col", "Gen", "Maj", "Capt", "Sgt", "Adm"))  # without their dot
_OF_PLACES = ("areas", "christened", "undertakings")
_AMID = frozenset((",", ")", ".", ";", "—", "–", "and", "or"))  # what may close an apposition


def score(doc: Doc, run: Run, words: tuple[str, ...], *, titled: bool) -> float:
    """How much at `run` speaks for a person named `words`; `titled`: a title stands before."""
    if _is_known_thing(" ".join(words)) and not titled:
        return _NOT_A_NAME
    told = titled or naming.is_part(doc, run.start) or naming.is_one(doc, run.start)
    found = _TITLED * told + _label(doc, run) + _SPEAKS * _speaks(doc[run.end - 1])
    if len(words) > 1:
        found += _name_words(words) + _beside(doc, run) + _DOES * _does(doc[run.end - 1])
        if not titled:
            found += _against(doc, run) + _UNLIKELY * (is_traded(doc[run.end - 1]) and not names.is_given(words[0]))
            found += _NOT_A_NAME * (is_apposed_to_a_firm(doc, run) or _is_called_a_body(doc, run, words[0]))
            found += _NOT_A_NAME * (
                thing_names.is_numbered(doc, run) or thing_names.is_called(doc, run) or thing_names.is_cried(doc, run)
            )
            found += _NOT_A_NAME * (words[0] in runs.words("abroad") and not names.is_family(words[-1]))
    elif not titled and (
        _is_in_business(doc, run) or thing_beside(doc, run.end, _OF_PLACES) or thing_names.is_where(doc, run)
    ):
        found += _NOT_A_NAME
    elif _is_aged(doc, run.end):
        found += _beside(doc, run)  # 'Selvi, 41, who gave only one name'
    things = [word for word in (words if len(words) >= _WITH_MIDDLE else words[1:]) if of_a_thing(word)]
    surname = things == [words[-1]] and names.is_given(words[0])  # 'Hye-jin Park', 'Susan Fields'
    if (things and not (surname and _is_aged(doc, run.end))) or _modern(words):
        found += _NOT_A_NAME
    last = doc[run.end - 1]
    many = last.tag_ == "NNPS" and last.ent_type_ != "PERSON"  # 'Virginia Democrats', but also 'Bronwen Rees'
    several = many and not (titled or names.is_given(words[0]) or names.is_family(words[-1]))
    several = several or _is_of_a_saint(doc, run) or partners.is_partner(doc, run)
    return found + _NOT_A_NAME * (several or _belies(words)) + _UNLIKELY * (_is_quoted(doc, run) and not titled)


def is_apposed_to_a_firm(doc: Doc, run: Run) -> bool:
    """'the law firm | Clifford Lund': what stands for the noun before it, not 'the firm | Ann Lee bought'."""
    if not run.start or doc[run.start - 1].text not in _FIRMS:
        return False
    last, noun = doc[run.end - 1], doc[run.start - 1]
    return (last.dep_ == "appos" and last.head.i == noun.i) or (noun.dep_ == "compound" and noun.head.i == last.i)


def is_traded(last: Token) -> bool:
    """'to sell | Newport Wafer Fab', 'acquired | Velox': what is bought and sold."""
    return last.dep_ == "dobj" and last.head.lemma_.lower() in _TRADING


def _is_called_a_body(doc: Doc, run: Run, first: str = "") -> bool:
    """'the drugmaker | Velox', 'the Islamist group | Jund al-Haq'; behind a given name it may be somebody's."""
    return run.start > 0 and doc[run.start - 1].lower_ in runs.words("common") and not names.is_given(first)


def _is_in_business(doc: Doc, run: Run) -> bool:
    """'the drugmaker | Lund', 'Lund | shareholders', 'Lund | 's chief executive': what a person is or has not."""
    if _is_called_a_body(doc, run):
        return True
    behind = [token.lower_ for token in doc[run.end : run.end + _WITH_MIDDLE]]
    if behind[:1] and doc[run.end].tag_ == "POS":
        return behind[1:] == ["chief", "executive"] or not _OF_FIRMS.isdisjoint(behind[1:2])
    return not _OF_FIRMS.isdisjoint(behind[:1])


def _is_of_a_saint(doc: Doc, run: Run) -> bool:
    """'St Mary's Hospital': a place or body is named after a saint, who is not in the news."""
    behind = doc[run.end : run.end + 2]
    owns = len(behind) > 1 and behind[0].tag_ == "POS" and names.capitalised(behind[1].text)
    return doc[run.start].text in names.SAINTS and owns


def _is_quoted(doc: Doc, run: Run) -> bool:
    """Whether exactly these words stand in quotation marks: a title or a term, seldom a name."""
    around = doc[run.start - 1].text if run.start else "", doc[run.end].text if run.end < len(doc) else ""
    return around[0] in _OPENING_MARKS and around[1] in _CLOSING_MARKS


def _is_known_thing(phrase: str) -> bool:
    return gazetteer.lookup(phrase) is not None or gazetteer.is_place(phrase) or phrase in runs.words("nobody")


def _name_words(words: tuple[str, ...]) -> float:
    """What the words themselves say: a known given name first, or else a known family name last."""
    if names.is_given(words[0]) or names.family_first(words):
        return _GIVEN
    return _FAMILY * (names.is_family(words[-1]) and len(words) < _WITH_MIDDLE)


def _does(token: Token) -> bool:
    """Whether the name is the subject of a verb: half of all names are, few things."""
    return token.dep_ == "nsubj" and token.head.pos_ == "VERB" and token.ent_type_ in ("", "PERSON")


def of_a_thing(word: str) -> bool:
    """Whether `word` is one by which bodies, places or events are known."""
    word = word.title() if word.isupper() else word
    if word.partition("-")[0] in _PARTIES:
        return True  # 'League-Quaid', what a party split into
    return any(word in runs.words(section) for section in ("heads", "places", "events", "continents", "business"))


def _modern(words: tuple[str, ...]) -> bool:
    """Whether the first word is one of business or public life that nobody is christened: 'Morning Consult'."""
    return words[0] in runs.words("business") and not names.is_given(words[0])


def _label(doc: Doc, run: Run) -> float:
    """The model's vote: for a person, against, or for nothing."""
    labels = Counter(token.ent_type_ for token in doc[run.start : run.end] if token.ent_type_)
    if not labels:
        return 0.0
    return _LABEL if labels.most_common(1)[0][0] == "PERSON" else -_LABEL / 2


def _speaks(token: Token) -> bool:
    speaking = lexicon.load("references")["speaking"]
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in speaking


def _belies(words: tuple[str, ...]) -> bool:
    """Whether the first or last word shows that this is no whole name: 'U.N. Charter', 'Charles G.', 'HMS Kent'."""
    if len(words) > 1 and (words[-1][1:] == "." or words[0] in runs.words("ships") or _is_a_rank(words[-1])):
        return True
    short = words[0].isupper() and gazetteer.lookup(words[0]) is not None  # the 'UN' is no Mr Un
    given = names.is_given(words[0]) and not short
    if len(words) > 1 and (_is_of_a_firm(words[-1]) or _is_of_office(words[-1], named=given)):
        return True
    known = gazetteer.lookup(words[0]) or gazetteer.lookup(words[-1])
    if words[0] in runs.words("firm_lands") and len(words) > 1 and not names.is_family(words[-1]):
        return True  # 'China Harbour', 'Korea Tin'
    return known is not None and len(words) > 1 and not given


def _is_a_rank(word: str) -> bool:
    """'Marine | Lt', 'Nevada | Sen.': the name is still to come."""
    short = (form for forms in lexicon.load("ranks").values() for form in forms)
    return word in _SOLDIERS or (word.endswith(".") and word in short)


def _is_of_a_firm(word: str) -> bool:
    """'Fratelli Moro | SpA', 'Lund Marine | Oyj': the legal form ends a company's name."""
    return word.removesuffix(".") in lexicon.load("firm_forms", "firms", "kinds")["firms"]


def _is_of_office(word: str, *, named: bool) -> bool:
    """'State | Councilor', 'Kenya Kwanza | MPs'; behind a given name ('Marcus | Bishop') only several are."""
    several = word.endswith("s") and runs.is_title_noun(word[:-1]) and not names.is_family(word)
    return several or (runs.is_title_noun(word) and not named)


# ------------------------------------------------------- signs of a person


def _beside(doc: Doc, run: Run) -> float:
    """What stands after or before the name: an age, 'who', a title in apposition."""
    after, aged = _words_after(doc, run.end), _is_aged(doc, run.end)
    told_of = after[0] == "who" or after[:2] in ((",", "who"), (",", "whose"), (",", "whom"))
    apposed = _apposed(doc, run.end) or is_made(doc, run.end) or _announced(doc, run) or _of_a_body(doc, run)
    told_of = told_of or _is_of_kin(doc, run.end)
    return _AGED * aged + _TOLD_OF * told_of + _APPOSED * apposed


def _is_of_kin(doc: Doc, end: int) -> bool:
    """Whether "'s family", "'s widow" follows: only a person has them."""
    if doc[end : end + 1].text not in ("'s", "’s"):
        return False
    noun = doc[end + 1 : end + 2].text
    family = noun == "family" and doc[end + 2 : end + 3].text != "of"  # a firm's 'family of products'
    return family or noun in lexicon.load("references")["relatives"]


def _is_aged(doc: Doc, end: int) -> bool:
    """Whether ', 64,' follows."""
    after = _words_after(doc, end)
    return after[0] == "," and after[1].isdigit() and int(after[1]) < _OLDEST and after[2] in (",", ".", ";", "and")


def is_made(doc: Doc, end: int) -> bool:
    """Whether 'as chair of …', 'to the post of director' follows: what somebody is made or unmade."""
    after = doc[end : end + _POST].text.lower().split()
    start = 1 if after[:1] == ["as"] else _POST if after[:2] == ["to", "the"] and after[-1:] == ["of"] else 0
    return bool(start) and any(runs.is_title_noun(token.text) for token in doc[end + start : end + start + _POST])


def _words_after(doc: Doc, end: int) -> tuple[str, str, str]:
    first, second, third, *_ = (*(token.lower_ for token in doc[end : end + 3]), "", "", "")
    return first, second, third


def _apposed(doc: Doc, end: int) -> bool:
    """Whether ', a senior adviser …' follows: a title noun within eight tokens of the comma, before a verb."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    for token in doc[end + 1 : end + _APPOSITION]:
        if runs.is_title_noun(token.text):
            return True
        if token.pos_ in ("VERB", "AUX", "PUNCT", "SPACE"):
            return False
    return False


def _announced(doc: Doc, run: Run) -> bool:
    """Whether 'the mayor of X, | …,' stands before: one office, a comma, the name, and the phrase ends."""
    end = run.end
    closes = end >= len(doc) or doc[end].text in _AMID or doc[end].pos_ in ("VERB", "AUX", "SPACE")
    if not closes or not run.start or doc[run.start - 1].text != ",":
        return False
    for token in reversed(doc[max(0, run.start - _PHRASE) : run.start - 1]):
        if runs.is_title_noun(token.text) and token.tag_ in ("NN", "NNP"):
            return True
        if token.pos_ in ("VERB", "AUX", "PUNCT", "SPACE") and token.text != "-":
            return False
    return False


def _of_a_body(doc: Doc, run: Run) -> bool:
    """'the Democratic Alliance's | Glynnis Breytenbach | welcomed': a body's own, as a subject, is somebody."""
    if run.start <= 1 or doc[run.start - 1].tag_ != "POS" or "nsubj" not in doc[run.end - 1].dep_:
        return False
    owner = doc[run.start - 2]
    return owner.ent_type_ == "ORG" or owner.text in runs.words("heads")


# ------------------------------------------------------ signs against a person


def _against(doc: Doc, run: Run) -> float:
    """What stands around that no person's name has: an article, 'at', 'the town of', ', which', '(ABC)'."""
    before = doc[run.start - 1] if run.start else None
    found = _UNLIKELY * _determined(before) + _NOT_A_NAME * (
        thing_beside(doc, run.end, _OF_PLACES) or abbreviated(doc, run) or thing_names.is_where(doc, run)
    )
    if before is None:
        return found
    found += _located(doc, run, before) + _UNLIKELY * (before.lower_ in runs.words("common"))
    found += _AREA * (before.lower_ in runs.words("christened") and not _is_a_subject(doc[run.end - 1]))
    area = run.start > 1 and doc[run.start - 2].lower_ in runs.words("areas") | {"capital"}
    if before.text == "," and area and not (_announced(doc, run) or _opens_its_clause(doc, run)):
        found += _NOT_A_NAME  # 'the capital, | Azrou el-Bahr'
    if before.lower_ == "of" and run.start > 1:
        head = doc[run.start - 2].lower_
        found += _AREA * (
            not runs.words("areas").isdisjoint((head, doc[run.start - 2].lemma_.lower()))
        ) + _UNLIKELY * (head in runs.titles("governing"))
    return found


def _opens_its_clause(doc: Doc, run: Run) -> bool:
    """'On the west side of the city, | Ann Lee keeps …': the comma ends what says where."""
    last = doc[run.end - 1]
    return last.dep_ == "nsubj" and last.head.i >= run.end and doc[run.end : run.end + 1].text != ","


def _is_a_subject(token: Token) -> bool:
    """'the boat | Ann Lee | bought': of a clause about what is named before it."""
    return token.dep_ == "nsubj" and token.head.dep_ == "relcl"


def _located(doc: Doc, run: Run, before: Token) -> float:
    """'in Sefwi Wiawso', 'at Goldman Sachs'."""
    if names.is_given(doc[run.start].text):
        return 0.0
    a_place = doc[run.end - 1].ent_type_ in _PLACES and before.lower_ in ("near", "from", "outside")
    return _UNLIKELY * (a_place or before.lower_ in ("in", "at"))


def _determined(before: Token | None) -> bool:
    """'a Nevada Democrat', 'the Rassemblement National': people's names take no article."""
    return before is not None and before.lower_ in ("the", "a", "an", "its", "their", "this", "our")


def thing_beside(doc: Doc, end: int, sections: tuple[str, ...] = ()) -> bool:
    """Whether ', which …', ', Denmark's largest company,' or 'patient Ann Lee' follows; of `sections` ', a camp'."""
    if end + 1 < len(doc) and doc[end].lower_ in _OF_NOBODY and names.capitalised(doc[end + 1].text):
        return True
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    if doc[end + 1].lower_ == "which":
        return True
    found = False
    for token in doc[end + 1 : end + _PHRASE]:
        if token.tag_ in ("WP", "WP$", "WDT"):
            break  # 'the drone maker | whose chair is Ann Lee'
        if runs.is_title_noun(token.text) and token.dep_ not in ("amod", "compound"):
            return False
        sort = token.dep_ == "appos" and bool(sections) and token.text in runs.words(*sections)
        found = found or token.text in runs.words("common") or sort
        if "-" in (token.text, token.nbor(-1).text):
            continue  # 'an army-linked group'
        if token.pos_ in ("VERB", "AUX", "PUNCT", "SPACE", "ADP"):
            break
    return found


def abbreviated(doc: Doc, run: Run) -> bool:
    """Whether the abbreviation of exactly these words follows in brackets: 'National People's Power (NPP)'."""
    if run.end + 2 >= len(doc) or doc[run.end].text != "(" or doc[run.end + 2].text != ")":
        return False
    short = doc[run.end + 1].text
    return short.isupper() and short in names.initials(runs.text(doc, run))
