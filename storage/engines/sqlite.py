"""One process, one SQLite file."""
