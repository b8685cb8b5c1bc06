"""`python -m briefing_app`."""

from briefing_app.cli import main

if __name__ == "__main__":
    main()
