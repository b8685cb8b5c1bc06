"""One module a format: LABEL, SUFFIX, write() and where it can come back read()."""
