"""Cards on actors: which office, of whom, when, and how it is asked."""
