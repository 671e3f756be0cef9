"""Servers of invented people."""
