"""Whom a pronoun or a role means.

Pronouns are resolved by weights measured on PolNeAR (shared/design/extraction.md §3.1, §5.4): subject +1.5, each
sentence back −1, last speaker +1.5, half the logarithm of the count, the other sex −6; names inside quotations do not
count. That is right for 65–68 in 100; the last name seen would be right for 48.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.extract import gazetteer, leaders, names, runs, sexes, subjects
from briefing_app.extract.titles import concepts, is_under
from briefing_app.model.keys import slug

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefing_app.extract.person import Person
    from briefing_app.extract.runs import Run
    from briefing_app.model.facts import Actor, Office

_SUBJECT, _SENTENCE_BACK, _SPOKE, _OFTEN, _CLASH = 1.5, -1.0, 1.5, 0.5, -6.0
_OWNER, _GOVERNS = 1.0, 1.0  # not measured apart: the owner of a subject, the subject of the verb above
_EMBEDDED = 1.25  # 'Lee left after Roy had called': he is rather Lee
_CLOSE = 3  # tokens from a name to its 'who'
_REACH = 12  # sentences looked back
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_OBJECTS = frozenset(("dobj", "dative", "iobj", "agent", "prep"))
_ROLE_WORDS = 8
_NEAR = 2  # sentences within which a name is given
_FORMER = frozenset(("former", "then", "ex", "previous"))
_FOREMOST = frozenset(("top", "leading"))  # said of who is first, whatever his title is
_EX = frozenset(("ex", "-"))
_MENTIONS_BACK = 300


class Mention(NamedTuple):
    """A person named outside quotations: tokens `start`..`end`, in sentence number `sentence`.

    `standing` says how prominent the place is: a subject's, that of a subject's owner, or any.
    """

    start: int
    end: int
    key: str
    sentence: int
    standing: float


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of an article's persons when a word that means one of them is met.

    Attributes:
        mentions: of persons, outside quotations, in order.
        counts: how often each is named.
        sexes: 'male' or 'female' where something tells.
        roles: for each person the words of the offices held, the side, and what else holders are called.
        titles: for each person the words of the offices held.
        deputies: who has no office but such as 'vice president'.
        quoted: tokens between quotation marks.
        held: like roles, by the offices that are still held.
        chiefs: who holds the first office of a country, as its president or prime minister.
        presidents: known the world over, to whom the article gives no office.
    """

    mentions: tuple[Mention, ...]
    counts: Mapping[str, int]
    sexes: Mapping[str, str]
    roles: Mapping[str, frozenset[str]]
    sentence_of: tuple[int, ...]
    quoted: frozenset[int]
    titles: Mapping[str, frozenset[str]]
    held: Mapping[str, frozenset[str]]
    presidents: frozenset[str] = frozenset()
    deputies: frozenset[str] = frozenset()
    chiefs: frozenset[str] = frozenset()

    def who(self, token: Token, last_speaker: str | None, spoke: int | None = None) -> str | None:
        """Key of the person, or for 'Chinese officials' of the country, that `token` means, else None.

        Args:
            token: of the parse.
            last_speaker: key of whoever spoke last before it.
            spoke: the token of that report, whose subject may be a pronoun too and is as near as a name.
        """
        word = token.lower_
        if word in sexes.pronouns():
            return self._pronoun(token, last_speaker, spoke)
        if word in ("who", "whom") and token.head.dep_ == "relcl":
            return self._before_who(token, last_speaker)
        if word in ("latter", "former") and token.i and token.nbor(-1).lower_ == "the":
            return self._of_two(token.i, first=word == "former")
        return self._role(token, last_speaker)

    def _before_who(self, token: Token, last_speaker: str | None) -> str | None:
        """The person or role that a relative clause is about: 'Xi himself, who …', 'the billionaire who …'."""
        noun = token.head.head
        near = next((mention for mention in self._before(token.i)), None)
        if key := self._holding(noun.i):
            return key
        if near and token.i - near.end <= _CLOSE:
            return near.key
        return self._role(noun, last_speaker)

    def _pronoun(self, token: Token, last_speaker: str | None, spoke: int | None) -> str | None:
        """The likeliest of the persons named shortly before, by the weights above."""
        inside = token.i in self.quoted
        never = self._partners(token)
        governing = self._governing(token)
        if (goes_on := self._goes_on(token)) and not inside and not self._clash(goes_on, token):
            return goes_on
        scores: dict[str, float] = {}
        if last_speaker is not None and last_speaker in self.counts and not inside:
            place = max(self._place(spoke, token), -_REACH / 2)
            scores[last_speaker] = self._standing(last_speaker, token, last_speaker) + place
        for mention in self._before(token.i):
            if mention.key in never or (inside and mention.key == last_speaker):
                continue
            back = self.sentence_of[token.i] - mention.sentence
            if back > _REACH:
                break
            place = mention.standing + _SENTENCE_BACK * back + _GOVERNS * (mention.key == governing)
            score = place + self._standing(mention.key, token, last_speaker)
            scores[mention.key] = max(score, scores.get(mention.key, score))
        fitting = [key for key in scores if not self._clash(key, token)]
        return max(fitting, key=lambda key: scores[key], default=None)

    def _goes_on(self, token: Token) -> str | None:
        """Whom a paragraph that opens with 'He' goes on about: the 'him' that ended the one before.

        'Lund sent him to Rome. | He arrived late.' What a sentence says with a pronoun is what the text is about, and
        the next pronoun means it (rule 1 of centering: Grosz, Joshi and Weinstein 1995). Lund, the subject beside it,
        is not him, and must be named less in the article than he.
        """
        named, wanted = next(self._before(token.i), None), sexes.pronouns()[token.lower_]
        start = _paragraph(token, named.end) if named else None
        if named is None or start is None or self.sentence_of[start - 1] != named.sentence:
            return None
        opening = next((word for word in token.doc[start : token.i + 1] if not word.is_space), token)
        opens = all(
            word.dep_ in _SUBJECTS and sexes.pronouns().get(word.lower_) == wanted for word in (opening, token)
        )
        last = token.doc[named.start : start]
        him = (word for word in last if word.dep_ in _OBJECTS and sexes.pronouns().get(word.lower_) == wanted)
        if not opens or not any(self._governing(word) == named.key for word in him):
            return None
        before = (m.key for m in self._before(named.start) if named.sentence - m.sentence <= _REACH)
        fitting = [key for key in before if key != named.key and not self._clash(key, token)]
        most = max(fitting, key=lambda key: self.counts[key], default=None)
        return most if most and self.counts[most] > self.counts[named.key] else None

    def _place(self, spoke: int | None, token: Token) -> float:
        """How near and prominent the subject of the report at token `spoke` is, where nobody was subject since."""
        since = next((m.end for m in self._before(token.i) if m.standing >= _SUBJECT), 0)
        if spoke is None or since > spoke:
            return -math.inf
        return _SUBJECT + _SENTENCE_BACK * (self.sentence_of[token.i] - self.sentence_of[spoke])

    def _partners(self, token: Token) -> frozenset[str]:
        """Whom the pronoun's own verb has as object or partner: 'he spoke with Qin' is not Qin."""
        if token.dep_ not in _SUBJECTS:
            return frozenset()
        parts = [child for child in token.head.children if child.i > token.i and child.dep_ in _OBJECTS]
        parts += [child for part in parts for child in part.children if child.dep_ == "pobj"]
        return frozenset(key for part in parts if (key := self._holding(part.i)))

    def _governing(self, token: Token) -> str | None:
        """The person who is subject of the pronoun's clause or of the one above it.

        'the latter expressed his willingness', 'Biden, who told reporters that he …'.
        """
        for verb in token.ancestors:
            subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
            if subject is not None and subject.i < token.i:
                return self._subject(subject)
        return None

    def _subject(self, token: Token) -> str | None:
        """Whom a subject means, if it is a name, 'who', 'the latter' or a title beside a name."""
        if token.lower_ in ("who", "latter", "former"):
            return self.who(token, None)
        return self._holding(token.i) or self._beside(token)

    def _standing(self, key: str, token: Token, last_speaker: str | None) -> float:
        """What speaks for a person wherever the name stands."""
        clash = _CLASH * self._clash(key, token)
        return _SPOKE * (key == last_speaker) + _OFTEN * math.log(max(1, self.counts[key])) + clash

    def _clash(self, key: str, token: Token) -> bool:
        return self.sexes.get(key, sexes.pronouns()[token.lower_]) != sexes.pronouns()[token.lower_]

    def _before(self, at: int) -> Iterator[Mention]:
        """Mentions before token `at`, the nearest first; no more than can matter."""
        end = bisect_left(self.mentions, (at,))
        return reversed(self.mentions[max(0, end - _MENTIONS_BACK) : end])

    def _holding(self, at: int) -> str | None:
        """The person in whose name token `at` stands."""
        after = bisect_left(self.mentions, (at + 1,))
        mention = self.mentions[after - 1] if after else None
        return mention.key if mention and mention.start <= at < mention.end else None

    def _of_two(self, at: int, *, first: bool) -> str | None:
        """'the latter': of the last two persons named, the second."""
        two = list(dict.fromkeys(mention.key for mention in self._before(at)))[:2]
        return two[-1 if first else 0] if len(two) > 1 else None

    def _role(self, token: Token, last_speaker: str | None) -> str | None:
        """'the Chinese foreign minister', 'the spokesman': whoever holds it, the last speaker before others."""
        if token.lower_ not in runs.titles("heads", "collective"):
            return None
        beside, words = self._beside(token), list(role(token))
        if beside or words[0].lower_ in ("a", "an", "another", "some"):
            return beside
        wanted = concepts(" ".join(word.text for word in words if word.lower_ not in _EX))
        if token.lower_ in runs.titles("collective"):
            return _nation(words)
        fitting = {key for key, known in self.roles.items() if wanted and wanted <= known}
        if not any(word.lower_ in _FORMER for word in words):  # 'the minister' is who is one now, if there is one
            fitting = self._in_office(wanted) or self._in_office(wanted - _FOREMOST) or fitting
        if not is_under(" ".join(word.text for word in words)):
            fitting -= self.deputies
        fitting = {key for key in fitting if token.lower_ in self.titles[key]} or fitting
        if [word.lower_ for word in words] == ["the", token.lower_]:
            fitting = self._of_the_state(fitting) or fitting
        if given := self._given(token, fitting, [word.lower_ for word in words]):
            return given
        if last_speaker in fitting or len(fitting) == 1:
            return last_speaker if last_speaker in fitting else next(iter(fitting))
        return next((m.key for m in self._before(token.i) if m.key in fitting and self._is_in_mind(m, token)), None)

    def _of_the_state(self, fitting: set[str]) -> set[str]:
        """Those whom a bare 'the president' means in a text that names a state's: not the Senate's or a union's.

        Unless the text is about the other: that one is named more often.
        """
        state = fitting & self.chiefs
        most = max((self.counts[key] for key in fitting - state), default=0)
        return state if any(self.counts[key] >= most for key in state) else set()

    def _in_office(self, wanted: frozenset[str]) -> set[str]:
        """Who holds now what a description says: 'the top American diplomat' is no former 'top U.S. diplomat'."""
        return {key for key, known in self.held.items() if wanted and wanted <= known}

    def _is_in_mind(self, mention: Mention, token: Token) -> bool:
        """Whether somebody was named so shortly before that one of several with such an office can be meant.

        Of two prime ministers 'the prime minister' is not the one of whom the text spoke pages before.
        """
        return self.sentence_of[token.i] - mention.sentence <= _REACH

    def _given(self, token: Token, fitting: set[str], words: Sequence[str]) -> str | None:
        """The president of a state whom a bare 'the president' takes up: 'Xi received him. “…,” the president said'.

        A definite description takes up what is given (Clark and Haviland 1977): whoever is called president only
        further down is not meant where the subject just before, in the same paragraph, is one whom everybody knows.
        """
        if list(words) != ["the", "president"]:
            return None
        met = (m for m in self._before(token.i) if m.key in fitting)
        if any(self.sentence_of[token.i] - m.sentence <= _REACH for m in met):
            return None
        near = (m for m in self._before(token.i) if self.sentence_of[token.i] - m.sentence <= _NEAR)
        acting = (m for m in near if m.key in self.presidents and m.standing >= _OWNER)
        last = next(acting, None)
        return last.key if last and _paragraph(token, last.start) is None else None

    def _beside(self, token: Token) -> str | None:
        """The person named in the same breath: 'Foreign Minister | Qin Gang', 'the spokesman, | John Smith,'."""
        apposed = token.dep_ == "appos" and not subjects.stands_before_its_verb(token)
        if apposed and (key := self._holding(token.head.i)):
            return key
        if token.dep_ == "attr":
            subject = next((child for child in token.head.children if child.dep_ in _SUBJECTS), None)
            if subject is not None and (key := self._holding(subject.i)):
                return key
        near = (child.i for child in token.children if child.dep_ == "appos")
        return next((key for at in (token.i + 1, *near) if (key := self._holding(at))), None)


