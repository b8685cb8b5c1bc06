"""Lines in which the site itself speaks: menus, buttons, addresses, requests, notices.

What stands in quotation marks is never looked at: there somebody else speaks.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app.reading import words
from briefing_app.reading.lines import LONG

if TYPE_CHECKING:
    from briefing_app.reading.lines import Line

_LONGEST_ADDRESS = 25  # words beside the URL
LONGEST_SECTION = 3
_LONGEST_BUTTONS = 8
_LONGEST_OPENER = 30
_LONGEST_ASKING = 80
_TELLS = 12  # words of a sentence after 'Go deeper:' that is no title of another story
_ROW = 3  # sections side by side
_BAR = 5  # parts of a row of links, whatever they are
_SECTION = 4  # words of one
_TRAIL_WITH_TITLE = 3  # parts; of two the first may be the kind of the article and the second its title

_URL = re.compile(r"(?:https?://|\bwww\.)\S+")
_BEFORE_SENTENCE_URL = re.compile(r"[.!?…:;,\"]$")
_IN_MESSAGE = re.compile(r"\bt\.co/|\bpic\.twitter\.com/")
_TRAIL = re.compile(r"\s(?:>|›|»|/|\||·|•)\s")
_ISSUE = re.compile(  # 'Essays / Spring 2024'
    r"(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october"
    r"|november|december) (?:19|20)\d\d|(?:issue|number|no\.?|vol\.?|volume) \d{1,4}"
)
_REPORTED_BY = re.compile(
    r"[Cc]ontribut(?:ing|ors?): [A-Z][\w.'-]*(?:(?:,? and|,)? [A-Z][\w.'-]*){1,19}\.?$|"
    r"(?:[Aa]dditional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting) by [A-Z]|[Aa]dditional reporting from [A-Z]"
    r"|[Ww]ith (?:additional )?(?:files|reporting|material|contributions|inputs?) (?:from|by) "
)
_PERSONS = r"[A-Z][\w.'-]{1,30}(?: [A-Z][\w.'-]{0,30}){1,3}"
_REPORTED_FROM = re.compile(  # 'Jane Roe reported from Harrow, and John Doe and Ann Poe from Lake City, Norland.'
    rf"{_PERSONS}(?:(?:, and|,| and) {_PERSONS}){{0,5}} reported from "
    r"(?:(?:[A-Z][\w.'-]{0,30},?|and|from|the)(?: |$))+"
)
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_MAIL_ONLY = re.compile(rf"(?:e-?mail:? )?{_MAIL}")
_CONTACT = re.compile(  # 'Reach Jane Roe at jroe@…', 'Follow her on X: @janeroe'
    r"(?:reach|contact|e-?mail|follow|connect with|write to|message"
    r"|call(?: (?:us|him|her|them|at|on|the)\b|(?=(?: \w+){1,3} at )))"
    r" .{2,80}?"
    rf"(?:{_MAIL}|@\w+|\d{{3}}[-. ]\d{{4}})"
)
_ACCOUNT_IN_MARKS = re.compile(r'"(follow [^",.!?]{3,60} on [^",.!?]{1,20} @\w+\.?)"')
_REACHED = re.compile(  # 'Jane Roe can be reached at jroe@…', 'To respond, write to letters@…'
    r".{3,60} can be (?:reached|contacted) (?:at|by|on|via) "
    rf"|.{{0,60}}\b(?:write|e-?mail|send [^.]{{2,40}}) (?:us )?(?:to|at) {_MAIL}"
)
_MASTHEAD = re.compile(  # 'THE LEDGER — Your Monday briefing on money', 'Your morning rundown of the courts'
    r"(?:[^.]{2,40} [—–-] )?your (?:[\w'-]+ ){1,3}(?:briefing|digest|guide|newsletter|rundown)\b[^.?!]{0,80}"
)
_FOR_MORE = re.compile(  # 'For more Harrow reporting on the river, please visit:'
    r"for (?:more|further) (?!than\b)[^.]{3,90}(?:,|\bplease) ?(?:please )?(?:visit|see|contact|click|go to)\b.{0,60}"
)
_SPONSORED = re.compile(  # 'A message from the Harrow Fund: Every river counts. Learn more.'
    r"(?:an?|the) (?:sponsored )?message from [^:.]{3,60}: .{3,240}\b(?:(?:learn|find out|read) more|see how)[.!]?"
)
_PRICE = re.compile(
    r"(?:only|just|then|pay|try|get|support|enjoy|subscribe)\b.{0,40}[$£€]\d[\d.,]* ?(?:for|a|per|/) ?(?:\d+ )?"
    r"(?:day|week|month|year)s?"
    r"|(?:\w+ ){0,2}(?:issues?|access|subscriptions?|membership)\b.{0,30}[$£€]\d[\d.,]*.{0,20}"
)
_ACCOUNT = frozenset(("sign in", "sign out", "log in", "log out"))
_TEXT_SIZE = re.compile(r"[-+\s|/]*(?:a{1,3}[-+\s|/]*){1,4}|(?:\w+ ){0,3}(?:text|font) size")
_COUNTER = re.compile(
    r"[\d.]{1,4}x(?: [\d.]{1,4}x)*"
    r"|page \d{1,3}"
    r"|(?:list|item|slide|image|photo|page|part) \d+ (?:of|/) \d+(?: .{0,80})?|list of \d+ items|\d+ ?(?:of|/) ?\d+"
    r"|time to \d+ min|est\.? ?(?:time:? ?)?\d+ ?min(?:ute)?s?"
    r"|(?:(?:duration|length|running time):? )?\d{1,2}:\d\d(?::\d\d)?(?:\s*[-–]\s*source: .{1,40})?"
    r"|\d+[ -]?min(?:ute)?s? (?:read|listen|watch)|(?:reading|read|listening) time:? ?.{1,20}"
)
_BEGINS_TITLE = re.compile(r"(?:the|an?|how|why|what|who|when|where|can|is)\b")
_MORE = re.compile(
    r"(?:(?:read|see|watch) )?more (?:from|on|about|in|by)\b|most (?:read|popular|viewed|shared|watched) (?:in|on)\b"
)
_LIST_OF_OTHERS = re.compile(
    r"(?:(?:more|most|related|recommended|trending|latest|popular|top|recent|other|similar|suggested|featured|read)"
    r" (?:and )?){1,2}(?:\w+ )?"
    r"(?:articles?|stor(?:y|ies)|news|posts?|reading|headlines|coverage|content|videos?|topics|reports|must-reads|picks)"
    r"(?: (?:from|on) .{2,40})?"
)
_CONTINUES = re.compile(
    r"(?:article|story|content|post|text|report)s? continues?(?: (?:after|below|under)\b.{0,40})?"
)
_RELATED_WITHOUT_MARK = re.compile(r"[Rr]elated (?:article|story|coverage|video)s? [\"A-Z]")
_EDGES = ' :>»›.…!"*'
_COMMENTS = re.compile(  # 'No comments', 'Comments (12)', 'Write a Reply or Comment', 'View all 3 comments'
    r"(?:(?:no|add|leave|post|write|read|view|show|see|join|hide|make|submit|cancel|facebook|user|reader|latest|\d+)"
    r" (?:(?:a|an|the|all|your|in|to|\d+) ){0,2})?(?:comments?|repl(?:y|ies)|responses?|thoughts?|discussions?)"
    r"(?: or (?:comment|reply))?(?: ?[(:]? ?\d{1,5}\)?)?"
)
_CHANNEL = re.compile(
    r"(?:join|follow|like|subscribe to|connect with) .{0,60}\b"
    r"(?:whatsapp|telegram|facebook|youtube|instagram|twitter|x|linkedin|google news|channel|channels)\b"
)
_FILE_NAME = re.compile(r"[^.]{1,120}\.(?:jpe?g|png|webp|gif|svg|mp4)")
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_LINK_IN_BRACKETS = re.compile(  # '[From the May issue: Who owns the river?]', '[Old mill draws its first visitors]'
    r"\[[^\[\]:]{4,40}: [^\[\]]{8,160}\]|\[ ?[A-Z][^\[\]\"]{15,160}[^\[\]\".!?]\]"
)
_ELEMENT = re.compile(r"<[a-z]+[ >].*>|\[/?[a-z]+[-_][\w-]*(?: [^\[\]]*)?\]")
_PUBLISHED = re.compile(
    r"(?:(?:first |originally )?published (?:in|on|by)|this (?:report|article|story) by .{3,60} was first published)"
    r" .{3,60}\b(?:19|20)\d\d\.?"
)
_IN_EDITION = re.compile(  # 'Appeared in the May 19, 2025, print edition as …'
    r"(?:(?:this|a version of this) \w+ )?(?:(?:first|also|originally) )?(?:appear(?:ed|s)|(?:was |is )?published)"
    r" in (?:the )?[^.!?]{0,80}\b(?:print|printed|paper|newspaper|weekend|sunday|saturday) edition\b"
)
_NEW_WINDOW = re.compile(r"\bopens (?:in )?(?:an? )?(?:new (?:window|tab)|external (?:window|site|link))\b")
_BY_MACHINE = re.compile(  # 'This summary is AI-generated.', 'These highlights were written with the help of AI'
    r"\b(?:this|these) (?:\w+ )?(?:summar(?:y|ies)|audio|translation|highlights|points|headline) "
    r"(?:is|are|was|were|has been|have been) (?:[\w-]+ ){0,6}?(?:ai-generated|ai|artificial intelligence|machine)\b"
)
_AGE = re.compile(  # 'This story was published more than 7 years ago.', 'This post is over two years old'
    r"(?:(?:was|is|has been) (?:(?:first|last|originally) )?(?:published|posted|written|printed|updated) |is )"
    r"(?:(?:more than|over|at least|about|almost|nearly) )?(?:an? |\d{1,3} |[a-z]{3,6} )"
    r"(?:day|week|month|year|decade)s? (?:ago|old)(?:[.!]|$|,? (?:and|so|it|some|its)\b)"
)
_INVITES = re.compile(  # 'Become a Valley News sponsor', 'Add to Home Screen'
    r"become an? (?:[\w'&-]+ ){0,4}(?:sponsor|member|supporter|patron|subscriber|donor|insider|sustainer|underwriter)"
    r"(?: (?:today|now|here))?[.!]?"
    r"|add (?:this )?to (?!(?:this|that|these|those|the|it|all)\b)[a-z]{2,15}(?: [a-z]{2,15})?"
)
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright) ?(?:19|20)\d\d\b")
_SEE = re.compile(  # 'See the best pictures of the week.'
    r"(?:see|watch|view) [^,;:]*\b(?:pictures|photos|photographs|images|cartoons|videos?|gallery)\b[^,;:]*\."
)
_TO_ISSUE = re.compile(r"(?:explore|read|browse|see|buy|view) (?:the|our) .{0,30}\bissue")
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
_HASH = re.compile(r"\b(?=[a-f]*\d)[0-9a-f]{20,}\b")
_GLUED_TRAIL = re.compile(r"Home[A-Z].{3,}(?:\.\.\.|…)")  # a trail of links that lost what stood between them
_COUNTED = re.compile(
    r"(?:views?|reads?|hits?|likes?|shares?|comments?|votes?|followers?|visitors?(?: online)?):? ?[\d.,]{1,12}[km]?"
    r"|[\d.,]{1,12}[km]? (?:views?|reads?|hits?|likes?|shares?|votes?|followers?|visitors?)(?: online)?"
)
_TRADE = re.compile(r"\b(?:journalism|reporting|coverage)\b")
_SAID = re.compile(r"\b(?:said|told|asked|urged|warned|chanted|insisted|replied)\b")
_SHARES = re.compile(r"(?:[\d.,]{1,7}[kKmM]? [A-Z]{3,} ?){2,}[A-Z ]*")  # '120 SHARE 31 TWEET 8 PIN'


class SiteRules:
    """The rules, with the word lists made into patterns once."""

    def __init__(self, lexicon: words.Words) -> None:
        self._words = lexicon
        self._places = lexicon.page_headings | lexicon.button_words

    def is_menu(self, line: Line) -> bool:
        """A section's name, a row of buttons, a trail of sections, a counter, or no words at all."""
        bare = line.low.strip(_EDGES)
        if not re.search(r"[^\W\d_]", bare):
            return True
        if _is_leftover(line, bare):
            return True
        known = not {bare, _ASIDE.sub("", bare)}.isdisjoint(self._words.page_headings) or self.is_related_heading(
            line
        )
        counted = _COUNTER.fullmatch(bare) or _COUNTED.fullmatch(bare) or _CONTINUES.fullmatch(bare)
        shares = _SHARES.fullmatch(line.raw) and not self._words.button_words.isdisjoint(line.words)
        return known or self._is_row(line) or self._is_trail(line) or bool(counted or shares)

    def is_related_heading(self, line: Line) -> bool:
        """Whether it stands above a list of other stories."""
        bare = line.low.strip(_EDGES)
        heads = line.is_heading_like or line.low.endswith((":", "...", "…"))
        more = _MORE.match(bare) and heads and line.count <= _LONGEST_BUTTONS
        listed = _LIST_OF_OTHERS.fullmatch(bare) or (_COMMENTS.fullmatch(bare) and not line.raw.endswith("."))
        return bare in self._words.related_headings or bool(more or listed)

    def is_asking(self, line: Line) -> bool:
        """Whether the site asks the reader to subscribe, give, follow, log in; it does not tell what others said."""
        if line.ends and _SAID.search(line.own):
            return False
        if line.count <= _LONGEST_OPENER and self._openers.match(_NUMBERED.sub("", line.own, count=1).lstrip("[(")):
            return True
        if line.count <= _LONGEST_OPENER and any(form.match(_asked(line)) for form in (_CHANNEL, _CONTACT, _REACHED)):
            return True
        whole = (_SPONSORED, _INVITES, _MASTHEAD)
        told = _FOR_MORE.match(line.low) or any(form.fullmatch(line.low.strip(" *_")) for form in whole)
        if told or (line.is_heading_like and _PRICE.fullmatch(line.low)):
            return True
        if line.count > _LONGEST_ASKING:
            return False
        spoken = self._of_itself(line) or (line.words[:1] and line.words[0] in self._words.asking_verbs)
        return bool(self._phrases.search(line.own) or (spoken and self._weak_phrases.search(line.own)))

    def is_link(self, line: Line) -> bool:
        """Whether it leads to another story: 'Also read: …', 'Related article …'."""
        if line.count > _LONGEST_OPENER:
            return False
        if _LINK_IN_BRACKETS.fullmatch(line.straight):
            return True
        if line.count <= _LONGEST_BUTTONS and _SEE.fullmatch(line.low):
            return True
        if line.is_heading_like and _NEW_WINDOW.search(line.low):
            return True
        unmarked = line.is_heading_like and _RELATED_WITHOUT_MARK.match(line.straight)
        tells = line.raw.endswith(".") and line.count >= _TELLS  # 'Go deeper: The minister made two offers in May.'
        return bool((not tells and self._to_others.match(line.own.lstrip("[("))) or unmarked)

    def is_notice(self, line: Line) -> bool:
        """Whether it is a legal note, a correction, or says who reported and edited."""
        openers = self._notice_openers.match(line.own) or _REPORTED_BY.match(line.straight)
        whole = (
            _TO_ISSUE.fullmatch(line.low)
            or _IN_EDITION.match(line.low)
            or _BY_MACHINE.search(line.own)
            or _PUBLISHED.fullmatch(line.low)
            or _REPORTED_FROM.fullmatch(line.straight)
        )
        phrase = _is_early(self._notices.search(line.own)) or (
            _RIGHTS.search(line.low) if line.is_heading_like else None
        )
        of_itself = self._of_itself(line) and _is_early(self._weak_notices.search(line.own))
        return line.count <= _LONGEST_ASKING and bool(
            openers or whole or phrase or of_itself or self._tells_age(line)
        )

    def _tells_age(self, line: Line) -> bool:
        """'This story was published more than 7 years ago.'."""
        found = self._opens_with_this.match(line.low)
        return found is not None and bool(_AGE.match(line.low, found.end()))

    def _of_itself(self, line: Line) -> bool:
        """Whether the page speaks of itself: 'we', 'this story', 'our reporting'."""
        return line.is_in_our_voice or bool(self._this.search(line.own) or _TRADE.search(line.own))

    def _is_row(self, line: Line) -> bool:
        """'Share Tweet Email', 'Listen (5 min)', 'Africa Americas Asia'."""
        if line.count > _LONGEST_BUTTONS or line.ends:
            return False
        parts = [part for part in re.findall(r"[a-z-]+|\d+", line.low) if not part.isdigit()]
        buttons = all(part in self._words.button_words | self._words.button_fillers for part in parts)
        pressed = buttons and any(part in self._words.button_words for part in parts)
        return pressed or (len(parts) >= _ROW and all(part in self._places for part in parts)) or self._is_bar(line)

    def _is_bar(self, line: Line) -> bool:
        """'News Sports Obituaries E-edition': sections side by side, two thirds of them known."""
        parts = line.straight.split()
        unknown = sum(part.casefold() not in self._places for part in parts)
        return (
            len(parts) > _ROW and unknown <= max(1, len(parts) // _ROW) and all(part[0].isupper() for part in parts)
        )

    def _is_trail(self, line: Line) -> bool:
        """'World | Asia', 'Home > News > The title'."""
        parts = [part.strip() for part in _TRAIL.split(line.low)]
        known = sum(part in self._places or bool(_ISSUE.fullmatch(part)) for part in parts)
        through = known == len(parts) or len(parts) >= _TRAIL_WITH_TITLE
        bar = len(parts) > _BAR and not line.ends and all(len(part.split()) <= _SECTION for part in parts)
        if bar or (line.is_heading_like and not _ACCOUNT.isdisjoint(parts)):
            return True
        return len(parts) > 1 and through and line.count < LONG and (parts[0] in self._places or known > 1)

    @cached_property
    def _phrases(self) -> re.Pattern[str]:
        return re.compile(rf"\b{words.any_of(self._words.asking_phrases)}")

    @cached_property
    def _weak_phrases(self) -> re.Pattern[str]:
        return re.compile(rf"\b{words.any_of(self._words.weak_asking_phrases)}")

    @cached_property
    def _openers(self) -> re.Pattern[str]:
        return re.compile(words.any_of(self._words.asking_openers))

    @cached_property
    def _to_others(self) -> re.Pattern[str]:
        return re.compile(rf"{words.any_of(self._words.links_to_others)}\s?[:|>»]\s?\S")

    @cached_property
    def _notices(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){words.any_of(self._words.notices)}")

    @cached_property
    def _weak_notices(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){words.any_of(self._words.weak_notices)}")

    @cached_property
    def _this(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:this|these|all) (?:\w+ )?{words.any_of(self._words.site_words | self._words.works)}"
        )

    @cached_property
    def _opens_with_this(self) -> re.Pattern[str]:
        work = words.any_of(self._words.works | {"report", "page", "content"})
        return re.compile(rf"(?:this (?:\w+ )?{work}|the {work} you(?: are|'re) (?:reading|viewing)) ")

    @cached_property
    def _notice_openers(self) -> re.Pattern[str]:
        """'Editor's note: …', '© 2024 …', '(Reporting by …', '(With agency inputs)'."""
        labels = words.any_of(self._words.notice_openers)
        return re.compile(
            rf"©|\(?{labels}\s?[:|]|\(with .{{0,40}}\binputs?\b|copyright (?:©|\d)"
            r"|\((?:additional )?(?:reporting|editing|writing) by "
        )


