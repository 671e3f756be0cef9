"""A story, drawn: story in, pictures out."""
