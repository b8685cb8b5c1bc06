"""The key map: what the help shows, and the tool tips say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """A key, where it works, and what it does."""

    where: str
    keys: str
    deed: str


KEYS = (
    Key("Everywhere", "Ctrl+1 … Ctrl+9, Ctrl+0", "Go to a page"),
    Key("Everywhere", "Ctrl+K", "Search everything"),
    Key("Everywhere", "Ctrl+O", "Open articles"),
    Key("Everywhere", "Ctrl+N", "Paste an article"),
    Key("Everywhere", "Ctrl+E", "Export"),
    Key("Everywhere", "Ctrl+Shift+Q", "Quiz the team"),
    Key("Everywhere", "Ctrl+Z", "Undo the last correction; on the study page what was done last"),
    Key("Everywhere", "?", "This list"),
    Key("Everywhere", "Esc", "One step back"),
    Key("Everywhere", "Ctrl+Q", "Quit"),
    Key("Home", "Space", "Study what the plan has for today"),
    Key("Home", "Q", "Study five minutes"),
    Key("Home", "T", "Quiz the team; Enter then opens the lobby"),
    Key("Study", "Space", "Show the answer; then Good"),
    Key("Study", "1 2 3 4", "Again, Hard, Good, Easy; of two grades 1 and 2"),
    Key("Study", "S", "Source: the sentence it comes from, in its article"),
    Key("Study", "W", "Who is who: all that is known of somebody on the card"),
    Key("Study", "D", "What the sources tell differently"),
    Key("Study", "T", "Type the answers, or no longer; I: I was right"),
    Key("Study", "E", "Edit the card where it stands"),
    Key("Study", "F", "Fix later: note what is to be mended"),
    Key("Study", "U or Ctrl+Z", "Undo the last answer, deed or edit, without limit"),
    Key("Study", "- =", "Bury the card until tomorrow; with all cards of the same fact"),
    Key("Study", "@ !", "Leave the card out from now on; with all cards of the same fact"),
    Key("Study", "*", "Mark the card"),
    Key("Study", "Ctrl+1 … Ctrl+7", "Flag the card; once more takes the flag away"),
    Key("Study", "P", "Pause: the clock stops"),
    Key("Study", "/", "Study something else: cram, one person, one article, a search …"),
    Key("Study", "H", "At the end: the hardest once more"),
    Key("Articles, People, Timeline, Quotes", "↑ ↓", "Next and previous"),
    Key("Articles, People, Timeline, Quotes", "Enter", "Show the sentence in its article"),
    Key("Articles, People, Timeline, Quotes", "E", "Put it right"),
    Key("Articles, People, Timeline, Quotes", "X", "Reject: this is none"),
    Key("Articles", "A", "Accept: this is right as it stands"),
    Key("Articles", "M", "Merge with another"),
    Key("Articles", "S", "Split: one of the names is somebody else’s"),
    Key("Articles", "J K", "Next and previous fact"),
    Key("Articles", "1 2 3 4 5", "Make an actor, event, quote, card or note of the selected words"),
    Key("Articles", "R", "Review: one suggestion after the other"),
    Key("Articles", "U", "Undo the last correction"),
    Key("Articles", "D", "When the article was published"),
    Key("Articles", "Del", "Take the article out"),
    Key("Articles, where sources differ", "A B C D", "This version is right"),
    Key("Articles, where sources differ", "O", "Both are right, each dated by its source"),
    Key("Articles, where sources differ", "M", "Make a card that asks for both"),
    Key("People, Timeline, Quotes", "O", "Open the article of the source that is shown"),
    Key("People", "/", "Filter by name or office"),
    Key("People", "M", "Merge with another"),
    Key("People", "S", "Whom they act for"),
    Key("Timeline", "← →", "Previous and next event"),
    Key("Timeline", "+ − 0", "Nearer, farther, everything"),
    Key("Timeline", "L", "The same events as a list"),
    Key("Timeline", "D", "Correct the date"),
    Key("Quotes", "H", "Hide or show who said it; Space shows one name"),
    Key("Quotes", "C", "Make a card"),
    Key("Stats", "T", "All charts as tables, or as pictures again"),
    Key("Quiz with phones", "Space", "What comes next: the question, its answer, the next one"),
    Key("Quiz with phones", "F11", "The wall, full screen; all keys work there too"),
    Key("Quiz with phones", "+", "Fifteen seconds more"),
    Key("Quiz with phones", "P", "Pause; D: discuss, without a clock"),
    Key("Quiz with phones", "S", "Skip: the question counts for nobody"),
    Key("Quiz with phones", "Backspace", "Back to the question before"),
    Key("Quiz with phones", "B", "Black wall; J: the join code again, for those who are late"),
    Key("Quiz with phones", "R K", "Rename the chosen player, or send them out"),
    Key("Quiz with phones", "A", "What was typed is right after all, or wrong"),
    Key("Quiz with phones", "L", "Close the door: nobody else can join"),
    Key("Quiz with phones", "T", "Test with my phone"),
    Key("Quiz with phones", "E", "End the quiz"),
    Key("Quiz at one laptop", "A B C D or 1 2 3 4", "Answer"),
    Key("Quiz at one laptop", "S N", "Hand it in: sure, or not sure"),
    Key("Quiz at one laptop", "P", "Pass"),
    Key("Quiz at one laptop", "1 2 3 4", "After a typed answer: it is right after all, or wrong"),
    Key("Quiz at one laptop", "Backspace", "Take back a step of an order"),
    Key("Quiz at one laptop", "Space", "Go on"),
    Key("Quiz, at the end", "Space", "Who knows what; R: rematch with what was missed"),
    Key("Quiz, at the end", "S M", "Save a file for each member; one of them was me"),
)
