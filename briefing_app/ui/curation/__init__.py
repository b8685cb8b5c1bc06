"""The desk where facts are checked: articles, text, facts, forms and the review."""
