"""Whole pages, read in review as prose."""
