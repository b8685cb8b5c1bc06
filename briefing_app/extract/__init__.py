"""Article -> Extraction: who, what and who said what; the only package that knows spaCy."""
