"""Cards on what the first sentences and the figures of an article tell beside its events."""
