"""The pure core: plays in, story out. No I/O, no clock, no chance."""
