"""Whom a speaker's description means that is no name and no pronoun: 'the diplomat', 'the Labour boss', 'the bank'.

English news avoids repeating a name ('elegant variation', Fowler 1926): after 'Council leader Gethin Lloyd' comes
'the Labour boss'. A definite description takes up what was introduced before (Clark and Haviland 1977, given and
new): 'a diplomat said … the diplomat said' is one unnamed person, whoever else is named.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import (
    ages,
    bodies_meant,
    compatriots,
    deeds,
    documents,
    holders,
    runs,
    seat_tags,
    sexes,
    syntax,
    unnamed,
)
from briefing_app.extract.newcomers import NEW
from briefing_app.extract.scene import reporting
from briefing_app.extract.titles import is_of_state

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Scene

_MANY = frozenset({"aide", "diplomat", "official", "source"})  # whom news quotes without a name
_SPOKEN = 100  # reports looked back for the same description: a bound
_STAGES = 4  # paragraphs looked back, those of nothing but quotations included
_PEOPLES = ("sh", "ch", "s", "ese")  # endings of adjectives that mean a whole people: 'the French', 'the Japanese'
_REPLYING = frozenset({"answer", "counter", "reply", "respond", "retort"})  # whoever spoke last does not
_NATIVES = ("an", "ite", "er")  # 'the Tasmanian', 'the Muscovite', 'the New Yorker'
_NAMED_BY = 4  # tokens of a description before a name: 'council leader | Lloyd'
_DESCRIBING = frozenset({"amod", "compound", "nmod"})
_DOERS = ("er", "eer", "or", "ist", "ian")  # 'left-hander', 'auctioneer', 'geologist'
_PERSON = "person/"
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def definite(scene: Scene, cast: Cast, head: Token, key: str | None, spoke: tuple[int, str] | None) -> str | None:
    """Key of the actor whom the definite `head` means, else None.

    Args:
        scene: the text.
        cast: its actors.
        head: a noun with 'the'.
        key: whom the cast takes it for, by office.
        spoke: the token of the last report before `head` of a person's words, and that person.
    """
    several = head.tag_ == "NNS" and key is not None and key.startswith(_PERSON)
    thing = head.lemma_.lower() in reporting("documents")
    if several or (not thing and _was_unnamed(scene, cast, head, key)):
        return None if several else _named_since(scene, cast, head)
    if key is None and _is_one_of_a_number(head):
        return None
    if key is None:
        known = ages.meant(scene, cast, head) or deeds.doer(scene, cast, head.lower_, head.i)
        taken_up = known or alluded_to(scene, cast, head, spoke)
        taken_up = taken_up or holders.of_lead(scene, cast, head)
        return None if _does_it_to(cast, head, taken_up) else taken_up
    other = _person(scene, cast, head, spoke) if head.lemma_.lower() in reporting("epithets") else None
    return other if other and not holders.holds(cast, key, head.lemma_.lower()) else key


def _is_one_of_a_number(head: Token) -> bool:
    """Whether `head` is told from others without names: 'the second diplomat', 'the other official'.

    Also 'the officer, whose name was withheld'.
    """
    several = any(word.ent_type_ == "ORDINAL" or word.lower_ == "other" for word in head.lefts)
    return several or unnamed.is_kept_nameless(head)


def _does_it_to(cast: Cast, head: Token, key: str | None) -> bool:
    """Whether `key`, the one named before, is rather 'him' in 'the officer told him', whom the officer is not."""
    whom = (
        (word.lower_ for word in head.head.rights if word.dep_ in {"dobj", "dative"}) if head.dep_ == "nsubj" else ()
    )
    sexes_of = cast.scene.sexes if cast.scene else {}
    return any(sexes.pronouns().get(word) == sexes_of.get(key or "") for word in whom if word in {"her", "him"})


def is_compatriot(head: Token, key: str | None) -> bool:
    """Whether `head` is 'the Spaniard', 'the Italian': one person by nationality, not 'the Dutch', 'the British'."""
    unlisted = key is None and head.text.endswith(_NATIVES) and not runs.is_title_noun(head.lower_)  # 'the Tasmanian'
    country = (unlisted or (key or "").startswith("country/")) and head.dep_ == "nsubj"
    article = syntax.child(head, "det")
    single = head.pos_ == "PROPN" and head.tag_ == "NNP" and not head.lower_.endswith(_PEOPLES)
    native = unlisted or head.lower_ in lexicon.inverse("demonyms")
    return country and single and native and article is not None and article.lower_ == "the"


def is_part_of_another(cast: Cast, head: Token, key: str) -> bool:
    """Whether the country `key` is only a word in the name of a body that is no actor: 'Lawn UK'."""
    if not key.startswith("country/"):
        return False
    names = (word for word in head.lefts if word.dep_ == "compound" and word.pos_ == "PROPN")
    return any(not cast.at(name.idx, name.idx + len(name)) and not runs.is_title_noun(name.text) for name in names)


def _was_unnamed(scene: Scene, cast: Cast, head: Token, key: str | None) -> bool:
    """Whether the last with the noun of the definite `head` was nobody named: 'a diplomat … the diplomat'.

    Args:
        scene: the text.
        cast: its actors.
        head: a noun with 'the'.
        key: whom the cast takes it for; if that one was named since, it is not the unnamed.
    """
    holds = key is not None and holders.holds(cast, key, head.lemma_.lower())
    if _spoke_unnamed(scene, cast, head) and (head.lemma_ in _MANY or not holds):
        return True
    for word in scene.before(head):
        if key and cast.at(word.idx, word.idx + len(word)) == key:
            return False
        if word.lemma_.lower() == head.lemma_.lower() and word.pos_ == "NOUN":
            article = next((child.lower_ for child in word.lefts if child.dep_ in {"det", "nummod"}), "")
            if article in NEW and not _is_said_of_a_name(cast, word):
                return True
    return False


def _spoke_unnamed(scene: Scene, cast: Cast, head: Token) -> bool:
    """Whether somebody so described spoke before, however far: 'a former Harlan envoy said … the former envoy'."""
    wanted = {word.lower_ for word in head.lefts if word.dep_ in _DESCRIBING}
    for report in scene.reports if wanted or head.lemma_.lower() in _MANY else ():
        who = report.who
        if who.i < head.i and who.lemma_ == head.lemma_ and who.tag_ == "NN":
            article = syntax.child(who, "det", "nummod")
            new = article is not None and article.lower_ in NEW
            if wanted <= {word.lower_ for word in who.lefts} and new and not _is_said_of_a_name(cast, who):
                return True
    return False


def _named_since(scene: Scene, cast: Cast, head: Token) -> str | None:
    """The person whom the paragraph brings in, after a lead with 'a farmer': 'Tom Lee, 62, heard it … the farmer'.

    Only the sole one named there, nowhere named before, without a post of his own.
    """
    start = scene.tokens(scene.paragraphs[scene.paragraph(head.idx)][0], head.idx)[0]
    words = list(scene.before(head, start))
    found = list(cast.persons(words))
    again = any(word.lemma_.lower() == head.lemma_.lower() for word in words)
    one = next((actor for actor in cast.actors if [actor.key] == found and not actor.offices), None)
    new = one is not None and min(place.span.start for place in one.mentions) >= scene.doc[start].idx
    return one.key if one is not None and new and not again else None


def _is_said_of_a_name(cast: Cast, noun: Token) -> bool:
    """Whether a name stands in apposition to `noun`, or the other way: 'a lawyer, Ann Lee', 'Ann Lee, a lawyer'."""
    beside = [word for word in noun.rights if word.dep_ == "appos" and _is_closed(word)]
    beside += [noun.head] * (noun.dep_ == "appos")
    return any(cast.at(near.idx, near.idx + len(near)) for near in beside)


def _is_closed(name: Token) -> bool:
    """Whether a mark closes the apposition, not 'According to a lawyer, Ann | Lee left'."""
    after = name.i + 1
    return after >= len(name.doc) or name.doc[after].tag_ not in {"MD", "VBD", "VBP", "VBZ"}


def alluded_to(scene: Scene, cast: Cast, head: Token, spoke: tuple[int, str] | None = None) -> str | None:
    """Key of the actor whom the definite `head` describes without an office or a name, else None."""
    noun = head.lemma_.lower()
    if bodies_meant.is_business(noun):
        return bodies_meant.of_kind(cast, noun, head) or bodies_meant.business(scene, cast, head)
    if noun in reporting("bodies", "anybodies"):
        owner = documents.owner(cast, head)
        placed = owner is not None and owner.startswith("place/")  # 'the New York fund'
        known = bodies_meant.of_kind(cast, noun, head) or (None if placed else owner)
        known = known or bodies_meant.acting_before(scene, cast, head)
        return known or bodies_meant.named_before(scene, cast, head) or bodies_meant.at_home(scene, cast, head)
    if noun in reporting("documents"):
        issued = documents.issuer(scene, cast, head) or documents.issued_before(scene, cast, head)
        return issued or _again(scene, head)
    if head.tag_ == "NNS" or _tells_which(cast, head):
        return None  # 'the authors', 'the banker in Oslo'
    if noun in reporting("epithets") or syntax.is_aged(head) or head.pos_ == "PROPN":
        chair = noun in reporting("parts") and head.pos_ == "PROPN"  # '“Order!” said the Chair'
        return _again(scene, head) or (None if chair else _person(scene, cast, head, spoke))
    human = _is_one_human(scene, head)
    meant = _only_one(scene, cast, head, spoke) if human else _of_same_title(scene, cast, head)
    return meant or (None if human else bodies_meant.of_kind(cast, noun, head))  # 'the refinery'


def _tells_which(cast: Cast, head: Token) -> bool:
    """Whether a description names by itself where or of what body somebody is: 'the manager of a Nordea branch'.

    A definite with a name behind it needs nobody before it (first-mention definites: Poesio and Vieira 1998).
    """
    behind = [word for part in head.rights if part.dep_ == "prep" for word in part.subtree]
    keys = (cast.at(word.idx, word.idx + len(word)) for word in behind if word.pos_ == "PROPN")
    of_one = any(word.dep_ == "pobj" and word.lower_ == "one" for word in behind)  # 'the boss of one'
    return of_one or any(key and not key.startswith(_PERSON) for key in keys)


def _again(scene: Scene, head: Token) -> str | None:
    """Key of whoever was called so before: 'the chief executive answered … the chief executive said'."""
    noun = head.lemma_.lower()
    near = (at for at in islice(reversed(scene.meant), _SPOKEN) if at < head.i)
    nations = compatriots.nations(head)
    alike = (at for at in near if scene.doc[at].lemma_.lower() == noun)
    same = next((at for at in alike if not nations or compatriots.nations(scene.doc[at]) in (set(), nations)), None)
    return None if same is None or syntax.is_aged(head) else scene.meant[same]


def _is_one_human(scene: Scene, head: Token) -> bool:
    """'the advocate'; also 'the left-hander said', by the ending of those who do something."""
    said = head.dep_ == "nsubj" and head.head.lemma_.lower() in reporting("telling")
    return scene.is_human(head) or (said and head.tag_ == "NN" and head.lower_.endswith(_DOERS))


def _only_one(scene: Scene, cast: Cast, head: Token, spoke: tuple[int, str] | None) -> str | None:
    """The only person named before `head` in its paragraph, who spoke or acted there: 'Lee said … the lawyer added'.

    Not if the description has another's title in it: its noun was met before outside that person's name.
    """
    start = scene.tokens(scene.paragraphs[scene.paragraph(head.idx)][0], head.idx)[0]
    if not _speaks(scene, head) or _is_about_a_newcomer(scene, cast, head, start):
        return None
    asking = _question(head)
    owned = (word for word in scene.before(head, start) if "poss" not in {word.dep_, word.head.dep_})
    owned = (word for word in owned if word.i not in asking)
    if head.head.lemma_.lower() in _REPLYING and spoke:
        owned = (word for word in owned if cast.at(word.idx, word.idx + len(word)) != spoke[1])
    he_spoke = [spoke[1]] if spoke and spoke[0] >= start else []  # 'She would not say. “…,” the doctor said'
    found = list(cast.persons(owned)) or he_spoke
    if not found and (stage := _stage_before(scene, cast, head, start)):
        start, found = stage
    if not found and scene.paragraph(head.idx):
        start, found = _in_the_heading(scene, cast, head, start)
    found = [key for key in found if not _is_of_other_sex(cast, key, head.lower_)]
    if len(found) != 1:  # 'Their leader, Sheikh Lee, met Roe … the sheikh said'
        return _of_same_title(scene, cast, head)
    key = found[0]
    if head.head.lemma_.lower() in _REPLYING and spoke and spoke[1] != key:
        return key
    if (spoke is None or spoke[0] < start or spoke[1] != key) and not _acts_in(cast, key, scene.doc[start : head.i]):
        return None
    noun, former = head.lemma_.lower(), any(word.lower_ == "former" for word in head.lefts)
    met = (word for word in scene.before(head) if word.lemma_.lower() == noun and not scene.is_heading(word))
    others = any(word.tag_ != "NNS" and cast.at(word.idx, word.idx + len(word)) != key for word in met)
    return key if former or not (others or holders.holder(cast, noun)) else None


def _in_the_heading(scene: Scene, cast: Cast, head: Token, start: int) -> tuple[int, list[str]]:
    """Whom the crosshead right over the paragraph that begins at token `start` names: 'Lee finds his feet'."""
    above = scene.paragraph(head.idx) - 1
    if not above or not scene.is_headline(above) or scene.paragraph(scene.doc[start].idx) != above + 1:
        return start, []
    first, last = scene.tokens(*scene.paragraphs[above])
    return first, list(cast.persons(scene.doc[first:last]))


def _question(head: Token) -> range:
    """The words of the question that `head` answers: 'Asked by Lee whether it was true, the | docker grinned'."""
    clauses = (word for word in head.head.lefts if word.dep_ in {"advcl", "prep"} and word.tag_ == "VBN")
    asked = next((word for word in clauses if word.lemma_ in {"ask", "press", "question"}), None)
    return range(0) if asked is None else range(asked.left_edge.i, asked.right_edge.i + 1)


def _of_same_title(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Whom the paragraph named with the noun of `head` beside the name: 'Sheikh Lee met Roe … the sheikh said'."""
    start = scene.tokens(scene.paragraphs[scene.paragraph(head.idx)][0], head.idx)[0]
    return _introduced(cast, cast.persons(scene.before(head, start)), head) if _speaks(scene, head) else None


