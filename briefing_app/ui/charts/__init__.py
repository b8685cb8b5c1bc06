"""Charts, drawn by small widgets of our own; each is a table as well."""
