"""The words of the subject: frozen dataclasses that everything else speaks in; standard library only."""