def _speaks(scene: Scene, head: Token) -> bool:
    """Whether `head` is a subject, or stands behind the verb that reports it: '“…,” thundered the member'."""
    verb = head.head
    return head.dep_ == "nsubj" or (head.left_edge.i == verb.i + 1 and scene.reporting(verb))


def _stage_before(scene: Scene, cast: Cast, head: Token, start: int) -> tuple[int, list[str]] | None:
    """The first token of the paragraph that sets the stage for `head`, and the persons named there.

    Only if nothing but quoted words and its verb comes before `head` in the paragraph that begins at token `start`.
    Who has a part in every trial or talk ('the judge', 'the host') need not have been named.
    """
    words = (scene.doc[at] for at in range(start, head.left_edge.i) if not scene.quoted[at])
    bare = scene.reporting(head.head) and all(word == head.head or not word.is_alpha for word in words)
    noun = head.lemma_.lower()
    if not bare or noun in holders.FOR_OTHERS or noun in reporting("parts") | runs.titles("state"):
        return None
    stage, found = _stage(scene, cast, head)
    return (stage, list(found)) if stage < start and not _is_about_a_newcomer(scene, cast, head, stage) else None


def _is_of_state(cast: Cast, key: str) -> bool:
    return any(is_of_state(one.title) for actor in cast.actors if actor.key == key for one in actor.offices)


