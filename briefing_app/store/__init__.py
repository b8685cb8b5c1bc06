"""The only package that knows SQLite: one file holds a briefing."""
