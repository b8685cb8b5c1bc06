"""The command line; the clock and chance enter here."""

from briefing_app.cli.commands import main

__all__ = ["main"]
