"""Where plays come from."""