def _is_of_other_sex(cast: Cast, key: str, noun: str) -> bool:
    """Whether `noun` ('the actress', 'the businessman') cannot mean the person `key`."""
    sex = sexes.of_noun(noun)
    return sex is not None and cast.scene is not None and cast.scene.sexes.get(key, sex) != sex


def _is_another(cast: Cast, key: str, head: Token) -> bool:
    """Whether the description cannot mean `key`, by the sex its noun tells or by party and state."""
    seat = seat_tags.described(head)
    of_another = seat is not None and seat_tags.is_of_another(cast, key, seat)
    return of_another or _is_of_other_sex(cast, key, head.lower_) or compatriots.is_of_another(cast, key, head)


def _acts_in(cast: Cast, key: str, words: Iterable[Token]) -> bool:
    """Whether the person `key` is the subject of a main clause there, or beside it: 'The captain, Lee, left'."""
    named = (word for word in words if cast.at(word.idx, word.idx + len(word)) == key)
    subjects = [word.head if word.dep_ == "appos" else word for word in named]
    agents = (word.head for word in subjects if word.dep_ == "pobj" and word.head.dep_ == "agent")
    return any(word.head.dep_ == "ROOT" for word in (*subjects, *agents) if word.dep_ in _SUBJECTS | {"agent"})


