"""Who is taken up by a description, a bracket, a heading or 'it', and who is somebody new."""

from __future__ import annotations

from tests.extract.quoting import kinds, speakers


def test_the_ohio_republican_is_whose_brackets_say_so() -> None:
    text = (
        "Speaker Kevin Wills told reporters he would stay. Rep. Alan Pike (R-Ohio) had other plans."
        " The Ohio Republican said on CNN that he would force a vote “by Friday.”"
    )
    assert speakers(text) == ["Alan Pike"]


def test_a_republican_is_nobody_whose_brackets_say_democrat() -> None:
    text = (
        "Sen. Dan Hale (R-Utah) was there. Sen. Mark Osten (D-Maine) told reporters that he would stay all night."
        " The Republican said it was “a waste of coffee.”"
    )
    assert speakers(text) == ["Dan Hale"]


def test_who_puts_the_odds_at_something_says_so() -> None:
    text = "“I will stay,” Kevin Wills said.\n\nOne senior aide put the odds of a deal at “one in four, and falling.”"
    assert speakers(text) == ["Kevin Wills", None]


def test_a_sentence_about_a_thing_is_headed_by_whom_it_is_about() -> None:
    text = (
        "Argentina's Javier Soto, who took the chair, called the bloc a prison, but he backed it."
        " For the host, Luis Prado, who leaves office in May, it was a success. “There is no magic,” he said."
    )
    assert speakers(text) == ["Luis Prado"]


def test_words_in_brackets_are_of_whoever_stands_before_them() -> None:
    text = (
        "Alan Pike said that his worries were few.\n\n"
        "The prisoners were mentioned by Tom Roe (“I will ask him to free them,” he said on the steps)."
    )
    assert speakers(text) == ["Tom Roe"]


def test_what_the_union_only_heard_is_part_of_what_its_head_says() -> None:
    text = (
        "Ann Lee leads the union. She said the union had been asking since May for a longer deal, and only learned"
        " of the figure “from journalists, like everyone else”."
    )
    assert speakers(text) == ["Ann Lee"]


def test_said_one_who_was_there_is_no_saying_of_the_statements() -> None:
    text = (
        "Rosa Daza called it “inaccurate”. Both statements, said one of those who took part, had been expected."
        " “We had agreed on how we would disagree.”"
    )
    assert speakers(text) == ["Rosa Daza", None]


def test_a_person_reported_between_two_quotations_has_the_second() -> None:
    text = "“It will stay so,” Ann Lee said. Tom Roe said it would not. “We checked the books twice.”"
    assert speakers(text) == ["Ann Lee", "Tom Roe"]


def test_the_organisation_under_a_heading_is_the_one_named_there() -> None:
    text = (
        "What has Hezbollah agreed to?\n\nNothing so far. Its leader, Omar Sabri, had said that the draft was read."
        " In its first statement since, the organisation said that its men would remain “fully ready”."
    )
    assert speakers(text) == ["Hezbollah"]


def test_one_of_them_is_the_person_the_sentence_names() -> None:
    text = (
        "“It is no joke,” a spokeswoman said.\n\nOne of those people is Nuala Ferriter, 81."
        " “I was born by candlelight,” she says."
    )
    assert speakers(text) == [None, "Nuala Ferriter"]


def test_somebodys_lawyer_without_a_name_is_somebody_new() -> None:
    text = (
        "Ron Botes made the claim on Monday. He had no proof, Botes conceded.\n\n"
        "Langa’s lawyer was less careful. He called her “a bookkeeper with a grudge”."
    )
    assert speakers(text) == [None]


def test_the_biggest_maker_of_a_land_is_the_firm_that_has_just_acted() -> None:
    text = "Halden Foods cut its forecast, with the UK’s largest biscuit maker blaming “a shopper who has stopped”."
    assert speakers(text) == ["Halden Foods"]


def test_whoever_asks_does_not_answer() -> None:
    text = (
        "President Ramon Dietz said his members would go “before the ink is dry”. Asked by Alice Brandt whether that"
        " was a threat, the longshoreman grinned: “It’s a forecast.”"
    )
    assert speakers(text) == ["Ramon Dietz"] * 2


def test_a_body_says_what_its_organs_say() -> None:
    text = (
        "Halden Shipping lost money again. The company's management board said the year had been “humbling for all”."
        " It would be “leaner by spring”, it added."
    )
    assert speakers(text) == ["Halden Shipping"] * 2


def test_a_chief_executive_is_no_organ() -> None:
    text = "Halden Foods blamed cocoa prices that its chief executive called “frankly insane”."
    assert speakers(text) == [None]