def _is_early(phrase: re.Match[str] | None) -> bool:
    """Whether a phrase of notices stands in the first sentences; at the end of a long paragraph it is only added.

    'She teaches in Suva. We spoke on Friday … The conversation has been edited for length.'
    """
    return phrase is not None and phrase.string.count(" ", 0, phrase.start()) <= _LONGEST_OPENER


def is_address(line: Line) -> bool:
    """A URL or e-mail address alone, or glued to a title; not a sentence that gives one, nor a message's end."""
    if _MAIL_ONLY.fullmatch(line.low):
        return True
    found = _URL.search(line.straight)
    if not found or line.count > _LONGEST_ADDRESS or _IN_MESSAGE.search(line.straight):
        return False
    before, after = line.straight[: found.start()].rstrip(), line.straight[found.end() :].strip()
    return not after and not _BEFORE_SENTENCE_URL.search(before)


def _asked(line: Line) -> str:
    """What the page itself says; a line that stands in marks as a whole and names an account is the page's too."""
    signed = _ACCOUNT_IN_MARKS.fullmatch(line.low)
    return signed[1] if signed else line.own


def _is_leftover(line: Line, bare: str) -> bool:
    """What machines leave: a file's name, a hash, glued links, words of a script that English is not written in."""
    if line.count >= LONG:
        return False
    if line.raw == "I":  # a pronoun, or the number of a part
        return False
    left = (
        _ELEMENT.fullmatch(line.low)
        or _FILE_NAME.fullmatch(bare)
        or _TEXT_SIZE.fullmatch(bare)
        or _GLUED_TRAIL.fullmatch(line.raw)
        or (_HASH.search(bare) and not line.ends)
    )
    return bool(left) or len(bare) == 1 or not re.search(r"[a-z]", bare)


def commands(line: Line) -> bool:
    """Whether it begins with what a site asks its readers to do, speaks of its trade, and tells nobody's words."""
    known = words.load()
    asks = line.words[:1] and line.words[0] in known.asking_verbs and not known.site_words.isdisjoint(line.words)
    return bool(asks) and '"' not in line.straight and not _SAID.search(line.own)


def is_section_name(line: Line) -> bool:
    """Whether it is short enough for the name of a section."""
    return line.is_heading_like and line.count <= LONGEST_SECTION and not _BEGINS_TITLE.match(line.low)


def is_asked_first(line: Line, below: Line) -> bool:
    """'Are you hit by the drought?', above a request like 'We would like to hear from you'."""
    asks = line.turns_to_reader and line.low.endswith("?") and line.count <= _LONGEST_BUTTONS + _ROW
    return asks and "hear" in below.words and below.turns_to_reader
