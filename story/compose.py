"""The only door: a listening in, a story out."""
