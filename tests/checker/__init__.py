"""A second opinion: every claim of a story derived anew, by code of its own."""
