"""Cards on quotations and reported speech: whose words, on what occasion, to whom."""
