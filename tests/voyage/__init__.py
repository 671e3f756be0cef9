"""A simulated year of listening, read through outages and deaths: ``make year``."""
