"""What cards on people say: templates over typed offices; what may be asked is decided in `posts` and `people`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import wording

if TYPE_CHECKING:
    from briefing_app.model.when import When

_FIRMS = frozenset(("Securities", "Brothers", "Holdings", "Industries", "Motors", "Airlines", "Group", "Partners"))
_WITH_THE = frozenset(
    (
        "UN",
        "EU",
        "UAE",
        "UK",
        "US",
        "AU",
        "IMF",
        "WTO",
        "WHO",
        "IAEA",
        "ILO",
        "OAS",
        "CIA",
        "FBI",
        "GCC",
        "OECD",
        "ECB",
        "Fed",
    )
)
_BODY = re.compile(
    r"\b(?:Department|Ministry|Office|Party|Council|House|Army|Navy|Bank|Agency|Commission|Union|University|Institute|"
    r"Government|Committee|Court|Parliament|Senate|Congress|Group|Treasury|Fund|Organi[sz]ation|Association|Federation|Nations|Authority|Service|Force|Alliance|Board|Company|Corporation|Commission|Trust|Exchange|Club|Society|Foundation|Academy|Chamber|Confederation|Directorate|Bureau|Administration|Minister|President|Premier|Chancellor)\b"
)

_IN_A_NAME = re.compile(
    rf"(?:[A-Z][\w.]*\s?){{1,3}}s[’'] (?:[A-Z]\w+ )*(?:{_BODY.pattern})"
)  # 'Growers' Union chief'


_OF_A_PEOPLE = re.compile(r"(?:[A-Z][\w.]*\s)*(?:People|Women|Men|Children)[’']s [A-Z]")  # 'European People's Party'


def who_held(title: str, when: When, *, by_day: bool = False) -> str:
    """As in 'Who was the Chinese foreign minister in June 2023?', 'on 18 June 2023' where the month had two."""
    return f"Who was {the(title)} {wording.date_of(when) if by_day else wording.month_of(when)}?"


def which_office(name: str, when: When, sort: str, where: str) -> str:
    """As in 'Which Chinese post did Hua Chunying hold in June 2023?'; 'Which post did … hold at the … in …?'."""
    return wording.spaced(f"Which {sort} did {name} hold {where} {wording.month_of(when)}?")


def which_body(name: str, post: str, where: str, body: str, when: When) -> str:
    """As in 'At which institution in Seoul was John Delury a professor of Chinese studies in June 2023?'."""
    asked = "organisation" if re.search("institut", body, re.IGNORECASE) else "institution"
    asked = "company" if is_a_firm(body) else asked
    asked = "firm or organisation" if re.search(r"\b(?:lawyer|attorney|partner)$", post) else asked
    alone = post if post.startswith("chief ") else wording.a(post)
    return belonged(f"At which {asked} {where}", name, alone, when)


def is_a_firm(body: str) -> bool:
    """Whether a name ends as a company's does: 'Halden Shipping Co', 'Vale Securities'."""
    last = body.rsplit(maxsplit=1)[-1]
    return last.rstrip(".") in lexicon.load("firm_forms")["firms"] or last in _FIRMS


def worked_for(name: str, post: str, body: str, when: When) -> str:
    """As in 'For which body did Ann Lee speak as spokeswoman in June 2023?'."""
    if "spokes" in post:
        sort = "party" if body.casefold() in lexicon.inverse("party_members") or body.endswith("Party") else "body"
        return f"For which {sort} did {name} speak as {post} {wording.month_of(when)}?"
    sort = "body" if _BODY.search(body) else "company" if is_a_firm(body) else "organisation"
    return f"For which {sort} did {name} work as {wording.a(post)} {wording.month_of(when)}?"


def associated(name: str, when: When, *, party: bool) -> str:
    """As in 'With which organisation was Bo Holt associated, as reported in June 2023?'."""
    return f"With which {'party' if party else 'organisation'} was {name} associated{wording.as_reported(when)}?"


def belonged(asked: str, name: str, post: str, when: When) -> str:
    """As in 'At which law firm was Ann Lee a partner in June 2023?', 'In which city was Ann Lee based as …?'."""
    return wording.spaced(f"{asked} was {name} {post} {wording.month_of(when)}?")


def whose(name: str, post: str, when: When) -> str:
    """As in 'Whose campaign spokesman was Bo Holt in June 2023?'."""
    return f"Whose {post} was {name} {wording.month_of(when)}?"


def which_seat(name: str, post: str, when: When) -> str:
    """As in 'Which state did Senator Ann Lee represent in May 2022?'."""
    return f"Which state did {wording.capital(post)} {name} represent {wording.month_of(when)}?"


def which_constituency(name: str, post: str, when: When) -> str:
    """As in 'For which constituency did Ann Lee sit as an MP in May 2023?'."""
    return f"For which constituency did {name} sit as {wording.a(post)} {wording.month_of(when)}?"


def which_party(name: str, post: str, when: When) -> str:
    """As in 'For which party did Ann Lee sit as an MP in May 2023?'."""
    return f"For which party did {name} sit as {wording.a(post)} {wording.month_of(when)}?"


def party_of(called: str) -> str:
    """The party by what its members are called before a name: 'Conservative' MP -> 'Conservative Party'."""
    return lexicon.inverse("party_members").get(called.casefold(), called)


def which_ticket(name: str, post: str, when: When) -> str:
    """As in 'For which party did Ann Lee run as a presidential candidate in 2023?'."""
    return f"For which party did {name} run as {wording.a(post)} in {when.edtf[:4]}?"


def sent_where(name: str, told: When) -> str:
    """As in 'To which country had Qin Gang been ambassador earlier, as reported in June 2023?'."""
    return f"To which country had {name} been ambassador earlier{wording.as_reported(told)}?"


def the(title: str) -> str:
    """A title with its article: 'the US Secretary of State', but 'China's premier'."""
    possessor = (
        None
        if _IN_A_NAME.match(title) or _OF_A_PEOPLE.match(title)
        else re.match(r"((?:[A-Z][\w.]*\s?){1,3})[’']s? ", title)
    )
    owner = possessor[1].split()[-1] if possessor else ""
    bare = title.lower().startswith("the ") or (owner and not _BODY.search(owner) and owner not in _WITH_THE)
    return title if bare else f"the {title}"


def the_body(name: str) -> str:
    """A body's name with its article: 'the Brook Bank', but 'Vale Networks' and 'The Salt Company'."""
    articled = (_BODY.search(name) or name in _WITH_THE) and not name.startswith("The ")
    return f"the {name}" if articled else name
