"""One module a page; each is a widget with `refresh()`, called whenever what it shows may have changed."""
