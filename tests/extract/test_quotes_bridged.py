"""Speakers who follow from something told: the witness who testified, who is asked and so replies; invented texts."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, read, speakers

# ---------------------------------------------------------------- called after a deed, or after an answer


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Alice Brandt testified on Monday. Peter Holm looked away. “I saw it,” the witness said.", "Alice Brandt"),
        ("Alice Brandt gave evidence against Peter Holm. “It was dark,” the witness said.", "Alice Brandt"),
        (
            "Alice Brandt, who represents Peter Holm, rose. “You were angry?” the defense attorney asked.",
            "Alice Brandt",
        ),
        (
            "Tom Lee, an assistant attorney, sat. Alice Brandt, who represents him, rose. “Why?” the lawyer asked.",
            "Alice Brandt",
        ),
        ("Alice Brandt testified on Monday.\n\nWitness: “I saw it.”\n\nMr Holm: “Are you sure?”", "Alice Brandt"),
    ],
)
def test_whoever_did_it_is_called_after_it(text: str, who: str) -> None:
    assert speakers(text)[0] == who


def test_he_is_the_lawyer_just_described_not_a_nearer_name() -> None:
    text = (
        "Peter Holm, who represents Alice Brandt, rose. “Enough,” Tom Lee shouted.\n\n"
        "Outside, the lawyer for the doctor was curt and dismissed it. “There is no folder,” he told reporters."
    )
    assert speakers(text)[-1] == "Peter Holm"


def test_who_is_asked_replies() -> None:
    text = "Alice Brandt gave evidence. Judge Mary Dunn asked the witness if she was tired. “A little,” she replied."
    assert speakers(text) == ["Alice Brandt"]


def test_he_is_who_spoke_just_before_though_described_first_and_not_whom_he_spoke_of() -> None:
    text = (
        "Peter Holm, 26, was captured by rebels three days ago.\n\n"
        "The head of the Bergen Law Institute, Tom Lee, says Mr Holm could face a charge of treason.\n\n"
        "“If it is permitted, he could be charged under the act of 1905,” he said."
    )
    assert speakers(text) == ["Tom Lee"]


def test_reply_that_comes_is_the_others() -> None:
    text = "“We like the bill,” Peter Holm said.\n\n“Yes or no?” asked Tom Lee.\n\n“We will see,” came the reply."
    assert speakers(text) == ["Peter Holm", "Tom Lee", "Peter Holm"]


def test_reply_that_comes_is_nobodys_whom_nothing_names() -> None:
    assert speakers("“Yes or no?” asked Tom Lee.\n\n“We will see,” came the reply.") == ["Tom Lee", None]


def test_questions_and_answers_of_two_alternate_though_one_says_more() -> None:
    text = (
        "“What did he say when he came in that morning?” asked Peter Holm.\n\n"
        "“He said it had to go,” Alice Brandt answered. “I thought that he was joking.”\n\n"
        "“And did you laugh at that?”\n\n“No, sir. Nobody laughed at it.”"
    )
    assert speakers(text) == ["Peter Holm", "Alice Brandt", "Alice Brandt", "Peter Holm", "Alice Brandt"]


def test_she_is_the_last_woman_who_spoke_where_a_man_asks() -> None:
    text = (
        "“It was dark,” Alice Brandt said. Her husband waited outside.\n\n"
        "“You were angry?” asked Peter Holm.\n\n“I was cold,” she replied."
    )
    assert speakers(text)[-1] == "Alice Brandt"


# ---------------------------------------------------------------- letters and statements


def test_letter_speaks_for_who_wrote_it_though_the_name_stands_beside_an_office() -> None:
    text = (
        "In a letter to staff, the club’s president, Alice Brandt, called it “the hardest of my choices”. "
        "“It is not your doing,” the letter says."
    )
    assert speakers(text) == ["Alice Brandt"] * 2


def test_it_is_the_statement_of_whoever_is_told_to_have_made_it() -> None:
    text = "In a statement Alice Brandt described her son as “a gentle giant”. “He went out for bread,” it said."
    assert speakers(text) == ["Alice Brandt"] * 2


def test_salutation_of_a_letter_is_no_title() -> None:
    text = "Alice Brandt’s reply reads in part:\n\n“Dear Mr. Holm,\n\n“You write that the world has changed.”"
    assert kinds(text) == ["speech", "speech"]


# ---------------------------------------------------------------- interviews


_INTERVIEW = (
    "Alice Brandt kept the light at Ness for forty years. We met in her kitchen.\n\n"
    "You once called the sea “a bad neighbour”. Do you miss it?\n\n"
    "I miss the noise. I told the harbour board, “Send fuel, not forms.”\n\n"
    "Did you ever think of leaving?\n\n"
    "My husband did. I had the lamp.\n\n"
    "What would you say to your successor?\n\n"
    "I would tell him to paint it. Nothing else helps us."
)


def test_guest_of_an_interview_without_names_is_i_and_you() -> None:
    found, names = read(_INTERVIEW)
    said = {quote.text: names.get(quote.speaker or "") for quote in found}
    assert (said["a bad neighbour"], said["Send fuel, not forms."]) == ("Alice Brandt", "Alice Brandt")


def test_reader_who_is_asked_something_in_a_column_is_no_guest() -> None:
    text = "Alice Brandt writes.\n\nDo you sleep well? You once called it “a bad habit”.\n\nMost of us do not sleep."
    assert speakers(text) == [None]


def test_word_that_somebody_is_asked_about_is_a_term() -> None:
    text = (
        "BRANDT: We start soon.\n\nGAZETTE: What is it when you say “soon”?\n\nBRANDT: After lunch.\n\nGAZETTE: Why?"
    )
    assert "scare" in kinds(text)


# ---------------------------------------------------------------- leads, relatives, deeds


def test_whom_a_speaker_of_the_lead_accuses_is_not_the_one_named_next() -> None:
    text = "A clerk said that an inspector told her to “lose” the file.\n\nAlice Brandt, 58, spent the day in court."
    assert speakers(text) == [None]


def test_son_named_after_whose_has_his_mothers_name() -> None:
    text = (
        "Alice Brandt, whose son Sam, 11, is ill, came too.\n\nSam had one thing to add. “I like ducks,” he told us."
    )
    assert speakers(text) == ["Sam Brandt"]


def test_time_spent_telling_is_no_speaker() -> None:
    assert speakers("Alice Brandt spent the week telling voters that it was “not over yet”.") == ["Alice Brandt"]


def test_she_who_acts_is_the_doctor_named_after() -> None:
    text = (
        "Alice Brandt has just left the clinic.\n\n"
        "She refused to say when it would open. “I won’t give families a date,” the doctor said."
    )
    assert speakers(text) == ["Alice Brandt"]


def test_who_remembers_in_a_parenthesis_says_what_follows() -> None:
    text = "Alice Brandt listens, said Peter Holm. At a vigil, he remembers, she stayed. “Nobody took a picture.”"
    assert speakers(text) == ["Peter Holm"]


# ---------------------------------------------------------------- what nobody says


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Her favourite book is “The Power Broker,” which Alice Brandt has read twice.", "title"),
        ("Alice Brandt sang Peter Holm’s “Northern Skin” to the crowd.", "title"),
        ("“Northern Skin” was written by Alice Brandt in 1999.", "title"),
        ("Alice Brandt said the scheme would include 126 homes and a “pocket park”.", "scare"),
        ("The policy of Alice Brandt could be summed up in two words: “strategic patience.”", "scare"),
    ],
)
def test_works_and_parts_of_a_plan_have_no_speaker(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


def test_what_a_body_hears_are_words_of_somebody_unnamed() -> None:
    assert kinds("The inquest heard that the wall was “rotten to the core”.") == ["fragment"]


# ---------------------------------------------------------------- pronouns


def test_she_who_spoke_is_nearer_than_a_name_in_what_she_said() -> None:
    text = (
        "Mary Holm gave a speech in Leeds. She says the letters accusing Alice Brandt of theft are false.\n\n"
        "She wrote: “He lashes out at everybody who can read.”"
    )
    assert speakers(text) == ["Mary Holm"]


def test_who_is_asked_is_the_one_just_told_of_not_an_earlier_speaker() -> None:
    text = (
        "The club’s president, Mary Holm, has called for a review.\n\n"
        "Alice Brandt, who died in 1983, had few illusions. Asked by a newspaper whether her treaty would work, "
        "she shrugged. “A ferryman is paid,” she said."
    )
    assert speakers(text) == ["Alice Brandt"]


# ---------------------------------------------------------------- whose claim, whose work


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Alice Brandt rejected Peter Holm’s claim that the bill was “a sham of the worst kind”.", "Peter Holm"),
        ("Alice Brandt hit back at Peter Holm’s suggestion that she was “asleep at the wheel”.", "Peter Holm"),
        ("It led Alice Brandt to make a comment that described young men as “a plague of locusts”.", "Alice Brandt"),
        ("Tom Lee, Peter Holm and Alice Brandt, who joked of it, “I have not seen it yet,” left.", "Alice Brandt"),
        ("Alice Brandt added the words, “Peter Holm.”", "Alice Brandt"),
    ],
)
def test_whose_words_they_are_is_nearer_than_who_acts(text: str, who: str) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Alice Brandt recalled him talking about “The Paper Wall,” Peter Holm’s 2005 book.", "title"),
        ("Alice Brandt began to take calls to her “Keep It Real” radio program.", "title"),
        ("Alice Brandt called a “snap election” on Monday.", "scare"),
    ],
)
def test_works_and_meetings_that_are_called_have_no_speaker(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    ("clause", "who"), [("who seized power in a coup", "Alice Brandt"), ("who leads the opposition", None)]
)
def test_a_states_president_is_named_next_if_it_is_told_how_that_one_came_to_it(clause: str, who: str | None) -> None:
    text = f"Kareva’s president said the envoys were “selling us a key”.\n\nAlice Brandt, {clause}, left on Friday."
    assert speakers(text) == [who]


def test_new_description_in_a_profile_means_whom_it_is_about() -> None:
    text = (
        "Alice Brandt came by bus. Brandt had her lunch with her. Nobody knew Brandt then.\n\n"
        "“She is never late,” says Peter Holm.\n\nThe new mayor has few fears. “The water will come,” she said."
    )
    assert speakers(text) == ["Peter Holm", "Alice Brandt"]


def test_he_is_not_an_earlier_speaker_where_somebody_described_acts() -> None:
    text = "“It is a bridge,” Peter Holm said.\n\nThe old man takes off his cap. “It is vanity,” he says."
    assert speakers(text) == ["Peter Holm", None]


# ---------------------------------------------------------------- clauses cut off or turned round


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Peter Holm insists. “An army is people who agree to die,” harrumphs Alice Brandt, a soldier.",
            "Alice Brandt",
        ),
        (
            "It ends with footage of Alice Brandt saying last week, “That makes me smart,” as Holm left.",
            "Alice Brandt",
        ),
        ('"We have heard of it for three years," Alice Brandt, who heads the league, retorted.', "Alice Brandt"),
        ("Peter Holm said that a note left there, reading “You bake while we burn,” was tested.", None),
        ("Peter Holm recalls what he was told by Alice Brandt: “We will be there, do not wait up.”", "Alice Brandt"),
        ("Alice Brandt was less happy. “I have got a plane at six,” the Tasmanian said.", "Alice Brandt"),
        ("Peter Holm says the party’s talk of a “budget emergency” is theatre.", None),
    ],
)
def test_clause_that_is_cut_off_or_turned_round_names_the_speaker(text: str, who: str | None) -> None:
    assert speakers(text) == [who]


def test_man_of_a_lead_is_named_with_his_age_in_the_next_paragraph() -> None:
    text = (
        "The man accused of the fire told detectives he “wanted somebody to notice”.\n\n"
        "Peter Holm, 29, walked into a police station on Sunday."
    )
    assert speakers(text) == ["Peter Holm"]


def test_he_is_who_does_the_main_thing_not_who_is_told_of() -> None:
    text = (
        "“He asked for coffee,” Police Chief Peter Holm said.\n\n"
        "The chief declined to say whether Tom Lee had acted alone. He did say he was tired.\n\n“Very,” he added."
    )
    assert speakers(text)[-1] == "Peter Holm"


def test_the_minister_with_a_capital_is_the_minister() -> None:
    text = (
        "Farm Minister Peter Holm left early. “We wait,” Tom Lee said.\n\n"
        "The Minister was seen with his aides. Later he alleged a plot. “These are candidates,” he said."
    )
    assert speakers(text)[-1] == "Peter Holm"


def test_owner_named_in_apposition_is_as_near_as_a_subject() -> None:
    text = (
        "“It is early,” said lawyer Mary Dunn, who took over.\n\n"
        "The bakery stood there for years. Its owner, Alice Brandt, was sweeping.\n\n“I know his mother,” she said."
    )
    assert speakers(text)[-1] == "Alice Brandt"


# ---------------------------------------------------------------- relatives, letters, replies, interviews


def test_son_named_in_the_next_sentence_is_her_son_and_she_his_mother() -> None:
    text = (
        "Alice Brandt will not sell. Brandt farms.\n\nHer son thinks that she should. Marek Brandt, 55, lives in "
        "Leeds. “You cannot plow forever,” he said.\n\nHis mother poured a coffee. “I will haunt them,” she said."
    )
    assert speakers(text) == ["Marek Brandt", "Alice Brandt"]


def test_letter_speaks_for_who_is_told_to_have_written() -> None:
    text = (
        "Tern Bikes makes bicycles. The Road Safety Agency said it had written to the firm in May. The letter warned "
        "of “a substantial risk of injury”."
    )
    assert speakers(text) == ["Road Safety Agency"]


def test_statement_of_his_party_is_his_who_spoke_in_it() -> None:
    text = (
        "Moses Holm did not attend. In a statement issued by his party, he called it “a witch-hunt”.\n\n"
        "“She sat at my table and signed,” the statement said."
    )
    assert speakers(text) == ["Moses Holm"] * 2


def test_elder_who_replies_is_not_who_spoke_before() -> None:
    text = (
        "Alice Brandt gave it to a group led by Tamati Holm. “It was never ours,” she told them. "
        "The elder replied in English: “It has been quiet for years.”"
    )
    assert speakers(text)[-1] == "Tamati Holm"


def test_grandson_who_may_strike_it_is_he() -> None:
    text = (
        "“It is quiet,” Tamati Holm said.\n\n"
        "Holm’s grandson, Rangi, 9, was allowed to strike it. “It is louder than it looks,” he said."
    )
    assert speakers(text)[-1] == "Rangi Holm"


def test_statement_of_an_interviewer_in_bold_is_a_question_too() -> None:
    text = (
        "Alice Brandt took command in May.\n\n**Are you seasick?**\n\nI do. I have a bucket.\n\n"
        "**How did you feel?**\n\nLike a tourist. I was more interested in the engine.\n\n"
        "**What keeps you awake?**\n\nThe phone. I get up.\n\n"
        "**You have said you “never wanted a desk”. Now you have one.**\n\nIt moves. I like that."
    )
    found, names = read(text)
    assert {names.get(quote.speaker or "") for quote in found if quote.text == "never wanted a desk"} == {
        "Alice Brandt"
    }


def test_he_in_an_interview_is_never_the_guest() -> None:
    text = (
        "**Why did you leave?**\n\nI was asked to sign.\n\n**Tom Lee says you were ill. Were you?**\n\n"
        "Tom Lee and I were students, and I think he means it. He rang me and said: “Take a rest, will you?”\n\n"
        "**Will you go back?**\n\nI have my garden."
    )
    text = f"Saloua Brandt was a minister. She lives in Leeds.\n\n{text}"
    found, names = read(text)
    assert [names.get(quote.speaker or "") for quote in found if quote.text.startswith("Take")] == ["Tom Lee"]


def test_official_of_a_relative_clause_is_not_he_who_goes_on() -> None:
    text = (
        "Ms Brandt: “Is it yours?”\n\nMr Holm: “It is.”\n\nAlice Brandt then took him to a note in which an official "
        "called it “overwhelming”. “That is a strong word,” she said."
    )
    assert speakers(text)[-1] == "Alice Brandt"


# ---------------------------------------------------------------- worth


def test_a_question_is_worth_less_than_the_answer_that_takes_a_position() -> None:
    story = "The fair opened on Monday in the rain, and nobody came.\n\n" * 9  # both stand late in it
    text = f"{story}“Did you think you would win it?” Tom Lee asked.\n\n“We never thought of winning,” Ann Roe said."
    assert min(read(text)[0], key=lambda quote: quote.rank).text == "We never thought of winning,"
