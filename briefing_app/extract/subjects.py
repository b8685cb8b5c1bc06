"""Whose deed a verb is, where the parse tells it and where it does not.

Labels are those of the English spaCy models (`syntax`). The small model often leaves the verb behind a long opening
without subject, or gives it the wrong one; news prints names, titles and commas so regularly that those tell it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import syntax

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_RELATIVE = frozenset({"who", "that", "which", "whom"})
_OWN_WORDS = frozenset(
    ("promise", "vow", "pledge", "use", "take", "ask", "beg", "beseech", "implore", "petition", "request", "urge")
)
"""Their infinitive is the subject's deed or wording ('Lee asked the judge to declare it “unlawful”')."""
_CONJUNCTIONS = frozenset({"after", "before", "since", "until", "as"})
_CLAUSES_WITHIN = frozenset({"relcl", "advcl", "acl", "pcomp", "prep", "dobj", "pobj", "xcomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_NAME_AND_COMMA = 2  # tokens before a verb
_MEANS = frozenset(
    {"e-mail", "email", "fax", "letter", "phone", "post", "radio", "satellite", "telephone", "text", "video"}
)
_BRANDED = frozenset({"branded", "called", "dubbed", "hailed", "labeled", "labelled", "nicknamed", "termed"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_NEW = frozenset({"a", "an"})
_ON_RECORD = frozenset({"cite", "describe", "have", "quote", "record", "remember", "report", "show"})
_BEHIND_A_HEAD = frozenset({"pobj", "prep"})
_INHERITS = frozenset({"conj", "xcomp", "advcl", "pcomp", "acl"})


def of(verb: Token, quoted: Sequence[int], steps: int = syntax.STEPS) -> Token | None:
    """Whose deed `verb` is, else None.

    The subject itself; the agent of a passive; for a relative pronoun its antecedent; for a verb without subject that
    of the verb it depends on ('smiled and said', 'left, saying'). A passive's subject is nobody's speaker ('was told,
    was called'), except of 'was quoted as saying'.

    Args:
        verb: outside quotation marks.
        quoted: for each token whether it stands inside quotation marks; such a token is no subject.
        steps: how many verbs further up are asked.
    """
    found = _unclosed(verb, quoted) or _own_subject(verb, quoted) or _adjacent(verb, quoted)
    if found is not None:
        return _described(_antecedent(verb, found))
    if _is_passive(verb) or steps <= 0 or verb.dep_ not in _INHERITS or verb.head.i == verb.i:
        return None
    if verb.dep_ == "conj" and quoted[verb.head.i]:
        return _titled(verb, quoted)
    return _beside(verb, quoted) or _after(verb, quoted) or _trailed(verb, quoted) or _inherited(verb, quoted, steps)


def stands_before_its_verb(token: Token) -> bool:
    """Whether what the parse took for an apposition stands between a comma and a finite verb.

    An apposition is closed by a comma as it is opened (Chicago 6.30); what is not is the subject: 'On leaving Mr
    Roe, the premier | wrote', 'In her book, Salt Roads, Ann Lee | argued'.
    """
    behind, first = token.right_edge.i + 1, token.left_edge.i
    if (
        token.dep_ not in {"appos", "conj"}
        or not first
        or behind >= len(token.doc)
        or token.doc[first - 1].text != ","
    ):
        return False
    letters = first == token.i and (token.text.isupper() or token.text.endswith("."))  # 'Ann Lee, MP said'
    return token.doc[behind].tag_ in _FINITE and syntax.can_speak(token) and not letters


def _unclosed(verb: Token, quoted: Sequence[int]) -> Token | None:
    """The phrase right before a finite verb, opened by a comma and not closed by one."""
    before = verb.doc[max(0, verb.i - 1)]
    while before.right_edge.i == verb.i - 1 and before.dep_ in _BEHIND_A_HEAD and before.head.i < before.i:
        before = before.head  # 'the chair of the port | wrote'
    outside = before.sent == verb.sent and not quoted[before.i] and before.right_edge.i == verb.i - 1
    return before if verb.tag_ in _FINITE and outside and stands_before_its_verb(before) else None


def _described(found: Token) -> Token:
    """The person of whom the parse took the description for the subject: 'Asked why, Lee, | an aide to it, said'.

    Set off by a comma on either side it is an apposition, whatever the parse makes of the name.
    """
    first, last, doc = found.left_edge.i, found.right_edge.i, found.doc
    if found.pos_ != "NOUN" or first < _NAME_AND_COMMA or doc[first].lower_ not in _NEW:
        return found
    name = doc[first - _NAME_AND_COMMA]
    apart = doc[first - 1].text == "," and "," in doc[last : last + 2].text and name.ent_type_ == "PERSON"
    return name if apart and name.dep_ not in {"pobj", "dobj", "conj"} else found


def _adjacent(verb: Token, quoted: Sequence[int]) -> Token | None:
    """The person named right before a finite main verb that the parse left without subject.

    'Speaking by video from Rome, the founder, Ann Lee, alleged …': 'the founder' was hung on 'Rome'.
    """
    labels = {word.dep_ for word in verb.children}
    finite = verb.dep_ == "ROOT" and verb.tag_ in {"VBD", "VBZ", "VBP"}
    if not finite or labels & _SUBJECTS or verb.i < _NAME_AND_COMMA:
        return None
    before = verb.nbor(-1) if verb.nbor(-1).text != "," else verb.nbor(-2)
    outside = before.sent == verb.sent and not quoted[before.i]
    if outside and before.dep_ == "appos" and before.i == verb.i - 1 and before.pos_ == "NOUN":
        return before  # 'In a letter to the chairman, Ann Lee, the fund said': hung on 'Lee'
    named = outside and before.ent_type_ == "PERSON" and before.pos_ == "PROPN"
    return before if named else _titled(verb, quoted)


def _titled(verb: Token, quoted: Sequence[int]) -> Token | None:
    """Who stands with a title before it: '“He will go” if he returns, Ann Lee, head of the port, | told us'."""
    behind = verb.i - 1 if verb.nbor(-1).text == "," else verb.i
    names = (word for word in verb.doc[verb.sent.start : verb.i] if word.pos_ == "PROPN" and not quoted[word.i])
    titles = ((name, syntax.child(name, "appos")) for name in names)
    held = ((name, title) for name, title in titles if title is not None and title.right_edge.i + 1 == behind)
    heads = lexicon.load("titles")["heads"]
    return next((name for name, title in held if name.ent_type_ == "PERSON" or title.lower_ in heads), None)


def _after(verb: Token, quoted: Sequence[int]) -> Token | None:
    """The object of a conjunction that was parsed as a preposition: 'it fell after the minister, Lee, mocked it'."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    for word in verb.head.children:
        noun = syntax.child(word, "pobj") if word.lower_ in _CONJUNCTIONS else None
        between = verb.doc[word.right_edge.i + 1 : verb.i]
        if noun is not None and noun.i < verb.i and not quoted[noun.i] and all(token.is_punct for token in between):
            return noun
    return None


def _trailed(verb: Token, quoted: Sequence[int]) -> Token | None:
    """The main clause's subject, for 'saying' at its end: 'Lee would not say whether the firm will sue, saying …'.

    However deep the parse hung it, a participle after a comma goes with the whole (Quirk et al. 1985, 15.60).
    """
    doc, head = verb.doc, verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or not verb.i or doc[verb.i - 1].text != ",":
        return None
    for _ in range(syntax.STEPS):
        asked = head.dep_ == "ccomp" and any(word.lower_ in {"whether", "if"} for word in head.lefts)
        if head.i >= verb.i or not (asked or head.dep_ in _CLAUSES_WITHIN):
            break
        head = head.head
    inside = head.i == verb.head.i or head.pos_ not in {"VERB", "AUX"} or head.i > verb.i
    return None if inside else of(head, quoted, 1)


def _beside(verb: Token, quoted: Sequence[int]) -> Token | None:
    """The person named right before a participle: 'footage of Lee asking', 'with the minister, Lee, calling'."""
    doc = verb.doc
    before = doc[max(0, verb.i - 1)]
    if before.text == "," and verb.i > 1 and any(up.lower_ == "with" for up in syntax.above(doc[verb.i - 2], 3)):
        before = doc[verb.i - 2]
    return before if verb.tag_ == "VBG" and before.ent_type_ == "PERSON" and not quoted[before.i] else None


def _passive_beside(verb: Token, quoted: Sequence[int]) -> Token | None:
    """The subject of the passive on which `verb` hangs: 'Lee was worried and | said', 'Lee was forced to | say'."""
    passive = syntax.child(verb.head, "nsubjpass") if verb.dep_ in {"conj", "xcomp"} else None
    return passive if passive is not None and not quoted[passive.i] else None


def _inherited(verb: Token, quoted: Sequence[int], steps: int) -> Token | None:
    """The subject of the verb or noun on which `verb`, which has none of its own, depends."""
    absolute = syntax.child(verb.head, "pobj") if verb.head.lower_ == "with" else None
    if absolute is not None and absolute.i < verb.i and not quoted[absolute.i]:
        return absolute  # 'with Lee calling it'
    head = verb.head if verb.head.pos_ != "ADP" else verb.head.head
    if verb.dep_ == "acl" and head.pos_ in {"NOUN", "PROPN"}:
        return head
    if head.pos_ not in {"VERB", "AUX"} or head.i == verb.i:
        return None
    led = syntax.child(head, "dobj") if verb.dep_ == "xcomp" else None
    timed = led is not None and led.ent_type_ in syntax.NO_NAMES  # 'Lee spent the week telling'
    if led is not None and led.i < verb.i and not (timed or quoted[led.i]) and head.lemma_ not in _OWN_WORDS:
        return led  # 'it led Lee to call'
    if verb.dep_ == "conj" and verb.tag_ == "VBD" and (finite := _finite_above(head)) is not None:
        return finite if finite.pos_ not in {"VERB", "AUX"} else of(finite, quoted, steps - 1)
    return _somebody(verb, head, _passive_beside(verb, quoted) or of(head, quoted, steps - 1), quoted, steps)


def _somebody(verb: Token, head: Token, found: Token | None, quoted: Sequence[int], steps: int) -> Token | None:
    """The subject `found` above, unless it is nobody: 'it was “absurd” to | call it theirs', 'no one said'."""
    if found is None or (found.lower_ == "it" and verb.dep_ == "xcomp" and head.lemma_ == "be"):
        return None
    nobody = any(word.dep_ == "det" and word.lower_ == "no" for word in found.lefts)
    return of(head.head, quoted, steps - 1) if nobody and head.dep_ == "ccomp" else found


def _finite_above(head: Token) -> Token | None:
    """What a past tense was really joined to, if the parse joined it to an infinitive or a participle.

    'Lee said they would pay and | urged …' goes with 'said'; in 'The governor, Lee, visited and | promised …' a main
    verb that was taken for a participle hangs from its own subject.
    """
    if head.tag_ in {"VB", "VBN"} and head.dep_ == "ccomp" and any(word.tag_ == "MD" for word in head.lefts):
        return head.head
    misread = head.tag_ == "VBN" and head.dep_ == "acl" and head.head.dep_ == "ROOT"
    return head.head if misread and head.head.pos_ in {"NOUN", "PROPN"} else None


def _inserted(verb: Token, quoted: Sequence[int]) -> Token | None:
    """The person right behind an inserted verb: 'Her speeches, | says Tom Lee, who writes them, are “dull”'."""
    if verb.tag_ not in _FINITE or not verb.i or verb.nbor(-1).text != "," or verb.i + 1 >= len(verb.doc):
        return None
    name = verb.nbor(1)
    if name.ent_type_ != "PERSON" or name.pos_ != "PROPN" or quoted[name.i]:
        return None
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    behind = name.right_edge.i + 1
    closed = any(verb.doc[at].text == "," for at in (name.i + 1, behind) if at < len(verb.doc))
    return name if closed and name.ent_type_ == "PERSON" else None


def _own_subject(verb: Token, quoted: Sequence[int]) -> Token | None:
    if (name := _inserted(verb, quoted)) is not None:
        return name
    by = _by(verb) or _heard(verb) or _misread(verb)
    if by is not None and not quoted[by.i]:
        return by
    told = syntax.child(verb, "dobj") if verb.lemma_ == "quote" else None
    saying = told is not None and any(word.dep_ == "prep" and word.lower_ == "as" for word in verb.children)
    if told is not None and (saying or told.pos_ in {"PROPN", "PRON"}) and not quoted[told.i]:
        return told  # 'she quoted Yeats', 'the Herald quoted an aide as saying'
    labels = ("nsubj", "nsubjpass") if verb.lemma_ == "quote" else ("nsubj",)
    hung = [word for aux in verb.children if aux.dep_ == "aux" for word in aux.children]  # 'Lee remembers thinking'
    found = [
        word for word in (*verb.children, *hung) if word.dep_ in labels and not quoted[word.i] and not word.is_punct
    ]
    if len(found) > 1 and found[0].lower_ in _RELATIVE:
        found = found[1:]  # 'the pact, which | it said “…”'
    if len(found) > 1 and (_is_label(found[0]) or _is_inverted(verb, found[-1])):
        found = found[1:]
    name = next((word for word in found[1:] if word.ent_type_ == "PERSON"), None)  # 'the judge', 'Lee' said
    return name or next(iter(found), None)


def _is_label(word: Token) -> bool:
    """Whether `word` is the label of a turn, no part of its sentence: '| TF: The mayor says …'."""
    behind = word.i + 1
    first = word.i == word.sent.start or "\n" in word.nbor(-1).text
    return first and behind < len(word.doc) and word.doc[behind].text == ":"


def _is_inverted(verb: Token, behind: Token) -> bool:
    """Whether the subject right behind is the verb's own: 'Both papers, | said one who was there, had been read'."""
    cut_off = verb.i > verb.sent.start and verb.nbor(-1).text == ","
    return cut_off and behind.left_edge.i == verb.i + 1


def _by(verb: Token) -> Token | None:
    """Who does what a passive tells: also in 'Oswin, dubbed a “bomb” by the papers,', not in 'said by radio'."""
    branded = verb.lower_ in _BRANDED and verb.i > 0 and verb.nbor(-1).text == ","
    labels = {"agent", "prep"} if branded else {"agent"}
    agent = next((word for word in verb.rights if word.dep_ in labels and word.lower_ == "by"), None)
    what = syntax.child(verb, "dobj")
    active = verb.tag_ in _FINITE and what is not None and agent is not None and what.i < agent.i
    if verb.lemma_ == "quote" or (active and not branded):
        return None  # 'Lee was quoted by the Herald as saying', 'called the massacre by his son “…”'
    by = syntax.child(agent, "pobj") if agent is not None else None
    return None if by is None or (by.lower_ in _MEANS and syntax.child(by, "det") is None) else by


def _misread(verb: Token) -> Token | None:
    """The subject that the parse gave another part: of a finite verb its owner, its apposition, its object.

    'the office's red warning | reads' (taken for a plural); 'Voters, the senator | fumed, “…”' (the inserted clause
    taken for an apposition); 'a stance that her boss, Tom Lee, | described as “…”' (a past tense taken for a
    participle); 'Observing that “…”, the court stayed it' (the subject taken for the participle's object).
    """
    labels = {word.dep_ for word in verb.children}
    if labels & _SUBJECTS:
        return None
    before = verb.nbor(-1) if verb.i else verb
    if verb.tag_ in _FINITE and "poss" in labels:
        return syntax.child(verb, "poss")
    inserted = verb.tag_ in _FINITE and verb.dep_ == "parataxis" and before.dep_ == "appos"
    if inserted and verb.i + 1 < len(verb.doc) and verb.nbor(1).text == ",":
        return before
    clause = syntax.child(verb, "ccomp")
    reduced = clause is not None and clause.tag_ == "VBN" and clause.i < verb.i and before.text == ","
    if reduced and clause is not None and (whose := syntax.child(clause, "nsubj", "nsubjpass")) is not None:
        return whose  # 'Ann Lee, editor of a site focused on farms, | said'
    noun = verb.head
    apposed = verb.tag_ == "VBN" and verb.dep_ == "acl" and before.text == "," and noun.dep_ in _SUBJECTS
    cut = verb.tag_ == "VBN" and verb.dep_ == "acl" and before.text == "," and noun.dep_ == "ROOT"
    asides = {"appos"} if apposed else {"relcl"}  # 'The executive, who took over in May, | dismissed as “gossip” …'
    asides |= {"appos"} if cut and noun.ent_type_ == "PERSON" else set()
    if (apposed or cut) and syntax.child(noun, *asides) is not None and syntax.child(verb, "agent") is None:
        return noun
    return _swallowed(verb)


def _swallowed(verb: Token) -> Token | None:
    """The main clause's subject, taken for the object of a participle that opens the sentence."""
    if verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "csubj"} or syntax.child(verb, "ccomp") is None:
        return None
    after = syntax.child(verb, "dobj")
    comma = after is not None and after.left_edge.i > 0 and after.left_edge.nbor(-1).text == ","
    return after if comma and after is not None and after.i < verb.head.i else None


def _heard(saying: Token) -> Token | None:
    """Whom somebody or something has 'as saying': 'The minutes record him as | saying', 'cited Lee as saying'."""
    by = saying.head.head
    told = syntax.child(by, "dobj") if saying.head.lower_ == "as" and saying.dep_ == "pcomp" else None
    return told if told is not None and by.lemma_ in _ON_RECORD else None


def _antecedent(verb: Token, found: Token) -> Token:
    if found.lower_ not in _RELATIVE:
        return found
    head = next((up.head for up in (verb, *syntax.above(verb, 3)) if up.dep_ == "relcl"), found)
    if found.lower_ == "which" and (head.ent_type_ == "PERSON" or head.lower_ in lexicon.load("titles")["heads"]):
        return found  # 'a reply, when Lee was the secretary, which held …': no human being is 'which'
    if found.lower_ == "who" and head.ent_type_ == "GPE" and head.dep_ == "pobj" and head.head.head.pos_ == "NOUN":
        head = head.head.head  # 'Ann Lee, his | colleague in Bonn, who said': no place is 'who'
        head = head.head if head.dep_ == "appos" else head
    before = found.doc[max(0, found.i - 1 - (found.i > 1 and found.nbor(-1).text == ","))]
    last = before.dep_ == "conj" and before.ent_type_ == head.ent_type_ == "PERSON" and head in syntax.above(before)
    return before if last else head  # 'Lee, Roy and | Holm, who joked'


def _is_passive(verb: Token) -> bool:
    """Whether `verb` is passive without being 'was quoted'."""
    if verb.lemma_ == "quote":
        return False
    bare = verb.dep_ in {"acl", "advcl"} and verb.tag_ == "VBN" and syntax.child(verb, "dobj") is None
    return bare or any(word.dep_ in {"nsubjpass", "auxpass"} for word in verb.children)
