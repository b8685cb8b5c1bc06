"""Who acts before a pronoun, in its paragraph or the one before: 'Lee was blunt. “…,” he said'.

The subject of a main clause is what a passage is about and what the next pronoun means; the subject of a clause
inside it is there to date or tell apart what that one does (Quirk et al. 1985, 14.4; Grosz, Joshi and Weinstein
1995): 'Lee was in Bonn when Roe called. “…,” he said' is Lee.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.extract import holders, hung, sexes, syntax, unnamed
from briefing_app.extract.scene import reporting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Report, Scene

_ACTING = frozenset({"nsubj", "nsubjpass"})
_OWN_NAME = re.compile(r"\b(?:I am|I['’]m|[Nn]ame(?: is|['’]s)|[Cc]all me|[Tt]his is) (?:\w+ )?\Z")
_STANDFIRST = 3  # paragraphs from the top that may be headline and standfirst
_MEMORY = 80  # tokens over which a pronoun reaches back
_DASHES = frozenset({"–", "—", "--"})
_INSIDE = frozenset({"acl", "advcl", "ccomp", "pcomp", "relcl"})  # clauses inside another


def acting(scene: Scene, cast: Cast, pronoun: Token, since: int) -> str | None:
    """Key of the person who acts before `pronoun` in its paragraph, behind the report at token `since`."""
    start = scene.tokens(scene.paragraphs[scene.paragraph(pronoun.idx)][0], pronoun.idx)[0]
    near = scene.doc[max(start, since + 1, pronoun.i - _MEMORY) : pronoun.i]
    last = next((word for word in reversed(near) if _is_onstage(scene, word)), None)
    one = scene.doc[since] if last is None else last.head if last.dep_ == "appos" else last
    inner = one if last is None and since >= start else one.head if one.dep_ in _ACTING else None
    main = around(scene, cast, inner, pronoun) if inner is not None else None
    chosen = main if main is not None else last
    return cast.at(chosen.idx, chosen.idx + len(chosen)) if chosen is not None else None


def around(scene: Scene, cast: Cast, verb: Token, pronoun: Token | None = None) -> Token | None:
    """The person who is subject of the outermost clause around that of `verb`, if `pronoun` fits; else None."""
    chain = [verb, *syntax.above(verb)]
    apart = any(word.text in _DASHES for word in verb.doc[chain[-1].i : verb.i])
    if apart or not any(word.dep_ in _INSIDE for word in chain):
        return None  # 'Lee said no – a word that Roe had printed on a banner' goes on with Roe
    own = {word.i for word in verb.lefts}
    for over in reversed(chain[1:]):
        for who in _subjects(scene, over):
            key = cast.at(who.idx, who.idx + len(who))
            if who.i not in own and key and (pronoun is None or _fits(cast, key, pronoun)):
                return who
    return None


def _is_onstage(scene: Scene, word: Token) -> bool:
    acts = not _ACTING.isdisjoint({word.dep_, word.head.dep_ if word.dep_ == "appos" else ""})
    told = acts or unnamed.is_told_to_be(word) or _is_topic(word) or _owns_words(word)
    return told and scene.is_person(word) and not scene.quoted[word.i]


def _owns_words(name: Token) -> bool:
    """'| Lee's own advice was shorter': whose words a sentence is about."""
    owned = name.dep_ == "poss" and name.head.dep_ == "nsubj"
    return owned and name.head.lemma_.lower() in reporting("nouns")


def _subjects(scene: Scene, verb: Token) -> Iterator[Token]:
    for word in verb.lefts:
        who = syntax.named_head(word) if word.dep_ in _ACTING else None
        if who is not None and scene.is_person(who) and not scene.quoted[who.i]:
            yield who


def _fits(cast: Cast, key: str, pronoun: Token) -> bool:
    wanted = sexes.pronouns().get(pronoun.lower_)
    return (cast.scene.sexes if cast.scene else {}).get(key, wanted) == wanted


def before(scene: Scene, cast: Cast, pronoun: Token, since: int) -> str | None:
    """Key of who acts in the paragraph before that of a report which names nobody: 'Lee was blunt. | “…,” he said'.

    Where each sentence is a paragraph, as in wire copy, the one before sets the stage (Grosz et al. 1995).
    """
    number = scene.paragraph(pronoun.idx)
    if pronoun.lower_ not in {"he", "she"} or not number:
        return None
    start = scene.tokens(scene.paragraphs[number][0], pronoun.idx)[0]
    if any(scene.is_person(word) and not scene.quoted[word.i] for word in scene.doc[start : pronoun.i]):
        return None
    first = max(since + 1, scene.tokens(scene.paragraphs[number - 1][0], pronoun.idx)[0])
    named = [word for word in scene.doc[first:start] if scene.is_person(word) and not scene.quoted[word.i]]
    last = next((word for word in reversed(named) if hung.is_doer(word)), None) or _told_of(cast, named, pronoun)
    return cast.at(last.idx, last.idx + len(last)) if last is not None else None


