"""Noticing: one kind a file."""
