"""A file or pasted text -> Article; marks what is not the article, cuts nothing."""
