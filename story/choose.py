"""Which moments, in which order."""
