"""The bot as people in Discord meet it."""