def _person(scene: Scene, cast: Cast, head: Token, spoke: tuple[int, str] | None) -> str | None:
    """The person named before the definite `head` in its paragraph or else in the one before it.

    Of several the one introduced by that very noun ('coach Lee … the head coach'), else the last who spoke there. Not
    if a word of the description stood there with something else: 'Lee met the union … the union boss'.
    """
    start, found = _stage(scene, cast, head)
    if _is_about_a_newcomer(scene, cast, head, start):
        return None
    found = {key: name for key, name in found.items() if not _is_another(cast, key, head)}
    if head.lower_ in runs.titles("partisans") and (lawmaker := _lawmaker(cast, found, head, spoke)):
        return lawmaker  # 'the California Republican'
    if spoke and _is_another(cast, spoke[1], head):
        spoke = None
    if spoke and spoke[0] >= start and (spoke[1] not in found or len(found) > 1):
        far = scene.paragraph(scene.doc[spoke[0]].idx) < scene.paragraph(head.idx)
        return _introduced(cast, found, head) or (holders.protagonist(cast) if far else None) or spoke[1]
    if len(found) != 1:
        return _introduced(cast, found, head)
    ((key, name),) = found.items()
    own = {word.lemma_.lower() for word in scene.doc[max(start, name.i - _NAMED_BY) : name.i]}
    others = {word.lemma_.lower() for word in scene.before(head, start)} - own
    described = {word.lemma_.lower() for word in head.lefts if word.dep_ in {"compound", "nmod"}}
    return None if described & others else key