def _paragraph(token: Token, since: int) -> int | None:
    """The first token of the paragraph of `token`, if that begins behind the token `since`."""
    breaks = (at for at in range(token.i - 1, since - 1, -1) if "\n" in token.doc[at].text_with_ws)
    return next((at + 1 for at in breaks), None)


def _nation(words: Sequence[Token]) -> str | None:
    """'Chinese officials' are China."""
    for word in words:
        country = gazetteer.country_of(names.without_possessive(word.text))
        if country:
            return f"country/{slug(country)}"
    return None


def role(token: Token) -> tuple[Token, ...]:
    """The words of the role that `token` heads: 'the Chinese foreign minister', 'the head of the party'."""
    start = token.left_edge.i
    end = token.i + 1
    for child in token.rights:
        if child.lower_ == "of" and child.i == end:
            end = min(child.right_edge.i + 1, token.i + _ROLE_WORDS)
    return tuple(token.doc[max(start, token.i - _ROLE_WORDS) : end])


def scene(doc: Doc, persons: Sequence[Person], actors: Sequence[Actor], quoted: Sequence[Run]) -> Scene:
    """What resolves pronouns and roles in `doc`; `actors` are `persons`, in the same order, with their offices."""
    inside = frozenset(at for run in quoted for at in range(run.start, run.end))
    sentences = tuple(number for number, sentence in enumerate(doc.sents) for _ in sentence)
    mentions = sorted(
        Mention(place.run.start, place.run.end, actor.key, sentences[place.run.start], _prominence(doc, place.run))
        for person, actor in zip(persons, actors, strict=True)
        for place in person.places
        if place.run.start not in inside
    )
    counts = {actor.key: len(person.places) for person, actor in zip(persons, actors, strict=True)}
    roles = {actor.key: _known_as(actor) for actor in actors if actor.offices}
    places = sexes.Places(sentences, inside)
    for mention in mentions:
        places.add(mention.sentence, mention.key, leads=mention.standing >= _EMBEDDED)
    settled = sexes.settled(doc, persons, actors, places)
    held = {actor.key: _known_as(actor, former=False) for actor in actors if actor.offices}
    known = frozenset(one.key for one in actors if not one.offices and leaders.is_president(one.name))
    under = frozenset(one.key for one in actors if one.offices and all(is_under(held.title) for held in one.offices))
    titles = _titles(actors)
    chiefs = frozenset(one.key for one in actors if any(_is_of_a_country(office) for office in one.offices))
    return Scene(tuple(mentions), counts, settled, roles, sentences, inside, titles, held, known, under, chiefs)


