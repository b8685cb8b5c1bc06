"""Who holds the post that a lead tells of: 'The mayor has quit', with the name only further down.

News names in the lead by office and gives the name below (the 'delayed identification' of the AP Stylebook).
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import syntax
from briefing_app.extract.runs import is_title_noun, titles
from briefing_app.extract.titles import is_under

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Scene

_LEAD = 3  # paragraphs of headline and lead
_SOON = 8  # paragraphs in which the lead's 'a judge' is named
FOR_OTHERS = frozenset(
    (
        *("adviser", "advisor", "aide", "ally", "ambassador", "analyst", "banker", "colleague", "consultant"),
        *("diplomat", "economist", "envoy", "expert", "friend", "insider", "lawyer", "negotiator"),
        *("neighbor", "neighbour", "official", "source", "spokesman", "spokesperson", "spokeswoman", "trader"),
        "witness",
    )
)
"""Who speaks for others or about them: named later, it need not be the same one."""
_COMING_TO_POWER = frozenset({"appoint", "coup", "elect", "inaugurate", "office", "power", "succeed"})
_ANYBODY = frozenset({"boy", "girl", "man", "teenager", "woman"})  # 'the man who …' must be named soon
_OPENING = 6  # tokens with which a paragraph opens: a title and a name
_OFTEN = 3  # mentions from which somebody can be whom a profile is about
_REACH = 2000  # tokens looked back: a bound
_PERSON = "person/"
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def of_lead(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the person who holds the post that `head` names, by what the lead and the lines after it tell."""
    found = to_come(scene, cast, head) or _brought_in(scene, cast, head) or _of_profile(scene, cast, head)
    return found or _taken_up(scene, cast, head)


