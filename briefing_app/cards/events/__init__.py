"""Cards on events: which deed is meant, what of it can be asked, and when it was."""