def _is_of_a_country(office: Office) -> bool:
    """'President of Chile', 'Chilean President', held still."""
    title, of, country = office.title.partition(" of ")
    if not of:
        country, _, title = office.title.partition(" ")
    chief = title.lower() in {"president", "prime minister", "chancellor"}
    return chief and not office.former and gazetteer.country_of(names.without_possessive(country)) is not None


def _prominence(doc: Doc, run: Run) -> float:
    """Most for a subject, also of a following 'who …'; less for the owner of a subject ('Qin's tone was …')."""
    for token in doc[run.start : run.end]:
        if token.dep_ in _SUBJECTS and token.head.dep_ in {"advcl", "relcl"}:
            return _EMBEDDED
        told = any(_has_who(word) for word in (token, *(word for word in token.rights if word.dep_ == "appos")))
        owned = any(child.tag_ == "PRP$" or child.dep_ == "poss" for child in token.head.lefts)
        apposed = owned and token.dep_ == "appos" and token.head.dep_ in _SUBJECTS  # 'Its owner, | Ann Lee, was'
        if token.dep_ in _SUBJECTS or told or apposed:
            return _SUBJECT
        if token.dep_ == "poss" and token.head.dep_ in _SUBJECTS:
            return 0.0 if any(word.dep_ == "appos" and word.pos_ == "PROPN" for word in token.head.rights) else _OWNER
    return 0.0


