"""What the gate asks of a card and a deck, rule by rule, and the readings that the rules go by."""
