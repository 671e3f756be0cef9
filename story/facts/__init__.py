"""Counting: one idea a file."""
