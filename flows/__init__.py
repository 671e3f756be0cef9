"""The verbs of the house, one a file."""