def _told_of(cast: Cast, named: list[Token], pronoun: Token) -> Token | None:
    """'with Ann Lee – who had asked for more – on the attack. | “…,” she said': of whom a clause tells."""
    told = [word for word in named if any(one.lower_ == "who" for verb in _clauses(word) for one in verb.lefts)]
    keys = {word.i: cast.at(word.idx, word.idx + len(word)) for word in told}
    fitting = [word for word in told if (key := keys[word.i]) and _fits(cast, key, pronoun)]
    return fitting[-1] if len({keys[word.i] for word in fitting}) == 1 else None


def _clauses(name: Token) -> Iterator[Token]:
    return (word for word in name.rights if word.dep_ == "relcl")


def headed(scene: Scene, cast: Cast, pronoun: Token) -> str | None:
    """Key of the one person whom the crosshead above a paragraph names: '9.15 p.m. – Lee | “No,” he said'.

    Only where nobody is named in the paragraph before `pronoun`.
    """
    number = scene.paragraph(pronoun.idx)
    if number < _STANDFIRST or pronoun.lower_ not in {"he", "she"} or not scene.is_headline(number - 1):
        return None
    start = scene.tokens(scene.paragraphs[number][0], pronoun.idx)[0]
    if any(scene.is_person(word) and not scene.quoted[word.i] for word in scene.doc[start : pronoun.i]):
        return None
    above = scene.doc[slice(*scene.tokens(*scene.paragraphs[number - 1]))]
    names = (word for word in above if word.text[:1].isupper())
    keys = (cast.at(word.idx, word.idx + len(word)) or cast.named(word.text) for word in names)
    found = {key for key in keys if key and key.startswith("person/")}
    key = found.pop() if len(found) == 1 else None
    return key if key is not None and _fits(cast, key, pronoun) else None


def of_profile(scene: Scene, cast: Cast, pronoun: Token, key: str) -> str:
    """`key`, or whom a profile is about, where `key` was named shortly before without doing anything.

    'Lee was shown it. … It was meant for Roe. | In Bonn, she said': who is named most is what the text goes on about.
    """
    hero, number = holders.protagonist(cast) or _headlined(scene, cast), scene.paragraph(pronoun.idx)
    if (
        hero in {None, key}
        or pronoun.lower_ not in {"he", "she"}
        or not number
        or not _fits(cast, hero or "", pronoun)
    ):
        return key
    first, start = (scene.tokens(scene.paragraphs[at][0], pronoun.idx)[0] for at in (number - 1, number))
    near = (word for word in scene.doc[first : pronoun.i] if not scene.quoted[word.i] and scene.is_person(word))
    shown = any(word.i >= start or (cast.at(word.idx, word.idx + len(word)) == key and _acts(word)) for word in near)
    return key if shown or hero is None else hero


def _headlined(scene: Scene, cast: Cast) -> str | None:
    """Key of the one person whom the headline names, if the article names nobody as often."""
    above = scene.doc[slice(*scene.tokens(*scene.paragraphs[0]))] if scene.is_headline(0) else ()
    found = list(cast.persons(above))
    counts = cast.scene.counts if cast.scene else {}
    most = max(counts, key=lambda key: counts[key], default=None)
    return most if found == [most] else None


def _acts(name: Token) -> bool:
    one = name.head if name.dep_ == "appos" else name
    return one.dep_ in _ACTING


def spoken_of(scene: Scene, cast: Cast, report: Report) -> frozenset[str]:
    """Keys of the persons whom the words that `report` reports name: who speaks calls himself 'I'.

    But 'I am Ann Lee' and 'My name is Ann Lee'. What is added in the reporter's words is of somebody else too: 'The
    commander, Lee, would stay “until May”, he added' goes on with what another has said.
    """
    quoted = [word for word in report.verb.sent if scene.quoted[word.i]]
    names = (word for word in quoted if word.pos_ == "PROPN")
    names = (word for word in names if not _OWN_NAME.search(scene.text, 0, word.idx))
    keys = (cast.at(word.idx, word.idx + len(word)) for word in names)
    told = told_of(cast, report) if report.verb.lemma_.lower() == "add" else frozenset()
    return told | frozenset(key for key in keys if key and key.startswith("person/"))


def told_of(cast: Cast, report: Report) -> frozenset[str]:
    """Keys of the persons of whom the clause tells into which `report` is inserted: 'Lee, he said, left'."""
    told = hung.told_around(report.who)
    subject = syntax.child(told, "nsubj", "nsubjpass") if told is not None else None
    words = [subject, *subject.children] if subject is not None else []
    keys = (cast.at(word.idx, word.idx + len(word)) for word in words if word.pos_ == "PROPN")
    return frozenset(key for key in keys if key and key.startswith("person/"))


def _is_topic(name: Token) -> bool:
    """Whether a sentence about a thing is headed by the name: 'For the host, Ann | Lee, it was a success.'."""
    sentence = name.sent
    if sentence[0].lower_ not in {"for", "to"}:
        return False
    subject = syntax.child(sentence.root, "nsubj")
    if subject is None or name.i > subject.left_edge.i:
        return False
    near = name.dep_ == "pobj" and name.head.i == sentence.start
    return subject.lower_ in {"it", "that", "this"} or (near and subject.tag_ == "NN")
