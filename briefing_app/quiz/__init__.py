"""Questions with true distractors, and the game that is played with them; pure."""
