"""Names in the sentence of an event that take no part in it: they only say where, of what, or which other is meant.

Of the annotated events those left out so were listed in few: the country or body before another's name or office
('the American diplomat', 'Denmark’s Hansa Bank'), a country or body behind 'in' where the deed was done (not where
its object is: 'a base in Denmark'), anybody behind 'on' or 'about', names inside those of places ('the Taiwan
Strait'), an agency in brackets, and a people that is no state ('Americans', 'a Danish lawyer').
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_parts, event_scenery, event_who, runs
from briefing_app.extract.event_words import words
from briefing_app.extract.scene import is_human_noun
from briefing_app.lexicon import load
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing_app.extract.event_story import Story

MODIFIES = frozenset({"compound", "amod", "nmod", "poss"})
_MERELY = frozenset(
    {
        "aligned",
        "backed",
        "based",
        "born",
        "built",
        "controlled",
        "designed",
        "drawn",
        "educated",
        "era",
        "flagged",
        "held",
        "inspired",
        "led",
        "linked",
        "listed",
        "made",
        "occupied",
        "owned",
        "registered",
        "speaking",
        "style",
        "trained",
    }
)
_PREFIXES = frozenset({"anti-", "non-", "post-", "pre-", "pro-"})  # 'pro-Danish rebels'
_ASIDE = frozenset({"on", "about"})
_THAN, _ALIKE = frozenset({"than", "unlike"}), frozenset({"akin", "compared", "similar"})
_BECOMES = frozenset({"attr", "oprd"})
_DATELINE = 9  # tokens of ', Oct. 9 (Reuters) -'
_DASHES = frozenset({"-", "–", "—", "--", ":"})
_HOLDINGS = frozenset({"bond", "holding", "investment", "investor", "share", "shareholder", "stake", "stock"})
_ELECTS = frozenset({"elect", "vote"})
_SITES = frozenset({"LOC", "FAC"})


def only_tells_which(story: Story, word: Token) -> bool:
    """Whether a name only says where, of what, or which other one is meant; or an office what somebody becomes."""
    key = story.cast.at(word.idx, word.idx + len(word))
    if key is None or key not in story.actors:
        as_what = word.dep_ == "pobj" and word.head.lower_ == "as"
        return word.pos_ == "NOUN" and (word.dep_ in _BECOMES or as_what)
    word = head_of_name(story, word)
    if story.is_group(key) and (_is_of_its_people(story, word) or _is_of_a_place(story, word)):
        return True
    if event_parts.is_joined_to_an_office(story, word):
        return False
    beside = event_scenery.only_says_whence(story, word, key) or _is_in_brackets(word) or _is_dateline(word)
    return beside or _is_compared(word) or _stands_aside(story, word, key)


def _stands_aside(story: Story, word: Token, key: str) -> bool:
    """Whether a name stands where the deed was done, behind 'on' or 'about', or before another name or office."""
    head = event_scenery.first_of_several(word)
    if head.dep_ == "pobj":
        inside = _in_object(head) or _is_held_or_acts(story, head, key)
        where = head.head.lower_ == "in" and story.is_group(key) and not inside
        at = head.head.lower_ == "at" and story.is_group(key)
        where = where or (at and (_is_a_scene(story, head) or _is_a_seat(story, key, head)))
        return where or (head.head.lower_ in _ASIDE and not _sits_on(story, head) and not _is_hit(head))
    other = event_who.who(story, head.head) if head.dep_ in MODIFIES else None
    beside = {story.cast.at(one.idx, one.idx + len(one)) for one in word.conjuncts}
    return other is not None and other != key and other not in beside  # 'Labour and Conservative backbenchers'


def _is_compared(name: Token) -> bool:
    """'better than the outlook for Denmark', 'a movement similar to Labour': whoever is only a measure of others."""
    for word in (name, *name.ancestors):
        if word.pos_ in {"VERB", "AUX"}:
            return False
        if word.dep_ == "prep" and (word.lower_ in _THAN or (word.lower_ == "to" and word.head.lower_ in _ALIKE)):
            return True
    return False


def head_of_name(story: Story, word: Token) -> Token:
    """The word of a name on which its others hang."""
    name = story.mention(word)
    while name is not None and name.start <= word.head.i < name.end and word.head.i != word.i:
        word = word.head
    return word


def _beside(name: Span) -> list[Token]:
    """The words of a name before and behind one: 'Strait' of 'Taiwan'."""
    around = [name.doc[at] for at in (name.start - 1, name.end) if 0 <= at < len(name.doc)]
    return [word for word in around if word.pos_ == "PROPN"]


def _sits_on(story: Story, body: Token) -> bool:
    """'Democrats on the Rules Committee': of whom it is said that they sit on a body."""
    seat = body.head
    of = seat.head
    people = of.tag_ in {"NNS", "NNPS"} and (is_human_noun(of.lemma_.lower()) or story.doer_named(of))
    return seat.lower_ == "on" and people and seat.i == of.i + 1


def _is_hit(word: Token) -> bool:
    """'sanctions on Denmark', 'an attack on Hansa Bank', 'called on Denmark to wait': on whom it is laid or made."""
    on, laid = word.head, word.head.head
    while laid.dep_ == "acl":  # 'the sanctions imposed on Denmark'
        laid = laid.head
    before = on.nbor(-1) if on.i else on
    on_whom = before.lemma_ in words("turns to with on") or any(
        one.lemma_.lower() in words("laid on") for one in (laid, before)
    )
    return on.lower_ == "on" and on_whom


def _in_object(word: Token) -> bool:
    """'opened a base in Denmark', 'demanded a ceasefire in Denmark': the thing is there, not only the deed."""
    noun = word.head.head
    if noun.pos_ != "NOUN" or noun.lemma_ in words("dated_nouns"):
        return False
    while noun.dep_ in {"conj", "pobj", "prep"}:
        noun = noun.head
    return noun.dep_ == "dobj"


def _is_held_or_acts(story: Story, word: Token, key: str) -> bool:
    """'Shares in Hansa Bank', 'shareholders in Hansa', 'Officials in Denmark said': whose they are."""
    noun = word.head.head
    if story.kind(key) is ActorKind.ORGANISATION:
        return noun.lemma_.lower() in _HOLDINGS
    return noun.dep_ == "nsubj" and noun.lower_ in runs.titles("collective")


def _is_a_scene(story: Story, body: Token) -> bool:
    """'At Hansa Bank, …', 'jailed at Oslo Court', 'a flat at Hansa House': where; not 'a speech at', 'clerks at'."""
    at, noun = body.head, body.head.head
    name = story.mention(body)
    if at.i == at.sent.start or (name is not None and name[-1].lower_ == "court"):
        return True
    told = noun.lemma_ in words("dated_nouns", "occasions") or is_human_noun(noun.lemma_.lower())
    return noun.pos_ == "NOUN" and not told and noun.dep_ not in {"nsubj", "nsubjpass"}


def _is_of_a_place(story: Story, word: Token) -> bool:
    """'the Taiwan Strait', 'the Finnish carmaker', 'in her Commons office', 'as Norway’s leader'."""
    head = event_scenery.first_of_several(word)
    name, key = story.mention(word), story.cast.at(word.idx, word.idx + len(word))
    within = name is not None and any(one.ent_type_ in _SITES for one in _beside(name))
    if word.ent_type_ in _SITES and within and head.dep_ not in {"nsubj", "nsubjpass"}:
        return True
    if head.dep_ not in MODIFIES or key is None:
        return False
    if story.kind(key) is ActorKind.ORGANISATION and head.dep_ == "compound" and _is_kind(head.head):
        return False
    noun = head.head
    return (
        noun.lower_ in runs.words("common")
        or _only_says_where_or_as_what(noun)
        or event_scenery.names_its_kind(story, noun)
    )


def _is_a_seat(story: Story, key: str, word: Token) -> bool:
    """'met at the White House': a house where a deed is done."""
    seats = {seat for country in load("seats").values() for seat in country}
    return story.actors[key].name in seats and word.head.head.pos_ == "VERB"


def _is_kind(noun: Token) -> bool:
    """'the Gannett newspaper chain', 'the Hansa group': a noun behind a name that says what it is."""
    while noun.dep_ == "compound":
        noun = noun.head
    return noun.lower_ in load("group_nouns")["body"] or noun.lower_ in runs.words("common")


def _is_in_brackets(word: Token) -> bool:
    """An agency's '(AP)' after a dateline, a party's '(D)': a name by itself in brackets."""
    inside = 0 < word.i < len(word.doc) - 1
    return inside and word.nbor(-1).text == "(" and word.nbor(1).text == ")"


def _is_dateline(word: Token) -> bool:
    """'Oslo (ANP) – Lund resigned', 'CAIRO: …': where it was written, before a dash or a colon (AP style)."""
    opens = word.i == 0 or "\n" in word.nbor(-1).text
    behind = [one.text for one in word.doc[word.i + 1 : word.i + 1 + _DATELINE]]
    if not opens or not behind or (behind[0] == "-" and not word.whitespace_):
        return False
    going_on = {"(", ",", "/"} if word.text.isupper() else {"("}
    return behind[0] in _DASHES or (behind[0] in going_on and not _DASHES.isdisjoint(behind))


def _only_says_where_or_as_what(noun: Token) -> bool:
    """'in her Commons office', 'in the Danish capital', 'as Norway’s leader': what a common noun is of, or where."""
    if noun.pos_ != "NOUN" or noun.dep_ != "pobj":
        return False
    if noun.head.lower_ == "in":
        return noun.lemma_ not in words("dated_nouns")
    return noun.head.lower_ == "as" and runs.is_title_noun(noun.lower_)


def _is_of_its_people(story: Story, word: Token) -> bool:
    """'Americans', 'a Danish lawyer', 'the Labour candidate', 'the Oslo-based group', 'a Chinese-built tram'."""
    after = word.nbor(1) if word.i + 1 < len(word.doc) else None
    if after is not None and after.text == "-" and not word.whitespace_:
        return word.doc[after.i + 1 : after.i + 2].text in _MERELY
    before = word.doc[max(0, word.i - 2) : word.i].text.lower()
    of_people = before in _PREFIXES and word.head.tag_ == "NNS" and _is_of_people(word.head)
    key = story.cast.at(word.idx, word.idx + len(word))
    party = key in story.actors and story.kind(str(key)) is ActorKind.ORGANISATION  # 'the Greens'
    if of_people or (is_one_of_a_people(word) and not party):
        return True
    if key is None:
        return False
    if story.kind(key) is not ActorKind.COUNTRY:
        return word.dep_ != "poss" and word.head.tag_ == "NN" and _is_private(word) and not _governs(word.head.lower_)
    if word.tag_ == "NNPS" and word.text not in story.actors[key].name:
        return _are_any_of_them(word)
    return _is_private(word)


def _are_any_of_them(people: Token) -> bool:
    """'Danes', 'the three Danes'; not 'rebuffed by the Danes', their state, nor 'Danes voted on Sunday'."""
    if people.dep_ == "nsubj" and people.head.lemma_ in _ELECTS:
        return False
    counted = any(child.dep_ == "nummod" for child in people.lefts)
    return counted or all(child.lower_ != "the" for child in people.lefts)


def is_one_of_a_people(word: Token) -> bool:
    """'The Dane was dismissed': a human being of whom only the people is told."""
    alone = word.tag_ == "NNP" and word.ent_type_ == "NORP" and word.dep_ in {"nsubj", "nsubjpass"}
    return alone and any(child.lower_ in {"the", "a", "an"} for child in word.lefts)


def _is_of_people(noun: Token) -> bool:
    return is_human_noun(noun.lemma_.lower()) or noun.lower_ in runs.words("followers")


def _governs(noun: str) -> bool:
    """'An FBI director': whoever heads a body or has office there acts for it, unlike its members."""
    return noun in runs.titles("governing", "state") and noun != "member"


def _is_private(word: Token) -> bool:
    """Whether a name says of whose people a human being is who does not act for them."""
    noun = word.head
    private = word.dep_ in MODIFIES and noun.pos_ == "NOUN" and is_human_noun(noun.lemma_.lower())
    return private and not event_scenery.acts_for_others(noun)
