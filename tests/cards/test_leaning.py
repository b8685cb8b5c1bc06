"""What a printed passage leans on outside it."""

from __future__ import annotations

import pytest

from briefing_app.cards.sentences import leaning


@pytest.mark.parametrize(
    "told",
    [
        "The two skippers who fish there paid the harbour board in Bergen.",
        "Oslo had blocked it since June, when skippers refused the toll.",
        "All nine skippers who supported it are leaving the board in June.",
        "Ann Lund, a lawyer from Bergen, revived it in March.",
        "The coast guard has warned them not to land at Bergen.",
        "The pair met in Bergen and signed a treaty on cod in May.",
        "Eight days later, on Thursday, the parliament of Malta voted to undo it.",
        "Very much so. Oslo broke off relations with Malta in May, when skippers stormed its embassy.",
        "Hours later, Ann Lund told skippers that the toll would stay.",
        "At the same meeting, Ann Lund said that Bergen had had enough.",
        "Ann Lund explained at the time that Bergen would ask nobody.",
        "A first instalment of 3 million crowns is expected in January.",
        "At a summit in Bergen, Malta blocked an invitation that Oslo had printed.",
        "Malta, which blocked an earlier version in 2012, has signed the treaty in Bergen.",
        "At least that’s what Ann Lund told the board of Bergen in June.",
        "Skippers of Bergen have since then paid the additional toll to Malta.",
        "Federal officials said the two raised 3 million crowns for a quay in Bergen.",
        "Ann Lund had another, more costly, quarrel with the board in June.",
        "The decision came three days after Malta had sent two trawlers to Bergen.",
        "So does Malta, on behalf of fourteen islands off Bergen.",
        "A quarrel over seats on the board of Bergen could delay that: Malta has so far not signed.",
        "Five, including Malta and Norway, were opposed to the toll.",
        "That’s a real worry for the skippers of Bergen.",
        "A second offer, covering twelve harbours, was discussed in Bergen.",
        "In a nod to Max Roy, who has threatened tolls, she promised cod to Malta.",
        "The battle of the quays in September was bloodier still.",
        "Two were sent back to Malta in June, Ann Lund said in Bergen.",
        "The answer, for once, does not lie in Bergen but in Malta.",
        "Ann Lund, standing beside him, lowered the toll of Bergen.",
        "Ann Lund, who flies to Malta tonight, calls it a triumph of the skippers.",
        "Mainly because few skippers knew, Ann Lund called the toll a shame.",
        "Officials in Bergen dislike the word.",
        "The wrinkle is that a toll of its own may be what Malta wants from Bergen.",
        "The loudest opposition comes from the skippers of Bergen, who sailed to Malta in June.",
        "Ann Lund and Max Roy spoke in Bergen for a few minutes at the end.",
        "Ann Lund has been unconvinced. The skippers of Bergen struck in June.",
        "Malta says they had sailed to Bergen to greet the skippers of its trawlers.",
        "Malta opened one in 2020, months after Oslo had closed its quay in Bergen.",
        "Skippers of Malta struck in June.\n\nBack in Bergen, Ann Lund paid the toll.",
        "Ann Lund, standing beside him, was more guarded about the toll.",
        "Ann Lund was more guarded about the toll on skippers of Malta.",
        "Ann Lund saw it that way too, and Malta lowered the toll.",
        "In a letter to both men, Ann Lund warned of a strike in Bergen.",
        "“           ,” Ann Lund told them, warning that Bergen would ask nobody.",
        "By the time one took effect, in June 2022, Malta had sold its quay in Bergen.",
        "At that point Ann Lund believed that Malta would lower the toll of Bergen.",
        "Malta denies that it supplied nets to either side, Ann Lund said in Bergen.",
        "Exports of such nets from Bergen to Malta rose in June, Ann Lund said.",
        "A second, which says that Bergen has no harbour, was passed in Valletta.",
        "Another was signed by Ann Lund of Norway in Bergen in June.",
        "Just as intriguing was the Norwegian skipper Ann Lund, who fished off Malta.",
        "Ann Lund spoke to the skippers of Bergen that morning.",
        "Malta paid 3 million crowns to skippers who were asked to Bergen that September, and lowered the toll.",
        "Ann Lund flew to both capitals before Christmas.",
        "The Fishery Board sent Ann Lund to both capitals before Christmas.",
        "Papers of the court of Bergen complicate that account.",
        "Ann Lund said so in Bergen. Still, the trawler story suggests that Malta has a plan.",
        "Fjord Works, listed in May 2022, owns all quays of Bergen.",
        "Officials of Norway said they hoped the move would please the skippers of Malta.",
    ],
)
def test_a_passage_that_points_at_what_was_told_before_leans_on_it(told: str) -> None:
    assert leaning.leans(told)


@pytest.mark.parametrize(
    "told",
    [
        "Ann Lund went to Malta in May and bought two trawlers there.",
        "Oslo signed the treaty in June and sent it to Valletta.",
        "Ann Lund made it clear in Bergen that the toll would stay.",
        "Ann Lund said in May it would sign the treaty.",
        "Ann Lund met Max Roy in Bergen, and both leaders signed a treaty in May.",
        "Oslo and Malta signed a treaty; the two agreed on cod in Bergen on 3 May.",
        "An invitation to the summit in Bergen reached Malta on 3 May.",
        "A second round of talks between Oslo and Malta began on 3 May.",
        "By dusk there were no boats at the quays of Bergen.",
        "Oslo raised the toll of Bergen. Ann Lund called it a triumph of the skippers.",
        "Officials in Bergen dislike the word “toll” that Ann Lund uses.",
        "In Bergen, the board sold two trawlers to Malta on 3 May.",
        "The four-year lease of the quay in Bergen costs 3 million crowns.",
        "It has been nine days since 200 skippers of Malta sailed into Bergen.",
        "Ann Lund met skippers of Bergen in June and told them that the toll would stay.",
        "Ann Lund called Max Roy in June and told him that the toll would stay.",
        "Oslo lowered the toll. Officials hoped the move would please the skippers of Malta.",
        "No one was asked in Bergen when the toll was raised in June.",
        "Ann Lund landed in Bergen on 3 May and spoke to the skippers of Malta that evening.",
        "Ann Lund said that May would be the month of the toll in Bergen.",
        "Oslo and Valletta signed in May, and Ann Lund flew to both capitals.",
        "The board of Bergen told one account in May; Ann Lund believed that account.",
        "Fjord Works, listed in Oslo since May 2022, owns all quays of Bergen.",
    ],
)
def test_a_passage_that_tells_what_it_points_at_leans_on_nothing(told: str) -> None:
    assert not leaning.leans(told)
