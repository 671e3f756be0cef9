"""The demo's invented server: written personas, and the script that plays them."""
