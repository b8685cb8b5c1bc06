"""What every Anki collection of schema 11 holds: the tables, the settings and a deck. Read by every Anki since 2012.

Source: Anki, rslib/src/storage/schema11.sql, and what Anki 26.9 itself writes as a legacy package.
"""

from __future__ import annotations

from typing import Any

VERSION = 11

TABLES = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
  left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
  type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
"""

INDEXES = """
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""

LEARNING_MINUTES = (1.0, 10.0)
RELEARNING_MINUTES = (10.0,)

_DEFAULT_DECK = 1


def settings(deck: int, minutes_west: int) -> dict[str, Any]:
    """The column `conf`. `minutes_west` of Greenwich is the zone in which days are counted."""
    return {
        "activeDecks": [deck],
        "curDeck": deck,
        "schedVer": 2,
        "sched2021": True,
        "creationOffset": minutes_west,
        "rollover": 4,
        "collapseTime": 1200,
        "dayLearnFirst": False,
        "dueCounts": True,
        "estTimes": True,
        "addToCur": True,
        "newSpread": 0,
        "nextPos": 1,
        "sortType": "noteFld",
        "sortBackwards": False,
        "timeLim": 0,
    }


def decks(deck: int, name: str, changed: int) -> dict[str, Any]:
    """The column `decks`: the default deck, which must be there, and ours."""
    return {str(_DEFAULT_DECK): _deck(_DEFAULT_DECK, "Default", 0), str(deck): _deck(deck, name, changed)}


def _deck(deck: int, name: str, changed: int) -> dict[str, Any]:
    today = {counter: [0, 0] for counter in ("lrnToday", "revToday", "newToday", "timeToday")}
    return {
        "id": deck,
        "name": name,
        "mod": changed,
        "usn": -1,
        "desc": "",
        "dyn": 0,
        "conf": 1,
        "collapsed": False,
        "browserCollapsed": False,
        "extendNew": 0,
        "extendRev": 0,
        **today,
    }


def options() -> dict[str, Any]:
    """The column `dconf`: Anki's own defaults, so that a member's settings stay as they are."""
    return {
        "1": {
            "id": 1,
            "name": "Default",
            "mod": 0,
            "usn": 0,
            "maxTaken": 60,
            "autoplay": True,
            "timer": 0,
            "replayq": True,
            "dyn": False,
            "new": {
                "bury": False,
                "delays": list(LEARNING_MINUTES),
                "initialFactor": 2500,
                "ints": [1, 4, 0],
                "order": 1,
                "perDay": 20,
            },
            "rev": {"bury": False, "ease4": 1.3, "ivlFct": 1.0, "maxIvl": 36500, "perDay": 200, "hardFactor": 1.2},
            "lapse": {
                "delays": list(RELEARNING_MINUTES),
                "leechAction": 1,
                "leechFails": 8,
                "minInt": 1,
                "mult": 0.0,
            },
        }
    }
