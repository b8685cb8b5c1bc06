from __future__ import annotations

import pytest

from briefing_app.model.when import When
from briefing_app.reading import dateline


@pytest.mark.parametrize(
    "line",
    [
        "GENEVA, 12 March 2024 (Agency) — The talks began.",
        "HARROW, Northland, March 12, 2024 -- The talks began.",
        "Published 12 March 2024",
        "Published: Tuesday, Mar. 12, 2024, 9:14 AM",
        "First published on 12th March 2024",
        "Published On 12 Mar 2024",
        "Posted: 2024-03-12",
    ],
)
def test_a_dateline_or_a_line_of_publishing_dates_the_article(line: str) -> None:
    assert dateline.published(f"A title\n\n{line}\nMore text.") == When("2024-03-12")


@pytest.mark.parametrize(
    "line",
    [
        "Sunday, December 22, 2024",
        "GENEVA, March 12 (Agency) — The talks began.",
        "Updated 12 March 2024",
        "The ministers met in Geneva on 12 March 2024.",
        "Published 31 June 2024",
    ],
)
def test_other_dates_do_not(line: str) -> None:
    assert dateline.published(line) is None
