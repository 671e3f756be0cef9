"""The verbs of the house."""
