"""Which actor the words that name a speaker mean."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app.extract import (
    allusion,
    asking,
    bodies_meant,
    deeds,
    documents,
    holders,
    hung,
    kin,
    onstage,
    part_names,
    sexes,
    syntax,
    unnamed,
)
from briefing_app.extract.kin import Kin
from briefing_app.extract.newcomers import newcomer
from briefing_app.extract.scene import Report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Scene
    from briefing_app.extract.sight import Voice

_PERSON = "person/"
_ACTING = frozenset({"nsubj", "nsubjpass"})
_SELVES = frozenset({"i", "me", "we", "you"})
_ADDING = frozenset({"add", "continue"})  # only who has just spoken can, whatever the given name makes one think
_REPLYING = frozenset({"answer", "counter", "reply", "respond", "retort"})
_ASIDES = frozenset({"advcl", "relcl"})
_MARKS = 3  # tokens between a question and its reporting clause
_TALK = 3  # reports looked back for who else talks
_MEMORY = 80  # tokens over which a pronoun reaches back to somebody who was not a named speaker


class Identities:
    """The actors behind an article's reports of speech, resolved in the order of the text.

    'He said' is the last person introduced as speaking, in direct or indirect speech alike; so each report is
    resolved knowing who spoke before it.
    """

    def __init__(self, scene: Scene, cast: Cast) -> None:
        """Resolve every report of `scene`."""
        self._cast = cast
        self._scene = scene
        self._known: dict[int, str | None] = scene.meant
        self._places: list[int] = []
        self._last: list[str | None] = [None]
        self._persons: list[tuple[int, str]] = []
        self._nameless: list[tuple[Token | None, bool]] = [
            (None, False)
        ]  # after each report: who, and whether he spoke
        self._kin = Kin(scene.doc, cast)
        self._unnamed: Token | None = (
            None  # who was last introduced as speaking or acting, where nobody knows his name
        )
        self._spoke_last: Token | None = None
        self._since = 0  # the last report of anybody who can speak
        before: Report | None = None
        for report in scene.reports:
            who = syntax.named_head(report.who)
            if who.i not in self._known or self._known[who.i]:
                key = self._known.get(who.i) or self._meant(report, who, before)
                self._known[who.i] = self._not_spoken_of(report, who, key)
            self._note(report, who, self._known[who.i])
            before = report

    def _meant(self, report: Report, who: Token, before: Report | None) -> str | None:
        """The actor whom the subject of `report` means, the one reported right before it being known."""
        since = self._since
        self._unnamed = newcomer(self._scene, who, since) or self._unnamed
        if (question := asking.answered(report)) and not self._goes_on(report, question.sent.start):
            key = self._answerer(who, question)
            if key is not None:
                return key
        if key := self._means(who, asking.asked_before(report, self._scene.quoted)):
            return key
        acting = onstage.acting(self._scene, self._cast, who, since)
        acting = acting or onstage.before(self._scene, self._cast, who, since)
        described = self._described(who) if before is not None else None
        if unnamed.is_he_described(self._scene, who):  # 'the same person', 'the officer' behind 'a sergeant'
            same = any(word.lower_ == "same" for word in who.lefts)
            if self._unnamed is not None or same:
                return None if self._unnamed is not None else self._last[-1]
        key = self._replier(before, report) or self._means(who, described) if before is not None else None
        key = self._bracketed(report, who) or self._guest_again(who) or key
        key = documents.author(self._scene, self._cast, report) or key
        if described is not None and key is None and unnamed.needs_no_name(self._scene, self._cast, described):
            self._unnamed = described  # 'the old man'; 'the candidate' is rather somebody named
        key = key or self._just_spoke(report) or onstage.headed(self._scene, self._cast, who)
        if key is None and not self._goes_on(report):
            key = self._only_actor(who, acting) or self._who(who, acting or self._last[-1])
        if key is None and not self._unnamed:
            key = self._speaker_of_sex(who) or self._only_speaker(who)
        return key if key is None or key == self._last[-1] else onstage.of_profile(self._scene, self._cast, who, key)

    def _note(self, report: Report, who: Token, key: str | None) -> None:
        """Keep who spoke; whom somebody only tells of is not introduced as speaking."""
        self._places.append(report.verb.i)
        person = key if key and key.startswith(_PERSON) else None
        own = who.lower_ in _SELVES  # in an interview 'he' is never the guest
        told = own or asking.is_asked_about(report) or self._scene.is_part_of_a_report(report.verb)
        told = told or self._is_aside(report, key)
        self._last.append(self._last[-1] if told else person or self._last[-1])
        if person and not told:
            self._persons.append((report.verb.i, person))
        if key and not told:
            self._unnamed = None
        elif not key and not told and unnamed.is_introduced(self._scene, report):
            self._unnamed = report.who
        if not told:
            self._spoke_last = report.who
        self._nameless.append((self._unnamed, self._unnamed is self._spoke_last))
        if own and not key:
            return  # 'when we met'
        if key or report.who.pos_ == "PRON" or not hung.is_thing(self._scene, report.verb, report.who):
            self._since = report.verb.i  # not of 'a deal pointed to it'

    def _not_spoken_of(self, report: Report, pronoun: Token, key: str | None) -> str | None:
        """`key`, or who spoke before where 'he says' words that name that one: '“Lee is tired,” he said'.

        Of 'Lee, he said, was tired' only where somebody else spoke before.
        """
        he = pronoun.lower_ in {"he", "she"}
        spoken_of = onstage.spoken_of(self._scene, self._cast, report) if he else frozenset()
        told_of = onstage.told_of(self._cast, report) if he else frozenset()
        if key not in spoken_of | told_of:
            return key
        near = (one for at, one in reversed(self._persons) if pronoun.i - at < _MEMORY and one != key)
        other = next((one for one in near if one not in spoken_of and not self._is_of_other_sex(one, pronoun)), None)
        return other if other or key in spoken_of else key

    def _is_aside(self, report: Report, key: str | None) -> bool:
        """Whether somebody else's deed is what the sentence tells: 'Lee was out when Roe | announced it'."""
        other = onstage.around(self._scene, self._cast, report.verb) if report.verb.dep_ in _ASIDES else None
        return other is not None and self._cast.at(other.idx, other.idx + len(other)) != key

    def _goes_on(self, report: Report, before: int | None = None) -> bool:
        """Whether the he or she of `report` is the unnamed one who spoke last, ahead of token `before`."""
        one = self._unnamed
        if one is None or (before is not None and (one.i >= before or syntax.is_definite(one))):
            return False  # 'Asked by an aide, he said'; 'the constable agreed', who may be the one named before
        return unnamed.is_he_again(self._scene, one, report, spoke=one is self._spoke_last)

    def _replier(self, before: Report, report: Report) -> str | None:
        """Whom the report `before` it asks: 'Lee asked the witness if it hurt. “…,” he replied'."""
        wanted = sexes.pronouns().get(report.who.lower_)
        asks = before.verb.lemma_ in asking.ASKING and report.verb.lemma_ not in asking.ASKING
        asked = syntax.child(before.verb, "dobj", "dative")
        named = (
            before.who.pos_ == "PROPN" or before.who.lower_ == "i" or (asked is not None and asked.pos_ == "PROPN")
        )
        if wanted is None or not asks or not (named or report.verb.lemma_ in _REPLYING):
            return None
        start = min(before.who.left_edge.i, before.verb.i)
        marked = any(word.text == "?" for word in before.verb.doc[max(0, start - _MARKS) : start])
        if asked is None and not marked and syntax.child(before.verb, "ccomp") is None:
            return None  # 'Lee has asked to meet Roe'
        near = [one for at, one in self._persons[-_TALK:] if report.verb.i - at < _MEMORY]
        others = [one for one in near if one != near[-1]] if asked is None else []
        key = self._of(asked) if asked is not None else next(reversed(others), None)
        if key is None and asked is not None and asked.tag_ == "NN" and self._scene.is_human(asked):
            self._unnamed = asked  # 'I asked a diplomat about it. He said'
        known = self._cast.scene.sexes if self._cast.scene else {}
        return key if key and key.startswith(_PERSON) and known.get(key, wanted) == wanted else None

    def _guest_again(self, pronoun: Token) -> str | None:
        """The guest of an interview, right below a question: 'And now? | “Now I am unemployed,” she says'."""
        number = self._scene.paragraph(pronoun.idx)
        answers = number in self._scene.answers and number - 1 in self._scene.questions
        if not answers or pronoun.lower_ not in {"he", "she"} or self.guest is None:
            return None
        start = self._scene.tokens(self._scene.paragraphs[number][0], pronoun.idx)[0]
        others = any(self._scene.is_person(word) for word in self._scene.before(pronoun, start))
        told = not self._scene.quoted[start + 1]  # an answer without marks is told by the guest, who is 'I'
        return None if others or told or self._is_of_other_sex(self.guest, pronoun) else self.guest

    def _bracketed(self, report: Report, pronoun: Token) -> str | None:
        """Who stands right before the bracket with the words: 'raised by the president (“We will,” he said)'."""
        wanted = sexes.pronouns().get(pronoun.lower_)
        start = report.verb.sent.start
        inside = self._scene.doc[start : min(pronoun.i, report.verb.i)]
        opening = next((word for word in inside if word.text == "("), None)
        if wanted is None or opening is None:
            return None
        own = (word for word in inside[opening.i + 1 - start :] if word.is_alpha and not self._scene.quoted[word.i])
        last = next((word for word in reversed(inside[: opening.i - start]) if word.is_alpha), None)
        if last is None or any(own) or not self._scene.is_human(last):
            return None
        key = self._of(last)
        return key if key and key.startswith(_PERSON) and not self._is_of_other_sex(key, pronoun) else None

    def _described(self, pronoun: Token) -> Token | None:
        """Who acts last before it in its paragraph, if described: 'The old man was curt. “…,” he said'.

        Also whose deed or words are told of: 'The candidate's reply was brief. “…,” she said'.
        """
        if pronoun.dep_ != "nsubj" or pronoun.lower_ not in {"he", "she"}:
            return None
        start = self._scene.paragraphs[self._scene.paragraph(pronoun.idx)][0]
        words = self._scene.before(pronoun, self._scene.tokens(start, pronoun.idx)[0])
        acting = (word for word in words if _ACTING & {word.dep_, word.head.dep_ if word.dep_ == "poss" else ""})
        wanted = sexes.pronouns()[pronoun.lower_]
        human = [word for word in acting if self._scene.is_human(word)]
        human = [word for word in human if sexes.of_noun(word.lower_) in {None, wanted}]
        near = [word for word in human if word.sent == human[0].sent]
        last = next((word for word in near if word.head.dep_ == "ROOT"), near[0] if near else None)
        return last if last is not None and syntax.is_definite(last) and last.tag_ in {"NN", "NNP"} else None

    def _means(self, pronoun: Token, described: Token | None) -> str | None:
        """Key of the person who is `described`, if the pronoun can mean that one."""
        key = self._of(described) if described is not None else None
        return key if key and key.startswith(_PERSON) and not self._is_of_other_sex(key, pronoun) else None

    def _answerer(self, pronoun: Token, question: Token) -> str | None:
        """Whom 'Asked whether Lee had left, he said' means: who acts before it in its paragraph, else spoke last.

        None if the question names him.
        """
        spoke = self._persons[-1][0] if self._persons else 0
        here = onstage.acting(self._scene, self._cast, question, spoke)
        last = here or self._last[-1]
        asked = (self._cast.at(word.idx, word.idx + len(word)) for word in question.subtree)
        start = self._scene.paragraphs[self._scene.paragraph(pronoun.idx)][0]
        near = here is not None or 0 < spoke >= self._scene.tokens(start, pronoun.idx)[0]
        fits = last and last not in asked and (near or not self._is_of_other_sex(last, pronoun))
        return last if fits and self._cast.who(pronoun, last) else None

    def _is_of_other_sex(self, key: str, pronoun: Token) -> bool:
        wanted = sexes.pronouns().get(pronoun.lower_)
        return (self._cast.scene.sexes if self._cast.scene else {}).get(key, wanted) != wanted

    def _just_spoke(self, report: Report) -> str | None:
        """Whoever the sentence before names as its speaker: 'Lee said Roe had to go. | “…,” he said' is Lee's.

        However often Roe is named. Only where nothing but quoted words stands between.
        """
        who = report.who
        wanted = sexes.pronouns().get(who.lower_)
        spoke = self._scene.report_of.get(self._persons[-1][0]) if self._persons and not self._unnamed else None
        if wanted is None or spoke is None or spoke.verb.dep_ != "ROOT":
            return None
        if syntax.named_head(spoke.who).pos_ != "PROPN":  # also of 'The head of the bank, Lee, said'
            return None
        between = self._scene.doc[spoke.verb.sent.end : who.i]
        bare = all(self._scene.quoted[word.i] or not word.is_alpha or word == report.verb for word in between)
        after = self._scene.doc[spoke.verb.i : spoke.verb.sent.end]
        others = (word for word in after if word.dep_ in _ACTING and word.i != spoke.who.i)
        acting = (word for word in others if self._scene.is_person(word))
        bare = bare and all(word.head.dep_ == "ccomp" and word.head.head == spoke.verb for word in acting)
        key, known = self._persons[-1][1], self._cast.scene.sexes if self._cast.scene else {}
        full = any(self._scene.quoted[word.i] for word in between)
        same = known.get(key, wanted) == wanted or report.verb.lemma_ in _ADDING
        return key if bare and full and len(between) < _MEMORY and same else None

    def _speaker_of_sex(self, pronoun: Token) -> str | None:
        """The last speaker who is surely of the pronoun's sex: in talk by turns she answers him, unnamed."""
        since = pronoun.i - 2 * _MEMORY
        return next((key for key in self._speakers_of_sex(pronoun, since)), None)

    def _speakers_of_sex(self, pronoun: Token, since: int = 0) -> Iterator[str]:
        """The speakers from token `since` on who are surely of the pronoun's sex, the last first."""
        wanted = sexes.pronouns().get(pronoun.lower_, "")
        known = self._cast.scene.sexes if self._cast.scene else {}
        return (key for at, key in reversed(self._persons) if at >= since and known.get(key) == wanted)

    def _only_speaker(self, pronoun: Token) -> str | None:
        """Whoever last spoke, a few words before, where nobody else can be meant and what told the sex misled."""
        spoke = self._persons[-1] if self._persons and pronoun.lower_ in {"he", "she"} else None
        if spoke is None or pronoun.i - spoke[0] > _MEMORY:
            return None
        spoken = [key for _, key in self._persons]
        fitting = next((key for key in reversed(spoken) if not self._is_of_other_sex(key, pronoun)), None)
        if self._is_of_other_sex(spoke[1], pronoun) and spoken.count(fitting or "") > max(1, spoken.count(spoke[1])):
            return fitting  # in a profile 'she' reaches back over what others say
        since = self._scene.doc[spoke[0] : pronoun.i]
        others = (self._cast.at(word.idx, word.idx + len(word)) for word in since if not self._scene.quoted[word.i])
        return spoke[1] if not any(key and key.startswith(_PERSON) and key != spoke[1] for key in others) else None

    def _only_actor(self, pronoun: Token, acting: str | None) -> str | None:
        """Whoever acts just before in the paragraph, where nobody else is named there and a given name misled.

        Not if the last speaker is of the pronoun's sex.
        """
        wanted = sexes.pronouns().get(pronoun.lower_)
        known = self._cast.scene.sexes if self._cast.scene else {}
        if wanted is None or acting is None or known.get(self._last[-1] or "") == wanted:
            return None
        start = self._scene.tokens(self._scene.paragraphs[self._scene.paragraph(pronoun.idx)][0], pronoun.idx)[0]
        near = (word for word in self._scene.doc[start : pronoun.i] if not self._scene.quoted[word.i])
        named = {key for word in near if (key := self._cast.at(word.idx, word.idx + len(word)))}
        return acting if {key for key in named if key.startswith(_PERSON)} == {acting} else None

    def last(self, at: int) -> str | None:
        """Key of the last person introduced as speaking before token `at`, else None."""
        return self._last[bisect_right(self._places, at - 1)]

    def _spoke(self, at: int) -> tuple[int, str] | None:
        """The token of the last report of a person's words before token `at`, and that person."""
        number = bisect_right(self._persons, at - 1, key=lambda row: row[0])
        return self._persons[number - 1] if number else None

    def of(self, voice: Voice) -> str | None:
        """Key of the actor whom `voice` names, else None: for the unnamed and for those who are no actor."""
        if voice.head is None:
            return self._called(voice.start, voice.end)
        return self._of(voice.head)

    def _of(self, head: Token) -> str | None:
        if head.i not in self._known:
            again = head.lower_ in {"he", "she"} and self._is_nameless(head)
            self._known[head.i] = None if again else self._who(head, self.last(head.i))
        return self._known[head.i]

    def _is_nameless(self, pronoun: Token) -> bool:
        """Whether he or she, shown between two quotations, is the unnamed one who spoke last."""
        one, spoke = self._nameless[bisect_right(self._places, pronoun.i - 1)]
        if one is None or one.i >= pronoun.i or not self._scene.outside(self._scene.paragraph(pronoun.idx)):
            return False
        return unnamed.is_he_again(self._scene, one, Report(pronoun.head, pronoun), spoke=spoke)

    def _who(self, head: Token, last_speaker: str | None) -> str | None:
        """The actor whom `head` means, by name, by what the cast knows, or by what stands before it."""
        if head.lower_ in _SELVES:
            return self._interviewed(head)
        if head.lower_ == "it":
            sender = documents.sender(self._scene, head) or documents.told_of(self._scene, head)
            return self._of(sender) if sender is not None else self._body_meant(head)
        relative = self._kin.meant(head, last_speaker) if kin.is_relative(head) else None
        relative = relative or bodies_meant.owned(self._scene, self._cast, head, last_speaker)
        spoke = self._spoke(head.i)
        key = relative or self._cast.who(head, last_speaker, spoke[0] if spoke and spoke[1] == last_speaker else None)
        if allusion.is_compatriot(head, key):
            return allusion.alluded_to(self._scene, self._cast, head, self._spoke(head.i))
        beside = bodies_meant.set_off(self._cast, head)
        if syntax.is_definite(head):
            return beside or allusion.definite(self._scene, self._cast, head, key, self._spoke(head.i))
        if key and allusion.is_part_of_another(self._cast, head, key):
            return None
        return self._by_name(head, key) or key or beside or self._behind(head)

    def _body_meant(self, it: Token) -> str | None:
        """The body that 'it' goes on about, by name or by description: 'The group kept its word. It said …'."""
        for subject in bodies_meant.subjects_meant(self._scene, it):
            known = bodies_meant.no_person(self._cast, subject)
            definite = syntax.is_definite(subject) or bodies_meant.of_organ(subject) is not None
            if known is None and subject.pos_ == "NOUN" and definite and syntax.child(subject, "conj") is None:
                known = self._of(subject)
            if (known and not known.startswith(_PERSON)) or bodies_meant.is_body_unnamed(subject):
                return known
        return None

    def _of_organ(self, head: Token) -> str | None:
        """The body whose organ speaks: 'The bank's policy committee said', 'Its board said'."""
        owner = bodies_meant.of_organ(head)
        if owner is None:
            return None
        key = self._body_meant(owner) if owner.lower_ == "its" else self._of(owner)
        return key if key and key.startswith("organisation/") else None

    def _behind(self, head: Token) -> str | None:
        """Whose document `head` is, for which body they speak, or who has the office that is named first."""
        known = documents.issuer(self._scene, self._cast, head) or bodies_meant.representing(self._cast, head)
        known = known or documents.just_issued(self._scene, head)
        known = known or bodies_meant.classed(self._cast, head)
        known = known or bodies_meant.foremost(self._scene, self._cast, head) or self._of_organ(head)
        name = hung.named_in_title(head)  # 'Minister of State Ann Lee'
        known = known or (self._cast.at(name.idx, name.idx + len(name)) if name is not None else None)
        whose = head.head if head.dep_ == "appos" and head.pos_ == "NOUN" else None  # 'Ann Lee, his | colleague'
        known = known or (self._cast.at(whose.idx, whose.idx + len(whose)) if whose is not None else None)
        return known or holders.to_come(self._scene, self._cast, head)

    def _by_name(self, head: Token, key: str | None) -> str | None:
        """The actor who goes by a part of the name, where the cast does not know it or takes it for a place."""
        if head.pos_ != "PROPN":
            return None
        found = part_names.person_called(self._cast, head.text, key) or (None if key else self._in(head))
        if found is None and (key is None or key.startswith("place/")):
            found = bodies_meant.called(self._cast, head) or key or self._cast.named(head.text)
        return found

    def _in(self, head: Token) -> str | None:
        """The person in whose name `head` is the last, odd word: 'Ann Frost KC'."""
        first = min((word.i for word in head.lefts if word.dep_ == "compound"), default=head.i)
        key = self._cast.at(head.doc[first].idx, head.idx) if first < head.i else None
        return key if key and key.startswith(_PERSON) else None

    def _interviewed(self, head: Token) -> str | None:
        """Who speaks of himself outside quotation marks, or is spoken to: whose turn it is in an interview."""
        number = self._scene.paragraph(head.idx)
        if number in self._scene.answers:
            return self.guest if (number in self._scene.questions) == (head.lower_ == "you") else None
        label = self._scene.turn(number) if head.lower_ != "you" else self._scene.next_turn(number)
        return self._called(*label) if label else None

    @cached_property
    def guest(self) -> str | None:
        """Who is asked in an interview without names: the person most spoken of before the first question."""
        named = self._scene.guest
        return None if named is None else self._cast.at(named.idx, named.idx + len(named))

    def _called(self, start: int, end: int) -> str | None:
        """The actor named by the characters `start`..`end`, which may be the family name in capitals: 'HAMDANI'."""
        words = self._scene.text[start:end]
        known = self._cast.at(start, end) or self._cast.named(words) or part_names.of_family(self._cast, words)
        known = known or holders.holder(self._cast, words.lower())  # 'Minister: “…”'
        return known or deeds.doer(self._scene, self._cast, words.lower(), self._scene.tokens(start, end)[0])