def _taken_up(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the person whom the lead names first and then by the post: 'Nobody had told Ann Lee. The minister came'.

    Sketches and features do not introduce; a definite post that nobody holds takes up the only name before it.
    """
    noun = head.lemma_.lower()
    if head.tag_ == "NNS" or not is_title_noun(noun) or noun in FOR_OTHERS or holder(cast, noun) is not None:
        return None
    words = (scene.doc[at] for at in range(head.i + 1) if not scene.quoted[at])
    same = (word for word in words if word.lemma_.lower() == noun and not scene.is_heading(word))
    first = next(same, head)
    met = first.i < head.i and scene.paragraph(first.idx) <= _LEAD
    if not met or first.dep_ not in _SUBJECTS or not syntax.is_definite(first):
        return None
    start = scene.tokens(scene.paragraphs[scene.paragraph(first.idx)][0], first.idx)[0]
    before = list(cast.persons(scene.before(first, start)))
    offices = any(actor.offices for actor in cast.actors if actor.key in before)
    return before[0] if len(before) == 1 and not offices else None


def protagonist(cast: Cast) -> str | None:
    """Key of whom a profile is about: named at least twice as often as anybody else, else None."""
    counts = sorted(cast.scene.counts.items(), key=lambda row: -row[1]) if cast.scene else []
    most = counts[0][1] if counts else 0
    second = counts[1][1] if len(counts) > 1 else 0
    return counts[0][0] if most >= max(_OFTEN, 2 * second) else None


def _of_profile(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of whom a profile is about, if `head` can only describe that one: 'the new mayor', 'the old man'.

    Elegant variation (Fowler 1926): a noun that the text has of nobody else, and no post that everybody knows.
    """
    key, noun = protagonist(cast), head.lemma_.lower()
    known = noun in FOR_OTHERS or noun in titles("state") or holder(cast, noun) is not None
    if key is None or known or head.dep_ != "nsubj" or head.tag_ != "NN" or not scene.is_human(head):
        return None
    sex = (cast.scene.sexes if cast.scene else {}).get(key)
    if lexicon.inverse("references").get(f"{noun}") == f"{'fe' if sex == 'male' else ''}male_nouns":
        return None
    met = (
        word
        for word in scene.doc[max(0, head.i - _REACH) : head.i]
        if word.lemma_.lower() == noun and not scene.quoted[word.i]
    )
    others = any(cast.at(word.idx, word.idx + len(word)) != key for word in met if word.dep_ != "attr")
    return None if others or syntax.child(head, "prep", "relcl") is not None else key


def to_come(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the one person who is named further down with the office that the first lines give: 'The governor said'.

    Also 'the state's governor', and 'a judge' if one of the next paragraphs names the only one.

    News names in the lead by office and gives the name in the next paragraph (the 'delayed lead' of AP).
    """
    number = scene.paragraph(head.idx)
    if head.tag_ != "NN" or number >= _LEAD or any(cast.persons(scene.before(head))):
        return None
    meant = holder(cast, head.lemma_.lower())
    owner, article = syntax.child(head, "poss"), syntax.child(head, "det")
    if syntax.is_definite(head) or (owner is not None and (owner.tag_ != "PRP$" or owner.lower_ == "its")):
        if meant or head.dep_ != "nsubj":
            return meant
        chief = is_title_noun(head.lemma_.lower()) and head.lemma_.lower() not in FOR_OTHERS and owner is not None
        return _opening_next(scene, cast, head) or (_speaking_next(scene, cast, head) if chief else None)
    new = article is not None and article.lower_ in {"a", "an"} and head.lemma_.lower() not in FOR_OTHERS
    if new and meant is None and head.dep_ == "nsubj" and _is_news(scene, head.head) and scene.is_human(head):
        return _acting_after(scene, cast, head)  # 'A publican says … | Mick Farr, 58, owns the Anchor.'
    soon = range(number + 1, min(number + _SOON, len(scene.paragraphs)))
    return meant if new and meant and any(_is_named_in(scene, cast, meant, at) for at in soon) else None


def _is_news(scene: Scene, verb: Token) -> bool:
    """Whether `verb` tells what the lead is about: its main verb, or that of what a body heard.

    'A clerk was told to lie, a court heard', not 'A clerk said a minister lied': the one named next is the clerk.
    """
    if verb.dep_ == "ROOT":
        return True
    teller = syntax.child(verb.head, "nsubj") if verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" else None
    return teller is not None and not scene.is_human(teller)


def _brought_in(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the person named right after the lead brought in the post of the definite `head`.

    'The mayor of Leeds has quit. | Joyce Holm announced it on Tuesday. … the mayor said': the delayed identification
    of AP. Only somebody without any other office or description who acts in that very sentence.
    """
    noun = head.lemma_.lower()
    if not is_title_noun(noun) or noun in FOR_OTHERS:
        return None
    words = (scene.doc[at] for at in range(head.i + 1) if not scene.quoted[at])
    posts = (word for word in words if word.lemma_.lower() == noun and word.dep_ in _SUBJECTS)
    leads = takewhile(lambda word: scene.paragraph(word.idx) < _LEAD, posts)
    same = (word for word in leads if _kind_of(head) <= {one.lower_ for one in word.subtree})
    return next((key for word in same if (key := _acting_after(scene, cast, word))), None)


def _acting_after(scene: Scene, cast: Cast, post: Token) -> str | None:
    """Key of the first person who acts behind the sentence of `post`, up to the end of the next paragraph."""
    end = scene.paragraphs[min(scene.paragraph(post.idx) + 1, len(scene.paragraphs) - 1)][1]
    following = scene.doc[post.sent.end : scene.tokens(0, end)[1]]
    name = next((word for word in following if word.dep_ in _SUBJECTS and scene.is_person(word)), None)
    if name is None or scene.quoted[name.i] or any(_describes(word) for word in name.rights):
        return None
    key = cast.at(name.left_edge.idx, name.idx + len(name))
    return key if key and not any(actor.offices for actor in cast.actors if actor.key == key) else None


def _opening_next(scene: Scene, cast: Cast, post: Token) -> str | None:
    """Key of the person with whose name the next paragraph opens, if it tells that this is the one.

    Either how somebody came to such a post ('Kareva's president set a date. | Tom Lee, who seized power in May, …'),
    or the age, behind somebody without a post ('The man accused of it fled. | Tom Lee, 29, walked into …').
    """
    number = scene.paragraph(post.idx) + 1
    if number >= len(scene.paragraphs):
        return None
    first, last = scene.tokens(*scene.paragraphs[number])
    opening = scene.doc[first : min(last, first + _OPENING)]
    name = next((word for word in opening if word.dep_ in {*_SUBJECTS, "ROOT"} and scene.is_person(word)), None)
    told = [word for clause in name.rights if clause.dep_ == "relcl" for word in clause.subtree] if name else []
    came = any(word.lemma_.lower() in _COMING_TO_POWER for word in told) and syntax.child(post, "poss") is not None
    aged = name is not None and scene.doc[name.i + 1 : name.i + 3].text.replace(",", "").strip().isdigit()
    told_of = name is not None and any(_describes(word) for word in name.rights) and name.dep_ == "nsubj"
    aged = aged or post.lower_ in _ANYBODY or (told_of and post.lower_ in lexicon.load("references")["relatives"])
    plain = scene.is_human(post) and post.lemma_.lower() not in FOR_OTHERS and not is_title_noun(post.lemma_.lower())
    return cast.at(name.idx, name.idx + len(name)) if name is not None and (came or (aged and plain)) else None


def _speaking_next(scene: Scene, cast: Cast, post: Token) -> str | None:
    """Key of the person without a post who alone is reported in the paragraph after: '“…,” Ann Lee told a forum'."""
    number = scene.paragraph(post.idx) + 1
    told = scene.told_between(*scene.tokens(*scene.paragraphs[number])) if number < len(scene.paragraphs) else ()
    who = [syntax.named_head(report.who) for report in told]
    keys = {cast.at(name.idx, name.idx + len(name)) for name in who if scene.is_person(name)}
    described = any(_describes(word) for name in who for word in name.rights)
    key = keys.pop() if len(keys) == 1 and not described else None
    return key if key and not any(actor.offices for actor in cast.actors if actor.key == key) else None


def _describes(word: Token) -> bool:
    """Whether `word` behind a name tells who it is: not an age."""
    return word.dep_ == "relcl" or (word.dep_ == "appos" and word.pos_ != "NUM")


def _kind_of(head: Token) -> set[str]:
    """The words before a post that tell which it is: 'the | deputy | mayor'."""
    return {word.lower_ for word in head.lefts if word.dep_ in {"amod", "compound", "nmod"}}


def _is_named_in(scene: Scene, cast: Cast, key: str, number: int) -> bool:
    """Whether the actor `key` is named in paragraph `number`."""
    start, end = scene.paragraphs[min(number, len(scene.paragraphs) - 1)]
    return any(start <= place.span.start < end for one in cast.actors if one.key == key for place in one.mentions)


def holder(cast: Cast, noun: str) -> str | None:
    """Key of the one person of the article who holds an office called by `noun`, else None."""
    found = [actor.key for actor in cast.actors if actor.key.startswith(_PERSON) and holds(cast, actor.key, noun)]
    return found[0] if len(found) == 1 else None


def holds(cast: Cast, key: str, noun: str) -> bool:
    """Whether an office of `key` is called by `noun` itself: no deputy is 'the governor'."""
    offices = (office.title for actor in cast.actors if actor.key == key for office in actor.offices)
    called = {noun, "ceo"} if noun == "executive" else {noun}
    return any(called & set(title.lower().split()) and not is_under(title) for title in offices)
