"""Doubles for what is beyond the network's edge."""