def test_the_bank_is_not_the_one_that_is_named_only_further_down() -> None:
    text = (
        "Norway's central bank raised its rate. The bank's policy committee said it would be “decisive”.\n\n"
        "“They did the minimum,” said Ann Lee, an economist at Calder Bank."
    )
    assert speakers(text) == ["Norway's central bank", "Ann Lee"]


def test_what_an_aside_tells_of_a_voice_is_not_what_its_owner_says() -> None:
    text = "Hugh Carter, whose voice has been described as “port poured over gravel”, asked whether anybody read it."
    assert speakers(text) == [None]


def test_a_member_is_the_crofter_named_behind_his_seat() -> None:
    text = (
        "“We’ve nothing to hide,” Toby Lacey declared, to which the member for Loch Fyne, a laconic crofter named"
        " Iain Beaton, said: “Aye, that’s the worry.”"
    )
    assert speakers(text) == ["Toby Lacey", "Iain Beaton"]


def test_what_parties_dub_it_they_say() -> None:
    assert kinds("Opposition parties dubbed the move an “assault on federalism”.") == ["fragment"]


def test_a_description_with_a_clause_of_its_own_goes_on_with_its_verb() -> None:
    text = (
        "“It is frustrating,” Faisal Mazrouei told a forum.\n\nThe Emirati executive, who took over in 2023,"
        " dismissed as “airport gossip” a report that Sahara Wings was in talks with a rival."
    )
    assert speakers(text) == ["Faisal Mazrouei"] * 2


def test_a_chief_without_a_name_is_the_one_who_alone_speaks_next() -> None:
    text = (
        "The airline will hire 6,000 people, its chief executive said on Monday, but he warned that late aircraft"
        " were costing the airline “a small country’s budget”.\n\n“It is beyond frustrating. I can train a captain"
        " sooner,” Faisal Al Mazrouei told a media roundtable."
    )
    assert speakers(text) == ["Faisal Al Mazrouei"] * 2


def test_you_in_a_transcript_is_who_has_the_next_turn() -> None:
    text = (
        "ELLISON: With me is Congresswoman Dolores Whitaker and Ben Lisle. Welcome.\n\nWHITAKER: Thanks.\n\n"
        "LISLE: Good to be here.\n\nELLISON: Congresswoman, you told the Tribune that they were “selling umbrellas"
        " when it rains”. Do you stand by that?\n\nWHITAKER: I do, and I would add to it.\n\nELLISON: Ben?\n\n"
        "LISLE: Look, it is a good line."
    )
    assert speakers(text)[2] == "Dolores Whitaker"


def test_the_former_mayor_under_a_heading_is_whom_it_names() -> None:
    text = (
        "Five lessons of the debate\n\nPremier Karin Dahl attacked. “You closed a hospital,” she said.\n\n"
        "2. Strand found his feet on wages\n\nHis best moment came late. Pressed by Ida Rask on how he would pay, the"
        " former mayor said he would scrap the levy. “People can’t eat turbines,” he said.\n\nJoel Strand smiled."
    )
    assert speakers(text) == ["Karin Dahl", "Joel Strand"]


def test_a_name_that_is_the_whole_answer_is_he_who_goes_on() -> None:
    text = (
        "The other side’s man, whom I came to love, used to say, “We are late again.”\n\nWho was he?\n\n"
        "Stavros Lekkas. He died last spring. At the end he told me, “Don’t let them name a street.”"
    )
    assert speakers(text) == [None, "Stavros Lekkas"]


def test_a_credit_behind_a_dash_may_begin_with_a_trade() -> None:
    text = (
        "The firm's chair, Hollis Greer, said Whitlow “has forgotten more than most of us billed.”\n\n"
        "Quote of the day: “I object to the hat.” — defense attorney Kim Abara, in court on Tuesday"
    )
    assert speakers(text) == ["Hollis Greer", "Kim Abara"]


def test_what_somebody_is_asked_to_do_is_in_the_words_of_who_tells_it() -> None:
    text = "Nigel Hartley said that residents were being asked to “pay more for a bin that comes less”."
    assert speakers(text) == ["Nigel Hartley"]


def test_the_farmer_is_who_was_brought_in_by_name_since_the_lead() -> None:
    text = (
        "Two hikers were found after a farmer heard one of them singing.\n\nJosef Hofer, 62, was looking for a goat."
        " “First I thought, radio,” said the farmer."
    )
    assert speakers(text) == ["Josef Hofer"]


def test_to_somebody_a_thing_rests_on_what_it_does() -> None:
    text = "To Professor Hassan Idris of Harrow, its freedom rests on “luck, manners and one man’s bus pass”."
    assert speakers(text) == ["Hassan Idris"]
