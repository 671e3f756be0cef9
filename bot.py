"""Liner Notes: composition root and command line."""
