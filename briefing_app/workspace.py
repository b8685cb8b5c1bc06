"""What a user can do, one short method a deed: gather, call the pure part, store."""
