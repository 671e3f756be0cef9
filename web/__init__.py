"""The web's side of the door: pages on the bot's own loop, each a whole document, no scripts."""
