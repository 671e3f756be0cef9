"""The web pages, asked as a browser asks, and as nobody should."""