def _lawmaker(cast: Cast, found: dict[str, Token], head: Token, spoke: tuple[int, str] | None) -> str | None:
    """Which one of `found`, or who spoke last, the party's man is: whose title names the party, else a lawmaker.

    First who has the very party and state behind the name: 'Rep. Ann Lee (R-Fla.) … the Florida Republican'.
    """
    seat = seat_tags.described(head)
    if seat is not None and (tagged := seat_tags.holder(cast, seat)):
        return tagged
    lawmakers = [key for key in found if _is_of_state(cast, key)]
    of_party = _introduced(cast, found, head)
    if of_party or len(lawmakers) == 1:
        return of_party or lawmakers[0]
    last = spoke[1] if spoke else ""
    return last if last and _is_of_state(cast, last) and (last in lawmakers or not lawmakers) else None


def _is_about_a_newcomer(scene: Scene, cast: Cast, head: Token, start: int) -> bool:
    """Whether somebody unnamed came in since the last name: 'A resident fears it. … the mother of four said'."""
    for word in scene.before(head, start):
        if scene.is_person(word) or cast.at(word.idx, word.idx + len(word)):
            return False
        human = scene.is_human(word) or word.tag_ == "JJS"  # 'Her eldest'
        if word.dep_ in _SUBJECTS and word.pos_ != "PRON" and human:
            article = syntax.child(word, "det", "nummod", "poss")
            return article is not None and (article.lower_ in NEW or article.tag_ == "PRP$")
    return False


def _stage(scene: Scene, cast: Cast, head: Token) -> tuple[int, dict[str, Token]]:
    """The persons named in the paragraph of `head` before it, else in the last with words of the reporter's own.

    The first token of that paragraph comes first.
    """
    number = scene.paragraph(head.idx)
    start, found = 0, {}
    for at in range(number, max(-1, number - _STAGES), -1):
        start = scene.tokens(scene.paragraphs[at][0], head.idx)[0]
        found = cast.persons(scene.before(head, start))
        if found or (at < number and scene.outside(at) and not syntax.is_aged(head)):
            break
    return start, found


def _introduced(cast: Cast, found: dict[str, Token], head: Token) -> str | None:
    """Which one of `found` has the noun of `head` beside the name: 'the Kano coach Lee', 'Lee, the head coach'."""
    noun = head.lemma_.lower()
    fitting = [
        key
        for key, name in found.items()
        if holders.holds(cast, key, noun) or any(word.lemma_.lower() == noun for word in _words_around(name))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _words_around(name: Token) -> list[Token]:
    """The words that stand with a name: before it, or in apposition."""
    last = max((name, name.head), key=lambda word: word.i) if name.dep_ == "compound" else name
    beside = [word for one in (name, last) for word in one.children if word.dep_ in {"compound", "appos", "nmod"}]
    return beside + [
        word for title in beside for word in title.lefts if word.dep_ == "amod"
    ]  # 'the Republican leader'