def _has_who(noun: Token) -> bool:
    """'Ann Lee, who …', and of 'Ann Lee, a teacher and trustee who …' the last noun."""
    nouns = (noun, *(word for word in noun.rights if word.dep_ == "conj"))
    clauses = (word for one in nouns for word in one.rights if word.dep_ == "relcl")
    return any(word.lower_ == "who" for clause in clauses for word in clause.lefts)


def _concepts(title: str) -> frozenset[str]:
    """The words of an office; of 'Turkish counterpart of the German foreign minister' without the other nation's."""
    own, counterpart, other = title.partition(" counterpart of ")
    if not counterpart:
        return frozenset(concepts(title))
    same = " ".join(word for word in other.split() if not gazetteer.country_of(names.without_possessive(word)))
    return frozenset(concepts(f"{own} {same}"))


def _titles(actors: Sequence[Actor]) -> Mapping[str, frozenset[str]]:
    """The words of each actor's offices as printed, in lower case."""
    return {actor.key: frozenset(" ".join(one.title for one in actor.offices).lower().split()) for actor in actors}


def _known_as(actor: Actor, *, former: bool = True) -> frozenset[str]:
    """The words of all offices of `actor`, of the side, and what else holders of such offices are called."""
    words: set[str] = {actor.side} if actor.side else set()
    for office in (one for one in actor.offices if former or not one.former):
        words |= _concepts(office.title)
        title = office.title.lower()
        for holder, others in lexicon.load("role_words").items():
            if set(holder.split()) <= set(title.split()):
                words.update(names.plain(other) for other in others)
    return frozenset(words)
