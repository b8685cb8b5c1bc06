"""Who is meant by a noun that needs no name any more, for the article is about him: 'the club', 'the North'."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When


def last_parties(text: str) -> set[str]:
    """Who takes part in the last event of the text."""
    found = read(Article("test", text, published=When("2021-05-12")))
    names = {actor.key: actor.name for actor in found.actors}
    return {names[key] for key in found.events[-1].actors}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Hansa Bank cut its forecast. Hansa Bank has lost money since Nordic Rail and Acme Corp left.\n\n"
                "The company sacked Tom Berg on 6 May 2021."
            ),
            {"Hansa Bank", "Tom Berg"},
        ),
        ("North Korea and Japan met.\n\nThe North fired a missile on 6 May 2021.", {"North Korea"}),
        (
            (
                "The Kenyan cabinet met in Nairobi. Kenya is at peace. Kenya's economy grows.\n\n"
                "Federal prosecutors charged Tom Berg on 6 May 2021."
            ),
            {"Kenya", "Tom Berg"},
        ),
        (
            (
                "Police questioned two builders, Tom Berg and Ann Hale, in April.\n\n"
                "Kari Lund sued the builders on 6 May 2021."
            ),
            {"Kari Lund", "Tom Berg", "Ann Hale"},
        ),
        (
            "Envoys of Ecowas and Hansa Bank met.\n\nThe regional bloc banned Nordic Rail on 6 May 2021.",
            {"ECOWAS", "Nordic Rail"},
        ),
        (
            (
                "Hezbollah kept silent. Fighters of Hezbollah left while Acme Corp and Nordic Rail watched."
                "\n\nThe organisation freed Tom Berg on 6 May 2021."
            ),
            {"Hezbollah", "Tom Berg"},
        ),
        (
            (
                "Norway is at war. Norway and Sweden met. Norway will win. Norway’s ports are shut. He left Malta."
                "\n\nThe interim government freed Tom Berg on 6 May 2021."
            ),
            {"Norway", "Tom Berg"},
        ),
        (
            "Norway’s prime minister, Kari Lund, left.\n\nShe told the nation on 6 May 2021 that she was ill.",
            {"Norway", "Kari Lund"},
        ),
        (
            "Ministers from Norway, Chad and Mali met.\n\nThe ministers fined Tom Berg on 6 May 2021.",
            {"Norway", "Chad", "Mali", "Tom Berg"},
        ),
        (
            "The loser was Tom Berg, whose Hansa Bank has paid no tax.\n\nIt sued Kari Lund on 6 May 2021.",
            {"Hansa Bank", "Kari Lund"},
        ),
        (
            "NATO met on Monday. The alliance agreed to send ships. Its envoy, Kari Lund, resigned on 6 May 2021.",
            {"NATO", "Kari Lund"},
        ),
    ],
)
def test_a_noun_takes_up_what_the_article_is_about(text: str, names: set[str]) -> None:
    assert last_parties(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("North Korea and Japan met.\n\nA gale hit the north of Honshu on 6 May 2021.", "North Korea"),
        ("Envoys of Ecowas met.\n\nA rival bloc banned Nordic Rail on 6 May 2021.", "ECOWAS"),
        ("Police saw Tom Berg and Ann Hale.\n\nKari Lund sued the builders on 6 May 2021.", "Tom Berg"),
    ],
)
def test_where_it_is_not_plain_nobody_is_meant(text: str, name: str) -> None:
    assert name not in last_parties(text)
