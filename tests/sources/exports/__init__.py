"""Exports read as plays."""
