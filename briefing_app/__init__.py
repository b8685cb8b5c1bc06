"""Briefing: who is who, what happened when, who said what; learnt in time for the meeting."""
