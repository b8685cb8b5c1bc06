"""Whose document, statement or claim a speaker's words name: 'the letter says', 'her reply reads', 'it went on'.

What is written speaks for whoever issued it; the text tells that beside the noun, or in the sentence before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import subjects, syntax
from briefing_app.extract.scene import reporting

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Report, Scene

_COURT_PAPERS = frozenset({"decision", "injunction", "judgement", "judgment", "order", "ruling", "verdict"})
_MADE = frozenset(
    {"author", "commission", "compile", "draft", "file", "issue", "pen", "prepare", "produce", "publish", "release"}
    | {"send", "sign", "write"}
)
_COURTS = frozenset({"court", "tribunal"})
_OWNERS = frozenset({"compound", "poss", "nmod"})
_READING = frozenset({"add", "begin", "continue", "end", "go", "read", "say", "state"})  # what a text does
_SENTENCES = 3  # looked back over which 'it' goes on
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WRITING = frozenset({"email", "tweet", "write"})


def issuer(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of whose document `head` is: 'a Commerce Department memo', 'a study by the Lund Centre', 'its report'.

    Also whose answer or claim, where its owner is told: 'the governor's reply'.
    """
    if head.lemma_.lower() not in reporting("documents"):
        said = head.lemma_.lower() in reporting("nouns")
        whose = syntax.child(head, "poss") if said else None
        if whose is not None and whose.pos_ != "PRON":
            return cast.who(whose)
        made = said and head.dep_ == "dobj" and head.head.lemma_ in reporting("uttering")
        return _issuing(scene, cast, head) if made else None  # 'Lee made a comment that called it “…”'
    near = [word for word in head.doc[head.i + 1 : head.i + 3] if word.dep_ == "prep"]  # 'read a message | from Lee'
    from_whom = (word for word in (*head.rights, *near) if word.dep_ == "prep" and word.lower_ in {"by", "from"})
    by = (syntax.child(word, "pobj") for word in from_whom)
    keys = (cast.at(word.idx, word.idx + len(word)) for word in by if word is not None)
    known = next(filter(None, keys), None) or owner(cast, head) or _issuing(scene, cast, head)
    return known or _signer(cast, head) or _in_the_name_of(cast, head) or _court(cast, head)


def _signer(cast: Cast, head: Token) -> str | None:
    """Key of who made the document: 'The lawsuit, filed by Ann Lee', 'a letter signed by Ann Lee and seen by us'."""
    made = (word for word in head.rights if word.dep_ in {"acl", "relcl"} and word.lemma_.lower() in _MADE)
    agents = (syntax.child(word, "agent") for word in made)
    by = (syntax.child(agent, "pobj") for agent in agents if agent is not None)
    return next((key for one in by if one is not None and (key := cast.who(syntax.named_head(one)))), None)


def _in_the_name_of(cast: Cast, head: Token) -> str | None:
    """Key of whose the document is: 'A statement issued in her name', 'a letter sent on behalf of the fund'."""
    sent = syntax.child(head, "acl")
    words = list(sent.subtree) if sent is not None and sent.tag_ == "VBN" else []
    for word in words:
        if word.lower_ in {"behalf", "name"} and word.dep_ == "pobj":
            of = syntax.child(word, "prep")
            whose = syntax.child(word, "poss") or (syntax.child(of, "pobj") if of is not None else None)
            return cast.who(whose) if whose is not None else None
    return None


def _court(cast: Cast, head: Token) -> str | None:
    """Key of the one court of the article, where `head` is what courts issue: 'the order reads'."""
    if head.lemma_.lower() not in _COURT_PAPERS or not syntax.is_definite(head):
        return None
    courts = [actor.key for actor in cast.actors if not _COURTS.isdisjoint(actor.name.lower().split())]
    return courts[0] if len(courts) == 1 and courts[0].startswith("organisation/") else None


def author(scene: Scene, cast: Cast, report: Report) -> str | None:
    """Key of who wrote what 'In it she wrote' takes up: 'an email sent by Ann Lee to managers. In it she wrote'."""
    inside = (syntax.child(word, "pobj") for word in report.verb.lefts if word.lower_ == "in" and word.dep_ == "prep")
    if report.who.lower_ not in {"he", "she"} or all(word is None or word.lower_ != "it" for word in inside):
        return None
    texts = (word for word in scene.before(report.who) if word.lemma_.lower() in reporting("documents"))
    text = next((word for word in texts if word.pos_ == "NOUN"), None)
    key = issuer(scene, cast, text) if text is not None else None
    return key if key and key.startswith("person/") else None


