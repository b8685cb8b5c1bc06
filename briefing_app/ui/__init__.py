"""The window. With `app` the only code that knows Qt; it reaches everything else through the workspace."""
