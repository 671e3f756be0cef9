"""What the host chooses: read once, in ``bot.py``."""