def owner(cast: Cast, head: Token) -> str | None:
    """Key of whose `head` is, by what stands before it: 'the three-member WTO panel'.

    A person's name without the 's only calls it after somebody, as a panel's report after its head.
    """
    owners = [word for word in head.lefts if word.dep_ in _OWNERS]
    owners += [word for owner in owners for word in owner.lefts if word.dep_ in _OWNERS]
    keys = ((word, cast.at(word.idx, word.idx + len(word))) for word in owners)
    return next((key for word, key in keys if key and (word.dep_ == "poss" or not key.startswith("person/"))), None)


def _issuing(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of who issues the document `head` or speaks in it: 'Lee replied in a statement', 'In its report, Oxfam'.

    'The firm's results were late, its statement said': 'its' is the subject of the sentence.
    """
    own = any(word.dep_ == "poss" and word.tag_ == "PRP$" for word in head.lefts)
    verb = head.head
    if verb.lower_ in {"in", "with"}:  # also 'accused it of looting in a report', whatever 'in' was hung on
        verb = next((word for word in syntax.above(verb) if word.pos_ == "VERB"), verb.head)
    out = verb.lemma_ == "put" and any(word.dep_ == "prt" and word.lower_ == "out" for word in verb.rights)
    issued = head.dep_ == "dobj" and (out or verb.lemma_ in reporting("uttering"))
    made = scene.reporting(verb) or verb.lemma_ in _MADE  # also 'published its demands in an editorial'
    written = head.dep_ == "pobj" and head.head.lower_ == "in" and made
    if issued or written:
        who = subjects.of(verb, scene.quoted)
    else:
        main = head.sent.root
        who = next((word for word in main.lefts if word.dep_ in _SUBJECTS and word.i < head.i), None) if own else None
    name = syntax.named_head(who) if who is not None else None
    if name is None:
        return None
    return cast.at(name.idx, name.idx + len(name)) or owner(cast, name) or scene.meant.get(name.i)


def issued_before(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of who issued what the definite `head` takes up: 'In its report Oxfam warned … The report urges'."""
    noun = head.lemma_.lower()
    same = next((word for word in scene.before(head) if word.lemma_.lower() == noun and word.pos_ == "NOUN"), None)
    return issuer(scene, cast, same) if same is not None else _written_before(scene, cast, head)


def _written_before(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of who wrote, in the sentence before, what 'the letter' takes up: 'Oxfam wrote in May. The letter …'."""
    begin = head.sent.start
    if begin <= scene.tokens(scene.paragraphs[scene.paragraph(head.idx)][0], head.idx)[0]:
        return None
    before = head.doc[begin - 1].sent
    wrote = any(word.lemma_ in _WRITING and not scene.quoted[word.i] for word in before)
    who = subjects.of(before.root, scene.quoted) if wrote else None
    return cast.at(who.idx, who.idx + len(who)) or scene.meant.get(who.i) if who is not None else None


def told_of(scene: Scene, it: Token) -> Token | None:
    """The document that 'it' goes on about: '“…,” the report says. It assesses farms. | It says “…”'; else None."""
    begin = it.sent.start
    for _ in range(_SENTENCES):
        if begin == 0:
            return None
        before = it.doc[begin - 1].sent
        begin = before.start
        if scene.quoted[before.root.i] and scene.quoted[before.start + 1]:
            continue  # more of what it says
        who = next((word for word in before.root.lefts if word.dep_ in _SUBJECTS and not scene.quoted[word.i]), None)
        if who is not None and who.lemma_.lower() in reporting("documents"):
            return who
        if who is None or who.lower_ != "it":
            return None
    return None


def sender(scene: Scene, it: Token) -> Token | None:
    """Who issued the text that 'it' means: 'Lee hit back in a statement. It read: “…”'; else None."""
    if it.head.lemma_ not in _READING or it.sent.start == 0:
        return None
    before = it.doc[it.sent.start - 1].sent
    texts = [word for word in before if word.lemma_.lower() in reporting("documents") and not scene.quoted[word.i]]
    written = [word for word in texts if word.dep_ == "dobj" or (word.dep_ == "pobj" and word.head.lower_ == "in")]
    who = subjects.of(before.root, scene.quoted) if len(written) == 1 else None
    issued = (
        who is not None and syntax.can_speak(who) and (before.root.i < written[0].i or scene.reporting(before.root))
    )
    return who if issued else None


def just_issued(scene: Scene, head: Token) -> str | None:
    """The body that speaks before it in the paragraph: 'The trust apologised. “…,” a statement read'."""
    article = syntax.child(head, "det")
    if head.lemma_.lower() != "statement" or article is None or article.lower_ != "a" or head.dep_ != "nsubj":
        return None
    start = scene.tokens(scene.paragraphs[scene.paragraph(head.idx)][0], head.idx)[0]
    told = scene.reports_between(start, head.i)
    key = scene.meant.get(syntax.named_head(told[-1].who).i) if told else None
    return None if key and key.startswith("person/") else key
